// When a measure starts and ends, as far as its file says.
import type { Measure } from '../catalogue.ts';
import { addDays, addMonths, type Day, firstDay, lastDay } from '../dates.ts';

/** The first day on which it can start: when it did, else the window's; null where neither is known. */
export function earliestStart({ started, window }: Measure): Day | null {
  return started !== undefined ? firstDay(started) : window?.earliest === undefined ? null : firstDay(window.earliest);
}

/** The last day on which it can start; null where that is not known. */
export function latestStart({ started, window }: Measure): Day | null {
  return started !== undefined ? firstDay(started) : window?.latest === undefined ? null : lastDay(window.latest);
}

/** The last day of a measure that starts on a day; null where it does not end or the duration is not known. */
export function endFrom(start: Day, { continuous, duration }: Measure): Day | null {
  if (continuous || duration === undefined) return null;
  const later = addMonths(start, duration);
  // a month after 31 January is over on 28 February, which is no day too many
  return later.slice(8) < start.slice(8) ? later : addDays(later, -1);
}

/** The first day on which it can be over; null where it does not end or too little is known. */
export function earliestEnd(measure: Measure): Day | null {
  if (measure.finished !== undefined) return lastDay(measure.finished);
  const start = earliestStart(measure);
  return start === null ? null : endFrom(start, measure);
}

/** Merged or dropped: nobody will carry it out under this id. */
export function isRetired({ status }: Measure): boolean {
  return status === 'merged' || status === 'dropped';
}
