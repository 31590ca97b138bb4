import StrictJSON

/// What is wrong in a sheet, by row and column.
enum SheetFaultView {
    static func failure(_ faults: [Sheet.Fault], path: String) -> CommandFailure {
        let faults = faults.enumerated().sorted { ($0.element.row, $0.offset) < ($1.element.row, $1.offset) }.map(
            \.element
        )
        var page = Page()
        page.line(
            StyledText(
                trn(
                    "{path}: nothing was entered, {count} fault:",
                    "{path}: nothing was entered, {count} faults:",
                    faults.count,
                    ["path": path]
                ),
                .bad
            )
        )
        for fault in faults {
            let place =
                fault.column.map { tr("row {row}, {column}", ["row": String(fault.row), "column": $0]) }
                ?? tr("row {row}", ["row": String(fault.row)])
            page.line(StyledText("  ") + StyledText(place, .strong) + "  " + StyledText(fault.message))
        }
        let list = faults.map { fault -> JSON in
            var json: JSONObject = ["row": .integer(fault.row), "message": .string(fault.message)]
            json["column"] = fault.column.map { .string($0) }
            return .object(json)
        }
        return CommandFailure(.refused, name: "SheetRefused", parameters: ["faults": .array(list)], page: page)
    }
}
