// Whether the catalogue holds together: ids, references, cycles, scores within their scales. Every engine needs
// this and nothing more; what the linter says beyond it never blocks one.
import { structureSaid as said } from '../text/structure.ts';
import { tooMany } from '../text/reading.ts';
import { knownGroups, type Entity, type Settings } from './catalogue.ts';
import { pointer, type Finding } from './finding.ts';
import { parseFraction } from './fraction.ts';
import { cycles } from './graph.ts';
import { freeIds } from './ids.ts';
import { type Kind, kinds } from './kinds.ts';
import { eachReference, type Target } from './references.ts';

/** An entity that was read, or only its name where its file was refused: enough for others to refer to it. */
export interface Known {
  kind: Kind;
  id: string;
  file: string;
  value?: unknown;
}

/** What could be understood of files that are not in order: enough to look for further problems in the same run. */
export interface Parts {
  entities: readonly Entity[];
  without: ReadonlySet<string>;
}

/** So many problems of one kind in one file have one cause: more are neither told nor counted, since that would take long. */
export const mostInFile = 1000;

type Report = (rule: string, where: { file: string; entity?: string }, path: string, text: Pick<Finding, 'message' | 'remedy'>, on?: 'key' | 'value') => void;

/**
 * Checks ids, references, cycles and scales.
 * @param settings the value of catalogue.yaml, or null where it was refused (then nothing that refers into it is checked)
 * @param entities everything that was read in order
 * @param known everything there is, in order or not
 * @param parts what is left of entities that are not in order, and the names of fields that catalogue.yaml lost that way
 * @returns what is wrong, and what references that lead nowhere may have meant
 */
export function checkStructure(settings: Settings | null, entities: readonly Entity[], known: readonly Known[], parts: Parts = { entities: [], without: new Set() }): { findings: Finding[]; lost: Set<Target> } {
  const findings: Finding[] = [];
  const report: Report = (rule, { file, entity }, path, text, on = 'value') => {
    findings.push({ rule, severity: 'error', file, pointer: path, on, ...(entity === undefined ? {} : { entity }), message: text.message, remedy: text.remedy });
  };
  checkIds(known, report);
  const readable = parts.entities.length === 0 ? entities : [...entities, ...parts.entities];
  const { without } = parts;
  if (settings) checkSettings(settings, without, report);
  const lost = checkReferences(settings, without, readable, known, report);
  checkCycles(readable, report);
  if (without.has('criteria')) return { findings, lost };
  for (const entity of entities) {
    if (entity.kind === 'rating' && settings) checkScores(settings, entity as Entity<'rating'>, report);
    if (entity.kind === 'weights' && settings) checkWeights(settings, entity as Entity<'weights'>, report);
    if (entity.kind === 'evidence' && settings) checkCounts(settings, entity as Entity<'evidence'>, report);
  }
  return { findings, lost };
}

// a month with a number or a truth value, which a spreadsheet changes; a device of Windows
// and what `explain` would take for a rule
const unsuitable = /^(?:(?<rule>[fsnrtpcw]\d{3})|(?:(?:jan|feb|mrz|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)[a-z]*-?\d{1,4}|true|false|wahr|falsch)|(?<device>con|prn|aux|nul|com\d|lpt\d))$/i;

