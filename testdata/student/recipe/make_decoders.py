#!/usr/bin/env python3
"""Tiny random models that are a decoder alone, and what transformers generates with them. usage: make_decoders.py OUTPUT [FAMILY ...]

For each family: a byte-level tokenizer, random weights wide enough that greedy texts do not settle, the layout that Optimum calls
text-generation-with-past (one graph with past_key_values), and golden.json. Of Llama also fp16, int8 and 4-bit variants as onnx-community names
them, and the folder of ONNX Runtime GenAI with its GroupQueryAttention. Everything is seeded. With torch 2.13, transformers 5.18, onnx 1.23,
onnxruntime 1.30.
"""
import collections
import json
import logging
import sys
import warnings
from pathlib import Path

import numpy
import onnx
import onnxruntime
import torch
import transformers
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer
from onnxruntime.transformers.float16 import convert_float_to_float16
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers, processors, trainers
from transformers.cache_utils import DynamicCache, DynamicLayer

import make_models

warnings.filterwarnings("ignore")
logging.disable(logging.INFO)
torch.set_num_threads(1)
WIDTH, LAYERS, HEADS, KEY_HEADS, FEED, WORDS, POSITIONS = 32, 2, 4, 2, 64, 300, 256
WINDOW = 12
SPECIAL = {
    "gpt2": ["<|endoftext|>"],
    "llama": ["<|begin_of_text|>", "<|end_of_text|>", "<|start_header_id|>", "<|end_header_id|>", "<|eot_id|>"],
    "qwen2": ["<|endoftext|>", "<|im_start|>", "<|im_end|>"],
    "qwen3": ["<|endoftext|>", "<|im_start|>", "<|im_end|>"],
    "mistral": ["<unk>", "<s>", "</s>"],
    "phi3": ["<unk>", "<s>", "<|endoftext|>", "<|user|>", "<|assistant|>", "<|end|>"],
    "gemma2": ["<pad>", "<eos>", "<bos>", "<unk>", "<start_of_turn>", "<end_of_turn>"],
    "gemma3": ["<pad>", "<eos>", "<bos>", "<unk>", "<start_of_turn>", "<end_of_turn>"],
}
BEGIN = {"llama": "<|begin_of_text|>", "mistral": "<s>", "gemma2": "<bos>", "gemma3": "<bos>"}


def tokenizer(family):
    tok = Tokenizer(models.BPE())
    tok.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tok.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(vocab_size=WORDS, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False)
    tok.train_from_iterator(make_models.corpus(400), trainer)
    tok.add_special_tokens([AddedToken(t, special=True) for t in SPECIAL[family]])
    if family in BEGIN:
        ids = [(BEGIN[family], tok.token_to_id(BEGIN[family]))]
        tok.post_processor = processors.TemplateProcessing(single=f"{BEGIN[family]} $A", pair=f"{BEGIN[family]} $A $B", special_tokens=ids)
    return tok


def model(family, vocabulary):
    common = dict(
        vocab_size=vocabulary, hidden_size=WIDTH, intermediate_size=FEED, num_hidden_layers=LAYERS, num_attention_heads=HEADS,
        num_key_value_heads=KEY_HEADS, max_position_embeddings=POSITIONS, initializer_range=0.3, bos_token_id=None, eos_token_id=None,
        pad_token_id=None)  # fmt: skip
    if family == "gpt2":
        return transformers.GPT2LMHeadModel(transformers.GPT2Config(
            vocab_size=vocabulary, n_embd=WIDTH, n_layer=LAYERS, n_head=HEADS, n_positions=POSITIONS, initializer_range=0.3, bos_token_id=None,
            eos_token_id=None))  # fmt: skip
    if family == "llama":
        return transformers.LlamaForCausalLM(transformers.LlamaConfig(tie_word_embeddings=True, head_dim=16, **common))
    if family == "qwen2":
        return transformers.Qwen2ForCausalLM(transformers.Qwen2Config(**common))
    if family == "qwen3":
        return transformers.Qwen3ForCausalLM(transformers.Qwen3Config(head_dim=12, **common))
    if family == "mistral":
        return transformers.MistralForCausalLM(transformers.MistralConfig(sliding_window=WINDOW, **common))
    if family == "phi3":
        return transformers.Phi3ForCausalLM(transformers.Phi3Config(sliding_window=WINDOW, **common))
    if family == "gemma2":
        return transformers.Gemma2ForCausalLM(transformers.Gemma2Config(
            head_dim=12, sliding_window=WINDOW, query_pre_attn_scalar=12, **common))  # fmt: skip
    return transformers.Gemma3ForCausalLM(transformers.Gemma3TextConfig(
        head_dim=12, sliding_window=WINDOW, query_pre_attn_scalar=12, layer_types=["sliding_attention", "full_attention"], **common))  # fmt: skip


