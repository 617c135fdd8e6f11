using Kfc.Ir;

namespace Kfc.Tekton.Shell;

/// <summary>Values that live in one pod: scripts of its helper steps read them there, and no parameter of the task carries them.</summary>
internal interface IPodValues
{
    /// <summary>Whether an operand is such a value.</summary>
    bool Has(Expression operand);

    /// <summary>A shell word for such a value; statements that it needs are added to the program before.</summary>
    string Word(Expression operand, ShellProgram program, string hint);
}
