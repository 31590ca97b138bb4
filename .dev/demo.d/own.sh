# A daemon of the demo's own, on the scratch folder.

readonly group=$prefix

check_place() {
    local program
    for program in yishi yishid; do
        if [[ ! -x $here/../.build/debug/$program ]]; then
            echo "demo: $program is not built; run: make demo" >&2
            exit 1
        fi
    done
}

set_place() {
    mkdir "$scratch"/{bin,lib,run,state,workflows}
    chgrp -R "$group" "$scratch"
    chmod -R g+rX "$scratch"
    chown "$prefix-daemon" "$scratch"/{run,state}
    chmod 700 "$scratch/state"
    copy_programs
    yishi=$scratch/bin/yishi
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
