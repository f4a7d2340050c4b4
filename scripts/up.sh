# ./dev up: build, run in the foreground, tell a newcomer what comes next.
[[ " $*" != *" --urls"* ]] || die "Say where by the port: PORT=6150 ./dev up"
say "Building Guestlist; the first time takes a minute or two …"
quietly dotnet build src/Guestlist.Server -c Release -v q -nologo || die "The build failed."

export ASPNETCORE_ENVIRONMENT=${ASPNETCORE_ENVIRONMENT:-Development}
export Guestlist__PublicUrl=${Guestlist__PublicUrl:-$url}
mkdir -p data

answers "$PORT" /health/live && die "Something answers on $url already. Another port: PORT=$((PORT + 1)) ./dev up"
dotnet artifacts/bin/Guestlist.Server/release/Guestlist.Server.dll --urls "$url" "$@" &
server=$!
trap 'kill -TERM $server 2>/dev/null' INT TERM

ready_or_gone() { answers "$PORT" /health/ready || ! kill -0 $server 2>/dev/null; }
wait_until 30 ready_or_gone || say "$url is not ready after 30 s; the log above says why."
if kill -0 $server 2>/dev/null; then
  say "Guestlist runs on $url, with SQLite in ./data. Ctrl+C ends it."
  say "Mails are files in ./data/mail; the link of an invite is in the mail to its address."
  say "Next: open another terminal and paste the curl session of README.md."
fi

# The first wait ends when a signal comes, the second when the server has drained.
code=0
wait $server || code=$?
while kill -0 $server 2>/dev/null; do
  wait $server || code=$?
done
exit $code
