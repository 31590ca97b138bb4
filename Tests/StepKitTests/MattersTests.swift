import StepKit
import Testing

struct MattersTests {
    @Test(arguments: [
        "推进海产品产业链延伸，壮大我区食品产业",
        "加快公共区域和住宅小区新能源汽车和电动自行车充电设施配套建设",
        "培育名师、名校、名校长，推进科教兴区",
        "关于报请审定2026年度协商计划的请示",
        "1.5公里便民圈建设。",
        "",
    ])
    func oneMatterReadsAsOne(text: String) { #expect(!text.readsAsSeveralMatters) }

    @Test(arguments: [
        "治理停车难；改造供水管网",
        "治理停车难。改造供水管网。",
        "停车治理以及供水改造",
        "1.停车治理2.供水改造",
        "（一）停车治理（二）供水改造",
        "关于停车治理和关于供水改造的请示",
    ])
    func severalMattersReadAsSeveral(text: String) { #expect(text.readsAsSeveralMatters) }
}
