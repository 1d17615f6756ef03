// Names in a list and the ids they become: entries of catalogue.yaml that are there, or new ones.
import type { Settings } from '../catalogue.ts';
import { fieldCode, nameId, unique } from './naming.ts';
import { nameKey } from './table.ts';

export interface NewEntry {
  id: string;
  title: string;
  code?: string;
}

/** One list of catalogue.yaml that grows while a list is read. */
export class Names {
  readonly added: NewEntry[] = [];
  readonly #byName = new Map<string, string>();
  readonly #ids = new Set<string>();
  readonly #codes: Set<string> | null;
  readonly #titles = new Map<string, string>();

  /** `withCodes` for action fields, whose code starts the ids of their measures. */
  constructor(entries: readonly { id: string; title?: string; code?: string }[], aliases: ReadonlyMap<string, string>, withCodes = false) {
    this.#codes = withCodes ? new Set(entries.flatMap(({ code }) => (code === undefined ? [] : [code.toLowerCase()]))) : null;
    for (const { id, title } of entries) {
      this.#ids.add(id.toLowerCase());
      this.#byName.set(nameKey(id), id);
      this.#titles.set(id, title ?? id);
    }
    for (const { id, title } of entries) if (title !== undefined) this.#byName.set(nameKey(title), id);
    for (const [name, id] of aliases) if (this.#titles.has(id)) this.#byName.set(nameKey(name), id);
  }

  /** The id of a name, if it is known. */
  find(name: string): string | undefined {
    return this.#byName.get(nameKey(name));
  }

  /** The id of a name; a new entry where there is none. */
  of(name: string): string {
    const found = this.find(name);
    if (found !== undefined) return found;
    const id = unique(nameId(name), this.#ids);
    const entry: NewEntry = { id, title: name };
    if (this.#codes) {
      entry.code = fieldCode(name, this.#codes);
      this.#codes.add(entry.code.toLowerCase());
    }
    this.#ids.add(id);
    this.#byName.set(nameKey(name), id);
    this.#titles.set(id, name);
    this.added.push(entry);
    return id;
  }

  /** The title that an id stands for. */
  title(id: string): string {
    return this.#titles.get(id) ?? id;
  }
}

/** The lists that an import may add to. */
export interface NameLists {
  actionFields: Names;
  targetGroups: Names;
  units: Names;
}

export function nameLists(settings: Settings, aliases: ReadonlyMap<string, string>): NameLists {
  return {
    actionFields: new Names(settings.actionFields ?? [], aliases, true),
    targetGroups: new Names(settings.targetGroups ?? [], aliases),
    units: new Names(settings.units ?? [], aliases),
  };
}
