#!/usr/bin/env python3
"""What Précis needs of an NVIDIA GPU, in one go of at most ten minutes. usage: check.py [--out FOLDER] [--device cuda|cpu] [--graphs torch] [--small] [--minutes N]

Wants python3 with torch, onnxruntime, onnx and tokenizers, and nothing from elsewhere. Golden cases of every layout, random models of two sizes, the encoder of
the ranking in large batches, and the Java runtime where its GPU jar is built. Writes gpu.json and gpu.md, the README's table. Where ONNX Runtime has no CUDA the
graphs are computed there by torch's operators, and the table says so. "--device cpu --small" is a dry run.
"""
import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path

import onnxruntime
import torch

import golden
import random_models
import ranking
import sessions

ROOT = Path(__file__).resolve().parents[3]


class Check:
    def __init__(self, arguments):
        self.device, self.small = arguments.device, arguments.small
        if self.device == "cpu":
            torch.set_num_threads(1)
        self.until = time.monotonic() + 60 * arguments.minutes
        self.by_runtime = arguments.graphs != "torch" and (self.device == "cpu" or sessions.has_cuda())
        self.rows, self.facts = [], {}

    def row(self, what, came):
        self.rows.append((what, came))
        print(f"{what}: {came}", flush=True)

    def left(self):
        return self.until - time.monotonic()

    def part(self, what, share, work):
        """Runs work, which is given the second at which it has to end; what fails is a row of the table."""
        if self.left() < 5:
            self.row(what, "no time left")
            return
        try:
            work(min(self.until, time.monotonic() + share * self.left()))
        except Exception as e:  # noqa: BLE001 the other parts are still worth their time
            traceback.print_exc()
            self.row(what, f"failed: {type(e).__name__}: {str(e).splitlines()[0] if str(e) else ''}")

    def opened(self, path):
        return sessions.ByOnnxRuntime(path, self.device) if self.by_runtime else sessions.ByTorch(path, self.device)

    def machine(self):
        by = "ONNX Runtime " + onnxruntime.__version__ if self.by_runtime else "torch's operators, not by ONNX Runtime"
        gpu = torch.cuda.get_device_name(0) if self.device == "cuda" else "none, a dry run"
        self.facts = {"gpu": gpu, "torch": torch.__version__, "onnxruntime": onnxruntime.__version__, "graphs by": by, "day": time.strftime("%F")}
        self.row("machine", f"{gpu}, torch {torch.__version__}, graphs by {by}")

    def golden(self, until):
        most = 2 if self.small else 13
        works = [(f"{f}-tiny", lambda f=f: golden.decoder(self.opened(golden.STUDENTS / f"{f}-tiny/onnx/model.onnx"), golden.STUDENTS / f"{f}-tiny/golden.json", most))
                 for f in golden.DECODERS]  # fmt: skip
        llama = golden.STUDENTS / "llama-tiny"
        for v in golden.VARIANTS:
            name = "golden_q4.json" if v == "q4" else "golden.json"
            works.append((f"llama-tiny {v}", lambda v=v, name=name: golden.decoder(self.opened(llama / f"onnx/model_{v}.onnx"), llama / name, most)))
        genai = golden.STUDENTS / "llama-genai-tiny/model.onnx"
        works.append(("llama-tiny GenAI's folder", lambda: golden.decoder(self.opened(genai), llama / "golden.json", most)))
        for model, layouts in golden.ENCODER_DECODERS.items():
            for layout in layouts:
                works.append((f"{model} {layout}", lambda m=model, la=layout: golden.encoder_decoder(m, la, self.opened, most)))
        exact, all_of, other = 0, 0, []
        for name, work in works:
            if time.monotonic() > until:
                other.append(f"{name}: no time")
                continue
            try:
                same, of = work()
            except NotImplementedError as e:
                other.append(f"{name}: {e}")
                continue
            self.facts[f"golden {name}"] = [same, of]
            if name.endswith(golden.VARIANTS[:4]):
                other.append(f"{name}: {same} of {of}")
            else:
                exact, all_of = exact + same, all_of + of
                if same != of:
                    other.append(f"{name}: {of - same} differ")
        self.row("golden cases, single precision", f"{exact} of {all_of} token for token")
        self.row("golden cases beside", "; ".join(other) or "none")

    def wait(self):
        if self.device == "cuda":
            torch.cuda.synchronize()

    def memory(self):
        return f", {torch.cuda.max_memory_allocated() / 1e9:.1f} GB" if self.device == "cuda" else ""

    @torch.no_grad()
    def written(self, model, rows, prompt, new, through_host):
        """Tokens a second of rows that read a prompt and write new tokens, their caches kept on the device or carried over the host."""
        ids = torch.randint(5, model.size.vocabulary, (rows, prompt), device=self.device)
        memory, past = None, None
        self.wait()
        begun = time.monotonic()
        if model.size.encoder_layers:
            memory, ids = model.read(ids), ids[:, :1]
        for _ in range(new):
            logits, past = model(ids, past, memory)
            ids = logits.argmax(-1)[:, None]
            if through_host:
                past = [tuple(t.cpu().to(self.device) for t in pair) for pair in past]
        self.wait()
        return rows * new / (time.monotonic() - begun)

    def random(self, size, until):
        kind = torch.float32 if self.device == "cpu" else torch.float16
        model = random_models.make(random_models.small(size) if self.small else size, self.device, kind)
        prompt, new, rows = (16, 4, (1, 2)) if self.small else (900, 64, (1, 8, 32))
        self.written(model, 1, prompt, 2, False)
        came = []
        for count in rows:
            if time.monotonic() < until:
                there = self.written(model, count, prompt, new, False)
                host = self.written(model, count, prompt, new, True)
                came.append(f"{count} at a time {there:.0f} tokens/s, cache over the host {host:.0f}")
        self.row(size.name + ", " + str(kind).split(".")[1] + ", torch", "; ".join(came) + self.memory())
        if not size.encoder_layers and self.by_runtime and time.monotonic() < until:
            self.exported(model, prompt, new, rows[-1])

    def exported(self, model, prompt, new, rows):
        """The same in ONNX Runtime: outputs bound to the device, and fetched to the host, as its Java interface does."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "model.onnx"
            random_models.export(model, path, self.device)
            options = onnxruntime.SessionOptions()
            options.log_severity_level = 3
            session = onnxruntime.InferenceSession(str(path), options, providers=sessions.providers(self.device))
            there, host = (self.by_runtime_written(session, model, rows, prompt, new, on) for on in (self.device, "cpu"))
        self.row(model.size.name + ", ONNX Runtime", f"{rows} at a time {there:.0f} tokens/s, cache over the host {host:.0f}")

    def by_runtime_written(self, session, model, rows, prompt, new, where):
        value = onnxruntime.OrtValue.ortvalue_from_numpy
        head, kind = model.size.width // model.size.heads, model.norm.weight.dtype
        none = torch.zeros(rows, model.size.key_heads, 0, head, dtype=kind).numpy()
        outputs = [o.name for o in session.get_outputs()]
        caches = {i.name: value(none) for i in session.get_inputs() if i.name.startswith("past")}
        ids = torch.randint(5, model.size.vocabulary, (rows, prompt)).numpy()
        begun = time.monotonic()
        for _ in range(new):
            made = sessions.bound(session, {"input_ids": value(ids), **caches}, outputs, where)
            ids = made["logits"].numpy()[:, -1].astype("float32").argmax(-1)[:, None].astype("int64")
            caches = {name: made[name.replace("past_key_values", "present")] for name in caches}
        return rows * new / (time.monotonic() - begun)

    def encoder(self, until):
        texts = ranking.texts(ROOT, 30 if self.small else 4000)
        sizes = (1, 16) if self.small else (1, 32, 256, 1024)
        for line in ranking.measured(texts, ROOT, self.device, sizes, until, self.wait):
            self.row(*line)

    def java(self, _):
        jar = ROOT / "runners/direct/target/precis.jar"
        if not shutil.which("java") or not jar.is_file():
            self.row("Java runtime", "not run: no java, or no runners/direct/target/precis.jar of the profile gpu (its CUDA libraries alone are over 200 MB)")
            return
        device = "cuda:0" if self.device == "cuda" else "cpu"
        command = ["java", "-jar", str(jar), "student", str(golden.STUDENTS / "t5-tiny"), "--device", device]
        made = subprocess.run(command, capture_output=True, text=True, timeout=max(5, min(90, self.left())), check=False)
        lines = (made.stdout + made.stderr).strip().splitlines() or ["no answer"]
        told = [line for line in lines if line.startswith(("on ", "tokens a second"))] or lines[:1]
        self.row("Java runtime", f"status {made.returncode}: " + "; ".join(" ".join(line.split()) for line in told))

    def all(self):
        self.machine()
        self.part("golden cases", 0.4, self.golden)
        for size in (random_models.HALF_BILLION, random_models.DISTILBART):
            self.part(size.name, 0.4, lambda until, size=size: self.random(size, until))
            if self.device == "cuda":
                torch.cuda.empty_cache()
                torch.cuda.reset_peak_memory_stats()
        self.part("encoder of the ranking", 0.7, self.encoder)
        self.part("Java runtime", 1, self.java)

    def write(self, out):
        out.mkdir(parents=True, exist_ok=True)
        (out / "gpu.json").write_text(json.dumps({**self.facts, "rows": self.rows}, indent=1, ensure_ascii=False))
        lines = ["| on an NVIDIA GPU | |", "|---|---|", *(f"| {what} | {came} |" for what, came in self.rows)]
        (out / "gpu.md").write_text("\n".join(lines) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=Path("gpu-check"))
    parser.add_argument("--device", choices=("cuda", "cpu"), default="cuda")
    parser.add_argument("--graphs", choices=("onnxruntime", "torch"), help="by what graphs are computed; default: ONNX Runtime where it has CUDA")
    parser.add_argument("--small", action="store_true", help="little of everything: a dry run")
    parser.add_argument("--minutes", type=float, default=9)
    arguments = parser.parse_args()
    if arguments.device == "cuda" and not torch.cuda.is_available():
        sys.exit("torch sees no GPU; --device cpu --small is a dry run")
    torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = False
    check = Check(arguments)
    try:
        check.all()
    finally:
        check.write(arguments.out)
    if any(came.startswith("failed") for _, came in check.rows):
        sys.exit(1)


if __name__ == "__main__":
    main()
