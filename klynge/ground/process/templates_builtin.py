"""The two forms the method has been used in: the campaign's 18 months and the pilot's 12.

Data, loaded by `changes.load_builtin_templates`. A change here needs a new `VERSION`: running processes keep theirs.
"""

from klynge.ground.process.outline import DeliverableOutline, Outline, PhaseOutline

VERSION = 1

PHASES = {
    1: (
        "Opstart",
        "Start-up",
        "Vi samler folk fra alle landsbyer, fortæller, hvad vi vil, og fordeler arbejdet.",
        "We gather people from every village, say what we want, and share out the work.",
    ),
    2: (
        "Kortlægning og kommunikation",
        "Mapping and communication",
        "Vi finder ud af, hvad vi har, hvem vi er, og hvad borgerne mener. Vi får ét sted til nyt og kalender.",
        "We find out what we have, who we are, and what citizens think. We get one place for news and calendar.",
    ),
    3: (
        "Vision og indsatsområder",
        "Vision and focus areas",
        "Vi bliver enige om, hvor vi vil hen, og vælger de få ting, vi vil arbejde med først.",
        "We agree on where we want to go, and choose the few things to work on first.",
    ),
    4: (
        "Handleplaner",
        "Action plans",
        "Hvert indsatsområde får mål, handlinger og folk. Projekterne bliver beskrevet, så de kan søge penge.",
        "Each focus area gets goals, actions and people. Projects are described so that they can seek funding.",
    ),
    5: (
        "Afrunding",
        "Wrap-up",
        "Vi samler det hele i en strategiplan og bygger det fællesskab, der fører den ud i livet.",
        "We gather it all in a strategy plan and build the organisation that carries it on.",
    ),
}

# key: (phase, Danish, English, why in Danish, why in English, owner)
DELIVERABLES = {
    "steering_group": (
        1,
        "Styregruppen er på plads",
        "The steering group is in place",
        "Alle landsbyer skal kunne se sig selv i den. To fra hver er bedst.",
        "Every village should see itself in it. Two from each is best.",
        "coordinator",
    ),
    "announcement": (
        1,
        "Alle har hørt om klyngen",
        "Everyone has heard of the cluster",
        "Den, der hører det sent, tror let, at det er afgjort.",
        "Those who hear late easily think it is all decided.",
        "editor",
    ),
    "volunteers": (
        1,
        "Frivillige har meldt sig",
        "Volunteers have signed up",
        "Klyngen bæres af mange, der hver gør lidt.",
        "A cluster is carried by many who each do a little.",
        "steering",
    ),
    "working_groups": (
        1,
        "Arbejdsgrupperne er i gang",
        "The working groups are running",
        "En gruppe med en tovholder får tingene gjort.",
        "A group with a holder gets things done.",
        "steering",
    ),
    "platform": (
        2,
        "Nyt og kalender er i brug",
        "News and calendar are in use",
        "Én fælles kalender er det, borgerne oftest ønsker sig.",
        "One common calendar is what citizens ask for most.",
        "editor",
    ),
    "profile": (
        2,
        "Klyngen i tal er klar",
        "The cluster in figures is ready",
        "Tallene viser, hvem vi er, og hvordan det går.",
        "The figures show who we are and where things are heading.",
        "coordinator",
    ),
    "potentials": (
        2,
        "Kortet over det, vi kan bygge på, er fyldt",
        "The map of what we can build on is filled",
        "Steder, foreninger og mennesker er råstoffet til planerne.",
        "Places, associations and people are what plans are made of.",
        "steering",
    ),
    "survey_closed": (
        2,
        "Borgerundersøgelsen er lukket",
        "The citizen survey is closed",
        "Alle, der er fyldt 16, skal have haft mulighed for at svare.",
        "Everyone who has turned 16 must have had the chance to answer.",
        "coordinator",
    ),
    "findings": (
        2,
        "Det, vi har lært, er samlet",
        "What we have learned is gathered",
        "Visionen skal hvile på det, borgerne har sagt.",
        "The vision must rest on what citizens have said.",
        "steering",
    ),
    "vision_adopted": (
        3,
        "Visionen er vedtaget",
        "The vision is adopted",
        "Ét fælles billede af fremtiden, som alle landsbyer kan stå ved.",
        "One shared picture of the future that every village can stand by.",
        "steering",
    ),
    "focus_areas": (
        3,
        "Indsatsområderne er valgt",
        "The focus areas are chosen",
        "Tre til seks er nok. Det svære er at lade noget ligge.",
        "Three to six are enough. The hard part is to leave something out.",
        "steering",
    ),
    "action_plans": (
        4,
        "Alle indsatsområder har en handleplan",
        "Every focus area has an action plan",
        "Uden mål, navne og datoer bliver det ved snakken.",
        "Without goals, names and dates it remains talk.",
        "steering",
    ),
    "project_descriptions": (
        4,
        "Projekterne er beskrevet",
        "The projects are described",
        "Det er dem, fonde og kommunen læser.",
        "They are what funders and the municipality read.",
        "steering",
    ),
    "organisation": (
        5,
        "De, der fører det videre, er på plads",
        "Those who carry it on are in place",
        "Konsulent og penge hører op. Fællesskabet skal blive.",
        "Consultant and money end. The community must stay.",
        "coordinator",
    ),
    "strategy_adopted": (
        5,
        "Strategiplanen er vedtaget",
        "The strategy plan is adopted",
        "Ét dokument, som alle kan læse, og som andre kan regne med.",
        "One document that all can read and others can count on.",
        "steering",
    ),
}

# code: (Danish, English, months, (first, last) of each phase, due month of each deliverable in the order above)
BUILT_IN = {
    "18-maaneder": (
        "Hele forløbet på 18 måneder",
        "The whole process in 18 months",
        18,
        [(1, 4), (3, 9), (8, 12), (11, 16), (15, 18)],
        [2, 3, 4, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 17, 18],
    ),
    "12-maaneder": (
        "Et kort forløb på 12 måneder",
        "A short process in 12 months",
        12,
        [(1, 2), (2, 5), (5, 7), (7, 10), (10, 12)],
        [1, 2, 2, 2, 3, 3, 4, 5, 5, 6, 7, 9, 10, 11, 12],
    ),
}


def outline(code: str) -> Outline:
    """The built-in template of that code as an outline."""
    _da, _en, _months, spans, due = BUILT_IN[code]
    items: dict[int, list[DeliverableOutline]] = {number: [] for number in PHASES}
    for (key, (phase, da, en, why_da, why_en, owner)), month in zip(DELIVERABLES.items(), due, strict=True):
        items[phase].append(DeliverableOutline(key, da, en, why_da, why_en, month, owner))
    return [
        PhaseOutline(number, da, en, *spans[number - 1], about_da, about_en, items[number])
        for number, (da, en, about_da, about_en) in PHASES.items()
    ]
