using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Runs;

/// <summary>R2: names of Tekton's objects have at most 63 characters.</summary>
internal sealed class NameLength : Rule<TektonObject>
{
    private const int Longest = 63;

    public override void Check(TektonObject subject, RuleContext context)
    {
        if (subject.Root.Map("metadata")?.Scalar("name") is { } name && name.Text.Length > Longest)
            context.Report(TektonRunDiagnostics.NameTooLong, name, name.Text, name.Text.Length);
    }
}
