// The built program in a thread of its own, loaded once: runs one command line after the other for program.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { loadProgram } from '../../dist/load-program.js';
import { captured } from './captured.mjs';

const { program } = loadProgram();
const answers = new Int32Array(workerData.answers);

parentPort.on('message', async ({ args, cwd, env }) => {
  workerData.port.postMessage(await captured(program, args, cwd, env));
  Atomics.add(answers, 0, 1);
  Atomics.notify(answers, 0);
});
