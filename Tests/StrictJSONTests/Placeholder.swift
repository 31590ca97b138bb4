import StrictJSON
import Testing

@Test func canonicalTextSortsMembersAndEscapesLittle() throws {
    let json = try JSON(parsing: #"{"b":[1,2.5,null],"a":"é\n\u0001"}"#)
    #expect(json.canonicalText == #"{"a":"é\u000a\u0001","b":[1,2.5,null]}"#)
}
