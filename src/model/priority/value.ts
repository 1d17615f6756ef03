import type { Criterion, Points, Scale, Values } from './types.ts';
import { PriorityError } from './types.ts';

/** True where points lie between the ends of the scale, whichever of them is the better one. */
export function onScale(points: number, scale: Scale): boolean {
  return points >= Math.min(scale.worst, scale.best) && points <= Math.max(scale.worst, scale.best);
}

/**
 * Value 0..1 of points on an anchored scale: 0 at `worst`, 1 at `best`, linear between. The anchors are
 * fixed once, so that a new measure never moves the others.
 * Errors: a scale without range; points outside the scale.
 */
export function valueOf(points: number, scale: Scale): number {
  if (!onScale(points, scale)) throw new PriorityError({ kind: 'outOfScale', points, scale });
  // + 0 turns the negative zero of a scale on which less is better into zero
  return (points - scale.worst) / (scale.best - scale.worst) + 0;
}

/** The points that have a value: the inverse of `valueOf`. Rounding never leaves the scale. */
export function pointsOf(value: number, { worst, best }: Scale): number {
  return Math.min(Math.max(worst, best), Math.max(Math.min(worst, best), worst + value * (best - worst)));
}

/** Errors: a criterion whose worst equals its best. */
export function requireRange(criteria: readonly Criterion[]): void {
  for (const { id, worst, best } of criteria) if (worst === best) throw new PriorityError({ kind: 'noRange', criterion: id });
}

/** Anchored values of a whole table of points. Errors as `valueOf` and `requireRange`. */
export function anchoredValues(criteria: readonly Criterion[], points: Points): Values {
  requireRange(criteria);
  return points.map((row) => criteria.map((criterion, j) => {
    const x = row[j] ?? null;
    return x === null ? null : valueOf(x, criterion);
  }));
}
