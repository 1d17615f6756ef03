import { basename, extname, resolve } from 'node:path';
import { existsSync } from 'node:fs';
import { Option } from 'commander';
import { exitCode, UsageError } from '../errors.ts';
import { binaryKind, readCsv } from '../files/csv.ts';
import { changesOf, tryChanges } from '../files/import.ts';
import { readInput } from '../files/input.ts';
import { decodeText } from '../files/csv.ts';
import { newYaml } from '../files/edit.ts';
import { parseYaml } from '../files/yaml.ts';
import { findList, type Mapping, mappingValue, proposeMapping, readMapping } from '../model/import/mapping.ts';
import { indicatorFromText } from '../model/measurability/indicator.ts';
import { targetMeaning, targets, understood } from '../model/import/fields.ts';
import { planImport } from '../model/import/measures.ts';
import { guarded, type Table, withoutGuard } from '../model/import/table.ts';
import { type ReadCell, textOf } from '../model/import/workbook/cell.ts';
import type { RawSheet } from '../model/import/workbook/incoming.ts';
import type { Prefer } from '../output/workbook-import.ts';
import { countRows, previewJson, previewText } from '../output/import.ts';
import { importSaid, importText, type Said } from '../text/import.ts';
import type { Language } from '../text/language.ts';
import { surveySaid, surveyText } from '../text/survey.ts';
import { didYouMean } from '../text/suggest.ts';
import { workbookImportText } from '../text/workbook-import.ts';
import type { CommandDefinition } from './support/command.ts';
import type { Context } from './support/context.ts';
import { importSurvey } from './support/import-survey.ts';
import { formatOption } from './support/options.ts';
import { writeAll } from './support/write.ts';
import { hasOwnSheet, importWorkbook } from './support/workbook-import.ts';
import { hasRatingSheet, importRatings } from './support/ratings-import.ts';

const command: CommandDefinition = {
  configure(command, language) {
    const t = importText(language), workbook = workbookImportText(language), survey = surveyText(language);
    command
      .usage('[options] <file>\n       measures import survey [options] <answers>')
      .argument('<file>', t.file)
      .argument('[answers]', survey.file)
      .option('--apply', t.apply)
      .addOption(new Option('--map <file>', t.map).helpGroup(t.onlyList))
      .addOption(new Option('--save-map <file>', t.saveMap).helpGroup(t.onlyList))
      .addOption(new Option('--field <name>', t.field).helpGroup(t.onlyList))
      .addOption(new Option('--sheet <name>', workbook.sheet).helpGroup(t.onlyList))
      .addOption(new Option('--prefer <side>', workbook.prefer).choices(['list', 'catalogue']).helpGroup(workbook.only))
      .addOption(new Option('--instrument <id>', survey.instrument).helpGroup(survey.only))
      .addOption(new Option('--question <name>', survey.question).helpGroup(survey.only))
      .addOption(new Option('--by <name>', survey.by).helpGroup(survey.only))
      .addHelpText('after', t.examples);
    formatOption(command, language, ['text', 'json']);
  },
  async run(context, [file, answers], options) {
    if (file === 'survey') return importSurvey(context, answers as string | undefined, options);
    if (answers !== undefined) throw refuse(surveySaid.oneFile);
    const path = resolve(context.world.cwd, String(file));
    const bytes = readInput(path, String(file));
    const kind = binaryKind(bytes);
    if (kind === 'pdf') throw refuse(importSaid.pdf(String(file)));
    const { sheets, tables, encoding, separator } = kind === 'zip' || kind === 'ole' ? await workbook(context, bytes, path, String(file)) : csv(bytes, path, String(file));
    const [apply, format] = [options.apply === true, String(options.format)];
    if (hasOwnSheet(context, sheets)) return importWorkbook(context, sheets, { file: basename(path), apply, format, prefer: (options.prefer as Prefer | undefined) ?? null });
    if (hasRatingSheet(context, tables)) importRatings(context, tables, { apply, format });
    else importList(context, chooseTable(context, tables, options.sheet as string | undefined), { path, encoding, separator }, options);
    return exitCode.fine;
  },
};

interface Source {
  sheets: RawSheet[];
  tables: Table[];
  encoding: string;
  separator: string;
}

function csv(bytes: Uint8Array, path: string, shown: string): Source {
  const { rows, encoding, separator } = readCsv(bytes, shown);
  const cells = rows.map((row) => row.map((cell): ReadCell | undefined => (cell === '' ? undefined : { kind: 'text', text: withoutGuard(cell) })));
  return { sheets: [{ name: basename(path), rows: cells, hiddenRows: [], merged: [] }], tables: [{ file: basename(path), sheet: null, rows }], encoding, separator };
}

async function workbook(context: Context, bytes: Uint8Array, path: string, shown: string): Promise<Source> {
  const { readWorkbook } = await import('../files/xlsx/read.ts');
  const { sheets } = readWorkbook(bytes, shown);
  const language = context.documentLanguage(context.catalogue());
  const visible = sheets.filter(({ state }) => state === 'visible');
  // no cell of a workbook is guarded: what begins with an apostrophe is meant so
  const tables = visible.map(({ name, rows }): Table => ({ file: basename(path), sheet: visible.length > 1 ? name : null, rows: rows.map((row) => Array.from(row, (cell) => guarded(textOf(cell, language)))) }));
  return { sheets, tables, encoding: 'Excel', separator: '' };
}

