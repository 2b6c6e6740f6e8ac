#!/bin/bash
# What the SSM document msk-bootstrap-run runs on the bastion; bastion/make puts it there, with install.sh in the place marked.
#
# `request` is base64 of JSON: {"version":1,"id":"...","do":"install","sha256":"...","from":"...","owner":"..."}. SSM puts the one
# parameter into this text as text: the document's pattern keeps out all but letters, digits, +, / and =, no quote could end the
# place that it is put into here, and its characters are checked again. What stands in it is for Java to read, as the user
# msk-bootstrap. This script itself understands `install`, and `status` where nothing is installed, and those only in their
# plainest form: one object of strings without escapes, numbers and null, without blanks.
set -uo pipefail
LC_ALL=C
IFS= read -r -d '' request <<'END_OF_REQUEST'
{{ request }}
END_OF_REQUEST
request=${request%$'\n'}

root=${MSK_BOOTSTRAP_ROOT:-/opt/msk-bootstrap}
user=${MSK_BOOTSTRAP_USER-}
if [ -z "${MSK_BOOTSTRAP_ROOT:-}" ]; then user=msk-bootstrap; else PATH=$root/bin:$PATH; fi

refuse() {
  printf '%s\n' "The request is refused, and nothing was run: $*" >&2
  exit 2
}

check_request() {
  case $request in
  '') refuse "it is empty." ;;
  *[!A-Za-z0-9+/=]*) refuse "it is not base64." ;;
  esac
  ((${#request} <= 100000)) || refuse "it is ${#request} characters long, and 100000 are allowed."
  json=$(printf %s "$request" | base64 -d 2>/dev/null | tr '\000' '\n') || refuse "it is not base64."
}

is_plain() {
  local string='"[^"\[:cntrl:]]*"' pair
  pair="\"[A-Za-z0-9]+\":($string|[0-9]+|null)"
  [[ $json =~ ^\{$pair(,$pair)*\}$ ]]
}

# The value of a key of plain JSON; '' for null and for what is not there.
field() {
  local rest=${json#*"\"$1\":"}
  if [ "$rest" = "$json" ]; then return 0; fi
  case $rest in
  *"\"$1\":"*) refuse "it holds $1 twice." ;;
  null*) ;;
  \"*) rest=${rest#\"} && printf %s "${rest%%\"*}" ;;
  *) printf %s "${rest%%[!0-9]*}" ;;
  esac
}

# ---- What works before there is a distribution.

install_it() {
  local sha256 from owner
  sha256=$(field sha256) && from=$(field from) && owner=$(field owner) || exit
  [[ $sha256 =~ ^[0-9a-f]{64}$ ]] || refuse "its sha256 is no SHA-256."
  [[ $from =~ ^(s3|https)://[A-Za-z0-9._~/%+=@,\&?:-]{1,2000}$ ]] || refuse "its from is neither an s3:// nor an https:// address."
  [[ $owner =~ ^([0-9]{12})?$ ]] || refuse "its owner is no account."
  bash -c "$(
    cat <<'END_OF_INSTALL_SH'
@install.sh@
END_OF_INSTALL_SH
  )" install.sh "$sha256" "$from" "$owner" </dev/null || exit
  print_status
}

print_status() {
  local current free java
  current=$(readlink -- "$root/current") && current="\"${current##*/}\"" || current=null
  free=$(df -Pk -- "$root" 2>/dev/null || df -Pk /)
  free=$(awk 'NR == 2 {print $4}' <<<"$free")
  java=$(cat /usr/lib/jvm/*/release 2>/dev/null | sed -n 's/^JAVA_VERSION="\([0-9][0-9.]*\)".*/\1/p' | sort -V | tail -n 1)
  printf '{"agent":1,"distribution":%s,"java":%s,"architecture":"%s","freeKiB":%s,"running":null}\n' \
    "$current" "${java:+\"}${java:-null}${java:+\"}" "$(uname -m)" "${free:-0}"
}

# ---- Everything else is Java's.

run_agent() {
  local agent=(env "MSK_BOOTSTRAP_ROOT=$root" LC_ALL=C.UTF-8 "$root/current/bin/msk-bootstrap" bastion-agent "$request")
  umask 077
  cd "$root" || exit
  if [ -z "$user" ] || [ "$(id -un)" = "$user" ]; then exec "${agent[@]}"; fi
  exec runuser -u "$user" -- env "HOME=$root/home" "USER=$user" "LOGNAME=$user" "${agent[@]}"
}

check_request
deed=''
if is_plain; then
  deed=$(field 'do') || exit
  version=$(field version) || exit
  [ "$version" = 1 ] || refuse "it is of version '$version', and this document knows version 1: update the document, or msk-bootstrap."
fi
if [ "$deed" = install ]; then
  install_it
elif [ -x "$root/current/bin/msk-bootstrap" ]; then
  run_agent
elif [ "$deed" = status ]; then
  print_status
else
  refuse "msk-bootstrap is not installed in $root; msk-bootstrap bastion install does that."
fi
