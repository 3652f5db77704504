# Completion for ctfy in PowerShell: the program itself says what may come next.
# The line goes through stdin, where no other user sees what it holds.

Register-ArgumentCompleter -Native -CommandName 'ctfy' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object {
        if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text }
    })
    $text = (@($words) + @("$wordToComplete")) -join "`0"
    $text | & 'ctfy' __complete powershell 2>$null | ForEach-Object {
        $value, $about = $_ -split "`t", 2
        if (-not $about) { $about = $value }
        [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $about)
    }
}
