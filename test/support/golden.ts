// Golden files: what a command prints on the worked example, kept as a file that people read in a review.
import { expect } from '@jest/globals';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from './program.ts';

/** Compares a text with the file of that name in test/golden. `UPDATE_GOLDEN=1` writes the file instead. */
export function expectGolden(name: string, actual: string): void {
  const file = join(projectRoot, 'test', 'golden', name);
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
  }
  expect(existsSync(file) ? actual : `test/golden/${name} is missing`).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
}
