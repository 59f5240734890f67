"""measure: what a bundle is worth, by `precis evaluate`; the card takes its figures from here and from nowhere else."""

import json
import shlex
import subprocess
from datetime import date
from pathlib import Path

from .export.card import dump

SHORT = ("scitldr_dev", "crd3_dev", "wikisplit_join_dev", "acl_title_dev")
LONG = ("squality_dev", "qmsum_meeting_dev", "scisummnet_dev", "peps_dev")


def command_for(precis, bundle, documents, result, extra=()):
    """The command line; `precis` may be several words, such as 'java -jar cli.jar'."""
    return [*shlex.split(precis), "evaluate", "--documents", str(documents), "--student", str(bundle), "--json", str(result), *extra]


def measure(bundle, sets, out, precis="precis", extra=(), write_card=False, log=print):
    """Runs `precis evaluate` once per file of `sets`; returns the card's rows, and writes them into the card where asked."""
    bundle, out = Path(bundle), Path(out)
    out.mkdir(parents=True, exist_ok=True)
    rows = []
    for documents in map(Path, sets):
        name = documents.name.removesuffix(".xz").removesuffix(".jsonl")
        command = command_for(precis, bundle, documents, out / f"{name}.json", extra)
        log(shlex.join(command))
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{name}: precis evaluate ended with {done.returncode}: {done.stderr.strip()[-2000:]}")
        rows += card_rows(name, json.loads((out / f"{name}.json").read_text()), shlex.join(command))
        log(done.stdout)
    if write_card:
        path = bundle / "model_card.json"
        card = json.loads(path.read_text())
        card["measures"] = [m for m in card["measures"] if m["set"] not in {r["set"] for r in rows}] + rows
        dump(path, card)
    return rows


def card_rows(name, table, command):
    """Rows of the card from the JSON of `precis evaluate`: every leaf number under systems -> system -> measure."""
    rows = []
    for system, measures in _systems(table):
        for measure_name, value in measures.items():
            number = value.get("value", value.get("mean")) if isinstance(value, dict) else value
            if isinstance(number, (int, float)):
                row = {"set": name, "system": system, "measure": measure_name, "value": number, "command": command,
                       "date": date.today().isoformat()}  # fmt: skip
                if isinstance(value, dict) and "low" in value and "high" in value:
                    row["interval"] = [value["low"], value["high"]]
                rows.append(row)
    return rows


def _systems(table):
    systems = table.get("systems", {})
    if isinstance(systems, dict):
        return systems.items()
    return [(s["name"], s.get("measures", {})) for s in systems]
