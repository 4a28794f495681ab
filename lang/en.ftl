### The words of Daylight in English. Another language is a file like this one beside it, and one line in src/language/fluent.rs.
###
### A name begins with the section that it stands in. Sections and names within a section stand in the order of the alphabet, so that those who add
### to different sections never meet. Names that begin with browser- are read in the browser too, where no grammar is: they choose by $n alone,
### between one and any other. Whole numbers come in as numbers and are written by Daylight's own rules; a space behind one never breaks.

language-name = English

## activity

activity-any = any
activity-by = Split by
activity-folded = { $n ->
    [one] { $n } row of fewer than { $few } runs, or that sums of others would give away, is not listed.
   *[other] { $n } rows of fewer than { $few } runs, or that sums of others would give away, are not listed.
}
activity-folded-sum = { $n ->
    [one] { $n } row of fewer than { $few } runs, or that sums of others would give away, is not listed, { $runs } together.
   *[other] { $n } rows of fewer than { $few } runs, or that sums of others would give away, are not listed, { $runs } together.
}
activity-headline = { $n ->
    [one] { $runs } in { $n } row, none of them a single run.
   *[other] { $runs } in { $n } rows, none of them a single run.
}
activity-headline-few = Too few runs to list any by themselves { $when }.
activity-largest = The largest is { $row }: { $runs }.
activity-largest-none = There is no row that may be told.
activity-lede = Each row counts the runs of a { $one } in a { $step }, with one value of “{ $by }”, by how they ended. Counts are kept and single runs are not: { $one }, { $step } and one other dimension at a time are counted together, so a row cannot tell two of them.
activity-not-told = not told
activity-order = Order
activity-order-app = by name
activity-order-days = latest first
activity-order-outcome = most of the outcome
activity-order-runs = most runs
activity-others = All other { $many } are counted together: { $runs }.
activity-outcome = With outcome
activity-rows = What came in
activity-runs = Runs
activity-show = Show
activity-span = A row is a
activity-span-day = day
activity-span-month = month
activity-span-week = week

## annotations

## api

## app

app-badge = Badge
app-badge-alt = success rate
app-badge-alt-of = { $name }: success rate
app-badge-markdown = Markdown of the badge
app-badge-note = A badge says the rate with its doubt, and that there are too few runs where there are. It asks for no account and sets no cookie.
app-compare = Compare with …
app-few = { $n ->
    [one] { $k } of { $n } finished run succeeded { $when }: too few to judge.
   *[other] { $k } of { $n } finished runs succeeded { $when }: too few to judge.
}
app-lede = { $n ->
    [one] { $k } of { $n } finished run succeeded { $when }: { $share }, between { $between }.
   *[other] { $k } of { $n } finished runs succeeded { $when }: { $share }, between { $between }.
}
app-none-finished = { $n ->
    [one] { $n } run was shared { $when }, and it has not finished.
   *[other] { $n } runs were shared { $when }, and none has finished.
}
app-pair = { $name }: { $rate }, { $of }
app-pair-best = Best is { $best }; no pair is surely worse than all.
app-pair-best-and-worst = Best is { $best }. The pair to avoid is { $worst }.
app-pair-few = No pair has enough finished runs to judge it by.
app-pair-same = No pair differs clearly from all.
app-pair-worst = The pair to avoid is { $worst }.
app-quiet = Too few runs of { $title } were shared { $when }.
app-quiet-why = There were none, or fewer than { $few }, which the privacy rule keeps back.
app-reference = all { $many } { $rate }
app-standing-better = It does better than all { $many } together, { $rate }.
app-standing-same = It does neither clearly better nor worse than all { $many } together, { $rate }.
app-standing-worse = It does worse than all { $many } together, { $rate }.
app-take = Take it with you
app-works = Will it work on my machine?
app-works-columns = Columns: { $title }.

## apps

apps-all = All { $many }
apps-change = Change
apps-extra = Extra failures
apps-failed = Failed
apps-few = { $n ->
    [one] Of { $n } there are too few finished runs to judge.
   *[other] Of { $n } there are too few finished runs to judge.
}
apps-half = { $n ->
    [one] Half of all runs are of { $n } of them.
   *[other] Half of all runs are of { $n } of them.
}
apps-headline = { $n ->
    [one] { $n } { $one } was run { $when }.
   *[other] { $n } { $many } were run { $when }.
}
apps-leads = { $n ->
    [one] { $title } leads with { $n } run.
   *[other] { $title } leads with { $n } runs.
}
apps-matches = { $n ->
    [one] { $n } { $one } found
   *[other] { $n } { $many } found
}
apps-method = Runs of every outcome; k / n: successes of finished runs. Change: runs against the period before, where more than chance; the day that is not over counts as far as it has come. By success rate those come first that surely succeed least often. Extra failures: how many more failed than the rate of all explains, at least.
apps-most-used = Most used
apps-movers = What moved
apps-movers-better = Succeed more often
apps-movers-less = Run less often
apps-movers-more = Run more often
apps-movers-sentence = Against the period before, the surest changes first; what chance can explain is left out.
apps-movers-worse = Succeed less often
apps-name = Name
apps-none-named = None has enough runs to be named.
apps-nothing-found = No { $one } that can be shown has “{ $text }” in its name.
apps-order = Order
apps-outcomes = Outcomes
apps-rate = Success rate
apps-rate-kn = Success rate, k / n
apps-runs = Runs
apps-search = Search { $many }
apps-see-all = See all { $many }
apps-span = { $from } to { $to } of { $all }.
apps-too-few = too few

## board

board-all = all { $many }
board-drawn = Failure rate, drawn with its interval
board-everything = all
board-extra = Extra failures
board-few = too few to judge
board-interval = rate and 95 % interval
board-rate = Failure rate
board-surely-above = surely above { $all }

