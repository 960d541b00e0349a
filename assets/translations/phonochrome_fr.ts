<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Phonochrome</source>
        <translation>À propos de Phonochrome</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Version {0}</translation>
    </message>
    <message>
        <source>What the results are</source>
        <translation>Ce que sont les résultats</translation>
    </message>
    <message>
        <source>Colours are estimated from what similar things usually look like; the true colours of a photograph cannot be known from its grey tones. Sounds are placed where something seems to be heard; they were not recorded with the film. Every result says so in its metadata, and a receipt next to it records how it was made.</source>
        <translation>Les couleurs sont estimées d’après l’aspect habituel de choses semblables&#x202f;; les vraies couleurs d’une photographie ne peuvent se lire dans ses gris. Les sons sont placés là où quelque chose semble s’entendre&#x202f;; ils n’ont pas été enregistrés avec le film. Chaque résultat le dit dans ses métadonnées, et une fiche à côté note comment il a été fait.</translation>
    </message>
    <message>
        <source>What stays as it is</source>
        <translation>Ce qui reste tel quel</translation>
    </message>
    <message>
        <source>Originals are only read. Everything happens on this computer; nothing is sent anywhere.</source>
        <translation>Les originaux sont seulement lus. Tout se passe sur cet ordinateur&#x202f;; rien n’est envoyé.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Fait avec</translation>
    </message>
    <message>
        <source>Qt, PyTorch, libvips, FFmpeg, librosa and others, under their own licences. The sounds that come with the program are made by its own code and free to use (CC0).</source>
        <translation>Qt, PyTorch, libvips, FFmpeg, librosa et d’autres, sous leurs propres licences. Les sons fournis sont produits par le programme lui-même et libres d’emploi (CC0).</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>What can be done</source>
        <translation>Ce qu’on peut faire</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Show the result in its folder</source>
        <translation>Montrer le résultat dans son dossier</translation>
    </message>
    <message>
        <source>Clear finished jobs from the list</source>
        <translation>Retirer de la liste ce qui est fini</translation>
    </message>
    <message>
        <source>Store a report of what became of each file</source>
        <translation>Enregistrer un rapport de ce qu’est devenu chaque fichier</translation>
    </message>
    <message>
        <source>The queue is empty</source>
        <translation>La file d’attente est vide</translation>
    </message>
    <message>
        <source>Choose a folder on the right, say what is to be done and where the results go. Work goes on while you use the other places, stops with the program and resumes with it.</source>
        <translation>Choisissez un dossier à droite, dites que faire et où vont les résultats. Le travail continue pendant que vous faites autre chose, s’arrête avec le programme et reprend avec lui.</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>Nouveau lot</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Dossier…</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Fichiers…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Colourise photographs and films</source>
        <translation>Coloriser photographies et films</translation>
    </message>
    <message>
        <source>Find sounds for films</source>
        <translation>Trouver des sons pour les films</translation>
    </message>
    <message>
        <source>Enlarge photographs</source>
        <translation>Agrandir des photographies</translation>
    </message>
    <message>
        <source>Clean photographs of noise and JPEG’s marks</source>
        <translation>Nettoyer le bruit et les traces JPEG des photographies</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>Vivacité</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Saturation</translation>
    </message>
    <message>
        <source>No model for this is installed yet: see Models by others (Ctrl+5).</source>
        <translation>Aucun modèle n’est encore installé pour cela&#xa0;: voir Modèles d’autres auteurs (Ctrl+5).</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>Comme l’original</translation>
    </message>
    <message>
        <source>Load a recipe…</source>
        <translation>Charger une recette…</translation>
    </message>
    <message>
        <source>Save as a recipe…</source>
        <translation>Garder la recette…</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Dossier des résultats</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Results go to their own folder, each with a receipt of how it was made. Originals are never changed.</source>
        <translation>Les résultats vont dans leur propre dossier, chacun avec une fiche qui dit comment il a été fait. Les originaux ne sont jamais modifiés.</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>Mettre en file d’attente</translation>
    </message>
    <message>
        <source>Colourised</source>
        <translation>Colorisé</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln photographie</numerusform>
            <numerusform>%Ln photographies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln film(s)</source>
        <translation>
            <numerusform>%Ln film</numerusform>
            <numerusform>%Ln films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln to the queue</source>
        <translation>
            <numerusform>Mettre %Ln en file d’attente</numerusform>
            <numerusform>Mettre %Ln en file d’attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln result(s) of earlier runs are left out</source>
        <translation>
            <numerusform> · %Ln résultat d’un passage précédent est écarté</numerusform>
            <numerusform> · %Ln résultats de passages précédents sont écartés</numerusform>
        </translation>
    </message>
    <message>
        <source>The report is {0}.</source>
        <translation>Le rapport s’appelle {0}.</translation>
    </message>
    <message>
        <source>In {0}</source>
        <translation>Dans {0}</translation>
    </message>
    <message numerus="yes">
        <source>Queue · {0} of %Ln done</source>
        <translation>
            <numerusform>File d’attente · {0} sur %Ln fait</numerusform>
            <numerusform>File d’attente · {0} sur %Ln faits</numerusform>
        </translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source>Nothing chosen yet. Folders and files can also be dropped here.</source>
        <translation>Rien de choisi. On peut aussi déposer ici dossiers et fichiers.</translation>
    </message>
    <message>
        <source>Load a recipe</source>
        <translation>Charger une recette</translation>
    </message>
    <message>
        <source>Recipes (*.json)</source>
        <translation>Recettes (*.json)</translation>
    </message>
    <message>
        <source>Recipe: {0}</source>
        <translation>Recette&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Save as a recipe</source>
        <translation>Enregistrer comme recette</translation>
    </message>
    <message>
        <source>recipe.json</source>
        <translation>recette.json</translation>
    </message>
    <message>
        <source>Folder with photographs or films</source>
        <translation>Dossier de photographies ou de films</translation>
    </message>
    <message>
        <source>Photographs and films</source>
        <translation>Photographies et films</translation>
    </message>
    <message>
        <source>The folder {0} cannot be made: {1}</source>
        <translation>Le dossier {0} ne peut être créé&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Choose another folder for the results.</source>
        <translation>Choisissez un autre dossier pour les résultats.</translation>
    </message>
    <message>
        <source>{0} a second</source>
        <translation>{0} par seconde</translation>
    </message>
    <message>
        <source>{0} a minute</source>
        <translation>{0} par minute</translation>
    </message>
</context>
<context>
    <name>ChosenSettingsDialog</name>
    <message>
        <source>Name of the preset</source>
        <translation>Nom du préréglage</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Toutes les choisir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>N’en choisir aucune</translation>
    </message>
</context>
<context>
    <name>ColourEdits</name>
    <message>
        <source>Reference photograph</source>
        <translation>Photographie de référence</translation>
    </message>
    <message>
        <source>Your colours</source>
        <translation>Vos couleurs</translation>
    </message>
    <message>
        <source>Stroke: {0}</source>
        <translation>Trait&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Take colours off</source>
        <translation>Retirer des couleurs</translation>
    </message>
    <message>
        <source>Point: {0}</source>
        <translation>Point&#xa0;: {0}</translation>
    </message>
    <message>
        <source>How a colour is known</source>
        <translation>D’où une couleur est connue</translation>
    </message>
    <message>
        <source>Name of a point</source>
        <translation>Nom d’un point</translation>
    </message>
    <message>
        <source>Size of a point</source>
        <translation>Taille d’un point</translation>
    </message>
    <message>
        <source>Move a point</source>
        <translation>Déplacer un point</translation>
    </message>
    <message>
        <source>Remove a point</source>
        <translation>Retirer un point</translation>
    </message>
    <message>
        <source>Reference: {0}</source>
        <translation>Référence&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Remove the reference</source>
        <translation>Retirer la référence</translation>
    </message>
</context>
<context>
    <name>ColourPopup</name>
    <message>
        <source>Colour of this point</source>
        <translation>Couleur de ce point</translation>
    </message>
    <message>
        <source>This is…</source>
        <translation>C’est…</translation>
    </message>
    <message>
        <source>Value of the colour</source>
        <translation>Valeur de la couleur</translation>
    </message>
    <message>
        <source>#a5543d or a 35 b 25</source>
        <translation>#a5543d ou a 35 b 25</translation>
    </message>
    <message>
        <source>A colour by its value, as in a web page or as CIE a and b; press Enter</source>
        <translation>Une couleur par sa valeur, comme dans une page web ou en CIE a et b&#x202f;; appuyez sur Entrée</translation>
    </message>
    <message>
        <source>Pick…</source>
        <translation>Prélever…</translation>
    </message>
    <message>
        <source>Take the colour from a picture</source>
        <translation>Prendre la couleur d’une image</translation>
    </message>
    <message>
        <source>Name of this colour</source>
        <translation>Nom de cette couleur</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Nommée</translation>
    </message>
    <message>
        <source>Other colour…</source>
        <translation>Autre couleur…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>ColourPresetsDialog</name>
    <message>
        <source>Colour presets</source>
        <translation>Préréglages de couleur</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Depuis un fichier…</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Montrer le dossier</translation>
    </message>
    <message>
        <source>Apply to the selected photographs</source>
        <translation>Appliquer aux photographies choisies</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>fourni avec le programme</translation>
    </message>
    <message>
        <source>Rename the preset</source>
        <translation>Renommer le préréglage</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>There is a preset “{0}” already.</source>
        <translation>Il y a déjà un préréglage « {0} ».</translation>
    </message>
    <message>
        <source>Presets ({0})</source>
        <translation>Préréglages ({0})</translation>
    </message>
    <message>
        <source>A preset from a file</source>
        <translation>Un préréglage depuis un fichier</translation>
    </message>
    <message>
        <source>That did not work: {0}.</source>
        <translation>Cela n’a pas marché : {0}.</translation>
    </message>
</context>
<context>
    <name>ColourSettings</name>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>More models…</source>
        <translation>Autres modèles…</translation>
    </message>
    <message>
        <source>Networks by others that can be added to the program</source>
        <translation>Réseaux d’autres auteurs qu’on peut ajouter au programme</translation>
    </message>
    <message>
        <source>There are people here. DDColor colours them well; it can be added.</source>
        <translation>Il y a des personnes ici. DDColor les colorise bien&#x202f;; on peut l’ajouter.</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>Vivacité</translation>
    </message>
    <message>
        <source>How far the colours go from the safe average towards the lively</source>
        <translation>Jusqu’où les couleurs vont de la moyenne prudente vers le vif</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Saturation</translation>
    </message>
    <message>
        <source>Strength of the colours; 0 is grey, 1 as estimated</source>
        <translation>Force des couleurs&#x202f;; 0 est gris, 1 comme estimé</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>Cooler to the left, warmer to the right</source>
        <translation>Plus froid à gauche, plus chaud à droite</translation>
    </message>
    <message>
        <source>Vividness {0}</source>
        <translation>Vivacité {0}</translation>
    </message>
    <message>
        <source>Saturation {0}</source>
        <translation>Saturation {0}</translation>
    </message>
    <message>
        <source>Temperature {0}</source>
        <translation>Température {0}</translation>
    </message>
    <message>
        <source>Lean to usual skin</source>
        <translation>Peau comme d’habitude</translation>
    </message>
    <message>
        <source>Skin as people of this lightness usually have it: an assumption, noted in the receipt</source>
        <translation>La peau telle que l’ont d’habitude les personnes de cette clarté&#xa0;: une supposition, notée dans la fiche</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Visages</translation>
    </message>
    <message>
        <source>Model {0}</source>
        <translation>Modèle {0}</translation>
    </message>
    <message>
        <source>Usual skin in faces</source>
        <translation>Peau habituelle des visages</translation>
    </message>
    <message>
        <source>Faces as estimated</source>
        <translation>Visages comme estimés</translation>
    </message>
</context>
<context>
    <name>ColourStrip</name>
    <message>
        <source>Main colours: {0}</source>
        <translation>Couleurs principales&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>ColourView</name>
    <message>
        <source>Colouring this frame…</source>
        <translation>Colorisation de cette image…</translation>
    </message>
    <message>
        <source>This frame by itself; in the film colours hold still through a shot.</source>
        <translation>Cette image seule&#x202f;; dans le film, les couleurs restent stables tout au long d’un plan.</translation>
    </message>
    <message>
        <source>Plays as it is; the frame gets its colours when the film stands.</source>
        <translation>Se lit tel quel&#x202f;; l’image prend ses couleurs à l’arrêt.</translation>
    </message>
    <message>
        <source>See a frame in colour before the whole film is coloured.</source>
        <translation>Voir une image en couleur avant de coloriser tout le film.</translation>
    </message>
</context>
<context>
    <name>Colouring</name>
    <message>
        <source>{0} is a film, not a photograph.</source>
        <translation>{0} est un film, pas une photographie.</translation>
    </message>
    <message>
        <source>Give it a film&apos;s suffix, such as .mp4, and open it again.</source>
        <translation>Donnez-lui l’extension d’un film, comme .mp4, et rouvrez-le.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>Trouver une commande</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Que voulez-vous faire&#x202f;?</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
</context>
<context>
    <name>ComputingPage</name>
    <message>
        <source>Computing</source>
        <translation>Calcul</translation>
    </message>
    <message>
        <source>Compute on</source>
        <translation>Calculer sur</translation>
    </message>
    <message>
        <source>The fastest there is</source>
        <translation>Le plus rapide disponible</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>NVIDIA graphics card</source>
        <translation>Carte graphique NVIDIA</translation>
    </message>
    <message>
        <source>Apple graphics</source>
        <translation>Puce graphique Apple</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Fils d’exécution</translation>
    </message>
    <message>
        <source>All ({0})</source>
        <translation>Tous ({0})</translation>
    </message>
    <message>
        <source>Fewer threads leave the computer free for other work; pictures then take longer.</source>
        <translation>Moins de fils laissent l’ordinateur libre pour autre chose&#x202f;; les images prennent alors plus de temps.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Memory for one job</source>
        <translation>Mémoire par travail</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> Go</translation>
    </message>
    <message>
        <source>What the computer has, less a reserve</source>
        <translation>Celle de l’ordinateur, moins une réserve</translation>
    </message>
    <message>
        <source>Large pictures are worked on in parts, so that little memory is needed.</source>
        <translation>Les grandes images sont traitées par parties, pour demander peu de mémoire.</translation>
    </message>
    <message>
        <source>All limits…</source>
        <translation>Toutes les limites…</translation>
    </message>
    <message>
        <source>There is no such device in this computer: the processor is used until there is one.</source>
        <translation>Cet ordinateur n’en a pas&#xa0;: le processeur sert en attendant.</translation>
    </message>
    <message>
        <source>One job needs at least {0} GB. The limit stays as it was.</source>
        <translation>Un travail demande au moins {0} Go. La limite reste comme avant.</translation>
    </message>
</context>
<context>
    <name>CueEdits</name>
    <message>
        <source>New cue</source>
        <translation>Nouveau repère</translation>
    </message>
    <message>
        <source>Set a cue</source>
        <translation>Poser un repère</translation>
    </message>
    <message numerus="yes">
        <source>Nudge %n cue(s)</source>
        <translation>
            <numerusform>Décaler un repère</numerusform>
            <numerusform>Décaler %n repères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mute %n cue(s)</source>
        <translation>
            <numerusform>Couper un repère</numerusform>
            <numerusform>Couper %n repères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unmute %n cue(s)</source>
        <translation>
            <numerusform>Rétablir un repère</numerusform>
            <numerusform>Rétablir %n repères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %n cue(s) sound</source>
        <translation>
            <numerusform>Faire entendre un repère</numerusform>
            <numerusform>Faire entendre %n repères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n cue(s)</source>
        <translation>
            <numerusform>Supprimer un repère</numerusform>
            <numerusform>Supprimer %n repères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n cue(s)</source>
        <translation>
            <numerusform>Garder un repère</numerusform>
            <numerusform>Garder %n repères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Gain of %n cue(s)</source>
        <translation>
            <numerusform>Gain d’un repère</numerusform>
            <numerusform>Gain de %n repères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pan of %n cue(s)</source>
        <translation>
            <numerusform>Panoramique d’un repère</numerusform>
            <numerusform>Panoramique de %n repères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n cue(s)</source>
        <translation>
            <numerusform>Déplacer un repère</numerusform>
            <numerusform>Déplacer %n repères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sound of %n cue(s): {0}</source>
        <translation>
            <numerusform>Son&#xa0;: {0}</numerusform>
            <numerusform>Son de %n repères&#xa0;: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Place %n sound(s)</source>
        <translation>
            <numerusform>Poser un son</numerusform>
            <numerusform>Poser %n sons</numerusform>
        </translation>
    </message>
    <message>
        <source>Mute a track</source>
        <translation>Couper une piste</translation>
    </message>
    <message>
        <source>Unmute a track</source>
        <translation>Rétablir une piste</translation>
    </message>
    <message>
        <source>Hear one track</source>
        <translation>Écouter une piste</translation>
    </message>
    <message>
        <source>Hear all tracks</source>
        <translation>Écouter toutes les pistes</translation>
    </message>
</context>
<context>
    <name>CueFiles</name>
    <message>
        <source>Cue sheets (*.json *.csv *.tsv *.txt)</source>
        <translation>Feuilles de repères (*.json *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Read a cue sheet</source>
        <translation>Lire une feuille de repères</translation>
    </message>
    <message>
        <source>The cues of {0} are here.</source>
        <translation>Les repères de {0} sont là.</translation>
    </message>
</context>
<context>
    <name>CueList</name>
    <message>
        <source>Cues</source>
        <translation>Repères</translation>
    </message>
</context>
<context>
    <name>CueListModel</name>
    <message>
        <source>Cues · {0}</source>
        <translation>Repères · {0}</translation>
    </message>
    <message>
        <source>Unsure · {0}</source>
        <translation>Incertains · {0}</translation>
    </message>
    <message>
        <source>{0}, {1}, laid under the whole film</source>
        <translation>{0}, {1}, posé sous tout le film</translation>
    </message>
    <message>
        <source>{0}, {1}, {2} % sure</source>
        <translation>{0}, {1}, sûr à {2}&#xa0;%</translation>
    </message>
    <message>
        <source>, silent</source>
        <translation>, muet</translation>
    </message>
</context>
<context>
    <name>CuePanel</name>
    <message>
        <source>Sound for this cue</source>
        <translation>Son de ce repère</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>It is right (Y)</source>
        <translation>C’est juste (Y)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>It is wrong (X)</source>
        <translation>C’est faux (X)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>The next unsure one (N)</source>
        <translation>Le prochain incertain (N)</translation>
    </message>
    <message>
        <source>Choose all like this</source>
        <translation>Choisir tous les semblables</translation>
    </message>
    <message>
        <source>What is changed next is changed for all of them (Ctrl+Shift+A)</source>
        <translation>Ce qu’on change ensuite change pour tous (Ctrl+Maj+A)</translation>
    </message>
    <message>
        <source>Search the sound library…</source>
        <translation>Chercher dans la sonothèque…</translation>
    </message>
    <message>
        <source>Search for another sound</source>
        <translation>Chercher un autre son</translation>
    </message>
    <message>
        <source>One frame earlier (Alt+Left)</source>
        <translation>Une image plus tôt (Alt+Gauche)</translation>
    </message>
    <message>
        <source>One frame later (Alt+Right)</source>
        <translation>Une image plus tard (Alt+Droite)</translation>
    </message>
    <message>
        <source>Nudge one frame earlier</source>
        <translation>Décaler d’une image plus tôt</translation>
    </message>
    <message>
        <source>Nudge one frame later</source>
        <translation>Décaler d’une image plus tard</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Décaler</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gain</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Panoramique</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Delete the cue</source>
        <translation>Supprimer le repère</translation>
    </message>
    <message numerus="yes">
        <source>Choose all %n like this</source>
        <translation>
            <numerusform>Choisir celui-ci</numerusform>
            <numerusform>Choisir les %n semblables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s) chosen</source>
        <translation>
            <numerusform>%n repère choisi</numerusform>
            <numerusform>%n repères choisis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n cue(s)</source>
        <translation>
            <numerusform>Supprimer un repère</numerusform>
            <numerusform>Supprimer %n repères</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a cue in the list or on the timeline to hear and change it.</source>
        <translation>Choisissez un repère dans la liste ou sur la frise pour l’écouter et le changer.</translation>
    </message>
    <message>
        <source>What you change here is changed for all {0}. Shown: {1}</source>
        <translation>Ce que vous changez ici change pour les {0}. Montré&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0}?</source>
        <translation>{0}&#x202f;?</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Let it sound</source>
        <translation>Faire entendre</translation>
    </message>
    <message>
        <source>shown by you</source>
        <translation>montré par vous</translation>
    </message>
    <message>
        <source>laid softly under the whole film, so that it is never dead silent</source>
        <translation>posé doucement sous tout le film, pour qu’il ne soit jamais tout à fait muet</translation>
    </message>
    <message>
        <source>{0} % sure</source>
        <translation>sûr à {0}&#xa0;%</translation>
    </message>
    <message>
        <source>Nothing in the library fits.</source>
        <translation>Rien ne convient dans la sonothèque.</translation>
    </message>
    <message>
        <source>No sound yet: search for one below.</source>
        <translation>Pas encore de son&#xa0;: cherchez-en un ci-dessous.</translation>
    </message>
    <message>
        <source>C</source>
        <comment>in the centre</comment>
        <translation>C</translation>
    </message>
    <message>
        <source>L</source>
        <comment>left</comment>
        <translation>G</translation>
    </message>
    <message>
        <source>R</source>
        <comment>right</comment>
        <translation>D</translation>
    </message>
</context>
<context>
    <name>CueShaping</name>
    <message>
        <source>Trim a cue</source>
        <translation>Raccourcir un repère</translation>
    </message>
    <message>
        <source>Fades of a cue</source>
        <translation>Fondus d’un repère</translation>
    </message>
    <message numerus="yes">
        <source>Nudge %n cue(s)</source>
        <translation>
            <numerusform>Décaler un repère</numerusform>
            <numerusform>Décaler %n repères</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to cross-fade with.</source>
        <translation>Il n’y a rien avec quoi enchaîner.</translation>
    </message>
    <message>
        <source>Choose a lasting cue that another one follows on the same track.</source>
        <translation>Choisissez un repère continu qu’un autre suit sur la même piste.</translation>
    </message>
    <message>
        <source>Cross-fade two cues</source>
        <translation>Enchaîner deux repères</translation>
    </message>
    <message>
        <source>Which sound is to be tapped?</source>
        <translation>Quel son faut-il frapper&#x202f;?</translation>
    </message>
    <message>
        <source>Choose a cue first: every tap places another one like it.</source>
        <translation>Choisissez d’abord un repère&#xa0;: chaque frappe en pose un autre semblable.</translation>
    </message>
    <message>
        <source>Tap a hit</source>
        <translation>Frapper un choc</translation>
    </message>
</context>
<context>
    <name>DeliveryChoices</name>
    <message>
        <source>Also</source>
        <translation>Aussi</translation>
    </message>
    <message>
        <source>Time code of the first picture</source>
        <translation>Timecode de la première image</translation>
    </message>
    <message>
        <source>10 s of leader with a 2-pop</source>
        <translation>10 s d’amorce avec 2-pop</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>Commence à</translation>
    </message>
    <message>
        <source>The delivery cannot start there: give a time code with room for the leader before it.</source>
        <translation>La livraison ne peut commencer là&#xa0;: donnez un timecode qui laisse la place de l’amorce avant.</translation>
    </message>
    <message>
        <source>The delivery cannot start there: give a time code such as 01:00:00:00.</source>
        <translation>La livraison ne peut commencer là&#xa0;: donnez un timecode comme 01:00:00:00.</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>About the sound</source>
        <translation>À propos du son</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>Space in the list</source>
        <translation>Espace dans la liste</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>D’autres semblables</translation>
    </message>
    <message>
        <source>M in the list</source>
        <translation>M dans la liste</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favori</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Sonie</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Brillance</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Show the file in its folder</source>
        <translation>Montrer le fichier dans son dossier</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>e.g. wood old barn</source>
        <translation>p. ex. bois vieux grange</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Droits</translation>
    </message>
    <message>
        <source>Comes with Phonochrome and is free for every use (CC0).</source>
        <translation>Fourni avec Phonochrome et libre pour tout usage (CC0).</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Mention</translation>
    </message>
    <message>
        <source>name for credits</source>
        <translation>nom pour le générique</translation>
    </message>
    <message>
        <source>May be published</source>
        <translation>Publiable</translation>
    </message>
    <message>
        <source>Films with this sound may be shown and sold</source>
        <translation>Les films avec ce son peuvent être montrés et vendus</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>No sound selected</source>
        <translation>Aucun son choisi</translation>
    </message>
    <message>
        <source>Choose one to see its details and to find more like it. Space plays it.</source>
        <translation>Choisissez-en un pour voir ses détails et en trouver de semblables. Espace le joue.</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>Sans catégorie</translation>
    </message>
    <message>
        <source>, a loop</source>
        <translation>, une boucle</translation>
    </message>
    <message>
        <source>{0} LUFS, peak {1} dB</source>
        <translation>{0} LUFS, crête {1} dB</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sound(s) selected</source>
        <translation>
            <numerusform>%Ln son choisi</numerusform>
            <numerusform>%Ln sons choisis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n canal</numerusform>
            <numerusform>%n canaux</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} kHz, {1}</source>
        <translation>{0} kHz, {1}</translation>
    </message>
    <message numerus="yes">
        <source>Save for %Ln sound(s)</source>
        <translation>
            <numerusform>Enregistrer pour %Ln son</numerusform>
            <numerusform>Enregistrer pour %Ln sons</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>The file is not there now: its drive is not connected, or it was moved.</source>
        <translation>Le fichier n’est pas là&#xa0;: son disque n’est pas branché, ou il a été déplacé.</translation>
    </message>
    <message>
        <source>What you write here holds for all of them; empty fields stay as they are.</source>
        <translation>Ce que vous écrivez ici vaut pour tous&#x202f;; les champs vides restent tels quels.</translation>
    </message>
    <message>
        <source>These sounds come with Phonochrome and are free for every use (CC0).</source>
        <translation>Ces sons sont fournis avec Phonochrome et libres pour tout usage (CC0).</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Guesses by ear:</source>
        <translation>Devinés à l’oreille&#xa0;:</translation>
    </message>
    <message>
        <source>said by you</source>
        <translation>dit par vous</translation>
    </message>
    <message>
        <source>from the file&apos;s iXML</source>
        <translation>de l’iXML du fichier</translation>
    </message>
    <message>
        <source>from the file&apos;s bext chunk</source>
        <translation>du bloc bext du fichier</translation>
    </message>
    <message>
        <source>from the file&apos;s tags</source>
        <translation>des étiquettes du fichier</translation>
    </message>
    <message>
        <source>from its UCS file name</source>
        <translation>de son nom de fichier UCS</translation>
    </message>
    <message>
        <source>from its file name</source>
        <translation>de son nom de fichier</translation>
    </message>
    <message>
        <source>from words of its name</source>
        <translation>de mots de son nom</translation>
    </message>
    <message>
        <source>from its folder&apos;s name</source>
        <translation>du nom de son dossier</translation>
    </message>
    <message>
        <source>a guess: it sounds like others of this category</source>
        <translation>deviné&#xa0;: il ressemble à d’autres de cette catégorie</translation>
    </message>
    <message>
        <source>given when the folder was added</source>
        <translation>donné à l’ajout du dossier</translation>
    </message>
    <message>
        <source>mono</source>
        <translation>mono</translation>
    </message>
    <message>
        <source>stereo</source>
        <translation>stéréo</translation>
    </message>
    <message>
        <source>Found by: {0}.</source>
        <translation>Trouvé par&#xa0;: {0}.</translation>
    </message>
</context>
<context>
    <name>DisclosurePage</name>
    <message>
        <source>Disclosure</source>
        <translation>Mention</translation>
    </message>
    <message>
        <source>Whoever sees a result should be able to learn that its colours and sounds are estimated. A receipt lies beside every result and is always written.</source>
        <translation>Qui voit un résultat doit pouvoir apprendre que ses couleurs et ses sons sont estimés. Une fiche accompagne chaque résultat&#x202f;; elle est toujours écrite.</translation>
    </message>
    <message>
        <source>Say in the metadata that the colours are estimated (IPTC)</source>
        <translation>Dire dans les métadonnées que les couleurs sont estimées (IPTC)</translation>
    </message>
    <message>
        <source>Write “Digitally colourised” into a corner of exported pictures</source>
        <translation>Inscrire «&#xa0;Colorisé numériquement&#xa0;» dans un coin des images exportées</translation>
    </message>
    <message>
        <source>Sign results (Content Credentials, C2PA)</source>
        <translation>Signer les résultats (Content Credentials, C2PA)</translation>
    </message>
    <message>
        <source>What is switched off here, or for one export, is recorded in the receipt.</source>
        <translation>Ce qui est désactivé ici, ou pour un export, est noté dans la fiche.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Vie privée</translation>
    </message>
    <message>
        <source>Nothing leaves this computer. The list of recent files is kept here only.</source>
        <translation>Rien ne quitte cet ordinateur. La liste des fichiers récents reste ici seulement.</translation>
    </message>
    <message>
        <source>Forget recent files</source>
        <translation>Oublier les fichiers récents</translation>
    </message>
</context>
<context>
    <name>DisplayBadge</name>
    <message>
        <source>Display: {0}</source>
        <translation>Écran : {0}</translation>
    </message>
    <message>
        <source>{0} Colours are shown as sRGB.</source>
        <translation>{0} Les couleurs sont montrées en sRGB.</translation>
    </message>
    <message>
        <source>The system names no profile for this screen: colours are shown as sRGB.</source>
        <translation>Le système ne nomme aucun profil pour cet écran : les couleurs sont montrées en sRGB.</translation>
    </message>
    <message>
        <source>Colours are shown as the system&apos;s profile of this screen says.</source>
        <translation>Les couleurs sont montrées selon le profil de cet écran donné par le système.</translation>
    </message>
    <message>
        <source>Colours are shown as you have chosen.</source>
        <translation>Les couleurs sont montrées comme vous l’avez choisi.</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>Comme le dit le système</translation>
    </message>
    <message>
        <source>Another profile…</source>
        <translation>Un autre profil…</translation>
    </message>
    <message>
        <source>Colour profiles (*.icc *.icm)</source>
        <translation>Profils de couleur (*.icc *.icm)</translation>
    </message>
    <message>
        <source>Profile of this screen</source>
        <translation>Profil de cet écran</translation>
    </message>
</context>
<context>
    <name>DisplayColours</name>
    <message>
        <source>The profile of this screen cannot be used.</source>
        <translation>Le profil de cet écran n’est pas utilisable.</translation>
    </message>
    <message>
        <source>its own profile</source>
        <translation>son propre profil</translation>
    </message>
    <message>
        <source>{0} is too large to be a profile.</source>
        <translation>{0} est trop grand pour être un profil.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>{0} est illisible : {1}.</translation>
    </message>
</context>
<context>
    <name>EvidenceEditor</name>
    <message>
        <source>How is it known?</source>
        <translation>D’où le sait-on&#x202f;?</translation>
    </message>
    <message>
        <source>How this colour is known</source>
        <translation>D’où cette couleur est connue</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>Documented</source>
        <translation>Attestée</translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation>Déduite</translation>
    </message>
    <message>
        <source>A guess</source>
        <translation>Supposée</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>A documented colour needs its source.</source>
        <translation>Une couleur attestée demande sa source.</translation>
    </message>
    <message>
        <source>Source: book and page, archive number, object</source>
        <translation>Source&#xa0;: livre et page, cote d’archive, objet</translation>
    </message>
    <message>
        <source>From what, such as “same regiment as the next photograph”</source>
        <translation>De quoi, comme «&#xa0;même régiment que la photographie suivante&#xa0;»</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Dossier des résultats</translation>
    </message>
    <message>
        <source>The folder {0} cannot be made: {1}</source>
        <translation>Le dossier {0} ne peut être créé&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Choose another folder for the results.</source>
        <translation>Choisissez un autre dossier pour les résultats.</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>JPEG quality</source>
        <translation>Qualité JPEG</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Sonie</translation>
    </message>
    <message>
        <source>Broadcast, −23 LUFS (EBU R128)</source>
        <translation>Diffusion, −23 LUFS (EBU R128)</translation>
    </message>
    <message>
        <source>Web, −14 LUFS</source>
        <translation>Web, −14 LUFS</translation>
    </message>
    <message>
        <source>Web, calm, −16 LUFS</source>
        <translation>Web, calme, −16 LUFS</translation>
    </message>
    <message>
        <source>Streaming, −27 LUFS</source>
        <translation>Streaming, −27 LUFS</translation>
    </message>
</context>
<context>
    <name>ExportPhotosDialog</name>
    <message>
        <source>All pages of files that hold several</source>
        <translation>Toutes les pages des fichiers qui en ont plusieurs</translation>
    </message>
    <message>
        <source>Write “Digitally colourised” into a corner of the picture</source>
        <translation>Inscrire «&#xa0;Colorisé numériquement&#xa0;» dans un coin de l’image</translation>
    </message>
    <message>
        <source>Say in the metadata that the colours are estimated</source>
        <translation>Dire dans les métadonnées que les couleurs sont estimées</translation>
    </message>
    <message>
        <source>… as OpenRaster, with the original below it (GIMP, Krita)</source>
        <translation>… en OpenRaster, avec l’original dessous (GIMP, Krita)</translation>
    </message>
    <message>
        <source>Also save a sheet to print of how your colours are known</source>
        <translation>Enregistrer aussi une feuille à imprimer&#xa0;: d’où vos couleurs sont connues</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Chosen: pages {0} of {1}.</source>
        <translation>Choisi&#xa0;: pages {0} de {1}.</translation>
    </message>
</context>
<context>
    <name>Eyedropper</name>
    <message>
        <source>Eyedropper: click a colour, or press Escape</source>
        <translation>Pipette&#xa0;: cliquez une couleur, ou appuyez sur Échap</translation>
    </message>
