// The plan of a draw: for the terminal, as a document, and as JSON.
import type { ChalkInstance } from 'chalk';
import type { Invite } from '../../generated/types.ts';
import { addDays, daysBetween } from '../../model/dates.ts';
import { mostLetters, noticeDays } from '../../model/invite/contradictions.ts';
import { acceptancesOf, decimalOf, equalChances, type Chances, type Plan } from '../../model/invite/plan.ts';
import { strataOf } from '../../model/invite/strata.ts';
import { planText } from '../../text/invite/plan.ts';
import type { Language } from '../../text/language.ts';
import { formatDate, formatDay, formatNumber, formatShare } from '../../text/numbers.ts';
import { type DocumentTree, factTable, heading, paragraph, root, table } from '../document/build.ts';
import { textTable } from '../table.ts';
import { wrap } from '../terminal.ts';
import { formatChance } from './fairness.ts';

/** A plan, or what can be said without knowing the strata's sizes. */
export interface PlanView {
  settings: Invite;
  plan: Plan | null;
  /** People who can be drawn. */
  population: number;
}

const chancesIn = ({ settings, plan, population }: PlanView): Chances | null => plan?.chances ?? equalChances(settings, population);

function chanceLine(chances: Chances, language: Language): string {
  const t = planText(language);
  const share = (chance: number): string => formatChance(chance, language);
  const [least, mean, largest] = [decimalOf(chances.least), decimalOf(chances.mean), decimalOf(chances.largest)];
  if (least === largest) return t.equal(share(mean), formatNumber(1 / mean, language));
  return t.unequal(share(least), share(mean), share(largest), formatNumber(largest / least, language, 2, true));
}

function acceptanceLine({ settings }: PlanView, language: Language): string {
  const t = planText(language);
  const { response, seats } = settings;
  const expected = acceptancesOf(settings);
  if (!response || !expected) return t.acceptancesUnknown;
  const line = t.acceptances(formatNumber(expected.low, language, 1, true), formatNumber(expected.high, language, 1, true), formatShare(response.low / 100, language, 1), formatShare(response.high / 100, language, 1));
  if (expected.seats === null) return line;
  const needed = expected.lettersNeeded === null ? '–' : formatNumber(expected.lettersNeeded, language);
  return `${line}; ${t[expected.seats](formatNumber(seats ?? 0, language), needed)}`;
}

function facts(view: PlanView, language: Language): [string, string][] {
  const t = planText(language);
  const { settings, plan, population } = view;
  const chances = chancesIn(view);
  const filled = plan ? plan.strata.filter(({ people }) => people > 0).length : null;
  return [
    [t.facts.population, t.population(formatNumber(population, language), formatDate(settings.population.date, language), settings.population.minimumAge)],
    [t.facts.letters, t.letters(formatNumber(settings.letters, language), formatShare(settings.letters / population, language, 2), formatNumber(mostLetters(population), language))],
    ...(chances ? [[t.facts.chance, chanceLine(chances, language)] as [string, string]] : []),
    [t.facts.acceptances, acceptanceLine(view, language)],
    ...(filled === null ? [] : [[t.facts.strata, t.strata(formatNumber(strataOf(settings).length, language), formatNumber(filled, language)) + (plan?.smallStrata ? `; ${t.smallStrata(plan.smallStrata)}` : '')] as [string, string]]),
    [t.facts.source, settings.numbers.source],
  ];
}

function dateRows({ settings }: PlanView, language: Language): [string, string][] {
  const t = planText(language);
  const { dates, population } = settings;
  const days: [keyof typeof t.steps, string | undefined][] = [['register', population.date], ['notice', dates.notice], ['commitment', dates.commitment], ['numbers', dates.numbers], ['letters', dates.letters], ['replyBy', dates.replyBy], ['event', dates.event], ['deletion', dates.deletion]];
  return days.flatMap(([name, day]): [string, string][] => {
    if (day === undefined) return [];
    const gap = name === 'notice' ? ` (${t.noticeGap(daysBetween(day, dates.letters))}; ${t.lastNotice(formatDay(addDays(dates.letters, -noticeDays), language))})` : '';
    return [[formatDay(day, language), t.steps[name] + gap]];
  });
}

/** The margins trait by trait: a row per band. */
function marginCells({ settings, plan }: PlanView, language: Language): { trait: string; rows: string[][] }[] {
  return settings.traits.map((trait) => ({
    trait: trait.title,
    rows: (plan?.margins ?? []).filter((margin) => margin.trait === trait.id).map(({ band, people, expected, least, most, chance }) => [
      trait.bands.find(({ id }) => id === band)!.title, formatNumber(people, language), formatNumber(decimalOf(expected), language, 2), String(least), String(most), chance ? formatChance(decimalOf(chance), language) : '–',
    ]),
  }));
}

