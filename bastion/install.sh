#!/bin/bash
# Puts a msk-bootstrap distribution on Amazon Linux 2023, arm64 or x86-64:
#
#   install.sh SHA256 s3://BUCKET/dist/SHA256.tar.gz ACCOUNT    the account that has to own the bucket
#   install.sh SHA256 https://HOST/PATH
#
# The checksum comes from whoever asks, never from where the tarball lies, and nothing is unpacked before it is right. Run again,
# it downloads nothing that is there. Root only installs packages, makes the user and owns the files that the user runs.
#
#   /opt/msk-bootstrap/dist/SHA256   what was unpacked; `current` and `previous` are links to it
#   /opt/msk-bootstrap/work, home    the user's: files of runs, and its cache
#
# MSK_BOOTSTRAP_ROOT is another folder than /opt/msk-bootstrap; then the programs in its bin/ come first, and without
# MSK_BOOTSTRAP_USER everything is done as whoever calls.
# shellcheck disable=SC2015 # `a && b || die`: die ends the script, so it does not matter whose failure it is
set -uo pipefail
export LC_ALL=C
umask 022

root=${MSK_BOOTSTRAP_ROOT:-/opt/msk-bootstrap}
user=${MSK_BOOTSTRAP_USER-}
if [ -z "${MSK_BOOTSTRAP_ROOT:-}" ]; then user=msk-bootstrap; else PATH=$root/bin:$PATH; fi
staging=''

say() { printf '%s\n' "$*" >&2; }

die() {
  say "msk-bootstrap is not installed: $*"
  exit 1
}

clean_up() { if [ -n "$staging" ]; then rm -rf -- "$staging"; fi; }

free_kib() { df -Pk -- "$root" | awk 'NR == 2 {print $4}'; }

# As the user that msk-bootstrap runs as, where there is one.
as_user() {
  if [ -z "$user" ] || [ "$(id -un)" = "$user" ]; then
    "$@"
  else
    runuser -u "$user" -- env HOME="$root/home" USER="$user" LOGNAME="$user" "$@"
  fi
}

# ---- What is asked for, and where.

