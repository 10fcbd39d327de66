<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Forget-MI Steward</source>
        <translation>Acerca de Forget-MI Steward</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Componentes del programa</translation>
    </message>
    <message>
        <source>Licence of the selected part</source>
        <translation>Licencia del componente elegido</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Forget-MI Steward {0}</source>
        <translation>Forget-MI Steward {0}</translation>
    </message>
    <message>
        <source>Removes chosen patients from a trained model and shows whether it worked. Licence: Apache-2.0.</source>
        <translation>Retira pacientes elegidos de un modelo entrenado y muestra si funcionó. Licencia: Apache-2.0.</translation>
    </message>
    <message>
        <source>It is made of these parts; select one to read its licence.</source>
        <translation>Se compone de estas partes; elija una para leer su licencia.</translation>
    </message>
    <message>
        <source>Started from its source; the licences of the packages lie beside them in the environment.</source>
        <translation>Iniciado desde su código; las licencias de los paquetes están junto a ellos en el entorno.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Componente</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>Account name, {0}</source>
        <translation>Nombre de la cuenta, {0}</translation>
    </message>
    <message>
        <source>Full name, {0}</source>
        <translation>Nombre completo, {0}</translation>
    </message>
    <message>
        <source>Password, {0}</source>
        <translation>Contraseña, {0}</translation>
    </message>
    <message>
        <source>Password once more, {0}</source>
        <translation>Contraseña otra vez, {0}</translation>
    </message>
    <message>
        <source>Signs in as this computer&apos;s user of that name</source>
        <translation>Inicia sesión como el usuario de este equipo con ese nombre</translation>
    </message>
    <message>
        <source>Signs in as this computer&apos;s user, {0}</source>
        <translation>Inicia sesión como el usuario de este equipo, {0}</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nombre completo</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>Nombre de la cuenta</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation>Contraseña otra vez</translation>
    </message>
    <message>
        <source>The two passwords of {0} differ.</source>
        <translation>Las dos contraseñas de {0} son distintas.</translation>
    </message>
    <message>
        <source>Type the same password twice.</source>
        <translation>Escriba dos veces la misma contraseña.</translation>
    </message>
</context>
<context>
    <name>AccountsDialog</name>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Another account</source>
        <translation>Otra cuenta</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>Retirar del uso</translation>
    </message>
    <message>
        <source>Add the account</source>
        <translation>Añadir la cuenta</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Operator: carries requests out</source>
        <translation>Ejecuta: lleva a cabo las solicitudes</translation>
    </message>
    <message>
        <source>Approver: decides on plans</source>
        <translation>Aprueba: decide sobre los planes</translation>
    </message>
    <message>
        <source>Clinical owner of the model</source>
        <translation>Responsable clínico del modelo</translation>
    </message>
    <message>
        <source>An approver or a clinical owner appoints approvers. What an account did stays in its name.</source>
        <translation>Quien aprueba o un responsable clínico nombra a quienes aprueban. Lo que hizo una cuenta queda a su nombre.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Funciones</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>ejecuta</translation>
    </message>
    <message>
        <source>approver</source>
        <translation>aprueba</translation>
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
        <translation>Hay una ejecución en marcha</translation>
    </message>
</context>
<context>
    <name>ApprovalBar</name>
    <message>
        <source>Freeze and ask for approval</source>
        <translation>Fijar y pedir aprobación</translation>
    </message>
    <message>
        <source>Withdraw to change it</source>
        <translation>Retirar para cambiarlo</translation>
    </message>
    <message>
        <source>Refuse …</source>
        <translation>Rechazar …</translation>
    </message>
    <message>
        <source>Approve …</source>
        <translation>Aprobar …</translation>
    </message>
    <message>
        <source>Start unlearning</source>
        <translation>Iniciar la retirada</translation>
    </message>
    <message>
        <source>The plan can be frozen once that is done.</source>
        <translation>El plan podrá fijarse después.</translation>
    </message>
    <message>
        <source>{0} refused the plan: {1}</source>
        <translation>{0} rechazó el plan: {1}</translation>
    </message>
    <message>
        <source>Change the plan or the list, and freeze it again.</source>
        <translation>Cambie el plan o la lista y fíjelo de nuevo.</translation>
    </message>
    <message>
        <source>A second person approves before anything runs.</source>
        <translation>Una segunda persona aprueba antes de que nada se ejecute.</translation>
    </message>
    <message>
        <source>Freezing fixes list, model, method and limits. The original model is never changed: the run writes a new one beside it.</source>
        <translation>Al fijar quedan fijos lista, modelo, método y límites. El modelo original nunca se cambia: la ejecución escribe uno nuevo al lado.</translation>
    </message>
    <message>
        <source>Frozen by {0}. It waits for approval by a second person.</source>
        <translation>Fijado por {0}. Espera la aprobación de una segunda persona.</translation>
    </message>
    <message>
        <source>The approver signs in here, reads the plan above, and approves or refuses it.</source>
        <translation>Quien aprueba inicia sesión aquí, lee el plan de arriba y lo aprueba o lo rechaza.</translation>
    </message>
    <message>
        <source>Approved by {0}.</source>
        <translation>Aprobado por {0}.</translation>
    </message>
    <message>
        <source>The original model is never changed: the run writes a new one beside it.</source>
        <translation>El modelo original nunca se cambia: la ejecución escribe uno nuevo al lado.</translation>
    </message>
    <message>
        <source>This plan is read-only.</source>
        <translation>Este plan es de solo lectura.</translation>
    </message>
    <message>
        <source>What was approved stays as it is; see run and verdict.</source>
        <translation>Lo aprobado queda como está; vea ejecución y veredicto.</translation>
    </message>
</context>
<context>
    <name>AuditLogPage</name>
    <message>
        <source>Search event, account or request</source>
        <translation>Buscar evento, cuenta o solicitud</translation>
    </message>
    <message>
        <source>Show events of a request</source>
        <translation>Mostrar eventos de una solicitud</translation>
    </message>
    <message>
        <source>Check the log</source>
        <translation>Comprobar el registro</translation>
    </message>
    <message>
        <source>Export as ATNA XML …</source>
        <translation>Exportar como XML ATNA …</translation>
    </message>
    <message>
        <source>Events of the audit log</source>
        <translation>Eventos del registro de auditoría</translation>
    </message>
    <message>
        <source>Sign in to see the audit log</source>
        <translation>Inicie sesión para ver el registro de auditoría</translation>
    </message>
    <message>
        <source>It keeps every step of every request, and cannot be changed.</source>
        <translation>Guarda cada paso de cada solicitud y no puede cambiarse.</translation>
    </message>
    <message>
        <source>Every request</source>
        <translation>Todas las solicitudes</translation>
    </message>
    <message>
        <source>The log is whole: {0} events, none changed or missing.</source>
        <translation>El registro está íntegro: {0} eventos, ninguno cambiado ni perdido.</translation>
    </message>
    <message>
        <source>Its last seal is {0} …; a signed report prints the seal of its time.</source>
        <translation>Su último sello es {0} …; un informe firmado imprime el sello de su momento.</translation>
    </message>
    <message>
        <source>The log was tampered with or damaged.</source>
        <translation>El registro fue alterado o está dañado.</translation>
    </message>
    <message>
        <source>Keep the file as it is, and tell whoever is responsible for data protection.</source>
        <translation>Deje el archivo como está y avise a quien responde de la protección de datos.</translation>
    </message>
    <message>
        <source>{0} of {1} events</source>
        <translation>{0} de {1} eventos</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>No action</source>
        <translation>Ninguna acción</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>Show numbers</source>
        <translation>Mostrar cifras</translation>
    </message>
    <message>
        <source>Show numbers: {0}</source>
        <translation>Mostrar cifras: {0}</translation>
    </message>
    <message>
        <source>Explain: {0}</source>
        <translation>Explicar: {0}</translation>
    </message>
    <message>
        <source>Show chart</source>
        <translation>Mostrar gráfico</translation>
    </message>
</context>
<context>
    <name>ChecklistCard</name>
    <message>
        <source>Look at the model again on</source>
        <translation>Revisar de nuevo el modelo el</translation>
    </message>
    <message>
        <source>Look at the model again on a day</source>
        <translation>Revisar de nuevo el modelo un día</translation>
    </message>
    <message>
        <source>Day of the next look at the model</source>
        <translation>Día de la próxima revisión del modelo</translation>
    </message>
    <message>
        <source>Copies that are left</source>
        <translation>Copias que quedan</translation>
    </message>
    <message>
        <source>State of: {0}</source>
        <translation>Estado de: {0}</translation>
    </message>
    <message>
        <source>Note on: {0}</source>
        <translation>Nota sobre: {0}</translation>
    </message>
    <message>
        <source>Note, without names</source>
        <translation>Nota, sin nombres</translation>
    </message>
    <message>
        <source>Every kind of copy is seen to.</source>
        <translation>Cada clase de copia está atendida.</translation>
    </message>
    <message>
        <source>The model is one of several places. {0} of {1} are still open.</source>
        <translation>El modelo es solo uno de varios lugares. {0} de {1} siguen abiertos.</translation>
    </message>
</context>
<context>
    <name>CheckpointCard</name>
    <message>
        <source>Close the checkpoint</source>
        <translation>Cerrar el punto de control</translation>
    </message>
    <message>
        <source>What the conversion did</source>
        <translation>Lo que hizo la conversión</translation>
    </message>
    <message>
        <source>Convert the checkpoint</source>
        <translation>Convertir el punto de control</translation>
    </message>
    <message>
        <source>Open with the data set</source>
        <translation>Abrir con los datos</translation>
    </message>
    <message>
        <source>Looking at the checkpoint …</source>
        <translation>Mirando el punto de control …</translation>
    </message>
    <message>
        <source>Recognised as</source>
        <translation>Reconocido como</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>The checkpoint is never changed.</source>
        <translation>El punto de control nunca se cambia.</translation>
    </message>
    <message>
        <source>Choose a data set to open it with.</source>
        <translation>Elija un conjunto de datos con el que abrirlo.</translation>
    </message>
    <message>
        <source>The files are read in a confined process and are never changed.</source>
        <translation>Los archivos se leen en un proceso aislado y nunca se cambian.</translation>
    </message>
</context>
<context>
    <name>Checkpoints</name>
    <message>
        <source>Choose the checkpoint on the left, then the data set can be read.</source>
        <translation>Elija el punto de control a la izquierda; luego podrán leerse los datos.</translation>
    </message>
    <message>
        <source>Convert the checkpoint on the left, then the data set can be read.</source>
        <translation>Convierta el punto de control a la izquierda; luego podrán leerse los datos.</translation>
    </message>
    <message>
        <source>The checkpoint on the left cannot be used; choose another one.</source>
        <translation>El punto de control de la izquierda no sirve; elija otro.</translation>
    </message>
    <message>
        <source>Looking at the checkpoint …</source>
        <translation>Mirando el punto de control …</translation>
    </message>
    <message>
        <source>{0}: predicts {1}</source>
        <translation>{0}: predice {1}</translation>
    </message>
    <message>
        <source>Show the model</source>
        <translation>Mostrar el modelo</translation>
    </message>
    <message>
        <source>Recognised as {0}; to be converted first</source>
        <translation>Reconocido como {0}; hay que convertirlo antes</translation>
    </message>
    <message>
        <source>Convert …</source>
        <translation>Convertir …</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Detenido. No se escribió nada.</translation>
    </message>
    <message>
        <source>Converting the checkpoint</source>
        <translation>Convirtiendo el punto de control</translation>
    </message>
    <message>
        <source>The checkpoint was converted: {0}</source>
        <translation>El punto de control se convirtió: {0}</translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message>
        <source>Forget-MI, the published presets</source>
        <translation>Forget-MI, ajustes publicados</translation>
    </message>
    <message>
        <source>For comparison</source>
        <translation>Para comparar</translation>
    </message>
    <message>
        <source>Baselines; not meant for a request.</source>
        <translation>Métodos de referencia; no para una solicitud.</translation>
    </message>
</context>
<context>
    <name>ColumnBox</name>
    <message>
        <source>Choose a column …</source>
        <translation>Elija una columna …</translation>
    </message>
    <message>
        <source>Not in this file</source>
        <translation>No está en este archivo</translation>
    </message>
</context>
<context>
    <name>ColumnGrid</name>
    <message>
        <source>Column of the file for {0}: {1}</source>
        <translation>Columna del archivo para {0}: {1}</translation>
    </message>
    <message>
        <source>{0} (needed)</source>
        <translation>{0} (necesaria)</translation>
    </message>
</context>
<context>
    <name>ConversionForm</name>
    <message>
        <source>Architecture that the weights belong to</source>
        <translation>Arquitectura a la que pertenecen los pesos</translation>
    </message>
    <message>
        <source>Folder with config.json and the tokenizer</source>
        <translation>Carpeta con config.json y el tokenizer</translation>
    </message>
    <message>
        <source>Classes in their order, separated by commas</source>
        <translation>Clases en su orden, separadas por comas</translation>
    </message>
    <message>
        <source>How images were prepared in training</source>
        <translation>Cómo se prepararon las imágenes al entrenar</translation>
    </message>
    <message>
        <source>JSON or TOML file that says how images were prepared</source>
        <translation>Archivo JSON o TOML que dice cómo se prepararon las imágenes</translation>
    </message>
    <message>
        <source>New folder for the converted checkpoint</source>
        <translation>Carpeta nueva para el punto de control convertido</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Arquitectura</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <source>Images prepared</source>
        <translation>Preparación</translation>
    </message>
    <message>
        <source>Write to</source>
        <translation>Escribir en</translation>
    </message>
    <message>
        <source>Choose an architecture …</source>
        <translation>Elija una arquitectura …</translation>
    </message>
    <message>
        <source>the published one (joint_chestxray, Forget-MI); its tokenizer lies beside</source>
        <translation>la publicada (joint_chestxray, Forget-MI); su tokenizer está al lado</translation>
    </message>
    <message>
        <source>as a config.json says</source>
        <translation>según un config.json</translation>
    </message>
    <message>
        <source>Choose how images were prepared …</source>
        <translation>Elija cómo se prepararon las imágenes …</translation>
    </message>
    <message>
        <source>not known: I choose by looking at images, once a data set is open</source>
        <translation>desconocido: elijo mirando imágenes, una vez abiertos los datos</translation>
    </message>
    <message>
        <source>as a file says</source>
        <translation>según un archivo</translation>
    </message>
    <message>
        <source>in their order, separated by commas</source>
        <translation>en su orden, separadas por comas</translation>
    </message>
    <message>
        <source>as the checkpoint says; else in their order, separated by commas</source>
        <translation>según el punto de control; si no, en su orden, separadas por comas</translation>
    </message>
    <message>
        <source>Choose a checkpoint.</source>
        <translation>Elija un punto de control.</translation>
    </message>
    <message>
        <source>Choose which architecture the weights belong to.</source>
        <translation>Elija a qué arquitectura pertenecen los pesos.</translation>
    </message>
    <message>
        <source>Name the classes in their order.</source>
        <translation>Nombre las clases en su orden.</translation>
    </message>
    <message>
        <source>Choose how images were prepared.</source>
        <translation>Elija cómo se prepararon las imágenes.</translation>
    </message>
    <message>
        <source>Choose where to write the converted checkpoint.</source>
        <translation>Elija dónde escribir el punto de control convertido.</translation>
    </message>
</context>
<context>
    <name>Countersigning</name>
    <message>
        <source>File the report</source>
        <translation>Archivar el informe</translation>
    </message>
    <message>
        <source>Unlearning report {0}.pdf</source>
        <translation>Informe {0}.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Signing the report</source>
        <translation>Firmando el informe</translation>
    </message>
    <message>
        <source>The signature was added: {0}</source>
        <translation>Se añadió la firma: {0}</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Abrirlo</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>A fault in the program</source>
        <translation>Un fallo en el programa</translation>
    </message>
    <message>
        <source>Details of the fault</source>
        <translation>Detalles del fallo</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Copiar los detalles</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The program made a mistake.</source>
        <translation>El programa cometió un error.</translation>
    </message>
    <message>
        <source>Your data set and the original model are unchanged. Please pass these details on to whoever looks after the program; they hold no patient, no identifier and no folder of this computer.</source>
        <translation>Sus datos y el modelo original no han cambiado. Pase estos detalles a quien cuida del programa; no contienen pacientes, identificadores ni carpetas de este equipo.</translation>
    </message>
</context>
<context>
    <name>DemoStrip</name>
    <message>
        <source>Demo: invented patients</source>
        <translation>Demo: pacientes inventados</translation>
    </message>
    <message>
        <source>Operator: {0}, password {1}. Approver: {2}, password {3}.</source>
        <translation>Ejecuta: {0}, contraseña {1}. Aprueba: {2}, contraseña {3}.</translation>
    </message>
    <message>
        <source>Leave the demo</source>
        <translation>Salir de la demo</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>The report is being written, and the register notes who signed it.</source>
        <translation>El informe se está escribiendo, y el registro anota quién lo firmó.</translation>
    </message>
    <message>
        <source>Sign out in a moment, when it is filed.</source>
        <translation>Cierre la sesión en un momento, cuando esté archivado.</translation>
    </message>
    <message>
        <source>You are signed out. The run goes on.</source>
        <translation>Ha cerrado la sesión. La ejecución continúa.</translation>
    </message>
    <message>
        <source>How it ended is told to the next who signs in.</source>
        <translation>Cómo terminó se dirá a quien inicie sesión después.</translation>
    </message>
    <message>
        <source>Something still works in the demo.</source>
        <translation>Algo sigue trabajando en la demo.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or stop it.</source>
        <translation>Espere a que termine, o deténgalo.</translation>
    </message>
</context>
<context>
    <name>EstimateCard</name>
    <message>
        <source>Estimate time and memory</source>
        <translation>Estimar tiempo y memoria</translation>
    </message>
    <message>
        <source>What the run will take</source>
        <translation>Lo que requerirá la ejecución</translation>
    </message>
    <message>
        <source>A few images and steps are tried on the chosen device.</source>
        <translation>Se prueban algunas imágenes y pasos en el dispositivo elegido.</translation>
    </message>
    <message>
        <source>Takes {0}</source>
        <translation>Dura {0}</translation>
    </message>
    <message>
        <source>With the audit, on {0}.</source>
        <translation>Con la auditoría, en {0}.</translation>
    </message>
    <message>
        <source>At most {0}, where the planned epochs do not suffice.</source>
        <translation>Como máximo {0}, si las épocas previstas no bastan.</translation>
    </message>
    <message>
        <source>Images still to be prepared: {0}.</source>
        <translation>Imágenes aún por preparar: {0}.</translation>
    </message>
    <message>
        <source>Disk: {0}. Memory: {1}.</source>
        <translation>Disco: {0}. Memoria: {1}.</translation>
    </message>
    <message>
        <source>The disk has only {0} free: make room first.</source>
        <translation>El disco solo tiene {0} libres: haga sitio primero.</translation>
    </message>
</context>
<context>
    <name>Estimating</name>
    <message>
        <source>Trying a few images and steps</source>
        <translation>Prueba de algunas imágenes y pasos</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>Train the model again without these patients?</source>
        <translation>¿Entrenar de nuevo el modelo sin estos pacientes?</translation>
    </message>
    <message>
        <source>It is trained from the beginning on the retained patients, as long as the original was, and the run is audited against it. This can be left for the night, and stopped; a stop begins it anew.</source>
        <translation>Se entrena desde el principio con los pacientes conservados, tanto como el original, y la ejecución se audita frente a él. Puede dejarse para la noche y detenerse; después empieza de nuevo.</translation>
    </message>
    <message>
        <source>Train now</source>
        <translation>Entrenar ahora</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>The run was audited against the retrained model.</source>
        <translation>La ejecución se auditó frente al modelo reentrenado.</translation>
    </message>
    <message>
        <source>Training the reference</source>
        <translation>Entrenando la referencia</translation>
    </message>
    <message>
        <source>Try these settings on patients drawn at random?</source>
        <translation>¿Probar estos ajustes en pacientes elegidos al azar?</translation>
    </message>
    <message>
        <source>About 100 training patients are removed from a copy of the original, which is audited and deleted. So many patients show what these settings do to this model, and the report cites it. It takes about as long as the run did.</source>
        <translation>Unos 100 pacientes de entrenamiento se retiran de una copia del original, que se audita y se borra. Tantos pacientes muestran qué hacen estos ajustes con este modelo, y el informe lo cita. Dura más o menos lo que duró la ejecución.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Probar ahora</translation>
    </message>
    <message>
        <source>The settings were tried on patients drawn at random; the report cites it.</source>
        <translation>Los ajustes se probaron en pacientes elegidos al azar; el informe lo cita.</translation>
    </message>
    <message>
        <source>Qualifying the settings</source>
        <translation>Cualificando los ajustes</translation>
    </message>
    <message>
        <source>It was stopped. The run is as it was.</source>
        <translation>Se detuvo. La ejecución está como estaba.</translation>
    </message>
    <message>
        <source>Begin it again when you are ready.</source>
        <translation>Empiécelo de nuevo cuando quiera.</translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <source>Choose a file …</source>
        <translation>Elegir un archivo …</translation>
    </message>
    <message>
        <source>Do without</source>
        <translation>Prescindir</translation>
    </message>
    <message>
        <source>Do without the file: {0}</source>
        <translation>Prescindir del archivo: {0}</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.gz);;All files (*)</source>
        <translation>Tablas (*.csv *.tsv *.txt *.gz);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>FirstAccountsDialog</name>
    <message>
        <source>Two accounts</source>
        <translation>Dos cuentas</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Ejecuta</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>Aprueba</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Look at the demo first</source>
        <translation>Ver primero la demo</translation>
    </message>
    <message>
        <source>Make the accounts</source>
        <translation>Crear las cuentas</translation>
    </message>
    <message>
        <source>Who works with the register?</source>
        <translation>¿Quién trabaja con el registro?</translation>
    </message>
    <message>
        <source>One person carries a request out, a second one approves it before anything runs. Passwords stay on this computer, and only as a hash. More accounts can be made later.</source>
        <translation>Una persona lleva a cabo una solicitud y una segunda la aprueba antes de que nada se ejecute. Las contraseñas quedan en este equipo, y solo como hash. Más tarde pueden crearse otras cuentas.</translation>
    </message>
    <message>
        <source>Operator and approver have the same account name.</source>
        <translation>Quien ejecuta y quien aprueba tienen el mismo nombre de cuenta.</translation>
    </message>
    <message>
        <source>Give two names: nobody approves their own request.</source>
        <translation>Dé dos nombres: nadie aprueba su propia solicitud.</translation>
    </message>
