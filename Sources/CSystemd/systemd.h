// What Yishi uses of libsystemd: readiness and the watchdog, sockets handed over, and the journal.
#include <systemd/sd-daemon.h>
#include <systemd/sd-journal.h>
