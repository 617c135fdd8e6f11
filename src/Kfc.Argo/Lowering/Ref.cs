using Kfc.Argo.Manifest;
using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>How a value is read in one template.</summary>
/// <param name="Raw">The value in an expression, as it is found there.</param>
/// <param name="RawTag">The value as a simple tag, without the braces; null when only an expression gives it.</param>
internal sealed record Ref(string Raw, string? RawTag)
{
    /// <summary>The form that the text is still to be held to; null when it can have no other.</summary>
    public ValueForm? Form { get; init; }

    /// <summary>The call that makes it, when it is made in this very graph.</summary>
    public Site? Producer { get; init; }

    /// <summary>Where an artifact lies that no call makes.</summary>
    public ArtifactLocation? Location { get; init; }

    /// <summary>Calls that must have ended before the value can be read, beside the producer.</summary>
    public IReadOnlyList<Site> Awaited { get; init; } = [];

    /// <summary>Whether it has been handed over before, so that double braces were looked for.</summary>
    public bool IsInput { get; init; }

    /// <summary>Whether it was made, as an expression; null when the engine knows nothing of a value that was not.</summary>
    public string? Presence { get; init; }

    /// <summary>Whether the run can go on without the value having been made.</summary>
    public bool MayBeMissing { get; init; }

    /// <summary>The value in an expression; a text unless it is an artifact.</summary>
    public string Code => Presence is not null ? OrEmpty : Form is null ? Raw : Form.Checked(Raw);

    /// <summary>The value as a simple tag, without the braces; null when only an expression gives it.</summary>
    public string? Tag => Form is null ? RawTag : null;

    /// <summary>The name of the input or output.</summary>
    public string Name => RawTag![(RawTag!.LastIndexOf('.') + 1)..];

    /// <summary>The text, or an empty one when it was not made.</summary>
    public string OrEmpty => Form is not null ? Made(Form.Checked)
        : Presence is not null ? Made(raw => raw)
        : MayBeMissing ? $"({Raw} ?? '')" : Raw;

    /// <summary>The text, an empty one when it was not made, or an error when it holds what a later pass would execute.</summary>
    /// <param name="what">What it is, in a message.</param>
    /// <param name="isJson">Whether the text is JSON.</param>
    /// <param name="mayBeEmpty">Whether an empty text stands for a value that was not made.</param>
    public string Guarded(string what, bool isJson, bool mayBeEmpty = false) =>
        Form is null ? ExprText.Guard(OrEmpty, what, isJson, mayBeEmpty) : Made(Form.Guarded);

    /// <summary>The text in base64 behind something else, or an empty one when it was not made.</summary>
    public string Encoded(string before) => Made(raw => $"toBase64({before}{raw})");

    public static Ref Input(string kind, string name) => new($"inputs.{kind}[{ExprText.Quote(name)}]", $"inputs.{kind}.{name}") { IsInput = true };

    public static Ref Output(Site producer, string kind, string name) =>
        new($"tasks[{ExprText.Quote(producer.Name)}].outputs.{kind}[{ExprText.Quote(name)}]", $"tasks.{producer.Name}.outputs.{kind}.{name}")
        {
            Producer = producer,
            MayBeMissing = producer.MayBeSkipped,
        };

    /// <summary>The last part of a tag for artifacts or for values.</summary>
    public static string KindOf(WireType type) => type is ArtifactType ? "artifacts" : "parameters";

    /// <summary>An empty text may have been made, so what stands for no text is asked for twice.</summary>
    private string Made(Func<string, string> text) => Presence is not null ? $"({Presence} ? {text(Raw)} : '')"
        : MayBeMissing ? $"(({Raw} ?? '') == ({Raw} ?? '-') ? {text($"({Raw} ?? '')")} : '')" : text(Raw);
}
