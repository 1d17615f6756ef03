// `measures validate --watch`: checks again after each save and says what that has changed.
import { existsSync, type FSWatcher, watch as watchPath } from 'node:fs';
import { join } from 'node:path';
import { Memory, openCatalogue, type Opened } from '../../files/open.ts';
import type { Finding } from '../../model/finding.ts';
import { uniqueKeys } from '../../model/fingerprint.ts';
import { folderOf, kinds } from '../../model/kinds.ts';
import type { Edition } from '../../model/rules/around.ts';
import { diagnosticsLines } from '../../output/diagnostics/line.ts';
import { inReadingOrder, mostImportant, place } from '../../output/diagnostics/place.ts';
import { diagnosticsPretty } from '../../output/diagnostics/pretty.ts';
import { summaryOf } from '../../output/diagnostics/report.ts';
import { colours, safeLine } from '../../output/terminal.ts';
import { validateText } from '../../text/validate.ts';
import type { Context } from './context.ts';
import { filePrefix } from './structural.ts';
import { valueIn, within } from './selection.ts';
import { allFindings } from './validation.ts';

/** Editors write a file in several steps; a check begins when nothing has happened for so long. Milliseconds. */
const quietFor = 40;
const mostShown = 50;

/** Watches until the process is ended. */
export function watch(context: Context, paths: readonly string[], edition: Edition): Promise<number> {
  const root = context.root();
  const { language } = context;
  const t = validateText(language);
  const prefix = filePrefix(context);
  const c = colours(context.colour());
  const memory = new Memory();
  let before: Map<string, Finding> | null = null;

  const show = (opened: Opened, findings: readonly Finding[]): void => {
    const texts = new Map(opened.files.map(({ path, text }) => [path, text]));
    const textOf = (file: string): string | undefined => texts.get(file);
    const problems = inReadingOrder(place(mostImportant(findings, mostShown), textOf));
    context.world.stdout.write(context.interactive ? diagnosticsPretty(problems, { language, colour: context.colour(), columns: context.columns, prefix, textOf }) : diagnosticsLines(problems, language, prefix));
    if (findings.length > problems.length) context.note(t.notShown(findings.length - problems.length));
  };

  const once = (): void => {
    if (!existsSync(join(root, 'catalogue.yaml'))) return; // a save in two steps: the new file is about to come
    const opened = openCatalogue(root, memory);
    const findings = allFindings(opened, { today: context.today, edition }).filter(within(paths, context.world.cwd, root, new Set(opened.files.map(({ path }) => path))));
    const keys = uniqueKeys(findings, valueIn(opened.files));
    const now = new Map(findings.map((finding, i) => [keys[i]!, finding]));
    const earlier = before;
    before = now;
    if (earlier === null) show(opened, findings);
    else {
      const fresh = [...now].filter(([key]) => !earlier.has(key)).map(([, finding]) => finding);
      const gone = [...earlier].filter(([key]) => !now.has(key)).map(([, finding]) => finding);
      for (const { file, rule, message } of gone.slice(0, mostShown)) context.world.stdout.write(`${c.green(`✓ ${t.fixed}:`)} ${safeLine(prefix + file)} ${rule} ${safeLine(message[language])}\n`);
      show(opened, fresh);
      if (fresh.length + gone.length === 0) context.note(t.nothingChanged);
    }
    context.note(t.summary(summaryOf(findings, opened.files.length)));
  };

  const watchers = new Map<string, FSWatcher>();
  let waiting: NodeJS.Timeout | null = null;
  const changed = (): void => {
    if (waiting) clearTimeout(waiting);
    waiting = setTimeout(() => {
      follow(); // a folder may be new
      once();
    }, quietFor);
  };
  const follow = (): void => {
    for (const folder of [root, ...kinds.map((kind) => join(root, folderOf[kind]))]) {
      if (watchers.has(folder) || !existsSync(folder)) continue;
      const watcher = watchPath(folder, changed);
      watcher.on('error', () => {
        watcher.close();
        watchers.delete(folder);
      });
      watchers.set(folder, watcher);
    }
  };
  follow();
  once();
  context.note(t.watching);
  return new Promise(() => {}); // Ctrl-C ends the process
}
