<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Forget-MI Steward</source>
        <translation>À propos de Forget-MI Steward</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Composants du programme</translation>
    </message>
    <message>
        <source>Licence of the selected part</source>
        <translation>Licence du composant choisi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Forget-MI Steward {0}</source>
        <translation>Forget-MI Steward {0}</translation>
    </message>
    <message>
        <source>Removes chosen patients from a trained model and shows whether it worked. Licence: Apache-2.0.</source>
        <translation>Retire des patients choisis d&apos;un modèle entraîné et montre si cela a réussi. Licence&#xa0;: Apache-2.0.</translation>
    </message>
    <message>
        <source>It is made of these parts; select one to read its licence.</source>
        <translation>Il se compose de ces éléments&#xa0;; choisissez-en un pour lire sa licence.</translation>
    </message>
    <message>
        <source>Started from its source; the licences of the packages lie beside them in the environment.</source>
        <translation>Lancé depuis ses sources&#xa0;; les licences des paquets se trouvent avec eux dans l&apos;environnement.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Composant</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>Account name, {0}</source>
        <translation>Nom du compte, {0}</translation>
    </message>
    <message>
        <source>Full name, {0}</source>
        <translation>Nom complet, {0}</translation>
    </message>
    <message>
        <source>Password, {0}</source>
        <translation>Mot de passe, {0}</translation>
    </message>
    <message>
        <source>Password once more, {0}</source>
        <translation>Mot de passe encore une fois, {0}</translation>
    </message>
    <message>
        <source>Signs in as this computer&apos;s user of that name</source>
        <translation>Se connecte comme l&apos;utilisateur de cet ordinateur qui porte ce nom</translation>
    </message>
    <message>
        <source>Signs in as this computer&apos;s user, {0}</source>
        <translation>Se connecte comme l&apos;utilisateur de cet ordinateur, {0}</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>Nom du compte</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation>Mot de passe encore une fois</translation>
    </message>
    <message>
        <source>The two passwords of {0} differ.</source>
        <translation>Les deux mots de passe de {0} diffèrent.</translation>
    </message>
    <message>
        <source>Type the same password twice.</source>
        <translation>Saisissez deux fois le même mot de passe.</translation>
    </message>
</context>
<context>
    <name>AccountsDialog</name>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Another account</source>
        <translation>Un autre compte</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>Mettre hors service</translation>
    </message>
    <message>
        <source>Add the account</source>
        <translation>Ajouter le compte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Operator: carries requests out</source>
        <translation>Exécutant&#xa0;: mène les demandes</translation>
    </message>
    <message>
        <source>Approver: decides on plans</source>
        <translation>Approbateur&#xa0;: décide des plans</translation>
    </message>
    <message>
        <source>Clinical owner of the model</source>
        <translation>Responsable clinique du modèle</translation>
    </message>
    <message>
        <source>An approver or a clinical owner appoints approvers. What an account did stays in its name.</source>
        <translation>Un approbateur ou un responsable clinique nomme les approbateurs. Ce qu&apos;un compte a fait reste à son nom.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>exécutant</translation>
    </message>
    <message>
        <source>approver</source>
        <translation>approbateur</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>responsable</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>A run is working</source>
        <translation>Une exécution est en cours</translation>
    </message>
</context>
<context>
    <name>ApprovalBar</name>
    <message>
        <source>Freeze and ask for approval</source>
        <translation>Figer et demander l&apos;approbation</translation>
    </message>
    <message>
        <source>Withdraw to change it</source>
        <translation>Retirer pour modifier</translation>
    </message>
    <message>
        <source>Refuse …</source>
        <translation>Refuser …</translation>
    </message>
    <message>
        <source>Approve …</source>
        <translation>Approuver …</translation>
    </message>
    <message>
        <source>Start unlearning</source>
        <translation>Lancer le retrait</translation>
    </message>
    <message>
        <source>The plan can be frozen once that is done.</source>
        <translation>Le plan pourra être figé ensuite.</translation>
    </message>
    <message>
        <source>{0} refused the plan: {1}</source>
        <translation>{0} a refusé le plan&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Change the plan or the list, and freeze it again.</source>
        <translation>Modifiez le plan ou la liste, puis figez-le de nouveau.</translation>
    </message>
    <message>
        <source>A second person approves before anything runs.</source>
        <translation>Une seconde personne approuve avant tout calcul.</translation>
    </message>
    <message>
        <source>Freezing fixes list, model, method and limits. The original model is never changed: the run writes a new one beside it.</source>
        <translation>Figer fixe la liste, le modèle, la méthode et les limites. Le modèle d&apos;origine n&apos;est jamais modifié&#xa0;: l&apos;exécution en écrit un nouveau à côté.</translation>
    </message>
    <message>
        <source>Frozen by {0}. It waits for approval by a second person.</source>
        <translation>Figé par {0}. L&apos;approbation d&apos;une seconde personne est attendue.</translation>
    </message>
    <message>
        <source>The approver signs in here, reads the plan above, and approves or refuses it.</source>
        <translation>L&apos;approbateur se connecte ici, lit le plan ci-dessus, puis l&apos;approuve ou le refuse.</translation>
    </message>
    <message>
        <source>Approved by {0}.</source>
        <translation>Approuvé par {0}.</translation>
    </message>
    <message>
        <source>The original model is never changed: the run writes a new one beside it.</source>
        <translation>Le modèle d&apos;origine n&apos;est jamais modifié&#xa0;: l&apos;exécution en écrit un nouveau à côté.</translation>
    </message>
    <message>
        <source>This plan is read-only.</source>
        <translation>Ce plan est en lecture seule.</translation>
    </message>
    <message>
        <source>What was approved stays as it is; see run and verdict.</source>
        <translation>Ce qui a été approuvé reste tel quel&#xa0;; voir exécution et verdict.</translation>
    </message>
</context>
<context>
    <name>AuditLogPage</name>
    <message>
        <source>Search event, account or request</source>
        <translation>Chercher événement, compte ou demande</translation>
    </message>
    <message>
        <source>Show events of a request</source>
        <translation>Montrer les événements d&apos;une demande</translation>
    </message>
    <message>
        <source>Check the log</source>
        <translation>Vérifier le journal</translation>
    </message>
    <message>
        <source>Export as ATNA XML …</source>
        <translation>Exporter en XML ATNA …</translation>
    </message>
    <message>
        <source>Events of the audit log</source>
        <translation>Événements du journal d&apos;audit</translation>
    </message>
    <message>
        <source>Sign in to see the audit log</source>
        <translation>Connectez-vous pour voir le journal d&apos;audit</translation>
    </message>
    <message>
        <source>It keeps every step of every request, and cannot be changed.</source>
        <translation>Il garde chaque étape de chaque demande et ne peut être modifié.</translation>
    </message>
    <message>
        <source>Every request</source>
        <translation>Toutes les demandes</translation>
    </message>
    <message>
        <source>The log is whole: {0} events, none changed or missing.</source>
        <translation>Le journal est intact&#xa0;: {0} événements, aucun modifié ni manquant.</translation>
    </message>
    <message>
        <source>Its last seal is {0} …; a signed report prints the seal of its time.</source>
        <translation>Son dernier sceau est {0} …&#xa0;; un rapport signé imprime le sceau de son moment.</translation>
    </message>
    <message>
        <source>The log was tampered with or damaged.</source>
        <translation>Le journal a été altéré ou endommagé.</translation>
    </message>
    <message>
        <source>Keep the file as it is, and tell whoever is responsible for data protection.</source>
        <translation>Laissez le fichier tel quel et prévenez le responsable de la protection des données.</translation>
    </message>
    <message>
        <source>{0} of {1} events</source>
        <translation>{0} événements sur {1}</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>No action</source>
        <translation>Aucune action</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>Show numbers</source>
        <translation>Montrer les chiffres</translation>
    </message>
    <message>
        <source>Show numbers: {0}</source>
        <translation>Montrer les chiffres&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Explain: {0}</source>
        <translation>Expliquer&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Show chart</source>
        <translation>Montrer le graphique</translation>
    </message>
</context>
<context>
    <name>ChecklistCard</name>
    <message>
        <source>Look at the model again on</source>
        <translation>Revoir le modèle le</translation>
    </message>
    <message>
        <source>Look at the model again on a day</source>
        <translation>Revoir le modèle un jour donné</translation>
    </message>
    <message>
        <source>Day of the next look at the model</source>
        <translation>Jour de la prochaine revue du modèle</translation>
    </message>
    <message>
        <source>Copies that are left</source>
        <translation>Copies restantes</translation>
    </message>
    <message>
        <source>State of: {0}</source>
        <translation>État de&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Note on: {0}</source>
        <translation>Remarque sur&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Note, without names</source>
        <translation>Remarque, sans noms</translation>
    </message>
    <message>
        <source>Every kind of copy is seen to.</source>
        <translation>Chaque sorte de copie est traitée.</translation>
    </message>
    <message>
        <source>The model is one of several places. {0} of {1} are still open.</source>
        <translation>Le modèle n&apos;est qu&apos;un lieu parmi d&apos;autres. {0} sur {1} restent ouverts.</translation>
    </message>
</context>
<context>
    <name>CheckpointCard</name>
    <message>
        <source>Close the checkpoint</source>
        <translation>Fermer le point de contrôle</translation>
    </message>
    <message>
        <source>What the conversion did</source>
        <translation>Ce que la conversion a fait</translation>
    </message>
    <message>
        <source>Convert the checkpoint</source>
        <translation>Convertir le point de contrôle</translation>
    </message>
    <message>
        <source>Open with the data set</source>
        <translation>Ouvrir avec le jeu de données</translation>
    </message>
    <message>
        <source>Looking at the checkpoint …</source>
        <translation>Examen du point de contrôle …</translation>
    </message>
    <message>
        <source>Recognised as</source>
        <translation>Reconnu comme</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>The checkpoint is never changed.</source>
        <translation>Le point de contrôle n&apos;est jamais modifié.</translation>
    </message>
    <message>
        <source>Choose a data set to open it with.</source>
        <translation>Choisissez un jeu de données pour l&apos;ouvrir.</translation>
    </message>
    <message>
        <source>The files are read in a confined process and are never changed.</source>
        <translation>Les fichiers sont lus dans un processus isolé et ne sont jamais modifiés.</translation>
    </message>
</context>
<context>
    <name>Checkpoints</name>
    <message>
        <source>Choose the checkpoint on the left, then the data set can be read.</source>
        <translation>Choisissez le point de contrôle à gauche, puis le jeu de données pourra être lu.</translation>
    </message>
    <message>
        <source>Convert the checkpoint on the left, then the data set can be read.</source>
        <translation>Convertissez le point de contrôle à gauche, puis le jeu de données pourra être lu.</translation>
    </message>
    <message>
        <source>The checkpoint on the left cannot be used; choose another one.</source>
        <translation>Le point de contrôle à gauche est inutilisable&#xa0;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Looking at the checkpoint …</source>
        <translation>Examen du point de contrôle …</translation>
    </message>
    <message>
        <source>{0}: predicts {1}</source>
        <translation>{0}&#xa0;: prédit {1}</translation>
    </message>
    <message>
        <source>Show the model</source>
        <translation>Montrer le modèle</translation>
    </message>
    <message>
        <source>Recognised as {0}; to be converted first</source>
        <translation>Reconnu comme {0}&#xa0;; à convertir d&apos;abord</translation>
    </message>
    <message>
        <source>Convert …</source>
        <translation>Convertir …</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Arrêté. Rien n&apos;a été écrit.</translation>
    </message>
    <message>
        <source>Converting the checkpoint</source>
        <translation>Conversion du point de contrôle</translation>
    </message>
    <message>
        <source>The checkpoint was converted: {0}</source>
        <translation>Le point de contrôle a été converti&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message>
        <source>Forget-MI, the published presets</source>
        <translation>Forget-MI, réglages publiés</translation>
    </message>
    <message>
        <source>For comparison</source>
        <translation>Pour comparaison</translation>
    </message>
    <message>
        <source>Baselines; not meant for a request.</source>
        <translation>Méthodes de référence&#xa0;; pas pour une demande.</translation>
    </message>
</context>
<context>
    <name>ColumnBox</name>
    <message>
        <source>Choose a column …</source>
        <translation>Choisir une colonne …</translation>
    </message>
    <message>
        <source>Not in this file</source>
        <translation>Absent de ce fichier</translation>
    </message>
</context>
<context>
    <name>ColumnGrid</name>
    <message>
        <source>Column of the file for {0}: {1}</source>
        <translation>Colonne du fichier pour {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0} (needed)</source>
        <translation>{0} (nécessaire)</translation>
    </message>
</context>
<context>
    <name>ConversionForm</name>
    <message>
        <source>Architecture that the weights belong to</source>
        <translation>Architecture à laquelle appartiennent les poids</translation>
    </message>
    <message>
        <source>Folder with config.json and the tokenizer</source>
        <translation>Dossier avec config.json et le tokenizer</translation>
    </message>
    <message>
        <source>Classes in their order, separated by commas</source>
        <translation>Classes dans leur ordre, séparées par des virgules</translation>
    </message>
    <message>
        <source>How images were prepared in training</source>
        <translation>Comment les images ont été préparées à l&apos;entraînement</translation>
    </message>
    <message>
        <source>JSON or TOML file that says how images were prepared</source>
        <translation>Fichier JSON ou TOML qui dit comment les images ont été préparées</translation>
    </message>
    <message>
        <source>New folder for the converted checkpoint</source>
        <translation>Nouveau dossier pour le point de contrôle converti</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Images prepared</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Write to</source>
        <translation>Écrire dans</translation>
    </message>
    <message>
        <source>Choose an architecture …</source>
        <translation>Choisir une architecture …</translation>
    </message>
    <message>
        <source>the published one (joint_chestxray, Forget-MI); its tokenizer lies beside</source>
        <translation>celle qui est publiée (joint_chestxray, Forget-MI)&#xa0;; son tokenizer est à côté</translation>
    </message>
    <message>
        <source>as a config.json says</source>
        <translation>selon un config.json</translation>
    </message>
    <message>
        <source>Choose how images were prepared …</source>
        <translation>Choisir comment les images ont été préparées …</translation>
    </message>
    <message>
        <source>not known: I choose by looking at images, once a data set is open</source>
        <translation>inconnu&#xa0;: je choisis d&apos;après des images, une fois un jeu ouvert</translation>
    </message>
    <message>
        <source>as a file says</source>
        <translation>selon un fichier</translation>
    </message>
    <message>
        <source>in their order, separated by commas</source>
        <translation>dans leur ordre, séparées par des virgules</translation>
    </message>
    <message>
        <source>as the checkpoint says; else in their order, separated by commas</source>
        <translation>selon le point de contrôle&#xa0;; sinon dans leur ordre, séparées par des virgules</translation>
    </message>
    <message>
        <source>Choose a checkpoint.</source>
        <translation>Choisissez un point de contrôle.</translation>
    </message>
    <message>
        <source>Choose which architecture the weights belong to.</source>
        <translation>Choisissez l&apos;architecture à laquelle appartiennent les poids.</translation>
    </message>
    <message>
        <source>Name the classes in their order.</source>
        <translation>Nommez les classes dans leur ordre.</translation>
    </message>
    <message>
        <source>Choose how images were prepared.</source>
        <translation>Choisissez comment les images ont été préparées.</translation>
    </message>
    <message>
        <source>Choose where to write the converted checkpoint.</source>
        <translation>Choisissez où écrire le point de contrôle converti.</translation>
    </message>
</context>
<context>
    <name>Countersigning</name>
    <message>
        <source>File the report</source>
        <translation>Classer le rapport</translation>
    </message>
    <message>
        <source>Unlearning report {0}.pdf</source>
        <translation>Rapport {0}.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Signing the report</source>
        <translation>Signature du rapport</translation>
    </message>
    <message>
        <source>The signature was added: {0}</source>
        <translation>La signature a été ajoutée&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L&apos;ouvrir</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>A fault in the program</source>
        <translation>Une erreur dans le programme</translation>
    </message>
    <message>
        <source>Details of the fault</source>
        <translation>Détails de l&apos;erreur</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The program made a mistake.</source>
        <translation>Le programme a commis une erreur.</translation>
    </message>
    <message>
        <source>Your data set and the original model are unchanged. Please pass these details on to whoever looks after the program; they hold no patient, no identifier and no folder of this computer.</source>
        <translation>Votre jeu de données et le modèle d&apos;origine sont inchangés. Transmettez ces détails à la personne qui s&apos;occupe du programme&#xa0;; ils ne contiennent ni patient, ni identifiant, ni dossier de cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>DemoStrip</name>
    <message>
        <source>Demo: invented patients</source>
        <translation>Démo&#xa0;: patients inventés</translation>
    </message>
    <message>
        <source>Operator: {0}, password {1}. Approver: {2}, password {3}.</source>
        <translation>Exécutant&#xa0;: {0}, mot de passe {1}. Approbateur&#xa0;: {2}, mot de passe {3}.</translation>
    </message>
    <message>
        <source>Leave the demo</source>
        <translation>Quitter la démo</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>The report is being written, and the register notes who signed it.</source>
        <translation>Le rapport est en cours d&apos;écriture, et le registre note qui l&apos;a signé.</translation>
    </message>
    <message>
        <source>Sign out in a moment, when it is filed.</source>
        <translation>Déconnectez-vous dans un instant, quand il sera classé.</translation>
    </message>
    <message>
        <source>You are signed out. The run goes on.</source>
        <translation>Vous êtes déconnecté. L&apos;exécution continue.</translation>
    </message>
    <message>
        <source>How it ended is told to the next who signs in.</source>
        <translation>Sa fin sera annoncée à la prochaine personne qui se connecte.</translation>
    </message>
    <message>
        <source>Something still works in the demo.</source>
        <translation>Quelque chose travaille encore dans la démo.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or stop it.</source>
        <translation>Attendez la fin, ou arrêtez ce travail.</translation>
    </message>
</context>
<context>
    <name>EstimateCard</name>
    <message>
        <source>Estimate time and memory</source>
        <translation>Estimer la durée et la mémoire</translation>
    </message>
    <message>
        <source>What the run will take</source>
        <translation>Ce que le traitement demandera</translation>
    </message>
    <message>
        <source>A few images and steps are tried on the chosen device.</source>
        <translation>Quelques images et étapes sont essayées sur l’appareil choisi.</translation>
    </message>
    <message>
        <source>Takes {0}</source>
        <translation>Dure {0}</translation>
    </message>
    <message>
        <source>With the audit, on {0}.</source>
        <translation>Audit compris, sur {0}.</translation>
    </message>
    <message>
        <source>At most {0}, where the planned epochs do not suffice.</source>
        <translation>Au plus {0}, si les époques prévues ne suffisent pas.</translation>
    </message>
    <message>
        <source>Images still to be prepared: {0}.</source>
        <translation>Images encore à préparer&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Disk: {0}. Memory: {1}.</source>
        <translation>Disque&#xa0;: {0}. Mémoire&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>The disk has only {0} free: make room first.</source>
        <translation>Le disque n’a que {0} de libre&#xa0;: faites d’abord de la place.</translation>
    </message>
</context>
<context>
    <name>Estimating</name>
    <message>
        <source>Trying a few images and steps</source>
        <translation>Essai de quelques images et étapes</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>Train the model again without these patients?</source>
        <translation>Entraîner de nouveau le modèle sans ces patients&#xa0;?</translation>
    </message>
    <message>
        <source>It is trained from the beginning on the retained patients, as long as the original was, and the run is audited against it. This can be left for the night, and stopped; a stop begins it anew.</source>
        <translation>Il est entraîné depuis le début sur les patients conservés, aussi longtemps que l&apos;original, et l&apos;exécution est auditée face à lui. Cela peut se faire la nuit et être arrêté&#xa0;; tout recommence alors.</translation>
    </message>
    <message>
        <source>Train now</source>
        <translation>Entraîner maintenant</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>The run was audited against the retrained model.</source>
        <translation>L&apos;exécution a été auditée face au modèle réentraîné.</translation>
    </message>
    <message>
        <source>Training the reference</source>
        <translation>Entraînement de la référence</translation>
    </message>
    <message>
        <source>Try these settings on patients drawn at random?</source>
        <translation>Essayer ces réglages sur des patients tirés au hasard&#xa0;?</translation>
    </message>
    <message>
        <source>About 100 training patients are removed from a copy of the original, which is audited and deleted. So many patients show what these settings do to this model, and the report cites it. It takes about as long as the run did.</source>
        <translation>Environ 100 patients d&apos;entraînement sont retirés d&apos;une copie de l&apos;original, qui est auditée et supprimée. Autant de patients montrent ce que font ces réglages à ce modèle, et le rapport le cite. Cela dure à peu près autant que l&apos;exécution.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>The settings were tried on patients drawn at random; the report cites it.</source>
        <translation>Les réglages ont été essayés sur des patients tirés au hasard&#xa0;; le rapport le cite.</translation>
    </message>
    <message>
        <source>Qualifying the settings</source>
        <translation>Qualification des réglages</translation>
    </message>
    <message>
        <source>It was stopped. The run is as it was.</source>
        <translation>C&apos;est arrêté. L&apos;exécution est restée telle quelle.</translation>
    </message>
    <message>
        <source>Begin it again when you are ready.</source>
        <translation>Recommencez-le quand vous serez prêt.</translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <source>Choose a file …</source>
        <translation>Choisir un fichier …</translation>
    </message>
    <message>
        <source>Do without</source>
        <translation>S&apos;en passer</translation>
    </message>
    <message>
        <source>Do without the file: {0}</source>
        <translation>Se passer du fichier&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.gz);;All files (*)</source>
        <translation>Tableaux (*.csv *.tsv *.txt *.gz);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>FirstAccountsDialog</name>
    <message>
        <source>Two accounts</source>
        <translation>Deux comptes</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Exécutant</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>Approbateur</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Look at the demo first</source>
        <translation>D&apos;abord voir la démo</translation>
    </message>
    <message>
        <source>Make the accounts</source>
        <translation>Créer les comptes</translation>
    </message>
    <message>
        <source>Who works with the register?</source>
        <translation>Qui travaille avec le registre&#xa0;?</translation>
    </message>
    <message>
        <source>One person carries a request out, a second one approves it before anything runs. Passwords stay on this computer, and only as a hash. More accounts can be made later.</source>
        <translation>Une personne mène une demande, une seconde l&apos;approuve avant tout calcul. Les mots de passe restent sur cet ordinateur, et seulement sous forme de hachage. D&apos;autres comptes pourront être créés plus tard.</translation>
    </message>
    <message>
        <source>Operator and approver have the same account name.</source>
        <translation>L&apos;exécutant et l&apos;approbateur ont le même nom de compte.</translation>
    </message>
    <message>
        <source>Give two names: nobody approves their own request.</source>
        <translation>Donnez deux noms&#xa0;: personne n&apos;approuve sa propre demande.</translation>
    </message>
