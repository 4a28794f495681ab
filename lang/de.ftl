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

api-about = Die öffentliche API: jedes Dokument mit Adresse, Parametern, Formen und einer echten Antwort; Fehler, Zwischenspeicher, Versionen und Lizenz.
api-answer = Eine Antwort
api-answer-none = Noch gibt es keine Antwort: Nichts dergleichen wurde gemeldet.
api-answer-of = Antwort von { $address }
api-answer-what = Was dieser Server auf { $address } antwortet, mit gekürzten Listen:
api-document = Dokument
api-documents = Dokumente
api-documents-lead = `{"{"}…{"}"}` steht für einen Namen. Tabellen gibt es auch als CSV und Markdown: dazu die Endung ändern. „Zeigen“ holt die Antwort dieses Servers nach unten.
api-documents-table = Tabelle: Dokumente
api-errors = Fehler
api-errors-lead = Ein Fehler ist ein Problemdokument (RFC 9457) mit einem Satz in `detail`, dem Parameter in `field` und dem, was gültig gewesen wäre. Zum Beispiel:
api-errors-one = Ein Fehler
api-errors-to = Auf { $address }, mit Status 400:
api-headline = Jede Zahl hier ist auch ein Dokument.
api-image-chart = Ein Diagramm als Bild, hell, dunkel (`theme=dark`) oder wie das System es hat, auf dem es gelesen wird; `width` in Pixeln
api-image-embed = Ein Diagramm als kleine Seite für ein `iframe`
api-image-installs = Ein Abzeichen mit der Anzahl der Läufe
api-image-success = Ein Abzeichen mit der Erfolgsquote und ihrer Unsicherheit; grau, solange es zu wenige Läufe sind. `all` steht für das ganze Projekt
api-image-trend = Ein Abzeichen mit der Änderung gegenüber den Tagen davor
api-images = Bilder, Einbettungen, Abzeichen
api-images-address = Adresse
api-images-lead = Diagramme für ein README oder eine andere Website. Sie nehmen dieselben Parameter.
api-lede = Alle Dokumente liegen unter `/api/v1/`, brauchen keinen Schlüssel und dürfen von jeder Website gelesen werden. Die Parameter einer Seite gelten auch für ihr Dokument: Dieselbe Frage ergibt dieselben Zahlen. Für Programme gibt es ein Manifest aller Dokumente und eine Beschreibung in OpenAPI 3.1. Dokumente sprechen Englisch.
api-licence = Daten: { $licence }
api-manifest = Manifest
api-more = … { $n } weitere
api-older = Formen eines früheren Dienstes
api-older-dashboard = die Kennzahlen, nach Tag, App und System; nimmt days, repo, platform
api-older-errors = was fehlschlägt, nach Kategorie, Code und App
api-older-exit-codes = was jeder Exit-Code bedeutet
api-older-lead = Für Programme, die das JSON eines früheren Telemetriedienstes lesen: dieselben Schlüssel, nur aus Anzahlen. Ihre Listen einzelner Läufe (`recent_…`) sind immer leer, weil kein einzelner Lauf veröffentlicht wird.
api-older-scripts = jede App mit ihren Ausgängen und ihrer Quote
api-open = Öffnen
api-parameter = Parameter
api-parameter-app = Apps, auf dieselbe Weise
api-parameter-as-of = Ein abgeschlossener Tag, auf den die Antwort festgehalten wird, etwa `2026-01-31`: Die Tage enden mit ihm statt mit heute
api-parameter-cmp = Womit sie verglichen werden: `prev` (ohne Angabe), `weekdays`, `none`
api-parameter-dimension = Ein weiteres Merkmal des Datenverzeichnisses mit seinem Namen, auf dieselbe Weise
api-parameter-example = Beispiel
api-parameter-grain = Die Spanne eines Punktes: `day` (ohne Angabe), `week`, `month`
api-parameter-kind = Arten von Ereignissen, durch Kommas getrennt; `!` vor der ersten lässt sie weg
api-parameter-limit = Zeilen, höchstens 1.000
api-parameter-range = Die Tage: `today`, `7d`, `28d` (ohne Angabe), `90d`, `365d`, `all`, oder zwei Tage
api-parameter-sort = Die Reihenfolge der Zeilen: `runs` (ohne Angabe), `failures`, `rate`, `impact`, `name`
api-parameter-source = Woher Programme kommen, auf dieselbe Weise
api-parameters = Parameter
api-parameters-lead = Hinter einem `?`, und dieselben wie in den Adressen der Seiten. Ein unbekannter Name oder Wert wird abgelehnt, mit denen, die es gibt; ein Tippfehler sieht also nie wie eine Antwort aus.
api-promises = Worauf Verlass ist
api-promises-any-site = Jede Website darf die Dokumente lesen, Fehler eingeschlossen (`Access-Control-Allow-Origin: *`). Komprimiert mit Brotli, Zstandard oder gzip. HEAD funktioniert.
api-promises-etags = Starke ETags aus dem Inhalt: Mit `If-None-Match` gefragt, kostet eine unveränderte Antwort 304 und keinen Inhalt. Ein abgeschlossener Tag ändert sich nie und darf für immer aufbewahrt werden; alles andere ist 15 Sekunden frisch.
api-promises-itself = Jedes Dokument sagt von sich, welche Frage es beantwortet, für welche Tage, wann es stimmte und wie viel zurückgehalten wurde.
api-promises-members = In Version 1 können Felder hinzukommen; sie werden nie umbenannt, entfernt oder umgedeutet. Unbekannte Felder sind zu überlesen.
api-promises-null = Was weniger ist als die kleinste Zelle, ist `null`, nie 0.
api-promises-numbers = Zahlen sind JSON-Zahlen. Eine Quote ist `k`, `n`, `low` und `high`, so dass niemand einer Rundung vertrauen muss.
api-says-activity = Was hereinkam, nach Tag, App und den Werten eines Merkmals, als Anzahlen und nie als einzelne Läufe.
api-says-annotations = Was an welchem Tag geschah, wie das Projekt es aufgeschrieben hat.
api-says-app = Eine App.
api-says-app-series = Eine App über die Zeit.
api-says-apps = Alle Apps mit ihren Läufen und Erfolgsquoten.
api-says-breakdown = Läufe nach den Werten eines Merkmals; bei einem Paar mit Doppelpunkt dazwischen.
api-says-catalog = Das Datenverzeichnis: was erhoben werden darf, und warum.
api-says-compare = Apps oder Zeiträume nebeneinander: Summen, Unterschiede der Erfolgsquote gegenüber dem ersten und dasselbe über die Zeit.
api-says-cube = Läufe nach mehreren Merkmalen zugleich: was der Explorer filtert.
api-says-day = Ein Tag. Ist er abgeschlossen, ändert er sich nie.
api-says-distribution = Wie ein Maß verteilt ist.
api-says-error = Eine Fehlerfamilie.
api-says-errors = Alle Fehlerfamilien.
api-says-exit-codes = Alle Exit-Codes: was sie bedeuten und wie oft sie kamen.
api-says-failures = Was fehlschlägt: Kategorien, Exit-Codes, Familien und die Apps, bei denen es am schwersten wiegt.
api-says-index = Das Manifest: welche Dokumente es gibt, mit Größe und Hash.
api-says-installations = Was ausgeführt wurde: über die Zeit, nach Art, Quelle und App.
api-says-openapi = All das für Programme, als OpenAPI 3.1.
api-says-platforms = Worauf Programme liefen.
api-says-quality = Was auf dem Weg hinein repariert, verworfen und abgelehnt wurde.
api-says-report = Ein Bericht, als Fakten und in Sätzen. Ist er abgelegt, ändert er sich nie.
api-says-reports = Alle Wochen- und Monatsberichte.
api-says-resources = Wie jedes Maß verteilt ist.
api-says-schema = Das JSON-Schema eines Dokuments.
api-says-series = Läufe über die Zeit.
api-says-summary = Läufe, Ausgänge und Erfolgsquote, neben dem Zeitraum davor.
api-show = Zeigen
api-takes-activity = by, outcome und alle Parameter
api-takes-all = alle Parameter
api-takes-none = keine Parameter
api-takes-range = nur range und as_of
api-takes-sides = apps oder periods und alle Parameter

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

