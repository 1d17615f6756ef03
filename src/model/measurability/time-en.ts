// English times: “by March 2024”, “Q3 2026”, “in the 2027/28 school year”, “every two years”, “within six months of adoption”.
import { dateText, frequencyOf, lastYear } from './periods.ts';
import { late } from './late.ts';
import { latin } from './text.ts';
import { YEARS } from './periods.ts';
import type { Qualifier, TimePattern, TimeRole } from './periods.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = 'january|february|march|april|may|june|july|august|september|october|november|december|jan\\.?|feb\\.?|mar\\.?|apr\\.?|jun\\.?|jul\\.?|aug\\.?|sept?\\.?|oct\\.?|nov\\.?|dec\\.?';
const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const COUNT = '\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty-four';
const WORDS: Record<string, number> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12, eighteen: 18, 'twenty-four': 24, other: 2 };
const countOf = (text: string): number => (/^\d/u.test(text) ? Number(text) : (WORDS[text.toLowerCase()] ?? 1));
const UNIT = '(?:school |fiscal |calendar |financial |academic )?years?|months?|quarters?|weeks?|(?:clear )?(?:working |business |calendar )?days?|semesters?|hours?';
/** So soon only an answer comes; “within 15 minutes of a park” is a distance. */
const AT_ONCE = 'seconds?|rings?|minutes?(?!(?: of (?:an? |the |their |every |public|home)|[’\']? (?:walk|cycle|ride|drive|bike)))';
function unitOf(text: string): string {
  const unit = text.toLowerCase();
  if (unit.includes('semester')) return 'H';
  return unit.includes('quarter') ? 'Q' : /year|summer|winter|spring|autumn|fall/u.test(unit) ? 'Y' : unit.includes('month') ? 'M' : unit.includes('week') ? 'W' : 'D';
}
const periodOf = (count: number, unit: string): string => {
  const code = unitOf(unit);
  return code === 'Q' ? `P${count * 3}M` : code === 'H' ? `P${count * 6}M` : /hour|minute|second/iu.test(unit) ? `PT${count}${unit[0]!.toUpperCase()}` : `P${count}${code}`;
};
const ADVERBS: Record<string, string> = { annual: 'P1Y', annually: 'P1Y', yearly: 'P1Y', biennial: 'P2Y', biennially: 'P2Y', biannual: 'P6M', biannually: 'P6M', 'semi-annual': 'P6M', 'semi-annually': 'P6M', semiannual: 'P6M', semiannually: 'P6M', 'half-yearly': 'P6M', quarterly: 'P3M', monthly: 'P1M', bimonthly: 'P2M', weekly: 'P1W', fortnightly: 'P2W', daily: 'P1D' };