check_arguments() {
  case $root in /*) ;; *) die "MSK_BOOTSTRAP_ROOT is $(printf %q "$root"), and has to begin with a slash." ;; esac
  [[ $sha256 =~ ^[0-9a-f]{64}$ ]] || die "$(printf %q "${sha256:0:80}") is no SHA-256: 64 digits and letters a to f are wanted."
  if [[ $from =~ ^s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])/dist/([0-9a-f]{64})\.tar\.gz$ ]]; then
    bucket=${BASH_REMATCH[1]}
    [ "${BASH_REMATCH[2]}" = "$sha256" ] || die "$from is named after another checksum than $sha256."
    [[ $owner =~ ^[0-9]{12}$ ]] || die "the account that owns the bucket $bucket has to be said, as 12 digits."
  elif ! [[ $from =~ ^https://[A-Za-z0-9.-]+(:[0-9]{1,5})?/[A-Za-z0-9._~/%+=@,\&?:-]*$ ]]; then
    die "$(printf %q "${from:0:200}") is neither s3://BUCKET/dist/SHA256.tar.gz nor an https:// address."
  fi
}

check_machine() {
  case $(uname -m) in
  x86_64 | aarch64) ;;
  *) die "this machine is $(uname -m); msk-bootstrap runs on x86_64 and aarch64." ;;
  esac
}

# ---- Packages: their repositories are in S3, so a gateway endpoint is enough for them.

add_packages() {
  local log
  type -P dnf >/dev/null || die "$1 is missing, and there is no dnf to install $2 with."
  say "installing $2"
  log=$(dnf install -y --setopt=install_weak_deps=False "$2" 2>&1) ||
    die "dnf could not install $2: $(tail -n 1 <<<"$log")" \
      "(Its repositories are in S3: is there a gateway endpoint for S3, and does its policy allow them?)"
}

need_program() { if ! type -P "$1" >/dev/null; then add_packages "$1" "$2"; fi; }

need_programs() {
  need_program tar tar
  need_program gzip gzip
  need_program flock util-linux-core
  case $from in s3:*) need_program aws awscli-2 ;; *) need_program curl curl-minimal ;; esac
}

# ---- The user, and folders.

make_user() {
  if [ -z "$user" ] || id -u "$user" >/dev/null 2>&1; then return 0; fi
  [ "$(id -u)" -eq 0 ] || die "there is no user $user, and only root can make it."
  useradd --system --no-create-home --home-dir "$root/home" --shell /sbin/nologin "$user" ||
    die "the user $user cannot be made."
}

make_folders() {
  mkdir -p -- "$root/dist" "$root/work" "$root/home" && touch -- "$root/lock" || die "$root cannot be written."
  chmod 0700 -- "$root/work" "$root/home" || die "$root/work cannot be changed."
  if [ -n "$user" ]; then chown -- "$user" "$root/work" "$root/home" "$root/lock" || die "$root/work cannot be given to $user."; fi
}

take_turn() {
  exec 9<"$root/dist"
  flock -w 600 9 || die "another installation has been running for 10 minutes in $root."
}

# ---- Fetched as the user, into its own folder; copied to where only we can write, and judged there.

fetch() {
  local incoming=$root/home/incoming.$$ log
  say "fetching $from"
  case $from in
  s3:*) log=$(as_user aws s3api get-object --bucket "$bucket" --key "dist/$sha256.tar.gz" --expected-bucket-owner "$owner" "$incoming" 2>&1) ;;
  *) log=$(as_user curl --fail --silent --show-error --location --proto =https --max-time 900 --output "$incoming" -- "$from" 2>&1) ;;
  esac || { rm -f -- "$incoming" && die "$from cannot be fetched: $(tail -n 1 <<<"$log")$(hint_full)"; }
  cp -- "$incoming" "$staging/tar.gz" || { rm -f -- "$incoming" && die "the tarball cannot be kept in $root$(hint_full)"; }
  rm -f -- "$incoming"
}

hint_full() {
  local free
  free=$(free_kib)
  if [ "${free:-0}" -lt 215040 ]; then printf ' (%s KiB are free in %s; 150 MiB are needed, 210 for the full distribution)' "$free" "$root"; fi
}

verify() {
  local found
  found=$(sha256sum <"$staging/tar.gz") || die "the tarball cannot be read."
  if [ "${found%% *}" != "$sha256" ]; then
    die "what came from $from has the SHA-256 ${found%% *} ($(wc -c <"$staging/tar.gz") bytes), not $sha256:" \
      "uploaded in part, or replaced. Nothing was unpacked."
  fi
}

# A folder with files in it, and nothing that could write elsewhere. Names are shown escaped, one a line.
check_names() {
  local line top='' kind='^[-d]([r-][w-][x-]){3} ' pattern='^[A-Za-z0-9_+-][A-Za-z0-9._+-]*(/[A-Za-z0-9_+-][A-Za-z0-9._+-]*)*/?$'
  tar --quoting-style=escape -tzf "$staging/tar.gz" >"$staging/names" 2>"$staging/log" &&
    tar --quoting-style=escape -tvzf "$staging/tar.gz" >"$staging/list" 2>>"$staging/log" ||
    die "the tarball is damaged: $(tail -n 1 "$staging/log")$(hint_full)"
  while IFS= read -r line; do
    [[ $line =~ $kind ]] || die "the tarball holds something that is neither a plain file nor a folder, and was not unpacked: ${line:0:200}"
  done <"$staging/list"
  while IFS= read -r line; do
    [[ $line =~ $pattern ]] || die "the tarball holds a name that is not allowed, and was not unpacked: ${line:0:200}"
    top=${top:-${line%%/*}}
    [ "${line%%/*}" = "$top" ] || die "the tarball holds more than one folder, and was not unpacked: ${line:0:200}"
  done <"$staging/names"
}

unpack() {
  mkdir -- "$staging/dist" &&
    tar -xzf "$staging/tar.gz" -C "$staging/dist" --strip-components=1 --no-same-owner --no-same-permissions 2>"$staging/log" ||
    die "the tarball cannot be unpacked: $(tail -n 1 "$staging/log")$(hint_full)"
  [ -x "$staging/dist/bin/msk-bootstrap" ] && [ -f "$staging/dist/classpath" ] ||
    die "$from is no distribution of msk-bootstrap: bin/msk-bootstrap and classpath are not in it."
  mv -T -- "$staging/dist" "$root/dist/$sha256" || die "$root/dist/$sha256 cannot be written."
}

bring() {
  if [ -d "$root/dist/$sha256" ]; then return 0; fi
  rm -rf -- "$root"/dist/.incoming.* "$root"/home/incoming.*
  staging=$(mktemp -d -- "$root/dist/.incoming.XXXXXX") || die "$root/dist cannot be written."
  fetch
  verify
  check_names
  unpack
}

# ---- Java, and whether it runs at all.

starts() { (cd "$root" && as_user env MSK_BOOTSTRAP_ARCHIVE=off "$root/dist/$sha256/bin/msk-bootstrap" --version) >"$root/dist/.log" 2>&1; }

make_it_start() {
  if starts; then return 0; fi
  if grep -q 'is needed, and none was found' "$root/dist/.log"; then
    add_packages "Java 21" java-21-amazon-corretto-headless
    if starts; then return 0; fi
  fi
  die "it is unpacked, but does not start, and what was there before stays: $(head -n 3 "$root/dist/.log" | tr '\n' ' ')"
}

# ---- From here on it is installed.

# Points the link $1 to dist/$2 in one step.
point() { ln -sfn -- "dist/$2" "$root/.$1" && mv -T -- "$root/.$1" "$root/$1" || die "the link $root/$1 cannot be set."; }

switch() {
  local now
  now=$(readlink -- "$root/current") || now=''
  if [ "$now" = "dist/$sha256" ]; then return 0; fi
  if [ -n "$now" ]; then point previous "${now#dist/}"; fi
  point current "$sha256"
}

# All but the current and the previous one, unless somebody applies, who may be using one of them.
drop_old() {
  local each kept
  kept=" $(readlink -- "$root/current") $(readlink -- "$root/previous") "
  exec 8<"$root/lock"
  flock -n 8 || return 0
  for each in "$root"/dist/*/; do
    each=dist/$(basename -- "$each")
    case $kept in *" $each "*) ;; *) rm -rf -- "${root:?}/$each" ;; esac
  done
  exec 8<&-
}

