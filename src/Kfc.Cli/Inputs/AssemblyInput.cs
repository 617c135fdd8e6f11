using System.Reflection;
using Kfc.Ir;
using Kfc.Tracing;

namespace Kfc.Cli.Inputs;

/// <summary>Finds the pipelines of a built assembly by the registry that the generator wrote into it.</summary>
internal static class AssemblyInput
{
    public static InputContent Open(string path)
    {
        try
        {
            var full = Path.GetFullPath(path);
            return Read(new PipelineLoadContext(full).LoadFromAssemblyPath(full), path);
        }
        catch (Exception failure) when (failure is BadImageFormatException or FileLoadException or FileNotFoundException or TypeLoadException)
        {
            return InputContent.Failed(InputDiagnostics.UnloadableAssembly.At(SourcePosition.None, path, failure.Message));
        }
    }

    /// <summary>Lists the pipelines of a loaded assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="inputName">What the author called the input.</param>
    public static InputContent Read(Assembly assembly, string inputName)
    {
        var registry = assembly.GetCustomAttribute<PipelineRegistryAttribute>();
        if (registry is null || Activator.CreateInstance(registry.Registry, nonPublic: true) is not IPipelineRegistry { Pipelines: { Count: > 0 } entries })
            return InputContent.Failed(NoPipeline(inputName));
        return new([.. entries.OrderBy(e => e.Name, StringComparer.Ordinal).Select(e => new InputPipeline(e.Name, () => PipelineTracer.Trace(e.Create())))], []);
    }

    private static Diagnostic NoPipeline(string inputName) => InputDiagnostics.NoPipeline.At(
        SourcePosition.None,
        ["Write a class `[Pipeline(\"name\")] public sealed partial class Name : Pipeline`, and reference the package Kfc, whose generator lists it."],
        inputName);
}
