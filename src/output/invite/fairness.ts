// The page on fairness: how the lots were drawn, who got letters, and how anybody checks it. From the log alone.
import type { BlockContent, RootContent } from 'mdast';
import type { Draw, DrawRecord, Invite } from '../../generated/types.ts';
import { type GroupRow, marginTables, stratumTable } from '../../model/invite/margins.ts';
import { commitmentOf, settingsOf } from '../../model/invite/log.ts';
import { decimalOf, chancesOf } from '../../model/invite/plan.ts';
import { sizesOf } from '../../model/invite/verify.ts';
import { pageText } from '../../text/invite/page.ts';
import type { Language } from '../../text/language.ts';
import { formatDate, formatNumber, formatShare } from '../../text/numbers.ts';
import { code, type DocumentTree, factTable, fence, heading, type Inline, list, paragraph, root, strong, table } from '../document/build.ts';

/** Groups with fewer people than this are not shown on their own. */
const smallestGroup = 5;

/** A chance as a share with so many decimals that it says something. */
export function formatChance(chance: number, language: Language): string {
  return formatShare(chance, language, chance < 0.001 ? 4 : 2);
}

/**
 * The page of the draw that is valid.
 * @param smallest groups with fewer people than this are joined (the catalogue's `thresholds.smallNumber`)
 * @throws RangeError where nothing has been drawn yet
 */
export function fairnessPage(log: Draw, language: Language, smallest: number = smallestGroup): DocumentTree {
  const record = log.draws.at(-1);
  if (!record) throw new RangeError('nothing was drawn');
  const settings = settingsOf(record);
  const t = pageText(language);
  const title = t.title(settings.title);
  const strata = stratumTable(record, smallest);
  return {
    language,
    title,
    about: {},
    root: root(
      heading(1, title),
      paragraph(t.intro(formatNumber(record.letters, language), formatDate(settings.dates.event, language))),
      heading(2, t.short),
      factTable(facts(log, record, settings, language)),
      ...again(log, language),
      ...factors(settings, language),
      ...residents(record, settings, language, smallest),
      heading(2, t.how),
      list([...t.steps], true),
      ...check(log, record, language),
      ...values(log, record, language),
      heading(2, t.strata),
      ...(strata.some(({ name }) => name === null) ? [paragraph(t.joinedNote(smallest))] : []),
      groups(strata, t.stratum, language, smallest),
    ),
  };
}

function facts(log: Draw, record: DrawRecord, settings: Invite, language: Language): [string, Inline][] {
  const t = pageText(language);
  const date = (day: string): string => formatDate(day, language);
  const number = (value: number): string => formatNumber(value, language);
  const chances = chancesOf(settings, sizesOf(record));
  const [least, largest] = [decimalOf(chances.least), decimalOf(chances.largest)];
  const replaced = record.replacements.reduce((sum, { letters }) => sum + letters, 0);
  const deleted = log.deletions.at(-1);
  return [
    [t.facts.population, t.population(number(record.population), date(settings.population.date), settings.population.minimumAge)],
    [t.facts.letters, number(record.letters)],
    [t.facts.chance, least === largest
      ? t.equalChance(number(record.letters), number(record.population), formatChance(least, language), number(1 / least))
      : t.unequalChance(formatChance(least, language), formatChance(largest, language))],
    [t.facts.source, settings.numbers.source],
    [t.facts.numbers, code(record.numbers)],
    [t.facts.committed, committed(record, settings, language)],
    [t.facts.drawn, t.drawnOn(date(record.date), log.draws.length)],
    [t.facts.replaced, record.replacements.length === 0 ? t.noReplacements : t.replacements(number(replaced), record.replacements.length)],
    [t.facts.deletion, deleted ? t.deleted(date(deleted.date)) : t.toDelete(date(settings.dates.deletion))],
  ];
}

function committed(record: DrawRecord, settings: Invite, language: Language): Inline {
  const t = pageText(language);
  const date = (day: string | null): string => (day === null ? '' : formatDate(day, language));
  switch (commitmentOf(record)) {
    case 'inTime': return t.committedOn(date(record.committed));
    case 'late': return strong(t.committedLate(date(record.committed), date(settings.dates.numbers)));
    default: return strong(t.notCommitted);
  }
}

