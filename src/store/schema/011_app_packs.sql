-- Packs of single apps too, some apps a row: batch 0 is that of all apps taken together, n those with the numbers from 128 (n - 1) on. All
-- are made anew.
drop table packs;
drop table stale_packs;
create table packs (
    batch     integer not null,
    grain     integer not null,
    dimension integer not null,
    start     integer not null,
    cells     blob    not null,
    primary key (batch, grain, dimension, start)
) strict, without rowid;
create table stale_packs (
    batch     integer not null,
    grain     integer not null,
    dimension integer not null,
    start     integer not null,
    primary key (batch, grain, dimension, start)
) strict, without rowid;
insert into stale_packs (batch, grain, dimension, start) select distinct 0, grain, dimension, start from cells where app = 0;
insert into stale_packs (batch, grain, dimension, start) select distinct 0, 3, 0, week from joint_cells where app = 0;
insert into stale_packs (batch, grain, dimension, start)
select batches.batch, grain, dimension, start from stale_packs join (
    select distinct value / 128 + 1 as batch from seen where dimension = (select id from terms where scope = '' and text = '@app')
) as batches
where stale_packs.batch = 0 and grain >= 0 and grain <> 3
    and (grain <> 0 or start >= coalesce((select unixepoch(value) / 86400 from facts where name = 'app_days_since'), 0));
