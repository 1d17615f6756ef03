import { UsageError } from '../errors.ts';
import { type Edit, editYaml } from '../files/edit.ts';
import { ratingSheet } from '../model/import/rating-sheet.ts';
import { ratedStamp } from '../model/priority/stamp.ts';
import { officeCsv } from '../output/csv-table.ts';
import { noMeasureText } from '../text/no-measure.ts';
import { ratingSheetText } from '../text/rating-sheet.ts';
import type { CommandDefinition } from './support/command.ts';
import type { Context } from './support/context.ts';
import { formatOption } from './support/options.ts';
import { writeAll } from './support/write.ts';

const command: CommandDefinition = {
  configure(command, language) {
    const t = ratingSheetText(language);
    const template = command.command('template').summary(t.templateSummary).description(t.templateSummary)
      .option('--rater <role...>', t.raterOption)
      .option('--group <group>', t.groupOption)
      .addHelpText('after', t.examples);
    formatOption(template, language, ['csv', 'xlsx']);
    command.command('stamp').summary(t.stampSummary).description(t.stampSummary).option('--refresh', t.refresh);
  },
  async run(context, [verb], options) {
    if (verb === 'template') await template(context, options);
    else stamp(context, options.refresh === true);
  },
};

async function template(context: Context, options: Record<string, unknown>): Promise<void> {
  const catalogue = context.catalogue();
  const language = context.documentLanguage(catalogue);
  const raters = (options.rater as string[] | undefined) ?? [];
  const group = (options.group as string | undefined) ?? null;
  const { output } = context.options;
  const format = options.format === 'csv' && output?.toLowerCase().endsWith('.xlsx') ? 'xlsx' : String(options.format);
  const refuse = (key: 'noCriteria' | 'oneRater' | 'needsFile'): UsageError => new UsageError({ de: ratingSheetText('de')[key], en: ratingSheetText('en')[key] }, { de: ratingSheetText('de')[`${key}Remedy`], en: ratingSheetText('en')[`${key}Remedy`] });
  if ((catalogue.settings.criteria ?? []).length === 0) throw refuse('noCriteria');
  if (format === 'csv' && raters.length > 1) throw refuse('oneRater');
  if (format === 'xlsx' && context.interactive) throw refuse('needsFile');
  const sheets = (raters.length > 0 ? raters : [null]).map((rater) => ({ rater, sheet: ratingSheet(catalogue, { rater, group, language, withLegend: format === 'csv' }) }));
  const { sheet } = sheets[0]!;
  if (catalogue.measures.length === 0) context.note(context.say(noMeasureText.sentence));
  context.emit(format === 'csv' ? officeCsv(sheet.rows, language) : (await import('../output/xlsx-ratings.ts')).ratingsWorkbook(sheets, { title: catalogue.settings.title, language }));
  if (output !== undefined) context.note(ratingSheetText(context.language).written(output, sheet.rows.length - sheet.headingRow - 1, sheet.criteria.length));
}

// stamps what has points and no stamp yet; what changed since it was rated only on request
function stamp(context: Context, refresh: boolean): void {
  const catalogue = context.catalogue();
  const { files, root } = context.open();
  const t = ratingSheetText(context.language);
  const current = new Map(catalogue.measures.map((measure) => [measure.id, ratedStamp(measure)]));
  const changes: { path: string; content: string }[] = [];
  let written = 0;
  for (const rating of catalogue.ratings) {
    const path = catalogue.files.get(rating.id)!;
    const edits: Edit[] = [];
    for (const [id, points] of Object.entries(rating.scores)) {
      const isRated = Object.entries(points ?? {}).some(([key, value]) => key !== 'stamp' && key !== 'note' && value !== null);
      const now = current.get(id);
      if (!isRated || now === undefined || points!.stamp === now) continue;
      if (points!.stamp === undefined || refresh) edits.push({ path: ['scores', id, 'stamp'], value: now });
      else context.note(t.outdated(rating.id, id));
    }
    if (edits.length === 0) continue;
    written += edits.length;
    changes.push({ path, content: editYaml(files.find((file) => file.path === path)!.text, edits, 'rating') });
  }
  writeAll(root, changes);
  context.note(catalogue.ratings.length === 0 ? t.noRatings : written === 0 ? t.nothingToStamp : t.stamped(written, changes.length));
}

export default command;
