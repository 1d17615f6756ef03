// The files of a catalogue's folder: every file once, all problems in one run.
import { isUtf8 } from 'node:buffer';
import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { keepRoom, makeRoomFor } from '../heap.ts';
import type { Finding } from '../model/finding.ts';
import { kindOfFolder } from '../model/kinds.ts';
import { messages, type Said } from '../text/reading.ts';
import { nearest } from '../text/suggest.ts';
import { type Entry, inOrder, readEntry, readSource, type Source, type SourceFile, sourceOf } from './read.ts';

export interface Reading {
  files: SourceFile[];
  findings: Finding[];
}

const outsideSaid = (path: string): Said => (existsSync(path) ? messages.linkOutside : messages.linkNowhere);
const skipped = (file: string, said: Said): Finding => ({ rule: 'F008', severity: 'warning', file, pointer: '', on: 'value', span: { start: 0, end: 1 }, message: said.message, remedy: said.remedy });

/** Whether a file below a folder is, by a link on the way, one outside of it: whoever proposes a change must not choose what is read. */
export function leadsOutside(root: string, path: string): boolean {
  try {
    const realRoot = realpathSync(root), real = realpathSync(path);
    return real !== realRoot && !real.startsWith(realRoot + sep);
  } catch {
    return true;
  }
}

/** The YAML files of a catalogue's folder in a fixed order; everything else is skipped, with a word where it looks meant. */
export function listFiles(root: string): { entries: Entry[]; findings: Finding[] } {
  const entries: Entry[] = [{ path: 'catalogue.yaml', kind: 'catalogue', name: 'catalogue' }];
  const findings: Finding[] = [];
  for (const folder of readdirSync(root, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (folder.name.startsWith('.')) continue;
    const path = join(root, folder.name);
    if (folder.name === 'catalogue.yaml') {
      if (folder.isSymbolicLink() && leadsOutside(root, path)) entries[0]!.outside = true;
      continue;
    }
    const kind = kindOfFolder.get(folder.name);
    const isFolder = folder.isDirectory() || (folder.isSymbolicLink() && isDirectory(path));
    if (!kind) {
      const meant = isFolder ? nearest(folder.name, kindOfFolder.keys()) : null;
      if (meant) findings.push(skipped(folder.name, messages.strayFolder(`${meant}/`)));
      // beside the folders instead of in one of them: M-01.yaml
      if (!isFolder && /^\p{Lu}{1,4}-\d+\.ya?ml$/iu.test(folder.name)) findings.push(skipped(folder.name, messages.strayFile('')));
      continue;
    }
    if (!isFolder) {
      findings.push(skipped(folder.name, messages.notAFile));
      continue;
    }
    if (folder.isSymbolicLink() && leadsOutside(root, path)) {
      findings.push(skipped(folder.name, outsideSaid(path)));
      continue;
    }
    const items = readdirSync(path, { withFileTypes: true });
    makeRoomFor(items.length);
    for (const item of items) {
      const file = `${folder.name}/${item.name}`;
      if (item.name.startsWith('.') || item.name.endsWith('.tmp') || item.name.endsWith('~')) continue;
      if (!item.name.endsWith('.yaml')) {
        if (item.isDirectory()) findings.push(skipped(file, messages.subfolder(folder.name)));
        if (/\.ya?ml$/i.test(item.name)) findings.push(skipped(file, messages.strayFile(`${folder.name}/${item.name.replace(/\.ya?ml$/i, '')}.yaml`)));
        continue;
      }
      if (item.isSymbolicLink() && leadsOutside(root, join(path, item.name))) {
        findings.push(skipped(file, outsideSaid(join(path, item.name))));
        continue;
      }
      const regular = item.isFile() || (item.isSymbolicLink() && isRegular(join(path, item.name)));
      if (!regular) {
        findings.push(skipped(file, messages.notAFile));
        continue;
      }
      entries.push({ path: file, kind, name: item.name.slice(0, -5).normalize('NFC') });
    }
  }
  return { entries: inOrder(entries), findings };
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

/** After so many files the room for new objects has surely grown, where it should. */
const roomMade = 400;

/** Reads all files of the catalogue in a folder; a file whose text `known` has already is not parsed again. */
export function readFolder(root: string, known?: Map<string, Source>): Reading {
  const { entries, findings } = listFiles(root);
  const sources = entries.map((entry, i) => {
    if (i === roomMade) keepRoom();
    return known ? remembered(root, entry, known) : readSource(root, entry);
  });
  for (const source of sources) for (const each of source.findings) findings.push(each);
  return { files: sources.map(({ file }) => file), findings };
}

function remembered(root: string, entry: Entry, known: Map<string, Source>): Source {
  const read = readEntry(root, entry);
  const before = known.get(entry.path);
  // of what was refused nothing is remembered: two files that are no text may look the same
  if (before?.file.value !== undefined && Buffer.isBuffer(read) && isUtf8(read) && before.file.text === read.toString()) return before;
  const source = sourceOf(entry, read);
  known.set(entry.path, source);
  return source;
}
