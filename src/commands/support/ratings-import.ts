// Takes a filled-in rating sheet into the catalogue.
import { UsageError } from '../../errors.ts';
import { newYaml, schemaPath } from '../../files/edit.ts';
import { tryChanges } from '../../files/import.ts';
import { nextId } from '../../model/ids.ts';
import { findRatingSheet, readRatingSheet, sameRating, type RatingReading } from '../../model/import/rating-reading.ts';
import type { Table } from '../../model/import/table.ts';
import { colours, safeLine } from '../../output/terminal.ts';
import { ratingSheetText } from '../../text/rating-sheet.ts';
import type { Context } from './context.ts';
import { writeAll } from './write.ts';
import { importText } from '../../text/import.ts';

interface Taken {
  reading: RatingReading;
  sheet: string | null;
  /** Path of the new file, or of the one that holds the same; null where nobody rated anything. */
  path: string | null;
  isNew: boolean;
}

/** Whether one of the tables is a rating sheet. */
export function hasRatingSheet(context: Context, tables: readonly Table[]): boolean {
  const criteria = context.catalogue().settings.criteria ?? [];
  return tables.some((table) => findRatingSheet(table, criteria) !== null);
}

/** Shows what the sheets hold; with `apply` writes a rating for each. All of them, or none where a cell is refused. */
export function importRatings(context: Context, tables: readonly Table[], { apply, format }: { apply: boolean; format: string }): void {
  const catalogue = context.catalogue();
  const opened = context.open();
  const language = context.documentLanguage(catalogue);
  const t = ratingSheetText(context.language);
  const ids = new Set(catalogue.files.keys());
  const schema = schemaPath('rating', opened.files.find(({ kind }) => kind === 'catalogue')!.text);
  const changes: { path: string; content: string }[] = [];
  const taken: Taken[] = [];
  const refused: { sheet: string | null; cell: string; message: { de: string; en: string } }[] = [];
  for (const table of tables) {
    const place = findRatingSheet(table, catalogue.settings.criteria ?? []);
    if (place === null) continue;
    const reading = readRatingSheet(table, place, catalogue, { today: context.today, language });
    refused.push(...reading.problems.map((problem) => ({ sheet: table.sheet, ...problem })));
    if (reading.rating === null) continue;
    const { rating } = reading;
    const same = catalogue.ratings.find((other) => sameRating(other, rating));
    if (same !== undefined) taken.push({ reading, sheet: table.sheet, path: catalogue.files.get(same.id)!, isNew: false });
    else if (Object.keys(rating.scores).length === 0) taken.push({ reading, sheet: table.sheet, path: null, isNew: false });
    else {
      const id = nextId('rating', ids, { name: rating.rater });
      ids.add(id);
      const path = `ratings/${id}.yaml`;
      changes.push({ path, content: newYaml('rating', { id, ...rating } as unknown as Record<string, unknown>, schema) });
      taken.push({ reading, sheet: table.sheet, path, isNew: true });
    }
  }
  if (refused.length > 0) {
    const file = tables[0]!.file;
    const list = (lang: 'de' | 'en'): string => refused.map(({ sheet, cell, message }) => `  ${sheet === null ? '' : `${sheet}, `}${ratingSheetText(lang).cell} ${cell}: ${message[lang]}`).join('\n');
    throw new UsageError({ de: ratingSheetText('de').refused(file, refused.length), en: ratingSheetText('en').refused(file, refused.length) }, { de: list('de'), en: list('en') });
  }
  if (apply && changes.length > 0) {
    const [broken] = tryChanges(opened, changes);
    if (broken) throw new Error(`${broken.file}${broken.pointer}: ${broken.message.en}`);
    writeAll(opened.root, changes);
  }
  if (format === 'json') {
    context.emit(`${JSON.stringify({ version: 1, applied: apply, ratings: taken.map(({ reading, sheet, path, isNew }) => ({ sheet, file: path, new: isNew, rating: reading.rating, counts: reading.counts, notes: reading.notes.map((note) => note[context.language]) })) }, null, 2)}\n`);
  } else {
    const { bold, dim, green } = colours(context.colour());
    context.emit(taken.map(({ reading, path, isNew }) => [
      bold(safeLine(t.sheet(reading.rating!.rater))), `  ${t.counts(reading.counts)}`, ...reading.notes.map((note) => dim(`  · ${safeLine(note[context.language])}`)),
      `  ${path === null ? t.empty : isNew ? green(t.would(path)) : dim(t.already(path))}`, '',
    ].join('\n')).join('\n'));
  }
  const said = importText(context.language);
  context.note(changes.length === 0 ? said.nothing : apply ? t.saved(changes.map(({ path }) => path).join(', ')) : said.preview);
}
