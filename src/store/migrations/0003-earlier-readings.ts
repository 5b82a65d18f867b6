/** What a document was read as before it was read again: outlines of its elements, enough to tell which ones differ. Needs step 1 alone. */
export const earlierReadings = `
create table araxes.earlier_readings (
  case_id int not null,
  document text not null,
  number int not null,
  reader json not null,
  elements json not null,
  read_at timestamptz not null,
  replaced_at timestamptz not null,
  primary key (case_id, document, number),
  foreign key (case_id, document) references araxes.documents on delete cascade
);
comment on table araxes.earlier_readings is 'Outlines of readings that a later reading of the same text replaced, in order';
create index earlier_readings_replaced on araxes.earlier_readings (case_id, replaced_at);
create index revisions_stored on araxes.revisions (case_id, stored_at);
`