</context>
<context>
    <name>HandbookDialog</name>
    <message>
        <source>Handbook</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Text of the handbook</source>
        <translation>Texto del manual</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Guardar como PDF …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Save the handbook</source>
        <translation>Guardar el manual</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The handbook was saved as {0}.</source>
        <translation>El manual se guardó como {0}.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Not signed in</source>
        <translation>Sin sesión</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Sign in as somebody else …</source>
        <translation>Iniciar sesión como otra persona …</translation>
    </message>
    <message>
        <source>Accounts …</source>
        <translation>Cuentas …</translation>
    </message>
    <message>
        <source>Preferences …</source>
        <translation>Preferencias …</translation>
    </message>
    <message>
        <source>Stored data …</source>
        <translation>Datos guardados …</translation>
    </message>
    <message>
        <source>Tour of the demo</source>
        <translation>Recorrido por la demo</translation>
    </message>
    <message>
        <source>About Forget-MI Steward …</source>
        <translation>Acerca de Forget-MI Steward …</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>Data and model</source>
        <translation>Datos y modelo</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>Signed in: {0}</source>
        <translation>Sesión de: {0}</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explicación</translation>
    </message>
    <message>
        <source>Open the handbook here</source>
        <translation>Abrir el manual aquí</translation>
    </message>
    <message>
        <source>Close the help</source>
        <translation>Cerrar la ayuda</translation>
    </message>
</context>
<context>
    <name>ImageView</name>
    <message>
        <source>Radiograph</source>
        <translation>Radiografía</translation>
    </message>
    <message>
        <source>Arrow keys set brightness and contrast, plus and minus zoom, 0 resets.</source>
        <translation>Las flechas ajustan brillo y contraste, más y menos el tamaño, 0 restablece.</translation>
    </message>
    <message>
        <source>Drag: brightness and contrast. Wheel: zoom. Double click: reset.</source>
        <translation>Arrastrar: brillo y contraste. Rueda: tamaño. Doble clic: restablecer.</translation>
    </message>
    <message>
        <source>This image cannot be shown: {0}</source>
        <translation>Esta imagen no puede mostrarse: {0}</translation>
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
        <translation>Su número en su propio sistema</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Alcance</translation>
    </message>
    <message>
        <source>What is to be forgotten, without names</source>
        <translation>Qué debe olvidarse, sin nombres</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibida</translation>
    </message>
    <message>
        <source>Identity verified</source>
        <translation>Identidad comprobada</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>Hold …</source>
        <translation>Suspender …</translation>
    </message>
    <message>
        <source>Release the hold</source>
        <translation>Levantar la suspensión</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Continue to the patients</source>
        <translation>Continuar a los pacientes</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Somebody made sure who asks. Keep the document itself outside this program.</source>
        <translation>Alguien se aseguró de quién pregunta. El documento mismo queda fuera de este programa.</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Responder antes del</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Suspendida</translation>
    </message>
    <message>
        <source>Closed without a run</source>
        <translation>Cerrada sin ejecución</translation>
    </message>
    <message>
        <source>One month from receipt and two more, as granted (GDPR Article 12(3)).</source>
        <translation>Un mes desde la recepción y dos más, concedidos (RGPD, artículo 12(3)).</translation>
    </message>
    <message>
        <source>One month from receipt (GDPR Article 12(3)). It can be extended with a reason.</source>
        <translation>Un mes desde la recepción (RGPD, artículo 12(3)). Ampliable con un motivo.</translation>
    </message>
    <message>
        <source>Give the ticket&apos;s number.</source>
        <translation>Dé el número del ticket.</translation>
    </message>
    <message>
        <source>The identity must be verified before anything is planned.</source>
        <translation>La identidad debe comprobarse antes de planificar nada.</translation>
    </message>
</context>
<context>
    <name>Intaking</name>
    <message>
        <source>List of patient ids</source>
        <translation>Lista de identificadores de pacientes</translation>
    </message>
</context>
<context>
    <name>KeyKeeping</name>
    <message>
        <source>Write the key sheet</source>
        <translation>Escribir la hoja de claves</translation>
    </message>
    <message>
        <source>Key sheet {0}.pdf</source>
        <translation>Hoja de claves {0}.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Writing the key sheet</source>
        <translation>Escribiendo la hoja de claves</translation>
    </message>
    <message>
        <source>The key sheet was written: {0}</source>
        <translation>Se escribió la hoja de claves: {0}</translation>
    </message>
    <message>
        <source>It names patients: keep it apart from the report.</source>
        <translation>Nombra a pacientes: guárdela aparte del informe.</translation>
    </message>
    <message>
        <source>Destroying the key</source>
        <translation>Destruyendo la clave</translation>
    </message>
    <message>
        <source>Destroy the key of the pseudonyms?</source>
        <translation>¿Destruir la clave de los seudónimos?</translation>
    </message>
    <message>
        <source>Nobody can then say whose the pseudonyms in the report and its scores are, no key sheet can be made, and the run cannot be audited again. Delete copies in backups as well. This cannot be undone.</source>
        <translation>Nadie podrá decir entonces de quién son los seudónimos del informe y de sus puntuaciones, no podrá hacerse ninguna hoja de claves y la ejecución no podrá auditarse de nuevo. Borre también las copias de las copias de seguridad. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>Destroy the key</source>
        <translation>Destruir la clave</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarla</translation>
    </message>
    <message>
        <source>The key of the pseudonyms was destroyed.</source>
        <translation>La clave de los seudónimos fue destruida.</translation>
    </message>
</context>
<context>
    <name>KeySheetDialog</name>
    <message>
        <source>Key sheet</source>
        <translation>Hoja de claves</translation>
    </message>
    <message>
        <source>Password of the key sheet</source>
        <translation>Contraseña de la hoja de claves</translation>
    </message>
    <message>
        <source>Password of the key sheet once more</source>
        <translation>Contraseña de la hoja de claves otra vez</translation>
    </message>
    <message>
        <source>Choose a place and write …</source>
        <translation>Elegir un lugar y escribir …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Write the key sheet</source>
        <translation>Escribir la hoja de claves</translation>
    </message>
    <message>
        <source>It says whose the pseudonyms of the report are, in a PDF that only this password opens. Keep it apart from the report, and the password apart from both: nobody can recover it.</source>
        <translation>Dice de quién son los seudónimos del informe, en un PDF que solo abre esta contraseña. Guárdela aparte del informe, y la contraseña aparte de ambos: nadie puede recuperarla.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation>Contraseña otra vez</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Las dos contraseñas difieren.</translation>
    </message>
    <message>
        <source>Type the same one twice.</source>
        <translation>Escriba dos veces la misma.</translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message>
        <source>Choose the list …</source>
        <translation>Elegir la lista …</translation>
    </message>
    <message>
        <source>List of patients</source>
        <translation>Lista de pacientes</translation>
    </message>
    <message>
        <source>No list yet</source>
        <translation>Aún no hay lista</translation>
    </message>
    <message>
        <source>Drop the ticket&apos;s CSV file here, choose it, or tick the patients at the next step.</source>
        <translation>Suelte aquí el archivo CSV del ticket, elíjalo, o marque los pacientes en el paso siguiente.</translation>
    </message>
    <message>
        <source>{0} lines = {1} ids + {2} given twice + {3} without an id</source>
        <translation>{0} líneas = {1} identificadores + {2} repetidos + {3} sin identificador</translation>
    </message>
    <message>
        <source>The ids are looked up in the data set at the next step.</source>
        <translation>Los identificadores se buscan en los datos en el paso siguiente.</translation>
    </message>
    <message>
        <source>{0} patients matched</source>
        <translation>{0} pacientes encontrados</translation>
    </message>
    <message>
        <source>The list is kept in the register until it is destroyed after release.</source>
        <translation>La lista se guarda en el registro hasta que se destruye tras la liberación.</translation>
    </message>
    <message>
        <source>The list was destroyed</source>
        <translation>La lista fue destruida</translation>
    </message>
    <message>
        <source>Only counts are left in the register.</source>
        <translation>En el registro solo quedan recuentos.</translation>
    </message>
</context>
<context>
    <name>LogViewing</name>
    <message>
        <source>Export the audit log</source>
        <translation>Exportar el registro de auditoría</translation>
    </message>
    <message>
        <source>Audit log.xml</source>
        <translation>Registro de auditoría.xml</translation>
    </message>
    <message>
        <source>XML (*.xml)</source>
        <translation>XML (*.xml)</translation>
    </message>
    <message>
        <source>The audit log was exported: {0}</source>
        <translation>El registro se exportó: {0}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Device: looking …</source>
        <translation>Dispositivo: buscando …</translation>
    </message>
    <message>
        <source>No data set open</source>
        <translation>Ningún conjunto de datos abierto</translation>
    </message>
    <message>
        <source>{0}: {1} images usable, model {2}</source>
        <translation>{0}: {1} imágenes utilizables, modelo {2}</translation>
    </message>
    <message>
        <source>Closing when the work has stopped …</source>
        <translation>Se cerrará cuando el trabajo se detenga …</translation>
    </message>
    <message>
        <source>A run is working</source>
        <translation>Hay una ejecución en marcha</translation>
    </message>
    <message>
        <source>Stop the run safely and close? It can be resumed later; the original model is unchanged.</source>
        <translation>¿Detener la ejecución sin riesgo y cerrar? Puede reanudarse después; el modelo original no cambia.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Detener y cerrar</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Seguir ejecutando</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models of the register</source>
        <translation>Modelos del registro</translation>
    </message>
    <message>
        <source>Reason for retiring the model, without naming patients</source>
        <translation>Motivo para retirar el modelo, sin nombrar pacientes</translation>
    </message>
    <message>
        <source>Retire the model …</source>
        <translation>Retirar el modelo …</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Every model that was trained, converted or unlearned here. A retired model is refused when it is opened, converted or run again, whatever its name; runs that were made with it can still be read.</source>
        <translation>Cada modelo entrenado, convertido o desaprendido aquí. Uno retirado se rechaza al abrirlo, convertirlo o ejecutarlo, se llame como se llame; las ejecuciones hechas con él siguen legibles.</translation>
    </message>
    <message>
        <source>Reading the register …</source>
        <translation>Leyendo el registro …</translation>
    </message>
    <message>
        <source>No model was registered yet.</source>
        <translation>Aún no hay modelos inscritos.</translation>
    </message>
    <message>
        <source>Select a model to see its state, or to retire it.</source>
        <translation>Elija un modelo para ver su estado o retirarlo.</translation>
    </message>
    <message>
        <source>Retire {0}?</source>
        <translation>¿Retirar {0}?</translation>
    </message>
    <message>
        <source>The model and every other with the same weights are refused from now on. This cannot be undone.</source>
        <translation>El modelo y todo otro con los mismos pesos se rechazan desde ahora. No puede deshacerse.</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Keep in use</source>
        <translation>Mantener en uso</translation>
    </message>
    <message>
        <source>The register cannot be shown.</source>
        <translation>El registro no puede mostrarse.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Detenido. No se cambió nada.</translation>
    </message>
    <message>
        <source>Opening the demo project</source>
        <translation>Abriendo el proyecto de demo</translation>
    </message>
    <message>
        <source>Stopped. What was read is kept: reading the data set again goes on from there.</source>
        <translation>Detenido. Lo leído se guarda: una nueva lectura sigue desde ahí.</translation>
    </message>
    <message>
        <source>Reading the data set</source>
        <translation>Leyendo los datos</translation>
    </message>
    <message>
        <source>Rejects of {0}.csv</source>
        <translation>Rechazos de {0}.csv</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>Save the list of rejects</source>
        <translation>Guardar la lista de rechazos</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Detenido. No se escribió nada.</translation>
    </message>
    <message>
        <source>The list of rejects was written: {0}</source>
        <translation>La lista de rechazos se escribió: {0}</translation>
    </message>
</context>
<context>
    <name>PageWork</name>
    <message>
        <source>Wait until it has ended, or stop it.</source>
        <translation>Espere a que termine, o deténgala.</translation>
    </message>
    <message>
        <source>A run is working.</source>
        <translation>Hay una ejecución en marcha.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
</context>
<context>
    <name>ParameterPanel</name>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>Advanced: every parameter of the method</source>
        <translation>Avanzado: todos los parámetros del método</translation>
    </message>
    <message>
        <source>Back to the method&apos;s own values</source>
        <translation>Volver a los valores del método</translation>
    </message>
    <message>
        <source>Refused: {0}. Mend it here, or go back to the method&apos;s own values.</source>
        <translation>Rechazado: {0}. Corríjalo aquí, o vuelva a los valores del método.</translation>
    </message>
</context>
<context>
    <name>PatientModel</name>
    <message>
        <source>The model was not trained on this patient: there is nothing to remove.</source>
        <translation>El modelo no se entrenó con este paciente: no hay nada que retirar.</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Estudios</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Last study</source>
        <translation>Último</translation>
    </message>
</context>
<context>
    <name>PatientTable</name>
    <message>
        <source>Patients</source>
        <translation>Pacientes</translation>
    </message>
    <message>
        <source>Space ticks the patient of the current row.</source>
        <translation>La barra espaciadora marca al paciente de la fila actual.</translation>
    </message>
    <message>
        <source>No patient matches. Change the search or the filters.</source>
        <translation>Ningún paciente coincide. Cambie la búsqueda o los filtros.</translation>
    </message>
</context>
<context>
    <name>PatientView</name>
    <message>
        <source>Show identifiers</source>
        <translation>Mostrar identificadores</translation>
    </message>
    <message>
        <source>Earlier study</source>
        <translation>Estudio anterior</translation>
    </message>
    <message>
        <source>Later study</source>
        <translation>Estudio siguiente</translation>
    </message>
    <message>
        <source>No patient selected</source>
        <translation>Ningún paciente elegido</translation>
    </message>
    <message>
        <source>Select a patient in the table to see the studies.</source>
        <translation>Elija un paciente en la tabla para ver sus estudios.</translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation>{0} años</translation>
    </message>
    <message>
        <source>No usable study</source>
        <translation>Ningún estudio utilizable</translation>
    </message>
    <message>
        <source>None of this patient&apos;s images can be used.</source>
        <translation>Ninguna imagen de este paciente es utilizable.</translation>
    </message>
    <message>
        <source>Study {0} of {1}</source>
        <translation>Estudio {0} de {1}</translation>
    </message>
    <message>
        <source>label {0}</source>
        <translation>clase {0}</translation>
    </message>
    <message>
        <source>findings present: {0}</source>
        <translation>hallazgos presentes: {0}</translation>
    </message>
    <message>
        <source>Image {0}</source>
        <translation>Imagen {0}</translation>
    </message>
    <message>
        <source>Reading the image …</source>
        <translation>Leyendo la imagen …</translation>
    </message>
    <message>
        <source>Hide identifiers</source>
        <translation>Ocultar identificadores</translation>
    </message>
