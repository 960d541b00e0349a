#!/bin/sh
# Proves that the README's two commands are enough on a bare Debian: makes a minimal system with debootstrap, clones
# this repository into it and runs both commands there, with nothing installed beforehand.
#
# Usage (as root, with debootstrap and git):  sh tests/end_to_end/bare_debian.sh [WORK_FOLDER]
# It takes about a quarter of an hour and 12 GB in WORK_FOLDER (default: a new temporary folder, removed at the end).
set -eu

repository=$(cd "$(dirname "$0")/../.." && pwd)
release=${PHONOCHROME_DEBIAN_RELEASE:-bookworm}
if [ $# -ge 1 ]; then
    work=$1
    mkdir -p "$work"
    remove_work=no
else
    work=$(mktemp -d /var/tmp/phonochrome-bare.XXXXXX)
    remove_work=yes
fi
root=$work/root

clean_up() {
    for mounted in dev/pts dev proc; do
        umount "$root/$mounted" 2>/dev/null || true
    done
    [ "$remove_work" = no ] || rm -rf --one-file-system "$work"
}
trap clean_up EXIT INT TERM

[ -e "$root/etc/debian_version" ] || debootstrap --variant=minbase "$release" "$root"
cp /etc/resolv.conf "$root/etc/resolv.conf"
mountpoint -q "$root/proc" || mount --bind /proc "$root/proc"
mountpoint -q "$root/dev" || mount --bind /dev "$root/dev"

# The repository as a user gets it: only what is committed.
rm -rf "$root/opt/phonochrome"
git clone --quiet --no-hardlinks "$repository" "$root/opt/phonochrome"

# A network that inspects traffic needs its certificate in the new system as well.
settings="PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8"
if [ -n "${SSL_CERT_FILE:-}" ]; then
    cp "$SSL_CERT_FILE" "$root/tmp/certificates.crt"
    for name in SSL_CERT_FILE PIP_CERT REQUESTS_CA_BUNDLE; do
        settings="$settings $name=/tmp/certificates.crt"
    done
fi

inside() {
    # shellcheck disable=SC2086  # the settings are meant to be split
    chroot "$root" /usr/bin/env -i $settings sh -c "cd /opt/phonochrome && $1"
}

echo "== The first command: without a screen it runs the demonstration"
inside "sh .ci/start"
inside "ls -l phonochrome-demo"
for result in china-colour.png flower-colour.png before-and-after.png drum_and_ball-sound.mp4 \
    drum_and_ball.cues.json drum_and_ball-sound.mp4.receipt.json; do
    [ -s "$root/opt/phonochrome/phonochrome-demo/$result" ] || { echo "missing: $result"; exit 1; }
done

echo "== The second command: the tests"
inside "sh .ci/test"

echo "Both commands work on a bare Debian $release."
