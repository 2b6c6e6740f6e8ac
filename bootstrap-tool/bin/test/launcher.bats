#!/usr/bin/env bats
# The launcher with fake JDKs and a fake Maven, in a checkout whose path has a blank in it: no JVM starts here.

# shellcheck disable=SC2016,SC2030,SC2031,SC2154 # literal dollars; each test is a subshell of its own; stderr is set by run
bats_require_minimum_version 1.5.0

setup() {
  real_bin=$(cd "$BATS_TEST_DIRNAME/.." && pwd)
  root=$BATS_TEST_TMPDIR
  checkout="$root/check out"
  tool=$checkout/bootstrap-tool/tool
  launcher=$checkout/bootstrap-tool/bin/msk-bootstrap
  mkdir -p "$checkout/bootstrap-tool/bin" "$tool/src/main" "$checkout/bootstrap-tool/msk/src/main" "$root/home" "$root/bin"
  touch "$checkout/pom.xml" "$tool/pom.xml" "$tool/src/main/Main.java"
  copy_launcher "$checkout/bootstrap-tool/bin"
  cp "$real_bin/build.sh" "$checkout/bootstrap-tool/bin/"
  for program in bash cat chmod chown cp find grep head id ln ls mkdir mktemp mv readlink renice rm sed sleep sort tail touch wc; do
    ln -s "$(type -P $program)" "$root/bin/$program"
  done
  export HOME=$root/home PATH=$root/bin
  unset JAVA_HOME LC_ALL LC_CTYPE LANG XDG_CACHE_HOME "${!MSK_BOOTSTRAP_@}"
  export MSK_BOOTSTRAP_ARCHIVE=off # but for the tests of it
}

# The usual folders of this machine hold real JDKs: the copy looks for them under $root.
copy_launcher() {
  sed -E "s#newest_of (/usr|/Library|/opt)#newest_of $root\1#; s# /opt/java/# $root/opt/java/#" \
    "$real_bin/msk-bootstrap" >"$1/msk-bootstrap"
  chmod +x "$1/msk-bootstrap"
  cp "$real_bin/archive.sh" "$1/"
}

# A JDK whose java shows which JDK it is and its arguments, one a line.
jdk() {
  mkdir -p "$1/bin"
  printf 'IMPLEMENTOR="Fake"\nJAVA_VERSION="%s"\n' "$2" >"$1/release"
  printf '#!/usr/bin/env bash\necho "java %s"\nprintf "<%%s>\\n" "$@"\nexit "${FAKE_EXIT:-0}"\n' "$2" >"$1/bin/java"
  chmod +x "$1/bin/java"
  [ "${3:-}" = jre ] || cp "$1/bin/java" "$1/bin/javac"
}

# A Maven that runs these lines before it leaves a distribution behind, and counts its runs.
maven() {
  {
    echo '#!/usr/bin/env bash'
    echo "echo run >>'$root/maven-runs'; echo 'this is on stdout'; echo \"\$JAVA_HOME \$PWD \$*\" >'$root/maven-call'"
    printf '%s\n' "$@"
    echo "mkdir -p bootstrap-tool/tool/target/dist/lib"
    echo "echo lib/a.jar:lib/b.jar >bootstrap-tool/tool/target/dist/classpath"
  } >"$root/bin/mvn"
  chmod +x "$root/bin/mvn"
}

built() {
  mkdir -p "$tool/target/dist/lib"
  echo lib/a.jar:lib/b.jar >"$tool/target/dist/classpath"
}

sources_changed() {
  touch -d '1 minute ago' "$tool/target/dist/classpath"
  touch "$tool/src/main/Main.java"
}

runs() {
  wc -l <"$root/maven-runs" 2>/dev/null || echo 0
}

has() {
  [[ "$output" == *"$1"* ]] || {
    echo "no \"$1\" in:"
    echo "$output"
    return 1
  }
}

lacks() {
  [[ "$output" != *"$1"* ]] || {
    echo "\"$1\" in:"
    echo "$output"
    return 1
  }
}

# ---- Finding Java

