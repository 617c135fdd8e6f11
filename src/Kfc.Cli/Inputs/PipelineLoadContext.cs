using System.Reflection;
using System.Runtime.Loader;

namespace Kfc.Cli.Inputs;

/// <summary>Holds the author's assembly and its dependencies apart from the tool's, except for the libraries that both speak through.</summary>
internal sealed class PipelineLoadContext : AssemblyLoadContext
{
    private readonly AssemblyDependencyResolver? _dependencies;

    /// <summary>A context for an assembly in a file, or in memory when there is no path.</summary>
    public PipelineLoadContext(string? assemblyPath = null)
        : base("pipelines", isCollectible: true) =>
        _dependencies = assemblyPath is null ? null : new AssemblyDependencyResolver(assemblyPath);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        // The graph passes from one side to the other, so its types must be the same ones.
        if (assemblyName.Name is "Kfc" or "Kfc.Ir" or "Kfc.Runtime")
            return Default.LoadFromAssemblyName(new AssemblyName(assemblyName.Name));
        return _dependencies?.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }
}
