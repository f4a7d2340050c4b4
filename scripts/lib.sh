# What several verbs need. Sourced by ./dev, in the root of the clone.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# Where ./dev up listens, and what ./dev config tells of.
PORT=${PORT:-5080}
url=http://127.0.0.1:$PORT

say() { printf '%s\n' "$*"; }
die() {
  printf '%s\n' "$*" >&2
  exit 1
}

# Temporary files of the .NET tools go with the run. The path is short because
# MSBuild and the test runner put sockets there, and a socket's path ends at 108 bytes.
use_own_temp_folder() {
  TMPDIR=$(mktemp -d /tmp/gl.XXXXXX)
  export TMPDIR
  # A build server that outlives the run would miss the folder.
  export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false
  at_exit "rm -rf '$TMPDIR'"
}

exit_steps=
at_exit() {
  exit_steps="$1; $exit_steps"
  # shellcheck disable=SC2064  # the steps known now are the steps meant
  trap "$exit_steps" EXIT
}

# Runs a command and shows what it said only when it fails.
quietly() {
  local log
  log=$(mktemp)
  if "$@" >"$log" 2>&1; then
    rm -f "$log"
  else
    local code=$?
    cat "$log" >&2
    rm -f "$log"
    return $code
  fi
}

# Whether http://127.0.0.1:PORT/PATH answers 200; needs nothing but bash.
answers() {
  local status
  { exec 3<>"/dev/tcp/127.0.0.1/$1"; } 2>/dev/null || return 1
  printf 'GET %s HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' "$2" >&3
  IFS= read -r -t 5 status <&3 || status=
  exec 3>&-
  [[ $status == *" 200"* ]]
}

wait_until() {
  local seconds=$1 end=$((SECONDS + $1))
  shift
  until "$@"; do
    [ $SECONDS -lt $end ] || return 1
    sleep 0.1
  done
}

# The published program is made anew only when a source is younger.
publish_if_needed() {
  local program=artifacts/publish/guestlist
  if [ ! -x $program ] || [ -n "$(find src Directory.*.props -newer $program -type f -not -name packages.lock.json -print -quit)" ]; then
    ./dev publish
  fi
  GUESTLIST_PROGRAM=$PWD/$program
  export GUESTLIST_PROGRAM
}
