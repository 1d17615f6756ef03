// Reads the labelled sentences, and counts how the reader does on them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSentence, type SentenceReading } from '../../../src/model/measurability/sentence.ts';
import type { Relation } from '../../../src/model/measurability/quantity.ts';
import type { Language } from '../../../src/text/language.ts';

export type Column = 'text' | 'lang' | 'verdict' | 'quantity' | 'unit' | 'deadline' | 'frequency' | 'deliverable' | 'baseline' | 'hedges';
export type Row = Record<Column, string>;

export function readCorpus(name: 'development' | 'heldout'): Row[] {
  const path = fileURLToPath(new URL(`../../corpus/${name}.tsv`, import.meta.url));
  const [head, ...lines] = readFileSync(path, 'utf8').replace(/\n$/u, '').split('\n');
  const columns = head!.split('\t') as Column[];
  return lines.map((line) => Object.fromEntries(line.split('\t').map((value, i) => [columns[i], value])) as Row);
}

const signs: Record<Relation, string> = { exactly: '', atLeast: '>=', moreThan: '>', atMost: '<=', lessThan: '<', about: '~' };

/** Whether one field of a reading is as the corpus expects; null where the corpus does not judge it. */
export function agrees(field: Exclude<Column, 'text' | 'lang'>, row: Row, reading: SentenceReading): boolean | null {
  const wanted = row[field];
  if (wanted === '*') return null;
  switch (field) {
    case 'verdict': return reading.verdict === wanted;
    case 'unit': return (reading.unit ?? '') === wanted;
    case 'deadline': return (reading.deadline ?? '') === wanted;
    case 'frequency': return (reading.frequency ?? '') === wanted;
    case 'quantity': {
      if (wanted === '' || reading.quantity === null) return wanted === '' && reading.quantity === null;
      const [, sign = '', value, kind = 'absolute'] = /^([<>~]=?)?(-?[\d.]+)(?: (\w+))?$/.exec(wanted)!;
      return signs[reading.quantity.relation] === sign && Math.abs(reading.quantity.value - Number(value)) < 0.01 && reading.quantity.kind === kind;
    }
    case 'deliverable': {
      if (wanted === '' && reading.quantity !== null) return null;
      const got = (reading.deliverable ?? '').toLowerCase();
      return wanted === '' ? got === '' : got !== '' && (got.includes(wanted.toLowerCase()) || wanted.toLowerCase().includes(got));
    }
    case 'baseline': {
      const got = reading.baseline === null ? '' : `${reading.baseline.value ?? ''}${reading.baseline.date === null ? '' : `@${reading.baseline.date}`}`;
      return wanted === '@*' ? got.startsWith('@') : got === wanted;
    }
    case 'hedges': {
      if (wanted === '') return null;
      const found = reading.findings.map(({ word }) => word.toLowerCase());
      return wanted.toLowerCase().split(' | ').every((hedge) => found.some((word) => word.includes(hedge) || hedge.includes(word)));
    }
  }
}

export interface Score {
  accuracy: number;
  /** Of what was flagged as not fully measurable, how much rightly. */
  precision: number;
  /** Of what is not fully measurable, how much was flagged. */
  recall: number;
  wrong: string[];
  /** Share of right answers, by field. */
  fields: Record<string, number>;
}

export function score(rows: readonly Row[]): Score {
  const fields: Record<string, [right: number, all: number]> = {};
  const wrong: string[] = [];
  let truly = 0;
  let flagged = 0;
  let wanted = 0;
  for (const row of rows) {
    const reading = readSentence(row.text, { language: row.lang as Language });
    for (const field of ['verdict', 'quantity', 'unit', 'deadline', 'frequency', 'deliverable', 'baseline', 'hedges'] as const) {
      const right = agrees(field, row, reading);
      if (right === null) continue;
      const count = (fields[field] ??= [0, 0]);
      count[1]++;
      if (right) count[0]++;
      else if (field === 'verdict') wrong.push(`${row.verdict} → ${reading.verdict}: ${row.text}`);
    }
    if (reading.verdict !== 'measurable') flagged++;
    if (row.verdict !== 'measurable') wanted++;
    if (reading.verdict !== 'measurable' && row.verdict !== 'measurable') truly++;
  }
  const share = ([right, all]: [number, number]): number => right / all;
  return { accuracy: share(fields.verdict!), precision: truly / flagged, recall: truly / wanted, wrong, fields: Object.fromEntries(Object.entries(fields).map(([field, count]) => [field, share(count)])) };
}
