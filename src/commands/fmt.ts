import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CatalogueError, exitCode, UsageError } from '../errors.ts';
import { formatYaml } from '../files/format.ts';
import { listFiles, readFolder } from '../files/folder.ts';
import { decodeWindows1252 } from '../files/windows1252.ts';
import { atomicWriteAll } from '../files/write.ts';
import { schemaFiles } from '../generated/schemas.ts';
import { fmtText } from '../text/fmt.ts';
import type { CommandDefinition } from './support/command.ts';
import { within } from './support/selection.ts';

const command: CommandDefinition = {
  configure(command, language) {
    const t = fmtText(language);
    command.argument('[paths...]', t.paths).option('--check', t.check).option('--from <encoding>', t.from).addHelpText('after', t.examples);
  },
  run(context, [paths], options) {
    const t = fmtText(context.language);
    const root = context.root();
    const selected = within(paths as string[], context.world.cwd, root);
    const changes: { path: string; content: string }[] = [];
    if (options.from !== undefined) changes.push(...recoded(root, String(options.from), selected));
    const coded = new Map(changes.map(({ path, content }) => [path, content]));
    const { files, findings } = readFolder(root);
    const broken = findings.filter(({ severity, file }) => severity === 'error' && selected(file) && !coded.has(file));
    for (const { path, text, value } of files) {
      if (!selected(path) || (value === undefined && !coded.has(path))) continue;
      const formatted = formatYaml(coded.get(path) ?? text) ?? coded.get(path);
      if (formatted === undefined) context.note(t.untouched(path));
      else if (formatted !== text || coded.has(path)) {
        const known = changes.find((change) => change.path === path);
        if (known) known.content = formatted;
        else changes.push({ path, content: formatted });
      }
    }
    if ((paths as string[]).length === 0 && existsSync(join(root, '.schemas'))) {
      for (const [name, content] of Object.entries(schemaFiles)) if (!existsSync(join(root, '.schemas', name)) || readFileSync(join(root, '.schemas', name), 'utf8') !== content) changes.push({ path: `.schemas/${name}`, content });
    }
    if (!options.check) atomicWriteAll(changes.map(({ path, content }) => ({ path: join(root, path), content })));
    for (const { path } of changes) context.emit(`${context.shown(join(root, path))}\n`);
    context.note(options.check ? t.wouldChange(changes.length) : t.changed(changes.length));
    if (broken.length > 0) throw new CatalogueError(broken);
    return options.check && changes.length > 0 ? exitCode.wrong : exitCode.fine;
  },
};

// files in another encoding, as UTF-8; those that are UTF-8 already are left alone
function recoded(root: string, encoding: string, selected: (path: string) => boolean): { path: string; content: string }[] {
  const label = { cp1252: 'windows-1252', latin1: 'windows-1252', utf16: 'utf-16le' }[encoding.toLowerCase()] ?? encoding;
  let decode: (bytes: Uint8Array) => string;
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    decode = decoder.encoding === 'windows-1252' ? decodeWindows1252 : (bytes) => decoder.decode(bytes);
  } catch {
    throw new UsageError({ de: fmtText('de').noEncoding(encoding), en: fmtText('en').noEncoding(encoding) });
  }
  return listFiles(root).entries.filter(({ path }) => selected(path)).flatMap(({ path }) => {
    const bytes = readFileSync(join(root, path));
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return [];
    } catch {
      return [{ path, content: decode(bytes) }];
    }
  });
}

export default command;
