import StrictJSON
import Testing

struct AbsentMemberTests {
    @Test func anAbsentMemberIsNotNull() {
        let object: JSONObject = ["a": nil]
        #expect(object["a"] == .some(.null))
        #expect(object["b"] == Optional<JSON>.none)
        #expect(JSON.object(object)["b"] == Optional<JSON>.none)
    }
}