/** Full dates, intervals and periods; years on their own are read afterwards. */
const patterns = (): readonly TimePattern[] => [
  { needs: YEARS, pattern: new RegExp(`(?<![\\p{L}\\d])(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${MONTH}),? ((?:19|20)\\d\\d)(?!\\d)`, 'gu'), read: (m, text) => roleOfDate(dateText(m[3]!, monthOf(m[2]!), Number(m[1])), text, m) },
  { needs: YEARS, pattern: new RegExp(`(?<!\\p{L})(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d\\d)(?!\\d)`, 'gu'), read: (m, text) => roleOfDate(dateText(m[3]!, monthOf(m[1]!), Number(m[2])), text, m) },
  { needs: ['1/', '2/', '3/', '4/', '1 /', '2 /', '3 /', '4 /'], pattern: /(?<![\p{L}\d])([qh])([1-4]) ?\/ ?((?:19|20)\d\d)(?!\d)/gu, read: (m, text) => roleOfDate(`${m[3]!}-${m[1]!.toUpperCase()}${m[2]!}`, text, m) },
  { needs: YEARS, pattern: /(?<!\d)((?:19|20)\d\d)-(\d\d)(?:-(\d\d))?(?!\d)/gu, read: (m, text) => (Number(m[2]) > 12 ? null : roleOfDate(dateText(m[1]!, Number(m[2]), m[3] === undefined ? undefined : Number(m[3])), text, m)) },
  { needs: YEARS, pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)(?!\d)/gu, read: (m, text) => roleOfDate(Number(m[1]) > 12 ? dateText(m[3]!, Number(m[2]), Number(m[1])) : dateText(m[3]!, Number(m[1]), Number(m[2])), text, m) },
  { needs: ['-'], pattern: new RegExp(`(?<!\\p{L})(${MONTH})-(\\d\\d)(?![\\d\\p{L}-])`, 'gu'), read: (m, text) => roleOfDate(dateText(`20${m[2]!}`, monthOf(m[1]!)), text, m) },
  { needs: YEARS, pattern: /(?<![\d/])(\d{1,2})\/((?:19|20)\d\d)(?!\d)/gu, read: (m, text) => (Number(m[1]) > 12 ? null : roleOfDate(dateText(m[2]!, Number(m[1])), text, m)) },
  { needs: ['by '], pattern: /(?<!\p{L})by (\d{1,2})\/(\d\d)(?![\d/]|\.\d)/gu, read: (m) => (Number(m[1]) > 12 ? null : { role: 'deadline', value: dateText(`20${m[2]!}`, Number(m[1]))! }) },
  { needs: ['fy'], pattern: /(?<![\p{L}\d])fy ?['’]?(?:(20\d\d)(?:[/-](\d\d))?|(\d\d)(?:[/-](\d\d))?)(?!\d)/gu, read: (m, text) => roleOfDate(m[2] ?? m[4] ? `20${(m[2] ?? m[4])!}` : (m[1] ?? `20${m[3]!}`), text, m) },
  { needs: ['twice yearly', 'twice annually', 'twice monthly', 'twice weekly'], pattern: /(?<!\p{L})twice (yearly|annually|monthly|weekly)(?!\p{L})/gu, read: (m) => ({ role: 'frequency', value: /^(?:y|a)/u.test(m[1]!) ? 'P6M' : m[1] === 'monthly' ? 'P2W' : 'P1W' }) },
  { needs: ['day'], pattern: /(?<!\p{L})(?:every (?:other )?|each |on )(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekday)s?(?!\p{L})/gu, read: (m) => (m[0].startsWith('on ') && !m[0].endsWith('s') ? null : { role: 'frequency', value: m[0].includes('other') ? 'P2W' : 'P1W' }) },
  { needs: ['/', 'annum'], pattern: /(?:\/ ?(?:year|yr)|(?<!\p{L})per annum)(?!\p{L})/gu, read: () => ({ role: 'frequency', value: 'P1Y' }) },
  { needs: ['once', 'twice', 'times'], pattern: /(?<!\p{L})(once|twice|(?:\d+|two|three|four|five|six|ten|twelve)(?: \(\d+\))? times) (?:an?|per|each|every|in each|in every) ((?:school |fiscal |calendar |academic )?year|month|quarter|week|semester)(?!\p{L})/gu, read: (m) => ({ role: 'frequency', value: frequencyOf(/^twice/iu.test(m[1]!) ? 2 : /^once/iu.test(m[1]!) ? 1 : countOf(m[1]!.split(' ')[0]!), unitOf(m[2]!)) }) },
  { needs: ['annual', 'yearly', 'biennial', 'quarterly', 'month', 'week', 'fortnight', 'daily'], pattern: /(?<!\p{L})(annual|annually|yearly|biennial|biennially|biannual|biannually|semi-annual|semi-annually|semiannual|semiannually|half-yearly|quarterly|monthly|bimonthly|weekly|fortnightly|daily)(?!\p{L}|-| (?:life|lives|living|needs|activities|basis of)| (?:(?!(?:of|in|to|by|for|and|the|a|an|with)(?!\p{L}))[\p{L}-]+ ){0,3}(?:increases?|decreases?|measures|priorities|targets|goals|objectives)(?!\p{L}))/gu, read: (m) => ({ role: 'frequency', value: ADVERBS[m[1]!.toLowerCase()]! }) },
  { needs: ['every '], pattern: new RegExp(`(?<!\\p{L})every (?:\\d+ ?(?:-|–|to) ?)?(${COUNT}|other)(?: \\(\\d+\\))? (${UNIT}|minutes?)(?!\\p{L})`, 'gu'), read: (m) => ({ role: 'frequency', value: periodOf(countOf(m[1]!), m[2]!) }) },
  { needs: ['each ', 'every ', 'per ', 'a ', 'an '], pattern: /(?<!\p{L})(?:each|every|per|an?) ((?:school |fiscal |calendar |financial |academic |permit |plan |budget |programme |program |council )?year|month|quarter|week|semester|spring|summer|autumn|fall|winter)(?!\p{L}|-| (?:of|after|before|from(?! \d)|later|earlier) )/gu, read: (m, text) => (/(?:within|half|for|in|over|after|least) $/iu.test(text.slice(Math.max(0, m.index! - 10), m.index)) && /^an? /iu.test(m[0]) ? null : { role: 'frequency', value: frequencyOf(1, unitOf(m[1]!)) }) },
  { needs: [' day', ' term'], pattern: /(?<!\p{L})(?:each|every|per) (?:(?:school |working |week)?day|(?:school |academic )?term)(?!\p{L}|-| (?:life|lives|living|needs|of))/gu, read: (m) => ({ role: 'frequency', value: m[0].endsWith('term') ? 'P4M' : 'P1D' }) },
  { needs: ['each of'], pattern: new RegExp(`(?<!\\p{L})(?:in |over )?each of the (?:next|coming|following) (?:${COUNT}) (years?|months?|quarters?)(?!\\p{L})`, 'gu'), read: (m) => ({ role: 'frequency', value: frequencyOf(1, unitOf(m[1]!)) }) },
  { needs: ['day'], pattern: /(?<!\p{L})(?:every|each|on the) (first|second|third|fourth|last) (?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:of (?:the|each|every) |(?:each|every) |in the )?month)?(?!\p{L})/gu, read: (m) => ({ role: 'frequency', value: m[1] === 'second' && !m[0].endsWith('month') ? 'P2W' : 'P1M' }) },
  { needs: [' period'], pattern: /(?<!\p{L})(?:by|before|within|over|during) (?:the )?(?:end of )?(?:the |this )?((?:plan|planning|strategy|programme|program|funding|reporting|budget) period)(?!\p{L})/gu, read: (m) => ({ role: 'deadline', value: m[1]! }) },
  { needs: ['cycle', 'basis', 'interval'], pattern: new RegExp(`(?<!\\p{L})(${COUNT})[- ](year|month)(?:ly)? (?:\\p{L}+ )?(?:cycle|basis|intervals?)(?!\\p{L})`, 'gu'), read: (m) => ({ role: 'frequency', value: periodOf(countOf(m[1]!), m[2]!) }) },
  { needs: ['cycle'], pattern: /(?<!\p{L})(?:each|every|per) (?:budget|planning|reporting|funding) cycle(?!\p{L})/gu, read: () => ({ role: 'frequency', value: 'P1Y' }) },
  { needs: ['year'], pattern: /(?<!\p{L})year[ -](?:on|over|to)[ -]year(?!\p{L})/gu, read: () => ({ role: 'frequency', value: 'P1Y' }) },
  { needs: ['within'], pattern: new RegExp(`(?<!\\p{L})within(?: the)?(?: next| first| an? (?:average|maximum) of)? (${COUNT}) (${UNIT}|${AT_ONCE})(?!\\p{L})`, 'gu'), read: (m) => ({ role: 'deadline', value: periodOf(countOf(m[1]!), m[2]!) }) },
  { needs: ['for '], pattern: new RegExp(`(?<!\\p{L})for (?:the (?:next|coming)|another) (${COUNT}) (years?|months?)(?!\\p{L})`, 'gu'), read: (m, text) => ({ role: /(?:(?<!\p{L})(?:that|which|who) .*|(?:plans?|strategy|budget|programme|framework|vision|roadmap|priorities|direction) )$/iu.test(text.slice(0, m.index)) ? 'name' : 'deadline', value: periodOf(countOf(m[1]!), m[2]!) }) }, // kept until then
  { needs: ['for '], pattern: new RegExp(`(?<!\\p{L})for (?:at least |up to |another |a (?:period|term) of )?(?:${COUNT}) (?:years?|months?|weeks?)(?!\\p{L})`, 'gu'), read: (m, text) => ({ role: /(?:freeze|frozen|froze|fixed?|held) [^,;]{0,40}$/iu.test(text.slice(0, m.index)) ? 'deadline' : 'name', value: m[0] }) }, // how long something lasts, not by when
  { needs: [' before ', ' prior to '], pattern: new RegExp(`(?<!\\p{L})(${COUNT}) (${UNIT}) (?:before|prior to) (?:the |each |every |any |its |their )?\\p{L}{3,}`, 'gu'), read: (m) => ({ role: 'deadline', value: periodOf(countOf(m[1]!), m[2]!) }) },
  { needs: ['after '], pattern: new RegExp(`(?<!\\p{L})after (${COUNT}) (?:full |calendar )?(months?|years?|weeks?)(?!\\p{L})`, 'gu'), read: (m) => ({ role: 'deadline', value: periodOf(countOf(m[1]!), m[2]!) }) },
  { needs: [' in '], pattern: new RegExp(`(?<!\\p{L})in (\\d+|two|three|four|five|six|eight|ten|twelve) ((?:working |business |calendar )?(?:days?|weeks?|months?|years?))(?!\\p{L})`, 'gu'), read: (m) => ({ role: 'deadline', value: periodOf(countOf(m[1]!), m[2]!) }) },
  { needs: ['next', 'coming', 'first', 'following'], pattern: new RegExp(`(?<!\\p{L})(?:in|over|during)(?: the)? (?:next|coming|first|following) (?:(?:${COUNT}) to )?(${COUNT}) (${UNIT})(?!\\p{L})`, 'gu'), read: (m) => ({ role: 'deadline', value: periodOf(countOf(m[1]!), m[2]!) }) },
  { needs: [' of ', ' after ', ' from ', ' following '], pattern: new RegExp(`(?<!\\p{L})(?:no later than )?(${COUNT}) (${UNIT}) (?:of|after|from|following) (?:plan |the )?(?:adoption|approval|arrival|application|receipt|launch|completion|award|enactment|opening)`, 'gu'), read: (m) => ({ role: 'deadline', value: periodOf(countOf(m[1]!), m[2]!) }) },
  { needs: ['term', 'election', 'year', 'parliament', 'mandate'], pattern: /(?<!\p{L})(?:by|before|until|within|during|in) (?:the )?(?:end of )?(?:the |this )?(?:current |next |coming )?((?:council |electoral |legislative )term|parliament|mandate|election|(?:fiscal|financial|budget) year(?! (?:19|20)\d\d)|(?:school|academic) year(?! (?:19|20)\d\d)|calendar year)(?!\p{L})/gu, read: (m) => ({ role: 'deadline', value: m[1]! }) },
  { needs: ['year'], pattern: /(?<!\p{L})(?:by |before )?(?:the )?(?:end of (?:the )?year|year[- ]end|(?:this|next|the current|the coming) (?:(?:financial|fiscal|school|academic|calendar|council|municipal) )?year)(?!\p{L}| (?:19|20)\d\d)/gu, read: (m) => ({ role: 'deadline', value: m[0] }) },
  { needs: ['spring', 'summer', 'fall', 'autumn', 'winter'], pattern: /(?<!\p{L})(?:by|in|before|until|this|next)(?: (?:the|this|next|early|late|end of))* (spring|summer|fall|autumn|winter)(?!\p{L}| (?:of )?(?:19|20)\d\d| (?:below|to|in|short))/gu, read: (m) => ({ role: 'deadline', value: m[1]! }) },
  { needs: ['q1', 'q2', 'q3', 'q4', 'quarter', 'half'], pattern: /(?<!\p{L})(?:by|in|before|until|during)(?: the)?(?: end of)?(?: the)? ((?:q[1-4]|(?:first|second|third|fourth|final|next) (?:quarter|half)(?: of the (?:fiscal )?year)?))(?!\p{L}|,? (?:of )?(?:fy ?)?(?:19|20)\d\d| of (?!the year|the fiscal))/gu, read: (m) => ({ role: 'deadline', value: m[1]! }) },
  { needs: ['year'], pattern: /(?<!\p{L})(?:by|in|within|during|after)(?: the)?(?: end of)?(?: the)? ((?:first|second|third|fourth|fifth) year|(?:permit |plan |project |programme |program )?year (?:[1-9]|one|two|three|four|five))(?!\p{L}|\d)|^(year [1-9])(?=[:. –-])/gu, read: (m) => ({ role: 'deadline', value: (m[1] ?? m[2])! }) },
  { needs: ['over '], pattern: new RegExp(`(?<!\\p{L})over (?:a |the )?(?:period of )?(${COUNT})[ -](year|month)s?(?: period)?(?!\\p{L})`, 'gu'), read: (m) => ({ role: 'deadline', value: periodOf(countOf(m[1]!), m[2]!) }) },
  { needs: ['school year', 'academic year'], pattern: /(?<!\p{L})(?:by|at|before|from) (?:the )?(?:start|beginning|end) of (?:the |each |next )?((?:school|academic) year)(?!\p{L}| (?:19|20)\d\d)/gu, read: (m) => ({ role: 'deadline', value: m[1]! }) },
  { needs: ['decade'], pattern: /(?<!\p{L})by (?:the )?end of (?:the|this) (decade)(?!\p{L})/gu, read: (m) => ({ role: 'deadline', value: m[1]! }) },
  { needs: ['meeting', 'session', 'cabinet'], pattern: new RegExp(`(?<!\\p{L})(?:at|by|before|for|in|to|prior to) (?:the |its |our )?(${MONTH}) (?:council |committee |board |cabinet )?(?:meeting|session|cabinet)(?!\\p{L})`, 'gu'), read: (m) => ({ role: 'deadline', value: m[1]! }) },
  { needs: ['next '], pattern: /(?<!\p{L})(?:at|by|before|to) (?:(?:the|its|our) )?next (?:(?:regular|appropriate|available|scheduled|full|ordinary) )*((?:council |committee |board |budget |(?:\p{L}+ ){1,2}(?:group|committee|council|board) )?(?:meeting|session|budget))(?!\p{L})/gu, read: (m) => ({ role: 'deadline', value: m[1]! }) },
  { needs: ['by ', 'before ', 'until ', 'than ', 'on ', 'from '], pattern: new RegExp(`(?<!\\p{L})(?:by|before|until|no later than|on|from) (${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?(?! ?,? ?\\d|\\p{L})`, 'gu'), read: (m) => ({ role: 'deadline', value: `${m[1]!} ${m[2]!}` }) },
  { needs: ['1', '2', '3', '4', '5', '6', '7', '8', '9'], pattern: new RegExp(`(?<![\\p{L}\\d]|(?:since|was|were) )(\\d{1,2})(?:st|nd|rd|th)? (${MONTH})(?!\\p{L}| \\d| ?,? ?(?:19|20)\\d\\d)`, 'gu'), read: (m) => ({ role: 'deadline', value: m[0] }) },
  { needs: ['by ', 'before ', 'until ', 'in ', 'from ', 'each ', 'every '], pattern: new RegExp(`(?<!\\p{L})(?:by|before|until|in|from|each|every) (?:(?:the )?(?:end|beginning|start) of |early |late |mid-)?(?:(\\d{1,2})(?:st|nd|rd|th)? )?(${MONTH})(?!\\p{L}| (?:to|until|through) |,? ?\\d{1,2},? (?:19|20)\\d\\d|,? ?(?:19|20)\\d\\d)`, 'gu'), read: (m) => (/^(?:each|every)/u.test(m[0]) ? { role: 'frequency', value: 'P1Y' } : { role: 'deadline', value: m[2]! }) },
];
export const englishPatterns = late(() => patterns().map((one) => ({ ...one, pattern: latin(one.pattern) })));

