using System.Collections.Immutable;

namespace Kfc.Import.Model;

/// <summary>An element of an argv, or the value of a variable, as a component file writes it. Ports are named as in the file.</summary>
internal abstract record ArgNode;

/// <summary>Fixed text.</summary>
internal sealed record TextNode(string Text) : ArgNode;

/// <summary>The text of an input.</summary>
internal sealed record ValueNode(string Input) : ArgNode;

/// <summary>The path of a file with an input.</summary>
internal sealed record InputPathNode(string Input) : ArgNode;

/// <summary>The path that an output is written to.</summary>
internal sealed record OutputPathNode(string Output) : ArgNode;

/// <summary>One text out of several.</summary>
internal sealed record ConcatNode(ImmutableArray<ArgNode> Parts) : ArgNode;

/// <summary>Elements that are there when an input is given, and others when it is not.</summary>
internal sealed record IfNode(string Input, ImmutableArray<ArgNode> Then, ImmutableArray<ArgNode> Else) : ArgNode;

/// <summary>The path of a workspace, or whether it is given.</summary>
internal sealed record WorkspaceNode(string Workspace, string Member) : ArgNode;

/// <summary>What only the pod knows, as C#.</summary>
internal sealed record PodNode(string Code) : ArgNode;

/// <summary>One element of a list that is known when the pipeline is defined.</summary>
internal sealed record ElementNode(string Input, int Index) : ArgNode;

/// <summary>The elements of a list that is known when the pipeline is defined.</summary>
internal sealed record SpreadNode(string Input) : ArgNode;
