"""What citizens write in their own words: whole answers, and openings, matters and closings to compose others from."""

# fmt: off
BEST = """
At naboen slår min plæne, når jeg er på sygehuset. Uden at spørge.
Roen. Jeg kan høre, når bussen kommer, tre minutter før den er her.
Vi kender hinanden, men vi lader også hinanden være.
~42 At mine børn kan cykle til fodbold alene.
{fjord_stort} om morgenen, før nogen er oppe.
~78 Min mand er begravet her, og mine børnebørn går i skole i {c}. Så er der ikke mere at sige.
Man kan få en kop kaffe i Brugsen, selv om man kun skal have en liter mælk.
At der er langt til naboen og kort til hjælpen.
Her er plads til at have høns, larme lidt og være sig selv.
Vi flyttede hertil for huspriserne. Vi er blevet for menneskene.
Mørket. Man kan se Mælkevejen fra indkørslen.
Fællesspisningen i {a}. Jeg gik der alene første gang og kom hjem med tre telefonnumre.
Der er altid én, der har en trailer.
At gå tur på {fjordsti} uden at møde nogen, og at møde nogen, når man har lyst til det.
Sammenholdet i {her}. Da laden brændte, stod der 40 mennesker på gårdspladsen inden aftensmad.
Skolen i {c} er lille nok til, at lærerne kender alle.
~84 At jeg stadig kan bo i mit eget hus som 84-årig, fordi folk kigger ind.
Lugten af {vand} og nyslået hø på samme tid.
~18 Jeg er 17 og glæder mig til at flytte, men jeg kommer nok tilbage.
~67 Vinterbadning i {d}. Bedste pensionistgave nogensinde.
Min vej. Vi er ni huse, og vi holder gadefest hvert år den sidste lørdag i august.
Der er højt til loftet, både i laden og blandt folk.
Naturen, freden og at man kan parkere.
At hele {her} møder op, når der er noget.
Vi har alt, hvad vi skal bruge, hvis bare vi deler det.
Jeg kom fra Odessa med to kufferter. Efter en uge havde vi cykler til alle fire.
Koret i {b}. Det er min medicin.
"""
BEST_OPEN = ("", "Det bedste er", "Helt klart", "For mig er det", "Jeg sætter mest pris på", "Først og fremmest", "Vi er glade for")
BEST_MATTER = (
    "naturen lige uden for døren", "roen og den gode plads", "at folk hilser på hinanden", "naboskabet i {her}",
    "at børnene kan færdes frit", "fællesskabet omkring idrætsforeningen", "udsigten {ud}", "at her er trygt at være gammel",
    "skolen og hallen i {c}", "{fjord} og stierne rundt om den", "at man bliver spurgt, om man vil være med",
    "friheden til selv at bestemme", "de lave huspriser og de store haver", "sammenholdet mellem de gamle og de nye",
    "de frivillige, der får det hele til at køre", "stilheden om aftenen", "at familien bor tæt på",
    "at man kender dem, man handler hos", "vejene, hvor man stadig kan gå med barnevogn", "de mange små arrangementer",
)  # fmt: skip
BEST_CLOSE = (".", ".", ".", ". Det skal vi passe på.", ", og at der er kort til det hele.", ". Det savnede jeg, da jeg boede i byen.",
              ", især om sommeren.", ". Sådan har det været, siden jeg var barn.", ", det ville jeg ikke undvære.")  # fmt: skip
