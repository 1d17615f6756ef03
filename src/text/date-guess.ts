// What somebody probably meant who wrote a date in another form.
import { isDate } from '../model/dates.ts';

const months: Record<string, string> = {
  jan: '01', feb: '02', mär: '03', mrz: '03', mar: '03', apr: '04', mai: '05', may: '05', jun: '06', jul: '07', aug: '08', sep: '09', okt: '10', oct: '10', nov: '11', dez: '12', dec: '12',
};

const two = (digits: string): string => digits.padStart(2, '0');

/** The date in the form of the catalogue; null where it cannot be told, or where there is no such day. */
export function guessDate(text: string): string | null {
  const guess = guessed(text.trim());
  return guess !== null && isDate(guess) ? guess : null;
}

function guessed(text: string): string | null {
  let match = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (match) return `${match[3]}-${two(match[2]!)}-${two(match[1]!)}`;
  match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T.*)?$/.exec(text);
  if (match) return `${match[1]}-${two(match[2]!)}-${two(match[3]!)}`;
  match = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (match) return `${match[1]}-${match[2]}-${match[3]}`;
  match = /^(\d{1,2})[/.](\d{4})$/.exec(text);
  if (match) return `${match[2]}-${two(match[1]!)}`;
  match = /^(\d{4})[-/.](\d)$/.exec(text);
  if (match) return `${match[1]}-${two(match[2]!)}`;
  match = /^(?:q([1-4])|([1-4])\.\s?(?:quartal|quarter))[\s/-]*(\d{4})$/i.exec(text) ?? null;
  if (match) return `${match[3]}-Q${match[1] ?? match[2]}`;
  match = /^(?:h([12])|([12])\.\s?(?:halbjahr|half-?year))[\s/-]*(\d{4})$/i.exec(text);
  if (match) return `${match[3]}-H${match[1] ?? match[2]}`;
  match = /^(\d{4})[\s/-]?([qh][1-4])$/i.exec(text);
  if (match) return `${match[1]}-${match[2]!.toUpperCase()}`;
  match = /^(?:(\d{1,2})\.?\s+)?(\p{L}{3})\p{L}*\.?\s+(\d{4})$/u.exec(text);
  const month = match ? months[match[2]!.toLowerCase()] : undefined;
  if (match && month) return `${match[3]}-${month}${match[1] ? `-${two(match[1])}` : ''}`;
  // a school year ends with July
  match = /^(?:schuljahr\s+)?(\d{4})\/(\d{2})$/i.exec(text);
  if (match && Number(match[1]) + 1 === Number(match[1]!.slice(0, 2) + match[2])) return `${Number(match[1]) + 1}-07-31`;
  match = /^(anfang|mitte|(?:bis )?ende|start of|mid|end of)[\s-]+(\d{4})$/i.exec(text);
  if (match) return /^(?:a|s)/i.test(match[1]!) ? `${match[2]}-01` : /^m/i.test(match[1]!) ? `${match[2]}-06` : `${match[2]}-12-31`;
  return null;
}
