namespace Kfc.Validation;

/// <summary>Who finds what a rule finds, and when.</summary>
public enum RuleStage
{
    /// <summary>The engine refuses the object when it is submitted: its webhook or controller, the schemas of its CRDs, or <c>argo lint</c>.</summary>
    Admission,

    /// <summary>The engine takes the object, and only a run of it shows the fault.</summary>
    Run,

    /// <summary>No engine minds: notes, and habits that <see cref="ValidationOptions.Lint"/> looks at.</summary>
    Advice,
}
