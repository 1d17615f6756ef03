// What `new` writes: a file with what is required, and the rest as comments to fill in.
import type { Kind } from '../model/kinds.ts';
import type { Language } from '../text/language.ts';

export interface NewEntity {
  kind: Kind;
  id: string;
  title: string;
  language: Language;
  /** Path of the schema from the file. */
  schema: string;
  /** Action field, of a measure. */
  field: string;
  /** Criteria, of a rating or a weighting. */
  criteria: readonly { id: string; weight: number | null }[];
  /** Measures, of a rating or a vote. */
  measures: readonly string[];
  today: string;
}

/** The file of a new entity: valid as it stands, at stage idea where a stage is needed. */
export function entityTemplate(entity: NewEntity): string {
  const { id, schema } = entity;
  return `# yaml-language-server: $schema=${schema}\nid: ${id}\n${bodies[entity.kind](entity)}`;
}

const quote = (text: string): string => (/^[\p{L}\p{N}„(][^:#"'\\]*$/u.test(text) && !/^(?:true|false|null|~|[\d.+-])/i.test(text) ? text : JSON.stringify(text));
const note = ({ language }: NewEntity, de: string, en: string): string => `# ${language === 'de' ? de : en}\n`;
const titleLine = ({ title }: NewEntity): string => `title: ${quote(title)}\n`;

const bodies: Record<Kind, (entity: NewEntity) => string> = {
  principle: (e) => titleLine(e) + note(e, 'description: worum es geht', 'description: what it is about') + note(e, 'strategicGoals: [LZ-1]       Leitziele der Stadt', "strategicGoals: [LZ-1]       the city's strategic goals") + note(e, 'targetGroups: []             Gruppen, die sie ausdrücklich nennt', 'targetGroups: []             groups that it names'),
  goal: (e) => titleLine(e) + note(e, 'Leitlinien, denen das Ziel dient', 'guiding principles that the goal serves') + 'principles: []\n' + note(e, 'addresses: [N-01]            Bedarfe, auf die es antwortet', 'addresses: [N-01]            needs that it answers') + note(e, 'origin: [F-strategie.2]      Ergebnisse, aus denen es stammt', 'origin: [F-strategie.2]      outputs that it comes from'),
  need: (e) => titleLine(e) + note(e, 'evidence: [E-01]             Belege', 'evidence: [E-01]             findings') + note(e, 'targetGroups: []', 'targetGroups: []') + note(e, 'actionField: ', 'actionField: '),
  evidence: (e) => titleLine(e) + note(e, 'instrument: umfrage-2026     aus catalogue.yaml', 'instrument: survey-2026      from catalogue.yaml') + note(e, 'count: 31                    wie viele es genannt haben', 'count: 31                    how many mentioned it') + note(e, 'base: 60                     wie viele diese Frage beantwortet haben', 'base: 60                     how many answered this question'),
  offer: (e) => titleLine(e) + note(e, 'provider: Volkshochschule', 'provider: adult education centre') + note(e, 'actionField: ', 'actionField: ') + note(e, 'targetGroups: []', 'targetGroups: []'),
  forum: (e) => `${titleLine(e)}kind: themeForum\ndate: ${e.today}\n` + note(e, 'Gruppe: Anzahl; steeringGroup administration experts randomResidents selfSelected affected public', 'group: number; steeringGroup administration experts randomResidents selfSelected affected public') + 'attendance: {}\n' + note(e, 'Nummerierte Ergebnisse: - {no: 1, text: …}. Übernommen ist, was eine Maßnahme unter `origin` nennt.', 'Numbered outputs: - {no: 1, text: …}. Adopted is what a measure names in `origin`.') + 'outputs: []\n',
  measure: (e) => `${titleLine(e)}stage: idea\nstatus: open\nactionField: ${e.field}\n` + note(e, 'Ziele, denen sie dient', 'goals that it serves') + 'goals: []\n'
    + note(e, 'Ergebnisse, Befunde oder Bedarfe, aus denen sie stammt, zum Beispiel F-sprache.7', 'outputs, findings or needs that it comes from, for example F-sprache.7') + 'origin: []\ntargetGroups: []\n'
    + note(e, 'summary: was geschieht, in ein bis drei Sätzen', 'summary: what happens, in one to three sentences') + note(e, 'lead: genau eine Stelle aus `units`', 'lead: exactly one of `units`')
    + note(e, 'window: {earliest: 2027-01, latest: 2027-12}   Startfenster', 'window: {earliest: 2027-01, latest: 2027-12}   for the start') + note(e, 'duration: 24                 Monate; eine Daueraufgabe: continuous: true und reviewEvery: 12', 'duration: 24                 months; a standing task: continuous: true and reviewEvery: 12')
    + note(e, 'cost: {status: estimated, items: [{source: city, oneOff: 2000, perYear: 10000}]}', 'cost: {status: estimated, items: [{source: city, oneOff: 2000, perYear: 10000}]}') + note(e, 'staff: 0.1                   Vollzeitstellen der federführenden Stelle', 'staff: 0.1                   full-time posts of the lead unit')
    + note(e, 'Woran man merkt, ob sie wirkt:', 'How one will know whether it works:') + `# indicators:\n#   - id: I1\n#     name: ${e.language === 'de' ? 'Kursplätze pro Schuljahr' : 'Course places per school year'}\n#     level: output\n#     unit: ${e.language === 'de' ? 'Plätze' : 'places'}\n#     direction: increase\n#     baseline: {value: 0, date: 2026-07-31, source: ${e.language === 'de' ? 'VHS-Programm' : 'course programme'}}\n#     targets: [{value: 45, date: 2028-07-31}]\n#     dataSource: ${e.language === 'de' ? 'VHS-Anmeldestatistik' : 'enrolment statistics'}\n#     frequency: yearly\n#     responsible: ${e.language === 'de' ? 'Kennung aus units' : 'id of one of units'}\n`,
  rating: (e) => `rater: ${quote(e.title)}\ngroup: steeringGroup\ndate: ${e.today}\n` + note(e, `Maßnahme: {${e.criteria.map(({ id }) => `${id}: 0`).join(', ')}}; was fehlt, ist nicht bewertet`, `measure: {${e.criteria.map(({ id }) => `${id}: 0`).join(', ')}}; what is missing is not rated`) + (e.measures.length === 0 ? 'scores: {}\n' : `scores:\n${e.measures.map((id) => `  ${id}: {}\n`).join('')}`),
  weights: (e) => `giver: ${quote(e.title)}\ngroup: steeringGroup\ndate: ${e.today}\nmethod: direct\n` + note(e, 'Punkte je Kriterium, zusammen 100', 'points per criterion, 100 together') + `weights: {${e.criteria.map(({ id, weight }) => `${id}: ${weight ?? 0}`).join(', ')}}\n`,
  vote: (e) => `kind: dots\n${titleLine(e)}` + note(e, 'question: der Wortlaut entscheidet („Was soll zuerst geschehen?“)', 'question: the wording decides ("What should be done first?")') + `group: public\ndate: ${e.today}\n` + note(e, 'participants: 58', 'participants: 58') + note(e, 'dotsEach: 3', 'dotsEach: 3') + note(e, 'Maßnahme: Punkte', 'measure: dots') + 'dots: {}\n',
  paper: (e) => `subject: ${quote(e.title)}\n` + note(e, 'number: GR 45/2027', 'number: GR 45/2027') + note(e, 'Beschlussvorschlag, ein Punkt je Zeile', 'proposal, one point a line') + 'proposal: []\n' + note(e, 'deliberation: [{body: Gemeinderat, date: 2027-03-15, role: decision, public: true}]', 'deliberation: [{body: Council, date: 2027-03-15, role: decision, public: true}]') + 'measures: []\n',
};