</context>
<context>
    <name>FilmColour</name>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Choose the point tool (P) and click on the picture. A point follows what it was set on.</source>
        <translation>Prenez l’outil point (P) et cliquez sur l’image. Un point suit ce sur quoi il est posé.</translation>
    </message>
    <message>
        <source>Export in colour…</source>
        <translation>Exporter en couleur…</translation>
    </message>
    <message>
        <source>Show in colour</source>
        <translation>Montrer en couleur</translation>
    </message>
    <message>
        <source>The frame that is shown, with these settings (V)</source>
        <translation>L’image affichée, avec ces réglages (V)</translation>
    </message>
</context>
<context>
    <name>FilmExportDialog</name>
    <message>
        <source>What will be written</source>
        <translation>Ce qui sera écrit</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>In colour, estimated</source>
        <translation>En couleur, estimée</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>Comme l’original</translation>
    </message>
    <message>
        <source>Matroska with FLAC, without loss</source>
        <translation>Matroska avec FLAC, sans perte</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>MP4, H.264, for sharing</source>
        <translation>MP4, H.264, pour partager</translation>
    </message>
    <message>
        <source>MP4, H.265 with 10 bits, for sharing</source>
        <translation>MP4, H.265 en 10 bits, pour partager</translation>
    </message>
    <message>
        <source>Matroska, FFV1, without loss</source>
        <translation>Matroska, FFV1, sans perte</translation>
    </message>
    <message>
        <source>MOV, ProRes 422 HQ, for editing</source>
        <translation>MOV, ProRes 422 HQ, pour le montage</translation>
    </message>
    <message>
        <source>MOV, ProRes 4444, for editing</source>
        <translation>MOV, ProRes 4444, pour le montage</translation>
    </message>
    <message>
        <source>A folder of DPX pictures</source>
        <translation>Un dossier d’images DPX</translation>
    </message>
    <message>
        <source>A folder of TIFF pictures</source>
        <translation>Un dossier d’images TIFF</translation>
    </message>
    <message>
        <source>A folder of PNG pictures</source>
        <translation>Un dossier d’images PNG</translation>
    </message>
    <message>
        <source>The colours alone, over a middle grey, for grading</source>
        <translation>Les couleurs seules, sur un gris moyen, pour l’étalonnage</translation>
    </message>
    <message>
        <source>As it is, stored without loss</source>
        <translation>Telle quelle, enregistrée sans perte</translation>
    </message>
    <message>
        <source>As it is, copied bit for bit</source>
        <translation>Telle quelle, copiée bit à bit</translation>
    </message>
    <message>
        <source>MP4 with AAC, for sharing</source>
        <translation>MP4 avec AAC, pour partager</translation>
    </message>
    <message>
        <source>MOV with PCM, for editing</source>
        <translation>MOV avec PCM, pour le montage</translation>
    </message>
    <message>
        <source>As in the original</source>
        <translation>Comme dans l’original</translation>
    </message>
    <message>
        <source>None, the film stays silent</source>
        <translation>Aucun, le film reste muet</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>The cues</source>
        <translation>Les repères</translation>
    </message>
    <message>
        <source>The film&apos;s own sound, and the cues as another track</source>
        <translation>Le son du film, et les repères sur une autre piste</translation>
    </message>
    <message>
        <source>Find sounds first, or set cues by hand.</source>
        <translation>Trouvez d’abord des sons, ou posez des repères à la main.</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Sonie</translation>
    </message>
    <message>
        <source>Broadcast, −23 LUFS (EBU R128)</source>
        <translation>Diffusion, −23 LUFS (EBU R128)</translation>
    </message>
    <message>
        <source>Web, −14 LUFS</source>
        <translation>Web, −14 LUFS</translation>
    </message>
    <message>
        <source>Web, calm, −16 LUFS</source>
        <translation>Web, calme, −16 LUFS</translation>
    </message>
    <message>
        <source>Streaming, −27 LUFS</source>
        <translation>Streaming, −27 LUFS</translation>
    </message>
    <message>
        <source>As fast as the file says ({0})</source>
        <translation>À la vitesse que dit le fichier ({0})</translation>
    </message>
    <message>
        <source>{0} frames a second</source>
        <translation>{0} images par seconde</translation>
    </message>
    <message>
        <source>As people walk in it, estimated</source>
        <translation>Selon la marche des personnes, estimation</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Cadence</translation>
    </message>
    <message>
        <source>Every picture is shown longer or shorter, untouched, and the sound follows</source>
        <translation>Chaque image reste plus ou moins longtemps, intacte, et le son suit</translation>
    </message>
    <message>
        <source>Nothing would change: choose colour or sound.</source>
        <translation>Rien ne changerait&#xa0;: choisissez couleur ou son.</translation>
    </message>
    <message>
        <source>Will be written:</source>
        <translation>Sera écrit&#xa0;:</translation>
    </message>
    <message>
        <source>ambience</source>
        <translation>ambiance</translation>
    </message>
    <message>
        <source>effects</source>
        <translation>effets</translation>
    </message>
    <message>
        <source>foley</source>
        <translation>bruitage</translation>
    </message>
    <message>
        <source>music</source>
        <translation>musique</translation>
    </message>
    <message numerus="yes">
        <source>Heard: {0} of %n cue(s).</source>
        <translation>
            <numerusform>On entend&#xa0;: {0} sur %n repère.</numerusform>
            <numerusform>On entend&#xa0;: {0} sur %n repères.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsure stay(s) silent.</source>
        <translation>
            <numerusform>%n incertain reste muet.</numerusform>
            <numerusform>%n incertains restent muets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n muted.</source>
        <translation>
            <numerusform>%n coupé.</numerusform>
            <numerusform>%n coupés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n colour point(s) of yours.</source>
        <translation>
            <numerusform>Avec %n point de couleur de vous.</numerusform>
            <numerusform>Avec %n points de couleur de vous.</numerusform>
        </translation>
    </message>
    <message>
        <source>Silent as a whole: {0}.</source>
        <translation>Entièrement muet&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Led by the colours of {0}.</source>
        <translation>Guidé par les couleurs de {0}.</translation>
    </message>
</context>
<context>
    <name>FilmPage</name>
    <message>
        <source>No film open</source>
        <translation>Aucun film ouvert</translation>
    </message>
    <message>
        <source>Open a silent film, or drop it anywhere in this window. The program looks for hits, steps, places and weather, and proposes a sound for each; you decide what stays.</source>
        <translation>Ouvrez un film muet, ou déposez-le dans cette fenêtre. Le programme cherche chocs, pas, lieux et météo, et propose un son pour chacun&#x202f;; vous décidez de ce qui reste.</translation>
    </message>
    <message>
        <source>Open a film…</source>
        <translation>Ouvrir un film…</translation>
    </message>
    <message>
        <source>Try the sample material</source>
        <translation>Essayer les exemples</translation>
    </message>
    <message>
        <source>{0} is a picture, not a film.</source>
        <translation>{0} est une image, pas un film.</translation>
    </message>
    <message>
        <source>Open it under Photographs.</source>
        <translation>Ouvrez-la sous Photographies.</translation>
    </message>
    <message>
        <source>Every unsure cue is decided.</source>
        <translation>Tous les repères incertains sont tranchés.</translation>
    </message>
    <message>
        <source>with sound</source>
        <translation>sonore</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>muet</translation>
    </message>
    <message numerus="yes">
        <source>sounds in %n place(s), {0} unsure</source>
        <translation>
            <numerusform>sons à %n endroit, {0} incertains</numerusform>
            <numerusform>sons à %n endroits, {0} incertains</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Open photographs</source>
        <translation>Photographies ouvertes</translation>
    </message>
</context>
<context>
    <name>FilmstripModel</name>
    <message>
        <source>not coloured yet</source>
        <translation>pas encore colorisée</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>being coloured</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>coloured</source>
        <translation>colorisée</translation>
    </message>
    <message>
        <source>could not be read or coloured</source>
        <translation>n’a pu être lue ou colorisée</translation>
    </message>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>%n étoile</numerusform>
            <numerusform>%n étoiles</numerusform>
        </translation>
    </message>
    <message>
        <source>no rating</source>
        <translation>sans note</translation>
    </message>
</context>
<context>
    <name>FilterBox</name>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Filter the photographs</source>
        <translation>Filtrer les photographies</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln photographie</numerusform>
            <numerusform>%Ln photographies</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Not coloured yet</source>
        <translation>Pas encore colorié</translation>
    </message>
    <message>
        <source>Coloured</source>
        <translation>Colorisé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>With any rating or none</source>
        <translation>Avec une note quelconque ou sans</translation>
    </message>
    <message>
        <source>Without a rating</source>
        <translation>Sans note</translation>
    </message>
    <message>
        <source> and more</source>
        <translation> et plus</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout montrer</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Search: hooves, rain on glass, door, crowd…</source>
        <translation>Chercher&#xa0;: sabots, pluie sur vitre, porte, foule…</translation>
    </message>
    <message>
        <source>Search the sound library</source>
        <translation>Chercher dans la sonothèque</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Toutes les catégories</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Any length</source>
        <translation>Toute durée</translation>
    </message>
    <message>
        <source>Under 1 s</source>
        <translation>Moins de 1 s</translation>
    </message>
    <message>
        <source>1 to 5 s</source>
        <translation>De 1 à 5 s</translation>
    </message>
    <message>
        <source>5 to 30 s</source>
        <translation>De 5 à 30 s</translation>
    </message>
    <message>
        <source>Over 30 s</source>
        <translation>Plus de 30 s</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Any licence</source>
        <translation>Toute licence</translation>
    </message>
    <message>
        <source>May be published</source>
        <translation>Publiable</translation>
    </message>
    <message>
        <source>Not cleared for publishing</source>
        <translation>Non publiable</translation>
    </message>
    <message>
        <source>Licence unknown</source>
        <translation>Licence inconnue</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Cues</source>
        <translation>Repères</translation>
    </message>
    <message>
        <source>No sounds yet. Find sounds looks through the whole film and lists every place where something should be heard, with how sure it is.</source>
        <translation>Pas encore de sons. «&#xa0;Trouver les sons&#xa0;» parcourt tout le film et liste chaque endroit où quelque chose devrait s’entendre, avec sa certitude.</translation>
    </message>
    <message>
        <source>Find sounds</source>
        <translation>Trouver les sons</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Trancher</translation>
    </message>
    <message>
        <source>One after the other: Y keeps, X removes, N next</source>
        <translation>L’un après l’autre&#xa0;: Y garde, X retire, N suivant</translation>
    </message>
    <message>
        <source>Below…</source>
        <translation>Sous…</translation>
    </message>
    <message>
        <source>All below a certainty at once</source>
        <translation>Tous ceux sous une certitude, d’un coup</translation>
    </message>
    <message>
        <source>Progress of finding sounds</source>
        <translation>Avancement de la recherche de sons</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Decide on {0}</source>
        <translation>Trancher {0}</translation>
    </message>
    <message numerus="yes">
        <source>Decide on %n unsure cue(s)</source>
        <translation>
            <numerusform>Trancher %n repère incertain</numerusform>
            <numerusform>Trancher %n repères incertains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sounds found in %n place(s), {0} unsure.</source>
        <translation>
            <numerusform>Sons trouvés à %n endroit, {0} incertains.</numerusform>
            <numerusform>Sons trouvés à %n endroits, {0} incertains.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for sounds…</source>
        <translation>Recherche de sons…</translation>
    </message>
    <message>
        <source>Sounds found</source>
        <translation>Sons trouvés</translation>
    </message>
    <message>
        <source>Unsure ones stay silent until you keep them.</source>
        <translation>Les incertains restent muets jusqu’à ce que vous les gardiez.</translation>
    </message>
    <message>
        <source>What you had decided yourself is as it was.</source>
        <translation>Ce que vous aviez décidé est resté tel quel.</translation>
    </message>
    <message>
        <source>Nothing was found that should be heard.</source>
        <translation>Rien n’a été trouvé qui devrait s’entendre.</translation>
    </message>
    <message>
        <source>Set a cue by hand with M.</source>
        <translation>Posez un repère à la main avec M.</translation>
    </message>
</context>
<context>
    <name>FolderKeeper</name>
    <message>
        <source>The import of {0} was stopped.</source>
        <translation>L’import de {0} a été arrêté.</translation>
    </message>
    <message>
        <source>The sounds so far are in the library.</source>
        <translation>Les sons déjà lus sont dans la sonothèque.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message numerus="yes">
        <source>{0} is empty now; its %Ln sound(s) stay in the library.</source>
        <translation>
            <numerusform>{0} est vide&#x202f;; son unique son reste dans la sonothèque.</numerusform>
            <numerusform>{0} est vide&#x202f;; ses %Ln sons restent dans la sonothèque.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were left out; the folder&apos;s menu says why.</source>
        <translation>
            <numerusform>%Ln fichier a été écarté&#x202f;; le menu du dossier dit pourquoi.</numerusform>
            <numerusform>%Ln fichiers ont été écartés&#x202f;; le menu du dossier dit pourquoi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connect its drive, or take the folder out of the library.</source>
        <translation>Branchez son disque, ou retirez le dossier de la sonothèque.</translation>
    </message>
</context>
<context>
    <name>FolderPanel</name>
    <message>
        <source>Where the sounds come from</source>
        <translation>D’où viennent les sons</translation>
    </message>
    <message>
        <source>All sounds</source>
        <translation>Tous les sons</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoris</translation>
    </message>
    <message>
        <source>Own sounds</source>
        <translation>Sons personnels</translation>
    </message>
    <message>
        <source>Included</source>
        <translation>Fournis</translation>
    </message>
    <message>
        <source>The sounds that come with Phonochrome</source>
        <translation>Les sons fournis avec Phonochrome</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Your own recordings stay where they are; the library only remembers them.</source>
        <translation>Vos enregistrements restent où ils sont&#x202f;; la sonothèque ne fait que les retenir.</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
</context>
<context>
    <name>FramesDialog</name>
    <message>
        <source>Open pictures as a film</source>
        <translation>Ouvrir des images comme film</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>Images par seconde</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Cadence</translation>
    </message>
    <message>
        <source>In frames a second. Silent film mostly ran at 16 to 22, sound film runs at 24, European television at 25.</source>
        <translation>En images par seconde. Le muet tournait surtout de 16 à 22, le parlant à 24, la télévision européenne à 25.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open as a film</source>
        <translation>Ouvrir comme film</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s), from {0} to {1}.</source>
        <translation>
            <numerusform>%Ln image, de {0} à {1}.</numerusform>
            <numerusform>%Ln images, de {0} à {1}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) are missing: the picture before each gap stays until the next one.</source>
        <translation>
            <numerusform>Il manque %Ln numéro&#xa0;: l’image d’avant reste jusqu’à la suivante.</numerusform>
            <numerusform>Il manque %Ln numéros&#xa0;: l’image d’avant chaque trou reste jusqu’à la suivante.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>A short guide</source>
        <translation>Petit guide</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Photographies</translation>
    </message>
    <message>
        <source>Drop scans on the window and press Colourise. Drag the line to compare with the scan.</source>
        <translation>Déposez des numérisations sur la fenêtre et appuyez sur Coloriser. Glissez la ligne pour comparer avec l’original.</translation>
    </message>
    <message>
        <source>Where you know a colour, take the point tool (P) and click: what looks alike follows.</source>
        <translation>Là où vous connaissez une couleur, prenez l’outil point (P) et cliquez&#xa0;: ce qui se ressemble suit.</translation>
    </message>
    <message>
        <source>Confidence (C) hatches the places where colours are little more than guesses.</source>
        <translation>Confiance (C) hachure les endroits où les couleurs sont à peine plus que devinées.</translation>
    </message>
    <message>
        <source>Shift+V keeps a version by a name, for good; 1 to 9 take one, Alt+1 to Alt+5 rate.</source>
        <translation>Maj+V garde une version sous un nom, durablement ; 1 à 9 en prennent une, Alt+1 à Alt+5 notent.</translation>
    </message>
    <message>
        <source>Film and sound</source>
        <translation>Film et son</translation>
    </message>
    <message>
        <source>Find sounds watches the film once and lists what should be heard, with how sure it is.</source>
        <translation>Trouver les sons regarde le film une fois et liste ce qui devrait s’entendre, avec sa certitude.</translation>
    </message>
    <message>
        <source>Unsure cues stay silent until you decide: Y keeps one, X removes it, N goes on.</source>
        <translation>Les repères incertains restent muets jusqu’à votre décision&#xa0;: Y garde, X retire, N continue.</translation>
    </message>
    <message>
        <source>M sets a cue and listens to what you type. I and O mark a part, Ctrl+L plays it round.</source>
        <translation>M pose un repère et cherche ce que vous tapez. I et O marquent une partie, Ctrl+L la joue en boucle.</translation>
    </message>
    <message>
        <source>Colour shows a frame as the film will have it; Export writes picture and sound at once.</source>
        <translation>Couleur montre une image telle que le film l’aura&#x202f;; Export écrit image et son d’un coup.</translation>
    </message>
    <message>
        <source>Batch, and projects</source>
        <translation>Lots et projets</translation>
    </message>
    <message>
        <source>Batch works through whole folders and goes on after a break, even after a power cut.</source>
        <translation>Lot traite des dossiers entiers et reprend après une pause, même après une coupure de courant.</translation>
    </message>
    <message>
        <source>A project keeps a whole job in one small file: edits, never pictures. Its folder can be moved or archived; files that were moved are known again by their content.</source>
        <translation>Un projet garde tout un travail dans un petit fichier&#xa0;: des retouches, jamais d’images. Son dossier peut être déplacé ou archivé&#x202f;; les fichiers déplacés sont reconnus à leur contenu.</translation>
    </message>
    <message>
        <source>Sound library</source>
        <translation>Sonothèque</translation>
    </message>
    <message>
        <source>Search in your own words, also by likeness; drag a sound onto the timeline.</source>
        <translation>Cherchez avec vos mots, ou par ressemblance&#x202f;; glissez un son sur la frise.</translation>
    </message>
    <message>
        <source>Your own folders are read in the background and never altered.</source>
        <translation>Vos dossiers sont lus en arrière-plan et jamais modifiés.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>HandingOn</name>
    <message>
        <source>The settings of {0} are copied.</source>
        <translation>Les réglages de {0} sont copiés.</translation>
    </message>
    <message>
        <source>Settings pasted</source>
        <translation>Réglages collés</translation>
    </message>
    <message numerus="yes">
        <source>Paste to %n photograph(s)</source>
        <translation>
            <numerusform>Coller dans %n photographie</numerusform>
            <numerusform>Coller dans %n photographies</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Coller les réglages</translation>
    </message>
    <message>
        <source>Settings taken over</source>
        <translation>Réglages repris</translation>
    </message>
    <message numerus="yes">
        <source>Apply to %n photograph(s)</source>
        <translation>
            <numerusform>Appliquer à %n photographie</numerusform>
            <numerusform>Appliquer à %n photographies</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply settings of {0}</source>
        <translation>Appliquer les réglages de {0}</translation>
    </message>
    <message>
        <source>Preset: {0}</source>
        <translation>Préréglage : {0}</translation>
    </message>
    <message>
        <source>Keep as a preset</source>
        <translation>Garder comme préréglage</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>A preset gives these settings to any photograph, and leaves the others as they are.</source>
        <translation>Un préréglage donne ces réglages à toute photographie et laisse les autres tels quels.</translation>
    </message>
    <message>
        <source>It takes the place of the former one of this name.</source>
        <translation>Il remplace l’ancien du même nom.</translation>
    </message>
    <message>
        <source>The preset “{0}” is kept.</source>
        <translation>Le préréglage « {0} » est gardé.</translation>
    </message>
    <message>
        <source>Bring the former one back</source>
        <translation>Rétablir l’ancien</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Tones and colours</source>
        <translation>Tons et couleurs</translation>
    </message>
    <message>
        <source>Lightness</source>
        <translation>Clarté</translation>
    </message>
    <message>
        <source>Chroma</source>
        <translation>Chroma</translation>
    </message>
    <message>
        <source>L* of CIE Lab, from black on the left to white</source>
        <translation>L* de CIE Lab, du noir à gauche au blanc</translation>
    </message>
    <message>
        <source>C* of CIE Lab, from grey on the left to 100</source>
        <translation>C* de CIE Lab, du gris à gauche à 100</translation>
    </message>
    <message>
        <source>L* {0}–{1}, median {2}</source>
        <translation>L* {0}–{1}, médiane {2}</translation>
    </message>
    <message>
        <source>C* up to {0}, median {1}</source>
        <translation>C* ≤ {0}, médiane {1}</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Colour for old photographs, sound for silent film</source>
        <translation>La couleur aux vieilles photographies, le son au film muet</translation>
    </message>
    <message>
        <source>Everything happens on this computer. Originals are never changed.</source>
        <translation>Tout se passe sur cet ordinateur. Les originaux ne sont jamais modifiés.</translation>
    </message>
    <message>
        <source>Colour a photograph</source>
        <translation>Coloriser une photographie</translation>
    </message>
    <message>
        <source>Or a whole box of them. Compare with the scan and see where colours are guesses.</source>
        <translation>Ou toute une boîte. Comparez avec la numérisation et voyez où les couleurs sont devinées.</translation>
    </message>
    <message>
        <source>Give a film its sound</source>
        <translation>Sonoriser un film</translation>
    </message>
    <message>
        <source>Hits, footsteps, streets and weather, placed in time, yours to change.</source>
        <translation>Chocs, pas, rues et météo, placés au bon moment, à vous de changer.</translation>
    </message>
    <message>
        <source>Work through a folder</source>
        <translation>Traiter un dossier</translation>
    </message>
    <message>
        <source>100,000 scans overnight; stops and resumes where it was.</source>
        <translation>100 000 numérisations en une nuit&#x202f;; s’arrête et reprend où c’était.</translation>
    </message>
    <message>
        <source>Find a sound</source>
        <translation>Trouver un son</translation>
    </message>
    <message>
        <source>Hundreds come with the program; your own folders join them.</source>
        <translation>Des centaines sont fournis&#x202f;; vos dossiers s’y joignent.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>Continue where you were</source>
        <translation>Reprendre où vous étiez</translation>
    </message>
    <message>
        <source>Drop photographs, films or folders anywhere</source>
        <translation>Déposez photographies, films ou dossiers n’importe où</translation>
    </message>
    <message>
        <source>or try the sample material</source>
        <translation>ou essayez les exemples</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>film</source>
        <translation>film</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>dossier</translation>
    </message>
    <message>
        <source>project</source>
        <translation>projet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln photographie</numerusform>
            <numerusform>%Ln photographies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>no keys</source>
        <translation>aucune touche</translation>
    </message>
    <message>
        <source>Press to give other keys; Backspace takes them away</source>
        <translation>Appuyez pour donner d’autres touches&#x202f;; Retour arrière les enlève</translation>
    </message>
    <message>
        <source>Press keys…</source>
        <translation>Appuyez sur des touches…</translation>
    </message>
    <message>
        <source>Tab and Return are needed everywhere and cannot be given to a command.</source>
        <translation>Tabulation et Entrée servent partout et ne peuvent être données à une commande.</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Every command can have keys of your own. Everything else is reached with Tab, the arrow keys and Space, and any command by its name.</source>
        <translation>Chaque commande peut avoir vos propres touches. Tout le reste s’atteint avec Tab, les flèches et Espace, et toute commande par son nom.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Raccourcis clavier…</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) have keys of your own.</source>
        <translation>
            <numerusform>%n commande a vos touches.</numerusform>
            <numerusform>%n commandes ont vos touches.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayingUnder</name>
    <message>
        <source>Folder of music</source>
        <translation>Dossier de musique</translation>
    </message>
    <message>
        <source>Lay music under</source>
        <translation>Mettre de la musique</translation>
    </message>
    <message>
        <source>Let a projector run</source>
        <translation>Faire tourner un projecteur</translation>
    </message>
</context>
<context>
    <name>LevelBars</name>
    <message>
        <source>Momentary and short-term loudness, LUFS</source>
        <translation>Sonie momentanée et à court terme, LUFS</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Opening the library…</source>
        <translation>Ouverture de la sonothèque…</translation>
    </message>
    <message>
        <source>The first time takes a moment.</source>
        <translation>La première fois prend un moment.</translation>
    </message>
    <message>
        <source>No sound fits</source>
        <translation>Aucun son ne convient</translation>
    </message>
    <message>
        <source>Try another word or fewer filters. German, French and Spanish words are understood too.</source>
        <translation>Essayez un autre mot ou moins de filtres. L’allemand, l’anglais, le français et l’espagnol sont compris.</translation>
    </message>
    <message>
        <source>Show all sounds</source>
        <translation>Montrer tous les sons</translation>
    </message>
    <message>
        <source>No favourites yet</source>
        <translation>Pas encore de favoris</translation>
    </message>
    <message>
        <source>Mark a sound with the star at the end of its row, or with the key F.</source>
        <translation>Marquez un son avec l’étoile au bout de sa ligne, ou avec la touche F.</translation>
    </message>
    <message>
        <source>No sounds of your own yet</source>
        <translation>Pas encore de sons à vous</translation>
    </message>
    <message>
        <source>Add a folder of WAV, Broadcast Wave, FLAC, AIFF, Ogg or MP3 files. They stay where they are; names, iXML, bext and tags are read, and changes in the folder are noticed.</source>
        <translation>Ajoutez un dossier de fichiers WAV, Broadcast Wave, FLAC, AIFF, Ogg ou MP3. Ils restent où ils sont&#x202f;; noms, iXML, bext et étiquettes sont lus, et les changements du dossier remarqués.</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>No sounds from this folder yet</source>
        <translation>Pas encore de sons de ce dossier</translation>
    </message>
    <message>
        <source>They appear here while the folder is listened to. Its menu says what was left out, and why.</source>
        <translation>Ils apparaissent ici pendant l’écoute du dossier. Son menu dit ce qui a été écarté, et pourquoi.</translation>
    </message>
    <message>
        <source>The library cannot be read</source>
        <translation>La sonothèque ne peut être lue</translation>
    </message>
    <message>
        <source>The line above says why.</source>
        <translation>La ligne au-dessus dit pourquoi.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Sound on or off</source>
        <translation>Son activé ou non</translation>
    </message>
    <message>
        <source>Space plays · F favourite · M more like it</source>
        <translation>Espace joue · F favori · M semblables</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sound(s)</source>
        <translation>
            <numerusform>%Ln son</numerusform>
            <numerusform>%Ln sons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln selected</source>
        <translation>
            <numerusform> · %Ln choisi</numerusform>
            <numerusform> · %Ln choisis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sounds are too many to change at once.</source>
        <translation>
            <numerusform>%Ln sons, c’est trop pour les changer d’un coup.</numerusform>
            <numerusform>%Ln sons, c’est trop pour les changer d’un coup.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select up to %Ln.</source>
        <translation>
            <numerusform>Choisissez-en %Ln au plus.</numerusform>
            <numerusform>Choisissez-en %Ln au plus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} of %Ln sound(s) were changed.</source>
        <translation>
            <numerusform>{0} son sur %Ln a été changé.</numerusform>
            <numerusform>{0} sons sur %Ln ont été changés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sound(s) were changed.</source>
        <translation>
            <numerusform>%Ln son a été changé.</numerusform>
            <numerusform>%Ln sons ont été changés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sound files are too many to drop at once.</source>
        <translation>
            <numerusform>%Ln fichiers, c’est trop pour les déposer d’un coup.</numerusform>
            <numerusform>%Ln fichiers, c’est trop pour les déposer d’un coup.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were in the library already.</source>
        <translation>
            <numerusform>%Ln était déjà dans la sonothèque.</numerusform>
            <numerusform>%Ln étaient déjà dans la sonothèque.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sound(s) added.</source>
        <translation>
            <numerusform>%Ln son ajouté.</numerusform>
            <numerusform>%Ln sons ajoutés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} and its %Ln sound(s) were taken out of the library.</source>
        <translation>
            <numerusform>{0} et son unique son ont été retirés de la sonothèque.</numerusform>
            <numerusform>{0} et ses %Ln sons ont été retirés de la sonothèque.</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} cannot be played: {1}.</source>
        <translation>{0} ne peut être joué&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Look whether its file is still there, or look for changes in its folder.</source>
        <translation>Voyez si son fichier est encore là, ou cherchez les changements de son dossier.</translation>
    </message>
    <message>
        <source>The others came with Phonochrome and stay as they are.</source>
        <translation>Les autres sont fournis avec Phonochrome et restent tels quels.</translation>
    </message>
    <message>
        <source>Add a folder of sounds</source>
        <translation>Ajouter un dossier de sons</translation>
    </message>
    <message>
        <source>Add the folder they lie in; it is read in the background.</source>
        <translation>Ajoutez le dossier où ils sont&#x202f;; il est lu en arrière-plan.</translation>
    </message>
    <message>
        <source>The files are untouched.</source>
        <translation>Les fichiers sont intacts.</translation>
    </message>
    <message>
        <source>Add it again</source>
        <translation>L’ajouter de nouveau</translation>
    </message>
</context>
<context>
    <name>LikenessBar</name>
    <message>
        <source>Neutral</source>
        <translation>Neutre</translation>
    </message>
    <message>
        <source>Back to the whole list</source>
        <translation>Retour à toute la liste</translation>
    </message>
    <message>
        <source>Darker</source>
        <translation>Plus sombre</translation>
    </message>
    <message>
        <source>brighter</source>
        <translation>plus brillant</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Plus doux</translation>
    </message>
    <message>
        <source>harder</source>
        <translation>plus dur</translation>
    </message>
    <message>
        <source>Longer</source>
        <translation>Plus long</translation>
    </message>
    <message>
        <source>shorter</source>
        <translation>plus court</translation>
    </message>
    <message>
        <source>Sounds like “{0}”</source>
        <translation>Sons proches de «&#xa0;{0}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>LimitsDialog</name>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>One damaged file must not fill the memory or the disk while you sleep. What goes beyond a limit is refused with a sentence, and the other files go on.</source>
        <translation>Un fichier abîmé ne doit pas remplir la mémoire ou le disque pendant votre sommeil. Ce qui dépasse une limite est refusé avec une phrase, et les autres fichiers continuent.</translation>
    </message>
    <message>
        <source> hours</source>
        <translation> heures</translation>
    </message>
    <message>
        <source>Pixels of a picture</source>
        <translation>Pixels d’une image</translation>
    </message>
    <message>
        <source>Length of a film</source>
        <translation>Durée d’un film</translation>
    </message>
    <message>
        <source>Work on one file</source>
        <translation>Travail sur un fichier</translation>
    </message>
    <message>
        <source>Memory for one job</source>
        <translation>Mémoire par travail</translation>
    </message>
    <message>
        <source> million</source>
        <translation> millions</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> Go</translation>
    </message>
    <message>
        <source>What the computer has, less a reserve</source>
        <translation>Celle de l’ordinateur, moins une réserve</translation>
    </message>
    <message>
        <source>The time in which a job is paused does not count as work.</source>
        <translation>Le temps où un travail est suspendu ne compte pas.</translation>
    </message>
    <message>
        <source>Usual limits</source>
        <translation>Limites habituelles</translation>
    </message>
    <message>
        <source>As they are without a choice</source>
        <translation>Telles qu’elles sont sans choix</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>LooksPage</name>
    <message>
        <source>Looks</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Langue de la fenêtre</translation>
    </message>
    <message>
        <source>Files that the program writes (receipts, metadata, cue sheets) stay in English.</source>
        <translation>Ce que le programme écrit (fiches, métadonnées, feuilles de repères) reste en anglais.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Size of text and controls</source>
        <translation>Textes et commandes</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}&#xa0;%</translation>
    </message>
    <message>
        <source>100 % is what the system says.</source>
        <translation>100&#xa0;% est ce que dit le système.</translation>
    </message>
    <message>
        <source>This screen has room for the whole window up to {0} %; beyond it the window scrolls.</source>
        <translation>Cet écran a la place pour toute la fenêtre jusqu’à {0}&#xa0;%&#x202f;; au-delà, elle défile.</translation>
    </message>
</context>
<context>
    <name>LostCuesDialog</name>
    <message>
        <source>Found before, not found now</source>
        <translation>Trouvé avant, plus maintenant</translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s) were found before and are not found now</source>
        <translation>
            <numerusform>%n repère trouvé avant ne l’est plus</numerusform>
            <numerusform>%n repères trouvés avant ne le sont plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Whatever you have set or changed yourself stays in either case.</source>
        <translation>Ce que vous avez posé ou changé vous-même reste dans tous les cas.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Leave all cues as they were</source>
        <translation>Laisser tous les repères tels quels</translation>
    </message>
    <message>
        <source>Let them go</source>
        <translation>Les laisser partir</translation>
    </message>
    <message>
        <source>Keep them too</source>
        <translation>Les garder aussi</translation>
    </message>
</context>
<context>
    <name>LoudnessMeters</name>
    <message>
        <source>While the film plays: the last 0.4 s, the last 3 s, all until here</source>
        <translation>Pendant la lecture&#xa0;: les dernières 0,4 s, les dernières 3 s, tout jusqu’ici</translation>
    </message>
    <message>
        <source>Momentary</source>
        <translation>Momentanée</translation>
    </message>
    <message>
        <source>Short-term</source>
        <translation>Court terme</translation>
    </message>
    <message>
        <source>Integrated</source>
        <translation>Intégrée</translation>
    </message>
    <message>
        <source>Peak until here</source>
        <translation>Crête jusqu’ici</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Remove a marker</source>
        <translation>Retirer un marqueur</translation>
    </message>
    <message>
        <source>Set a marker</source>
        <translation>Poser un marqueur</translation>
    </message>
    <message numerus="yes">
        <source>Rating: %n star(s)</source>
        <translation>
            <numerusform>Note : %n étoile</numerusform>
            <numerusform>Note : %n étoiles</numerusform>
        </translation>
    </message>
    <message>
        <source>No rating</source>
        <translation>Sans note</translation>
    </message>
    <message>
        <source>Keep version: {0}</source>
        <translation>Garder la version : {0}</translation>
    </message>
    <message>
        <source>Update version: {0}</source>
        <translation>Mettre à jour la version : {0}</translation>
    </message>
    <message>
        <source>Rename version: {0}</source>
        <translation>Renommer la version : {0}</translation>
    </message>
    <message>
        <source>Remove version: {0}</source>
        <translation>Retirer la version : {0}</translation>
    </message>
    <message>
        <source>Version: {0}</source>
        <translation>Version&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>MissingMediaDialog</name>
    <message>
        <source>Files of the project</source>
        <translation>Fichiers du projet</translation>
    </message>
    <message>
        <source>They were moved, renamed, or lie on a disk that is not connected. Name a folder, and they are known again by their content. What was done to them stays in the project until then.</source>
        <translation>Ils ont été déplacés, renommés, ou sont sur un disque débranché. Indiquez un dossier, et ils seront reconnus à leur contenu. D’ici là, ce qui leur a été fait reste dans le projet.</translation>
    </message>
    <message>
        <source>Files that are missing</source>
        <translation>Fichiers manquants</translation>
    </message>
    <message>
        <source>Leave them out for now</source>
        <translation>S’en passer pour l’instant</translation>
    </message>
    <message>
        <source>Look in a folder…</source>
        <translation>Chercher dans un dossier…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not where they were</source>
        <translation>
            <numerusform>%n fichier n’est plus où il était</numerusform>
            <numerusform>%n fichiers ne sont plus où ils étaient</numerusform>
        </translation>
    </message>
    <message>
        <source>Look in</source>
        <translation>Chercher dans</translation>
    </message>
