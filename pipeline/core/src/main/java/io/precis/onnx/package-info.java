/**
 * ONNX Runtime and its files: sessions, tensors, devices, checks of a graph's signature before
 * native code sees it.
 */
package io.precis.onnx;
