using System.Globalization;
using System.Text.RegularExpressions;
using WijkFonds.Allocations;
using WijkFonds.Corrections;
using WijkFonds.Decisions;
using WijkFonds.Grants;
using WijkFonds.Handovers;
using WijkFonds.Initiatives;
using WijkFonds.Ledger.Proofs;
using WijkFonds.LookBacks;
using WijkFonds.Mail;
using WijkFonds.Neighbourhoods;
using WijkFonds.Obstacles;
using WijkFonds.Payouts;
using WijkFonds.People;
using WijkFonds.Promises;
using WijkFonds.Sources;
using WijkFonds.Endorsements;
using WijkFonds.Web.Pages.Decisions;
using WijkFonds.Web.Pages.Initiatives;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Pages.Administration;

/// <summary>Says in words what an official did. The log keeps the name of the act, so that it never changes; a new act without words is shown by its name.</summary>
public sealed partial class AuditWords(Sentences sentences, InitiativeWords initiatives, DecidingWords deciding)
{
    public string Of(string act) => act switch
    {
        nameof(AnswerInitiative) => sentences["gaf antwoord op een idee"],
        nameof(LogTalk) => sentences["noteerde een gesprek"],
        nameof(SummarizeInitiative) => sentences["schreef een samenvatting"],
        nameof(WriteDownIdea) => sentences["schreef een idee op voor een bewoner"],
        nameof(WriteDownEndorsement) => sentences["schreef steun op voor een bewoner"],
        nameof(WriteDownHandover) => sentences["schreef een overdracht op"],
        nameof(HideInitiative) => sentences["haalde een initiatief van de site"],
        nameof(ShowInitiativeAgain) => sentences["zette een initiatief weer op de site"],
        nameof(HideComment) => sentences["haalde een reactie van de site"],
        nameof(NoteObstacle) => sentences["zette iets bij de vastlopers"],
        nameof(SayNextStep) => sentences["schreef de volgende stap bij een vastloper"],
        nameof(CorrectObstacle) => sentences["veranderde de woorden bij een vastloper"],
        nameof(SolveObstacle) => sentences["schreef op dat iets los is"],
        nameof(MakePromise) => sentences["beloofde iets"],
        nameof(SettlePromise) => sentences["schreef op wat er van een belofte kwam"],
        nameof(WriteLookBack) => sentences["schreef het goede gesprek op"],
        nameof(ConfirmLookBack) => sentences["bevestigde het goede gesprek voor een bewoner"],
        nameof(ChangeStage) => sentences["zette een initiatief in een andere fase"],
        nameof(GivePayee) => sentences["vulde een rekeningnummer in voor een bewoner"],
        nameof(MarkCalled) => sentences["belde een bewoner"],
        _ => OfMoneyOrPeople(act),
    };

    private string OfMoneyOrPeople(string act) => act switch
    {
        nameof(ProposeAllocation) => sentences["stelde voor om geld te geven"],
        nameof(WithdrawAllocation) => sentences["nam een voorstel terug"],
        nameof(PutOpenForComment) => sentences["legde een plan open voor de wijk"],
        nameof(SayYesAtOnce) => sentences["zei meteen ja"],
        nameof(DecideAllocation) => sentences["nam een besluit"],
        nameof(MeetCondition) => sentences["schreef op dat een voorwaarde gelukt is"],
        nameof(OrderPayout) => sentences["zette een betaling klaar"],
        nameof(ConfirmPayout) => sentences["boekte dat de bank betaald heeft"],
        nameof(BouncePayout) => sentences["boekte dat de bank het terugstuurde"],
        nameof(RegisterSource) => sentences["schreef een geldbron op"],
        nameof(FundSource) => sentences["boekte geld dat de raad beschikbaar stelde"],
        nameof(AllocateSource) => sentences["gaf geld aan een wijk"],
        nameof(GiveMoneyBack) => sentences["haalde geld terug van een wijk"],
        nameof(CarryOver) => sentences["nam geld mee naar het volgende jaar"],
        nameof(SpendAhead) => sentences["liet een wijk beginnen met toegezegd geld"],
        nameof(GiveBackToFinancier) => sentences["gaf geld terug aan wie het gaf"],
        nameof(PromiseSource) => sentences["schreef op dat geld is toegezegd"],
        nameof(WithdrawSource) => sentences["schreef op dat een geldbron is teruggetrokken"],
        nameof(ChangeSourceRules) => sentences["veranderde de regels van een geldbron"],
        nameof(SetApartWhatCan) => sentences["zette apart wat kon"],
        nameof(LowerGrant) => sentences["zette een bijdrage lager"],
        nameof(AskMoneyBack) => sentences["vroeg geld terug, na een gesprek"],
        nameof(ReceiveMoneyBack) => sentences["boekte geld dat terugkwam"],
        nameof(AskReversal) => sentences["vroeg om een boeking recht te zetten"],
        nameof(AnswerReversal) => sentences["keek mee bij een boeking die niet klopt"],
        nameof(DivideAgain) => sentences["zocht ander geld voor een plan"],
        nameof(SaveNeighbourhood) => sentences["veranderde een wijk"],
        nameof(ProposeRole) => sentences["stelde een rol voor"],
        nameof(DecideRole) => sentences["besloot over een rol"],
        nameof(BlockPerson) => sentences["liet iemand wel of niet meer toe"],
        nameof(ResetSecondFactor) => sentences["haalde een app voor de tweede stap weg"],
        nameof(BecomeFirstAdministrator) => sentences["werd de eerste beheerder"],
        nameof(AcceptRestore) => sentences["schreef op wat na het terugzetten verloren is"],
        nameof(RetryMail) => sentences["verstuurde een mail opnieuw"],
        _ => act,
    };

    /// <summary>What was written down with it, with amounts in euros and without names from the code.</summary>
    public string Detail(string detail)
    {
        if (Cents().Match(detail) is { Success: true } amount)
        {
            return new Money(long.Parse(amount.Groups["cents"].Value, CultureInfo.InvariantCulture)).Show();
        }

        if (Enum.TryParse<DecisionAnswer>(detail, out var answer) && Enum.IsDefined(answer))
        {
            return deciding.Of(answer);
        }

        if (Enum.TryParse<Stage>(detail, out var stage) && Enum.IsDefined(stage))
        {
            return initiatives.Of(stage);
        }

        return detail switch
        {
            "kept" => sentences["gehouden"],
            "explained" => sentences["nog niet, met uitleg"],
            _ when Letters.Kinds.ContainsKey(detail) => "",
            _ => Role().Replace(Channel().Replace(detail, m => initiatives.Of(Enum.Parse<Channel>(m.Groups["channel"].Value))), m => sentences.RoleName(Enum.Parse<Role>(m.Value))),
        };
    }

    [GeneratedRegex(@"\A(?<cents>-?\d{1,15}) cent\z")]
    private static partial Regex Cents();

    [GeneratedRegex(@"\bkanaal (?<channel>Online|Paper|Spoken|Telephone)\b")]
    private static partial Regex Channel();

    [GeneratedRegex(@"\b(NeighbourhoodWorker|Alderman|Treasurer|Administrator)\b")]
    private static partial Regex Role();
}
