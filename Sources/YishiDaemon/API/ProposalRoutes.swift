import YishiAPI

/// `io.yishi.Proposals`: every method, the right it asks for, and where it is handled.
let proposalRoutes: [Route] = [
    .once(Proposals.Create.self, .change) { try await $0.create($2, for: $1) },
    .once(Proposals.Get.self, .read) { try await $0.get($2, for: $1) },
    .once(Proposals.List.self, .read) { try await $0.list($2, for: $1) },
    .once(Proposals.Actions.self, .read) { try await $0.actions($2, for: $1) },
    .once(Proposals.Act.self, .change) { try await $0.act($2, for: $1) },
    .once(Proposals.CreateAll.self, .change) { try await $0.createAll($2, for: $1) },
    .once(Proposals.ActAll.self, .change) { try await $0.actAll($2, for: $1) },
    .once(Proposals.Decide.self, .change) { try await $0.decide($2, for: $1) },
    .once(Proposals.AddFile.self, .change) { try await $0.addFile($2, for: $1) },
    .once(Proposals.ReadFile.self, .read) { try await $0.readFile($2, for: $1) },
    .once(Proposals.History.self, .read) { try await $0.history($2, for: $1) },
    .stream(Proposals.Watch.self, .read) { try await $0.watch($2, for: $1, send: $3) },
    .text(Proposals.Describe.self, .read) { try await $0.describe($2) },
    .once(Proposals.Acknowledge.self, .change) { try await $0.acknowledge($2, for: $1) },
    .once(Proposals.Similar.self, .read) { try await $0.similar($2, for: $1) },
    .once(Proposals.Todo.self, .read) { try await $0.todo($2, for: $1) },
    .once(Proposals.Deadlines.self, .read) { try await $0.deadlines($2, for: $1) },
    .once(Proposals.ExplainDeadline.self, .read) { try await $0.explainDeadline($2, for: $1) },
    .once(Proposals.Forecast.self, .read) { try await $0.forecast($2, for: $1) },
]
