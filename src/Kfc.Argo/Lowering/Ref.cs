using Kfc.Argo.Manifest;
using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>How a value is read in one template.</summary>
/// <param name="Code">The value in an expression; a text unless it is an artifact.</param>
/// <param name="Tag">The value as a simple tag, without the braces; null when only an expression gives it.</param>
internal sealed record Ref(string Code, string? Tag)
{
    /// <summary>The call that makes it, when it is made in this very graph.</summary>
    public Site? Producer { get; init; }

    /// <summary>Where an artifact lies that no call makes.</summary>
    public ArtifactLocation? Location { get; init; }

    /// <summary>Calls that must have ended before the value can be read, beside the producer.</summary>
    public IReadOnlyList<Site> Awaited { get; init; } = [];

    /// <summary>Whether it has been handed over before, so that double braces were looked for.</summary>
    public bool IsInput { get; init; }

    /// <summary>Whether the run can go on without the value having been made.</summary>
    public bool MayBeMissing { get; init; }

    /// <summary>The name of the input or output.</summary>
    public string Name => Tag![(Tag!.LastIndexOf('.') + 1)..];

    /// <summary>The text, or an empty one when it was not made.</summary>
    public string OrEmpty => MayBeMissing ? $"({Code} ?? '')" : Code;

    public static Ref Input(string kind, string name) => new($"inputs.{kind}[{ExprText.Quote(name)}]", $"inputs.{kind}.{name}") { IsInput = true };

    public static Ref Output(Site producer, string kind, string name) =>
        new($"tasks[{ExprText.Quote(producer.Name)}].outputs.{kind}[{ExprText.Quote(name)}]", $"tasks.{producer.Name}.outputs.{kind}.{name}")
        {
            Producer = producer,
            MayBeMissing = producer.MayBeSkipped,
        };

    /// <summary>The last part of a tag for artifacts or for values.</summary>
    public static string KindOf(WireType type) => type is ArtifactType ? "artifacts" : "parameters";
}
