-- The cells of all apps in one dimension on one closed day or month, together in one row: a long range reads few rows. A pack equals its
-- cells; where there is none, the cells are read.
create table packs (
    grain     integer not null,
    dimension integer not null,
    start     integer not null,
    cells     blob    not null,
    primary key (grain, dimension, start)
) strict, without rowid;
