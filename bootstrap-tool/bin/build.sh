# shellcheck shell=bash
# Read by msk-bootstrap in a checkout: builds it when it is not built, or older than its sources.
# The sign of a whole build is dist/classpath, which Maven writes last.
# shellcheck disable=SC2034,SC2154 # needed, home, dist, java_home are msk-bootstrap's

readonly target=${dist%/*}
readonly lock=$target/launcher.lock
readonly log=$target/launcher-build.log
readonly started=$target/launcher-build.started

maven=        # the process of a build that runs
began=0       # when the waiting began, and
told=0        # after how many seconds it was last told of
ticks=0       # how often the line on the terminal was drawn
waited_for='' # the process that we said we are waiting for

is_built() {
  [ -f "$dist/classpath" ]
}

# Folders count as well as files, so that a deleted source is noticed. (No -quit: older macOS has none.)
is_stale() {
  local module sources
  is_built || return 0
  sources=("$home/pom.xml")
  for module in msk picocli sandbox tool; do
    sources+=("$home/bootstrap-tool/$module/pom.xml" "$home/bootstrap-tool/$module/src/main")
  done
  [ -n "$(find "${sources[@]}" -newer "$dist/classpath" -print 2>/dev/null | head -n 1)" ]
}

build_if_stale() {
  if [ -n "${MSK_BOOTSTRAP_NO_BUILD:-}" ]; then
    is_built || die "not built yet, and MSK_BOOTSTRAP_NO_BUILD is set." \
      "Unset it, or build: mvn -Dquick -DskipTests -pl bootstrap-tool/tool -am package"
  elif is_stale; then
    build
  fi
}

build() {
  needed=javac
  find_java
  type -P mvn >/dev/null || die_without_maven
  take_lock
  if is_stale; then run_maven; fi # another may have built it while we waited
  release_lock
}

die_without_maven() {
  die "Maven is needed to build msk-bootstrap, and there is no mvn on the PATH." \
    "Install it, for example: apt install maven, dnf install maven, brew install maven." \
    "(With MSK_BOOTSTRAP_NO_BUILD=1 an existing build is used as it is.)"
}

# ---- One builds, the others wait. The lock is a link that names its owner's process: made in one step, never nameless.

take_lock() {
  local owner
  mkdir -p "$target" 2>/dev/null || true
  until ln -s "$$" "$lock" 2>/dev/null; do
    [ -w "$target" ] || die "cannot build: $target cannot be written"
    owner=$(readlink "$lock") || continue
    if kill -0 "$owner" 2>/dev/null; then wait_for "$owner"; else drop_stale_lock "$owner"; fi
  done
  wipe_ticks
  trap release_lock EXIT
  trap 'stop_build 130' INT
  trap 'stop_build 143' TERM
  trap 'stop_build 129' HUP
}

release_lock() {
  trap - EXIT INT TERM HUP
  rm -f "$lock"
}

# Renamed before it is judged, so that of two who see a dead owner only one removes its lock.
drop_stale_lock() {
  mv "$lock" "$lock.$$" 2>/dev/null || return 0
  if [ "$(readlink "$lock.$$")" = "$1" ]; then rm -f "$lock.$$"; else mv "$lock.$$" "$lock"; fi
}

wait_for() {
  if [ "$waited_for" != "$1" ]; then
    wipe_ticks
    note "Another msk-bootstrap (process $1) is building; waiting for it. (If it is not, remove $lock)"
    waited_for=$1
    began=$SECONDS told=0
  fi
  tick waiting
}

# ---- Maven, and what is seen of it.

run_maven() {
  local status=0 why='first use'
  ! is_built || why='sources changed'
  note "Building msk-bootstrap ($why; log: $log)"
  : >"$started"
  began=$SECONDS told=0
  start_maven
  while kill -0 "$maven" 2>/dev/null; do tick building; done
  wait "$maven" || status=$?
  maven=
  wipe_ticks
  if ((status != 0)) || ! is_built; then die_of_build "$status"; fi
  touch -r "$started" "$dist/classpath" # what was saved while Maven ran may have come too late for it
}

# A process group of its own (set -m), so that stopping it stops whatever Maven has started.
start_maven() {
  set -m
  (
    cd "$home" || exit
    export JAVA_HOME=$java_home
    exec mvn -B -q -Dquick -DskipTests -pl bootstrap-tool/tool -am package
  ) </dev/null >"$log" 2>&1 &
  maven=$!
  set +m
}

stop_build() {
  wipe_ticks
  if [ -n "$maven" ]; then
    kill -TERM -- "-$maven" 2>/dev/null || true
    wait "$maven" 2>/dev/null || true
    note "Build stopped."
  fi
  exit "$1"
}

# Of the log, what stands before Maven's advice on reading it.
die_of_build() {
  die "the build failed (mvn: exit code $1). The end of its log:" "" \
    "$(sed -e $'s/\033\\[[0-9;]*m//g' -e 's/^/  /' -e '/-> \[Help 1\]$/q' "$log" | tail -n 20)" "" "The whole log: $log"
}

# One step of waiting: on a terminal a line that turns and counts, elsewhere a plain line every five seconds.
tick() {
  local marks="|/-\\" elapsed=$((SECONDS - began))
  if [ -t 2 ] && [ "${TERM:-dumb}" != dumb ]; then
    ticks=$((ticks + 1))
    printf '\r  %s %s, %d s ' "${marks:ticks%4:1}" "$1" "$elapsed" >&2
  elif ((elapsed >= told + 5)); then
    told=$elapsed
    note "  $1, $elapsed s"
  fi
  sleep 0.2
}

wipe_ticks() {
  if ((ticks > 0)); then printf '\r\033[K' >&2; fi
  ticks=0
}
