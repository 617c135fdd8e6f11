namespace Kfc.Cli.Commands;

/// <summary><c>kfc completion</c>: a script that lets a shell ask the tool for completions.</summary>
internal static class CompletionCommand
{
    public static string[] Shells { get; } = ["bash", "zsh", "fish", "pwsh"];

    public static int Run(string shell, Terminal terminal)
    {
        terminal.Out.Write(Script(shell));
        return ExitCode.Success;
    }

    private static string Script(string shell) => shell switch
    {
        "bash" => """
            # kfc completion for bash: eval "$(kfc completion bash)"
            _kfc() {
                local IFS=$'\n'
                COMPREPLY=($(compgen -W "$(kfc "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _kfc kfc

            """,
        "zsh" => """
            #compdef kfc
            # kfc completion for zsh: eval "$(kfc completion zsh)"
            _kfc() {
                local line="${words[*]}"
                local -a found
                found=("${(@f)$(kfc "[suggest:${#line}]" "$line" 2>/dev/null)}")
                if [[ -n "$found" ]]; then compadd -- $found; else _files; fi
            }
            compdef _kfc kfc

            """,
        "fish" => """
            # kfc completion for fish: kfc completion fish | source
            complete -c kfc -a '(kfc "[suggest:"(commandline -C)"]" (commandline) 2>/dev/null)'

            """,
        _ => """
            # kfc completion for PowerShell: kfc completion pwsh | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName kfc -ScriptBlock {
                param($word, $ast, $cursor)
                kfc "[suggest:$cursor]" "$ast" 2>$null | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
                }
            }

            """,
    };
}
