using Kfc.Compiler;
using Kfc.Ir;
using Kfc.Tracing;

namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>Pipelines whose files lie in a bucket.</summary>
internal static class InStore
{
    public static ObjectStoreSettings Bucket { get; } = new()
    {
        Kind = ObjectStoreKind.S3,
        Bucket = "acme",
        KeyPrefix = "runs",
        Access = new() { Endpoint = "minio:9000", Insecure = true, Secret = "minio", UserKey = "user", PasswordKey = "password" },
    };

    /// <summary>A world with the secret.</summary>
    public static RunOptions Options { get; } = new()
    {
        Store = new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["minio"] = new Dictionary<string, string> { ["user"] = "the-user", ["password"] = "the-password" },
        },
    };

    /// <summary>Where the run's own keys begin.</summary>
    public const string Folder = "acme/runs/run-1/5f6a1c1e-0000-4000-8000-000000000001";

    public static PipelineGraph Of(PipelineGraph graph, ObjectStoreSettings? bucket = null) =>
        graph with { Settings = graph.Settings with { Storage = new() { ObjectStore = bucket ?? Bucket } } };

    public static string Yaml(Pipeline pipeline, Layout layout = Layout.Run, ObjectStoreSettings? bucket = null)
    {
        var result = Compiled.Compile(Of(PipelineTracer.Trace(pipeline).Graph!, bucket), layout);
        Assert.True(result.Text is not null, string.Join('\n', result.Diagnostics));
        return result.Text;
    }

    public static RunOutcome Run(Pipeline pipeline, Containers containers, string? buckets = null, Layout layout = Layout.Run)
    {
        var yaml = Yaml(pipeline, layout);
        try
        {
            return TektonRun.Run(yaml, Options with { Container = containers.Run, Buckets = buckets });
        }
        catch (RefusedException e)
        {
            throw new RefusedException($"{e.Message}\n{yaml}");
        }
    }
}
