using System.Text;
using Kfc.Ir;

namespace Kfc.Validation.Tests;

/// <summary>More files than stay in memory together: those at the end are read a second time.</summary>
public class ManyFilesTests
{
    private const int Files = 60;

    private static readonly string Filling = string.Concat(Enumerable.Repeat("# " + new string('x', 98) + "\n", 1_000));

    [Fact]
    public void References_between_files_are_followed_wherever_they_lie()
    {
        var found = ManifestValidator.Validate([.. Enumerable.Range(0, Files).Select(i => new ManifestFile($"{i}.yaml", Bytes(i)))], Strict);
        // Each run leaves out a parameter that the task in the next file needs; the task of the last one is in no file.
        Assert.Equal(Files, found.Documents / 2);
        Assert.Equal(Files - 1, found.Diagnostics.Count(d => d.Code == "KFC6468"));
        Assert.Equal([$"{Files - 1}.yaml"], found.Diagnostics.Where(d => d.Code == "KFC6281").Select(d => d.Location.File));
    }

    [Fact]
    public void What_does_not_fit_is_forgotten_and_read_again()
    {
        var contents = new List<WeakReference<byte[]>>();
        var left = 0;
        byte[] Read(int number)
        {
            var content = Bytes(number);
            lock (contents)
            {
                if (number == 0 && contents.Count >= Files)
                    left = contents.Count(c => c.TryGetTarget(out _));
                contents.Add(new(content));
                GC.Collect();
            }

            return content;
        }

        var found = ManifestValidator.Validate([.. Enumerable.Range(1, Files).Append(0).Select(i => new ManifestFile($"{i}.yaml", () => Read(i)))], Strict);
        Assert.Equal(Files, found.Diagnostics.Count(d => d.Code == "KFC6468"));
        Assert.InRange(contents.Count, Files + 10, 4 * Files);
        Assert.InRange(left, 0, Files / 2);
    }

    [Fact]
    public void A_file_that_vanishes_between_two_readings_is_named()
    {
        var reads = new int[Files];
        byte[] Read(int number)
        {
            GC.Collect();
            return Interlocked.Increment(ref reads[number]) == 1 ? Bytes(number) : throw new FileNotFoundException("It is gone.");
        }

        var found = ManifestValidator.Validate([.. Enumerable.Range(0, Files).Select(i => new ManifestFile($"{i}.yaml", () => Read(i)))], Strict);
        Assert.All(found.Diagnostics, d => Assert.Contains(d.Code, new[] { "KFC6250", "KFC6468", "KFC6281" }));
        Assert.Contains(found.Diagnostics, d => d.Code == "KFC6250" && ManifestValidator.IsUnreadable(d) && d.Message.Contains("It is gone.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_cannot_be_read_leaves_the_others_to_be_checked()
    {
        var found = ManifestValidator.Validate([new("a.yaml", () => throw new UnauthorizedAccessException("Not yours.")), new("b.yaml", Bytes(0))], ValidationOptions.Default);
        Assert.Equal(["KFC6250"], found.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Code));
        Assert.Equal(2, found.Documents);
    }

    private static ValidationOptions Strict => ValidationOptions.Default with { StrictReferences = true };

    private static byte[] Bytes(int number) => Encoding.UTF8.GetBytes(
        $"apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {{name: task-{number}}}\nspec: {{params: [{{name: needed}}], steps: [{{image: a}}]}}\n---\n"
        + $"apiVersion: tekton.dev/v1\nkind: PipelineRun\nmetadata: {{name: run-{number}}}\n"
        + $"spec: {{pipelineSpec: {{tasks: [{{name: a, taskRef: {{name: task-{number + 1}}}}}]}}}}\n" + Filling);
}
