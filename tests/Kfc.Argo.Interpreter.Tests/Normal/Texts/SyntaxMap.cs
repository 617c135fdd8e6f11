using System.Collections.Immutable;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Changes an expression from its leaves upwards.</summary>
internal static class SyntaxMap
{
    public static Syntax Map(Syntax syntax, Func<Syntax, Syntax> change)
    {
        return change(syntax switch
        {
            Member m => m with { Target = In(m.Target), Key = In(m.Key) },
            Slice s => s with { Target = In(s.Target), From = s.From is null ? null : In(s.From), To = s.To is null ? null : In(s.To) },
            Call c => c with { Arguments = All(c.Arguments) },
            Unary u => u with { Operand = In(u.Operand) },
            Binary b => b with { Left = In(b.Left), Right = In(b.Right) },
            Ternary t => new Ternary(In(t.Condition), In(t.Then), In(t.Else)),
            ListOf l => new ListOf(All(l.Items)),
            MapOf m => new MapOf([.. m.Entries.Select(e => (In(e.Key), In(e.Value)))]),
            Let l => l with { Value = In(l.Value), Body = In(l.Body) },
            _ => syntax,
        });

        Syntax In(Syntax inner) => Map(inner, change);

        ImmutableArray<Syntax> All(ImmutableArray<Syntax> inner) => [.. inner.Select(In)];
    }
}
