#!/usr/bin/env python3
"""Builds tiny T5 and BART models + tokenizers, trains each for a minute on a synthetic
'keep the important words' task (so that greedy/beam output is not degenerate and EOS is real),
saves them in HF format, exports the Optimum ONNX layout (encoder_model.onnx,
decoder_model.onnx, decoder_with_past_model.onnx, decoder_model_merged.onnx)."""
import os, sys, json, random, math, argparse, time
import torch, onnx
from torch import nn
from onnx import helper, TensorProto
torch.set_num_threads(int(os.environ.get("T","1")))
OUT='models'

def corpus(n=4000, seed=7):
    r=random.Random(seed)
    syl=['ka','lo','mi','ter','san','du','ren','fo','pal','gi','wex','or','bru','ten','ish','qua']
    words=[''.join(r.choice(syl) for _ in range(r.randint(1,4))) for _ in range(400)]
    sents=[]
    for _ in range(n):
        L=r.randint(5,22)
        sents.append(' '.join(r.choice(words) for _ in range(L)).capitalize()+'.')
    return sents
def target(src):                      # deterministic "summary": every third word + the last one
    w=src[:-1].split(); t=w[::3]
    return ' '.join(t).capitalize()+'.'

def make_tokenizer(kind, sents, path):
    from tokenizers import Tokenizer, models, pre_tokenizers, decoders, trainers, processors, normalizers
    if kind=='t5':
        tok=Tokenizer(models.Unigram())
        tok.normalizer=normalizers.NFKC()
        tok.pre_tokenizer=pre_tokenizers.Metaspace(replacement='▁',prepend_scheme='always')
        tok.decoder=decoders.Metaspace(replacement='▁',prepend_scheme='always')
        tr=trainers.UnigramTrainer(vocab_size=480,special_tokens=['<pad>','</s>','<unk>'],unk_token='<unk>',show_progress=False)
        tok.train_from_iterator(sents,tr)
        tok.post_processor=processors.TemplateProcessing(single='$A </s>',pair='$A </s> $B </s>',special_tokens=[('</s>',1)])
    else:
        tok=Tokenizer(models.BPE())
        tok.pre_tokenizer=pre_tokenizers.ByteLevel(add_prefix_space=False)
        tok.decoder=decoders.ByteLevel()
        tr=trainers.BpeTrainer(vocab_size=560,special_tokens=['<s>','<pad>','</s>','<unk>','<mask>'],initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),show_progress=False)
        tok.train_from_iterator(sents,tr)
        tok.post_processor=processors.TemplateProcessing(single='<s> $A </s>',pair='<s> $A </s> </s> $B </s>',special_tokens=[('<s>',0),('</s>',2)])
    os.makedirs(path,exist_ok=True); tok.save(path+'/tokenizer.json')
    tc={'t5':dict(tokenizer_class='T5Tokenizer',eos_token='</s>',pad_token='<pad>',unk_token='<unk>',model_max_length=512),
        'bart':dict(tokenizer_class='BartTokenizer',bos_token='<s>',eos_token='</s>',pad_token='<pad>',unk_token='<unk>',cls_token='<s>',sep_token='</s>',mask_token='<mask>',model_max_length=512)}[kind]
    json.dump(tc,open(path+'/tokenizer_config.json','w'))
    return tok

def build(kind, vocab, size='tiny'):
    from transformers import T5Config, T5ForConditionalGeneration, BartConfig, BartForConditionalGeneration
    if kind=='t5':
        c=T5Config(vocab_size=vocab,d_model=64,d_kv=16,d_ff=128,num_layers=2,num_decoder_layers=2,num_heads=4,dropout_rate=0.0,
                   decoder_start_token_id=0,pad_token_id=0,eos_token_id=1,feed_forward_proj='relu',tie_word_embeddings=True,relative_attention_num_buckets=32)
        return T5ForConditionalGeneration(c)
    kw=dict(vocab_size=vocab,d_model=64,encoder_layers=2,decoder_layers=2,encoder_attention_heads=4,decoder_attention_heads=4,
            encoder_ffn_dim=128,decoder_ffn_dim=128,max_position_embeddings=256)
    if size=='distilbart66':
        kw=dict(vocab_size=50264,d_model=1024,encoder_layers=6,decoder_layers=6,encoder_attention_heads=16,decoder_attention_heads=16,
            encoder_ffn_dim=4096,decoder_ffn_dim=4096,max_position_embeddings=1024)
    if size=='student':
        kw=dict(vocab_size=16000,d_model=256,encoder_layers=4,decoder_layers=2,encoder_attention_heads=8,decoder_attention_heads=8,
            encoder_ffn_dim=1024,decoder_ffn_dim=1024,max_position_embeddings=1024)
    c=BartConfig(dropout=0.0,attention_dropout=0.0,activation_dropout=0.0,bos_token_id=0,pad_token_id=1,eos_token_id=2,decoder_start_token_id=2,
                 forced_eos_token_id=2,forced_bos_token_id=None,**kw)
    return BartForConditionalGeneration(c)

