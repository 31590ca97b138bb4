package import Ledger
package import StrictJSON
package import WorkflowCore

/// Something that somebody wants changed.
package enum ChangeRequest: Sendable {
    /// Enter new proposals, all or none.
    case create(workflow: String, items: [JSONObject])
    /// Take actions, all or none.
    case act([ActRequest])
    /// Decide as a second person on pending acts, all or none.
    case decide(ids: [String], confirm: Bool, reason: String?)
    case setPerson(OfficePerson)
    case removePerson(user: String)
    /// Install definitions that have been read and checked, all or none.
    case installDefinitions([NewDefinition])
    case removeDefinition(digest: String)
    /// Set the working days of whole years, and count every deadline anew that depends on them.
    case setCalendar(CalendarYears, reason: String?)
    /// Set those of these years that are not set yet.
    case addCalendar(CalendarYears)
    /// Take note of the last reminder of a deadline.
    case acknowledge(id: String, clock: String, item: String?)
    /// Record the reminders that are due of so many of the proposals that wait for theirs, after that place.
    case remind(limit: Int, after: ReminderPlace?)
}

/// A definition to be installed.
package struct NewDefinition: Sendable {
    package let workflow: Workflow
    /// What the workflow was read from, byte for byte.
    package let text: String

    package init(workflow: Workflow, text: String) {
        self.workflow = workflow
        self.text = text
    }
}

/// One action on one proposal.
package struct ActRequest: Sendable {
    package var id: String
    package var action: String
    package var input: JSONObject
    /// Refuse if the proposal has another revision by now.
    package var expectedRevision: Int?

    package init(id: String, action: String, input: JSONObject, expectedRevision: Int? = nil) {
        self.id = id
        self.action = action
        self.input = input
        self.expectedRevision = expectedRevision
    }
}

/// A request with who makes it and how.
package struct Submission: Sendable {
    /// The Unix user name of the person at the keyboard.
    package var user: String
    package var request: ChangeRequest
    /// The caller's name for it, if it may be repeated.
    package var mark: RequestMark?
    /// Whether to answer what would happen and change nothing.
    package var isDryRun: Bool

    package init(user: String, request: ChangeRequest, mark: RequestMark? = nil, isDryRun: Bool = false) {
        self.user = user
        self.request = request
        self.mark = mark
        self.isDryRun = isDryRun
    }

    /// In place of a person's name, for what the daemon does of itself.
    package static let daemon = "yishid"
}

/// What a change did.
package struct ChangeOutcome: Sendable {
    /// The proposals as they stand after it, in the order of the request.
    package var proposals: [Proposal] = []
    package var events: [Event] = []
    package private(set) var warnings: [Reason] = []
    /// Where to look for more reminders; `nil` where there are no more.
    var remindersAfter: ReminderPlace?
    /// The office's calendars after it, where they change.
    var calendars: OfficeCalendars?

    package init() {}

    /// Adds what should be known; what several parts of a request share is said once.
    package mutating func warn(_ more: [Reason]) {
        for reason in more where !warnings.contains(reason) { warnings.append(reason) }
    }
}

/// Why a change was not made; nothing was changed.
package enum ChangeRefusal: Error, Sendable {
    /// There is no such proposal, action, workflow, person, definition, deadline or body.
    case notFound(what: String, id: String)
    /// Conditions of one or more of the request's parts are not met; all of them are named.
    case refused([RefusedPart])
    case conflict(id: String, expected: Int, actual: Int)
    /// The request id was used for another request.
    case requestReused(String)
    /// Open proposals need the definition.
    case inUse(digest: String, open: Int)
    /// The days are not those of whole years that may be set; everything that is wrong is named.
    case invalidCalendar([CalendarProblem])
    /// No changes are taken for now, or not of this; or it cannot even be read.
    case readOnly(ReadOnlyCause)
    /// Too many requests wait already.
    case busy
}

/// A part of a request that was refused.
package struct RefusedPart: Sendable {
    /// Its place in the request, from 0.
    package var index: Int
    package var id: String?
    package var action: String?
    package var reasons: [Reason]

    package init(index: Int, id: String?, action: String?, reasons: [Reason]) {
        self.index = index
        self.id = id
        self.action = action
        self.reasons = reasons
    }
}
