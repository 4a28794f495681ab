-- How far each rolling window is rolled: its last closed day. A window without a row is to be rebuilt.
create table windows (
    grain     integer primary key,
    rolled_to integer not null
) strict;

-- Joint cells of all apps together, so that a question about all reads few.
insert into joint_cells (week, app, kind, source, d1, d2, d3, d4, d5, d6, outcome, n)
select week, 0, kind, source, d1, d2, d3, d4, d5, d6, outcome, sum(n) from joint_cells where app <> 0
group by week, kind, source, d1, d2, d3, d4, d5, d6, outcome
on conflict do update set n = n + excluded.n;
