# 协商: transitions 19 to 27, 41.

title '4 协商 · Consultation'
did chief '中考期间暂缓 2022-007' act 2022-007 suspend reason='中考期间教育系统不宜开会' authority='主席会议'
did chief '恢复办理' act 2022-007 resume reason=中考结束
say '四种渠道：会议、微信平台、街道社区、路边 · four channels: meeting, WeChat, community, roadside'
did committee '发出七题的协商通知' batch - <<END
* date=$(ago 170) notice_date=$(ago 215) material_date=$(ago 208) host=孙副主席
* participants[0].person=赵晓雨 participants[0].org=区政协 participants[0].capacity=member
2022-001 notify place=区政协二楼会议室 form=special_meeting channel=meeting research_report=@调研报告-2022-001.txt participants[1].person=吕工 participants[1].org=区海洋与渔业局 participants[1].capacity=department participants[2].person=金科长 participants[2].org=区商务局
2022-002 notify place=委员微信议事群 form=special_meeting channel=wechat research_report=@调研报告-2022-002.txt participants[1].person=汤科长 participants[1].org=区文旅局
2022-004 notify place=三号码头路边议事点 form=counterpart channel=roadside research_report=@调研报告-2022-004.txt participants[1].person=吕工 participants[1].org=区海洋与渔业局
2022-005 notify place=临港社区协商议事室 form=counterpart channel=community research_report=@调研报告-2022-005.txt participants[1].person=郑凯 participants[1].org=区住建局
2022-006 notify place=区政协二楼会议室 form=counterpart channel=meeting research_report=@调研报告-2022-006.txt participants[1].person=严科长 participants[1].org=区交通运输局
2022-007 notify place=区第一中学 form=sector channel=meeting research_report=@调研报告-2022-007.txt participants[1].person=陶科长 participants[1].org=区教育局
2022-008 notify place=山前村养老服务站 form=special_meeting channel=community research_report=@调研报告-2022-008.txt participants[1].person=章科长 participants[1].org=区民政局
END

did committee '台风，2022-002 改期' act 2022-002 postpone reason=台风 new_date="$(ago 160)"
say '改期后的通知太晚，须由秘书长说明理由豁免 · the new notice is late: the secretary-general may waive it, with a reason'
refused committee act 2022-002 notify --input 改期通知.json
did chief '豁免通知期限' act 2022-002 waive code=notice_too_late reason='台风改期，参加人员均已同意'
did chief '豁免材料期限' act 2022-002 waive code=material_too_late reason='材料此前已发'
did committee '重新通知' act 2022-002 notify --input 改期通知.json

did committee '登记七场协商' batch - <<END
* date=$(ago 170) host=孙副主席 recorder=王敏
* participants[0].person=赵晓雨 participants[0].org=区政协 participants[0].attendance=present
* speeches[0].speaker=赵晓雨 speeches[0].gist='建议分步实施，先易后难'
2022-001 hold_meeting place=区政协二楼会议室 form=special_meeting channel=meeting results='四条建议' sign_in=@签到表-2022-001.txt participants[1].person=吕工 participants[1].org=区海洋与渔业局 participants[1].attendance=present participants[2].person=金科长 participants[2].org=区商务局 participants[2].attendance=excused participants[2].reason=出差
2022-002 hold_meeting date=$(ago 160) place=委员微信议事群 form=special_meeting channel=wechat results='开通景区接驳线' sign_in=@签到表-2022-002.txt participants[1].person=汤科长 participants[1].org=区文旅局 participants[1].attendance=present
2022-004 hold_meeting place=三号码头路边议事点 form=counterpart channel=roadside results='分批退养近岸网箱' sign_in=@签到表-2022-004.txt participants[1].person=吕工 participants[1].org=区海洋与渔业局 participants[1].attendance=present
2022-005 hold_meeting place=临港社区协商议事室 form=counterpart channel=community results='先建公共停车场充电桩' sign_in=@签到表-2022-005.txt participants[1].person=郑凯 participants[1].org=区住建局 participants[1].attendance=present
2022-006 hold_meeting place=区政协二楼会议室 form=counterpart channel=meeting results='设立联运调度中心' sign_in=@签到表-2022-006.txt participants[1].person=严科长 participants[1].org=区交通运输局 participants[1].attendance=present
2022-007 hold_meeting place=区第一中学 form=sector channel=meeting no_consensus=yes sign_in=@签到表-2022-007.txt participants[1].person=陶科长 participants[1].org=区教育局 participants[1].attendance=present
2022-008 hold_meeting place=山前村养老服务站 form=special_meeting channel=community results='建镇级养老服务中心' sign_in=@签到表-2022-008.txt participants[1].person=章科长 participants[1].org=区民政局 participants[1].attendance=present
END
did committee '2022-007 未形成共识，继续协商' act 2022-007 another_round reason='待遇与编制两点未谈拢'
did committee '第二轮通知' act 2022-007 notify date="$(ago 115)" notice_date="$(ago 160)" material_date="$(ago 155)" host=李副主席 \
    place=区第一中学 form=sector channel=meeting participants[0].person=陶科长 participants[0].org=区教育局
