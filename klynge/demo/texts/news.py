"""Forty pieces of news: days after the start | village | organiser | drawing | title, and the text below it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Piece:
    day: int
    village: str
    organiser: str
    drawing: str
    title: str
    text: str


# fmt: off
NEWS = """
14|c|Initiativgruppen|hall|109 sagde ja
Hallen var fuld, da vi spurgte hinanden, om {antal} landsbyer skal være én klynge. 118 mødte op, og 109 rakte hånden op for.

Nu skal hver landsby finde to til styregruppen. Ring til Anna, hvis det kunne være dig.
27|b|{b} Borgerforening||To fra hver landsby
Nu er de fundet: to fra hver landsby, som sammen skal drive arbejdet de næste halvandet år. Den yngste er 34, den ældste er 71.
49|b|Styregruppen|village|Vi hedder {klynge}
Elleve navne var på bordet, og {klynge} vandt. Tina tegner et logo, hvor alle landsbyer er lige store prikker.

Det er ikke et nyt navn til din landsby. Det er et navn til det, vi gør sammen.
66|a|Arbejdsgruppen for kommunikation||Én kalender, tak
Vi er begyndt at samle alle arrangementer ét sted. Har din forening noget, der skal med, så skriv til redaktionen. Det tager under et minut.
75|d|Vinterbaderne i {d}|water|Nye trin ved {bro}
De gamle trin var blevet til to brædder og et håb. Tolv vinterbadere brugte en lørdag og 3.400 kr., og nu kan man gå i uden at se, hvor man træder.
92|a|Styregruppen|people|64 har sagt: Jeg vil gerne hjælpe
Den yngste er 15, den ældste er 83. Nogle vil bage, nogle vil bygge, og én vil helst bare ringe rundt. Alle er skrevet op, og alle bliver ringet til.
101|e|Fårelauget|hills|Fårene er tilbage på heden
40 får og deres lam går nu på hedestykket til naturen siger stop. Hold hunden i snor, og luk leddet efter dig.
118|c|Gymnastik og Ungdom||Nye hold er på vej
Drengespring er tilbage, for der har meldt sig tre ledere. Se alle hold i kalenderen.
131|g|{g} Borger- og Beboerforening|school|Loppemarkedet gav 31.000 kr.
Pengene går til nyt tag over scenen i skolegården. Der er stadig 14 kasser bøger, som gerne må hentes gratis.
142|d|Styregruppen||Snart får du et brev
Om et par uger får alle, der er fyldt 16 år, et brev eller en besked i Digital Post. I brevet står en personlig kode. Det tager et kvarter at svare, og du kan svare på papir.

Ingen kan se, hvad du har svaret. Når undersøgelsen lukker, sletter vi forbindelsen mellem dig og dine svar.
167|b|Styregruppen|letter|Undersøgelsen er åben
Har du fået undersøgelsen i Digital Post eller som brev? Så svar inden for tre uger.

Kan du ikke finde koden, så ring til Anna på 12 34 56 78. Vi hjælper også gerne ved køkkenbordet.
174|f|Naboerne i {f}||{f} fører
Efter en uge har hver fjerde i {f} svaret. Det er den mindste landsby, så der er langt til de store tal, men andelen er den højeste.
181|c|Styregruppen|village|En uge tilbage
700 har svaret. Lørdag står vi ved Brugsen i {b} og ved hallen i {c} med papirskemaer og varm kakao.
196|b|Styregruppen|letter|Tak for 1.050 svar
Næsten hver tredje, der er fyldt 16 år, har svaret. Det er flere, end vi turde håbe på.

Koderne er slettet. Nu regner vi, og om en måned er resultaterne klar.
203|b|Koret Midt i Livet|church|Koncert for fuldt hus
240 hørte koret i kirken, og kaffen slap op to gange. Overskuddet går til noder.
231|c|Styregruppen|hall|Det sagde I
Mest glade er I for naturen og naboerne. Mindst tilfredse er I med samarbejdet med kommunen, og over halvdelen mangler et sted at mødes på tværs.

