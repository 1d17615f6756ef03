// The profiles as a document: a table by field, weakest first, and a sheet for one measure.
import type { Root, RootContent } from 'mdast';
import type { Catalogue, Measure } from '../../model/catalogue.ts';
import { feasibleWeights, measurableWeights, type FeasiblePart, type MeasurablePart, type Profile } from '../../model/measurability/profile.ts';
import { analyse } from '../../model/measurability/sentence.ts';
import { draftOf } from '../../model/measurability/indicator.ts';
import { propose } from '../../model/measurability/rewrite.ts';
import { splitSentences } from '../../model/measurability/split.ts';
import { checkText, partYaml } from '../../text/check.ts';
import { noMeasureText } from '../../text/no-measure.ts';
import type { Language } from '../../text/language.ts';
import { fence, heading, list, paragraph, root, strong, table } from '../document/build.ts';

export interface CheckView {
  language: Language;
  catalogue: Catalogue;
  profiles: readonly Profile[];
  /** Findings per measure. */
  problems: ReadonlyMap<string, number>;
  /** An indicator as YAML, ready to paste. */
  yaml: (value: Record<string, unknown>) => string;
}

const points = (score: number): number => Math.round(score * 100);
const weakness = ({ measurable, feasible }: Profile): number => measurable.score + feasible.score;

/** All measures, by field in the catalogue's order, the weakest first. */
export function overview({ language, catalogue, profiles }: CheckView): Root {
  const t = checkText(language);
  const measures = new Map(catalogue.measures.map((measure) => [measure.id, measure]));
  const blocks: RootContent[] = [heading(1, t.title)];
  for (const field of catalogue.settings.actionFields ?? []) {
    const rows = profiles.filter(({ id }) => measures.get(id)?.actionField === field.id).sort((a, b) => weakness(a) - weakness(b) || (a.id < b.id ? -1 : 1));
    if (rows.length === 0) continue;
    const whole = rows.filter(({ measurable }) => measurable.verdict === 'measurable').length;
    const able = rows.filter(({ feasible }) => feasible.verdict === 'feasible').length;
    blocks.push(heading(2, field.title), paragraph(t.inField(whole, able, rows.length)), table(
      [{ title: t.id }, { title: t.measure, width: 3 }, { title: t.measurable, align: 'right' }, { title: t.feasible, align: 'right' }, { title: t.gaps, width: 3 }],
      rows.map((profile) => [profile.id, measures.get(profile.id)!.title, score(profile.measurable, t.verdict), score(profile.feasible, t.verdict), gaps(profile, language)]),
    ));
  }
  const whole = profiles.filter(({ measurable }) => measurable.verdict === 'measurable').length;
  blocks.push(paragraph(profiles.length === 0 ? noMeasureText.sentence[language] : t.totals(profiles.length, whole, profiles.filter(({ feasible }) => feasible.verdict === 'feasible').length)));
  return root(blocks);
}

const score = ({ score: value, verdict }: { score: number; verdict: keyof ReturnType<typeof checkText>['verdict'] }, names: ReturnType<typeof checkText>['verdict']): string => (verdict === 'measurable' || verdict === 'feasible' ? String(points(value)) : `${points(value)} (${names[verdict]})`);

/** The missing parts of both sides, by gain. */
function missingParts({ measurable, feasible }: Profile): { part: MeasurablePart | FeasiblePart; gain: number }[] {
  return [
    ...measurable.missing.map((part) => ({ part, gain: points(measurableWeights[part]) })),
    ...feasible.missing.map((part) => ({ part, gain: points(feasibleWeights[part]) })),
  ].sort((a, b) => b.gain - a.gain);
}

function gaps(profile: Profile, language: Language): string {
  const t = checkText(language);
  // where there is no indicator its parts go without saying
  const missing = missingParts(profile).filter(({ part }) => part in feasibleWeights || profile.measurable.indicator !== null || part === 'indicator').slice(0, 3);
  return missing.length === 0 ? t.complete : missing.map(({ part }) => t.part[part]).join(', ');
}

/** Everything about some measures: what is missing in order of gain, with the YAML to add, and what their sentences say. */
export function sheets(view: CheckView): Root {
  const measures = new Map(view.catalogue.measures.map((measure) => [measure.id, measure]));
  return root(view.profiles.flatMap((profile) => sheet(view, profile, measures.get(profile.id)!)));
}

