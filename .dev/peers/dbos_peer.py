"""DBOS: a workflow for each item runs one step after the other; a step is acknowledged when its result is recorded.

That is the cheapest change that DBOS has: one workflow a change would also record its begin and its end.
"""

import os
import sqlite3

import harness
import sqlite_settings
from dbos import DBOS


@DBOS.step()
def advance_state(state):
    return state + 1


@DBOS.workflow()
def proposal(number):
    DBOSPeer.current.loops[number]()


class DBOSPeer(harness.Peer):
    current = None

    @property
    def path(self):
        return os.path.join(self.folder, "dbos.db")

    def prepare(self, clients):
        if self.setting == "durable":
            # The mode is kept in the file; FULL, which DBOS leaves as it is, syncs each commit to a write-ahead log.
            connection = sqlite3.connect(self.path)
            connection.execute("PRAGMA journal_mode=WAL")
            connection.close()
        self.clients = clients
        # Its tables are made before several processes open it at a time.
        self.launch("prepare")
        DBOS.destroy()

    def launch(self, name):
        self.loops = {}
        DBOSPeer.current = self
        DBOS(
            config={
                "name": "proposals",
                "system_database_url": f"sqlite:///{self.path}",
                "run_admin_server": False,
                "log_level": "ERROR",
                "executor_id": name,
                # Otherwise a client waits for a connection while another has it.
                "sys_db_pool_size": 64,
                "db_engine_kwargs": {"pool_timeout": 60},
            }
        )
        DBOS.launch()

    def begin(self):
        self.launch(f"clients-{os.getpid()}")

    def end(self):
        DBOS.destroy()

    def client(self, number):
        state = 0

        def advance():
            nonlocal state
            state = advance_state(state)

        return advance

    def within(self, number, loop):
        self.loops[number] = loop
        proposal(number)

    def durability(self):
        connection = sqlite3.connect(self.path)
        try:
            return sqlite_settings.describe(connection)
        finally:
            connection.close()


if __name__ == "__main__":
    harness.run(DBOSPeer)
