#!/bin/sh
# Tries an installer in a clean Debian root file system: no Python, no network, an ordinary user.
#
#   packaging/linux/in_clean_root.sh ROOT OUT FILE [OLDER]
#
# As root. ROOT is made by debootstrap where it is not there, which needs a network; everything after does not.
# Runs try_out.sh and, where there is an older version to put beside it, try_faults.sh; their notes are copied to OUT.
set -eu
HERE=$(dirname "$(readlink -f "$0")")
ROOT="$1"
OUT="$2"
FILE="$3"
OLDER="${4:-}"
SUITE=bookworm
TOOLS=xvfb,x11-utils,xdotool,imagemagick # to open the window and look at it
QT=libgl1,libegl1,libxkbcommon0,libxkbcommon-x11-0,libdbus-1-3,libglib2.0-0,libfontconfig1,libxcb-cursor0,libxcb-icccm4
QT=$QT,libxcb-image0,libxcb-keysyms1,libxcb-render-util0,libxcb-shape0,libxcb-xkb1

if [ ! -d "$ROOT" ]; then debootstrap --variant=minbase --include="$TOOLS,$QT" "$SUITE" "$ROOT"; fi
chroot "$ROOT" id steward >/dev/null 2>&1 || chroot "$ROOT" useradd --create-home --shell /bin/sh steward
find "$ROOT/home/steward" -mindepth 1 -delete
mkdir -p "$ROOT/proc" "$ROOT/dev/shm" "$ROOT/small"
cp "$HERE/try_out.sh" "$HERE/try_faults.sh" "$ROOT/home/steward/"
cp "$FILE" "$ROOT/home/steward/steward.run"
TRIALS="sh try_out.sh steward.run out"
if [ -n "$OLDER" ]; then
    cp "$OLDER" "$ROOT/home/steward/older.run"
    TRIALS="$TRIALS && sh try_faults.sh steward.run older.run /small out"
fi
chroot "$ROOT" chown -R steward: /home/steward
# the small disk holds one installation and a half
SMALL_KB=$(sed -n '/^UNPACKED_KB=/{ s/[^0-9]//g; p; q; }' "$FILE" | awk '{ print int($1 * 1.5) }')

inside() {
    cat <<END
set -e
mount -t tmpfs -o mode=1777 tmpfs "$ROOT/dev/shm"
mount -t tmpfs -o mode=1777 tmpfs "$ROOT/tmp"
mount -t tmpfs -o mode=1777,size=${SMALL_KB}k tmpfs "$ROOT/small"
mount --bind /dev/null "$ROOT/dev/null"
exec chroot "$ROOT" su - steward -c "$TRIALS"
END
}

code=0
unshare --net --mount --pid --fork --mount-proc="$ROOT/proc" sh -c "$(inside)" || code=$?
mkdir -p "$OUT"
cp -r "$ROOT/home/steward/out/." "$OUT"
exit "$code"
