// German times: „bis Ende 2027“, „4. Quartal 2026“, „im Schuljahr 2026/27“, „alle zwei Jahre“, „innerhalb eines Jahres nach Beschluss“.
import { dateText, frequencyOf, lastYear } from './periods.ts';
import { late } from './late.ts';
import { latin } from './text.ts';
import { YEARS } from './periods.ts';
import type { Qualifier, TimePattern, TimeRole } from './periods.ts';

const MONTHS = ['januar', 'februar', 'märz', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'dezember'];
const MONTH = 'januar|jänner|jan\\.|februar|feb\\.|märz|april|apr\\.|mai|juni|juli|august|aug\\.|september|sept?\\.|oktober|okt\\.|november|nov\\.|dezember|dez\\.';
const MONTH_WORDS = [...MONTHS, 'jänner', 'jan.', 'feb.', 'apr.', 'aug.', 'sep', 'okt.', 'nov.', 'dez.'];
const monthOf = (name: string): number => MONTHS.findIndex((month) => month.slice(0, 3) === (name.toLowerCase() === 'jänner' ? 'jan' : name.toLowerCase().slice(0, 3))) + 1;

const COUNT = '\\d+|eine[rnsm]?|ein|zwei|zweier|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|achtzehn|vierundzwanzig';
const WORDS: Record<string, number> = { zwei: 2, zweier: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10, zwölf: 12, achtzehn: 18, vierundzwanzig: 24 };
const countOf = (text: string): number => (/^\d/u.test(text) ? Number(text) : (WORDS[text.toLowerCase()] ?? 1));

/** The ISO designator of a unit of time: Y, H (half), Q, M, W, D. */
function unitOf(text: string): string {
  const unit = text.toLowerCase();
  if (unit.includes('halbjahr') || unit.includes('semester')) return 'H';
  if (unit.includes('quartal') || unit.includes('vierteljahr')) return 'Q';
  if (unit.includes('jahr') || /sommer|herbst|frühjahr|winter/u.test(unit)) return 'Y';
  return unit.includes('monat') ? 'M' : unit.includes('woche') ? 'W' : 'D';
}
const periodOf = (count: number, unit: string): string => {
  const code = unitOf(unit);
  return code === 'H' ? `P${count * 6}M` : code === 'Q' ? `P${count * 3}M` : /stunde/iu.test(unit) ? `PT${count}H` : `P${count}${code}`;
};
const UNIT = '(?:schul|kalender|haushalts|halb|vierteljahr|kindergarten|kita-)?jahre?[ns]?|vierteljahre?s?|monate?[ns]?|quartale?[ns]?|wochen?|(?:werk|arbeits|kalender)?tage?[ns]?|stunden?|semester[ns]?';
const ADVERBS: Record<string, string> = { jährlich: 'P1Y', alljährlich: 'P1Y', halbjährlich: 'P6M', vierteljährlich: 'P3M', quartalsweise: 'P3M', zweijährlich: 'P2Y', dreijährlich: 'P3Y', fünfjährlich: 'P5Y', monatlich: 'P1M', zweimonatlich: 'P2M', wöchentlich: 'P1W', zweiwöchentlich: 'P2W', 'vierzehntägig': 'P2W', werktäglich: 'P1D', täglich: 'P1D' };
/** „01.“ to „12.“ inside a date */
const DAYS = [...Array(9).keys()].flatMap((i) => [`.${i + 1}.`, `.0${i + 1}.`]).concat(['.10.', '.11.', '.12.']);
const WEEKDAY = 'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|werktag';
const TIMES = 'einmal|zweimal|dreimal|viermal|fünfmal|sechsmal|zehnmal|zwölfmal|(?:\\d+|ein|zwei|drei|vier) ?-?(?:mal|x)';
const timesOf = (text: string): number => countOf(text.toLowerCase().replace(/ ?-?(?:mal|x)$/u, '')) || 1;

