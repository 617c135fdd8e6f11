using Kfc.Import.Naming;
using Kfc.Ir;
using Kfc.Naming;

namespace Kfc.Import.Model;

/// <summary>Gives the ports and workspaces of a pod their names and types in C#.</summary>
internal static class PodResolver
{
    public static void Resolve(ImportedPod pod, ICollection<Diagnostic> diagnostics)
    {
        PortNames.Assign(pod, diagnostics);
        var taken = pod.Inputs.Select(input => Kebab.Of(input.Property)).Concat(pod.Outputs.Select(output => Kebab.Of(output.Property))).ToHashSet(StringComparer.Ordinal);
        var names = new Dictionary<string, ImportedWorkspace>(StringComparer.Ordinal);
        foreach (var workspace in pod.Workspaces)
        {
            var name = Pascal.Of(workspace.Name);
            workspace.Property = name.Length == 0 || name == pod.ClassName || (name != "Workspace" && CSharpWords.IsReservedMember(name)) ? name + "Workspace" : name;
            while (taken.Contains(Kebab.Of(workspace.Property)))
                workspace.Property += "Folder";
            if (!names.TryAdd(Kebab.Of(workspace.Property), workspace) && names[Kebab.Of(workspace.Property)].Name != workspace.Name)
            {
                diagnostics.Add(ImportDiagnostics.Collision.At(
                    new(pod.File, workspace.Line, 1), ["Rename one of them in the file."], "workspace", names[Kebab.Of(workspace.Property)].Name, workspace.Name, workspace.Property));
            }
        }

        foreach (var input in pod.Inputs)
        {
            if (input.IsFixed)
                PortResolver.Fix(input);
            else if (input.IsArtifact)
                input.Type = input.Kind = PortKind.Artifact(input.DeclaredType);
            else
                input.Initializer ??= input.Default is { } text ? Literals.Text(text) : null;
        }

        foreach (var output in pod.Outputs)
        {
            if (output.IsArtifact)
                PortResolver.Resolve(output);
            else if (output.DeclaredType == "array")
                output.Type = "System.Collections.Generic.IReadOnlyList<string>";
        }
    }
}
