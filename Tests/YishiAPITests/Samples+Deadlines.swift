import YishiAPI

extension Literal {
    static let reminder = #"{"at":-3,"late":true,"level":"remind","on":"2022-04-26","roles":["clerk"]}"#
    static let deadline = """
        {"clock":\(clock),"proposal":"2022-001","reminder":\(reminder),"stateLabel":\(label),"title":"海产品",\
        "who":["clerk"]}
        """
}

extension Sample {
    static let deadlines: [Sample] = [
        Sample(
            method: Proposals.Todo.self,
            input: #"{"limit":20}"#,
            output: """
                {"more":true,"tasks":[{"actions":[{"label":\(Literal.label),"value":"submit"}],"clock":\(Literal.clock),\
                "kind":"act","proposal":"2022-001","reason":\(Literal.label),"reminder":\(Literal.reminder),\
                "stateLabel":\(Literal.label),"title":"海产品"}]}
                """
        ),
        Sample(
            method: Proposals.Deadlines.self,
            input: #"{"after":"a","id":"2022-001","limit":20,"overdue":true,"through":"2022-05-01"}"#,
            output: #"{"deadlines":[\#(Literal.deadline)],"next":"b"}"#
        ),
        Sample(
            method: Proposals.ExplainDeadline.self,
            input: #"{"clock":"screening","id":"2022-001","item":"区住建局"}"#,
            output: """
                {"backward":false,"calendar":\(Literal.label),"deadline":\(Literal.deadline),"length":"10 working days",\
                "lines":[{"day":"holiday","due":"2022-05-05","kind":"day","left":3,"notice":"国办发明电〔2021〕11号",\
                "number":1,"on":"2022-04-19","reason":"等待"}],"rungs":[{"at":-3,"level":"remind","on":"2022-04-26",\
                "reminded":true,"roles":["clerk"]}]}
                """
        ),
        Sample(
            method: Proposals.Acknowledge.self,
            input: #"{"clock":"screening","id":"2022-001","item":"区住建局","requestId":"r6"}"#,
            output: #"{"events":[\#(Literal.event)],"proposal":\#(Literal.proposal)}"#
        ),
        Sample(
            method: Proposals.Forecast.self,
            input: """
                {"acts":[{"action":"submit","id":"2022-001","input":{"title":"海产品"},"on":"2022-04-20"}],"limit":100,\
                "through":"2022-12-31"}
                """,
            output: """
                {"lines":[{"at":-3,"clock":"screening","due":"2022-04-29","item":"区住建局","kind":"reminder",\
                "label":\(Literal.label),"level":"remind","on":"2022-04-26","proposal":"2022-001",\
                "reasons":[\(Literal.reason)],"roles":["clerk"],"title":"海产品","workingDaysLeft":3}],"missingYears":[2023],"more":false}
                """
        ),
    ]

    static let calendars: [Sample] = [
        Sample(
            method: Manage.ListCalendars.self,
            input: "{}",
            output: """
                {"bodies":[{"label":\(Literal.label),"name":"government"}],"years":[{"body":"government","daysOff":28,\
                "makeUpDays":7,"workingDays":249,"year":2022}]}
                """
        ),
        Sample(
            method: Manage.ReadCalendar.self,
            input: #"{"body":"government","year":2022}"#,
            output: #"{"days":[{"day":"holiday","notice":"国办发明电〔2021〕11号","on":"2022-01-01"}]}"#
        ),
        Sample(
            method: Manage.SetCalendar.self,
            input: """
                {"body":"government","dryRun":true,"file":"2023.csv","reason":"更正","text":"date,kind,notice"}
                """,
            output: """
                {"more":7,"moved":[{"due":"2022-05-05","label":\(Literal.label),"proposal":"2022-001","title":"海产品",\
                "was":"2022-04-29","workingDaysLeft":5}],"years":[2022]}
                """
        ),
        Sample(
            method: Manage.RunScenario.self,
            input: #"{"file":"a.scenario","text":"on 2025-11-03"}"#,
            output: """
                {"lines":[{"found":\(Literal.label),"line":3,"on":"2025-11-03","passed":false,"text":"due 2025-11-17"}]}
                """
        ),
    ]
}
