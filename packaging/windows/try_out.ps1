# Installs the file in dist silently, does the demo without a window, uninstalls; stops at the first thing that fails.
# Not run where this project is developed; .github/workflows/installers.yml runs it.
$ErrorActionPreference = "Stop"

function Assert-Ended([System.Diagnostics.Process] $process, [string] $what) {
    if ($process.ExitCode -ne 0) { throw "$what ended with $($process.ExitCode)" }
}

$setup = Get-ChildItem dist\*-cpu.exe | Select-Object -First 1
$folder = Join-Path $env:LOCALAPPDATA "Programs\Forget-MI Steward"
$silent = "/VERYSILENT", "/SUPPRESSMSGBOXES", "/NORESTART"
New-Item -ItemType Directory -Force tried | Out-Null

$installing = Measure-Command {
    Assert-Ended (Start-Process $setup -ArgumentList ($silent + "/CURRENTUSER", "/LOG=tried\install.log") -Wait -PassThru) "Installing"
}
$console = (Get-ChildItem $folder -Recurse -Filter forget-mi-steward-console.exe | Select-Object -First 1).FullName
& $console doctor | Tee-Object tried\doctor.txt
if ($LASTEXITCODE -ne 0) { throw "doctor found a fault" }
$working = Measure-Command { & $console demo --out tried\demo }
if ($LASTEXITCODE -ne 0 -or -not (Test-Path tried\demo\report.pdf)) { throw "The demo wrote no report" }

$remove = Join-Path $folder "unins000.exe"
Assert-Ended (Start-Process $remove -ArgumentList $silent -Wait -PassThru) "Uninstalling"
for ($second = 0; (Test-Path $folder) -and $second -lt 60; $second++) { Start-Sleep 1 } # it removes itself a little later
if (Test-Path $folder) { throw "Uninstalling left $folder" }
"installed in $($installing.TotalSeconds) s, demo in $($working.TotalSeconds) s, $($setup.Length) bytes" | Tee-Object tried\times.txt
