using System.Globalization;
using System.Text.Encodings.Web;
using Fluid.Values;

namespace Herald.Functions.Correspondence.Rendering;

/// <summary>What a letter could name, but has not: a template may ask whether it is there, and must not print it.</summary>
internal sealed class AbsentValue(string name) : FluidValue
{
    public override FluidValues Type => FluidValues.Object;

    public override bool Equals(FluidValue other) => other is AbsentValue;

    public override bool ToBooleanValue() => false;

    public override decimal ToNumberValue() => throw Missing();

    public override string ToStringValue() => throw Missing();

    public override object ToObjectValue() => throw Missing();

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => throw Missing();

    public override IEnumerable<FluidValue> Enumerate(Fluid.TemplateContext context) => throw Missing();

    private InvalidOperationException Missing() => new($"This letter has no '{name}'.");
}
