// Runs several commands of the built program one after another in one process, which is started in its surroundings only
// once: lists of arguments come as JSON on stdin, what each did goes to stdout.
import { readFileSync } from 'node:fs';
import { loadProgram } from '../../dist/load-program.js';

const { main } = loadProgram().program;

const results = [];
for (const args of JSON.parse(readFileSync(0, 'utf8'))) {
  const said = { stdout: '', stderr: '' };
  const stream = (name) => ({ write: (data) => { said[name] += typeof data === 'string' ? data : Buffer.from(data).toString('utf8'); }, isTTY: false });
  const code = await main(args, { cwd: process.cwd(), env: process.env, today: new Date(Date.now()).toISOString().slice(0, 10), stdout: stream('stdout'), stderr: stream('stderr') });
  results.push({ code, ...said });
}
process.stdout.write(JSON.stringify(results));
