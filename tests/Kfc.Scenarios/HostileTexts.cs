using System.Text;

namespace Kfc.Scenarios;

/// <summary>Texts that a shell, the kubelet or an engine would rewrite; the same ones each time.</summary>
public static class HostileTexts
{
    private static readonly string[] Pieces =
    [
        "'", "\"", "`date`", "$(date)", "$(TEXT)", "$(HOME)", "$(ARGO_CONTAINER_NAME)", "$$", "$", "$(", ")", "\\", "\\n", "\n", "\r\n", "\t", " ", "  ",
        "{{x}}", "{{=1+1}}", "{{= nope(1) }}", "{{workflow.name}}", "{{inputs.parameters.text}}", "{{item}}", "{{tasks.make.outputs.parameters.said}}",
        "{{", "}}", "{", "}", "-", "--text", "-n", "a", "text", "é 漢 😀", "%s", "%", "<&>", "\u2028", "#", ": ", "[\"a\"]", "{\"a\":1}", "null", "true", "1e3",
        "$(params.x)", "$(tasks.make.results.said)", "$(results.said.path)", "KFC_EOF\nEOF\n", "; exit 1", "* ?", "~", "!!", "|", ">x", "/tmp", "=",
    ];

    public static IReadOnlyList<string> Some(int count)
    {
        var texts = new List<string>(count);
        texts.AddRange(Pieces.Take(count));
        texts.AddRange(new[] { "", new string('x', 65536), string.Concat(Enumerable.Repeat("é$'{ \n", 8000)) }.Take(count - texts.Count));
        var state = 20261122u;
        while (texts.Count < count)
        {
            var text = new StringBuilder();
            for (var left = 1 + Next(7); left > 0; left--)
            {
                text.Append(Pieces[Next(Pieces.Length)]);
            }

            texts.Add(text.ToString());
        }

        return texts;

        int Next(int below)
        {
            state = (state * 1664525) + 1013904223;
            return (int)((state >> 8) % (uint)below);
        }
    }
}
