// German words of plans, by what they do for an objective. Word lists explain and rewrite; figures, dates and things decide.
import { germanVerbs } from './verbs.ts';

export const DE_VERBS = germanVerbs({
  make: `ein|richten errichten erstellen=Erstellung erarbeiten aus|arbeiten verfassen heraus|geben=herausgegeben/gibt/Herausgabe vor|legen=Vorlage vor|stellen beschließen=beschlossen/Beschluss
    verabschieden eröffnen gründen neu|gründen=Neugründung ein|führen bauen=Bau/Neubau neu|bauen an|bauen=Anbau aus|schreiben=ausgeschrieben an|legen auf|legen auf|stellen ein|stellen=Einstellung
    besetzen schaffen=geschaffen/schafft/Schaffung entwickeln=Entwicklung auf|bauen=Aufbau entstehen=entstanden/Entstehung bereit|stellen  etablieren implementieren 
    organisieren veranstalten aus|richten durch|führen ab|halten=abgehalten/hält starten=Start an|stoßen=angestoßen beginnen=begonnen/beginnt/Beginn ab|schließen=abgeschlossen/Abschluss unterzeichnen
    fertig|stellen ab|fassen formulieren aus|weisen=ausgewiesen verlegen  benennen=benannt ernennen=ernannt bestellen berufen bilden auf|setzen  ergänzen
    konzipieren entwerfen=entworfen/entwirft  produzieren drucken aus|legen verteilen bewilligen stiften aus|loben vergeben=vergibt/Vergabe  um|wandeln vereinbaren
    erlassen=erlässt/Erlass realisieren=Realisierung freischalten verleihen=verliehen/verleiht/Verleihung vor|sehen=vorgesehen/sieht planen an|fertigen heraus|bringen=herausgebracht/bringt fest|legen fest|setzen definieren zusammen|stellen an|stellen aus|zeichnen=Auszeichnung bekannt|geben=bekanntgegeben bestimmen wählen=Wahl ein|pflegen frei|schalten ein|berufen  auf|nehmen=aufgenommen/nimmt/Aufnahme herstellen her|stellen=Herstellung ein|setzen=Einsatz/Einsetzung`,
  do: `schulen=Schulung fort|bilden weiter|bilden aus|bilden qualifizieren übersetzen=Übersetzung dolmetschen veröffentlichen publizieren ab|senken nach|rüsten um|bauen=Umbau um|rüsten sanieren elektrifizieren entsiegeln
    pflanzen=Pflanzung nach|pflanzen installieren aus|statten entfristen auf|stocken demontieren zurück|bauen=Rückbau montieren beschildern kennzeichnen markieren aus|schildern beschaffen an|schaffen kaufen=Kauf/Ankauf erwerben=erworben/erwirbt ersetzen=Ersatz aus|tauschen=Austausch kartieren
    zertifizieren auditieren digitalisieren  ein|bauen=Einbau um|stellen=Umstellung evaluieren=Evaluation aus|werten erheben=erhoben/Erhebung erfassen inventarisieren zählen=Zählung messen=gemessen/misst/Messung
    befragen beauftragen pachten mieten=Anmietung an|mieten verkaufen=Verkauf ab|reißen=abgerissen/Abriss renovieren begrünen bepflanzen beantragen an|schließen=angeschlossen  versenden
    ein|reichen beantworten bescheiden=beschieden beitreten bei|treten=beigetreten/tritt/Beitritt überdachen beleuchten ab|schaffen=Abschaffung verbieten=verboten/Verbot sperren=Sperrung um|benennen=umbenannt räumen 
    protokollieren verzichten=Verzicht reinigen mähen streichen=gestrichen streamen übertragen=Übertragung untertiteln verschicken zu|schicken aus|liefern liefern=Lieferung verlagern zusammen|legen auf|lösen schließen=geschlossen/Schließung aus|zahlen bezuschussen ab|schalten=Abschaltung aus|schalten tauschen registrieren an|pflanzen aus|säen befestigen pflastern asphaltieren dämmen isolieren reparieren sammeln frei|geben=freigegeben/Freigabe ab|holzen renaturieren freilegen verpachten vermieten=Vermietung versteigern zusammen|führen um|ziehen=umgezogen/Umzug ab|bestellen kündigen einziehen lektorieren dokumentieren um|widmen testen erproben pilotieren reaktivieren an|fordern anbringen an|bringen=angebracht/Anbringung besetzen  kontrollieren `,
  review: `prüfen=Prüfung/Prüfauftrag überprüfen=Überprüfung untersuchen=Untersuchung analysieren=Analyse ermitteln=Ermittlung bewerten=Bewertung begutachten`,
  report: `berichten=Berichterstattung unterrichten=Unterrichtung informieren=Information beraten=berät an|hören aus|tauschen vorstellen präsentieren an|schreiben=angeschrieben ein|laden=eingeladen/lädt/Einladung`,
  meet: `tagen treffen=trifft/Treffen zusammen|kommen=kommt zusammen|treten=tritt`,
  revise: `fort|schreiben=fortgeschrieben/Fortschreibung überarbeiten aktualisieren=Aktualisierung an|passen weiter|entwickeln novellieren ändern`,
  extend: `modernisieren verlängern=Verlängerung aus|bauen=Ausbau erweitern auf|werten um|gestalten aus|weiten vergrößern erneuern verdichten=Taktverdichtung`,
  implement: `um|setzen vollziehen=Vollzug`,
  exist: `teil|nehmen=nimmt/nehmen/Teilnahme an|bieten=angeboten geben=gibt haben=hat aus|liegen=liegt vor|liegen=liegt/liegen verfügen erhalten=erhält bekommen statt|finden=findet/finden gelten=gilt verkehren öffnen=Öffnung erscheinen=erscheint fahren=fährt arbeiten`,
  up: `erhöhen=Erhöhung steigern=Steigerung steigen=steigt/gestiegen/Anstieg an|heben=angehoben/Anhebung zu|nehmen=nimmt/zugenommen/Zunahme wachsen=wächst/Wachstum an|steigen=Anstieg vermehren verdoppeln=Verdopplung/Verdoppelung verdreifachen vervierfachen`,
  down: `senken=Senkung reduzieren=Reduktion/Reduzierung verringern mindern=Minderung vermindern sinken=sinkt zurück|gehen=geht/zurückgegangen/Rückgang ab|nehmen=abgenommen/Abnahme minimieren halbieren verkürzen=Verkürzung ein|sparen=Einsparung begrenzen beschränken kürzen drosseln fallen=fällt`,
  reach: `erreichen=erreicht betragen=beträgt liegen=liegt`,
  weak: `ein|werben=eingeworben akquirieren=Akquise gestalten vermitteln fördern=Förderung stärken=Stärkung verstärken verbessern=Verbesserung unterstützen=Unterstützung optimieren intensivieren sensibilisieren vernetzen koordinieren begleiten bei|tragen=trägt/beigetragen/Beitrag hin|wirken
    an|regen ermöglichen gewährleisten sicher|stellen sichern=Sicherung berücksichtigen mit|denken=mitgedacht verstetigen an|streben=Bestrebung bemühen ein|binden=eingebunden aktivieren motivieren ermutigen beteiligen=Beteiligung
    vertiefen pflegen=Pflege verankern voran|treiben=vorangetrieben/treibt ab|bauen=Abbau nutzen=Nutzung steuern=Steuerung achten wert|schätzen=Wertschätzung bewahren schützen=Schutz fort|führen fort|setzen weiter|führen
    erleichtern vereinfachen befähigen empowern integrieren=Integration inkludieren beleben=Belebung wahr|nehmen=wahrgenommen würdigen bestärken helfen=hilft konkretisieren forcieren flankieren bündeln profilieren
    positionieren harmonisieren stabilisieren festigen thematisieren erzeugen bekämpfen=Bekämpfung verhindern vermeiden vorbeugen gewinnen=gewonnen/Gewinnung werben=Werbung ausloten aus|loten initiieren vorhalten vor|halten=vorgehalten
    beobachten=Beobachtung bekennen erkunden erschließen verfolgen einsetzen mobilisieren rücken kooperieren zusammen|arbeiten fokussieren priorisieren orientieren beschleunigen`,
});

