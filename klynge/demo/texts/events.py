"""What is on: single ones by days from today, and those that come again every week."""

# fmt: off
# in days | clock | hours | village | place | organiser | title | text
SINGLE = """
2|18.00|3|b|Konfirmandstuen i {b}|{b} Borgerforening|Fællesspisning|Gullasch og kartoffelmos. 60 kr. for voksne, 20 kr. for børn. Meld dig til i Brugsen.
3|19.00|2|c|Hallen i {c}|Styregruppen|Hvad står der i strategiplanen?|Vi bladrer planen igennem på en time. Bagefter er der kaffe og spørgsmål.
4|10.00|2|d|{havn_stort}, {d}|Arbejdsgruppen for natur og stier|Gåtur langs {fjord}|Vi går seks kilometer i roligt tempo. Tag en termokande med.
5|13.00|4|c|Hallen i {c}|Hallens Venner|Stævne for U9|Cafeteriet er åbent, og tribunen er gratis.
6|14.00|3|g|Den gamle skole i {g}|Lokalhistorisk arkiv|Vis os dine billeder|Tag albummet med. Vi skanner, mens du fortæller.
7|19.30|2|a|Forsamlingshuset i {a}|Forsamlingshuset|Banko|Hovedgevinsten er en halv gris.
8|19.00|2|d|Redningshuset i {d}|{d} Bådelaug|Foredrag: Vinteren, da {fjord} frøs til|Kurt fortæller og har avisudklip med.
9|10.00|3|e|Heden ved {e}|Fårelauget|Vi klipper lyng|Handsker og kaffe er på stedet. Børn er velkomne.
10|16.00|2|b|Kirken i {b}|Menighedsrådet i {b}|Familiegudstjeneste|For alle aldre. Bagefter er der spaghetti i konfirmandstuen.
11|19.00|3|b|Præstegårdens lade|Koret Midt i Livet|Åben prøve|Kom og syng med. Ingen skal prøvesynge.
12|19.00|2|d|Redningshuset i {d}|Styregruppen|Styregruppemøde|Mødet er åbent. Dagsordenen ligger på hjemmesiden.
13|17.00|3|a|Forsamlingshuset i {a}|{a} Sogns Borgerforening|Velkommen til nye naboer|Vi spiser sammen og viser rundt i landsbyen.
14|09.30|3|c|Skolen i {c}|Skolebestyrelsens støtteforening|Marked i skolegården|40 boder, hvoraf de 12 er bemandet af sjette klasse.
15|14.00|2|g|Den gamle skole i {g}|Arbejdsgruppen for mødesteder|Reparationscafé|Tag noget med, der ikke virker, og gå hjem med noget, der gør.
16|19.00|2|c|Garagen i {c}|Unge i {klynge}|Spilleaften|For alle mellem 13 og 25. Vi bestiller pizza klokken 18.
17|10.00|2|b|Brugsen i {b}|Brugsforeningen i {b}|Smag på egnen|Røget fisk, ost og honning fra naboerne.
18|19.00|2|e|Jagthytten ved {e}|{e} Jagtforening|Vildtaften|Tre retter. Tilmelding til Frede senest tirsdag.
19|18.30|2|b|Konfirmandstuen i {b}|Kør med|Nye chauffører til borgerbussen|Vi gennemgår bussen, vagterne og forsikringen.
20|11.00|2|d|{havn_stort}, {d}|Vinterbaderne i {d}|Bad med suppe bagefter|Vi varmer sauna fra klokken 10 og suppe til klokken 12.
21|15.00|2|a|Kirken i {a}|Menighedsrådet i {b}|Vi synger sammen|Koret Midt i Livet og skolens fjerde klasse.
24|16.00|4|c|Hallen i {c}|Ungdomsklubben|Nattehal|Hallen er vores til klokken 20. Medbring indendørssko.
26|10.00|2|c|Byskoven ved {c}|Spejdergruppen i {c}|Skattejagt i byskoven|Løb med poster for børn fra fire år.
33|13.00|2|a|Klubhuset i {a}|{a} Idrætsforening|Klyngeløbet|Fem eller ti kilometer. Der er sodavand i mål.
37|12.00|2|d|Molen i {d}|{d} Borgerlaug|Havnens dag|Flag, varm suppe og prøveture med bådelauget.
40|19.30|2|c|Hallen i {c}|{c} Gymnastik og Ungdom|Prøv et hold|Alle hold er gratis at prøve hele ugen.
44|14.00|3|g|Den gamle skole i {g}|{g} Borger- og Beboerforening|Årets nabo|Kransekage, kaffe og en hæderspris.
47|19.00|2|b|Konfirmandstuen i {b}|Styregruppen|Stiftende generalforsamling|Klyngen bliver en forening. Alle fyldt 16 år kan stemme.
51|19.00|2|g|Den gamle skole i {g}|Lokalhistorisk arkiv|Stationen, hvor soldaterne sov|Preben har fundet tre af navnene i Finland.
54|10.00|4|a|Klinten ved {a}|Klintelauget|Rydning af krat|Sav og suppe. Vi går hjem, før det bliver mørkt.
58|17.00|3|b|Torvet i {b}|{b} Borgerforening|Bål på torvet|Pandekager, sang og en kort tale.
61|13.00|3|b|Torvet i {b}|{b} Borgerforening|Torvedag|Loppefund, lokal mad og musik.
"""
# weekday 0–6 | clock | hours | village | place | organiser | title | text | for how many weeks
WEEKLY = """
1|16.00|4|c|Hallen i {c}|Arbejdsgruppen for mødesteder|Åben hal|Kom og brug hallen gratis. Der er altid en vært.|9
0|18.30|1|c|Hallen i {c}|{c} Gymnastik og Ungdom|Gymnastik for begyndere|Rolig gymnastik med musik. Alle kan være med.|6
2|10.00|2|b|Brugsens café i {b}|Brugsforeningen i {b}|Formiddagskaffe|Rundstykke og kaffe for 25 kr.|6
6|09.00|1|d|{havn_stort}, {d}|Vinterbaderne i {d}|Vinterbad|Nye er velkomne. Vi går i sammen.|7
3|19.00|2|b|Konfirmandstuen i {b}|Koret Midt i Livet|Korprøve|Vi øver til næste koncert.|5
1|18.00|1|g|Den gamle skole i {g}|Løbeholdet i {g}|Fælles løb|To tempi, og ingen bliver efterladt.|6
"""
