# ./dev publish: one native executable (and SQLite's library) in artifacts/publish.
. scripts/install.sh
install_packages gcc libc6-dev
folder=artifacts/publish
log=$(mktemp)
at_exit "rm -f '$log'"
rm -rf $folder
say "Publishing for $(uname -m); this takes two minutes …"
# No -r: a native program is for this machine anyway, and an explicit runtime would reach
# the libraries too, whose lock files know none.
dotnet publish src/Guestlist.Server -c Release -o $folder -v q -nologo >"$log" 2>&1 || {
  cat "$log" >&2
  die "The publish failed."
}
# What trimming or native compilation warns about fails in production, not here.
if grep -E 'warning (IL|AOT)' "$log" >&2; then
  rm -rf $folder
  die "The publish warned; see above."
fi
# Debug symbols stay with the build, out of what is shipped.
mkdir -p artifacts/symbols
find $folder \( -name '*.dbg' -o -name '*.pdb' \) -exec mv -t artifacts/symbols {} +
# The library owns the simple name Guestlist, so the program gets its own name only here.
mv $folder/Guestlist.Server $folder/guestlist
[ -x $folder/guestlist ] || die "No $folder/guestlist came out."
(cd $folder && ls -l | awk 'NR > 1 { printf "%11d  %s\n", $5, $NF }')
