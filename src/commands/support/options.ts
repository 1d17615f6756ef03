// The flags that every command shares.
import { type Command, Option } from 'commander';
import { isDate, lastDay } from '../../model/dates.ts';
import { cliText } from '../../text/cli.ts';
import { type Language, languageOf } from '../../text/language.ts';
import { usageMessage } from '../../text/cli.ts';
import type { SharedOptions } from './context.ts';

/** Adds the shared flags to a command; `--format` only where the command has not declared its own formats. */
export function addSharedOptions(command: Command, language: Language): void {
  const text = cliText(language);
  const targets = command.commands.length > 0 ? command.commands : [command];
  for (const target of targets) {
    const has = (flag: string): boolean => target.options.some((option) => option.long === flag);
    const add = (flags: string, description: string, long: string): void => {
      if (!has(long)) target.addOption(new Option(flags, description));
    };
    add('-C, --dir <folder>', text.dir, '--dir');
    add('--lang <de|en>', text.lang, '--lang');
    add('-o, --output <file>', text.output, '--output');
    add('--as-of <date>', text.asOf, '--as-of');
    add('--no-color', text.noColor, '--color');
    add('-q, --quiet', text.quiet, '--quiet');
    offer(target, { '--lang': ['de', 'en'] });
    if (!has('--debug')) target.addOption(new Option('--debug').hideHelp());
    target.helpOption('-h, --help', text.help);
    target.showSuggestionAfterError(true);
  }
}

/** Declares `--format` with the formats that the command knows; the first is the default. */
export function formatOption(command: Command, language: Language, formats: readonly [string, ...string[]]): Command {
  return command.addOption(new Option('-f, --format <format>', cliText(language).format(formats)).choices(formats).default(formats[0], formats[0]));
}

/**
 * Names what arguments and flags may be, for the completion of shells: by position, or by the flag's long name. What is
 * wrong with another word the command itself says.
 */
export function offer(command: Command, offers: Readonly<Record<number | `--${string}`, readonly string[]>>): Command {
  for (const [where, values] of Object.entries(offers)) {
    const taker = where.startsWith('--') ? command.options.find(({ long }) => long === where) : command.registeredArguments[Number(where)];
    taker!.argChoices = [...values];
  }
  return command;
}

/** Throws UsageError where a shared flag has a value that it cannot have; makes `--as-of` a day. */
export function checkSharedOptions(options: SharedOptions, _command: Command): void {
  if (options.lang !== undefined && languageOf(options.lang) !== options.lang) throw usageMessage.badLanguage(options.lang);
  if (options.asOf !== undefined) {
    if (!isDate(options.asOf)) throw usageMessage.badDate(options.asOf);
    options.asOf = lastDay(options.asOf);
  }
}
