#!/usr/bin/env bash
# The web package of MediaPipe Tasks posts figures on its use to Google, from a version of 2026 on.
#
# @mediapipe/tasks-vision 0.10.35 (April 2026) names no address in its script. 1.1.0 (October 2026) gathers figures on its
# use in a list, empties the list every 60 s, and posts what was in the list to odml.pa.googleapis.com. Serving the script, the
# wasm and the model from the own origin changes nothing about that; only a content security policy, or a cut network, does.
# The README of 1.1.0 says that metrics are sent, and leaves it to the maker of a page to ask people for their consent.
# A page that promises that nothing leaves the machine can't use this package without such a policy.
#
# Output seen on 2026-11-30:
#   0.10.35: no address; README on metrics: no
#   1.1.0: https://odml.pa.googleapis.com/v1/log every 60000 ms; README on metrics: yes
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  earlier@npm:@mediapipe/tasks-vision@0.10.35 later@npm:@mediapipe/tasks-vision@1.1.0
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs';

const look = (name) => {
  const read = (file) => readFileSync(`node_modules/${name}/${file}`, 'utf8');
  const script = read('vision_bundle.mjs');
  const address = /https:\/\/[\w.]+\.googleapis\.com\/v1\/log/u.exec(script)?.[0] ?? null;
  const everyMs = address === null ? null : Number(/setInterval\(\(\)=>\{this\.flush\(\)\},([\de]+)\)/u.exec(script)?.[1]);
  const says = /send metrics about the performance and utilization/u.test(read('README.md').replace(/\s+/gu, ' '));
  const { version } = JSON.parse(read('package.json'));
  const posts = address === null ? 'no address' : `${address} every ${everyMs} ms`;
  return `${version}: ${posts}; README on metrics: ${says ? 'yes' : 'no'}`;
};
console.log(look('earlier'));
console.log(look('later'));
JS
seen=$(node look.mjs)
echo "$seen"
expected='0.10.35: no address; README on metrics: no
1.1.0: https://odml.pa.googleapis.com/v1/log every 60000 ms; README on metrics: yes'
[ "$seen" = "$expected" ] || { echo 'The behaviour has changed.'; exit 1; }
echo 'As described: MediaPipe Tasks posts figures on its use from the page that runs it.'
