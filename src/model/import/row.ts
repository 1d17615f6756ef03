// Reads one row of a list: what is understood becomes a field, every other cell is kept word for word.
import type { Catalogue, Indicator, Measure } from '../catalogue.ts';
import type { Both, Language } from '../../text/language.ts';
import { importNote as note } from '../../text/import.ts';
import { readCost } from './cost.ts';
import type { Target } from './fields.ts';
import type { List, Mapping } from './mapping.ts';
import type { NameLists } from './names.ts';
import { monthsBetween, readDate, readNumber, readWhen } from './numbers.ts';
import { splitNames } from './split.ts';
import { cellLine, cellText, nameKey } from './table.ts';

/** A draft of an indicator out of a text, or why there is none. */
export type ProposeIndicator = (text: string) => { indicator: Omit<Indicator, 'id'> } | { reason: Both };

/** What a row is read with. */
export interface Around {
  names: NameLists;
  mapping: Mapping;
  language: Language;
  catalogue: Catalogue;
  propose: ProposeIndicator | undefined;
}

const longest: Partial<Record<Target, number>> = { code: 300, area: 300, summary: 20_000, description: 20_000, problem: 20_000, risks: 20_000 };

// "Amt für Soziales / Caritas" may be one body or two
const slashed = /\S\/\S|\S [/+] \S/;

/** One row of a list: what it says, and the cells that are kept as they are. */
export class Row {
  readonly notes: Both[] = [];
  readonly #list: List;
  readonly #targets: readonly Target[];
  readonly #cells: readonly string[];
  readonly #around: Around;
  readonly #kept = new Map<string, string>();

  constructor(list: List, targets: readonly Target[], cells: readonly string[], around: Around) {
    this.#list = list;
    this.#targets = targets;
    this.#cells = cells;
    this.#around = around;
  }

  /** The first cell of a field as one line; empty where there is none. */
  line(target: Target): string {
    const at = this.#targets.indexOf(target);
    return at < 0 ? '' : cellLine(this.#cells[at]);
  }

  #columns(target: Target): { heading: string; text: string }[] {
    return this.#targets.flatMap((each, i) => {
      const text = cellText(this.#cells[i]);
      return each === target && text !== '' ? [{ heading: this.#list.headings[i]!, text }] : [];
    });
  }

  #keep(heading: string, text: string): void {
    this.#kept.set(heading, text);
  }

