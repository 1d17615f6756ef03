import { createRequire } from 'node:module';

/** The version of this program. */
export function programVersion(): string {
  return (createRequire(import.meta.url)('../package.json') as { version: string }).version;
}
