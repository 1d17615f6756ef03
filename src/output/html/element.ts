// HTML as text that cannot be mixed up with text: whatever goes in as a text is escaped, and the type says which is which.

/** Markup that is ready to be written. */
export type Html = string & { readonly markup: unique symbol };

type Attributes = Readonly<Record<string, string | number | true | undefined>>;

const reference = (letter: string): string => `&#x${letter.charCodeAt(0).toString(16).toUpperCase()};`;
const escaped = (value: string, letters: RegExp): Html => value.replace(letters, reference) as Html;

/** A text between tags. */
export const text = (value: string): Html => escaped(value, /[&<]/g);

/** What a style or script element holds, unescaped as HTML wants it. Only for texts of our own. */
export const rawText = (value: string): Html => value as Html;

/** Pieces one after another. */
export const join = (parts: readonly Html[], between = ''): Html => parts.join(between) as Html;

const empty = new Set(['meta', 'br', 'col']);

/** An element. Attributes without a value are left out, `true` stands without a value. */
export function h(name: string, attributes: Attributes, ...children: readonly Html[]): Html {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) start += value === true ? ` ${key}` : ` ${key}="${escaped(String(value), /["&'`\0]/g)}"`;
  }
  return (empty.has(name) ? `${start}>` : `${start}>${children.join('')}</${name}>`) as Html;
}
