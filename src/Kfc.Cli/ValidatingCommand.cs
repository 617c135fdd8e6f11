using System.Collections.Immutable;
using System.CommandLine;
using Kfc.Cli.Commands;
using Kfc.Validation;

namespace Kfc.Cli;

/// <summary>The command line of <c>kfc validate</c>.</summary>
internal static class ValidatingCommand
{
    public static Command Validate(Terminal terminal)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "YAML or JSON files, folders (*.yaml, *.yml, *.json), or - for the standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var apiFields = new Option<ApiFields>("--api-fields")
        {
            Description = "Tekton's enable-api-fields: stable, beta (the default) or alpha.",
            HelpName = "stable|beta|alpha",
            DefaultValueFactory = _ => ApiFields.Beta,
        };
        var enable = new Option<string[]>("--enable")
        {
            Description = "A feature flag of Tekton that is switched on, such as cel-in-whenexpression; may be repeated.",
            HelpName = "flag",
            DefaultValueFactory = _ => [],
        };
        var strict = new Option<bool>("--strict-refs") { Description = "A reference to an object outside the given files is an error." };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Leave notes out." };
        var format = new Option<ManifestFormat>("--format")
        {
            Description = "How findings are written: text (the default), json, sarif or github.",
            HelpName = "text|json|sarif|github",
        };
        var command = new Command("validate", "Check Tekton and Argo Workflows manifests offline, by the rules of the engines' admission.")
        {
            paths, apiFields, enable, strict, quiet, format,
        };
        command.SetAction(parsed =>
        {
            var request = new ValidateRequest
            {
                Paths = parsed.GetRequiredValue(paths),
                Options = new()
                {
                    ApiFields = parsed.GetValue(apiFields),
                    Features = (parsed.GetValue(enable) ?? []).Select(Flag).ToImmutableHashSet(StringComparer.Ordinal),
                    StrictReferences = parsed.GetValue(strict),
                },
                Format = parsed.GetValue(format),
                Quiet = parsed.GetValue(quiet),
            };
            using var input = terminal.OpenInput();
            return ValidateCommand.Run(request, input, terminal);
        });
        return command;
    }

    private static string Flag(string flag) => flag.StartsWith("enable-", StringComparison.Ordinal) ? flag["enable-".Length..] : flag;
}
