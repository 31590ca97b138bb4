# The papers that serve as evidence, and the days that they bear.

# The office's days are those of China, wherever this machine is; all count back from today.
today=$(TZ=CST-8 date +%F)
this_year=${today%%-*}
readonly today this_year
ago() { date -d "$today $1 days ago" +%F; }
ahead() { date -d "$today $1 days" +%F; }

all=(2022-001 2022-002 2022-003 2022-004 2022-005 2022-006 2022-007 2022-008)
cp "$here/data/plan-2022.csv" .
# The sheet ends its lines as Windows does.
mapfile -t topics < <(tail -n +2 plan-2022.csv | tr -d '\r' | cut -d, -f2)

cat >请示.txt <<END
关于报请审定2022年度协商计划的请示
中共××区委：
  经征集、党组会议研究、主席会议审议，拟定协商议题${#topics[@]}个：
$(printf '  %s\n' "${topics[@]}")
  当否，请批示。
END
echo '关于2022年度协商计划的批复：同意五题，两题修改后再报，一题不列入。' >批复.txt
echo '关于调整后议题的批复：同意。' >批复二.txt
echo '关于调整议题的请示：按批复意见修改如下。' >请示修改稿.txt
echo '关于扩大协商范围的请示：拟将铁路专用线一并纳入。' >再次请示.txt
echo '三办联合印发的2022年度协商计划。' >计划.txt
for index in "${!all[@]}"; do
    id=${all[index]}
    echo "${topics[index]}：调研报告" >"调研报告-$id.txt"
    echo "${topics[index]}：签到表" >"签到表-$id.txt"
    echo "${topics[index]}：协商纪要" >"纪要-$id.txt"
    echo "${topics[index]}：落实情况的现场照片" >"佐证-$id.txt"
done

# A form as a file, for the meeting that is put off.
cat >改期通知.json <<END
{
    "date": "$(ago 160)", "notice_date": "$(ago 162)", "material_date": "$(ago 162)",
    "place": "委员微信议事群", "form": "special_meeting", "channel": "wechat", "host": "李副主席",
    "participants": [{"person": "汤科长", "org": "区文旅局", "capacity": "department"}]
}
END
