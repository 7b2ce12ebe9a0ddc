-- Logins of the house. Run in any database of the cluster by a superuser; may be run again at any time.
--
-- Passwords come as settings of the session, so that they stand in no file:
--   SET copydesk.password_ingest_owner = '…';   (and so for every login below)
-- A login whose setting is missing or empty is refused: there is no default password here.

DO $$
DECLARE
  login text;
  secret text;
BEGIN
  FOREACH login IN ARRAY ARRAY[
    'ingest_owner', 'ingest_app', 'annotate_owner', 'annotate_app', 'review_owner', 'review_app', 'keycloak'
  ] LOOP
    secret := current_setting('copydesk.password_' || login, true);
    IF secret IS NULL OR secret = '' THEN
      RAISE EXCEPTION 'no password for the login %: set copydesk.password_%', login, login;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = login) THEN
      EXECUTE format('CREATE ROLE %I', login);
    END IF;
    EXECUTE format(
      'ALTER ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD %L',
      login, secret);
  END LOOP;
END
$$;