## browser

browser-chart-a-day = { $all }, { $mean }{"\u00A0"}a day
browser-chart-by-day = by day
browser-chart-by-month = by month
browser-chart-by-week = by week
browser-chart-by-year = by year
browser-chart-day-before = the day before
browser-chart-days-before = { $n ->
    [one] { $n } day before
   *[other] { $n } days before
}
browser-chart-ended-aborted = { $n } aborted
browser-chart-ended-blocked = { $n } blocked
browser-chart-ended-failed = { $n } failed
browser-chart-ended-success = { $n } succeeded
browser-chart-ended-unfinished = { $n } unfinished
browser-chart-fell = The success rate fell to { $low } { $when }; over { $span } it is { $whole }.
browser-chart-fell-week = The success rate fell to { $low } in the seven days to { $day }; over { $span } it is { $whole }.
browser-chart-few-judged = { $k } of { $all } finished runs succeeded, too few to judge
browser-chart-few-succeeded = { $n ->
    [one] { $k } of { $n } finished run succeeded: too few to judge.
   *[other] { $k } of { $n } finished runs succeeded: too few to judge.
}
browser-chart-in-month = in { $month } { $year }
browser-chart-in-seven-days = In seven days { $judged }.
browser-chart-in-week = in the week of { $day }
browser-chart-in-year = in { $year }
browser-chart-interval = 95 % interval
browser-chart-judged = success rate { $share }, { $of } finished runs, between { $between }
browser-chart-keys = ← → read · Shift ← → select · Enter opens or zooms · Esc back
browser-chart-label-few = { $name }: too few finished runs to judge
browser-chart-label-span = { $name }: from { $low } to { $high } per cent
browser-chart-log-axis = logarithmic axis
browser-chart-mean = 7-day mean
browser-chart-no-runs = no runs
browser-chart-none-finished = No run finished: { $days }.
browser-chart-not-over = { $days }, not over yet
browser-chart-on-day = on { $day }
browser-chart-open-day = day not over
browser-chart-open-month = month not over
browser-chart-open-week = week not over
browser-chart-open-year = year not over
browser-chart-out-of-reach = The values could not be fetched. Touch the chart to try again.
browser-chart-outcome-aborted = Aborted
browser-chart-outcome-blocked = Blocked
browser-chart-outcome-failed = Failed
browser-chart-outcome-success = Success
browser-chart-outcome-unfinished = Unfinished
browser-chart-part = { $outcome } { $share } percent
browser-chart-rate = Success rate
browser-chart-rate-by = Success rate { $by }
browser-chart-reset = Reset zoom
browser-chart-role = chart
browser-chart-run-count = { $n ->
    [one] { $n } run
   *[other] { $n } runs
}
browser-chart-runs = Runs
browser-chart-runs-by-outcome = Runs per day by outcome
browser-chart-smoothed-failures = The line is a 7-day mean: at each day, the failures of the seven days up to it over the runs that finished in them.
browser-chart-smoothed-successes = The line is a 7-day mean: at each day, the successes of the seven days up to it over the runs that finished in them.
browser-chart-steady = Nothing stands out: over { $span } the success rate is { $whole }.
browser-chart-strip = Navigator: runs per day, { $all }; { $days } selected
browser-chart-strip-days = { $first } to { $last }
browser-chart-title = Success rate and runs per day
browser-chart-unfinished-none = no run finished
browser-chart-unjudged = too few to judge
browser-chart-weekday = { $weekday } { $day }
browser-chart-whole = { $share }, between { $between }
browser-chart-zoom-figures = All figures for these days
browser-chart-zoomed = { $days }: { $share } succeeded, { $of }, between { $between }.
browser-chart-zoomed-few = { $days }: { $of } finished runs, too few to judge.
browser-desk-alone = One series shown alone
browser-desk-copied = Copied
browser-desk-not-copied = Not copied: the browser did not allow it
browser-desk-renewed = Figures renewed
browser-desk-series = All series shown
browser-desk-table = Table shown
browser-desk-table-hidden = Table hidden
browser-explore-all = { $n ->
    [one] All { $n } run: { $rate }.
   *[other] All { $n } runs: { $rate }.
}
browser-explore-ended = { $n ->
    [one] { $k } of { $n } run ended so. However they ended: { $rate }, against { $all } of all.
   *[other] { $k } of { $n } runs ended so. However they ended: { $rate }, against { $all } of all.
}
browser-explore-exclude = All but these
browser-explore-few = too few
browser-explore-keep = Only these
browser-explore-left-out = left out
browser-explore-none = { $n ->
    [one] None of { $n } run is told as finely as that. Take a filter away.
   *[other] None of { $n } runs is told as finely as that. Take a filter away.
}
browser-explore-not = not
browser-explore-rate = { $share } of those that finished succeeded ({ $of }, 95 % interval { $interval })
browser-explore-rate-few = too few finished to judge, { $of } succeeded
browser-explore-some = { $n ->
    [one] { $k } of { $n } run: { $rate }, against { $all } of all.
   *[other] { $k } of { $n } runs: { $rate }, against { $all } of all.
}

## card

## change

change-from = from { $before } a day
change-none = ≈ no clear change

## charts

## compare