</context>
<context>
    <name>HandbookDialog</name>
    <message>
        <source>Handbook</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Text of the handbook</source>
        <translation>Texte du manuel</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Enregistrer en PDF …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Save the handbook</source>
        <translation>Enregistrer le manuel</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The handbook was saved as {0}.</source>
        <translation>Le manuel a été enregistré sous {0}.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Not signed in</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Sign in as somebody else …</source>
        <translation>Se connecter sous un autre nom …</translation>
    </message>
    <message>
        <source>Accounts …</source>
        <translation>Comptes …</translation>
    </message>
    <message>
        <source>Preferences …</source>
        <translation>Préférences …</translation>
    </message>
    <message>
        <source>Stored data …</source>
        <translation>Données stockées …</translation>
    </message>
    <message>
        <source>Tour of the demo</source>
        <translation>Visite de la démo</translation>
    </message>
    <message>
        <source>About Forget-MI Steward …</source>
        <translation>À propos de Forget-MI Steward …</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
    <message>
        <source>Data and model</source>
        <translation>Données et modèle</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Journal d&apos;audit</translation>
    </message>
    <message>
        <source>Signed in: {0}</source>
        <translation>Connecté&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explication</translation>
    </message>
    <message>
        <source>Open the handbook here</source>
        <translation>Ouvrir le manuel ici</translation>
    </message>
    <message>
        <source>Close the help</source>
        <translation>Fermer l&apos;aide</translation>
    </message>
</context>
<context>
    <name>ImageView</name>
    <message>
        <source>Radiograph</source>
        <translation>Radiographie</translation>
    </message>
    <message>
        <source>Arrow keys set brightness and contrast, plus and minus zoom, 0 resets.</source>
        <translation>Les flèches règlent luminosité et contraste, plus et moins la taille, 0 rétablit.</translation>
    </message>
    <message>
        <source>Drag: brightness and contrast. Wheel: zoom. Double click: reset.</source>
        <translation>Glisser&#xa0;: luminosité et contraste. Molette&#xa0;: taille. Double clic&#xa0;: rétablir.</translation>
    </message>
    <message>
        <source>This image cannot be shown: {0}</source>
        <translation>Cette image ne peut être montrée&#xa0;: {0}</translation>
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
        <translation>Son numéro dans votre propre système</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Étendue</translation>
    </message>
    <message>
        <source>What is to be forgotten, without names</source>
        <translation>Ce qui doit être oublié, sans noms</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçue le</translation>
    </message>
    <message>
        <source>Identity verified</source>
        <translation>Identité vérifiée</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Hold …</source>
        <translation>Suspendre …</translation>
    </message>
    <message>
        <source>Release the hold</source>
        <translation>Lever la suspension</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Continue to the patients</source>
        <translation>Continuer vers les patients</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Somebody made sure who asks. Keep the document itself outside this program.</source>
        <translation>Quelqu&apos;un s&apos;est assuré de qui demande. Gardez le document lui-même hors de ce programme.</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Répondre avant le</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Suspendue</translation>
    </message>
    <message>
        <source>Closed without a run</source>
        <translation>Close sans exécution</translation>
    </message>
    <message>
        <source>One month from receipt and two more, as granted (GDPR Article 12(3)).</source>
        <translation>Un mois dès réception et deux de plus, accordés (RGPD, article 12(3)).</translation>
    </message>
    <message>
        <source>One month from receipt (GDPR Article 12(3)). It can be extended with a reason.</source>
        <translation>Un mois dès réception (RGPD, article 12(3)). Prolongeable avec un motif.</translation>
    </message>
    <message>
        <source>Give the ticket&apos;s number.</source>
        <translation>Donnez le numéro du ticket.</translation>
    </message>
    <message>
        <source>The identity must be verified before anything is planned.</source>
        <translation>L&apos;identité doit être vérifiée avant toute planification.</translation>
    </message>
</context>
<context>
    <name>Intaking</name>
    <message>
        <source>List of patient ids</source>
        <translation>Liste d&apos;identifiants de patients</translation>
    </message>
</context>
<context>
    <name>KeyKeeping</name>
    <message>
        <source>Write the key sheet</source>
        <translation>Écrire la feuille de clé</translation>
    </message>
    <message>
        <source>Key sheet {0}.pdf</source>
        <translation>Feuille de clé {0}.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Writing the key sheet</source>
        <translation>Écriture de la feuille de clé</translation>
    </message>
    <message>
        <source>The key sheet was written: {0}</source>
        <translation>La feuille de clé a été écrite&#xa0;: {0}</translation>
    </message>
    <message>
        <source>It names patients: keep it apart from the report.</source>
        <translation>Elle nomme des patients&#xa0;: gardez-la à part du rapport.</translation>
    </message>
    <message>
        <source>Destroying the key</source>
        <translation>Destruction de la clé</translation>
    </message>
    <message>
        <source>Destroy the key of the pseudonyms?</source>
        <translation>Détruire la clé des pseudonymes&#xa0;?</translation>
    </message>
    <message>
        <source>Nobody can then say whose the pseudonyms in the report and its scores are, no key sheet can be made, and the run cannot be audited again. Delete copies in backups as well. This cannot be undone.</source>
        <translation>Personne ne peut alors dire à qui sont les pseudonymes du rapport et de ses scores, aucune feuille de clé ne peut être faite et l&apos;exécution ne peut plus être auditée. Supprimez aussi les copies dans les sauvegardes. C&apos;est irréversible.</translation>
    </message>
    <message>
        <source>Destroy the key</source>
        <translation>Détruire la clé</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>La garder</translation>
    </message>
    <message>
        <source>The key of the pseudonyms was destroyed.</source>
        <translation>La clé des pseudonymes a été détruite.</translation>
    </message>
</context>
<context>
    <name>KeySheetDialog</name>
    <message>
        <source>Key sheet</source>
        <translation>Feuille de clé</translation>
    </message>
    <message>
        <source>Password of the key sheet</source>
        <translation>Mot de passe de la feuille de clé</translation>
    </message>
    <message>
        <source>Password of the key sheet once more</source>
        <translation>Mot de passe de la feuille de clé, encore une fois</translation>
    </message>
    <message>
        <source>Choose a place and write …</source>
        <translation>Choisir un lieu et écrire …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Write the key sheet</source>
        <translation>Écrire la feuille de clé</translation>
    </message>
    <message>
        <source>It says whose the pseudonyms of the report are, in a PDF that only this password opens. Keep it apart from the report, and the password apart from both: nobody can recover it.</source>
        <translation>Elle dit à qui sont les pseudonymes du rapport, dans un PDF que seul ce mot de passe ouvre. Gardez-la à part du rapport, et le mot de passe à part des deux&#xa0;: personne ne peut le retrouver.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation>Mot de passe encore une fois</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Les deux mots de passe diffèrent.</translation>
    </message>
    <message>
        <source>Type the same one twice.</source>
        <translation>Saisissez deux fois le même.</translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message>
        <source>Choose the list …</source>
        <translation>Choisir la liste …</translation>
    </message>
    <message>
        <source>List of patients</source>
        <translation>Liste de patients</translation>
    </message>
    <message>
        <source>No list yet</source>
        <translation>Pas encore de liste</translation>
    </message>
    <message>
        <source>Drop the ticket&apos;s CSV file here, choose it, or tick the patients at the next step.</source>
        <translation>Déposez ici le fichier CSV du ticket, choisissez-le, ou cochez les patients à l&apos;étape suivante.</translation>
    </message>
    <message>
        <source>{0} lines = {1} ids + {2} given twice + {3} without an id</source>
        <translation>{0} lignes = {1} identifiants + {2} en double + {3} sans identifiant</translation>
    </message>
    <message>
        <source>The ids are looked up in the data set at the next step.</source>
        <translation>Les identifiants sont cherchés dans le jeu de données à l&apos;étape suivante.</translation>
    </message>
    <message>
        <source>{0} patients matched</source>
        <translation>{0} patients trouvés</translation>
    </message>
    <message>
        <source>The list is kept in the register until it is destroyed after release.</source>
        <translation>La liste est gardée dans le registre jusqu&apos;à sa destruction après la libération.</translation>
    </message>
    <message>
        <source>The list was destroyed</source>
        <translation>La liste a été détruite</translation>
    </message>
    <message>
        <source>Only counts are left in the register.</source>
        <translation>Seuls des nombres restent dans le registre.</translation>
    </message>
</context>
<context>
    <name>LogViewing</name>
    <message>
        <source>Export the audit log</source>
        <translation>Exporter le journal d&apos;audit</translation>
    </message>
    <message>
        <source>Audit log.xml</source>
        <translation>Journal d&apos;audit.xml</translation>
    </message>
    <message>
        <source>XML (*.xml)</source>
        <translation>XML (*.xml)</translation>
    </message>
    <message>
        <source>The audit log was exported: {0}</source>
        <translation>Le journal a été exporté&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Device: looking …</source>
        <translation>Appareil&#xa0;: recherche …</translation>
    </message>
    <message>
        <source>No data set open</source>
        <translation>Aucun jeu de données ouvert</translation>
    </message>
    <message>
        <source>{0}: {1} images usable, model {2}</source>
        <translation>{0}&#xa0;: {1} images utilisables, modèle {2}</translation>
    </message>
    <message>
        <source>Closing when the work has stopped …</source>
        <translation>Fermeture dès que le travail s&apos;arrête …</translation>
    </message>
    <message>
        <source>A run is working</source>
        <translation>Une exécution est en cours</translation>
    </message>
    <message>
        <source>Stop the run safely and close? It can be resumed later; the original model is unchanged.</source>
        <translation>Arrêter l&apos;exécution sans risque et fermer&#xa0;? Elle pourra être reprise&#xa0;; le modèle d&apos;origine est inchangé.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Arrêter et fermer</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Laisser continuer</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models of the register</source>
        <translation>Modèles du registre</translation>
    </message>
    <message>
        <source>Reason for retiring the model, without naming patients</source>
        <translation>Motif du retrait du modèle, sans nommer de patients</translation>
    </message>
    <message>
        <source>Retire the model …</source>
        <translation>Retirer le modèle …</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Every model that was trained, converted or unlearned here. A retired model is refused when it is opened, converted or run again, whatever its name; runs that were made with it can still be read.</source>
        <translation>Chaque modèle entraîné, converti ou désappris ici. Un modèle retiré est refusé à l&apos;ouverture, à la conversion et aux exécutions, quel que soit son nom&#xa0;; les exécutions faites avec lui restent lisibles.</translation>
    </message>
    <message>
        <source>Reading the register …</source>
        <translation>Lecture du registre …</translation>
    </message>
    <message>
        <source>No model was registered yet.</source>
        <translation>Aucun modèle n&apos;est encore inscrit.</translation>
    </message>
    <message>
        <source>Select a model to see its state, or to retire it.</source>
        <translation>Choisissez un modèle pour voir son état ou le retirer.</translation>
    </message>
    <message>
        <source>Retire {0}?</source>
        <translation>Retirer {0}&#xa0;?</translation>
    </message>
    <message>
        <source>The model and every other with the same weights are refused from now on. This cannot be undone.</source>
        <translation>Le modèle et tout autre de mêmes poids seront désormais refusés. C&apos;est irréversible.</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Keep in use</source>
        <translation>Garder en service</translation>
    </message>
    <message>
        <source>The register cannot be shown.</source>
        <translation>Le registre ne peut être montré.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Arrêté. Rien n&apos;a été modifié.</translation>
    </message>
    <message>
        <source>Opening the demo project</source>
        <translation>Ouverture du projet de démo</translation>
    </message>
    <message>
        <source>Stopped. What was read is kept: reading the data set again goes on from there.</source>
        <translation>Arrêté. Ce qui est lu est gardé&#xa0;: une nouvelle lecture reprendra de là.</translation>
    </message>
    <message>
        <source>Reading the data set</source>
        <translation>Lecture du jeu de données</translation>
    </message>
    <message>
        <source>Rejects of {0}.csv</source>
        <translation>Rejets de {0}.csv</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>Save the list of rejects</source>
        <translation>Enregistrer la liste des rejets</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Arrêté. Rien n&apos;a été écrit.</translation>
    </message>
    <message>
        <source>The list of rejects was written: {0}</source>
        <translation>La liste des rejets a été écrite&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>PageWork</name>
    <message>
        <source>Wait until it has ended, or stop it.</source>
        <translation>Attendez qu&apos;elle se termine, ou arrêtez-la.</translation>
    </message>
    <message>
        <source>A run is working.</source>
        <translation>Une exécution est en cours.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>ParameterPanel</name>
    <message>
        <source>Advanced</source>
        <translation>Avancé</translation>
    </message>
    <message>
        <source>Advanced: every parameter of the method</source>
        <translation>Avancé&#xa0;: tous les paramètres de la méthode</translation>
    </message>
    <message>
        <source>Back to the method&apos;s own values</source>
        <translation>Revenir aux valeurs de la méthode</translation>
    </message>
    <message>
        <source>Refused: {0}. Mend it here, or go back to the method&apos;s own values.</source>
        <translation>Refusé&#xa0;: {0}. Corrigez-le ici, ou revenez aux valeurs de la méthode.</translation>
    </message>
</context>
<context>
    <name>PatientModel</name>
    <message>
        <source>The model was not trained on this patient: there is nothing to remove.</source>
        <translation>Le modèle n&apos;a pas été entraîné sur ce patient&#xa0;: il n&apos;y a rien à retirer.</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Études</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Last study</source>
        <translation>Dernière</translation>
    </message>
</context>
<context>
    <name>PatientTable</name>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Space ticks the patient of the current row.</source>
        <translation>La barre d&apos;espace coche le patient de la ligne courante.</translation>
    </message>
    <message>
        <source>No patient matches. Change the search or the filters.</source>
        <translation>Aucun patient ne correspond. Modifiez la recherche ou les filtres.</translation>
    </message>
</context>
<context>
    <name>PatientView</name>
    <message>
        <source>Show identifiers</source>
        <translation>Montrer les identifiants</translation>
    </message>
    <message>
        <source>Earlier study</source>
        <translation>Étude précédente</translation>
    </message>
    <message>
        <source>Later study</source>
        <translation>Étude suivante</translation>
    </message>
    <message>
        <source>No patient selected</source>
        <translation>Aucun patient choisi</translation>
    </message>
    <message>
        <source>Select a patient in the table to see the studies.</source>
        <translation>Choisissez un patient dans le tableau pour voir ses études.</translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation>{0} ans</translation>
    </message>
    <message>
        <source>No usable study</source>
        <translation>Aucune étude utilisable</translation>
    </message>
    <message>
        <source>None of this patient&apos;s images can be used.</source>
        <translation>Aucune image de ce patient n&apos;est utilisable.</translation>
    </message>
    <message>
        <source>Study {0} of {1}</source>
        <translation>Étude {0} sur {1}</translation>
    </message>
    <message>
        <source>label {0}</source>
        <translation>classe {0}</translation>
    </message>
    <message>
        <source>findings present: {0}</source>
        <translation>signes présents&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Image {0}</source>
        <translation>Image {0}</translation>
    </message>
    <message>
        <source>Reading the image …</source>
        <translation>Lecture de l&apos;image …</translation>
    </message>
    <message>
        <source>Hide identifiers</source>
        <translation>Masquer les identifiants</translation>
    </message>
