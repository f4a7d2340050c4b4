# Counting: a gate is one check, a test project is as many as it has tests.
passed=0
failed=0
failures=

gate() {
  local name=$1 started=$SECONDS log
  log=$(mktemp)
  shift
  if "$@" >"$log" 2>&1; then
    passed=$((passed + 1))
    say "ok      $name ($((SECONDS - started)) s)"
  else
    # The end says what went wrong; a formatter that dislikes every file would bury the rest.
    tail -n 60 "$log"
    count_failure "$name"
  fi
  rm -f "$log"
}

count_failure() {
  failed=$((failed + 1))
  failures="$failures  $1"$'\n'
  say "FAILED  $1"
}

# Projects that xunit runs; the other folders of tests/ are tools.
test_projects() {
  grep -l 'xunit.v3.mtp-v2' tests/*/*.csproj | xargs -n1 dirname | sort
}

# The number after "  word: " in the summary of the test runner.
summary_of() { sed -n "s/^ *$2: \([0-9][0-9]*\).*/\1/p" "$1" | tail -1; }

run_tests() {
  local project=$1 name log code=0 started=$SECONDS
  name="$(basename "$project")${2:-}"
  log=$(mktemp)
  GUESTLIST_FIGURES=$(mktemp)
  export GUESTLIST_FIGURES
  dotnet test --project "$project" -c Release --no-build --no-ansi --no-progress >"$log" 2>&1 || code=$?
  local good bad skipped
  good=$(summary_of "$log" succeeded)
  bad=$(summary_of "$log" failed)
  skipped=$(summary_of "$log" skipped)
  passed=$((passed + ${good:-0}))
  failed=$((failed + ${bad:-0}))
  if [ $code -eq 0 ] && [ "${good:-0}" -gt 0 ]; then
    say "ok      $name: ${good} passed, ${skipped:-0} skipped ($((SECONDS - started)) s)"
    sed 's/^/        /' "$GUESTLIST_FIGURES"
  else
    cat "$log"
    # A run that broke off, or that found no test, counts although no test says so.
    [ "${bad:-0}" -gt 0 ] || failed=$((failed + 1))
    failures="$failures  $name: ${bad:-no summary} failed"$'\n'
    say "FAILED  $name"
  fi
  rm -f "$log" "$GUESTLIST_FIGURES"
}

close_gates() {
  [ -z "$failures" ] || printf 'Failed:\n%s' "$failures"
  say "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
}
