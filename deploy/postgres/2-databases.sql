-- Gives the statements that create the databases which are missing, one a row: CREATE DATABASE cannot stand in a
-- block. psql runs the rows with \gexec (apply.sh), the local house runs them one by one.
-- C.UTF-8 gives code-point order and lets pg_trgm see Chinese.

SELECT 'CREATE DATABASE copydesk TEMPLATE template0 ENCODING ''UTF8'' LC_COLLATE ''C.UTF-8'' LC_CTYPE ''C.UTF-8'''
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'copydesk')
UNION ALL
SELECT 'CREATE DATABASE keycloak OWNER keycloak TEMPLATE template0 ENCODING ''UTF8'' LC_COLLATE ''C.UTF-8'' LC_CTYPE ''C.UTF-8'''
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'keycloak');
