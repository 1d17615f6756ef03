// Words of a Word file around a document.
import { bilingual } from './language.ts';

export const docxText = bilingual({
  de: { page: 'Seite', of: 'von', contents: 'Inhalt' },
  en: { page: 'Page', of: 'of', contents: 'Contents' },
});
