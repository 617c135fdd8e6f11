using System.Globalization;
using System.Text;

namespace Kfc.Validation.Tests;

/// <summary>
/// Hostile and broken files: no exception, none that takes a second or 256 MiB. <c>KFC_FUZZ</c> names another number of files. No other test runs
/// beside these, as the time is that of the whole process.
/// </summary>
[Collection(nameof(FuzzTests))]
[CollectionDefinition(nameof(FuzzTests), DisableParallelization = true)]
public class FuzzTests
{
    private const long MostBytes = 256L << 20;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("KFC_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 10_000;

    [Fact]
    public void Broken_files_never_throw_and_end_soon()
    {
        var seeds = Directory.EnumerateFiles(Repository.PathOf("tests", "Kfc.Validation.Tests", "Mutations"), "*.yaml").Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes).ToList();
        var random = new Sequence(20260101);
        for (var i = 0; i < Count; i++)
            Check(Mutate(seeds[random.Next(seeds.Count)], random));
    }

    [Fact]
    public void Bytes_without_any_sense_never_throw_and_end_soon()
    {
        var random = new Sequence(20260102);
        for (var i = 0; i < Count / 8; i++)
            Check([.. Enumerable.Range(0, random.Next(4_000)).Select(_ => (byte)random.Next(256))]);
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { "deep lists", new string('[', 100_000) },
        { "deep mappings", string.Concat(Enumerable.Range(0, 5_000).Select(i => new string(' ', i) + "a:\n")) },
        { "aliases", "a: &a [x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(0, 12).Select(i => $"{(char)('b' + i)}: &{(char)('b' + i)} [{string.Join(", ", Enumerable.Repeat("*" + (char)('a' + i), 9))}]\n")) },
        { "merges", "a: &a {x: 1}\n" + string.Concat(Enumerable.Range(0, 2_000).Select(i => $"k{i.ToString(CultureInfo.InvariantCulture)}: {{<<: *a}}\n")) },
        { "an alias to itself", "a: &a [*a]\n" },
        { "a huge scalar", "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: a}\nspec: {description: \"" + new string('x', 900_000) + "\", steps: []}\n" },
        { "many variables", "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: a}\nspec:\n  steps:\n  - image: a\n    script: \"" + string.Concat(Enumerable.Repeat("$(params.a", 80_000)) + "\"\n" },
        { "variables in variables", Task(string.Concat(Enumerable.Repeat("$(params.", 100_000)) + ")") },
        { "variables in brackets", Task(string.Concat(Enumerable.Repeat("$(params['", 90_000)) + ")") },
        { "variables without a prefix", Task(string.Concat(Enumerable.Repeat("$(", 400_000)) + ")") },
        { "a variable of dots", Task("$(" + string.Concat(Enumerable.Repeat("a.", 400_000)) + "!)") },
        { "artifacts in artifacts", Task("$(steps.a" + string.Concat(Enumerable.Repeat(".outputs", 100_000)) + "!") },
        { "different variables", Task(string.Concat(Enumerable.Range(0, 50_000).Select(i => FormattableString.Invariant($"$(params.name-{i})")))) },
        { "the same variable", Task(string.Concat(Enumerable.Repeat("$(params.name)", 60_000))) },
        { "a path without end", Workflow("{{=tasks" + string.Concat(Enumerable.Repeat("['a']", 150_000)) + "}}") },
        { "members without end", Workflow("{{=tasks" + string.Concat(Enumerable.Repeat(".a", 300_000)) + "}}") },
        { "different tags", Workflow(string.Concat(Enumerable.Range(0, 30_000).Select(i => FormattableString.Invariant($"{{{{inputs.parameters.n{i}}}}}")))) },
        { "different expressions", Workflow(string.Concat(Enumerable.Range(0, 30_000).Select(i => FormattableString.Invariant($"{{{{=inputs.parameters.n{i}}}}}")))) },
        { "many braces", "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: a}\nspec:\n  entrypoint: a\n  templates:\n  - name: a\n    container: {image: a, args: [\"" + string.Concat(Enumerable.Repeat("{{=(", 100_000)) + "}}\"]}\n" },
        { "a deep expression", "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: a}\nspec:\n  entrypoint: a\n  templates:\n  - name: a\n    container: {image: a, args: [\"{{=" + new string('(', 50_000) + "1}}\"]}\n" },
        { "control characters", "a: \u0000\u0001\u0002\n" },
        { "a tag bomb", string.Concat(Enumerable.Repeat("- !!binary aGk=\n", 50_000)) },
        { "documents without end", string.Concat(Enumerable.Repeat("---\n", 200_000)) },
        { "many keys", string.Concat(Enumerable.Range(0, 60_000).Select(i => $"k{i.ToString(CultureInfo.InvariantCulture)}: 1\n")) },
    };

    private static string Task(string script) =>
        "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: a}\nspec:\n  params: [" + string.Join(", ", Enumerable.Range(0, 200).Select(i => FormattableString.Invariant($"{{name: parameter-{i}}}")))
        + "]\n  results: [{name: r}]\n  steps:\n  - {image: a, args: [\"" + script + "\"]}\n";

    private static string Workflow(string argument) =>
        "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: a}\nspec:\n  entrypoint: a\n  templates:\n  - name: a\n    inputs: {parameters: ["
        + string.Join(", ", Enumerable.Range(0, 200).Select(i => FormattableString.Invariant($"{{name: parameter-{i}, value: x}}")))
        + "]}\n    container: {image: a, args: [\"" + argument + "\"]}\n";

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_files_are_answered(string what, string text)
    {
        Assert.NotEmpty(what);
        Check(Encoding.UTF8.GetBytes(text));
    }

    private static void Check(byte[] bytes)
    {
        // The first run of some code is slow; what is slow five times is slow by itself.
        var fastest = TimeSpan.MaxValue;
        for (var run = 0; run < 5 && fastest >= Longest; run++)
        {
            var (time, before) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
            var found = ManifestValidator.Validate([new("fuzz.yaml", bytes)], ValidationOptions.Default with { Lint = true });
            var taken = Environment.CpuUsage.TotalTime - time;
            fastest = taken < fastest ? taken : fastest;
            // What was made in all is more than what was ever kept at once.
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostBytes);
            Assert.All(found.Diagnostics, d => Assert.InRange(d.Location.Line, 1, int.MaxValue));
        }

        Assert.True(fastest < Longest, $"{fastest} for {bytes.Length} bytes");
    }