</context>
<context>
    <name>MixPreview</name>
    <message>
        <source>Mix</source>
        <translation>Mixage</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Sonie</translation>
    </message>
    <message>
        <source>True peak</source>
        <translation>Crête vraie</translation>
    </message>
    <message>
        <source>mixing…</source>
        <translation>mixage…</translation>
    </message>
</context>
<context>
    <name>ModelBox</name>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>{0} (not installed)</source>
        <translation>{0} (non installé)</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Installed</source>
        <translation>Installé</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installer</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>Delete what has been fetched so far</source>
        <translation>Supprimer ce qui a été téléchargé</translation>
    </message>
    <message>
        <source>Progress of installing {0}</source>
        <translation>Avancement de l’installation de {0}</translation>
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
        <source>Its authors’ card</source>
        <translation>La fiche de ses auteurs</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Its authors give no address to fetch it from: use “From a file…” above</source>
        <translation>Ses auteurs n’en donnent pas l’adresse&#xa0;: passez par «&#xa0;Depuis un fichier…&#xa0;» plus haut</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>{0} MB · {1} {2} on this computer · {3} GB of memory</source>
        <translation>{0} Mo · {1} {2} sur cet ordinateur · {3} Go de mémoire</translation>
    </message>
    <message>
        <source>a damaged place</source>
        <translation>par endroit abîmé</translation>
    </message>
    <message>
        <source>a photograph</source>
        <translation>par photographie</translation>
    </message>
    <message>
        <source>a frame</source>
        <translation>par image</translation>
    </message>
    <message>
        <source>a megapixel</source>
        <translation>par mégapixel</translation>
    </message>
    <message>
        <source>its whole checksum is not known: it is pinned when the file arrives</source>
        <translation>sa somme de contrôle entière n’est pas connue&#xa0;: elle est fixée à l’arrivée du fichier</translation>
    </message>
    <message>
        <source>under 1 s</source>
        <translation>moins de 1 s</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>environ {0}</translation>
    </message>
    <message>
        <source>as published: {0}</source>
        <translation>selon la publication&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Paused at {0} %</source>
        <translation>Suspendu à {0}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models by others</source>
        <translation>Modèles d’autres auteurs</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Depuis un fichier…</translation>
    </message>
    <message>
        <source>Install a model whose official file was fetched on another computer</source>
        <translation>Installer un modèle dont le fichier officiel a été pris sur un autre ordinateur</translation>
    </message>
    <message>
        <source>Phonochrome works with its own small models. These published ones can be added: each is fetched once from its authors, when you press Install, and works offline from then on.</source>
        <translation>Phonochrome travaille avec ses propres petits modèles. On peut ajouter ceux-ci, publiés&#xa0;: chacun est pris une fois chez ses auteurs quand vous appuyez sur Installer, et travaille ensuite hors ligne.</translation>
    </message>
    <message>
        <source>Looking at what this computer can do…</source>
        <translation>Examen de ce que peut cet ordinateur…</translation>
    </message>
    <message>
        <source>Colour for photographs and films</source>
        <translation>Couleur pour photographies et films</translation>
    </message>
    <message>
        <source>Larger photographs</source>
        <translation>Photographies plus grandes</translation>
    </message>
    <message>
        <source>Photographs without their damage</source>
        <translation>Photographies sans leurs dégâts</translation>
    </message>
    <message>
        <source>What films show</source>
        <translation>Ce que montrent les films</translation>
    </message>
    <message>
        <source>An official file of a model</source>
        <translation>Un fichier officiel de modèle</translation>
    </message>
    <message>
        <source>Weights (*.pth *.bin *.pt *.safetensors)</source>
        <translation>Poids (*.pth *.bin *.pt *.safetensors)</translation>
    </message>
    <message>
        <source>Reading “{0}”…</source>
        <translation>Lecture de «&#xa0;{0}&#xa0;»…</translation>
    </message>
    <message>
        <source>{0} is installed: python main.py repair --model {1} --mask MASK.png</source>
        <translation>{0} est installé&#xa0;: python main.py repair --model {1} --mask MASK.png</translation>
    </message>
    <message>
        <source>{0} is installed: the Batch page enlarges photographs with it.</source>
        <translation>{0} est installé&#xa0;: la page Lot agrandit les photographies avec lui.</translation>
    </message>
    <message>
        <source>{0} is installed: the Batch page cleans photographs with it.</source>
        <translation>{0} est installé&#xa0;: la page Lot nettoie les photographies avec lui.</translation>
    </message>
    <message>
        <source>{0} is installed: it looks at films from now on.</source>
        <translation>{0} est installé&#xa0;: il regarde désormais les films.</translation>
    </message>
    <message>
        <source>{0} is installed: choose it as the model of a photograph.</source>
        <translation>{0} est installé&#xa0;: choisissez-le comme modèle d’une photographie.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>For new work</source>
        <translation>Pour tout nouveau travail</translation>
    </message>
    <message>
        <source>Photographs and films that are opened from now on begin with it. Your work so far stays as it is.</source>
        <translation>Les photographies et films ouverts désormais commencent avec lui. Votre travail jusqu’ici reste tel quel.</translation>
    </message>
    <message>
        <source>Install and remove models…</source>
        <translation>Installer et retirer des modèles…</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Open photographs</source>
        <translation>Photographies ouvertes</translation>
    </message>
    <message>
        <source>Open a film</source>
        <translation>Ouvrir un film</translation>
    </message>
    <message>
        <source>Open photographs and films</source>
        <translation>Ouvrir photographies et films</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Ouvrir un dossier</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Photographies</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Films</translation>
    </message>
    <message>
        <source>Photographs and films</source>
        <translation>Photographies et films</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>The first picture of the film</source>
        <translation>La première image du film</translation>
    </message>
    <message>
        <source>{0} is the only picture of its name.</source>
        <translation>{0} est la seule image de ce nom.</translation>
    </message>
    <message>
        <source>The pictures of a film have equal names with a number at their end.</source>
        <translation>Les images d’un film ont le même nom avec un numéro à la fin.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln numbered picture(s) are open as photographs.</source>
        <translation>
            <numerusform>%Ln image numérotée est ouverte comme photographie.</numerusform>
            <numerusform>%Ln images numérotées sont ouvertes comme photographies.</numerusform>
        </translation>
    </message>
    <message>
        <source>If they are the frames of a film, open them as one.</source>
        <translation>Si ce sont les images d’un film, ouvrez-les comme tel.</translation>
    </message>
    <message>
        <source>Open as a film…</source>
        <translation>Ouvrir comme film…</translation>
    </message>
    <message>
        <source>The sample material is not installed.</source>
        <translation>Les exemples ne sont pas installés.</translation>
    </message>
    <message>
        <source>Open a photograph or film of your own.</source>
        <translation>Ouvrez une photographie ou un film à vous.</translation>
    </message>
    <message>
        <source>{0} is not there any more.</source>
        <translation>{0} n’est plus là.</translation>
    </message>
    <message>
        <source>Look for it in {0}.</source>
        <translation>Cherchez dans {0}.</translation>
    </message>
    <message>
        <source>Nothing in there is a photograph or a film that can be opened.</source>
        <translation>Rien là-dedans n’est une photographie ou un film qu’on puisse ouvrir.</translation>
    </message>
    <message>
        <source>Pictures (TIFF, JPEG, PNG, JPEG 2000, WebP) and films (MP4, MOV, MKV, AVI) can be opened.</source>
        <translation>On peut ouvrir des images (TIFF, JPEG, PNG, JPEG 2000, WebP) et des films (MP4, MOV, MKV, AVI).</translation>
    </message>
    <message numerus="yes">
        <source>{0} is open; %n more film(s) were left out.</source>
        <translation>
            <numerusform>{0} est ouvert&#x202f;; %n autre film a été écarté.</numerusform>
            <numerusform>{0} est ouvert&#x202f;; %n autres films ont été écartés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open them one at a time, or add them all in Batch.</source>
        <translation>Ouvrez-les un à un, ou ajoutez-les tous dans Lot.</translation>
    </message>
</context>
<context>
    <name>OtherColours</name>
    <message>
        <source>Another version</source>
        <translation>Autre version</translation>
    </message>
    <message>
        <source>Colourise the photograph first, then ask why.</source>
        <translation>Colorisez d’abord la photographie, puis demandez pourquoi.</translation>
    </message>
    <message>
        <source>This model says one colour for each place and no others.</source>
        <translation>Ce modèle dit une couleur par endroit et pas d’autres.</translation>
    </message>
    <message>
        <source>Likely colour: {0}</source>
        <translation>Couleur probable&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>OtherVersions</name>
    <message>
        <source>Other versions of {0}</source>
        <translation>Autres versions de {0}</translation>
    </message>
    <message>
        <source>Other plausible versions</source>
        <translation>Autres versions plausibles</translation>
    </message>
    <message>
        <source>Looking for other versions</source>
        <translation>Recherche d’autres versions</translation>
    </message>
    <message>
        <source>More like this one</source>
        <translation>D’autres comme celle-ci</translation>
    </message>
    <message>
        <source>All versions</source>
        <translation>Toutes les versions</translation>
    </message>
    <message>
        <source>Take this version</source>
        <translation>Prendre cette version</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Looking for versions that are plausible and really differ…</source>
        <translation>Recherche de versions plausibles et vraiment différentes…</translation>
    </message>
    <message>
        <source>The network is sure of these colours: there is no other plausible version.</source>
        <translation>Le réseau est sûr de ces couleurs&#xa0;: il n’y a pas d’autre version plausible.</translation>
    </message>
    <message>
        <source>Versions that differ in little from the first one here.</source>
        <translation>Des versions qui diffèrent peu de la première ici.</translation>
    </message>
    <message>
        <source>What looks alike changes together; what the network is sure of stays. The first is as it is now.</source>
        <translation>Ce qui se ressemble change ensemble&#x202f;; ce dont le réseau est sûr reste. La première est l’état actuel.</translation>
    </message>
    <message>
        <source>Click or press {0} to choose it, double-click to take it</source>
        <translation>Cliquez ou appuyez sur {0} pour la choisir, double-cliquez pour la prendre</translation>
    </message>
    <message>
        <source>1 · as it is</source>
        <translation>1 · tel quel</translation>
    </message>
    <message>
        <source>{0} · {1} % as likely, {2} % differs</source>
        <translation>{0} · probable à {1}&#xa0;%, différente à {2}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>PageStrip</name>
    <message>
        <source>Pages of the file</source>
        <translation>Pages du fichier</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>Toutes les pages</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Page {0} sur {1}</translation>
    </message>
    <message>
        <source>Export: all pages</source>
        <translation>Export&#xa0;: toutes les pages</translation>
    </message>
    <message>
        <source>Export: {0}</source>
        <translation>Export&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Export: the page shown</source>
        <translation>Export&#xa0;: la page affichée</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>N’en choisir aucune</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Toutes les choisir</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>fair skin</source>
        <translation>peau claire</translation>
    </message>
    <message>
        <source>dark skin</source>
        <translation>peau foncée</translation>
    </message>
    <message>
        <source>blond</source>
        <translation>blond</translation>
    </message>
    <message>
        <source>brown</source>
        <translation>brun</translation>
    </message>
    <message>
        <source>red brick</source>
        <translation>rouge brique</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rouge</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>rose</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>orange</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>or</translation>
    </message>
    <message>
        <source>khaki</source>
        <translation>kaki</translation>
    </message>
    <message>
        <source>leaf green</source>
        <translation>vert feuille</translation>
    </message>
    <message>
        <source>dark green</source>
        <translation>vert foncé</translation>
    </message>
    <message>
        <source>turquoise</source>
        <translation>turquoise</translation>
    </message>
    <message>
        <source>sky blue</source>
        <translation>bleu ciel</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>bleu</translation>
    </message>
    <message>
        <source>navy</source>
        <translation>bleu marine</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>violet</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>gris</translation>
    </message>
</context>
<context>
    <name>PaletteChoice</name>
    <message>
        <source>Autochrome, 1907 to the 1930s</source>
        <translation>Autochrome, de 1907 aux années 1930</translation>
    </message>
    <message>
        <source>Kodachrome, from 1936</source>
        <translation>Kodachrome, dès 1936</translation>
    </message>
    <message>
        <source>Hand-tinted prints and slides</source>
        <translation>Tirages et plaques coloriés à la main</translation>
    </message>
    <message>
        <source>Painted studio backdrops</source>
        <translation>Fonds de studio peints</translation>
    </message>
    <message>
        <source>Uniforms of several armies</source>
        <translation>Uniformes de plusieurs armées</translation>
    </message>
    <message>
        <source>House paint and building</source>
        <translation>Peintures et bâtiments</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Drapeaux</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Add or save palettes</source>
        <translation>Ajouter ou enregistrer des palettes</translation>
    </message>
    <message>
        <source>Add a palette file…</source>
        <translation>Ajouter un fichier de palette…</translation>
    </message>
    <message>
        <source>Keep this point&apos;s colour in my palette</source>
        <translation>Garder la couleur de ce point dans ma palette</translation>
    </message>
    <message>
        <source>Save this palette as a file…</source>
        <translation>Enregistrer cette palette dans un fichier…</translation>
    </message>
    <message>
        <source>Everyday colours</source>
        <translation>Couleurs courantes</translation>
    </message>
    <message>
        <source>Add a palette</source>
        <translation>Ajouter une palette</translation>
    </message>
    <message>
        <source>Palettes (*.palette.json *.json)</source>
        <translation>Palettes (*.palette.json *.json)</translation>
    </message>
    <message>
        <source>My colours</source>
        <translation>Mes couleurs</translation>
    </message>
    <message>
        <source>Save the palette</source>
        <translation>Enregistrer la palette</translation>
    </message>
    <message>
        <source>Palettes (*.palette.json)</source>
        <translation>Palettes (*.palette.json)</translation>
    </message>
</context>
<context>
    <name>PhotoChoices</name>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>Keep…</source>
        <translation>Garder…</translation>
    </message>
    <message>
        <source>Keep these choices as a preset of your own</source>
        <translation>Garder ces choix comme préréglage personnel</translation>
    </message>
    <message>
        <source>Remove this preset</source>
        <translation>Retirer ce préréglage</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>Comme l’original</translation>
    </message>
    <message>
        <source>TIFF, keeps 16 bit</source>
        <translation>TIFF, garde 16 bits</translation>
    </message>
    <message>
        <source>PNG, without loss</source>
        <translation>PNG, sans perte</translation>
    </message>
    <message>
        <source>JPEG, for sharing</source>
        <translation>JPEG, pour partager</translation>
    </message>
    <message>
        <source>WebP, for the web</source>
        <translation>WebP, pour le web</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profondeur</translation>
    </message>
    <message>
        <source>Depth as the original</source>
        <translation>Profondeur de l’original</translation>
    </message>
    <message>
        <source>8 bit a channel</source>
        <translation>8 bits par canal</translation>
    </message>
    <message>
        <source>16 bit a channel</source>
        <translation>16 bits par canal</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Of JPEG and WebP</source>
        <translation>Du JPEG et du WebP</translation>
    </message>
    <message>
        <source>Colour space</source>
        <translation>Espace de couleurs</translation>
    </message>
    <message>
        <source>The original&apos;s own, else sRGB</source>
        <translation>Celui de l’original, sinon sRGB</translation>
    </message>
    <message>
        <source>sRGB</source>
        <translation>sRGB</translation>
    </message>
    <message>
        <source>Display P3</source>
        <translation>Display P3</translation>
    </message>
    <message>
        <source>Adobe RGB (1998)</source>
        <translation>Adobe RGB (1998)</translation>
    </message>
    <message>
        <source>eciRGB v2</source>
        <translation>eciRGB v2</translation>
    </message>
    <message>
        <source>Long edge</source>
        <translation>Grand côté</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Pleine taille</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>The longer side has at most so many pixels; 0 is full size. Nothing is enlarged.</source>
        <translation>Le plus grand côté a au plus tant de pixels&#x202f;; 0 est la pleine taille. Rien n’est agrandi.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>What stands in braces is filled in: {0}</source>
        <translation>Ce qui est entre accolades est rempli&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Also save the confidence map</source>
        <translation>Enregistrer aussi la carte de confiance</translation>
    </message>
    <message>
        <source>Also save the colour as a layer of its own</source>
        <translation>Enregistrer aussi la couleur comme calque</translation>
    </message>
    <message>
        <source>Your own choice</source>
        <translation>Votre choix</translation>
    </message>
    <message>
        <source>Keep as a preset</source>
        <translation>Garder comme préréglage</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Nom du préréglage</translation>
    </message>
</context>
<context>
    <name>PhotoMenus</name>
    <message>
        <source>Selected photographs</source>
        <translation>Photographies choisies</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Montrer dans son dossier</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>L’image</translation>
    </message>
    <message>
        <source>Change the colour of this point…</source>
        <translation>Changer la couleur de ce point…</translation>
    </message>
    <message>
        <source>Remove this point</source>
        <translation>Retirer ce point</translation>
    </message>
    <message>
        <source>Set a colour here…</source>
        <translation>Poser une couleur ici…</translation>
    </message>
    <message>
        <source>Fit the picture</source>
        <translation>Ajuster l’image</translation>
    </message>
    <message>
        <source>Picture at 1:1</source>
        <translation>Image en 1:1</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>Loupe</translation>
    </message>
    <message>
        <source>Where colours are guesses</source>
        <translation>Où les couleurs sont devinées</translation>
    </message>
    <message>
        <source>Line between before and after</source>
        <translation>Ligne entre avant et après</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Colourised only</source>
        <translation>Colorisé seulement</translation>
    </message>
    <message>
        <source>Original only</source>
        <translation>Original seulement</translation>
    </message>
    <message>
        <source>Line upright in the middle</source>
        <translation>Ligne droite au milieu</translation>
    </message>
    <message>
        <source>Colourise</source>
        <translation>Coloriser</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>Copier les réglages</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Coller les réglages</translation>
    </message>
    <message>
        <source>Paste chosen settings…</source>
        <translation>Coller des réglages choisis…</translation>
    </message>
    <message>
        <source>Apply settings of the one shown…</source>
        <translation>Appliquer les réglages de celle affichée…</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Préréglages</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Keep this version…</source>
        <translation>Garder cette version…</translation>
    </message>
</context>
<context>
    <name>PhotoPage</name>
    <message>
        <source>No photographs open</source>
        <translation>Aucune photographie ouverte</translation>
    </message>
    <message>
        <source>Open black-and-white photographs or scans, or drop them anywhere in this window. Each gets estimated colours; the original file is never changed.</source>
        <translation>Ouvrez des photographies ou numérisations en noir et blanc, ou déposez-les dans cette fenêtre. Chacune reçoit des couleurs estimées&#x202f;; le fichier original n’est jamais modifié.</translation>
    </message>
    <message>
        <source>Open photographs…</source>
        <translation>Ouvrir des photographies…</translation>
    </message>
    <message>
        <source>Try the sample material</source>
        <translation>Essayer les exemples</translation>
    </message>
    <message>
        <source>Take {0} off</source>
        <translation>Retirer {0}</translation>
    </message>
    <message numerus="yes">
        <source>Take %n photograph(s) off</source>
        <translation>
            <numerusform>Retirer %n photographie</numerusform>
            <numerusform>Retirer %n photographies</numerusform>
        </translation>
    </message>
    <message>
        <source>Colouring… {0} %</source>
        <translation>Colorisation… {0}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>PhotoPanel</name>
    <message>
        <source>Settings of the photograph</source>
        <translation>Réglages de la photographie</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>Choose the point tool (P) and click where you know the colour.</source>
        <translation>Prenez l’outil point (P) et cliquez là où vous connaissez la couleur.</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Colourise</source>
        <translation>Coloriser</translation>
    </message>
    <message>
        <source>Estimate colours for the selected photographs</source>
        <translation>Estimer les couleurs des photographies choisies</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Progress of colouring</source>
        <translation>Avancement de la colorisation</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>À l’ouverture</translation>
    </message>
    <message>
        <source>History of changes</source>
        <translation>Historique des changements</translation>
    </message>
    <message>
        <source>Colouring…</source>
        <translation>Colorisation…</translation>
    </message>
    <message>
        <source>Colourise again</source>
        <translation>Coloriser de nouveau</translation>
    </message>
    <message>
        <source>, saturation {0}</source>
        <translation>, saturation {0}</translation>
    </message>
    <message>
        <source>, temperature {0}</source>
        <translation>, température {0}</translation>
    </message>
    <message>
        <source>, another version</source>
        <translation>, autre version</translation>
    </message>
    <message>
        <source>, strength by brush</source>
        <translation>, force au pinceau</translation>
    </message>
    <message numerus="yes">
        <source>, %n of your colours</source>
        <translation>
            <numerusform>, %n de vos couleurs</numerusform>
            <numerusform>, %n de vos couleurs</numerusform>
        </translation>
    </message>
    <message>
        <source>, faces as estimated</source>
        <translation>, visages comme estimés</translation>
    </message>
    <message>
        <source>, led by {0}</source>
        <translation>, guidé par {0}</translation>
    </message>
    <message>
        <source>page {0} of {1}</source>
        <translation>page {0} sur {1}</translation>
    </message>
    <message>
        <source>{0} bit</source>
        <translation>{0} bits</translation>
    </message>
    <message>
        <source>no colour profile</source>
        <translation>pas de profil de couleurs</translation>
    </message>
    <message>
        <source>toned</source>
        <translation>virée</translation>
    </message>
</context>
<context>
    <name>PointChips</name>
    <message>
        <source>Documented: {0}</source>
        <translation>Attestée&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Inferred: {0}</source>
        <translation>Déduite&#xa0;: {0}</translation>
    </message>
    <message>
        <source>A guess.</source>
        <translation>Supposée.</translation>
    </message>
    <message>
        <source>Point {0}: {1}. Click to change it.</source>
        <translation>Point {0}&#xa0;: {1}. Cliquez pour le changer.</translation>
    </message>
    <message>
        <source>Colour point {0}: {1}</source>
        <translation>Point de couleur {0}&#xa0;: {1}</translation>
    </message>
</context>
<context>
    <name>PointsHandedOn</name>
    <message>
        <source>Colour points taken over</source>
        <translation>Points de couleur repris</translation>
    </message>
    <message>
        <source>Colour points of {0}</source>
        <translation>Points de couleur de {0}</translation>
    </message>
    <message>
        <source>This photograph has no colour points yet.</source>
        <translation>Cette photographie n’a pas encore de points de couleur.</translation>
    </message>
    <message>
        <source>Save colour points</source>
        <translation>Enregistrer les points de couleur</translation>
    </message>
    <message>
        <source>Colour points (*.json)</source>
        <translation>Points de couleur (*.json)</translation>
    </message>
    <message>
        <source>Take colour points</source>
        <translation>Prendre des points de couleur</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Pages of the preferences</source>
        <translation>Pages des préférences</translation>
    </message>
    <message>
        <source>Looks and language</source>
        <translation>Apparence et langue</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Folders and cache</source>
        <translation>Dossiers et cache</translation>
    </message>
    <message>
        <source>Disclosure</source>
        <translation>Mention</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Some of these choices hold from the next start of the program on.</source>
        <translation>Certains de ces choix valent à partir du prochain démarrage du programme.</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Calcul</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>PresetButton</name>
    <message>
        <source>Your own settings</source>
        <translation>Vos propres réglages</translation>
    </message>
    <message>
        <source>Preset: {0}</source>
        <translation>Préréglage : {0}</translation>
    </message>
</context>
<context>
    <name>PresetMenu</name>
    <message>
        <source>Keep these settings as a preset…</source>
        <translation>Garder ces réglages comme préréglage…</translation>
    </message>
    <message>
        <source>All presets…</source>
        <translation>Tous les préréglages…</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message>
        <source>What was left out</source>
        <translation>Ce qui a été écarté</translation>
    </message>
    <message>
        <source>Files that were left out</source>
        <translation>Fichiers écartés</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of {0} were left out</source>
        <translation>
            <numerusform>%Ln fichier de {0} a été écarté</numerusform>
            <numerusform>%Ln fichiers de {0} ont été écartés</numerusform>
        </translation>
    </message>
    <message>
        <source>All other sounds of the folder are in the library.</source>
        <translation>Tous les autres sons du dossier sont dans la sonothèque.</translation>
    </message>
</context>
<context>
    <name>Projects</name>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>“{0}” is saved.</source>
        <translation>«&#xa0;{0}&#xa0;» est enregistré.</translation>
    </message>
    <message>
        <source>Save as a project</source>
        <translation>Enregistrer comme projet</translation>
    </message>
    <message>
        <source>“{0}” is as you left it.</source>
        <translation>«&#xa0;{0}&#xa0;» est tel que vous l’avez laissé.</translation>
    </message>
    <message>
        <source>The program had ended without closing it; its last changes were kept.</source>
        <translation>Le programme s’était arrêté sans le fermer&#x202f;; ses derniers changements ont été gardés.</translation>
    </message>
    <message numerus="yes">
        <source>%n moved file(s) were found again.</source>
        <translation>
            <numerusform>%n fichier déplacé a été retrouvé.</numerusform>
            <numerusform>%n fichiers déplacés ont été retrouvés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProvenanceDialog</name>
    <message>
        <source>What is this?</source>
        <translation>Qu’est-ce&#x202f;?</translation>
    </message>
    <message>
        <source>Where does a result come from?</source>
        <translation>D’où vient un résultat&#x202f;?</translation>
    </message>
    <message>
        <source>Drop a coloured picture, a film or a receipt here, or choose one. You will see what it was made from, by which model and settings, and which colours a person set.</source>
        <translation>Déposez ici une image colorisée, un film ou une fiche, ou choisissez. Vous verrez de quoi c’est fait, avec quel modèle et quels réglages, et quelles couleurs une personne a posées.</translation>
    </message>
    <message>
        <source>Where the result comes from</source>
        <translation>D’où vient le résultat</translation>
    </message>
    <message>
        <source>Choose a result…</source>
        <translation>Choisir un résultat…</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copier comme texte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Reading the file and its receipt…</source>
        <translation>Lecture du fichier et de sa fiche…</translation>
    </message>
    <message>
        <source>Choose a result or a receipt</source>
        <translation>Choisir un résultat ou une fiche</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>couleur</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>son</translation>
    </message>
    <message>
        <source>enlarging</source>
        <translation>agrandissement</translation>
    </message>
    <message>
        <source>repair</source>
        <translation>réparation</translation>
    </message>
    <message>
        <source>done already</source>
        <translation>déjà fait</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>suspendu</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
</context>
<context>
    <name>ReferenceBox</name>
    <message>
        <source>Reference photograph</source>
        <translation>Photographie de référence</translation>
    </message>
    <message>
        <source>Choose or drop a colour photograph of a similar scene: the estimate leans towards its colours.</source>
        <translation>Choisissez ou déposez une photographie en couleur d’une scène semblable&#xa0;: l’estimation penche vers ses couleurs.</translation>
    </message>
    <message>
        <source>Choose a photograph…</source>
        <translation>Choisir une photographie…</translation>
    </message>
    <message>
        <source>Choose another reference photograph</source>
        <translation>Choisir une autre référence</translation>
    </message>
    <message>
        <source>Remove the reference photograph</source>
        <translation>Retirer la photographie de référence</translation>
    </message>
    <message>
        <source>Reference photograph {0}: choose another</source>
        <translation>Référence {0}&#xa0;: en choisir une autre</translation>
    </message>
    <message>
        <source>Reading its colours…</source>
        <translation>Lecture de ses couleurs…</translation>
    </message>
    <message>
        <source>Photographs ({0})</source>
        <translation>Photographies ({0})</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Colourise</source>
        <translation>Coloriser</translation>
    </message>
    <message>
        <source>Apply settings…</source>
        <translation>Appliquer les réglages…</translation>
    </message>
    <message>
        <source>Settings of the photograph that is shown, for all that are selected</source>
        <translation>Réglages de la photographie affichée, pour toutes celles choisies</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Their files stay (Delete)</source>
        <translation>Leurs fichiers restent (Suppr)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln choisie</numerusform>
            <numerusform>%Ln choisies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Search for a command or its keys…</source>
        <translation>Chercher une commande ou ses touches…</translation>
    </message>
    <message>
        <source>Search for a command or its keys</source>
        <translation>Chercher une commande ou ses touches</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Photographies</translation>
    </message>
    <message>
        <source>Film and sound</source>
        <translation>Film et son</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Sound library</source>
        <translation>Sonothèque</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Press the keys of a command to change them.</source>
        <translation>Appuyez sur les touches d’une commande pour les changer.</translation>
    </message>
    <message>
        <source>Take them from there</source>
        <translation>Les prendre là</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>Touches habituelles</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>{0} is “{1}” already.</source>
        <translation>{0} est déjà «&#xa0;{1}&#xa0;».</translation>
    </message>
</context>
<context>
    <name>ShownPicture</name>
    <message>
        <source>The view of {0} could not be read from the cache.</source>
        <translation>La vue de {0} n’a pu être lue dans le cache.</translation>
    </message>
    <message>
        <source>Close the photograph and open it again.</source>
        <translation>Fermez la photographie et rouvrez-la.</translation>
    </message>
</context>
<context>
    <name>SizeEstimate</name>
    <message>
        <source>Working out the size…</source>
        <translation>Calcul de la taille…</translation>
    </message>
    <message>
        <source>About {0}, {1} × {2} pixels</source>
        <translation>Environ {0}, {1} × {2} pixels</translation>
    </message>
    <message>
        <source>About {0} altogether</source>
        <translation>Environ {0} en tout</translation>
    </message>
    <message>
        <source>About {0} altogether, judged by a few</source>
        <translation>Environ {0} en tout, d’après quelques-unes</translation>
    </message>
</context>
<context>
    <name>SliderRow</name>
    <message>
        <source>{0}: value</source>
        <translation>{0} : valeur</translation>
    </message>
</context>
<context>
    <name>SoundRow</name>
    <message>
        <source>Use the sound {0}</source>
        <translation>Prendre le son {0}</translation>
    </message>
    <message>
        <source>Listen to {0}</source>
        <translation>Écouter {0}</translation>
    </message>
</context>
<context>
    <name>SoundTable</name>
    <message>
        <source>Sounds found</source>
        <translation>Sons trouvés</translation>
    </message>
    <message>
        <source>Space plays the sound, F makes it a favourite, M finds more like it.</source>
        <translation>Espace joue le son, F en fait un favori, M en trouve de semblables.</translation>
    </message>
    <message>
        <source>Listen (Space)</source>
        <translation>Écouter (Espace)</translation>
    </message>
    <message>
        <source>Take from the favourites (F)</source>
        <translation>Retirer des favoris (F)</translation>
    </message>
    <message>
        <source>Add to the favourites (F)</source>
        <translation>Ajouter aux favoris (F)</translation>
    </message>
    <message>
        <source>May be published</source>
        <translation>Publiable</translation>
    </message>
    <message>
        <source>Not cleared for publishing</source>
        <translation>Non publiable</translation>
    </message>
    <message>
        <source>Click to listen from here</source>
        <translation>Cliquez pour écouter d’ici</translation>
    </message>
</context>
<context>
    <name>SoundTableModel</name>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>Forme d’onde</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Listen to {0}</source>
        <translation>Écouter {0}</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favori</translation>
    </message>
    <message>
        <source>No favourite</source>
        <translation>Pas un favori</translation>
    </message>
</context>
<context>
    <name>Stars</name>
    <message>
        <source>Rating (Alt+1 to Alt+5, Alt+0 for none)</source>
        <translation>Note (Alt+1 à Alt+5, Alt+0 pour aucune)</translation>
    </message>
    <message>
        <source>Rating: {0} of {1}</source>
        <translation>Note : {0} sur {1}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Progress of the present work</source>
        <translation>Avancement du travail en cours</translation>
    </message>
    <message>
        <source>models loading</source>
        <translation>chargement des modèles</translation>
    </message>
    <message>
        <source>models ready</source>
        <translation>modèles prêts</translation>
    </message>
    <message>
        <source>models not running</source>
        <translation>modèles arrêtés</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Colouring {0} of {1}</source>
        <translation>Colorisation {0} sur {1}</translation>
    </message>
    <message>
        <source>Working on {0}</source>
        <translation>Travail sur {0}</translation>
    </message>
    <message numerus="yes">
        <source> · %Ln waiting</source>
        <translation>
            <numerusform> · %Ln en attente</numerusform>
            <numerusform> · %Ln en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} of %Ln job(s) failed; the others are done.</source>
        <translation>
            <numerusform>{0} travail sur %Ln a échoué.</numerusform>
            <numerusform>{0} travaux sur %Ln ont échoué&#x202f;; les autres sont faits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) are ready.</source>
        <translation>
            <numerusform>%Ln résultat est prêt.</numerusform>
            <numerusform>%Ln résultats sont prêts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Batch shows why; they can be tried again there.</source>
        <translation>Lot montre pourquoi&#x202f;; on peut y réessayer.</translation>
    </message>
    <message>
        <source>{0} is ready.</source>
        <translation>{0} est prêt.</translation>
    </message>
    <message>
        <source>In {0}</source>
        <translation>Dans {0}</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Montrer le dossier</translation>
    </message>
