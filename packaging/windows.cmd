@echo off
rem Makes dist\jpdialog\jpdialog.exe, the program with Python inside, and a zip of its folder.
cd /d "%~dp0.."
py packaging\freeze.py || exit /b 1
powershell -NoProfile -Command "Compress-Archive -Force dist\jpdialog dist\jpdialog-windows.zip"
