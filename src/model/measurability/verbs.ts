// What a verb promises, and all the forms in which it can stand.
//
// `make`      brings a thing into being: it needs a thing that one can see
// `do`        an activity that one can see being done: train, translate, lower a kerb
// `review`    examines something
// `report`    tells somebody something; with an interval it can be checked
// `meet`      comes together
// `revise`    changes a document
// `extend`    enlarges or renews: vague, except of a built thing that is named
// `implement` carries out what another document holds
// `exist`     a thing is there, is received, takes place
// `up`/`down` moves a figure; `reach` gets it somewhere
// `state`     how something is, feels or is meant
// `weak`      says neither how much nor what
// `other`     no list holds it: what it acts on decides
import { late } from './late.ts';

export type VerbClass = 'make' | 'do' | 'review' | 'report' | 'meet' | 'revise' | 'extend' | 'implement' | 'exist' | 'up' | 'down' | 'reach' | 'state' | 'weak' | 'other';
export type VerbForm = { lemma: string; cls: VerbClass; noun: boolean };

/** Every form of a language's verbs; `split` holds „richtet … ein“ as „richtet|ein“. */
export type VerbTable = { readonly forms: Map<string, VerbForm>; readonly split: Map<string, VerbForm>; readonly splitStems: Set<string> };

function lateTable(make: () => VerbTable): VerbTable {
  const table = late(make);
  return { get forms() { return table().forms; }, get split() { return table().split; }, get splitStems() { return table().splitStems; } };
}

const INSEPARABLE = /^(?:be|ver|er|ent|emp|zer|miss|über(?!neh)|unter|wider|voll|ge(?!h))/u;

/** Strong verbs: third person and participle without „ge“, also of all that end in them („übernehmen“, „an|erkennen“). */
const STRONG = late(() => new Map(`nehmen:nimmt/nommen geben:gibt/geben treten:tritt/treten treffen:trifft/troffen werben:wirbt/worben lesen:liest/lesen sehen:sieht/sehen helfen:hilft/holfen halten:hält/halten laden:lädt/laden lassen:lässt/lassen
  tragen:trägt/tragen schlagen:schlägt/schlagen fahren:fährt/fahren wachsen:wächst/wachsen fallen:fällt/fallen laufen:läuft/laufen stoßen:stößt/stoßen messen:misst/messen sprechen:spricht/sprochen brechen:bricht/brochen werfen:wirft/worfen
  raten:rät/raten fangen:fängt/fangen graben:gräbt/graben gelten:gilt/golten bringen:bringt/bracht denken:denkt/dacht kennen:kennt/kannt nennen:nennt/nannt stehen:steht/standen gehen:geht/gangen finden:findet/funden binden:bindet/bunden
  ginnen:ginnt/gonnen winnen:winnt/wonnen schreiben:schreibt/schrieben bleiben:bleibt/blieben steigen:steigt/stiegen treiben:treibt/trieben leihen:leiht/liehen weisen:weist/wiesen meiden:meidet/mieden schneiden:schneidet/schnitten
  streichen:streicht/strichen greifen:greift/griffen reißen:reißt/rissen schließen:schließt/schlossen fließen:fließt/flossen ziehen:zieht/zogen bieten:bietet/boten schieben:schiebt/schoben heben:hebt/hoben sinken:sinkt/sunken
  bitten:bittet/beten liegen:liegt/legen kommen:kommt/kommen rufen:ruft/rufen scheiden:scheidet/schieden wenden:wendet/wandt`.split(/\s+/u).map((entry) => {
  const [base, forms] = entry.split(':') as [string, string];
  return [base, forms.split('/') as [string, string]] as const;
})));

/** Third person and participle of a strong verb; null for a regular one. */
function strongForms(base: string): { third: string; participle: string } | null {
  for (let at = 0; at <= base.length - 5; at++) {
    const forms = STRONG().get(base.slice(at));
    if (forms === undefined) continue;
    const front = base.slice(0, at);
    if (front !== '' && !/^(?:be|ver|er|ent|emp|zer|miss|über|unter|wider|um|durch|ge|voll)$/u.test(front)) return null;
    return { third: front + forms[0], participle: front === '' ? `ge${forms[1]}` : front + forms[1] };
  }
  return null;
}

/** Adds `eine|richten`-style entries: `prefix|infinitive=participle/noun/noun`; irregular forms follow the sign. After `!` there is no noun in -ung: „Verwaltung“ is no deed. */
export function germanVerbs(classes: Partial<Record<VerbClass, string>>): VerbTable {
  return lateTable(() => germanForms(classes));
}

