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
complete -c ctfy -n "__fish_ctfy_needs_command" -f -a "scoreboard" -d 'Show the standings over all competitions'
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
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand me; and not __fish_seen_subcommand_from view" -f -a "view" -d 'Show your account and your teams'
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
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem challenges scoreboard" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem challenges scoreboard" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem challenges scoreboard" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem challenges scoreboard" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem challenges scoreboard" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem challenges scoreboard" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem challenges scoreboard" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem challenges scoreboard" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem challenges scoreboard" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem challenges scoreboard" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem challenges scoreboard" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem challenges scoreboard" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem challenges scoreboard" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem challenges scoreboard" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem challenges scoreboard" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem challenges scoreboard" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem challenges scoreboard" -f -a "list" -d 'List the competitions you can see'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem challenges scoreboard" -f -a "view" -d 'Show a competition'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem challenges scoreboard" -f -a "use" -d 'Keep a competition as the default for this host'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem challenges scoreboard" -f -a "register" -d 'Take part: alone, with a new team, or in a team that invited you'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem challenges scoreboard" -f -a "redeem" -d 'Take part with an invite code'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem challenges scoreboard" -f -a "challenges" -d 'List a competition\'s challenges'
complete -c ctfy -n "__fish_ctfy_using_subcommand comp; and not __fish_seen_subcommand_from list view use register redeem challenges scoreboard" -f -a "scoreboard" -d 'Show a competition\'s scoreboard'
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
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download" -f -a "list" -d 'List the challenges you can see'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download" -f -a "view" -d 'Show a challenge: its text, questions and files'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download" -f -a "files" -d 'List the files that come with a challenge'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and not __fish_seen_subcommand_from list view files download" -f -a "download" -d 'Fetch the files that come with a challenge'
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
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from download" -s d -l dir -d 'Into this folder [default: one named like the challenge]' -r -F
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
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from download" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from download" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from download" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from download" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from download" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand challenge; and __fish_seen_subcommand_from download" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait renew stop submit" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait renew stop submit" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait renew stop submit" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait renew stop submit" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait renew stop submit" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait renew stop submit" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait renew stop submit" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait renew stop submit" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait renew stop submit" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait renew stop submit" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait renew stop submit" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait renew stop submit" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait renew stop submit" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait renew stop submit" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait renew stop submit" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait renew stop submit" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait renew stop submit" -f -a "list" -d 'List your teams\' instances'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait renew stop submit" -f -a "view" -d 'Show an instance: where to attack, the questions, the time left'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait renew stop submit" -f -a "start" -d 'Start an instance of a challenge and wait until it is ready'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait renew stop submit" -f -a "status" -d 'Show how far an instance is'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait renew stop submit" -f -a "wait" -d 'Wait until an instance is ready'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait renew stop submit" -f -a "renew" -d 'Prolong an instance'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait renew stop submit" -f -a "stop" -d 'Stop instances'
complete -c ctfy -n "__fish_ctfy_using_subcommand instance; and not __fish_seen_subcommand_from list view start status wait renew stop submit" -f -a "submit" -d 'Submit an answer: the same as `ctfy submit`'
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
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand scoreboard; and not __fish_seen_subcommand_from view" -f -a "view" -d 'Show the standings over all competitions. One competition\'s are in `ctfy comp scoreboard`'
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
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run approve tour" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run approve tour" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run approve tour" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run approve tour" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run approve tour" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run approve tour" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run approve tour" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run approve tour" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run approve tour" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run approve tour" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run approve tour" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run approve tour" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run approve tour" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run approve tour" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run approve tour" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run approve tour" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run approve tour" -f -a "up" -d 'Bring a platform up on this machine, and keep it up until Ctrl-C'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run approve tour" -f -a "run" -d 'Run a command against a platform of its own, and exit as it did'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run approve tour" -f -a "approve" -d 'Approve the sign-in that `ctfy login` waits for, as whoever you are signed in as'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and not __fish_seen_subcommand_from up run approve tour" -f -a "tour" -d 'Play a whole round and show each command with what it prints'
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l event -d 'What the competition is called' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l challenges -d 'Add the challenges of this folder: ID/metadata.yaml or BUCKET/ID/metadata.yaml, in the platform\'s format' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l chaos -d 'Make it a bad day: latency=50ms..200ms, reset=2%, status=503:5%, 429=10%, slow-start=3s, lost-answer=5%, drop-events=20%, with commas between' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l seed -d 'The same bad day again: with the same number the same goes wrong' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from up" -l port -d 'The port on 127.0.0.1 [default: a free one]' -r
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
complete -c ctfy -n "__fish_ctfy_using_subcommand sandbox; and __fish_seen_subcommand_from run" -l event -d 'What the competition is called' -r
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
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register" -s h -l help -d 'Print this page'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register" -l quiet -d 'Print only the answer and errors'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register" -l no-json
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register" -f -a "login" -d 'Sign in: in a browser, with a password, or with a token on stdin'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register" -f -a "logout" -d 'Forget a saved token, and revoke it where the platform allows that'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register" -f -a "status" -d 'Show the saved hosts; with --check ask each who one is there'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register" -f -a "switch" -d 'Make another saved host the current one'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register" -f -a "token" -d 'Print the token in force, alone'
complete -c ctfy -n "__fish_ctfy_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register" -f -a "register" -d 'Make an account with a password, and sign in'
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
