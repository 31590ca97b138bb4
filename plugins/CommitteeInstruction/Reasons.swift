import StepKit
import WorkflowCore

extension CommitteeInstruction {
    static let reasons = [
        ReasonSpec(
            "request_doc_missing",
            zh: "请示要素不全：请填写文号、标题、日期和请示事项",
            en: "The request is not complete: enter number, title, date and matter"
        ),
        ReasonSpec(
            "addressee_not_single",
            zh: "主送机关只能有一个：请填写一个，其他用抄送",
            en: "A request has exactly one addressee: enter one; others get copies"
        ),
        ReasonSpec(
            "request_many_matters",
            zh: "请示事项似不止一个：请确认一文一事",
            en: "The request seems to name several matters: make sure it is one",
            warning: true
        ),
        ReasonSpec("signer_missing", zh: "缺签发人：请填写姓名", en: "The signer is missing: enter the name"),
        ReasonSpec(
            "contact_missing",
            zh: "缺附注：请填写联系人和电话",
            en: "The contact is missing: enter name and telephone"
        ),
        ReasonSpec(
            "approval_missing",
            zh: "缺批复：请填写批复形式、日期与文号或依据",
            en: "The approval is missing: enter its form, date and reference"
        ),
        ReasonSpec(
            "approval_before_request",
            zh: "批复日期早于请示日期：请核对",
            en: "The answer is dated before the request: check the dates"
        ),
        ReasonSpec(
            "approval_evidence_missing",
            zh: "缺批复凭据：请附文件；口头批准须写明记录",
            en: "The evidence of the approval is missing: attach it; of an oral one write a note"
        ),
        ReasonSpec(
            "opinions_missing",
            zh: "缺修改意见：请逐条填写序号和内容",
            en: "The opinions are missing: enter each with its number and text"
        ),
        ReasonSpec(
            "opinion_unanswered",
            zh: "意见未答复：请逐条填写采纳情况",
            en: "An opinion is not answered: enter what became of each"
        ),
        ReasonSpec(
            "substance_unchanged",
            zh: "议题名称、协商形式、责任专委会均未改动：无须重新审议，请修改后重报",
            en: "Title, form and lead committee are unchanged: no new review is needed; send the revised request"
        ),
        .dateInFuture,
    ]
}
