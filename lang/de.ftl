### Die Wörter von Daylight auf Deutsch. Wie diese Datei aufgebaut ist, steht am Anfang von en.ftl.
###
### Damit alle dasselbe Deutsch schreiben. Es heißt:
###   run – Lauf (Läufe); to run – ausführen; finished run – beendeter Lauf; event – Ereignis; message – Meldung
###   app, script – App (Apps); eine Bezeichnung aus dem Katalog kommt als $one und $many und wird nie gebeugt
###   success rate – Erfolgsquote; failure rate – Fehlerquote; rate – Quote; share – Anteil; count – Anzahl
###   success – Erfolg; succeeded – erfolgreich; failed – fehlgeschlagen; failure – Fehlschlag (Fehlschläge)
###   blocked – blockiert; aborted – abgebrochen; unfinished – nicht beendet; outcome – Ausgang
###   interval – Intervall; doubt – Unsicherheit; median – Median; mean – Mittel; average – Durchschnitt
###   points, pts – Prozentpunkte, %-Pkt.; per cent – Prozent; too few to judge – zu wenige für ein Urteil
###   error – Fehler; error family – Fehlerfamilie; exit code – Exit-Code; category – Kategorie; cause – Ursache
###   kind – Art; source – Quelle; dimension – Merkmal; value – Wert; field – Feld; platform – Plattform
###   range – Zeitraum; day – Tag; closed day – abgeschlossener Tag; pinned – festgehalten; as of – Stand
###   filter – Filter; compare – vergleichen; figure – Abbildung; figures (numbers) – Zahlen; table – Tabelle
###   catalog – Katalog; data dictionary – Datenverzeichnis; consent – Einwilligung; privacy rule – Datenschutzregel
###   data quality – Datenqualität; refused – abgelehnt; dropped – verworfen; repaired – repariert; merged – zusammengeführt
###   server – Server; client – Client; report – Bericht; explorer – Explorer; method – Methode; API – API
### Anführungszeichen „so“; Gedankenstrich – so; kein Sie: unpersönlich („Filter entfernen“, „lässt sich festhalten“).

language-name = Deutsch

## activity

activity-any = beliebig
activity-by = Aufgeteilt nach
activity-folded = { $n ->
    [one] { $n } Zeile mit weniger als { $few } Läufen, oder die sich aus Summen anderer ergäbe, ist nicht aufgeführt.
   *[other] { $n } Zeilen mit weniger als { $few } Läufen, oder die sich aus Summen anderer ergäben, sind nicht aufgeführt.
}
activity-folded-sum = { $n ->
    [one] { $n } Zeile mit weniger als { $few } Läufen, oder die sich aus Summen anderer ergäbe, ist nicht aufgeführt, zusammen { $runs }.
   *[other] { $n } Zeilen mit weniger als { $few } Läufen, oder die sich aus Summen anderer ergäben, sind nicht aufgeführt, zusammen { $runs }.
}
activity-headline = { $n ->
    [one] { $runs } in { $n } Zeile, keine davon ein einzelner Lauf.
   *[other] { $runs } in { $n } Zeilen, keine davon ein einzelner Lauf.
}
activity-headline-few = Zu wenige Läufe { $when }, um eine Zeile zu zeigen.
activity-largest = Die größte Zeile ist { $row }: { $runs }.
activity-largest-none = Es gibt keine Zeile, die gezeigt werden darf.
activity-lede = { $step ->
    [day] Jede Zeile zählt Läufe je { $one } und Tag, mit einem Wert von „{ $by }“, nach ihrem Ausgang. Anzahlen werden aufbewahrt und einzelne Läufe nicht: { $one }, Tag und jeweils ein weiteres Merkmal werden zusammen gezählt, deshalb kann eine Zeile nicht zwei Merkmale zugleich zeigen.
    [week] Jede Zeile zählt Läufe je { $one } und Woche, mit einem Wert von „{ $by }“, nach ihrem Ausgang. Anzahlen werden aufbewahrt und einzelne Läufe nicht: { $one }, Woche und jeweils ein weiteres Merkmal werden zusammen gezählt, deshalb kann eine Zeile nicht zwei Merkmale zugleich zeigen.
   *[month] Jede Zeile zählt Läufe je { $one } und Monat, mit einem Wert von „{ $by }“, nach ihrem Ausgang. Anzahlen werden aufbewahrt und einzelne Läufe nicht: { $one }, Monat und jeweils ein weiteres Merkmal werden zusammen gezählt, deshalb kann eine Zeile nicht zwei Merkmale zugleich zeigen.
}
activity-not-told = keine Angabe
activity-order = Reihenfolge
activity-order-app = nach Namen
activity-order-days = neueste zuerst
activity-order-outcome = meiste mit dem Ausgang
activity-order-runs = meiste Läufe
activity-others = Alle anderen { $many } sind zusammengezählt: { $runs }.
activity-outcome = Mit Ausgang
activity-rows = Was hereinkam
activity-runs = Läufe
activity-show = Zeigen
activity-span = Eine Zeile je
activity-span-day = Tag
activity-span-month = Monat
activity-span-week = Woche

## annotations

## api

## app

app-badge = Badge
app-badge-alt = Erfolgsquote
app-badge-alt-of = { $name }: Erfolgsquote
app-badge-markdown = Markdown des Badges
app-badge-note = Das Badge zeigt die Quote mit ihrer Unsicherheit, oder dass es zu wenige Läufe gibt. Es verlangt kein Konto und setzt kein Cookie.
app-compare = Vergleichen mit …
app-few = { $n ->
    [one] { $k } von { $n } beendeten Lauf war { $when } erfolgreich: zu wenige für ein Urteil.
   *[other] { $k } von { $n } beendeten Läufen waren { $when } erfolgreich: zu wenige für ein Urteil.
}
app-lede = { $n ->
    [one] { $k } von { $n } beendeten Lauf war { $when } erfolgreich: { $share }, zwischen { $between }.
   *[other] { $k } von { $n } beendeten Läufen waren { $when } erfolgreich: { $share }, zwischen { $between }.
}
app-none-finished = { $n ->
    [one] { $n } Lauf wurde { $when } geteilt und ist nicht beendet.
   *[other] { $n } Läufe wurden { $when } geteilt, und keiner ist beendet.
}
app-pair = { $name }: { $rate }, { $of }
app-pair-best = Am besten: { $best }. Kein Paar ist sicher schlechter als alle.
app-pair-best-and-worst = Am besten: { $best }. Am schlechtesten: { $worst }.
app-pair-few = Kein Paar hat genug beendete Läufe für ein Urteil.
app-pair-same = Kein Paar unterscheidet sich klar von allen.
app-pair-worst = Am schlechtesten, und sicher schlechter als alle: { $worst }.
app-quiet = Von { $title } wurden { $when } zu wenige Läufe geteilt.
app-quiet-why = Es gab keine, oder weniger als { $few }; so wenige hält die Datenschutzregel zurück.
app-reference = alle { $many } { $rate }
app-standing-better = Das ist besser als alle { $many } zusammen, { $rate }.
app-standing-same = Das ist weder klar besser noch klar schlechter als alle { $many } zusammen, { $rate }.
app-standing-worse = Das ist schlechter als alle { $many } zusammen, { $rate }.
app-take = Zum Mitnehmen
app-works = Läuft es auf meinem Rechner?
app-works-columns = Spalten: { $title }.

## apps

