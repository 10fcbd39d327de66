#!/bin/sh
# Shows that an installer works on a clean system, as an ordinary user without network and without Python:
# installs the one file, checks with doctor, does the demo, opens the window where Xvfb is and the demo in it where
# xdotool is, uninstalls.
#
#   sh try_out.sh FILE OUT
#
# Leaves times.txt, doctor.txt, the demo's report, window.png and demo.png in OUT; the first thing that fails ends it.
set -eu
FILE="$1"
OUT="$2"
NAME=forget-mi-steward
WINDOW_SECONDS=60
DEMO_SECONDS=300
mkdir -p "$OUT"
: >"$OUT/times.txt"

timed() { # what, command
    what="$1"
    shift
    began=$(date +%s.%N)
    "$@"
    printf '%s %s\n' "$what" "$(echo "$began $(date +%s.%N)" | awk '{ printf "%.2f s", $2 - $1 }')" | tee -a "$OUT/times.txt"
}

fail() {
    echo "FAILED: $1" >&2
    exit 1
}

files_of_user() { find "$HOME" -mindepth 1 -not -path "$(readlink -f "$OUT")*" -not -name "${OUT%%/*}" | sort; }

open_window() { # until its first picture can be seen
    "$HOME/.local/bin/$NAME" >"$OUT/window.log" 2>&1 &
    window=$!
    tenths=0
    until xwininfo -root -tree 2>/dev/null | grep -q '"Forget-MI Steward'; do
        kill -0 "$window" || fail "the window ended: $(cat "$OUT/window.log")"
        [ "$tenths" -lt $((WINDOW_SECONDS * 10)) ] || fail "no window after $WINDOW_SECONDS s"
        tenths=$((tenths + 1))
        sleep 0.1
    done
}

open_demo() { # by the button at the lower left of the first dialog, which asks for two accounts
    dialog=$(xdotool search --onlyvisible --name '^Two accounts$' | tail -n 1)
    eval "$(xdotool getwindowgeometry --shell "$dialog")" # X, Y and HEIGHT
    xdotool mousemove $((X + 80)) $((Y + HEIGHT - 40)) click 1
    tenths=0
    until [ -e "$HOME/.local/share/Forget-MI Steward/demo/register.sqlite" ]; do
        kill -0 "$window" || fail "the window ended: $(cat "$OUT/window.log")"
        [ "$tenths" -lt $((DEMO_SECONDS * 10)) ] || fail "no demo after $DEMO_SECONDS s"
        tenths=$((tenths + 1))
        sleep 0.1
    done
}

await_end() { # of what a window that was killed had started; it ends by itself
    seconds=0
    while ls -l /proc/[0-9]*/exe 2>/dev/null | grep -q "/$NAME/release"; do
        [ "$seconds" -lt "$WINDOW_SECONDS" ] || fail "something still works $WINDOW_SECONDS s after the window was killed"
        seconds=$((seconds + 1))
        sleep 1
    done
}

picture() { # name
    sleep 5
    if command -v import >/dev/null; then import -window root "$OUT/$1.png"; fi
}

if command -v python3 >/dev/null; then echo "note: this system has a Python"; fi
[ "$(id -u)" -ne 0 ] || fail "run this as an ordinary user"
for interface in /sys/class/net/*; do echo "network interface: ${interface##*/}"; done

files_of_user >"$OUT/before.txt"
timed "install" sh "$FILE"
du -sm "$HOME/.local/share/$NAME" | awk '{ print "installed " $1 " MB" }' | tee -a "$OUT/times.txt"

timed "doctor" "$HOME/.local/bin/$NAME" doctor >"$OUT/doctor.txt" || fail "doctor: $(cat "$OUT/doctor.txt")"
cat "$OUT/doctor.txt"
timed "demo" "$HOME/.local/bin/$NAME" demo --out "$OUT/demo"
head -c 5 "$OUT/demo/report.pdf" | grep -q '%PDF-' || fail "the demo wrote no report"
"$HOME/.local/bin/$NAME" verify "$OUT/demo/run-1" || fail "verify"

if command -v Xvfb >/dev/null; then
    Xvfb :7 -screen 0 1400x900x24 -nolisten tcp >/dev/null 2>&1 &
    screen=$!
    export DISPLAY=:7 QT_QPA_PLATFORM=xcb
    until xwininfo -root >/dev/null 2>&1; do sleep 0.1; done
    for start in first second; do
        timed "$start start, to the window" open_window
        picture window
        if [ "$start" = second ] && command -v xdotool >/dev/null; then
            timed "demo opened in the window" open_demo
            picture demo
        fi
        kill "$window"
        wait "$window" || true
        await_end
    done
    kill "$screen"
fi

timed "uninstall" sh "$HOME/.local/share/$NAME/uninstall.sh" --silent
files_of_user >"$OUT/after.txt"
echo "left in the user's home:"
comm -13 "$OUT/before.txt" "$OUT/after.txt" | sed '/Steward\/demo\/./d'
if [ -e "$HOME/.local/share/$NAME" ]; then fail "uninstalling left the program"; fi
echo "all passed"
