import CommitteeInstruction
import Consultation
import FollowUp
import GovernmentCoordination
import StepKit
import TopicSelection

/// The step modules of this daemon, in alphabetical order: THE place where a module is added.
let stepModules: [any StepModule] = [
    CommitteeInstruction(),
    Consultation(),
    FollowUp(),
    GovernmentCoordination(),
    TopicSelection(),
]
