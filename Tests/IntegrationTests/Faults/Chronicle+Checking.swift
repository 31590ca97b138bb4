extension Chronicle {
    /// What is wrong with a ledger of these events; `earlier` are those of a ledger that it must continue.
    func problems(of entries: [Entry], continuing earlier: [Entry] = []) -> [String] {
        var problems: [String] = []
        if entries.map(\.seq) != Array(1..<entries.count + 1) { problems.append("the numbers have a gap or an order") }
        if !entries.starts(with: earlier) { problems.append("what was there before is no longer there") }
        let byRequest = Dictionary(grouping: entries.filter { $0.request != nil }) { $0.request ?? "" }
        let calls = Dictionary(grouping: invocations, by: \.request)
        for request in byRequest.keys.sorted() where calls[request] == nil {
            problems.append("\(request): nobody asked for it")
        }
        for (request, calls) in calls.sorted(by: { $0.key < $1.key }) {
            problems += Self.problems(of: request, calls, byRequest[request] ?? [])
        }
        return problems + disorder()
    }

    private static func problems(of request: String, _ calls: [Invocation], _ found: [Entry]) -> [String] {
        var problems: [String] = []
        let seqs = found.map(\.seq)
        if let first = seqs.first, seqs != Array(first..<first + seqs.count) {
            problems.append("\(request): its events are apart")
        }
        let parts = calls[0].parts
        if !found.isEmpty, Set(found.map(\.subject)).count != parts {
            problems.append("\(request): it concerns \(parts) proposals and not what is there")
        }
        for call in calls {
            switch call.outcome {
            case .acknowledged(let told) where told != seqs:
                problems.append("\(request): acknowledged as \(told), and there as \(seqs)")
            case .refused where !found.isEmpty:
                problems.append("\(request): refused, and there as \(seqs)")
            case .acknowledged, .refused, .unknown: break
            }
        }
        return problems
    }

    /// Whose reply had come before another was asked for must come first in the ledger.
    private func disorder() -> [String] {
        struct Span {
            let request: String
            let began: Int
            let ended: Int
            let seqs: [Int]
        }
        let spans = Dictionary(grouping: invocations, by: \.request).compactMap { request, calls -> Span? in
            let told = calls.compactMap { call -> (Int, [Int])? in
                guard case .acknowledged(let seqs) = call.outcome, let ended = call.ended else { return nil }
                return (ended, seqs)
            }
            guard let first = told.min(by: { $0.0 < $1.0 }), let began = calls.map(\.began).min() else { return nil }
            return Span(request: request, began: began, ended: first.0, seqs: first.1)
        }
        let byEnd = spans.sorted { $0.ended < $1.ended }
        var problems: [String] = []
        var (last, place) = (Int.min, 0)
        for span in spans.sorted(by: { $0.began < $1.began }) {
            while place < byEnd.count, byEnd[place].ended < span.began {
                last = max(last, byEnd[place].seqs.max() ?? last)
                place += 1
            }
            if let first = span.seqs.min(), first < last {
                problems.append("\(span.request): event \(first) comes before one that was acknowledged earlier")
            }
        }
        return problems
    }
}
