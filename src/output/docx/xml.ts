// XML as text that cannot be mixed up with text: whatever goes in as a text is escaped, and the type says which is which.

/** XML that is ready to be written. */
export type Xml = string & { readonly xml: unique symbol };

type Attributes = Readonly<Record<string, string | number>>;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text between tags or in an attribute; what XML has no place for becomes the sign for something unreadable. */
export function text(value: string): Xml {
  // eslint-disable-next-line no-control-regex
  return value.replace(/[&<>"]/g, (letter) => escapes[letter]!).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '\ufffd') as Xml;
}

/** Pieces one after another. */
export const join = (parts: readonly Xml[]): Xml => parts.join('') as Xml;

/** An element; without children it closes itself. */
export function x(name: string, attributes: Attributes = {}, ...children: readonly Xml[]): Xml {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) start += ` ${key}="${typeof value === 'number' ? value : text(value)}"`;
  return (children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`) as Xml;
}

/** A property of Word: an element whose only content is its value. */
export const property = (name: string, value: string | number): Xml => x(`w:${name}`, { 'w:val': value });