apps-all = Alle { $many }
apps-change = Änderung
apps-extra = Zusätzlich
apps-failed = Fehlgeschlagen
apps-few = { $n ->
    [one] Bei { $n } davon sind zu wenige Läufe beendet, um zu urteilen.
   *[other] Bei { $n } davon sind zu wenige Läufe beendet, um zu urteilen.
}
apps-half = { $n ->
    [one] Die Hälfte aller Läufe entfällt auf { $n } davon.
   *[other] Die Hälfte aller Läufe entfällt auf { $n } davon.
}
apps-headline = { $n ->
    [one] { $n } { $one } wurde { $when } ausgeführt.
   *[other] { $n } { $many } wurden { $when } ausgeführt.
}
apps-leads = { $n ->
    [one] { $title } liegt mit { $n } Lauf vorn.
   *[other] { $title } liegt mit { $n } Läufen vorn.
}
apps-matches = { $n ->
    [one] { $n } { $one } gefunden
   *[other] { $n } { $many } gefunden
}
apps-method = Läufe mit jedem Ausgang; k / n: erfolgreiche von beendeten Läufen. Änderung: Läufe gegenüber dem Zeitraum davor, wo sie mehr als Zufall ist; der laufende Tag zählt, so weit er gekommen ist. Nach Erfolgsquote stehen die vorn, die mit Sicherheit am seltensten erfolgreich sind. Zusätzlich fehlgeschlagen: wie viele mindestens mehr fehlschlugen, als die Quote aller erklärt.
apps-most-used = Meistgenutzt
apps-movers = Was sich bewegt hat
apps-movers-better = Häufiger erfolgreich
apps-movers-less = Seltener ausgeführt
apps-movers-more = Häufiger ausgeführt
apps-movers-sentence = Gegenüber dem Zeitraum davor, die sichersten Änderungen zuerst; was Zufall sein kann, fehlt hier.
apps-movers-worse = Seltener erfolgreich
apps-name = Name
apps-none-named = Nichts hat genug Läufe, um genannt zu werden.
apps-nothing-found = In keinem Namen, der gezeigt werden kann, kommt „{ $text }“ vor ({ $one }).
apps-order = Reihenfolge
apps-outcomes = Ausgänge
apps-rate = Erfolgsquote
apps-rate-kn = Erfolgsquote, k / n
apps-runs = Läufe
apps-search = { $many } durchsuchen
apps-see-all = Alle { $many } zeigen
apps-span = { $from } bis { $to } von { $all }.
apps-too-few = zu wenige

## board

board-all = alle { $many }
board-drawn = Fehlerquote, mit ihrem Intervall gezeichnet
board-everything = alle
board-extra = Zusätzlich
board-few = zu wenige für ein Urteil
board-interval = Quote und 95-%-Intervall
board-rate = Fehlerquote
board-surely-above = sicher über: { $all }

## browser

browser-chart-a-day = { $all }, { $mean }{"\u00A0"}pro Tag
browser-chart-by-day = nach Tagen
browser-chart-by-month = nach Monaten
browser-chart-by-week = nach Wochen
browser-chart-by-year = nach Jahren
browser-chart-day-before = der Tag davor
browser-chart-days-before = { $n ->
    [one] { $n } Tag davor
   *[other] { $n } Tage davor
}
browser-chart-ended-aborted = { $n } abgebrochen
browser-chart-ended-blocked = { $n } blockiert
browser-chart-ended-failed = { $n } fehlgeschlagen
browser-chart-ended-success = { $n } erfolgreich
browser-chart-ended-unfinished = { $n } nicht beendet
browser-chart-fell = Die Erfolgsquote fiel { $when } auf { $low }; im Zeitraum { $span } beträgt sie { $whole }.
browser-chart-fell-week = Die Erfolgsquote fiel in den sieben Tagen bis { $day } auf { $low }; im Zeitraum { $span } beträgt sie { $whole }.
browser-chart-few-judged = { $k } von { $all } beendeten Läufen waren erfolgreich, zu wenige für ein Urteil
browser-chart-few-succeeded = { $n ->
    [one] { $k } von { $n } beendeten Lauf war erfolgreich: zu wenige für ein Urteil.
   *[other] { $k } von { $n } beendeten Läufen waren erfolgreich: zu wenige für ein Urteil.
}
browser-chart-in-month = im { $month } { $year }
browser-chart-in-seven-days = In sieben Tagen: { $judged }.
browser-chart-in-week = in der Woche ab { $day }
browser-chart-in-year = im Jahr { $year }
browser-chart-interval = 95-%-Intervall
browser-chart-judged = Erfolgsquote { $share }, { $of } beendete Läufe, zwischen { $between }
browser-chart-keys = ← → ablesen · Umschalt ← → auswählen · Eingabe öffnet oder vergrößert · Esc zurück
browser-chart-label-few = { $name }: zu wenige beendete Läufe für ein Urteil
browser-chart-label-span = { $name }: von { $low } bis { $high } Prozent
browser-chart-log-axis = logarithmische Achse
browser-chart-mean = 7-Tage-Mittel
browser-chart-no-runs = keine Läufe
browser-chart-none-finished = Kein Lauf wurde beendet: { $days }.
browser-chart-not-over = { $days }, noch nicht vorbei
browser-chart-on-day = am { $day }
browser-chart-open-day = laufender Tag
browser-chart-open-month = laufender Monat
browser-chart-open-week = laufende Woche
browser-chart-open-year = laufendes Jahr
browser-chart-out-of-reach = Die Werte konnten nicht geladen werden. Erneuter Versuch: das Diagramm berühren.
browser-chart-outcome-aborted = Abgebrochen
browser-chart-outcome-blocked = Blockiert
browser-chart-outcome-failed = Fehlgeschlagen
browser-chart-outcome-success = Erfolg
browser-chart-outcome-unfinished = Nicht beendet
browser-chart-part = { $outcome } { $share } Prozent
browser-chart-rate = Erfolgsquote
browser-chart-rate-by = Erfolgsquote { $by }
browser-chart-reset = Ausschnitt zurücksetzen
browser-chart-role = Diagramm
browser-chart-run-count = { $n ->
    [one] { $n } Lauf
   *[other] { $n } Läufe
}
browser-chart-runs = Läufe
browser-chart-runs-by-outcome = Läufe pro Tag nach Ausgang
browser-chart-smoothed-failures = Die Linie ist ein 7-Tage-Mittel: an jedem Tag die Fehlschläge der sieben Tage bis dahin, geteilt durch die Läufe, die in ihnen beendet wurden.
browser-chart-smoothed-successes = Die Linie ist ein 7-Tage-Mittel: an jedem Tag die Erfolge der sieben Tage bis dahin, geteilt durch die Läufe, die in ihnen beendet wurden.
browser-chart-steady = Nichts fällt auf: Im Zeitraum { $span } beträgt die Erfolgsquote { $whole }.
browser-chart-strip = Übersicht: Läufe pro Tag, { $all }; ausgewählt { $days }
browser-chart-strip-days = { $first } bis { $last }
browser-chart-title = Erfolgsquote und Läufe pro Tag
browser-chart-unfinished-none = kein Lauf beendet
browser-chart-unjudged = zu wenige für ein Urteil
browser-chart-weekday = { $weekday }, { $day }
browser-chart-whole = { $share }, zwischen { $between }
browser-chart-zoom-figures = Alle Zahlen für diese Tage
browser-chart-zoomed = { $days }: { $share } erfolgreich, { $of }, zwischen { $between }.
browser-chart-zoomed-few = { $days }: { $of } beendete Läufe, zu wenige für ein Urteil.
browser-desk-alone = Nur eine Reihe wird gezeigt
browser-desk-copied = Kopiert
browser-desk-not-copied = Nicht kopiert: Der Browser hat es nicht erlaubt
browser-desk-renewed = Zahlen erneuert
browser-desk-series = Alle Reihen werden gezeigt
browser-desk-table = Tabelle eingeblendet
browser-desk-table-hidden = Tabelle ausgeblendet
browser-explore-all = { $n ->
    [one] Insgesamt { $n } Lauf: { $rate }.
   *[other] Alle { $n } Läufe: { $rate }.
}
browser-explore-ended = { $n ->
    [one] { $k } von { $n } Lauf endete so. Mit jedem Ausgang: { $rate }, gegenüber { $all } bei allen.
   *[other] { $k } von { $n } Läufen endeten so. Mit jedem Ausgang: { $rate }, gegenüber { $all } bei allen.
}
browser-explore-exclude = Alle außer diesen
browser-explore-few = zu wenige
browser-explore-keep = Nur diese
browser-explore-left-out = ausgeschlossen
browser-explore-none = { $n ->
    [one] Von { $n } Lauf ist so Genaues nicht bekannt. Ein Filter weniger hilft.
   *[other] Von { $n } Läufen ist so Genaues nicht bekannt. Ein Filter weniger hilft.
}
browser-explore-not = nicht
browser-explore-rate = { $share } der beendeten waren erfolgreich ({ $of }, 95-%-Intervall { $interval })
browser-explore-rate-few = zu wenige beendet für ein Urteil, { $of } erfolgreich
browser-explore-some = { $n ->
    [one] { $k } von { $n } Lauf: { $rate }, gegenüber { $all } bei allen.
   *[other] { $k } von { $n } Läufen: { $rate }, gegenüber { $all } bei allen.
}

