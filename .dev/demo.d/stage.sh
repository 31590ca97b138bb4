# The stage: a scratch folder and the daemon on it.

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
    local program
    for program in yishi yishid; do
        if [[ ! -x $here/../.build/debug/$program ]]; then
            echo "demo: $program is not built; run: make demo" >&2
            exit 1
        fi
    done
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
    mkdir "$scratch"/{bin,lib,papers,run,state,workflows}
    chgrp -R "$prefix" "$scratch"
    chmod -R g+rX "$scratch"
    chown "$prefix-daemon" "$scratch"/{run,state}
    chmod 700 "$scratch/state"
    copy_programs
}

# A checkout below /root is closed to others, and so may be the libraries of a compiler that is installed there.
copy_programs() {
    local debug=$here/../.build/debug
    cp "$debug"/{yishi,yishid} "$scratch/bin/"
    ldd "$debug"/{yishi,yishid} | awk '$2 == "=>" && $3 ~ "^/" && $3 !~ "^/(usr/)?lib" { print $3 }' | sort -u |
        xargs --no-run-if-empty cp --target-directory="$scratch/lib"
    mkdir "$scratch/share"
    cp -r "$here/../.build/locale" "$scratch/share/"
    chmod -R a+rX "$scratch"/{bin,lib,share}
}

start_daemon() {
    export YISHI_SOCKET=$scratch/run/io.yishi
    export LD_LIBRARY_PATH=$scratch/lib
    export LC_ALL=C.UTF-8 LANGUAGE=zh_CN
    # The office reads the time of China.
    export TZ=Asia/Shanghai
    cd "$scratch/papers"
    cat >"$scratch/yishid.conf" <<END
socket: $YISHI_SOCKET
state_directory: $scratch/state
definitions_directory: $scratch/workflows
END
    become daemon
    # It ends with this program, even where that is killed.
    "${become[@]}" --pdeathsig=TERM "$scratch/bin/yishid" --config "$scratch/yishid.conf" 2>"$scratch/log" 9>&- &
    daemon=$!
    local tries
    for ((tries = 0; tries < 400; tries++)); do
        if "$scratch/bin/yishi" status >/dev/null 2>&1; then return; fi
        if ! kill -0 "$daemon" 2>/dev/null; then break; fi
        sleep 0.05
    done
    echo 'demo: yishid did not start:' >&2
    cat "$scratch/log" >&2
    exit 1
}

stop_daemon() {
    local tries
    kill "$daemon" 2>/dev/null || return 0
    for ((tries = 0; tries < 200; tries++)); do
        if ! kill -0 "$daemon" 2>/dev/null; then return 0; fi
        sleep 0.05
    done
    kill -KILL "$daemon" || true
    wait "$daemon" || true
}

clear_stage() {
    local status=$?
    # Nothing stops the tidying: no second Ctrl-C, and no step of it that fails.
    trap '' HUP INT TERM
    set +e
    cd /
    if [[ -n $daemon ]]; then stop_daemon; fi
    if [[ $status -eq 1 && -n $scratch ]]; then
        # Its warnings and errors; what it only notes is in the history, too.
        grep '^<[0-4]>' "$scratch/log" >&2
    fi
    remove_users
    if [[ -n $scratch ]]; then rm -rf -- "$scratch"; fi
    rm -f "$lock"
    exit "$status"
}
