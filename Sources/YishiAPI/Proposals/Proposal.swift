package import StrictJSON

extension Proposals {
    /// A proposal as it stands.
    package struct Proposal: Codable, Hashable, Sendable {
        /// Year and serial number, such as `2022-001`.
        package var id: String
        /// Grows by one with each event of this proposal.
        package var revision: Int
        package var workflow: String
        /// The digest of the definition that it is pinned to.
        package var workflowDigest: String
        package var title: String
        package var step: String
        package var stepLabel: Label?
        package var state: String
        package var stateLabel: Label
        /// Whom or what a proposal in this state waits for.
        package var waitsFor: Label?
        package var ended: Bool
        package var pending: Pending?
        /// Its deadlines.
        package var clocks: [Clock]
        /// Everything recorded so far, by field identifier.
        package var record: JSONObject

        package init(
            id: String,
            revision: Int,
            workflow: String,
            workflowDigest: String,
            title: String,
            step: String,
            stepLabel: Label? = nil,
            state: String,
            stateLabel: Label,
            waitsFor: Label? = nil,
            ended: Bool,
            pending: Pending? = nil,
            clocks: [Clock] = [],
            record: JSONObject
        ) {
            self.id = id
            self.revision = revision
            self.workflow = workflow
            self.workflowDigest = workflowDigest
            self.title = title
            self.step = step
            self.stepLabel = stepLabel
            self.state = state
            self.stateLabel = stateLabel
            self.waitsFor = waitsFor
            self.ended = ended
            self.pending = pending
            self.clocks = clocks
            self.record = record
        }
    }

    /// A recorded act of an outside body that waits for a second person.
    package struct Pending: Codable, Hashable, Sendable {
        package var action: String
        package var actionLabel: Label?
        /// The roles that can confirm or decline it.
        package var confirmers: [String]?
        /// The user name of who recorded it.
        package var recordedBy: String
        package var at: String
        /// The form as it was typed.
        package var input: JSONObject

        package init(
            action: String,
            actionLabel: Label? = nil,
            confirmers: [String]? = nil,
            recordedBy: String,
            at: String,
            input: JSONObject
        ) {
            self.action = action
            self.actionLabel = actionLabel
            self.confirmers = confirmers
            self.recordedBy = recordedBy
            self.at = at
            self.input = input
        }
    }

    /// A running, stopped or met deadline.
    package struct Clock: Codable, Hashable, Sendable {
        package var name: String
        package var label: Label
        /// What it is for, where the clock runs for each of several: a unit, or a recommendation's number.
        package var item: String?
        /// The day that is not counted: of its start, or of the event that it is counted back from.
        package var startedOn: String
        /// Absent where the calendar of its year is not known.
        package var due: String?
        /// The last day to which it can be put off, where there is one.
        package var limit: String?
        /// The year whose calendar is needed before it can be due.
        package var missingYear: Int?
        /// `running`, `stopped`, `met` or `expired`.
        package var status: String
        /// Negative once it is overdue.
        package var workingDaysLeft: Int?

        package init(
            name: String,
            label: Label,
            item: String? = nil,
            startedOn: String,
            due: String? = nil,
            limit: String? = nil,
            missingYear: Int? = nil,
            status: String,
            workingDaysLeft: Int? = nil
        ) {
            self.name = name
            self.label = label
            self.item = item
            self.startedOn = startedOn
            self.due = due
            self.limit = limit
            self.missingYear = missingYear
            self.status = status
            self.workingDaysLeft = workingDaysLeft
        }
    }
}