class Cached(torch.nn.Module):
    """Masks are made here, from shapes that the trace keeps free."""

    def __init__(self, net, family):
        super().__init__()
        self.net, self.family = net, family

    def masks(self, attention_mask, query):
        total = attention_mask.shape[1]
        keys = torch.arange(total)[None, :]
        queries = torch.arange(total)[total - query :][:, None]
        shown = (keys <= queries)[None, None] & attention_mask[:, None, None, :].bool()
        near = shown & (keys > queries - WINDOW)[None, None]
        full, sliding = ((~m).float() * torch.finfo(torch.float32).min for m in (shown, near))
        if self.family in ("gemma2", "gemma3"):
            return {"full_attention": full, "sliding_attention": sliding}
        return sliding if self.family in ("mistral", "phi3") else full

    def forward(self, input_ids, attention_mask, position_ids, *past):
        cache = DynamicCache()
        cache.layers = []
        for k, v in zip(past[0::2], past[1::2]):
            layer = DynamicLayer()
            layer.lazy_initialization(k, v)
            layer.keys, layer.values = k, v
            cache.layers.append(layer)
        made = self.net(input_ids=input_ids, attention_mask=self.masks(attention_mask, input_ids.shape[1]), position_ids=position_ids,
                        past_key_values=cache, use_cache=True)  # fmt: skip
        return (made.logits, *(t for layer in cache.layers for t in (layer.keys, layer.values)))


def head_size(config):
    return getattr(config, "head_dim", None) or config.hidden_size // config.num_attention_heads


def export(net, family, path):
    heads = getattr(net.config, "num_key_value_heads", HEADS)
    names = [f"{i}.{part}" for i in range(LAYERS) for part in ("key", "value")]
    past = [torch.randn(2, heads, 5, head_size(net.config)) for _ in names]
    ids = torch.randint(0, 200, (2, 3))
    positions = torch.arange(5, 8)[None].repeat(2, 1)
    rows = {0: "batch_size", 1: "sequence_length"}
    axes = {"input_ids": rows, "position_ids": rows, "logits": rows, "attention_mask": {0: "batch_size", 1: "total_sequence_length"},
            **{"past_key_values." + n: {0: "batch_size", 2: "past_sequence_length"} for n in names},
            **{"present." + n: {0: "batch_size", 2: "total_sequence_length"} for n in names}}  # fmt: skip
    with torch.no_grad():
        torch.onnx.export(
            Cached(net, family).eval(), (ids, torch.ones(2, 8, dtype=torch.long), positions, *past), str(path), opset_version=17, dynamo=False,
            input_names=["input_ids", "attention_mask", "position_ids", *("past_key_values." + n for n in names)],
            output_names=["logits", *("present." + n for n in names)], dynamic_axes=axes)  # fmt: skip


