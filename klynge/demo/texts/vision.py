"""The vision: three drafts on the way to one, and what the groups wrote to them."""

# fmt: off
FIRST = """I {klynge} bor man godt hele livet. Vi har natur, naboer og noget at stå op til.

Vi vil samarbejde mere og bruge vores bygninger bedre. Vi vil have flere tilflyttere og bedre transport."""

SECOND = """I {klynge} bor man godt hele livet, fra den første cykeltur til den sidste kaffe på bænken.

## Vi deler det, vi har
{Antal} landsbyer, én kalender og døre, der er åbne for alle. Man spørger ikke, hvem der er derfra.

## Vi passer på det, der er vores
Stierne, {fjord} og de gamle historier.

## Vi bestemmer selv, hvor vi kan
Og vi spørger, før vi beslutter."""

ADOPTED = """Fra {fjord} til bakkerne bor man godt hele livet: fra den første cykeltur til den sidste kaffe på bænken.

## Vi deler det, vi har
{Antal} landsbyer, én kalender og døre, der er åbne for alle. Hos os spørger man ikke, hvor du er fra, men om du vil have kaffe.

## Vi holder liv i det, der er vores
{fjord_stort}, stierne, husene og historierne bliver brugt, vist frem og givet videre. Det, vi passer på, bliver også andres.

## Her kan man blive
Unge har et sted med egen nøgle. Familier finder et hus. Ældre kan komme rundt uden bil og bo, hvor de kender naboen.

## Vi gør det selv, og vi gør det sammen
Vi begynder med det, vi kan. Vi spørger alle, før vi beslutter, og vi siger bagefter, hvad vi gjorde. Kommunen er med ved bordet fra begyndelsen."""
# findings that the vision does not rest on, and why: citizens see the reason
LEFT_OUT = {
    "pris": "Huspriserne er en grund til at flytte hertil, men ikke noget, vi kan bestemme.",
    "trafik": "Vejene er kommunens. Vi tager dem op dér og ikke i visionen.",
    "vinterbad": "En god begyndelse, som klarer sig selv.",
}

# title | description | village it came from (or blank) | popularity among all | pulls: village:extra …
CANDIDATES = """
Mødesteder for alle | Åbne døre i hal, skole og forsamlingshuse med nøglebrik og fælles booking. | c | 62 | c:8 g:6 b:4
Stier, der hænger sammen | Gå, cykle og ride fra landsby til landsby uden at komme ud på den store vej. | g | 57 | g:18 d:8 e:9 a:4
Én kalender for det hele | Alt, hvad der sker i alle landsbyer, ét sted, på skærm og på papir i butikken. | b | 51 | b:6
De unges eget sted | Et hus, som unge selv driver, med aftaler og en voksen at ringe til. | c | 50 | c:12
Blive boende som ældre | Små boliger i landsbyen, tryghed og hjælp tæt på. | a | 43 | e:10 f:8 a:6
Kør med hinanden | Borgerbus og samkørsel, så man kan komme rundt uden bil. | f | 36 | f:38 e:26 g:10
Bedre vej ud til {fjord} | Adgang, bænke, brætter til kort og toilet, der er åbent. | d | 39 | d:24 a:16
Tag imod nye naboer | Velkomst, faddere og et overblik over huse til salg og leje. | a | 33 | a:10 f:6
Fællesspisning på tur | Hver måned et nyt sted med mad, som alle kan betale. | b | 30 | b:9 f:10
Lokal mad på hylden | Gårdbutikker, røgeri og brugs under ét mærke. | d | 27 | d:12 b:5
Hurtigt net og god dækning | Fiber til de sidste huse og mobildækning i bakkerne. | e | 26 | e:24 f:16
Kunst og historier ved vejen | Små skilte med lyd, hvor stedets fortællinger bliver hørt. | g | 19 | g:9 e:5
Sikker vej til skole | Lavere fart, lys og en tunnel under landevejen. | c | 31 | c:14 b:6
Fælles energi | Sol på tagene og en varmepumpe, vi ejer sammen. | b | 22 | b:5 f:8
Svømmehal i {c} | En lille hal med varmt vand til skole, ældre og motion. | c | 29 | c:18
Natur, der summer | Blomster i vejkanter, høslæt og flere vandhuller. | e | 25 | e:8 d:4
Erhverv under samme tag | Arbejdspladser til leje for dem, der ellers arbejder alene hjemme. | c | 17 | c:7
En stemme i byrådet | Fast møde med politikerne to gange om året. | b | 24 | b:4 g:4
"""
CITIZEN_IDEAS = ("Fælles energi", "Natur, der summer", "Kunst og historier ved vejen", "Svømmehal i {c}")
BALLOT_WHY = "Vi kan ikke gøre det hele på én gang. Sæt kryds ved de tre til seks forslag, du mener er vigtigst. Styregruppen lægger resultatet til grund og skriver, hvorfor den vælger, som den gør."