</context>
<context>
    <name>PatientsPage</name>
    <message>
        <source>Search for a patient id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Show patients by split</source>
        <translation>Montrer les patients par partie</translation>
    </message>
    <message>
        <source>Show patients by label</source>
        <translation>Montrer les patients par classe</translation>
    </message>
    <message>
        <source>Load a list …</source>
        <translation>Charger une liste …</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>Tout décocher</translation>
    </message>
    <message>
        <source>Continue to the plan</source>
        <translation>Continuer vers le plan</translation>
    </message>
    <message>
        <source>All splits</source>
        <translation>Toutes les parties</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Toutes les classes</translation>
    </message>
    <message>
        <source>Lists of ids (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>Listes d&apos;identifiants (*.csv *.txt *.tsv);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>List of patient ids</source>
        <translation>Liste d&apos;identifiants de patients</translation>
    </message>
    <message>
        <source>{0} of {1} chosen</source>
        <translation>{0} sur {1} choisis</translation>
    </message>
    <message>
        <source>The list is frozen.</source>
        <translation>La liste est figée.</translation>
    </message>
    <message>
        <source>Decide on the ids that could not be matched.</source>
        <translation>Décidez des identifiants qui n&apos;ont pas été trouvés.</translation>
    </message>
    <message>
        <source>Tick the patients to be removed, or load a list.</source>
        <translation>Cochez les patients à retirer, ou chargez une liste.</translation>
    </message>
    <message>
        <source>{0} shown</source>
        <translation>{0} montrés</translation>
    </message>
</context>
<context>
    <name>PictureRow</name>
    <message>
        <source>Image {0} of {1}: {2}</source>
        <translation>Image {0} sur {1}&#xa0;: {2}</translation>
    </message>
    <message>
        <source>This image cannot be shown.</source>
        <translation>Cette image ne peut être montrée.</translation>
    </message>
</context>
<context>
    <name>PlaceField</name>
    <message>
        <source>Choose: {0}</source>
        <translation>Choisir&#xa0;: {0}</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>PlacesCard</name>
    <message>
        <source>Data set: a folder or a manifest file</source>
        <translation>Jeu de données&#xa0;: un dossier ou un manifeste</translation>
    </message>
    <message>
        <source>Checkpoint: the model&apos;s folder or file</source>
        <translation>Point de contrôle&#xa0;: dossier ou fichier du modèle</translation>
    </message>
    <message>
        <source>Choose the folder of the data set</source>
        <translation>Choisir le dossier du jeu de données</translation>
    </message>
    <message>
        <source>Choose a manifest file as the data set</source>
        <translation>Choisir un manifeste comme jeu de données</translation>
    </message>
    <message>
        <source>Choose the folder of the checkpoint</source>
        <translation>Choisir le dossier du point de contrôle</translation>
    </message>
    <message>
        <source>Choose a file of weights as the checkpoint</source>
        <translation>Choisir un fichier de poids comme point de contrôle</translation>
    </message>
    <message>
        <source>Recent checkpoints</source>
        <translation>Points de contrôle récents</translation>
    </message>
    <message>
        <source>Show the model</source>
        <translation>Montrer le modèle</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Look at the data set</source>
        <translation>Examiner le jeu de données</translation>
    </message>
    <message>
        <source>Your own data set and checkpoint</source>
        <translation>Vos propres données et point de contrôle</translation>
    </message>
    <message>
        <source>Folders and files can be dropped here. Nothing leaves this computer.</source>
        <translation>Dossiers et fichiers peuvent être déposés ici. Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Folder of the data set</source>
        <translation>Dossier du jeu de données</translation>
    </message>
    <message>
        <source>Manifests (*.csv *.tsv *.txt *.gz);;All files (*)</source>
        <translation>Manifestes (*.csv *.tsv *.txt *.gz);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Manifest of the data set</source>
        <translation>Manifeste du jeu de données</translation>
    </message>
    <message>
        <source>Folder of the checkpoint</source>
        <translation>Dossier du point de contrôle</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.bin *.pt *.pth);;All files (*)</source>
        <translation>Poids (*.safetensors *.bin *.pt *.pth);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>File of weights</source>
        <translation>Fichier de poids</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Processeur (CPU)</translation>
    </message>
    <message>
        <source>NVIDIA GPU</source>
        <translation>GPU NVIDIA</translation>
    </message>
    <message>
        <source>Patients to be removed</source>
        <translation>Patients à retirer</translation>
    </message>
    <message>
        <source>Original model</source>
        <translation>Modèle d&apos;origine</translation>
    </message>
    <message>
        <source>Fixed before the run</source>
        <translation>Fixé avant l&apos;exécution</translation>
    </message>
    <message>
        <source>Margin around .5 for the verdict: {0}</source>
        <translation>Marge autour de .5 pour le verdict&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Tolerated loss of AUC: {0}</source>
        <translation>Perte d&apos;AUC tolérée&#xa0;: {0}</translation>
    </message>
    <message>
        <source>The unseen patients are split in two before the run: one part for stopping, one for the audit.</source>
        <translation>Les patients inconnus sont divisés avant l&apos;exécution&#xa0;: une part pour l&apos;arrêt, une pour l&apos;audit.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Manifest SHA-256 {0} …</source>
        <translation>Manifeste SHA-256 {0} …</translation>
    </message>
    <message>
        <source>Studies: {0}.  Images: {1}.</source>
        <translation>Études&#xa0;: {0}.  Images&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>  Part of the training patients: {0} %.</source>
        <translation>  Part des patients d&apos;entraînement&#xa0;: {0}&#xa0;%.</translation>
    </message>
    <message>
        <source>Patients: {0}</source>
        <translation>Patients&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message>
        <source>The identity is not verified: {0}. Tick it in the intake.</source>
        <translation>L&apos;identité n&apos;est pas vérifiée&#xa0;: {0}. Cochez-la à la réception.</translation>
    </message>
    <message>
        <source>A value under Advanced is refused: {0}. Mend it there.</source>
        <translation>Une valeur sous « Avancé&#xa0;» est refusée&#xa0;: {0}. Corrigez-la là.</translation>
    </message>
    <message>
        <source>I approve the removal of these {0} patients from this model with this plan.</source>
        <translation>J&apos;approuve le retrait de ces {0} patients de ce modèle selon ce plan.</translation>
    </message>
    <message>
        <source>Approve the plan</source>
        <translation>Approuver le plan</translation>
    </message>
    <message>
        <source>Sign and approve</source>
        <translation>Signer et approuver</translation>
    </message>
    <message>
        <source>Refuse the plan?</source>
        <translation>Refuser le plan&#xa0;?</translation>
    </message>
    <message>
        <source>The request goes back to its operator, who sees this reason.</source>
        <translation>La demande revient à son exécutant, qui voit ce motif.</translation>
    </message>
    <message>
        <source>Go on to sign</source>
        <translation>Passer à la signature</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Refuse the plan</source>
        <translation>Refuser le plan</translation>
    </message>
    <message>
        <source>I refuse this plan, because: {0}</source>
        <translation>Je refuse ce plan, parce que&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Sign and refuse</source>
        <translation>Signer et refuser</translation>
    </message>
    <message>
        <source>A value under Advanced is refused: {0}.</source>
        <translation>Une valeur sous « Avancé&#xa0;» est refusée&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Give one within its range, or go back to the method&apos;s own values.</source>
        <translation>Donnez-en une dans ses bornes, ou revenez aux valeurs de la méthode.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Device for new runs</source>
        <translation>Appareil pour les nouvelles exécutions</translation>
    </message>
    <message>
        <source>Folder for runs and demo</source>
        <translation>Dossier des exécutions et de la démo</translation>
    </message>
    <message>
        <source>Folder for prepared images</source>
        <translation>Dossier des images préparées</translation>
    </message>
    <message>
        <source>Logo, PNG or JPEG</source>
        <translation>Logo, PNG ou JPEG</translation>
    </message>
    <message>
        <source>Certificate for signing</source>
        <translation>Certificat de signature</translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation>Nom de l&apos;établissement</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Processeur (CPU)</translation>
    </message>
    <message>
        <source>NVIDIA GPU</source>
        <translation>GPU NVIDIA</translation>
    </message>
    <message>
        <source> days</source>
        <translation> jours</translation>
    </message>
    <message>
        <source>Keep lists of patients after release</source>
        <translation>Garder les listes de patients après libération</translation>
    </message>
    <message>
        <source>When a request was released, the register keeps its list so long; then you are reminded to destroy it.</source>
        <translation>Le registre garde ce temps la liste d&apos;une demande libérée&#xa0;; puis il vous rappelle de la détruire.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>In force at the next start.</source>
        <translation>En vigueur au prochain démarrage.</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>In force at the next start. What lies in the old folder stays there.</source>
        <translation>En vigueur au prochain démarrage. Ce qui est dans l&apos;ancien dossier y reste.</translation>
    </message>
    <message>
        <source>Empty: the user&apos;s cache. An empty folder that only you may read. {0}</source>
        <translation>Vide&#xa0;: le cache de l&apos;utilisateur. Un dossier vide que vous seul pouvez lire. {0}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Stands on top of each report.</source>
        <translation>Figure en haut de chaque rapport.</translation>
    </message>
    <message>
        <source>A PKCS#12 file; its password is asked for at each signature and never kept.</source>
        <translation>Un fichier PKCS#12&#xa0;; son mot de passe est demandé à chaque signature et jamais gardé.</translation>
    </message>
    <message>
        <source>Choose a folder for runs and demo.</source>
        <translation>Choisissez un dossier pour les exécutions et la démo.</translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message>
        <source>Do not open this data set</source>
        <translation>Ne pas ouvrir ce jeu de données</translation>
    </message>
    <message>
        <source>Show identifiers and reports</source>
        <translation>Montrer identifiants et comptes rendus</translation>
    </message>
    <message>
        <source>The first images as they are understood</source>
        <translation>Les premières images, telles que comprises</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Examiner de nouveau</translation>
    </message>
    <message>
        <source>Read the data set</source>
        <translation>Lire le jeu de données</translation>
    </message>
    <message>
        <source>First images</source>
        <translation>Premières images</translation>
    </message>
    <message>
        <source>Hide identifiers and reports</source>
        <translation>Masquer identifiants et comptes rendus</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Étude</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Compte rendu</translation>
    </message>
    <message>
        <source>Nothing was read yet. The data set is never changed.</source>
        <translation>Rien n&apos;est encore lu. Le jeu de données n&apos;est jamais modifié.</translation>
    </message>
    <message>
        <source>Looking at the data set …</source>
        <translation>Examen du jeu de données …</translation>
    </message>
    <message>
        <source>Settle what is said above, then the data set can be read.</source>
        <translation>Réglez ce qui est dit ci-dessus, puis le jeu de données pourra être lu.</translation>
    </message>
</context>
<context>
    <name>Previewing</name>
    <message>
        <source>The data set could not be looked at.</source>
        <translation>Le jeu de données n&apos;a pas pu être examiné.</translation>
    </message>
    <message>
        <source>Choose another layout, or look again.</source>
        <translation>Choisissez une autre disposition, ou examinez de nouveau.</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>{0}  ·  {1} left</source>
        <translation>{0}  ·  reste {1}</translation>
    </message>
    <message>
        <source>Stopping at the next safe point …</source>
        <translation>Arrêt au prochain point sûr …</translation>
    </message>
</context>
<context>
    <name>ProjectCard</name>
    <message>
        <source>Images that cannot be used, by reason</source>
        <translation>Images inutilisables, par motif</translation>
    </message>
    <message>
        <source>Every image can be used.</source>
        <translation>Chaque image est utilisable.</translation>
    </message>
    <message>
        <source>Read the data set again</source>
        <translation>Relire le jeu de données</translation>
    </message>
    <message>
        <source>Change how it is read</source>
        <translation>Modifier la lecture</translation>
    </message>
    <message>
        <source>Save the list of rejects as CSV …</source>
        <translation>Enregistrer la liste des rejets en CSV …</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>Aucun projet ouvert</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Watch the curves; pause or stop safely. The original stays as it is.</source>
        <translation>Suivre les courbes&#xa0;; suspendre ou arrêter sans risque. L&apos;original reste tel quel.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Open the demo project, or choose a data set and a checkpoint. Then, for each request:</source>
        <translation>Ouvrez le projet de démo, ou choisissez un jeu de données et un point de contrôle. Puis, pour chaque demande&#xa0;:</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Réception</translation>
    </message>
    <message>
        <source>Take in what the ticket says, and its list of patients.</source>
        <translation>Relever ce que dit le ticket, et sa liste de patients.</translation>
    </message>
    <message>
        <source>Look at images and reports; make sure that it is the right patients.</source>
        <translation>Regarder images et comptes rendus&#xa0;; s&apos;assurer que ce sont les bons patients.</translation>
    </message>
    <message>
        <source>Choose how to remove them; a second person approves.</source>
        <translation>Choisir comment les retirer&#xa0;; une seconde personne approuve.</translation>
    </message>
    <message>
        <source>Read the verdict and what it does not prove.</source>
        <translation>Lire le verdict et ce qu&apos;il ne prouve pas.</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Libération</translation>
    </message>
    <message>
        <source>Sign the report, and see to the copies that are left.</source>
        <translation>Signer le rapport, et traiter les copies restantes.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>Inutilisable</translation>
    </message>
    <message>
        <source>patients in training</source>
        <translation>patients à l&apos;entraînement</translation>
    </message>
    <message>
        <source>patients unseen</source>
        <translation>patients inconnus</translation>
    </message>
    <message>
        <source>studies</source>
        <translation>études</translation>
    </message>
    <message>
        <source>images usable</source>
        <translation>images utilisables</translation>
    </message>
    <message>
        <source>Split: {0}.</source>
        <translation>Répartition&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>The checkpoint does not say how its images were prepared. Choose that below, under what the model sees, before anything is planned.</source>
        <translation>Le point de contrôle ne dit pas comment ses images ont été préparées. Choisissez-le ci-dessous, sous ce que voit le modèle, avant toute planification.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
</context>
<context>
    <name>ProjectGate</name>
    <message>
        <source>Open the data set and the model that {0} is about.</source>
        <translation>Ouvrez le jeu de données et le modèle que concerne {0}.</translation>
    </message>
    <message>
        <source>Then continue from there.</source>
        <translation>Puis continuez de là.</translation>
    </message>
    <message>
        <source>The checkpoint does not say how its images were prepared.</source>
        <translation>Le point de contrôle ne dit pas comment ses images ont été préparées.</translation>
    </message>
    <message>
        <source>Choose that on this page, under what the model sees.</source>
        <translation>Choisissez-le sur cette page, sous ce que voit le modèle.</translation>
    </message>
    <message>
        <source>What was opened is not the model of {0}: its hash differs.</source>
        <translation>Ce qui a été ouvert n&apos;est pas le modèle de {0}&#xa0;: son hachage diffère.</translation>
    </message>
    <message>
        <source>Find the model that the request was matched with, or match the request anew.</source>
        <translation>Trouvez le modèle avec lequel la demande a été rapprochée, ou rapprochez-la de nouveau.</translation>
    </message>
</context>
<context>
    <name>ReadingForm</name>
    <message>
        <source>Layout of the data set</source>
        <translation>Disposition du jeu de données</translation>
    </message>
    <message>
        <source>Label that the model predicts</source>
        <translation>Classe que prédit le modèle</translation>
    </message>
    <message>
        <source>What a blank finding counts as</source>
        <translation>Ce que vaut un signe laissé vide</translation>
    </message>
    <message>
        <source>What an uncertain finding counts as</source>
        <translation>Ce que vaut un signe incertain</translation>
    </message>
    <message>
        <source>Choose a table with the labels</source>
        <translation>Choisir un tableau avec les classes</translation>
    </message>
    <message>
        <source>Choose a table that says who was trained on</source>
        <translation>Choisir un tableau qui dit sur qui on a entraîné</translation>
    </message>
    <message>
        <source>decode every image while reading: slow, leaves out damaged ones</source>
        <translation>décoder chaque image&#xa0;: lent, écarte les endommagées</translation>
    </message>
    <message>
        <source>Decode every image while reading</source>
        <translation>Décoder chaque image à la lecture</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Colonnes du fichier</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Blank counts as</source>
        <translation>Vide vaut</translation>
    </message>
    <message>
        <source>Uncertain counts as</source>
        <translation>Incertain vaut</translation>
    </message>
    <message>
        <source>Labels from</source>
        <translation>Classes tirées de</translation>
    </message>
    <message>
        <source>Train, unseen from</source>
        <translation>Répartition tirée de</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>the data set itself</source>
        <translation>le jeu de données lui-même</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>rien encore</translation>
    </message>
    <message>
        <source>Choose a layout …</source>
        <translation>Choisir une disposition …</translation>
    </message>
    <message>
        <source>Choose a label …</source>
        <translation>Choisir une classe …</translation>
    </message>
    <message>
        <source>unknown: it is left out</source>
        <translation>inconnu&#xa0;: écarté</translation>
    </message>
    <message>
        <source>present</source>
        <translation>présent</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>absent</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason, without naming patients</source>
        <translation>Motif, sans nommer de patients</translation>
    </message>
</context>
<context>
    <name>RefusalCard</name>
    <message>
        <source>Details of the refusal</source>
        <translation>Détails du refus</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Copier les détails</translation>
    </message>
</context>
<context>
    <name>Registering</name>
    <message>
        <source>List of patient ids</source>
        <translation>Liste d&apos;identifiants de patients</translation>
    </message>
    <message>
        <source>Put {0} on hold?</source>
        <translation>Suspendre {0}&#xa0;?</translation>
    </message>
    <message>
        <source>Nothing can be done with it until the hold is released. The deadline runs on.</source>
        <translation>Rien ne pourra en être fait avant la levée. Le délai court toujours.</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Extend the deadline of {0}?</source>
        <translation>Prolonger le délai de {0}&#xa0;?</translation>
    </message>
    <message>
        <source>By two months, once. Tell the person who asked, with this reason, before the first month is over.</source>
        <translation>De deux mois, une fois. Informez la personne, avec ce motif, avant la fin du premier mois.</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Prolonger</translation>
    </message>
    <message>
        <source>Close {0} without a run?</source>
        <translation>Clore {0} sans exécution&#xa0;?</translation>
    </message>
    <message>
        <source>It stays in the register with this reason, and cannot be opened again.</source>
        <translation>Elle reste au registre avec ce motif et ne peut être rouverte.</translation>
    </message>
    <message>
        <source>Close without a run</source>
        <translation>Clore sans exécution</translation>
    </message>
</context>
<context>
    <name>ReleasePage</name>
    <message>
        <source>Signing key</source>
        <translation>Clé de signature</translation>
    </message>
    <message>
        <source>A PKCS#12 file, .p12 or .pfx</source>
        <translation>Un fichier PKCS#12, .p12 ou .pfx</translation>
    </message>
    <message>
        <source>Choose the signing key</source>
        <translation>Choisir la clé de signature</translation>
    </message>
    <message>
        <source>Password of the signing key</source>
        <translation>Mot de passe de la clé de signature</translation>
    </message>
    <message>
        <source>Sign and file the report …</source>
        <translation>Signer et classer le rapport …</translation>
    </message>
    <message>
        <source>Write an unsigned draft …</source>
        <translation>Écrire un brouillon non signé …</translation>
    </message>
    <message>
        <source>Destroy the list …</source>
        <translation>Détruire la liste …</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Write the key sheet …</source>
        <translation>Écrire la feuille de clé …</translation>
    </message>
    <message>
        <source>Destroy the key of the pseudonyms …</source>
        <translation>Détruire la clé des pseudonymes …</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>The signed PDF is what is filed. A draft without a signature is marked as one.</source>
        <translation>C&apos;est le PDF signé qui est classé. Un brouillon sans signature est marqué comme tel.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Unlearned model</source>
        <translation>Modèle désappris</translation>
    </message>
    <message>
        <source>List of patients</source>
        <translation>Liste de patients</translation>
    </message>
    <message>
        <source>Signed and filed</source>
        <translation>Signé et classé</translation>
    </message>
    <message>
        <source>SHA-256 of the signed report: {0} …</source>
        <translation>SHA-256 du rapport signé&#xa0;: {0} …</translation>
    </message>
    <message>
        <source>The register still knows who was on the list. Destroy it when nobody needs it any more.</source>
        <translation>Le registre sait encore qui était sur la liste. Détruisez-la quand personne n&apos;en a plus besoin.</translation>
    </message>
    <message>
        <source>The list was destroyed; only counts and tokens are left.</source>
        <translation>La liste a été détruite&#xa0;; il ne reste que des nombres et des jetons.</translation>
    </message>
    <message>
        <source>Run {0}</source>
        <translation>Exécution {0}</translation>
    </message>
    <message>
        <source>It is in the register of models: manifest SHA-256 {0} …, made from {1} …</source>
        <translation>Il est au registre des modèles&#xa0;: manifeste SHA-256 {0} …, issu de {1} …</translation>
    </message>
    <message>
        <source>Signing keys (*.p12 *.pfx);;All files (*)</source>
        <translation>Clés de signature (*.p12 *.pfx);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>Releasing</name>
    <message>
        <source>Unlearning report {0}.pdf</source>
        <translation>Rapport {0}.pdf</translation>
    </message>
    <message>
        <source>Draft of report {0}.pdf</source>
        <translation>Brouillon du rapport {0}.pdf</translation>
    </message>
    <message>
        <source>File the report</source>
        <translation>Classer le rapport</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Écriture du rapport</translation>
    </message>
    <message>
        <source>The draft was written: {0}</source>
        <translation>Le brouillon a été écrit&#xa0;: {0}</translation>
    </message>
    <message>
        <source>The signed report was filed: {0}</source>
        <translation>Le rapport signé a été classé&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L&apos;ouvrir</translation>
    </message>
    <message>
        <source>Destroy the list of patients?</source>
        <translation>Détruire la liste des patients&#xa0;?</translation>
    </message>
    <message>
        <source>The register forgets who was on the list. Counts, decisions and the audit log stay. This cannot be undone.</source>
        <translation>Le registre oublie qui était sur la liste. Nombres, décisions et journal restent. C&apos;est irréversible.</translation>
    </message>
    <message>
        <source>Destroy the list</source>
        <translation>Détruire la liste</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>La garder</translation>
    </message>
</context>
<context>
    <name>ReportPane</name>
    <message>
        <source>Report of the study</source>
        <translation>Compte rendu de l&apos;étude</translation>
    </message>
    <message>
        <source>This study has no report.</source>
        <translation>Cette étude n&apos;a pas de compte rendu.</translation>
    </message>
</context>
<context>
    <name>RequestBar</name>
    <message>
        <source>Intake</source>
        <translation>Réception</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Libération</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Nouvelle demande</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistrée</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} et {1} autres</translation>
    </message>
</context>
<context>
    <name>RequestModel</name>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçue le</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
</context>
<context>
    <name>RequestTable</name>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
    <message>
        <source>Return opens the request of the current row.</source>
        <translation>Entrée ouvre la demande de la ligne courante.</translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message>
        <source>Search request, ticket or model</source>
        <translation>Chercher demande, ticket ou modèle</translation>
    </message>
    <message>
        <source>Show requests by status</source>
        <translation>Montrer les demandes par état</translation>
    </message>
    <message>
        <source>Every status</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Nouvelle demande</translation>
    </message>
    <message>
        <source>Import a list …</source>
        <translation>Importer une liste …</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Plan together</source>
        <translation>Planifier ensemble</translation>
    </message>
    <message>
        <source>Hold …</source>
        <translation>Suspendre …</translation>
    </message>
    <message>
        <source>Release the hold</source>
        <translation>Lever la suspension</translation>
    </message>
    <message>
        <source>Extend the deadline …</source>
        <translation>Prolonger le délai …</translation>
    </message>
    <message>
        <source>Close without a run …</source>
        <translation>Clore sans exécution …</translation>
    </message>
    <message>
        <source>Sign in …</source>
        <translation>Se connecter …</translation>
    </message>
    <message>
        <source>Make the first request</source>
        <translation>Créer la première demande</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Ouvrir la démo</translation>
    </message>
    <message>
        <source>No request yet</source>
        <translation>Pas encore de demande</translation>
    </message>
    <message>
        <source>When somebody asks for erasure or withdraws consent, make a request here. It leads from the ticket to the signed report and keeps the deadline.</source>
        <translation>Quand quelqu&apos;un demande l&apos;effacement ou retire son consentement, créez une demande ici. Elle mène du ticket au rapport signé et tient le délai.</translation>
    </message>
    <message>
        <source>Sign in to see the requests</source>
        <translation>Connectez-vous pour voir les demandes</translation>
    </message>
    <message>
        <source>Every step is kept with the account that took it.</source>
        <translation>Chaque étape est gardée avec le compte qui l&apos;a faite.</translation>
    </message>
    <message>
        <source>Begin with two accounts</source>
        <translation>Commencez par deux comptes</translation>
    </message>
    <message>
        <source>One person carries a request out, another approves it. Make both accounts, or look at the demo with invented patients first.</source>
        <translation>Une personne mène une demande, une autre l&apos;approuve. Créez les deux comptes, ou voyez d&apos;abord la démo avec des patients inventés.</translation>
    </message>
    <message>
        <source>Make the accounts …</source>
        <translation>Créer les comptes …</translation>
    </message>
    <message>
        <source>{0} of {1} chosen</source>
        <translation>{0} sur {1} choisis</translation>
    </message>
    <message>
        <source>{0} of {1} shown</source>
        <translation>{0} sur {1} montrées</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>A run has ended.</source>
        <translation>Une exécution est terminée.</translation>
    </message>
    <message>
        <source>See its verdict</source>
        <translation>Voir son verdict</translation>
    </message>
</context>
<context>
    <name>Resuming</name>
    <message>
        <source>The run of {0} was left unfinished.</source>
        <translation>L&apos;exécution de {0} est restée inachevée.</translation>
    </message>
    <message>
        <source>It can go on where it ended. The original model is unchanged.</source>
        <translation>Elle peut reprendre où elle s&apos;est arrêtée. Le modèle d&apos;origine est inchangé.</translation>
    </message>
    <message>
        <source>Resume the run of {0}</source>
        <translation>Reprendre l&apos;exécution de {0}</translation>
    </message>
    <message>
        <source>It had not begun; the approved plan can be started again.</source>
        <translation>Elle n&apos;avait pas commencé&#xa0;; le plan approuvé peut être relancé.</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>Ouvrir {0}</translation>
    </message>
