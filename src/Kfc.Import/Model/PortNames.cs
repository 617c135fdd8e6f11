using Kfc.Import.Naming;
using Kfc.Ir;
using Kfc.Naming;

namespace Kfc.Import.Model;

/// <summary>Names of properties. Inputs and outputs share one space in C#, and not in component files.</summary>
internal static class PortNames
{
    public static void Assign(ImportedStep step, ICollection<Diagnostic> diagnostics)
    {
        var inputs = new Dictionary<string, ImportedInput>(StringComparer.Ordinal);
        foreach (var input in step.Inputs)
        {
            var name = Pascal.Of(input.Name);
            input.Property = name.Length == 0 ? $"Input{step.Inputs.IndexOf(input) + 1}" : Free(name, "Input", step);
            if (!inputs.TryAdd(Kebab.Of(input.Property), input))
                Collide(diagnostics, step, "input", inputs[Kebab.Of(input.Property)].Name, input.Name, input.Property, input.Line);
        }

        var outputs = new Dictionary<string, ImportedOutput>(StringComparer.Ordinal);
        foreach (var output in step.Outputs)
        {
            var name = Pascal.Of(output.Name);
            output.Property = name.Length == 0 ? $"Output{step.Outputs.IndexOf(output) + 1}" : Free(name, "Output", step);
            while (inputs.ContainsKey(Kebab.Of(output.Property)))
                output.Property += "Output";
            if (!outputs.TryAdd(Kebab.Of(output.Property), output))
                Collide(diagnostics, step, "output", outputs[Kebab.Of(output.Property)].Name, output.Name, output.Property, output.Line);
        }
    }

    private static string Free(string name, string suffix, ImportedStep step) =>
        CSharpWords.IsReservedMember(name) || name == step.ClassName ? name + suffix : name;

    private static void Collide(ICollection<Diagnostic> diagnostics, ImportedStep step, string what, string first, string second, string property, int line)
    {
        // Names that are equal in the file have been reported by its reader.
        if (first != second)
            diagnostics.Add(ImportDiagnostics.Collision.At(new(step.File, line, 1), ["Rename one of them in the file."], what, first, second, property));
    }
}