@test "MSK_BOOTSTRAP_JAVA_HOME wins over JAVA_HOME" {
  built
  jdk "$root/mine" 21.0.1
  jdk "$root/other" 25.0.1
  MSK_BOOTSTRAP_JAVA_HOME=$root/mine JAVA_HOME=$root/other run "$launcher"
  has "java 21.0.1"
}

@test "an MSK_BOOTSTRAP_JAVA_HOME that is too old is an error, whatever else there is" {
  built
  jdk "$root/mine" 17.0.15
  jdk "$root/other" 25
  MSK_BOOTSTRAP_JAVA_HOME=$root/mine JAVA_HOME=$root/other run "$launcher"
  [ "$status" -eq 1 ]
  has "MSK_BOOTSTRAP_JAVA_HOME will not do"
  has "$root/mine: Java 17.0.15, too old"
}

@test "an MSK_BOOTSTRAP_JAVA_HOME without a java is an error that names it" {
  built
  MSK_BOOTSTRAP_JAVA_HOME=$root/nowhere run "$launcher"
  [ "$status" -eq 1 ]
  has "MSK_BOOTSTRAP_JAVA_HOME is $root/nowhere, where there is no bin/java."
}

@test "a JAVA_HOME that is too old is passed over for the java on the PATH, behind its links" {
  built
  jdk "$root/old" 1.8.0_402
  jdk "$root/real jdk" 22.0.2
  ln -s "../real jdk/bin/java" "$root/bin/java"
  JAVA_HOME=$root/old run "$launcher"
  has "java 22.0.2"
}

@test "of the JDKs in a usual folder, the newest" {
  built
  jdk "$root/usr/lib/jvm/a" 21.0.9
  jdk "$root/usr/lib/jvm/b" 21.0.10
  jdk "$root/usr/lib/jvm/c" 17.0.15
  jdk "$root/opt/jdk-25" 25.0.3
  run "$launcher"
  has "java 21.0.10"
}

@test "SDKMAN, ~/.jdks, ~/.m2/jdks, /opt and macOS's folders are looked at" {
  built
  for place in home/.sdkman/candidates/java/21 home/.jdks/x home/.m2/jdks/x opt/jdk-25 opt/java/x \
    Library/Java/JavaVirtualMachines/t.jdk/Contents/Home; do
    jdk "$root/$place" 25
    run "$launcher"
    has "java 25"
    rm -r "${root:?}/$place"
  done
}

@test "an early-access version and a release file without a last newline are understood" {
  built
  jdk "$root/ea" 0
  printf 'JAVA_VERSION="27-ea"' >"$root/ea/release"
  JAVA_HOME=$root/ea run "$launcher"
  has "java 0"
}

@test "no Java at all: says where it looked and what to install" {
  built
  run "$launcher"
  [ "$status" -eq 1 ]
  has "Java 21 or newer is needed, and none was found."
  has "  no Java at all"
  has "apt install openjdk-21-jre-headless"
  has "dnf install java-21-amazon-corretto-headless"
  has "brew install"
}

@test "only JDKs that are too old: each with its version, each once" {
  built
  jdk "$root/usr/lib/jvm/java-17" 17.0.15
  ln -s java-17 "$root/usr/lib/jvm/default"
  ln -s "$root/usr/lib/jvm/default/bin/java" "$root/bin/java"
  jdk "$root/opt/jdk-11" 11.0.2
  jdk "$root/opt/jdk-strange" 99
  rm "$root/opt/jdk-strange/release"
  run "$launcher"
  [ "$status" -eq 1 ]
  has "/usr/lib/jvm/java-17: Java 17.0.15, too old"
  has "/opt/jdk-11: Java 11.0.2, too old"
  has "/opt/jdk-strange: unknown version"
  [ "$(grep -c 'java-17' <<<"$output")" -eq 1 ]
}

# ---- Running

@test "arguments arrive as they were given: blanks, quotes, newlines, globs, nothing" {
  built
  jdk "$root/jdk" 21
  JAVA_HOME=$root/jdk run "$launcher" 'a  b' "it's \"quoted\"" '*' '' $'two\nlines' '$HOME' --env=x
  has "dev.mskbootstrap.tool.Main>
<a  b>
<it's \"quoted\">
<*>
<>
<two
lines>
<\$HOME>
<--env=x>"
}

