import StrictJSON
import TestSupport
import Testing

@Suite struct HostileBytesTests {
    @Test(arguments: 0..<50)
    func anyBytesAreReadOrRefused(seed: Int) throws {
        var source = SeededRandom(seed: UInt64(seed))
        let text = JSON.random(using: &source, depth: 5).canonicalBytes
        for _ in 0..<100 {
            var bytes = text
            for _ in 0..<Int.random(in: 1...4, using: &source) {
                let place = Int.random(in: 0...bytes.count, using: &source)
                switch Int.random(in: 0..<3, using: &source) {
                case 0: bytes.insert(UInt8.random(in: 0...255, using: &source), at: place)
                case 1 where place < bytes.count: bytes.remove(at: place)
                case 2 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &source)
                default: bytes.append(contentsOf: bytes.prefix(place))
                }
            }
            do {
                let value = try JSON(parsing: bytes)
                #expect(try JSON(parsing: value.canonicalBytes) == value)
            } catch {
                #expect((0...bytes.count).contains(error.offset), "\(error)")
            }
        }
    }
}
