import CommitteeInstruction
import GovernmentCoordination
import StepKit
import TopicSelection

/// The modules that stand in `plugins`.
let stepModules: [any StepModule] = [CommitteeInstruction(), GovernmentCoordination(), TopicSelection()]
