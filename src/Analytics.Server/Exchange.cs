using System.Text;
using Analytics.Reporting.Html;
using Analytics.Server.Access;
using Analytics.Server.Pages;
using Analytics.Store.Operations;
using Microsoft.AspNetCore.Http;

namespace Analytics.Server;

/// <summary>A request that was let in, and its answer.</summary>
/// <param name="context">The request.</param>
/// <param name="visitor">Who asks.</param>
/// <param name="ground">What pages stand on.</param>
internal sealed class Exchange(HttpContext context, Visitor visitor, Ground ground)
{
    private const string AnswerCookie = "analytics-svar";
    private const string AnswerPurpose = "answer";

    private IFormCollection? form;

    public HttpContext Context { get; } = context;

    public Visitor Visitor { get; } = visitor;

    public Ground Ground { get; } = ground;

    public ServedStore Store => Ground.Store;

    public CancellationToken Stop => Context.RequestAborted;

    /// <summary>A value of the address's query; empty when it is not there.</summary>
    public string Asked(string name) => Context.Request.Query[name] is [{ } value] ? value.Trim() : "";

    /// <summary>A field of the form; empty when it is not there.</summary>
    public string Sent(string name) => form?[name] is [{ } value] ? value : "";

    /// <summary>Reads the form, and says whether it is one of ours.</summary>
    public async Task<bool> HasOurForm()
    {
        if (!Context.Request.HasFormContentType)
            return false;
        form = await Context.Request.ReadFormAsync(Stop);
        return Ground.Forms.Fits(Context, Visitor, form);
    }

    /// <summary>Writes down who did what.</summary>
    /// <param name="action">What was done: read, query, run.</param>
    /// <param name="outcome">What came of it: ok, refused.</param>
    /// <param name="what">To what; null for the page's path.</param>
    public void Note(string action, string outcome, string? what = null) =>
        Store.Audit.Add(new AuditEntry(Store.Clock.GetUtcNow(), Visitor.Name, Visitor.RoleName, action, what ?? Context.Request.Path.Value ?? "", outcome));

    /// <summary>Answers with a page. Who has signed in and reads it is written down first.</summary>
    public async Task Show(Page page, int status = StatusCodes.Status200OK)
    {
        var said = TakeAnswer();
        var text = new StringWriter(new StringBuilder(16_384)) { NewLine = "\n" };
        PageFrame.Write(new HtmlOutput(text), page, this, said);
        if (Visitor.Role is not null && status == StatusCodes.Status200OK && HttpMethods.IsGet(Context.Request.Method))
            Note("read", "ok");
        await Send(Encoding.UTF8.GetBytes(text.ToString()), "text/html; charset=utf-8", status);
    }

    public async Task Send(byte[] bytes, string type, int status = StatusCodes.Status200OK)
    {
        Context.Response.StatusCode = status;
        Context.Response.ContentType = type;
        Context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(Context.Request.Method))
            await Context.Response.Body.WriteAsync(bytes, Stop);
    }

    /// <summary>Leads the browser to a page of ours, which is loaded anew; what came of the form is said there once.</summary>
    public void Lead(string path, string? answer = null)
    {
        if (answer is not null)
            Context.Response.Cookies.Append(AnswerCookie, Ground.Key.Sign(AnswerPurpose, answer), Ground.Forms.Options(Context, TimeSpan.FromMinutes(1)));
        Context.Response.StatusCode = StatusCodes.Status303SeeOther;
        Context.Response.Headers.Location = path;
    }

    /// <summary>The hidden field that makes a form one of ours.</summary>
    public HtmlOutput.Encoded FormField() => HtmlOutput.Of($"<input type=\"hidden\" name=\"{FormGuard.Field}\" value=\"{Ground.Forms.Mark(Context, Visitor)}\">");

    private string? TakeAnswer()
    {
        if (Context.Request.Cookies[AnswerCookie] is not { } cookie)
            return null;
        Context.Response.Cookies.Delete(AnswerCookie, Ground.Forms.Options(Context, null));
        return Ground.Key.Read(AnswerPurpose, cookie);
    }
}
