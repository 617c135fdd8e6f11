using Kfc.Ir;

namespace Kfc.Tekton.Shell;

/// <summary>Values that live in one pod: scripts of its helper steps read them there, and no parameter of the task carries them.</summary>
internal interface IPodValues
{
    /// <summary>Whether an operand is such a value.</summary>
    bool Has(Expression operand);

    /// <summary>Whether an element of a list is what this pod's iteration of another loop made, which may be missing.</summary>
    bool IsHanded(ElementExpression element);

    /// <summary>A shell word for such a value; statements that it needs are added to the program before.</summary>
    string Word(Expression operand, ShellProgram program, string hint);

    /// <summary>A shell word for the path of an artifact that is such a value, where pods share no volume.</summary>
    /// <param name="operand">The artifact.</param>
    /// <param name="program">The script; statements that the word needs are added to it.</param>
    /// <param name="other">Gives the words for what the value is chosen from.</param>
    string PathWord(Expression operand, ShellProgram program, Func<Expression, string> other);
}
