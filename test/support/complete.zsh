# What zsh offers where Tab is pressed at the end of each line: zsh -f complete.zsh SCRIPT LINE… prints "LINE<tab>WORD"
# for every offer. A shell of its own on a pseudo-terminal, in which compadd reports what it is given.
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PROMPT= ; autoload -Uz compinit; compinit -D -u; source ${(q)1}"
zpty -w shell 'compadd() {
  if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return $?; fi
  typeset -a __offered; builtin compadd -A __offered "$@"
  local each; for each in $__offered; do print -r -- "OFFERED:$each"; done
  builtin compadd "$@"
}'
zpty -w shell 'offer() { zle list-choices; print ENDED; zle kill-whole-line; }; zle -N offer; bindkey "^I" offer; print READ''Y'
while zpty -r shell line; do [[ $line == READY* ]] && break; done
for asked in "${@:2}"; do
  zpty -n -w shell "$asked"$'\t'
  while zpty -r shell line; do
    [[ $line == *OFFERED:* ]] && print -r -- "$asked"$'\t'"${${line##*OFFERED:}%%$'\r'*}"
    [[ $line == *ENDED* ]] && break
  done
done
zpty -d shell
