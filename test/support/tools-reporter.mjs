// Says at the end of a run what was not checked because a program is missing.
import { locate, tools } from './tools.mjs';

export default class {
  onRunComplete() {
    for (const [name, { packages, checks }] of Object.entries(tools)) {
      if (locate(name) === null) process.stderr.write(`\nNOT CHECKED, because ${name} is missing: ${checks}.\n  apt-get install ${packages}\n`);
    }
  }
}
