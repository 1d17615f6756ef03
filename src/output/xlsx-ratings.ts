// Rating sheets as a workbook: one sheet a rater, only the cells for points can be filled in.
import { type Cell, type Look, type Sheet, type Validation, writeWorkbook } from '../files/xlsx/write.ts';
import type { RatingSheet } from '../model/import/rating-sheet.ts';
import type { Language } from '../text/language.ts';
import { formatNumber } from '../text/numbers.ts';
import { ratingSheetText } from '../text/rating-sheet.ts';
import { workbookText } from '../text/workbook.ts';

export interface RaterSheet {
  /** Role of the rater; null where it is filled in by hand. */
  rater: string | null;
  sheet: RatingSheet;
}

/** The workbook's bytes. */
export function ratingsWorkbook(sheets: readonly RaterSheet[], { title, language }: { title: string; language: Language }): Uint8Array {
  const names = new Set<string>();
  const choices: Sheet = { name: '_lists', state: 'veryHidden', columns: [{ width: 10 }], rows: [ratingSheetText(language).yes, ratingSheetText(language).no].map((value) => [{ value }]) };
  const t = ratingSheetText(language);
  const legend: Sheet = {
    name: sheetName(t.scales, names), columns: [{ width: 34 }, { width: 26 }, { width: 90 }], landscape: true, protect: true, mostLines: 8,
    rows: sheets[0]!.sheet.legend.map((row, r) => row.map((value) => ({ value, look: r === 0 ? head : { wrap: true, border: true } }))),
  };
  return writeWorkbook({ title, language, sheets: [...sheets.map((each) => raterSheet(each, names, language)), legend, choices] });
}

const head: Look = { bold: true, fill: 'D6E0EC', colour: '1B2A3A', wrap: true, border: true };

function raterSheet({ rater, sheet }: RaterSheet, names: Set<string>, language: Language): Sheet {
  const { rows, headingRow, criteria, firstScore } = sheet;
  const last = firstScore + criteria.length;
  const lookOf = (row: number, column: number): Look => {
    if (row === 0) return { bold: true };
    if (row <= 3) return column === 0 ? { bold: true } : column === 1 ? { unlocked: true, border: true, format: '@' } : {};
    if (row === headingRow) return head;
    if (row < headingRow) return {};
    if (column >= firstScore && column < last) return { unlocked: true, border: true };
    if (column === last) return { unlocked: true, border: true, wrap: true, format: '@' };
    return { border: true, fill: 'F0F0F0', wrap: true, format: '@' };
  };
  const cells = rows.map((row, r) => Array.from({ length: r <= 3 ? 2 : row.length }, (_, c): Cell => ({ value: row[c] ?? null, look: lookOf(r, c) })));
  const t = workbookText(language);
  const validations = rows.length - 1 <= headingRow ? [] : criteria.map((criterion, i): Validation => {
    const range: Validation['range'] = [headingRow + 1, firstScore + i, rows.length - 1, firstScore + i];
    const [low, high] = [Math.min(criterion.worst ?? 0, criterion.best ?? 10), Math.max(criterion.worst ?? 0, criterion.best ?? 10)];
    const prompt = { title: criterion.title, text: sheet.legend[i + 1]!.slice(1).join('. ').replaceAll(' · ', '\n') };
    return criterion.must ? { range, rule: { list: '_lists!$A$1:$A$2' }, message: t.choose, prompt } : { range, prompt, rule: { between: [low, high] }, message: t.between(formatNumber(low, language, 6, true), formatNumber(high, language, 6, true)) };
  });
  return {
    name: sheetName(rater ?? ratingSheetText(language).title, names), columns: [{ width: 20 }, { width: 44 }, ...criteria.map(() => ({ width: 15 })), { width: 36 }, { width: 16 }],
    rows: cells, headingRow, frozen: { rows: headingRow + 1, columns: 2 }, validations, protect: true, landscape: true, mostLines: 6,
  };
}

// at most 31 characters, none of those that a spreadsheet refuses, none twice
function sheetName(wanted: string, names: Set<string>): string {
  const plain = wanted.replace(/[[\]:*?/\\']/g, ' ').replace(/\s+/g, ' ').trim() || '1';
  for (let n = 1; ; n++) {
    const end = n === 1 ? '' : ` (${n})`;
    const name = [...plain].slice(0, 31 - end.length).join('').trim() + end;
    if (names.has(name.toLowerCase())) continue;
    names.add(name.toLowerCase());
    return name;
  }
}
