// `measures invite report`: the page on fairness, for the public.
import { verifyDraws } from '../../model/invite/verify.ts';
import { fairnessPage } from '../../output/invite/fairness.ts';
import { inviteText } from '../../text/invite.ts';
import type { Context } from '../support/context.ts';
import { documentLanguage, drawNeeded, logPath, smallestGroup } from './common.ts';
import { documentBytes } from './document.ts';
import { exitCode } from '../../errors.ts';

export async function report(context: Context, named: unknown): Promise<number> {
  const place = logPath(context, named);
  const { log } = drawNeeded(place);
  // a page must not lend its looks to a log that does not add up
  if (verifyDraws(log).length > 0) {
    context.world.stderr.write(`${inviteText(context.language).notReported(place.shown)}\n`);
    return exitCode.wrong;
  }
  context.emit(await documentBytes(fairnessPage(log, documentLanguage(context), smallestGroup(context)), String(context.options.format), context));
  if (context.options.output !== undefined) context.note(inviteText(context.language).saved(context.options.output));
  return exitCode.fine;
}
