// What the text rules object to in one sentence, T101 to T116. Which of them concern a title, a summary or a goal, and how strict they
// are, is up to the rules; here is only what stands in the sentence.
import type { Act } from './phrases.ts';
import type { Analysis } from './sentence.ts';
import { latin, type Token } from './text.ts';
import type { Finding } from './weakness.ts';

const UNREACHABLE_DE = latin(/(?<!\p{L})(?:alle[nr]? (?:menschen|bürger\p{L}*|einwohner\p{L}*|kinder|generationen|beteiligten|akteure|lebensbereiche[nr]?|bevölkerungsgruppen|altersgruppen)|immer|niemals|jederzeit|überall|stets|jede[rnms]? einzelne[nr]?)(?!\p{L})/u);
const UNREACHABLE_EN = latin(/(?<!\p{L})(?:everyone|everybody|always|never|everywhere|at all times|all (?:people|residents|citizens|children|generations|stakeholders|communities|ages))(?!\p{L})/u);
const NEGATION_DE = latin(/^(?:kein\p{L}*|niemand)(?!\p{L})|(?<!\p{L})(?:nicht|keine?[nrms]?|niemand|nie)(?!\p{L})/u);
const NEGATION_EN = latin(/(?<!\p{L})(?:not|no|none|nobody|never)(?!\p{L})/u);
const PASSIVE_DE = latin(/(?<!\p{L})(?:wird|werden|wurde|wurden)(?!\p{L})/u);
const AGENT_DE = latin(/(?<!\p{L})(?:durch (?:die|den|das|eine[nr]?)|von der (?:verwaltung|stadt)|seitens)(?!\p{L})/u);
const AGENT_EN = latin(/(?<!\p{L})by (?:the|a|our|staff)/u);
const PASSIVE_EN = latin(/(?<!\p{L})(?:is|are|be|been|was|were) (?:\p{L}+ly )?\p{L}+(?:ed|en|wn|ld|ilt)(?!\p{L})/u);
const BOTH_DE = latin(/(?<!\p{L})(?:und ?\/ ?oder|bzw\.|beziehungsweise|sowie)(?!\p{L})/u);
const BOTH_EN = latin(/(?<!\p{L})(?:and ?\/ ?or|as well as)(?!\p{L})/u);
const JOINED = latin(/[,;]|(?<!\p{L})(?:und|sondern|and|but)(?!\p{L})/u);

/** „eine Stufe höher“: by how much is said. */
function bySteps(tokens: readonly Token[], start: number): boolean {
  const at = tokens.findIndex((token) => token.start === start);
  return at > 1 && tokens[at - 1]!.kind === 'word' && /^(?:eine?[nm]?|zwei|drei|vier|one|two|three|\d+)$/u.test(tokens[at - 2]!.lower);
}

/** Whether two different things are done. */
function doesSeveral(acts: readonly Act[]): boolean {
  const deeds = acts.filter(({ cls }) => cls !== 'exist' && cls !== 'reach' && cls !== 'report');
  return deeds.some(({ lemma }) => lemma !== deeds[0]!.lemma);
}

/** The objections to one sentence, or `only` those of some rules, by their place in it. */
export function objections({ normalised, lower, language, tokens, acts, weaknesses, evidence, deliverable, reading }: Analysis, only?: ReadonlySet<string>): Finding[] {
  const german = language === 'de';
  const found: Finding[] = [];
  const time = reading.deadline !== null || reading.frequency !== null;
  const asked = (rule: string): boolean => only === undefined || only.has(rule);
  const at = (rule: string, pattern: RegExp): void => {
    const match = asked(rule) ? pattern.exec(lower) : null;
    if (match) found.push({ rule, word: normalised.slice(match.index, match.index + match[0].length), start: match.index, end: match.index + match[0].length });
  };
  const atToken = (rule: string, index: number): void => {
    const token = tokens[index]!;
    if (asked(rule)) found.push({ rule, word: token.text, start: token.start, end: token.end });
  };
  if (reading.quantity === null || !time) {
    const vague = acts.find((act) => act.cls === 'weak' || act.cls === 'up' || act.cls === 'down' || (act.cls === 'extend' && deliverable === null));
    if (vague && reading.verdict !== 'measurable') atToken('T101', vague.index);
  }
  for (const { rule, word, start, end, effect } of weaknesses) {
    if (!asked(rule) || effect === 'possible' || (rule === 'T108' && time) || (rule === 'T107' && (evidence.figures.based || reading.quantity !== null || bySteps(tokens, start)))) continue;
    found.push({ rule, word, start, end });
  }
  const main = acts.filter((act) => !act.aside);
  if (deliverable === null && reading.quantity === null && main[0]?.noun === true && main.every((act) => act.noun) && main[0].index <= 3) atToken('T109', main[0].index);
  if (asked('T110') && (german ? !AGENT_DE.test(lower) : !AGENT_EN.test(lower))) at('T110', german ? PASSIVE_DE : PASSIVE_EN);
  const review = main.find((act) => act.cls === 'review');
  if (review && reading.verdict !== 'measurable') atToken('T111', review.index);
  if (asked('T112') && doesSeveral(main) && main.some((act, i) => i > 0 && act.noun === main[i - 1]!.noun && tokens.slice(main[i - 1]!.index, act.index).some((token) => /^(?:und|oder|sowie|and|or|\/)$/u.test(token.lower)))) atToken('T112', main[1]!.index);
  else at('T112', german ? BOTH_DE : BOTH_EN);
  at('T114', german ? UNREACHABLE_DE : UNREACHABLE_EN);
  if (evidence.figures.bareNumber !== null) {
    const token = tokens.findIndex((one) => one.text === evidence.figures.bareNumber);
    if (token >= 0) atToken('T115', token);
  }
  // a single clause that only denies
  if (asked('T116') && reading.quantity === null && !JOINED.test(lower)) at('T116', german ? NEGATION_DE : NEGATION_EN);
  return found.sort((a, b) => a.start - b.start || (a.rule < b.rule ? -1 : 1));
}

/** Those objections that hold for a sentence by itself; the others ask what the sentence stands for. */
export const ofEverySentence: ReadonlySet<string> = new Set(['T101', 'T102', 'T103', 'T104', 'T105', 'T106', 'T107', 'T108', 'T111', 'T113', 'T114', 'T115']);
