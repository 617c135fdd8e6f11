using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Kfc.Ir;

namespace Kfc.Cli;

/// <summary>
/// A command or an option that does not exist. The parser takes one for an argument, or complains about it and all that follows; what is
/// wrong is one word.
/// </summary>
internal static class MistypedWord
{
    /// <summary>What to say about the first such word; null when there is none.</summary>
    public static string? In(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.Action is not ParseErrorAction && parsed.Action != command.Action)
            return null;
        if (UnknownOption(parsed) is { } option)
            return $"'{(command is RootCommand ? "kfc" : $"kfc {command.Name}")}' has no option '{option}'.{Meant(option, parsed)}";
        return command is RootCommand && parsed.UnmatchedTokens is [var word, ..]
            ? $"There is no command '{word}'.{NearestName.Sentence(word, command.Subcommands.Select(c => c.Name))}"
            : null;
    }

    /// <summary>Behind <c>--</c> anything is an argument, and <c>-</c> is the standard input.</summary>
    private static string? UnknownOption(ParseResult parsed)
    {
        if (parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash))
            return null;
        var arguments = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(result => result.Tokens).Select(token => token.Value);
        return arguments.Concat(parsed.UnmatchedTokens).FirstOrDefault(word => word.Length > 1 && word[0] == '-');
    }

    /// <summary>Letters are all near to each other, so one alone is no reason for a guess.</summary>
    private static string Meant(string option, ParseResult parsed)
    {
        var known = parsed.CommandResult.Command.Options.Concat(parsed.RootCommandResult.Command.Options.Where(o => o.Recursive));
        return option.Length > 2 ? NearestName.Sentence(option.Split('=')[0], known.Select(o => o.Name).Distinct(StringComparer.Ordinal)) : "";
    }
}
