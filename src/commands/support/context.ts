// What a command may touch of the world: streams, language, today, the catalogue. Nothing else reads the
// environment, the clock or the terminal.
import { isAbsolute, join, relative, resolve } from 'node:path';
import { findCatalogue, isCatalogueFile, openCatalogue, type Opened } from '../../files/open.ts';
import { readText } from '../../files/bytes.ts';
import { atomicWrite } from '../../files/write.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Day } from '../../model/dates.ts';
import { isStructural } from '../../model/structure.ts';
import { chooseLanguage, type Both, type Language, languageOf } from '../../text/language.ts';
import { CatalogueError, UsageError } from '../../errors.ts';
import { catalogueFile, notWritten } from '../../text/file-errors.ts';

/** Flags that every command shares. */
export interface SharedOptions {
  dir?: string;
  lang?: string;
  format?: string;
  output?: string;
  asOf?: string;
  color?: boolean;
  quiet?: boolean;
  debug?: boolean;
}

/** The process as plain values, so that a test can stand in for it. */
export interface World {
  cwd: string;
  env: Record<string, string | undefined>;
  /** Today in UTC: the only clock. */
  today: Day;
  stdout: Stream;
  stderr: Stream;
}

export interface Stream {
  write(data: string | Uint8Array): void;
  isTTY: boolean;
  columns: number | undefined;
}

export class Context {
  readonly world: World;
  readonly options: SharedOptions;
  /** Language of what is said on the terminal. */
  readonly language: Language;
  /** "Today": `--as-of`, else today in UTC. */
  readonly today: Day;
  #opened: Opened | null = null;

  constructor(world: World, options: SharedOptions) {
    this.world = world;
    this.options = options;
    this.today = options.asOf ?? world.today;
    this.language = chooseLanguage(options.lang, world.env, this.#declaredLanguage());
  }

  // a glance at catalogue.yaml, before anything is parsed
  #declaredLanguage(): string | undefined {
    if (languageOf(this.options.lang) ?? languageOf(this.world.env.MEASURES_LANG)) return undefined;
    const root = findCatalogue(this.world.cwd, this.options.dir);
    if (root === null) return undefined;
    const got = readText(join(root, 'catalogue.yaml'));
    return 'text' in got ? /^language:\s*["']?(de|en)\b/m.exec(got.text)?.[1] : undefined;
  }

  /** Chooses the text of the terminal's language. */
  say(both: Both): string {
    return both[this.language];
  }

  /** Language of an export or a file: `--lang`, else the catalogue's, else German. The environment never counts. */
  documentLanguage(catalogue: Catalogue): Language {
    return languageOf(this.options.lang) ?? catalogue.settings.language ?? 'de';
  }

  /** Hands over the result: to stdout, or into the file of `--output` (atomically). */
  emit(result: string | Uint8Array): void {
    if (this.options.output === undefined) this.world.stdout.write(result);
    else this.writeFile(this.options.output, result);
  }

  /** Writes a file that the user named; old file or new file, never half a file. Throws UsageError where that fails. */
  writeFile(path: string, content: string | Uint8Array): void {
    this.written(path, () => atomicWrite(resolve(this.world.cwd, path), content));
  }

  /** Does what writes a file that the user named, but never over an entry. Throws UsageError where that fails. */
  written(path: string, write: () => void): void {
    if (isCatalogueFile(resolve(this.world.cwd, path))) throw catalogueFile(path);
    try {
      write();
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'EIO';
      throw notWritten(path, code);
    }
  }

  /** Says something beside the result, on stderr; nothing with `--quiet`. */
  note(text: string): void {
    if (!this.options.quiet) this.world.stderr.write(text.endsWith('\n') ? text : `${text}\n`);
  }

  /** Whether a stream shows colour: `--no-color`, NO_COLOR and TERM=dumb switch it off, FORCE_COLOR on. */
  colour(stream: 'stdout' | 'stderr' = 'stdout'): boolean {
    const { env } = this.world;
    if (this.options.color === false || (stream === 'stdout' && this.options.output !== undefined)) return false;
    if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
    if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
    return env.TERM !== 'dumb' && this.world[stream].isTTY;
  }

  /** Columns of the terminal; COLUMNS, else 80, in a pipe. */
  get columns(): number {
    const named = Number(this.world.env.COLUMNS);
    const columns = this.world.stdout.columns ?? (Number.isInteger(named) && named > 0 ? named : 80);
    return Math.max(40, Math.min(columns, 400));
  }

  /** Whether a person looks at the result. */
  get interactive(): boolean {
    return this.options.output === undefined && this.world.stdout.isTTY;
  }

  /** The folder of the catalogue. Throws UsageError where there is none. */
  root(): string {
    const root = findCatalogue(this.world.cwd, this.options.dir);
    if (root !== null) return root;
    const where = this.options.dir;
    throw new UsageError(
      where === undefined
        ? { de: 'Hier ist kein Katalog: Weder dieser Ordner noch sein data/ oder ein Ordner darüber enthält eine catalogue.yaml.', en: 'No catalogue here: neither this folder nor its data/ nor a folder above holds a catalogue.yaml.' }
        : { de: `In „${where}“ ist kein Katalog (keine catalogue.yaml).`, en: `There is no catalogue in "${where}" (no catalogue.yaml).` },
      { de: '`measures init ORDNER` legt einen an, `measures init ORDNER --example` mit dem ausgearbeiteten Beispiel.', en: '`measures init FOLDER` makes one, `measures init FOLDER --example` with the worked example.' },
    );
  }

  /** The catalogue's folder as it reads from here, for messages. */
  shown(path: string): string {
    const named = this.options.dir;
    if (named !== undefined && isAbsolute(named)) return path;
    const short = relative(this.world.cwd, path);
    return short === '' ? '.' : isAbsolute(short) ? path : short.replaceAll('\\', '/');
  }

  /** Opens the catalogue, in order or not. */
  open(): Opened {
    return (this.#opened ??= openCatalogue(this.root()));
  }

  /** The catalogue, if it holds together. Throws CatalogueError with every structural finding otherwise. */
  catalogue(): Catalogue {
    const { catalogue, findings } = this.open();
    if (catalogue === null) throw new CatalogueError(findings.filter(isStructural));
    return catalogue;
  }
}
