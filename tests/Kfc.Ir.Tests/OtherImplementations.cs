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

    private static PodContainer Step => new("first", Text("image:1"))
    {
        Command = [Text("run")],
        Args = [new([new InputValuePart("name"), new WorkspacePathPart("source"), new VariablePart("HOME"), new StepResultPart("first", "sum")])],
        Script = new([new TextPart("echo "), new OutputPathPart("said"), new StepResultPathPart("sum"), new ExitCodePathPart("first"), new PodFactPart(PodFact.TaskRunName)]),
        Env = [new("HOME", Text("/root"))],
        WorkingDirectory = new([new WorkspacePathPart("source")]),
        Volumes = [new(VolumeKind.Other, "files", "") { Path = new([new InputValuePart("name")]), Source = Text("""{"nfs":{"server":"a","path":"/"}}""") }],
        Fields = [new("securityContext", Text("""{"privileged":true}"""))],
        ContinueOnError = true,
        TimeoutSeconds = 5,
        Results = ["sum"],
    };

    private static Template Text(string text) => new([new TextPart(text)]);

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
            Name = "build",
            Inputs = [new("name", WireType.String)],
            Outputs = [new("said", WireType.String)],
            Implementation = new StepsImplementation { Steps = [Step, new("last", Text("image:2"))], Sidecars = [new("beside", Text("image:3"))], Workspaces = [new("source", new(VolumeKind.Run, "source", "/source"))] },
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
