// R201, R202, R207, R209–R211: whether the dates of a measure can be kept.
import type { CostItem, Measure } from '../catalogue.ts';
import { addDays, addMonths, type CoarseDate, type Day, firstDay, lastDay } from '../dates.ts';
import { formatDay } from '../../text/numbers.ts';
import { both, at, placeFor, type Report, type Rule, said } from './rule.ts';
import { earliestEnd, earliestStart, endFrom, latestStart } from './measureTime.ts';

const since = '0.1.0';
const family = 'R';
const german = (day: Day): string => formatDay(day, 'de');

const after = (a: CoarseDate | undefined, b: CoarseDate | undefined): boolean => a !== undefined && b !== undefined && firstDay(a) > lastDay(b);
const over = ({ status }: Measure): boolean => status === 'completed' || status === 'routine' || status === 'merged' || status === 'dropped';

function checkPeriod(start: CoarseDate | undefined, end: CoarseDate | undefined, path: string, report: Report): void {
  if (after(start, end)) report(path, said('Das Ende liegt vor dem Anfang.', 'The end is before the start.', 'Prüfen Sie beide Daten.', 'Check both dates.'));
}

const onlyFacts = ['Hier steht nur, was schon geschehen ist; Geplantes gehört in window, milestones (due) und targets.', 'Only what has happened stands here; what is planned belongs in window, milestones (due) and targets.'] as const;

// whether a date begins after today; most dates need no second look, since texts sort as the days do
const isFuture = (date: CoarseDate | undefined, today: Day): boolean => date !== undefined && (typeof date !== 'string' || date > today) && firstDay(date) > today;

// what has happened, as far as a measure says when, and lies in the future
function futureFacts({ started, finished, leadConfirmed, stage, decisions, milestones, log }: Measure, today: Day, found: (pointer: string, de: string, en: string) => void): void {
  const future = (date: CoarseDate | undefined): boolean => isFuture(date, today);
  if (future(started)) found('/started', 'Der Beginn', 'The start');
  if (future(finished)) found('/finished', 'Der Abschluss', 'The completion');
  if (future(leadConfirmed)) found('/leadConfirmed', 'Die Zusage der Federführung', 'The consent of the lead');
  if (stage === 'decided') decisions?.forEach(({ date }, i) => { if (future(date)) found(`/decisions/${i}/date`, 'Der Beschluss', 'The decision'); });
  milestones?.forEach(({ done }, i) => { if (future(done)) found(`/milestones/${i}/done`, 'Was erledigt ist,', 'What is done'); });
  log?.forEach(({ date }, i) => { if (future(date)) found(`/log/${i}/date`, 'Der Sachstand', 'The note on progress'); });
}

function paid(item: CostItem): boolean {
  return (item.perYear ?? 0) > 0;
}

