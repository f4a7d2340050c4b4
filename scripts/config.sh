# ./dev config: the effective settings of the server that ./dev up would start.
quietly dotnet build src/Guestlist.Server -c Release -v q -nologo || die "The build failed."
export ASPNETCORE_ENVIRONMENT=${ASPNETCORE_ENVIRONMENT:-Development}
export Guestlist__PublicUrl=${Guestlist__PublicUrl:-http://127.0.0.1:5080}
exec dotnet artifacts/bin/Guestlist.Server/release/Guestlist.Server.dll config "$@"
