# shellcheck shell=bash
# Read by msk-bootstrap: finds, or makes, the class archive that lets Java start in half the time (CDS; from Java 25 on an AOT cache).
#
# An archive fits one JDK and one set of jars. What it fits stands beside it in a file `.stamp`; a stamp without an archive
# says that making it failed, and is not tried again. Without an archive everything works the same, but slower.
# shellcheck disable=SC2154 # java_home, java_number, dist, home, jvm, jvm_flags are msk-bootstrap's

archive=      # the file, whether it is there or not
stamp=        # what it has to fit
archive_log=  # what making it had to say
archive_lock= # a link that names the process that makes it
archive_work= # the folder where it is made
trainer=      # the process that makes it

# Adds to `jvm` what uses the archive for this command line; makes the archive first, or has it made later.
#
# There are three, because all classes of an archive are there from the start, needed or not: files for commands that
# contact nothing, client for those that talk to a cluster, brokers for those that start the cluster themselves.
# For a usage error none is made.
use_archive() {
  local kind=client is_command=yes
  if [ "${MSK_BOOTSTRAP_ARCHIVE:-}" = off ] || has_own_archive; then return 0; fi
  case ${1:-} in
  -h | --help | -V | --version | help | validate | policy | schema | completion) kind=files ;;
  plan | apply | verify | describe | export | sandbox) if starts_brokers "$@"; then kind=brokers; fi ;;
  *) kind=files is_command='' ;;
  esac
  stamp=$(describe_jdk_and_jars)
  if ! find_archive "$kind" && [ -n "$is_command" ]; then
    case ${MSK_BOOTSTRAP_ARCHIVE:-$archive_when} in
    later) make_archives_later ;;
    *) make_archives "$kind" && find_archive "$kind" ;;
    esac || true
  fi
  if [ ! -s "$archive" ] || ! is_fresh; then return 0; fi
  if ((java_number >= 25000000)); then jvm+=("-XX:AOTCache=$archive"); else jvm+=("-XX:SharedArchiveFile=$archive"); fi
}