</context>
<context>
    <name>PatientsPage</name>
    <message>
        <source>Search for a patient id</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>Show patients by split</source>
        <translation>Mostrar pacientes por parte</translation>
    </message>
    <message>
        <source>Show patients by label</source>
        <translation>Mostrar pacientes por clase</translation>
    </message>
    <message>
        <source>Load a list …</source>
        <translation>Cargar una lista …</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>Desmarcar todo</translation>
    </message>
    <message>
        <source>Continue to the plan</source>
        <translation>Continuar al plan</translation>
    </message>
    <message>
        <source>All splits</source>
        <translation>Todas las partes</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Todas las clases</translation>
    </message>
    <message>
        <source>Lists of ids (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>Listas de identificadores (*.csv *.txt *.tsv);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>List of patient ids</source>
        <translation>Lista de identificadores de pacientes</translation>
    </message>
    <message>
        <source>{0} of {1} chosen</source>
        <translation>{0} de {1} elegidos</translation>
    </message>
    <message>
        <source>The list is frozen.</source>
        <translation>La lista está fijada.</translation>
    </message>
    <message>
        <source>Decide on the ids that could not be matched.</source>
        <translation>Decida sobre los identificadores que no se encontraron.</translation>
    </message>
    <message>
        <source>Tick the patients to be removed, or load a list.</source>
        <translation>Marque los pacientes que retirar, o cargue una lista.</translation>
    </message>
    <message>
        <source>{0} shown</source>
        <translation>{0} mostrados</translation>
    </message>
</context>
<context>
    <name>PictureRow</name>
    <message>
        <source>Image {0} of {1}: {2}</source>
        <translation>Imagen {0} de {1}: {2}</translation>
    </message>
    <message>
        <source>This image cannot be shown.</source>
        <translation>Esta imagen no puede mostrarse.</translation>
    </message>
</context>
<context>
    <name>PlaceField</name>
    <message>
        <source>Choose: {0}</source>
        <translation>Elegir: {0}</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>PlacesCard</name>
    <message>
        <source>Data set: a folder or a manifest file</source>
        <translation>Datos: una carpeta o un manifiesto</translation>
    </message>
    <message>
        <source>Checkpoint: the model&apos;s folder or file</source>
        <translation>Punto de control: carpeta o archivo del modelo</translation>
    </message>
    <message>
        <source>Choose the folder of the data set</source>
        <translation>Elegir la carpeta de los datos</translation>
    </message>
    <message>
        <source>Choose a manifest file as the data set</source>
        <translation>Elegir un manifiesto como datos</translation>
    </message>
    <message>
        <source>Choose the folder of the checkpoint</source>
        <translation>Elegir la carpeta del punto de control</translation>
    </message>
    <message>
        <source>Choose a file of weights as the checkpoint</source>
        <translation>Elegir un archivo de pesos como punto de control</translation>
    </message>
    <message>
        <source>Recent checkpoints</source>
        <translation>Puntos de control recientes</translation>
    </message>
    <message>
        <source>Show the model</source>
        <translation>Mostrar el modelo</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Look at the data set</source>
        <translation>Mirar los datos</translation>
    </message>
    <message>
        <source>Your own data set and checkpoint</source>
        <translation>Sus propios datos y punto de control</translation>
    </message>
    <message>
        <source>Folders and files can be dropped here. Nothing leaves this computer.</source>
        <translation>Aquí pueden soltarse carpetas y archivos. Nada sale de este equipo.</translation>
    </message>
    <message>
        <source>Folder of the data set</source>
        <translation>Carpeta de los datos</translation>
    </message>
    <message>
        <source>Manifests (*.csv *.tsv *.txt *.gz);;All files (*)</source>
        <translation>Manifiestos (*.csv *.tsv *.txt *.gz);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Manifest of the data set</source>
        <translation>Manifiesto de los datos</translation>
    </message>
    <message>
        <source>Folder of the checkpoint</source>
        <translation>Carpeta del punto de control</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.bin *.pt *.pth);;All files (*)</source>
        <translation>Pesos (*.safetensors *.bin *.pt *.pth);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>File of weights</source>
        <translation>Archivo de pesos</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Procesador (CPU)</translation>
    </message>
    <message>
        <source>NVIDIA GPU</source>
        <translation>GPU NVIDIA</translation>
    </message>
    <message>
        <source>Patients to be removed</source>
        <translation>Pacientes que retirar</translation>
    </message>
    <message>
        <source>Original model</source>
        <translation>Modelo original</translation>
    </message>
    <message>
        <source>Fixed before the run</source>
        <translation>Fijado antes de la ejecución</translation>
    </message>
    <message>
        <source>Margin around .5 for the verdict: {0}</source>
        <translation>Margen en torno a .5 para el veredicto: {0}</translation>
    </message>
    <message>
        <source>Tolerated loss of AUC: {0}</source>
        <translation>Pérdida de AUC tolerada: {0}</translation>
    </message>
    <message>
        <source>The unseen patients are split in two before the run: one part for stopping, one for the audit.</source>
        <translation>Los pacientes no vistos se dividen antes de la ejecución: una parte para parar, otra para la auditoría.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Manifest SHA-256 {0} …</source>
        <translation>Manifiesto SHA-256 {0} …</translation>
    </message>
    <message>
        <source>Studies: {0}.  Images: {1}.</source>
        <translation>Estudios: {0}.  Imágenes: {1}.</translation>
    </message>
    <message>
        <source>  Part of the training patients: {0} %.</source>
        <translation>  Parte de los pacientes de entrenamiento: {0}&#xa0;%.</translation>
    </message>
    <message>
        <source>Patients: {0}</source>
        <translation>Pacientes: {0}</translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message>
        <source>The identity is not verified: {0}. Tick it in the intake.</source>
        <translation>La identidad no está comprobada: {0}. Márquela en la entrada.</translation>
    </message>
    <message>
        <source>A value under Advanced is refused: {0}. Mend it there.</source>
        <translation>Un valor en «Avanzado» se rechaza: {0}. Corríjalo allí.</translation>
    </message>
    <message>
        <source>I approve the removal of these {0} patients from this model with this plan.</source>
        <translation>Apruebo la retirada de estos {0} pacientes de este modelo con este plan.</translation>
    </message>
    <message>
        <source>Approve the plan</source>
        <translation>Aprobar el plan</translation>
    </message>
    <message>
        <source>Sign and approve</source>
        <translation>Firmar y aprobar</translation>
    </message>
    <message>
        <source>Refuse the plan?</source>
        <translation>¿Rechazar el plan?</translation>
    </message>
    <message>
        <source>The request goes back to its operator, who sees this reason.</source>
        <translation>La solicitud vuelve a quien la ejecuta, que ve este motivo.</translation>
    </message>
    <message>
        <source>Go on to sign</source>
        <translation>Continuar a la firma</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Refuse the plan</source>
        <translation>Rechazar el plan</translation>
    </message>
    <message>
        <source>I refuse this plan, because: {0}</source>
        <translation>Rechazo este plan, porque: {0}</translation>
    </message>
    <message>
        <source>Sign and refuse</source>
        <translation>Firmar y rechazar</translation>
    </message>
    <message>
        <source>A value under Advanced is refused: {0}.</source>
        <translation>Un valor en «Avanzado» se rechaza: {0}.</translation>
    </message>
    <message>
        <source>Give one within its range, or go back to the method&apos;s own values.</source>
        <translation>Dé uno dentro de su rango, o vuelva a los valores del método.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Device for new runs</source>
        <translation>Dispositivo para nuevas ejecuciones</translation>
    </message>
    <message>
        <source>Folder for runs and demo</source>
        <translation>Carpeta de ejecuciones y demo</translation>
    </message>
    <message>
        <source>Folder for prepared images</source>
        <translation>Carpeta de imágenes preparadas</translation>
    </message>
    <message>
        <source>Logo, PNG or JPEG</source>
        <translation>Logotipo, PNG o JPEG</translation>
    </message>
    <message>
        <source>Certificate for signing</source>
        <translation>Certificado de firma</translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation>Nombre del centro</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Procesador (CPU)</translation>
    </message>
    <message>
        <source>NVIDIA GPU</source>
        <translation>GPU NVIDIA</translation>
    </message>
    <message>
        <source> days</source>
        <translation> días</translation>
    </message>
    <message>
        <source>Keep lists of patients after release</source>
        <translation>Guardar las listas de pacientes tras la liberación</translation>
    </message>
    <message>
        <source>When a request was released, the register keeps its list so long; then you are reminded to destroy it.</source>
        <translation>El registro guarda ese tiempo la lista de una solicitud liberada; después le recuerda destruirla.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>In force at the next start.</source>
        <translation>Vale desde el próximo inicio.</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>In force at the next start. What lies in the old folder stays there.</source>
        <translation>Vale desde el próximo inicio. Lo que hay en la carpeta antigua queda allí.</translation>
    </message>
    <message>
        <source>Empty: the user&apos;s cache. An empty folder that only you may read. {0}</source>
        <translation>Vacío: la caché del usuario. Una carpeta vacía que solo usted pueda leer. {0}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Stands on top of each report.</source>
        <translation>Figura en lo alto de cada informe.</translation>
    </message>
    <message>
        <source>A PKCS#12 file; its password is asked for at each signature and never kept.</source>
        <translation>Un archivo PKCS#12; su contraseña se pide en cada firma y nunca se guarda.</translation>
    </message>
    <message>
        <source>Choose a folder for runs and demo.</source>
        <translation>Elija una carpeta para ejecuciones y demo.</translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message>
        <source>Do not open this data set</source>
        <translation>No abrir estos datos</translation>
    </message>
    <message>
        <source>Show identifiers and reports</source>
        <translation>Mostrar identificadores e informes</translation>
    </message>
    <message>
        <source>The first images as they are understood</source>
        <translation>Las primeras imágenes, tal como se entienden</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar de nuevo</translation>
    </message>
    <message>
        <source>Read the data set</source>
        <translation>Leer los datos</translation>
    </message>
    <message>
        <source>First images</source>
        <translation>Primeras imágenes</translation>
    </message>
    <message>
        <source>Hide identifiers and reports</source>
        <translation>Ocultar identificadores e informes</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Estudio</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Nothing was read yet. The data set is never changed.</source>
        <translation>Aún no se leyó nada. Los datos nunca se cambian.</translation>
    </message>
    <message>
        <source>Looking at the data set …</source>
        <translation>Mirando los datos …</translation>
    </message>
    <message>
        <source>Settle what is said above, then the data set can be read.</source>
        <translation>Resuelva lo dicho arriba; luego podrán leerse los datos.</translation>
    </message>
</context>
<context>
    <name>Previewing</name>
    <message>
        <source>The data set could not be looked at.</source>
        <translation>No se pudieron mirar los datos.</translation>
    </message>
    <message>
        <source>Choose another layout, or look again.</source>
        <translation>Elija otra disposición, o mire de nuevo.</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>{0}  ·  {1} left</source>
        <translation>{0}  ·  queda {1}</translation>
    </message>
    <message>
        <source>Stopping at the next safe point …</source>
        <translation>Deteniéndose en el próximo punto seguro …</translation>
    </message>
</context>
<context>
    <name>ProjectCard</name>
    <message>
        <source>Images that cannot be used, by reason</source>
        <translation>Imágenes no utilizables, por motivo</translation>
    </message>
    <message>
        <source>Every image can be used.</source>
        <translation>Todas las imágenes son utilizables.</translation>
    </message>
    <message>
        <source>Read the data set again</source>
        <translation>Leer de nuevo los datos</translation>
    </message>
    <message>
        <source>Change how it is read</source>
        <translation>Cambiar cómo se leen</translation>
    </message>
    <message>
        <source>Save the list of rejects as CSV …</source>
        <translation>Guardar la lista de rechazos como CSV …</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>Ningún proyecto abierto</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Pacientes</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Watch the curves; pause or stop safely. The original stays as it is.</source>
        <translation>Seguir las curvas; pausar o detener sin riesgo. El original queda como está.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verificación</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Open the demo project, or choose a data set and a checkpoint. Then, for each request:</source>
        <translation>Abra el proyecto de demo, o elija datos y un punto de control. Después, para cada solicitud:</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Take in what the ticket says, and its list of patients.</source>
        <translation>Anotar lo que dice el ticket, y su lista de pacientes.</translation>
    </message>
    <message>
        <source>Look at images and reports; make sure that it is the right patients.</source>
        <translation>Mirar imágenes e informes; asegurarse de que son los pacientes correctos.</translation>
    </message>
    <message>
        <source>Choose how to remove them; a second person approves.</source>
        <translation>Elegir cómo retirarlos; una segunda persona aprueba.</translation>
    </message>
    <message>
        <source>Read the verdict and what it does not prove.</source>
        <translation>Leer el veredicto y lo que no prueba.</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Liberación</translation>
    </message>
    <message>
        <source>Sign the report, and see to the copies that are left.</source>
        <translation>Firmar el informe y atender las copias que quedan.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>No utilizable</translation>
    </message>
    <message>
        <source>patients in training</source>
        <translation>pacientes en entrenamiento</translation>
    </message>
    <message>
        <source>patients unseen</source>
        <translation>pacientes no vistos</translation>
    </message>
    <message>
        <source>studies</source>
        <translation>estudios</translation>
    </message>
    <message>
        <source>images usable</source>
        <translation>imágenes utilizables</translation>
    </message>
    <message>
        <source>Split: {0}.</source>
        <translation>Reparto: {0}.</translation>
    </message>
    <message>
        <source>The checkpoint does not say how its images were prepared. Choose that below, under what the model sees, before anything is planned.</source>
        <translation>El punto de control no dice cómo se prepararon sus imágenes. Elíjalo abajo, bajo lo que ve el modelo, antes de planificar nada.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
</context>
<context>
    <name>ProjectGate</name>
    <message>
        <source>Open the data set and the model that {0} is about.</source>
        <translation>Abra los datos y el modelo de que trata {0}.</translation>
    </message>
    <message>
        <source>Then continue from there.</source>
        <translation>Después continúe desde ahí.</translation>
    </message>
    <message>
        <source>The checkpoint does not say how its images were prepared.</source>
        <translation>El punto de control no dice cómo se prepararon sus imágenes.</translation>
    </message>
    <message>
        <source>Choose that on this page, under what the model sees.</source>
        <translation>Elíjalo en esta página, bajo lo que ve el modelo.</translation>
    </message>
    <message>
        <source>What was opened is not the model of {0}: its hash differs.</source>
        <translation>Lo abierto no es el modelo de {0}: su hash es otro.</translation>
    </message>
    <message>
        <source>Find the model that the request was matched with, or match the request anew.</source>
        <translation>Busque el modelo con que se cotejó la solicitud, o coteje la solicitud de nuevo.</translation>
    </message>
</context>
<context>
    <name>ReadingForm</name>
    <message>
        <source>Layout of the data set</source>
        <translation>Disposición de los datos</translation>
    </message>
    <message>
        <source>Label that the model predicts</source>
        <translation>Clase que predice el modelo</translation>
    </message>
    <message>
        <source>What a blank finding counts as</source>
        <translation>Como qué cuenta un hallazgo en blanco</translation>
    </message>
    <message>
        <source>What an uncertain finding counts as</source>
        <translation>Como qué cuenta un hallazgo incierto</translation>
    </message>
    <message>
        <source>Choose a table with the labels</source>
        <translation>Elegir una tabla con las clases</translation>
    </message>
    <message>
        <source>Choose a table that says who was trained on</source>
        <translation>Elegir una tabla que diga con quién se entrenó</translation>
    </message>
    <message>
        <source>decode every image while reading: slow, leaves out damaged ones</source>
        <translation>decodificar cada imagen: lento, excluye las dañadas</translation>
    </message>
    <message>
        <source>Decode every image while reading</source>
        <translation>Decodificar cada imagen al leer</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Columnas del archivo</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposición</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Blank counts as</source>
        <translation>En blanco cuenta como</translation>
    </message>
    <message>
        <source>Uncertain counts as</source>
        <translation>Incierto cuenta como</translation>
    </message>
    <message>
        <source>Labels from</source>
        <translation>Clases de</translation>
    </message>
    <message>
        <source>Train, unseen from</source>
        <translation>Reparto tomado de</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>the data set itself</source>
        <translation>los propios datos</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>nada aún</translation>
    </message>
    <message>
        <source>Choose a layout …</source>
        <translation>Elija una disposición …</translation>
    </message>
    <message>
        <source>Choose a label …</source>
        <translation>Elija una clase …</translation>
    </message>
    <message>
        <source>unknown: it is left out</source>
        <translation>desconocido: se deja fuera</translation>
    </message>
    <message>
        <source>present</source>
        <translation>presente</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>ausente</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason, without naming patients</source>
        <translation>Motivo, sin nombrar pacientes</translation>
    </message>
</context>
<context>
    <name>RefusalCard</name>
    <message>
        <source>Details of the refusal</source>
        <translation>Detalles del rechazo</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Copiar los detalles</translation>
    </message>
</context>
<context>
    <name>Registering</name>
    <message>
        <source>List of patient ids</source>
        <translation>Lista de identificadores de pacientes</translation>
    </message>
    <message>
        <source>Put {0} on hold?</source>
        <translation>¿Suspender {0}?</translation>
    </message>
    <message>
        <source>Nothing can be done with it until the hold is released. The deadline runs on.</source>
        <translation>Nada puede hacerse hasta levantar la suspensión. El plazo sigue corriendo.</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Suspender</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Extend the deadline of {0}?</source>
        <translation>¿Ampliar el plazo de {0}?</translation>
    </message>
    <message>
        <source>By two months, once. Tell the person who asked, with this reason, before the first month is over.</source>
        <translation>Dos meses, una vez. Dígaselo a quien pregunta, con este motivo, antes de que acabe el primer mes.</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Close {0} without a run?</source>
        <translation>¿Cerrar {0} sin ejecución?</translation>
    </message>
    <message>
        <source>It stays in the register with this reason, and cannot be opened again.</source>
        <translation>Queda en el registro con este motivo y no puede reabrirse.</translation>
    </message>
    <message>
        <source>Close without a run</source>
        <translation>Cerrar sin ejecución</translation>
    </message>
</context>
<context>
    <name>ReleasePage</name>
    <message>
        <source>Signing key</source>
        <translation>Clave de firma</translation>
    </message>
    <message>
        <source>A PKCS#12 file, .p12 or .pfx</source>
        <translation>Un archivo PKCS#12, .p12 o .pfx</translation>
    </message>
    <message>
        <source>Choose the signing key</source>
        <translation>Elegir la clave de firma</translation>
    </message>
    <message>
        <source>Password of the signing key</source>
        <translation>Contraseña de la clave de firma</translation>
    </message>
    <message>
        <source>Sign and file the report …</source>
        <translation>Firmar y archivar el informe …</translation>
    </message>
    <message>
        <source>Write an unsigned draft …</source>
        <translation>Escribir un borrador sin firma …</translation>
    </message>
    <message>
        <source>Destroy the list …</source>
        <translation>Destruir la lista …</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Write the key sheet …</source>
        <translation>Escribir la hoja de claves …</translation>
    </message>
    <message>
        <source>Destroy the key of the pseudonyms …</source>
        <translation>Destruir la clave de los seudónimos …</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>The signed PDF is what is filed. A draft without a signature is marked as one.</source>
        <translation>Lo que se archiva es el PDF firmado. Un borrador sin firma va marcado como tal.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Unlearned model</source>
        <translation>Modelo desaprendido</translation>
    </message>
    <message>
        <source>List of patients</source>
        <translation>Lista de pacientes</translation>
    </message>
    <message>
        <source>Signed and filed</source>
        <translation>Firmado y archivado</translation>
    </message>
    <message>
        <source>SHA-256 of the signed report: {0} …</source>
        <translation>SHA-256 del informe firmado: {0} …</translation>
    </message>
    <message>
        <source>The register still knows who was on the list. Destroy it when nobody needs it any more.</source>
        <translation>El registro aún sabe quién estaba en la lista. Destrúyala cuando nadie la necesite.</translation>
    </message>
    <message>
        <source>The list was destroyed; only counts and tokens are left.</source>
        <translation>La lista fue destruida; solo quedan recuentos y fichas.</translation>
    </message>
    <message>
        <source>Run {0}</source>
        <translation>Ejecución {0}</translation>
    </message>
    <message>
        <source>It is in the register of models: manifest SHA-256 {0} …, made from {1} …</source>
        <translation>Está en el registro de modelos: manifiesto SHA-256 {0} …, hecho de {1} …</translation>
    </message>
    <message>
        <source>Signing keys (*.p12 *.pfx);;All files (*)</source>
        <translation>Claves de firma (*.p12 *.pfx);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>Releasing</name>
    <message>
        <source>Unlearning report {0}.pdf</source>
        <translation>Informe {0}.pdf</translation>
    </message>
    <message>
        <source>Draft of report {0}.pdf</source>
        <translation>Borrador del informe {0}.pdf</translation>
    </message>
    <message>
        <source>File the report</source>
        <translation>Archivar el informe</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Escribiendo el informe</translation>
    </message>
    <message>
        <source>The draft was written: {0}</source>
        <translation>El borrador se escribió: {0}</translation>
    </message>
    <message>
        <source>The signed report was filed: {0}</source>
        <translation>El informe firmado se archivó: {0}</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Abrirlo</translation>
    </message>
    <message>
        <source>Destroy the list of patients?</source>
        <translation>¿Destruir la lista de pacientes?</translation>
    </message>
    <message>
        <source>The register forgets who was on the list. Counts, decisions and the audit log stay. This cannot be undone.</source>
        <translation>El registro olvida quién estaba en la lista. Recuentos, decisiones y auditoría quedan. No puede deshacerse.</translation>
    </message>
    <message>
        <source>Destroy the list</source>
        <translation>Destruir la lista</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarla</translation>
    </message>
</context>
<context>
    <name>ReportPane</name>
    <message>
        <source>Report of the study</source>
        <translation>Informe del estudio</translation>
    </message>
    <message>
        <source>This study has no report.</source>
        <translation>Este estudio no tiene informe.</translation>
    </message>
</context>
<context>
    <name>RequestBar</name>
    <message>
        <source>Intake</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Pacientes</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verificación</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Liberación</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Nueva solicitud</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Aún no guardada</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} y {1} más</translation>
    </message>
</context>
<context>
    <name>RequestModel</name>
    <message>
        <source>Request</source>
        <translation>Solicitud</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Pacientes</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibida</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
</context>
<context>
    <name>RequestTable</name>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>Return opens the request of the current row.</source>
        <translation>Intro abre la solicitud de la fila actual.</translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message>
        <source>Search request, ticket or model</source>
        <translation>Buscar solicitud, ticket o modelo</translation>
    </message>
    <message>
        <source>Show requests by status</source>
        <translation>Mostrar solicitudes por estado</translation>
    </message>
    <message>
        <source>Every status</source>
        <translation>Todos los estados</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Nueva solicitud</translation>
    </message>
    <message>
        <source>Import a list …</source>
        <translation>Importar una lista …</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Plan together</source>
        <translation>Planificar juntas</translation>
    </message>
    <message>
        <source>Hold …</source>
        <translation>Suspender …</translation>
    </message>
    <message>
        <source>Release the hold</source>
        <translation>Levantar la suspensión</translation>
    </message>
    <message>
        <source>Extend the deadline …</source>
        <translation>Ampliar el plazo …</translation>
    </message>
    <message>
        <source>Close without a run …</source>
        <translation>Cerrar sin ejecución …</translation>
    </message>
    <message>
        <source>Sign in …</source>
        <translation>Iniciar sesión …</translation>
    </message>
    <message>
        <source>Make the first request</source>
        <translation>Crear la primera solicitud</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Abrir la demo</translation>
    </message>
    <message>
        <source>No request yet</source>
        <translation>Aún no hay solicitudes</translation>
    </message>
    <message>
        <source>When somebody asks for erasure or withdraws consent, make a request here. It leads from the ticket to the signed report and keeps the deadline.</source>
        <translation>Cuando alguien pide la supresión o retira su consentimiento, cree aquí una solicitud. Lleva del ticket al informe firmado y guarda el plazo.</translation>
    </message>
    <message>
        <source>Sign in to see the requests</source>
        <translation>Inicie sesión para ver las solicitudes</translation>
    </message>
    <message>
        <source>Every step is kept with the account that took it.</source>
        <translation>Cada paso se guarda con la cuenta que lo dio.</translation>
    </message>
    <message>
        <source>Begin with two accounts</source>
        <translation>Empiece con dos cuentas</translation>
    </message>
    <message>
        <source>One person carries a request out, another approves it. Make both accounts, or look at the demo with invented patients first.</source>
        <translation>Una persona lleva a cabo una solicitud y otra la aprueba. Cree ambas cuentas, o mire antes la demo con pacientes inventados.</translation>
    </message>
    <message>
        <source>Make the accounts …</source>
        <translation>Crear las cuentas …</translation>
    </message>
    <message>
        <source>{0} of {1} chosen</source>
        <translation>{0} de {1} elegidos</translation>
    </message>
    <message>
        <source>{0} of {1} shown</source>
        <translation>{0} de {1} mostradas</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>A run has ended.</source>
        <translation>Una ejecución ha terminado.</translation>
    </message>
    <message>
        <source>See its verdict</source>
        <translation>Ver su veredicto</translation>
    </message>
