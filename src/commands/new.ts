import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CatalogueError, UsageError } from '../errors.ts';
import { formatYaml } from '../files/format.ts';
import { nextId } from '../model/ids.ts';
import { named } from '../model/named.ts';
import { folderOf, type Kind, kinds } from '../model/kinds.ts';
import { entityTemplate } from '../templates/entity.ts';
import { newText } from '../text/new.ts';
import { didYouMean } from '../text/suggest.ts';
import type { CommandDefinition } from './support/command.ts';
import type { Context } from './support/context.ts';
import { offer } from './support/options.ts';
import { writeAll } from './support/write.ts';

const command: CommandDefinition = {
  configure(command, language) {
    const t = newText(language);
    command
      .argument('<kind>', t.kind([...kinds, 'indicator']))
      .option('--title <text>', t.title)
      .option('--field <id>', t.field)
      .option('--from <sentence>', t.from)
      .option('--measure <id>', t.measure)
      .addHelpText('after', t.examples);
    offer(command, { 0: [...kinds, 'indicator'] });
  },
  async run(context, [given], options) {
    if (given === 'indicator') {
      const { newIndicator } = await import('./new-indicator.ts');
      return newIndicator(context, options as { from?: string; measure?: string });
    }
    const kind = kinds.find((each) => each === given);
    if (kind === undefined) throw new UsageError({ de: newText('de').unknownKind(String(given)), en: newText('en').unknownKind(String(given)) }, didYouMean(String(given), [...kinds, 'indicator']));
    const { settings, entities, files, root, findings } = context.open();
    if (settings === null) throw new CatalogueError(findings.filter(({ file }) => file === 'catalogue.yaml'));
    const language = settings.language ?? context.language;
    const field = kind === 'measure' ? fieldOf(context, options.field as string | undefined) : { id: '', code: undefined };
    const title = (options.title as string | undefined) ?? newText(language).titleOf[kind];
    const ids = new Set([...files.filter((file) => file.kind !== 'catalogue').map(({ name }) => name), ...entities.map(({ id }) => id)]);
    const id = nextId(kind, ids, { code: field.code, name: options.title as string | undefined });
    const path = `${folderOf[kind]}/${id}.yaml`;
    // a file that could not be read still holds its name
    if (existsSync(join(root, path))) throw new UsageError({ de: newText('de').exists(path), en: newText('en').exists(path) });
    const catalogueText = files.find((file) => file.kind === 'catalogue')?.text ?? '';
    const template = entityTemplate({
      kind, id, title, language, field: field.id, schema: schemaFrom(catalogueText, kind), today: context.today,
      criteria: (settings.criteria ?? []).filter(({ must }) => !must).map(({ id: criterion, weight }) => ({ id: criterion, weight: weight ?? null })),
      measures: entities.filter((entity) => entity.kind === 'measure').map((entity) => entity.id),
    });
    writeAll(root, [{ path, content: formatYaml(template) ?? template }]);
    context.emit(`${context.shown(join(root, path))}\n`);
    context.note(newText(context.language).next);
  },
};

function fieldOf(context: Context, wanted: string | undefined): { id: string; code: string | undefined } {
  const fields = context.open().settings?.actionFields ?? [];
  const found = wanted === undefined ? fields[0] : named(fields, wanted);
  if (wanted === undefined && fields.length > 1) throw new UsageError({ de: newText('de').needsField, en: newText('en').needsField }, didYouMean('', fields.map(({ id }) => id)));
  if (found === undefined) throw new UsageError({ de: newText('de').noField(wanted ?? ''), en: newText('en').noField(wanted ?? '') }, didYouMean(wanted ?? '', fields.map(({ id }) => id)));
  return { id: found.id, code: found.code };
}

// beside the schema that catalogue.yaml names in its own modeline
function schemaFrom(catalogueText: string, kind: Kind): string {
  const named = /^# yaml-language-server: \$schema=(.*)\/catalogue\.schema\.json\s*$/m.exec(catalogueText)?.[1] ?? '.schemas';
  return /^(?:[a-z]+:|\/)/i.test(named) ? `${named}/${kind}.schema.json` : `../${named.replace(/^\.\//, '')}/${kind}.schema.json`;
}

export default command;
