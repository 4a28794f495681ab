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
activity-lede = { $step ->
    [day] Each row counts the runs of a { $one } in a day, with one value of “{ $by }”, by how they ended. Counts are kept and single runs are not: { $one }, day and one other dimension at a time are counted together, so a row cannot tell two of them.
    [week] Each row counts the runs of a { $one } in a week, with one value of “{ $by }”, by how they ended. Counts are kept and single runs are not: { $one }, week and one other dimension at a time are counted together, so a row cannot tell two of them.
   *[month] Each row counts the runs of a { $one } in a month, with one value of “{ $by }”, by how they ended. Counts are kept and single runs are not: { $one }, month and one other dimension at a time are counted together, so a row cannot tell two of them.
}
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

api-about = The public API: every document with its address, parameters, forms and a live answer; errors, caching, versions and licence.
api-answer = An answer
api-answer-none = There is no answer yet: nothing of the kind was reported.
api-answer-of = Answer of { $address }
api-answer-what = What this server answers to { $address }, lists cut short:
api-document = Document
api-documents = Documents
api-documents-lead = `{"{"}…{"}"}` stands for a name. Tables come as CSV and Markdown too: change the ending. “Show” puts this server's own answer below.
api-documents-table = Table: documents
api-errors = Errors
api-errors-lead = An error is a problem document (RFC 9457) with a sentence in `detail`, the parameter in `field`, and what would have been valid. This is one:
api-errors-one = An error
api-errors-to = To { $address }, with status 400:
api-headline = Every number here is also a document.
api-image-chart = A chart as an image, light, dark (`theme=dark`) or as the reader's system has it; `width` in pixels
api-image-embed = A chart as a small page for an `iframe`
api-image-installs = A badge with the number of runs
api-image-success = A badge with the success rate and its doubt; grey while there are too few runs. `all` stands for the whole project
api-image-trend = A badge with the change against the days before
api-images = Images, embeds, badges
api-images-address = Address
api-images-lead = Charts for a README or another site. They take the same parameters.
api-lede = All documents lie below `/api/v1/`, need no key, and may be read from any site. Add the parameters of any page to its document: the same question gives the same numbers. For programs there is a manifest of all documents and a description in OpenAPI 3.1.
api-licence = data: { $licence }
api-manifest = Manifest
api-more = … { $n } more
api-older = Shapes of an earlier service
api-older-dashboard = the key figures, by day, app and system; takes days, repo, platform
api-older-errors = what fails, by category, code and app
api-older-exit-codes = what each exit code means
api-older-lead = For programs that read the JSON of an earlier telemetry service: the same keys, made of counts alone. Their lists of single runs (`recent_…`) are always empty, because no single run is published.
api-older-scripts = each app with its outcomes and rate
api-open = Open
api-parameter = Parameter
api-parameter-app = Apps, in the same way
api-parameter-as-of = A closed day to pin the answer to, such as `2026-01-31`: the days end with it in place of today
api-parameter-cmp = What they are compared with: `prev` (when not told), `weekdays`, `none`
api-parameter-dimension = One more dimension of the data dictionary by its name, in the same way
api-parameter-example = Example
api-parameter-grain = The span of a point: `day` (when not told), `week`, `month`
api-parameter-kind = Kinds of event, separated by commas; `!` before the first leaves them out
api-parameter-limit = Rows at most, 1,000 at most
api-parameter-range = The days: `today`, `7d`, `28d` (when not told), `90d`, `365d`, `all`, or two days
api-parameter-sort = The order of rows: `runs` (when not told), `failures`, `rate`, `impact`, `name`
api-parameter-source = Where programs come from, in the same way
api-parameters = Parameters
api-parameters-lead = Behind a `?`, and the same as in the addresses of pages. An unknown name or value is refused with those that there are, so a typing mistake never looks like an answer.
api-promises = What you can rely on
api-promises-any-site = Any site may read the documents, errors included (`Access-Control-Allow-Origin: *`). Compressed with Brotli, Zstandard or gzip. HEAD works.
api-promises-etags = Strong ETags from the content: ask with `If-None-Match`, and an answer that did not change costs 304 and no body. A closed day never changes and may be kept for ever; everything else is fresh for 15 seconds.
api-promises-itself = Each document says of itself which question it answers, for which days, when it was true, and how much was held back.
api-promises-members = In version 1 members may be added and are never renamed, removed or given another meaning. Ignore members that you do not know.
api-promises-null = What is fewer than the smallest cell is `null`, never 0.
api-promises-numbers = Numbers are JSON numbers. A rate is `k`, `n`, `low` and `high`, so nobody has to trust our rounding.
api-says-activity = What came in, by day, app and the values of one dimension, as counts and never as single runs.
api-says-annotations = What happened on which day, as the project wrote it down.
api-says-app = One app.
api-says-app-series = One app over time.
api-says-apps = All apps with their runs and success rates.
api-says-breakdown = Runs by the values of a dimension; of a pair with a colon between.
api-says-catalog = The data dictionary: what may be collected, and why.
api-says-compare = Apps or periods side by side: totals, differences of the success rate against the first, and the same over time.
api-says-cube = Runs by several dimensions at once: what the explorer filters.
api-says-day = One day. Once it is closed it never changes.
api-says-distribution = How one measure is spread.
api-says-error = One family of failures.
api-says-errors = All families of failures.
api-says-exit-codes = All exit codes: what they mean, and how often they came.
api-says-failures = What fails: categories, exit codes, families, and the apps where it weighs most.
api-says-index = The manifest: which documents there are, with size and hash.
api-says-installations = What was run: over time, by kind, source and app.
api-says-openapi = All of this for programs, as OpenAPI 3.1.
api-says-platforms = Where programs ran.
api-says-quality = What was repaired, dropped and refused on the way in.
api-says-report = One report, as facts and in sentences. Once it is filed it never changes.
api-says-reports = All weekly and monthly reports.
api-says-resources = How each measure is spread.
api-says-schema = The JSON Schema of a document.
api-says-series = Runs over time.
api-says-summary = Runs, outcomes and success rate, beside the period before.
api-show = Show
api-takes-activity = by, outcome, and all parameters
api-takes-all = all parameters
api-takes-none = no parameters
api-takes-range = only range and as_of
api-takes-sides = apps or periods, and all parameters

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

