// R204, R206, R208, R212–R215: whether somebody can carry it out, and whether the status has what it needs.
import type { CostItem, Measure } from '../catalogue.ts';
import { type Day, lastDay, monthIndex } from '../dates.ts';
import { centsOf } from '../money.ts';
import { formatDay, formatMoney } from '../../text/numbers.ts';
import type { Language } from '../../text/language.ts';
import type { Around } from './around.ts';
import { at, both, placeFor, type Rule, type Said, said } from './rule.ts';
import { earliestStart, isRetired } from './measureTime.ts';
import { surelyRuns } from './time.ts';

const since = '0.1.0';
const family = 'R';

const over = ({ status }: Measure): boolean => status === 'completed' || status === 'merged' || status === 'dropped';

// for how many months an item is due: as long as the measure runs, at most until its `until`; null where that is not known
function monthsOf({ until }: CostItem, measure: Measure): number | null {
  const start = earliestStart(measure), running = measure.continuous ? null : measure.duration ?? null;
  if (until === undefined || start === null) return running;
  return Math.min(Math.max(monthIndex(lastDay(until)) - monthIndex(start) + 1, 0), running ?? Infinity);
}

/** What stands in `cost` although nobody pays it yet, in cents: in all as far as one can tell, and for each year where it is not known how long. */
function gap(measure: Measure): { inAll: number; perYear: number } {
  const found = { inAll: 0, perYear: 0 };
  for (const item of measure.cost?.items ?? []) {
    if (item.source !== 'open') continue;
    const months = monthsOf(item, measure), yearly = centsOf(item.perYear ?? 0);
    found.inAll += centsOf(item.oneOff ?? 0) + (months === null ? 0 : Math.round(yearly * months / 12));
    if (months === null) found.perYear += yearly;
  }
  return found;
}

const costForm = ['Schreiben Sie cost: {status: estimated, items: [{source: …, oneOff: …, perYear: …}]}', 'Write cost: {status: estimated, items: [{source: …, oneOff: …, perYear: …}]}'] as const;

function costLacks({ cost, stage }: Measure): Said | null {
  if (cost === undefined) return said('Die Kostenangabe fehlt.', 'The cost is missing.', ...costForm);
  const { items = [] } = cost;
  const amounts = items.some(({ oneOff, perYear }) => oneOff !== undefined || perYear !== undefined);
  const status = cost.status ?? (items.length > 0 ? 'estimated' : 'unknown');
  if (status === 'neutral') {
    if (items.some(({ oneOff = 0, perYear = 0 }) => oneOff + perYear > 0)) return said('Die Maßnahme soll nichts kosten und nennt doch Beträge.', 'The measure is to cost nothing and yet names amounts.', 'Setzen Sie status: estimated oder streichen Sie items.', 'Set status: estimated, or remove items.');
    return cost.reason === undefined ? said('Es fehlt, warum die Maßnahme nichts kostet.', 'It is not said why the measure costs nothing.', 'Ergänzen Sie in cost: reason: …', 'Add to cost: reason: …') : null;
  }
  if (status === 'unknown') return stage === 'idea' || stage === 'draft' ? null : said('Die Kosten sind noch unbekannt.', 'The cost is still unknown.', ...costForm);
  return amounts ? null : said('Kein Posten nennt einen Betrag.', 'No item names an amount.', 'Ergänzen Sie in items: oneOff: (einmalig) oder perYear: (im Jahr), in Euro.', 'Add to items: oneOff: (once) or perYear: (each year), in euros.');
}

// the busiest day of every unit that leads more measures at once than allowed
function overloads({ catalogue, settings, thresholds }: Around): Map<string, { day: Day; ids: string[] }> {
  const horizon = settings.period?.end === undefined ? '2200-12-31' : lastDay(settings.period.end);
  const byLead = new Map<string, { id: string; from: Day; to: Day }[]>();
  for (const measure of catalogue.measures) {
    if (measure.lead === undefined || isRetired(measure) || measure.status === 'completed' || measure.status === 'routine' || measure.status === 'postponed') continue;
    const runs = surelyRuns(measure, horizon);
    if (!runs) continue;
    const list = byLead.get(measure.lead) ?? [];
    list.push({ id: measure.id, ...runs });
    byLead.set(measure.lead, list);
  }
  const found = new Map<string, { day: Day; ids: string[] }>();
  for (const [unit, spans] of byLead) {
    if (spans.length <= thresholds.leadsAtOnce) continue;
    // the number at once is largest on a day on which one starts
    const starts = [...spans].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1));
    const ends = spans.map(({ to }) => to).sort();
    let ended = 0;
    let most = { count: 0, day: '' };
    for (const [begun, { from }] of starts.entries()) {
      while (ended < ends.length && ends[ended]! < from) ended++;
      if (begun + 1 - ended > most.count) most = { count: begun + 1 - ended, day: from };
    }
    if (most.count > thresholds.leadsAtOnce) found.set(unit, { day: most.day, ids: spans.filter(({ from, to }) => from <= most.day && to >= most.day).map(({ id }) => id) });
  }
  return found;
}