compare-add = Add
compare-add-one = Add a { $one }
compare-against = Against { $first }, { $told }.
compare-all-differ = { $n ->
    [2] Both others differ clearly from { $first }.
   *[other] All { $n } others differ clearly from { $first }.
}
compare-alone = { $first }, and nothing beside it yet.
compare-choose = Choose what to set side by side.
compare-difference = Difference
compare-difference-drawn = Difference, drawn with its interval
compare-difference-method = Percentage points of the success rate, with Newcombe's 95 % interval. Where the interval holds zero, the difference may be chance.
compare-differences = Differences of the success rate
compare-each = Each by itself
compare-each-sentence = The same lines on one axis, each with the interval that its rate may truly lie in.
compare-empty = Nothing to set side by side yet.
compare-example = The { $many } with most runs are shown until others are chosen.
compare-few = too few to judge
compare-few-of-all = Too few runs to tell any of them from { $first }.
compare-few-of-two = Too few runs to tell { $second } from { $first }.
compare-few-told = too few to be told
compare-few-told-sentence = Too few runs to be told.
compare-first = measured against
compare-label = { $title }: { $rate }, { $of }
compare-lede = Success rates: { $told }.
compare-lede-days = Success rates, { $days }: { $told }.
compare-less = { $second } succeeds less often than { $first }, by { $by }{"\u00A0"}points.
compare-line = Line
compare-month = Month
compare-month-beside = beside
compare-months = Compare months
compare-more = { $second } succeeds more often than { $first }, by { $by }{"\u00A0"}points.
compare-none-differs = None of the { $all } others differs clearly from { $first }.
compare-only = Only { $first } is chosen.
compare-over = Periods are laid over each other from their first days on; the dates are those of the longest.
compare-period = Period
compare-pick = What is compared
compare-pick-months = Or two months of the same runs
compare-rate-method = Success / (success + failed), with the 95 % interval as an area. Where fewer than 30 runs finished there is a gap.
compare-rates = Success rate over time
compare-rates-by-day = { $n ->
    [one] The rate of each, day by day, over { $n } day.
   *[other] The rate of each, day by day, over { $n } days.
}
compare-rates-by-month = { $n ->
    [one] The rate of each, month by month, over { $n } month.
   *[other] The rate of each, month by month, over { $n } months.
}
compare-rates-by-week = { $n ->
    [one] The rate of each, week by week, over { $n } week.
   *[other] The rate of each, week by week, over { $n } weeks.
}
compare-rates-by-year = { $n ->
    [one] The rate of each, year by year, over { $n } year.
   *[other] The rate of each, year by year, over { $n } years.
}
compare-remove = Remove { $title }
compare-same = no difference
compare-share-method = Runs of each as a part of the runs of all under the same filters, whatever their outcome.
compare-shares = Share of all runs
compare-shares-sentence = { $n ->
    [one] Of all { $n } run: { $told }.
   *[other] Of all { $n } runs: { $told }.
}
compare-some-differ = { $n ->
    [one] { $n } of { $all } others differs clearly from { $first }.
   *[other] { $n } of { $all } others differ clearly from { $first }.
}
compare-told = { $title }: { $difference }
compare-told-interval = { $title }: { $difference } ({ $interval })
compare-unclear = ≈{"\u00A0"}no clear difference
compare-unclear-of-two = No clear difference between { $first } and { $second }.

## data

## defaults

defaults-beside = Default { $default }: { $same } keep it, { $more } take more, { $less } less.
defaults-default = Default
defaults-kept = { $n ->
    [one] Of { $n } default, { $kept } is kept by most.
   *[other] Of { $n } defaults, { $kept } are kept by most.
}
defaults-less = Take less
defaults-median = Median
defaults-method = Of the runs that tell the measure: those below the default, at it as far as values kept within 2.5 % can tell, and above it. The defaults are the project’s own, from its catalog. The apps that are run most come first.
defaults-more = Take more
defaults-raised = Raised most: { $measure } of { $app }, where { $share } take more than { $default }.
defaults-same = Keep it
defaults-table = Table: defaults and what is chosen
defaults-title = Defaults against what people choose

## empty

empty-all-days = Look at all days
empty-command = Command
empty-days = No run was shared in these days.
empty-days-why = There are runs before or after.
empty-example = Example event
empty-few = Too few runs to tell of.
empty-few-why = The filters leave none, or fewer than { $few }, which the privacy rule keeps back.
empty-first-about = { $project }: nothing was reported yet.
empty-first-demo = Invented data fills a database of its own, marked as such on every page:
empty-first-event = event
empty-first-headline = Nothing has been reported yet.
empty-first-lede = The server is up and its catalog is read. The first numbers appear here as soon as a client, whose person said yes, sends its first event.
empty-first-look = Or look around first
empty-first-note = Only what the catalog names is ever stored, and single events are forgotten within a day.
empty-first-post = Then post it to { $path } on this server, and load this page again:
empty-first-save = Save this example of the catalog ({ $title }) as { $file }:
empty-first-send = Send a first event
empty-no-filters = Take the filters away
empty-no-runs-about = { $project }: no runs, { $days }.

## errors

errors-by = By { $title }
errors-by-method = Runs that ended with it, by what they were.
errors-category = By its words it belongs to “{ $category }”.
errors-course = Course
errors-course-label = Runs { $by }, { $days }
errors-course-method = Runs by how they ended.
errors-course-none = None.
errors-course-title = How often, { $by }
errors-headline = { $n ->
    [one] { $n } run ended with this error { $when }.
   *[other] { $n } runs ended with this error { $when }.
}
errors-headline-few = This error was met by too few runs { $when } to be counted.
errors-nothing = Nothing to tell in these days
errors-nothing-why = None ended with it, or fewer than { $few }, which the privacy rule keeps back.
errors-noun = error family
errors-runs = { $n ->
    [one] { $told } run
   *[other] { $told } runs
}
errors-seen = First seen on { $first }, last on { $last }.
errors-seen-once = Seen on { $day } only.
errors-share = { $share } of all texts
errors-since = since { $day }
errors-template = Template
errors-template-note = Numbers, paths and names were replaced before anything was stored. Fingerprint { $fingerprint }
errors-templates = Template (numbers, paths and names replaced)
errors-title = Error { $name }
errors-untold = (text not told)

## exit-codes

