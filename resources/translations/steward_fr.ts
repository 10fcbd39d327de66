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
        <translation>Retire des patients choisis d&apos;un modèle entraîné et montre si cela a réussi. Licence : Apache-2.0.</translation>
    </message>
    <message>
        <source>It is made of these parts; select one to read its licence.</source>
        <translation>Il se compose de ces éléments ; choisissez-en un pour lire sa licence.</translation>
    </message>
    <message>
        <source>Started from its source; the licences of the packages lie beside them in the environment.</source>
        <translation>Lancé depuis ses sources ; les licences des paquets se trouvent avec eux dans l&apos;environnement.</translation>
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
        <translation>Montrer les chiffres : {0}</translation>
    </message>
    <message>
        <source>Explain: {0}</source>
        <translation>Expliquer : {0}</translation>
    </message>
    <message>
        <source>Show chart</source>
        <translation>Montrer le graphique</translation>
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
        <translation>Le point de contrôle à gauche est inutilisable ; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Looking at the checkpoint …</source>
        <translation>Examen du point de contrôle …</translation>
    </message>
    <message>
        <source>{0}: predicts {1}</source>
        <translation>{0} : prédit {1}</translation>
    </message>
    <message>
        <source>Show the model</source>
        <translation>Montrer le modèle</translation>
    </message>
    <message>
        <source>Recognised as {0}; to be converted first</source>
        <translation>Reconnu comme {0} ; à convertir d&apos;abord</translation>
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
        <translation>Le point de contrôle a été converti : {0}</translation>
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
        <translation>Méthodes de référence ; pas pour une demande.</translation>
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
        <translation>Colonne du fichier pour {0} : {1}</translation>
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
        <translation>celle qui est publiée (joint_chestxray, Forget-MI) ; son tokenizer est à côté</translation>
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
        <translation>inconnu : je choisis d&apos;après des images, une fois un jeu ouvert</translation>
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
        <translation>selon le point de contrôle ; sinon dans leur ordre, séparées par des virgules</translation>
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
        <translation>Votre jeu de données et le modèle d&apos;origine sont inchangés. Transmettez ces détails à la personne qui s&apos;occupe du programme ; ils ne contiennent ni patient, ni identifiant, ni dossier de cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Unlearning report {0}.pdf</source>
        <translation>Rapport {0}.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Exporter le rapport</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Écriture du rapport</translation>
    </message>
    <message>
        <source>The report was written: {0}</source>
        <translation>Le rapport a été écrit : {0}</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L&apos;ouvrir</translation>
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
        <translation>Se passer du fichier : {0}</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.gz);;All files (*)</source>
        <translation>Tableaux (*.csv *.tsv *.txt *.gz);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>Flow</name>
    <message>
        <source>Device: {0}</source>
        <translation>Appareil : {0}</translation>
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
        <source>The demo comes with a list of patients to be removed.</source>
        <translation>La démo vient avec une liste de patients à retirer.</translation>
    </message>
    <message>
        <source>Load it, or tick patients yourself.</source>
        <translation>Chargez-la, ou cochez vous-même des patients.</translation>
    </message>
    <message>
        <source>Load the list</source>
        <translation>Charger la liste</translation>
    </message>
    <message>
        <source>A run is working</source>
        <translation>Une exécution est en cours</translation>
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
        <translation>Glisser : luminosité et contraste. Molette : taille. Double clic : rétablir.</translation>
    </message>
    <message>
        <source>This image cannot be shown: {0}</source>
        <translation>Cette image ne peut être montrée : {0}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Data</source>
        <translation>Données</translation>
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
        <source>Device: looking …</source>
        <translation>Appareil : recherche …</translation>
    </message>
    <message>
        <source>No data set open</source>
        <translation>Aucun jeu de données ouvert</translation>
    </message>
    <message>
        <source>Catalog: {0} images usable</source>
        <translation>Catalogue : {0} images utilisables</translation>
    </message>
    <message>
        <source>Patients chosen: {0}</source>
        <translation>Patients choisis : {0}</translation>
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
        <translation>Arrêter l&apos;exécution sans risque et fermer ? Elle pourra être reprise ; le modèle d&apos;origine est inchangé.</translation>
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
        <translation>Arrêté. Ce qui est lu est gardé : une nouvelle lecture reprendra de là.</translation>
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
        <translation>La liste des rejets a été écrite : {0}</translation>
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
    <name>PatientModel</name>
    <message>
        <source>The model was not trained on this patient: there is nothing to remove.</source>
        <translation>Le modèle n&apos;a pas été entraîné sur ce patient : il n&apos;y a rien à retirer.</translation>
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
        <translation>Dernière étude</translation>
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
        <translation>signes présents : {0}</translation>
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
        <translation>Chercher un identifiant de patient</translation>
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
        <translation>Image {0} sur {1} : {2}</translation>
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
        <translation>Choisir : {0}</translation>
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
        <translation>Jeu de données : un dossier ou un manifeste</translation>
    </message>
    <message>
        <source>Checkpoint: the model&apos;s folder or file</source>
        <translation>Point de contrôle : dossier ou fichier du modèle</translation>
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
        <source>Models …</source>
        <translation>Modèles …</translation>
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
        <source>Parameters of the method</source>
        <translation>Paramètres de la méthode</translation>
    </message>
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
        <source>Start unlearning</source>
        <translation>Lancer le retrait</translation>
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
        <source>The original model is never changed: the run writes a new one beside it.</source>
        <translation>Le modèle d&apos;origine n&apos;est jamais modifié : l&apos;exécution en écrit un nouveau à côté.</translation>
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
        <translation>Marge autour de .5 pour le verdict : {0}</translation>
    </message>
    <message>
        <source>Tolerated loss of AUC: {0}</source>
        <translation>Perte d&apos;AUC tolérée : {0}</translation>
    </message>
    <message>
        <source>The unseen patients are split in two before the run: one part for stopping, one for the audit.</source>
        <translation>Les patients inconnus sont divisés avant l&apos;exécution : une part pour l&apos;arrêt, une pour l&apos;audit.</translation>
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
        <source>Every parameter, as it will be written into the report</source>
        <translation>Chaque paramètre, tel qu&apos;il sera écrit dans le rapport</translation>
    </message>
    <message>
        <source>{0} parameters, manifest SHA-256 {1} …</source>
        <translation>{0} paramètres, manifeste SHA-256 {1} …</translation>
    </message>
    <message>
        <source>Patients: {0}</source>
        <translation>Patients : {0}</translation>
    </message>
    <message>
        <source>Studies: {0}.  Images: {1}.  Part of the training patients: {2} %.</source>
        <translation>Études : {0}.  Images : {1}.  Part des patients d&apos;entraînement : {2} %.</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Paramètre</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Plage</translation>
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
        <source>Keep private files after release</source>
        <translation>Garder les fichiers privés après libération</translation>
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
        <translation>Vide : le cache de l&apos;utilisateur. Un dossier vide que vous seul pouvez lire. {0}</translation>
    </message>
    <message>
        <source>When a request was released, its private files are kept so long; then deleting them is offered.</source>
        <translation>Les fichiers privés d&apos;une demande libérée sont gardés ce temps ; puis leur suppression est proposée.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Compte rendu</translation>
    </message>
    <message>
        <source>Stands on top of each report.</source>
        <translation>Figure en haut de chaque rapport.</translation>
    </message>
    <message>
        <source>A PKCS#12 file; its password is asked for at each signature and never kept.</source>
        <translation>Un fichier PKCS#12 ; son mot de passe est demandé à chaque signature et jamais gardé.</translation>
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
        <source>Continue to the patients</source>
        <translation>Continuer vers les patients</translation>
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
        <source>Open the demo project, or choose a data set and a checkpoint. Then:</source>
        <translation>Ouvrez le projet de démo, ou choisissez un jeu de données et un point de contrôle. Puis :</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>See what the data set holds, and what cannot be used and why.</source>
        <translation>Voir ce que contient le jeu, et ce qui est inutilisable et pourquoi.</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Browse images and reports; tick patients, or load a list of ids.</source>
        <translation>Parcourir images et comptes rendus ; cocher des patients, ou charger une liste d&apos;identifiants.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Choose how to remove them. Limits are fixed before anything runs.</source>
        <translation>Choisir comment les retirer. Les limites sont fixées avant tout calcul.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Watch the curves; pause or stop safely. The original stays as it is.</source>
        <translation>Suivre les courbes ; suspendre ou arrêter sans risque. L&apos;original reste tel quel.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Read the verdict and what it does not prove; export the report.</source>
        <translation>Lire le verdict et ce qu&apos;il ne prouve pas ; exporter le rapport.</translation>
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
        <translation>Répartition : {0}.</translation>
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
        <translation>décoder chaque image à la lecture : lent, écarte les images endommagées</translation>
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
        <translation>Entraînement, inconnus tirés de</translation>
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
        <translation>inconnu : écarté</translation>
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
    <name>RegisterDialog</name>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
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
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Every model that was trained, converted or unlearned here. A retired model is refused when it is opened, converted or run again, whatever its name; runs that were made with it can still be read.</source>
        <translation>Chaque modèle entraîné, converti ou désappris ici. Un modèle retiré est refusé à l&apos;ouverture, à la conversion et aux exécutions, quel que soit son nom ; les exécutions faites avec lui restent lisibles.</translation>
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
        <translation>Retirer {0} ?</translation>
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
    <name>Retraining</name>
    <message>
        <source>Train the model again without these patients?</source>
        <translation>Entraîner de nouveau le modèle sans ces patients ?</translation>
    </message>
    <message>
        <source>It is trained from the beginning on the retained patients, as long as the original was, and the run is audited against it. This can be left for the night, and stopped; a stop begins it anew.</source>
        <translation>Il est entraîné depuis le début sur les patients conservés, aussi longtemps que l&apos;original, et l&apos;exécution est auditée face à lui. Cela peut se faire la nuit et être arrêté ; tout recommence alors.</translation>
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
        <source>Training the reference</source>
        <translation>Entraînement de la référence</translation>
    </message>
    <message>
        <source>The run was audited against the retrained model.</source>
        <translation>L&apos;exécution a été auditée face au modèle réentraîné.</translation>
    </message>
    <message>
        <source>The training was stopped. The run is as it was.</source>
        <translation>L&apos;entraînement a été arrêté. L&apos;exécution est inchangée.</translation>
    </message>
    <message>
        <source>Begin it again when you are ready.</source>
        <translation>Recommencez-le quand vous serez prêt.</translation>
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
        <translation>retenue jusqu&apos;ici : {0}</translation>
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
        <translation>Un attaquant peut-il les distinguer ?</translation>
    </message>
    <message>
        <source>Does the model still work?</source>
        <translation>Le modèle fonctionne-t-il encore ?</translation>
    </message>
    <message>
        <source>What the objective is made of</source>
        <translation>De quoi se compose l&apos;objectif</translation>
    </message>
    <message>
        <source>Output shown:</source>
        <translation>Sortie montrée :</translation>
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
        <translation>Modifié depuis : {0}.</translation>
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
        <translation>Avertissement : {0}</translation>
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
        <translation>{0} : AUC de l&apos;attaque {1} ; AUC sur les patients inconnus {2}</translation>
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
        <translation>temps restant : connu après la première époque</translation>
    </message>
    <message>
        <source>{0} left, then the audit</source>
        <translation>reste {0}, puis l&apos;audit</translation>
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
        <translation>Arrêter l&apos;exécution ?</translation>
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
        <translation>Terminé</translation>
    </message>
    <message>
        <source>The run could not go on</source>
        <translation>L&apos;exécution n&apos;a pas pu continuer</translation>
    </message>
    <message>
        <source>Stopped safely</source>
        <translation>Arrêté sans risque</translation>
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
        <translation>Le point de contrôle ne dit pas comment ses images ont été préparées ; avec une mauvaise préparation il ne fait que deviner. Demandez à son auteur, ou choisissez ci-dessous celle dont les images ressemblent à l&apos;entraînement.</translation>
    </message>
    <message>
        <source>As the model sees it: {0}</source>
        <translation>Comme le voit le modèle : {0}</translation>
    </message>
    <message>
        <source>Preparation {0}</source>
        <translation>Préparation {0}</translation>
    </message>
    <message>
        <source>Preparation {0}: {1}</source>
        <translation>Préparation {0} : {1}</translation>
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
        <translation>Autres patients aux images identiques à celles des patients choisis : {0}</translation>
    </message>
    <message>
        <source>Kept as it is: the images stay in the model&apos;s data under the other patients.</source>
        <translation>Laissé ainsi : les images restent dans les données du modèle sous les autres patients.</translation>
    </message>
    <message>
        <source>Forgetting one patient leaves the same images with the other. It may be one person under two ids: check the records, then choose the others as well or keep it as it is.</source>
        <translation>Oublier un patient laisse les mêmes images à l&apos;autre. C&apos;est peut-être une personne sous deux identifiants : vérifiez les dossiers, puis choisissez aussi les autres ou laissez ainsi.</translation>
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
        <translation>Étape {0} sur {1} : {2}</translation>
    </message>
    <message>
        <source>, done</source>
        <translation>, faite</translation>
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
        <source>List: {0} given = {1} matched + {2} not in training + {3} unknown + {4} given twice</source>
        <translation>Liste : {0} donnés = {1} trouvés + {2} hors entraînement + {3} inconnus + {4} en double</translation>
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
        <source>These ids block the run. A spreadsheet takes leading zeros off: correct such ids in the list, once it is certain which patients are meant.</source>
        <translation>Ces identifiants bloquent l&apos;exécution. Un tableur supprime les zéros initiaux : corrigez-les dans la liste, une fois certain des patients visés.</translation>
    </message>
    <message>
        <source>These ids block the run. Check them in the ticket; leave them out only when it is certain that they are not in this model&apos;s training data.</source>
        <translation>Ces identifiants bloquent l&apos;exécution. Vérifiez-les dans le ticket ; ne les écartez que s&apos;il est certain qu&apos;ils ne sont pas dans les données d&apos;entraînement de ce modèle.</translation>
    </message>
    <message>
        <source>The model was not trained on these patients: there is nothing to remove for them.</source>
        <translation>Le modèle n&apos;a pas été entraîné sur ces patients : il n&apos;y a rien à retirer pour eux.</translation>
    </message>
    <message>
        <source>not in this data set</source>
        <translation>absent de ce jeu de données</translation>
    </message>
    <message>
        <source>not in this data set; an id with other leading zeros is</source>
        <translation>absent de ce jeu ; un identifiant avec d&apos;autres zéros initiaux y est</translation>
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
        <translation>Ensuite : {0}</translation>
    </message>
    <message>
        <source>What does this mean?</source>
        <translation>Qu&apos;est-ce que cela veut dire ?</translation>
    </message>