def train(model, tok, sents, pad, steps, B=64):
    random.seed(1); torch.manual_seed(1)
    data=[(tok.encode(s).ids, tok.encode(target(s)).ids) for s in sents]
    opt=torch.optim.AdamW(model.parameters(),lr=2e-3); model.train(); t0=time.time()
    for it in range(steps):
        for g in opt.param_groups: g['lr']=2e-3*min(1,(it+1)/100)*max(0.05,1-it/steps)
        b=[data[random.randrange(len(data))] for _ in range(B)]
        S=max(len(x) for x,_ in b); T=max(len(y) for _,y in b)
        x=torch.full((B,S),pad); y=torch.full((B,T),-100)
        for i,(a,c) in enumerate(b): x[i,:len(a)]=torch.tensor(a); y[i,:len(c)]=torch.tensor(c)
        loss=model(input_ids=x,attention_mask=(x!=pad).long(),labels=y).loss
        opt.zero_grad(); loss.backward(); torch.nn.utils.clip_grad_norm_(model.parameters(),1.0); opt.step()
        if it%100==0: print(it,round(loss.item(),3),round(time.time()-t0,1),flush=True)
    model.eval()

class Enc(nn.Module):
    def __init__(s,m): super().__init__(); s.e=m.get_encoder()
    def forward(s,input_ids,attention_mask): return s.e(input_ids=input_ids,attention_mask=attention_mask,return_dict=True).last_hidden_state
def flat(cache,n,cross):
    out=[]
    sa,ca=cache.self_attention_cache,cache.cross_attention_cache
    for i in range(n):
        out+= [sa.layers[i].keys, sa.layers[i].values]
        if cross: out+= [ca.layers[i].keys, ca.layers[i].values]
    return out
class Dec(nn.Module):
    def __init__(s,m,n): super().__init__(); s.m=m; s.n=n
    def forward(s,encoder_attention_mask,input_ids,encoder_hidden_states):
        from transformers.modeling_outputs import BaseModelOutput
        o=s.m(encoder_outputs=BaseModelOutput(last_hidden_state=encoder_hidden_states),attention_mask=encoder_attention_mask,decoder_input_ids=input_ids,use_cache=True)
        return (o.logits,*flat(o.past_key_values,s.n,True))
def filled(keys,values):
    """A cache that holds the tensors themselves: its own update() would leave a copy of them in the graph, at every step."""
    from transformers.cache_utils import DynamicCache, DynamicLayer
    c=DynamicCache(); c.layers=[]
    for k,v in zip(keys,values):
        l=DynamicLayer(); l.lazy_initialization(k,v); l.keys,l.values=k,v; c.layers.append(l)
    return c
class DecPast(nn.Module):
    def __init__(s,m,n): super().__init__(); s.m=m; s.n=n
    def forward(s,encoder_attention_mask,input_ids,encoder_hidden_states,*past):
        from transformers.modeling_outputs import BaseModelOutput
        from transformers.cache_utils import EncoderDecoderCache
        c=EncoderDecoderCache(filled(past[0::4],past[1::4]),filled(past[2::4],past[3::4]))
        for i in range(s.n): c.is_updated[i]=True
        o=s.m(encoder_outputs=BaseModelOutput(last_hidden_state=encoder_hidden_states),attention_mask=encoder_attention_mask,decoder_input_ids=input_ids,past_key_values=c,use_cache=True)
        return (o.logits,*flat(o.past_key_values,s.n,False))

