// Runs one command line of the loaded program and keeps what it says.

/** Exit code, stdout and stderr of one command, as a process of its own would give them. */
export async function captured({ main }, args, cwd, env) {
  const said = { stdout: [], stderr: [] };
  const stream = (name) => ({ write: (data) => { said[name].push(Buffer.from(data)); }, isTTY: false });
  const code = await main(args, { cwd, env, today: new Date().toISOString().slice(0, 10), stdout: stream('stdout'), stderr: stream('stderr') });
  const text = (name) => Buffer.concat(said[name]).toString('utf8');
  return { code, stdout: text('stdout'), stderr: text('stderr') };
}
