# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_ctfy_global_optspecs
    string join \n json fields= jq= format= platform-url= token= host= comp= ca-cert= timeout= no-input color= quiet v/verbose no-json h/help V/version
end

function __fish_ctfy_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_ctfy_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_ctfy_using_subcommand
    set -l cmd (__fish_ctfy_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c ctfy -n "__fish_ctfy_needs_command" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_needs_command" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_needs_command" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_needs_command" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_needs_command" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_needs_command" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_needs_command" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_needs_command" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_needs_command" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_needs_command" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_needs_command" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_needs_command" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_needs_command" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_needs_command" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_needs_command" -l no-json
complete -c ctfy -n "__fish_ctfy_needs_command" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_needs_command" -s V -l version -d 'Print version'
complete -c ctfy -n "__fish_ctfy_needs_command" -f -a "status" -d 'Show who you are, what runs, and how the platform is'
complete -c ctfy -n "__fish_ctfy_needs_command" -f -a "me" -d 'Show your account'
complete -c ctfy -n "__fish_ctfy_needs_command" -f -a "comp" -d 'Find, join and watch competitions'
complete -c ctfy -n "__fish_ctfy_needs_command" -f -a "challenge" -d 'Browse challenges and fetch their files'
complete -c ctfy -n "__fish_ctfy_needs_command" -f -a "instance" -d 'Start, watch and stop challenge instances'
complete -c ctfy -n "__fish_ctfy_needs_command" -f -a "submit" -d 'Submit an answer. A wrong one uses up an attempt'
complete -c ctfy -n "__fish_ctfy_needs_command" -f -a "verify" -d 'Try an answer without submitting it: no attempt is used'
complete -c ctfy -n "__fish_ctfy_needs_command" -f -a "submission" -d 'List what you have submitted'
complete -c ctfy -n "__fish_ctfy_needs_command" -f -a "qa" -d 'Answer quizzes: challenges without an instance'
complete -c ctfy -n "__fish_ctfy_needs_command" -f -a "scoreboard" -d 'Show the standings over all competitions'
complete -c ctfy -n "__fish_ctfy_needs_command" -f -a "achievement" -d 'Show what can be achieved, and what was'
complete -c ctfy -n "__fish_ctfy_needs_command" -f -a "node" -d 'Look at the worker nodes'
complete -c ctfy -n "__fish_ctfy_needs_command" -f -a "team" -d 'See teams: who plays in them, and what they have done'
complete -c ctfy -n "__fish_ctfy_needs_command" -f -a "user" -d 'See other accounts, and what they have done'
complete -c ctfy -n "__fish_ctfy_needs_command" -f -a "activity" -d 'Look back at what you and your team did'
complete -c ctfy -n "__fish_ctfy_needs_command" -f -a "events" -d 'Watch what happens as it happens'
complete -c ctfy -n "__fish_ctfy_needs_command" -f -a "server" -d 'Show the platform\'s health, version and cluster'
complete -c ctfy -n "__fish_ctfy_needs_command" -f -a "sandbox" -d 'Practise on a platform of your own, on this machine alone'
complete -c ctfy -n "__fish_ctfy_needs_command" -f -a "login" -d 'Sign in: in a browser, with a password, or with a token on stdin'
complete -c ctfy -n "__fish_ctfy_needs_command" -f -a "logout" -d 'Forget a saved token, and revoke it where the platform allows that'
complete -c ctfy -n "__fish_ctfy_needs_command" -f -a "auth" -d 'Sign in and out, and look after saved hosts'
complete -c ctfy -n "__fish_ctfy_needs_command" -f -a "config" -d 'Show and change settings, and where each comes from'
complete -c ctfy -n "__fish_ctfy_needs_command" -f -a "api" -d 'Send any request to the platform'
complete -c ctfy -n "__fish_ctfy_needs_command" -f -a "completion" -d 'Print the completion script of a shell'
complete -c ctfy -n "__fish_ctfy_using_subcommand status" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand status" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand status" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand status" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand status" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand status" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand status" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand status" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand status" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand status" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand status" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand status" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand status" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand status" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand status" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand status" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view edit privacy inbox read solves milestones achievements export delete" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view edit privacy inbox read solves milestones achievements export delete" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view edit privacy inbox read solves milestones achievements export delete" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view edit privacy inbox read solves milestones achievements export delete" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view edit privacy inbox read solves milestones achievements export delete" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view edit privacy inbox read solves milestones achievements export delete" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view edit privacy inbox read solves milestones achievements export delete" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view edit privacy inbox read solves milestones achievements export delete" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view edit privacy inbox read solves milestones achievements export delete" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view edit privacy inbox read solves milestones achievements export delete" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view edit privacy inbox read solves milestones achievements export delete" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view edit privacy inbox read solves milestones achievements export delete" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view edit privacy inbox read solves milestones achievements export delete" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view edit privacy inbox read solves milestones achievements export delete" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view edit privacy inbox read solves milestones achievements export delete" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view edit privacy inbox read solves milestones achievements export delete" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view edit privacy inbox read solves milestones achievements export delete" -f -a "view" -d 'Show your account and your teams'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view edit privacy inbox read solves milestones achievements export delete" -f -a "edit" -d 'Change what your profile says. An empty value clears it'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view edit privacy inbox read solves milestones achievements export delete" -f -a "privacy" -d 'Choose which parts of your profile others see; without arguments show it'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view edit privacy inbox read solves milestones achievements export delete" -f -a "inbox" -d 'Show what waits for you: announcements, invites and requests'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view edit privacy inbox read solves milestones achievements export delete" -f -a "read" -d 'Mark announcements as read'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view edit privacy inbox read solves milestones achievements export delete" -f -a "solves" -d 'List the challenges you have solved'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view edit privacy inbox read solves milestones achievements export delete" -f -a "milestones" -d 'List how far you are in each challenge'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view edit privacy inbox read solves milestones achievements export delete" -f -a "achievements" -d 'Show what you have achieved, and what is left'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view edit privacy inbox read solves milestones achievements export delete" -f -a "export" -d 'Fetch all that the platform holds on you, a ZIP'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view edit privacy inbox read solves milestones achievements export delete" -f -a "delete" -d 'Delete your account for good, with all that belongs to it'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from view" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from view" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from view" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from view" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from view" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from view" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from view" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from view" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from view" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from view" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from view" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from view" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from view" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from view" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from view" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from view" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from edit" -l bio -d 'What you say of yourself, up to 280 characters' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from edit" -l country -d 'Your country, as two letters' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from edit" -l website -d 'Your site' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from edit" -l timezone -d 'Your time zone, such as Europe/Berlin' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from edit" -l social -d 'Where else to find you, such as github=octo; nothing after the `=` takes it away, \'\' takes all away. May be given several times' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from edit" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from edit" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from edit" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from edit" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from edit" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from edit" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from edit" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from edit" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from edit" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from edit" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from edit" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from edit" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from edit" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from privacy" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from privacy" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from privacy" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from privacy" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from privacy" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from privacy" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from privacy" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from privacy" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from privacy" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from privacy" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from privacy" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from privacy" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from privacy" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from privacy" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from privacy" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from privacy" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from inbox" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from inbox" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from inbox" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from inbox" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from inbox" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from inbox" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from inbox" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from inbox" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from inbox" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from inbox" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from inbox" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from inbox" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from inbox" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from inbox" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from inbox" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from inbox" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from read" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from read" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from read" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from read" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from read" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from read" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from read" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from read" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from read" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from read" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from read" -l all -d 'All that are unread'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from read" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from read" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from read" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from read" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from read" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from read" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from solves" -l limit -d 'At most this many rows; 0 is all [default: what the server sends, 50]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from solves" -l offset -d 'Pass over this many rows' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from solves" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from solves" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from solves" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from solves" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from solves" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from solves" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from solves" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from solves" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from solves" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from solves" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from solves" -l all -d 'All rows'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from solves" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from solves" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from solves" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from solves" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from solves" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from solves" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from milestones" -l limit -d 'At most this many rows; 0 is all [default: what the server sends, 50]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from milestones" -l offset -d 'Pass over this many rows' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from milestones" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from milestones" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from milestones" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from milestones" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from milestones" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from milestones" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from milestones" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from milestones" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from milestones" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from milestones" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from milestones" -l all -d 'All rows'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from milestones" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from milestones" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from milestones" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from milestones" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from milestones" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from milestones" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from achievements" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from achievements" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from achievements" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from achievements" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from achievements" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from achievements" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from achievements" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from achievements" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from achievements" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from achievements" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from achievements" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from achievements" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from achievements" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from achievements" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from achievements" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from achievements" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from export" -s o -l output -d 'The file to write; `-` is stdout' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from export" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from export" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from export" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from export" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from export" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from export" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from export" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from export" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from export" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from export" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from export" -l force -d 'Replace what is there'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from export" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from export" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from export" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from export" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from export" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from delete" -l confirm-display-name -d 'Your display name, to confirm [default: asked for on a terminal]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from delete" -l password -d 'Your password, where the platform asks for it; `-` reads it from stdin' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from delete" -l code -d 'The code that the platform sent you, where it asks for one' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from delete" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from delete" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from delete" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from delete" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from delete" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from delete" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from delete" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from delete" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from delete" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from delete" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Do not ask once more'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from delete" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from delete" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and __fish_seen_subcommand_from delete" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -f -a "list" -d 'List the competitions you can see'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -f -a "view" -d 'Show a competition'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -f -a "use" -d 'Keep a competition as the default for this host'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -f -a "register" -d 'Take part: alone, with a new team, or in a team that invited you'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -f -a "redeem" -d 'Take part with an invite code'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -f -a "teams" -d 'Find teams of a competition'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -f -a "request" -d 'Ask a team to take you in; its captain decides'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -f -a "accept" -d 'Accept a team\'s invite'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -f -a "decline" -d 'Decline a team\'s invite'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -f -a "team" -d 'Lead or leave your team'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -f -a "rename" -d 'The same as `ctfy comp team rename`'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -f -a "leave" -d 'The same as `ctfy comp team leave`'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -f -a "kick" -d 'The same as `ctfy comp team kick`'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -f -a "invites" -d 'The same as `ctfy comp team invites list`'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -f -a "invite" -d 'The same as `ctfy comp team invites create`'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -f -a "invite-revoke" -d 'The same as `ctfy comp team invites revoke`'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -f -a "challenges" -d 'List a competition\'s challenges'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -f -a "scoreboard" -d 'Show a competition\'s scoreboard'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -f -a "history" -d 'Draw how the leading teams\' scores went'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -f -a "distribution" -d 'Draw how many teams have how many points'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -f -a "matrix" -d 'Draw which team solved which challenge'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -f -a "breakdown" -d 'Show how each challenge was solved, and by whom first'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem teams request accept decline team rename leave kick invites invite invite-revoke challenges scoreboard history distribution matrix breakdown download" -f -a "download" -d 'Fetch all texts and files of a competition\'s challenges into a folder'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from list" -l phase -d 'Only those in this phase: upcoming, running or past' -r -f -a "upcoming\t''
running\t''
past\t''"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from list" -l limit -d 'At most this many rows; 0 is all [default: what the server sends, 50]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from list" -l offset -d 'Pass over this many rows' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from list" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from list" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from list" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from list" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from list" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from list" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from list" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from list" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from list" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from list" -l all -d 'All rows'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from list" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from list" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from list" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from list" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from view" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from view" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from view" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from view" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from view" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from view" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from view" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from view" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from view" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from view" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from view" -l web -d 'Open it in a browser'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from view" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from view" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from view" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from view" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from view" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from view" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from use" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from use" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from use" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from use" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from use" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from use" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from use" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from use" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from use" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from use" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from use" -l forget -d 'Keep none'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from use" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from use" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from use" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from use" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from use" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from use" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from register" -l create -d 'With a new team of this name' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from register" -l join -d 'In the team that gave you this code' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from register" -l description -d 'What the new team says of itself' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from register" -l mode -r -f -a "solo\t''
create\t''"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from register" -l name -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from register" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from register" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from register" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from register" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from register" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from register" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from register" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from register" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from register" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from register" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from register" -l solo -d 'Alone'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from register" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from register" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from register" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from register" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from register" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from register" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from redeem" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from redeem" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from redeem" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from redeem" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from redeem" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from redeem" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from redeem" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from redeem" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from redeem" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from redeem" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from redeem" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from redeem" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from redeem" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from redeem" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from redeem" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from redeem" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from teams" -l q -d 'Only those whose name holds this' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from teams" -l limit -d 'At most this many rows; 0 is all [default: what the server sends, 50]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from teams" -l offset -d 'Pass over this many rows' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from teams" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from teams" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from teams" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from teams" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from teams" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from teams" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from teams" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from teams" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from teams" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from teams" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from teams" -l all -d 'All rows'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from teams" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from teams" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from teams" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from teams" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from teams" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from teams" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from request" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from request" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from request" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from request" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from request" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from request" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from request" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from request" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from request" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from request" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from request" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from request" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from request" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from request" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from request" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from request" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from accept" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from accept" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from accept" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from accept" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from accept" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from accept" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from accept" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from accept" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from accept" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from accept" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from accept" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from accept" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from accept" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from accept" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from accept" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from accept" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from decline" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from decline" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from decline" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from decline" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from decline" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from decline" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from decline" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from decline" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from decline" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from decline" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from decline" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from decline" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from decline" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from decline" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from decline" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from decline" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from team" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from team" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from team" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from team" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from team" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from team" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from team" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from team" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from team" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from team" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from team" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from team" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from team" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from team" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from team" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from team" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from team" -f -a "rename" -d 'Rename your team, or change what it says of itself. Captains only'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from team" -f -a "leave" -d 'Leave your team. Its running instances are stopped first: whoever has left cannot stop them any more'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from team" -f -a "kick" -d 'Put a member out of your team. Captains only'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from team" -f -a "invites" -d 'List, make and revoke your team\'s invites. Captains only'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from team" -f -a "requests" -d 'Decide about players who asked to join your teams. Captains only'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from rename" -l name -d 'The new name' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from rename" -l description -d 'What the team says of itself; empty takes it away' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from rename" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from rename" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from rename" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from rename" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from rename" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from rename" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from rename" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from rename" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from rename" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from rename" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from rename" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from rename" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from rename" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from rename" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from rename" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from rename" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from leave" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from leave" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from leave" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from leave" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from leave" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from leave" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from leave" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from leave" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from leave" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from leave" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from leave" -s y -l yes -d 'Do not ask'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from leave" -l keep-instances -d 'Leave the team\'s instances running, for those who stay'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from leave" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from leave" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from leave" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from leave" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from leave" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from leave" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from kick" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from kick" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from kick" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from kick" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from kick" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from kick" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from kick" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from kick" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from kick" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from kick" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from kick" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from kick" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from kick" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from kick" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from kick" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from kick" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invites" -l limit -d 'At most this many rows; 0 is all [default: what the server sends, 50]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invites" -l offset -d 'Pass over this many rows' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invites" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invites" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invites" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invites" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invites" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invites" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invites" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invites" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invites" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invites" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invites" -l all -d 'All rows'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invites" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invites" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invites" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invites" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invites" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invites" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite" -l max-uses -d 'How often it can be used; 0 is without end [default: the platform\'s, 1]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite" -l ttl-seconds -d 'How long it holds, in seconds or as `2h`; 0 is for good [default: the platform\'s, a day]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite-revoke" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite-revoke" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite-revoke" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite-revoke" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite-revoke" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite-revoke" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite-revoke" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite-revoke" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite-revoke" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite-revoke" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite-revoke" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite-revoke" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite-revoke" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite-revoke" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite-revoke" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from invite-revoke" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from challenges" -l difficulty -d 'Only this difficulty' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from challenges" -l tag -d 'Only those with this tag' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from challenges" -l q -d 'Only those whose name or text holds this' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from challenges" -l limit -d 'At most this many rows; 0 is all [default: what the server sends, 50]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from challenges" -l offset -d 'Pass over this many rows' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from challenges" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from challenges" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from challenges" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from challenges" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from challenges" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from challenges" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from challenges" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from challenges" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from challenges" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from challenges" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from challenges" -l all -d 'All rows'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from challenges" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from challenges" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from challenges" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from challenges" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from challenges" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from challenges" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from scoreboard" -l limit -d 'At most this many rows; 0 is all [default: what the server sends, 50]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from scoreboard" -l offset -d 'Pass over this many rows' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from scoreboard" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from scoreboard" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from scoreboard" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from scoreboard" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from scoreboard" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from scoreboard" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from scoreboard" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from scoreboard" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from scoreboard" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from scoreboard" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from scoreboard" -l all -d 'All rows'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from scoreboard" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from scoreboard" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from scoreboard" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from scoreboard" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from scoreboard" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from scoreboard" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from history" -l top -d 'How many teams, the best first [default: what the server sends, 15]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from history" -l svg -d 'Write the picture into a file, as SVG; `-` is stdout' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from history" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from history" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from history" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from history" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from history" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from history" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from history" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from history" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from history" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from history" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from history" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from history" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from history" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from history" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from history" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from history" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from distribution" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from distribution" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from distribution" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from distribution" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from distribution" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from distribution" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from distribution" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from distribution" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from distribution" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from distribution" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from distribution" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from distribution" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from distribution" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from distribution" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from distribution" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from distribution" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from matrix" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from matrix" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from matrix" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from matrix" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from matrix" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from matrix" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from matrix" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from matrix" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from matrix" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from matrix" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from matrix" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from matrix" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from matrix" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from matrix" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from matrix" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from matrix" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from breakdown" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from breakdown" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from breakdown" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from breakdown" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from breakdown" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from breakdown" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from breakdown" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from breakdown" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from breakdown" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from breakdown" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from breakdown" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from breakdown" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from breakdown" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from breakdown" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from breakdown" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from breakdown" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from download" -s d -l dir -d 'Into this folder [default: one named like the competition]' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from download" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from download" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from download" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from download" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from download" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from download" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from download" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from download" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from download" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from download" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from download" -l force -d 'Replace what was made or changed here, too'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from download" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from download" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from download" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from download" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from download" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and __fish_seen_subcommand_from download" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download facets attempts react unreact reactions feedback" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download facets attempts react unreact reactions feedback" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download facets attempts react unreact reactions feedback" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download facets attempts react unreact reactions feedback" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download facets attempts react unreact reactions feedback" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download facets attempts react unreact reactions feedback" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download facets attempts react unreact reactions feedback" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download facets attempts react unreact reactions feedback" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download facets attempts react unreact reactions feedback" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download facets attempts react unreact reactions feedback" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download facets attempts react unreact reactions feedback" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download facets attempts react unreact reactions feedback" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download facets attempts react unreact reactions feedback" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download facets attempts react unreact reactions feedback" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download facets attempts react unreact reactions feedback" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download facets attempts react unreact reactions feedback" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download facets attempts react unreact reactions feedback" -f -a "list" -d 'List the challenges you can see'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download facets attempts react unreact reactions feedback" -f -a "view" -d 'Show a challenge: its text, questions and files'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download facets attempts react unreact reactions feedback" -f -a "files" -d 'List the files that come with a challenge'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download facets attempts react unreact reactions feedback" -f -a "download" -d 'Fetch the files that come with a challenge, or all of a competition'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download facets attempts react unreact reactions feedback" -f -a "facets" -d 'Count the challenges by difficulty, category, tag and status'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download facets attempts react unreact reactions feedback" -f -a "attempts" -d 'Show how long teams took for a challenge'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download facets attempts react unreact reactions feedback" -f -a "react" -d 'Say what you think of a challenge'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download facets attempts react unreact reactions feedback" -f -a "unreact" -d 'Take back what you said of a challenge'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download facets attempts react unreact reactions feedback" -f -a "reactions" -d 'Show what you said of a challenge'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download facets attempts react unreact reactions feedback" -f -a "feedback" -d 'Count what players think of a challenge'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from list" -l difficulty -d 'Only this difficulty' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from list" -l tag -d 'Only those with this tag' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from list" -l category -d 'Only this category: web, pwn, reverse, crypto or misc' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from list" -l q -d 'Only those whose name or text holds this' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from list" -l status -d 'Only those you have solved, or not' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from list" -l sort -d 'The order' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from list" -l limit -d 'At most this many rows; 0 is all [default: what the server sends, 50]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from list" -l offset -d 'Pass over this many rows' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from list" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from list" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from list" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from list" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from list" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from list" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from list" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from list" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from list" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from list" -l all -d 'All rows'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from list" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from list" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from list" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from list" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from view" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from view" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from view" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from view" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from view" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from view" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from view" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from view" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from view" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from view" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from view" -l web -d 'Open it in a browser'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from view" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from view" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from view" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from view" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from view" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from view" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from files" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from files" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from files" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from files" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from files" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from files" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from files" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from files" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from files" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from files" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from files" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from files" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from files" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from files" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from files" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from files" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from download" -s d -l dir -d 'Into this folder [default: one named like what they belong to]' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from download" -s o -l out -d 'Write the one file there; `-` is stdout' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from download" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from download" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from download" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from download" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from download" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from download" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from download" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from download" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from download" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from download" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from download" -l force -d 'Replace what is there'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from download" -l all -d 'All challenges of the competition, with their texts: the same as `ctfy comp download`'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from download" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from download" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from download" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from download" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from download" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from download" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from facets" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from facets" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from facets" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from facets" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from facets" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from facets" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from facets" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from facets" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from facets" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from facets" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from facets" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from facets" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from facets" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from facets" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from facets" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from facets" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from attempts" -l limit -d 'At most this many instances; 0 is all [default: all]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from attempts" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from attempts" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from attempts" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from attempts" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from attempts" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from attempts" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from attempts" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from attempts" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from attempts" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from attempts" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from attempts" -l include-unsolved -d 'Those that did not solve it, too'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from attempts" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from attempts" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from attempts" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from attempts" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from attempts" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from attempts" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from react" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from react" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from react" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from react" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from react" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from react" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from react" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from react" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from react" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from react" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from react" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from react" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from react" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from react" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from react" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from react" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from unreact" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from unreact" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from unreact" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from unreact" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from unreact" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from unreact" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from unreact" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from unreact" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from unreact" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from unreact" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from unreact" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from unreact" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from unreact" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from unreact" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from unreact" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from unreact" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from reactions" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from reactions" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from reactions" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from reactions" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from reactions" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from reactions" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from reactions" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from reactions" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from reactions" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from reactions" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from reactions" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from reactions" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from reactions" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from reactions" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from reactions" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from reactions" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from feedback" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from feedback" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from feedback" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from feedback" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from feedback" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from feedback" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from feedback" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from feedback" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from feedback" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from feedback" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from feedback" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from feedback" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from feedback" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from feedback" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from feedback" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from feedback" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait questions renew stop traffic files download vpn submit" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait questions renew stop traffic files download vpn submit" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait questions renew stop traffic files download vpn submit" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait questions renew stop traffic files download vpn submit" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait questions renew stop traffic files download vpn submit" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait questions renew stop traffic files download vpn submit" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait questions renew stop traffic files download vpn submit" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait questions renew stop traffic files download vpn submit" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait questions renew stop traffic files download vpn submit" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait questions renew stop traffic files download vpn submit" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait questions renew stop traffic files download vpn submit" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait questions renew stop traffic files download vpn submit" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait questions renew stop traffic files download vpn submit" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait questions renew stop traffic files download vpn submit" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait questions renew stop traffic files download vpn submit" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait questions renew stop traffic files download vpn submit" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait questions renew stop traffic files download vpn submit" -f -a "list" -d 'List your teams\' instances'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait questions renew stop traffic files download vpn submit" -f -a "view" -d 'Show an instance: where to attack, the questions, the time left'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait questions renew stop traffic files download vpn submit" -f -a "start" -d 'Start an instance of a challenge and wait until it is ready'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait questions renew stop traffic files download vpn submit" -f -a "status" -d 'Show how far an instance is'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait questions renew stop traffic files download vpn submit" -f -a "wait" -d 'Wait until an instance is ready'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait questions renew stop traffic files download vpn submit" -f -a "questions" -d 'List what an instance asks, and how you stand with it'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait questions renew stop traffic files download vpn submit" -f -a "renew" -d 'Prolong an instance'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait questions renew stop traffic files download vpn submit" -f -a "stop" -d 'Stop instances'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait questions renew stop traffic files download vpn submit" -f -a "traffic" -d 'Show what was asked of an instance, and what it answered'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait questions renew stop traffic files download vpn submit" -f -a "files" -d 'List the files that come with an instance'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait questions renew stop traffic files download vpn submit" -f -a "download" -d 'Fetch the files that come with an instance'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait questions renew stop traffic files download vpn submit" -f -a "vpn" -d 'Fetch the VPN configuration of an instance\'s network'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait questions renew stop traffic files download vpn submit" -f -a "submit" -d 'Submit an answer: the same as `ctfy submit`'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from list" -l challenge -d 'Only those of this challenge' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from list" -l status -d 'Only those in this state: starting, ready or error' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from list" -l q -d 'Only those whose id or challenge holds this' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from list" -l limit -d 'At most this many rows; 0 is all [default: what the server sends, 50]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from list" -l offset -d 'Pass over this many rows' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from list" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from list" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from list" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from list" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from list" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from list" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from list" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from list" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from list" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from list" -l all -d 'All rows'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from list" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from list" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from list" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from list" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from view" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from view" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from view" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from view" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from view" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from view" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from view" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from view" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from view" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from view" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from view" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from view" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from view" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from view" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from view" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from view" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from start" -l ttl -d 'How long it shall live: `2h`, `90m`; the platform may clip it' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from start" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from start" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from start" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from start" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from start" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from start" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from start" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from start" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from start" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from start" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from start" -l no-wait -d 'Return at once; `ctfy instance wait` waits later'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from start" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from start" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from start" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from start" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from start" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from start" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from status" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from status" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from status" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from status" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from status" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from status" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from status" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from status" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from status" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from status" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from status" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from status" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from status" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from status" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from status" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from wait" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from wait" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from wait" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from wait" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from wait" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from wait" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from wait" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from wait" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from wait" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from wait" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from wait" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from wait" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from wait" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from wait" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from wait" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from wait" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from questions" -l limit -d 'At most this many rows; 0 is all [default: what the server sends, 50]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from questions" -l offset -d 'Pass over this many rows' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from questions" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from questions" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from questions" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from questions" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from questions" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from questions" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from questions" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from questions" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from questions" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from questions" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from questions" -l pending -d 'Only those that can be answered now and are not'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from questions" -l all -d 'All rows'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from questions" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from questions" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from questions" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from questions" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from questions" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from questions" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from renew" -l ttl -d 'How long from now: `2h`, `90m`; the platform may clip it' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from renew" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from renew" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from renew" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from renew" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from renew" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from renew" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from renew" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from renew" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from renew" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from renew" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from renew" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from renew" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from renew" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from renew" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from renew" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from renew" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from stop" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from stop" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from stop" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from stop" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from stop" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from stop" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from stop" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from stop" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from stop" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from stop" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from stop" -l all -d 'All of your teams\' instances'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from stop" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from stop" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from stop" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from stop" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from stop" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from stop" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from traffic" -l limit -d 'At most this many rows; 0 is all [default: what the server sends, 50]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from traffic" -l offset -d 'Pass over this many rows' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from traffic" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from traffic" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from traffic" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from traffic" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from traffic" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from traffic" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from traffic" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from traffic" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from traffic" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from traffic" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from traffic" -l all -d 'All rows'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from traffic" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from traffic" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from traffic" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from traffic" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from traffic" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from traffic" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from files" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from files" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from files" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from files" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from files" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from files" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from files" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from files" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from files" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from files" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from files" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from files" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from files" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from files" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from files" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from files" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from download" -s d -l dir -d 'Into this folder [default: one named like what they belong to]' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from download" -s o -l out -d 'Write the one file there; `-` is stdout' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from download" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from download" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from download" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from download" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from download" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from download" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from download" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from download" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from download" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from download" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from download" -l force -d 'Replace what is there'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from download" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from download" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from download" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from download" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from download" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from download" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from vpn" -s o -l out -d 'Write it there, for your eyes only; `-` is stdout, as without it' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from vpn" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from vpn" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from vpn" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from vpn" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from vpn" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from vpn" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from vpn" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from vpn" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from vpn" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from vpn" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from vpn" -l force -d 'Replace what is there'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from vpn" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from vpn" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from vpn" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from vpn" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from vpn" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from vpn" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from submit" -s q -l question -d 'Which question [default: the only one]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from submit" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from submit" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from submit" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from submit" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from submit" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from submit" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from submit" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from submit" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from submit" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from submit" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from submit" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from submit" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from submit" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from submit" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from submit" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and __fish_seen_subcommand_from submit" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand submit" -s q -l question -d 'Which question [default: the only one]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand submit" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand submit" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand submit" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand submit" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand submit" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand submit" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand submit" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand submit" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand submit" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand submit" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand submit" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand submit" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand submit" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand submit" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand submit" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand submit" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand verify" -s q -l question -d 'Which question [default: the only one]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand verify" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand verify" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand verify" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand verify" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand verify" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand verify" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand verify" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand verify" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand verify" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand verify" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand verify" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand verify" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand verify" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand verify" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand verify" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand verify" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and not __fish_seen_subcommand_from list" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and not __fish_seen_subcommand_from list" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and not __fish_seen_subcommand_from list" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and not __fish_seen_subcommand_from list" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and not __fish_seen_subcommand_from list" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and not __fish_seen_subcommand_from list" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and not __fish_seen_subcommand_from list" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and not __fish_seen_subcommand_from list" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and not __fish_seen_subcommand_from list" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and not __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and not __fish_seen_subcommand_from list" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and not __fish_seen_subcommand_from list" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and not __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and not __fish_seen_subcommand_from list" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and not __fish_seen_subcommand_from list" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and not __fish_seen_subcommand_from list" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and not __fish_seen_subcommand_from list" -f -a "list" -d 'List what you have submitted, oldest first'
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and __fish_seen_subcommand_from list" -l challenge -d 'Only answers to this challenge' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and __fish_seen_subcommand_from list" -l limit -d 'At most this many rows; 0 is all [default: what the server sends, 50]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and __fish_seen_subcommand_from list" -l offset -d 'Pass over this many rows' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and __fish_seen_subcommand_from list" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and __fish_seen_subcommand_from list" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and __fish_seen_subcommand_from list" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and __fish_seen_subcommand_from list" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and __fish_seen_subcommand_from list" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and __fish_seen_subcommand_from list" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and __fish_seen_subcommand_from list" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and __fish_seen_subcommand_from list" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and __fish_seen_subcommand_from list" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and __fish_seen_subcommand_from list" -l all -d 'All rows'
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and __fish_seen_subcommand_from list" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and __fish_seen_subcommand_from list" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and __fish_seen_subcommand_from list" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand submission; and __fish_seen_subcommand_from list" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and not __fish_seen_subcommand_from list submit" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and not __fish_seen_subcommand_from list submit" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and not __fish_seen_subcommand_from list submit" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and not __fish_seen_subcommand_from list submit" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and not __fish_seen_subcommand_from list submit" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and not __fish_seen_subcommand_from list submit" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and not __fish_seen_subcommand_from list submit" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and not __fish_seen_subcommand_from list submit" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and not __fish_seen_subcommand_from list submit" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and not __fish_seen_subcommand_from list submit" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and not __fish_seen_subcommand_from list submit" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and not __fish_seen_subcommand_from list submit" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and not __fish_seen_subcommand_from list submit" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and not __fish_seen_subcommand_from list submit" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and not __fish_seen_subcommand_from list submit" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and not __fish_seen_subcommand_from list submit" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and not __fish_seen_subcommand_from list submit" -f -a "list" -d 'List a competition\'s quizzes, and what you have answered'
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and not __fish_seen_subcommand_from list submit" -f -a "submit" -d 'Answer a quiz question. A wrong answer uses up an attempt'
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from list" -l limit -d 'At most this many rows; 0 is all [default: what the server sends, 50]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from list" -l offset -d 'Pass over this many rows' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from list" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from list" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from list" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from list" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from list" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from list" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from list" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from list" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from list" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from list" -l all -d 'All rows'
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from list" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from list" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from list" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from list" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from submit" -s q -l question -d 'Which question [default: the only one]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from submit" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from submit" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from submit" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from submit" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from submit" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from submit" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from submit" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from submit" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from submit" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from submit" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from submit" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from submit" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from submit" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from submit" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from submit" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand qa; and __fish_seen_subcommand_from submit" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view users challenges history" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view users challenges history" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view users challenges history" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view users challenges history" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view users challenges history" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view users challenges history" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view users challenges history" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view users challenges history" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view users challenges history" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view users challenges history" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view users challenges history" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view users challenges history" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view users challenges history" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view users challenges history" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view users challenges history" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view users challenges history" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view users challenges history" -f -a "view" -d 'Show the standings over all competitions. One competition\'s are in `ctfy comp scoreboard`'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view users challenges history" -f -a "users" -d 'Show the standings of players over all competitions'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view users challenges history" -f -a "challenges" -d 'Show how often each challenge was solved'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view users challenges history" -f -a "history" -d 'Show how the standings went, snapshot by snapshot. Platforms from 0.7.0 on do not keep it any more'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from view" -l limit -d 'At most this many rows; 0 is all [default: what the server sends, 50]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from view" -l offset -d 'Pass over this many rows' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from view" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from view" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from view" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from view" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from view" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from view" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from view" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from view" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from view" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from view" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from view" -l web -d 'Open them in a browser'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from view" -l all -d 'All rows'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from view" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from view" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from view" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from view" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from view" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from view" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from users" -l limit -d 'At most this many rows; 0 is all [default: what the server sends, 50]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from users" -l offset -d 'Pass over this many rows' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from users" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from users" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from users" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from users" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from users" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from users" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from users" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from users" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from users" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from users" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from users" -l all -d 'All rows'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from users" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from users" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from users" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from users" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from users" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from users" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from challenges" -l limit -d 'At most this many rows; 0 is all [default: what the server sends, 50]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from challenges" -l offset -d 'Pass over this many rows' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from challenges" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from challenges" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from challenges" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from challenges" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from challenges" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from challenges" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from challenges" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from challenges" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from challenges" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from challenges" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from challenges" -l all -d 'All rows'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from challenges" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from challenges" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from challenges" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from challenges" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from challenges" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from challenges" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from history" -l team -d 'Only this team\'s, by its id' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from history" -l days -d 'How many days back [default: what the server takes, 7]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from history" -l limit -d 'At most this many rows; 0 is all [default: what the server sends, 50]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from history" -l offset -d 'Pass over this many rows' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from history" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from history" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from history" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from history" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from history" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from history" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from history" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from history" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from history" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from history" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from history" -l all -d 'All rows'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from history" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from history" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from history" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from history" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from history" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and __fish_seen_subcommand_from history" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and not __fish_seen_subcommand_from catalog me recent claim-egg verify-star-gazer" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and not __fish_seen_subcommand_from catalog me recent claim-egg verify-star-gazer" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and not __fish_seen_subcommand_from catalog me recent claim-egg verify-star-gazer" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and not __fish_seen_subcommand_from catalog me recent claim-egg verify-star-gazer" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and not __fish_seen_subcommand_from catalog me recent claim-egg verify-star-gazer" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and not __fish_seen_subcommand_from catalog me recent claim-egg verify-star-gazer" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and not __fish_seen_subcommand_from catalog me recent claim-egg verify-star-gazer" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and not __fish_seen_subcommand_from catalog me recent claim-egg verify-star-gazer" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and not __fish_seen_subcommand_from catalog me recent claim-egg verify-star-gazer" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and not __fish_seen_subcommand_from catalog me recent claim-egg verify-star-gazer" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and not __fish_seen_subcommand_from catalog me recent claim-egg verify-star-gazer" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and not __fish_seen_subcommand_from catalog me recent claim-egg verify-star-gazer" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and not __fish_seen_subcommand_from catalog me recent claim-egg verify-star-gazer" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and not __fish_seen_subcommand_from catalog me recent claim-egg verify-star-gazer" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and not __fish_seen_subcommand_from catalog me recent claim-egg verify-star-gazer" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and not __fish_seen_subcommand_from catalog me recent claim-egg verify-star-gazer" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and not __fish_seen_subcommand_from catalog me recent claim-egg verify-star-gazer" -f -a "catalog" -d 'List what can be achieved; secret ones are not told before they are earned'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and not __fish_seen_subcommand_from catalog me recent claim-egg verify-star-gazer" -f -a "me" -d 'Show what you have achieved, and what is left'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and not __fish_seen_subcommand_from catalog me recent claim-egg verify-star-gazer" -f -a "recent" -d 'List what was achieved last, and by whom'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and not __fish_seen_subcommand_from catalog me recent claim-egg verify-star-gazer" -f -a "claim-egg" -d 'Claim an easter egg you have found'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and not __fish_seen_subcommand_from catalog me recent claim-egg verify-star-gazer" -f -a "verify-star-gazer" -d 'Have the platform look whether you starred its repository'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from catalog" -l limit -d 'At most this many rows; 0 is all [default: what the server sends, 50]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from catalog" -l offset -d 'Pass over this many rows' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from catalog" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from catalog" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from catalog" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from catalog" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from catalog" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from catalog" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from catalog" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from catalog" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from catalog" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from catalog" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from catalog" -l all -d 'All rows'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from catalog" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from catalog" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from catalog" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from catalog" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from catalog" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from catalog" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from me" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from me" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from me" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from me" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from me" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from me" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from me" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from me" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from me" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from me" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from me" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from me" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from me" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from me" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from me" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from me" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from recent" -l limit -d 'At most this many rows; 0 is all [default: what the server sends, 50]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from recent" -l offset -d 'Pass over this many rows' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from recent" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from recent" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from recent" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from recent" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from recent" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from recent" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from recent" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from recent" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from recent" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from recent" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from recent" -l all -d 'All rows'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from recent" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from recent" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from recent" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from recent" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from recent" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from recent" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from claim-egg" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from claim-egg" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from claim-egg" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from claim-egg" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from claim-egg" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from claim-egg" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from claim-egg" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from claim-egg" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from claim-egg" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from claim-egg" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from claim-egg" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from claim-egg" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from claim-egg" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from claim-egg" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from claim-egg" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from claim-egg" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from verify-star-gazer" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from verify-star-gazer" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from verify-star-gazer" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from verify-star-gazer" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from verify-star-gazer" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from verify-star-gazer" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from verify-star-gazer" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from verify-star-gazer" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from verify-star-gazer" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from verify-star-gazer" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from verify-star-gazer" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from verify-star-gazer" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from verify-star-gazer" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from verify-star-gazer" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from verify-star-gazer" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand achievement; and __fish_seen_subcommand_from verify-star-gazer" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and not __fish_seen_subcommand_from list" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and not __fish_seen_subcommand_from list" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and not __fish_seen_subcommand_from list" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and not __fish_seen_subcommand_from list" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and not __fish_seen_subcommand_from list" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and not __fish_seen_subcommand_from list" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and not __fish_seen_subcommand_from list" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and not __fish_seen_subcommand_from list" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and not __fish_seen_subcommand_from list" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and not __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and not __fish_seen_subcommand_from list" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and not __fish_seen_subcommand_from list" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and not __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and not __fish_seen_subcommand_from list" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and not __fish_seen_subcommand_from list" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and not __fish_seen_subcommand_from list" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and not __fish_seen_subcommand_from list" -f -a "list" -d 'List the worker nodes with their load and health'
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and __fish_seen_subcommand_from list" -l limit -d 'At most this many rows; 0 is all [default: what the server sends, 50]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and __fish_seen_subcommand_from list" -l offset -d 'Pass over this many rows' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and __fish_seen_subcommand_from list" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and __fish_seen_subcommand_from list" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and __fish_seen_subcommand_from list" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and __fish_seen_subcommand_from list" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and __fish_seen_subcommand_from list" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and __fish_seen_subcommand_from list" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and __fish_seen_subcommand_from list" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and __fish_seen_subcommand_from list" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and __fish_seen_subcommand_from list" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and __fish_seen_subcommand_from list" -l all -d 'All rows'
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and __fish_seen_subcommand_from list" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and __fish_seen_subcommand_from list" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and __fish_seen_subcommand_from list" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand node; and __fish_seen_subcommand_from list" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and not __fish_seen_subcommand_from list view stats achievements" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and not __fish_seen_subcommand_from list view stats achievements" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and not __fish_seen_subcommand_from list view stats achievements" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and not __fish_seen_subcommand_from list view stats achievements" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and not __fish_seen_subcommand_from list view stats achievements" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and not __fish_seen_subcommand_from list view stats achievements" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and not __fish_seen_subcommand_from list view stats achievements" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and not __fish_seen_subcommand_from list view stats achievements" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and not __fish_seen_subcommand_from list view stats achievements" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and not __fish_seen_subcommand_from list view stats achievements" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and not __fish_seen_subcommand_from list view stats achievements" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and not __fish_seen_subcommand_from list view stats achievements" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and not __fish_seen_subcommand_from list view stats achievements" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and not __fish_seen_subcommand_from list view stats achievements" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and not __fish_seen_subcommand_from list view stats achievements" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and not __fish_seen_subcommand_from list view stats achievements" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and not __fish_seen_subcommand_from list view stats achievements" -f -a "list" -d 'List the teams'
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and not __fish_seen_subcommand_from list view stats achievements" -f -a "view" -d 'Show a team and its members'
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and not __fish_seen_subcommand_from list view stats achievements" -f -a "stats" -d 'Draw a team\'s activity, and its solves by tag and difficulty'
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and not __fish_seen_subcommand_from list view stats achievements" -f -a "achievements" -d 'List what a team has achieved'
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from list" -l limit -d 'At most this many rows; 0 is all [default: what the server sends, 50]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from list" -l offset -d 'Pass over this many rows' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from list" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from list" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from list" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from list" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from list" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from list" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from list" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from list" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from list" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from list" -l all -d 'All rows'
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from list" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from list" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from list" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from list" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from view" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from view" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from view" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from view" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from view" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from view" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from view" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from view" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from view" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from view" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from view" -l web -d 'Open it in a browser'
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from view" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from view" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from view" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from view" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from view" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from view" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from stats" -l days -d 'How many days back, 7 to 365 [default: what the server takes]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from stats" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from stats" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from stats" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from stats" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from stats" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from stats" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from stats" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from stats" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from stats" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from stats" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from stats" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from stats" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from stats" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from stats" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from stats" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from stats" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from achievements" -l limit -d 'At most this many rows; 0 is all [default: what the server sends, 50]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from achievements" -l offset -d 'Pass over this many rows' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from achievements" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from achievements" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from achievements" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from achievements" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from achievements" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from achievements" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from achievements" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from achievements" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from achievements" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from achievements" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from achievements" -l all -d 'All rows'
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from achievements" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from achievements" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from achievements" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from achievements" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from achievements" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand team; and __fish_seen_subcommand_from achievements" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and not __fish_seen_subcommand_from view solve-trend stats" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and not __fish_seen_subcommand_from view solve-trend stats" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and not __fish_seen_subcommand_from view solve-trend stats" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and not __fish_seen_subcommand_from view solve-trend stats" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and not __fish_seen_subcommand_from view solve-trend stats" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and not __fish_seen_subcommand_from view solve-trend stats" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and not __fish_seen_subcommand_from view solve-trend stats" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and not __fish_seen_subcommand_from view solve-trend stats" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and not __fish_seen_subcommand_from view solve-trend stats" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and not __fish_seen_subcommand_from view solve-trend stats" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and not __fish_seen_subcommand_from view solve-trend stats" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and not __fish_seen_subcommand_from view solve-trend stats" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and not __fish_seen_subcommand_from view solve-trend stats" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and not __fish_seen_subcommand_from view solve-trend stats" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and not __fish_seen_subcommand_from view solve-trend stats" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and not __fish_seen_subcommand_from view solve-trend stats" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and not __fish_seen_subcommand_from view solve-trend stats" -f -a "view" -d 'Show an account\'s public profile'
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and not __fish_seen_subcommand_from view solve-trend stats" -f -a "solve-trend" -d 'Draw how much an account has solved, day by day'
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and not __fish_seen_subcommand_from view solve-trend stats" -f -a "stats" -d 'Draw an account\'s activity, and its solves by tag and difficulty'
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from view" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from view" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from view" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from view" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from view" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from view" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from view" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from view" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from view" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from view" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from view" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from view" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from view" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from view" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from view" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from view" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from solve-trend" -l days -d 'How many days back, 7 to 365 [default: what the server takes]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from solve-trend" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from solve-trend" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from solve-trend" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from solve-trend" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from solve-trend" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from solve-trend" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from solve-trend" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from solve-trend" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from solve-trend" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from solve-trend" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from solve-trend" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from solve-trend" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from solve-trend" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from solve-trend" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from solve-trend" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from solve-trend" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from stats" -l days -d 'How many days back, 7 to 365 [default: what the server takes]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from stats" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from stats" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from stats" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from stats" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from stats" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from stats" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from stats" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from stats" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from stats" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from stats" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from stats" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from stats" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from stats" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from stats" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from stats" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand user; and __fish_seen_subcommand_from stats" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and not __fish_seen_subcommand_from list timeseries" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and not __fish_seen_subcommand_from list timeseries" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and not __fish_seen_subcommand_from list timeseries" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and not __fish_seen_subcommand_from list timeseries" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and not __fish_seen_subcommand_from list timeseries" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and not __fish_seen_subcommand_from list timeseries" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and not __fish_seen_subcommand_from list timeseries" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and not __fish_seen_subcommand_from list timeseries" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and not __fish_seen_subcommand_from list timeseries" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and not __fish_seen_subcommand_from list timeseries" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and not __fish_seen_subcommand_from list timeseries" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and not __fish_seen_subcommand_from list timeseries" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and not __fish_seen_subcommand_from list timeseries" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and not __fish_seen_subcommand_from list timeseries" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and not __fish_seen_subcommand_from list timeseries" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and not __fish_seen_subcommand_from list timeseries" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and not __fish_seen_subcommand_from list timeseries" -f -a "list" -d 'List what you and your team did, the latest first'
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and not __fish_seen_subcommand_from list timeseries" -f -a "timeseries" -d 'Draw how much you and your team did, hour by hour'
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from list" -l challenge -d 'Only at this challenge' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from list" -l event -d 'Only this event, such as flag_correct' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from list" -l since -d 'Only from then on: an ISO 8601 time, a local date or time, or how long ago' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from list" -l until -d 'Only until then' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from list" -l team -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from list" -l limit -d 'At most this many rows; 0 is all [default: what the server sends, 50]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from list" -l offset -d 'Pass over this many rows' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from list" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from list" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from list" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from list" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from list" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from list" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from list" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from list" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from list" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from list" -l all -d 'All rows'
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from list" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from list" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from list" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from list" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from timeseries" -l window -d 'How far back, at most 7d [default: what the server takes, 24h]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from timeseries" -l bucket -d 'How long a span is [default: what the server takes, 1h]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from timeseries" -l team -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from timeseries" -l challenge -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from timeseries" -l event -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from timeseries" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from timeseries" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from timeseries" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from timeseries" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from timeseries" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from timeseries" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from timeseries" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from timeseries" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from timeseries" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from timeseries" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from timeseries" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from timeseries" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from timeseries" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from timeseries" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from timeseries" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand activity; and __fish_seen_subcommand_from timeseries" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and not __fish_seen_subcommand_from watch" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and not __fish_seen_subcommand_from watch" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and not __fish_seen_subcommand_from watch" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and not __fish_seen_subcommand_from watch" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and not __fish_seen_subcommand_from watch" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and not __fish_seen_subcommand_from watch" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and not __fish_seen_subcommand_from watch" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and not __fish_seen_subcommand_from watch" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and not __fish_seen_subcommand_from watch" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and not __fish_seen_subcommand_from watch" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and not __fish_seen_subcommand_from watch" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and not __fish_seen_subcommand_from watch" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and not __fish_seen_subcommand_from watch" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and not __fish_seen_subcommand_from watch" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and not __fish_seen_subcommand_from watch" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and not __fish_seen_subcommand_from watch" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and not __fish_seen_subcommand_from watch" -f -a "watch" -d 'Print events as they come, one JSON object a line; on a terminal in words'
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and __fish_seen_subcommand_from watch" -s f -l filter -d 'Only events of this name; may be given several times. Gaps are always told' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and __fish_seen_subcommand_from watch" -l stale-after -d 'Take a connection for dead that is silent for this long; the platform sends a sign of life every 30 s' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and __fish_seen_subcommand_from watch" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and __fish_seen_subcommand_from watch" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and __fish_seen_subcommand_from watch" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and __fish_seen_subcommand_from watch" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and __fish_seen_subcommand_from watch" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and __fish_seen_subcommand_from watch" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and __fish_seen_subcommand_from watch" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and __fish_seen_subcommand_from watch" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and __fish_seen_subcommand_from watch" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and __fish_seen_subcommand_from watch" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and __fish_seen_subcommand_from watch" -l text -d 'In words, also without a terminal'
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and __fish_seen_subcommand_from watch" -l no-reconnect -d 'End when the connection breaks'
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and __fish_seen_subcommand_from watch" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and __fish_seen_subcommand_from watch" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and __fish_seen_subcommand_from watch" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and __fish_seen_subcommand_from watch" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and __fish_seen_subcommand_from watch" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand events; and __fish_seen_subcommand_from watch" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and not __fish_seen_subcommand_from health meta cluster version" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and not __fish_seen_subcommand_from health meta cluster version" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and not __fish_seen_subcommand_from health meta cluster version" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and not __fish_seen_subcommand_from health meta cluster version" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and not __fish_seen_subcommand_from health meta cluster version" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and not __fish_seen_subcommand_from health meta cluster version" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and not __fish_seen_subcommand_from health meta cluster version" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and not __fish_seen_subcommand_from health meta cluster version" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and not __fish_seen_subcommand_from health meta cluster version" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and not __fish_seen_subcommand_from health meta cluster version" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and not __fish_seen_subcommand_from health meta cluster version" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and not __fish_seen_subcommand_from health meta cluster version" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and not __fish_seen_subcommand_from health meta cluster version" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and not __fish_seen_subcommand_from health meta cluster version" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and not __fish_seen_subcommand_from health meta cluster version" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and not __fish_seen_subcommand_from health meta cluster version" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and not __fish_seen_subcommand_from health meta cluster version" -f -a "health" -d 'Show whether the platform is well'
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and not __fish_seen_subcommand_from health meta cluster version" -f -a "meta" -d 'Show what the platform says of itself: builds, challenges, counts'
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and not __fish_seen_subcommand_from health meta cluster version" -f -a "cluster" -d 'Show how worker nodes reach the platform'
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and not __fish_seen_subcommand_from health meta cluster version" -f -a "version" -d 'Show our version, the platform\'s, and whether they go together'
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from health" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from health" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from health" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from health" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from health" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from health" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from health" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from health" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from health" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from health" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from health" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from health" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from health" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from health" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from health" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from health" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from meta" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from meta" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from meta" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from meta" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from meta" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from meta" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from meta" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from meta" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from meta" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from meta" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from meta" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from meta" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from meta" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from meta" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from meta" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from meta" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from cluster" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from cluster" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from cluster" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from cluster" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from cluster" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from cluster" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from cluster" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from cluster" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from cluster" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from cluster" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from cluster" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from cluster" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from cluster" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from cluster" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from cluster" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from cluster" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from version" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from version" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from version" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from version" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from version" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from version" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from version" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from version" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from version" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from version" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from version" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from version" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from version" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from version" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from version" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand server; and __fish_seen_subcommand_from version" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run tied approve tour" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run tied approve tour" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run tied approve tour" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run tied approve tour" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run tied approve tour" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run tied approve tour" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run tied approve tour" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run tied approve tour" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run tied approve tour" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run tied approve tour" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run tied approve tour" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run tied approve tour" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run tied approve tour" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run tied approve tour" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run tied approve tour" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run tied approve tour" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run tied approve tour" -f -a "up" -d 'Bring a platform up on this machine, and keep it up until Ctrl-C'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run tied approve tour" -f -a "run" -d 'Run a command against a platform of its own, and exit as it did'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run tied approve tour" -f -a "tied" -d 'Become a command that ends when whoever started it does'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run tied approve tour" -f -a "approve" -d 'Approve the sign-in that `ctfy login` waits for, as whoever you are signed in as'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run tied approve tour" -f -a "tour" -d 'Play a whole round and show each command with what it prints'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l event -d 'What the competition is called [default: as before, at first Sandbox CTF]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l challenges -d 'Add the challenges of this folder: ID/metadata.yaml or BUCKET/ID/metadata.yaml, in the platform\'s format' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l chaos -d 'Make it a bad day: latency=50ms..200ms, reset=2%, status=503:5%, 429=10%, slow-start=3s, lost-answer=5%, drop-events=20%, with commas between' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l seed -d 'The same bad day again: with the same number the same goes wrong' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l port -d 'The port on 127.0.0.1 [default: the one a --state had before, or a free one]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l state -d 'Remember everything in this file' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l save -d 'Save it as host `sandbox`, signed in as the player'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l list -d 'List the operations that it answers, and those that it does not'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from up" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from up" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l event -d 'What the competition is called [default: as before, at first Sandbox CTF]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l challenges -d 'Add the challenges of this folder: ID/metadata.yaml or BUCKET/ID/metadata.yaml, in the platform\'s format' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l chaos -d 'Make it a bad day: latency=50ms..200ms, reset=2%, status=503:5%, 429=10%, slow-start=3s, lost-answer=5%, drop-events=20%, with commas between' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l seed -d 'The same bad day again: with the same number the same goes wrong' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l report -d 'Write what the command did there to this file, as JSON' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from run" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from run" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from tied" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from tied" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from tied" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from tied" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from tied" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from tied" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from tied" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from tied" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from tied" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from tied" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from tied" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from tied" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from tied" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from tied" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from tied" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from tied" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from approve" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from tour" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand login" -l email -d 'With this account\'s password, which is asked for without echo' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand login" -l password -d 'The password; `-` reads it from stdin. On the command line others may see it' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand login" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand login" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand login" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand login" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand login" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand login" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand login" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand login" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand login" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand login" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand login" -l with-token -d 'With the token on stdin'
complete -c ctfy -n "__fish_ctfy_using_subcommand login" -l no-browser -d 'Do not open a browser; print the address and wait'
complete -c ctfy -n "__fish_ctfy_using_subcommand login" -l no-save -d 'Print the token instead of saving it'
complete -c ctfy -n "__fish_ctfy_using_subcommand login" -l save
complete -c ctfy -n "__fish_ctfy_using_subcommand login" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand login" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand login" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand login" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand login" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand login" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand logout" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand logout" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand logout" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand logout" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand logout" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand logout" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand logout" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand logout" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand logout" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand logout" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand logout" -l no-revoke -d 'Only forget it here'
complete -c ctfy -n "__fish_ctfy_using_subcommand logout" -l revoke
complete -c ctfy -n "__fish_ctfy_using_subcommand logout" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand logout" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand logout" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand logout" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand logout" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand logout" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -f -a "login" -d 'Sign in: in a browser, with a password, or with a token on stdin'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -f -a "logout" -d 'Forget a saved token, and revoke it where the platform allows that'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -f -a "status" -d 'Show the saved hosts; with --check ask each who one is there'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -f -a "switch" -d 'Make another saved host the current one'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -f -a "token" -d 'Print the token in force, alone'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -f -a "register" -d 'Make an account with a password, and sign in'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -f -a "providers" -d 'Show the ways to sign in that this platform offers'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -f -a "tokens" -d 'List, mint and revoke your account\'s tokens'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -f -a "identities" -d 'Show, link and unbind what else you sign in with'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -f -a "password" -d 'Set or remove your account\'s password'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -f -a "device" -d 'Approve or deny a sign-in that waits on another device'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from login" -l email -d 'With this account\'s password, which is asked for without echo' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from login" -l password -d 'The password; `-` reads it from stdin. On the command line others may see it' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from login" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from login" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from login" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from login" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from login" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from login" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from login" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from login" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from login" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from login" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from login" -l with-token -d 'With the token on stdin'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from login" -l no-browser -d 'Do not open a browser; print the address and wait'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from login" -l no-save -d 'Print the token instead of saving it'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from login" -l save
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from login" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from login" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from login" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from login" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from login" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from login" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from logout" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from logout" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from logout" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from logout" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from logout" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from logout" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from logout" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from logout" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from logout" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from logout" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from logout" -l no-revoke -d 'Only forget it here'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from logout" -l revoke
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from logout" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from logout" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from logout" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from logout" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from logout" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from logout" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from status" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from status" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from status" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from status" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from status" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from status" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from status" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from status" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from status" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from status" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from status" -l check -d 'Ask each host who one is there'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from status" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from status" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from status" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from status" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from status" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from switch" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from switch" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from switch" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from switch" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from switch" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from switch" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from switch" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from switch" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from switch" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from switch" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from switch" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from switch" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from switch" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from switch" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from switch" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from switch" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from token" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from token" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from token" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from token" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from token" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from token" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from token" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from token" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from token" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from token" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from token" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from token" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from token" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from token" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from token" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from token" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from register" -l email -d 'What it signs in with' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from register" -l display-name -d 'What others see' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from register" -l password -d 'The password; `-` reads it from stdin. On the command line others may see it' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from register" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from register" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from register" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from register" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from register" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from register" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from register" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from register" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from register" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from register" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from register" -l no-save -d 'Print the token instead of saving it'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from register" -l save
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from register" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from register" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from register" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from register" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from register" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from register" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from providers" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from providers" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from providers" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from providers" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from providers" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from providers" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from providers" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from providers" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from providers" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from providers" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from providers" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from providers" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from providers" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from providers" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from providers" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from providers" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from tokens" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from tokens" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from tokens" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from tokens" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from tokens" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from tokens" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from tokens" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from tokens" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from tokens" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from tokens" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from tokens" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from tokens" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from tokens" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from tokens" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from tokens" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from tokens" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from tokens" -f -a "list" -d 'List your account\'s tokens. The tokens themselves are never shown again'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from tokens" -f -a "scopes" -d 'Show what a minted token can be allowed to do'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from tokens" -f -a "mint" -d 'Mint a token of limited powers, for an agent or a script. It is shown once'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from tokens" -f -a "revoke" -d 'Revoke tokens: whoever holds one is signed out at once'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from tokens" -f -a "revoke-others" -d 'Revoke every token but the one you use now: other sign-ins and minted ones. On a terminal you are asked'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from identities" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from identities" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from identities" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from identities" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from identities" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from identities" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from identities" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from identities" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from identities" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from identities" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from identities" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from identities" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from identities" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from identities" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from identities" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from identities" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from identities" -f -a "list" -d 'List what your account signs in with'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from identities" -f -a "link" -d 'Begin to link a site to your account. It is finished in a browser'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from identities" -f -a "unbind" -d 'Take a site off your account. The last way to sign in stays'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from password" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from password" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from password" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from password" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from password" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from password" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from password" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from password" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from password" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from password" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from password" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from password" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from password" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from password" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from password" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from password" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from password" -f -a "set" -d 'Set your account\'s password, or change it. Your tokens stay good'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from password" -f -a "remove" -d 'Remove your account\'s password. Another way to sign in has to be linked'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from device" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from device" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from device" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from device" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from device" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from device" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from device" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from device" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from device" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from device" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from device" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from device" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from device" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from device" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from device" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from device" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from device" -f -a "info" -d 'Show who asks to be signed in with a code'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from device" -f -a "approve" -d 'Let a device sign in as you. On a terminal you are shown who asks, and asked'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and __fish_seen_subcommand_from device" -f -a "deny" -d 'Turn a device\'s sign-in down'
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -f -a "view" -d 'Show what is in force and where each value comes from. Tokens are not shown'
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -f -a "path" -d 'Print where the config file is'
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -f -a "get" -d 'Print one value'
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -f -a "set" -d 'Set one value for the host in force: `competition`, `protected`, or which `host` is the current one'
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from view" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from view" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from view" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from view" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from view" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from view" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from view" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from view" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from view" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from view" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from view" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from view" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from view" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from view" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from view" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from view" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from path" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from path" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from path" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from path" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from path" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from path" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from path" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from path" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from path" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from path" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from path" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from path" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from path" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from path" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from path" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from path" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from get" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from get" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from get" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from get" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from get" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from get" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from get" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from get" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from get" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from get" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from get" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from get" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from get" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from get" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from get" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from set" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from set" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from set" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from set" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from set" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from set" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from set" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from set" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from set" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from set" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from set" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from set" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from set" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand config; and __fish_seen_subcommand_from set" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand api" -s X -l method -d 'The method [default: GET, with fields POST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand api" -s f -l raw-field -d 'A text field' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand api" -s F -l field -d 'A typed field' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand api" -l input -d 'The body, as it is; `-` is stdin. Fields then go into the query' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand api" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand api" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand api" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand api" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand api" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand api" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand api" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand api" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand api" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand api" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand api" -s i -l include -d 'Print the status and the headers, too'
complete -c ctfy -n "__fish_ctfy_using_subcommand api" -l all -d 'All pages of a list, as one array'
complete -c ctfy -n "__fish_ctfy_using_subcommand api" -l list -d 'List the operations known here'
complete -c ctfy -n "__fish_ctfy_using_subcommand api" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand api" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand api" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand api" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand api" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand api" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand completion" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand completion" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand completion" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand completion" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand completion" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand completion" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand completion" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand completion" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand completion" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand completion" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand completion" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand completion" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand completion" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand completion" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand completion" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand completion" -l no-json
