using System.Collections.Immutable;
using System.Globalization;
using Kfc.Compiler.Yaml;
using Kfc.Ir;

namespace Kfc.Kubernetes;

/// <summary>Requests and limits of a container, by resource name.</summary>
internal sealed record ResourceRequirements(
    ImmutableSortedDictionary<string, string> Requests,
    ImmutableSortedDictionary<string, string> Limits) : IYamlObject
{
    /// <summary>What the author's container asks for; injected containers ask for nothing.</summary>
    public static ResourceRequirements? Of(ResourceSettings? settings)
    {
        if (settings is null)
            return null;
        var requests = ObjectMeta.NoEntries.ToBuilder();
        var limits = ObjectMeta.NoEntries.ToBuilder();
        Set(requests, "cpu", settings.Cpu);
        Set(requests, "memory", settings.Memory);
        Set(requests, "ephemeral-storage", settings.EphemeralStorage);
        Set(limits, "cpu", settings.CpuLimit);
        Set(limits, "memory", settings.MemoryLimit);
        if (settings.Gpu > 0)
        {
            var count = settings.Gpu.ToString(CultureInfo.InvariantCulture);
            Set(requests, settings.GpuKind, count);
            Set(limits, settings.GpuKind, count);
        }

        return requests.Count + limits.Count == 0 ? null : new(requests.ToImmutable(), limits.ToImmutable());
    }

    /// <summary>The quantities of a container by what they count.</summary>
    public static (string What, string? Text)[] Quantities(ResourceSettings settings) =>
    [
        ("cpu", settings.Cpu), ("memory", settings.Memory), ("ephemeral storage", settings.EphemeralStorage),
        ("cpu limit", settings.CpuLimit), ("memory limit", settings.MemoryLimit),
    ];

    private static void Set(ImmutableSortedDictionary<string, string>.Builder map, string name, string? value)
    {
        if (value is not null)
            map[name] = value;
    }

    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.MapField("requests", Requests);
        yaml.MapField("limits", Limits);
        yaml.EndMap();
    }
}