/** Full dates, intervals and periods; years on their own are read afterwards. */
const patterns = (): readonly TimePattern[] => [
  { needs: YEARS, pattern: /(?<!\d)(\d{1,2})\. ?(\d{1,2})\. ?((?:19|20)\d\d)(?!\d)/gu, read: (m, text) => roleOfDate(dateText(m[3]!, Number(m[2]), Number(m[1])), text, m) },
  { needs: YEARS, pattern: new RegExp(`(?<!\\d)(\\d{1,2})\\. ?(${MONTH}) ((?:19|20)\\d\\d)(?!\\d)`, 'gu'), read: (m, text) => roleOfDate(dateText(m[3]!, monthOf(m[2]!), Number(m[1])), text, m) },
  { needs: ['1/', '2/', '3/', '4/', '1 /', '2 /', '3 /', '4 /'], pattern: /(?<![\p{L}\d])([qh])([1-4]) ?\/ ?((?:19|20)\d\d)(?!\d)/gu, read: (m, text) => roleOfDate(`${m[3]!}-${m[1]!.toUpperCase()}${m[2]!}`, text, m) },
  { needs: YEARS, pattern: /(?<!\d)((?:19|20)\d\d)-(\d\d)(?:-(\d\d))?(?!\d)/gu, read: (m, text) => (Number(m[2]) > 12 ? null : roleOfDate(dateText(m[1]!, Number(m[2]), m[3] === undefined ? undefined : Number(m[3])), text, m)) },
  { needs: DAYS, pattern: /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d\d)(?![\d.])/gu, read: (m, text) => roleOfDate(dateText(`20${m[3]!}`, Number(m[2]), Number(m[1])), text, m) },
  { needs: YEARS, pattern: /(?<![\d/\p{L}])(0?[1-9]|1[0-2])\/((?:19|20)\d\d)(?![\d/])/gu, read: (m, text) => roleOfDate(dateText(m[2]!, Number(m[1])), text, m) },
  { needs: ['i/', 'v/'], pattern: /(?<![\p{L}\d])(i{1,3}|iv)\.?\/((?:19|20)\d\d)(?!\d)/gu, read: (m, text) => roleOfDate(`${m[2]!}-Q${ORDINALS[m[1]!]!}`, text, m) },
  { needs: ['mal', 'x '], pattern: new RegExp(`(?<!\\p{L})(${TIMES}) (?:(?:im|pro|je|in jedem|in der|am|jedes|jeden|jede) )?(jährlich|monatlich|wöchentlich|täglich|${UNIT})(?!\\p{L}| (?:19|20)\\d\\d)`, 'gu'), read: (m) => ({ role: 'frequency', value: frequencyOf(timesOf(m[1]!), /jährlich/iu.test(m[2]!) ? 'Y' : /monatlich/iu.test(m[2]!) ? 'M' : /wöchentlich/iu.test(m[2]!) ? 'W' : unitOf(m[2]!)) }) },
  { needs: ['jährlich', 'quartal', 'monatlich', 'wöchentlich', 'tägig', 'täglich'], pattern: /(?<!\p{L})(alljährlich|jährlich|halbjährlich|vierteljährlich|zweijährlich|dreijährlich|fünfjährlich|quartalsweise|monatlich|zweimonatlich|wöchentlich|zweiwöchentlich|vierzehntägig|werktäglich|täglich)(?:e[rnms]?)?(?!\p{L}| (?:Leben|Umgang|Bedarf|Arbeit|Alltag|Praxis|Miteinander))/gu, read: (m) => ({ role: 'frequency', value: ADVERBS[m[1]!.toLowerCase()]! }) },
  { needs: ['alle '], pattern: new RegExp(`(?<!\\p{L})alle (${COUNT}) (${UNIT})(?!\\p{L})`, 'gu'), read: (m) => ({ role: 'frequency', value: periodOf(countOf(m[1]!), m[2]!) }) },
  { needs: ['abstand', 'rhythm', 'turnus', 'intervall', 'takt'], pattern: /(?<!\p{L})(?:im|in einem) (?:(?:abstand|rhythmus|turnus|intervall) von (\d+|zwei|drei|vier|fünf|sechs) (jahren|monaten|wochen)|(\d+|ein|zwei|drei|vier|fünf|sechs)-?(jähr|monat|wöch|jahres|monats|wochen)[a-zäöü]*[- ](?:turnus|rhythmus|abstand|intervall|takt))/gu, read: (m) => ({ role: 'frequency', value: periodOf(countOf((m[1] ?? m[3])!), (m[2] ?? m[4])!.replace('jähr', 'jahr').replace('wöch', 'woche')) }) },
  { needs: ['jede', 'pro ', 'je ', 'per '], pattern: /(?<!\p{L})(?:jede[snrm]?|pro|je|in jedem|per|zu jedem) (?:angefangene[nms]? )?((?:schul|kalender|haushalts|kindergarten|kita-|halb|viertel)?jahr|monat|quartal|woche|semester|schulhalbjahr|frühjahr|sommer|herbst|winter)(?!\p{L})/gu, read: (m) => ({ role: 'frequency', value: frequencyOf(1, unitOf(m[1]!)) }) },
  { needs: ['jahres', 'monats'], pattern: /(?<!\p{L})(zwei|drei|vier|fünf|sechs|zehn)-?(jahres|monats)-?(?:abstand|abständen|abstände|rhythmus|turnus|takt|intervall|intervallen)(?!\p{L})/gu, read: (m) => ({ role: 'frequency', value: periodOf(countOf(m[1]!), m[2] === 'jahres' ? 'jahre' : 'monate') }) },
  { needs: ['rhythm', 'turnus', 'takt'], pattern: /(?<!\p{L})(?:im|in einem) (halbjahres|vierteljahres|quartals|jahres|monats|wochen)-?(?:rhythmus|turnus|takt)(?!\p{L})/gu, read: (m) => ({ role: 'frequency', value: { halbjahres: 'P6M', vierteljahres: 'P3M', quartals: 'P3M', jahres: 'P1Y', monats: 'P1M', wochen: 'P1W' }[m[1]!]! }) },
  { needs: DAYS, pattern: /(?<!\p{L})(?:am|zum|bis|ab|bis zum|spätestens am|ab dem|zum) (\d{1,2}\.\d{1,2}\.)(?!\d)/gu, read: (m) => ({ role: 'deadline', value: m[1]! }) },
  { needs: ['jede'], pattern: new RegExp(`(?<!\\p{L})(?:an |in )?jede[srnm]? (zweite|dritte|vierte|fünfte)[srnm]? (jahr|monat|woche|quartal|halbjahr|tag)(?!\\p{L})`, 'gu'), read: (m) => ({ role: 'frequency', value: periodOf({ zweite: 2, dritte: 3, vierte: 4, fünfte: 5 }[m[1]!]!, m[2]!) }) },
  { needs: ['tag', 'mittwoch'], pattern: new RegExp(`(?<!\\p{L})(?:an |am )?jede[nmrs] (ersten?|zweiten?|dritten?|vierten?|letzten?|)?[mn]? ?(?:${WEEKDAY})(?: (?:im|des|eines|jeden) monats?)?(?!\\p{L})`, 'gu'), read: (m) => ({ role: 'frequency', value: m[1] ? (m[0].includes('monat') ? 'P1M' : m[1].startsWith('zweit') ? 'P2W' : 'P1M') : 'P1W' }) },
  { needs: ['periode', 'legislatur', 'amtszeit'], pattern: /(?<!\p{L})(?:pro|je|in jeder|einmal (?:pro|je|in der)) (?:wahlperiode|legislaturperiode|legislatur|amtszeit)(?!\p{L})/gu, read: () => ({ role: 'frequency', value: 'P5Y' }) },
  { needs: ['jahr für jahr'], pattern: /(?<!\p{L})jahr für jahr(?!\p{L})/gu, read: () => ({ role: 'frequency', value: 'P1Y' }) },
  { needs: ['jeweils'], pattern: /(?<!\p{L})jeweils (?:im|zum|am|bis|in der|zu)(?= )(?! \p{L}+ (?:19|20)\d\d)(?= (?:(?:de[rsmn]|zum|zur|\p{L}+e[nrs]) )?(?:\d|ende|anfang|mitte|beginn|\p{L}*(?:jahre?s?\p{L}*|herbst|winter|sommer|frühling|quartals?|semesters?|tage?s?|monate?s?|wochen?|woche|ferien|sitzung|haushaltsberatung|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)(?!\p{L})))/gu, read: () => ({ role: 'frequency', value: 'P1Y' }) },
  { needs: ['im jahr'], pattern: /(?<!\p{L})im jahr(?! (?:19|20)\d\d|\p{L}| der| des| nach| vor| darauf)/gu, read: () => ({ role: 'frequency', value: 'P1Y' }) },
  { needs: ['p.', '/'], pattern: /(?<![\p{L}\d])p\. ?a\.|\/ ?(?:jahr|a)(?!\p{L})/gu, read: () => ({ role: 'frequency', value: 'P1Y' }) },
  { needs: ['innerhalb', 'binnen'], pattern: new RegExp(`(?<!\\p{L})(?:innerhalb|binnen)(?: von| der)?(?: nächsten| kommenden| ersten)? (?:(?:spätestens|maximal|höchstens|jeweils) )?(${COUNT}) (${UNIT})(?!\\p{L})`, 'gu'), read: (m) => ({ role: 'deadline', value: periodOf(countOf(m[1]!), m[2]!) }) },
  { needs: ['nächsten', 'kommenden', 'folgenden', 'ersten'], pattern: new RegExp(`(?<!\\p{L})(?:in|während|über) (?:den|die|der) (?:nächsten|kommenden|folgenden|ersten) (?:(?:${COUNT}) bis )?(${COUNT}) (${UNIT})(?!\\p{L})`, 'gu'), read: (m) => ({ role: 'deadline', value: periodOf(countOf(m[1]!), m[2]!) }) },
  { needs: [' nach ', ' ab '], pattern: new RegExp(`(?<!\\p{L})(?:spätestens )?(?:in |nach )?(?<!vor )(${COUNT}) (${UNIT})(?: nach| ab)(?: dem| der| des)? (?:\\p{L}*beschluss|beschlussfassung|inkrafttreten|verabschiedung|projektbeginn|projektstart|eröffnung|antragstellung|eingang|antragseingang|ankunft|zuzug|fertigstellung|veröffentlichung|genehmigung|bewilligung|abschluss|beginn|start)`, 'gu'), read: (m) => ({ role: 'deadline', value: periodOf(countOf(m[1]!), m[2]!) }) },
  { needs: ['für ', 'über '], pattern: new RegExp(`(?<!\\p{L})(?:für|über) (?:(?:die )?dauer von |mindestens |zunächst |weitere |einen zeitraum von )*(?:${COUNT}) (?:jahren?|monaten?|wochen)(?!\\p{L})`, 'gu'), read: (m) => ({ role: 'name', value: m[0] }) }, // how long something lasts, not by when
  { needs: ['in '], pattern: new RegExp(`(?<!\\p{L})(?:spätestens |frühestens )?in (?:spätestens |höchstens |maximal )?(${COUNT}) (${UNIT})(?!\\p{L})(?! (?:angeboten|statt))`, 'gu'), read: (m) => (/stunde|wochen? /iu.test(m[2]!) ? null : { role: 'deadline', value: periodOf(countOf(m[1]!), m[2]!) }) },
  { needs: ['nach '], pattern: new RegExp(`(?<!\\p{L})nach (?:ablauf von |zunächst |spätestens |weiteren )?(${COUNT}) (${UNIT})(?!\\p{L})`, 'gu'), read: (m) => ({ role: 'deadline', value: periodOf(countOf(m[1]!), m[2]!) }) },
  { needs: ['jahres', 'periode', 'legislatur', 'amtszeit', 'laufzeit', 'sommer', 'kommunalwahl'], pattern: /(?<!\p{L})(?:bis|zum|vor|mit|spätestens)(?: (?:zum|zur|spätestens))?(?: (?:ende|ablauf|abschluss|beginn))? (?:(?:der|des|dieser|dieses|die|dem) )?(?:(?:laufenden|aktuellen|nächsten|kommenden|jetzigen) )?(jahresende|jahreswechsel|jahresmitte|(?:kalender|schul|haushalts)?jahres(?! (?:19|20)\d\d)|wahlperiode|legislaturperiode|legislatur|amtszeit|ratsperiode|projektlaufzeit|förderperiode|sommerpause(?! (?:19|20)\d\d)|sommerferien(?! (?:19|20)\d\d)|kommunalwahl(?! (?:19|20)\d\d))/gu, read: (m) => ({ role: 'deadline', value: m[1]! }) },
  { needs: ['periode', 'legislatur', 'diesem', 'laufenden', 'kommenden', 'nächste', 'dieses'], pattern: /(?<!\p{L})(?:in|noch in|während) (?:der|dieser) (?:laufenden |aktuellen |kommenden |nächsten )?(wahlperiode|legislaturperiode|legislatur|ratsperiode)(?!\p{L})|(?<!\p{L})(?:noch )?(?:in diesem|im laufenden|im kommenden|im nächsten|im folgenden|zum (?:nächsten|kommenden)|nächstes|kommendes|dieses) ((?:haushalts|schul|kalender)?jahr)(?!\p{L})|(?<!\p{L})(?:bis )?(?:zum )?(?:anfang|mitte|ende|beginn) (?:des )?(?:nächsten|kommenden|folgenden|dieses|diesen|laufenden) ((?:haushalts|schul|kalender)?jahr)e?s(?!\p{L})/gu, read: (m) => ({ role: 'deadline', value: (m[1] ?? m[2] ?? m[3])! }) },
  { needs: ['kommende', 'nächste'], pattern: /(?<!\p{L})(?:ab|bis|in) (?:der )?((?:kommende|nächste)[rn]? (?:woche|monat))(?!\p{L})/gu, read: (m) => ({ role: 'deadline', value: m[1]! }) },
  { needs: ['herbst', 'früh', 'sommer', 'winter'], pattern: /(?<!\p{L})(?:bis|zum|im|ab|nach dem|vor dem|noch im|spätestens im)(?: (?:zum|diesen|diesem|kommenden|nächsten|dem|ende|anfang))* (frühjahr|frühling|frühsommer|sommer|spätsommer|herbst|spätherbst|winter)(?!\p{L}| (?:19|20)\d\d| des jahres (?:19|20))/gu, read: (m) => ({ role: 'deadline', value: m[1]! }) },
  { needs: ['jahres', 'jahr'], pattern: /(?<!\p{L})(?:gegen |bis |zum |spätestens )?(?:ende|mitte|anfang|im laufe|bis ende) (?:des|dieses) (?:kalender|haushalts|schul)?(jahres)(?!\p{L}| (?:19|20)\d\d)/gu, read: (m) => ({ role: 'deadline', value: m[1]! }) },
  { needs: ['quartal', 'halbjahr'], pattern: /(?<!\p{L})(?:im|ab dem|bis zum|bis|zum|ende des) (?:(?:[1-4]\.|i{1,3}\.?|iv\.?|ersten|zweiten|dritten|vierten|letzten) )?(quartal|schulhalbjahr|halbjahr)s?(?: (?:des|dieses) (?:kommenden |nächsten |laufenden )?jahres)?(?!\p{L}| (?:des jahres )?(?:19|20)\d\d)/gu, read: (m) => ({ role: 'deadline', value: m[1]! }) },
  { needs: ['schuljahr'], pattern: /(?<!\p{L})(?:zum|mit dem|ab dem|ab|zu|zu beginn des|am ende des|zum ende des) (?:neuen |kommenden |nächsten |beginn des (?:neuen |kommenden |nächsten )?|ende des )?(schuljahr(?:e?s)?(?:beginn|ende)?)(?!\p{L}| (?:19|20)\d\d)/gu, read: (m) => ({ role: 'deadline', value: m[1]! }) },
  { needs: ['pause', 'ferien', 'beratung', 'sitzung', 'versammlung'], pattern: /(?<!\p{L})(?:nach|vor|bis|zu|in|mit|rechtzeitig zu|bis zu)(?: (?:der|den|zur|zu den))? (?:nächsten |kommenden |anstehenden )?(sommerpause|sommerferien|osterferien|herbstferien|haushaltsberatung(?:en)?|haushaltsplanberatung(?:en)?)(?!\p{L}| (?:19|20)\d\d)|(?<!\p{L})(?:in|zu|bis zu)r? (?:(?:der|seiner|ihrer) )?(?:nächsten|kommenden|übernächsten) (\p{L}*(?:sitzung|versammlung))(?!\p{L})/gu, read: (m) => ({ role: 'deadline', value: (m[1] ?? m[2])! }) },
  { needs: ['jahresfrist'], pattern: /(?<!\p{L})(?:binnen|innerhalb|in) jahresfrist(?!\p{L})/gu, read: () => ({ role: 'deadline', value: 'P1Y' }) },
  { needs: ['ab sofort'], pattern: /(?<!\p{L})(ab sofort)(?!\p{L})/gu, read: (m) => ({ role: 'name', value: m[1]! }) },
  { needs: ['laufzeit', 'projekt', 'förder', 'phase', 'legislatur', 'wahlperiode', 'amtszeit'], pattern: /(?<!\p{L})(?:während|innerhalb|im laufe|bis ende|bis zum ende|bis) (?:der |des |dieser )?(?:gesamten |laufenden |\p{L}+jährigen )?(laufzeit|legislatur(?:periode)?|wahlperiode|amtszeit|pilotphase|probephase|testphase|erprobungsphase|projektlaufzeit|projektende|projekts|förderzeitraums?|projektzeitraums?|förderphase)(?!\p{L})/gu, read: (m) => ({ role: 'deadline', value: m[1]! }) },
  { needs: MONTH_WORDS, pattern: new RegExp(`(?<!\\p{L})(?:bis|spätestens|zum|ab|noch im|im|am|ende|mitte|anfang)(?: (?:zum|spätestens|ende|mitte|anfang))?(?: stichtag)?(?: (?:${WEEKDAY}),?(?: de[nm])?)? (?:(\\d{1,2})\\. ?)?(${MONTH})(?!\\p{L}| ?(?:19|20)\\d\\d)`, 'gu'), read: (m) => ({ role: 'deadline', value: `${m[1] ? `${m[1]}. ` : ''}${m[2]!}` }) },
];
export const germanPatterns = late(() => patterns().map((one) => ({ ...one, pattern: latin(one.pattern) })));

