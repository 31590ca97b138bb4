# The daemon that is installed; systemd starts it at the first call.

readonly group=yishi
readonly yishi=/usr/bin/yishi

check_place() {
    local entered
    if ! entered=$("$yishi" list --quiet); then
        echo 'demo: no Yishi is installed here that can be used' >&2
        exit 1
    fi
    if [[ -n $entered ]]; then
        echo 'demo: this office has proposals; the demo plays in an empty one, which it fills' >&2
        exit 1
    fi
}

set_place() { :; }
start_daemon() { :; }
stop_daemon() { :; }
