// The catalogue as it may be published: nothing internal, small numbers of people replaced by words.
import type { Catalogue, Evidence, Goal, Indicator, Measure } from '../catalogue.ts';
import { defaultThresholds } from '../rules/around.ts';
import { isSmall } from './protect.ts';
import { publishFindings } from './publish.ts';

/** What stays in the office, wherever it stands: exceptions from rules, notes, progress notes, cells of a list that was read in. */
const internal = new Set(['waivers', 'note', 'log', 'imported']);

/**
 * Every format of the public edition is made from this catalogue, so that none can show what another hides. Ratings and
 * weights stay in it, because the ranking is made of them; their raters are not published.
 * @param instead says in the catalogue's language what stands in place of a small number, for example "fewer than 5"
 */
export function publicEdition(catalogue: Catalogue, instead: (threshold: number) => string): Catalogue {
  const threshold = catalogue.settings.thresholds?.smallNumber ?? defaultThresholds.smallNumber;
  const { settings, principles, goals, needs, evidence, offers, forums, measures, ratings, weights, votes, papers } = catalogue;
  const { rules: _rules, ...shownSettings } = settings;
  return {
    ...catalogue, settings: strip(shownSettings), principles: strip(principles), needs: strip(needs), evidence: strip(evidence), offers: strip(offers), forums: strip(forums),
    ratings: strip(ratings), weights: strip(weights), votes: strip(votes), papers: strip(papers),
    goals: strip(goals).map((goal) => protect(goal, threshold, instead)), measures: strip(measures).map((measure) => protect(measure, threshold, instead)),
  };
}

function strip<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item) => strip(item)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !internal.has(key)).map(([key, item]) => [key, strip(item)])) as T;
}

function protect<T extends Measure | Goal>(owner: T, threshold: number, instead: (threshold: number) => string): T {
  if (owner.indicators === undefined) return owner;
  const hide = <M extends { value?: number }>(measured: M): M => {
    if (measured.value === undefined || !isSmall([measured.value], threshold)) return measured;
    const { value: _value, ...others } = measured;
    return { ...others, state: instead(threshold) } as unknown as M;
  };
  const one = (indicator: Indicator): Indicator => (indicator.counts !== 'people' ? indicator : {
    ...indicator, ...(indicator.baseline === undefined ? {} : { baseline: hide(indicator.baseline) }), ...(indicator.actuals === undefined ? {} : { actuals: indicator.actuals.map(hide) }),
  });
  return { ...owner, indicators: owner.indicators.map(one) };
}

/** Findings as data for the public: numbers that must be protected are left out. Documents say in words what is protected. */
export function publicEvidence(catalogue: Catalogue): Evidence[] {
  const published = new Map(publishFindings(catalogue, 'public').map((finding) => [finding.id, finding]));
  return catalogue.evidence.map((finding) => {
    const { count: _count, base: _base, breakdown: _breakdown, ...others } = finding;
    const { count, base, breakdown } = published.get(finding.id)!;
    return {
      ...others, ...(count === null ? {} : { count }), ...(base === null ? {} : { base }),
      ...(breakdown === null ? {} : { breakdown: { by: breakdown.by, cells: breakdown.cells.map(({ label, numbers }) => (numbers === null ? { label } : { label, count: numbers.count, base: numbers.base })) } }),
    };
  });
}
