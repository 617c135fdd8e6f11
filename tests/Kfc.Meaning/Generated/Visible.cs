using Kfc.Ir;

namespace Kfc.Meaning;

/// <summary>What can be read or waited for where the generator is.</summary>
internal sealed class Visible
{
    private List<Expression> _values = [];
    private List<string> _nodes = [];

    public IReadOnlyList<string> Nodes => _nodes;

    public void Add(Expression value) => _values.Add(value);

    public void AddNode(string id) => _nodes.Add(id);

    public IReadOnlyList<Expression> Of(WireType type) => _values.FindAll(value => value.Type.Equals(type));

    public IReadOnlyList<Expression> All => _values;

    /// <summary>Leaves only parameters to be read, those of nested pipelines included.</summary>
    public void Hide()
    {
        _values.RemoveAll(value => value is not ParameterExpression);
        _nodes.Clear();
    }

    /// <summary>Runs something whose declarations end with it.</summary>
    public T Inside<T>(Func<T> make)
    {
        var (values, nodes) = (_values.ToArray(), _nodes.ToArray());
        var made = make();
        (_values, _nodes) = ([.. values], [.. nodes]);
        return made;
    }
}