@test "the class path is the tool's jar, then the others in their order" {
  built
  jdk "$root/jdk" 21
  JAVA_HOME=$root/jdk run "$launcher"
  dist=$tool/target/dist
  has "<-cp>
<$dist/lib/msk-bootstrap.jar:$dist/lib/a.jar:$dist/lib/b.jar>
<dev.mskbootstrap.tool.Main>"
  has "<-Dmsk-bootstrap.home=$checkout>"
}

@test "the exit code is java's, and no bit of its stdout is the launcher's" {
  maven true
  jdk "$root/jdk" 21
  FAKE_EXIT=5 JAVA_HOME=$root/jdk run --separate-stderr "$launcher"
  [ "$status" -eq 5 ]
  [ "${lines[0]}" = "java 21" ]
  lacks Building
  lacks "this is on stdout"
}

@test "MSK_BOOTSTRAP_JAVA_OPTS are options of java, separated by blanks, never globbed" {
  built
  jdk "$root/jdk" 21
  JAVA_HOME=$root/jdk MSK_BOOTSTRAP_JAVA_OPTS=$' -Xmx1g  -Da=*\n-Db=c' run "$launcher" x
  has "<-Xmx1g>
<-Da=*>
<-Db=c>
<-cp>"
}

@test "UTF-8 output where the locale says so, LC_ALL before LC_CTYPE before LANG" {
  built
  jdk "$root/jdk" 21
  export JAVA_HOME=$root/jdk
  LANG=de_DE.utf8 run "$launcher"
  has "-Dstdout.encoding=UTF-8"
  has "-Dstderr.encoding=UTF-8"
  LC_ALL=C LANG=de_DE.UTF-8 run "$launcher"
  lacks "encoding"
  LC_CTYPE=UTF-8 LANG=C run "$launcher"
  has "-Dstdout.encoding=UTF-8"
}

@test "without a terminal, java is told that nothing is one" {
  built
  jdk "$root/jdk" 21
  JAVA_HOME=$root/jdk run "$launcher" </dev/null 2>/dev/null
  has "<-Dmsk-bootstrap.terminal=>"
}

@test "native access is opened on 24 and newer, which warn of it, and not before" {
  built
  jdk "$root/jdk" 24
  JAVA_HOME=$root/jdk run "$launcher"
  has "--enable-native-access=ALL-UNNAMED"
  jdk "$root/jdk" 21
  JAVA_HOME=$root/jdk run "$launcher"
  lacks "native-access"
}

@test "works through links, and from any folder" {
  built
  jdk "$root/jdk" 21
  mkdir "$root/links" "$root/a link"
  ln -s "../check out/bootstrap-tool/bin/msk-bootstrap" "$root/links/one"
  ln -s "../links/one" "$root/a link/two"
  ln -s "$root/a link/two" "$root/bin/msk-bootstrap"
  cd /
  JAVA_HOME=$root/jdk CDPATH=/usr run msk-bootstrap x
  [ "$status" -eq 0 ]
  has "<-Dmsk-bootstrap.home=$checkout>"
  cd "$root/a link"
  JAVA_HOME=$root/jdk run bash two x
  has "<-Dmsk-bootstrap.home=$checkout>"
}

@test "shipped, it needs no Maven and no sources" {
  mkdir -p "$root/opt app/bin" "$root/opt app/lib"
  copy_launcher "$root/opt app/bin"
  echo lib/a.jar >"$root/opt app/classpath"
  jdk "$root/jdk" 21 jre
  JAVA_HOME=$root/jdk run "$root/opt app/bin/msk-bootstrap" x
  [ "$status" -eq 0 ]
  has "<-Dmsk-bootstrap.home=$root/opt app>"
  has "<$root/opt app/lib/msk-bootstrap.jar:$root/opt app/lib/a.jar>"
}

@test "shipped without its classpath, it says that it is not whole" {
  mkdir -p "$root/app/bin"
  copy_launcher "$root/app/bin"
  run "$root/app/bin/msk-bootstrap"
  [ "$status" -eq 1 ]
  has "$root/app is not whole"
}

# ---- The class archive

