"""Temporal's development server: an update of a running workflow is accepted, carried out and completed by a worker.

It is acknowledged when its completion is in the workflow's history. Server, worker and clients are processes of their own.
"""

import asyncio
import os
import socket
import sqlite3
import subprocess
import sys
import threading
import time

import harness
from temporal_worker import QUEUE, Proposal
from temporalio.client import Client

# A workflow takes 2,000 updates and no more.
UPDATES_OF_ONE = 1_000


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class TemporalPeer(harness.Peer):
    def prepare(self, clients):
        self.children = []
        self.path = os.path.join(self.folder, "temporal.db")
        port = free_port()
        self.address = f"127.0.0.1:{port}"
        command = [os.path.join(os.path.dirname(sys.executable), "temporal"), "server", "start-dev", "--headless"]
        command += ["--ip", "127.0.0.1", "--port", str(port), "--db-filename", self.path, "--log-level", "never"]
        if self.setting == "durable":
            command += ["--sqlite-pragma", "journal_mode=WAL", "--sqlite-pragma", "synchronous=FULL"]
        environment = dict(os.environ, TEMPORAL_VERSION_CHECK_DISABLED="1", HOME=self.folder)
        self.children.append(subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL))
        self.await_server(port)
        worker = subprocess.Popen(
            [sys.executable, os.path.join(os.path.dirname(os.path.abspath(__file__)), "temporal_worker.py"), self.address],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self.children.append(worker)
        if worker.stdout.readline() != b"ready\n":
            raise SystemExit("Temporal's worker did not start")

    def await_server(self, port):
        """It listens before it serves; the worker's first call waits for the rest."""
        deadline = time.monotonic() + 60
        while True:
            try:
                socket.create_connection(("127.0.0.1", port)).close()
                return
            except OSError:
                if time.monotonic() > deadline or self.children[0].poll() is not None:
                    raise SystemExit("Temporal's server did not start") from None
                time.sleep(0.05)

    def clean_up(self):
        for child in reversed(self.children):
            if child.stdin:
                child.stdin.close()
            child.terminate()
            try:
                child.wait(timeout=10)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()

    def processes(self, clients):
        # One loop serves them all; the other core is the server's and the worker's.
        return 1

    def begin(self):
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever)
        self.thread.start()
        self.connection = self.do(Client.connect(self.address))

    def end(self):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()

    def do(self, coroutine):
        return asyncio.run_coroutine_threadsafe(coroutine, self.loop).result()

    def client(self, number):
        count = 0
        handle = None

        def advance():
            nonlocal count, handle
            if count % UPDATES_OF_ONE == 0:
                name = f"proposal-{number}-{count}"
                handle = self.do(self.connection.start_workflow(Proposal.run, id=name, task_queue=QUEUE))
            count += 1
            self.do(handle.execute_update(Proposal.advance))

        return advance

    def durability(self):
        connection = sqlite3.connect(self.path)
        try:
            (journal,) = connection.execute("PRAGMA journal_mode").fetchone()
        finally:
            connection.close()
        # What is not kept in the file cannot be asked from outside; the count of its syncs tells.
        synchronous = "FULL" if self.setting == "durable" else "not given"
        return {"settings": f"journal_mode={journal}, synchronous={synchronous}", "isDurable": journal == "wal"}


if __name__ == "__main__":
    harness.run(TemporalPeer)
