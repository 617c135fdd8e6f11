#!/usr/bin/env -S dotnet run
#:package Kfc@0.1.0
#:package Kfc.Testing@0.1.0
#:property PublishAot=false
using Kfc;
using Kfc.Testing;

// dotnet run Kfc-Script.cs          prints the manifest
// kfc compile Kfc-Script.cs         does the same, faster, and takes --param, --layout and -o
Console.Write(PipelineTest.Compile(new Greeting(), args is [var target] ? target : "tekton"));

/// <summary>Prints a greeting.</summary>
[Component]
public sealed partial class Greet : ContainerComponent
{
    /// <summary>Who is greeted.</summary>
    public required Input<string> Name { get; init; }

    protected override Container Container => new("docker.io/library/busybox:1.37.0") { Command = ["echo", "hello"], Args = [Name] };
}

/// <summary>Greets somebody.</summary>
[Pipeline("greeting")]
public sealed partial class Greeting : Pipeline
{
    /// <summary>Who is greeted.</summary>
    public Param<string> Name { get; init; } = "world";

    protected override void Define() => Run(new Greet { Name = Name });
}
