// Progress of long work on a terminal; nothing in a pipe.
import type { Progress } from '../../model/milp.ts';
import { formatNumber, formatShare } from '../../text/numbers.ts';
import { orderText } from '../../text/order.ts';
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

/** Shows worth, bound and nodes of a search for the optimal plan, and wipes the line at the end. */
export function searchProgress({ world, options, language }: Context): { step: (progress: Progress) => void; done: () => void } {
  const { stderr } = world, live = stderr.isTTY && options.quiet !== true;
  let widest = 0;
  const number = (value: number, decimals: number): string => formatNumber(value, language, decimals);
  return {
    step({ objective, bound, nodes }) {
      if (!live || !Number.isFinite(objective) || !Number.isFinite(bound)) return;
      const line = orderText(language).progress(number(objective, 2), number(bound, 2), formatShare(objective > 0 ? (bound - objective) / objective : 0, language, 1), number(nodes, 0));
      widest = Math.max(widest, line.length);
      stderr.write(`\r${line.padEnd(widest)}`);
    },
    done() {
      if (widest > 0) stderr.write(`\r${' '.repeat(widest)}\r`);
    },
  };
}
