# ./dev bench: the published program and the probe, in one interleaved run.
. scripts/install.sh
install_packages postgresql gcc libc6-dev
use_own_temp_folder
publish_if_needed
dotnet run -c Release --project bench/Guestlist.Bench -- "$@"
