// LibreOffice as an independent reader of office files.
import { execFileSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from './program.ts';
import { locate } from './tools.mjs';

/** Opens a file and saves it in another format; returns where. With a profile of its own, so that runs do not meet. */
export function converted(file: string, format: 'pdf' | 'xlsx' | 'csv' | 'docx'): string {
  const folder = temporaryFolder();
  execFileSync(locate('soffice')!, [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--convert-to', format, '--outdir', folder, file], { stdio: 'ignore', timeout: 120_000, env: { PATH: process.env.PATH ?? '', HOME: folder } });
  return join(folder, `${basename(file).replace(/\.[^.]+$/, '')}.${format}`);
}