const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/u));
/** „bericht/e“ gives bericht and berichte; „plan/=pläne“ an irregular plural; a word alone has none. */
function things(text: string): { singular: Set<string>; plural: Set<string> } {
  const singular = new Set<string>();
  const plural = new Set<string>();
  for (const entry of text.trim().split(/\s+/u)) {
    const [one, many] = entry.split('/') as [string, string?];
    singular.add(one);
    if (many !== undefined) plural.add(many.startsWith('=') ? many.slice(1) : one + many);
  }
  return { singular, plural };
}

/** Documents: they can be revised, adopted, and carried out. Word ends, as German builds its nouns from the left. */
export const DE_DOCUMENTS = things(`konzept/e konzeption/en plan/=pläne planung strategie/n bericht/e leitfaden/=leitfäden broschüre/n flyer/ faltblatt/=faltblätter wegweiser/ handbuch/=handbücher handreichung/en ratgeber/ katalog/e
  register/ kataster/ verzeichnis/se satzung/en richtlinie/n leitlinie/n verordnung/en geschäftsordnung/en dienstanweisung/en dienstvereinbarung/en vereinbarung/en vertrag/=verträge beschluss/=beschlüsse vorlage/n gutachten/ studie/n analyse/n
  bilanz/en übersicht/en checkliste/n liste/n mappe/n protokoll/e charta kriterienkatalog/e resolution/en positionspapier/e eckpunktepapier/e prüfergebnis/se prüfbericht/e auswertung/en dokumentation/en statistik/en erklärung/en
  standard/s leitbild/er masterplan/=masterpläne zeitplan/=zeitpläne programm/e kodex newsletter/ zeitung/en magazin/e film/e video/s podcast/s kalender/ formular/e vordruck/e merkblatt/=merkblätter infoblatt/=infoblätter bestandsaufnahme/n
  bedarfsanalyse/n evaluation/en evaluierung/en erhebung/en befragung/en umfrage/n karte/n stadtplan atlas publikation/en fibel/n reglement/s dossier/s ergebnis/se entwurf/=entwürfe antrag/=anträge spiegel indikatorenset kennzahlenset monitoring
  controlling berichtswesen zertifikat/e siegel/ audit/s kooperationsvertrag memorandum glossar/e curriculum curricula leitprojekt arbeitshilfe/n kriterium/=kriterien grundsatz/=grundsätze kennzahl/en indikator/en zielvereinbarung/en selbstverpflichtung/en zwischenbericht/e raumprogramm/e förderantrag/=förderanträge ausschreibung/en muster/ datenblatt/=datenblätter unterlage/n verpflichtung/en bescheid/e testat/e empfehlung/en pressemitteilung/en steckbrief/e wärmenetzplanung machbarkeitsuntersuchung/en ausstellung/en`);

