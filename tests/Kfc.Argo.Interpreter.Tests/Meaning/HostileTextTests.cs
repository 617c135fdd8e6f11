using System.Text.Json;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>A text arrives byte for byte, or it is refused, or the run stops before its consumer starts.</summary>
public sealed class HostileTextTests
{
    /// <summary>Files are written by a real shell, one process per text.</summary>
    private static readonly IReadOnlyList<string> All = HostileTexts.Some(1000);

    public static readonly TheoryData<bool, int> Parts = new(
        Enumerable.Range(0, 4).Select(i => (false, i * 250)).Concat([(true, 0)]).Select(p => new TheoryDataRow<bool, int>(p.Item1, p.Item2)));

    public static TheoryData<DeepRoute> Deep => [.. Enum.GetValues<DeepRoute>()];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Literals(bool file, int from) => Arrives(file, from, text =>
    {
        var result = Compiled.Compile(new FromLiteral(text, file));
        return (result.Text, new Containers(), null);
    });

    [Theory]
    [MemberData(nameof(Parts))]
    public void Parameters_given_when_compiling(bool file, int from) => Arrives(file, from, text =>
    {
        var result = Compiled.Compile(new FromParameter(file), ("text", text));
        return (result.Text, new Containers(), null);
    });

    [Theory]
    [MemberData(nameof(Parts))]
    public void Parameters_given_when_submitting(bool file, int from)
    {
        var yaml = Compiled.Yaml(new FromParameter(file));
        Arrives(file, from, text => (yaml, new Containers(), text));
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void Outputs(bool file, int from)
    {
        var yaml = Compiled.Yaml(new FromOutput(file));
        Arrives(file, from, text => (yaml, new Containers().Writes("make", "said", text + "\n"), null));
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void Items(bool file, int from)
    {
        var yaml = Compiled.Yaml(new FromItem(file));
        Arrives(file, from, text => (yaml, new Containers().Writes("make", "items", JsonSerializer.Serialize(new[] { text })), null));
    }

    [Theory]
    [MemberData(nameof(Deep))]
    public void Outputs_through_groups(DeepRoute route)
    {
        var yaml = Compiled.Yaml(new DeepRoutes(route));
        Arrives(route.ToString().StartsWith("File", StringComparison.Ordinal), 0, text => (yaml, Making(text), null), 100);
    }

    private static Containers Making(string text)
    {
        var containers = new Containers().Writes("m", "ready", "true");
        foreach (var task in new[] { "make", "again", "each-0", "each-1" })
        {
            containers.Writes(task, "said", text + "\n");
        }

        return containers;
    }

    private static void Arrives(bool file, int from, Func<string, (string? Yaml, Containers Containers, string? Parameter)> way, int? count = null)
    {
        var wrong = new List<string>();
        foreach (var text in All.Skip(from).Take(count ?? (file ? 150 : 250)))
        {
            var (yaml, containers, parameter) = way(text);
            if (yaml is not null)
            {
                try
                {
                    Compiled.Execute(yaml, containers, o => parameter is null ? o : o with { Parameters = new Dictionary<string, string> { ["text"] = parameter } });
                }
                catch (RefusedException e) when (e.Message.Contains("what that means for its group", StringComparison.Ordinal))
                {
                    // A handler's task has stopped; the rest is the engine's affair.
                }
                catch (RefusedException e)
                {
                    wrong.Add($"{Short(text)}: {e.Message.Split('\n')[0]}");
                    continue;
                }
            }

            var took = containers.Calls.Find(c => c.Task is "take" or "take-0");
            if (took is null)
            {
                // Only what Argo would execute may be held back, and from files nothing that a value can hold.
                if (!text.Contains("{{", StringComparison.Ordinal))
                {
                    wrong.Add($"{Short(text)}: is held back");
                }
            }
            else
            {
                string[] got = file ? [containers.ReadTexts[took.Task]] : [took.Argv[1], took.Env["TEXT"]];
                wrong.AddRange(got.Where(g => g != text).Select(g => $"{Short(text)}: arrives as {Short(g)}"));
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}: " + string.Join('\n', wrong.Take(40)));
    }

    private static string Short(string text) => JsonSerializer.Serialize(text.Length < 120 ? text : text[..120] + "…");
}
