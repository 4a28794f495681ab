-- One row a commit: snapshots of the runs that it touched, one after another, and what it counted. Of several snapshots of a run the last one
-- counts. A row goes when none of its snapshots is the last one of a live run. first_seen is that of the oldest of them.
create table journal (
    id         integer primary key,
    first_seen integer,
    runs       blob not null,
    tallies    blob not null
) strict;

-- Sealed runs, some a row, until raw_retention is over for the oldest of them. final: 0 news reopens them, 1 they are counted for good.
-- journal: the journal's last row when they were sealed. All that were written before the row goes are gone with it.
create table sealed_runs (
    id         integer primary key,
    first_seen integer not null,
    n          integer not null,
    final      integer not null check (final in (0, 1)),
    journal    integer not null,
    runs       blob    not null
) strict;
create index sealed_runs_by_age on sealed_runs (first_seen);
