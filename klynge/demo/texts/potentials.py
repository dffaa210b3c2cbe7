"""«Det kan vi bygge på»: category | village | title | description. A sixth part was proposed by citizens on the map."""

# fmt: off
POTENTIALS = """
nature | a | Hvide klinter ved {fjord} | De lyse skrænter kan ses fra hele {klynge}. Der går en trådt sti langs kanten, men ingen skilte viser vej.
nature | a | Søen midt i byen | Om vinteren løber vi på skøjter, om sommeren ynglede lappedykkerne her i år. Bænkene er fra 1987.
place | a | Forsamlingshuset i {a} | Sal til 180, nyt køkken i 2021 og scene med tæppe. Står tomt fire dage om ugen.
association | a | {a} Idrætsforening | Fodbold, gymnastik og petanque. 310 medlemmer, og hver femte kommer fra en anden landsby.
skill | a | Tre pensionerede tømrere med tid | De satte taget på klubhuset i 2022 og siger gerne ja igen, hvis andre sørger for kaffe og materialer.
business | a | Gårdbutikken på Møllevej | Kartofler, æg og lammekød. Ejeren lægger gerne hylde til andre lokale varer.
story | a | Fyrpasserens dagbøger | 14 bind fra 1889 til 1931 ligger hos lokalhistorisk arkiv. Kun de tre første er skrevet af.
nature | a | Mørk nattehimmel nord for byen | Ingen gadelys på fire kilometer. Stjernekiggerne kommer allerede af sig selv.
place | a | Klubhuset med udsigt | Idrætsforeningens klubhus har terrasse mod vandet og toilet, der er åbent hele året.
place | b | Brugsen i {b} | Den eneste dagligvarebutik i midten af området. 420 andelshavere og en leder, der siger ja til forsøg.
place | b | Præstegårdens lade | Tør, stor og tom. Menighedsrådet vil leje den ud for et symbolsk beløb.
association | b | {b} Borgerforening | Står bag byfesten, julelysene og den bænk, alle bruger. 212 husstande er medlemmer.
association | b | Koret Midt i Livet | 38 sangere fra fem landsbyer. Øver i konfirmandstuen og synger gerne til indvielser.
skill | b | Lysmester med eget grej | Kan lyssætte alt fra en revy til en kirke. Vil gerne lære unge op.
nature | b | Kærene med orkideer | To engstykker med gøgeurt. Lodsejeren slår høslæt og tager imod hjælp den første lørdag i august.
story | b | Mejeriet, der brændte to gange | Alle over 70 kan historien. Skorstenen står endnu og er blevet byens mærke.
business | b | Smedjen med fem ansatte | Leverer til hele landet og har plads til to lærlinge om året.
place | b | Torvet foran kirken | 900 kvadratmeter asfalt mellem kirke, brugs og stoppested. Kunne være et rigtigt torv.
skill | b | Kaffeholdet fra tirsdagscaféen | Ni kvinder og to mænd, der kan dække op til hundrede på en time.
place | c | Hallen i {c} | Fuld størrelse, 600 siddepladser og cafeteria. Ledig i dagtimerne og hver lørdag aften.
place | c | Skolen i {c} | 190 elever fra hele området. Faglokalerne er låst efter klokken 16.
association | c | {c} Gymnastik og Ungdom | 26 hold og 480 medlemmer. Mangler ledere til drengespring.
association | c | Spejderne ved {c} | 64 spejdere, bålhytte og et depot med telte til 80 personer, som andre foreninger må låne.
nature | c | Byskoven | Plantet af skolebørn i 1996. Nu er træerne høje nok til en løberute og en naturlegeplads.
business | c | Iværksætterne på Teglværksvej | Seks enmandsfirmaer deler værksted og kantine. De har to ledige pladser.
business | c | Tømrer Bundgaard | 14 mand, lærlinge hvert år og en ejer, der træner seriefodbold.
skill | c | Naturvejlederen fra {c} | Er ansat i nabokommunen, men bor her og giver gerne to ture om året.
story | c | Andelsbevægelsens hus | Her blev egnens første brugsforening stiftet i 1871. Protokollen findes.
place | c | Biblioteksbussens gamle garage | Opvarmet rum med port og vand. Kommunen har sat den til salg for anden gang.
skill | c | Unge, der kan lave film | Fire elever fra tiende klasse filmer kampe og koncerter med droner og egne kameraer.
nature | d | {d:s} lange sandbund | Her kan små børn gå 50 meter ud. Vandet er blevet målt rent fem år i træk.
place | d | Molen og slæbestedet ved {havn} | Bliver brugt af roere, vinterbadere og lystfiskere. Mangler lys og en hylde til tøj.
association | d | {d} Ro- og Kajakklub | 92 medlemmer og 30 både. Vil gerne låne ud til skolen om formiddagen.
association | d | Vinterbaderne | 57 medlemmer på to år. De samler folk fra alle {antal} landsbyer hver søndag klokken 9.
story | d | Sildeåret 1911 | Historien om den vinter, hvor hele byen levede af én fangst, bliver fortalt hver fastelavn.
business | d | Røgeriet | Åbent fra maj til september. 9.000 kunder sidste sommer, og de fleste kender intet til resten af området.
business | d | Campingpladsen ved {strand} | 110 pladser. Gæsterne spørger efter cykelruter og steder at spise.
nature | d | Sælerne på sandrevlen | Kan ses fra land ved lavvande. En enkelt kikkert på stativ ville gøre det til en udflugt.
skill | d | Bådebygger i tredje led | Tager lærlinge, holder kursus i januar og har sit værksted åbent om onsdagen.
place | d | Redningshuset | Fredet bygning fra 1882 med plads til 40. Foreningen bag har nøglen og en drøm om et museum.
nature | e | Udsigten fra {e:s} bakke | 87 meter over vandet. På en klar dag ser man fire kirker og hele {fjord}.
place | e | Kirken på toppen | Middelalderkirke med kalkmalerier og et godt rum til koncerter. Åben hver dag fra april.
association | e | {e} Jagtforening | 41 medlemmer, eget hus og madlavning for 60, når de inviterer til vildtaften.
story | e | Stenrækken og sagnet | Elleve sten på række, som ingen har forklaret. Skoleklasser kommer fra hele kommunen.
skill | e | Biavleren på Lyngvej | 60 bistader og kurser for begyndere. Har lært 24 naboer at passe bier.
business | e | Maskinstationen | Rydder sne for alle og låner gerne traktor og vogn ud til høstfesten.
nature | e | Hedestykket | 30 hektar lyng, som bliver afgræsset af får fra lauget. Der er plads til flere medlemmer.
place | f | Vandværkets lille hus | Tolv kvadratmeter med strøm og ovenlys. De {antal} landsbyers mindste udstillingssted?
association | f | Naboerne i {f} | Ingen bestyrelse og intet kontingent, men alle møder op, når der skal slås græs.
nature | f | Frugthaven i {f} | 40 gamle æblesorter, podet af tre generationer. Ejeren deler gerne ud af podekviste.
story | f | Den sidste høker | Butikken lukkede i 1968. Disken og skiltene står urørt i laden.
skill | f | Keramikeren | Brænder med brænde to gange om året og inviterer alle til at se ovnen blive åbnet.
place | g | Den gamle skole i {g} | Lukket i 2011. To klasseværelser, køkken og en skolegård med fire lindetræer.
association | g | {g} Borger- og Beboerforening | Driver legepladsen, hjertestarteren og loppemarkedet, der gav 31.000 kr. sidste år.
association | g | Lokalhistorisk arkiv | 11.000 billeder og åbent hver anden torsdag. Mangler nogen, der kan skanne.
business | g | Planteskolen | Sælger stauder til hele landet på nettet. Har drivhus, der kan bruges til kurser om vinteren.
nature | g | Banestien | Tre kilometer af den gamle jernbane er ryddet. De sidste 900 meter til {c} mangler.
skill | g | Fysioterapeuten og løbeholdet | Starter nye løbere hver marts. 46 har gennemført fra sofa til fem kilometer.
story | g | Stationen, hvor soldaterne sov | Vinteren 1940 boede 200 finske frivillige i ventesalen. Deres navne er ridset i væggen.
place | g | Sognehaven bag kirken | Lukket have med lysthus. Kan rumme 100 til grundlovsmøde eller bryllup.
"""
ELSEWHERE = """
place | Forsamlingshuset i {v} | Bygget af beboerne selv. Salen rummer 90, og køkkenet er fra 2017.
association | {v} Borgerforening | Holder byfest, fastelavn og sankthans. Næsten alle husstande er medlem.
nature | Kirkestien ved {v} | Gammel sti mellem markerne. Bliver slået af frivillige to gange om sommeren.
"""


def rows(text: str) -> list[list[str]]:
    """The lines of a table in a text, cut at the bars."""
    return [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]