</context>
<context>
    <name>Resuming</name>
    <message>
        <source>The run of {0} was left unfinished.</source>
        <translation>La ejecución de {0} quedó sin terminar.</translation>
    </message>
    <message>
        <source>It can go on where it ended. The original model is unchanged.</source>
        <translation>Puede seguir donde acabó. El modelo original no cambia.</translation>
    </message>
    <message>
        <source>Resume the run of {0}</source>
        <translation>Reanudar la ejecución de {0}</translation>
    </message>
    <message>
        <source>It had not begun; the approved plan can be started again.</source>
        <translation>No había empezado; el plan aprobado puede iniciarse de nuevo.</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>Abrir {0}</translation>
    </message>
</context>
<context>
    <name>Retaining</name>
    <message>
        <source>Lists of patients are kept longer than {0} days after release.</source>
        <translation>Se guardan listas de pacientes más de {0} días tras la liberación.</translation>
    </message>
    <message>
        <source>Open {0} and destroy its list on the release page, when nobody needs it any more.</source>
        <translation>Abra {0} y destruya su lista en la página de liberación, cuando nadie la necesite.</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Epochs done</source>
        <translation>Épocas hechas</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Stop safely</source>
        <translation>Detener sin riesgo</translation>
    </message>
    <message>
        <source>Resume the run</source>
        <translation>Reanudar la ejecución</translation>
    </message>
    <message>
        <source>All {0} epochs done</source>
        <translation>Las {0} épocas están hechas</translation>
    </message>
    <message>
        <source>Epoch {0} of {1}</source>
        <translation>Época {0} de {1}</translation>
    </message>
    <message>
        <source>no epoch selected so far</source>
        <translation>ninguna época elegida aún</translation>
    </message>
    <message>
        <source>selected so far: {0}</source>
        <translation>elegida hasta ahora: {0}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
</context>
<context>
    <name>RunCharts</name>
    <message>
        <source>Can an attacker tell them apart?</source>
        <translation>¿Puede un atacante distinguirlos?</translation>
    </message>
    <message>
        <source>Does the model still work?</source>
        <translation>¿Funciona aún el modelo?</translation>
    </message>
    <message>
        <source>What the objective is made of</source>
        <translation>De qué se compone el objetivo</translation>
    </message>
    <message>
        <source>Output shown:</source>
        <translation>Salida mostrada:</translation>
    </message>
</context>
<context>
    <name>RunFolderDialog</name>
    <message>
        <source>Run {0}</source>
        <translation>Ejecución {0}</translation>
    </message>
    <message>
        <source>Checking the files …</source>
        <translation>Comprobando los archivos …</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>Qué se comprobó</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Abrir el informe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Nothing was changed since.</source>
        <translation>Nada ha cambiado desde entonces.</translation>
    </message>
    <message>
        <source>Changed since: {0}.</source>
        <translation>Cambiado desde entonces: {0}.</translation>
    </message>
    <message>
        <source>Begun on {0} with the method {1}.</source>
        <translation>Empezada el {0} con el método {1}.</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>como estaba</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiado</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Qué se vio</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Log of the run</source>
        <translation>Diario de la ejecución</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Aún no hay ejecución</translation>
    </message>
    <message>
        <source>Choose patients and a method, then start. The curves appear here while the run works.</source>
        <translation>Elija pacientes y un método, e inicie. Las curvas aparecen aquí mientras la ejecución trabaja.</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Preparando</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>En pausa.</translation>
    </message>
    <message>
        <source>Going on.</source>
        <translation>Sigue.</translation>
    </message>
    <message>
        <source>Stopping at the next safe point …</source>
        <translation>Deteniéndose en el próximo punto seguro …</translation>
    </message>
    <message>
        <source>Warning: {0}</source>
        <translation>Aviso: {0}</translation>
    </message>
    <message>
        <source>Epoch {0}</source>
        <translation>Época {0}</translation>
    </message>
    <message>
        <source>Original model</source>
        <translation>Modelo original</translation>
    </message>
    <message>
        <source>{0}: attack AUC {1}; AUC on unseen patients {2}</source>
        <translation>{0}: AUC del ataque {1}; AUC en pacientes no vistos {2}</translation>
    </message>
    <message>
        <source>; accuracy below the tolerance</source>
        <translation>; exactitud por debajo de la tolerancia</translation>
    </message>
    <message>
        <source>no epoch qualifies yet</source>
        <translation>ninguna época sirve aún</translation>
    </message>
    <message>
        <source>the audit follows</source>
        <translation>sigue la auditoría</translation>
    </message>
    <message>
        <source>time left: known after the first epoch</source>
        <translation>tiempo restante: se sabe tras la primera época</translation>
    </message>
    <message>
        <source>{0} left, then the audit</source>
        <translation>queda {0}, luego la auditoría</translation>
    </message>
</context>
<context>
    <name>RunSummary</name>
    <message>
        <source>Train the reference …</source>
        <translation>Entrenar la referencia …</translation>
    </message>
    <message>
        <source>A model trained without these patients, to compare with; best left for the night.</source>
        <translation>Un modelo entrenado sin estos pacientes, para comparar; mejor de noche.</translation>
    </message>
    <message>
        <source>Qualify the settings …</source>
        <translation>Cualificar los ajustes …</translation>
    </message>
    <message>
        <source>A qualification run: about 100 patients drawn at random are removed from a copy.</source>
        <translation>Una ejecución de cualificación: unos 100 pacientes elegidos al azar se retiran de una copia.</translation>
    </message>
    <message>
        <source>Run {0}.  Method: {1}.  Seed: {2}.  Epochs: {3} of {4}.  {5}.</source>
        <translation>Ejecución {0}.  Método: {1}.  Semilla: {2}.  Épocas: {3} de {4}.  {5}.</translation>
    </message>
</context>
<context>
    <name>RunWatch</name>
    <message>
        <source>A run is working</source>
        <translation>Hay una ejecución en marcha</translation>
    </message>
    <message>
        <source>The run has finished</source>
        <translation>La ejecución ha terminado</translation>
    </message>
    <message>
        <source>Its verdict can be read in the window.</source>
        <translation>Su veredicto puede leerse en la ventana.</translation>
    </message>
    <message>
        <source>The run has ended early</source>
        <translation>La ejecución acabó antes de tiempo</translation>
    </message>
    <message>
        <source>The window says why.</source>
        <translation>La ventana dice por qué.</translation>
    </message>
</context>
<context>
    <name>Running</name>
    <message>
        <source>Stop the run?</source>
        <translation>¿Detener la ejecución?</translation>
    </message>
    <message>
        <source>The run ends at the next safe point and can be resumed. The original model is unchanged.</source>
        <translation>Termina en el próximo punto seguro y puede reanudarse. El modelo original no cambia.</translation>
    </message>
    <message>
        <source>Stop safely</source>
        <translation>Detener sin riesgo</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Seguir ejecutando</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>The run could not go on</source>
        <translation>La ejecución no pudo seguir</translation>
    </message>
    <message>
        <source>Stopped safely</source>
        <translation>Detenida sin riesgo</translation>
    </message>
    <message>
        <source>Resume the run here when you are ready.</source>
        <translation>Reanude aquí la ejecución cuando quiera.</translation>
    </message>
    <message>
        <source>The run was stopped. The original model is unchanged.</source>
        <translation>La ejecución se detuvo. El modelo original no cambia.</translation>
    </message>
</context>
<context>
    <name>Seeing</name>
    <message>
        <source>The data set has no usable image.</source>
        <translation>Los datos no tienen ninguna imagen utilizable.</translation>
    </message>
    <message>
        <source>No image can be shown.</source>
        <translation>Ninguna imagen puede mostrarse.</translation>
    </message>
    <message>
        <source>Writing the checkpoint with the preparation chosen</source>
        <translation>Escribiendo el punto de control con la preparación elegida</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Detenido. No se escribió nada.</translation>
    </message>
    <message>
        <source>New folder for the checkpoint with its preparation</source>
        <translation>Carpeta nueva para el punto de control con su preparación</translation>
    </message>
</context>
<context>
    <name>SeenCard</name>
    <message>
        <source>Other images</source>
        <translation>Otras imágenes</translation>
    </message>
    <message>
        <source>Choose another preparation</source>
        <translation>Elegir otra preparación</translation>
    </message>
    <message>
        <source>Use the preparation chosen …</source>
        <translation>Usar la preparación elegida …</translation>
    </message>
    <message>
        <source>What the model sees</source>
        <translation>Lo que ve el modelo</translation>
    </message>
    <message>
        <source>Reading images …</source>
        <translation>Leyendo imágenes …</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>The checkpoint does not say how its images were prepared, and with the wrong preparation it only guesses. Ask its maker, or choose below the one whose pictures look as in training.</source>
        <translation>El punto de control no dice cómo se prepararon sus imágenes, y con la preparación equivocada solo adivina. Pregunte a su autor, o elija abajo aquella cuyas imágenes se parecen al entrenamiento.</translation>
    </message>
    <message>
        <source>As the model sees it: {0}</source>
        <translation>Como lo ve el modelo: {0}</translation>
    </message>
    <message>
        <source>Preparation {0}</source>
        <translation>Preparación {0}</translation>
    </message>
    <message>
        <source>Preparation {0}: {1}</source>
        <translation>Preparación {0}: {1}</translation>
    </message>
    <message>
        <source>as the model sees it, {0}</source>
        <translation>como lo ve el modelo, {0}</translation>
    </message>
</context>
<context>
    <name>SharingCard</name>
    <message>
        <source>Patients who share identical images</source>
        <translation>Pacientes que comparten imágenes idénticas</translation>
    </message>
    <message>
        <source>Choose these too</source>
        <translation>Elegir también estos</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Dejarlo así</translation>
    </message>
    <message>
        <source>Other patients with images identical to those of chosen patients: {0}</source>
        <translation>Otros pacientes con imágenes idénticas a las de pacientes elegidos: {0}</translation>
    </message>
    <message>
        <source>Kept as it is: the images stay in the model&apos;s data under the other patients.</source>
        <translation>Se deja así: las imágenes siguen en los datos del modelo bajo los otros pacientes.</translation>
    </message>
    <message>
        <source>Forgetting one patient leaves the same images with the other. It may be one person under two ids: check the records, then choose the others as well or keep it as it is.</source>
        <translation>Olvidar a un paciente deja las mismas imágenes en el otro. Puede ser una persona con dos identificadores: revise los expedientes y elija también a los otros, o déjelo así.</translation>
    </message>
    <message>
        <source>Other patient</source>
        <translation>Otro paciente</translation>
    </message>
    <message>
        <source>Shares with</source>
        <translation>Comparte con</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Identical images</source>
        <translation>Imágenes idénticas</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Account name</source>
        <translation>Nombre de la cuenta</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Leave it empty where the account is this computer&apos;s own user.</source>
        <translation>Déjelo vacío si la cuenta es el usuario de este equipo.</translation>
    </message>
</context>
<context>
    <name>SignaturesCard</name>
    <message>
        <source>Signatures of the report</source>
        <translation>Firmas del informe</translation>
    </message>
    <message>
        <source>Sign as</source>
        <translation>Firmar como</translation>
    </message>
    <message>
        <source>Own signing key</source>
        <translation>Clave de firma propia</translation>
    </message>
    <message>
        <source>Password of the own signing key</source>
        <translation>Contraseña de la clave de firma propia</translation>
    </message>
    <message>
        <source>Add the signature …</source>
        <translation>Añadir la firma …</translation>
    </message>
    <message>
        <source>Note it in the register</source>
        <translation>Anotarlo en el registro</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Firmas</translation>
    </message>
    <message>
        <source>A PKCS#12 file of the person who signs now, .p12 or .pfx.</source>
        <translation>Un archivo PKCS#12 de la persona que firma ahora, .p12 o .pfx.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Signed as</source>
        <translation>Firmado como</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>not signed yet</source>
        <translation>aún sin firmar</translation>
    </message>
    <message>
        <source>changed after it was signed</source>
        <translation>alterado después de firmarse</translation>
    </message>
    <message>
        <source>There is no signed report in the folder of the run that can be read.</source>
        <translation>No hay ningún informe firmado legible en la carpeta de la ejecución.</translation>
    </message>
    <message>
        <source>The report was changed. Keep it as it is, and have it made and signed again.</source>
        <translation>El informe fue alterado. Déjelo como está, y haga que se elabore y firme de nuevo.</translation>
    </message>
    <message>
        <source>The report in the folder of the run is not the one that the register holds.</source>
        <translation>El informe de la carpeta de la ejecución no es el que consta en el registro.</translation>
    </message>
    <message>
        <source>A signature was added that the register does not know yet.</source>
        <translation>Se añadió una firma que el registro aún no conoce.</translation>
    </message>
    <message>
        <source>Everybody has signed.</source>
        <translation>Todos han firmado.</translation>
    </message>
    <message>
        <source>Each person signs the same PDF with a key of their own; what is signed stays as it is.</source>
        <translation>Cada persona firma el mismo PDF con su propia clave; lo firmado queda como está.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Open the demo project</source>
        <translation>Abrir el proyecto de demo</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Proyectos recientes</translation>
    </message>
    <message>
        <source>Projects that you open are listed here.</source>
        <translation>Los proyectos que abra se listan aquí.</translation>
    </message>
    <message>
        <source>Remove patients from a trained model, and see whether it worked.</source>
        <translation>Retirar pacientes de un modelo entrenado, y ver si funcionó.</translation>
    </message>
    <message>
        <source>The demo project holds phantom patients only. It shows the whole job, from the list of patients to the report, in a few minutes.</source>
        <translation>El proyecto de demo solo tiene pacientes fantasma. Muestra todo el trabajo, de la lista de pacientes al informe, en pocos minutos.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Step {0} of {1}: {2}</source>
        <translation>Paso {0} de {1}: {2}</translation>
    </message>
    <message>
        <source>, done</source>
        <translation>, hecho</translation>
    </message>
</context>
<context>
    <name>StoredDataDialog</name>
    <message>
        <source>Stored data</source>
        <translation>Datos guardados</translation>
    </message>
    <message>
        <source>Purge …</source>
        <translation>Purgar …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>What this program keeps of patients on this computer, readable by you only. The data sets themselves are never touched. Images that you look at are kept in memory, not on the disk.</source>
        <translation>Lo que este programa guarda de pacientes en este equipo, legible solo por usted. Los conjuntos de datos mismos nunca se tocan. Las imágenes que mira quedan en memoria, no en el disco.</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>Trabajando …</translation>
    </message>
    <message>
        <source>Nothing is stored.</source>
        <translation>No hay nada guardado.</translation>
    </message>
    <message>
        <source>{0} in all. Select a line to see its place, or to purge it.</source>
        <translation>{0} en total. Elija una línea para ver su lugar o purgarla.</translation>
    </message>
</context>
<context>
    <name>Storing</name>
    <message>
        <source>The demo holds invented patients only.</source>
        <translation>La demo contiene solo pacientes inventados.</translation>
    </message>
    <message>
        <source>Leave the demo to see what is stored of others.</source>
        <translation>Salga de la demo para ver qué hay guardado de otros.</translation>
    </message>
    <message>
        <source>Purge: {0}?</source>
        <translation>¿Purgar: {0}?</translation>
    </message>
    <message>
        <source>Purge</source>
        <translation>Purgar</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarla</translation>
    </message>
    <message>
        <source>A run or a report is being worked on.</source>
        <translation>Hay una ejecución o un informe en curso.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or stop it, and purge then.</source>
        <translation>Espere a que termine, o deténgalo, y purgue entonces.</translation>
    </message>
    <message>
        <source>The data set that is open needs this catalog.</source>
        <translation>Los datos abiertos necesitan este catálogo.</translation>
    </message>
    <message>
        <source>Open another data set, or start the program anew, and purge it then.</source>
        <translation>Abra otros datos, o reinicie el programa, y púrguelo entonces.</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>End the tour</source>
        <translation>Terminar el recorrido</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Recorrido</translation>
    </message>
</context>
<context>
    <name>TourOffer</name>
    <message>
        <source>Welcome</source>
        <translation>Bienvenida</translation>
    </message>
    <message>
        <source>Show me on the demo</source>
        <translation>Mostrar en la demo</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>In eight short stops, a request with invented patients leads from the ticket to the signed report. Nothing is changed on the way.</source>
        <translation>En ocho breves paradas, una solicitud con pacientes inventados lleva del ticket al informe firmado. Nada se cambia por el camino.</translation>
    </message>
    <message>
        <source>Later it is in the menu of your account, at the top right.</source>
        <translation>Más tarde está en el menú de su cuenta, arriba a la derecha.</translation>
    </message>
    <message>
        <source>See the whole job once?</source>
        <translation>¿Ver todo el trabajo una vez?</translation>
    </message>
</context>
<context>
    <name>UnresolvedCard</name>
    <message>
        <source>Ids that could not be matched</source>
        <translation>Identificadores no encontrados</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Dejarlos fuera</translation>
    </message>
    <message>
        <source>Close without a run …</source>
        <translation>Cerrar sin ejecución …</translation>
    </message>
    <message>
        <source>List: {0} given = {1} matched + {2} not in training + {3} unknown + {4} given twice</source>
        <translation>Lista: {0} dados = {1} encontrados + {2} sin entrenamiento + {3} desconocidos + {4} repetidos</translation>
    </message>
    <message>
        <source> + {0} without a usable image</source>
        <translation> + {0} sin imagen utilizable</translation>
    </message>
    <message>
        <source> + {0} that differ by leading zeros</source>
        <translation> + {0} que difieren en ceros iniciales</translation>
    </message>
    <message>
        <source> + {0} lines without an id</source>
        <translation> + {0} líneas sin identificador</translation>
    </message>
    <message>
        <source>The others are left out of this run. Answer their requests separately.</source>
        <translation>Los demás quedan fuera de esta ejecución. Responda a sus solicitudes por separado.</translation>
    </message>
    <message>
        <source>The model was trained on nobody of this list: there is nothing to remove.</source>
        <translation>El modelo no se entrenó con nadie de esta lista: no hay nada que retirar.</translation>
    </message>
    <message>
        <source>These ids block the run. A spreadsheet takes leading zeros off: correct such ids in the list, once it is certain which patients are meant.</source>
        <translation>Estos identificadores bloquean la ejecución. Una hoja de cálculo quita los ceros iniciales: corríjalos en la lista cuando sea seguro de qué pacientes se trata.</translation>
    </message>
    <message>
        <source>These ids block the run. Check them in the ticket; leave them out only when it is certain that they are not in this model&apos;s training data.</source>
        <translation>Estos identificadores bloquean la ejecución. Revíselos en el ticket; déjelos fuera solo si es seguro que no están en los datos de entrenamiento de este modelo.</translation>
    </message>
    <message>
        <source>The model was not trained on these patients: there is nothing to remove for them.</source>
        <translation>El modelo no se entrenó con estos pacientes: no hay nada que retirar para ellos.</translation>
    </message>
    <message>
        <source>not in this data set</source>
        <translation>no está en estos datos</translation>
    </message>
    <message>
        <source>not in this data set; an id with other leading zeros is</source>
        <translation>no está en estos datos; sí un identificador con otros ceros iniciales</translation>
    </message>
    <message>
        <source>not in training</source>
        <translation>sin entrenamiento</translation>
    </message>
    <message>
        <source>in this data set, but without a usable image</source>
        <translation>en estos datos, pero sin imagen utilizable</translation>
    </message>
    <message>
        <source>a line of the list without an id</source>
        <translation>una línea de la lista sin identificador</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>Next: {0}</source>
        <translation>Después: {0}</translation>
    </message>
    <message>
        <source>What does this mean?</source>
        <translation>¿Qué significa esto?</translation>
    </message>
