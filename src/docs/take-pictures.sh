#!/usr/bin/env bash
# Takes a picture of every form, tab, page and paper in Chinese and in English, of a demonstration bank that is made for it and thrown away.
#
#   src/docs/take-pictures.sh [--full] [--tasks] [--to-the-manual]
#
# They come to target/pictures/{tasks,tabs,pages,papers}/<what>.<zh|en>.png: 1280×720, with --full all that can be scrolled to; with --tasks the forms
# alone. --to-the-manual copies those of the forms to where /help.html shows them, and the README's to src/docs/pictures, where nothing was wrong.
#
# Exit 1 where something was wrong, each in a line: a fault in the browser's console, a key or an id instead of a word, a word of the other language,
# something that runs out of the window, a human task that waits nowhere. (Before noon at the bank no night can be ended, so no loan fails in one:
# treat-failed-loan then waits nowhere.)
#
# Needs Maven, curl, Debian's chromium, chromium-driver and chromium-l10n (fields for dates in Chinese), and a Chinese font such as fonts-noto-cjk.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
port=${SERVER_PORT:-8479}
desk=$(mktemp -d)
server=
trap '[ -z "$server" ] || { kill "$server"; wait "$server" || true; }; rm -rf "$desk"' EXIT

options=()
manual=
for option in "$@"; do
  case $option in
    --full|--tasks) options+=("$option") ;;
    --to-the-manual) manual=yes ;;
    *) sed -n '2,14s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
  esac
done

mvn -B -q -ntp test-compile dependency:build-classpath -Dmdep.outputFile="$desk/classpath" -Dmdep.includeScope=test >&2
classpath="target/test-classes:target/classes:$(cat "$desk/classpath")"

SANCHA_DATA="$desk/data" SERVER_PORT=$port java -cp "$classpath" io.sancha.Sancha serve >"$desk/server.log" 2>&1 &
server=$!
until curl -fs "http://localhost:$port/api/demonstration" -u auditor:demo | grep -q '"WHOLE"'; do
  kill -0 "$server" 2>/dev/null || { cat "$desk/server.log" >&2; exit 1; }
  sleep 2
done

status=0
rm -rf target/pictures
java -cp "$classpath" io.sancha.platform.web.TakePictures "$port" "$desk/data" target/pictures zh,en "${options[@]}" || status=$?

if [ -n "$manual" ] && [ "$status" = 0 ]; then
  mkdir -p src/main/resources/static/pictures/tasks
  cp target/pictures/tasks/*.png src/main/resources/static/pictures/tasks/
  for picture in start.relationship-manager tasklist case.summary; do
    # not there with --tasks
    cp target/pictures/pages/"$picture".{zh,en}.png src/docs/pictures/ 2>/dev/null || true
  done
fi
exit "$status"
