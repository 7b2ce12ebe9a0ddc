#!/bin/sh
# Applies the three files to a cluster: PGHOST, PGPORT, PGUSER (a superuser) and PGPASSWORD as psql knows them, and one
# password for every login in INGEST_OWNER_PASSWORD, INGEST_APP_PASSWORD and so on. May be run again at any time.
set -eu

here=${COPYDESK_SQL:-$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)}
logins="ingest_owner ingest_app annotate_owner annotate_app review_owner review_app keycloak"

# Prints one SELECT that hands the passwords to the session; doubled quotes keep any character.
passwords() {
  for login in $logins; do
    name=$(printf '%s_password' "$login" | tr '[:lower:]' '[:upper:]')
    eval "value=\${$name:-}"
    if [ -z "$value" ]; then
      echo "apply.sh: $name is not set" >&2
      exit 2
    fi
    quoted=$(printf '%s' "$value" | sed "s/'/''/g")
    printf "SELECT set_config('copydesk.password_%s', '%s', false);\n" "$login" "$quoted"
  done
}

export PGOPTIONS='-c client_min_messages=warning'

run() { psql -X -q -v ON_ERROR_STOP=1 -o /dev/null "$@"; }

settings=$(passwords)
{ printf '%s\n' "$settings"; cat "$here/1-logins.sql"; } | run -d postgres
{ sed 's/;[[:space:]]*$//' "$here/2-databases.sql"; echo '\gexec'; } | run -d postgres
run -d copydesk -f "$here/3-rooms.sql"
