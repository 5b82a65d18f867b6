/**
 * What linking found, by document, and by what a new document finds those that it may meet: keys of what a document tells, and actors by their names. All of it can be
 * made anew from the readings (`araxes relink`).
 */
export const links = `
create table araxes.linkers (
  case_id int primary key references araxes.cases on delete cascade,
  linker text not null
);
comment on table araxes.linkers is 'The version of the linker that found a case''s links';

create table araxes.unlinked (
  case_id int not null,
  document text not null,
  primary key (case_id, document),
  foreign key (case_id, document) references araxes.readings on delete cascade
);
comment on table araxes.unlinked is 'Current documents whose links are still to be found';
insert into araxes.unlinked (case_id, document) select case_id, document from araxes.revisions where current;

create table araxes.links (
  case_id int not null,
  document text not null,
  number bigint not null generated always as identity,
  body json not null,
  primary key (case_id, document),
  foreign key (case_id, document) references araxes.readings on delete cascade
);
comment on table araxes.links is 'What ties a document''s elements to each other and to those of documents linked before it';
create unique index links_number on araxes.links (number);

create table araxes.link_keys (
  case_id int not null references araxes.cases on delete cascade,
  key bigint not null,
  day int not null,
  number bigint not null,
  primary key (case_id, key, day, number)
);
comment on table araxes.link_keys is 'Hashes of what a document tells, with its day (days since 1970); number is that of its links, which may be gone';

create table araxes.link_cast (
  case_id int not null references araxes.cases on delete cascade,
  key bigint not null,
  actor text not null,
  belongs text not null,
  body json not null,
  primary key (case_id, key, actor, belongs)
);
comment on table araxes.link_cast is 'Actors without a record of their own, by hashes of their names, with whom they belong to';
`
