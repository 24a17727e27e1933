#!/bin/sh
# Makes dist/JPDialog.app and a disk image of it. Not signed: signing and notarising need the publisher's own certificate.
set -eu
cd "$(dirname "$0")/.."
python3 packaging/freeze.py
hdiutil create -volname JPDialog -srcfolder dist/JPDialog.app -ov -format UDZO dist/JPDialog.dmg
