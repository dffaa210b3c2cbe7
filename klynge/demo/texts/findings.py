"""What we learned. The survey's figures are read from the results when they are pinned; the words stand here."""

# fmt: off
# key | question | option | theme | the words, with the share in them
FROM_SURVEY = """
moedested | mangler-moedested | ja | mødesteder | {share} af dem, der svarede, mangler et sted at mødes på tværs af landsbyerne.
natur | hvorfor-her | natur | aktivitetsudbud | {share} bor her blandt andet på grund af naturen.
kalender | vil-have-nyt | nyhedsbrev | kommunikation | {share} vil helst have nyt i et nyhedsbrev på mail.
trafik | indsats | trafik | kommunesamarbejde | {share} vil have kræfterne lagt i trafik og sikre veje.
transport | indsats | transport | aktivitetsudbud | {share} peger på transport og samkørsel, og i de mindste landsbyer langt flere.
unge | indsats | unge | aktivitetsudbud | {share} vil have kræfterne lagt hos børn og unge.
frivillig | frivillig-nu | nej | involvering | {share} er ikke frivillige i dag. Mange af dem siger, at ingen har spurgt.
spisning | aktiviteter | faellesspisning | aktiviteter | {share} vil gerne have mere fællesspisning.
pris | hvorfor-her | pris | organisering | {share} nævner prisen på huset som en grund til at bo her.
"""
FROM_POTENTIALS = """
hal | Hallen i {c} | mødesteder | Hallen er ledig i dagtimerne og hver lørdag aften.
bane | Banestien | aktivitetsudbud | Der mangler kun 900 meter, før banestien når frem.
vinterbad | Vinterbaderne | involvering | Vinterbaderne samler folk fra alle landsbyer hver søndag. Det gør ikke ret meget andet.
"""
