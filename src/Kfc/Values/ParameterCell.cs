using Kfc.Ir;
using Kfc.Tracing;

namespace Kfc;

/// <summary>The side of a parameter that tracing sees.</summary>
internal interface IParameterCell
{
    WireType Type { get; }

    /// <summary>The default or argument; null when a value must be given at submission.</summary>
    Expression? Given { get; }

    /// <summary>
    /// What reading the parameter means in the pipeline that is being defined. A nested pipeline that is handed its parent's parameter
    /// shares the cell, so this changes on the way in and back on the way out.
    /// </summary>
    Expression? Bound { get; set; }
}

internal static class ParameterCell
{
    public static Expression Read(IParameterCell cell) =>
        cell.Bound ?? cell.Given ?? throw new TraceException(TraceDiagnostics.MissingValue, Call.Unknown, "a parameter that is not one of the pipeline");
}
