# ./dev config: the effective settings of the server that ./dev up would start.
quietly dotnet build src/Guestlist.Server -c Release -v q -nologo || die "The build failed."
export ASPNETCORE_ENVIRONMENT=${ASPNETCORE_ENVIRONMENT:-Development}
export Guestlist__PublicUrl=${Guestlist__PublicUrl:-$url}
exec dotnet artifacts/bin/Guestlist.Server/release/Guestlist.Server.dll config --urls "$url" "$@"
