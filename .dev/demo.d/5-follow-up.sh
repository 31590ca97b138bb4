# 跟踪落实: transitions 28 to 39, 42.

title '5 跟踪落实 · Follow-up'
did unit '2022-005 退办' act 2022-005 return_assignment reason='交办通知未列经费来源' suggested_unit=区发改局 date="$(ago 98)"
did clerk '重新交办' act 2022-005 assign authority=gov_office date="$(ago 96)" doc_no="区府办〔${this_year}〕43号" \
    decisions[0].no=1 decisions[0].adoption=adopt decisions[0].unit=区住建局 decisions[0].due="$(ahead 40)"
did chief '确认交办' confirm 2022-005
did unit '签收' act 2022-005 accept signer=郑凯 date="$(ago 95)"
did clerk '登记其他五题的签收' act 2022-001 2022-002 2022-004 2022-007 2022-008 accept signer=单位办公室 date="$(ago 95)"

say '各人的待办和期限，最紧迫的在前 · what waits for whom and what is due, what presses most at the head'
show unit todo --limit 3
show chief deadline list --id 2022-005

did chief '2022-004 申请延期' act 2022-004 extend asked_on="$(ago 90)" reason='退养补偿方案待论证' new_due="$(ahead 70)"
did gov '区政府办同意延期' confirm 2022-004

say '答复逐条分类：A 已解决，B 正在解决，C 列入计划，D 留作参考 · every recommendation gets its class, A to D'
did unit '答复 2022-005' act 2022-005 reply doc_no="区住建〔${this_year}〕5号" date="$(ago 60)" unit=区住建局 heard=visit \
    answers[0].no=1 answers[0].class=A co_opinions[0].unit=区发改局 co_opinions[0].opinion=同意
did clerk '登记其他五题的答复' batch - <<END
* date=$(ago 60) answers[0].no=1
2022-001 reply heard=meeting doc_no=区海渔〔${this_year}〕7号 co_opinions[0].unit=区商务局 co_opinions[0].opinion=同意 answers[0].class=A answers[1].no=2 answers[1].class=B answers[1].measure='品牌标准年内发布' answers[1].promised_date=$(ahead 30) answers[2].no=3 answers[2].class=C answers[2].measure='列入明年预算' answers[2].promised_date=$(ahead 200) answers[3].no=4 answers[3].class=D answers[3].adoption=not answers[3].reason='费用标准由省定'
2022-002 reply heard=phone doc_no=区文旅〔${this_year}〕3号 answers[0].class=A
2022-004 reply heard=visit doc_no=区海渔〔${this_year}〕8号 answers[0].class=A co_opinions[0].unit=区生态环境局 co_opinions[0].opinion=同意
2022-007 reply heard=letter doc_no=区教〔${this_year}〕11号 answers[0].class=D
2022-008 reply heard=phone doc_no=区民政〔${this_year}〕4号 answers[0].class=D co_opinions[0].unit=区卫健局 co_opinions[0].opinion=同意
END

say '评价也要第二人确认；不满意的重新办理 · an evaluation needs a second person, too; who is dissatisfied gets a new reply'
did member '评价四题：满意或基本满意' act 2022-001 2022-002 2022-004 2022-005 evaluate_ok evaluator=赵晓雨 date="$(ago 50)" \
    manner=satisfied result=basically_satisfied
did committee '2022-007、2022-008 不满意' act 2022-007 2022-008 rehandle evaluator=赵晓雨 date="$(ago 50)" \
    manner=basically_satisfied result=dissatisfied reason='只说留作参考，没有说明为何不能办'
