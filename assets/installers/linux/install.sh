#!/bin/sh
# Makes this folder known to the desktop of the current user: the menu, the kinds of files, the command `phonochrome`.
# `sh install.sh --remove` takes all of it away again. Nothing is copied but a few small files; the program stays here.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
bin=$HOME/.local/bin
id=org.phonochrome.studio
files="applications/$id.desktop metainfo/$id.metainfo.xml mime/packages/$id.xml icons/hicolor/scalable/apps/$id.svg"

if [ "${1:-}" = --remove ]; then
    for file in $files; do rm -f "$data/$file"; done
    [ -L "$bin/phonochrome" ] && rm -f "$bin/phonochrome"
else
    for file in $files; do
        mkdir -p "$data/$(dirname "$file")"
        cp "$here/share/$file" "$data/$file"
    done
    # Menus do not always look into ~/.local/bin: the entry names the program by its whole path, quoted.
    sed -i "s|^Exec=phonochrome|Exec=\"$here/phonochrome\"|" "$data/applications/$id.desktop"
    mkdir -p "$bin"
    ln -sf "$here/phonochrome" "$bin/phonochrome"
fi
for tool in "update-desktop-database $data/applications" "update-mime-database $data/mime"; do
    # shellcheck disable=SC2086
    command -v "${tool%% *}" >/dev/null 2>&1 && $tool >/dev/null 2>&1 || true
done
