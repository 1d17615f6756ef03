// One file of a catalogue: what it holds, or what is wrong with it.
import { isUtf8 } from 'node:buffer';
import { sortedBy } from '../text/collation.ts';
import { messages, type Said } from '../text/reading.ts';
import { type Kind, kindOfFolder } from '../model/kinds.ts';
import type { Finding } from '../model/finding.ts';
import { decode, keep, type Kept, readBytes, type Refused, textOf } from './bytes.ts';
import { limits } from './limits.ts';
import { type Parsed, parsePlain, parseWhole } from './yaml.ts';

/** One file of a catalogue, with its text and (unless refused) its value. */
export interface SourceFile {
  /** Path below the catalogue with `/`, for example `measures/SB-03.yaml`. */
  path: string;
  kind: Kind | 'catalogue';
  /** The id that the file's name gives. */
  name: string;
  text: string;
  /** Undefined where the file was refused. */
  value: unknown;
}

const refused = (rule: string, file: string, said: Said, span = { start: 0, end: 1 }): Finding => ({
  rule, severity: 'error', file, pointer: '', on: 'value', span, message: said.message, remedy: said.remedy,
});

/** Where a file belongs. */
export interface Entry {
  path: string;
  kind: Kind | 'catalogue';
  name: string;
  /** It is a link to something outside of the catalogue, which is not followed. */
  outside?: boolean;
}

const folderOf = ({ path, kind }: Entry): string => (kind === 'catalogue' ? '' : path.slice(0, path.indexOf('/')));

/** Files in the order in which a catalogue is read: its settings, then folder by folder, the names in German order. */
export function inOrder<T extends Entry>(files: readonly T[]): T[] {
  const folders = new Map<string, T[]>();
  for (const file of files) {
    const folder = folderOf(file);
    const beside = folders.get(folder);
    if (beside) beside.push(file);
    else folders.set(folder, [file]);
  }
  return [...folders].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, list]) => sortedBy(list, ({ name }) => name));
}

/** A file and what is wrong with its text. */
export interface Source {
  file: SourceFile;
  findings: Finding[];
}

/** A file of which the text is made when somebody asks for it: of one in order hardly anybody does. */
class KeptFile implements SourceFile {
  readonly path: string;
  readonly kind: Entry['kind'];
  readonly name: string;
  readonly value: unknown;
  readonly #kept: Kept;
  #text: string | null = null;

  constructor({ path, kind, name }: Entry, value: unknown, kept: Kept) {
    this.path = path;
    this.kind = kind;
    this.name = name;
    this.value = value;
    this.#kept = kept;
  }

  get text(): string { return (this.#text ??= textOf(this.#kept)); }
}

/** One file of the catalogue from its bytes, or from what is wrong with them. */
export function sourceOf(entry: Entry, read: Buffer | Refused): Source {
  if (Buffer.isBuffer(read) && read.length <= limits.bytes) {
    const kept = keep(read);
    const parsed = kept.ascii || isUtf8(read) ? parsePlain(kept) : null;
    if (parsed) return { file: new KeptFile(entry, parsed.value, kept), findings: refusals(entry, parsed) };
  }
  const got = Buffer.isBuffer(read) ? decode(read) : read;
  if (!('text' in got)) return { file: { ...entry, text: got.shown ?? '', value: undefined }, findings: [refused(got.rule, entry.path, got.said, got.span)] };
  const { text } = got;
  const parsed = parseWhole(text);
  if (parsed.value === null && parsed.problems.length === 0) return { file: { ...entry, text, value: undefined }, findings: [refused('F003', entry.path, messages.empty)] };
  return { file: { ...entry, text, value: parsed.value }, findings: refusals(entry, parsed) };
}

const refusals = ({ path }: Entry, { problems }: Parsed): Finding[] => problems.map((problem) => refused(problem.rule, path, problem, problem));

/** Reads and parses one file of the catalogue. */
export function readSource(root: string, entry: Entry): Source {
  return sourceOf(entry, readEntry(root, entry));
}

/** The bytes of one file of the catalogue, in a buffer that the next call uses again, or what is wrong with it. */
export function readEntry(root: string, { path, outside }: Entry): Buffer | Refused {
  return outside ? { rule: 'F001', said: messages.linkedSettings } : readBytes(`${root}/${path}`);
}

/** A file that is read when somebody asks for its text or its value. */
export class LateFile implements SourceFile {
  readonly path: string;
  readonly kind: Entry['kind'];
  readonly name: string;
  readonly #root: string;
  #made: SourceFile | null = null;

  constructor(root: string, { path, kind, name }: Entry) {
    this.path = path;
    this.kind = kind;
    this.name = name;
    this.#root = root;
  }

  get #source(): SourceFile { return (this.#made ??= readSource(this.#root, this).file); }
  get text(): string { return this.#source.text; }
  get value(): unknown { return this.#source.value; }
}

/** What a path below the catalogue would be read as; null where it is no entry's place. */
export function entryAt(path: string): Entry | null {
  if (path === 'catalogue.yaml') return { path, kind: 'catalogue', name: 'catalogue' };
  const [folder = '', item = '', ...deeper] = path.split('/');
  const kind = kindOfFolder.get(folder);
  if (!kind || deeper.length > 0 || !item.endsWith('.yaml') || item.startsWith('.')) return null;
  return { path, kind, name: item.slice(0, -'.yaml'.length).normalize('NFC') };
}
