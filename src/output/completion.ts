// Completion scripts, written from the commands themselves so that they never go stale.

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

export interface CommandShape {
  name: string;
  summary: string;
  /** What may stand right behind the command: its subcommands, or the values of its first argument. */
  words: readonly string[];
  flags: readonly { flag: string; description: string; choices: readonly string[]; /** What follows the flag; null where nothing does. */ takes: 'file' | 'folder' | 'word' | null }[];
}

/** The script that a shell loads. */
export function completionScript(shell: Shell, commands: readonly CommandShape[]): string {
  return { bash, zsh, fish }[shell](commands);
}

// words that go into single quotes
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

function bash(commands: readonly CommandShape[]): string {
  const cases = commands.map(({ name, words, flags }) => `    ${name}) first=${quoted(words.join(' '))} flags=${quoted(flags.map(({ flag }) => flag).join(' '))} ;;`).join('\n');
  const values = commands.flatMap(({ name, flags }) => flags.filter(({ choices }) => choices.length > 0).map(({ flag, choices }) => `    ${name}:${flag}) COMPREPLY=($(compgen -W ${quoted(choices.join(' '))} -- "$word")); return ;;`)).join('\n');
  const taking = (what: 'file' | 'folder' | 'word', ...short: string[]): string => [...new Set([...short, ...commands.flatMap(({ flags }) => flags.filter(({ takes }) => takes === what).map(({ flag }) => flag))])].map((flag) => `*:${flag}`).join('|');
  return `# bash completion of measures
_measures() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command='' at=1 first='' flags=''
  while [ "$at" -lt "$COMP_CWORD" ]; do
    case "\${COMP_WORDS[at]}" in
      -C|--dir|--lang|-o|--output|--as-of|-f|--format) at=$((at+2)) ;;
      -*) at=$((at+1)) ;;
      *) command="\${COMP_WORDS[at]}"; break ;;
    esac
  done
  case "$command:$before" in
${values}
    *:--lang) COMPREPLY=($(compgen -W 'de en' -- "$word")); return ;;
    ${taking('folder', '-C')}) COMPREPLY=($(compgen -d -- "$word")); return ;;
    ${taking('file', '-o')}) COMPREPLY=($(compgen -f -- "$word")); return ;;
    ${taking('word')}) COMPREPLY=(); return ;;
  esac
  if [ -z "$command" ]; then
    COMPREPLY=($(compgen -W ${quoted([...commands.map(({ name }) => name), 'help', '--help', '--version', '--dir', '--lang'].join(' '))} -- "$word"))
    return
  fi
  case "$command" in
    help) COMPREPLY=($(compgen -W ${quoted(commands.map(({ name }) => name).join(' '))} -- "$word")); return ;;
${cases}
  esac
  if [ "\${word#-}" != "$word" ]; then COMPREPLY=($(compgen -W "$flags" -- "$word"))
  elif [ -n "$first" ]; then
    if [ "$((at+1))" -eq "$COMP_CWORD" ]; then COMPREPLY=($(compgen -W "$first" -- "$word")); else COMPREPLY=($(compgen -W "$flags" -- "$word")); fi
  else COMPREPLY=($(compgen -f -- "$word"))
  fi
}
complete -o filenames -F _measures measures
`;
}

function zsh(commands: readonly CommandShape[]): string {
  const described = (text: string): string => text.replace(/[:[\]\\]/g, ' ');
  const list = commands.map(({ name, summary }) => `    ${quoted(`${name}:${described(summary)}`)}`).join('\n');
  const cases = commands.map(({ name, words, flags }) => {
    const values = ({ takes, choices }: CommandShape['flags'][number]): string => (choices.length > 0 ? `(${choices.join(' ')})` : takes === 'word' ? ' ' : takes === 'folder' ? '_files -/' : '_files');
    const specs = flags.map((each) => quoted(`${each.flag}[${described(each.description)}]${each.takes === null ? '' : `:value:${values(each)}`}`));
    const first = words.length > 0 ? [quoted(`1:word:(${words.join(' ')})`)] : [];
    return `    ${name}) _arguments ${[...first, ...specs, quoted('*:file:_files')].join(' ')} ;;`;
  }).join('\n');
  return `#compdef measures
_measures() {
  local -a commands
  commands=(
${list}
  )
  if (( CURRENT == 2 )); then _describe 'command' commands; return; fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases}
  esac
}
if [ "$funcstack[1]" = "_measures" ]; then _measures "$@"; else compdef _measures measures; fi
`;
}

function fish(commands: readonly CommandShape[]): string {
  const lines = commands.flatMap(({ name, summary, words, flags }) => [
    `complete -c measures -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
    ...words.map((each) => `complete -c measures -n '__fish_seen_subcommand_from ${name}' -f -a ${each}`),
    ...flags.map(({ flag, description, choices, takes }) => `complete -c measures -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)}${takes === null ? '' : takes === 'word' ? ' -x' : ' -r'}${choices.length > 0 ? ` -f -a ${quoted(choices.join(' '))}` : ''} -d ${quoted(description)}`),
  ]);
  return `# fish completion of measures\n${lines.join('\n')}\n`;
}