</context>
<context>
    <name>VerifyPage</name>
    <message>
        <source>Export the report as PDF …</source>
        <translation>Exporter le rapport en PDF …</translation>
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
        <source>Train the reference …</source>
        <translation>Entraîner la référence …</translation>
    </message>
    <message>
        <source>A model trained without these patients, to compare with; best left for the night.</source>
        <translation>Un modèle entraîné sans ces patients, pour comparer ; de préférence la nuit.</translation>
    </message>
    <message>
        <source>Attack before and after</source>
        <translation>Attaque avant et après</translation>
    </message>
    <message>
        <source>Can an attacker tell them from unseen patients?</source>
        <translation>Un attaquant peut-il les distinguer des patients inconnus ?</translation>
    </message>
    <message>
        <source>Change of accuracy</source>
        <translation>Changement de précision</translation>
    </message>
    <message>
        <source>What did the model lose?</source>
        <translation>Qu&apos;a perdu le modèle ?</translation>
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
        <translation>AUC de l&apos;attaque par sortie, avec intervalles à 95 % ; .5 veut dire aucun signal</translation>
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
        <source>Plan another run with a gentler preset, or retrain the model.</source>
        <translation>Planifiez une exécution au réglage plus doux, ou réentraînez le modèle.</translation>
    </message>
    <message>
        <source>Run {0}.  Method: {1}.  Seed: {2}.  Epochs: {3} of {4}.  {5}.</source>
        <translation>Exécution {0}.  Méthode : {1}.  Graine : {2}.  Époques : {3} sur {4}.  {5}.</translation>
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
    <name>charts</name>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Report text</source>
        <translation>Compte rendu</translation>
    </message>
    <message>
        <source>Image and text</source>
        <translation>Image et texte</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oubliés</translation>
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
    <name>fit</name>
    <message>
        <source>The model predicts other classes ({0}) than the label of this data set has ({1}). Choose the label that the model was trained on: Change how it is read.</source>
        <translation>Le modèle prédit d&apos;autres classes ({0}) que celles de ce jeu de données ({1}). Choisissez celle sur laquelle il a été entraîné : Modifier la lecture.</translation>
    </message>
    <message>
        <source>The model predicts {0}; the label chosen has other classes, such as {1}. Choose the label that the model was trained on.</source>
        <translation>Le modèle prédit {0} ; la classe choisie en a d&apos;autres, telle {1}. Choisissez celle sur laquelle il a été entraîné.</translation>
    </message>
    <message>
        <source>The model predicts findings, several for an image; the label chosen has one class for each. Choose the findings that the model was trained on.</source>
        <translation>Le modèle prédit des signes, plusieurs par image ; la classe choisie n&apos;en a qu&apos;une. Choisissez les signes sur lesquels il a été entraîné.</translation>
    </message>
    <message>
        <source>The model predicts one class for each image; the label chosen has findings, several for an image. Choose the label that the model was trained on.</source>
        <translation>Le modèle prédit une classe par image ; ce qui est choisi a des signes, plusieurs par image. Choisissez la classe sur laquelle il a été entraîné.</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>Explain: {0}</source>
        <translation>Expliquer : {0}</translation>
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
    <name>plan_checks</name>
    <message>
        <source>So few patients are too few to be sure: the audit will most likely end as inconclusive. Cite a qualification run of the same settings on about 100 patients.</source>
        <translation>Si peu de patients ne permettent pas d&apos;être sûr : l&apos;audit finira sans doute sans conclusion. Citez une exécution de qualification aux mêmes réglages sur environ 100 patients.</translation>
    </message>
    <message>
        <source>More than 10 % of the {0} training patients are to be removed: expect the model to lose accuracy, and consider to retrain it.</source>
        <translation>Plus de 10 % des {0} patients d&apos;entraînement sont à retirer : le modèle perdra en précision ; envisagez de le réentraîner.</translation>
    </message>
    <message>
        <source>The data set has no unseen patients: nothing can be said about what is left.</source>
        <translation>Le jeu de données n&apos;a pas de patients inconnus : on ne peut rien dire de ce qui reste.</translation>
    </message>
    <message>
        <source>There are only {0} unseen patients to compare with: the intervals will be wide.</source>
        <translation>Il n&apos;y a que {0} patients inconnus pour comparer : les intervalles seront larges.</translation>
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
        <translation>Choisissez le config.json enregistré avec ces poids ; les détails nomment tout ce qui diffère.</translation>
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
        <translation>{0}, parce que : {1}</translation>
    </message>
    <message>
        <source>{0}. Use {1} ({2}) instead.</source>
        <translation>{0}. Utilisez {1} ({2}) à la place.</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>In training</source>
        <translation>À l&apos;entraînement</translation>
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
</TS>
