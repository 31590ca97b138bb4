package import Logging
package import Varlink
package import WorkflowCore

/// What the daemon is told by its configuration; yishid.conf(5) explains each.
package struct DaemonSettings: Hashable, Sendable {
    package var socketPath = "/run/yishi/io.yishi"
    package var stateDirectory = "/var/lib/yishi"
    /// Definitions in this folder are installed when their text is new.
    package var definitionsDirectory = "/etc/yishi/workflows"
    package var standardWorkflow = "annual-proposal"
    package var administratorGroup = "yishi-admin"
    package var zone = OfficeZone.shanghai
    /// When people are reminded of deadlines.
    package var officeHours = OfficeHours.standard
    package var fileBytes = 64 << 20
    package var limits = VarlinkLimits()
    package var logLevel = Logger.Level.info
    /// How often the ledger's head goes to the journal.
    package var sealInterval = Duration.seconds(3_600)

    package init() {}
}
