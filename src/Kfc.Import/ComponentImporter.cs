using System.Collections.Immutable;
using Kfc.Import.Kfp;
using Kfc.Import.Model;
using Kfc.Import.Naming;
using Kfc.Import.Tekton;
using Kfc.Import.Writing;
using Kfc.Import.Yaml;
using Kfc.Ir;

namespace Kfc.Import;

/// <summary>Turns component files of other systems into C# components.</summary>
public static class ComponentImporter
{
    /// <summary>Larger files are refused before they are read.</summary>
    public const int MaxBytes = 4_000_000;

    /// <summary>Imports files. What is wrong with one of them does not keep the others from being imported.</summary>
    /// <param name="files">The files, in any order.</param>
    /// <param name="space">The namespace of the classes.</param>
    public static ImportResult Import(IEnumerable<ComponentFile> files, string space)
    {
        var diagnostics = new List<Diagnostic>();
        var found = new List<FoundStep>();
        var actions = new StepActions();
        var read = files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => (File: file, Documents: Documents(file, diagnostics))).ToList();
        foreach (var document in read.SelectMany(file => file.Documents).Where(StepActions.Recognises))
            actions.Add(document);
        foreach (var (file, documents) in read)
            found.AddRange(Read(file, documents, actions, diagnostics));
        ClassNames.Assign(found, diagnostics);

        foreach (var step in found.Where(step => step.Step is not ImportedGraph).ToList())
        {
            var before = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
            if (step.Step is ImportedPod pod)
                PodResolver.Resolve(pod, diagnostics);
            else
                new PortResolver((ImportedComponent)step.Step, diagnostics).Resolve();
            if (diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error) > before)
                found.Remove(step);
        }

        foreach (var step in Graphs.Order(found))
        {
            if (!Graphs.Resolve((ImportedGraph)step.Step, found, diagnostics))
                found.Remove(step);
        }

        return new(
            [.. found.Select(step => new ImportedClass(step.Step.ClassName, step.Step.File, ComponentWriter.Write(step.Step, space, step.NameInCode)))
                .OrderBy(written => written.Name, StringComparer.Ordinal)],
            [.. diagnostics]);
    }

    private static IReadOnlyList<YamlValue> Documents(ComponentFile file, List<Diagnostic> diagnostics)
    {
        var before = diagnostics.Count;
        var documents = YamlFile.Read(file.Text, file.Path, diagnostics);
        if (documents.Count == 0 && diagnostics.Count == before)
            diagnostics.Add(ImportDiagnostics.Empty.At(new(file.Path, 1, 1)));
        return documents;
    }

    /// <summary>The components of one file, with those that its graphs hold inside.</summary>
    private static IEnumerable<FoundStep> Read(ComponentFile file, IReadOnlyList<YamlValue> documents, StepActions actions, List<Diagnostic> diagnostics)
    {
        var context = new ImportContext(file.Path, diagnostics);
        var before = diagnostics.Count;
        var steps = documents.SelectMany(document => Formats.Read(document, file, documents, actions, context)).ToList();
        if (steps.Count == 0 && documents.Count > 0 && !documents.Any(StepActions.Recognises) && !diagnostics.Skip(before).Any(diagnostic => diagnostic.Severity == Severity.Error))
            diagnostics.Add(ImportDiagnostics.NoComponent.At(context.At(documents[0])));
        return context.HasErrors ? [] : steps.SelectMany(step => WithInner(step, file));
    }

    private static IEnumerable<FoundStep> WithInner(ImportedStep step, ComponentFile file)
    {
        if (step is ImportedGraph graph)
        {
            foreach (var inner in graph.Tasks.Select(task => task.Reference.Spec).OfType<ImportedStep>())
            {
                foreach (var found in WithInner(inner, file))
                    yield return found with { Digest = "" };
            }
        }

        yield return new(step, file.Path, file.Digest, file.NameInCode);
    }
}

/// <summary>A file to import.</summary>
/// <param name="Path">Path with forward slashes, as diagnostics show it.</param>
/// <param name="Text">What is in it.</param>
/// <param name="Digest">SHA-256 of its bytes in hexadecimal, by which graphs refer to it; empty when unknown.</param>
public sealed record ComponentFile(string Path, string Text, string Digest = "")
{
    /// <summary>How the generated code names the file: its path, unless that holds on one computer only.</summary>
    public string NameInCode { get; init; } = Path;
}

/// <summary>A class that was written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="File">The file that it comes from.</param>
/// <param name="Text">A whole C# file.</param>
public sealed record ImportedClass(string Name, string File, string Text);

/// <summary>What an import gives.</summary>
/// <param name="Classes">The classes, by name.</param>
/// <param name="Diagnostics">What there is to say.</param>
public sealed record ImportResult(ImmutableArray<ImportedClass> Classes, ImmutableArray<Diagnostic> Diagnostics);