</context>
<context>
    <name>StoragePage</name>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Folder for results</source>
        <translation>Dossier des résultats</translation>
    </message>
    <message>
        <source>Where the last ones went, or beside the originals</source>
        <translation>Où sont les derniers, ou près des originaux</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>What was computed is kept, so that it need not be computed twice. It can be cleared at any time; nothing that you have done is in it.</source>
        <translation>Ce qui a été calculé est gardé, pour ne pas l’être deux fois. On peut vider le cache à tout moment&#x202f;; rien de votre travail ne s’y trouve.</translation>
    </message>
    <message>
        <source>Size at most</source>
        <translation>Taille au plus</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> Go</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Occupé</translation>
    </message>
    <message>
        <source>{0} GB, {1} GB are free there</source>
        <translation>{0} Go, {1} Go y sont libres</translation>
    </message>
    <message>
        <source>The program’s own folders</source>
        <translation>Les dossiers du programme</translation>
    </message>
    <message>
        <source>Settings and library</source>
        <translation>Réglages et sonothèque</translation>
    </message>
    <message>
        <source>Models of others</source>
        <translation>Modèles d’autres auteurs</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Journaux</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Show: {0}</source>
        <translation>Montrer&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose: {0}</source>
        <translation>Choisir&#xa0;: {0}</translation>
    </message>
    <message>
        <source>“{0}” is not a whole path. Begin at the top, or press Choose.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un chemin complet. Partez du sommet, ou appuyez sur Choisir.</translation>
    </message>
    <message>
        <source>“{0}” is a file. Choose a folder.</source>
        <translation>«&#xa0;{0}&#xa0;» est un fichier. Choisissez un dossier.</translation>
    </message>
    <message>
        <source>There is no folder {0}. Make it first, or choose another one.</source>
        <translation>Il n’y a pas de dossier {0}. Créez-le d’abord, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Nothing can be written in {0} ({1}). Choose another folder.</source>
        <translation>On ne peut rien écrire dans {0} ({1}). Choisissez un autre dossier.</translation>
    </message>
</context>
<context>
    <name>StrengthBox</name>
    <message>
        <source>Strength by brush</source>
        <translation>Force au pinceau</translation>
    </message>
    <message>
        <source>Choose the strength tool (S) and paint where colours should be weaker.</source>
        <translation>Prenez l’outil force (S) et peignez où les couleurs doivent être plus faibles.</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinceau</translation>
    </message>
    <message>
        <source>How strong the colours are where you paint; 0 % is grey, 100 % as estimated</source>
        <translation>La force des couleurs où vous peignez&#x202f;; 0&#xa0;% est gris, 100&#xa0;% comme estimé</translation>
    </message>
    <message>
        <source>Colour only where I paint</source>
        <translation>Couleur seulement où je peins</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>Strength {0}</source>
        <translation>Force {0}</translation>
    </message>
    <message>
        <source>Colour only where painted</source>
        <translation>Couleur seulement où c’est peint</translation>
    </message>
    <message>
        <source>Colour everywhere</source>
        <translation>Couleur partout</translation>
    </message>
    <message>
        <source>Clear the painted strength</source>
        <translation>Effacer la force peinte</translation>
    </message>
</context>
<context>
    <name>TaskPanels</name>
    <message>
        <source>Sound of the film</source>
        <translation>Son du film</translation>
    </message>
    <message>
        <source>Colour of the film</source>
        <translation>Couleur du film</translation>
    </message>
    <message>
        <source>Things shown to the program</source>
        <translation>Choses montrées au programme</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>Choses</translation>
    </message>
</context>
<context>
    <name>TeachPopup</name>
    <message>
        <source>Change this thing</source>
        <translation>Changer cette chose</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Qu’est-ce&#x202f;?</translation>
    </message>
    <message>
        <source>Its name, such as steam locomotive</source>
        <translation>Son nom, comme locomotive à vapeur</translation>
    </message>
    <message>
        <source>Name of the thing</source>
        <translation>Nom de la chose</translation>
    </message>
    <message>
        <source>It sounds like</source>
        <translation>Elle sonne comme</translation>
    </message>
    <message>
        <source>Search the sound categories…</source>
        <translation>Chercher une catégorie de sons…</translation>
    </message>
    <message>
        <source>Search for a sound category</source>
        <translation>Chercher une catégorie de sons</translation>
    </message>
    <message>
        <source>Sound categories</source>
        <translation>Catégories de sons</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Remember it</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>It is recognised under this name in every film from now on.</source>
        <translation>Elle est désormais reconnue sous ce nom dans chaque film.</translation>
    </message>
    <message>
        <source>Choose what it sounds like: type any word, such as train, bell or sea.</source>
        <translation>Choisissez son bruit&#xa0;: tapez un mot, comme train, cloche ou mer.</translation>
    </message>
    <message>
        <source>A place: heard through every shot that shows it.</source>
        <translation>Un lieu&#xa0;: s’entend dans chaque plan qui le montre.</translation>
    </message>
    <message>
        <source>One more example of “{0}”.</source>
        <translation>Un exemple de plus de «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>A thing: heard where and while it is seen.</source>
        <translation>Une chose&#xa0;: s’entend où et tant qu’on la voit.</translation>
    </message>
</context>
<context>
    <name>Things</name>
    <message>
        <source>Your things</source>
        <translation>Vos choses</translation>
    </message>
    <message>
        <source>Draw a box around a thing in the picture.</source>
        <translation>Tracez un cadre autour d’une chose de l’image.</translation>
    </message>
    <message>
        <source>The program asks for its name and what it sounds like, and looks for it from then on.</source>
        <translation>Le programme demande son nom et son bruit, puis la cherche désormais.</translation>
    </message>
    <message>
        <source>Looking at “{0}”…</source>
        <translation>Examen de «&#xa0;{0}&#xa0;»…</translation>
    </message>
    <message>
        <source>What you have shown has changed.</source>
        <translation>Ce que vous avez montré a changé.</translation>
    </message>
    <message>
        <source>It is used whenever sounds are found.</source>
        <translation>Cela sert à chaque recherche de sons.</translation>
    </message>
    <message>
        <source>Find sounds</source>
        <translation>Trouver les sons</translation>
    </message>
</context>
<context>
    <name>ThingsBox</name>
    <message>
        <source>Look for them in this film</source>
        <translation>Les chercher dans ce film</translation>
    </message>
    <message>
        <source>Draw a box…</source>
        <translation>Tracer un cadre…</translation>
    </message>
    <message>
        <source>Around a thing in the picture (T)</source>
        <translation>Autour d’une chose de l’image (T)</translation>
    </message>
    <message>
        <source>Whole picture…</source>
        <translation>Toute l’image…</translation>
    </message>
    <message>
        <source>For a place, such as a harbour</source>
        <translation>Pour un lieu, comme un port</translation>
    </message>
    <message>
        <source>Show the program a thing, and it is recognised in every film: your word wins over the program&apos;s guess.</source>
        <translation>Montrez une chose au programme, et elle sera reconnue dans chaque film&#xa0;: votre parole l’emporte sur ce qu’il devine.</translation>
    </message>
    <message>
        <source>Three examples work better than one: among five things the right one is named in 90 % of the pictures instead of 83 %. Show more of: {0}.</source>
        <translation>Trois exemples valent mieux qu’un&#xa0;: entre cinq choses, la bonne est nommée dans 90&#xa0;% des images au lieu de 83&#xa0;%. Montrez-en plus de&#xa0;: {0}.</translation>
    </message>
    <message numerus="yes">
        <source>%n example(s)</source>
        <translation>
            <numerusform>%n exemple</numerusform>
            <numerusform>%n exemples</numerusform>
        </translation>
    </message>
    <message>
        <source>Change or forget {0}</source>
        <translation>Changer ou oublier {0}</translation>
    </message>
    <message>
        <source>Rename or change its sound…</source>
        <translation>Renommer ou changer son bruit…</translation>
    </message>
    <message>
        <source>Forget one example</source>
        <translation>Oublier un exemple</translation>
    </message>
    <message>
        <source>Example {0}</source>
        <translation>Exemple {0}</translation>
    </message>
    <message>
        <source>Forget “{0}”</source>
        <translation>Oublier «&#xa0;{0}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>TimecodeField</name>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Type a time (G): 1:02:12, 4.5 s, or +10 frames from here, and press Return</source>
        <translation>Tapez un temps (G)&#xa0;: 1:02:12, 4.5 s, ou +10 images d’ici, puis Entrée</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Scroll the timeline</source>
        <translation>Faire défiler la frise</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Ambience</source>
        <translation>Ambiance</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>Effets</translation>
    </message>
    <message>
        <source>Foley</source>
        <translation>Bruitage</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musique</translation>
    </message>
    <message>
        <source>Mute {0}</source>
        <translation>Couper {0}</translation>
    </message>
    <message>
        <source>Hear only {0}</source>
        <translation>N’écouter que {0}</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>Mixage</translation>
    </message>
    <message>
        <source>Show more of the film (−)</source>
        <translation>Montrer plus du film (−)</translation>
    </message>
    <message>
        <source>Show the film larger (+)</source>
        <translation>Montrer le film plus grand (+)</translation>
    </message>
    <message>
        <source>Show the whole film (F)</source>
        <translation>Montrer tout le film (F)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln shot(s)</source>
        <translation>
            <numerusform>%Ln plan</numerusform>
            <numerusform>%Ln plans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Frise</translation>
    </message>
    <message>
        <source>Cues over time. Up and Down choose a cue, Alt with Left and Right nudges it by one frame.</source>
        <translation>Les repères dans le temps. Haut et Bas choisissent un repère, Alt avec Gauche et Droite le décale d’une image.</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>coupé</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>incertain</translation>
    </message>
</context>
<context>
    <name>ToningRow</name>
    <message>
        <source>What becomes of the original&apos;s own tint</source>
        <translation>Ce que devient la teinte de l’original</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>La remplacer</translation>
    </message>
    <message>
        <source>Keep as a tint</source>
        <translation>La garder comme teinte</translation>
    </message>
    <message>
        <source>Keep under the colours</source>
        <translation>La garder sous les couleurs</translation>
    </message>
    <message>
        <source>Own tint</source>
        <translation>Teinte propre</translation>
    </message>
    <message>
        <source>This original is {0}. Its tint can give way to the estimated colours, stay over them, or stay under them together with what was painted by hand.</source>
        <translation>Cet original est {0}. Sa teinte peut céder aux couleurs estimées, rester par-dessus, ou rester dessous avec ce qui a été peint à la main.</translation>
    </message>
    <message>
        <source>Own tint: {0}</source>
        <translation>Teinte propre&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Phonochrome: home page</source>
        <translation>Phonochrome&#xa0;: accueil</translation>
    </message>
    <message>
        <source>Home page</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Photographies</translation>
    </message>
    <message>
        <source>Film &amp;&amp; sound</source>
        <translation>Film &amp;&amp; son</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Sound library</source>
        <translation>Sonothèque</translation>
    </message>
    <message>
        <source>and</source>
        <translation>et</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Find sounds</source>
        <translation>Trouver les sons</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Menu of all commands</source>
        <translation>Menu de toutes les commandes</translation>
    </message>
    <message>
        <source>Line between before and after</source>
        <translation>Ligne entre avant et après</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Colourised only</source>
        <translation>Colorisé seulement</translation>
    </message>
    <message>
        <source>Original only</source>
        <translation>Original seulement</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Play (Space)</source>
        <translation>Lire (Espace)</translation>
    </message>
    <message>
        <source>To the beginning (Home)</source>
        <translation>Au début (Début)</translation>
    </message>
    <message>
        <source>To the end (End)</source>
        <translation>À la fin (Fin)</translation>
    </message>
    <message>
        <source>One frame back (Left)</source>
        <translation>Une image en arrière (Gauche)</translation>
    </message>
    <message>
        <source>One frame on (Right)</source>
        <translation>Une image en avant (Droite)</translation>
    </message>
    <message>
        <source>Play round between in and out (Ctrl+L)</source>
        <translation>Lire en boucle entre entrée et sortie (Ctrl+L)</translation>
    </message>
    <message>
        <source>Set a colour on a point (P)</source>
        <translation>Poser une couleur sur un point (P)</translation>
    </message>
    <message>
        <source>Show the program a thing (T)</source>
        <translation>Montrer une chose au programme (T)</translation>
    </message>
    <message>
        <source>Set a cue here (M)</source>
        <translation>Poser un repère ici (M)</translation>
    </message>
    <message>
        <source>Sound on or off</source>
        <translation>Son activé ou non</translation>
    </message>
    <message>
        <source>{0} fps</source>
        <translation>{0} i/s</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pause (Espace)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>{0} cannot be played here: {1}</source>
        <translation>{0} ne peut être lu ici&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Sounds can still be found and exported.</source>
        <translation>On peut quand même trouver et exporter les sons.</translation>
    </message>
</context>
<context>
    <name>Triage</name>
    <message numerus="yes">
        <source>Remove %n unsure cue(s)</source>
        <translation>
            <numerusform>Retirer %n repère incertain</numerusform>
            <numerusform>Retirer %n repères incertains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n unsure cue(s)</source>
        <translation>
            <numerusform>Garder %n repère incertain</numerusform>
            <numerusform>Garder %n repères incertains</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TriageDialog</name>
    <message>
        <source>Unsure cues</source>
        <translation>Repères incertains</translation>
    </message>
    <message>
        <source>Decide on unsure cues together</source>
        <translation>Trancher ensemble les repères incertains</translation>
    </message>
    <message>
        <source>One by one they are quicker by keys: Y keeps a cue, X removes it, N goes to the next.</source>
        <translation>Un par un, c’est plus rapide au clavier&#xa0;: Y garde un repère, X le retire, N passe au suivant.</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>Of %n undecided cue(s) {0} are below {1} %.</source>
        <translation>
            <numerusform>Sur %n repère à trancher, {0} sous {1}&#xa0;%.</numerusform>
            <numerusform>Sur %n repères à trancher, {0} sont sous {1}&#xa0;%.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n below</source>
        <translation>
            <numerusform>Retirer %n en dessous</numerusform>
            <numerusform>Retirer les %n en dessous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n above</source>
        <translation>
            <numerusform>Garder %n au-dessus</numerusform>
            <numerusform>Garder les %n au-dessus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>What you try is kept here until the program ends. Keep one by a name to have it for good.</source>
        <translation>Ce que vous essayez reste ici jusqu’à la fin du programme. Gardez-le sous un nom pour l’avoir durablement.</translation>
    </message>
    <message>
        <source>Keep…</source>
        <translation>Garder…</translation>
    </message>
    <message>
        <source>Keep this version by a name</source>
        <translation>Garder cette version sous un nom</translation>
    </message>
    <message>
        <source>Keep the present settings by a name, in the project or with the file (Shift+V)</source>
        <translation>Garder les réglages actuels sous un nom, dans le projet ou avec le fichier (Maj+V)</translation>
    </message>
    <message>
        <source>Other versions…</source>
        <translation>Autres versions…</translation>
    </message>
    <message>
        <source>Plausible versions that really differ, as a grid to choose from</source>
        <translation>Des versions plausibles vraiment différentes, à choisir sur une grille</translation>
    </message>
    <message>
        <source>{0} (changed since)</source>
        <translation>{0} (modifiée depuis)</translation>
    </message>
    <message>
        <source>Version {0}: {1}</source>
        <translation>Version {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Version: {0}</source>
        <translation>Version&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Keep this version</source>
        <translation>Garder cette version</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Take this version</source>
        <translation>Prendre cette version</translation>
    </message>
    <message>
        <source>Update to the present settings</source>
        <translation>Mettre aux réglages actuels</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Rename the version</source>
        <translation>Renommer la version</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
</context>
<context>
    <name>VideoView</name>
    <message>
        <source>Film picture</source>
        <translation>Image du film</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Turn the wheel to zoom, drag to move. Drag the line, or press Alt with the left and right arrow, to compare the original scan with the colourised picture; Alt with the others turns the line.</source>
        <translation>Tournez la molette pour zoomer, glissez pour déplacer. Glissez la ligne, ou appuyez sur Alt avec les flèches gauche et droite, pour comparer l’original et l’image colorisée ; Alt avec les autres tourne la ligne.</translation>
    </message>
</context>
<context>
    <name>ViewerBar</name>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Show where the colours are guesses</source>
        <translation>Montrer où les couleurs sont devinées</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>Loupe</translation>
    </message>
    <message>
        <source>Enlarge what is under the pointer, in numbers (L)</source>
        <translation>Agrandir ce qui est sous le pointeur, en chiffres (L)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Fit the whole picture into the window (F)</source>
        <translation>Ajuster toute l’image à la fenêtre (F)</translation>
    </message>
    <message>
        <source>Show the picture&apos;s own pixels (Z)</source>
        <translation>Montrer les pixels de l’image (Z)</translation>
    </message>
    <message>
        <source>Move the picture (H)</source>
        <translation>Déplacer l’image (H)</translation>
    </message>
    <message>
        <source>Set a colour on a point (P)</source>
        <translation>Poser une couleur sur un point (P)</translation>
    </message>
    <message>
        <source>Paint a colour, [ and ] change the size (U)</source>
        <translation>Peindre une couleur, [ et ] changent la taille (U)</translation>
    </message>
    <message>
        <source>Take colour points and strokes off (E)</source>
        <translation>Retirer points et traits de couleur (E)</translation>
    </message>
    <message>
        <source>Paint how strong the colours are (S)</source>
        <translation>Peindre la force des couleurs (S)</translation>
    </message>
    <message>
        <source>Why this colour? Ask for the likely ones (Y)</source>
        <translation>Pourquoi cette couleur&#x202f;? Demander les probables (Y)</translation>
    </message>
    <message>
        <source>Zoom {0} %</source>
        <translation>Zoom {0}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>WhyColour</name>
    <message>
        <source>Why this colour?</source>
        <translation>Pourquoi cette couleur&#x202f;?</translation>
    </message>
    <message>
        <source>Looking at this place…</source>
        <translation>Examen de cet endroit…</translation>
    </message>
    <message>
        <source>The network is sure: nothing else that it knows looks like this.</source>
        <translation>Le réseau est sûr&#xa0;: rien d’autre de ce qu’il connaît ne ressemble à cela.</translation>
    </message>
    <message>
        <source>What the network finds likely here. Click one: all that looks alike takes it.</source>
        <translation>Ce que le réseau trouve probable ici. Cliquez-en une&#xa0;: tout ce qui se ressemble la prend.</translation>
    </message>
    <message>
        <source>as it is shown</source>
        <translation>comme affiché</translation>
    </message>
    <message>
        <source>changes {0} % of the picture</source>
        <translation>change {0}&#xa0;% de l’image</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>What could not be saved is saved now.</source>
        <translation>Ce qui n’avait pu être enregistré l’est maintenant.</translation>
    </message>
</context>
<context>
    <name>_FolderRow</name>
    <message>
        <source>What to do with {0}</source>
        <translation>Que faire de {0}</translation>
    </message>
    <message>
        <source>Stop the import of {0}</source>
        <translation>Arrêter l’import de {0}</translation>
    </message>
    <message>
        <source>Import of {0}</source>
        <translation>Import de {0}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source> · {0} left</source>
        <translation> · encore {0}</translation>
    </message>
    <message>
        <source>Listening: {0} %</source>
        <translation>Écoute&#xa0;: {0}&#xa0;%</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sound(s)</source>
        <translation>
            <numerusform>%Ln son</numerusform>
            <numerusform>%Ln sons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} · %Ln left out</source>
        <translation>
            <numerusform>{0} · %Ln écarté</numerusform>
            <numerusform>{0} · %Ln écartés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was left out (%Ln)…</source>
        <translation>
            <numerusform>Ce qui a été écarté (%Ln)…</numerusform>
            <numerusform>Ce qui a été écarté (%Ln)…</numerusform>
        </translation>
    </message>
    <message>
        <source>Not connected · {0} kept</source>
        <translation>Débranché · {0} gardés</translation>
    </message>
    <message>
        <source>Look for changes now</source>
        <translation>Chercher les changements</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Montrer le dossier</translation>
    </message>
    <message>
        <source>Take out of the library</source>
        <translation>Retirer de la sonothèque</translation>
    </message>
</context>
<context>
    <name>_Pages</name>
    <message>
        <source>will be exported</source>
        <translation>sera exportée</translation>
    </message>
    <message>
        <source>Space chooses it for export</source>
        <translation>Espace la choisit pour l’export</translation>
    </message>
    <message>
        <source>Page {0} of {1}, {2}</source>
        <translation>Page {0} sur {1}, {2}</translation>
    </message>
</context>
<context>
    <name>_Source</name>
    <message numerus="yes">
        <source>{0}: %Ln sound(s)</source>
        <translation>
            <numerusform>{0}&#xa0;: %Ln son</numerusform>
            <numerusform>{0}&#xa0;: %Ln sons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Wish</name>
    <message>
        <source>A double click returns to the middle</source>
        <translation>Un double-clic ramène au milieu</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Something unforeseen went wrong; your work is kept.</source>
        <translation>Quelque chose d’imprévu s’est mal passé&#x202f;; votre travail est gardé.</translation>
    </message>
    <message>
        <source>Please report it; the details are in {0}.</source>
        <translation>Merci de le signaler&#x202f;; les détails sont dans {0}.</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Find sounds</source>
        <translation>Trouver les sons</translation>
    </message>
    <message>
        <source>Read a cue sheet…</source>
        <translation>Lire une feuille de repères…</translation>
    </message>
    <message>
        <source>Lay music under…</source>
        <translation>Mettre de la musique…</translation>
    </message>
    <message>
        <source>Let a projector run</source>
        <translation>Faire tourner un projecteur</translation>
    </message>
    <message>
        <source>Export the film in colour…</source>
        <translation>Exporter le film en couleur…</translation>
    </message>
    <message>
        <source>Panel: sound</source>
        <translation>Panneau&#xa0;: son</translation>
    </message>
    <message>
        <source>Panel: colour</source>
        <translation>Panneau&#xa0;: couleur</translation>
    </message>
    <message>
        <source>Panel: things</source>
        <translation>Panneau&#xa0;: choses</translation>
    </message>
    <message>
        <source>Show this frame in colour</source>
        <translation>Montrer cette image en couleur</translation>
    </message>
    <message>
        <source>Timeline: larger</source>
        <translation>Frise&#xa0;: plus grande</translation>
    </message>
    <message>
        <source>Timeline: more of the film</source>
        <translation>Frise&#xa0;: plus du film</translation>
    </message>
    <message>
        <source>Timeline: the whole film</source>
        <translation>Frise&#xa0;: tout le film</translation>
    </message>
    <message>
        <source>Begin the part here (in)</source>
        <translation>Commencer la partie ici (entrée)</translation>
    </message>
    <message>
        <source>End the part here (out)</source>
        <translation>Finir la partie ici (sortie)</translation>
    </message>
    <message>
        <source>Clear in and out</source>
        <translation>Effacer entrée et sortie</translation>
    </message>
    <message>
        <source>Play round between in and out</source>
        <translation>Lire en boucle entre entrée et sortie</translation>
    </message>
    <message>
        <source>Set or remove a marker here</source>
        <translation>Poser ou retirer un marqueur ici</translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation>Marqueur suivant</translation>
    </message>
    <message>
        <source>Marker before</source>
        <translation>Marqueur précédent</translation>
    </message>
    <message>
        <source>Unsure: keep the cue</source>
        <translation>Incertain&#xa0;: garder le repère</translation>
    </message>
    <message>
        <source>Unsure: remove the cue</source>
        <translation>Incertain&#xa0;: retirer le repère</translation>
    </message>
    <message>
        <source>Unsure: the next one</source>
        <translation>Incertain&#xa0;: le suivant</translation>
    </message>
    <message>
        <source>Unsure: all below a certainty…</source>
        <translation>Incertain&#xa0;: tous ceux sous une certitude…</translation>
    </message>
    <message>
        <source>Tool: set a colour on a point of the film</source>
        <translation>Outil&#xa0;: poser une couleur sur un point du film</translation>
    </message>
    <message>
        <source>Tool: show the program a thing in the film</source>
        <translation>Outil&#xa0;: montrer au programme une chose du film</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Lire ou suspendre</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Une image en arrière</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>Une image en avant</translation>
    </message>
    <message>
        <source>Play backwards</source>
        <translation>Lire à rebours</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Play, again for faster</source>
        <translation>Lire, encore pour plus vite</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>Au début</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>À la fin</translation>
    </message>
    <message>
        <source>Go to a time…</source>
        <translation>Aller à un temps…</translation>
    </message>
    <message>
        <source>Next cue</source>
        <translation>Repère suivant</translation>
    </message>
    <message>
        <source>Previous cue</source>
        <translation>Repère précédent</translation>
    </message>
    <message>
        <source>Set a cue here</source>
        <translation>Poser un repère ici</translation>
    </message>
    <message>
        <source>Choose all cues</source>
        <translation>Choisir tous les repères</translation>
    </message>
    <message>
        <source>Choose all cues like this</source>
        <translation>Choisir tous les repères semblables</translation>
    </message>
    <message>
        <source>Nudge the cue one frame back</source>
        <translation>Décaler le repère d’une image en arrière</translation>
    </message>
    <message>
        <source>Nudge the cue one frame on</source>
        <translation>Décaler le repère d’une image en avant</translation>
    </message>
    <message>
        <source>Mute the cue</source>
        <translation>Couper le repère</translation>
    </message>
    <message>
        <source>Delete the cue</source>
        <translation>Supprimer le repère</translation>
    </message>
    <message>
        <source>Nudge the cue 1 ms back</source>
        <translation>Décaler le repère de 1 ms en arrière</translation>
    </message>
    <message>
        <source>Nudge the cue 1 ms on</source>
        <translation>Décaler le repère de 1 ms en avant</translation>
    </message>
    <message>
        <source>Cross-fade with the next cue</source>
        <translation>Enchaîner avec le repère suivant</translation>
    </message>
    <message>
        <source>Try the next sound for the cue</source>
        <translation>Essayer le son suivant pour le repère</translation>
    </message>
    <message>
        <source>Try the sound before</source>
        <translation>Essayer le son précédent</translation>
    </message>
    <message>
        <source>Tap another hit like this cue</source>
        <translation>Frapper un autre choc comme ce repère</translation>
    </message>
    <message>
        <source>Colourise</source>
        <translation>Coloriser</translation>
    </message>
    <message>
        <source>Colourise all open photographs</source>
        <translation>Coloriser toutes les photographies ouvertes</translation>
    </message>
    <message>
        <source>Other plausible versions…</source>
        <translation>Autres versions plausibles…</translation>
    </message>
    <message>
        <source>Use these settings for all selected photographs</source>
        <translation>Employer ces réglages pour toutes les photographies choisies</translation>
    </message>
    <message>
        <source>Copy the settings of this photograph</source>
        <translation>Copier les réglages de cette photographie</translation>
    </message>
    <message>
        <source>Use these colour points for all selected photographs</source>
        <translation>Employer ces points de couleur pour toutes les photographies choisies</translation>
    </message>
    <message>
        <source>Save the colour points as a file…</source>
        <translation>Enregistrer les points de couleur dans un fichier…</translation>
    </message>
    <message>
        <source>Take colour points from a file…</source>
        <translation>Prendre des points de couleur d’un fichier…</translation>
    </message>
    <message>
        <source>Paste settings to the selected photographs</source>
        <translation>Coller les réglages sur les photographies choisies</translation>
    </message>
    <message>
        <source>Paste chosen settings…</source>
        <translation>Coller des réglages choisis…</translation>
    </message>
    <message>
        <source>Keep the settings as a preset…</source>
        <translation>Garder les réglages comme préréglage…</translation>
    </message>
    <message>
        <source>Colour presets…</source>
        <translation>Préréglages de couleur…</translation>
    </message>
    <message>
        <source>Rating: none</source>
        <translation>Note : aucune</translation>
    </message>
    <message>
        <source>Rating: {0} of 5</source>
        <translation>Note : {0} sur 5</translation>
    </message>
    <message>
        <source>Take version {0}</source>
        <translation>Prendre la version {0}</translation>
    </message>
    <message>
        <source>Keep this version by a name…</source>
        <translation>Garder cette version sous un nom…</translation>
    </message>
    <message>
        <source>Strip: show all photographs</source>
        <translation>Bande : montrer toutes les photographies</translation>
    </message>
    <message>
        <source>Strip: only those not coloured yet</source>
        <translation>Bande : seulement les non colorisées</translation>
    </message>
    <message>
        <source>Strip: only coloured ones</source>
        <translation>Bande : seulement les colorisées</translation>
    </message>
    <message>
        <source>Strip: only rated ones</source>
        <translation>Bande : seulement les notées</translation>
    </message>
    <message>
        <source>Fit the picture</source>
        <translation>Ajuster l’image</translation>
    </message>
    <message>
        <source>Picture at 1:1, and back</source>
        <translation>Image à 1:1, et retour</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Show the original while held</source>
        <translation>Montrer l’original, touche tenue</translation>
    </message>
    <message>
        <source>Show the whole result while held</source>
        <translation>Montrer tout le résultat, touche tenue</translation>
    </message>
    <message>
        <source>Blink before and after while held</source>
        <translation>Alterner avant et après, touche tenue</translation>
    </message>
    <message>
        <source>Move the picture while held</source>
        <translation>Déplacer l’image, touche tenue</translation>
    </message>
    <message>
        <source>Loupe with colour values</source>
        <translation>Loupe avec valeurs de couleur</translation>
    </message>
    <message>
        <source>Turn the line by an eighth</source>
        <translation>Tourner la ligne d’un huitième</translation>
    </message>
    <message>
        <source>Line upright in the middle</source>
        <translation>Ligne droite au milieu</translation>
    </message>
    <message>
        <source>Show where colours are guesses</source>
        <translation>Montrer où les couleurs sont devinées</translation>
    </message>
    <message>
        <source>Tool: move the picture</source>
        <translation>Outil&#xa0;: déplacer l’image</translation>
    </message>
    <message>
        <source>Tool: set a colour on a point</source>
        <translation>Outil&#xa0;: poser une couleur sur un point</translation>
    </message>
    <message>
        <source>Tool: paint a colour</source>
        <translation>Outil&#xa0;: peindre une couleur</translation>
    </message>
    <message>
        <source>Tool: take colours off</source>
        <translation>Outil&#xa0;: retirer des couleurs</translation>
    </message>
    <message>
        <source>Tool: paint how strong the colours are</source>
        <translation>Outil&#xa0;: peindre la force des couleurs</translation>
    </message>
    <message>
        <source>Tool: why this colour?</source>
        <translation>Outil&#xa0;: pourquoi cette couleur&#x202f;?</translation>
    </message>
    <message>
        <source>Colour point or brush: smaller</source>
        <translation>Point ou pinceau&#xa0;: plus petit</translation>
    </message>
    <message>
        <source>Colour point or brush: larger</source>
        <translation>Point ou pinceau&#xa0;: plus grand</translation>
    </message>
    <message>
        <source>Next photograph</source>
        <translation>Photographie suivante</translation>
    </message>
    <message>
        <source>Previous photograph</source>
        <translation>Photographie précédente</translation>
    </message>
    <message>
        <source>Next page of the file</source>
        <translation>Page suivante du fichier</translation>
    </message>
    <message>
        <source>Previous page of the file</source>
        <translation>Page précédente du fichier</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>Ouvrir des fichiers…</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>Open pictures as a film…</source>
        <translation>Ouvrir des images comme film…</translation>
    </message>
    <message>
        <source>Open the sample material</source>
        <translation>Ouvrir les exemples</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>What is this?…</source>
        <translation>Qu’est-ce&#x202f;?…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Préférences…</translation>
    </message>
    <message>
        <source>Limits…</source>
        <translation>Limites…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Nouveau projet…</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Ouvrir un projet…</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Enregistrer le projet</translation>
    </message>
    <message>
        <source>Save as a project…</source>
        <translation>Enregistrer comme projet…</translation>
    </message>
    <message>
        <source>Close the project</source>
        <translation>Fermer le projet</translation>
    </message>
    <message>
        <source>Continue where you were</source>
        <translation>Reprendre où vous étiez</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>Trouver une commande…</translation>
    </message>
    <message>
        <source>Home page</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Photographies</translation>
    </message>
    <message>
        <source>Film and sound</source>
        <translation>Film et son</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Sound library</source>
        <translation>Sonothèque</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Switch between dark and light</source>
        <translation>Passer du sombre au clair</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>A short guide</source>
        <translation>Petit guide</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>About Phonochrome</source>
        <translation>À propos de Phonochrome</translation>
    </message>
    <message>
        <source>{0} cannot be read, so there is nothing to export.</source>
        <translation>{0} ne peut être lu, il n’y a donc rien à exporter.</translation>
    </message>
    <message>
        <source>Choose another photograph in the strip below.</source>
        <translation>Choisissez une autre photographie dans la bande du bas.</translation>
    </message>