// the sheet that was named, else the one whose headings say most
function chooseTable(context: Context, tables: readonly Table[], wanted: string | undefined): Table {
  if (wanted !== undefined) {
    const found = tables.find(({ sheet }) => sheet === wanted);
    if (found === undefined) throw new UsageError({ de: workbookImportText('de').noSheet(wanted), en: workbookImportText('en').noSheet(wanted) }, didYouMean(wanted, tables.flatMap(({ sheet }) => (sheet === null ? [] : [sheet]))));
    return found;
  }
  const score = (table: Table): number => {
    const list = findList(table);
    return list === null ? -1 : understood(list.headings) * 1000 + Math.min(999, list.rows.length);
  };
  const best = tables.reduce((a, b) => (score(b) > score(a) ? b : a));
  const others = tables.filter((table) => table !== best && score(table) >= 0);
  if (others.length > 0) context.note(workbookImportText(context.language).otherSheets(others.map(({ sheet }) => sheet).join(', ')));
  return best;
}

interface Origin {
  path: string;
  encoding: string;
  separator: string;
}

function importList(context: Context, table: Table, { path, encoding, separator }: Origin, options: Record<string, unknown>): void {
  const catalogue = context.catalogue();
  const given = givenMapping(context, path, options);
  const list = findList(table, new Set(given?.mapping.columns.keys()));
  if (list === null) throw refuse(importSaid.noHeadings(table.file));
  const mapping = given?.mapping ?? proposeMapping(list.headings);
  const known = ['open', ...(catalogue.settings.sources ?? []).map(({ id }) => id)];
  if (!known.includes(mapping.source)) throw refuse(importSaid.unknownSource(given?.file ?? '', mapping.source, known));
  const text = mappingText(mapping, context.documentLanguage(catalogue));
  if (options.saveMap !== undefined) {
    context.writeFile(String(options.saveMap), text);
    context.note(importText(context.language).savedMap(String(options.saveMap)));
  }
  if (![...list.headings].some((heading) => mapping.columns.get(heading) === 'title')) throw refuse(importSaid.noTitle(table.file, list.headings));
  const plan = planImport({ list, mapping, catalogue, language: context.documentLanguage(catalogue), field: options.field as string | undefined, propose: (text) => indicatorFromText(text, { language: context.documentLanguage(catalogue) }) });
  const preview = { list, mapping, mappingFile: given?.file ?? null, encoding, separator, plan };
  const apply = options.apply === true;
  if (apply) write(context, plan, given === null && options.saveMap === undefined ? { path: mappingBeside(path), content: text } : null);
  if (options.format === 'json') context.emit(previewJson(preview, context.language, apply));
  else context.emit(previewText(preview, { language: context.language, width: context.columns, colour: context.colour() }));
  const t = importText(context.language);
  const { created } = countRows(plan);
  const entries = Object.values(plan.added).reduce((sum, each) => sum + each.length, 0);
  context.note(created === 0 ? t.nothing : apply ? t.written(created, entries) : t.preview);
}

// all files or none; the mapping is kept beside the list for its next version
function write(context: Context, plan: ReturnType<typeof planImport>, mapping: { path: string; content: string } | null): void {
  if (plan.withoutField.length > 0) throw refuse(importSaid.noField(plan.withoutField));
  const opened = context.open();
  const changes = changesOf(opened, plan);
  if (!changes.some(({ path }) => path.startsWith('measures/'))) return;
  const [broken] = tryChanges(opened, changes);
  if (broken) throw new Error(`${broken.file}${broken.pointer}: ${broken.message.en}`);
  writeAll(opened.root, changes, mapping === null ? [] : [mapping]);
}

function mappingBeside(path: string): string {
  return `${path.slice(0, path.length - extname(path).length)}.mapping.yaml`;
}

// --map, else the mapping that an earlier import left beside the list
function givenMapping(context: Context, path: string, options: Record<string, unknown>): { mapping: Mapping; file: string } | null {
  const beside = mappingBeside(path);
  const file = options.map === undefined ? (existsSync(beside) ? beside : null) : resolve(context.world.cwd, String(options.map));
  if (file === null) return null;
  const shown = context.shown(file);
  const { value, problems } = parseYaml(decodeText(readInput(file, shown)).text);
  if (problems.length > 0) throw new UsageError({ de: `„${shown}“: ${problems[0]!.message.de}`, en: `"${shown}": ${problems[0]!.message.en}` }, problems[0]!.remedy);
  const read = readMapping(value, shown);
  if (read.problem !== null) throw refuse(read.problem);
  return { mapping: read.mapping, file: shown };
}

function mappingText(mapping: Mapping, language: Language): string {
  const t = importText(language);
  const comment = `#${t.mapComment.replace('\n', '\n#').trimEnd()}${targets.map((target) => `\n#   ${target.padEnd(13)}${targetMeaning[target][language]}`).join('')}\n#${t.mapNames}\n`;
  return comment + newYaml('catalogue', mappingValue(mapping), null);
}

function refuse({ message, remedy }: Said): UsageError {
  return new UsageError(message, remedy);
}

export default command;
