// How long 10,000 sentences take, all of them different: those of the corpus with other years, other numbers and other towns. Time by the clock and
// processor time of whole processes, beside the same lines read again and again and an empty run (the start).
//   npm run bench -- sentences [RUNS]
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const runs = Number(process.argv[2] ?? 5);
const corpus = ['development', 'heldout'].flatMap((name) => readFileSync(new URL(`../test/corpus/${name}.tsv`, import.meta.url), 'utf8').trimEnd().split('\n').slice(1).map((line) => line.split('\t')[0]));
const towns = ['Oberfeld', 'Niederau', 'Seestadt', 'Talheim', 'Waldhof', 'Neumark', 'Altenberg'];
const other = (sentence, round) => sentence
  .replace(/(?<!\d)20(\d\d)(?!\d)/gu, (_, year) => `20${String((Number(year) + round) % 100).padStart(2, '0')}`)
  .replace(/[.!]?$/u, ` ${towns[round % towns.length]} ${String.fromCharCode(65 + (round % 26))}.`);
const different = [];
for (let round = 0; different.length < 10_000; round++) different.push(...corpus.map((sentence) => other(sentence, round)));
const repeated = Array.from({ length: 10_000 }, (_, i) => corpus[i % corpus.length]);

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
/** Seconds of one run: by the clock, and of the processor (user and system). */
function time(lines) {
  const { stdout } = spawnSync('bash', ['-c', `TIMEFORMAT='%R %U %S'; { time "$0" bin/measures.js check --text - --lang de > /dev/null; } 2>&1`, process.execPath], { input: `${lines.join('\n')}\n`, maxBuffer: 1e9 });
  const [clock, user, system] = stdout.toString().trim().split(' ').map(Number);
  return { clock, processor: user + system };
}
const rows = [['nothing (the start)', []], ['10,000 different sentences', different.slice(0, 10_000)], [`10,000 lines, ${corpus.length} sentences again and again`, repeated]];
const taken = rows.map(() => []);
for (let run = 0; run < runs; run++) rows.forEach(([, lines], i) => taken[i].push(time(lines)));
console.log(`| ${runs} runs in turn, medians | by the clock, s | processor time, s |\n|---|--:|--:|`);
rows.forEach(([name], i) => console.log(`| ${name} | ${median(taken[i].map(({ clock }) => clock)).toFixed(2)} | ${median(taken[i].map(({ processor }) => processor)).toFixed(2)} |`));
