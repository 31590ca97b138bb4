// CommitteeInstruction
