// The flags of `order`, read and checked against the catalogue.
import { UsageError } from '../../errors.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { firstDay, isDate, lastDay, monthIndex, precisionOf } from '../../model/dates.ts';
import type { SolveLimits } from '../../model/milp.ts';
import { centsOf, isEuro } from '../../model/money.ts';
import type { PlanChanges } from '../../model/order/changes.ts';
import { openSource, type PlanInput } from '../../model/order/input.ts';
import { endOf, gridOf, labelOf, type Grid } from '../../model/order/periods.ts';
import { didYouMean } from '../../text/suggest.ts';

const list = (options: Record<string, unknown>, name: string): string[] => (options[name] ?? []) as string[];
const numberOf = (text: string): number => (/^\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : Number.NaN);

/** What the what-if flags ask for. Throws UsageError for names that do not exist and numbers that make no sense. */
export function readChanges(options: Record<string, unknown>, input: PlanInput, { settings }: Catalogue): PlanChanges {
  const sources = (settings.sources ?? []).map(({ id }) => id);
  const units = (settings.units ?? []).map(({ id }) => id);
  const measures = input.measures.map(({ id }) => id);
  for (const id of list(options, 'without')) if (!measures.includes(id)) throw unknown({ de: 'Eine Maßnahme', en: 'measure' }, id, measures);
  const grid = gridOf(input.settings.unit, input.settings.start, input.settings.periods);
  refuseTwice(list(options, 'budget'), 'budget');
  refuseTwice(list(options, 'capacity'), 'capacity');
  return {
    budget: list(options, 'budget').map((text) => {
      const { name, period, amount } = parts(text, 'budget');
      if (name === openSource) throw openHasNoLimit();
      if (!sources.includes(name)) throw unknown({ de: 'Eine Geldquelle', en: 'source' }, name, sources.filter((id) => id !== openSource));
      if (precisionOf(period) !== 'year' || !isEuro(amount)) throw badChange(text, 'budget');
      refuseOutside(text, period, grid);
      return { source: name, year: Number(period), amount: centsOf(amount) };
    }),
    capacity: list(options, 'capacity').map((text) => {
      const { name, period, amount } = parts(text, 'capacity');
      if (!units.includes(name)) throw unknown({ de: 'Eine Stelle', en: 'unit' }, name, units);
      refuseOutside(text, period, grid);
      const from = monthIndex(firstDay(period));
      return { unit: name, from, months: monthIndex(lastDay(period)) - from + 1, staff: amount };
    }),
    without: list(options, 'without'),
    discount: options.discount === undefined ? null : readShare(String(options.discount)),
    unknownCost: (options.unknownCost ?? null) as PlanChanges['unknownCost'],
  };
}

function parts(text: string, flag: 'budget' | 'capacity'): { name: string; period: string; amount: number } {
  const found = /^([^:=]+):([^=]+)=(.+)$/.exec(text);
  const period = found?.[2]?.trim() ?? '', amount = numberOf(found?.[3] ?? '');
  if (!found || Number.isNaN(amount) || !isDate(period) || ['month', 'day'].includes(precisionOf(period))) throw badChange(text, flag);
  return { name: found[1]!.trim(), period, amount };
}

/** A change that no period of the plan would notice is a slip of the pen. */
function refuseOutside(text: string, period: string, grid: Grid): void {
  if (monthIndex(lastDay(period)) >= grid.start && monthIndex(firstDay(period)) < endOf(grid)) return;
  const [first, last] = [labelOf(grid, 0), labelOf(grid, grid.count - 1)];
  throw new UsageError(
    { de: `„${text}“ liegt außerhalb des Planungszeitraums und würde nichts ändern.`, en: `"${text}" lies outside the horizon of the plan and would change nothing.` },
    { de: `Der Plan reicht von ${first} bis ${last} (order in catalogue.yaml).`, en: `The plan runs from ${first} to ${last} (order in catalogue.yaml).` },
  );
}

