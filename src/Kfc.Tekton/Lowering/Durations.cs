using System.Globalization;

namespace Kfc.Tekton.Lowering;

/// <summary>Durations as Tekton spells them.</summary>
internal static class Durations
{
    /// <summary>No limit. Left out, the cluster's default of one hour would hold.</summary>
    public const string None = "0";

    public static string Of(long? seconds)
    {
        if (seconds is not { } total)
            return None;
        var (hours, rest) = Math.DivRem(total, 3600);
        var (minutes, left) = Math.DivRem(rest, 60);
        return hours > 0 ? string.Create(CultureInfo.InvariantCulture, $"{hours}h{minutes}m{left}s")
            : minutes > 0 ? string.Create(CultureInfo.InvariantCulture, $"{minutes}m{left}s")
            : string.Create(CultureInfo.InvariantCulture, $"{left}s");
    }
}