/** Bodies, posts, places, tools, events, equipment. */
export const DE_THINGS = things(`stelle/n koordinationsstelle/n stabsstelle/n stab beirat/=beiräte rat parlament/e gremium/=gremien ausschuss/=ausschüsse kommission/en arbeitsgruppe/n arbeitskreis/e tisch/e steuerungsgruppe/n lenkungskreis/e lenkungsgruppe/n
  projektgruppe/n konferenz/en agentur/en büro/s beauftragte/n beauftragter manager/ managerin/nen koordinator/en koordinatorin/nen lotse/n lotsin/nen gemeindeschwester/n fachkraft/=fachkräfte sozialarbeiter/ sozialarbeiterin/nen verein/e stiftung/en
  genossenschaft/en fonds preis/e pool/s börse/n dienst/e hotline telefon sprechstunde/n kontingent/e stipendium/=stipendien haus/=häuser zentrum/=zentren treff/s treffpunkt/e café/s cafés begegnungsraum/=begegnungsräume ruheraum/=ruheräume
  proberaum/=proberäume gebetsraum/=gebetsräume spielplatz/=spielplätze platz/=plätze garten/=gärten park/s schule/n kita/s kindertagesstätte/n kindergarten/=kindergärten hort/e krippe/n gruppe/n halle/n bad/=bäder bibliothek/en bücherei/en museum/=museen
  station/en haltestelle/n bahnhof/=bahnhöfe brücke/n straße/n weg/e radweg/e radschnellweg/e radroute/n route/n linie/n trasse/n spur/en ampel/n querung/en querungshilfe/n kreisverkehr/e kreisel/ aufzug/=aufzüge rampe/n toilette/n wc/s anlage/n wohnung/en
  unterkunft/=unterkünfte heim/e hof/=höfe gebäude/ denkmal/=denkmäler brunnen/ sitzbank/=sitzbänke bank/=bänke schild/er beschilderung leitsystem/e orientierungssystem/e bussystem ladesäule/n ladestation/en ladepunkt/e wärmenetz/e nahwärmenetz/e
  anschluss/=anschlüsse tafel/n zone/n neubau/ten anbau/ten baugebiet/e gewerbegebiet/e website/s webseite/n internetseite/n internetauftritt/e internetportal homepage/s portal/e plattform/en app/s datenbank/en software dashboard/s chatbot/s
  buchungssystem/e informationssystem/e meldesystem/e ticketsystem/e managementsystem/e veranstaltungskalender/ fest/e fachtag/e aktionstag/e tag/e woche/n aktionswoche/n workshop/s tagung/en messe/n markt/=märkte wettbewerb/e kampagne/n
  seminar/e kurs/e lehrgang/=lehrgänge sitzung/en treffen/ netzwerktreffen/ gesprächsrunde/n forum/=foren pilotprojekt/e modellprojekt/e modellvorhaben/ pilotphase veranstaltungsreihe/n reihe/n stammtisch/e ferienprogramm/e
  abend/e spaziergang/=spaziergänge lesung/en schulung/en fortbildung/en weiterbildung/en training/s informationsveranstaltung/en auftaktveranstaltung/en infoveranstaltung/en fachveranstaltung/en festival/s konzert/e messstelle/n zählstelle/n gerät/e fahrzeug/e bus/se lastenrad/=lastenräder fahrrad/=fahrräder tablet/s hecke/n baum/=bäume beet/e blühfläche/n fläche/n dach/=dächer
  sirene/n mobilstation/en mobilitätsstation/en stellplatz/=stellplätze abstellanlage/n fahrradständer/ bordstein/e bordsteinkante/n zebrastreifen/ überweg/e mast/en leuchte/n tempo baustein/e modul/e wärmepumpe/n laden/=läden werkstatt/=werkstätten küche/n mensa/=mensen kantine/n bühne/n saal/=säle sporthalle/n steg/e becken/ zisterne/n insel/n poller/ parkhaus/=parkhäuser bürgerbus/se rufbus/se ticket/s pass/=pässe gutschein/e ermäßigung/en tarif/e gebühr/en steuer/n pauschale/n prämie/n darlehen/ lehrpfad/e pfad/e rundgang/=rundgänge stadtführung/en sprechtag/e infostand/=infostände infotafel/n verteiler/ blog/s kanal/=kanäle intranet kiosk/e streetworker/ quartiersmanager/ quartiersmanagement energiemanagement beschwerdemanagement bündnis/se allianz/en mitgliedschaft/en auszeichnung/en wohngruppe/n wohngemeinschaft/en wohnprojekt/e wohnanlage/n tagesstätte/n studiengang/=studiengänge ausbildungsgang/=ausbildungsgänge unterricht hausaufgabenbetreuung mentorenprogramm/e patenprogramm/e hospitation/en archiv/e labor/e anlaufpunkt/e stützpunkt/e pflegestützpunkt/e ladenlokal/e container/ spielgerät/e sportgerät/e rollstuhl/=rollstühle bordsteinabsenkung/en leitstreifen/ signalanlage/n blindenleitsystem/e kamera/s sensor/en zähler/ server/ lizenz/en akte/n stadion/=stadien bolzplatz datensatz/=datensätze schnittstelle/n
  trinkwasserbrunnen/ wickeltisch/e induktionsschleife/n treppenlift/e hublift/e notrufsäule/n schutzraum/=schutzräume frauenhaus/=frauenhäuser tagespflege hospiz/e praxis/=praxen versorgungszentrum/=versorgungszentren paten/ patenschaft/en lotsendienst/e
  fahrdienst/e besuchsdienst/e dolmetscherpool dolmetscherdienst/e ansprechpartner/ ansprechpartnerin/nen ansprechperson/en servicestelle/n ombudsstelle/n budget/s verfügungsfonds förderprogramm/e zuschuss/=zuschüsse ausbildungsplatz/=ausbildungsplätze
  praktikum/=praktika praktikumsplatz/=praktikumsplätze klasse/n willkommensklasse/n vorbereitungsklasse/n quartiersbüro/s nachbarschaftshaus jugendzentrum jugendtreff/s pumptrack skatepark bolzplatz/=bolzplätze glasfaseranschluss wlan schutzkonzept`);

