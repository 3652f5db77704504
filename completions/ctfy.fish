# Completion for ctfy in fish: the program itself says what may come next.
# The line goes through stdin, where no other user sees what it holds.

function __fish_ctfy
    set -l words (commandline --current-process --tokenize --cut-at-cursor)
    set -l current (commandline --current-token --cut-at-cursor)
    set -l reply (string join0 -- $words "$current" | command ctfy __complete fish 2>/dev/null)
    switch $status
        case 0
            test (count $reply) -gt 0; and printf '%s\n' $reply
        case 3
            __fish_complete_path "$current"
        case 4
            __fish_complete_directories "$current"
    end
end

complete --command ctfy --no-files --keep-order --arguments '(__fish_ctfy)'
