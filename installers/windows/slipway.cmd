@echo off
rem Starts Slipway from the folder that this file stands in: the window without arguments, the command line with a verb.
setlocal
set "home=%~dp0.."
set "JDK_JAVA_OPTIONS="
set "CLASSPATH="
set "face=verbs"
if "%~1"=="" set "face=window"
if "%~1"=="open" set "face=window"
set "cache="
if exist "%home%\lib\app\%face%.aot" set cache="-XX:AOTCache=%home%\lib\app\%face%.aot"
"%home%\lib\runtime\bin\java.exe" "@%home%\lib\app\java.options" %cache% -cp "%home%\lib\app\slipway.jar" dev.slipway.app.Main %*