</context>
<context>
    <name>VerifyPage</name>
    <message>
        <source>Accept and go to release</source>
        <translation>Aceptar y pasar a la liberación</translation>
    </message>
    <message>
        <source>Plan another run</source>
        <translation>Planificar otra ejecución</translation>
    </message>
    <message>
        <source>Open the run&apos;s folder</source>
        <translation>Abrir la carpeta de la ejecución</translation>
    </message>
    <message>
        <source>Attack before and after</source>
        <translation>Ataque antes y después</translation>
    </message>
    <message>
        <source>Can an attacker tell them from unseen patients?</source>
        <translation>¿Puede un atacante distinguirlos de pacientes no vistos?</translation>
    </message>
    <message>
        <source>Change of accuracy</source>
        <translation>Cambio de exactitud</translation>
    </message>
    <message>
        <source>What did the model lose?</source>
        <translation>¿Qué perdió el modelo?</translation>
    </message>
    <message>
        <source>Attack per output</source>
        <translation>Ataque por salida</translation>
    </message>
    <message>
        <source>Nothing to verify yet</source>
        <translation>Nada que verificar aún</translation>
    </message>
    <message>
        <source>When a run has ended, its verdict stands here in words, with the figures below.</source>
        <translation>Cuando una ejecución termina, su veredicto está aquí en palabras, con las cifras debajo.</translation>
    </message>
    <message>
        <source>Verdict and figures</source>
        <translation>Veredicto y cifras</translation>
    </message>
    <message>
        <source>Attack AUC per output, with 95 % intervals; .5 means no signal</source>
        <translation>AUC del ataque por salida, con intervalos del 95&#xa0;%; .5 significa sin señal</translation>
    </message>
    <message>
        <source>What stays open</source>
        <translation>Lo que queda abierto</translation>
    </message>
    <message>
        <source>What this does not prove</source>
        <translation>Lo que esto no prueba</translation>
    </message>
    <message>
        <source>No model was kept</source>
        <translation>No se guardó ningún modelo</translation>
    </message>
    <message>
        <source>No epoch kept the model&apos;s accuracy within the tolerance.</source>
        <translation>Tras ninguna época quedó la exactitud dentro de la tolerancia.</translation>
    </message>
    <message>
        <source>After each one the AUC on unseen patients or on retained patients lay further below the original&apos;s than is tolerated.</source>
        <translation>Tras cada una, el AUC en pacientes no vistos o en conservados quedó más por debajo del AUC del original de lo que se tolera.</translation>
    </message>
    <message>
        <source>Plan another run with a gentler preset, or retrain the model.</source>
        <translation>Planifique otra ejecución con un ajuste más suave, o reentrene el modelo.</translation>
    </message>
</context>
<context>
    <name>Warming</name>
    <message>
        <source>Device: {0}</source>
        <translation>Dispositivo: {0}</translation>
    </message>
</context>
<context>
    <name>audit</name>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Retrained</source>
        <translation>Reentrenado</translation>
    </message>
    <message>
        <source>Smallest detectable</source>
        <translation>Menor detectable</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Pacientes</translation>
    </message>
    <message>
        <source>AUC before</source>
        <translation>AUC antes</translation>
    </message>
    <message>
        <source>after</source>
        <translation>después</translation>
    </message>
    <message>
        <source>change</source>
        <translation>cambio</translation>
    </message>
    <message>
        <source>F1 before</source>
        <translation>F1 antes</translation>
    </message>
    <message>
        <source>AUC minus retrained</source>
        <translation>AUC menos reentrenado</translation>
    </message>
    <message>
        <source>F1 minus retrained</source>
        <translation>F1 menos reentrenado</translation>
    </message>
</context>
<context>
    <name>audit_log</name>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Solicitud</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>{0} (refused)</source>
        <translation>{0} (rechazado)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Register begun</source>
        <translation>Registro iniciado</translation>
    </message>
    <message>
        <source>Account added</source>
        <translation>Cuenta añadida</translation>
    </message>
    <message>
        <source>Account taken out of use</source>
        <translation>Cuenta retirada del uso</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Contraseña cambiada</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Sesión iniciada</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sesión cerrada</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>Inicio de sesión rechazado</translation>
    </message>
    <message>
        <source>Request made</source>
        <translation>Solicitud creada</translation>
    </message>
    <message>
        <source>Request amended</source>
        <translation>Solicitud modificada</translation>
    </message>
    <message>
        <source>Patients matched</source>
        <translation>Pacientes cotejados</translation>
    </message>
    <message>
        <source>Deadline extended</source>
        <translation>Plazo ampliado</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Suspendida</translation>
    </message>
    <message>
        <source>Hold released</source>
        <translation>Suspensión levantada</translation>
    </message>
    <message>
        <source>Closed without a run</source>
        <translation>Cerrada sin ejecución</translation>
    </message>
    <message>
        <source>Plan frozen</source>
        <translation>Plan fijado</translation>
    </message>
    <message>
        <source>Plan approved</source>
        <translation>Plan aprobado</translation>
    </message>
    <message>
        <source>Plan refused</source>
        <translation>Plan rechazado</translation>
    </message>
    <message>
        <source>Plan withdrawn</source>
        <translation>Plan retirado</translation>
    </message>
    <message>
        <source>Planned again</source>
        <translation>Planificada de nuevo</translation>
    </message>
    <message>
        <source>Run started</source>
        <translation>Ejecución iniciada</translation>
    </message>
    <message>
        <source>Run ended</source>
        <translation>Ejecución terminada</translation>
    </message>
    <message>
        <source>Report signed</source>
        <translation>Informe firmado</translation>
    </message>
    <message>
        <source>Report countersigned</source>
        <translation>Informe contrafirmado</translation>
    </message>
    <message>
        <source>Key sheet written</source>
        <translation>Hoja de claves escrita</translation>
    </message>
    <message>
        <source>Key of the pseudonyms destroyed</source>
        <translation>Clave de los seudónimos destruida</translation>
    </message>
    <message>
        <source>Patient data of a run purged</source>
        <translation>Datos de pacientes de una ejecución purgados</translation>
    </message>
    <message>
        <source>Stored data purged</source>
        <translation>Datos guardados purgados</translation>
    </message>
    <message>
        <source>Audit log exported</source>
        <translation>Auditoría exportada</translation>
    </message>
    <message>
        <source>List of patients destroyed</source>
        <translation>Lista de pacientes destruida</translation>
    </message>
    <message>
        <source>Copies noted</source>
        <translation>Copias anotadas</translation>
    </message>
    <message>
        <source>Next look at the model set</source>
        <translation>Próxima revisión fijada</translation>
    </message>
</context>
<context>
    <name>charts</name>
    <message>
        <source>Epoch</source>
        <translation>Época</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Por olvidar</translation>
    </message>
    <message>
        <source>Retain</source>
        <translation>Conservados</translation>
    </message>
    <message>
        <source>Unseen</source>
        <translation>No vistos</translation>
    </message>
