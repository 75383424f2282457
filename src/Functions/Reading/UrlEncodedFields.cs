using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Herald.Functions.Reading;

/// <summary>Reads the fields of an <c>application/x-www-form-urlencoded</c> body.</summary>
internal static class UrlEncodedFields
{
    /// <exception cref="BadHttpRequestException">It cannot be read (400).</exception>
    public static Fields Read(ReadOnlyMemory<byte> body)
    {
        Fields fields = new();
        try
        {
            using FormReader reader = new(Encoding.UTF8.GetString(body.Span));
            foreach ((string name, StringValues values) in reader.ReadForm())
            {
                fields.Add(name, values);
            }
        }
        catch (InvalidDataException e)
        {
            throw new BadHttpRequestException("The form cannot be read: it has too many fields, or too long ones.", e);
        }

        return fields;
    }
}
