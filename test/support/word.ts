// What is inside a Word file, read with a strict XML reader.
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
}

/** The parts of a file by path, each parsed; throws where a part is not well-formed. */
export function parts(bytes: Uint8Array): Record<string, Element> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([path]) => /\.(?:xml|rels)$/.test(path)).map(([path, data]) => [path, parse(strFromU8(data))]));
}

function parse(text: string): Element {
  const top: Element = { name: '', attributes: {}, children: [] }, open = [top];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => { open.pop(); });
  parser.on('text', (value) => { open.at(-1)!.children.push(value); });
  parser.on('error', (error) => { throw error; });
  parser.write(text).close();
  return top.children.find((child): child is Element => typeof child !== 'string')!;
}

/** Every element of that name below another. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)]));
}

/** The text below an element. */
export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