## card

## change

change-from = von { $before } pro Tag
change-none = ≈ nicht eindeutig

## charts

## compare

compare-add = Hinzufügen
compare-add-one = { $one } hinzufügen
compare-against = Gegenüber { $first }, { $told }.
compare-all-differ = { $n ->
    [2] Beide anderen unterscheiden sich klar von { $first }.
   *[other] Alle { $n } anderen unterscheiden sich klar von { $first }.
}
compare-alone = { $first }, und noch nichts daneben.
compare-choose = Noch ist nichts zum Vergleichen gewählt.
compare-difference = Unterschied
compare-difference-drawn = Unterschied, mit seinem Intervall gezeichnet
compare-difference-method = Prozentpunkte der Erfolgsquote, mit dem 95-%-Intervall nach Newcombe. Wo das Intervall die Null enthält, kann der Unterschied Zufall sein.
compare-differences = Unterschiede der Erfolgsquote
compare-each = Jede Linie für sich
compare-each-sentence = Dieselben Linien auf einer Achse, jede mit dem Intervall, in dem ihre Quote tatsächlich liegen kann.
compare-empty = Noch gibt es nichts zum Vergleichen.
compare-example = Gezeigt werden die { $many } mit den meisten Läufen, bis andere gewählt sind.
compare-few = zu wenige für ein Urteil
compare-few-of-all = Zu wenige Läufe, um sie von { $first } zu unterscheiden.
compare-few-of-two = Zu wenige Läufe, um { $second } von { $first } zu unterscheiden.
compare-few-told = zu wenige zum Nennen
compare-few-told-sentence = Zu wenige Läufe, um Anteile zu nennen.
compare-first = Maßstab
compare-label = { $title }: { $rate }, { $of }
compare-lede = Erfolgsquoten: { $told }.
compare-lede-days = Erfolgsquoten, { $days }: { $told }.
compare-less = { $second } ist seltener erfolgreich als { $first }, um { $by }{"\u00A0"}Prozentpunkte.
compare-line = Linie
compare-month = Monat
compare-month-beside = neben
compare-months = Monate vergleichen
compare-more = { $second } ist häufiger erfolgreich als { $first }, um { $by }{"\u00A0"}Prozentpunkte.
compare-none-differs = Von den { $all } anderen unterscheidet sich nichts klar von { $first }.
compare-only = Nur { $first } ist gewählt.
compare-over = Zeiträume liegen übereinander, vom ersten Tag an; die Tage sind die des längsten.
compare-period = Zeitraum
compare-pick = Was verglichen wird
compare-pick-months = Oder zwei Monate derselben Läufe
compare-rate-method = Erfolgreich / (erfolgreich + fehlgeschlagen), mit dem 95-%-Intervall als Fläche. Wo weniger als 30 Läufe beendet sind, ist eine Lücke.
compare-rates = Erfolgsquote im Verlauf
compare-rates-by-day = { $n ->
    [one] Die Quoten Tag für Tag, über { $n } Tag.
   *[other] Die Quoten Tag für Tag, über { $n } Tage.
}
compare-rates-by-month = { $n ->
    [one] Die Quoten Monat für Monat, über { $n } Monat.
   *[other] Die Quoten Monat für Monat, über { $n } Monate.
}
compare-rates-by-week = { $n ->
    [one] Die Quoten Woche für Woche, über { $n } Woche.
   *[other] Die Quoten Woche für Woche, über { $n } Wochen.
}
compare-rates-by-year = { $n ->
    [one] Die Quoten Jahr für Jahr, über { $n } Jahr.
   *[other] Die Quoten Jahr für Jahr, über { $n } Jahre.
}
compare-remove = { $title } entfernen
compare-same = kein Unterschied
compare-share-method = Läufe jeder Auswahl als Teil der Läufe aller unter denselben Filtern, mit jedem Ausgang.
compare-shares = Anteil an allen Läufen
compare-shares-sentence = { $n ->
    [one] Von { $n } Lauf insgesamt: { $told }.
   *[other] Von { $n } Läufen insgesamt: { $told }.
}
compare-some-differ = { $n ->
    [one] Von { $all } anderen unterscheidet sich { $n } klar von { $first }.
   *[other] Von { $all } anderen unterscheiden sich { $n } klar von { $first }.
}
compare-told = { $title }: { $difference }
compare-told-interval = { $title }: { $difference } ({ $interval })
compare-unclear = ≈{"\u00A0"}kein klarer Unterschied
compare-unclear-of-two = Kein klarer Unterschied zwischen { $first } und { $second }.

## data

## defaults

defaults-beside = Vorgabe { $default }: { $same } behalten sie, { $more } nehmen mehr, { $less } weniger.
defaults-default = Vorgabe
defaults-kept = { $n ->
    [one] Von { $n } Vorgabe wird { $kept } meist beibehalten.
   *[other] Von { $n } Vorgaben werden { $kept } meist beibehalten.
}
defaults-less = Nehmen weniger
defaults-median = Median
defaults-method = Von den Läufen, die den Messwert melden: wie viele unter der Vorgabe liegen, auf ihr (soweit Werte, die auf 2,5 % genau sind, das erkennen lassen) und darüber. Die Vorgaben stammen aus dem Katalog des Projekts. Die meistgenutzten Apps stehen oben.
defaults-more = Nehmen mehr
defaults-raised = Am häufigsten erhöht: { $measure } bei { $app }; { $share } nehmen mehr als { $default }.
defaults-same = Behalten sie
defaults-table = Tabelle: Vorgaben und was gewählt wird
defaults-title = Vorgaben und was gewählt wird

## empty

empty-all-days = Alle Tage ansehen
empty-command = Befehl
empty-days = In diesen Tagen wurde kein Lauf geteilt.
empty-days-why = Davor oder danach gibt es Läufe.
empty-example = Beispiel eines Ereignisses
empty-few = Zu wenige Läufe, um davon zu berichten.
empty-few-why = Die Filter lassen keine übrig, oder weniger als { $few }; so wenige hält die Datenschutzregel zurück.
empty-first-about = { $project }: Noch wurde nichts gemeldet.
empty-first-demo = Erfundene Daten füllen eine eigene Datenbank und sind auf jeder Seite als solche gekennzeichnet:
empty-first-event = Ereignis
empty-first-headline = Noch wurde nichts gemeldet.
empty-first-lede = Der Server läuft und hat seinen Katalog gelesen. Die ersten Zahlen erscheinen hier, sobald ein Client sein erstes Ereignis sendet, nachdem jemand zugestimmt hat.
empty-first-look = Oder erst einmal umsehen
empty-first-note = Gespeichert wird nur, was der Katalog nennt, und einzelne Ereignisse werden innerhalb eines Tages vergessen.
empty-first-post = Dann an { $path } auf diesem Server senden und diese Seite neu laden:
empty-first-save = Dieses Beispiel aus dem Katalog ({ $title }) als { $file } speichern:
empty-first-send = Ein erstes Ereignis senden
empty-no-filters = Filter entfernen
empty-no-runs-about = { $project }: keine Läufe, { $days }.

## errors

