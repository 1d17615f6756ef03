// Measures that a person names on the command line.
import { UsageError } from '../../errors.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { ownerOf, traceable } from '../../model/named.ts';
import { noMeasureText } from '../../text/no-measure.ts';
import { didYouMean } from '../../text/suggest.ts';

/** The measure's id as the catalogue writes it. Throws UsageError where there is none, with a word on what the id is instead. */
export function measureId(catalogue: Catalogue, given: string): string {
  const owner = ownerOf(catalogue, given);
  if (owner?.target === 'measure') return owner.id;
  if (catalogue.measures.length === 0) throw new UsageError(noMeasureText.unknown(given), noMeasureText.begin);
  if (owner === null) throw new UsageError(noMeasureText.unknown(given), didYouMean(given, catalogue.measures.map(({ id }) => id)));
  throw new UsageError(noMeasureText.other(owner.id, owner.target), traceable.includes(owner.target) ? noMeasureText.seeTrace(owner.id) : null);
}