const fileName = ({ file }: Known): string => file.slice(file.lastIndexOf('/') + 1, -'.yaml'.length).normalize('NFC');
const idForm = /^[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*$/;

// whom each id belongs to, ignoring case: the file that is called like it, else the first that says so
function ownersOf(known: readonly Known[]): { owners: Map<string, Known>; misfits: Known[] } {
  const owners = new Map<string, Known>(), misfits: Known[] = [];
  const claim = (entry: Known): void => {
    const key = entry.id.toLowerCase();
    if (!owners.has(key)) owners.set(key, entry);
  };
  for (const entry of known) if (entry.id === fileName(entry)) claim(entry);
  else misfits.push(entry);
  misfits.forEach(claim);
  return { owners, misfits };
}

function checkIds(known: readonly Known[], report: Report): void {
  const { owners, misfits } = ownersOf(known);
  const unfit = new Set(misfits);
  let free: ((like: string) => string) | null = null;
  const freeLike = (id: string): string => (free ??= freeIds(known.map((entry) => entry.id), (each) => !unsuitable.test(each)))(id);
  const mayBe = (name: string): boolean => idForm.test(name) && !unsuitable.test(name) && !owners.has(name.toLowerCase());
  const place = (kind: Kind, name: string): string => `${kind} ${name.toLowerCase()}`;
  const files = new Set(misfits.length === 0 ? [] : known.map((entry) => place(entry.kind, fileName(entry))));
  for (const entry of known) {
    const { id, file, kind } = entry;
    const where = { file, entity: id };
    const owner = owners.get(id.toLowerCase())!;
    if (owner !== entry) report('S001', where, '/id', said.idTwice(id, owner.file, mayBe(fileName(entry)) ? null : freeLike(id), fileName(entry)));
    else if (unfit.has(entry)) {
      const name = fileName(entry);
      report('S001', where, '/id', said.idNotFileName(id, name, { file: id.toLowerCase() === name.toLowerCase() || !files.has(place(kind, id)), id: mayBe(name), swapped: owners.get(name.toLowerCase()) !== undefined && fileName(owners.get(name.toLowerCase())!) === id }));
    }
    const found = unsuitable.exec(id);
    if (found) report('S001', where, '/id', found.groups!.rule !== undefined ? said.idLikeRule(id) : found.groups!.device === undefined ? said.idLikeDate(id) : said.idIsDevice(id));
    const value = entry.value as { indicators?: { id?: unknown }[]; outputs?: { no?: unknown }[] } | undefined;
    if (kind === 'measure' || kind === 'goal') checkParts(value?.indicators, 'id', '/indicators', where, report);
    if (kind === 'forum') checkParts(value?.outputs, 'no', '/outputs', where, report);
  }
}

function checkParts(parts: readonly Record<string, unknown>[] | undefined, key: string, path: string, where: { file: string; entity?: string }, report: Report): void {
  if (!Array.isArray(parts)) return;
  const seen = new Set<string>();
  for (const [i, part] of parts.entries()) {
    const name = String(part?.[key]).toLowerCase();
    if (seen.has(name)) report('S001', where, `${path}${pointer(i, key)}`, said.partTwice(String(part[key])));
    seen.add(name);
  }
}

function checkSettings(settings: Settings, without: ReadonlySet<string>, report: Report): void {
  const where = { file: 'catalogue.yaml' };
  for (const list of ['actionFields', 'targetGroups', 'units', 'sources', 'instruments', 'strategicGoals', 'criteria', 'groups'] as const) checkParts(settings[list] as Record<string, unknown>[] | undefined, 'id', `/${list}`, where, report);
  const own = (settings.sources ?? []).filter((source) => source.own);
  if (own.length > 1) report('F207', where, pointer('sources', settings.sources!.indexOf(own[1]!), 'own'), said.twoOwnSources(own.map(({ id }) => id)));
  for (const [i, criterion] of (settings.criteria ?? []).entries()) {
    if (criterion.must) continue;
    if (criterion.worst !== undefined && criterion.worst === criterion.best) report('F203', where, pointer('criteria', i, 'best'), said.noRange(criterion.id));
  }
  if (without.has('criteria') || without.has('weighting')) return;
  const n = (settings.criteria ?? []).filter((criterion) => !criterion.must).length;
  if (settings.weighting?.method === 'pairwise') checkMatrix(settings.weighting.matrix, n, where, '/weighting', report);
  if (settings.weighting?.method === 'ranked') checkRanks(settings.weighting.ranks, settings, where, '/weighting', report);
}

function checkRanks(ranks: Record<string, number> | undefined, settings: Settings, where: { file: string; entity?: string }, path: string, report: Report): void {
  for (const { id, must } of settings.criteria ?? []) if (!must && ranks?.[id] === undefined) report('F206', where, `${path}/ranks`, said.rankMissing(id));
}

/** A pairwise matrix must be square, as large as there are criteria (at most nine), positive and reciprocal within 1e-6. */
function checkMatrix(matrix: (number | string)[][] | undefined, n: number, where: { file: string; entity?: string }, path: string, report: Report): void {
  const at = `${path}/matrix`;
  if (!matrix || matrix.length !== n || matrix.some((row) => row.length !== n)) return report('F206', where, at, said.matrixSize(n));
  if (n > 9) return report('F206', where, at, said.matrixTooLarge(n));
  const a = matrix.map((row) => row.map(parseFraction));
  for (let i = 0; i < n; i++) {
    for (let j = i; j < n; j++) {
      const x = a[i]![j] ?? 0;
      const y = a[j]![i] ?? 0;
      if (x <= 0 || y <= 0) report('F206', where, `${at}/${i}/${j}`, said.matrixNotPositive(i + 1, j + 1));
      else if (Math.abs(x * y - 1) > 1e-6) report('F206', where, `${at}/${j}/${i}`, said.matrixNotReciprocal(i + 1, j + 1));
    }
  }
}

function checkWeights(settings: Settings, { value, file, id }: Entity<'weights'>, report: Report): void {
  const where = { file, entity: id };
  const counted = (settings.criteria ?? []).filter((criterion) => !criterion.must);
  if (value.method === 'pairwise') checkMatrix(value.matrix, counted.length, where, '', report);
  if (value.method === 'ranked') checkRanks(value.ranks, settings, where, '', report);
  if ((value.method ?? 'direct') === 'direct') for (const criterion of counted) if (value.weights?.[criterion.id] === undefined) report('F206', where, '/weights', said.weightMissing(criterion.id));
}

function checkScores(settings: Settings, { value, file, id }: Entity<'rating'>, report: Report): void {
  const criteria = new Map((settings.criteria ?? []).map((criterion) => [criterion.id, criterion]));
  const where = { file, entity: id };
  for (const [measure, scores] of Object.entries(value.scores)) {
    for (const [name, score] of Object.entries(scores ?? {})) {
      if (name === 'stamp' || name === 'note' || score === null || score === undefined) continue;
      const path = pointer('scores', measure, name);
      const criterion = criteria.get(name);
      if (!criterion) report('F201', where, path, said.nowhere(name, ['criteria'], null, () => [...criteria.keys()]), 'key');
      else if (criterion.must) {
        if (typeof score !== 'boolean') report('F203', where, path, said.mustIsTruth(name));
      } else if (typeof score !== 'number') report('F203', where, path, said.scoreIsNumber(name));
      else {
        const { worst = 0, best = 10 } = criterion;
        if (score < Math.min(worst, best) || score > Math.max(worst, best)) report('F203', where, path, said.offScale(score, name, Math.min(worst, best), Math.max(worst, best)));
      }
    }
  }
}

function checkCounts(settings: Settings, { value, file, id }: Entity<'evidence'>, report: Report): void {
  const where = { file, entity: id };
  const n = settings.instruments?.find((instrument) => instrument.id === value.instrument)?.n;
  const { count, base } = value;
  if (count !== undefined && base !== undefined && count > base) report('F204', where, '/count', said.countAbove(count, base));
  if (n !== undefined && (base ?? count ?? 0) > n) report('F204', where, base === undefined ? '/count' : '/base', said.baseAbove(base ?? count ?? 0, n));
}

function checkReferences(settings: Settings | null, without: ReadonlySet<string>, entities: readonly Entity[], known: readonly Known[], report: Report): Set<Target> {
  const lost = new Set<Target>();
  const targets = new Map<Target, Set<string>>();
  for (const kind of kinds) targets.set(kind, new Set());
  const outputs = new Set<string>();
  const vague = new Set<string>();
  for (const { kind, id, value } of known) {
    targets.get(kind)!.add(id);
    if (kind !== 'forum') continue;
    if (value === undefined || !('outputs' in (value as object))) vague.add(id);
    for (const { no } of (value as { outputs?: { no: number }[] } | undefined)?.outputs ?? []) outputs.add(`${id}.${no}`);
  }
  targets.set('forumOutput', outputs);
  if (settings) {
    for (const list of ['actionFields', 'targetGroups', 'units', 'sources', 'instruments', 'strategicGoals', 'criteria', 'groups'] as const) if (!without.has(list)) targets.set(list, new Set((settings[list] ?? []).map(({ id }) => id)));
    for (const group of knownGroups) targets.get('groups')?.add(group);
    targets.get('sources')?.add('open');
  }
  const check = (kind: Kind | 'catalogue', value: unknown, where: { file: string; entity?: string }): void => {
    let found = 0;
    eachReference(kind, value, (to, wanted, path, isKey) => {
      if (found > mostInFile) return;
      for (const target of wanted) if (targets.get(target)?.has(to)) return;
      const sets = wanted.map((target) => targets.get(target));
      if (sets.every((set) => set === undefined)) return; // catalogue.yaml could not be read: its own finding says so
      if (vague.has(to.split('.')[0]!)) return; // the forum's outputs could not be read
      const other = [...targets].find(([, set]) => set.has(to))?.[0] ?? null;
      if (++found > mostInFile) return report('F007', where, '', tooMany(mostInFile));
      // a name with a dot means a part where several things are possible, and a part may have been meant without it
      for (const target of wanted) if (wanted.length === 1 || target === 'forumOutput' || !to.includes('.')) lost.add(target);
      report('F201', where, path(), said.nowhere(to, wanted, other, () => sets.flatMap((set) => [...(set ?? [])])), isKey ? 'key' : 'value');
    });
  };
  if (settings) check('catalogue', settings, { file: 'catalogue.yaml' });
  for (const { kind, value, file, id } of entities) check(kind, value, { file, entity: id });
  return lost;
}

function checkCycles(entities: readonly Entity[], report: Report): void {
  const follow = (kind: 'measure' | 'goal', edgesOf: (value: never) => readonly string[], rule: string, path: string, word: (members: string[]) => Pick<Finding, 'message' | 'remedy'>): void => {
    const mine = entities.filter((entity) => entity.kind === kind);
    // what leads nowhere is in no cycle
    const edges = new Map(mine.map(({ id, value }) => [id, edgesOf(value as never)] as const).filter(([, targets]) => targets.length > 0));
    const files = new Map(mine.map(({ id, file }) => [id, file]));
    for (const members of cycles(edges)) report(rule, { file: files.get(members[0]!)!, entity: members[0]! }, path, word(members), 'key');
  };
  follow('measure', (measure: { dependsOn?: string[] }) => measure.dependsOn ?? [], 'R209', '/dependsOn', said.dependencyCycle);
  follow('goal', (goal: { parent?: string }) => (goal.parent === undefined ? [] : [goal.parent]), 'F202', '/parent', said.goalCycle);
  follow('measure', (measure: { supersedes?: string[] }) => measure.supersedes ?? [], 'F202', '/supersedes', said.supersedesCycle);
}

/** Findings that stop an engine: everything this module and the reading report as an error. */
export function isStructural(finding: Finding): boolean {
  return finding.severity === 'error' && (finding.rule.startsWith('F') || finding.rule === 'S001' || finding.rule === 'R209');
}

