using Herald.Rehearsal.Cli;
using Spectre.Console;

RehearsalProgram program = new(AnsiConsole.Console);
return await RehearsalCommand.Create(program.RunAsync).Parse(args).InvokeAsync();
