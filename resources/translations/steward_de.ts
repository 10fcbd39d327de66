<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Forget-MI Steward</source>
        <translation>Über Forget-MI Steward</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Bestandteile des Programms</translation>
    </message>
    <message>
        <source>Licence of the selected part</source>
        <translation>Lizenz des gewählten Teils</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Forget-MI Steward {0}</source>
        <translation>Forget-MI Steward {0}</translation>
    </message>
    <message>
        <source>Removes chosen patients from a trained model and shows whether it worked. Licence: Apache-2.0.</source>
        <translation>Entfernt gewählte Patienten aus einem trainierten Modell und zeigt, ob es gelang. Lizenz: Apache-2.0.</translation>
    </message>
    <message>
        <source>It is made of these parts; select one to read its licence.</source>
        <translation>Es besteht aus diesen Teilen; wählen Sie eines, um seine Lizenz zu lesen.</translation>
    </message>
    <message>
        <source>Started from its source; the licences of the packages lie beside them in the environment.</source>
        <translation>Aus dem Quelltext gestartet; die Lizenzen der Pakete liegen bei ihnen in der Umgebung.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>Account name, {0}</source>
        <translation>Kontoname, {0}</translation>
    </message>
    <message>
        <source>Full name, {0}</source>
        <translation>Voller Name, {0}</translation>
    </message>
    <message>
        <source>Password, {0}</source>
        <translation>Passwort, {0}</translation>
    </message>
    <message>
        <source>Password once more, {0}</source>
        <translation>Passwort noch einmal, {0}</translation>
    </message>
    <message>
        <source>Signs in as this computer&apos;s user of that name</source>
        <translation>Meldet sich als Benutzer dieses Computers mit diesem Namen an</translation>
    </message>
    <message>
        <source>Signs in as this computer&apos;s user, {0}</source>
        <translation>Meldet sich als Benutzer dieses Computers an, {0}</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Voller Name</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>Kontoname</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation>Passwort noch einmal</translation>
    </message>
    <message>
        <source>The two passwords of {0} differ.</source>
        <translation>Die beiden Passwörter von {0} sind verschieden.</translation>
    </message>
    <message>
        <source>Type the same password twice.</source>
        <translation>Geben Sie zweimal dasselbe Passwort ein.</translation>
    </message>
</context>
<context>
    <name>AccountsDialog</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Another account</source>
        <translation>Weiteres Konto</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>Außer Gebrauch nehmen</translation>
    </message>
    <message>
        <source>Add the account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Operator: carries requests out</source>
        <translation>Ausführend: führt Anträge durch</translation>
    </message>
    <message>
        <source>Approver: decides on plans</source>
        <translation>Genehmigend: entscheidet über Pläne</translation>
    </message>
    <message>
        <source>Clinical owner of the model</source>
        <translation>Klinisch verantwortlich für das Modell</translation>
    </message>
    <message>
        <source>An approver or a clinical owner appoints approvers. What an account did stays in its name.</source>
        <translation>Genehmigende oder klinisch Verantwortliche ernennen Genehmigende. Was ein Konto tat, bleibt unter seinem Namen.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>ausführend</translation>
    </message>
    <message>
        <source>approver</source>
        <translation>genehmigend</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>verantwortlich</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>A run is working</source>
        <translation>Ein Lauf arbeitet</translation>
    </message>
</context>
<context>
    <name>ApprovalBar</name>
    <message>
        <source>Freeze and ask for approval</source>
        <translation>Festschreiben und Genehmigung erbitten</translation>
    </message>
    <message>
        <source>Withdraw to change it</source>
        <translation>Zurückziehen und ändern</translation>
    </message>
    <message>
        <source>Refuse …</source>
        <translation>Ablehnen …</translation>
    </message>
    <message>
        <source>Approve …</source>
        <translation>Genehmigen …</translation>
    </message>
    <message>
        <source>Start unlearning</source>
        <translation>Entfernen starten</translation>
    </message>
    <message>
        <source>The plan can be frozen once that is done.</source>
        <translation>Danach kann der Plan festgeschrieben werden.</translation>
    </message>
    <message>
        <source>{0} refused the plan: {1}</source>
        <translation>{0} hat den Plan abgelehnt: {1}</translation>
    </message>
    <message>
        <source>Change the plan or the list, and freeze it again.</source>
        <translation>Ändern Sie den Plan oder die Liste, und schreiben Sie ihn neu fest.</translation>
    </message>
    <message>
        <source>A second person approves before anything runs.</source>
        <translation>Eine zweite Person genehmigt, bevor etwas läuft.</translation>
    </message>
    <message>
        <source>Freezing fixes list, model, method and limits. The original model is never changed: the run writes a new one beside it.</source>
        <translation>Beim Festschreiben werden Liste, Modell, Methode und Grenzen fixiert. Das Originalmodell bleibt unverändert: der Lauf schreibt ein neues daneben.</translation>
    </message>
    <message>
        <source>Frozen by {0}. It waits for approval by a second person.</source>
        <translation>Festgeschrieben von {0}. Es fehlt die Genehmigung einer zweiten Person.</translation>
    </message>
    <message>
        <source>The approver signs in here, reads the plan above, and approves or refuses it.</source>
        <translation>Wer genehmigt, meldet sich hier an, liest den Plan oben und genehmigt ihn oder lehnt ihn ab.</translation>
    </message>
    <message>
        <source>Approved by {0}.</source>
        <translation>Genehmigt von {0}.</translation>
    </message>
    <message>
        <source>The original model is never changed: the run writes a new one beside it.</source>
        <translation>Das Originalmodell bleibt unverändert: der Lauf schreibt ein neues daneben.</translation>
    </message>
    <message>
        <source>This plan is read-only.</source>
        <translation>Dieser Plan kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>What was approved stays as it is; see run and verdict.</source>
        <translation>Was genehmigt wurde, bleibt, wie es ist; siehe Lauf und Urteil.</translation>
    </message>
</context>
<context>
    <name>AuditLogPage</name>
    <message>
        <source>Search event, account or request</source>
        <translation>Ereignis, Konto oder Antrag suchen</translation>
    </message>
    <message>
        <source>Show events of a request</source>
        <translation>Ereignisse eines Antrags zeigen</translation>
    </message>
    <message>
        <source>Check the log</source>
        <translation>Protokoll prüfen</translation>
    </message>
    <message>
        <source>Export as ATNA XML …</source>
        <translation>Als ATNA-XML exportieren …</translation>
    </message>
    <message>
        <source>Events of the audit log</source>
        <translation>Ereignisse des Protokolls</translation>
    </message>
    <message>
        <source>Sign in to see the audit log</source>
        <translation>Melden Sie sich an, um das Protokoll zu sehen</translation>
    </message>
    <message>
        <source>It keeps every step of every request, and cannot be changed.</source>
        <translation>Es bewahrt jeden Schritt jedes Antrags und kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>Every request</source>
        <translation>Alle Anträge</translation>
    </message>
    <message>
        <source>The log is whole: {0} events, none changed or missing.</source>
        <translation>Das Protokoll ist vollständig: {0} Ereignisse, keines geändert oder verloren.</translation>
    </message>
    <message>
        <source>Its last seal is {0} …; a signed report prints the seal of its time.</source>
        <translation>Sein letztes Siegel ist {0} …; ein signierter Bericht druckt das Siegel seiner Zeit.</translation>
    </message>
    <message>
        <source>The log was tampered with or damaged.</source>
        <translation>Das Protokoll wurde verändert oder ist beschädigt.</translation>
    </message>
    <message>
        <source>Keep the file as it is, and tell whoever is responsible for data protection.</source>
        <translation>Lassen Sie die Datei, wie sie ist, und verständigen Sie die Datenschutzverantwortlichen.</translation>
    </message>
    <message>
        <source>{0} of {1} events</source>
        <translation>{0} von {1} Ereignissen</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>No action</source>
        <translation>Keine Aktion</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>Show numbers</source>
        <translation>Zahlen zeigen</translation>
    </message>
    <message>
        <source>Show numbers: {0}</source>
        <translation>Zahlen zeigen: {0}</translation>
    </message>
    <message>
        <source>Explain: {0}</source>
        <translation>Erklären: {0}</translation>
    </message>
    <message>
        <source>Show chart</source>
        <translation>Diagramm zeigen</translation>
    </message>
</context>
<context>
    <name>ChecklistCard</name>
    <message>
        <source>Look at the model again on</source>
        <translation>Modell wieder ansehen am</translation>
    </message>
    <message>
        <source>Look at the model again on a day</source>
        <translation>Modell an einem Tag wieder ansehen</translation>
    </message>
    <message>
        <source>Day of the next look at the model</source>
        <translation>Tag der nächsten Durchsicht des Modells</translation>
    </message>
    <message>
        <source>Copies that are left</source>
        <translation>Verbliebene Kopien</translation>
    </message>
    <message>
        <source>State of: {0}</source>
        <translation>Zustand von: {0}</translation>
    </message>
    <message>
        <source>Note on: {0}</source>
        <translation>Bemerkung zu: {0}</translation>
    </message>
    <message>
        <source>Note, without names</source>
        <translation>Bemerkung, ohne Namen</translation>
    </message>
    <message>
        <source>Every kind of copy is seen to.</source>
        <translation>Für jede Art von Kopie ist gesorgt.</translation>
    </message>
    <message>
        <source>The model is one of several places. {0} of {1} are still open.</source>
        <translation>Das Modell ist nur einer von mehreren Orten. {0} von {1} sind noch offen.</translation>
    </message>
</context>
<context>
    <name>CheckpointCard</name>
    <message>
        <source>Close the checkpoint</source>
        <translation>Checkpoint schließen</translation>
    </message>
    <message>
        <source>What the conversion did</source>
        <translation>Was die Umwandlung tat</translation>
    </message>
    <message>
        <source>Convert the checkpoint</source>
        <translation>Checkpoint umwandeln</translation>
    </message>
    <message>
        <source>Open with the data set</source>
        <translation>Mit dem Datensatz öffnen</translation>
    </message>
    <message>
        <source>Looking at the checkpoint …</source>
        <translation>Der Checkpoint wird angesehen …</translation>
    </message>
    <message>
        <source>Recognised as</source>
        <translation>Erkannt als</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>The checkpoint is never changed.</source>
        <translation>Der Checkpoint wird nie verändert.</translation>
    </message>
    <message>
        <source>Choose a data set to open it with.</source>
        <translation>Wählen Sie einen Datensatz, mit dem er geöffnet wird.</translation>
    </message>
    <message>
        <source>The files are read in a confined process and are never changed.</source>
        <translation>Die Dateien werden in einem abgeschotteten Prozess gelesen und nie verändert.</translation>
    </message>
</context>
<context>
    <name>Checkpoints</name>
    <message>
        <source>Choose the checkpoint on the left, then the data set can be read.</source>
        <translation>Wählen Sie links den Checkpoint, dann kann der Datensatz gelesen werden.</translation>
    </message>
    <message>
        <source>Convert the checkpoint on the left, then the data set can be read.</source>
        <translation>Wandeln Sie links den Checkpoint um, dann kann der Datensatz gelesen werden.</translation>
    </message>
    <message>
        <source>The checkpoint on the left cannot be used; choose another one.</source>
        <translation>Der Checkpoint links ist nicht brauchbar; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Looking at the checkpoint …</source>
        <translation>Der Checkpoint wird angesehen …</translation>
    </message>
    <message>
        <source>{0}: predicts {1}</source>
        <translation>{0}: sagt {1} voraus</translation>
    </message>
    <message>
        <source>Show the model</source>
        <translation>Modell zeigen</translation>
    </message>
    <message>
        <source>Recognised as {0}; to be converted first</source>
        <translation>Erkannt als {0}; muss erst umgewandelt werden</translation>
    </message>
    <message>
        <source>Convert …</source>
        <translation>Umwandeln …</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Abgebrochen. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Converting the checkpoint</source>
        <translation>Der Checkpoint wird umgewandelt</translation>
    </message>
    <message>
        <source>The checkpoint was converted: {0}</source>
        <translation>Der Checkpoint wurde umgewandelt: {0}</translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message>
        <source>Forget-MI, the published presets</source>
        <translation>Forget-MI, veröffentlichte Einstellungen</translation>
    </message>
    <message>
        <source>For comparison</source>
        <translation>Zum Vergleich</translation>
    </message>
    <message>
        <source>Baselines; not meant for a request.</source>
        <translation>Vergleichsmethoden; nicht für einen Antrag gedacht.</translation>
    </message>
</context>
<context>
    <name>ColumnBox</name>
    <message>
        <source>Choose a column …</source>
        <translation>Spalte wählen …</translation>
    </message>
    <message>
        <source>Not in this file</source>
        <translation>Nicht in dieser Datei</translation>
    </message>
</context>
<context>
    <name>ColumnGrid</name>
    <message>
        <source>Column of the file for {0}: {1}</source>
        <translation>Spalte der Datei für {0}: {1}</translation>
    </message>
    <message>
        <source>{0} (needed)</source>
        <translation>{0} (nötig)</translation>
    </message>
</context>
<context>
    <name>ConversionForm</name>
    <message>
        <source>Architecture that the weights belong to</source>
        <translation>Architektur, zu der die Gewichte gehören</translation>
    </message>
    <message>
        <source>Folder with config.json and the tokenizer</source>
        <translation>Ordner mit config.json und dem Tokenizer</translation>
    </message>
    <message>
        <source>Classes in their order, separated by commas</source>
        <translation>Klassen in ihrer Reihenfolge, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>How images were prepared in training</source>
        <translation>Wie Bilder im Training aufbereitet wurden</translation>
    </message>
    <message>
        <source>JSON or TOML file that says how images were prepared</source>
        <translation>JSON- oder TOML-Datei, die sagt, wie Bilder aufbereitet wurden</translation>
    </message>
    <message>
        <source>New folder for the converted checkpoint</source>
        <translation>Neuer Ordner für den umgewandelten Checkpoint</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Images prepared</source>
        <translation>Aufbereitung</translation>
    </message>
    <message>
        <source>Write to</source>
        <translation>Schreiben nach</translation>
    </message>
    <message>
        <source>Choose an architecture …</source>
        <translation>Architektur wählen …</translation>
    </message>
    <message>
        <source>the published one (joint_chestxray, Forget-MI); its tokenizer lies beside</source>
        <translation>die veröffentlichte (joint_chestxray, Forget-MI); ihr Tokenizer liegt daneben</translation>
    </message>
    <message>
        <source>as a config.json says</source>
        <translation>wie eine config.json sagt</translation>
    </message>
    <message>
        <source>Choose how images were prepared …</source>
        <translation>Aufbereitung der Bilder wählen …</translation>
    </message>
    <message>
        <source>not known: I choose by looking at images, once a data set is open</source>
        <translation>unbekannt: ich wähle an Bildern, sobald ein Datensatz offen ist</translation>
    </message>
    <message>
        <source>as a file says</source>
        <translation>wie eine Datei sagt</translation>
    </message>
    <message>
        <source>in their order, separated by commas</source>
        <translation>in ihrer Reihenfolge, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>as the checkpoint says; else in their order, separated by commas</source>
        <translation>wie der Checkpoint sagt; sonst in ihrer Reihenfolge, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Choose a checkpoint.</source>
        <translation>Wählen Sie einen Checkpoint.</translation>
    </message>
    <message>
        <source>Choose which architecture the weights belong to.</source>
        <translation>Wählen Sie, zu welcher Architektur die Gewichte gehören.</translation>
    </message>
    <message>
        <source>Name the classes in their order.</source>
        <translation>Nennen Sie die Klassen in ihrer Reihenfolge.</translation>
    </message>
    <message>
        <source>Choose how images were prepared.</source>
        <translation>Wählen Sie, wie Bilder aufbereitet wurden.</translation>
    </message>
    <message>
        <source>Choose where to write the converted checkpoint.</source>
        <translation>Wählen Sie, wohin der umgewandelte Checkpoint geschrieben wird.</translation>
    </message>
</context>
<context>
    <name>Countersigning</name>
    <message>
        <source>File the report</source>
        <translation>Bericht ablegen</translation>
    </message>
    <message>
        <source>Unlearning report {0}.pdf</source>
        <translation>Bericht {0}.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Signing the report</source>
        <translation>Der Bericht wird signiert</translation>
    </message>
    <message>
        <source>The signature was added: {0}</source>
        <translation>Die Signatur wurde hinzugefügt: {0}</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>A fault in the program</source>
        <translation>Ein Fehler im Programm</translation>
    </message>
    <message>
        <source>Details of the fault</source>
        <translation>Einzelheiten des Fehlers</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The program made a mistake.</source>
        <translation>Das Programm hat einen Fehler gemacht.</translation>
    </message>
    <message>
        <source>Your data set and the original model are unchanged. Please pass these details on to whoever looks after the program; they hold no patient, no identifier and no folder of this computer.</source>
        <translation>Datensatz und Originalmodell sind unverändert. Bitte geben Sie diese Einzelheiten weiter an wen das Programm betreut; sie enthalten keinen Patienten, keine Kennung und keinen Ordner dieses Computers.</translation>
    </message>
</context>
<context>
    <name>DemoStrip</name>
    <message>
        <source>Demo: invented patients</source>
        <translation>Demo: erfundene Patienten</translation>
    </message>
    <message>
        <source>Operator: {0}, password {1}. Approver: {2}, password {3}.</source>
        <translation>Ausführend: {0}, Passwort {1}. Genehmigend: {2}, Passwort {3}.</translation>
    </message>
    <message>
        <source>Leave the demo</source>
        <translation>Demo verlassen</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>The report is being written, and the register notes who signed it.</source>
        <translation>Der Bericht wird geschrieben, und das Register vermerkt, wer ihn signiert hat.</translation>
    </message>
    <message>
        <source>Sign out in a moment, when it is filed.</source>
        <translation>Melden Sie sich gleich ab, sobald er abgelegt ist.</translation>
    </message>
    <message>
        <source>You are signed out. The run goes on.</source>
        <translation>Sie sind abgemeldet. Der Lauf geht weiter.</translation>
    </message>
    <message>
        <source>How it ended is told to the next who signs in.</source>
        <translation>Wie er endete, wird dem gesagt, der sich als Nächstes anmeldet.</translation>
    </message>
    <message>
        <source>Something still works in the demo.</source>
        <translation>In der Demo arbeitet noch etwas.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or stop it.</source>
        <translation>Warten Sie, bis es zu Ende ist, oder beenden Sie es.</translation>
    </message>
</context>
<context>
    <name>EstimateCard</name>
    <message>
        <source>Estimate time and memory</source>
        <translation>Zeit und Speicher schätzen</translation>
    </message>
    <message>
        <source>What the run will take</source>
        <translation>Was der Lauf braucht</translation>
    </message>
    <message>
        <source>A few images and steps are tried on the chosen device.</source>
        <translation>Einige Bilder und Schritte werden auf dem gewählten Gerät ausprobiert.</translation>
    </message>
    <message>
        <source>Takes {0}</source>
        <translation>Dauert {0}</translation>
    </message>
    <message>
        <source>With the audit, on {0}.</source>
        <translation>Mit der Prüfung, auf {0}.</translation>
    </message>
    <message>
        <source>At most {0}, where the planned epochs do not suffice.</source>
        <translation>Höchstens {0}, falls die geplanten Epochen nicht reichen.</translation>
    </message>
    <message>
        <source>Images still to be prepared: {0}.</source>
        <translation>Noch vorzubereitende Bilder: {0}.</translation>
    </message>
    <message>
        <source>Disk: {0}. Memory: {1}.</source>
        <translation>Platte: {0}. Arbeitsspeicher: {1}.</translation>
    </message>
    <message>
        <source>The disk has only {0} free: make room first.</source>
        <translation>Auf der Platte sind nur {0} frei: Schaffen Sie zuerst Platz.</translation>
    </message>
</context>
<context>
    <name>Estimating</name>
    <message>
        <source>Trying a few images and steps</source>
        <translation>Einige Bilder und Schritte werden ausprobiert</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>Train the model again without these patients?</source>
        <translation>Das Modell ohne diese Patienten neu trainieren?</translation>
    </message>
    <message>
        <source>It is trained from the beginning on the retained patients, as long as the original was, and the run is audited against it. This can be left for the night, and stopped; a stop begins it anew.</source>
        <translation>Es wird von Anfang an mit den bleibenden Patienten trainiert, so lange wie das Original, und der Lauf wird dagegen geprüft. Das kann über Nacht geschehen und beendet werden; danach beginnt es von vorn.</translation>
    </message>
    <message>
        <source>Train now</source>
        <translation>Jetzt trainieren</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>The run was audited against the retrained model.</source>
        <translation>Der Lauf wurde gegen das neu trainierte Modell geprüft.</translation>
    </message>
    <message>
        <source>Training the reference</source>
        <translation>Die Referenz wird trainiert</translation>
    </message>
    <message>
        <source>Try these settings on patients drawn at random?</source>
        <translation>Diese Einstellungen an zufällig gewählten Patienten erproben?</translation>
    </message>
    <message>
        <source>About 100 training patients are removed from a copy of the original, which is audited and deleted. So many patients show what these settings do to this model, and the report cites it. It takes about as long as the run did.</source>
        <translation>Etwa 100 Trainingspatienten werden aus einer Kopie des Originals entfernt, die geprüft und gelöscht wird. So viele Patienten zeigen, was diese Einstellungen bei diesem Modell bewirken, und der Bericht führt es an. Es dauert etwa so lange wie der Lauf.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt erproben</translation>
    </message>
    <message>
        <source>The settings were tried on patients drawn at random; the report cites it.</source>
        <translation>Die Einstellungen wurden an zufällig gewählten Patienten erprobt; der Bericht führt es an.</translation>
    </message>
    <message>
        <source>Qualifying the settings</source>
        <translation>Die Einstellungen werden qualifiziert</translation>
    </message>
    <message>
        <source>It was stopped. The run is as it was.</source>
        <translation>Es wurde beendet. Der Lauf ist, wie er war.</translation>
    </message>
    <message>
        <source>Begin it again when you are ready.</source>
        <translation>Beginnen Sie es wieder, wenn Sie so weit sind.</translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <source>Choose a file …</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Do without</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Do without the file: {0}</source>
        <translation>Ohne die Datei: {0}</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.gz);;All files (*)</source>
        <translation>Tabellen (*.csv *.tsv *.txt *.gz);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>FirstAccountsDialog</name>
    <message>
        <source>Two accounts</source>
        <translation>Zwei Konten</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Ausführend</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>Genehmigend</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Look at the demo first</source>
        <translation>Erst die Demo ansehen</translation>
    </message>
    <message>
        <source>Make the accounts</source>
        <translation>Konten anlegen</translation>
    </message>
    <message>
        <source>Who works with the register?</source>
        <translation>Wer arbeitet mit dem Register?</translation>
    </message>
    <message>
        <source>One person carries a request out, a second one approves it before anything runs. Passwords stay on this computer, and only as a hash. More accounts can be made later.</source>
        <translation>Eine Person führt einen Antrag durch, eine zweite genehmigt ihn, bevor etwas läuft. Passwörter bleiben auf diesem Computer, und nur als Hash. Weitere Konten können später angelegt werden.</translation>
    </message>
    <message>
        <source>Operator and approver have the same account name.</source>
        <translation>Ausführende und genehmigende Person haben denselben Kontonamen.</translation>
    </message>
    <message>
        <source>Give two names: nobody approves their own request.</source>
        <translation>Geben Sie zwei Namen an: niemand genehmigt den eigenen Antrag.</translation>
    </message>
