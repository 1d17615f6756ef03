// How much room V8 gives to new objects. It starts with a little and doubles it while they stay alive, as they do while a
// catalogue is read; but each page that is touched for the first time costs more than looking through a few old ones, so a
// short command is over sooner where the room stays small. What reads very much needs the room after all.
import { setFlagsFromString } from 'node:v8';

// the flag is V8's own: set only where it is known to be there
const isKnown = /^1[1-3]\./.test(process.versions.v8);
const growth = (factor: number): void => { if (isKnown) setFlagsFromString(`--semi-space-growth-factor=${factor}`); };

/** From how many files in a folder on the room is better large. */
const many = 3000;

/** For short commands: the room stays as it is. */
export const startSmall = (): void => { growth(1); };

/** The room may grow at once to all that V8 would ever give it, where so many files are about to be read. */
export function makeRoomFor(files: number): void {
  if (files > many) growth(16);
}
