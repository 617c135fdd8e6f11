using System.Collections.Immutable;
using System.Globalization;
using Kfc.Ir;
using Kfc.Kubernetes;

namespace Kfc.Tekton.Lowering;

/// <summary>What the author's container asks for; injected steps ask for nothing.</summary>
internal static class TaskResources
{
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

    /// <summary>Quantities that cannot be read, and requests above their limits.</summary>
    public static IEnumerable<Diagnostic> Check(TaskNode task)
    {
        if (task.Settings.Resources is not { } settings)
            yield break;
        foreach (var (what, text) in Quantities(settings))
        {
            if (text is not null && !Quantity.TryParse(text, out _))
                yield return TektonDiagnostics.BadQuantity.At(task.Source, what, task.Id, text);
        }

        foreach (var (what, request, limit) in new[] { ("cpu", settings.Cpu, settings.CpuLimit), ("memory", settings.Memory, settings.MemoryLimit) })
        {
            if (request is not null && limit is not null && Quantity.TryParse(request, out var low) && Quantity.TryParse(limit, out var high) && low.CompareTo(high) > 0)
                yield return TektonDiagnostics.RequestAboveLimit.At(task.Source, task.Id, request, what, limit);
        }
    }

    private static (string What, string? Text)[] Quantities(ResourceSettings settings) =>
    [
        ("cpu", settings.Cpu), ("memory", settings.Memory), ("ephemeral storage", settings.EphemeralStorage),
        ("cpu limit", settings.CpuLimit), ("memory limit", settings.MemoryLimit),
    ];

    private static void Set(ImmutableSortedDictionary<string, string>.Builder map, string name, string? value)
    {
        if (value is not null)
            map[name] = value;
    }
}
