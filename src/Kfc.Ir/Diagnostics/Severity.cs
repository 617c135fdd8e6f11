namespace Kfc.Ir;

/// <summary>How bad a diagnostic is.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Probably a mistake.</summary>
    Warning,

    /// <summary>Nothing is emitted.</summary>
    Error,
}

/// <summary>Words for severities.</summary>
public static class Severities
{
    /// <summary>The word that compilers print: <c>info</c>, <c>warning</c> or <c>error</c>.</summary>
    public static string Word(this Severity severity) => severity switch
    {
        Severity.Info => "info",
        Severity.Warning => "warning",
        _ => "error",
    };
}
