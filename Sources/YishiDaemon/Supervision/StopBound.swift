/// How long a stop may take: calls under way have `VarlinkLimits.secondsToFinish` of it, and the unit's TimeoutStopSec= is
/// longer than all of it.
package enum StopBound {
    /// When it is over, all that listens to it is cancelled.
    package static let wholeStop = Duration.seconds(30)
}
