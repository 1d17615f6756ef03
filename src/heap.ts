// How much room V8 gives to new objects. It starts with a little and doubles it while they stay alive, as they do while a
// catalogue is read. But each page that is touched for the first time costs more than looking through a few old ones: a
// short command is over sooner where the room stays small, and a long one where it grows a little, once.
import { setFlagsFromString } from 'node:v8';

// the flag is V8's own: set only where it is known to be there
const isKnown = /^1[1-3]\./.test(process.versions.v8);
const growth = (factor: number): void => { if (isKnown) setFlagsFromString(`--semi-space-growth-factor=${factor}`); };

/** The room stays as it is: for short commands from the start. */
export const keepRoom = (): void => { growth(1); };

/** From how many files in a folder on more room is better. */
const many = 3000;

/** The room grows to a few megabytes in one step, at the next chance that V8 has, where so many files are about to be read. */
export function makeRoomFor(files: number): void {
  if (files > many) growth(8);
}
