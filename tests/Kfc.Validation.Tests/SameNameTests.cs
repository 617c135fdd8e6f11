using System.Text;
using Kfc.Ir;

namespace Kfc.Validation.Tests;

/// <summary>What a reference means when several files define an object of its name.</summary>
public class SameNameTests
{
    private const string Run = """
        apiVersion: tekton.dev/v1
        kind: TaskRun
        metadata:
          name: run
        spec:
          taskRef:
            name: work
          params:
          - name: url
            value: here
        """;

    [Fact]
    public void An_object_of_the_same_file_is_meant_before_others() =>
        Assert.Empty(Errors(("a.yaml", Task("other")), ("b.yaml", $"{Run}\n---\n{Task("url")}")));

    [Fact]
    public void Nothing_is_concluded_from_a_name_that_several_other_files_define() =>
        Assert.Empty(Errors(("a.yaml", Task("other")), ("b.yaml", Task("url")), ("c.yaml", Run)));

    [Fact]
    public void A_name_that_one_other_file_defines_means_that_one() =>
        Assert.NotEmpty(Errors(("a.yaml", Task("other")), ("c.yaml", Run)));

    [Fact]
    public void Nothing_is_concluded_from_a_name_that_one_file_defines_twice() =>
        Assert.Empty(Errors(("a.yaml", $"{Task("other")}\n---\n{Task("url")}\n---\n{Run}")));

    [Fact]
    public void An_object_of_another_namespace_is_not_meant()
    {
        var there = In("there", Task("other"));
        Assert.Contains("not in the given files", Assert.Single(Errors(("a.yaml", there), ("b.yaml", In("here", Run)))), StringComparison.Ordinal);
        Assert.Empty(Errors(("a.yaml", $"{there}\n---\n{In("here", Task("url"))}"), ("b.yaml", In("here", Run))));
        Assert.NotEmpty(Errors(("a.yaml", there), ("b.yaml", In("there", Run))));
    }

    [Fact]
    public void An_object_of_another_group_is_not_meant() =>
        Assert.Empty(Errors(("a.yaml", Task("other").Replace("tekton.dev", "example.dev", StringComparison.Ordinal)), ("b.yaml", Task("url")), ("c.yaml", Run)));

    private static string In(string nameSpace, string text) => text.Replace("metadata:\n", $"metadata:\n  namespace: {nameSpace}\n", StringComparison.Ordinal);

    private static string Task(string param) => $"""
        apiVersion: tekton.dev/v1
        kind: Task
        metadata:
          name: work
        spec:
          params:
          - name: {param}
          steps:
          - name: main
            image: busybox:1.37.0
        """;

    private static IEnumerable<string> Errors(params (string Name, string Text)[] files) =>
        ManifestValidator.Validate([.. files.Select(f => new ManifestFile(f.Name, Encoding.UTF8.GetBytes(f.Text)))], ValidationOptions.Default with { StrictReferences = true })
            .Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Message);
}
