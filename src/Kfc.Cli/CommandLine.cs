using System.CommandLine;
using System.CommandLine.Invocation;
using Kfc.Cli.Commands;
using Kfc.Cli.Output;
using Kfc.Ir;

namespace Kfc.Cli;

/// <summary>The commands of the tool and their help.</summary>
internal static class CommandLine
{
    public static int Invoke(string[] args, Terminal terminal)
    {
        var root = Root(terminal);
        var parsed = root.Parse(args.Length > 0 ? args : ["--help"]);
        if (MistypedWord.In(parsed) is { } mistyped)
            return Refuse(parsed, [mistyped], terminal);
        if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction)
            return Refuse(parsed, parsed.Errors.Select(error => Plain(error.Message)), terminal);
        return parsed.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand(
            """
            kfc compiles machine-learning pipelines written in C# to plain Tekton or Argo Workflows manifests.

              kfc compile Churn.cs | kubectl create -f -     from source to a run
              kfc check Churn.cs churn.yaml                  is the committed file up to date?
              kfc validate manifests/                        would the engines take these files?
              kfc explain KFC2103                            what does an error mean?

            Exit codes: 0 done, 1 errors in the pipeline or manifests, 2 wrong input or usage, 3 a committed file is stale, 70 a defect of kfc.
            """)
        {
            ReadingCommands.Compile(terminal),
            ReadingCommands.Check(terminal),
            ReadingCommands.Graph(terminal),
            ValidatingCommand.Validate(terminal),
            ImportCommand.Make(terminal),
            Explain(terminal),
            Capabilities(terminal),
            Completion(terminal),
        };
        foreach (var version in root.Options.OfType<VersionOption>())
            version.Action = new PrintVersion(terminal);
        return root;
    }

    private static Command Explain(Terminal terminal)
    {
        var code = new Argument<string>("code") { HelpName = "code", Description = "Code of a diagnostic, such as KFC2103." };
        code.CompletionSources.Add([.. DiagnosticPages.Codes]);
        var command = new Command("explain", "Say what a diagnostic means and how to mend it.") { code };
        command.SetAction(parsed => ExplainCommand.Run(parsed.GetRequiredValue(code), terminal));
        return command;
    }

    private static Command Capabilities(Terminal terminal)
    {
        var target = new Option<string?>("--target", "-t") { Description = "Only this engine.", HelpName = "engine" };
        var command = new Command("capabilities", "List what each engine does with each feature: native, emulated or refused.") { target };
        command.SetAction(parsed => CapabilitiesCommand.Run(parsed.GetValue(target), terminal));
        return command;
    }

    private static Command Completion(Terminal terminal)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong(CompletionCommand.Shells);
        var command = new Command("completion", "Print a script that completes kfc's command line in a shell.") { shell };
        command.SetAction(parsed => CompletionCommand.Run(parsed.GetRequiredValue(shell), terminal));
        return command;
    }

    private static int Refuse(ParseResult parsed, IEnumerable<string> errors, Terminal terminal)
    {
        var report = new Report();
        var help = parsed.CommandResult.Command is RootCommand ? "kfc --help" : $"kfc {parsed.CommandResult.Command.Name} --help";
        foreach (var error in errors)
            report.Add(InputDiagnostics.Usage.At(SourcePosition.None, [$"See {help}."], error));
        report.Write(terminal, DiagnosticFormat.Text, notes: false);
        return report.ExitCode;
    }

    /// <summary>A message of the parser without the name of a class of ours, and with the words that can be typed.</summary>
    private static string Plain(string message) => message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var first, .. { Length: > 0 } words]
        && first.IndexOf(" as expected type", StringComparison.Ordinal) is var at and > 0
        ? $"{first[..at]}. Did you mean one of: {string.Join(", ", words.Select(w => w.ToLowerInvariant()))}?"
        : message;

    private sealed class PrintVersion(Terminal terminal) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            terminal.Out.WriteLine(KfcTool.Version);
            return ExitCode.Success;
        }
    }
}
