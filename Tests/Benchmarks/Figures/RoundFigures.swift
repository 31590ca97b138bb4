/// What one round measured at one size.
struct RoundFigures: Codable, Sendable {
    var disk: DiskFigures
    /// SQLite, one row a commit.
    var sqlite: RateFigures
    /// One byte for a byte over a Unix socket: a call's and a reply's length.
    var echo: RateFigures
    /// Changes by so many clients, each on proposals that it has in hand.
    var ours: [ChangeFigures]
    /// Changes by 64 clients, each on a proposal that nobody has touched since the start.
    var untouched: ChangeFigures
    var reads: [ReadFigures]
    /// `yishi show`, from its start to its end, in milliseconds.
    var coldShow: Double
    /// From the daemon's start until it says that it is ready, in milliseconds; its files are not in memory.
    var ready: Double
    /// What the daemon occupies after the loads, in bytes.
    var memoryAfterLoad: Int
    /// `yishi admin verify` after the loads.
    var verify: VerifyFigures
}

/// How long it takes to check the whole ledger.
struct VerifyFigures: Codable, Sendable {
    /// Milliseconds.
    var time: Double
    /// How many events were checked a second, and with them what is computed from them.
    var perSecond: Double
}

/// How often a second the disk makes what was written last for ever.
struct DiskFigures: Codable, Sendable {
    /// At the end of a file that grows.
    var appending: Double
    /// Within a file that has its size.
    var overwriting: Double
}

/// How much a second, and how long each took in microseconds.
struct RateFigures: Codable, Sendable {
    var perSecond: Double
    var p50: Double
    var p95: Double
    var p99: Double
}

/// Changes through the socket, each acknowledged when it was on the disk.
struct ChangeFigures: Codable, Sendable {
    var clients: Int
    var perSecond: Double
    /// Microseconds, as are the next ones.
    var p50: Double
    var p95: Double
    var p99: Double
    /// The daemon's time on a processor for a change.
    var cpu: Double
    /// What a change made the daemon write to the disk, in bytes.
    var written: Double
}

/// One kind of question, asked by one client.
struct ReadFigures: Codable, Sendable {
    var name: String
    /// Microseconds, as are the next ones.
    var p50: Double
    var p95: Double
    var p99: Double
}

/// The daemon while nobody asks anything of it.
struct IdleFigures: Codable, Sendable {
    /// Bytes.
    var memory: Int
    /// How often a minute one of its threads has gone to sleep again.
    var wakeUpsPerMinute: Double
}
