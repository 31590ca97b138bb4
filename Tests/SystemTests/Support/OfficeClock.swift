import Testing

/// The clock that the daemon of a booted machine sees; the machine itself keeps its own.
enum OfficeClock {
    private static let file = "/run/clock"

    /// The library in front of the daemon's clock reads the file at every look.
    private static let dropIn = """
        [Service]
        Environment=LD_PRELOAD=%1 FAKETIME_TIMESTAMP_FILE=\(file) FAKETIME_NO_CACHE=1
        Environment=DONT_FAKE_MONOTONIC=1

        """

    /// Lets the daemon see that clock from its next start on.
    static func install(on system: BootedSystem) async throws {
        let library = try await system.shell("dpkg --listfiles libfaketime | grep '/libfaketime[.]so[.]1$'")
        try set("+0d", on: system)
        try await system.dropIn(dropIn.replacing("%1", with: library))
    }

    /// Sets it by an offset such as `+400d`, or to `@2026-03-13 02:00:00` in UTC, from where it goes on.
    static func set(_ time: String, on system: BootedSystem) throws { try system.put("\(time)\n", at: file) }
}
