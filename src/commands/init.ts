import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../errors.ts';
import { formatYaml } from '../files/format.ts';
import { listFiles } from '../files/folder.ts';
import { schemaFiles } from '../generated/schemas.ts';
import { yearOf } from '../model/dates.ts';
import { skeleton } from '../templates/catalogue.ts';
import { newText } from '../text/new.ts';
import type { CommandDefinition } from './support/command.ts';
import { writeAll } from './support/write.ts';

const command: CommandDefinition = {
  configure(command, language) {
    const t = newText(language);
    command.argument('[dir]', t.dir).option('--example', t.example).option('--title <text>', t.initTitle).addHelpText('after', t.initExamples);
  },
  run(context, [dir], options) {
    const name = String(dir ?? context.options.dir ?? '.');
    const folder = resolve(context.world.cwd, name);
    if (existsSync(join(folder, 'catalogue.yaml'))) throw new UsageError({ de: newText('de').already(name), en: newText('en').already(name) });
    const title = (options.title as string | undefined) ?? newText(context.language).defaultTitle;
    const content = options.example ? example() : skeleton(context.language, title, yearOf(context.today)).map(({ path, content: text }) => ({ path, content: formatYaml(text) ?? text }));
    const all = [...content, ...Object.entries(schemaFiles).map(([file, text]) => ({ path: `.schemas/${file}`, content: text }))];
    const taken = all.find(({ path }) => existsSync(join(folder, path)));
    if (taken) throw new UsageError({ de: newText('de').collides(`${name}/${taken.path}`), en: newText('en').collides(`${name}/${taken.path}`) });
    writeAll(folder, all);
    const t = newText(context.language);
    context.note(t.made(name, content.length));
    context.note(t.steps(options.example === true, name === '.' ? '' : ` -C ${name}`));
  },
};

// the worked example that comes with the program, with its editor help pointing at the catalogue's own schemas
function example(): { path: string; content: string }[] {
  const here = dirname(fileURLToPath(import.meta.url));
  const data = [join(here, '..', 'data'), join(here, '..', '..', 'data')].find((folder) => existsSync(join(folder, 'catalogue.yaml')))!;
  const paths = [...listFiles(data).entries.map(({ path }) => path), 'invite.yaml', 'invite-counts.csv'];
  return paths.map((path) => ({ path, content: readFileSync(join(data, path), 'utf8').replace(/^(# yaml-language-server: \$schema=)((?:\.\.\/)*)\.\.\/schemas\//m, '$1$2.schemas/') }));
}

export default command;
