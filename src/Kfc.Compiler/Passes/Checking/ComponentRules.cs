using System.Text.RegularExpressions;
using Kfc.Compiler.Diagnostics;
using Kfc.Ir;

namespace Kfc.Compiler.Passes.Checking;

/// <summary>What an implementation asks of the ports of its component.</summary>
internal static partial class ComponentRules
{
    /// <summary>What is wrong with a component; empty when nothing is.</summary>
    public static IEnumerable<Diagnostic> Check(ComponentSpec component, SourcePosition source)
    {
        var problems = component.Outputs.Select(Port).OfType<string>().Concat(component.Implementation switch
        {
            ApprovalImplementation approval => Approval(component, approval),
            ImporterImplementation importer => Importer(component, importer),
            ResourceImplementation resource => Resource(component, resource),
            ContainerImplementation container => Image(component, container),
            _ => [],
        });
        foreach (var port in Unwritten(component))
            yield return GraphDiagnostics.UnwrittenOutput.At(source, component.Name, port);
        foreach (var problem in problems)
            yield return GraphDiagnostics.BadComponent.At(source, component.Name, problem);
        if (component.Implementation is ImporterImplementation { Access: { } access } && StoreRules.Problem(access) is { } store)
            yield return GraphDiagnostics.BadStore.At(source, $"The store of the component '{component.Name}'", store);

        string? Port(OutputPort port) => port.Default is null ? null
            : component.Implementation is not ApprovalImplementation ? $"its output '{port.Name}' has a default, which only what people supply can have"
            : WireText.TryParse(port.Type, port.Default, out _) ? null
            : $"the default '{port.Default}' of its output '{port.Name}' is not a {port.Type}";
    }

    /// <summary>Outputs whose files no container is told: a program cannot know where they are to lie.</summary>
    private static IEnumerable<string> Unwritten(ComponentSpec component)
    {
        if (component.Outputs.IsEmpty || component.Implementation is not (ContainerImplementation or StepsImplementation))
            return [];
        var written = ComponentTemplates.Of(component.Implementation).SelectMany(t => t.Template.Parts).OfType<OutputPathPart>().Select(part => part.Port);
        return component.Outputs.Select(port => port.Name).Except(written, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Image(ComponentSpec component, ContainerImplementation container)
    {
        if (container.Image.Parts.Any(part => part is InputPathPart or OutputPathPart))
            yield return "its image holds the path of a file";
        foreach (var part in container.Image.Parts.OfType<InputValuePart>().Where(part => component.Inputs.Any(port => port.Name == part.Port && port is { Optional: true, Default: null })))
            yield return $"its image holds the input '{part.Port}', which a task may leave out";
    }

    private static IEnumerable<string> Approval(ComponentSpec component, ApprovalImplementation approval)
    {
        foreach (var port in component.Outputs)
        {
            if (port.Type is ArtifactType)
                yield return $"its output '{port.Name}' is a {port.Type}, which nobody can type; let it be a text";
            else if (approval.ResumeAfterSeconds is not null && port.Default is null)
                yield return $"it goes on by itself when nobody answers, but its output '{port.Name}' has no default for that; give it one by [Port(Default = \"…\")]";
        }
    }

    private static IEnumerable<string> Importer(ComponentSpec component, ImporterImplementation importer)
    {
        if (component.Outputs is not [{ Type: ArtifactType }])
            yield return "an importer has one output, and that is an artifact";
        if (importer.Uri.Parts is [TextPart text, ..] && !Scheme().IsMatch(text.Text))
            yield return $"'{text.Text}' does not begin with s3://, gs://, azure://, http://, https:// or git+https://";
        if (importer.Revision is not null && importer.Uri.Parts is [TextPart { Text: var uri }, ..] && !uri.StartsWith("git+", StringComparison.Ordinal))
            yield return "only what comes from git has a revision";
        if (importer.Uri.Parts is [TextPart { Text: var repository }] && RevisionBehind().Match(repository) is { Success: true } found)
            yield return $"'{found.Value}' is no part of a repository's address; say it by Revision";
    }

    private static IEnumerable<string> Resource(ComponentSpec component, ResourceImplementation resource)
    {
        foreach (var port in component.Outputs)
        {
            if (port.Type is ArtifactType)
                yield return $"its output '{port.Name}' is a {port.Type}, but fields of an object are texts";
            else if (!resource.OutputPaths.ContainsKey(port.Name))
                yield return $"nothing says which field of the object the output '{port.Name}' is";
        }

        foreach (var name in resource.OutputPaths.Keys.Where(name => component.Outputs.All(port => port.Name != name)))
            yield return $"it has no output '{name}', for which a field is given";
        if (resource.Action == ResourceAction.Delete && !component.Outputs.IsEmpty)
            yield return "an object that is removed has no fields left for outputs";
    }

    [GeneratedRegex("^(s3|gs|azure|https?|git\\+https?|git\\+ssh)://", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Scheme();

    /// <summary>What package managers write behind a repository; before the host an @ ends the user's name.</summary>
    [GeneratedRegex("(?<=^git\\+[^:]+://[^/]+/.*)[@#][^/]*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RevisionBehind();
}