# A JDK whose java makes archives, counts how often, and shows its arguments otherwise.
archiving_jdk() {
  jdk "$1" "$2"
  cat >"$1/bin/java" <<END
#!/usr/bin/env bash
for each in "\$@"; do
  case \$each in
    -XX:AOTMode=record | -XX:ArchiveClassesAtExit=*) echo "\$*" >>"$root/trained"; sleep "\${FAKE_TRAINING:-0}"; [ -z "\${FAKE_FAILURE:-}" ] || exit 1 ;;
  esac
  case \$each in -XX:AOTCache=*/archive | -XX:ArchiveClassesAtExit=*) echo made >"\${each#*=}"; exit ;; -XX:AOTMode=record) exit ;; esac
done
echo "java $2"
printf "<%s>\n" "\$@"
END
}

trained() {
  wc -l <"$root/trained" 2>/dev/null || echo 0
}

built_and_archiving() {
  built
  echo a >"$tool/target/dist/lib/a.jar"
  archiving_jdk "$root/jdk" "$1"
  export JAVA_HOME=$root/jdk
  unset MSK_BOOTSTRAP_ARCHIVE
  archives=$tool/target/dist/archives
}

@test "in a checkout the first run makes the archive that it needs and says so; it and the next run use it" {
  built_and_archiving 25.0.1
  run --separate-stderr "$launcher" plan
  [[ "$stderr" == *"Preparing a faster start"* ]]
  [ "${lines[0]}" = "java 25.0.1" ]
  has "<-XX:AOTCache=$archives/client-"
  run "$launcher" plan
  lacks Preparing
  has "<-XX:AOTCache=$archives/client-"
  [ "$(trained)" -eq 1 ]
}

@test "before Java 25 it is a CDS archive" {
  built_and_archiving 21.0.1
  run "$launcher" plan
  has "<-XX:SharedArchiveFile=$archives/client-"
  lacks AOT
  lacks aot
}

@test "what only reads files has an archive of its own, without Kafka" {
  built_and_archiving 25
  for command in --version -h validate policy schema completion; do
    run "$launcher" $command
    has "<-XX:AOTCache=$archives/files-"
  done
}

@test "an environment that is a sandbox has an archive with brokers, however it is named" {
  built_and_archiving 25
  cd "$root"
  mkdir -p envs/remote envs/mine below/folder
  echo 'cluster: {bootstrapServers: ["b:9092"]} # no sandbox: here' >envs/remote/env.yaml
  echo 'cluster: {sandbox: {brokers: 1}}' >envs/mine/env.yaml
  for arguments in "plan --env mine" "apply --yes --env=mine" "plan --env envs/mine" "plan --env ./envs/mine"; do
    # shellcheck disable=SC2086 # several words
    run "$launcher" $arguments
    has "<-XX:AOTCache=$archives/brokers-"
  done
  for arguments in "plan --env remote" "plan --env nowhere" "plan --env" "sandbox status"; do
    # shellcheck disable=SC2086 # several words
    run "$launcher" $arguments
    has "<-XX:AOTCache=$archives/client-"
  done
  cd below/folder
  run "$launcher" plan --env mine
  has "<-XX:AOTCache=$archives/brokers-"
}

@test "another jar, another JDK in the same folder: the archive is made again" {
  built_and_archiving 25.0.1
  run "$launcher" plan
  echo longer >"$tool/target/dist/lib/a.jar"
  run "$launcher" plan
  has Preparing
  archiving_jdk "$root/jdk" 25.0.2
  run "$launcher" plan
  has Preparing
  run "$launcher" plan
  lacks Preparing
  [ "$(trained)" -eq 3 ]
}

@test "two JDKs have archives side by side" {
  built_and_archiving 25.0.1
  archiving_jdk "$root/other" 21.0.2
  run "$launcher" plan
  JAVA_HOME=$root/other run "$launcher" plan
  run "$launcher" plan
  lacks Preparing
  has AOTCache
}

@test "when no archive can be made, the command runs without, and it is not tried again" {
  built_and_archiving 25
  FAKE_FAILURE=1 run "$launcher" plan
  [ "$status" -eq 0 ]
  lacks AOTCache
  run "$launcher" plan
  lacks Preparing
  lacks AOTCache
  [ "$(trained)" -eq 1 ]
}

