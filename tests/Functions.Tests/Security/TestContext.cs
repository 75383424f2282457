using System.Collections;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Functions.Tests.Security;

/// <summary>An invocation without a host, for a middleware by itself.</summary>
internal sealed class TestContext : FunctionContext
{
    private readonly FeatureBag features = new();

    public TestContext(string function, HttpContext? http)
    {
        FunctionDefinition = new Definition(function);
        features.Set<InvocationResult>(new Result());
        if (http is not null)
        {
            Items["HttpRequestContext"] = http;
        }
    }

    public override string InvocationId => "1";

    public override string FunctionId => "1";

    public override IServiceProvider InstanceServices { get; set; } = new ServiceCollection().BuildServiceProvider();

    public override FunctionDefinition FunctionDefinition { get; }

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features => features;

    /// <summary>What the middleware answered; null when the function was reached.</summary>
    public async Task<IResult?> RunAsync(IFunctionsWorkerMiddleware middleware, Action? function = null)
    {
        bool reached = false;
        await middleware.Invoke(this, _ =>
        {
            reached = true;
            function?.Invoke();
            return Task.CompletedTask;
        });
        IResult? result = (IResult?)this.GetInvocationResult().Value;
        Assert.Equal(reached && function is null, result is null);
        return result;
    }

    private sealed class Definition(string name) : FunctionDefinition
    {
        public override string PathToAssembly => "";

        public override string EntryPoint => "";

        public override string Id => "1";

        public override string Name => name;
    }

    private sealed class Result : InvocationResult
    {
        public override object? Value { get; set; }
    }

    private sealed class FeatureBag : IInvocationFeatures
    {
        private readonly Dictionary<Type, object> bag = [];

        public void Set<T>(T instance) => bag[typeof(T)] = instance!;

        public T? Get<T>() => (T?)bag.GetValueOrDefault(typeof(T));

        public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() => bag.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