def genai(net, tok, path, ends):
    """Llama as ONNX Runtime GenAI's builder makes it: GroupQueryAttention with its rotation inside, weights beside the graph."""
    config, size = net.config, head_size(net.config)
    state = {k: v.detach().numpy() for k, v in net.state_dict().items()}
    node, weights, nodes = helper.make_node, {}, []

    def weight(name, value):
        weights[name] = numpy_helper.from_array(numpy.ascontiguousarray(value), name)
        return name

    def add(operator, inputs, output, **attributes):
        nodes.append(node(operator, inputs, [output], name=output, **attributes))
        return output

    def norm(x, name):
        return add("SimplifiedLayerNormalization", [x, weight(name, state[name])], name + ".out", axis=-1, epsilon=config.rms_norm_eps)

    def linear(x, name):
        return add("MatMul", [x, weight(name, state[name].T)], name + ".out")

    angles = numpy.outer(numpy.arange(POSITIONS), config.rope_parameters["rope_theta"] ** (-numpy.arange(0, size, 2) / size)).astype("float32")
    cos, sin = weight("cos_cache", numpy.cos(angles)), weight("sin_cache", numpy.sin(angles))
    one, last = weight("one", numpy.array([1])), weight("second", numpy.array(1))
    total = add("Cast", [add("Gather", [add("Shape", ["attention_mask"], "shape"), last], "total.long")], "total", to=TensorProto.INT32)
    lengths = add("ReduceSum", ["attention_mask", one], "length", keepdims=0)
    lengths = add("Cast", [add("Sub", [lengths, one], "length.less")], "seqlens_k", to=TensorProto.INT32)
    x = add("Gather", [weight("embed", state["model.embed_tokens.weight"]), "input_ids"], "embedded")
    for i in range(LAYERS):
        layer = f"model.layers.{i}."
        h = norm(x, layer + "input_layernorm.weight")
        q, k, v = (linear(h, f"{layer}self_attn.{n}_proj.weight") for n in "qkv")
        nodes.append(node(
            "GroupQueryAttention", [q, k, v, f"past_key_values.{i}.key", f"past_key_values.{i}.value", lengths, total, cos, sin],
            [layer + "attended", f"present.{i}.key", f"present.{i}.value"], domain="com.microsoft", num_heads=HEADS, kv_num_heads=KEY_HEADS,
            do_rotary=1))  # fmt: skip
        x = add("Add", [x, linear(layer + "attended", layer + "self_attn.o_proj.weight")], layer + "middle")
        h = norm(x, layer + "post_attention_layernorm.weight")
        gate = linear(h, layer + "mlp.gate_proj.weight")
        gate = add("Mul", [gate, add("Sigmoid", [gate], layer + "sigmoid")], layer + "silu")
        up = add("Mul", [gate, linear(h, layer + "mlp.up_proj.weight")], layer + "gated")
        x = add("Add", [x, linear(up, layer + "mlp.down_proj.weight")], layer + "end")
    add("MatMul", [norm(x, "model.norm.weight"), weight("head", state["lm_head.weight"].T)], "logits")
    value = helper.make_tensor_value_info
    cache = lambda n, length: value(n, TensorProto.FLOAT, ["batch_size", KEY_HEADS, length, size])  # noqa: E731
    parts = [f"{i}.{part}" for i in range(LAYERS) for part in ("key", "value")]
    graph = helper.make_graph(
        nodes, "main_graph",
        [value("input_ids", TensorProto.INT64, ["batch_size", "sequence_length"]),
         value("attention_mask", TensorProto.INT64, ["batch_size", "total_sequence_length"]),
         *(cache("past_key_values." + n, "past_sequence_length") for n in parts)],
        [value("logits", TensorProto.FLOAT, ["batch_size", "sequence_length", config.vocab_size]),
         *(cache("present." + n, "total_sequence_length") for n in parts)],
        list(weights.values()))  # fmt: skip
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)], ir_version=8)
    path.mkdir(parents=True, exist_ok=True)
    (path / "model.onnx.data").unlink(missing_ok=True)
    onnx.save(made, path / "model.onnx", save_as_external_data=True, location="model.onnx.data", size_threshold=1024)
    tok.save(str(path / "tokenizer.json"))
    decoder = {
        "filename": "model.onnx", "head_size": size, "hidden_size": WIDTH, "num_attention_heads": HEADS, "num_hidden_layers": LAYERS,
        "num_key_value_heads": KEY_HEADS, "session_options": {"log_id": "onnxruntime-genai", "provider_options": []},
        "inputs": {"input_ids": "input_ids", "attention_mask": "attention_mask", "past_key_names": "past_key_values.%d.key",
                   "past_value_names": "past_key_values.%d.value"},
        "outputs": {"logits": "logits", "present_key_names": "present.%d.key", "present_value_names": "present.%d.value"}}  # fmt: skip
    (path / "genai_config.json").write_text(json.dumps({
        "model": {"type": "llama", "bos_token_id": tok.token_to_id("<|begin_of_text|>"), "eos_token_id": ends, "pad_token_id": ends[0],
                  "context_length": POSITIONS, "vocab_size": config.vocab_size, "decoder": decoder},
        "search": {"do_sample": False, "max_length": POSITIONS, "num_beams": 1}}, indent=1))  # fmt: skip


