// Findings with honest numbers: counts with their base, per cent only where they mean something, nothing about single people.
import type { Catalogue, Evidence } from '../catalogue.ts';
import { defaultThresholds } from '../rules/around.ts';
import { type Cell, hiddenCells, isSmall } from './protect.ts';

export type Instrument = NonNullable<Catalogue['settings']['instruments']>[number];

/** Below this base, per cent say more than is known. */
export const leastForPercent = 30;
/** Below this number of respondents, an answer is broken down by one characteristic only. */
export const leastForTwoBreakdowns = 100;

export interface PublishedCell {
  label: string;
  /** Null where the cell is hidden: protected, or not given by the author. */
  numbers: { count: number; base: number; share: number | null } | null;
}

export interface PublishedBreakdown {
  by: string;
  cells: PublishedCell[];
}

/** Why a breakdown is not published: mentions in interviews are never broken down, small surveys by one characteristic, or too little is left to show. */
export type Withheld = 'interviews' | 'secondBreakdown' | 'smallNumbers';

export interface PublishedFinding {
  id: string;
  title: string;
  question: string | null;
  instrument: Instrument | null;
  /** Null where it is protected or not given. */
  count: number | null;
  base: number | null;
  /** 0..1; null where per cent are not called for. */
  share: number | null;
  /** The count is protected. */
  hidden: boolean;
  breakdown: PublishedBreakdown | null;
  withheld: Withheld | null;
}

/** Per cent are for bases of at least 30, and never for interviews, where mentions are counted and nobody is represented. */
export function mayShowShare(instrument: Pick<Instrument, 'kind'> | null, base: number): boolean {
  return base >= leastForPercent && instrument?.kind !== 'interviews';
}

/** All findings, in the order of the catalogue. Small numbers are protected in the public edition; the other rules hold in both. */
export function publishFindings({ settings, evidence }: Pick<Catalogue, 'settings' | 'evidence'>, edition: 'internal' | 'public'): PublishedFinding[] {
  const threshold = edition === 'public' ? settings.thresholds?.smallNumber ?? defaultThresholds.smallNumber : 1;
  const instruments = new Map((settings.instruments ?? []).map((instrument) => [instrument.id, instrument]));
  const instrumentOf = ({ instrument }: Evidence): Instrument | null => (instrument === undefined ? null : instruments.get(instrument) ?? null);
  const hidden = hiddenFindings(evidence, threshold);
  const { broken, hiddenLabels, withheld } = breakdowns(evidence, instrumentOf, hidden, threshold);
  return evidence.map((finding): PublishedFinding => {
    const instrument = instrumentOf(finding);
    const protect = hidden.has(finding.id);
    const base = finding.base === undefined || isSmall([finding.base], threshold) ? null : finding.base;
    const count = protect || finding.count === undefined ? null : finding.count;
    const cells = broken.includes(finding) ? finding.breakdown!.cells.map(({ label, count: n, base: of }, i): PublishedCell => (
      n === undefined || of === undefined || hiddenLabels.get(finding.id)!.has(i) ? { label, numbers: null } : { label, numbers: { count: n, base: of, share: mayShowShare(instrument, of) ? n / of : null } }
    )) : [];
    const nothing = cells.every(({ numbers }) => numbers === null);
    return {
      id: finding.id, title: finding.title, question: finding.question ?? null, instrument, count, base, hidden: protect,
      share: count !== null && base !== null && mayShowShare(instrument, base) ? count / base : null,
      breakdown: nothing ? null : { by: finding.breakdown!.by, cells },
      withheld: withheld.get(finding.id) ?? (cells.length > 0 && nothing ? 'smallNumbers' : null),
    };
  });
}

const questionKey = ({ instrument, question, id }: Evidence): string => (question === undefined ? `#${id}` : `${instrument ?? ''} ${question}`);

