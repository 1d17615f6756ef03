// Words for the order of action: reasons, relaxations, headings.
import type { Assumption, Reason, Relaxation } from '../model/order/reasons.ts';
import type { Conflict } from '../model/order/problem.ts';
import { labelOf, type Grid, type Month } from '../model/order/periods.ts';
import { bilingual, type Language } from './language.ts';
import { labels } from './labels.ts';
import { formatDate, formatList, formatMoney, formatNumber, nbsp } from './numbers.ts';

/** What ids are called. */
export interface OrderNames {
  source: (id: string) => string;
  unit: (id: string) => string;
  criterion: (id: string) => string;
  /** Null where raters are not to be named. */
  rater: (id: string) => string | null;
}

/** 1/12 cents in euros; what is missing is never rounded down. */
export const moneyText = (amount: number, language: Language): string => formatMoney(Math.ceil(amount / 12), language);

/** Millionths of a full-time equivalent, to two decimals; what is missing is never rounded down. */
export const staffText = (amount: number, language: Language): string => formatNumber(Math.ceil(amount / 10_000) / 100, language, 2, true);

const valueText = (value: number, language: Language): string => formatNumber(value, language, 2);

/** A period in words: `2026`, `3. Quartal 2026`. */
export const periodText = (grid: Grid, period: number, language: Language): string => formatDate(labelOf(grid, period), language);

