// The program: finds the command, loads it, runs it, and turns what is thrown into words and an exit code.
import { type Argument, Command, CommanderError } from 'commander';
import { commands } from './commands/index.ts';
import type { CommandEntry } from './commands/support/command.ts';
import type { Context, SharedOptions, World } from './commands/support/context.ts';
import { CatalogueError, exitCode, UsageError } from './errors.ts';
import { addSharedOptions, checkSharedOptions } from './commands/support/options.ts';
import { cliText, translateHelp, usageMessage } from './text/cli.ts';
import { chooseLanguage, type Language } from './text/language.ts';

const withValue = new Set(['--dir', '--lang', '--format', '--output', '--as-of', '-C', '-f', '-o']);

// shared flags may stand before the command's name as well
function split(argv: readonly string[]): { before: string[]; name: string | undefined; after: string[] } {
  const before: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!;
    if (!word.startsWith('-') || word === '--') return { before, name: word, after: argv.slice(i + 1) };
    before.push(word);
    if (withValue.has(word)) before.push(...argv.slice(++i, i + 1));
  }
  return { before, name: undefined, after: [] };
}

function flagValue(argv: readonly string[], flag: string): string | undefined {
  const at = argv.findLastIndex((word) => word === flag || word.startsWith(`${flag}=`));
  return at < 0 ? undefined : argv[at]!.includes('=') ? argv[at]!.slice(flag.length + 1) : argv[at + 1];
}

function overview(language: Language): Command {
  const text = cliText(language);
  const program = translateHelp(new Command('measures'), language)
    .description(text.description)
    .usage(text.usage)
    .helpOption('-h, --help', text.help)
    .option('-V, --version', text.version)
    .helpCommand(false);
  for (const { name, summary } of commands) program.command(name).summary(summary[language]).description(summary[language]);
  return program.addHelpText('after', text.after);
}

async function build(entry: CommandEntry, world: World, language: Language, done: (code: number) => void, remember: (context: Context) => void): Promise<Command> {
  const [{ default: definition }, { Context }] = await Promise.all([entry.load(), import('./commands/support/context.ts')]);
  const program = translateHelp(new Command('measures'), language).exitOverride();
  const command = translateHelp(program.command(entry.name), language).exitOverride().description(entry.summary[language]).helpOption('-h, --help', cliText(language).help).helpCommand(false);
  definition.configure(command, language);
  addSharedOptions(command, language);
  for (const each of [program, command, ...command.commands]) each.configureOutput({ writeOut: (text) => world.stdout.write(text), writeErr: (text) => world.stderr.write(text), outputError: () => {} }).exitOverride();
  const act = (target: Command): void => {
    target.action(async (...received: unknown[]) => {
      const self = received.at(-1) as Command;
      const options = self.optsWithGlobals<SharedOptions & Record<string, unknown>>();
      checkSharedOptions(options, self);
      const context = new Context(world, options);
      remember(context);
      const args = received.slice(0, -2);
      done((await definition.run(context, target === command ? args : [target.name(), ...args], options)) ?? exitCode.fine);
    });
  };
  if (command.commands.length === 0) act(command);
  else for (const each of command.commands) act(each);
  return program;
}

/** Runs one command line. Returns the exit code; never throws. */
export async function main(argv: readonly string[], world: World): Promise<number> {
  const language = chooseLanguage(flagValue(argv, '--lang'), world.env);
  const text = cliText(language);
  const { before, name, after } = split(argv);
  let context: Context | null = null, program: Command | null = null;
  try {
    const topic = name === 'help' ? after.find((word) => word !== '--help' && word !== '-h') : name;
    if (topic === undefined) {
      const asked = name === 'help' || before.includes('--help') || before.includes('-h');
      const page = overview(language).helpInformation() + text.after;
      (asked ? world.stdout : world.stderr).write(page);
      return asked ? exitCode.fine : exitCode.usage;
    }
    const entry = commands.find((each) => each.name === topic);
    if (!entry) throw usageMessage.unknownCommand(topic, commands.map((each) => each.name));
    let code: number = exitCode.fine;
    program = await build(entry, world, language, (result) => { code = result; }, (used) => { context = used; });
    const rest = name === 'help' ? [...after.slice(1), '--help'] : after;
    // the shared flags belong to the subcommand, where there is one
    const subcommand = program.commands[0]!.commands.some((each) => each.name() === rest[0]) ? rest.slice(0, 1) : [];
    await program.parseAsync(['node', 'measures', entry.name, ...subcommand, ...before, ...rest.slice(subcommand.length)]);
    return code;
  } catch (error) {
    return report(error, argv, world, context, language, program);
  }
}

/** What a command and its subcommands are given. */
const argumentsOf = (program: Command | null): readonly Argument[] => (program?.commands ?? []).flatMap((command) => [...command.registeredArguments, ...argumentsOf(command)]);

async function report(error: unknown, argv: readonly string[], world: World, context: Context | null, fallback: Language, program: Command | null): Promise<number> {
  const language = context?.language ?? fallback;
  const say = (line: string): void => world.stderr.write(`${line}\n`);
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCode.fine;
    // a command of several without its second word: its help has been shown
    if (error.code === 'commander.help') return exitCode.usage;
    const said = usageMessage.fromCommander(error, (name) => argumentsOf(program).find((each) => each.name() === name)?.description ?? '');
    say(`measures: ${said.said[language]}`);
    if (said.remedy) say(said.remedy[language]);
    return exitCode.usage;
  }
  if (error instanceof UsageError) {
    say(`measures: ${error.said[language]}`);
    if (error.remedy) say(error.remedy[language]);
    return exitCode.usage;
  }
  if (error instanceof CatalogueError && context) {
    const { showStructural } = await import('./commands/support/structural.ts');
    showStructural(context, error.findings);
    return exitCode.wrong;
  }
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  if (code === 'EPIPE') return exitCode.fine;
  // what the system refuses is no bug of the program
  if (code !== undefined && syscall !== undefined && path !== undefined) {
    const { notUsable } = await import('./text/file-errors.ts');
    return report(notUsable(path, code), argv, world, context, fallback, program);
  }
  say(cliText(language).bug);
  say(argv.includes('--debug') ? String((error as Error).stack) : `${String((error as Error).name)}: ${String((error as Error).message).split('\n')[0]}`);
  return exitCode.bug;
}
