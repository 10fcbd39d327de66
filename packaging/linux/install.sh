#!/bin/sh
# Forget-MI Steward: this file installs the program. Run it with: sh FILE [--silent] [--for-me] [--uninstall]
#
# The build (packaging/linux/one_file.py) fills in the values below and appends the program as a gzipped tar.
# Needs POSIX sh and GNU's or busybox's tar, gzip, sha256sum, head, tail, df, awk, sort, mktemp, mv. Nothing is written
# before the whole file was checked; the program is unpacked beside the installed one, tried, and put in its place by
# one rename. The folder with the program also holds this script without the archive, as uninstall.sh.
ACTION=@ACTION@
VERSION="@VERSION@"
EDITION="@EDITION@"
NEEDED_GLIBC="@GLIBC@"
UNPACKED_KB="@UNPACKED_KB@"
HEADER_BYTES="@HEADER_BYTES@"
SUM_AT="@SUM_AT@"
SUM="0000000000000000000000000000000000000000000000000000000000000000"

NAME=forget-mi-steward
TITLE="Forget-MI Steward"
RESERVE_KB=51200
export LC_ALL=C
FILE="$0"
SILENT=""
case " $* " in *" --silent "*) SILENT=yes ;; esac

say() { [ -n "$SILENT" ] || printf '%s\n' "$*"; }

stop() { # what, what to do
    printf '%s\n%s\n' "$1" "$2" >&2
    exit 2
}

sum_of_file() { # the checksum's own line counts as zeros
    { head -c "$SUM_AT" "$FILE" && printf '%064d' 0 && tail -c +"$((SUM_AT + 65))" "$FILE"; } | sha256sum | cut -d' ' -f1
}

check_file() {
    say "Checking the file. SHA-256 $SUM"
    [ "$(sum_of_file)" = "$SUM" ] || stop "This file is damaged: its content does not have the checksum it was made with." \
        "Copy it again from where you got it. Nothing was changed on this computer."
}

# Here, before the shell has read any further: what follows may be what is damaged.
[ "$ACTION" = uninstall_program ] || check_file

usage() {
    cat <<END
$TITLE $VERSION ($EDITION edition)

  sh FILE               install for yourself; for everybody where you are root
  sh FILE --for-me      install for yourself also where you are root
  sh FILE --silent      ask and say nothing but what went wrong
  sh FILE --check       only check that the file is whole
  sh FILE --uninstall   remove the program; your projects, registers and settings stay

An installed version is replaced; an older one never replaces a newer one.
END
}

choose_places() {
    if { [ "$(id -u)" -eq 0 ] && [ -z "$FOR_ME" ]; } || [ "$FILE" = "/opt/$NAME/uninstall.sh" ]; then
        PREFIX="/opt/$NAME"
        SHARE=/usr/local/share
        BIN=/usr/local/bin
    else
        SHARE="${XDG_DATA_HOME:-$HOME/.local/share}"
        PREFIX="$SHARE/$NAME"
        BIN="$HOME/.local/bin"
    fi
    PROGRAM="$PREFIX/current/$NAME"
}

# --- further checks, none of which writes

check_system() {
    [ "$(uname -sm)" = "Linux x86_64" ] || stop "This program is for Linux on 64-bit Intel or AMD processors; this is $(uname -sm)." \
        "Use another computer. Nothing was changed on this one."
    glibc=$(getconf GNU_LIBC_VERSION 2>/dev/null | cut -d' ' -f2)
    [ -n "$glibc" ] && is_at_least "$glibc" "$NEEDED_GLIBC" || stop "This system has glibc ${glibc:-of no kind}; the program needs $NEEDED_GLIBC or later." \
        "Use a newer system, such as Debian 12, Ubuntu 22.04 or RHEL 10. Nothing was changed on this computer."
}

is_at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$2" ]; }

check_version() {
    installed=$(cut -d' ' -f1 "$PREFIX/current/VERSION" 2>/dev/null) || return 0
    is_at_least "$VERSION" "$installed" || stop "Version $installed is installed, this file holds the older version $VERSION." \
        "Keep the installed one; to go back all the same, remove it first with: sh $PREFIX/uninstall.sh"
}

