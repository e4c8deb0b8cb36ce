#!/usr/bin/env bash
# A German LibreOffice reads a marker at 0.512 m as 512, and the marker beside it as text.
#
# TRC, the text format of marker positions that OpenSim, Pose2Sim and Sports2D write, always has decimal points. Opened in
# LibreOffice Calc with a German locale and the import's own defaults, a number with exactly three decimals is taken for one
# with a sign of thousands: 0.512 m becomes 512, 1.234 m becomes 1234 and a time of 0.010 s becomes 10. Numbers with
# another count of decimals stay text, and NaN is text as well. So one column holds lengths a thousand times too large
# between cells that no mean counts, and nothing is said. With an English locale all of them are numbers. An export for
# spreadsheets has to ask for the reader's decimal sign.
#
# Output seen on 2026-11-30 (Debian 12, libreoffice-calc-nogui 4:7.4.7-1+deb12u14):
#   de-DE: 0.512 -> 512 · 1.234 -> 1234 · 0.010 -> 10 · 1.2345 -> text · -0.5 -> text
#   en-US: 0.512 -> 0.512 · 1.234 -> 1.234 · 0.010 -> 0.01 · 1.2345 -> 1.2345 · -0.5 -> -0.5
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v soffice >/dev/null; then
  apt-get update -qq
  apt-get install -qq -y --no-install-recommends libreoffice-calc-nogui=4:7.4.7-1+deb12u14 >/dev/null
fi
dpkg-query -W -f='${Package} ${Version}\n' libreoffice-calc-nogui

# One row: frame, time, and X, Y and Z of two markers, as the format has them.
{
  printf 'PathFileType\t4\t(X/Y/Z)\twalk.trc\n'
  printf 'DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame\tOrigNumFrames\n'
  printf '100\t100\t1\t2\tm\t100\t1\t1\nFrame#\tTime\tLKnee\t\t\tRKnee\t\t\n\t\tX1\tY1\tZ1\tX2\tY2\tZ2\n\n'
  printf '1\t0.010\t0.512\t1.234\t1.2345\t-0.5\t0.25\t0.75\n'
} >walk.csv

read_as() {
  local locale=$1
  mkdir -p "profile-$locale/user"
  cat >"profile-$locale/user/registrymodifications.xcu" <<XML
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>$locale</value></prop></item>
</oor:items>
XML
  # Tabs, quotation marks, UTF-8, from the first line on: what the dialog offers for this file.
  soffice "-env:UserInstallation=file://$folder/profile-$locale" --headless --convert-to fods --infilter='CSV:9,34,76,1' \
    --outdir "out-$locale" walk.csv >/dev/null 2>&1
  python3 - "$locale" "out-$locale/walk.fods" <<'PY'
import re, sys
locale, path = sys.argv[1:]
row = re.findall(r'<table:table-row.*?</table:table-row>', open(path, encoding='utf-8').read(), re.S)[6]
cells = re.findall(r'office:value-type="(float|string)"(?: office:value="([^"]*)")?', row)[1:]
seen = [value if kind == 'float' else 'text' for kind, value in cells]
names = ['0.010', '0.512', '1.234', '1.2345', '-0.5']
told = dict(zip(names, seen))
print(f"{locale}: " + ' · '.join(f"{name} -> {told[name]}" for name in ['0.512', '1.234', '0.010', '1.2345', '-0.5']))
PY
}

german=$(read_as de-DE)
english=$(read_as en-US)
printf '%s\n%s\n' "$german" "$english"
[ "$german" = 'de-DE: 0.512 -> 512 · 1.234 -> 1234 · 0.010 -> 10 · 1.2345 -> text · -0.5 -> text' ]
[ "$english" = 'en-US: 0.512 -> 0.512 · 1.234 -> 1.234 · 0.010 -> 0.01 · 1.2345 -> 1.2345 · -0.5 -> -0.5' ]
