// A survey as LimeSurvey exports it: one row a person, one column a question. Only counts leave this file.
import type { Evidence } from '../catalogue.ts';
import { type Instrument, publishFindings } from './publish.ts';

/** A question as it can be counted: its answers with the rows that gave them. */
export interface SurveyQuestion {
  /** What stands before the bracket in the heading: the code or the wording. */
  name: string;
  /** `multiple`: several could be ticked. `open`: free text or too many different values; never counted. */
  kind: 'single' | 'multiple' | 'open';
  /** Rows that answered, as indices of the complete ones. */
  answered: number[];
  answers: { label: string; rows: number[] }[];
}

export interface Survey {
  questions: SurveyQuestion[];
  complete: number;
  /** Begun and not sent off; left out. */
  incomplete: number;
  /** There is no column that tells complete answers from others. */
  completionUnknown: boolean;
}

const meta = /^(?:id|response id|antwort[- ]?id|submitdate|date submitted|datum abgeschlossen|abgesendet|lastpage|last page|letzte seite|startlanguage|start language|start-?sprache|seed|zufallsstartwert|startdate|date started|datum gestartet|datestamp|date last action|datum letzte aktivität|ipaddr|ip[- ]adress?e?|refurl|referrer url|weiterleitungs-?url|token|zugangsschlüssel|firstname|lastname|vorname|nachname|email|e-mail(?:-adresse)?|interviewtime|\w+time\d*|gesamtzeit|(?:gruppen|fragen)zeit: .*)$/i;
const submitted = /^(?:submitdate|date submitted|datum abgeschlossen|abgesendet)$/i;
const ticked = new Set(['y', 'yes', 'ja', '1', 'x']);
const notTicked = new Set(['', 'n', 'no', 'nein', '0']);
const otherAnswer = /^(?:other|sonstiges|andere[rs]?)$/i;

/** More different answers than this, and longer ones, are not answers to tick. */
const most = { answers: 25, length: 120 };

/** The questions of an export, given as rows with the headings first. Blank lines at the end are skipped. */
export function readSurvey(rows: readonly (readonly string[])[]): Survey {
  const [head = [], ...all] = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const headings = head.map((cell) => cell.trim());
  // "submitdate. Date submitted" where code and wording are both exported
  const names = headings.map((heading) => heading.replace(/^([\w-]+)\. .*$/, '$1'));
  const sent = names.findIndex((name, i) => submitted.test(name) || submitted.test(headings[i]!));
  const complete = sent < 0 ? all : all.filter((row) => (row[sent] ?? '').trim() !== '');
  const groups = new Map<string, { label: string | null; column: number }[]>();
  for (const [column, heading] of headings.entries()) {
    if (heading === '' || meta.test(names[column]!) || meta.test(heading)) continue;
    const [, name = heading, label] = /^(.*?)\s*\[([^\]]*)\]$/.exec(heading) ?? [];
    groups.set(name, [...(groups.get(name) ?? []), { label: label ?? null, column }]);
  }
  const cell = (row: number, column: number): string => (complete[row]?.[column] ?? '').normalize('NFC').trim();
  return {
    questions: [...groups].flatMap(([name, columns]) => questionsOf(name, columns, complete.length, cell)),
    complete: complete.length, incomplete: all.length - complete.length, completionUnknown: sent < 0,
  };
}

type Columns = { label: string | null; column: number }[];

function questionsOf(name: string, columns: Columns, rows: number, cell: (row: number, column: number) => string): SurveyQuestion[] {
  const every = Array.from({ length: rows }, (_, row) => row);
  const parts = columns.filter(({ label }) => label !== null && !otherAnswer.test(label));
  const ticks = parts.length > 0 && parts.every(({ column }) => every.every((row) => ticked.has(cell(row, column).toLowerCase()) || notTicked.has(cell(row, column).toLowerCase())));
  if (ticks) {
    const answers = parts.map(({ label, column }) => ({ label: label!, rows: every.filter((row) => ticked.has(cell(row, column).toLowerCase())) }));
    return [{ name, kind: 'multiple', answered: every.filter((row) => columns.some(({ column }) => cell(row, column) !== '')), answers }];
  }
  // a matrix: every line of it is a question of its own; what was typed into "other" is free text and is counted as answered only
  const other = columns.find(({ label }) => label !== null && otherAnswer.test(label));
  return columns.filter((each) => each !== other).map(({ label, column }): SurveyQuestion => {
    const answered = every.filter((row) => cell(row, column) !== '');
    const values = [...new Set(answered.map((row) => cell(row, column)))];
    const open = values.length > most.answers || values.some((value) => value.length > most.length) || (values.length > 10 && values.length > answered.length * 0.5);
    const answers = open ? [] : values.map((value) => ({ label: value, rows: answered.filter((row) => cell(row, column) === value) }));
    return { name: label === null ? name : `${name} [${label}]`, kind: open ? 'open' : 'single', answered, answers: answers.sort((a, b) => b.rows.length - a.rows.length || (a.label < b.label ? -1 : 1)) };
  });
}

export interface SurveyFindings {
  /** Ready to be written, without ids: counts only, small numbers left out. */
  findings: Omit<Evidence, 'id'>[];
  /** Answers that are left out because their count is small or would give a small one away. */
  left: number;
  /** The breakdown is left out for that reason. */
  breakdownLeft: boolean;
}

/** The answers to a question as findings, broken down by another one if wanted. Nothing small is in it, nor can be worked out from it. */
export function surveyFindings({ question, by, instrument, threshold }: { question: SurveyQuestion; by: SurveyQuestion | null; instrument: Instrument; threshold: number }): SurveyFindings {
  const inGroup = (rows: readonly number[], group: readonly number[]): number => rows.filter((row) => group.includes(row)).length;
  const all = question.answers.map(({ label, rows }, i): Evidence => ({
    id: String(i), title: `${question.name}: ${label}`, instrument: instrument.id, question: question.name, count: rows.length, base: question.answered.length,
    ...(by === null ? {} : { breakdown: { by: by.name, cells: by.answers.map((group) => ({ label: group.label, count: inGroup(rows, group.rows), base: inGroup(question.answered, group.rows) })) } }),
  }));
  const published = publishFindings({ settings: { title: '', instruments: [instrument], thresholds: { smallNumber: threshold } }, evidence: all }, 'public');
  const findings = published.flatMap(({ id, hidden, base, breakdown }): Omit<Evidence, 'id'>[] => {
    const { id: _id, breakdown: _breakdown, ...finding } = all[Number(id)]!;
    if (hidden || base === null || finding.count === 0) return [];
    return [{ ...finding, ...(breakdown === null ? {} : { breakdown: { by: breakdown.by, cells: breakdown.cells.map(({ label, numbers }) => (numbers === null ? { label } : { label, count: numbers.count, base: numbers.base })) } }) }];
  });
  return { findings, left: all.filter(({ count }) => count !== 0).length - findings.length, breakdownLeft: by !== null && findings.some(({ breakdown }) => breakdown === undefined) };
}
