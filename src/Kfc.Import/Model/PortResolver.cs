using System.Globalization;
using Kfc.Import.Naming;
using Kfc.Ir;

namespace Kfc.Import.Model;

/// <summary>Gives the ports of a component their names and types in C#, by how its arguments use them.</summary>
internal sealed class PortResolver(ImportedComponent component, ICollection<Diagnostic> diagnostics)
{
    private readonly PortUses _uses = PortUses.Of(component);

    public void Resolve()
    {
        PortNames.Assign(component, diagnostics);
        foreach (var input in component.Inputs)
        {
            if (input.IsFixed)
                Fix(input);
            else
                Resolve(input);
        }

        foreach (var output in component.Outputs)
            Resolve(output);
    }

    public static void Resolve(ImportedOutput output)
    {
        if (!output.IsArtifact && PortKind.Value(output.DeclaredType) is { } value)
            output.Type = value;
        else
            output.Type = output.Kind = PortKind.Artifact(output.DeclaredType);
    }

    /// <summary>What is known when the pipeline is defined is an ordinary property.</summary>
    public static void Fix(ImportedInput input)
    {
        if (input.IsList)
        {
            input.Type = "System.Collections.Generic.IReadOnlyList<string>";
            input.Initializer = input.ListDefault is { } items ? $"[{string.Join(", ", items.Select(Literals.Text))}]" : null;
            return;
        }

        input.Initializer = input.Default is { } text ? Literals.Text(text) : null;
    }

    private void Resolve(ImportedInput input)
    {
        var byValue = _uses.ByValue.Contains(input.Name);
        var byPath = _uses.ByPath.Contains(input.Name);
        if (!input.IsArtifact && PortKind.Value(input.DeclaredType) is { } value)
            input.Type = value;
        else if (input.IsArtifact)
            input.Type = input.Kind = PortKind.Artifact(input.DeclaredType);
        else if (byPath && !byValue && input.Default is null)
            input.Type = input.Kind = PortKind.Artifact(input.DeclaredType);

        if (input.Initializer is not null)
            return;

        // What is only mentioned where it is given, and may be left out, has its default in the program.
        var onlyGuarded = !_uses.Unguarded.Contains(input.Name);
        if (input.Default is null || (input.Optional && onlyGuarded))
        {
            input.Nullable = input.Optional;
            return;
        }

        input.Initializer = Literals.Of(input.Type, input.Default);
        if (input.Initializer is not null)
            return;
        if (byPath)
        {
            input.Type = "string";
            input.Initializer = Literals.Text(input.Default);
            return;
        }

        input.Nullable = true;
        input.Fallback = input.Default;
    }
}

/// <summary>Constants of C#.</summary>
internal static class Literals
{
    /// <summary>The constant whose text on the wire is exactly this one; null when the type has none.</summary>
    public static string? Of(string type, string text) => type switch
    {
        "string" => Text(text),
        "bool" => text is "true" or "false" ? text : null,
        "long" => WireText.TryParse(WireType.Long, text, out var whole) && whole == text ? text : null,
        "double" => WireText.TryParse(WireType.Double, text, out var number) && number == text ? Number(text) : null,
        _ => null,
    };

    public static string Text(string text) => CSharpText.Quote(text);

    /// <summary>A whole number needs a point to stay one of double precision.</summary>
    private static string Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? text + ".0" : text;
}
