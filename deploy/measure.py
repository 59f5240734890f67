"""Bytes a document, measured on a finished run: what SCALING.md reckons with.

measure.py OUTPUT/current
"""

import json
import sys
from pathlib import Path

run = Path(sys.argv[1])
manifest = json.loads((run / "manifest.json").read_text(encoding="utf-8"))
records = [json.loads(line) for line in (run / "summaries.jsonl").open(encoding="utf-8")]
documents = len(records)
if documents == 0:
    sys.exit("no document was summarized in this run")
sizes = {}
for file in manifest["files"]:
    top = file["path"].split("/")[0]
    sizes[top] = sizes.get(top, 0) + file["bytes"]
print(f"documents        {documents:>12,}")
print(f"sentences each   {manifest['sentences'] / documents:>12,.1f}")
print(f"nodes each       {sum(len(record['nodes']) for record in records) / documents:>12,.1f}")
for top, size in sorted(sizes.items()):
    print(f"{top:<16} {size / documents:>12,.0f} bytes each")
entry = sum(len(json.dumps(file)) for file in manifest["files"]) / documents
print(f"manifest entries {entry:>12,.0f} bytes each")
