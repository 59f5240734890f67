"""The dry run on the processor. python3 -m unittest discover -s pipeline/bench/gpu"""
import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import golden
import onnxruntime
import torch
from onnx_in_torch import Graph

HERE = Path(__file__).parent


def rows(*arguments):
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, str(HERE / "check.py"), "--device", "cpu", "--small", "--out", out, *arguments]
        made = subprocess.run(command, capture_output=True, text=True, timeout=500, check=False)
        assert made.returncode == 0, made.stdout + made.stderr
        table = (Path(out) / "gpu.md").read_text()
        found = dict(json.loads((Path(out) / "gpu.json").read_text())["rows"])
        assert all(what in table for what in found), table
        return found


class DryRun(unittest.TestCase):
    def test_by_onnx_runtime(self):
        self.said(rows(), "38 of 38 token for token")

    def test_by_torch(self):
        self.said(rows("--graphs", "torch"), "38 of 38 token for token")

    def said(self, found, exact):
        self.assertEqual(found["golden cases, single precision"], exact)
        self.assertIn("3 of 3 chosen", found["encoder of the ranking, 16 at a time"])
        self.assertTrue(any(what.startswith("encoder-decoder") for what in found), found)

    def test_stops_when_its_time_is_over(self):
        found = rows("--minutes", "0.05")
        self.assertIn("no time", str(found))


class Pack(unittest.TestCase):
    def test_what_travels_is_small_and_enough(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([str(HERE / "pack.sh"), folder], check=True, capture_output=True, cwd=HERE.parents[2])
            files = [each for each in Path(folder).rglob("*") if each.is_file()]
            self.assertLess(sum(each.stat().st_size for each in files), 64 << 20)
            command = [sys.executable, "pipeline/bench/gpu/check.py", "--device", "cpu", "--small", "--out", "out"]
            made = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=500, check=False)
            self.assertEqual(made.returncode, 0, made.stdout + made.stderr)


class Operators(unittest.TestCase):
    """One step of each decoder alone, against ONNX Runtime."""

    def test_graphs_come_out_alike(self):
        torch.manual_seed(1)
        for name in golden.DECODERS:
            path = golden.STUDENTS / f"{name}-tiny/onnx/model.onnx"
            session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
            feeds = {
                "input_ids": torch.randint(5, 200, (2, 3)), "attention_mask": torch.ones(2, 8, dtype=torch.long),
                "position_ids": torch.arange(5, 8)[None].repeat(2, 1)}  # fmt: skip
            feeds.update((i.name, torch.randn(2, i.shape[1], 5, i.shape[3])) for i in session.get_inputs() if i.name.startswith("past"))
            names = [o.name for o in session.get_outputs()]
            wanted = session.run(names, {key: value.numpy() for key, value in feeds.items()})
            for a, b in zip(wanted, Graph(path, "cpu").run(names, feeds)):
                self.assertLess(abs(torch.from_numpy(a) - b).max(), 1e-4, name)


if __name__ == "__main__":
    unittest.main()
