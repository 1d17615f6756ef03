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

// shared flags with a value, which may stand before the command's name
const sharedWithValue = ['-C', '--dir', '--lang', '-o', '--output', '--as-of', '-f', '--format'];
const beforeCommand = ['--help', '--version', '--dir', '--lang'];

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
      ${sharedWithValue.join('|')}) at=$((at+2)) ;;
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
    COMPREPLY=($(compgen -W ${quoted([...commands.map(({ name }) => name), 'help', ...beforeCommand].join(' '))} -- "$word"))
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
    const specs = flags.map((each) => quoted(`${each.flag}${each.takes === null ? '' : '='}[${described(each.description)}]${each.takes === null ? '' : `:value:${values(each)}`}`));
    const first = words.length > 0 ? [quoted(`1:word:(${words.join(' ')})`)] : [];
    return `    ${name}) _arguments ${[...first, ...specs, quoted('*:file:_files')].join(' ')} ;;`;
  }).join('\n');
  return `#compdef measures
_measures() {
  local -a commands
  commands=(
${list}
  )
  local at=2
  while (( at < CURRENT )); do
    case $words[at] in
      ${sharedWithValue.join('|')}) (( at += 2 )) ;;
      -*) (( at++ )) ;;
      *) break ;;
    esac
  done
  if (( at > CURRENT )); then
    case $words[CURRENT-1] in
      --lang) compadd de en ;;
      -C|--dir) _files -/ ;;
      -o|--output) _files ;;
    esac
    return
  fi
  if (( at == CURRENT )); then
    if [[ $words[CURRENT] == -* ]]; then compadd -- ${beforeCommand.join(' ')}; else _describe 'command' commands; fi
    return
  fi
  local command=$words[at]
  shift $(( at - 1 )) words
  (( CURRENT -= at - 1 ))
  case $command in
    help) (( CURRENT == 2 )) && _describe 'command' commands ;;
${cases}
  esac
}
if [ "$funcstack[1]" = "_measures" ]; then _measures "$@"; else compdef _measures measures; fi
`;
}

function fish(commands: readonly CommandShape[]): string {
  const inside = (name: string): string => `-n '__measures_in ${name}'`;
  const value = ({ takes, choices }: CommandShape['flags'][number]): string =>
    (takes === null ? '' : choices.length > 0 ? ` -x -a ${quoted(choices.join(' '))}` : takes === 'word' ? ' -x' : takes === 'folder' ? " -x -a '(__fish_complete_directories)'" : ' -r');
  const lines = commands.flatMap(({ name, summary, words, flags }) => [
    `complete -c measures -n __measures_start -f -a ${name} -d ${quoted(summary)}`,
    `complete -c measures -n '__measures_behind help' -f -a ${name} -d ${quoted(summary)}`,
    ...words.map((each) => `complete -c measures -n '__measures_behind ${name}' -f -a ${each}`),
    ...flags.map((each) => `complete -c measures ${inside(name)} -l ${each.flag.slice(2)}${value(each)} -d ${quoted(each.description)}`),
  ]);
  const withValue = [...new Set([...sharedWithValue, ...commands.flatMap(({ flags }) => flags.filter(({ takes }) => takes !== null).map(({ flag }) => flag))])];
  return `# fish completion of measures
# the words before the cursor that are neither flags nor values of flags
function __measures_words
    set -l value 0
    for word in (commandline -opc)[2..]
        if test $value = 1
            set value 0
            continue
        end
        switch $word
            case ${withValue.join(' ')}
                set value 1
            case '-*'
            case '*'
                echo $word
        end
    end
end
function __measures_start
    set -l words (__measures_words)
    test (count $words) = 0
end
function __measures_in
    set -l words (__measures_words)
    test "$words[1]" = $argv[1]
end
function __measures_behind
    set -l words (__measures_words)
    test (count $words) = 1; and test "$words[1]" = $argv[1]
end
complete -c measures -n __measures_start -f -a help
complete -c measures -n __measures_start -l help
complete -c measures -n __measures_start -l version
complete -c measures -n __measures_start -s C -l dir -x -a '(__fish_complete_directories)'
complete -c measures -n __measures_start -l lang -x -a 'de en'
${lines.join('\n')}
`;
}
