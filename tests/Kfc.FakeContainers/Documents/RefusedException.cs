namespace Kfc.FakeContainers;

/// <summary>The document is one that admission refuses, or it uses something that the interpreter does not know.</summary>
public sealed class RefusedException(string message) : Exception(message);
