"""Six focus areas with goals and actions. An action's status is what it is today; days count from the start."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Deed:
    title: str
    why: str
    holder: str
    start: int
    end: int
    status: str
    villages: str = ""
    finding: str = ""
    note: str = ""
    kroner: int = 0


@dataclass(frozen=True)
class Focus:
    candidate: str
    reason: str
    aim: str
    holder: str
    group: str
    findings: tuple[str, ...]
    goals: tuple[tuple[str, str, str, int], ...]  # goal, indicator, baseline → target, due in days from today
    deeds: tuple[Deed, ...]


# fmt: off
FOCUS = (
    Focus("Mødesteder for alle", "Nummer {place} i stemmer, og over halvdelen af dem, der svarede, mangler et sted at mødes på tværs.",
        "Husene, vi har, skal stå åbne for alle, der bor her.", "Ingrid Holm", "Mødesteder", ("moedested", "noeglen"),
        (("Seks huse kan bookes af alle", "Huse i den fælles booking", "0 → 6", 330), ("100 bruger åben hal hver uge", "Besøg en almindelig uge", "40 → 100", 400)),
        (Deed("Åben hal hver tirsdag", "Hallen er ledig, og halvdelen af dem, der kommer, har ikke været der før.", "Ingrid Holm", 455, 900, "under_way", "c", "moedested", "40 kommer hver uge."),
         Deed("Nøglebrik til skolens faglokaler", "Sløjd og skolekøkken står tomme efter klokken 16.", "Claus Nygaard", 470, 640, "under_way", "c", "noeglen", "Kommunen svarer inden to måneder.", 48000),
         Deed("Fælles booking af haller og huse", "I dag skal man kende et telefonnummer for at leje et hus.", "Bodil Krogh", 500, 700, "under_way", "a b c g", "kalender"),
         Deed("Reparationscafé i den gamle skole", "Et sted, hvor man laver noget sammen, er lettere at gå til end et møde.", "Birthe Damgaard", 430, 520, "done", "g", "moedested", "Holdes hver anden lørdag."),
         Deed("Torvet i {b} bliver et torv", "900 kvadratmeter asfalt midt i byen bliver kun brugt til at vende på.", "Merete Bisgaard", 560, 1000, "planned", "b", "moedested", "", 420000))),
    Focus("Stier, der hænger sammen", "Nummer {place} i stemmer. Det var også det, flest skrev om med egne ord. «Bedre vej {ud}» er lagt ind her.",
        "Man skal kunne gå og cykle mellem alle landsbyer uden at komme ud på den store vej.", "Finn Agger", "Natur og stier", ("natur", "trafik"),
        (("Ti kilometer ny sammenhængende sti", "Kilometer åben sti", "3 → 13", 700),),
        (Deed("De sidste 900 meter banesti", "Stien ender i en mark lige før {c}.", "Finn Agger", 420, 680, "waiting", "g c", "natur", "Venter på kommunens tilladelse.", 310000),
         Deed("Aftaler med 11 lodsejere", "Uden ja fra dem, der ejer jorden, er der ingen sti.", "Preben Nissen", 400, 520, "done", "g c b", "natur", "Ti af elleve har skrevet under."),
         Deed("Skilte, som skolebørnene tegner", "Gæster og nye naboer kan ikke finde stierne.", "Ditte Skov", 540, 660, "planned", "", "natur", "", 35000),
         Deed("Slåhold i hver landsby", "En sti, der ikke bliver slået, findes kun på kortet.", "Karsten Bak", 380, 900, "under_way", "", "natur"))),
    Focus("Én kalender for det hele", "Det ønske, som flest foreninger kan være med til at opfylde med det samme.",
        "Alle skal kunne se, hvad der sker i alle landsbyer, uanset om de bruger skærm eller papir.", "Carla Winther", "Kommunikation", ("kalender",),
        (("Alle foreninger skriver i kalenderen", "Foreninger i kalenderen", "4 → 25", 240), ("Papirudgaven når alle over 80", "Uddelte månedsark", "0 → 260", 300)),
        (Deed("Kalenderen er åben for alle foreninger", "Fire foreninger lavede næsten det samme, fordi ingen kendte hinandens datoer.", "Carla Winther", 70, 210, "done", "", "kalender", "19 af 25 foreninger skriver selv."),
         Deed("Månedsark på papir", "Hver tredje over 67 år vil helst have nyt på papir.", "Jonas Lykke", 440, 620, "under_way", "", "kalender", "Trykkes i Brugsen.", 9000),
         Deed("Skærm i hallen og Brugsen", "Der kommer man alligevel.", "Jonas Lykke", 560, 650, "planned", "b c", "kalender", "", 14000),
         Deed("Kursus: Skriv en nyhed på et minut", "Det skal ikke hænge på to redaktører.", "Carla Winther", 300, 340, "done", "", "kalender", "16 deltog."))),
    Focus("De unges eget sted", "De unge bad selv om det, og deres svar er klare: færre tilbud, mere ansvar.",
        "Unge skal have et sted, de selv har nøglen til.", "Simon Lykke", "Unge", ("noeglen", "unge"),
        (("30 unge kommer hver uge", "Unge på en almindelig uge", "0 → 30", 360),),
        (Deed("Garagen bliver de unges", "Bygningen er tom, varm og ligger, hvor bussen holder.", "Simon Lykke", 440, 545, "done", "c", "noeglen", "Nøglen er udleveret.", 60000),
         Deed("Unge skriver reglerne", "Regler, man selv har skrevet, bliver holdt.", "Ditte Skov", 450, 500, "done", "c", "noeglen"),
         Deed("Fire ungevagter får kursus", "En voksen at ringe til er nok, hvis de unge er klædt på.", "Rikke Hauge", 520, 600, "under_way", "c", "unge", "To er uddannet.", 12000),
         Deed("Film om at vokse op her", "De unge fortæller det bedre end vi.", "Simon Lykke", 570, 760, "planned", "", "unge", "", 25000))),
    Focus("Blive boende som ældre", "Den største bunke sætninger på landsbymøderne handlede om det.",
        "Man skal kunne blive i sin landsby, også når huset er blevet for stort.", "Bodil Krogh", "Bosætning", ("blive",),
        (("12 mindre boliger er på vej", "Boliger med lokalplan", "0 → 12", 900),),
        (Deed("Spørg alle over 65, hvad de vil bo i", "Vi ved, at de vil blive, men ikke hvordan.", "Bodil Krogh", 480, 600, "under_way", "", "blive", "140 har svaret."),
         Deed("Find to grunde i hver landsby", "Kommunen kan først planlægge, når der er et sted.", "Erling Dahl", 500, 720, "under_way", "", "blive"),
         Deed("Ét opkald hver morgen", "Tryghed behøver ikke koste noget.", "Jytte Buus", 460, 900, "under_way", "", "blive", "31 er med.", 3000),
         Deed("Besøg hos et bofællesskab", "Man skal have set det for at tro på det.", "Ulla Højgaard", 505, 530, "done", "", "blive", "44 var med i bussen."))),
    Focus("Kør med hinanden", "I {best} satte {share} kryds her, flere end noget andet sted. Uden den fik de mindste landsbyer ikke noget af det, de bad om.",
        "Man skal kunne komme til hal, læge og fester uden selv at have bil.", "Frede Gade", "Bosætning", ("transport",),
        (("300 ture om måneden", "Ture på en måned", "96 → 300", 500),),
        (Deed("Borgerbus med frivillige chauffører", "I de mindste landsbyer er bussen det vigtigste af alt.", "Frede Gade", 440, 900, "under_way", "e f g", "transport", "Ni chauffører kører på skift.", 265000),
         Deed("Samkørselstavle i hallen og Brugsen", "De fleste kører alligevel samme vej.", "Ellen Toft", 520, 570, "under_way", "b c", "transport", "", 4000),
         Deed("Lys og bænk ved syv stoppesteder", "Man venter kun, hvor man kan sidde og blive set.", "Gerda Friis", 580, 800, "waiting", "", "transport", "Afventer kommunens budget.", 105000),
         Deed("Fælles taxa til lægen på tirsdage", "Blev prøvet i tre måneder. Der kom for få.", "Ruth Simonsen", 410, 500, "dropped", "f", "transport", "Borgerbussen dækker behovet."))),
)
LEAVE_LYING = (
    ("Bedre vej ud til {fjord}", "Vi er enige i det. Adgang og bænke er lagt ind under stierne, så de bliver lavet samlet."),
    ("Svømmehal i {c}", "Den er for dyr at drive for os alene. Vi vil hellere køre sammen til den, der findes."),
    ("Fælles energi", "Vi har ikke kræfterne lige nu. To landsbyer går selv videre med det."),
    ("Sikker vej til skole", "Det er kommunens opgave. Vi har sendt ønsket videre med jeres tal og følger det to gange om året."),
    ("Fællesspisning på tur", "Det behøver ingen plan. Fire foreninger er allerede gået i gang, og datoerne står i kalenderen."),
    ("Tag imod nye naboer", "Arbejdsgruppen for bosætning fortsætter med velkomstturene, men uden mål og budget."),
    ("Lokal mad på hylden", "Brugsen har lavet hylden. Resten må producenterne selv ville."),
    ("Hurtigt net og god dækning", "Vi kan ikke grave selv. Lokalrådet har samlet adresserne og sendt dem til udbyderne."),
    ("Kunst og historier ved vejen", "Arkivet vil gerne, men mangler hænder. Vi tager det op igen, når stierne er færdige."),
    ("Natur, der summer", "De fleste af ønskerne kan lodsejerne klare selv. Klintelauget og Fårelauget viser vej."),
    ("Erhverv under samme tag", "Der er ledige pladser på Teglværksvej. Dem fylder vi, før vi laver flere."),
    ("En stemme i byrådet", "Den nye forening mødes med byrådet to gange om året. Derfor er det ikke et indsatsområde for sig."),
)
