// The thread in which HiGHS runs: it is synchronous, and the progress display and Ctrl-C must not wait for it.
import { parentPort } from 'node:worker_threads';
import { solveExactly, type ExactAnswer, type ExactRequest } from '../model/order/plan.ts';
import type { Progress } from '../model/milp.ts';
import { loadSolver } from './highs.ts';

export type WorkerMessage = { progress: Progress } | { answer: ExactAnswer } | { failure: string };

parentPort?.once('message', async (request: ExactRequest) => {
  const send = (message: WorkerMessage): void => parentPort!.postMessage(message);
  try {
    const solver = await loadSolver();
    send({ answer: solveExactly(request, solver, (progress) => send({ progress })) });
  } catch (error) {
    send({ failure: (error as Error).message });
  }
});
