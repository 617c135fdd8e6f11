using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Matrices;

/// <summary>M1: a matrix is a beta feature.</summary>
internal sealed class MatrixGate : Rule<PipelineTask>
{
    public override void Check(PipelineTask subject, RuleContext context)
    {
        if (subject.IsMatrixed && !context.Allows(ApiFields.Beta))
            context.Report(TektonRunDiagnostics.BetaField, subject.Node.PlaceOf("matrix"), "matrix");
    }
}
