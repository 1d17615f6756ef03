// Words of the HTML page around a document.
import { bilingual } from './language.ts';

export const htmlText = bilingual({
  de: { skip: 'Zum Inhalt springen', contents: 'Inhalt', filter: 'In dieser Tabelle suchen:', of: 'von', table: 'Tabelle' },
  en: { skip: 'Skip to the content', contents: 'Contents', filter: 'Search in this table:', of: 'of', table: 'Table' },
});
