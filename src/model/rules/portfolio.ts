// C: what only the catalogue as a whole can show.
import type { Goal, Indicator, Measure } from '../catalogue.ts';
import { addMonths, lastDay } from '../dates.ts';
import { formatDay } from '../../text/numbers.ts';
import { cycles } from '../graph.ts';
import type { Around } from './around.ts';
import { isRetired } from './measureTime.ts';
import { at, both, type Rule, said } from './rule.ts';

const since = '0.1.0';
const family = 'C';

const alive = ({ catalogue }: Around): Measure[] => catalogue.measures.filter((measure) => !isRetired(measure));
const servedGroups = (around: Around): Set<string> => new Set(alive(around).flatMap(({ targetGroups = [] }) => targetGroups));
const adopted = ({ catalogue }: Around): Set<string> => new Set([...catalogue.measures, ...catalogue.goals].flatMap(({ origin = [] }) => origin));

// the same of what is to be carried out: a trace to what was given up with the output contradicts nothing
const pursued = (around: Around): Set<string> => new Set([...alive(around).filter(({ status }) => status !== 'postponed'), ...around.catalogue.goals].flatMap(({ origin = [] }) => origin));

// outputs that are merged, over whatever detours, into themselves
function circling({ catalogue }: Around): Set<string> {
  const into = new Map(catalogue.forums.flatMap(({ id, outputs = [] }) => outputs.flatMap(({ no, disposition }) => (disposition?.result === 'merged' && disposition.into !== undefined ? [[`${id}.${no}`, disposition.into] as const] : []))));
  return new Set(cycles(new Map([...into].map(([from, to]) => [from, [to]]))).flat());
}

const hasOutcome = ({ indicators = [] }: { indicators?: Indicator[] }): boolean => indicators.some(({ level }) => level === 'outcome' || level === 'impact');

interface Coverage {
  goals: Set<string>;
  fields: Set<string>;
}

// goals and action fields for which some outcome is measured, at the goal itself or at a measure that serves it
function measured(around: Around): Coverage {
  const goals = new Set(around.catalogue.goals.filter(hasOutcome).map(({ id }) => id));
  const fields = new Set<string>();
  for (const measure of alive(around)) {
    if (hasOutcome(measure)) for (const goal of measure.goals) goals.add(goal);
  }
  for (const measure of alive(around)) if (hasOutcome(measure) || measure.goals.some((goal) => goals.has(goal))) fields.add(measure.actionField);
  return { goals, fields };
}

const parents = ({ catalogue }: Around): Set<string> => new Set(catalogue.goals.flatMap(({ parent }) => (parent === undefined ? [] : [parent])));

