// S: what belongs to what, and who is responsible.
import type { Measure } from '../catalogue.ts';
import type { Around } from './around.ts';
import { isRetired } from './measureTime.ts';
import { at, both, placeFor, type Rule, said } from './rule.ts';

const since = '0.1.0';

// ids of goals that a measure serves or that have goals below them
function servedGoals({ catalogue }: Around): Set<string> {
  const served = new Set<string>();
  for (const measure of catalogue.measures) if (!isRetired(measure)) for (const goal of measure.goals) served.add(goal);
  for (const { parent } of catalogue.goals) if (parent !== undefined) served.add(parent);
  return served;
}

const unitTitles = ({ settings }: Around): Map<string, string> => new Map((settings.units ?? []).map(({ id, title }) => [id, title]));

const nobody = /^(?:die\s+)?(?:stadt|stadtverwaltung|verwaltung(?:\s+der\s+(?:stadt|gemeinde))?|gemeinde|gemeindeverwaltung|kommune|landkreis|kreis|alle|alle\s+ämter|diverse|verschiedene|n\.?\s*n\.?|offen|unklar|tbd|noch\s+(?:zu\s+)?(?:klären|benennen|bestimmen|offen)|zu\s+(?:klären|benennen|bestimmen)|wird\s+noch\s+\p{L}+|city|municipality|administration|all|everyone|various|open|to\s+be\s+\p{L}+)$/iu;
// „Frau Müller“, but not „Stabsstelle Frau und Familie“
const person = /(?<!\p{L})(?:[Ff]rau|[Hh]errn?|[Mm]rs?|[Mm]s)\.?\s+\p{Lu}/u;

// what is wrong with each unit that somebody has named as lead, found once for all its measures
const verdicts = (): Map<string, 'nobody' | 'person' | null> => new Map();

function lead({ lead: unit }: Measure, around: Around): 'missing' | 'nobody' | 'person' | null {
  if (unit === undefined) return 'missing';
  const known = around.once(verdicts);
  let verdict = known.get(unit);
  if (verdict === undefined) known.set(unit, (verdict = verdictOn(unit, around)));
  return verdict;
}

function verdictOn(unit: string, around: Around): 'nobody' | 'person' | null {
  const title = around.once(unitTitles).get(unit) ?? unit;
  const place = around.settings.place ?? '';
  const short = title.replace(/\s*\([^)]*\)$/, '');
  const bare = place !== '' && short.endsWith(place) ? short.slice(0, -place.length) : short;
  if (nobody.test(bare.trim())) return 'nobody';
  return person.test(title) ? 'person' : null;
}

const leadSaid = {
  missing: said('Die federführende Stelle fehlt.', 'The lead unit is missing.', 'Nennen Sie in `lead` genau eine Stelle aus `units`; weitere gehören in `partners`.', 'Name exactly one of `units` in `lead`; others belong in `partners`.'),
  nobody: said('Die Federführung liegt bei allen oder niemandem.', 'The lead is everybody or nobody.', 'Nennen Sie genau ein Amt oder eine Stelle, die zugesagt hat.', 'Name exactly one office that has agreed.'),
  person: said('Die Federführung ist als Person benannt.', 'The lead is named as a person.', 'Nennen Sie die Stelle oder Funktion; Personen wechseln.', 'Name the unit or function; people move on.'),
};

const secondGoal = `title: Kinder kommen gut durch die Grundschule
principles: [L-1]
indicators:
  - {id: I1, name: Anteil der Kinder mit einer Klassenwiederholung, level: outcome, unit: "%", numerator: Kinder mit Wiederholung, denominator: Kinder der vierten Klassen, direction: decrease, baseline: {value: 9, date: 2026-07-31, source: Statistik des Schulamts}, targets: [{value: 5, date: 2029-07-31}], dataSource: Statistik des Schulamts, frequency: yearly, responsible: vhs}`;

