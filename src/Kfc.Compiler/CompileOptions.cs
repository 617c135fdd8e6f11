using System.Collections.Immutable;

namespace Kfc.Compiler;

/// <summary>What is asked of a compilation.</summary>
public sealed record CompileOptions
{
    /// <summary>Version of the engine, one of <see cref="IBackend.Versions"/>; null for its default.</summary>
    public string? EngineVersion { get; init; }

    /// <summary>How the objects are cut.</summary>
    public Layout Layout { get; init; } = Layout.Run;

    /// <summary>Wire texts or author's spellings of parameters, by name.</summary>
    public ImmutableSortedDictionary<string, string> Parameters { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Image of injected helper steps; needs a POSIX shell, <c>/bin/awk</c> and base64.</summary>
    public string HelperImage { get; init; } = "busybox:1.37.0";

    /// <summary>Image of injected steps that move files to and from object stores; needs rclone 1.65 or later and a POSIX shell.</summary>
    public string StoreImage { get; init; } = "rclone/rclone:1.75.1";

    /// <summary>Version of the tool, for header and annotation.</summary>
    public string ToolVersion { get; init; } = typeof(CompileOptions).Assembly.GetName().Version!.ToString(3);
}

/// <summary>How the objects are cut.</summary>
public enum Layout
{
    /// <summary>One self-contained run.</summary>
    Run,

    /// <summary>Reusable definitions and a run that refers to them.</summary>
    Split,

    /// <summary>Definitions that every namespace of the cluster may use, and a run that refers to them. Argo Workflows alone has such.</summary>
    Cluster,
}
