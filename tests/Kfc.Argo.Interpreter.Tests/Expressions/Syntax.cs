using System.Collections.Immutable;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>An expression of expr-lang, as far as it is modelled.</summary>
internal abstract record Syntax;

internal sealed record Constant(object? Value) : Syntax;

internal sealed record Name(string Text) : Syntax;

/// <summary>The element in a predicate: <c>#</c>.</summary>
internal sealed record Pointer : Syntax;

internal sealed record Member(Syntax Target, Syntax Key, bool Optional) : Syntax;

internal sealed record Slice(Syntax Target, Syntax? From, Syntax? To) : Syntax;

internal sealed record Call(string Function, ImmutableArray<Syntax> Arguments) : Syntax;

internal sealed record Unary(string Operator, Syntax Operand) : Syntax;

internal sealed record Binary(string Operator, Syntax Left, Syntax Right) : Syntax;

internal sealed record Ternary(Syntax Condition, Syntax Then, Syntax Else) : Syntax;

internal sealed record ListOf(ImmutableArray<Syntax> Items) : Syntax;

internal sealed record MapOf(ImmutableArray<(Syntax Key, Syntax Value)> Entries) : Syntax;

internal sealed record Let(string Variable, Syntax Value, Syntax Body) : Syntax;