/** Nouns that promise nothing one could see, whatever verb they stand with. */
export const DE_ABSTRACT = words(`kultur gesellschaft gemeinschaft entwicklung struktur strukturen landschaft qualität versorgung mobilität arbeit bildung teilhabe inklusion integration vielfalt zusammenarbeit kooperation vernetzung netzwerke
  miteinander zusammenhalt zusammenleben atmosphäre klima bewusstsein verständnis umfeld rahmen rahmenbedingung rahmenbedingungen bedingungen voraussetzung voraussetzungen beitrag rolle angebot angebote möglichkeit möglichkeiten chance chancen
  perspektive perspektiven balance mix mischung vielzahl basis grundlage grundlagen haltung sicht blick wertschätzung transparenz sichtbarkeit attraktivität identität infrastruktur finanzwirtschaft wirtschaft stadt gemeinde kommune region ort
  verwaltung wohnraum lebensraum sozialraum freiraum freiräume raum räume umgebung umwelt natur zugang zugänge wege weg schritt schritte impuls impulse anreiz anreize akzent akzente ansatz ansätze lösung lösungen synergie synergien ressourcen prozess prozesse
  dialog austausch beteiligung mitwirkung engagement ehrenamt verantwortung zukunft leben alltag lebensqualität aufenthaltsqualität willkommenskultur anerkennungskultur beteiligungskultur begegnung begegnungen interesse motivation kompetenz kompetenzen öffnung sprache
  nutzung durchmischung ausgleich gleichgewicht verhältnis verhältnisse stimmung image profil marke leuchtturm vorbild standort grün instrumente formate initiativen projekte aktionen aktivitäten maßnahmen veranstaltungen feste hilfen hilfe unterstützung
  mittel gelder finanzierung personal verstärkung verfahren abläufe wandel transformation verkehrswende energiewende wärmewende jugendarbeit seniorenarbeit öffentlichkeitsarbeit beratung betreuung begleitung bedarfe bedürfnisse belange sicherheit gesundheit
  möglichkeitsraum lebenslagen orte räumlichkeiten begegnungsorte begegnungsmöglichkeiten treffpunkte begegnungsräume beratungsangebote freizeitangebote kulturangebote bildungsangebote sprachangebote informationsveranstaltungen speicherkapazitäten kapazitäten
  umstieg bindung ziele zielsetzungen erkenntnisse erfahrungen themen inhalte informationen aufgaben menschen bürgerinnen bürger kinder jugendliche familien angehörige vorteile nachteile vorurteile unterschiede stärken schwächen potenziale potentiale werte normen rechte pflichten fragen anliegen wünsche ideen kräfte netze brücken zeichen signale perspektivwechsel bewusstseinsbildung daten gespräche kontakte beziehungen verbindungen anlässe arbeitsbedingungen lebensbedingungen wohnbedingungen standortfaktoren partnerschaften kooperationen kooperationspartner mitmenschen fähigkeiten talente personengruppen akteure mitarbeitende beschäftigte fachkräfte unternehmen betriebe vereine träger institutionen einrichtungen organisationen abbau dienstleistung dienstleistungen service services bildungslandschaft willkommensstruktur kita-landschaft ladeinfrastruktur`);