</context>
<context>
    <name>HandbookDialog</name>
    <message>
        <source>Handbook</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Text of the handbook</source>
        <translation>Text des Handbuchs</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save the handbook</source>
        <translation>Handbuch speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The handbook was saved as {0}.</source>
        <translation>Das Handbuch wurde als {0} gespeichert.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Sign in as somebody else …</source>
        <translation>Als jemand anderes anmelden …</translation>
    </message>
    <message>
        <source>Accounts …</source>
        <translation>Konten …</translation>
    </message>
    <message>
        <source>Preferences …</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Stored data …</source>
        <translation>Gespeicherte Daten …</translation>
    </message>
    <message>
        <source>Tour of the demo</source>
        <translation>Rundgang durch die Demo</translation>
    </message>
    <message>
        <source>About Forget-MI Steward …</source>
        <translation>Über Forget-MI Steward …</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anträge</translation>
    </message>
    <message>
        <source>Data and model</source>
        <translation>Daten und Modell</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Signed in: {0}</source>
        <translation>Angemeldet: {0}</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Open the handbook here</source>
        <translation>Handbuch hier öffnen</translation>
    </message>
    <message>
        <source>Close the help</source>
        <translation>Hilfe schließen</translation>
    </message>
</context>
<context>
    <name>ImageView</name>
    <message>
        <source>Radiograph</source>
        <translation>Röntgenbild</translation>
    </message>
    <message>
        <source>Arrow keys set brightness and contrast, plus and minus zoom, 0 resets.</source>
        <translation>Pfeiltasten stellen Helligkeit und Kontrast, Plus und Minus die Größe, 0 setzt zurück.</translation>
    </message>
    <message>
        <source>Drag: brightness and contrast. Wheel: zoom. Double click: reset.</source>
        <translation>Ziehen: Helligkeit und Kontrast. Rad: Größe. Doppelklick: zurücksetzen.</translation>
    </message>
    <message>
        <source>This image cannot be shown: {0}</source>
        <translation>Dieses Bild kann nicht gezeigt werden: {0}</translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Its number in your own system</source>
        <translation>Die Nummer in Ihrem eigenen System</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>What is to be forgotten, without names</source>
        <translation>Was vergessen werden soll, ohne Namen</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Eingegangen</translation>
    </message>
    <message>
        <source>Identity verified</source>
        <translation>Identität geprüft</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Hold …</source>
        <translation>Anhalten …</translation>
    </message>
    <message>
        <source>Release the hold</source>
        <translation>Weiterführen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Continue to the patients</source>
        <translation>Weiter zu den Patienten</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Somebody made sure who asks. Keep the document itself outside this program.</source>
        <translation>Jemand hat sich vergewissert, wer fragt. Der Nachweis selbst bleibt außerhalb dieses Programms.</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Antwort bis</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Closed without a run</source>
        <translation>Ohne Lauf geschlossen</translation>
    </message>
    <message>
        <source>One month from receipt and two more, as granted (GDPR Article 12(3)).</source>
        <translation>Ein Monat ab Eingang und zwei weitere, wie gewährt (DSGVO Artikel 12(3)).</translation>
    </message>
    <message>
        <source>One month from receipt (GDPR Article 12(3)). It can be extended with a reason.</source>
        <translation>Ein Monat ab Eingang (DSGVO Artikel 12(3)). Mit Begründung verlängerbar.</translation>
    </message>
    <message>
        <source>Give the ticket&apos;s number.</source>
        <translation>Geben Sie die Nummer des Tickets an.</translation>
    </message>
    <message>
        <source>The identity must be verified before anything is planned.</source>
        <translation>Die Identität muss geprüft sein, bevor etwas geplant wird.</translation>
    </message>
</context>
<context>
    <name>Intaking</name>
    <message>
        <source>List of patient ids</source>
        <translation>Liste von Patientenkennungen</translation>
    </message>
</context>
<context>
    <name>KeyKeeping</name>
    <message>
        <source>Write the key sheet</source>
        <translation>Schlüsselblatt schreiben</translation>
    </message>
    <message>
        <source>Key sheet {0}.pdf</source>
        <translation>Schlüsselblatt {0}.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Writing the key sheet</source>
        <translation>Das Schlüsselblatt wird geschrieben</translation>
    </message>
    <message>
        <source>The key sheet was written: {0}</source>
        <translation>Das Schlüsselblatt wurde geschrieben: {0}</translation>
    </message>
    <message>
        <source>It names patients: keep it apart from the report.</source>
        <translation>Es nennt Patienten: bewahren Sie es getrennt vom Bericht auf.</translation>
    </message>
    <message>
        <source>Destroying the key</source>
        <translation>Der Schlüssel wird vernichtet</translation>
    </message>
    <message>
        <source>Destroy the key of the pseudonyms?</source>
        <translation>Schlüssel der Pseudonyme vernichten?</translation>
    </message>
    <message>
        <source>Nobody can then say whose the pseudonyms in the report and its scores are, no key sheet can be made, and the run cannot be audited again. Delete copies in backups as well. This cannot be undone.</source>
        <translation>Niemand kann dann sagen, wem die Pseudonyme im Bericht und in seinen Werten gehören, kein Schlüsselblatt kann erstellt und der Lauf nicht mehr geprüft werden. Löschen Sie auch Kopien in Sicherungen. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Destroy the key</source>
        <translation>Schlüssel vernichten</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The key of the pseudonyms was destroyed.</source>
        <translation>Der Schlüssel der Pseudonyme wurde vernichtet.</translation>
    </message>
</context>
<context>
    <name>KeySheetDialog</name>
    <message>
        <source>Key sheet</source>
        <translation>Schlüsselblatt</translation>
    </message>
    <message>
        <source>Password of the key sheet</source>
        <translation>Passwort des Schlüsselblatts</translation>
    </message>
    <message>
        <source>Password of the key sheet once more</source>
        <translation>Passwort des Schlüsselblatts noch einmal</translation>
    </message>
    <message>
        <source>Choose a place and write …</source>
        <translation>Ort wählen und schreiben …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Write the key sheet</source>
        <translation>Schlüsselblatt schreiben</translation>
    </message>
    <message>
        <source>It says whose the pseudonyms of the report are, in a PDF that only this password opens. Keep it apart from the report, and the password apart from both: nobody can recover it.</source>
        <translation>Es sagt, wem die Pseudonyme des Berichts gehören, in einem PDF, das nur dieses Passwort öffnet. Bewahren Sie es getrennt vom Bericht auf, und das Passwort getrennt von beiden: niemand kann es wiederherstellen.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation>Passwort noch einmal</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Die beiden Passwörter sind verschieden.</translation>
    </message>
    <message>
        <source>Type the same one twice.</source>
        <translation>Geben Sie zweimal dasselbe ein.</translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message>
        <source>Choose the list …</source>
        <translation>Liste wählen …</translation>
    </message>
    <message>
        <source>List of patients</source>
        <translation>Liste der Patienten</translation>
    </message>
    <message>
        <source>No list yet</source>
        <translation>Noch keine Liste</translation>
    </message>
    <message>
        <source>Drop the ticket&apos;s CSV file here, choose it, or tick the patients at the next step.</source>
        <translation>Ziehen Sie die CSV-Datei des Tickets hierher, wählen Sie sie, oder haken Sie die Patienten im nächsten Schritt an.</translation>
    </message>
    <message>
        <source>{0} lines = {1} ids + {2} given twice + {3} without an id</source>
        <translation>{0} Zeilen = {1} Kennungen + {2} doppelt + {3} ohne Kennung</translation>
    </message>
    <message>
        <source>The ids are looked up in the data set at the next step.</source>
        <translation>Die Kennungen werden im nächsten Schritt im Datensatz gesucht.</translation>
    </message>
    <message>
        <source>{0} patients matched</source>
        <translation>{0} Patienten gefunden</translation>
    </message>
    <message>
        <source>The list is kept in the register until it is destroyed after release.</source>
        <translation>Die Liste bleibt im Register, bis sie nach der Freigabe vernichtet wird.</translation>
    </message>
    <message>
        <source>The list was destroyed</source>
        <translation>Die Liste wurde vernichtet</translation>
    </message>
    <message>
        <source>Only counts are left in the register.</source>
        <translation>Im Register stehen nur noch Anzahlen.</translation>
    </message>
</context>
<context>
    <name>LogViewing</name>
    <message>
        <source>Export the audit log</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <source>Audit log.xml</source>
        <translation>Protokoll.xml</translation>
    </message>
    <message>
        <source>XML (*.xml)</source>
        <translation>XML (*.xml)</translation>
    </message>
    <message>
        <source>The audit log was exported: {0}</source>
        <translation>Das Protokoll wurde exportiert: {0}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Device: looking …</source>
        <translation>Gerät: wird gesucht …</translation>
    </message>
    <message>
        <source>No data set open</source>
        <translation>Kein Datensatz offen</translation>
    </message>
    <message>
        <source>{0}: {1} images usable, model {2}</source>
        <translation>{0}: {1} Bilder brauchbar, Modell {2}</translation>
    </message>
    <message>
        <source>Closing when the work has stopped …</source>
        <translation>Wird geschlossen, sobald die Arbeit endet …</translation>
    </message>
    <message>
        <source>A run is working</source>
        <translation>Ein Lauf arbeitet</translation>
    </message>
    <message>
        <source>Stop the run safely and close? It can be resumed later; the original model is unchanged.</source>
        <translation>Lauf sicher beenden und schließen? Er kann später fortgesetzt werden; das Originalmodell ist unverändert.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Beenden und schließen</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models of the register</source>
        <translation>Modelle des Registers</translation>
    </message>
    <message>
        <source>Reason for retiring the model, without naming patients</source>
        <translation>Grund für die Stilllegung des Modells, ohne Patienten zu nennen</translation>
    </message>
    <message>
        <source>Retire the model …</source>
        <translation>Modell stilllegen …</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Every model that was trained, converted or unlearned here. A retired model is refused when it is opened, converted or run again, whatever its name; runs that were made with it can still be read.</source>
        <translation>Jedes Modell, das hier trainiert, umgewandelt oder bereinigt wurde. Ein stillgelegtes wird beim Öffnen, Umwandeln und bei neuen Läufen abgelehnt, wie es auch heißt; Läufe, die damit gemacht wurden, bleiben lesbar.</translation>
    </message>
    <message>
        <source>Reading the register …</source>
        <translation>Das Register wird gelesen …</translation>
    </message>
    <message>
        <source>No model was registered yet.</source>
        <translation>Noch ist kein Modell eingetragen.</translation>
    </message>
    <message>
        <source>Select a model to see its state, or to retire it.</source>
        <translation>Wählen Sie ein Modell, um seinen Zustand zu sehen oder es stillzulegen.</translation>
    </message>
    <message>
        <source>Retire {0}?</source>
        <translation>{0} stilllegen?</translation>
    </message>
    <message>
        <source>The model and every other with the same weights are refused from now on. This cannot be undone.</source>
        <translation>Das Modell und jedes andere mit denselben Gewichten wird von jetzt an abgelehnt. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Stilllegen</translation>
    </message>
    <message>
        <source>Keep in use</source>
        <translation>In Gebrauch lassen</translation>
    </message>
    <message>
        <source>The register cannot be shown.</source>
        <translation>Das Register kann nicht gezeigt werden.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Opening the demo project</source>
        <translation>Das Demoprojekt wird geöffnet</translation>
    </message>
    <message>
        <source>Stopped. What was read is kept: reading the data set again goes on from there.</source>
        <translation>Abgebrochen. Was gelesen ist, bleibt: erneutes Lesen geht von dort weiter.</translation>
    </message>
    <message>
        <source>Reading the data set</source>
        <translation>Der Datensatz wird gelesen</translation>
    </message>
    <message>
        <source>Rejects of {0}.csv</source>
        <translation>Ausschuss von {0}.csv</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Save the list of rejects</source>
        <translation>Liste des Ausschusses speichern</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Abgebrochen. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The list of rejects was written: {0}</source>
        <translation>Die Liste des Ausschusses wurde geschrieben: {0}</translation>
    </message>
</context>
<context>
    <name>PageWork</name>
    <message>
        <source>Wait until it has ended, or stop it.</source>
        <translation>Warten Sie, bis er zu Ende ist, oder beenden Sie ihn.</translation>
    </message>
    <message>
        <source>A run is working.</source>
        <translation>Ein Lauf arbeitet.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
</context>
<context>
    <name>ParameterPanel</name>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Advanced: every parameter of the method</source>
        <translation>Erweitert: alle Parameter der Methode</translation>
    </message>
    <message>
        <source>Back to the method&apos;s own values</source>
        <translation>Zurück zu den Werten der Methode</translation>
    </message>
    <message>
        <source>Refused: {0}. Mend it here, or go back to the method&apos;s own values.</source>
        <translation>Abgelehnt: {0}. Berichtigen Sie es hier, oder gehen Sie zurück zu den Werten der Methode.</translation>
    </message>
</context>
<context>
    <name>PatientModel</name>
    <message>
        <source>The model was not trained on this patient: there is nothing to remove.</source>
        <translation>Das Modell wurde mit diesem Patienten nicht trainiert: es gibt nichts zu entfernen.</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Studien</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Last study</source>
        <translation>Zuletzt</translation>
    </message>
</context>
<context>
    <name>PatientTable</name>
    <message>
        <source>Patients</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>Space ticks the patient of the current row.</source>
        <translation>Die Leertaste hakt den Patienten der aktuellen Zeile an.</translation>
    </message>
    <message>
        <source>No patient matches. Change the search or the filters.</source>
        <translation>Kein Patient passt. Ändern Sie die Suche oder die Filter.</translation>
    </message>
</context>
<context>
    <name>PatientView</name>
    <message>
        <source>Show identifiers</source>
        <translation>Kennungen zeigen</translation>
    </message>
    <message>
        <source>Earlier study</source>
        <translation>Frühere Studie</translation>
    </message>
    <message>
        <source>Later study</source>
        <translation>Spätere Studie</translation>
    </message>
    <message>
        <source>No patient selected</source>
        <translation>Kein Patient gewählt</translation>
    </message>
    <message>
        <source>Select a patient in the table to see the studies.</source>
        <translation>Wählen Sie in der Tabelle einen Patienten, um die Studien zu sehen.</translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation>{0} Jahre</translation>
    </message>
    <message>
        <source>No usable study</source>
        <translation>Keine brauchbare Studie</translation>
    </message>
    <message>
        <source>None of this patient&apos;s images can be used.</source>
        <translation>Keines der Bilder dieses Patienten ist brauchbar.</translation>
    </message>
    <message>
        <source>Study {0} of {1}</source>
        <translation>Studie {0} von {1}</translation>
    </message>
    <message>
        <source>label {0}</source>
        <translation>Klasse {0}</translation>
    </message>
    <message>
        <source>findings present: {0}</source>
        <translation>Befunde vorhanden: {0}</translation>
    </message>
    <message>
        <source>Image {0}</source>
        <translation>Bild {0}</translation>
    </message>
    <message>
        <source>Reading the image …</source>
        <translation>Das Bild wird gelesen …</translation>
    </message>
    <message>
        <source>Hide identifiers</source>
        <translation>Kennungen verbergen</translation>
    </message>
