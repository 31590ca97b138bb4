/// Deadlines and calendars: what is due when, which reminder comes next, and which days are working days.
struct Schema2: SchemaStep {
    let sql = """
        -- The deadlines that run or stand still. item is '' where a clock runs for the whole proposal. Days are counted from
        -- 1970-01-01. remind_on is the day of the next rung of the ladder.
        CREATE TABLE clocks (
            proposal INTEGER NOT NULL REFERENCES proposals (id),
            name TEXT NOT NULL CHECK (name <> ''),
            item TEXT NOT NULL,
            running INTEGER NOT NULL CHECK (running IN (0, 1)),
            due INTEGER,
            remind_on INTEGER,
            PRIMARY KEY (proposal, name, item)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX clocks_by_due ON clocks (due, proposal) WHERE running = 1;
        CREATE INDEX clocks_by_reminder ON clocks (remind_on, proposal) WHERE remind_on IS NOT NULL;

        -- body is '' for the years that everybody keeps.
        CREATE TABLE calendars (
            body TEXT NOT NULL,
            year INTEGER NOT NULL,
            days TEXT NOT NULL,
            set_by INTEGER NOT NULL REFERENCES events (seq),
            PRIMARY KEY (body, year)
        ) STRICT, WITHOUT ROWID;

        -- Opening the ledger computes them again, with the deadlines.
        DELETE FROM evidence;
        DELETE FROM papers;
        DELETE FROM units;
        DELETE FROM contents;
        DELETE FROM proposals;
        DELETE FROM people;
        DELETE FROM definitions;

        -- Not computed from the events: how far reminders have been handed on to the journal.
        CREATE TABLE delivery (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            reminded INTEGER NOT NULL CHECK (reminded >= 0)
        ) STRICT;
        INSERT INTO delivery (id, reminded) VALUES (1, 0);
        """
}
