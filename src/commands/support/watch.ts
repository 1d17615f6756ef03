// `measures validate --watch`: checks again after each save and says what that has changed.
import { existsSync, type FSWatcher, statSync, watch as watchPath } from 'node:fs';
import { join } from 'node:path';
import { Memory, openCatalogue } from '../../files/open.ts';
import { isBlinding } from '../../model/baseline.ts';
import type { Finding } from '../../model/finding.ts';
import { uniqueKeys } from '../../model/fingerprint.ts';
import { folderOf, kinds } from '../../model/kinds.ts';
import type { Edition } from '../../model/rules/around.ts';
import { diagnosticsLines } from '../../output/diagnostics/line.ts';
import type { Format } from '../../output/diagnostics/formats.ts';
import { inReadingOrder, mostImportant, place } from '../../output/diagnostics/place.ts';
import { diagnosticsPretty } from '../../output/diagnostics/pretty.ts';
import { summaryOf } from '../../output/diagnostics/report.ts';
import { colours, safeLine } from '../../output/terminal.ts';
import { validateText } from '../../text/validate.ts';
import { type Checked, drawSettings, withDraw } from './checked.ts';
import type { Context } from './context.ts';
import { filePrefix } from './structural.ts';
import { valueIn, within } from './selection.ts';
import { allFindings } from './validation.ts';

/** Editors write a file in several steps; a check begins when nothing has happened for so long. Milliseconds. */
const quietFor = 40;
const mostShown = 50;

interface WatchOptions {
  format: Format | undefined;
  edition: Edition;
  /** Findings shown at a time; 0 = all. */
  most: number | undefined;
}

/** Watches until the process is ended. */
export async function watch(context: Context, paths: readonly string[], { format, edition, most = mostShown }: WatchOptions): Promise<number> {
  const root = context.root();
  const pretty = format === undefined ? context.interactive : format === 'pretty';
  const { language } = context;
  const t = validateText(language);
  const prefix = filePrefix(context);
  const c = colours(context.colour());
  const memory = new Memory();
  let before: Map<string, Finding> | null = null;
  let blinded = false;
  let draw = await drawSettings(root);

  const show = ({ sources }: Checked, findings: readonly Finding[]): void => {
    const textOf = (file: string): string | undefined => sources.get(file)?.text;
    const problems = inReadingOrder(place(most === 0 ? findings : mostImportant(findings, most), textOf));
    context.world.stdout.write(pretty ? diagnosticsPretty(problems, { language, colour: context.colour(), columns: context.columns, prefix, textOf }) : diagnosticsLines(problems, language, prefix));
    if (findings.length > problems.length) context.note(t.notShown(findings.length - problems.length));
  };

  // asked once: a named file may be missing for a moment while an editor saves it
  const selected = within(paths, context.world.cwd, root);

  const once = (): void => {
    // a save in two steps, where the new file is about to come, or a checkout; nothing is mended by it
    if (!existsSync(join(root, 'catalogue.yaml'))) return context.note(t.catalogueGone);
    const opened = openCatalogue(root, memory);
    const checked = withDraw({ files: opened.files, findings: allFindings(opened, { today: context.today, edition }) }, draw);
    const findings = checked.findings.filter(({ file }) => selected(file));
    const keys = uniqueKeys(findings, valueIn(checked.files));
    const now = new Map(findings.map((finding, i) => [keys[i]!, finding]));
    const earlier = before;
    before = now;
    if (earlier === null) show(checked, findings);
    else {
      const fresh = [...now].filter(([key, { severity }]) => earlier.get(key)?.severity !== severity).map(([, finding]) => finding);
      let away = [...earlier].filter(([key]) => !now.has(key));
      // a save that breaks a file mends nothing: what was found there and on the whole is only not looked for
      if (fresh.some(isBlinding)) blinded = true;
      else if (away.some(([, finding]) => isBlinding(finding))) blinded = false;
      if (blinded) {
        before = new Map([...away, ...now]);
        away = [];
      }
      const gone = away.map(([, finding]) => finding);
      for (const { file, rule, message } of gone.slice(0, most === 0 ? gone.length : most)) context.world.stdout.write(`${c.green(`✓ ${t.fixed}:`)} ${safeLine(prefix + file)} ${rule} ${safeLine(message[language])}\n`);
      show(checked, fresh);
      if (fresh.length + gone.length === 0) context.note(t.nothingChanged);
    }
    context.note(t.summary(summaryOf(findings, checked.sources.size)));
  };

  const watchers = new Map<string, { watcher: FSWatcher; inode: number }>();
  const leave = (folder: string): void => {
    watchers.get(folder)?.watcher.close();
    watchers.delete(folder);
  };
  return new Promise((_, reject) => { // Ctrl-C ends the process
    let waiting: NodeJS.Timeout | null = null;
    const changed = (): void => {
      if (waiting) clearTimeout(waiting);
      waiting = setTimeout(() => void again().catch(reject), quietFor);
    };
    const again = async (): Promise<void> => {
      follow(); // a folder may be new
      draw = await drawSettings(root); // so may a draw be
      once();
    };
    const follow = (): void => {
      for (const folder of [root, ...kinds.map((kind) => join(root, folderOf[kind]))]) {
        const inode = statSync(folder, { throwIfNoEntry: false })?.ino;
        // a folder that was deleted and made again is another one
        if (watchers.get(folder)?.inode !== inode) leave(folder);
        if (inode === undefined || watchers.has(folder)) continue;
        const watcher = watchPath(folder, changed);
        watcher.on('error', () => leave(folder));
        watchers.set(folder, { watcher, inode });
      }
    };
    follow();
    once();
    context.note(t.watching);
  });
}
