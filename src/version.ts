import { createRequire } from 'node:module';

// what the build knows; not there where the source runs as it is
declare const BUILD: string | undefined, VERSION: string | undefined;

/** What this program was built from: another one wherever a line of it is another. */
export function programBuild(): string {
  return `${programVersion()}+${typeof BUILD === 'string' ? BUILD : 'source'}`;
}

/** The version of this program. */
export function programVersion(): string {
  return typeof VERSION === 'string' ? VERSION : (createRequire(import.meta.url)('../package.json') as { version: string }).version;
}