@test "what is said of an archive that could not be made is not that it is ready" {
  built_and_archiving 25
  FAKE_FAILURE=1 run "$launcher" plan
  lacks ready
  has "  it could not be made: going on without, after"
}

# Starts a plan that makes an archive, and signals it meanwhile, as Ctrl-C does. (set -m: otherwise bash has it ignore INT.)
signal_while_preparing() {
  set -m
  FAKE_TRAINING=5 "$launcher" plan >"$root/out" 2>&1 3>&- &
  set +m
  stopped=0
  while [ ! -e "$root/trained" ]; do sleep 0.1; done
  kill -"$1" -- "-$!"
  wait $! || stopped=$?
}

@test "stopped while it prepares a faster start, the command is not run, nothing stays, and the next one tries again" {
  built_and_archiving 25
  for signal in INT:130 TERM:143 HUP:129; do
    # What is ignored from the start, as under nohup, bash ignores for ever.
    if [ "$(trap -p "SIG${signal%:*}")" = "trap -- '' SIG${signal%:*}" ]; then continue; fi
    rm -f "$root/trained"
    signal_while_preparing "${signal%:*}"
    [ "$stopped" -eq "${signal#*:}" ]
    grep -q "^Stopped. Nothing was changed.$" "$root/out"
    ! grep -q -e ready -e "<plan>" "$root/out"
    [ "$(ls "$archives")" = log.client ]
  done
  run "$launcher" plan
  has "<-XX:AOTCache=$archives/client-"
  has "  ready after"
}

@test "a training that somebody else stops is no proof that none can be made" {
  built_and_archiving 25
  sed -i 's/exit 1 ;;/exit "$FAKE_FAILURE" ;;/' "$root/jdk/bin/java"
  FAKE_FAILURE=143 run "$launcher" plan
  has "<plan>"
  lacks ready
  run "$launcher" plan
  has "<-XX:AOTCache=$archives/client-"
}

@test "neither no command nor an unknown one makes an archive, but they use what is there" {
  built_and_archiving 25
  for command in "" paln --bogus; do
    # shellcheck disable=SC2086 # no word for none
    run "$launcher" $command
    lacks Preparing
    lacks AOTCache
  done
  [ "$(trained)" -eq 0 ]
  run "$launcher" validate
  run "$launcher"
  has "<-XX:AOTCache=$archives/files-"
}

@test "of two at once one makes it, the other goes without" {
  built_and_archiving 25
  FAKE_TRAINING=1 "$launcher" plan first >"$root/first" 2>&1 3>&- &
  sleep 0.4
  run "$launcher" plan second
  wait
  has "<second>"
  lacks AOTCache
  grep -q "<-XX:AOTCache" "$root/first"
  [ "$(trained)" -eq 1 ]
}

@test "the lock of one that died is no hindrance" {
  built_and_archiving 25
  mkdir -p "$archives"
  bash -c 'exit 0' &
  dead=$!
  wait $dead
  ln -s $dead "$archives/lock"
  run "$launcher" plan
  has AOTCache
}

@test "where the folder cannot be written, the archive is in the user's own cache, for nobody else" {
  built_and_archiving 25
  : >"$archives"
  run "$launcher" plan
  has "<-XX:AOTCache=$HOME/.cache/msk-bootstrap/"
  [ "$(find "$HOME/.cache/msk-bootstrap" -type d -perm 700 | wc -l)" -eq 2 ]
  XDG_CACHE_HOME=$root/cache run "$launcher" plan
  has "<-XX:AOTCache=$root/cache/msk-bootstrap/"
}

@test "where nothing can be written, it runs without" {
  built_and_archiving 25
  : >"$archives"
  : >"$HOME/.cache"
  run --separate-stderr "$launcher" plan
  [ "$status" -eq 0 ]
  [ "$stderr" = "" ]
  lacks AOTCache
  unset HOME
  run "$launcher" plan
  [ "$status" -eq 0 ]
}

