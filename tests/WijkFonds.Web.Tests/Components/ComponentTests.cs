using AngleSharp.Dom;
using Microsoft.AspNetCore.Razor.TagHelpers;
using WijkFonds.Initiatives;
using WijkFonds.Web.Components;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Tests.Components;

public sealed class ComponentTests
{
    private readonly Sentences sentences = new();
    private readonly Rendering<Question> page = new(new Question());

    [Fact]
    public async Task A_question_has_its_label_above_it_and_its_explanation_tied_to_it()
    {
        var body = await FieldAsync(new FieldTagHelper(sentences) { For = page.For(m => m.Dream), Label = "Wat is je droom?", Hint = "Eén zin is genoeg.", Kind = "textarea", ViewContext = page.ViewContext });

        var input = body.QuerySelector("textarea")!;
        Assert.Equal("Wat is je droom?", body.QuerySelector($"label[for={input.Id}]")!.TextContent);
        Assert.Equal("Eén zin is genoeg.", body.QuerySelector("#" + input.GetAttribute("aria-describedby"))!.TextContent);
        Assert.Equal("true", input.GetAttribute("aria-required"));
        Assert.False(input.HasAttribute("placeholder") || input.HasAttribute("required") || input.HasAttribute("aria-invalid"));
    }

    [Fact]
    public async Task After_a_mistake_the_field_says_what_to_do_and_keeps_what_was_typed()
    {
        page.ModelState.SetModelValue("Amount", "veel geld", "veel geld");
        page.ModelState.AddModelError("Amount", "Vul een bedrag in, bijvoorbeeld 250.");

        var body = await FieldAsync(new FieldTagHelper(sentences) { For = page.For(m => m.Amount), Label = "Hoeveel?", Hint = "In euro's.", Kind = "money", ViewContext = page.ViewContext });

        var input = body.QuerySelector("input")!;
        Assert.Equal("veel geld", input.GetAttribute("value"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        var explained = input.GetAttribute("aria-describedby")!.Split(' ').Select(id => body.QuerySelector("#" + id)!.TextContent);
        Assert.Equal(["In euro's.", "Vul een bedrag in, bijvoorbeeld 250."], explained);
    }

    [Fact]
    public async Task A_question_that_may_be_skipped_says_so()
    {
        var body = await FieldAsync(new FieldTagHelper(sentences) { For = page.For(m => m.Amount), Label = "Hoeveel?", Optional = true, ViewContext = page.ViewContext });

        Assert.Equal("Hoeveel? (optioneel)", body.QuerySelector("label")!.TextContent);
        Assert.False(body.QuerySelector("input")!.HasAttribute("aria-required"));
    }

    [Theory]
    [InlineData("email", "email")]
    [InlineData("tel", "tel")]
    [InlineData("code", "one-time-code")]
    public async Task The_browser_may_help_with_what_it_knows(string kind, string autocomplete)
    {
        var body = await FieldAsync(new FieldTagHelper(sentences) { For = page.For(m => m.Amount), Label = "?", Kind = kind, ViewContext = page.ViewContext });

        Assert.Equal(autocomplete, body.QuerySelector("input")!.GetAttribute("autocomplete"));
    }

    [Fact]
    public async Task A_code_is_never_sent_back_to_the_screen()
    {
        page.ModelState.SetModelValue("Amount", "123456", "123456");

        var body = await FieldAsync(new FieldTagHelper(sentences) { For = page.For(m => m.Amount), Label = "?", Kind = "code", ViewContext = page.ViewContext });

        Assert.DoesNotContain("123456", body.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_summary_links_to_each_field_and_takes_the_focus()
    {
        page.ModelState.AddModelError("", "Er is niet genoeg geld.");
        page.ModelState.AddModelError("Dream", "Vul dit nog in.");
        await FieldAsync(new FieldTagHelper(sentences) { For = page.For(m => m.Dream), Label = "Wat is je droom?", ViewContext = page.ViewContext });

        var body = await Rendering<Question>.WriteAsync(new ErrorsTagHelper(sentences) { ViewContext = page.ViewContext }, "wf-errors");

        Assert.True(body.QuerySelector("h2")!.HasAttribute("autofocus"));
        Assert.Equal("#Dream", body.QuerySelector("li a")!.GetAttribute("href"));
        Assert.Equal("Wat is je droom? – Vul dit nog in.", body.QuerySelector("li a")!.TextContent);
        Assert.Equal(2, body.QuerySelectorAll("li").Length);
    }

    [Fact]
    public async Task Without_mistakes_there_is_no_summary()
    {
        var body = await Rendering<Question>.WriteAsync(new ErrorsTagHelper(sentences) { ViewContext = page.ViewContext }, "wf-errors");

        Assert.Equal("", body.InnerHtml);
    }

    [Fact]
    public async Task Several_answers_are_ticks_and_those_given_are_ticked()
    {
        var body = await ChoicesAsync(page.For(m => m.Needs), "Money", "Space", "Hands");

        Assert.Equal(["Money", "Hands"], body.QuerySelectorAll("input[type=checkbox][checked]").Select(tick => tick.GetAttribute("value")));
        Assert.Equal("Wat heb je nodig?", body.QuerySelector("fieldset > legend")!.TextContent);
        Assert.All(body.QuerySelectorAll("input"), input => Assert.Single(body.QuerySelectorAll($"label[for={input.Id}]")));
        Assert.Equal("Needs", body.QuerySelector("input")!.Id);
    }

    [Fact]
    public async Task One_answer_is_a_round_button()
    {
        var body = await ChoicesAsync(page.For(m => m.Stage), "Idea", "Start");

        Assert.Equal("Start", body.QuerySelector("input[type=radio][checked]")!.GetAttribute("value"));
        Assert.Equal("radiogroup", body.QuerySelector("fieldset")!.GetAttribute("role"));
    }

    [Fact]
    public async Task Yes_or_no_is_one_tick()
    {
        var body = await ChoicesAsync(page.For(m => m.MayCall));

        Assert.Equal("true", body.QuerySelector("input[type=checkbox]")!.GetAttribute("value"));
        Assert.Null(body.QuerySelector("fieldset"));
    }

    [Theory]
    [InlineData("Anneke", "A")]
    [InlineData("Familie de Bakker", "FB")]
    [InlineData("émile", "É")]
    [InlineData("", "?")]
    [InlineData("<b>", "?")]
    public void Initials_come_from_the_name(string name, string initials) => Assert.Equal(initials, FaceTagHelper.InitialsOf(name));

    [Fact]
    public async Task The_bar_says_in_words_what_it_draws()
    {
        var body = await Rendering<Question>.WriteAsync(new MoneyBarTagHelper(sentences) { Paid = 100_00, Granted = 50_00, Reserved = 25_00, Free = 1_250_00 }, "wf-money-bar");

        Assert.Equal("€\u00a01.250 vrij", body.QuerySelector("li:last-child")!.TextContent.Trim());
        Assert.Equal(1000, body.QuerySelectorAll(".wf-money-bar__bar rect").Sum(part => double.Parse(part.GetAttribute("width")!, System.Globalization.CultureInfo.InvariantCulture)), 0.2);
        Assert.DoesNotContain("style=", body.InnerHtml, StringComparison.Ordinal);
    }

    private static Task<IElement> FieldAsync(FieldTagHelper field) => Rendering<Question>.WriteAsync(field, "wf-field");

    private Task<IElement> ChoicesAsync(Microsoft.AspNetCore.Mvc.ViewFeatures.ModelExpression question, params string[] answers) =>
        Rendering<Question>.WriteAsync(new ChoicesTagHelper(sentences) { For = question, Label = "Wat heb je nodig?", ViewContext = page.ViewContext }, "wf-choices", context =>
        {
            foreach (var answer in answers)
            {
                var output = new TagHelperOutput("wf-choice", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
                new ChoiceTagHelper { Value = answer, Label = answer }.Process(context, output);
                ((TagHelperContent)context.Items[typeof(TagHelperContent)]).AppendHtml(output);
            }
        });

    public sealed class Question
    {
        public string Dream { get; set; } = "";

        public string? Amount { get; set; }

        public Need Needs { get; set; } = Need.Money | Need.Hands;

        public Stage Stage { get; set; } = Stage.Start;

        public bool MayCall { get; set; }
    }
}
