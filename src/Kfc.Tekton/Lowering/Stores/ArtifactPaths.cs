using Kfc.Ir;
using Kfc.Tekton.Shell;

namespace Kfc.Tekton.Lowering.Stores;

/// <summary>Words for the paths of artifacts, in the script that puts together what Tekton cannot.</summary>
/// <param name="program">The script.</param>
/// <param name="files">Files of the pod.</param>
/// <param name="values">Values that live in the pod, if any.</param>
/// <param name="hand">Hands the text of a word over to later steps, and returns the reference to it.</param>
internal sealed class ArtifactPaths(ShellProgram program, PodFiles files, IPodValues? values, Func<string, string> hand)
{
    /// <summary>A word for the path of an artifact, or the JSON list of the paths of several.</summary>
    public string Word(Expression expression, string hint)
    {
        if (expression is ListExpression list)
            return program.Sequence(list.Elements.Select(e => $"\"$(quote {Word(e, hint)})\""));
        var isList = expression.Type is ListType;
        if (!files.InStore)
            return isList ? program.Call(LoopFunctions.Rooted, program.Word(expression, hint), $"'{Ref.WorkspacePath}'") : $"'{Ref.WorkspacePath}/'{program.Word(expression, hint)}";
        if (values?.Has(expression) == true)
            return values.PathWord(expression, program, e => Word(e, hint));
        if (!isList && expression is OutputExpression or MergeExpression or ParameterExpression)
            return $"'{files.Of(expression, hint)}'";
        var keys = program.Word(expression, hint);
        if (!isList)
            return $"'{files.Picked(hand(keys))}'";
        var folder = files.Listed();
        program.Use(ListFunctions.Texts);
        program.Line($"texts {keys} > '{folder}.keys'");
        return program.Call(ListFunctions.Placed, keys, $"'{folder}'");
    }
}
