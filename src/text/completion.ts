// Words of `measures completion`.
import { bilingual } from './language.ts';

export const completionText = bilingual({
  de: {
    shell: (names: readonly string[]) => `Kommandozeile: ${names.join(', ')}`,
    unknown: (name: string) => `Für „${name}“ gibt es keine Vervollständigung.`,
    examples: '\nEinrichten:\n  bash   measures completion bash >> ~/.bashrc\n  zsh    measures completion zsh > ~/.zfunc/_measures\n  fish   measures completion fish > ~/.config/fish/completions/measures.fish\n',
  },
  en: {
    shell: (names: readonly string[]) => `shell: ${names.join(', ')}`,
    unknown: (name: string) => `There is no completion for "${name}".`,
    examples: '\nSet up:\n  bash   measures completion bash >> ~/.bashrc\n  zsh    measures completion zsh > ~/.zfunc/_measures\n  fish   measures completion fish > ~/.config/fish/completions/measures.fish\n',
  },
});
