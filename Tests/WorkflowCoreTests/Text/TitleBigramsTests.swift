import Testing
import WorkflowCore

struct TitleBigramsTests {
    @Test(arguments: [
        ("老旧小区停车难治理", "老旧小区停车难治理", 100), ("老旧小区停车难治理", "《老旧小区停车难治理》！", 100),
        ("老旧小区停车难治理", "老旧小区停车难问题", 75), ("老旧小区停车难治理", "推进乡村振兴", 0), ("", "", 0), ("路", "路", 0),
        ("5G建设", "5g建设", 100), ("abcd", "bcde", 66),
    ])
    func likenessIsTheSharedPartOfThePairs(one: String, other: String, percent: Int) {
        #expect(TitleBigrams(one).likeness(to: TitleBigrams(other)) == percent)
        #expect(TitleBigrams(other).likeness(to: TitleBigrams(one)) == percent)
    }
}
