"""ONNX graphs on a device: by ONNX Runtime where it has CUDA, else by torch's operators."""
import numpy
import onnxruntime
import torch

from onnx_in_torch import TYPES, Graph

NAMES = {"tensor(float)": torch.float32, "tensor(float16)": torch.float16, "tensor(bfloat16)": torch.bfloat16, "tensor(int64)": torch.int64,
         "tensor(bool)": torch.bool}  # fmt: skip


def providers(device):
    if torch.device(device).type == "cpu":
        return ["CPUExecutionProvider"]
    return [("CUDAExecutionProvider", {"use_tf32": "0"}), "CPUExecutionProvider"]


def has_cuda():
    """Whether this ONNX Runtime computes there, and not only lists it."""
    if "CUDAExecutionProvider" not in onnxruntime.get_available_providers():
        return False
    from onnx import TensorProto, helper

    x, y = (helper.make_tensor_value_info(n, TensorProto.FLOAT, [1]) for n in "xy")
    graph = helper.make_graph([helper.make_node("Relu", ["x"], ["y"])], "trial", [x], [y])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    try:
        session = onnxruntime.InferenceSession(model.SerializeToString(), providers=providers("cuda"))
        return session.get_providers()[0] == "CUDAExecutionProvider"
    except Exception as e:  # noqa: BLE001 whatever it is, there is no CUDA
        print("ONNX Runtime's CUDA does not start:", e)
        return False


class ByOnnxRuntime:
    """Feeds through the host."""

    def __init__(self, path, device):
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        self.device, self.session = torch.device("cpu"), onnxruntime.InferenceSession(str(path), options, providers=providers(device))
        self.inputs = {i.name: (NAMES[i.type], i.shape) for i in self.session.get_inputs()}
        if any(kind == torch.bfloat16 for kind, _ in self.inputs.values()):
            raise NotImplementedError("numpy has no bfloat16")

    def run(self, feeds):
        made = self.session.run(None, {name: value.numpy() for name, value in feeds.items()})
        return {o.name: torch.from_numpy(numpy.asarray(value)) for o, value in zip(self.session.get_outputs(), made)}


class ByTorch:
    def __init__(self, path, device, by_text=False):
        self.device, self.graph = torch.device(device), Graph(path, device, by_text)
        self.inputs = {name: (TYPES[t.elem_type], [d.dim_value or d.dim_param for d in t.shape.dim]) for name, t in self.graph.inputs}

    def run(self, feeds):
        feeds = {name: value.to(self.device) for name, value in feeds.items()}
        return dict(zip(self.graph.names, self.graph.run(self.graph.names, feeds)))


def bound(session, feeds, outputs, device):
    """A run whose inputs and outputs stay where they are; feeds and what comes back are ONNX Runtime's values."""
    binding = session.io_binding()
    for name, value in feeds.items():
        binding.bind_ortvalue_input(name, value)
    for name in outputs:
        binding.bind_output(name, device)
    session.run_with_iobinding(binding)
    return dict(zip(outputs, binding.get_outputs()))
