using System.CommandLine;
using Kfc.Cli.Commands;
using Kfc.Cli.Inputs;
using Kfc.Cli.Output;
using Kfc.Compiler;

namespace Kfc.Cli;

/// <summary>The commands that read pipelines, and the options that they share.</summary>
internal static class ReadingCommands
{
    public static Command Compile(Terminal terminal)
    {
        var options = new SharedOptions();
        var output = Output("File to write, or a folder (ending in /) for one file per pipeline. Default: standard output.");
        var command = new Command("compile", $"Compile a pipeline to a manifest. The input is {Input.Kinds}.") { options.Source, output };
        var explain = new Option<bool>("--explain-lowering") { Description = "Say on the standard error how each node is carried, and why." };
        options.AddTo(command, compiles: true);
        command.Options.Add(explain);
        command.SetAction(parsed => CompileCommand.Run(
            options.Read(parsed) with { ExplainsLowering = parsed.GetValue(explain) }, parsed.GetValue(output), terminal));
        return command;
    }

    public static Command Check(Terminal terminal)
    {
        var options = new SharedOptions();
        var committed = new Argument<string>("committed") { Description = "The committed file, or a folder with PIPELINE.yaml for each pipeline." };
        var command = new Command("check", "Compare a committed manifest with what its source compiles to now; exit code 3 and a unified diff when it is stale. Without -t the target, without --layout the layout, is the committed file's.")
        {
            options.Source, committed,
        };
        options.AddTo(command, compiles: true);
        command.SetAction(parsed => CheckCommand.Run(options.Read(parsed), parsed.GetRequiredValue(committed), terminal));
        return command;
    }

    public static Command Graph(Terminal terminal)
    {
        var options = new SharedOptions();
        var output = Output("File to write. Default: standard output.");
        var command = new Command("graph", "Draw a pipeline as a Mermaid flowchart, which GitHub and GitLab show in Markdown.") { options.Source, output };
        options.AddTo(command, compiles: false);
        command.SetAction(parsed => GraphCommand.Run(options.Read(parsed), parsed.GetValue(output), terminal));
        return command;
    }

    private static Option<string?> Output(string description) => new("--output", "-o") { Description = description, HelpName = "path" };

    private sealed class SharedOptions
    {
        private readonly Option<string?> _target = new("--target", "-t")
        {
            Description = $"What to compile to: tekton (the default), argo, either with @VERSION (without one: {string.Join(", ", Target.Backends.Select(b => $"{b.Engine}@{b.DefaultVersion}"))}), or ir for the graph as JSON.",
            HelpName = "target",
        };

        private readonly Option<string?> _pipeline = new("--pipeline") { Description = "Name of the pipeline, when the input holds several.", HelpName = "name" };

        private readonly Option<string[]> _parameters = new("--param")
        {
            Description = "Value of a pipeline parameter; may be repeated.",
            HelpName = "name=value",
            DefaultValueFactory = _ => [],
            Arity = ArgumentArity.OneOrMore,
        };

        private readonly Option<Layout> _layout = new("--layout")
        {
            Description = "run (the default): one self-contained run. split: reusable definitions and a run that refers to them. cluster: the same with definitions for all namespaces, on Argo.",
            HelpName = "run|split|cluster",
        };

        private readonly Option<string?> _helperImage = new("--helper-image")
        {
            Description = "Image of injected helper steps; it needs a POSIX shell, awk and base64.",
            HelpName = "image",
        };

        private readonly Option<string?> _storeImage = new("--store-image")
        {
            Description = "Image of injected steps that move files to and from object stores; it needs rclone and a POSIX shell.",
            HelpName = "image",
        };

        private readonly Option<DiagnosticFormat> _format = new("--format")
        {
            Description = "How diagnostics are written to the standard error: text (the default), json or sarif.",
            HelpName = "text|json|sarif",
        };

        private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "Also show notes about what the compiler did." };

        private readonly Option<bool> _stackTrace = new("--stack-trace") { Description = "Also show the stack when a Define() throws." };

        private readonly Option<bool> _fullPaths = new("--full-paths") { Description = "Name files in diagnostics by their full paths, for builds and editors." };

        public Argument<string> Source { get; } = new("source") { Description = char.ToUpperInvariant(Input.Kinds[0]) + Input.Kinds[1..] + "." };

        public void AddTo(Command command, bool compiles)
        {
            if (compiles)
            {
                _target.CompletionSources.Add(_ => Target.Names.Select(name => new System.CommandLine.Completions.CompletionItem(name)));
                command.Options.Add(_target);
            }

            command.Options.Add(_pipeline);
            if (compiles)
            {
                command.Options.Add(_parameters);
                command.Options.Add(_layout);
                command.Options.Add(_helperImage);
                command.Options.Add(_storeImage);
            }

            command.Options.Add(_format);
            command.Options.Add(_verbose);
            command.Options.Add(_stackTrace);
            command.Options.Add(_fullPaths);
        }

        public CompileRequest Read(ParseResult parsed) => new()
        {
            Input = parsed.GetRequiredValue(Source),
            Target = parsed.GetValue(_target),
            Pipeline = parsed.GetValue(_pipeline),
            Parameters = [.. parsed.GetValue(_parameters) ?? []],
            Layout = parsed.GetResult(_layout) is { Implicit: false } ? parsed.GetValue(_layout) : null,
            HelperImage = parsed.GetValue(_helperImage),
            StoreImage = parsed.GetValue(_storeImage),
            Format = parsed.GetValue(_format),
            Notes = parsed.GetValue(_verbose),
            StackTrace = parsed.GetValue(_stackTrace),
            FullPaths = parsed.GetValue(_fullPaths),
        };
    }
}
