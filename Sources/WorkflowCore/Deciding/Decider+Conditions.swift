import StrictJSON

/// The conditions that hold for every action, whatever the step.
extension Decider {
    /// Whether this person may do this now at all.
    func rightFindings(_ spec: ActionSpec, part: Part) -> [Finding] {
        switch part {
        case .actor: actorFindings(spec)
        case .confirmer: confirmerFindings(spec)
        case .supposed: []
        }
    }

    /// Whether this person may take the action.
    func actorFindings(_ spec: ActionSpec) -> [Finding] {
        var findings: [Finding] = []
        if let pending = proposal.pending, spec.name != OfficeAction.annotate.rawValue {
            let act = label(ofAction: pending.action)
            let detail = Label(
                zh: "“\(act.zh)”由 \(pending.recordedBy) 记录，尚待确认",
                en: "\(act.en), recorded by \(pending.recordedBy), waits"
            )
            findings.append(
                Finding("second_person_required", detail: detail).supplied(by: workflow.acting(on: proposal))
            )
        }
        return findings + roleFindings(spec.roles)
    }

    /// Whether this person may decide on the act, which another one must have recorded.
    func confirmerFindings(_ spec: ActionSpec) -> [Finding] {
        guard proposal.pending?.recordedBy != actor.user else {
            let detail = Label(zh: "记录人不能自行确认", en: "who recorded it may not decide on it")
            return [Finding("second_person_required", detail: detail).supplied(by: spec.confirmers)]
        }
        return roleFindings(spec.confirmers).map { $0.supplied(by: spec.confirmers) }
    }

    func roleFindings(_ roles: [String]) -> [Finding] {
        guard !actor.roles.isDisjoint(with: roles) else {
            return [workflow.forbidding(allBut: roles)]
        }
        guard let unit = actor.unit, !proposal.units.contains(unit) else { return [] }
        return [Finding("role_forbidden", detail: Label(zh: "\(unit) 不承办此议题", en: "\(unit) does not handle this"))]
    }

    /// The papers of this form whose number another paper bears already.
    func duplicates(of papers: [(path: String, paper: Paper)]) throws -> [Finding] {
        var findings: [Finding] = []
        var contents: [String: String] = [:]
        for (path, paper) in papers {
            let others = try facts.papers(number: paper.number).filter { $0.content != paper.content }
            if let other = others.first(where: { $0.proposal != paper.proposal }) ?? others.first {
                let detail = Label(
                    zh: "\(paper.number) 见议题 \(other.proposal)",
                    en: "\(paper.number), see \(other.proposal)"
                )
                findings.append(Finding("doc_no_duplicate", field: path, detail: detail))
            } else if contents[paper.number, default: paper.content] != paper.content {
                let detail = Label(zh: "\(paper.number) 在本表中已填", en: "\(paper.number), twice in this form")
                findings.append(Finding("doc_no_duplicate", field: path, detail: detail))
            }
            contents[paper.number] = paper.content
        }
        return findings
    }

    /// What the module asked to know of other proposals.
    func factsFor(_ spec: ActionSpec, values: JSONObject, after: JSONObject, papers: [Paper]) throws -> Facts {
        var result = Facts()
        for fact in spec.facts {
            switch fact {
            case .documentNumbers:
                for paper in papers { result.papers[paper.number] = try facts.papers(number: paper.number) }
            case .similarTitles(let years):
                result.similar = try similar(to: after["title"]?.string ?? "", years: years)
            case .proposal(let field):
                guard let id = values[field]?.string.flatMap({ ProposalID($0) }), let other = try facts.proposal(id)
                else { continue }
                result.proposals[id.description] = OtherProposal(
                    id: id.description,
                    year: id.year,
                    hasEnded: other.position.hasEnded,
                    mergedInto: other.record["merged"]?["target"]?.string
                )
            }
        }
        return result
    }

    /// The proposals of the years before this one's, and of its own, whose titles are like `title`.
    package func similar(to title: String, years: Int) throws -> [SimilarProposal] {
        let wanted = TitleBigrams(title)
        let year = proposal.id.year
        return try facts.titles(years: (year - years)...year)
            .filter { $0.id != proposal.id.description }
            .compactMap { other in
                var other = other
                other.percent = wanted.likeness(to: TitleBigrams(other.title))
                return other.percent >= TitleBigrams.likeFromPercent ? other : nil
            }
            .sorted { ($1.percent, $0.id) < ($0.percent, $1.id) }
    }

    func label(ofAction name: String) -> Label {
        workflow.label(ofAction: name) ?? Label(zh: name, en: name)
    }
}

extension Workflow {
    /// That something is for these roles and no others.
    func forbidding(allBut roles: [String]) -> Finding {
        let labels = roles.map { role in
            definition.roles.first { $0.name == role }?.label ?? Label(zh: role, en: role)
        }
        return Finding(
            "role_forbidden",
            detail: Label(
                zh: "应由 \(labels.map(\.zh).joined(separator: "、")) 办理",
                en: "it is for \(labels.map(\.en).joined(separator: ", "))"
            )
        )
    }
}

extension Proposal {
    /// The government units that handle it.
    package var units: [String] { (record["units"]?.array ?? []).compactMap { $0["unit"]?.string } }
}
