using Kfc.Ir;

namespace Kfc.Validation.Tests.Corpus;

/// <summary>The engines' own examples and catalogue tasks: nothing that is valid may be refused.</summary>
public class CorpusTests
{
    public static TheoryData<string> Folders => ["tekton-examples", "tekton-tasks", "argo-examples"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Valid_manifests_are_accepted(string folder)
    {
        Assert.SkipWhen(Repository.Shared is null, "KFC_SHARED is not set.");
        var root = Path.Combine(Repository.Shared!, "cases", folder);
        var refused = Directory.EnumerateFiles(root, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(path => Gates.Check(root, path).Diagnostics)
            .Where(d => d.Severity == Severity.Error);
        Assert.Empty(refused);
    }

    [Fact]
    public void Every_gate_is_needed()
    {
        Assert.SkipWhen(Repository.Shared is null, "KFC_SHARED is not set.");
        var root = Path.Combine(Repository.Shared!, "cases", "tekton-examples");
        Assert.All(Gates.Needed.Keys, name => Assert.False(Gates.Check(root, Path.Combine(root, name), ValidationOptions.Default).IsAccepted, name));
    }
}