def golden(net, tok, ends):
    sentences = make_models.corpus(30, seed=99)
    long = " ".join(sentences)[:420]
    batches = [[s] for s in sentences[:4]] + [sentences[4:9] + ["a"], [long, "Ka lo.", sentences[9]]]
    cases = []
    for params in ({"max_new_tokens": 24}, {"max_new_tokens": 5}, {"max_new_tokens": 12, "num_beams": 3}):
        for texts in batches:
            ids, scores = [], []
            for text in texts:
                x = torch.tensor([tok.encode(text).ids])
                arguments = dict(input_ids=x, attention_mask=torch.ones_like(x), do_sample=False, eos_token_id=ends, pad_token_id=ends[0], **params)
                with torch.no_grad():
                    made = net.generate(return_dict_in_generate=True, output_scores=True, **arguments)
                    again = net.generate(use_cache=False, **arguments)
                assert made.sequences.tolist() == again.tolist(), "with and without a cache"
                ids.append(made.sequences[0, x.shape[1] :].tolist())
                if params.get("num_beams", 1) > 1:
                    scores.append(round(made.sequences_scores[0].item(), 6))
            cases.append({"params": params, "texts": texts, "generated": ids, "scores": scores})
    return cases


def build(family, out):
    torch.manual_seed(7)
    tok = tokenizer(family)
    net = model(family, tok.get_vocab_size()).eval()
    net.set_attn_implementation("eager")
    # Two ends, the second an ordinary token that these random texts often reach.
    reached = collections.Counter()
    for sentence in make_models.corpus(30, seed=99)[:10]:
        x = torch.tensor([tok.encode(sentence).ids])
        made = net.generate(input_ids=x, attention_mask=torch.ones_like(x), do_sample=False, max_new_tokens=24, pad_token_id=0)
        reached.update(set(made[0, x.shape[1] + 4 :].tolist()) - {made[0, x.shape[1]].item()})
    ends = [tok.token_to_id(SPECIAL[family][-1])]
    ends.append(next(token for token, _ in reached.most_common() if token != ends[0]))
    path = out / f"{family}-tiny"
    (path / "onnx").mkdir(parents=True, exist_ok=True)
    tok.save(str(path / "tokenizer.json"))
    net.config.eos_token_id = ends[0]
    net.config.save_pretrained(path)
    (path / "generation_config.json").write_text(json.dumps({"eos_token_id": ends, "pad_token_id": ends[0], "max_new_tokens": 64}))
    file = path / "onnx" / "model.onnx"
    export(net, family, file)
    cases = golden(net, tok, ends)
    head = {"transformers": transformers.__version__, "torch": torch.__version__, "model": path.name}
    (path / "golden.json").write_text(json.dumps({**head, "cases": cases}))
    stopped = sum(g[-1] in ends for c in cases for g in c["generated"])
    print(family, ends, "stopped", stopped, "of", sum(len(c["generated"]) for c in cases), file.stat().st_size, "bytes", flush=True)
    if family == "gpt2":
        onnx.save(merged(without_positions(onnx.load(file))), file.with_name("decoder_model_merged.onnx"))
    if family == "llama":
        net.set_attn_implementation("sdpa")
        export(net, family, file.with_name("model_sdpa.onnx"))
        onnx.save(scaled_by_sizes(onnx.load(file.with_name("model_sdpa.onnx"))), file.with_name("model_sdpa.onnx"))
        variants(file)
        plain = [c for c in cases if "num_beams" not in c["params"]]
        four = [dict(c, generated=greedy(file.with_name("model_q4.onnx"), tok, ends, c)) for c in plain]
        (path / "golden_q4.json").write_text(json.dumps({**head, "cases": four}))
        genai(net, tok, out / "llama-genai-tiny", ends)


