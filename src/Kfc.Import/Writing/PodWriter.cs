using Kfc.Import.Model;
using Kfc.Import.Naming;
using Kfc.Naming;

namespace Kfc.Import.Writing;

/// <summary>Writes a component of several containers.</summary>
internal static class PodWriter
{
    private const string List = "System.Collections.Generic.IReadOnlyList";

    public static void Write(SourceText code, ImportedPod pod)
    {
        code.Doc("summary", PortWriter.Summary(pod.Description, pod.Name));
        code.Doc("remarks", Remarks(pod));
        code.Line("[Component]").Line($"public sealed partial class {pod.ClassName} : StepsComponent").Open();
        PortWriter.Inputs(code, pod);
        foreach (var workspace in pod.Workspaces)
        {
            code.Doc("summary", PortWriter.Summary(workspace.Description, $"The folder {workspace.Name}"));
            PortWriter.Remarks(code, workspace.Name, "workspace", null);
            code.Line($"public {(workspace.Optional ? "" : "required ")}Workspace {workspace.Property} {{ get; init; }}{(workspace.Optional ? " = Workspace.None;" : "")}").Line();
        }

        PortWriter.Outputs(code, pod);
        Workspaces(code, pod);
        code.Line("/// <inheritdoc/>").Line("protected override Pod Pod => new()").Open();
        var args = new ArgWriter(pod, code);
        Containers(code, args, "Steps", pod.Steps);
        Containers(code, args, "Sidecars", pod.Sidecars);
        code.Close("};").Close();
    }

    /// <summary>Its own name, and which inputs can change its programs.</summary>
    private static string Remarks(ImportedPod pod)
    {
        var name = $"Its own name is \"{pod.Name}\".";
        var spliced = pod.Steps.Concat(pod.Sidecars).Select(container => container.Script).OfType<ArgNode>().SelectMany(PortUses.OfNode)
            .Distinct(StringComparer.Ordinal).Select(input => pod.Input(input)!.Property).ToList();
        return spliced.Count == 0 ? name : $"{name} As in the original, its scripts hold values as they are, so that whoever gives them can change the program: {string.Join(", ", spliced)}.";
    }

    private static void Workspaces(SourceText code, ImportedPod pod)
    {
        if (pod.Workspaces.Count == 0)
            return;
        code.Line("/// <inheritdoc/>").Line($"protected override {List}<WorkspacePlace> Workspaces =>").Open("[");
        foreach (var workspace in pod.Workspaces)
        {
            var name = Kebab.Of(workspace.Property);
            string[] more =
            [
                .. workspace.Path == $"/workspace/{name}" ? [] : new[] { $"Path = {CSharpText.Quote(workspace.Path)}" },
                .. workspace.ReadOnly ? ["ReadOnly = true"] : Array.Empty<string>(),
            ];
            code.Line($"new({CSharpText.Quote(name)}, {workspace.Property}){(more.Length > 0 ? $" {{ {string.Join(", ", more)} }}" : "")},");
        }

        code.Close("];").Line();
    }

    /// <summary>Writes a property that holds containers.</summary>
    public static void Containers(SourceText code, ArgWriter args, string property, List<ImportedContainer> containers)
    {
        if (containers.Count == 0)
            return;
        code.Line($"{property} =").Open("[");
        foreach (var container in containers)
            Container(code, args, container);
        code.Close("],");
    }

    private static void Container(SourceText code, ArgWriter args, ImportedContainer container)
    {
        code.Line($"new({CSharpText.Quote(container.Name)}, {args.One(container.Image)})").Open();
        args.Property("Script", container.Script);
        args.List("Command", container.Command);
        args.List("Args", container.Args);
        Named(code, args, "Env", container.Env);
        args.Property("WorkingDirectory", container.WorkingDirectory);
        Volumes(code, args, container.Volumes);
        if (container.Fields.Count > 0)
        {
            code.Line("Fields =").Open();
            foreach (var (name, json) in container.Fields)
                code.Line($"[{CSharpText.Quote(name)}] = {args.Json(json)},");
            code.Close("},");
        }

        if (container.ContinueOnError)
            code.Line("ContinueOnError = true,");
        if (container.TimeoutSeconds is { } seconds)
            code.Line($"Timeout = System.TimeSpan.FromSeconds({seconds}),");
        if (container.Results.Count > 0)
            code.Line($"Results = [{string.Join(", ", container.Results.Select(CSharpText.Quote))}],");
        code.Close("},");
    }

    /// <summary>Writes the volumes of a container.</summary>
    public static void Volumes(SourceText code, ArgWriter args, List<ImportedVolume> volumes)
    {
        if (volumes.Count == 0)
            return;
        code.Line("Volumes =").Open("[");
        foreach (var volume in volumes)
        {
            string[] arguments = [CSharpText.Quote(volume.Name), args.One(volume.Path), .. volume.Json is { } json ? [args.Json(json)] : Array.Empty<string>(), .. volume.More];
            code.Line($"Volume.{volume.Kind}({string.Join(", ", arguments)}),");
        }

        code.Close("],");
    }

    private static void Named(SourceText code, ArgWriter args, string property, List<(string Name, ArgNode Value)> values)
    {
        if (values.Count == 0)
            return;
        code.Line($"{property} =").Open();
        foreach (var (name, value) in values)
            args.Property($"[{CSharpText.Quote(name)}]", value);
        code.Close("},");
    }
}