card-apps = { $n ->
    [one] { $one } in den letzten 28 Tagen
   *[other] { $many } in den letzten 28 Tagen
}
card-demo = Demodaten: erfundene Zahlen
card-failed = fehlgeschlagen, { $of } beendete Läufe in 28 Tagen
card-few = zu wenige Läufe für ein Urteil in den letzten 28 Tagen
card-fields = { $n ->
    [one] { $n } Feld
   *[other] { $n } Felder
}
card-fields-purpose = jedes mit seinem Zweck; sonst wird nichts gespeichert
card-foot = Freiwillige Telemetrie, bei Tageslicht
card-kept = bleibt ein einzelner Lauf höchstens aufbewahrt
card-succeeded = erfolgreich, { $of } beendete Läufe in 28 Tagen

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

data-about = Was { $project } erhebt, Feld für Feld, mit Zweck, Beispiel und Dauer der Aufbewahrung; und was nie erhoben wird.
data-carried = Welches Ereignis was enthält
data-carried-field = Feld
data-carried-lead = ● muss da sein, ○ kann da sein. Ein Feld ohne Zeichen in der Spalte einer Art wird ungelesen verworfen, wenn ein Ereignis dieser Art es mitbringt.
data-carried-may = kann da sein
data-carried-must = muss da sein
data-carried-never = nie
data-carried-table = Tabelle: welches Ereignis was enthält
data-codes = Exit-Codes
data-codes-all = { $n ->
    [one] { $n } Exit-Code
   *[other] Alle { $n } Exit-Codes
}
data-codes-category = Kategorie
data-codes-code = Code
data-codes-counts-as = Zählt als
data-codes-lead = Was der Exit-Code eines fehlgeschlagenen Laufs bedeutet, und auf wessen Seite der Fehlschlag liegt.
data-codes-meaning = Bedeutung
data-codes-table = Tabelle: Exit-Codes
data-downloads = Zum Mitnehmen
data-downloads-api = Alle Dokumente der API
data-downloads-json = Verzeichnis, JSON
data-downloads-lead = Dasselbe Verzeichnis für Programme und zum Drucken; es entsteht aus dem Katalog, gegen den dieser Server Ereignisse prüft.
data-downloads-markdown = Verzeichnis, Markdown
data-downloads-schema = Was gesendet wird, JSON Schema
data-fields = Feld für Feld
data-fields-lead = Jedes mit der Frage, die es beantwortet. Ohne eine solche Frage wird ein Feld nicht erhoben.
data-fields-list = Felder
data-headline = { $n ->
    [one] { $n } Feld, für eine Frage. Sonst wird nichts gespeichert.
   *[other] { $n } Felder, jedes für eine Frage. Sonst wird nichts gespeichert.
}
data-kept = Wie lange es aufbewahrt wird
data-kinds = Was geschehen kann
data-kinds-example = Beispiel
data-kinds-example-of = Beispiel: { $title }
data-kinds-lead = Jedes Ereignis ist von einer dieser Arten. Das Beispiel ist ein ganzes Ereignis, so wie es gesendet wird.
data-lede = { $n ->
    [one] Das ist alles, was { $project } erheben darf, zu { $n } Art von Ereignis, von Rechnern, für die zugestimmt wurde. Was ein Client sonst noch sendet, wird verworfen, bevor es auf die Platte kommt. Ein einzelner Lauf ist nach { $kept } vergessen; Anzahlen bleiben.
   *[other] Das ist alles, was { $project } erheben darf, zu { $n } Arten von Ereignissen, von Rechnern, für die zugestimmt wurde. Was ein Client sonst noch sendet, wird verworfen, bevor es auf die Platte kommt. Ein einzelner Lauf ist nach { $kept } vergessen; Anzahlen bleiben.
}
data-never = Was nie erhoben wird
data-purposes = Wozu es dient
data-purposes-lead = Diesen Zwecken und keinen anderen.
data-reviewed = geprüft am { $day }
data-set = { $project }: freiwillige Telemetrie
data-together = Was zusammen gezählt wird
data-together-lead = Anzahlen werden aufbewahrt und Läufe nicht: Zweierlei lässt sich nur zusammen erfragen, wo es zusammen gezählt wird.

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

## dictionary