</context>
<context>
    <name>deliveries</name>
    <message>
        <source>Cue sheet (JSON)</source>
        <translation>Feuille de repères (JSON)</translation>
    </message>
    <message>
        <source>Every cue with its times and sounds, to go on with here or elsewhere</source>
        <translation>Chaque repère avec ses temps et ses sons, pour continuer ici ou ailleurs</translation>
    </message>
    <message>
        <source>Mix and stems (BWF)</source>
        <translation>Mixage et stems (BWF)</translation>
    </message>
    <message>
        <source>Broadcast Wave, 48 kHz and 24 bit, with time code: the mix, and each track alone</source>
        <translation>Broadcast Wave, 48 kHz et 24 bits, avec timecode&#xa0;: le mixage, et chaque piste seule</translation>
    </message>
    <message>
        <source>Stems in one file (ADM)</source>
        <translation>Stems en un fichier (ADM)</translation>
    </message>
    <message>
        <source>A Broadcast Wave with every track as an object of the Audio Definition Model</source>
        <translation>Une Broadcast Wave avec chaque piste comme objet de l’Audio Definition Model</translation>
    </message>
    <message>
        <source>Reaper project</source>
        <translation>Projet Reaper</translation>
    </message>
    <message>
        <source>With copies of the sounds, and every gain, pan and fade still open</source>
        <translation>Avec des copies des sons&#x202f;; gains, panoramiques et fondus restent réglables</translation>
    </message>
    <message>
        <source>OTIO, FCPXML, EDL</source>
        <translation>OTIO, FCPXML, EDL</translation>
    </message>
    <message>
        <source>Timelines for Resolve, Final Cut and others, with every cue as a sound file</source>
        <translation>Frises pour Resolve, Final Cut et d’autres, avec chaque repère en fichier son</translation>
    </message>
    <message>
        <source>Spotting sheet</source>
        <translation>Relevé des repères</translation>
    </message>
    <message>
        <source>A PDF with pictures, to be printed, and a table (CSV)</source>
        <translation>Un PDF avec images, à imprimer, et un tableau (CSV)</translation>
    </message>
    <message>
        <source>Captions of sounds</source>
        <translation>Sous-titres des sons</translation>
    </message>
    <message>
        <source>What is heard, for those who do not hear it: SubRip and WebVTT</source>
        <translation>Ce qu’on entend, pour ceux qui n’entendent pas&#xa0;: SubRip et WebVTT</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Carton</translation>
    </message>
    <message>
        <source>A still picture for the leader that says what this is</source>
        <translation>Une image fixe pour l’amorce, qui dit ce que c’est</translation>
    </message>
    <message>
        <source>The sums of all frames (framemd5)</source>
        <translation>Les sommes de toutes les images (framemd5)</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>Exports</source>
        <translation>Exports</translation>
    </message>
</context>
<context>
    <name>export presets</name>
    <message>
        <source>As the original, in full size</source>
        <translation>Comme l’original, en pleine taille</translation>
    </message>
    <message>
        <source>For keeping: TIFF, 16 bit</source>
        <translation>Pour conserver&#xa0;: TIFF, 16 bits</translation>
    </message>
    <message>
        <source>For sharing: JPEG, 2560 pixels</source>
        <translation>Pour partager&#xa0;: JPEG, 2560 pixels</translation>
    </message>
    <message>
        <source>For the web: WebP, 1600 pixels</source>
        <translation>Pour le web&#xa0;: WebP, 1600 pixels</translation>
    </message>
</context>
<context>
    <name>filter</name>
    <message>
        <source>Not coloured yet</source>
        <translation>Pas encore colorié</translation>
    </message>
    <message>
        <source>Coloured</source>
        <translation>Colorisé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>no rating</source>
        <translation>sans note</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
</context>
<context>
    <name>here</name>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln ajouté</numerusform>
            <numerusform>%Ln ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changé</numerusform>
            <numerusform>%Ln changés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found at a new place</source>
        <translation>
            <numerusform>%Ln retrouvé ailleurs</numerusform>
            <numerusform>%Ln retrouvés ailleurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation>
            <numerusform>%Ln disparu</numerusform>
            <numerusform>%Ln disparus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies left aside</source>
        <translation>
            <numerusform>%Ln copie laissée de côté</numerusform>
            <numerusform>%Ln copies laissées de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: {1}.</source>
        <translation>{0}&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>rien de nouveau</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnue</translation>
    </message>
</context>
<context>
    <name>presets</name>
    <message>
        <source>As estimated</source>
        <translation>Comme estimé</translation>
    </message>
    <message>
        <source>Cautious</source>
        <translation>Prudent</translation>
    </message>
    <message>
        <source>Lively</source>
        <translation>Vif</translation>
    </message>
    <message>
        <source>Faded print</source>
        <translation>Tirage passé</translation>
    </message>
    <message>
        <source>Hand-tinted</source>
        <translation>Colorié à la main</translation>
    </message>
    <message>
        <source>Only a hint of colour</source>
        <translation>Juste une touche de couleur</translation>
    </message>
