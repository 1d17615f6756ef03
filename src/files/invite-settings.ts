// invite.yaml: the settings of a draw, with everything that is wrong with them.
import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Invite } from '../generated/types.ts';
import { type Finding, pointer } from '../model/finding.ts';
import { contradictions } from '../model/invite/contradictions.ts';
import { filesText } from '../text/invite.ts';
import { contradictionMessage } from '../text/invite/refusals.ts';
import { messages } from '../text/reading.ts';
import { type Decoded, readText } from './bytes.ts';
import { leadsOutside } from './folder.ts';
import type { SourceFile } from './read.ts';
import { checkSchema } from './schema.ts';
import { parseYaml } from './yaml.ts';

/** The settings of a catalogue's draw, and why they are refused. */
export interface SettingsRead {
  text: string;
  settings: Invite | null;
  findings: Finding[];
}

/** The rule that contradictions in invite.yaml are reported under. */
export const contradictionRule = 'F301';

/** Reads `invite.yaml`: text, schema, contradictions. Throws UsageError where there is no such file. */
export function readSettings(path: string, shown: string): SettingsRead {
  if (!existsSync(path)) throw filesText.noSettings(shown);
  const file = basename(path);
  const error = (rule: string, where: Pick<Finding, 'pointer'> & Partial<Finding>, message: Finding['message'], remedy: Finding['remedy']): Finding => ({ rule, severity: 'error', file, on: 'value', message, remedy, ...where });
  const got: Decoded = leadsOutside(dirname(path), path) ? { rule: 'F001', said: messages.linkedSettings } : readText(path);
  if (!('text' in got)) return { text: '', settings: null, findings: [error(got.rule, { pointer: '', span: got.span ?? { start: 0, end: 1 } }, got.said.message, got.said.remedy)] };
  const { text } = got;
  const { value, problems } = parseYaml(text);
  if (problems.length > 0) return { text, settings: null, findings: problems.map(({ rule, start, end, message, remedy }) => error(rule, { pointer: '', span: { start, end } }, message, remedy)) };
  const source: SourceFile = { path: file, kind: 'invite' as SourceFile['kind'], name: 'invite', text, value };
  const broken = checkSchema(source);
  if (broken.length > 0) return { text, settings: null, findings: broken };
  const settings = value as Invite;
  const findings = contradictions(settings).map((found) => {
    const { message, remedy } = contradictionMessage(found);
    return error(contradictionRule, { pointer: pointer(...found.path) }, message, remedy);
  });
  return { text, settings: findings.length > 0 ? null : settings, findings };
}

