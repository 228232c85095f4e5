using WijkFonds.Allocations;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Simulation;

/// <summary>What somebody tries: how it is done really, whether the model says that it may, and what it changes there.</summary>
/// <param name="May">Null when the model cannot know: then both answers are right, and only the money is compared.</param>
/// <param name="Happens">What the model believes after a yes.</param>
internal sealed record Attempt(string What, Func<FormKey, Task<Answer>> PostAsync, Func<ExpectedTown, bool?> May, Action<ExpectedTown, Answer> Happens)
{
    /// <summary>For an act whose answer is an outcome.</summary>
    public static Func<FormKey, Task<Answer>> Post<T>(Func<FormKey, Task<Outcome<T>>> act) => async form => Answer.Of(await act(form));
}

/// <summary>What came of it, the same for every kind of act.</summary>
/// <param name="Made">The allocation as it came out of it, for who could not know beforehand.</param>
internal sealed record Answer(Refusal? Refusal, object? Value, Allocation? Made = null)
{
    public bool IsAccepted => Refusal is null;

    public Guid Id => (Guid)Value!;

    public static Answer Of<T>(Outcome<T> outcome) => outcome.IsAccepted ? new Answer(null, outcome.Value) : new Answer(outcome.Refusal, null);

    public override string ToString() => IsAccepted ? "ja" : $"nee: {Refusal!.Sentence}";

    /// <summary>Whether somebody who sent the form again reads the same.</summary>
    public bool IsSameAs(Answer other) => IsAccepted == other.IsAccepted && Equals(Value?.ToString(), other.Value?.ToString());
}
