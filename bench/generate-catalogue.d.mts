/** The text of one measure of a catalogue of `total`; numbers start at 1. */
export function measureText(i: number, total: number): string;
/** Writes a catalogue of n measures into a folder, which is emptied first. */
export function writeCatalogue(folder: string, n: number, invalid?: boolean): void;
