// Jest reads TypeScript, and SQL as text, through the same tool that bundles the program.
const { transformSync } = require('esbuild');
module.exports = {
  process(source, file) {
    const { code, map } = transformSync(source, {
      loader: file.endsWith('.sql') ? 'text' : 'ts',
      format: 'esm',
      target: 'node20',
      sourcemap: true,
      sourcefile: file,
    });
    return { code, map };
  },
};