dictionary-agree = Worin eingewilligt wird
dictionary-agree-policy = (Fassung { $version })
dictionary-approved = Genehmigt
dictionary-approved-by = { $review }, verantwortet von { $owner }
dictionary-at = Steht bei
dictionary-becomes = Was daraus wird
dictionary-becomes-checked = geprüft, dann verworfen
dictionary-becomes-counted = gezählt; die Anzahl bleibt, der Lauf ist nach höchstens { $kept } vergessen
dictionary-becomes-dropped = verworfen
dictionary-becomes-hashed = bei der Ankunft gehasht, mit dem Lauf nach höchstens { $kept } vergessen, nie veröffentlicht
dictionary-becomes-scrubbed = bereinigt; der Text ist nach höchstens { $kept } vergessen, seine Vorlage bleibt
dictionary-becomes-summed = summiert und in Fächern gezählt; die Zahl selbst ist nach höchstens { $kept } vergessen
dictionary-becomes-template = bereinigt, dann zu einer Vorlage gemacht, in der Zahlen, Namen, Pfade und Adressen ersetzt sind; der Text wird sofort verworfen
dictionary-by-week = Nach Wochen, zusammen mit Art, Quelle und App: { $names }
dictionary-called = Heißt
dictionary-categories = Fehlerkategorien
dictionary-change = So lässt sich die Antwort ändern
dictionary-codes = Exit-Codes
dictionary-codes-category = Kategorie
dictionary-codes-code = Code
dictionary-codes-counts-as = Ein Fehlschlag zählt als
dictionary-codes-fault = Seite
dictionary-codes-meaning = Bedeutung
dictionary-collected = Erhoben
dictionary-collected-since = seit { $day }
dictionary-collected-until = seit { $day }, aufgegeben am { $until }, wenn nicht erneuert
dictionary-consent = Nur mit Zustimmung zu
dictionary-consent-besides = außerdem „{ $title }“
dictionary-counts-as = Zählt als
dictionary-example = Beispiel
dictionary-fields = Felder
dictionary-for = Wofür
dictionary-holds = Enthält
dictionary-holds-bool = ja oder nein
dictionary-holds-category = eines von { $values }; alles andere zählt als `unknown`
dictionary-holds-day = einen Tag; eine Uhrzeit wird abgeschnitten
dictionary-holds-kind = eines von { $values }; ein Ereignis anderer Art wird abgelehnt
dictionary-holds-map = Zahlen von 0 bis { $max } unter den Schlüsseln { $keys }
dictionary-holds-number = eine ganze Zahl von { $min } bis { $max }
dictionary-holds-number-steps = eine ganze Zahl von { $min } bis { $max }, gezählt bis { $steps } und darüber
dictionary-holds-number-steps-zero = eine ganze Zahl von { $min } bis { $max }, gezählt bis { $steps } und darüber; 0 bedeutet, dass sie nicht bekannt ist
dictionary-holds-number-zero = eine ganze Zahl von { $min } bis { $max }; 0 bedeutet, dass sie nicht bekannt ist
dictionary-holds-one-of = eines von { $values }; alles andere zählt als `other`
dictionary-holds-slug = einen kurzen Namen, höchstens { $bytes } Byte: Buchstaben, Ziffern, `.`, `_`, `-`, `+`
dictionary-holds-text = freien Text, höchstens { $bytes } Byte
dictionary-holds-uuid = eine zufällige UUID
dictionary-holds-version = { $n ->
    [one] eine Version, gekürzt auf { $n } Zahl
   *[other] eine Version, gekürzt auf { $n } Zahlen
}
dictionary-holds-version-words = { $n ->
    [one] eine Version, gekürzt auf { $n } Zahl, oder eines von { $words }
   *[other] eine Version, gekürzt auf { $n } Zahlen, oder eines von { $words }
}
dictionary-kind-aliases = Auch gesendet als { $names }.
dictionary-kind-always = Jedes ist ein Ende: { $outcome }.
dictionary-kind-consent = Braucht die Zustimmung zu „{ $title }“.
dictionary-kind-field = { $field } sagt, wie es ausging.
dictionary-licence = Lizenz der veröffentlichten Zahlen
dictionary-made = Diese Seite entsteht aus dem Katalog des Projekts. Was hier nicht steht, wird nicht gespeichert, was immer ein Client sendet.
dictionary-never = Was nie erhoben wird
dictionary-not-taken = Von Clients gesendet, aber nicht angenommen
dictionary-pair = { $a } mit { $b }
dictionary-policy = Datenschutzerklärung
dictionary-project = Projekt
dictionary-promise-few = Eine Anzahl unter { $few } wird nicht für sich veröffentlicht.
dictionary-promise-hosts = Rechnernamen in einem Fehlertext werden ersetzt, außer { $hosts }.
dictionary-promise-kept = Ein einzelner Lauf wird höchstens { $kept } aufbewahrt. Danach sind nur Anzahlen übrig, und die bleiben.
dictionary-promise-no-texts = Fehlertexte werden nicht aufbewahrt.
dictionary-promise-paths = Jeder Pfad in einem Fehlertext wird ersetzt.
dictionary-promise-paths-kept = Pfade in einem Fehlertext werden ersetzt, außer denen, die zu Paketen gehören.
dictionary-promise-per-install = Jede Installation hat eine Zufallszahl, die von Zeit zu Zeit wechselt. Sie wird bei der Ankunft gehasht und mit dem Lauf vergessen.
dictionary-promise-per-run = Jeder Lauf zieht eine neue Zufallszahl: Niemand kann erkennen, dass zwei Läufe auf demselben Rechner waren.
dictionary-promise-template = Von einem Fehlertext bleibt eine Vorlage, in der Namen, Zahlen, Pfade und Adressen ersetzt sind.
dictionary-promises = Versprechen
dictionary-purposes = Wozu die Daten dienen
dictionary-purposes-only = Diesen Zwecken und keinen anderen.
dictionary-questions = Fragen zum Datenschutz
dictionary-responsible = Verantwortlich
dictionary-reviewed = Geprüft
dictionary-reviewed-when = zuletzt am { $last }, wieder bis { $next }
dictionary-sent = Was gesendet wird
dictionary-sent-app = { $title }, hier genannt: { $name }
dictionary-sent-field = Feld
dictionary-sent-required = Muss da sein
dictionary-sent-says = Was es sagt
dictionary-sent-yes = ja
dictionary-server = Wo der Server steht
dictionary-source = Quelltext
dictionary-stage = Schritt { $step } auf dem Weg
dictionary-title = Was { $project } erhebt
dictionary-together = Was zusammen gezählt wird
dictionary-undocumented = Ungelesen verworfen und mit Namen gezählt: { $names }.

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
exit-codes-list-unnamed = Der Katalog nennt keine, und keiner kam in diesen Tagen oft genug vor, um gezählt zu werden.
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
failures-trend-alone = { $of } fehlgeschlagen.
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

