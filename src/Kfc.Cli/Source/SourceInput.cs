using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Kfc.Cli.Inputs;
using Kfc.Ir;

namespace Kfc.Cli.Source;

/// <summary>One C# file as an input: compiled in this process, or taken from the cache when it is unchanged.</summary>
internal static class SourceInput
{
    public static InputContent Open(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var fullPath = Path.GetFullPath(path);
        var cache = CompiledCache.Default();
        var config = EditorConfig.For(fullPath);
        var key = CompiledCache.KeyOf(bytes, fullPath, config.Content);
        if (cache.Find(key) is not { } image)
        {
            var compiled = Compile(bytes, path, fullPath, config);
            if (compiled.Image is null)
                return InputContent.Failed(compiled.Diagnostics);
            image = compiled.Image;

            // What has warnings is compiled again, so that they show again.
            if (!compiled.Diagnostics.IsEmpty)
                return Load(image, path) with { Diagnostics = compiled.Diagnostics };
            cache.Store(key, image);
        }

        return Load(image, path);
    }

    private static CompileOutcome Compile(byte[] bytes, string path, string fullPath, EditorConfig config)
    {
        var shownPath = path.Replace('\\', '/');
        var diagnostics = new List<Diagnostic>();
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        var text = FileDirectives.Take(reader.ReadToEnd(), shownPath, diagnostics);
        return diagnostics.Count > 0 ? new(null, [.. diagnostics]) : SourceCompiler.Compile(text, fullPath, shownPath, config);
    }

    private static InputContent Load(CompiledImage image, string path)
    {
        using var assembly = new MemoryStream(image.Assembly);
        using var symbols = new MemoryStream(image.Symbols);
        Assembly loaded = new PipelineLoadContext().LoadFromStream(assembly, symbols);
        return AssemblyInput.Read(loaded, path);
    }
}

/// <summary>What the C# compiler made of a source.</summary>
/// <param name="Image">The assembly; null when there are errors.</param>
/// <param name="Diagnostics">Errors, or warnings worth showing.</param>
internal sealed record CompileOutcome(CompiledImage? Image, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>A compiled assembly and its portable symbols, from which positions of failures are read.</summary>
internal sealed record CompiledImage(byte[] Assembly, byte[] Symbols);
