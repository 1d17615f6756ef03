// What a command is: its words, its flags, and what it does.
import type { Command } from 'commander';
import type { Both, Language } from '../../text/language.ts';
import type { Context } from './context.ts';

export interface CommandDefinition {
  /** Adds arguments, flags, and examples to the help, in the terminal's language. */
  configure(command: Command, language: Language): void;
  /** Does the work; returns the exit code (nothing = 0). */
  run(context: Context, args: unknown[], options: Record<string, unknown>): Promise<number | void> | number | void;
}

/** One line of the list of commands; the command itself is loaded only when it runs. */
export interface CommandEntry {
  name: string;
  summary: Both;
  load(): Promise<{ default: CommandDefinition }>;
}
