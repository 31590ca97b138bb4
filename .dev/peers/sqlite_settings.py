"""What SQLite promises with the settings that a database is opened with."""


def describe(connection):
    """Says which settings the connection has, and what a power cut takes with them."""
    (journal,) = connection.execute("PRAGMA journal_mode").fetchone()
    (synchronous,) = connection.execute("PRAGMA synchronous").fetchone()
    name = {0: "OFF", 1: "NORMAL", 2: "FULL", 3: "EXTRA"}[synchronous]
    # Without a write-ahead log the commit is the removal of a file, which FULL alone does not sync.
    is_durable = synchronous == 3 or (journal == "wal" and synchronous == 2)
    return {"settings": f"journal_mode={journal}, synchronous={name}", "isDurable": is_durable}
