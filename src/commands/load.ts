import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { inputHash } from '../files/hash.ts';
import { isOwnDatabase, markDatabase } from '../store/file.ts';
import { loadStore } from '../store/load.ts';
import { notWritten } from '../text/file-errors.ts';
import { loadText } from '../text/load.ts';
import type { CommandDefinition } from './support/command.ts';

const command: CommandDefinition = {
  configure(command, language) {
    const t = loadText(language);
    command.requiredOption('--db <file>', t.db).addHelpText('after', t.examples);
  },
  async run(context, _args, options) {
    const catalogue = context.catalogue();
    const name = String(options.db);
    const path = resolve(context.world.cwd, name);
    if (!(await isOwnDatabase(path))) throw new UsageError({ de: loadText('de').foreign(name), en: loadText('en').foreign(name) }, { de: loadText('de').otherName, en: loadText('en').otherName });
    // built beside its place, then renamed: the old file or the new one, never half of one
    const temporary = `${path}.${process.pid}.tmp`;
    makeFolder(path, name);
    try {
      const database = await loadStore(catalogue, temporary);
      markDatabase(database, inputHash(context.open().files));
      const rows = (table: string): number => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
      const counts = { measures: rows('measure'), indicators: rows('indicator'), scores: rows('rating_score') };
      database.close();
      renameSync(temporary, path);
      context.note(loadText(context.language).loaded(name, counts));
    } catch (error) {
      rmSync(temporary, { force: true });
      const code = (error as NodeJS.ErrnoException).code;
      if (code !== undefined || error instanceof TypeError) throw notWritten(name, code ?? 'EIO');
      throw error;
    }
  },
};

function makeFolder(path: string, name: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw notWritten(name, (error as NodeJS.ErrnoException).code ?? 'EIO');
  }
}

export default command;
