// The measures as a table of text, for spreadsheets and for other programs; it can come back as well.
import type { Catalogue } from '../model/catalogue.ts';
import { sheetsOf, valueAt, type WorkbookColumn } from '../model/import/workbook/sheets.ts';
import { isDate } from '../model/dates.ts';
import type { Language } from '../text/language.ts';
import { formatDay } from '../text/numbers.ts';
import { type CsvCell, officeCsv } from './csv-table.ts';

/** One row a measure, the columns of the workbook's first sheet. */
export function catalogueCsv({ catalogue, language, edition }: { catalogue: Catalogue; language: Language; edition: 'internal' | 'public' }): string {
  const [sheet] = sheetsOf(edition === 'public' ? { ...catalogue, ratings: [] } : catalogue, language, false);
  const { columns, rows } = sheet!;
  return officeCsv([
    ['_id', '_rev', ...columns.map(({ heading }) => heading)],
    ...rows.map((row) => [row.key, row.revision, ...columns.map((column) => cellOf(column, valueAt(row.value, column.path), language))]),
  ], language);
}

function cellOf({ codec }: WorkbookColumn, value: unknown, language: Language): CsvCell {
  const shown = codec.show(value);
  if (shown === null || typeof shown !== 'object') return shown;
  return isDate(shown.day) ? formatDay(shown.day, language) : shown.day;
}
