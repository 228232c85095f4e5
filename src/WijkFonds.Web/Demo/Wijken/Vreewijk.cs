using WijkFonds.Initiatives;
using WijkFonds.LookBacks;
using WijkFonds.Neighbourhoods;

namespace WijkFonds.Web.Demo.Wijken;

internal static class Vreewijk
{
    public static readonly DemoWijk Wijk = new(
        "vreewijk",
        "Vreewijk",
        "Tuindorp met een groot hart.",
        ["Niemand eet hier alleen die dat niet wil.", "Kinderen spelen buiten, groot en klein door elkaar.", "De tuinen en paden blijven van ons allemaal."],
        new ContactPerson { FirstName = "Shanti", Photo = "mensen/shanti.svg", Role = "wijkwerker", Phone = "010 000 03 03", Hours = "Elke werkdag van 9 tot 11 uur. Buiten die tijd: app, dan bel ik terug.", Place = "de Tuinkamer, achter de kerk" },
        "Bram")
    {
        Money = [new("Wijkbudget gemeente", 18_000), new("Schoon, heel en veilig", 16_000), new("Fonds Samen Vooruit", 15_000), new("Regiodeal winkelstraten", 5_000), new("Landelijk wijkenprogramma", 9_000)],
        Stories =
        [
            new(430, "Corrie", """
                Kerst voor wie het dit jaar niet redt. Ik weet hoe het is om de gordijnen dicht te doen met kerst omdat je niks hebt. Geen pakket uit een hal. Een bon, en dan zelf kiezen in de winkel van je eigen buurt.
                """)
            {
                Needs = Need.Money, Euros = 5_000, Dimension = Dimension.Economic, Support = 60, Offers = ["Onze slagerij legt op elke bon vijf euro bij", "Ik breng ze rond, niemand hoeft te komen halen"],
                Then =
                [
                    new Answered(428, "Corrie heeft gelijk over die bonnen. Zelf kiezen is waardig. Zeven winkels doen mee."),
                    new Proposed(421, 5_000, "Honderd gezinnen kiezen zelf hun kerstmaal, in winkels uit de wijk.", "Winkeliers en gezinnen vertellen hoe het ging.", "Het geld blijft in de wijk: van gezin naar winkel."),
                    new SaidYes(418, "Kerst is voor iedereen. En de bakker om de hoek is er ook blij mee."),
                    new PaidOut(415),
                    new ToldStory(325, "Een vader kocht van zijn bon geen eten maar een taart voor zijn dochter die jarig was op kerstavond. Ik vond dat het mooiste van allemaal."),
                    new LookedBack(60, "Honderd gezinnen, zeven winkels. Drie gezinnen van vorig jaar helpen nu mee met rondbrengen.", "Twee winkels hadden de bonnen kwijt gemaakt, dat hebben we samen opgelost.", "Vroeger in het jaar weten of het kan.") { Nearby = SpentNearby.AlmostAll },
                    new Grew(55, Stage.Proven),
                    new GoesOn(50, 5_000),
                ],
            },
            new(352, "Patricia", """
                De kotergroep, door moeders en voor moeders. Wij hebben het zelf opgezet in de kelder van de school. Nu lekt de kelder. Wij stoppen niet, maar wij hebben wel een droog plafond nodig.
                """)
            {
                Needs = Need.Space | Need.Money, Euros = 2_750, Support = 40, Offers = ["Ik kan gipsplaten zetten", "Mijn zus is kraamzorg, komt graag vertellen"],
                Then =
                [
                    new Answered(351, "Nog dezelfde dag met een emmer gaan kijken. Ze kunnen naar de Tuinkamer tot het droog is."),
                    new Proposed(344, 2_750, "Moeders met kleintjes hebben een droge plek die van henzelf is.", "De groep draait door, ook in de winter.", "Zij deden alles al zelf. Dit is het minste."),
                    new SaidYes(341, "Een droog plafond mag geen maanden duren."),
                    new PaidOut(339),
                    new ToldStory(280, "Droog!! We hebben de muur geel geschilderd. Zeven moeders, veertien kinderen, één muur, overal geel."),
                    new LookedBack(33, "We kregen ook een muziekochtend en een ruilrek. En twee moeders zijn begonnen met een opleiding.", "Soms is één iemand te veel de baas (dat ben ik, zeggen ze).", "Iemand die af en toe meekijkt.") { Nearby = SpentNearby.Half },
                ],
            },
            new(300, "Ton", """
                De elektriciteitskastjes worden kunst. 43 grijze kasten staan er in de wijk. Ik heb ze geteld. Wij zijn een clubje van negen dat kan schilderen, en twaalf dat denkt dat ze het kunnen.
                """)
            {
                Needs = Need.Money | Need.Permission, Euros = 3_100, Dimension = Dimension.Physical, Support = 46, Offers = ["Verf over van mijn schuur, veel groen", "Ik schrijf een wandelroute langs alle kastjes"],
                Then =
                [
                    new Answered(297, "De netbeheerder zegt ja als we de deurtjes vrij houden. Geregeld met één telefoontje."),
                    new Proposed(290, 3_100, "Grijze hoeken worden plekken waar mensen blijven staan.", "Kinderen weten welk kastje van hun straat is.", "Eerst drie kastjes, dan kijken, dan de rest."),
                    new SaidYes(286, "Graag ook een kastje met een ijsvogel."),
                    new PaidOut(282),
                    new ToldStory(205, "Nummer 20 is af. Er stond een meneer te kijken, heel lang. Hij zei: dat is mijn vrouw. We hadden haar geschilderd naar een oude foto uit de straat."),
                    new ToldStory(88, "Alle 43 klaar!! De route staat op papier en ligt bij de bakker."),
                    new LookedBack(26, "Mensen lopen een blokje om. Er is bijna niks beklad, alleen kastje 7, en dat werd er eerlijk gezegd mooier van.", "Te weinig jonge schilders.", "Niks meer, het is af.") { Nearby = SpentNearby.AlmostAll },
                    new Grew(22, Stage.Independent),
                ],
            },
            new(260, "Bas", """
                Een trapveldje naast de volkstuinen. Wij mogen nergens voetballen. Overal staat een bord. Vorig jaar is ons een veldje beloofd en toen hoorden we niks meer.
                """)
            {
                Needs = Need.Permission | Need.Space, Dimension = Dimension.Physical, Support = 34, Offers = ["Ik ben van de volkstuinen, wij vinden het best, als ze de bal netjes komen vragen"],
                Then =
                [
                    new Answered(259, "Bas heeft drie jaar gewacht. Dat is niet goed gegaan en dat heb ik gezegd."),
                    new Promised(258, "Gemeente, afdeling ruimte", "Laten weten waar een veldje kan", 215, 150),
                    new GotStuck(257, "In de regels mag hier alleen groen.", "afdeling ruimte") { SolvedDaysAgo = 148, Solution = "Gras is ook groen. Dat vindt de afdeling nu zelf ook." },
                    new Proposed(140, 4_750, "Jongens en meiden hebben een eigen veldje en houden het zelf netjes.", "De volkstuinders en de voetballers groeten elkaar.", "Laten we deze belofte eindelijk nakomen."),
                    new SaidYes(135, "Sorry dat het zo lang duurde. Morgen begint de aannemer."),
                    new PaidOut(131),
                    new ToldStory(64, "HET IS ER. 3-2 verloren van de volkstuinen (ze zijn beter dan je denkt)."),
                ],
            },
            new(222, "Lijda", """
                Samen eten op maandag. Na mijn man zijn dood at ik boterhammen. Vijf dagen boterhammen. Ik kan best koken, maar niet voor één.
                """)
            {
                Needs = Need.Space | Need.Hands | Need.Money, Euros = 1_600, HasFood = true, Support = 28, OnlyPhone = true, Channel = Channel.Spoken, Offers = ["Ik schil aardappels als de beste", "Toetjes!"],
                Then =
                [
                    new Answered(220, "Bij Lijda aan tafel opgeschreven wat ze wil. De Tuinkamer heeft een keuken en maandag is vrij."),
                    new Proposed(214, 1_600, "Mensen die alleen wonen eten elke maandag samen, met eten dat ze zelf koken.", "Mensen koken weer, en niet alleen op maandag.", "Lijda kookt, de rest komt vanzelf."),
                    new SaidYes(210, "Geen mens zou vijf dagen boterhammen moeten eten omdat hij alleen is."),
                    new PaidOut(207),
                    new ToldStory(100, "Vandaag 18 man. Hutspot. Kees (84) en Riet (79) zitten nu altijd naast elkaar, maar u heeft niks van mij gehoord."),
                    new LookedBack(16, "We eten met achttien. Er is een lief paar uit gekomen. Zelf slaap ik weer door.", "De afwas blijft een ding.", "Een vaatwasser.") { Nearby = SpentNearby.AlmostAll },
                ],
            },
            new(175, "Ramon", """
                Een wijkkrant van twee kanten. Aan de ene kant wat er gebeurt, aan de andere kant een verhaal van één iemand. Elke maand een ander. Iedereen hier is een verhaal.
                """)
            {
                Needs = Need.Money | Need.Hands, Euros = 2_050, Support = 17, Offers = ["Ik corrigeer de spelfouten, alleen als je het wil"],
                Then =
                [
                    new Answered(172, "Ramon heeft al drie verhalen geschreven. Kippenvel."),
                    new Proposed(165, 2_050, "Mensen lezen elke maand over een buur die ze nog niet kenden.", "Mensen spreken de buur van de krant aan.", "Op papier, want niet iedereen zit op internet."),
                    new SaidYes(160, "Ik wil graag ook een keer, als laatste."),
                    new PaidOut(157),
                    new LookedBack(20, "Na vijf kranten ben ik gestopt. Ik kreeg een baan en het lukte niet meer ernaast. Maar die vijf hangen bij veel mensen aan de koelkast.", "Ik deed het alleen. Dat moet je niet doen.", "Iemand die het overneemt mag al mijn spullen hebben.") { DidNotWork = true },
                    new Grew(18, Stage.Stopped),
                    new BroughtBack(15, 640, "Er was geld over voor zeven kranten die niet kwamen. Ramon bracht het zelf terug. Dank je wel."),
                ],
            },
            new(131, "Soraya", """
                Leren ondernemen aan de keukentafel. Ik heb een naaiatelier thuis en nul verstand van belasting. In mijn straat zijn er zes zoals ik: taarten, nagels, haken, webwinkel.

                Wij willen iemand die het uitlegt alsof we slim zijn, want dat zijn we.
                """)
            {
                Needs = Need.Knowledge | Need.Money, Euros = 4_400, Dimension = Dimension.Economic, Support = 24, Offers = ["Boekhouder met pensioen, kom graag", "Ik leen mijn vergaderruimte uit in ruil voor taart"],
                Then =
                [
                    new Answered(129, "Met alle zes gesproken, aan de keukentafel, met taart. De boekhouder is gevonden."),
                    new Proposed(120, 4_400, "Zes vrouwen staan met een eigen zaak op eigen benen.", "Ze sturen hun eerste eigen factuur.", "Ze helpen elkaar al, dat is goud."),
                    new SaidYes(115, "Zes zaken erbij in één straat. Dat lukt geen enkel programma."),
                    new PaidOut(112),
                    new ToldStory(37, "Ik heb mijn eerste factuur gestuurd. 85 euro. Ik heb hem ingelijst en daarna pas verstuurd."),
                ],
            },
            new(92, "Wim", """
                Drie ondergrondse containers in plaats van losse zakken. De meeuwen vinden het hier geweldig, wij niet. Al jaren krijgen we te horen dat het niet in het rooster past.
                """)
            {
                Needs = Need.Permission, Dimension = Dimension.Physical, Support = 57, Offers = ["Ik maak elke ochtend een foto, heb er nu 200"],
                Then =
                [
                    new Answered(91, "De foto's van Wim zijn mee naar de directeur."),
                    new GotStuck(90, "Past niet in het rooster van de reiniging.", "reiniging") { SolvedDaysAgo = 24, Solution = "De directeur is zelf komen kijken, met de meeuwen erbij. De containers komen er." },
                    new Promised(24, "Reiniging", "Drie containers bij de kerk, de school en het plein", -40, null),
                ],
            },
            new(66, "Naomi", """
                Een wandelgroepje met een doel. We lopen toch al. Nu willen we onderweg opschrijven waar stoepen scheef liggen, waar het donker is en waar iets moois bloeit.
                """)
            {
                Needs = Need.Hands, Dimension = Dimension.Physical, Support = 22, Offers = ["Ik kom met rolstoel, dan zie je pas hoe scheef het ligt"],
                Then =
                [
                    new Answered(64, "Lijstjes mogen direct naar mij. Wat ik zelf kan regelen doe ik dezelfde week."),
                    new YesAtOnce(64, 120, "Scheve stoepen en donkere hoeken worden gezien en gemaakt.", "Schriftjes, pennen en warme chocolademelk."),
                    new PaidOut(61),
                    new Promised(40, "Gemeente, afdeling wegen", "Vier stoepen rechtleggen", 12, null),
                    new ToldStory(9, "Acht van de elf plekken zijn gemaakt. En we hebben een ijsvogel gezien, een echte."),
                ],
            },
            new(47, "Guus", """
                Mijn schuur vol gereedschap voor de hele straat. Ik ben 77 en ik gebruik die boormachine twee keer per jaar. Kom maar halen, maar dan wel eerst een kopje koffie.
                """)
            {
                Needs = Need.Money | Need.Hands, Euros = 900, Dimension = Dimension.Economic, Support = 18, Offers = ["Ik maak een lijst op de computer van alles wat er hangt"],
                Then =
                [
                    new Answered(45, "Drie koppen koffie gedronken. Een slot en een goede kast zijn genoeg."),
                    new Proposed(36, 900, "Buren lenen van elkaar en kopen minder nieuw.", "Guus heeft elke week bezoek.", "Eigenlijk is het een koffieplan met een boormachine."),
                    new SaidYes(32, "Leen jij mij die heggenschaar, Guus?"),
                    new PaidOut(29),
                    new ToldStory(10, "Dertien keer uitgeleend, alles teruggekregen, en ik ben door mijn koffie heen."),
                ],
            },
            new(24, "Elif", """
                Een speeltuin waar kinderen in een rolstoel ook mogen. Mijn dochter Zeynep is vijf. Ze kijkt naar de schommel zoals andere kinderen naar een pretpark kijken.
                """)
            {
                Needs = Need.Money | Need.Knowledge, Euros = 22_000, Dimension = Dimension.Physical, Support = 86, Offers = ["Ontwerper van speelplekken, reken niks", "Onze school haalt geld op met een sponsorloop", "Ik timmer de opstap"],
                Then =
                [
                    new Answered(23, "Zeynep heeft mij de speeltuin laten zien. Vanaf haar hoogte. Ik vergeet het niet meer."),
                    new Summarised(22, "De speeltuin aan de Brink wordt voor alle kinderen, ook in een rolstoel."),
                    new Proposed(21, 22_000, "Alle kinderen spelen samen op de Brink, ook kinderen in een rolstoel.", "Zeynep schommelt.", "De hele wijk staat erachter, dat zie je aan de steun."),
                    new Commented(18, "Juf Ingrid", "In onze klas zitten er twee. Ze blijven nu binnen in de pauze. Ja, ja en ja."),
                    new Commented(11, "Ferry", "Zorg ook voor een hek aan de straatkant a.u.b., ze rijden daar hard."),
                    new SaidYes(1, "Zeynep, op de dag dat de schommel klaar is mag jij als eerste.") { AtTable = ["Juf Ingrid", "Ferry", "een vader uit de straat"] },
                ],
            },
            new(11, "Jolanda", """
                Iemand die meegaat naar het ziekenhuis. Vijf keer ging ik alleen. Je hoort dan maar de helft. Ik wil dat niet meer voor mezelf, en ik wil zelf ook met een ander mee.
                """)
            {
                Needs = Need.Hands, Support = 20, Offers = ["Ik ben oud-verpleegkundige, ga graag mee", "Ik heb een auto en tijd"],
                Then = [new Answered(8, "Jolanda en ik hebben lang gepraat. We beginnen met vier mensen die met elkaar meegaan.")],
            },
            new(3, "Milan en Noor", """
                Een waterspeelplek van oude regenpijpen. Wij zijn 10 en 11. We hebben een tekening gemaakt. Het water komt van het dak en gaat dan door 20 pijpen naar de tuin.
                """)
            {
                Needs = Need.Things | Need.Hands | Need.Permission, Dimension = Dimension.Physical, Support = 18, Offers = ["Dakdekker, pijpen genoeg!"],
            },
        ],
    };
}