# Whether the environment is a sandbox. A wrong guess costs time and nothing else.
starts_brokers() {
  local before='' each environment='' folder=$PWD
  for each in "$@"; do
    case $before in --env) environment=$each ;; esac
    case $each in --env=*) environment=${each#*=} ;; esac
    before=$each
  done
  case $environment in '') return 1 ;; */* | .*) is_sandbox "$environment" && return 0 || return 1 ;; esac
  while ! [ -f "$folder/envs/$environment/env.yaml" ]; do
    if [ -z "$folder" ]; then folder=$home && break; fi
    folder=${folder%/*}
  done
  is_sandbox "$folder/envs/$environment" || is_sandbox "$environment"
}

is_sandbox() {
  local line
  [ -r "$1/env.yaml" ] || return 1
  while IFS= read -r line || [ -n "$line" ]; do
    case ${line%%#*} in *sandbox:*) return 0 ;; esac
  done <"$1/env.yaml"
  return 1
}

# The user's own options for the same thing would clash with ours: the JVM does not even start.
has_own_archive() {
  case "${MSK_BOOTSTRAP_JAVA_OPTS:-} ${JAVA_TOOL_OPTIONS:-} ${JDK_JAVA_OPTIONS:-} ${_JAVA_OPTIONS:-}" in
  *-Xshare* | *SharedArchiveFile* | *ArchiveClassesAtExit* | *AOT*) ;;
  *) return 1 ;;
  esac
}

describe_jdk_and_jars() {
  local release=
  [ ! -r "$java_home/release" ] || IFS= read -r -d '' release <"$java_home/release" || true
  printf '%s\n' 1 "$java_home" "$release" "${jvm_flags[*]}" "$(LC_ALL=C TZ=UTC0 ls -lnL "$dist/lib" "$dist/classpath")"
}

# ---- Where it is: beside the jars, or where that may not be written, in the user's own cache.

find_archive() {
  local cache
  name_archive "$dist/archives" "$1"
  if is_fresh; then return 0; fi
  cache=$(cache_folder)
  if [ -z "$cache" ]; then return 1; fi
  name_archive "$cache" "$1"
  is_fresh
}

name_archive() {
  local suffix=jsa
  if ((java_number >= 25000000)); then suffix=aot; fi
  archive=$1/$2-${java_home//[!A-Za-z0-9._-]/_}.$suffix
}

# Anybody's file in a cache that is not ours alone could hold anybody's code.
is_fresh() {
  local found
  case $archive in "$dist"/*) ;; *) [ -O "$archive.stamp" ] && [ -O "${archive%/*}" ] || return 1 ;; esac
  [ -r "$archive.stamp" ] || return 1
  if [ -e "$archive" ] && [ ! -r "$archive" ]; then return 1; fi
  IFS= read -r -d '' found <"$archive.stamp" || true # to the end, without a process for it
  [ "$found" = "$stamp"$'\n' ]
}

cache_folder() {
  local base=${XDG_CACHE_HOME:-${HOME:+$HOME/.cache}}
  case $base in /*) printf '%s\n' "$base/msk-bootstrap/${dist//[!A-Za-z0-9._-]/_}" ;; esac
}

# The first of the two folders that can be written; what lies beside the jars is for everybody who may read those.
writable_folder() {
  local cache
  cache=$(cache_folder)
  if mkdir -p "$dist/archives" 2>/dev/null && [ -w "$dist/archives" ]; then
    printf '%s\n' "$dist/archives"
  elif [ -n "$cache" ] && (umask 077 && mkdir -p "$cache") 2>/dev/null && [ -w "$cache" ]; then
    printf '%s\n' "$cache"
  else
    return 1
  fi
}

# ---- Making it.

# When the command that this process is about to become has ended: nobody waits, and nothing competes with it.
make_archives_later() {
  {
    while kill -0 $$ 2>/dev/null; do sleep 1; done
    renice -n 19 -p "${BASHPID:-$$}" || true
    make_archives files client brokers
  } </dev/null >/dev/null 2>&1 &
}

# These kinds, by one process at a time; whoever comes second goes without.
make_archives() {
  local folder kind verdict=ready since=$SECONDS
  folder=$(writable_folder) || return 1
  archive_lock=$folder/lock archive_log=$folder/log
  take_archive_lock || return 1
  note "Preparing a faster start (once for these commands, this JDK and build; log: $archive_log.$1)"
  for kind in "$@"; do make_archive "$folder" "$kind" || verdict='it could not be made: going on without,'; done
  release_archive_lock
  note "  $verdict after $((SECONDS - since)) s"
}

take_archive_lock() {
  local owner self=${BASHPID:-$$}
  if ! ln -s "$self" "$archive_lock" 2>/dev/null; then
    owner=$(readlink "$archive_lock") || return 1
    if kill -0 "$owner" 2>/dev/null; then return 1; fi
    rm -f "$archive_lock"
    ln -s "$self" "$archive_lock" 2>/dev/null || return 1
  fi
  trap 'stop_archives 130' INT
  trap 'stop_archives 143' TERM
  trap 'stop_archives 129' HUP
}

release_archive_lock() {
  rm -f "$archive_lock"
  trap - INT TERM HUP
}

# What is half made goes, and leaves no stamp: the next command tries again. KILL, since Java would write it on its way out.
stop_archives() {
  trap '' INT TERM HUP
  if [ -n "$trainer" ]; then
    kill -KILL -- "-$trainer" 2>/dev/null || true
    wait "$trainer" 2>/dev/null || true
  fi
  if [ -n "$archive_work" ]; then rm -rf "$archive_work"; fi
  rm -f "$archive_lock"
  note "Stopped. Nothing was changed."
  exit "$1"
}

# In a folder of its own, which only its owner can read, and moved to its place when whole: who uses the old one keeps it.
make_archive() {
  local status=0
  name_archive "$1" "$2"
  archive_work=$(mktemp -d "$1/$2.XXXXXX") || return 1
  start_training "$2"
  wait "$trainer" || status=$?
  trainer=
  case $status in
  129 | 130 | 143) ;; # somebody stopped it, which says nothing of whether it can be made
  *) keep_archive "$status" ;;
  esac
  rm -rf "$archive_work"
  ((status == 0)) && [ -s "$archive" ]
}

# A process group of its own (set -m), which Ctrl-C does not reach: stop_archives stops it with whatever it has started.
start_training() {
  set -m
  train "$1" "$archive_work" </dev/null >"$archive_log.$1" 2>&1 &
  trainer=$!
  set +m
}

# Puts it in its place, or takes note that none can be made. The stamp comes last.
keep_archive() {
  if (($1 == 0)) && [ -s "$archive_work/archive" ]; then
    rm -f "$archive.stamp"
    mv -f "$archive_work/archive" "$archive"
  else
    rm -f "$archive"
  fi
  printf '%s\n' "$stamp" >"$archive_work/stamp" && mv -f "$archive_work/stamp" "$archive.stamp"
}

# Runs what there is to run, and keeps the classes that it took. MSK_BOOTSTRAP_JAVA_OPTS stay out of it.
train() {
  local -a java=("$java_home/bin/java" "${jvm_flags[@]}" -Xlog:disable -Xlog:all=error:stderr -cp "$class_path")
  local main=dev.mskbootstrap.tool.Training
  if ((java_number >= 25000000)); then
    "${java[@]}" -XX:AOTMode=record "-XX:AOTConfiguration=$2/classes" "$main" "$1" "$2/files" &&
      "${java[@]}" -XX:AOTMode=create "-XX:AOTConfiguration=$2/classes" "-XX:AOTCache=$2/archive"
  else
    "${java[@]}" "-XX:ArchiveClassesAtExit=$2/archive" "$main" "$1" "$2/files"
  fi
}
