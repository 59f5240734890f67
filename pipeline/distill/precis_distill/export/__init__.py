"""Writes bundles: ONNX graphs, their int8 forms, the model card; and proves each graph against PyTorch."""