/** Figures that somebody counts or measures anyway. */
export const DE_METRICS = words(`anteil anteile zahl zahlen anzahl quote rate raten verbrauch emissionen ausstoß menge mengen aufkommen dauer wartezeit wartezeiten bearbeitungszeit bearbeitungszeiten verschuldung dichte bestand fallzahl fallzahlen
  besuchszahlen besucherzahlen fahrgastzahlen fahrgastzahl nutzungszahlen schülerzahlen teilnehmerzahl teilnehmerzahlen einbürgerungen flächenverbrauch versiegelungsgrad grad umsatz ausgaben einnahmen schulden defizit belastung leerstand leerstandsquote
  arbeitslosigkeit abschlüsse schulabgänge unfälle unfallzahlen straftaten anfragen besuche übernachtungen ausleihen zuzüge fläche flächen index score zufriedenheit durchschnitt modal-split bedarf leistung pendlerzahl feinstaubbelastung
  wohnungslosen wohnungslosigkeit krankenstand fluktuation investitionen spendenaufkommen hausmüll restmüll abfall plätze stellen energieverbrauch wasserverbrauch zuschüsse beiträge arbeitsplätze kosten`);

/** End states that are reached or not, without a figure. */
export const DE_END_STATES = /(?<!\p{L})(?:(?:klima|co2-?|co₂-?|treibhausgas|emissions|energie|kohlendioxid)-?neutral(?:ität|e[snrm]?(?= (?:\p{L}+ )?(?:\p{L}*(?:stadt|kommune|gemeinde|region|quartiers?|bestand|betrieb|versorgung|konzern|verwaltung|landkreis|fuhrparks?|liegenschaften|gebäude)))|(?!\p{L}))|(?:fossil|emissions|plastik|schulden|kohle|pestizid)-?frei|energieautark(?:ie)?|null-?emissionen|netto-?null|haushaltsausgleich)(?!\p{L})|(?<!\p{L})(?:ausgeglichene[rnms]? (?:\p{L}+)?haushalt|\p{L}*haushalt(?:s|e)? (?:\p{L}+ ){0,3}ausgeglichen)(?!\p{L})/u;
/** States of a closed set that one can check item by item. */
export const DE_CHECKABLE = /^(?:barrierefrei|elektrisch|online|digital verfügbar|elektrifiziert|fossilfrei|zertifiziert|besetzt|rauchfrei|kostenfrei|kostenlos|gebührenfrei|beitragsfrei|unentgeltlich|stufenlos|begrünt|überdacht|verfügbar|vorhanden|anerkannt|bundesweit)$/u;

/** Words whose end looks like a thing, but that are none. */
export const DE_FALSE_THINGS = words(`referat vorrat apparat alltag zielgruppe zielgruppen bevölkerungsgruppe bevölkerungsgruppen altersgruppe altersgruppen personengruppe personengruppen arbeitsmarkt wohnungsmarkt ausbildungsmarkt maßstab diskurs exkurs verdienst
  lebensstandard mehrweg lebensweg ausweg bildungsweg bildungswege weg wege tag tage woche wochen stab rat reihe gruppe gruppen klasse klassen land weihnachten fördermittel dienstleister vertrauen werkstatt beitrag montag dienstag donnerstag freitag samstag sonntag
  bundestag landtag kreistag vormittag nachmittag mittag heimat haushalt haushalte umweg arbeitsweise sprachstand wohnungen jahreszeit querschnittsaufgabe vorsorge studium schulwesen fläche flächen dach platz dienst dienste verein vereine markt preis preise`);
/** Who takes note of something: named in the dative or as addressee, not as what will exist. */
export const DE_RECIPIENTS = /(?:rat|ausschuss|ausschüsse|kreistag|gremium|gremien|beirat|verwaltung|parlament|stadtrats|gemeinderats)(?:e?s|en)?$/u;
