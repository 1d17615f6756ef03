// Progress of long work on a terminal; nothing in a pipe.
import { formatShare } from '../../text/numbers.ts';
import { priorityOptions } from '../../text/priority-usage.ts';
import type { Context } from './context.ts';

/** Shows how far the samples are, from the second one-twentieth on, and wipes it at the end. */
export function samplingProgress({ world, options, language }: Context): { step: (done: number, of: number) => void; done: () => void } {
  const { stderr } = world, live = stderr.isTTY && options.quiet !== true;
  let shown = '';
  return {
    step(done, of) {
      const share = formatShare(Math.floor((20 * done) / of) / 20, language);
      if (!live || done === of || share === shown || done === 1) return;
      shown = share;
      stderr.write(`\r${priorityOptions(language).progress(share)} `);
    },
    done() {
      if (shown !== '') stderr.write(`\r${' '.repeat(60)}\r`);
    },
  };
}
