namespace Kfc.Argo.Interpreter.Tests;

/// <summary>A node that ends in phase Error.</summary>
internal sealed class NodeException(string message) : Exception(message);
