import WorkflowCore

extension Person {
    static let clerk = Person(user: "li", roles: ["clerk"])
    static let secondClerk = Person(user: "sun", roles: ["clerk"])
    static let chief = Person(user: "wang", roles: ["chief"])
    static let member = Person(user: "zhao", roles: ["member"])
    static let housing = Person(user: "housing", roles: ["unit"], unit: "区住建局")
    static let police = Person(user: "police", roles: ["unit"], unit: "区交警大队")
    static let auditor = Person(user: "qian", roles: ["auditor"])
}
