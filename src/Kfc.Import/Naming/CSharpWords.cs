namespace Kfc.Import.Naming;

/// <summary>Names that imported classes and members cannot have.</summary>
internal static class CSharpWords
{
    private static readonly HashSet<string> Members = new(StringComparer.Ordinal)
    {
        "Container", "KfcTable", "KfcTableOnce", "MakeOutput", "Equals", "GetHashCode", "GetType", "ToString", "Finalize", "MemberwiseClone", "ReferenceEquals",
        "Pod", "Workspace", "Workspaces", "Define", "Run", "Options", "If", "ForEach", "Choose", "OnExit", "Ports", "Definition", "Id", "Scope", "Repeat",
    };

    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "Kfc", "Arg", "ArgList", "Artifact", "ArtifactKind", "Branch", "Choice", "Component", "ComponentAttribute", "Computed", "Condition",
        "ConfigMapKey", "Container", "ContainerComponent", "Dataset", "ExitScope", "FanOut", "ImagePull", "Input", "ListParam", "Metrics", "Model",
        "NamedValues", "Output", "Param", "Pipeline", "PipelineAttribute", "PipelineEntry", "Placed", "Port", "PortAttribute", "Resources", "Retry",
        "RunContext", "RunOptions", "RunStatus", "SecretKey", "Step", "Storage", "System", "TaskOptions", "Text", "Toleration", "Value",
        "ContainerStep", "Pod", "SideContainer", "StepsComponent", "ValueExtensions", "Values", "Volume", "Workspace", "WorkspacePlace", "WorkspaceVolume",
    };

    /// <summary>Whether a property of a component cannot have this name.</summary>
    public static bool IsReservedMember(string name) => Members.Contains(name);

    /// <summary>Whether a class of this name would hide one of Kfc's.</summary>
    public static bool IsTaken(string name) => Types.Contains(name);
}
