# The stage: a scratch folder and the people of the office, wherever the daemon is.

readonly lock=/run/yishi-demo.lock

scratch=
daemon=

check_stage() {
    if [[ $EUID -ne 0 ]]; then
        cat >&2 <<'END'
演示需以 root 运行：其中的人物都是真实的系统用户，演示创建他们，结束时删除。
demo: this needs root: its people are real Unix users, which it creates and removes again. Run: sudo make demo
END
        exit 1
    fi
    check_place
}

set_stage() {
    # One demo at a time: the names of its users are fixed.
    exec 9>"$lock"
    if ! flock --nonblock 9; then
        echo 'demo: another demo is running on this machine' >&2
        exit 1
    fi
    check_users
    trap clear_stage EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 143' TERM
    # What a demo that was killed has left behind.
    remove_users
    # Not in $TMPDIR, which may be closed to the other users.
    scratch=$(mktemp -d /tmp/yishi-demo.XXXXXX)
    add_users
    mkdir "$scratch/papers"
    chgrp -R "$group" "$scratch"
    chmod -R g+rX "$scratch"
    set_place
    export LC_ALL=C.UTF-8 LANGUAGE=zh_CN
    # The office reads the time of China.
    export TZ=Asia/Shanghai
    cd "$scratch/papers"
}

clear_stage() {
    local status=$?
    # Nothing stops the tidying: no second Ctrl-C, and no step of it that fails.
    trap '' HUP INT TERM
    set +e
    cd /
    if [[ -n $daemon ]]; then stop_daemon; fi
    if [[ $status -eq 1 && -e $scratch/log ]]; then
        # Its warnings and errors; what it only notes is in the history, too.
        grep '^<[0-4]>' "$scratch/log" >&2
    fi
    remove_users
    if [[ -n $scratch ]]; then rm -rf -- "$scratch"; fi
    rm -f "$lock"
    exit "$status"
}
