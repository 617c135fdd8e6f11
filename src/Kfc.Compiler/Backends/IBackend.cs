using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Compiler;

/// <summary>Turns a checked graph into the objects of one engine.</summary>
public interface IBackend
{
    /// <summary>Name of the engine as it is typed: <c>tekton</c>, <c>argo</c>.</summary>
    string Engine { get; }

    /// <summary>Versions that can be targeted, oldest first.</summary>
    ImmutableArray<string> Versions { get; }

    /// <summary>The version that is targeted unless one is named.</summary>
    string DefaultVersion { get; }

    /// <summary>What the backend does with each feature of the representation.</summary>
    ImmutableArray<Capability> Capabilities { get; }

    /// <summary>Lowers a graph that has passed the common passes. Nothing is emitted when a diagnostic is an error.</summary>
    BackendResult Emit(PipelineGraph graph, CompileOptions options);
}
