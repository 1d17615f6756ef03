// A file whose bytes are there; its text and its value are made when somebody asks.
import { decode } from './bytes.ts';
import { type Entry, type SourceFile, sourceOf } from './read.ts';

export class FileOfBytes implements SourceFile {
  readonly path: string;
  readonly kind: Entry['kind'];
  readonly name: string;
  readonly #bytes: Buffer;
  #made: SourceFile | null = null;

  constructor({ path, kind, name }: Entry, bytes: Buffer) {
    this.path = path;
    this.kind = kind;
    this.name = name;
    this.#bytes = bytes;
  }

  get #source(): SourceFile { return (this.#made ??= sourceOf(this, decode(this.#bytes)).file); }
  get text(): string { return this.#source.text; }
  get value(): unknown { return this.#source.value; }
}