/** The same source and year, or unit and period, with two amounts. */
function refuseTwice(texts: readonly string[], flag: 'budget' | 'capacity'): void {
  const keys = texts.map((text) => text.split('=')[0]!.trim());
  const twice = keys.find((key, k) => keys.indexOf(key) < k);
  if (twice === undefined) return;
  throw new UsageError(
    { de: `--${flag} nennt „${twice}“ zweimal.`, en: `--${flag} names "${twice}" twice.` },
    { de: 'Nennen Sie jeden Zeitraum nur einmal.', en: 'Name each period only once.' },
  );
}

const openHasNoLimit = (): UsageError => new UsageError(
  { de: 'Die Quelle „open“ steht für Geld, das noch niemand zugesagt hat; sie begrenzt nichts.', en: 'The source "open" stands for money that nobody has promised yet; it limits nothing.' },
  { de: 'Nennen Sie die Quelle, aus der das Geld kommen soll.', en: 'Name the source that the money should come from.' },
);

const badChange = (text: string, flag: 'budget' | 'capacity'): UsageError => new UsageError(
  { de: `„${text}“ lässt sich bei --${flag} nicht lesen.`, en: `"${text}" cannot be read as --${flag}.` },
  flag === 'budget'
    ? { de: 'Schreiben Sie QUELLE:JAHR=EURO, zum Beispiel --budget city:2027=200000.', en: 'Write SOURCE:YEAR=EUROS, for example --budget city:2027=200000.' }
    : { de: 'Schreiben Sie STELLE:ZEITRAUM=VOLLZEITSTELLEN mit Jahr, Halbjahr oder Quartal, zum Beispiel --capacity amt-familie:2027-H1=1.5.', en: 'Write UNIT:PERIOD=STAFF with a year, half-year or quarter, for example --capacity amt-familie:2027-H1=1.5.' },
);

const unknown = (thing: { de: string; en: string }, id: string, known: readonly string[]): UsageError =>
  new UsageError({ de: `${thing.de} „${id}“ gibt es nicht.`, en: `There is no ${thing.en} "${id}".` }, didYouMean(id, known));

function readShare(text: string): number {
  const share = numberOf(text);
  if (share > 0 && share <= 1) return share;
  throw new UsageError({ de: `--discount braucht eine Zahl über 0 bis 1, nicht „${text}“.`, en: `--discount needs a number above 0 up to 1, not "${text}".` });
}

/** How far the search goes; what is not said is left to the program. Throws UsageError for numbers that make no sense. */
export function readLimits(options: Record<string, unknown>): Partial<SolveLimits> {
  const read = (name: string, fits: (value: number) => boolean, refuse: (text: string) => UsageError): number | undefined => {
    if (options[name] === undefined) return undefined;
    const value = numberOf(String(options[name]));
    if (!fits(value)) throw refuse(String(options[name]));
    return value;
  };
  const gap = read('gap', (value) => value >= 0 && value <= 1, badLimit.gap);
  const nodes = read('nodes', Number.isInteger, badLimit.nodes);
  const seconds = read('timeLimit', (value) => value > 0, badLimit.timeLimit);
  return { ...(gap === undefined ? {} : { gap }), ...(nodes === undefined ? {} : { nodes }), ...(seconds === undefined ? {} : { seconds }) };
}

const badLimit = {
  gap: (text: string): UsageError => new UsageError(
    { de: `--gap braucht einen Anteil von 0 bis 1, nicht „${text}“.`, en: `--gap needs a share from 0 to 1, not "${text}".` },
    { de: 'Für 5\u00a0% schreiben Sie --gap 0.05.', en: 'For 5% write --gap 0.05.' },
  ),
  nodes: (text: string): UsageError => new UsageError({ de: `--nodes braucht eine ganze Zahl ab 0, nicht „${text}“.`, en: `--nodes needs a whole number from 0, not "${text}".` }),
  timeLimit: (text: string): UsageError => new UsageError({ de: `--time-limit braucht eine Zahl von Sekunden über 0, nicht „${text}“.`, en: `--time-limit needs a number of seconds above 0, not "${text}".` }),
};
