import ArgumentParser

/// A command that talks to the daemon.
protocol SessionCommand: ParsableCommand {
    var options: GlobalOptions { get }

    /// Does what was asked and shows the result.
    /// - Throws: ``CommandFailure``, or an error of the daemon.
    func run(_ session: Session) throws -> ProgramExit
}
