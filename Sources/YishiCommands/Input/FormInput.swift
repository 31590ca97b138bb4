import StrictJSON
import YishiAPI

/// The input of an action or of a new proposal, from the command line, a file, and a person's answers.
struct FormInput {
    let session: Session

    /// Fills in `fields`, storing files for the proposal `id`; a person at the terminal is asked for those of `asking` that
    /// are not given.
    func read(
        _ assignments: [Assignment],
        fields: [Proposals.Field],
        over input: JSONObject = [:],
        storingFilesFor id: String?,
        asking: [Proposals.Field] = []
    ) throws -> JSONObject {
        let transfer = EvidenceTransfer(daemon: session.daemon)
        let store: (String) throws -> JSON = { path in
            guard let id else {
                throw CommandFailure.usage(tr("A file can be added once the proposal exists: yishi file add."))
            }
            let stored = try transfer.store(path, for: id)
            return ["sha256": .string(stored.sha256), "name": .string(stored.name)]
        }
        let filling = FormFilling(fields: fields, store: store, read: Files.text)
        var result = try filling.fill(assignments, over: input)
        if session.mayAsk {
            result = try FormAsking(console: session.console, store: store).complete(result, asking: asking)
        }
        return result
    }

    /// The JSON object in a file, or in the standard input for `-`.
    func object(in path: String) throws -> JSONObject {
        let bytes = path == "-" ? try session.console.readInput() : try Files.bytes(path)
        do {
            guard let object = try JSON(parsing: bytes).object else {
                throw CommandFailure.usage(tr("{path} holds no JSON object.", ["path": path]))
            }
            return object
        } catch let error as JSONError {
            throw CommandFailure.usage(tr("{path} is no JSON: {reason}", ["path": path, "reason": "\(error)"]))
        }
    }
}
