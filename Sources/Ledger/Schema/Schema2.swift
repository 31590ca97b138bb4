/// Deadlines and calendars: what is due when, which reminder comes next, and which days are working days.
struct Schema2: SchemaStep {
    let sql = """
        -- The deadlines that run or stand still. item is '' where a clock runs for the whole proposal. Days are counted from
        -- 1970-01-01. due is the last day of one that runs, where it is known. remind_on is the day of the next rung of the
        -- ladder; told is the rung that has reminded and nobody has taken note of.
        CREATE TABLE clocks (
            proposal INTEGER NOT NULL REFERENCES proposals (id),
            name TEXT NOT NULL CHECK (name <> ''),
            item TEXT NOT NULL,
            running INTEGER NOT NULL CHECK (running IN (0, 1)),
            due INTEGER,
            remind_on INTEGER,
            told INTEGER,
            PRIMARY KEY (proposal, name, item)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX clocks_by_due ON clocks (due, proposal);
        CREATE INDEX clocks_told ON clocks (due, proposal) WHERE told IS NOT NULL;
        CREATE INDEX clocks_by_reminder ON clocks (remind_on, proposal) WHERE remind_on IS NOT NULL;
        CREATE INDEX clocks_without_due ON clocks (proposal) WHERE running = 1 AND due IS NULL;

        -- For those that have not been handed on to the journal.
        CREATE INDEX events_reminded ON events (seq) WHERE kind = 'reminded';

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
