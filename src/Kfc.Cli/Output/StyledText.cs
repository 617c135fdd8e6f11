using Spectre.Console;

namespace Kfc.Cli.Output;

/// <summary>Looks of a piece of text on a terminal.</summary>
internal enum Style
{
    Normal,
    Position,
    Hint,
    Warning,
    Error,
}

/// <summary>Text that may have looks.</summary>
internal interface IStyledText
{
    void Write(string text, Style style);
}

/// <summary>Text without looks, for files and pipes.</summary>
internal sealed class PlainText(TextWriter writer) : IStyledText
{
    public void Write(string text, Style style) => writer.Write(text);
}

/// <summary>Text with colours. Only this class needs the console library, so that a run without diagnostics does not load it.</summary>
internal sealed class ColoredText(TextWriter writer) : IStyledText
{
    private readonly IAnsiConsole _console = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.Yes,
        ColorSystem = ColorSystemSupport.Standard,
        Out = new WideOutput(writer),
    });

    public void Write(string text, Style style) => _console.Write(new Text(text, style switch
    {
        Style.Position => new Spectre.Console.Style(Color.Grey),
        Style.Hint => new Spectre.Console.Style(Color.Teal),
        Style.Warning => new Spectre.Console.Style(Color.Olive, decoration: Decoration.Bold),
        Style.Error => new Spectre.Console.Style(Color.Maroon, decoration: Decoration.Bold),
        _ => Spectre.Console.Style.Plain,
    }));

    /// <summary>An output so wide that lines are not broken: the terminal does that, and copied text stays whole.</summary>
    private sealed class WideOutput(TextWriter writer) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => true;

        public int Width => int.MaxValue / 4;

        public int Height => int.MaxValue / 4;

        public void SetEncoding(System.Text.Encoding encoding)
        {
        }
    }
}
