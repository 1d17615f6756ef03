// The catalogue as the public may see it in a table: no ratings by rater, no notes, no small counts of people.
import type { Catalogue, Indicator } from '../../catalogue.ts';

type Indicators = readonly Indicator[] | undefined;

/** The catalogue without what is not published. Counts of people below `thresholds.smallNumber` (default 5, above 0) are left out. */
export function publicCatalogue(catalogue: Catalogue): Catalogue {
  const least = catalogue.settings.thresholds?.smallNumber ?? 5;
  const isSmall = (value: number | undefined): boolean => value !== undefined && value > 0 && value < least;
  const indicators = (given: Indicators): Indicator[] | undefined => given?.map((indicator) => {
    if (indicator.counts !== 'people') return indicator;
    const { baseline, actuals, ...rest } = indicator;
    return { ...rest, ...(baseline === undefined || isSmall(baseline.value) ? {} : { baseline }), ...(actuals === undefined ? {} : { actuals: actuals.filter(({ value }) => !isSmall(value)) }) } as Indicator;
  });
  const of = <T extends { indicators?: Indicator[] }>(entity: T): T => (entity.indicators === undefined ? entity : { ...entity, indicators: indicators(entity.indicators) });
  return {
    ...catalogue,
    measures: catalogue.measures.map((measure) => {
      const { waivers: _waivers, log: _log, imported: _imported, ...rest } = of(measure);
      return rest.cost?.items === undefined ? rest : { ...rest, cost: { ...rest.cost, items: rest.cost.items.map(({ note: _note, ...item }) => item) } };
    }),
    goals: catalogue.goals.map(of),
    ratings: [],
  };
}
