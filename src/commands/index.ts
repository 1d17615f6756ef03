// All commands, in the order of `measures --help`.
import type { CommandEntry } from './support/command.ts';

export const commands: readonly CommandEntry[] = [
  { name: 'init', summary: { de: 'legt einen neuen Katalog an', en: 'makes a new catalogue' }, load: () => import('./init.ts') },
  { name: 'new', summary: { de: 'legt einen Eintrag mit der nächsten freien Kennung an', en: 'makes an entry with the next free id' }, load: () => import('./new.ts') },
  { name: 'import', summary: { de: 'holt Maßnahmen aus einer Liste (CSV, Excel), Bewertungen aus einem Bogen', en: 'takes in measures from a list (CSV, Excel), ratings from a sheet' }, load: () => import('./import.ts') },
  { name: 'validate', summary: { de: 'prüft alle Dateien: Form, Verweise, Regeln', en: 'checks all files: form, references, rules' }, load: () => import('./validate.ts') },
  { name: 'explain', summary: { de: 'erklärt eine Regel, einen Rang oder warum A vor B steht', en: 'explains a rule, a rank, or why A stands before B' }, load: () => import('./explain.ts') },
  { name: 'rules', summary: { de: 'zeigt alle Prüfregeln', en: 'shows all rules' }, load: () => import('./rules.ts') },
  { name: 'check', summary: { de: 'sagt, wie messbar und umsetzbar Maßnahmen und Sätze sind', en: 'says how measurable and feasible measures and sentences are' }, load: () => import('./check.ts') },
  { name: 'ratings', summary: { de: 'Bewertungsbögen ausgeben, Bewertungen stempeln', en: 'hands out rating sheets, stamps ratings' }, load: () => import('./ratings.ts') },
  { name: 'prioritize', summary: { de: 'zeigt die Rangfolge und wie sicher sie ist', en: 'shows the ranking and how sure it is' }, load: () => import('./prioritize.ts') },
  { name: 'verify', summary: { de: 'rechnet eine festgelegte Rangfolge nach', en: 'recomputes a locked ranking' }, load: () => import('./verify.ts') },
  { name: 'order', summary: { de: 'zeigt, welche Maßnahme wann beginnt, mit Begründung', en: 'shows which measure begins when, with reasons' }, load: () => import('./order.ts') },
  { name: 'trace', summary: { de: 'zeigt, was woher kommt und was wem dient, und die Lücken', en: 'shows what comes from where and serves what, and the holes' }, load: () => import('./trace.ts') },
  { name: 'progress', summary: { de: 'zeigt den Stand: Messwerte, Meilensteine, Geld', en: 'shows the state: values, milestones, money' }, load: () => import('./progress.ts') },
  { name: 'record', summary: { de: 'trägt einen Messwert ein', en: 'enters one value' }, load: () => import('./record.ts') },
  { name: 'diff', summary: { de: 'vergleicht zwei Stände: Einträge, Ränge, Reihenfolge, mit Gründen', en: 'compares two states: entries, ranks, order, with causes' }, load: () => import('./diff.ts') },
  { name: 'export', summary: { de: 'schreibt den Katalog als Dokument oder Tabelle', en: 'writes the catalogue as a document or table' }, load: () => import('./export.ts') },
  { name: 'invite', summary: { de: 'lost Einwohnerinnen und Einwohner für eine Einladung aus', en: 'draws residents by lot for an invitation' }, load: () => import('./invite.ts') },
  { name: 'load', summary: { de: 'lädt den Katalog in eine SQLite-Datei', en: 'loads the catalogue into a SQLite file' }, load: () => import('./load.ts') },
  { name: 'query', summary: { de: 'beantwortet eine SQL-Frage an den Katalog', en: 'answers an SQL question to the catalogue' }, load: () => import('./query.ts') },
  { name: 'fmt', summary: { de: 'bringt die Dateien in einheitliche Form, Kommentare bleiben', en: 'brings the files into uniform form, comments kept' }, load: () => import('./fmt.ts') },
  { name: 'completion', summary: { de: 'Vervollständigung für bash, zsh oder fish', en: 'completion for bash, zsh or fish' }, load: () => import('./completion.ts') },
];
