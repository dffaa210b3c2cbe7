"""Meetings: days from the start | title | village | place | agenda | minutes | decisions («text → who → days») ."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Decision:
    text: str
    holder: str = ""
    days: int = 30


@dataclass(frozen=True)
class Meeting:
    day: int
    title: str
    village: str
    place: str
    agenda: str
    minutes: str
    decisions: tuple[Decision, ...] = ()
    finding: str = ""
    theme: str = ""


# fmt: off
MEETINGS = (
    Meeting(12, "Stormøde: Skal vi være en klynge?", "c", "Hallen i {c}",
        "Velkomst ved lokalrådet\nHvad en landsbyklynge er, og hvad den ikke er\nRundt om bordene: Hvad kan vi sammen, som vi ikke kan hver for sig?\nHvem vil sidde i styregruppen?\nKaffe og sang",
        "118 mødte op fra alle {antal} landsbyer. Bordene var blandet, så ingen sad sammen med naboen.\n\nDer var mest snak om hallen, om bussen og om, hvem der skal bestemme. Flere sagde, at {c} ikke må sluge de små. Det blev lovet, at hver landsby får lige mange pladser i styregruppen.\n\nVed håndsoprækning sagde 109 ja til at gå i gang, 2 nej, og 7 undlod at stemme.",
        (Decision("Hver landsby udpeger to til styregruppen inden for fire uger.", "Anna Kjær", 28),
         Decision("Vi spørger kommunen om en fast kontaktperson.", "Mogens Thorsen", 21)),
        "De små landsbyer er bange for at blive glemt. Lige mange pladser til alle var betingelsen for et ja.", "organisering"),
    Meeting(47, "Styregruppens første møde", "b", "Konfirmandstuen i {b}",
        "Præsentation\nKommissorium\nMødeplan\nNavn og logo\nEventuelt",
        "Alle {antal} landsbyer var mødt. Kommissoriet blev læst højt og rettet to steder. Vi mødes den første tirsdag i måneden og flytter rundt.\n\nDer kom elleve forslag til navn. {klynge} fik flest stemmer, og ingen var imod.",
        (Decision("Kommissoriet er vedtaget.", "", 0),
         Decision("Vi hedder {klynge}.", "", 0),
         Decision("Tina laver et udkast til logo med {antal} prikker.", "Tina Vestergaard", 35))),
    Meeting(89, "Arbejdsgrupperne går i gang", "a", "Forsamlingshuset i {a}",
        "De frivillige fordeler sig\nTovholdere\nKortlægning: Hvem gør hvad i forvejen?\nTidsplan frem til jul",
        "41 frivillige var med. Seks grupper blev sat, og alle fik en tovholder.\n\nVi gik foreningslisten igennem. Der er 25 foreninger, og fire af dem laver næsten det samme. De fire har aftalt at mødes selv.",
        (Decision("Foreningerne bliver skrevet ind på hjemmesiden, før vi starter noget nyt.", "Carla Winther", 30),
         Decision("Arbejdsgruppen for natur går alle stier igennem inden tre måneder.", "Finn Agger", 60)),
        "Fire foreninger arrangerer næsten det samme. De mangler en fælles kalender, ikke flere arrangementer.", "kommunikation"),
    Meeting(138, "Sådan spørger vi alle", "d", "Redningshuset i {d}",
        "Spørgeskemaet til gennemsyn\nBreve, papir og Digital Post\nHvem hjælper dem, der ikke er på nettet?\nMålet for, hvor mange der svarer",
        "Kommunens kontaktperson fortalte, hvordan registeret bliver trukket, og at ingen CPR-numre kommer ind i systemet. Aftalen om data er underskrevet.\n\nVi prøvede skemaet på os selv. To spørgsmål var svære at forstå og blev skrevet om.",
        (Decision("Undersøgelsen åbner om en måned og er åben i tre uger.", "Anna Kjær", 30),
         Decision("Hver landsby finder to, der går rundt med papirskemaer.", "Bodil Krogh", 25))),
    Meeting(229, "Hvad sagde I? Resultaterne på bordet", "c", "Hallen i {c}",
        "Tallene ved konsulenten\nGruppearbejde: Hvad overrasker, og hvad gør ondt?\nPotentialerne på kortet\nFra resultater til indsatsområder",
        "96 deltog. Tallene blev vist for hele klyngen og for hver landsby. Mindst tilfredse er vi med samarbejdet med kommunen, og mest tilfredse er vi med naturen og naboskabet.\n\nUnge fra klubben sagde, at de ikke vil have mere, der er lavet til dem. De vil have nøglen.",
        (Decision("Resultaterne kommer på hjemmesiden i denne uge.", "Carla Winther", 7),
         Decision("Der holdes landsbymøde om visionen i hver landsby.", "Helge Storm", 60)),
        "De unge vil ikke have flere tilbud. De vil have et sted, de selv har nøglen til.", "mødesteder"),
    Meeting(292, "Landsbymøde om visionen", "g", "Den gamle skole i {g}",
        "Hvordan ser her ud om ti år?\nTre sætninger hver\nSætningerne samles",
        "33 mødte op, og de kom fra fire landsbyer. Vi skrev 71 sætninger og lagde dem i bunker. Den største bunke handlede om at kunne blive boende, når man bliver gammel.\n\nNogen sagde, at en vision skal kunne stå på en mælkekarton. Det holdt vi fast i.",
        (Decision("Arbejdsgruppen skriver visionen sammen til højst 150 ord.", "Anna Kjær", 21),),
        "Den største bunke sætninger handlede om at kunne blive boende, når man bliver gammel.", "aktivitetsudbud"),
    Meeting(335, "Visionen vedtages", "e", "Jagthytten ved {e}",
        "Visionen, tredje udkast\nHøringssvar fra landsbyerne\nVedtagelse\nVejen til afstemningen",
        "Ni høringssvar var kommet ind. Syv ville have {fjord} nævnt først. Det blev den.\n\nVisionen blev læst op en sidste gang og vedtaget af alle. Bagefter var der vildtgryde.",
        (Decision("Visionen er vedtaget.", "", 0),
         Decision("Der stemmes om indsatsområderne blandt alle fyldt 16 år.", "Mogens Thorsen", 30))),
    Meeting(402, "Fra afstemning til indsatsområder", "b", "Konfirmandstuen i {b}",
        "Resultatet af afstemningen\nTo måder at tælle på\nHvilke indsatsområder vælger vi, og hvorfor?\nDet lader vi ligge",
        "To optællinger blev lagt side om side, og vi fulgte dem, hvor de var enige. Kørslen kom med, fordi de mindste landsbyer ellers ikke fik noget af det, de bad om. «Bedre vej {ud}» er lagt ind under stierne.\n\nDer var en god og hård snak om svømmehallen. Den lader vi ligge.",
        (Decision("Seks indsatsområder er valgt, og begrundelserne er skrevet ned.", "", 0),
         Decision("Svømmehallen lader vi ligge. Den er for stor til os alene.", "", 0),
         Decision("Hver handleplan får en tovholder og en frist.", "Bent Olesen", 30)),
        "Vi talte på to måder og fulgte stemmerne, hvor de var enige. Det gav ro om valget.", "involvering"),
    Meeting(465, "Kommunen ved bordet", "c", "Hallen i {c}",
        "Handleplanerne, ét ark hver\nHvad vi selv gør, og hvad vi har brug for\nFrister for svar fra forvaltningerne",
        "Tre forvaltninger og to byrådsmedlemmer var med. Vi havde delt ønskerne op efter, hvem der kan sige ja.\n\nVejafdelingen lovede svar om stien inden to måneder. Kultur og fritid ser positivt på nøglebrikker til skolen.",
        (Decision("Kontaktpersonen samler svarene og sender dem til styregruppen.", "Gerda Friis", 45),),
        "Kommunen kan svare hurtigere, når ønskerne er delt op efter, hvilken afdeling der kan sige ja.", "kommunesamarbejde"),
    Meeting(512, "Strategiplanen vedtages", "a", "Forsamlingshuset i {a}",
        "Planen i sin helhed\nOrganisation og forening\nVedtagelse\nFejring",
        "Planen blev gennemgået kapitel for kapitel. Der blev rettet fire stavefejl og ét tal.\n\nPlanen er vedtaget. Om to måneder er styregruppen bestyrelse i den nye forening. Bagefter spiste vi sammen, og koret sang.",
        (Decision("Strategiplanen er vedtaget og bliver lagt på hjemmesiden.", "Anna Kjær", 3),
         Decision("Der indkaldes til stiftende generalforsamling.", "Bent Olesen", 45))),
)
COMING = Meeting(0, "Styregruppemøde", "d", "Redningshuset i {d}",
    "Godkendelse af referat\nStatus fra de seks tovholdere\nAnsøgning til mødestedspuljen\nIndkaldelse til stiftende generalforsamling\nEventuelt", "")
