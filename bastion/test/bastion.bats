#!/usr/bin/env bats
# install.sh and the SSM document's script in a folder that plays the bastion: bin/ in it plays dnf, aws, curl, uname and the rest.

# shellcheck disable=SC2016,SC2030,SC2031,SC2154 # literal dollars; each test is a subshell of its own; stderr is set by run
bats_require_minimum_version 1.5.0

setup() {
  bastion=$(cd "$BATS_TEST_DIRNAME/.." && pwd)
  export MSK_BOOTSTRAP_ROOT="$BATS_TEST_TMPDIR/op t"
  export JAVA_THERE=yes
  unset MSK_BOOTSTRAP_USER
  root=$MSK_BOOTSTRAP_ROOT
  calls=$BATS_TEST_TMPDIR/calls
  store=$BATS_TEST_TMPDIR/store
  mkdir -p "$root/bin" "$store"
  export calls store
  touch "$calls"
  program uname 'echo x86_64'
  program aws 'while [ $# -gt 1 ]; do case $1 in --key) key=$2 ;; --expected-bucket-owner) owner=$2 ;; esac; shift; done' \
    '[ "$owner" = 123456789012 ] || { echo "An error occurred (AccessDenied) when calling the GetObject operation: Access Denied" >&2; exit 254; }' \
    'cp "$store/${key##*/}" "$1"'
  program curl 'while [ $# -gt 1 ]; do case $1 in --output) out=$2 ;; esac; shift; done' 'cp "$store/${1##*/}" "$out"'
  program dnf 'touch "$store/java"'
  for each in useradd runuser chown; do program $each 'true'; done
}

# A program of the bastion: writes down how it was called, then runs these lines.
program() {
  local name=$1
  shift
  printf '%s\n' '#!/bin/bash' "printf '%s' '$name' >>\"\$calls\"; printf ' %s' \"\$@\" >>\"\$calls\"; echo >>\"\$calls\"" "$@" >"$root/bin/$name"
  chmod +x "$root/bin/$name"
}

# A tarball in the store, under its checksum, of a distribution whose launcher shows how it was called. Sets `sha256` and `from`.
distribution() {
  local folder=$BATS_TEST_TMPDIR/make/msk-bootstrap-$1-slim
  mkdir -p "$folder/bin" "$folder/lib"
  {
    echo '#!/bin/bash'
    echo '[ "${JAVA_THERE-}" = yes ] || [ -e "$store/java" ] || { echo "msk-bootstrap: Java 21 or newer is needed, and none was found."; exit 1; } >&2'
    echo "if [ \"\$1\" = --version ]; then echo 'msk-bootstrap $1'; else echo \"agent \$*\"; echo \"umask \$(umask)\"; echo \"user \$(id -un) home \$HOME\"; exit \"\${AGENT_EXIT:-0}\"; fi"
  } >"$folder/bin/msk-bootstrap"
  chmod +x "$folder/bin/msk-bootstrap"
  echo lib/a.jar >"$folder/classpath"
  pack -C "$BATS_TEST_TMPDIR/make" "msk-bootstrap-$1-slim"
}

# Whatever tar packs, in the store.
pack() {
  tar -P -czf "$store/new" "$@"
  sha256=$(sha256sum <"$store/new")
  sha256=${sha256%% *}
  mv "$store/new" "$store/$sha256.tar.gz"
  from=s3://artefacts/dist/$sha256.tar.gz
}

install_it() {
  run --separate-stderr "$bastion/install.sh" "${1-$sha256}" "${2-$from}" "${3-123456789012}"
}

# The document's script, as SSM makes it: the parameter put in as text.
document() {
  sed -n '/^        - |$/,$p' "$bastion/msk-bootstrap-run.yaml" | sed -e 1d -e 's/^          //' >"$BATS_TEST_TMPDIR/script"
  REQUEST=$1 awk 'BEGIN {r = ENVIRON["REQUEST"]} {i = index($0, "{{ request }}")
    if (i) print substr($0, 1, i - 1) r substr($0, i + 13); else print}' "$BATS_TEST_TMPDIR/script" >"$BATS_TEST_TMPDIR/_script.sh"
  run --separate-stderr /bin/bash "$BATS_TEST_TMPDIR/_script.sh"
}

request() {
  document "$(printf %s "$1" | base64 -w 0)"
}

