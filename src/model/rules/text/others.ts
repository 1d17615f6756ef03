// T117 and T118: an output that calls itself an outcome, and texts in the wrong language or spelling.
import { detectLanguage } from '../../measurability/language.ts';
import { normalise, tokenise } from '../../measurability/text.ts';
import type { Around } from '../around.ts';
import { at, both, type Report, type Rule, said } from '../rule.ts';

const family = 'T';
const since = '0.1.0';

// what one does oneself, as the first thing that the name or the unit counts
const OWN_DOING = /^(?:(?:zahl|anzahl|summe|menge|number|count|total) (?:der|an|von|of) )?(?:(?:durchgeführte[nr]?|angebotene[nr]?|verteilte[nr]?|neue[nr]?|held|delivered|new) )?\p{L}*(?:kurse?n?|kursstunden|veranstaltung(?:en)?|schulung(?:en)?|fortbildung(?:en)?|workshops?|seminaren?|sitzung(?:en)?|treffen|beratung(?:en)?|beratungsgespräche|sprechstunden|broschüren?|flyern?|plakaten?|termine?n?|kampagnen?|publikation(?:en)?|teilnehmer\p{L}*|teilnehmende[nr]?|plätzen?|courses|events|workshops|trainings|sessions|meetings|brochures|leaflets|participants|attendees|places|consultations)(?!\p{L})/iu;

function checkText(text: string | undefined, pointer: string, report: Report, around: Around): void {
  if (text === undefined) return;
  if (text !== text.normalize('NFC')) {
    report(pointer, said('Umlaute oder Akzente stehen zerlegt da (nicht NFC).', 'Umlauts or accents are stored in pieces (not NFC).', 'Geben Sie den Text neu ein oder speichern Sie ihn als NFC.', 'Enter the text anew or store it as NFC.'));
    return;
  }
  const quoted = /"[^"]*"/u.exec(text)?.[0];
  if (quoted !== undefined) report(pointer, said(`Gerade Anführungszeichen: ${quoted}.`, `Straight quotation marks: ${quoted}.`, 'Schreiben Sie „so“ (englisch “so”).', 'Write “like this” (in German „so“).'), { mark: quoted });
  const language = around.settings.language;
  if (language === undefined) return;
  const tokens = tokenise(normalise(text));
  if (tokens.filter(({ kind }) => kind === 'word').length < 5 || detectLanguage(tokens, language) === language) return;
  report(pointer, said(`Der Text ist nicht in der Sprache des Katalogs (${language}).`, `The text is not in the catalogue's language (${language}).`, 'Übersetzen Sie ihn, oder ändern Sie language in catalogue.yaml.', 'Translate it, or change language in catalogue.yaml.'));
}

export const otherTextRules: readonly Rule[] = [
  {
    code: 'T117', family, since, severity: at('-/w/w'),
    title: both('Leistung als Wirkung ausgegeben', 'Output called an outcome'),
    what: both('Ein Indikator zählt eigene Kurse, Veranstaltungen oder Teilnehmende, steht aber auf der Ebene outcome oder impact.', "An indicator counts one's own courses, events or participants but stands at the level outcome or impact."),
    why: both('Dass etwas stattfand, zeigt nicht, dass es wirkt.', 'That something took place does not show that it works.'),
    example: {
      failing: { 'measures/M-01.yaml': 'indicators:\n  - {id: I1, name: Zahl der Kurse pro Schuljahr, level: outcome, unit: Kurse, direction: increase, baseline: {value: 0, date: 2026-07-31, source: Programm der Volkshochschule}, targets: [{value: 6, date: 2028-07-31}], dataSource: Programm der Volkshochschule, frequency: yearly, responsible: vhs, attribution: direct}' },
      mended: { 'measures/M-01.yaml': 'indicators:\n  - {id: I1, name: Anteil der Eltern mit eigenem Gespräch, level: outcome, unit: "%", numerator: Eltern mit eigenem Gespräch, denominator: Eltern im Kurs, direction: increase, baseline: {value: 0, date: 2026-07-31, source: Fragebogen 2026}, targets: [{value: 60, date: 2028-07-31}], dataSource: Fragebogen am Kursende, frequency: yearly, responsible: vhs, attribution: direct}' },
    },
    visit: {
      indicator({ id, name, unit, level }, report) {
        if ((level !== 'outcome' && level !== 'impact') || unit === '%') return;
        if (OWN_DOING.test(name)) report('/level', said(`Indikator „${id}“ zählt eigenes Tun: Das ist ein Output.`, `Indicator "${id}" counts one's own doing: that is an output.`, 'Setzen Sie level: output, und ergänzen Sie einen Indikator für das, was sich bei der Zielgruppe ändert.', 'Set level: output, and add an indicator for what changes for the target group.'));
      },
    },
  },
  {
    code: 'T118', family, since, severity: at('-/w/w'),
    title: both('Falsche Sprache oder Schreibung', 'Wrong language or spelling'),
    what: both('Ein Titel oder eine Kurzbeschreibung ist nicht in der Sprache des Katalogs, steht nicht in NFC, oder enthält gerade Anführungszeichen.', "A title or summary is not in the catalogue's language, is not NFC, or has straight quotation marks."),
    why: both('Gemischte Sprachen stören die Textprüfung und die Veröffentlichung; zerlegte Umlaute werden nicht gefunden.', 'Mixed languages disturb the text rules and the publication; umlauts in pieces are not found.'),
    example: {
      failing: { 'measures/M-01.yaml': 'title: "Kurs \\"Mama lernt Deutsch\\" mit 15 Plätzen an jeder Grundschule einrichten, bis Juli 2028"' },
      mended: { 'measures/M-01.yaml': 'title: Kurs „Mama lernt Deutsch“ mit 15 Plätzen an jeder Grundschule einrichten, bis Juli 2028' },
    },
    visit: {
      measure({ title, summary }, report, around) {
        checkText(title, '/title', report, around);
        checkText(summary, '/summary', report, around);
      },
      goal: ({ title }, report, around) => checkText(title, '/title', report, around),
      principle: ({ title }, report, around) => checkText(title, '/title', report, around),
      indicator: ({ name }, report, around) => checkText(name, '/name', report, around),
    },
  },
];