errors-by = Nach { $title }
errors-by-method = Läufe, die damit endeten, aufgeteilt nach diesem Merkmal.
errors-category = Nach dem Wortlaut gehört er zu „{ $category }“.
errors-course = Verlauf
errors-course-label = Läufe { $by }, { $days }
errors-course-method = Läufe nach ihrem Ausgang.
errors-course-none = Kein Lauf.
errors-course-title = Wie oft, { $by }
errors-headline = { $n ->
    [one] { $n } Lauf endete { $when } mit diesem Fehler.
   *[other] { $n } Läufe endeten { $when } mit diesem Fehler.
}
errors-headline-few = Dieser Fehler kam { $when } in zu wenigen Läufen vor, um gezählt zu werden.
errors-nothing = In diesen Tagen gibt es nichts zu berichten
errors-nothing-why = Kein Lauf endete damit, oder weniger als { $few }; so wenige hält die Datenschutzregel zurück.
errors-noun = Fehlerfamilie
errors-runs = { $n ->
    [one] { $told } Lauf
   *[other] { $told } Läufe
}
errors-seen = Zuerst am { $first } gesehen, zuletzt am { $last }.
errors-seen-once = Nur am { $day } gesehen.
errors-share = { $share } aller Texte
errors-since = seit dem { $day }
errors-template = Vorlage
errors-template-note = Zahlen, Pfade und Namen wurden ersetzt, bevor etwas gespeichert wurde. Fingerabdruck { $fingerprint }
errors-templates = Vorlage (Zahlen, Pfade und Namen ersetzt)
errors-title = Fehler { $name }
errors-untold = (Text nicht bekannt gegeben)

## exit-codes

exit-codes-about = { $project }: { $codes } und was sie bedeuten.
exit-codes-all = Alle Codes
exit-codes-all-method = Anteil an den Läufen, die nicht erfolgreich waren und einen Code meldeten. Ein Strich steht, wo keiner damit endete, oder zu wenige, um sie zu nennen.
exit-codes-all-sentence = Jeder Code: was er hier bedeutet, woran es lag und wie viele Läufe damit endeten.
exit-codes-by-number = Nach Nummer
exit-codes-by-runs = Nach Läufen
exit-codes-code = Code
exit-codes-fault-host = Rechner nicht bereit
exit-codes-fault-or = { $one } oder { $other }
exit-codes-fault-script = { $one } fehlgeschlagen
exit-codes-fault-user = vom Menschen angehalten
exit-codes-happened = Was geschah
exit-codes-headline = { $title } { $code }: { $meaning }.
exit-codes-headline-unlisted = { $title } { $code } steht nicht im Katalog.
exit-codes-lede = { $n ->
    [one] { $n } Lauf endete { $when } damit.
   *[other] { $n } Läufe endeten { $when } damit.
}
exit-codes-lede-category = Kategorie „{ $category }“: { $fault }.
exit-codes-lede-few = Kein Lauf endete { $when } damit, oder zu wenige, um sie zu nennen.
exit-codes-list-few = Keiner kam in diesen Tagen oft genug vor, um gezählt zu werden.
exit-codes-list-headline = { $n ->
    [one] Was { $n } { $one } bedeutet.
   *[other] Was { $n } { $many } bedeuten.
}
exit-codes-list-met = { $n ->
    [one] { $n } davon kam in diesen Tagen vor.
   *[other] { $n } davon kamen in diesen Tagen vor.
}
exit-codes-list-most = { $n ->
    [one] Der häufigste ist „{ $code }“; damit endete { $share } von { $n } Lauf, der nicht erfolgreich war.
   *[other] Der häufigste ist „{ $code }“; damit endeten { $share } von { $n } Läufen, die nicht erfolgreich waren.
}
exit-codes-list-none = In diesem Projekt enden Läufe ohne { $many }.
exit-codes-meaning = Bedeutung
exit-codes-named = { $n ->
    [one] Code { $codes }
   *[other] Codes { $codes }
}
exit-codes-named-more = Codes { $codes } und { $n } weitere
exit-codes-neighbours = Benachbarte Codes
exit-codes-noun = Exit-Code
exit-codes-unlisted = nicht im Katalog
exit-codes-unlisted-cell = Nicht im Katalog

## explore

explore-about = { $n ->
    [one] { $project }: { $n } Lauf, nach jedem seiner Merkmale zu filtern, { $days }.
   *[other] { $project }: { $n } Läufe, nach jedem ihrer Merkmale zu filtern, { $days }.
}
explore-chosen = Gewählte Filter
explore-clear = Zurücksetzen
explore-clear-of = Zurücksetzen: { $title }
explore-controls = Explorer
explore-exclude = Ausschließen
explore-exclude-title = Werte ausschließen statt behalten (Alt mit Klick oder Eingabe tut es einmalig)
explore-failed = Die Zahlen konnten nicht geladen werden.
explore-given-up = Andere, oder nicht genannt
explore-headline = { $n ->
    [one] { $n } Lauf, auf { $charts } Arten aufgeteilt.
   *[other] { $n } Läufe, auf { $charts } Arten aufgeteilt.
}
explore-invitation = Alles auf einmal erkunden
explore-keys = Klick behält eine Zeile, Alt-Klick schließt sie aus; mehrere durch Ziehen oder mit Umschalt. Pfeiltasten bewegen, Eingabe wählt, Strg-Z macht rückgängig.
explore-leads-to = Mehr über { $title }
explore-lede = Eine Zeile in einem Diagramm wählen, und alle anderen zeigen, was übrig bleibt.
explore-lede-weeks = Kombinationen werden nach ganzen Wochen aufbewahrt: Der Zeitraum beginnt mitten in einer ({ $weekday }), deshalb wird ab Montag, { $first }, gezählt.
explore-method = Zeilen zählen Läufe unter den Filtern aller anderen Diagramme; Quoten sind erfolgreiche von beendeten Läufen, gleich welche Ausgänge gewählt sind, und ihre Marken reichen von 50 bis 100 %. Wo sich weniger als { $few } Läufe eine Kombination teilen, werden deren Merkmale nacheinander aufgegeben, zuerst die Woche, bis sich genug den Rest teilen.
explore-method-floor = Hier gibt es so viele Kombinationen, dass jede { $few } braucht.
explore-method-link = Methode
explore-method-told = Von { $share } der Läufe ist alles genannt; ein Filter behält nur Läufe, die ihn nachweislich erfüllen, deshalb sind seine Anzahlen Mindestwerte.
explore-more-values = Weitere Werte
explore-more-values-of = { $title }: weitere Werte
explore-outcome = Ausgang
explore-page = Seite
explore-rate = Erfolgsquote
explore-retry = Noch einmal versuchen
explore-runs = Läufe
explore-share = Anteil
explore-told-none = Keine Angabe
explore-undo = Rückgängig
explore-values = { $n } Werte, am häufigsten { $top }.
explore-values-none = Kein Wert hat genug Läufe, um genannt zu werden.
explore-values-one = Nur { $top }.
explore-values-weeks = { $n ->
    [one] { $n } Woche, die neueste zuerst.
   *[other] { $n } Wochen, die neueste zuerst.
}
explore-waiting = Die Zahlen werden geladen …
explore-week = Woche
explore-whole = Jeder Name führt auf diese Seite über ihn allein, und ein zweiter schränkt weiter ein.

## failures