function sheet(view: CheckView, profile: Profile, measure: Measure): RootContent[] {
  const { language } = view;
  const t = checkText(language);
  const yaml = partYaml(language);
  const { measurable, feasible } = profile;
  const parts = missingParts(profile).filter(({ part }) => part in feasibleWeights || measurable.indicator !== null || part === 'indicator');
  const gain = (part: MeasurablePart | FeasiblePart, own: number): number => (part === 'indicator' ? points(1 - measurable.score) : own);
  const blocks: RootContent[] = [
    heading(1, `${measure.id} ${measure.title}`),
    list([
      [strong(t.measurable), `: ${points(measurable.score)} ${t.points}, ${t.verdict[measurable.verdict]} (${measurable.indicator === null ? t.noIndicator : t.byIndicator(measurable.indicator)})`],
      [strong(t.feasible), `: ${points(feasible.score)} ${t.points}, ${t.verdict[feasible.verdict]}`],
    ]),
    heading(2, t.missing),
  ];
  if (parts.length === 0) blocks.push(paragraph(t.nothing));
  else {
    const sorted = parts.map(({ part, gain: own }) => ({ part, gain: gain(part, own) })).sort((a, b) => b.gain - a.gain);
    blocks.push(list(sorted.map(({ part, gain: points }) => `${t.gain(points)}  ${t.part[part]}`)));
    const ofIndicator = sorted.filter(({ part }) => part in measurableWeights && part !== 'indicator');
    const ofMeasure = sorted.filter(({ part }) => part in feasibleWeights || part === 'indicator');
    // where the cost is missing, it brings its source along
    const without = sorted.some(({ part }) => part === 'cost') ? new Set(['funding', 'fundingLasts']) : new Set<string>();
    const lines = (some: typeof sorted): string => [...new Set(some.filter(({ part }) => !without.has(part)).map(({ part }) => yaml[part]))].join('\n');
    blocks.push(heading(2, t.add));
    if (ofIndicator.length > 0) blocks.push(paragraph(`indicators: ${measurable.indicator}`), fence('yaml', lines(ofIndicator)));
    if (ofMeasure.length > 0) blocks.push(fence('yaml', lines(ofMeasure)));
  }
  if (measurable.verdict !== 'measurable') blocks.push(heading(2, t.sentences), list(sentenceItems(view, measure)));
  const problems = view.problems.get(measure.id) ?? 0;
  if (problems > 0) blocks.push(paragraph(t.problems(problems)));
  return blocks;
}

function sentenceItems({ language, catalogue }: CheckView, { title, summary }: Measure): (string | ReturnType<typeof paragraph>[])[] {
  const glossary = new Set(Object.keys(catalogue.settings.glossary ?? {}).map((word) => word.toLowerCase()));
  return [title, ...splitSentences(summary ?? '')].map((sentence) => {
    const analysis = analyse(sentence, { language: catalogue.settings.language ?? language, isDefined: (word) => glossary.has(word.toLowerCase()) });
    return sentenceLines(analysis, language);
  });
}

function sentenceLines(analysis: ReturnType<typeof analyse>, language: Language): ReturnType<typeof paragraph>[] {
  const t = checkText(language);
  const { missing, text } = propose(analysis, language);
  return [
    paragraph([strong(t.verdict[analysis.reading.verdict]), `: ${analysis.reading.text}`]),
    ...(missing.length === 0 ? [] : [paragraph(`${t.missingIn}: ${missing.map((gap) => gap.text).join(', ')}.`)]),
    ...(text === null ? [] : [paragraph(`${t.proposal}: ${text}`)]),
  ];
}

/** Sentences that belong to no catalogue: verdict, what is missing, the proposal, the indicator. */
export function sentencesDocument(sentences: readonly string[], language: Language, yaml: (value: Record<string, unknown>) => string): Root {
  const t = checkText(language);
  return root(sentences.flatMap((sentence, i): RootContent[] => {
    const analysis = analyse(sentence, { language });
    const draft = draftOf(analysis);
    return [
      ...(i === 0 ? [] : [{ type: 'thematicBreak' } as const]),
      ...sentenceLines(analysis, language),
      ...('indicator' in draft ? [paragraph(`${t.indicator}:`), fence('yaml', yaml({ indicators: [{ id: 'I1', ...draft.indicator }] }))] : [paragraph(`${t.noIndicatorFrom}: ${draft.reason[language]}`)]),
    ];
  }));
}
