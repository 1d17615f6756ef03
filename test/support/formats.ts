// The formats of `measures export`, as its help names them.
import { measures } from './program.ts';

export function exportFormats(): string[] {
  const { stdout } = measures(['export', '--help', '--lang', 'en'], { env: { COLUMNS: '400' } });
  return /format: ([\w, -]+)/.exec(stdout)![1]!.split(',').map((name) => name.trim());
}