failures-all-codes = Alle Codes und was sie bedeuten
failures-board-by-failures = { $many } mit Fehlschlägen, nach deren Anzahl
failures-board-by-impact = { $many } mit Fehlschlägen, nach Gewicht
failures-board-by-rate = { $many } mit Fehlschlägen, nach Fehlerquote
failures-board-few = { $n ->
    [one] Bei { $n } mit Fehlschlägen sind weniger als { $few } Läufe beendet: zu wenige für ein Urteil.
   *[other] Bei { $n } mit Fehlschlägen sind weniger als { $few } Läufe beendet: zu wenige für ein Urteil.
}
failures-board-method = Zusätzliche Fehlschläge = n × (unteres Ende des 95-%-Wilson-Intervalls − Quote aller): Der Wert wächst mit der Sicherheit und mit der Größe, damit keine kleine Stichprobe mit Pech die Liste anführt.
failures-board-more = { $n ->
    [one] { $names } und { $last } kosten am meisten: zusammen mindestens { $n } Fehlschlag mehr, als es beim Durchschnitt aller wäre.
   *[other] { $names } und { $last } kosten am meisten: zusammen mindestens { $n } Fehlschläge mehr, als es beim Durchschnitt aller wären.
}
failures-board-newest = { $many } mit Fehlschlägen, die neuesten zuerst
failures-board-none = Nichts schlägt häufiger fehl als alle zusammen, soweit das sicher ist.
failures-board-one = { $n ->
    [one] { $name } kostet am meisten: mindestens { $n } Fehlschlag über dem Durchschnitt.
   *[other] { $name } kostet am meisten: mindestens { $n } Fehlschläge über dem Durchschnitt.
}
failures-board-rest = { $n ->
    [one] { $n } weitere lässt sich beurteilen.
   *[other] { $n } weitere lassen sich beurteilen.
}
failures-by = Fehlschläge nach { $title }
failures-by-method = { $n ->
    [one] Von { $n } beendeten Lauf mit dieser Angabe.
   *[other] Von { $n } beendeten Läufen mit dieser Angabe.
}
failures-categories = Kategorien
failures-categories-method = Anteil an allen Läufen, die fehlgeschlagen, blockiert oder abgebrochen sind. Eine Kategorie ergibt sich aus dem Exit-Code, dem Fehlertext oder dem, was der Client sieht, in dieser Reihenfolge.
failures-codes-method = Anteil an den Läufen, die nicht erfolgreich waren und einen Code meldeten.
failures-days = Tage (UTC)
failures-families = { $n ->
    [one] { $n } Familie von Texten kam oft genug vor, um genannt zu werden.
   *[other] { $n } Familien von Texten kamen oft genug vor, um genannt zu werden.
}
failures-families-method = Texte verlassen den Server nur als Vorlagen, und erst, wenn { $few } Läufe dieselbe haben. Ein Verlauf ist gezeichnet, wo jeder seiner Tage genannt werden darf.
failures-families-rare = { $n ->
    [one] { $n } Text aus weniger als { $few } Läufen wird nicht gezeigt.
   *[other] { $n } Texte aus jeweils weniger als { $few } Läufen werden nicht gezeigt.
}
failures-families-title = Fehlerfamilien
failures-few = { $of } beendeten Läufen fehlgeschlagen: zu wenige für ein Urteil.
failures-headline = { $n ->
    [one] { $n } Lauf ist fehlgeschlagen.
   *[other] { $n } Läufe sind fehlgeschlagen.
}
failures-headline-worst = { $n ->
    [one] { $n } Lauf ist fehlgeschlagen, davon { $share } in fünf { $many }.
   *[other] { $n } Läufe sind fehlgeschlagen, davon { $share } in fünf { $many }.
}
failures-lede = { $share } der beendeten Läufe sind fehlgeschlagen, { $of }; die wahre Quote liegt zwischen { $between }. Geordnet danach, was Fehlschläge kosten; kleine Stichproben sind als solche zu erkennen.
failures-none = Kein Lauf ist fehlgeschlagen.
failures-order = Reihenfolge
failures-order-failures = Anzahl
failures-order-impact = Gewicht
failures-order-newest = Neueste
failures-order-rate = Quote
failures-over-time = Fehlschläge im Verlauf
failures-show-more = Mehr zeigen
failures-trend = { $of } fehlgeschlagen. Außerdem { $blocked ->
    [one] fand { $blocked } Lauf einen Rechner vor, der nicht bereit war,
   *[other] fanden { $blocked } Läufe einen Rechner vor, der nicht bereit war,
} und { $aborted ->
    [one] { $aborted } wurde von Menschen angehalten
   *[other] { $aborted } wurden von Menschen angehalten
}.
failures-trend-columns = Nicht erfolgreiche Läufe { $by }
failures-trend-label = Fehlerquote { $by }, { $days }
failures-trend-method = Fehlerquote = fehlgeschlagen / (erfolgreich + fehlgeschlagen). Darunter stehen die Läufe, die fehlgeschlagen, blockiert oder abgebrochen sind. Die Achse der Quote ist auf die Werte zugeschnitten.
failures-trend-title = Fehlerquote { $by }

## figure

figure-embed = Einbetten
figure-link = Link
figure-method = Methode
figure-table = Tabelle
figure-table-of = Tabelle: { $title }

## filters

filters-against = Gegenüber
filters-all = alle
filters-anything = alles
filters-apply = Anwenden
filters-before = den Tagen davor
filters-chosen = Gewählte Filter
filters-clear = Zurücksetzen
filters-dates = Tage
filters-exclude = alle außer diesen
filters-from = Von (UTC)
filters-keep = nur diese
filters-kind = Art
filters-not = nicht
filters-nothing = nichts
filters-range = Zeitraum
filters-remove = { $title } { $values } entfernen
filters-show = Diese Tage zeigen
filters-source = Quelle
filters-title = Filter
filters-to = Bis
filters-turn = { $title }: { $turned }
filters-weekdays = denselben Wochentagen davor
filters-with = Mit

## kinds

kinds-method = Prozent aller Läufe der Art. Blockiert: Der Rechner war nicht bereit. Abgebrochen: Der Mensch hat den Lauf angehalten. Nicht beendet: Es kam keine weitere Meldung.
kinds-runs = { $title }, Läufe
kinds-sure = Am seltensten schlägt fehl: { $least }, { $low } der beendeten Läufe; am häufigsten: { $most }, { $high }.
kinds-title = Ausgänge nach { $title }
kinds-unsure = Keine Art schlägt klar häufiger fehl als die anderen.

## labels

labels-app = App
labels-apps = Apps
labels-category = Kategorie
labels-error = Fehler
labels-kind = Art
labels-source = Quelle

## manner

manner-days = Tage
manner-from-zero = Die Achse der Läufe beginnt bei null.
manner-gaps = Wo sieben Tage nicht bekannt sind, ist eine Lücke.
manner-line = Linie
manner-linear = Linear
manner-log = Log
manner-logarithmic = Jeder Ausgang ist eine Linie auf einer logarithmischen Achse: Ab einem Lauf pro Tag ist jede Stufe nach oben das Zehnfache, und Tage ohne Lauf liegen auf der 0 am Fuß.
manner-mean = 7-Tage-Mittel
manner-means = Säulen zeigen die Läufe eines mittleren Tages.
manner-nothing-to-smooth = Die Punkte sind keine einzelnen Tage, oder weniger als sieben; deshalb wird nichts geglättet.
manner-scale = Achse der Läufe

## matrix

matrix-above = ▲ darüber
matrix-below = ▼ darunter
matrix-far-above = ▲▲ weit darüber
matrix-far-below = ▼▼ weit unter allen
matrix-few = wenige
matrix-few-finished = weniger als 30 beendet
matrix-none = keine Angabe
matrix-of = von{"\u00A0"}{ $n }
matrix-same = kein klarer Unterschied

## method

## mix

mix-line-of = { $title }: Linie von { $value }
mix-method = { $step ->
    [day] Anteil an den Läufen mit dieser Angabe, nach Tagen. Ein Wert, der an irgendeinem Tag zu wenige Läufe hat, wird unter „andere“ gezählt.
    [week] Anteil an den Läufen mit dieser Angabe, nach Wochen. Ein Wert, der in irgendeiner Woche zu wenige Läufe hat, wird unter „andere“ gezählt.
    [month] Anteil an den Läufen mit dieser Angabe, nach Monaten. Ein Wert, der in irgendeinem Monat zu wenige Läufe hat, wird unter „andere“ gezählt.
   *[year] Anteil an den Läufen mit dieser Angabe, nach Jahren. Ein Wert, der in irgendeinem Jahr zu wenige Läufe hat, wird unter „andere“ gezählt.
}
mix-other = andere
mix-other-values = { $n ->
    [one] { $n } anderer Wert
   *[other] { $n } andere Werte
}
mix-rate = Erfolgsquote, k / n
mix-runs = Läufe
mix-share = Anteil
mix-too-few = zu wenige

## news

news-and-more = und { $n } weitere.
news-apps-seen = { $n ->
    [one] { $n } { $one } wurde zum ersten Mal gesehen:
   *[other] { $n } { $many } wurden zum ersten Mal gesehen:
}
news-errors-seen = { $n ->
    [one] { $n } Fehlerfamilie wurde zum ersten Mal gesehen:
   *[other] { $n } Fehlerfamilien wurden zum ersten Mal gesehen:
}
news-fell = fiel von { $before } auf { $now } Erfolg.
news-less = wurde seltener ausgeführt.
news-more = wurde häufiger ausgeführt.
news-note = Nach Regeln geschrieben, aus den letzten 7 Tagen gegenüber den 7 davor; was Zufall sein kann, fehlt hier.
news-rose = stieg von { $before } auf { $now } Erfolg.
news-runs-after = { $n ->
    [one] { $change }, { $n } Lauf nach { $before }.
   *[other] { $change }, { $n } Läufe nach { $before }.
}
news-title = Was sich in dieser Woche geändert hat

