using Kfc.Validation.Structure;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Runs;

/// <summary>The limits of a run, with the defaults that admission fills in.</summary>
internal sealed class Timeouts
{
    /// <summary>An hour, unless the cluster says otherwise.</summary>
    public const double Default = 3600;

    public Timeouts(MapNode spec)
    {
        Node = spec.Map("timeouts");
        Pipeline = Of(Node, "pipeline") ?? Of(spec, "timeout") ?? Default;
        Tasks = Of(Node, "tasks");
        Finally = Of(Node, "finally");
    }

    public MapNode? Node { get; }

    /// <summary>Seconds for all; 0 is no limit.</summary>
    public double Pipeline { get; }

    public double? Tasks { get; }

    public double? Finally { get; }

    /// <summary>Seconds of a duration field, or null when it is missing or malformed.</summary>
    public static double? Of(MapNode? node, string field) => node?.Scalar(field) is { } scalar ? GoDuration.Seconds(scalar.Text) : null;
}