did chief '确认六题的评价' confirm 2022-001 2022-002 2022-004 2022-005 2022-007 2022-008
did clerk '登记两题的再次答复' batch - <<END
* date=$(ago 30) answers[0].no=1
2022-007 reply heard=meeting doc_no=区教〔${this_year}〕13号 answers[0].class=D
2022-008 reply heard=visit doc_no=区民政〔${this_year}〕6号 answers[0].class=B answers[0].measure='先建两个镇级中心' answers[0].promised_date=$(ahead 60)
END
did member '2022-008 基本满意，承诺转入跟踪' act 2022-008 evaluate_ok evaluator=赵晓雨 date="$(ago 25)" \
    manner=satisfied result=basically_satisfied
did chief '确认评价' confirm 2022-008
did chief '2022-007 面商后仍不满意，分歧办结' act 2022-007 close_disputed evaluator=赵晓雨 date="$(ago 24)" \
    manner=basically_satisfied result=dissatisfied reason='津贴一事两轮答复均无进展' face_to_face.date="$(ago 24)" \
    face_to_face.persons=赵晓雨 face_to_face.persons=陶科长 face_to_face.gist='双方说明理由，保留意见'
did committee '确认分歧办结' confirm 2022-007

say '承诺要有佐证才算兑现，没有兑现的要有经同意的说明 · a promise is kept by evidence, or explained with approval'
did clerk '报告 2022-001 的进展' act 2022-001 report_progress date="$(ago 20)" no=2 text='品牌标准通过评审' evidence=@佐证-2022-001.txt
did committee '承诺兑现' batch - <<END
* date=$(ago 12)
2022-001 fulfil commitments[0].no=2 commitments[0].fulfilment=fulfilled commitments[0].evidence=@佐证-2022-001.txt commitments[1].no=3 commitments[1].fulfilment=explained commitments[1].explanation='预算草案已列入，待人大批准' commitments[1].approved_by=孙副主席
2022-008 fulfil commitments[0].no=1 commitments[0].fulfilment=fulfilled commitments[0].evidence=@佐证-2022-008.txt
END
did chief '确认兑现' confirm 2022-001 2022-008

did committee '五题回头看' act 2022-001 2022-002 2022-004 2022-005 2022-008 start_revisit plan='到现场看，问群众' date="$(ago 6)"
did committee '四题通过' batch - <<END
* date=$(ago 5) states[0].no=1 states[0].real_state=done report='现场已落实，群众认可'
2022-001 revisit_pass states[1].no=2 states[1].real_state=done states[2].no=3 states[2].real_state=under_way
2022-002 revisit_pass
2022-005 revisit_pass
2022-008 revisit_pass states[0].real_state=under_way
END
did chief '2022-004 未通过，重新办理' act 2022-004 revisit_fail date="$(ago 5)" findings[0].no=1 findings[0].text='仍有一片网箱未退养' \
    due="$(ahead 20)"
did clerk '登记 2022-004 再次答复' act 2022-004 reply date="$(ago 3)" heard=visit doc_no="区海渔〔${this_year}〕10号" \
    answers[0].no=1 answers[0].class=A
did member '评价 2022-004：满意' act 2022-004 evaluate_ok evaluator=赵晓雨 date="$(ago 2)" manner=satisfied result=satisfied
did chief '确认评价' confirm 2022-004
did committee '再次回头看' act 2022-004 start_revisit plan='复查退养海域' date="$(ago 1)"
did committee '复查通过' act 2022-004 revisit_pass date="$(ago 1)" report='已全部退养' states[0].no=1 states[0].real_state=done

did chief '2022-007 豁免回头看' act 2022-007 waive code=revisit_missing reason='分歧办结，转为明年视察题目'
did chief '七题归档' batch - <<END
* retention=years30 date=$today
2022-001 archive file_no=0061-WS·2022-30-0001 retention=permanent
2022-002 archive file_no=0061-WS·2022-30-0002
2022-004 archive file_no=0061-WS·2022-30-0004
2022-005 archive file_no=0061-WS·2022-30-0005
2022-006 archive file_no=0061-WS·2022-30-0006
2022-007 archive file_no=0061-WS·2022-30-0007
2022-008 archive file_no=0061-WS·2022-30-0008
END
