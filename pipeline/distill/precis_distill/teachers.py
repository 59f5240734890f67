"""Teachers: one of our own (a larger Student), or any Hugging Face encoder-decoder checkpoint on disk."""

from pathlib import Path

import torch

from . import tokens
from .decode import Search, generate_all
from .model import Student, load


def open_teacher(path, device="cpu", prefix=""):
    """A .pt checkpoint of ours, or a directory with a Hugging Face config.json."""
    path = Path(path)
    if path.is_dir() and (path / "config.json").exists():
        return HuggingFaceTeacher(path, device, prefix)
    if path.is_dir():
        path = path / "last.pt"
    if not path.exists():
        raise FileNotFoundError(f"{path}: no teacher there (a .pt checkpoint or a Hugging Face directory is wanted)")
    return OwnTeacher(path, device)


class OwnTeacher:
    """Shares the student's tokenizer and vocabulary, so that whole distributions can be learnt from it."""

    same_vocabulary = True

    def __init__(self, path, device="cpu"):
        self.model, _ = load(path, device)
        self.model.eval()

    def label(self, sources, tokenizer, search=Search(), temperature=1.0):
        """Source id lists -> pseudo-label id lists with EOS; attention flattened by the temperature."""
        with attention_temperature(self.model, temperature):
            return [ids + [tokens.EOS] for ids in generate_all(self.model, sources, search)]


class HuggingFaceTeacher:
    """Writes pseudo-labels only: its vocabulary is its own."""

    same_vocabulary = False

    def __init__(self, directory, device="cpu", prefix=""):
        from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

        self.tokenizer = AutoTokenizer.from_pretrained(str(directory), local_files_only=True)
        self.model = AutoModelForSeq2SeqLM.from_pretrained(str(directory), local_files_only=True).to(device).eval()
        self.device, self.prefix = device, prefix

    @torch.no_grad()
    def label(self, sources, tokenizer, search=Search(), temperature=1.0, batch=16):
        """As OwnTeacher.label; our prefix 'task length: ' is taken off and the teacher's own put on."""
        texts = [self.prefix + tokenizer.decode(s).partition(": ")[2] for s in sources]
        out = []
        with attention_temperature(self.model, temperature):
            for at in range(0, len(texts), batch):
                inputs = self.tokenizer(texts[at : at + batch], return_tensors="pt", padding=True, truncation=True).to(self.device)
                made = self.model.generate(**inputs, num_beams=search.beams, max_new_tokens=search.most_tokens,
                                           no_repeat_ngram_size=search.no_repeat_ngram)  # fmt: skip
                out += self.tokenizer.batch_decode(made, skip_special_tokens=True)
        return [e.ids for e in tokenizer.encode_batch([" " + t.strip() for t in out])]


class attention_temperature:  # noqa: N801 - reads as a with-statement
    """Divides every attention score by a temperature inside the block (pseudo-labels get shorter and less copied above 1).

    Source: Zhang et al. 2022, "Attention Temperature Matters in Abstractive Summarization Distillation". Queries are scaled,
    which is the same thing: softmax(q k / t) = softmax((q / t) k).
    """

    def __init__(self, model, temperature):
        self.queries = [m for m in model.modules() if _is_query(m, model)] if temperature != 1.0 else []
        self.factor = 1.0 / temperature

    def __enter__(self):
        self._scale(self.factor)

    def __exit__(self, *_):
        self._scale(1 / self.factor)

    @torch.no_grad()
    def _scale(self, factor):
        for q in self.queries:
            q.weight.mul_(factor)
            if q.bias is not None:
                q.bias.mul_(factor)


def _is_query(module, model):
    parents = getattr(model, "_query_ids", None)
    if parents is None:
        found = set()
        for m in model.modules():
            for name in ("q", "q_proj"):
                child = getattr(m, name, None)
                if isinstance(child, torch.nn.Linear):
                    found.add(id(child))
        parents = model._query_ids = found
    return id(module) in parents


def shrink(teacher, shape):
    """A student that starts from the teacher's weights wherever shapes allow (shrink and fine-tune).

    Layers are taken evenly spaced, first and last included; parts of other shapes keep their fresh start. Returns the student
    and the share of its parameters that were taken over.
    """
    student, taken = Student(shape), 0
    picks = {}
    for side in ("encoder", "decoder"):
        have, want = getattr(teacher.shape, f"{side}_layers"), getattr(shape, f"{side}_layers")
        picks[side] = [round(i * (have - 1) / max(1, want - 1)) for i in range(want)] if want <= have else []
    source = teacher.state_dict()
    with torch.no_grad():
        for name, parameter in student.named_parameters():
            theirs = source.get(_teacher_name(name, picks))
            if theirs is not None and theirs.shape == parameter.shape:
                parameter.copy_(theirs)
                taken += parameter.numel()
    return student, taken / sum(p.numel() for p in student.parameters())


def _teacher_name(name, picks):
    head, _, rest = name.partition("_layers.")
    if not rest or head not in picks:
        return name
    index, _, part = rest.partition(".")
    return f"{head}_layers.{picks[head][int(index)]}.{part}" if int(index) < len(picks[head]) else ""
