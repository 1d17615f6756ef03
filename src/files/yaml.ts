// Reads one YAML file. Plain files are read by fast.ts; whatever that declines by the flat events of a whole parser, in one
// pass that refuses everything a catalogue has no use for.
import { type Event, EVENT_ID, getScalarValue, SCALAR_STYLE, type ScalarEvent, YAMLException } from 'js-yaml';
import type { Both } from '../text/language.ts';
import { messages } from '../text/reading.ts';
import { keep, type Kept, textOf } from './bytes.ts';
import { codeName, forbiddenEscape } from './characters.ts';
import { eventsOf } from './events.ts';
import { declined, parseFast, TooManyKeys } from './fast.ts';
import { limits } from './limits.ts';
import { integer, plainValue } from './plain-value.ts';
import { endOf, Locator, startOf } from './position.ts';
import { syntaxProblem, type TextProblem } from './syntax.ts';

export interface Parsed {
  /** The value, or undefined where the text was refused. */
  value: unknown;
  problems: TextProblem[];
}

const lostZero = /^[-+]?0[0-9]/;
/** A number with three decimals of which the last is 0: nobody writes two and a half so, but many write two thousand five hundred. */
const thousands = /^[-+]?[1-9][0-9]{0,2}\.[0-9]{2}0$/;
const refusedKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Parses the text of one file. Never throws. */
export function parseYaml(text: string): Parsed {
  return parsePlain(keep(Buffer.from(text))) ?? parseWhole(text);
}

/** Parses the bytes of one file, valid UTF-8, where they keep to plain YAML; null where the whole parser has to see the text. */
export function parsePlain(file: Kept): Parsed | null {
  const value = parseFast(file, limits.keysInMapping);
  if (value === declined) return null;
  if (!(value instanceof TooManyKeys)) return { value, problems: [] };
  const at = textOf({ ...file, end: value.at }).length;
  return { value: undefined, problems: [{ rule: 'F007', start: at, end: at + 1, ...messages.tooManyKeys(limits.keysInMapping) }] };
}

/** The same by the whole parser, whatever the text. */
export function parseWhole(text: string): Parsed {
  let events: Event[];
  try {
    events = eventsOf(text, { maxDepth: limits.depth });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { value: undefined, problems: [syntaxProblem(text, error)] };
  }
  return build(text, events);
}

function build(text: string, events: Event[]): Parsed {
  const problems: TextProblem[] = [];
  const locator = new Locator(text);
  const refuse = (rule: string, start: number, end: number, what: { message: Both; remedy: Both }): void => {
    problems.push({ rule, start, end, ...what });
  };
  let at = 0;
  let documents = 0;
  let result: unknown;

  const properties = (event: { anchorStart: number; anchorEnd: number; tagStart: number; tagEnd: number }): void => {
    if (event.anchorStart >= 0) refuse('F004', event.anchorStart - 1, event.anchorEnd, messages.anchor);
    if (event.tagStart >= 0) refuse('F004', event.tagStart, event.tagEnd, messages.tag);
  };
  const scalar = (event: ScalarEvent): unknown => {
    properties(event);
    const raw = getScalarValue(text, event);
    if (event.style === SCALAR_STYLE.DOUBLE_QUOTED) {
      const bad = forbiddenEscape.exec(raw);
      if (bad) refuse('F002', event.valueStart, event.valueEnd, messages.controlCharacter(codeName(bad[0])));
    }
    if (event.style !== SCALAR_STYLE.PLAIN || event.tagStart >= 0) return raw;
    const value = plainValue(raw);
    if (typeof value === 'number') {
      if (lostZero.test(raw)) refuse('F006', event.valueStart, event.valueEnd, messages.leadingZero(raw));
      else if (thousands.test(raw)) refuse('F006', event.valueStart, event.valueEnd, messages.thousands(raw, String(value)));
      else if (integer.test(raw) ? !Number.isSafeInteger(value) : !Number.isFinite(value) && /[0-9]/.test(raw)) refuse('F006', event.valueStart, event.valueEnd, messages.hugeNumber(raw));
    }
    return value;
  };
  const node = (): unknown => {
    const event = events[at++]!;
    switch (event.type) {
      case EVENT_ID.SCALAR: return scalar(event);
      case EVENT_ID.ALIAS:
        refuse('F004', event.anchorStart - 1, event.anchorEnd, messages.alias);
        return null;
      case EVENT_ID.SEQUENCE: {
        properties(event);
        const items: unknown[] = [];
        while (events[at]!.type !== EVENT_ID.POP) items.push(node());
        at++;
        return items;
      }
      case EVENT_ID.MAPPING: {
        properties(event);
        return mapping();
      }
      default: throw new Error('unexpected event');
    }
  };
  const mapping = (): Record<string, unknown> => {
    const map: Record<string, unknown> = {};
    const seen = new Map<string, number>();
    while (events[at]!.type !== EVENT_ID.POP) {
      const key = events[at]!;
      const where = startOf(key);
      const value = node();
      if (key.type !== EVENT_ID.SCALAR) refuse('F004', where, where + 1, messages.complexKey);
      const name = typeof value === 'string' ? value : key.type === EVENT_ID.SCALAR ? getScalarValue(text, key) : '';
      const end = key.type === EVENT_ID.SCALAR ? endOf(key) : where + 1;
      const first = seen.get(name);
      if (key.type === EVENT_ID.SCALAR && typeof value !== 'string') refuse('F004', where, end, messages.keyNotText(name));
      else if (end - where > limits.key) refuse('F007', where, end, messages.longKey(limits.key)); // YAML's own limit
      else if (name === '<<') refuse('F004', where, end, messages.mergeKey);
      else if (refusedKeys.has(name)) refuse('F004', where, end, messages.refusedKey(name));
      else if (first !== undefined) refuse('F005', where, end, messages.duplicateKey(name, locator.place(first).line));
      if (first === undefined && seen.size === limits.keysInMapping) refuse('F007', where, end, messages.tooManyKeys(limits.keysInMapping));
      if (first === undefined) seen.set(name, where);
      const item = node();
      if (!refusedKeys.has(name) && first === undefined) map[name] = item;
    }
    at++;
    return map;
  };

  while (at < events.length) {
    const event = events[at++]!;
    if (event.type !== EVENT_ID.DOCUMENT) continue;
    documents++;
    if (event.directives.length > 0) refuse('F004', 0, Math.max(1, text.indexOf('\n')), messages.directive);
    if (documents > 1) {
      const next = events[at];
      const start = next && next.type !== EVENT_ID.POP ? startOf(next) : text.length;
      refuse('F004', Math.max(0, start), start + 1, messages.secondDocument);
      break;
    }
    if (events[at]!.type !== EVENT_ID.POP) result = node();
    else result = null;
  }
  if (documents === 0) result = null;
  return { value: problems.length > 0 ? undefined : result, problems };
}
