using System.Text.Json;

namespace Kfc.Cli.Tests.Output;

/// <summary>Every form of the log fits the schema of SARIF 2.1.0.</summary>
public sealed class SarifTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    public static TheoryData<string, string, int> Manifests => new()
    {
        { "task.yaml", "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: a}\nspec: {steps: [{name: b, image: \"c:1\"}]}\n", 0 },
        { "a b#c%20ü.yaml", "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: a}\nspec: {steps: [{name: b, imge: \"c:1\"}, {nmae: b, image: \"c:1\"}]}\n", 3 },
        { "note.yaml", "kind: ConfigMap\napiVersion: v1\nmetadata: {name: \"é \\U0001F600\"}\n", 1 },
        { "broken.yaml", "a: [\n", 1 },
        { "half.yaml", "apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: a}\nspec: {\"st\\ud800eps\": []}\n", 1 },
        { "empty.yaml", "", 0 },
    };

    [Theory]
    [MemberData(nameof(Manifests))]
    public void A_log_fits_the_schema(string name, string content, int atLeast)
    {
        var run = Workspace.Run("validate", "--format", "sarif", _workspace.Write(name, content));
        using var json = JsonDocument.Parse(run.Output);
        Assert.Empty(SarifShape.Problems(json.RootElement));
        Assert.InRange(json.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength(), atLeast, 10);
        using var other = JsonDocument.Parse(Workspace.Run("validate", "--format", "json", _workspace.PathOf(name)).Output);
        Assert.InRange(other.RootElement.GetProperty("diagnostics").GetArrayLength(), atLeast, 10);
    }

    [Fact]
    public void Several_files_and_the_compiler_fit_it_as_well()
    {
        foreach (var row in Manifests)
            _workspace.Write((string)row.Data.Item1, row.Data.Item2);
        using var json = JsonDocument.Parse(Workspace.Run("validate", "--lint", "--format", "sarif", _workspace.Folder).Output);
        Assert.Empty(SarifShape.Problems(json.RootElement));
        using var compiler = JsonDocument.Parse(Workspace.Run("compile", _workspace.Write("a.cs", "class Broken {"), "--format", "sarif").Error);
        Assert.Empty(SarifShape.Problems(compiler.RootElement));
        using var missing = JsonDocument.Parse(Workspace.Run("compile", "no such file.cs", "--format", "sarif").Error);
        Assert.Empty(SarifShape.Problems(missing.RootElement));
    }
}
