# ./dev test: install, then every gate; closes with the plain line "N passed, N failed".
. scripts/install.sh
. scripts/postgres.sh
. scripts/gates.sh

install_packages postgresql chromium fonts-liberation python3-aiosmtpd faketime strace curl openssl gcc libc6-dev
use_own_temp_folder
before=$(git status --porcelain 2>/dev/null || true)

gate "restore with locked versions" dotnet restore --locked-mode -v q -nologo
gate "restore the formatter" dotnet tool restore
gate "format (./dev format mends it)" dotnet csharpier check .
gate "build, warnings are errors" dotnet build --no-restore -c Release -v q -nologo
gate "publish as one native executable" ./dev publish
gate "smoke test of the published program" scripts/smoke.sh artifacts/publish/guestlist

start_postgres || say "PostgreSQL could not be started; the tests that need it will fail."
for project in $(test_projects); do
  run_tests "$project"
done
if [ -d tests/Guestlist.WireTests ] && [ -x artifacts/publish/guestlist ]; then
  GUESTLIST_PROGRAM=artifacts/publish/guestlist run_tests tests/Guestlist.WireTests " on the published program"
fi

gate "demo" ./dev demo
gate "demo lifecycle" ./dev demo lifecycle
gate "the clone is as clean as before" [ "$before" = "$(git status --porcelain 2>/dev/null || true)" ]
close_gates