export const timeRules: readonly Rule[] = [
  {
    code: 'R201', family, since, severity: at('e/e/e'), retired: true,
    title: both('Zeitraum widersprüchlich', 'Inconsistent period'),
    what: both('Das Ende eines Fensters, eines Zeitraums, einer Mitgliedschaft oder einer Umsetzung liegt vor dem Anfang; eine Daueraufgabe (`continuous`) hat zugleich eine `duration`; was geschehen ist (Beginn, Abschluss, Zusage, Beschluss, Erledigtes, Sachstand, Messwert), liegt in der Zukunft; das Startfenster ist vorbei, ohne dass begonnen wurde; die Dauer ist abgelaufen, ohne dass ein Abschluss eingetragen ist. Die letzten drei hängen vom Datum ab und sind nur Warnungen.', 'The end of a window, period, membership or implementation is before its start; a standing task (`continuous`) has a `duration` as well; what has happened (start, completion, consent, decision, what is done, note on progress, value) lies in the future; the window for the start is over and nothing has begun; the duration is over and no completion is entered. The last three depend on the date and are warnings only.'),
    why: both('Mit widersprüchlichen Daten lässt sich keine Reihenfolge planen.', 'No order can be planned from dates that contradict each other.'),
    example: { failing: { 'measures/M-01.yaml': 'window: {earliest: 2028-01, latest: 2027-03}' }, mended: { 'measures/M-01.yaml': 'window: {earliest: 2027-01, latest: 2027-03}' } },
    visit: {
      catalogue({ period, project, steeringGroup = [] }, report) {
        checkPeriod(period?.start, period?.end, '/period/end', report);
        checkPeriod(project?.start, project?.end, '/project/end', report);
        for (const [i, { from, until }] of steeringGroup.entries()) checkPeriod(from, until, `/steeringGroup/${i}/until`, report);
      },
      measure(measure, report, { today }) {
        const { window, started, finished, continuous, duration, status } = measure;
        if (after(window?.earliest, window?.latest)) report('/window/latest', said('Das Startfenster endet, bevor es beginnt.', 'The window for the start ends before it begins.', 'Vertauschen oder berichtigen Sie earliest und latest.', 'Swap or correct earliest and latest.'));
        if (after(started, finished)) report('/finished', said('Der Abschluss liegt vor dem Beginn.', 'The completion is before the start.', 'Prüfen Sie started und finished.', 'Check started and finished.'));
        if (continuous && duration !== undefined) report('/duration', said('Eine Daueraufgabe hat keine Dauer.', 'A standing task has no duration.', 'Streichen Sie duration oder continuous.', 'Remove duration or continuous.'), { on: 'key' });
        futureFacts(measure, today, (path, de, en) => report(path, said(`${de} liegt in der Zukunft.`, `${en} lies in the future.`, ...onlyFacts), { dated: true }));
        const planned = status === 'inProgress' && started !== undefined && finished === undefined ? endFrom(lastDay(started), measure) : null;
        if (planned !== null && planned < today) report('/status', said(`Die Maßnahme sollte am ${german(planned)} abgeschlossen sein.`, `The measure should have been completed on ${planned}.`, 'Tragen Sie den Abschluss ein (status: completed, finished, result), oder verlängern Sie duration.', 'Enter the completion (status: completed, finished, result), or extend duration.'), { dated: true });
        if ((status === 'open' || status === 'planned') && started === undefined && window?.latest !== undefined && lastDay(window.latest) < today) {
          const end = lastDay(window.latest);
          report('/window/latest', said(`Das Startfenster ist seit dem ${german(end)} vorbei.`, `The window for the start has been over since ${end}.`, 'Tragen Sie ein, dass sie läuft (status, started), oder verschieben Sie das Fenster.', 'Enter that it is running (status, started), or move the window.'), { dated: true });
        }
      },
      indicator({ id, baseline, actuals = [] }, report, { today }) {
        if (isFuture(baseline?.date, today)) report('/baseline/date', said(`Indikator „${id}“: Der Ausgangswert liegt in der Zukunft.`, `Indicator "${id}": the baseline lies in the future.`, 'Ist er noch nicht erhoben, schreiben Sie baseline: {due: …}', 'Where it is not collected yet, write baseline: {due: …}'), { dated: true });
        for (const [i, { date }] of actuals.entries()) if (isFuture(date, today)) report(`/actuals/${i}/date`, said(`Indikator „${id}“: Der Messwert liegt in der Zukunft.`, `Indicator "${id}": the value lies in the future.`, ...onlyFacts), { dated: true });
      },
    },
  },
  {
    code: 'R202', family, since, severity: at('-/w/e'),
    title: both('Termin fehlt', 'No date'),
    what: both('Es fehlt, bis wann die Maßnahme beginnt (`window.latest` oder `started`), wie lange sie dauert (`duration`) oder, bei Daueraufgaben, wann sie überprüft wird (`reviewEvery`).', 'It is not said by when the measure starts (`window.latest` or `started`), how long it takes (`duration`), or, for a standing task, when it is reviewed (`reviewEvery`).'),
    why: both('Ohne Termin wird nichts fällig. Die Planung muss sonst annehmen, die Maßnahme könne jederzeit beginnen und sei in einem Zeitschritt fertig.', 'Without a date nothing falls due. Otherwise planning must assume that the measure can start at any time and is done in one period.'),
    example: { missing: { 'measures/M-01.yaml': ['duration'] }, failing: { 'measures/M-01.yaml': 'window: {earliest: 2027-01, latest: 2027-03}' }, mended: { 'measures/M-01.yaml': 'window: {earliest: 2027-01, latest: 2027-03}\nduration: 18' } },
    visit: {
      measure(measure, report, { today }) {
        if (over(measure) || measure.status === 'postponed') return;
        const { started, window, continuous, duration, reviewEvery } = measure;
        const next = Number(today.slice(0, 4)) + 1, example = `window: {earliest: ${next}-01, latest: ${next}-06}`;
        if (started === undefined && window?.latest === undefined) report(placeFor(measure, 'window'), said('Es fehlt, bis wann die Maßnahme beginnt.', 'It is not said by when the measure starts.', `Ergänzen Sie ${example}`, `Add ${example}`), { missing: 'window' });
        if (continuous && reviewEvery === undefined) report('/continuous', said('Die Daueraufgabe wird nie überprüft.', 'The standing task is never reviewed.', 'Ergänzen Sie reviewEvery: 12 (Monate).', 'Add reviewEvery: 12 (months).'), { on: 'key' });
        if (!continuous && duration === undefined) report('', said('Es fehlt, wie lange die Maßnahme dauert.', 'It is not said how long the measure takes.', 'Ergänzen Sie duration: in Monaten, oder continuous: true mit reviewEvery:', 'Add duration: in months, or continuous: true with reviewEvery:'), { missing: 'duration' });
      },
    },
  },
  {
    code: 'R207', family, since, severity: at('-/w/w'),
    title: both('Förderung endet vor der Maßnahme', 'Funding ends before the measure'),
    what: both('Ein jährlicher Posten einer fremden Geldquelle läuft bis `until`, die Maßnahme selbst aber frühestens später aus. Was danach anfällt, trägt die eigene Kasse.', 'A yearly item that somebody else pays runs until `until`, but the measure itself ends later at the earliest. What falls due afterwards is paid by the city itself.'),
    why: both('Auslaufende Förderung ist der häufigste Grund, warum Angebote wieder verschwinden.', 'Funding that runs out is the most frequent reason why services disappear again.'),
    example: { failing: { 'measures/M-01.yaml': 'cost: {status: estimated, items: [{source: land-bw, perYear: 8000, until: 2027-12-31}]}' }, mended: { 'measures/M-01.yaml': 'cost: {status: estimated, items: [{source: land-bw, perYear: 8000, until: 2028-12-31}]}' } },
    visit: {
      measure(measure, report, { settings }) {
        if (over(measure)) return;
        const own = settings.sources?.find((source) => source.own)?.id;
        const end = earliestEnd(measure) ?? (measure.continuous && settings.period?.end !== undefined ? lastDay(settings.period.end) : null);
        for (const [i, item] of (measure.cost?.items ?? []).entries()) {
          // what the city pays itself it goes on paying; what nobody pays yet is a gap (R206)
          if (item.until === undefined || end === null || !paid(item) || item.source === own || item.source === 'open') continue;
          const last = lastDay(item.until);
          if (last < end) report(`/cost/items/${i}/until`, said(`Die Förderung endet am ${german(last)}, die Maßnahme läuft mindestens bis ${german(end)}.`, `The funding ends on ${last}, the measure runs at least until ${end}.`, 'Kürzen Sie die Dauer, beginnen Sie früher, oder halten Sie in waivers fest, wer danach zahlt.', 'Shorten it, start earlier, or record in waivers who pays afterwards.'));
        }
      },
    },
  },
  {
    code: 'R209', family, since, severity: at('e/e/e'),
    title: both('Zyklische Abhängigkeit', 'Circular dependency'),
    what: both('Maßnahmen hängen über `dependsOn` im Kreis voneinander ab. Die Meldung nennt alle Mitglieder.', 'Measures depend on each other in a circle through `dependsOn`. The message names all members.'),
    why: both('Keine von ihnen könnte je beginnen.', 'None of them could ever begin.'),
    example: {
      failing: { 'measures/M-01.yaml': 'window: {earliest: 2027-01, latest: 2029-03}\ndependsOn: [M-02]', 'measures/M-02.yaml': 'title: Vormittagskurse in den Ferien erproben, bis Mai 2028\nsummary: Zwei Wochen im Sommer, danach wird entschieden.\nwindow: {earliest: 2027-01, latest: 2029-03}\ndependsOn: [M-01]' },
      mended: { 'measures/M-01.yaml': 'window: {earliest: 2027-01, latest: 2029-03}', 'measures/M-02.yaml': 'title: Vormittagskurse in den Ferien erproben, bis Mai 2028\nsummary: Zwei Wochen im Sommer, danach wird entschieden.\nwindow: {earliest: 2027-01, latest: 2029-03}\ndependsOn: [M-01]' },
    },
  },
  {
    code: 'R210', family, since, severity: at('-/w/w'),
    title: both('Beginnt vor Abschluss einer Voraussetzung', 'Starts before a prerequisite ends'),
    what: both('Eine Maßnahme muss nach ihrem Fenster beginnen, bevor eine Voraussetzung (`dependsOn`) frühestens fertig ist, oder sie läuft schon, obwohl die Voraussetzung nicht abgeschlossen ist; oder die Voraussetzung endet nie (Daueraufgabe) oder wird nicht umgesetzt.', 'By its window a measure must start before a prerequisite (`dependsOn`) can be done, or it is running already although the prerequisite is not completed; or the prerequisite never ends (standing task) or will not be carried out.'),
    why: both('So ein Plan scheitert am ersten Tag, und keine Reihenfolge kann das heilen.', 'Such a plan fails on the first day, and no order can mend it.'),
    example: {
      failing: { 'measures/M-02.yaml': 'title: Vormittagskurse in den Ferien erproben, bis Mai 2028\nsummary: Zwei Wochen im Sommer, danach wird entschieden.\nwindow: {earliest: 2027-01, latest: 2027-03}\ndependsOn: [M-01]' },
      mended: { 'measures/M-02.yaml': 'title: Vormittagskurse in den Ferien erproben, bis Mai 2028\nsummary: Zwei Wochen im Sommer, danach wird entschieden.\nwindow: {earliest: 2028-07, latest: 2028-12}\ndependsOn: [M-01]' },
    },
    visit: {
      measure(measure, report, around) {
        if (over(measure)) return;
        const latest = latestStart(measure);
        for (const [i, id] of (measure.dependsOn ?? []).entries()) {
          const needed = around.measure(id);
          if (!needed || needed === measure) continue;
          const path = `/dependsOn/${i}`;
          const { status } = needed;
          if (status === 'dropped' || status === 'merged' || status === 'postponed') {
            const [de, en] = status === 'merged' ? ['zusammengelegt', 'merged'] : status === 'dropped' ? ['verworfen', 'dropped'] : ['zurückgestellt', 'postponed'];
            const into = needed.mergedInto === undefined ? '' : ` (${needed.mergedInto})`;
            report(path, said(`Die Voraussetzung ${id} ist ${de}.`, `The prerequisite ${id} is ${en}.`, `Verweisen Sie auf das, was an ihre Stelle tritt${into}, oder streichen Sie die Abhängigkeit.`, `Refer to what takes its place${into}, or remove the dependency.`));
          } else if (needed.continuous && status !== 'completed' && status !== 'routine') {
            report(path, said(`Die Voraussetzung ${id} ist eine Daueraufgabe und endet nie.`, `The prerequisite ${id} is a standing task and never ends.`, 'Teilen Sie den Aufbau als eigene Maßnahme ab und verweisen Sie auf diese.', 'Split off setting it up as a measure of its own, and refer to that.'));
          } else if (status !== 'completed' && status !== 'routine') {
            const end = earliestEnd(needed);
            if (measure.status === 'inProgress' && needed.finished === undefined) report(path, said(`Die Maßnahme läuft schon, aber die Voraussetzung ${id} ist nicht abgeschlossen.`, `The measure is running already, but the prerequisite ${id} is not completed.`, `Tragen Sie bei ${id} den Abschluss ein, oder streichen Sie die Abhängigkeit.`, `Enter the completion of ${id}, or remove the dependency.`));
            else if (end !== null && latest !== null && latest <= end) report(path, said(`Die Maßnahme beginnt spätestens am ${german(latest)}, aber ${id} ist frühestens am ${german(end)} fertig.`, `The measure starts by ${latest} at the latest, but ${id} is done on ${end} at the earliest.`, 'Verschieben Sie eines der beiden Fenster oder kürzen Sie die Voraussetzung.', 'Move one of the windows, or shorten the prerequisite.'));
          }
        }
      },
    },
  },
  {
    code: 'R211', family, since, severity: at('-/-/w'),
    title: both('Kein nächster Arbeitsschritt', 'No next step'),
    what: both('Eine Maßnahme läuft (`inProgress`), hat aber keinen offenen Meilenstein, der in den nächsten 365 Tagen fällig ist. Daueraufgaben sind ausgenommen.', 'A measure is running (`inProgress`) but has no open milestone due within the next 365 days. Standing tasks are exempt.'),
    why: both('Ohne nächsten Schritt schläft auch Begonnenes ein.', 'Without a next step even what has begun falls asleep.'),
    example: {
      failing: { 'measures/M-01.yaml': 'stage: decided\nstatus: inProgress\nstarted: 2026-08-01\ndecisions: [{body: Gemeinderat, date: 2026-07-20, paper: 2026/044}]\nmilestones: []' },
      mended: { 'measures/M-01.yaml': 'stage: decided\nstatus: inProgress\nstarted: 2026-08-01\ndecisions: [{body: Gemeinderat, date: 2026-07-20, paper: 2026/044}]\nmilestones: [{title: Kooperationsvertrag, due: 2026-11}]' },
    },
    visit: {
      measure(measure, report, { today }) {
        if (measure.status !== 'inProgress' || measure.continuous) return;
        const horizon = addDays(today, 365);
        if (!(measure.milestones ?? []).some(({ due, done }) => done === undefined && due !== undefined && lastDay(due) >= today && firstDay(due) <= horizon)) {
          report(placeFor(measure, 'milestones'), said('Für die nächsten zwölf Monate ist kein Arbeitsschritt eingetragen.', 'No step is entered for the next twelve months.', 'Ergänzen Sie in milestones: {title: …, due: …}', 'Add to milestones: {title: …, due: …}'), { dated: true, on: 'key' });
        }
      },
    },
  },
];

/** Whether two measures surely overlap on a day is decided by this: from the latest start to the earliest end; null where it is not sure to run at all. */
export function surelyRuns(measure: Measure, horizonEnd: Day): { from: Day; to: Day } | null {
  const from = latestStart(measure);
  const begin = earliestStart(measure);
  if (from === null || begin === null) return null;
  const to = measure.finished === undefined ? endFrom(begin, measure) ?? (measure.continuous ? horizonEnd : addDays(addMonths(begin, 1), -1)) : lastDay(measure.finished);
  return to >= from ? { from, to } : null;
}
