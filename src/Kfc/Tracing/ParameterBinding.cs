using Kfc.Ir;
using Kfc.Tables;

namespace Kfc.Tracing;

/// <summary>Lets parameters read as those of the pipeline that is being defined, and gives them back afterwards.</summary>
internal sealed class ParameterBinding
{
    private readonly Stack<(IParameterCell Cell, Expression? Before)> _bound = new();

    public void Bind(ParameterEntry entry, IParameterCell cell, string? scope)
    {
        _bound.Push((cell, cell.Bound));
        cell.Bound = new ParameterExpression(entry.Name, cell.Type, scope);
    }

    public void Release()
    {
        while (_bound.TryPop(out var binding))
            binding.Cell.Bound = binding.Before;
    }
}
