// The texts in Easy Language, as people wrote them. What is missing is listed; nothing is generated.
import type { RootContent } from 'mdast';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Day } from '../../model/dates.ts';
import { isLive } from '../../model/trace/matrices.ts';
import type { Language } from '../../text/language.ts';
import { reportsText } from '../../text/reports.ts';
import { type DocumentTree, heading, type Inline, list, paragraph, prose, root, strong } from '../document/build.ts';

interface Entry {
  id: string;
  title: string;
  easy?: { title?: string; summary?: string };
}

/** Builds the document, and counts what is missing. */
export function easyReport(catalogue: Catalogue, language: Language, asOf: Day): { document: DocumentTree; missing: number } {
  const t = reportsText(language).easy;
  const { settings, principles, goals } = catalogue;
  const measures = catalogue.measures.filter(isLive);
  const missing = [...principles, ...goals, ...measures].flatMap((entry) => missingLine(entry, language));
  const fields = (settings.actionFields ?? []).map(({ id, title }) => ({ title, those: measures.filter(({ actionField }) => actionField === id).filter(hasEasy) })).filter(({ those }) => those.length > 0);
  const section = (title: string, entries: readonly Entry[]): RootContent[] => (entries.some(hasEasy) ? [heading(2, title), ...entries.filter(hasEasy).flatMap((entry) => entryBlocks(entry, 3))] : []);
  const texts = [
    ...section(t.principles, principles), ...section(t.goals, goals),
    ...(fields.length > 0 ? [heading(2, t.measures), ...fields.flatMap(({ title, those }) => [heading(3, title), ...those.flatMap((entry) => entryBlocks(entry, 4))])] : []),
  ];
  return {
    missing: missing.length,
    document: {
      language, title: `${settings.title}: ${t.title}`, about: { title: settings.title, edition: t.title, date: asOf },
      root: root(
        heading(1, settings.title), paragraph(t.title), ...(texts.length > 0 ? texts : [paragraph(t.nothing)]),
        ...(missing.length > 0 ? [heading(2, t.missing), paragraph(t.missingNote), list(missing)] : texts.length > 0 ? [paragraph(t.complete)] : []),
      ),
    },
  };
}

const hasEasy = ({ easy }: Entry): boolean => easy?.title !== undefined || easy?.summary !== undefined;

function entryBlocks({ easy }: Entry, depth: 3 | 4): RootContent[] {
  return [...(easy?.title === undefined ? [] : [heading(depth, easy.title)]), ...(easy?.summary === undefined ? [] : prose(easy.summary))];
}

function missingLine({ id, title, easy }: Entry, language: Language): Inline[] {
  const t = reportsText(language).easy;
  if (easy?.title !== undefined && easy.summary !== undefined) return [];
  return [[strong(id), ` ${title}`, easy?.title !== undefined ? ` (${t.titleOnly})` : easy?.summary !== undefined ? ` (${t.summaryOnly})` : '']];
}