@test "somebody else's archive in the cache is not used" {
  [ "$(id -u)" -eq 0 ] || skip "only root can give a file away"
  built_and_archiving 25
  : >"$archives"
  run "$launcher" plan
  find "$HOME/.cache/msk-bootstrap" -name '*.stamp' -exec chown 12345 {} +
  FAKE_FAILURE=1 run "$launcher" plan
  lacks AOTCache
}

@test "MSK_BOOTSTRAP_ARCHIVE=off makes and uses none" {
  built_and_archiving 25
  run "$launcher" plan
  MSK_BOOTSTRAP_ARCHIVE=off run "$launcher" plan
  lacks AOTCache
}

@test "options of the user's own for the same thing are not mixed with ours" {
  built_and_archiving 25
  MSK_BOOTSTRAP_JAVA_OPTS=-Xshare:off run "$launcher" plan
  lacks AOTCache
  JAVA_TOOL_OPTIONS=-XX:SharedArchiveFile=x run "$launcher" plan
  lacks AOTCache
  [ "$(trained)" -eq 0 ]
}

@test "shipped, it is made when the command has ended, and used from then on" {
  mkdir -p "$root/app/bin" "$root/app/lib"
  copy_launcher "$root/app/bin"
  echo lib/a.jar >"$root/app/classpath"
  archiving_jdk "$root/jdk" 25
  unset MSK_BOOTSTRAP_ARCHIVE
  JAVA_HOME=$root/jdk run --separate-stderr "$root/app/bin/msk-bootstrap" plan 3>&-
  [ "$stderr" = "" ]
  lacks AOTCache
  for _ in {1..100}; do [ "$(find "$root/app/archives" -name '*.stamp' | wc -l)" -eq 3 ] && break || sleep 0.1; done 2>/dev/null
  JAVA_HOME=$root/jdk run "$root/app/bin/msk-bootstrap" plan
  has "<-XX:AOTCache=$root/app/archives/client-"
}

# ---- Measuring

@test "how to measure is told without building anything" {
  run "$real_bin/../bench/run" --help
  [ "$status" -eq 0 ]
  [ "${lines[0]}" = "Measures the tool beside Kafka's own and beside plain AdminClient programs, and prints Markdown tables of ratios." ]
  has "  bootstrap-tool/bench/run --quick "
  lacks building
}

# ---- Building

@test "the first use builds with the JDK that was found, and says so in one line" {
  maven true
  jdk "$root/jdk" 21
  JAVA_HOME=$root/jdk run "$launcher" x
  [ "$status" -eq 0 ]
  has "Building msk-bootstrap (first use; log: $tool/target/launcher-build.log)"
  has "<x>"
  [ "$(cat "$root/maven-call")" = \
    "$root/jdk $checkout -B -q -Dquick -DskipTests -pl bootstrap-tool/tool -am package" ]
}

@test "what is built is not built again" {
  maven true
  jdk "$root/jdk" 21
  JAVA_HOME=$root/jdk run "$launcher"
  JAVA_HOME=$root/jdk run "$launcher"
  lacks Building
  [ "$(runs)" -eq 1 ]
}

@test "a changed source, a deleted one and a changed pom.xml each build again" {
  built
  maven true
  jdk "$root/jdk" 21
  export JAVA_HOME=$root/jdk
  touch "$tool/src/main/Gone.java"
  sources_changed
  run "$launcher"
  has "Building msk-bootstrap (sources changed;"
  sleep 0.05
  rm "$tool/src/main/Gone.java"
  run "$launcher"
  has "sources changed"
  sleep 0.05
  touch "$checkout/pom.xml"
  run "$launcher"
  has "sources changed"
  [ "$(runs)" -eq 3 ]
}

@test "a source that is saved while Maven runs is built the next time" {
  maven "sleep 0.1; touch bootstrap-tool/tool/src/main/Main.java; sleep 0.1"
  jdk "$root/jdk" 21
  JAVA_HOME=$root/jdk run "$launcher"
  JAVA_HOME=$root/jdk run "$launcher"
  has "sources changed"
}

@test "MSK_BOOTSTRAP_NO_BUILD uses what is there, however old" {
  built
  jdk "$root/jdk" 21
  sources_changed
  MSK_BOOTSTRAP_NO_BUILD=1 JAVA_HOME=$root/jdk run "$launcher" x
  [ "$status" -eq 0 ]
  lacks Building
}

