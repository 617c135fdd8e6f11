using System.Text.RegularExpressions;

namespace Kfc.Validation.Structure;

/// <summary>Amounts as Kubernetes writes them: <c>500m</c>, <c>1.5Gi</c>, <c>1e3</c>.</summary>
internal static partial class QuantityText
{
    public static bool IsValid(string text) => Form().IsMatch(text);

    [GeneratedRegex(@"^(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
