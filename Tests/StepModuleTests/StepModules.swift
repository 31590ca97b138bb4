import CommitteeInstruction
import Consultation
import FollowUp
import GovernmentCoordination
import StepKit
import TopicSelection

/// The modules that stand in `plugins`.
let stepModules: [any StepModule] = [
    CommitteeInstruction(), Consultation(), FollowUp(), GovernmentCoordination(), TopicSelection(),
]