</context>
<context>
    <name>PatientsPage</name>
    <message>
        <source>Search for a patient id</source>
        <translation>Patientenkennung suchen</translation>
    </message>
    <message>
        <source>Show patients by split</source>
        <translation>Patienten nach Teil zeigen</translation>
    </message>
    <message>
        <source>Show patients by label</source>
        <translation>Patienten nach Klasse zeigen</translation>
    </message>
    <message>
        <source>Load a list …</source>
        <translation>Liste laden …</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>Alle Haken entfernen</translation>
    </message>
    <message>
        <source>Continue to the plan</source>
        <translation>Weiter zum Plan</translation>
    </message>
    <message>
        <source>All splits</source>
        <translation>Alle Teile</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Alle Klassen</translation>
    </message>
    <message>
        <source>Lists of ids (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>Listen von Kennungen (*.csv *.txt *.tsv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>List of patient ids</source>
        <translation>Liste von Patientenkennungen</translation>
    </message>
    <message>
        <source>{0} of {1} chosen</source>
        <translation>{0} von {1} gewählt</translation>
    </message>
    <message>
        <source>The list is frozen.</source>
        <translation>Die Liste ist festgeschrieben.</translation>
    </message>
    <message>
        <source>Decide on the ids that could not be matched.</source>
        <translation>Entscheiden Sie über die Kennungen, die nicht gefunden wurden.</translation>
    </message>
    <message>
        <source>Tick the patients to be removed, or load a list.</source>
        <translation>Haken Sie die zu entfernenden Patienten an, oder laden Sie eine Liste.</translation>
    </message>
    <message>
        <source>{0} shown</source>
        <translation>{0} gezeigt</translation>
    </message>
</context>
<context>
    <name>PictureRow</name>
    <message>
        <source>Image {0} of {1}: {2}</source>
        <translation>Bild {0} von {1}: {2}</translation>
    </message>
    <message>
        <source>This image cannot be shown.</source>
        <translation>Dieses Bild kann nicht gezeigt werden.</translation>
    </message>
</context>
<context>
    <name>PlaceField</name>
    <message>
        <source>Choose: {0}</source>
        <translation>Wählen: {0}</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>PlacesCard</name>
    <message>
        <source>Data set: a folder or a manifest file</source>
        <translation>Datensatz: ein Ordner oder ein Manifest</translation>
    </message>
    <message>
        <source>Checkpoint: the model&apos;s folder or file</source>
        <translation>Checkpoint: Ordner oder Datei des Modells</translation>
    </message>
    <message>
        <source>Choose the folder of the data set</source>
        <translation>Ordner des Datensatzes wählen</translation>
    </message>
    <message>
        <source>Choose a manifest file as the data set</source>
        <translation>Manifest als Datensatz wählen</translation>
    </message>
    <message>
        <source>Choose the folder of the checkpoint</source>
        <translation>Ordner des Checkpoints wählen</translation>
    </message>
    <message>
        <source>Choose a file of weights as the checkpoint</source>
        <translation>Datei mit Gewichten als Checkpoint wählen</translation>
    </message>
    <message>
        <source>Recent checkpoints</source>
        <translation>Zuletzt benutzte Checkpoints</translation>
    </message>
    <message>
        <source>Show the model</source>
        <translation>Modell zeigen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Look at the data set</source>
        <translation>Datensatz ansehen</translation>
    </message>
    <message>
        <source>Your own data set and checkpoint</source>
        <translation>Eigener Datensatz und Checkpoint</translation>
    </message>
    <message>
        <source>Folders and files can be dropped here. Nothing leaves this computer.</source>
        <translation>Ordner und Dateien können hierher gezogen werden. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Folder of the data set</source>
        <translation>Ordner des Datensatzes</translation>
    </message>
    <message>
        <source>Manifests (*.csv *.tsv *.txt *.gz);;All files (*)</source>
        <translation>Manifeste (*.csv *.tsv *.txt *.gz);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Manifest of the data set</source>
        <translation>Manifest des Datensatzes</translation>
    </message>
    <message>
        <source>Folder of the checkpoint</source>
        <translation>Ordner des Checkpoints</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.bin *.pt *.pth);;All files (*)</source>
        <translation>Gewichte (*.safetensors *.bin *.pt *.pth);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>File of weights</source>
        <translation>Datei mit Gewichten</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Prozessor (CPU)</translation>
    </message>
    <message>
        <source>NVIDIA GPU</source>
        <translation>NVIDIA-GPU</translation>
    </message>
    <message>
        <source>Patients to be removed</source>
        <translation>Zu entfernende Patienten</translation>
    </message>
    <message>
        <source>Original model</source>
        <translation>Originalmodell</translation>
    </message>
    <message>
        <source>Fixed before the run</source>
        <translation>Vor dem Lauf festgelegt</translation>
    </message>
    <message>
        <source>Margin around .5 for the verdict: {0}</source>
        <translation>Spielraum um .5 für das Urteil: {0}</translation>
    </message>
    <message>
        <source>Tolerated loss of AUC: {0}</source>
        <translation>Hingenommener Verlust an AUC: {0}</translation>
    </message>
    <message>
        <source>The unseen patients are split in two before the run: one part for stopping, one for the audit.</source>
        <translation>Die unbekannten Patienten werden vor dem Lauf geteilt: ein Teil für das Anhalten, einer für die Prüfung.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Manifest SHA-256 {0} …</source>
        <translation>Manifest SHA-256 {0} …</translation>
    </message>
    <message>
        <source>Studies: {0}.  Images: {1}.</source>
        <translation>Studien: {0}.  Bilder: {1}.</translation>
    </message>
    <message>
        <source>  Part of the training patients: {0} %.</source>
        <translation>  Anteil an den Trainingspatienten: {0}&#xa0;%.</translation>
    </message>
    <message>
        <source>Patients: {0}</source>
        <translation>Patienten: {0}</translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message>
        <source>The identity is not verified: {0}. Tick it in the intake.</source>
        <translation>Die Identität ist nicht geprüft: {0}. Haken Sie sie bei der Aufnahme an.</translation>
    </message>
    <message>
        <source>A value under Advanced is refused: {0}. Mend it there.</source>
        <translation>Ein Wert unter „Erweitert“ ist abgelehnt: {0}. Berichtigen Sie ihn dort.</translation>
    </message>
    <message>
        <source>I approve the removal of these {0} patients from this model with this plan.</source>
        <translation>Ich genehmige das Entfernen dieser {0} Patienten aus diesem Modell nach diesem Plan.</translation>
    </message>
    <message>
        <source>Approve the plan</source>
        <translation>Plan genehmigen</translation>
    </message>
    <message>
        <source>Sign and approve</source>
        <translation>Unterschreiben und genehmigen</translation>
    </message>
    <message>
        <source>Refuse the plan?</source>
        <translation>Plan ablehnen?</translation>
    </message>
    <message>
        <source>The request goes back to its operator, who sees this reason.</source>
        <translation>Der Antrag geht an die ausführende Person zurück; sie sieht diesen Grund.</translation>
    </message>
    <message>
        <source>Go on to sign</source>
        <translation>Weiter zur Unterschrift</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Refuse the plan</source>
        <translation>Plan ablehnen</translation>
    </message>
    <message>
        <source>I refuse this plan, because: {0}</source>
        <translation>Ich lehne diesen Plan ab, weil: {0}</translation>
    </message>
    <message>
        <source>Sign and refuse</source>
        <translation>Unterschreiben und ablehnen</translation>
    </message>
    <message>
        <source>A value under Advanced is refused: {0}.</source>
        <translation>Ein Wert unter „Erweitert“ ist abgelehnt: {0}.</translation>
    </message>
    <message>
        <source>Give one within its range, or go back to the method&apos;s own values.</source>
        <translation>Geben Sie einen in seinem Bereich an, oder gehen Sie zurück zu den Werten der Methode.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Device for new runs</source>
        <translation>Gerät für neue Läufe</translation>
    </message>
    <message>
        <source>Folder for runs and demo</source>
        <translation>Ordner für Läufe und Demo</translation>
    </message>
    <message>
        <source>Folder for prepared images</source>
        <translation>Ordner für aufbereitete Bilder</translation>
    </message>
    <message>
        <source>Logo, PNG or JPEG</source>
        <translation>Logo, PNG oder JPEG</translation>
    </message>
    <message>
        <source>Certificate for signing</source>
        <translation>Zertifikat zum Signieren</translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation>Name des Hauses</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Prozessor (CPU)</translation>
    </message>
    <message>
        <source>NVIDIA GPU</source>
        <translation>NVIDIA-GPU</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Keep lists of patients after release</source>
        <translation>Patientenlisten nach der Freigabe behalten</translation>
    </message>
    <message>
        <source>When a request was released, the register keeps its list so long; then you are reminded to destroy it.</source>
        <translation>So lange behält das Register die Liste eines freigegebenen Antrags; dann werden Sie erinnert, sie zu vernichten.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>In force at the next start.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>In force at the next start. What lies in the old folder stays there.</source>
        <translation>Gilt ab dem nächsten Start. Was im alten Ordner liegt, bleibt dort.</translation>
    </message>
    <message>
        <source>Empty: the user&apos;s cache. An empty folder that only you may read. {0}</source>
        <translation>Leer: der Zwischenspeicher des Benutzers. Ein leerer Ordner, den nur Sie lesen dürfen. {0}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Stands on top of each report.</source>
        <translation>Steht oben auf jedem Bericht.</translation>
    </message>
    <message>
        <source>A PKCS#12 file; its password is asked for at each signature and never kept.</source>
        <translation>Eine PKCS#12-Datei; ihr Passwort wird bei jeder Signatur erfragt und nie aufbewahrt.</translation>
    </message>
    <message>
        <source>Choose a folder for runs and demo.</source>
        <translation>Wählen Sie einen Ordner für Läufe und Demo.</translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message>
        <source>Do not open this data set</source>
        <translation>Diesen Datensatz nicht öffnen</translation>
    </message>
    <message>
        <source>Show identifiers and reports</source>
        <translation>Kennungen und Berichte zeigen</translation>
    </message>
    <message>
        <source>The first images as they are understood</source>
        <translation>Die ersten Bilder, wie sie verstanden wurden</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal ansehen</translation>
    </message>
    <message>
        <source>Read the data set</source>
        <translation>Datensatz lesen</translation>
    </message>
    <message>
        <source>First images</source>
        <translation>Erste Bilder</translation>
    </message>
    <message>
        <source>Hide identifiers and reports</source>
        <translation>Kennungen und Berichte verbergen</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Nothing was read yet. The data set is never changed.</source>
        <translation>Noch wurde nichts gelesen. Der Datensatz wird nie verändert.</translation>
    </message>
    <message>
        <source>Looking at the data set …</source>
        <translation>Der Datensatz wird angesehen …</translation>
    </message>
    <message>
        <source>Settle what is said above, then the data set can be read.</source>
        <translation>Klären Sie, was oben steht, dann kann der Datensatz gelesen werden.</translation>
    </message>
</context>
<context>
    <name>Previewing</name>
    <message>
        <source>The data set could not be looked at.</source>
        <translation>Der Datensatz konnte nicht angesehen werden.</translation>
    </message>
    <message>
        <source>Choose another layout, or look again.</source>
        <translation>Wählen Sie einen anderen Aufbau, oder sehen Sie noch einmal nach.</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>{0}  ·  {1} left</source>
        <translation>{0}  ·  noch {1}</translation>
    </message>
    <message>
        <source>Stopping at the next safe point …</source>
        <translation>Hält am nächsten sicheren Punkt an …</translation>
    </message>
</context>
<context>
    <name>ProjectCard</name>
    <message>
        <source>Images that cannot be used, by reason</source>
        <translation>Unbrauchbare Bilder, nach Grund</translation>
    </message>
    <message>
        <source>Every image can be used.</source>
        <translation>Jedes Bild ist brauchbar.</translation>
    </message>
    <message>
        <source>Read the data set again</source>
        <translation>Datensatz neu lesen</translation>
    </message>
    <message>
        <source>Change how it is read</source>
        <translation>Lesart ändern</translation>
    </message>
    <message>
        <source>Save the list of rejects as CSV …</source>
        <translation>Liste des Ausschusses als CSV speichern …</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>Kein Projekt offen</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Watch the curves; pause or stop safely. The original stays as it is.</source>
        <translation>Die Kurven verfolgen; anhalten oder sicher beenden. Das Original bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Open the demo project, or choose a data set and a checkpoint. Then, for each request:</source>
        <translation>Öffnen Sie das Demoprojekt, oder wählen Sie Datensatz und Checkpoint. Dann, für jeden Antrag:</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Take in what the ticket says, and its list of patients.</source>
        <translation>Aufnehmen, was das Ticket sagt, und seine Liste von Patienten.</translation>
    </message>
    <message>
        <source>Look at images and reports; make sure that it is the right patients.</source>
        <translation>Bilder und Berichte ansehen; sichergehen, dass es die richtigen Patienten sind.</translation>
    </message>
    <message>
        <source>Choose how to remove them; a second person approves.</source>
        <translation>Wählen, wie sie entfernt werden; eine zweite Person genehmigt.</translation>
    </message>
    <message>
        <source>Read the verdict and what it does not prove.</source>
        <translation>Das Urteil lesen, und was es nicht beweist.</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Sign the report, and see to the copies that are left.</source>
        <translation>Den Bericht signieren und für die verbliebenen Kopien sorgen.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>Nicht brauchbar</translation>
    </message>
    <message>
        <source>patients in training</source>
        <translation>Patienten im Training</translation>
    </message>
    <message>
        <source>patients unseen</source>
        <translation>Patienten unbekannt</translation>
    </message>
    <message>
        <source>studies</source>
        <translation>Studien</translation>
    </message>
    <message>
        <source>images usable</source>
        <translation>Bilder brauchbar</translation>
    </message>
    <message>
        <source>Split: {0}.</source>
        <translation>Aufteilung: {0}.</translation>
    </message>
    <message>
        <source>The checkpoint does not say how its images were prepared. Choose that below, under what the model sees, before anything is planned.</source>
        <translation>Der Checkpoint sagt nicht, wie seine Bilder aufbereitet wurden. Wählen Sie das unten, unter dem, was das Modell sieht, bevor etwas geplant wird.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>ProjectGate</name>
    <message>
        <source>Open the data set and the model that {0} is about.</source>
        <translation>Öffnen Sie den Datensatz und das Modell, um die es bei {0} geht.</translation>
    </message>
    <message>
        <source>Then continue from there.</source>
        <translation>Gehen Sie dann von dort weiter.</translation>
    </message>
    <message>
        <source>The checkpoint does not say how its images were prepared.</source>
        <translation>Der Checkpoint sagt nicht, wie seine Bilder aufbereitet wurden.</translation>
    </message>
    <message>
        <source>Choose that on this page, under what the model sees.</source>
        <translation>Wählen Sie das auf dieser Seite, unter dem, was das Modell sieht.</translation>
    </message>
    <message>
        <source>What was opened is not the model of {0}: its hash differs.</source>
        <translation>Geöffnet wurde nicht das Modell von {0}: sein Hash ist ein anderer.</translation>
    </message>
    <message>
        <source>Find the model that the request was matched with, or match the request anew.</source>
        <translation>Suchen Sie das Modell, mit dem der Antrag abgeglichen wurde, oder gleichen Sie ihn neu ab.</translation>
    </message>
</context>
<context>
    <name>ReadingForm</name>
    <message>
        <source>Layout of the data set</source>
        <translation>Aufbau des Datensatzes</translation>
    </message>
    <message>
        <source>Label that the model predicts</source>
        <translation>Klasse, die das Modell vorhersagt</translation>
    </message>
    <message>
        <source>What a blank finding counts as</source>
        <translation>Als was ein leerer Befund zählt</translation>
    </message>
    <message>
        <source>What an uncertain finding counts as</source>
        <translation>Als was ein unsicherer Befund zählt</translation>
    </message>
    <message>
        <source>Choose a table with the labels</source>
        <translation>Tabelle mit den Klassen wählen</translation>
    </message>
    <message>
        <source>Choose a table that says who was trained on</source>
        <translation>Tabelle wählen, die sagt, mit wem trainiert wurde</translation>
    </message>
    <message>
        <source>decode every image while reading: slow, leaves out damaged ones</source>
        <translation>jedes Bild beim Lesen dekodieren: langsam, lässt beschädigte weg</translation>
    </message>
    <message>
        <source>Decode every image while reading</source>
        <translation>Jedes Bild beim Lesen dekodieren</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Aufbau</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Blank counts as</source>
        <translation>Leer zählt als</translation>
    </message>
    <message>
        <source>Uncertain counts as</source>
        <translation>Unsicher zählt als</translation>
    </message>
    <message>
        <source>Labels from</source>
        <translation>Klassen aus</translation>
    </message>
    <message>
        <source>Train, unseen from</source>
        <translation>Training, unbekannt aus</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>the data set itself</source>
        <translation>der Datensatz selbst</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>Choose a layout …</source>
        <translation>Aufbau wählen …</translation>
    </message>
    <message>
        <source>Choose a label …</source>
        <translation>Klasse wählen …</translation>
    </message>
    <message>
        <source>unknown: it is left out</source>
        <translation>unbekannt: wird weggelassen</translation>
    </message>
    <message>
        <source>present</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>nicht vorhanden</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason, without naming patients</source>
        <translation>Grund, ohne Patienten zu nennen</translation>
    </message>
</context>
<context>
    <name>RefusalCard</name>
    <message>
        <source>Details of the refusal</source>
        <translation>Einzelheiten der Ablehnung</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
</context>
<context>
    <name>Registering</name>
    <message>
        <source>List of patient ids</source>
        <translation>Liste von Patientenkennungen</translation>
    </message>
    <message>
        <source>Put {0} on hold?</source>
        <translation>{0} anhalten?</translation>
    </message>
    <message>
        <source>Nothing can be done with it until the hold is released. The deadline runs on.</source>
        <translation>Nichts kann damit geschehen, bis es weitergeführt wird. Die Frist läuft weiter.</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Extend the deadline of {0}?</source>
        <translation>Frist von {0} verlängern?</translation>
    </message>
    <message>
        <source>By two months, once. Tell the person who asked, with this reason, before the first month is over.</source>
        <translation>Um zwei Monate, einmal. Teilen Sie es der fragenden Person mit dieser Begründung mit, bevor der erste Monat um ist.</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Verlängern</translation>
    </message>
    <message>
        <source>Close {0} without a run?</source>
        <translation>{0} ohne Lauf schließen?</translation>
    </message>
    <message>
        <source>It stays in the register with this reason, and cannot be opened again.</source>
        <translation>Der Antrag bleibt mit diesem Grund im Register und kann nicht wieder geöffnet werden.</translation>
    </message>
    <message>
        <source>Close without a run</source>
        <translation>Ohne Lauf schließen</translation>
    </message>
</context>
<context>
    <name>ReleasePage</name>
    <message>
        <source>Signing key</source>
        <translation>Signaturschlüssel</translation>
    </message>
    <message>
        <source>A PKCS#12 file, .p12 or .pfx</source>
        <translation>Eine PKCS#12-Datei, .p12 oder .pfx</translation>
    </message>
    <message>
        <source>Choose the signing key</source>
        <translation>Signaturschlüssel wählen</translation>
    </message>
    <message>
        <source>Password of the signing key</source>
        <translation>Passwort des Signaturschlüssels</translation>
    </message>
    <message>
        <source>Sign and file the report …</source>
        <translation>Bericht signieren und ablegen …</translation>
    </message>
    <message>
        <source>Write an unsigned draft …</source>
        <translation>Entwurf ohne Signatur schreiben …</translation>
    </message>
    <message>
        <source>Destroy the list …</source>
        <translation>Liste vernichten …</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Write the key sheet …</source>
        <translation>Schlüsselblatt schreiben …</translation>
    </message>
    <message>
        <source>Destroy the key of the pseudonyms …</source>
        <translation>Schlüssel der Pseudonyme vernichten …</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>The signed PDF is what is filed. A draft without a signature is marked as one.</source>
        <translation>Abgelegt wird das signierte PDF. Ein Entwurf ohne Signatur ist als solcher gekennzeichnet.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Unlearned model</source>
        <translation>Bereinigtes Modell</translation>
    </message>
    <message>
        <source>List of patients</source>
        <translation>Liste der Patienten</translation>
    </message>
    <message>
        <source>Signed and filed</source>
        <translation>Signiert und abgelegt</translation>
    </message>
    <message>
        <source>SHA-256 of the signed report: {0} …</source>
        <translation>SHA-256 des signierten Berichts: {0} …</translation>
    </message>
    <message>
        <source>The register still knows who was on the list. Destroy it when nobody needs it any more.</source>
        <translation>Das Register weiß noch, wer auf der Liste stand. Vernichten Sie sie, wenn niemand sie mehr braucht.</translation>
    </message>
    <message>
        <source>The list was destroyed; only counts and tokens are left.</source>
        <translation>Die Liste wurde vernichtet; nur Anzahlen und Marken sind übrig.</translation>
    </message>
    <message>
        <source>Run {0}</source>
        <translation>Lauf {0}</translation>
    </message>
    <message>
        <source>It is in the register of models: manifest SHA-256 {0} …, made from {1} …</source>
        <translation>Es steht im Register der Modelle: Manifest SHA-256 {0} …, entstanden aus {1} …</translation>
    </message>
    <message>
        <source>Signing keys (*.p12 *.pfx);;All files (*)</source>
        <translation>Signaturschlüssel (*.p12 *.pfx);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>Releasing</name>
    <message>
        <source>Unlearning report {0}.pdf</source>
        <translation>Bericht {0}.pdf</translation>
    </message>
    <message>
        <source>Draft of report {0}.pdf</source>
        <translation>Entwurf des Berichts {0}.pdf</translation>
    </message>
    <message>
        <source>File the report</source>
        <translation>Bericht ablegen</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Der Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>The draft was written: {0}</source>
        <translation>Der Entwurf wurde geschrieben: {0}</translation>
    </message>
    <message>
        <source>The signed report was filed: {0}</source>
        <translation>Der signierte Bericht wurde abgelegt: {0}</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Destroy the list of patients?</source>
        <translation>Liste der Patienten vernichten?</translation>
    </message>
    <message>
        <source>The register forgets who was on the list. Counts, decisions and the audit log stay. This cannot be undone.</source>
        <translation>Das Register vergisst, wer auf der Liste stand. Anzahlen, Entscheidungen und Protokoll bleiben. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Destroy the list</source>
        <translation>Liste vernichten</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>ReportPane</name>
    <message>
        <source>Report of the study</source>
        <translation>Bericht der Studie</translation>
    </message>
    <message>
        <source>This study has no report.</source>
        <translation>Diese Studie hat keinen Bericht.</translation>
    </message>
</context>
<context>
    <name>RequestBar</name>
    <message>
        <source>Intake</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Neuer Antrag</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} und {1} weitere</translation>
    </message>
</context>
<context>
    <name>RequestModel</name>
    <message>
        <source>Request</source>
        <translation>Antrag</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Eingegangen</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Tage übrig</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
</context>
<context>
    <name>RequestTable</name>
    <message>
        <source>Requests</source>
        <translation>Anträge</translation>
    </message>
    <message>
        <source>Return opens the request of the current row.</source>
        <translation>Die Eingabetaste öffnet den Antrag der aktuellen Zeile.</translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message>
        <source>Search request, ticket or model</source>
        <translation>Antrag, Ticket oder Modell suchen</translation>
    </message>
    <message>
        <source>Show requests by status</source>
        <translation>Anträge nach Status zeigen</translation>
    </message>
    <message>
        <source>Every status</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Neuer Antrag</translation>
    </message>
    <message>
        <source>Import a list …</source>
        <translation>Liste einlesen …</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Plan together</source>
        <translation>Zusammen planen</translation>
    </message>
    <message>
        <source>Hold …</source>
        <translation>Anhalten …</translation>
    </message>
    <message>
        <source>Release the hold</source>
        <translation>Weiterführen</translation>
    </message>
    <message>
        <source>Extend the deadline …</source>
        <translation>Frist verlängern …</translation>
    </message>
    <message>
        <source>Close without a run …</source>
        <translation>Ohne Lauf schließen …</translation>
    </message>
    <message>
        <source>Sign in …</source>
        <translation>Anmelden …</translation>
    </message>
    <message>
        <source>Make the first request</source>
        <translation>Ersten Antrag anlegen</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Demo öffnen</translation>
    </message>
    <message>
        <source>No request yet</source>
        <translation>Noch kein Antrag</translation>
    </message>
    <message>
        <source>When somebody asks for erasure or withdraws consent, make a request here. It leads from the ticket to the signed report and keeps the deadline.</source>
        <translation>Wenn jemand die Löschung verlangt oder die Einwilligung zurückzieht, legen Sie hier einen Antrag an. Er führt vom Ticket zum signierten Bericht und wahrt die Frist.</translation>
    </message>
    <message>
        <source>Sign in to see the requests</source>
        <translation>Melden Sie sich an, um die Anträge zu sehen</translation>
    </message>
    <message>
        <source>Every step is kept with the account that took it.</source>
        <translation>Jeder Schritt wird mit dem Konto bewahrt, das ihn tat.</translation>
    </message>
    <message>
        <source>Begin with two accounts</source>
        <translation>Beginnen Sie mit zwei Konten</translation>
    </message>
    <message>
        <source>One person carries a request out, another approves it. Make both accounts, or look at the demo with invented patients first.</source>
        <translation>Eine Person führt einen Antrag durch, eine andere genehmigt ihn. Legen Sie beide Konten an, oder sehen Sie sich erst die Demo mit erfundenen Patienten an.</translation>
    </message>
    <message>
        <source>Make the accounts …</source>
        <translation>Konten anlegen …</translation>
    </message>
    <message>
        <source>{0} of {1} chosen</source>
        <translation>{0} von {1} gewählt</translation>
    </message>
    <message>
        <source>{0} of {1} shown</source>
        <translation>{0} von {1} gezeigt</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>A run has ended.</source>
        <translation>Ein Lauf ist zu Ende.</translation>
    </message>
    <message>
        <source>See its verdict</source>
        <translation>Urteil ansehen</translation>
    </message>
</context>
<context>
    <name>Resuming</name>
    <message>
        <source>The run of {0} was left unfinished.</source>
        <translation>Der Lauf von {0} blieb unvollendet.</translation>
    </message>
    <message>
        <source>It can go on where it ended. The original model is unchanged.</source>
        <translation>Er kann dort weitergehen, wo er endete. Das Originalmodell ist unverändert.</translation>
    </message>
    <message>
        <source>Resume the run of {0}</source>
        <translation>Lauf von {0} fortsetzen</translation>
    </message>
    <message>
        <source>It had not begun; the approved plan can be started again.</source>
        <translation>Er hatte nicht begonnen; der genehmigte Plan kann wieder gestartet werden.</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>{0} öffnen</translation>
    </message>
