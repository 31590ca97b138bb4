"""Lets clients advance items of one system for a while, and tells how often and how fast.

A peer is a module beside this one with a class that derives from Peer; `run` makes a program of it. The unit of work is the same
everywhere: one item advanced by one state, acknowledged only when it would survive a power cut, as far as the settings go.
"""

import argparse
import json
import multiprocessing
import os
import threading
import time

# Looked for in what strace writes: only the syncs between the two belong to the measured changes.
BEGIN_MARK = "/peers-begin-of-changes"
END_MARK = "/peers-end-of-changes"


class Peer:
    """One system. `prepare` runs once, before the processes of the clients begin; `clean_up` after they have ended."""

    def __init__(self, folder, setting):
        self.folder = folder
        self.setting = setting

    def prepare(self, clients):
        pass

    def clean_up(self):
        pass

    def processes(self, clients):
        """How many processes the clients are spread over: as many as have a core of their own."""
        return min(clients, os.cpu_count() or 1)

    def begin(self):
        """Runs once in each process of clients, before they begin."""

    def end(self):
        """Runs once in each process of clients, after they have ended."""

    def client(self, number):
        """Returns a function that advances the item of that client by one state, and returns when it is acknowledged."""
        raise NotImplementedError

    def within(self, number, loop):
        """Runs the loop of a client; for systems where that has to happen inside of something."""
        loop()

    def durability(self):
        """Says with what settings it writes, as read back from it where it can be asked."""
        raise NotImplementedError


class Rounds:
    """When the clients of all processes begin and end, by the clock that all of them share."""

    def __init__(self, clients, processes, seconds, changes):
        self.seconds = seconds
        self.changes = changes
        self.ready = multiprocessing.Barrier(processes + 1)
        self.start = multiprocessing.Value("d", 0.0)
        self.started = multiprocessing.Event()

    def measure(self, advance, latencies):
        """The loop of one client."""
        deadline = self.start.value + self.seconds
        while not self.changes or len(latencies) < self.changes:
            begun = time.monotonic()
            if begun >= deadline:
                break
            advance()
            ended = time.monotonic()
            # One that is under way at the end belongs to nobody's count.
            if ended <= deadline:
                latencies.append(ended - begun)


def work(peer, numbers, rounds, results):
    """One process of clients, each of them a thread."""
    lists = [[] for _ in numbers]
    failures = []
    go = threading.Event()
    prepared = threading.Barrier(len(numbers) + 1)

    def live(number, latencies):
        def loop():
            advance = peer.client(number)
            # Imports, connections and caches are not what is compared.
            advance()
            prepared.wait()
            go.wait()
            rounds.measure(advance, latencies)

        try:
            peer.within(number, loop)
        except BaseException as error:  # Told below: a peer that fails must not look slow.
            failures.append(repr(error))
            prepared.abort()

    try:
        peer.begin()
        threads = [threading.Thread(target=live, args=pair) for pair in zip(numbers, lists)]
        for thread in threads:
            thread.start()
        prepared.wait()
        rounds.ready.wait()
        rounds.started.wait()
        go.set()
        for thread in threads:
            thread.join()
        results.put(([latency for latencies in lists for latency in latencies], failures))
        peer.end()
    except BaseException as error:
        rounds.ready.abort()
        results.put(([], failures or [repr(error)]))


def measure(peer, clients, seconds, changes):
    """Runs the clients and returns what came of it."""
    peer.prepare(clients)
    try:
        count = peer.processes(clients)
        rounds = Rounds(clients, count, seconds, changes)
        results = multiprocessing.Queue()
        workers = [
            multiprocessing.Process(target=work, args=(peer, range(first, clients, count), rounds, results))
            for first in range(count)
        ]
        for worker in workers:
            worker.start()
        try:
            rounds.ready.wait(timeout=120)
        except threading.BrokenBarrierError:
            pass  # The results say why.
        os.access(BEGIN_MARK, os.F_OK)
        rounds.start.value = begun = time.monotonic()
        rounds.started.set()
        answers = [results.get(timeout=seconds + 120) for _ in workers]
        ended = time.monotonic()
        os.access(END_MARK, os.F_OK)
        for worker in workers:
            worker.join(timeout=60)
            if worker.is_alive():
                worker.kill()
                worker.join()
        failures = [failure for _, list_ in answers for failure in list_]
        if failures:
            raise SystemExit(f"{len(failures)} clients failed, the first by {failures[0]}")
        latencies = sorted(latency for list_, _ in answers for latency in list_)
        if not latencies:
            raise SystemExit("no change was acknowledged in time")
        return {
            "clients": clients,
            "processes": count,
            "changes": len(latencies),
            "seconds": ended - begun if changes else seconds,
            "p50": latencies[len(latencies) // 2],
            "p99": latencies[min(len(latencies) - 1, len(latencies) * 99 // 100)],
            "durability": peer.durability(),
        }
    finally:
        peer.clean_up()


def run(peer_type):
    """The program of a peer: prints one line of JSON."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", required=True, help="an empty folder for its data")
    parser.add_argument("--setting", choices=["default", "durable"], required=True)
    parser.add_argument("--clients", type=int, required=True)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--changes", type=int, default=0, help="end after so many changes of each client")
    arguments = parser.parse_args()
    # Threads of the parent would not live on in a copy of it; a peer that starts some does so in `begin`.
    multiprocessing.set_start_method("fork")
    peer = peer_type(arguments.folder, arguments.setting)
    print(json.dumps(measure(peer, arguments.clients, arguments.seconds, arguments.changes)), flush=True)
