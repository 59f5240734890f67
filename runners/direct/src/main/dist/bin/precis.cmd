@echo off
rem Starts Precis, with the Java that lies beside it, else with that of JAVA_HOME, else with the one on the path.
rem
rem   PRECIS_JAVA_OPTIONS  more options for Java, such as -Xmx8g; they win over those below
rem
rem No blocks in brackets: a bracket in the name of a folder would end them.
setlocal DisableDelayedExpansion
set "home=%~dp0.."
set "jar=%home%\lib\precis.jar"
if not exist "%jar%" set "jar=%home%\..\..\..\target\precis.jar"
if not exist "%jar%" echo precis: there is no precis.jar in "%home%\lib" 1>&2
if not exist "%jar%" exit /b 1
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if exist "%home%\runtime\bin\java.exe" set "java=%home%\runtime\bin\java.exe"
rem Else ONNX Runtime sends its makers how it is used.
set "ORT_DISABLE_TELEMETRY=1"
"%java%" -XX:MaxRAMPercentage=50 -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto %PRECIS_JAVA_OPTIONS% -jar "%jar%" %*
exit /b %ERRORLEVEL%
