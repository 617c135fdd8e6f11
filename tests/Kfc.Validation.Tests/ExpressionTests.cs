using Kfc.Validation.Expressions;

namespace Kfc.Validation.Tests;

public class ExpressionTests
{
    [Theory]
    [InlineData("1 + 2 * 3 - -4 % 5 ** 2 ^ 3")]
    [InlineData("'a' + \"b\" + `c\\d`")]
    [InlineData("inputs.parameters['my-p'] == 'x' && !(workflow.status != 'Failed') || not true and false or nil == null")]
    [InlineData("tasks['a'].status == 'Succeeded' ? tasks['a'].outputs.parameters['p'] : tasks.b.outputs.parameters.p")]
    [InlineData("steps['flip-coin'].outputs.result == 'heads'?steps.heads.outputs.artifacts.r:steps.tails.outputs.artifacts.r")]
    [InlineData("tasks['t']?.outputs?.parameters?.v ?? 'x'")]
    [InlineData("toJson(map(fromJSON(inputs.parameters.list), {len(#) == 0 ? nil : #[0]}))")]
    [InlineData("all(fromJSON(inputs.parameters.list), { type(#) == 'string' && all([#], { # in ['a', 'b'] }) && # not in ['c'] && # matches '^a' })")]
    [InlineData("toJson(map(0..len(fromJSON(inputs.parameters.list))-1, {#}))")]
    [InlineData("filter([1, 3], {# > 1})")]
    [InlineData("filter(fromJSON(item), .age > 17 and .name not in ['a', 'b'])")]
    [InlineData("map([jsonpath(workflow.parameters.w, '$.t')], {toJson({avg: sprig.add(#[0], #[1]) / 5, 'min': 1, (item): 2})})[0]")]
    [InlineData("let x = asInt(inputs.parameters.n); let y = x * 2; x + y")]
    [InlineData("inputs.parameters.text | lower() | split(' ') | map(trim(#)) | join(',')")]
    [InlineData("reduce([1, 2, 3], #acc + # + #index, 0)")]
    [InlineData("indexOf(inputs.parameters.v, '{' + '{') >= 0 ? fromJSON('a sentence') : inputs.parameters.v")]
    [InlineData("workflow.name matches '^a.*' or workflow.name startsWith 'b' or workflow.name contains 'c' or workflow.name endsWith 'd'")]
    [InlineData("sprig.date('2006', workflow.creationTimestamp)")]
    [InlineData("(now() - date('2026-01-01')).Hours() > 1.5e3 // a comment")]
    [InlineData("asInt(lastRetry.exitCode) > 1 && lastRetry.status in ['Error', 'Failed'] /* why */")]
    [InlineData("{'a': [1, 2,], 'b': {}}['a'][0:1]")]
    [InlineData("any(fromJSON(item), # == 1) ? 0x1F : 1_000")]
    [InlineData("if workflow.status == 'Failed' { 'bad' } else { 'good' }")]
    [InlineData("!('a' in inputs.parameters) ?: 'x'")]
    public void Expressions_of_Argo_are_read(string text)
    {
        var parsed = ExprParser.Parse(text);
        Assert.Null(parsed.Problem);
        Assert.Empty(parsed.Unknown);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1 +")]
    [InlineData("(1")]
    [InlineData("'open")]
    [InlineData("a b")]
    [InlineData("[1, 2")]
    [InlineData("x == 'a' ? 1")]
    [InlineData("inputs.parameters.")]
    [InlineData("inputs.parameters['a'")]
    [InlineData("1 = 2")]
    [InlineData("# > 1")]
    [InlineData("a @ b")]
    public void Malformed_expressions_are_told(string text) => Assert.NotNull(ExprParser.Parse(text).Problem);

    [Fact]
    public void Paths_and_unknown_names_are_noted()
    {
        var parsed = ExprParser.Parse("tasks['a-b'].outputs.parameters.p + upcase(inputs.parameters[workflow.name]) + foo");
        Assert.Equal(["tasks.a-b.outputs.parameters.p", "inputs.parameters", "workflow.name", "foo"], parsed.Paths);
        Assert.Equal(["upcase", "foo"], parsed.Unknown);
        Assert.Equal(["expr", "toYaml"], ExprParser.Parse("expr(1) == toYaml(2)").Unknown);
    }

    [Theory]
    [InlineData("'$(params.a)' == 'b'")]
    [InlineData("'$(tasks.t.results.r)'.matches('^-?[0-9]+([.][0-9]+)?$') && double('$(tasks.t.results.r)') > 0.9")]
    [InlineData("int('1') in [1, 2] || size('abc') == 3 ? true : false")]
    [InlineData("['a', 'b'].exists(x, x == '$(params.a)')")]
    [InlineData("{'a': 1}.all(k, k.startsWith('a')) && !('c' in {'c': true})")]
    [InlineData("r'''$(params.x)''' != \"\" && has({'a': 1}.a)")]
    [InlineData("dyn(1) + 1.0 == '2' // a comment")]
    [InlineData("[1, 'a',].size() == 2 && duration('1h').getHours() == 1")]
    [InlineData("timestamp('2026-01-01T00:00:00Z') < timestamp('2027-01-01T00:00:00Z') ? null : {'a': 1}")]
    [InlineData("[1, 2][0] == 1 && {'a': 1}['a'] == 1 && 5 % 2 == 1 && null == null && dyn('a') != null")]
    [InlineData("[1, 2].filter(x, x > 1).map(x, x * 2).size() == 1 && {'a': [1]}.a.exists_one(x, x == 1) && b'a'.size() == 1")]
    public void Expressions_of_guards_are_read(string text) => Assert.Null(CelExpression.ProblemOf(text));

    [Theory]
    [InlineData("$(params.a) == 'b'")]
    [InlineData("params.a == 'b'")]
    [InlineData("'1' > 0.9")]
    [InlineData("'a' && true")]
    [InlineData("'a' == 'b' ==")]
    [InlineData("foo('a')")]
    [InlineData("1 + 'a'")]
    [InlineData("'a")]
    [InlineData("true ? 1 : 'a'")]
    [InlineData("-'a' == 'a'")]
    [InlineData("size(1) > 1")]
    [InlineData("int([1]) == 1")]
    [InlineData("'a'.matches(1)")]
    [InlineData("'a'.startsWith()")]
    [InlineData("has('a')")]
    [InlineData("1 == 1.0")]
    [InlineData("'a'.lowerAscii() == 'a'")]
    [InlineData("'a' == null")]
    [InlineData("5.0 % 2.0 == 1.0")]
    [InlineData("['a']['b'] == 'a'")]
    [InlineData("'a'[0] == 'a'")]
    [InlineData("'a'.size == 1")]
    [InlineData("1.size() == 1")]
    [InlineData("(1).size() == 1")]
    [InlineData("'abc'.all(x, true)")]
    [InlineData("[1].exists(x, 'a')")]
    [InlineData("'1h'.getHours() == 1")]
    public void Guards_that_do_not_compile_are_told(string text) => Assert.NotNull(CelExpression.ProblemOf(text));

    [Theory]
    [InlineData("x == heads")]
    [InlineData("( x == heads && x == tails ) || x != \"a b\"")]
    [InlineData("x in (Succeeded, Failed) && !y")]
    [InlineData("x =~ '^a.*' || 'x' !~ 'b'")]
    [InlineData("x >= -1.5 && (x + 2) * 3 < 10")]
    [InlineData("true")]
    [InlineData("x == v1.2.3 && x == my-value && x == \"\"")]
    public void Conditions_are_read(string text) => Assert.Null(ConditionText.ProblemOf(text));

    [Theory]
    [InlineData("x = heads")]
    [InlineData("x == ")]
    [InlineData("(x == a")]
    [InlineData("x == a)")]
    [InlineData("== a")]
    [InlineData("x == 'a")]
    public void Malformed_conditions_are_told(string text) => Assert.NotNull(ConditionText.ProblemOf(text));

    [Theory]
    [InlineData("a && (b.Succeeded || !c-d.Failed)", null)]
    [InlineData("a &&", "it ends too early")]
    [InlineData("a b", "'b' is not expected")]
    [InlineData("(a", "')' is missing")]
    public void Dependencies_are_read(string text, string? problem) => Assert.Equal(problem, DependsExpression.Parse(text).Problem);

    [Theory]
    [InlineData("*/5 * * * *")]
    [InlineData("0 9-17/2 1,15 jan-mar mon")]
    [InlineData("@daily")]
    [InlineData("@every 1h30m")]
    [InlineData("CRON_TZ=Europe/Berlin 0 0 * * 0")]
    public void Schedules_are_read(string text) => Assert.Null(CronText.ProblemOf(text));

    [Theory]
    [InlineData("60 * * * *")]
    [InlineData("* * * *")]
    [InlineData("@dayly")]
    [InlineData("5-1 * * * *")]
    [InlineData("*/0 * * * *")]
    [InlineData("* * * * 7")]
    [InlineData("a * * * *")]
    public void Malformed_schedules_are_told(string text) => Assert.NotNull(CronText.ProblemOf(text));
}
