// What is said where git cannot answer.
import { type Said, say } from './said.ts';

export const gitSaid = {
  missing: say('git ist nicht installiert.', 'git is not installed.', 'Installieren Sie git, oder lassen Sie die Option weg.', 'Install git, or leave the option out.'),
  noRepository: say('Der Katalog liegt in keinem Git-Repository.', 'The catalogue is in no git repository.', 'Legen Sie mit `git init` eines an, oder lassen Sie die Option weg.', 'Make one with `git init`, or leave the option out.'),
  noRevision: (revision: string): Said => say(`Einen Git-Stand „${revision}“ gibt es nicht.`, `There is no git revision "${revision}".`, 'Nennen Sie einen Zweig, eine Marke oder einen Commit, zum Beispiel origin/main; in CI holt ihn fetch-depth: 0.', 'Name a branch, tag or commit, for example origin/main; in CI fetch-depth: 0 fetches it.'),
};
