// The same as peer_decoder.py by transformers.js. usage: node peer_decoder.mjs DIRECTORY GRAPH NEW_TOKENS < rounds.json
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { AutoModelForCausalLM, AutoTokenizer, env } from '@huggingface/transformers';

const [, , directory, graph, newTokens] = process.argv;
const given = JSON.parse(readFileSync(0, 'utf8'));
env.allowRemoteModels = false;
env.localModelPath = dirname(directory) + '/';
const suffix = basename(graph, '.onnx').replace(/^model_?/, '');
const dtype = { '': 'fp32', quantized: 'q8' }[suffix] ?? suffix;
const options = { dtype, device: 'cpu', session_options: { intraOpNumThreads: 1, interOpNumThreads: 1 } };
const model = await AutoModelForCausalLM.from_pretrained(basename(directory), options);
const tokenizer = await AutoTokenizer.from_pretrained(basename(directory));
const rounds = [];
for (const texts of given.rounds) {
  const cpu = process.cpuUsage();
  const wall = performance.now();
  const inputs = tokenizer(texts, { padding: true, add_special_tokens: given.special });
  const output = await model.generate({ ...inputs, min_new_tokens: +newTokens, max_new_tokens: +newTokens, do_sample: false });
  const used = process.cpuUsage(cpu);
  const read = inputs.input_ids.dims[1];
  const generated = output.tolist().map((row) => row.slice(read).map(Number));
  rounds.push({ cpuSeconds: (used.user + used.system) / 1e6, wallSeconds: (performance.now() - wall) / 1e3, generated });
}
console.log(JSON.stringify(rounds.slice(1)));