## numbers

between-numbers = und
date-long = D. M Y
date-short = D. M
decimal-sign = ,
group-sign = .
months = Jan. Feb. März Apr. Mai Juni Juli Aug. Sep. Okt. Nov. Dez.
points = %-Pkt.
to-number = bis
weekdays = Mo Di Mi Do Fr Sa So

## overview

overview-about = { $headline } { $project }, { $days }, aus freiwilliger Telemetrie.
overview-apps = Meistgenutzte { $many }
overview-apps-method = Läufe mit jedem Ausgang.
overview-clear = { $way ->
    [below] Die Erfolgsquote ist { $by } Prozentpunkte niedriger als { $before }, ein Unterschied, der zu stetig für Zufall ist.
   *[above] Die Erfolgsquote ist { $by } Prozentpunkte höher als { $before }, ein Unterschied, der zu stetig für Zufall ist.
}
overview-costly = Wo Fehlschläge am schwersten wiegen
overview-costly-method = Geordnet nach n × (unteres Ende des 95-%-Intervalls der Fehlerquote − Quote aller), damit nicht ein paar schlechte Läufe von etwas Kleinem die Liste anführen.
overview-day-before = am Tag davor
overview-days-before = { $n ->
    [one] an dem { $n } Tag davor
   *[other] in den { $n } Tagen davor
}
overview-few = { $n ->
    [one] { $k } von { $n } beendeten Lauf war erfolgreich: zu wenige für ein Urteil.
   *[other] { $k } von { $n } beendeten Läufen waren erfolgreich: zu wenige für ein Urteil.
}
overview-headline = { $n ->
    [one] Von { $n } beendeten Lauf waren { $share } erfolgreich.
   *[other] Von { $n } beendeten Läufen waren { $share } erfolgreich.
}
overview-leading = Läufe nach { $title }
overview-leading-method = Läufe mit dieser Angabe, mit jedem Ausgang.
overview-none-finished = { $n ->
    [one] Bisher { $n } Lauf, und keiner ist beendet.
   *[other] Bisher { $n } Läufe, und keiner ist beendet.
}
overview-of-apps = { $n ->
    [one] { $runs } von { $n } { $one }
   *[other] { $runs } von { $n } { $many }
}
overview-shared = { $n ->
    [one] { $runs } wurde { $when } geteilt.
   *[other] { $runs } wurden { $when } geteilt.
}
overview-unclear = Die Erfolgsquote ist nicht klar anders als { $before }.
overview-value = Wert
overview-values = Werte
overview-when-between = vom { $first } bis zum { $last }
overview-when-days = { $n ->
    [one] am letzten Tag
   *[other] in den letzten { $n } Tagen
}
overview-when-on = am { $day }
overview-when-since = seit dem { $day }
overview-when-today = heute

## page

page-activity = Aktivität
page-api = API
page-app = App
page-apps = Apps
page-compare = Vergleich
page-data = Daten
page-error-family = Fehlerfamilie
page-exit-code = Exit-Code
page-exit-codes = Exit-Codes
page-explore = Explorer
page-failures = Fehlschläge
page-method = Methode
page-overview = Überblick
page-platforms = Plattformen
page-privacy = Datenschutz
page-quality = Datenqualität
page-report = Bericht
page-reports = Berichte
page-resources = Ressourcen
page-search = Suche

## pager

pager-next = Weiter
pager-title = Seiten

## pin

pin-as-of = Stand
pin-group = Auf einen Tag festgehalten
pin-line = Stand { $day } (festgehalten)
pin-live = Stand heute { $time }
pin-loose = Nicht mehr auf { $day } festhalten: das Neueste zeigen
pin-not-closed = Auf diesen Tag lassen sich Zahlen nicht festhalten.
pin-this = Diese Ansicht festhalten
pin-why = Eine Adresse, deren Zahlen sich nie ändern: Ihre Tage enden mit dem letzten abgeschlossenen
pin-why-closed = Ein Lauf, der an einem Tag begann, kann noch enden, solange einzelne Läufe dieses Tages aufbewahrt werden; erst danach bleiben die Zahlen, wie sie sind.

## platforms

platforms-fell = { $name } fiel von { $before } auf { $now }.
platforms-headline = Auf { $name } entfallen { $share } aller Läufe.
platforms-headline-few = Zu wenige Läufe geben an, worauf sie liefen.
platforms-lede = { $n ->
    [one] { $n } Lauf
   *[other] { $n } Läufe
}, unterschieden nach { $properties ->
    [one] { $properties } Merkmal
   *[other] { $properties } Merkmalen
}: was benutzt wird, was sich durchsetzt und wo es fehlschlägt.
platforms-matrix-method = Erfolgsquote und beendete Läufe. Farbig nur, wo das ganze 95-%-Intervall über oder unter der Quote aller liegt, { $rate } von { $n }; schraffiert, wo weniger als { $few } Läufe beendet sind; leer, wo es zu wenige sind, um sie zu nennen.
platforms-matrix-none = Keine Zelle liegt sicher unter der Quote aller.
platforms-matrix-worst = { $row } mit { $column } fällt auf: { $share } erfolgreich, { $of }.
platforms-mix-all = { $n ->
    [one] { $n } Lauf mit dieser Angabe, und zwar { $name }.
   *[other] Alle { $n } Läufe mit dieser Angabe nannten { $name }.
}
platforms-mix-label = { $title }: Anteil der Läufe { $by }, { $lines ->
    [one] { $lines } Linie
   *[other] { $lines } Linien
} über { $spans }
platforms-rose = { $name } stieg von { $before } auf { $now }.
platforms-spans-day = { $n ->
    [one] { $n } Tag
   *[other] { $n } Tage
}
platforms-spans-month = { $n ->
    [one] { $n } Monat
   *[other] { $n } Monate
}
platforms-spans-week = { $n ->
    [one] { $n } Woche
   *[other] { $n } Wochen
}
platforms-spans-year = { $n ->
    [one] { $n } Jahr
   *[other] { $n } Jahre
}

## privacy

## quality

