// Finds a catalogue and opens it: reading, schema, structure.
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { buildCatalogue, type Catalogue, type Entity, type Settings } from '../model/catalogue.ts';
import type { Finding } from '../model/finding.ts';
import { type Kind, kindOfFolder } from '../model/kinds.ts';
import type { Target } from '../model/references.ts';
import { checkStructure, type Known } from '../model/structure.ts';
import { readFolder } from './folder.ts';
import { readSource, type Source, type SourceFile } from './read.ts';
import { checkSchema, soundPart } from './schema.ts';

export interface Opened {
  root: string;
  /** Null where a file or the structure is not in order; the findings then say why. */
  catalogue: Catalogue | null;
  /** What could be understood, in order or not: for the checks that go on all the same. */
  settings: Settings | null;
  entities: Entity[];
  /** Kinds of which some file is not in order. */
  broken: ReadonlySet<Kind | 'catalogue'>;
  /** What references that lead nowhere may have meant. */
  lost: ReadonlySet<Target>;
  files: SourceFile[];
  findings: Finding[];
}

const holdsCatalogue = (folder: string): boolean => existsSync(join(folder, 'catalogue.yaml'));

/** The folder of the catalogue: `--dir`, else the working folder, its `data/`, then the parents up to the git root. Null where there is none. */
export function findCatalogue(cwd: string, dir?: string): string | null {
  if (dir !== undefined) {
    const folder = resolve(cwd, dir);
    return holdsCatalogue(folder) ? folder : null;
  }
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (holdsCatalogue(folder)) return folder;
    if (holdsCatalogue(join(folder, 'data'))) return join(folder, 'data');
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) return null;
  }
}

/** Whether a path is a file that a catalogue consists of, or would be read as one: nothing but the commands that edit entries may write there. */
export function isCatalogueFile(path: string): boolean {
  const folder = dirname(path);
  const below = kindOfFolder.has(basename(folder)) && path.endsWith('.yaml') && holdsCatalogue(dirname(folder));
  return below || (holdsCatalogue(folder) && ['catalogue.yaml', 'invite.yaml'].includes(basename(path)));
}

/** The folder's `catalogue.yaml` is there but no file: worth a different word. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** What a process that opens the same catalogue again and again remembers of it, by the files' texts. */
export class Memory {
  readonly sources = new Map<string, Source>();
  readonly schema = new WeakMap<SourceFile, Finding[]>();
}

/** Opens the catalogue in a folder. Never throws for what the files say. */
export function openCatalogue(root: string, memory?: Memory): Opened {
  const { files, findings: reading } = readFolder(root, memory?.sources);
  return { root, files, ...check(files, reading, memory) };
}

/** Schema and structure of files that were read. Of a file that is not in order what is left is checked all the same. */
export function check(files: readonly SourceFile[], reading: readonly Finding[], memory?: Memory): Omit<Opened, 'root' | 'files'> {
  const findings: Finding[] = [...reading];
  const add = (more: readonly Finding[]): void => { for (const finding of more) findings.push(finding); };
  const entities: Entity[] = [];
  const parts: Entity[] = [];
  const known: Known[] = [];
  const broken = new Set<Kind | 'catalogue'>();
  let settings: Settings | null = null;
  let without: ReadonlySet<string> = new Set();
  for (const file of files) {
    const wrong = file.value === undefined ? null : memory?.schema.get(file) ?? checkSchema(file);
    if (memory && wrong) memory.schema.set(file, wrong);
    if (wrong) add(wrong);
    const inOrder = wrong?.length === 0;
    if (!inOrder) broken.add(file.kind);
    const left = inOrder || wrong === null ? null : soundPart(file.value, wrong);
    if (file.kind === 'catalogue') {
      settings = inOrder ? (file.value as Settings) : (left?.value as Settings | undefined) ?? null;
      if (left) ({ without } = left);
      continue;
    }
    const given = (file.value as { id?: unknown } | undefined)?.id;
    const id = typeof given === 'string' ? given : file.name;
    const entity = { kind: file.kind, id, file: file.path, value: inOrder ? file.value : left?.value } as Entity;
    known.push(entity);
    if (inOrder) entities.push(entity);
    else if (left) parts.push(entity);
  }
  const structure = checkStructure(settings, entities, known, { entities: parts, without });
  add(structure.findings);
  const sound = settings !== null && !findings.some(({ severity }) => severity === 'error');
  return { settings, entities, broken, lost: structure.lost, findings, catalogue: sound ? buildCatalogue(settings!, entities) : null };
}

/** The settings of the catalogue in a folder, without looking at anything else; null where they are not in order. */
export function settingsAt(root: string): Settings | null {
  const { file } = readSource(root, { path: 'catalogue.yaml', kind: 'catalogue', name: 'catalogue' });
  return file.value !== undefined && checkSchema(file).length === 0 ? (file.value as Settings) : null;
}
