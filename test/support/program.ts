// Runs the built program as a user would, and makes catalogues to run it on.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';

export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const bin = join(projectRoot, 'bin', 'measures.js');

export interface Result {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  cwd?: string;
  input?: string | Buffer;
  env?: Record<string, string>;
}

const surroundings = (env: Record<string, string>): Record<string, string> => ({ PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', MEASURES_LANG: 'de', NO_COLOR: '1', ...env });
// what only a process of its own can have, or answers itself
const ofProcess = new Set(['PATH', 'TZ', 'LANG', 'LC_ALL']);
const answeredAtOnce = new Set(['--version', '-V']);
const needsProcess = (env: Record<string, string>): boolean => Object.keys(env).some((name) => ofProcess.has(name));

/**
 * Runs `measures …`: German, without colour, unless the arguments or the environment say otherwise. The program as it was
 * built, in a thread where it stays loaded; a process of its own (`asProcess`) where it reads stdin or has another time zone,
 * locale or path. test/cli/process.test.ts promises that both say the same.
 */
export function measures(args: readonly string[], options: RunOptions = {}): Result {
  const { cwd = projectRoot, input, env = {} } = options;
  return input !== undefined || answeredAtOnce.has(args[0] ?? '') || needsProcess(env) ? asProcess(args, options) : inThread(args, cwd, surroundings(env));
}

/** Runs `measures …` as a user does, as a process of its own. */
export function asProcess(args: readonly string[], { cwd = projectRoot, input, env = {} }: RunOptions = {}): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd, encoding: 'utf8', maxBuffer: 1 << 28, timeout: 120_000,
    ...(input === undefined ? {} : { input }),
    env: surroundings(env),
  });
  return { code: status, stdout, stderr };
}

/** Runs several commands one after another: the same as `measures` for each, but one process for all where it takes one. */
export function measuresMany(runs: readonly (readonly string[])[], { cwd = projectRoot, env = {} }: Omit<RunOptions, 'input'> = {}): Result[] {
  if (!needsProcess(env)) return runs.map((args) => measures(args, { cwd, env }));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectRoot, 'test', 'support', 'many.mjs')], {
    cwd, encoding: 'utf8', maxBuffer: 1 << 28, timeout: 120_000, input: JSON.stringify(runs),
    env: surroundings(env),
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Result[];
}

let thread: { worker: Worker; port: MessagePort; answers: Int32Array } | null = null;

function startThread(): NonNullable<typeof thread> {
  const { port1: port, port2 } = new MessageChannel();
  const answers = new SharedArrayBuffer(4);
  const worker = new Worker(join(projectRoot, 'test', 'support', 'program-thread.mjs'), { workerData: { answers, port: port2 }, transferList: [port2], env: surroundings({}) });
  worker.unref();
  port.unref();
  return { worker, port, answers: new Int32Array(answers) };
}

function inThread(args: readonly string[], cwd: string, env: Record<string, string>): Result {
  const { worker, port, answers } = (thread ??= startThread());
  const before = Atomics.load(answers, 0);
  worker.postMessage({ args, cwd, env });
  // the call that wakes us may belong to the answer before: it comes late where the thread loses its turn after counting
  while (Atomics.load(answers, 0) === before) {
    if (Atomics.wait(answers, 0, before, 120_000) === 'timed-out') {
      void endProgram(); // a late answer must not be taken for that of the next command
      throw new Error(`measures ${args.join(' ')}: no end after two minutes`);
    }
  }
  return (receiveMessageOnPort(port) as { message: Result }).message;
}

/** Ends the thread of `measures`; called after every test file (test/support/setup-after.ts). */
export async function endProgram(): Promise<void> {
  const ending = thread;
  thread = null;
  ending?.port.close();
  await ending?.worker.terminate();
}

/** Exit code, stdout and stderr in one text, as a snapshot of a whole run. */
export function transcript(result: Result): string {
  return `exit ${result.code}\n--- stdout\n${result.stdout}--- stderr\n${result.stderr}`;
}

const folders: string[] = [];

/** An empty folder that is removed after the tests. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'measures-'));
  folders.push(folder);
  return folder;
}

/** Removes every temporary folder: call it in `afterAll`. */
export function removeTemporaryFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Writes files below a folder. A value that is no text is written as JSON, which is YAML too. */
export function writeFiles(folder: string, files: Record<string, unknown>): string {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' || Buffer.isBuffer(content) ? content : `${JSON.stringify(content, null, 1)}\n`);
  }
  return folder;
}

/** The smallest catalogue in order: one field, one principle, one goal, one measure, one criterion, one rating. Files given replace or add. */
export function smallCatalogue(files: Record<string, unknown> = {}): string {
  return writeFiles(temporaryFolder(), {
    'catalogue.yaml': {
      title: 'Kleines Konzept', language: 'de', period: { start: 2026, end: 2030 },
      actionFields: [{ id: 'sprache', code: 'SB', title: 'Sprache' }], targetGroups: [{ id: 'parents', title: 'Eltern' }], units: [{ id: 'vhs', title: 'Volkshochschule' }],
      sources: [{ id: 'city', own: true }], criteria: [{ id: 'effect', title: 'Wirksamkeit', weight: 100, worst: 0, best: 10 }],
    },
    'principles/L-1.yaml': { id: 'L-1', title: 'Alle gehören dazu' },
    'goals/Z-01.yaml': { id: 'Z-01', title: 'Eltern sprechen Deutsch', principles: ['L-1'] },
    'measures/SB-01.yaml': { id: 'SB-01', title: 'Elternkurs', stage: 'draft', status: 'open', actionField: 'sprache', goals: ['Z-01'] },
    'ratings/R-a.yaml': { rater: 'Amt', scores: { 'SB-01': { effect: 8 } } },
    ...files,
  });
}

/** A copy of the worked example that a test may change. */
export function exampleCopy(): string {
  const folder = temporaryFolder();
  cpSync(join(projectRoot, 'data'), folder, { recursive: true });
  return folder;
}

/** All files below a folder with their texts, by path. */
export function readTree(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}
