namespace Kfc.Ir;

public abstract partial class GraphRewriter
{
    /// <summary>Rewrites an expression by its kind.</summary>
    public virtual Expression RewriteExpression(Expression expression) => expression switch
    {
        LiteralExpression literal => RewriteLiteral(literal),
        ParameterExpression parameter => RewriteParameter(parameter),
        OutputExpression output => RewriteTaskOutput(output),
        LoopItemExpression item => RewriteLoopItem(item),
        FieldExpression field => RewriteField(field),
        ConcatExpression concat => RewriteConcat(concat),
        CompareExpression compare => RewriteCompare(compare),
        AndExpression and => RewriteAnd(and),
        OrExpression or => RewriteOr(or),
        NotExpression not => RewriteNot(not),
        ListExpression list => RewriteList(list),
        CollectExpression collect => RewriteCollect(collect),
        ElementExpression element => RewriteElement(element),
        CountExpression count => RewriteCount(count),
        RangeExpression range => RewriteRange(range),
        MergeExpression merge => RewriteMergedValue(merge),
        RepeatedExpression repeated => RewriteRepeated(repeated),
        RunContextExpression context => RewriteRunContext(context),
        RunStatusExpression status => RewriteRunStatus(status),
        FailureDetailsExpression failures => RewriteFailureDetails(failures),
        _ => expression,
    };

    /// <summary>Rewrites a value written in the source.</summary>
    public virtual Expression RewriteLiteral(LiteralExpression literal) => literal;

    /// <summary>Rewrites a read of a parameter.</summary>
    public virtual Expression RewriteParameter(ParameterExpression parameter) => parameter;

    /// <summary>Rewrites a read of what a task produced.</summary>
    public virtual Expression RewriteTaskOutput(OutputExpression output) => output;

    /// <summary>Rewrites a read of a loop's item or position.</summary>
    public virtual Expression RewriteLoopItem(LoopItemExpression item) => item;

    /// <summary>Rewrites a read of a list that a loop made.</summary>
    public virtual Expression RewriteCollect(CollectExpression collect) => collect;

    /// <summary>Rewrites a read of a value that left a branch.</summary>
    public virtual Expression RewriteMergedValue(MergeExpression merge) => merge;

    /// <summary>Rewrites a read of a value that left a repetition.</summary>
    public virtual Expression RewriteRepeated(RepeatedExpression repeated) => repeated;

    /// <summary>Rewrites a fact about the run.</summary>
    public virtual Expression RewriteRunContext(RunContextExpression context) => context;

    /// <summary>Rewrites a read of how the run ended.</summary>
    public virtual Expression RewriteRunStatus(RunStatusExpression status) => status;

    /// <summary>Rewrites a read of which tasks failed.</summary>
    public virtual Expression RewriteFailureDetails(FailureDetailsExpression failures) => failures;

    /// <summary>Rewrites the record that a field is read from.</summary>
    public virtual Expression RewriteField(FieldExpression field)
    {
        var record = RewriteExpression(field.Record);
        return ReferenceEquals(record, field.Record) ? field : field with { Record = record };
    }

    /// <summary>Rewrites the parts of a text.</summary>
    public virtual Expression RewriteConcat(ConcatExpression concat)
    {
        var parts = RewriteAll(concat.Parts, RewriteExpression);
        return parts == concat.Parts ? concat : new ConcatExpression(parts);
    }

    /// <summary>Rewrites both sides of a comparison.</summary>
    public virtual Expression RewriteCompare(CompareExpression compare)
    {
        var left = RewriteExpression(compare.Left);
        var right = RewriteExpression(compare.Right);
        return ReferenceEquals(left, compare.Left) && ReferenceEquals(right, compare.Right)
            ? compare
            : compare with { Left = left, Right = right };
    }

    /// <summary>Rewrites the operands of a conjunction.</summary>
    public virtual Expression RewriteAnd(AndExpression and)
    {
        var operands = RewriteAll(and.Operands, RewriteExpression);
        return operands == and.Operands ? and : new AndExpression(operands);
    }

    /// <summary>Rewrites the operands of a disjunction.</summary>
    public virtual Expression RewriteOr(OrExpression or)
    {
        var operands = RewriteAll(or.Operands, RewriteExpression);
        return operands == or.Operands ? or : new OrExpression(operands);
    }

    /// <summary>Rewrites the operand of a negation.</summary>
    public virtual Expression RewriteNot(NotExpression not)
    {
        var operand = RewriteExpression(not.Operand);
        return ReferenceEquals(operand, not.Operand) ? not : new NotExpression(operand);
    }

    /// <summary>Rewrites the elements of a list.</summary>
    public virtual Expression RewriteList(ListExpression list)
    {
        var elements = RewriteAll(list.Elements, RewriteExpression);
        return elements == list.Elements ? list : list with { Elements = elements };
    }

    /// <summary>Rewrites the list and the position of an element.</summary>
    public virtual Expression RewriteElement(ElementExpression element)
    {
        var list = RewriteExpression(element.List);
        var index = RewriteExpression(element.Index);
        return ReferenceEquals(list, element.List) && ReferenceEquals(index, element.Index)
            ? element
            : element with { List = list, Index = index };
    }

    /// <summary>Rewrites the list whose elements are counted.</summary>
    public virtual Expression RewriteCount(CountExpression count)
    {
        var list = RewriteExpression(count.List);
        return ReferenceEquals(list, count.List) ? count : new CountExpression(list);
    }

    /// <summary>Rewrites both ends of a range.</summary>
    public virtual Expression RewriteRange(RangeExpression range)
    {
        var start = RewriteExpression(range.Start);
        var count = RewriteExpression(range.Count);
        return ReferenceEquals(start, range.Start) && ReferenceEquals(count, range.Count) ? range : new RangeExpression(start, count);
    }
}
