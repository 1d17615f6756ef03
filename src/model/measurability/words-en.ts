// Function words of English, as sets.
import { words } from './words-de.ts';

export const PREPOSITIONS = words(`in on at for from with without by of to into onto across within throughout through during between among over under below above per as about around aga
  inst along near after before until since via including such like than toward towards upon regarding concerning outside inside behind beyond requiring allowing providing ensuring prohibiting supporting addressing outlining describing containing showing detailing highlighting limiting banning mandating based promoting encouraging assuming putting`);
/** Words at which a noun phrase ends. */
export const STOPS = words('and or that which who whose where when while because so if then but nor once although though is are was were be been being will shall must should would could can may might has have had do does did not it they we this there more less fewer also so-that');
export const ARTICLES = words('the its their our your his her this these those');
export const AUXILIARIES = words('is are was were be been being get gets got become becomes');
export const MODALS = words('to will shall must should would could can may might not also jointly and or then');
export const ALL = words('all every each both');
export const SOME = words('several many some various numerous more additional further most multiple few fewer any other');
/** “higher standards”: than what? */
export const COMPARATIVES = words('higher lower better greater stronger safer cleaner greener fairer healthier easier faster wider larger bigger smarter closer tighter clearer quicker improved enhanced');
export const DETERMINERS: ReadonlySet<string> = new Set([...ARTICLES, ...ALL, ...SOME, 'a', 'an', 'no', 'another', 'new', 'at', 'up']);
