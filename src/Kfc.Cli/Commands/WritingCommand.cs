using Kfc.Compiler;

namespace Kfc.Cli.Commands;

/// <summary>The command that writes a file: <c>kfc compile</c> with all that its text depends on.</summary>
internal static class WritingCommand
{
    public static string Of(CompileRequest request, string output)
    {
        List<string> words = ["kfc", "compile", request.Input, "-t", request.Target ?? Target.Default];
        Add("--pipeline", request.Pipeline);
        Add("--layout", request.Layout is Layout.Split or Layout.Cluster ? request.Layout.ToString()!.ToLowerInvariant() : null);
        foreach (var parameter in request.Parameters)
            Add("--param", parameter);
        Add("--helper-image", request.HelperImage);
        Add("--store-image", request.StoreImage);
        Add("-o", output);
        return string.Join(' ', words.Select(word => CommandText.Quoted(word, plain: "\\")));

        void Add(string option, string? value)
        {
            if (value is not null)
                words.AddRange([option, value]);
        }
    }
}
