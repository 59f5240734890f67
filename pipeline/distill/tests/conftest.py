import json
import random
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

SUBJECTS = "The council,The engineers,The committee,A small team,The library,The harbour office".split(",")
ACTS = "approved a new budget,repaired the old bridge,published a long report,opened a second reading room,moved the archive".split(",")
WHENS = "in March,after two years of debate,on Monday,because the roof was leaking,without any further notice".split(",")


def made_up(rng):
    """A passage of four made-up sentences and the summary of one of them."""
    lines = [
        f"{rng.choice(SUBJECTS)} {rng.choice(ACTS)} {rng.choice(WHENS)}, which cost {rng.randint(2, 99)} thousand crowns." for _ in range(4)
    ]
    return " ".join(lines), lines[1].partition(", which")[0] + "."


@pytest.fixture(scope="session")
def rows(tmp_path_factory):
    """A .jsonl of made-up pairs."""
    rng, path = random.Random(7), tmp_path_factory.mktemp("rows") / "made_up.jsonl"
    with path.open("w") as out:
        for i in range(60):
            source, target = made_up(rng)
            out.write(json.dumps({"id": str(i), "source": source, "targets": [target]}) + "\n")
    return path
