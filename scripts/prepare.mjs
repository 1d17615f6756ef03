// Before the program is built: whoever installs it from git with `npm install -g` (as pre-commit does) has npm run `prepare`
// in a copy without any dependencies, since npm then installs those of the copy elsewhere too. They are fetched here.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { resolve } = createRequire(import.meta.url);

function isThere(name) {
  try {
    resolve(`${name}/package.json`);
    return true;
  } catch {
    return false;
  }
}

if (!['ajv', 'esbuild', 'json-schema-to-typescript'].every(isThere)) {
  // building needs nothing native
  const args = ['ci', '--ignore-scripts', '--include=dev', '--global=false', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, npm_config_global: 'false', npm_config_prefix: '', npm_config_location: 'project' }, shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
