using System.Collections.Immutable;

namespace Kfc.Tekton.Lowering.Scopes;

/// <summary>Tasks whose failure does not end the run at once.</summary>
/// <param name="Members">Their ids.</param>
/// <param name="Handlers">Ids of the tasks that run after them whatever happened.</param>
/// <param name="EndId">Id of the task that says how they ended; null when nobody asks.</param>
/// <param name="GateId">Id of the task that fails the run when one of them failed, after what had to run.</param>
internal sealed record FailureGroup(ImmutableArray<string> Members, ImmutableArray<string> Handlers, string? EndId, string GateId);
