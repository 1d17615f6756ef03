// How long the program takes to start and to do its main job, beside an empty Node: whole processes, in turn.
//   npm run bench -- start [RUNS]
import { spawnSync } from 'node:child_process';

const runs = Number(process.argv[2] ?? 15);
const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const time = (args) => {
  const start = process.hrtime.bigint();
  const { status, error } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (error || status > 1) throw error ?? new Error(`${args.join(' ')}: exit ${status}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
};
const rows = [
  ['measures --version', ['bin/measures.js', '--version'], 2.5],
  ['measures --help', ['bin/measures.js', '--help'], null],
  ['measures validate, on data/', ['bin/measures.js', 'validate'], null],
  ['measures prioritize, on data/', ['bin/measures.js', 'prioritize'], 8],
  ['measures order, on data/', ['bin/measures.js', 'order'], null],
];
console.log(`| command (${runs} runs, in turn with \`node -e 0\`) | median ms | node -e 0, ms | ratio | at most |\n|---|--:|--:|--:|--:|`);
for (const [name, args, most] of rows) {
  const ours = [], empty = [];
  time(args);
  for (let i = 0; i < runs; i++) { ours.push(time(args)); empty.push(time(['-e', '0'])); }
  const ratio = median(ours.map((each, i) => each / empty[i]));
  console.log(`| ${name} | ${median(ours).toFixed(0)} | ${median(empty).toFixed(0)} | ${ratio.toFixed(1)} | ${most ?? '–'} |`);
}