check_space() {
    free=$(df -Pk "$(nearest_folder "$PREFIX")" | awk 'NR == 2 { print $4 }')
    needed=$((UNPACKED_KB + RESERVE_KB))
    [ "$free" -ge "$needed" ] || stop "$((needed / 1024)) MB are needed for $PREFIX, $((free / 1024)) MB are free." \
        "Free some space and run this file again. Nothing was changed."
}

nearest_folder() {
    place="$1"
    while [ ! -d "$place" ]; do place=$(dirname "$place"); done
    printf '%s\n' "$place"
}

check_not_running() {
    release=$(readlink -f "$PREFIX/current" 2>/dev/null) || return 0
    for process in /proc/[0-9]*/exe; do
        case "$(readlink "$process" 2>/dev/null)" in
            "$release"/*) stop "$TITLE is running." "Close it (stop or finish its run first), then try again." ;;
        esac
    done
}

confirm() {
    if [ -n "$SILENT" ] || [ ! -t 0 ]; then return 0; fi
    printf '%s [Y/n] ' "$1"
    read -r answer
    case "$answer" in
        [Nn]*)
            say "Nothing was changed."
            exit 130
            ;;
    esac
}

# --- the program

install_program() {
    if [ -n "$ONLY_CHECK" ]; then
        say "The file is whole."
        return 0
    fi
    check_system
    check_version
    check_space
    check_not_running
    confirm "Install $TITLE $VERSION ($EDITION edition) into $PREFIX?"
    mkdir -p "$PREFIX" 2>/dev/null && [ -w "$PREFIX" ] || stop "$PREFIX cannot be written." "Ask the administrator for the right to write there."
    hold_lock
    remove_leftovers
    say "Unpacking into $PREFIX"
    unpack
    try_out
    switch
    add_to_menu 2>/dev/null || stop "The program is installed, but its entry in the menu could not be written." \
        "Start it with: $PROGRAM  (or free some space and run this file again)"
    say "Installed. Start it from the menu, or with: $BIN/$NAME"
    case ":$PATH:" in
        *":$BIN:"*) ;;
        *) say "($BIN is not among the folders that the shell searches.)" ;;
    esac
}

hold_lock() { # two installers at a time would take each other's folders for leftovers
    command -v flock >/dev/null || return 0
    exec 9>"$PREFIX/.lock"
    flock -n 9 || stop "Another installation is at work in $PREFIX." "Wait until it has ended."
}

remove_leftovers() { # of an installation that was killed
    used=$(readlink "$PREFIX/current" 2>/dev/null) || used=none
    for folder in "$PREFIX"/release.*; do
        if [ -d "$folder" ] && [ "${folder##*/}" != "$used" ]; then rm -rf "$folder"; fi
    done
}

unpack() {
    trap 'give_up "The installation was interrupted." "Run this file again."' INT TERM HUP
    RELEASE=$(mktemp -d "$PREFIX/release.XXXXXX") && chmod 755 "$RELEASE" &&
        tail -c +"$((HEADER_BYTES + 1))" "$FILE" | tar -xzof - -C "$RELEASE" 2>/dev/null &&
        printf '%s %s\n' "$VERSION" "$EDITION" >"$RELEASE/VERSION" ||
        give_up "The program could not be unpacked: the disk may be full, $(df -Pk "$PREFIX" | awk 'NR == 2 { print int($4 / 1024) }') MB are free." \
            "Free some space and run this file again."
}

give_up() {
    rm -rf "$RELEASE"
    if [ -L "$PREFIX/current" ]; then
        set -- "$1" "$2 The installed version is as it was."
    else
        rm -f "$PREFIX/.lock"
        rmdir "$PREFIX" 2>/dev/null
    fi
    stop "$1" "$2"
}

try_out() {
    "$RELEASE/$NAME" methods >/dev/null 2>&1 || give_up "The program does not start on this computer." \
        "Programs may not be allowed to run from $PREFIX (a 'noexec' disk?); ask the administrator, or install as root."
}

