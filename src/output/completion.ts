// Completion scripts, written from the commands themselves so that they never go stale.

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

export interface CommandShape {
  name: string;
  summary: string;
  subcommands: readonly string[];
  flags: readonly { flag: string; description: string; choices: readonly string[]; takesValue: boolean }[];
}

/** The script that a shell loads. */
export function completionScript(shell: Shell, commands: readonly CommandShape[]): string {
  return { bash, zsh, fish }[shell](commands);
}

// words that go into single quotes
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

function bash(commands: readonly CommandShape[]): string {
  const cases = commands.map(({ name, subcommands, flags }) => `    ${name}) words=${quoted([...subcommands, ...flags.map(({ flag }) => flag)].join(' '))} ;;`).join('\n');
  const values = commands.flatMap(({ name, flags }) => flags.filter(({ choices }) => choices.length > 0).map(({ flag, choices }) => `    ${name}:${flag}) COMPREPLY=($(compgen -W ${quoted(choices.join(' '))} -- "$word")); return ;;`)).join('\n');
  return `# bash completion of measures
_measures() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" words=''
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W ${quoted([...commands.map(({ name }) => name), 'help', '--help', '--version'].join(' '))} -- "$word"))
    return
  fi
  case "$command:$before" in
${values}
    *:--dir|*:-C) COMPREPLY=($(compgen -d -- "$word")); return ;;
    *:--output|*:-o) COMPREPLY=($(compgen -f -- "$word")); return ;;
  esac
  case "$command" in
${cases}
  esac
  if [ "\${word#-}" != "$word" ] || [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$word")); fi
  [ "\${#COMPREPLY[@]}" -gt 0 ] || COMPREPLY=($(compgen -f -- "$word"))
}
complete -o filenames -F _measures measures
`;
}

function zsh(commands: readonly CommandShape[]): string {
  const described = (text: string): string => text.replace(/[:[\]\\]/g, ' ');
  const list = commands.map(({ name, summary }) => `    ${quoted(`${name}:${described(summary)}`)}`).join('\n');
  const cases = commands.map(({ name, subcommands, flags }) => {
    const specs = flags.map(({ flag, description, choices, takesValue }) => quoted(`${flag}[${described(description)}]${takesValue ? `:value:${choices.length > 0 ? `(${choices.join(' ')})` : '_files'}` : ''}`));
    const first = subcommands.length > 0 ? [quoted(`1:command:(${subcommands.join(' ')})`)] : [];
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
  const lines = commands.flatMap(({ name, summary, subcommands, flags }) => [
    `complete -c measures -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
    ...subcommands.map((each) => `complete -c measures -n '__fish_seen_subcommand_from ${name}' -f -a ${each}`),
    ...flags.map(({ flag, description, choices, takesValue }) => `complete -c measures -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)}${takesValue ? ' -r' : ''}${choices.length > 0 ? ` -f -a ${quoted(choices.join(' '))}` : ''} -d ${quoted(description)}`),
  ]);
  return `# fish completion of measures\n${lines.join('\n')}\n`;
}