    private static byte[] Mutate(byte[] seed, Sequence random)
    {
        var bytes = seed.ToList();
        for (var changes = 1 + random.Next(6); changes > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(10))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at - 1, random.Next(40)));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(bytes.Count - at, random.Next(80))));
                    break;
                case 3:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Fragments[random.Next(Fragments.Length)]));
                    break;
                case 4:
                    bytes.RemoveRange(at, bytes.Count - at - 1);
                    break;
                case 5:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Openings[random.Next(Openings.Length)], random.Next(3_000)))));
                    break;
                case 6:
                    bytes.InsertRange(LineOf(bytes, at), Encoding.UTF8.GetBytes(Bomb(2 + random.Next(12))));
                    break;
                case 7:
                    bytes.InsertRange(at, Enumerable.Repeat((byte)('a' + random.Next(26)), random.Next(200_000)));
                    break;
                case 8:
                    bytes.InsertRange(at, Enumerable.Range(0, random.Next(500)).Select(_ => (byte)random.Next(256)).ToArray());
                    break;
                default:
                    bytes.InsertRange(at, Enumerable.Repeat((byte)random.Next(256), random.Next(300)));
                    break;
            }
        }

        return [.. bytes];
    }

    private static readonly string[] Openings = ["[", "{", "{a: ", "[{", "- ", "? ", "{{=(", "$(params.", "(", "!!str "];

    private static int LineOf(List<byte> bytes, int at) => bytes.LastIndexOf((byte)'\n', at) + 1;

    /// <summary>Aliases that stand for nine of the one before.</summary>
    private static string Bomb(int levels) =>
        "b0: &b0 [x]\n" + string.Concat(Enumerable.Range(1, levels).Select(i => FormattableString.Invariant($"b{i}: &b{i} [{string.Join(", ", Enumerable.Repeat($"*b{i - 1}", 9))}]\n")));

    private static readonly string[] Fragments =
        ["&a ", "*a", "<<: *a", "!!str ", "!x ", "{{=", "}}", "$(", "[*])", "- ", ": ", "\t", "|\n", ">-\n", "\"", "'", "{", "}", "[", "]", "#", "\r\n", "---\n", "\uFEFF", "? ", "%YAML 1.2\n"];

    /// <summary>Numbers that are the same in every run.</summary>
    private sealed class Sequence(uint seed)
    {
        private uint _state = seed;

        public int Next(int bound)
        {
            _state ^= _state << 13;
            _state ^= _state >> 17;
            _state ^= _state << 5;
            return (int)(_state % (uint)Math.Max(1, bound));
        }
    }
}
