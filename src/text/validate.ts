// Words of `measures validate`.
import type { Summary } from '../output/diagnostics/json.ts';
import { bilingual } from './language.ts';

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const validateText = bilingual({
  de: {
    paths: 'nur diese Dateien oder Ordner berichten',
    summary: ({ errors, warnings, infos, files }: Summary): string => (errors + warnings + infos === 0
      ? `${plural(files, 'Datei', 'Dateien')} geprüft: alles in Ordnung.`
      : `${plural(files, 'Datei', 'Dateien')} geprüft: ${errors} Fehler, ${plural(warnings, 'Warnung', 'Warnungen')}, ${plural(infos, 'Hinweis', 'Hinweise')}.`),
    noSuchPath: (path: string) => `„${path}“ gehört nicht zum Katalog.`,
  },
  en: {
    paths: 'report on these files or folders only',
    summary: ({ errors, warnings, infos, files }: Summary): string => (errors + warnings + infos === 0
      ? `${plural(files, 'file', 'files')} checked: all in order.`
      : `${plural(files, 'file', 'files')} checked: ${plural(errors, 'error', 'errors')}, ${plural(warnings, 'warning', 'warnings')}, ${plural(infos, 'note', 'notes')}.`),
    noSuchPath: (path: string) => `"${path}" is not part of the catalogue.`,
  },
});
