// `new indicator --from "…"`: a sentence that has its figures becomes an indicator, shown or written into a measure.
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import { editYaml } from '../files/edit.ts';
import { atomicWrite } from '../files/write.ts';
import type { Goal, Measure } from '../model/catalogue.ts';
import { draftOf } from '../model/measurability/indicator.ts';
import { propose } from '../model/measurability/rewrite.ts';
import { analyse } from '../model/measurability/sentence.ts';
import { newText } from '../text/new.ts';
import { didYouMean } from '../text/suggest.ts';
import { asYaml } from './support/check-output.ts';
import type { Context } from './support/context.ts';

/** Throws UsageError where there is no sentence, where it has no figures (with a proposal), or no such measure or goal. */
export function newIndicator(context: Context, { from, measure }: { from?: string; measure?: string }): void {
  if (from === undefined) throw new UsageError({ de: newText('de').needsFrom, en: newText('en').needsFrom }, { de: newText('de').needsFromRemedy, en: newText('en').needsFromRemedy });
  const analysis = analyse(from, { language: context.language });
  const draft = draftOf(analysis);
  if ('reason' in draft) {
    const proposal = (language: 'de' | 'en'): string => newText(language).proposal(propose(analysis, language).text ?? '__');
    throw new UsageError(draft.reason, { de: proposal('de'), en: proposal('en') });
  }
  if (measure === undefined) return context.emit(`${asYaml({ indicators: [{ id: 'I1', ...draft.indicator }] })}\n`);
  const { entities, files, root } = context.open();
  const owners = entities.filter(({ kind }) => kind === 'measure' || kind === 'goal');
  const owner = owners.find(({ id }) => id.toLowerCase() === measure.toLowerCase());
  if (owner === undefined) throw new UsageError({ de: newText('de').noOwner(measure), en: newText('en').noOwner(measure) }, didYouMean(measure, owners.map(({ id }) => id)));
  const id = nextIndicator((owner.value as Measure | Goal).indicators ?? []);
  const { text } = files.find(({ path }) => path === owner.file)!;
  atomicWrite(join(root, owner.file), editYaml(text, [{ path: ['indicators'], append: [{ id, ...draft.indicator }] }], owner.kind));
  context.emit(`${owner.id}.${id}\n`);
  context.note(newText(context.language).indicatorNext(context.shown(join(root, owner.file))));
}

/** I1, I2 …: one more than the highest so far. */
function nextIndicator(indicators: readonly { id: string }[]): string {
  return `I${Math.max(0, ...indicators.map(({ id }) => Number(/^I(\d+)$/.exec(id)?.[1] ?? 0))) + 1}`;
}
