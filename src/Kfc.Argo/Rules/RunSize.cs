using System.Globalization;
using Kfc.Argo.Lowering;
using Kfc.Argo.Manifest;

namespace Kfc.Argo.Rules;

/// <summary>
/// What a run becomes while it goes on: the engine writes the state of every node into the run's own object, compressed when it is large,
/// and gives the run up when that is not enough. Nodes are counted that are sure to be there: arms may be skipped, and lists that only the
/// run knows may be empty.
/// </summary>
internal static class RunSize
{
    /// <summary>The controller's own bound (<c>MAX_WORKFLOW_SIZE</c>), in bytes.</summary>
    public const long Most = 1024 * 1024;

    /// <summary>A node has 600 bytes with few and short values; gzip and base64 leave a tenth of them.</summary>
    private const long BytesOfNode = 60;

    /// <summary>Smaller runs need no measuring.</summary>
    private const long FewNodes = 2_000;

    private const int Contributors = 5;

    /// <summary>Nodes, bytes and those that make most of the nodes; null when there are few nodes.</summary>
    public static (long Nodes, long Bytes, string Largest)? Of(WorkflowSpec spec)
    {
        var calls = Calls(spec);
        var nodes = calls.Values.Aggregate(0L, (sum, n) => sum + n);
        if (nodes < FewNodes)
            return null;
        var largest = calls.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(Contributors)
            .Select(c => string.Create(CultureInfo.InvariantCulture, $"'{c.Key}' {c.Value:N0}"));
        return (nodes, ContentText.Of(spec.Write).Length + (nodes * BytesOfNode), string.Join(", ", largest));
    }

    /// <summary>How often each template is called. Callers stand before what they call, apart from templates that call themselves.</summary>
    private static Dictionary<string, long> Calls(WorkflowSpec spec)
    {
        var calls = spec.Templates.ToDictionary(t => t.Name, _ => 0L, StringComparer.Ordinal);
        if (spec.Entrypoint is not null)
            calls[spec.Entrypoint] = 1;
        if (spec.Exit is { } exit)
            calls[exit.Template]++;
        foreach (var template in spec.Templates)
        {
            var own = calls[template.Name];
            foreach (var task in template.Dag?.Tasks ?? [])
            {
                var times = task.When is not null || task.WithParam is not null || task.Template == template.Name ? 0 : task.WithItems.IsDefault ? 1 : task.WithItems.Length;
                calls[task.Template] = Sum(calls[task.Template], own, times);
                if (task.Exit is not null && times > 0)
                    calls[task.Exit.Template] = Sum(calls[task.Exit.Template], own, 1);
            }
        }

        return calls;
    }

    /// <summary>Loops inside loops may make more than a number holds.</summary>
    private static long Sum(long before, long callers, long times) => (long)Math.Min(before + ((decimal)callers * times), 1_000_000_000_000);
}
