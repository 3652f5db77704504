# Completion for ctfy in elvish: the program itself says what may come next.
# The line goes through stdin, where no other user sees what it holds.

use str

set edit:completion:arg-completer[ctfy] = {|@words|
    var code = 0
    var reply = [(
        try {
            print (str:join "\x00" $words) | (external ctfy) __complete elvish 2>/dev/null
        } catch e {
            try { set code = $e[reason][exit-status] } catch { set code = 1 }
        }
    )]
    if (==s $code 3) {
        edit:complete-filename $words[-1]
    } elif (==s $code 4) {
        edit:complete-dirname $words[-1]
    } else {
        for line $reply {
            var value about = (str:split &max=2 "\t" $line)
            edit:complex-candidate $value &code-suffix=' ' &display=$value'  '$about
        }
    }
}
