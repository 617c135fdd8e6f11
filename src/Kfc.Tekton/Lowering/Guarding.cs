using System.Collections.Immutable;
using Kfc.Tekton.Manifest;

namespace Kfc.Tekton.Lowering;

/// <summary>The guards of tasks. Every task of a branch repeats those of all branches around it, so that it is skipped for its guards and nothing after it is.</summary>
internal sealed class Guarding(LoweringPlan plan)
{
    private static readonly (ImmutableArray<When>, ImmutableArray<string>) None = ([], []);

    private readonly Dictionary<Scope, (ImmutableArray<When> Guards, ImmutableArray<string> Producers)> _scopes =
        new(ReferenceEqualityComparer.Instance);

    public (ImmutableArray<When> Guards, ImmutableArray<string> Producers) Of(Scope scope)
    {
        if (scope.Outer is null && scope.Branch is null)
            return None;
        if (_scopes.TryGetValue(scope, out var known))
            return known;
        var (guards, producers) = scope.Outer is null ? None : Of(scope.Outer);
        if (scope.Branch is not null)
        {
            var branch = plan.Branch(scope.Branch.Id);
            guards = [.. guards.Union(branch.Arms[scope.Arm])];
            producers = [.. producers.Union(branch.Producers, StringComparer.Ordinal)];
        }

        _scopes.Add(scope, (guards, producers));
        return (guards, producers);
    }
}
