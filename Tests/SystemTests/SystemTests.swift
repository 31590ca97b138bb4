import Testing

/// The package on a Debian that has really booted.
///
/// One machine at a time: each is as busy as a whole machine. Every test has its own, so that none finds another's traces.
@Suite(
    .serialized,
    .enabled(if: Host.isRoot, "needs root: a machine is booted"),
    .enabled(if: Host.canBoot, "needs debootstrap, systemd-nspawn and overlayfs"),
    .enabled(if: Host.package != nil, "needs the package: run make deb"),
    .timeLimit(.minutes(10))
)
enum SystemTests {}
