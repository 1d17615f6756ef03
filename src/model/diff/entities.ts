// Entities added, removed, merged and changed between two states of a catalogue.
import type { Catalogue } from '../catalogue.ts';
import { type Kind, kinds } from '../kinds.ts';
import { ratedStamp } from '../priority/stamp.ts';
import { sortedBy } from '../../text/collation.ts';
import { type FieldChange, fieldChanges } from './fields.ts';

export type EntityChangeKind = 'added' | 'removed' | 'merged' | 'changed';

export interface EntityChange {
  kind: Kind | 'catalogue';
  id: string;
  /** The title as it is now, or was. */
  title: string;
  change: EntityChangeKind;
  /** What a measure was merged into. */
  into: string | null;
  /** Of changed and merged ones. */
  fields: FieldChange[];
}

type Lists = Record<Kind, readonly { id: string; title?: string; number?: string; subject?: string }[]>;

const listsOf = (catalogue: Catalogue): Lists => ({
  principle: catalogue.principles, goal: catalogue.goals, need: catalogue.needs, evidence: catalogue.evidence, offer: catalogue.offers, forum: catalogue.forums,
  measure: catalogue.measures, rating: catalogue.ratings, weights: catalogue.weights, vote: catalogue.votes, paper: catalogue.papers,
});

/** Every change, the catalogue's own settings first, then by kind and id. */
export function entityChanges(before: Catalogue, after: Catalogue): EntityChange[] {
  const settings = fieldChanges(before.settings, after.settings);
  const [old, now] = [listsOf(before), listsOf(after)];
  return [
    ...(settings.length > 0 ? [{ kind: 'catalogue' as const, id: 'catalogue', title: after.settings.title, change: 'changed' as const, into: null, fields: settings }] : []),
    ...kinds.flatMap((kind) => sortedBy(changesOfKind(kind, old[kind], now[kind]), ({ id }) => id)),
  ];
}

function changesOfKind(kind: Kind, before: Lists[Kind], after: Lists[Kind]): EntityChange[] {
  const old = new Map(before.map((entity) => [entity.id, entity]));
  const now = new Map(after.map((entity) => [entity.id, entity]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id): EntityChange[] => {
    const [was, is] = [old.get(id), now.get(id)];
    const entity = is ?? was!;
    const about = { kind, id, title: entity.subject ?? entity.title ?? id, into: null, fields: [] };
    if (!was) return [{ ...about, change: 'added' }];
    if (!is) return [{ ...about, change: 'removed' }];
    const fields = fieldChanges(was, is);
    if (fields.length === 0) return [];
    const { mergedInto, status } = is as { mergedInto?: string; status?: string };
    const merged = status === 'merged' && (was as { status?: string }).status !== 'merged';
    return [{ ...about, fields, change: merged ? 'merged' : 'changed', into: merged ? mergedInto ?? null : null }];
  });
}

/** Measures in both states whose rated content (title, summary, indicators) is another now. */
export function rewordedMeasures(before: Catalogue, after: Catalogue): Set<string> {
  const stamps = new Map(before.measures.map((measure) => [measure.id, ratedStamp(measure)]));
  return new Set(after.measures.filter((measure) => stamps.has(measure.id) && stamps.get(measure.id) !== ratedStamp(measure)).map(({ id }) => id));
}
