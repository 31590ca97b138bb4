// swift-tools-version: 6.2

// Style: targets in the order of the architecture, from pure to composed, each followed by its tests;
// dependencies alphabetical, one a line. Why each package is here: CONTRIBUTING.md.

import PackageDescription

let package = Package(
    name: "yishi",
    products: [
        .executable(name: "yishi", targets: ["yishi"]),
        .executable(name: "yishid", targets: ["yishid"]),
        .library(name: "StepKit", targets: ["StepKit", "WorkflowCore", "StrictJSON"]),
        .library(name: "StepKitTesting", targets: ["StepKitTesting"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: [
        // MARK: JSON, the one value type that the ledger, the wire and the forms share
        .target(name: "StrictJSON"),
        .testTarget(name: "StrictJSONTests", dependencies: ["StrictJSON", "TestSupport"]),

        // MARK: Threads, on which the daemon's jobs run
        .target(name: "CThreads"),
        .target(name: "Threads", dependencies: ["CThreads"]),
        .testTarget(name: "ThreadsTests", dependencies: ["Threads"]),

        // MARK: The pure core
        .target(name: "WorkflowCore", dependencies: ["StrictJSON"]),
        .testTarget(name: "WorkflowCoreTests", dependencies: ["StrictJSON", "TestSupport", "WorkflowCore"]),

        // MARK: What a module author imports
        .target(name: "StepKit", dependencies: ["StrictJSON", "WorkflowCore"]),
        .testTarget(name: "StepKitTests", dependencies: ["StepKit", "StrictJSON", "WorkflowCore"]),
        .target(name: "StepKitTesting", dependencies: ["StepKit", "StrictJSON", "WorkflowCore"]),

        // MARK: The five step modules
        .target(
            name: "TopicSelection",
            dependencies: stepModuleDependencies,
            path: "plugins/TopicSelection",
            exclude: ["README.md"]
        ),
        .target(
            name: "CommitteeInstruction",
            dependencies: stepModuleDependencies,
            path: "plugins/CommitteeInstruction",
            exclude: ["README.md"]
        ),
        .target(
            name: "GovernmentCoordination",
            dependencies: stepModuleDependencies,
            path: "plugins/GovernmentCoordination",
            exclude: ["README.md"]
        ),
        .target(
            name: "Consultation",
            dependencies: stepModuleDependencies,
            path: "plugins/Consultation",
            exclude: ["README.md"]
        ),
        .target(
            name: "FollowUp",
            dependencies: stepModuleDependencies,
            path: "plugins/FollowUp",
            exclude: ["README.md"]
        ),
        .testTarget(
            name: "StepModuleTests",
            dependencies: [
                "CommitteeInstruction",
                "Consultation",
                "FollowUp",
                "GovernmentCoordination",
                "StepKit",
                "StepKitTesting",
                "StrictJSON",
                "TopicSelection",
                "WorkflowCore",
            ]
        ),

        // MARK: The ledger
        .target(
            name: "Ledger",
            dependencies: [
                "StrictJSON",
                "Threads",
                "WorkflowCore",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]
        ),
        .testTarget(
            name: "LedgerTests",
            dependencies: ["Ledger", "StrictJSON", "TestSupport", "WorkflowCore"],
            exclude: ["Fixtures"]
        ),

        // MARK: The engine
        .target(
            name: "WorkflowEngine",
            dependencies: [
                "Ledger",
                "StepKit",
                "StrictJSON",
                "Threads",
                "WorkflowCore",
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(
            name: "WorkflowEngineTests",
            dependencies: ["Ledger", "StepKit", "StrictJSON", "TestSupport", "WorkflowCore", "WorkflowEngine"]
        ),

        // MARK: The wire
        .target(
            name: "Varlink",
            dependencies: [
                "StrictJSON",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]
        ),
        .testTarget(
            name: "VarlinkTests",
            dependencies: [
                "StrictJSON",
                "Varlink",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOTestUtils", package: "swift-nio"),
            ]
        ),
        .target(
            name: "YishiAPI",
            dependencies: ["StrictJSON", "Varlink"],
            resources: [.embedInCode("Interfaces")]
        ),
        .testTarget(name: "YishiAPITests", dependencies: ["StrictJSON", "Varlink", "YishiAPI"]),

        // MARK: systemd
        .systemLibrary(name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
        .target(
            name: "Systemd",
            dependencies: ["CSystemd", .product(name: "Logging", package: "swift-log")]
        ),
        .testTarget(
            name: "SystemdTests",
            dependencies: ["Systemd", .product(name: "Logging", package: "swift-log")]
        ),

        // MARK: The daemon
        .systemLibrary(name: "CMalloc"),
        .target(
            name: "YishiDaemon",
            dependencies: [
                "CMalloc",
                "Ledger",
                "StepKit",
                "StrictJSON",
                "Systemd",
                "Threads",
                "Varlink",
                "WorkflowCore",
                "WorkflowEngine",
                "YishiAPI",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "Yams", package: "Yams"),
            ],
            exclude: ["Examples"],
            resources: [.embedInCode("Shipped")]
        ),
        .testTarget(
            name: "YishiDaemonTests",
            dependencies: [
                "CommitteeInstruction",
                "Consultation",
                "FollowUp",
                "GovernmentCoordination",
                "Ledger",
                "StepKit",
                "StrictJSON",
                "Systemd",
                "TopicSelection",
                "Varlink",
                "WorkflowCore",
                "WorkflowEngine",
                "YishiAPI",
                "YishiDaemon",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "ServiceLifecycleTestKit", package: "swift-service-lifecycle"),
            ],
            exclude: ["Snapshots"],
            resources: [.copy("Fixtures")]
        ),
        .executableTarget(
            name: "yishid",
            dependencies: [
                "CommitteeInstruction",
                "Consultation",
                "FollowUp",
                "GovernmentCoordination",
                "StepKit",
                "TopicSelection",
                "YishiDaemon",
            ]
        ),

        // MARK: The command line
        .systemLibrary(name: "CGettext"),
        .target(
            name: "YishiCommands",
            dependencies: [
                "CGettext",
                "StrictJSON",
                "Varlink",
                "YishiAPI",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["po"]
        ),
        .testTarget(
            name: "YishiCommandsTests",
            dependencies: ["StrictJSON", "TestSupport", "YishiAPI", "YishiCommands"],
            exclude: ["Snapshots"]
        ),
        .executableTarget(name: "yishi", dependencies: ["YishiCommands"]),

        // MARK: The whole
        .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"]),
        .target(name: "TestSupport", dependencies: ["StrictJSON"], path: "Tests/TestSupport"),
        .testTarget(
            name: "SimulationTests",
            dependencies: [
                "CommitteeInstruction",
                "Consultation",
                "FollowUp",
                "GovernmentCoordination",
                "Ledger",
                "StepKit",
                "StrictJSON",
                "TestSupport",
                "TopicSelection",
                "WorkflowCore",
                "WorkflowEngine",
                "YishiDaemon",
            ]
        ),
        .testTarget(name: "IntegrationTests", dependencies: ["StrictJSON", "TestSupport"]),
        .testTarget(name: "SystemTests", dependencies: ["StrictJSON", "TestSupport"]),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "CommitteeInstruction",
                "Consultation",
                "FollowUp",
                "GovernmentCoordination",
                "Ledger",
                "StepKit",
                "StrictJSON",
                "TestSupport",
                "TopicSelection",
                "WorkflowCore",
                "WorkflowEngine",
                "YishiAPI",
                "YishiDaemon",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            path: "Tests/Benchmarks"
        ),
    ]
)

/// A step module sees the core and nothing else.
var stepModuleDependencies: [Target.Dependency] { ["StepKit", "StrictJSON", "WorkflowCore"] }

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
        .enableUpcomingFeature("ExistentialAny"),
        // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
        .enableUpcomingFeature("InternalImportsByDefault"),
        // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
        .enableUpcomingFeature("MemberImportVisibility"),
        // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0461-async-function-isolation.md
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0443-warning-control-flags.md
        .treatAllWarnings(as: .error),
    ]
}
