"""The standard questionnaire: same codes and wording in every cluster, in Danish and English.

A question is (code, kind, section, theme, most, (Danish, English), (Danish help, English help), options, rows);
an option is (code, Danish, English). A code that ends in `*` stands apart («Ved ikke»): it excludes the others.
"""

# A table: one question a line reads better.
# fmt: off
CODE = "standard"
VERSION = 1
Option = tuple[str, str, str]
Words = tuple[str, str]
Item = tuple[str, str, str, str, int, Words, Words, list[Option], list[Option]]

SECTIONS: dict[str, Words] = {
    "om-dig": ("Om dig", "About you"),
    "at-bo-her": ("At bo her", "Living here"),
    "faellesskab": ("Fællesskab", "Community"),
    "moedesteder": ("Mødesteder og aktiviteter", "Meeting places and activities"),
    "kommunikation": ("Nyt og kommunikation", "News and communication"),
    "frivillig": ("At give en hånd", "Lending a hand"),
    "fremtiden": ("Fremtiden", "The future"),
}
NONE: Words = ("", "")
SKIP: Words = ("Du må gerne springe over.", "You are welcome to skip this.")
UP_TO_3: Words = ("Vælg højst 3. Du må gerne springe over.", "Choose up to 3. You are welcome to skip this.")
ALL_THAT_FIT: Words = ("Sæt kryds ved alt, der passer.", "Tick everything that fits.")
DONT_KNOW: Option = ("ved-ikke*", "Ved ikke", "Don't know")
FIVE_SATISFIED: list[Option] = [
    ("5", "Meget tilfreds", "Very satisfied"), ("4", "Tilfreds", "Satisfied"), ("3", "Hverken eller", "Neither"),
    ("2", "Utilfreds", "Dissatisfied"), ("1", "Meget utilfreds", "Very dissatisfied"), DONT_KNOW,
]
FIVE_BELONG: list[Option] = [
    ("5", "I meget høj grad", "To a very high degree"), ("4", "I høj grad", "To a high degree"),
    ("3", "I nogen grad", "To some degree"), ("2", "I ringe grad", "To a low degree"), ("1", "Slet ikke", "Not at all"),
    DONT_KNOW,
]
CHANNELS: list[Option] = [
    ("facebook", "Facebook", "Facebook"), ("hjemmeside", "Klyngens eller landsbyens hjemmeside", "The local website"),
    ("nyhedsbrev", "Nyhedsbrev på mail", "Newsletter by e-mail"), ("blad", "Sogneblad eller lokalblad", "Local magazine"),
    ("opslag", "Opslag i butik, skole eller hal", "Notice in shop, school or hall"),
    ("mund", "Jeg hører det af andre", "I hear it from others"), ("ingen*", "Ingen af dem", "None of them"),
]
ACTIVITIES: list[Option] = [
    ("faellesspisning", "Fællesspisning", "Shared meals"), ("motion", "Motion og idræt", "Exercise and sport"),
    ("natur", "Ture i naturen", "Outings in nature"), ("musik", "Musik, sang og kor", "Music, song and choir"),
    ("foredrag", "Foredrag og debat", "Talks and debates"), ("boern", "Aktiviteter for børn", "Activities for children"),
    ("unge", "Noget for unge", "Something for young people"), ("senior", "Noget for seniorer", "Something for seniors"),
    ("vaerksted", "Værksted og håndarbejde", "Workshop and crafts"), ("fester", "Marked og fester", "Markets and feasts"),
    ("andet", "Noget andet", "Something else"), ("ingen*", "Intet af det", "None of it"),
]
EFFORTS: list[Option] = [
    ("moedesteder", "Mødesteder på tværs", "Meeting places across villages"), ("aktiviteter", "Flere aktiviteter", "More activities"),
    ("kommunikation", "Bedre kommunikation og én kalender", "Better communication and one calendar"),
    ("natur", "Natur og stier", "Nature and paths"), ("bosaetning", "Flere tilflyttere", "More newcomers"),
    ("transport", "Transport og samkørsel", "Transport and car sharing"), ("unge", "Børn og unge", "Children and young people"),
    ("erhverv", "Lokalt erhverv og turisme", "Local business and tourism"),
    ("trafik", "Trafik og sikre veje", "Traffic and safe roads"), ("samarbejde", "Samarbejde med kommunen", "Cooperation with the municipality"),
]

