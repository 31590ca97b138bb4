# 与政府沟通: transitions 14 to 18.

title '3 与政府沟通 · Government coordination'
did committee '与区交通运输局非正式沟通' act 2022-006 record_coordination kind=phone date="$(ago 239)" content='初步了解公海铁联运情况'
did clerk '致函区政府办，提出承办单位' batch - <<END
* kind=letter date=$(ago 235) doc_no=区政协函〔${this_year}〕6号
2022-001 propose_units gov_leader=马副区长 units[0].unit=区海洋与渔业局 units[0].role=host units[1].unit=区商务局 units[1].role=co
2022-002 propose_units gov_leader=沈副区长 units[0].unit=区文旅局 units[0].role=host
2022-004 propose_units gov_leader=马副区长 units[0].unit=区海洋与渔业局 units[0].role=host units[1].unit=区生态环境局 units[1].role=co
2022-005 propose_units gov_leader=钱副区长 units[0].unit=区住建局 units[0].role=host
2022-006 propose_units gov_leader=钱副区长 units[0].unit=区交通运输局 units[0].role=host
2022-007 propose_units gov_leader=沈副区长 units[0].unit=区教育局 units[0].role=host
2022-008 propose_units gov_leader=沈副区长 units[0].unit=区民政局 units[0].role=host units[1].unit=区卫健局 units[1].role=co
END

say '承办单位用自己的账号，只看得到本单位的议题，只能代表本单位 · a unit sees what it handles, and speaks for itself'
show unit list
did unit '对主办 2022-005 提出异议' act 2022-005 object unit=区住建局 date="$(ago 233)" \
    reason='公共区域的充电设施不归本局管理' suggested_unit=区发改局
did clerk '会商后重新提出：区住建局主办，区发改局会办' act 2022-005 propose_units kind=meeting date="$(ago 231)" \
    content='与区政府办会商，主办不变，增加会办' gov_leader=钱副区长 \
    units[0].unit=区住建局 units[0].role=host units[1].unit=区发改局 units[1].role=co
did clerk '登记各单位确认' batch - <<END
* authority=gov_office date=$(ago 229) doc_no=区府办函〔${this_year}〕9号
2022-001 confirm_units confirmations[0].unit=区海洋与渔业局 confirmations[0].confirmed_on=$(ago 230) confirmations[0].contact=吕工 confirmations[1].unit=区商务局 confirmations[1].confirmed_on=$(ago 230) confirmations[1].contact=金科长
2022-002 confirm_units confirmations[0].unit=区文旅局 confirmations[0].confirmed_on=$(ago 230) confirmations[0].contact=汤科长
2022-004 confirm_units confirmations[0].unit=区海洋与渔业局 confirmations[0].confirmed_on=$(ago 230) confirmations[0].contact=吕工 confirmations[1].unit=区生态环境局 confirmations[1].confirmed_on=$(ago 230) confirmations[1].contact=方科长
2022-005 confirm_units confirmations[0].unit=区住建局 confirmations[0].confirmed_on=$(ago 230) confirmations[0].contact=郑凯 confirmations[1].unit=区发改局 confirmations[1].confirmed_on=$(ago 230) confirmations[1].contact=石科长
2022-006 confirm_units confirmations[0].unit=区交通运输局 confirmations[0].confirmed_on=$(ago 230) confirmations[0].contact=严科长
2022-007 confirm_units confirmations[0].unit=区教育局 confirmations[0].confirmed_on=$(ago 230) confirmations[0].contact=陶科长
2022-008 confirm_units confirmations[0].unit=区民政局 confirmations[0].confirmed_on=$(ago 230) confirmations[0].contact=章科长 confirmations[1].unit=区卫健局 confirmations[1].confirmed_on=$(ago 230) confirmations[1].contact=唐科长
END
did chief '确认七题的承办单位' confirm 2022-001 2022-002 2022-004 2022-005 2022-006 2022-007 2022-008

did chief '2022-006 重大调整，再请示' act 2022-006 back_to_request change='把铁路专用线纳入' reason='单位确认时提出，原范围不含铁路'
did chief '报送再次请示' act 2022-006 send_request doc_no="区政协〔${this_year}〕15号" title='关于扩大协商范围的请示' \
    addressees='中共××区委' signer=陈志远 date="$(ago 228)" matter='扩大公海铁联运议题的范围' \
    contact='王敏，联系电话见通讯录' file=@再次请示.txt
did clerk '记录区委口头同意' act 2022-006 approve date="$(ago 226)" form=oral note='书记办公会上口头同意，王敏记录' file=@批复二.txt
did chief '确认批准' confirm 2022-006
did clerk '再次提出承办单位' act 2022-006 propose_units kind=letter date="$(ago 225)" doc_no="区政协函〔${this_year}〕8号" \
    gov_leader=钱副区长 units[0].unit=区交通运输局 units[0].role=host
did clerk '登记单位确认' act 2022-006 confirm_units authority=handling_unit confirmations[0].unit=区交通运输局 \
    confirmations[0].confirmed_on="$(ago 223)" confirmations[0].contact=严科长
did chief '确认承办单位' confirm 2022-006
did chief '三办联合印发计划，七题实施' act 2022-001 2022-002 2022-004 2022-005 2022-006 2022-007 2022-008 issue \
    doc_no="区委办〔${this_year}〕18号" offices=区委办 offices=区政府办 offices=区政协办 date="$(ago 220)" file=@计划.txt
