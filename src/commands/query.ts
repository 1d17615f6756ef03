import { UsageError } from '../errors.ts';
import { toCsv } from '../output/csv.ts';
import { textTable } from '../output/table.ts';
import { colours, wrap } from '../output/terminal.ts';
import { loadStore } from '../store/load.ts';
import { ask, type Answer, vocabulary } from '../store/query.ts';
import { describeViews } from '../store/rows.ts';
import schema from '../store/schema.sql';
import { loadText } from '../text/load.ts';
import { sqlSaid } from '../text/sql-errors.ts';
import type { CommandDefinition } from './support/command.ts';
import type { Context } from './support/context.ts';
import { formatOption } from './support/options.ts';

const command: CommandDefinition = {
  configure(command, language) {
    const t = loadText(language);
    formatOption(command.argument('[sql]', t.sql), language, ['table', 'csv', 'json']).addHelpText('after', t.queryExamples);
  },
  async run(context, [sql], options) {
    if (sql === undefined) return listViews(context, String(options.format));
    const store = await loadStore(context.catalogue()), answer = ask(store, String(sql));
    if ('problem' in answer) {
      if (answer.problem === null) throw new UsageError({ de: loadText('de').onlyReading, en: loadText('en').onlyReading }, { de: loadText('de').seeViews, en: loadText('en').seeViews });
      const { message, remedy } = sqlSaid(answer.problem, vocabulary(store, String(sql)));
      throw new UsageError(message, remedy);
    }
    show(context, answer, String(options.format));
  },
};

function listViews(context: Context, format: string): void {
  const t = loadText(context.language);
  const views = describeViews(schema).map(({ name, description }) => ({ name, description: context.say(description) }));
  if (format !== 'table') return show(context, { columns: [t.view, t.answers], rows: views.map(({ name, description }) => [name, description]) }, format);
  const { bold } = colours(context.colour());
  context.emit(views.map(({ name, description }) => `${bold(name)}\n${wrap(description, context.columns - 2).map((line) => `  ${line}\n`).join('')}`).join(''));
}

function show(context: Context, { columns, rows }: Answer, format: string): void {
  if (format === 'json') context.emit(`${JSON.stringify({ version: 1, columns, rows: rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]]))) }, null, 2)}\n`);
  else if (format === 'csv') context.emit(toCsv(columns, rows));
  else {
    const widest = columns.length - 1 - [...columns].reverse().findIndex((_, i) => typeof rows[0]?.[columns.length - 1 - i] === 'string');
    context.emit(textTable(
      columns.map((title, i) => ({ title, align: typeof rows[0]?.[i] === 'number' ? 'right' as const : 'left' as const, flexible: i === Math.min(widest, columns.length - 1) })),
      rows.map((row) => ({ cells: row.map((cell) => (cell === null ? '' : String(cell))) })), context.columns, colours(context.colour()),
    ));
    context.note(loadText(context.language).rows(rows.length));
  }
}

export default command;