card-apps = { $n ->
    [one] { $one } in the last 28 days
   *[other] { $many } in the last 28 days
}
card-demo = Demo data: invented numbers
card-failed = failed, { $of } finished runs in 28 days
card-few = too few runs to judge in the last 28 days
card-fields = { $n ->
    [one] { $n } field
   *[other] { $n } fields
}
card-fields-purpose = each with its purpose; nothing else is stored
card-foot = Opt-in telemetry, in daylight
card-kept = is how long a single run is kept, at most
card-succeeded = succeeded, { $of } finished runs in 28 days

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

data-about = What { $project } collects, field by field, with purpose, example and retention; and what it never collects.
data-carried = Which event carries what
data-carried-field = Field
data-carried-lead = ● must be there, ○ may be there. A field that stands in no column of a kind is dropped unread when an event of that kind brings it.
data-carried-may = may be there
data-carried-must = must be there
data-carried-never = never
data-carried-table = Table: which event carries what
data-codes = Exit codes
data-codes-all = { $n ->
    [one] All { $n } exit codes
   *[other] All { $n } exit codes
}
data-codes-category = Category
data-codes-code = Code
data-codes-counts-as = Counts as
data-codes-lead = What an exit code of a failed run means, and whose side the failure is on.
data-codes-meaning = Meaning
data-codes-table = Table: exit codes
data-downloads = Take it with you
data-downloads-api = All documents of the API
data-downloads-json = Dictionary, JSON
data-downloads-lead = The same dictionary for programs and for printing; it is made from the catalog that this server checks events against.
data-downloads-markdown = Dictionary, Markdown
data-downloads-schema = What is sent, JSON Schema
data-fields = Field by field
data-fields-lead = Each with the question it answers. Without such a question a field is not asked for.
data-fields-list = Fields
data-headline = { $n ->
    [one] { $n } field, each for a question. Nothing else is stored.
   *[other] { $n } fields, each for a question. Nothing else is stored.
}
data-kept = How long it is kept
data-kinds = What can happen
data-kinds-example = Example
data-kinds-example-of = Example: { $title }
data-kinds-lead = Each event is of one of these kinds. The example is a whole event, as it is sent.
data-lede = { $n ->
    [one] This is all that { $project } may collect, about { $n } kind of event, from machines whose owner said yes. Whatever else a client sends is dropped before it reaches the disk. A single run is forgotten after { $kept }; counts stay.
   *[other] This is all that { $project } may collect, about { $n } kinds of event, from machines whose owner said yes. Whatever else a client sends is dropped before it reaches the disk. A single run is forgotten after { $kept }; counts stay.
}
data-never = What is never collected
data-purposes = What it is for
data-purposes-lead = For these purposes, and for no other.
data-reviewed = reviewed { $day }
data-set = { $project }: opt-in telemetry
data-together = What is counted together
data-together-lead = Counts are kept and runs are not: two things can be asked together only where they are counted together.

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

