using System.Text;

namespace Kfc.Generators;

/// <summary>The program of a method that runs inline: one file that the SDK runs without a project.</summary>
internal static class InlineProgram
{
    private static readonly Lazy<string> Runtime = new(ReadRuntime);

    public static string Of(MethodModel method)
    {
        var text = new StringBuilder("#:property PublishAot=false\n");
        if (method.Source.Text.Contains("unsafe"))
            text.Append("#:property AllowUnsafeBlocks=true\n");
        foreach (var package in method.Source.Packages)
            text.Append("#:package ").Append(package).Append('\n');
        text.Append("#pragma warning disable\n#nullable enable\n");
        foreach (var import in method.Source.Usings)
            text.Append(import).Append('\n');
        text.Append($"return await global::Kfc.Runtime.StepHost.RunAsync(args, global::Kfc.Generated.{method.StepClass}.Run);\n");
        var code = new CodeText(header: false).Open("namespace Kfc.Generated");
        new StepBodyWriter(method, code).Write();
        return text.Append(code.Close()).Append(method.Source.Text).Append(Runtime.Value).ToString();
    }

    /// <summary>The runtime's files, each as a block, without its documentation.</summary>
    private static string ReadRuntime()
    {
        var assembly = typeof(InlineProgram).Assembly;
        var text = new StringBuilder();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("runtime/", StringComparison.Ordinal)).OrderBy(name => name, StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            var lines = reader.ReadToEnd().Replace("\r\n", "\n").Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && line.Length > 0).ToList();
            var start = lines.FindIndex(line => line.StartsWith("namespace ", StringComparison.Ordinal));
            text.Append(lines[start].TrimEnd(';')).Append("\n{\n");
            foreach (var line in lines.Take(start).Concat(lines.Skip(start + 1)))
                text.Append(line).Append('\n');
            text.Append("}\n");
        }

        return text.ToString();
    }
}
