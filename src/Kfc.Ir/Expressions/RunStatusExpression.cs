namespace Kfc.Ir;

/// <summary>How the run, or the scope of an exit handler, ended: <c>Succeeded</c> or <c>Failed</c>. It exists only in an <see cref="ExitNode"/>.</summary>
public sealed record RunStatusExpression : Expression
{
    /// <summary>The type of a status.</summary>
    public static EnumType StatusType { get; } = new("RunStatus", ["Succeeded", "Failed"]);

    /// <inheritdoc/>
    public override WireType Type => StatusType;
}
