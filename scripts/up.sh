# ./dev up: build, run in the foreground, tell a newcomer what comes next.
say "Building Guestlist …"
quietly dotnet build src/Guestlist.Server -c Release -v q -nologo || die "The build failed."

export ASPNETCORE_ENVIRONMENT=${ASPNETCORE_ENVIRONMENT:-Development}
export Guestlist__PublicUrl=${Guestlist__PublicUrl:-http://127.0.0.1:5080}
mkdir -p data

answers 5080 /health/live && die "Something answers on http://127.0.0.1:5080 already."
dotnet artifacts/bin/Guestlist.Server/release/Guestlist.Server.dll --urls http://127.0.0.1:5080 "$@" &
server=$!
trap 'kill -TERM $server 2>/dev/null' INT TERM

ready_or_gone() { answers 5080 /health/ready || ! kill -0 $server 2>/dev/null; }
wait_until 30 ready_or_gone || say "Not ready after 30 s; its log above says why."
if kill -0 $server 2>/dev/null; then
  say "Guestlist runs on http://127.0.0.1:5080, with SQLite in ./data. Ctrl+C ends it."
  say "Mails are files in ./data/mail; the link of an invite is in the newest one."
  say "Next: open another terminal and paste the curl session of README.md."
fi

# The first wait ends when a signal comes, the second when the server has drained.
code=0
wait $server || code=$?
while kill -0 $server 2>/dev/null; do
  wait $server || code=$?
done
exit $code
