# One throw-away PostgreSQL for all test projects of a run.
pg_folder=

as_postgres() {
  if [ "$(id -u)" -eq 0 ]; then (cd / && runuser -u postgres -- "$@"); else (cd / && "$@"); fi
}

start_postgres() {
  [ -z "${GUESTLIST_TEST_POSTGRES:-}" ] || return 0
  pg_tools=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
  [ -n "$pg_tools" ] || return 1
  pg_folder=$(mktemp -d /dev/shm/guestlist-pg.XXXXXX)
  [ "$(id -u)" -ne 0 ] || chown postgres "$pg_folder"
  at_exit stop_postgres
  quietly as_postgres "$pg_tools/initdb" -D "$pg_folder/data" -U postgres -A trust -N --locale=C.UTF-8 -E UTF8 || return 1
  cat >>"$pg_folder/data/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = '$pg_folder'
max_connections = 400
fsync = off
full_page_writes = off
CONF
  local attempt port
  for attempt in 1 2 3 4 5; do
    port=$((20000 + RANDOM % 12000))
    if quietly as_postgres "$pg_tools/pg_ctl" -D "$pg_folder/data" -o "-p $port" -w -l "$pg_folder/log" start; then
      export GUESTLIST_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres;Include Error Detail=true"
      return 0
    fi
  done
  return 1
}

stop_postgres() {
  [ -n "$pg_folder" ] || return 0
  as_postgres "$pg_tools/pg_ctl" -D "$pg_folder/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$pg_folder"
  pg_folder=
}
