namespace Kfc.Validation.Expressions;

/// <summary>Ends the reading of an expression; never leaves this folder.</summary>
internal sealed class ExpressionException(string message) : Exception(message);