</context>
<context>
    <name>Retaining</name>
    <message>
        <source>Lists of patients are kept longer than {0} days after release.</source>
        <translation>Patientenlisten werden länger als {0} Tage nach der Freigabe aufbewahrt.</translation>
    </message>
    <message>
        <source>Open {0} and destroy its list on the release page, when nobody needs it any more.</source>
        <translation>Öffnen Sie {0} und vernichten Sie die Liste auf der Freigabeseite, wenn niemand sie mehr braucht.</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Epochs done</source>
        <translation>Erledigte Epochen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop safely</source>
        <translation>Sicher beenden</translation>
    </message>
    <message>
        <source>Resume the run</source>
        <translation>Lauf fortsetzen</translation>
    </message>
    <message>
        <source>All {0} epochs done</source>
        <translation>Alle {0} Epochen erledigt</translation>
    </message>
    <message>
        <source>Epoch {0} of {1}</source>
        <translation>Epoche {0} von {1}</translation>
    </message>
    <message>
        <source>no epoch selected so far</source>
        <translation>noch keine Epoche gewählt</translation>
    </message>
    <message>
        <source>selected so far: {0}</source>
        <translation>bisher gewählt: {0}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>RunCharts</name>
    <message>
        <source>Can an attacker tell them apart?</source>
        <translation>Kann ein Angreifer sie unterscheiden?</translation>
    </message>
    <message>
        <source>Does the model still work?</source>
        <translation>Arbeitet das Modell noch?</translation>
    </message>
    <message>
        <source>What the objective is made of</source>
        <translation>Woraus das Ziel besteht</translation>
    </message>
    <message>
        <source>Output shown:</source>
        <translation>Gezeigte Ausgabe:</translation>
    </message>
</context>
<context>
    <name>RunFolderDialog</name>
    <message>
        <source>Run {0}</source>
        <translation>Lauf {0}</translation>
    </message>
    <message>
        <source>Checking the files …</source>
        <translation>Die Dateien werden geprüft …</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>Was geprüft wurde</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nothing was changed since.</source>
        <translation>Seither wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Changed since: {0}.</source>
        <translation>Seither geändert: {0}.</translation>
    </message>
    <message>
        <source>Begun on {0} with the method {1}.</source>
        <translation>Begonnen am {0} mit der Methode {1}.</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>wie es war</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Was zu sehen war</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Log of the run</source>
        <translation>Protokoll des Laufs</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Noch kein Lauf</translation>
    </message>
    <message>
        <source>Choose patients and a method, then start. The curves appear here while the run works.</source>
        <translation>Wählen Sie Patienten und eine Methode, dann starten Sie. Die Kurven erscheinen hier, während der Lauf arbeitet.</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Going on.</source>
        <translation>Es geht weiter.</translation>
    </message>
    <message>
        <source>Stopping at the next safe point …</source>
        <translation>Hält am nächsten sicheren Punkt an …</translation>
    </message>
    <message>
        <source>Warning: {0}</source>
        <translation>Warnung: {0}</translation>
    </message>
    <message>
        <source>Epoch {0}</source>
        <translation>Epoche {0}</translation>
    </message>
    <message>
        <source>Original model</source>
        <translation>Originalmodell</translation>
    </message>
    <message>
        <source>{0}: attack AUC {1}; AUC on unseen patients {2}</source>
        <translation>{0}: Angriffs-AUC {1}; AUC bei unbekannten Patienten {2}</translation>
    </message>
    <message>
        <source>; accuracy below the tolerance</source>
        <translation>; Genauigkeit unter der Toleranz</translation>
    </message>
    <message>
        <source>no epoch qualifies yet</source>
        <translation>noch keine Epoche genügt</translation>
    </message>
    <message>
        <source>the audit follows</source>
        <translation>die Prüfung folgt</translation>
    </message>
    <message>
        <source>time left: known after the first epoch</source>
        <translation>Restzeit: nach der ersten Epoche bekannt</translation>
    </message>
    <message>
        <source>{0} left, then the audit</source>
        <translation>noch {0}, dann die Prüfung</translation>
    </message>
</context>
<context>
    <name>RunSummary</name>
    <message>
        <source>Train the reference …</source>
        <translation>Referenz trainieren …</translation>
    </message>
    <message>
        <source>A model trained without these patients, to compare with; best left for the night.</source>
        <translation>Ein Modell, das ohne diese Patienten trainiert wird, zum Vergleich; am besten über Nacht.</translation>
    </message>
    <message>
        <source>Qualify the settings …</source>
        <translation>Einstellungen qualifizieren …</translation>
    </message>
    <message>
        <source>A qualification run: about 100 patients drawn at random are removed from a copy.</source>
        <translation>Ein Qualifikationslauf: etwa 100 zufällig gewählte Patienten werden aus einer Kopie entfernt.</translation>
    </message>
    <message>
        <source>Run {0}.  Method: {1}.  Seed: {2}.  Epochs: {3} of {4}.  {5}.</source>
        <translation>Lauf {0}.  Methode: {1}.  Startwert: {2}.  Epochen: {3} von {4}.  {5}.</translation>
    </message>
</context>
<context>
    <name>RunWatch</name>
    <message>
        <source>A run is working</source>
        <translation>Ein Lauf arbeitet</translation>
    </message>
    <message>
        <source>The run has finished</source>
        <translation>Der Lauf ist fertig</translation>
    </message>
    <message>
        <source>Its verdict can be read in the window.</source>
        <translation>Sein Urteil steht im Fenster.</translation>
    </message>
    <message>
        <source>The run has ended early</source>
        <translation>Der Lauf endete vorzeitig</translation>
    </message>
    <message>
        <source>The window says why.</source>
        <translation>Das Fenster sagt, warum.</translation>
    </message>
</context>
<context>
    <name>Running</name>
    <message>
        <source>Stop the run?</source>
        <translation>Lauf beenden?</translation>
    </message>
    <message>
        <source>The run ends at the next safe point and can be resumed. The original model is unchanged.</source>
        <translation>Der Lauf endet am nächsten sicheren Punkt und kann fortgesetzt werden. Das Originalmodell ist unverändert.</translation>
    </message>
    <message>
        <source>Stop safely</source>
        <translation>Sicher beenden</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>The run could not go on</source>
        <translation>Der Lauf konnte nicht weitergehen</translation>
    </message>
    <message>
        <source>Stopped safely</source>
        <translation>Sicher beendet</translation>
    </message>
    <message>
        <source>Resume the run here when you are ready.</source>
        <translation>Setzen Sie den Lauf hier fort, wenn Sie so weit sind.</translation>
    </message>
    <message>
        <source>The run was stopped. The original model is unchanged.</source>
        <translation>Der Lauf wurde beendet. Das Originalmodell ist unverändert.</translation>
    </message>
</context>
<context>
    <name>Seeing</name>
    <message>
        <source>The data set has no usable image.</source>
        <translation>Der Datensatz hat kein brauchbares Bild.</translation>
    </message>
    <message>
        <source>No image can be shown.</source>
        <translation>Kein Bild kann gezeigt werden.</translation>
    </message>
    <message>
        <source>Writing the checkpoint with the preparation chosen</source>
        <translation>Der Checkpoint wird mit der gewählten Aufbereitung geschrieben</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Abgebrochen. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>New folder for the checkpoint with its preparation</source>
        <translation>Neuer Ordner für den Checkpoint mit seiner Aufbereitung</translation>
    </message>
</context>
<context>
    <name>SeenCard</name>
    <message>
        <source>Other images</source>
        <translation>Andere Bilder</translation>
    </message>
    <message>
        <source>Choose another preparation</source>
        <translation>Andere Aufbereitung wählen</translation>
    </message>
    <message>
        <source>Use the preparation chosen …</source>
        <translation>Gewählte Aufbereitung nehmen …</translation>
    </message>
    <message>
        <source>What the model sees</source>
        <translation>Was das Modell sieht</translation>
    </message>
    <message>
        <source>Reading images …</source>
        <translation>Bilder werden gelesen …</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>The checkpoint does not say how its images were prepared, and with the wrong preparation it only guesses. Ask its maker, or choose below the one whose pictures look as in training.</source>
        <translation>Der Checkpoint sagt nicht, wie seine Bilder aufbereitet wurden, und mit der falschen Aufbereitung rät er nur. Fragen Sie, wer ihn gemacht hat, oder wählen Sie unten die, deren Bilder wie im Training aussehen.</translation>
    </message>
    <message>
        <source>As the model sees it: {0}</source>
        <translation>Wie das Modell es sieht: {0}</translation>
    </message>
    <message>
        <source>Preparation {0}</source>
        <translation>Aufbereitung {0}</translation>
    </message>
    <message>
        <source>Preparation {0}: {1}</source>
        <translation>Aufbereitung {0}: {1}</translation>
    </message>
    <message>
        <source>as the model sees it, {0}</source>
        <translation>wie das Modell es sieht, {0}</translation>
    </message>
</context>
<context>
    <name>SharingCard</name>
    <message>
        <source>Patients who share identical images</source>
        <translation>Patienten mit denselben Bildern</translation>
    </message>
    <message>
        <source>Choose these too</source>
        <translation>Diese auch wählen</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Other patients with images identical to those of chosen patients: {0}</source>
        <translation>Andere Patienten mit denselben Bildern wie gewählte: {0}</translation>
    </message>
    <message>
        <source>Kept as it is: the images stay in the model&apos;s data under the other patients.</source>
        <translation>So gelassen: die Bilder bleiben unter den anderen Patienten in den Daten des Modells.</translation>
    </message>
    <message>
        <source>Forgetting one patient leaves the same images with the other. It may be one person under two ids: check the records, then choose the others as well or keep it as it is.</source>
        <translation>Wird ein Patient vergessen, bleiben dieselben Bilder beim anderen. Es kann eine Person unter zwei Kennungen sein: prüfen Sie die Akten, wählen Sie dann auch die anderen, oder lassen Sie es so.</translation>
    </message>
    <message>
        <source>Other patient</source>
        <translation>Anderer Patient</translation>
    </message>
    <message>
        <source>Shares with</source>
        <translation>Gemeinsam mit</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Identical images</source>
        <translation>Gleiche Bilder</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Account name</source>
        <translation>Kontoname</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Leave it empty where the account is this computer&apos;s own user.</source>
        <translation>Leer lassen, wenn das Konto der Benutzer dieses Computers ist.</translation>
    </message>
</context>
<context>
    <name>SignaturesCard</name>
    <message>
        <source>Signatures of the report</source>
        <translation>Signaturen des Berichts</translation>
    </message>
    <message>
        <source>Sign as</source>
        <translation>Signieren als</translation>
    </message>
    <message>
        <source>Own signing key</source>
        <translation>Eigener Signaturschlüssel</translation>
    </message>
    <message>
        <source>Password of the own signing key</source>
        <translation>Passwort des eigenen Signaturschlüssels</translation>
    </message>
    <message>
        <source>Add the signature …</source>
        <translation>Signatur hinzufügen …</translation>
    </message>
    <message>
        <source>Note it in the register</source>
        <translation>Im Register vermerken</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Signaturen</translation>
    </message>
    <message>
        <source>A PKCS#12 file of the person who signs now, .p12 or .pfx.</source>
        <translation>Eine PKCS#12-Datei der Person, die jetzt signiert, .p12 oder .pfx.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Signed as</source>
        <translation>Signiert als</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>not signed yet</source>
        <translation>noch nicht signiert</translation>
    </message>
    <message>
        <source>changed after it was signed</source>
        <translation>nach dem Signieren verändert</translation>
    </message>
    <message>
        <source>There is no signed report in the folder of the run that can be read.</source>
        <translation>Im Ordner des Laufs ist kein signierter Bericht, der sich lesen lässt.</translation>
    </message>
    <message>
        <source>The report was changed. Keep it as it is, and have it made and signed again.</source>
        <translation>Der Bericht wurde verändert. Lassen Sie ihn, wie er ist, und lassen Sie ihn neu erstellen und signieren.</translation>
    </message>
    <message>
        <source>The report in the folder of the run is not the one that the register holds.</source>
        <translation>Der Bericht im Ordner des Laufs ist nicht der, den das Register führt.</translation>
    </message>
    <message>
        <source>A signature was added that the register does not know yet.</source>
        <translation>Eine Signatur wurde hinzugefügt, die das Register noch nicht kennt.</translation>
    </message>
    <message>
        <source>Everybody has signed.</source>
        <translation>Alle haben signiert.</translation>
    </message>
    <message>
        <source>Each person signs the same PDF with a key of their own; what is signed stays as it is.</source>
        <translation>Jede Person signiert dasselbe PDF mit einem eigenen Schlüssel; was signiert ist, bleibt, wie es ist.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Open the demo project</source>
        <translation>Demoprojekt öffnen</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Letzte Projekte</translation>
    </message>
    <message>
        <source>Projects that you open are listed here.</source>
        <translation>Projekte, die Sie öffnen, stehen hier.</translation>
    </message>
    <message>
        <source>Remove patients from a trained model, and see whether it worked.</source>
        <translation>Patienten aus einem trainierten Modell entfernen und sehen, ob es gelang.</translation>
    </message>
    <message>
        <source>The demo project holds phantom patients only. It shows the whole job, from the list of patients to the report, in a few minutes.</source>
        <translation>Das Demoprojekt enthält nur Phantompatienten. Es zeigt die ganze Arbeit, von der Patientenliste bis zum Bericht, in wenigen Minuten.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Step {0} of {1}: {2}</source>
        <translation>Schritt {0} von {1}: {2}</translation>
    </message>
    <message>
        <source>, done</source>
        <translation>, erledigt</translation>
    </message>
</context>
<context>
    <name>StoredDataDialog</name>
    <message>
        <source>Stored data</source>
        <translation>Gespeicherte Daten</translation>
    </message>
    <message>
        <source>Purge …</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What this program keeps of patients on this computer, readable by you only. The data sets themselves are never touched. Images that you look at are kept in memory, not on the disk.</source>
        <translation>Was dieses Programm von Patienten auf diesem Computer bewahrt, nur für Sie lesbar. Die Datensätze selbst werden nie angerührt. Bilder, die Sie ansehen, bleiben im Arbeitsspeicher, nicht auf der Platte.</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>Wird bearbeitet …</translation>
    </message>
    <message>
        <source>Nothing is stored.</source>
        <translation>Nichts ist gespeichert.</translation>
    </message>
    <message>
        <source>{0} in all. Select a line to see its place, or to purge it.</source>
        <translation>{0} insgesamt. Wählen Sie eine Zeile, um ihren Ort zu sehen oder sie zu löschen.</translation>
    </message>
</context>
<context>
    <name>Storing</name>
    <message>
        <source>The demo holds invented patients only.</source>
        <translation>Die Demo enthält nur erfundene Patienten.</translation>
    </message>
    <message>
        <source>Leave the demo to see what is stored of others.</source>
        <translation>Verlassen Sie die Demo, um zu sehen, was von anderen gespeichert ist.</translation>
    </message>
    <message>
        <source>Purge: {0}?</source>
        <translation>Löschen: {0}?</translation>
    </message>
    <message>
        <source>Purge</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>A run or a report is being worked on.</source>
        <translation>An einem Lauf oder einem Bericht wird gearbeitet.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or stop it, and purge then.</source>
        <translation>Warten Sie, bis es zu Ende ist, oder beenden Sie es, und löschen Sie dann.</translation>
    </message>
    <message>
        <source>The data set that is open needs this catalog.</source>
        <translation>Der geöffnete Datensatz braucht diesen Katalog.</translation>
    </message>
    <message>
        <source>Open another data set, or start the program anew, and purge it then.</source>
        <translation>Öffnen Sie einen anderen Datensatz, oder starten Sie das Programm neu, und löschen Sie ihn dann.</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>End the tour</source>
        <translation>Rundgang beenden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
</context>
<context>
    <name>TourOffer</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Show me on the demo</source>
        <translation>An der Demo zeigen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>In eight short stops, a request with invented patients leads from the ticket to the signed report. Nothing is changed on the way.</source>
        <translation>In acht kurzen Halten führt ein Antrag mit erfundenen Patienten vom Ticket zum signierten Bericht. Unterwegs wird nichts geändert.</translation>
    </message>
    <message>
        <source>Later it is in the menu of your account, at the top right.</source>
        <translation>Später steht er im Menü Ihres Kontos, oben rechts.</translation>
    </message>
    <message>
        <source>See the whole job once?</source>
        <translation>Die ganze Arbeit einmal sehen?</translation>
    </message>
</context>
<context>
    <name>UnresolvedCard</name>
    <message>
        <source>Ids that could not be matched</source>
        <translation>Kennungen, die nicht gefunden wurden</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Close without a run …</source>
        <translation>Ohne Lauf schließen …</translation>
    </message>
    <message>
        <source>List: {0} given = {1} matched + {2} not in training + {3} unknown + {4} given twice</source>
        <translation>Liste: {0} gegeben = {1} gefunden + {2} nicht im Training + {3} unbekannt + {4} doppelt</translation>
    </message>
    <message>
        <source> + {0} without a usable image</source>
        <translation> + {0} ohne brauchbares Bild</translation>
    </message>
    <message>
        <source> + {0} that differ by leading zeros</source>
        <translation> + {0} mit anderen führenden Nullen</translation>
    </message>
    <message>
        <source> + {0} lines without an id</source>
        <translation> + {0} Zeilen ohne Kennung</translation>
    </message>
    <message>
        <source>The others are left out of this run. Answer their requests separately.</source>
        <translation>Die anderen sind in diesem Lauf weggelassen. Beantworten Sie ihre Anträge getrennt.</translation>
    </message>
    <message>
        <source>The model was trained on nobody of this list: there is nothing to remove.</source>
        <translation>Das Modell wurde mit niemandem dieser Liste trainiert: es gibt nichts zu entfernen.</translation>
    </message>
    <message>
        <source>These ids block the run. A spreadsheet takes leading zeros off: correct such ids in the list, once it is certain which patients are meant.</source>
        <translation>Diese Kennungen halten den Lauf auf. Ein Tabellenprogramm nimmt führende Nullen weg: berichtigen Sie sie in der Liste, sobald sicher ist, welche Patienten gemeint sind.</translation>
    </message>
    <message>
        <source>These ids block the run. Check them in the ticket; leave them out only when it is certain that they are not in this model&apos;s training data.</source>
        <translation>Diese Kennungen halten den Lauf auf. Prüfen Sie sie im Ticket; lassen Sie sie nur weg, wenn sicher ist, dass sie nicht in den Trainingsdaten dieses Modells sind.</translation>
    </message>
    <message>
        <source>The model was not trained on these patients: there is nothing to remove for them.</source>
        <translation>Das Modell wurde mit diesen Patienten nicht trainiert: für sie gibt es nichts zu entfernen.</translation>
    </message>
    <message>
        <source>not in this data set</source>
        <translation>nicht in diesem Datensatz</translation>
    </message>
    <message>
        <source>not in this data set; an id with other leading zeros is</source>
        <translation>nicht in diesem Datensatz; eine Kennung mit anderen führenden Nullen ist es</translation>
    </message>
    <message>
        <source>not in training</source>
        <translation>nicht im Training</translation>
    </message>
    <message>
        <source>in this data set, but without a usable image</source>
        <translation>in diesem Datensatz, aber ohne brauchbares Bild</translation>
    </message>
    <message>
        <source>a line of the list without an id</source>
        <translation>eine Zeile der Liste ohne Kennung</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>Next: {0}</source>
        <translation>Als Nächstes: {0}</translation>
    </message>
    <message>
        <source>What does this mean?</source>
        <translation>Was heißt das?</translation>
    </message>
</context>
<context>
    <name>VerifyPage</name>
    <message>
        <source>Accept and go to release</source>
        <translation>Annehmen und zur Freigabe</translation>
    </message>
    <message>
        <source>Plan another run</source>
        <translation>Weiteren Lauf planen</translation>
    </message>
    <message>
        <source>Open the run&apos;s folder</source>
        <translation>Ordner des Laufs öffnen</translation>
    </message>
    <message>
        <source>Attack before and after</source>
        <translation>Angriff vorher und nachher</translation>
    </message>
    <message>
        <source>Can an attacker tell them from unseen patients?</source>
        <translation>Kann ein Angreifer sie von unbekannten Patienten unterscheiden?</translation>
    </message>
    <message>
        <source>Change of accuracy</source>
        <translation>Änderung der Genauigkeit</translation>
    </message>
    <message>
        <source>What did the model lose?</source>
        <translation>Was hat das Modell verloren?</translation>
    </message>
    <message>
        <source>Attack per output</source>
        <translation>Angriff je Ausgabe</translation>
    </message>
    <message>
        <source>Nothing to verify yet</source>
        <translation>Noch nichts zu prüfen</translation>
    </message>
    <message>
        <source>When a run has ended, its verdict stands here in words, with the figures below.</source>
        <translation>Wenn ein Lauf zu Ende ist, steht hier sein Urteil in Worten, darunter die Zahlen.</translation>
    </message>
    <message>
        <source>Verdict and figures</source>
        <translation>Urteil und Zahlen</translation>
    </message>
    <message>
        <source>Attack AUC per output, with 95 % intervals; .5 means no signal</source>
        <translation>Angriffs-AUC je Ausgabe, mit 95-%-Intervallen; .5 heißt kein Signal</translation>
    </message>
    <message>
        <source>What stays open</source>
        <translation>Was offen bleibt</translation>
    </message>
    <message>
        <source>What this does not prove</source>
        <translation>Was das nicht beweist</translation>
    </message>
    <message>
        <source>No model was kept</source>
        <translation>Kein Modell wurde behalten</translation>
    </message>
    <message>
        <source>No epoch kept the model&apos;s accuracy within the tolerance.</source>
        <translation>Nach keiner Epoche blieb die Genauigkeit innerhalb der Toleranz.</translation>
    </message>
    <message>
        <source>After each one the AUC on unseen patients or on retained patients lay further below the original&apos;s than is tolerated.</source>
        <translation>Nach jeder lag die AUC bei unbekannten oder bei bleibenden Patienten weiter unter der des Originals, als hingenommen wird.</translation>
    </message>
    <message>
        <source>Plan another run with a gentler preset, or retrain the model.</source>
        <translation>Planen Sie einen Lauf mit sanfterer Einstellung, oder trainieren Sie das Modell neu.</translation>
    </message>
