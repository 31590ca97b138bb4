/// The first schema: the events, and what is shown of them.
struct Schema1: SchemaStep {
    let sql = """
        -- The truth. Everything below this table is computed from it.
        CREATE TABLE events (
            seq INTEGER PRIMARY KEY CHECK (seq > 0),
            subject TEXT NOT NULL CHECK (subject <> ''),
            revision INTEGER NOT NULL CHECK (revision > 0),
            at INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind <> ''),
            actor TEXT NOT NULL CHECK (actor <> ''),
            authority TEXT,
            definition TEXT NOT NULL,
            request TEXT,
            request_body TEXT,
            detail TEXT NOT NULL,
            digest TEXT NOT NULL CHECK (length(digest) = 64),
            CHECK ((request IS NULL) = (request_body IS NULL)),
            UNIQUE (subject, revision)
        ) STRICT;
        CREATE INDEX events_by_request ON events (request) WHERE request IS NOT NULL;
        CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
        BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
        CREATE TRIGGER events_are_never_removed BEFORE DELETE ON events
        BEGIN SELECT RAISE(ABORT, 'an event is never removed'); END;

        CREATE TABLE definitions (
            digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
            name TEXT NOT NULL,
            text TEXT NOT NULL,
            installed_at INTEGER NOT NULL,
            installed_by INTEGER NOT NULL REFERENCES events (seq),
            removed INTEGER NOT NULL CHECK (removed IN (0, 1))
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE people (
            user TEXT PRIMARY KEY CHECK (user <> ''),
            name TEXT NOT NULL,
            roles TEXT NOT NULL,
            unit TEXT
        ) STRICT, WITHOUT ROWID;

        -- What lists are filtered by. id is year * 1000000 + serial. The rest of a proposal is apart, so that going
        -- through all rows stays quick.
        CREATE TABLE proposals (
            id INTEGER PRIMARY KEY CHECK (id >= 1000001),
            workflow TEXT NOT NULL,
            definition TEXT NOT NULL REFERENCES definitions (digest),
            step TEXT NOT NULL,
            state TEXT NOT NULL,
            ended INTEGER NOT NULL CHECK (ended IN (0, 1)),
            pending INTEGER NOT NULL CHECK (pending IN (0, 1)),
            title TEXT NOT NULL
        ) STRICT;
        CREATE INDEX proposals_by_workflow ON proposals (workflow);
        CREATE INDEX proposals_by_definition ON proposals (definition);
        CREATE INDEX proposals_by_state ON proposals (state);
        CREATE INDEX proposals_by_step ON proposals (step);
        CREATE INDEX proposals_open ON proposals (id) WHERE ended = 0;
        CREATE INDEX proposals_pending ON proposals (id) WHERE pending = 1;

        CREATE TABLE contents (
            id INTEGER PRIMARY KEY REFERENCES proposals (id),
            content TEXT NOT NULL
        ) STRICT;

        CREATE TABLE units (
            unit TEXT NOT NULL,
            proposal INTEGER NOT NULL REFERENCES proposals (id),
            PRIMARY KEY (unit, proposal)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX units_by_proposal ON units (proposal);

        CREATE TABLE papers (
            number TEXT NOT NULL,
            proposal INTEGER NOT NULL REFERENCES proposals (id),
            content TEXT NOT NULL,
            PRIMARY KEY (number, proposal, content)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX papers_by_proposal ON papers (proposal);

        CREATE TABLE evidence (
            sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
            event INTEGER NOT NULL REFERENCES events (seq),
            PRIMARY KEY (sha256, event)
        ) STRICT, WITHOUT ROWID;
        """
}
