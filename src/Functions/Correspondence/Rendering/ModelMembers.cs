using System.Collections.Concurrent;
using System.Reflection;
using Fluid;

namespace Herald.Functions.Correspondence.Rendering;

/// <summary>What templates may reach: the properties of the letter's model under their names in snake case, and nothing else.</summary>
internal sealed class ModelMembers : MemberAccessStrategy
{
    private readonly ConcurrentDictionary<(Type, string), IMemberAccessor?> accessors = new();

    public override IMemberAccessor? GetAccessor(Type type, string name) => accessors.GetOrAdd((type, name), _ => Find(type, name));

    public override void Register(Type type, IEnumerable<KeyValuePair<string, IMemberAccessor>> accessors) =>
        throw new NotSupportedException("The model is all that there is.");

    private static Member? Find(Type type, string name)
    {
        if (type.Namespace != typeof(LetterModel).Namespace)
        {
            return null;
        }

        PropertyInfo? property = Array.Find(type.GetProperties(), p => MemberNameStrategies.SnakeCase(p) == name);
        bool isRoot = type == typeof(LetterModel) || type == typeof(LayoutModel);
        return property is not null
            ? new Member(property)
            : isRoot ? null : throw new InvalidOperationException($"{type.Name} has no '{name}'.");
    }

    private sealed class Member(PropertyInfo property) : IMemberAccessor
    {
        public object Get(object obj, string name, TemplateContext ctx) => property.GetValue(obj) ?? new AbsentValue(name);
    }
}
