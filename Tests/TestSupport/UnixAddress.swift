package import Glibc

extension sockaddr_un {
    /// The address of that path, which must be a short one.
    package init(path: String) throws(SystemError) {
        self.init()
        sun_family = sa_family_t(AF_UNIX)
        let fits = withUnsafeMutableBytes(of: &sun_path) { target in
            guard path.utf8.count < target.count else { return false }
            target.copyBytes(from: path.utf8)
            return true
        }
        guard fits else { throw SystemError(call: "socket at \(path)", code: ENAMETOOLONG) }
    }

    /// Calls `connect` or `bind` with this address.
    package func pass(to call: (CInt, UnsafePointer<sockaddr>, socklen_t) -> CInt, _ descriptor: CInt) -> CInt {
        withUnsafeBytes(of: self) { bytes in
            bytes.withMemoryRebound(to: sockaddr.self) { addresses in
                guard let address = addresses.baseAddress else { return -1 }
                return call(descriptor, address, socklen_t(bytes.count))
            }
        }
    }
}