write_properties() {
  cat >"$root/.client.properties" <<'PROPERTIES' &&
# For Kafka's own tools on an MSK cluster with IAM, by the role of this instance:
#   export CLASSPATH=$(printf '%s\n' /opt/msk-bootstrap/current/lib/*.jar | grep -v -e /kafka -e /slf4j | paste -sd:)
#   kafka-topics.sh --bootstrap-server HOST:9098 --command-config /opt/msk-bootstrap/client.properties --list
security.protocol=SASL_SSL
sasl.mechanism=AWS_MSK_IAM
sasl.jaas.config=software.amazon.msk.auth.iam.IAMLoginModule required;
sasl.client.callback.handler.class=software.amazon.msk.auth.iam.IAMClientCallbackHandler
reconnect.backoff.ms=1000
PROPERTIES
    mv -T -- "$root/.client.properties" "$root/client.properties" ||
    die "$root/client.properties cannot be written$(hint_full)"
}

main() {
  sha256=${1:-} from=${2:-} owner=${3:-} bucket=''
  check_arguments
  check_machine
  cd / || die "the folder / cannot be entered."
  make_user
  need_programs
  make_folders
  trap clean_up EXIT
  take_turn
  bring
  make_it_start
  switch
  write_properties
  drop_old
  say "msk-bootstrap is installed in $root: $(tail -n 1 "$root/dist/.log")"
}

main "$@"
