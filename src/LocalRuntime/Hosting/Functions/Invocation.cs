using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.LocalRuntime.Hosting.Functions;

/// <summary>One invocation of a function, with whatever started it.</summary>
internal sealed class Invocation : FunctionContext, IDisposable
{
    private readonly IServiceScopeFactory? scopes;
    private readonly Lazy<string> id;
    private IServiceScope? scope;
    private IServiceProvider? services;
    private IDictionary<object, object>? items;

    private Invocation(FunctionDescriptor function, InvocationIds ids, object trigger, CancellationToken cancellation)
    {
        Function = function;
        Trigger = trigger;
        CancellationToken = cancellation;
        id = new Lazy<string>(ids.Next);
        Features = new InvocationFeatures(new Result(this));
    }

    /// <summary>An invocation in the scope of a request.</summary>
    public Invocation(
        FunctionDescriptor function, InvocationIds ids, object trigger, IServiceProvider services, CancellationToken cancellation)
        : this(function, ids, trigger, cancellation) => this.services = services;

    /// <summary>An invocation with a scope of its own, made when first asked for.</summary>
    public Invocation(
        FunctionDescriptor function, InvocationIds ids, object trigger, IServiceScopeFactory scopes, CancellationToken cancellation)
        : this(function, ids, trigger, cancellation) => this.scopes = scopes;

    public FunctionDescriptor Function { get; }

    /// <summary>The HTTP context, timer info, orchestration context or activity call that started it.</summary>
    public object Trigger { get; }

    public object? ReturnValue { get; private set; }

    public override string InvocationId => id.Value;

    public override string FunctionId => Function.Id;

    public override IServiceProvider InstanceServices
    {
        get => services ??= (scope = scopes!.CreateScope()).ServiceProvider;
        set => services = value;
    }

    public override FunctionDefinition FunctionDefinition => Function;

    public override IDictionary<object, object> Items
    {
        get => items ??= new Dictionary<object, object>();
        set => items = value;
    }

    public override IInvocationFeatures Features { get; }

    public override CancellationToken CancellationToken { get; }

    public void Dispose() => scope?.Dispose();

    private sealed class Result(Invocation invocation) : InvocationResult
    {
        public override object? Value
        {
            get => invocation.ReturnValue;
            set => invocation.ReturnValue = value;
        }
    }
}
