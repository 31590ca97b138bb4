# What came of it, told by the ledger itself.

title '结果 · What came of it'
show auditor list
say '2022-004 走过的路 · the way that 2022-004 has gone'
show auditor graph 2022-004
show auditor history 2022-004

title '证明 · The proof'

# Every event of the ledger, as its action where it took effect: done by one, or confirmed by a second person.
as auditor history --json >"$scratch/events"
awk '
    /^    [{}]/ { kind = action = "" }
    /^      "kind": / { kind = $2 }
    /^        "action": / { action = $2 }
    /^    }/ || (kind != "" && action != "") {
        if (kind ~ /"(acted|confirmed)"/ && action != "") { gsub(/[",]/, "", action); print action; action = "" }
    }
' "$scratch/events" | sort | uniq -c >"$scratch/taken"

missing=()
cell=0
while read -r number command label; do
    [[ $number != '#' ]] || continue
    count=$(awk -v command="$command" '$2 == command { print $1 }' "$scratch/taken")
    if [[ -z $count ]]; then missing+=("$command"); fi
    printf '  %s %-18s%3d× %s' "$number" "$command" "${count:-0}" "$label"
    # A Chinese character is two columns wide.
    if ((++cell % 3 == 0)); then echo; else printf '%*s' $((16 - 2 * ${#label})) ''; fi
done <"$here/demo.d/transitions"
echo

if [[ ${#missing[@]} -gt 0 ]]; then
    echo "demo: these transitions did not happen: ${missing[*]}" >&2
    exit 1
fi
still_open=$(as auditor list --quiet open)
if [[ -n $still_open ]]; then
    echo "demo: these proposals have not ended:" $still_open >&2
    exit 1
fi
for end in archived not_selected rejected merged withdrawn; do
    if [[ -z $(as auditor list --quiet "state=$end") ]]; then
        echo "demo: no proposal has ended as $end" >&2
        exit 1
    fi
done

say '整本台账，以及请示批复那天记下的摘要仍在其中 · the whole ledger, and that the digest noted after the answer is part of it'
show auditor admin verify --head "$noted_head"
printf '\n%s42 种流转全部发生，五种结局齐备，%d 秒 · all 42 transitions, all five ends, %d seconds%s\n' \
    "$bold$green" "$SECONDS" "$SECONDS" "$plain"
