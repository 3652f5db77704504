# Completion for ctfy-admin in bash: the program itself says what may come next.
# The line goes through stdin, where no other user sees what it holds.

_ctfy_admin() {
    local reply code line
    reply=$(printf '%s' "${COMP_LINE:0:COMP_POINT}" |
        command ctfy-admin __complete bash "$COMP_TYPE" "$COMP_WORDBREAKS" "${COLUMNS:-80}" 2>/dev/null)
    code=$?
    COMPREPLY=()
    case $code in
        0)
            while IFS= read -r line; do
                [[ -n $line ]] && COMPREPLY+=("$line")
            done <<<"$reply"
            ;;
        3) compopt -o default 2>/dev/null ;;
        4) compopt -o dirnames 2>/dev/null ;;
    esac
}

complete -o nosort -F _ctfy_admin ctfy-admin 2>/dev/null || complete -F _ctfy_admin ctfy-admin
