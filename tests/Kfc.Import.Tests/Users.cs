using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Kfc.Import.Tests;

/// <summary>Writes pipelines that use imported components: one that fills all inputs, one that fills the required ones only.</summary>
internal static partial class Users
{
    public static string Write(Compilation compilation, IEnumerable<INamedTypeSymbol> components)
    {
        var code = new StringBuilder("#nullable enable\nusing Kfc;\nusing Components;\nnamespace Users;\n");
        var kinds = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var component in components)
        {
            foreach (var all in (bool[])[true, false])
            {
                var inputs = Inputs(component).Where(input => all || input.Symbol.IsRequired).ToList();
                var made = inputs.Select(input => input.Type).Where(IsArtifact).Distinct(StringComparer.Ordinal).ToList();
                kinds.UnionWith(made);
                var name = $"{component.Name}{(all ? "All" : "Required")}";
                code.Append($"[Pipeline(\"{name}\")] public sealed partial class {name} : Pipeline {{ protected override void Define() {{\n");
                foreach (var kind in made)
                    code.Append($"var from{kind} = Run(new Make{kind}());\n");
                code.Append($"Run(new Components.{component.Name} {{ {string.Join(", ", inputs.Select(input => $"{input.Symbol.Name} = {Argument(input)}"))} }}{(component.BaseType?.Name == "Pipeline" ? "" : ", new() { Name = \"used\" }")});\n}} }}\n");
            }
        }

        foreach (var kind in kinds)
        {
            code.Append($"[Component] public sealed partial class Make{kind} : ContainerComponent {{ public partial Output<{kind}> Made {{ get; }} "
                + "protected override Container Container => new(\"make:1\") { Args = [Made.Path] }; }\n");
        }

        return code.ToString();
    }

    public static IEnumerable<UsedInput> Inputs(INamedTypeSymbol component) => component.GetMembers().OfType<IPropertySymbol>()
        .Where(property => property.Type.Name is "Input" or "Param" or "Workspace" || (property.IsRequired && (property.Type.SpecialType == SpecialType.System_String || property.Type.Name == "IReadOnlyList")))
        .Select(property => new UsedInput(property, OriginalName(property), property.Type is INamedTypeSymbol { Name: "Input" or "Param" } input ? input.TypeArguments[0].Name : property.Type.Name is "IReadOnlyList" or "Workspace" ? property.Type.Name : "fixed"));

    public static string OriginalName(ISymbol property) =>
        Named().Match(property.DeclaringSyntaxReferences[0].GetSyntax().GetLeadingTrivia().ToFullString()).Groups[1].Value
            .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    /// <summary>The text that an input of a type is given.</summary>
    public static string Text(UsedInput input) => input.Type switch
    {
        "Boolean" => "true",
        "Int64" => "7",
        "Double" => "2.5",
        "fixed" => "fixed",
        _ => $"text of {input.Symbol.Name}",
    };

    private static bool IsArtifact(string type) => type is not ("String" or "Boolean" or "Int64" or "Double" or "IReadOnlyList" or "Workspace" or "fixed");

    private static string Argument(UsedInput input) => input.Type switch
    {
        "String" or "fixed" => $"\"{Text(input)}\"",
        "Boolean" or "Int64" or "Double" => Text(input),
        "Workspace" => (input.Name.Length % 4) switch
        {
            0 => "Workspace.Empty()",
            1 => "Workspace.Secret(\"credentials\")",
            2 => "Workspace.ConfigMap(\"settings\")",
            _ => "Workspace.Run(\"shared\")",
        },
        "IReadOnlyList" => "(string[])[\"a\", \"b c\"]",
        var kind => $"from{kind}.Made{(input.Symbol.Type.Name == "Param" ? ".AsParam()" : "")}",
    };

    [GeneratedRegex("Named \"(.*)\" in the file", RegexOptions.None, 1000)]
    private static partial Regex Named();
}

internal sealed record UsedInput(IPropertySymbol Symbol, string Name, string Type);
