"""Roundup: an issue of its classic tracker gets the next status."""

import os
import subprocess
import sys

import harness
import sqlite_settings
from roundup import instance


class RoundupPeer(harness.Peer):
    def prepare(self, clients):
        self.home = os.path.join(self.folder, "tracker")
        admin = [os.path.join(os.path.dirname(sys.executable), "roundup-admin"), "-i", self.home]
        # It writes no mail for a change of the status alone; these must be there all the same.
        options = "tracker_web=http://127.0.0.1/,mail_domain=localhost,mail_host=127.0.0.1"
        subprocess.run(admin + ["install", "classic", "sqlite", options], check=True, stdout=subprocess.DEVNULL)
        subprocess.run(admin + ["initialise", "measured"], check=True, stdout=subprocess.DEVNULL)
        database = instance.open(self.home).open("admin")
        self.statuses = database.status.list()
        self.issues = [database.issue.create(title=f"议题 {number}", status="1") for number in range(clients)]
        database.commit()
        database.close()

    def begin(self):
        self.tracker = instance.open(self.home)

    def client(self, number):
        database = self.tracker.open("admin")
        issue = self.issues[number]
        place = 0

        def advance():
            nonlocal place
            place = (place + 1) % len(self.statuses)
            database.issue.set(issue, status=self.statuses[place])
            database.commit()

        return advance

    def durability(self):
        database = instance.open(self.home).open("admin")
        try:
            return sqlite_settings.describe(database.conn)
        finally:
            database.close()


if __name__ == "__main__":
    harness.run(RoundupPeer)