MISSING = """
~18 En bus, der kører efter klokken 18. Jeg er 17 og kan ikke komme hjem fra arbejde.
~19 Et sted at være, når man er for gammel til legepladsen og for ung til at køre bil.
At nogen fortæller, hvad der sker i de andre landsbyer. Jeg opdager det altid dagen efter.
~46 Lys på stien mellem {b} og {c}. Min datter går der i mørke hele vinteren.
~70 Små boliger. Huset er for stort, men der er ikke noget mindre i {her}, så jeg bliver siddende.
Netdækning. Vi kører op på bakken for at ringe til lægen.
En læge, der ikke ligger 22 kilometer væk.
At kommunen svarer. Vi skrev om vejen i marts. Det er november.
Et toilet ved {strand}, der er åbent uden for sæsonen.
Flere unge familier. Vi var 14 børn i klassen, nu er de fem.
En cykelsti langs landevejen. Det er livsfarligt at cykle til skole.
Nogen at spille kort med om onsdagen.
Ladestander. Bare én.
Et sted, hvor landsbyerne kan mødes uden at det skal være til møde.
Mere samarbejde mellem idrætsforeningerne. Der er tre halve hold, og ingen kan stille et helt.
Skilte! Gæsterne på campingpladsen aner ikke, at der er noget at se inde i landet.
Mulighed for at leje et værksted et par timer.
Ro om motorcyklerne på kystvejen om søndagen.
At foreningerne taler sammen. Sankthans blev holdt fem steder med 30 mennesker hvert sted.
En sti rundt om det hele, som ikke ender i en pløjemark.
Fællesspisning i {her}. Vi kører gerne, men det er ikke det samme.
~36 Barnepige eller nogen, der kan hente børn, når toget er forsinket.
~74 En, man kan spørge, når computeren driller.
~80 Mangler egentlig ikke noget. Men nogen at følges med til det, der er.
At de mindste landsbyer også bliver spurgt. Tak, fordi I gør det nu.
"""
MISSING_OPEN = ("", "Vi mangler", "Jeg mangler", "Der mangler", "Jeg savner", "Her i {her} mangler vi", "Mest af alt", "Jeg kunne godt tænke mig")
MISSING_MATTER = (
    "en fælles kalender, så man ved, hvad der sker", "bedre bustider", "et mødested på tværs af landsbyerne",
    "cykelstier mellem landsbyerne", "lejeboliger til unge og ældre", "noget for de unge om aftenen",
    "bedre mobildækning", "en café eller et sted at sidde", "lavere fart gennem byen", "flere tilflyttere med børn",
    "aktiviteter for os over 70", "samkørsel til hallen", "bedre adgang {ud}", "en legeplads, der er til at være på",
    "at kommunen lytter og svarer", "vedligeholdte stier", "et motionsrum med lange åbningstider",
    "arbejdspladser i nærheden", "bænke på gåturene", "belysning ved busstoppet", "et sted at aflevere pakker",
    "overblik over, hvilke foreninger der findes",
)  # fmt: skip
MISSING_CLOSE = (".", ".", ".", ". Det har vi talt om i årevis.", ", ellers flytter vi nok.", ". Det behøver ikke koste meget.",
                 ", både for børn og voksne.", ". Sådan var det ikke for ti år siden.", ", også i weekenden.")  # fmt: skip
IDEA = """
Lav ét nummer, man kan ringe til, og så ved de, hvem der kan hjælpe.
Lån nøglen til faglokalerne ud om aftenen. De står tomme, og vi er mange, der gerne vil svejse.
Byttedag for sportstøj i hallen hvert forår.
En bænk for hver landsby ved {fjord}, lavet af dens egne folk.
Saml alle sankthansbål til ét og lad det gå på skift.
Et telefontræ for dem, der bor alene. Ét opkald hver morgen.
Køb en brugt minibus sammen. Jeg kører gerne om torsdagen.
Lad skolebørnene lave skiltene til stierne.
Hvert hus giver et æbletræ. Om ti år har vi en frugtrute.
Åben gård, åben lade, åben have på samme dag i alle landsbyer.
En reparationscafé i den gamle skole i {g}.
Giv de unge ansvaret for en lørdag om måneden i hallen. Bland jer ikke.
Sæt kikkert op ved sandrevlen, så man kan se sælerne.
Start en madklub, hvor to laver mad til tyve, og man skiftes.
Gør vejen gennem {b} smallere, og plant træer.
Bed alle over 75 om én historie, og optag dem, før det er for sent.
Kør en tur rundt i alle landsbyer med nye naboer hvert kvartal.
Hav en kasse i Brugsen til folk uden mail, så de også kan melde sig til.
En fælles flagalle, som flytter med, når nogen har noget at fejre.
Loppemarked i hele {klynge} på samme weekend med kort over alle garager.
"""
IDEA_OPEN = ("", "Hvad med", "Prøv", "Jeg foreslår", "Kunne vi lave", "Det ville være godt med", "Min idé:")
IDEA_MATTER = (
    "en fælles arbejdsdag hvert forår", "en sti fra {g} til {c} på den gamle bane", "én kalender for alle landsbyer",
    "fællesspisning, der går på skift", "en borgerbus med frivillige chauffører", "et værksted for alle i den gamle skole",
    "shelters ved {fjord}", "en velkomstpakke til nye naboer", "åbent i hallen om lørdagen", "en app eller en tavle til samkørsel",
    "små boliger ved kirken i {e}", "en festival for lokal mad", "løb fra landsby til landsby", "et udendørs køkken ved {havn}",
    "lektiehjælp med pensionister", "natravne på skift", "en byttestation i Brugsen", "udlån af trailere og telte på tværs",
    "en dag om året, hvor alle foreninger viser sig frem", "fælles indkøb af jordvarme",
)  # fmt: skip
IDEA_CLOSE = (".", ".", ".", ". Jeg vil gerne hjælpe.", "? Det kunne begynde til foråret.", ", så kommer flere med.",
              ". Det gør de andre steder.", ". Vi er nok til det, hvis vi er fælles.", ", gerne sammen med skolen.")  # fmt: skip
VOICES = {
    "bedste": (BEST.strip().splitlines(), BEST_OPEN, BEST_MATTER, BEST_CLOSE),
    "mangler": (MISSING.strip().splitlines(), MISSING_OPEN, MISSING_MATTER, MISSING_CLOSE),
    "ide": (IDEA.strip().splitlines(), IDEA_OPEN, IDEA_MATTER, IDEA_CLOSE),
}
