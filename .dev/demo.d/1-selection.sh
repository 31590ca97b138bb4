# 精选议题: transitions 01 to 07, 40.

title '1 精选议题 · Topic selection'
say '一个真实区县公布的年度计划，逐行核对后一次录入 · a real district'"'"'s published plan, checked row by row, entered at once'
show clerk import plan-2022.csv

say '委员和联络组也提议题 · members and liaison groups suggest topics, too'
did member '荐题：住宅小区电动自行车充电设施 (2022-009)' new '加快住宅小区电动自行车充电设施配套建设' --year 2022 \
    source_kind=member source_name=赵晓雨 source_date="$(ago 310)"
did group '荐题：老街摊点占道 (2022-010)' new '老街路边摊点占道经营' --year 2022 \
    source_kind=liaison_group source_name=滨海镇联络组 source_date="$(ago 308)"
did member '荐题：夜班公交 (2022-011)' new '增开夜班公交' --year 2022 \
    source_kind=member source_name=赵晓雨 source_date="$(ago 306)"

did clerk '提交八题' batch - <<END
* source_name=区政协 source_date=$(ago 300) not_secret=yes
2022-001 submit suggested_units=区海洋与渔业局 background='海产品多以初级加工外销，附加值低'
2022-002 submit suggested_units=区文旅局 background='景点分散，游客停留时间短'
2022-003 submit suggested_units=区司法局 background='农村建房纠纷多发，调处周期长'
2022-004 submit suggested_units=区海洋与渔业局 background='传统网箱密度高，近岸水质承压'
2022-005 submit suggested_units=区住建局 background='新能源车增长快，小区充电设施跟不上'
2022-006 submit suggested_units=区交通运输局 background='港口、公路、铁路衔接不畅，物流成本高'
2022-007 submit suggested_units=区教育局 background='骨干教师外流，校际差距大'
2022-008 submit suggested_units=区民政局 background='农村老人多，镇村养老服务供给不足'
END
did group '提交 2022-010' act 2022-010 submit background=影响通行 suggested_units=滨海镇 suggested_form=grassroots not_secret=yes
did committee '退回补充' act 2022-010 return_draft reason='请写明摊点数量和时段'
did group '补充后再提交' act 2022-010 submit background='早晚两个时段约四十个摊点占道' suggested_units=滨海镇
did member '提交 2022-011' act 2022-011 submit background=夜间出行不便 suggested_units=区交通运输局 \
    suggested_form=counterpart not_secret=yes
did member '撤回 2022-011' act 2022-011 withdraw reason='公交公司已公布夜班线路'
did chief '确认撤题' confirm 2022-011
did chief '2022-010 不予入选，转基层协商' act 2022-010 not_select reason='属镇街日常事务' disposition=grassroots \
    informed_on="$(ago 290)"

say '近三年相近的议题 · similar topics of the last three years'
show chief similar 2022-005
did chief '把 2022-009 并入 2022-005' act 2022-009 merge target=2022-005 reason='内容已为该题涵盖'

say '条件不足时，一次列出全部理由 · every unmet condition at once, and who can meet it'
refused chief act 2022-005 shortlist lead_leader=孙副主席
say '没有这个角色的人办不了 · who has not the role may not'
refused member act 2022-001 return_draft reason='应先听听渔民的意见'
refused stranger list

did chief '提请审议八题' batch - <<END
* focus=hot,hard
2022-001 shortlist lead_committee=经济委 lead_leader=孙副主席 planned_month=5 selection_note='产业链短，农渔民增收难'
2022-002 shortlist lead_committee=文化文史委 lead_leader=李副主席 planned_month=6 selection_note='文旅融合的堵点集中'
2022-003 shortlist lead_committee=社法委 lead_leader=李副主席 planned_month=6 selection_note='群众反映强烈'
2022-004 shortlist lead_committee=农业农村委 lead_leader=孙副主席 planned_month=7 selection_note='海洋经济转型的关键'
2022-005 shortlist lead_committee=城建委 lead_leader=吴副主席 planned_month=8 selection_note='民生关切' similar_seen=2022-009
2022-006 shortlist lead_committee=经济委 lead_leader=吴副主席 planned_month=9 selection_note='物流成本高'
2022-007 shortlist lead_committee=教科卫委 lead_leader=李副主席 planned_month=9 selection_note='家长关切'
2022-008 shortlist lead_committee=社法委 lead_leader=吴副主席 planned_month=10 selection_note='农村老龄化加快'
END
did chief '主席会议要求 2022-002 再作完善' act 2022-002 send_back body=chair_meeting session='第5次主席会议' \
    date="$(ago 275)" reason='选题说明应写明具体堵点'
did chief '完善后再提请审议' act 2022-002 shortlist selection_note='交通接驳、夜间消费、联票三处不通'
did chief '登记党组会议和主席会议同意' act "${all[@]}" endorse \
    party_group.session='第8次党组会议' party_group.date="$(ago 272)" party_group.decision=agree \
    chair_meeting.session='第6次主席会议' chair_meeting.date="$(ago 270)" chair_meeting.decision=agree