</context>
<context>
    <name>checklist</name>
    <message>
        <source>Source data</source>
        <translation>Datos de origen</translation>
    </message>
    <message>
        <source>Caches</source>
        <translation>Cachés</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Older checkpoints</source>
        <translation>Puntos de control anteriores</translation>
    </message>
    <message>
        <source>Derived models</source>
        <translation>Modelos derivados</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinatarios</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>No procede</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>0 to {white:g}</source>
        <translation>0 a {white:g}</translation>
    </message>
    <message>
        <source>1 epoch</source>
        <translation>1 época</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 imagen</translation>
    </message>
    <message>
        <source>1 image belongs to more than one patient ({1} patients in all): forgetting one of them leaves the image with the other.</source>
        <translation>1 imagen pertenece a más de un paciente ({1} pacientes en total): olvidar a uno deja la imagen en el otro.</translation>
    </message>
    <message>
        <source>1 is over-removed</source>
        <translation>1 está retirado en exceso</translation>
    </message>
    <message>
        <source>1 of {whom} is still detectable</source>
        <translation>1 de {whom} sigue siendo detectable</translation>
    </message>
    <message>
        <source>1 patient</source>
        <translation>1 paciente</translation>
    </message>
    <message>
        <source>1 patient ({images}) was to be removed from a trained model.</source>
        <translation>1 paciente ({images}) debía retirarse de un modelo entrenado.</translation>
    </message>
    <message>
        <source>1 patient is</source>
        <translation>1 paciente es</translation>
    </message>
    <message>
        <source>1 qualification run was made on this model with another method or other settings (the last: {last}); nothing of that is cited, since it says nothing of the settings of this run.</source>
        <translation>Se hizo 1 ejecución de cualificación en este modelo con otro método u otros ajustes (la última: {last}); no se cita nada de ella, pues nada dice de los ajustes de esta ejecución.</translation>
    </message>
    <message>
        <source>1 randomly chosen patient of {eligible:,} was removed from this model on {day}: {outcome}.</source>
        <translation>1 paciente elegido al azar de {eligible} se retiró de este modelo el {day}: {outcome}.</translation>
    </message>
    <message>
        <source>A negative control failed on {output}: sets of one kind did not look alike, so the attack&apos;s figures there deserve less trust.</source>
        <translation>Un control negativo falló en {output}: grupos de la misma clase no se parecían, por lo que las cifras del ataque merecen ahí menos confianza.</translation>
    </message>
    <message>
        <source>A student that leaves the original on the forgotten patients and stays near it on the others.</source>
        <translation>Un alumno que se aleja del original en los pacientes olvidados y permanece cerca en los demás.</translation>
    </message>
    <message>
        <source>A subgroup lost more than the {tolerance:.3f} of AUC that is tolerated for a whole set: {fall:.3f} ({where}).</source>
        <translation>Un subgrupo perdió más de los {tolerance:.3f} de AUC que se toleran para un conjunto entero: {fall:.3f} ({where}).</translation>
    </message>
    <message>
        <source>Add patients that were not used for training to the data set, and audit again.</source>
        <translation>Añada a los datos pacientes que no se usaron para entrenar, y repita la auditoría.</translation>
    </message>
    <message>
        <source>All four terms weigh the same.</source>
        <translation>Los cuatro términos pesan lo mismo.</translation>
    </message>
    <message>
        <source>Already in the original an attacker found these patients no more often than in a model that was trained without them: {comparison} after the removal.</source>
        <translation>Ya en el original un atacante no encontraba a estos pacientes más a menudo que en un modelo entrenado sin ellos: {comparison} tras la retirada.</translation>
    </message>
    <message>
        <source>An attacker could not tell these patients from unseen ones, within {margin}.</source>
        <translation>Un atacante no pudo distinguir a estos pacientes de los no vistos, con un margen de {margin}.</translation>
    </message>
    <message>
        <source>An attacker finds these patients as often as in a model that was trained without them, within {margin}: {comparison}.</source>
        <translation>Un atacante encuentra a estos pacientes tan a menudo como en un modelo entrenado sin ellos, con un margen de {margin}: {comparison}.</translation>
    </message>
    <message>
        <source>An attacker finds these patients more often than in a model that was trained without them: {comparison}.</source>
        <translation>Un atacante encuentra a estos pacientes más a menudo que en un modelo entrenado sin ellos: {comparison}.</translation>
    </message>
    <message>
        <source>An attacker who sees the model&apos;s outputs can tell these patients from unseen ones better than by chance: the 95 % interval of the attack lies above .5.</source>
        <translation>Un atacante que ve las salidas del modelo puede distinguir a estos pacientes de los no vistos mejor que por azar: el intervalo del 95&#xa0;% del ataque queda por encima de .5.</translation>
    </message>
    <message>
        <source>As the retrained model</source>
        <translation>Como el modelo reentrenado</translation>
    </message>
    <message>
        <source>Attacking both models ({0})</source>
        <translation>Atacando ambos modelos ({0})</translation>
    </message>
    <message>
        <source>Auditing the unlearned model</source>
        <translation>Auditando el modelo desaprendido</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Tamaño de lote</translation>
    </message>
    <message>
        <source>CF-k</source>
        <translation>CF-k</translation>
    </message>
    <message>
        <source>Cap of the forget loss</source>
        <translation>Tope de la pérdida (por olvidar)</translation>
    </message>
    <message>
        <source>Checking the checkpoint</source>
        <translation>Comprobando el punto de control</translation>
    </message>
    <message>
        <source>Checking the preconditions</source>
        <translation>Comprobando las condiciones previas</translation>
    </message>
    <message>
        <source>Checking the report</source>
        <translation>Comprobando el informe</translation>
    </message>
    <message>
        <source>Choose unseen patients that resemble these, and audit again.</source>
        <translation>Elija pacientes no vistos que se parezcan a estos, y repita la auditoría.</translation>
    </message>
    <message>
        <source>Cite a qualification run of the same settings on about 100 patients, or train the reference.</source>
        <translation>Cite una ejecución de cualificación con los mismos ajustes en unos 100 pacientes, o entrene la referencia.</translation>
    </message>
    <message>
        <source>Cite a qualification run of the same settings on about 100 patients, or use the retrained model.</source>
        <translation>Cite una ejecución de cualificación con los mismos ajustes en unos 100 pacientes, o use el modelo reentrenado.</translation>
    </message>
    <message>
        <source>Cite a qualification run of the same settings, or train the reference.</source>
        <translation>Cite una ejecución de cualificación con los mismos ajustes, o entrene la referencia.</translation>
    </message>
    <message>
        <source>Cite a qualification run of the same settings.</source>
        <translation>Cite una ejecución de cualificación con los mismos ajustes.</translation>
    </message>
    <message>
        <source>Clears the weights that serve the forgotten patients most, then relearns from the others.</source>
        <translation>Borra los pesos que más sirven a los pacientes olvidados y luego reaprende con los demás.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Comparing images</source>
        <translation>Comparando imágenes</translation>
    </message>
    <message>
        <source>Confounded</source>
        <translation>Factores de confusión</translation>
    </message>
    <message>
        <source>Converting the checkpoint</source>
        <translation>Convirtiendo el punto de control</translation>
    </message>
    <message>
        <source>Counting detections and distances ({0})</source>
        <translation>Contando detecciones y distancias ({0})</translation>
    </message>
    <message>
        <source>DICOM files name no label; choose a label file to have usable images.</source>
        <translation>Los archivos DICOM no nombran ninguna clase; elija un archivo con clases para tener imágenes utilizables.</translation>
    </message>
    <message>
        <source>Dampening lambda</source>
        <translation>Lambda de amortiguación</translation>
    </message>
    <message>
        <source>Distance bound</source>
        <translation>Cota de las distancias</translation>
    </message>
    <message>
        <source>Do not release this model; run again with another seed or a stricter setting, or train it anew without the patients of all requests.</source>
        <translation>No libere este modelo; repita la ejecución con otra semilla o un ajuste más estricto, o reentrénelo sin los pacientes de todas las solicitudes.</translation>
    </message>
    <message>
        <source>Drawing phantom patients</source>
        <translation>Dibujando pacientes fantasma</translation>
    </message>
    <message>
        <source>Drawing the figures</source>
        <translation>Dibujando las figuras</translation>
    </message>
    <message>
        <source>Draws the last layers anew and trains them with the other patients; a method for comparison.</source>
        <translation>Inicia de nuevo las últimas capas y las entrena con los demás pacientes; un método de comparación.</translation>
    </message>
    <message>
        <source>EU-k</source>
        <translation>EU-k</translation>
    </message>
    <message>
        <source>Each of image and report weighs more.</source>
        <translation>La imagen y el informe, cada uno por sí, pesan más.</translation>
    </message>
    <message>
        <source>Earlier request detectable again</source>
        <translation>Solicitud anterior detectable de nuevo</translation>
    </message>
    <message>
        <source>Earlier request still detectable</source>
        <translation>Solicitud anterior aún detectable</translation>
    </message>
    <message>
        <source>Earlier request {number}</source>
        <translation>Solicitud anterior {number}</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificación</translation>
    </message>
    <message>
        <source>Epoch {0} of {1}</source>
        <translation>Época {0} de {1}</translation>
    </message>
    <message>
        <source>Epoch {0}: of the epochs whose AUC, on unseen and on retained patients, lay at most {1:.2f} below the original&apos;s on unseen patients (what is tolerated, and one standard error), the one whose attack AUC (forget against unseen_select, per patient) was nearest to .5 from either side on its worst head; {2:.3f} away.</source>
        <translation>Época {0}: de las épocas cuyo AUC, en pacientes no vistos y en conservados, quedó como mucho {1:.2f} por debajo del AUC del original en no vistos (lo que se tolera, y un error estándar), aquella cuyo AUC del ataque (por olvidar contra no vistos para parar, por paciente) estuvo más cerca de .5, por cualquier lado, en su peor salida; a {2:.3f}.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>Epochs that go away on forget</source>
        <translation>Épocas que se alejan de lo que hay que olvidar</translation>
    </message>
    <message>
        <source>Epochs with the hinge</source>
        <translation>Épocas con el término hinge</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Igual</translation>
    </message>
    <message>
        <source>Equal weights, the forget inputs unperturbed.</source>
        <translation>Pesos iguales, las entradas por olvidar sin perturbar.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Finding the weights that serve these patients</source>
        <translation>Buscando los pesos que sirven a estos pacientes</translation>
    </message>
    <message>
        <source>Fine-tune</source>
        <translation>Ajuste fino</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Por olvidar</translation>
    </message>
    <message>
        <source>Forget batch size</source>
        <translation>Tamaño de lote (por olvidar)</translation>
    </message>
    <message>
        <source>Forget-MI</source>
        <translation>Forget-MI</translation>
    </message>
    <message>
        <source>Forget-MI as released</source>
        <translation>Forget-MI tal como se publicó</translation>
    </message>
    <message>
        <source>Further epoch {0} of at most {1}</source>
        <translation>Época adicional {0} de {1} como máximo</translation>
    </message>
    <message>
        <source>Further epochs while none qualifies</source>
        <translation>Más épocas mientras ninguna baste</translation>
    </message>
    <message>
        <source>Gives the forgotten patients random labels, in the weights that matter for them.</source>
        <translation>Da a los pacientes olvidados clases al azar, en los pesos que cuentan para ellos.</translation>
    </message>
    <message>
        <source>Going on after epoch {0}.</source>
        <translation>Se sigue tras la época {0}.</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>Recorte del gradiente</translation>
    </message>
    <message>
        <source>Have a second person read the limits, then accept and go to release.</source>
        <translation>Haga que otra persona lea los límites; después acepte y pase a la liberación.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Image and report together weigh more.</source>
        <translation>La imagen y el informe juntos pesan más.</translation>
    </message>
    <message>
        <source>Image and text</source>
        <translation>Imagen y texto</translation>
    </message>
    <message>
        <source>Image files</source>
        <translation>Archivos de imagen</translation>
    </message>
    <message>
        <source>Image noise</source>
        <translation>Ruido de la imagen</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Images found</source>
        <translation>Imágenes encontradas</translation>
    </message>
    <message>
        <source>Images listed</source>
        <translation>Imágenes listadas</translation>
    </message>
    <message>
        <source>Images that reports name</source>
        <translation>Imágenes que nombran los informes</translation>
    </message>
    <message>
        <source>Inconclusive</source>
        <translation>Sin conclusión</translation>
    </message>
    <message>
        <source>Inverted hinge on forget, image</source>
        <translation>Hinge invertido (por olvidar), imagen</translation>
    </message>
    <message>
        <source>Inverted hinge on forget, report</source>
        <translation>Hinge invertido (por olvidar), informe</translation>
    </message>
    <message>
        <source>It is the latest of {runs} such runs; before it: {verdicts}.</source>
        <translation>Es la última de {runs} ejecuciones así; antes: {verdicts}.</translation>
    </message>
    <message>
        <source>It speaks of the settings on this model, not of the patients of this request.</source>
        <translation>Habla de los ajustes en este modelo, no de los pacientes de esta solicitud.</translation>
    </message>
    <message>
        <source>Judged by {output}, an attack told these patients from patients the model never saw with an AUC of {before} before, and {after} after. At .5 the attack cannot tell; further from .5, to either side, it can.</source>
        <translation>Según {output}, un ataque distinguía a estos pacientes de pacientes que el modelo nunca vio con un AUC de {before} antes, y {after} después. En .5 el ataque no distingue; más lejos de .5, hacia cualquier lado, sí.</translation>
    </message>
    <message>
        <source>Keeping the model useful weighs more.</source>
        <translation>Mantener útil el modelo pesa más.</translation>
    </message>
    <message>
        <source>Keeping the result</source>
        <translation>Guardando el resultado</translation>
    </message>
    <message>
        <source>L2 norm</source>
        <translation>norma L2</translation>
    </message>
    <message>
        <source>Last layers k</source>
        <translation>Últimas capas k</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Least steps</source>
        <translation>Mínimo de pasos</translation>
    </message>
    <message>
        <source>Less like a member than retrained</source>
        <translation>Menos familiar que reentrenado</translation>
    </message>
    <message>
        <source>Look at that output below; run again with another seed, or train the reference, to be sure.</source>
        <translation>Mire esa salida abajo; para estar seguro, repita la ejecución con otra semilla, o entrene la referencia.</translation>
    </message>
    <message>
        <source>Looked at one by one, {counts}: see the table in section 6.</source>
        <translation>Mirados uno por uno: {counts}; véase la tabla de la sección 6 del informe.</translation>
    </message>
    <message>
        <source>Looking for images</source>
        <translation>Buscando imágenes</translation>
    </message>
    <message>
        <source>Looking through the folder</source>
        <translation>Recorriendo la carpeta</translation>
    </message>
    <message>
        <source>Lower is not better: the 95 % interval of the attack lies below .5, and an attacker can use that signal just as well.</source>
        <translation>Más bajo no es mejor: el intervalo del 95&#xa0;% del ataque queda por debajo de .5, y un atacante puede usar esa señal igual de bien.</translation>
    </message>
    <message>
        <source>Lower is not better: the 95 % interval of the difference lies below 0, and who knows what a retrained model would show can use that signal. This supersedes the comparison with unseen patients alone.</source>
        <translation>Más bajo no es mejor: el intervalo del 95&#xa0;% de la diferencia queda por debajo de 0, y quien sepa qué mostraría un modelo reentrenado puede usar esa señal. Esto sustituye a la comparación con los no vistos solos.</translation>
    </message>
    <message>
        <source>Measuring the negative controls ({0})</source>
        <translation>Midiendo los controles negativos ({0})</translation>
    </message>
    <message>
        <source>Measuring utility and exposure ({0})</source>
        <translation>Midiendo utilidad y exposición ({0})</translation>
    </message>
    <message>
        <source>Modality decoupling</source>
        <translation>Desacople de modalidades</translation>
    </message>
    <message>
        <source>More detectable than retrained</source>
        <translation>Más detectable que reentrenado</translation>
    </message>
    <message>
        <source>Moves the forgotten patients&apos; embeddings away from where they were, keeps the others&apos;.</source>
        <translation>Aleja las representaciones de los pacientes olvidados de donde estaban y conserva las de los demás.</translation>
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
        <translation>Conservación multimodal</translation>
    </message>
    <message>
        <source>Multimodal retention (MR)</source>
        <translation>Conservación multimodal (MR)</translation>
    </message>
    <message>
        <source>Multimodal unlearning (MU)</source>
        <translation>Olvido multimodal (MU)</translation>
    </message>
    <message>
        <source>NegGrad+</source>
        <translation>NegGrad+</translation>
    </message>
    <message>
        <source>No attack could be measured.</source>
        <translation>No se pudo medir ningún ataque.</translation>
    </message>
    <message>
        <source>No difference from a model that was trained without these patients was shown, but {few} too few to be sure: {comparison}.</source>
        <translation>No se mostró diferencia con un modelo entrenado sin estos pacientes, pero {few} muy poco para estar seguro: {comparison}.</translation>
    </message>
    <message>
        <source>No epoch qualifies yet; at most {0} further ones follow.</source>
        <translation>Aún no basta ninguna época; siguen como máximo {0} más.</translation>
    </message>
    <message>
        <source>No epoch qualifies: after each one the AUC on unseen patients or on retained patients lay more than {0:.2f} below the original&apos;s on unseen patients.</source>
        <translation>Ninguna época basta: tras cada una, el AUC en pacientes no vistos o en conservados quedó más de {0:.2f} por debajo del AUC del original en no vistos.</translation>
    </message>
    <message>
        <source>No image file is there: the folder that holds them is missing in {0}. {1:,} images are rejected for it.</source>
        <translation>No hay ningún archivo de imagen: falta la carpeta que los contiene en {0}. {1} imágenes se rechazan por ello.</translation>
    </message>
    <message>
        <source>No patient was to be removed from a trained model.</source>
        <translation>Ningún paciente debía retirarse de un modelo entrenado.</translation>
    </message>
    <message>
        <source>No residual was detected, with the power that this many patients give: the 90 % interval of the attack lies between {low} and {high}. It is no proof that nothing is left.</source>
        <translation>Con la potencia que da este número de pacientes, no se detectó ningún residuo: el intervalo del 90&#xa0;% del ataque queda entre {low} y {high}. No es prueba de que no quede nada.</translation>
    </message>
    <message>
        <source>No retrained model was compared with: what a model without these patients would show is unknown.</source>
        <translation>No se comparó con ningún modelo reentrenado: se desconoce qué mostraría un modelo sin estos pacientes.</translation>
    </message>
    <message>
        <source>No unseen patients</source>
        <translation>Sin pacientes no vistos</translation>
    </message>
    <message>
        <source>Not assessable</source>
        <translation>No evaluable</translation>
    </message>
    <message>
        <source>Not assessable against retrained</source>
        <translation>No evaluable frente al reentrenado</translation>
    </message>
    <message>
        <source>Not assessed</source>
        <translation>Sin evaluar</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>No utilizable</translation>
    </message>
    <message>
        <source>Nothing left was detected, but {few} too few to be sure.</source>
        <translation>No se detectó nada restante, pero {few} muy poco para estar seguro.</translation>
    </message>
    <message>
        <source>On unseen patients the model&apos;s own accuracy (AUC) went from {before} to {after}.</source>
        <translation>En pacientes no vistos, la exactitud del propio modelo (AUC) pasó de {before} a {after}.</translation>
    </message>
    <message>
        <source>On {whom} the AUC of {output} fell by {loss:.3f}, more than the {tolerance:.3f} tolerated.</source>
        <translation>En {whom}, el AUC de {output} bajó {loss:.3f}, más de los {tolerance:.3f} tolerados.</translation>
    </message>
    <message>
        <source>One output shows a sign of these patients, no clearer than chance gives when several are tested at once.</source>
        <translation>Una salida muestra una señal de estos pacientes, no más clara de lo que da el azar cuando se prueban varias a la vez.</translation>
    </message>
    <message>
        <source>Over-removed</source>
        <translation>Retirado en exceso</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Pacientes</translation>
    </message>
    <message>
        <source>Patients of an earlier request can be told from unseen ones, as in the model before this run.</source>
        <translation>Pacientes de una solicitud anterior se distinguen de los no vistos, como en el modelo previo a esta ejecución.</translation>
    </message>
    <message>
        <source>Patients of an earlier request, whom the model before this run did not show, can be told from unseen ones again.</source>
        <translation>Pacientes de una solicitud anterior, a los que el modelo previo a esta ejecución no mostraba, se distinguen de nuevo de los no vistos.</translation>
    </message>
    <message>
        <source>Perturb forget inputs</source>
        <translation>Perturbar las entradas por olvidar</translation>
    </message>
    <message>
        <source>Program version {version}, seed {seed}, margin .5 ± {margin}.</source>
        <translation>Versión del programa {version}, semilla {seed}, margen .5 ± {margin}.</translation>
    </message>
    <message>
        <source>Re-initialised image weights</source>
        <translation>Pesos reiniciados, imagen</translation>
    </message>
    <message>
        <source>Re-initialised text weights</source>
        <translation>Pesos reiniciados, texto</translation>
    </message>
    <message>
        <source>Reading files</source>
        <translation>Leyendo archivos</translation>
    </message>
    <message>
        <source>Reading foreign weights</source>
        <translation>Leyendo pesos ajenos</translation>
    </message>
    <message>
        <source>Reading images</source>
        <translation>Leyendo imágenes</translation>
    </message>
    <message>
        <source>Reading reports</source>
        <translation>Leyendo informes</translation>
    </message>
    <message>
        <source>Reading some files</source>
        <translation>Leyendo algunos archivos</translation>
    </message>
    <message>
        <source>Reading tables</source>
        <translation>Leyendo tablas</translation>
    </message>
    <message>
        <source>Reading the manifest</source>
        <translation>Leyendo el manifiesto</translation>
    </message>
    <message>
        <source>Reading the original model&apos;s outputs</source>
        <translation>Leyendo las salidas del modelo original</translation>
    </message>
    <message>
        <source>Reading the run</source>
        <translation>Leyendo la ejecución</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Recomendado</translation>
    </message>
    <message>
        <source>Relearning was not tried: a trace may be suppressed and come back with further training.</source>
        <translation>No se probó el reaprendizaje: una huella puede estar suprimida y volver con más entrenamiento.</translation>
    </message>
    <message>
        <source>Relearning, epoch {0} of {1}</source>
        <translation>Reaprendizaje, época {0} de {1}</translation>
    </message>
    <message>
        <source>Renewing the statistics of the normalisation layers</source>
        <translation>Renovando las estadísticas de las capas de normalización</translation>
    </message>
    <message>
        <source>Repeat the earlier request on its original model with a stricter setting, or train the model anew without the patients of all requests.</source>
        <translation>Repita la solicitud anterior en su modelo original con un ajuste más estricto, o reentrene el modelo sin los pacientes de todas las solicitudes.</translation>
    </message>
    <message>
        <source>Repeating the paper&apos;s attack</source>
        <translation>Repitiendo el ataque del artículo</translation>
    </message>
    <message>
        <source>Report text</source>
        <translation>Texto del informe</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Reports found</source>
        <translation>Informes encontrados</translation>
    </message>
    <message>
        <source>Reports that cannot be used</source>
        <translation>Informes no utilizables</translation>
    </message>
    <message>
        <source>Reports without an image</source>
        <translation>Informes sin imagen</translation>
    </message>
    <message>
        <source>Reports without findings and impression</source>
        <translation>Informes sin hallazgos ni impresión</translation>
    </message>
    <message>
        <source>Request {number}</source>
        <translation>Solicitud {number}</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>Residuo</translation>
    </message>
    <message>
        <source>Retain</source>
        <translation>Conservados</translation>
    </message>
    <message>
        <source>Retain against retain</source>
        <translation>Conservados entre sí</translation>
    </message>
    <message>
        <source>Retain cross-entropy</source>
        <translation>Entropía cruzada (conservados)</translation>
    </message>
    <message>
        <source>Retain divergence</source>
        <translation>Divergencia (conservados)</translation>
    </message>
    <message>
        <source>Retain gone through in an epoch</source>
        <translation>Parte de los conservados por época</translation>
    </message>
    <message>
        <source>Retain share a</source>
        <translation>Parte a de los conservados</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Conservación</translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>Reentrenamiento</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Rows that name no usable image</source>
        <translation>Filas que no nombran ninguna imagen utilizable</translation>
    </message>
    <message>
        <source>Run again with a gentler setting, or use the retrained model.</source>
        <translation>Repita la ejecución con un ajuste más suave, o use el modelo reentrenado.</translation>
    </message>
    <message>
        <source>Run again with a gentler setting, so that these patients look like any unseen ones.</source>
        <translation>Repita la ejecución con un ajuste más suave, para que estos pacientes parezcan como cualesquiera no vistos.</translation>
    </message>
    <message>
        <source>Run again with a stricter setting, or train the model anew without these patients.</source>
        <translation>Repita la ejecución con un ajuste más estricto, o reentrene el modelo sin estos pacientes.</translation>
    </message>
    <message>
        <source>Run again with a stricter setting, or use the retrained model.</source>
        <translation>Repita la ejecución con un ajuste más estricto, o use el modelo reentrenado.</translation>
    </message>
    <message>
        <source>SCRUB</source>
        <translation>SCRUB</translation>
    </message>
    <message>
        <source>SD on a 0-1 scale</source>
        <translation>DE en una escala de 0 a 1</translation>
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
        <translation>Pesos salientes</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>Calculando puntuaciones</translation>
    </message>
    <message>
        <source>Selection alpha</source>
        <translation>Alfa de selección</translation>
    </message>
    <message>
        <source>Setting the pages</source>
        <translation>Componiendo las páginas</translation>
    </message>
    <message>
        <source>Shrinks the weights that serve the forgotten patients, without training.</source>
        <translation>Reduce los pesos que sirven a los pacientes olvidados, sin entrenar.</translation>
    </message>
    <message>
        <source>Signing the report</source>
        <translation>Firmando el informe</translation>
    </message>
    <message>
        <source>Structured reports</source>
        <translation>Informes estructurados</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Estudios</translation>
    </message>
    <message>
        <source>Suppressed, not removed: after {epochs} of further training on retained patients the attack found these patients again on {output}, with an AUC of {attack}.</source>
        <translation>Suprimido, no retirado: tras {epochs} más de entrenamiento con pacientes conservados, el ataque volvió a encontrar a estos pacientes en {output}, con un AUC de {attack}.</translation>
    </message>
    <message>
        <source>Tables with labels</source>
        <translation>Tablas con clases</translation>
    </message>
    <message>
        <source>Takes the forgotten patients&apos; images and reports apart; a method for comparison.</source>
        <translation>Separa las imágenes y los informes de los pacientes olvidados; un método de comparación.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Testing every patient</source>
        <translation>Probando a cada paciente</translation>
    </message>
    <message>
        <source>Text files</source>
        <translation>Archivos de texto</translation>
    </message>
    <message>
        <source>Text noise</source>
        <translation>Ruido del texto</translation>
    </message>
    <message>
        <source>That a stronger attack, or one with other knowledge, would find nothing.</source>
        <translation>Que un ataque más fuerte, o con otro conocimiento, no encontraría nada.</translation>
    </message>
    <message>
        <source>That copies elsewhere are gone: source data, caches, backups, older checkpoints, models derived from them.</source>
        <translation>Que han desaparecido las copias en otros sitios: datos de origen, cachés, copias de seguridad, puntos de control anteriores, modelos derivados de ellos.</translation>
    </message>
    <message>
        <source>That nobody can see who was removed: whoever holds both the original and the unlearned model can compare them. The original and its copies must be withdrawn.</source>
        <translation>Que nadie pueda ver a quién se retiró: quien tenga el original y el modelo desaprendido puede compararlos. El original y sus copias deben retirarse del uso.</translation>
    </message>
    <message>
        <source>That nothing about these patients is left in the weights: only outputs were tested, by the attacks named here.</source>
        <translation>Que no quede nada de estos pacientes en los pesos: solo se probaron salidas, con los ataques nombrados aquí.</translation>
    </message>
    <message>
        <source>The 90 % interval of the difference reaches beyond ±{margin}. This supersedes the comparison with unseen patients alone.</source>
        <translation>El intervalo del 90&#xa0;% de la diferencia rebasa ±{margin}. Esto sustituye a la comparación con los no vistos solos.</translation>
    </message>
    <message>
        <source>The 95 % interval of the attack on that output leaves .5 out, but with Holm&apos;s correction for all outputs tested it may be chance. It is neither a detection nor a pass.</source>
        <translation>El intervalo del 95&#xa0;% del ataque en esa salida excluye .5, pero con la corrección de Holm para todas las salidas probadas puede ser azar. No es ni una detección ni un aprobado.</translation>
    </message>
    <message>
        <source>The 95 % interval of the difference lies above 0, so the model still shows signs of these patients. This supersedes the comparison with unseen patients alone.</source>
        <translation>El intervalo del 95&#xa0;% de la diferencia queda por encima de 0, así que el modelo aún muestra señales de estos pacientes. Esto sustituye a la comparación con los no vistos solos.</translation>
    </message>
    <message>
        <source>The attack could not find these patients in the original model either.</source>
        <translation>El ataque tampoco pudo encontrar a estos pacientes en el modelo original.</translation>
    </message>
    <message>
        <source>The attack may be reading that difference instead of the model&apos;s memory, so its figures cannot be taken as a result of the removal.</source>
        <translation>Quizá el ataque lea esa diferencia en vez de la memoria del modelo, así que sus cifras no pueden tomarse como resultado de la retirada.</translation>
    </message>
    <message>
        <source>The earlier request left a trace that this run did not take away: the 95 % interval of the attack on them lies above .5.</source>
        <translation>La solicitud anterior dejó una huella que esta ejecución no quitó: el intervalo del 95&#xa0;% del ataque sobre ellos queda por encima de .5.</translation>
    </message>
    <message>
        <source>The loss became infinite or undefined in epoch {0}; that epoch was thrown away.</source>
        <translation>La pérdida se volvió infinita o indefinida en la época {0}; esa época se descartó.</translation>
    </message>
    <message>
        <source>The mechanics of the released code, with its faults; for comparison only.</source>
        <translation>El procedimiento del código publicado, con sus fallos; solo para comparar.</translation>
    </message>
    <message>
        <source>The method ran {run} of {planned} and no epoch was kept.</source>
        <translation>El método hizo {run} de {planned} y no se conservó ninguna.</translation>
    </message>
    <message>
        <source>The method ran {run} of {planned} and the state after epoch {selected} was kept.</source>
        <translation>El método hizo {run} de {planned} y se conservó el estado tras la época {selected}.</translation>
    </message>
    <message>
        <source>The model behaves unusually for these patients, which also gives them away.</source>
        <translation>El modelo se comporta de forma inusual con estos pacientes, lo que también los delata.</translation>
    </message>
    <message>
        <source>The model still shows signs of these patients.</source>
        <translation>El modelo aún muestra señales de estos pacientes.</translation>
    </message>
    <message>
        <source>The model treats these patients as more unfamiliar than one that was trained without them: {comparison}.</source>
        <translation>El modelo trata a estos pacientes como más desconocidos que uno entrenado sin ellos: {comparison}.</translation>
    </message>
    <message>
        <source>The prepared images and reports of the forgotten patients stay in the store until the run is audited or they are purged.</source>
        <translation>Las imágenes e informes preparados de los pacientes olvidados quedan guardados hasta que se audite la ejecución o se purguen.</translation>
    </message>
    <message>
        <source>The prepared images and reports of this run stay in the store until they are purged.</source>
        <translation>Las imágenes e informes preparados de esta ejecución quedan guardados hasta que se purguen.</translation>
    </message>
    <message>
        <source>The retrained model is there already; the run is audited against it.</source>
        <translation>El modelo reentrenado ya está; la ejecución se audita frente a él.</translation>
    </message>
    <message>
        <source>Their data were kept out of this run, yet the 95 % interval of the attack on them now lies above .5: this run has brought a trace of them back.</source>
        <translation>Sus datos se mantuvieron fuera de esta ejecución, y aun así el intervalo del 95&#xa0;% del ataque sobre ellos queda ahora por encima de .5: esta ejecución ha traído de vuelta una huella suya.</translation>
    </message>
    <message>
        <source>There are no patients that the model never saw to compare these with.</source>
        <translation>No hay pacientes que el modelo nunca haya visto con los que comparar a estos.</translation>
    </message>
    <message>
        <source>These patients differ from the unseen ones already by age, sex, view, device or year.</source>
        <translation>Estos pacientes ya difieren de los no vistos por edad, sexo, proyección, equipo o año.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Trains from scratch without the patients; the reference, and the slowest.</source>
        <translation>Entrena desde cero sin los pacientes; la referencia, y lo más lento.</translation>
    </message>
    <message>
        <source>Trains on the others and against the forgotten patients; a method for comparison.</source>
        <translation>Entrena con los demás y contra los pacientes olvidados; un método de comparación.</translation>
    </message>
    <message>
        <source>Trains on with the other patients only; a baseline for comparison.</source>
        <translation>Sigue entrenando solo con los demás pacientes; un método de referencia.</translation>
    </message>
    <message>
        <source>Trains the last layers on with the other patients only; a method for comparison.</source>
        <translation>Sigue entrenando las últimas capas solo con los demás pacientes; un método de comparación.</translation>
    </message>
    <message>
        <source>Trying a few steps</source>
        <translation>Probando unos pasos</translation>
    </message>
    <message>
        <source>Undecided against retrained</source>
        <translation>Sin decidir frente al reentrenado</translation>
    </message>
    <message>
        <source>Unimodal</source>
        <translation>Unimodal</translation>
    </message>
    <message>
        <source>Unimodal retention</source>
        <translation>Conservación unimodal</translation>
    </message>
    <message>
        <source>Unimodal retention (UR)</source>
        <translation>Conservación unimodal (UR)</translation>
    </message>
    <message>
        <source>Unimodal unlearning (UU)</source>
        <translation>Olvido unimodal (UU)</translation>
    </message>
    <message>
        <source>Unseen against unseen</source>
        <translation>No vistos entre sí</translation>
    </message>
    <message>
        <source>Unseen, for stopping</source>
        <translation>No vistos, para parar</translation>
    </message>
    <message>
        <source>Unseen, for this report</source>
        <translation>No vistos, para este informe</translation>
    </message>
    <message>
        <source>Usable as images</source>
        <translation>Utilizables como imágenes</translation>
    </message>
    <message>
        <source>Waiting for the first process</source>
        <translation>Esperando al primer proceso</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Calentamiento</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Decaimiento de pesos</translation>
    </message>
    <message>
        <source>What makes these patients easy or hard to find by themselves is the same in both models and cancels out: the 90 % interval of the difference lies within ±{margin}. This supersedes the comparison with unseen patients alone. It is no proof that nothing is left.</source>
        <translation>Lo que hace a estos pacientes fáciles o difíciles de encontrar por sí mismos es igual en ambos modelos y se cancela: el intervalo del 90&#xa0;% de la diferencia queda dentro de ±{margin}. Esto sustituye a la comparación con los no vistos solos. No es prueba de que no quede nada.</translation>
    </message>
    <message>
        <source>Where no difference could be seen before, seeing none afterwards says nothing about the removal. This supersedes the comparison with unseen patients alone.</source>
        <translation>Donde antes no se veía diferencia, no ver ninguna después no dice nada de la retirada. Esto sustituye a la comparación con los no vistos solos.</translation>
    </message>
    <message>
        <source>Where nothing could be seen before, seeing nothing afterwards says nothing about the removal.</source>
        <translation>Donde antes no se veía nada, no ver nada después no dice nada de la retirada.</translation>
    </message>
    <message>
        <source>With so few patients only an attack AUC of about {smallest} or more could have been shown. Less may have stayed unnoticed.</source>
        <translation>Con tan pocos pacientes solo se habría podido mostrar un AUC del ataque de alrededor de {smallest} o más. Menos puede haber pasado inadvertido.</translation>
    </message>
    <message>
        <source>With the same settings, {done}</source>
        <translation>Con los mismos ajustes: {done}</translation>
    </message>
    <message>
        <source>With {whom} this audit shows strong traces only. A qualification run would show what these settings do to this model: about 100 randomly chosen training patients are removed from a copy, which is audited and deleted (python main.py qualify). Audit this run again afterwards.</source>
        <translation>Con tan pocos ({whom}) esta auditoría solo muestra huellas fuertes. Una ejecución de cualificación mostraría qué hacen estos ajustes con este modelo: unos 100 pacientes de entrenamiento elegidos al azar se retiran de una copia, que se audita y se borra (python main.py qualify). Después, audite de nuevo esta ejecución.</translation>
    </message>
    <message>
        <source>Within margin</source>
        <translation>Dentro del margen</translation>
    </message>
    <message>
        <source>Without noise</source>
        <translation>Sin ruido</translation>
    </message>
    <message>
        <source>Without them no attack can be measured, and nothing can be said about what is left.</source>
        <translation>Sin ellos no puede medirse ningún ataque, y nada puede decirse de lo que queda.</translation>
    </message>
    <message>
        <source>Writing the catalog</source>
        <translation>Escribiendo el catálogo</translation>
    </message>
    <message>
        <source>Writing the checkpoint</source>
        <translation>Escribiendo el punto de control</translation>
    </message>
    <message>
        <source>Writing the key sheet</source>
        <translation>Escribiendo la hoja de claves</translation>
    </message>
    <message>
        <source>Writing the list of rejects</source>
        <translation>Escribiendo la lista de rechazos</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Escribiendo el informe</translation>
    </message>
    <message>
        <source>a folder in MIMIC-CXR layout (files/p10/... with its tables)</source>
        <translation>una carpeta dispuesta como MIMIC-CXR (files/p10/... con sus tablas)</translation>
    </message>
    <message>
        <source>a folder of DICOM files (with reports as .txt or DICOM SR)</source>
        <translation>una carpeta de archivos DICOM (con informes como .txt o DICOM SR)</translation>
    </message>
    <message>
        <source>a manifest (a CSV file with subject_id, image_path, text, label)</source>
        <translation>un manifiesto (CSV con subject_id, image_path, text, label)</translation>
    </message>
    <message>
        <source>after</source>
        <translation>después</translation>
    </message>
    <message>
        <source>another image of this data set has the same image id</source>
        <translation>otra imagen de estos datos tiene el mismo identificador de imagen</translation>
    </message>
    <message>
        <source>another report has the same id</source>
        <translation>otro informe tiene el mismo identificador</translation>
    </message>
    <message>
        <source>another report of the same study is used</source>
        <translation>se usa otro informe del mismo estudio</translation>
    </message>
    <message>
        <source>as the retrained model</source>
        <translation>como el modelo reentrenado</translation>
    </message>
    <message>
        <source>at full resolution, padded or cut about the centre to {size}, divided by the largest value</source>
        <translation>a plena resolución, rellenadas o recortadas en torno al centro a {size}, divididas por el valor mayor</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>como máximo</translation>
    </message>
    <message>
        <source>attack</source>
        <translation>ataque</translation>
    </message>
    <message>
        <source>attack AUC</source>
        <translation>AUC del ataque</translation>
    </message>
    <message>
        <source>attack AUC {after} against {retrained}, a difference of {difference} ({interval})</source>
        <translation>AUC del ataque {after} frente a {retrained}, una diferencia de {difference} ({interval})</translation>
    </message>
    <message>
        <source>attack AUC, 95 % interval</source>
        <translation>AUC del ataque, intervalo del 95&#xa0;%</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>no distingue</translation>
    </message>
    <message>
        <source>capped ascent on forget</source>
        <translation>subida con tope</translation>
    </message>
    <message>
        <source>change of AUC; dashed: tolerated loss of {tolerance}</source>
        <translation>cambio del AUC; a trazos: pérdida tolerada de {tolerance}</translation>
    </message>
    <message>
        <source>confounded</source>
        <translation>factores de confusión</translation>
    </message>
    <message>
        <source>cross-entropy on retain</source>
        <translation>entropía, conservados</translation>
    </message>
    <message>
        <source>detectable again</source>
        <translation>detectables de nuevo</translation>
    </message>
    <message>
        <source>detected</source>
        <translation>detectados</translation>
    </message>
    <message>
        <source>earlier request detectable again</source>
        <translation>solicitud anterior detectable de nuevo</translation>
    </message>
    <message>
        <source>earlier request still detectable</source>
        <translation>solicitud anterior aún detectable</translation>
    </message>
    <message>
        <source>epoch (0 is the original model)</source>
        <translation>época (0 es el modelo original)</translation>
    </message>
    <message>
        <source>female patients</source>
        <translation>pacientes mujeres</translation>
    </message>
    <message>
        <source>forget</source>
        <translation>por olvidar</translation>
    </message>
    <message>
        <source>image</source>
        <translation>imagen</translation>
    </message>
    <message>
        <source>image and text</source>
        <translation>imagen y texto</translation>
    </message>
    <message>
        <source>images</source>
        <translation>imágenes</translation>
    </message>
    <message>
        <source>inconclusive</source>
        <translation>sin conclusión</translation>
    </message>
    <message>
        <source>inverted hinge</source>
        <translation>hinge invertido</translation>
    </message>
    <message>
        <source>its own range</source>
        <translation>su propio rango</translation>
    </message>
    <message>
        <source>joint</source>
        <translation>imagen y texto</translation>
    </message>
    <message>
        <source>less like a member than retrained</source>
        <translation>menos familiar que reentrenado</translation>
    </message>
    <message>
        <source>male patients</source>
        <translation>pacientes varones</translation>
    </message>
    <message>
        <source>more detectable than retrained</source>
        <translation>más detectable que reentrenado</translation>
    </message>
    <message>
        <source>multimodal retention</source>
        <translation>conservación multimodal</translation>
    </message>
    <message>
        <source>multimodal unlearning</source>
        <translation>olvido multimodal</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>nats</translation>
    </message>
    <message>
        <source>no epoch kept the model&apos;s accuracy within the tolerance, so no model came out</source>
        <translation>tras ninguna época quedó la exactitud dentro de la tolerancia, así que no salió ningún modelo</translation>
    </message>
    <message>
        <source>no image is named</source>
        <translation>no se nombra ninguna imagen</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>sin clase</translation>
    </message>
    <message>
        <source>no model came out</source>
        <translation>no salió ningún modelo</translation>
    </message>
    <message>
        <source>no patient id</source>
        <translation>sin identificador de paciente</translation>
    </message>
    <message>
        <source>no report names the image</source>
        <translation>ningún informe nombra la imagen</translation>
    </message>
    <message>
        <source>no report text</source>
        <translation>sin texto de informe</translation>
    </message>
    <message>
        <source>no study id</source>
        <translation>sin identificador de estudio</translation>
    </message>
    <message>
        <source>no unseen patients</source>
        <translation>sin pacientes no vistos</translation>
    </message>
    <message>
        <source>not assessable</source>
        <translation>no evaluable</translation>
    </message>
    <message>
        <source>not assessable against retrained</source>
        <translation>no evaluable frente al reentrenado</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation>sin evaluar</translation>
    </message>
    <message>
        <source>not said; {size}</source>
        <translation>no dicho; {size}</translation>
    </message>
    <message>
        <source>of each branch</source>
        <translation>de cada rama</translation>
    </message>
    <message>
        <source>over-removed</source>
        <translation>retirado en exceso</translation>
    </message>
    <message>
        <source>padded to a square, reduced to {size}, contrast from {low:g} to {high:g} % of the grey values</source>
        <translation>rellenadas a cuadrado, reducidas a {size}, contraste del {low:g} al {high:g}&#xa0;% de los grises</translation>
    </message>
    <message>
        <source>passes over forget</source>
        <translation>pasadas por los que olvidar</translation>
    </message>
    <message>
        <source>passes over retain</source>
        <translation>pasadas por los conservados</translation>
    </message>
    <message>
        <source>patients of 40 to 64</source>
        <translation>pacientes de 40 a 64 años</translation>
    </message>
    <message>
        <source>patients of 65 and over</source>
        <translation>pacientes de 65 años o más</translation>
    </message>
    <message>
        <source>patients of other sex</source>
        <translation>pacientes de otro sexo</translation>
    </message>
    <message>
        <source>patients under 40</source>
        <translation>pacientes menores de 40 años</translation>
    </message>
    <message>
        <source>quantile of unseen distances</source>
        <translation>cuantil de las distancias de no vistos</translation>
    </message>
    <message>
        <source>reading the file broke the reading program off</source>
        <translation>leer el archivo interrumpió el programa de lectura</translation>
    </message>
    <message>
        <source>reading the file did not come to an end</source>
        <translation>la lectura del archivo no llegó a su fin</translation>
    </message>
    <message>
        <source>report text</source>
        <translation>texto del informe</translation>
    </message>
    <message>
        <source>residual</source>
        <translation>residuo</translation>
    </message>
    <message>
        <source>residual network of joint_chestxray</source>
        <translation>red residual de joint_chestxray</translation>
    </message>
    <message>
        <source>residual network, {count} stages</source>
        <translation>red residual, {count} etapas</translation>
    </message>
    <message>
        <source>retain</source>
        <translation>conservados</translation>
    </message>
    <message>
        <source>retain against retain</source>
        <translation>conservados entre sí</translation>
    </message>
    <message>
        <source>retrained</source>
        <translation>reentrenado</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>elegida</translation>
    </message>
    <message>
        <source>share</source>
        <translation>parte</translation>
    </message>
    <message>
        <source>share of all steps</source>
        <translation>parte de todos los pasos</translation>
    </message>
    <message>
        <source>share of words</source>
        <translation>parte de las palabras</translation>
    </message>
    <message>
        <source>shorter side {shorter}, centre cut to {size}, contrast from {white}, mean {mean:g}, deviation {deviation:g}</source>
        <translation>lado menor {shorter}, centro recortado a {size}, contraste desde {white}, media {mean:g}, desviación {deviation:g}</translation>
    </message>
    <message>
        <source>still detectable</source>
        <translation>aún detectables</translation>
    </message>
    <message>
        <source>stretched to {size}, contrast from {white}, mean {mean:g}, deviation {deviation:g}</source>
        <translation>estiradas a {size}, contraste desde {white}, media {mean:g}, desviación {deviation:g}</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>the DICOM file holds no image (a structured report or other object)</source>
        <translation>el archivo DICOM no contiene imagen (un informe estructurado u otro objeto)</translation>
    </message>
    <message>
        <source>the DICOM file names an image size but holds no pixels</source>
        <translation>el archivo DICOM nombra un tamaño de imagen pero no contiene píxeles</translation>
    </message>
    <message>
        <source>the DICOM header and the compressed image disagree about size or depth</source>
        <translation>la cabecera DICOM y la imagen comprimida no coinciden en tamaño o profundidad</translation>
    </message>
    <message>
        <source>the DICOM header cannot be read</source>
        <translation>la cabecera DICOM no puede leerse</translation>
    </message>
    <message>
        <source>the DICOM header does not say how the image is stored</source>
        <translation>la cabecera DICOM no dice cómo está guardada la imagen</translation>
    </message>
    <message>
        <source>the DICOM header holds a size or format that makes no sense</source>
        <translation>la cabecera DICOM contiene un tamaño o formato sin sentido</translation>
    </message>
    <message>
        <source>the DICOM header leaves out what is needed to read the pixels</source>
        <translation>la cabecera DICOM omite lo necesario para leer los píxeles</translation>
    </message>
    <message>
        <source>the Open-i collection (a folder with ecgen-radiology/1.xml and so on)</source>
        <translation>la colección Open-i (una carpeta con ecgen-radiology/1.xml y demás)</translation>
    </message>
    <message>
        <source>the class</source>
        <translation>la clase</translation>
    </message>
    <message>
        <source>the compressed file unpacks to more than this program opens</source>
        <translation>el archivo comprimido se expande a más de lo que este programa abre</translation>
    </message>
    <message>
        <source>the file has no DICOM marker at its start, so its format is unsure</source>
        <translation>el archivo no tiene marca DICOM al principio, así que su formato es dudoso</translation>
    </message>
    <message>
        <source>the file holds a dose map, segmentation or other computed map, not a radiograph</source>
        <translation>el archivo contiene un mapa de dosis, una segmentación u otro mapa calculado, no una radiografía</translation>
    </message>
    <message>
        <source>the file holds several frames; a radiograph has one</source>
        <translation>el archivo contiene varios fotogramas; una radiografía tiene uno</translation>
    </message>
    <message>
        <source>the file is a DICOMDIR index, not an image</source>
        <translation>el archivo es un índice DICOMDIR, no una imagen</translation>
    </message>
    <message>
        <source>the file is cut short: image data are missing</source>
        <translation>el archivo está cortado: faltan datos de imagen</translation>
    </message>
    <message>
        <source>the file is no DICOM, PNG or JPEG file</source>
        <translation>el archivo no es DICOM, PNG ni JPEG</translation>
    </message>
    <message>
        <source>the file is no report of this data set&apos;s kind</source>
        <translation>el archivo no es un informe del tipo de estos datos</translation>
    </message>
    <message>
        <source>the file starts like a program, which a radiograph never does</source>
        <translation>el archivo empieza como un programa, lo que una radiografía nunca hace</translation>
    </message>
    <message>
        <source>the file&apos;s name holds characters that are no text</source>
        <translation>el nombre del archivo contiene caracteres que no son texto</translation>
    </message>
    <message>
        <source>the first one dampens</source>
        <translation>la primera amortigua</translation>
    </message>
    <message>
        <source>the folder cannot be read</source>
        <translation>la carpeta no puede leerse</translation>
    </message>
    <message>
        <source>the forget patients</source>
        <translation>los pacientes por olvidar</translation>
    </message>
    <message>
        <source>the gzip file is damaged or cut short</source>
        <translation>el archivo gzip está dañado o cortado</translation>
    </message>
    <message>
        <source>the image data are damaged and cannot be decoded</source>
        <translation>los datos de la imagen están dañados y no pueden decodificarse</translation>
    </message>
    <message>
        <source>the image file cannot be opened</source>
        <translation>el archivo de imagen no puede abrirse</translation>
    </message>
    <message>
        <source>the image file is empty</source>
        <translation>el archivo de imagen está vacío</translation>
    </message>
    <message>
        <source>the image file is larger than this program opens</source>
        <translation>el archivo de imagen es mayor de lo que este programa abre</translation>
    </message>
    <message>
        <source>the image file is not there</source>
        <translation>el archivo de imagen no está</translation>
    </message>
    <message>
        <source>the image has more pixels than this program opens</source>
        <translation>la imagen tiene más píxeles de los que este programa abre</translation>
    </message>
    <message>
        <source>the image holds values that are no numbers</source>
        <translation>la imagen contiene valores que no son números</translation>
    </message>
    <message>
        <source>the image is listed twice for the same patient and study</source>
        <translation>la imagen está listada dos veces para el mismo paciente y estudio</translation>
    </message>
    <message>
        <source>the image is stored in a way this program cannot decode</source>
        <translation>la imagen está guardada de un modo que este programa no puede decodificar</translation>
    </message>
    <message>
        <source>the image&apos;s colours are stored in a way this program does not know</source>
        <translation>los colores de la imagen están guardados de un modo que este programa no conoce</translation>
    </message>
    <message>
        <source>the image&apos;s file, relative to the manifest</source>
        <translation>el archivo de la imagen, relativo al manifiesto</translation>
    </message>
    <message>
        <source>the image&apos;s id; made from the other ids without it</source>
        <translation>el identificador de la imagen; sin él se forma de los otros</translation>
    </message>
    <message>
        <source>the output for image and text together</source>
        <translation>la salida para imagen y texto juntos</translation>
    </message>
    <message>
        <source>the output for the image</source>
        <translation>la salida para la imagen</translation>
    </message>
    <message>
        <source>the output for the report&apos;s text</source>
        <translation>la salida para el texto del informe</translation>
    </message>
    <message>
        <source>the path is a link to a folder; folders are read only where they lie</source>
        <translation>la ruta es un enlace a una carpeta; las carpetas solo se leen donde están</translation>
    </message>
    <message>
        <source>the path leads out of the data set&apos;s folder</source>
        <translation>la ruta sale de la carpeta de los datos</translation>
    </message>
    <message>
        <source>the path leads to a folder or device, not to a file</source>
        <translation>la ruta lleva a una carpeta o dispositivo, no a un archivo</translation>
    </message>
    <message>
        <source>the patient&apos;s age in years</source>
        <translation>la edad del paciente en años</translation>
    </message>
    <message>
        <source>the patient&apos;s id</source>
        <translation>el identificador del paciente</translation>
    </message>
    <message>
        <source>the patient&apos;s sex</source>
        <translation>el sexo del paciente</translation>
    </message>
    <message>
        <source>the pixels are not compressed in the way that the DICOM header says</source>
        <translation>los píxeles no están comprimidos como dice la cabecera DICOM</translation>
    </message>
    <message>
        <source>the report belongs to no study that has an image here</source>
        <translation>el informe no pertenece a ningún estudio que tenga aquí una imagen</translation>
    </message>
    <message>
        <source>the report cannot be opened</source>
        <translation>el informe no puede abrirse</translation>
    </message>
    <message>
        <source>the report names no image</source>
        <translation>el informe no nombra ninguna imagen</translation>
    </message>
    <message>
        <source>the report&apos;s XML declares a document type, which can hide an attack</source>
        <translation>el XML del informe declara un tipo de documento, que puede ocultar un ataque</translation>
    </message>
    <message>
        <source>the report&apos;s XML is damaged and cannot be read</source>
        <translation>el XML del informe está dañado y no puede leerse</translation>
    </message>
    <message>
        <source>the report&apos;s XML is larger than this program opens</source>
        <translation>el XML del informe es mayor de lo que este programa abre</translation>
    </message>
    <message>
        <source>the report&apos;s file, relative to the manifest</source>
        <translation>el archivo del informe, relativo al manifiesto</translation>
    </message>
    <message>
        <source>the report&apos;s name or place fits several studies</source>
        <translation>el nombre o el lugar del informe corresponde a varios estudios</translation>
    </message>
    <message>
        <source>the report&apos;s text</source>
        <translation>el texto del informe</translation>
    </message>
    <message>
        <source>the retained patients</source>
        <translation>los pacientes conservados</translation>
    </message>
    <message>
        <source>the row has too few or too many cells</source>
        <translation>la fila tiene muy pocas o demasiadas celdas</translation>
    </message>
    <message>
        <source>the split names neither train nor unseen for this patient</source>
        <translation>el reparto no nombra ni entrenamiento ni no visto para este paciente</translation>
    </message>
    <message>
        <source>the structured report cannot be read</source>
        <translation>el informe estructurado no puede leerse</translation>
    </message>
    <message>
        <source>the structured report holds no text</source>
        <translation>el informe estructurado no contiene texto</translation>
    </message>
    <message>
        <source>the structured report is larger than this program opens</source>
        <translation>el informe estructurado es mayor de lo que este programa abre</translation>
    </message>
    <message>
        <source>the study&apos;s date</source>
        <translation>la fecha del estudio</translation>
    </message>
    <message>
        <source>the study&apos;s id; images of one study share a report</source>
        <translation>el identificador del estudio; las imágenes de un estudio comparten un informe</translation>
    </message>
    <message>
        <source>the unseen patients</source>
        <translation>los pacientes no vistos</translation>
    </message>
    <message>
        <source>the unseen patients used for stopping</source>
        <translation>los pacientes no vistos para parar</translation>
    </message>
    <message>
        <source>the view (PA, AP, LL)</source>
        <translation>la proyección (PA, AP, LL)</translation>
    </message>
    <message>
        <source>train or unseen</source>
        <translation>entrenamiento o no visto</translation>
    </message>
    <message>
        <source>undecided against retrained</source>
        <translation>sin decidir frente al reentrenado</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>no definido</translation>
    </message>
    <message>
        <source>unimodal retention</source>
        <translation>conservación unimodal</translation>
    </message>
    <message>
        <source>unimodal unlearning</source>
        <translation>olvido unimodal</translation>
    </message>
    <message>
        <source>unseen</source>
        <translation>no vistos</translation>
    </message>
    <message>
        <source>unseen against unseen</source>
        <translation>no vistos entre sí</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>pasos</translation>
    </message>
    <message>
        <source>weighted loss</source>
        <translation>pérdida ponderada</translation>
    </message>
    <message>
        <source>within margin</source>
        <translation>dentro del margen</translation>
    </message>
    <message>
        <source>{0:,} files are neither reports nor images and were left aside.</source>
        <translation>{0} archivos no son ni informes ni imágenes y se dejaron aparte.</translation>
    </message>
    <message>
        <source>{0:,} image files hold an image that is there more than once; of each the DICOM file was used, else PNG, else JPEG.</source>
        <translation>{0} archivos de imagen contienen una imagen que está más de una vez; de cada una se usó el archivo DICOM, si no PNG, si no JPEG.</translation>
    </message>
    <message>
        <source>{0:,} weights that serve the forget patients most were drawn anew.</source>
        <translation>{0} pesos que más sirven a los pacientes por olvidar se sortearon de nuevo.</translation>
    </message>
    <message>
        <source>{0} gives labels for {1:,} of {2:,} images; {3:,} of its {4:,} ids match nothing.</source>
        <translation>{0} da clases para {1} de {2} imágenes; {3} de sus {4} identificadores no corresponden a nada.</translation>
    </message>
    <message>
        <source>{0} gives labels for {1:,} of {2:,} images; {3:,} of its {4:,} ids match nothing. {5:,} rows contradict an earlier row, which was used.</source>
        <translation>{0} da clases para {1} de {2} imágenes; {3} de sus {4} identificadores no corresponden a nada. {5} filas contradicen una fila anterior, que es la usada.</translation>
    </message>
    <message>
        <source>{0} gives the split for {1:,} of {2:,} images; {3:,} of its {4:,} ids match nothing.</source>
        <translation>{0} da el reparto para {1} de {2} imágenes; {3} de sus {4} identificadores no corresponden a nada.</translation>
    </message>
    <message>
        <source>{0} gives the split for {1:,} of {2:,} images; {3:,} of its {4:,} ids match nothing. {5:,} rows contradict an earlier row, which was used.</source>
        <translation>{0} da el reparto para {1} de {2} imágenes; {3} de sus {4} identificadores no corresponden a nada. {5} filas contradicen una fila anterior, que es la usada.</translation>
    </message>
    <message>
        <source>{0} images belong to more than one patient ({1} patients in all): forgetting one of them leaves the image with the other.</source>
        <translation>{0} imágenes pertenecen a más de un paciente ({1} pacientes en total): olvidar a uno deja la imagen en el otro.</translation>
    </message>
    <message>
        <source>{0} is not UTF-8; it was read as Windows-1252.</source>
        <translation>{0} no es UTF-8; se leyó como Windows-1252.</translation>
    </message>
    <message>
        <source>{0} prepared images and {1} reports of the forgotten patients are deleted from the store when the other run that uses it has ended.</source>
        <translation>{0} imágenes preparadas y {1} informes de los pacientes olvidados se borrarán del almacén cuando termine la otra ejecución que lo usa.</translation>
    </message>
    <message>
        <source>{0} prepared images and {1} reports of the forgotten patients were deleted from the store.</source>
        <translation>{0} imágenes preparadas y {1} informes de los pacientes olvidados se borraron del almacén.</translation>
    </message>
    <message>
        <source>{0} processes share each batch.</source>
        <translation>{0} procesos comparten cada lote.</translation>
    </message>
    <message>
        <source>{count:,} are over-removed</source>
        <translation>{count} están retirados en exceso</translation>
    </message>
    <message>
        <source>{count:,} epochs</source>
        <translation>{count} épocas</translation>
    </message>
    <message>
        <source>{count:,} images</source>
        <translation>{count} imágenes</translation>
    </message>
    <message>
        <source>{count:,} of {whom} are still detectable</source>
        <translation>{count} de {whom} siguen siendo detectables</translation>
    </message>
    <message>
        <source>{count:,} patients</source>
        <translation>{count} pacientes</translation>
    </message>
    <message>
        <source>{count:,} patients ({images}) were to be removed from a trained model.</source>
        <translation>{count} pacientes ({images}) debían retirarse de un modelo entrenado.</translation>
    </message>
    <message>
        <source>{count:,} patients are</source>
        <translation>{count} pacientes son</translation>
    </message>
    <message>
        <source>{count:,} qualification runs were made on this model with another method or other settings (the last: {last}); nothing of that is cited, since it says nothing of the settings of this run.</source>
        <translation>Se hicieron {count} ejecuciones de cualificación en este modelo con otro método u otros ajustes (la última: {last}); no se cita nada de ellas, pues nada dicen de los ajustes de esta ejecución.</translation>
    </message>
    <message>
        <source>{count:,} randomly chosen patients of {eligible:,} were removed from this model on {day}: {outcome}.</source>
        <translation>{count} pacientes elegidos al azar de {eligible} se retiraron de este modelo el {day}: {outcome}.</translation>
    </message>
    <message>
        <source>{family}, {layers} layers of {width}</source>
        <translation>{family}, {layers} capas de {width}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} a {high}</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} y {other}</translation>
    </message>
    <message>
        <source>{output} {attack}, before {before}</source>
        <translation>{output} {attack}, antes {before}</translation>
    </message>
    <message>
        <source>{output}, {group} among the retained ones</source>
        <translation>{output}, {group} entre los conservados</translation>
    </message>
    <message>
        <source>{output}, {group} among the unseen ones</source>
        <translation>{output}, {group} entre los no vistos</translation>
    </message>
    <message>
        <source>{request} on its own, {whom}: {detected} on {output}, with an attack AUC of {before} before this run and {after} after.</source>
        <translation>{request} por sí sola, {whom}: {detected} en {output}, con un AUC del ataque de {before} antes de esta ejecución y {after} después.</translation>
    </message>
    <message>
        <source>{side} x {side} pixels</source>
        <translation>{side} x {side} píxeles</translation>
    </message>
    <message>
        <source>{state} (attack AUC: {heads})</source>
        <translation>{state} (AUC del ataque: {heads})</translation>
    </message>
    <message>
        <source>{steps}, MONOCHROME1 left reversed</source>
        <translation>{steps}, MONOCHROME1 dejado invertido</translation>
    </message>
