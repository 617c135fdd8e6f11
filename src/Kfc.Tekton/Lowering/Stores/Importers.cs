using System.Collections.Immutable;
using Kfc.Compiler;
using Kfc.Ir;

namespace Kfc.Tekton.Lowering.Stores;

/// <summary>Makes importers containers that bring the object: from then on their artifact is like any other.</summary>
internal sealed class Importers : GraphRewriter
{
    private const string Take = "rclone --config /dev/null copyto \"$1\" \"$2\" && [ -e \"$2\" ] || { echo \"kfc: cannot take $1\" >&2; exit 1; }";
    private const string Fetch = "rclone --config /dev/null copyurl \"$1\" \"$2\" || { echo \"kfc: cannot take $1\" >&2; exit 1; }";

    private readonly Dictionary<string, ImmutableArray<EnvironmentSource>> _secrets = new(StringComparer.Ordinal);

    /// <summary>Rewrites all importers of a graph; reports those that cannot be.</summary>
    public static PipelineGraph Run(PipelineGraph graph, CompileOptions options, List<Diagnostic> diagnostics)
    {
        var rewriting = new Importers();
        var components = graph.Components;
        foreach (var component in graph.Components.Values)
        {
            if (component.Implementation is ImporterImplementation importer && rewriting.Container(component, importer, graph, options, diagnostics) is { } container)
                components = components.SetItem(component.Name, component with { Implementation = container });
        }

        return components == graph.Components ? graph : rewriting.RewriteGraph(graph) with { Components = components };
    }

    public override Node RewriteTask(TaskNode task) => _secrets.TryGetValue(task.Component, out var secrets)
        ? task with { Settings = task.Settings with { EnvFrom = [.. task.Settings.EnvFrom, .. secrets] } }
        : task;

    private ContainerImplementation? Container(
        ComponentSpec component, ImporterImplementation importer, PipelineGraph graph, CompileOptions options, List<Diagnostic> diagnostics)
    {
        var head = importer.Uri.Parts is [TextPart first, ..] ? first.Text : "";
        var scheme = head.Split("://")[0];
        if (scheme is "http" or "https" && importer.Access?.Secret is null)
            return Step(options, Fetch, importer.Uri, component, []);
        if (Place(scheme, head, importer.Access) is not { } place)
        {
            var (problem, wayOut) = scheme.StartsWith("git+", StringComparison.Ordinal) ? ("takes a repository", "clone it in a container of your own")
                : scheme is "http" or "https" ? ("needs a password for a web address", "fetch it in a container of your own")
                : ("does not begin with s3://, gs://, azure://account/, http:// or https:// in its source", "let it begin so");
            diagnostics.Add(TektonStoreDiagnostics.Importer.At(graph.Source, component.Name, problem, wayOut));
            return null;
        }

        var variables = Rclone.Variables(Rclone.Source, place, isPublic: importer.Access is null);
        StoreLegality.Check(place, $"The importer '{component.Name}'", graph.Source, diagnostics);
        _secrets[component.Name] =
        [
            .. variables.Where(v => v.From is not null).Select(v => new EnvironmentSource(v.Name, ClusterObject.Secret, v.From!.Name, v.From.Key)),
        ];
        var rest = head[($"{scheme}://".Length + (place.Account is { } account ? account.Length + 1 : 0))..];
        var from = new Template([new TextPart($"{Rclone.Source}:{rest}"), .. importer.Uri.Parts.Skip(1)]);
        return Step(options, Take, from, component, [.. variables.Where(v => v.Value is not null).Select(v => new EnvironmentTemplate(v.Name, Text(v.Value!)))]);
    }

    /// <summary>How the store is reached; the bucket is a part of the address.</summary>
    private static ObjectStoreSettings? Place(string scheme, string head, StoreAccess? access) => scheme switch
    {
        "s3" => new() { Kind = ObjectStoreKind.S3, Bucket = "-", Access = access },
        "gs" => new() { Kind = ObjectStoreKind.Gcs, Bucket = "-", Access = access },
        "azure" when head["azure://".Length..].Split('/') is [{ Length: > 0 } account, _, ..] =>
            new() { Kind = ObjectStoreKind.Azure, Bucket = "-", Account = account, Access = access },
        _ => null,
    };

    private static ContainerImplementation Step(CompileOptions options, string script, Template from, ComponentSpec component, ImmutableArray<EnvironmentTemplate> env) => new()
    {
        Image = options.StoreImage,
        Command = [Text("sh"), Text("-c"), Text(script), Text("import")],
        Args = [from, new([new OutputPathPart(component.Outputs[0].Name)])],
        Env = env,
    };

    private static Template Text(string text) => new([new TextPart(text)]);
}
