using Kfc.Compiler;
using Kfc.Ir;

namespace Kfc.Cli.Commands;

/// <summary>The options that a committed file was made with, by the command in its comment.</summary>
internal sealed class CommittedOptions(HeaderOptions told)
{
    /// <summary>The comment has two lines.</summary>
    private const int Lines = 2;

    /// <summary>Names of parameters that the file was made with, but whose values its comment leaves out.</summary>
    public IEnumerable<string> Untold => told.Parameters.Where(p => p.Value is null).Select(p => p.Key);

    public static CommittedOptions Of(string path)
    {
        try
        {
            return new(File.Exists(path) ? File.ReadLines(path).Take(Lines).Select(HeaderOptions.Read).LastOrDefault() ?? new() : new());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Whoever compares the file says what is wrong with it.
            return new(new());
        }
    }

    /// <summary>What was not asked for is as the file has it; a parameter that the pipeline has no more is a difference, no mistake.</summary>
    public CompileOptions Complete(CompileOptions asked, CompileRequest request, PipelineGraph graph)
    {
        var parameters = asked.Parameters;
        foreach (var (name, value) in told.Parameters)
        {
            if (value is not null && !parameters.ContainsKey(name) && graph.Parameters.Any(p => p.Name == name))
                parameters = parameters.Add(name, value);
        }

        return asked with
        {
            Parameters = parameters,
            HelperImage = request.HelperImage ?? told.Helper ?? asked.HelperImage,
            StoreImage = request.StoreImage ?? told.Store ?? asked.StoreImage,
        };
    }

    /// <summary>The request that asks for all options by name.</summary>
    public static CompileRequest Asked(CompileRequest request, CompileOptions options)
    {
        var defaults = new CompileOptions();
        return request with
        {
            Parameters = [.. options.Parameters.Select(p => $"{p.Key}={p.Value}")],
            HelperImage = request.HelperImage ?? (options.HelperImage == defaults.HelperImage ? null : options.HelperImage),
            StoreImage = request.StoreImage ?? (options.StoreImage == defaults.StoreImage ? null : options.StoreImage),
        };
    }
}
