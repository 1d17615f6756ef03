// Quotation marks: one form in each language, whatever the command.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { quoted } from '../../src/text/language.ts';
import { projectRoot } from '../support/program.ts';

test('„…“ in German, "…" in English; marks inside become single', () => {
  expect([quoted('Treff', 'de'), quoted('Treff', 'en')]).toEqual(['„Treff“', '"Treff"']);
  expect([quoted('der „Treff“', 'de'), quoted('the "meeting"', 'en')]).toEqual(['„der ‚Treff‘“', '"the \'meeting\'"']);
});

test('no message has English marks of the other form, but for what goes into a catalogue', () => {
  const folder = join(projectRoot, 'src', 'text');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const curly = files.filter((file) => readFileSync(join(folder, file), 'utf8').includes('”'));
  // proposed indicators, how to write within a text, and the comment that says so
  expect(curly.sort()).toEqual(['language.ts', 'proposals.ts', 'reading.ts']);
});
