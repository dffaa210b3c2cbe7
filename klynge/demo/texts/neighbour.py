"""What the smaller cluster has got so far. Villages are a, b and c here: Lindbjerg, Nørre Dal and Højrup by role."""

# fmt: off
# village | two in the steering group
SEATS = """
a | Villy Krag | Sanne Tang
b | Mia Hauge | Poul Dahl
c | Erik Mose | Lisbeth Buus
"""
GROUPS = (("Borgerinddragelse", "Sørger for, at alle bliver spurgt.", "Sanne Tang"),
          ("Bakkernes stier", "Går stierne igennem og tegner dem ind.", "Poul Dahl"))  # fmt: skip
VOLUNTEERS = ("Anja Overgaard", "Kaj Bisgaard", "Trine Lund", "Henning Krogh", "Ditte Agger", "Orla Thomsen", "Louise Bak")
# days after the start | village | title | text
NEWS = """
6 | c | Tre landsbyer siger ja | 41 mødte op i forsamlingshuset i {c}. Ingen sagde nej, og kagen slog til.
33 | b | To fra hver landsby | Styregruppen er fundet. Den yngste er 29, og den ældste er 74.
61 | a | Vi går stierne igennem | Hver søndag klokken 10 går vi en ny rute. Tag selv kaffe med.
90 | c | Snart spørger vi jer alle | Om lidt får alle fyldt 16 år et brev. Vi er få, så hvert svar tæller meget.
100 | b | Undersøgelsen er åben | Har du fået undersøgelsen i Digital Post eller som brev? Så svar, før den lukker.
"""
# days from today | clock | village | place | title
EVENTS = """
3 | 19.00 | c | Forsamlingshuset i {c} | Hjælp til at svare
8 | 18.00 | b | Den gamle købmand i {b} | Fællesspisning
12 | 10.00 | a | Kirken i {a} | Søndagstur ad kirkestien
19 | 19.30 | c | Forsamlingshuset i {c} | Styregruppen mødes
"""
# category | village | title | text
POTENTIALS = """
nature | a | Vældet under bakken | Vandet er det samme hele året. Børnehaven går derned om torsdagen.
place | c | Forsamlingshuset i {c} | Sal til 80, og taget er nyt.
place | b | Den gamle købmand i {b} | Står tom. Ejeren vil gerne leje ud for lidt.
skill | b | Lærken, hornorkestret | Ti blæsere, der øver hver anden onsdag og spiller til alt.
association | a | {a} Jagt- og Naturforening | Passer stierne og laver suppe til hele byen i oktober.
story | c | Kampestenen med hullet | Ingen ved, hvem der borede det. Alle har en forklaring.
business | a | Osteriet | Fem geder blev til firs. Har åbent om lørdagen.
"""
MEETING = ("Vi begynder", "c", "Forsamlingshuset i {c}", "Velkomst\nHvad er en klynge?\nHvem vil være med?",
           "41 mødte op. Alle tre landsbyer var med.\n\nVi blev enige om at bruge 12 måneder og ikke mere.")  # fmt: skip
