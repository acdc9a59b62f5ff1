-- The role by which Grafana reads: the views of the schema `reporting`, and nothing else. Run once
-- per installation, after the first start of the backend, as the role that owns the database:
--
--   psql "$DATABASE_URL" -v role=grafana_ro -v password="$GRAFANA_DB_PASSWORD" \
--     -v database=statusdb -v owner=status -f reporting-role.sql
--
-- It is no migration, because a password is nothing for one. A view reads its tables with the rights
-- of its owner, so the role needs no right on any table.
CREATE ROLE :"role" LOGIN PASSWORD :'password'
  NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOREPLICATION CONNECTION LIMIT 15;
-- A session can unset these three: the grants are the barrier.
ALTER ROLE :"role" SET default_transaction_read_only = on;
ALTER ROLE :"role" SET statement_timeout = '15s';
ALTER ROLE :"role" SET search_path = reporting;

REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO :"role";
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA reporting TO :"role";
GRANT SELECT ON ALL TABLES IN SCHEMA reporting TO :"role";
-- Views that later versions add.
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" IN SCHEMA reporting GRANT SELECT ON TABLES TO :"role";

-- Large objects belong to no schema, and everybody may make them until told otherwise: a reader could
-- fill the disk. Only a superuser takes this away; others are warned, and can have it done later.
REVOKE EXECUTE ON FUNCTION lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea) FROM PUBLIC;