</context>
<context>
    <name>Warming</name>
    <message>
        <source>Device: {0}</source>
        <translation>Gerät: {0}</translation>
    </message>
</context>
<context>
    <name>audit</name>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Retrained</source>
        <translation>Neu trainiert</translation>
    </message>
    <message>
        <source>Smallest detectable</source>
        <translation>Kleinstes erkennbares</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>AUC before</source>
        <translation>AUC vorher</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>F1 before</source>
        <translation>F1 vorher</translation>
    </message>
    <message>
        <source>AUC minus retrained</source>
        <translation>AUC minus neu trainiert</translation>
    </message>
    <message>
        <source>F1 minus retrained</source>
        <translation>F1 minus neu trainiert</translation>
    </message>
</context>
<context>
    <name>audit_log</name>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Antrag</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>{0} (refused)</source>
        <translation>{0} (abgelehnt)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Register begun</source>
        <translation>Register begonnen</translation>
    </message>
    <message>
        <source>Account added</source>
        <translation>Konto hinzugefügt</translation>
    </message>
    <message>
        <source>Account taken out of use</source>
        <translation>Konto außer Gebrauch</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Passwort geändert</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>Request made</source>
        <translation>Antrag angelegt</translation>
    </message>
    <message>
        <source>Request amended</source>
        <translation>Antrag geändert</translation>
    </message>
    <message>
        <source>Patients matched</source>
        <translation>Patienten abgeglichen</translation>
    </message>
    <message>
        <source>Deadline extended</source>
        <translation>Frist verlängert</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Hold released</source>
        <translation>Weitergeführt</translation>
    </message>
    <message>
        <source>Closed without a run</source>
        <translation>Ohne Lauf geschlossen</translation>
    </message>
    <message>
        <source>Plan frozen</source>
        <translation>Plan festgeschrieben</translation>
    </message>
    <message>
        <source>Plan approved</source>
        <translation>Plan genehmigt</translation>
    </message>
    <message>
        <source>Plan refused</source>
        <translation>Plan abgelehnt</translation>
    </message>
    <message>
        <source>Plan withdrawn</source>
        <translation>Plan zurückgezogen</translation>
    </message>
    <message>
        <source>Planned again</source>
        <translation>Neu geplant</translation>
    </message>
    <message>
        <source>Run started</source>
        <translation>Lauf gestartet</translation>
    </message>
    <message>
        <source>Run ended</source>
        <translation>Lauf beendet</translation>
    </message>
    <message>
        <source>Report signed</source>
        <translation>Bericht signiert</translation>
    </message>
    <message>
        <source>Report countersigned</source>
        <translation>Bericht gegengezeichnet</translation>
    </message>
    <message>
        <source>Key sheet written</source>
        <translation>Schlüsselblatt geschrieben</translation>
    </message>
    <message>
        <source>Key of the pseudonyms destroyed</source>
        <translation>Schlüssel der Pseudonyme vernichtet</translation>
    </message>
    <message>
        <source>Patient data of a run purged</source>
        <translation>Patientendaten eines Laufs gelöscht</translation>
    </message>
    <message>
        <source>Stored data purged</source>
        <translation>Gespeicherte Daten gelöscht</translation>
    </message>
    <message>
        <source>Audit log exported</source>
        <translation>Protokoll exportiert</translation>
    </message>
    <message>
        <source>List of patients destroyed</source>
        <translation>Patientenliste vernichtet</translation>
    </message>
    <message>
        <source>Copies noted</source>
        <translation>Kopien vermerkt</translation>
    </message>
    <message>
        <source>Next look at the model set</source>
        <translation>Nächste Durchsicht festgelegt</translation>
    </message>
