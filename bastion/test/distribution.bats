#!/usr/bin/env bats
# The tarballs that `mvn package` has made, installed as on a bastion and run with the Java of this machine.

# shellcheck disable=SC2016,SC2154 # literal dollars; stderr is set by run
bats_require_minimum_version 1.5.0

setup() {
  checkout=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
  target=$checkout/bootstrap-tool/tool/target
  made=("$target"/msk-bootstrap-*.tar.gz)
  if [ ! -e "${made[0]}" ]; then skip "there are no tarballs: mvn package makes them"; fi
  export MSK_BOOTSTRAP_ARCHIVE=off
}

# Installs the tarball of this kind, and sets `tool` to its launcher.
install_it() {
  local tarball
  export MSK_BOOTSTRAP_ROOT=$BATS_TEST_TMPDIR/$1
  tarball=$(echo "$target"/msk-bootstrap-*-"$1".tar.gz)
  sha256=$(cut -d ' ' -f 1 "$tarball.sha256")
  mkdir -p "$MSK_BOOTSTRAP_ROOT/bin"
  printf '%s\n' '#!/bin/bash' 'while [ "$1" != --output ]; do shift; done' "cp '$tarball' \"\$2\"" >"$MSK_BOOTSTRAP_ROOT/bin/curl"
  chmod +x "$MSK_BOOTSTRAP_ROOT/bin/curl"
  "$checkout/bastion/install.sh" "$sha256" https://example.com/msk-bootstrap.tar.gz
  tool=$MSK_BOOTSTRAP_ROOT/current/bin/msk-bootstrap
}

jars() {
  tar -tzf "$1" | sed -n 's|.*/lib/||p' | sed 's/^msk-bootstrap.jar$/tool.jar/' | sort
}

components() {
  grep -oE '"purl" : "pkg:maven/[^"?]+\?type=jar' "$1" |
    sed -E 's|.*/([^@]+)@([^?]+)\?.*|\1-\2.jar|' | sort -u | sed "s/^tool-.*/tool.jar/"
}

@test "each tarball has its checksum beside it" {
  cd "$target"
  [ "$(find . -maxdepth 1 -name 'msk-bootstrap-*.tar.gz.sha256' | wc -l)" -eq 2 ]
  sha256sum -c ./msk-bootstrap-*.sha256
}

@test "each bill of materials names the jars of its tarball, and no other" {
  for kind in slim full; do
    diff <(jars "$target"/msk-bootstrap-*-"$kind".tar.gz) <(components "$target"/msk-bootstrap-*-"$kind".cdx.json | sort)
  done
}

@test "the slim one is without brokers, and says so" {
  install_it slim
  [[ "$("$tool" --version)" == msk-bootstrap* ]]
  run "$tool" validate --env "$checkout/envs/local"
  [ "$status" -eq 0 ]
  run --separate-stderr "$tool" plan --env "$checkout/envs/local"
  [ "$status" -eq 1 ]
  [[ "$stderr" == *"this distribution of msk-bootstrap has no broker inside"*"use the full distribution"* ]]
  run find "$MSK_BOOTSTRAP_ROOT/current/lib/" -name 'kafka_*' -o -name 'sandbox-*' -o -name 'scala-*'
  [ -z "$output" ]
}

@test "the full one starts its own brokers" {
  install_it full
  mkdir -p "$BATS_TEST_TMPDIR/envs"
  cp -r "$checkout/envs/local" "$BATS_TEST_TMPDIR/envs/"
  export MSK_BOOTSTRAP_DATA=$BATS_TEST_TMPDIR/data
  cd "$BATS_TEST_TMPDIR"
  run "$tool" apply --env local --yes
  [ "$status" -eq 0 ]
  [[ "$output" == *"Applied: 5 created"* ]]
}