export const portfolioRules: readonly Rule[] = [
  {
    code: 'C401', family, since, severity: at('i/w/w'),
    title: both('Zielgruppe einer Leitlinie ohne Maßnahme', 'Target group of a principle without a measure'),
    what: both('Eine Leitlinie nennt eine Zielgruppe (zum Beispiel Menschen mit Behinderungen), die in keiner Maßnahme vorkommt. Sagt nichts, solange ein Verweis auf eine Zielgruppe nirgendwohin führt.', 'A guiding principle names a target group (for example people with disabilities) that occurs in no measure. Says nothing while a reference to a target group leads nowhere.'),
    why: both('Wer in der Leitlinie steht und im Katalog fehlt, ist vergessen worden.', 'Who is in the principle and not in the catalogue has been forgotten.'),
    example: {
      failing: { 'catalogue.yaml': 'targetGroups: [{id: parents, title: Eltern}, {id: disabilities, title: Menschen mit Behinderungen}]', 'principles/L-1.yaml': 'targetGroups: [parents, disabilities]' },
      mended: { 'catalogue.yaml': 'targetGroups: [{id: parents, title: Eltern}, {id: disabilities, title: Menschen mit Behinderungen}]', 'principles/L-1.yaml': 'targetGroups: [parents, disabilities]', 'measures/M-01.yaml': 'targetGroups: [parents, disabilities]' },
    },
    visit: {
      principle({ targetGroups = [] }, report, around) {
        if (!around.complete('measure') || around.misspelt('targetGroups')) return;
        const titles = new Map((around.settings.targetGroups ?? []).map(({ id, title }) => [id, title]));
        for (const [i, group] of targetGroups.entries()) {
          if (!around.once(servedGroups).has(group)) report(`/targetGroups/${i}`, said(`Keine Maßnahme für ${titles.get(group) ?? group}.`, `No measure for ${titles.get(group) ?? group}.`, 'Planen Sie eine, oder nennen Sie die Gruppe dort, wo sie schon bedacht ist.', 'Plan one, or name the group where it is already served.'));
        }
      },
    },
  },
  {
    code: 'C402', family, since, severity: at('i/w/w'),
    title: both('Forumsergebnis ohne Verbleib', 'Forum output unaccounted for'),
    what: both('Ein Ergebnis ist in keinem `origin` einer Maßnahme oder eines Ziels genannt und auch nicht als zusammengeführt (mit `into`), zurückgestellt oder abgelehnt (mit `reason`) vermerkt. Oder es ist abgelehnt oder zurückgestellt und doch in einem `origin` genannt. Was nirgends genannt ist, wird nicht gemeldet, solange ein Verweis auf ein Ergebnis nirgendwohin führt.', 'An output is named in no `origin` of a measure or goal, and is not noted as merged (with `into`), deferred or rejected (with a `reason`) either. Or it is rejected or deferred and yet named in an `origin`. What is named nowhere is not reported while a reference to an output leads nowhere.'),
    why: both('Wer einen Abend lang mitgearbeitet hat, darf wissen, was aus dem Vorschlag geworden ist.', 'Who has given an evening may know what became of the proposal.'),
    example: {
      failing: { 'forums/F-sprache.yaml': 'outputs:\n  - {no: 1, text: Elternkurse an jeder Grundschule}\n  - {no: 2, text: Kurse auch am Wochenende}' },
      mended: { 'forums/F-sprache.yaml': 'outputs:\n  - {no: 1, text: Elternkurse an jeder Grundschule}\n  - {no: 2, text: Kurse auch am Wochenende, disposition: {result: rejected, reason: Die Schulen sind am Wochenende geschlossen.}}' },
    },
    visit: {
      forum({ id, outputs = [] }, report, around) {
        if (!around.complete('measure', 'goal')) return;
        for (const [i, { no, disposition }] of outputs.entries()) {
          const name = `${id}.${no}`;
          if (disposition === undefined) {
            if (!around.misspelt('forumOutput') && !around.once(adopted).has(name)) report(`/outputs/${i}/no`, said(`Forumsergebnis ${name} ohne Verbleib.`, `Forum output ${name} is unaccounted for.`, 'Nennen Sie es im origin einer Maßnahme oder eines Ziels, oder ergänzen Sie disposition mit Begründung.', 'Name it in the origin of a measure or goal, or add a disposition with a reason.'));
          } else if (disposition.result === 'merged' ? disposition.into === undefined : disposition.reason === undefined) {
            const [de, en] = disposition.result === 'merged' ? [', in welchem Ergebnis es aufgegangen ist (into)', 'which output it was merged into (into)'] : [' eine Begründung (reason)', 'a reason (reason)'];
            report(`/outputs/${i}/disposition`, said(`Beim Forumsergebnis ${name} fehlt${de}.`, `Forum output ${name} lacks ${en}.`, 'Ergänzen Sie es in disposition.', 'Add it to the disposition.'), { on: 'key' });
          } else if (disposition.result !== 'merged' && around.once(pursued).has(name)) {
            const [de, en] = disposition.result === 'rejected' ? ['abgelehnt', 'rejected'] : ['zurückgestellt', 'deferred'];
            report(`/outputs/${i}/disposition/result`, said(`Forumsergebnis ${name} ist ${de} und steht doch im origin einer Maßnahme oder eines Ziels.`, `Forum output ${name} is ${en} and yet stands in the origin of a measure or goal.`, 'Streichen Sie disposition oder den Verweis.', 'Remove the disposition or the reference.'));
          } else if (around.once(circling).has(name)) {
            report(`/outputs/${i}/disposition/into`, said(`Forumsergebnis ${name} geht im Kreis in sich selbst auf.`, `Forum output ${name} is merged into itself in a circle.`, 'Nennen Sie in into das Ergebnis, das bleibt.', 'Name in into the output that stays.'));
          }
        }
      },
    },
  },
  {
    code: 'C403', family, since, severity: at('-/i/w'),
    title: both('Ziel oder Handlungsfeld ohne Wirkungsindikator', 'Goal or action field without an outcome indicator'),
    what: both('Weder das Ziel noch eine Maßnahme, die ihm dient, misst eine Wirkung (outcome oder impact); ebenso bei einem Handlungsfeld. Oberziele und leere Handlungsfelder sind ausgenommen. Sagt nichts, solange ein Verweis auf ein Ziel oder Handlungsfeld nirgendwohin führt.', 'Neither the goal nor a measure that serves it measures an effect (outcome or impact); likewise for an action field. Parent goals and empty action fields are exempt. Says nothing while a reference to a goal or action field leads nowhere.'),
    why: both('Dann ist am Ende viel getan worden, und niemand weiß, ob es geholfen hat.', 'In the end much has been done, and nobody knows whether it helped.'),
    example: {
      failing: { 'goals/Z-02.yaml': goal(''), 'measures/M-02.yaml': 'title: Treffpunkt mit Hausaufgabenhilfe für 30 Kinder eröffnen, bis Mai 2028\nsummary: Der Jugendtreff öffnet dreimal in der Woche.\ngoals: [Z-02]\nindicators: []\nwaivers: [{rule: N101, reason: Die Schulen klären noch die Zählweise.}]' },
      mended: { 'goals/Z-02.yaml': goal('\nindicators:\n  - {id: I1, name: Anteil der Viertklässler mit Empfehlung für Realschule oder Gymnasium, level: impact, unit: "%", numerator: Kinder mit dieser Empfehlung, denominator: Kinder der vierten Klassen, direction: increase, baseline: {value: 58, date: 2026-07-31, source: Statistik des Schulamts}, targets: [{value: 65, date: 2029-07-31}], dataSource: Statistik des Schulamts zu den Empfehlungen, frequency: yearly, responsible: vhs}'), 'measures/M-02.yaml': 'title: Treffpunkt mit Hausaufgabenhilfe für 30 Kinder eröffnen, bis Mai 2028\nsummary: Der Jugendtreff öffnet dreimal in der Woche.\ngoals: [Z-02]' },
    },
    visit: {
      goal({ id }: Goal, report, around) {
        if (!around.complete('measure', 'goal') || around.misspelt('goal') || around.once(parents).has(id) || around.once(measured).goals.has(id)) return;
        report('', said('Zu diesem Ziel wird keine Wirkung gemessen.', 'No effect is measured for this goal.', 'Ergänzen Sie am Ziel oder an einer seiner Maßnahmen einen Indikator mit level: outcome.', 'Add an indicator with level: outcome at the goal or at one of its measures.'));
      },
      catalogue({ actionFields = [] }, report, around) {
        if (!around.complete('measure', 'goal') || around.misspelt('goal') || around.misspelt('actionFields')) return;
        const used = new Set(alive(around).map(({ actionField }) => actionField));
        for (const [i, { id, title }] of actionFields.entries()) {
          if (used.has(id) && !around.once(measured).fields.has(id)) report(`/actionFields/${i}`, said(`Im Handlungsfeld „${title}“ wird keine Wirkung gemessen.`, `No effect is measured in the action field "${title}".`, 'Ergänzen Sie mindestens einen Indikator mit level: outcome.', 'Add at least one indicator with level: outcome.'));
        }
      },
    },
  },
  {
    code: 'C404', family, since, severity: at('-/i/w'),
    title: both('Lange kein Sachstand', 'No note on progress for a long time'),
    what: both('Eine Maßnahme läuft, und der neueste Eintrag in `log` (sonst der Beginn) ist älter als `thresholds.updateEvery` Monate (Vorgabe 12). Hängt nur vom Datum ab.', 'A measure is running, and the newest entry of `log` (otherwise the start) is older than `thresholds.updateEvery` months (default 12). Depends on the date alone.'),
    why: both('Ein Bericht lässt sich nicht aus dem Gedächtnis schreiben.', 'A report cannot be written from memory.'),
    example: {
      asOf: '2026-09-01',
      failing: { 'measures/M-01.yaml': running('2025-07-01') },
      mended: { 'measures/M-01.yaml': running('2026-06-15') },
    },
    visit: {
      measure({ status, started, log = [] }, report, { today, thresholds: { updateEvery } }) {
        if (status !== 'inProgress') return;
        const newest = [...log.map(({ date }) => lastDay(date)), ...(started === undefined ? [] : [lastDay(started)])].sort().at(-1);
        if (newest === undefined || addMonths(newest, updateEvery) >= today) return;
        report(log.length > 0 ? '/log' : '/status', said(`Seit dem ${formatDay(newest, 'de')} kein Sachstand.`, `No note on progress since ${newest}.`, 'Ergänzen Sie in log: {date: …, text: …}', 'Add to log: {date: …, text: …}'), { dated: true, on: log.length > 0 ? 'key' : 'value' });
      },
    },
  },
];

function goal(more: string): string {
  return `title: Kinder kommen gut durch die Grundschule\nprinciples: [L-1]\naddresses: [N-01]\norigin: [F-sprache.1]${more}`;
}

function running(date: string): string {
  return `stage: decided\nstatus: inProgress\nstarted: 2025-02-01\nduration: 36\nwindow: {earliest: 2025-01, latest: 2025-03}\ndecisions: [{body: Gemeinderat, date: 2024-12-16, paper: 2024/101}]\nmilestones: [{title: Zweiter Kurs beginnt, due: 2027-02}]\nindicators:\n  - {id: I1, name: Anteil der Eltern mit eigenem Gespräch bei der Lehrkraft, level: outcome, unit: "%", numerator: Eltern mit eigenem Gespräch, denominator: Eltern im Kurs, direction: increase, baseline: {value: 35, date: 2024-12-31, source: Fragebogen am Kursende 2024}, targets: [{value: 60, date: 2028-07-31}], dataSource: Fragebogen am Kursende, frequency: everyTwoYears, responsible: vhs}\nlog: [{date: ${date}, text: Der Kurs läuft an zwei Schulen.}]`;
}