</context>
<context>
    <name>recipe parts</name>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>Vivacité</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Saturation</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Visages</translation>
    </message>
    <message>
        <source>Own tint</source>
        <translation>Teinte propre</translation>
    </message>
    <message>
        <source>Reference photograph</source>
        <translation>Photographie de référence</translation>
    </message>
    <message>
        <source>Colour points</source>
        <translation>Points de couleur</translation>
    </message>
    <message>
        <source>Strength by brush</source>
        <translation>Force au pinceau</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>lean to usual skin</source>
        <translation>se rapprocher de la peau usuelle</translation>
    </message>
    <message>
        <source>as estimated</source>
        <translation>comme estimé</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>La remplacer</translation>
    </message>
    <message>
        <source>Keep as a tint</source>
        <translation>La garder comme teinte</translation>
    </message>
    <message>
        <source>Keep under the colours</source>
        <translation>La garder sous les couleurs</translation>
    </message>
    <message numerus="yes">
        <source>%n stroke(s)</source>
        <translation>
            <numerusform>%n trait</numerusform>
            <numerusform>%n traits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>self._table</name>
    <message>
        <source>loop</source>
        <translation>boucle</translation>
    </message>
    <message>
        <source>own</source>
        <translation>personnel</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>The engine stopped unexpectedly while working on this file.</source>
        <translation>Le moteur s’est arrêté de façon inattendue sur ce fichier.</translation>
    </message>
    <message>
        <source>It has been restarted. Try again; if it happens again, this file may be damaged.</source>
        <translation>Il a été relancé. Réessayez&#x202f;; si cela se reproduit, ce fichier est peut-être abîmé.</translation>
    </message>
    <message>
        <source>The engine did not answer within {0} seconds.</source>
        <translation>Le moteur n’a pas répondu en {0} secondes.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <source>The engine is closed.</source>
        <translation>Le moteur est fermé.</translation>
    </message>
    <message>
        <source>Restart the program.</source>
        <translation>Relancez le programme.</translation>
    </message>
    <message>
        <source>{0}: the program does not know how to handle what it met there ({1}).</source>
        <translation>{0}&#xa0;: le programme ne sait pas traiter ce qu’il y a rencontré ({1}).</translation>
    </message>
    <message>
        <source>Other files are not affected.</source>
        <translation>Les autres fichiers ne sont pas touchés.</translation>
    </message>
    <message>
        <source>There is not enough memory for “{0}”.</source>
        <translation>Il n’y a pas assez de mémoire pour «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>Il n’y a pas assez de mémoire pour cela.</translation>
    </message>
    <message>
        <source>There is not enough memory for this file, even in the smallest pieces.</source>
        <translation>Il n’y a pas assez de mémoire pour ce fichier, même par les plus petites parties.</translation>
    </message>
    <message>
        <source>Close other programs, or use a smaller version of the file.</source>
        <translation>Fermez d’autres programmes, ou prenez une version plus petite du fichier.</translation>
    </message>
    <message>
        <source>“{0}” is a still picture, not a film.</source>
        <translation>«&#xa0;{0}&#xa0;» est une image fixe, pas un film.</translation>
    </message>
    <message>
        <source>Choose a film.</source>
        <translation>Choisissez un film.</translation>
    </message>
    <message>
        <source>“{0}” is not a sound file that can be read.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un fichier son lisible.</translation>
    </message>
    <message>
        <source>WAV, FLAC, AIFF, OGG and MP3 files can be used.</source>
        <translation>On peut employer des fichiers WAV, FLAC, AIFF, OGG et MP3.</translation>
    </message>
    <message>
        <source>“{0}” was not found.</source>
        <translation>«&#xa0;{0}&#xa0;» est introuvable.</translation>
    </message>
    <message>
        <source>It may have been moved or renamed; choose it again.</source>
        <translation>Il a peut-être été déplacé ou renommé&#x202f;; choisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>The folder {0} was left out: {1}.</source>
        <translation>Le dossier {0} a été écarté&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>“{0}” is a still picture, and only films can be given sound.</source>
        <translation>«&#xa0;{0}&#xa0;» est une image fixe, et seuls les films peuvent être sonorisés.</translation>
    </message>
    <message>
        <source>Choose a film, or colourise the picture instead.</source>
        <translation>Choisissez un film, ou colorisez plutôt l’image.</translation>
    </message>
    <message>
        <source>“{0}” cannot become {1}: {2} has the same name.</source>
        <translation>«&#xa0;{0}&#xa0;» ne peut devenir {1}&#xa0;: {2} a le même nom.</translation>
    </message>
    <message>
        <source>Give each file a name of its own.</source>
        <translation>Donnez à chaque fichier son propre nom.</translation>
    </message>
    <message>
        <source>Choose another name or another folder for the result.</source>
        <translation>Choisissez un autre nom ou un autre dossier pour le résultat.</translation>
    </message>
    <message>
        <source>There is no receipt for “{0}”, so nobody knows how it was made.</source>
        <translation>Il n’y a pas de fiche pour «&#xa0;{0}&#xa0;», personne ne sait donc comment il a été fait.</translation>
    </message>
    <message>
        <source>“{0}” is no receipt of this program, or it is damaged{1}.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas une fiche de ce programme, ou elle est abîmée{1}.</translation>
    </message>
    <message>
        <source>Take it from a copy, or make the result again.</source>
        <translation>Prenez-la d’une copie, ou refaites le résultat.</translation>
    </message>
    <message>
        <source>{0}; nothing in it was changed.</source>
        <translation>{0}&#x202f;; rien n’y a été changé.</translation>
    </message>
    <message>
        <source>Make room in {0}, or allow writing there; the queue then goes on by itself.</source>
        <translation>Faites de la place dans {0}, ou autorisez l’écriture&#x202f;; la file reprend alors d’elle-même.</translation>
    </message>
    <message>
        <source>The queue {0} is damaged.</source>
        <translation>La file d’attente {0} est abîmée.</translation>
    </message>
    <message>
        <source>Start the program again: what can be read of it is saved.</source>
        <translation>Relancez le programme&#xa0;: ce qui en est lisible est sauvé.</translation>
    </message>
    <message>
        <source>“{0}” changed while it was being worked on, so the result was removed.</source>
        <translation>«&#xa0;{0}&#xa0;» a changé pendant le travail, le résultat a donc été retiré.</translation>
    </message>
    <message>
        <source>Wait until whatever writes to the file is done, then try again.</source>
        <translation>Attendez que l’écriture du fichier soit finie, puis réessayez.</translation>
    </message>
    <message>
        <source>The settings for “{0}” are out of bounds: {1}.</source>
        <translation>Les réglages de «&#xa0;{0}&#xa0;» sont hors limites&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Choose them again.</source>
        <translation>Choisissez-les de nouveau.</translation>
    </message>
    <message>
        <source>“{0}” is not a possible file name ({1}).</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un nom de fichier possible ({1}).</translation>
    </message>
    <message>
        <source>The folder {0} cannot be made: {1}.</source>
        <translation>Le dossier {0} ne peut être créé&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>comparaison</translation>
    </message>
    <message>
        <source>Update the program.</source>
        <translation>Mettez le programme à jour.</translation>
    </message>
    <message>
        <source>See: python main.py models list</source>
        <translation>Voir&#xa0;: python main.py models list</translation>
    </message>
    <message>
        <source>“{0}” is a film, and only photographs can be {1}.</source>
        <translation>«&#xa0;{0}&#xa0;» est un film&#x202f;; cela ne vaut que pour les photographies ({1}).</translation>
    </message>
    <message>
        <source>Choose photographs.</source>
        <translation>Choisissez des photographies.</translation>
    </message>
    <message>
        <source>“{0}” cannot become {1}: it is read here{2}, and originals are never overwritten.</source>
        <translation>«&#xa0;{0}&#xa0;» ne peut devenir {1}&#xa0;: il est lu ici{2}, et les originaux ne sont jamais écrasés.</translation>
    </message>
    <message>
        <source> (it is the same file as “{0}”)</source>
        <translation> (c’est le même fichier que «&#xa0;{0}&#xa0;»)</translation>
    </message>
    <message>
        <source>The name of {0}, “{1}…”, is too long to be stored.</source>
        <translation>Le nom «&#xa0;{1}…&#xa0;» est trop long pour être enregistré ({0}).</translation>
    </message>
    <message>
        <source>Choose a shorter name with -o, or shorten the original&apos;s.</source>
        <translation>Choisissez un nom plus court avec -o, ou raccourcissez celui de l’original.</translation>
    </message>
    <message>
        <source>the result</source>
        <translation>le résultat</translation>
    </message>
    <message>
        <source>the colour layer</source>
        <translation>le calque de couleur</translation>
    </message>
    <message>
        <source>the map of confidence</source>
        <translation>la carte de sûreté</translation>
    </message>
    <message>
        <source>the sheet of evidence</source>
        <translation>la feuille de preuves</translation>
    </message>
    <message>
        <source>the cue sheet</source>
        <translation>la feuille de repères</translation>
    </message>
    <message>
        <source>the credits</source>
        <translation>les crédits</translation>
    </message>
    <message>
        <source>a stem</source>
        <translation>un stem</translation>
    </message>
    <message>
        <source>a part of the delivery</source>
        <translation>une partie de la livraison</translation>
    </message>
    <message>
        <source>the sums of the frames</source>
        <translation>les sommes des photogrammes</translation>
    </message>
    <message>
        <source>the credentials</source>
        <translation>les attestations</translation>
    </message>
    <message>
        <source>the receipt</source>
        <translation>la fiche</translation>
    </message>
    <message>
        <source>a file of another job of this run</source>
        <translation>un fichier d’une autre tâche de cette série</translation>
    </message>
    <message>
        <source>The {0} “{1}” that was used is not there, or has changed since.</source>
        <translation>«&#xa0;{1}&#xa0;», qui a servi, n’est pas là ou a changé depuis ({0}).</translation>
    </message>
    <message>
        <source>Put it back where it was, or beside the receipt.</source>
        <translation>Remettez-le où il était, ou à côté de la fiche.</translation>
    </message>
    <message>
        <source>Name a receipt (NAME.receipt.json), or a result that has one beside it.</source>
        <translation>Nommez une fiche (NAME.receipt.json), ou un résultat qui en a une à côté.</translation>
    </message>
    <message>
        <source>The original “{0}” is not where it was, so the result cannot be made again.</source>
        <translation>L’original «&#xa0;{0}&#xa0;» n’est plus où il était, le résultat ne peut donc être refait.</translation>
    </message>
    <message>
        <source>“{0}” is not the original that the receipt tells of: its sum differs.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas l’original dont parle la fiche&#xa0;: sa somme diffère.</translation>
    </message>
    <message>
        <source>it is larger than any receipt</source>
        <translation>il est plus grand que toute fiche</translation>
    </message>
    <message>
        <source>{0} does not exist.</source>
        <translation>{0} n’existe pas.</translation>
    </message>
    <message>
        <source>The queue {0} is damaged and cannot be moved away.</source>
        <translation>La file d’attente {0} est abîmée et ne peut être déplacée.</translation>
    </message>
    <message>
        <source>Move the file away; the program begins a new queue.</source>
        <translation>Déplacez le fichier&#x202f;; le programme commence une nouvelle file d’attente.</translation>
    </message>
    <message>
        <source>This job is running.</source>
        <translation>Cette tâche est en cours.</translation>
    </message>
    <message>
        <source>Cancel it first, then remove it.</source>
        <translation>Annulez-la d’abord, puis retirez-la.</translation>
    </message>
    <message>
        <source>The queue {0} was written by a newer version of the program.</source>
        <translation>La file d’attente {0} a été écrite par une version plus récente du programme.</translation>
    </message>
    <message>
        <source>Update the program, or move that file away to begin a new queue.</source>
        <translation>Mettez le programme à jour, ou déplacez ce fichier pour commencer une nouvelle file.</translation>
    </message>
    <message>
        <source>There is no kind of job called “{0}”.</source>
        <translation>Il n’y a pas de type de tâche «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>{0} of the jobs in the queue cannot be read by this version of the program and are passed over. They stay in {1}.</source>
        <translation>{0} tâches de la file ne peuvent être lues par cette version du programme et sont sautées. Elles restent dans {1}.</translation>
    </message>
    <message>
        <source>The queue of jobs cannot be written because {0}</source>
        <translation>La file d’attente ne peut être écrite&#xa0;: {0}</translation>
    </message>
    <message>
        <source>{0}: {1}. It goes on by itself as soon as it can.</source>
        <translation>{0} – {1}. Elle reprend d’elle-même dès que possible.</translation>
    </message>
    <message>
        <source>The queue of jobs</source>
        <translation>La file d’attente</translation>
    </message>
    <message>
        <source>The program begins a new one.</source>
        <translation>Le programme en commence une nouvelle.</translation>
    </message>
    <message>
        <source>{0} of its jobs could be saved.</source>
        <translation>{0} de ses tâches ont pu être sauvées.</translation>
    </message>
    <message>
        <source>Several inputs need a folder for their results, but {0} is a file.</source>
        <translation>Plusieurs entrées demandent un dossier pour leurs résultats, mais {0} est un fichier.</translation>
    </message>
    <message>
        <source>Name a folder with -o.</source>
        <translation>Nommez un dossier avec -o.</translation>
    </message>
    <message>
        <source>{0} holds originals ({1}), and results are kept apart from originals.</source>
        <translation>{0} contient des originaux ({1}), et les résultats en sont tenus séparés.</translation>
    </message>
    <message>
        <source>Choose another folder with -o, or add --beside-originals if you mean it.</source>
        <translation>Choisissez un autre dossier avec -o, ou ajoutez --beside-originals si c’est voulu.</translation>
    </message>
    <message>
        <source>“{0}” is too large to be signed ({1} GB); its receipt holds its sum.</source>
        <translation>«&#xa0;{0}&#xa0;» est trop grand pour être signé ({1} Go)&#x202f;; sa fiche contient sa somme.</translation>
    </message>
    <message>
        <source>Content Credentials are missing: {0}</source>
        <translation>Les Content Credentials manquent&#xa0;: {0}</translation>
    </message>
    <message>
        <source>This result was there already, made with the same settings from the same file: nothing was done again.</source>
        <translation>Ce résultat existait déjà, fait avec les mêmes réglages du même fichier&#xa0;: rien n’a été refait.</translation>
    </message>
    <message>
        <source>made from this file earlier, with other settings</source>
        <translation>fait de ce fichier auparavant, avec d’autres réglages</translation>
    </message>
    <message>
        <source>{0} “{1}” ({2}): its result was copied.</source>
        <translation>{0} «&#xa0;{1}&#xa0;» ({2})&#xa0;: son résultat a été copié.</translation>
    </message>
    <message>
        <source>The original is byte for byte the same as</source>
        <translation>L’original est identique octet par octet à</translation>
    </message>
    <message>
        <source>{0}: the work is done on {1}.</source>
        <translation>{0}&#xa0;: le travail se fait sur&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>The device “{0}” is not there</source>
        <translation>L’appareil «&#xa0;{0}&#xa0;» n’est pas là</translation>
    </message>
    <message>
        <source>No NVIDIA graphics card that can be used was found, though “cuda” was asked for</source>
        <translation>Aucune carte graphique NVIDIA utilisable n’a été trouvée, bien que «&#xa0;cuda&#xa0;» ait été demandé</translation>
    </message>
    <message>
        <source>No Apple graphics processor was found, though “mps” was asked for</source>
        <translation>Aucun processeur graphique Apple n’a été trouvé, bien que «&#xa0;mps&#xa0;» ait été demandé</translation>
    </message>
    <message>
        <source>the processor, which takes longer</source>
        <translation>le processeur, ce qui prend plus de temps</translation>
    </message>
    <message>
        <source>The engine that runs the models cannot be started.</source>
        <translation>Le moteur qui exécute les modèles ne peut être lancé.</translation>
    </message>
    <message>
        <source>Restart the program; if it happens again, the reason is in {0}.</source>
        <translation>Relancez le programme&#x202f;; si cela se reproduit, la raison est dans {0}.</translation>
    </message>
    <message>
        <source>The graphics card&apos;s memory is too small for this file: the work goes on, more slowly, on the processor.</source>
        <translation>La mémoire de la carte graphique est trop petite pour ce fichier&#xa0;: le travail continue, plus lentement, sur le processeur.</translation>
    </message>
    <message>
        <source>Memory ran out at pieces of {0}: the work goes on in pieces of {1}.</source>
        <translation>La mémoire n’a pas suffi pour des parties de {0}&#xa0;: le travail continue par parties de {1}.</translation>
    </message>
    <message>
        <source>The engine does not know how to do “{0}”.</source>
        <translation>Le moteur ne sait pas faire «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>This could not be done</source>
        <translation>Cela n’a pu être fait</translation>
    </message>
    <message>
        <source>“{0}” could not be done</source>
        <translation>«&#xa0;{0}&#xa0;» n’a pu être fait</translation>
    </message>
    <message>
        <source>There are: {0}.</source>
        <translation>Il y a&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>The name is empty.</source>
        <translation>Le nom est vide.</translation>
    </message>
    <message>
        <source>A brace in the name is not closed.</source>
        <translation>Une accolade du nom n’est pas fermée.</translation>
    </message>
    <message>
        <source>The name holds {0}, which not every disk takes.</source>
        <translation>Le nom contient {0}, que tous les disques n’acceptent pas.</translation>
    </message>
    <message>
        <source>a character that cannot be seen</source>
        <translation>un caractère invisible</translation>
    </message>
    <message>
        <source>Leave it out; the folder for results is chosen by itself.</source>
        <translation>Omettez-le&#x202f;; le dossier des résultats se choisit à part.</translation>
    </message>
    <message>
        <source>The name ends in “{0}”.</source>
        <translation>Le nom finit par «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>Leave the ending out: it follows from the format.</source>
        <translation>Omettez la fin&#xa0;: elle découle du format.</translation>
    </message>
    <message>
        <source>A name that begins with a dot is hidden.</source>
        <translation>Un nom qui commence par un point est caché.</translation>
    </message>
    <message>
        <source>Begin it with a letter or a number.</source>
        <translation>Commencez-le par une lettre ou un chiffre.</translation>
    </message>
    <message>
        <source>The name has more than {0} letters.</source>
        <translation>Le nom a plus de {0} lettres.</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>Choisissez-en un plus court.</translation>
    </message>
    <message>
        <source>Windows keeps the name “{0}” for itself.</source>
        <translation>Windows se réserve le nom «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Where several versions are made, {version} can only stand at the end of the name.</source>
        <translation>Là où plusieurs versions sont faites, {version} ne peut être qu’à la fin du nom.</translation>
    </message>
    <message>
        <source>Move it to the end, or leave it out: the versions are numbered in any case.</source>
        <translation>Mettez-le à la fin, ou omettez-le&#xa0;: les versions sont numérotées de toute façon.</translation>
    </message>
    <message>
        <source>There is no {{0}} that could be filled in.</source>
        <translation>Il n’y a pas de {{0}} à remplir.</translation>
    </message>
    <message>
        <source>“{{0}:{1}}” cannot be filled in.</source>
        <translation>«&#xa0;{{0}:{1}}&#xa0;» ne peut être rempli.</translation>
    </message>
    <message>
        <source>Only {number} takes a count of digits, from {number:1} to {number:9}.</source>
        <translation>Seul {number} prend un nombre de chiffres, de {number:1} à {number:9}.</translation>
    </message>
    <message>
        <source>Ask for permission to read it, then run the batch again.</source>
        <translation>Demandez le droit de le lire, puis relancez le lot.</translation>
    </message>
    <message>
        <source>The link {0} leads round in a circle and was left out.</source>
        <translation>Le lien {0} tourne en rond et a été écarté.</translation>
    </message>
    <message>
        <source>Remove the link.</source>
        <translation>Supprimez le lien.</translation>
    </message>
    <message>
        <source>No file fits {0}.</source>
        <translation>Aucun fichier ne correspond à {0}.</translation>
    </message>
    <message>
        <source>Check the pattern.</source>
        <translation>Vérifiez le motif.</translation>
    </message>
    <message>
        <source>The list {0} cannot be read: {1}.</source>
        <translation>La liste {0} ne peut être lue&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Check it.</source>
        <translation>Vérifiez-la.</translation>
    </message>
    <message>
        <source>{0} has no column of paths.</source>
        <translation>{0} n’a pas de colonne de chemins.</translation>
    </message>
    <message>
        <source>Its first line has to name one “path”.</source>
        <translation>Sa première ligne doit en nommer une «&#xa0;path&#xa0;».</translation>
    </message>
    <message>
        <source>Choose another place with -o.</source>
        <translation>Choisissez un autre endroit avec -o.</translation>
    </message>
    <message>
        <source>“{0}” is a {1}, and the recipe says nothing about {2}s.</source>
        <translation>«&#xa0;{0}&#xa0;» est un {1}, et la recette n’en dit rien ({2}).</translation>
    </message>
    <message>
        <source>Add one for them to the recipe.</source>
        <translation>Ajoutez-en une à la recette.</translation>
    </message>
    <message>
        <source>“{0}” was left out: {1}</source>
        <translation>«&#xa0;{0}&#xa0;» a été écarté&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0} asks for a setting that does not exist: “{1}”.</source>
        <translation>{0} demande un réglage qui n’existe pas&#xa0;: «&#xa0;{1}&#xa0;».</translation>
    </message>
    <message>
        <source>Did you mean “{0}”?</source>
        <translation>Vouliez-vous dire «&#xa0;{0}&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>{0} is not a recipe: {1}.</source>
        <translation>{0} n’est pas une recette&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>A recipe is a JSON file such as {&quot;kind&quot;: &quot;colorize&quot;, &quot;vividness&quot;: 0.5}, or {&quot;photographs&quot;: {…}, &quot;films&quot;: {…}}.</source>
        <translation>Une recette est un fichier JSON comme {&quot;kind&quot;: &quot;colorize&quot;, &quot;vividness&quot;: 0.5}, ou {&quot;photographs&quot;: {…}, &quot;films&quot;: {…}}.</translation>
    </message>
    <message>
        <source>The recipe {0} cannot be read: {1}.</source>
        <translation>La recette {0} ne peut être lue&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Vérifiez le nom.</translation>
    </message>
    <message>
        <source>it is not JSON ({0})</source>
        <translation>elle n’est pas du JSON ({0})</translation>
    </message>
    <message>
        <source>it is not an object</source>
        <translation>elle n’est pas un objet</translation>
    </message>
    <message>
        <source>photographs cannot be given sound</source>
        <translation>les photographies ne peuvent être sonorisées</translation>
    </message>
    <message>
        <source>films can be coloured and given sound, nothing else</source>
        <translation>les films peuvent être colorisés et sonorisés, rien d’autre</translation>
    </message>
    <message>
        <source>it says neither what is done with photographs nor with films</source>
        <translation>elle ne dit ni ce qui est fait des photographies ni des films</translation>
    </message>
    <message>
        <source>its settings are out of bounds: {0}</source>
        <translation>ses réglages sont hors limites&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Correct its line in the list.</source>
        <translation>Corrigez sa ligne dans la liste.</translation>
    </message>
    <message>
        <source>There are too many reports in {0}.</source>
        <translation>Il y a trop de rapports dans {0}.</translation>
    </message>
    <message>
        <source>Move them away.</source>
        <translation>Déplacez-les.</translation>
    </message>
    <message>
        <source>The program ended {0} times while it worked on this file, which was left out.</source>
        <translation>Le programme s’est arrêté {0} fois pendant le travail sur ce fichier, qui a été écarté.</translation>
    </message>
    <message>
        <source>Look at the file by itself; --retry-failed tries it again.</source>
        <translation>Examinez le fichier à part&#x202f;; --retry-failed le réessaie.</translation>
    </message>
    <message>
        <source>There is no room left for results in {0}: no further file was begun.</source>
        <translation>Il n’y a plus de place pour les résultats dans {0}&#xa0;: aucun autre fichier n’a été commencé.</translation>
    </message>
    <message>
        <source>Make room, then run the same command again: it goes on where it stopped.</source>
        <translation>Faites de la place, puis relancez la même commande&#xa0;: elle reprend où elle s’était arrêtée.</translation>
    </message>
    <message>
        <source>Name it, or the folder it is in, with --original.</source>
        <translation>Nommez-le, ou son dossier, avec --original.</translation>
    </message>
    <message>
        <source>Name the original with --original.</source>
        <translation>Nommez l’original avec --original.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s name.</source>
        <translation>Vérifiez le nom du dossier.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>{0} est illisible : {1}.</translation>
    </message>
    <message>
        <source>cue sheet</source>
        <translation>feuille de repères</translation>
    </message>
    <message>
        <source>SHA-256 of the original</source>
        <translation>SHA-256 de l’original</translation>
    </message>
    <message>
        <source>The model “{0}” cannot follow a reference photograph: it changed nothing.</source>
        <translation>Le modèle «&#xa0;{0}&#xa0;» ne peut suivre une photographie de référence&#xa0;: elle n’a rien changé.</translation>
    </message>
    <message>
        <source>The model “{0}” does not say how sure its colours are, so there is no map of it.</source>
        <translation>Le modèle «&#xa0;{0}&#xa0;» ne dit pas à quel point ses couleurs sont sûres, il n’y en a donc pas de carte.</translation>
    </message>
    <message>
        <source>“{0}” has no colours to lend: it is a black-and-white photograph, or one in a single tint.</source>
        <translation>«&#xa0;{0}&#xa0;» n’a pas de couleurs à prêter&#xa0;: c’est une photographie en noir et blanc, ou d’une seule teinte.</translation>
    </message>
    <message>
        <source>Choose a colour photograph as the reference.</source>
        <translation>Choisissez une photographie en couleur comme référence.</translation>
    </message>
    <message>
        <source>The program&apos;s cache {0} cannot be written: {1}.</source>
        <translation>Le cache du programme {0} ne peut être écrit&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Make room there, or allow writing there.</source>
        <translation>Faites-y de la place, ou autorisez-y l’écriture.</translation>
    </message>
    <message>
        <source>top first</source>
        <translation>trame supérieure d’abord</translation>
    </message>
    <message>
        <source>looking for other versions</source>
        <translation>recherche d’autres versions</translation>
    </message>
    <message>
        <source>looking at this place</source>
        <translation>examen de cet endroit</translation>
    </message>
    <message>
        <source>painting small pictures</source>
        <translation>peinture de petites images</translation>
    </message>
    <message>
        <source>colouring the frame</source>
        <translation>colorisation du photogramme</translation>
    </message>
    <message>
        <source>opening the film</source>
        <translation>ouverture du film</translation>
    </message>
    <message>
        <source>making a copy that plays</source>
        <translation>création d’une copie lisible</translation>
    </message>
    <message>
        <source>adding the sound</source>
        <translation>ajout du son</translation>
    </message>
    <message>
        <source>looking at the picture</source>
        <translation>examen de l’image</translation>
    </message>
    <message>
        <source>colouring the film</source>
        <translation>colorisation du film</translation>
    </message>
    <message>
        <source>following the colour points</source>
        <translation>suivi des points de couleur</translation>
    </message>
    <message>
        <source>reading the reference</source>
        <translation>lecture de la référence</translation>
    </message>
    <message>
        <source>colouring</source>
        <translation>colorisation</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>lecture</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>écriture</translation>
    </message>
    <message>
        <source>filling in</source>
        <translation>remplissage</translation>
    </message>
    <message>
        <source>A colour point is set at {0} s, but “{1}” ends at {2} s.</source>
        <translation>Un point de couleur est posé à {0} s, mais «&#xa0;{1}&#xa0;» finit à {2} s.</translation>
    </message>
    <message>
        <source>Set it at a time that the film has, or take it out.</source>
        <translation>Posez-le à un temps que le film possède, ou retirez-le.</translation>
    </message>
    <message>
        <source>The model “{0}” knows one version of a picture, not several.</source>
        <translation>Le modèle «&#xa0;{0}&#xa0;» connaît une seule version d’une image, pas plusieurs.</translation>
    </message>
    <message>
        <source>Several versions come from the program’s own models; see: models list</source>
        <translation>Plusieurs versions viennent des modèles du programme&#x202f;; voir&#xa0;: models list</translation>
    </message>
    <message>
        <source>Blends of two models (A+B) and the program’s own models say it.</source>
        <translation>Les mélanges de deux modèles (A+B) et les modèles du programme le disent.</translation>
    </message>
    <message>
        <source>“{0}” is no blend: it takes two different models.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un mélange&#xa0;: il faut deux modèles différents.</translation>
    </message>
    <message>
        <source>Write it as A+B.</source>
        <translation>Écrivez-le A+B.</translation>
    </message>
    <message>
        <source>The model “{0}” needs a network that this program does not have.</source>
        <translation>Le modèle «&#xa0;{0}&#xa0;» demande un réseau que ce programme n’a pas.</translation>
    </message>
    <message>
        <source>Install the model again, or choose another one.</source>
        <translation>Réinstallez le modèle, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>Choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The model “{0}” does not colour photographs.</source>
        <translation>Le modèle «&#xa0;{0}&#xa0;» ne colorise pas de photographies.</translation>
    </message>
    <message>
        <source>The view of this photograph in the program&apos;s cache is gone ({0}).</source>
        <translation>La vue de cette photographie dans le cache du programme a disparu ({0}).</translation>
    </message>
    <message>
        <source>Close the photograph and open it again.</source>
        <translation>Fermez la photographie et rouvrez-la.</translation>
    </message>
    <message>
        <source>The mask “{0}” is {1} × {2} pixels, but the photograph “{3}” is {4} × {5}.</source>
        <translation>Le masque «&#xa0;{0}&#xa0;» fait {1} × {2} pixels, mais la photographie «&#xa0;{3}&#xa0;» {4} × {5}.</translation>
    </message>
    <message>
        <source>Draw the mask over the photograph itself, and save it at the same size.</source>
        <translation>Dessinez le masque sur la photographie elle-même, et enregistrez-le à la même taille.</translation>
    </message>
    <message>
        <source>The mask “{0}” marks nothing: it is black all over.</source>
        <translation>Le masque «&#xa0;{0}&#xa0;» ne marque rien&#xa0;: il est entièrement noir.</translation>
    </message>
    <message>
        <source>Paint white where the photograph is to be repaired.</source>
        <translation>Peignez en blanc là où la photographie doit être réparée.</translation>
    </message>
    <message>
        <source>The model “{0}” is not installed.</source>
        <translation>Le modèle «&#xa0;{0}&#xa0;» n’est pas installé.</translation>
    </message>
    <message>
        <source>Install it with: python main.py models install {0}</source>
        <translation>Installez-le avec&#xa0;: python main.py models install {0}</translation>
    </message>
    <message>
        <source>There is no model “{0}” that {1} photographs.</source>
        <translation>Pas de modèle «&#xa0;{0}&#xa0;» ({1} photographies).</translation>
    </message>
    <message>
        <source>There are: {0} (see: python main.py models list --all).</source>
        <translation>Il y a&#xa0;: {0} (voir&#xa0;: python main.py models list --all).</translation>
    </message>
    <message>
        <source>This recipe is not one for colour.</source>
        <translation>Cette recette n’est pas pour la couleur.</translation>
    </message>
    <message>
        <source>Choose a colour recipe.</source>
        <translation>Choisissez une recette de couleur.</translation>
    </message>
    <message>
        <source>This recipe is not one for enlarging or repairing.</source>
        <translation>Cette recette n’est pas pour agrandir ou réparer.</translation>
    </message>
    <message>
        <source>Choose another recipe.</source>
        <translation>Choisissez une autre recette.</translation>
    </message>
    <message>
        <source>{0} fills in what a mask marks, and “{1}” was given none.</source>
        <translation>{0} remplit ce qu’un masque marque, et «&#xa0;{1}&#xa0;» n’en a pas reçu.</translation>
    </message>
    <message>
        <source>Paint the damage white on a black picture of the same size, and name it with --mask.</source>
        <translation>Peignez le dommage en blanc sur une image noire de même taille, et nommez-la avec --mask.</translation>
    </message>
    <message>
        <source>{0} makes no pictures.</source>
        <translation>{0} ne fait pas d’images.</translation>
    </message>
    <message>
        <source>It helps to see what films show.</source>
        <translation>Il aide à voir ce que montrent les films.</translation>
    </message>
    <message>
        <source>The colours were led by those of the reference photograph “{0}” (SHA-256 {1}).</source>
        <translation>Les couleurs ont été guidées par celles de la photographie de référence «&#xa0;{0}&#xa0;» (SHA-256 {1}).</translation>
    </message>
    <message>
        <source>The original is {0}: {1}.</source>
        <translation>L’original est {0}&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>toned in sepia</source>
        <translation>viré au sépia</translation>
    </message>
    <message>
        <source>toned in purple-brown, as by selenium</source>
        <translation>viré au brun pourpre, comme au sélénium</translation>
    </message>
    <message>
        <source>a cyanotype, or toned in blue</source>
        <translation>un cyanotype, ou viré au bleu</translation>
    </message>
    <message>
        <source>tinted by hand, as far as its colours tell</source>
        <translation>colorié à la main, autant que ses couleurs le disent</translation>
    </message>
    <message>
        <source>its own colours were replaced by the estimated ones</source>
        <translation>ses propres couleurs ont été remplacées par les couleurs estimées</translation>
    </message>
    <message>
        <source>its tint was kept over the estimated colours</source>
        <translation>sa teinte a été gardée par-dessus les couleurs estimées</translation>
    </message>
    <message>
        <source>its tint was kept under the estimated colours, and what was painted by hand in their place</source>
        <translation>sa teinte a été gardée sous les couleurs estimées, et ce qui était peint à la main à leur place</translation>
    </message>
    <message>
        <source>Version {0}: {1} % of the picture has other colours than in the first (mean distance {2} in CIE ab), {3} % as likely as the likeliest.</source>
        <translation>Version {0}&#xa0;: {1}&#xa0;% de l’image a d’autres couleurs que dans la première (distance moyenne {2} en CIE ab), {3}&#xa0;% aussi probable que la plus probable.</translation>
    </message>
    <message>
        <source>The picture has {0}: its colours are sure.</source>
        <translation>L’image a {0}&#xa0;: ses couleurs sont sûres.</translation>
    </message>
    <message>
        <source>no other plausible version</source>
        <translation>aucune autre version plausible</translation>
    </message>
    <message>
        <source>only {0} plausible versions</source>
        <translation>seulement {0} versions plausibles</translation>
    </message>
    <message>
        <source>Where faces were seen ({0} % of the picture), skin as people of this lightness usually have it was assumed; lightness is the original&apos;s. Switch it off with --no-faces or “Faces”.</source>
        <translation>Là où des visages ont été vus ({0}&#xa0;% de l’image), la peau usuelle de personnes de cette clarté a été supposée&#x202f;; la clarté est celle de l’original. Désactiver&#xa0;: --no-faces ou «&#xa0;Visages&#xa0;».</translation>
    </message>
    <message>
        <source>The map of how sure the colours are shows where the blend’s two models differ. It is not calibrated: how often such colours are right has not been measured.</source>
        <translation>La carte de sûreté des couleurs montre où les deux modèles du mélange diffèrent. Elle n’est pas étalonnée&#xa0;: la fréquence à laquelle ces couleurs sont justes n’a pas été mesurée.</translation>
    </message>
    <message>
        <source>The disclosure was switched off in the metadata: that the colours are estimated is said {0}.</source>
        <translation>La mention a été désactivée dans les métadonnées&#xa0;: que les couleurs sont estimées est dit {0}.</translation>
    </message>
    <message>
        <source>nowhere in the file</source>
        <translation>nulle part dans le fichier</translation>
    </message>
    <message>
        <source>only as a visible caption</source>
        <translation>seulement dans une légende visible</translation>
    </message>
    <message>
        <source>The disclosure was switched off in the metadata: that parts are estimated is said nowhere in the file.</source>
        <translation>La mention a été désactivée dans les métadonnées&#xa0;: que des parties sont estimées n’est dit nulle part dans le fichier.</translation>
    </message>
    <message>
        <source>Reduced from {0} × {1} to {2} × {3} pixels, as asked for.</source>
        <translation>Réduit de {0} × {1} à {2} × {3} pixels, comme demandé.</translation>
    </message>
    <message>
        <source>Free memory ({0} GB) is short for this model ({1} GB): it looks at {2} instead of {3} pixels.</source>
        <translation>La mémoire libre ({0} Go) est juste pour ce modèle ({1} Go)&#xa0;: il regarde {2} pixels au lieu de {3}.</translation>
    </message>
    <message>
        <source>Sums of frames are written for films, not for folders of pictures.</source>
        <translation>Les sommes des photogrammes s’écrivent pour des films, pas pour des dossiers d’images.</translation>
    </message>
    <message>
        <source>Colours alone: a middle grey stands in place of the film&apos;s tones. Lay its Y plane under them.</source>
        <translation>Couleurs seules&#xa0;: un gris moyen remplace les tons du film. Posez dessous son plan Y.</translation>
    </message>
    <message>
        <source>Interlaced: each of its half pictures was coloured by itself.</source>
        <translation>Entrelacé&#xa0;: chaque trame a été colorisée séparément.</translation>
    </message>
    <message>
        <source>HDR: coloured in its own signal; what is brighter than diffuse white stays neutral.</source>
        <translation>HDR&#xa0;: colorisé dans son propre signal&#x202f;; ce qui est plus clair que le blanc diffus reste neutre.</translation>
    </message>
    <message>
        <source>Confidence maps, colour layers, sheets of evidence and versions are made for photographs only.</source>
        <translation>Les cartes de sûreté, calques de couleur, feuilles de preuves et versions ne se font que pour des photographies.</translation>
    </message>
    <message>
        <source>Other versions, strength by brush and a kept tint are for photographs only: they changed nothing.</source>
        <translation>Autres versions, force au pinceau et teinte gardée sont réservées aux photographies&#xa0;: elles n’ont rien changé.</translation>
    </message>
    <message>
        <source>Colour points without a time hold at the same place in the whole film.</source>
        <translation>Les points de couleur sans temps valent au même endroit dans tout le film.</translation>
    </message>
    <message>
        <source>The colour point set at {0} s was followed from {1} s to {2} s.</source>
        <translation>Le point de couleur posé à {0} s a été suivi de {1} s à {2} s.</translation>
    </message>
    <message>
        <source>The mask marks {0} % of the photograph; {1}.</source>
        <translation>Le masque marque {0}&#xa0;% de la photographie&#x202f;; {1}.</translation>
    </message>
    <message>
        <source>all other pixels are as they were</source>
        <translation>tous les autres pixels sont tels qu’ils étaient</translation>
    </message>
    <message>
        <source>the rest changed only as this format stores with loss</source>
        <translation>le reste n’a changé que parce que ce format enregistre avec perte</translation>
    </message>
    <message>
        <source>{0} made {1} × {2} pixels {3}: fine detail is its estimate.</source>
        <translation>{0} a fait de {1} × {2} pixels {3}&#xa0;: les détails fins sont son estimation.</translation>
    </message>
    <message>
        <source>“{0}” is not a cue sheet for this film: {1}.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas une feuille de repères pour ce film&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>There is already a thing called “{0}”.</source>
        <translation>Il y a déjà une chose nommée «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>Choose another name, or remove that one first.</source>
        <translation>Choisissez un autre nom, ou retirez d’abord celle-là.</translation>
    </message>
    <message>
        <source>The box in “{0}” is too small to show anything: it holds {1} × {2} pixels.</source>
        <translation>Le cadre dans «&#xa0;{0}&#xa0;» est trop petit pour montrer quelque chose&#xa0;: il tient {1} × {2} pixels.</translation>
    </message>
    <message>
        <source>Draw it around the whole thing, at least {0} pixels wide and high.</source>
        <translation>Tracez-le autour de toute la chose, d’au moins {0} pixels de large et de haut.</translation>
    </message>
    <message>
        <source>looking at it</source>
        <translation>examen</translation>
    </message>
    <message>
        <source>watching the film</source>
        <translation>visionnage du film</translation>
    </message>
    <message>
        <source>choosing sounds</source>
        <translation>choix des sons</translation>
    </message>
    <message>
        <source>copying the sounds</source>
        <translation>copie des sons</translation>
    </message>
    <message>
        <source>taking pictures of the cues</source>
        <translation>prise d’images des repères</translation>
    </message>
    <message>
        <source>writing the delivery</source>
        <translation>écriture de la livraison</translation>
    </message>
    <message>
        <source>writing the clips</source>
        <translation>écriture des clips</translation>
    </message>
    <message>
        <source>reading the sound library</source>
        <translation>lecture de la sonothèque</translation>
    </message>
    <message>
        <source>learning the names of sounds, once</source>
        <translation>apprentissage des noms de sons, une seule fois</translation>
    </message>
    <message>
        <source>This recipe is not one for sound.</source>
        <translation>Cette recette n’est pas pour le son.</translation>
    </message>
    <message>
        <source>Choose a sound recipe.</source>
        <translation>Choisissez une recette de son.</translation>
    </message>
    <message>
        <source>The mix of before is not there any more.</source>
        <translation>Le mixage précédent n’est plus là.</translation>
    </message>
    <message>
        <source>Mix anew.</source>
        <translation>Mixez de nouveau.</translation>
    </message>
    <message>
        <source>“{0}” is a sequence of pictures, and would get two speeds.</source>
        <translation>«&#xa0;{0}&#xa0;» est une suite d’images, et aurait deux vitesses.</translation>
    </message>
    <message>
        <source>Give its speed with --frame-rate alone.</source>
        <translation>Donnez sa vitesse avec --frame-rate seulement.</translation>
    </message>
    <message>
        <source>There is no sound file in the folder of music {0}.</source>
        <translation>Il n’y a pas de fichier son dans le dossier de musique {0}.</translation>
    </message>
    <message>
        <source>Name a folder with sound files (WAV, FLAC, MP3, Ogg …).</source>
        <translation>Nommez un dossier contenant des fichiers son (WAV, FLAC, MP3, Ogg …).</translation>
    </message>
    <message>
        <source>The folder of music {0} cannot be read: {1}.</source>
        <translation>Le dossier de musique {0} ne peut être lu&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Name a folder with sound files.</source>
        <translation>Nommez un dossier contenant des fichiers son.</translation>
    </message>
    <message>
        <source>Correct it there, or choose a file that was saved for this film (--save-cues, or a table of cues).</source>
        <translation>Corrigez-le là, ou choisissez un fichier enregistré pour ce film (--save-cues, ou un tableau des repères).</translation>
    </message>
    <message>
        <source>What is to be delivered of “{0}” cannot begin then: {1}.</source>
        <translation>Ce qui doit être livré de «&#xa0;{0}&#xa0;» ne peut commencer alors&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Give a time code such as 01:00:00:00.</source>
        <translation>Donnez un code temporel comme 01:00:00:00.</translation>
    </message>
    <message>
        <source>Install the model again, or remove it: models remove ID.</source>
        <translation>Réinstallez le modèle, ou retirez-le&#xa0;: models remove ID.</translation>
    </message>
    <message>
        <source>A thing needs a name.</source>
        <translation>Une chose a besoin d’un nom.</translation>
    </message>
    <message>
        <source>The name of a thing has at most {0} characters.</source>
        <translation>Le nom d’une chose a au plus {0} caractères.</translation>
    </message>
    <message>
        <source>Such as: steam locomotive</source>
        <translation>Par exemple&#xa0;: locomotive à vapeur</translation>
    </message>
    <message>
        <source>The things in {0} were shown to a newer version of the program.</source>
        <translation>Les choses dans {0} ont été montrées à une version plus récente du programme.</translation>
    </message>
    <message>
        <source>Nothing called “{0}” has been shown.</source>
        <translation>Rien de nommé «&#xa0;{0}&#xa0;» n’a été montré.</translation>
    </message>
    <message>
        <source>See what has been: things list</source>
        <translation>Voir ce qui l’a été&#xa0;: things list</translation>
    </message>
    <message>
        <source>What you have shown cannot be read or kept in {0}: {1}.</source>
        <translation>Ce que vous avez montré ne peut être lu ou gardé dans {0}&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Check that the disk is not full and the folder can be written to.</source>
        <translation>Vérifiez que le disque n’est pas plein et que le dossier est accessible en écriture.</translation>
    </message>
    <message>
        <source>The file of things you have shown is damaged: {0}.</source>
        <translation>Le fichier des choses montrées est abîmé&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Move it away to begin anew; films can still be searched without it (--no-things).</source>
        <translation>Déplacez-le pour recommencer&#x202f;; les films peuvent être fouillés sans lui (--no-things).</translation>
    </message>
    <message>
        <source>The file of things you have shown</source>
        <translation>Le fichier des choses montrées</translation>
    </message>
    <message>
        <source>The program begins with none.</source>
        <translation>Le programme commence sans aucune.</translation>
    </message>
    <message>
        <source>{0} of the things could be saved.</source>
        <translation>{0} des choses ont pu être sauvées.</translation>
    </message>
    <message>
        <source>At least one picture is needed to show what “{0}” looks like.</source>
        <translation>Il faut au moins une image pour montrer à quoi ressemble «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>Name a picture.</source>
        <translation>Nommez une image.</translation>
    </message>
    <message>
        <source>There is no sound category called “{0}”.</source>
        <translation>Il n’y a pas de catégorie de son «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>Categories are named as in WOODImpt; see: library stats</source>
        <translation>Les catégories se nomment comme WOODImpt&#x202f;; voir&#xa0;: library stats</translation>
    </message>
    <message>
        <source>Did you mean {0}?</source>
        <translation>Vouliez-vous dire {0}&#x202f;?</translation>
    </message>
    <message>
        <source>The model that recognises things cannot be used: {0}</source>
        <translation>Le modèle qui reconnaît les choses ne peut servir&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Install it again.</source>
        <translation>Réinstallez-le.</translation>
    </message>
    <message>
        <source>One picture of “{0}” is damaged and was forgotten: show it again.</source>
        <translation>Une image de «&#xa0;{0}&#xa0;» est abîmée et a été oubliée&#xa0;: montrez-la de nouveau.</translation>
    </message>
    <message>
        <source>The models that watch films cannot be used: {0}</source>
        <translation>Les modèles qui regardent les films ne peuvent servir&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Install them again.</source>
        <translation>Réinstallez-les.</translation>
    </message>
    <message>
        <source>“{0}” cannot be watched: {1}</source>
        <translation>«&#xa0;{0}&#xa0;» ne peut être visionné&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Check that it plays.</source>
        <translation>Vérifiez qu’il se lit.</translation>
    </message>
    <message>
        <source>{0} What was seen in the film is not kept for the next time.</source>
        <translation>{0} Ce qui a été vu dans le film n’est pas gardé pour la prochaine fois.</translation>
    </message>
    <message>
        <source>Nobody walks long enough in this film to tell how fast it was meant to be shown: its speed stays.</source>
        <translation>Personne ne marche assez longtemps dans ce film pour dire à quelle vitesse il devait être projeté&#xa0;: sa vitesse reste.</translation>
    </message>
    <message>
        <source>People walk in this film as they do ({0} steps, {1} s apart): its speed stays.</source>
        <translation>Les gens marchent dans ce film comme d’ordinaire ({0} pas, à {1} s d’intervalle)&#xa0;: sa vitesse reste.</translation>
    </message>
    <message>
        <source>Estimated speed: {0} pictures a second, by {1} steps that are {2} s apart at the {3} of the file. Give --projection-fps where you know better.</source>
        <translation>Vitesse estimée&#xa0;: {0} images par seconde, d’après {1} pas à {2} s d’intervalle aux {3} du fichier. Donnez --projection-fps si vous savez mieux.</translation>
    </message>
    <message>
        <source>There is no sound of a projector in the library, so none runs.</source>
        <translation>Il n’y a pas de son de projecteur dans la sonothèque, aucun ne tourne donc.</translation>
    </message>
    <message>
        <source>Loudness {0} LUFS, true peak {1} dBTP.</source>
        <translation>Sonie {0} LUFS, crête vraie {1} dBTP.</translation>
    </message>
    <message>
        <source>The loudness stays at {0} LUFS instead of {1}: the film has few sounds, and raising them further would only crush their peaks or bring up the room tone.</source>
        <translation>La sonie reste à {0} LUFS au lieu de {1}&#xa0;: le film a peu de sons, et les monter davantage ne ferait qu’écraser leurs crêtes ou faire ressortir l’ambiance.</translation>
    </message>
    <message>
        <source>The soundtrack is silent: no cue is heard.</source>
        <translation>La bande-son est muette&#xa0;: aucun repère ne s’entend.</translation>
    </message>
    <message>
        <source>The sound “{0}” is missing or damaged: {1} {2} silent.</source>
        <translation>Le son «&#xa0;{0}&#xa0;» manque ou est abîmé&#xa0;: {1} {2} sans son.</translation>
    </message>
    <message>
        <source>cue stays</source>
        <translation>repère reste</translation>
    </message>
    <message>
        <source>cues stay</source>
        <translation>repères restent</translation>
    </message>
    <message>
        <source>The soundtrack {0} cannot be written: the folder {1} does not exist.</source>
        <translation>La bande-son {0} ne peut être écrite&#xa0;: le dossier {1} n’existe pas.</translation>
    </message>
    <message>
        <source>Choose a folder that exists.</source>
        <translation>Choisissez un dossier qui existe.</translation>
    </message>
    <message>
        <source>The folder {0} for the stems cannot be made: {1}.</source>
        <translation>Le dossier {0} pour les stems ne peut être créé&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>“{0}” is not a mix of this film.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un mixage de ce film.</translation>
    </message>
    <message>
        <source>Mix it anew.</source>
        <translation>Mixez-le de nouveau.</translation>
    </message>
    <message>
        <source>Check that the file opens in an audio player, or leave it out.</source>
        <translation>Vérifiez que le fichier s’ouvre dans un lecteur audio, ou écartez-le.</translation>
    </message>
    <message>
        <source>The sound file {0} cannot be written to {1}: {2}.</source>
        <translation>Le fichier son {0} ne peut être écrit dans {1}&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>Choose a folder that exists, that you may write to and that has room.</source>
        <translation>Choisissez un dossier qui existe, où vous pouvez écrire et qui a de la place.</translation>
    </message>
    <message>
        <source>it is not there, or still being written</source>
        <translation>il n’est pas là, ou est encore en cours d’écriture</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>il est vide</translation>
    </message>
    <message>
        <source>it was cut off, the last {0} bytes are missing</source>
        <translation>il a été coupé, les {0} derniers octets manquent</translation>
    </message>
    <message>
        <source>its samples are too large to be sound</source>
        <translation>ses échantillons sont trop grands pour être du son</translation>
    </message>
    <message>
        <source>it cannot be measured ({0})</source>
        <translation>il ne peut être mesuré ({0})</translation>
    </message>
    <message>
        <source>it holds no sound</source>
        <translation>il ne contient pas de son</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>il est abîmé</translation>
    </message>
    <message>
        <source>it is damaged or no sound file</source>
        <translation>il est abîmé ou n’est pas un fichier son</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>il n’est pas là</translation>
    </message>
    <message>
        <source>The folder cannot be looked into: {0}.</source>
        <translation>Le dossier ne peut être parcouru&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Its name holds characters that are no text; rename the file to use it.</source>
        <translation>Son nom contient des caractères qui ne sont pas du texte&#x202f;; renommez le fichier pour l’employer.</translation>
    </message>
    <message>
        <source>It is a link to a file that is not there.</source>
        <translation>C’est un lien vers un fichier qui n’est pas là.</translation>
    </message>
    <message>
        <source>It cannot be looked at: {0}.</source>
        <translation>Il ne peut être examiné&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>A sound has no {0}.</source>
        <translation>Un son n’a pas de champ {0}.</translation>
    </message>
    <message>
        <source>It has {0}.</source>
        <translation>Il a {0}.</translation>
    </message>
    <message>
        <source>{0} is no category of the Universal Category System.</source>
        <translation>{0} n’est pas une catégorie de l’Universal Category System.</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>Choisissez-en une de la liste.</translation>
    </message>
    <message>
        <source>The list of the sounds that come with the program is damaged: {0} ({1}).</source>
        <translation>La liste des sons fournis avec le programme est abîmée&#xa0;: {0} ({1}).</translation>
    </message>
    <message>
        <source>Install the program again, or render the sounds anew. Your own sounds can be used meanwhile.</source>
        <translation>Réinstallez le programme, ou produisez de nouveau les sons. Vos propres sons restent utilisables.</translation>
    </message>
    <message>
        <source>What was measured of the sounds that come with the program is damaged and is measured anew: {0}.</source>
        <translation>Les mesures des sons fournis avec le programme sont abîmées et refaites&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>The sound “{0}” was not where it had been; the one of that name in {1} is used.</source>
        <translation>Le son «&#xa0;{0}&#xa0;» n’était plus à sa place&#x202f;; celui de même nom dans {1} est employé.</translation>
    </message>
    <message>
        <source>The packages that speak to the vector server {0} are not installed.</source>
        <translation>Les paquets pour le serveur de vecteurs {0} ne sont pas installés.</translation>
    </message>
    <message>
        <source>Install the program with its extra “archive”: pip install &apos;phonochrome[archive]&apos;.</source>
        <translation>Installez le programme avec l’extra «&#xa0;archive&#xa0;»&#xa0;: pip install ’phonochrome[archive]’.</translation>
    </message>
    <message>
        <source>The {0} server {1} cannot be used: {2}.</source>
        <translation>Le serveur {0} {1} ne peut servir&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>Check that it is running and the address in {0}, or unset it to search without a server.</source>
        <translation>Vérifiez qu’il tourne et l’adresse dans {0}, ou effacez-la pour chercher sans serveur.</translation>
    </message>
    <message>
        <source>The address of the vector server, {0}, is of no kind that the program knows.</source>
        <translation>L’adresse du serveur de vecteurs, {0}, n’est d’aucun type que le programme connaisse.</translation>
    </message>
    <message>
        <source>Set {0} to postgresql://… or http://…, or unset it.</source>
        <translation>Mettez {0} à postgresql://… ou http://…, ou effacez-le.</translation>
    </message>
    <message>
        <source>The address of the vector server, {0}, cannot be understood.</source>
        <translation>L’adresse du serveur de vecteurs, {0}, ne peut être comprise.</translation>
    </message>
    <message>
        <source>In {0} the signs / ? # @ of a user or a password are written %2F %3F %23 %40.</source>
        <translation>Dans {0}, les signes /&#x202f;? # @ d’un utilisateur ou d’un mot de passe s’écrivent&#xa0;%2F&#xa0;%3F&#xa0;%23&#xa0;%40.</translation>
    </message>
    <message>
        <source>it refused the connection</source>
        <translation>il a refusé la connexion</translation>
    </message>
    <message>
        <source>it did not answer in time</source>
        <translation>il n’a pas répondu à temps</translation>
    </message>
    <message>
        <source>its name is not known in this network</source>
        <translation>son nom n’est pas connu sur ce réseau</translation>
    </message>
    <message>
        <source>it does not accept the user or the password</source>
        <translation>il n’accepte pas l’utilisateur ou le mot de passe</translation>
    </message>
    <message>
        <source>it has no such database</source>
        <translation>il n’a pas cette base de données</translation>
    </message>
    <message>
        <source>it has no room left</source>
        <translation>il n’a plus de place</translation>
    </message>
    <message>
        <source>it ended the connection</source>
        <translation>il a mis fin à la connexion</translation>
    </message>
    <message>
        <source>Update the program, or move the file away: a new one is made.</source>
        <translation>Mettez le programme à jour, ou déplacez le fichier&#xa0;: un nouveau sera créé.</translation>
    </message>
    <message>
        <source>Make room in {0}, or allow writing there.</source>
        <translation>Faites de la place dans {0}, ou autorisez-y l’écriture.</translation>
    </message>
    <message>
        <source>The sound library {0} is damaged.</source>
        <translation>La sonothèque {0} est abîmée.</translation>
    </message>
    <message>
        <source>Do it again: the library is made anew, with what you said of your sounds as far as it can be read.</source>
        <translation>Recommencez&#xa0;: la sonothèque est refaite, avec ce que vous aviez dit de vos sons autant qu’on peut le lire.</translation>
    </message>
    <message>
        <source>The sound library {0} cannot be used: {1}.</source>
        <translation>La sonothèque {0} ne peut servir&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>it was made by another version of the program (schema {0})</source>
        <translation>elle vient d’une autre version du programme (schéma {0})</translation>
    </message>
    <message>
        <source>The sound library cannot be written because {0}</source>
        <translation>La sonothèque ne peut être écrite&#xa0;: {0}</translation>
    </message>
    <message>
        <source>{0}: {1}. Searching works; changes are refused until they can be kept.</source>
        <translation>{0} – {1}. La recherche fonctionne&#x202f;; les changements sont refusés jusqu’à ce qu’ils puissent être gardés.</translation>
    </message>
    <message>
        <source>The sound library</source>
        <translation>La sonothèque</translation>
    </message>
    <message>
        <source>The cue sheet has no cue {0}.</source>
        <translation>La feuille de repères n’a pas de repère {0}.</translation>
    </message>
    <message>
        <source>its first line names no column “start_s” (seconds) or “timecode”</source>
        <translation>sa première ligne ne nomme pas de colonne «&#xa0;start_s&#xa0;» (secondes) ou «&#xa0;timecode&#xa0;»</translation>
    </message>
    <message>
        <source>line {0} is no row of a table ({1})</source>
        <translation>la ligne {0} n’est pas une ligne de tableau ({1})</translation>
    </message>
    <message>
        <source>it is empty, so nobody knows when the cue begins</source>
        <translation>le champ est vide, on ne sait donc pas quand le repère commence</translation>
    </message>
    <message>
        <source>“{0}” is no number</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un nombre</translation>
    </message>
    <message>
        <source>“{0}” is no time</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un temps</translation>
    </message>
    <message>
        <source>“{0}” is there already, so this one is called “{1}”</source>
        <translation>«&#xa0;{0}&#xa0;» existe déjà, celui-ci s’appelle donc «&#xa0;{1}&#xa0;»</translation>
    </message>
    <message>
        <source>it holds no list of cues</source>
        <translation>elle ne contient pas de liste de repères</translation>
    </message>
    <message>
        <source>line {0} is not as JSON is written ({1})</source>
        <translation>la ligne {0} n’est pas écrite comme du JSON ({1})</translation>
    </message>
    <message>
        <source>cue {0}, {1}</source>
        <translation>repère {0}, {1}</translation>
    </message>
    <message>
        <source>line {0}, {1}</source>
        <translation>ligne {0}, {1}</translation>
    </message>
    <message>
        <source>“{0}” is none of {1}</source>
        <translation>«&#xa0;{0}&#xa0;» n’est aucun de {1}</translation>
    </message>
    <message>
        <source>“{0}” is no category of UCS, so the cue has none</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas une catégorie UCS, le repère n’en a donc pas</translation>
    </message>
    <message>
        <source>it is missing, or no number</source>
        <translation>le champ manque, ou n’est pas un nombre</translation>
    </message>
    <message>
        <source>the cue begins at {0} s, after its end at {1} s</source>
        <translation>le repère commence à {0} s, après sa fin à {1} s</translation>
    </message>
    <message>
        <source>the cue begins at {0} s, but the film ends at {1} s</source>
        <translation>le repère commence à {0} s, mais le film finit à {1} s</translation>
    </message>
    <message>
        <source>the cue ends at {0} s, before the film begins</source>
        <translation>le repère finit à {0} s, avant le début du film</translation>
    </message>
    <message>
        <source>{0} s lies before the film, so the cue begins with it</source>
        <translation>{0} s est avant le film, le repère commence donc avec lui</translation>
    </message>
    <message>
        <source>{0} s lies after the film, so the cue ends with it at {1} s</source>
        <translation>{0} s est après le film, le repère finit donc avec lui à {1} s</translation>
    </message>
    <message>
        <source>{0} is out of bounds ({1} to {2}), so it is {3}</source>
        <translation>{0} est hors limites ({1} à {2}), ce sera donc {3}</translation>
    </message>
    <message>
        <source>it lasts {0} s, but the film {1} s</source>
        <translation>elle dure {0} s, mais le film {1} s</translation>
    </message>
    <message>
        <source>the cue “{0}” ends ({1} s) before it begins ({2} s)</source>
        <translation>le repère «&#xa0;{0}&#xa0;» finit ({1} s) avant de commencer ({2} s)</translation>
    </message>
    <message>
        <source>the cue “{0}” begins at {1} s, after the end ({2} s)</source>
        <translation>le repère «&#xa0;{0}&#xa0;» commence à {1} s, après la fin ({2} s)</translation>
    </message>
    <message>
        <source>Sounds found in {0} places.</source>
        <translation>Sons trouvés à {0} endroits.</translation>
    </message>
    <message>
        <source>Sounds found in {0} places, {1} unsure and silent.</source>
        <translation>Sons trouvés à {0} endroits, dont {1} incertains et muets.</translation>
    </message>
    <message>
        <source>mixing</source>
        <translation>mixage</translation>
    </message>
    <message>
        <source>“{0}” is a folder, not a picture or a film.</source>
        <translation>«&#xa0;{0}&#xa0;» est un dossier, ni une image ni un film.</translation>
    </message>
    <message>
        <source>Choose the files inside it, or open the whole folder as a batch.</source>
        <translation>Choisissez les fichiers dedans, ou ouvrez tout le dossier comme lot.</translation>
    </message>
    <message>
        <source>“{0}” is empty (0 bytes).</source>
        <translation>«&#xa0;{0}&#xa0;» est vide (0 octet).</translation>
    </message>
    <message>
        <source>The copy probably broke off; fetch the file again from its source.</source>
        <translation>La copie s’est sans doute interrompue&#x202f;; reprenez le fichier à sa source.</translation>
    </message>
    <message>
        <source>Fetch the file again from its source, or repair it with an image editor.</source>
        <translation>Reprenez le fichier à sa source, ou réparez-le avec un éditeur d’images.</translation>
    </message>
    <message>
        <source>“{0}” is {1}, which this program cannot read; there is nothing wrong with the file itself.</source>
        <translation>«&#xa0;{0}&#xa0;» est {1}, que ce programme ne sait pas lire&#x202f;; le fichier lui-même est bon.</translation>
    </message>
    <message>
        <source>“{0}” exists already{1} and was left as it is.</source>
        <translation>«&#xa0;{0}&#xa0;» existe déjà{1} et a été laissé tel quel.</translation>
    </message>
    <message>
        <source>Choose another name, or allow existing results to be replaced.</source>
        <translation>Choisissez un autre nom, ou autorisez le remplacement des résultats.</translation>
    </message>
    <message>
        <source>“{0}” cannot be stored: the folder “{1}” does not exist.</source>
        <translation>«&#xa0;{0}&#xa0;» ne peut être enregistré&#xa0;: le dossier «&#xa0;{1}&#xa0;» n’existe pas.</translation>
    </message>
    <message>
        <source>Create the folder or choose another one.</source>
        <translation>Créez le dossier ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>There is no room left to store “{0}” in the folder “{1}”; nothing was kept.</source>
        <translation>Il n’y a plus de place pour «&#xa0;{0}&#xa0;» dans le dossier «&#xa0;{1}&#xa0;»&#x202f;; rien n’a été gardé.</translation>
    </message>
    <message>
        <source>Free some space or choose a folder on another drive.</source>
        <translation>Libérez de la place ou choisissez un dossier sur un autre disque.</translation>
    </message>
    <message>
        <source>“{0}” may not be read by this user.</source>
        <translation>«&#xa0;{0}&#xa0;» ne peut être lu par cet utilisateur.</translation>
    </message>
    <message>
        <source>Ask for permission to read the file, or copy it to a folder of your own.</source>
        <translation>Demandez le droit de lire le fichier, ou copiez-le dans un dossier à vous.</translation>
    </message>
    <message>
        <source>“{0}” could not be read ({1}).</source>
        <translation>«&#xa0;{0}&#xa0;» n’a pu être lu ({1}).</translation>
    </message>
    <message>
        <source>Check the drive or the network connection it lies on.</source>
        <translation>Vérifiez le disque ou la connexion où il se trouve.</translation>
    </message>
    <message>
        <source>“{0}” cannot be stored: the folder “{1}” is write-protected.</source>
        <translation>«&#xa0;{0}&#xa0;» ne peut être enregistré&#xa0;: le dossier «&#xa0;{1}&#xa0;» est protégé en écriture.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>Choisissez un dossier où vous pouvez écrire.</translation>
    </message>
    <message>
        <source>“{0}” could not be stored ({1}); nothing was kept.</source>
        <translation>«&#xa0;{0}&#xa0;» n’a pu être enregistré ({1})&#x202f;; rien n’a été gardé.</translation>
    </message>
    <message>
        <source>“{0}” needs about {1} but its drive has only {2} left.</source>
        <translation>«&#xa0;{0}&#xa0;» demande environ {1} mais il ne reste que {2} sur son disque.</translation>
    </message>
    <message>
        <source>“{0}” is the original itself, and originals are never overwritten.</source>
        <translation>«&#xa0;{0}&#xa0;» est l’original lui-même, et les originaux ne sont jamais écrasés.</translation>
    </message>
    <message>
        <source>The name of “{0}…” is too long for this system.</source>
        <translation>Le nom de «&#xa0;{0}…&#xa0;» est trop long pour ce système.</translation>
    </message>
    <message>
        <source>Give it a shorter name.</source>
        <translation>Donnez-lui un nom plus court.</translation>
    </message>
    <message>
        <source>“{0}” breaks off before the end of the picture; nothing was written.</source>
        <translation>«&#xa0;{0}&#xa0;» s’interrompt avant la fin de l’image&#x202f;; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>“{0}” is damaged and cannot be read as a picture; nothing was written.</source>
        <translation>«&#xa0;{0}&#xa0;» est abîmé et ne peut être lu comme image&#x202f;; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Save it as an ordinary TIFF or PNG picture of 8 or 16 bits first.</source>
        <translation>Enregistrez-le d’abord comme image TIFF ou PNG ordinaire de 8 ou 16 bits.</translation>
    </message>
    <message>
        <source>“{0}” is a folder; the result needs a file name.</source>
        <translation>«&#xa0;{0}&#xa0;» est un dossier&#x202f;; le résultat a besoin d’un nom de fichier.</translation>
    </message>
    <message>
        <source>Add a file name to the folder.</source>
        <translation>Ajoutez un nom de fichier au dossier.</translation>
    </message>
    <message>
        <source>The name “{0}…” is too long to be stored.</source>
        <translation>Le nom «&#xa0;{0}…&#xa0;» est trop long pour être enregistré.</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>Choisissez un nom plus court.</translation>
    </message>
    <message>
        <source>Choose another folder or another file format.</source>
        <translation>Choisissez un autre dossier ou un autre format de fichier.</translation>
    </message>
    <message>
        <source>Choose the file again.</source>
        <translation>Choisissez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>A picture for every frame needs a folder of its own; choose another name.</source>
        <translation>Une image par photogramme demande un dossier à elle&#x202f;; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>“{0}” says that it lasts {1} hours, more than the limit of {2} hours.</source>
        <translation>«&#xa0;{0}&#xa0;» annonce une durée de {1} heures, plus que la limite de {2} heures.</translation>
    </message>
    <message>
        <source>Its header may be damaged. If the limit is too low for your films, {0}.</source>
        <translation>Son en-tête est peut-être abîmé. Si la limite est trop basse pour vos films&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>“{0}” was given up after {1} hours of work, the limit for one job.</source>
        <translation>«&#xa0;{0}&#xa0;» a été abandonné après {1} heures de travail, la limite pour une tâche.</translation>
    </message>
    <message>
        <source>If it is to work on for longer, {0}.</source>
        <translation>Pour que le travail dure plus longtemps&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>“{0}” was given up: the work on it took {1} GB of memory, the limit for one job.</source>
        <translation>«&#xa0;{0}&#xa0;» a été abandonné&#xa0;: le travail a pris {1} Go de mémoire, la limite pour une tâche.</translation>
    </message>
    <message>
        <source>Close other programs, or use a smaller version of the file; {0}.</source>
        <translation>Fermez d’autres programmes, ou prenez une version plus petite du fichier&#x202f;; {0}.</translation>
    </message>
    <message>
        <source>it can be raised in the window (Edit, Limits), with {0} or with the environment variable {1}</source>
        <translation>la limite se relève dans la fenêtre (Édition, Limites), avec {0} ou avec la variable d’environnement {1}</translation>
    </message>
    <message>
        <source>there is no room left on its drive</source>
        <translation>il n’y a plus de place sur son disque</translation>
    </message>
    <message>
        <source>its folder is write-protected</source>
        <translation>son dossier est protégé en écriture</translation>
    </message>
    <message>
        <source>its metadata could not be written: {0}</source>
        <translation>ses métadonnées n’ont pu être écrites&#xa0;: {0}</translation>
    </message>
    <message>
        <source>IPTC data (this format has no place for them)</source>
        <translation>données IPTC (ce format n’a pas de place pour elles)</translation>
    </message>
    <message>
        <source>Photoshop&apos;s own data (paths, guides, layer states)</source>
        <translation>données propres à Photoshop (tracés, repères, états des calques)</translation>
    </message>
    <message>
        <source>Photoshop&apos;s layers</source>
        <translation>calques de Photoshop</translation>
    </message>
    <message>
        <source>the place on a map (GeoTIFF)</source>
        <translation>le lieu sur une carte (GeoTIFF)</translation>
    </message>
    <message>
        <source>“{0}” could not be signed: {1}.</source>
        <translation>«&#xa0;{0}&#xa0;» n’a pu être signé&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Choose another certificate with `credentials use`, or switch the credentials off.</source>
        <translation>Choisissez un autre certificat avec `credentials use`, ou désactivez les attestations.</translation>
    </message>
    <message>
        <source>changed since it was made</source>
        <translation>changé depuis sa création</translation>
    </message>
    <message>
        <source>Nothing in this file or beside it says that Phonochrome made it.</source>
        <translation>Rien dans ce fichier ni à côté ne dit que Phonochrome l’a fait.</translation>
    </message>
    <message>
        <source>Phonochrome made this, as the file itself says. Its receipt is not beside it.</source>
        <translation>Phonochrome a fait ceci, comme le dit le fichier lui-même. Sa fiche n’est pas à côté.</translation>
    </message>
    <message>
        <source>This is the receipt of a result that {0} made.</source>
        <translation>C’est la fiche d’un résultat que {0} a fait.</translation>
    </message>
    <message>
        <source>{0} made this {1}.</source>
        <translation>Fait avec {0}&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>enlarged picture</source>
        <translation>image agrandie</translation>
    </message>
    <message>
        <source>repaired picture</source>
        <translation>image réparée</translation>
    </message>
    <message>
        <source>film with sound</source>
        <translation>film sonorisé</translation>
    </message>
    <message>
        <source>part of a soundtrack</source>
        <translation>partie d’une bande-son</translation>
    </message>
    <message>
        <source>coloured picture</source>
        <translation>image colorisée</translation>
    </message>
    <message>
        <source>picture that belongs to a result</source>
        <translation>image qui appartient à un résultat</translation>
    </message>
    <message>
        <source>coloured film</source>
        <translation>film colorisé</translation>
    </message>
    <message>
        <source>file that belongs to a result</source>
        <translation>fichier qui appartient à un résultat</translation>
    </message>
    <message>
        <source>colour layer</source>
        <translation>calque de couleur</translation>
    </message>
    <message>
        <source>map of how sure the colours are</source>
        <translation>carte de la sûreté des couleurs</translation>
    </message>
    <message>
        <source>sheet of how the colours are known</source>
        <translation>feuille de l’origine des couleurs</translation>
    </message>
    <message>
        <source>list of credits</source>
        <translation>liste des crédits</translation>
    </message>
    <message>
        <source>stem of a soundtrack</source>
        <translation>stem d’une bande-son</translation>
    </message>
    <message>
        <source>list of sums of all frames</source>
        <translation>liste des sommes de tous les photogrammes</translation>
    </message>
    <message>
        <source>Content Credentials that lie beside their file</source>
        <translation>Content Credentials placés à côté de leur fichier</translation>
    </message>
    <message>
        <source>as it was made</source>
        <translation>tel qu’il a été fait</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>changé depuis</translation>
    </message>
    <message>
        <source>not found where it was</source>
        <translation>introuvable là où il était</translation>
    </message>
    <message>
        <source>as it was written</source>
        <translation>tel qu’écrit</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>tel qu’écrit</translation>
    </message>
    <message>
        <source>changed after it was written, or damaged</source>
        <translation>changée après son écriture, ou abîmée</translation>
    </message>
    <message>
        <source>of an earlier version, without a sum of its own</source>
        <translation>d’une version antérieure, sans somme propre</translation>
    </message>
    <message>
        <source>without a sum</source>
        <translation>sans somme</translation>
    </message>
    <message>
        <source>installed here</source>
        <translation>installé ici</translation>
    </message>
    <message>
        <source>another model of this name is installed here</source>
        <translation>un autre modèle de ce nom est installé ici</translation>
    </message>
    <message>
        <source>not installed here</source>
        <translation>pas installé ici</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>Vivacité</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Saturation</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>Tint of a toned original</source>
        <translation>Teinte d’un original viré</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Picture format</source>
        <translation>Format d’image</translation>
    </message>
    <message>
        <source>Film format</source>
        <translation>Format de film</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Bits per channel</source>
        <translation>Bits par canal</translation>
    </message>
    <message>
        <source>Long edge (pixels)</source>
        <translation>Grand côté (pixels)</translation>
    </message>
    <message>
        <source>Says so in its metadata</source>
        <translation>Mention dans les métadonnées</translation>
    </message>
    <message>
        <source>Carries Content Credentials</source>
        <translation>Porte des Content Credentials</translation>
    </message>
    <message>
        <source>Says so in a caption</source>
        <translation>Mention dans une légende</translation>
    </message>
    <message>
        <source>Colours alone</source>
        <translation>Couleurs seules</translation>
    </message>
    <message>
        <source>Sums of all frames</source>
        <translation>Sommes de tous les photogrammes</translation>
    </message>
    <message>
        <source>Loudness (LUFS)</source>
        <translation>Sonie (LUFS)</translation>
    </message>
    <message>
        <source>True peak (dBTP)</source>
        <translation>Crête vraie (dBTP)</translation>
    </message>
    <message>
        <source>Silent below a confidence of</source>
        <translation>Muet sous une confiance de</translation>
    </message>
    <message>
        <source>Ambience</source>
        <translation>Ambiance</translation>
    </message>
    <message>
        <source>Impacts</source>
        <translation>Impacts</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Sound format</source>
        <translation>Format du son</translation>
    </message>
    <message>
        <source>Things shown by example</source>
        <translation>Choses montrées par l’exemple</translation>
    </message>
    <message>
        <source>Marks in the file</source>
        <translation>Marques dans le fichier</translation>
    </message>
    <message>
        <source>This file</source>
        <translation>Ce fichier</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Fait à partir de</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Fait avec</translation>
    </message>
    <message>
        <source>Colours set by a person</source>
        <translation>Couleurs posées par une personne</translation>
    </message>
    <message>
        <source>None: all are estimated.</source>
        <translation>Aucune&#xa0;: toutes sont estimées.</translation>
    </message>
    <message>
        <source>Reference photograph</source>
        <translation>Photographie de référence</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Also read</source>
        <translation>Également lu</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Fait le</translation>
    </message>
    <message>
        <source>It says</source>
        <translation>Mention</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>The receipt is</source>
        <translation>La fiche est</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>{0} bytes</source>
        <translation>{0} octets</translation>
    </message>
    <message>
        <source>none: a cue sheet was given</source>
        <translation>aucun&#xa0;: une feuille de repères a été donnée</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Time it took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>another plausible one than the first</source>
        <translation>une autre plausible que la première</translation>
    </message>
    <message>
        <source>Strength by brush</source>
        <translation>Force au pinceau</translation>
    </message>
    <message>
        <source>{0} strokes, elsewhere {1}</source>
        <translation>{0} traits, ailleurs {1}</translation>
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
        <source>the model&apos;s own</source>
        <translation>celle du modèle</translation>
    </message>
    <message>
        <source>a guess</source>
        <translation>une supposition</translation>
    </message>
    <message>
        <source>nobody has said how it is known</source>
        <translation>personne n’a dit d’où elle est connue</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Fait par</translation>
    </message>
    <message>
        <source>Kind of source (IPTC)</source>
        <translation>Type de source (IPTC)</translation>
    </message>
    <message>
        <source>Software with a trained model</source>
        <translation>Logiciel avec un modèle entraîné</translation>
    </message>
    <message>
        <source>Colour set by a person</source>
        <translation>Couleur posée par une personne</translation>
    </message>
    <message>
        <source>Content Credentials</source>
        <translation>Content Credentials</translation>
    </message>
    <message>
        <source>unreadable: {0}</source>
        <translation>illisible&#xa0;: {0}</translation>
    </message>
    <message>
        <source>not known to this reader</source>
        <translation>inconnu de ce lecteur</translation>
    </message>
    <message>
        <source>made by the program itself, which proves nothing about a person</source>
        <translation>fait par le programme lui-même, ce qui ne prouve rien sur une personne</translation>
    </message>
    <message>
        <source>CHANGED since it was signed ({0})</source>
        <translation>CHANGÉ depuis la signature ({0})</translation>
    </message>
    <message>
        <source>as signed</source>
        <translation>tel que signé</translation>
    </message>
    <message>
        <source>beside the file</source>
        <translation>à côté du fichier</translation>
    </message>
    <message>
        <source>in the file</source>
        <translation>dans le fichier</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signé par</translation>
    </message>
    <message>
        <source>{0} (certificate: {1})</source>
        <translation>{0} (certificat&#xa0;: {1})</translation>
    </message>
    <message>
        <source>Signed with</source>
        <translation>Signé avec</translation>
    </message>
    <message>
        <source>It was said</source>
        <translation>Il a été dit</translation>
    </message>
    <message>
        <source>was switched off</source>
        <translation>a été désactivée</translation>
    </message>
    <message>
        <source>“{0}” is no time code such as 01:00:00:00</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un code temporel comme 01:00:00:00</translation>
    </message>
    <message>
        <source>a leader of {0} s does not fit before {1}; start at 01:00:00:00</source>
        <translation>une amorce de {0} s ne tient pas avant {1}&#x202f;; commencez à 01:00:00:00</translation>
    </message>
    <message>
        <source>{0} frames a second are no rate</source>
        <translation>{0} images par seconde ne sont pas une cadence</translation>
    </message>
    <message>
        <source>{0} could not be read because the file is damaged. It was {1}. {2}</source>
        <translation>{0}&#xa0;: illisible, car le fichier est abîmé. Il a été {1}. {2}</translation>
    </message>
    <message>
        <source>left as found at {0}</source>
        <translation>laissé tel quel à {0}</translation>
    </message>
    <message>
        <source>set aside as “{0}” in {1}</source>
        <translation>mis de côté comme «&#xa0;{0}&#xa0;» dans {1}</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}): {2}. {3}</source>
        <translation>{0}&#xa0;: illisible ({1})&#xa0;: {2}. {3}</translation>
    </message>
    <message>
        <source>The program begins with new ones.</source>
        <translation>Le programme en commence de nouveaux.</translation>
    </message>
    <message>
        <source>What could still be read of it was kept.</source>
        <translation>Ce qui était encore lisible a été gardé.</translation>
    </message>
    <message>
        <source>{0} cannot be saved at present because {1}: {2}. The program keeps it in mind and goes on trying until it is closed.</source>
        <translation>{0}&#xa0;: ne peut être enregistré à présent ({1})&#xa0;: {2}. Le programme le garde en mémoire et réessaie jusqu’à sa fermeture.</translation>
    </message>
    <message>
        <source>Changes cannot be recorded at present because {0}: {1}. They are kept in mind and tried again with the next one.</source>
        <translation>Les changements ne peuvent être notés à présent ({0})&#xa0;: {1}. Ils sont gardés en mémoire et réessayés avec le prochain.</translation>
    </message>
    <message>
        <source>The project “{0}” is damaged. {1} What could still be read of it was kept.</source>
        <translation>Le projet «&#xa0;{0}&#xa0;» est abîmé. {1} Ce qui était encore lisible a été gardé.</translation>
    </message>
    <message>
        <source>It was left as found.</source>
        <translation>Il a été laissé tel quel.</translation>
    </message>
    <message>
        <source>It was set aside as “{0}”.</source>
        <translation>Il a été mis de côté comme «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>The project “{0}” was made by a newer version of this program.</source>
        <translation>Le projet «&#xa0;{0}&#xa0;» vient d’une version plus récente de ce programme.</translation>
    </message>
    <message>
        <source>Open it with that version, or bring this one up to date.</source>
        <translation>Ouvrez-le avec cette version-là, ou mettez celle-ci à jour.</translation>
    </message>
    <message>
        <source>The project “{0}” cannot be read: {1}.</source>
        <translation>Le projet «&#xa0;{0}&#xa0;» ne peut être lu&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Look whether it is still there.</source>
        <translation>Regardez s’il est encore là.</translation>
    </message>
    <message>
        <source>“{0}” cannot be taken as a preset: {1}.</source>
        <translation>«&#xa0;{0}&#xa0;» ne peut être pris comme préréglage&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Choose a file that this program has kept as a colour preset.</source>
        <translation>Choisissez un fichier que ce programme a gardé comme préréglage de couleur.</translation>
    </message>
    <message>
        <source>it holds no colour preset</source>
        <translation>il ne contient pas de préréglage de couleur</translation>
    </message>
    <message>
        <source>The preset “{0}”</source>
        <translation>Le préréglage «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>It is left out.</source>
        <translation>Il est écarté.</translation>
    </message>
    <message>
        <source>it holds “{0}”</source>
        <translation>il contient «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>a newer program wrote it (version {0}; this one knows {1})</source>
        <translation>un programme plus récent l’a écrit (version {0}&#x202f;; celui-ci connaît {1})</translation>
    </message>
    <message>
        <source>JSON is malformed: {0}</source>
        <translation>JSON mal formé&#xa0;: {0}</translation>
    </message>
    <message>
        <source>“{0}” exists already and was left as it is.</source>
        <translation>«&#xa0;{0}&#xa0;» existe déjà et a été laissé tel quel.</translation>
    </message>
    <message>
        <source>The setting of the certificate, {0}, cannot be read.</source>
        <translation>Le réglage du certificat, {0}, ne peut être lu.</translation>
    </message>
    <message>
        <source>Name the certificate again: credentials use CERTIFICATE.pem KEY.pem</source>
        <translation>Nommez de nouveau le certificat&#xa0;: credentials use CERTIFICATE.pem KEY.pem</translation>
    </message>
    <message>
        <source>{0} and {1} are no certificate and its key: {2}.</source>
        <translation>{0} et {1} ne sont pas un certificat et sa clé&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>Both have to be PEM files, the key without a password.</source>
        <translation>Les deux doivent être des fichiers PEM, la clé sans mot de passe.</translation>
    </message>
    <message>
        <source>the key is not that of the certificate</source>
        <translation>la clé n’est pas celle du certificat</translation>
    </message>
    <message>
        <source>a key of this kind cannot sign Content Credentials</source>
        <translation>une clé de ce type ne peut signer des Content Credentials</translation>
    </message>
    <message>
        <source>“{0}” cannot be read as a film ({1}).</source>
        <translation>«&#xa0;{0}&#xa0;» ne peut être lu comme film ({1}).</translation>
    </message>
    <message>
        <source>Fetch the file again from its source.</source>
        <translation>Reprenez le fichier à sa source.</translation>
    </message>
    <message>
        <source>“{0}” is neither a picture nor a film of a known format.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est ni une image ni un film d’un format connu.</translation>
    </message>
    <message>
        <source>“{0}” has a picture track but not one readable picture in it.</source>
        <translation>«&#xa0;{0}&#xa0;» a une piste image mais pas une image lisible.</translation>
    </message>
    <message>
        <source>“{0}” is a damaged or incomplete film: its table of contents cannot be read.</source>
        <translation>«&#xa0;{0}&#xa0;» est un film abîmé ou incomplet&#xa0;: sa table des matières est illisible.</translation>
    </message>
    <message>
        <source>Copy it again from its source; a recording that broke off may be repaired with a recovery tool.</source>
        <translation>Recopiez-le de sa source&#x202f;; un enregistrement interrompu peut parfois se réparer avec un outil de récupération.</translation>
    </message>
    <message>
        <source>“{0}” could not be read to its end ({1}).</source>
        <translation>«&#xa0;{0}&#xa0;» n’a pu être lu jusqu’au bout ({1}).</translation>
    </message>
    <message>
        <source>Check the drive it lies on, or copy it again from its source.</source>
        <translation>Vérifiez le disque où il se trouve, ou recopiez-le de sa source.</translation>
    </message>
    <message>
        <source>“{0}” holds sound and a cover picture but no moving pictures.</source>
        <translation>«&#xa0;{0}&#xa0;» contient du son et une image de couverture, mais pas d’images animées.</translation>
    </message>
    <message>
        <source>“{0}” holds only sound, no moving pictures.</source>
        <translation>«&#xa0;{0}&#xa0;» ne contient que du son, pas d’images animées.</translation>
    </message>
    <message>
        <source>“{0}” holds no moving pictures.</source>
        <translation>«&#xa0;{0}&#xa0;» ne contient pas d’images animées.</translation>
    </message>
    <message>
        <source>Choose a film that has a picture track.</source>
        <translation>Choisissez un film qui a une piste image.</translation>
    </message>
    <message>
        <source>The file is damaged or was never completed; copy it again from its source.</source>
        <translation>Le fichier est abîmé ou n’a jamais été achevé&#x202f;; recopiez-le de sa source.</translation>
    </message>
    <message>
        <source>The pictures of “{0}” are coded in a way that this program cannot read.</source>
        <translation>Les images de «&#xa0;{0}&#xa0;» sont codées d’une façon que ce programme ne sait pas lire.</translation>
    </message>
    <message>
        <source>Convert the film to MP4 or Matroska first.</source>
        <translation>Convertissez d’abord le film en MP4 ou Matroska.</translation>
    </message>
    <message>
        <source>Pictures: {0}. Films: MP4, MOV, MKV, AVI, MPEG and others.</source>
        <translation>Images&#xa0;: {0}. Films&#xa0;: MP4, MOV, MKV, AVI, MPEG et autres.</translation>
    </message>
    <message>
        <source>Films cannot be stored in “{0}”: the folder&apos;s name holds bytes that are no text.</source>
        <translation>Les films ne peuvent être enregistrés dans «&#xa0;{0}&#xa0;»&#xa0;: le nom du dossier contient des octets qui ne sont pas du texte.</translation>
    </message>
    <message>
        <source>Choose a folder with an ordinary name.</source>
        <translation>Choisissez un dossier au nom ordinaire.</translation>
    </message>
    <message>
        <source>“{0}” is named as {1} but {2} is asked for.</source>
        <translation>«&#xa0;{0}&#xa0;» porte le nom de {1}, mais c’est {2} qui est demandé.</translation>
    </message>
    <message>
        <source>Let the name end in {0}.</source>
        <translation>Faites finir le nom par {0}.</translation>
    </message>
    <message>
        <source>“{0}” cannot be stored: films are written as MP4, MKV (FFV1) or MOV (ProRes).</source>
        <translation>«&#xa0;{0}&#xa0;» ne peut être enregistré&#xa0;: les films s’écrivent en MP4, MKV (FFV1) ou MOV (ProRes).</translation>
    </message>
    <message>
        <source>Choose a name that ends in .mp4, .mkv or .mov.</source>
        <translation>Choisissez un nom qui finit par .mp4, .mkv ou .mov.</translation>
    </message>
    <message>
        <source>“{0}” cannot be a frame of a film: it is {1}.</source>
        <translation>«&#xa0;{0}&#xa0;» ne peut être un photogramme d’un film&#xa0;: c’est {1}.</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>pas une image</translation>
    </message>
    <message>
        <source>in floating point, in 32-bit numbers, in inks or in L*a*b*</source>
        <translation>en virgule flottante, en nombres de 32 bits, en encres ou en L*a*b*</translation>
    </message>
    <message>
        <source>Save the pictures as TIFF or PNG of 8 or 16 bits, grey or RGB, first.</source>
        <translation>Enregistrez d’abord les images en TIFF ou PNG de 8 ou 16 bits, gris ou RVB.</translation>
    </message>
    <message>
        <source>“{0}” codes its colours as {1}, which has no plane of lightness that could be kept.</source>
        <translation>«&#xa0;{0}&#xa0;» code ses couleurs en {1}, qui n’a pas de plan de clarté à garder.</translation>
    </message>
    <message>
        <source>Convert the film to ordinary YUV (BT.709 or BT.2020) first.</source>
        <translation>Convertissez d’abord le film en YUV ordinaire (BT.709 ou BT.2020).</translation>
    </message>
    <message>
        <source>“{0}” cannot be stored: films with sound are written as MP4, MOV, MKV or AVI.</source>
        <translation>«&#xa0;{0}&#xa0;» ne peut être enregistré&#xa0;: les films sonores s’écrivent en MP4, MOV, MKV ou AVI.</translation>
    </message>
    <message>
        <source>Choose a name that ends in .mp4, .mov, .mkv or .avi.</source>
        <translation>Choisissez un nom qui finit par .mp4, .mov, .mkv ou .avi.</translation>
    </message>
    <message>
        <source>“{0}” cannot hold {1} sound that other programs would play.</source>
        <translation>«&#xa0;{0}&#xa0;» ne peut contenir un son {1} que d’autres programmes liraient.</translation>
    </message>
    <message>
        <source>Choose another sound, or a film in Matroska (.mkv).</source>
        <translation>Choisissez un autre son, ou un film en Matroska (.mkv).</translation>
    </message>
    <message>
        <source>The pictures of “{0}” ({1}) cannot be kept unchanged in “{2}”.</source>
        <translation>Les images de «&#xa0;{0}&#xa0;» ({1}) ne peuvent être gardées inchangées dans «&#xa0;{2}&#xa0;».</translation>
    </message>
    <message>
        <source>Choose a name that ends in .mkv; Matroska holds nearly everything.</source>
        <translation>Choisissez un nom qui finit par .mkv&#x202f;; Matroska contient presque tout.</translation>
    </message>
    <message>
        <source>Colourise or convert the film first.</source>
        <translation>Colorisez ou convertissez d’abord le film.</translation>
    </message>
    <message>
        <source>“{0}” is a sequence of pictures, and “{1}” cannot hold them without loss.</source>
        <translation>«&#xa0;{0}&#xa0;» est une suite d’images, et «&#xa0;{1}&#xa0;» ne peut les contenir sans perte.</translation>
    </message>
    <message>
        <source>Choose a name that ends in .mkv.</source>
        <translation>Choisissez un nom qui finit par .mkv.</translation>
    </message>
    <message>
        <source>The sound has {0} channels; 1, 2 or 6 can be stored with a film.</source>
        <translation>Le son a {0} canaux&#x202f;; 1, 2 ou 6 peuvent être enregistrés avec un film.</translation>
    </message>
    <message>
        <source>Mix it down to stereo first.</source>
        <translation>Réduisez-le d’abord en stéréo.</translation>
    </message>
    <message>
        <source>{0} damaged pieces of the film were passed over.</source>
        <translation>{0} morceaux abîmés du film ont été sautés.</translation>
    </message>
    <message>
        <source>The file breaks off after {0} of {1} seconds; what is there is done.</source>
        <translation>Le fichier s’interrompt après {0} secondes sur {1}&#x202f;; ce qui existe est traité.</translation>
    </message>
    <message>
        <source>By its content this is a film, although its name ends in “{0}”.</source>
        <translation>Par son contenu, c’est un film, bien que son nom finisse par «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>Interlaced ({0}); it stays so.</source>
        <translation>Entrelacé ({0})&#x202f;; il le reste.</translation>
    </message>
    <message>
        <source>bottom first</source>
        <translation>trame inférieure d’abord</translation>
    </message>
    <message>
        <source>The frame rate varies: every picture keeps its own time.</source>
        <translation>La cadence varie&#xa0;: chaque image garde son propre temps.</translation>
    </message>
    <message>
        <source>Turned upright as its rotation flag says.</source>
        <translation>Redressé comme l’indique sa rotation.</translation>
    </message>
    <message>
        <source>Its pixels are not square ({0}); results keep that.</source>
        <translation>Ses pixels ne sont pas carrés ({0})&#x202f;; les résultats le gardent.</translation>
    </message>
    <message>
        <source>HDR ({0}); it stays so.</source>
        <translation>HDR ({0})&#x202f;; il le reste.</translation>
    </message>
    <message>
        <source>A sequence of {0} {1} files from number {2} on, {3}.</source>
        <translation>Une suite de {0} fichiers {1} à partir du numéro {2}, {3}.</translation>
    </message>
    <message>
        <source>Its pictures carry a colour profile, which films do not have: their numbers are taken as they are.</source>
        <translation>Ses images portent un profil de couleur, que les films n’ont pas&#xa0;: leurs nombres sont pris tels quels.</translation>
    </message>
    <message>
        <source>Numbers are missing ({0}): the picture before each gap stays until the next one.</source>
        <translation>Des numéros manquent ({0})&#xa0;: l’image avant chaque lacune reste jusqu’à la suivante.</translation>
    </message>
    <message>
        <source>The film&apos;s pictures stay for different times, which a sequence cannot say.</source>
        <translation>Les images du film durent différemment, ce qu’une suite ne peut dire.</translation>
    </message>
    <message>
        <source>RGB has no room below black and above white: tones beyond were cut off.</source>
        <translation>Le RVB n’a pas de place sous le noir ni au-dessus du blanc&#xa0;: les tons au-delà ont été coupés.</translation>
    </message>
    <message>
        <source>The film&apos;s pixels are not square ({0}), which these pictures do not say.</source>
        <translation>Les pixels du film ne sont pas carrés ({0}), ce que ces images ne disent pas.</translation>
    </message>
    <message>
        <source>The film&apos;s transparency was left out: these pictures cannot hold it. TIFF and PNG can.</source>
        <translation>La transparence du film a été omise&#xa0;: ces images ne peuvent la contenir. TIFF et PNG le peuvent.</translation>
    </message>
    <message>
        <source>The pictures of the sequence are stored without loss (FFV1): unpacked they are the same, bit for bit.</source>
        <translation>Les images de la suite sont enregistrées sans perte (FFV1)&#xa0;: dépaquetées, elles sont identiques bit à bit.</translation>
    </message>
    <message>
        <source>The film is shown at another speed, so its own sound, subtitles and chapters are left out.</source>
        <translation>Le film passe à une autre vitesse&#xa0;: son propre son, ses sous-titres et ses chapitres sont donc omis.</translation>
    </message>
    <message>
        <source>The sound ({0}) was re-encoded as {1}, with all its channels, because {2} cannot hold it.</source>
        <translation>Le son ({0}) a été réencodé en {1}, avec tous ses canaux, car {2} ne peut le contenir.</translation>
    </message>
    <message>
        <source>The subtitles{0} came along as plain text; their looks were left behind.</source>
        <translation>Les sous-titres{0} sont venus en texte simple&#x202f;; leur mise en forme est restée.</translation>
    </message>
    <message>
        <source>{0} was left out: {1}.</source>
        <translation>{0} a été omis&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>The cover picture</source>
        <translation>L’image de couverture</translation>
    </message>
    <message>
        <source>The attachment “{0}”</source>
        <translation>La pièce jointe «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>A data track{0}</source>
        <translation>Une piste de données{0}</translation>
    </message>
    <message>
        <source>A sound track of an unknown kind{0}</source>
        <translation>Une piste son d’un type inconnu{0}</translation>
    </message>
    <message>
        <source>Another picture track{0}</source>
        <translation>Une autre piste image{0}</translation>
    </message>
    <message>
        <source>this program cannot read it</source>
        <translation>ce programme ne sait pas la lire</translation>
    </message>
    <message>
        <source>only the first one is worked on</source>
        <translation>seule la première est travaillée</translation>
    </message>
    <message>
        <source>{0} cannot hold it</source>
        <translation>{0} ne peut le contenir</translation>
    </message>
    <message>
        <source>This film format needs even sizes: the picture was extended to {0} × {1} by repeating its last {2}.</source>
        <translation>Ce format de film demande des tailles paires&#xa0;: l’image a été étendue à {0} × {1} en répétant&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>The film has {0} bits and this format {1}: its tones were rounded. MKV (FFV1) keeps them all.</source>
        <translation>Le film a {0} bits et ce format {1}&#xa0;: ses tons ont été arrondis. MKV (FFV1) les garde tous.</translation>
    </message>
    <message>
        <source>The film has full range, which this format cannot say: its tones were fitted into the usual.</source>
        <translation>Le film a la plage complète, ce que ce format ne peut dire&#xa0;: ses tons ont été ramenés à la plage usuelle.</translation>
    </message>
    <message>
        <source>The film&apos;s transparency was left out: this format cannot hold it. MKV (FFV1) can.</source>
        <translation>La transparence du film a été omise&#xa0;: ce format ne peut la contenir. MKV (FFV1) le peut.</translation>
    </message>
    <message>
        <source>H.265 stores its half pictures together, tagged as interlaced.</source>
        <translation>H.265 enregistre ses trames ensemble, marquées comme entrelacées.</translation>
    </message>
    <message>
        <source>Telecine recognised (3:2 pulldown): 24 film pictures a second lie in 30 video frames, with half pictures shown twice. It is kept as it is; take the pulldown out first if you want the 24 pictures.</source>
        <translation>Télécinéma reconnu (pulldown 3:2)&#xa0;: 24 images de film par seconde tiennent dans 30 images vidéo, avec des trames montrées deux fois. Il est gardé tel quel&#x202f;; retirez d’abord le pulldown si vous voulez les 24 images.</translation>
    </message>
    <message>
        <source>Telecine recognised (pulldown): every fifth frame repeats the one before it, so 24 film pictures a second lie in 30 video frames. It is kept as it is.</source>
        <translation>Télécinéma reconnu (pulldown)&#xa0;: une image sur cinq répète la précédente, 24 images de film par seconde tiennent donc dans 30 images vidéo. Il est gardé tel quel.</translation>
    </message>
    <message>
        <source>Telecine recognised (pulldown by flags): its pictures are shown for three and two half frames in turn. They keep their times.</source>
        <translation>Télécinéma reconnu (pulldown par indicateurs)&#xa0;: ses images durent tour à tour trois et deux trames. Elles gardent leurs temps.</translation>
    </message>
    <message>
        <source>A picture for every frame, {0} frames a second, {1} bits.</source>
        <translation>Une image par photogramme, {0} images par seconde, {1} bits.</translation>
    </message>
    <message>
        <source>What else the film holds (sound, subtitles, chapters) is not in its pictures.</source>
        <translation>Ce que le film contient d’autre (son, sous-titres, chapitres) n’est pas dans ses images.</translation>
    </message>
    <message>
        <source>{0} frames a second</source>
        <translation>{0} images par seconde</translation>
    </message>
    <message>
        <source>{0} frames a second, which was assumed, for the files do not say it (--frame-rate sets another)</source>
        <translation>{0} images par seconde, ce qui a été supposé, car les fichiers ne le disent pas (--frame-rate en fixe une autre)</translation>
    </message>
    <message>
        <source>“{0}” is a PDF document, not a picture.</source>
        <translation>«&#xa0;{0}&#xa0;» est un document PDF, pas une image.</translation>
    </message>
    <message>
        <source>Export its pages as TIFF or PNG pictures first.</source>
        <translation>Exportez d’abord ses pages en images TIFF ou PNG.</translation>
    </message>
    <message>
        <source>“{0}” is not a picture of a known format.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas une image d’un format connu.</translation>
    </message>
    <message>
        <source>“{0}” cannot be used as a photograph: {1}.</source>
        <translation>«&#xa0;{0}&#xa0;» ne peut servir de photographie&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>Save it as an ordinary 8- or 16-bit TIFF or PNG first.</source>
        <translation>Enregistrez-le d’abord en TIFF ou PNG ordinaire de 8 ou 16 bits.</translation>
    </message>
    <message>
        <source>“{0}” cannot be stored: pictures are written as TIFF, PNG, JPEG or WebP.</source>
        <translation>«&#xa0;{0}&#xa0;» ne peut être enregistré&#xa0;: les images s’écrivent en TIFF, PNG, JPEG ou WebP.</translation>
    </message>
    <message>
        <source>Choose a name that ends in .tif, .png, .jpg or .webp.</source>
        <translation>Choisissez un nom qui finit par .tif, .png, .jpg ou .webp.</translation>
    </message>
    <message>
        <source>A {0} file cannot be larger than {1} pixels a side, but “{2}” would be {3} × {4}.</source>
        <translation>Un fichier {0} ne peut dépasser {1} pixels de côté, mais «&#xa0;{2}&#xa0;» en aurait {3} × {4}.</translation>
    </message>
    <message>
        <source>Choose TIFF or PNG for this picture.</source>
        <translation>Choisissez TIFF ou PNG pour cette image.</translation>
    </message>
    <message>
        <source>“{0}” is named as a {1} file but {2} is asked for.</source>
        <translation>«&#xa0;{0}&#xa0;» porte le nom d’un fichier {1}, mais c’est {2} qui est demandé.</translation>
    </message>
    <message>
        <source>Change the name&apos;s ending or the format.</source>
        <translation>Changez la fin du nom ou le format.</translation>
    </message>
    <message>
        <source>“{0}” is an SVG drawing, not a photograph.</source>
        <translation>«&#xa0;{0}&#xa0;» est un dessin SVG, pas une photographie.</translation>
    </message>
    <message>
        <source>Export it as a PNG picture if you want to colourise it.</source>
        <translation>Exportez-le en image PNG si vous voulez le coloriser.</translation>
    </message>
    <message>
        <source>“{0}” has no pixels (its size is {1} × {2}).</source>
        <translation>«&#xa0;{0}&#xa0;» n’a pas de pixels (sa taille est {1} × {2}).</translation>
    </message>
    <message>
        <source>“{0}” claims to be {1} × {2} pixels, more than the safe limit of {3} megapixels.</source>
        <translation>«&#xa0;{0}&#xa0;» annonce {1} × {2} pixels, plus que la limite sûre de {3} mégapixels.</translation>
    </message>
    <message>
        <source>If the file is trustworthy and the limit too low, {0}.</source>
        <translation>Si le fichier est digne de confiance et la limite trop basse&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>“{0}” claims to be {1} × {2} pixels although the file is far too small for that.</source>
        <translation>«&#xa0;{0}&#xa0;» annonce {1} × {2} pixels alors que le fichier est bien trop petit pour cela.</translation>
    </message>
    <message>
        <source>It is damaged or made to exhaust memory; fetch it again from its source.</source>
        <translation>Il est abîmé ou fait pour épuiser la mémoire&#x202f;; reprenez-le à sa source.</translation>
    </message>
    <message>
        <source>“{0}” ({1} × {2} pixels) is too large to be read in this format.</source>
        <translation>«&#xa0;{0}&#xa0;» ({1} × {2} pixels) est trop grand pour être lu dans ce format.</translation>
    </message>
    <message>
        <source>Convert it to an ordinary TIFF first; that is read piece by piece at any size.</source>
        <translation>Convertissez-le d’abord en TIFF ordinaire, qui se lit par parties à toute taille.</translation>
    </message>
    <message>
        <source>“{0}” has no page {1}: it holds {2}.</source>
        <translation>«&#xa0;{0}&#xa0;» n’a pas de page {1}&#xa0;: il contient {2}.</translation>
    </message>
    <message>
        <source>Choose one of its pages, or all of them.</source>
        <translation>Choisissez une de ses pages, ou toutes.</translation>
    </message>
    <message>
        <source>only one page</source>
        <translation>une seule page</translation>
    </message>
    <message>
        <source>{0} pages</source>
        <translation>{0} pages</translation>
    </message>
    <message>
        <source>Open it in an image editor and save it as a TIFF or PNG picture first.</source>
        <translation>Ouvrez-le dans un éditeur d’images et enregistrez-le d’abord comme image TIFF ou PNG.</translation>
    </message>
    <message>
        <source>Develop it with the camera maker&apos;s program, and save it as a TIFF picture of 16 bits.</source>
        <translation>Développez-le avec le programme du fabricant, et enregistrez-le comme image TIFF de 16 bits.</translation>
    </message>
    <message>
        <source>Save it as an ordinary TIFF or PNG picture (standard dynamic range) first.</source>
        <translation>Enregistrez-le d’abord comme image TIFF ou PNG ordinaire (dynamique standard).</translation>
    </message>
    <message>
        <source>a camera&apos;s raw file of an unknown kind</source>
        <translation>un fichier brut d’appareil photo d’un type inconnu</translation>
    </message>
    <message>
        <source>a Photoshop document</source>
        <translation>un document Photoshop</translation>
    </message>
    <message>
        <source>a GIMP document</source>
        <translation>un document GIMP</translation>
    </message>
    <message>
        <source>an OpenEXR picture</source>
        <translation>une image OpenEXR</translation>
    </message>
    <message>
        <source>a Radiance HDR picture</source>
        <translation>une image Radiance HDR</translation>
    </message>
    <message>
        <source>a JPEG XR picture</source>
        <translation>une image JPEG XR</translation>
    </message>
    <message>
        <source>a JBIG2 picture</source>
        <translation>une image JBIG2</translation>
    </message>
    <message>
        <source>a DjVu document</source>
        <translation>un document DjVu</translation>
    </message>
    <message>
        <source>an astronomical FITS picture</source>
        <translation>une image astronomique FITS</translation>
    </message>
    <message>
        <source>a DirectDraw texture</source>
        <translation>une texture DirectDraw</translation>
    </message>
    <message>
        <source>a QOI picture</source>
        <translation>une image QOI</translation>
    </message>
    <message>
        <source>a PostScript document</source>
        <translation>un document PostScript</translation>
    </message>
    <message>
        <source>an Encapsulated PostScript document</source>
        <translation>un document PostScript encapsulé</translation>
    </message>
    <message>
        <source>a Windows metafile</source>
        <translation>un métafichier Windows</translation>
    </message>
    <message>
        <source>a PCX picture</source>
        <translation>une image PCX</translation>
    </message>
    <message>
        <source>an SGI picture</source>
        <translation>une image SGI</translation>
    </message>
    <message>
        <source>a Sun raster picture</source>
        <translation>une image Sun raster</translation>
    </message>
    <message>
        <source>a DICOM medical picture</source>
        <translation>une image médicale DICOM</translation>
    </message>
    <message>
        <source>a BMP picture of a rare kind</source>
        <translation>une image BMP d’un type rare</translation>
    </message>
    <message>
        <source>a HEIF picture of the kind {0}</source>
        <translation>une image HEIF du type {0}</translation>
    </message>
    <message>
        <source>a HEIF picture coded in a rare way</source>
        <translation>une image HEIF codée de façon rare</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture of signed numbers</source>
        <translation>une image JPEG 2000 de nombres signés</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture of {0}-bit numbers</source>
        <translation>une image JPEG 2000 de nombres de {0} bits</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture with reduced colour planes</source>
        <translation>une image JPEG 2000 aux plans de couleur réduits</translation>
    </message>
    <message>
        <source>a {0}JPEG picture of {1}-bit precision</source>
        <translation>une image {0}JPEG d’une précision de {1} bits</translation>
    </message>
    <message>
        <source>a PAM picture of {0} channels</source>
        <translation>une image PAM de {0} canaux</translation>
    </message>
    <message>
        <source>a picture of high dynamic range ({0})</source>
        <translation>une image à grande dynamique ({0})</translation>
    </message>
    <message>
        <source>a TIFF picture compressed in a rare way ({0})</source>
        <translation>une image TIFF comprimée de façon rare ({0})</translation>
    </message>
    <message>
        <source>a TIFF picture of signed numbers ({0} bit)</source>
        <translation>une image TIFF de nombres signés ({0} bits)</translation>
    </message>
    <message>
        <source>a TIFF file of numbers that no photograph has</source>
        <translation>un fichier TIFF de nombres qu’aucune photographie n’a</translation>
    </message>
    <message>
        <source>a TIFF picture of a rare kind (photometric interpretation {0})</source>
        <translation>une image TIFF d’un type rare (interprétation photométrique {0})</translation>
    </message>
    <message>
        <source>a TIFF picture in L*a*b* of {0} bits in a rare encoding</source>
        <translation>une image TIFF en L*a*b* de {0} bits, codée de façon rare</translation>
    </message>
    <message>
        <source>a TIFF picture of {0}-bit numbers</source>
        <translation>une image TIFF de nombres de {0} bits</translation>
    </message>
    <message>
        <source>a TIFF picture of a rare layout ({0}-bit)</source>
        <translation>une image TIFF d’une disposition rare ({0} bits)</translation>
    </message>
    <message>
        <source>A camera&apos;s raw file: it was developed with the camera&apos;s white balance and without a tone curve.</source>
        <translation>Un fichier brut d’appareil photo&#xa0;: développé avec la balance des blancs de l’appareil et sans courbe de tons.</translation>
    </message>
    <message>
        <source>{0}: the {1} bits of the original were rounded.</source>
        <translation>{0}&#xa0;: les {1} bits de l’original ont été arrondis.</translation>
    </message>
    <message>
        <source>{0} bits per channel were asked for</source>
        <translation>{0} bits par canal étaient demandés</translation>
    </message>
    <message>
        <source>{0} holds {1} bits per channel</source>
        <translation>{0} tient {1} bits par canal</translation>
    </message>
    <message>
        <source>Not carried over: {0}.</source>
        <translation>Non repris&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>{0} can be read.</source>
        <translation>{0} sont lisibles.</translation>
    </message>
    <message>
        <source>The file holds {0} pages</source>
        <translation>Le fichier contient {0} pages</translation>
    </message>
    <message>
        <source>The file holds {0} pictures</source>
        <translation>Le fichier contient {0} images</translation>
    </message>
    <message>
        <source>An animation of {0} pictures</source>
        <translation>Une animation de {0} images</translation>
    </message>
    <message>
        <source>It has one more channel beyond its colours (a selection or a spot colour), which is not carried over.</source>
        <translation>Elle a un canal de plus que ses couleurs (une sélection ou un ton direct), qui n’est pas repris.</translation>
    </message>
    <message>
        <source>It has {0} more channels beyond its colours (selections or spot colours), which are not carried over.</source>
        <translation>Elle a {0} canaux de plus que ses couleurs (sélections ou tons directs), qui ne sont pas repris.</translation>
    </message>
    <message>
        <source>One pixel value is infinite or no number: infinite ones were read as white, the others as black.</source>
        <translation>Une valeur de pixel est infinie ou sans nombre&#xa0;: les infinies ont été lues comme blanc, les autres comme noir.</translation>
    </message>
    <message>
        <source>{0} pixel values are infinite or no number: infinite ones were read as white, the others as black.</source>
        <translation>{0} valeurs de pixels sont infinies ou sans nombre&#xa0;: les infinies ont été lues comme blanc, les autres comme noir.</translation>
    </message>
    <message>
        <source>The file holds {0} pictures: only the main one is used.</source>
        <translation>Le fichier contient {0} images&#xa0;: seule la principale est employée.</translation>
    </message>
    <message>
        <source>Floating-point pixels are read as linear light with 1.0 as white.</source>
        <translation>Les pixels en virgule flottante sont lus comme lumière linéaire, 1,0 étant le blanc.</translation>
    </message>
    <message>
        <source>The embedded colour profile does not fit the picture and was ignored (linear light assumed).</source>
        <translation>Le profil de couleur incorporé ne convient pas à l’image et a été ignoré (lumière linéaire supposée).</translation>
    </message>
    <message>
        <source>The embedded colour profile does not fit the picture and was ignored (sRGB assumed).</source>
        <translation>Le profil de couleur incorporé ne convient pas à l’image et a été ignoré (sRGB supposé).</translation>
    </message>
    <message>
        <source>32-bit numbers were read in 16 bits.</source>
        <translation>Les nombres de 32 bits ont été lus en 16 bits.</translation>
    </message>
    <message>
        <source>Floating-point pixels were read in 16 bits with {0} as white.</source>
        <translation>Les pixels en virgule flottante ont été lus en 16 bits, {0} étant le blanc.</translation>
    </message>
    <message>
        <source>Printing inks (CMYK) were read through the file&apos;s own profile.</source>
        <translation>Les encres d’impression (CMJN) ont été lues par le profil du fichier.</translation>
    </message>
    <message>
        <source>Printing inks (CMYK) without a profile were read through a general one.</source>
        <translation>Les encres d’impression (CMJN) sans profil ont été lues par un profil général.</translation>
    </message>
    <message>
        <source>The picture was converted to sRGB: its own kind of numbers cannot be worked on as it is.</source>
        <translation>L’image a été convertie en sRGB&#xa0;: ses nombres ne peuvent être travaillés tels quels.</translation>
    </message>
    <message>
        <source>Turned upright as its orientation flag says.</source>
        <translation>Redressée comme l’indique son orientation.</translation>
    </message>
    <message>
        <source>The original&apos;s profile “{0}” is a table in which lightness cannot be kept exactly: the result carries sRGB.</source>
        <translation>Le profil «&#xa0;{0}&#xa0;» de l’original est une table où la clarté ne peut être gardée exactement&#xa0;: le résultat porte sRGB.</translation>
    </message>
    <message>
        <source>The original&apos;s profile “{0}” has too few tones in 8 bits: the result carries sRGB.</source>
        <translation>Le profil «&#xa0;{0}&#xa0;» de l’original a trop peu de tons en 8 bits&#xa0;: le résultat porte sRGB.</translation>
    </message>
    <message>
        <source>This picture has colours of its own: only its lightness is used.</source>
        <translation>Cette image a ses propres couleurs&#xa0;: seule sa clarté est employée.</translation>
    </message>
    <message>
        <source>By its content this is a {0} file, although its name ends in “{1}”.</source>
        <translation>Par son contenu, c’est un fichier {0}, bien que son nom finisse par «&#xa0;{1}&#xa0;».</translation>
    </message>
    <message>
        <source>{0} has no transparency: transparent parts were laid on white.</source>
        <translation>{0} n’a pas de transparence&#xa0;: les parties transparentes ont été posées sur du blanc.</translation>
    </message>
    <message>
        <source>So large a PNG carries XMP only; choose TIFF to keep EXIF and IPTC as well.</source>
        <translation>Un PNG si grand ne porte que XMP&#x202f;; choisissez TIFF pour garder aussi EXIF et IPTC.</translation>
    </message>
    <message>
        <source>This is page {0} of {1}.</source>
        <translation>C’est la page {0} sur {1}.</translation>
    </message>
    <message>
        <source>{0}: only {1} is used; --pages all takes all of them, --pages N a single one.</source>
        <translation>{0}&#xa0;: seule {1} est employée&#x202f;; --pages all les prend toutes, --pages N une seule.</translation>
    </message>
    <message>
        <source>the first</source>
        <translation>la première</translation>
    </message>
    <message>
        <source>the largest (page {0})</source>
        <translation>la plus grande (page {0})</translation>
    </message>
    <message>
        <source>“{0}” is no project of this program, or it is too damaged to be read.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un projet de ce programme, ou il est trop abîmé pour être lu.</translation>
    </message>
    <message>
        <source>Choose a file that was saved as a project.</source>
        <translation>Choisissez un fichier enregistré comme projet.</translation>
    </message>
    <message>
        <source>{0} cannot be saved in {1}: {2}.</source>
        <translation>{0} ne peut être enregistré dans {1}&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>Make room or allow writing there.</source>
        <translation>Faites-y de la place ou autorisez l’écriture.</translation>
    </message>
    <message>
        <source>There is not enough room for {0} in {1}: it needs {2} MB, and {3} MB are free.</source>
        <translation>Il n’y a pas assez de place pour {0} dans {1}&#xa0;: il faut {2} Mo, et {3} Mo sont libres.</translation>
    </message>
    <message>
        <source>fetching {0} of {1} MB</source>
        <translation>téléchargement&#xa0;: {0} sur {1} Mo</translation>
    </message>
    <message>
        <source>The connection to {0} broke off again and again.</source>
        <translation>La connexion à {0} s’est rompue à plusieurs reprises.</translation>
    </message>
    <message>
        <source>Try again later. {0}</source>
        <translation>Réessayez plus tard. {0}</translation>
    </message>
    <message>
        <source>What has been fetched is kept: the next try goes on from there.</source>
        <translation>Ce qui a été téléchargé est gardé&#xa0;: le prochain essai reprend de là.</translation>
    </message>
    <message>
        <source>This model has no address to fetch it from.</source>
        <translation>Ce modèle n’a pas d’adresse de téléchargement.</translation>
    </message>
    <message>
        <source>Bring its file: models import FILE</source>
        <translation>Apportez son fichier&#xa0;: models import FILE</translation>
    </message>
    <message>
        <source>{0} no longer has this file ({1}): {2}.</source>
        <translation>{0} n’a plus ce fichier ({1})&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>{0} does not let this file be fetched ({1}).</source>
        <translation>{0} ne laisse pas télécharger ce fichier ({1}).</translation>
    </message>
    <message>
        <source>{0} cannot answer at present ({1}).</source>
        <translation>{0} ne peut répondre à présent ({1}).</translation>
    </message>
    <message>
        <source>{0} gave an answer that is no file ({1}).</source>
        <translation>{0} a donné une réponse qui n’est pas un fichier ({1}).</translation>
    </message>
    <message>
        <source>There is no connection to {0}: this computer is offline, or a proxy or firewall is in between.</source>
        <translation>Pas de connexion à {0}&#xa0;: cet ordinateur est hors ligne, ou un proxy ou un pare-feu s’interpose.</translation>
    </message>
    <message>
        <source>Everything else works without. {0}</source>
        <translation>Tout le reste fonctionne sans. {0}</translation>
    </message>
    <message>
        <source>{0} offers a file of {1} MB, but the model has about {2} MB: it is not the right one.</source>
        <translation>{0} propose un fichier de {1} Mo, mais le modèle fait environ {2} Mo&#xa0;: ce n’est pas le bon.</translation>
    </message>
    <message>
        <source>The address {0} leads nowhere: {1}.</source>
        <translation>L’adresse {0} ne mène nulle part&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>{0} sends more than the file has.</source>
        <translation>{0} envoie plus que le fichier ne contient.</translation>
    </message>
    <message>
        <source>Fetch the file by other means and bring it in with: python main.py models import FILE</source>
        <translation>Obtenez le fichier autrement et apportez-le avec&#xa0;: python main.py models import FILE</translation>
    </message>
    <message>
        <source>“{0}” is no official file of a model that this program knows (SHA-256 {1}…).</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas le fichier officiel d’un modèle que ce programme connaît (SHA-256 {1}…).</translation>
    </message>
    <message>
        <source>Say which model it is with --as ID; see: python main.py models list --all</source>
        <translation>Dites quel modèle c’est avec --as ID&#x202f;; voir&#xa0;: python main.py models list --all</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation>Il n’y a pas de fichier {0}.</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>Vérifiez son nom.</translation>
    </message>
    <message>
        <source>“{0}” is not the official file of {1}: its SHA-256 is {2}…, not {3}…. It was not used.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas le fichier officiel de {1}&#xa0;: son SHA-256 est {2}…, non {3}…. Il n’a pas été employé.</translation>
    </message>
    <message>
        <source>Fetch it again; if that does not help, its source has changed or damaged it.</source>
        <translation>Reprenez-le&#x202f;; si cela n’aide pas, sa source l’a changé ou abîmé.</translation>
    </message>
    <message>
        <source>“{0}” was written, but cannot be found again.</source>
        <translation>«&#xa0;{0}&#xa0;» a été écrit, mais reste introuvable.</translation>
    </message>
    <message>
        <source>Make room there, or move the program’s folder with PHONOCHROME_HOME.</source>
        <translation>Faites-y de la place, ou déplacez le dossier du programme avec PHONOCHROME_HOME.</translation>
    </message>
    <message>
        <source>“{0}” is being installed by another window or command.</source>
        <translation>«&#xa0;{0}&#xa0;» est en cours d’installation par une autre fenêtre ou commande.</translation>
    </message>
    <message>
        <source>Wait until it is done there, or stop it there.</source>
        <translation>Attendez que ce soit fini là-bas, ou arrêtez-le là-bas.</translation>
    </message>
    <message>
        <source>Only official files of this model can be used.</source>
        <translation>Seuls les fichiers officiels de ce modèle peuvent servir.</translation>
    </message>
    <message>
        <source>{0} cannot be looked at: {1}.</source>
        <translation>{0} ne peut être examiné&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>“{0}” cannot be read: {1}.</source>
        <translation>«&#xa0;{0}&#xa0;» ne peut être lu&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>The folder {0} holds no file of “{1}”.</source>
        <translation>Le dossier {0} ne contient aucun fichier de «&#xa0;{1}&#xa0;».</translation>
    </message>
    <message>
        <source>It is looked for as {0}/{1}, {2}{3} or {4}.</source>
        <translation>Il est cherché comme {0}/{1}, {2}{3} ou {4}.</translation>
    </message>
    <message>
        <source>There is no optional model “{0}”.</source>
        <translation>Il n’y a pas de modèle facultatif «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>“{0}” cannot be removed: {1}.</source>
        <translation>«&#xa0;{0}&#xa0;» ne peut être retiré&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>Fermez d’autres programmes.</translation>
    </message>
    <message>
        <source>The list of your own models</source>
        <translation>La liste de vos propres modèles</translation>
    </message>
    <message>
        <source>{0} is missing. Install the model again.</source>
        <translation>{0} manque. Réinstallez le modèle.</translation>
    </message>
    <message>
        <source>{0} is not the published file: its checksum differs. Install the model again.</source>
        <translation>{0} n’est pas le fichier publié&#xa0;: sa somme de contrôle diffère. Réinstallez le modèle.</translation>
    </message>
    <message>
        <source>No model is marked as the default for {0}. Install Phonochrome again.</source>
        <translation>Aucun modèle n’est marqué par défaut pour {0}. Réinstallez Phonochrome.</translation>
    </message>
    <message>
        <source>There is no colour model “{0}”. Installed models: {1}.</source>
        <translation>Il n’y a pas de modèle de couleur «&#xa0;{0}&#xa0;». Modèles installés&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>The colour weights {0} cannot be read ({1}). Install the model again.</source>
        <translation>Les poids de couleur {0} ne peuvent être lus ({1}). Réinstallez le modèle.</translation>
    </message>
    <message>
        <source>{0} does not fit the colour network: {1}.</source>
        <translation>{0} ne convient pas au réseau de couleur&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>{0} was trained for other colour classes than this program uses.</source>
        <translation>{0} a été entraîné pour d’autres classes de couleur que celles de ce programme.</translation>
    </message>
    <message>
        <source>{0} holds no weights of a colour network this program knows.</source>
        <translation>{0} ne contient pas de poids d’un réseau de couleur connu de ce programme.</translation>
    </message>
    <message>
        <source>The weights for listening to sounds are missing: {0}. Install again.</source>
        <translation>Les poids pour l’écoute des sons manquent&#xa0;: {0}. Réinstallez.</translation>
    </message>
    <message>
        <source>{0} does not hold weights for listening to sounds. Install again.</source>
        <translation>{0} ne contient pas de poids pour l’écoute des sons. Réinstallez.</translation>
    </message>
    <message>
        <source>{0} holds weights of another network. Install again.</source>
        <translation>{0} contient les poids d’un autre réseau. Réinstallez.</translation>
    </message>
    <message>
        <source>“{0}” holds no weights of a network.</source>
        <translation>«&#xa0;{0}&#xa0;» ne contient pas de poids d’un réseau.</translation>
    </message>
    <message>
        <source>“{0}” holds other things than weights, so it is not the official file.</source>
        <translation>«&#xa0;{0}&#xa0;» contient autre chose que des poids, ce n’est donc pas le fichier officiel.</translation>
    </message>
    <message>
        <source>“{0}” is not the official file of this model: {1}.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas le fichier officiel de ce modèle&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>it lacks {0}</source>
        <translation>il y manque {0}</translation>
    </message>
    <message>
        <source>it also holds {0}</source>
        <translation>il contient aussi {0}</translation>
    </message>
    <message>
        <source>other shapes of {0}</source>
        <translation>d’autres formes de {0}</translation>
    </message>
    <message>
        <source>The weights {0} cannot be read ({1}). Install the model again.</source>
        <translation>Les poids {0} ne peuvent être lus ({1}). Réinstallez le modèle.</translation>
    </message>
    <message>
        <source>{0} does not fit its network. Install the model again.</source>
        <translation>{0} ne convient pas à son réseau. Réinstallez le modèle.</translation>
    </message>
    <message>
        <source>{0} is no file of an installed model. Install the model again.</source>
        <translation>{0} n’est pas un fichier d’un modèle installé. Réinstallez le modèle.</translation>
    </message>
    <message>
        <source>“{0}” is damaged: {1}.</source>
        <translation>«&#xa0;{0}&#xa0;» est abîmé&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>“{0}” was refused: it holds more than weights and could run code on this computer, or it is damaged. Nothing of it was run.</source>
        <translation>«&#xa0;{0}&#xa0;» a été refusé&#xa0;: il contient plus que des poids et pourrait exécuter du code sur cet ordinateur, ou il est abîmé. Rien n’en a été exécuté.</translation>
    </message>
    <message>
        <source>“{0}” cannot be read as weights of a network: it is damaged.</source>
        <translation>«&#xa0;{0}&#xa0;» ne peut être lu comme poids d’un réseau&#xa0;: il est abîmé.</translation>
    </message>
    <message>
        <source>“{0}” was refused: unpacked it would have {1} MB, far more than this model.</source>
        <translation>«&#xa0;{0}&#xa0;» a été refusé&#xa0;: dépaqueté, il ferait {1} Mo, bien plus que ce modèle.</translation>
    </message>
    <message>
        <source>The weights for recognising scenes are missing: {0}. Install the program again.</source>
        <translation>Les poids pour reconnaître les scènes manquent&#xa0;: {0}. Réinstallez le programme.</translation>
    </message>
    <message>
        <source>{0} does not hold weights for recognising scenes. Install the program again.</source>
        <translation>{0} ne contient pas de poids pour reconnaître les scènes. Réinstallez le programme.</translation>
    </message>
    <message>
        <source>{0} does not hold the weights of an impact network; install the program anew</source>
        <translation>{0} ne contient pas les poids d’un réseau d’impacts&#x202f;; réinstallez le programme</translation>
    </message>
    <message>
        <source>The film has no frames to watch.</source>
        <translation>Le film n’a pas d’images à visionner.</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>vérification</translation>
    </message>
    <message>
        <source>converting</source>
        <translation>conversion</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installé</translation>
    </message>
    <message>
        <source>installed already</source>
        <translation>déjà installé</translation>
    </message>
    <message>
        <source>The sound {0} cannot be read: {1}.</source>
        <translation>Le son {0} ne peut être lu&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>The sound folder {0} cannot be read: it does not exist or its drive is not connected.</source>
        <translation>Le dossier de sons {0} ne peut être lu&#xa0;: il n’existe pas ou son disque n’est pas branché.</translation>
    </message>
    <message>
        <source>Connect the drive, or choose another folder. Sounds imported before stay in the library.</source>
        <translation>Branchez le disque, ou choisissez un autre dossier. Les sons déjà importés restent dans la sonothèque.</translation>
    </message>
    <message>
        <source>The sound library {0} cannot be opened: {1}.</source>
        <translation>La sonothèque {0} ne peut être ouverte&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>This sound is no longer in the library.</source>
        <translation>Ce son n’est plus dans la sonothèque.</translation>
    </message>
    <message>
        <source>Search for it again.</source>
        <translation>Cherchez-le de nouveau.</translation>
    </message>
    <message>
        <source>Choose another sound for the cue.</source>
        <translation>Choisissez un autre son pour le repère.</translation>
    </message>
    <message>
        <source>The engine is not running.</source>
        <translation>Le moteur ne tourne pas.</translation>
    </message>
    <message>
        <source>Start the program again.</source>
        <translation>Relancez le programme.</translation>
    </message>
    <message>
        <source>The engine gave an answer that makes no sense.</source>
        <translation>Le moteur a donné une réponse qui n’a pas de sens.</translation>
    </message>
    <message>
        <source>The sound library could not be read ({0}).</source>
        <translation>La sonothèque n’a pu être lue ({0}).</translation>
    </message>
    <message>
        <source>Mixing</source>
        <translation>Mixage</translation>
    </message>
    <message>
        <source>Listening to the sounds</source>
        <translation>Écoute des sons</translation>
    </message>
    <message>
        <source>Adding the soundtrack</source>
        <translation>Ajout de la bande-son</translation>
    </message>
    <message>
        <source>Measuring the mix</source>
        <translation>Mesure du mixage</translation>
    </message>
    <message>
        <source>Looking for sounds</source>
        <translation>Recherche de sons</translation>
    </message>
    <message>
        <source>Levelling</source>
        <translation>Mise à niveau</translation>
    </message>
    <message>
        <source>Comparing the sounds that nothing names</source>
        <translation>Comparaison des sons que rien ne nomme</translation>
    </message>
</context>
<context>
    <name>tones</name>
    <message>
        <source>sepia</source>
        <translation>sépia</translation>
    </message>
    <message>
        <source>selenium or purple tone</source>
        <translation>viré au sélénium ou au pourpre</translation>
    </message>
    <message>
        <source>cyanotype or blue tone</source>
        <translation>cyanotype ou viré au bleu</translation>
    </message>
    <message>
        <source>hand-tinted</source>
        <translation>colorié à la main</translation>
    </message>
    <message>
        <source>toned</source>
        <translation>virée</translation>
    </message>
</context>
<context>
    <name>viewer</name>
    <message>
        <source>Original scan</source>
        <translation>Numérisation originale</translation>
    </message>
    <message>
        <source>Hatched: the colours there are little more than guesses</source>
        <translation>Hachuré&#xa0;: les couleurs y sont à peine plus que devinées</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Coloured</source>
        <translation>Colorisé</translation>
    </message>
    <message>
        <source>confidence {0} %</source>
        <translation>confiance {0}&#xa0;%</translation>
    </message>
    <message>
        <source>near “{0}”</source>
        <translation>près de «&#xa0;{0}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>about {0} s left</source>
        <translation>encore {0} s environ</translation>
    </message>
    <message>
        <source>about {0} min left</source>
        <translation>encore {0} min environ</translation>
    </message>
    <message>
        <source>about {0} h left</source>
        <translation>encore {0} h environ</translation>
    </message>
    <message>
        <source>kB</source>
        <translation>ko</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>Digitally colourised: colours are estimated</source>
        <translation>Colorisé numériquement&#xa0;: couleurs estimées</translation>
    </message>
    <message>
        <source>The mean of the two; how sure it is tells where they differ, and is not calibrated</source>
        <translation>La moyenne des deux&#x202f;; la confiance dit où ils diffèrent, et n’est pas calibrée</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>format of a date</comment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} h</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n fil</numerusform>
            <numerusform>%n fils</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workspace</name>
    <message>
        <source>Colourised</source>
        <translation>Colorisé</translation>
    </message>
    <message>
        <source>Export {0}</source>
        <translation>Exporter {0}</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln photograph(s)</source>
        <translation>
            <numerusform>Exporter %Ln photographie</numerusform>
            <numerusform>Exporter %Ln photographies</numerusform>
        </translation>
    </message>
    <message>
        <source>With the scan&apos;s own brightness, profile and metadata. The original stays as it is.</source>
        <translation>Avec la luminosité, le profil et les métadonnées de la numérisation. L’original reste tel quel.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln export(s) are in the queue.</source>
        <translation>
            <numerusform>%Ln export est en file d’attente.</numerusform>
            <numerusform>%Ln exports sont en file d’attente.</numerusform>
        </translation>
    </message>
    <message>
        <source>The results go to {0}.</source>
        <translation>Les résultats vont dans {0}.</translation>
    </message>
    <message>
        <source>Show the queue</source>
        <translation>Montrer la file d’attente</translation>
    </message>
    <message>
        <source>The original stays as it is. Everything else about the result says how it was made.</source>
        <translation>L’original reste tel quel. Tout le reste du résultat dit comment il a été fait.</translation>
    </message>
</context>
</TS>