</context>
<context>
    <name>charts</name>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Zu vergessen</translation>
    </message>
    <message>
        <source>Retain</source>
        <translation>Bleibend</translation>
    </message>
    <message>
        <source>Unseen</source>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>checklist</name>
    <message>
        <source>Source data</source>
        <translation>Quelldaten</translation>
    </message>
    <message>
        <source>Caches</source>
        <translation>Zwischenspeicher</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Older checkpoints</source>
        <translation>Ältere Checkpoints</translation>
    </message>
    <message>
        <source>Derived models</source>
        <translation>Abgeleitete Modelle</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Trifft nicht zu</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>0 to {white:g}</source>
        <translation>0 bis {white:g}</translation>
    </message>
    <message>
        <source>1 epoch</source>
        <translation>1 Epoche</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 Bild</translation>
    </message>
    <message>
        <source>1 image belongs to more than one patient ({1} patients in all): forgetting one of them leaves the image with the other.</source>
        <translation>1 Bild gehört zu mehr als einem Patienten (insgesamt {1} Patienten): wird einer davon vergessen, bleibt das Bild beim anderen.</translation>
    </message>
    <message>
        <source>1 is over-removed</source>
        <translation>1 ist übermäßig entfernt</translation>
    </message>
    <message>
        <source>1 of {whom} is still detectable</source>
        <translation>1 von {whom} ist noch erkennbar</translation>
    </message>
    <message>
        <source>1 patient</source>
        <translation>1 Patient</translation>
    </message>
    <message>
        <source>1 patient ({images}) was to be removed from a trained model.</source>
        <translation>1 Patient ({images}) sollte aus einem trainierten Modell entfernt werden.</translation>
    </message>
    <message>
        <source>1 patient is</source>
        <translation>1 Patient ist</translation>
    </message>
    <message>
        <source>1 qualification run was made on this model with another method or other settings (the last: {last}); nothing of that is cited, since it says nothing of the settings of this run.</source>
        <translation>Mit diesem Modell wurde 1 Qualifikationslauf mit einer anderen Methode oder anderen Einstellungen gemacht (zuletzt: {last}); davon wird nichts angeführt, da es nichts über die Einstellungen dieses Laufs sagt.</translation>
    </message>
    <message>
        <source>1 randomly chosen patient of {eligible:,} was removed from this model on {day}: {outcome}.</source>
        <translation>1 zufällig gewählter Patient von {eligible} wurde am {day} aus diesem Modell entfernt: {outcome}.</translation>
    </message>
    <message>
        <source>A negative control failed on {output}: sets of one kind did not look alike, so the attack&apos;s figures there deserve less trust.</source>
        <translation>Eine Negativkontrolle schlug bei {output} fehl: Gruppen gleicher Art sahen nicht gleich aus, daher verdienen die Zahlen des Angriffs dort weniger Vertrauen.</translation>
    </message>
    <message>
        <source>A student that leaves the original on the forgotten patients and stays near it on the others.</source>
        <translation>Ein Schüler, der sich bei den vergessenen Patienten vom Original entfernt und bei den anderen nahe daran bleibt.</translation>
    </message>
    <message>
        <source>A subgroup lost more than the {tolerance:.3f} of AUC that is tolerated for a whole set: {fall:.3f} ({where}).</source>
        <translation>Eine Untergruppe verlor mehr AUC als die {tolerance:.3f}, die für eine ganze Gruppe hingenommen werden: {fall:.3f} ({where}).</translation>
    </message>
    <message>
        <source>Add patients that were not used for training to the data set, and audit again.</source>
        <translation>Ergänzen Sie den Datensatz um Patienten, mit denen nicht trainiert wurde, und prüfen Sie erneut.</translation>
    </message>
    <message>
        <source>All four terms weigh the same.</source>
        <translation>Alle vier Terme wiegen gleich viel.</translation>
    </message>
    <message>
        <source>Already in the original an attacker found these patients no more often than in a model that was trained without them: {comparison} after the removal.</source>
        <translation>Schon im Original fand ein Angreifer diese Patienten nicht öfter als in einem Modell, das ohne sie trainiert wurde: nach dem Entfernen {comparison}.</translation>
    </message>
    <message>
        <source>An attacker could not tell these patients from unseen ones, within {margin}.</source>
        <translation>Ein Angreifer konnte diese Patienten nicht von unbekannten unterscheiden, bei einem Spielraum von {margin}.</translation>
    </message>
    <message>
        <source>An attacker finds these patients as often as in a model that was trained without them, within {margin}: {comparison}.</source>
        <translation>Ein Angreifer findet diese Patienten so oft wie in einem Modell, das ohne sie trainiert wurde, bei einem Spielraum von {margin}: {comparison}.</translation>
    </message>
    <message>
        <source>An attacker finds these patients more often than in a model that was trained without them: {comparison}.</source>
        <translation>Ein Angreifer findet diese Patienten öfter als in einem Modell, das ohne sie trainiert wurde: {comparison}.</translation>
    </message>
    <message>
        <source>An attacker who sees the model&apos;s outputs can tell these patients from unseen ones better than by chance: the 95 % interval of the attack lies above .5.</source>
        <translation>Ein Angreifer, der die Ausgaben des Modells sieht, kann diese Patienten besser als durch Zufall von unbekannten unterscheiden: das 95-%-Intervall des Angriffs liegt über .5.</translation>
    </message>
    <message>
        <source>As the retrained model</source>
        <translation>Wie das neu trainierte Modell</translation>
    </message>
    <message>
        <source>Attacking both models ({0})</source>
        <translation>Beide Modelle werden angegriffen ({0})</translation>
    </message>
    <message>
        <source>Auditing the unlearned model</source>
        <translation>Das bereinigte Modell wird geprüft</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>CF-k</source>
        <translation>CF-k</translation>
    </message>
    <message>
        <source>Cap of the forget loss</source>
        <translation>Obergrenze des Verlusts (zu vergessende)</translation>
    </message>
    <message>
        <source>Checking the checkpoint</source>
        <translation>Der Checkpoint wird geprüft</translation>
    </message>
    <message>
        <source>Checking the preconditions</source>
        <translation>Die Vorbedingungen werden geprüft</translation>
    </message>
    <message>
        <source>Checking the report</source>
        <translation>Der Bericht wird geprüft</translation>
    </message>
    <message>
        <source>Choose unseen patients that resemble these, and audit again.</source>
        <translation>Wählen Sie unbekannte Patienten, die diesen ähneln, und prüfen Sie erneut.</translation>
    </message>
    <message>
        <source>Cite a qualification run of the same settings on about 100 patients, or train the reference.</source>
        <translation>Führen Sie einen Qualifikationslauf mit denselben Einstellungen an etwa 100 Patienten an, oder trainieren Sie die Referenz.</translation>
    </message>
    <message>
        <source>Cite a qualification run of the same settings on about 100 patients, or use the retrained model.</source>
        <translation>Führen Sie einen Qualifikationslauf mit denselben Einstellungen an etwa 100 Patienten an, oder nehmen Sie das neu trainierte Modell.</translation>
    </message>
    <message>
        <source>Cite a qualification run of the same settings, or train the reference.</source>
        <translation>Führen Sie einen Qualifikationslauf mit denselben Einstellungen an, oder trainieren Sie die Referenz.</translation>
    </message>
    <message>
        <source>Cite a qualification run of the same settings.</source>
        <translation>Führen Sie einen Qualifikationslauf mit denselben Einstellungen an.</translation>
    </message>
    <message>
        <source>Clears the weights that serve the forgotten patients most, then relearns from the others.</source>
        <translation>Löscht die Gewichte, die den vergessenen Patienten am meisten dienen, und lernt dann mit den anderen neu.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Comparing images</source>
        <translation>Bilder werden verglichen</translation>
    </message>
    <message>
        <source>Confounded</source>
        <translation>Störfaktoren</translation>
    </message>
    <message>
        <source>Converting the checkpoint</source>
        <translation>Der Checkpoint wird umgewandelt</translation>
    </message>
    <message>
        <source>Counting detections and distances ({0})</source>
        <translation>Erkennungen und Abstände werden gezählt ({0})</translation>
    </message>
    <message>
        <source>DICOM files name no label; choose a label file to have usable images.</source>
        <translation>DICOM-Dateien nennen keine Klasse; wählen Sie eine Datei mit Klassen, damit Bilder brauchbar sind.</translation>
    </message>
    <message>
        <source>Dampening lambda</source>
        <translation>Dämpfung Lambda</translation>
    </message>
    <message>
        <source>Distance bound</source>
        <translation>Grenze der Abstände</translation>
    </message>
    <message>
        <source>Do not release this model; run again with another seed or a stricter setting, or train it anew without the patients of all requests.</source>
        <translation>Geben Sie dieses Modell nicht frei; wiederholen Sie den Lauf mit anderem Startwert oder strengerer Einstellung, oder trainieren Sie es ohne die Patienten aller Anträge neu.</translation>
    </message>
    <message>
        <source>Drawing phantom patients</source>
        <translation>Phantompatienten werden gezeichnet</translation>
    </message>
    <message>
        <source>Drawing the figures</source>
        <translation>Die Abbildungen werden gezeichnet</translation>
    </message>
    <message>
        <source>Draws the last layers anew and trains them with the other patients; a method for comparison.</source>
        <translation>Setzt die letzten Schichten neu auf und trainiert sie mit den anderen Patienten; eine Methode zum Vergleich.</translation>
    </message>
    <message>
        <source>EU-k</source>
        <translation>EU-k</translation>
    </message>
    <message>
        <source>Each of image and report weighs more.</source>
        <translation>Bild und Bericht, jeder für sich, wiegen mehr.</translation>
    </message>
    <message>
        <source>Earlier request detectable again</source>
        <translation>Früherer Antrag wieder erkennbar</translation>
    </message>
    <message>
        <source>Earlier request still detectable</source>
        <translation>Früherer Antrag noch erkennbar</translation>
    </message>
    <message>
        <source>Earlier request {number}</source>
        <translation>Früherer Antrag {number}</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Epoch {0} of {1}</source>
        <translation>Epoche {0} von {1}</translation>
    </message>
    <message>
        <source>Epoch {0}: of the epochs whose AUC, on unseen and on retained patients, lay at most {1:.2f} below the original&apos;s on unseen patients (what is tolerated, and one standard error), the one whose attack AUC (forget against unseen_select, per patient) was nearest to .5 from either side on its worst head; {2:.3f} away.</source>
        <translation>Epoche {0}: von den Epochen, deren AUC bei unbekannten und bei bleibenden Patienten höchstens {1:.2f} unter der des Originals bei unbekannten Patienten lag (was hingenommen wird, und ein Standardfehler), diejenige, deren Angriffs-AUC (zu vergessende gegen unbekannte für das Anhalten, je Patient) auf ihrer schlechtesten Ausgabe von jeder Seite am nächsten an .5 war; {2:.3f} entfernt.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Epochs that go away on forget</source>
        <translation>Epochen, die sich von den zu vergessenden entfernen</translation>
    </message>
    <message>
        <source>Epochs with the hinge</source>
        <translation>Epochen mit dem Hinge-Term</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Equal weights, the forget inputs unperturbed.</source>
        <translation>Gleiche Gewichte, die zu vergessenden Eingaben unverrauscht.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Finding the weights that serve these patients</source>
        <translation>Die Gewichte, die diesen Patienten dienen, werden gesucht</translation>
    </message>
    <message>
        <source>Fine-tune</source>
        <translation>Weitertrainieren</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Zu vergessen</translation>
    </message>
    <message>
        <source>Forget batch size</source>
        <translation>Batchgröße (zu vergessende)</translation>
    </message>
    <message>
        <source>Forget-MI</source>
        <translation>Forget-MI</translation>
    </message>
    <message>
        <source>Forget-MI as released</source>
        <translation>Forget-MI wie veröffentlicht</translation>
    </message>
    <message>
        <source>Further epoch {0} of at most {1}</source>
        <translation>Weitere Epoche {0} von höchstens {1}</translation>
    </message>
    <message>
        <source>Further epochs while none qualifies</source>
        <translation>Weitere Epochen, solange keine genügt</translation>
    </message>
    <message>
        <source>Gives the forgotten patients random labels, in the weights that matter for them.</source>
        <translation>Gibt den vergessenen Patienten zufällige Klassen, in den Gewichten, die für sie zählen.</translation>
    </message>
    <message>
        <source>Going on after epoch {0}.</source>
        <translation>Es geht nach Epoche {0} weiter.</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>Gradientenbegrenzung</translation>
    </message>
    <message>
        <source>Have a second person read the limits, then accept and go to release.</source>
        <translation>Lassen Sie eine zweite Person die Grenzen lesen, dann nehmen Sie an und gehen zur Freigabe.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Image and report together weigh more.</source>
        <translation>Bild und Bericht zusammen wiegen mehr.</translation>
    </message>
    <message>
        <source>Image and text</source>
        <translation>Bild und Text</translation>
    </message>
    <message>
        <source>Image files</source>
        <translation>Bilddateien</translation>
    </message>
    <message>
        <source>Image noise</source>
        <translation>Bildrauschen</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Images found</source>
        <translation>Gefundene Bilder</translation>
    </message>
    <message>
        <source>Images listed</source>
        <translation>Aufgeführte Bilder</translation>
    </message>
    <message>
        <source>Images that reports name</source>
        <translation>Bilder, die Berichte nennen</translation>
    </message>
    <message>
        <source>Inconclusive</source>
        <translation>Ohne klares Ergebnis</translation>
    </message>
    <message>
        <source>Inverted hinge on forget, image</source>
        <translation>Umgekehrter Hinge (zu vergessende), Bild</translation>
    </message>
    <message>
        <source>Inverted hinge on forget, report</source>
        <translation>Umgekehrter Hinge (zu vergessende), Bericht</translation>
    </message>
    <message>
        <source>It is the latest of {runs} such runs; before it: {verdicts}.</source>
        <translation>Es ist der letzte von {runs} solchen Läufen; davor: {verdicts}.</translation>
    </message>
    <message>
        <source>It speaks of the settings on this model, not of the patients of this request.</source>
        <translation>Das sagt etwas über die Einstellungen bei diesem Modell, nicht über die Patienten dieses Antrags.</translation>
    </message>
    <message>
        <source>Judged by {output}, an attack told these patients from patients the model never saw with an AUC of {before} before, and {after} after. At .5 the attack cannot tell; further from .5, to either side, it can.</source>
        <translation>Nach {output} unterschied ein Angriff diese Patienten von Patienten, die das Modell nie gesehen hat, mit einer AUC von {before} vorher und {after} nachher. Bei .5 kann der Angriff nicht unterscheiden; weiter weg von .5, nach jeder Seite, kann er es.</translation>
    </message>
    <message>
        <source>Keeping the model useful weighs more.</source>
        <translation>Die Brauchbarkeit des Modells zu erhalten wiegt mehr.</translation>
    </message>
    <message>
        <source>Keeping the result</source>
        <translation>Das Ergebnis wird aufbewahrt</translation>
    </message>
    <message>
        <source>L2 norm</source>
        <translation>L2-Norm</translation>
    </message>
    <message>
        <source>Last layers k</source>
        <translation>Letzte Schichten k</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Least steps</source>
        <translation>Mindestzahl der Schritte</translation>
    </message>
    <message>
        <source>Less like a member than retrained</source>
        <translation>Weniger vertraut als neu trainiert</translation>
    </message>
    <message>
        <source>Look at that output below; run again with another seed, or train the reference, to be sure.</source>
        <translation>Sehen Sie sich diese Ausgabe unten an; um sicher zu sein, wiederholen Sie den Lauf mit anderem Startwert, oder trainieren Sie die Referenz.</translation>
    </message>
    <message>
        <source>Looked at one by one, {counts}: see the table in section 6.</source>
        <translation>Einzeln betrachtet: {counts}; siehe die Tabelle in Abschnitt 6 des Berichts.</translation>
    </message>
    <message>
        <source>Looking for images</source>
        <translation>Bilder werden gesucht</translation>
    </message>
    <message>
        <source>Looking through the folder</source>
        <translation>Der Ordner wird durchgesehen</translation>
    </message>
    <message>
        <source>Lower is not better: the 95 % interval of the attack lies below .5, and an attacker can use that signal just as well.</source>
        <translation>Niedriger ist nicht besser: das 95-%-Intervall des Angriffs liegt unter .5, und ein Angreifer kann dieses Signal genauso nutzen.</translation>
    </message>
    <message>
        <source>Lower is not better: the 95 % interval of the difference lies below 0, and who knows what a retrained model would show can use that signal. This supersedes the comparison with unseen patients alone.</source>
        <translation>Niedriger ist nicht besser: das 95-%-Intervall der Differenz liegt unter 0, und wer weiß, was ein neu trainiertes Modell zeigen würde, kann dieses Signal nutzen. Das tritt an die Stelle des Vergleichs mit unbekannten Patienten allein.</translation>
    </message>
    <message>
        <source>Measuring the negative controls ({0})</source>
        <translation>Die Negativkontrollen werden gemessen ({0})</translation>
    </message>
    <message>
        <source>Measuring utility and exposure ({0})</source>
        <translation>Nutzen und Exposition werden gemessen ({0})</translation>
    </message>
    <message>
        <source>Modality decoupling</source>
        <translation>Entkopplung der Modalitäten</translation>
    </message>
    <message>
        <source>More detectable than retrained</source>
        <translation>Besser erkennbar als neu trainiert</translation>
    </message>
    <message>
        <source>Moves the forgotten patients&apos; embeddings away from where they were, keeps the others&apos;.</source>
        <translation>Rückt die Einbettungen der vergessenen Patienten von ihrem Ort weg und behält die der anderen bei.</translation>
    </message>
    <message>
        <source>MultiDelete</source>
        <translation>MultiDelete</translation>
    </message>
    <message>
        <source>Multimodal</source>
        <translation>Multimodal</translation>
    </message>
    <message>
        <source>Multimodal retention</source>
        <translation>Multimodales Bewahren</translation>
    </message>
    <message>
        <source>Multimodal retention (MR)</source>
        <translation>Multimodales Bewahren (MR)</translation>
    </message>
    <message>
        <source>Multimodal unlearning (MU)</source>
        <translation>Multimodales Vergessen (MU)</translation>
    </message>
    <message>
        <source>NegGrad+</source>
        <translation>NegGrad+</translation>
    </message>
    <message>
        <source>No attack could be measured.</source>
        <translation>Es konnte kein Angriff gemessen werden.</translation>
    </message>
    <message>
        <source>No difference from a model that was trained without these patients was shown, but {few} too few to be sure: {comparison}.</source>
        <translation>Ein Unterschied zu einem Modell, das ohne diese Patienten trainiert wurde, zeigte sich nicht, aber {few} zu wenig, um sicher zu sein: {comparison}.</translation>
    </message>
    <message>
        <source>No epoch qualifies yet; at most {0} further ones follow.</source>
        <translation>Noch genügt keine Epoche; höchstens {0} weitere folgen.</translation>
    </message>
    <message>
        <source>No epoch qualifies: after each one the AUC on unseen patients or on retained patients lay more than {0:.2f} below the original&apos;s on unseen patients.</source>
        <translation>Keine Epoche genügt: nach jeder lag die AUC bei unbekannten oder bei bleibenden Patienten mehr als {0:.2f} unter der des Originals bei unbekannten Patienten.</translation>
    </message>
    <message>
        <source>No image file is there: the folder that holds them is missing in {0}. {1:,} images are rejected for it.</source>
        <translation>Keine Bilddatei ist da: der Ordner, der sie enthält, fehlt in {0}. {1} Bilder sind deshalb Ausschuss.</translation>
    </message>
    <message>
        <source>No patient was to be removed from a trained model.</source>
        <translation>Kein Patient sollte aus einem trainierten Modell entfernt werden.</translation>
    </message>
    <message>
        <source>No residual was detected, with the power that this many patients give: the 90 % interval of the attack lies between {low} and {high}. It is no proof that nothing is left.</source>
        <translation>Mit der Aussagekraft, die so viele Patienten geben, wurde keine Restspur festgestellt: das 90-%-Intervall des Angriffs liegt zwischen {low} und {high}. Das ist kein Beweis, dass nichts übrig ist.</translation>
    </message>
    <message>
        <source>No retrained model was compared with: what a model without these patients would show is unknown.</source>
        <translation>Mit keinem neu trainierten Modell wurde verglichen: was ein Modell ohne diese Patienten zeigen würde, ist unbekannt.</translation>
    </message>
    <message>
        <source>No unseen patients</source>
        <translation>Keine unbekannten Patienten</translation>
    </message>
    <message>
        <source>Not assessable</source>
        <translation>Nicht beurteilbar</translation>
    </message>
    <message>
        <source>Not assessable against retrained</source>
        <translation>Nicht beurteilbar gegen neu trainiert</translation>
    </message>
    <message>
        <source>Not assessed</source>
        <translation>Nicht beurteilt</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>Nicht brauchbar</translation>
    </message>
    <message>
        <source>Nothing left was detected, but {few} too few to be sure.</source>
        <translation>Nichts Verbliebenes wurde festgestellt, aber {few} zu wenig, um sicher zu sein.</translation>
    </message>
    <message>
        <source>On unseen patients the model&apos;s own accuracy (AUC) went from {before} to {after}.</source>
        <translation>Bei unbekannten Patienten ging die Genauigkeit des Modells selbst (AUC) von {before} auf {after}.</translation>
    </message>
    <message>
        <source>On {whom} the AUC of {output} fell by {loss:.3f}, more than the {tolerance:.3f} tolerated.</source>
        <translation>Bei {whom} fiel die AUC {output} um {loss:.3f}, mehr als die hingenommenen {tolerance:.3f}.</translation>
    </message>
    <message>
        <source>One output shows a sign of these patients, no clearer than chance gives when several are tested at once.</source>
        <translation>Eine Ausgabe zeigt ein Zeichen dieser Patienten, nicht deutlicher, als es der Zufall ergibt, wenn mehrere zugleich geprüft werden.</translation>
    </message>
    <message>
        <source>Over-removed</source>
        <translation>Übermäßig entfernt</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>Patients of an earlier request can be told from unseen ones, as in the model before this run.</source>
        <translation>Patienten eines früheren Antrags lassen sich von unbekannten unterscheiden, wie schon im Modell vor diesem Lauf.</translation>
    </message>
    <message>
        <source>Patients of an earlier request, whom the model before this run did not show, can be told from unseen ones again.</source>
        <translation>Patienten eines früheren Antrags, die das Modell vor diesem Lauf nicht zeigte, lassen sich wieder von unbekannten unterscheiden.</translation>
    </message>
    <message>
        <source>Perturb forget inputs</source>
        <translation>Zu vergessende Eingaben verrauschen</translation>
    </message>
    <message>
        <source>Program version {version}, seed {seed}, margin .5 ± {margin}.</source>
        <translation>Programmversion {version}, Startwert {seed}, Spielraum .5 ± {margin}.</translation>
    </message>
    <message>
        <source>Re-initialised image weights</source>
        <translation>Neu aufgesetzte Gewichte, Bild</translation>
    </message>
    <message>
        <source>Re-initialised text weights</source>
        <translation>Neu aufgesetzte Gewichte, Text</translation>
    </message>
    <message>
        <source>Reading files</source>
        <translation>Dateien werden gelesen</translation>
    </message>
    <message>
        <source>Reading foreign weights</source>
        <translation>Fremde Gewichte werden gelesen</translation>
    </message>
    <message>
        <source>Reading images</source>
        <translation>Bilder werden gelesen</translation>
    </message>
    <message>
        <source>Reading reports</source>
        <translation>Berichte werden gelesen</translation>
    </message>
    <message>
        <source>Reading some files</source>
        <translation>Einige Dateien werden gelesen</translation>
    </message>
    <message>
        <source>Reading tables</source>
        <translation>Tabellen werden gelesen</translation>
    </message>
    <message>
        <source>Reading the manifest</source>
        <translation>Das Manifest wird gelesen</translation>
    </message>
    <message>
        <source>Reading the original model&apos;s outputs</source>
        <translation>Die Ausgaben des Originalmodells werden gelesen</translation>
    </message>
    <message>
        <source>Reading the run</source>
        <translation>Der Lauf wird gelesen</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <source>Relearning was not tried: a trace may be suppressed and come back with further training.</source>
        <translation>Wiedererlernen wurde nicht versucht: eine Spur kann unterdrückt sein und mit weiterem Training wiederkommen.</translation>
    </message>
    <message>
        <source>Relearning, epoch {0} of {1}</source>
        <translation>Wiedererlernen, Epoche {0} von {1}</translation>
    </message>
    <message>
        <source>Renewing the statistics of the normalisation layers</source>
        <translation>Die Statistik der Normalisierungsschichten wird erneuert</translation>
    </message>
    <message>
        <source>Repeat the earlier request on its original model with a stricter setting, or train the model anew without the patients of all requests.</source>
        <translation>Wiederholen Sie den früheren Antrag an seinem Originalmodell mit strengerer Einstellung, oder trainieren Sie das Modell ohne die Patienten aller Anträge neu.</translation>
    </message>
    <message>
        <source>Repeating the paper&apos;s attack</source>
        <translation>Der Angriff der Veröffentlichung wird wiederholt</translation>
    </message>
    <message>
        <source>Report text</source>
        <translation>Berichtstext</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Reports found</source>
        <translation>Gefundene Berichte</translation>
    </message>
    <message>
        <source>Reports that cannot be used</source>
        <translation>Unbrauchbare Berichte</translation>
    </message>
    <message>
        <source>Reports without an image</source>
        <translation>Berichte ohne Bild</translation>
    </message>
    <message>
        <source>Reports without findings and impression</source>
        <translation>Berichte ohne Befund und Beurteilung</translation>
    </message>
    <message>
        <source>Request {number}</source>
        <translation>Antrag {number}</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>Restspur</translation>
    </message>
    <message>
        <source>Retain</source>
        <translation>Bleibend</translation>
    </message>
    <message>
        <source>Retain against retain</source>
        <translation>Bleibend gegen bleibend</translation>
    </message>
    <message>
        <source>Retain cross-entropy</source>
        <translation>Kreuzentropie (bleibende)</translation>
    </message>
    <message>
        <source>Retain divergence</source>
        <translation>Divergenz (bleibende)</translation>
    </message>
    <message>
        <source>Retain gone through in an epoch</source>
        <translation>Anteil der bleibenden je Epoche</translation>
    </message>
    <message>
        <source>Retain share a</source>
        <translation>Anteil a der bleibenden</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Erhalt</translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>Neu trainieren</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Rows that name no usable image</source>
        <translation>Zeilen, die kein brauchbares Bild nennen</translation>
    </message>
    <message>
        <source>Run again with a gentler setting, or use the retrained model.</source>
        <translation>Wiederholen Sie den Lauf mit sanfterer Einstellung, oder nehmen Sie das neu trainierte Modell.</translation>
    </message>
    <message>
        <source>Run again with a gentler setting, so that these patients look like any unseen ones.</source>
        <translation>Wiederholen Sie den Lauf mit sanfterer Einstellung, damit diese Patienten wie andere unbekannte aussehen.</translation>
    </message>
    <message>
        <source>Run again with a stricter setting, or train the model anew without these patients.</source>
        <translation>Wiederholen Sie den Lauf mit strengerer Einstellung, oder trainieren Sie das Modell ohne diese Patienten neu.</translation>
    </message>
    <message>
        <source>Run again with a stricter setting, or use the retrained model.</source>
        <translation>Wiederholen Sie den Lauf mit strengerer Einstellung, oder nehmen Sie das neu trainierte Modell.</translation>
    </message>
    <message>
        <source>SCRUB</source>
        <translation>SCRUB</translation>
    </message>
    <message>
        <source>SD on a 0-1 scale</source>
        <translation>SD auf einer Skala von 0 bis 1</translation>
    </message>
    <message>
        <source>SSD</source>
        <translation>SSD</translation>
    </message>
    <message>
        <source>SalUn</source>
        <translation>SalUn</translation>
    </message>
    <message>
        <source>Salient weights</source>
        <translation>Betroffene Gewichte</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>Modellausgaben werden berechnet</translation>
    </message>
    <message>
        <source>Selection alpha</source>
        <translation>Auswahl Alpha</translation>
    </message>
    <message>
        <source>Setting the pages</source>
        <translation>Die Seiten werden gesetzt</translation>
    </message>
    <message>
        <source>Shrinks the weights that serve the forgotten patients, without training.</source>
        <translation>Verkleinert die Gewichte, die den vergessenen Patienten dienen, ohne Training.</translation>
    </message>
    <message>
        <source>Signing the report</source>
        <translation>Der Bericht wird signiert</translation>
    </message>
    <message>
        <source>Structured reports</source>
        <translation>Strukturierte Berichte</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Studien</translation>
    </message>
    <message>
        <source>Suppressed, not removed: after {epochs} of further training on retained patients the attack found these patients again on {output}, with an AUC of {attack}.</source>
        <translation>Unterdrückt, nicht entfernt: nach weiterem Training mit bleibenden Patienten ({epochs}) fand der Angriff diese Patienten bei {output} wieder, mit einer AUC von {attack}.</translation>
    </message>
    <message>
        <source>Tables with labels</source>
        <translation>Tabellen mit Klassen</translation>
    </message>
    <message>
        <source>Takes the forgotten patients&apos; images and reports apart; a method for comparison.</source>
        <translation>Löst Bilder und Berichte der vergessenen Patienten voneinander; eine Methode zum Vergleich.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Testing every patient</source>
        <translation>Jeder Patient wird geprüft</translation>
    </message>
    <message>
        <source>Text files</source>
        <translation>Textdateien</translation>
    </message>
    <message>
        <source>Text noise</source>
        <translation>Textrauschen</translation>
    </message>
    <message>
        <source>That a stronger attack, or one with other knowledge, would find nothing.</source>
        <translation>Dass ein stärkerer Angriff, oder einer mit anderem Wissen, nichts finden würde.</translation>
    </message>
    <message>
        <source>That copies elsewhere are gone: source data, caches, backups, older checkpoints, models derived from them.</source>
        <translation>Dass Kopien anderswo verschwunden sind: Quelldaten, Zwischenspeicher, Sicherungen, ältere Checkpoints, davon abgeleitete Modelle.</translation>
    </message>
    <message>
        <source>That nobody can see who was removed: whoever holds both the original and the unlearned model can compare them. The original and its copies must be withdrawn.</source>
        <translation>Dass niemand sehen kann, wer entfernt wurde: wer das Original und das bereinigte Modell hat, kann sie vergleichen. Das Original und seine Kopien müssen zurückgezogen werden.</translation>
    </message>
    <message>
        <source>That nothing about these patients is left in the weights: only outputs were tested, by the attacks named here.</source>
        <translation>Dass in den Gewichten nichts von diesen Patienten übrig ist: nur Ausgaben wurden geprüft, mit den hier genannten Angriffen.</translation>
    </message>
    <message>
        <source>The 90 % interval of the difference reaches beyond ±{margin}. This supersedes the comparison with unseen patients alone.</source>
        <translation>Das 90-%-Intervall der Differenz reicht über ±{margin} hinaus. Das tritt an die Stelle des Vergleichs mit unbekannten Patienten allein.</translation>
    </message>
    <message>
        <source>The 95 % interval of the attack on that output leaves .5 out, but with Holm&apos;s correction for all outputs tested it may be chance. It is neither a detection nor a pass.</source>
        <translation>Das 95-%-Intervall des Angriffs auf diese Ausgabe schließt .5 aus, aber mit Holms Korrektur für alle geprüften Ausgaben kann es Zufall sein. Es ist weder ein Nachweis noch ein Bestehen.</translation>
    </message>
    <message>
        <source>The 95 % interval of the difference lies above 0, so the model still shows signs of these patients. This supersedes the comparison with unseen patients alone.</source>
        <translation>Das 95-%-Intervall der Differenz liegt über 0, das Modell zeigt also noch Zeichen dieser Patienten. Das tritt an die Stelle des Vergleichs mit unbekannten Patienten allein.</translation>
    </message>
    <message>
        <source>The attack could not find these patients in the original model either.</source>
        <translation>Der Angriff konnte diese Patienten auch im Originalmodell nicht finden.</translation>
    </message>
    <message>
        <source>The attack may be reading that difference instead of the model&apos;s memory, so its figures cannot be taken as a result of the removal.</source>
        <translation>Der Angriff liest vielleicht diesen Unterschied statt des Gedächtnisses des Modells; seine Zahlen können daher nicht als Ergebnis des Entfernens gelten.</translation>
    </message>
    <message>
        <source>The earlier request left a trace that this run did not take away: the 95 % interval of the attack on them lies above .5.</source>
        <translation>Der frühere Antrag hinterließ eine Spur, die dieser Lauf nicht beseitigt hat: das 95-%-Intervall des Angriffs auf diese Patienten liegt über .5.</translation>
    </message>
    <message>
        <source>The loss became infinite or undefined in epoch {0}; that epoch was thrown away.</source>
        <translation>Der Verlust wurde in Epoche {0} unendlich oder undefiniert; diese Epoche wurde verworfen.</translation>
    </message>
    <message>
        <source>The mechanics of the released code, with its faults; for comparison only.</source>
        <translation>Das Vorgehen des veröffentlichten Codes, mit seinen Fehlern; nur zum Vergleich.</translation>
    </message>
    <message>
        <source>The method ran {run} of {planned} and no epoch was kept.</source>
        <translation>Die Methode lief {run} von {planned}, und keine Epoche wurde behalten.</translation>
    </message>
    <message>
        <source>The method ran {run} of {planned} and the state after epoch {selected} was kept.</source>
        <translation>Die Methode lief {run} von {planned}, und der Zustand nach Epoche {selected} wurde behalten.</translation>
    </message>
    <message>
        <source>The model behaves unusually for these patients, which also gives them away.</source>
        <translation>Das Modell verhält sich bei diesen Patienten ungewöhnlich, und auch das verrät sie.</translation>
    </message>
    <message>
        <source>The model still shows signs of these patients.</source>
        <translation>Das Modell zeigt noch Zeichen dieser Patienten.</translation>
    </message>
    <message>
        <source>The model treats these patients as more unfamiliar than one that was trained without them: {comparison}.</source>
        <translation>Das Modell behandelt diese Patienten als unbekannter als eines, das ohne sie trainiert wurde: {comparison}.</translation>
    </message>
    <message>
        <source>The prepared images and reports of the forgotten patients stay in the store until the run is audited or they are purged.</source>
        <translation>Die aufbereiteten Bilder und Berichte der vergessenen Patienten bleiben im Speicher, bis der Lauf geprüft ist oder sie gelöscht werden.</translation>
    </message>
    <message>
        <source>The prepared images and reports of this run stay in the store until they are purged.</source>
        <translation>Die aufbereiteten Bilder und Berichte dieses Laufs bleiben im Speicher, bis sie gelöscht werden.</translation>
    </message>
    <message>
        <source>The retrained model is there already; the run is audited against it.</source>
        <translation>Das neu trainierte Modell ist schon da; der Lauf wird dagegen geprüft.</translation>
    </message>
    <message>
        <source>Their data were kept out of this run, yet the 95 % interval of the attack on them now lies above .5: this run has brought a trace of them back.</source>
        <translation>Ihre Daten wurden aus diesem Lauf herausgehalten, und doch liegt das 95-%-Intervall des Angriffs auf sie jetzt über .5: dieser Lauf hat eine Spur von ihnen zurückgebracht.</translation>
    </message>
    <message>
        <source>There are no patients that the model never saw to compare these with.</source>
        <translation>Es gibt keine Patienten, die das Modell nie gesehen hat, zum Vergleich mit diesen.</translation>
    </message>
    <message>
        <source>These patients differ from the unseen ones already by age, sex, view, device or year.</source>
        <translation>Diese Patienten unterscheiden sich von den unbekannten schon nach Alter, Geschlecht, Aufnahmerichtung, Gerät oder Jahr.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Trains from scratch without the patients; the reference, and the slowest.</source>
        <translation>Trainiert von Anfang an ohne die Patienten; die Referenz, und das Langsamste.</translation>
    </message>
    <message>
        <source>Trains on the others and against the forgotten patients; a method for comparison.</source>
        <translation>Trainiert mit den anderen und gegen die vergessenen Patienten; eine Methode zum Vergleich.</translation>
    </message>
    <message>
        <source>Trains on with the other patients only; a baseline for comparison.</source>
        <translation>Trainiert nur mit den anderen Patienten weiter; eine Vergleichsmethode.</translation>
    </message>
    <message>
        <source>Trains the last layers on with the other patients only; a method for comparison.</source>
        <translation>Trainiert die letzten Schichten nur mit den anderen Patienten weiter; eine Methode zum Vergleich.</translation>
    </message>
    <message>
        <source>Trying a few steps</source>
        <translation>Einige Schritte werden ausprobiert</translation>
    </message>
    <message>
        <source>Undecided against retrained</source>
        <translation>Unentschieden gegen neu trainiert</translation>
    </message>
    <message>
        <source>Unimodal</source>
        <translation>Unimodal</translation>
    </message>
    <message>
        <source>Unimodal retention</source>
        <translation>Unimodales Bewahren</translation>
    </message>
    <message>
        <source>Unimodal retention (UR)</source>
        <translation>Unimodales Bewahren (UR)</translation>
    </message>
    <message>
        <source>Unimodal unlearning (UU)</source>
        <translation>Unimodales Vergessen (UU)</translation>
    </message>
    <message>
        <source>Unseen against unseen</source>
        <translation>Unbekannt gegen unbekannt</translation>
    </message>
    <message>
        <source>Unseen, for stopping</source>
        <translation>Unbekannt, für das Anhalten</translation>
    </message>
    <message>
        <source>Unseen, for this report</source>
        <translation>Unbekannt, für diesen Bericht</translation>
    </message>
    <message>
        <source>Usable as images</source>
        <translation>Als Bilder brauchbar</translation>
    </message>
    <message>
        <source>Waiting for the first process</source>
        <translation>Warten auf den ersten Prozess</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtsabnahme</translation>
    </message>
    <message>
        <source>What makes these patients easy or hard to find by themselves is the same in both models and cancels out: the 90 % interval of the difference lies within ±{margin}. This supersedes the comparison with unseen patients alone. It is no proof that nothing is left.</source>
        <translation>Was diese Patienten von sich aus leicht oder schwer zu finden macht, ist in beiden Modellen gleich und hebt sich auf: das 90-%-Intervall der Differenz liegt innerhalb von ±{margin}. Das tritt an die Stelle des Vergleichs mit unbekannten Patienten allein. Es ist kein Beweis, dass nichts übrig ist.</translation>
    </message>
    <message>
        <source>Where no difference could be seen before, seeing none afterwards says nothing about the removal. This supersedes the comparison with unseen patients alone.</source>
        <translation>Wo vorher kein Unterschied zu sehen war, sagt es nichts über das Entfernen, wenn nachher keiner zu sehen ist. Das tritt an die Stelle des Vergleichs mit unbekannten Patienten allein.</translation>
    </message>
    <message>
        <source>Where nothing could be seen before, seeing nothing afterwards says nothing about the removal.</source>
        <translation>Wo vorher nichts zu sehen war, sagt es nichts über das Entfernen, wenn nachher nichts zu sehen ist.</translation>
    </message>
    <message>
        <source>With so few patients only an attack AUC of about {smallest} or more could have been shown. Less may have stayed unnoticed.</source>
        <translation>Mit so wenigen Patienten hätte sich nur eine Angriffs-AUC von etwa {smallest} oder mehr zeigen lassen. Weniger kann unbemerkt geblieben sein.</translation>
    </message>
    <message>
        <source>With the same settings, {done}</source>
        <translation>Mit denselben Einstellungen: {done}</translation>
    </message>
    <message>
        <source>With {whom} this audit shows strong traces only. A qualification run would show what these settings do to this model: about 100 randomly chosen training patients are removed from a copy, which is audited and deleted (python main.py qualify). Audit this run again afterwards.</source>
        <translation>Bei so wenigen ({whom}) zeigt diese Prüfung nur starke Spuren. Ein Qualifikationslauf würde zeigen, was diese Einstellungen bei diesem Modell bewirken: etwa 100 zufällig gewählte Trainingspatienten werden aus einer Kopie entfernt, die geprüft und gelöscht wird (python main.py qualify). Prüfen Sie diesen Lauf danach erneut.</translation>
    </message>
    <message>
        <source>Within margin</source>
        <translation>Innerhalb des Spielraums</translation>
    </message>
    <message>
        <source>Without noise</source>
        <translation>Ohne Rauschen</translation>
    </message>
    <message>
        <source>Without them no attack can be measured, and nothing can be said about what is left.</source>
        <translation>Ohne sie kann kein Angriff gemessen werden, und es lässt sich nichts darüber sagen, was übrig ist.</translation>
    </message>
    <message>
        <source>Writing the catalog</source>
        <translation>Der Katalog wird geschrieben</translation>
    </message>
    <message>
        <source>Writing the checkpoint</source>
        <translation>Der Checkpoint wird geschrieben</translation>
    </message>
    <message>
        <source>Writing the key sheet</source>
        <translation>Das Schlüsselblatt wird geschrieben</translation>
    </message>
    <message>
        <source>Writing the list of rejects</source>
        <translation>Die Liste des Ausschusses wird geschrieben</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Der Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>a folder in MIMIC-CXR layout (files/p10/... with its tables)</source>
        <translation>ein Ordner im Aufbau von MIMIC-CXR (files/p10/... mit seinen Tabellen)</translation>
    </message>
    <message>
        <source>a folder of DICOM files (with reports as .txt or DICOM SR)</source>
        <translation>ein Ordner mit DICOM-Dateien (mit Berichten als .txt oder DICOM SR)</translation>
    </message>
    <message>
        <source>a manifest (a CSV file with subject_id, image_path, text, label)</source>
        <translation>ein Manifest (CSV mit subject_id, image_path, text, label)</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>another image of this data set has the same image id</source>
        <translation>ein anderes Bild dieses Datensatzes hat dieselbe Bildkennung</translation>
    </message>
    <message>
        <source>another report has the same id</source>
        <translation>ein anderer Bericht hat dieselbe Kennung</translation>
    </message>
    <message>
        <source>another report of the same study is used</source>
        <translation>ein anderer Bericht derselben Studie wird verwendet</translation>
    </message>
    <message>
        <source>as the retrained model</source>
        <translation>wie das neu trainierte Modell</translation>
    </message>
    <message>
        <source>at full resolution, padded or cut about the centre to {size}, divided by the largest value</source>
        <translation>in voller Auflösung, um die Mitte auf {size} ergänzt oder beschnitten, durch den größten Wert geteilt</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>attack</source>
        <translation>Angriff</translation>
    </message>
    <message>
        <source>attack AUC</source>
        <translation>Angriffs-AUC</translation>
    </message>
    <message>
        <source>attack AUC {after} against {retrained}, a difference of {difference} ({interval})</source>
        <translation>Angriffs-AUC {after} gegen {retrained}, eine Differenz von {difference} ({interval})</translation>
    </message>
    <message>
        <source>attack AUC, 95 % interval</source>
        <translation>Angriffs-AUC, 95-%-Intervall</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>nicht unterscheidbar</translation>
    </message>
    <message>
        <source>capped ascent on forget</source>
        <translation>begrenzter Anstieg</translation>
    </message>
    <message>
        <source>change of AUC; dashed: tolerated loss of {tolerance}</source>
        <translation>Änderung der AUC; gestrichelt: hingenommener Verlust von {tolerance}</translation>
    </message>
    <message>
        <source>confounded</source>
        <translation>Störfaktoren</translation>
    </message>
    <message>
        <source>cross-entropy on retain</source>
        <translation>Kreuzentropie, bleibend</translation>
    </message>
    <message>
        <source>detectable again</source>
        <translation>wieder erkennbar</translation>
    </message>
    <message>
        <source>detected</source>
        <translation>festgestellt</translation>
    </message>
    <message>
        <source>earlier request detectable again</source>
        <translation>früherer Antrag wieder erkennbar</translation>
    </message>
    <message>
        <source>earlier request still detectable</source>
        <translation>früherer Antrag noch erkennbar</translation>
    </message>
    <message>
        <source>epoch (0 is the original model)</source>
        <translation>Epoche (0 ist das Originalmodell)</translation>
    </message>
    <message>
        <source>female patients</source>
        <translation>Patientinnen</translation>
    </message>
    <message>
        <source>forget</source>
        <translation>zu vergessen</translation>
    </message>
    <message>
        <source>image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>image and text</source>
        <translation>Bild und Text</translation>
    </message>
    <message>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>inconclusive</source>
        <translation>ohne klares Ergebnis</translation>
    </message>
    <message>
        <source>inverted hinge</source>
        <translation>umgekehrter Hinge</translation>
    </message>
    <message>
        <source>its own range</source>
        <translation>ihrem eigenen Bereich</translation>
    </message>
    <message>
        <source>joint</source>
        <translation>Bild und Text</translation>
    </message>
    <message>
        <source>less like a member than retrained</source>
        <translation>weniger vertraut als neu trainiert</translation>
    </message>
    <message>
        <source>male patients</source>
        <translation>männliche Patienten</translation>
    </message>
    <message>
        <source>more detectable than retrained</source>
        <translation>besser erkennbar als neu trainiert</translation>
    </message>
    <message>
        <source>multimodal retention</source>
        <translation>multimodales Bewahren</translation>
    </message>
    <message>
        <source>multimodal unlearning</source>
        <translation>multimodales Vergessen</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>Nat</translation>
    </message>
    <message>
        <source>no epoch kept the model&apos;s accuracy within the tolerance, so no model came out</source>
        <translation>nach keiner Epoche blieb die Genauigkeit innerhalb der Toleranz, daher entstand kein Modell</translation>
    </message>
    <message>
        <source>no image is named</source>
        <translation>es ist kein Bild genannt</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>keine Klasse</translation>
    </message>
    <message>
        <source>no model came out</source>
        <translation>kein Modell entstand</translation>
    </message>
    <message>
        <source>no patient id</source>
        <translation>keine Patientenkennung</translation>
    </message>
    <message>
        <source>no report names the image</source>
        <translation>kein Bericht nennt das Bild</translation>
    </message>
    <message>
        <source>no report text</source>
        <translation>kein Berichtstext</translation>
    </message>
    <message>
        <source>no study id</source>
        <translation>keine Studienkennung</translation>
    </message>
    <message>
        <source>no unseen patients</source>
        <translation>keine unbekannten Patienten</translation>
    </message>
    <message>
        <source>not assessable</source>
        <translation>nicht beurteilbar</translation>
    </message>
    <message>
        <source>not assessable against retrained</source>
        <translation>nicht beurteilbar gegen neu trainiert</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation>nicht beurteilt</translation>
    </message>
    <message>
        <source>not said; {size}</source>
        <translation>nicht gesagt; {size}</translation>
    </message>
    <message>
        <source>of each branch</source>
        <translation>jedes Zweigs</translation>
    </message>
    <message>
        <source>over-removed</source>
        <translation>übermäßig entfernt</translation>
    </message>
    <message>
        <source>padded to a square, reduced to {size}, contrast from {low:g} to {high:g} % of the grey values</source>
        <translation>zum Quadrat ergänzt, auf {size} verkleinert, Kontrast von {low:g} bis {high:g}&#xa0;% der Grauwerte</translation>
    </message>
    <message>
        <source>passes over forget</source>
        <translation>Durchgänge durch die zu vergessenden</translation>
    </message>
    <message>
        <source>passes over retain</source>
        <translation>Durchgänge durch die bleibenden</translation>
    </message>
    <message>
        <source>patients of 40 to 64</source>
        <translation>Patienten von 40 bis 64</translation>
    </message>
    <message>
        <source>patients of 65 and over</source>
        <translation>Patienten ab 65</translation>
    </message>
    <message>
        <source>patients of other sex</source>
        <translation>Patienten anderen Geschlechts</translation>
    </message>
    <message>
        <source>patients under 40</source>
        <translation>Patienten unter 40</translation>
    </message>
    <message>
        <source>quantile of unseen distances</source>
        <translation>Quantil der Abstände unbekannter</translation>
    </message>
    <message>
        <source>reading the file broke the reading program off</source>
        <translation>das Lesen der Datei brach das Leseprogramm ab</translation>
    </message>
    <message>
        <source>reading the file did not come to an end</source>
        <translation>das Lesen der Datei kam zu keinem Ende</translation>
    </message>
    <message>
        <source>report text</source>
        <translation>Berichtstext</translation>
    </message>
    <message>
        <source>residual</source>
        <translation>Restspur</translation>
    </message>
    <message>
        <source>residual network of joint_chestxray</source>
        <translation>Residualnetz von joint_chestxray</translation>
    </message>
    <message>
        <source>residual network, {count} stages</source>
        <translation>Residualnetz, {count} Stufen</translation>
    </message>
    <message>
        <source>retain</source>
        <translation>bleibend</translation>
    </message>
    <message>
        <source>retain against retain</source>
        <translation>bleibend gegen bleibend</translation>
    </message>
    <message>
        <source>retrained</source>
        <translation>neu trainiert</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>share of all steps</source>
        <translation>Anteil aller Schritte</translation>
    </message>
    <message>
        <source>share of words</source>
        <translation>Anteil der Wörter</translation>
    </message>
    <message>
        <source>shorter side {shorter}, centre cut to {size}, contrast from {white}, mean {mean:g}, deviation {deviation:g}</source>
        <translation>kürzere Seite {shorter}, Mitte auf {size} geschnitten, Kontrast aus {white}, Mittel {mean:g}, Abweichung {deviation:g}</translation>
    </message>
    <message>
        <source>still detectable</source>
        <translation>noch erkennbar</translation>
    </message>
    <message>
        <source>stretched to {size}, contrast from {white}, mean {mean:g}, deviation {deviation:g}</source>
        <translation>auf {size} gestreckt, Kontrast aus {white}, Mittel {mean:g}, Abweichung {deviation:g}</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>the DICOM file holds no image (a structured report or other object)</source>
        <translation>die DICOM-Datei enthält kein Bild (ein strukturierter Bericht oder anderes Objekt)</translation>
    </message>
    <message>
        <source>the DICOM file names an image size but holds no pixels</source>
        <translation>die DICOM-Datei nennt eine Bildgröße, enthält aber keine Pixel</translation>
    </message>
    <message>
        <source>the DICOM header and the compressed image disagree about size or depth</source>
        <translation>der DICOM-Kopf und das komprimierte Bild widersprechen sich in Größe oder Tiefe</translation>
    </message>
    <message>
        <source>the DICOM header cannot be read</source>
        <translation>der DICOM-Kopf kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the DICOM header does not say how the image is stored</source>
        <translation>der DICOM-Kopf sagt nicht, wie das Bild gespeichert ist</translation>
    </message>
    <message>
        <source>the DICOM header holds a size or format that makes no sense</source>
        <translation>der DICOM-Kopf enthält eine unsinnige Größe oder ein unsinniges Format</translation>
    </message>
    <message>
        <source>the DICOM header leaves out what is needed to read the pixels</source>
        <translation>im DICOM-Kopf fehlt, was zum Lesen der Pixel nötig ist</translation>
    </message>
    <message>
        <source>the Open-i collection (a folder with ecgen-radiology/1.xml and so on)</source>
        <translation>die Open-i-Sammlung (ein Ordner mit ecgen-radiology/1.xml und so weiter)</translation>
    </message>
    <message>
        <source>the class</source>
        <translation>die Klasse</translation>
    </message>
    <message>
        <source>the compressed file unpacks to more than this program opens</source>
        <translation>die komprimierte Datei wird entpackt größer, als dieses Programm öffnet</translation>
    </message>
    <message>
        <source>the file has no DICOM marker at its start, so its format is unsure</source>
        <translation>der Datei fehlt am Anfang die DICOM-Kennzeichnung, ihr Format ist daher unsicher</translation>
    </message>
    <message>
        <source>the file holds a dose map, segmentation or other computed map, not a radiograph</source>
        <translation>die Datei enthält eine Dosiskarte, Segmentierung oder andere berechnete Karte, kein Röntgenbild</translation>
    </message>
    <message>
        <source>the file holds several frames; a radiograph has one</source>
        <translation>die Datei enthält mehrere Einzelbilder; ein Röntgenbild hat eines</translation>
    </message>
    <message>
        <source>the file is a DICOMDIR index, not an image</source>
        <translation>die Datei ist ein DICOMDIR-Verzeichnis, kein Bild</translation>
    </message>
    <message>
        <source>the file is cut short: image data are missing</source>
        <translation>die Datei ist abgeschnitten: Bilddaten fehlen</translation>
    </message>
    <message>
        <source>the file is no DICOM, PNG or JPEG file</source>
        <translation>die Datei ist keine DICOM-, PNG- oder JPEG-Datei</translation>
    </message>
    <message>
        <source>the file is no report of this data set&apos;s kind</source>
        <translation>die Datei ist kein Bericht von der Art dieses Datensatzes</translation>
    </message>
    <message>
        <source>the file starts like a program, which a radiograph never does</source>
        <translation>die Datei beginnt wie ein Programm, was ein Röntgenbild nie tut</translation>
    </message>
    <message>
        <source>the file&apos;s name holds characters that are no text</source>
        <translation>der Dateiname enthält Zeichen, die kein Text sind</translation>
    </message>
    <message>
        <source>the first one dampens</source>
        <translation>die erste dämpft</translation>
    </message>
    <message>
        <source>the folder cannot be read</source>
        <translation>der Ordner kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the forget patients</source>
        <translation>den zu vergessenden Patienten</translation>
    </message>
    <message>
        <source>the gzip file is damaged or cut short</source>
        <translation>die gzip-Datei ist beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>the image data are damaged and cannot be decoded</source>
        <translation>die Bilddaten sind beschädigt und können nicht dekodiert werden</translation>
    </message>
    <message>
        <source>the image file cannot be opened</source>
        <translation>die Bilddatei kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>the image file is empty</source>
        <translation>die Bilddatei ist leer</translation>
    </message>
    <message>
        <source>the image file is larger than this program opens</source>
        <translation>die Bilddatei ist größer, als dieses Programm öffnet</translation>
    </message>
    <message>
        <source>the image file is not there</source>
        <translation>die Bilddatei ist nicht da</translation>
    </message>
    <message>
        <source>the image has more pixels than this program opens</source>
        <translation>das Bild hat mehr Pixel, als dieses Programm öffnet</translation>
    </message>
    <message>
        <source>the image holds values that are no numbers</source>
        <translation>das Bild enthält Werte, die keine Zahlen sind</translation>
    </message>
    <message>
        <source>the image is listed twice for the same patient and study</source>
        <translation>das Bild ist für denselben Patienten und dieselbe Studie zweimal aufgeführt</translation>
    </message>
    <message>
        <source>the image is stored in a way this program cannot decode</source>
        <translation>das Bild ist auf eine Weise gespeichert, die dieses Programm nicht dekodieren kann</translation>
    </message>
    <message>
        <source>the image&apos;s colours are stored in a way this program does not know</source>
        <translation>die Farben des Bildes sind auf eine Weise gespeichert, die dieses Programm nicht kennt</translation>
    </message>
    <message>
        <source>the image&apos;s file, relative to the manifest</source>
        <translation>die Bilddatei, relativ zum Manifest</translation>
    </message>
    <message>
        <source>the image&apos;s id; made from the other ids without it</source>
        <translation>die Kennung des Bildes; ohne sie aus den anderen Kennungen gebildet</translation>
    </message>
    <message>
        <source>the output for image and text together</source>
        <translation>der Ausgabe für Bild und Text zusammen</translation>
    </message>
    <message>
        <source>the output for the image</source>
        <translation>der Ausgabe für das Bild</translation>
    </message>
    <message>
        <source>the output for the report&apos;s text</source>
        <translation>der Ausgabe für den Berichtstext</translation>
    </message>
    <message>
        <source>the path is a link to a folder; folders are read only where they lie</source>
        <translation>der Pfad ist eine Verknüpfung zu einem Ordner; Ordner werden nur gelesen, wo sie liegen</translation>
    </message>
    <message>
        <source>the path leads out of the data set&apos;s folder</source>
        <translation>der Pfad führt aus dem Ordner des Datensatzes heraus</translation>
    </message>
    <message>
        <source>the path leads to a folder or device, not to a file</source>
        <translation>der Pfad führt zu einem Ordner oder Gerät, nicht zu einer Datei</translation>
    </message>
    <message>
        <source>the patient&apos;s age in years</source>
        <translation>das Alter des Patienten in Jahren</translation>
    </message>
    <message>
        <source>the patient&apos;s id</source>
        <translation>die Patientenkennung</translation>
    </message>
    <message>
        <source>the patient&apos;s sex</source>
        <translation>das Geschlecht des Patienten</translation>
    </message>
    <message>
        <source>the pixels are not compressed in the way that the DICOM header says</source>
        <translation>die Pixel sind nicht so komprimiert, wie der DICOM-Kopf sagt</translation>
    </message>
    <message>
        <source>the report belongs to no study that has an image here</source>
        <translation>der Bericht gehört zu keiner Studie, die hier ein Bild hat</translation>
    </message>
    <message>
        <source>the report cannot be opened</source>
        <translation>der Bericht kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>the report names no image</source>
        <translation>der Bericht nennt kein Bild</translation>
    </message>
    <message>
        <source>the report&apos;s XML declares a document type, which can hide an attack</source>
        <translation>das XML des Berichts erklärt einen Dokumenttyp, der einen Angriff verbergen kann</translation>
    </message>
    <message>
        <source>the report&apos;s XML is damaged and cannot be read</source>
        <translation>das XML des Berichts ist beschädigt und kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the report&apos;s XML is larger than this program opens</source>
        <translation>das XML des Berichts ist größer, als dieses Programm öffnet</translation>
    </message>
    <message>
        <source>the report&apos;s file, relative to the manifest</source>
        <translation>die Datei des Berichts, relativ zum Manifest</translation>
    </message>
    <message>
        <source>the report&apos;s name or place fits several studies</source>
        <translation>Name oder Ort des Berichts passt zu mehreren Studien</translation>
    </message>
    <message>
        <source>the report&apos;s text</source>
        <translation>der Text des Berichts</translation>
    </message>
    <message>
        <source>the retained patients</source>
        <translation>den bleibenden Patienten</translation>
    </message>
    <message>
        <source>the row has too few or too many cells</source>
        <translation>die Zeile hat zu wenige oder zu viele Zellen</translation>
    </message>
    <message>
        <source>the split names neither train nor unseen for this patient</source>
        <translation>die Aufteilung nennt für diesen Patienten weder Training noch unbekannt</translation>
    </message>
    <message>
        <source>the structured report cannot be read</source>
        <translation>der strukturierte Bericht kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the structured report holds no text</source>
        <translation>der strukturierte Bericht enthält keinen Text</translation>
    </message>
    <message>
        <source>the structured report is larger than this program opens</source>
        <translation>der strukturierte Bericht ist größer, als dieses Programm öffnet</translation>
    </message>
    <message>
        <source>the study&apos;s date</source>
        <translation>das Datum der Studie</translation>
    </message>
    <message>
        <source>the study&apos;s id; images of one study share a report</source>
        <translation>die Kennung der Studie; Bilder einer Studie haben einen gemeinsamen Bericht</translation>
    </message>
    <message>
        <source>the unseen patients</source>
        <translation>den unbekannten Patienten</translation>
    </message>
    <message>
        <source>the unseen patients used for stopping</source>
        <translation>den unbekannten Patienten für das Anhalten</translation>
    </message>
    <message>
        <source>the view (PA, AP, LL)</source>
        <translation>die Aufnahmerichtung (PA, AP, LL)</translation>
    </message>
    <message>
        <source>train or unseen</source>
        <translation>Training oder unbekannt</translation>
    </message>
    <message>
        <source>undecided against retrained</source>
        <translation>unentschieden gegen neu trainiert</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>nicht definiert</translation>
    </message>
    <message>
        <source>unimodal retention</source>
        <translation>unimodales Bewahren</translation>
    </message>
    <message>
        <source>unimodal unlearning</source>
        <translation>unimodales Vergessen</translation>
    </message>
    <message>
        <source>unseen</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>unseen against unseen</source>
        <translation>unbekannt gegen unbekannt</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>weighted loss</source>
        <translation>gewichteter Verlust</translation>
    </message>
    <message>
        <source>within margin</source>
        <translation>innerhalb des Spielraums</translation>
    </message>
    <message>
        <source>{0:,} files are neither reports nor images and were left aside.</source>
        <translation>{0} Dateien sind weder Berichte noch Bilder und wurden beiseitegelassen.</translation>
    </message>
    <message>
        <source>{0:,} image files hold an image that is there more than once; of each the DICOM file was used, else PNG, else JPEG.</source>
        <translation>{0} Bilddateien enthalten ein Bild, das mehrfach vorhanden ist; von jedem wurde die DICOM-Datei verwendet, sonst PNG, sonst JPEG.</translation>
    </message>
    <message>
        <source>{0:,} weights that serve the forget patients most were drawn anew.</source>
        <translation>{0} Gewichte, die den zu vergessenden Patienten am meisten dienen, wurden neu gezogen.</translation>
    </message>
    <message>
        <source>{0} gives labels for {1:,} of {2:,} images; {3:,} of its {4:,} ids match nothing.</source>
        <translation>{0} gibt Klassen für {1} von {2} Bildern; {3} der {4} Kennungen darin passen zu nichts.</translation>
    </message>
    <message>
        <source>{0} gives labels for {1:,} of {2:,} images; {3:,} of its {4:,} ids match nothing. {5:,} rows contradict an earlier row, which was used.</source>
        <translation>{0} gibt Klassen für {1} von {2} Bildern; {3} der {4} Kennungen darin passen zu nichts. {5} Zeilen widersprechen einer früheren Zeile, die verwendet wurde.</translation>
    </message>
    <message>
        <source>{0} gives the split for {1:,} of {2:,} images; {3:,} of its {4:,} ids match nothing.</source>
        <translation>{0} gibt die Aufteilung für {1} von {2} Bildern; {3} der {4} Kennungen darin passen zu nichts.</translation>
    </message>
    <message>
        <source>{0} gives the split for {1:,} of {2:,} images; {3:,} of its {4:,} ids match nothing. {5:,} rows contradict an earlier row, which was used.</source>
        <translation>{0} gibt die Aufteilung für {1} von {2} Bildern; {3} der {4} Kennungen darin passen zu nichts. {5} Zeilen widersprechen einer früheren Zeile, die verwendet wurde.</translation>
    </message>
    <message>
        <source>{0} images belong to more than one patient ({1} patients in all): forgetting one of them leaves the image with the other.</source>
        <translation>{0} Bilder gehören zu mehr als einem Patienten (insgesamt {1} Patienten): wird einer davon vergessen, bleibt das Bild beim anderen.</translation>
    </message>
    <message>
        <source>{0} is not UTF-8; it was read as Windows-1252.</source>
        <translation>{0} ist nicht UTF-8; es wurde als Windows-1252 gelesen.</translation>
    </message>
    <message>
        <source>{0} prepared images and {1} reports of the forgotten patients are deleted from the store when the other run that uses it has ended.</source>
        <translation>{0} aufbereitete Bilder und {1} Berichte der vergessenen Patienten werden aus dem Speicher gelöscht, wenn der andere Lauf, der ihn benutzt, zu Ende ist.</translation>
    </message>
    <message>
        <source>{0} prepared images and {1} reports of the forgotten patients were deleted from the store.</source>
        <translation>{0} aufbereitete Bilder und {1} Berichte der vergessenen Patienten wurden aus dem Speicher gelöscht.</translation>
    </message>
    <message>
        <source>{0} processes share each batch.</source>
        <translation>{0} Prozesse teilen sich jeden Batch.</translation>
    </message>
    <message>
        <source>{count:,} are over-removed</source>
        <translation>{count} sind übermäßig entfernt</translation>
    </message>
    <message>
        <source>{count:,} epochs</source>
        <translation>{count} Epochen</translation>
    </message>
    <message>
        <source>{count:,} images</source>
        <translation>{count} Bilder</translation>
    </message>
    <message>
        <source>{count:,} of {whom} are still detectable</source>
        <translation>{count} von {whom} sind noch erkennbar</translation>
    </message>
    <message>
        <source>{count:,} patients</source>
        <translation>{count} Patienten</translation>
    </message>
    <message>
        <source>{count:,} patients ({images}) were to be removed from a trained model.</source>
        <translation>{count} Patienten ({images}) sollten aus einem trainierten Modell entfernt werden.</translation>
    </message>
    <message>
        <source>{count:,} patients are</source>
        <translation>{count} Patienten sind</translation>
    </message>
    <message>
        <source>{count:,} qualification runs were made on this model with another method or other settings (the last: {last}); nothing of that is cited, since it says nothing of the settings of this run.</source>
        <translation>Mit diesem Modell wurden {count} Qualifikationsläufe mit einer anderen Methode oder anderen Einstellungen gemacht (zuletzt: {last}); davon wird nichts angeführt, da es nichts über die Einstellungen dieses Laufs sagt.</translation>
    </message>
    <message>
        <source>{count:,} randomly chosen patients of {eligible:,} were removed from this model on {day}: {outcome}.</source>
        <translation>{count} zufällig gewählte Patienten von {eligible} wurden am {day} aus diesem Modell entfernt: {outcome}.</translation>
    </message>
    <message>
        <source>{family}, {layers} layers of {width}</source>
        <translation>{family}, {layers} Schichten zu {width}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} und {other}</translation>
    </message>
    <message>
        <source>{output} {attack}, before {before}</source>
        <translation>{output} {attack}, vorher {before}</translation>
    </message>
    <message>
        <source>{output}, {group} among the retained ones</source>
        <translation>bei {output}, {group} unter den bleibenden</translation>
    </message>
    <message>
        <source>{output}, {group} among the unseen ones</source>
        <translation>bei {output}, {group} unter den unbekannten</translation>
    </message>
    <message>
        <source>{request} on its own, {whom}: {detected} on {output}, with an attack AUC of {before} before this run and {after} after.</source>
        <translation>{request} für sich genommen, {whom}: {detected} bei {output}, mit einer Angriffs-AUC von {before} vor diesem Lauf und {after} danach.</translation>
    </message>
    <message>
        <source>{side} x {side} pixels</source>
        <translation>{side} x {side} Pixel</translation>
    </message>
    <message>
        <source>{state} (attack AUC: {heads})</source>
        <translation>{state} (Angriffs-AUC: {heads})</translation>
    </message>
    <message>
        <source>{steps}, MONOCHROME1 left reversed</source>
        <translation>{steps}, MONOCHROME1 umgekehrt belassen</translation>
    </message>
