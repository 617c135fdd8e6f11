using Kfc.Argo.Manifest;
using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>Places in the configured artifact repository.</summary>
internal static class Storage
{
    /// <summary>A key in the configured repository.</summary>
    public static ArtifactLocation At(string key) => new("s3", ("key", key));

    /// <summary>The key of one iteration's artifact.</summary>
    public static Piece KeyOf(ArtifactKey key, Reader reader) => Join(key, key.Loops.Count, reader);

    /// <summary>The folder with the artifacts of all iterations of the innermost loop.</summary>
    public static Piece FolderOf(ArtifactKey key, Reader reader) => Join(key, key.Loops.Count - 1, reader);

    private static Piece Join(ArtifactKey key, int loops, Reader reader)
    {
        List<Piece> parts = [Piece.Literal("kfc/"), reader.Wire(new RunContextExpression(RunContextField.Uid)), Piece.Literal($"/{key.Folder}/")];
        foreach (var loop in key.Loops.Take(loops))
        {
            parts.Add(reader.Leaf(new(ValueKind.Index, loop)));
            parts.Add(Piece.Literal("/"));
        }

        // A folder and a file are named alike: the last slash goes.
        parts[^1] = Piece.Literal(parts[^1].Text![..^1]);

        return Piece.Of(parts);
    }
}

/// <summary>Paths inside containers.</summary>
internal static class LeafPaths
{
    public const string Outputs = "/tmp/kfc/outputs";

    public const string Values = "/tmp/kfc/values";

    public static string Output(string port) => $"{Outputs}/{port}";

    public static string Input(string port) => $"/tmp/kfc/inputs/{port}";

    public static string Value(string port) => $"{Values}/{port}";
}
