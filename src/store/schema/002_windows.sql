-- How far each rolling window is rolled: its last closed day. A window without a row is to be rebuilt.
create table windows (
    grain     integer primary key,
    rolled_to integer not null
) strict;
