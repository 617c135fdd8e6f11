namespace Kfc.Validation.Rules;

/// <summary>A rule by which an engine refuses a part of a manifest.</summary>
/// <typeparam name="T">What the rule looks at.</typeparam>
internal abstract class Rule<T>
{
    public abstract void Check(T subject, RuleContext context);
}
