using System.Runtime.CompilerServices;

namespace Kfc;

/// <summary>Names a partial class that derives from <see cref="Pipeline"/>; the generator completes it.</summary>
/// <param name="name">Name of the pipeline, in kebab case.</param>
/// <param name="file">The author's file; filled in by the compiler.</param>
/// <param name="line">The author's line; filled in by the compiler.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PipelineAttribute(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) : Attribute
{
    /// <summary>Name of the pipeline.</summary>
    public string Name { get; } = name;

    /// <summary>The file that declares it.</summary>
    public string File { get; } = file;

    /// <summary>The line that declares it, from 1.</summary>
    public int Line { get; } = line;
}
