using Kfc.Ir;
using Kfc.Tekton.Shell;

namespace Kfc.Tekton.Lowering;

/// <summary>
/// The items of a loop inside a loop: pairs of an outer and an inner item with both positions. The inner list may hang on the outer item, so
/// that a script walks over the outer one. A last item says how many outer ones there are, as empty inner lists leave no trace.
/// </summary>
internal static class LoopPairs
{
    public static void Add(ScriptTask task, LoopNode outer, LoopNode inner)
    {
        var program = task.Program;
        var outerType = ((ListType)outer.Items.Type).Element;
        var innerType = ((ListType)inner.Items.Type).Element;
        program.Use(LoopFunctions.Items);
        program.Use(LoopFunctions.Count);
        program.Use(LoopFunctions.Sealed);
        program.Use(ListFunctions.Pick);
        program.Use(ListFunctions.Quote);
        program.Use(PublishFunctions.Die);
        program.Line($"OUTER={program.Word(outer.Items, "list")}");
        program.Line($"P=$(items {LoopFunctions.KindOf(outerType)} \"$OUTER\" 0)");
        program.Line("N=$(count \"$OUTER\"); I0=0; PAIRS=");
        program.Line("while [ \"$I0\" -lt \"$N\" ]; do");
        program.Line("pick \"$OUTER\" \"$I0\"; ITEM0=$R");
        program.Line($"INNER={program.Word(inner.Items, "inner")}");
        program.Line($"sealed {(LoopFunctions.IsText(outerType) ? "\"$(quote \"$ITEM0\")\"" : "\"$ITEM0\"")}");
        program.Line($"P=$(items {LoopFunctions.KindOf(innerType)} \"$INNER\" 0 \"$I0\" \"$R\")");
        program.Line("[ -z \"$P\" ] || PAIRS=$PAIRS${PAIRS:+,}$P");
        program.Line("I0=$(expr \"$I0\" + 1)");
        program.Line("done");
        program.Line($"[ \"$(count \"[$PAIRS]\")\" -lt {LoopFunctions.MaxItems} ] || die 'the loops have too many iterations in all: Tekton runs {LoopFunctions.MaxItems}'");
        program.Line("PAIRS=\"[${PAIRS:+$PAIRS,}\\\"-:$N\\\"]\"");
        task.Publish.AddList("items", ShellWord.Variable("PAIRS"));
    }
}
