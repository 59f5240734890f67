"""What a command costs on this machine: processor seconds and memory of all its processes and a local cluster's.

    STATE=DIR cost.py COMMAND...     STATE as for cluster.sh, if the command works on the cluster that it started

Prints one line of JSON when the command has ended: `exit`; `seconds` by the clock; `cpu`, processor seconds (user and
system) of the command, of what it started and of what the cluster and what that started took meanwhile; `peak`, the
largest resident memory in MiB of one process of each main class, as seen once a second. Linux only. A process counts
for the cluster as it does for cluster.sh: by its command line, which names STATE.
"""

import json
import os
import re
import resource
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
MAIN_CLASS = re.compile(r"[a-z]\w*(\.\w+)*\.[A-Z]\w*")


def processes():
    """Parent and processor seconds of every process that can be read, those of its ended children included."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rsplit(") ", 1)[1].split()
        except (FileNotFoundError, ProcessLookupError):  # it ended in between
            continue
        found[int(folder.name)] = (int(fields[1]), sum(map(int, fields[11:15])) / TICKS)
    return found


def command_line(pid):
    try:
        return (Path("/proc") / str(pid) / "cmdline").read_text(errors="replace").split("\0")
    except (FileNotFoundError, ProcessLookupError):
        return []


def below(roots, found):
    """The roots that are there and all that they started."""
    own = set(roots) & found.keys()
    while True:
        more = {pid for pid, (parent, _) in found.items() if parent in own} - own
        if not more:
            return own
        own |= more


def cluster(state, found):
    if not state:
        return set()
    mark = f"-Dprecis.local={state}"
    return below({pid for pid in found if mark in command_line(pid)}, found)


def name(arguments):
    """A Java program's main class without its package, the jar's name, or the program's."""
    if not arguments or not os.path.basename(arguments[0]).startswith("java"):
        return os.path.basename(arguments[0]) if arguments else ""
    if "-jar" in arguments:
        return os.path.basename(arguments[arguments.index("-jar") + 1])
    classes = (word for word in arguments[1:] if MAIN_CLASS.fullmatch(word))
    return next(classes, "java").rsplit(".", 1)[-1]


def resident(pid):
    """The most that a process held so far, MiB; nothing if it has ended."""
    try:
        status = (Path("/proc") / str(pid) / "status").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    most = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(most[1]) / 1024 if most else 0


def main(command, state):
    before = processes()
    standing = cluster(state, before)
    taken = sum(before[pid][1] for pid in standing)
    peak = defaultdict(float)
    begun = time.monotonic()
    running = subprocess.Popen(command)
    while True:
        ended = running.poll() is not None
        now = processes()
        for pid in below({running.pid}, now) | cluster(state, now):
            kind = name(command_line(pid))
            if kind:
                peak[kind] = max(peak[kind], resident(pid))
        if ended:
            break
        time.sleep(1)
    own = resource.getrusage(resource.RUSAGE_CHILDREN)
    after = processes()
    cpu = own.ru_utime + own.ru_stime - taken + sum(after[pid][1] for pid in cluster(state, after))
    print(json.dumps({
        "exit": running.returncode,
        "seconds": round(time.monotonic() - begun, 1),
        "cpu": round(cpu, 1),
        "peak": {kind: round(most) for kind, most in sorted(peak.items())},
    }))
    return running.returncode


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:], os.environ.get("STATE")))
