using Kfc.Ir;

namespace Kfc.Tracing;

/// <summary>A node that may still grow: a branch gets arms, a loop gets collected values.</summary>
internal abstract class NodeDraft(string id, Call call)
{
    public string Id => id;

    public Call Call => call;

    public abstract Node Build(SourceFiles files);
}
