#!/usr/bin/env bash
# Renders every diagram under processes/ to src/docs/pictures/<process>.svg, the pictures that README and manual show.
#
#   src/docs/render-diagrams.sh            all diagrams
#
# Needs Node with npm, Chromium (or Chrome; CHROMIUM=path names another) and, for the labels, a Chinese font such as
# fonts-noto-cjk. bpmn-js, the renderer of Camunda Modeler, is fetched by npm in the version pinned here; it is a tool
# of the desk, not part of the build. Run twice on one machine the pictures are the same bytes.
set -euo pipefail

BPMN_JS=18.31.1
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
chromium=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)} \
    || { echo "No Chromium found: install it, or name it in CHROMIUM." >&2; exit 2; }

desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT

npm install --silent --no-audit --no-fund --prefix "$desk" "bpmn-js@$BPMN_JS" >&2
node "$here/render-diagrams.js" page "$root/processes" "$desk/node_modules/bpmn-js/dist/bpmn-viewer.production.min.js" > "$desk/page.html"
"$chromium" --headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update \
    --disable-sync --no-first-run --user-data-dir="$desk/profile" --virtual-time-budget=60000 \
    --dump-dom "file://$desk/page.html" > "$desk/drawn.html" 2> "$desk/chromium.log" \
    || { cat "$desk/chromium.log" >&2; exit 1; }
node "$here/render-diagrams.js" pictures "$desk/drawn.html" "$here/pictures"
