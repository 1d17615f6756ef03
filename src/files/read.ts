// Reads the files of a catalogue: every file once, all problems in one run.
import { isUtf8 } from 'node:buffer';
import { closeSync, constants, lstatSync, openSync, fstatSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { messages, type Said } from '../text/reading.ts';
import { sortedBy } from '../text/collation.ts';
import { nearest } from '../text/suggest.ts';
import { type Kind, kindOfFolder } from '../model/kinds.ts';
import type { Finding, Severity } from '../model/finding.ts';
import { forbidden } from './characters.ts';
import { codeName, limits, parseYaml } from './yaml.ts';

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

export interface Reading {
  files: SourceFile[];
  findings: Finding[];
}

const finding = (rule: string, severity: Severity, file: string, said: Said, span = { start: 0, end: 1 }): Finding => ({
  rule, severity, file, pointer: '', on: 'value', span, message: said.message, remedy: said.remedy,
});

/** The YAML files of a catalogue's folder in a fixed order; everything else is skipped, with a word where it looks meant. */
export function listFiles(root: string): { entries: Entry[]; findings: Finding[] } {
  const entries: Entry[] = [];
  const findings: Finding[] = [];
  const realRoot = realpathSync(root);
  const inside = (path: string): boolean => {
    try {
      const real = realpathSync(path);
      return real === realRoot || real.startsWith(realRoot + sep);
    } catch {
      return false;
    }
  };
  for (const folder of readdirSync(root, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (folder.name.startsWith('.') || folder.name === 'catalogue.yaml') continue;
    const kind = kindOfFolder.get(folder.name);
    const path = join(root, folder.name);
    const isFolder = folder.isDirectory() || (folder.isSymbolicLink() && isDirectory(path));
    if (!kind) {
      const meant = isFolder ? nearest(folder.name, kindOfFolder.keys()) : null;
      if (meant) findings.push(finding('F008', 'warning', folder.name, messages.strayFolder(`${meant}/`)));
      // beside the folders instead of in one of them: M-01.yaml
      if (!isFolder && /^\p{Lu}{1,4}-\d+\.ya?ml$/iu.test(folder.name)) findings.push(finding('F008', 'warning', folder.name, messages.strayFile('')));
      continue;
    }
    if (!isFolder) {
      findings.push(finding('F008', 'warning', folder.name, messages.notAFile));
      continue;
    }
    if (folder.isSymbolicLink() && !inside(path)) {
      findings.push(finding('F008', 'warning', folder.name, messages.linkOutside));
      continue;
    }
    const found: Entry[] = [];
    for (const item of readdirSync(path, { withFileTypes: true })) {
      const file = `${folder.name}/${item.name}`;
      if (item.name.startsWith('.') || item.name.endsWith('.tmp') || item.name.endsWith('~')) continue;
      if (!item.name.endsWith('.yaml')) {
        if (item.isDirectory()) findings.push(finding('F008', 'warning', file, messages.subfolder(folder.name)));
        if (/\.ya?ml$/i.test(item.name)) findings.push(finding('F008', 'warning', file, messages.strayFile(`${folder.name}/${item.name.replace(/\.ya?ml$/i, '')}.yaml`)));
        continue;
      }
      if (item.isSymbolicLink() && !inside(join(path, item.name))) {
        findings.push(finding('F008', 'warning', file, messages.linkOutside));
        continue;
      }
      const regular = item.isFile() || (item.isSymbolicLink() && isRegular(join(path, item.name)));
      if (!regular) {
        findings.push(finding('F008', 'warning', file, messages.notAFile));
        continue;
      }
      found.push({ path: file, kind, name: item.name.slice(0, -5).normalize('NFC') });
    }
    for (const entry of sortedBy(found, ({ name }) => name)) entries.push(entry);
  }
  return { entries: [{ path: 'catalogue.yaml', kind: 'catalogue', name: 'catalogue' }, ...entries], findings };
}

function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function isRegular(path: string): boolean {
  try {
    return statSync(path).isFile() && lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

const buffer = Buffer.allocUnsafe(limits.bytes + 1);

/** The text, or what is wrong with it; `shown` is what can be shown of it all the same. */
export type Decoded = { text: string } | { said: Said; rule: string; span?: { start: number; end: number }; shown?: string };

/** The bytes of one file as text, or what is wrong with them. */
export function decode(bytes: Buffer): Decoded {
  if (bytes.length > limits.bytes) return { rule: 'F001', said: messages.tooLarge(Math.ceil(bytes.length / 1024), limits.bytes / 1024) };
  if (!isUtf8(bytes) || ((bytes[0] === 0 || bytes[1] === 0) && bytes.length > 1)) return undecodable(bytes);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = bytes.toString('utf8', marked ? 3 : 0);
  const bad = forbidden.exec(text);
  if (!bad) return { text };
  return { rule: 'F002', said: bad[0] === '\ufeff' ? messages.byteOrderMark : messages.controlCharacter(codeName(bad[0])), span: { start: bad.index, end: bad.index + 1 }, shown: text };
}

// every other byte of a text in UTF-16 is 0; anything else that is not UTF-8 is most likely from an old editor
function undecodable(bytes: Buffer): Decoded {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || bytes[0] === 0 || bytes[1] === 0;
  if (utf16) return { rule: 'F002', said: messages.encoding('UTF-16') };
  const shown = bytes.toString('utf8');
  const at = Math.max(0, shown.indexOf('\ufffd'));
  return { rule: 'F002', said: messages.encoding('Windows-1252'), span: { start: at, end: at + 1 }, shown };
}

/** The bytes of one file, in a buffer that the next call uses again, or what is wrong with it. Never follows into a FIFO or a device. */
export function readBytes(path: string): Buffer | Decoded {
  let length = 0;
  try {
    const handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const found = fstatSync(handle);
      if (!found.isFile()) return { rule: 'F001', said: messages.notRegular };
      const { size } = found;
      if (size > limits.bytes) return { rule: 'F001', said: messages.tooLarge(Math.ceil(size / 1024), limits.bytes / 1024) };
      // once is enough, unless somebody writes meanwhile or a file system says nothing of sizes
      for (let got = -1; got !== 0 && length <= limits.bytes && (got < 0 || length !== size); length += got) got = readSync(handle, buffer, length, buffer.length - length, null);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return { rule: 'F001', said: messages.unreadable((error as NodeJS.ErrnoException).code ?? 'EIO') };
  }
  return buffer.subarray(0, length);
}

/** The text of one file, decoded, or what is wrong with it. */
export function readText(path: string): Decoded {
  const bytes = readBytes(path);
  return Buffer.isBuffer(bytes) ? decode(bytes) : bytes;
}

/** Where a file belongs. */
export interface Entry {
  path: string;
  kind: Kind | 'catalogue';
  name: string;
}

/** A file and what is wrong with its text. */
export interface Source {
  file: SourceFile;
  findings: Finding[];
}

/** One file of the catalogue from what was read of it. */
export function sourceOf(entry: Entry, got: Decoded): Source {
  if (!('text' in got)) return { file: { ...entry, text: got.shown ?? '', value: undefined }, findings: [finding(got.rule, 'error', entry.path, got.said, got.span)] };
  const { text } = got;
  const { value, problems } = parseYaml(text);
  if (problems.length > 0) {
    return { file: { ...entry, text, value: undefined }, findings: problems.map((problem) => ({ rule: problem.rule, severity: 'error', file: entry.path, pointer: '', on: 'value', span: problem, message: problem.message, remedy: problem.remedy })) };
  }
  if (value === null) return { file: { ...entry, text, value: undefined }, findings: [finding('F003', 'error', entry.path, messages.empty)] };
  return { file: { path: entry.path, kind: entry.kind, name: entry.name, text, value }, findings: [] };
}

/** Reads and parses one file of the catalogue. */
export function readSource(root: string, entry: Entry): Source {
  return sourceOf(entry, readText(join(root, entry.path)));
}

/** Reads all files of the catalogue in a folder; a file whose text `known` has already is not parsed again. */
export function readFolder(root: string, known?: Map<string, Source>): Reading {
  const { entries, findings } = listFiles(root);
  const files: SourceFile[] = [];
  for (const entry of entries) {
    const one = known ? remembered(root, entry, known) : readSource(root, entry);
    files.push(one.file);
    for (const each of one.findings) findings.push(each);
  }
  return { files, findings };
}

function remembered(root: string, entry: Entry, known: Map<string, Source>): Source {
  const got = readText(join(root, entry.path));
  const before = known.get(entry.path);
  if (before && 'text' in got && before.file.text === got.text && got.text !== '') return before;
  const source = sourceOf(entry, got);
  known.set(entry.path, source);
  return source;
}

/** What a path below the catalogue would be read as; null where it is no entry's place. */
export function entryAt(path: string): Entry | null {
  if (path === 'catalogue.yaml') return { path, kind: 'catalogue', name: 'catalogue' };
  const [folder = '', item = '', ...deeper] = path.split('/');
  const kind = kindOfFolder.get(folder);
  if (!kind || deeper.length > 0 || !item.endsWith('.yaml') || item.startsWith('.')) return null;
  return { path, kind, name: item.slice(0, -'.yaml'.length).normalize('NFC') };
}
