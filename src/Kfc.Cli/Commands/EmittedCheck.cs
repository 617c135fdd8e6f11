using System.Globalization;
using System.Text;
using Kfc.Compiler;
using Kfc.Ir;
using Kfc.Validation;

namespace Kfc.Cli.Commands;

/// <summary>
/// The last pass: what a pipeline has become, with its patches and in its layout, is held to the engine's admission as
/// <c>kfc validate</c> would. What a cluster would refuse is told here, by node, and nothing is written.
/// </summary>
internal static class EmittedCheck
{
    /// <summary>More than these say nothing new: one fault of a template is found wherever that is used.</summary>
    private const int Most = 10;

    public static IEnumerable<Diagnostic> Run(PipelineGraph graph, Target target, CompileResult result)
    {
        if (target.Backend is not { } backend || result.Text is not { } text)
            return [];
        var parts = EmittedPart.Of(text);
        var files = parts.Select((part, number) => new ManifestFile(number.ToString(CultureInfo.InvariantCulture), Encoding.UTF8.GetBytes(part.Text)) { IsOwn = true }).ToList();
        var found = ManifestValidator.Validate(files, Options(backend.Engine, target.Version)).Diagnostics.Where(d => d.Severity == Severity.Error).Take(Most).ToList();
        if (found.Count == 0)
            return [];
        var nodes = new PlacedNodes(graph, backend.Engine);
        return found.Select(d => Told(d, parts[int.Parse(d.Location.File, CultureInfo.InvariantCulture)], graph, nodes));
    }

    private static ValidationOptions Options(string engine, string? version)
    {
        var known = version is null ? null : EngineVersion.Parse(version);
        var options = ValidationOptions.Default;
        return engine == "argo" ? options with { Argo = known ?? options.Argo } : options with { Tekton = known ?? options.Tekton };
    }

    private static Diagnostic Told(Diagnostic found, EmittedPart part, PipelineGraph graph, PlacedNodes nodes)
    {
        var node = nodes.Named(part.NamesAbove(found.Location.Line));
        var line = part.FirstLine + found.Location.Line - 1;
        return InputDiagnostics.EmittedRefused.At(node?.Source ?? graph.Source, [Fix(node, nodes)], graph.Name, line, found.Message, found.Code);
    }

    private static string Fix(Node? node, PlacedNodes nodes)
    {
        var patched = nodes.Patched.Select(n => $"'{n.Id}'").ToList();
        if (nodes.IsRunPatched)
            patched.Add("the run");
        if (patched.Count == 0)
            return "No patch is at work here, so this is a fault of kfc: report it with the pipeline.";
        return node is not null && nodes.Patched.Contains(node)
            ? $"Mend or remove the patch of '{node.Id}'."
            : $"Mend the patches of {string.Join(", ", patched)}; when it stays without them, it is a fault of kfc: report it with the pipeline.";
    }
}
