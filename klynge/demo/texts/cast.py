"""The people with a part: everybody is invented, addresses end in .example and numbers begin with 12 (no subscriber's)."""

# fmt: off
# key | name | role in the cluster | village | phone | email
CAST = """
anna | Anna Kjær | coordinator | b | 12345678 | anna
mogens | Mogens Thorsen | coordinator | a | 12345612 | mogens
bent | Bent Olesen | steering | c | 12345634 | bent
carla | Carla Winther | editor | d | 12345645 | carla
jonas | Jonas Lykke | editor | c | 12345656 | jonas
ingrid | Ingrid Holm | working_group | c | 12345667 | ingrid
gerda | Gerda Friis | municipal | | 12345689 | gerda
helge | Helge Storm | consultant | | 12345690 | helge
frida | Frida Holst | secretariat | | 12345601 | frida
torben | Torben Ravn | administrator | | 12345602 | torben
"""
# village | member | deputy or the second member (two seats a village; the municipal contact comes on top)
SEATS = """
a | Bodil Krogh | Lars Overgaard | Tina Vestergaard
b | Erling Dahl | Merete Bisgaard | Hanne Lindholm
c | Bent Olesen | Ulla Højgaard | Claus Nygaard
d | Lone Borg | Kurt Agger | Pia Tang
e | Frede Gade | Ingelise Kirk | Karsten Bak
f | Ruth Simonsen | Jens Toft | Ellen Toft
g | Birthe Damgaard | Preben Nissen | Lotte Bjerre
"""
COMMISSION = """Styregruppen leder arbejdet med at gøre {antal} landsbyer til ét fællesskab.

## Det skal vi
- sørge for, at alle, der er fyldt 16 år, bliver spurgt og får svar
- lægge en strategiplan frem inden for 18 måneder
- holde styr på tid, penge og aftaler med kommunen

## Sådan arbejder vi
Hver landsby har to pladser. Vi mødes den første tirsdag i måneden, skiftevis i landsbyerne. Vi beslutter i enighed. Kan vi ikke blive enige, venter sagen til næste møde, og så stemmer vi.

Medlemmerne sidder i to år. Ingen sidder mere end seks år i træk."""
# name | purpose | permanent | holder
GROUPS = """
Borgerinddragelse | Sørger for, at alle bliver spurgt, også dem, der ikke kommer til møder. | ja | Anna Kjær
Kommunikation | Hjemmeside, kalender, nyhedsbrev og opslag i butikkerne. | ja | Carla Winther
Mødesteder | Finder ud af, hvordan vi bruger de huse, vi har, bedre og sammen. | ja | Ingrid Holm
Natur og stier | Binder stierne sammen og holder dem farbare. | ja | Finn Agger
Unge | Laver noget for og med dem mellem 13 og 25 år. | ja | Simon Lykke
Bosætning | Tager imod nye naboer og viser frem, hvad der er til salg og leje. | nej | Tina Vestergaard
"""
ELEVATOR = "{Antal} landsbyer ved {fjord} gør tingene sammen. Vi deler haller, huse og kalender, vi binder stierne sammen, "
ELEVATOR += "og vi spørger alle, før vi beslutter. Kom og vær med: Der er altid en opgave, der passer til dig."
TAGLINE = "{Antal} landsbyer. Ét fællesskab."
STORY = """{klynge} er {antal} landsbyer mellem {fjord} og bakkerne. I mange år passede vi hver vores. Så lukkede den sidste skole i en af landsbyerne, og to idrætsforeninger kunne ikke længere stille hold hver for sig.

I dag deler vi hal, kalender og planer. Landsbyerne er stadig forskellige, og det skal de blive ved med. Men vi er mange nok sammen til at få ting til at ske."""

SKILLS = """Jeg er tømrer og kan låne en lift.|Jeg kan sy, og jeg har tid om formiddagen.|Kan køre med trailer i weekender.|Jeg arbejder med regnskab og kan hjælpe med budgetter.|Jeg er lige gået på pension fra skolen og savner børn omkring mig.|Kan tage billeder og skrive korte tekster.|Jeg har motorsav og bevis på, at jeg må bruge den.|Laver gerne kage til 40.|Jeg kender de fleste på Østergade og kan dele sedler ud.|Har været formand for en idrætsforening i 12 år.|Jeg er ny her og vil gerne lære folk at kende.|Kan slå græs på de store arealer.|Jeg taler polsk og ukrainsk og kan oversætte.|Jeg er ikke så god på benene, men jeg kan ringe rundt.|Jeg søger fonde på mit arbejde og kan læse med.|Kan hjælpe med kabler, lyd og lys.|Har hestevogn, hvis den kan bruges til noget.|Jeg strikker, og så kan jeg organisere.|Jeg vil gerne stå for kaffe, men ikke for møder.|Kan spille harmonika til sankthans.|Jeg kører alligevel til byen hver morgen kl. 7 og kan tage to med.|Er sygeplejerske og kan undervise i førstehjælp.|Jeg går en tur med hunden på stien hver dag og kan melde, når der ligger træer.|Min mand og jeg kan passe legepladsen."""
