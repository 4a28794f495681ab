-- Joint cells of whole weeks that nothing changes any more, put together in one row, from the Monday of the first week to that of the last.
-- min_cell: 0 all cells of one week, else those that may be told under that threshold. Whatever touches a cell of a week drops the rows
-- that hold it; they are made anew when there is time.
create table cubes (
    min_cell integer not null,
    first    integer not null,
    last     integer not null,
    cells    blob    not null,
    primary key (min_cell, first, last)
) strict, without rowid;
