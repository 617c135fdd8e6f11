using System.Globalization;
using Kfc.Ir;
using Kfc.Tekton.Lowering.Stores;
using Kfc.Tekton.Shell;

namespace Kfc.Tekton.Lowering;

/// <summary>
/// The values of one iteration, in the pod that runs it: the item comes from a parameter, outputs of containers are kept as files
/// between the steps, and branches are decided where their decision is needed.
/// </summary>
internal sealed class PodValues(PlacedLoop loop, string folder, StorePlace? store = null) : IPodValues
{
    private readonly LoopBody _body = loop.Body;

    public const string KeptFolder = "/kfc/kept";

    public bool Has(Expression operand) => _body.Has(operand);

    public bool IsHanded(ElementExpression element) => _body.Handed.Contains(element);

    public string Word(Expression operand, ShellProgram program, string hint)
    {
        switch (operand)
        {
            case LoopItemExpression { IsIndex: true } index when loop.Inner is not null:
                return ShellWord.Variable(index.Loop == loop.Node.Id ? "I0" : "I1");
            case LoopItemExpression { IsIndex: true }:
                return ShellWord.Variable("INDEX");
            case LoopItemExpression item:
                return ShellWord.Variable(loop.Inner is not null && item.Loop == loop.Node.Id ? "ITEM0" : "ITEM");
            case OutputExpression output when Operands.IsArtifact(output.Type):
                var maker = _body.Task(output.Task);
                var own = $"{FolderWord(maker)}'/{output.Port}'";
                return store is null ? own : StoredOutputs.KeyWord(maker.Node, maker.Task.Component.Outputs.First(o => o.Name == output.Port), own, store, program);
            case OutputExpression output:
                program.Use(LoopFunctions.Kept);
                var value = program.Fresh();
                program.Line($"kept '{KeptFile(output.Task, output.Port)}'; {value}=$R");
                return ShellWord.Variable(value);
            case MergeExpression merge:
                return Merged(merge, program, value => program.Word(value, hint));
            default:
                throw new InvalidOperationException($"{operand.GetType().Name} is no value of an iteration.");
        }
    }

    public string PathWord(Expression operand, ShellProgram program, Func<Expression, string> other) => operand switch
    {
        OutputExpression output => $"'{MadeFolder(output.Task)}/{output.Port}'",
        MergeExpression merge => Merged(merge, program, other),
        _ => throw new InvalidOperationException($"{operand.GetType().Name} is no artifact of an iteration."),
    };

    /// <summary>Where the outputs of a container of this pod are seen by those after it.</summary>
    public static string MadeFolder(string task) => $"/kfc/made/{task}";

    /// <summary>Starts a program that runs inside an iteration: GO says whether there is an item, then ITEM and INDEX are it.</summary>
    public static void Begin(ShellProgram program, PlacedLoop loop)
    {
        program.AddEnv("KFC_ITEM", Ref.Param(LoopItems.Param));
        var unpack = loop.Inner is null
            ? Unpack(program, ((ListType)loop.Node.Items.Type).Element)
            : $"I0=${{INDEX%%.*}}; I1=${{INDEX#*.}}; {UnpackPair(program, loop.Node, "0", "ITEM0")}; {UnpackPair(program, loop.Inner, "1", "ITEM")}";
        program.First($"case $KFC_ITEM in -*) GO=false;; *) GO=true; INDEX=${{KFC_ITEM%%:*}}; {unpack};; esac");
    }

    private static string UnpackPair(ShellProgram program, LoopNode loop, string place, string variable)
    {
        program.Use(ListFunctions.Pick);
        program.Use(LoopFunctions.Plain);
        var isJson = ((ListType)loop.Items.Type).Element is ListType or RecordType;
        return $"pick \"${{KFC_ITEM#*:}}\" {place}; {(isJson ? "plain \"$R\"; " : "")}{variable}=$R";
    }

    private static string Unpack(ShellProgram program, WireType type)
    {
        const string Json = "\"${KFC_ITEM#*:}\"";
        if (LoopFunctions.IsText(type))
        {
            program.Use(ListFunctions.Pick);
            return "pick \"[${KFC_ITEM#*:}]\" 0; ITEM=$R";
        }

        if (type is not (ListType or RecordType))
            return $"ITEM={Json}";
        program.Use(LoopFunctions.Plain);
        return $"plain {Json}; ITEM=$R";
    }

    /// <summary>Where the artifacts of a task of this iteration lie, below the run's workspace.</summary>
    public string FolderWord(BodyTask task) => _body.Only is null ? $"'{folder}/'\"$INDEX\"'/{task.Node.Id}'" : $"'{folder}/'\"$INDEX\"";

    public static string KeptFile(string task, string port) => $"{KeptFolder}/{task}.{port}";

    /// <summary>A word for the arm of a branch that this iteration takes.</summary>
    public static string Arm(BranchNode branch, ShellProgram program)
    {
        var words = branch.Cases.Select(c => program.Word(c.Condition, "if")).ToList();
        var arm = program.Fresh();
        for (var i = 0; i < words.Count; i++)
            program.Line(string.Create(CultureInfo.InvariantCulture, $"{(i == 0 ? "if" : "elif")} [ {words[i]} = true ]; then {arm}={i}"));
        program.Line($"else {arm}=else; fi");
        return ShellWord.Variable(arm);
    }

    private string Merged(MergeExpression expression, ShellProgram program, Func<Expression, string> word)
    {
        var branch = _body.Branch(expression.Branch);
        var merge = branch.Merges.First(m => m.Name == expression.Name);
        var arm = Arm(branch, program);
        var value = program.Fresh();
        program.Line($"case {arm} in");
        for (var i = 0; i < merge.Values.Length; i++)
        {
            // What an arm reads is read inside the arm: values of the others do not exist.
            program.Line($"{BranchPlan.Word(i, branch.Cases.Length)})");
            program.Line($"{value}={word(merge.Values[i])};;");
        }

        program.Line("esac");
        return ShellWord.Variable(value);
    }
}
