using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Templates;

/// <summary>41: the key of a cache, as far as it is written out, has the form that Argo asks for when it runs.</summary>
internal sealed class MemoizeKey : Rule<ArgoTemplate>
{
    public override void Check(ArgoTemplate subject, RuleContext context)
    {
        if (subject.Node.Map("memoize")?.Scalar("key") is not { } key)
            return;
        var text = Tag.Replace(key.Text, "x", _ => true);
        if (text.Length == 0 || !char.IsAsciiLetterOrDigit(text[0]) || !text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            context.Report(ArgoTemplateDiagnostics.MemoizeKey, key, key.Text);
    }
}