Alle tal er på hjemmesiden, også for din egen landsby.
238|c|Ungdomsklubben|people|«Vi vil have nøglen»
Simon fra klubben fik størst klapsalve på mødet: «Vi behøver ikke flere voksne, der laver noget for os. Vi skal bruge en dør, vi selv kan låse op.»
247|a|Klintelauget|cliff|Trappen på klinten er åben igen
Stormen tog de nederste ni trin. Nu er de nede på stranden igen, men denne gang er de skruet fast.
259|e|Vandværket||To i bestyrelsen
Ved generalforsamlingen blev der for første gang i ti år kampvalg. Vandprisen er uændret.
268|g|Løbeholdet i {g}|path|46 nye løbere
Fra sofa til fem kilometer begynder igen om tre uger. Sidste års hold løb i mål sammen, hånd i hånd.
281|d|{d} Ro- og Kajakklub|boats|Bådene er i vandet
Standeren er hejst. Vil du prøve, så kom en tirsdag klokken 18. Vi låner dig alt undtagen tørt tøj bagefter.
294|g|Styregruppen|school|71 sætninger om fremtiden
Sådan gik det i {g}: 33 mennesker, 71 sætninger og én kagemand. Næste landsbymøde er i {a}.
309|b|Brugsen i {b}||Lokal hylde i Brugsen
Kartofler, honning og røget fisk fra egnen har fået deres egen hylde. Mangler du noget, så sig det ved kassen.
322|c|Spejderne|forest|Ny bro i byskoven
Spejderne har bygget en bro af lærk. Den holder til 20 spejdere, der hopper samtidig. Det er prøvet.
337|e|Styregruppen|hills|Nu har vi en vision
Den er på 130 ord og vedtaget af alle. «Hos os spørger man ikke, hvor du er fra, men om du vil have kaffe.»

Læs hele visionen på hjemmesiden.
351|b|Styregruppen|letter|18 forslag er på stemmesedlen
Fire af dem kom fra jer, da vi spurgte åbent. Nu får alle, der er fyldt 16 år, en ny kode og kan sætte tre til seks krydser.
366|a|Forsamlingshuset i {a}|house|Køkkenet er betalt
Med egnsfesten gik regnskabet op. Tak til de 112, der spiste med.
379|c|Styregruppen|people|700 har stemt
90 af dem på papir. Tallene er talt op på to måder, og styregruppen skriver sine grunde ned, før noget bliver besluttet.
404|b|Styregruppen|village|Seks indsatsområder er valgt
Mødesteder, stier, kalender, unge, ældre og kørsel. Svømmehallen lader vi ligge, for den kan vi ikke løfte alene. Begrundelserne står på hjemmesiden.
418|d|{d} Bådelaug|boats|Molen får lys
Fire lamper på solceller er sat op. De lyser nedad, så stjernerne får lov at være i fred.
431|g|Arbejdsgruppen for natur og stier|path|900 meter tilbage
Lodsejeren har sagt ja. Nu mangler kun kommunens stempel, før banestien kan nå {c}.
446|a|Klintelauget|cliff|Høslæt med le
19 lærte at slå med le på en søndag. Nu er der plads til gøgeurten.
459|b|Menighedsrådet|church|Laden er lejet
For én krone om måneden har de frivillige lejet præstegårdens lade. Her skal værktøjet bo.
467|c|Styregruppen|hall|Kommunen ved bordet
Tre afdelinger og to byrådsmedlemmer mødte op. Vi havde delt vores ønsker op efter, hvem der kan sige ja. Det hjalp.
480|c|Arbejdsgruppen for mødesteder|hall|Åben hal hver tirsdag
I en måned har hallen været åben for alle hver tirsdag fra 16 til 20. Der kommer 40 hver gang, og halvdelen har aldrig været der før.
493|f|Naboerne i {f}|orchard|Æbler til alle
Kom og hent. Der er sorter, du aldrig har smagt, og en presse, du må låne.
505|b|Kør med|road|Borgerbussen har kørt sine første 100 ture
Ni chauffører skiftes. Den længste tur gik til øjenlægen, den korteste var 400 meter med en klaverstol.
514|a|Styregruppen|village|Strategiplanen er vedtaget
Efter 17 måneder er den her. Den er skrevet af mange og vedtaget af alle. Læs den på skærmen, eller hent den på papir i Brugsen.

Tak til jer, der svarede, stemte, bagte, slog græs og sagde noget. Nu går vi i gang med resten.
519|d|Vinterbaderne i {d}|water|Første dyp
Vandet er otte grader, og saunaen er tændt. Nye er velkomne søndag klokken 9.
524|c|Unge i {klynge}|people|Nøglen er udleveret
De unge har fået nøgle til den gamle garage. Reglerne har de selv skrevet. De er strengere, end vi havde turdet foreslå.
"""


def news() -> list[Piece]:
    """The pieces in the order of their days."""
    found: list[Piece] = []
    for block in NEWS.strip().split("\n"):
        head = block.split("|")
        if len(head) == 5 and head[0].isdigit():
            day, village, organiser, drawing, title = head
            found.append(Piece(int(day), village, organiser, drawing, title, ""))
        else:
            last = found[-1]
            found[-1] = Piece(last.day, last.village, last.organiser, last.drawing, last.title, f"{last.text}\n{block}".strip("\n"))
    return found
