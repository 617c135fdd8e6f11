using Kfc.Ir;

namespace Kfc.Tracing;

/// <summary>Names the author's files relative to the deepest folder that holds them all, so that a graph is the same in every checkout.</summary>
internal sealed class SourceFiles
{
    private readonly int _rootLength;

    private SourceFiles(string? root, int rootLength) => (Root, _rootLength) = (root, rootLength);

    /// <summary>The common folder, without a final slash; null when no file is known.</summary>
    public string? Root { get; }

    public static SourceFiles From(IEnumerable<string> files)
    {
        string? common = null;
        foreach (var file in files)
        {
            var path = Slashed(file);
            var folder = path[..(path.LastIndexOf('/') + 1)];
            common = common is null ? folder : Common(common, folder);
        }

        return common is null ? new(null, 0) : new(common.TrimEnd('/') is { Length: > 0 } root ? root : "/", common.Length);
    }

    public SourcePosition Position(Call call) =>
        call.IsKnown ? new(Slashed(call.File!)[_rootLength..], call.Line, call.Column) : SourcePosition.None;

    private static string Slashed(string path) => path.Replace('\\', '/');

    private static string Common(string left, string right)
    {
        var length = 0;
        var limit = Math.Min(left.Length, right.Length);
        for (var i = 0; i < limit && left[i] == right[i]; i++)
        {
            if (left[i] == '/')
                length = i + 1;
        }

        return left[..length];
    }
}
