using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;

namespace WijkFonds.Web.Tests.House;

public sealed class ExampleSettingsTests
{
    private static readonly IConfiguration Example = new ConfigurationBuilder().AddJsonFile(Path.Combine(Root(), "appsettings.example.json")).Build();

    /// <summary>Every class of settings names its section in a constant.</summary>
    public static TheoryData<Type> SettingsClasses => [.. typeof(Program).Assembly.GetTypes().Where(type => type.GetField("Section")?.IsLiteral == true)];

    [Theory]
    [MemberData(nameof(SettingsClasses))]
    public void The_example_binds_and_is_valid(Type settingsClass)
    {
        var settings = Example.GetSection(SectionOf(settingsClass)).Get(settingsClass, binder => binder.ErrorOnUnknownConfiguration = true) ?? Activator.CreateInstance(settingsClass)!;

        Validator.ValidateObject(settings, new ValidationContext(settings), validateAllProperties: true);
    }

    [Theory]
    [MemberData(nameof(SettingsClasses))]
    public void Every_setting_stands_in_the_example(Type settingsClass)
    {
        var known = Example.GetSection(SectionOf(settingsClass)).GetChildren().Select(child => child.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);

        var missing = settingsClass.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite && !known.Contains(property.Name))
            .Select(property => $"{SectionOf(settingsClass)}:{property.Name}");

        Assert.Empty(missing);
    }

    [Fact]
    public void The_example_has_no_section_that_nobody_reads()
    {
        var read = typeof(Program).Assembly.GetTypes().Where(type => type.GetField("Section")?.IsLiteral == true)
            .Select(type => SectionOf(type).Split(':')[0])
            .Append("AllowedHosts");

        Assert.Empty(Example.GetChildren().Select(child => child.Key).Except(read));
    }

    private static string SectionOf(Type settingsClass) => (string)settingsClass.GetField("Section")!.GetRawConstantValue()!;

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
