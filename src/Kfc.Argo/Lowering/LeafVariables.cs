using System.Collections.Immutable;
using Kfc.Ir;
using Kfc.Kubernetes;

namespace Kfc.Argo.Lowering;

/// <summary>The variables of a task's containers.</summary>
internal sealed class LeafVariables(Emission emission, TaskNode node, LeafInputs inputs, LeafText text, Reader reader)
{
    private readonly Dictionary<string, string> _ofTask = new(StringComparer.Ordinal);

    /// <summary>A component's variables, overridden in place by the task's; those from the cluster come last.</summary>
    public ImmutableArray<EnvVar> Of(ImmutableArray<EnvironmentTemplate> own, bool ofTask)
    {
        var all = new OrderedDictionary<string, EnvVar>(StringComparer.Ordinal);
        foreach (var variable in own)
        {
            if (text.Of(variable.Value) is { } value)
                all[variable.Name] = new(variable.Name, value);
        }

        if (!ofTask)
            return [.. all.Values];
        foreach (var variable in node.Settings.Env)
            all[variable.Name] = new(variable.Name, LeafText.Of(Parameter(variable), FreeText.Is(variable.Value.Type)));
        foreach (var source in node.Settings.EnvFrom)
            all[source.Variable] = new(source.Variable, null, new(source.Source == ClusterObject.Secret, source.Object, source.Key, source.Optional));
        return [.. all.Values];
    }

    private string Parameter(Argument variable)
    {
        if (_ofTask.TryGetValue(variable.Name, out var known))
            return known;
        var value = emission.Field(reader.Wire(variable.Value), $"The variable {variable.Name} of '{node.Id}'", node.Source);
        return _ofTask[variable.Name] = inputs.Add($"env-{string.Concat(variable.Name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'))}", value);
    }
}
