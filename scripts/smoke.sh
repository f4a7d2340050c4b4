#!/usr/bin/env bash
# The shortest proof that a program is Guestlist: sign up, key, invite, mail, list.
set -euo pipefail
program=$(readlink -f "$1")
cd "$(dirname "$(readlink -f "$0")")/.."
. scripts/lib.sh

folder=$(mktemp -d)
port=$((20000 + RANDOM % 12000))
url=http://127.0.0.1:$port
cd "$folder"
ASPNETCORE_ENVIRONMENT=Development Guestlist__PublicUrl=$url "$program" --urls "$url" >log 2>&1 &
server=$!
finish() {
  local code=$?
  kill -TERM $server 2>/dev/null || true
  wait $server 2>/dev/null || true
  [ $code -eq 0 ] || cat log
  rm -rf "$folder"
}
trap finish EXIT

wait_until 10 answers "$port" /health/ready || die "Not ready within 10 s."

# call METHOD PATH [curl arguments …]: the body on success, the whole answer and an end on any other.
call() {
  local method=$1 path=$2
  shift 2
  curl -sS --fail-with-body -X "$method" -H 'Content-Type: application/json' "$@" "$url$path" || die "$method $path failed."
}
expect() { [[ $2 == *"$1"* ]] || die "Expected $1 in: $2"; }

call POST /api/signup/ -c cookies -d '{"first_name":"Olga","email":"olga@example.com","password":"correct horse","organization_name":"Smoke"}' >/dev/null
key=$(call POST /api/personal_api_keys/ -b cookies -d '{"label":"smoke","scopes":["*"]}' | sed -n 's/.*"value":"\([^"]*\)".*/\1/p')
expect phx_ "$key"
created=$(call POST /api/organizations/@current/invites/ -H "Authorization: Bearer $key" -d '{"target_email":"ann@example.com"}')
expect '"target_email":"ann@example.com"' "$created"
expect '"emailing_attempt_made":true' "$created"

mailed() { grep -rqs 'ann@example.com' data/mail --include='*.eml'; }
wait_until 10 mailed || die "No mail within 10 s."
expect '"count":1,' "$(call GET /api/organizations/@current/invites/ -H "Authorization: Bearer $key")"

kill -TERM $server
wait $server || die "It ended with $? after SIGTERM."
say "The program signs up, invites, mails and lists."