quality-about = { $headline } Was auf dem Weg in die Zahlen repariert, verworfen und abgelehnt wurde: { $project }.
quality-accepted = Angenommen
quality-accepted-means = Am Katalog geprüft und gespeichert, bevor der Absender davon erfuhr.
quality-age-hours = { $n ->
    [one] { $n } Stunde
   *[other] { $n } Stunden
}
quality-age-minutes = { $n ->
    [one] { $n } Minute
   *[other] { $n } Minuten
}
quality-age-none = es gibt keinen
quality-course-label = Abgelehnte Meldungen { $by }, als Anteil der empfangenen, { $days }
quality-course-none = Es kam keine Meldung
quality-course-says = { $n ->
    [one] Abgelehnt { $share }, { $k } von { $n } Meldung, { $interval }
   *[other] Abgelehnt { $share }, { $k } von { $n } Meldungen, { $interval }
}
quality-course-whole = { $share } aller Meldungen wurden abgelehnt.
quality-course-worst = { $share } aller Meldungen wurden abgelehnt; der größte Anteil: { $days }, { $worst }.
quality-dropped = Verworfen
quality-dropped-means = Felder, nach denen der Katalog nicht fragt: ungelesen verworfen. Mit Namen gezählt werden sie nur, wo der Katalog den Namen kennt.
quality-dropped-unnamed = (Namen, die nicht im Katalog stehen)
quality-duplicate = Sagten nichts Neues
quality-duplicate-means = Eine wiederholte Meldung; Wiederholungen ändern keine Zahl.
quality-happened = Was geschah
quality-headline = { $n ->
    [one] Von { $n } Meldung konnten { $share } gezählt werden.
   *[other] Von { $n } Meldungen konnten { $share } gezählt werden.
}
quality-headline-all = { $n ->
    [one] { $n } Meldung, und sie konnte gezählt werden.
   *[other] Alle { $n } Meldungen konnten gezählt werden.
}
quality-headline-none = In diesen Tagen wurde keine Meldung empfangen.
quality-held = Was jetzt aufbewahrt wird
quality-held-jobs = Aufträge, die noch geschrieben werden
quality-held-kept = Höchstens aufbewahrt
quality-held-least = Kleinste genannte Anzahl
quality-held-oldest = Der älteste davon
quality-held-runs = Aufbewahrte einzelne Läufe
quality-merged = Mit einem Lauf zusammengeführt
quality-merged-means = Sagte Neues über einen bekannten Lauf, etwa sein Ende.
quality-name = Name
quality-never = In diesen Tagen nie: { $list }.
quality-other = Als „other“ gezählt
quality-other-means = Werte, die auf keiner Liste des Katalogs stehen, nach Feld. Ein Wert, der oft kommt, gehört vielleicht dorthin.
quality-per-hundred = Je 100 Meldungen
quality-received = Empfangene Meldungen
quality-received-means = Ereignisse, jedes für sich, ob einzeln gesendet oder mehrere zusammen.
quality-rejected = Abgelehnt
quality-rejected-means = Kein Ereignis, oder ohne das, was seine Art haben muss.
quality-rejected-named = Nach Grund, und nach Feld, wo es eines gibt. Was gesendet wurde, wird nicht aufbewahrt.
quality-repaired = Repariert
quality-repaired-means = Fehler, die bekannte Clients machen und die sich ohne Raten berichtigen lassen.
quality-run = Begannen einen Lauf
quality-run-means = Das Erste, was von einem Lauf bekannt wurde.
quality-shares = Gezählt wird nur, wer zugestimmt hat; deshalb sind Anteile aussagekräftiger als Summen.
quality-some = So oft: { $list }.
quality-some-dropped = verworfen
quality-some-other = als „other“ gezählt
quality-some-rejected = abgelehnt
quality-some-repaired = repariert
quality-some-unclean = Fehlertexte verworfen
quality-sum = Was aus den Meldungen wurde
quality-sum-lead = Über jede wird Buch geführt: empfangen = angenommen + abgelehnt, und angenommen = Läufe + zusammengeführt + nichts Neues.
quality-times = Anzahl
quality-unclean = Fehlertexte verworfen
quality-unclean-means = Texte von Fehlschlägen, die sich nicht sicher von persönlichen Daten befreien ließen. Der Lauf zählt trotzdem.
quality-unnamed = (ohne Namen)

## range

range-28d = 28 Tage
range-365d = 1 Jahr
range-7d = 7 Tage
range-90d = 90 Tage
range-all = Alles
range-today = Heute

## ranking

ranking-all = , { $share } von allen { $n }
ranking-behind = { $title } ist am seltensten erfolgreich: { $rate }, { $of }.
ranking-folded = { $n ->
    [one] { $n } { $one } mit weniger als { $few } Läufen wird unter „weitere“ mitgezählt und nicht genannt.
   *[other] { $n } { $many } mit weniger als { $few } Läufen werden unter „weitere“ mitgezählt und nicht genannt.
}
ranking-folded-unlisted = { $n ->
    [one] { $n } { $one } mit weniger als { $few } Läufen wird mitgezählt und nicht genannt.
   *[other] { $n } { $many } mit weniger als { $few } Läufen werden mitgezählt und nicht genannt.
}
ranking-kn = k / n: erfolgreiche von beendeten Läufen.
ranking-largest = ; die { $n } größten machen { $share } von allem aus
ranking-leads = { $n ->
    [one] { $title } liegt mit { $n } Lauf vorn
   *[other] { $title } liegt mit { $n } Läufen vorn
}
ranking-leads-share = { $n ->
    [one] { $title } liegt mit { $share } von { $n } Lauf vorn.
   *[other] { $title } liegt mit { $share } von { $n } Läufen vorn.
}
ranking-more = { $n ->
    [one] { $n } weitere ({ $one })
   *[other] { $n } weitere { $many }
}
ranking-more-values = { $n ->
    [one] { $n } weiterer Wert
   *[other] { $n } weitere Werte
}
ranking-none = Kein Wert hat genug Läufe, um für sich gezeigt zu werden.
ranking-rate = Erfolgsquote
ranking-runs = Läufe
ranking-share = Anteil
ranking-too-few = zu wenige

## readout

readout-failure-mean = 7-Tage-Mittel { $judged }
readout-failure-rate = Fehlerquote { $judged }
readout-few = { $of }, zu wenige für ein Urteil
readout-none-finished = –, kein Lauf beendet
readout-other = Andere
readout-quantile-median = Median { $value }
readout-share = { $share } von { $all }, { $interval }

## reports

## resources

resources-by-outcome = { $title } nach Ausgang
resources-by-outcome-method = Perzentile der Läufe mit dieser Angabe, nach Ausgang getrennt, mit ihren 95-%-Intervallen.
resources-chosen = Am häufigsten gewählt: { $step }, von { $share }.
resources-course = { $title }: Perzentile { $by }
resources-course-ends = { $title }: Perzentile { $by }, Median von { $first } bis { $last }
resources-days = Tage (UTC)
resources-days-long = { $value }{"\u00A0"}Tage
resources-end-aborted = abgebrochen { $value }
resources-end-blocked = blockiert { $value }
resources-end-failed = fehlgeschlagen { $value }
resources-end-success = erfolgreich { $value }
resources-end-unfinished = nicht beendet { $value }
resources-ends = Mittlere Dauer (Median): { $others } und { $last }.
resources-ends-one = Mittlere Dauer (Median): { $last }.
resources-few = Zu wenige Läufe haben es angegeben.
resources-headline = Der mittlere Lauf: { $title } { $value }, { $second } { $other }.
resources-headline-few = Zu wenige Läufe geben an, was ihnen zur Verfügung stand.
resources-headline-one = Bei der Hälfte aller Läufe: { $title } höchstens { $value }.
resources-histogram = { $title }: Läufe nach Wert
resources-key-median = Median, mit der mittleren Hälfte
resources-key-p90 = neun von zehn bleiben darunter
resources-lede = { $n ->
    [one] { $n } Messgröße, mit Verteilung, Perzentilen und Verlauf. Werte werden auf 2,5 % genau aufbewahrt, nie zusammen mit dem Lauf, der sie angab.
   *[other] { $n } Messgrößen, jede mit Verteilung, Perzentilen und Verlauf. Werte werden auf 2,5 % genau aufbewahrt, nie zusammen mit dem Lauf, der sie angab.
}
resources-measure = eine Messgröße
resources-median = Median
resources-median-line = Median
resources-median-mark = Median { $value }
resources-method = Frage des Katalogs: „{ $question }“ Läufe ohne diese Angabe fehlen hier.
resources-more-than = mehr als { $value }
resources-outcome = Ausgang
resources-runs = Läufe
resources-share = Anteil
resources-spread = { $n ->
    [one] Von { $n } Lauf liegt die Hälfte bei höchstens { $median }.
   *[other] Von { $n } Läufen liegt die Hälfte bei höchstens { $median }.
}
resources-spread-high = { $n ->
    [one] Von { $n } Lauf liegt die Hälfte bei höchstens { $median }, neun von zehn bei höchstens { $high }.
   *[other] Von { $n } Läufen liegt die Hälfte bei höchstens { $median }, neun von zehn bei höchstens { $high }.
}
resources-too-few = zu wenige
resources-trend-fell = Der Median fiel von { $first } auf { $last }.
resources-trend-few = Zu wenige Läufe für einen Verlauf.
resources-trend-none = Der Median zeigt keine klare Änderung.
resources-trend-rose = Der Median stieg von { $first } auf { $last }.
resources-up-to = { $title }, bis

## search

search-about = Apps, Fehler, Exit-Codes, Seiten und Felder durchsuchen.
search-ask = Wonach wird gesucht?
search-found = Was passt
search-headline = { $n ->
    [one] { $n } Ergebnis für „{ $text }“.
   *[other] { $n } Ergebnisse für „{ $text }“.
}
search-headline-none = Nichts heißt „{ $text }“.
search-lede = Namen, Teile von Namen und Wörter in beliebiger Reihenfolge; ein falscher Buchstabe schadet nicht.
search-lede-none = Zu finden ist nur, was genug Läufe hat, um genannt zu werden. Vielleicht helfen weniger Buchstaben oder ein Blick in die Listen.
search-nothing = Nichts gefunden
search-topic-code = Exit-Code
search-topic-error = Fehler
search-topic-field = Feld
search-topic-page = Seite
search-topics-codes = Exit-Codes
search-topics-errors = Fehler
search-topics-fields = Felder des Datenverzeichnisses
search-topics-pages = Seiten

