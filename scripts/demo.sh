# ./dev demo: one invitation round, from the API call to the person who has joined.
# ./dev demo lifecycle: eleven invites that end in every possible way, and what the service says of each.
. scripts/install.sh
install_packages chromium fonts-liberation gcc libc6-dev faketime
use_own_temp_folder
publish_if_needed
dotnet run -c Release --project tests/Guestlist.Demo -- "$@"