const roleOfDate = (value: string | null, text: string, match: RegExpMatchArray): { role: TimeRole; value: string } | null =>
  value === null ? null : { role: englishYearPart(text.slice(Math.max(0, match.index! - 70), match.index), text.slice(match.index! + match[0].length, match.index! + match[0].length + 40), true), value };

const BASE = latin(/(?:below|above|compared (?:to|with)|comparison (?:to|with)|relative to|versus|vs\.?|baseline(?: year)?|base year|than in|as of|since|currently|today|was|were)(?: (?:the|a|an|in|of|fy|fiscal|year|its|their|that))*[ :(]*$/iu);

/** “a plan for the period 2026 to 2031”: what the plan is for, not by when it is made. */
const PLANNED = /(?:plan|strategy|programme|program|framework) (?:for|covering) (?:(?:the )?(?:period|years)(?: of| from)? )?$/iu;
/** “the 2019 baseline” */
const LEVEL_AFTER = latin(/^ ?-?(?:level|baseline|value|figure|average|benchmark|inventory)s?(?!\p{L})/iu);

/** “DIAP 2023–2025” */
const ACRONYM = latin(/(?<![\p{L}\p{N}-])(?!BY |IN |FY |END )\p{Lu}{3,6} $/u);

/** The part a year plays, by what stands before and after it. */
export function englishYearPart(before: string, after: string, qualified: boolean): TimeRole {
  if (LEVEL_AFTER.test(after)) return 'base';
  if (/(?:reduction|increase|decrease|cut|drop|fall|growth|rise|down|up) from (?:fy )?$/iu.test(before) && !after.startsWith(' to ')) return 'base';
  if (/^ (?:[\p{Ll}-]+ ){0,2}(?:emissions?|levels?|figures?|values?|consumption)(?= by| to| from)/u.test(after) && !/(?:by|in|until|before|to|of|from) $/iu.test(before)) return 'base'; // “reduce 1990 carbon emissions by”
  if (before.endsWith('(') && after.startsWith(')')) return /(?:from|currently|up)\s(?:[^,;]|,\d){0,40}\($/iu.test(before) ? 'base' : 'deadline';
  if (/[(,;] ?$/u.test(before) && /^\s?[:=]/u.test(after) && before.trim() !== '') return 'base';
  if (/\([^()]*\d[\d.,]*\s?(?:%|percent|[^\d()]{0,25})\s(?:in|as of) (?:fy )?$/iu.test(before) && after.startsWith(')')) return 'base';
  if (/class(?:es)? of $/iu.test(before)) return 'deadline';
  if (PLANNED.test(before) || (!qualified && ACRONYM.test(before))) return 'name';
  if (BASE.test(before)) return 'base';
  if (/from\s(?:(?! to )[^,;]){1,30}\s(?:in|as of) (?:the |fy )?$/iu.test(before)) return 'base';
  if (/(?:over|against|from) (?:the |a )?$/iu.test(before) && /^ (?:to|and) /u.test(after) && !/by/iu.test(after)) return 'base';
  if (!qualified && /^ \p{Lu}\p{Ll}/u.test(after) && /(?:^|(?:the|a|its|our|their|'s|’s|and|new) )$/iu.test(before)) return 'name';
  if (!qualified && /(?:Vision|Agenda|Plan|Strategy|Goals?|Roadmap|Framework|Programme|Program|City|Together|Census|Act|Report|Card|Survey|Assessment|Review|Statement|Declaration|of) $/u.test(before) && !/(?:end|quarter|half|spring|summer|fall|autumn|winter|beginning|start|middle|year) of $/iu.test(before)) return before.endsWith(' of ') ? 'base' : 'name';
  return 'deadline';
}

const SEASONS: Record<string, string> = { spring: 'Q2', summer: 'Q3', fall: 'Q4', autumn: 'Q4', winter: 'Q1' };
const ORDINALS: Record<string, string> = { first: '1', '1st': '1', second: '2', '2nd': '2', third: '3', '3rd': '3', fourth: '4', '4th': '4' };

const MONTH_BEFORE = latin(new RegExp(`(?:(?:the )?(?:end of |early |late |mid-))?(?<!\\p{L})(${MONTH}),? (?:of )?$`, 'iu'));
/** “Q3”, “summer”, “end of” in front of a year */
const SHORT_QUARTER_BEFORE = latin(/(?<![\p{L}\d])([QH])([1-4])(?:,? (?:of )?|[/-])(?:fy ?)?$/iu);
const SEASON_BEFORE = latin(/(?<!\p{L})(spring|summer|fall|autumn|winter),? (?:of )?$/iu);
const PART_BEFORE = latin(/(?<!\p{L})(end of|end[ -]|mid-?|middle of|early|late|beginning of|start of) ?(?:the )?(?:year |fiscal year |calendar year )?$/iu);

/** “third quarter of”, “mid-”, “March”, “fiscal year” before a year, and the value that makes of it. */
export function englishQualifier(before: string, yearText: string, after: string): Qualifier {
  const { first, last, split } = lastYear(yearText);
  if (/^ (?:school|academic) year/iu.test(after)) return { value: split ? `${last}-07` : last, length: 0 };
  const school = /(?:school|academic) year (?:of )?$/iu.exec(before);
  if (school) return { value: split ? `${last}-07` : last, length: school[0].length };
  const month = MONTH_BEFORE.exec(before);
  if (month) return { value: dateText(first, monthOf(month[1]!))!, length: month[0].length };
  const quarter = /(first|second|third|fourth|1st|2nd|3rd|4th) (quarter|half),? (?:of |in )?(?:the year |fiscal year |fy ?)?$/iu.exec(before);
  if (quarter) return { value: `${first}-${/^q/iu.test(quarter[2]!) ? 'Q' : 'H'}${ORDINALS[quarter[1]!.toLowerCase()]!}`, length: quarter[0].length };
  const short = SHORT_QUARTER_BEFORE.exec(before);
  if (short) return { value: `${first}-${short[1]!.toUpperCase()}${short[2]!}`, length: short[0].length };
  const season = SEASON_BEFORE.exec(before);
  if (season) return { value: `${last}-${SEASONS[season[1]!.toLowerCase()]!}`, length: season[0].length };
  const part = PART_BEFORE.exec(before);
  if (part) {
    const which = part[1]!.toLowerCase();
    return { value: which.startsWith('mi') ? `${last}-06` : /early|beginning|start/u.test(which) ? `${first}-Q1` : last, length: part[0].length };
  }
  const fiscal = /(?:fiscal|financial|calendar|budget) year (?:ending )?(?:of )?$/iu.exec(before);
  return { value: last, length: fiscal ? fiscal[0].length : 0 };
}