def scaled_by_sizes(model):
    """The first layer's keys scaled by what is computed from the queries' size, as exports by PyTorch before 2.3 do."""
    graph, node = model.graph, helper.make_node
    turned = next(n for n in graph.node if n.op_type == "Transpose" and list(n.attribute[0].ints) == [0, 1, 3, 2])
    scaled = next(n for n in graph.node if n.op_type == "Mul" and turned.output[0] in n.input)
    queries = next(n for n in graph.node if n.op_type == "MatMul" and scaled.output[0] in n.input).input[0]
    size = [numpy_helper.from_array(numpy.array(v), n) for n, v in (("size.axis", [3]), ("size.end", [4]), ("size.one", numpy.float32([1])))]
    graph.initializer.extend(size)
    before = [
        node("Shape", [queries], ["size.all"]), node("Slice", ["size.all", "size.axis", "size.end"], ["size.of"]),
        node("Cast", ["size.of"], ["size.float"], to=TensorProto.FLOAT), node("Sqrt", ["size.float"], ["size.root"]),
        node("Div", ["size.one", "size.root"], ["size.scale"]), node("Sqrt", ["size.scale"], ["size.half"])]  # fmt: skip
    scaled.input[:] = [turned.output[0], "size.half"]
    for each in reversed(before):
        graph.node.insert(list(graph.node).index(scaled), each)
    return model


def without_positions(model):
    """Positions found in the graph, from the mask, as exports do that have no such input."""
    graph, node = model.graph, helper.make_node
    graph.input.remove(next(i for i in graph.input if i.name == "position_ids"))
    graph.initializer.extend([numpy_helper.from_array(numpy.array(v), n) for n, v in (("pos.axis", 1), ("pos.one", [1]), ("pos.end", [2**31]))])
    before = [
        node("CumSum", ["attention_mask", "pos.axis"], ["pos.count"]), node("Sub", ["pos.count", "pos.one"], ["pos.all"]),
        node("Shape", ["input_ids"], ["pos.shape"], start=1, end=2), node("Neg", ["pos.shape"], ["pos.start"]),
        node("Slice", ["pos.all", "pos.start", "pos.end", "pos.one"], ["position_ids"])]  # fmt: skip
    for i, each in enumerate(before):
        graph.node.insert(i, each)
    return model


def merged(model):
    """A branch for a prompt, which reads no cache, and one for single tokens behind it, as older exports have them for transformers.js."""
    graph, node = model.graph, helper.make_node
    pasts = {i.name: i.type.tensor_type.shape.dim for i in graph.input if i.name.startswith("past")}
    heads, size = (next(iter(pasts.values()))[d].dim_value for d in (1, 3))

    def branch(name, before, renamed):
        nodes = list(before)
        for each in graph.node:
            copy = onnx.NodeProto()
            copy.CopyFrom(each)
            copy.input[:] = [renamed.get(i, i) for i in copy.input]
            copy.output[:] = [f"{o}/{name}" if o in outputs else o for o in copy.output]
            copy.input[:] = [f"{i}/{name}" if i in outputs else i for i in copy.input]
            nodes.append(copy)
        made = [helper.make_tensor_value_info(f"{o.name}/{name}", o.type.tensor_type.elem_type, None) for o in graph.output]
        return helper.make_graph(nodes, name, [], made)

    outputs = {o.name for o in graph.output}
    graph.initializer.extend([
        numpy_helper.from_array(numpy.zeros((1, heads, 0, size), "float32"), "no.cache"),
        numpy_helper.from_array(numpy.array([0, 1]), "one.column")])  # fmt: skip
    single = node("Reshape", ["input_ids", "one.column"], ["input_ids/single"])
    choice = node(
        "If", ["use_cache_branch"], [o.name for o in graph.output], then_branch=branch("past", [single], {"input_ids": "input_ids/single"}),
        else_branch=branch("prompt", [], dict.fromkeys(pasts, "no.cache")))  # fmt: skip
    del graph.node[:]
    graph.node.append(choice)
    graph.input.append(helper.make_tensor_value_info("use_cache_branch", TensorProto.BOOL, [1]))
    return model