</context>
<context>
    <name>Retaining</name>
    <message>
        <source>Lists of patients are kept longer than {0} days after release.</source>
        <translation>Des listes de patients sont gardées plus de {0} jours après la libération.</translation>
    </message>
    <message>
        <source>Open {0} and destroy its list on the release page, when nobody needs it any more.</source>
        <translation>Ouvrez {0} et détruisez sa liste à la page de libération, quand personne n&apos;en a plus besoin.</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Epochs done</source>
        <translation>Époques faites</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop safely</source>
        <translation>Arrêter sans risque</translation>
    </message>
    <message>
        <source>Resume the run</source>
        <translation>Reprendre l&apos;exécution</translation>
    </message>
    <message>
        <source>All {0} epochs done</source>
        <translation>Les {0} époques sont faites</translation>
    </message>
    <message>
        <source>Epoch {0} of {1}</source>
        <translation>Époque {0} sur {1}</translation>
    </message>
    <message>
        <source>no epoch selected so far</source>
        <translation>aucune époque retenue</translation>
    </message>
    <message>
        <source>selected so far: {0}</source>
        <translation>retenue jusqu&apos;ici&#xa0;: {0}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
</context>
<context>
    <name>RunCharts</name>
    <message>
        <source>Can an attacker tell them apart?</source>
        <translation>Un attaquant peut-il les distinguer&#xa0;?</translation>
    </message>
    <message>
        <source>Does the model still work?</source>
        <translation>Le modèle fonctionne-t-il encore&#xa0;?</translation>
    </message>
    <message>
        <source>What the objective is made of</source>
        <translation>De quoi se compose l&apos;objectif</translation>
    </message>
    <message>
        <source>Output shown:</source>
        <translation>Sortie montrée&#xa0;:</translation>
    </message>
</context>
<context>
    <name>RunFolderDialog</name>
    <message>
        <source>Run {0}</source>
        <translation>Exécution {0}</translation>
    </message>
    <message>
        <source>Checking the files …</source>
        <translation>Vérification des fichiers …</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>Ce qui a été vérifié</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Ouvrir le rapport</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Nothing was changed since.</source>
        <translation>Rien n&apos;a été modifié depuis.</translation>
    </message>
    <message>
        <source>Changed since: {0}.</source>
        <translation>Modifié depuis&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Begun on {0} with the method {1}.</source>
        <translation>Commencée le {0} avec la méthode {1}.</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>tel quel</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Ce qui a été constaté</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Log of the run</source>
        <translation>Journal de l&apos;exécution</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Pas encore d&apos;exécution</translation>
    </message>
    <message>
        <source>Choose patients and a method, then start. The curves appear here while the run works.</source>
        <translation>Choisissez des patients et une méthode, puis lancez. Les courbes apparaissent ici pendant l&apos;exécution.</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>En pause.</translation>
    </message>
    <message>
        <source>Going on.</source>
        <translation>Reprise.</translation>
    </message>
    <message>
        <source>Stopping at the next safe point …</source>
        <translation>Arrêt au prochain point sûr …</translation>
    </message>
    <message>
        <source>Warning: {0}</source>
        <translation>Avertissement&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Epoch {0}</source>
        <translation>Époque {0}</translation>
    </message>
    <message>
        <source>Original model</source>
        <translation>Modèle d&apos;origine</translation>
    </message>
    <message>
        <source>{0}: attack AUC {1}; AUC on unseen patients {2}</source>
        <translation>{0}&#xa0;: AUC de l&apos;attaque {1}&#xa0;; AUC sur les patients inconnus {2}</translation>
    </message>
    <message>
        <source>; accuracy below the tolerance</source>
        <translation> ; précision sous la tolérance</translation>
    </message>
    <message>
        <source>no epoch qualifies yet</source>
        <translation>aucune époque ne convient encore</translation>
    </message>
    <message>
        <source>the audit follows</source>
        <translation>l&apos;audit suit</translation>
    </message>
    <message>
        <source>time left: known after the first epoch</source>
        <translation>temps restant&#xa0;: connu après la première époque</translation>
    </message>
    <message>
        <source>{0} left, then the audit</source>
        <translation>reste {0}, puis l&apos;audit</translation>
    </message>
</context>
<context>
    <name>RunSummary</name>
    <message>
        <source>Train the reference …</source>
        <translation>Entraîner la référence …</translation>
    </message>
    <message>
        <source>A model trained without these patients, to compare with; best left for the night.</source>
        <translation>Un modèle entraîné sans ces patients, pour comparer&#xa0;; de préférence la nuit.</translation>
    </message>
    <message>
        <source>Qualify the settings …</source>
        <translation>Qualifier les réglages …</translation>
    </message>
    <message>
        <source>A qualification run: about 100 patients drawn at random are removed from a copy.</source>
        <translation>Une exécution de qualification&#xa0;: environ 100 patients tirés au hasard sont retirés d&apos;une copie.</translation>
    </message>
    <message>
        <source>Run {0}.  Method: {1}.  Seed: {2}.  Epochs: {3} of {4}.  {5}.</source>
        <translation>Exécution {0}.  Méthode&#xa0;: {1}.  Graine&#xa0;: {2}.  Époques&#xa0;: {3} sur {4}.  {5}.</translation>
    </message>
</context>
<context>
    <name>RunWatch</name>
    <message>
        <source>A run is working</source>
        <translation>Une exécution est en cours</translation>
    </message>
    <message>
        <source>The run has finished</source>
        <translation>L&apos;exécution est terminée</translation>
    </message>
    <message>
        <source>Its verdict can be read in the window.</source>
        <translation>Son verdict se lit dans la fenêtre.</translation>
    </message>
    <message>
        <source>The run has ended early</source>
        <translation>L&apos;exécution s&apos;est arrêtée plus tôt</translation>
    </message>
    <message>
        <source>The window says why.</source>
        <translation>La fenêtre dit pourquoi.</translation>
    </message>
</context>
<context>
    <name>Running</name>
    <message>
        <source>Stop the run?</source>
        <translation>Arrêter l&apos;exécution&#xa0;?</translation>
    </message>
    <message>
        <source>The run ends at the next safe point and can be resumed. The original model is unchanged.</source>
        <translation>Elle s&apos;arrête au prochain point sûr et peut être reprise. Le modèle d&apos;origine est inchangé.</translation>
    </message>
    <message>
        <source>Stop safely</source>
        <translation>Arrêter sans risque</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Laisser continuer</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>The run could not go on</source>
        <translation>L&apos;exécution n&apos;a pas pu continuer</translation>
    </message>
    <message>
        <source>Stopped safely</source>
        <translation>Arrêtée sans risque</translation>
    </message>
    <message>
        <source>Resume the run here when you are ready.</source>
        <translation>Reprenez l&apos;exécution ici quand vous serez prêt.</translation>
    </message>
    <message>
        <source>The run was stopped. The original model is unchanged.</source>
        <translation>L&apos;exécution a été arrêtée. Le modèle d&apos;origine est inchangé.</translation>
    </message>
</context>
<context>
    <name>Seeing</name>
    <message>
        <source>The data set has no usable image.</source>
        <translation>Le jeu de données n&apos;a aucune image utilisable.</translation>
    </message>
    <message>
        <source>No image can be shown.</source>
        <translation>Aucune image ne peut être montrée.</translation>
    </message>
    <message>
        <source>Writing the checkpoint with the preparation chosen</source>
        <translation>Écriture du point de contrôle avec la préparation choisie</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Arrêté. Rien n&apos;a été écrit.</translation>
    </message>
    <message>
        <source>New folder for the checkpoint with its preparation</source>
        <translation>Nouveau dossier pour le point de contrôle avec sa préparation</translation>
    </message>