## list

list-and = { $names } und { $last }

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

method-about = Wie Quoten, Intervalle, Gewicht, Perzentile und Vergleiche berechnet werden, und was zum Schutz der Menschen zurückgehalten wird.
method-comparison = Vergleich
method-comparison-chance = Enthält das Intervall der Änderung die Null, kann die Änderung Zufall sein: Dann steht da „≈ nicht eindeutig“ und kein Pfeil. Änderungen von Summen gibt es nur für ganze Tage: Durch den laufenden Tag sähe jeder Morgen wie ein Rückgang aus.
method-comparison-clear = { $when }, gegenüber ebenso vielen Tagen davor: { $points } ({ $between }), eine klare Änderung.
method-comparison-form =
    d = p₁ − p₂
    unten = d − √( (p₁ − l₁)² + (u₂ − p₂)² )
    oben  = d + √( (u₁ − p₁)² + (p₂ − l₂)² )
    l, u: Enden der Intervalle beider Quoten
method-comparison-range = Ein Zeitraum wird mit dem ebenso langen davor verglichen, oder, wenn so gewählt, mit denselben Wochentagen davor. Die Änderung einer Quote wird in Prozentpunkten angegeben, mit einem eigenen Intervall aus den Intervallen beider Quoten.
method-comparison-unclear = { $when }, gegenüber ebenso vielen Tagen davor: { $points } ({ $between }), keine klare Änderung.
method-counts = Anzahlen
method-counts-example = { $when }: { $runs }, davon beendet: { $finished }.
method-counts-form =
    Läufe = erfolgreich + fehlgeschlagen + blockiert
          + abgebrochen + nicht beendet
    beendet = erfolgreich + fehlgeschlagen
method-counts-merged = Ereignisse desselben Laufs werden zusammengeführt, so dass eine wiederholte Meldung nichts ändert. Ein Lauf zählt zu dem Tag seines ersten Ereignisses. Anzahlen werden aufbewahrt und Läufe nicht: Eine Zahl auf diesen Seiten ist eine Summe von Zählern, nie eine Schätzung aus einer Stichprobe.
method-counts-run = Ein Lauf ist eine Ausführung eines Programms. Er hat einen von fünf Ausgängen: Er war erfolgreich; er schlug von selbst fehl; er wurde blockiert, weil der Rechner nicht bereit war; er wurde abgebrochen, weil jemand ihn angehalten hat; oder es kam keine weitere Meldung, und er ist nicht beendet.
method-counts-shares = Gezählt wird nur auf Rechnern, für die zugestimmt wurde. Wie viele andere es gibt, weiß niemand. Deshalb sind Anteile aussagekräftiger als Summen, und Summen lassen sich nur mit Summen dieser Seiten vergleichen.
method-days = Tage
method-days-kept = Tage werden für eine einzelne App 13 Monate lang aufbewahrt, für alle Apps zusammen für immer; Monate werden für immer aufbewahrt. Zwei Merkmale, die kein Paar des Katalogs sind, werden nach Wochen zusammen gezählt, für 53 Wochen. Reicht eine Frage weiter zurück, als Tage aufbewahrt werden, wird der Zeitraum auf ganze Wochen oder Monate erweitert, und die Seite sagt es.
method-days-late = Ein Lauf, der verspätet gemeldet wird, zählt zu dem Tag, an dem er begann, solange er von anderen unterschieden werden kann: solange einzelne Läufe aufbewahrt werden.
method-days-utc = Alle Tage sind UTC-Tage, und Wochen beginnen am Montag. Der letzte Tag eines Diagramms ist noch nicht vorbei: Er ist gepunktet gezeichnet, mit einem hohlen Punkt.
method-exact-form = Genaue Form: { $title }
method-exactly = { $title }, genau
method-headline = Wie jede Zahl entsteht.
method-impact = Gewicht
method-impact-form =
    Gewicht = n · ( f − a )
    n = erfolgreich + fehlgeschlagen
    f: unteres Ende des Intervalls der Fehlerquote
    a: Fehlerquote aller
method-impact-read = Es lässt sich lesen als die Fehlschläge, die es nicht gegeben hätte, wäre die App wie der Durchschnitt. Es liegt unter null, wo eine App nicht mit Sicherheit schlechter ist als der Durchschnitt; eine solche App wird nicht als Problem genannt.
method-impact-sure = Welcher Fehlschlag ist zuerst die Arbeit wert? Eine hohe Quote bei wenigen Läufen kann Zufall sein, und eine niedrige bei sehr vielen Läufen trifft womöglich mehr Menschen. Das Gewicht zählt die Fehlschläge, die der Durchschnitt aller nicht erklärt, soweit sie sicher sind: An die Stelle der Fehlerquote tritt das untere Ende ihres Intervalls.
method-intervals = Intervalle
method-intervals-example = { $when }: { $of } ergibt { $share }, zwischen { $between }.
method-intervals-form =
    p = k / n,   z = 1,959964
    Mitte = (p + z²/2n) / (1 + z²/n)
    halb  = z · √( p(1−p)/n + z²/4n² ) / (1 + z²/n)
    Intervall = Mitte ± halb
