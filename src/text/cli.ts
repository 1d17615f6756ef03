// Words of the program itself: help, usage errors.
import type { Command, CommanderError } from 'commander';
import { UsageError } from '../errors.ts';
import { bilingual, type Both, type Language } from './language.ts';
import { didYouMean } from './suggest.ts';

export const cliText = bilingual({
  de: {
    description: 'Maßnahmenkataloge als Textdateien: geprüft, messbar, in einer begründeten und machbaren Reihenfolge.',
    usage: '[Befehl] [Optionen]',
    help: 'zeigt diese Hilfe',
    version: 'zeigt die Version',
    dir: 'Ordner des Katalogs (sonst dieser Ordner, sein data/, dann die Ordner darüber)',
    lang: 'Sprache der Ausgabe',
    format: (formats: readonly string[]) => `Format: ${formats.join(', ')}`,
    output: 'schreibt das Ergebnis in eine Datei',
    asOf: 'Stichtag statt heute (JJJJ-MM-TT)',
    noColor: 'ohne Farbe',
    quiet: 'nur das Ergebnis, keine Hinweise',
    after: '\nZum Beispiel:\n  measures validate                  prüft alle Dateien\n  measures prioritize                zeigt die Rangfolge\n  measures export md -o katalog.md   schreibt den Katalog als Dokument\n\nMehr zu einem Befehl: measures help <Befehl>\nEnglisch: --lang en oder MEASURES_LANG=en\n',
    bug: 'measures: Das ist ein Fehler im Programm, nicht in Ihren Dateien. Bitte melden Sie ihn mit dem Befehl, den Sie eingegeben haben (--debug zeigt mehr).',
  },
  en: {
    description: 'Catalogues of measures as text files: checked, measurable, in an order with reasons that can be carried out.',
    usage: '[command] [options]',
    help: 'shows this help',
    version: 'shows the version',
    dir: 'folder of the catalogue (else this folder, its data/, then the folders above)',
    lang: 'language of the output',
    format: (formats: readonly string[]) => `format: ${formats.join(', ')}`,
    output: 'writes the result to a file',
    asOf: 'day instead of today (YYYY-MM-DD)',
    noColor: 'without colour',
    quiet: 'only the result, no notes',
    after: '\nFor example:\n  measures validate                    checks all files\n  measures prioritize                  shows the ranking\n  measures export md -o catalogue.md   writes the catalogue as a document\n\nMore about a command: measures help <command>\nGerman: --lang de or MEASURES_LANG=de\n',
    bug: 'measures: This is a bug in the program, not in your files. Please report it with the command that you typed (--debug shows more).',
  },
});

const titles: Record<string, string> = { 'Usage:': 'Aufruf:', 'Options:': 'Optionen:', 'Commands:': 'Befehle:', 'Arguments:': 'Angaben:', 'Global Options:': 'Allgemeine Optionen:' };

// the words that stand for what the user puts in their place
const placeholders: Record<string, string> = {
  options: 'Optionen', command: 'Befehl', file: 'Datei', date: 'Datum', folder: 'Ordner', dir: 'Ordner', format: 'Format', id: 'Kennung', ids: 'Kennungen', name: 'Name', text: 'Text', n: 'Anzahl', what: 'was', how: 'wie', edition: 'Ausgabe',
  paths: 'Pfade', lockfile: 'Datei', indicator: 'Indikator', value: 'Wert', kind: 'Art', answers: 'Antworten', rule: 'Regel', or: 'oder', unit: 'Stelle', period: 'Zeitraum', staff: 'Umfang', source: 'Quelle', year: 'Jahr', euros: 'Euro',
  status: 'Stand', stage: 'Reifestufe', side: 'Seite', share: 'Anteil', severity: 'Schwere', sentence: 'Satz', seconds: 'Sekunden', revision: 'Revision', rater: 'Stelle', policy: 'Verfahren', method: 'Verfahren', measure: 'Maßnahme', criterion: 'Kriterium',
  points: 'Punkte', limit: 'Grenze', group: 'Gruppe', factor: 'Faktor', encoding: 'Kodierung', percent: 'Prozent', shell: 'Kommandozeile', role: 'Rolle', numbers: 'Zahlen', log: 'Protokoll', before: 'vorher', after: 'nachher', until: 'bis', paper: 'Vorlage', forum: 'Forum',
};

/** A placeholder such as `rule or id` or `source:year=euros` in the language; what is no word of ours stays. */
function placeholder(name: string, language: Language): string {
  return language === 'de' ? name.replace(/[a-z]+/g, (word) => (Object.hasOwn(placeholders, word) ? placeholders[word]! : word)) : name;
}

// only what stands in brackets is a placeholder; `<de|en>` holds what is typed
const withPlaceholders = (term: string, language: Language): string => term.replace(/[<[][^>\]|]*[>\]]/g, (part) => placeholder(part, language));