</context>
<context>
    <name>SeenCard</name>
    <message>
        <source>Other images</source>
        <translation>Autres images</translation>
    </message>
    <message>
        <source>Choose another preparation</source>
        <translation>Choisir une autre préparation</translation>
    </message>
    <message>
        <source>Use the preparation chosen …</source>
        <translation>Utiliser la préparation choisie …</translation>
    </message>
    <message>
        <source>What the model sees</source>
        <translation>Ce que voit le modèle</translation>
    </message>
    <message>
        <source>Reading images …</source>
        <translation>Lecture des images …</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>The checkpoint does not say how its images were prepared, and with the wrong preparation it only guesses. Ask its maker, or choose below the one whose pictures look as in training.</source>
        <translation>Le point de contrôle ne dit pas comment ses images ont été préparées&#xa0;; avec une mauvaise préparation il ne fait que deviner. Demandez à son auteur, ou choisissez ci-dessous celle dont les images ressemblent à l&apos;entraînement.</translation>
    </message>
    <message>
        <source>As the model sees it: {0}</source>
        <translation>Comme le voit le modèle&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Preparation {0}</source>
        <translation>Préparation {0}</translation>
    </message>
    <message>
        <source>Preparation {0}: {1}</source>
        <translation>Préparation {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>as the model sees it, {0}</source>
        <translation>comme le voit le modèle, {0}</translation>
    </message>
</context>
<context>
    <name>SharingCard</name>
    <message>
        <source>Patients who share identical images</source>
        <translation>Patients qui partagent des images identiques</translation>
    </message>
    <message>
        <source>Choose these too</source>
        <translation>Les choisir aussi</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Laisser ainsi</translation>
    </message>
    <message>
        <source>Other patients with images identical to those of chosen patients: {0}</source>
        <translation>Autres patients aux images identiques à celles des patients choisis&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Kept as it is: the images stay in the model&apos;s data under the other patients.</source>
        <translation>Laissé ainsi&#xa0;: les images restent dans les données du modèle sous les autres patients.</translation>
    </message>
    <message>
        <source>Forgetting one patient leaves the same images with the other. It may be one person under two ids: check the records, then choose the others as well or keep it as it is.</source>
        <translation>Oublier un patient laisse les mêmes images à l&apos;autre. C&apos;est peut-être une personne sous deux identifiants&#xa0;: vérifiez les dossiers, puis choisissez aussi les autres ou laissez ainsi.</translation>
    </message>
    <message>
        <source>Other patient</source>
        <translation>Autre patient</translation>
    </message>
    <message>
        <source>Shares with</source>
        <translation>Partage avec</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Identical images</source>
        <translation>Images identiques</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Account name</source>
        <translation>Nom du compte</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Leave it empty where the account is this computer&apos;s own user.</source>
        <translation>Laissez vide si le compte est l&apos;utilisateur de cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>SignaturesCard</name>
    <message>
        <source>Signatures of the report</source>
        <translation>Signatures du rapport</translation>
    </message>
    <message>
        <source>Sign as</source>
        <translation>Signer en tant que</translation>
    </message>
    <message>
        <source>Own signing key</source>
        <translation>Clé de signature personnelle</translation>
    </message>
    <message>
        <source>Password of the own signing key</source>
        <translation>Mot de passe de la clé de signature personnelle</translation>
    </message>
    <message>
        <source>Add the signature …</source>
        <translation>Ajouter la signature …</translation>
    </message>
    <message>
        <source>Note it in the register</source>
        <translation>Le noter dans le registre</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>A PKCS#12 file of the person who signs now, .p12 or .pfx.</source>
        <translation>Un fichier PKCS#12 de la personne qui signe maintenant, .p12 ou .pfx.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Signed as</source>
        <translation>Signé en tant que</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>not signed yet</source>
        <translation>pas encore signé</translation>
    </message>
    <message>
        <source>changed after it was signed</source>
        <translation>modifié après avoir été signé</translation>
    </message>
    <message>
        <source>There is no signed report in the folder of the run that can be read.</source>
        <translation>Il n&apos;y a pas de rapport signé lisible dans le dossier de l&apos;exécution.</translation>
    </message>
    <message>
        <source>The report was changed. Keep it as it is, and have it made and signed again.</source>
        <translation>Le rapport a été modifié. Laissez-le tel quel, et faites-le refaire et signer de nouveau.</translation>
    </message>
    <message>
        <source>The report in the folder of the run is not the one that the register holds.</source>
        <translation>Le rapport dans le dossier de l&apos;exécution n&apos;est pas celui que tient le registre.</translation>
    </message>
    <message>
        <source>A signature was added that the register does not know yet.</source>
        <translation>Une signature a été ajoutée que le registre ne connaît pas encore.</translation>
    </message>
    <message>
        <source>Everybody has signed.</source>
        <translation>Tout le monde a signé.</translation>
    </message>
    <message>
        <source>Each person signs the same PDF with a key of their own; what is signed stays as it is.</source>
        <translation>Chaque personne signe le même PDF avec sa propre clé&#xa0;; ce qui est signé reste tel quel.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Open the demo project</source>
        <translation>Ouvrir le projet de démo</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
    <message>
        <source>Projects that you open are listed here.</source>
        <translation>Les projets que vous ouvrez sont listés ici.</translation>
    </message>
    <message>
        <source>Remove patients from a trained model, and see whether it worked.</source>
        <translation>Retirer des patients d&apos;un modèle entraîné, et voir si cela a réussi.</translation>
    </message>
    <message>
        <source>The demo project holds phantom patients only. It shows the whole job, from the list of patients to the report, in a few minutes.</source>
        <translation>Le projet de démo ne contient que des patients fantômes. Il montre tout le travail, de la liste de patients au rapport, en quelques minutes.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Step {0} of {1}: {2}</source>
        <translation>Étape {0} sur {1}&#xa0;: {2}</translation>
    </message>
    <message>
        <source>, done</source>
        <translation>, faite</translation>
    </message>
</context>
<context>
    <name>StoredDataDialog</name>
    <message>
        <source>Stored data</source>
        <translation>Données stockées</translation>
    </message>
    <message>
        <source>Purge …</source>
        <translation>Purger …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>What this program keeps of patients on this computer, readable by you only. The data sets themselves are never touched. Images that you look at are kept in memory, not on the disk.</source>
        <translation>Ce que ce programme garde de patients sur cet ordinateur, lisible par vous seul. Les jeux de données eux-mêmes ne sont jamais touchés. Les images que vous regardez restent en mémoire, pas sur le disque.</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>En cours …</translation>
    </message>
    <message>
        <source>Nothing is stored.</source>
        <translation>Rien n&apos;est stocké.</translation>
    </message>
    <message>
        <source>{0} in all. Select a line to see its place, or to purge it.</source>
        <translation>{0} en tout. Choisissez une ligne pour voir son emplacement ou la purger.</translation>
    </message>
</context>
<context>
    <name>Storing</name>
    <message>
        <source>The demo holds invented patients only.</source>
        <translation>La démo ne contient que des patients inventés.</translation>
    </message>
    <message>
        <source>Leave the demo to see what is stored of others.</source>
        <translation>Quittez la démo pour voir ce qui est stocké d&apos;autres patients.</translation>
    </message>
    <message>
        <source>Purge: {0}?</source>
        <translation>Purger&#xa0;: {0}&#xa0;?</translation>
    </message>
    <message>
        <source>Purge</source>
        <translation>Purger</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>La garder</translation>
    </message>
    <message>
        <source>A run or a report is being worked on.</source>
        <translation>Une exécution ou un rapport est en cours.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or stop it, and purge then.</source>
        <translation>Attendez la fin, ou arrêtez, et purgez alors.</translation>
    </message>
    <message>
        <source>The data set that is open needs this catalog.</source>
        <translation>Le jeu de données ouvert a besoin de ce catalogue.</translation>
    </message>
    <message>
        <source>Open another data set, or start the program anew, and purge it then.</source>
        <translation>Ouvrez un autre jeu de données, ou redémarrez le programme, et purgez-le alors.</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>End the tour</source>
        <translation>Terminer la visite</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Visite</translation>
    </message>
</context>
<context>
    <name>TourOffer</name>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>Show me on the demo</source>
        <translation>Me montrer sur la démo</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>In eight short stops, a request with invented patients leads from the ticket to the signed report. Nothing is changed on the way.</source>
        <translation>En huit courtes étapes, une demande avec des patients inventés mène du ticket au rapport signé. Rien n&apos;est modifié en chemin.</translation>
    </message>
    <message>
        <source>Later it is in the menu of your account, at the top right.</source>
        <translation>Plus tard, elle est dans le menu de votre compte, en haut à droite.</translation>
    </message>
    <message>
        <source>See the whole job once?</source>
        <translation>Voir tout le travail une fois&#xa0;?</translation>
    </message>
</context>
<context>
    <name>UnresolvedCard</name>
    <message>
        <source>Ids that could not be matched</source>
        <translation>Identifiants non trouvés</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Les écarter</translation>
    </message>
    <message>
        <source>Close without a run …</source>
        <translation>Clore sans exécution …</translation>
    </message>
    <message>
        <source>List: {0} given = {1} matched + {2} not in training + {3} unknown + {4} given twice</source>
        <translation>Liste&#xa0;: {0} donnés = {1} trouvés + {2} hors entraînement + {3} inconnus + {4} en double</translation>
    </message>
    <message>
        <source> + {0} without a usable image</source>
        <translation> + {0} sans image utilisable</translation>
    </message>
    <message>
        <source> + {0} that differ by leading zeros</source>
        <translation> + {0} qui diffèrent par des zéros initiaux</translation>
    </message>
    <message>
        <source> + {0} lines without an id</source>
        <translation> + {0} lignes sans identifiant</translation>
    </message>
    <message>
        <source>The others are left out of this run. Answer their requests separately.</source>
        <translation>Les autres sont écartés de cette exécution. Répondez à leurs demandes séparément.</translation>
    </message>
    <message>
        <source>The model was trained on nobody of this list: there is nothing to remove.</source>
        <translation>Le modèle n&apos;a été entraîné sur personne de cette liste&#xa0;: il n&apos;y a rien à retirer.</translation>
    </message>
    <message>
        <source>These ids block the run. A spreadsheet takes leading zeros off: correct such ids in the list, once it is certain which patients are meant.</source>
        <translation>Ces identifiants bloquent l&apos;exécution. Un tableur supprime les zéros initiaux&#xa0;: corrigez-les dans la liste, une fois certain des patients visés.</translation>
    </message>
    <message>
        <source>These ids block the run. Check them in the ticket; leave them out only when it is certain that they are not in this model&apos;s training data.</source>
        <translation>Ces identifiants bloquent l&apos;exécution. Vérifiez-les dans le ticket&#xa0;; ne les écartez que s&apos;il est certain qu&apos;ils ne sont pas dans les données d&apos;entraînement de ce modèle.</translation>
    </message>
    <message>
        <source>The model was not trained on these patients: there is nothing to remove for them.</source>
        <translation>Le modèle n&apos;a pas été entraîné sur ces patients&#xa0;: il n&apos;y a rien à retirer pour eux.</translation>
    </message>
    <message>
        <source>not in this data set</source>
        <translation>absent de ce jeu de données</translation>
    </message>
    <message>
        <source>not in this data set; an id with other leading zeros is</source>
        <translation>absent de ce jeu&#xa0;; un identifiant avec d&apos;autres zéros initiaux y est</translation>
    </message>
    <message>
        <source>not in training</source>
        <translation>hors entraînement</translation>
    </message>
    <message>
        <source>in this data set, but without a usable image</source>
        <translation>dans ce jeu de données, mais sans image utilisable</translation>
    </message>
    <message>
        <source>a line of the list without an id</source>
        <translation>une ligne de la liste sans identifiant</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>Next: {0}</source>
        <translation>Ensuite&#xa0;: {0}</translation>
    </message>
    <message>
        <source>What does this mean?</source>
        <translation>Qu&apos;est-ce que cela veut dire&#xa0;?</translation>
    </message>
</context>
<context>
    <name>VerifyPage</name>
    <message>
        <source>Accept and go to release</source>
        <translation>Accepter et passer à la libération</translation>
    </message>
    <message>
        <source>Plan another run</source>
        <translation>Planifier une autre exécution</translation>
    </message>
    <message>
        <source>Open the run&apos;s folder</source>
        <translation>Ouvrir le dossier de l&apos;exécution</translation>
    </message>
    <message>
        <source>Attack before and after</source>
        <translation>Attaque avant et après</translation>
    </message>
    <message>
        <source>Can an attacker tell them from unseen patients?</source>
        <translation>Un attaquant peut-il les distinguer des patients inconnus&#xa0;?</translation>
    </message>
    <message>
        <source>Change of accuracy</source>
        <translation>Changement de précision</translation>
    </message>
    <message>
        <source>What did the model lose?</source>
        <translation>Qu&apos;a perdu le modèle&#xa0;?</translation>
    </message>
    <message>
        <source>Attack per output</source>
        <translation>Attaque par sortie</translation>
    </message>
    <message>
        <source>Nothing to verify yet</source>
        <translation>Rien à vérifier encore</translation>
    </message>
    <message>
        <source>When a run has ended, its verdict stands here in words, with the figures below.</source>
        <translation>Quand une exécution est terminée, son verdict se lit ici en mots, avec les chiffres dessous.</translation>
    </message>
    <message>
        <source>Verdict and figures</source>
        <translation>Verdict et chiffres</translation>
    </message>
    <message>
        <source>Attack AUC per output, with 95 % intervals; .5 means no signal</source>
        <translation>AUC de l&apos;attaque par sortie, avec intervalles à 95&#xa0;%&#xa0;; .5 veut dire aucun signal</translation>
    </message>
    <message>
        <source>What stays open</source>
        <translation>Ce qui reste ouvert</translation>
    </message>
    <message>
        <source>What this does not prove</source>
        <translation>Ce que cela ne prouve pas</translation>
    </message>
    <message>
        <source>No model was kept</source>
        <translation>Aucun modèle n&apos;a été gardé</translation>
    </message>
    <message>
        <source>No epoch kept the model&apos;s accuracy within the tolerance.</source>
        <translation>Après aucune époque la précision n&apos;est restée dans la tolérance.</translation>
    </message>
    <message>
        <source>After each one the AUC on unseen patients or on retained patients lay further below the original&apos;s than is tolerated.</source>
        <translation>Après chacune, l&apos;AUC sur les patients inconnus ou sur les conservés était plus loin au-dessous de celle de l&apos;original que toléré.</translation>
    </message>
    <message>
        <source>Plan another run with a gentler preset, or retrain the model.</source>
        <translation>Planifiez une exécution au réglage plus doux, ou réentraînez le modèle.</translation>
    </message>
</context>
<context>
    <name>Warming</name>
    <message>
        <source>Device: {0}</source>
        <translation>Appareil&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>audit</name>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Retrained</source>
        <translation>Réentraîné</translation>
    </message>
    <message>
        <source>Smallest detectable</source>
        <translation>Plus petit décelable</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>AUC before</source>
        <translation>AUC avant</translation>
    </message>
    <message>
        <source>after</source>
        <translation>après</translation>
    </message>
    <message>
        <source>change</source>
        <translation>changement</translation>
    </message>
    <message>
        <source>F1 before</source>
        <translation>F1 avant</translation>
    </message>
    <message>
        <source>AUC minus retrained</source>
        <translation>AUC moins réentraîné</translation>
    </message>
    <message>
        <source>F1 minus retrained</source>
        <translation>F1 moins réentraîné</translation>
    </message>
</context>
<context>
    <name>audit_log</name>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>{0} (refused)</source>
        <translation>{0} (refusé)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Register begun</source>
        <translation>Registre ouvert</translation>
    </message>
    <message>
        <source>Account added</source>
        <translation>Compte ajouté</translation>
    </message>
    <message>
        <source>Account taken out of use</source>
        <translation>Compte mis hors service</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Mot de passe changé</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Déconnexion</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>Connexion refusée</translation>
    </message>
    <message>
        <source>Request made</source>
        <translation>Demande créée</translation>
    </message>
    <message>
        <source>Request amended</source>
        <translation>Demande modifiée</translation>
    </message>
    <message>
        <source>Patients matched</source>
        <translation>Patients rapprochés</translation>
    </message>
    <message>
        <source>Deadline extended</source>
        <translation>Délai prolongé</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Suspendue</translation>
    </message>
    <message>
        <source>Hold released</source>
        <translation>Suspension levée</translation>
    </message>
    <message>
        <source>Closed without a run</source>
        <translation>Close sans exécution</translation>
    </message>
    <message>
        <source>Plan frozen</source>
        <translation>Plan figé</translation>
    </message>
    <message>
        <source>Plan approved</source>
        <translation>Plan approuvé</translation>
    </message>
    <message>
        <source>Plan refused</source>
        <translation>Plan refusé</translation>
    </message>
    <message>
        <source>Plan withdrawn</source>
        <translation>Plan retiré</translation>
    </message>
    <message>
        <source>Planned again</source>
        <translation>Replanifiée</translation>
    </message>
    <message>
        <source>Run started</source>
        <translation>Exécution lancée</translation>
    </message>
    <message>
        <source>Run ended</source>
        <translation>Exécution terminée</translation>
    </message>
    <message>
        <source>Report signed</source>
        <translation>Rapport signé</translation>
    </message>
    <message>
        <source>Report countersigned</source>
        <translation>Rapport contresigné</translation>
    </message>
    <message>
        <source>Key sheet written</source>
        <translation>Feuille de clé écrite</translation>
    </message>
    <message>
        <source>Key of the pseudonyms destroyed</source>
        <translation>Clé des pseudonymes détruite</translation>
    </message>
    <message>
        <source>Patient data of a run purged</source>
        <translation>Données de patients d&apos;une exécution purgées</translation>
    </message>
    <message>
        <source>Stored data purged</source>
        <translation>Données stockées purgées</translation>
    </message>
    <message>
        <source>Audit log exported</source>
        <translation>Journal exporté</translation>
    </message>
    <message>
        <source>List of patients destroyed</source>
        <translation>Liste de patients détruite</translation>
    </message>
    <message>
        <source>Copies noted</source>
        <translation>Copies notées</translation>
    </message>
    <message>
        <source>Next look at the model set</source>
        <translation>Prochaine revue du modèle fixée</translation>
    </message>
</context>
<context>
    <name>charts</name>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>À oublier</translation>
    </message>
    <message>
        <source>Retain</source>
        <translation>Conservés</translation>
    </message>
    <message>
        <source>Unseen</source>
        <translation>Inconnus</translation>
    </message>
</context>
<context>
    <name>checklist</name>
    <message>
        <source>Source data</source>
        <translation>Données sources</translation>
    </message>
    <message>
        <source>Caches</source>
        <translation>Caches</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Older checkpoints</source>
        <translation>Anciens points de contrôle</translation>
    </message>
    <message>
        <source>Derived models</source>
        <translation>Modèles dérivés</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Sans objet</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>0 to {white:g}</source>
        <translation>0 à {white:g}</translation>
    </message>
    <message>
        <source>1 epoch</source>
        <translation>1 époque</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 image</translation>
    </message>
    <message>
        <source>1 image belongs to more than one patient ({1} patients in all): forgetting one of them leaves the image with the other.</source>
        <translation>1 image appartient à plus d&apos;un patient ({1} patients en tout)&#xa0;: oublier l&apos;un d&apos;eux laisse l&apos;image à l&apos;autre.</translation>
    </message>
    <message>
        <source>1 is over-removed</source>
        <translation>1 est retiré à l&apos;excès</translation>
    </message>
    <message>
        <source>1 of {whom} is still detectable</source>
        <translation>1 sur {whom} est encore décelable</translation>
    </message>
    <message>
        <source>1 patient</source>
        <translation>1 patient</translation>
    </message>
    <message>
        <source>1 patient ({images}) was to be removed from a trained model.</source>
        <translation>1 patient ({images}) devait être retiré d&apos;un modèle entraîné.</translation>
    </message>
    <message>
        <source>1 patient is</source>
        <translation>1 patient est</translation>
    </message>
    <message>
        <source>1 qualification run was made on this model with another method or other settings (the last: {last}); nothing of that is cited, since it says nothing of the settings of this run.</source>
        <translation>1 exécution de qualification a été faite sur ce modèle avec une autre méthode ou d&apos;autres réglages (la dernière&#xa0;: {last})&#xa0;; rien n&apos;en est cité, car elle ne dit rien des réglages de cette exécution.</translation>
    </message>
    <message>
        <source>1 randomly chosen patient of {eligible:,} was removed from this model on {day}: {outcome}.</source>
        <translation>1 patient choisi au hasard parmi {eligible} a été retiré de ce modèle le {day}&#xa0;: {outcome}.</translation>
    </message>
    <message>
        <source>A negative control failed on {output}: sets of one kind did not look alike, so the attack&apos;s figures there deserve less trust.</source>
        <translation>Un contrôle négatif a échoué sur {output}&#xa0;: des groupes de même nature ne se ressemblaient pas&#xa0;; les chiffres de l&apos;attaque y méritent donc moins de confiance.</translation>
    </message>
    <message>
        <source>A student that leaves the original on the forgotten patients and stays near it on the others.</source>
        <translation>Un élève qui s&apos;éloigne de l&apos;original sur les patients oubliés et en reste proche sur les autres.</translation>
    </message>
    <message>
        <source>A subgroup lost more than the {tolerance:.3f} of AUC that is tolerated for a whole set: {fall:.3f} ({where}).</source>
        <translation>Un sous-groupe a perdu plus que les {tolerance:.3f} d&apos;AUC tolérés pour un ensemble entier&#xa0;: {fall:.3f} ({where}).</translation>
    </message>
    <message>
        <source>Add patients that were not used for training to the data set, and audit again.</source>
        <translation>Ajoutez au jeu de données des patients qui n&apos;ont pas servi à l&apos;entraînement, et refaites l&apos;audit.</translation>
    </message>
    <message>
        <source>All four terms weigh the same.</source>
        <translation>Les quatre termes pèsent autant.</translation>
    </message>
    <message>
        <source>Already in the original an attacker found these patients no more often than in a model that was trained without them: {comparison} after the removal.</source>
        <translation>Déjà dans l&apos;original, un attaquant ne trouvait pas ces patients plus souvent que dans un modèle entraîné sans eux&#xa0;: {comparison} après le retrait.</translation>
    </message>
    <message>
        <source>An attacker could not tell these patients from unseen ones, within {margin}.</source>
        <translation>Un attaquant n&apos;a pas pu distinguer ces patients de patients inconnus, à {margin} près.</translation>
    </message>
    <message>
        <source>An attacker finds these patients as often as in a model that was trained without them, within {margin}: {comparison}.</source>
        <translation>Un attaquant trouve ces patients aussi souvent que dans un modèle entraîné sans eux, à {margin} près&#xa0;: {comparison}.</translation>
    </message>
    <message>
        <source>An attacker finds these patients more often than in a model that was trained without them: {comparison}.</source>
        <translation>Un attaquant trouve ces patients plus souvent que dans un modèle entraîné sans eux&#xa0;: {comparison}.</translation>
    </message>
    <message>
        <source>An attacker who sees the model&apos;s outputs can tell these patients from unseen ones better than by chance: the 95 % interval of the attack lies above .5.</source>
        <translation>Un attaquant qui voit les sorties du modèle peut distinguer ces patients de patients inconnus mieux que par hasard&#xa0;: l&apos;intervalle à 95&#xa0;% de l&apos;attaque est au-dessus de .5.</translation>
    </message>
    <message>
        <source>As the retrained model</source>
        <translation>Comme le modèle réentraîné</translation>
    </message>
    <message>
        <source>Attacking both models ({0})</source>
        <translation>Attaque des deux modèles ({0})</translation>
    </message>
    <message>
        <source>Auditing the unlearned model</source>
        <translation>Audit du modèle désappris</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Taille de lot</translation>
    </message>
    <message>
        <source>CF-k</source>
        <translation>CF-k</translation>
    </message>
    <message>
        <source>Cap of the forget loss</source>
        <translation>Plafond de la perte (à oublier)</translation>
    </message>
    <message>
        <source>Checking the checkpoint</source>
        <translation>Vérification du point de contrôle</translation>
    </message>
    <message>
        <source>Checking the preconditions</source>
        <translation>Vérification des conditions préalables</translation>
    </message>
    <message>
        <source>Checking the report</source>
        <translation>Vérification du rapport</translation>
    </message>
    <message>
        <source>Choose unseen patients that resemble these, and audit again.</source>
        <translation>Choisissez des patients inconnus qui ressemblent à ceux-ci, et refaites l&apos;audit.</translation>
    </message>
    <message>
        <source>Cite a qualification run of the same settings on about 100 patients, or train the reference.</source>
        <translation>Citez une exécution de qualification aux mêmes réglages sur environ 100 patients, ou entraînez la référence.</translation>
    </message>
    <message>
        <source>Cite a qualification run of the same settings on about 100 patients, or use the retrained model.</source>
        <translation>Citez une exécution de qualification aux mêmes réglages sur environ 100 patients, ou utilisez le modèle réentraîné.</translation>
    </message>
    <message>
        <source>Cite a qualification run of the same settings, or train the reference.</source>
        <translation>Citez une exécution de qualification aux mêmes réglages, ou entraînez la référence.</translation>
    </message>
    <message>
        <source>Cite a qualification run of the same settings.</source>
        <translation>Citez une exécution de qualification aux mêmes réglages.</translation>
    </message>
    <message>
        <source>Clears the weights that serve the forgotten patients most, then relearns from the others.</source>
        <translation>Efface les poids qui servent le plus aux patients oubliés, puis réapprend avec les autres.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Comparing images</source>
        <translation>Comparaison des images</translation>
    </message>
    <message>
        <source>Confounded</source>
        <translation>Facteurs de confusion</translation>
    </message>
    <message>
        <source>Converting the checkpoint</source>
        <translation>Conversion du point de contrôle</translation>
    </message>
    <message>
        <source>Counting detections and distances ({0})</source>
        <translation>Comptage des détections et des distances ({0})</translation>
    </message>
    <message>
        <source>DICOM files name no label; choose a label file to have usable images.</source>
        <translation>Les fichiers DICOM ne nomment aucune classe&#xa0;; choisissez un fichier de classes pour avoir des images utilisables.</translation>
    </message>
    <message>
        <source>Dampening lambda</source>
        <translation>Lambda d&apos;amortissement</translation>
    </message>
    <message>
        <source>Distance bound</source>
        <translation>Borne des distances</translation>
    </message>
    <message>
        <source>Do not release this model; run again with another seed or a stricter setting, or train it anew without the patients of all requests.</source>
        <translation>Ne libérez pas ce modèle&#xa0;; refaites l&apos;exécution avec une autre graine ou un réglage plus strict, ou réentraînez-le sans les patients de toutes les demandes.</translation>
    </message>
    <message>
        <source>Drawing phantom patients</source>
        <translation>Dessin de patients fantômes</translation>
    </message>
    <message>
        <source>Drawing the figures</source>
        <translation>Dessin des figures</translation>
    </message>
    <message>
        <source>Draws the last layers anew and trains them with the other patients; a method for comparison.</source>
        <translation>Tire à nouveau les dernières couches et les entraîne avec les autres patients&#xa0;; une méthode de comparaison.</translation>
    </message>
    <message>
        <source>EU-k</source>
        <translation>EU-k</translation>
    </message>
    <message>
        <source>Each of image and report weighs more.</source>
        <translation>L&apos;image et le compte rendu, chacun pour soi, pèsent davantage.</translation>
    </message>
    <message>
        <source>Earlier request detectable again</source>
        <translation>Demande antérieure à nouveau décelable</translation>
    </message>
    <message>
        <source>Earlier request still detectable</source>
        <translation>Demande antérieure encore décelable</translation>
    </message>
    <message>
        <source>Earlier request {number}</source>
        <translation>Demande antérieure {number}</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>Epoch {0} of {1}</source>
        <translation>Époque {0} sur {1}</translation>
    </message>
    <message>
        <source>Epoch {0}: of the epochs whose AUC, on unseen and on retained patients, lay at most {1:.2f} below the original&apos;s on unseen patients (what is tolerated, and one standard error), the one whose attack AUC (forget against unseen_select, per patient) was nearest to .5 from either side on its worst head; {2:.3f} away.</source>
        <translation>Époque {0}&#xa0;: parmi les époques dont l&apos;AUC, sur les patients inconnus et sur les conservés, était au plus {1:.2f} au-dessous de celle de l&apos;original sur les patients inconnus (ce qui est toléré, et une erreur type), celle dont l&apos;AUC de l&apos;attaque (à oublier contre inconnus pour l&apos;arrêt, par patient) était la plus proche de .5, d&apos;un côté ou de l&apos;autre, sur sa pire sortie&#xa0;; à {2:.3f}.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message>
        <source>Epochs that go away on forget</source>
        <translation>Époques qui s&apos;éloignent de ce qui est à oublier</translation>
    </message>
    <message>
        <source>Epochs with the hinge</source>
        <translation>Époques avec le terme hinge</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Égal</translation>
    </message>
    <message>
        <source>Equal weights, the forget inputs unperturbed.</source>
        <translation>Poids égaux, les entrées à oublier sans perturbation.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Finding the weights that serve these patients</source>
        <translation>Recherche des poids qui servent à ces patients</translation>
    </message>
    <message>
        <source>Fine-tune</source>
        <translation>Ajustement fin</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>À oublier</translation>
    </message>
    <message>
        <source>Forget batch size</source>
        <translation>Taille de lot (à oublier)</translation>
    </message>
    <message>
        <source>Forget-MI</source>
        <translation>Forget-MI</translation>
    </message>
    <message>
        <source>Forget-MI as released</source>
        <translation>Forget-MI tel que publié</translation>
    </message>
    <message>
        <source>Further epoch {0} of at most {1}</source>
        <translation>Époque supplémentaire {0} sur {1} au plus</translation>
    </message>
    <message>
        <source>Further epochs while none qualifies</source>
        <translation>Époques de plus tant qu&apos;aucune ne suffit</translation>
    </message>
    <message>
        <source>Gives the forgotten patients random labels, in the weights that matter for them.</source>
        <translation>Donne aux patients oubliés des classes au hasard, dans les poids qui comptent pour eux.</translation>
    </message>
    <message>
        <source>Going on after epoch {0}.</source>
        <translation>Reprise après l&apos;époque {0}.</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>Écrêtage du gradient</translation>
    </message>
    <message>
        <source>Have a second person read the limits, then accept and go to release.</source>
        <translation>Faites lire les limites par une deuxième personne, puis acceptez et passez à la libération.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Image and report together weigh more.</source>
        <translation>L&apos;image et le compte rendu ensemble pèsent davantage.</translation>
    </message>
    <message>
        <source>Image and text</source>
        <translation>Image et texte</translation>
    </message>
    <message>
        <source>Image files</source>
        <translation>Fichiers d&apos;images</translation>
    </message>
    <message>
        <source>Image noise</source>
        <translation>Bruit de l&apos;image</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Images found</source>
        <translation>Images trouvées</translation>
    </message>
    <message>
        <source>Images listed</source>
        <translation>Images listées</translation>
    </message>
    <message>
        <source>Images that reports name</source>
        <translation>Images nommées par des comptes rendus</translation>
    </message>
    <message>
        <source>Inconclusive</source>
        <translation>Sans conclusion</translation>
    </message>
    <message>
        <source>Inverted hinge on forget, image</source>
        <translation>Hinge inversé (à oublier), image</translation>
    </message>
    <message>
        <source>Inverted hinge on forget, report</source>
        <translation>Hinge inversé (à oublier), compte rendu</translation>
    </message>
    <message>
        <source>It is the latest of {runs} such runs; before it: {verdicts}.</source>
        <translation>C&apos;est la dernière de {runs} exécutions de ce genre&#xa0;; avant elle&#xa0;: {verdicts}.</translation>
    </message>
    <message>
        <source>It speaks of the settings on this model, not of the patients of this request.</source>
        <translation>Cela parle des réglages sur ce modèle, non des patients de cette demande.</translation>
    </message>
    <message>
        <source>Judged by {output}, an attack told these patients from patients the model never saw with an AUC of {before} before, and {after} after. At .5 the attack cannot tell; further from .5, to either side, it can.</source>
        <translation>D&apos;après {output}, une attaque distinguait ces patients de patients que le modèle n&apos;a jamais vus avec une AUC de {before} avant, et {after} après. À .5 l&apos;attaque ne distingue rien&#xa0;; plus loin de .5, d&apos;un côté comme de l&apos;autre, elle le peut.</translation>
    </message>
    <message>
        <source>Keeping the model useful weighs more.</source>
        <translation>Garder le modèle utile pèse davantage.</translation>
    </message>
    <message>
        <source>Keeping the result</source>
        <translation>Conservation du résultat</translation>
    </message>
    <message>
        <source>L2 norm</source>
        <translation>norme L2</translation>
    </message>
    <message>
        <source>Last layers k</source>
        <translation>Dernières couches k</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d&apos;apprentissage</translation>
    </message>
    <message>
        <source>Least steps</source>
        <translation>Nombre minimal de pas</translation>
    </message>
    <message>
        <source>Less like a member than retrained</source>
        <translation>Moins familier que réentraîné</translation>
    </message>
    <message>
        <source>Look at that output below; run again with another seed, or train the reference, to be sure.</source>
        <translation>Regardez cette sortie ci-dessous&#xa0;; pour être sûr, refaites l&apos;exécution avec une autre graine, ou entraînez la référence.</translation>
    </message>
    <message>
        <source>Looked at one by one, {counts}: see the table in section 6.</source>
        <translation>Pris un par un&#xa0;: {counts}&#xa0;; voir le tableau de la section 6 du rapport.</translation>
    </message>
    <message>
        <source>Looking for images</source>
        <translation>Recherche d&apos;images</translation>
    </message>
    <message>
        <source>Looking through the folder</source>
        <translation>Parcours du dossier</translation>
    </message>
    <message>
        <source>Lower is not better: the 95 % interval of the attack lies below .5, and an attacker can use that signal just as well.</source>
        <translation>Plus bas n&apos;est pas mieux&#xa0;: l&apos;intervalle à 95&#xa0;% de l&apos;attaque est au-dessous de .5, et un attaquant peut tout aussi bien se servir de ce signal.</translation>
    </message>
    <message>
        <source>Lower is not better: the 95 % interval of the difference lies below 0, and who knows what a retrained model would show can use that signal. This supersedes the comparison with unseen patients alone.</source>
        <translation>Plus bas n&apos;est pas mieux&#xa0;: l&apos;intervalle à 95&#xa0;% de la différence est au-dessous de 0, et qui sait ce que montrerait un modèle réentraîné peut se servir de ce signal. Cela remplace la comparaison avec les seuls patients inconnus.</translation>
    </message>
    <message>
        <source>Measuring the negative controls ({0})</source>
        <translation>Mesure des contrôles négatifs ({0})</translation>
    </message>
    <message>
        <source>Measuring utility and exposure ({0})</source>
        <translation>Mesure de l&apos;utilité et de l&apos;exposition ({0})</translation>
    </message>
    <message>
        <source>Modality decoupling</source>
        <translation>Découplage des modalités</translation>
    </message>
    <message>
        <source>More detectable than retrained</source>
        <translation>Plus décelable que réentraîné</translation>
    </message>
    <message>
        <source>Moves the forgotten patients&apos; embeddings away from where they were, keeps the others&apos;.</source>
        <translation>Éloigne les représentations des patients oubliés de leur place et garde celles des autres.</translation>
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
        <translation>Conservation multimodale</translation>
    </message>
    <message>
        <source>Multimodal retention (MR)</source>
        <translation>Conservation multimodale (MR)</translation>
    </message>
    <message>
        <source>Multimodal unlearning (MU)</source>
        <translation>Oubli multimodal (MU)</translation>
    </message>
    <message>
        <source>NegGrad+</source>
        <translation>NegGrad+</translation>
    </message>
    <message>
        <source>No attack could be measured.</source>
        <translation>Aucune attaque n&apos;a pu être mesurée.</translation>
    </message>
    <message>
        <source>No difference from a model that was trained without these patients was shown, but {few} too few to be sure: {comparison}.</source>
        <translation>Aucune différence avec un modèle entraîné sans ces patients n&apos;a été montrée, mais {few} trop peu pour en être sûr&#xa0;: {comparison}.</translation>
    </message>
    <message>
        <source>No epoch qualifies yet; at most {0} further ones follow.</source>
        <translation>Aucune époque ne suffit encore&#xa0;; {0} de plus au maximum suivent.</translation>
    </message>
    <message>
        <source>No epoch qualifies: after each one the AUC on unseen patients or on retained patients lay more than {0:.2f} below the original&apos;s on unseen patients.</source>
        <translation>Aucune époque ne suffit&#xa0;: après chacune, l&apos;AUC sur les patients inconnus ou sur les conservés était plus de {0:.2f} au-dessous de celle de l&apos;original sur les patients inconnus.</translation>
    </message>
    <message>
        <source>No image file is there: the folder that holds them is missing in {0}. {1:,} images are rejected for it.</source>
        <translation>Aucun fichier d&apos;image n&apos;est là&#xa0;: le dossier qui les contient manque dans {0}. {1} images sont rejetées pour cela.</translation>
    </message>
    <message>
        <source>No patient was to be removed from a trained model.</source>
        <translation>Aucun patient ne devait être retiré d&apos;un modèle entraîné.</translation>
    </message>
    <message>
        <source>No residual was detected, with the power that this many patients give: the 90 % interval of the attack lies between {low} and {high}. It is no proof that nothing is left.</source>
        <translation>Avec la puissance que donne ce nombre de patients, aucun résidu n&apos;a été décelé&#xa0;: l&apos;intervalle à 90&#xa0;% de l&apos;attaque est compris entre {low} et {high}. Ce n&apos;est pas une preuve qu&apos;il ne reste rien.</translation>
    </message>
    <message>
        <source>No retrained model was compared with: what a model without these patients would show is unknown.</source>
        <translation>Aucun modèle réentraîné n&apos;a servi de comparaison&#xa0;: ce que montrerait un modèle sans ces patients est inconnu.</translation>
    </message>
    <message>
        <source>No unseen patients</source>
        <translation>Aucun patient inconnu</translation>
    </message>
    <message>
        <source>Not assessable</source>
        <translation>Non évaluable</translation>
    </message>
    <message>
        <source>Not assessable against retrained</source>
        <translation>Non évaluable face au réentraîné</translation>
    </message>
    <message>
        <source>Not assessed</source>
        <translation>Non évalué</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>Inutilisable</translation>
    </message>
    <message>
        <source>Nothing left was detected, but {few} too few to be sure.</source>
        <translation>Aucun reste n&apos;a été décelé, mais {few} trop peu pour en être sûr.</translation>
    </message>
    <message>
        <source>On unseen patients the model&apos;s own accuracy (AUC) went from {before} to {after}.</source>
        <translation>Sur les patients inconnus, la précision du modèle lui-même (AUC) est passée de {before} à {after}.</translation>
    </message>
    <message>
        <source>On {whom} the AUC of {output} fell by {loss:.3f}, more than the {tolerance:.3f} tolerated.</source>
        <translation>Sur {whom}, l&apos;AUC de {output} a baissé de {loss:.3f}, plus que les {tolerance:.3f} tolérés.</translation>
    </message>
    <message>
        <source>One output shows a sign of these patients, no clearer than chance gives when several are tested at once.</source>
        <translation>Une sortie montre un signe de ces patients, pas plus net que ce que donne le hasard quand on en teste plusieurs à la fois.</translation>
    </message>
    <message>
        <source>Over-removed</source>
        <translation>Retiré à l&apos;excès</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Patients of an earlier request can be told from unseen ones, as in the model before this run.</source>
        <translation>Des patients d&apos;une demande antérieure se distinguent de patients inconnus, comme dans le modèle d&apos;avant cette exécution.</translation>
    </message>
    <message>
        <source>Patients of an earlier request, whom the model before this run did not show, can be told from unseen ones again.</source>
        <translation>Des patients d&apos;une demande antérieure, que le modèle d&apos;avant cette exécution ne montrait pas, se distinguent à nouveau de patients inconnus.</translation>
    </message>
    <message>
        <source>Perturb forget inputs</source>
        <translation>Perturber les entrées à oublier</translation>
    </message>
    <message>
        <source>Program version {version}, seed {seed}, margin .5 ± {margin}.</source>
        <translation>Version du programme {version}, graine {seed}, marge .5 ± {margin}.</translation>
    </message>
    <message>
        <source>Re-initialised image weights</source>
        <translation>Poids réinitialisés, image</translation>
    </message>
    <message>
        <source>Re-initialised text weights</source>
        <translation>Poids réinitialisés, texte</translation>
    </message>
    <message>
        <source>Reading files</source>
        <translation>Lecture des fichiers</translation>
    </message>
    <message>
        <source>Reading foreign weights</source>
        <translation>Lecture de poids étrangers</translation>
    </message>
    <message>
        <source>Reading images</source>
        <translation>Lecture des images</translation>
    </message>
    <message>
        <source>Reading reports</source>
        <translation>Lecture des comptes rendus</translation>
    </message>
    <message>
        <source>Reading some files</source>
        <translation>Lecture de quelques fichiers</translation>
    </message>
    <message>
        <source>Reading tables</source>
        <translation>Lecture des tableaux</translation>
    </message>
    <message>
        <source>Reading the manifest</source>
        <translation>Lecture du manifeste</translation>
    </message>
    <message>
        <source>Reading the original model&apos;s outputs</source>
        <translation>Lecture des sorties du modèle d&apos;origine</translation>
    </message>
    <message>
        <source>Reading the run</source>
        <translation>Lecture de l&apos;exécution</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Recommandée</translation>
    </message>
    <message>
        <source>Relearning was not tried: a trace may be suppressed and come back with further training.</source>
        <translation>Le réapprentissage n&apos;a pas été essayé&#xa0;: une trace peut être masquée et revenir avec la suite de l&apos;entraînement.</translation>
    </message>
    <message>
        <source>Relearning, epoch {0} of {1}</source>
        <translation>Réapprentissage, époque {0} sur {1}</translation>
    </message>
    <message>
        <source>Renewing the statistics of the normalisation layers</source>
        <translation>Renouvellement des statistiques des couches de normalisation</translation>
    </message>
    <message>
        <source>Repeat the earlier request on its original model with a stricter setting, or train the model anew without the patients of all requests.</source>
        <translation>Refaites la demande antérieure sur son modèle d&apos;origine avec un réglage plus strict, ou réentraînez le modèle sans les patients de toutes les demandes.</translation>
    </message>
    <message>
        <source>Repeating the paper&apos;s attack</source>
        <translation>Répétition de l&apos;attaque de l&apos;article</translation>
    </message>
    <message>
        <source>Report text</source>
        <translation>Compte rendu</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Comptes rendus</translation>
    </message>
    <message>
        <source>Reports found</source>
        <translation>Comptes rendus trouvés</translation>
    </message>
    <message>
        <source>Reports that cannot be used</source>
        <translation>Comptes rendus inutilisables</translation>
    </message>
    <message>
        <source>Reports without an image</source>
        <translation>Comptes rendus sans image</translation>
    </message>
    <message>
        <source>Reports without findings and impression</source>
        <translation>Comptes rendus sans résultats ni conclusion</translation>
    </message>
    <message>
        <source>Request {number}</source>
        <translation>Demande {number}</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>Résidu</translation>
    </message>
    <message>
        <source>Retain</source>
        <translation>Conservés</translation>
    </message>
    <message>
        <source>Retain against retain</source>
        <translation>Conservés entre eux</translation>
    </message>
    <message>
        <source>Retain cross-entropy</source>
        <translation>Entropie croisée (conservés)</translation>
    </message>
    <message>
        <source>Retain divergence</source>
        <translation>Divergence (conservés)</translation>
    </message>
    <message>
        <source>Retain gone through in an epoch</source>
        <translation>Part des conservés par époque</translation>
    </message>
    <message>
        <source>Retain share a</source>
        <translation>Part a des conservés</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Conservation</translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>Réentraînement</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Rows that name no usable image</source>
        <translation>Lignes qui ne nomment aucune image utilisable</translation>
    </message>
    <message>
        <source>Run again with a gentler setting, or use the retrained model.</source>
        <translation>Refaites l&apos;exécution avec un réglage plus doux, ou utilisez le modèle réentraîné.</translation>
    </message>
    <message>
        <source>Run again with a gentler setting, so that these patients look like any unseen ones.</source>
        <translation>Refaites l&apos;exécution avec un réglage plus doux, pour que ces patients ressemblent à n&apos;importe quels inconnus.</translation>
    </message>
    <message>
        <source>Run again with a stricter setting, or train the model anew without these patients.</source>
        <translation>Refaites l&apos;exécution avec un réglage plus strict, ou réentraînez le modèle sans ces patients.</translation>
    </message>
    <message>
        <source>Run again with a stricter setting, or use the retrained model.</source>
        <translation>Refaites l&apos;exécution avec un réglage plus strict, ou utilisez le modèle réentraîné.</translation>
    </message>
    <message>
        <source>SCRUB</source>
        <translation>SCRUB</translation>
    </message>
    <message>
        <source>SD on a 0-1 scale</source>
        <translation>écart type sur une échelle de 0 à 1</translation>
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
        <translation>Poids saillants</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>Calcul des scores</translation>
    </message>
    <message>
        <source>Selection alpha</source>
        <translation>Alpha de sélection</translation>
    </message>
    <message>
        <source>Setting the pages</source>
        <translation>Mise en pages</translation>
    </message>
    <message>
        <source>Shrinks the weights that serve the forgotten patients, without training.</source>
        <translation>Réduit les poids qui servent aux patients oubliés, sans entraînement.</translation>
    </message>
    <message>
        <source>Signing the report</source>
        <translation>Signature du rapport</translation>
    </message>
    <message>
        <source>Structured reports</source>
        <translation>Comptes rendus structurés</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Études</translation>
    </message>
    <message>
        <source>Suppressed, not removed: after {epochs} of further training on retained patients the attack found these patients again on {output}, with an AUC of {attack}.</source>
        <translation>Masqué, non retiré&#xa0;: après {epochs} d&apos;entraînement de plus sur des patients conservés, l&apos;attaque a retrouvé ces patients sur {output}, avec une AUC de {attack}.</translation>
    </message>
    <message>
        <source>Tables with labels</source>
        <translation>Tableaux avec classes</translation>
    </message>
    <message>
        <source>Takes the forgotten patients&apos; images and reports apart; a method for comparison.</source>
        <translation>Sépare les images et les comptes rendus des patients oubliés&#xa0;; une méthode de comparaison.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>Testing every patient</source>
        <translation>Test de chaque patient</translation>
    </message>
    <message>
        <source>Text files</source>
        <translation>Fichiers texte</translation>
    </message>
    <message>
        <source>Text noise</source>
        <translation>Bruit du texte</translation>
    </message>
    <message>
        <source>That a stronger attack, or one with other knowledge, would find nothing.</source>
        <translation>Qu&apos;une attaque plus forte, ou ayant d&apos;autres connaissances, ne trouverait rien.</translation>
    </message>
    <message>
        <source>That copies elsewhere are gone: source data, caches, backups, older checkpoints, models derived from them.</source>
        <translation>Que les copies ailleurs ont disparu&#xa0;: données sources, caches, sauvegardes, anciens points de contrôle, modèles qui en dérivent.</translation>
    </message>
    <message>
        <source>That nobody can see who was removed: whoever holds both the original and the unlearned model can compare them. The original and its copies must be withdrawn.</source>
        <translation>Que personne ne peut voir qui a été retiré&#xa0;: qui détient à la fois l&apos;original et le modèle désappris peut les comparer. L&apos;original et ses copies doivent être retirés de l&apos;usage.</translation>
    </message>
    <message>
        <source>That nothing about these patients is left in the weights: only outputs were tested, by the attacks named here.</source>
        <translation>Qu&apos;il ne reste rien de ces patients dans les poids&#xa0;: seules les sorties ont été testées, par les attaques nommées ici.</translation>
    </message>
    <message>
        <source>The 90 % interval of the difference reaches beyond ±{margin}. This supersedes the comparison with unseen patients alone.</source>
        <translation>L&apos;intervalle à 90&#xa0;% de la différence dépasse ±{margin}. Cela remplace la comparaison avec les seuls patients inconnus.</translation>
    </message>
    <message>
        <source>The 95 % interval of the attack on that output leaves .5 out, but with Holm&apos;s correction for all outputs tested it may be chance. It is neither a detection nor a pass.</source>
        <translation>L&apos;intervalle à 95&#xa0;% de l&apos;attaque sur cette sortie exclut .5, mais avec la correction de Holm pour toutes les sorties testées, ce peut être le hasard. Ce n&apos;est ni une détection ni une réussite.</translation>
    </message>
    <message>
        <source>The 95 % interval of the difference lies above 0, so the model still shows signs of these patients. This supersedes the comparison with unseen patients alone.</source>
        <translation>L&apos;intervalle à 95&#xa0;% de la différence est au-dessus de 0&#xa0;: le modèle montre donc encore des signes de ces patients. Cela remplace la comparaison avec les seuls patients inconnus.</translation>
    </message>
    <message>
        <source>The attack could not find these patients in the original model either.</source>
        <translation>L&apos;attaque ne trouvait pas non plus ces patients dans le modèle d&apos;origine.</translation>
    </message>
    <message>
        <source>The attack may be reading that difference instead of the model&apos;s memory, so its figures cannot be taken as a result of the removal.</source>
        <translation>L&apos;attaque lit peut-être cette différence au lieu de la mémoire du modèle&#xa0;; ses chiffres ne peuvent donc pas être pris pour un résultat du retrait.</translation>
    </message>
    <message>
        <source>The earlier request left a trace that this run did not take away: the 95 % interval of the attack on them lies above .5.</source>
        <translation>La demande antérieure a laissé une trace que cette exécution n&apos;a pas enlevée&#xa0;: l&apos;intervalle à 95&#xa0;% de l&apos;attaque sur ces patients est au-dessus de .5.</translation>
    </message>
    <message>
        <source>The loss became infinite or undefined in epoch {0}; that epoch was thrown away.</source>
        <translation>La perte est devenue infinie ou indéfinie à l&apos;époque {0}&#xa0;; cette époque a été écartée.</translation>
    </message>
    <message>
        <source>The mechanics of the released code, with its faults; for comparison only.</source>
        <translation>Le procédé du code publié, avec ses défauts&#xa0;; pour comparaison seulement.</translation>
    </message>
    <message>
        <source>The method ran {run} of {planned} and no epoch was kept.</source>
        <translation>La méthode a fait {run} sur {planned} et aucune n&apos;a été gardée.</translation>
    </message>
    <message>
        <source>The method ran {run} of {planned} and the state after epoch {selected} was kept.</source>
        <translation>La méthode a fait {run} sur {planned} et l&apos;état après l&apos;époque {selected} a été gardé.</translation>
    </message>
    <message>
        <source>The model behaves unusually for these patients, which also gives them away.</source>
        <translation>Le modèle se comporte de façon inhabituelle pour ces patients, ce qui les trahit aussi.</translation>
    </message>
    <message>
        <source>The model still shows signs of these patients.</source>
        <translation>Le modèle montre encore des signes de ces patients.</translation>
    </message>
    <message>
        <source>The model treats these patients as more unfamiliar than one that was trained without them: {comparison}.</source>
        <translation>Le modèle traite ces patients comme plus inconnus que ne le fait un modèle entraîné sans eux&#xa0;: {comparison}.</translation>
    </message>
    <message>
        <source>The prepared images and reports of the forgotten patients stay in the store until the run is audited or they are purged.</source>
        <translation>Les images et comptes rendus préparés des patients oubliés restent stockés jusqu&apos;à ce que l&apos;exécution soit auditée ou qu&apos;ils soient purgés.</translation>
    </message>
    <message>
        <source>The prepared images and reports of this run stay in the store until they are purged.</source>
        <translation>Les images et comptes rendus préparés de cette exécution restent stockés jusqu&apos;à ce qu&apos;ils soient purgés.</translation>
    </message>
    <message>
        <source>The retrained model is there already; the run is audited against it.</source>
        <translation>Le modèle réentraîné est déjà là&#xa0;; l&apos;exécution est auditée face à lui.</translation>
    </message>
    <message>
        <source>Their data were kept out of this run, yet the 95 % interval of the attack on them now lies above .5: this run has brought a trace of them back.</source>
        <translation>Leurs données ont été tenues hors de cette exécution, et pourtant l&apos;intervalle à 95&#xa0;% de l&apos;attaque sur eux est maintenant au-dessus de .5&#xa0;: cette exécution a ramené une trace d&apos;eux.</translation>
    </message>
    <message>
        <source>There are no patients that the model never saw to compare these with.</source>
        <translation>Il n&apos;y a pas de patients que le modèle n&apos;ait jamais vus auxquels comparer ceux-ci.</translation>
    </message>
    <message>
        <source>These patients differ from the unseen ones already by age, sex, view, device or year.</source>
        <translation>Ces patients diffèrent déjà des inconnus par l&apos;âge, le sexe, l&apos;incidence, l&apos;appareil ou l&apos;année.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Trains from scratch without the patients; the reference, and the slowest.</source>
        <translation>Entraîne depuis le début sans les patients&#xa0;; la référence, et la plus lente.</translation>
    </message>
    <message>
        <source>Trains on the others and against the forgotten patients; a method for comparison.</source>
        <translation>Entraîne avec les autres et contre les patients oubliés&#xa0;; une méthode de comparaison.</translation>
    </message>
    <message>
        <source>Trains on with the other patients only; a baseline for comparison.</source>
        <translation>Poursuit l&apos;entraînement avec les seuls autres patients&#xa0;; une méthode de référence.</translation>
    </message>
    <message>
        <source>Trains the last layers on with the other patients only; a method for comparison.</source>
        <translation>Poursuit l&apos;entraînement des dernières couches avec les seuls autres patients&#xa0;; une méthode de comparaison.</translation>
    </message>
    <message>
        <source>Trying a few steps</source>
        <translation>Essai de quelques pas</translation>
    </message>
    <message>
        <source>Undecided against retrained</source>
        <translation>Indécis face au réentraîné</translation>
    </message>
    <message>
        <source>Unimodal</source>
        <translation>Unimodal</translation>
    </message>
    <message>
        <source>Unimodal retention</source>
        <translation>Conservation unimodale</translation>
    </message>
    <message>
        <source>Unimodal retention (UR)</source>
        <translation>Conservation unimodale (UR)</translation>
    </message>
    <message>
        <source>Unimodal unlearning (UU)</source>
        <translation>Oubli unimodal (UU)</translation>
    </message>
    <message>
        <source>Unseen against unseen</source>
        <translation>Inconnus entre eux</translation>
    </message>
    <message>
        <source>Unseen, for stopping</source>
        <translation>Inconnus, pour l&apos;arrêt</translation>
    </message>
    <message>
        <source>Unseen, for this report</source>
        <translation>Inconnus, pour ce rapport</translation>
    </message>
    <message>
        <source>Usable as images</source>
        <translation>Utilisables comme images</translation>
    </message>
    <message>
        <source>Waiting for the first process</source>
        <translation>Attente du premier processus</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Échauffement</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Décroissance des poids</translation>
    </message>
    <message>
        <source>What makes these patients easy or hard to find by themselves is the same in both models and cancels out: the 90 % interval of the difference lies within ±{margin}. This supersedes the comparison with unseen patients alone. It is no proof that nothing is left.</source>
        <translation>Ce qui rend ces patients en eux-mêmes faciles ou difficiles à trouver est identique dans les deux modèles et s&apos;annule&#xa0;: l&apos;intervalle à 90&#xa0;% de la différence reste dans ±{margin}. Cela remplace la comparaison avec les seuls patients inconnus. Ce n&apos;est pas une preuve qu&apos;il ne reste rien.</translation>
    </message>
    <message>
        <source>Where no difference could be seen before, seeing none afterwards says nothing about the removal. This supersedes the comparison with unseen patients alone.</source>
        <translation>Là où l&apos;on ne voyait aucune différence avant, n&apos;en voir aucune après ne dit rien du retrait. Cela remplace la comparaison avec les seuls patients inconnus.</translation>
    </message>
    <message>
        <source>Where nothing could be seen before, seeing nothing afterwards says nothing about the removal.</source>
        <translation>Là où l&apos;on ne voyait rien avant, ne rien voir après ne dit rien du retrait.</translation>
    </message>
    <message>
        <source>With so few patients only an attack AUC of about {smallest} or more could have been shown. Less may have stayed unnoticed.</source>
        <translation>Avec si peu de patients, seule une AUC de l&apos;attaque d&apos;environ {smallest} ou plus aurait pu être montrée. Moins a pu passer inaperçu.</translation>
    </message>
    <message>
        <source>With the same settings, {done}</source>
        <translation>Avec les mêmes réglages&#xa0;: {done}</translation>
    </message>
    <message>
        <source>With {whom} this audit shows strong traces only. A qualification run would show what these settings do to this model: about 100 randomly chosen training patients are removed from a copy, which is audited and deleted (python main.py qualify). Audit this run again afterwards.</source>
        <translation>Avec si peu ({whom}), cet audit ne montre que de fortes traces. Une exécution de qualification montrerait ce que font ces réglages à ce modèle&#xa0;: environ 100 patients d&apos;entraînement choisis au hasard sont retirés d&apos;une copie, qui est auditée et supprimée (python main.py qualify). Refaites ensuite l&apos;audit de cette exécution.</translation>
    </message>
    <message>
        <source>Within margin</source>
        <translation>Dans la marge</translation>
    </message>
    <message>
        <source>Without noise</source>
        <translation>Sans bruit</translation>
    </message>
    <message>
        <source>Without them no attack can be measured, and nothing can be said about what is left.</source>
        <translation>Sans eux, aucune attaque ne peut être mesurée, et on ne peut rien dire de ce qui reste.</translation>
    </message>
    <message>
        <source>Writing the catalog</source>
        <translation>Écriture du catalogue</translation>
    </message>
    <message>
        <source>Writing the checkpoint</source>
        <translation>Écriture du point de contrôle</translation>
    </message>
    <message>
        <source>Writing the key sheet</source>
        <translation>Écriture de la feuille de clé</translation>
    </message>
    <message>
        <source>Writing the list of rejects</source>
        <translation>Écriture de la liste des rejets</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Écriture du rapport</translation>
    </message>
    <message>
        <source>a folder in MIMIC-CXR layout (files/p10/... with its tables)</source>
        <translation>un dossier disposé comme MIMIC-CXR (files/p10/... avec ses tableaux)</translation>
    </message>
    <message>
        <source>a folder of DICOM files (with reports as .txt or DICOM SR)</source>
        <translation>un dossier de fichiers DICOM (avec comptes rendus en .txt ou DICOM SR)</translation>
    </message>
    <message>
        <source>a manifest (a CSV file with subject_id, image_path, text, label)</source>
        <translation>un manifeste (CSV avec subject_id, image_path, text, label)</translation>
    </message>
    <message>
        <source>after</source>
        <translation>après</translation>
    </message>
    <message>
        <source>another image of this data set has the same image id</source>
        <translation>une autre image de ce jeu de données a le même identifiant d&apos;image</translation>
    </message>
    <message>
        <source>another report has the same id</source>
        <translation>un autre compte rendu a le même identifiant</translation>
    </message>
    <message>
        <source>another report of the same study is used</source>
        <translation>un autre compte rendu de la même étude est utilisé</translation>
    </message>
    <message>
        <source>as the retrained model</source>
        <translation>comme le modèle réentraîné</translation>
    </message>
    <message>
        <source>at full resolution, padded or cut about the centre to {size}, divided by the largest value</source>
        <translation>en pleine résolution, complétées ou rognées autour du centre à {size}, divisées par la plus grande valeur</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>au plus</translation>
    </message>
    <message>
        <source>attack</source>
        <translation>attaque</translation>
    </message>
    <message>
        <source>attack AUC</source>
        <translation>AUC de l&apos;attaque</translation>
    </message>
    <message>
        <source>attack AUC {after} against {retrained}, a difference of {difference} ({interval})</source>
        <translation>AUC de l&apos;attaque {after} contre {retrained}, une différence de {difference} ({interval})</translation>
    </message>
    <message>
        <source>attack AUC, 95 % interval</source>
        <translation>AUC de l&apos;attaque, intervalle à 95&#xa0;%</translation>
    </message>
    <message>
        <source>before</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>ne distingue pas</translation>
    </message>
    <message>
        <source>capped ascent on forget</source>
        <translation>montée plafonnée</translation>
    </message>
    <message>
        <source>change of AUC; dashed: tolerated loss of {tolerance}</source>
        <translation>variation d&apos;AUC&#xa0;; pointillé&#xa0;: perte tolérée de {tolerance}</translation>
    </message>
    <message>
        <source>confounded</source>
        <translation>facteurs de confusion</translation>
    </message>
    <message>
        <source>cross-entropy on retain</source>
        <translation>entropie, conservés</translation>
    </message>
    <message>
        <source>detectable again</source>
        <translation>à nouveau décelables</translation>
    </message>
    <message>
        <source>detected</source>
        <translation>décelés</translation>
    </message>
    <message>
        <source>earlier request detectable again</source>
        <translation>demande antérieure à nouveau décelable</translation>
    </message>
    <message>
        <source>earlier request still detectable</source>
        <translation>demande antérieure encore décelable</translation>
    </message>
    <message>
        <source>epoch (0 is the original model)</source>
        <translation>époque (0 est le modèle d&apos;origine)</translation>
    </message>
    <message>
        <source>female patients</source>
        <translation>patientes</translation>
    </message>
    <message>
        <source>forget</source>
        <translation>à oublier</translation>
    </message>
    <message>
        <source>image</source>
        <translation>image</translation>
    </message>
    <message>
        <source>image and text</source>
        <translation>image et texte</translation>
    </message>
    <message>
        <source>images</source>
        <translation>images</translation>
    </message>
    <message>
        <source>inconclusive</source>
        <translation>sans conclusion</translation>
    </message>
    <message>
        <source>inverted hinge</source>
        <translation>hinge inversé</translation>
    </message>
    <message>
        <source>its own range</source>
        <translation>leur propre étendue</translation>
    </message>
    <message>
        <source>joint</source>
        <translation>image et texte</translation>
    </message>
    <message>
        <source>less like a member than retrained</source>
        <translation>moins familier que réentraîné</translation>
    </message>
    <message>
        <source>male patients</source>
        <translation>patients masculins</translation>
    </message>
    <message>
        <source>more detectable than retrained</source>
        <translation>plus décelable que réentraîné</translation>
    </message>
    <message>
        <source>multimodal retention</source>
        <translation>conservation multimodale</translation>
    </message>
    <message>
        <source>multimodal unlearning</source>
        <translation>oubli multimodal</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>nats</translation>
    </message>
    <message>
        <source>no epoch kept the model&apos;s accuracy within the tolerance, so no model came out</source>
        <translation>après aucune époque la précision n&apos;est restée dans la tolérance, donc aucun modèle n&apos;en est sorti</translation>
    </message>
    <message>
        <source>no image is named</source>
        <translation>aucune image n&apos;est nommée</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>pas de classe</translation>
    </message>
    <message>
        <source>no model came out</source>
        <translation>aucun modèle n&apos;en est sorti</translation>
    </message>
    <message>
        <source>no patient id</source>
        <translation>pas d&apos;identifiant de patient</translation>
    </message>
    <message>
        <source>no report names the image</source>
        <translation>aucun compte rendu ne nomme l&apos;image</translation>
    </message>
    <message>
        <source>no report text</source>
        <translation>pas de texte de compte rendu</translation>
    </message>
    <message>
        <source>no study id</source>
        <translation>pas d&apos;identifiant d&apos;étude</translation>
    </message>
    <message>
        <source>no unseen patients</source>
        <translation>aucun patient inconnu</translation>
    </message>
    <message>
        <source>not assessable</source>
        <translation>non évaluable</translation>
    </message>
    <message>
        <source>not assessable against retrained</source>
        <translation>non évaluable face au réentraîné</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation>non évalué</translation>
    </message>
    <message>
        <source>not said; {size}</source>
        <translation>non dit&#xa0;; {size}</translation>
    </message>
    <message>
        <source>of each branch</source>
        <translation>de chaque branche</translation>
    </message>
    <message>
        <source>over-removed</source>
        <translation>retiré à l&apos;excès</translation>
    </message>
    <message>
        <source>padded to a square, reduced to {size}, contrast from {low:g} to {high:g} % of the grey values</source>
        <translation>complétées en carré, réduites à {size}, contraste de {low:g} à {high:g}&#xa0;% des niveaux de gris</translation>
    </message>
    <message>
        <source>passes over forget</source>
        <translation>passages sur ceux à oublier</translation>
    </message>
    <message>
        <source>passes over retain</source>
        <translation>passages sur les conservés</translation>
    </message>
    <message>
        <source>patients of 40 to 64</source>
        <translation>patients de 40 à 64 ans</translation>
    </message>
    <message>
        <source>patients of 65 and over</source>
        <translation>patients de 65 ans et plus</translation>
    </message>
    <message>
        <source>patients of other sex</source>
        <translation>patients d&apos;un autre sexe</translation>
    </message>
    <message>
        <source>patients under 40</source>
        <translation>patients de moins de 40 ans</translation>
    </message>
    <message>
        <source>quantile of unseen distances</source>
        <translation>quantile des distances d&apos;inconnus</translation>
    </message>
    <message>
        <source>reading the file broke the reading program off</source>
        <translation>la lecture du fichier a interrompu le programme de lecture</translation>
    </message>
    <message>
        <source>reading the file did not come to an end</source>
        <translation>la lecture du fichier n&apos;a pas pris fin</translation>
    </message>
    <message>
        <source>report text</source>
        <translation>compte rendu</translation>
    </message>
    <message>
        <source>residual</source>
        <translation>résidu</translation>
    </message>
    <message>
        <source>residual network of joint_chestxray</source>
        <translation>réseau résiduel de joint_chestxray</translation>
    </message>
    <message>
        <source>residual network, {count} stages</source>
        <translation>réseau résiduel, {count} étages</translation>
    </message>
    <message>
        <source>retain</source>
        <translation>conservés</translation>
    </message>
    <message>
        <source>retain against retain</source>
        <translation>conservés entre eux</translation>
    </message>
    <message>
        <source>retrained</source>
        <translation>réentraîné</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>choisie</translation>
    </message>
    <message>
        <source>share</source>
        <translation>part</translation>
    </message>
    <message>
        <source>share of all steps</source>
        <translation>part de tous les pas</translation>
    </message>
    <message>
        <source>share of words</source>
        <translation>part des mots</translation>
    </message>
    <message>
        <source>shorter side {shorter}, centre cut to {size}, contrast from {white}, mean {mean:g}, deviation {deviation:g}</source>
        <translation>petit côté {shorter}, centre rogné à {size}, contraste depuis {white}, moyenne {mean:g}, écart {deviation:g}</translation>
    </message>
    <message>
        <source>still detectable</source>
        <translation>encore décelables</translation>
    </message>
    <message>
        <source>stretched to {size}, contrast from {white}, mean {mean:g}, deviation {deviation:g}</source>
        <translation>étirées à {size}, contraste depuis {white}, moyenne {mean:g}, écart {deviation:g}</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>the DICOM file holds no image (a structured report or other object)</source>
        <translation>le fichier DICOM ne contient pas d&apos;image (un compte rendu structuré ou un autre objet)</translation>
    </message>
    <message>
        <source>the DICOM file names an image size but holds no pixels</source>
        <translation>le fichier DICOM nomme une taille d&apos;image mais ne contient pas de pixels</translation>
    </message>
    <message>
        <source>the DICOM header and the compressed image disagree about size or depth</source>
        <translation>l&apos;en-tête DICOM et l&apos;image compressée ne s&apos;accordent pas sur la taille ou la profondeur</translation>
    </message>
    <message>
        <source>the DICOM header cannot be read</source>
        <translation>l&apos;en-tête DICOM ne peut pas être lu</translation>
    </message>
    <message>
        <source>the DICOM header does not say how the image is stored</source>
        <translation>l&apos;en-tête DICOM ne dit pas comment l&apos;image est stockée</translation>
    </message>
    <message>
        <source>the DICOM header holds a size or format that makes no sense</source>
        <translation>l&apos;en-tête DICOM contient une taille ou un format qui n&apos;a pas de sens</translation>
    </message>
    <message>
        <source>the DICOM header leaves out what is needed to read the pixels</source>
        <translation>l&apos;en-tête DICOM omet ce qu&apos;il faut pour lire les pixels</translation>
    </message>
    <message>
        <source>the Open-i collection (a folder with ecgen-radiology/1.xml and so on)</source>
        <translation>la collection Open-i (un dossier avec ecgen-radiology/1.xml et ainsi de suite)</translation>
    </message>
    <message>
        <source>the class</source>
        <translation>la classe</translation>
    </message>
    <message>
        <source>the compressed file unpacks to more than this program opens</source>
        <translation>le fichier compressé dépasse, une fois décompressé, ce que ce programme ouvre</translation>
    </message>
    <message>
        <source>the file has no DICOM marker at its start, so its format is unsure</source>
        <translation>le fichier n&apos;a pas de marque DICOM au début, son format est donc incertain</translation>
    </message>
    <message>
        <source>the file holds a dose map, segmentation or other computed map, not a radiograph</source>
        <translation>le fichier contient une carte de dose, une segmentation ou une autre carte calculée, pas une radiographie</translation>
    </message>
    <message>
        <source>the file holds several frames; a radiograph has one</source>
        <translation>le fichier contient plusieurs vues&#xa0;; une radiographie en a une</translation>
    </message>
    <message>
        <source>the file is a DICOMDIR index, not an image</source>
        <translation>le fichier est un index DICOMDIR, pas une image</translation>
    </message>
    <message>
        <source>the file is cut short: image data are missing</source>
        <translation>le fichier est tronqué&#xa0;: des données d&apos;image manquent</translation>
    </message>
    <message>
        <source>the file is no DICOM, PNG or JPEG file</source>
        <translation>le fichier n&apos;est ni DICOM, ni PNG, ni JPEG</translation>
    </message>
    <message>
        <source>the file is no report of this data set&apos;s kind</source>
        <translation>le fichier n&apos;est pas un compte rendu du type de ce jeu de données</translation>
    </message>
    <message>
        <source>the file starts like a program, which a radiograph never does</source>
        <translation>le fichier commence comme un programme, ce qu&apos;une radiographie ne fait jamais</translation>
    </message>
    <message>
        <source>the file&apos;s name holds characters that are no text</source>
        <translation>le nom du fichier contient des caractères qui ne sont pas du texte</translation>
    </message>
    <message>
        <source>the first one dampens</source>
        <translation>la première amortit</translation>
    </message>
    <message>
        <source>the folder cannot be read</source>
        <translation>le dossier ne peut pas être lu</translation>
    </message>
    <message>
        <source>the forget patients</source>
        <translation>les patients à oublier</translation>
    </message>
    <message>
        <source>the gzip file is damaged or cut short</source>
        <translation>le fichier gzip est endommagé ou tronqué</translation>
    </message>
    <message>
        <source>the image data are damaged and cannot be decoded</source>
        <translation>les données de l&apos;image sont endommagées et ne peuvent pas être décodées</translation>
    </message>
    <message>
        <source>the image file cannot be opened</source>
        <translation>le fichier d&apos;image ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>the image file is empty</source>
        <translation>le fichier d&apos;image est vide</translation>
    </message>
    <message>
        <source>the image file is larger than this program opens</source>
        <translation>le fichier d&apos;image est plus grand que ce que ce programme ouvre</translation>
    </message>
    <message>
        <source>the image file is not there</source>
        <translation>le fichier d&apos;image n&apos;est pas là</translation>
    </message>
    <message>
        <source>the image has more pixels than this program opens</source>
        <translation>l&apos;image a plus de pixels que ce que ce programme ouvre</translation>
    </message>
    <message>
        <source>the image holds values that are no numbers</source>
        <translation>l&apos;image contient des valeurs qui ne sont pas des nombres</translation>
    </message>
    <message>
        <source>the image is listed twice for the same patient and study</source>
        <translation>l&apos;image est listée deux fois pour le même patient et la même étude</translation>
    </message>
    <message>
        <source>the image is stored in a way this program cannot decode</source>
        <translation>l&apos;image est stockée d&apos;une façon que ce programme ne peut pas décoder</translation>
    </message>
    <message>
        <source>the image&apos;s colours are stored in a way this program does not know</source>
        <translation>les couleurs de l&apos;image sont stockées d&apos;une façon que ce programme ne connaît pas</translation>
    </message>
    <message>
        <source>the image&apos;s file, relative to the manifest</source>
        <translation>le fichier de l&apos;image, relatif au manifeste</translation>
    </message>
    <message>
        <source>the image&apos;s id; made from the other ids without it</source>
        <translation>l&apos;identifiant de l&apos;image&#xa0;; formé des autres identifiants s&apos;il manque</translation>
    </message>
    <message>
        <source>the output for image and text together</source>
        <translation>la sortie pour l&apos;image et le texte ensemble</translation>
    </message>
    <message>
        <source>the output for the image</source>
        <translation>la sortie pour l&apos;image</translation>
    </message>
    <message>
        <source>the output for the report&apos;s text</source>
        <translation>la sortie pour le texte du compte rendu</translation>
    </message>
    <message>
        <source>the path is a link to a folder; folders are read only where they lie</source>
        <translation>le chemin est un lien vers un dossier&#xa0;; les dossiers ne sont lus que là où ils se trouvent</translation>
    </message>
    <message>
        <source>the path leads out of the data set&apos;s folder</source>
        <translation>le chemin sort du dossier du jeu de données</translation>
    </message>
    <message>
        <source>the path leads to a folder or device, not to a file</source>
        <translation>le chemin mène à un dossier ou à un périphérique, pas à un fichier</translation>
    </message>
    <message>
        <source>the patient&apos;s age in years</source>
        <translation>l&apos;âge du patient en années</translation>
    </message>
    <message>
        <source>the patient&apos;s id</source>
        <translation>l&apos;identifiant du patient</translation>
    </message>
    <message>
        <source>the patient&apos;s sex</source>
        <translation>le sexe du patient</translation>
    </message>
    <message>
        <source>the pixels are not compressed in the way that the DICOM header says</source>
        <translation>les pixels ne sont pas compressés comme le dit l&apos;en-tête DICOM</translation>
    </message>
    <message>
        <source>the report belongs to no study that has an image here</source>
        <translation>le compte rendu n&apos;appartient à aucune étude qui a une image ici</translation>
    </message>
    <message>
        <source>the report cannot be opened</source>
        <translation>le compte rendu ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>the report names no image</source>
        <translation>le compte rendu ne nomme aucune image</translation>
    </message>
    <message>
        <source>the report&apos;s XML declares a document type, which can hide an attack</source>
        <translation>le XML du compte rendu déclare un type de document, qui peut cacher une attaque</translation>
    </message>
    <message>
        <source>the report&apos;s XML is damaged and cannot be read</source>
        <translation>le XML du compte rendu est endommagé et ne peut pas être lu</translation>
    </message>
    <message>
        <source>the report&apos;s XML is larger than this program opens</source>
        <translation>le XML du compte rendu est plus grand que ce que ce programme ouvre</translation>
    </message>
    <message>
        <source>the report&apos;s file, relative to the manifest</source>
        <translation>le fichier du compte rendu, relatif au manifeste</translation>
    </message>
    <message>
        <source>the report&apos;s name or place fits several studies</source>
        <translation>le nom ou le lieu du compte rendu convient à plusieurs études</translation>
    </message>
    <message>
        <source>the report&apos;s text</source>
        <translation>le texte du compte rendu</translation>
    </message>
    <message>
        <source>the retained patients</source>
        <translation>les patients conservés</translation>
    </message>
    <message>
        <source>the row has too few or too many cells</source>
        <translation>la ligne a trop peu ou trop de cellules</translation>
    </message>
    <message>
        <source>the split names neither train nor unseen for this patient</source>
        <translation>la répartition ne nomme ni entraînement ni inconnu pour ce patient</translation>
    </message>
    <message>
        <source>the structured report cannot be read</source>
        <translation>le compte rendu structuré ne peut pas être lu</translation>
    </message>
    <message>
        <source>the structured report holds no text</source>
        <translation>le compte rendu structuré ne contient pas de texte</translation>
    </message>
    <message>
        <source>the structured report is larger than this program opens</source>
        <translation>le compte rendu structuré est plus grand que ce que ce programme ouvre</translation>
    </message>
    <message>
        <source>the study&apos;s date</source>
        <translation>la date de l&apos;étude</translation>
    </message>
    <message>
        <source>the study&apos;s id; images of one study share a report</source>
        <translation>l&apos;identifiant de l&apos;étude&#xa0;; les images d&apos;une étude partagent un compte rendu</translation>
    </message>
    <message>
        <source>the unseen patients</source>
        <translation>les patients inconnus</translation>
    </message>
    <message>
        <source>the unseen patients used for stopping</source>
        <translation>les patients inconnus pour l&apos;arrêt</translation>
    </message>
    <message>
        <source>the view (PA, AP, LL)</source>
        <translation>l&apos;incidence (PA, AP, LL)</translation>
    </message>
    <message>
        <source>train or unseen</source>
        <translation>entraînement ou inconnu</translation>
    </message>
    <message>
        <source>undecided against retrained</source>
        <translation>indécis face au réentraîné</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>non défini</translation>
    </message>
    <message>
        <source>unimodal retention</source>
        <translation>conservation unimodale</translation>
    </message>
    <message>
        <source>unimodal unlearning</source>
        <translation>oubli unimodal</translation>
    </message>
    <message>
        <source>unseen</source>
        <translation>inconnus</translation>
    </message>
    <message>
        <source>unseen against unseen</source>
        <translation>inconnus entre eux</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>pas</translation>
    </message>
    <message>
        <source>weighted loss</source>
        <translation>perte pondérée</translation>
    </message>
    <message>
        <source>within margin</source>
        <translation>dans la marge</translation>
    </message>
    <message>
        <source>{0:,} files are neither reports nor images and were left aside.</source>
        <translation>{0} fichiers ne sont ni comptes rendus ni images et ont été laissés de côté.</translation>
    </message>
    <message>
        <source>{0:,} image files hold an image that is there more than once; of each the DICOM file was used, else PNG, else JPEG.</source>
        <translation>{0} fichiers d&apos;images contiennent une image présente plus d&apos;une fois&#xa0;; pour chacune, le fichier DICOM a été utilisé, sinon PNG, sinon JPEG.</translation>
    </message>
    <message>
        <source>{0:,} weights that serve the forget patients most were drawn anew.</source>
        <translation>{0} poids qui servent le plus aux patients à oublier ont été tirés à nouveau.</translation>
    </message>
    <message>
        <source>{0} gives labels for {1:,} of {2:,} images; {3:,} of its {4:,} ids match nothing.</source>
        <translation>{0} donne des classes pour {1} images sur {2}&#xa0;; {3} de ses {4} identifiants ne correspondent à rien.</translation>
    </message>
    <message>
        <source>{0} gives labels for {1:,} of {2:,} images; {3:,} of its {4:,} ids match nothing. {5:,} rows contradict an earlier row, which was used.</source>
        <translation>{0} donne des classes pour {1} images sur {2}&#xa0;; {3} de ses {4} identifiants ne correspondent à rien. {5} lignes contredisent une ligne antérieure, qui a été utilisée.</translation>
    </message>
    <message>
        <source>{0} gives the split for {1:,} of {2:,} images; {3:,} of its {4:,} ids match nothing.</source>
        <translation>{0} donne la répartition pour {1} images sur {2}&#xa0;; {3} de ses {4} identifiants ne correspondent à rien.</translation>
    </message>
    <message>
        <source>{0} gives the split for {1:,} of {2:,} images; {3:,} of its {4:,} ids match nothing. {5:,} rows contradict an earlier row, which was used.</source>
        <translation>{0} donne la répartition pour {1} images sur {2}&#xa0;; {3} de ses {4} identifiants ne correspondent à rien. {5} lignes contredisent une ligne antérieure, qui a été utilisée.</translation>
    </message>
    <message>
        <source>{0} images belong to more than one patient ({1} patients in all): forgetting one of them leaves the image with the other.</source>
        <translation>{0} images appartiennent à plus d&apos;un patient ({1} patients en tout)&#xa0;: oublier l&apos;un d&apos;eux laisse l&apos;image à l&apos;autre.</translation>
    </message>
    <message>
        <source>{0} is not UTF-8; it was read as Windows-1252.</source>
        <translation>{0} n&apos;est pas en UTF-8&#xa0;; il a été lu comme Windows-1252.</translation>
    </message>
    <message>
        <source>{0} prepared images and {1} reports of the forgotten patients are deleted from the store when the other run that uses it has ended.</source>
        <translation>{0} images préparées et {1} comptes rendus des patients oubliés seront supprimés du stockage quand l&apos;autre exécution qui s&apos;en sert sera terminée.</translation>
    </message>
    <message>
        <source>{0} prepared images and {1} reports of the forgotten patients were deleted from the store.</source>
        <translation>{0} images préparées et {1} comptes rendus des patients oubliés ont été supprimés du stockage.</translation>
    </message>
    <message>
        <source>{0} processes share each batch.</source>
        <translation>{0} processus se partagent chaque lot.</translation>
    </message>
    <message>
        <source>{count:,} are over-removed</source>
        <translation>{count} sont retirés à l&apos;excès</translation>
    </message>
    <message>
        <source>{count:,} epochs</source>
        <translation>{count} époques</translation>
    </message>
    <message>
        <source>{count:,} images</source>
        <translation>{count} images</translation>
    </message>
    <message>
        <source>{count:,} of {whom} are still detectable</source>
        <translation>{count} sur {whom} sont encore décelables</translation>
    </message>
    <message>
        <source>{count:,} patients</source>
        <translation>{count} patients</translation>
    </message>
    <message>
        <source>{count:,} patients ({images}) were to be removed from a trained model.</source>
        <translation>{count} patients ({images}) devaient être retirés d&apos;un modèle entraîné.</translation>
    </message>
    <message>
        <source>{count:,} patients are</source>
        <translation>{count} patients sont</translation>
    </message>
    <message>
        <source>{count:,} qualification runs were made on this model with another method or other settings (the last: {last}); nothing of that is cited, since it says nothing of the settings of this run.</source>
        <translation>{count} exécutions de qualification ont été faites sur ce modèle avec une autre méthode ou d&apos;autres réglages (la dernière&#xa0;: {last})&#xa0;; rien n&apos;en est cité, car elles ne disent rien des réglages de cette exécution.</translation>
    </message>
    <message>
        <source>{count:,} randomly chosen patients of {eligible:,} were removed from this model on {day}: {outcome}.</source>
        <translation>{count} patients choisis au hasard parmi {eligible} ont été retirés de ce modèle le {day}&#xa0;: {outcome}.</translation>
    </message>
    <message>
        <source>{family}, {layers} layers of {width}</source>
        <translation>{family}, {layers} couches de {width}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} à {high}</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} et {other}</translation>
    </message>
    <message>
        <source>{output} {attack}, before {before}</source>
        <translation>{output} {attack}, avant {before}</translation>
    </message>
    <message>
        <source>{output}, {group} among the retained ones</source>
        <translation>{output}, {group} parmi les conservés</translation>
    </message>
    <message>
        <source>{output}, {group} among the unseen ones</source>
        <translation>{output}, {group} parmi les inconnus</translation>
    </message>
    <message>
        <source>{request} on its own, {whom}: {detected} on {output}, with an attack AUC of {before} before this run and {after} after.</source>
        <translation>{request} prise à part, {whom}&#xa0;: {detected} sur {output}, avec une AUC de l&apos;attaque de {before} avant cette exécution et {after} après.</translation>
    </message>
    <message>
        <source>{side} x {side} pixels</source>
        <translation>{side} x {side} pixels</translation>
    </message>
    <message>
        <source>{state} (attack AUC: {heads})</source>
        <translation>{state} (AUC de l&apos;attaque&#xa0;: {heads})</translation>
    </message>
    <message>
        <source>{steps}, MONOCHROME1 left reversed</source>
        <translation>{steps}, MONOCHROME1 laissé inversé</translation>
    </message>
</context>
<context>
    <name>fit</name>
    <message>
        <source>The model predicts other classes ({0}) than the label of this data set has ({1}). Choose the label that the model was trained on: Change how it is read.</source>
        <translation>Le modèle prédit d&apos;autres classes ({0}) que celles de ce jeu de données ({1}). Choisissez celle sur laquelle il a été entraîné&#xa0;: Modifier la lecture.</translation>
    </message>
    <message>
        <source>The model predicts {0}; the label chosen has other classes, such as {1}. Choose the label that the model was trained on.</source>
        <translation>Le modèle prédit {0}&#xa0;; la classe choisie en a d&apos;autres, telle {1}. Choisissez celle sur laquelle il a été entraîné.</translation>
    </message>
    <message>
        <source>The model predicts findings, several for an image; the label chosen has one class for each. Choose the findings that the model was trained on.</source>
        <translation>Le modèle prédit des signes, plusieurs par image&#xa0;; la classe choisie n&apos;en a qu&apos;une. Choisissez les signes sur lesquels il a été entraîné.</translation>
    </message>
    <message>
        <source>The model predicts one class for each image; the label chosen has findings, several for an image. Choose the label that the model was trained on.</source>
        <translation>Le modèle prédit une classe par image&#xa0;; ce qui est choisi a des signes, plusieurs par image. Choisissez la classe sur laquelle il a été entraîné.</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>Explain: {0}</source>
        <translation>Expliquer&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <source>Free some space, then do this step again.</source>
        <translation>Libérez de la place, puis refaites cette étape.</translation>
    </message>
    <message>
        <source>A file or folder may not be read or written.</source>
        <translation>Un fichier ou un dossier ne peut être lu ou écrit.</translation>
    </message>
    <message>
        <source>Ask for access, or choose another folder.</source>
        <translation>Demandez l&apos;accès, ou choisissez un autre dossier.</translation>
    </message>
</context>
<context>
    <name>model_facts</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Encoders</source>
        <translation>Encodeurs</translation>
    </message>
    <message>
        <source>Images prepared</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Intended use</source>
        <translation>Usage prévu</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Manifest SHA-256</source>
        <translation>Manifeste SHA-256</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Signes</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>a checkpoint of this program</source>
        <translation>un point de contrôle de ce programme</translation>
    </message>
    <message>
        <source>a checkpoint of this program, its weights in another format</source>
        <translation>un point de contrôle de ce programme, ses poids dans un autre format</translation>
    </message>
    <message>
        <source>config.json with weights, as joint_chestxray and Forget-MI are published</source>
        <translation>config.json avec poids, comme joint_chestxray et Forget-MI sont publiés</translation>
    </message>
    <message>
        <source>a VisionTextDualEncoderModel of transformers</source>
        <translation>un VisionTextDualEncoderModel de transformers</translation>
    </message>
    <message>
        <source>an image model and a text encoder, described in model.toml</source>
        <translation>un modèle d&apos;image et un encodeur de texte, décrits dans model.toml</translation>
    </message>
    <message>
        <source>weights alone, without a configuration</source>
        <translation>des poids seuls, sans configuration</translation>
    </message>
</context>
<context>
    <name>parameters</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} à {1}</translation>
    </message>
    <message>
        <source>Give a whole number from {0} to {1}.</source>
        <translation>Donnez un nombre entier de {0} à {1}.</translation>
    </message>
    <message>
        <source>Give a number from {0} to {1}.</source>
        <translation>Donnez un nombre de {0} à {1}.</translation>
    </message>
    <message>
        <source>Changed; the method&apos;s own is {0}.</source>
        <translation>Modifié&#xa0;; la valeur de la méthode est {0}.</translation>
    </message>
    <message>
        <source>Every parameter has the method&apos;s own value</source>
        <translation>Chaque paramètre a la valeur de la méthode</translation>
    </message>
    <message>
        <source>1 parameter differs from the method&apos;s own</source>
        <translation>1 paramètre diffère de ceux de la méthode</translation>
    </message>
    <message>
        <source>{0} parameters differ from the method&apos;s own</source>
        <translation>{0} paramètres diffèrent de ceux de la méthode</translation>
    </message>
    <message>
        <source>{0} {1} (own: {2})</source>
        <translation>{0} {1} (méthode&#xa0;: {2})</translation>
    </message>
</context>
<context>
    <name>plan_checks</name>
    <message>
        <source>So few patients are too few to be sure: the audit will most likely end as inconclusive. Cite a qualification run of the same settings on about 100 patients.</source>
        <translation>Si peu de patients ne permettent pas d&apos;être sûr&#xa0;: l&apos;audit finira sans doute sans conclusion. Citez une exécution de qualification aux mêmes réglages sur environ 100 patients.</translation>
    </message>
    <message>
        <source>More than 10 % of the {0} training patients are to be removed: expect the model to lose accuracy, and consider to retrain it.</source>
        <translation>Plus de 10&#xa0;% des {0} patients d&apos;entraînement sont à retirer&#xa0;: le modèle perdra en précision&#xa0;; envisagez de le réentraîner.</translation>
    </message>
    <message>
        <source>The data set has no unseen patients: nothing can be said about what is left.</source>
        <translation>Le jeu de données n&apos;a pas de patients inconnus&#xa0;: on ne peut rien dire de ce qui reste.</translation>
    </message>
    <message>
        <source>There are only {0} unseen patients to compare with: the intervals will be wide.</source>
        <translation>Il n&apos;y a que {0} patients inconnus pour comparer&#xa0;: les intervalles seront larges.</translation>
    </message>
</context>
<context>
    <name>refusals</name>
    <message>
        <source>Name them below, in their order.</source>
        <translation>Nommez-les ci-dessous, dans leur ordre.</translation>
    </message>
    <message>
        <source>Choose below how they were prepared.</source>
        <translation>Choisissez ci-dessous comment elles ont été préparées.</translation>
    </message>
    <message>
        <source>Choose the architecture below.</source>
        <translation>Choisissez l&apos;architecture ci-dessous.</translation>
    </message>
    <message>
        <source>Choose the config.json that was saved with these weights; the details name all that differs.</source>
        <translation>Choisissez le config.json enregistré avec ces poids&#xa0;; les détails nomment tout ce qui diffère.</translation>
    </message>
    <message>
        <source>Choose another folder to write to.</source>
        <translation>Choisissez un autre dossier où écrire.</translation>
    </message>
</context>
<context>
    <name>register</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Manifeste</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Issu de</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Inscrit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en service</translation>
    </message>
    <message>
        <source>retired {0}</source>
        <translation>retiré {0}</translation>
    </message>
    <message>
        <source>{0}, because: {1}</source>
        <translation>{0}, parce que&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0}. Use {1} ({2}) instead.</source>
        <translation>{0}. Utilisez {1} ({2}) à la place.</translation>
    </message>
</context>
<context>
    <name>requests</name>
    <message>
        <source>Erasure</source>
        <translation>Effacement</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Consentement retiré</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Opposition</translation>
    </message>
    <message>
        <source>Other ground</source>
        <translation>Autre motif</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Patients matched</source>
        <translation>Patients rapprochés</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>En attente d&apos;approbation</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approuvée</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>To be verified</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signée</translation>
    </message>
    <message>
        <source>Closed without a run</source>
        <translation>Close sans exécution</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Suspendue</translation>
    </message>
    <message>
        <source>overdue by {0} days</source>
        <translation>en retard de {0} jours</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>à rendre aujourd&apos;hui</translation>
    </message>
    <message>
        <source>due tomorrow</source>
        <translation>à rendre demain</translation>
    </message>
    <message>
        <source>due in {0} days</source>
        <translation>à rendre dans {0} jours</translation>
    </message>
    <message>
        <source>overdue since yesterday</source>
        <translation>en retard depuis hier</translation>
    </message>
    <message>
        <source>1 patient</source>
        <translation>1 patient</translation>
    </message>
    <message>
        <source>{0} patients</source>
        <translation>{0} patients</translation>
    </message>
</context>
<context>
    <name>signatures</name>
    <message>
        <source>Operator</source>
        <translation>Exécutant</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>Approbateur</translation>
    </message>
    <message>
        <source>Clinical owner</source>
        <translation>Responsable clinique</translation>
    </message>
</context>
<context>
    <name>stored_data</name>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Ce que cela contient</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Private part of {0}</source>
        <translation>Partie privée de {0}</translation>
    </message>
    <message>
        <source>Private part of the run of {0}</source>
        <translation>Partie privée de l&apos;exécution de {0}</translation>
    </message>
    <message>
        <source>Prepared images</source>
        <translation>Images préparées</translation>
    </message>
    <message>
        <source>Catalog of {0}</source>
        <translation>Catalogue de {0}</translation>
    </message>
    <message>
        <source>Catalog that was broken off</source>
        <translation>Catalogue interrompu</translation>
    </message>
    <message>
        <source>Lists that runs began with</source>
        <translation>Listes avec lesquelles des exécutions ont commencé</translation>
    </message>
    <message>
        <source>Ids of patients; files: {0}</source>
        <translation>Identifiants de patients&#xa0;; fichiers&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Pixels and report tokens</source>
        <translation>Pixels et jetons des comptes rendus</translation>
    </message>
    <message>
        <source>Ids, reports, labels</source>
        <translation>Identifiants, comptes rendus, classes</translation>
    </message>
    <message>
        <source>Lists, catalog, key of the pseudonyms</source>
        <translation>Listes, catalogue, clé des pseudonymes</translation>
    </message>
    <message>
        <source>{0} of {1} patients</source>
        <translation>{0} de {1} patients</translation>
    </message>
    <message>
        <source>It is deleted. The data set is read again when it is opened the next time.</source>
        <translation>Il est supprimé. Le jeu de données est relu à sa prochaine ouverture.</translation>
    </message>
    <message>
        <source>They are deleted. The next run prepares its images again from the data set, which takes longer.</source>
        <translation>Elles sont supprimées. L&apos;exécution suivante prépare de nouveau ses images depuis le jeu de données, ce qui prend plus de temps.</translation>
    </message>
    <message>
        <source>They are overwritten and deleted. Runs go on without them; the register keeps its own lists.</source>
        <translation>Elles sont écrasées et supprimées. Les exécutions continuent sans elles&#xa0;; le registre garde ses propres listes.</translation>
    </message>
    <message>
        <source>The run&apos;s lists, its catalog and the key of its pseudonyms are overwritten. It cannot be audited, compared or explained by a key sheet again. Model, figures and report stay. This cannot be undone.</source>
        <translation>Les listes de l&apos;exécution, son catalogue et la clé de ses pseudonymes sont écrasés. Elle ne peut plus être auditée, comparée ni expliquée par une feuille de clé. Modèle, chiffres et rapport restent. C&apos;est irréversible.</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>In training</source>
        <translation>Entraîné</translation>
    </message>
    <message>
        <source>Unseen</source>
        <translation>Inconnus</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>Inutilisable</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>moins d&apos;une minute</translation>
    </message>
    <message>
        <source>about {0} min</source>
        <translation>environ {0} min</translation>
    </message>
    <message>
        <source>about {0} h {1} min</source>
        <translation>environ {0} h {1} min</translation>
    </message>
    <message>
        <source>{0} images found = {1} usable + {2} rejected</source>
        <translation>{0} images trouvées = {1} utilisables + {2} rejetées</translation>
    </message>
</context>
<context>
    <name>tour</name>
    <message>
        <source>Every request in one list</source>
        <translation>Toutes les demandes en une liste</translation>
    </message>
    <message>
        <source>Whoever asks to be forgotten becomes a line here, with the day by which to answer. The tour follows this one.</source>
        <translation>Qui demande à être oublié devient ici une ligne, avec le jour limite de réponse. La visite suit celle-ci.</translation>
    </message>
    <message>
        <source>Intake: who asks, and by when</source>
        <translation>Réception&#xa0;: qui demande, et pour quand</translation>
    </message>
    <message>
        <source>The ticket, its ground and its date. No plan is frozen before somebody made sure who asks.</source>
        <translation>Le ticket, son motif et sa date. Aucun plan n&apos;est figé avant que quelqu&apos;un se soit assuré de l&apos;identité du demandeur.</translation>
    </message>
    <message>
        <source>Patients: the right ones</source>
        <translation>Patients&#xa0;: les bons</translation>
    </message>
    <message>
        <source>Ticked are those to be removed. Their images and reports stand here, to be sure; what names a person is hidden until you ask for it.</source>
        <translation>Sont cochés ceux à retirer. Leurs images et comptes rendus sont ici, pour en être sûr&#xa0;; ce qui nomme une personne est caché jusqu&apos;à ce que vous le demandiez.</translation>
    </message>
    <message>
        <source>Plan: how they are removed</source>
        <translation>Plan&#xa0;: comment les retirer</translation>
    </message>
    <message>
        <source>The recommended method suits most requests. Each choice is explained in words.</source>
        <translation>La méthode recommandée convient à la plupart des demandes. Chaque choix est expliqué en mots.</translation>
    </message>
    <message>
        <source>A second person approves</source>
        <translation>Une deuxième personne approuve</translation>
    </message>
    <message>
        <source>The plan is frozen here, and starts only when somebody else has signed it.</source>
        <translation>Le plan est figé ici et ne démarre que lorsqu&apos;une autre personne l&apos;a signé.</translation>
    </message>
    <message>
        <source>Run: watch it work</source>
        <translation>Exécution&#xa0;: la regarder travailler</translation>
    </message>
    <message>
        <source>Curves show whether the model still knows these patients, and how well it does on others. The original model is never touched.</source>
        <translation>Des courbes montrent si le modèle connaît encore ces patients, et ce qu&apos;il vaut sur les autres. Le modèle d&apos;origine n&apos;est jamais touché.</translation>
    </message>
    <message>
        <source>After the approval, curves show here whether the model still knows these patients. A run can be paused, stopped and resumed; the original model is never touched.</source>
        <translation>Après l&apos;approbation, des courbes montrent ici si le modèle connaît encore ces patients. Une exécution peut être mise en pause, arrêtée et reprise&#xa0;; le modèle d&apos;origine n&apos;est jamais touché.</translation>
    </message>
    <message>
        <source>Verify: did it work?</source>
        <translation>Vérification&#xa0;: a-t-on réussi&#xa0;?</translation>
    </message>
    <message>
        <source>The verdict in words comes first, then the figures, and what they do not prove.</source>
        <translation>D&apos;abord le verdict en mots, puis les chiffres, et ce qu&apos;ils ne prouvent pas.</translation>
    </message>
    <message>
        <source>When a run has ended, its verdict stands here in words, then the figures, and what they do not prove. Accept it, or plan another run.</source>
        <translation>Quand une exécution est terminée, son verdict est ici en mots, puis les chiffres, et ce qu&apos;ils ne prouvent pas. Acceptez-le, ou planifiez une autre exécution.</translation>
    </message>
    <message>
        <source>Release: sign and file</source>
        <translation>Libération&#xa0;: signer et classer</translation>
    </message>
    <message>
        <source>The report is signed and filed as a PDF. Beside it stand the copies to look after.</source>
        <translation>Le rapport est signé et classé en PDF. À côté, les copies dont il faut s&apos;occuper.</translation>
    </message>
    <message>
        <source>An accepted verdict is signed and filed here as a PDF. Beside it stand the copies to look after. Now try it: the demo&apos;s accounts are named above.</source>
        <translation>Un verdict accepté est signé et classé ici en PDF. À côté, les copies dont il faut s&apos;occuper. Essayez maintenant&#xa0;: les comptes de la démo sont indiqués en haut.</translation>
    </message>
</context>
</TS>
