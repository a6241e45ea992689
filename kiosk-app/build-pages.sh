#!/bin/sh
# Builds the pages into the folder named by $1; does nothing when they are newer than their sources.
set -eu
out=$1
cd "$(dirname "$0")/src/main/web"
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --no-audit --no-fund --prefer-offline
fi
changed=$(find . -path ./node_modules -prune -o -type f -newer "$out/index.html" -print 2>/dev/null | head -n 1)
if [ ! -f "$out/index.html" ] || [ -n "$changed" ]; then
  npm run build
fi
