// Words of `measures rules`, `measures explain RULE` and docs/rules.
import type { Severity } from '../model/finding.ts';
import type { Family } from '../model/rules/rule.ts';
import { bilingual, type Both } from './language.ts';

/** What a family of rules is about. */
export const familyNames: Record<Family, Both> = {
  F: { de: 'Dateien, Felder und Verweise', en: 'Files, fields and references' },
  S: { de: 'Struktur und Zuständigkeit', en: 'Structure and responsibility' },
  N: { de: 'Indikatoren', en: 'Indicators' },
  R: { de: 'Zeit, Geld, Personal, Abhängigkeiten', en: 'Time, money, staff, dependencies' },
  T: { de: 'Wortlaut', en: 'Wording' },
  P: { de: 'Bewertung und Rangfolge', en: 'Rating and ranking' },
  C: { de: 'Katalog als Ganzes', en: 'The catalogue as a whole' },
  W: { de: 'Ausnahmen', en: 'Waivers' },
};

export const severityNames: Record<Severity, Both> = {
  error: { de: 'Fehler', en: 'error' }, warning: { de: 'Warnung', en: 'warning' }, info: { de: 'Hinweis', en: 'note' },
};

export const rulesText = bilingual({
  de: {
    code: 'Regel', idea: 'Idee', draft: 'Entwurf', proposed: 'Vorlage', here: 'hier', title: 'prüft', letters: 'I/E/V',
    severity: 'Wie streng', none: '–', always: 'auf jeder Stufe',
    what: 'Was geprüft wird', why: 'Warum', failing: 'So schlägt sie an', mended: 'So ist es in Ordnung', missing: (key: string) => `# ${key}: fehlt`, excerpt: 'Ausschnitt',
    asOf: (day: string) => `am ${day}`,
    since: (version: string) => `Seit Version ${version}.`,
    edition: 'Nur für die öffentliche Ausgabe (`--edition public`).',
    change: (code: string) => `In catalogue.yaml ändert \`rules: {${code}: off}\` (oder info, warning, error), wie streng die Regel ist. Eine einzelne Ausnahme steht im Eintrag selbst: \`waivers: [{rule: ${code}, reason: …, until: …}]\`.`,
    fixed: 'Diese Regel hält den Katalog zusammen; sie lässt sich weder abschalten noch durch eine Ausnahme umgehen.',
    overridden: (value: string) => `In diesem Katalog: ${value} (catalogue.yaml, rules).`,
    unknown: (code: string) => `Eine Regel „${code}“ gibt es nicht.`,
    list: '`measures rules` zeigt alle.',
    intro: (n: number) => `${n} Regeln prüfen einen Katalog. Diese Seiten sind aus den Regeln selbst erzeugt (\`npm run docs\`); jedes Beispiel ist ein Test.\n\nWie streng eine Regel ist, hängt von der Stufe des Eintrags ab (Idee / Entwurf / Vorlage und später): **e** Fehler, **w** Warnung, **i** Hinweis, – nicht geprüft.`,
    skipped: (n: string) => `… (${n} Zeichen)`,
    legend: 'I/E/V: auf der Stufe Idee, Entwurf, Vorlage und später. e Fehler, w Warnung, i Hinweis, – nicht geprüft. Mehr zu einer Regel: measures explain N106',
  },
  en: {
    code: 'Rule', idea: 'Idea', draft: 'Draft', proposed: 'Proposed', here: 'here', title: 'checks', letters: 'I/D/P',
    severity: 'How strict', none: '–', always: 'at every stage',
    what: 'What is checked', why: 'Why', failing: 'This fails', mended: 'This is in order', missing: (key: string) => `# ${key}: is missing`, excerpt: 'excerpt',
    asOf: (day: string) => `on ${day}`,
    since: (version: string) => `Since version ${version}.`,
    edition: 'For the public edition only (`--edition public`).',
    change: (code: string) => `In catalogue.yaml, \`rules: {${code}: off}\` (or info, warning, error) changes how strict the rule is. A single exception stands in the entry itself: \`waivers: [{rule: ${code}, reason: …, until: …}]\`.`,
    fixed: 'This rule holds the catalogue together; it can be neither switched off nor waived.',
    overridden: (value: string) => `In this catalogue: ${value} (catalogue.yaml, rules).`,
    unknown: (code: string) => `There is no rule "${code}".`,
    list: '`measures rules` shows them all.',
    intro: (n: number) => `${n} rules check a catalogue. These pages are generated from the rules themselves (\`npm run docs\`); every example is a test.\n\nHow strict a rule is depends on the stage of the entry (idea / draft / proposed and later): **e** error, **w** warning, **i** note, – not checked.`,
    skipped: (n: string) => `… (${n} characters)`,
    legend: 'I/D/P: at the stage idea, draft, proposed and later. e error, w warning, i note, – not checked. More about a rule: measures explain N106',
  },
});