  /** The fields that are plain text. */
  fields(): Partial<Measure> {
    const fields: Record<string, string> = {};
    for (const target of ['code', 'area', 'summary', 'description', 'problem', 'risks'] as const) {
      const columns = this.#columns(target);
      if (columns.length === 0) continue;
      const text = target === 'code' || target === 'area' ? columns[0]!.text.replace(/\s+/g, ' ') : columns.map((column) => column.text).join('\n\n');
      if (text.length <= longest[target]!) fields[target] = text;
      else for (const column of columns) {
        this.#keep(column.heading, column.text);
        this.notes.push(note.tooLong(column.heading, longest[target]!));
      }
    }
    const title = this.line('title');
    fields.title = title;
    if (title.length > 300) {
      fields.title = `${title.slice(0, 299).trimEnd()}…`;
      this.#keep(this.#list.headings[this.#targets.indexOf('title')]!, title);
      this.notes.push(note.tooLong(this.#list.headings[this.#targets.indexOf('title')]!, 300));
    }
    return fields as Partial<Measure>;
  }

  /** Everything that the row says, and the cells that are kept as they are. */
  measure(): { rest: Record<string, unknown>; kept: Record<string, string> } {
    const rest: Record<string, unknown> = { ...this.fields() };
    this.#names('targetGroups', 'targetGroups', rest);
    this.#lead(rest);
    this.#names('partners', 'units', rest);
    this.#goals(rest);
    this.#money(rest);
    this.#time(rest);
    this.#staff(rest);
    this.#indicators(rest);
    for (const { heading, text } of this.#columns('keep')) this.#keep(heading, text);
    for (const { heading } of this.#columns('skip')) this.notes.push(note.skipped(heading));
    const order = new Map(this.#list.headings.map((heading, i) => [heading, i]));
    const kept = [...this.#kept].sort(([a], [b]) => order.get(a)! - order.get(b)!);
    return { rest, kept: Object.fromEntries(kept) };
  }

  #split(heading: string, text: string): string[] {
    const names = splitNames(text, this.#around.mapping.separators);
    for (const name of names) if (slashed.test(name) && !this.#around.mapping.separators.includes('/')) this.notes.push(note.slash(heading, name));
    return names;
  }

  #names(target: 'targetGroups' | 'partners', list: 'targetGroups' | 'units', rest: Record<string, unknown>): void {
    const ids = (rest[target] as string[] | undefined) ?? [];
    for (const { heading, text } of this.#columns(target)) {
      const found = this.#split(heading, text).map((name) => this.#around.names[list].of(name.slice(0, 300)));
      ids.push(...found);
      this.#keep(heading, text);
    }
    const unique = [...new Set(ids)].filter((id) => id !== rest.lead);
    if (unique.length > 0) rest[target] = unique;
  }

  // one body under a heading such as "Federführung" is the lead; of several, or what may be several, none is singled out
  #lead(rest: Record<string, unknown>): void {
    for (const { heading, text } of this.#columns('lead')) {
      const names = this.#split(heading, text), found = names.map((name) => this.#around.names.units.of(name.slice(0, 300)));
      if (found.length === 1 && !slashed.test(names[0]!)) rest.lead = found[0];
      else {
        rest.partners = found;
        this.notes.push(found.length > 1 ? note.severalLeads(heading) : note.unclearLead(heading));
      }
      this.#keep(heading, text);
    }
  }

  #goals(rest: Record<string, unknown>): void {
    const goals = this.#around.catalogue.goals;
    for (const { heading, text } of this.#columns('goals')) {
      const found = this.#split(heading, text).map((name) => goals.find(({ id, title }) => nameKey(id) === nameKey(name) || nameKey(title) === nameKey(name))?.id);
      if (found.every((id) => id !== undefined)) rest.goals = [...new Set([...((rest.goals as string[] | undefined) ?? []), ...found])];
      else this.notes.push(note.unknownGoal(heading, text));
      this.#keep(heading, text);
    }
  }

  #money(rest: Record<string, unknown>): void {
    const { language, mapping } = this.#around;
    const item: { source: string; oneOff?: number; perYear?: number } = { source: mapping.source };
    for (const [target, kind] of [['cost', undefined], ['costOneOff', 'oneOff'], ['costPerYear', 'perYear']] as const) {
      for (const { heading, text } of this.#columns(target)) {
        this.#keep(heading, text);
        const cost = readCost(text, language, kind);
        if (cost === null) this.notes.push(note.costAsText(heading, text));
        else if (cost.neutral) rest.cost = { status: 'neutral', reason: text };
        else {
          if (cost.oneOff !== undefined) item.oneOff = cost.oneOff;
          if (cost.perYear !== undefined) item.perYear = cost.perYear;
        }
      }
    }
    if (item.oneOff === undefined && item.perYear === undefined) return;
    rest.cost = { status: 'estimated', items: [item] };
    if (mapping.source === 'open') this.notes.push(note.payerOpen);
  }

  #time(rest: Record<string, unknown>): void {
    for (const { heading, text } of this.#columns('horizon')) {
      this.#keep(heading, text);
      const when = readWhen(text);
      if (when === null) {
        this.notes.push(note.timeAsText(heading, text));
        continue;
      }
      if (when.continuous) rest.continuous = true;
      if (when.duration !== undefined) rest.duration = when.duration;
      if (when.earliest !== undefined) rest.window = { earliest: when.earliest };
    }
    const [start] = this.#columns('start');
    const [end] = this.#columns('end');
    const starts = start === undefined ? null : readDate(start.text);
    const ends = end === undefined ? null : readDate(end.text);
    if (starts !== null) rest.window = { earliest: starts, latest: starts };
    const months = starts !== null && ends !== null ? monthsBetween(starts, ends) : null;
    if (months !== null) rest.duration = months;
    for (const { heading, text } of [start, end].filter((each) => each !== undefined)) {
      this.#keep(heading, text);
      if ((heading === start?.heading ? starts : months) === null) this.notes.push(note.timeAsText(heading, text));
    }
    for (const { heading, text } of this.#columns('duration')) {
      const given = /^(\d{1,4})(?:\s*(Monate?|months?|Jahre?|years?))?$/i.exec(text);
      this.#keep(heading, text);
      if (given) rest.duration = Number(given[1]) * (/^(?:J|y)/i.test(given[2] ?? '') ? 12 : 1);
      else this.notes.push(note.timeAsText(heading, text));
    }
  }

  #staff(rest: Record<string, unknown>): void {
    for (const { heading, text } of this.#columns('staff')) {
      const amount = readNumber(text.replace(/\s*(?:VZÄ|VZAe|Stellen?|FTE)\.?$/i, ''), this.#around.language);
      this.#keep(heading, text);
      if (amount !== null && amount >= 0 && amount <= 10_000) rest.staff = amount;
      else this.notes.push(note.asText(heading, text));
    }
  }

  #indicators(rest: Record<string, unknown>): void {
    const found: Indicator[] = [];
    const add = (indicator: Omit<Indicator, 'id'>): void => { found.push({ id: `I${found.length + 1}`, ...indicator }); };
    for (const { heading, text } of this.#columns('indicators')) {
      this.#keep(heading, text);
      for (const name of splitNames(text, [';'])) {
        const proposal = this.#around.propose?.(name);
        if (proposal && 'indicator' in proposal) add(proposal.indicator);
        else if (name.length <= 300) add({ name });
      }
    }
    const effects = this.#columns('effect');
    const at = this.#targets.indexOf('effect');
    if (effects.length === 0 && at >= 0) this.notes.push(note.noEffect(this.#list.headings[at]!));
    for (const { heading, text } of effects) {
      this.#keep(heading, text);
      if (!this.#around.propose) continue;
      const proposal = this.#around.propose(text);
      if ('indicator' in proposal) {
        add(proposal.indicator);
        this.notes.push(note.indicator(heading, proposal.indicator.name));
      } else this.notes.push(note.noIndicator(heading, proposal.reason));
    }
    if (found.length > 0) rest.indicators = found;
  }
}
