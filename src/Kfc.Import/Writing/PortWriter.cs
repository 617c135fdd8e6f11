using Kfc.Import.Model;

namespace Kfc.Import.Writing;

/// <summary>Writes the inputs and outputs of a component.</summary>
internal static class PortWriter
{
    public static void Inputs(SourceText code, ImportedStep step)
    {
        foreach (var input in step.Inputs)
            Input(code, input);
    }

    public static void Outputs(SourceText code, ImportedStep step)
    {
        foreach (var output in step.Outputs)
        {
            code.Doc("summary", Summary(output.Description, output.Name));
            Remarks(code, output.Name, output.DeclaredType, null);
            code.Line($"public partial Output<{output.Type}> {output.Property} {{ get; }}").Line();
        }
    }

    private static void Input(SourceText code, ImportedInput input)
    {
        code.Doc("summary", Summary(input.Description, input.Name));
        var outside = input.Initializer is null && input.Default is { Length: < 80 } given && !given.Contains('\n', StringComparison.Ordinal) ? given : null;
        Remarks(code, input.Name, input.DeclaredType, outside);
        var type = input.IsFixed ? input.Type : $"Input<{input.Type}>";
        var isRequired = input.Initializer is null && !input.Nullable;
        code.Line($"public {(isRequired ? "required " : "")}{type}{(input.Nullable ? "?" : "")} {input.Property} {{ get; init; }}"
            + (input.Initializer is null ? "" : $" = {input.Initializer};")).Line();
    }

    public static void Remarks(SourceText code, string name, string? type, string? given)
    {
        var what = type is null ? $"Named \"{name}\" in the file." : $"Named \"{name}\" in the file, of type {type}.";
        code.Doc("remarks", given is null ? what : $"{what} When it is left out, the default there is \"{given}\".");
    }

    public static string Summary(string? description, string name)
    {
        var text = description?.Trim();
        return string.IsNullOrEmpty(text) ? $"{name}." : text;
    }
}
