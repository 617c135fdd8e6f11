using Kfc.Ir;

namespace Kfc.Tracing;

/// <summary>An exit handler.</summary>
internal sealed class ExitDraft(string id, Call call) : NodeDraft(id, call)
{
    public RegionDraft Body { get; } = new();

    public override Node Build(SourceFiles files) => new ExitNode { Id = Id, Source = files.Position(Call), Body = Body.Build(files) };
}
