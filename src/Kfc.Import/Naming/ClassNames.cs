using Kfc.Import.Model;
using Kfc.Ir;

namespace Kfc.Import.Naming;

/// <summary>Names of classes, all different: folders come to the front of those that are taken.</summary>
internal static class ClassNames
{
    public static void Assign(IReadOnlyList<FoundStep> found, ICollection<Diagnostic> diagnostics)
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in found.Select(found => found.Step))
            kinds.UnionWith(step.Inputs.Select(input => PortKind.Artifact(input.DeclaredType)).Concat(step.Outputs.Select(output => PortKind.Artifact(output.DeclaredType))));

        var taken = new Dictionary<string, FoundStep>(StringComparer.OrdinalIgnoreCase);
        foreach (var step in found)
        {
            var name = Pascal.Of(step.Step.Name);
            name = name.Length == 0 ? OfFile(step.Path) : name;
            name = CSharpWords.IsTaken(name) || kinds.Contains(name) ? name + "Component" : name;
            step.Step.ClassName = name;
            if (taken.TryAdd(name, step))
                continue;
            step.Step.ClassName = Candidates(name, step).First(candidate => taken.TryAdd(candidate, step));
            diagnostics.Add(ImportDiagnostics.Renamed.At(
                new(step.Path, step.Step.Line, 1), ["Rename one of them, or import them into namespaces of their own."], step.Step.Name, taken[name].Path, step.Step.ClassName));
        }
    }

    /// <summary>A name without a letter that C# files commonly have is that of the file; of <c>component.yaml</c>, that of its folder.</summary>
    private static string OfFile(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse()
        .Select((part, i) => Pascal.Of(i == 0 ? part.Split('.')[0] : part)).FirstOrDefault(name => name is not ("" or "Component")) ?? "Imported";

    private static IEnumerable<string> Candidates(string name, FoundStep step)
    {
        if (Pascal.Of(step.Step.Holder ?? "") is { Length: > 0 } holder)
            yield return holder + name;
        var folders = step.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse().Skip(1).Select(Pascal.Of).Where(folder => folder.Length > 0);
        foreach (var folder in folders)
            yield return folder + name;
        for (var i = 2; ; i++)
            yield return $"{name}{i}";
    }
}
