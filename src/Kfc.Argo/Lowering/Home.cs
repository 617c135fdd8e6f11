using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>Where a value can be read without being handed over.</summary>
/// <param name="Group">The template.</param>
/// <param name="Read">How it is read there; asked once the value is wanted.</param>
/// <param name="Type">Its type as it travels.</param>
internal sealed record Home(Group Group, Func<Ref> Read, WireType Type)
{
    /// <summary>What it is called where it is handed over.</summary>
    public required Func<Group, string> Name { get; init; }

    /// <summary>Values that are missing exactly when this one may be.</summary>
    public IReadOnlyCollection<Value> Doubts { get; init; } = [];

    /// <summary>The form that the text is held to where it is read; null when it can have no other.</summary>
    public ValueForm? Form { get; init; }

    /// <summary>The value in the words of a message; the same where equal pipelines are used twice.</summary>
    public required Func<Group, string> Shown { get; init; }
}