export const structureRules: readonly Rule[] = [
  {
    code: 'S001', family: 'S', since, severity: at('e/e/e'),
    title: both('Kennung doppelt, unpassend oder anders als der Dateiname', 'Id twice, unsuitable, or not the file name'),
    what: both('Kennungen sind im Katalog eindeutig (Groß- und Kleinschreibung zählen nicht), gleichen dem Dateinamen und sehen weder für eine Tabellenkalkulation wie ein Datum noch wie das Kürzel einer Regel aus (R201). Auch Indikatoren und Forumsergebnisse tragen innerhalb ihres Eintrags jede Kennung nur einmal.', 'Ids are unique in the catalogue (case does not count), equal the file name, and look neither like a date to a spreadsheet nor like the code of a rule (R201). Indicators and forum outputs carry each id only once within their entry.'),
    why: both('Auf Kennungen verweisen andere Dateien, Beschlüsse und Berichte. Eine doppelte Kennung macht jeden Verweis mehrdeutig.', 'Other files, decisions and reports refer to ids. An id that exists twice makes every reference ambiguous.'),
    example: {
      whole: true,
      failing: { 'measures/M-02.yaml': 'id: M-03\ntitle: Lesepaten suchen\nstage: idea\nstatus: open\nactionField: sprache\ngoals: [Z-01]\norigin: [F-sprache.1]\ntargetGroups: [parents]' },
      mended: { 'measures/M-02.yaml': 'id: M-02\ntitle: Lesepaten suchen\nstage: idea\nstatus: open\nactionField: sprache\ngoals: [Z-01]\norigin: [F-sprache.1]\ntargetGroups: [parents]' },
    },
  },
  {
    code: 'S002', family: 'S', since, severity: at('w/e/e'),
    title: both('Maßnahme ohne Ziel', 'Measure without a goal'),
    what: both('Die Liste `goals` einer Maßnahme ist leer.', 'The list `goals` of a measure is empty.'),
    why: both('Was keinem Ziel dient, lässt sich weder begründen noch bewerten. Oft fehlt nur der Verweis; manchmal fehlt das Ziel.', 'What serves no goal can be neither justified nor rated. Often only the reference is missing; sometimes the goal is.'),
    example: { failing: { 'measures/M-01.yaml': 'goals: []' }, mended: { 'measures/M-01.yaml': 'goals: [Z-01]' } },
    visit: {
      measure({ goals }, report) {
        if (goals.length === 0) report('/goals', said('Die Maßnahme ist keinem Ziel zugeordnet.', 'The measure serves no goal.', 'Nennen Sie in `goals` mindestens ein Ziel, zum Beispiel [Z-01].', 'Name at least one goal in `goals`, for example [Z-01].'));
      },
    },
  },
  {
    code: 'S003', family: 'S', since, severity: at('i/w/e'),
    title: both('Ziel ohne Leitlinie', 'Goal without a guiding principle'),
    what: both('Die Liste `principles` eines Ziels ist leer, und es hat auch kein Oberziel.', 'The list `principles` of a goal is empty, and it has no parent goal either.'),
    why: both('Leitlinien sind das, worauf sich die Stadt verständigt hat. Ein Ziel ohne Leitlinie ist entweder falsch einsortiert oder nicht vereinbart.', 'Guiding principles are what the city has agreed on. A goal without one is either in the wrong place or not agreed.'),
    example: { failing: { 'goals/Z-01.yaml': 'principles: []' }, mended: { 'goals/Z-01.yaml': 'principles: [L-1]' } },
    visit: {
      goal({ principles, parent }, report) {
        if (principles.length === 0 && parent === undefined) report('/principles', said('Das Ziel hängt an keiner Leitlinie.', 'The goal is not linked to a guiding principle.', 'Nennen Sie in `principles` mindestens eine Leitlinie.', 'Name at least one guiding principle in `principles`.'));
      },
    },
  },
  {
    code: 'S004', family: 'S', since, severity: at('-/i/w'),
    title: both('Ziel ohne Maßnahme', 'Goal without a measure'),
    what: both('Keine Maßnahme nennt das Ziel in `goals`, und es ist kein Oberziel. Verworfene und zusammengelegte Maßnahmen zählen nicht. Sagt nichts, solange ein Verweis auf ein Ziel nirgendwohin führt.', 'No measure names the goal in `goals`, and it is no parent goal. Dropped and merged measures do not count. Says nothing while a reference to a goal leads nowhere.'),
    why: both('Ein Ziel, für das niemand etwas tut, ist ein Wunsch.', 'A goal that nobody works towards is a wish.'),
    example: { failing: { 'goals/Z-02.yaml': secondGoal }, mended: { 'goals/Z-02.yaml': secondGoal, 'measures/M-01.yaml': 'goals: [Z-01, Z-02]' } },
    visit: {
      goal({ id }, report, around) {
        if (around.complete('measure', 'goal') && !around.misspelt('goal') && !around.once(servedGoals).has(id)) report('', said('Zu diesem Ziel gibt es keine Maßnahme.', 'There is no measure for this goal.', `Planen Sie eine Maßnahme mit goals: [${id}], oder geben Sie das Ziel auf.`, `Plan a measure with goals: [${id}], or give the goal up.`));
      },
    },
  },
  {
    code: 'S005', family: 'S', since, severity: at('w/w/w'),
    title: both('Herkunft der Maßnahme fehlt', 'Origin of the measure is missing'),
    what: both('`origin` fehlt oder ist leer: Forumsergebnis, Beleg, Bedarf, Ziel oder Vorlage, aus denen die Maßnahme stammt.', '`origin` is missing or empty: the forum output, finding, need, goal or paper that the measure comes from.'),
    why: both('Nur mit der Herkunft lässt sich sagen, was aus den Vorschlägen geworden ist und worauf sich eine Maßnahme stützt.', 'Only with the origin can one say what became of the proposals, and what a measure rests on.'),
    example: { failing: { 'goals/Z-01.yaml': 'origin: [F-sprache.1]' }, missing: { 'measures/M-01.yaml': ['origin'] }, mended: { 'measures/M-01.yaml': 'origin: [F-sprache.1]' } },
    visit: {
      measure(measure, report) {
        if ((measure.origin ?? []).length === 0) report(placeFor(measure, 'origin'), said('Die Herkunft der Maßnahme fehlt.', 'The origin of the measure is missing.', 'Nennen Sie in `origin`, woher sie kommt, zum Beispiel [F-sprache.7].', 'Say in `origin` where it comes from, for example [F-sprache.7].'));
      },
    },
  },
  {
    code: 'S006', family: 'S', since, severity: at('i/w/e'),
    title: both('Zielgruppe fehlt', 'No target group'),
    what: both('`targetGroups` einer Maßnahme fehlt oder ist leer.', '`targetGroups` of a measure is missing or empty.'),
    why: both('Ohne Zielgruppe lässt sich weder prüfen, wen eine Maßnahme erreicht, noch wer leer ausgeht.', 'Without a target group one can check neither whom a measure reaches nor who is left out.'),
    example: { failing: { 'measures/M-01.yaml': 'targetGroups: []' }, mended: { 'measures/M-01.yaml': 'targetGroups: [parents]' } },
    visit: {
      measure(measure, report, { settings }) {
        if ((measure.targetGroups ?? []).length === 0) {
          const first = settings.targetGroups?.[0]?.id;
          report(placeFor(measure, 'targetGroups'), first === undefined ? said('Die Zielgruppe fehlt.', 'There is no target group.', 'Legen Sie in catalogue.yaml unter `targetGroups` Gruppen an (id und title) und nennen Sie hier mindestens eine.', 'Enter groups under `targetGroups` in catalogue.yaml (id and title), and name at least one here.') : said('Die Zielgruppe fehlt.', 'There is no target group.', `Nennen Sie in \`targetGroups\` mindestens eine Gruppe aus catalogue.yaml, zum Beispiel [${first}].`, `Name at least one group of catalogue.yaml in \`targetGroups\`, for example [${first}].`));
        }
      },
    },
  },
  {
    code: 'S007', family: 'S', since, severity: at('-/w/e'),
    title: both('Nicht genau eine federführende Stelle', 'Not exactly one lead unit'),
    what: both('`lead` fehlt, oder die Stelle heißt „alle“, „N. N.“, nur „Stadt“ oder wie eine Person.', '`lead` is missing, or the unit is called "all", "N. N.", just "city", or like a person.'),
    why: both('Wo alle zuständig sind, ist es niemand. Personen wechseln, Stellen bleiben.', 'Where all are responsible, nobody is. People move on, units stay.'),
    example: { missing: { 'measures/M-01.yaml': ['lead', 'leadConfirmed'] }, failing: { 'measures/M-01.yaml': 'partners: [vhs, amt-familie]' }, mended: { 'measures/M-01.yaml': 'lead: amt-familie\npartners: [vhs]' } },
    visit: {
      measure(measure, report, around) {
        const wrong = lead(measure, around);
        if (wrong) report(placeFor(measure, 'lead'), leadSaid[wrong]);
      },
    },
  },
  {
    code: 'S008', family: 'S', since, severity: at('-/i/w'),
    title: both('Federführung nicht bestätigt', 'Lead not confirmed'),
    what: both('`lead` ist genannt, aber `leadConfirmed` (Tag der Zusage) fehlt. Abgeschlossene und ruhende Maßnahmen sind ausgenommen.', '`lead` is named but `leadConfirmed` (day of the consent) is missing. Measures that are over or at rest are exempt.'),
    why: both('Wer nicht zugesagt hat, wird nicht liefern. In der Moderation gilt: Abwesenden wird nichts aufgetragen.', 'Who has not agreed will not deliver. A rule of moderation: nothing is assigned to those who are absent.'),
    example: { missing: { 'measures/M-01.yaml': ['leadConfirmed'] }, failing: { 'measures/M-01.yaml': 'lead: amt-familie' }, mended: { 'measures/M-01.yaml': 'lead: amt-familie\nleadConfirmed: 2026-05-12' } },
    visit: {
      measure({ lead: unit, leadConfirmed, status }, report) {
        if (unit !== undefined && leadConfirmed === undefined && status !== 'completed' && status !== 'routine' && status !== 'postponed') {
          report('/lead', said('Die Federführung ist noch nicht bestätigt.', 'The lead has not confirmed yet.', 'Holen Sie die Zusage ein und tragen Sie den Tag ein: leadConfirmed: 2026-05-12', 'Get their consent and enter the day: leadConfirmed: 2026-05-12'));
        }
      },
    },
  },
];
