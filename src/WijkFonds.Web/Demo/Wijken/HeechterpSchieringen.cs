using WijkFonds.Initiatives;
using WijkFonds.LookBacks;
using WijkFonds.Neighbourhoods;

namespace WijkFonds.Web.Demo.Wijken;

internal static class HeechterpSchieringen
{
    public static readonly DemoWijk Wijk = new(
        "heechterp-schieringen",
        "Heechterp-Schieringen",
        "Hier doen we het samen, ook als het tegenzit.",
        ["Kinderen groeien hier op met een warme maaltijd en een plek om te leren.", "Iedereen kent zijn buren bij de voornaam.", "De straat is van ons: schoon, groen en veilig."],
        new ContactPerson { FirstName = "Anneke", Photo = "mensen/anneke.svg", Role = "wijkwerker", Phone = "058 000 01 01", Hours = "Dinsdag en donderdag van 10 tot 12 uur. Bel of app. Je krijgt dezelfde dag antwoord.", Place = "buurthuis De Kolk, naast de school" },
        "Marieke")
    {
        Money = [new("Wijkbudget gemeente", 16_000), new("Schoon, heel en veilig", 14_000), new("Fonds Samen Vooruit", 12_000), new("Regiodeal winkelstraten", 5_000), new("Landelijk wijkenprogramma", 7_000)],
        Stories =
        [
            new(392, "Samira", """
                Een koffie-uurtje voor moeders met kleintjes. Ik zit vaak alleen thuis met twee kleine kinderen en ik weet dat er meer zijn zoals ik, ik zie ze achter het raam.

                Gewoon elke woensdagochtend koffie, speelgoed op de grond, en even praten met een ander mens boven de 1 meter.
                """)
            {
                Needs = Need.Money | Need.Space | Need.Hands, Euros = 1_250, Help = "een kamertje met een kraan, en iemand die weet hoe je zoiets begint", Support = 42,
                Offers = ["Ik bak elke maand iets lekkers", "Twee kisten duplo, mijn jongens zijn er te groot voor", "Ik pas op bij de schuifdeur zodat er geen kind ontsnapt"],
                Then =
                [
                    new Answered(390, "Samira en ik hebben samen koffie gedronken, met twee kinderen op schoot. De kleine zaal van De Kolk is op woensdag vrij. We gaan het rooster regelen."),
                    new Summarised(389, "Elke woensdagochtend een plek waar moeders en vaders met kleine kinderen elkaar leren kennen."),
                    new Proposed(385, 1_250, "Ouders met kleine kinderen zitten niet meer alleen thuis. Ze kennen elkaar en passen op elkaars kinderen.", "We horen van ouders dat ze een buur hebben die ze kunnen bellen.", "Samira wordt op straat al aangesproken door andere moeders. Dit loopt vanzelf."),
                    new SaidYes(381, "Niemand hoeft alleen te zijn met een huilende baby. Hier wil ik dat het kan."),
                    new PaidOut(379),
                    new ToldStory(330, "Vandaag waren we met elf moeders en één opa! Hij kwam zijn kleinkind brengen en is gebleven tot het eind."),
                    new ToldStory(210, "Rosa en Fatma passen nu om de beurt op elkaars kinderen. Zo kan Fatma naar taalles en Rosa naar haar werk in de bakkerij."),
                    new LookedBack(40, "Veertien gezinnen kennen elkaar. Drie moeders zijn gaan werken omdat er een buurvrouw is die oppast. En de opa komt nog steeds.", "In de zomer was de zaal dicht. Toen viel het stil en dat was jammer.", "Ook in de zomer een plek.") { Nearby = SpentNearby.AlmostAll },
                    new Grew(36, Stage.Proven),
                    new GoesOn(30, 1_250),
                ],
            },
            new(318, "Klaas", """
                Een hardloopclub voor mensen die nog nooit hardgelopen hebben. Ik was vroeger dik en ongelukkig, nu alleen nog een beetje dik. Lopen heeft mij gered en dat gun ik iedereen.

                Geen dure schoenen, geen wedstrijd. We stoppen als de langzaamste wil stoppen.
                """)
            {
                Needs = Need.Money | Need.Knowledge, Euros = 640, Help = "iemand die weet hoe je een warming up doet zonder dat het kleuterklas wordt", Support = 24, Offers = ["Ik ben fysiotherapeut en kijk graag een keer mee", "Ik loop achteraan, dan is er nooit iemand laatste"],
                Then =
                [
                    new Answered(316, "Klaas gebeld. Hij loopt al met vier mensen. We zoeken een trainer en hesjes, dan zien auto's ze ook."),
                    new Proposed(311, 640, "Mensen die nooit bewegen lopen elke week samen een rondje. Ze voelen zich beter en kennen elkaar.", "Mensen vertellen zelf dat ze beter slapen of minder piekeren.", "Goedkoop, vrolijk en Klaas houdt vol."),
                    new SaidYes(308, "Ik ben zelf een keer meegelopen. Ik was de langzaamste. Ze wachtten echt."),
                    new PaidOut(304),
                    new ToldStory(250, "Storm en regen en toch zes man. Joke zei: als ik thuis was gebleven had ik de hele avond gepiekerd."),
                    new LookedBack(55, "Er lopen nu twintig mensen mee, van 16 tot 71. Twee mannen praten onder het lopen over dingen die ze thuis niet vertellen.", "De hesjes zijn te klein, dat hadden we kunnen weten.", "Een plek om na afloop thee te drinken.") { Nearby = SpentNearby.Half },
                    new GotStuck(41, "Langs het looppad is het donker. Er mag geen lamp bij, vanwege de vleermuizen.", "afdeling ruimte"),
                ],
            },
            new(204, "Djamila", """
                Huiswerk maken waar het warm en stil is. Bij ons thuis zijn we met z'n zessen in drie kamers, en in de winter zit iedereen in één kamer want anders is het te duur.

                Ik ben 15 en ik wil mijn havo halen. Mijn vriendinnen ook.
                """)
            {
                Needs = Need.Space | Need.Hands | Need.Money, Euros = 3_800, Help = "een volwassene die blijft ook als het laat wordt", Support = 56, Offers = ["Oud-wiskundeleraar, dinsdag en donderdag", "Ik kan goed Engels, en ik luister", "Ik zet de thee"],
                Then =
                [
                    new Answered(203, "Djamila kwam zelf binnenlopen met drie vriendinnen en een lijstje. De bibliotheek doet mee en laat ons tot negen uur binnen."),
                    new Proposed(196, 3_800, "Jongeren hebben elke avond een warme, stille plek om te leren. Er is altijd een volwassene die helpt.", "De jongeren zeggen zelf of het werkt, elke drie maanden.", "Vier meiden met een lijstje, dan moet je als gemeente gewoon opschieten."),
                    new SaidYes(192, "Wie wil leren moet kunnen leren. Djamila, ik kom op je diploma-uitreiking."),
                    new PaidOut(189),
                    new ToldStory(120, "Vorige week was het zo druk dat we op de trap zaten. Daan heeft zijn eerste voldoende voor wiskunde!!!"),
                    new Promised(110, "Bibliotheek", "Zes extra tafels in de leeszaal", 80, 84),
                    new ToldStory(31, "We hebben nu een eigen sleutel. Dat is misschien niks voor jullie maar voor ons heel veel."),
                ],
            },
            new(168, "Sjoerd", """
                Een extra prullenbak bij het bankje aan de Schieringerweg. Er zitten elke avond mensen, en dat is gezellig, maar de dichtstbijzijnde bak staat 200 meter verder. Dan weet je het wel.
                """)
            {
                Needs = Need.Things | Need.Permission, Dimension = Dimension.Physical, Support = 18,
                Then =
                [
                    new Answered(168, "Dezelfde middag met Sjoerd gaan kijken. Hij heeft gelijk."),
                    new YesAtOnce(167, 240, "Het plein bij het bankje blijft schoon.", "Ja hoor. Hier hoeven we niet over te vergaderen."),
                    new PaidOut(164),
                    new ToldStory(150, "Hij staat er! En hij wordt gebruikt. Soms is het zo simpel."),
                ],
            },
            new(141, "Nadia", """
                Samen koken uit alle landen van onze flat. In onze flat wonen mensen uit 23 landen, ik heb het geteld met mijn dochter op de deurbellen.

                Elke maand kookt één verdieping voor de rest.
                """)
            {
                Needs = Need.Money | Need.Space, Euros = 1_900, HasFood = true, Support = 33, Offers = ["Ik kan injera maken", "Pannen van 40 liter, ik had vroeger een frietkraam", "Opruimen vind ik niet erg"],
                Then =
                [
                    new Answered(139, "Nadia heeft al tien koks. We hebben het gehad over de regel dat er geen geld naar eten mag. Die regel gaan we niet tegen haar gebruiken."),
                    new GotStuck(138, "Uit het oude potje mag geen eten en drinken betaald worden.", "afdeling financiën") { SolvedDaysAgo = 100, Solution = "Eten dat mensen samenbrengt betalen we nu uit een andere geldbron. De regel is voor heel Voorbeeldstad aangepast." },
                    new Proposed(131, 1_900, "Mensen van elke verdieping hebben samen gegeten en kennen elkaars naam.", "Mensen groeten elkaar in de lift.", "In deze flat was vorig jaar drie keer ruzie over geluid. Sinds het koken nul keer."),
                    new SaidYes(127, "Wie samen eet, belt niet meteen de politie om de muziek. Eet smakelijk."),
                    new PaidOut(124),
                    new ToldStory(90, "De derde verdieping heeft gewonnen met de Surinaamse bruine bonen. Er was geen wedstrijd maar ze hebben toch gewonnen."),
                ],
            },
            new(96, "Bertus", """
                Een fietsenmaker in een zeecontainer. Ik heb 40 jaar op de werf gewerkt en kan alles maken. Jongens hier hebben kapotte fietsen en niks te doen. Eén en één is twee.
                """)
            {
                Needs = Need.Money | Need.Permission | Need.Things, Euros = 4_600, Dimension = Dimension.Economic, Support = 29, Offers = ["Gereedschap van mijn vader, hij zou het mooi vinden", "Onze school wil graag stageplekken"],
                Then =
                [
                    new Answered(94, "Bij Bertus in de schuur geweest. Indrukwekkend. De container mag op het oude parkeerterrein staan, zegt de woningcorporatie."),
                    new Proposed(86, 4_600, "Jongeren leren een vak van een vakman. Fietsen in de wijk rijden weer.", "Twee jongens durven zelf een gesprek aan bij een werkplaats.", "Bertus heeft geen woord te veel en de jongens luisteren naar hem."),
                    new SaidYesIf(82, "Ik geloof in Bertus. Eerst moet zeker zijn dat de container er mag blijven staan.", "De corporatie zet op papier dat de plek twee jaar beschikbaar is."),
                    new ConditionMet(70, "De brief van de corporatie is binnen: drie jaar zelfs."),
                    new PaidOut(67),
                    new ToldStory(20, "Al 61 fietsen gemaakt. Youssef mag volgende week op gesprek bij de fietsenwinkel in het centrum. Ik heb hem m'n nette jas geleend."),
                ],
            },
            new(61, "Wietske", """
                Bomen planten met de kinderen van groep 8. Elk kind dat van school gaat plant een boom, met een bordje met zijn naam. Dan blijf je altijd van de wijk, ook als je later ver weg woont.
                """)
            {
                Needs = Need.Money | Need.Permission, Euros = 2_400, Dimension = Dimension.Physical, Support = 20, Offers = ["Ik ben hovenier, ik graaf de gaten wel"],
                Then =
                [
                    new Answered(59, "Met Wietske en de gemeentelijke boommeester gewandeld. Er zijn 26 goede plekken."),
                    new Proposed(50, 2_400, "Kinderen van groep 8 laten een boom achter in hun eigen wijk.", "Kinderen weten welke boom van hen is en zorgen ervoor.", "De school staat te springen."),
                    new SaidYes(45, "Over dertig jaar lopen hier grote mensen die zeggen: die is van mij."),
                    new PaidOut(3) { OnlyOrdered = true },
                ],
            },
            new(33, "Thijs", """
                Een dakterras op de flat, voor iedereen. Nu is het alleen grind en duiven. Het uitzicht is gratis en niemand ziet het.
                """)
            {
                Needs = Need.Money | Need.Permission | Need.Knowledge, Euros = 14_500, Dimension = Dimension.Physical, Support = 46, Offers = ["Ik ben constructeur en reken het na", "Plantenbakken bouwen kan ik"],
                Then =
                [
                    new Answered(31, "Met Thijs op het dak gestaan. Wat een plek. Er is een constructeur uit de flat die helpt."),
                    new Summarised(30, "Een gedeeld dakterras op de Heechterpflat, met plantenbakken en banken."),
                    new Proposed(8, 14_500, "Bewoners van de flat zitten samen buiten op hun eigen dak. Het is groen en het is van iedereen.", "Op een zomeravond zitten er mensen die elkaar eerst niet kenden.", "Groot plan, maar er zit een constructeur aan tafel en de corporatie wil."),
                    new Commented(7, "Grietje", "Prachtig! Wel graag een hek dat hoog genoeg is, mijn kleinzoon klimt overal op."),
                    new Commented(5, "Mo", "Ik woon op de bovenste verdieping. Hoe zit het met het lawaai boven mijn hoofd? Tot tien uur vind ik prima."),
                    new Commented(3, "Elly", "Ik ben 80 en de lift gaat niet tot het dak. Kan daar ook aan gedacht worden?"),
                ],
            },
            new(17, "Omar", """
                Zwemles voor vaders. Ik kan niet zwemmen. Mijn zoon van zes wel. Ik sta aan de kant en ik hoop dat er niks gebeurt.

                Er zijn meer vaders zo, maar niemand zegt het.
                """)
            {
                Needs = Need.Money | Need.Knowledge, Euros = 2_900, Support = 20,
                Then =
                [
                    new Answered(15, "Omar heeft het mij eerlijk verteld en dat is dapper. Het zwembad heeft een uur vrij op zondagavond. We hebben negen vaders op de lijst."),
                    new Proposed(4, 2_900, "Vaders durven met hun kinderen het water in.", "Vaders zwemmen aan het eind van het seizoen samen met hun kind een baan.", "Dit is precies waar een wijkbudget voor is."),
                ],
            },
            new(13, "Hatice", """
                Bir dikiş kursu istiyoruz, kadınlar için. Bizim evde üç dikiş makinesi var ama kimse birbirini tanımıyor.

                (Mijn dochter schrijft: mijn moeder wil een naaiclub voor vrouwen. Ze heeft drie machines en ze naait alles. Ze wil ook Nederlands leren terwijl ze naait.)
                """)
            {
                Needs = Need.Space | Need.Hands, Support = 14, Channel = Channel.Spoken, OnlyPhone = true, Offers = ["Ik wil Nederlands praten en een rits leren inzetten"],
            },
            new(4, "Lieke", """
                Een ruilkast bij de school. Kinderkleren, boeken, puzzels. Neem wat je nodig hebt, geef wat je over hebt. Zonder briefje en zonder uitleg.
                """)
            {
                Needs = Need.Things | Need.Hands, Support = 7, Offers = ["Ik heb nog een kast staan, moet alleen geverfd"],
                Then = [new Answered(2, "Lieke gebeld. De school vindt de hal een goede plek. Zaterdag verven we de kast.")],
            },
            new(1, "Een buur", """
                Licht in het tunneltje onder het spoor. Ik fiets er na mijn avonddienst en ik durf niet goed. Ik fiets nu om, elke avond een kwartier.
                """)
            {
                Needs = Need.Permission | Need.NotSureYet, Dimension = Dimension.Physical, Support = 5,
            },
        ],
    };
}
