// `measures invite`: residents drawn by lot.
import { Option } from 'commander';
import { exitCode } from '../errors.ts';
import { inviteText } from '../text/invite.ts';
import type { CommandDefinition } from './support/command.ts';
import { formatOption } from './support/options.ts';
import { Refused } from './invite/common.ts';

const command: CommandDefinition = {
  configure(command, language) {
    const t = inviteText(language);
    const { help } = t;
    const extract = new Option('--extract <file>', help.extract);
    const log = new Option('--log <file>', help.log);
    const salt = new Option('--salt <hex>', help.salt);
    const allow = new Option('--allow-in-repo', help.allow);
    const reason = new Option('--reason <text>', help.reason);
    command.addHelpText('after', t.examples);
    const add = (name: keyof typeof t.example, formats: readonly [string, ...string[]], ...options: Option[]): ReturnType<typeof command.command> => {
      const sub = command.command(name).summary(help[name]).description(help[name]).addHelpText('after', t.example[name]);
      for (const option of options) sub.addOption(option);
      return formatOption(sub, language, formats);
    };
    add('plan', ['text', 'json', 'md', 'html'], extract, new Option('--counts <file>', help.counts), new Option('--strata', help.strata), new Option('--commit', help.commit), reason, log, salt, allow);
    add('draw', ['csv', 'json'], extract, new Option('--numbers <numbers>', help.numbers), reason, log, salt, allow);
    add('verify', ['text', 'json'], extract, new Option('--list <file>', help.list), salt, allow).argument('[log]', help.log);
    add('replace', ['csv', 'json'], extract, new Option('--declined <file>', help.declined), log, salt, allow);
    add('purge', ['text', 'json'], extract, new Option('--list <file...>', help.lists), log, salt);
    add('report', ['md', 'html', 'text']).argument('[log]', help.log);
  },
  async run(context, [name, argument], options) {
    try {
      switch (name) {
        case 'plan': return await (await import('./invite/plan.ts')).plan(context, options);
        case 'draw': return await (await import('./invite/draw.ts')).draw(context, options);
        case 'verify': return await (await import('./invite/verify.ts')).verify(context, argument, options);
        case 'replace': return await (await import('./invite/replace.ts')).replace(context, options);
        case 'purge': return await (await import('./invite/purge.ts')).purge(context, options);
        default: return await (await import('./invite/report.ts')).report(context, argument);
      }
    } catch (error) {
      if (error instanceof Refused) return exitCode.wrong;
      throw error;
    }
  },
};

export default command;
