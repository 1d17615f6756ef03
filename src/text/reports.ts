// Words of the reports: council paper, report to the funder, public edition, forum results, conference handout, Easy Language.
import type { Withheld } from '../model/evidence/publish.ts';
import { bilingual } from './language.ts';
import { nbsp } from './numbers.ts';

const count = (n: number, one: string, many: string): string => `${n}${nbsp}${n === 1 ? one : many}`;

export const reportsText = bilingual({
  de: {
    none: '–', asOf: (date: string) => `Stand: ${date}`, total: 'Zusammen', measure: 'Maßnahme', measures: 'Maßnahmen', rank: 'Rang', points: 'Punkte', lead: 'Federführung', field: 'Handlungsfeld', status: 'Stand', start: 'Beginn', year: 'Jahr', date: 'Datum',

    evidence: {
      title: 'Was die Erhebungen ergeben haben', finding: 'Befund', count: 'Nennungen', share: 'Anteil', hidden: 'geschützt', undated: '', kind: 'Art', n: { interviews: 'Gespräche', survey: 'Antworten', statistics: 'Fälle', document: 'Dokumente', inventory: 'Angebote', forum: 'Teilnehmende' } as Record<string, string>,
      of: (n: number, base: number) => `${n}${nbsp}von${nbsp}${base}`, about: (parts: string) => parts, size: (n: string, what: string) => `${n}${nbsp}${what}`,
      recruited: (how: string) => `Auswahl: ${how}.`,
      recruitment: { nominated: 'von anderen benannt', selfSelected: 'wer sich selbst gemeldet hat', random: 'durch das Los', convenience: 'wer gerade zu erreichen war', complete: 'vollständig erfasst' } as Record<string, string>,
      nominatedBy: (who: string) => `von anderen benannt (${who})`, limits: (text: string) => `Grenzen: ${text}`,
      mentions: 'Gezählt sind Nennungen. Wie viele Menschen in der Stadt so denken, lässt sich daraus nicht ablesen; deshalb stehen hier keine Prozente.',
      fewForPercent: (n: number) => `Prozente stehen nur, wo mindestens ${n}${nbsp}Antworten vorliegen.`,
      by: (what: string, parts: string) => `Nach ${what}: ${parts}.`, cell: (label: string, value: string) => `${label} ${value}`,
      protected: (n: number) => `„Geschützt“ heißt: Aus der Zahl ließe sich auf weniger als ${n}${nbsp}Menschen schließen. Weitere Zahlen fehlen, wo sie die geschützten verraten würden.`,
      withheld: { interviews: '', secondBreakdown: 'Eine zweite Aufgliederung wird bei weniger als 100 Befragten nicht veröffentlicht.', smallNumbers: '' } satisfies Record<Withheld, string>,
      other: 'Weitere Befunde', noInstrument: 'Ohne Angabe der Erhebung.',
    },

    council: {
      title: (number: string) => (number === '' ? 'Beschlussvorlage' : `Beschlussvorlage ${number}`), subject: 'Betreff', number: 'Nummer', kind: 'Art', kindValue: 'Beschlussvorlage', lead: 'Federführung', date: 'Datum',
      proposal: 'Beschlussvorschlag', noProposal: 'Ein Beschlussvorschlag ist noch nicht formuliert.', facts: 'Sachverhalt', noFacts: 'Ein Sachverhalt ist noch nicht beschrieben.',
      scope: (measures: number, fields: string) => `Die Vorlage umfasst ${count(measures, 'Maßnahme', 'Maßnahmen')} (${fields}):`, fieldCount: (n: number, title: string) => `${title}: ${n}`,
      goals: 'Die Maßnahmen dienen folgenden Zielen:', noMeasures: 'Die Vorlage nennt keine Maßnahmen.',
      money: 'Finanzielle Auswirkungen', moneyIntro: 'Kosten der Maßnahmen dieser Vorlage nach Jahren und Geldquellen. Der Beginn folgt der Reihenfolge des Handelns, einmalige Kosten fallen im ersten Jahr an, jährliche nach Monaten.',
      own: (title: string) => `Deckung aus eigenen Mitteln (${title})`, budget: 'Rahmen', agreed: 'Schon vereinbart', thisPaper: 'Diese Vorlage', rest: 'Es bleiben', noBudget: 'Der Katalog nennt für die eigenen Mittel keinen Rahmen.',
      gap: (amount: string) => `Davon sind ${amount} noch nicht finanziert.`, noGap: 'Für alle Kosten ist eine Geldquelle genannt.', unknown: (ids: string) => `Noch unbekannt sind die Kosten von: ${ids}. Sie fehlen in der Tabelle.`, notPlanned: (ids: string) => `Nicht eingeplant und darum mit ihrem frühesten Beginn gerechnet: ${ids}.`, undated: (ids: string) => `Ohne Beginn und darum nicht in der Tabelle: ${ids}.`,
      lasting: (amount: string) => `Daueraufgaben kosten auch nach dem Ende des Konzepts ${amount} im Jahr.`, staff: 'Personal', staffIntro: 'Personalbedarf der federführenden Stellen, solange die Maßnahmen laufen:', staffColumn: 'Vollzeitstellen', noStaff: 'Der Personalbedarf ist noch nicht angegeben.', openSource: 'noch nicht finanziert', noCost: 'Die Maßnahmen verursachen keine Kosten.',
      deliberation: 'Beratungsfolge', body: 'Gremium', role: 'Zweck', sitting: 'Sitzung', result: 'Ergebnis', isPublic: 'öffentlich', notPublic: 'nicht öffentlich', noDeliberation: 'Die Beratungsfolge steht noch nicht fest.',
      annexes: 'Anlagen', annexRanking: 'Anlage: Rangfolge', annexOrder: 'Anlage: Reihenfolge des Handelns', annexSheets: 'Anlage: Maßnahmenblätter', annexOutputs: 'Anlage: Verbleib der Forumsergebnisse',
      rankingNote: (total: number) => `Bewertet sind ${count(total, 'Maßnahme', 'Maßnahmen')}. Punkte: Nutzwert von 0 bis 100; gleiche Ränge sind gleichwertig. Fett gesetzt sind die Maßnahmen dieser Vorlage.`,
      provisional: 'Ein Sternchen steht, wo noch nicht alle Kriterien bewertet sind; die Punkte sind dort vorläufig.',
      chance: (n: number) => `Chance auf die ersten ${n}`, position: { front: 'vorn', contested: 'umstritten', behind: 'hinten' } as Record<string, string>, classTitle: 'Einordnung',
      outputCount: (n: number, parts: string) => `Aus den Foren liegen ${count(n, 'Ergebnis', 'Ergebnisse')} vor: ${parts}.`, output: 'Ergebnis', became: 'Verbleib', because: 'Begründung',
      noSuchPaper: (id: string) => `Die Vorlage „${id}“ gibt es nicht.`, whichPaper: 'Der Katalog enthält mehrere Vorlagen.', whichPaperRemedy: (ids: string) => `Nennen Sie eine mit --paper: ${ids}`,
      generic: 'Entwurf ohne Vorlage im Katalog: `measures new paper` legt eine an.', genericProposal: ['Der Gemeinderat nimmt die Rangfolge der Maßnahmen zur Kenntnis.', 'Er beschließt die in der Anlage beschriebenen Maßnahmen.'],
    },

    funder: {
      title: 'Sachbericht', project: 'Das Vorhaben', concept: 'Konzept', place: 'Ort', period: 'Förderzeitraum', funder: 'Fördergeber', reportDue: 'Bericht bis', conceptPeriod: 'Laufzeit des Konzepts', contact: 'Kontakt', to: (a: string, b: string) => `${a} bis ${b}`,
      work: 'Was geschehen ist', steering: (n: number) => `In der Steuerungsgruppe arbeiten ${count(n, 'Mitglied', 'Mitglieder')} mit.`, meetings: 'Konferenzen, Foren und Sitzungen', event: 'Veranstaltung', people: 'Teilnehmende', outputs: 'Ergebnisse', surveys: 'Erhebungen', survey: 'Erhebung', size: 'Umfang',
      became: (total: number, parts: string) => `Von ${count(total, 'Ergebnis', 'Ergebnissen')} ${parts}.`, becamePart: { adopted: 'aufgenommen', merged: 'zusammengeführt', deferred: 'zurückgestellt', rejected: 'nicht aufgenommen', open: 'noch offen' } as Record<string, string>, becameIs: (parts: string) => `sind ${parts}`,
      needs: 'Bestand und Bedarf', offers: (n: number, fields: string) => `Die Bestandsaufnahme führt ${count(n, 'Angebot', 'Angebote')} auf (${fields}).`, need: 'Bedarf', basis: 'Belegt durch', goal: 'Ziel', answeredBy: 'Aufgegriffen in',
      goals: 'Leitlinien und Ziele', principleGoals: (n: number) => count(n, 'Ziel', 'Ziele'), served: 'Maßnahmen',
      measures: 'Maßnahmen', measureIntro: (total: number, parts: string) => `Der Katalog enthält ${count(total, 'Maßnahme', 'Maßnahmen')}: ${parts}.`,
      monitoring: 'Monitoring', indicatorIntro: (total: number, output: number, outcome: number, baseline: number) => `Der Erfolg wird an ${count(total, 'Indikator', 'Indikatoren')} gemessen, davon ${output} für Leistungen und ${outcome} für Wirkungen. Ein Ausgangswert liegt für ${baseline} vor.`, noValues: 'Messwerte liegen noch nicht vor.',
      money: 'Zahlen', moneyIntro: 'Vereinbarte Kosten und Ausgaben der Maßnahmen nach Jahren und Geldquellen.', funderShare: (title: string, planned: string, spent: string) => `Auf ${title} entfallen davon ${planned} vereinbarte Kosten und ${spent} Ausgaben.`, noMoney: 'Vereinbarte Kosten oder Ausgaben sind noch nicht eingetragen.',
      next: 'Ausblick', nextSteps: (until: string) => `Schritte bis ${until}:`, noSteps: 'Für die nächsten zwölf Monate sind keine Schritte eingetragen.',
    },

    public: {
      results: 'Was aus den Vorschlägen geworden ist',
      refused: (n: number) => (n === 1 ? '1 Angabe verhindert die Veröffentlichung. Es wurde nichts ausgegeben.' : `${n} Angaben verhindern die Veröffentlichung. Es wurde nichts ausgegeben.`), look: (n: number) => (n === 1 ? '1 Stelle sollten Sie vor der Veröffentlichung ansehen:' : `${n} Stellen sollten Sie vor der Veröffentlichung ansehen:`),
      internalPublic: 'Der Bericht public ist immer die öffentliche Ausgabe; --edition internal passt nicht dazu.',
    },

    forum: { title: 'Verbleib der Forumsergebnisse', intro: (forums: number, total: number, parts: string) => `In ${count(forums, 'Veranstaltung', 'Veranstaltungen')} sind ${count(total, 'Vorschlag', 'Vorschläge')} festgehalten worden. ${parts}`, none: 'Noch ist keine Veranstaltung mit Vorschlägen eingetragen.', unknownForum: (id: string) => `Das Forum „${id}“ gibt es nicht.` },

    conference: {
      title: 'Worauf wir aufbauen', intro: (offers: number, needs: number, principles: number) => `Auf diesen Seiten stehen ${count(offers, 'Angebot', 'Angebote')}, die es schon gibt, ${count(needs, 'Bedarf', 'Bedarfe')} aus der Analyse und ${count(principles, 'Leitlinie', 'Leitlinien')}.`,
      offers: 'Was es schon gibt', offer: 'Angebot', provider: 'Träger', forWhom: 'Für wen', noField: 'Ohne Handlungsfeld', needs: 'Was gebraucht wird', basis: (text: string) => `Belegt durch: ${text}`, noEvidence: 'Dazu liegt noch kein Beleg vor.', affects: (groups: string) => `Betrifft: ${groups}`,
      principles: 'Leitlinien', names: (groups: string) => `Genannt sind: ${groups}`, goals: 'Ziele', how: 'Woher die Zahlen kommen',
    },

    easy: {
      title: 'In Leichter Sprache', principles: 'Leitlinien', goals: 'Ziele', measures: 'Maßnahmen', missing: 'Noch nicht in Leichter Sprache', missingNote: 'Diese Texte schreiben und prüfen Menschen. Sie werden nicht automatisch erzeugt.', titleOnly: 'nur Titel', summaryOnly: 'nur Text',
      complete: 'Alle Leitlinien, Ziele und Maßnahmen liegen in Leichter Sprache vor.', nothing: 'Noch liegt kein Text in Leichter Sprache vor.', missingCount: (n: number) => (n === 1 ? '1 Eintrag liegt noch nicht in Leichter Sprache vor.' : `${n} Einträge liegen noch nicht in Leichter Sprache vor.`),
    },
    paper: 'Vorlage, deren Nummer, Vorschlag und Maßnahmen der Bericht council zeigt', forumOption: 'bei --report forum: nur dieses Forum',
  },
  en: {
    none: '–', asOf: (date: string) => `As of ${date}`, total: 'Together', measure: 'Measure', measures: 'Measures', rank: 'Rank', points: 'Points', lead: 'Lead', field: 'Action field', status: 'Status', start: 'Start', year: 'Year', date: 'Date',

    evidence: {
      title: 'What the surveys and interviews found', finding: 'Finding', count: 'Mentions', share: 'Share', hidden: 'protected', undated: '', kind: 'Kind', n: { interviews: 'interviews', survey: 'answers', statistics: 'cases', document: 'documents', inventory: 'offers', forum: 'participants' } as Record<string, string>,
      of: (n: number, base: number) => `${n} of ${base}`, about: (parts: string) => parts, size: (n: string, what: string) => `${n} ${what}`,
      recruited: (how: string) => `Selection: ${how}.`,
      recruitment: { nominated: 'named by others', selfSelected: 'whoever came forward', random: 'drawn by lot', convenience: 'whoever could be reached', complete: 'all of them' } as Record<string, string>,
      nominatedBy: (who: string) => `named by others (${who})`, limits: (text: string) => `Limits: ${text}`,
      mentions: 'Mentions are counted. How many people in the city think so cannot be read from them, which is why there are no percentages here.',
      fewForPercent: (n: number) => `Percentages are given only where there are at least ${n} answers.`,
      by: (what: string, parts: string) => `By ${what}: ${parts}.`, cell: (label: string, value: string) => `${label} ${value}`,
      protected: (n: number) => `"Protected" means that the number would tell about fewer than ${n} people. Further numbers are missing where they would give the protected ones away.`,
      withheld: { interviews: '', secondBreakdown: 'A second breakdown is not published for fewer than 100 respondents.', smallNumbers: '' },
      other: 'Further findings', noInstrument: 'The instrument is not named.',
    },

    council: {
      title: (number: string) => (number === '' ? 'Council paper' : `Council paper ${number}`), subject: 'Subject', number: 'Number', kind: 'Kind', kindValue: 'paper for decision', lead: 'Lead', date: 'Date',
      proposal: 'Proposed decision', noProposal: 'A proposal has not been worded yet.', facts: 'Facts', noFacts: 'The facts have not been described yet.',
      scope: (measures: number, fields: string) => `The paper covers ${count(measures, 'measure', 'measures')} (${fields}):`, fieldCount: (n: number, title: string) => `${title}: ${n}`,
      goals: 'The measures serve these goals:', noMeasures: 'The paper names no measures.',
      money: 'Financial effects', moneyIntro: 'Cost of the measures of this paper by year and source. The start follows the order of action; one-off cost falls in the first year, yearly cost by months.',
      own: (title: string) => `Cover from own means (${title})`, budget: 'Budget', agreed: 'Agreed already', thisPaper: 'This paper', rest: 'Left', noBudget: 'The catalogue gives no budget for own means.',
      gap: (amount: string) => `Of this, ${amount} is not funded yet.`, noGap: 'A source is named for all cost.', unknown: (ids: string) => `The cost of these is not known yet: ${ids}. They are missing from the table.`, notPlanned: (ids: string) => `Not planned and therefore counted from their earliest start: ${ids}.`, undated: (ids: string) => `Without a start and therefore not in the table: ${ids}.`,
      lasting: (amount: string) => `Standing tasks cost ${amount} a year beyond the end of the concept.`, staff: 'Staff', staffIntro: 'Staff that the leading units need while the measures run:', staffColumn: 'Full-time posts', noStaff: 'The staff needed has not been given yet.', openSource: 'not yet funded', noCost: 'The measures cause no cost.',
      deliberation: 'Sequence of deliberation', body: 'Body', role: 'Purpose', sitting: 'Sitting', result: 'Result', isPublic: 'public', notPublic: 'not public', noDeliberation: 'The sequence of deliberation is not fixed yet.',
      annexes: 'Annexes', annexRanking: 'Annex: ranking', annexOrder: 'Annex: order of action', annexSheets: 'Annex: measure sheets', annexOutputs: 'Annex: what became of the forum outputs',
      rankingNote: (total: number) => `${count(total, 'measure is', 'measures are')} rated. Points: value from 0 to 100; equal ranks are equivalent. The measures of this paper are in bold.`,
      provisional: 'An asterisk stands where not all criteria are rated yet; the points are provisional there.',
      chance: (n: number) => `Chance of the first ${n}`, position: { front: 'front', contested: 'contested', behind: 'behind' } as Record<string, string>, classTitle: 'Class',
      outputCount: (n: number, parts: string) => `The forums yielded ${count(n, 'output', 'outputs')}: ${parts}.`, output: 'Output', became: 'What became of it', because: 'Reason',
      noSuchPaper: (id: string) => `There is no paper "${id}".`, whichPaper: 'The catalogue holds several papers.', whichPaperRemedy: (ids: string) => `Name one with --paper: ${ids}`,
      generic: 'Draft without a paper in the catalogue: `measures new paper` makes one.', genericProposal: ['The council takes note of the ranking of the measures.', 'It decides on the measures described in the annex.'],
    },

    funder: {
      title: 'Report to the funder', project: 'The project', concept: 'Concept', place: 'Place', period: 'Funding period', funder: 'Funder', reportDue: 'Report due', conceptPeriod: 'Period of the concept', contact: 'Contact', to: (a: string, b: string) => `${a} to ${b}`,
      work: 'What was done', steering: (n: number) => `The steering group has ${count(n, 'member', 'members')}.`, meetings: 'Conferences, forums and sessions', event: 'Event', people: 'Participants', outputs: 'Outputs', surveys: 'Instruments', survey: 'Instrument', size: 'Size',
      became: (total: number, parts: string) => `Of ${count(total, 'output', 'outputs')}, ${parts}.`, becamePart: { adopted: 'adopted', merged: 'merged', deferred: 'deferred', rejected: 'not adopted', open: 'still open' } as Record<string, string>, becameIs: (parts: string) => parts,
      needs: 'Stocktaking and needs', offers: (n: number, fields: string) => `The stocktaking lists ${count(n, 'offer', 'offers')} (${fields}).`, need: 'Need', basis: 'Shown by', goal: 'Goal', answeredBy: 'Taken up in',
      goals: 'Guiding principles and goals', principleGoals: (n: number) => count(n, 'goal', 'goals'), served: 'Measures',
      measures: 'Measures', measureIntro: (total: number, parts: string) => `The catalogue holds ${count(total, 'measure', 'measures')}: ${parts}.`,
      monitoring: 'Monitoring', indicatorIntro: (total: number, output: number, outcome: number, baseline: number) => `Success is measured by ${count(total, 'indicator', 'indicators')}, ${output} of them of output and ${outcome} of outcome. ${baseline} have a baseline.`, noValues: 'There are no values yet.',
      money: 'Figures', moneyIntro: 'Agreed cost and spending of the measures by year and source.', funderShare: (title: string, planned: string, spent: string) => `Of this, ${planned} of agreed cost and ${spent} of spending fall to ${title}.`, noMoney: 'No agreed cost or spending has been entered yet.',
      next: 'Outlook', nextSteps: (until: string) => `Steps until ${until}:`, noSteps: 'No steps are entered for the next twelve months.',
    },

    public: {
      results: 'What became of the proposals',
      refused: (n: number) => (n === 1 ? '1 thing prevents publication. Nothing was written.' : `${n} things prevent publication. Nothing was written.`), look: (n: number) => (n === 1 ? '1 place should be looked at before publication:' : `${n} places should be looked at before publication:`),
      internalPublic: 'The report public is always the public edition; --edition internal does not go with it.',
    },

    forum: { title: 'What became of the forum outputs', intro: (forums: number, total: number, parts: string) => `At ${count(forums, 'event', 'events')} ${count(total, 'proposal was', 'proposals were')} put on record. ${parts}`, none: 'No event with proposals has been entered yet.', unknownForum: (id: string) => `There is no forum "${id}".` },

    conference: {
      title: 'What we build on', intro: (offers: number, needs: number, principles: number) => `These pages hold ${count(offers, 'offer', 'offers')} that exist already, ${count(needs, 'need', 'needs')} from the analysis and ${count(principles, 'guiding principle', 'guiding principles')}.`,
      offers: 'What exists already', offer: 'Offer', provider: 'Provider', forWhom: 'For whom', noField: 'Without an action field', needs: 'What is needed', basis: (text: string) => `Shown by: ${text}`, noEvidence: 'There is no finding for it yet.', affects: (groups: string) => `Concerns: ${groups}`,
      principles: 'Guiding principles', names: (groups: string) => `Named are: ${groups}`, goals: 'Goals', how: 'Where the numbers come from',
    },

    easy: {
      title: 'In Easy Language', principles: 'Guiding principles', goals: 'Goals', measures: 'Measures', missing: 'Not yet in Easy Language', missingNote: 'People write and check these texts. They are not made automatically.', titleOnly: 'title only', summaryOnly: 'text only',
      complete: 'All guiding principles, goals and measures are there in Easy Language.', nothing: 'No text is there in Easy Language yet.', missingCount: (n: number) => (n === 1 ? '1 entry is not there in Easy Language yet.' : `${n} entries are not there in Easy Language yet.`),
    },
    paper: 'paper whose number, proposal and measures the report council shows', forumOption: 'for --report forum: only this forum',
  },
});