</context>
<context>
    <name>fit</name>
    <message>
        <source>The model predicts other classes ({0}) than the label of this data set has ({1}). Choose the label that the model was trained on: Change how it is read.</source>
        <translation>El modelo predice otras clases ({0}) que las de estos datos ({1}). Elija la clase con que se entrenó el modelo: Cambiar cómo se leen.</translation>
    </message>
    <message>
        <source>The model predicts {0}; the label chosen has other classes, such as {1}. Choose the label that the model was trained on.</source>
        <translation>El modelo predice {0}; la clase elegida tiene otras, como {1}. Elija aquella con que se entrenó el modelo.</translation>
    </message>
    <message>
        <source>The model predicts findings, several for an image; the label chosen has one class for each. Choose the findings that the model was trained on.</source>
        <translation>El modelo predice hallazgos, varios por imagen; lo elegido tiene una clase para cada una. Elija los hallazgos con que se entrenó el modelo.</translation>
    </message>
    <message>
        <source>The model predicts one class for each image; the label chosen has findings, several for an image. Choose the label that the model was trained on.</source>
        <translation>El modelo predice una clase por imagen; lo elegido tiene hallazgos, varios por imagen. Elija la clase con que se entrenó el modelo.</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>Explain: {0}</source>
        <translation>Explicar: {0}</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>Free some space, then do this step again.</source>
        <translation>Libere espacio y repita este paso.</translation>
    </message>
    <message>
        <source>A file or folder may not be read or written.</source>
        <translation>Un archivo o una carpeta no puede leerse o escribirse.</translation>
    </message>
    <message>
        <source>Ask for access, or choose another folder.</source>
        <translation>Pida acceso, o elija otra carpeta.</translation>
    </message>
