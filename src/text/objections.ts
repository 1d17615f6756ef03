// What the text rules say about a word.
import type { Both } from './language.ts';

type Wording = { message: (word: string) => Both; remedy: Both };

const words: Readonly<Record<string, Wording>> = {
  T101: {
    message: (w) => ({ de: `„${w}“ – um wie viel, bis wann?`, en: `"${w}" – by how much, by when?` }),
    remedy: { de: 'Nennen Sie eine Zahl mit Einheit und einen Termin, oder legen Sie einen vollständigen Indikator an.', en: 'Give a number with its unit and a date, or add a complete indicator.' },
  },
  T102: {
    message: (w) => ({ de: `„${w}“ lässt den Zielwert offen.`, en: `"${w}" leaves the target open.` }),
    remedy: { de: 'Ersetzen Sie das Wort durch den Wert, der erreicht werden soll.', en: 'Replace the word by the value that is to be reached.' },
  },
  T103: {
    message: (w) => ({ de: `Ausstiegsklausel „${w}“: Die Bedingung fehlt.`, en: `Escape clause "${w}": the condition is missing.` }),
    remedy: { de: 'Nennen Sie die Bedingung, unter der gehandelt wird, oder streichen Sie die Klausel.', en: 'State the condition under which action is taken, or delete the clause.' },
  },
  T104: {
    message: (w) => ({ de: `„${w}“ – wie viele?`, en: `"${w}" – how many?` }),
    remedy: { de: 'Nennen Sie die Anzahl oder den Anteil.', en: 'Give the number or the share.' },
  },
  T105: {
    message: (w) => ({ de: `„${w}“ ist nicht bestimmt.`, en: `"${w}" is not defined.` }),
    remedy: { de: 'Bestimmen Sie das Wort im Glossar des Katalogs, oder nennen Sie das Merkmal, an dem man es erkennt.', en: "Define the word in the catalogue's glossary, or name the feature by which one can tell." },
  },
  T106: {
    message: (w) => ({ de: `Offene Aufzählung („${w}“).`, en: `Open-ended list ("${w}").` }),
    remedy: { de: 'Zählen Sie auf, was gemeint ist, und sonst nichts.', en: 'List what is meant, and nothing else.' },
  },
  T107: {
    message: (w) => ({ de: `„${w}“ – als was? Der Ausgangswert fehlt.`, en: `"${w}" – than what? The baseline is missing.` }),
    remedy: { de: 'Nennen Sie Ausgangswert und Zielwert.', en: 'Give the baseline and the target.' },
  },
  T108: {
    message: (w) => ({ de: `„${w}“ ist kein Termin und kein Turnus.`, en: `"${w}" is neither a date nor an interval.` }),
    remedy: { de: 'Nennen Sie ein Datum („bis Ende 2027“) oder einen Turnus („jährlich“).', en: 'Give a date ("by the end of 2027") or an interval ("yearly").' },
  },
  T109: {
    message: (w) => ({ de: `„${w}“ reiht Hauptwörter; was geschieht, bleibt offen.`, en: `"${w}" strings nouns together; what will happen stays open.` }),
    remedy: { de: 'Formulieren Sie mit einem Verb und einem Gegenstand („zwölf Kurse anbieten“).', en: 'Use a verb and an object ("offer twelve courses").' },
  },
  T110: {
    message: (w) => ({ de: `„${w}“ – wer handelt?`, en: `"${w}" – who acts?` }),
    remedy: { de: 'Tragen Sie die Federführung ein (`lead`), oder nennen Sie im Satz, wer handelt.', en: 'Enter the lead unit (`lead`), or say in the sentence who acts.' },
  },
  T111: {
    message: (w) => ({ de: `Prüfauftrag („${w}“) ohne Ergebnis oder Termin.`, en: `Review task ("${w}") without a result or a date.` }),
    remedy: { de: 'Sagen Sie, was bis wann wem vorliegt („legt dem Ausschuss bis März 2027 einen Bericht vor“).', en: 'Say what will be before whom by when ("presents a report to the committee by March 2027").' },
  },
  T112: {
    message: (w) => ({ de: `Mehrere Maßnahmen in einem Satz („${w}“).`, en: `Several measures in one sentence ("${w}").` }),
    remedy: { de: 'Teilen Sie sie auf, damit jede für sich umgesetzt und gemessen werden kann.', en: 'Split them, so that each can be carried out and measured by itself.' },
  },
  T113: {
    message: (w) => ({ de: `„${w}“ ist ein Platzhalter.`, en: `"${w}" is a placeholder.` }),
    remedy: { de: 'Ersetzen Sie den Platzhalter.', en: 'Replace the placeholder.' },
  },
  T114: {
    message: (w) => ({ de: `„${w}“ ist nicht erreichbar oder nicht abgegrenzt.`, en: `"${w}" cannot be reached or is not bounded.` }),
    remedy: { de: 'Grenzen Sie die Grundgesamtheit ab („alle 24 Grundschulen“).', en: 'Bound the population ("all 24 primary schools").' },
  },
  T115: {
    message: (w) => ({ de: `Die Zahl „${w}“ hat keine Einheit.`, en: `The number "${w}" has no unit.` }),
    remedy: { de: 'Sagen Sie, was gezählt oder gemessen wird.', en: 'Say what is counted or measured.' },
  },
  T116: {
    message: (w) => ({ de: `Das Ziel steht nur verneint da („${w}“).`, en: `The goal is worded only as a negation ("${w}").` }),
    remedy: { de: 'Sagen Sie, was stattdessen sein soll.', en: 'State the desired state instead.' },
  },
};

/** The codes that have words. */
export const objectionCodes: readonly string[] = Object.keys(words);

/** Message and remedy for a word that a text rule objects to. */
export function objectionText(rule: string, word: string): { message: Both; remedy: Both } {
  const { message, remedy } = words[rule]!;
  return { message: message(word), remedy };
}