exit-codes-about = { $codes } of { $project } and what they mean.
exit-codes-all = All codes
exit-codes-all-method = Share of the runs that did not succeed and told a code. A dash stands where none ended with it, or too few to be told.
exit-codes-all-sentence = Each code with what it means here, whose fault it is, and how many runs ended with it.
exit-codes-by-number = By number
exit-codes-by-runs = By runs
exit-codes-code = Code
exit-codes-fault-host = the host was not ready
exit-codes-fault-or = { $one } or { $other }
exit-codes-fault-script = the { $one } failed
exit-codes-fault-user = the person stopped it
exit-codes-happened = What happened
exit-codes-headline = { $title } { $code }: { $meaning }.
exit-codes-headline-unlisted = { $title } { $code } is not in the catalog.
exit-codes-lede = { $n ->
    [one] { $n } run ended with it { $when }.
   *[other] { $n } runs ended with it { $when }.
}
exit-codes-lede-category = Category “{ $category }”: { $fault }.
exit-codes-lede-few = None ended with it { $when }, or too few to be told.
exit-codes-list-few = None was met often enough in these days to be counted.
exit-codes-list-headline = { $n ->
    [one] What { $n } { $one } means.
   *[other] What { $n } { $many } mean.
}
exit-codes-list-met = { $n ->
    [one] { $n } of them was met in these days.
   *[other] { $n } of them were met in these days.
}
exit-codes-list-most = { $n ->
    [one] The most frequent, { $code }, ended { $share } of { $n } run that did not succeed.
   *[other] The most frequent, { $code }, ended { $share } of { $n } runs that did not succeed.
}
exit-codes-list-none = This project's runs end without { $many }.
exit-codes-meaning = Meaning
exit-codes-named = { $n ->
    [one] code { $codes }
   *[other] codes { $codes }
}
exit-codes-named-more = codes { $codes } and { $n } more
exit-codes-neighbours = Neighbouring codes
exit-codes-noun = exit code
exit-codes-unlisted = not in the catalog
exit-codes-unlisted-cell = Not in the catalog

## explore

explore-about = { $n ->
    [one] { $project }: { $n } run to filter by any of their properties, { $days }.
   *[other] { $project }: { $n } runs to filter by any of their properties, { $days }.
}
explore-chosen = Chosen filters
explore-clear = Clear
explore-clear-of = Clear: { $title }
explore-controls = Explorer
explore-exclude = Exclude
explore-exclude-title = Leave values out instead of keeping them (Alt with a click or Enter does so once)
explore-failed = The numbers could not be fetched.
explore-given-up = Others, or untold
explore-headline = { $n ->
    [one] { $n } run, { $charts } ways to cut them.
   *[other] { $n } runs, { $charts } ways to cut them.
}
explore-invitation = Explore all of it at once
explore-keys = Click a row to keep it, Alt-click to leave it out, drag over several or hold Shift. Arrow keys move, Enter chooses, Ctrl-Z undoes.
explore-leads-to = More about { $title }
explore-lede = Pick a row in any chart, and every other one shows what is left.
explore-lede-weeks = Combinations are kept by whole weeks: the range begins within one ({ $weekday }), so counted is from Monday, { $first }, on.
explore-method = Rows count runs under the filters of all other charts; rates are successes of finished runs, whatever outcomes are chosen, and their marks reach from 50 to 100 %. Where fewer than { $few } runs share a combination, its properties are given up one after another, the week first, until enough share what is left.
explore-method-floor = There are so many combinations that here each needs { $few }.
explore-method-link = Method
explore-method-told = Everything is told of { $share } of the runs; a filter keeps only runs that are told to pass it, so its counts are at least so many.
explore-more-values = More values
explore-more-values-of = { $title }: More values
explore-outcome = Outcome
explore-page = Page
explore-rate = Success rate
explore-retry = Try again
explore-runs = Runs
explore-share = Share
explore-told-none = Not told
explore-undo = Undo
explore-values = { $n } values, most often { $top }.
explore-values-none = No value has enough runs to be told.
explore-values-one = { $top } alone.
explore-values-weeks = { $n ->
    [one] { $n } week, the latest first.
   *[other] { $n } weeks, the latest first.
}
explore-waiting = Fetching the numbers…
explore-week = Week
explore-whole = Each name is a link to this page about it alone, and a second one narrows that down.

## failures

