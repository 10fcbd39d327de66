; Inno Setup 6: one file that installs for the user without an administrator, or for everybody with one.
; Compiled by packaging/build.py, which gives Version, Edition, Frozen (the frozen folder) and Name (of the file).
; Not run where this project is developed; .github/workflows/installers.yml builds and tries it.

#define Title "Forget-MI Steward"
; Each version lies in a folder of its own, so that an interrupted upgrade leaves the old one as it was.
#define Program Version + "\forget-mi-steward.exe"

[Setup]
AppId={{6F0C4E55-5E3B-4B0E-9C62-5A2F6F7B1D42}
AppName={#Title}
AppVersion={#Version}
AppVerName={#Title} {#Version} ({#Edition} edition)
VersionInfoVersion={#Version}
DefaultDirName={autopf}\{#Title}
DefaultGroupName={#Title}
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=commandline dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename={#Name}
SetupIconFile=..\..\build\{#Edition}\icon.ico
UninstallDisplayIcon={app}\{#Program}
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
CloseApplications=yes
RestartApplications=no
SetupMutex=ForgetMIStewardSetup

[Files]
Source: "{#Frozen}\*"; DestDir: "{app}\{#Version}"; Flags: recursesubdirs ignoreversion

[UninstallDelete]
Type: filesandordirs; Name: "{app}\{#Version}"

[Icons]
Name: "{group}\{#Title}"; Filename: "{app}\{#Program}"
Name: "{autodesktop}\{#Title}"; Filename: "{app}\{#Program}"; Tasks: desktop

[Tasks]
Name: desktop; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Registry]
; a folder's own menu, since a run is a folder
Root: HKA; Subkey: "Software\Classes\Directory\shell\ForgetMISteward"; ValueType: string; ValueData: "Open as a run in {#Title}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Directory\shell\ForgetMISteward"; ValueType: string; ValueName: "Icon"; ValueData: "{app}\{#Program}"
Root: HKA; Subkey: "Software\Classes\Directory\shell\ForgetMISteward\command"; ValueType: string; ValueData: """{app}\{#Program}"" open ""%1"""

[Run]
Filename: "{app}\{#Program}"; Description: "{cm:LaunchProgram,{#Title}}"; Flags: nowait postinstall skipifsilent

[Code]
const
  UninstallKey = 'Software\Microsoft\Windows\CurrentVersion\Uninstall\{6F0C4E55-5E3B-4B0E-9C62-5A2F6F7B1D42}_is1';

function InitializeSetup: Boolean;
var
  Installed: String;
  InstalledVersion, OwnVersion: Int64;
begin
  Result := True;
  if not RegQueryStringValue(HKA, UninstallKey, 'DisplayVersion', Installed) then
    Exit;
  if StrToVersion(Installed, InstalledVersion) and StrToVersion('{#Version}', OwnVersion) and
    (ComparePackedVersion(InstalledVersion, OwnVersion) > 0) then
  begin
    SuppressibleMsgBox('Version ' + Installed + ' is installed, this file holds the older version {#Version}.' + #13#10 +
      'Keep the installed one; to go back all the same, remove it first in the system''s settings.', mbError, MB_OK, IDOK);
    Result := False;
  end;
end;

procedure RemoveOtherVersions;
var
  Found: TFindRec;
begin
  if not FindFirst(ExpandConstant('{app}\*'), Found) then
    Exit;
  try
    repeat
      if (Found.Attributes and FILE_ATTRIBUTE_DIRECTORY <> 0) and (Found.Name <> '{#Version}') and
        (Found.Name <> '.') and (Found.Name <> '..') then
        DelTree(ExpandConstant('{app}\') + Found.Name, True, True, True);
    until not FindNext(Found);
  finally
    FindClose(Found);
  end;
end;

procedure CurStepChanged(CurStep: TSetupStep);
begin
  if CurStep = ssPostInstall then
    RemoveOtherVersions;
end;