// answers to one question share its base: what one of them hides, the others must not give away
function hiddenFindings(evidence: readonly Evidence[], threshold: number): Set<string> {
  const hidden = new Set<string>();
  for (const group of groupsBy(evidence.filter(({ count, base }) => count !== undefined && base !== undefined), (finding) => `${questionKey(finding)} ${finding.base}`)) {
    const base = group[0]!.base!;
    const sum = group.reduce((all, { count }) => all + count!, 0);
    // more answers than people: several could be ticked, so that each stands for itself
    for (const answers of sum > base ? group.map((finding) => [finding]) : [group]) {
      const counts = answers.map(({ count }) => count!);
      const rest = base - counts.reduce((all, count) => all + count, 0);
      const small = hiddenCells([...counts, ...(rest > 0 ? [rest] : [])].map((count) => [count]), [base], threshold);
      for (const [i, { id }] of answers.entries()) if (small.has(i)) hidden.add(id);
    }
  }
  return hidden;
}

interface Breakdowns {
  broken: Evidence[];
  /** By finding: the cells that are hidden. */
  hiddenLabels: Map<string, Set<number>>;
  withheld: Map<string, Withheld>;
}

// Findings of one instrument that are broken down alike hide the same cells: who knows how many under thirty answered
// one question knows it for the others too.
function breakdowns(evidence: readonly Evidence[], instrumentOf: (finding: Evidence) => Instrument | null, hidden: ReadonlySet<string>, threshold: number): Breakdowns {
  const withheld = new Map<string, Withheld>();
  const first = new Map<string, string>();
  const broken = evidence.filter((finding) => {
    const { breakdown, id, base } = finding;
    if (breakdown === undefined) return false;
    const instrument = instrumentOf(finding);
    const by = first.get(questionKey(finding)) ?? breakdown.by;
    first.set(questionKey(finding), by);
    if (instrument?.kind === 'interviews') withheld.set(id, 'interviews');
    else if (by !== breakdown.by && (instrument?.n ?? base ?? 0) < leastForTwoBreakdowns) withheld.set(id, 'secondBreakdown');
    else if (hidden.has(id)) withheld.set(id, 'smallNumbers');
    return !withheld.has(id);
  });
  const hiddenLabels = new Map<string, Set<number>>(broken.map(({ id }) => [id, new Set()]));
  if (threshold <= 1) return { broken, hiddenLabels, withheld };
  for (const alike of groupsBy(broken, ({ instrument, id, breakdown }) => `${instrument ?? `#${id}`} ${breakdown!.by} ${breakdown!.cells.map(({ label }) => label).join('\n')}`)) {
    const questions = groupsBy(alike, questionKey);
    const cells = alike[0]!.breakdown!.cells.map((_, i): Cell => numbersOf(questions, ({ breakdown }) => breakdown!.cells[i]!));
    const summed = cells.reduce<number[]>((sums, cell) => (cell === null ? sums : cell.map((value, k) => value + (sums[k] ?? 0))), []);
    const totals = numbersOf(questions, (finding) => finding) ?? summed;
    const small = hiddenCells(withRest(cells, totals), totals, threshold);
    for (const { id } of alike) hiddenLabels.set(id, small);
  }
  return { broken, hiddenLabels, withheld };
}

// Of every question: those asked, and for each answer those who gave it and those who did not; of the answers to one
// question also those who gave none of them. Null where a number is missing.
function numbersOf(questions: readonly Evidence[][], read: (finding: Evidence) => { count?: number; base?: number }): number[] | null {
  const numbers: number[] = [];
  for (const answers of questions) {
    let none = Infinity;
    for (const finding of answers) {
      const { count, base } = read(finding);
      if (count === undefined || base === undefined) return null;
      numbers.push(base, count, base - count);
      none = Math.min(none, base) - count;
    }
    // below 0, several could be ticked
    if (answers.length > 1) numbers.push(Math.max(0, none));
  }
  return numbers;
}

// those who are in no cell are a cell too: the total gives them away
function withRest(cells: readonly Cell[], totals: readonly number[]): Cell[] {
  if (cells.includes(null)) return [...cells];
  const rest = totals.map((sum, k) => cells.reduce((left, cell) => left - cell![k]!, sum));
  return rest.every((part) => part >= 0) && rest.some((part) => part > 0) ? [...cells, rest] : [...cells];
}

function groupsBy<Item>(items: readonly Item[], key: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()];
}
