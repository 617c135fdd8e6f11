using Kfc.Ir;
using Kfc.Kubernetes;

namespace Kfc.Tekton.Lowering;

/// <summary>Checks what an author's container asks for.</summary>
internal static class TaskResources
{
    /// <summary>Quantities that cannot be read, and requests above their limits.</summary>
    public static IEnumerable<Diagnostic> Check(TaskNode task)
    {
        foreach (var size in task.Settings.Volumes.Select(v => v.NewClaim?.Size).OfType<string>().Where(s => !Quantity.TryParse(s, out _)))
            yield return TektonDiagnostics.BadQuantity.At(task.Source, "size of a volume", task.Id, size);
        if (task.Settings.Resources is not { } settings)
            yield break;
        foreach (var (what, text) in ResourceRequirements.Quantities(settings))
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
}
