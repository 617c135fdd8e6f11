using Kfc.Import.Yaml;

namespace Kfc.Import.Tekton;

/// <summary>A step over the template of steps, as Kubernetes merges: what the step says wins, lists of named things are merged by name.</summary>
internal static class StepMerge
{
    public static YamlValue Of(YamlValue template, YamlValue step) => Mapping(template, step);

    private static YamlValue Mapping(YamlValue below, YamlValue above)
    {
        var merged = new YamlValue(YamlKind.Mapping, above.Line, above.Column);
        foreach (var key in below.Keys.Concat(above.Keys).Distinct(StringComparer.Ordinal))
        {
            var (low, high) = (below[key], above[key]);
            if ((high ?? low) is { } only)
                merged.TryAdd(key, low is null || high is null ? only : Both(key, low, high));
        }

        return merged;
    }

    private static YamlValue Both(string key, YamlValue low, YamlValue high) => (low.Kind, high.Kind, Identity(key)) switch
    {
        (YamlKind.Mapping, YamlKind.Mapping, _) => Mapping(low, high),
        (YamlKind.Sequence, YamlKind.Sequence, { } field) => List(low, high, field),
        _ => high,
    };

    /// <summary>The field by which elements are the same.</summary>
    private static string? Identity(string key) => key switch
    {
        "env" => "name",
        "volumeMounts" => "mountPath",
        "volumeDevices" => "devicePath",
        _ => null,
    };

    private static YamlValue List(YamlValue low, YamlValue high, string field)
    {
        var merged = new YamlValue(YamlKind.Sequence, high.Line, high.Column);
        var names = high.Items.Select(item => item.TextOf(field)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        merged.Items.AddRange(low.Items.Where(item => item.TextOf(field) is not { } name || !names.Contains(name)));
        merged.Items.AddRange(high.Items);
        return merged;
    }
}
