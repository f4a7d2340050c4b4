# ./dev faults: kill -9, racing people and strace, on the published program.
. scripts/install.sh
install_packages postgresql strace faketime gcc libc6-dev
use_own_temp_folder
publish_if_needed
dotnet run -c Release --project tests/Guestlist.FaultTests -- "$@"
