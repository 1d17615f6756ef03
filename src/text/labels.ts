// What fields and their values are called in documents.
import { bilingual } from './language.ts';

export const labels = bilingual({
  de: {
    stage: { idea: 'Idee', draft: 'Entwurf', proposed: 'vorgeschlagen', decided: 'beschlossen' } as Record<string, string>,
    status: {
      open: 'offen', planned: 'geplant', inProgress: 'in Umsetzung', completed: 'abgeschlossen', routine: 'im laufenden Betrieb', postponed: 'zurückgestellt', merged: 'zusammengelegt', dropped: 'verworfen',
    } as Record<string, string>,
    level: { output: 'Leistung', outcome: 'Wirkung', impact: 'gesellschaftliche Wirkung', context: 'Umfeld' } as Record<string, string>,
    direction: { increase: 'steigt', decrease: 'sinkt', maintain: 'bleibt', achieve: 'wird erreicht' } as Record<string, string>,
    frequency: {
      monthly: 'monatlich', quarterly: 'vierteljährlich', halfYearly: 'halbjährlich', yearly: 'jährlich', everyTwoYears: 'alle zwei Jahre', everyThreeYears: 'alle drei Jahre', everyFiveYears: 'alle fünf Jahre', once: 'einmalig',
    } as Record<string, string>,
    costStatus: { unknown: 'noch unbekannt', estimated: 'geschätzt', budgeted: 'im Haushalt', neutral: 'kostenneutral' } as Record<string, string>,
    disposition: { adopted: 'übernommen', merged: 'zusammengeführt', deferred: 'zurückgestellt', rejected: 'abgelehnt', open: 'noch offen' } as Record<string, string>,
    forumKind: { conference: 'Konferenz', themeForum: 'Themenforum', workshop: 'Workshop', steering: 'Steuerungsgruppe', committee: 'Ausschuss' } as Record<string, string>,
    instrumentKind: { interviews: 'Interviews', survey: 'Befragung', statistics: 'Statistik', document: 'Dokument', inventory: 'Bestandsaufnahme', forum: 'Forum' } as Record<string, string>,
    recruitment: { nominated: 'benannt', selfSelected: 'aus eigenem Antrieb', random: 'ausgelost', convenience: 'nach Gelegenheit', complete: 'alle' } as Record<string, string>,
    group: {
      steeringGroup: 'Steuerungsgruppe', administration: 'Verwaltung', experts: 'Fachleute', randomResidents: 'ausgeloste Einwohnerinnen und Einwohner', selfSelected: 'aus eigenem Antrieb Teilnehmende', affected: 'Betroffene', public: 'Öffentlichkeit',
    } as Record<string, string>,
    deliberationRole: { preliminary: 'Vorberatung', decision: 'Beschlussfassung', information: 'Kenntnisnahme' } as Record<string, string>,
    horizon: { short: 'kurzfristig', medium: 'mittelfristig', long: 'langfristig', continuous: 'dauerhaft' } as Record<string, string>,
    field: {
      id: 'Kennung', title: 'Maßnahme', actionField: 'Handlungsfeld', goals: 'Ziele', principles: 'Leitlinien', targetGroups: 'Zielgruppen', lead: 'Federführung', leadConfirmed: 'Zusage', partners: 'Partner', status: 'Stand', stage: 'Reifestufe',
      window: 'Beginn', period: 'Zeitraum', duration: 'Dauer', cost: 'Kosten', staff: 'Personal', origin: 'Herkunft', buildsOn: 'Baut auf', dependsOn: 'Setzt voraus', excludes: 'Schließt aus', risks: 'Risiken', problem: 'Ausgangslage', description: 'Beschreibung', area: 'Räumlicher Bezug',
      mandatory: 'Pflicht', decisions: 'Beschlüsse', result: 'Ergebnis', statusReason: 'Begründung', mergedInto: 'Zusammengelegt mit', supersedes: 'Ersetzt', code: 'Fremde Nummer', horizon: 'Zeithorizont', milestones: 'Meilensteine', log: 'Sachstand', spent: 'Ausgaben', indicators: 'Indikatoren',
    } as Record<string, string>,
  },
  en: {
    stage: { idea: 'idea', draft: 'draft', proposed: 'proposed', decided: 'decided' },
    status: { open: 'open', planned: 'planned', inProgress: 'in progress', completed: 'completed', routine: 'routine', postponed: 'postponed', merged: 'merged', dropped: 'dropped' },
    level: { output: 'output', outcome: 'outcome', impact: 'impact', context: 'context' },
    direction: { increase: 'increases', decrease: 'decreases', maintain: 'is maintained', achieve: 'is achieved' },
    frequency: { monthly: 'monthly', quarterly: 'quarterly', halfYearly: 'half-yearly', yearly: 'yearly', everyTwoYears: 'every two years', everyThreeYears: 'every three years', everyFiveYears: 'every five years', once: 'once' },
    costStatus: { unknown: 'not known yet', estimated: 'estimated', budgeted: 'in the budget', neutral: 'cost-neutral' },
    disposition: { adopted: 'adopted', merged: 'merged', deferred: 'deferred', rejected: 'rejected', open: 'still open' },
    forumKind: { conference: 'conference', themeForum: 'theme forum', workshop: 'workshop', steering: 'steering group', committee: 'committee' },
    instrumentKind: { interviews: 'interviews', survey: 'survey', statistics: 'statistics', document: 'document', inventory: 'inventory', forum: 'forum' },
    recruitment: { nominated: 'nominated', selfSelected: 'self-selected', random: 'drawn by lot', convenience: 'by convenience', complete: 'everybody' },
    group: { steeringGroup: 'steering group', administration: 'administration', experts: 'experts', randomResidents: 'residents drawn by lot', selfSelected: 'self-selected participants', affected: 'people affected', public: 'public' },
    deliberationRole: { preliminary: 'preliminary deliberation', decision: 'decision', information: 'information' },
    horizon: { short: 'short-term', medium: 'medium-term', long: 'long-term', continuous: 'continuous' },
    field: {
      id: 'Id', title: 'Measure', actionField: 'Action field', goals: 'Goals', principles: 'Guiding principles', targetGroups: 'Target groups', lead: 'Lead', leadConfirmed: 'Confirmed', partners: 'Partners', status: 'Status', stage: 'Stage',
      window: 'Start', period: 'Period', duration: 'Duration', cost: 'Cost', staff: 'Staff', origin: 'Origin', buildsOn: 'Builds on', dependsOn: 'Depends on', excludes: 'Excludes', risks: 'Risks', problem: 'Problem', description: 'Description', area: 'Area',
      mandatory: 'Duty', decisions: 'Decisions', result: 'Result', statusReason: 'Reason', mergedInto: 'Merged into', supersedes: 'Supersedes', code: 'Foreign number', horizon: 'Horizon', milestones: 'Milestones', log: 'Progress', spent: 'Spent', indicators: 'Indicators',
    },
  },
});
