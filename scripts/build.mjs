// Bundles src/cli.ts into dist/: one chunk a command, so that a command loads only what it needs.
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
rmSync(join(root, 'dist'), { recursive: true, force: true });
await build({
  absWorkingDir: root,
  // the solver runs in a thread of its own
  entryPoints: { cli: 'src/cli.ts', 'solver-worker': 'src/solver/worker.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  loader: { '.sql': 'text' },
  // native or with files beside them; loaded only by the commands that need them
  external: ['better-sqlite3', 'highs', 'docx'],
  // some dependencies are CommonJS and ask for `require`
  banner: { js: "import { createRequire as _createRequire } from 'node:module';\nconst require = _createRequire(import.meta.url);" },
});
if (!process.argv.includes('--quiet')) console.log('dist/ built');
