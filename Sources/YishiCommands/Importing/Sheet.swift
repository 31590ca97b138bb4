import StrictJSON
import YishiAPI

/// A sheet of proposals to be entered: its heads matched with the fields of the intake form.
struct Sheet: Sendable {
    struct Fault: Hashable, Sendable {
        /// Counted from 1, as a spreadsheet does; 0 where the row is not known.
        let row: Int
        /// The head of the column, where one is to blame.
        let column: String?
        let message: String
    }

    /// A proposal as one row gives it.
    struct Item: Hashable, Sendable {
        let row: Int
        let fields: JSONObject
    }

    private(set) var items: [Item] = []
    private(set) var faults: [Fault] = []
    /// The head that stands for each field.
    private(set) var heads: [String: String] = [:]

    init(_ csv: CSV, form: [Proposals.Field]) {
        guard let head = csv.rows.first(where: { !$0.isBlank }) else {
            faults.append(Fault(row: 1, column: nil, message: tr("The file is empty.")))
            return
        }
        let columns = head.cells.map { Self.trimmed($0) }
        let fields = columns.map { column in
            form.first { $0.name == column } ?? form.first { $0.label.isCalled(column) }
        }
        match(columns, fields, row: head.number, form: form)
        guard faults.isEmpty else { return }
        for row in csv.rows.drop(while: { $0.number <= head.number }) where !row.isBlank {
            read(row, columns: columns, fields: fields)
        }
        if items.isEmpty, faults.isEmpty {
            faults.append(Fault(row: head.number, column: nil, message: tr("No row follows the heads.")))
        }
    }

    private mutating func match(
        _ columns: [String],
        _ fields: [Proposals.Field?],
        row: Int,
        form: [Proposals.Field]
    ) {
        for (column, field) in zip(columns, fields) {
            guard let field else {
                let known = form.map(\.label.words).joined(separator: tr(", "))
                let message =
                    column.isEmpty
                    ? tr("A column has no head.")
                    : tr("No field is called so; possible are {names}.", ["names": known])
                faults.append(Fault(row: row, column: column.isEmpty ? nil : column, message: message))
                continue
            }
            if heads[field.name] != nil {
                faults.append(Fault(row: row, column: column, message: tr("This column comes twice.")))
            }
            heads[field.name] = column
        }
    }

    private mutating func read(_ row: CSV.Row, columns: [String], fields: [Proposals.Field?]) {
        let extra = row.cells.dropFirst(columns.count)
        guard row.cells.count >= columns.count, extra.allSatisfy({ Self.trimmed($0).isEmpty }) else {
            let message = tr(
                "The row has {count} cells and the head {columns}; a cell with a comma needs quotes.",
                ["count": String(row.cells.count), "columns": String(columns.count)]
            )
            faults.append(Fault(row: row.number, column: nil, message: message))
            return
        }
        var values: JSONObject = [:]
        for (cell, field) in zip(row.cells, fields) {
            let text = Self.trimmed(cell)
            guard let field, !text.isEmpty else { continue }
            values[field.name] = Self.value(text, of: field)
        }
        items.append(Item(row: row.number, fields: values))
    }

    /// Several texts stand in one cell with semicolons or 、 between them.
    private static func value(_ text: String, of field: Proposals.Field) -> JSON {
        guard field.kind == "texts" else { return FormFilling.value(text, kind: field.kind) }
        return .array(text.split { ";；、\n".contains($0) }.map { .string(trimmed(String($0))) })
    }

    private static func trimmed(_ text: String) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }

    /// What the daemon refused, with the row and the column it came from.
    func faults(from refusals: [Proposals.Refusal]) -> [Fault] {
        refusals.flatMap { refusal in
            refusal.reasons.map { reason in
                let item = items.indices.contains(refusal.index) ? items[refusal.index] : nil
                let name = reason.field?.prefix { $0 != "." && $0 != "[" }
                let column = name.map { heads[String($0)] ?? String($0) }
                return Fault(row: item?.row ?? 0, column: column, message: reason.label.words)
            }
        }
    }
}
