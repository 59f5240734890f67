// Greedy generation by transformers.js, one thread. usage: node peer_bench.mjs MODEL_DIRECTORY fp32|q8 NEW_TOKENS ROUNDS < texts.json
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { AutoModelForSeq2SeqLM, AutoTokenizer, env } from '@huggingface/transformers';

const [, , directory, dtype, newTokens, rounds] = process.argv;
const texts = JSON.parse(readFileSync(0, 'utf8'));
env.allowRemoteModels = false;
env.localModelPath = dirname(directory) + '/';
const options = { dtype, device: 'cpu', session_options: { intraOpNumThreads: 1, interOpNumThreads: 1 } };
const model = await AutoModelForSeq2SeqLM.from_pretrained(basename(directory), options);
const tokenizer = await AutoTokenizer.from_pretrained(basename(directory));
let cpuSeconds = Infinity;
let generated = 0;
for (let round = 0; round < +rounds; round++) {
  const before = process.cpuUsage();
  const inputs = tokenizer(texts, { padding: true });
  const output = await model.generate({ ...inputs, min_new_tokens: +newTokens, max_new_tokens: +newTokens, do_sample: false, num_beams: 1 });
  const used = process.cpuUsage(before);
  cpuSeconds = Math.min(cpuSeconds, (used.user + used.system) / 1e6);
  generated = output.dims[1];
}
console.log(JSON.stringify({ cpuSeconds, generated }));