const needsDecision: ReadonlySet<string> = new Set(['inProgress', 'completed', 'routine']);
const needsReason: ReadonlySet<string> = new Set(['postponed', 'merged', 'dropped']);

// what a status needs: [key, German, English]
function statusLacks({ status, stage, started, finished, result, statusReason, mergedInto }: Measure): [key: string, de: string, en: string][] {
  const lacks: [string, string, string][] = [];
  if (needsDecision.has(status)) {
    if (stage !== 'decided') lacks.push(['stage', 'die Stufe decided (stage: decided)', 'the stage decided (stage: decided)']);
    if (started === undefined) lacks.push(['started', 'den tatsächlichen Beginn (started)', 'the actual start (started)']);
  }
  if (status === 'completed') {
    if (finished === undefined) lacks.push(['finished', 'den Tag des Abschlusses (finished)', 'the day of completion (finished)']);
    if (result === undefined) lacks.push(['result', 'das Ergebnis (result)', 'the result (result)']);
  }
  if (needsReason.has(status) && statusReason === undefined) lacks.push(['statusReason', 'eine Begründung (statusReason)', 'a reason (statusReason)']);
  if (status === 'merged' && mergedInto === undefined) lacks.push(['mergedInto', 'die Maßnahme, in der sie aufgeht (mergedInto)', 'the measure it was merged into (mergedInto)']);
  return lacks;
}

// what only some statuses have
const ended: ReadonlySet<string> = new Set(['completed', 'routine', 'dropped']);
const statusShows: readonly { key: 'started' | 'finished' | 'result' | 'statusReason' | 'mergedInto'; fits: ReadonlySet<string>; de: string; en: string; instead: string }[] = [
  { key: 'started', fits: new Set(['inProgress', 'postponed', 'merged', ...ended]), de: 'Ein tatsächlicher Beginn', en: 'An actual start', instead: 'inProgress' },
  { key: 'finished', fits: ended, de: 'Ein Abschluss', en: 'A completion', instead: 'completed' },
  { key: 'result', fits: ended, de: 'Ein Ergebnis', en: 'A result', instead: 'completed' },
  // what is completed may say why only a part was done
  { key: 'statusReason', fits: new Set([...needsReason, 'completed']), de: 'Ein Grund fürs Verschieben, Zusammenlegen oder Verwerfen', en: 'A reason for postponing, merging or dropping', instead: 'postponed' },
  { key: 'mergedInto', fits: new Set(['merged']), de: 'mergedInto', en: 'mergedInto', instead: 'merged' },
];

// whether following mergedInto from a measure leads back to it
function inCircle({ id, mergedInto }: Measure, around: Around): boolean {
  const passed = new Set<string>();
  for (let next = mergedInto; next !== undefined && !passed.has(next); next = around.measure(next)?.mergedInto) {
    if (next === id) return true;
    passed.add(next);
  }
  return false;
}

