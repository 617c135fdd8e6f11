using System.Diagnostics;
using System.Text.Json;
using Kfc.Compiler.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kfc.Compiler.Tests.Yaml;

public sealed class YamlRoundTripTests
{
    private const int Count = 100_000;
    private static readonly Lazy<(List<string> Texts, string Yaml)> Sample = new(Write);

    [Fact]
    public void Every_text_survives_YamlDotNet_as_key_and_as_value()
    {
        var (texts, yaml) = Sample.Value;
        var parser = new Parser(new StringReader(yaml));
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        parser.Consume<MappingStart>();
        var read = 0;
        for (; parser.Accept<Scalar>(out _); read++)
        {
            Assert.Equal(texts[read], parser.Consume<Scalar>().Value);
            Assert.Equal(texts[read], parser.Consume<Scalar>().Value);
        }

        Assert.Equal(texts.Count, read);
    }

    [Fact]
    public void Every_text_survives_PyYAML_as_key_and_as_value()
    {
        const string Script = """
            import json, sys, yaml
            want = json.load(open(sys.argv[1], encoding='utf-8'))
            got = yaml.load(open(sys.argv[2], encoding='utf-8', newline=''), getattr(yaml, 'CSafeLoader', yaml.SafeLoader))
            got = list(got.items())
            wrong = [(w, g) for w, g in zip(want, got) if not (g[0] == w and g[1] == w and type(g[0]) is str and type(g[1]) is str)]
            print(len(want) == len(got), len(wrong), ascii(wrong[:5]))
            """;
        var (texts, yaml) = Sample.Value;
        var folder = Directory.CreateTempSubdirectory("kfc-yaml-");
        try
        {
            var (want, got) = (Path.Combine(folder.FullName, "want.json"), Path.Combine(folder.FullName, "got.yaml"));
            File.WriteAllText(want, JsonSerializer.Serialize(texts));
            File.WriteAllText(got, yaml);
            Assert.SkipWhen(Python("import yaml") is null, "python3 with yaml is not installed.");
            Assert.Equal("True 0 []", Python(Script, want, got));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (List<string> Texts, string Yaml) Write()
    {
        var texts = RandomTexts.Distinct(Count, seed: 20);
        var document = new ManifestDocument("Map", "all", writer =>
        {
            writer.BeginMap();
            foreach (var text in texts)
            {
                writer.Key(text);
                writer.Text(text);
            }

            writer.EndMap();
        });
        return (texts, YamlText.Write([document], "# all"));
    }

    /// <summary>What the script printed, or null when it could not run.</summary>
    private static string? Python(string script, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("python3", ["-c", script, .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output.Trim() : arguments.Length == 0 ? null : errors.Result;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