function stratumCells({ settings, plan }: PlanView, language: Language): string[][] {
  const titles = strataOf(settings).map(({ bands }) => bands.map((band) => band.title).join(' · '));
  return (plan?.strata ?? []).flatMap(({ people, expected, least, most }, index) => (people === 0 ? [] : [[titles[index]!, formatNumber(people, language), formatNumber(decimalOf(expected), language, 2), String(least), String(most)]]));
}

/** The plan for a terminal. `everyStratum` shows the strata one by one. */
export function planTerminal(view: PlanView, { language, width, colours, everyStratum }: { language: Language; width: number; colours: ChalkInstance; everyStratum: boolean }): string {
  const t = planText(language);
  const lines = facts(view, language);
  const label = Math.max(...lines.map(([name]) => name.length)) + 2;
  const rest = [
    { title: t.people, align: 'right' as const }, { title: t.expected, align: 'right' as const }, { title: t.least, align: 'right' as const }, { title: t.most, align: 'right' as const },
  ];
  const block = (heading: string, body: string): string => `\n${colours.bold(heading)}\n${body}`;
  const rows = (cells: readonly string[][]): { cells: string[] }[] => cells.map((row) => ({ cells: row }));
  const strata = stratumCells(view, language);
  const few = strata.length <= 30;
  return [
    `${colours.bold(t.title(view.settings.title))}\n\n`,
    lines.map(([name, value]) => `${name.padEnd(label)}${wrap(value, width - label).join(`\n${' '.repeat(label)}`)}\n`).join(''),
    block(t.dates, dateRows(view, language).map(([day, step]) => `${day.padEnd(12)}${wrap(step, width - 12).join(`\n${' '.repeat(12)}`)}\n`).join('')),
    ...(view.plan
      ? [
        block(t.margins, textTable([{ title: t.group, flexible: true }, ...rest, { title: t.chance, align: 'right' }], marginCells(view, language).flatMap(({ trait, rows }) => [
          { cells: [trait, '', '', '', '', ''], paint: (cell: string) => colours.bold(cell) },
          ...rows.map(([band, ...numbers]) => ({ cells: [`· ${band!}`, ...numbers] })),
        ]), width, colours)),
        `${wrap(t.marginsNote, width).join('\n')}\n`,
        everyStratum || few ? block(t.allStrata, textTable([{ title: t.stratum, flexible: true }, ...rest], rows(strata), width, colours)) : `\n${wrap(t.strataHint(formatNumber(strata.length, language)), width).join('\n')}\n`,
      ]
      : [`\n${wrap(t.noSizes, width).join('\n')}\n`]),
  ].join('');
}

/** The plan as a document. */
export function planDocument(view: PlanView, language: Language): DocumentTree {
  const t = planText(language);
  const title = t.title(view.settings.title);
  const rest = [t.people, t.expected, t.least, t.most].map((each) => ({ title: each, align: 'right' as const }));
  return {
    language,
    title,
    about: {},
    root: root(
      heading(1, title),
      factTable(facts(view, language)),
      heading(2, t.dates),
      table([{ title: t.date, width: 1 }, { title: t.step, width: 3 }], dateRows(view, language)),
      ...(view.plan
        ? [
          heading(2, t.margins),
          ...marginCells(view, language).flatMap(({ trait, rows }) => [heading(3, trait), table([{ title: t.group, width: 3 }, ...rest, { title: t.chance, align: 'right' as const }], rows)]),
          paragraph(t.marginsNote),
          heading(2, t.allStrata), table([{ title: t.stratum, width: 3 }, ...rest], stratumCells(view, language)),
        ]
        : [paragraph(t.noSizes)]),
    ),
  };
}

/** The plan as the JSON object of `invite plan --format json`; probabilities are unrounded numbers. */
export function planJson(view: PlanView): string {
  const { settings, plan, population } = view;
  const chances = chancesIn(view);
  const row = ({ people, expected, least, most }: Plan['strata'][number] | Plan['margins'][number]): object => ({ people, expected: decimalOf(expected), least: Number(least), most: Number(most) });
  const bands = strataOf(settings).map((stratum) => Object.fromEntries(settings.traits.map((trait, position) => [trait.id, stratum.bands[position]!.id])));
  return `${JSON.stringify({
    version: 1,
    population,
    letters: settings.letters,
    mostLetters: mostLetters(population),
    probability: chances && { least: decimalOf(chances.least), mean: decimalOf(chances.mean), largest: decimalOf(chances.largest) },
    acceptances: acceptancesOf(settings),
    smallStrata: plan?.smallStrata ?? null,
    noticeDays: daysBetween(settings.dates.notice, settings.dates.letters),
    margins: (plan?.margins ?? []).map((margin) => Object.assign({ trait: margin.trait, band: margin.band }, row(margin), { probability: margin.chance ? decimalOf(margin.chance) : null })),
    strata: (plan?.strata ?? []).flatMap((stratum, index) => (stratum.people === 0 ? [] : [Object.assign({ stratum: bands[index] }, row(stratum))])),
  }, null, 2)}\n`;
}
