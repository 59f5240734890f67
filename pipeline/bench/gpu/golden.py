"""The golden cases of testdata/student, decoded greedily with any session."""
import json
from pathlib import Path

import torch
from tokenizers import Tokenizer

STUDENTS = Path(__file__).resolve().parents[3] / "testdata/student"
DECODERS = ("gpt2", "llama", "qwen2", "qwen3", "mistral", "phi3", "gemma2", "gemma3")
VARIANTS = ("fp16", "bf16", "quantized", "q4", "nopositions")
ENCODER_DECODERS = {
    "t5-tiny": ("merged", "split", "loop"), "bart-tiny": ("merged", "split", "step"), "pegasus-tiny": ("merged",), "mt5-tiny": ("merged",),
    "mbart-tiny": ("merged",)}  # fmt: skip
NEUTRAL = {"num_beams", "max_length", "length_penalty", "no_repeat_ngram_size", "early_stopping", "forced_bos_token_id", "max_new_tokens"}


def tensor(values, device):
    return torch.tensor(values, device=device)


def empty(session, feed, of="past"):
    for name, (kind, shape) in session.inputs.items():
        if name.startswith(of):
            feed[name] = torch.zeros(1, shape[1], 0, shape[3], dtype=kind, device=session.device)
    return feed


def go_on(session, ids, most, ends):
    """What a decoder alone writes behind ids."""
    past, made, new, length = empty(session, {}), [], ids, 0
    while len(made) < most:
        length += len(new)
        feed = {"input_ids": tensor([new], session.device), "attention_mask": torch.ones(1, length, dtype=torch.long, device=session.device)}
        if "position_ids" in session.inputs:
            feed["position_ids"] = torch.arange(length - len(new), length, device=session.device)[None]
        if "num_logits_to_keep" in session.inputs:
            feed["num_logits_to_keep"] = tensor(1, session.device)
        result = session.run({**feed, **past})
        made.append(int(result["logits"][0, -1].float().argmax()))
        if made[-1] in ends:
            break
        past, new = {name: result[name.replace("past_key_values", "present")] for name in past}, made[-1:]
    return made


def ends(folder):
    eos = json.loads((folder / "generation_config.json").read_text())["eos_token_id"]
    return eos if isinstance(eos, list) else [eos]


def decoder(session, golden, most_texts):
    """How many texts of the greedy cases come out as they should, and of how many."""
    folder = golden.parent
    tok, stops, same, of = Tokenizer.from_file(str(folder / "tokenizer.json")), ends(folder), 0, 0
    for case in json.loads(golden.read_text())["cases"]:
        if case["params"].get("num_beams", 1) == 1:
            for text, wanted in zip(case["texts"], case["generated"]):
                if of < most_texts:
                    same += go_on(session, tok.encode(text).ids, case["params"]["max_new_tokens"], stops) == wanted
                    of += 1
    return same, of


class Written:
    """Rules of a greedy search: forced tokens at the beginning and at the end."""

    def __init__(self, config, params):
        self.config = {**config, **params}
        self.ids = [self.config["decoder_start_token_id"]]

    def done(self):
        return len(self.ids) > 1 and self.ids[-1] == self.config["eos_token_id"] or len(self.ids) >= self.config["max_length"]

    def add(self, best):
        forced_first, forced_last = self.config.get("forced_bos_token_id"), self.config.get("forced_eos_token_id")
        if len(self.ids) == 1 and forced_first is not None:
            best = forced_first
        if len(self.ids) == self.config["max_length"] - 1 and forced_last is not None:
            best = forced_last
        self.ids.append(int(best))


def by_caches(sessions, source, mask, written):
    """Optimum's layouts: one decoder graph with a switch, or one for the first token and one for the others."""
    device = mask.device
    memory = sessions["encoder"].run({"input_ids": source, "attention_mask": mask})["last_hidden_state"]
    first, later = sessions.get("first"), sessions.get("past", sessions.get("merged"))
    caches = empty(later, {})
    while not written.done():
        begun = len(written.ids) > 1
        session = later if begun or first is None else first
        feed = {"encoder_attention_mask": mask, "input_ids": tensor([written.ids[-1:]], device), "encoder_hidden_states": memory, **caches}
        feed["use_cache_branch"] = tensor([begun], device)
        result = session.run({name: value for name, value in feed.items() if name in session.inputs})
        for name in caches:
            made = result.get(name.replace("past_key_values", "present"))
            if made is not None and (not begun or ".decoder." in name):
                caches[name] = made
        written.add(result["logits"][0, -1].float().argmax())


def by_steps(sessions, source, mask, written):
    """Précis' own layout."""
    read, step = sessions["encoder"].run({"input_ids": source, "attention_mask": mask}), sessions["step"]
    past = empty(step, {}, ("pk.", "pv."))
    first = tensor([0], mask.device)
    while not written.done():
        feed = {"tok": tensor([written.ids[-1:]], mask.device), "beam_idx": first, "pos": tensor([len(written.ids) - 1], mask.device)}
        result = step.run({**feed, **read, **past})
        past = {name: result["n" + name[1:]] for name in past}
        written.add(result["topk_id"][0, 0])


def by_loop(sessions, source, mask, written):
    """All in one run; the graph knows no forced end."""
    most = tensor(written.config["max_length"] - 2, mask.device)
    made = sessions["loop"].run({"input_ids": source, "attention_mask": mask, "max_trip": most})["tokens"]
    for token in made[:, 0].tolist():
        written.add(token)


WAYS = {
    "merged": ({"encoder": "onnx/encoder_model", "merged": "onnx/decoder_model_merged"}, by_caches),
    "split": ({"encoder": "onnx/encoder_model", "first": "onnx/decoder_model", "past": "onnx/decoder_with_past_model"}, by_caches),
    "step": ({"encoder": "encoder", "step": "step"}, by_steps), "loop": ({"loop": "onnx/greedy_loop"}, by_loop)}  # fmt: skip


def encoder_decoder(name, layout, opened, most_texts):
    folder = STUDENTS / name
    files, way = WAYS[layout]
    sessions = {role: opened(folder / (file + ".onnx")) for role, file in files.items()}
    device = next(iter(sessions.values())).device
    config = json.loads((folder / "generation_config.json").read_text())
    tok, same, of = Tokenizer.from_file(str(folder / "tokenizer.json")), 0, 0
    for case in json.loads((folder / "golden.json").read_text())["cases"]:
        asked = {"num_beams": 1, "no_repeat_ngram_size": 0, **config, **case["params"]}
        if asked["num_beams"] == 1 and not asked["no_repeat_ngram_size"] and set(case["params"]) <= NEUTRAL:
            for text, wanted in zip(case["texts"], case["sequences"]):
                if of < most_texts:
                    source = tensor([tok.encode(text).ids], device)
                    written = Written(config, case["params"])
                    way(sessions, source, torch.ones_like(source), written)
                    while wanted[-1] == config["pad_token_id"] and len(wanted) > len(written.ids):
                        wanted = wanted[:-1]
                    same += written.ids == wanted
                    of += 1
    return same, of
