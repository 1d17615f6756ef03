// Runs several commands of the built program one after another in one process, which is started in its surroundings only
// once: lists of arguments come as JSON on stdin, what each did goes to stdout.
import { readFileSync } from 'node:fs';
import { loadProgram } from '../../dist/load-program.js';
import { captured } from './captured.mjs';

const { program } = loadProgram();

const results = [];
for (const args of JSON.parse(readFileSync(0, 'utf8'))) results.push(await captured(program, args, process.cwd(), process.env));
process.stdout.write(JSON.stringify(results));
