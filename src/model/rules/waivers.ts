// Waivers: exceptions with a reason, written beside what they excuse.
import { formatDay } from '../../text/numbers.ts';
import { nearest } from '../../text/suggest.ts';
import type { Entity, Stage } from '../catalogue.ts';
import { type CoarseDate, type Day, lastDay } from '../dates.ts';
import { type Finding, pointer, type Severity } from '../finding.ts';
import { kinds } from '../kinds.ts';
import type { Around } from './around.ts';
import { at, both, type Rule, said, type Said } from './rule.ts';
import { isFixed, severityOf } from './severity.ts';

const expired: Rule = {
  code: 'W001', family: 'W', since: '0.1.0', severity: at('w/w/w'),
  title: both('Abgelaufene Ausnahme', 'Expired waiver'),
  what: both('Der letzte Tag, an dem eine Ausnahme gilt (`until`), ist vorbei, und die Regel schlägt noch immer an. Bis das behoben ist, zählt auch deren Befund nur als Warnung.', 'The last day on which a waiver holds (`until`) is over, and its rule still finds something. Until that is mended, that finding counts as a warning too.'),
  why: both('Eine Ausnahme auf Zeit ist ein Versprechen. Ist die Zeit um, muss jemand neu entscheiden.', 'A waiver with an end is a promise. When the time is over, somebody has to decide anew.'),
  example: {
    asOf: '2026-09-01',
    failing: { 'measures/M-01.yaml': 'goals: []\nwaivers:\n  - {rule: S002, reason: Der Workshop im März legt die Ziele fest., until: 2026-03-31}' },
    mended: { 'measures/M-01.yaml': 'goals: []\nwaivers:\n  - {rule: S002, reason: Der Workshop ist auf November verschoben., until: 2026-12-31}' },
  },
};

const unneeded: Rule = {
  code: 'W002', family: 'W', since: '0.1.0', severity: at('w/w/w'),
  title: both('Überflüssige Ausnahme', 'Unneeded waiver'),
  what: both('Eine Ausnahme steht da, aber die Regel findet an diesem Eintrag nichts mehr, oder eine andere Ausnahme entschuldigt es schon. Ein Hinweis nur, wo die Regel abgeschaltet ist oder auf dieser Stufe nicht geprüft wird.', 'There is a waiver, but its rule finds nothing in this entry any more, or another waiver excuses it already. Only a note where the rule is switched off or not checked at this stage.'),
  why: both('Vergessene Ausnahmen verdecken den nächsten Fehler.', 'Forgotten waivers hide the next mistake.'),
  example: {
    failing: { 'measures/M-01.yaml': 'waivers:\n  - {rule: S002, reason: Die Ziele waren noch offen.}' },
    mended: { 'measures/M-01.yaml': 'waivers: []' },
  },
};

const unknown: Rule = {
  code: 'W003', family: 'W', since: '0.1.0', severity: at('e/e/e'),
  title: both('Ausnahme oder Einstellung für eine Regel, die es so nicht gibt', 'Waiver or setting for a rule that cannot have one'),
  what: both('`waivers` oder `rules` nennt ein Kürzel, das keine Regel trägt, oder eine Regel, die immer gilt, weil sie den Katalog zusammenhält (F…, S001, R209) oder die Ausnahmen selbst prüft (W…).', '`waivers` or `rules` names a code that no rule has, or a rule that always applies because it holds the catalogue together (F…, S001, R209) or checks the waivers themselves (W…).'),
  why: both('Ein Tippfehler im Kürzel schaltet sonst unbemerkt nichts ab.', 'Otherwise a typing error in the code silently switches off nothing.'),
  example: {
    failing: { 'catalogue.yaml': 'rules: {S022: off}' },
    mended: { 'catalogue.yaml': 'rules: {S002: warning}' },
  },
};

export const waiverRules: readonly Rule[] = [expired, unneeded, unknown];

const words = {
  expired: (until: CoarseDate): Said => said(`Diese Ausnahme galt bis ${formatDay(lastDay(until), 'de')}.`, `This waiver held until ${lastDay(until)}.`, 'Beheben Sie, was sie entschuldigt, oder begründen Sie eine neue Frist.', 'Mend what it excuses, or give a reason for a new date.'),
  unneeded: (code: string): Said => said(`${code} findet hier nichts; die Ausnahme ist überflüssig.`, `${code} finds nothing here; the waiver is not needed.`, 'Löschen Sie die Ausnahme.', 'Delete the waiver.'),
  twice: (code: string): Said => said(`${code} ist hier schon durch eine andere Ausnahme entschuldigt.`, `${code} is already excused here by another waiver.`, 'Löschen Sie eine der beiden.', 'Delete one of the two.'),
  notYet: (code: string, stage: Stage): Said => said(`${code} wird auf der Stufe ${stage} noch nicht geprüft; die Ausnahme bewirkt nichts.`, `${code} is not checked yet at the stage ${stage}; the waiver has no effect.`, 'Löschen Sie sie, oder lassen Sie sie für eine spätere Stufe stehen.', 'Delete it, or leave it for a later stage.'),
  off: (code: string): Said => said(`${code} ist in catalogue.yaml abgeschaltet; die Ausnahme bewirkt nichts.`, `${code} is switched off in catalogue.yaml; the waiver has no effect.`, 'Löschen Sie die Ausnahme.', 'Delete the waiver.'),
  fixed: (code: string): Said => said(`${code} gilt immer und lässt sich nicht abschalten.`, `${code} always applies and cannot be switched off.`, 'Löschen Sie den Eintrag und beheben Sie die Ursache.', 'Delete the entry and mend the cause.'),
  unknown(code: string, codes: Iterable<string>): Said {
    const guess = nearest(code, codes);
    return said(`Eine Regel „${code}“ gibt es nicht.`, `There is no rule "${code}".`, `${guess ? `Meinten Sie „${guess}“? ` : ''}\`measures rules\` zeigt alle.`, `${guess ? `Did you mean "${guess}"? ` : ''}\`measures rules\` shows them all.`);
  },
};

