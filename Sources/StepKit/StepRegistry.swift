public import WorkflowCore

/// The step modules of a program, from one list in alphabetical order of their names.
///
/// ```swift
/// let registry = try StepRegistry([Consultation(), FollowUp(), Publication()])
/// ```
public struct StepRegistry: Sendable {
    private let entries: [Entry]

    private struct Entry: Sendable {
        let module: any StepModule
        let manifest: StepManifest
    }

    /// A registry of exactly these modules.
    ///
    /// - Parameter modules: All of them, in alphabetical order of their manifests' names.
    /// - Throws: What is wrong with the list, all of it: two modules of one name, or one out of order.
    public init(_ modules: [any StepModule]) throws(StepRegistryError) {
        entries = modules.map { Entry(module: $0, manifest: $0.manifest) }
        let names = entries.map(\.manifest.module)
        var faults: [StepRegistryError.Fault] = []
        var places: [String: Int] = [:]
        for (index, name) in names.enumerated() {
            if let first = places[name] {
                faults.append(.duplicate(name, first: first, second: index))
            } else {
                places[name] = index
                if index > 0, name < names[index - 1] {
                    faults.append(.outOfOrder(name, index: index, after: names[index - 1]))
                }
            }
        }
        guard faults.isEmpty else { throw StepRegistryError(faults: faults) }
    }

    /// What every module says of itself, by its name.
    public var manifests: [String: StepManifest] {
        Dictionary(uniqueKeysWithValues: entries.map { ($0.manifest.module, $0.manifest) })
    }

    /// All modules, in alphabetical order.
    public var modules: [any StepModule] { entries.map(\.module) }

    /// Joins `definition`, whose text has the digest `digest`, with the modules that it names.
    ///
    /// - Throws: The names of modules that this registry does not have. Everything else that may be wrong with a
    ///   definition is found by its lint before it is installed.
    package func workflow(
        _ definition: WorkflowDefinition,
        digest: String
    ) throws(UnknownModules) -> Workflow {
        var steps: [Step] = []
        var unknown: [String] = []
        for use in definition.steps {
            guard let entry = entries.first(where: { $0.manifest.module == use.module }) else {
                unknown.append(use.module)
                continue
            }
            let module = entry.module
            steps.append(
                Step(use, manifest: entry.manifest, check: { module.check($0) }) { module.destination(of: $0, for: $1) }
            )
        }
        guard unknown.isEmpty else { throw UnknownModules(names: unknown) }
        return Workflow(definition: definition, digest: digest, steps: steps)
    }
}

/// A definition names modules that this program does not have.
package struct UnknownModules: Error, Hashable {
    package let names: [String]
}

/// Why a list of modules is no registry.
public struct StepRegistryError: Error, Hashable {
    /// One thing that is wrong with the list.
    public enum Fault: Hashable, Sendable {
        /// The modules at both places have the same name.
        case duplicate(String, first: Int, second: Int)
        /// The module at `index` belongs before the one that precedes it.
        case outOfOrder(String, index: Int, after: String)
    }

    /// Everything that is wrong, in the order of the list.
    public let faults: [Fault]
}

extension StepRegistryError: CustomStringConvertible {
    /// One line a fault; places count from 1.
    public var description: String { faults.map(\.description).joined(separator: "\n") }
}

extension StepRegistryError.Fault: CustomStringConvertible {
    /// The fault in a sentence; places count from 1.
    public var description: String {
        switch self {
        case .duplicate(let name, let first, let second):
            "step modules: entries \(first + 1) and \(second + 1) are both called \(name)"
        case .outOfOrder(let name, let index, let previous):
            "step modules: entry \(index + 1), \(name), belongs before \(previous): the list is alphabetical"
        }
    }
}
