using System.Text;

namespace Kfc.Ir.Tests;

public class FuzzTests
{
    private static readonly byte[] Seed = Encoding.UTF8.GetBytes(GraphJson.Write(EverythingGraph.Graph));

    /// <summary>Processor time, not a clock's: a busy machine must not fail the test. A file takes about a thousandth of it.</summary>
    private static readonly TimeSpan PerFile = TimeSpan.FromSeconds(5);

    private static readonly byte[][] Pieces =
    [
        .. new[] { "null", "{}", "[]", "\"\"", "-1", "1e999", "true", "\"kind\"", ",", ":", "{", "]", "\\ud800", "//", "99999999999999999999", "\"a\":1," }
            .Select(Encoding.UTF8.GetBytes),
        [0xFF], [0], [0xEF, 0xBB, 0xBF],
    ];

    /// <summary>Ten thousand files with up to three changes each: bytes, pieces, values swapped for others, ends cut off.</summary>
    [Fact(Timeout = 300_000)]
    public async Task Mutated_files_never_crash_or_hang()
    {
        await Task.Yield();
        var random = new Random(20261122);
        var refused = 0;
        for (var i = 0; i < 10_000; i++)
        {
            var bytes = Mutate(random);
            var before = Environment.CpuUsage.TotalTime;
            var result = GraphJson.Read(bytes, "fuzz.json");
            Assert.True(Environment.CpuUsage.TotalTime - before < PerFile, $"file {i} took more than {PerFile} of processor time");
            Assert.Equal(result.Graph is null, !result.Diagnostics.IsEmpty);
            if (result.Graph is null)
            {
                refused++;
                Assert.All(result.Diagnostics, d => Assert.True(d.Location is { Line: > 0, Column: > 0 }));
            }
            else
            {
                var text = GraphJson.Write(result.Graph);
                Assert.Equal(text, GraphJson.Write(GraphJson.Read(Encoding.UTF8.GetBytes(text), "again.json").Graph!));
            }
        }

        Assert.InRange(refused, 5_000, 9_999);
    }

    private static byte[] Mutate(Random random)
    {
        var bytes = new List<byte>(Seed);
        for (var changes = random.Next(1, 4); changes > 0 && bytes.Count > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 400), bytes.Count - at)));
                    break;
                case 4:
                    ReplaceValue(bytes, at, Pieces[random.Next(Pieces.Length)]);
                    break;
                default:
                    if (random.Next(10) == 0)
                        bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Keeps the JSON well formed more often than not, so that the later checks get their share.</summary>
    private static void ReplaceValue(List<byte> bytes, int at, byte[] value)
    {
        var colon = bytes.IndexOf((byte)':', at);
        var end = colon < 0 ? -1 : bytes.FindIndex(colon, b => b is (byte)',' or (byte)'\n');
        if (end < 0)
            return;
        bytes.RemoveRange(colon + 1, end - colon - 1);
        bytes.InsertRange(colon + 1, value);
    }
}