const BASE = latin(/(?:gegenüber|verglichen|vergleich(?:sjahr|swert)?|bezogen auf|basis|basisjahr|ausgangswert|ausgangsjahr|ausgangsniveau|ausgangslage|stand|bezugsjahr|referenzjahr|bezugswert|niveau|werte?s?|ausgehend|derzeit|aktuell|bisher|(?<=(?:^|[(;,:/] ?))ist)(?:[ :(]+(?:das|dem|der|den|des|vom|zum|zur|zu|im|in|von|aus|mit|jahr|jahre|jahres|jahren|stand|niveau|wert|werte|durchschnitt|mittel|schuljahr|haushaltsjahr|kindergartenjahr|referenzjahr|basisjahr|ausgangsjahr|vergleichsjahr|bezugsjahr|als))*[ :(]*$/iu);
const ORIGIN = latin(/(?:^|[ (])(?:seit|aus|von|vom)(?: (?:dem|der|den|den|jahr|jahre|jahren|herbst|frühjahr|sommer))* $/iu);
/** „Zielwert 2030: 45 %“ */
const TARGET = /(?:zielwert|zielmarke|zielgröße|zielzahl|zieljahr|sollwert)(?:e[ns]?|s)? $/iu;
const PLAN = latin(/(?<!haushalts|stellen|wirtschafts|finanz|termin|zeit)(?:konzept(?:e?s)?|plan(?:e?s)?|strategie|agenda|programms?|leitbild(?:e?s)?|vision|charta|pakts?|stadt|region|kommune|zukunft|city|gemeinde|offensive|initiative|projekts?|goals|fahrplan(?:e?s)?|leitlinien?|ziele[ns]?) $/iu);

const ORDINALS: Record<string, string> = { erst: '1', zweit: '2', dritt: '3', viert: '4', i: '1', ii: '2', iii: '3', iv: '4' };
const roleOfDate = (value: string | null, text: string, match: RegExpMatchArray): { role: TimeRole; value: string } | null =>
  value === null ? null : { role: germanYearPart(text.slice(Math.max(0, match.index! - 70), match.index), text.slice(match.index! + match[0].length, match.index! + match[0].length + 40), true), value };
/** „das 2019 beschlossene Konzept“ */
const DECIDED = latin(/^ (?:\p{L}+ )?\p{Ll}+(?:te[nrms]?|ene[nrms]?) /u);
/** „25 % weniger als 2015“ */
const LESS_THAN = latin(/(?:weniger|mehr|geringer|höher|niedriger|kleiner)(?!\p{L})[^,;]*(?<!\p{L})als (?:im jahre? |in |ende )?$/iu);
const ON_TO = latin(/^\s(?:an|bis)(?!\p{L})/u);
/** „…, das 2019 von allen beschlossen wurde“ */
const WAS_DONE = latin(/^ (?:\p{L}+ ){0,3}\p{L}+(?:t|en) (?:wurde|wurden|worden)(?! \p{L}*$)/u);

/** The part a year plays, by what stands before and after it. */
export function germanYearPart(before: string, after: string, qualified: boolean): TimeRole {
  if (/^ ff(?!\p{L})/u.test(after)) return 'name';
  if (/^\s?["“”»«]/u.test(after) && !qualified) return 'name';
  if (before.endsWith('(') && after.startsWith(')')) return /(?:von|statt|bisher|derzeit|aktuell)\s[^,;]{0,40}\($/iu.test(before) ? 'base' : 'deadline';
  if (/[(,;] ?$/u.test(before) && /^\s?[:=]/u.test(after) && before.trim() !== '') return 'base';
  if (/\([^()]*\d[\d.,]*\s?(?:%|Prozent|[^\d()]{0,25})\s(?:im jahre? |in )?$/iu.test(before) && after.startsWith(')')) return 'base';
  if (TARGET.test(before) || (/(?:^|[ (])ziel $/iu.test(before) && after.startsWith(':'))) return 'deadline';
  if (BASE.test(before)) return 'base';
  if (!qualified && /(?:^|[ (])(?:das|der|die|des|dem|den|im) $/iu.test(before) && DECIDED.test(after)) return 'base'; // „das 2019 beschlossene Konzept“
  if (LESS_THAN.test(before)) return 'base'; // „25 % weniger als 2015“
  if (ORIGIN.test(before)) return ON_TO.test(after) ? 'deadline' : 'base';
  if (!qualified && (PLAN.test(before) || ACRONYM.test(before))) return 'name';
  if (/von\s(?:derzeit |aktuell |rund |etwa )?[\d.,]+ ?\S{0,12} (?:im jahre? |in |im |ende |anfang )$/iu.test(before)) return 'base';
  if (WAS_DONE.test(after) && /, (?:der|die|das|den|dem|welche[rs]?)\s[^,]*$/u.test(before)) return 'base';
  return 'deadline';
}

const PARTS: Record<string, string> = { frühjahr: 'Q2', frühling: 'Q2', frühsommer: 'Q2', sommer: 'Q3', sommerpause: 'Q3', sommerferien: 'Q3', spätsommer: 'Q3', herbst: 'Q4', winter: 'Q1' };

const MONTH_BEFORE = latin(new RegExp(`(?:(?:ende|mitte|anfang) )?(?<!\\p{L})(${MONTH}) (?:des jahres )?$`, 'iu'));
/** „4. Quartal“, „II. Halbjahr“, „Q3“, „Herbst“, „Ende“ in front of a year */
const QUARTER_BEFORE = latin(/(?:(\d)\.|(erst|zweit|dritt|viert)e[nrsm]?|(?<!\p{L})(I{1,3}|IV)\.?) ?(quartals?|halbjahre?s?) (?:des jahres |in )?$/iu);
const SHORT_QUARTER_BEFORE = latin(/(?<![\p{L}\d])([QH])([1-4])[ /]{0,3}$/iu);
const SEASON_BEFORE = latin(/(?<!\p{L})(frühjahr|frühling|frühsommer|sommer|sommerpause|sommerferien|spätsommer|herbst|winter) (?:des jahres )?$/iu);
const PART_BEFORE = latin(/(?<!\p{L})(ende|mitte|anfang|beginn|jahresende|jahresmitte|jahresbeginn|jahresanfang) (?:(?:des|der) )?(?:(?:kalender|haushalts|geschäfts)?jahre?s )?$/iu);

/** „ISEK 2030“ */
const ACRONYM = latin(/(?<![\p{L}\p{N}-])(?!BIS|JAHR|AB|FY)\p{Lu}{3,6} $/u);

/** „4. Quartal“, „Ende“, „Schuljahr“, „März“ before a year, and the value that makes of it. */
export function germanQualifier(before: string, yearText: string, _after: string): Qualifier {
  const { first, last, split } = lastYear(yearText);
  const school = /((?:beginn|anfang) (?:des |der )?)?(?:schul|kindergarten|kita-?|krippen|ausbildungs|lehr)jahre?s?(beginn|anfang|start|ende)? $/iu.exec(before);
  if (school) return { value: (school[1] || /^(?:beginn|anfang|start)$/iu.test(school[2] ?? '')) && split ? `${first}-08` : split ? `${last}-07` : last, length: school[0].length };
  const month = MONTH_BEFORE.exec(before);
  if (month) return { value: dateText(first, monthOf(month[1]!))!, length: month[0].length };
  const quarter = QUARTER_BEFORE.exec(before);
  if (quarter) return { value: `${first}-${/^q/iu.test(quarter[4]!) ? 'Q' : 'H'}${quarter[1] ?? ORDINALS[(quarter[2] ?? quarter[3])!.toLowerCase()]!}`, length: quarter[0].length };
  const short = SHORT_QUARTER_BEFORE.exec(before);
  if (short) return { value: `${first}-${short[1]!.toUpperCase()}${short[2]!}`, length: short[0].length };
  const season = SEASON_BEFORE.exec(before);
  if (season) return { value: `${last}-${PARTS[season[1]!.toLowerCase()]!}`, length: season[0].length };
  const part = PART_BEFORE.exec(before);
  if (part) {
    const which = part[1]!.toLowerCase();
    return { value: which.includes('mitte') ? `${last}-06` : which.includes('ende') ? last : `${first}-Q1`, length: part[0].length };
  }
  return { value: last, length: 0 };
}
