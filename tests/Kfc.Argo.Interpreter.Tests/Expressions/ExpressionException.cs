namespace Kfc.Argo.Interpreter.Tests;

/// <summary>An expression that cannot be evaluated.</summary>
/// <param name="message">The engine's words, as far as they were seen.</param>
/// <param name="unknown">Whether it names something that is not there, so that it does not even compile.</param>
internal sealed class ExpressionException(string message, bool unknown = false) : Exception(message)
{
    public bool Unknown { get; } = unknown;
}
