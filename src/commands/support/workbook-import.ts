// Takes a workbook or table that this program wrote back into the catalogue.
import { exitCode, UsageError } from '../../errors.ts';
import { tryChanges } from '../../files/import.ts';
import { changesOfMerge } from '../../files/merge.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { Base, baseName } from '../../model/import/workbook/base.ts';
import { findIncoming, type Headings, type RawSheet } from '../../model/import/workbook/incoming.ts';
import { planMerge } from '../../model/import/workbook/merge.ts';
import { sheetsOf } from '../../model/import/workbook/sheets.ts';
import { mergeJson, mergeText, type Prefer } from '../../output/workbook-import.ts';
import { importText } from '../../text/import.ts';
import { workbookImportText } from '../../text/workbook-import.ts';
import type { Context } from './context.ts';
import { writeAll } from './write.ts';

function headingsOf(catalogue: Catalogue): Headings {
  const noRows = { ...catalogue, measures: [], goals: [], ratings: [] };
  const [german, english] = [sheetsOf(noRows, 'de', true), sheetsOf(noRows, 'en', true)];
  return new Map(german.map(({ key, columns }, i) => [key, columns.map((column, k) => ({ key: column.key, names: [column.heading, english[i]!.columns[k]!.heading, column.key] }))]));
}

/** Whether one of the sheets was written by this program. */
export function hasOwnSheet(context: Context, sheets: readonly RawSheet[]): boolean {
  return findIncoming(sheets, headingsOf(context.catalogue())).length > 0;
}

/** Shows what changed; with `apply` writes what is clear. Returns the exit code: 1 where something was left open. */
export function importWorkbook(context: Context, sheets: readonly RawSheet[], { file, apply, format, prefer }: { file: string; apply: boolean; format: string; prefer: Prefer }): number {
  const catalogue = context.catalogue();
  const opened = context.open();
  const t = workbookImportText(context.language);
  const hidden = sheets.find(({ name }) => name === baseName);
  const base = hidden === undefined ? null : Base.read(hidden.rows);
  const incoming = findIncoming(sheets, headingsOf(catalogue));
  const plan = planMerge({ catalogue, sheets: sheetsOf(catalogue, context.documentLanguage(catalogue), true), incoming, base });
  const changes = changesOfMerge(opened, plan, prefer === 'list');
  const broken = tryChanges(opened, changes);
  if (broken.length > 0) {
    const list = (language: 'de' | 'en'): string => broken.slice(0, 10).map((finding) => `  ${finding.file}: ${finding.message[language]}`).join('\n');
    throw new UsageError({ de: workbookImportText('de').wouldBreak(file), en: workbookImportText('en').wouldBreak(file) }, { de: list('de'), en: list('en') });
  }
  if (apply) writeAll(opened.root, changes);
  if (format === 'json') context.emit(mergeJson(plan, context.language, apply));
  else context.emit(mergeText(plan, prefer, { language: context.language, width: context.columns, colour: context.colour() }));
  const open = prefer === null ? plan.conflicts.length : 0;
  const said = importText(context.language);
  context.note(changes.length === 0 ? said.nothing : !apply ? said.preview : t.written(plan.changes.length + (prefer === 'list' ? plan.conflicts.length : 0), plan.created.length));
  if (open + plan.refused.length > 0) context.note(t.open(open, plan.refused.length));
  return apply && open + plan.refused.length > 0 ? exitCode.wrong : exitCode.fine;
}
