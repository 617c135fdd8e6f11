using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Kfc.Compiler.Tests")]
[assembly: InternalsVisibleTo("Kfc.Tekton.Tests")]
