# How the demo tells what it does.

if [[ -t 1 && -z ${NO_COLOR-} ]]; then
    bold=$'\e[1m' dim=$'\e[2m' green=$'\e[32m' plain=$'\e[0m'
else
    bold='' dim='' green='' plain=''
fi

# A blank line parts what is shown in full from what is told in one line.
shown=

title() { printf '\n%s━━ %s ━━%s\n' "$bold" "$*" "$plain"; }

say() {
    printf '\n%s%s%s\n' "$dim" "$*" "$plain"
    shown=
}

# did WHO WHAT ARGUMENT…: lets that person use yishi, and tells it in one line. What went wrong is shown in full.
did() {
    local who=$1 what=$2 output events
    shift 2
    if [[ -n $shown ]]; then echo; fi
    shown=
    if ! output=$(as "$who" "$@" 2>&1); then
        printf '  ✗ %s（%s）%s\n%s\n' "${name[$who]}" "${post[$who]}" "$what" "$output" >&2
        exit 1
    fi
    events=$(grep -c '✓' <<<"$output") || true
    printf '  %s✓%s %s（%s）%s' "$green" "$plain" "${name[$who]}" "${post[$who]}" "$what"
    if [[ $events -gt 1 ]]; then printf ' %s×%d%s' "$dim" "$events" "$plain"; fi
    printf '\n'
}

# show WHO ARGUMENT…: lets that person use yishi, and shows the command and what it says.
show() {
    command_line "$@"
    as "$@" 2>&1 | indent || exit 1
    shown=yes
}

# refused WHO ARGUMENT…: as show, and the daemon must refuse.
refused() {
    local status=0 output
    command_line "$@"
    output=$(as "$@" 2>&1) || status=$?
    indent <<<"$output"
    shown=yes
    if [[ $status -ne 5 ]]; then
        echo "demo: this should have been refused (status 5), and ended with $status" >&2
        exit 1
    fi
}

command_line() {
    local who=$1
    shift
    printf '\n%s%s $%s yishi' "$dim" "${name[$who]-无角色的用户}" "$bold"
    local word
    for word; do
        if [[ $word == *[[:space:]]* ]]; then printf " '%s'" "$word"; else printf ' %s' "$word"; fi
    done
    printf '%s\n' "$plain"
}

indent() { sed 's/^/    /'; }
