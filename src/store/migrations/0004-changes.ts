/** Accounts of one thing at different dates, beside the disagreements. */
export const changes = `
create table araxes.changes (
  case_id int not null references araxes.cases on delete cascade,
  position int not null,
  id text not null,
  question text generated always as (body ->> 'question') stored,
  body json not null,
  primary key (case_id, id)
);
comment on table araxes.changes is 'Accounts of one thing at different dates, told as a sequence';
`
