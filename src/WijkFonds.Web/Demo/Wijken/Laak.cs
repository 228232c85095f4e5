using WijkFonds.Initiatives;
using WijkFonds.LookBacks;
using WijkFonds.Neighbourhoods;

namespace WijkFonds.Web.Demo.Wijken;

internal static class Laak
{
    public static readonly DemoWijk Wijk = new(
        "laak",
        "Laak",
        "Veel talen, één straat.",
        ["Buren kennen elkaar, ook over de taal heen.", "Wie iets kan, kan het hier laten zien.", "Straten waar je graag voor de deur zit."],
        new ContactPerson { FirstName = "Yusuf", Photo = "mensen/yusuf.svg", Role = "wijkwerker", Phone = "070 000 02 02", Hours = "Maandag en woensdag van 13 tot 16 uur. Spreekt ook Turks en Engels.", Place = "wijkhuis De Vaart, bij de markt" },
        "Henk")
    {
        Money = [new("Wijkbudget gemeente", 16_000), new("Schoon, heel en veilig", 12_000), new("Fonds Samen Vooruit", 14_000), new("Regiodeal winkelstraten", 5_000), new("Landelijk wijkenprogramma", 6_000)],
        Stories =
        [
            new(410, "Ria", """
                Hart voor onze straat, elke maand een lange tafel buiten. We deden dit jaren. Toen mocht er opeens geen geld meer naar eten en drinken en was het over. Zonde! Want aan die tafel hoorde je alles.

                Ik wil weer een lange tafel. Met soep. Zonder soep komt er niemand, daar hoef je geen onderzoek voor te doen.
                """)
            {
                Needs = Need.Money | Need.Hands | Need.Permission, Euros = 2_200, HasFood = true, Support = 68, Offers = ["Soep voor 60 man, draai ik mijn hand niet voor om", "Ik heb schragen en planken", "Mijn band kan spelen, we zijn niet heel goed", "Ik zet de straat af, heb een hesje"],
                Then =
                [
                    new Answered(409, "Ria gebeld en excuses gemaakt. Die regel had haar nooit mogen stoppen."),
                    new GotStuck(408, "Geen geld naar eten en drinken, zegt de oude regel.", "afdeling financiën") { SolvedDaysAgo = 395, Solution = "Er is nu een geldbron die juist voor samen eten is." },
                    new Proposed(394, 2_200, "Mensen uit de straat eten elke maand samen en weten van elkaar hoe het gaat.", "Als iemand er niet is, gaat er een buur kijken.", "Dit werkte al jaren. Wij waren het probleem, niet Ria."),
                    new SaidYes(391, "Soms is besturen: een domme regel weghalen en dan soep eten."),
                    new PaidOut(388),
                    new ToldStory(350, "De eerste tafel was 34 meter. Meneer Wong van nummer 12 heeft voor het eerst in negen jaar met iemand uit de straat gepraat. Over vissen."),
                    new ToldStory(160, "Mevrouw De Bruin was er niet. Binnen tien minuten stond er iemand voor haar deur. Ze was gevallen. Ze is weer opgeknapt gelukkig."),
                    new LookedBack(45, "Buren zien het als er iets mis is. Zes mensen doen nu boodschappen voor een ander.", "In november is het te koud voor buiten, dan kwamen er maar twaalf.", "Een partytent of een plek binnen voor de winter.") { Nearby = SpentNearby.AlmostAll },
                    new Grew(42, Stage.Proven),
                    new GoesOn(38, 2_200),
                    new ToldStory(9, "We gaan door! Zaterdag eten we binnen, in de gymzaal. Meneer Wong neemt zijn hengel mee, voor het verhaal."),
                ],
            },
            new(365, "Fenna", """
                Lichtpuntjes, vrouwen die elkaar op de been helpen. We vragen geen geld. We hebben elkaar. Elke vrijdag lopen we een rondje en bellen we aan bij iemand die we lang niet gezien hebben.
                """)
            {
                Needs = Need.Space, Support = 36, Offers = ["Ik loop mee, ook als het regent", "Kan ik ook meedoen als ik slecht praat Nederlands?"],
                Then =
                [
                    new Answered(364, "Met Fenna een rondje gelopen. Ze vraagt niets, dus ik heb alleen gezegd: ga zo door. En de sleutel van De Vaart gegeven voor na het lopen."),
                    new ToldStory(240, "We waren met zeven, we zijn nu met zesentwintig. Nog steeds nul euro."),
                    new LookedBack(70, "Wij zijn minder alleen. Dat is alles, en dat is veel.", "Niks eigenlijk.", "Dat het zo mag blijven.") { Nearby = SpentNearby.AlmostAll },
                    new Grew(60, Stage.Independent),
                ],
            },
            new(280, "Winston", """
                Muziekles in de kelder van de kerk. Ik heb vijf trommels, twee keyboards en geduld. Kinderen die stil zijn op school hoor je hier tot op straat. Sorry alvast voor de buren.
                """)
            {
                Needs = Need.Money | Need.Things, Euros = 4_200, Support = 48, Offers = ["Saxofoon op zolder, mag je hebben", "Ik isoleer de kelder, ben stukadoor", "Hapjes voor bij het optreden"],
                Then =
                [
                    new Answered(277, "Luisteren was genoeg. De koster vindt het ook goed."),
                    new Proposed(271, 4_200, "Kinderen die weinig zeggen laten zich horen. Ze treden twee keer per jaar op voor de wijk.", "Ouders en juffen zien een kind dat durft.", "Winston heeft iets dat je niet kunt leren."),
                    new SaidYes(266, "Ik heb oordopjes gekocht en ik kom naar elk optreden."),
                    new PaidOut(263),
                    new ToldStory(190, "Optreden! 140 mensen in een kelder voor 60. Shanaya (9) zong alleen. Haar moeder zei: ik wist niet dat ze dit had."),
                    new LookedBack(50, "31 kinderen spelen. Twee zitten nu op het grote orkest van de stad.", "Te weinig instrumenten, ze moeten delen en dat geeft soms ruzie.", "Een tweede avond.") { Nearby = SpentNearby.Half },
                    new ToldStory(16, "Nieuw: het kelderkoor. Tien ouders zingen nu zelf. Het klinkt nergens naar en niemand wil naar huis."),
                ],
            },
            new(233, "Agnieszka", """
                Kawiarenka dla mam, een koffietafel voor Poolse moeders. My dzieci uczą się szybko, my nie. Wij willen de brieven van school begrijpen.

                Ik kan vertalen maar ik ben alleen en er zijn veel brieven.
                """)
            {
                Needs = Need.Space | Need.Knowledge, Support = 23, Offers = ["Juf van de basisschool, ik leg de brieven graag uit", "Ik spreek Pools en Nederlands, kan op vrijdag"],
                Then =
                [
                    new Answered(231, "Agnieszka krijgt een tafel op school, op vrijdagochtend. De juf schuift aan."),
                    new YesAtOnce(230, 180, "Moeders begrijpen wat de school schrijft en schrijven terug.", "Koffie, koek en een woordenboek. Natuurlijk."),
                    new PaidOut(227),
                    new ToldStory(130, "Op de ouderavond zaten dit jaar elf Poolse ouders. Vorig jaar nul. Ik was zo trots."),
                    new ToldStory(23, "Beata schrijft de brieven nu zelf terug. In het Nederlands. Met één fout en een hartje."),
                    new LookedBack(1, "Dertien moeders lezen de brieven van school nu zelf. Vier schrijven terug.", "In de vakantie was er niemand. Dan komen de brieven juist.", "Iemand die ook de brieven van het ziekenhuis snapt.") { Nearby = SpentNearby.AlmostAll, WaitsForYes = true },
                ],
            },
            new(199, "Jerry", """
                Een voetbalkooi die ook een beetje netjes is. De kooi heeft gaten en glas. Wij vegen hem zelf elke zaterdag, maar een gat kun je niet vegen.
                """)
            {
                Needs = Need.Money | Need.Things, Euros = 3_300, Dimension = Dimension.Physical, Support = 32, Offers = ["Ik fluit wedstrijden"],
                Then =
                [
                    new Answered(197, "Met Jerry en zes maten staan kijken. Ze vegen echt."),
                    new Promised(196, "Gemeente, afdeling beheer", "Het hek maken", 150, null),
                    new Proposed(180, 3_300, "Kinderen spelen veilig en de jongens blijven eigenaar van hun kooi.", "Er ligt op zaterdag geen glas.", "Zij doen hun deel al. Nu wij nog."),
                    new SaidYes(176, "Jullie vegen, wij repareren. Eerlijk verdeeld."),
                    new SetLower(174, 2_900, "De afdeling beheer had de netten nog liggen. Jerry rekende het zelf uit: zo is het genoeg."),
                    new PaidOut(172),
                    new ToldStory(60, "Nieuwe doelen!! Alleen dat hek hè. Dat hek. Gemeente?? Beloofd is beloofd."),
                ],
            },
            new(155, "Marlon", """
                Een eetstraatje op de kade. Vijf mensen hier koken beter dan elk restaurant, maar een zaak huren is niet te doen. Geef ons één avond per week een stoep en stroom.
                """)
            {
                Needs = Need.Money | Need.Permission, Euros = 4_900, Dimension = Dimension.Economic, Support = 79, Offers = ["Ik help met de boekhouding", "Roti!", "Ik heb een aggregaat"],
                Then =
                [
                    new Answered(152, "Geproefd bij alle vijf. Dit wordt niks minder dan een feest. De vergunning loopt via mij, dat hoeven zij niet zelf uit te zoeken."),
                    new Proposed(140, 4_900, "Vijf thuiskoks verdienen hun eerste eigen geld met koken.", "Minstens twee koks gaan verder zonder ons.", "Ze delen alles: de kraam, de gasten, de zenuwen."),
                    new SaidYesIf(136, "Ja. Alleen wil ik dat de buren aan de kade erachter staan.", "De bewoners van de kade vinden de donderdagavond goed."),
                    new ConditionMet(122, "Alle achttien huizen aan de kade hebben ja gezegd. Twee willen zelf een kraam."),
                    new PaidOut(119),
                    new ToldStory(48, "Tien donderdagen gedraaid. Mevrouw Sewnath huurt nu zelf een keukentje. Ze huilde toen ze tekende, van geluk zei ze."),
                ],
            },
            new(120, "Sanne", """
                Een buurtmoestuin op het lege veld. Er staat al acht jaar een hek omheen met niks erin. Ik zie er courgettes in.
                """)
            {
                Needs = Need.Permission | Need.Money | Need.Hands, Euros = 3_600, Dimension = Dimension.Physical, Support = 26, Offers = ["Mest genoeg, ik heb paarden", "Wij van de scouting kunnen spitten"],
                Then =
                [
                    new Answered(118, "Het veld is van een bouwer. Ik heb hem gebeld."),
                    new GotStuck(117, "De eigenaar wil het veld niet uitlenen.", "eigenaar van het veld"),
                    new Proposed(104, 3_600, "Buren verbouwen samen groente op het lege veld.", "Er eten mensen van die niet meetuinieren.", "Mooi plan, maar zonder grond geen tuin."),
                    new SaidNotYet(99, "Zonder toestemming van de eigenaar kun je in de lente worden weggestuurd. Dat doe ik je niet aan.", "Begin met bakken op het pleintje bij de flat. Daar is grond en water van ons.", "Yusuf"),
                    new ToldStory(30, "Dan maar bakken. Het zijn er nu negen. Meneer Ali heeft tomaten van een pond. Het veld komt nog wel."),
                ],
            },
            new(72, "Kevin", """
                Chillavond voor jongeren die nergens heen kunnen. Geen leiding, geen regels aan de muur. Gewoon een bank, een playstation en een iemand van ons die oplet.
                """)
            {
                Needs = Need.Space | Need.Things, Support = 22, Offers = ["Bank van mijn oma, zit lekker"],
                Then =
                [
                    new Answered(70, "Twee partners zijn afgehaakt. Kevin niet. Ik ook niet."),
                    new YesAtOnce(69, 250, "Jongeren hebben op vrijdag een eigen plek en letten zelf op elkaar.", "Een bank en vertrouwen."),
                    new PaidOut(66),
                    new LookedBack(12, "Er kwamen eerst twintig, later vier. Wij hebben geleerd dat vrijdag de verkeerde avond is. Iedereen werkt dan.", "Wij hebben te lang gewacht met vragen wat ze zelf wilden.", "Het nog eens proberen op zondag.") { DidNotWork = true },
                ],
            },
            new(44, "Aisha", """
                Fietsles voor vrouwen, zonder publiek. Ik ben 52 en ik heb nooit gefietst. In mijn land mocht het niet. Nu mag het en durf ik niet.
                """)
            {
                Needs = Need.Money | Need.Things | Need.Hands, Euros = 1_450, Support = 38, Offers = ["Drie damesfietsen uit de kelder", "Ik kan stevig een bagagedrager vasthouden"],
                Then =
                [
                    new Answered(41, "Aisha kan op de binnenplaats van de school, achter het hek. Veertien vrouwen willen meedoen."),
                    new Proposed(33, 1_450, "Vrouwen gaan zelf op de fiets naar hun werk, de les en de markt.", "Ze fietsen samen een rondje door de wijk, op de openbare weg.", "Veertien namen op de eerste dag."),
                    new SaidYes(29, "Vrijheid op twee wielen. Ja, van harte."),
                ],
            },
            new(27, "Dirk-Jan", """
                Een muur vol portretten van de mensen die hier wonen. Ik fotografeer al dertig jaar. De blinde muur bij de tram is 12 bij 6 meter. Daar passen 200 gezichten op.
                """)
            {
                Needs = Need.Money | Need.Permission, Euros = 11_800, Dimension = Dimension.Physical, Support = 52, Offers = ["Ik praat mensen over de streep die niet durven", "Hoogwerker van de zaak, in het weekend vrij"],
                Then =
                [
                    new Answered(24, "Bij Dirk-Jan thuis honderd foto's bekeken. Ik ken ze allemaal en ik zag ze nu pas."),
                    new Proposed(6, 11_800, "Wie met de tram de wijk in komt ziet wie hier wonen. Bewoners zijn trots op hun eigen gezicht.", "Mensen gaan met hun familie bij de muur staan.", "De vergunning is rond. De maker vraagt een eerlijke prijs."),
                    new Commented(5, "Sevda", "Mijn moeder staat erop en ze heeft al een nieuwe hoofddoek gekocht. Dus het moet doorgaan."),
                    new Commented(2, "Gerard", "Mooi, maar kan er ook een lamp bij? Het is daar pikdonker."),
                ],
            },
            new(19, "Anoniem", """
                Koop hier goedkope telefoons, bel nu. Beste prijs van de stad!!!
                """)
            {
                Needs = Need.NotSureYet,
                Then = [new PutOutOfSight(18, "Dit is reclame, geen idee voor de wijk.")],
            },
            new(14, "Tariq", """
                Samen de iftar klaarmaken, ook voor wie niet vast. Vorig jaar deden we het met de agenten van het wijkteam. Er zaten ineens honderd mensen. Dit jaar wil ik dat iedereen een bord meeneemt en een vreemde.
                """)
            {
                Needs = Need.Money | Need.Space | Need.Hands, Euros = 1_200, Support = 44, Offers = ["Dadels voor iedereen", "Ik kom met mijn hele koor", "Agent van de wijk hier, wij sjouwen weer tafels"],
            },
            new(6, "Mieke", """
                Een bankje op de hoek, bij de bushalte. Ik loop met een stok en het is precies te ver. Met één bankje haal ik de markt weer.
                """)
            {
                Needs = Need.Things | Need.Permission, Dimension = Dimension.Physical, Support = 16, OnlyPhone = true, Channel = Channel.Telephone,
                Then = [new Answered(5, "Mieke gebeld en samen de stappen geteld. Het zijn er 410. We vragen de bank aan.")],
            },
            new(2, "Joel", """
                A repair evening where we fix things together. I am new here, I am an engineer without work (for now). People throw away so many good lamps and radios. I can fix them and I would like to meet my neighbours.
                """)
            {
                Needs = Need.Space | Need.Things, Dimension = Dimension.Economic, Support = 10, Offers = ["Soldeerbout en koekjes"],
            },
        ],
    };
}
