#!/usr/bin/env python3
"""Golden outputs: HF transformers generate() in PyTorch (greedy + beams + options) for the tiny models."""
import json,sys,torch,random
sys.path.insert(0,'oracle')
from make_models import corpus
from transformers import T5ForConditionalGeneration, BartForConditionalGeneration, PreTrainedTokenizerFast
import transformers
torch.set_num_threads(1)
M='models/'
CASES=[dict(num_beams=1),dict(num_beams=4),dict(num_beams=4,length_penalty=2.0),dict(num_beams=4,length_penalty=0.6),dict(num_beams=3,early_stopping=True),
       dict(num_beams=4,no_repeat_ngram_size=3),dict(num_beams=1,no_repeat_ngram_size=2),dict(num_beams=4,min_length=12),dict(num_beams=4,early_stopping=True,length_penalty=2.0,min_length=8,no_repeat_ngram_size=3),
       dict(num_beams=2,max_length=6),dict(num_beams=1,repetition_penalty=1.3),dict(num_beams=4,early_stopping='never',length_penalty=1.5)]
for kind,cls in (('t5',T5ForConditionalGeneration),('bart',BartForConditionalGeneration)):
    p=M+kind+'-tiny'
    try: m=cls.from_pretrained(p).eval()
    except Exception as e: print(kind,e); continue
    pad=m.config.pad_token_id
    from tokenizers import Tokenizer
    tok=Tokenizer.from_file(p+'/tokenizer.json')
    sents=corpus(40,seed=99)
    out={'transformers':transformers.__version__,'torch':torch.__version__,'model':kind+'-tiny','cases':[]}
    batches=[[sents[i]] for i in range(8)]+[sents[8:12],sents[12:20]]
    for c in CASES:
        for b in batches:
            ids=[tok.encode(s).ids for s in b]; L=max(map(len,ids))
            x=torch.tensor([i+[pad]*(L-len(i)) for i in ids]); am=torch.tensor([[1]*len(i)+[0]*(L-len(i)) for i in ids])
            kw=dict(max_length=48); kw.update(c)
            with torch.no_grad(): o=m.generate(input_ids=x,attention_mask=am,do_sample=False,return_dict_in_generate=True,output_scores=True,**kw)
            rec=dict(params=kw,texts=b,input_ids=x.tolist(),attention_mask=am.tolist(),sequences=o.sequences.tolist())
            if kw.get('num_beams',1)>1: rec['sequences_scores']=o.sequences_scores.tolist()
            out['cases'].append(rec)
    json.dump(out,open(p+'/golden.json','w')); print(kind,len(out['cases']),tok.decode(out['cases'][0]['sequences'][0]),'|',out['cases'][0]['texts'])
