// LibreOffice as an independent reader of office files, and as the office that edits them.
import { execFileSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolder, writeFiles } from './program.ts';
import { locate } from './tools.mjs';

const address = (path: string): string => pathToFileURL(path).href;

// with a profile of its own, so that runs do not meet
function office(folder: string, ...args: string[]): void {
  execFileSync(locate('soffice')!, [`-env:UserInstallation=${address(join(folder, 'profile'))}`, '--headless', '--norestore', ...args], { stdio: 'ignore', timeout: 120_000, env: { PATH: process.env.PATH ?? '', HOME: folder, LC_ALL: 'C.UTF-8' } });
}

/** Opens files and saves each in another format; returns where. */
export function converted(files: readonly string[], format: 'pdf' | 'xlsx' | 'csv' | 'docx'): string[] {
  const folder = temporaryFolder();
  office(folder, '--convert-to', format, '--outdir', folder, ...files);
  return files.map((file) => join(folder, `${basename(file).replace(/\.[^.]+$/, '')}.${format}`));
}

/** Whether the machine has a typeface as wide as Arial, for which the columns of Word files are made. */
export function hasArialWidths(): boolean {
  try {
    return /Arial|Liberation Sans|Arimo/.test(execFileSync('fc-match', ['Arial'], { encoding: 'utf8' }));
  } catch {
    return false;
  }
}

/** What somebody does to a cell: a text, a number, or what is typed and understood by the spreadsheet (`typed`). */
export type OfficeEdit = [sheet: string, id: string, heading: string, kind: 'string' | 'value' | 'typed', value: string | number];

/** Opens a workbook, finds cells by the id in the hidden first column and the heading in the second row, types into them, saves it as Excel. */
export function editedInOffice(from: string, to: string, edits: readonly OfficeEdit[]): void {
  const folder = temporaryFolder(), properties = { string: 'String', value: 'Value', typed: 'FormulaLocal' };
  const quoted = (value: string | number): string => (typeof value === 'number' ? String(value) : `"${value.replaceAll('"', '""')}"`);
  const basic = `Function Found(sheet, id, heading)
  Dim r As Long, c As Long
  While sheet.getCellByPosition(0, r).String <> id
    r = r + 1
  Wend
  While sheet.getCellByPosition(c, 1).String <> heading
    c = c + 1
  Wend
  Found = sheet.getCellByPosition(c, r)
End Function
Sub Run
  Dim book, load(0) As New com.sun.star.beans.PropertyValue, save(0) As New com.sun.star.beans.PropertyValue
  load(0).Name = "Hidden" : load(0).Value = True
  save(0).Name = "FilterName" : save(0).Value = "Calc MS Excel 2007 XML"
  book = StarDesktop.loadComponentFromURL(${quoted(address(from))}, "_blank", 0, load())
${edits.map(([sheet, id, heading, kind, value]) => `  Found(book.Sheets.getByName(${quoted(sheet)}), ${quoted(id)}, ${quoted(heading)}).${properties[kind]} = ${quoted(value)}`).join('\n')}
  book.storeToURL(${quoted(address(to))}, save())
  book.close(True)
  StarDesktop.terminate()
End Sub
`;
  const xml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  // the first start makes the profile, with an empty library in the place of ours
  office(folder, '--terminate_after_init');
  writeFiles(folder, {
    'profile/user/basic/Standard/script.xlb': '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">\n<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>\n',
    'profile/user/basic/Standard/Module1.xba': `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${xml(basic)}</script:module>\n`,
  });
  office(folder, 'macro:///Standard.Module1.Run');
}