failures-all-codes = All codes and what they mean
failures-board-by-failures = Failing { $many }, by number of failures
failures-board-by-impact = Failing { $many }, by impact
failures-board-by-rate = Failing { $many }, by failure rate
failures-board-few = { $n ->
    [one] { $n } with failures has fewer than { $few } finished runs: too few to judge.
   *[other] { $n } with failures have fewer than { $few } finished runs: too few to judge.
}
failures-board-method = Extra failures = n × (lower end of the 95 % Wilson interval − rate of all): it grows with certainty and with size, so a small sample with bad luck does not lead the list.
failures-board-more = { $n ->
    [one] { $names } and { $last } cost most: together at least { $n } failure beyond what the average of all would be.
   *[other] { $names } and { $last } cost most: together at least { $n } failures beyond what the average of all would be.
}
failures-board-newest = Failing { $many }, newest first
failures-board-none = None fails more often than all together, as far as that is sure.
failures-board-one = { $n ->
    [one] { $name } costs most: at least { $n } failure beyond the average.
   *[other] { $name } costs most: at least { $n } failures beyond the average.
}
failures-board-rest = { $n ->
    [one] { $n } more can be judged.
   *[other] { $n } more can be judged.
}
failures-by = Failures by { $title }
failures-by-method = { $n ->
    [one] Of the { $n } finished run that said it.
   *[other] Of the { $n } finished runs that said it.
}
failures-categories = Categories
failures-categories-method = Share of all runs that failed, were blocked or were stopped. A category comes from the exit code, the error text, or what the client sees, in this order.
failures-codes-method = Share of the runs that did not succeed and told a code.
failures-days = Days (UTC)
failures-families = { $n ->
    [one] { $n } family of texts was met often enough to be told.
   *[other] { $n } families of texts were met often enough to be told.
}
failures-families-method = Texts leave the server only as templates, once { $few } runs share one. A course is drawn where each of its days may be told.
failures-families-rare = { $n ->
    [one] { $n } text met by fewer than { $few } runs is not shown.
   *[other] { $n } texts met by fewer than { $few } runs are not shown.
}
failures-families-title = Error families
failures-few = { $of } finished runs failed: too few to judge.
failures-headline = { $n ->
    [one] { $n } run failed.
   *[other] { $n } runs failed.
}
failures-headline-worst = { $n ->
    [one] { $n } run failed, { $share } of them in five { $many }.
   *[other] { $n } runs failed, { $share } of them in five { $many }.
}
failures-lede = { $share } of finished runs failed, { $of }; the true rate lies between { $between }. Ranked by what failures cost people, with small samples seen to be small.
failures-none = No run failed.
failures-order = Order
failures-order-failures = By number
failures-order-impact = By impact
failures-order-newest = Newest
failures-order-rate = By rate
failures-over-time = failures over time
failures-show-more = Show more
failures-trend = { $of } failed. Besides, { $blocked ->
    [one] { $blocked } run
   *[other] { $blocked } runs
} found a host that was not ready and { $aborted ->
    [one] { $aborted } was stopped by its person
   *[other] { $aborted } were stopped by their people
}.
failures-trend-columns = Runs that did not succeed, { $by }
failures-trend-label = Failure rate { $by }, { $days }
failures-trend-method = Failure rate = failed / (success + failed). Below it stand the runs that failed, were blocked or were stopped. The axis of the rate is cut to the values.
failures-trend-title = Failure rate { $by }

## figure

figure-embed = Embed
figure-link = Link
figure-method = Method
figure-table = Table
figure-table-of = Table: { $title }

## filters

filters-against = Against
filters-all = all
filters-anything = anything
filters-apply = Apply
filters-before = the days before
filters-chosen = Chosen filters
filters-clear = Clear
filters-dates = Dates
filters-exclude = all but these
filters-from = From (UTC)
filters-keep = only these
filters-kind = Kind
filters-not = not
filters-nothing = nothing
filters-range = Range
filters-remove = Remove { $title } { $values }
filters-show = Show these days
filters-source = Source
filters-title = Filters
filters-to = To
filters-turn = { $title }: { $turned }
filters-weekdays = the same weekdays before
filters-with = With

## kinds

kinds-method = Per cent of all runs of the kind. Blocked: the host was not ready. Aborted: the person stopped it. Unfinished: nothing more was heard.
kinds-runs = { $title }, runs
kinds-sure = { $least } fail least often, { $low } of finished runs; { $most } most often, { $high }.
kinds-title = Outcomes by { $title }
kinds-unsure = No kind fails clearly more often than the others.

## labels

labels-app = app
labels-apps = apps
labels-category = Category
labels-error = Error
labels-kind = Kind
labels-source = Source

## manner

manner-days = Days
manner-from-zero = The axis of runs starts at zero.
manner-gaps = Where seven days are not known there is a gap.
manner-line = Line
manner-linear = Linear
manner-log = Log
manner-logarithmic = Each outcome is a line on a logarithmic axis: from one run a day upwards each step up is ten times as many, and days without any lie at the 0 at its foot.
manner-mean = 7-day mean
manner-means = Columns show the runs of a mean day.
manner-nothing-to-smooth = Its points are no single days, or fewer than seven, so nothing is smoothed.
manner-scale = Scale of runs

## matrix

matrix-above = ▲ above
matrix-below = ▼ below
matrix-far-above = ▲▲ far above
matrix-far-below = ▼▼ far below all
matrix-few = few
matrix-few-finished = fewer than 30 finished
matrix-none = none told
matrix-of = of{"\u00A0"}{ $n }
matrix-same = no clear difference

## method

## mix

mix-line-of = { $title }: line of { $value }
mix-method = { $step ->
    [day] Share of the runs that said it, by day. A value with too few runs in any day is counted in “other”.
    [week] Share of the runs that said it, by week. A value with too few runs in any week is counted in “other”.
    [month] Share of the runs that said it, by month. A value with too few runs in any month is counted in “other”.
   *[year] Share of the runs that said it, by year. A value with too few runs in any year is counted in “other”.
}
mix-other = other
mix-other-values = { $n ->
    [one] { $n } other value
   *[other] { $n } other values
}
mix-rate = Success rate, k / n
mix-runs = Runs
mix-share = Share
mix-too-few = too few

## news

news-and-more = and { $n } more.
news-apps-seen = { $n ->
    [one] { $n } { $one } was seen for the first time:
   *[other] { $n } { $many } were seen for the first time:
}
news-errors-seen = { $n ->
    [one] { $n } error family was seen for the first time:
   *[other] { $n } error families were seen for the first time:
}
news-fell = fell from { $before } to { $now } success.
news-less = was run less often.
news-more = was run more often.
news-note = Written by rules from the last 7 days against the 7 before; what chance can explain is left out.
news-rose = rose from { $before } to { $now } success.
news-runs-after = { $n ->
    [one] { $change }, { $n } run after { $before }.
   *[other] { $change }, { $n } runs after { $before }.
}
news-title = What changed this week

## numbers
# How numbers and dates are written: D, M and Y stand for day, month and year.
between-numbers = and
date-long = D M Y
date-short = D M
decimal-sign = .
group-sign = ,
months = Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec
points = pts
to-number = to
weekdays = Mon Tue Wed Thu Fri Sat Sun

## overview

