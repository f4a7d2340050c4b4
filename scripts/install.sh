# Debian packages: installed by root, named to everybody else.
missing_packages() {
  local package
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || printf '%s ' "$package"
  done
}

install_packages() {
  if ! command -v apt-get >/dev/null; then
    say "No apt-get here; the equivalents of these are needed: $*"
    return
  fi
  local missing
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" -ne 0 ]; then
    say "Missing, and only root may install them: $missing"
    say "What needs them will fail. As root: apt-get install --no-install-recommends $missing"
    return
  fi
  say "Installing Debian packages: $missing"
  export DEBIAN_FRONTEND=noninteractive
  quietly apt-get update || say "apt-get update failed; trying with the lists at hand."
  # shellcheck disable=SC2086  # one word a package
  quietly apt-get install -y --no-install-recommends $missing || say "Not installed: $(missing_packages "$@")"
}
