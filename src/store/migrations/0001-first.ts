/**
 * The first schema. Bodies are `json`, not `jsonb`: they come back as they went in. What queries need stands beside them in generated columns,
 * so that a row can't contradict its body. Uris are keyed by hash: an index entry holds 2,700 bytes at most.
 */
export const first = `
create table araxes.cases (
  id int generated always as identity primary key,
  name text not null unique,
  generation bigint not null default 0,
  created_at timestamptz not null
);
comment on column araxes.cases.generation is 'Counts the changes to the case''s documents';

create table araxes.documents (
  case_id int not null references araxes.cases on delete cascade,
  id text not null,
  uri text not null generated always as (body ->> 'uri') stored,
  sha256 text not null generated always as (body ->> 'sha256') stored,
  title text generated always as (body ->> 'title') stored,
  outlet text generated always as (body ->> 'outlet') stored,
  language text generated always as (body ->> 'language') stored,
  genre text generated always as (body ->> 'genre') stored,
  published text generated always as (body -> 'published' ->> 'start') stored,
  body json not null,
  primary key (case_id, id)
);
comment on table araxes.documents is 'Every text that was read, once';

create table araxes.readings (
  case_id int not null,
  document text not null,
  reader json not null,
  extraction json not null,
  read_at timestamptz not null,
  primary key (case_id, document),
  foreign key (case_id, document) references araxes.documents on delete cascade
);
comment on table araxes.readings is 'What each document says, before it is linked to others';

create table araxes.revisions (
  case_id int not null,
  source text not null,
  number int not null,
  document text not null,
  current boolean not null,
  stored_at timestamptz not null,
  primary key (case_id, source, number),
  foreign key (case_id, document) references araxes.documents on delete cascade
);
comment on table araxes.revisions is 'Which texts stood at a uri, in order; source is the SHA-256 of the uri';
create unique index revisions_current on araxes.revisions (case_id, source) where current;
create index revisions_document on araxes.revisions (case_id, document);

create table araxes.linked (
  case_id int primary key references araxes.cases on delete cascade,
  generation bigint not null,
  linker text not null,
  reader json not null,
  notices json not null,
  explanations json,
  linked_at timestamptz not null
);
comment on table araxes.linked is 'What the element tables were made from, and by what; stale when the case''s generation differs';

create table araxes.actors (
  case_id int not null references araxes.cases on delete cascade,
  position int not null,
  id text not null,
  name text generated always as (body ->> 'name') stored,
  kind text generated always as (body ->> 'kind') stored,
  wikidata text generated always as (body ->> 'wikidata') stored,
  body json not null,
  primary key (case_id, id)
);
create table araxes.events (
  case_id int not null references araxes.cases on delete cascade,
  position int not null,
  id text not null,
  type text generated always as (body ->> 'type') stored,
  mode text generated always as (body ->> 'mode') stored,
  status text generated always as (body ->> 'status') stored,
  first_day text generated always as (body -> 'time' ->> 'start') stored,
  last_day text generated always as (body -> 'time' ->> 'end') stored,
  intensity float8 generated always as ((body ->> 'intensity')::float8) stored,
  body json not null,
  primary key (case_id, id)
);
create index events_day on araxes.events (case_id, first_day);
create table araxes.claims (
  case_id int not null references araxes.cases on delete cascade,
  position int not null,
  id text not null,
  document text generated always as (body -> 'content' ->> 'document') stored,
  kind text generated always as (body ->> 'kind') stored,
  speaker text generated always as (body ->> 'speaker') stored,
  speaker_name text generated always as (body ->> 'speakerName') stored,
  expression text generated always as (body ->> 'expression') stored,
  certainty text generated always as (body ->> 'certainty') stored,
  polarity text generated always as (body ->> 'polarity') stored,
  proposition text generated always as (body ->> 'proposition') stored,
  body json not null,
  primary key (case_id, id)
);
create table araxes.propositions (
  case_id int not null references araxes.cases on delete cascade,
  position int not null,
  id text not null,
  text text generated always as (body ->> 'text') stored,
  body json not null,
  primary key (case_id, id)
);
create table araxes.ties (
  case_id int not null references araxes.cases on delete cascade,
  position int not null,
  id text not null,
  kind text generated always as (body ->> 'kind') stored,
  subject text generated always as (body ->> 'subject') stored,
  object text generated always as (body ->> 'object') stored,
  body json not null,
  primary key (case_id, id)
);
create table araxes.quantities (
  case_id int not null references araxes.cases on delete cascade,
  position int not null,
  id text not null,
  document text generated always as (body -> 'citation' ->> 'document') stored,
  low float8 generated always as ((body ->> 'low')::float8) stored,
  high float8 generated always as ((body ->> 'high')::float8) stored,
  unit text generated always as (body ->> 'unit') stored,
  body json not null,
  primary key (case_id, id)
);
create table araxes.contingencies (
  case_id int not null references araxes.cases on delete cascade,
  position int not null,
  id text not null,
  document text generated always as (body -> 'citation' ->> 'document') stored,
  kind text generated always as (body ->> 'kind') stored,
  speaker text generated always as (body ->> 'speaker') stored,
  body json not null,
  primary key (case_id, id)
);
create table araxes.disagreements (
  case_id int not null references araxes.cases on delete cascade,
  position int not null,
  id text not null,
  kind text generated always as (body ->> 'kind') stored,
  question text generated always as (body ->> 'question') stored,
  body json not null,
  primary key (case_id, id)
);
create table araxes.findings (
  case_id int not null references araxes.cases on delete cascade,
  position int not null,
  id text not null,
  document text generated always as (body ->> 'document') stored,
  rule text generated always as (body ->> 'check') stored,
  severity text generated always as (body ->> 'severity') stored,
  body json not null,
  primary key (case_id, id)
);

create view araxes.reports as
  select e.case_id, e.id as event, r.number::int as number,
    r.body -> 'citation' ->> 'document' as document,
    r.body ->> 'type' as type,
    r.body ->> 'status' as status,
    r.body -> 'time' ->> 'start' as first_day,
    r.body -> 'time' ->> 'end' as last_day,
    r.body ->> 'claim' as claim,
    r.body as body
  from araxes.events e cross join lateral json_array_elements(e.body -> 'reports') with ordinality as r (body, number);
comment on view araxes.reports is 'One row for each mention of an event';

create table araxes.aliases (
  case_id int not null references araxes.cases on delete cascade,
  old text not null,
  current text not null,
  since timestamptz not null,
  primary key (case_id, old)
);
create index aliases_current on araxes.aliases (case_id, current);
comment on table araxes.aliases is 'Ids that elements had before later documents were linked with them';
`
