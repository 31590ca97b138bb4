# The people of the office, as scratch Unix users.

# By the last part of their user names.
people=(clerk chief committee member group unit gov auditor)
declare -A name=(
    [clerk]=王敏 [chief]=陈志远 [committee]=林海 [member]=赵晓雨
    [group]=周立 [unit]=郑凯 [gov]=何静 [auditor]=许正
)
declare -A role=(
    [clerk]=clerk [chief]=secretary_general [committee]=committee [member]=member
    [group]=liaison_group [unit]=handling_unit [gov]=gov_office [auditor]=auditor
)
declare -A post=(
    [clerk]=经办人员 [chief]=秘书长 [committee]=专委会 [member]=委员
    [group]=联络组 [unit]=区住建局 [gov]=区政府办 [auditor]=监督
)
# The stranger is let in by the socket and has no role.
users=(daemon stranger "${people[@]}")
readonly prefix=yishi-demo
# Marks users and group as this program's own: nothing else is ever removed.
readonly mark='Yishi demo, may be removed'

give_roles() {
    local who
    for who in "${people[@]}"; do
        local unit=()
        if [[ $who == unit ]]; then unit=(--unit "${post[unit]}"); fi
        "$yishi" admin person set "$prefix-$who" --name "${name[$who]}" --role "${role[$who]}" \
            "${unit[@]}" >/dev/null
    done
}

# The words that make a program run as one of the users, with the one group and nothing else.
become() {
    become=(setpriv --reuid="$prefix-$1" --regid="$group" --clear-groups --inh-caps=-all --no-new-privs)
}

# yishi, as one of the people.
as() {
    become "$1"
    shift
    "${become[@]}" "$yishi" "$@"
}

# Users that are no more, or never were, are not ours either.
is_ours() { [[ $(getent passwd "$1" | cut -d: -f5) == "$mark" ]]; }

check_users() {
    local user
    for user in "${users[@]}"; do
        if getent passwd "$prefix-$user" >/dev/null && ! is_ours "$prefix-$user"; then
            echo "demo: there is a user $prefix-$user that is none of the demo's; it is left alone" >&2
            exit 1
        fi
    done
    if getent group "$prefix" >/dev/null && ! is_ours "$prefix-${users[0]}"; then
        echo "demo: there is a group $prefix that is none of the demo's; it is left alone" >&2
        exit 1
    fi
}

add_users() {
    if [[ $group == "$prefix" ]]; then groupadd --system "$prefix"; fi
    local user
    for user in "${users[@]}"; do
        useradd --system --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin \
            --gid "$group" --comment "$mark" "$prefix-$user"
    done
}

remove_users() {
    local user
    for user in "${users[@]}"; do
        if is_ours "$prefix-$user"; then userdel "$prefix-$user"; fi
    done
    if getent group "$prefix" >/dev/null; then groupdel "$prefix"; fi
}