method-intervals-independent = Es nimmt Läufe als unabhängig an. Wer dasselbe fehlschlagende Programm zehnmal versucht, zählt zehnmal, und das Intervall weiß nichts davon.
method-intervals-wilson = Bei wenigen Läufen kann eine Quote Glück sein. Das Intervall sagt, welche wahren Quoten nicht überraschen würden: Werden viele Quoten so angegeben, enthalten etwa 95 von 100 ihrer Intervalle die wahre. Es ist das Wilson-Intervall, das auch bei kleinen Zahlen und bei Quoten nahe 0 und 1 taugt, wo die übliche Formel versagt.
method-lede = Jede Zahl ist eine Summe von Anzahlen, genau und nie aus einer Stichprobe, und bei jeder Quote steht, woraus sie gezählt ist und wie sicher sie ist. Hier steht jede Regel in Worten und in ihrer genauen Form; der Code, der ihr folgt, ist öffentlich.
method-percentiles = Perzentile
method-percentiles-buckets = Zeiten und Größen werden nicht so aufbewahrt, wie sie gemessen wurden. Jede zählt in einem von vielen Fächern, deren Grenzen um je fünf Prozent wachsen; ein Perzentil ist deshalb auf 2,5 Prozent genau. Das Mittel ist genau: Die Summe wird aufbewahrt.
method-percentiles-form =
    Fach(v) = gerundet( ln v / ln 1,05 )
    Wert eines Fachs = 1,05 ^ Fach
    Intervall des Quantils q: Werte an den Rängen ⌈ n·q ± z·√( n·q·(1−q) ) ⌉
method-percentiles-order = Die Hälfte der Läufe liegt unter dem Median, neun von zehn liegen unter dem 90. Perzentil. Das Intervall eines Perzentils folgt allein aus der Ordnung der Werte und braucht keine Annahme über ihre Verteilung. Liegen zu wenige Läufe jenseits eines Perzentils, wird es nicht genannt.
method-pins = Festgehaltene Ansichten
method-pins-form = abgeschlossen: Ende des Tages + so lange, wie einzelne Läufe bleiben ≤ jetzt
method-pins-same = Eine Adresse mit `as_of` ist auf einen abgeschlossenen Tag festgehalten: Ihre Tage enden mit ihm statt mit heute, der laufende Tag fehlt, und dieselbe Adresse nennt morgen und nächstes Jahr dieselben Zahlen. Abgeschlossen ist ein Tag, wenn nichts mehr seine Zahlen ändern kann: sobald einzelne Läufe dieses Tages vergessen sind.
method-pins-wear = Dreierlei nutzt sich ab, wie bei jeder Frage nach alten Tagen: Nach 13 Monaten gibt es eine einzelne App nur noch nach ganzen Monaten; nach 53 Wochen fehlen zwei Merkmale, die nur nach Wochen zusammen gezählt werden; und festgehalten gibt es diese nur für ganze Wochen. Was keine Tage betrifft, etwa seit wann ein Fehler gesehen wird, steht da, wie es jetzt ist.
method-quality = Wie vollständig das Bild ist
method-quality-accounted = Über jede Meldung wird Buch geführt: Sie wurde abgelehnt, oder sie begann einen Lauf, wurde mit einem zusammengeführt oder sagte nichts Neues. Was repariert, als „other“ gezählt, verworfen oder abgelehnt wurde, ist mit Namen gezählt und steht auf der Seite über die Datenqualität.
method-quality-form =
    empfangen = angenommen + abgelehnt
    angenommen = Läufe + zusammengeführt + nichts Neues
method-quality-invented = Erfundene Daten sind auf jeder Seite gekennzeichnet.
method-rates = Quoten
method-rates-beside = Die Erfolgsquote ist der Anteil der erfolgreichen an den beendeten Läufen. Blockierte, abgebrochene und nicht beendete Läufe sagen nichts darüber, ob ein Programm funktioniert; sie stehen neben der Quote und nie darin. Die Fehlerquote ist der Rest.
method-rates-example = { $when }: { $of } beendete Läufe waren erfolgreich, { $share }.
method-rates-form =
    Erfolgsquote = erfolgreich / (erfolgreich + fehlgeschlagen)
    Fehlerquote = fehlgeschlagen / (erfolgreich + fehlgeschlagen)
method-rates-told = Eine Quote steht nie allein: Dabei steht `k / n`, die erfolgreichen von den beendeten Läufen. Unter 30 beendeten Läufen heißt es „zu wenige für ein Urteil“. Ein Anteil wird auf eine Nachkommastelle gerundet, ab 10.000 Läufen auf zwei, und nie auf bloße 0 % oder 100 %, wenn es nicht genau so viel ist.
method-source = Quelle: { $source }
method-suppression = Was zurückgehalten wird
method-suppression-days = Zu kleine Tage werden nach Wochen oder Monaten genannt, und ein Perzentil nur, wo auf beiden Seiten genug Läufe liegen. Texte von Fehlschlägen sind Vorlagen ohne Namen, Zahlen, Pfade und Adressen, und sie werden erst genannt, wenn ebenso viele Läufe sie gezeigt haben.
method-suppression-few = Weniger als { $few } Läufe werden nicht für sich genannt, denn sie könnten von jemand Bestimmtem sein. Solche Werte werden zusammen als „weitere“ gezählt, und ihre Namen werden nicht genannt.
method-suppression-filters = Auch ein Filter darf nicht helfen: Lässt er weniger als { $few } Läufe weg, wird die Antwort wie eine kleine zurückgehalten, denn auch der Unterschied zweier Fragen ist eine Zahl. In einer Tabelle aus zwei Merkmalen sind ganze Zeilen und Spalten ebenso geschützt.
method-suppression-form =
    eine Zelle wird genannt  ⇔  Läufe ≥ { $few }
      und vom Filter weggelassene Läufe = 0 oder ≥ { $few }
    genau ein Wert verborgen  ⇒  der kleinste
      genannte wird auch verborgen
method-suppression-second = Ein einziger verborgener Wert ließe sich finden, indem man die anderen von der Summe abzieht. Deshalb wird mit ihm der kleinste Wert verborgen, der genannt werden könnte.
method-with-numbers = Mit Zahlen.

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

## plain

plain-more = { $n ->
    [one] … und { $n } weitere Zeile
   *[other] … und { $n } weitere Zeilen
}

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

