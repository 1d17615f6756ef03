// What a rule is: one plain object that carries its own documentation, examples and check.
import type { Both } from '../../text/language.ts';
import type { Evidence, Forum, Goal, Indicator, Measure, Need, Offer, Paper, Principle, Rating, Settings, Vote, WeightGiver } from '../catalogue.ts';
import type { Finding, Severity, StageSeverity } from '../finding.ts';
import type { Around } from './around.ts';

/** F files, schema and references · S structure · N indicators · R time and resources · T text · P priorities · C catalogue · W waivers. */
export type Family = 'F' | 'S' | 'N' | 'R' | 'T' | 'P' | 'C' | 'W';

export type Said = Pick<Finding, 'message' | 'remedy'>;

export interface ReportOptions {
  /** Point at the key instead of the value. */
  on?: 'key' | 'value';
  /** The words within the value that are meant, as they stand there; the first of them, unless `nth` says otherwise. */
  mark?: string;
  /** How often they stand there before, where the first occurrence is not meant. */
  nth?: number;
  /** The key that is missing there, where the rule looks for several. */
  missing?: string;
  /** Another entity than the one being looked at, by its id; `catalogue` for catalogue.yaml. */
  about?: string;
  /** Never stricter than this, whatever the rule's own severity at this stage. */
  atMost?: Severity;
  /** Depends only on the date: never more than a warning. */
  dated?: boolean;
}

/**
 * Reports one finding. `pointer` is a JSON pointer below what is being looked at (of an indicator: below the
 * indicator); for something missing, the pointer of the place it belongs to, often ''.
 */
export type Report = (pointer: string, said: Said, options?: ReportOptions) => void;

/** What a rule looks at. Each function is called once for every such thing at a stage where the rule runs. */
export interface Visitors {
  /** The catalogue as a whole, once. */
  catalogue?(settings: Settings, report: Report, around: Around): void;
  principle?(principle: Principle, report: Report, around: Around): void;
  goal?(goal: Goal, report: Report, around: Around): void;
  need?(need: Need, report: Report, around: Around): void;
  evidence?(evidence: Evidence, report: Report, around: Around): void;
  offer?(offer: Offer, report: Report, around: Around): void;
  forum?(forum: Forum, report: Report, around: Around): void;
  measure?(measure: Measure, report: Report, around: Around): void;
  rating?(rating: Rating, report: Report, around: Around): void;
  weights?(weights: WeightGiver, report: Report, around: Around): void;
  vote?(vote: Vote, report: Report, around: Around): void;
  paper?(paper: Paper, report: Report, around: Around): void;
  /** Every indicator of a measure or a goal. */
  indicator?(indicator: Indicator, report: Report, around: Around, owner: Measure | Goal): void;
}

/** Parts of files: path below the catalogue → YAML. The keys replace those of a complete, blameless catalogue (test/model/rules/blameless.ts). */
export type Fragments = Readonly<Record<string, string>>;

export interface Example {
  failing: Fragments;
  mended: Fragments;
  /** Keys that the failing file does not have at all: path → keys. Shown as a comment. */
  missing?: Readonly<Record<string, readonly string[]>>;
  /** Today, where the rule looks at the date. */
  asOf?: string;
  /** The files stand for themselves instead of replacing keys: for what is wrong before there are any. */
  whole?: true;
}

export interface Rule {
  /** A letter and three digits. Never reused. */
  code: string;
  family: Family;
  title: Both;
  /** Version of the program that brought the rule. */
  since: string;
  severity: StageSeverity;
  /** Runs for this edition only. */
  edition?: 'public';
  /** Looks at merged and dropped measures too. */
  retired?: true;
  /** What it checks. */
  what: Both;
  /** Why it matters. */
  why: Both;
  example: Example;
  /** Nothing where reading or the structure check reports it. */
  visit?: Visitors;
}

/** Words in both languages: message (de, en) and remedy (de, en). */
export function said(de: string, en: string, remedyDe: string, remedyEn: string): Said {
  return { message: { de, en }, remedy: { de: remedyDe, en: remedyEn } };
}

/** A text in both languages. */
export function both(de: string, en: string): Both {
  return { de, en };
}

const letters: Readonly<Record<string, Severity | null>> = { '-': null, i: 'info', w: 'warning', e: 'error' };

/** Severity at idea, draft, and proposed or later, as in the table of rules: `-/w/e`. */
export function at(stages: `${'-' | 'i' | 'w' | 'e'}/${'-' | 'i' | 'w' | 'e'}/${'-' | 'i' | 'w' | 'e'}`): StageSeverity {
  const [idea, draft, proposed] = stages.split('/');
  return { idea: letters[idea!]!, draft: letters[draft!]!, proposed: letters[proposed!]! };
}

/** `/key` where the value has that key, else '': a thing that is missing points at what it belongs to. */
export function placeFor(value: object, key: string): string {
  return key in value ? `/${key}` : '';
}
