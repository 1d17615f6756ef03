// The built program in a thread of its own, loaded once: runs one command line after the other for program.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { loadProgram } from '../../dist/load-program.js';

const { program } = loadProgram();
const signal = new Int32Array(workerData.signal);

parentPort.on('message', async ({ args, cwd, env }) => {
  const said = { stdout: [], stderr: [] };
  const stream = (name) => ({ write: (data) => { said[name].push(Buffer.from(data)); }, isTTY: false });
  const world = { cwd, env, today: new Date().toISOString().slice(0, 10), stdout: stream('stdout'), stderr: stream('stderr') };
  const code = await program.main(args, world);
  workerData.port.postMessage({ code, stdout: Buffer.concat(said.stdout).toString('utf8'), stderr: Buffer.concat(said.stderr).toString('utf8') });
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});