def export(model, path, opset=17):
    import warnings; warnings.filterwarnings('ignore')
    os.makedirs(path+'/onnx',exist_ok=True); n=model.config.num_decoder_layers if hasattr(model.config,'num_decoder_layers') else model.config.decoder_layers
    model.eval(); B,S=2,7
    ids=torch.randint(5,100,(B,S)); am=torch.ones(B,S,dtype=torch.long); am[1,5:]=0
    kw=dict(opset_version=opset,dynamo=False,do_constant_folding=True)
    with torch.no_grad():
        h=Enc(model)(ids,am)
        torch.onnx.export(Enc(model),(ids,am),path+'/onnx/encoder_model.onnx',input_names=['input_ids','attention_mask'],output_names=['last_hidden_state'],
            dynamic_axes={'input_ids':{0:'batch_size',1:'encoder_sequence_length'},'attention_mask':{0:'batch_size',1:'encoder_sequence_length'},'last_hidden_state':{0:'batch_size',1:'encoder_sequence_length'}},**kw)
        dec=Dec(model,n); did=torch.randint(5,100,(B,3))
        outs=dec(am,did,h)
        pn=[f'{i}.{a}.{b}' for i in range(n) for a in ('decoder','encoder') for b in ('key','value')]
        pd=[p for p in pn if 'decoder' in p]
        da={'encoder_attention_mask':{0:'batch_size',1:'encoder_sequence_length'},'input_ids':{0:'batch_size',1:'decoder_sequence_length'},
            'encoder_hidden_states':{0:'batch_size',1:'encoder_sequence_length'},'logits':{0:'batch_size',1:'decoder_sequence_length'}}
        ax=lambda p,nm: {0:'batch_size',2:(nm if 'decoder' in p else 'encoder_sequence_length_out')}
        torch.onnx.export(dec,(am,did,h),path+'/onnx/decoder_model.onnx',input_names=['encoder_attention_mask','input_ids','encoder_hidden_states'],
            output_names=['logits']+['present.'+p for p in pn],dynamic_axes={**da,**{'present.'+p:ax(p,'decoder_sequence_length') for p in pn}},**kw)
        past=list(outs[1:]); one=torch.randint(5,100,(B,1))
        torch.onnx.export(DecPast(model,n),(am,one,h,*past),path+'/onnx/decoder_with_past_model.onnx',
            input_names=['encoder_attention_mask','input_ids','encoder_hidden_states']+['past_key_values.'+p for p in pn],
            output_names=['logits']+['present.'+p for p in pd],
            dynamic_axes={**da,**{'past_key_values.'+p:ax(p,'past_decoder_sequence_length') for p in pn},**{'present.'+p:ax(p,'past_decoder_sequence_length + 1') for p in pd}},**kw)
    return n