## dictionary

dictionary-agree = What you agree to
dictionary-agree-policy = (policy { $version })
dictionary-approved = Approved
dictionary-approved-by = { $review }, answered for by { $owner }
dictionary-at = Stands at
dictionary-becomes = What becomes of it
dictionary-becomes-checked = checked, then dropped
dictionary-becomes-counted = counted; the count stays, the run is forgotten after { $kept } at most
dictionary-becomes-dropped = dropped
dictionary-becomes-hashed = hashed on arrival, forgotten with the run after { $kept } at most, never published
dictionary-becomes-scrubbed = scrubbed; the text is forgotten after { $kept } at most, its template stays
dictionary-becomes-summed = summed and counted in buckets; the number itself is forgotten after { $kept } at most
dictionary-becomes-template = scrubbed, then made a template in which numbers, names, paths and addresses are replaced; the text is dropped at once
dictionary-by-week = By week, together with kind, source and app: { $names }
dictionary-called = Called
dictionary-categories = Categories of failure
dictionary-change = To change your answer
dictionary-codes = Exit codes
dictionary-codes-category = Category
dictionary-codes-code = Code
dictionary-codes-counts-as = A failure counts as
dictionary-codes-fault = Fault
dictionary-codes-meaning = Meaning
dictionary-collected = Collected
dictionary-collected-since = since { $day }
dictionary-collected-until = since { $day }, given up on { $until } unless renewed
dictionary-consent = Only with a yes to
dictionary-consent-besides = “{ $title }” besides
dictionary-counts-as = Counts as
dictionary-example = Example
dictionary-fields = Fields
dictionary-for = For
dictionary-holds = Holds
dictionary-holds-bool = yes or no
dictionary-holds-category = one of { $values }; anything else counts as `unknown`
dictionary-holds-day = a day; a time of day is cut off
dictionary-holds-kind = one of { $values }; an event of another kind is refused
dictionary-holds-map = numbers from 0 to { $max } under the keys { $keys }
dictionary-holds-number = a whole number from { $min } to { $max }
dictionary-holds-number-steps = a whole number from { $min } to { $max }, counted up to { $steps }, and above
dictionary-holds-number-steps-zero = a whole number from { $min } to { $max }, counted up to { $steps }, and above; 0 means that it is not known
dictionary-holds-number-zero = a whole number from { $min } to { $max }; 0 means that it is not known
dictionary-holds-one-of = one of { $values }; anything else counts as `other`
dictionary-holds-slug = a short name of { $bytes } bytes at most: letters, digits, `.`, `_`, `-`, `+`
dictionary-holds-text = free text, { $bytes } bytes at most
dictionary-holds-uuid = a random UUID
dictionary-holds-version = { $n ->
    [one] a version, cut to { $n } number
   *[other] a version, cut to { $n } numbers
}
dictionary-holds-version-words = { $n ->
    [one] a version, cut to { $n } number, or one of { $words }
   *[other] a version, cut to { $n } numbers, or one of { $words }
}
dictionary-kind-aliases = Also sent as { $names }.
dictionary-kind-always = Each is an end: { $outcome }.
dictionary-kind-consent = Needs your yes to “{ $title }”.
dictionary-kind-field = { $field } tells how it went.
dictionary-licence = Licence of the published numbers
dictionary-made = This page is made from the project's catalog. What is not listed here is not stored, whatever a client sends.
dictionary-never = What is never collected
dictionary-not-taken = Sent by clients, but not taken
dictionary-pair = { $a } with { $b }
dictionary-policy = Privacy policy
dictionary-project = Project
dictionary-promise-few = A count below { $few } is not published by itself.
dictionary-promise-hosts = Host names in an error text are replaced, except { $hosts }.
dictionary-promise-kept = A single run is kept for { $kept } at most. Then only counts are left, and they stay.
dictionary-promise-no-texts = Error texts are not kept.
dictionary-promise-paths = Every path in an error text is replaced.
dictionary-promise-paths-kept = Paths in an error text are replaced, except those that belong to packages.
dictionary-promise-per-install = Each installation has a random number that changes from time to time. It is hashed on arrival and forgotten with the run.
dictionary-promise-per-run = Each run draws a fresh random number: nobody can tell that two runs were on one machine.
dictionary-promise-template = Of an error text a template stays, in which names, numbers, paths and addresses are replaced.
dictionary-promises = Promises
dictionary-purposes = What the data is for
dictionary-purposes-only = For these purposes, and for no other.
dictionary-questions = Questions about privacy
dictionary-responsible = Responsible
dictionary-reviewed = Reviewed
dictionary-reviewed-when = last on { $last }, next by { $next }
dictionary-sent = What is sent
dictionary-sent-app = { $title }, here called { $name }
dictionary-sent-field = Field
dictionary-sent-required = Must be there
dictionary-sent-says = What it says
dictionary-sent-yes = yes
dictionary-server = Where the server stands
dictionary-source = Source code
dictionary-stage = stage { $step } on the way
dictionary-title = What { $project } collects
dictionary-together = What is counted together
dictionary-undocumented = Dropped unread, and counted by name: { $names }.

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
exit-codes-list-unnamed = The catalog names none, and none came often enough in these days to be counted.
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
failures-trend-alone = { $of } failed.
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

