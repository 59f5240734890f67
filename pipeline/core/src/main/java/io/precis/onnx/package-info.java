/**
 * ONNX Runtime and its files: sessions, tensors, devices, checks of a graph's signature before
 * native code sees it.
 *
 * <p>Public: {@link DecoderGraph}, {@link Device}, {@link ElementType}, {@link FewBitProducts},
 * {@link GatherGraph}, {@link GraphSignature}, {@link HelperGraphs}, {@link ModelException}, {@link
 * NativeRuntime}, {@link OnnxFile}, {@link OwnedResource}, {@link PerRowQuantization}, {@link
 * ProtobufWriter}, {@link Resources}, {@link SharedResource}, {@link StudentException}, {@link
 * TemporaryFiles}, {@link TensorSpec}, {@link Tensors}.
 */
package io.precis.onnx;
