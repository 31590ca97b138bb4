import NIOCore
import StrictJSON
import Varlink
import YishiAPI

/// What is read of a text is the same when it is written and read again.
func checkJSON(_ text: ArraySlice<UInt8>) {
    do {
        let value = try JSON(parsing: text)
        promise(reread(value) == value, "a value is another one when it is written and read again")
        let pretty = try? JSON(parsing: value.prettyText)
        promise(pretty == value, "a value is another one when it is written for people")
    } catch {
        promise((0...text.count).contains(error.offset), "a fault lies outside of the text: \(error)")
    }
}

/// The call that a message is, if it is one.
func checkEnvelope(_ message: ArraySlice<UInt8>) -> CallEnvelope? {
    let bytes = ByteBuffer(bytes: message)
    guard let call = try? CallEnvelope(parsing: bytes, depth: JSON.standardDepth) else { return nil }
    let again = try? CallEnvelope(.object(call.json))
    promise(again == call, "a call is another one when it is written and read again")
    _ = try? ReplyEnvelope(.object(call.json))
    return call
}

private let methods: [any APIMethod.Type] = Proposals.methods + Manage.methods

/// Parameters are read as the method that was called reads them, or refused with a place in them.
func checkParameters(of call: CallEnvelope) {
    guard let method = methods.first(where: { $0.qualifiedName == call.method }) else { return }
    check(call.parameters, of: method)
}

private func check<Method: APIMethod>(_ parameters: JSONObject, of method: Method.Type) {
    do {
        let input = try JSON.object(parameters)
            .decode(Method.Input.self, unknownMembers: method.kind == .change ? .refuse : .ignore)
        let written = try JSON(encoding: input)
        let again = try reread(written).decode(Method.Input.self, unknownMembers: .refuse)
        promise(again == input, "parameters of \(Method.name) are others when they are written and read again")
    } catch let mismatch as JSONMismatch {
        promise(!mismatch.path.contains("\n"), "a path breaks the line")
    } catch {
        find("\(Method.name) fails by another error: \(error)")
    }
}
