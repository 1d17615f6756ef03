// S010: measures that say nearly the same. Compares only measures that share one of their rarest words (prefix filter of
// set-similarity joins: Bayardo, Ma, Srikant 2007, "Scaling Up All Pairs Similarity Search"), so it is not quadratic.
import type { Measure } from '../catalogue.ts';
import { at, both, type Rule, said } from './rule.ts';
import { isRetired } from './measureTime.ts';

/** The different words of title and summary, at least three letters or a number, without case. */
export function wordsOf({ title, summary = '' }: Pick<Measure, 'title' | 'summary'>): Set<string> {
  return new Set(`${title} ${summary}`.toLowerCase().match(/[\p{L}\d]{3,}|\d+/gu) ?? []);
}

/**
 * For each item that has a nearly equal earlier one, that one. Similarity is the share of common words in all words of
 * both (Jaccard), at least `threshold`. Items without words are never similar.
 */
export function nearDuplicates(items: readonly { id: string; words: ReadonlySet<string> }[], threshold: number): Map<string, { id: string; share: number }> {
  const frequency = new Map<string, number>();
  for (const { words } of items) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  // rarest first, so that the words that must agree are those that few others have
  const rank = new Map([...frequency].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)).map(([word], i) => [word, i]));
  const index = new Map<number, number[]>();
  const sets: Uint32Array[] = [];
  // who was compared last with each item
  const seen = new Int32Array(items.length).fill(-1);
  const found = new Map<string, { id: string; share: number }>();
  for (const [i, { id, words }] of items.entries()) {
    const set = Uint32Array.from(words, (word) => rank.get(word)!).sort();
    sets.push(set);
    if (set.length === 0) continue;
    const prefix = set.length - Math.ceil(threshold * set.length) + 1;
    let best: { id: string; share: number } | null = null;
    for (let k = 0; k < prefix && best === null; k++) {
      for (const other of index.get(set[k]!) ?? []) {
        if (seen[other] === i) continue;
        seen[other] = i;
        const length = sets[other]!.length;
        if (length < threshold * set.length || set.length < threshold * length) continue;
        const common = commonOf(set, sets[other]!);
        const share = common / (set.length + length - common);
        if (share >= threshold - 1e-9) {
          best = { id: items[other]!.id, share };
          break;
        }
      }
    }
    if (best) found.set(id, best);
    for (let k = 0; k < prefix; k++) {
      const list = index.get(set[k]!);
      if (list) list.push(i);
      else index.set(set[k]!, [i]);
    }
  }
  return found;
}

function commonOf(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      common++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return common;
}

/** For each measure with the title of an earlier one, that one; case, signs and spaces do not count. */
function sameTitles(measures: readonly Measure[]): Map<string, string> {
  const first = new Map<string, string>(), found = new Map<string, string>();
  for (const { id, title } of measures) {
    // the comma of 2,5 counts
    const name = title.toLowerCase().replace(/((?<=\d)[.,](?=\d))|[^\p{L}\d]+/gu, (_, point?: string) => (point === undefined ? ' ' : ',')).trim();
    const earlier = first.get(name);
    if (earlier !== undefined) found.set(id, earlier);
    else if (name !== '') first.set(name, id);
  }
  return found;
}

/** S010 */
export const duplicateRules: readonly Rule[] = [
  {
    code: 'S010', family: 'S', since: '0.1.0', severity: at('w/w/w'),
    title: both('Fast gleiche Maßnahmen', 'Nearly equal measures'),
    what: both('Titel und Kurzbeschreibung haben fast alle Wörter mit einer anderen Maßnahme gemeinsam (ab `thresholds.similarity`, Vorgabe 0,8), oder beide haben denselben Titel. Gemeldet wird die spätere.', 'Title and summary share nearly all words with another measure (from `thresholds.similarity`, default 0.8), or both have the same title. The later one is reported.'),
    why: both('Aus mehreren Foren kommt oft derselbe Vorschlag. Getrennt gezählt verliert er Stimmen und verdoppelt die Kosten.', 'The same proposal often comes from several forums. Counted apart it loses votes and doubles the cost.'),
    example: {
      failing: { 'measures/M-02.yaml': 'title: Elternkurs mit 15 Plätzen an jeder Grundschule einrichten, bis Juli 2028' },
      mended: { 'measures/M-02.yaml': 'title: Lesepatinnen für zwölf Kindertagesstätten gewinnen, bis Juli 2028\nsummary: Die Freiwilligenbörse sucht und schult sie.' },
    },
    visit: {
      catalogue(_settings, report, { catalogue, thresholds: { similarity } }) {
        // one id in two files is a finding of its own
        const ids = new Set<string>();
        const measures = catalogue.measures.filter((measure) => !isRetired(measure) && !ids.has(measure.id) && ids.add(measure.id));
        const duplicates = nearDuplicates(measures.map((measure) => ({ id: measure.id, words: wordsOf(measure) })), similarity);
        // a successor may say what its predecessor said
        const byId = new Map(measures.map((measure) => [measure.id, measure.supersedes ?? []]));
        const succeeds = (a: string, b: string): boolean => byId.get(a)!.includes(b) || byId.get(b)!.includes(a);
        for (const [about, { id, share }] of duplicates) {
          if (succeeds(about, id)) continue;
          const percent = Math.floor(share * 100);
          report('/title', said(`Ähnelt ${id} (${percent}\u00a0% gemeinsame Wörter): zusammenlegen?`, `Similar to ${id} (${percent}% common words): merge?`, 'Legen Sie beide zusammen (status: merged, mergedInto) oder sagen Sie, worin sie sich unterscheiden.', 'Merge the two (status: merged, mergedInto), or say how they differ.'), { about });
        }
        for (const [about, id] of sameTitles(measures)) {
          if (!duplicates.has(about) && !succeeds(about, id)) report('/title', said(`Heißt wie ${id}: zusammenlegen?`, `Called like ${id}: merge?`, 'Legen Sie beide zusammen (status: merged, mergedInto) oder geben Sie dieser einen Titel, der sie unterscheidet.', 'Merge the two (status: merged, mergedInto), or give this one a title that tells it apart.'), { about });
        }
      },
    },
  },
];