## list

list-and = { $names } and { $last }

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

method-about = How rates, intervals, impact, percentiles and comparisons are computed, and what is held back to protect people.
method-comparison = Comparison
method-comparison-chance = Where the interval of the change holds zero, the change may be chance: then it says “≈ no clear change” and shows no arrow. Changes of totals are told for whole days only: the day that is not over would make every morning look like a fall.
method-comparison-clear = { $when }, against as many days before: { $points } ({ $between }), a clear change.
method-comparison-form =
    d = p₁ − p₂
    low  = d − √( (p₁ − l₁)² + (u₂ − p₂)² )
    high = d + √( (u₁ − p₁)² + (p₂ − l₂)² )
    l, u: ends of the intervals of the two rates
method-comparison-range = A range is compared with the range of the same length before it, or with the same weekdays before it where that is chosen. The change of a rate is told in percentage points, with its own interval, made from the intervals of both rates.
method-comparison-unclear = { $when }, against as many days before: { $points } ({ $between }), no clear change.
method-counts = Counts
method-counts-example = { $when }: { $runs }, of which { $finished } finished.
method-counts-form =
    runs = success + failed + blocked + aborted + unfinished
    finished = success + failed
method-counts-merged = Events about the same run are merged, so that repeating a message changes nothing. A run is counted on the day of its first event. Counts are kept and runs are not: a number on these pages is a sum of counters, never an estimate from a sample.
method-counts-run = A run is one execution of a program. It ends in one of five ways: it succeeded; it failed by itself; it was blocked, because the machine was not ready for it; it was aborted by its user; or nothing more was heard of it, and it is unfinished.
method-counts-shares = Only machines whose owner said yes are counted. How many others there are, nobody knows. Read shares rather than totals, and compare totals only with totals of this site.
method-days = Days
method-days-kept = Days are kept for 13 months for a single app and for ever for all apps together; months are kept for ever. Two dimensions that are not a pair of the catalog are counted together by week, for 53 weeks. Where a question reaches beyond what is kept in days, the range is widened to whole weeks or months, and the page says so.
method-days-late = A run that was reported late counts on the day when it began, as long as it can be told apart from others: within the time that single runs are kept.
method-days-utc = All days are UTC days, and weeks begin on Monday. The last day of a chart is not over: it is drawn dotted, with a hollow dot.
method-exact-form = Exact form: { $title }
method-exactly = { $title }, exactly
method-headline = How each number is made.
method-impact = Impact
method-impact-form =
    impact = n · ( f − a )
    n = success + failed
    f: lower end of the interval of the failure rate
    a: failure rate of all
method-impact-read = It can be read as failed runs that would not have happened had the app been like the average. It is below zero where an app is no worse than the average for certain, and such an app is not called a problem.
method-impact-sure = Which failure is worth work first? A high rate in few runs may be luck, and a low one in very many runs may hurt more people. Impact counts the failures beyond what the average of all explains, as far as they are sure: it takes the lower end of the interval of the failure rate in place of the rate.
method-intervals = Intervals
method-intervals-example = { $when }: { $of } gives { $share }, between { $between }.
method-intervals-form =
    p = k / n,   z = 1.959964
    middle = (p + z²/2n) / (1 + z²/n)
    half   = z · √( p(1−p)/n + z²/4n² ) / (1 + z²/n)
    interval = middle ± half
method-intervals-independent = It takes runs as independent. Somebody who tries the same failing script ten times counts ten times, and the interval does not know.
method-intervals-wilson = With few runs a rate may be luck. The interval says which true rates would not be surprising: if many rates are told this way, about 95 in 100 of their intervals hold the true one. It is the Wilson score interval, which behaves well for small numbers and for rates near 0 and 1, where the common formula breaks down.
method-lede = Every figure is a sum of counts, exact and never sampled, and every rate stands with what it was counted from and how sure it is. Here is each rule in words and in its exact form; the code that follows it is public.
method-percentiles = Percentiles
method-percentiles-buckets = Times and sizes are not kept as they were measured. Each is counted in one of many buckets, whose borders grow by five per cent, so a percentile is exact within 2.5 per cent. The mean is exact: the sum is kept.
method-percentiles-form =
    bucket(v) = round( ln v / ln 1.05 )
    value of a bucket = 1.05 ^ bucket
    interval of quantile q: values at ranks ⌈ n·q ± z·√( n·q·(1−q) ) ⌉
