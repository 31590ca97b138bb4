import StrictJSON

/// What people would type of the proposal with that place in the ledger.
struct SampleTopic {
    let index: Int

    private static let matters = [
        "老旧小区加装电梯", "社区养老服务设施", "中小学课后服务", "背街小巷环境整治", "河道水质治理", "停车泊位共享",
        "农贸市场改造", "非遗保护传承", "小微企业融资", "垃圾分类减量",
    ]

    private var matter: String { Self.matters[index % Self.matters.count] }

    var intake: JSONObject {
        ["title": .string("关于推进第\(index)号片区\(matter)的协商"), "year": .integer(SampleLedger.year(of: index))]
    }

    /// The form of the action `submit`.
    var submission: JSONObject {
        [
            "title": .string("关于推进第\(index)号片区\(matter)的协商"),
            "source_kind": "cppcc", "source_name": "区政协城建环保委员会", "source_date": "2021-01-10",
            "background": .string(
                """
                近年来群众对\(matter)反映集中。经走访十二个社区、召开三次座谈会，委员们认为：一是底数不清，台账分散；\
                二是资金来源单一，长效机制尚未建立；三是部门之间衔接不够。建议列入年度协商计划，邀请有关部门面对面协商。
                """
            ),
            "suggested_form": "special_meeting", "suggested_units": ["区住建局", "区财政局"], "not_secret": true,
        ]
    }

    /// The form of the action `return_draft`.
    static let returning: JSONObject = ["reason": "背景材料尚缺近三年的数据，请补充后再提交。"]

    /// The form of the action `not_select`.
    static let notSelecting: JSONObject = [
        "reason": "与上年度议题相近，暂不列入。", "disposition": "reserve", "informed_on": "2021-03-01",
        "chair_meeting": ["session": "第6次主席会议", "date": "2021-02-20"],
    ]

    /// The form of the action `suspend`.
    static let suspending: JSONObject = ["reason": "等待上级规划批复。", "authority": "第7次主席会议"]
}
