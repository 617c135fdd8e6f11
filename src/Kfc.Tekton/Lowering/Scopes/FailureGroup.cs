using System.Collections.Immutable;

namespace Kfc.Tekton.Lowering.Scopes;

/// <summary>Tasks whose failure does not end the run at once.</summary>
/// <param name="Members">The tasks.</param>
/// <param name="Handlers">Ids of the tasks that run after them whatever happened.</param>
/// <param name="EndId">Id of the task that says how they ended; null when nobody asks.</param>
/// <param name="GateId">Id of the task that fails the run when one of them failed, after what had to run.</param>
internal sealed record FailureGroup(ImmutableArray<GroupMember> Members, ImmutableArray<string> Handlers, string? EndId, string GateId);

/// <summary>A task whose failure does not end the run at once.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Decision">Id of the task that decides whether it runs; null when it is to run in any case.</param>
/// <param name="Arm">The word of that decision for which it runs.</param>
internal sealed record GroupMember(string Id, string? Decision = null, string Arm = "");
