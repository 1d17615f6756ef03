// Small helpers for charts drawn by hand: the same bytes every time, and text that screen readers and print understand.
import type { Svg } from '../document/build.ts';

type Attributes = Record<string, string | number | undefined>;

/** One element; attributes without a value are left out, numbers are rounded to two decimals. */
export function el(name: string, attributes: Attributes = {}, ...children: (Svg | string)[]): Svg {
  const kept = Object.entries(attributes).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
  return { name, attributes: Object.fromEntries(kept.map(([key, value]) => [key, typeof value === 'number' ? Math.round(value * 100) / 100 : value])), children };
}

/** A text at a place. */
export function label(x: number, y: number, content: string, attributes: Attributes = {}): Svg {
  return el('text', { x, y, ...attributes }, content);
}

/** The picture: scales with its width, has a title and a description for those who do not see it. */
export function picture(id: string, width: number, height: number, title: string, description: string, children: readonly Svg[]): Svg {
  return el('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-labelledby': `${id}-t ${id}-d`, class: 'chart' }, el('title', { id: `${id}-t` }, title), el('desc', { id: `${id}-d` }, description), ...children);
}

/** Round steps for an axis from 0 to at least `highest`: 1, 2 or 5 times a power of ten, at most `most` of them. */
export function axisSteps(highest: number, most = 6): number[] {
  if (!(highest > 0)) return [0, 1];
  const raw = highest / most;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= raw)!;
  const steps: number[] = [];
  for (let i = 0; (i - 1) * step < highest; i++) steps.push(i * step);
  return steps;
}
