using System.Net.Http.Headers;
using System.Text;

namespace Herald.LocalRuntime.Hosting.Samples;

/// <summary>A request of a sample: without a body, with one from a file or as it stands, or with parts as of a form.</summary>
internal sealed record SampleRequest(
    string Method, string Path, string? ContentType, string? Body, string? File, IReadOnlyList<SamplePart>? Parts)
{
    /// <summary>The request; files are found in <paramref name="folder"/>.</summary>
    public HttpRequestMessage Create(string folder)
    {
        HttpRequestMessage request = new(new HttpMethod(Method), Path);
        if (Parts is not null)
        {
            MultipartFormDataContent form = [];
            foreach (SamplePart part in Parts)
            {
                part.AddTo(form, folder);
            }

            request.Content = form;
        }
        else if (File is not null || Body is not null)
        {
            request.Content = Typed(File is null ? Encoding.UTF8.GetBytes(Body!) : System.IO.File.ReadAllBytes(System.IO.Path.Combine(folder, File)), ContentType);
        }

        return request;
    }

    internal static ByteArrayContent Typed(byte[] bytes, string? contentType)
    {
        ByteArrayContent content = new(bytes);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType ?? "application/json");
        return content;
    }
}

/// <summary>A part of a form: a file beside the sample's, or a plain value.</summary>
internal sealed record SamplePart(string Name, string? File, string? ContentType, string? Value)
{
    public void AddTo(MultipartFormDataContent form, string folder)
    {
        if (File is null)
        {
            form.Add(new StringContent(Value ?? string.Empty), Name);
        }
        else
        {
            form.Add(SampleRequest.Typed(System.IO.File.ReadAllBytes(Path.Combine(folder, File)), ContentType), Name, File);
        }
    }
}
