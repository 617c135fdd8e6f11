using Kfc.Argo.Manifest;
using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>An object that exists needs no task: those who read it take it from where it is.</summary>
internal static class ImportedArtifact
{
    public static void Add(Emission emission, TaskNode task, ImporterImplementation importer, Group group)
    {
        var port = emission.Graph.Components[task.Component].Outputs[0];
        // Stands where the task would: what it waits for is handed to the readers.
        var probe = new Site(task.Id, group);
        var reader = new Reader(emission.Values, group, probe);
        var arguments = task.Arguments.ToDictionary(a => a.Name, a => a.Value, StringComparer.Ordinal);
        var location = Location(emission, task, Text(importer.Uri)!, importer.Revision is { } revision ? Field(Text(revision)!) : null, importer.Access);
        if (location is null)
            emission.Report(ArgoDiagnostics.BadAddress.At(task.Source, task.Id));
        foreach (var id in task.After)
            emission.Values.After(probe, id, Wait.Success);
        var found = new Ref("", null) { Location = location ?? new("s3"), Awaited = [.. probe.Awaited] };
        emission.Values.Add(new(ValueKind.Output, task.Id, port.Name), new(group, () => found, port.Type)
        {
            Name = g => $"{g.Local(task.Id)}-{port.Name}",
            Doubts = reader.Doubts,
            Shown = g => $"{g.Local(task.Id)}.{port.Name}",
        });

        Piece? Text(Ir.Template template)
        {
            var parts = template.Parts.Select(p => p switch
            {
                TextPart text => Piece.Literal(text.Text),
                InputValuePart value when arguments.TryGetValue(value.Port, out var argument) => reader.Wire(argument),
                _ => null,
            }).ToList();
            return parts.Contains(null) ? Piece.Literal("") : Piece.Of(parts.OfType<Piece>());
        }

        string Field(Piece piece) => emission.Field(piece, $"The address of '{task.Id}'", task.Source);
    }

    /// <summary>The kind, the bucket and the like stand in the source; the rest of an address may be known only when the pipeline runs.</summary>
    private static ArtifactLocation? Location(Emission emission, TaskNode task, Piece uri, string? revision, StoreAccess? access)
    {
        var parts = uri.Parts.Count > 0 ? uri.Parts : [uri];
        if (parts[0].Text is not { } head)
            return null;
        var rest = parts.Skip(1).ToList();
        string From(int at) => emission.Field(Piece.Of([Piece.Literal(head[at..]), .. rest]), $"The address of '{task.Id}'", task.Source);
        if (head.StartsWith("https://", StringComparison.Ordinal) || head.StartsWith("http://", StringComparison.Ordinal))
            return Stores.Http(From(0), access);
        if (head.StartsWith("git+https://", StringComparison.Ordinal))
            return Stores.Git(From("git+".Length), revision, access);
        var scheme = head.IndexOf("://", StringComparison.Ordinal);
        var names = scheme < 0 ? [] : head[(scheme + 3)..].Split('/');
        var fixedNames = head.StartsWith("azure:", StringComparison.Ordinal) ? 2 : 1;
        if (names.Length <= fixedNames || names.Take(fixedNames).Any(n => n.Length == 0) || (rest.Count == 0 && names[fixedNames].Length == 0))
            return null;
        var key = From(scheme + 3 + names.Take(fixedNames).Sum(n => n.Length + 1));
        return head[..scheme] switch
        {
            "s3" => Stores.S3(names[0], key, access),
            "gs" => Stores.Gcs(names[0], key, access),
            "azure" => Stores.Azure(names[0], names[1], key, access),
            _ => null,
        };
    }
}
