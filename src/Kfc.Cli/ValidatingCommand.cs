using System.Collections.Immutable;
using System.CommandLine;
using Kfc.Cli.Commands;
using Kfc.Cli.Inputs;
using Kfc.Cli.Output;
using Kfc.Ir;
using Kfc.Validation;

namespace Kfc.Cli;

/// <summary>The command line of <c>kfc validate</c>.</summary>
internal static class ValidatingCommand
{
    public static Command Validate(Terminal terminal)
    {
        var options = new Options();
        var command = new Command("validate", "Check Tekton and Argo Workflows manifests offline, by the rules of the engines' admission.")
        {
            options.Paths, options.Target, options.ApiFields, options.Enable, options.DisableInlineSpec, options.ForbiddenEnv, options.Stage,
            options.StrictRefs, options.Lint, options.Config, options.Fix, options.Quiet, options.Format,
        };
        command.SetAction(parsed =>
        {
            var report = new Report();
            if (options.Read(parsed, report) is { } request)
            {
                using var input = terminal.OpenInput();
                return ValidateCommand.Run(request, input, terminal);
            }

            report.Write(terminal, DiagnosticFormat.Text, notes: false);
            return report.ExitCode;
        });
        return command;
    }

    /// <summary>The stage up to which findings are errors.</summary>
    private enum Until
    {
        Run,
        Admission,
    }

    private sealed class Options
    {
        public Argument<string[]> Paths { get; } = new("path")
        {
            Description = "YAML or JSON files, folders (*.yaml, *.yml, *.json), or - for the standard input.",
            Arity = ArgumentArity.OneOrMore,
        };

        public Option<string[]> Target { get; } = Several("--target", "engine@version", "Version of an engine, such as tekton@1.9 or argo@4.0; the newest by default.", "-t");

        public Option<ApiFields?> ApiFields { get; } = new("--api-fields")
        {
            Description = "Tekton's enable-api-fields: stable, beta (the default) or alpha.",
            HelpName = "stable|beta|alpha",
        };

        public Option<string[]> Enable { get; } = Several("--enable", "flag", "A feature flag of Tekton that is on, such as cel-in-whenexpression; may be repeated.");

        public Option<string[]> DisableInlineSpec { get; } =
            Several("--disable-inline-spec", "kind", "Where Tekton forbids embedded specifications: pipeline, pipelinerun, taskrun; may be repeated.");

        public Option<string[]> ForbiddenEnv { get; } = Several("--forbidden-env", "name", "An environment variable that pod templates may not set; may be repeated.");

        public Option<Until> Stage { get; } = new("--stage")
        {
            Description = "What counts as an error: run, all that is sure to fail (the default), or admission, what the engine refuses when it is submitted; the rest are warnings.",
            HelpName = "admission|run",
        };

        public Option<bool> StrictRefs { get; } = new("--strict-refs") { Description = "A reference to an object outside the given files is an error." };

        public Option<bool> Lint { get; } = new("--lint") { Description = "Also look at habits that admission passes: floating images, spliced scripts, secrets, rights." };

        public Option<string?> Config { get; } = new("--config") { Description = "Settings to read instead of kfc.json in the working directory.", HelpName = "file" };

        public Option<bool> Fix { get; } = new("--fix") { Description = "Write mends that are certain into the files: misspelt fields, texts without quotes." };

        public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Leave notes out." };

        public Option<ManifestFormat> Format { get; } = new("--format")
        {
            Description = "How findings are written: text (the default), json, sarif or github.",
            HelpName = "text|json|sarif|github",
        };

        public ValidateRequest? Read(ParseResult parsed, Report report)
        {
            var options = ValidationOptions.Default with
            {
                ApiFields = parsed.GetValue(ApiFields) ?? ValidationOptions.Default.ApiFields,
                Features = Set(parsed, Enable, flag => flag.StartsWith("enable-", StringComparison.Ordinal) ? flag["enable-".Length..] : flag),
                DisabledInlineSpecs = Set(parsed, DisableInlineSpec, kind => kind),
                ForbiddenEnv = Set(parsed, ForbiddenEnv, name => name),
                AdmissionOnly = parsed.GetValue(Stage) == Until.Admission,
                StrictReferences = parsed.GetValue(StrictRefs),
                Lint = parsed.GetValue(Lint),
            };
            options = ValidationSettings.Read(parsed.GetValue(Config), options, report);
            foreach (var target in parsed.GetValue(Target) ?? [])
            {
                var (engine, version) = target.Split('@', 2) is [var name, var number] ? (name, EngineVersion.Parse(number)) : (target, null);
                if (engine == "tekton" && (version is null ? engine == target : IsBetween(EngineVersion.OldestTekton, version, EngineVersion.NewestTekton)))
                    options = options with { Tekton = version ?? options.Tekton };
                else if (engine == "argo" && (version is null ? engine == target : IsBetween(EngineVersion.OldestArgo, version, EngineVersion.NewestArgo)))
                    options = options with { Argo = version ?? options.Argo };
                else
                    report.Add(InputDiagnostics.UnknownTarget.At(SourcePosition.None, target, KnownTargets, ""));
            }

            Known(Enable, "feature flag", options.Features, ValidationOptions.KnownFeatures, report);
            Known(DisableInlineSpec, "kind", options.DisabledInlineSpecs, ValidationOptions.InlineSpecKinds, report);
            return report.HasErrors ? null : new()
            {
                Paths = parsed.GetRequiredValue(Paths),
                Options = options,
                Format = parsed.GetValue(Format),
                Fix = parsed.GetValue(Fix),
                Quiet = parsed.GetValue(Quiet),
            };
        }

        private static string KnownTargets =>
            $"tekton@{EngineVersion.OldestTekton} to tekton@{EngineVersion.NewestTekton} and argo@{EngineVersion.OldestArgo} to argo@{EngineVersion.NewestArgo}";

        private static bool IsBetween(EngineVersion oldest, EngineVersion version, EngineVersion newest) =>
            version.IsAtLeast(oldest.Major, oldest.Minor) && newest.IsAtLeast(version.Major, version.Minor);

        private static void Known(Option<string[]> option, string what, ImmutableHashSet<string> given, ImmutableArray<string> known, Report report)
        {
            foreach (var unknown in given.Except(known).Order(StringComparer.Ordinal))
            {
                var hint = NearestName.Of(unknown, known) ?? known.FirstOrDefault(k => k.StartsWith(unknown, StringComparison.Ordinal));
                report.Add(InputDiagnostics.Usage.At(SourcePosition.None, $"{option.Name} knows no {what} '{unknown}', only {string.Join(", ", known)}.{(hint is null ? "" : $" Did you mean '{hint}'?")}"));
            }
        }

        private static Option<string[]> Several(string name, string value, string description, params string[] aliases) => new(name, aliases)
        {
            Description = description,
            HelpName = value,
            DefaultValueFactory = _ => [],
            Arity = ArgumentArity.OneOrMore,
        };

        private static ImmutableHashSet<string> Set(ParseResult parsed, Option<string[]> option, Func<string, string> word) =>
            (parsed.GetValue(option) ?? []).SelectMany(v => v.Split(',', StringSplitOptions.RemoveEmptyEntries)).Select(word).ToImmutableHashSet(StringComparer.Ordinal);
    }
}
