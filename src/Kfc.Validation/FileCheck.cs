using System.Text;
using Kfc.Ir;
using Kfc.Validation.Rules;
using Kfc.Validation.Rules.Argo;
using Kfc.Validation.Rules.Lint;
using Kfc.Validation.Rules.Tekton;
using Kfc.Validation.Structure;
using Kfc.Validation.Yaml;

namespace Kfc.Validation;

/// <summary>The check of one file: read first, so that other files can refer to its documents, then checked.</summary>
internal sealed class FileCheck
{
    private readonly ReadOnlyMemory<byte> _content;

    private FileCheck(Findings findings, IReadOnlyList<ManifestDocument> documents, ReadOnlyMemory<byte> content)
    {
        _content = content;
        Findings = findings;
        Documents = documents;
    }

    public Findings Findings { get; }

    public IReadOnlyList<ManifestDocument> Documents { get; }

    public int Checked { get; private set; }

    public int PassedOver => Findings.Found.Count(d => d.Code == StructureDiagnostics.OtherKind.Code);

    public static FileCheck Read(ManifestFile file)
    {
        var findings = new Findings(file.Name);
        return new(findings, [.. DocumentReader.Read(file, findings).SelectMany(Items)], file.Content);
    }

    /// <summary>The documents of a List, as <c>kubectl get</c> writes it; any other document alone.</summary>
    private static IEnumerable<ManifestDocument> Items(ManifestDocument document) =>
        document is { ApiVersion: "v1", Kind: "List", Root: MapNode root } && root["items"] is ListNode
            ? root.Items("items").Select(item => document with { Root = item })
            : [document];

    public void Check(ValidationOptions options, ManifestIndex index)
    {
        var context = new RuleContext(Findings, options, index);
        foreach (var document in Documents)
        {
            if (DocumentCheck.Check(document, options, Findings) is not { } engine)
            {
                continue;
            }

            Checked++;
            context.Namespace = document.Namespace;
            if (engine == Engine.Tekton)
                new TektonCheck(context).Check((MapNode)document.Root);
            else
                new ArgoCheck(context).Check((MapNode)document.Root);
            if (options.Lint)
                LintCheck.Check((MapNode)document.Root, context);
        }
    }

    private static Diagnostic AsAdmission(Diagnostic diagnostic) =>
        diagnostic.Severity == Severity.Error && Stages.ByCode[diagnostic.Code] == RuleStage.Run ? diagnostic with { Descriptor = diagnostic.Descriptor with { Severity = Severity.Warning } } : diagnostic;

    /// <summary>What was found, by line, with the severities that hold in this file.</summary>
    public IEnumerable<Diagnostic> Diagnostics(ValidationOptions options)
    {
        var severities = new SeverityRules(options.Severities, Encoding.UTF8.GetString(_content.Span), Findings.BlockOf);
        foreach (var (place, problem) in severities.Problems)
            Findings.Add(StructureDiagnostics.Setting, place, problem);
        return Findings.Found.OrderBy(d => d.Location.Line).ThenBy(d => d.Location.Column).ThenBy(d => d.Code, StringComparer.Ordinal)
            .Select(d => severities.Apply(options.AdmissionOnly ? AsAdmission(d) : d)).OfType<Diagnostic>();
    }
}