method-percentiles-order = Half of the runs lie below the median, nine in ten below the 90th percentile. The interval of a percentile follows from the order of the values alone and needs no assumption about how they are spread. Where too few runs lie beyond a percentile, it is not told.
method-pins = Pinned views
method-pins-form = closed: end of the day + time that single runs are kept ≤ now
method-pins-same = An address with `as_of` is pinned to a closed day: its days end with that one in place of today, the day that is not over is left out, and the same address tells the same numbers tomorrow and next year. A day is closed when nothing can change its numbers any more: once single runs of it are forgotten.
method-pins-wear = Three things do wear off, as for any question about old days: after 13 months a single app is told by whole months, after 53 weeks two dimensions that are only counted together by week are gone, and whole weeks alone are told of them under a pin. What is about no days, such as since when an error is seen, is told as it is now.
method-quality = How whole the picture is
method-quality-accounted = Each message is accounted for: it was refused, or it began a run, was merged into one, or told nothing new. What was repaired, counted as “other”, dropped or refused is counted by name, and can be read on the page about data quality.
method-quality-form =
    received = accepted + refused
    accepted = runs + merged + told nothing new
method-quality-invented = Invented data is marked on every page.
method-rates = Rates
method-rates-beside = The success rate is the share of finished runs that succeeded. Runs that were blocked, aborted or never finished say nothing about whether a program works; they stand beside the rate and never inside it. The failure rate is the rest.
method-rates-example = { $when }: { $of } finished runs succeeded, { $share }.
method-rates-form =
    success rate = success / (success + failed)
    failure rate = failed / (success + failed)
method-rates-told = A rate is never told alone: `k / n` stands with it, the runs that succeeded of those that finished. Under 30 finished runs a rate is called “too few to judge”. A share is rounded to one decimal, or two from 10,000 runs on, and never to a bare 0 % or 100 % unless it is exactly that.
method-source = Source: { $source }
method-suppression = What is held back
method-suppression-days = Days that are too small are told by week or by month, and a percentile only where enough runs lie on both sides of it. Texts of failures are templates without names, numbers, paths and addresses, and told only once as many runs showed one.
method-suppression-few = A number of runs below { $few } is not told by itself, for it might be about somebody in particular. Such values are counted together as “more”, and their names are not told.
method-suppression-filters = A filter must not help either: where the runs that it leaves out are fewer than { $few }, the answer is held back like a small one, since the difference of two questions is a number too. In a table of two dimensions whole rows and columns are guarded in the same way.
method-suppression-form =
    a cell is told  ⇔  runs ≥ { $few }
      and runs left out by the filter = 0 or ≥ { $few }
    exactly one value hidden  ⇒  the smallest
      told one is hidden too
method-suppression-second = One hidden value alone could be found by subtracting the others from the total. So the smallest value that could have been told is hidden with it.
method-with-numbers = With numbers.

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

## plain

plain-more = { $n ->
    [one] … and { $n } more row
   *[other] … and { $n } more rows
}

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

