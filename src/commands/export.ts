import type { DocumentTree } from '../output/document/build.ts';
import { exitCode, UsageError } from '../errors.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Language } from '../text/language.ts';
import { exportText } from '../text/export.ts';
import { reportsText } from '../text/reports.ts';
import { didYouMean } from '../text/suggest.ts';
import type { CommandDefinition } from './support/command.ts';
import type { Context } from './support/context.ts';
import { offer } from './support/options.ts';

/** What every export is given. */
export interface ExportRequest {
  context: Context;
  /** In the public edition without what is internal. */
  catalogue: Catalogue;
  language: Language;
  edition: 'internal' | 'public';
  options: Record<string, unknown>;
}

type Bytes = string | Uint8Array;

/** Reports: documents that every document format can show. */
const reports: Record<string, (request: ExportRequest) => Promise<DocumentTree>> = {
  catalogue: async (request) => (await import('./support/catalogue-document.ts')).catalogueDocument(request),
  council: async (request) => (await import('./support/report-documents.ts')).councilDocument(request),
  funder: async (request) => (await import('./support/report-documents.ts')).funderDocument(request),
  public: async (request) => (await import('./support/report-documents.ts')).publicDocument(request),
  forum: async (request) => (await import('./support/report-documents.ts')).forumDocument(request),
  conference: async (request) => (await import('./support/report-documents.ts')).conferenceDocument(request),
  easy: async (request) => (await import('./support/report-documents.ts')).easyDocument(request),
};

/** Formats that show a report. */
const documentFormats: Record<string, (document: DocumentTree) => Promise<Bytes>> = {
  md: async (document) => (await import('../output/document/markdown.ts')).toMarkdown(document),
  docx: async (document) => (await import('../output/docx/document.ts')).toDocx(document),
  html: async (document) => (await import('../output/html/page.ts')).toHtml(document),
};

/** Formats that hold the catalogue as data. */
const dataFormats: Record<string, (request: ExportRequest) => Promise<Bytes>> = {
  json: async (request) => (await import('./support/catalogue-data.ts')).asJson(request),
  'json-ld': async (request) => (await import('./support/catalogue-data.ts')).asLinkedData(request),
  ics: async (request) => (await import('./support/catalogue-data.ts')).asCalendar(request),
  xlsx: async (request) => (await import('../output/xlsx.ts')).catalogueWorkbook({ ...request, asOf: request.context.today, hash: (await import('../files/hash.ts')).inputHash(request.context.open().files) }),
  csv: async (request) => (await import('../output/csv-catalogue.ts')).catalogueCsv(request),
};

/** Formats that cannot go to a terminal. */
const binary = new Set(['xlsx', 'docx']);

/** What people call the formats. */
const otherNames: Record<string, string> = { word: 'docx', doc: 'docx', odt: 'docx', excel: 'xlsx', xls: 'xlsx', xlsm: 'xlsx', ods: 'xlsx', markdown: 'md', htm: 'html', web: 'html', ical: 'ics', kalender: 'ics', calendar: 'ics', jsonld: 'json-ld', rdf: 'json-ld' };

/** Endings of files that a program opens by their name, with the formats that they stand for; none for `pdf`. */
const endings = new Map<string, readonly string[]>([['pdf', []], ['jsonld', ['json-ld']], ['json', ['json', 'json-ld']], ...['docx', 'xlsx', 'csv', 'html', 'md', 'ics'].map((format): [string, string[]] => [format, [format]]), ['htm', ['html']], ['doc', []], ['xls', []], ['xlsm', []], ['odt', []], ['ods', []]]);

const command: CommandDefinition = {
  configure(command, language) {
    const t = exportText(language);
    command
      .argument('<format>', t.format([...Object.keys(documentFormats), ...Object.keys(dataFormats)]))
      .option('--report <name>', t.report(Object.keys(reports)), 'catalogue')
      .option('--edition <edition>', t.edition)
      .option('--paper <id>', reportsText(language).paper)
      .option('--forum <id>', reportsText(language).forumOption)
      .option('--url <address>', t.url)
      .option('--contributor <id>', t.contributor)
      .addHelpText('after', t.examples);
    offer(command, { 0: [...Object.keys(documentFormats), ...Object.keys(dataFormats)], '--report': Object.keys(reports), '--edition': ['internal', 'public'] });
  },
  async run(context, [format], options) {
    const name = String(format);
    const known = [...Object.keys(documentFormats), ...Object.keys(dataFormats)];
    if (!known.includes(name)) throw unknownFormat(name, known);
    checkEnding(context.options.output, name);
    const report = String(options.report);
    if (!(report in reports)) throw unknown('report', report, Object.keys(reports));
    const edition = String(options.edition ?? (report === 'public' ? 'public' : 'internal'));
    if (edition !== 'internal' && edition !== 'public') throw unknown('edition', edition, ['internal', 'public']);
    if (report === 'public' && edition === 'internal') throw new UsageError({ de: reportsText('de').public.internalPublic, en: reportsText('en').public.internalPublic });
    if (binary.has(name) && context.interactive) throw new UsageError({ de: exportText('de').needsFile(name), en: exportText('en').needsFile(name) });
    const catalogue = context.catalogue();
    const language = context.documentLanguage(catalogue);
    if (edition === 'public' && !(await import('./support/public.ts')).mayPublish(context)) return exitCode.wrong;
    const shown = edition === 'public' ? (await import('../model/evidence/edition.ts')).publicEdition(catalogue, exportText(language).fewerThan) : catalogue;
    const request: ExportRequest = { context, catalogue: shown, language, edition, options };
    const toBytes = documentFormats[name];
    context.emit(toBytes ? await toBytes(await reports[report]!(request)) : await dataFormats[name]!(request));
    if (context.options.output !== undefined) context.note(exportText(context.language).written(context.options.output));
    return exitCode.fine;
  },
};

function unknownFormat(name: string, known: readonly string[]): UsageError {
  const meant = otherNames[name.toLowerCase()];
  if (name.toLowerCase() === 'pdf') return new UsageError({ de: exportText('de').unknown.format(name), en: exportText('en').unknown.format(name) }, { de: exportText('de').pdf, en: exportText('en').pdf });
  return unknown('format', name, meant === undefined ? known : [meant], meant);
}

// a Word file that is called .doc or .pdf opens nowhere
function checkEnding(output: string | undefined, format: string): void {
  const ending = /\.(\w+)$/.exec(output ?? '')?.[1]?.toLowerCase(), stands = ending === undefined ? undefined : endings.get(ending);
  if (output === undefined || stands === undefined || stands.includes(format)) return;
  const right = format === 'json-ld' ? 'jsonld' : format;
  throw new UsageError({ de: exportText('de').otherEnding(output, format), en: exportText('en').otherEnding(output, format) }, { de: exportText('de').otherEndingRemedy(right, stands[0] ?? null), en: exportText('en').otherEndingRemedy(right, stands[0] ?? null) });
}

function unknown(what: 'format' | 'report' | 'edition', name: string, known: readonly string[], meant = name): UsageError {
  return new UsageError({ de: exportText('de').unknown[what](name), en: exportText('en').unknown[what](name) }, didYouMean(meant, known));
}

export default command;
