@echo off
rem Runs Leakwarden from the repository this file lies in. Builds once if nothing is built.
rem Environment, all optional: LEAKWARDEN_JAVA (home folder of a Java 17 or later), LEAKWARDEN_JAVA_OPTS,
rem LEAKWARDEN_NO_BUILD=1. Exits with 2 where Leakwarden cannot be started, else as Leakwarden does.
setlocal
set "LEAKWARDEN_LAUNCHER=%~f0"
set "home=%~dp0"
set "jar="

call :find_java
if not defined java (
    >&2 echo leakwarden: no Java 17 or later was found, so nothing was scanned
    >&2 echo leakwarden: install a JDK, or set JAVA_HOME or LEAKWARDEN_JAVA to one
    exit /b 2
)
call :find_jar
if not defined jar call :build || exit /b 2
"%java%" -XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable --enable-native-access=ALL-UNNAMED %LEAKWARDEN_JAVA_OPTS% -cp "%jar%" io.github.leakwarden.cli.Main %*
exit /b %ERRORLEVEL%

:find_java
set "java="
if defined LEAKWARDEN_JAVA if exist "%LEAKWARDEN_JAVA%\bin\java.exe" set "java=%LEAKWARDEN_JAVA%\bin\java.exe"
if defined LEAKWARDEN_JAVA exit /b 0
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if defined java exit /b 0
for %%J in (java.exe) do set "java=%%~$PATH:J"
exit /b 0

:find_jar
for /f "delims=" %%F in ('dir /b /o:d "%home%src\target\leakwarden-*-all.jar" 2^>nul') do set "jar=%home%src\target\%%F"
exit /b 0

:build
if "%LEAKWARDEN_NO_BUILD%"=="1" (
    >&2 echo leakwarden: not built yet, so nothing was scanned
    >&2 echo leakwarden: build it once: "%home%leakwarden.cmd" --version
    exit /b 2
)
where mvn >nul 2>nul
if errorlevel 1 (
    >&2 echo leakwarden: not built yet, and Maven was not found
    exit /b 2
)
set "cache=%LOCALAPPDATA%\leakwarden"
if not defined LOCALAPPDATA set "cache=%TEMP%\leakwarden"
if not exist "%cache%" mkdir "%cache%"
>&2 echo leakwarden: building once, which takes a minute or more
pushd "%home%"
call mvn -q -B -ntp -pl src -am -Dmaven.test.skip -Dfail-on-warning=false -Derror-prone=-nowarn package >"%cache%\build.log" 2>&1 <nul
set "built=%ERRORLEVEL%"
popd
if not "%built%"=="0" (
    >&2 echo leakwarden: the build failed; its log is "%cache%\build.log"
    exit /b 2
)
call :find_jar
if defined jar exit /b 0
>&2 echo leakwarden: the build made no jar in "%home%src\target"
exit /b 2