QUESTIONS: list[Item] = [
    ("landsby", "village", "om-dig", "", 0, ("Hvilken landsby hører du til?", "Which village do you belong to?"), SKIP, [], []),
    ("alder", "one", "om-dig", "", 0, ("Hvor gammel er du?", "How old are you?"), SKIP, [
        ("16-24", "16–24 år", "16–24"), ("25-39", "25–39 år", "25–39"), ("40-54", "40–54 år", "40–54"),
        ("55-66", "55–66 år", "55–66"), ("67-79", "67–79 år", "67–79"), ("80", "80 år eller mere", "80 or more")], []),
    ("koen", "one", "om-dig", "", 0, ("Er du …", "Are you …"), SKIP, [
        ("kvinde", "Kvinde", "A woman"), ("mand", "Mand", "A man"), ("andet", "Noget andet", "Something else"),
        ("vil-ikke*", "Ønsker ikke at svare", "Prefer not to say")], []),
    ("husstand", "one", "om-dig", "", 0, ("Hvem bor du sammen med?", "Whom do you live with?"), SKIP, [
        ("alene", "Jeg bor alene", "I live alone"), ("par", "Med en partner, uden hjemmeboende børn", "With a partner, no children at home"),
        ("boern", "Med hjemmeboende børn", "With children at home"), ("foraeldre", "Hos mine forældre", "With my parents"),
        ("andre", "Med andre", "With others")], []),
    ("aar-her", "one", "om-dig", "", 0, ("Hvor længe har du boet her på egnen?", "How long have you lived in the area?"), SKIP, [
        ("0-2", "Under 3 år", "Less than 3 years"), ("3-9", "3–9 år", "3–9 years"), ("10-19", "10–19 år", "10–19 years"),
        ("20", "20 år eller mere", "20 years or more"), ("altid", "Hele mit liv", "All my life")], []),
    ("tilfreds", "scale", "at-bo-her", "", 0, ("Hvor tilfreds er du alt i alt med at bo her?", "How satisfied are you, all in all, with living here?"), NONE, FIVE_SATISFIED, []),
    ("hvorfor-her", "several", "at-bo-her", "", 3, ("Hvad er de vigtigste grunde til, at du bor her?", "What are the main reasons that you live here?"), UP_TO_3, [
        ("natur", "Naturen", "Nature"), ("familie", "Familie og venner i nærheden", "Family and friends nearby"),
        ("pris", "Prisen på huset", "The price of the house"), ("faellesskab", "Fællesskabet i landsbyen", "The village community"),
        ("skole", "Skole eller børnehave", "School or kindergarten"), ("arbejde", "Arbejde i nærheden", "Work nearby"),
        ("foedt", "Jeg er født her", "I was born here"), ("plads", "God plads og ro", "Space and quiet"), ("andet", "Noget andet", "Something else")], []),
    ("flytte", "one", "at-bo-her", "", 0, ("Overvejer du at flytte herfra de næste fem år?", "Are you considering moving away within five years?"), SKIP, [
        ("nej", "Nej", "No"), ("maaske", "Måske", "Maybe"), ("ja", "Ja", "Yes"), DONT_KNOW], []),
    ("hoerer-landsby", "scale", "faellesskab", "involvering", 0, ("I hvor høj grad føler du dig knyttet til din egen landsby?", "To what degree do you feel attached to your own village?"), NONE, FIVE_BELONG, []),
    ("hoerer-klynge", "scale", "faellesskab", "involvering", 0, ("I hvor høj grad føler du dig knyttet til landsbyerne omkring din egen?", "To what degree do you feel attached to the villages around your own?"), NONE, FIVE_BELONG, []),
    ("samarbejde-landsbyer", "scale", "faellesskab", "organisering", 0, ("Hvor godt synes du, landsbyerne arbejder sammen i dag?", "How well do you think the villages work together today?"), NONE, [
        ("5", "Meget godt", "Very well"), ("4", "Godt", "Well"), ("3", "Hverken eller", "Neither"), ("2", "Dårligt", "Badly"), ("1", "Meget dårligt", "Very badly"), DONT_KNOW], []),
    ("foreninger", "several", "faellesskab", "organisering", 0, ("Hvilke foreninger er du med i?", "Which associations do you belong to?"), ALL_THAT_FIT, [
        ("borger", "Borger- eller lokalforening", "Residents' association"), ("idraet", "Idrætsforening", "Sports club"),
        ("kultur", "Kultur- eller menighedsliv", "Culture or parish life"), ("jagt", "Jagt, fiskeri eller natur", "Hunting, fishing or nature"),
        ("forsyning", "Vandværk, vej- eller antennelaug", "Waterworks, road or aerial guild"), ("andre", "Andre", "Others"), ("ingen*", "Ingen", "None")], []),
    ("bruger-moedesteder", "matrix", "moedesteder", "moedesteder", 0, ("Hvor ofte bruger du mødesteder i en anden landsby end din egen?", "How often do you use meeting places in another village than your own?"), SKIP, [
        ("uge", "Hver uge", "Every week"), ("maaned", "Hver måned", "Every month"), ("sjaeldnere", "Sjældnere", "Less often"), ("aldrig", "Aldrig", "Never")], [
        ("hal", "Hal eller idrætsanlæg", "Sports hall or grounds"), ("forsamlingshus", "Forsamlingshus", "Village hall"), ("skole", "Skole eller børnehave", "School or kindergarten"),
        ("kirke", "Kirke eller sognegård", "Church or parish house"), ("natur", "Naturområde, strand eller havn", "Nature area, beach or harbour"), ("butik", "Butik eller kro", "Shop or inn")]),
    ("mangler-moedested", "one", "moedesteder", "moedesteder", 0, ("Mangler du et sted at mødes på tværs af landsbyerne?", "Do you miss a place to meet across the villages?"), SKIP, [
        ("ja", "Ja", "Yes"), ("nej", "Nej", "No"), DONT_KNOW], []),
    ("aktiviteter", "several", "moedesteder", "aktivitetsudbud", 3, ("Hvilke aktiviteter vil du gerne have flere af?", "Which activities would you like more of?"), UP_TO_3, ACTIVITIES, []),
    ("faar-nyt", "several", "kommunikation", "kommunikation", 0, ("Hvordan får du nyt om, hvad der sker her?", "How do you get news of what happens here?"), ALL_THAT_FIT, CHANNELS, []),
    ("vil-have-nyt", "several", "kommunikation", "kommunikation", 2, ("Hvordan vil du helst have det?", "How would you prefer to get it?"), ("Vælg højst 2.", "Choose up to 2."), CHANNELS, []),
    ("kender-kalender", "scale", "kommunikation", "kommunikation", 0, ("Hvor let er det at finde ud af, hvad der sker i de andre landsbyer?", "How easy is it to find out what happens in the other villages?"), NONE, [
        ("5", "Meget let", "Very easy"), ("4", "Let", "Easy"), ("3", "Hverken eller", "Neither"), ("2", "Svært", "Hard"), ("1", "Meget svært", "Very hard"), DONT_KNOW], []),
    ("frivillig-nu", "one", "frivillig", "involvering", 0, ("Giver du en hånd som frivillig i dag?", "Do you volunteer today?"), SKIP, [
        ("ugentligt", "Ja, hver uge", "Yes, every week"), ("maanedligt", "Ja, hver måned", "Yes, every month"),
        ("sjaeldent", "Ja, nogle gange om året", "Yes, a few times a year"), ("nej", "Nej", "No")], []),
    ("frivillig-oensker", "several", "frivillig", "involvering", 0, ("Hvad kunne du tænke dig at hjælpe med?", "What would you like to help with?"), ALL_THAT_FIT, [
        ("praktisk", "Praktisk arbejde og arbejdsdage", "Practical work and work days"), ("arrangement", "Arrangementer", "Events"),
        ("mad", "Mad og kaffe", "Food and coffee"), ("skrive", "Skrive, tage billeder, kommunikation", "Writing, photos, communication"),
        ("boern-unge", "Børn og unge", "Children and young people"), ("koersel", "Køre for andre", "Driving others"),
        ("fonde", "Søge fonde og penge", "Applying for funds"), ("ikke-nu*", "Ikke lige nu", "Not right now")], []),
    ("kommune", "scale", "fremtiden", "kommunesamarbejde", 0, ("Hvor tilfreds er du med samarbejdet mellem kommunen og landsbyerne?", "How satisfied are you with the cooperation between the municipality and the villages?"), NONE, FIVE_SATISFIED, []),
    ("indsats", "rank", "fremtiden", "", 3, ("Hvor skal vi lægge kræfterne? Vælg de tre vigtigste.", "Where should we put our effort? Choose the three most important."), ("Det vigtigste først. Du må gerne nøjes med ét.", "The most important first. One is enough."), EFFORTS, []),
    ("bedste", "text", "fremtiden", "", 0, ("Hvad er det bedste ved at bo her?", "What is the best thing about living here?"), ("Skriv ikke navne på andre.", "Please do not name other people."), [], []),
    ("mangler", "text", "fremtiden", "", 0, ("Hvad mangler her?", "What is missing here?"), ("Skriv ikke navne på andre.", "Please do not name other people."), [], []),
    ("ide", "text", "fremtiden", "", 0, ("Har du en idé, vi skal arbejde videre med?", "Do you have an idea we should take further?"), ("Skriv ikke navne på andre.", "Please do not name other people."), [], []),
]
