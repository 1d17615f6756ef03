// The flags of `prioritize`, read and checked against the catalogue.
import type { Command } from 'commander';
import { Option } from 'commander';
import type { Catalogue } from '../../model/catalogue.ts';
import { stageOf } from '../../model/catalogue.ts';
import { named } from '../../model/named.ts';
import { type Changes, type Method, NO_CHANGES, type PrioritizeOptions, type PriorityInput, RANKED_STATUSES } from '../../model/priority/input.ts';
import type { Normalisation } from '../../model/priority/normalise.ts';
import type { Prioritization } from '../../model/priority/result.ts';
import { onScale } from '../../model/priority/value.ts';
import type { Language } from '../../text/language.ts';
import { priorityOptions, priorityUsage } from '../../text/priority-usage.ts';
import { labels } from '../../text/labels.ts';

const several = (value: string, list: string[] | undefined): string[] => [...(list ?? []), ...value.split(',').map((each) => each.trim()).filter((each) => each !== '')];
const one = (value: string, list: string[] | undefined): string[] => [...(list ?? []), value];

/** Declares the flags. */
export function declarePriorityOptions(command: Command, language: Language): void {
  const t = priorityOptions(language);
  command
    .addOption(new Option('--method <method>', t.method).choices(['weighted-sum', 'topsis', 'promethee2']).default('weighted-sum'))
    .addOption(new Option('--normalise <kind>', t.normalise).choices(['anchors', 'sum', 'max-ratio', 'min-max', 'vector']))
    .addOption(new Option('--detail <how>', t.detail).choices(['full']))
    .option('--compare', t.compare)
    .option('--weight <criterion=percent>', t.weight, several)
    .option('--set <measure.criterion=points>', t.set, one)
    .option('--without <id>', t.without, several)
    .option('--rater <rater>', t.rater, one)
    .option('--group <group>', t.group, several)
    .option('--status <status>', t.status, several)
    .option('--field <id>', t.field)
    .option('--goal <id>', t.goal)
    .option('--target-group <id>', t.targetGroup)
    .option('--stage <stage>', t.stage)
    .option('--top <n>', t.top)
    .option('--lock <file>', t.lock)
    .addHelpText('after', t.examples);
}

/** What the flags ask of the engine. Throws UsageError for names that do not exist and numbers that make no sense. */
export function readPriorityOptions(options: Record<string, unknown>, input: PriorityInput): PrioritizeOptions {
  const method = options.method as Method, normalise = (options.normalise ?? null) as Normalisation | null;
  if (method === 'promethee2' && normalise !== null) throw priorityUsage.noNormalisation();
  const statuses = (options.status ?? RANKED_STATUSES) as readonly string[], known = Object.keys(labels('en').status);
  for (const status of statuses) if (!known.includes(status)) throw priorityUsage.unknown('status', status, known);
  return { method, normalise, detail: options.detail === 'full', statuses, changes: readChanges(options, input) };
}

function readChanges(options: Record<string, unknown>, input: PriorityInput): Changes {
  const list = (name: string): string[] => (options[name] ?? []) as string[];
  const check = (thing: 'measure' | 'rater' | 'group', ids: readonly string[], known: readonly string[]): readonly string[] => {
    for (const id of ids) if (!known.includes(id)) throw priorityUsage.unknown(thing, id, known);
    return ids;
  };
  const unique = (values: readonly (string | null)[]): string[] => [...new Set(values)].filter((value) => value !== null).sort();
  return {
    weights: readWeights(list('weight'), input),
    without: check('measure', list('without'), input.measures.map(({ id }) => id)),
    set: list('set').map((text) => readSet(text, input)),
    raters: check('rater', list('rater'), unique(input.scores.map(({ rater }) => rater))),
    groups: check('group', list('group'), unique(input.scores.map(({ group }) => group))),
  };
}

const numberOf = (text: string): number => (/^[-+]?\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : Number.NaN);

function readWeights(texts: readonly string[], { criteria }: PriorityInput): Record<string, number> {
  const weighted = criteria.filter(({ must }) => !must).map(({ id }) => id), shares: Record<string, number> = {};
  for (const text of texts) {
    const at = text.lastIndexOf('='), id = text.slice(0, at).trim(), percent = numberOf(text.slice(at + 1));
    if (at < 0 || !(percent >= 0 && percent <= 100)) throw priorityUsage.badWeight(text);
    if (!weighted.includes(id)) throw priorityUsage.unknown('criterion', id, weighted);
    shares[id] = percent / 100;
  }
  const sum = Object.values(shares).reduce((a, b) => a + b, 0);
  if (sum > 1 + 1e-9) throw priorityUsage.tooMuchWeight(Math.round(sum * 1e6) / 1e4);
  return shares;
}

function readSet(text: string, { measures, criteria }: PriorityInput): Changes['set'][number] {
  const found = /^([^.=]+)\.([^.=]+)=(.+)$/.exec(text), points = numberOf(found?.[3] ?? '');
  if (!found || Number.isNaN(points)) throw priorityUsage.badSet(text);
  const measure = found[1]!.trim(), name = found[2]!.trim(), criterion = criteria.find(({ id, must }) => id === name && !must);
  if (!measures.some(({ id }) => id === measure)) throw priorityUsage.unknown('measure', measure, measures.map(({ id }) => id));
  if (!criterion) throw priorityUsage.unknown('criterion', name, criteria.filter(({ must }) => !must).map(({ id }) => id));
  if (!onScale(points, criterion)) throw priorityUsage.offScale(criterion.id, points, Math.min(criterion.worst, criterion.best), Math.max(criterion.worst, criterion.best));
  return { measure, criterion: name, points };
}

/** Whether anything but the catalogue's own ranking is asked for. */
export function hasChanges(changes: Changes): boolean {
  return JSON.stringify(changes) !== JSON.stringify(NO_CHANGES);
}

/** Ids of the ranked measures that the filters show; ranks stay those of the whole ranking. */
export function shownMeasures(options: Record<string, unknown>, catalogue: Catalogue, { measures }: Prioritization): ReadonlySet<string> {
  const { settings, goals } = catalogue, text = (name: string): string | undefined => options[name] as string | undefined;
  const check = (thing: 'field' | 'goal' | 'targetGroup' | 'stage', known: readonly { id: string; code?: string; title?: string }[]): string | undefined => {
    const given = text(thing), found = given === undefined ? undefined : named(known, given);
    if (given !== undefined && !found) throw priorityUsage.unknown(thing, given, known.map(({ id }) => id));
    return found?.id;
  };
  const field = check('field', settings.actionFields ?? []), goal = check('goal', goals), group = check('targetGroup', settings.targetGroups ?? []);
  const stage = check('stage', Object.entries(labels('en').stage).map(([id, title]) => ({ id, title })));
  const top = text('top') === undefined ? Infinity : Number(text('top'));
  if (!(top === Infinity || (Number.isInteger(top) && top >= 1))) throw priorityUsage.badTop(String(text('top')));
  const wanted = new Set(catalogue.measures.filter((measure) => (field === undefined || measure.actionField === field) && (goal === undefined || measure.goals.includes(goal))
    && (group === undefined || (measure.targetGroups ?? []).includes(group)) && (stage === undefined || stageOf(measure, settings) === stage)).map(({ id }) => id));
  return new Set(measures.filter(({ id, rank }) => wanted.has(id) && rank <= top).map(({ id }) => id));
}
