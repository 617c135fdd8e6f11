using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Lint;

/// <summary>Looks through an object for containers, pods and runs, and carries the rules to them.</summary>
internal static class LintCheck
{
    private const long LargeObject = 700 * 1024;

    public static void Check(MapNode root, RuleContext context)
    {
        RunSettings.Check(root, context);
        if (Size(root) is var size && size > LargeObject)
            context.Report(LintDiagnostics.LargeObject, root, size / 1024);
        Walk(root.Map("spec"), context);
    }

    private static void Walk(DocumentNode? node, RuleContext context)
    {
        switch (node)
        {
            case ListNode list:
                foreach (var item in list.Items)
                    Walk(item, context);
                break;
            case MapNode map:
                Images.Check(map, context);
                Scripts.Check(map, context);
                Secrets.Check(map, context);
                Rights.Check(map, context);
                foreach (var entry in map.Entries)
                    Walk(entry.Value, context);
                break;
        }
    }

    /// <summary>Roughly the size as JSON.</summary>
    private static long Size(DocumentNode node) => node switch
    {
        MapNode map => 2 + map.Entries.Sum(e => e.Key.Length + 4 + Size(e.Value)),
        ListNode list => 2 + list.Items.Sum(i => Size(i) + 1),
        ScalarNode scalar => scalar.Text.Length + 2,
        _ => 0,
    };
}
