-- The dictionary of strings, by scope: a dimension's name, or '' for names themselves.
create table terms (
    id    integer primary key,
    scope text not null,
    text  text not null,
    unique (scope, text)
) strict;

-- One row an execution, from its first event until raw_retention is over. sealed: 0 live, 1 counted and reopened by news, 2 counted for good.
create table runs (
    id         integer primary key,
    key        blob    not null check (length(key) = 16),
    install    blob    check (length(install) = 16),
    first_seen integer not null,
    last_seen  integer not null,
    sealed     integer not null check (sealed in (0, 1, 2)),
    error_text text,
    state      blob    not null
) strict;
create index runs_by_age on runs (first_seen);

-- Additive counters. Clustered so that one question reads one stretch.
create table cells (
    grain     integer not null,
    app       integer not null,
    dimension integer not null,
    start     integer not null,
    kind      integer not null,
    source    integer not null,
    value     integer not null,
    outcome   integer not null check (outcome between 0 and 4),
    n         integer not null,
    sum       integer not null,
    primary key (grain, app, dimension, start, kind, source, value, outcome)
) strict, without rowid;

-- What single dimensions cannot answer: the explore dimensions together, by ISO week.
create table joint_cells (
    week    integer not null,
    app     integer not null,
    kind    integer not null,
    source  integer not null,
    d1      integer not null,
    d2      integer not null,
    d3      integer not null,
    d4      integer not null,
    d5      integer not null,
    d6      integer not null,
    outcome integer not null check (outcome between 0 and 4),
    n       integer not null,
    primary key (week, app, kind, source, d1, d2, d3, d4, d5, d6, outcome)
) strict, without rowid;

-- The texts behind the fingerprints of failures.
create table templates (
    fingerprint text    primary key,
    template    text    not null,
    last_day    integer not null
) strict, without rowid;

-- How whole the picture is: what happened to events, by day.
create table tallies (
    day  integer not null,
    what text    not null,
    name text    not null,
    n    integer not null,
    primary key (day, what, name)
) strict, without rowid;

-- Single facts about the database: whose it is, whether it holds demo data.
create table facts (
    name  text primary key,
    value text not null
) strict, without rowid;
