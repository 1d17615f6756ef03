// Where the process begins: streams, the clock, signals. Everything else is loaded when it is needed.
import type { World } from './commands/support/context.ts';
import { loadProgram } from './load-program.ts';
import { programVersion } from './version.ts';

const argv = process.argv.slice(2);

function realWorld(): World {
  const stream = (target: NodeJS.WriteStream): World['stdout'] => ({
    write: (data) => { target.write(data); },
    isTTY: target.isTTY === true,
    columns: target.columns,
  });
  return { cwd: process.cwd(), env: process.env, today: new Date(Date.now()).toISOString().slice(0, 10), stdout: stream(process.stdout), stderr: stream(process.stderr) };
}

// a closed pipe is no failure, Ctrl-C ends at once
for (const stream of [process.stdout, process.stderr]) stream.on('error', (error: NodeJS.ErrnoException) => { process.exit(error.code === 'EPIPE' ? 0 : 70); });
// inside a query of SQLite no handler is heard; there the system ends the program, which a shell reports as 130 too
if (!argv.includes('query')) process.on('SIGINT', () => process.exit(130));

if (argv[0] === '--version' || argv[0] === '-V') {
  process.stdout.write(`${programVersion()}\n`);
} else {
  // a command that stands first is surely the one that is meant
  void loadProgram(argv[0]).program.main(argv, realWorld()).then((code) => { process.exitCode = code; });
}
