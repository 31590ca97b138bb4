public import WorkflowCore

/// A step of a workflow: what can be done in it, and what must hold for that.
///
/// A module is a value without state. It decides; it never writes, waits, reads a clock or looks anything up: time,
/// people and what is known of other proposals come in the attempt.
///
/// ```swift
/// public struct Publication: StepModule {
///     public let manifest = StepManifest(
///         module: "Publication",
///         label: Label(zh: "公开", en: "Publication"),
///         entries: [EntrySpec("start", state: "publishing")],
///         states: [StateSpec("publishing", zh: "待公开", en: "To be published", waitsFor: Label(zh: "办公室", en: "Office"))],
///         actions: [
///             ActionSpec(
///                 "publish", zh: "公开", en: "Publish", from: ["publishing"], to: [.exit("published")], roles: ["clerk"],
///                 form: [.of(.date, "date", zh: "日期", en: "Date", missing: "date_missing")],
///                 entry: .object("publication"))
///         ],
///         exits: [ExitSpec("published", zh: "已公开", en: "Published")],
///         reasons: [
///             ReasonSpec("date_missing", zh: "缺日期", en: "The date is missing"),
///             ReasonSpec("date_in_future", zh: "日期在将来", en: "The date is in the future"),
///         ])
///
///     public init() {}
///
///     public func check(_ attempt: Attempt) -> [Finding] {
///         guard let date = attempt.input.date("date"), date > attempt.today else { return [] }
///         return [Finding("date_in_future", field: "date")]
///     }
/// }
/// ```
public protocol StepModule: Sendable {
    /// What the module says of itself; the same value every time.
    var manifest: StepManifest { get }

    /// Finds everything that a table cannot say and that stands in the way of `attempt`, all of it at once.
    ///
    /// Called with any input, also with an empty or a wrong one (to say what an action still needs): a field may be
    /// missing, and then its absence has been reported already; it must not trap, and the same attempt must get the
    /// same answer. Codes that the manifest does not declare are a defect that the conformance suite finds.
    func check(_ attempt: Attempt) -> [Finding]

    /// Chooses where an action with several destinations leads. The answer must be one of the action's `to`.
    func destination(of action: ActionSpec, for attempt: Attempt) -> Destination
}

extension StepModule {
    /// Nothing beyond what the manifest's tables say.
    public func check(_ attempt: Attempt) -> [Finding] { [] }

    /// The first destination that the action declares.
    public func destination(of action: ActionSpec, for attempt: Attempt) -> Destination { action.to.first ?? .same }
}
