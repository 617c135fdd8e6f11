namespace Kfc.Cli.Output;

/// <summary>A line of a difference.</summary>
/// <param name="Kind">A space when the line is kept, <c>-</c> when it goes, <c>+</c> when it comes.</param>
/// <param name="Line">The line with its end.</param>
internal readonly record struct LineEdit(char Kind, string Line);

/// <summary>A short list of edits between two texts: Myers' greedy search, bounded so that texts with nothing in common stay cheap.</summary>
internal static class LineEdits
{
    private const int MaxDistance = 2000;

    public static List<LineEdit> Between(List<string> before, List<string> after)
    {
        var head = 0;
        while (head < before.Count && head < after.Count && before[head] == after[head])
            head++;
        var tail = 0;
        while (tail < before.Count - head && tail < after.Count - head && before[^(tail + 1)] == after[^(tail + 1)])
            tail++;

        var oldMiddle = before[head..^tail];
        var newMiddle = after[head..^tail];
        var middle = Search(oldMiddle, newMiddle) ?? [.. oldMiddle.Select(l => new LineEdit('-', l)), .. newMiddle.Select(l => new LineEdit('+', l))];
        return
        [
            .. before.Take(head).Select(l => new LineEdit(' ', l)),
            .. middle,
            .. before.TakeLast(tail).Select(l => new LineEdit(' ', l)),
        ];
    }

    /// <summary>Null when more than <see cref="MaxDistance"/> lines differ.</summary>
    private static List<LineEdit>? Search(List<string> a, List<string> b)
    {
        var max = Math.Min(a.Count + b.Count, MaxDistance);
        var furthest = new int[(2 * max) + 3];
        var trace = new List<int[]>();
        for (var d = 0; d <= max; d++)
        {
            trace.Add(furthest[(max + 1 - d)..(max + 2 + d)]);
            for (var k = -d; k <= d; k += 2)
            {
                var down = k == -d || (k != d && furthest[max + k] < furthest[max + k + 2]);
                var x = down ? furthest[max + k + 2] : furthest[max + k] + 1;
                while (x < a.Count && x - k < b.Count && a[x] == b[x - k])
                    x++;
                furthest[max + 1 + k] = x;
                if (x >= a.Count && x - k >= b.Count)
                    return Walk(a, b, trace);
            }
        }

        return null;
    }

    /// <summary>Follows the search backwards from the end. <c>trace[d]</c> holds diagonals -d to d as they were before step d.</summary>
    private static List<LineEdit> Walk(List<string> a, List<string> b, List<int[]> trace)
    {
        var edits = new List<LineEdit>();
        var (x, y) = (a.Count, b.Count);
        for (var d = trace.Count - 1; d > 0; d--)
        {
            var (k, row) = (x - y, trace[d]);
            var down = k == -d || (k != d && row[k - 1 + d] < row[k + 1 + d]);
            var previousX = row[(down ? k + 1 : k - 1) + d];
            var previousY = previousX - (down ? k + 1 : k - 1);
            while (x > previousX && y > previousY)
                edits.Add(Keep(a[--x], ref y));
            if (down)
                edits.Add(new('+', b[--y]));
            else
                edits.Add(new('-', a[--x]));
            (x, y) = (previousX, previousY);
        }

        while (x > 0)
            edits.Add(Keep(a[--x], ref y));
        edits.Reverse();
        return edits;
    }

    private static LineEdit Keep(string line, ref int y)
    {
        y--;
        return new(' ', line);
    }
}
