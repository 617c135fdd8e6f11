using System.Text;

namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>How many bytes a container's results take on their way out of the pod.</summary>
internal static class TerminationMessage
{
    public const int Limit = 4096;
    private const int PodLimit = 12288;
    private const int Bookkeeping = 100;

    public static int Share(TaskSpec spec)
    {
        var init = spec.Steps.Concat(spec.Sidecars).Any(s => s.Script is not null) ? 2 : 1;
        return Math.Min(Limit, PodLimit / (init + spec.Steps.Length + spec.Sidecars.Length));
    }

    public static int Size(IEnumerable<KeyValuePair<string, string>> results) =>
        Bookkeeping + results.Sum(r => """{"key":"","value":"","type":1},""".Length + r.Key.Length + Json(r.Value));

    private static int Json(string text) => text.EnumerateRunes().Sum(r => r.Value switch
    {
        '"' or '\\' or '\n' or '\r' or '\t' or '\b' or '\f' => 2,
        < 32 or '<' or '>' or '&' or 0x2028 or 0x2029 => 6,
        _ => r.Utf8SequenceLength,
    });
}
