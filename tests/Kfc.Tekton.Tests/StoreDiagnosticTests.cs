using Kfc.Ir;
using static Kfc.Tekton.Tests.GraphBuilder;

namespace Kfc.Tekton.Tests;

/// <summary>What cannot be carried of stores and importers is refused by name.</summary>
public class StoreDiagnosticTests
{
    private static readonly ObjectStoreSettings Plain = new() { Kind = ObjectStoreKind.S3, Bucket = "b" };
    private static readonly ArtifactType Data = new("Dataset");

    public static TheoryData<string, ObjectStoreSettings> Places() => new()
    {
        { "KFC3060 bucket", Plain with { Bucket = "$(params.b)" } },
        { "KFC3060 key prefix", Plain with { KeyPrefix = "a//b" } },
        { "KFC3060 key prefix", Plain with { KeyPrefix = "a/../b" } },
        { "KFC3060 account", Plain with { Kind = ObjectStoreKind.Azure, Account = "a b" } },
        { "KFC3060 endpoint", Plain with { Access = new() { Endpoint = "https://minio:9000" } } },
        { "KFC3060 region", Plain with { Access = new() { Region = "x'y" } } },
        { "KFC3061 secret 's'", Plain with { Access = new() { Secret = "s", PasswordKey = "p" } } },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void Place_that_steps_cannot_be_told(string expected, ObjectStoreSettings store)
    {
        var b = new GraphBuilder { Settings = new() { Storage = new() { ObjectStore = store } } };
        Raises(expected, b.Add(b.Task("a")));
    }

    [Fact]
    public void Key_that_is_no_plain_one()
    {
        var b = new GraphBuilder { Settings = new() { Storage = new() { ObjectStore = Plain } } };
        Raises("KFC3060 'file' of 'a'", b.Add(b.Task("a", outputs: [Out("file", Data)], settings: new() { ArtifactKeys = [new("file", Lit("a b"))] })));
    }

    [Theory]
    [InlineData("git+https://example.org/r.git", "takes a repository")]
    [InlineData("ftp://example.org/x", "does not begin with")]
    [InlineData("azure://account", "does not begin with")]
    [InlineData("https://example.org/x", "needs a password", true)]
    public void Importer_that_no_step_can_carry_out(string uri, string problem, bool hasSecret = false)
    {
        var b = new GraphBuilder();
        b.Component(new()
        {
            Name = "import",
            Outputs = [Out("data", Data)],
            Implementation = new ImporterImplementation
            {
                Uri = new([new TextPart(uri)]),
                Access = hasSecret ? new() { Secret = "s", UserKey = "u", PasswordKey = "p" } : null,
            },
        });
        Raises($"KFC3062 {problem}", b.Add(new TaskNode { Id = "i", Component = "import" }));
    }

    private static void Raises(string expected, GraphBuilder b)
    {
        var (code, text) = (expected[..7], expected[8..]);
        var raised = Assert.Single(Emitted.Diagnostics(b), d => d.Severity == Severity.Error);
        Assert.Equal(code, raised.Code);
        Assert.Contains(text, raised.Message, StringComparison.Ordinal);
    }
}
