namespace WijkFonds.Rounds.Pabulib;

/// <summary>What is not right in a .pb file. The first two things that fill a sentence are always the line and the place in that line.</summary>
public static class PabulibRefusals
{
    public static readonly Refusal TooLarge = new("Regel {0}, teken {1}: dit bestand is te groot. Hoogstens {2} MB kan.");

    public static readonly Refusal NotUtf8 = new("Regel {0}, teken {1}: dit teken is geen UTF-8. Bewaar het bestand als UTF-8.");

    public static readonly Refusal ExpectedTitle = new("Regel {0}, teken {1}: hier moet {2} staan.");

    public static readonly Refusal ColumnMissing = new("Regel {0}, teken {1}: de kolom {2} hoort hier ook bij.");

    public static readonly Refusal ColumnTwice = new("Regel {0}, teken {1}: de kolom {2} staat er twee keer.");

    public static readonly Refusal FieldCount = new("Regel {0}, teken {1}: hier horen {2} velden te staan. Het zijn er {3}.");

    public static readonly Refusal QuoteOpen = new("Regel {0}, teken {1}: dit aanhalingsteken wordt niet gesloten.");

    public static readonly Refusal AfterQuote = new("Regel {0}, teken {1}: na het aanhalingsteken moet een ; komen, of een nieuwe regel.");

    public static readonly Refusal MetaMissing = new("Regel {0}, teken {1}: voor deze regel moet {2} staan.");

    public static readonly Refusal MetaTwice = new("Regel {0}, teken {1}: {2} staat er twee keer.");

    public static readonly Refusal ExpectedVoteType = new("Regel {0}, teken {1}: hier moet approval, choose-1, cumulative, scoring of ordinal staan.");

    public static readonly Refusal ExpectedNoDefault = new("Regel {0}, teken {1}: hier moet 0 staan. Punten voor wat niet gekozen is, tellen we niet.");

    public static readonly Refusal ExpectedAmount = new("Regel {0}, teken {1}: hier moet een bedrag staan, met een punt voor de centen: 1500 of 1500.50.");

    public static readonly Refusal AmountTooLarge = new("Regel {0}, teken {1}: dit bedrag is te groot.");

    public static readonly Refusal ExpectedNumber = new("Regel {0}, teken {1}: hier moet een heel getal staan, van 0 tot en met {2}.");

    public static readonly Refusal ExpectedId = new("Regel {0}, teken {1}: hier moet een nummer of naam staan van hoogstens {2} tekens.");

    public static readonly Refusal ProjectTwice = new("Regel {0}, teken {1}: plan {2} staat er twee keer.");

    public static readonly Refusal VoterTwice = new("Regel {0}, teken {1}: stem {2} staat er twee keer.");

    public static readonly Refusal ProjectUnknown = new("Regel {0}, teken {1}: plan {2} staat niet bij PROJECTS.");

    public static readonly Refusal PointCount = new("Regel {0}, teken {1}: hier horen {2} getallen te staan, één voor elk plan. Het zijn er {3}.");

    public static readonly Refusal WrongCount = new("Regel {0}, teken {1}: hier staat {2}, maar we tellen er {3}.");

    public static readonly Refusal TooMany = new("Regel {0}, teken {1}: dit zijn er te veel. Hoogstens {2} kan.");

    public static readonly Refusal Ordinal = new("Regel {0}, teken {1}: hier moet approval, choose-1, cumulative of scoring staan. Een volgorde kunnen we niet tellen.");
}
