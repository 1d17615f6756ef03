// A published ranking recomputed: the same, or what differs and where it comes from.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { exitCode } from '../errors.ts';
import { inputHash } from '../files/hash.ts';
import { isLock, type Lock, lockDifferences, lockedOptions } from '../model/priority/lock.ts';
import { prioritize } from '../model/priority/prioritize.ts';
import { verifyData, verifyWords } from '../output/priority/verify.ts';
import { priorityUsage } from '../text/priority-usage.ts';
import { verifyText } from '../text/verify.ts';
import type { CommandDefinition } from './support/command.ts';
import type { Context } from './support/context.ts';
import { formatOption } from './support/options.ts';
import { loadPriorityInput, ranked } from './support/priority.ts';

const command: CommandDefinition = {
  configure(command, language) {
    command.argument('<lockfile>', verifyText(language).argument);
    formatOption(command, language, ['text', 'json']);
  },
  async run(context, [file], { format }) {
    const lock = readLock(context, String(file)), input = await loadPriorityInput(context.catalogue()), inputs = inputHash(context.open().files);
    const differences = lockDifferences(lock, ranked(() => prioritize(input, lockedOptions(lock))));
    if (format === 'json') context.emit(`${JSON.stringify(verifyData(lock, inputs, differences), null, 2)}\n`);
    else context.emit(verifyWords(lock, inputs, differences, { language: context.language, width: context.columns, colour: context.colour() }));
    return differences.length === 0 ? exitCode.fine : exitCode.wrong;
  },
};

function readLock({ world }: Context, file: string): Lock {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(resolve(world.cwd, file), 'utf8'));
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === undefined ? priorityUsage.notALock(file) : priorityUsage.unreadable(file, (error as NodeJS.ErrnoException).code!);
  }
  if (!isLock(value)) throw priorityUsage.notALock(file);
  return value;
}

export default command;
