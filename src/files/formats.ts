// The formats that the schemas name, as functions for the precompiled validators.
import { isDate } from '../model/dates.ts';
import { parseFraction } from '../model/fraction.ts';
import { isEuro } from '../model/money.ts';

export const formats = {
  'coarse-date': isDate,
  euro: { type: 'number', validate: isEuro },
  fraction: (text: string): boolean => parseFraction(text) !== null,
};
