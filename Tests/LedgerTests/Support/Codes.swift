import Ledger

/// The code of the error that `body` throws, or "none".
func code<T>(_ body: () throws -> T) -> String {
    do {
        _ = try body()
        return "none"
    } catch {
        return (error as? LedgerError)?.code ?? "\(error)"
    }
}

/// The code of the error that `body` throws, or "none".
func codeOf<T>(_ body: () async throws -> T) async -> String {
    do {
        _ = try await body()
        return "none"
    } catch {
        return (error as? LedgerError)?.code ?? "\(error)"
    }
}