const monthText = (month: Month, language: Language): string =>
  formatDate(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`, language);

interface Words {
  reason: Record<string, (...figures: string[]) => string>;
  unit: Record<Grid['unit'], [string, string]>;
}

const words = bilingual<Words>({
  de: {
    unit: { year: ['Jahr', 'Jahre'], halfYear: ['Halbjahr', 'Halbjahre'], quarter: ['Quartal', 'Quartale'] },
    reason: {
      runningSince: (since) => `läuft seit ${since} und behält ihren Platz`,
      running: () => 'läuft bereits und behält ihren Platz',
      duty: () => 'Pflicht',
      requiredBy: (id) => `nötig für die Pflichtmaßnahme ${id}`,
      pulledBy: (id) => `vorgezogen, weil ${id} darauf aufbaut`,
      atOnce: () => 'beginnt sofort: nichts steht im Weg',
      window: (month) => `Zeitfenster öffnet ${month}`,
      closed: (month) => `danach ist das Zeitfenster zu (letzter Beginn ${month})`,
      waits: (id, until) => `wartet auf ${id}, frei ab ${until}`,
      budget: (source, year, short, when) => `Geldquelle „${source}“ ${year} erschöpft, es fehlen ${short}${when}`,
      capacity: (unit, period, short, when) => `Stelle „${unit}“ ${period} ausgelastet, es fehlen ${short} Vollzeitstellen${when}`,
      budgetSpan: (source, from, to, short) => `Geldquelle „${source}“ ${from} bis ${to} erschöpft, es fehlen mindestens ${short}`,
      capacitySpan: (unit, from, to, short) => `Stelle „${unit}“ ${from} bis ${to} ausgelastet, es fehlen mindestens ${short} Vollzeitstellen`,
      startingIn: (period) => ` (bei Beginn ${period})`,
      startingFrom: (from, to) => ` (bei Beginn ${from} bis ${to})`,
      exclusion: (id) => `schließt sich mit ${id} aus`,
      notRated: () => 'nicht bewertet',
      unknownCost: () => 'Kosten unbekannt',
      refused: (criterion) => `erfüllt das Muss-Kriterium „${criterion}“ nicht`,
      refusedBy: (criterion, rater) => `erfüllt das Muss-Kriterium „${criterion}“ nicht (laut ${rater})`,
      predecessorOut: (id, status) => `setzt ${id} voraus (${status})`,
      dependency: (id) => `setzt ${id} voraus, das nicht eingeplant werden kann`,
      neverEnds: (id) => `setzt ${id} voraus, eine Daueraufgabe, die im Planungszeitraum nicht endet`,
      windowOutside: () => 'Zeitfenster liegt außerhalb des Planungszeitraums',
      tooLong: (needed, room) => `braucht ${needed}, bis zum Ende des Planungszeitraums bleiben nur ${room}`,
      needs: (id) => `setzt ${id} voraus, und dafür gilt`,
      displaces: (others, id, value) => `würde ${others} für ${id} (${value}) verdrängen`,
      infeasible: () => 'es gibt keinen Plan, der alle Pflichten einhält',
      noPlace: () => 'findet keinen Platz',
      money: (amount, source, year) => `neben diesem Plan genügten ${amount} mehr aus „${source}“ im Jahr ${year}`,
      staff: (amount, unit, period) => `neben diesem Plan genügten ${amount} Vollzeitstellen mehr bei „${unit}“ ${period}`,
      later: (start, by) => `neben diesem Plan genügte ein Beginn ${start}, ${by} nach dem Zeitfenster`,
      budgetConflict: (source, when) => `das Geld der Quelle „${source}“ reicht nicht${when}`,
      between: (from, to) => `zwischen ${from} und ${to}`,
      capacityConflict: (unit, when) => `das Personal der Stelle „${unit}“ reicht nicht${when}`,
      windowConflict: () => 'das Zeitfenster lässt keinen Beginn zu',
      dependencyConflict: (id, status) => `setzt ${id} voraus${status}`,
      exclusionConflict: (id) => `schließt sich mit ${id} aus`,
    },
  },
  en: {
    unit: { year: ['year', 'years'], halfYear: ['half-year', 'half-years'], quarter: ['quarter', 'quarters'] },
    reason: {
      runningSince: (since) => `runs since ${since} and holds its place`,
      running: () => 'runs already and holds its place',
      duty: () => 'duty',
      requiredBy: (id) => `needed for the mandatory measure ${id}`,
      pulledBy: (id) => `brought forward because ${id} depends on it`,
      atOnce: () => 'begins at once: nothing is in the way',
      window: (month) => `window opens ${month}`,
      closed: (month) => `after that its window has closed (last start ${month})`,
      waits: (id, until) => `waits for ${id} until ${until}`,
      budget: (source, year, short, when) => `source "${source}" ${year} exhausted, ${short} short${when}`,
      capacity: (unit, period, short, when) => `unit "${unit}" full in ${period}, ${short} full-time equivalents short${when}`,
      budgetSpan: (source, from, to, short) => `source "${source}" exhausted ${from} to ${to}, at least ${short} short`,
      capacitySpan: (unit, from, to, short) => `unit "${unit}" full from ${from} to ${to}, at least ${short} full-time equivalents short`,
      startingIn: (period) => ` (if begun in ${period})`,
      startingFrom: (from, to) => ` (if begun in ${from} to ${to})`,
      exclusion: (id) => `cannot be done together with ${id}`,
      notRated: () => 'not rated',
      unknownCost: () => 'cost unknown',
      refused: (criterion) => `does not meet the must criterion "${criterion}"`,
      refusedBy: (criterion, rater) => `does not meet the must criterion "${criterion}" (according to ${rater})`,
      predecessorOut: (id, status) => `depends on ${id} (${status})`,
      dependency: (id) => `depends on ${id}, which cannot be planned`,
      neverEnds: (id) => `depends on ${id}, a standing task that does not end within the horizon`,
      windowOutside: () => 'its window lies outside the horizon',
      tooLong: (needed, room) => `takes ${needed}, only ${room} are left to the end of the horizon`,
      needs: (id) => `depends on ${id}, for which holds`,
      displaces: (others, id, value) => `would displace ${others} for ${id} (${value})`,
      infeasible: () => 'no plan keeps all duties',
      noPlace: () => 'finds no place',
      money: (amount, source, year) => `beside this plan, ${amount} more from "${source}" in ${year} would be enough`,
      staff: (amount, unit, period) => `beside this plan, ${amount} full-time equivalents more at "${unit}" in ${period} would be enough`,
      later: (start, by) => `beside this plan, a start in ${start} would be enough, ${by} after its window`,
      budgetConflict: (source, when) => `the money of source "${source}" is not enough${when}`,
      between: (from, to) => `between ${from} and ${to}`,
      capacityConflict: (unit, when) => `the staff of unit "${unit}" is not enough${when}`,
      windowConflict: () => 'its window allows no start',
      dependencyConflict: (id, status) => `depends on ${id}${status}`,
      exclusionConflict: (id) => `cannot be done together with ${id}`,
    },
  },
});

/** How many periods, in words: `2 Jahre`. */
export const periodsText = (grid: Grid, count: number, language: Language): string =>
  `${count}${nbsp}${words(language).unit[grid.unit][count === 1 ? 0 : 1]}`;

/** One reason in words; `id` is the measure that it is about. */
export const reasonText = (reason: Reason, id: string, grid: Grid, names: OrderNames, language: Language): string => {
  const { reason: say } = words(language);
  const period = (at: number): string => periodText(grid, at, language);
  const tried = (at: number, to: number, plain: boolean): string =>
    (plain && at === to ? '' : at === to ? say.startingIn!(period(at)) : say.startingFrom!(period(at), period(to)));
  switch (reason.kind) {
    case 'running': return reason.since === null ? say.running!() : say.runningSince!(monthText(reason.since, language));
    case 'window': return say.window!(reason.earliest === null ? period(reason.opens) : monthText(reason.earliest, language));
    case 'closed': return say.closed!(monthText(reason.latest, language));
    case 'waits': return say.waits!(reason.measure, period(reason.until));
    case 'budget': return say.budget!(names.source(reason.source), String(reason.year), moneyText(reason.short, language), tried(reason.at, reason.to, grid.unit === 'year' && period(reason.at) === String(reason.year)));
    case 'capacity': return say.capacity!(names.unit(reason.unit), period(reason.period), staffText(reason.short, language), tried(reason.at, reason.to, reason.at === reason.period));
    case 'refused': {
      const rater = names.rater(reason.rater);
      return rater === null ? say.refused!(names.criterion(reason.criterion)) : say.refusedBy!(names.criterion(reason.criterion), rater);
    }
    case 'predecessorOut': return say.predecessorOut!(reason.measure, labels(language).status[reason.status] ?? reason.status);
    case 'tooLong': return say.tooLong!(periodsText(grid, reason.duration, language), periodsText(grid, reason.room, language));
    case 'displaces': return say.displaces!(formatList(reason.others.map(({ measure, value }) => `${measure} (${valueText(value, language)})`), language), id, valueText(reason.value, language));
    case 'requiredBy': case 'pulledBy': case 'exclusion': case 'dependency': case 'neverEnds': case 'needs': return say[reason.kind]!(reason.measure);
    default: return say[reason.kind]!();
  }
};

/** All reasons of one measure in one sentence without a full stop; "depends on X, for which holds:" leads the rest. */
export const reasonsText = (reasons: readonly Reason[], id: string, grid: Grid, names: OrderNames, language: Language): string => {
  const told = inShort(reasons);
  const parts = told.map((run) => (run.length < 3 ? reasonText(run[0]!, id, grid, names, language) : spanText(run as Shortage[], grid, names, language)));
  return parts.map((part, k) => (k === 0 ? part : `${told[k - 1]![0]!.kind === 'needs' ? ':' : ';'} ${part}`)).join('');
};

type Shortage = Extract<Reason, { short: number }>;

const whose = (reason: Reason | undefined): string | null => (reason?.kind === 'budget' ? `budget ${reason.source}` : reason?.kind === 'capacity' ? `capacity ${reason.unit}` : null);

/** Reasons one by one, but three or more shortages of one source or unit in a row as one. */
const inShort = (reasons: readonly Reason[]): Reason[][] => {
  const runs: Reason[][] = [];
  for (const reason of reasons) {
    const last = runs.at(-1);
    if (last && whose(reason) !== null && whose(reason) === whose(last[0])) last.push(reason);
    else runs.push([reason]);
  }
  return runs.flatMap((run) => (run.length < 3 ? run.map((reason) => [reason]) : [run]));
};

/** A source or unit that is exhausted over several years or periods, with the least that is missing. */
const spanText = (run: readonly Shortage[], grid: Grid, names: OrderNames, language: Language): string => {
  const { reason: say } = words(language);
  const [first, last] = [run[0]!, run.at(-1)!];
  const short = Math.min(...run.map((each) => each.short));
  return first.kind === 'budget' && last.kind === 'budget'
    ? say.budgetSpan!(names.source(first.source), String(first.year), String(last.year), moneyText(short, language))
    : first.kind === 'capacity' && last.kind === 'capacity' ? say.capacitySpan!(names.unit(first.unit), periodText(grid, first.period, language), periodText(grid, last.period, language), staffText(short, language)) : '';
};

/** What would admit a measure. */
export const relaxationText = (relaxation: Relaxation, grid: Grid, names: OrderNames, language: Language): string => {
  const { reason: say } = words(language);
  switch (relaxation.kind) {
    case 'money': return say.money!(moneyText(relaxation.amount, language), names.source(relaxation.source), String(relaxation.year));
    case 'staff': return say.staff!(staffText(relaxation.amount, language), names.unit(relaxation.unit), periodText(grid, relaxation.period, language));
    case 'later': return say.later!(periodText(grid, relaxation.start, language), periodsText(grid, relaxation.periods, language));
  }
};

/** A conflict as half a sentence after the measure's id. */
export const conflictText = (conflict: Conflict, names: OrderNames, language: Language): string => {
  const { reason: say } = words(language);
  const periods = (conflict.periods ?? []).map((label) => formatDate(label, language));
  const when = periods.length === 0 ? '' : ` (${periods.length > 3 ? say.between!(periods[0]!, periods.at(-1)!) : formatList(periods, language)})`;
  switch (conflict.constraint) {
    case 'budget': return say.budgetConflict!(names.source(conflict.source ?? ''), when);
    case 'capacity': return say.capacityConflict!(names.unit(conflict.unit ?? ''), when);
    case 'window': return say.windowConflict!();
    case 'dependency': return say.dependencyConflict!(conflict.other ?? '', conflict.status === undefined ? '' : ` (${labels(language).status[conflict.status] ?? conflict.status})`);
    case 'exclusion': return say.exclusionConflict!(conflict.other ?? '');
  }
};

export const assumptionText = bilingual<Record<Assumption, string>>({
  de: {
    window: 'Zeitfenster: ganzer Planungszeitraum', duration: 'Dauer: ein Zeitschritt', staff: 'Personal: keines', cost: 'Kosten: keine',
    rating: 'ohne Bewertung', overdue: 'läuft über ihre Dauer hinaus: noch einen Zeitschritt', started: 'Beginn: Anfang des Planungszeitraums',
  },
  en: {
    window: 'window: the whole horizon', duration: 'duration: one period', staff: 'staff: none', cost: 'cost: none',
    rating: 'without a rating', overdue: 'runs beyond its duration: one more period', started: 'begun: at the start of the horizon',
  },
});

export const orderText = bilingual({
  de: {
    title: (from: string, to: string) => `Reihenfolge des Handelns ${from} bis ${to}`,
    policy: { strict: 'streng nach Rang', optimal: 'optimaler Plan' },
    worth: (value: string) => `Wert ${value}`,
    proved: 'bewiesen optimal',
    bound: (bound: string, gap: string) => `Schranke ${bound}, Abstand höchstens ${gap}`,
    stopped: {
      gap: 'Die Suche endete am verlangten Abstand.',
      nodes: 'Die Suche endete an ihrem Umfang; ein besserer Plan ist nicht ausgeschlossen.',
      time: 'Die Suche endete an der Zeitgrenze: Auf einem anderen Rechner kann ein anderer Plan herauskommen.',
    },
    infeasible: 'Kein Plan hält alle Pflichten ein.',
    conflicts: 'Was sich widerspricht',
    strictMissed: (ids: string) => `Die Reihenfolge streng nach Rang kann ${ids} nicht unterbringen.`,
    optimalCan: 'Der optimale Plan kann es: --policy optimal.',
    optimalCannot: 'Auch der optimale Plan kann es nicht.',
    strictCannotThis: (ids: string) => `Streng nach Rang fände die Pflicht ${ids} keinen Platz; dieser Plan hat einen.`,
    no: 'Nr.', measure: 'Maßnahme', rank: 'Rang', start: 'Beginn', end: 'Ende', reason: 'Begründung', need: 'Was fehlt', points: 'Punkte',
    left: (count: number) => `Nicht eingeplant (${count})`,
    noneRated: 'Keine Maßnahme ist bewertet. `measures ratings template --output bewertung.csv` legt einen Bogen an.',
    leftNone: 'Alle Maßnahmen sind eingeplant.', nothingToPlan: 'Keine Maßnahme ist einzuplanen: Eingeplant werden offene, geplante und laufende Maßnahmen.',
    noRelaxation: 'keine einzelne Lockerung genügt',
    money: 'Geld nach Quelle', moneyUnit: 'Tausend Euro: verplant / vorhanden',
    staff: 'Personal nach Stelle', staffUnit: 'Vollzeitstellen: verplant / vorhanden', staffShare: 'verplanter Anteil von ▁ wenig bis █ voll; · nichts, ? ohne Grenze',
    unlimited: 'ohne Grenze',
    gap: 'noch nicht finanziert',
    shifted: (id: string, amount: string, from: string, to: string, year: string) => `${id}: ${amount} im Jahr ${year} trägt „${to}“, weil „${from}“ dann nicht mehr zahlt.`,
    noLimit: (names: string) => `Ohne Grenze, weil keine Zeile sie begrenzt: ${names}.`,
    assumed: (ids: string) => `Angenommen, weil das Feld leer ist: ${ids}.`,
    compare: 'Vergleich beider Verfahren',
    gain: (before: string, after: string, share: string) => `Der optimale Plan ist ${after} wert, die Reihenfolge streng nach Rang ${before}: ${share} mehr.`,
    sameWorth: (value: string) => `Beide Verfahren kommen auf den Wert ${value}.`,
    notCompared: 'Ob ein anderer Plan mehr wert wäre, zeigt --compare.',
    moved: (id: string, from: string, to: string, because: string) => `${id}: ${from} → ${to}${because}`,
    out: 'nicht eingeplant',
    makesWay: (ids: string, _count: number) => ` (macht Platz für ${ids})`,
    takesPlace: (ids: string, count: number) => ` (weil ${ids} Platz ${count === 1 ? 'macht' : 'machen'})`,
    whatIf: 'Gegenüber heute',
    today: (before: string, after: string) => `Wert heute ${before}, so ${after}.`,
    todayInfeasible: 'Heute gibt es keinen Plan, der alle Pflichten einhält.',
    noMoves: 'Keine Maßnahme bewegt sich.',
    moves: (count: number) => (count === 1 ? 'Eine Maßnahme bewegt sich:' : `${count} Maßnahmen bewegen sich:`),
    running: 'läuft', mandatory: 'Pflicht', planned: 'geplant',
    progress: (worth: string, bound: string, gap: string, nodes: string) => `Suche: Wert ${worth}, Schranke ${bound}, Abstand ${gap}, ${nodes} Knoten`,
    explanation: {
      strict: 'Laufende Maßnahmen behalten ihren Platz. Danach kommen die Pflichten, dann alle anderen, jeweils nach Rang. Jede beginnt so früh, wie Geld, Personal, Zeitfenster und Voraussetzungen es zulassen; was sie voraussetzt, kommt unmittelbar davor. Was nirgends Platz findet, bleibt draußen. Nichts wird nachträglich verschoben.',
      optimal: 'Der Plan mit dem größten Gesamtwert: Jede Maßnahme zählt mit ihrer Bewertung, ein späterer Beginn etwas weniger. Laufende Maßnahmen behalten ihren Platz, Pflichten sind immer dabei.',
    },
    help: {
      policy: 'strict (streng nach Rang) oder optimal; sonst wie im Katalog',
      budget: 'Was wäre, wenn: Betrag einer Quelle in einem Jahr, z. B. city:2027=200000 (mehrfach möglich)',
      capacity: 'Was wäre, wenn: Vollzeitstellen einer Stelle in einem Zeitraum, z. B. amt-familie:2027-H1=1.5 (mehrfach möglich)',
      without: 'Was wäre, wenn: ohne diese Maßnahme (mehrfach möglich)',
      discount: 'Was wäre, wenn: Wert eines Beginns ein Jahr später, über 0 bis 1',
      unknownCost: 'leave: was unbekannte Kosten hat, bleibt draußen; free: es wird geplant, als kostete es nichts',
      compare: 'stellt beide Verfahren nebeneinander, auch wenn die Suche dauert',
      gap: 'Suche endet bei diesem Abstand zur Schranke (0,01 = 1 %)',
      nodes: 'Suche endet nach so vielen Knoten',
      timeLimit: 'Sicherheitsnetz in Sekunden; greift es, ist der Plan nicht überall derselbe',
      examples: '\nZum Beispiel:\n  measures order                               wer wann beginnt, mit Begründung\n  measures order --policy optimal              der Plan mit dem größten Wert\n  measures order --budget city:2027=200000     was wäre, wenn\n  measures order --format mermaid              Zeitleiste für GitHub und GitLab\n',
    },
  },
  en: {
    title: (from: string, to: string) => `Order of action ${from} to ${to}`,
    policy: { strict: 'strictly by rank', optimal: 'optimal plan' },
    worth: (value: string) => `worth ${value}`,
    proved: 'proved optimal',
    bound: (bound: string, gap: string) => `bound ${bound}, gap at most ${gap}`,
    stopped: {
      gap: 'The search ended at the gap that was asked for.',
      nodes: 'The search ended at its extent; a better plan is not ruled out.',
      time: 'The search ended at the time limit: another computer may find another plan.',
    },
    infeasible: 'No plan keeps all duties.',
    conflicts: 'What contradicts itself',
    strictMissed: (ids: string) => `The order strictly by rank cannot place ${ids}.`,
    optimalCan: 'The optimal plan can: --policy optimal.',
    optimalCannot: 'Neither can the optimal plan.',
    strictCannotThis: (ids: string) => `Strictly by rank the duty ${ids} would find no place; this plan has one.`,
    no: 'No.', measure: 'Measure', rank: 'Rank', start: 'Start', end: 'End', reason: 'Reason', need: 'What is missing', points: 'Points',
    left: (count: number) => `Left out (${count})`,
    noneRated: 'No measure has been rated. `measures ratings template --output ratings.csv` makes a sheet.',
    leftNone: 'All measures are planned.', nothingToPlan: 'There is no measure to plan: those that are open, planned or in progress are planned.',
    noRelaxation: 'no single relaxation is enough',
    money: 'Money by source', moneyUnit: 'thousand euros: planned / available',
    staff: 'Staff by unit', staffUnit: 'full-time equivalents: planned / available', staffShare: 'share that is planned, from ▁ little to █ full; · nothing, ? no limit',
    unlimited: 'no limit',
    gap: 'not yet funded',
    shifted: (id: string, amount: string, from: string, to: string, year: string) => `${id}: "${to}" bears ${amount} in ${year} because "${from}" no longer pays then.`,
    noLimit: (names: string) => `Without a limit, because no row limits them: ${names}.`,
    assumed: (ids: string) => `Assumed because the field is empty: ${ids}.`,
    compare: 'Both policies compared',
    gain: (before: string, after: string, share: string) => `The optimal plan is worth ${after}, the order strictly by rank ${before}: ${share} more.`,
    sameWorth: (value: string) => `Both policies reach the worth ${value}.`,
    notCompared: '--compare shows whether another plan would be worth more.',
    moved: (id: string, from: string, to: string, because: string) => `${id}: ${from} → ${to}${because}`,
    out: 'left out',
    makesWay: (ids: string, _count: number) => ` (makes way for ${ids})`,
    takesPlace: (ids: string, count: number) => ` (because ${ids} ${count === 1 ? 'makes' : 'make'} way)`,
    whatIf: 'Beside today',
    today: (before: string, after: string) => `Worth today ${before}, like this ${after}.`,
    todayInfeasible: 'Today no plan keeps all duties.',
    noMoves: 'No measure moves.',
    moves: (count: number) => (count === 1 ? 'One measure moves:' : `${count} measures move:`),
    running: 'running', mandatory: 'duty', planned: 'planned',
    progress: (worth: string, bound: string, gap: string, nodes: string) => `Search: worth ${worth}, bound ${bound}, gap ${gap}, ${nodes} nodes`,
    explanation: {
      strict: 'Running measures hold their place. Then come the duties, then all others, each by rank. Each begins as early as money, staff, windows and prerequisites allow; what it depends on comes directly before it. What fits nowhere is left out. Nothing is moved afterwards.',
      optimal: 'The plan of the greatest total worth: every measure counts with its score, a later start a little less. Running measures hold their place, duties are always in it.',
    },
    help: {
      policy: 'strict (by rank) or optimal; otherwise as the catalogue says',
      budget: 'what if: amount of a source in a year, e.g. city:2027=200000 (repeatable)',
      capacity: 'what if: full-time equivalents of a unit in a period, e.g. amt-familie:2027-H1=1.5 (repeatable)',
      without: 'what if: without this measure (repeatable)',
      discount: 'what if: worth of a start one year later, above 0 up to 1',
      unknownCost: 'leave: what is of unknown cost is left out; free: it is planned as if it cost nothing',
      compare: 'puts both policies side by side, even if the search takes long',
      gap: 'the search ends at this distance from the bound (0.01 = 1%)',
      nodes: 'the search ends after so many nodes',
      timeLimit: 'safety net in seconds; where it strikes, the plan is not the same everywhere',
      examples: '\nFor example:\n  measures order                               who begins when, with reasons\n  measures order --policy optimal              the plan of the greatest worth\n  measures order --budget city:2027=200000     what if\n  measures order --format mermaid              timeline for GitHub and GitLab\n',
    },
  },
});
