// Words of `measures new` and `measures init`.
import type { Kind } from '../model/kinds.ts';
import { bilingual } from './language.ts';

export const newText = bilingual({
  de: {
    kind: (kinds: readonly string[]) => `Art: ${kinds.join(', ')}`,
    title: 'Titel (bei rating und weights: die Rolle)',
    field: 'Handlungsfeld der Maßnahme (Kennung oder Kürzel)',
    examples: '\nZum Beispiel:\n  measures new measure --field sprache-bildung --title "Elternsprachkurs an Grundschulen"\n  measures new forum --title Sprache\n',
    unknownKind: (kind: string) => `Die Art „${kind}“ gibt es nicht.`,
    needsField: 'Zu welchem Handlungsfeld gehört die Maßnahme? Nennen Sie es mit --field.',
    noField: (id: string) => (id === '' ? 'In catalogue.yaml ist noch kein Handlungsfeld angelegt (actionFields).' : `Das Handlungsfeld „${id}“ gibt es nicht.`),
    exists: (path: string) => `${path} gibt es schon.`,
    next: 'Füllen Sie die Datei aus; `measures validate` sagt, was noch fehlt.',
    titleOf: { principle: 'Neue Leitlinie', goal: 'Neues Ziel', need: 'Neuer Bedarf', evidence: 'Neuer Beleg', offer: 'Neues Angebot', forum: 'Neues Forum', measure: 'Neue Maßnahme', rating: 'Neue Bewertung', weights: 'Neue Gewichtung', vote: 'Neue Abstimmung', paper: 'Neue Vorlage' } as Record<Kind, string>,
    dir: 'Ordner des neuen Katalogs (sonst dieser)',
    example: 'mit dem ausgearbeiteten Beispiel statt eines leeren Katalogs',
    initTitle: 'Titel des Konzepts',
    defaultTitle: 'Integrationskonzept',
    already: (path: string) => `„${path}“ enthält schon einen Katalog.`,
    collides: (path: string) => `„${path}“ gibt es schon; vorhandene Dateien werden nicht überschrieben.`,
    made: (path: string, files: number) => `Katalog in ${path} angelegt (${files === 1 ? '1 Datei' : `${files} Dateien`}).`,
    steps: (example: boolean, dir: string) => (example
      ? `Weiter mit:\n  measures prioritize${dir}   zeigt die Rangfolge des Beispiels\n  measures validate${dir}     prüft die Dateien`
      : `Weiter mit:\n  1. catalogue.yaml ergänzen: Handlungsfelder, Zielgruppen, Stellen, Kriterien\n  2. measures new principle${dir} und measures new goal${dir}\n  3. measures new measure${dir}, oder eine Liste übernehmen: measures import liste.csv${dir}\n  4. measures validate${dir}`),
    initExamples: '\nZum Beispiel:\n  measures init konzept\n  measures init konzept --example\n',
  },
  en: {
    kind: (kinds: readonly string[]) => `kind: ${kinds.join(', ')}`,
    title: 'title (of a rating and weights: the role)',
    field: "the measure's action field (id or code)",
    examples: '\nFor example:\n  measures new measure --field language --title "Language course for parents"\n  measures new forum --title Language\n',
    unknownKind: (kind: string) => `There is no kind "${kind}".`,
    needsField: 'Which action field does the measure belong to? Name it with --field.',
    noField: (id: string) => (id === '' ? 'There is no action field in catalogue.yaml yet (actionFields).' : `There is no action field "${id}".`),
    exists: (path: string) => `${path} exists.`,
    next: 'Fill in the file; `measures validate` says what is still missing.',
    titleOf: { principle: 'New guiding principle', goal: 'New goal', need: 'New need', evidence: 'New finding', offer: 'New offer', forum: 'New forum', measure: 'New measure', rating: 'New rating', weights: 'New weighting', vote: 'New vote', paper: 'New paper' },
    dir: 'folder of the new catalogue (else this one)',
    example: 'with the worked example instead of an empty catalogue',
    initTitle: 'title of the concept',
    defaultTitle: 'Integration concept',
    already: (path: string) => `"${path}" holds a catalogue already.`,
    collides: (path: string) => `"${path}" exists; files that are there are not overwritten.`,
    made: (path: string, files: number) => `Catalogue made in ${path} (${files === 1 ? '1 file' : `${files} files`}).`,
    steps: (example: boolean, dir: string) => (example
      ? `Go on with:\n  measures prioritize${dir}   shows the ranking of the example\n  measures validate${dir}     checks the files`
      : `Go on with:\n  1. complete catalogue.yaml: action fields, target groups, units, criteria\n  2. measures new principle${dir} and measures new goal${dir}\n  3. measures new measure${dir}, or take over a list: measures import list.csv${dir}\n  4. measures validate${dir}`),
    initExamples: '\nFor example:\n  measures init concept\n  measures init concept --example\n',
  },
});
