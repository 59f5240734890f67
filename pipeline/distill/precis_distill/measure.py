"""measure: what a bundle is worth, by `precis evaluate`; the card takes its figures from here and from nowhere else.

alone: the bundle rewrites a ranked choice of sentences, and is scored beside that choice cut to the same number of words.
modes: the program's own modes, with the student that is inside it.
"""

import json
import shlex
import subprocess
from datetime import date
from pathlib import Path

from .decode import Search
from .export.card import dump
from .peek import open_runner, predict

ALONE = ("--predictions", "student.jsonl", "extract.jsonl", "--compare", "extract")
MODES = ("--systems", "lead,extractive,hybrid", "--compare", "extractive")
MEASURES = ("rouge_1_f1", "rouge_2_f1", "rouge_l_f1", "rouge_lsum_f1", "support_pairs", "words")


def measure(bundle, sets, out, precis="precis", kind="alone", rows=0, write_card=False, beams=4, log=print):
    """Scores every file of `sets`; returns the card's rows, and writes them into the card where asked."""
    bundle, out, found = Path(bundle), Path(out), []
    for documents in map(Path, sets):
        work = out / documents.name.partition(".")[0]
        work.mkdir(parents=True, exist_ok=True)
        options = MODES
        if kind == "alone":
            documents = predict(*open_runner(bundle=bundle), documents, work, rows, search=Search(beams=beams))
            options = [str(work / o) if o.endswith(".jsonl") else o for o in ALONE]
        limit = ["--limit", str(rows)] if rows and kind == "modes" else []
        result = work / f"{kind}.json"
        command = [*shlex.split(precis), "evaluate", "--documents", str(documents), *options, *limit, "--json", str(result)]
        log(shlex.join(command))
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{documents.name}: precis evaluate ended with {done.returncode}: {done.stderr.strip()[-2000:]}")
        log(done.stdout)
        said = f"python -m precis_distill measure --kind {kind} --rows {rows} --beams {beams} {documents.name}"
        for table in json.loads(result.read_text()):
            found += card_rows(documents.name.partition(".")[0], table, said)
    if write_card:
        _into_card(bundle / "model_card.json", found)
    return found


def card_rows(name, table, command, today=None):
    """Rows of the card from one table of `precis evaluate`: ROUGE of each system, and its difference from the compared one."""
    rows = []
    for system in table["systems"]:
        for part, suffix in (("measures", ""), ("differences", f" minus {table.get('against')}")):
            for key, value in system.get(part, {}).items():
                if key in MEASURES:
                    rows.append({"set": name, "system": system["name"] + suffix, "measure": key, "value": round(value["mean"], 4),
                                 "interval": [round(value["low"], 4), round(value["high"], 4)], "documents": table["count"],
                                 "command": command, "date": today or date.today().isoformat()})  # fmt: skip
    return rows


def _into_card(path, rows):
    card = json.loads(path.read_text())
    new = {(r["set"], r["system"]) for r in rows}
    card["measures"] = [m for m in card["measures"] if (m["set"], m["system"]) not in new] + rows
    dump(path, card)
