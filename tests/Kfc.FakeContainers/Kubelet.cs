using System.Text;

namespace Kfc.FakeContainers;

/// <summary>Kubelet's expansion of <c>$(NAME)</c> and <c>$$</c> in command, args and env.</summary>
public static class Kubelet
{
    public static string Expand(string text, IReadOnlyDictionary<string, string> env)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '$' || i + 1 == text.Length)
            {
                result.Append(text[i]);
                continue;
            }

            i++;
            if (text[i] == '$')
            {
                result.Append('$');
            }
            else if (text[i] != '(')
            {
                result.Append('$').Append(text[i]);
            }
            else if (text.IndexOf(')', i) is var end and > 0)
            {
                var name = text[(i + 1)..end];
                result.Append(env.TryGetValue(name, out var value) ? value : $"$({name})");
                i = end;
            }
            else
            {
                result.Append("$(");
            }
        }

        return result.ToString();
    }
}
