using Kfc.Ir;

namespace Kfc.Import.Tests;

/// <summary>What Tasks write that means something to Tekton or to the kubelet.</summary>
public class TektonTextTests
{
    private const string Written = """
        apiVersion: tekton.dev/v1
        kind: Task
        metadata: {name: texts}
        spec:
          params: [{name: proxy, default: ""}]
          results: [{name: DIGEST}, {name: LOG}]
          steps:
          - name: push
            image: push:1
            command: [push, --digest=/tekton/results/DIGEST, /tekton/results/NOBODYS, /my/tekton/results/LOG]
            env: [{name: PROXY, value: none}, {name: OTHER, value: a$$b}, {name: PROXY, value: $(params.proxy)}]
          - name: log
            image: log:1
            script: echo done | tee /tekton/results/LOG; cat /tekton/results/DIGEST.
        """;

    private static readonly ComponentFile File = new("a.yaml", Written);

    /// <summary>A result's path may be written out: the class writes where its output is taken from.</summary>
    [Fact]
    public async Task Paths_of_results_are_outputs()
    {
        var imported = ComponentImporter.Import([File], "Components");
        Assert.Empty(imported.Diagnostics);
        var text = Assert.Single(imported.Classes).Text;
        Assert.Contains("$\"--digest={Digest.Path}\"", text, StringComparison.Ordinal);
        Assert.Contains("tee {Log.Path}; cat {Digest.Path}.", text, StringComparison.Ordinal);
        Assert.Contains("\"/my/tekton/results/LOG\"", text, StringComparison.Ordinal);
        await TektonCorpusTests.SameContainers(imported, await Corpus.Parsed(File));
    }

    /// <summary>A script may read how an earlier step ended.</summary>
    [Fact]
    public async Task Exit_codes_are_read_in_scripts()
    {
        const string text = """
            apiVersion: tekton.dev/v1
            kind: Task
            metadata: {name: codes}
            spec:
              steps:
              - {name: Try_It, image: 'a:1', command: [try], onError: continue}
              - {name: tell, image: 'b:1', script: 'cat $(steps.step-Try_It.exitCode.path)'}
            """;
        var file = new ComponentFile("codes.yaml", text);
        var imported = ComponentImporter.Import([file], "Components");
        Assert.Contains("{Pod.ExitCodePath(\"s-try-it\")}", Assert.Single(imported.Classes).Text, StringComparison.Ordinal);

        var classes = CSharp.Compile(imported.Classes.Select(written => written.Text));
        var graphs = CSharp.Trace(CSharp.Compile([.. imported.Classes.Select(written => written.Text), Users.Write(classes, [classes.GetTypeByMetadataName("Components.Codes")!])]));
        Assert.NotEmpty(await Manifests.Emit(graphs, leastOnArgo: 0));
    }

    /// <summary>Kubernetes takes the last value of a variable; which one another variable sees depends on their order.</summary>
    [Theory]
    [InlineData("[{name: A, value: x}, {name: B, value: b}, {name: A, value: y}]", null)]
    [InlineData("[{name: A, value: x}, {name: B, value: $(A)}, {name: A, value: y}]", "KFC6108")]
    [InlineData("[{name: A, value: x}, {name: A, valueFrom: {secretKeyRef: {name: s, key: k}}}]", "KFC6108")]
    [InlineData("[{name: A, value: [x]}]", "KFC6105")]
    public void A_variable_that_is_set_twice(string variables, string? code)
    {
        var imported = ComponentImporter.Import([new("a.yaml", $"apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {{name: t}}\nspec: {{steps: [{{image: a, env: {variables}}}]}}\n")], "Components");

        Assert.Equal(code, imported.Diagnostics.SingleOrDefault()?.Code);
        if (code is null)
            Assert.DoesNotContain("\"x\"", Assert.Single(imported.Classes).Text, StringComparison.Ordinal);
    }
}