## shell

shell-about = Über diese Seite
shell-brand = Daylight, { $project }: Überblick
shell-data-dictionary = Datenverzeichnis, Markdown
shell-data-from = Daten: { $licence }
shell-demo = Über diese Zahlen
shell-demo-loud = Demodaten.
shell-demo-quiet = Diese Zahlen sind erfunden, um zu zeigen, was Daylight kann; kein Rechner hat sie gemeldet.
shell-explore = Erkunden
shell-footnote = Nur mit Zustimmung. Keine Cookies, kein Konto, nichts wird von fremden Servern geladen.
shell-home = Startseite
shell-json = Diese Seite als JSON
shell-key-escape = Schließen, oder einen Schritt zurück
shell-key-help = Diese Liste zeigen
shell-key-range = Einen Zeitraum wählen, von 7 Tagen bis alles
shell-key-search = Suchen, wie mit Strg K
shell-key-table = Die Tabelle einer Abbildung ein- oder ausblenden
shell-keys = Tastenkürzel
shell-keys-chart = In einem Diagramm
shell-keys-chart-ends = Erster und letzter Punkt
shell-keys-chart-open = Den Punkt öffnen, oder näher ansehen, was ausgewählt ist
shell-keys-chart-read = Punkt für Punkt ablesen; mit Bild auf und Bild ab wochenweise
shell-keys-chart-select = Auswählen
shell-keys-close = Schließen
shell-keys-note = Tasten ohne Strg lassen sich am Fuß jeder Seite abschalten.
shell-language = Sprache
shell-main = Hauptmenü
shell-policy = Datenschutzerklärung
shell-privacy = Fragen zum Datenschutz
shell-project = Das Projekt
shell-refresh = Alle 15 Sekunden nach neuen Zahlen sehen
shell-search = Suche
shell-search-hint = Suchen …
shell-searched = Apps, Fehler, Exit-Codes, Seiten und Felder durchsuchen
shell-single-keys = Kürzel aus einer Taste
shell-skip = Zum Inhalt springen
shell-source = Quelltext
shell-take = Daten mitnehmen
shell-understand = Verstehen
shell-utc = Alle Tage sind UTC-Tage.
shell-your-choice = Freie Entscheidung

## steps

steps-day = Tag (UTC)
steps-month = Monat (UTC)
steps-week = Woche (UTC)
steps-year = Jahr (UTC)

## strip

strip-all-days = Alle Tage zeigen

## tiles

tiles-apps = { $n ->
    [one] { $n } { $one }
   *[other] { $n } { $many }
}
tiles-few = zu wenige für ein Urteil
tiles-few-of = { $of }: zu wenige für ein Urteil
tiles-of-runs = { $share } der Läufe
tiles-possible = { $interval } ist möglich
tiles-rate = Erfolgsquote
tiles-runs = Läufe
tiles-title = Kennzahlen

## time

time-day = Tag (UTC)
time-days-of-month = Tage des Monats (UTC)
time-days-of-week = Tage der Woche (UTC)
time-days-of-year = Tage des Jahres (UTC)
time-method = Erfolgsquote = erfolgreich / (erfolgreich + fehlgeschlagen). Blockierte (der Rechner war nicht bereit), abgebrochene (der Mensch hat angehalten) und nicht beendete Läufe (es kam keine weitere Meldung) stehen daneben, nie darin. Die Achse der Quote ist auf die Werte zugeschnitten.
time-open = Was noch nicht vorbei ist, ist gepunktet gezeichnet und fehlt im Satz.
time-too-few = zu wenige
time-until = (bis { $time })

## trouble

trouble-as-of = Stand { $day }
trouble-filter = Dieser Filter wurde nicht verstanden.
trouble-filter-about = Die Adresse fragt nach etwas Unbekanntem.
trouble-filter-described = „{ $asked }“ wird nicht als { $name } verstanden: { $valid }.
trouble-filter-title = Nicht verstanden
trouble-filter-value = „{ $asked }“ ist keiner der Werte von { $name }.
trouble-latest = Die neuesten Zahlen
trouble-made = Wie die Zahlen entstehen
trouble-meant = War gemeint
trouble-no-answer = Die Zahlen können gerade nicht gelesen werden.
trouble-no-answer-title = Keine Antwort
trouble-no-answer-why = Das liegt am Server und nicht an der Adresse. Nichts ging verloren; in einem Moment geht es vielleicht wieder.
trouble-no-dimension = Ein Merkmal dieses Namens gibt es nicht.
trouble-no-page = Hier ist keine Seite.
trouble-no-page-about = Unter dieser Adresse gibt es keine Seite.
trouble-no-page-title = Keine solche Seite
trouble-no-page-why = Vielleicht ist die Adresse vertippt oder gehört zu etwas, das umbenannt wurde. Alle Zahlen sind vom Überblick aus zu erreichen.
trouble-no-such = { $what }: Unter diesem Namen lässt sich nichts zeigen.
trouble-no-such-about = { $what }: Diesen Namen gibt es nicht.
trouble-no-such-title = { $what }: nicht gefunden
trouble-no-such-why = Darunter wurde nichts gemeldet, oder so wenige Läufe, dass die Datenschutzregel sie zurückhält.
trouble-not-closed-about = Auf diesen Tag lässt sich nichts festhalten.
trouble-not-closed-from = Zahlen lassen sich auf einen Tag vom { $first } bis zum { $last } festhalten.
trouble-not-closed-none = Noch ist kein Tag abgeschlossen.
trouble-not-closed-title = Nicht abgeschlossen
trouble-not-kept = { $b } wird nicht zusammen mit { $a } gezählt, wohl aber: { $kept }.
trouble-overview = Zum Überblick
trouble-range = Diese Tage sind kein Zeitraum.
trouble-range-about = Die Adresse fragt nach Tagen, die kein Zeitraum sind.
trouble-range-title = Kein solcher Zeitraum
trouble-range-why = Ein Zeitraum ist einer von diesen, oder es sind zwei Tage, die höchstens zehn Jahre auseinanderliegen, der frühere zuerst, zum Beispiel { $example }.
trouble-search = Danach suchen
trouble-see-all = Alles sehen, was gezeigt werden kann
trouble-server = Zustand des Servers
trouble-together = Das wird nicht zusammen gezählt.
trouble-together-about = Diese beiden werden nicht zusammen gezählt.
trouble-together-title = Nicht zusammen gezählt
trouble-together-why = Anzahlen werden aufbewahrt und einzelne Läufe nicht; deshalb lässt sich nur zusammen erfragen, was zusammen gezählt wurde.
trouble-try-again = Noch einmal versuchen
trouble-two-dimensions = Läufe lassen sich neben Art, Quelle und App nach einem Merkmal filtern, nicht zugleich nach { $a } und { $b }.
trouble-unfiltered = Dieselbe Seite ohne Filter
trouble-unknown = Den Parameter { $name } gibt es nicht; es gibt { $valid }.

## whole

whole-accepted = Angenommen
whole-at-most = höchstens
whole-duplicate = Sagten nichts Neues
whole-kept = Einzelne Läufe bleiben
whole-kept-hours = { $n ->
    [one] { $n } Stunde
   *[other] { $n } Stunden
}
whole-merged = Mit einem Lauf zusammengeführt
whole-note = Keine Adresse, kein Rechnername und keine Kennung wird gespeichert.
whole-quality = Was repariert, verworfen und abgelehnt wurde
whole-received = Empfangene Meldungen
whole-rejected = Abgelehnt
whole-runs = Läufe, von denen sie berichten
whole-title = Wie vollständig ist dieses Bild?
whole-why = Gezählt wird nur, wer zugestimmt hat; deshalb sind Anteile aussagekräftiger als Summen. Angenommen = Läufe + zusammengeführt + nichts Neues.
