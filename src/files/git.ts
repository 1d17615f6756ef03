// What git knows of a catalogue: the only other program that is ever run, without a shell, and with nothing that a
// repository's own configuration could make it run.
import { execFileSync } from 'node:child_process';
import { UsageError } from '../errors.ts';
import type { Day } from '../model/dates.ts';
import { gitSaid } from '../text/git.ts';

const settings = ['-c', 'core.quotePath=false', '-c', 'core.fsmonitor=false', '-c', 'diff.external=', '-c', 'core.hooksPath=/dev/null'];

// A hook is told where its repository is, seen from where git began; seen from the catalogue's folder that is wrong.
const misleading = new Set(['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR', 'GIT_IMPLICIT_WORK_TREE']);
const environment = (): NodeJS.ProcessEnv => Object.fromEntries(Object.entries(process.env).filter(([name]) => !misleading.has(name)));

function run(folder: string, args: readonly string[], input?: string): Buffer {
  return execFileSync('git', ['-C', folder, ...settings, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'], maxBuffer: 1 << 30, timeout: 120_000, windowsHide: true,
    // a partial clone must not fetch what it lacks: no network
    env: { ...environment(), GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
    ...(input === undefined ? {} : { input }),
  });
}

function quietly(folder: string, args: readonly string[]): string | null {
  try {
    return run(folder, args).toString('utf8').trim();
  } catch {
    return null;
  }
}

const list = (output: Buffer): string[] => output.toString('utf8').split('\0').filter((name) => name !== '');

/** The commit that a revision names. Throws UsageError where git is missing, the folder is in no repository, or there is no such revision. */
export function commitOf(folder: string, revision: string): string {
  try {
    run(folder, ['rev-parse', '--git-dir']);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new UsageError(gitSaid.missing.message, gitSaid.missing.remedy);
    const { message, remedy } = /dubious ownership/.test(String((error as { stderr?: Buffer }).stderr ?? '')) ? gitSaid.notTrusted : gitSaid.noRepository;
    throw new UsageError(message, remedy);
  }
  const commit = revision.startsWith('-') ? null : quietly(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  if (!commit) {
    const shallow = quietly(folder, ['rev-parse', '--is-shallow-repository']) === 'true';
    const said = shallow ? gitSaid.notInShallowClone(revision) : gitSaid.noRevision(revision);
    throw new UsageError(said.message, said.remedy);
  }
  return commit;
}

/** The day on which a commit was made, as its author's clock had it. */
export function dayOf(folder: string, commit: string): Day | null {
  const day = quietly(folder, ['show', '-s', '--format=%cs', '--no-show-signature', commit]);
  return day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null;
}

/** The ordinary files below a folder that a commit holds; links and submodules are left out. */
export function pathsAt(folder: string, commit: string): string[] {
  return list(run(folder, ['ls-tree', '-r', '-z', commit])).flatMap((entry) => /^100(?:644|755) blob [0-9a-f]+\t([^]+)$/.exec(entry)?.[1] ?? []);
}

/** The last commit that a revision and the present state have in common; the revision's own where they have none (a shallow clone). */
export function forkOf(folder: string, revision: string): string {
  const commit = commitOf(folder, revision);
  return quietly(folder, ['merge-base', commit, 'HEAD']) || commit;
}

/** Paths below a folder that differ from a commit, in the working tree: changed, added (untracked too) or deleted. */
export function changedPaths(folder: string, commit: string): string[] {
  const tracked = list(run(folder, ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', '--relative', commit, '--', '.']));
  const untracked = list(run(folder, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']));
  return [...new Set([...tracked, ...untracked])];
}

/** The contents that files below a folder had in a commit; null for one that was not there. */
export function contentsAt(folder: string, commit: string, paths: readonly string[]): Map<string, Buffer | null> {
  const found = new Map<string, Buffer | null>();
  const asked = paths.filter((path) => !path.includes('\n'));
  if (asked.length === 0) return found;
  const prefix = run(folder, ['rev-parse', '--show-prefix']).toString('utf8').replace(/\r?\n$/, '');
  const output = run(folder, ['cat-file', '--batch'], asked.map((path) => `${commit}:${prefix}${path}\n`).join(''));
  let at = 0;
  for (const path of asked) {
    const end = output.indexOf(10, at);
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(output.toString('utf8', at, end))?.[1];
    at = end + 1;
    if (size === undefined) {
      found.set(path, null);
      continue;
    }
    found.set(path, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}