says() {
  [[ "$stderr" == *"$1"* ]] || {
    printf 'no "%s" in:\n%s\n' "$1" "$stderr"
    return 1
  }
}

prints() {
  [[ "$output" == *"$1"* ]] || {
    printf 'no "%s" in:\n%s\n' "$1" "$output"
    return 1
  }
}

# Refused before anything was called or written.
nothing_happened() {
  [ "$status" -ne 0 ]
  [ -z "$output" ]
  if grep -vE '^(uname|id)' "$calls"; then return 1; fi
  [ ! -e "$root/current" ]
  [ ! -e "$BATS_TEST_TMPDIR/pwned" ]
}

nothing_unpacked() {
  [ "$status" -eq 1 ]
  [ ! -e "$root/current" ]
  [ -z "$(find "$root/dist" -mindepth 1 -not -name .log)" ]
  [ -z "$(ls -A "$root/home")" ]
}

called() {
  grep -qF -- "$1" "$calls" || {
    cat "$calls"
    return 1
  }
}

# ---- install.sh

@test "what is shipped is what is made of run.sh and install.sh" {
  "$bastion/make" --check
}

@test "SSM puts a parameter in at one place only, and the document fits" {
  [ "$(grep -o '{{' "$bastion/msk-bootstrap-run.yaml" | wc -l)" -eq 1 ]
  [ "$(wc -c <"$bastion/msk-bootstrap-run.yaml")" -lt 65536 ]
  [ "$(wc -c <"$bastion/user-data.yaml")" -lt 16384 ]
}

@test "installs from the bucket, saying whose it has to be, and can then be run" {
  distribution 1
  install_it
  [ "$status" -eq 0 ]
  says "msk-bootstrap is installed in $root: msk-bootstrap 1"
  called "aws s3api get-object --bucket artefacts --key dist/$sha256.tar.gz --expected-bucket-owner 123456789012"
  [ "$("$root/current/bin/msk-bootstrap" --version)" = "msk-bootstrap 1" ]
  [ "$(stat -c %a "$root/work")" = 700 ]
  grep -q '^sasl.mechanism=AWS_MSK_IAM$' "$root/client.properties"
  [ -z "$(ls -A "$root/home")" ]
}

@test "installed again, it fetches nothing and changes nothing" {
  distribution 1
  install_it
  : >"$calls"
  before=$(find "$root/dist" "$root/current" -printf '%P %T@\n' | grep -v '^ \|log')
  install_it
  [ "$status" -eq 0 ]
  [ "$before" = "$(find "$root/dist" "$root/current" -printf '%P %T@\n' | grep -v '^ \|log')" ]
  run grep -E 'aws|curl|dnf' "$calls"
  [ "$status" -eq 1 ]
}

@test "the version before is kept, the one before that is not" {
  for version in 1 2 3; do
    distribution $version
    install_it
    [ "$status" -eq 0 ]
  done
  [ "$("$root/current/bin/msk-bootstrap" --version)" = "msk-bootstrap 3" ]
  [ "$("$root/previous/bin/msk-bootstrap" --version)" = "msk-bootstrap 2" ]
  [ "$(find "$root/dist" -mindepth 1 -maxdepth 1 -type d | wc -l)" -eq 2 ]
}

@test "while somebody applies, no version is removed" {
  for version in 1 2 3; do
    distribution $version
    exec 7>>"$root/lock" 2>/dev/null && flock 7
    install_it
    exec 7>&-
  done
  [ "$(find "$root/dist" -mindepth 1 -maxdepth 1 -type d | wc -l)" -eq 3 ]
}