/** Makes commander's own headings and placeholders speak the language. */
export function translateHelp(command: Command, language: Language): Command {
  return command.configureHelp({
    styleUsage: (usage) => withPlaceholders(usage, language),
    styleTitle: (title) => (language === 'de' ? titles[title] ?? title : title),
    minWidthToWrap: 30,
    optionTerm: (option) => withPlaceholders(option.flags, language),
    argumentTerm: (argument) => placeholder(argument.name(), language),
    optionDescription: (option) => option.description,
    argumentDescription: (argument) => argument.description,
    subcommandTerm: (sub) => sub.name() + (sub.registeredArguments.length > 0 ? ` ${sub.registeredArguments.map((argument) => (argument.required ? `<${placeholder(argument.name(), language)}>` : `[${placeholder(argument.name(), language)}]`)).join(' ')}` : ''),
  });
}

/** Commander writes a flag with its short form and its placeholder; a message names the flag alone. */
const flagOnly = (flags: string): string => /--[\w-]+/.exec(flags)?.[0] ?? flags;

const say = (de: string, en: string, remedy: Both | null = null): UsageError => new UsageError({ de, en }, remedy);
const seeHelp: Both = { de: '`measures --help` zeigt alle Befehle.', en: '`measures --help` shows all commands.' };

export const usageMessage = {
  unknownCommand: (name: string, names: readonly string[]): UsageError => {
    const guess = didYouMean(name, names);
    return say(`Den Befehl „${name}“ gibt es nicht.`, `There is no command "${name}".`, { de: `${guess.de}\n${seeHelp.de}`, en: `${guess.en}\n${seeHelp.en}` });
  },
  badLanguage: (value: string): UsageError => say(`--lang kennt de und en, nicht „${value}“.`, `--lang knows de and en, not "${value}".`),
  badDate: (value: string): UsageError => say(`„${value}“ ist kein Datum.`, `"${value}" is not a date.`, { de: 'Schreiben Sie zum Beispiel --as-of 2027-03-31.', en: 'Write for example --as-of 2027-03-31.' }),
  /** Commander's own complaint in our words. */
  fromCommander(error: CommanderError, describe: (argument: string) => string = () => ''): UsageError {
    const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
    const meant = /Did you mean (?:one of )?([^?]*)\?/.exec(error.message)?.[1];
    const guess: Both | null = meant === undefined ? null : { de: `Meinten Sie ${meant}?`, en: `Did you mean ${meant}?` };
    switch (error.code) {
      case 'commander.unknownOption': return say(`Die Option „${quoted}“ gibt es hier nicht.`, `There is no option "${quoted}" here.`, guess ?? { de: '--help zeigt, welche es gibt.', en: '--help shows which there are.' });
      case 'commander.unknownCommand': return say(`„${quoted}“ gibt es hier nicht.`, `There is no "${quoted}" here.`, guess ?? { de: '--help zeigt, welche Befehle es gibt.', en: '--help shows which commands there are.' });
      case 'commander.missingArgument': {
        const what = describe(quoted), line = what === '' ? '' : `${what}\n`;
        return say(`Es fehlt eine Angabe: <${placeholder(quoted, 'de')}>.`, `An argument is missing: <${quoted}>.`, { de: `${line}--help zeigt, wie der Befehl geschrieben wird.`, en: `${line}--help shows how the command is written.` });
      }
      case 'commander.optionMissingArgument': return say(`Hinter ${flagOnly(quoted)} fehlt der Wert.`, `The value after ${flagOnly(quoted)} is missing.`);
      case 'commander.missingMandatoryOptionValue': return say(`Es fehlt ${flagOnly(quoted)}.`, `${flagOnly(quoted)} is missing.`, { de: '--help zeigt, wie der Befehl geschrieben wird.', en: '--help shows how the command is written.' });
      case 'commander.excessArguments': return say('Zu viele Angaben.', 'Too many arguments.', { de: '--help zeigt, wie der Befehl geschrieben wird.', en: '--help shows how the command is written.' });
      case 'commander.invalidArgument': {
        const value = /argument '([^']*)' is invalid/.exec(error.message)?.[1] ?? '';
        const allowed = /Allowed choices are (.*?)\.\s*$/.exec(error.message)?.[1];
        const remedy = allowed === undefined ? null : didYouMean(value, allowed.split(', '));
        return say(`„${value}“ ist bei ${flagOnly(quoted)} nicht möglich.`, `"${value}" is not possible for ${flagOnly(quoted)}.`, remedy ?? { de: error.message.split('. ').slice(1).join('. '), en: error.message.split('. ').slice(1).join('. ') });
      }
      default: return say(error.message, error.message);
    }
  },
};