privacy-about = How { $project } asks for consent, what is kept for how long, your rights, and who answers for it.
privacy-asked = How you are asked
privacy-asked-lead = This text, word for word, with two answers of equal weight and none chosen beforehand. Whoever does not answer has not said yes.
privacy-categories = What you can agree to
privacy-categories-events = Events: { $kinds }.
privacy-categories-lead = Each by itself. When one comes to mean more than before, its version rises, and a yes to an earlier version no longer counts: you are asked again.
privacy-categories-policy = policy { $version }
privacy-change = Say no, change your mind, see what is sent
privacy-change-at-once = A no takes effect at once: what still waits to be sent is not sent. Nothing else changes, and nobody is told.
privacy-change-examples = Whole events as examples
privacy-change-fields = What can be sent, field by field
privacy-change-listed = { $n ->
    [one] What can be sent is listed on the page about the data: { $n } field, each with its purpose and an example, and for each kind a whole event.
   *[other] What can be sent is listed on the page about the data: { $n } fields, each with its purpose and an example, and for each kind a whole event.
}
privacy-headline = Nothing is sent unless you say yes.
privacy-kept = What is kept, and for how long
privacy-kept-address = A network address is used to answer a request and, hashed with a key that changes every hour and stands in memory alone, to limit how many come at once. It is never written down.
privacy-kept-visitors = These pages set no cookie, ask no other host for anything, and count no visitors.
privacy-lede = { $project } asks before anything leaves a machine. What is sent is checked against a public list, a single run is forgotten after { $kept } at most, and what remains are counts that anyone can see, none of them below { $few } by itself. Everything works the same without a yes.
privacy-never = What is never collected
privacy-question = The text of the question
privacy-rights = Your rights
privacy-rights-complain = Ask, object or complain: { $contact }. You may also turn to the data protection authority of where you live.
privacy-rights-per-install = Runs of one installation can be linked only as long as they are kept, by a number that was hashed on arrival. Nobody can tell from it who you are.
privacy-rights-per-run = Runs are not linked to a person, a machine or to each other, so nobody, the project included, can look up yours. That is also why there is no copy of them to hand out.
privacy-rights-withdraw = Withdraw your yes at any time. Single runs that were sent before are gone after { $kept } at most without your doing anything; counts hold nothing about you and stay.
privacy-who = Who answers for it

## prose

prose-contents = On this page

## publish

publish-ask-live = Ask the live site
publish-cannot-show = This is a published copy without a server. It cannot show what the address asks for; what follows is what the page shows by itself.
publish-needs-server = This needs the live site; a published copy has no server to ask.
publish-on-live-site = Leads to the live site.

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

