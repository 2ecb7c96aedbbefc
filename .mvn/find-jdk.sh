# Sourced by ./haetae and ./mvnw: sets JAVA_HOME to a JDK 25 or newer, or explains and exits with 1.
# Looks at JAVA_HOME, the java on PATH and the folders beside each of those; reads the `release` file, starts no JVM.

jdk_version() { # folder -> major version, or 0
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || { echo 0; return; }
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" | head -n 1 | grep . || echo 0
}

jdk_candidates() {
  [ -n "${JAVA_HOME:-}" ] && echo "$JAVA_HOME"
  on_path=$(command -v java 2>/dev/null) && on_path=$(readlink -f "$on_path") && echo "${on_path%/bin/java}"
  for home in ${JAVA_HOME:-} ${on_path:+"${on_path%/bin/java}"} "$HOME/.sdkman/candidates/java/." "$HOME/.jdks/." /Library/Java/JavaVirtualMachines/.; do
    for beside in "${home%/*}"/*; do
      [ -d "$beside/Contents/Home" ] && beside="$beside/Contents/Home"
      [ -d "$beside" ] && echo "$beside"
    done
  done
}

find_jdk() {
  least=25
  found=$(jdk_candidates | while IFS= read -r home; do
    v=$(jdk_version "$home"); [ "$v" -ge "$least" ] && { echo "$home"; break; }
  done)
  if [ -z "$found" ]; then
    echo "haetae: no JDK $least or newer found (looked at JAVA_HOME='${JAVA_HOME:-}', the java on PATH and the folders beside them);" >&2
    echo "        install one, for instance Temurin $least, or set JAVA_HOME to it." >&2
    exit 1
  fi
  JAVA_HOME=$found; export JAVA_HOME
}
