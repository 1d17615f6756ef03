// "What changed since the council's last decision" as a document.
import type { BlockContent, RootContent } from 'mdast';
import type { Catalogue } from '../../model/catalogue.ts';
import type { EntityChange } from '../../model/diff/entities.ts';
import type { FieldChange } from '../../model/diff/fields.ts';
import type { OrderDiff, OrderMove, Place } from '../../model/diff/order.ts';
import type { RankingDiff, RankMove } from '../../model/diff/ranking.ts';
import { kindNames } from '../../model/kinds.ts';
import { lookup } from '../../model/lookup.ts';
import { diffText } from '../../text/diff.ts';
import type { Language } from '../../text/language.ts';
import { formatNumber } from '../../text/numbers.ts';
import { heading, type Inline, list, paragraph, strong, table } from '../document/build.ts';
import { excerpts, fieldName, fieldValue } from './words.ts';

export interface Diff {
  before: { name: string; commit: string | null; catalogue: Catalogue };
  after: { name: string; commit: string | null; catalogue: Catalogue };
  entities: EntityChange[];
  ranking: RankingDiff | null;
  order: OrderDiff | null;
}

/** The whole page; `fields` also shows the fields of entries other than measures, goals and settings. */
export function diffPage({ before, after, entities, ranking, order }: Diff, language: Language, fields: boolean): RootContent[] {
  const t = diffText(language);
  const titles = [lookup(after.catalogue), lookup(before.catalogue)];
  const title = (id: string): string => titles.map((look) => look.measure(id)?.title).find((found) => found !== undefined) ?? '';
  const none = entities.length === 0;
  return [
    heading(1, t.title), paragraph(t.between(before.name, after.name)),
    ...(none ? [paragraph(t.nothing)] : []),
    ...(ranking && !none ? [heading(2, t.ranking), ...rankingBlocks(ranking, title, language)] : []),
    ...(order && !none ? [heading(2, t.order), ...orderBlocks(order, title, language)] : []),
    ...entityBlocks(entities, titles[0]!.title, language, fields),
  ];
}

function rankingBlocks({ moves, unmoved }: RankingDiff, title: (id: string) => string, language: Language): RootContent[] {
  const t = diffText(language);
  if (moves.length === 0) return [paragraph(t.sameRanking)];
  const points = (place: RankMove['before']): string => (place === null ? t.none : formatNumber(place.score * 100, language, 1));
  const right = 'right' as const;
  return [
    table(
      [{ title: t.measure, width: 4 }, { title: t.wasColumn, align: right, width: 1 }, { title: t.isColumn, align: right, width: 1 }, { title: t.points, align: right, width: 1.6 }, { title: t.why, width: 4 }],
      moves.map((move): Inline[] => [[strong(move.id), ` ${title(move.id)}`], rankWord(move.before?.rank ?? null, language), rankWord(move.after?.rank ?? null, language), points(move.before) === points(move.after) ? points(move.after) : `${points(move.before)} → ${points(move.after)}`, whyRank(move, language)]),
    ),
    ...(unmoved > 0 ? [paragraph(t.unmovedRanks(unmoved))] : []), paragraph(t.rankNote),
  ];
}

const rankWord = (rank: number | null, language: Language): string => (rank === null ? diffText(language).noRank : String(rank));

/** Every step of a move in words. */
export function whyRank({ steps, newAhead, goneAhead, reworded }: RankMove, language: Language): string {
  const t = diffText(language);
  const causes = steps.map(({ cause, from, to, own }) => {
    const single = steps.length === 1;
    const say = (words: string): string => (single ? words : t.step(words, rankWord(from, language), rankWord(to, language)));
    switch (cause) {
      case 'method': return say(t.method);
      case 'weights': return say(t.weights);
      case 'scores': return say(own ? (reworded ? t.ownScoresReworded : t.ownScores) : t.otherScores);
      case 'measures': {
        if (from === null) return say(t.newcomer);
        if (to === null) return say(t.left);
        const parts = [...(newAhead.length > 0 ? [t.newAhead(newAhead.join(', '))] : []), ...(goneAhead.length > 0 ? [t.goneAhead(goneAhead.join(', '))] : [])];
        return say(parts.length > 0 ? parts.join('; ') : t.othersCameOrWent);
      }
    }
  });
  const rated = steps.some(({ cause, own }) => cause === 'scores' && own);
  return [...causes, ...(reworded && !rated ? [t.rewordedOnly] : [])].join('; ');
}

