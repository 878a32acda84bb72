#!/bin/sh
# Run once by the image of PostgreSQL, on an empty volume: the roles of Lumbung, and one login for each door.
# The owner migrates; web works as lumbung_app only, the worker also as the log's sequencer, so that neither can lift what the database promises.
set -eu

psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set owner_password="$LUMBUNG_OWNER_PASSWORD" --set web_password="$LUMBUNG_WEB_PASSWORD" --set worker_password="$LUMBUNG_WORKER_PASSWORD" <<'SQL'
create role lumbung_owner nologin;
create role lumbung_app nologin;
create role lumbung_sequencer nologin;
create role lumbung_auditor nologin;
create role lumbung_backup nologin;
create role lumbung_migrate login password :'owner_password' in role lumbung_owner, lumbung_app, lumbung_sequencer, lumbung_auditor, lumbung_backup;
create role lumbung_web login password :'web_password' in role lumbung_app;
create role lumbung_worker login password :'worker_password' in role lumbung_app, lumbung_sequencer;
select format('grant create on database %I to lumbung_owner', current_database()) \gexec
alter schema public owner to lumbung_owner;
revoke connect on database :"DBNAME" from public;
grant connect on database :"DBNAME" to lumbung_migrate, lumbung_web, lumbung_worker;
SQL
