using System.Buffers;
using Kfc.Ir;

namespace Kfc.Tekton.Lowering.Stores;

/// <summary>Whether a store's description can be handed to the steps that move files.</summary>
internal static class StoreLegality
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._/=+@:,-");

    public static void Check(PipelineGraph graph, List<Diagnostic> diagnostics)
    {
        if (graph.Settings.Storage?.ObjectStore is not { } store)
            return;
        Check(store, "The store", graph.Source, diagnostics);
        foreach (var key in new LiteralKeys(graph).Found)
            Refuse(key.Text, $"The key of the artifact '{key.Port}' of '{key.Task.Id}'", key.Task.Source, diagnostics);
    }

    /// <summary>Reports texts of a store that are not plain, and credentials that are not whole.</summary>
    public static void Check(ObjectStoreSettings store, string what, SourcePosition source, List<Diagnostic> diagnostics)
    {
        Refuse(store.Bucket, $"{what}'s bucket", source, diagnostics);
        Refuse(store.KeyPrefix, $"{what}'s key prefix", source, diagnostics);
        Refuse(store.Account, $"{what}'s account", source, diagnostics);
        Refuse(store.Access?.Endpoint, $"{what}'s endpoint", source, diagnostics);
        Refuse(store.Access?.Region, $"{what}'s region", source, diagnostics);
        Refuse(store.Access?.Secret, $"{what}'s secret", source, diagnostics);
        if (store is { Kind: ObjectStoreKind.S3, Access: { Secret: { } secret, UserKey: null } })
            diagnostics.Add(TektonStoreDiagnostics.NoUser.At(source, what, secret));
    }

    private static void Refuse(string? text, string what, SourcePosition source, List<Diagnostic> diagnostics)
    {
        if (string.IsNullOrEmpty(text) || (!text.AsSpan().ContainsAnyExcept(Plain) && !text.Split('/').Any(part => part is "" or "." or "..")))
            return;
        diagnostics.Add(TektonStoreDiagnostics.BadText.At(source, what, text));
    }

    /// <summary>Keys that are wholly known; what the run makes of others is looked at when it does.</summary>
    private sealed class LiteralKeys : GraphVisitor
    {
        public LiteralKeys(PipelineGraph graph) => VisitGraph(graph);

        public List<(TaskNode Task, string Port, string Text)> Found { get; } = [];

        public override void VisitTask(TaskNode task)
        {
            foreach (var key in task.Settings.ArtifactKeys)
            {
                if (key.Value is LiteralExpression literal)
                    Found.Add((task, key.Name, literal.Text));
            }
        }
    }
}