function orderBlocks({ moves, unmoved }: OrderDiff, title: (id: string) => string, language: Language): RootContent[] {
  const t = diffText(language);
  if (moves.length === 0) return [paragraph(t.sameOrder)];
  return [
    table(
      [{ title: t.measure, width: 4 }, { title: t.wasColumn, width: 1.6 }, { title: t.isColumn, width: 1.6 }, { title: t.why, width: 4 }],
      moves.map((move): Inline[] => [[strong(move.id), ` ${title(move.id)}`], placeWord(move.before, language), placeWord(move.after, language), whyPlace(move, language)]),
    ),
    ...(unmoved > 0 ? [paragraph(t.unmovedPlaces(unmoved))] : []), paragraph(t.orderNote),
  ];
}

const placeWord = (place: Place, language: Language): string => (place === null ? diffText(language).notPlanned : place.from === place.to ? place.from : `${place.from} – ${place.to}`);

function whyPlace({ steps }: OrderMove, language: Language): string {
  const t = diffText(language);
  return steps.map(({ cause, from, to, own }) => {
    const words = own && cause === 'measures' ? (to === null ? t.gone : t.newOne) : (own ? t.ownOrderCause : t.orderCause)[cause];
    return steps.length === 1 ? words : t.step(words, placeWord(from, language), placeWord(to, language));
  }).join('; ');
}

// entries whose fields a reader of the page wants to see one by one
const shownInFull = new Set(['measure', 'goal', 'principle', 'catalogue']);

function entityBlocks(entities: readonly EntityChange[], title: (id: string) => string, language: Language, fields: boolean): RootContent[] {
  const t = diffText(language);
  const name = ({ kind, id, title: words }: EntityChange): Inline => (kind === 'catalogue' ? [strong(t.settings)] : [`${kindNames[kind][language]} `, strong(id), words === id ? '' : ` ${words}`]);
  const short = (['added', 'merged', 'removed'] as const).flatMap((change): RootContent[] => {
    const those = entities.filter((each) => each.change === change);
    return those.length === 0 ? [] : [heading(2, t.sections[change]), list(those.map((each): Inline => [...([name(each)].flat() as Inline[]), each.into === null ? '' : t.into(each.into, title(each.into))] as Inline))];
  });
  const changed = entities.filter((each) => each.change === 'changed');
  const shown = changed.filter(({ kind }) => fields || shownInFull.has(kind));
  if (changed.length === 0) return short;
  return [
    ...short, heading(2, t.sections.changed),
    ...(shown.length > 0 ? [list(shown.map((each) => [paragraph(name(each)), fieldList(each, language, fields)]))] : []),
    ...(changed.length > shown.length ? [paragraph(t.more(changed.length - shown.length))] : []),
  ];
}

function fieldList({ kind, fields }: EntityChange, language: Language, all: boolean): BlockContent {
  const t = diffText(language);
  const shown = fields.slice(0, all ? fields.length : 12);
  const line = (change: FieldChange): Inline | BlockContent[] => {
    const label = fieldName(kind, change.path, language);
    const value = (given: unknown): string => fieldValue(kind, change.path, given, language);
    if (change.before === undefined) return [strong(`${label}:`), ` ${t.added} ${value(change.after)}`];
    if (change.after === undefined) return [strong(`${label}:`), ` ${t.removed} ${value(change.before)}`];
    const texts = typeof change.before === 'string' && typeof change.after === 'string' ? excerpts(change.before, change.after) : null;
    const [was, is] = texts ? texts.map((text) => value(text)) as [string, string] : [value(change.before), value(change.after)];
    if (was.length + is.length <= 70) return [strong(`${label}:`), ` ${was} → ${is}`];
    return [paragraph(strong(`${label}:`)), list([[`${t.was} `, was], [`${t.is} `, is]])];
  };
  return list([...shown.map((change) => line(change)), ...(fields.length > shown.length ? [t.numbers(fields.length - shown.length)] : [])]);
}
