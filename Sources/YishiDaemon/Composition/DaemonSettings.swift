import Logging
import Varlink
import WorkflowCore

/// What the daemon is told by its configuration.
struct DaemonSettings: Sendable {
    var socketPath = "/run/yishi/io.yishi"
    var stateDirectory = "/var/lib/yishi"
    var standardWorkflow = "annual-proposal"
    var administratorGroup = "yishi-admin"
    var zone = OfficeZone.shanghai
    var calendar = WorkingCalendar()
    var fileBytes = 64 << 20
    var limits = VarlinkLimits()
    var logLevel = Logger.Level.info

    init() {}
}
