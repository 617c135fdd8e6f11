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
    private readonly FileDocuments _documents;
    private readonly SeverityRules _severities;
    private readonly Findings _findings;

    private FileCheck(FileDocuments documents, SeverityRules severities, Findings findings)
    {
        _documents = documents;
        _severities = severities;
        _findings = findings;
    }

    /// <summary>What other files can refer to.</summary>
    public IReadOnlyList<GivenObject> Objects => _documents.Objects;

    public IReadOnlyList<ManifestEdit> Edits => _findings.Edits;

    public int Checked { get; private set; }

    public int PassedOver => _findings.Found.Count(d => d.Code == StructureDiagnostics.OtherKind.Code);

    public static FileCheck Read(ManifestFile file, ValidationOptions options, KeptBytes kept)
    {
        var findings = new Findings(file.Name);
        var content = FileDocuments.Content(file, findings) ?? default;
        var severities = new SeverityRules(options.Severities, Encoding.UTF8.GetString(content.Span), findings.BlockOf);
        foreach (var (place, problem) in severities.Problems)
            findings.Add(StructureDiagnostics.Setting, place, problem);
        return new(FileDocuments.Read(file, content, findings, kept), severities, findings);
    }

    public void Check(ValidationOptions options, ManifestIndex index)
    {
        var context = new RuleContext(_findings, options, index);
        foreach (var document in _documents.All(_findings))
        {
            if (DocumentCheck.Check(document, options, _findings) is not { } engine)
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
    public IEnumerable<Diagnostic> Diagnostics(ValidationOptions options) =>
        _findings.Found.OrderBy(d => d.Location.Line).ThenBy(d => d.Location.Column).ThenBy(d => d.Code, StringComparer.Ordinal)
            .Select(d => _severities.Apply(options.AdmissionOnly ? AsAdmission(d) : d)).OfType<Diagnostic>();
}
