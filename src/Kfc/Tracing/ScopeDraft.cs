using Kfc.Ir;

namespace Kfc.Tracing;

/// <summary>A part of the pipeline with an end of its own.</summary>
internal sealed class ScopeDraft(string id, Call call) : NodeDraft(id, call)
{
    public RegionDraft Body { get; } = new();

    public override Node Build(SourceFiles files) => new ScopeNode { Id = Id, Source = files.Position(Call), Body = Body.Build(files) };
}
