-- Joint cells of an app, or of all, in a week that goes on, together in one row; null while it is to be made. Where there is none the cells
-- are read.
create table joint_packs (
    week  integer not null,
    app   integer not null,
    cells blob,
    primary key (week, app)
) strict, without rowid;
create index joint_packs_to_make on joint_packs (week, app) where cells is null;
insert into joint_packs (week, app) select distinct week, app from joint_cells where week >= (select max(week) - 7 from joint_cells);