</context>
<context>
    <name>model_facts</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Encoders</source>
        <translation>Codificadores</translation>
    </message>
    <message>
        <source>Images prepared</source>
        <translation>Preparación</translation>
    </message>
    <message>
        <source>Intended use</source>
        <translation>Uso previsto</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Manifest SHA-256</source>
        <translation>Manifiesto SHA-256</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <source>a checkpoint of this program</source>
        <translation>un punto de control de este programa</translation>
    </message>
    <message>
        <source>a checkpoint of this program, its weights in another format</source>
        <translation>un punto de control de este programa, sus pesos en otro formato</translation>
    </message>
    <message>
        <source>config.json with weights, as joint_chestxray and Forget-MI are published</source>
        <translation>config.json con pesos, como se publican joint_chestxray y Forget-MI</translation>
    </message>
    <message>
        <source>a VisionTextDualEncoderModel of transformers</source>
        <translation>un VisionTextDualEncoderModel de transformers</translation>
    </message>
    <message>
        <source>an image model and a text encoder, described in model.toml</source>
        <translation>un modelo de imagen y un codificador de texto, descritos en model.toml</translation>
    </message>
    <message>
        <source>weights alone, without a configuration</source>
        <translation>solo pesos, sin configuración</translation>
    </message>
</context>
<context>
    <name>parameters</name>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} a {1}</translation>
    </message>
    <message>
        <source>Give a whole number from {0} to {1}.</source>
        <translation>Dé un número entero de {0} a {1}.</translation>
    </message>
    <message>
        <source>Give a number from {0} to {1}.</source>
        <translation>Dé un número de {0} a {1}.</translation>
    </message>
    <message>
        <source>Changed; the method&apos;s own is {0}.</source>
        <translation>Cambiado; el valor propio del método es {0}.</translation>
    </message>
    <message>
        <source>Every parameter has the method&apos;s own value</source>
        <translation>Cada parámetro tiene el valor propio del método</translation>
    </message>
    <message>
        <source>1 parameter differs from the method&apos;s own</source>
        <translation>1 parámetro difiere del propio del método</translation>
    </message>
    <message>
        <source>{0} parameters differ from the method&apos;s own</source>
        <translation>{0} parámetros difieren de los propios del método</translation>
    </message>
    <message>
        <source>{0} {1} (own: {2})</source>
        <translation>{0} {1} (método: {2})</translation>
    </message>
</context>
<context>
    <name>plan_checks</name>
    <message>
        <source>So few patients are too few to be sure: the audit will most likely end as inconclusive. Cite a qualification run of the same settings on about 100 patients.</source>
        <translation>Tan pocos pacientes no bastan para estar seguro: la auditoría acabará casi seguro sin conclusión. Cite una ejecución de cualificación con los mismos ajustes en unos 100 pacientes.</translation>
    </message>
    <message>
        <source>More than 10 % of the {0} training patients are to be removed: expect the model to lose accuracy, and consider to retrain it.</source>
        <translation>Se retirará más del 10&#xa0;% de los {0} pacientes de entrenamiento: el modelo perderá exactitud; considere reentrenarlo.</translation>
    </message>
    <message>
        <source>The data set has no unseen patients: nothing can be said about what is left.</source>
        <translation>Los datos no tienen pacientes no vistos: nada puede decirse de lo que queda.</translation>
    </message>
    <message>
        <source>There are only {0} unseen patients to compare with: the intervals will be wide.</source>
        <translation>Solo hay {0} pacientes no vistos con que comparar: los intervalos serán anchos.</translation>
    </message>
</context>
<context>
    <name>refusals</name>
    <message>
        <source>Name them below, in their order.</source>
        <translation>Nómbrelas abajo, en su orden.</translation>
    </message>
    <message>
        <source>Choose below how they were prepared.</source>
        <translation>Elija abajo cómo se prepararon.</translation>
    </message>
    <message>
        <source>Choose the architecture below.</source>
        <translation>Elija abajo la arquitectura.</translation>
    </message>
    <message>
        <source>Choose the config.json that was saved with these weights; the details name all that differs.</source>
        <translation>Elija el config.json que se guardó con estos pesos; los detalles nombran todo lo que difiere.</translation>
    </message>
    <message>
        <source>Choose another folder to write to.</source>
        <translation>Elija otra carpeta donde escribir.</translation>
    </message>
</context>
<context>
    <name>register</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Manifiesto</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Hecho de</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Inscrito</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
    <message>
        <source>retired {0}</source>
        <translation>retirado {0}</translation>
    </message>
    <message>
        <source>{0}, because: {1}</source>
        <translation>{0}, porque: {1}</translation>
    </message>
    <message>
        <source>{0}. Use {1} ({2}) instead.</source>
        <translation>{0}. Use {1} ({2}) en su lugar.</translation>
    </message>
</context>
<context>
    <name>requests</name>
    <message>
        <source>Erasure</source>
        <translation>Supresión</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Consentimiento retirado</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Oposición</translation>
    </message>
    <message>
        <source>Other ground</source>
        <translation>Otro motivo</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Patients matched</source>
        <translation>Pacientes cotejados</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Espera aprobación</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobada</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En marcha</translation>
    </message>
    <message>
        <source>To be verified</source>
        <translation>Por verificar</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmada</translation>
    </message>
    <message>
        <source>Closed without a run</source>
        <translation>Cerrada sin ejecución</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Suspendida</translation>
    </message>
    <message>
        <source>overdue by {0} days</source>
        <translation>vencida hace {0} días</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>vence hoy</translation>
    </message>
    <message>
        <source>due tomorrow</source>
        <translation>vence mañana</translation>
    </message>
    <message>
        <source>due in {0} days</source>
        <translation>vence en {0} días</translation>
    </message>
    <message>
        <source>overdue since yesterday</source>
        <translation>vencida desde ayer</translation>
    </message>
    <message>
        <source>1 patient</source>
        <translation>1 paciente</translation>
    </message>
    <message>
        <source>{0} patients</source>
        <translation>{0} pacientes</translation>
    </message>
</context>
<context>
    <name>signatures</name>
    <message>
        <source>Operator</source>
        <translation>Ejecuta</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>Aprueba</translation>
    </message>
    <message>
        <source>Clinical owner</source>
        <translation>Responsable clínico</translation>
    </message>
</context>
<context>
    <name>stored_data</name>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Qué contiene</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Private part of {0}</source>
        <translation>Parte privada de {0}</translation>
    </message>
    <message>
        <source>Private part of the run of {0}</source>
        <translation>Parte privada de la ejecución de {0}</translation>
    </message>
    <message>
        <source>Prepared images</source>
        <translation>Imágenes preparadas</translation>
    </message>
    <message>
        <source>Catalog of {0}</source>
        <translation>Catálogo de {0}</translation>
    </message>
    <message>
        <source>Catalog that was broken off</source>
        <translation>Catálogo interrumpido</translation>
    </message>
    <message>
        <source>Lists that runs began with</source>
        <translation>Listas con las que empezaron ejecuciones</translation>
    </message>
    <message>
        <source>Ids of patients; files: {0}</source>
        <translation>Identificadores de pacientes; archivos: {0}</translation>
    </message>
    <message>
        <source>Pixels and report tokens</source>
        <translation>Píxeles y tokens de los informes</translation>
    </message>
    <message>
        <source>Ids, reports, labels</source>
        <translation>Identificadores, informes, clases</translation>
    </message>
    <message>
        <source>Lists, catalog, key of the pseudonyms</source>
        <translation>Listas, catálogo, clave de los seudónimos</translation>
    </message>
    <message>
        <source>{0} of {1} patients</source>
        <translation>{0} de {1} pacientes</translation>
    </message>
    <message>
        <source>It is deleted. The data set is read again when it is opened the next time.</source>
        <translation>Se borra. Los datos se leen de nuevo cuando se abran la próxima vez.</translation>
    </message>
    <message>
        <source>They are deleted. The next run prepares its images again from the data set, which takes longer.</source>
        <translation>Se borran. La próxima ejecución prepara de nuevo sus imágenes a partir de los datos, lo que tarda más.</translation>
    </message>
    <message>
        <source>They are overwritten and deleted. Runs go on without them; the register keeps its own lists.</source>
        <translation>Se sobrescriben y se borran. Las ejecuciones siguen sin ellas; el registro conserva sus propias listas.</translation>
    </message>
    <message>
        <source>The run&apos;s lists, its catalog and the key of its pseudonyms are overwritten. It cannot be audited, compared or explained by a key sheet again. Model, figures and report stay. This cannot be undone.</source>
        <translation>Las listas de la ejecución, su catálogo y la clave de sus seudónimos se sobrescriben. No podrá auditarse, compararse ni explicarse con una hoja de claves de nuevo. Modelo, cifras e informe quedan. Esto no se puede deshacer.</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>In training</source>
        <translation>En entrenamiento</translation>
    </message>
    <message>
        <source>Unseen</source>
        <translation>No vistos</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>No utilizable</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>menos de un minuto</translation>
    </message>
    <message>
        <source>about {0} min</source>
        <translation>unos {0} min</translation>
    </message>
    <message>
        <source>about {0} h {1} min</source>
        <translation>unas {0} h {1} min</translation>
    </message>
    <message>
        <source>{0} images found = {1} usable + {2} rejected</source>
        <translation>{0} imágenes halladas = {1} utilizables + {2} rechazadas</translation>
    </message>
</context>
<context>
    <name>tour</name>
    <message>
        <source>Every request in one list</source>
        <translation>Todas las solicitudes en una lista</translation>
    </message>
    <message>
        <source>Whoever asks to be forgotten becomes a line here, with the day by which to answer. The tour follows this one.</source>
        <translation>Quien pide ser olvidado se vuelve aquí una línea, con el día límite de respuesta. El recorrido sigue esta.</translation>
    </message>
    <message>
        <source>Intake: who asks, and by when</source>
        <translation>Entrada: quién pide y para cuándo</translation>
    </message>
    <message>
        <source>The ticket, its ground and its date. No plan is frozen before somebody made sure who asks.</source>
        <translation>El ticket, su motivo y su fecha. Ningún plan se fija antes de que alguien se asegure de quién pide.</translation>
    </message>
    <message>
        <source>Patients: the right ones</source>
        <translation>Pacientes: los correctos</translation>
    </message>
    <message>
        <source>Ticked are those to be removed. Their images and reports stand here, to be sure; what names a person is hidden until you ask for it.</source>
        <translation>Marcados están los que retirar. Sus imágenes e informes están aquí, para estar seguro; lo que nombra a una persona se oculta hasta que usted lo pida.</translation>
    </message>
    <message>
        <source>Plan: how they are removed</source>
        <translation>Plan: cómo se retiran</translation>
    </message>
    <message>
        <source>The recommended method suits most requests. Each choice is explained in words.</source>
        <translation>El método recomendado sirve para la mayoría de las solicitudes. Cada opción se explica con palabras.</translation>
    </message>
    <message>
        <source>A second person approves</source>
        <translation>Otra persona aprueba</translation>
    </message>
    <message>
        <source>The plan is frozen here, and starts only when somebody else has signed it.</source>
        <translation>El plan se fija aquí y solo empieza cuando otra persona lo ha firmado.</translation>
    </message>
    <message>
        <source>Run: watch it work</source>
        <translation>Ejecución: verla trabajar</translation>
    </message>
    <message>
        <source>Curves show whether the model still knows these patients, and how well it does on others. The original model is never touched.</source>
        <translation>Unas curvas muestran si el modelo aún conoce a estos pacientes y cómo le va con los demás. El modelo original nunca se toca.</translation>
    </message>
    <message>
        <source>After the approval, curves show here whether the model still knows these patients. A run can be paused, stopped and resumed; the original model is never touched.</source>
        <translation>Tras la aprobación, aquí unas curvas muestran si el modelo aún conoce a estos pacientes. Una ejecución puede pausarse, detenerse y reanudarse; el modelo original nunca se toca.</translation>
    </message>
    <message>
        <source>Verify: did it work?</source>
        <translation>Verificación: ¿funcionó?</translation>
    </message>
    <message>
        <source>The verdict in words comes first, then the figures, and what they do not prove.</source>
        <translation>Primero el veredicto en palabras, luego las cifras, y lo que no demuestran.</translation>
    </message>
    <message>
        <source>When a run has ended, its verdict stands here in words, then the figures, and what they do not prove. Accept it, or plan another run.</source>
        <translation>Cuando una ejecución termina, su veredicto está aquí en palabras, luego las cifras, y lo que no demuestran. Acéptelo, o planifique otra ejecución.</translation>
    </message>
    <message>
        <source>Release: sign and file</source>
        <translation>Liberación: firmar y archivar</translation>
    </message>
    <message>
        <source>The report is signed and filed as a PDF. Beside it stand the copies to look after.</source>
        <translation>El informe se firma y archiva como PDF. Al lado están las copias que atender.</translation>
    </message>
    <message>
        <source>An accepted verdict is signed and filed here as a PDF. Beside it stand the copies to look after. Now try it: the demo&apos;s accounts are named above.</source>
        <translation>Un veredicto aceptado se firma y archiva aquí como PDF. Al lado están las copias que atender. Pruébelo ahora: las cuentas de la demo se indican arriba.</translation>
    </message>
</context>
</TS>
