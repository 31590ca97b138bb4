import Glibc

/// Both ends of a channel, which no other program inherits: `pipe2` is not to be had in Swift, and without it a program that
/// another test starts at the same moment would keep the channel open.
package struct PipeEnds: Sendable {
    package let reading: CInt
    package let writing: CInt

    package init() throws(SystemError) {
        var ends: [CInt] = [-1, -1]
        let kind = CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        try SystemError.check("socketpair", socketpair(AF_UNIX, kind, 0, &ends))
        (reading, writing) = (ends[0], ends[1])
    }
}
