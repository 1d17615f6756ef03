// English words of plans, by what they do for an objective. Word lists explain and rewrite; figures, dates and things decide.
import { englishVerbs } from './verbs.ts';

export const EN_VERBS = englishVerbs({
  make: `create=Creation establish=Establishment launch=Launch open build=built construct=Construction publish=Publication produce prepare draft write=wrote/written develop=Development adopt=Adoption introduce=Introduction set=set form found appoint=Appointment hire=Hiring recruit sign issue conclude complete=Completion finish finalise finalize organise organize host hold=held
    conduct carry=carries/carried run=run deliver provide=Provision offer start begin=begun commission convene reopen assign assemble grant pass enact approve designate designed designate award install=Installation compile design post release submit present create stage bring=brought make=made roll=rolled put pilot dedicate fund`,
  do: `train add transition relocate rezone benchmark stripe close register codify mandate restore translate=Translation plant=Planting install map inventory audit retrofit convert=Conversion replace=Replacement convert purchase=Purchase procure buy=bought renovate=Renovation resurface repave paint mark label digitise digitize certify survey measure count evaluate=Evaluation pilot test trial demolish
    acquire lease repair clean mail send=sent print subtitle ship pay=paid reimburse rehabilitate demolish pave stencil recycle=Recycling divert compost electrify insulate weatherize weatherise caulk connect distribute allocate enrol enroll vaccinate screen interview list record collect disaggregate attend name rename repeal ban prohibit remove eliminate phase=phased require amend update waive caption answer issue rehouse house let=let`,
  review: `review=Review assess=Assessment analyse=Analysis analyze examine investigate determine `,
  report: `report brief inform consult notify`,
  meet: `meet=met`,
  revise: `revise=Revision update amend refresh`,
  extend: `expand=Expansion extend upgrade renew widen modernise modernize redesign`,
  implement: `implement=Implementation execute`,
  exist: `exist receive have=has get live`,
  up: `increase=Increase raise grow=grew/grown rise=rose/risen double triple boost quadruple lift`,
  down: `reduce=Reduction cut lower decrease halve decline minimise minimize fall=fell/fallen shrink drop limit cap decarbonise decarbonize`,
  reach: `achieve reach attain exceed`,
  weak: `improve=Improvement enhance=Enhancement strengthen support promote=Promotion foster encourage facilitate empower engage=Engagement address ensure enable leverage optimise optimize streamline champion advance collaborate work seek explore consider     enforce monitor track manage operate subsidize subsidise apply sponsor showcase feature highlight emphasize emphasise expedite prioritise plan model respond adapt educate
    use utilize utilise weave apply incorporate include focus balance broaden diversify lobby amplify uplift honor honour reflect cooperate liaise avoid prevent
    maintain continue protect preserve help celebrate value respect embed integrate coordinate partner share communicate educate nurture inspire cultivate sustain pursue advocate involve consolidate recognise recognize prioritise prioritize
    assist explore identify leverage tackle combat mainstream transform unlock drive aim strive commit harness align bolster invest move become mitigate guide welcome listen steward attract retain incentivise incentivize endeavour endeavor `,
});

const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/u));

/** Documents: they can be revised, adopted, and carried out. Heads of noun phrases, singular. */
export const EN_DOCUMENTS = words(`plan strategy report policy guide guidelines guideline handbook toolkit toolbox study assessment analysis inventory audit survey review map atlas catalogue catalog directory list register registry database policy ordinance bylaw by-law bill
  code standard standards charter agreement memorandum contract resolution budget statement presentation brochure leaflet flyer video newsletter calendar checklist template protocol procedure roadmap masterplan blueprint scorecard dashboard monitor evaluation baseline index
  census manual curriculum recommendation recommendations specification framework proposal application paper memo form questionnaire definition glossary pack kit booklet prospectus requirement target metric indicator criteria guidance tracker dataset rfp tender law rule schedule terms blueprint transcript`);
/** Bodies, posts, places, tools, events, equipment. */
export const EN_THINGS = words(`office officer coordinator manager director specialist position post commission committee council board panel task-force taskforce team group forum hub centre center library clinic school park garden playground plaza square station stop shelter
  lane lanes trail path route bridge crossing crosswalk sidewalk ramp ramps lift elevator toilet restroom building house home homes unit units facility garage lot fund grant prize award scholarship programme program scheme pilot project campaign event festival fair conference
  workshop summit meeting hearing session course class training webinar website portal platform app hotline helpline tool database map bank exchange kiosk charger chargers charging-station panels array microgrid turbine bus buses vehicle vehicles   tree trees rain-garden fountain bench sign signs signage display displays sensor sensors meter meters kitchen market apprenticeship internship mentor shop store collection line corridor intersection signal signals streetlight streetlights light lights curb plaza mural monument gallery theatre theater rink court field gym greenhouse farm orchard pantry fridge laboratory lab studio incubator co-op loan loans voucher vouchers rebate rebates subsidy discount fare card ticket waiver fee tax levy permit licence license bond heat-pump pump battery bed beds slot slots navigator worker counsellor counselor translator helpdesk desk newsletter podcast blog page channel calendar assembly roundtable round-table body day week month ceremony module certificate camera counter facility clearinghouse initiative team teams collections requirements ambassador liaison advisor adviser commissioner ombudsperson interpreter cooperative land-bank youth-council bin bins`);
/** Nouns that promise nothing one could see, whatever verb they stand with. */
export const EN_ABSTRACT = words(`culture environment environments community communities society opportunity opportunities sense atmosphere understanding awareness approach approaches way ways condition conditions access equity inclusion diversity quality experience experiences
  relationship relationships partnership partnerships collaboration cooperation engagement capacity resilience support services service life lives future example difference role voice voices place places space spaces city town government organisation organization workplace neighbourhood neighborhood economy
  workforce pathway pathways solution solutions initiatives resource resources system systems ecosystem infrastructure network measures activities activity efforts effort events programs programmes projects balance mix range variety landscape foundation amenities information policies practices
  trust power bridges wealth momentum consensus skills leadership knowledge talent confidence cohesion safety health wellbeing well-being justice prosperity vitality identity values goals goal vision people residents staff youth families
  process processes culture mindset climate connection connections outcomes outcome benefits needs need belonging transparency dialogue development growth`);
/** Figures that somebody counts or measures anyway. */
export const EN_METRICS = words(`share number numbers rate rates proportion percentage ratio emissions consumption amount volume level levels time times waiting cost costs expenditure revenue debt deficit ridership attendance enrolment enrollment turnover use usage poverty
  absenteeism unemployment homelessness crime crashes collisions fatalities injuries deaths vacancies vacancy canopy coverage trips demand score satisfaction average waste energy miles vmt turnout literacy graduation participation count quantity total households`);
export const EN_END_STATES = /(?<!\p{L})(?:(?:carbon|climate|emissions?|co2|greenhouse gas|ghg)[- ]?neutral(?:ity)?|(?:fossil(?:[- ]fuel)?|carbon|emissions?|plastic|debt|pesticide|smoke)[- ]free|(?:zero|all)[- ](?:emissions?|carbon|electric)(?! vehicles)|net[- ]zero|zero waste|balanced budget)(?!\p{L})/u;
export const EN_CHECKABLE = words('accessible electric online available certified free vacant occupied insured licensed paved electrified decarbonised decarbonized');
