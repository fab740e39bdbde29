-- Sessions in the database, so that every node knows who is signed in. Names and columns are those of Spring Session, which
-- writes them itself. A row is about an employee and never about a casus; nobody but the application reads it, and that by the
-- random number from the cookie only.

create table spring_session (
  primary_id char(36) primary key,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name text
);
create unique index spring_session_nummer on spring_session (session_id);
create index spring_session_verloopt on spring_session (expiry_time);
create index spring_session_gebruiker on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id char(36) not null references spring_session on delete cascade,
  attribute_name text not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);

grant select, insert, update, delete on spring_session, spring_session_attributes to ${app_rol};
