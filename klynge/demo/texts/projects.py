"""Four project descriptions. Amounts in kroner; what it costs and what pays for it come out even."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Project:
    focus: str
    title: str
    applicant: str
    cvr: str
    contact: str
    summary: str
    background: str
    purpose: str
    target: str
    effects: str
    activities: str
    place: str
    organisation: str
    timetable: str
    operation: str
    communication: str
    evaluation: str
    permits: str
    budget: tuple[tuple[str, str, int], ...]  # what, type, kroner with VAT
    financing: tuple[tuple[str, int, str], ...]  # source, kroner, status


# fmt: off
PROJECTS = (
    Project("Mødesteder for alle", "Ét bræt, seks huse", "{c} Lokalråd", "12345674", "Ingrid Holm",
        "Med én nøglebrik og én booking åbner {antal} landsbyer seks huse for alle, der bor her. I dag står de tomme 70 timer om ugen, mens over halvdelen siger, at de mangler et sted at mødes. Projektet sætter låse op, lærer værterne op og holder døren åben i to år.",
        "Vi har haller og huse nok, men hvert hus har sin egen nøgle, sin egen kalender og sin egen formand. I borgerundersøgelsen svarede over halvdelen, at de mangler et sted at mødes på tværs. Samtidig står husene tomme det meste af ugen.",
        "Alle, der bor i {klynge}, skal kunne bruge seks huse på lige vilkår og finde en ledig tid på et minut.",
        "Alle 3.400, der er fyldt 16 år, og især unge, tilflyttere og dem, der ikke er med i en forening.",
        "Besøg i husene pr. uge: fra 210 til 420. Foreninger, der bruger et hus i en anden landsby: fra 3 til 12.",
        "- elektroniske låse på seks huse\n- fælles booking på hjemmesiden\n- to værter i hvert hus og et kursus i at tage imod\n- åbent hus i alle seks huse på samme dag",
        "Hallen og skolen i {c}, forsamlingshuset i {a}, konfirmandstuen i {b}, den gamle skole i {g} og redningshuset i {d}.",
        "Arbejdsgruppen for mødesteder leder projektet. Hver ejer har underskrevet, at huset er med i mindst fem år. Kommunen står for låsene på skolen.",
        "Låse i februar, booking i marts, værter i april, åbent hus i maj. Projektet slutter med regnskab to år efter.",
        "Drift af låse og booking koster 14.400 kr. om året. Husene betaler efter, hvor meget de bliver brugt.",
        "Nyhed om hvert hus, der åbner, månedsark på papir og et fælles åbent hus.",
        "Vi tæller besøg i to uger hvert halve år og spørger husene og brugerne, hvad der virker.",
        "Samtykke fra fem ejere foreligger. Kommunens tilladelse til skolen ventes i december.",
        (("Elektroniske låse, seks huse", "materials", 148000), ("Booking, opsætning og to års drift", "services", 52000), ("El-arbejde", "services", 64000), ("Kursus for værter", "services", 18000), ("Åbent hus og skilte", "communication", 23000), ("Regnskab og revision", "administration", 15000)),
        (("Mødestedspuljen", 160000, "applied"), ("Fjordby Kommune", 80000, "granted"), ("Egne midler fra seks huse", 48000, "granted"), ("Lokal sparekassefond", 32000, "wanted"))),
    Project("Stier, der hænger sammen", "Banestien til enden", "{g} Borger- og Beboerforening", "12345682", "Finn Agger",
        "De sidste 900 meter af den gamle jernbane bliver til sti. Så kan man gå og cykle fra {g} til skolen og hallen i {c} uden at komme ud på landevejen. 46 børn får en sikker vej, og alle andre får en omvej, de gerne vil tage.",
        "Tre kilometer af banen er ryddet af frivillige. Stien ender i en mark. Derfor kører forældre deres børn i skole, og derfor cykler kun få til hallen. I undersøgelsen peger hver tredje på natur og stier som det, vi skal lægge kræfterne i.",
        "At binde {g} og {c} sammen med en sti, som kan bruges hele året.",
        "46 skolebørn, 480 medlemmer i {c} Gymnastik og Ungdom, løbere, ryttere og gæster.",
        "Børn, der selv kommer i skole fra {g}: fra 4 til 25. Passager pr. uge: fra 0 til 600.",
        "- rydning og dræn på 900 meter\n- stenmel i tre meters bredde\n- bro over grøften\n- seks skilte tegnet af skolebørn\n- bænk for hver 300 meter",
        "Den gamle banestrækning mellem {g} og {c}. Matrikler og aftaler er vedlagt.",
        "Arbejdsgruppen for natur og stier. Maskinstationen kører grus til dieselpris. Spejderne bygger broen.",
        "Tilladelse i december, dræn i marts, belægning i maj, indvielse til sankthans.",
        "Slåholdet passer stien. Grus efter fem år er sat til 30.000 kr. og bliver lagt til side fra loppemarkedet.",
        "Billeder undervejs, gåtur med kommunen og en indvielse, hvor alle {antal} landsbyer kommer gående til.",
        "Tæller ved broen og en rundspørge på skolen før og et år efter.",
        "Ti af elleve lodsejere har skrevet under. Den ellevte venter på kommunens afgørelse om hegn.",
        (("Dræn og rydning", "services", 96000), ("Stenmel, 2.700 m²", "materials", 142000), ("Bro af lærk", "materials", 38000), ("Skilte og bænke", "materials", 27000), ("Landinspektør", "services", 24000), ("Uforudset", "other", 18000)),
        (("Friluftspuljen", 172500, "applied"), ("Fjordby Kommune", 90000, "applied"), ("Loppemarked og egne midler", 57500, "granted"), ("Landbosparekassen", 25000, "granted"))),
    Project("De unges eget sted", "Garagen", "{c} Gymnastik og Ungdom", "12345690", "Simon Lykke",
        "En tom garage bliver de unges eget hus med værksted, scene og køkken. De har selv skrevet reglerne, og de har selv nøglen. Vi søger om det, som unge ikke kan samle ind til: ventilation, brandsikring og et gulv, der kan tåle at blive brugt.",
        "De unge sagde det på mødet: De vil ikke have flere tilbud. De vil have et sted, de selv har nøglen til. Garagen er lejet af kommunen for tre år ad gangen.",
        "At give unge mellem 13 og 25 et sted, de selv leder.",
        "310 unge i {klynge}.",
        "Unge på en almindelig uge: fra 0 til 30. Unge, der har en nøglevagt: fra 0 til 12.",
        "- ventilation og brandsikring\n- gulv og scene\n- værktøj til et lille værksted\n- kursus for ungevagter",
        "Biblioteksbussens gamle garage på Teglværksvej i {c}.",
        "De unge vælger fem til husmødet. En voksen fra foreningen står for økonomien.",
        "Ombygning i januar og februar, åbning i marts, første koncert i april.",
        "Leje 12.000 kr. om året betales af foreningen. El betales af dem, der bruger huset.",
        "De unge filmer selv forløbet.",
        "Husmødet skriver en side hvert halve år: hvad gik godt, og hvad går i stykker.",
        "Lejeaftale på tre år foreligger. Brandmyndigheden har set tegningen.",
        (("Ventilation", "services", 88000), ("Brandsikring", "services", 41000), ("Gulv og scene", "materials", 54000), ("Værktøj", "materials", 32000), ("Kursus for ungevagter", "services", 12000), ("Indvielse", "communication", 8000)),
        (("Ungdomspuljen", 117500, "wanted"), ("Fjordby Kommune", 60000, "granted"), ("Foreningen og de unges egen indsamling", 57500, "granted"))),
    Project("Kør med hinanden", "Borgerbus i to år til", "{e} Jagtforening for Kør med", "12345704", "Frede Gade",
        "Ni frivillige kører naboer til læge, hal og fester i en brugt minibus. Efter hundrede ture ved vi, at det virker. Nu søger vi om to år mere og en bus med lift, så også dem i kørestol kan komme med.",
        "I de mindste landsbyer går der ingen bus efter klokken 14. I afstemningen fik kørslen flest krydser netop dér. Vi har kørt i tre måneder for egne penge.",
        "At alle kan komme rundt i {klynge} og til stationen i {by} uden egen bil.",
        "Især 420 borgere over 75 år, unge uden kørekort og dem, der ikke må køre for en tid.",
        "Ture pr. måned: fra 96 til 300. Kørestolsture pr. måned: fra 0 til 25.",
        "- køb af brugt minibus med lift\n- forsikring og drift i to år\n- kursus for 20 chauffører\n- telefonvagt hver formiddag",
        "Hele {klynge}. Bussen holder ved hallen i {c}.",
        "Gruppen Kør med driver bussen. Telefonvagten bemandes fra konfirmandstuen i {b}.",
        "Køb i februar, kurser i marts, fuld drift fra april og to år frem.",
        "Efter to år betaler brugerne 20 kr. pr. tur, og kommunen har sagt ja til at se på en driftsaftale.",
        "Tavler, månedsark og en side i telefonlisten.",
        "Vi tæller ture og spørger passagererne hvert halve år.",
        "Færdselsstyrelsens regler for frivillig kørsel er fulgt. Ingen særskilt tilladelse kræves.",
        (("Brugt minibus med lift", "equipment", 265000), ("Forsikring og afgift, to år", "operation", 46000), ("Brændstof og service, to år", "operation", 98000), ("Kursus for chauffører", "services", 22000), ("Telefon og planlægning", "operation", 19000)),
        (("Landdistriktspuljen", 225000, "applied"), ("Fjordby Kommune", 110000, "granted"), ("Brugerbetaling", 65000, "granted"), ("Egne midler og sponsorer", 50000, "granted"))),
)