</context>
<context>
    <name>fit</name>
    <message>
        <source>The model predicts other classes ({0}) than the label of this data set has ({1}). Choose the label that the model was trained on: Change how it is read.</source>
        <translation>Das Modell sagt andere Klassen voraus ({0}), als die Klasse dieses Datensatzes hat ({1}). Wählen Sie die, mit der das Modell trainiert wurde: Lesart ändern.</translation>
    </message>
    <message>
        <source>The model predicts {0}; the label chosen has other classes, such as {1}. Choose the label that the model was trained on.</source>
        <translation>Das Modell sagt {0} voraus; gewählt sind andere Klassen, etwa {1}. Wählen Sie die, mit der das Modell trainiert wurde.</translation>
    </message>
    <message>
        <source>The model predicts findings, several for an image; the label chosen has one class for each. Choose the findings that the model was trained on.</source>
        <translation>Das Modell sagt Befunde voraus, mehrere je Bild; gewählt ist eine Klasse für jedes. Wählen Sie die Befunde, mit denen das Modell trainiert wurde.</translation>
    </message>
    <message>
        <source>The model predicts one class for each image; the label chosen has findings, several for an image. Choose the label that the model was trained on.</source>
        <translation>Das Modell sagt eine Klasse je Bild voraus; gewählt sind Befunde, mehrere je Bild. Wählen Sie die Klasse, mit der das Modell trainiert wurde.</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>Explain: {0}</source>
        <translation>Erklären: {0}</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>The disk is full.</source>
        <translation>Die Platte ist voll.</translation>
    </message>
    <message>
        <source>Free some space, then do this step again.</source>
        <translation>Schaffen Sie Platz, und tun Sie diesen Schritt dann noch einmal.</translation>
    </message>
    <message>
        <source>A file or folder may not be read or written.</source>
        <translation>Eine Datei oder ein Ordner darf nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>Ask for access, or choose another folder.</source>
        <translation>Bitten Sie um Zugriff, oder wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>model_facts</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Encoders</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Images prepared</source>
        <translation>Aufbereitung</translation>
    </message>
    <message>
        <source>Intended use</source>
        <translation>Verwendungszweck</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Manifest SHA-256</source>
        <translation>Manifest SHA-256</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>a checkpoint of this program</source>
        <translation>ein Checkpoint dieses Programms</translation>
    </message>
    <message>
        <source>a checkpoint of this program, its weights in another format</source>
        <translation>ein Checkpoint dieses Programms, die Gewichte in anderem Format</translation>
    </message>
    <message>
        <source>config.json with weights, as joint_chestxray and Forget-MI are published</source>
        <translation>config.json mit Gewichten, wie joint_chestxray und Forget-MI veröffentlicht sind</translation>
    </message>
    <message>
        <source>a VisionTextDualEncoderModel of transformers</source>
        <translation>ein VisionTextDualEncoderModel von transformers</translation>
    </message>
    <message>
        <source>an image model and a text encoder, described in model.toml</source>
        <translation>ein Bildmodell und ein Textencoder, beschrieben in model.toml</translation>
    </message>
    <message>
        <source>weights alone, without a configuration</source>
        <translation>nur Gewichte, ohne Konfiguration</translation>
    </message>
