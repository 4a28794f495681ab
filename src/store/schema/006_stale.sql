-- Packs that are to be made: cells were touched since, or there never was one. Until then the cells are read. Grain, dimension and start are
-- those of the cells; weeks of joint cells stand under grain 3 and no dimension.
create table stale_packs (
    grain     integer not null,
    dimension integer not null,
    start     integer not null,
    primary key (grain, dimension, start)
) strict, without rowid;
insert into stale_packs (grain, dimension, start)
select distinct grain, dimension, start from cells where app = 0
except select grain, dimension, start from packs;
insert into stale_packs (grain, dimension, start) select distinct 3, 0, week from joint_cells where app = 0;
delete from facts where name = 'packed_to';
