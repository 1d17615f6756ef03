// Where something stands in a file, computed only when somebody looks.
import { COLLECTION_STYLE, type Event, EVENT_ID, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import { eventsOf } from './events.ts';

/** Where a value or its key stands in the text, as offsets; `end` is after the last character. */
export interface Span {
  start: number;
  end: number;
}

/** A place as people count: from 1, columns in characters (code points), as an editor does. */
export interface Place {
  line: number;
  column: number;
}

const isQuoted = (style: number): boolean => style === SCALAR_STYLE.DOUBLE_QUOTED || style === SCALAR_STYLE.SINGLE_QUOTED;

/** Offset of the first character of what an event begins; -1 for an empty value. */
export function startOf(event: Event): number {
  switch (event.type) {
    case EVENT_ID.SCALAR: return event.valueStart - (isQuoted(event.style) ? 1 : 0);
    case EVENT_ID.MAPPING: case EVENT_ID.SEQUENCE: return event.start;
    case EVENT_ID.ALIAS: return event.anchorStart - 1;
    default: return 0;
  }
}

/** Where the text of a scalar ends, its closing quote included. */
export const endOf = (event: ScalarEvent): number => event.valueEnd + (isQuoted(event.style) ? 1 : 0);

/** Finds places in one text; what it needs for that is made once. */
export class Locator {
  readonly text: string;
  #lines: number[] | null = null;
  #events: Event[] | null = null;

  constructor(text: string) {
    this.text = text;
  }

  /** Offsets at which the lines begin. */
  get lines(): readonly number[] {
    if (this.#lines === null) {
      this.#lines = [0];
      const breaks = /\r\n?|\n/g;
      while (breaks.exec(this.text)) this.#lines.push(breaks.lastIndex);
    }
    return this.#lines;
  }

  /** Line and column of an offset. LF, CRLF and lone CR all end a line. */
  place(offset: number): Place {
    const { lines } = this;
    let low = 0;
    for (let high = lines.length; high - low > 1;) {
      const middle = (low + high) >> 1;
      if (lines[middle]! <= offset) low = middle;
      else high = middle;
    }
    let column = 1;
    for (let i = lines[low]!; i < offset; i += this.text.codePointAt(i)! > 0xffff ? 2 : 1) column++;
    return { line: low + 1, column };
  }

  /** The text of a line, without its end; empty where there is none. */
  line(number: number): string {
    const start = this.lines[number - 1];
    return start === undefined ? '' : this.text.slice(start, this.lines[number]).replace(/[\r\n]+$/, '');
  }

  /**
   * The span of the value (or key) at a JSON pointer's parts. Where the path ends early, the deepest part that exists: a
   * missing thing points at what it belongs to. The span of a value over several lines ends with its first line, so that
   * a marker never runs over the file, unless `whole` is asked for.
   */
  span(parts: readonly string[], on: 'key' | 'value', whole = false): Span {
    let events = this.#events;
    try {
      events ??= this.#events = eventsOf(this.text);
    } catch {
      return { start: 0, end: 1 };
    }
    const found = new Walk(this.text, events).find(parts, on);
    if (whole) return found;
    // a block text begins where its first line does
    const start = found.start + /^\s*/.exec(this.text.slice(found.start, found.end - 1))![0].length;
    const end = /[\r\n]/.exec(this.text.slice(start, found.end));
    return { start, end: end ? Math.max(start + 1, start + end.index) : found.end };
  }
}

// one walk along the events of a text
class Walk {
  readonly text: string;
  readonly events: readonly Event[];
  at = 0;

  constructor(text: string, events: readonly Event[]) {
    this.text = text;
    this.events = events;
    while (events[this.at]?.type === EVENT_ID.DOCUMENT) this.at++;
  }

  find(parts: readonly string[], on: 'key' | 'value'): Span {
    let key: Span | null = null;
    let deepest: Span = { start: 0, end: 1 };
    for (const [depth, part] of parts.entries()) {
      const event = this.events[this.at];
      if (!event || event.type === EVENT_ID.POP) return key ?? deepest;
      const start = startOf(event);
      if (start >= 0) deepest = { start, end: start + 1 };
      if (event.type === EVENT_ID.MAPPING) {
        const first = this.events[this.at + 1];
        const found = this.entry(part);
        if (!found) return depth === 0 && first ? this.scalarSpan(first) : key ?? deepest;
        key = found;
      } else if (event.type === EVENT_ID.SEQUENCE) {
        if (!this.item(Number(part))) return key ?? deepest;
        key = null;
      } else return key ?? this.value(start);
    }
    const event = this.events[this.at];
    if (!event || event.type === EVENT_ID.POP || (on === 'key' && key)) return key ?? deepest;
    const start = startOf(event);
    const span = this.value(start);
    return start < 0 || span.end <= start ? key ?? deepest : span;
  }

  // into the mapping's value under a key; its key's span, or null where there is none
  entry(name: string): Span | null {
    this.at++;
    while (this.events[this.at]!.type !== EVENT_ID.POP) {
      const event = this.events[this.at]!;
      const span = this.scalarSpan(event);
      this.skip();
      if (event.type === EVENT_ID.SCALAR && getScalarValue(this.text, event) === name) return span;
      this.skip();
    }
    return null;
  }

  item(index: number): boolean {
    this.at++;
    for (let i = 0; i < index && this.events[this.at]!.type !== EVENT_ID.POP; i++) this.skip();
    return this.events[this.at]!.type !== EVENT_ID.POP;
  }

  value(start: number): Span {
    const end = this.skip();
    return { start: Math.max(0, start), end: Math.max(end, start + 1) };
  }

  // a key: a scalar, of which the span is known without walking
  scalarSpan(event: Event): Span {
    const start = Math.max(0, startOf(event));
    return { start, end: event.type === EVENT_ID.SCALAR ? Math.max(start + 1, endOf(event)) : start + 1 };
  }

  // over one value; the offset after its last character
  skip(): number {
    const first = this.events[this.at]!;
    let depth = 0;
    let end = 0;
    do {
      const event = this.events[this.at++]!;
      if (event.type === EVENT_ID.POP) depth--;
      else if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
        depth++;
        end = Math.max(end, event.start + 1);
      } else if (event.type === EVENT_ID.SCALAR) end = Math.max(end, event.valueEnd + (isQuoted(event.style) ? 1 : 0));
    } while (depth > 0);
    if ((first.type !== EVENT_ID.MAPPING && first.type !== EVENT_ID.SEQUENCE) || first.style !== COLLECTION_STYLE.FLOW) return end;
    const close = this.text.indexOf(first.type === EVENT_ID.MAPPING ? '}' : ']', end);
    return close < 0 ? end : close + 1;
  }
}
