#!/usr/bin/env bash
# Makes dist/jpdialog_VERSION_ARCH.deb from the program with Python inside. Debian or Ubuntu, without root.
set -euo pipefail
cd "$(dirname "$0")/.."
python3 packaging/freeze.py
version="$(dist/jpdialog/jpdialog --version | cut -d' ' -f2)"
architecture="$(dpkg --print-architecture)"
tree="build/deb"
rm -rf "$tree"
mkdir -p "$tree/DEBIAN" "$tree/opt" "$tree/usr/bin" "$tree/usr/share/applications" "$tree/usr/share/doc/jpdialog" \
  "$tree/usr/share/icons/hicolor/scalable/apps"
cp -a dist/jpdialog "$tree/opt/jpdialog"
ln -s /opt/jpdialog/jpdialog "$tree/usr/bin/jpdialog"
cp packaging/jpdialog.desktop "$tree/usr/share/applications/"
cp resources/icons/home.svg "$tree/usr/share/icons/hicolor/scalable/apps/jpdialog.svg"
cp LICENSE "$tree/usr/share/doc/jpdialog/copyright"
cat > "$tree/DEBIAN/control" <<CONTROL
Package: jpdialog
Version: $version
Architecture: $architecture
Maintainer: The JPDialog founders
Section: editors
Priority: optional
Depends: libc6, libgl1, libegl1, libxkbcommon0, libxkbcommon-x11-0, libdbus-1-3, libfontconfig1, libglib2.0-0, libxcb-cursor0, libxcb-icccm4, libxcb-image0, libxcb-keysyms1, libxcb-randr0, libxcb-render-util0, libxcb-shape0, libxcb-xinerama0, libxcb-xkb1
Recommends: fonts-noto-cjk
Description: desk of a delegation to a regular dialogue
 Prepare, hold and follow up a regular bilateral dialogue under a written plan.
CONTROL
dpkg-deb --root-owner-group --build "$tree" "dist/jpdialog_${version}_${architecture}.deb"
