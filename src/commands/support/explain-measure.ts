// `explain A [B]`: why a measure stands where it stands; why A before B.
import { absenceOf, explainPair, explainPlace } from '../../model/priority/explain.ts';
import { DEFAULT_OPTIONS } from '../../model/priority/input.ts';
import { prioritize } from '../../model/priority/prioritize.ts';
import { absenceText, pairData, pairText, placeData, placeText } from '../../output/priority/explain.ts';
import { explainUsage } from '../../text/explain.ts';
import type { Context } from './context.ts';
import { measureId } from './names.ts';
import { loadPriorityInput, ranked } from './priority.ts';

/** Explains one measure, or two beside each other. Throws UsageError for ids that do not exist. */
export async function explainMeasures(context: Context, given: readonly string[], format: unknown): Promise<void> {
  const catalogue = context.catalogue(), ids = given.map((id) => measureId(catalogue, id));
  const [first, second] = ids as [string, string?];
  if (first === second) throw explainUsage.same(first);
  const input = await loadPriorityInput(catalogue);
  const result = ranked(() => prioritize(input, DEFAULT_OPTIONS)), options = { language: context.language, width: context.columns, colour: context.colour() };
  const absent = ids.map((id) => ({ id, absence: absenceOf(input, result, id) })).filter(({ absence }) => absence !== null);
  if (format === 'json') {
    const data = absent.length > 0 ? { notRanked: absent.map(({ id, absence }) => ({ id, reason: absence })) } : second === undefined ? placeData(explainPlace(input, result, first)) : pairData(explainPair(input, result, first, second));
    context.emit(`${JSON.stringify({ version: 1, ...data }, null, 2)}\n`);
  } else if (absent.length > 0) context.emit(absent.map(({ id, absence }) => absenceText(result, id, absence!, options)).join('\n'));
  else context.emit(second === undefined ? placeText(result, explainPlace(input, result, first), options) : pairText(result, explainPair(input, result, first, second), options));
}
