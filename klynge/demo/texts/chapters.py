"""The strategy plan's own words, by chapter; what other pages know (figures, actions, meetings) the plan reads itself."""

# fmt: off
CHAPTERS = {
    "foreword": """For halvandet år siden sad 118 mennesker i hallen i {c} og var i tvivl. Kunne {antal} landsbyer, der i hundrede år havde passet hver deres, blive til noget sammen?

I dag har næsten hver tredje svaret på vores spørgsmål, 700 har stemt, og seks arbejdsgrupper er i gang. Det, du sidder med, er ikke en ønskeseddel til kommunen. Det er det, vi har aftalt med hinanden.

Tak til alle, der svarede, stemte, bagte, kørte og sagde nej, når det var nødvendigt.

Anna Kjær og Mogens Thorsen, klyngekoordinatorer""",
    "reading": """Planen har tre dele. Den første fortæller, hvem vi er, og hvad I sagde. Den anden rummer visionen og de seks indsatsområder. Den tredje handler om, hvem der gør hvad fra nu af.

Har du kun fem minutter, så læs visionen og bladr til det indsatsområde, der ligger dig nærmest. Ved hver handling står, hvilke svar den bygger på.""",
    "cluster": """{klynge} er {antal} landsbyer mellem {fjord} og bakkerne. Vi er forskellige: én landsby har hal og skole, én har havn, og i den mindste bor der færre, end der er stole i forsamlingshuset.

## Det binder os sammen
Børnene går på samme skole. Foreningerne deler medlemmer. Og {fjord} kan ses fra de fleste af os.

## Det skiller os
Der er langt mellem yderpunkterne, bussen kører sjældent, og de mindste er bange for at blive glemt. Derfor har hver landsby to pladser ved bordet.""",
    "process": """Vi begyndte med et stormøde og sluttede med en afstemning. Undervejs har vi spurgt alle, der er fyldt 16 år, to gange, og holdt møder i hver landsby.

## Det lærte vi af at spørge
De ældste svarede på papir, og de yngste svarede sent om aftenen. I den mindste landsby svarede flest. De under 25 svarede mindst, og derfor holdt vi et møde, hvor kun de talte.

Vi har talt stemmerne op på to måder for at være sikre på, at et flertal i den største landsby ikke afgør det hele.""",
    "voices": """Kapitlet bygger på borgerundersøgelsen, på kortet over det, vi kan bygge på, og på møderne. Alle tal kan læses på hjemmesiden, også for hver landsby.

Mest enige er I om naturen og naboerne. Mest uenige er I om, hvorvidt landsbyerne arbejder godt sammen. Og samarbejdet med kommunen får den laveste karakter.""",
    "vision": """Visionen blev skrevet på landsbymøder, sendt i høring og vedtaget af styregruppen. Den skulle kunne stå på en mælkekarton. Det kan den næsten.""",
    "focus": """Der var 18 forslag på stemmesedlen, fire af dem fra borgere. Styregruppen valgte seks og skrev sine grunde ned. Vi fulgte stemmerne, hvor de to optællinger var enige. Kørslen blev valgt, fordi de to mindste landsbyer ellers ikke fik noget af det, de bad om.

## Det lader vi ligge
Svømmehallen er for stor til os alene. Fælles energi går to landsbyer selv videre med. «Bedre vej {ud}» er lagt ind under stierne.""",
    "organisation": """Snart er {klynge} en forening. Styregruppen bliver bestyrelse, og hver landsby beholder sine to pladser. Kommunens kontaktperson deltager uden stemmeret.

## Sådan arbejder vi
- Bestyrelsen mødes den første tirsdag i måneden, skiftevis i landsbyerne
- Hvert indsatsområde har en tovholder og en arbejdsgruppe
- Der er altid to koordinatorer og to redaktører, så ingen står alene
- Poster skifter efter to år, og ingen sidder mere end seks i træk

## Årets hjul
Januar: generalforsamling. Marts: arbejdsdag i alle landsbyer. Juni: sankthans på skift. September: foreningernes dag. November: status på planen.""",
    "economy": """Det daglige koster 38.000 kr. om året: hjemmeside, forsikring, papir og kaffe. Det betaler foreningerne med ti kroner pr. medlem, og kommunen lægger det samme.

Projekterne har hver sit budget og sine egne ansøgninger. Vi begynder først, når pengene er der.""",
    "communication": """Alt, hvad der sker, står i kalenderen. Den kan læses på hjemmesiden, i telefonen og på et månedsark, som ligger i Brugsen og bliver delt ud til dem, der ønsker det.

Nyt bliver skrevet af dem, det handler om. Redaktørerne retter kommaer og hjælper i gang.""",
    "follow_up": """Hvert halve år skriver tovholderne, hvor langt de er. Det bliver lagt frem på et åbent møde. Handlinger, der ikke virker, bliver lukket, og det bliver sagt højt.

Planen bliver set efter hvert andet år. Så spørger vi igen.""",
    "appendices": """Borgerundersøgelsens resultater, afstemningen med begge optællinger og de fire projektbeskrivelser ligger på hjemmesiden.""",
}
