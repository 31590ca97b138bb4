internal import CSystemd
internal import Glibc

/// The systemd journal.
package enum Journal {
    /// Sends one entry; it returns once the entry is handed over, not once it is stored.
    ///
    /// Where no journald runs libsystemd reports success: ask ``isConnectedToStandardError`` first.
    /// - Throws: the error of the socket, for example `EMSGSIZE`; `EINVAL` for an entry without a field.
    package static func send(_ entry: JournalEntry) throws(SystemdError) {
        let result = entry.withParts { parts in
            let vectors = parts.map { iovec(iov_base: $0.baseAddress, iov_len: $0.count) }
            return sd_journal_sendv(vectors, Int32(vectors.count))
        }
        _ = try checked("sd_journal_sendv", result)
    }

    /// Whether what this process writes to standard error ends in the journal.
    ///
    /// That a journal exists does not say that this process is meant to log to it: `$JOURNAL_STREAM` names the stream
    /// that the manager connected, and it is ours only if standard error still is that stream.
    package static var isConnectedToStandardError: Bool {
        guard let text = getenv("JOURNAL_STREAM"), let stream = JournalStream(String(cString: text)) else {
            return false
        }
        var status = stat()
        guard fstat(STDERR_FILENO, &status) == 0 else { return false }
        return stream == JournalStream(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    }
}
