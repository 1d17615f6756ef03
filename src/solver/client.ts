// Asks the solver's thread.
import { Worker } from 'node:worker_threads';
import type { Progress } from '../model/milp.ts';
import type { ExactAnswer, ExactRequest } from '../model/order/plan.ts';
import type { WorkerMessage } from './worker.ts';

/** The optimal plan, made in a thread of its own; `onProgress` is told now and then how far it is. */
export function solveInWorker(request: ExactRequest, onProgress?: (progress: Progress) => void): Promise<ExactAnswer> {
  return new Promise((resolve, reject) => {
    // beside this chunk in the built program
    const worker = new Worker(new URL('./solver-worker.js', import.meta.url));
    worker.on('message', (message: WorkerMessage) => {
      if ('progress' in message) { onProgress?.(message.progress); return; }
      void worker.terminate();
      if ('answer' in message) resolve(message.answer);
      else reject(new Error(message.failure));
    });
    worker.on('error', reject);
    worker.postMessage(request);
  });
}