did committee '登记第二轮协商' act 2022-007 hold_meeting date="$(ago 115)" host=李副主席 recorder=王敏 \
    place=区第一中学 form=sector channel=meeting results='设立名师专项津贴' sign_in=@签到表-2022-007.txt \
    participants[0].person=陶科长 participants[0].org=区教育局 participants[0].attendance=present \
    speeches[0].speaker=赵晓雨 speeches[0].gist='先设专项津贴'

did committee '成果送审' batch - <<END
* dissent=无 recommendations[0].no=1
2022-001 draft_outcome file=@纪要-2022-001.txt recommendations[0].text='建设冷链仓储中心' recommendations[0].suggested_unit=区海洋与渔业局 recommendations[1].no=2 recommendations[1].text='创建区域公用品牌' recommendations[1].suggested_unit=区商务局 recommendations[2].no=3 recommendations[2].text='设立产业链扶持资金' recommendations[2].suggested_unit=区商务局 recommendations[3].no=4 recommendations[3].text='减免加工用海费用' recommendations[3].suggested_unit=区海洋与渔业局
2022-002 draft_outcome file=@纪要-2022-002.txt recommendations[0].text='做好宣传' recommendations[0].suggested_unit=区文旅局
2022-004 draft_outcome file=@纪要-2022-004.txt recommendations[0].text='三年内退养近岸网箱' recommendations[0].suggested_unit=区海洋与渔业局
2022-005 draft_outcome file=@纪要-2022-005.txt recommendations[0].text='公共停车场先行建桩' recommendations[0].suggested_unit=区住建局
2022-006 draft_outcome file=@纪要-2022-006.txt recommendations[0].text='设立联运调度中心' recommendations[0].suggested_unit=区交通运输局 dissent='港务公司认为可由市级统筹'
2022-007 draft_outcome file=@纪要-2022-007.txt recommendations[0].text='设立名师专项津贴' recommendations[0].suggested_unit=区教育局
2022-008 draft_outcome file=@纪要-2022-008.txt recommendations[0].text='建镇级养老服务中心' recommendations[0].suggested_unit=区民政局
END
did chief '2022-002 的建议太空，退改' act 2022-002 return_outcome opinion='“做好宣传”无从落实，请写具体措施'
did committee '改后再送' act 2022-002 draft_outcome file=@纪要-2022-002.txt dissent=无 \
    recommendations[0].no=1 recommendations[0].text='开通三处景区的周末接驳线' recommendations[0].suggested_unit=区文旅局
did chief '报送七份成果' batch - <<END
* addressees=中共××区委 addressees=区政府 date=$(ago 105) signer=陈志远
2022-001 submit_outcome kind=motion doc_no=区政协〔${this_year}〕20号 passed_by.body=standing_committee passed_by.session='第3次常委会会议' passed_by.date=$(ago 106)
2022-002 submit_outcome kind=bulletin doc_no=区政协〔${this_year}〕21号
2022-004 submit_outcome kind=bulletin doc_no=区政协〔${this_year}〕22号
2022-005 submit_outcome kind=minutes doc_no=区政协〔${this_year}〕23号
2022-006 submit_outcome kind=research doc_no=区政协〔${this_year}〕24号
2022-007 submit_outcome kind=bulletin doc_no=区政协〔${this_year}〕25号
2022-008 submit_outcome kind=bulletin doc_no=区政协〔${this_year}〕26号
END
did clerk '记录批示交办六题' batch - <<END
* authority=gov_office date=$(ago 100) doc_no=区府办〔${this_year}〕40号 decisions[0].no=1 decisions[0].adoption=adopt decisions[0].due=$(ahead 40)
* instruction.leader=区长 instruction.date=$(ago 101) instruction.text='请有关单位认真研究办理'
2022-001 assign decisions[0].unit=区海洋与渔业局 decisions[1].no=2 decisions[1].adoption=adopt decisions[1].unit=区商务局 decisions[1].due=$(ahead 40) decisions[2].no=3 decisions[2].adoption=partly decisions[2].unit=区商务局 decisions[2].due=$(ahead 40) decisions[3].no=4 decisions[3].adoption=pending
2022-002 assign decisions[0].unit=区文旅局
2022-004 assign decisions[0].unit=区海洋与渔业局
2022-005 assign decisions[0].unit=区住建局
2022-007 assign decisions[0].unit=区教育局
2022-008 assign decisions[0].unit=区民政局
END
did chief '确认交办' confirm 2022-001 2022-002 2022-004 2022-005 2022-007 2022-008
did chief '2022-006 不采纳办结' act 2022-006 close_unadopted date="$(ago 95)" decisions[0].no=1 decisions[0].adoption=not \
    decisions[0].reason='市级已在筹建同类中心'
