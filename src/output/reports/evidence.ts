// Findings by instrument: counts with their base, how people were chosen, what it does not show.
import type { RootContent } from 'mdast';
import type { Catalogue } from '../../model/catalogue.ts';
import { type Instrument, leastForPercent, type PublishedBreakdown, type PublishedFinding, publishFindings } from '../../model/evidence/publish.ts';
import { lookup } from '../../model/lookup.ts';
import { defaultThresholds } from '../../model/rules/around.ts';
import { labels } from '../../text/labels.ts';
import type { Language } from '../../text/language.ts';
import { formatDate, formatList, formatNumber, formatShare } from '../../text/numbers.ts';
import { reportsText } from '../../text/reports.ts';
import { heading, type Inline, paragraph, table } from '../document/build.ts';

/** A count as it may be printed: `27 von 60 (45 %)`, `geschützt`, or a dash. */
export function countText({ count, base, share, hidden }: Pick<PublishedFinding, 'count' | 'base' | 'share' | 'hidden'>, language: Language): string {
  const t = reportsText(language);
  if (hidden) return t.evidence.hidden;
  if (count === null || base === null) return t.none;
  return `${t.evidence.of(count, base)}${share === null ? '' : ` (${formatShare(share, language)})`}`;
}

/** A finding in one line with its instrument: `Einsamkeit im Alter – Leitfadengespräche: 10 von 20`. */
export function findingLine(finding: PublishedFinding, language: Language): string {
  const from = finding.instrument === null ? '' : `${finding.instrument.title ?? finding.instrument.id}: `;
  return `${finding.title} – ${from}${countText(finding, language)}`;
}

/** Names in one line; with semicolons where a name holds a comma or an "and" of its own. */
export function nameList(names: readonly string[], language: Language): string {
  return names.some((name) => /,| und | and /.test(name)) ? names.join('; ') : formatList(names, language);
}

/** How a group of findings came about, in one paragraph. */
export function instrumentText(instrument: Instrument, catalogue: Catalogue, language: Language): string {
  const t = reportsText(language).evidence;
  const l = labels(language);
  const { kind, date, n, recruitment, nominatedBy, limitations } = instrument;
  const about = [kind === undefined ? '' : l.instrumentKind[kind] ?? kind, date === undefined ? '' : formatDate(date, language), n === undefined ? '' : t.size(formatNumber(n, language), t.n[kind ?? ''] ?? '')].filter((part) => part.trim() !== '');
  const who = nominatedBy === undefined ? undefined : l.group[nominatedBy] ?? lookup(catalogue).title(nominatedBy);
  return [
    about.length > 0 ? `${about.join(', ')}.` : '',
    recruitment === undefined ? '' : t.recruited(recruitment === 'nominated' && who !== undefined ? t.nominatedBy(who) : t.recruitment[recruitment] ?? recruitment),
    limitations === undefined ? '' : t.limits(limitations),
  ].filter((part) => part !== '').join(' ');
}

/** All findings under a heading for each instrument. */
export function evidenceBlocks(catalogue: Catalogue, language: Language, edition: 'internal' | 'public', depth: 2 | 3): RootContent[] {
  const t = reportsText(language).evidence;
  const findings = publishFindings(catalogue, edition);
  const instruments = (catalogue.settings.instruments ?? []).map((instrument) => ({ instrument, those: findings.filter((finding) => finding.instrument === instrument) })).filter(({ those }) => those.length > 0);
  const rest = findings.filter(({ instrument }) => instrument === null);
  const anyHidden = findings.some(({ hidden, breakdown, withheld }) => hidden || withheld === 'smallNumbers' || breakdown?.cells.some(({ numbers }) => numbers === null));
  return [
    ...instruments.flatMap(({ instrument, those }): RootContent[] => [
      heading((depth + 1) as 3 | 4, instrument.title ?? instrument.id), paragraph(instrumentText(instrument, catalogue, language)),
      findingTable(those, language), ...those.flatMap((finding) => breakdownBlocks(finding, language)), ...notes(instrument, those, language),
    ]),
    ...(rest.length > 0 ? [heading((depth + 1) as 3 | 4, t.other), paragraph(t.noInstrument), findingTable(rest, language), ...rest.flatMap((finding) => breakdownBlocks(finding, language))] : []),
    ...(anyHidden && edition === 'public' ? [paragraph(t.protected(catalogue.settings.thresholds?.smallNumber ?? defaultThresholds.smallNumber))] : []),
  ];
}

function findingTable(findings: readonly PublishedFinding[], language: Language): RootContent {
  const t = reportsText(language).evidence;
  return table([{ title: t.finding, width: 5 }, { title: t.count, align: 'right', width: 1.6 }], findings.map((finding): Inline[] => [finding.title, countText(finding, language)]));
}

function breakdownBlocks({ title, breakdown, withheld }: PublishedFinding, language: Language): RootContent[] {
  const t = reportsText(language).evidence;
  if (breakdown) return [paragraph(`${title}. ${breakdownText(breakdown, language)}`)];
  return withheld !== null && t.withheld[withheld] !== '' ? [paragraph(`${title}. ${t.withheld[withheld]}`)] : [];
}

function breakdownText({ by, cells }: PublishedBreakdown, language: Language): string {
  const t = reportsText(language).evidence;
  const parts = cells.map(({ label, numbers }) => t.cell(label, numbers === null ? t.hidden : countText({ ...numbers, hidden: false }, language)));
  return t.by(by, formatList(parts, language));
}

function notes({ kind }: Instrument, findings: readonly PublishedFinding[], language: Language): RootContent[] {
  const t = reportsText(language).evidence;
  if (kind === 'interviews') return [paragraph(t.mentions)];
  return findings.some(({ base }) => base !== null && base < leastForPercent) ? [paragraph(t.fewForPercent(leastForPercent))] : [];
}
