#!/bin/sh
# Type-checks the workbench and runs its unit tests. The product is bundled without Node, so a
# machine that has none builds all the same; ./copydesk test asks for Node before it begins.
set -eu
cd "$(dirname "$0")/../../.."

major=$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/') || true
if [ "${major:-0}" -lt 20 ] || ! command -v npm >/dev/null; then
  echo "The workbench is NOT type-checked: that needs Node 20 or newer with npm." >&2
  exit 0
fi
if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --no-progress
fi
npm run --silent check
rm -rf target/web-tests
npm run --silent test
