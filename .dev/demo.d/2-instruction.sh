# 向区委请示: transitions 08 to 13.

title '2 向区委请示 · Request to the Party committee'
say '一份请示报八题；文号按规范存档 · one paper for eight topics; its number is kept in the normal form'
did chief '报送请示，一文八题' act "${all[@]}" send_request doc_no="区政协【${this_year}】１２号" \
    title='关于报请审定2022年度协商计划的请示' addressees='中共××区委' signer=陈志远 date="$(ago 265)" \
    matter='审定2022年度协商计划' contact='王敏，联系电话见通讯录' file=@请示.txt

say '一份批复，八个结果：五题同意，两题修改，一题不同意 · one answer, an outcome for each topic, all or none'
did clerk '记录区委批复' batch - <<END
* date=$(ago 250) form=reply doc_no=区委〔${this_year}〕31号 file=@批复.txt
2022-001 approve
2022-002 approve
2022-003 reject reason='与正在开展的专项治理重复'
2022-004 require_revision opinions[0].no=1 opinions[0].text='聚焦近岸网箱退养'
2022-005 approve
2022-006 approve
2022-007 approve
2022-008 require_revision opinions[0].no=1 opinions[0].text='改以专题协商会进行' opinions[1].no=2 opinions[1].text='增加医养结合内容'
END
say '记录的人不能自己确认 · who recorded it may not confirm it'
refused clerk confirm 2022-001
show chief confirm "${all[@]}"
# Whoever notes the digest of the last event can prove later that nothing before it was changed.
noted_head=$(as auditor status --json | sed -n 's/^ *"head": "\([0-9a-f]*\)".*/\1/p')

did chief '2022-004 逐条答复后重报' act 2022-004 resend_request answers[0].no=1 answers[0].answer='已聚焦近岸网箱退养' \
    date="$(ago 246)" signer=陈志远 file=@请示修改稿.txt
did chief '2022-008 改变协商形式，重新审议' act 2022-008 review_again form=special_meeting reason='按批复意见改变协商形式'
did chief '登记两会再次同意' act 2022-008 endorse \
    party_group.session='第9次党组会议' party_group.date="$(ago 244)" party_group.decision=agree \
    chair_meeting.session='第7次主席会议' chair_meeting.date="$(ago 243)" chair_meeting.decision=agree
did chief '2022-008 再报请示' act 2022-008 send_request doc_no="区政协〔${this_year}〕14号" \
    title='关于调整农村养老议题的请示' addressees='中共××区委' signer=陈志远 date="$(ago 242)" \
    matter='审定调整后的农村养老议题' contact='王敏，联系电话见通讯录' file=@请示修改稿.txt
did clerk '记录区委同意这两题' act 2022-004 2022-008 approve date="$(ago 240)" form=minutes \
    reference='区委常委会第22次会议' file=@批复二.txt
did chief '确认批准' confirm 2022-004 2022-008