interface Waiver {
  rule: string;
  until?: string | number;
}

interface Place {
  file: string;
  entity?: string;
  stage: Stage;
  waivers: readonly Waiver[];
}

const overdue = ({ until }: Waiver, today: Day): boolean => until !== undefined && lastDay(until) < today;

/** The findings without those that a waiver excuses, with what is wrong with the waivers themselves. */
export function applyWaivers(findings: readonly Finding[], around: Around, entities: readonly Entity[], rules: readonly Rule[]): Finding[] {
  const { settings, today, edition } = around;
  const places = new Map<string, Place>();
  if (settings.waivers) places.set('catalogue.yaml', { file: 'catalogue.yaml', stage: around.stage(), waivers: settings.waivers });
  for (const { id, file, value } of entities) {
    const { waivers, stage } = value as { waivers?: Waiver[]; stage?: Stage };
    if (waivers && waivers.length > 0) places.set(file, { file, entity: id, stage: around.stage(stage ? { stage } : {}), waivers });
  }
  if (places.size === 0 && !settings.rules) return [...findings];

  const used = new Set<Waiver>();
  const left = findings.flatMap((finding) => {
    const matching = (places.get(finding.file)?.waivers ?? []).filter(({ rule }) => rule === finding.rule);
    // the first that still holds is the one that is needed
    const holding = matching.find((waiver) => !overdue(waiver, today));
    for (const waiver of holding ? [holding] : matching) used.add(waiver);
    if (holding) return [];
    if (matching.length === 0) return [finding];
    // that the waiver ran out is a matter of the date alone
    return [{ ...finding, dated: true, severity: finding.severity === 'error' ? 'warning' as const : finding.severity }];
  });

  const known = new Map(rules.map((rule) => [rule.code, rule]));
  const report = (rule: Rule, { file, entity, stage }: Omit<Place, 'waivers'>, path: string, { message, remedy }: Said, on: Finding['on'] = 'value', atMost?: Severity): void => {
    const severity = atMost ?? severityOf(rule, settings, edition, stage);
    if (severity !== null) left.push({ rule: rule.code, severity, file, pointer: path, on, ...(entity === undefined ? {} : { entity }), ...(rule === expired ? { dated: true } : {}), message, remedy });
  };
  const judge = (code: string, place: Omit<Place, 'waivers'>, path: string, on?: Finding['on']): boolean => {
    const wrong = !known.has(code) ? words.unknown(code, [...known.keys()].filter((each) => !isFixed(each))) : isFixed(code) ? words.fixed(code) : null;
    if (wrong) report(unknown, place, path, wrong, on);
    return wrong === null;
  };
  for (const code of Object.keys(settings.rules ?? {})) judge(code, { file: 'catalogue.yaml', stage: around.stage() }, pointer('rules', code), 'key');
  const all = around.complete('catalogue', ...kinds);
  const judgeUnused = ({ rule: code }: Waiver, place: Place, i: number): void => {
    const rule = known.get(code)!;
    const where = pointer('waivers', i);
    if (rule.edition !== undefined && rule.edition !== edition) return; // not looked at in this run
    if (severityOf(rule, settings, edition, place.stage) !== null) report(unneeded, place, where, place.waivers.some((other) => other.rule === code && used.has(other)) ? words.twice(code) : words.unneeded(code));
    // not wrong, but not at work either: good to know, no more
    else report(unneeded, place, where, settings.rules?.[code] === 'off' ? words.off(code) : words.notYet(code, place.stage), 'value', 'info');
  };
  for (const place of places.values()) {
    for (const [i, waiver] of place.waivers.entries()) {
      if (!judge(waiver.rule, place, pointer('waivers', i, 'rule'))) continue;
      if (used.has(waiver)) {
        if (overdue(waiver, today)) report(expired, place, pointer('waivers', i, 'until'), words.expired(waiver.until!));
      } else if (all) judgeUnused(waiver, place, i);
    }
  }
  return left;
}
