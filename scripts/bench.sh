# ./dev bench: the published program beside the probe, or beside itself, in one interleaved run.
. scripts/install.sh
install_packages postgresql gcc libc6-dev
use_own_temp_folder
publish_if_needed
if [ "${1-}" = http ] && [ -z "${GUESTLIST_PROBE-}" ]; then
  say "Publishing the probe …"
  quietly dotnet publish bench/Guestlist.Probe -c Release -o artifacts/publish-probe -v q -nologo
fi
dotnet run -c Release --project bench/Guestlist.Bench -- "$@"
