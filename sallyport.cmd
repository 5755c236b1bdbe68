@echo off
rem Builds what is missing, then starts Sallyport. "sallyport --help" tells what it can do.
setlocal enabledelayedexpansion
set "here=%~dp0"
set "run=%here%target\run"

set "jdk="
for %%H in ("%JAVA25_HOME%" "%JAVA_HOME%") do call :consider "%%~H"
for /d %%H in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Microsoft\jdk-*" "%USERPROFILE%\.jdks\*") do call :consider "%%~H"
if not defined jdk (
    echo sallyport: please install JDK 25 or newer ^(adoptium.net^), or set JAVA25_HOME to it 1>&2
    exit /b 1
)
where mvn >nul 2>nul || (
    echo sallyport: please install Maven 3.8.7 or newer and put it on the PATH 1>&2
    exit /b 1
)
set "JAVA25_HOME=%jdk%"

rem Maven itself sees what is up to date; the stamp only saves its start when nothing was touched.
set "stale=1"
if exist "%run%\built" powershell -NoProfile -Command "$b=(Get-Item '%run%\built').LastWriteTime; if (Get-ChildItem -Recurse -File '%here%src\main','%here%pom.xml' | Where-Object { $_.LastWriteTime -gt $b }) { exit 1 }" && set "stale="
if defined stale (
    echo sallyport: building 1>&2
    call mvn -q -B -f "%here%pom.xml" -Dmaven.test.skip=true -Dspotless.check.skip package || exit /b 1
    type nul > "%run%\built"
)

"%jdk%\bin\java" --module-path "%run%\modules" --add-modules javafx.controls,javafx.fxml ^
    --enable-native-access=javafx.graphics,ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ^
    -XX:+UseSerialGC -Xmx1g -cp "%here%target\sallyport.jar;%run%\jars\*" dev.sallyport.Main %*
exit /b %errorlevel%

:consider
if defined jdk exit /b
if "%~1"=="" exit /b
if not exist "%~1\release" exit /b
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
    set "number=%%~V"
    set "number=!number:"=!"
    if !number! geq 25 set "jdk=%~1"
)
exit /b
