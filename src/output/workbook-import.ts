// The changes that a list brings, for a terminal and for programs.
import type { MergePlan } from '../model/import/workbook/merge.ts';
import type { Language } from '../text/language.ts';
import { workbookImportText } from '../text/workbook-import.ts';
import { colours, cut, safeLine, wrap } from './terminal.ts';

export type Prefer = 'list' | 'catalogue' | null;

export function mergeText(plan: MergePlan, prefer: Prefer, { language, width, colour }: { language: Language; width: number; colour: boolean }): string {
  const t = workbookImportText(language);
  const { bold, dim, green, red, yellow } = colours(colour);
  const lines: string[] = [];
  const value = (text: string): string => (text === '' ? t.empty : cut(safeLine(text), Math.max(30, width - 16)));
  const block = (title: string, body: string[]): void => { if (body.length > 0) lines.push(...(lines.length > 0 ? [''] : []), bold(title), ...body); };

  block(t.changes(plan.changes.length), plan.changes.flatMap(({ cell, row, field, from, to }) => [`  ${row} · ${safeLine(field)} ${dim(`(${safeLine(cell)})`)}`, `    ${dim('−')} ${value(from)}`, `    ${green('+')} ${value(to)}`]));
  block(t.conflicts(plan.conflicts.length), plan.conflicts.flatMap(({ cell, row, field, catalogue, list, exported }) => [
    `  ${row} · ${safeLine(field)} ${dim(`(${safeLine(cell)})`)}`,
    `    ${t.inCatalogue.padEnd(14)}${value(catalogue)}${prefer === 'catalogue' ? dim(` ← ${t.stays}`) : ''}`,
    `    ${t.inList.padEnd(14)}${value(list)}${prefer === 'list' ? dim(` ← ${t.taken}`) : ''}`,
    ...(exported === null ? [] : [`    ${t.exported.padEnd(14)}${dim(value(exported))}`]),
  ]));
  block(t.created(plan.created.length), plan.created.map(({ cell, id, title }) => `  ${green('+')} ${id} · ${value(title)} ${dim(`(${safeLine(cell)})`)}`));
  block(t.refused(plan.refused.length), plan.refused.flatMap(({ cell, message }) => wrap(`${safeLine(cell)}: ${safeLine(message[language])}`, width - 4).map((line, i) => (i === 0 ? `  ${red('!')} ${line}` : `    ${line}`))));
  block(t.missing(plan.missing.length), plan.missing.map(({ row, title }) => `  ${yellow('?')} ${row} · ${value(title)}`));
  block(t.notes, plan.notes.flatMap((note) => wrap(safeLine(note[language]), width - 4).map((line, i) => dim(i === 0 ? `  · ${line}` : `    ${line}`))));
  if (plan.changes.length + plan.conflicts.length + plan.created.length + plan.refused.length === 0) lines.push(...(lines.length > 0 ? [''] : []), t.same);
  return `${lines.join('\n')}\n`;
}

export function mergeJson(plan: MergePlan, language: Language, applied: boolean): string {
  const { changes, conflicts, created, refused, missing, notes } = plan;
  return `${JSON.stringify({
    version: 1, applied,
    changes: changes.map(({ cell, row, field, from, to, edit }) => ({ cell, row, field, from, to, path: edit.path })),
    conflicts: conflicts.map(({ cell, row, field, catalogue, list, exported, edit }) => ({ cell, row, field, catalogue, list, exported, path: edit.path })),
    created: created.map(({ cell, id, title }) => ({ cell, id, title })),
    refused: refused.map(({ cell, message }) => ({ cell, message: message[language] })),
    missing, notes: notes.map((note) => note[language]),
  }, null, 2)}\n`;
}