privacy-about = Wie { $project } um Einwilligung bittet, was wie lange aufbewahrt wird, welche Rechte es gibt und wer dafür verantwortlich ist.
privacy-asked = Wie gefragt wird
privacy-asked-lead = Mit diesem Text, Wort für Wort, mit zwei gleichwertigen Antworten, von denen keine vorausgewählt ist. Wer nicht antwortet, hat nicht zugestimmt.
privacy-categories = Worin sich einwilligen lässt
privacy-categories-events = Ereignisse: { $kinds }.
privacy-categories-lead = Jeweils für sich. Bedeutet eine Einwilligung künftig mehr als bisher, steigt ihre Version, und eine Zustimmung zu einer früheren gilt nicht mehr: Es wird neu gefragt.
privacy-categories-policy = Fassung { $version }
privacy-change = Ablehnen, umentscheiden, sehen, was gesendet wird
privacy-change-at-once = Ein Nein gilt sofort: Was noch auf das Senden wartet, wird nicht gesendet. Sonst ändert sich nichts, und niemand erfährt davon.
privacy-change-examples = Ganze Ereignisse als Beispiele
privacy-change-fields = Was gesendet werden kann, Feld für Feld
privacy-change-listed = { $n ->
    [one] Was gesendet werden kann, steht auf der Seite über die Daten: { $n } Feld mit Zweck und Beispiel, und zu jeder Art ein ganzes Ereignis.
   *[other] Was gesendet werden kann, steht auf der Seite über die Daten: { $n } Felder, jedes mit Zweck und Beispiel, und zu jeder Art ein ganzes Ereignis.
}
privacy-headline = Ohne Zustimmung wird nichts gesendet.
privacy-kept = Was aufbewahrt wird, und wie lange
privacy-kept-address = Eine Netzwerkadresse dient dazu, eine Anfrage zu beantworten, und, gehasht mit einem Schlüssel, der stündlich wechselt und nur im Arbeitsspeicher steht, dazu, die Zahl gleichzeitiger Anfragen zu begrenzen. Aufgeschrieben wird sie nie.
privacy-kept-visitors = Diese Seiten setzen kein Cookie, fragen keinen anderen Rechner nach etwas und zählen keine Besuche.
privacy-lede = { $project } fragt, bevor etwas einen Rechner verlässt. Was gesendet wird, wird gegen eine öffentliche Liste geprüft, ein einzelner Lauf ist nach höchstens { $kept } vergessen, und was bleibt, sind Anzahlen, die alle sehen können, keine davon für sich kleiner als { $few }. Ohne Zustimmung funktioniert alles genauso.
privacy-never = Was nie erhoben wird
privacy-question = Der Text der Frage
privacy-rights = Rechte
privacy-rights-complain = Für Fragen, Widerspruch und Beschwerden: { $contact }. Zuständig ist außerdem die Datenschutzbehörde des Wohnorts.
privacy-rights-per-install = Läufe einer Installation lassen sich nur so lange verknüpfen, wie sie aufbewahrt werden, über eine Zahl, die bei der Ankunft gehasht wurde. Niemand kann daraus auf einen Menschen schließen.
privacy-rights-per-run = Läufe sind weder mit einem Menschen noch mit einem Rechner noch miteinander verknüpft; deshalb kann niemand nachsehen, welche von wem sind, auch das Projekt nicht. Aus demselben Grund lässt sich keine Kopie davon herausgeben.
privacy-rights-withdraw = Die Zustimmung lässt sich jederzeit widerrufen. Einzelne Läufe, die vorher gesendet wurden, sind nach höchstens { $kept } von selbst verschwunden; Anzahlen enthalten nichts Persönliches und bleiben.
privacy-who = Wer dafür verantwortlich ist

## prose

prose-contents = Auf dieser Seite

## publish

publish-ask-live = Zur Live-Site
publish-cannot-show = Das ist eine veröffentlichte Kopie ohne Server. Sie kann nicht zeigen, wonach die Adresse fragt; es folgt, was die Seite von sich aus zeigt.
publish-needs-server = Dafür braucht es die Live-Site; eine veröffentlichte Kopie hat keinen Server.
publish-on-live-site = Führt zur Live-Site.

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

