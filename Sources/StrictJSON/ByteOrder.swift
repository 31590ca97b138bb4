/// Where a text stands relative to another by its UTF-8 bytes.
///
/// `String`'s own `==` and `<` treat canonically equivalent texts as equal; here two texts are one only if their bytes are.
enum ByteOrder {
    case before
    case same
    case after

    init(of left: String, to right: String) {
        let fast = left.utf8.withContiguousStorageIfAvailable { left in
            right.utf8.withContiguousStorageIfAvailable { right in ByteOrder(of: left, to: right) }
        }
        if case .some(.some(let order)) = fast {
            self = order
        } else {
            self = Array(left.utf8).withUnsafeBufferPointer { left in
                Array(right.utf8).withUnsafeBufferPointer { right in ByteOrder(of: left, to: right) }
            }
        }
    }

    private init(of left: UnsafeBufferPointer<UInt8>, to right: UnsafeBufferPointer<UInt8>) {
        var index = 0
        let shared = min(left.count, right.count)
        while index < shared {
            if left[index] != right[index] {
                self = left[index] < right[index] ? .before : .after
                return
            }
            index += 1
        }
        self = left.count == right.count ? .same : left.count < right.count ? .before : .after
    }
}
