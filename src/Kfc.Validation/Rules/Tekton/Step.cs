using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton;

/// <summary>A step, with what it takes from the template of steps.</summary>
internal sealed class Step(MapNode node, MapNode? template, bool isAction = false)
{
    private static readonly string[] OfSteps = ["name", "image", "workingDir", "script"];
    private static readonly string[] OfActions = ["image", "script"];
    private static readonly string[] OfMounts = ["name", "mountPath", "subPath"];
    private static readonly string[] OfActionMounts = ["name"];

    private IReadOnlyList<ScalarNode>? _plain;
    private IReadOnlyList<ScalarNode>? _words;
    private IReadOnlyList<ScalarNode>? _texts;

    public MapNode Node { get; } = node;

    public string Name => Node.Text("name");

    public MapNode? Ref => Node.Map("ref");

    public bool HasScript => Node.Text("script").Length > 0;

    /// <summary>A step that refers to an action takes nothing from the template.</summary>
    public bool HasImage => Node.Text("image").Length > 0 || (Ref is null && template?.Text("image").Length > 0);

    public bool HasCommand => Node.HasContent("command") || (Ref is null && template?.HasContent("command") == true);

    public IEnumerable<MapNode> Mounts => Node.Maps("volumeMounts").Concat(Ref is null ? template?.Maps("volumeMounts") ?? [] : []);

    /// <summary>Texts in which only texts may be put: not whole arrays. Admission looks at fewer of them in a step action.</summary>
    public IReadOnlyList<ScalarNode> PlainTexts => _plain ??=
    [
        .. (isAction ? OfActions : OfSteps).Select(f => Node.Scalar(f)).OfType<ScalarNode>(),
        .. Node.Maps("env").Select(e => e.Scalar("value")).OfType<ScalarNode>(),
        .. Node.Maps("volumeMounts").SelectMany(m => (isAction ? OfActionMounts : OfMounts).Select(f => m.Scalar(f))).OfType<ScalarNode>(),
    ];

    /// <summary>Words of the command line, which may be whole arrays.</summary>
    public IReadOnlyList<ScalarNode> Words => _words ??= [.. Node.Scalars("command"), .. Node.Scalars("args")];

    /// <summary>All texts whose parameters admission checks.</summary>
    public IReadOnlyList<ScalarNode> Texts => _texts ??= [.. PlainTexts, .. Words, .. Node.Scalar("onError") is { } onError ? [onError] : Array.Empty<ScalarNode>()];
}