reports-about = Weekly and monthly transparency reports: what was run, what failed, what changed, what was refused, held back and forgotten.
reports-about-one = { $headline } { $project }, { $period }.
reports-against-before = { $length ->
    [week] the week before
   *[month] the month before
}
reports-against-named = { $length ->
    [week] { $name }
   *[month] { $name }
}
reports-against-part-before = { $length ->
    [week] the same part of the week before, { $days }
   *[month] the same part of the month before, { $days }
}
reports-against-part-named = the same part of { $name }, { $days }
reports-apps-new = { $n ->
    [one] { $link }{ $n } { $one }{ $end } was seen for the first time: { $names }.
   *[other] { $link }{ $n } { $many }{ $end } were seen for the first time: { $names }.
}
reports-apps-new-more = { $n ->
    [one] { $link }{ $n } { $one }{ $end } was seen for the first time: { $names } and { $more } more.
   *[other] { $link }{ $n } { $many }{ $end } were seen for the first time: { $names } and { $more } more.
}
reports-beside = Beside the rate stand { $link }the others{ $end }: { $outcomes }.
reports-beside-aborted = { $n } stopped by the person
reports-beside-blocked = { $n } blocked, because the host was not ready
reports-beside-unfinished = { $n } unfinished, as nothing more was heard of them
reports-catalog = { $link }The catalog{ $end } names { $kinds } and { $fields }; it was last reviewed on { $day }.
reports-catalog-asked = consent to { $name } is asked for, policy version { $version }
reports-catalog-fields = { $n ->
    [one] { $n } field
   *[other] { $n } fields
}
reports-catalog-fields-added = fields added: { $names }
reports-catalog-fields-removed = fields removed: { $names }
reports-catalog-kinds = { $n ->
    [one] { $n } kind of event
   *[other] { $n } kinds of events
}
reports-catalog-kinds-added = kinds of events added: { $names }
reports-catalog-kinds-removed = kinds of events removed: { $names }
reports-catalog-not-asked = consent to { $name } is no longer asked for
reports-catalog-policy = the policy of { $name } went from version { $before } to { $now }
reports-catalog-reviewed = it was reviewed
reports-catalog-same = Nothing in it changed since the report on { $report }.
reports-catalog-since = Since the report on { $report }: { $changes }.
reports-catalog-unknown = { $length ->
    [week] { $link }The catalog{ $end } of that week is not known: this report was made later.
   *[month] { $link }The catalog{ $end } of that month is not known: this report was made later.
}
reports-column-filed = Filed
reports-column-forms = Also as
reports-column-report = Report
reports-corrected = Corrected
reports-corrected-on = Corrected on { $when }:
reports-families-new = { $n ->
    [one] { $link }{ $n } error family{ $end } was seen for the first time.
   *[other] { $link }{ $n } error families{ $end } were seen for the first time.
}
reports-families-new-more = { $n ->
    [one] { $link }{ $n } more error family{ $end } was seen for the first time.
   *[other] { $link }{ $n } more error families{ $end } were seen for the first time.
}
reports-families-none = No { $link }error family{ $end } came, went, or clearly became twice or half as frequent.
reports-family-commoner = More frequent: { $text }.
reports-family-commoner-by = More frequent: { $text }: from { $before } to { $now } of all runs, { $points } ({ $between }), { $of }.
reports-family-gone = { $n ->
    [one] Gone: { $text }, met by { $k } of { $n } run { $span }, was not seen any more.
   *[other] Gone: { $text }, met by { $k } of { $n } runs { $span }, was not seen any more.
}
reports-family-new = New: { $text }, first seen on { $day }.
reports-family-new-met = { $n ->
    [one] New: { $text }, first seen on { $day }, met by { $n } run ({ $share } of all).
   *[other] New: { $text }, first seen on { $day }, met by { $n } runs ({ $share } of all).
}
reports-family-rarer = Rarer: { $text }.
reports-family-rarer-by = Rarer: { $text }: from { $before } to { $now } of all runs, { $points } ({ $between }), { $of }.
reports-feed = Atom feed
reports-feed-title = { $project } · Daylight: reports
reports-few-finished = { $n ->
    [one] { $link }{ $n } run{ $end } finished, { $k } with success: too few to judge.
   *[other] { $link }{ $n } runs{ $end } finished, { $k } with success: too few to judge.
}
reports-forgotten = { $link }Privacy{ $end }: every single run is forgotten { $after } after it began at the latest; only sums are left.
reports-forgotten-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
reports-headline = Each week and each month, as it was.
reports-headline-alone = { $runs }, { $share } succeeded.
reports-headline-fall = { $runs }, { $share } succeeded: a clear fall.
reports-headline-few = { $runs }, too few to judge.
reports-headline-none = No run was shared.
reports-headline-rise = { $runs }, { $share } succeeded: a clear rise.
reports-headline-unclear = { $runs }, { $share } succeeded: no clear change.
reports-held-back = { $link }What is fewer than { $few } is not told{ $end }.
reports-held-back-apps = { $n ->
    [one] { $n } { $one }
   *[other] { $n } { $many }
}
reports-held-back-families = { $n ->
    [one] { $n } error family
   *[other] { $n } error families
}
reports-held-back-what = { $link }What is fewer than { $few } is not told{ $end }: { $what }.
reports-how-many = { $n ->
    [one] { $n } report is filed.
   *[other] { $n } reports are filed.
}
reports-in-before = { $length ->
    [week] in the week before
   *[month] in the month before
}
reports-in-named = { $length ->
    [week] in { $name }
   *[month] in { $name }
}
reports-in-part-before = { $length ->
    [week] in the same part of the week before, { $days }
   *[month] in the same part of the month before, { $days }
}
reports-in-part-named = in the same part of { $name }, { $days }
reports-intake = { $n ->
    [one] { $link }{ $n } message{ $end } received: { $accepted } accepted, of which { $duplicates } told nothing new, and { $refused } refused.
   *[other] { $link }{ $n } messages{ $end } received: { $accepted } accepted, of which { $duplicates } told nothing new, and { $refused } refused.
}
reports-intake-dropped = { $n ->
    [one] { $n } field outside the catalog was dropped
   *[other] { $n } fields outside the catalog were dropped
}
reports-intake-none = { $link }No message{ $end } was received.
reports-intake-other = { $n ->
    [one] { $n } value was counted as “other”
   *[other] { $n } values were counted as “other”
}
reports-intake-repaired = { $n ->
    [one] { $n } mistake was repaired
   *[other] { $n } mistakes were repaired
}
reports-intake-unclean = { $n ->
    [one] { $n } error text was dropped as unclean
   *[other] { $n } error texts were dropped as unclean
}
reports-intake-way = { $link }On the way in{ $end }: { $what }.
reports-intake-way-clean = { $link }On the way in{ $end } nothing had to be repaired or dropped.
reports-invented = These numbers are invented.
reports-latest = Latest
reports-lede = Written by rules from the numbers, each sentence with how sure it is and a link to its view. A report is filed once nothing can change its numbers any more, and is never rewritten: what has to be put right is dated and stands beside it.
reports-moment = { $day }, { $time }
reports-month = { $month } { $year }
reports-month-name = { $month ->
    [m1] January
    [m2] February
    [m3] March
    [m4] April
    [m5] May
    [m6] June
    [m7] July
    [m8] August
    [m9] September
    [m10] October
    [m11] November
   *[m12] December
}
reports-months = Months
reports-no-run = { $link }No run{ $end } was shared in these days.
reports-none-finished = { $link }None{ $end } of them finished.
reports-none-yet = No report is filed yet. A week is filed when the Monday after it is over, a month when the first day after it is.
reports-not-filed = not filed yet
reports-noun = report
reports-platform = { $link }{ $title }{ $end }: { $first } most often, { $share } ({ $of }).
reports-platform-gained = { $value } gained: { $points } ({ $between }).
reports-platform-lost = { $value } lost: { $points } ({ $between }).
reports-platform-steady = No share changed clearly by a point or more.
reports-platform-then = { $link }{ $title }{ $end }: { $first } most often, { $share } ({ $of }), then { $others }.
reports-rate-fell = { $link }{ $app }{ $end } fell from { $before } to { $now } success: { $points } ({ $between }), { $of }.
reports-rate-rose = { $link }{ $app }{ $end } rose from { $before } to { $now } success: { $points } ({ $between }), { $of }.
reports-reported = { $n ->
    [one] { $runs } was reported.
   *[other] { $runs } were reported.
}
reports-reported-than = { $n ->
    [one] { $runs } was reported: { $than }.
   *[other] { $runs } were reported: { $than }.
}
reports-run-less = { $n ->
    [one] { $link }{ $app }{ $end } was run { $change }{"\u00A0"}% less often: { $n } run after { $before }.
   *[other] { $link }{ $app }{ $end } was run { $change }{"\u00A0"}% less often: { $n } runs after { $before }.
}
reports-run-more = { $n ->
    [one] { $link }{ $app }{ $end } was run { $change }{"\u00A0"}% more often: { $n } run after { $before }.
   *[other] { $link }{ $app }{ $end } was run { $change }{"\u00A0"}% more often: { $n } runs after { $before }.
}
reports-run-times = { $n ->
    [one] { $link }{ $app }{ $end } was run { $times } times as often: { $n } run after { $before }.
   *[other] { $link }{ $app }{ $end } was run { $times } times as often: { $n } runs after { $before }.
}
reports-section-catalog = The catalog
reports-section-changes = What changed
reports-section-failures = Failures
reports-section-held-back = What is held back, and forgotten
reports-section-intake = What came in
reports-section-platforms = Platforms
reports-section-runs = Runs
reports-so-far = So far
reports-so-far-lead = These still go on: their numbers can change, and they are not filed.
reports-standing-filed = Filed on { $when }; it stays as it is.
reports-standing-open = So far, as of { $when }: this can still change and is not filed.
reports-steady = { $n ->
    [one] Of { $link }{ $n } { $one }{ $end } that can be compared with { $against }, { $steady } show no clear change of their success rate. All are looked at together: of the changes told here about one in 20 is chance at most.
   *[other] Of { $link }{ $n } { $many }{ $end } that can be compared with { $against }, { $steady } show no clear change of their success rate. All are looked at together: of the changes told here about one in 20 is chance at most.
}
reports-steady-all = { $n ->
    [one] Of { $link }{ $n } { $one }{ $end } that can be compared with { $against }, none changed its success rate clearly, all looked at together.
   *[other] Of { $link }{ $n } { $many }{ $end } that can be compared with { $against }, none changed its success rate clearly, all looked at together.
}
reports-success = { $link }{ $share }{ $end } of those that finished succeeded ({ $of }, 95 % interval { $interval }).
reports-success-fewer = Fewer than { $span }: { $points } ({ $between }).
reports-success-more = More than { $span }: { $points } ({ $between }).
reports-success-unclear = No clear change against { $against } ({ $between }).
reports-than-fewer = { $change }{"\u00A0"}% fewer than { $span } ({ $runs })
reports-than-fewer-a-day = { $change }{"\u00A0"}% fewer a day than { $span } ({ $runs })
reports-than-more = { $change }{"\u00A0"}% more than { $span } ({ $runs })
reports-than-more-a-day = { $change }{"\u00A0"}% more a day than { $span } ({ $runs })
reports-than-none = after none { $span } ({ $runs })
reports-than-same = about as many as { $span } ({ $runs })
reports-than-same-a-day = about as many a day as { $span } ({ $runs })
reports-week = Week { $week } of { $year }
reports-week-named = week { $week } of { $year }
reports-weeks = Weeks

## resources

resources-by-outcome = { $title } by outcome
resources-by-outcome-method = Percentiles of the runs with each outcome that told it, with their 95 % intervals.
resources-chosen = Most chosen: { $step }, by { $share }.
resources-course = { $title }: percentiles { $by }
resources-course-ends = { $title }: percentiles { $by }, median from { $first } to { $last }
resources-days = Days (UTC)
resources-days-long = { $value }{"\u00A0"}days
resources-days-long-one = { $value }{"\u00A0"}day
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