@test "back to the version before: nothing is fetched" {
  distribution 1
  install_it
  one=$sha256
  distribution 2
  install_it
  rm "$store"/*.tar.gz
  install_it "$one" "s3://artefacts/dist/$one.tar.gz"
  [ "$status" -eq 0 ]
  [ "$("$root/current/bin/msk-bootstrap" --version)" = "msk-bootstrap 1" ]
}

@test "from an https address, which may not lead to http" {
  distribution 1
  install_it "$sha256" "https://example.com/a/$sha256.tar.gz" ''
  [ "$status" -eq 0 ]
  called "--proto =https"
}

@test "another checksum than the one asked for: nothing is unpacked, and both are said" {
  distribution 1
  other=${sha256//[0-8]/9}
  mv "$store/$sha256.tar.gz" "$store/$other.tar.gz"
  install_it "$other" "s3://artefacts/dist/$other.tar.gz"
  nothing_unpacked
  says "has the SHA-256 $sha256"
  says "not $other: uploaded in part, or replaced. Nothing was unpacked."
}

@test "a bundle that was uploaded in half" {
  distribution 1
  truncate -s 200 "$store/$sha256.tar.gz"
  install_it
  nothing_unpacked
  says "(200 bytes), not $sha256: uploaded in part"
}

@test "not a tarball at all, though its checksum is right" {
  echo hello >"$store/new"
  sha256=$(sha256sum <"$store/new")
  sha256=${sha256%% *}
  mv "$store/new" "$store/$sha256.tar.gz"
  install_it "$sha256" "s3://artefacts/dist/$sha256.tar.gz"
  nothing_unpacked
  says "the tarball is damaged"
}

@test "a bucket of another account" {
  distribution 1
  install_it "$sha256" "$from" 999999999999
  nothing_unpacked
  says "cannot be fetched: An error occurred (AccessDenied)"
}

@test "links, hard links, absolute names, .., odd names, special modes: refused before anything is unpacked" {
  mkdir -p "$BATS_TEST_TMPDIR/bad/m/bin"
  cd "$BATS_TEST_TMPDIR/bad"
  touch m/file m/file2 outside
  ln -s /etc/passwd m/link
  ln -f m/file m/hard
  mkfifo m/pipe
  touch m/$'new\nline' 'm/$(touch pwned)' m/-n
  cp m/file2 m/suid && chmod 4755 m/suid
  refused() {
    pack "$@"
    install_it
    nothing_unpacked
    says "and was not unpacked"
  }
  refused m/file2 m/link
  refused m/file m/hard
  refused m/pipe
  refused m/suid
  refused m/../outside
  refused "$PWD/outside"
  refused ./m/file2
  refused m/$'new\nline'
  refused 'm/$(touch pwned)'
  refused m/file2 outside
  [ ! -e pwned ]
}

@test "a tarball of something else" {
  mkdir -p "$BATS_TEST_TMPDIR/else/x"
  touch "$BATS_TEST_TMPDIR/else/x/y"
  pack -C "$BATS_TEST_TMPDIR/else" x
  install_it
  nothing_unpacked
  says "is no distribution of msk-bootstrap"
}

@test "without Java it installs Corretto" {
  distribution 1
  JAVA_THERE='' install_it
  [ "$status" -eq 0 ]
  called "dnf install -y --setopt=install_weak_deps=False java-21-amazon-corretto-headless"
}

@test "no Java, and dnf fails: what was there before stays" {
  distribution 1
  install_it
  program dnf 'echo "Loading" >&2; echo "Error: Failed to download metadata for repo amazonlinux" >&2; exit 1'
  distribution 2
  JAVA_THERE='' install_it
  [ "$status" -eq 1 ]
  says "dnf could not install java-21-amazon-corretto-headless: Error: Failed to download metadata for repo amazonlinux"
  says "is there a gateway endpoint for S3"
  [ "$("$root/current/bin/msk-bootstrap" --version)" = "msk-bootstrap 1" ]
}

@test "a machine of another architecture; arm64 is none" {
  distribution 1
  program uname 'echo armv7l'
  install_it
  nothing_happened
  says "this machine is armv7l; msk-bootstrap runs on x86_64 and aarch64."
  program uname 'echo aarch64'
  install_it
  [ "$status" -eq 0 ]
}

@test "a disk that is full" {
  if [ "$(id -u)" -ne 0 ]; then skip "only root can make a small file system"; fi
  distribution 1
  head -c 3000000 /dev/urandom >"$BATS_TEST_TMPDIR/make/msk-bootstrap-1-slim/lib/a.jar"
  pack -C "$BATS_TEST_TMPDIR/make" msk-bootstrap-1-slim
  mkdir "$BATS_TEST_TMPDIR/small"
  mount -t tmpfs -o size=1m tmpfs "$BATS_TEST_TMPDIR/small" || skip "this root cannot mount"
  cp -r "$root/bin" "$BATS_TEST_TMPDIR/small/"
  root=$BATS_TEST_TMPDIR/small
  MSK_BOOTSTRAP_ROOT=$root install_it
  left=$(find "$root" -type f -size +1k -not -path '*/bin/*')
  umount "$root"
  [ "$status" -eq 1 ]
  says "cannot be fetched"
  says "No space left on device"
  says "KiB are free in $root"
  [ -z "$left" ]
}

@test "arguments that are none" {
  distribution 1
  for each in '' abc "${sha256^^}" "$sha256 " "$sha256"$'\n' "'; touch $BATS_TEST_TMPDIR/pwned; '"; do
    install_it "$each"
    nothing_happened
    says "is no SHA-256"
  done
  for each in '' http://example.com/x file:///etc/passwd "https://example.com/a b" 'https://x/$(touch pwned)' $'https://x/\nb' -o; do
    install_it "$sha256" "$each"
    nothing_happened
    says "is neither s3://"
  done
  install_it "$sha256" "s3://artefacts/dist/${sha256//[0-8]/9}.tar.gz"
  nothing_happened
  says "is named after another checksum"
  install_it "$sha256" "$from" ''
  nothing_happened
  says "the account that owns the bucket artefacts has to be said"
}

@test "as root it makes the user, fetches and tries as that user, and gives it nothing but its own folders" {
  distribution 1
  program id '[ "$1" = -u ] && [ $# -eq 2 ] && exit 1' 'case $1 in -u) echo 0 ;; -un) echo root ;; esac'
  program runuser 'shift 3; exec "$@"'
  MSK_BOOTSTRAP_USER=somebody install_it
  [ "$status" -eq 0 ]
  called "useradd --system --no-create-home --home-dir $root/home --shell /sbin/nologin somebody"
  called "runuser -u somebody -- env HOME=$root/home USER=somebody LOGNAME=somebody aws s3api"
  called "runuser -u somebody -- env HOME=$root/home USER=somebody LOGNAME=somebody env MSK_BOOTSTRAP_ARCHIVE=off"
  called "chown -- somebody $root/work $root/home $root/lock"
  [ "$(grep -c chown "$calls")" -eq 1 ]
}

@test "really as another user: it runs what root owns, and may write to its own folders alone" {
  if [ "$(id -u)" -ne 0 ]; then skip "only root can be somebody else"; fi
  distribution 1
  export MSK_BOOTSTRAP_USER=nobody
  chmod 755 "$BATS_RUN_TMPDIR" "$BATS_RUN_TMPDIR/test" "$BATS_TEST_TMPDIR" "$store"
  chmod 666 "$calls"
  rm "$root/bin/runuser" "$root/bin/chown"
  asks_to_install
  [ "$status" -eq 0 ]
  request '{"version":1,"id":"0a1b","do":"run","arguments":["plan"]}'
  prints "user nobody home $root/home"
  runuser -u nobody -- touch "$root/work/mine" "$root/lock"
  for each in "$root" "$root/dist" "$root/current/bin" "$root/client.properties"; do
    run runuser -u nobody -- test -w "$each"
    [ "$status" -eq 1 ]
  done
}

@test "not root, and the user is missing" {
  distribution 1
  program id '[ "$1" = -u ] && [ $# -eq 2 ] && exit 1' 'echo 1000'
  MSK_BOOTSTRAP_USER=somebody install_it
  nothing_happened
  says "there is no user somebody, and only root can make it."
}

# ---- The document

asks_to_install() {
  request "{\"version\":1,\"id\":\"0a1b\",\"do\":\"install\",\"sha256\":\"$sha256\",\"from\":\"$from\",\"owner\":\"123456789012\"}"
}

@test "the document installs where nothing is, and says what is there then" {
  distribution 1
  asks_to_install
  [ "$status" -eq 0 ]
  [ "$(readlink "$root/current")" = "dist/$sha256" ]
  [[ "$output" =~ ^\{\"agent\":1,\"distribution\":\"$sha256\",\"java\":(null|\"[0-9.]+\"),\"architecture\":\"x86_64\",\"freeKiB\":[0-9]+,\"running\":null\}$ ]]
}

@test "the document says what an empty machine is" {
  request '{"version":1,"id":"0a1b","do":"status"}'
  [ "$status" -eq 0 ]
  prints '{"agent":1,"distribution":null,"java":'
  [ ! -e "$root/current" ]
}

@test "where nothing is installed, a run is refused" {
  request '{"version":1,"id":"0a1b","do":"run","arguments":["plan"]}'
  nothing_happened
  says "msk-bootstrap is not installed in $root; msk-bootstrap bastion install does that."
}

@test "whatever else is asked for, the agent gets as one argument, under umask 077, and its exit code is the document's" {
  distribution 1
  asks_to_install
  AGENT_EXIT=4 request '{"version":1,"id":"0a1b","do":"run","arguments":["plan","\"do\":\"install\""]}'
  [ "$status" -eq 4 ]
  prints "agent bastion-agent eyJ2ZXJzaW9u"
  prints "umask 0077"
}

@test "the agent runs as the unprivileged user" {
  distribution 1
  asks_to_install
  program runuser 'shift 3; exec "$@"'
  MSK_BOOTSTRAP_USER=somebody request '{"version":1,"id":"0a1b","do":"status"}'
  called "runuser -u somebody -- env HOME=$root/home"
  prints "agent bastion-agent"
}

@test "an installation that fails is the document's failure, without an answer" {
  distribution 1
  truncate -s 100 "$store/$sha256.tar.gz"
  asks_to_install
  nothing_unpacked
  [ -z "$output" ]
  says "uploaded in part"
}

@test "parameters that are no base64 are refused, should SSM ever let them through" {
  for each in '' "'; rm -rf /" "'; touch $BATS_TEST_TMPDIR/pwned; '" '$(touch pwned)' $'YQ==\nYQ==' $'YQ==\n' '🦊' 'a b' a=a==b 'A===' 'abc'; do
    document "$each"
    nothing_happened
    says "The request is refused, and nothing was run: it is"
  done
}

@test "the document's pattern lets none of the characters through that a shell minds" {
  pattern=$(sed -n 's/^ *allowedPattern: "\(.*\)"$/\1/p' "$bastion/msk-bootstrap-run.yaml")
  [ "$pattern" = '^[A-Za-z0-9+/=]+$' ]
  for each in "'" '"' '`' '$' ';' '&' '|' '<' '>' \\ ' ' $'\t' '{' '*' '?' '~' '#' '🦊'; do
    [[ ! "a$each" =~ $pattern ]]
  done
}

@test "a request that is too long" {
  document "$(head -c 100001 /dev/zero | tr '\0' A)"
  nothing_happened
  says "it is 100001 characters long, and 100000 are allowed."
}

@test "requests to install that mean something else are refused, and nothing of them is run" {
  distribution 1
  bad() {
    request "$1"
    nothing_happened
    says "The request is refused, and nothing was run:"
  }
  head="{\"version\":1,\"id\":\"0\",\"do\":\"install\""
  bad "$head,\"sha256\":\"'; touch $BATS_TEST_TMPDIR/pwned\",\"from\":\"$from\",\"owner\":null}"
  bad "$head,\"sha256\":\"$sha256\",\"from\":\"https://x/\$(touch $BATS_TEST_TMPDIR/pwned)\",\"owner\":null}"
  bad "$head,\"sha256\":\"$sha256\",\"from\":\"https://x/🦊\",\"owner\":null}"
  bad "$head,\"sha256\":\"$sha256\",\"from\":\"file:///etc/passwd\",\"owner\":null}"
  bad "$head,\"sha256\":\"$sha256\",\"from\":\"https://x/$(head -c 3000 /dev/zero | tr '\0' a)\",\"owner\":null}"
  bad "$head,\"sha256\":\"$sha256\",\"sha256\":\"$sha256\",\"from\":\"$from\",\"owner\":\"123456789012\"}"
  bad "$head,\"sha256\":\"$sha256\",\"from\":\"$from\",\"owner\":\"12345678901\"}"
  bad "$head,\"sha256\":\"$sha256\",\"from\":\"$from\",\"owner\":\"123456789012\"},{\"do\":\"install\"}"
  bad "$head,\"do\":\"status\",\"sha256\":\"$sha256\",\"from\":\"$from\",\"owner\":\"123456789012\"}"
  bad "${head/1/2},\"sha256\":\"$sha256\",\"from\":\"$from\",\"owner\":\"123456789012\"}"
  bad "$head,"$'\n'"\"sha256\":\"$sha256\",\"from\":\"$from\",\"owner\":\"123456789012\"}"
  bad "$head}"
  bad "'; rm -rf /"
  bad '$(touch pwned)'
  bad '{"version":1,"do":"install\u0022"}'
}

@test "a zero byte in the request does not hide what comes after it" {
  distribution 1
  document "$(printf '{"version":1,"id":"0","do":"ins\0tall","sha256":"%s","from":"%s","owner":"123456789012"}' "$sha256" "$from" | base64 -w 0)"
  nothing_happened
}