function germanForms(classes: Partial<Record<VerbClass, string>>): VerbTable {
  const table: VerbTable = { forms: new Map(), split: new Map(), splitStems: new Set() };
  for (const [cls, list] of Object.entries(classes) as [VerbClass, string][]) {
    for (const entry of list.trim().split(/\s+/u)) {
      const [marked, extra = ''] = entry.split('=') as [string, string?];
      const head = marked.replace('!', '');
      const [prefix, base] = head.includes('|') ? (head.split('|') as [string, string]) : ['', head];
      const lemma = prefix + base;
      const verb: VerbForm = { lemma, cls, noun: false };
      const noun: VerbForm = { lemma, cls, noun: true };
      const stem = base.replace(/e?n$/u, '');
      // „öffnet“, „kennzeichnet“, but „lernt“
      const strong = strongForms(base);
      const third = strong?.third ?? (/[td]$|[^aeiouäöülrhmn][nm]$|ch[nm]$/u.test(stem) ? `${stem}et` : `${stem}t`);
      const regular = strong !== null ? strong.participle : base.endsWith('ieren') || (INSEPARABLE.test(base) && prefix === '') ? third : `ge${third}`;
      const irregular = extra.split('/').filter((form) => form !== '');
      const lowerCase = irregular.filter((form) => !/^\p{Lu}/u.test(form));
      const participles = [prefix + regular, ...lowerCase.filter((form) => form.startsWith(prefix))];
      for (const form of lowerCase.filter((word) => !word.startsWith(prefix))) {
        add(table.split, `${form}|${prefix}`, verb);
        table.splitStems.add(form);
      }
      for (const participle of participles) for (const ending of ['', 'e', 'er', 'en', 'es', 'em']) add(table.forms, participle + ending, verb);
      add(table.forms, lemma, verb);
      add(table.forms, `${prefix}zu${base}`, verb);
      if (prefix === '') for (const form of [third, `${stem}e`, `${stem}te`, `${stem}ten`]) add(table.forms, form, verb);
      else {
        for (const form of [third, base, `${stem}te`, `${stem}ten`]) {
          add(table.split, `${form}|${prefix}`, verb);
          table.splitStems.add(form);
        }
        for (const form of [third, `${stem}e`, `${stem}te`, `${stem}ten`]) add(table.forms, prefix + form, verb); // „…, der ein Konzept vorlegt“
      }
      if (head === marked) {
        add(table.forms, `${prefix}${stem}ung`, noun);
        add(table.forms, `${prefix}${stem}ungen`, noun);
        if (base.endsWith('eln')) add(table.forms, `${prefix}${base.slice(0, -3)}lung`, noun); // „Weiterentwicklung“, but „Bündelung“
      }
      for (const form of irregular.filter((word) => /^\p{Lu}/u.test(word))) add(table.forms, form.toLowerCase(), noun);
    }
  }
  return table;
}

const add = (map: Map<string, VerbForm>, form: string, verb: VerbForm): void => {
  if (!map.has(form)) map.set(form, verb);
};

/** The nouns that English makes of a verb: “refurbishment”, “installation”, “reduction”, “extension”, “verification”. Not all of them exist; those that do not are never asked for. */
const nounsOf = (base: string, stem: string): string[] =>
  base.endsWith('uce') ? [`${stem}tion`] : base.endsWith('nd') ? [`${base.slice(0, -1)}sion`] : base.endsWith('de') ? [`${base.slice(0, -2)}sion`] :
  base.endsWith('y') ? [`${base}ment`, `${base.slice(0, -1)}ication`] : [`${base}ment`, `${stem}ation`, ...(/[ts]$/u.test(stem) ? [`${stem}ion`] : [])];

/** English: `base=past/participle/noun`; regular forms are derived. Nouns are words that end in -ion, -ment, -al or are given with a capital. */
export function englishVerbs(classes: Partial<Record<VerbClass, string>>): VerbTable {
  return lateTable(() => englishForms(classes));
}

function englishForms(classes: Partial<Record<VerbClass, string>>): VerbTable {
  const table: VerbTable = { forms: new Map(), split: new Map(), splitStems: new Set() };
  for (const [cls, list] of Object.entries(classes) as [VerbClass, string][]) {
    for (const entry of list.trim().split(/\s+/u)) {
      const [base, extra = ''] = entry.split('=') as [string, string?];
      const verb: VerbForm = { lemma: base, cls, noun: false };
      const stem = base.replace(/e$/u, '');
      const y = /[^aeiou]y$/u.test(base);
      const doubled = /^[^aeiou]*[aeiou][bdgmnprt]$|(?:mit|(?<!of|if|uf)fer|cur|pel|quip|trol|nrol)$/u.test(base) ? base + base.at(-1)! : stem;
      const forms = [base, y ? `${base.slice(0, -1)}ies` : /(?:s|x|ch|sh)$/u.test(base) ? `${base}es` : `${base}s`, y ? `${base.slice(0, -1)}ied` : `${doubled}ed`, `${stem}ed`, `${y ? base : doubled}ing`, `${stem}ing`];
      for (const form of forms) add(table.forms, form, verb);
      for (const form of nounsOf(base, stem)) add(table.forms, form, { ...verb, noun: true });
      for (const form of extra.split('/').filter((word) => word !== '')) add(table.forms, form.toLowerCase(), /^\p{Lu}/u.test(form) ? { ...verb, noun: true } : verb);
    }
  }
  return table;
}
