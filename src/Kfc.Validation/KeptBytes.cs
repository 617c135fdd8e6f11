namespace Kfc.Validation;

/// <summary>
/// How much of the files may stay in memory as nodes between reading and checking. A node is ten times as large as its text; reading a file twice
/// costs less than that where there are many.
/// </summary>
internal sealed class KeptBytes
{
    private const long Most = 4 << 20;

    private long _taken;

    /// <summary>Whether there is room for so many bytes of text more.</summary>
    public bool Take(int bytes) => Interlocked.Add(ref _taken, bytes) <= Most;
}
