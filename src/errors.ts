// The three kinds of error. Anything else that is thrown is a bug (exit 70).
import type { Finding } from './model/finding.ts';
import type { Both } from './text/language.ts';

/** Wrong usage, no catalogue, an unreadable file, git unusable: exit 2. */
export class UsageError extends Error {
  readonly said: Both;
  readonly remedy: Both | null;
  constructor(said: Both, remedy: Both | null = null) {
    super(said.en);
    this.said = said;
    this.remedy = remedy;
  }
}

/** Something in the catalogue is wrong: exit 1. Carries the findings that say what. */
export class CatalogueError extends Error {
  readonly findings: readonly Finding[];
  constructor(findings: readonly Finding[]) {
    super(`${findings.length} findings`);
    this.findings = findings;
  }
}

/** Exit codes of the contract. */
export const exitCode = { fine: 0, wrong: 1, usage: 2, bug: 70, interrupted: 130 } as const;