overview-about = { $headline } { $project }, { $days }, from opt-in telemetry.
overview-apps = Most used { $many }
overview-apps-method = Runs of every outcome.
overview-clear = { $way ->
    [below] The success rate is { $by } points below { $before }, a difference too steady to be chance.
   *[above] The success rate is { $by } points above { $before }, a difference too steady to be chance.
}
overview-costly = Where failures weigh most
overview-costly-method = Ranked by n × (lower end of the failure rate’s 95 % interval − rate of all), so that a few bad runs of a small one do not lead the list.
overview-day-before = the day before
overview-days-before = { $n ->
    [one] the { $n } day before
   *[other] the { $n } days before
}
overview-few = { $n ->
    [one] { $k } of { $n } finished run succeeded: too few to judge.
   *[other] { $k } of { $n } finished runs succeeded: too few to judge.
}
overview-headline = { $n ->
    [one] Of { $n } finished run, { $share } succeeded.
   *[other] Of { $n } finished runs, { $share } succeeded.
}
overview-leading = Runs by { $title }
overview-leading-method = Runs that said it, of every outcome.
overview-none-finished = { $n ->
    [one] { $n } run so far, and none has finished.
   *[other] { $n } runs so far, and none has finished.
}
overview-of-apps = { $n ->
    [one] { $runs } of { $n } { $one }
   *[other] { $runs } of { $n } { $many }
}
overview-shared = { $n ->
    [one] { $runs } was shared { $when }.
   *[other] { $runs } were shared { $when }.
}
overview-unclear = The success rate shows no clear change against { $before }.
overview-value = value
overview-values = values
overview-when-between = from { $first } to { $last }
overview-when-days = { $n ->
    [one] in the last { $n } day
   *[other] in the last { $n } days
}
overview-when-on = on { $day }
overview-when-since = since { $day }
overview-when-today = today

## page

page-activity = Activity
page-api = API
page-app = App
page-apps = Apps
page-compare = Compare
page-data = Data
page-error-family = Error family
page-exit-code = Exit code
page-exit-codes = Exit codes
page-explore = Explorer
page-failures = Failures
page-method = Method
page-overview = Overview
page-platforms = Platforms
page-privacy = Privacy
page-quality = Data quality
page-report = Report
page-reports = Reports
page-resources = Resources
page-search = Search

## pager

pager-next = Next
pager-title = Pages

## pin

pin-as-of = As of
pin-group = Pinned to a day
pin-line = as of { $day } (pinned)
pin-live = as of today { $time }
pin-loose = No longer pinned to { $day }: show the latest
pin-not-closed = Figures cannot be pinned to that day.
pin-this = Pin this view
pin-why = An address whose figures never change: its days end with the last one that is closed
pin-why-closed = A run that began on a day can still end while single runs of it are kept; only after that its numbers stay as they are.

## platforms

platforms-fell = { $name } fell from { $before } to { $now }.
platforms-headline = { $name } carries { $share } of all runs.
platforms-headline-few = Too few runs tell what they ran on.
platforms-lede = { $n ->
    [one] { $n } run
   *[other] { $n } runs
}, told apart by { $properties ->
    [one] { $properties } property
   *[other] { $properties } properties
}: what people run on, what takes over, and where it fails.
platforms-matrix-method = Success rate and finished runs. Coloured only where the whole 95 % interval lies above or below the rate of all, { $rate } of { $n }; hatched where fewer than { $few } runs finished; empty where there are too few to be told.
platforms-matrix-none = No cell lies below the rate of all for sure.
platforms-matrix-worst = { $row } with { $column } stands out: { $share } succeed, { $of }.
platforms-mix-all = { $n ->
    [one] { $n } run told it, and said { $name }.
   *[other] All { $n } runs that told it said { $name }.
}
platforms-mix-label = { $title }: share of runs { $by }, { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
} over { $spans }
platforms-rose = { $name } rose from { $before } to { $now }.
platforms-spans-day = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
platforms-spans-month = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
platforms-spans-week = { $n ->
    [one] { $n } week
   *[other] { $n } weeks
}
platforms-spans-year = { $n ->
    [one] { $n } year
   *[other] { $n } years
}

## privacy

## quality

quality-about = { $headline } What was repaired, dropped and refused on the way into the numbers of { $project }.
quality-accepted = Accepted
quality-accepted-means = Checked against the catalog and on disk before the sender heard so.
quality-age-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
quality-age-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
quality-age-none = none is held
quality-course-label = Refused messages { $by }, as a share of those received, { $days }
quality-course-none = No message came
quality-course-says = { $n ->
    [one] Refused { $share }, { $k } of { $n } message, { $interval }
   *[other] Refused { $share }, { $k } of { $n } messages, { $interval }
}
quality-course-whole = { $share } of all messages were refused.
quality-course-worst = { $share } of all messages were refused; most on { $days }, { $worst }.
quality-dropped = Dropped
quality-dropped-means = Fields that the catalog does not ask for: dropped unread. They are counted by name only where the catalog knows the name.
quality-dropped-unnamed = (names not in the catalog)
quality-duplicate = Told nothing new
quality-duplicate-means = A repeated message; repeating changes no number.
quality-happened = What happened
quality-headline = { $n ->
    [one] Of { $n } message, { $share } could be counted.
   *[other] Of { $n } messages, { $share } could be counted.
}
quality-headline-all = { $n ->
    [one] All of { $n } message could be counted.
   *[other] All of { $n } messages could be counted.
}
quality-headline-none = No message was received in these days.
quality-held = What is held now
quality-held-jobs = Jobs that wait to be written
quality-held-kept = Kept at most
quality-held-least = Smallest count told
quality-held-oldest = The oldest of them
quality-held-runs = Single runs held
quality-merged = Merged into a run
quality-merged-means = Told something new about a run that was known, such as its end.
quality-name = Name
quality-never = Never in these days: { $list }.
quality-other = Counted as “other”
quality-other-means = Values that are on no list of the catalog, by field. A value that comes often may belong there.
quality-per-hundred = Per 100 messages
quality-received = Messages received
quality-received-means = Events, one by one, whether alone or several in one message.
quality-rejected = Refused
quality-rejected-means = Not an event, or without what its kind must have.
quality-rejected-named = By reason, and the field where there is one. What was sent is not kept.
quality-repaired = Repaired
quality-repaired-means = Mistakes that known clients make, and that can be put right without guessing.
quality-run = Began a run
quality-run-means = The first that was heard of a run.
quality-shares = Only people who said yes are counted, so read shares rather than totals.
quality-some = So many times: { $list }.
quality-some-dropped = dropped
quality-some-other = counted as “other”
quality-some-rejected = refused
quality-some-repaired = repaired
quality-some-unclean = error texts dropped
quality-sum = What became of the messages
quality-sum-lead = Each is accounted for: received = accepted + refused, and accepted = runs + merged + told nothing new.
quality-times = Times
quality-unclean = Error texts dropped
quality-unclean-means = Texts of failures that could not be cleaned of personal data for certain. The run still counts.
quality-unnamed = (no name)

