// What is said where git cannot answer.
import { type Said, say } from './said.ts';

export const gitSaid = {
  missing: say('git ist nicht installiert.', 'git is not installed.', 'Installieren Sie git, oder lassen Sie die Option weg; `measures diff` vergleicht auch zwei Ordner.', 'Install git, or leave the option out; `measures diff` also compares two folders.'),
  noRepository: say('Der Katalog liegt in keinem Git-Repository.', 'The catalogue is in no git repository.', 'Legen Sie mit `git init` eines an, oder lassen Sie die Option weg; `measures diff` vergleicht auch zwei Ordner.', 'Make one with `git init`, or leave the option out; `measures diff` also compares two folders.'),
  notTrusted: say('git traut diesem Repository nicht: Es gehört einem anderen Konto.', 'git does not trust this repository: it belongs to another account.', 'Wenn Sie ihm trauen: git config --global --add safe.directory ORDNER', 'If you trust it: git config --global --add safe.directory FOLDER'),
  notInShallowClone: (revision: string): Said => say(`Den Git-Stand „${revision}“ enthält diese verkürzte Kopie des Repositorys nicht.`, `This shallow clone does not hold the git revision "${revision}".`, 'Holen Sie ihn: git fetch --unshallow (in CI: fetch-depth: 0).', 'Fetch it: git fetch --unshallow (in CI: fetch-depth: 0).'),
  noRevision: (revision: string): Said => say(`Einen Git-Stand „${revision}“ gibt es nicht.`, `There is no git revision "${revision}".`, 'Nennen Sie einen Zweig, eine Marke oder einen Commit, zum Beispiel origin/main; in CI holt ihn fetch-depth: 0.', 'Name a branch, tag or commit, for example origin/main; in CI fetch-depth: 0 fetches it.'),
};
