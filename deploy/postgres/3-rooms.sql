-- The rooms of the database copydesk: for each service an empty private schema and an empty schema of published
-- views, both owned by its owner login. Run in the database copydesk by a superuser; may be run again at any time.
--
--   <svc>_owner  makes tables and views (Flyway only)
--   <svc>_app    reads and writes rows of its own schema, makes nothing
--   neighbours   read the published views that are granted below, and nothing else

REVOKE ALL ON DATABASE copydesk FROM PUBLIC;
REVOKE ALL ON DATABASE keycloak FROM PUBLIC;
REVOKE ALL ON DATABASE postgres FROM PUBLIC;
REVOKE ALL ON SCHEMA public FROM PUBLIC;

DO $$
DECLARE
  service text;
  owner_login text;
  app_login text;
  published text;
BEGIN
  FOREACH service IN ARRAY ARRAY['ingest', 'annotate', 'review'] LOOP
    owner_login := service || '_owner';
    app_login := service || '_app';
    published := service || '_v1';

    EXECUTE format('GRANT CONNECT ON DATABASE copydesk TO %I, %I', owner_login, app_login);

    EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I AUTHORIZATION %I', service, owner_login);
    EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I AUTHORIZATION %I', published, owner_login);
    EXECUTE format('REVOKE ALL ON SCHEMA %I, %I FROM PUBLIC', service, published);
    EXECUTE format('GRANT USAGE ON SCHEMA %I, %I TO %I', service, published, app_login);

    EXECUTE format('ALTER ROLE %I IN DATABASE copydesk SET search_path = %I', owner_login, service);
    EXECUTE format('ALTER ROLE %I IN DATABASE copydesk SET search_path = %I', app_login, service);

    -- What the owner makes from now on; a migration takes back what a table must not allow.
    EXECUTE format(
      'ALTER DEFAULT PRIVILEGES FOR ROLE %I IN SCHEMA %I GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %I',
      owner_login, service, app_login);
    EXECUTE format(
      'ALTER DEFAULT PRIVILEGES FOR ROLE %I IN SCHEMA %I GRANT USAGE ON SEQUENCES TO %I',
      owner_login, service, app_login);
    EXECUTE format(
      'ALTER DEFAULT PRIVILEGES FOR ROLE %I IN SCHEMA %I GRANT SELECT ON TABLES TO %I',
      owner_login, published, app_login);

    -- Functions are callable by everybody unless said otherwise.
    EXECUTE format('ALTER DEFAULT PRIVILEGES FOR ROLE %I REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC', owner_login);
    EXECUTE format(
      'ALTER DEFAULT PRIVILEGES FOR ROLE %I IN SCHEMA %I GRANT EXECUTE ON FUNCTIONS TO %I',
      owner_login, service, app_login);
  END LOOP;
END
$$;

-- Who reads whose published views.
DO $$
DECLARE
  grants text[] := ARRAY[
    'annotate_app', 'ingest',   -- readings to work on
    'annotate_app', 'review',   -- outcomes of submissions
    'review_app', 'annotate',   -- submissions and their contributors
    'review_app', 'ingest',     -- publications
    'ingest_app', 'annotate',   -- the state of a page's articles
    'ingest_app', 'review'];
  at int;
BEGIN
  FOR at IN 1 .. array_length(grants, 1) BY 2 LOOP
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', grants[at + 1] || '_v1', grants[at]);
    EXECUTE format(
      'ALTER DEFAULT PRIVILEGES FOR ROLE %I IN SCHEMA %I GRANT SELECT ON TABLES TO %I',
      grants[at + 1] || '_owner', grants[at + 1] || '_v1', grants[at]);
  END LOOP;
END
$$;
