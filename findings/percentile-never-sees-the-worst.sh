#!/usr/bin/env bash
# jStat's 95th percentile of up to twenty values never sees the worst of them.
#
# The errors of a pose model are told as a mean and a 95th percentile, often of ten or twenty people. percentile() of jStat 1.9.6
# takes a value between two ranks as spreadsheets' PERCENTILE.INC does, but not between the last two: there it gives
# the lower one. Of ten errors the 95th percentile is the second largest, however large the largest is. The same holds for any
# percentile from (n − 2) / (n − 1) on. A model that fails on one person in ten looks as good as one that fails on nobody.
# Between all other ranks the answer is the spreadsheet's, so that a check on the median or the quartiles finds nothing.
# simple-statistics 7.8.8 answers with the largest value.
#
# Output seen on 2026-11-30 (jstat 1.9.6, simple-statistics 7.8.8):
#   errors in degrees: 1 1 2 2 3 3 4 4 5 37
#   jstat, 50 %: 3 and 95 %: 5, PERCENTILE.INC: 22.6, simple-statistics: 37
#   with a largest error of 170 degrees, jstat: 5
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund jstat@1.9.6 simple-statistics@7.8.8
cat >look.cjs <<'JS'
const { jStat } = require('jstat');
const { quantileSorted } = require('simple-statistics');
const errorsDeg = [1, 1, 2, 2, 3, 3, 4, 4, 5, 37];
const rank = 0.95 * (errorsDeg.length - 1);
const [low, high] = [errorsDeg[Math.floor(rank)], errorsDeg[Math.ceil(rank)]];
const inclusive = low + (rank - Math.floor(rank)) * (high - low);
console.log(`errors in degrees: ${errorsDeg.join(' ')}`);
const half = jStat.percentile(errorsDeg, 0.5);
const worst = jStat.percentile(errorsDeg, 0.95);
console.log(`jstat, 50 %: ${half} and 95 %: ${worst}, PERCENTILE.INC: ${inclusive.toFixed(1)}, simple-statistics: ${quantileSorted(errorsDeg, 0.95)}`);
console.log(`with a largest error of 170 degrees, jstat: ${jStat.percentile([...errorsDeg.slice(0, -1), 170], 0.95)}`);
JS
node look.cjs | tee seen.txt
grep -qx 'jstat, 50 %: 3 and 95 %: 5, PERCENTILE.INC: 22.6, simple-statistics: 37' seen.txt
grep -qx 'with a largest error of 170 degrees, jstat: 5' seen.txt
echo 'As described.'
