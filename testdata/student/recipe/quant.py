import sys,os,time
from onnxruntime.quantization import quantize_dynamic, QuantType
p=sys.argv[1]
for f in ('encoder_model','decoder_model_merged'):
    for wt,suf in ((QuantType.QInt8,'_quantized'),(QuantType.QUInt8,'_uint8')):
        o=f'{p}/onnx/{f}{suf}.onnx'
        if suf=='_uint8' and len(sys.argv)<3: continue
        t=time.time(); quantize_dynamic(f'{p}/onnx/{f}.onnx',o,weight_type=wt,per_channel=False,extra_options={'EnableSubgraph':True,'MatMulConstBOnly':True})
        print(o,os.path.getsize(o),round(time.time()-t,1))