switch() {
    used=$(readlink "$PREFIX/current" 2>/dev/null) || used=none
    { cp "$RELEASE/uninstall.sh" "$PREFIX/uninstall.sh.new" && mv "$PREFIX/uninstall.sh.new" "$PREFIX/uninstall.sh" &&
        sync && ln -s "${RELEASE##*/}" "$RELEASE/current" && mv -T "$RELEASE/current" "$PREFIX/current"; } 2>/dev/null ||
        give_up "The new version could not be put in place." "Free some space and run this file again."
    trap - INT TERM HUP
    if [ "$used" != none ]; then rm -rf "${PREFIX:?}/$used"; fi
}

# --- the menu

quoted() { # for Exec= of a desktop entry: quoted as an argument, then escaped as a value
    printf '"%s"' "$(printf '%s' "$1" | sed 's/[\\"`$]/\\&/g; s/\\/\\\\/g; s/%/%%/g')"
}

add_to_menu() {
    entry=$(quoted "$PROGRAM" | sed 's/[\\&|]/\\&/g')
    mkdir -p "$SHARE/applications" "$SHARE/icons/hicolor/scalable/apps" "$SHARE/mime/packages" "$BIN" &&
        sed "s|@PROGRAM@|$entry|" "$PREFIX/current/menu/$NAME.desktop" >"$SHARE/applications/$NAME.desktop" &&
        cp "$PREFIX/current/menu/$NAME.svg" "$SHARE/icons/hicolor/scalable/apps/$NAME.svg" &&
        cp "$PREFIX/current/menu/$NAME.xml" "$SHARE/mime/packages/$NAME.xml" || return 1
    # a file of that name which is not ours stays
    if [ ! -e "$BIN/$NAME" ] || [ -L "$BIN/$NAME" ]; then ln -sfn "$PROGRAM" "$BIN/$NAME" || return 1; fi
    tell_desktop
}

tell_desktop() { # both are there where there is a desktop
    if command -v update-mime-database >/dev/null; then update-mime-database "$SHARE/mime" >/dev/null 2>&1; fi
    if command -v update-desktop-database >/dev/null; then update-desktop-database "$SHARE/applications" >/dev/null 2>&1; fi
    return 0
}

remove_from_menu() {
    rm -f "$SHARE/applications/$NAME.desktop" "$SHARE/icons/hicolor/scalable/apps/$NAME.svg" "$SHARE/mime/packages/$NAME.xml"
    if [ "$(readlink "$BIN/$NAME")" = "$PROGRAM" ]; then rm -f "$BIN/$NAME"; fi
    tell_desktop
    # what only our entries had made: databases of an empty folder, and folders that are empty now
    if rmdir "$SHARE/mime/packages" 2>/dev/null; then rm -rf "$SHARE/mime"; fi
    if [ "$(ls "$SHARE/applications")" = mimeinfo.cache ]; then rm -f "$SHARE/applications/mimeinfo.cache"; fi
    for folder in "$SHARE/applications" "$SHARE/icons/hicolor/scalable/apps" "$BIN"; do remove_empty "$folder"; done
}

remove_empty() { # a folder below the user's home, and those around it
    place="$1"
    while :; do
        case "$place" in "${HOME:-/nowhere}"/*) rmdir "$place" 2>/dev/null || return 0 ;; *) return 0 ;; esac
        place=$(dirname "$place")
    done
}

uninstall_program() {
    [ -L "$PREFIX/current" ] || stop "$TITLE is not installed in $PREFIX." "Nothing is to be done."
    [ -w "$PREFIX" ] || stop "$PREFIX cannot be removed by this user." "Ask the administrator who installed it."
    check_not_running
    confirm "Remove $TITLE from $PREFIX? Your projects, registers and settings stay."
    remove_from_menu 2>/dev/null
    rm -rf "$PREFIX"
    remove_empty "$SHARE"
    say "Removed. Your projects, registers and settings are where they were."
}

main() {
    FOR_ME="" ONLY_CHECK="" RELEASE=""
    for option in "$@"; do
        case "$option" in
            --silent) ;;
            --for-me) FOR_ME=yes ;;
            --check) ONLY_CHECK=yes ;;
            --uninstall) ACTION=uninstall_program ;;
            --help) usage && exit 0 ;;
            *) stop "There is no option $option." "See: sh $0 --help" ;;
        esac
    done
    choose_places
    "$ACTION"
}

main "$@"
exit
