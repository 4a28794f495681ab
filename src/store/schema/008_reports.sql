-- Reports of closed weeks and months, as they were when they were filed: facts as JSON, sums alone. What is filed stays as it is.
create table reports (
    period  text    primary key,
    made_at integer not null,
    facts   text    not null
) strict, without rowid;

-- What has to be put right about one, dated, beside it.
create table corrections (
    period text    not null references reports (period),
    at     integer not null,
    text   text    not null,
    primary key (period, at, text)
) strict, without rowid;

create trigger reports_are_never_rewritten before update on reports
begin select raise(abort, 'a filed report is never rewritten'); end;
create trigger reports_are_never_deleted before delete on reports
begin select raise(abort, 'a filed report is never deleted'); end;
create trigger corrections_are_never_rewritten before update on corrections
begin select raise(abort, 'a correction is never rewritten'); end;
create trigger corrections_are_never_deleted before delete on corrections
begin select raise(abort, 'a correction is never deleted'); end;
