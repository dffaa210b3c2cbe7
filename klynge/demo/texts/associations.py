"""Who already does what: kind | village | name | what it does | members | chair's role in the cast or name."""

# fmt: off
ASSOCIATIONS = """
sport | a | {a} Idrætsforening | Fodbold, gymnastik og petanque for alle aldre. | 310 | Lars Overgaard
hall | a | Forsamlingshuset i {a} | Udlejer sal og køkken og holder fællesspisning den første torsdag i måneden. | 145 | Bodil Krogh
civic | a | {a} Sogns Borgerforening | Samler landsbyen om fastelavn, sankthans og juletræ. | 188 | Tina Vestergaard
nature | a | Klintelauget | Rydder krat på skrænterne og holder trappen ved lige. | 34 | Finn Agger
civic | b | {b} Borgerforening | Byfest, julelys, bænke og velkomst til nye naboer. | 212 | Mogens Thorsen
shop | b | Brugsforeningen i {b} | Driver dagligvarebutik, pakkeboks og tirsdagscafé. | 420 | Merete Bisgaard
culture | b | Koret Midt i Livet | Rytmisk kor uden optagelsesprøve. | 38 | Hanne Lindholm
church | b | Menighedsrådet i {b} | Gudstjenester, koncerter, sorggruppe og udlån af konfirmandstuen. | | Erling Dahl
seniors | b | Pensionistforeningen | Foredrag, banko og ture i bus hver anden onsdag. | 167 | Jytte Buus
sport | c | {c} Gymnastik og Ungdom | 26 hold fra forældre-barn til 80+. | 480 | Rikke Hauge
sport | c | Hallens Venner | Passer cafeteria og stævner i hallen. | 73 | Claus Nygaard
youth | c | Spejdergruppen i {c} | Bæver, ulve og spejdere hver mandag. Låner telte ud. | 64 | Ditte Skov
school | c | Skolebestyrelsens støtteforening | Samler ind til ture og udendørs læring. | 96 | Jakob Engell
youth | c | Ungdomsklubben | Åben tirsdag og fredag for alle fra 6. klasse. | 52 | Simon Lykke
civic | c | {c} Lokalråd | Taler landsbyens sag over for kommunen. | 240 | Ulla Højgaard
sport | d | {d} Ro- og Kajakklub | Roning, kajak og kurser for begyndere. | 92 | Torben Riis
nature | d | Vinterbaderne i {d} | Bad hver søndag klokken 9 og fælles kaffe bagefter. | 57 | Pia Tang
harbour | d | {d} Bådelaug | Passer molen, slæbestedet og redningshuset. | 81 | Kurt Agger
civic | d | {d} Borgerlaug | Byens fællesskab: oprydning, nytårstaffel og høringssvar. | 133 | Lone Borg
hunting | e | {e} Jagtforening | Jagt, naturpleje og vildtaften for alle. | 41 | Frede Gade
nature | e | Fårelauget | Afgræsser heden med 40 får. | 29 | Karsten Bak
church | e | Kirkens Venner i {e} | Åben kirke, koncerter og kalkmalerier. | 44 | Ingelise Kirk
civic | g | {g} Borger- og Beboerforening | Legeplads, hjertestarter og loppemarked. | 118 | Birthe Damgaard
culture | g | Lokalhistorisk arkiv | Samler billeder og fortællinger fra hele området. | 103 | Preben Nissen
sport | g | Løbeholdet i {g} | Fælles løb tirsdag og lørdag, ny start hver marts. | 46 | Lotte Bjerre
"""
FACILITIES = """
hall | c | Hallen i {c} | Hal i fuld størrelse, cafeteria og møderum. | 600
assembly | a | Forsamlingshuset i {a} | Sal, køkken og scene. | 180
assembly | b | Konfirmandstuen i {b} | Lyst rum med klaver og lille køkken. | 45
assembly | g | Den gamle skole i {g} | To klasseværelser og køkken, udlejes i weekender. | 60
outdoor | c | Bålhytten ved {c} | Overdækket bålplads med brænde. | 50
outdoor | d | Redningshuset i {d} | Fredet hus ved {havn} med borde og bænke. | 40
outdoor | e | Jagthytten ved {e} | Hytte med brændeovn og udsigt. | 35
"""
