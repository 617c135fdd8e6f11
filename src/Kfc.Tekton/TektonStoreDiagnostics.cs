using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Tekton;

/// <summary>What cannot be carried of object stores and of what is imported from them.</summary>
public static class TektonStoreDiagnostics
{
    /// <summary>A text of the store's that steps cannot be handed as it is.</summary>
    public static readonly DiagnosticDescriptor BadText = Error("KFC3060", "Text of an object store that cannot be handed over",
        "{0} is '{1}'; it may have letters, digits and ._/=+@:,- only, and no part of it may be empty, . or ..");

    /// <summary>Credentials of which one half is missing.</summary>
    public static readonly DiagnosticDescriptor NoUser = Error("KFC3061", "S3 credentials without an access key",
        "{0} speaks the protocol of S3, but nothing says which key of the secret '{1}' holds the access key: name it as the User of its StoreAccess");

    /// <summary>An importer that no added step can carry out.</summary>
    public static readonly DiagnosticDescriptor Importer = Error("KFC3062", "Importer that is not carried to Tekton",
        "The importer '{0}' {1}; {2}");

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [BadText, NoUser, Importer];

    private static DiagnosticDescriptor Error(string code, string title, string format) => new(code, Severity.Error, title, format);
}
