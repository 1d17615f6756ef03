// XML of a workbook's part as events, by local names. No document type, so no entities but the five of XML.
import { SaxesParser } from 'saxes';

export class XmlError extends Error {
  readonly trouble: 'doctype' | 'damaged';
  constructor(trouble: 'doctype' | 'damaged') {
    super(trouble);
    this.trouble = trouble;
  }
}

export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads a part. Throws XmlError where it is no XML, or declares a document type. */
export function readXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ position: false });
  parser.on('doctype', () => { throw new XmlError('doctype'); });
  parser.on('error', () => { throw new XmlError('damaged'); });
  if (handlers.open) {
    parser.on('opentag', ({ name, attributes }) => {
      const plain: Record<string, string> = Object.create(null) as Record<string, string>;
      for (const key of Object.keys(attributes)) plain[local(key)] = attributes[key] as string;
      handlers.open!(local(name), plain);
    });
  }
  if (handlers.text) {
    parser.on('text', handlers.text);
    parser.on('cdata', handlers.text);
  }
  if (handlers.close) parser.on('closetag', ({ name }) => handlers.close!(local(name)));
  parser.write(decode(bytes));
  parser.close();
}

function decode(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new XmlError('damaged');
  }
}
