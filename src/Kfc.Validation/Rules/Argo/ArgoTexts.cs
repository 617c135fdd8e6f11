using Kfc.Validation.Expressions;
using Kfc.Validation.Yaml;
using NearestName = Kfc.Ir.NearestName;

namespace Kfc.Validation.Rules.Argo;

/// <summary>Holds the tags and expressions of texts against a scope.</summary>
internal static class ArgoTexts
{
    /// <summary>Checks the tags and expressions of every text in a value.</summary>
    public static void Check(DocumentNode? node, ArgoScope scope, ArgoContext context) => Check(node, scope, context, expressions: true);

    /// <summary>Checks the tags alone, and leaves expressions.</summary>
    public static void Tags(DocumentNode? node, ArgoScope scope, ArgoContext context) => Check(node, scope, context, expressions: false);

    /// <summary>Checks an expression that stands without braces.</summary>
    public static void Expression(ScalarNode text, ArgoScope scope, ArgoContext context)
    {
        if (!text.Text.Contains("{{", StringComparison.Ordinal))
            Expression(text, 0, text.Text, scope, context);
    }

    private static void Check(DocumentNode? node, ArgoScope scope, ArgoContext context, bool expressions)
    {
        if (context.Rules.IsFull)
            return;
        switch (node)
        {
            case ScalarNode { Type: ScalarType.Text } text when text.Text.Contains("{{", StringComparison.Ordinal):
                Text(text, scope, context, expressions);
                break;
            case ListNode list:
                foreach (var item in list.Items)
                    Check(item, scope, context, expressions);
                break;
            case MapNode map:
                foreach (var entry in map.Entries)
                    Check(entry.Value, scope, context, expressions);
                break;
        }
    }

    private static void Text(ScalarNode text, ArgoScope scope, ArgoContext context, bool expressions)
    {
        // Each tag once, and none when nothing more is noted: one text may hold very many.
        foreach (var (tag, at) in Tag.Placed(text.Text).DistinctBy(t => t.Tag).TakeWhile(_ => !context.Rules.IsFull))
        {
            if (tag.IsExpression && expressions)
                Expression(text, at, tag.Inside, scope, context);
            else if (tag.IsVariable && !scope.Has(tag.Inside))
                context.Rules.ReportAt(ArgoTextDiagnostics.Unresolved, text, at, tag.Inside, NearestName.Sentence(tag.Inside, scope.Names));
            else if (MistypedTag.Meant(tag, scope) is { } meant)
                context.Rules.ReportAt(ArgoTextDiagnostics.Mistyped, text, at, tag.Inside, meant);
        }

        if (Tag.Unclosed(text.Text) is { } rest)
        {
            var isVariable = new Tag(rest, IsExpression: false).IsVariable;
            context.Rules.ReportAt(isVariable ? ArgoTextDiagnostics.UnclosedVariable : ArgoTextDiagnostics.Unclosed, text, text.Text.LastIndexOf("{{", text.Text.Length - rest.Length, StringComparison.Ordinal));
        }
    }

    private static void Expression(ScalarNode text, int at, string expression, ArgoScope scope, ArgoContext context)
    {
        var parsed = ExprParser.Parse(expression);
        if (parsed.Problem is { } problem)
        {
            context.Rules.ReportAt(ArgoTextDiagnostics.ExpressionForm, text, at, problem);
            return;
        }

        foreach (var name in parsed.Unknown)
            context.Rules.ReportAt(ArgoTextDiagnostics.UnknownName, text, at, name, NearestName.Sentence(name, ExprNames.All));
        foreach (var path in parsed.Paths.Where(p => IsChecked(p) && !parsed.Optional.Contains(p, StringComparer.Ordinal) && !scope.HasPart(p)))
            context.Rules.ReportAt(ArgoTextDiagnostics.UnresolvedPath, text, at, path, NearestName.Sentence(path, scope.Names));
    }

    /// <summary>Only names whose presence is known when the workflow is written are checked.</summary>
    private static bool IsChecked(string path) => path.Split('.') is [var root, _, _, ..]
        && (root is "tasks" or "steps" || path.StartsWith("inputs.parameters.", StringComparison.Ordinal) || path.StartsWith("inputs.artifacts.", StringComparison.Ordinal)
            || path.StartsWith("workflow.parameters.", StringComparison.Ordinal));
}