## range

range-28d = 28 days
range-365d = 1 year
range-7d = 7 days
range-90d = 90 days
range-all = All
range-today = Today

## ranking

ranking-all = , { $share } of all { $n }
ranking-behind = { $title } succeeds least often: { $rate }, { $of }.
ranking-folded = { $n ->
    [one] { $n } { $one } under { $few } runs is counted in “more” and not named.
   *[other] { $n } { $many } under { $few } runs are counted in “more” and not named.
}
ranking-folded-unlisted = { $n ->
    [one] { $n } { $one } under { $few } runs is counted and not named.
   *[other] { $n } { $many } under { $few } runs are counted and not named.
}
ranking-kn = k / n: successes of finished runs.
ranking-largest = ; the { $n } largest make up { $share } of all
ranking-leads = { $n ->
    [one] { $title } leads with { $n } run
   *[other] { $title } leads with { $n } runs
}
ranking-leads-share = { $n ->
    [one] { $title } leads with { $share } of { $n } run.
   *[other] { $title } leads with { $share } of { $n } runs.
}
ranking-more = { $n ->
    [one] { $n } more { $one }
   *[other] { $n } more { $many }
}
ranking-more-values = { $n ->
    [one] { $n } more value
   *[other] { $n } more values
}
ranking-none = No value has enough runs to be shown by itself.
ranking-rate = Success rate
ranking-runs = Runs
ranking-share = Share
ranking-too-few = too few

## readout

readout-failure-mean = 7-day mean { $judged }
readout-failure-rate = Failure rate { $judged }
readout-few = { $of }, too few to judge
readout-none-finished = –, no run finished
readout-other = Other
readout-quantile-median = Median { $value }
readout-share = { $share } of { $all }, { $interval }

## reports

## resources

resources-by-outcome = { $title } by outcome
resources-by-outcome-method = Percentiles of the runs with each outcome that told it, with their 95 % intervals.
resources-chosen = Most chosen: { $step }, by { $share }.
resources-course = { $title }: percentiles { $by }
resources-course-ends = { $title }: percentiles { $by }, median from { $first } to { $last }
resources-days = Days (UTC)
resources-days-long = { $value }{"\u00A0"}days
resources-end-aborted = aborted after { $value }
resources-end-blocked = blocked after { $value }
resources-end-failed = failed after { $value }
resources-end-success = success after { $value }
resources-end-unfinished = unfinished after { $value }
resources-ends = Half of the runs that end do so as { $others } and { $last }.
resources-ends-one = Half of the runs that end: { $last }.
resources-few = Too few runs told it.
resources-headline = The middle run: { $title } { $value }, { $second } { $other }.
resources-headline-few = Too few runs tell what they were given.
resources-headline-one = Half of all runs have a { $title } of { $value } or less.
resources-histogram = { $title }: runs by value
resources-key-median = median, with the middle half
resources-key-p90 = nine in ten stay below
resources-lede = { $n ->
    [one] { $n } measure, each with its spread, its percentiles and its course. Values are kept within 2.5 %, never with the run that told them.
   *[other] { $n } measures, each with its spread, its percentiles and its course. Values are kept within 2.5 %, never with the run that told them.
}
resources-measure = a measure
resources-median = Median
resources-median-line = median
resources-median-mark = median { $value }
resources-method = { $question } Runs that did not tell it are left out.
resources-more-than = more than { $value }
resources-outcome = Outcome
resources-runs = Runs
resources-share = Share
resources-spread = { $n ->
    [one] Of { $n } run, half have { $median } or less.
   *[other] Of { $n } runs, half have { $median } or less.
}
resources-spread-high = { $n ->
    [one] Of { $n } run, half have { $median } or less, nine in ten { $high } or less.
   *[other] Of { $n } runs, half have { $median } or less, nine in ten { $high } or less.
}
resources-too-few = too few
resources-trend-fell = The median fell from { $first } to { $last }.
resources-trend-few = Too few runs for a course.
resources-trend-none = The median shows no clear change.
resources-trend-rose = The median rose from { $first } to { $last }.
resources-up-to = { $title }, up to

## search

search-about = Search apps, errors, exit codes, pages and fields.
search-ask = What are you looking for?
search-found = What fits
search-headline = { $n ->
    [one] { $n } result for “{ $text }”.
   *[other] { $n } results for “{ $text }”.
}
search-headline-none = Nothing is called “{ $text }”.
search-lede = Names, parts of names and words, in any order; a mistaken letter is forgiven.
search-lede-none = Only what has enough runs to be told can be found. Try fewer letters, or look through the lists.
search-nothing = Nothing found
search-topic-code = exit code
search-topic-error = error
search-topic-field = field
search-topic-page = page
search-topics-codes = Exit codes
search-topics-errors = Errors
search-topics-fields = Fields of the data dictionary
search-topics-pages = Pages

