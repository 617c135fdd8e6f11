using Kfc.Validation.Yaml;
using KubernetesNames = Kfc.Ir.KubernetesNames;

namespace Kfc.Validation.Structure;

/// <summary>Holds fields of pods against what Kubernetes asks of them, as far as they are written out.</summary>
/// <remarks>Kubernetes' <c>pkg/apis/core/validation</c>; for names of images the kubelet's reading of references.</remarks>
internal static class PodFields
{
    /// <param name="entry">The field.</param>
    /// <param name="type">Type of the object in which it stands.</param>
    /// <param name="findings">Where it is reported.</param>
    public static void Check(MapEntry entry, FieldType type, Findings findings)
    {
        switch (entry.Key)
        {
            case "imagePullPolicy" when Written(entry.Value) is { Text: not ("Always" or "IfNotPresent" or "Never") } policy:
                findings.Add(PodDiagnostics.PullPolicy, policy, policy.Text);
                break;
            case "image" when type.Fields.ContainsKey("imagePullPolicy") && Written(entry.Value) is { } image && ProblemOfImage(image.Text) is { } problem:
                findings.Add(PodDiagnostics.Image, image, image.Text, problem);
                break;
            case "serviceAccountName" or "taskServiceAccountName":
                Name(entry.Key, entry.Value, findings);
                break;
            // A value of a variable of a container; Argo reads config maps of parameters in another way. A container starts without an optional one.
            case "secretKeyRef" or "configMapKeyRef" when type.Fields.ContainsKey("fieldRef") && entry.Value is MapNode reference && reference["name"] is { } name:
                if (reference["optional"] is not ScalarNode { Type: ScalarType.Bool, Number: > 0 })
                    Name(entry.Key + ".name", name, findings);
                break;
            case "secretRef" or "configMapRef" when type.Fields.ContainsKey("prefix") && entry.Value is MapNode whole && whole["name"] is { } name:
                Name(entry.Key + ".name", name, findings);
                break;
        }
    }

    private static void Name(string field, DocumentNode value, Findings findings)
    {
        if (Written(value) is { } name && KubernetesNames.ProblemOfSubdomain(name.Text) is { } problem)
            findings.Add(PodDiagnostics.Name, name, field, name.Text, problem);
    }

    /// <summary>The scalar, when it is a text without variables of an engine or of whoever fills the file in.</summary>
    private static ScalarNode? Written(DocumentNode value) =>
        value is ScalarNode { Type: ScalarType.Text, Text.Length: > 0 } text && !text.Text.Contains('$', StringComparison.Ordinal) && !text.Text.Contains("{{", StringComparison.Ordinal)
            ? text
            : null;

    private static string? ProblemOfImage(string image)
    {
        if (image.Any(char.IsWhiteSpace))
            return "it has white space";
        var slash = image.IndexOf('/', StringComparison.Ordinal);
        var repository = slash > 0 && IsHost(image[..slash]) ? image[(slash + 1)..] : image;
        var end = repository.AsSpan().IndexOfAny(':', '@');
        return (end < 0 ? repository : repository[..end]).Any(char.IsAsciiLetterUpper) ? "capital letters are allowed in the tag only" : null;
    }

    /// <summary>What stands before the first slash is a registry when it has a dot, a port or a capital letter.</summary>
    private static bool IsHost(string part) => part == "localhost" || part.Any(c => c is '.' or ':' || char.IsAsciiLetterUpper(c));
}
