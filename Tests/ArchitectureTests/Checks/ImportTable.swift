/// What each target may import; the test of design.md's picture and of its "never imports".
enum ImportTable {
    private static let stepModule: Set = ["StepKit", "StrictJSON", "WorkflowCore"]
    private static let stepModules: Set = [
        "CommitteeInstruction", "Consultation", "FollowUp", "GovernmentCoordination", "TopicSelection",
    ]

    static let allowed: [String: Set<String>] = [
        "StrictJSON": [],
        "CThreads": [],
        "Threads": ["CThreads", "Glibc", "Synchronization"],
        "WorkflowCore": ["StrictJSON"],
        "StepKit": ["StrictJSON", "WorkflowCore"],
        "StepKitTesting": ["StepKit", "StrictJSON", "WorkflowCore"],
        "CommitteeInstruction": stepModule,
        "Consultation": stepModule,
        "FollowUp": stepModule,
        "GovernmentCoordination": stepModule,
        "TopicSelection": stepModule,
        "Ledger": [
            "Crypto", "Foundation", "GRDB", "GRDBSQLite", "Glibc", "StrictJSON", "Synchronization", "Threads",
            "WorkflowCore",
        ],
        "WorkflowEngine": [
            "Foundation", "Ledger", "Logging", "StepKit", "StrictJSON", "Synchronization", "Threads", "WorkflowCore",
        ],
        "Varlink": ["Foundation", "Glibc", "NIOCore", "NIOPosix", "StrictJSON", "Synchronization"],
        "YishiAPI": ["Foundation", "StrictJSON", "Varlink"],
        "CSystemd": [],
        "Systemd": ["CSystemd", "Dispatch", "Glibc", "Logging", "Synchronization"],
        "CMalloc": [],
        "YishiDaemon": [
            "CMalloc", "Foundation", "Glibc", "Ledger", "Logging", "NIOCore", "NIOPosix", "ServiceLifecycle", "StepKit",
            "StrictJSON", "Synchronization", "Systemd", "Threads", "UnixSignals", "Varlink", "WorkflowCore",
            "WorkflowEngine", "Yams", "YishiAPI",
        ],
        "yishid": stepModules.union(["StepKit", "YishiDaemon"]),
        "CGettext": [],
        "YishiCommands": [
            "ArgumentParser", "CGettext", "Foundation", "Glibc", "StrictJSON", "Synchronization", "Varlink", "YishiAPI",
        ],
        "yishi": ["YishiCommands"],
    ]

    /// What stays forbidden however the table above grows.
    ///
    /// A name that ends in `*` stands for all that begin so.
    static let never: [String: Set<String>] = {
        let moduleNever = stepModules.union([
            "Dispatch", "Foundation", "GRDB*", "Glibc", "Ledger", "Logging", "NIO*", "Varlink", "WorkflowEngine",
        ])
        var table: [String: Set<String>] = [
            "WorkflowCore": ["Dispatch", "Foundation", "Glibc", "Logging", "Synchronization"],
            "StepKit": moduleNever,
            "Ledger": stepModules.union(["NIO*", "StepKit", "WorkflowEngine"]),
            "WorkflowEngine": stepModules.union(["GRDB*", "NIO*", "Systemd", "Varlink"]),
            "Varlink": [
                "Ledger", "StepKit", "Systemd", "WorkflowCore", "WorkflowEngine", "YishiAPI", "YishiCommands",
                "YishiDaemon",
            ],
            "YishiAPI": stepModules.union(["Ledger", "StepKit", "WorkflowCore", "WorkflowEngine"]),
            "YishiDaemon": stepModules.union(["ArgumentParser", "GRDB*"]),
            "YishiCommands": ["GRDB*", "Ledger", "StepKit", "Systemd", "WorkflowCore", "WorkflowEngine"],
        ]
        for module in stepModules { table[module] = moduleNever.subtracting([module]) }
        return table
    }()
}
