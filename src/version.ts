import { createRequire } from 'node:module';

declare const BUILD: string | undefined;

/** What this program was built from: another one wherever a line of it is another. */
export function programBuild(): string {
  return `${programVersion()}+${typeof BUILD === 'string' ? BUILD : 'source'}`;
}

/** The version of this program. */
export function programVersion(): string {
  return (createRequire(import.meta.url)('../package.json') as { version: string }).version;
}
