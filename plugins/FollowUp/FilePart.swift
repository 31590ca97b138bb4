import StepKit
import StrictJSON

/// A part of the archived file that the record itself shows.
///
/// An office may have further parts in its list `file_part`; those the archivist ticks.
enum FilePart: String {
    case request
    case approval
    case unitLetters = "unit_letters"
    case plan
    case notice
    case signIn = "sign_in"
    case minutes
    case outcome
    case instruction
    case replies
    case evaluations

    /// Whether this record shows it.
    func isIn(_ record: JSONObject) -> Bool {
        switch self {
        case .request: !record.group("request_doc").isEmpty
        case .approval: !record.group("approval").isEmpty
        case .unitLetters: !record.group("unit_proposal").isEmpty || !record.rows("coordination").isEmpty
        // The notice goes out with the plan, and the action that sends it records both.
        case .plan, .notice: !record.group("plan").isEmpty
        case .signIn: record.group("meeting").text("sign_in") != nil
        case .minutes: record.group("minutes").text("file") != nil
        case .outcome: !record.group("outcome").isEmpty
        case .instruction: !record.group("instruction").isEmpty || record.group("assignment").text("doc_no") != nil
        case .replies: !record.rows("replies").isEmpty
        case .evaluations: !record.rows("evaluations").isEmpty
        }
    }
}
