#!/bin/sh
# Qt needs a few system libraries that a bare Debian or Ubuntu lacks. Installs them where it may
# (root and apt), and otherwise prints the one line that does. Elsewhere there is nothing to do.
libraries="libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1
libxcb-shape0 libxcb-image0 libxcb-render-util0 libxcb-xinerama0 libdbus-1-3 libfontconfig1"

command -v dpkg-query >/dev/null 2>&1 || exit 0
missing=""
for library in $libraries; do
    dpkg-query -W -f='${Status}' "$library" 2>/dev/null | grep -q "ok installed" ||
        missing="$missing $library"
done
[ -z "$missing" ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    # shellcheck disable=SC2086  # one word per package
    apt-get update -qq && apt-get install -y -qq $missing >/dev/null
else
    echo "The window needs system libraries that are missing here. Install them with:"
    echo "    sudo apt-get install$missing"
fi
