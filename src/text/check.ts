// Words of `measures check`.
import { bilingual } from './language.ts';

export const checkText = bilingual({
  de: {
    text: 'Sätze statt Maßnahmen prüfen: einer je Zeile, - liest von der Standardeingabe; antwortet je Zeile mit einem JSON-Objekt',
    examples: '\nZum Beispiel:\n  echo "Bis Ende 2027 entstehen 60 Ganztagsplätze." | measures check --text -\n',
  },
  en: {
    text: 'check sentences instead of measures: one a line, - reads standard input; answers each line with a JSON object',
    examples: '\nFor example:\n  echo "Open four libraries by 2028." | measures check --text -\n',
  },
});
