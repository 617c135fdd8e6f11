using System.Collections.Immutable;

namespace Kfc.Ir.Tests;

/// <summary>Components that are no containers, with everything set.</summary>
internal static class OtherImplementations
{
    public static ObjectStoreSettings Bucket { get; } = new()
    {
        Kind = ObjectStoreKind.Azure,
        Bucket = "artifacts",
        KeyPrefix = "runs/churn",
        Account = "acme",
        Access = new() { Endpoint = "minio:9000", Region = "eu", Insecure = true, Secret = "store", UserKey = "user", PasswordKey = "password" },
    };

    public static ImmutableArray<ComponentSpec> All { get; } =
    [
        new()
        {
            Name = "approve",
            Outputs = [new("answer", WireType.String) { Default = "no" }],
            Implementation = new ApprovalImplementation { Message = new([new TextPart("Deploy?")]), ResumeAfterSeconds = 60 },
        },
        new()
        {
            Name = "import",
            Outputs = [new("data", new ArtifactType("Dataset"))],
            Implementation = new ImporterImplementation { Uri = new([new TextPart("git+https://x")]), Revision = new([new TextPart("main")]), Access = Bucket.Access },
        },
        new()
        {
            Name = "job",
            Outputs = [new("name", WireType.String)],
            Implementation = new ResourceImplementation
            {
                Action = ResourceAction.Create,
                Manifest = new([new TextPart("kind: Job")]),
                SuccessCondition = "status.succeeded == 1",
                FailureCondition = "status.failed > 0",
                OutputPaths = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("name", "{.metadata.name}")]),
            },
        },
    ];
}
