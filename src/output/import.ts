// The preview of an import for a terminal.
import type { ImportPlan } from '../model/import/measures.ts';
import type { List, Mapping } from '../model/import/mapping.ts';
import { targetMeaning } from '../model/import/fields.ts';
import { columnName } from '../model/import/table.ts';
import { importText } from '../text/import.ts';
import type { Language } from '../text/language.ts';
import { formatRuns } from '../text/numbers.ts';
import { colours, cut, safeLine, wrap } from './terminal.ts';

export interface Preview {
  list: List;
  mapping: Mapping;
  /** File that the mapping was read from; null where it was proposed. */
  mappingFile: string | null;
  encoding: string;
  separator: string;
  plan: ImportPlan;
}

/** How many rows bring a measure, brought one before, or bring none. */
export function countRows({ rows }: ImportPlan): { created: number; existing: number; skipped: number } {
  const created = rows.filter(({ measure }) => measure !== null).length;
  const existing = rows.filter((row) => row.existing !== null).length;
  return { created, existing, skipped: rows.length - created - existing };
}

/** What is said of more than one row, with the rows: a preview says it once, below. */
function repeatedNotes({ rows }: ImportPlan, language: Language): Map<string, number[]> {
  const said = new Map<string, number[]>();
  for (const { row, notes } of rows) {
    for (const text of new Set(notes.map((each) => each[language]))) {
      const where = said.get(text);
      if (where) where.push(row);
      else said.set(text, [row]);
    }
  }
  return new Map([...said].filter(([, where]) => where.length > 1));
}

export function previewText({ list, mapping, mappingFile, encoding, separator, plan }: Preview, { language, width, colour }: { language: Language; width: number; colour: boolean }): string {
  const t = importText(language);
  const { bold, dim, green, yellow } = colours(colour);
  const lines: string[] = [bold(safeLine(t.heading(list.file, encoding, separator, list.rows.length))), ''];
  const indent = (text: string, by: number): string[] => wrap(safeLine(text), width - by).map((line) => ' '.repeat(by) + line);

  lines.push(`${bold(t.columns)} (${mappingFile === null ? t.proposed : safeLine(t.mappingFrom(mappingFile))})`);
  const widest = Math.min(40, Math.max(...list.headings.map((heading) => [...heading].length)));
  for (const [i, heading] of list.headings.entries()) {
    const target = mapping.columns.get(heading) ?? 'keep';
    lines.push(`  ${columnName(i).padEnd(3)}${cut(safeLine(heading), widest).padEnd(widest)}  ${target === 'keep' || target === 'skip' ? dim(target) : target}${dim(`  ${targetMeaning[target][language]}`)}`);
  }
  for (const each of plan.notes) lines.push(...indent(yellow(each[language]), 2));

  const added = (['actionFields', 'targetGroups', 'units'] as const).filter((name) => plan.added[name].length > 0);
  if (added.length > 0) {
    lines.push('', bold(t.newIn));
    for (const name of added) {
      lines.push(`  ${t[name]} (${plan.added[name].length})`);
      for (const { id, code, title } of plan.added[name]) lines.push(...indent(`${code === undefined ? '' : `${code} · `}${title} (${id})`, 4));
    }
  }
  lines.push('');
  const repeated = repeatedNotes(plan, language);
  for (const { row, title, measure, existing, notes } of plan.rows) {
    const state = measure !== null ? green(`+ ${measure.id}`) : existing === null ? yellow('–') : dim(`= ${t.existing(existing)}`);
    lines.push(`${dim(t.row(row))}  ${state}  ${cut(safeLine(title), Math.max(20, width - 24))}`);
    for (const each of notes) if (!repeated.has(each[language])) lines.push(...indent(`· ${each[language]}`, 4).map((line, i) => dim(i === 0 ? line : `  ${line}`)));
  }
  if (repeated.size > 0) lines.push('', bold(t.remarks));
  for (const [said, rows] of repeated) lines.push(...indent(`${t.rows(formatRuns(rows))}: ${said}`, 4).map((line, i) => dim(i === 0 ? line.slice(2) : line)));
  lines.push('', t.summary(countRows(plan)));
  return `${lines.join('\n')}\n`;
}

/** The same for programs. */
export function previewJson({ list, mapping, mappingFile, encoding, separator, plan }: Preview, language: Language, applied: boolean): string {
  return `${JSON.stringify({
    version: 1, file: list.file, encoding, separator, applied,
    mapping: { file: mappingFile, columns: Object.fromEntries(list.headings.map((heading) => [heading, mapping.columns.get(heading) ?? 'keep'])) },
    added: plan.added,
    rows: plan.rows.map(({ row, title, measure, existing, notes }) => ({ row, title, id: measure?.id ?? null, existing, measure, notes: notes.map((each) => each[language]) })),
    notes: plan.notes.map((each) => each[language]),
    summary: countRows(plan),
  }, null, 2)}\n`;
}