export const resourceRules: readonly Rule[] = [
  {
    code: 'R204', family, since, severity: at('-/w/e'),
    title: both('Kostenangabe fehlt', 'No statement of cost'),
    what: both('`cost` fehlt, nennt keinen Betrag, ist `neutral` ohne `reason` oder mit Beträgen, oder ist von der Stufe proposed an noch `unknown`.', '`cost` is missing, names no amount, is `neutral` without a `reason` or with amounts, or is still `unknown` from the stage proposed on.'),
    why: both('Räte fragen zuerst nach den Kosten. Was keine nennt, lässt sich weder einplanen noch beschließen.', 'Councils ask for the cost first. What names none can be neither planned nor decided.'),
    example: { failing: { 'measures/M-01.yaml': 'cost: {status: unknown}' }, mended: { 'measures/M-01.yaml': 'cost: {status: neutral, reason: Die Räume stehen vormittags leer.}' } },
    visit: {
      measure(measure, report) {
        const lacks = costLacks(measure);
        if (lacks) report(placeFor(measure, 'cost'), lacks, { on: 'key' });
      },
    },
  },
  {
    code: 'R206', family, since, severity: at('-/i/w'),
    title: both('Finanzierungslücke', 'Funding gap'),
    what: both('Posten mit `source: open` sind noch nicht finanziert; genannt wird ihre Summe, solange die Maßnahme läuft, höchstens bis `until`. Bei Daueraufgaben und ohne `duration` steht der Betrag je Jahr da.', 'Items with `source: open` are not funded yet; their sum while the measure runs is named, at most until `until`. For standing tasks and without a `duration` the amount for each year is given.'),
    why: both('Eine Lücke, die dasteht, kann jemand schließen. Eine, die fehlt, fällt im Haushalt auf.', 'A gap that is written down can be closed by somebody. One that is not turns up in the budget.'),
    example: { failing: { 'measures/M-01.yaml': 'cost: {status: estimated, items: [{source: city, oneOff: 2000}, {source: open, perYear: 6000}]}' }, mended: { 'measures/M-01.yaml': 'cost: {status: estimated, items: [{source: city, oneOff: 2000, perYear: 6000}]}' } },
    visit: {
      measure(measure, report) {
        if (over(measure)) return;
        const { inAll, perYear } = gap(measure);
        const amount = (lang: Language): string => [inAll > 0 ? formatMoney(inAll, lang) : '', perYear > 0 ? `${formatMoney(perYear, lang)} ${lang === 'de' ? 'im Jahr' : 'a year'}` : ''].filter((each) => each !== '').join(lang === 'de' ? ' und ' : ' and ');
        if (inAll + perYear > 0) report(`/cost/items/${measure.cost!.items!.findIndex(({ source, oneOff = 0, perYear = 0 }) => source === 'open' && oneOff + perYear > 0)}/source`, said(`Finanzierungslücke: ${amount('de')}.`, `Funding gap: ${amount('en')}.`, 'Nennen Sie die Geldquelle, sobald sie zugesagt hat.', 'Name the source as soon as it has agreed.'));
      },
    },
  },
  {
    code: 'R208', family, since, severity: at('-/i/w'),
    title: both('Personalbedarf fehlt', 'Staff need missing'),
    what: both('`staff` fehlt: Vollzeitäquivalente der federführenden Stelle, solange die Maßnahme läuft. 0 ist eine Angabe.', '`staff` is missing: full-time equivalents of the lead unit while the measure runs. 0 is a statement.'),
    why: both('Öfter als am Geld scheitern Maßnahmen daran, dass niemand Zeit hat.', 'Measures fail for want of time more often than for want of money.'),
    example: { missing: { 'measures/M-01.yaml': ['staff'] }, failing: { 'measures/M-01.yaml': 'lead: amt-familie' }, mended: { 'measures/M-01.yaml': 'lead: amt-familie\nstaff: 0.1' } },
    visit: {
      measure(measure, report) {
        if (measure.staff === undefined && !over(measure)) report('', said('Der Personalbedarf fehlt.', 'The staff need is missing.', 'Ergänzen Sie staff: in Vollzeitäquivalenten, zum Beispiel 0.1; keiner ist 0.', 'Add staff: in full-time equivalents, for example 0.1; none is 0.'));
      },
    },
  },
  {
    code: 'R212', family, since, severity: at('e/e/e'), retired: true,
    title: both('Dem Status fehlt, was er braucht', 'The status lacks what it needs'),
    what: both('inProgress, completed und routine gibt es erst ab der Stufe decided und mit `started`; completed braucht `finished` und `result`; postponed, merged und dropped brauchen `statusReason`, merged auch `mergedInto`. Umgekehrt passt `started` nicht zu open und planned, `finished` und `result` passen nur zu completed, routine und dropped, `statusReason` nur zu postponed, merged, dropped und completed (warum nur zum Teil), `mergedInto` nur zu merged.', 'inProgress, completed and routine exist only from the stage decided and with `started`; completed needs `finished` and `result`; postponed, merged and dropped need `statusReason`, merged also `mergedInto`. Conversely `started` does not fit open and planned, `finished` and `result` fit only completed, routine and dropped, `statusReason` only postponed, merged, dropped and completed (why only in part), `mergedInto` only merged.'),
    why: both('Am Status hängt, ob die Maßnahme noch eingeplant wird. „Erledigt“ ohne Ergebnis ist keine Auskunft.', 'The status decides whether the measure is still planned. "Done" without a result is no information.'),
    example: {
      failing: { 'measures/M-02.yaml': 'title: Lesepatinnen für zwölf Kindertagesstätten gewinnen, bis Juli 2028\nsummary: Die Freiwilligenbörse sucht und schult sie.\nstatus: postponed' },
      mended: { 'measures/M-02.yaml': 'title: Lesepatinnen für zwölf Kindertagesstätten gewinnen, bis Juli 2028\nsummary: Die Freiwilligenbörse sucht und schult sie.\nstatus: postponed\nstatusReason: Die Freiwilligenbörse zieht um.' },
    },
    visit: {
      measure(measure, report, around) {
        const { status, mergedInto } = measure;
        for (const [key, de, en] of statusLacks(measure)) report(key === 'stage' ? '/stage' : '/status', said(`Der Status ${status} braucht ${de}.`, `The status ${status} needs ${en}.`, key === 'stage' ? 'Setzen Sie stage: decided oder berichtigen Sie den Status.' : `Ergänzen Sie ${key}: oder berichtigen Sie den Status.`, key === 'stage' ? 'Set stage: decided, or correct the status.' : `Add ${key}: or correct the status.`), { missing: key });
        for (const { key, fits, de, en, instead } of statusShows) {
          if (measure[key] !== undefined && !fits.has(status)) report(`/${key}`, said(`${de} passt nicht zum Status ${status}.`, `${en} does not fit the status ${status}.`, `Setzen Sie status: ${instead} oder streichen Sie ${key}.`, `Set status: ${instead}, or remove ${key}.`), { on: 'key' });
        }
        if (status !== 'merged') return;
        if (mergedInto === measure.id) report('/mergedInto', said('Eine Maßnahme kann nicht in sich selbst aufgehen.', 'A measure cannot be merged into itself.', 'Nennen Sie die andere Maßnahme.', 'Name the other measure.'));
        else if (mergedInto !== undefined && inCircle(measure, around)) report('/mergedInto', said(`${measure.id} und ${mergedInto} gehen im Kreis ineinander auf.`, `${measure.id} and ${mergedInto} are merged into each other in a circle.`, 'Eine der Maßnahmen muss bleiben: Geben Sie ihr einen anderen Status.', 'One of the measures has to stay: give it another status.'));
      },
    },
  },
  {
    code: 'R213', family, since, severity: at('-/i/w'),
    title: both('Eine Stelle führt zu viel zugleich', 'A unit leads too much at once'),
    what: both('Eine Stelle führt an einem Tag mehr Maßnahmen als `thresholds.leadsAtOnce` (Vorgabe 5). Gezählt werden nur Maßnahmen, die an dem Tag nach ihrem Fenster und ihrer Dauer sicher laufen.', 'On some day a unit leads more measures than `thresholds.leadsAtOnce` (default 5). Only measures that by their window and duration surely run on that day are counted.'),
    why: both('Jede einzelne Zusage war richtig, alle zusammen sind nicht zu halten.', 'Each single promise was right, all of them together cannot be kept.'),
    example: {
      failing: { 'catalogue.yaml': 'thresholds: {leadsAtOnce: 1}', 'measures/M-02.yaml': 'title: Lesepatinnen für zwölf Kindertagesstätten gewinnen, bis Juli 2028\nsummary: Die Freiwilligenbörse sucht und schult sie.\nlead: amt-familie' },
      mended: { 'catalogue.yaml': 'thresholds: {leadsAtOnce: 1}', 'measures/M-02.yaml': 'title: Lesepatinnen für zwölf Kindertagesstätten gewinnen, bis Juli 2028\nsummary: Die Freiwilligenbörse sucht und schult sie.\nlead: vhs' },
    },
    visit: {
      catalogue({ units = [] }, report, around) {
        if (!around.complete('measure')) return;
        for (const [unit, { day, ids }] of around.once(overloads)) {
          const i = units.findIndex(({ id }) => id === unit);
          if (i < 0) continue;
          const some = (de: boolean): string => (ids.length > 9 ? `${ids.slice(0, 8).join(', ')} ${de ? `und ${ids.length - 8} weitere` : `and ${ids.length - 8} more`}` : ids.join(', '));
          report(`/units/${i}`, said(`„${units[i]!.title}“ führt am ${formatDay(day, 'de')} ${ids.length} Maßnahmen zugleich: ${some(true)}.`, `On ${day}, "${units[i]!.title}" leads ${ids.length} measures at once: ${some(false)}.`, 'Verteilen Sie Federführungen oder strecken Sie die Fenster.', 'Spread the leads, or stretch the windows.'));
        }
      },
    },
  },
  {
    code: 'R214', family, since, severity: at('-/-/e'),
    title: both('Beschluss fehlt', 'No record of the decision'),
    what: both('Die Stufe ist decided, aber kein Eintrag in `decisions` nennt Gremium, Datum und Vorlage.', 'The stage is decided, but no entry of `decisions` names body, date and paper.'),
    why: both('Beschlossen ist, was sich im Ratsinformationssystem nachschlagen lässt.', 'Decided is what can be looked up in the council information system.'),
    example: { failing: { 'measures/M-01.yaml': 'stage: decided\ndecisions: [{body: Gemeinderat, date: 2026-07-20}]' }, mended: { 'measures/M-01.yaml': 'stage: decided\ndecisions: [{body: Gemeinderat, date: 2026-07-20, paper: 2026/044}]' } },
    visit: {
      measure(measure, report) {
        if (measure.stage !== 'decided') return;
        const { decisions = [] } = measure;
        const lacking = decisions.map((decision) => (['body', 'date', 'paper'] as const).filter((key) => decision[key] === undefined));
        if (lacking.some((keys) => keys.length === 0)) return;
        // the record that lacks least, the newest of several
        const i = lacking.reduce((best, keys, at) => (best < 0 || keys.length <= lacking[best]!.length ? at : best), -1);
        if (i >= 0) {
          const names = { body: ['das Gremium', 'the body'], date: ['das Datum', 'the date'], paper: ['die Vorlage', 'the paper'] } as const, keys = lacking[i]!;
          report(`/decisions/${i}`, said(`Dem Beschluss ${keys.length > 1 ? 'fehlen' : 'fehlt'} ${keys.map((key) => names[key][0]).join(' und ')}.`, `The decision lacks ${keys.map((key) => names[key][1]).join(' and ')}.`, `Ergänzen Sie ${keys.map((key) => `${key}:`).join(' und ')}`, `Add ${keys.map((key) => `${key}:`).join(' and ')}`));
        } else {
          report('decisions' in measure ? '/decisions' : '/stage', said('Der Beschluss fehlt.', 'The record of the decision is missing.', 'Ergänzen Sie decisions: [{body: Gemeinderat, date: …, paper: …}]', 'Add decisions: [{body: …, date: …, paper: …}]'), { on: 'decisions' in measure ? 'key' : 'value' });
        }
      },
    },
  },
  {
    code: 'R215', family, since, severity: at('-/w/e'),
    title: both('Pflicht ohne Grund', 'Duty without a reason'),
    what: both('`mandatory: true` ohne `mandatoryReason`.', '`mandatory: true` without `mandatoryReason`.'),
    why: both('Eine Pflichtaufgabe steht in jedem Plan, gleich welchen Rang sie hat. Dafür braucht es ein Gesetz, einen Vertrag oder einen Beschluss.', 'A duty is in every plan, whatever its rank. That takes a law, a contract or a decision.'),
    example: { failing: { 'measures/M-01.yaml': 'mandatory: true' }, mended: { 'measures/M-01.yaml': 'mandatory: true\nmandatoryReason: Auflage aus dem Förderbescheid vom 12. Januar 2026' } },
    visit: {
      measure({ mandatory, mandatoryReason }, report) {
        if (mandatory && mandatoryReason === undefined) report('/mandatory', said('Es fehlt, warum die Maßnahme Pflicht ist.', 'It is not said why the measure is a duty.', 'Ergänzen Sie mandatoryReason: mit Gesetz, Vertrag oder Beschluss.', 'Add mandatoryReason: with the law, contract or decision.'));
      },
    },
  },
];
