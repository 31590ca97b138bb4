// What Yishi uses of libsystemd: readiness and the watchdog, sockets handed over, and the journal. And of the kernel the
// timer that tells when the clock is set, which Swift's Glibc lacks.
#include <sys/timerfd.h>
#include <systemd/sd-daemon.h>
#include <systemd/sd-journal.h>
