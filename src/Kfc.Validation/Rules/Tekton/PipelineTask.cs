using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton;

/// <summary>A task of a pipeline.</summary>
internal sealed class PipelineTask(MapNode node, bool isFinal)
{
    private TaskSpec? _spec;
    private IReadOnlyList<ScalarNode>? _texts;
    private IReadOnlyList<ScalarNode>? _referring;

    public MapNode Node { get; } = node;

    /// <summary>Whether it runs at the end.</summary>
    public bool IsFinal { get; } = isFinal;

    public string Name => Node.Text("name");

    public MapNode? TaskRef => Node.Map("taskRef");

    public TaskSpec? TaskSpec => _spec ??= Node.Map("taskSpec") is { } spec ? new(spec) : null;

    public MapNode? Matrix => Node.Map("matrix");

    public bool IsMatrixed => Matrix is { } matrix && (matrix.HasContent("params") || matrix.HasContent("include"));

    public IEnumerable<MapNode> Params => Node.Maps("params");

    public IEnumerable<MapNode> MatrixParams => Matrix is null ? [] : Matrix.Maps("params").Concat(Matrix.Maps("include").SelectMany(i => i.Maps("params")));

    public IEnumerable<MapNode> When => Node.Maps("when");

    /// <summary>Whether a controller of somebody else runs it.</summary>
    public bool IsCustom => TaskRef is { } reference ? IsForeign(reference) : TaskSpec is { } spec && IsForeign(spec.Node);

    public bool IsPipeline => Node.Has("pipelineRef") || Node.Has("pipelineSpec");

    /// <summary>Texts of parameters and guards.</summary>
    public IEnumerable<ScalarNode> OwnTexts => Params.SelectMany(p => p["value"].AllTexts()).Concat(When.SelectMany(WhenTexts));

    /// <summary>Texts of parameters, matrix and guards.</summary>
    public IReadOnlyList<ScalarNode> Texts => _texts ??= [.. Params.Concat(MatrixParams).SelectMany(p => p["value"].AllTexts()), .. When.SelectMany(WhenTexts)];

    /// <summary>Texts that make the task wait for others: its own, and those of its embedded steps and sidecars.</summary>
    public IReadOnlyList<ScalarNode> ReferringTexts => _referring ??=
        [.. Texts, .. TaskSpec is null ? [] : ContainerTexts.Of(TaskSpec.Node)];

    /// <summary>The texts of a guard whose variables count, those of an expression among them.</summary>
    public static IEnumerable<ScalarNode> WhenTexts(MapNode when) =>
        new[] { when.Scalar("input"), when.Scalar("cel") }.OfType<ScalarNode>().Concat(when.Scalars("values"));

    private static bool IsForeign(MapNode reference) => reference.Text("apiVersion").Length > 0 || reference.Text("kind") is not ("" or "Task");
}