reports-about = Transparenzberichte, wöchentlich und monatlich: was ausgeführt wurde, was fehlschlug, was sich änderte, was abgelehnt, zurückgehalten und vergessen wurde.
reports-about-one = { $headline } { $project }, { $period }.
reports-against-before = { $length ->
    [week] der Woche davor
   *[month] dem Monat davor
}
reports-against-named = { $length ->
    [week] { $name }
   *[month] dem { $name }
}
reports-against-part-before = { $length ->
    [week] dem gleichen Teil der Woche davor, { $days }
   *[month] dem gleichen Teil des Monats davor, { $days }
}
reports-against-part-named = dem gleichen Teil von { $name }, { $days }
reports-apps-new = { $n ->
    [one] { $link }{ $n } { $one }{ $end } wurde zum ersten Mal gesehen: { $names }.
   *[other] { $link }{ $n } { $many }{ $end } wurden zum ersten Mal gesehen: { $names }.
}
reports-apps-new-more = { $n ->
    [one] { $link }{ $n } { $one }{ $end } wurde zum ersten Mal gesehen: { $names } und { $more } weitere.
   *[other] { $link }{ $n } { $many }{ $end } wurden zum ersten Mal gesehen: { $names } und { $more } weitere.
}
reports-beside = Neben der Quote stehen { $link }die anderen{ $end }: { $outcomes }.
reports-beside-aborted = { $n } abgebrochen (der Mensch hat angehalten)
reports-beside-blocked = { $n } blockiert (der Rechner war nicht bereit)
reports-beside-unfinished = { $n } nicht beendet (es kam keine weitere Meldung)
reports-catalog = { $link }Der Katalog{ $end } nennt { $kinds } und { $fields }; zuletzt geprüft wurde er am { $day }.
reports-catalog-asked = um Einwilligung zu { $name } wird gebeten, Fassung { $version }
reports-catalog-fields = { $n ->
    [one] { $n } Feld
   *[other] { $n } Felder
}
reports-catalog-fields-added = neue Felder: { $names }
reports-catalog-fields-removed = entfernte Felder: { $names }
reports-catalog-kinds = { $n ->
    [one] { $n } Art von Ereignissen
   *[other] { $n } Arten von Ereignissen
}
reports-catalog-kinds-added = neue Arten von Ereignissen: { $names }
reports-catalog-kinds-removed = entfernte Arten von Ereignissen: { $names }
reports-catalog-not-asked = um Einwilligung zu { $name } wird nicht mehr gebeten
reports-catalog-policy = die Einwilligung zu { $name } hat statt Fassung { $before } nun Fassung { $now }
reports-catalog-reviewed = er wurde geprüft
reports-catalog-same = Seit dem Bericht über { $report } hat sich darin nichts geändert.
reports-catalog-since = Seit dem Bericht über { $report }: { $changes }.
reports-catalog-unknown = { $length ->
    [week] { $link }Der Katalog{ $end } jener Woche ist nicht bekannt: Dieser Bericht entstand später.
   *[month] { $link }Der Katalog{ $end } jenes Monats ist nicht bekannt: Dieser Bericht entstand später.
}
reports-column-filed = Abgelegt
reports-column-forms = Auch als
reports-column-report = Bericht
reports-corrected = Berichtigt
reports-corrected-on = Berichtigt am { $when }:
reports-families-new = { $n ->
    [one] { $link }{ $n } Fehlerfamilie{ $end } wurde zum ersten Mal gesehen.
   *[other] { $link }{ $n } Fehlerfamilien{ $end } wurden zum ersten Mal gesehen.
}
reports-families-new-more = { $n ->
    [one] { $link }{ $n } weitere Fehlerfamilie{ $end } wurde zum ersten Mal gesehen.
   *[other] { $link }{ $n } weitere Fehlerfamilien{ $end } wurden zum ersten Mal gesehen.
}
reports-families-none = Keine { $link }Fehlerfamilie{ $end } kam hinzu, verschwand oder wurde klar doppelt oder halb so häufig.
reports-family-commoner = Häufiger: { $text }.
reports-family-commoner-by = Häufiger: { $text }: von { $before } auf { $now } aller Läufe, { $points } ({ $between }), { $of }.
reports-family-gone = { $n ->
    [one] Verschwunden: { $text } trat { $span } bei { $k } von { $n } Lauf auf und wurde nicht mehr gesehen.
   *[other] Verschwunden: { $text } trat { $span } bei { $k } von { $n } Läufen auf und wurde nicht mehr gesehen.
}
reports-family-new = Neu: { $text }, zuerst gesehen am { $day }.
reports-family-new-met = { $n ->
    [one] Neu: { $text }, zuerst gesehen am { $day }, bei { $n } Lauf ({ $share } aller Läufe).
   *[other] Neu: { $text }, zuerst gesehen am { $day }, bei { $n } Läufen ({ $share } aller Läufe).
}
reports-family-rarer = Seltener: { $text }.
reports-family-rarer-by = Seltener: { $text }: von { $before } auf { $now } aller Läufe, { $points } ({ $between }), { $of }.
reports-feed = Atom-Feed
reports-feed-title = { $project } · Daylight: Berichte
reports-few-finished = { $n ->
    [one] { $link }{ $n } Lauf{ $end } ist beendet, davon { $k } mit Erfolg: zu wenige für ein Urteil.
   *[other] { $link }{ $n } Läufe{ $end } sind beendet, davon { $k } mit Erfolg: zu wenige für ein Urteil.
}
reports-forgotten = { $link }Datenschutz{ $end }: Jeder einzelne Lauf ist spätestens { $after } nach seinem Beginn vergessen; nur Summen bleiben.
reports-forgotten-minutes = { $n ->
    [one] { $n } Minute
   *[other] { $n } Minuten
}
reports-headline = Jede Woche und jeder Monat, wie sie waren.
reports-headline-alone = { $runs }, { $share } erfolgreich.
reports-headline-fall = { $runs }, { $share } erfolgreich: ein klarer Rückgang.
reports-headline-few = { $runs }, zu wenige für ein Urteil.
reports-headline-none = Kein Lauf wurde geteilt.
reports-headline-rise = { $runs }, { $share } erfolgreich: ein klarer Anstieg.
reports-headline-unclear = { $runs }, { $share } erfolgreich: keine klare Änderung.
reports-held-back = { $link }Weniger als { $few } wird nicht genannt{ $end }.
reports-held-back-apps = { $n ->
    [one] { $n } { $one }
   *[other] { $n } { $many }
}
reports-held-back-families = { $n ->
    [one] { $n } Fehlerfamilie
   *[other] { $n } Fehlerfamilien
}
reports-held-back-what = { $link }Weniger als { $few } wird nicht genannt{ $end }: { $what }.
reports-how-many = { $n ->
    [one] { $n } Bericht ist abgelegt.
   *[other] { $n } Berichte sind abgelegt.
}
reports-in-before = { $length ->
    [week] in der Woche davor
   *[month] im Monat davor
}
reports-in-named = { $length ->
    [week] in { $name }
   *[month] im { $name }
}
reports-in-part-before = { $length ->
    [week] im gleichen Teil der Woche davor, { $days }
   *[month] im gleichen Teil des Monats davor, { $days }
}
reports-in-part-named = im gleichen Teil von { $name }, { $days }
reports-intake = { $n ->
    [one] { $link }{ $n } Meldung{ $end } empfangen: { $accepted } angenommen, davon { $duplicates } ohne etwas Neues, und { $refused } abgelehnt.
   *[other] { $link }{ $n } Meldungen{ $end } empfangen: { $accepted } angenommen, davon { $duplicates } ohne etwas Neues, und { $refused } abgelehnt.
}
reports-intake-dropped = { $n ->
    [one] { $n } Feld außerhalb des Katalogs wurde verworfen
   *[other] { $n } Felder außerhalb des Katalogs wurden verworfen
}
reports-intake-none = { $link }Keine Meldung{ $end } wurde empfangen.
reports-intake-other = { $n ->
    [one] { $n } Wert wurde als „other“ gezählt
   *[other] { $n } Werte wurden als „other“ gezählt
}
reports-intake-repaired = { $n ->
    [one] { $n } Fehler wurde repariert
   *[other] { $n } Fehler wurden repariert
}
reports-intake-unclean = { $n ->
    [one] { $n } Fehlertext wurde als unsauber verworfen
   *[other] { $n } Fehlertexte wurden als unsauber verworfen
}
reports-intake-way = { $link }Auf dem Weg hinein{ $end }: { $what }.
reports-intake-way-clean = { $link }Auf dem Weg hinein{ $end } musste nichts repariert oder verworfen werden.
reports-invented = Diese Zahlen sind erfunden.
reports-latest = Die neuesten
reports-lede = Nach Regeln aus den Zahlen geschrieben, jeder Satz mit seiner Sicherheit und einem Link zu seiner Ansicht. Ein Bericht wird abgelegt, sobald nichts mehr seine Zahlen ändern kann, und nie umgeschrieben: Was zu berichtigen ist, steht mit Datum daneben.
reports-moment = { $day }, { $time }
reports-month = { $month } { $year }
reports-month-name = { $month ->
    [m1] Januar
    [m2] Februar
    [m3] März
    [m4] April
    [m5] Mai
    [m6] Juni
    [m7] Juli
    [m8] August
    [m9] September
    [m10] Oktober
    [m11] November
   *[m12] Dezember
}
reports-months = Monate
reports-no-run = { $link }Kein Lauf{ $end } wurde in diesen Tagen geteilt.
reports-none-finished = { $link }Keiner{ $end } davon ist beendet.
reports-none-yet = Noch ist kein Bericht abgelegt. Eine Woche wird abgelegt, wenn der Montag danach vorbei ist, ein Monat, wenn der erste Tag danach vorbei ist.
reports-not-filed = noch nicht abgelegt
reports-noun = Bericht
reports-platform = { $link }{ $title }{ $end }: am häufigsten { $first }, { $share } ({ $of }).
reports-platform-gained = { $value } gewann: { $points } ({ $between }).
reports-platform-lost = { $value } verlor: { $points } ({ $between }).
reports-platform-steady = Kein Anteil änderte sich klar um einen Prozentpunkt oder mehr.
reports-platform-then = { $link }{ $title }{ $end }: am häufigsten { $first }, { $share } ({ $of }), dann { $others }.
reports-rate-fell = { $link }{ $app }{ $end } fiel von { $before } auf { $now } Erfolg: { $points } ({ $between }), { $of }.
reports-rate-rose = { $link }{ $app }{ $end } stieg von { $before } auf { $now } Erfolg: { $points } ({ $between }), { $of }.
reports-reported = { $n ->
    [one] { $runs } wurde gemeldet.
   *[other] { $runs } wurden gemeldet.
}
reports-reported-than = { $n ->
    [one] { $runs } wurde gemeldet: { $than }.
   *[other] { $runs } wurden gemeldet: { $than }.
}
reports-run-less = { $n ->
    [one] { $link }{ $app }{ $end } wurde { $change }{"\u00A0"}% seltener ausgeführt: { $n } Lauf nach { $before }.
   *[other] { $link }{ $app }{ $end } wurde { $change }{"\u00A0"}% seltener ausgeführt: { $n } Läufe nach { $before }.
}
reports-run-more = { $n ->
    [one] { $link }{ $app }{ $end } wurde { $change }{"\u00A0"}% häufiger ausgeführt: { $n } Lauf nach { $before }.
   *[other] { $link }{ $app }{ $end } wurde { $change }{"\u00A0"}% häufiger ausgeführt: { $n } Läufe nach { $before }.
}
reports-run-times = { $n ->
    [one] { $link }{ $app }{ $end } wurde { $times }-mal so oft ausgeführt: { $n } Lauf nach { $before }.
   *[other] { $link }{ $app }{ $end } wurde { $times }-mal so oft ausgeführt: { $n } Läufe nach { $before }.
}
reports-section-catalog = Der Katalog
reports-section-changes = Was sich geändert hat
reports-section-failures = Fehlschläge
reports-section-held-back = Was zurückgehalten und vergessen wird
reports-section-intake = Was hereinkam
reports-section-platforms = Plattformen
reports-section-runs = Läufe
reports-so-far = Bisher
reports-so-far-lead = Diese laufen noch: Ihre Zahlen können sich ändern, und sie sind nicht abgelegt.
reports-standing-filed = Abgelegt am { $when }; dabei bleibt es.
reports-standing-open = Bisher, Stand { $when }: Das kann sich noch ändern und ist nicht abgelegt.
reports-steady = { $n ->
    [one] Bei { $steady } von { $link }{ $n } { $one }{ $end }, die sich mit { $against } vergleichen lässt, hat sich die Erfolgsquote nicht klar geändert. Alle werden zusammen betrachtet: Von den hier genannten Änderungen ist höchstens etwa eine von 20 Zufall.
   *[other] Bei { $steady } von { $link }{ $n } { $many }{ $end }, die sich mit { $against } vergleichen lassen, hat sich die Erfolgsquote nicht klar geändert. Alle werden zusammen betrachtet: Von den hier genannten Änderungen ist höchstens etwa eine von 20 Zufall.
}
reports-steady-all = { $n ->
    [one] Bei keiner von { $link }{ $n } { $one }{ $end }, die sich mit { $against } vergleichen lässt, hat sich die Erfolgsquote klar geändert, alle zusammen betrachtet.
   *[other] Bei keiner von { $link }{ $n } { $many }{ $end }, die sich mit { $against } vergleichen lassen, hat sich die Erfolgsquote klar geändert, alle zusammen betrachtet.
}
reports-success = { $link }{ $share }{ $end } der beendeten Läufe waren erfolgreich ({ $of }, 95-%-Intervall { $interval }).
reports-success-fewer = Weniger als { $span }: { $points } ({ $between }).
reports-success-more = Mehr als { $span }: { $points } ({ $between }).
reports-success-unclear = Keine klare Änderung gegenüber { $against } ({ $between }).
reports-than-fewer = { $change }{"\u00A0"}% weniger als { $span } ({ $runs })
reports-than-fewer-a-day = { $change }{"\u00A0"}% weniger pro Tag als { $span } ({ $runs })
reports-than-more = { $change }{"\u00A0"}% mehr als { $span } ({ $runs })
reports-than-more-a-day = { $change }{"\u00A0"}% mehr pro Tag als { $span } ({ $runs })
reports-than-none = nach keinem Lauf { $span } ({ $runs })
reports-than-same = etwa so viele wie { $span } ({ $runs })
reports-than-same-a-day = etwa so viele pro Tag wie { $span } ({ $runs })
reports-week = Kalenderwoche { $week }/{ $year }
reports-week-named = Kalenderwoche { $week }/{ $year }
reports-weeks = Wochen

## resources

resources-by-outcome = { $title } nach Ausgang
resources-by-outcome-method = Perzentile der Läufe mit dieser Angabe, nach Ausgang getrennt, mit ihren 95-%-Intervallen.
resources-chosen = Am häufigsten gewählt: { $step }, von { $share }.
resources-course = { $title }: Perzentile { $by }
resources-course-ends = { $title }: Perzentile { $by }, Median von { $first } bis { $last }
resources-days = Tage (UTC)
resources-days-long = { $value }{"\u00A0"}Tage
resources-days-long-one = { $value }{"\u00A0"}Tag
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
