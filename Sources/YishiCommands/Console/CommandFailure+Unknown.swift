import StrictJSON

extension CommandFailure {
    /// A change was sent and no reply came.
    static func outcomeUnknown(_ reason: String, requestId: String?, arguments: [String]) -> CommandFailure {
        var page = Page()
        page.line(StyledText(tr("The request was sent and no reply came: it may have taken effect."), .warning))
        page.line(StyledText(reason, .dim))
        let command = repetition(arguments, requestId: requestId)
        if let requestId {
            page.line(StyledText(tr("Its request id is {id}; repeating it has no second effect:", ["id": requestId])))
        } else {
            page.line(StyledText(tr("Look at the present state, or repeat it:")))
        }
        page.line(StyledText("  " + command))
        var parameters: JSONObject = ["command": .string(command), "reason": .string(reason)]
        parameters["requestId"] = requestId.map { .string($0) }
        return CommandFailure(.outcomeUnknown, name: "OutcomeUnknown", parameters: parameters, page: page)
    }

    /// The command line that does the same again under the same request id.
    private static func repetition(_ arguments: [String], requestId: String?) -> String {
        var words = ["yishi"] + arguments
        let isNamed = arguments.contains { $0 == "--request-id" || $0.hasPrefix("--request-id=") }
        if let requestId, !isNamed {
            words.insert(contentsOf: ["--request-id", requestId], at: words.firstIndex(of: "--") ?? words.endIndex)
        }
        return words.map(\.quotedForShell).joined(separator: " ")
    }
}

extension String {
    /// This as one word of a shell.
    var quotedForShell: String {
        let isPlain =
            !isEmpty
            && unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || "0123456789-_./=:,@%+".unicodeScalars.contains($0)
            }
        return isPlain ? self : "'" + replacing("'", with: "'\\''") + "'"
    }
}
