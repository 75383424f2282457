// The least that an app of this framework can be: what the start and the idle memory of Herald are held against.
WebApplication app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "Herald");
app.Run();