def merge(path,n,heads,hd,opset=17):
    """decoder_model_merged.onnx: one If on use_cache_branch; initializers shared at the top level."""
    a=onnx.load(path+'/onnx/decoder_model.onnx').graph; b=onnx.load(path+'/onnx/decoder_with_past_model.onnx').graph
    opset=onnx.load(path+'/onnx/decoder_model.onnx',load_external_data=False).opset_import
    import hashlib
    tops,inits={},[]
    def lift(g,pfx):
        ren={}
        for t in g.initializer:
            raw=onnx.numpy_helper.to_array(t); k=(raw.dtype.str,raw.shape,hashlib.sha1(raw.tobytes()).hexdigest())
            if k not in tops:
                nm='w.'+str(len(tops))+'.'+t.name.replace('onnx::',''); tops[k]=nm
                c=onnx.TensorProto(); c.CopyFrom(t); c.name=nm; inits.append(c)
            ren[t.name]=tops[k]
        ins={i.name for i in g.input}
        keep={'encoder_attention_mask','input_ids','encoder_hidden_states'}
        def nm(x):
            if x=='' : return x
            if x in ren: return ren[x]
            if x in ins: return x
            return pfx+x
        def walk(nodes):
            for nd in nodes:
                nd.input[:]=[nm(x) for x in nd.input]; nd.output[:]=[nm(x) for x in nd.output]; nd.name=pfx+nd.name
                for at in nd.attribute:
                    if at.type==onnx.AttributeProto.GRAPH: walk(at.g.node); [setattr(o,'name',nm(o.name)) for o in at.g.output]
        walk(g.node); del g.initializer[:]; del g.value_info[:]
        outs=[(o,nm(o.name)) for o in g.output]
        return outs
    names=['logits']+[f'present.{i}.{x}.{y}' for i in range(n) for x in ('decoder','encoder') for y in ('key','value')]
    pins=[i for i in b.input]
    oa=dict((o.name,(o,m)) for o,m in lift(a,'nopast/')); ob=dict((o.name,(o,m)) for o,m in lift(b,'past/'))
    def vi(name):
        if name=='logits': sh=['batch_size','decoder_sequence_length',oa['logits'][0].type.tensor_type.shape.dim[2].dim_value]
        elif '.decoder.' in name: sh=['batch_size',heads,'past_decoder_sequence_length + 1',hd]
        else: sh=['batch_size' ,heads,'encoder_sequence_length_out',hd]
        return sh
    # then branch (with past): encoder presents are zero-size dummies as in Optimum
    def branch(g,o,pfx,with_past):
        nodes=list(g.node); outs=[]
        for nme in names:
            if nme in o:
                src=o[nme][1]; out=pfx+'OUT/'+nme
                nodes.append(helper.make_node('Identity',[src],[out],name=pfx+'id/'+nme))
            else:
                out=pfx+'OUT/'+nme
                nodes.append(helper.make_node('Constant',[],[out],name=pfx+'c/'+nme,value=helper.make_tensor('z',TensorProto.FLOAT,[0,heads,1,hd],[])))
            outs.append(helper.make_tensor_value_info(out,TensorProto.FLOAT,None))
        return helper.make_graph(nodes,pfx.strip('/'),[],outs)
    ga=branch(a,oa,'nopast/',False); gb=branch(b,ob,'past/',True)
    node=helper.make_node('If',['use_cache_branch'],names,name='optimum::if',then_branch=gb,else_branch=ga)
    ins={i.name:i for i in list(a.input)+list(b.input)}
    # both branches must see same names; make sure encoder_hidden_states is declared
    if 'encoder_hidden_states' not in ins: raise SystemExit('no ehs')
    def invi(i):
        p=i.name
        if p.startswith('past_key_values'):
            return helper.make_tensor_value_info(p,TensorProto.FLOAT,['batch_size',heads,'past_decoder_sequence_length' if '.decoder.' in p else 'encoder_sequence_length_out',hd])
        return i
    order=['encoder_attention_mask','input_ids','encoder_hidden_states']+['past_key_values.'+f'{i}.{x}.{y}' for i in range(n) for x in ('decoder','encoder') for y in ('key','value')]
    gi=[invi(ins[k]) for k in order if k in ins]+[helper.make_tensor_value_info('use_cache_branch',TensorProto.BOOL,[1])]
    go=[helper.make_tensor_value_info(x,TensorProto.FLOAT,vi(x)) for x in names]
    m=helper.make_model(helper.make_graph([node],'merged',gi,go,inits),opset_imports=opset,producer_name='hand-merge'); m.ir_version=8
    onnx.save(m,path+'/onnx/decoder_model_merged.onnx'); print('merged',os.path.getsize(path+'/onnx/decoder_model_merged.onnx'))
if __name__=='__main__':
    ap=argparse.ArgumentParser(); ap.add_argument('kind'); ap.add_argument('--steps',type=int,default=600); ap.add_argument('--size',default='tiny'); a=ap.parse_args()
    name=a.kind if a.size=='tiny' else a.size
    path=f'{OUT}/{name}'+('' if a.size!='tiny' else '-tiny'); sents=corpus()
    tok=make_tokenizer(a.kind,sents,path)
    torch.manual_seed(3); m=build(a.kind,tok.get_vocab_size(),a.size)
    if a.size=='tiny': train(m,tok,sents,0 if a.kind=='t5' else 1,a.steps)
    m.config._attn_implementation='eager'; m.set_attn_implementation('eager')
    m.generation_config.max_length=64 if a.size=='tiny' else 142
    m.save_pretrained(path)
    n=export(m,path); c=m.config
    heads=c.num_heads if a.kind=='t5' else c.decoder_attention_heads
    hd=c.d_kv if a.kind=='t5' else c.d_model//heads
    merge(path,n,heads,hd)
