// Reads each file of a folder with kreuzberg, and writes its text to a file of the same name and .txt.
//
//   node extract.mjs FOLDER TEXTS
import { extractFileSync } from '@kreuzberg/node';
import fs from 'node:fs';
import path from 'node:path';

const [folder, texts] = process.argv.slice(2);
fs.mkdirSync(texts, { recursive: true });
for (const name of fs.readdirSync(folder).sort()) {
  const file = path.join(folder, name);
  if (!fs.statSync(file).isFile()) continue;
  try {
    fs.writeFileSync(path.join(texts, `${name}.txt`), extractFileSync(file).content);
  } catch (error) {
    console.error(`${name}: ${error.message}`);
  }
}