def in_bfloat16(model):
    """Caches and scores in bfloat16, of which only the last num_logits_to_keep are given; computed in single precision all the same."""
    graph, node = model.graph, helper.make_node
    for side, names, to in ((graph.input, "past", TensorProto.FLOAT), (graph.output, ("present", "logits"), TensorProto.BFLOAT16)):
        for value in side:
            if value.name.startswith(names):
                for each in graph.node:
                    for fields in (each.input, each.output):
                        fields[:] = [f + "/float" if f == value.name else f for f in fields]
                a, b = (value.name, value.name + "/float")[:: 1 if side is graph.input else -1]
                graph.node.insert(0, node("Cast", [a], [b], to=to)) if side is graph.input else graph.node.append(node("Cast", [a], [b], to=to))
                value.type.tensor_type.elem_type = TensorProto.BFLOAT16
    graph.initializer.extend([numpy_helper.from_array(numpy.array(v), n) for n, v in (("keep.axis", [1]), ("keep.end", [2**31]))])
    graph.input.append(helper.make_tensor_value_info("num_logits_to_keep", TensorProto.INT64, []))
    cast = next(n for n in graph.node if n.output[0] == "logits")
    cast.output[0] = "logits/all"
    graph.node.extend([
        node("Neg", ["num_logits_to_keep"], ["keep.less"]), node("Unsqueeze", ["keep.less", "keep.axis0"], ["keep.start"]),
        node("Slice", ["logits/all", "keep.start", "keep.end", "keep.axis"], ["logits"])])  # fmt: skip
    graph.initializer.append(numpy_helper.from_array(numpy.array([0]), "keep.axis0"))
    return model


def variants(file):
    plain = onnx.load(file)
    onnx.save(without_positions(onnx.load(file)), file.with_name("model_nopositions.onnx"))
    onnx.save(in_bfloat16(onnx.load(file)), file.with_name("model_bf16.onnx"))
    onnx.save(convert_float_to_float16(plain, keep_io_types=False, disable_shape_infer=True), file.with_name("model_fp16.onnx"))
    quantize_dynamic(file, file.with_name("model_quantized.onnx"), weight_type=QuantType.QInt8, extra_options={"MatMulConstBOnly": True})
    quantizer = MatMulNBitsQuantizer(onnx.load(file), block_size=32, is_symmetric=True)
    quantizer.process()
    onnx.save(quantizer.model.model, file.with_name("model_q4.onnx"))


def greedy(file, tok, ends, case):
    """What ONNX Runtime's own Python generates with a 4-bit graph, its activations in eight bits, all tokens read anew for each."""
    graph = onnx.load(file)
    for node in graph.graph.node:
        if node.op_type == "MatMulNBits":
            kept = [a for a in node.attribute if a.name != "accuracy_level"]
            del node.attribute[:]
            node.attribute.extend([*kept, helper.make_attribute("accuracy_level", 4)])
    session = onnxruntime.InferenceSession(graph.SerializeToString(), providers=["CPUExecutionProvider"])
    none = {i.name: numpy.zeros((1, i.shape[1], 0, i.shape[3]), "float32") for i in session.get_inputs() if i.name.startswith("past")}
    made = []
    for text in case["texts"]:
        ids = tok.encode(text).ids
        start = len(ids)
        while len(ids) - start < case["params"]["max_new_tokens"] and (len(ids) == start or ids[-1] not in ends):
            x = numpy.array([ids])
            feed = {"input_ids": x, "attention_mask": numpy.ones_like(x), "position_ids": numpy.arange(len(ids))[None]}
            ids.append(int(session.run(["logits"], {**feed, **none})[0][0, -1].argmax()))
        made.append(ids[start:])
    return made


if __name__ == "__main__":
    for name in sys.argv[2:] or list(SPECIAL):
        build(name, Path(sys.argv[1]))
