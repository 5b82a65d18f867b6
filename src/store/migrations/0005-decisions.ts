/** What people decided about who is one. Needs step 1 alone. A decision is kept when it is taken back, and without its words when their document is removed. */
export const decisions = `
create table araxes.decisions (
  case_id int not null references araxes.cases on delete cascade,
  number int not null,
  kind text not null generated always as (body ->> 'kind') stored,
  body json not null,
  decided_by text not null generated always as (body ->> 'by') stored,
  decided_at timestamptz not null,
  undone_by text,
  undone_at timestamptz,
  primary key (case_id, number)
);
comment on table araxes.decisions is 'What people decided about who is one; where undone_at stands, it counts no more';

create table araxes.decision_passages (
  case_id int not null,
  decision int not null,
  side text not null check (side in ('actor', 'other')),
  position int not null,
  sha256 text not null,
  words json,
  primary key (case_id, decision, side, position),
  foreign key (case_id, decision) references araxes.decisions on delete cascade
);
comment on table araxes.decision_passages is 'Mentions that a decision is about, by the hash of their text; no words once the document was removed';
create index decision_passages_text on araxes.decision_passages (case_id, sha256);
create index documents_text on araxes.documents (case_id, sha256);
`
