-- Since when each value of a dimension is seen, until when, and in how many runs: the day cells of all apps, by value.
create table seen (
    dimension integer not null,
    value     integer not null,
    first_day integer not null,
    last_day  integer not null,
    n         integer not null,
    primary key (dimension, value)
) strict, without rowid;
insert into seen (dimension, value, first_day, last_day, n)
select dimension, value, min(start), max(start), sum(n) from cells where grain = 0 and app = 0 and dimension <> 0 group by dimension, value;
