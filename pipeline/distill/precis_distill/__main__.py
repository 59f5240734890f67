"""Command line: python -m precis_distill prepare|teach|distil|export|peek|measure."""

import argparse
import sys
from pathlib import Path

import torch


def _say(line):
    print(line, flush=True)


def _plan(parser):
    parser.add_argument("--data", required=True, help="directory that prepare wrote")
    parser.add_argument("--out", required=True)
    parser.add_argument("--minutes", type=float, required=True, help="wall-clock budget; the learning rate ends at zero with it")
    parser.add_argument("--batch-tokens", type=int, default=9000)
    parser.add_argument("--rate", type=float, default=1.2e-3)
    parser.add_argument("--decay", type=float, default=0.5, help="share of the budget over which the rate falls to zero")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--threads", type=int, default=0, help="0: PyTorch's own choice")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--resume", action="store_true", help="go on from out/last.pt, where there is one")
    parser.add_argument("--d-model", type=int)
    parser.add_argument("--heads", type=int)
    parser.add_argument("--encoder-layers", type=int)
    parser.add_argument("--decoder-layers", type=int)
    parser.add_argument("--feed-forward", type=int)


def parser():
    top = argparse.ArgumentParser(prog="precis_distill", description=__doc__)
    commands = top.add_subparsers(dest="command", required=True)
    p = commands.add_parser("prepare", help="JSON Lines -> tokenizer.json and shards")
    p.add_argument("files", nargs="+")
    p.add_argument("--out", required=True)
    p.add_argument("--vocabulary", type=int, default=8192)
    p.add_argument("--window", type=int, default=512)
    p.add_argument("--tokenizer", help="a tokenizer.json to use instead of training one")
    p.add_argument("--seed", type=int, default=1)
    p = commands.add_parser("teach", help="train a larger teacher from scratch")
    p.add_argument("files", nargs="*", help="JSON Lines whose sources are the plain text to pretrain on")
    p.add_argument("--pretrain-minutes", type=float, default=0.0)
    _plan(p)
    p = commands.add_parser("distil", help="train the student, with or without a teacher")
    p.add_argument("--teacher", help="out directory of teach, a .pt file, or a Hugging Face directory")
    p.add_argument("--start", metavar="BUNDLE", help="a bundle in the step layout whose weights to go on from")
    p.add_argument("--teacher-prefix", default="", help="what a Hugging Face teacher wants before its input")
    p.add_argument("--share", type=float, default=0.5, help="weight of the teacher's distribution against the references")
    p.add_argument("--temperature", type=float, default=1.5, help="attention temperature while it writes pseudo-labels")
    p.add_argument("--beams", type=int, default=4)
    p.add_argument("--visits", nargs="*", default=[], metavar="SET=N", help="visits per pair and epoch, 1 where not given")
    _plan(p)
    p = commands.add_parser("export", help="checkpoint -> bundles")
    p.add_argument("--checkpoint", required=True)
    p.add_argument("--data", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--name", default="my-student")
    p.add_argument("--bundle-version", default="1")
    p.add_argument("--layouts", nargs="+", default=["step-fp32", "step-int8", "loop", "optimum"])
    p = commands.add_parser("peek", help="quick look at a checkpoint on development sets")
    p.add_argument("files", nargs="+")
    p.add_argument("--checkpoint", help="of our own training; with --data")
    p.add_argument("--data")
    p.add_argument("--bundle", help="a bundle in the step layout, instead of a checkpoint")
    p.add_argument("--rows", type=int, default=60)
    p.add_argument("--beams", type=int, default=1)
    p.add_argument("--show", type=int, default=0)
    p = commands.add_parser("measure", help="run precis evaluate and write its figures into the card")
    p.add_argument("files", nargs="+")
    p.add_argument("--bundle", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--precis", default="precis", help="the command that runs Précis")
    p.add_argument("--write-card", action="store_true")
    p.add_argument("--kind", choices=("alone", "modes"), default="alone")
    p.add_argument("--rows", type=int, default=0, help="0: all documents")
    p.add_argument("--beams", type=int, default=4)
    return top


def _shape(a, base):
    from .model import Shape
    from .tokens import load

    given = {k: getattr(a, k) for k in ("d_model", "heads", "encoder_layers", "decoder_layers", "feed_forward")}
    wanted = {**base, **{k: v for k, v in given.items() if v}}
    return Shape(vocabulary=load(Path(a.data) / "tokenizer.json").get_vocab_size(), **wanted)


def _common(a):
    if a.threads:
        torch.set_num_threads(a.threads)
    return dict(seed=a.seed, resume=a.resume, device=a.device, log=_say, batch_tokens=a.batch_tokens, rate=a.rate, decay=a.decay)


def main(arguments=None):
    a = parser().parse_args(arguments)
    if a.command == "prepare":
        from .prepare import prepare

        prepare(a.files, a.out, a.vocabulary, a.window, seed=a.seed, tokenizer=a.tokenizer, log=_say)
    elif a.command == "teach":
        from .teach import TEACHER, teach

        teach(a.files, a.data, a.out, a.pretrain_minutes, a.minutes, _shape(a, TEACHER), **_common(a))
    elif a.command == "distil":
        from .distil import distil

        visits = {name: float(n) for name, _, n in (v.partition("=") for v in a.visits)}
        distil(a.data, a.out, a.minutes, a.teacher, _shape(a, {}), a.share, a.temperature, a.beams, visits,
               teacher_prefix=a.teacher_prefix, start=a.start, **_common(a))  # fmt: skip
    elif a.command == "export":
        from .bundle import export

        for layout, size in export(a.checkpoint, a.data, a.out, a.name, a.bundle_version, a.layouts, _say).items():
            _say(f"{layout}: {size / 1e6:.1f} MB")
    elif a.command == "peek":
        _peek(a)
    else:
        from .measure import measure

        measure(a.bundle, a.files, a.out, a.precis, a.kind, a.rows, a.write_card, a.beams, _say)
    return 0


def _peek(a):
    from .decode import Search
    from .peek import open_runner, peek, report
    from .tokens import load

    runner, tokenizer = open_runner(a.checkpoint, a.bundle)
    tokenizer = tokenizer or load(Path(a.data) / "tokenizer.json")
    for path in map(Path, a.files):
        ours, theirs, texts = peek(runner, tokenizer, path, a.rows, search=Search(beams=a.beams))
        for source, written, reference in texts[: a.show]:
            _say(f"S {source}\n> {written}\n= {reference}\n")
        _say("\n".join(report(path.name, ours, theirs)))


if __name__ == "__main__":
    sys.exit(main())
