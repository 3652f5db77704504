# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_ctfy_admin_global_optspecs
    string join \n json fields= jq= format= platform-url= token= host= comp= ca-cert= timeout= no-input color= quiet v/verbose no-json h/help V/version
end

function __fish_ctfy_admin_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_ctfy_admin_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_ctfy_admin_using_subcommand
    set -l cmd (__fish_ctfy_admin_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c ctfy-admin -n "__fish_ctfy_admin_needs_command" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_needs_command" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_needs_command" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy-admin -n "__fish_ctfy_admin_needs_command" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_needs_command" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_needs_command" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_needs_command" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_needs_command" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy-admin -n "__fish_ctfy_admin_needs_command" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_needs_command" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy-admin -n "__fish_ctfy_admin_needs_command" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy-admin -n "__fish_ctfy_admin_needs_command" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy-admin -n "__fish_ctfy_admin_needs_command" -l quiet -d 'Print only the answer and errors'
complete -c ctfy-admin -n "__fish_ctfy_admin_needs_command" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy-admin -n "__fish_ctfy_admin_needs_command" -l no-json
complete -c ctfy-admin -n "__fish_ctfy_admin_needs_command" -s h -l help -d 'Print this page'
complete -c ctfy-admin -n "__fish_ctfy_admin_needs_command" -s V -l version -d 'Print version'
complete -c ctfy-admin -n "__fish_ctfy_admin_needs_command" -f -a "server" -d 'Look at the platform\'s server'
complete -c ctfy-admin -n "__fish_ctfy_admin_needs_command" -f -a "nodes" -d 'Look after worker nodes'
complete -c ctfy-admin -n "__fish_ctfy_admin_needs_command" -f -a "admin" -d 'The other spelling of the tools we replace'
complete -c ctfy-admin -n "__fish_ctfy_admin_needs_command" -f -a "status" -d 'Show who you are, what runs, and how the platform is'
complete -c ctfy-admin -n "__fish_ctfy_admin_needs_command" -f -a "login" -d 'Sign in: in a browser, with a password, or with a token on stdin'
complete -c ctfy-admin -n "__fish_ctfy_admin_needs_command" -f -a "logout" -d 'Forget a saved token, and revoke it where the platform allows that'
complete -c ctfy-admin -n "__fish_ctfy_admin_needs_command" -f -a "auth" -d 'Sign in and out, and look after saved hosts'
complete -c ctfy-admin -n "__fish_ctfy_admin_needs_command" -f -a "config" -d 'Show and change settings, and where each comes from'
complete -c ctfy-admin -n "__fish_ctfy_admin_needs_command" -f -a "api" -d 'Send any request to the platform'
complete -c ctfy-admin -n "__fish_ctfy_admin_needs_command" -f -a "completion" -d 'Print the completion script of a shell'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and not __fish_seen_subcommand_from status" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and not __fish_seen_subcommand_from status" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and not __fish_seen_subcommand_from status" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and not __fish_seen_subcommand_from status" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and not __fish_seen_subcommand_from status" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and not __fish_seen_subcommand_from status" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and not __fish_seen_subcommand_from status" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and not __fish_seen_subcommand_from status" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and not __fish_seen_subcommand_from status" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and not __fish_seen_subcommand_from status" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and not __fish_seen_subcommand_from status" -s h -l help -d 'Print this page'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and not __fish_seen_subcommand_from status" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and not __fish_seen_subcommand_from status" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and not __fish_seen_subcommand_from status" -l quiet -d 'Print only the answer and errors'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and not __fish_seen_subcommand_from status" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and not __fish_seen_subcommand_from status" -l no-json
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and not __fish_seen_subcommand_from status" -f -a "status" -d 'Show whether the platform is well, its version and its load'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and __fish_seen_subcommand_from status" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and __fish_seen_subcommand_from status" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and __fish_seen_subcommand_from status" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and __fish_seen_subcommand_from status" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and __fish_seen_subcommand_from status" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and __fish_seen_subcommand_from status" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and __fish_seen_subcommand_from status" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and __fish_seen_subcommand_from status" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and __fish_seen_subcommand_from status" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and __fish_seen_subcommand_from status" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and __fish_seen_subcommand_from status" -s h -l help -d 'Print this page'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and __fish_seen_subcommand_from status" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and __fish_seen_subcommand_from status" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and __fish_seen_subcommand_from status" -l quiet -d 'Print only the answer and errors'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand server; and __fish_seen_subcommand_from status" -l no-json
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and not __fish_seen_subcommand_from list" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and not __fish_seen_subcommand_from list" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and not __fish_seen_subcommand_from list" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and not __fish_seen_subcommand_from list" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and not __fish_seen_subcommand_from list" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and not __fish_seen_subcommand_from list" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and not __fish_seen_subcommand_from list" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and not __fish_seen_subcommand_from list" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and not __fish_seen_subcommand_from list" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and not __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and not __fish_seen_subcommand_from list" -s h -l help -d 'Print this page'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and not __fish_seen_subcommand_from list" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and not __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and not __fish_seen_subcommand_from list" -l quiet -d 'Print only the answer and errors'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and not __fish_seen_subcommand_from list" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and not __fish_seen_subcommand_from list" -l no-json
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and not __fish_seen_subcommand_from list" -f -a "list" -d 'List the worker nodes with their load and health'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and __fish_seen_subcommand_from list" -l limit -d 'At most this many rows; 0 is all [default: what the server sends, 50]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and __fish_seen_subcommand_from list" -l offset -d 'Pass over this many rows' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and __fish_seen_subcommand_from list" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and __fish_seen_subcommand_from list" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and __fish_seen_subcommand_from list" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and __fish_seen_subcommand_from list" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and __fish_seen_subcommand_from list" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and __fish_seen_subcommand_from list" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and __fish_seen_subcommand_from list" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and __fish_seen_subcommand_from list" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and __fish_seen_subcommand_from list" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and __fish_seen_subcommand_from list" -l all -d 'All rows'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and __fish_seen_subcommand_from list" -s h -l help -d 'Print this page'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and __fish_seen_subcommand_from list" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and __fish_seen_subcommand_from list" -l quiet -d 'Print only the answer and errors'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand nodes; and __fish_seen_subcommand_from list" -l no-json
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and not __fish_seen_subcommand_from server nodes" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and not __fish_seen_subcommand_from server nodes" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and not __fish_seen_subcommand_from server nodes" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and not __fish_seen_subcommand_from server nodes" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and not __fish_seen_subcommand_from server nodes" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and not __fish_seen_subcommand_from server nodes" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and not __fish_seen_subcommand_from server nodes" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and not __fish_seen_subcommand_from server nodes" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and not __fish_seen_subcommand_from server nodes" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and not __fish_seen_subcommand_from server nodes" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and not __fish_seen_subcommand_from server nodes" -s h -l help -d 'Print this page'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and not __fish_seen_subcommand_from server nodes" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and not __fish_seen_subcommand_from server nodes" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and not __fish_seen_subcommand_from server nodes" -l quiet -d 'Print only the answer and errors'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and not __fish_seen_subcommand_from server nodes" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and not __fish_seen_subcommand_from server nodes" -l no-json
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and not __fish_seen_subcommand_from server nodes" -f -a "server" -d 'Look at the platform\'s server'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and not __fish_seen_subcommand_from server nodes" -f -a "nodes" -d 'Look after worker nodes'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from server" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from server" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from server" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from server" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from server" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from server" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from server" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from server" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from server" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from server" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from server" -s h -l help -d 'Print this page'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from server" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from server" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from server" -l quiet -d 'Print only the answer and errors'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from server" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from server" -l no-json
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from server" -f -a "status" -d 'Show whether the platform is well, its version and its load'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from nodes" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from nodes" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from nodes" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from nodes" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from nodes" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from nodes" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from nodes" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from nodes" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from nodes" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from nodes" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from nodes" -s h -l help -d 'Print this page'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from nodes" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from nodes" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from nodes" -l quiet -d 'Print only the answer and errors'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from nodes" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from nodes" -l no-json
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand admin; and __fish_seen_subcommand_from nodes" -f -a "list" -d 'List the worker nodes with their load and health'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand status" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand status" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand status" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand status" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand status" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand status" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand status" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand status" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand status" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand status" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand status" -s h -l help -d 'Print this page'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand status" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand status" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand status" -l quiet -d 'Print only the answer and errors'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand status" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand status" -l no-json
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand login" -l email -d 'With this account\'s password, which is asked for without echo' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand login" -l password -d 'The password; `-` reads it from stdin. On the command line others may see it' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand login" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand login" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand login" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand login" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand login" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand login" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand login" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand login" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand login" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand login" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand login" -l with-token -d 'With the token on stdin'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand login" -l no-browser -d 'Do not open a browser; print the address and wait'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand login" -l no-save -d 'Print the token instead of saving it'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand login" -l save
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand login" -s h -l help -d 'Print this page'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand login" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand login" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand login" -l quiet -d 'Print only the answer and errors'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand login" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand login" -l no-json
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand logout" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand logout" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand logout" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand logout" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand logout" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand logout" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand logout" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand logout" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand logout" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand logout" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand logout" -l no-revoke -d 'Only forget it here'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand logout" -l revoke
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand logout" -s h -l help -d 'Print this page'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand logout" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand logout" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand logout" -l quiet -d 'Print only the answer and errors'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand logout" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand logout" -l no-json
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -s h -l help -d 'Print this page'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -l quiet -d 'Print only the answer and errors'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -l no-json
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -f -a "login" -d 'Sign in: in a browser, with a password, or with a token on stdin'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -f -a "logout" -d 'Forget a saved token, and revoke it where the platform allows that'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -f -a "status" -d 'Show the saved hosts; with --check ask each who one is there'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -f -a "switch" -d 'Make another saved host the current one'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -f -a "token" -d 'Print the token in force, alone'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -f -a "register" -d 'Make an account with a password, and sign in'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -f -a "providers" -d 'Show the ways to sign in that this platform offers'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -f -a "tokens" -d 'List, mint and revoke your account\'s tokens'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -f -a "identities" -d 'Show, link and unbind what else you sign in with'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -f -a "password" -d 'Set or remove your account\'s password'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and not __fish_seen_subcommand_from login logout status switch token register providers tokens identities password device" -f -a "device" -d 'Approve or deny a sign-in that waits on another device'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from login" -l email -d 'With this account\'s password, which is asked for without echo' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from login" -l password -d 'The password; `-` reads it from stdin. On the command line others may see it' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from login" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from login" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from login" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from login" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from login" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from login" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from login" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from login" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from login" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from login" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from login" -l with-token -d 'With the token on stdin'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from login" -l no-browser -d 'Do not open a browser; print the address and wait'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from login" -l no-save -d 'Print the token instead of saving it'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from login" -l save
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from login" -s h -l help -d 'Print this page'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from login" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from login" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from login" -l quiet -d 'Print only the answer and errors'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from login" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from login" -l no-json
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from logout" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from logout" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from logout" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from logout" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from logout" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from logout" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from logout" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from logout" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from logout" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from logout" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from logout" -l no-revoke -d 'Only forget it here'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from logout" -l revoke
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from logout" -s h -l help -d 'Print this page'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from logout" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from logout" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from logout" -l quiet -d 'Print only the answer and errors'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from logout" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from logout" -l no-json
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from status" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from status" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from status" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from status" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from status" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from status" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from status" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from status" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from status" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from status" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from status" -l check -d 'Ask each host who one is there'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from status" -s h -l help -d 'Print this page'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from status" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from status" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from status" -l quiet -d 'Print only the answer and errors'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from status" -l no-json
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from switch" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from switch" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from switch" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from switch" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from switch" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from switch" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from switch" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from switch" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from switch" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from switch" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from switch" -s h -l help -d 'Print this page'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from switch" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from switch" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from switch" -l quiet -d 'Print only the answer and errors'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from switch" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from switch" -l no-json
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from token" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from token" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from token" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from token" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from token" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from token" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from token" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from token" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from token" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from token" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from token" -s h -l help -d 'Print this page'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from token" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from token" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from token" -l quiet -d 'Print only the answer and errors'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from token" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from token" -l no-json
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from register" -l email -d 'What it signs in with' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from register" -l display-name -d 'What others see' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from register" -l password -d 'The password; `-` reads it from stdin. On the command line others may see it' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from register" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from register" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from register" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from register" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from register" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from register" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from register" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from register" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from register" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from register" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from register" -l no-save -d 'Print the token instead of saving it'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from register" -l save
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from register" -s h -l help -d 'Print this page'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from register" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from register" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from register" -l quiet -d 'Print only the answer and errors'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from register" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from register" -l no-json
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from providers" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from providers" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from providers" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from providers" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from providers" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from providers" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from providers" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from providers" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from providers" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from providers" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from providers" -s h -l help -d 'Print this page'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from providers" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from providers" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from providers" -l quiet -d 'Print only the answer and errors'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from providers" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from providers" -l no-json
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from tokens" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from tokens" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from tokens" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from tokens" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from tokens" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from tokens" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from tokens" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from tokens" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from tokens" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from tokens" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from tokens" -s h -l help -d 'Print this page'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from tokens" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from tokens" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from tokens" -l quiet -d 'Print only the answer and errors'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from tokens" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from tokens" -l no-json
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from tokens" -f -a "list" -d 'List your account\'s tokens. The tokens themselves are never shown again'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from tokens" -f -a "scopes" -d 'Show what a minted token can be allowed to do'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from tokens" -f -a "mint" -d 'Mint a token of limited powers, for an agent or a script. It is shown once'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from tokens" -f -a "revoke" -d 'Revoke tokens: whoever holds one is signed out at once'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from tokens" -f -a "revoke-others" -d 'Revoke every token but the one you use now: other sign-ins and minted ones. On a terminal you are asked'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from identities" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from identities" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from identities" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from identities" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from identities" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from identities" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from identities" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from identities" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from identities" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from identities" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from identities" -s h -l help -d 'Print this page'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from identities" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from identities" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from identities" -l quiet -d 'Print only the answer and errors'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from identities" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from identities" -l no-json
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from identities" -f -a "list" -d 'List what your account signs in with'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from identities" -f -a "link" -d 'Begin to link a site to your account. It is finished in a browser'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from identities" -f -a "unbind" -d 'Take a site off your account. The last way to sign in stays'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from password" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from password" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from password" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from password" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from password" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from password" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from password" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from password" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from password" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from password" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from password" -s h -l help -d 'Print this page'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from password" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from password" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from password" -l quiet -d 'Print only the answer and errors'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from password" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from password" -l no-json
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from password" -f -a "set" -d 'Set your account\'s password, or change it. Your tokens stay good'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from password" -f -a "remove" -d 'Remove your account\'s password. Another way to sign in has to be linked'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from device" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from device" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from device" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from device" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from device" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from device" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from device" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from device" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from device" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from device" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from device" -s h -l help -d 'Print this page'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from device" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from device" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from device" -l quiet -d 'Print only the answer and errors'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from device" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from device" -l no-json
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from device" -f -a "info" -d 'Show who asks to be signed in with a code'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from device" -f -a "approve" -d 'Let a device sign in as you. On a terminal you are shown who asks, and asked'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand auth; and __fish_seen_subcommand_from device" -f -a "deny" -d 'Turn a device\'s sign-in down'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -s h -l help -d 'Print this page'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -l quiet -d 'Print only the answer and errors'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -l no-json
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -f -a "view" -d 'Show what is in force and where each value comes from. Tokens are not shown'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -f -a "path" -d 'Print where the config file is'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -f -a "get" -d 'Print one value'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and not __fish_seen_subcommand_from view path get set" -f -a "set" -d 'Set one value for the host in force: `competition`, `protected`, or which `host` is the current one'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from view" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from view" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from view" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from view" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from view" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from view" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from view" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from view" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from view" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from view" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from view" -s h -l help -d 'Print this page'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from view" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from view" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from view" -l quiet -d 'Print only the answer and errors'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from view" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from view" -l no-json
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from path" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from path" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from path" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from path" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from path" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from path" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from path" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from path" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from path" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from path" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from path" -s h -l help -d 'Print this page'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from path" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from path" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from path" -l quiet -d 'Print only the answer and errors'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from path" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from path" -l no-json
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from get" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from get" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from get" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from get" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from get" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from get" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from get" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from get" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from get" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from get" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from get" -s h -l help -d 'Print this page'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from get" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from get" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from get" -l quiet -d 'Print only the answer and errors'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from get" -l no-json
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from set" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from set" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from set" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from set" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from set" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from set" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from set" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from set" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from set" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from set" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from set" -s h -l help -d 'Print this page'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from set" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from set" -l quiet -d 'Print only the answer and errors'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand config; and __fish_seen_subcommand_from set" -l no-json
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand api" -s X -l method -d 'The method [default: GET, with fields POST]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand api" -s f -l raw-field -d 'A text field' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand api" -s F -l field -d 'A typed field' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand api" -l input -d 'The body, as it is; `-` is stdin. Fields then go into the query' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand api" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand api" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand api" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand api" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand api" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand api" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand api" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand api" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand api" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand api" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand api" -s i -l include -d 'Print the status and the headers, too'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand api" -l all -d 'All pages of a list, as one array'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand api" -l list -d 'List the operations known here'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand api" -s h -l help -d 'Print this page'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand api" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand api" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand api" -l quiet -d 'Print only the answer and errors'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand api" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand api" -l no-json
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand completion" -l fields -d 'Only these fields, such as `id,questions.id`' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand completion" -l jq -d 'Pass the JSON through a jq expression (built in)' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand completion" -l format -d 'How to print the answer' -r -f -a "table\t'For people'
json\t'One document, all that the server sent'
ndjson\t'One row a line'
csv\t'Comma-separated, with a header'
tsv\t'Tab-separated, with a header'
name\t'The ids alone, one a line'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand completion" -l platform-url -d 'The platform\'s address [env: CTFY_PLATFORM_URL]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand completion" -l token -d 'The token for it [env: CTFY_TOKEN]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand completion" -l host -d 'A saved host, with its own token [env: CTFY_HOST]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand completion" -l comp -d 'The competition where COMP is left out [env: CTFY_COMPETITION]' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand completion" -l ca-cert -d 'Trust the certificates in this PEM file instead of the system\'s' -r -F
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand completion" -l timeout -d 'The whole command\'s budget: `90s`, `5m`, `2h`; a bare number is seconds' -r
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand completion" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand completion" -s h -l help -d 'Print this page'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand completion" -l json -d 'Print JSON: all that the server sent'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand completion" -l no-input -d 'Never ask; fail and name the flag that answers'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand completion" -l quiet -d 'Print only the answer and errors'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand completion" -s v -l verbose -d 'Say on stderr what is sent and what comes back'
complete -c ctfy-admin -n "__fish_ctfy_admin_using_subcommand completion" -l no-json