</context>
<context>
    <name>parameters</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} bis {1}</translation>
    </message>
    <message>
        <source>Give a whole number from {0} to {1}.</source>
        <translation>Geben Sie eine ganze Zahl von {0} bis {1} an.</translation>
    </message>
    <message>
        <source>Give a number from {0} to {1}.</source>
        <translation>Geben Sie eine Zahl von {0} bis {1} an.</translation>
    </message>
    <message>
        <source>Changed; the method&apos;s own is {0}.</source>
        <translation>Geändert; der Wert der Methode ist {0}.</translation>
    </message>
    <message>
        <source>Every parameter has the method&apos;s own value</source>
        <translation>Jeder Parameter hat den Wert der Methode</translation>
    </message>
    <message>
        <source>1 parameter differs from the method&apos;s own</source>
        <translation>1 Parameter weicht von der Methode ab</translation>
    </message>
    <message>
        <source>{0} parameters differ from the method&apos;s own</source>
        <translation>{0} Parameter weichen von der Methode ab</translation>
    </message>
    <message>
        <source>{0} {1} (own: {2})</source>
        <translation>{0} {1} (Methode: {2})</translation>
    </message>
</context>
<context>
    <name>plan_checks</name>
    <message>
        <source>So few patients are too few to be sure: the audit will most likely end as inconclusive. Cite a qualification run of the same settings on about 100 patients.</source>
        <translation>So wenige Patienten sind zu wenige, um sicher zu sein: die Prüfung endet wohl ohne klares Ergebnis. Führen Sie einen Qualifikationslauf mit denselben Einstellungen an etwa 100 Patienten an.</translation>
    </message>
    <message>
        <source>More than 10 % of the {0} training patients are to be removed: expect the model to lose accuracy, and consider to retrain it.</source>
        <translation>Mehr als 10&#xa0;% der {0} Trainingspatienten sollen entfernt werden: das Modell wird an Genauigkeit verlieren; erwägen Sie, es neu zu trainieren.</translation>
    </message>
    <message>
        <source>The data set has no unseen patients: nothing can be said about what is left.</source>
        <translation>Der Datensatz hat keine unbekannten Patienten: es lässt sich nichts darüber sagen, was übrig ist.</translation>
    </message>
    <message>
        <source>There are only {0} unseen patients to compare with: the intervals will be wide.</source>
        <translation>Es gibt nur {0} unbekannte Patienten zum Vergleich: die Intervalle werden breit.</translation>
    </message>
</context>
<context>
    <name>refusals</name>
    <message>
        <source>Name them below, in their order.</source>
        <translation>Nennen Sie sie unten, in ihrer Reihenfolge.</translation>
    </message>
    <message>
        <source>Choose below how they were prepared.</source>
        <translation>Wählen Sie unten, wie sie aufbereitet wurden.</translation>
    </message>
    <message>
        <source>Choose the architecture below.</source>
        <translation>Wählen Sie unten die Architektur.</translation>
    </message>
    <message>
        <source>Choose the config.json that was saved with these weights; the details name all that differs.</source>
        <translation>Wählen Sie die config.json, die mit diesen Gewichten gespeichert wurde; die Einzelheiten nennen alle Unterschiede.</translation>
    </message>
    <message>
        <source>Choose another folder to write to.</source>
        <translation>Wählen Sie einen anderen Ordner zum Schreiben.</translation>
    </message>
</context>
<context>
    <name>register</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Manifest</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Entstanden aus</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Eingetragen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>retired {0}</source>
        <translation>stillgelegt {0}</translation>
    </message>
    <message>
        <source>{0}, because: {1}</source>
        <translation>{0}, weil: {1}</translation>
    </message>
    <message>
        <source>{0}. Use {1} ({2}) instead.</source>
        <translation>{0}. Nehmen Sie stattdessen {1} ({2}).</translation>
    </message>
</context>
<context>
    <name>requests</name>
    <message>
        <source>Erasure</source>
        <translation>Löschung</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Einwilligung zurückgezogen</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>Other ground</source>
        <translation>Anderer Grund</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Patients matched</source>
        <translation>Patienten abgeglichen</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Wartet auf Genehmigung</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>To be verified</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signiert</translation>
    </message>
    <message>
        <source>Closed without a run</source>
        <translation>Ohne Lauf geschlossen</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>overdue by {0} days</source>
        <translation>seit {0} Tagen überfällig</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>heute fällig</translation>
    </message>
    <message>
        <source>due tomorrow</source>
        <translation>morgen fällig</translation>
    </message>
    <message>
        <source>due in {0} days</source>
        <translation>fällig in {0} Tagen</translation>
    </message>
    <message>
        <source>overdue since yesterday</source>
        <translation>seit gestern überfällig</translation>
    </message>
    <message>
        <source>1 patient</source>
        <translation>1 Patient</translation>
    </message>
    <message>
        <source>{0} patients</source>
        <translation>{0} Patienten</translation>
    </message>
</context>
<context>
    <name>signatures</name>
    <message>
        <source>Operator</source>
        <translation>Ausführend</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>Genehmigend</translation>
    </message>
    <message>
        <source>Clinical owner</source>
        <translation>Klinisch verantwortlich</translation>
    </message>
</context>
<context>
    <name>stored_data</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Was es enthält</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Private part of {0}</source>
        <translation>Privater Teil von {0}</translation>
    </message>
    <message>
        <source>Private part of the run of {0}</source>
        <translation>Privater Teil des Laufs von {0}</translation>
    </message>
    <message>
        <source>Prepared images</source>
        <translation>Aufbereitete Bilder</translation>
    </message>
    <message>
        <source>Catalog of {0}</source>
        <translation>Katalog von {0}</translation>
    </message>
    <message>
        <source>Catalog that was broken off</source>
        <translation>Abgebrochener Katalog</translation>
    </message>
    <message>
        <source>Lists that runs began with</source>
        <translation>Listen, mit denen Läufe begannen</translation>
    </message>
    <message>
        <source>Ids of patients; files: {0}</source>
        <translation>Kennungen von Patienten; Dateien: {0}</translation>
    </message>
    <message>
        <source>Pixels and report tokens</source>
        <translation>Pixel und Wortmarken der Berichte</translation>
    </message>
    <message>
        <source>Ids, reports, labels</source>
        <translation>Kennungen, Berichte, Klassen</translation>
    </message>
    <message>
        <source>Lists, catalog, key of the pseudonyms</source>
        <translation>Listen, Katalog, Schlüssel der Pseudonyme</translation>
    </message>
    <message>
        <source>{0} of {1} patients</source>
        <translation>{0} von {1} Patienten</translation>
    </message>
    <message>
        <source>It is deleted. The data set is read again when it is opened the next time.</source>
        <translation>Er wird gelöscht. Der Datensatz wird neu gelesen, wenn er das nächste Mal geöffnet wird.</translation>
    </message>
    <message>
        <source>They are deleted. The next run prepares its images again from the data set, which takes longer.</source>
        <translation>Sie werden gelöscht. Der nächste Lauf bereitet seine Bilder aus dem Datensatz neu auf, was länger dauert.</translation>
    </message>
    <message>
        <source>They are overwritten and deleted. Runs go on without them; the register keeps its own lists.</source>
        <translation>Sie werden überschrieben und gelöscht. Läufe gehen ohne sie weiter; das Register behält seine eigenen Listen.</translation>
    </message>
    <message>
        <source>The run&apos;s lists, its catalog and the key of its pseudonyms are overwritten. It cannot be audited, compared or explained by a key sheet again. Model, figures and report stay. This cannot be undone.</source>
        <translation>Die Listen des Laufs, sein Katalog und der Schlüssel seiner Pseudonyme werden überschrieben. Er kann nicht mehr geprüft, verglichen oder durch ein Schlüsselblatt erklärt werden. Modell, Zahlen und Bericht bleiben. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>In training</source>
        <translation>Im Training</translation>
    </message>
    <message>
        <source>Unseen</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>Nicht brauchbar</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <source>about {0} min</source>
        <translation>etwa {0} min</translation>
    </message>
    <message>
        <source>about {0} h {1} min</source>
        <translation>etwa {0} h {1} min</translation>
    </message>
    <message>
        <source>{0} images found = {1} usable + {2} rejected</source>
        <translation>{0} Bilder gefunden = {1} brauchbar + {2} Ausschuss</translation>
    </message>
</context>
<context>
    <name>tour</name>
    <message>
        <source>Every request in one list</source>
        <translation>Alle Anträge in einer Liste</translation>
    </message>
    <message>
        <source>Whoever asks to be forgotten becomes a line here, with the day by which to answer. The tour follows this one.</source>
        <translation>Wer vergessen werden will, wird hier eine Zeile, mit dem Tag, bis zu dem zu antworten ist. Der Rundgang folgt dieser.</translation>
    </message>
    <message>
        <source>Intake: who asks, and by when</source>
        <translation>Aufnahme: wer fragt, und bis wann</translation>
    </message>
    <message>
        <source>The ticket, its ground and its date. No plan is frozen before somebody made sure who asks.</source>
        <translation>Das Ticket, sein Grund und sein Datum. Kein Plan wird festgeschrieben, bevor sich jemand vergewissert hat, wer fragt.</translation>
    </message>
    <message>
        <source>Patients: the right ones</source>
        <translation>Patienten: die richtigen</translation>
    </message>
    <message>
        <source>Ticked are those to be removed. Their images and reports stand here, to be sure; what names a person is hidden until you ask for it.</source>
        <translation>Angehakt sind die zu entfernenden. Ihre Bilder und Berichte stehen hier, um sicherzugehen; was eine Person nennt, ist verborgen, bis Sie danach fragen.</translation>
    </message>
    <message>
        <source>Plan: how they are removed</source>
        <translation>Plan: wie sie entfernt werden</translation>
    </message>
    <message>
        <source>The recommended method suits most requests. Each choice is explained in words.</source>
        <translation>Die empfohlene Methode passt für die meisten Anträge. Jede Wahl ist in Worten erklärt.</translation>
    </message>
    <message>
        <source>A second person approves</source>
        <translation>Eine zweite Person genehmigt</translation>
    </message>
    <message>
        <source>The plan is frozen here, and starts only when somebody else has signed it.</source>
        <translation>Der Plan wird hier festgeschrieben und startet erst, wenn jemand anderes ihn unterschrieben hat.</translation>
    </message>
    <message>
        <source>Run: watch it work</source>
        <translation>Lauf: bei der Arbeit zusehen</translation>
    </message>
    <message>
        <source>Curves show whether the model still knows these patients, and how well it does on others. The original model is never touched.</source>
        <translation>Kurven zeigen, ob das Modell diese Patienten noch kennt und wie gut es bei anderen ist. Das Originalmodell wird nie angerührt.</translation>
    </message>
    <message>
        <source>After the approval, curves show here whether the model still knows these patients. A run can be paused, stopped and resumed; the original model is never touched.</source>
        <translation>Nach der Genehmigung zeigen hier Kurven, ob das Modell diese Patienten noch kennt. Ein Lauf kann angehalten, beendet und fortgesetzt werden; das Originalmodell wird nie angerührt.</translation>
    </message>
    <message>
        <source>Verify: did it work?</source>
        <translation>Prüfung: ist es gelungen?</translation>
    </message>
    <message>
        <source>The verdict in words comes first, then the figures, and what they do not prove.</source>
        <translation>Zuerst kommt das Urteil in Worten, dann die Zahlen, und was sie nicht beweisen.</translation>
    </message>
    <message>
        <source>When a run has ended, its verdict stands here in words, then the figures, and what they do not prove. Accept it, or plan another run.</source>
        <translation>Wenn ein Lauf zu Ende ist, steht hier sein Urteil in Worten, dann die Zahlen, und was sie nicht beweisen. Nehmen Sie es an, oder planen Sie einen weiteren Lauf.</translation>
    </message>
    <message>
        <source>Release: sign and file</source>
        <translation>Freigabe: signieren und ablegen</translation>
    </message>
    <message>
        <source>The report is signed and filed as a PDF. Beside it stand the copies to look after.</source>
        <translation>Der Bericht wird signiert und als PDF abgelegt. Daneben stehen die Kopien, für die zu sorgen ist.</translation>
    </message>
    <message>
        <source>An accepted verdict is signed and filed here as a PDF. Beside it stand the copies to look after. Now try it: the demo&apos;s accounts are named above.</source>
        <translation>Ein angenommenes Urteil wird hier signiert und als PDF abgelegt. Daneben stehen die Kopien, für die zu sorgen ist. Versuchen Sie es jetzt: die Konten der Demo stehen oben.</translation>
    </message>
</context>
</TS>