@test "MSK_BOOTSTRAP_NO_BUILD with nothing there says how to build" {
  MSK_BOOTSTRAP_NO_BUILD=1 run "$launcher" x
  [ "$status" -eq 1 ]
  has "not built yet, and MSK_BOOTSTRAP_NO_BUILD is set."
}

@test "without Maven it says what to install" {
  jdk "$root/jdk" 21
  JAVA_HOME=$root/jdk run "$launcher" x
  [ "$status" -eq 1 ]
  has "there is no mvn on the PATH"
  has "apt install maven"
}

@test "a Java without javac runs, but does not build" {
  maven true
  jdk "$root/jre" 21 jre
  JAVA_HOME=$root/jre run "$launcher" x
  [ "$status" -eq 1 ]
  has "A JDK (with javac) 21 or newer is needed"
  has "$root/jre: Java 21 without javac"
  built
  JAVA_HOME=$root/jre run "$launcher" x
  [ "$status" -eq 0 ]
}

@test "a build that fails: the end of its log, where the whole of it is, exit 1, and the next use tries again" {
  maven "for i in {1..30}; do echo \"line \$i\"; done; exit 3"
  jdk "$root/jdk" 21
  JAVA_HOME=$root/jdk run "$launcher" x
  [ "$status" -eq 1 ]
  has "the build failed (mvn: exit code 3)"
  has "  line 11"
  lacks "line 10"
  has "The whole log: $tool/target/launcher-build.log"
  lacks "<x>"
  [ ! -L "$tool/target/launcher.lock" ]
  JAVA_HOME=$root/jdk run "$launcher" x
  has "first use"
}

@test "a long build says every five seconds that it goes on" {
  maven "sleep 5.5"
  jdk "$root/jdk" 21
  JAVA_HOME=$root/jdk run "$launcher" x
  has "  building, 5 s"
}

@test "of two at once one builds, the other waits and says so" {
  maven "sleep 1"
  jdk "$root/jdk" 21
  export JAVA_HOME=$root/jdk
  "$launcher" first >"$root/first" 2>&1 3>&- &
  sleep 0.4
  run "$launcher" second
  wait
  has "Another msk-bootstrap (process $!) is building; waiting for it."
  has "<second>"
  lacks Building
  grep -q "<first>" "$root/first"
  [ "$(runs)" -eq 1 ]
}

@test "the lock of one that died is taken over" {
  maven true
  jdk "$root/jdk" 21
  mkdir -p "$tool/target"
  bash -c 'exit 0' &
  dead=$!
  wait $dead
  ln -s $dead "$tool/target/launcher.lock"
  JAVA_HOME=$root/jdk run "$launcher" x
  [ "$status" -eq 0 ]
  lacks Another
  [ ! -L "$tool/target/launcher.lock" ]
}

@test "stopped while it builds, it stops Maven and what Maven started, and leaves nothing that passes for a build" {
  maven '(sleep 1.5; touch child-went-on) & touch started; sleep 1.5; touch went-on; wait'
  jdk "$root/jdk" 21
  JAVA_HOME=$root/jdk "$launcher" x >"$root/out" 2>&1 3>&- &
  launched=$! stopped=0
  while [ ! -e "$checkout/started" ]; do sleep 0.1; done
  kill -TERM $launched
  wait $launched || stopped=$?
  [ "$stopped" -eq 143 ]
  sleep 2
  [ ! -e "$checkout/went-on" ]
  [ ! -e "$checkout/child-went-on" ]
  [ ! -e "$tool/target/dist/classpath" ]
  [ ! -L "$tool/target/launcher.lock" ]
  grep -q "Build stopped." "$root/out"
}

@test "in a checkout that cannot be written it says so" {
  [ "$(id -u)" -ne 0 ] || skip "root may write everywhere"
  maven true
  jdk "$root/jdk" 21
  chmod a-w "$tool"
  JAVA_HOME=$root/jdk run "$launcher" x
  [ "$status" -eq 1 ]
  has "cannot be written"
}