## shell

shell-about = About
shell-brand = Daylight, { $project }: overview
shell-data-dictionary = Data dictionary, Markdown
shell-data-from = Data: { $licence }
shell-demo = About these numbers
shell-demo-loud = Demo data.
shell-demo-quiet = These numbers are invented to show what Daylight does; no machine reported them.
shell-explore = Explore
shell-footnote = Opt-in only. No cookies, no account, nothing loaded from another host.
shell-home = Home page
shell-json = This page as JSON
shell-key-escape = Close, or go one step back
shell-key-help = Show this list
shell-key-range = Choose a range, from 7 days to all
shell-key-search = Search, as Ctrl K does
shell-key-table = Show or hide a figure's table
shell-keys = Keyboard shortcuts
shell-keys-chart = In a chart
shell-keys-chart-ends = First and last point
shell-keys-chart-open = Open the point, or look closer at what is selected
shell-keys-chart-read = Read point by point; Page Up and Page Down by the week
shell-keys-chart-select = Select
shell-keys-close = Close
shell-keys-note = Keys without Ctrl can be switched off at the foot of each page.
shell-language = Language
shell-main = Main
shell-policy = Privacy policy
shell-privacy = Ask about privacy
shell-project = The project
shell-refresh = Look for new numbers every 15 seconds
shell-search = Search
shell-search-hint = Search…
shell-searched = Search apps, errors, exit codes, pages and fields
shell-single-keys = Single-key shortcuts
shell-skip = Skip to the content
shell-source = Source code
shell-take = Take the data
shell-understand = Understand it
shell-utc = All days are UTC days.
shell-your-choice = Your choice

## steps

steps-day = Day (UTC)
steps-month = Month (UTC)
steps-week = Week (UTC)
steps-year = Year (UTC)

## strip

strip-all-days = Show all days

## tiles

tiles-apps = { $n ->
    [one] { $n } { $one }
   *[other] { $n } { $many }
}
tiles-few = too few to judge
tiles-few-of = { $of }: too few to judge
tiles-of-runs = { $share } of runs
tiles-possible = { $interval } is possible
tiles-rate = Success rate
tiles-runs = Runs
tiles-title = Key figures

## time

time-day = Day (UTC)
time-days-of-month = Days of the month (UTC)
time-days-of-week = Days of the week (UTC)
time-days-of-year = Days of the year (UTC)
time-method = Success rate = success / (success + failed). Blocked (the host was not ready), aborted (the person stopped it) and unfinished runs (nothing more was heard) stand beside it, never inside it. The rate axis is cut to the values.
time-open = What is not over yet is drawn dotted and left out of the sentence.
time-too-few = too few
time-until = (until { $time })

## trouble

trouble-as-of = As of { $day }
trouble-filter = This filter was not understood.
trouble-filter-about = The address asks for something unknown.
trouble-filter-described = “{ $asked }” is not understood as { $name }: { $valid }.
trouble-filter-title = Not understood
trouble-filter-value = “{ $asked }” is not among the values of { $name }.
trouble-latest = The latest figures
trouble-made = How numbers are made
trouble-meant = Did you mean
trouble-no-answer = The numbers cannot be read just now.
trouble-no-answer-title = No answer
trouble-no-answer-why = This is a fault of the server and not of your address. Nothing was lost; please try again in a moment.
trouble-no-dimension = There is no dimension of that name.
trouble-no-page = There is no page here.
trouble-no-page-about = There is no page at this address.
trouble-no-page-title = No such page
trouble-no-page-why = The address may be mistyped, or belong to something that was renamed. All figures can be reached from the overview.
trouble-no-such = No { $what } of this name can be shown.
trouble-no-such-about = There is no { $what } of this name.
trouble-no-such-title = No such { $what }
trouble-no-such-why = Nothing was reported under it, or so few runs that the privacy rule keeps them back.
trouble-not-closed-about = Nothing can be pinned to that day.
trouble-not-closed-from = Figures can be pinned to a day from { $first } to { $last }.
trouble-not-closed-none = No day is closed yet.
trouble-not-closed-title = Not closed
trouble-not-kept = { $b } is not kept together with { $a }; { $kept } are.
trouble-overview = Go to the overview
trouble-range = These days are not a range.
trouble-range-about = The address asks for days that are no range.
trouble-range-title = No such range
trouble-range-why = A range is one of these, or two days of at most ten years, the earlier one first, such as { $example }.
trouble-search = Search for it
trouble-see-all = See all that can be shown
trouble-server = State of the server
trouble-together = These are not counted together.
trouble-together-about = These two are not counted together.
trouble-together-title = Not kept together
trouble-together-why = Counts are kept and single runs are not, so only what was counted together can be asked together.
trouble-try-again = Try again
trouble-two-dimensions = Runs can be filtered by one dimension besides kind, source and app, not by both { $a } and { $b }.
trouble-unfiltered = The same page without filters
trouble-unknown = There is no parameter { $name }; there are { $valid }.

## whole

whole-accepted = Accepted
whole-at-most = at most
whole-duplicate = Told nothing new
whole-kept = Single runs are kept
whole-kept-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
whole-merged = Merged into a run
whole-note = No address, host name or id is stored.
whole-quality = What was repaired, dropped and refused
whole-received = Messages received
whole-rejected = Refused
whole-runs = Runs they told of
whole-title = How whole is this picture?
whole-why = Only people who said yes are counted, so read shares rather than totals. Accepted = runs + merged + told nothing new.
