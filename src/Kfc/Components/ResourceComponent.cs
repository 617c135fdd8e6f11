using System.Collections.Immutable;
using Kfc.Ir;
using Kfc.Tracing;

namespace Kfc;

/// <summary>A component that does something with an object of the cluster.</summary>
public abstract class ResourceComponent : Component
{
    /// <summary>What is done with which object.</summary>
    protected abstract ClusterResource Resource { get; }

    internal override Implementation Describe(Call call)
    {
        var resource = Resource;
        return new ResourceImplementation
        {
            Action = (Ir.ResourceAction)resource.Action,
            Manifest = resource.Manifest?.ToTemplate() ?? throw new TraceException(TraceDiagnostics.MissingValue, call, $"the manifest of {Ports.DisplayName}"),
            SuccessCondition = resource.SuccessCondition,
            FailureCondition = resource.FailureCondition,
            OutputPaths = resource.Outputs.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }
}
