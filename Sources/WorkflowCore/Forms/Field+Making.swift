/// How a module writes down its forms: `.text("place", zh: "地点", en: "Place", missing: "place_missing")`.
extension Field {
    /// One line of text.
    public static func text(
        _ name: String,
        zh: String,
        en: String,
        missing: String? = nil,
        place: Place = .entry
    ) -> Field {
        Field(name: name, label: Label(zh: zh, en: en), kind: .text, missing: missing, place: place)
    }

    /// A field of any kind that needs no choice list and no members.
    public static func of(
        _ kind: Kind,
        _ name: String,
        zh: String,
        en: String,
        missing: String? = nil,
        place: Place = .entry
    ) -> Field {
        Field(name: name, label: Label(zh: zh, en: en), kind: kind, missing: missing, place: place)
    }

    /// One value of the choice list `list`.
    public static func choice(
        _ name: String,
        from list: String,
        zh: String,
        en: String,
        missing: String? = nil,
        place: Place = .entry
    ) -> Field {
        Field(
            name: name,
            label: Label(zh: zh, en: en),
            kind: .choice,
            missing: missing,
            choiceList: list,
            place: place
        )
    }

    /// Several values of the choice list `list`.
    public static func choices(
        _ name: String,
        from list: String,
        zh: String,
        en: String,
        missing: String? = nil,
        place: Place = .entry
    ) -> Field {
        Field(
            name: name,
            label: Label(zh: zh, en: en),
            kind: .choices,
            missing: missing,
            choiceList: list,
            place: place
        )
    }

    /// Members under one name.
    public static func group(
        _ name: String,
        zh: String,
        en: String,
        missing: String? = nil,
        place: Place = .entry,
        _ fields: [Field]
    ) -> Field {
        Field(name: name, label: Label(zh: zh, en: en), kind: .group, missing: missing, fields: fields, place: place)
    }

    /// Rows of members.
    public static func list(
        _ name: String,
        zh: String,
        en: String,
        missing: String? = nil,
        place: Place = .entry,
        _ fields: [Field]
    ) -> Field {
        Field(name: name, label: Label(zh: zh, en: en), kind: .list, missing: missing, fields: fields, place: place)
    }
}