function again(log: Draw, language: Language): BlockContent[] {
  const t = pageText(language);
  if (log.draws.length < 2) return [];
  return [
    heading(2, t.again),
    list(log.draws.map((draw, index) => t.againEntry(index + 1, formatDate(draw.date, language), draw.reason ?? (index === 0 ? t.first : t.againNone)))),
  ];
}

function factors(settings: Invite, language: Language): BlockContent[] {
  const t = pageText(language);
  const rows = settings.traits.flatMap((trait) => trait.bands.filter((band) => band.factor !== undefined).map((band) => [
    `${trait.title}: ${band.title}`, typeof band.factor === 'number' ? formatNumber(band.factor, language, 3, true) : String(band.factor), band.reason ?? '',
  ]));
  if (rows.length === 0) return [];
  return [heading(2, t.factors), paragraph(t.factorsIntro), table([{ title: t.group, width: 2 }, { title: t.factor, align: 'right' }, { title: t.reason, width: 3 }], rows)];
}

function groups(rows: readonly GroupRow[], title: string, language: Language, smallest: number): BlockContent {
  const t = pageText(language);
  const sum = (key: 'people' | 'letters'): number => rows.reduce((total, row) => total + row[key], 0);
  const [people, letters] = [sum('people'), sum('letters')];
  return table(
    [{ title, width: 3 }, { title: t.people, align: 'right' }, { title: t.share, align: 'right' }, { title: t.invited, align: 'right' }, { title: t.share, align: 'right' }],
    rows.map((row) => [row.name ?? t.joined(smallest), formatNumber(row.people, language), formatShare(row.people / people, language, 1), formatNumber(row.letters, language), formatShare(row.letters / letters, language, 1)]),
  );
}

function residents(record: DrawRecord, settings: Invite, language: Language, smallest: number): RootContent[] {
  const t = pageText(language);
  const weighted = settings.traits.some((trait) => trait.bands.some((band) => band.factor !== undefined));
  const tables = marginTables(record, smallest);
  return [
    heading(2, t.who),
    paragraph(weighted ? `${t.whoIntro} ${t.whoWeighted}` : t.whoIntro),
    ...tables.flatMap(({ trait, rows }) => [heading(3, trait), groups(rows, t.group, language, smallest)]),
  ];
}

/** The openssl commands of the page; the same ones are in docs/invite.md and are run by a test. */
export function checkCommands(record: DrawRecord, id: string): { key: string; settings: string; start: string; rank: string } {
  const hmac = (text: string): string => `printf '%s' '${text}' | openssl dgst -sha256 -mac HMAC -macopt hexkey:${record.key}`;
  return {
    key: `printf '%s' '${record.seed}' | openssl dgst -sha256`,
    settings: 'sed -n \'s/^ *"settings": //p\' draw.json | tail -n 1 | sed \'s/,$//\' | tr -d \'\\r\\n\' | openssl dgst -sha256',
    start: `${hmac('#start')} | sed 's/.*= *//' | awk '{ r = 0; for (i = 1; i <= length($0); i++) r = (r * 16 + index("0123456789abcdef", substr($0, i, 1)) - 1) % ${record.length}; print r }'`,
    rank: hmac(id),
  };
}

function check(log: Draw, record: DrawRecord, language: Language): RootContent[] {
  const t = pageText(language);
  const commands = checkCommands(record, t.yourId);
  const shell = (command: string): RootContent => fence('sh', command);
  return [
    heading(2, t.check),
    paragraph(t.checkIntro),
    paragraph(t.checkSeed),
    paragraph(t.checkKey), shell(commands.key),
    paragraph(t.checkSettings), shell(commands.settings),
    paragraph(t.checkStart), shell(commands.start),
    ...(log.deletions.length > 0 ? [] : [paragraph(t.checkLetter), shell(commands.rank)]),
    paragraph(t.checkAll), shell('measures invite verify draw.json'),
    paragraph(t.checkExtract),
  ];
}

function values(log: Draw, record: DrawRecord, language: Language): RootContent[] {
  const t = pageText(language);
  const { valueNames: names } = t;
  const rows: [string, string][] = [
    [names.extractHash, record.extractHash], [names.settingsHash, record.settingsHash], [names.seed, record.seed], [names.key, record.key],
    [names.start, record.start], [names.length, record.length], [names.listHash, record.listHash], [names.checksum, log.checksum], [names.method, log.method], [names.tool, log.tool],
  ];
  return [heading(2, t.values), factTable(rows.map(([name, value]) => [name, code(value)]))];
}
