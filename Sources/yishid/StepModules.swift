import CommitteeInstruction
import Consultation
import FollowUp
import GovernmentCoordination
import StepKit
import TopicSelection

/// Every step module of this program, in alphabetical order.
let stepModules: [any StepModule] = [
    CommitteeInstruction(),
    Consultation(),
    FollowUp(),
    GovernmentCoordination(),
    TopicSelection(),
]
