<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Phonochrome</source>
        <translation>Über Phonochrome</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Version {0}</translation>
    </message>
    <message>
        <source>What the results are</source>
        <translation>Was die Ergebnisse sind</translation>
    </message>
    <message>
        <source>Colours are estimated from what similar things usually look like; the true colours of a photograph cannot be known from its grey tones. Sounds are placed where something seems to be heard; they were not recorded with the film. Every result says so in its metadata, and a receipt next to it records how it was made.</source>
        <translation>Farben werden danach geschätzt, wie Ähnliches gewöhnlich aussieht; die wahren Farben einer Fotografie lassen sich aus ihren Grautönen nicht erkennen. Klänge stehen dort, wo etwas zu hören gewesen sein dürfte; sie wurden nicht mit dem Film aufgenommen. Jedes Ergebnis sagt das in seinen Metadaten, und ein Beleg daneben hält fest, wie es entstanden ist.</translation>
    </message>
    <message>
        <source>What stays as it is</source>
        <translation>Was bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Originals are only read. Everything happens on this computer; nothing is sent anywhere.</source>
        <translation>Originale werden nur gelesen. Alles geschieht auf diesem Computer; nichts wird verschickt.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Gemacht mit</translation>
    </message>
    <message>
        <source>Qt, PyTorch, libvips, FFmpeg, librosa and others, under their own licences. The sounds that come with the program are made by its own code and free to use (CC0).</source>
        <translation>Qt, PyTorch, libvips, FFmpeg, librosa und anderen, unter deren eigenen Lizenzen. Die mitgelieferten Klänge sind vom Programm selbst erzeugt und frei verwendbar (CC0).</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>What can be done</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Show the result in its folder</source>
        <translation>Ergebnis im Ordner zeigen</translation>
    </message>
    <message>
        <source>Clear finished jobs from the list</source>
        <translation>Fertiges aus der Liste nehmen</translation>
    </message>
    <message>
        <source>Store a report of what became of each file</source>
        <translation>Einen Bericht speichern, was aus jeder Datei geworden ist</translation>
    </message>
    <message>
        <source>The queue is empty</source>
        <translation>Die Warteschlange ist leer</translation>
    </message>
    <message>
        <source>Choose a folder on the right, say what is to be done and where the results go. Work goes on while you use the other places, stops with the program and resumes with it.</source>
        <translation>Wählen Sie rechts einen Ordner, sagen Sie, was zu tun ist und wohin die Ergebnisse gehen. Die Arbeit läuft weiter, während Sie anderes tun, hält mit dem Programm an und geht mit ihm weiter.</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>Neuer Stapel</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Dateien…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Colourise photographs and films</source>
        <translation>Fotografien und Filme kolorieren</translation>
    </message>
    <message>
        <source>Find sounds for films</source>
        <translation>Klänge für Filme finden</translation>
    </message>
    <message>
        <source>Enlarge photographs</source>
        <translation>Fotografien vergrößern</translation>
    </message>
    <message>
        <source>Clean photographs of noise and JPEG’s marks</source>
        <translation>Fotografien von Rauschen und JPEG-Spuren reinigen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>Farbigkeit</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Sättigung</translation>
    </message>
    <message>
        <source>No model for this is installed yet: see Models by others (Ctrl+5).</source>
        <translation>Dafür ist noch kein Modell installiert: siehe Modelle anderer (Strg+5).</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>Wie das Original</translation>
    </message>
    <message>
        <source>Load a recipe…</source>
        <translation>Rezept laden…</translation>
    </message>
    <message>
        <source>Save as a recipe…</source>
        <translation>Als Rezept sichern…</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Ordner für die Ergebnisse</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Results go to their own folder, each with a receipt of how it was made. Originals are never changed.</source>
        <translation>Ergebnisse kommen in einen eigenen Ordner, jedes mit einem Beleg, wie es entstanden ist. Originale werden nie verändert.</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>In die Warteschlange</translation>
    </message>
    <message>
        <source>Colourised</source>
        <translation>Koloriert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln Fotografie</numerusform>
            <numerusform>%Ln Fotografien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln film(s)</source>
        <translation>
            <numerusform>%Ln Film</numerusform>
            <numerusform>%Ln Filme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln to the queue</source>
        <translation>
            <numerusform>%Ln in die Warteschlange</numerusform>
            <numerusform>%Ln in die Warteschlange</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln result(s) of earlier runs are left out</source>
        <translation>
            <numerusform> · 1 Ergebnis eines früheren Laufs bleibt weg</numerusform>
            <numerusform> · %Ln Ergebnisse früherer Läufe bleiben weg</numerusform>
        </translation>
    </message>
    <message>
        <source>The report is {0}.</source>
        <translation>Der Bericht heißt {0}.</translation>
    </message>
    <message>
        <source>In {0}</source>
        <translation>In {0}</translation>
    </message>
    <message numerus="yes">
        <source>Queue · {0} of %Ln done</source>
        <translation>
            <numerusform>Warteschlange · {0} von %Ln fertig</numerusform>
            <numerusform>Warteschlange · {0} von %Ln fertig</numerusform>
        </translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>Nothing chosen yet. Folders and files can also be dropped here.</source>
        <translation>Noch nichts gewählt. Ordner und Dateien lassen sich auch hierher ziehen.</translation>
    </message>
    <message>
        <source>Load a recipe</source>
        <translation>Rezept laden</translation>
    </message>
    <message>
        <source>Recipes (*.json)</source>
        <translation>Rezepte (*.json)</translation>
    </message>
    <message>
        <source>Recipe: {0}</source>
        <translation>Rezept: {0}</translation>
    </message>
    <message>
        <source>Save as a recipe</source>
        <translation>Als Rezept sichern</translation>
    </message>
    <message>
        <source>recipe.json</source>
        <translation>rezept.json</translation>
    </message>
    <message>
        <source>Folder with photographs or films</source>
        <translation>Ordner mit Fotografien oder Filmen</translation>
    </message>
    <message>
        <source>Photographs and films</source>
        <translation>Fotografien und Filme</translation>
    </message>
    <message>
        <source>The folder {0} cannot be made: {1}</source>
        <translation>Der Ordner {0} lässt sich nicht anlegen: {1}</translation>
    </message>
    <message>
        <source>Choose another folder for the results.</source>
        <translation>Wählen Sie einen anderen Ordner für die Ergebnisse.</translation>
    </message>
    <message>
        <source>{0} a second</source>
        <translation>{0} je Sekunde</translation>
    </message>
    <message>
        <source>{0} a minute</source>
        <translation>{0} je Minute</translation>
    </message>
</context>
<context>
    <name>ChosenSettingsDialog</name>
    <message>
        <source>Name of the preset</source>
        <translation>Name der Vorgabe</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Alle wählen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Keine wählen</translation>
    </message>
</context>
<context>
    <name>ColourEdits</name>
    <message>
        <source>Reference photograph</source>
        <translation>Vorbild</translation>
    </message>
    <message>
        <source>Your colours</source>
        <translation>Ihre Farben</translation>
    </message>
    <message>
        <source>Stroke: {0}</source>
        <translation>Strich: {0}</translation>
    </message>
    <message>
        <source>Take colours off</source>
        <translation>Farben wegnehmen</translation>
    </message>
    <message>
        <source>Point: {0}</source>
        <translation>Punkt: {0}</translation>
    </message>
    <message>
        <source>How a colour is known</source>
        <translation>Woher eine Farbe bekannt ist</translation>
    </message>
    <message>
        <source>Name of a point</source>
        <translation>Name eines Punkts</translation>
    </message>
    <message>
        <source>Size of a point</source>
        <translation>Größe eines Punkts</translation>
    </message>
    <message>
        <source>Move a point</source>
        <translation>Punkt verschieben</translation>
    </message>
    <message>
        <source>Remove a point</source>
        <translation>Punkt entfernen</translation>
    </message>
    <message>
        <source>Reference: {0}</source>
        <translation>Vorbild: {0}</translation>
    </message>
    <message>
        <source>Remove the reference</source>
        <translation>Vorbild entfernen</translation>
    </message>
</context>
<context>
    <name>ColourPopup</name>
    <message>
        <source>Colour of this point</source>
        <translation>Farbe dieses Punkts</translation>
    </message>
    <message>
        <source>This is…</source>
        <translation>Das ist…</translation>
    </message>
    <message>
        <source>Value of the colour</source>
        <translation>Wert der Farbe</translation>
    </message>
    <message>
        <source>#a5543d or a 35 b 25</source>
        <translation>#a5543d oder a 35 b 25</translation>
    </message>
    <message>
        <source>A colour by its value, as in a web page or as CIE a and b; press Enter</source>
        <translation>Eine Farbe nach ihrem Wert, wie auf einer Webseite oder als CIE a und b; Eingabetaste drücken</translation>
    </message>
    <message>
        <source>Pick…</source>
        <translation>Aufnehmen…</translation>
    </message>
    <message>
        <source>Take the colour from a picture</source>
        <translation>Die Farbe aus einem Bild nehmen</translation>
    </message>
    <message>
        <source>Name of this colour</source>
        <translation>Name dieser Farbe</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Genannt</translation>
    </message>
    <message>
        <source>Other colour…</source>
        <translation>Andere Farbe…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>ColourPresetsDialog</name>
    <message>
        <source>Colour presets</source>
        <translation>Farbvorgaben</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Aus einer Datei…</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Apply to the selected photographs</source>
        <translation>Auf die gewählten Fotografien anwenden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>mit dem Programm</translation>
    </message>
    <message>
        <source>Rename the preset</source>
        <translation>Die Vorgabe umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>There is a preset “{0}” already.</source>
        <translation>Eine Vorgabe „{0}“ gibt es schon.</translation>
    </message>
    <message>
        <source>Presets ({0})</source>
        <translation>Vorgaben ({0})</translation>
    </message>
    <message>
        <source>A preset from a file</source>
        <translation>Eine Vorgabe aus einer Datei</translation>
    </message>
    <message>
        <source>That did not work: {0}.</source>
        <translation>Das ging nicht: {0}.</translation>
    </message>
</context>
<context>
    <name>ColourSettings</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>More models…</source>
        <translation>Weitere Modelle…</translation>
    </message>
    <message>
        <source>Networks by others that can be added to the program</source>
        <translation>Netze anderer, die dem Programm hinzugefügt werden können</translation>
    </message>
    <message>
        <source>There are people here. DDColor colours them well; it can be added.</source>
        <translation>Hier sind Menschen. DDColor koloriert sie gut und kann hinzugefügt werden.</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>Farbigkeit</translation>
    </message>
    <message>
        <source>How far the colours go from the safe average towards the lively</source>
        <translation>Wie weit die Farben vom sicheren Mittel zum Lebendigen gehen</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Sättigung</translation>
    </message>
    <message>
        <source>Strength of the colours; 0 is grey, 1 as estimated</source>
        <translation>Stärke der Farben; 0 ist grau, 1 wie geschätzt</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Cooler to the left, warmer to the right</source>
        <translation>Kühler nach links, wärmer nach rechts</translation>
    </message>
    <message>
        <source>Vividness {0}</source>
        <translation>Farbigkeit {0}</translation>
    </message>
    <message>
        <source>Saturation {0}</source>
        <translation>Sättigung {0}</translation>
    </message>
    <message>
        <source>Temperature {0}</source>
        <translation>Temperatur {0}</translation>
    </message>
    <message>
        <source>Lean to usual skin</source>
        <translation>Haut wie gewöhnlich</translation>
    </message>
    <message>
        <source>Skin as people of this lightness usually have it: an assumption, noted in the receipt</source>
        <translation>Haut, wie Menschen dieser Helligkeit sie gewöhnlich haben: eine Annahme, die im Beleg steht</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>Model {0}</source>
        <translation>Modell {0}</translation>
    </message>
    <message>
        <source>Usual skin in faces</source>
        <translation>Gewöhnliche Haut in Gesichtern</translation>
    </message>
    <message>
        <source>Faces as estimated</source>
        <translation>Gesichter wie geschätzt</translation>
    </message>
</context>
<context>
    <name>ColourStrip</name>
    <message>
        <source>Main colours: {0}</source>
        <translation>Hauptfarben: {0}</translation>
    </message>
</context>
<context>
    <name>ColourView</name>
    <message>
        <source>Colouring this frame…</source>
        <translation>Dieses Bild wird koloriert…</translation>
    </message>
    <message>
        <source>This frame by itself; in the film colours hold still through a shot.</source>
        <translation>Dieses Bild für sich; im Film stehen die Farben durch eine Einstellung still.</translation>
    </message>
    <message>
        <source>Plays as it is; the frame gets its colours when the film stands.</source>
        <translation>Läuft, wie er ist; das Bild bekommt Farben, wenn der Film steht.</translation>
    </message>
    <message>
        <source>See a frame in colour before the whole film is coloured.</source>
        <translation>Ein Bild in Farbe sehen, bevor der ganze Film koloriert wird.</translation>
    </message>
</context>
<context>
    <name>Colouring</name>
    <message>
        <source>{0} is a film, not a photograph.</source>
        <translation>{0} ist ein Film, keine Fotografie.</translation>
    </message>
    <message>
        <source>Give it a film&apos;s suffix, such as .mp4, and open it again.</source>
        <translation>Geben Sie der Datei die Endung eines Films, etwa .mp4, und öffnen Sie sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>Befehl finden</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>ComputingPage</name>
    <message>
        <source>Computing</source>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>Compute on</source>
        <translation>Rechnen auf</translation>
    </message>
    <message>
        <source>The fastest there is</source>
        <translation>Dem Schnellsten, was da ist</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>NVIDIA graphics card</source>
        <translation>NVIDIA-Grafikkarte</translation>
    </message>
    <message>
        <source>Apple graphics</source>
        <translation>Apple-Grafik</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>All ({0})</source>
        <translation>Alle ({0})</translation>
    </message>
    <message>
        <source>Fewer threads leave the computer free for other work; pictures then take longer.</source>
        <translation>Weniger Threads lassen den Computer frei für andere Arbeit; Bilder brauchen dann länger.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Memory for one job</source>
        <translation>Speicher für eine Arbeit</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>What the computer has, less a reserve</source>
        <translation>Was der Computer hat, bis auf einen Rest</translation>
    </message>
    <message>
        <source>Large pictures are worked on in parts, so that little memory is needed.</source>
        <translation>Große Bilder werden in Teilen bearbeitet, damit wenig Speicher nötig ist.</translation>
    </message>
    <message>
        <source>All limits…</source>
        <translation>Alle Grenzen…</translation>
    </message>
    <message>
        <source>There is no such device in this computer: the processor is used until there is one.</source>
        <translation>Das gibt es in diesem Computer nicht: bis es da ist, rechnet der Prozessor.</translation>
    </message>
    <message>
        <source>One job needs at least {0} GB. The limit stays as it was.</source>
        <translation>Eine Arbeit braucht mindestens {0} GB. Die Grenze bleibt, wie sie war.</translation>
    </message>
</context>
<context>
    <name>CueEdits</name>
    <message>
        <source>New cue</source>
        <translation>Neuer Einsatz</translation>
    </message>
    <message>
        <source>Set a cue</source>
        <translation>Einsatz setzen</translation>
    </message>
    <message numerus="yes">
        <source>Nudge %n cue(s)</source>
        <translation>
            <numerusform>Einsatz verrücken</numerusform>
            <numerusform>%n Einsätze verrücken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mute %n cue(s)</source>
        <translation>
            <numerusform>Einsatz stumm schalten</numerusform>
            <numerusform>%n Einsätze stumm schalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unmute %n cue(s)</source>
        <translation>
            <numerusform>Stummschaltung aufheben</numerusform>
            <numerusform>Stummschaltung von %n Einsätzen aufheben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %n cue(s) sound</source>
        <translation>
            <numerusform>Einsatz klingen lassen</numerusform>
            <numerusform>%n Einsätze klingen lassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n cue(s)</source>
        <translation>
            <numerusform>Einsatz löschen</numerusform>
            <numerusform>%n Einsätze löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n cue(s)</source>
        <translation>
            <numerusform>Einsatz behalten</numerusform>
            <numerusform>%n Einsätze behalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Gain of %n cue(s)</source>
        <translation>
            <numerusform>Pegel eines Einsatzes</numerusform>
            <numerusform>Pegel von %n Einsätzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pan of %n cue(s)</source>
        <translation>
            <numerusform>Panorama eines Einsatzes</numerusform>
            <numerusform>Panorama von %n Einsätzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n cue(s)</source>
        <translation>
            <numerusform>Einsatz verschieben</numerusform>
            <numerusform>%n Einsätze verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sound of %n cue(s): {0}</source>
        <translation>
            <numerusform>Klang: {0}</numerusform>
            <numerusform>Klang von %n Einsätzen: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Place %n sound(s)</source>
        <translation>
            <numerusform>Klang setzen</numerusform>
            <numerusform>%n Klänge setzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Mute a track</source>
        <translation>Spur stumm schalten</translation>
    </message>
    <message>
        <source>Unmute a track</source>
        <translation>Stummschaltung der Spur aufheben</translation>
    </message>
    <message>
        <source>Hear one track</source>
        <translation>Eine Spur hören</translation>
    </message>
    <message>
        <source>Hear all tracks</source>
        <translation>Alle Spuren hören</translation>
    </message>
</context>
<context>
    <name>CueFiles</name>
    <message>
        <source>Cue sheets (*.json *.csv *.tsv *.txt)</source>
        <translation>Cue Sheets (*.json *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Read a cue sheet</source>
        <translation>Cue Sheet lesen</translation>
    </message>
    <message>
        <source>The cues of {0} are here.</source>
        <translation>Die Einsätze aus {0} sind da.</translation>
    </message>
</context>
<context>
    <name>CueList</name>
    <message>
        <source>Cues</source>
        <translation>Einsätze</translation>
    </message>
</context>
<context>
    <name>CueListModel</name>
    <message>
        <source>Cues · {0}</source>
        <translation>Einsätze · {0}</translation>
    </message>
    <message>
        <source>Unsure · {0}</source>
        <translation>Unsicher · {0}</translation>
    </message>
    <message>
        <source>{0}, {1}, laid under the whole film</source>
        <translation>{0}, {1}, liegt unter dem ganzen Film</translation>
    </message>
    <message>
        <source>{0}, {1}, {2} % sure</source>
        <translation>{0}, {1}, zu {2} % sicher</translation>
    </message>
    <message>
        <source>, silent</source>
        <translation>, still</translation>
    </message>
</context>
<context>
    <name>CuePanel</name>
    <message>
        <source>Sound for this cue</source>
        <translation>Klang für diesen Einsatz</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>It is right (Y)</source>
        <translation>Es stimmt (Y)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>It is wrong (X)</source>
        <translation>Es stimmt nicht (X)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The next unsure one (N)</source>
        <translation>Der nächste unsichere (N)</translation>
    </message>
    <message>
        <source>Choose all like this</source>
        <translation>Alle wie diesen wählen</translation>
    </message>
    <message>
        <source>What is changed next is changed for all of them (Ctrl+Shift+A)</source>
        <translation>Was als Nächstes geändert wird, gilt für alle (Strg+Umschalt+A)</translation>
    </message>
    <message>
        <source>Search the sound library…</source>
        <translation>Klangarchiv durchsuchen…</translation>
    </message>
    <message>
        <source>Search for another sound</source>
        <translation>Einen anderen Klang suchen</translation>
    </message>
    <message>
        <source>One frame earlier (Alt+Left)</source>
        <translation>Ein Bild früher (Alt+Links)</translation>
    </message>
    <message>
        <source>One frame later (Alt+Right)</source>
        <translation>Ein Bild später (Alt+Rechts)</translation>
    </message>
    <message>
        <source>Nudge one frame earlier</source>
        <translation>Ein Bild früher rücken</translation>
    </message>
    <message>
        <source>Nudge one frame later</source>
        <translation>Ein Bild später rücken</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Verrücken</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Panorama</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Delete the cue</source>
        <translation>Einsatz löschen</translation>
    </message>
    <message numerus="yes">
        <source>Choose all %n like this</source>
        <translation>
            <numerusform>Diesen wählen</numerusform>
            <numerusform>Alle %n wie diesen wählen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s) chosen</source>
        <translation>
            <numerusform>%n Einsatz gewählt</numerusform>
            <numerusform>%n Einsätze gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n cue(s)</source>
        <translation>
            <numerusform>Einsatz löschen</numerusform>
            <numerusform>%n Einsätze löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a cue in the list or on the timeline to hear and change it.</source>
        <translation>Wählen Sie einen Einsatz in der Liste oder auf der Zeitleiste, um ihn zu hören und zu ändern.</translation>
    </message>
    <message>
        <source>What you change here is changed for all {0}. Shown: {1}</source>
        <translation>Was Sie hier ändern, gilt für alle {0}. Gezeigt: {1}</translation>
    </message>
    <message>
        <source>{0}?</source>
        <translation>{0}?</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Nicht mehr stumm</translation>
    </message>
    <message>
        <source>Let it sound</source>
        <translation>Klingen lassen</translation>
    </message>
    <message>
        <source>shown by you</source>
        <translation>von Ihnen gezeigt</translation>
    </message>
    <message>
        <source>laid softly under the whole film, so that it is never dead silent</source>
        <translation>liegt leise unter dem ganzen Film, damit er nie totenstill ist</translation>
    </message>
    <message>
        <source>{0} % sure</source>
        <translation>zu {0} % sicher</translation>
    </message>
    <message>
        <source>Nothing in the library fits.</source>
        <translation>Im Archiv passt nichts.</translation>
    </message>
    <message>
        <source>No sound yet: search for one below.</source>
        <translation>Noch kein Klang: suchen Sie unten einen.</translation>
    </message>
    <message>
        <source>C</source>
        <comment>in the centre</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>L</source>
        <comment>left</comment>
        <translation>L</translation>
    </message>
    <message>
        <source>R</source>
        <comment>right</comment>
        <translation>R</translation>
    </message>
</context>
<context>
    <name>CueShaping</name>
    <message>
        <source>Trim a cue</source>
        <translation>Einsatz kürzen</translation>
    </message>
    <message>
        <source>Fades of a cue</source>
        <translation>Blenden eines Einsatzes</translation>
    </message>
    <message numerus="yes">
        <source>Nudge %n cue(s)</source>
        <translation>
            <numerusform>Einsatz verrücken</numerusform>
            <numerusform>%n Einsätze verrücken</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to cross-fade with.</source>
        <translation>Es gibt nichts, womit überblendet werden könnte.</translation>
    </message>
    <message>
        <source>Choose a lasting cue that another one follows on the same track.</source>
        <translation>Wählen Sie einen dauernden Einsatz, dem auf derselben Spur ein anderer folgt.</translation>
    </message>
    <message>
        <source>Cross-fade two cues</source>
        <translation>Zwei Einsätze überblenden</translation>
    </message>
    <message>
        <source>Which sound is to be tapped?</source>
        <translation>Welcher Klang soll getippt werden?</translation>
    </message>
    <message>
        <source>Choose a cue first: every tap places another one like it.</source>
        <translation>Wählen Sie erst einen Einsatz: jedes Tippen setzt einen weiteren wie ihn.</translation>
    </message>
    <message>
        <source>Tap a hit</source>
        <translation>Schlag tippen</translation>
    </message>
</context>
<context>
    <name>DeliveryChoices</name>
    <message>
        <source>Also</source>
        <translation>Außerdem</translation>
    </message>
    <message>
        <source>Time code of the first picture</source>
        <translation>Timecode des ersten Bildes</translation>
    </message>
    <message>
        <source>10 s of leader with a 2-pop</source>
        <translation>10 s Startband mit 2-Pop</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>Beginnt bei</translation>
    </message>
    <message>
        <source>The delivery cannot start there: give a time code with room for the leader before it.</source>
        <translation>Dort kann die Lieferung nicht beginnen: geben Sie einen Timecode an, vor dem Platz für das Startband ist.</translation>
    </message>
    <message>
        <source>The delivery cannot start there: give a time code such as 01:00:00:00.</source>
        <translation>Dort kann die Lieferung nicht beginnen: geben Sie einen Timecode wie 01:00:00:00 an.</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>About the sound</source>
        <translation>Über den Klang</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Space in the list</source>
        <translation>Leertaste in der Liste</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Mehr davon</translation>
    </message>
    <message>
        <source>M in the list</source>
        <translation>M in der Liste</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Klang</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Lautheit</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>Tonhöhe</translation>
    </message>
    <message>
        <source>Show the file in its folder</source>
        <translation>Datei im Ordner zeigen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <source>e.g. wood old barn</source>
        <translation>z. B. Holz alt Scheune</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Comes with Phonochrome and is free for every use (CC0).</source>
        <translation>Gehört zu Phonochrome und ist für jeden Zweck frei (CC0).</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Nennung</translation>
    </message>
    <message>
        <source>name for credits</source>
        <translation>Name für den Abspann</translation>
    </message>
    <message>
        <source>May be published</source>
        <translation>Darf veröffentlicht werden</translation>
    </message>
    <message>
        <source>Films with this sound may be shown and sold</source>
        <translation>Filme mit diesem Klang dürfen gezeigt und verkauft werden</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>No sound selected</source>
        <translation>Kein Klang gewählt</translation>
    </message>
    <message>
        <source>Choose one to see its details and to find more like it. Space plays it.</source>
        <translation>Wählen Sie einen, um mehr über ihn zu erfahren und Ähnliche zu finden. Die Leertaste spielt ihn.</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>Keine Kategorie</translation>
    </message>
    <message>
        <source>, a loop</source>
        <translation>, eine Schleife</translation>
    </message>
    <message>
        <source>{0} LUFS, peak {1} dB</source>
        <translation>{0} LUFS, Spitze {1} dB</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sound(s) selected</source>
        <translation>
            <numerusform>%Ln Klang gewählt</numerusform>
            <numerusform>%Ln Klänge gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n Kanal</numerusform>
            <numerusform>%n Kanäle</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} kHz, {1}</source>
        <translation>{0} kHz, {1}</translation>
    </message>
    <message numerus="yes">
        <source>Save for %Ln sound(s)</source>
        <translation>
            <numerusform>Für %Ln Klang sichern</numerusform>
            <numerusform>Für %Ln Klänge sichern</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>The file is not there now: its drive is not connected, or it was moved.</source>
        <translation>Die Datei ist gerade nicht da: ihr Laufwerk ist nicht verbunden, oder sie wurde verschoben.</translation>
    </message>
    <message>
        <source>What you write here holds for all of them; empty fields stay as they are.</source>
        <translation>Was Sie hier schreiben, gilt für alle; leere Felder bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>These sounds come with Phonochrome and are free for every use (CC0).</source>
        <translation>Diese Klänge gehören zu Phonochrome und sind für jeden Zweck frei (CC0).</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Guesses by ear:</source>
        <translation>Nach Gehör vermutet:</translation>
    </message>
    <message>
        <source>said by you</source>
        <translation>von Ihnen</translation>
    </message>
    <message>
        <source>from the file&apos;s iXML</source>
        <translation>aus dem iXML der Datei</translation>
    </message>
    <message>
        <source>from the file&apos;s bext chunk</source>
        <translation>aus dem bext-Abschnitt der Datei</translation>
    </message>
    <message>
        <source>from the file&apos;s tags</source>
        <translation>aus den Tags der Datei</translation>
    </message>
    <message>
        <source>from its UCS file name</source>
        <translation>aus dem UCS-Dateinamen</translation>
    </message>
    <message>
        <source>from its file name</source>
        <translation>aus dem Dateinamen</translation>
    </message>
    <message>
        <source>from words of its name</source>
        <translation>aus Wörtern des Namens</translation>
    </message>
    <message>
        <source>from its folder&apos;s name</source>
        <translation>aus dem Namen des Ordners</translation>
    </message>
    <message>
        <source>a guess: it sounds like others of this category</source>
        <translation>vermutet: klingt wie andere dieser Kategorie</translation>
    </message>
    <message>
        <source>given when the folder was added</source>
        <translation>beim Hinzufügen des Ordners angegeben</translation>
    </message>
    <message>
        <source>mono</source>
        <translation>mono</translation>
    </message>
    <message>
        <source>stereo</source>
        <translation>stereo</translation>
    </message>
    <message>
        <source>Found by: {0}.</source>
        <translation>Woher: {0}.</translation>
    </message>
</context>
<context>
    <name>DisclosurePage</name>
    <message>
        <source>Disclosure</source>
        <translation>Kennzeichnung</translation>
    </message>
    <message>
        <source>Whoever sees a result should be able to learn that its colours and sounds are estimated. A receipt lies beside every result and is always written.</source>
        <translation>Wer ein Ergebnis sieht, soll erfahren können, dass Farben und Klänge geschätzt sind. Neben jedem Ergebnis liegt ein Beleg; er wird immer geschrieben.</translation>
    </message>
    <message>
        <source>Say in the metadata that the colours are estimated (IPTC)</source>
        <translation>In den Metadaten sagen, dass die Farben geschätzt sind (IPTC)</translation>
    </message>
    <message>
        <source>Write “Digitally colourised” into a corner of exported pictures</source>
        <translation>„Digital koloriert“ in eine Ecke exportierter Bilder schreiben</translation>
    </message>
    <message>
        <source>Sign results (Content Credentials, C2PA)</source>
        <translation>Ergebnisse signieren (Content Credentials, C2PA)</translation>
    </message>
    <message>
        <source>What is switched off here, or for one export, is recorded in the receipt.</source>
        <translation>Was hier oder für einen Export abgeschaltet ist, steht im Beleg.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privates</translation>
    </message>
    <message>
        <source>Nothing leaves this computer. The list of recent files is kept here only.</source>
        <translation>Nichts verlässt diesen Computer. Die Liste der letzten Dateien bleibt nur hier.</translation>
    </message>
    <message>
        <source>Forget recent files</source>
        <translation>Letzte Dateien vergessen</translation>
    </message>
</context>
<context>
    <name>DisplayBadge</name>
    <message>
        <source>Display: {0}</source>
        <translation>Bildschirm: {0}</translation>
    </message>
    <message>
        <source>{0} Colours are shown as sRGB.</source>
        <translation>{0} Farben werden als sRGB gezeigt.</translation>
    </message>
    <message>
        <source>The system names no profile for this screen: colours are shown as sRGB.</source>
        <translation>Das System nennt kein Profil für diesen Bildschirm: Farben werden als sRGB gezeigt.</translation>
    </message>
    <message>
        <source>Colours are shown as the system&apos;s profile of this screen says.</source>
        <translation>Farben werden gezeigt, wie es das Profil des Systems für diesen Bildschirm sagt.</translation>
    </message>
    <message>
        <source>Colours are shown as you have chosen.</source>
        <translation>Farben werden gezeigt, wie Sie es gewählt haben.</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>Wie das System sagt</translation>
    </message>
    <message>
        <source>Another profile…</source>
        <translation>Ein anderes Profil…</translation>
    </message>
    <message>
        <source>Colour profiles (*.icc *.icm)</source>
        <translation>Farbprofile (*.icc *.icm)</translation>
    </message>
    <message>
        <source>Profile of this screen</source>
        <translation>Profil dieses Bildschirms</translation>
    </message>
</context>
<context>
    <name>DisplayColours</name>
    <message>
        <source>The profile of this screen cannot be used.</source>
        <translation>Das Profil dieses Bildschirms ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>its own profile</source>
        <translation>eigenes Profil</translation>
    </message>
    <message>
        <source>{0} is too large to be a profile.</source>
        <translation>{0} ist zu groß für ein Profil.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>{0} ist nicht lesbar: {1}.</translation>
    </message>
</context>
<context>
    <name>EvidenceEditor</name>
    <message>
        <source>How is it known?</source>
        <translation>Woher ist es bekannt?</translation>
    </message>
    <message>
        <source>How this colour is known</source>
        <translation>Woher diese Farbe bekannt ist</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Nicht gesagt</translation>
    </message>
    <message>
        <source>Documented</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation>Erschlossen</translation>
    </message>
    <message>
        <source>A guess</source>
        <translation>Vermutet</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>A documented colour needs its source.</source>
        <translation>Eine belegte Farbe braucht ihre Quelle.</translation>
    </message>
    <message>
        <source>Source: book and page, archive number, object</source>
        <translation>Quelle: Buch und Seite, Archivnummer, Gegenstand</translation>
    </message>
    <message>
        <source>From what, such as “same regiment as the next photograph”</source>
        <translation>Woraus, etwa „gleiches Regiment wie auf der nächsten Fotografie“</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Ordner für die Ergebnisse</translation>
    </message>
    <message>
        <source>The folder {0} cannot be made: {1}</source>
        <translation>Der Ordner {0} lässt sich nicht anlegen: {1}</translation>
    </message>
    <message>
        <source>Choose another folder for the results.</source>
        <translation>Wählen Sie einen anderen Ordner für die Ergebnisse.</translation>
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
        <translation>JPEG-Qualität</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Lautheit</translation>
    </message>
    <message>
        <source>Broadcast, −23 LUFS (EBU R128)</source>
        <translation>Rundfunk, −23 LUFS (EBU R128)</translation>
    </message>
    <message>
        <source>Web, −14 LUFS</source>
        <translation>Web, −14 LUFS</translation>
    </message>
    <message>
        <source>Web, calm, −16 LUFS</source>
        <translation>Web, ruhig, −16 LUFS</translation>
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
        <translation>Alle Seiten von Dateien mit mehreren</translation>
    </message>
    <message>
        <source>Write “Digitally colourised” into a corner of the picture</source>
        <translation>„Digital koloriert“ in eine Ecke des Bildes schreiben</translation>
    </message>
    <message>
        <source>Say in the metadata that the colours are estimated</source>
        <translation>In den Metadaten sagen, dass die Farben geschätzt sind</translation>
    </message>
    <message>
        <source>… as OpenRaster, with the original below it (GIMP, Krita)</source>
        <translation>… als OpenRaster, mit dem Original darunter (GIMP, Krita)</translation>
    </message>
    <message>
        <source>Also save a sheet to print of how your colours are known</source>
        <translation>Auch ein Blatt zum Drucken sichern, woher Ihre Farben bekannt sind</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Chosen: pages {0} of {1}.</source>
        <translation>Gewählt: Seiten {0} von {1}.</translation>
    </message>
</context>
<context>
    <name>Eyedropper</name>
    <message>
        <source>Eyedropper: click a colour, or press Escape</source>
        <translation>Pipette: Farbe anklicken, oder Escape drücken</translation>
    </message>
</context>
<context>
    <name>FilmColour</name>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Choose the point tool (P) and click on the picture. A point follows what it was set on.</source>
        <translation>Wählen Sie das Punktwerkzeug (P) und klicken Sie ins Bild. Ein Punkt folgt dem, worauf er gesetzt wurde.</translation>
    </message>
    <message>
        <source>Export in colour…</source>
        <translation>In Farbe exportieren…</translation>
    </message>
    <message>
        <source>Show in colour</source>
        <translation>In Farbe zeigen</translation>
    </message>
    <message>
        <source>The frame that is shown, with these settings (V)</source>
        <translation>Das gezeigte Bild, mit diesen Einstellungen (V)</translation>
    </message>
</context>
<context>
    <name>FilmExportDialog</name>
    <message>
        <source>What will be written</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>In colour, estimated</source>
        <translation>In Farbe, geschätzt</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>Wie das Original</translation>
    </message>
    <message>
        <source>Matroska with FLAC, without loss</source>
        <translation>Matroska mit FLAC, verlustfrei</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>MP4, H.264, for sharing</source>
        <translation>MP4, H.264, zum Weitergeben</translation>
    </message>
    <message>
        <source>MP4, H.265 with 10 bits, for sharing</source>
        <translation>MP4, H.265 mit 10 Bit, zum Weitergeben</translation>
    </message>
    <message>
        <source>Matroska, FFV1, without loss</source>
        <translation>Matroska, FFV1, verlustfrei</translation>
    </message>
    <message>
        <source>MOV, ProRes 422 HQ, for editing</source>
        <translation>MOV, ProRes 422 HQ, für den Schnitt</translation>
    </message>
    <message>
        <source>MOV, ProRes 4444, for editing</source>
        <translation>MOV, ProRes 4444, für den Schnitt</translation>
    </message>
    <message>
        <source>A folder of DPX pictures</source>
        <translation>Ein Ordner mit DPX-Bildern</translation>
    </message>
    <message>
        <source>A folder of TIFF pictures</source>
        <translation>Ein Ordner mit TIFF-Bildern</translation>
    </message>
    <message>
        <source>A folder of PNG pictures</source>
        <translation>Ein Ordner mit PNG-Bildern</translation>
    </message>
    <message>
        <source>The colours alone, over a middle grey, for grading</source>
        <translation>Nur die Farben, über mittlerem Grau, für die Lichtbestimmung</translation>
    </message>
    <message>
        <source>As it is, stored without loss</source>
        <translation>Wie es ist, verlustfrei gespeichert</translation>
    </message>
    <message>
        <source>As it is, copied bit for bit</source>
        <translation>Wie es ist, Bit für Bit kopiert</translation>
    </message>
    <message>
        <source>MP4 with AAC, for sharing</source>
        <translation>MP4 mit AAC, zum Weitergeben</translation>
    </message>
    <message>
        <source>MOV with PCM, for editing</source>
        <translation>MOV mit PCM, für den Schnitt</translation>
    </message>
    <message>
        <source>As in the original</source>
        <translation>Wie im Original</translation>
    </message>
    <message>
        <source>None, the film stays silent</source>
        <translation>Keiner, der Film bleibt stumm</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Klang</translation>
    </message>
    <message>
        <source>The cues</source>
        <translation>Die Einsätze</translation>
    </message>
    <message>
        <source>The film&apos;s own sound, and the cues as another track</source>
        <translation>Der Ton des Films, und die Einsätze als weitere Tonspur</translation>
    </message>
    <message>
        <source>Find sounds first, or set cues by hand.</source>
        <translation>Finden Sie erst Klänge, oder setzen Sie Einsätze von Hand.</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Lautheit</translation>
    </message>
    <message>
        <source>Broadcast, −23 LUFS (EBU R128)</source>
        <translation>Rundfunk, −23 LUFS (EBU R128)</translation>
    </message>
    <message>
        <source>Web, −14 LUFS</source>
        <translation>Web, −14 LUFS</translation>
    </message>
    <message>
        <source>Web, calm, −16 LUFS</source>
        <translation>Web, ruhig, −16 LUFS</translation>
    </message>
    <message>
        <source>Streaming, −27 LUFS</source>
        <translation>Streaming, −27 LUFS</translation>
    </message>
    <message>
        <source>As fast as the file says ({0})</source>
        <translation>So schnell, wie die Datei sagt ({0})</translation>
    </message>
    <message>
        <source>{0} frames a second</source>
        <translation>{0} Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>As people walk in it, estimated</source>
        <translation>So schnell, wie die Leute darin gehen (geschätzt)</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Every picture is shown longer or shorter, untouched, and the sound follows</source>
        <translation>Jedes Bild steht länger oder kürzer, unberührt, und der Ton folgt</translation>
    </message>
    <message>
        <source>Nothing would change: choose colour or sound.</source>
        <translation>Es würde sich nichts ändern: wählen Sie Farbe oder Klang.</translation>
    </message>
    <message>
        <source>Will be written:</source>
        <translation>Geschrieben wird:</translation>
    </message>
    <message>
        <source>ambience</source>
        <translation>Atmo</translation>
    </message>
    <message>
        <source>effects</source>
        <translation>Effekte</translation>
    </message>
    <message>
        <source>foley</source>
        <translation>Foley</translation>
    </message>
    <message>
        <source>music</source>
        <translation>Musik</translation>
    </message>
    <message numerus="yes">
        <source>Heard: {0} of %n cue(s).</source>
        <translation>
            <numerusform>Zu hören: {0} von %n Einsatz.</numerusform>
            <numerusform>Zu hören: {0} von %n Einsätzen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsure stay(s) silent.</source>
        <translation>
            <numerusform>%n unsicherer bleibt still.</numerusform>
            <numerusform>%n unsichere bleiben still.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n muted.</source>
        <translation>
            <numerusform>%n stumm.</numerusform>
            <numerusform>%n stumm.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n colour point(s) of yours.</source>
        <translation>
            <numerusform>Mit einem Farbpunkt von Ihnen.</numerusform>
            <numerusform>Mit %n Farbpunkten von Ihnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Silent as a whole: {0}.</source>
        <translation>Ganz still: {0}.</translation>
    </message>
    <message>
        <source>Led by the colours of {0}.</source>
        <translation>Geleitet von den Farben von {0}.</translation>
    </message>
</context>
<context>
    <name>FilmPage</name>
    <message>
        <source>No film open</source>
        <translation>Kein Film offen</translation>
    </message>
    <message>
        <source>Open a silent film, or drop it anywhere in this window. The program looks for hits, steps, places and weather, and proposes a sound for each; you decide what stays.</source>
        <translation>Öffnen Sie einen Stummfilm, oder ziehen Sie ihn in dieses Fenster. Das Programm sucht Schläge, Schritte, Orte und Wetter und schlägt für jedes einen Klang vor; Sie entscheiden, was bleibt.</translation>
    </message>
    <message>
        <source>Open a film…</source>
        <translation>Film öffnen…</translation>
    </message>
    <message>
        <source>Try the sample material</source>
        <translation>Das Beispielmaterial ausprobieren</translation>
    </message>
    <message>
        <source>{0} is a picture, not a film.</source>
        <translation>{0} ist ein Bild, kein Film.</translation>
    </message>
    <message>
        <source>Open it under Photographs.</source>
        <translation>Öffnen Sie es unter Fotografien.</translation>
    </message>
    <message>
        <source>Every unsure cue is decided.</source>
        <translation>Über alle unsicheren Einsätze ist entschieden.</translation>
    </message>
    <message>
        <source>with sound</source>
        <translation>mit Ton</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>stumm</translation>
    </message>
    <message numerus="yes">
        <source>sounds in %n place(s), {0} unsure</source>
        <translation>
            <numerusform>Klänge an %n Stelle, {0} unsicher</numerusform>
            <numerusform>Klänge an %n Stellen, {0} unsicher</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Open photographs</source>
        <translation>Offene Fotografien</translation>
    </message>
</context>
<context>
    <name>FilmstripModel</name>
    <message>
        <source>not coloured yet</source>
        <translation>noch nicht koloriert</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>being coloured</source>
        <translation>wird koloriert</translation>
    </message>
    <message>
        <source>coloured</source>
        <translation>koloriert</translation>
    </message>
    <message>
        <source>could not be read or coloured</source>
        <translation>konnte nicht gelesen oder koloriert werden</translation>
    </message>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>%n Stern</numerusform>
            <numerusform>%n Sterne</numerusform>
        </translation>
    </message>
    <message>
        <source>no rating</source>
        <translation>ohne Bewertung</translation>
    </message>
</context>
<context>
    <name>FilterBox</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter the photographs</source>
        <translation>Die Fotografien filtern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln Fotografie</numerusform>
            <numerusform>%Ln Fotografien</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Not coloured yet</source>
        <translation>Noch nicht koloriert</translation>
    </message>
    <message>
        <source>Coloured</source>
        <translation>Koloriert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>With any rating or none</source>
        <translation>Mit irgendeiner Bewertung oder keiner</translation>
    </message>
    <message>
        <source>Without a rating</source>
        <translation>Ohne Bewertung</translation>
    </message>
    <message>
        <source> and more</source>
        <translation> und mehr</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Search: hooves, rain on glass, door, crowd…</source>
        <translation>Suchen: Hufe, Regen am Fenster, Tür, Menge…</translation>
    </message>
    <message>
        <source>Search the sound library</source>
        <translation>Klangarchiv durchsuchen</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Alle Kategorien</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Any length</source>
        <translation>Jede Länge</translation>
    </message>
    <message>
        <source>Under 1 s</source>
        <translation>Unter 1 s</translation>
    </message>
    <message>
        <source>1 to 5 s</source>
        <translation>1 bis 5 s</translation>
    </message>
    <message>
        <source>5 to 30 s</source>
        <translation>5 bis 30 s</translation>
    </message>
    <message>
        <source>Over 30 s</source>
        <translation>Über 30 s</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Any licence</source>
        <translation>Jede Lizenz</translation>
    </message>
    <message>
        <source>May be published</source>
        <translation>Darf veröffentlicht werden</translation>
    </message>
    <message>
        <source>Not cleared for publishing</source>
        <translation>Nicht zur Veröffentlichung frei</translation>
    </message>
    <message>
        <source>Licence unknown</source>
        <translation>Lizenz unbekannt</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Cues</source>
        <translation>Einsätze</translation>
    </message>
    <message>
        <source>No sounds yet. Find sounds looks through the whole film and lists every place where something should be heard, with how sure it is.</source>
        <translation>Noch keine Klänge. „Klänge finden“ sieht den ganzen Film durch und nennt jede Stelle, an der etwas zu hören sein sollte, und wie sicher das ist.</translation>
    </message>
    <message>
        <source>Find sounds</source>
        <translation>Klänge finden</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>One after the other: Y keeps, X removes, N next</source>
        <translation>Eins nach dem anderen: Y behält, X entfernt, N weiter</translation>
    </message>
    <message>
        <source>Below…</source>
        <translation>Unter…</translation>
    </message>
    <message>
        <source>All below a certainty at once</source>
        <translation>Alle unter einer Sicherheit auf einmal</translation>
    </message>
    <message>
        <source>Progress of finding sounds</source>
        <translation>Fortschritt der Klangsuche</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Decide on {0}</source>
        <translation>Über {0} entscheiden</translation>
    </message>
    <message numerus="yes">
        <source>Decide on %n unsure cue(s)</source>
        <translation>
            <numerusform>Über %n unsicheren Einsatz entscheiden</numerusform>
            <numerusform>Über %n unsichere Einsätze entscheiden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sounds found in %n place(s), {0} unsure.</source>
        <translation>
            <numerusform>Klänge an %n Stelle gefunden, {0} unsicher.</numerusform>
            <numerusform>Klänge an %n Stellen gefunden, {0} unsicher.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for sounds…</source>
        <translation>Klänge werden gesucht…</translation>
    </message>
    <message>
        <source>Sounds found</source>
        <translation>Klänge gefunden</translation>
    </message>
    <message>
        <source>Unsure ones stay silent until you keep them.</source>
        <translation>Unsichere bleiben still, bis Sie sie behalten.</translation>
    </message>
    <message>
        <source>What you had decided yourself is as it was.</source>
        <translation>Was Sie selbst entschieden hatten, ist, wie es war.</translation>
    </message>
    <message>
        <source>Nothing was found that should be heard.</source>
        <translation>Es wurde nichts gefunden, was zu hören sein sollte.</translation>
    </message>
    <message>
        <source>Set a cue by hand with M.</source>
        <translation>Setzen Sie mit M einen Einsatz von Hand.</translation>
    </message>
</context>
<context>
    <name>FolderKeeper</name>
    <message>
        <source>The import of {0} was stopped.</source>
        <translation>Die Aufnahme von {0} wurde angehalten.</translation>
    </message>
    <message>
        <source>The sounds so far are in the library.</source>
        <translation>Die bisherigen Klänge sind im Archiv.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message numerus="yes">
        <source>{0} is empty now; its %Ln sound(s) stay in the library.</source>
        <translation>
            <numerusform>{0} ist jetzt leer; der Klang bleibt im Archiv.</numerusform>
            <numerusform>{0} ist jetzt leer; die %Ln Klänge bleiben im Archiv.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were left out; the folder&apos;s menu says why.</source>
        <translation>
            <numerusform>Eine Datei wurde ausgelassen; das Menü des Ordners sagt, warum.</numerusform>
            <numerusform>%Ln Dateien wurden ausgelassen; das Menü des Ordners sagt, warum.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connect its drive, or take the folder out of the library.</source>
        <translation>Verbinden Sie das Laufwerk, oder nehmen Sie den Ordner aus dem Archiv.</translation>
    </message>
</context>
<context>
    <name>FolderPanel</name>
    <message>
        <source>Where the sounds come from</source>
        <translation>Woher die Klänge kommen</translation>
    </message>
    <message>
        <source>All sounds</source>
        <translation>Alle Klänge</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>Own sounds</source>
        <translation>Eigene Klänge</translation>
    </message>
    <message>
        <source>Included</source>
        <translation>Mitgeliefert</translation>
    </message>
    <message>
        <source>The sounds that come with Phonochrome</source>
        <translation>Die Klänge, die zu Phonochrome gehören</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Your own recordings stay where they are; the library only remembers them.</source>
        <translation>Ihre eigenen Aufnahmen bleiben, wo sie sind; das Archiv merkt sie sich nur.</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
</context>
<context>
    <name>FramesDialog</name>
    <message>
        <source>Open pictures as a film</source>
        <translation>Bilder als Film öffnen</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>In frames a second. Silent film mostly ran at 16 to 22, sound film runs at 24, European television at 25.</source>
        <translation>In Bildern pro Sekunde. Stummfilm lief meist mit 16 bis 22, Tonfilm läuft mit 24, europäisches Fernsehen mit 25.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open as a film</source>
        <translation>Als Film öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s), from {0} to {1}.</source>
        <translation>
            <numerusform>%Ln Bild, von {0} bis {1}.</numerusform>
            <numerusform>%Ln Bilder, von {0} bis {1}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) are missing: the picture before each gap stays until the next one.</source>
        <translation>
            <numerusform>Eine Nummer fehlt: das Bild davor bleibt bis zum nächsten stehen.</numerusform>
            <numerusform>%Ln Nummern fehlen: das Bild vor jeder Lücke bleibt bis zum nächsten stehen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>A short guide</source>
        <translation>Kurze Anleitung</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotografien</translation>
    </message>
    <message>
        <source>Drop scans on the window and press Colourise. Drag the line to compare with the scan.</source>
        <translation>Ziehen Sie Scans ins Fenster und drücken Sie „Kolorieren“. Ziehen Sie die Linie, um mit dem Scan zu vergleichen.</translation>
    </message>
    <message>
        <source>Where you know a colour, take the point tool (P) and click: what looks alike follows.</source>
        <translation>Wo Sie eine Farbe kennen, nehmen Sie das Punktwerkzeug (P) und klicken: was ähnlich aussieht, folgt.</translation>
    </message>
    <message>
        <source>Confidence (C) hatches the places where colours are little more than guesses.</source>
        <translation>„Sicherheit“ (C) schraffiert, wo Farben kaum mehr als geraten sind.</translation>
    </message>
    <message>
        <source>Shift+V keeps a version by a name, for good; 1 to 9 take one, Alt+1 to Alt+5 rate.</source>
        <translation>Umschalt+V behält eine Version unter einem Namen, auf Dauer; 1 bis 9 nehmen eine, Alt+1 bis Alt+5 bewerten.</translation>
    </message>
    <message>
        <source>Film and sound</source>
        <translation>Film und Ton</translation>
    </message>
    <message>
        <source>Find sounds watches the film once and lists what should be heard, with how sure it is.</source>
        <translation>„Klänge finden“ sieht den Film einmal an und nennt, was zu hören sein sollte, und wie sicher das ist.</translation>
    </message>
    <message>
        <source>Unsure cues stay silent until you decide: Y keeps one, X removes it, N goes on.</source>
        <translation>Unsichere Einsätze bleiben still, bis Sie entscheiden: Y behält, X entfernt, N geht weiter.</translation>
    </message>
    <message>
        <source>M sets a cue and listens to what you type. I and O mark a part, Ctrl+L plays it round.</source>
        <translation>M setzt einen Einsatz und sucht, was Sie tippen. I und O markieren einen Teil, Strg+L spielt ihn im Kreis.</translation>
    </message>
    <message>
        <source>Colour shows a frame as the film will have it; Export writes picture and sound at once.</source>
        <translation>„Farbe“ zeigt ein Bild, wie der Film es haben wird; „Export“ schreibt Bild und Ton auf einmal.</translation>
    </message>
    <message>
        <source>Batch, and projects</source>
        <translation>Stapel und Projekte</translation>
    </message>
    <message>
        <source>Batch works through whole folders and goes on after a break, even after a power cut.</source>
        <translation>„Stapel“ arbeitet ganze Ordner ab und geht nach einer Pause weiter, auch nach einem Stromausfall.</translation>
    </message>
    <message>
        <source>A project keeps a whole job in one small file: edits, never pictures. Its folder can be moved or archived; files that were moved are known again by their content.</source>
        <translation>Ein Projekt hält eine ganze Arbeit in einer kleinen Datei fest: Bearbeitungen, nie Bilder. Sein Ordner kann verschoben oder archiviert werden; verschobene Dateien werden am Inhalt wiedererkannt.</translation>
    </message>
    <message>
        <source>Sound library</source>
        <translation>Klangarchiv</translation>
    </message>
    <message>
        <source>Search in your own words, also by likeness; drag a sound onto the timeline.</source>
        <translation>Suchen Sie mit eigenen Worten, auch nach Ähnlichkeit; ziehen Sie einen Klang auf die Zeitleiste.</translation>
    </message>
    <message>
        <source>Your own folders are read in the background and never altered.</source>
        <translation>Ihre eigenen Ordner werden im Hintergrund gelesen und nie verändert.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>HandingOn</name>
    <message>
        <source>The settings of {0} are copied.</source>
        <translation>Die Einstellungen von {0} sind kopiert.</translation>
    </message>
    <message>
        <source>Settings pasted</source>
        <translation>Einstellungen eingefügt</translation>
    </message>
    <message numerus="yes">
        <source>Paste to %n photograph(s)</source>
        <translation>
            <numerusform>In %n Fotografie einfügen</numerusform>
            <numerusform>In %n Fotografien einfügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Einstellungen einfügen</translation>
    </message>
    <message>
        <source>Settings taken over</source>
        <translation>Einstellungen übernommen</translation>
    </message>
    <message numerus="yes">
        <source>Apply to %n photograph(s)</source>
        <translation>
            <numerusform>Auf %n Fotografie anwenden</numerusform>
            <numerusform>Auf %n Fotografien anwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply settings of {0}</source>
        <translation>Einstellungen von {0} anwenden</translation>
    </message>
    <message>
        <source>Preset: {0}</source>
        <translation>Vorgabe: {0}</translation>
    </message>
    <message>
        <source>Keep as a preset</source>
        <translation>Als Vorgabe behalten</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>A preset gives these settings to any photograph, and leaves the others as they are.</source>
        <translation>Eine Vorgabe gibt diese Einstellungen an jede Fotografie weiter und lässt die übrigen, wie sie sind.</translation>
    </message>
    <message>
        <source>It takes the place of the former one of this name.</source>
        <translation>Sie tritt an die Stelle der früheren dieses Namens.</translation>
    </message>
    <message>
        <source>The preset “{0}” is kept.</source>
        <translation>Die Vorgabe „{0}“ ist behalten.</translation>
    </message>
    <message>
        <source>Bring the former one back</source>
        <translation>Die frühere zurückholen</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Tones and colours</source>
        <translation>Tonwerte und Farben</translation>
    </message>
    <message>
        <source>Lightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Chroma</source>
        <translation>Buntheit</translation>
    </message>
    <message>
        <source>L* of CIE Lab, from black on the left to white</source>
        <translation>L* aus CIE Lab, von Schwarz links bis Weiß</translation>
    </message>
    <message>
        <source>C* of CIE Lab, from grey on the left to 100</source>
        <translation>C* aus CIE Lab, von Grau links bis 100</translation>
    </message>
    <message>
        <source>L* {0}–{1}, median {2}</source>
        <translation>L* {0}–{1}, Median {2}</translation>
    </message>
    <message>
        <source>C* up to {0}, median {1}</source>
        <translation>C* bis {0}, Median {1}</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Colour for old photographs, sound for silent film</source>
        <translation>Farbe für alte Fotografien, Ton für stummen Film</translation>
    </message>
    <message>
        <source>Everything happens on this computer. Originals are never changed.</source>
        <translation>Alles geschieht auf diesem Computer. Originale werden nie verändert.</translation>
    </message>
    <message>
        <source>Colour a photograph</source>
        <translation>Eine Fotografie kolorieren</translation>
    </message>
    <message>
        <source>Or a whole box of them. Compare with the scan and see where colours are guesses.</source>
        <translation>Oder eine ganze Schachtel. Mit dem Scan vergleichen und sehen, wo Farben geraten sind.</translation>
    </message>
    <message>
        <source>Give a film its sound</source>
        <translation>Einen Film vertonen</translation>
    </message>
    <message>
        <source>Hits, footsteps, streets and weather, placed in time, yours to change.</source>
        <translation>Schläge, Schritte, Straßen und Wetter, zur rechten Zeit, von Ihnen änderbar.</translation>
    </message>
    <message>
        <source>Work through a folder</source>
        <translation>Einen Ordner abarbeiten</translation>
    </message>
    <message>
        <source>100,000 scans overnight; stops and resumes where it was.</source>
        <translation>100.000 Scans über Nacht; hält an und geht weiter, wo es war.</translation>
    </message>
    <message>
        <source>Find a sound</source>
        <translation>Einen Klang finden</translation>
    </message>
    <message>
        <source>Hundreds come with the program; your own folders join them.</source>
        <translation>Hunderte sind dabei; Ihre eigenen Ordner kommen dazu.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Continue where you were</source>
        <translation>Weitermachen, wo Sie waren</translation>
    </message>
    <message>
        <source>Drop photographs, films or folders anywhere</source>
        <translation>Fotografien, Filme oder Ordner irgendwohin ziehen</translation>
    </message>
    <message>
        <source>or try the sample material</source>
        <translation>oder das Beispielmaterial ausprobieren</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>project</source>
        <translation>Projekt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln Fotografie</numerusform>
            <numerusform>%Ln Fotografien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>no keys</source>
        <translation>keine Tasten</translation>
    </message>
    <message>
        <source>Press to give other keys; Backspace takes them away</source>
        <translation>Drücken, um andere Tasten zu geben; die Rücktaste nimmt sie weg</translation>
    </message>
    <message>
        <source>Press keys…</source>
        <translation>Tasten drücken…</translation>
    </message>
    <message>
        <source>Tab and Return are needed everywhere and cannot be given to a command.</source>
        <translation>Tabulator und Eingabetaste werden überall gebraucht und können keinem Befehl gegeben werden.</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Every command can have keys of your own. Everything else is reached with Tab, the arrow keys and Space, and any command by its name.</source>
        <translation>Jeder Befehl kann eigene Tasten bekommen. Alles andere ist mit Tabulator, Pfeiltasten und Leertaste zu erreichen, und jeder Befehl über seinen Namen.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Tastenkürzel…</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) have keys of your own.</source>
        <translation>
            <numerusform>%n Befehl hat eigene Tasten.</numerusform>
            <numerusform>%n Befehle haben eigene Tasten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayingUnder</name>
    <message>
        <source>Folder of music</source>
        <translation>Ordner mit Musik</translation>
    </message>
    <message>
        <source>Lay music under</source>
        <translation>Musik unterlegen</translation>
    </message>
    <message>
        <source>Let a projector run</source>
        <translation>Einen Projektor laufen lassen</translation>
    </message>
</context>
<context>
    <name>LevelBars</name>
    <message>
        <source>Momentary and short-term loudness, LUFS</source>
        <translation>Momentane und Kurzzeit-Lautheit, LUFS</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Opening the library…</source>
        <translation>Das Archiv wird geöffnet…</translation>
    </message>
    <message>
        <source>The first time takes a moment.</source>
        <translation>Beim ersten Mal dauert es einen Augenblick.</translation>
    </message>
    <message>
        <source>No sound fits</source>
        <translation>Kein Klang passt</translation>
    </message>
    <message>
        <source>Try another word or fewer filters. German, French and Spanish words are understood too.</source>
        <translation>Versuchen Sie ein anderes Wort oder weniger Filter. Deutsche, englische, französische und spanische Wörter werden verstanden.</translation>
    </message>
    <message>
        <source>Show all sounds</source>
        <translation>Alle Klänge zeigen</translation>
    </message>
    <message>
        <source>No favourites yet</source>
        <translation>Noch keine Favoriten</translation>
    </message>
    <message>
        <source>Mark a sound with the star at the end of its row, or with the key F.</source>
        <translation>Markieren Sie einen Klang mit dem Stern am Ende der Zeile oder mit der Taste F.</translation>
    </message>
    <message>
        <source>No sounds of your own yet</source>
        <translation>Noch keine eigenen Klänge</translation>
    </message>
    <message>
        <source>Add a folder of WAV, Broadcast Wave, FLAC, AIFF, Ogg or MP3 files. They stay where they are; names, iXML, bext and tags are read, and changes in the folder are noticed.</source>
        <translation>Fügen Sie einen Ordner mit WAV-, Broadcast-Wave-, FLAC-, AIFF-, Ogg- oder MP3-Dateien hinzu. Sie bleiben, wo sie sind; Namen, iXML, bext und Tags werden gelesen, Änderungen im Ordner bemerkt.</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>No sounds from this folder yet</source>
        <translation>Noch keine Klänge aus diesem Ordner</translation>
    </message>
    <message>
        <source>They appear here while the folder is listened to. Its menu says what was left out, and why.</source>
        <translation>Sie erscheinen hier, während der Ordner angehört wird. Sein Menü sagt, was ausgelassen wurde, und warum.</translation>
    </message>
    <message>
        <source>The library cannot be read</source>
        <translation>Das Archiv ist nicht lesbar</translation>
    </message>
    <message>
        <source>The line above says why.</source>
        <translation>Die Zeile oben sagt, warum.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Sound on or off</source>
        <translation>Ton an oder aus</translation>
    </message>
    <message>
        <source>Space plays · F favourite · M more like it</source>
        <translation>Leertaste spielt · F Favorit · M mehr davon</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sound(s)</source>
        <translation>
            <numerusform>%Ln Klang</numerusform>
            <numerusform>%Ln Klänge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln selected</source>
        <translation>
            <numerusform> · %Ln gewählt</numerusform>
            <numerusform> · %Ln gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sounds are too many to change at once.</source>
        <translation>
            <numerusform>%Ln Klänge sind zu viele, um sie auf einmal zu ändern.</numerusform>
            <numerusform>%Ln Klänge sind zu viele, um sie auf einmal zu ändern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select up to %Ln.</source>
        <translation>
            <numerusform>Wählen Sie höchstens %Ln.</numerusform>
            <numerusform>Wählen Sie höchstens %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} of %Ln sound(s) were changed.</source>
        <translation>
            <numerusform>{0} von %Ln Klang wurde geändert.</numerusform>
            <numerusform>{0} von %Ln Klängen wurden geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sound(s) were changed.</source>
        <translation>
            <numerusform>%Ln Klang wurde geändert.</numerusform>
            <numerusform>%Ln Klänge wurden geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sound files are too many to drop at once.</source>
        <translation>
            <numerusform>%Ln Klangdateien sind zu viele auf einmal.</numerusform>
            <numerusform>%Ln Klangdateien sind zu viele auf einmal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were in the library already.</source>
        <translation>
            <numerusform>Einer war schon im Archiv.</numerusform>
            <numerusform>%Ln waren schon im Archiv.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sound(s) added.</source>
        <translation>
            <numerusform>%Ln Klang hinzugefügt.</numerusform>
            <numerusform>%Ln Klänge hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} and its %Ln sound(s) were taken out of the library.</source>
        <translation>
            <numerusform>{0} und sein Klang wurden aus dem Archiv genommen.</numerusform>
            <numerusform>{0} und seine %Ln Klänge wurden aus dem Archiv genommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} cannot be played: {1}.</source>
        <translation>{0} lässt sich nicht abspielen: {1}.</translation>
    </message>
    <message>
        <source>Look whether its file is still there, or look for changes in its folder.</source>
        <translation>Sehen Sie nach, ob die Datei noch da ist, oder suchen Sie in ihrem Ordner nach Änderungen.</translation>
    </message>
    <message>
        <source>The others came with Phonochrome and stay as they are.</source>
        <translation>Die anderen gehören zu Phonochrome und bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Add a folder of sounds</source>
        <translation>Ordner mit Klängen hinzufügen</translation>
    </message>
    <message>
        <source>Add the folder they lie in; it is read in the background.</source>
        <translation>Fügen Sie den Ordner hinzu, in dem sie liegen; er wird im Hintergrund gelesen.</translation>
    </message>
    <message>
        <source>The files are untouched.</source>
        <translation>Die Dateien sind unberührt.</translation>
    </message>
    <message>
        <source>Add it again</source>
        <translation>Wieder hinzufügen</translation>
    </message>
</context>
<context>
    <name>LikenessBar</name>
    <message>
        <source>Neutral</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Back to the whole list</source>
        <translation>Zurück zur ganzen Liste</translation>
    </message>
    <message>
        <source>Darker</source>
        <translation>Dunkler</translation>
    </message>
    <message>
        <source>brighter</source>
        <translation>heller</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Weicher</translation>
    </message>
    <message>
        <source>harder</source>
        <translation>härter</translation>
    </message>
    <message>
        <source>Longer</source>
        <translation>Länger</translation>
    </message>
    <message>
        <source>shorter</source>
        <translation>kürzer</translation>
    </message>
    <message>
        <source>Sounds like “{0}”</source>
        <translation>Klingt wie „{0}“</translation>
    </message>
</context>
<context>
    <name>LimitsDialog</name>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>One damaged file must not fill the memory or the disk while you sleep. What goes beyond a limit is refused with a sentence, and the other files go on.</source>
        <translation>Eine beschädigte Datei darf nicht über Nacht Speicher oder Platte füllen. Was eine Grenze überschreitet, wird mit einem Satz abgelehnt, und die anderen Dateien gehen weiter.</translation>
    </message>
    <message>
        <source> hours</source>
        <translation> Stunden</translation>
    </message>
    <message>
        <source>Pixels of a picture</source>
        <translation>Pixel eines Bildes</translation>
    </message>
    <message>
        <source>Length of a film</source>
        <translation>Länge eines Films</translation>
    </message>
    <message>
        <source>Work on one file</source>
        <translation>Arbeit an einer Datei</translation>
    </message>
    <message>
        <source>Memory for one job</source>
        <translation>Speicher für eine Arbeit</translation>
    </message>
    <message>
        <source> million</source>
        <translation> Millionen</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>What the computer has, less a reserve</source>
        <translation>Was der Computer hat, bis auf einen Rest</translation>
    </message>
    <message>
        <source>The time in which a job is paused does not count as work.</source>
        <translation>Zeit, in der eine Arbeit angehalten ist, zählt nicht.</translation>
    </message>
    <message>
        <source>Usual limits</source>
        <translation>Übliche Grenzen</translation>
    </message>
    <message>
        <source>As they are without a choice</source>
        <translation>Wie sie ohne eigene Wahl sind</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>LooksPage</name>
    <message>
        <source>Looks</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Sprache des Fensters</translation>
    </message>
    <message>
        <source>Files that the program writes (receipts, metadata, cue sheets) stay in English.</source>
        <translation>Was das Programm schreibt (Belege, Metadaten, Cue Sheets), bleibt englisch.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Size of text and controls</source>
        <translation>Schrift und Bedienelemente</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>100 % is what the system says.</source>
        <translation>100 % ist, was das System vorgibt.</translation>
    </message>
    <message>
        <source>This screen has room for the whole window up to {0} %; beyond it the window scrolls.</source>
        <translation>Bis {0} % hat das ganze Fenster auf diesem Bildschirm Platz; darüber rollt es.</translation>
    </message>
</context>
<context>
    <name>LostCuesDialog</name>
    <message>
        <source>Found before, not found now</source>
        <translation>Früher gefunden, jetzt nicht</translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s) were found before and are not found now</source>
        <translation>
            <numerusform>Ein Einsatz wurde früher gefunden und jetzt nicht</numerusform>
            <numerusform>%n Einsätze wurden früher gefunden und jetzt nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>Whatever you have set or changed yourself stays in either case.</source>
        <translation>Was Sie selbst gesetzt oder geändert haben, bleibt auf jeden Fall.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Leave all cues as they were</source>
        <translation>Alle Einsätze lassen, wie sie waren</translation>
    </message>
    <message>
        <source>Let them go</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Keep them too</source>
        <translation>Auch behalten</translation>
    </message>
</context>
<context>
    <name>LoudnessMeters</name>
    <message>
        <source>While the film plays: the last 0.4 s, the last 3 s, all until here</source>
        <translation>Während der Film läuft: die letzten 0,4 s, die letzten 3 s, alles bis hier</translation>
    </message>
    <message>
        <source>Momentary</source>
        <translation>Momentan</translation>
    </message>
    <message>
        <source>Short-term</source>
        <translation>Kurzzeit</translation>
    </message>
    <message>
        <source>Integrated</source>
        <translation>Integriert</translation>
    </message>
    <message>
        <source>Peak until here</source>
        <translation>Spitze bis hier</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Remove a marker</source>
        <translation>Marke entfernen</translation>
    </message>
    <message>
        <source>Set a marker</source>
        <translation>Marke setzen</translation>
    </message>
    <message numerus="yes">
        <source>Rating: %n star(s)</source>
        <translation>
            <numerusform>Bewertung: %n Stern</numerusform>
            <numerusform>Bewertung: %n Sterne</numerusform>
        </translation>
    </message>
    <message>
        <source>No rating</source>
        <translation>Keine Bewertung</translation>
    </message>
    <message>
        <source>Keep version: {0}</source>
        <translation>Version behalten: {0}</translation>
    </message>
    <message>
        <source>Update version: {0}</source>
        <translation>Version auf den Stand bringen: {0}</translation>
    </message>
    <message>
        <source>Rename version: {0}</source>
        <translation>Version umbenennen: {0}</translation>
    </message>
    <message>
        <source>Remove version: {0}</source>
        <translation>Version entfernen: {0}</translation>
    </message>
    <message>
        <source>Version: {0}</source>
        <translation>Fassung: {0}</translation>
    </message>
</context>
<context>
    <name>MissingMediaDialog</name>
    <message>
        <source>Files of the project</source>
        <translation>Dateien des Projekts</translation>
    </message>
    <message>
        <source>They were moved, renamed, or lie on a disk that is not connected. Name a folder, and they are known again by their content. What was done to them stays in the project until then.</source>
        <translation>Sie wurden verschoben oder umbenannt oder liegen auf einer Platte, die nicht verbunden ist. Nennen Sie einen Ordner, und sie werden am Inhalt wiedererkannt. Was an ihnen getan wurde, bleibt bis dahin im Projekt.</translation>
    </message>
    <message>
        <source>Files that are missing</source>
        <translation>Fehlende Dateien</translation>
    </message>
    <message>
        <source>Leave them out for now</source>
        <translation>Vorerst weglassen</translation>
    </message>
    <message>
        <source>Look in a folder…</source>
        <translation>In einem Ordner suchen…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not where they were</source>
        <translation>
            <numerusform>Eine Datei ist nicht, wo sie war</numerusform>
            <numerusform>%n Dateien sind nicht, wo sie waren</numerusform>
        </translation>
    </message>
    <message>
        <source>Look in</source>
        <translation>Suchen in</translation>
    </message>
</context>
<context>
    <name>MixPreview</name>
    <message>
        <source>Mix</source>
        <translation>Mischung</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Lautheit</translation>
    </message>
    <message>
        <source>True peak</source>
        <translation>True Peak</translation>
    </message>
    <message>
        <source>mixing…</source>
        <translation>wird gemischt…</translation>
    </message>
</context>
<context>
    <name>ModelBox</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>{0} (not installed)</source>
        <translation>{0} (nicht installiert)</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Installed</source>
        <translation>Installiert</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installieren</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Wegwerfen</translation>
    </message>
    <message>
        <source>Delete what has been fetched so far</source>
        <translation>Bisher Geholtes löschen</translation>
    </message>
    <message>
        <source>Progress of installing {0}</source>
        <translation>Fortschritt der Installation von {0}</translation>
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
        <source>Its authors’ card</source>
        <translation>Karte der Autoren</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Its authors give no address to fetch it from: use “From a file…” above</source>
        <translation>Die Autoren nennen keine Adresse dafür: nehmen Sie oben „Aus einer Datei…“</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird aufgebaut…</translation>
    </message>
    <message>
        <source>{0} MB · {1} {2} on this computer · {3} GB of memory</source>
        <translation>{0} MB · {1} {2} auf diesem Computer · {3} GB Speicher</translation>
    </message>
    <message>
        <source>a damaged place</source>
        <translation>je Schadstelle</translation>
    </message>
    <message>
        <source>a photograph</source>
        <translation>je Fotografie</translation>
    </message>
    <message>
        <source>a frame</source>
        <translation>je Bild</translation>
    </message>
    <message>
        <source>a megapixel</source>
        <translation>je Megapixel</translation>
    </message>
    <message>
        <source>its whole checksum is not known: it is pinned when the file arrives</source>
        <translation>die ganze Prüfsumme ist nicht bekannt: sie wird beim Eintreffen der Datei festgehalten</translation>
    </message>
    <message>
        <source>under 1 s</source>
        <translation>unter 1 s</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>etwa {0}</translation>
    </message>
    <message>
        <source>as published: {0}</source>
        <translation>laut Veröffentlichung: {0}</translation>
    </message>
    <message>
        <source>Paused at {0} %</source>
        <translation>Angehalten bei {0} %</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models by others</source>
        <translation>Modelle anderer</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Aus einer Datei…</translation>
    </message>
    <message>
        <source>Install a model whose official file was fetched on another computer</source>
        <translation>Ein Modell installieren, dessen offizielle Datei auf einem anderen Computer geholt wurde</translation>
    </message>
    <message>
        <source>Phonochrome works with its own small models. These published ones can be added: each is fetched once from its authors, when you press Install, and works offline from then on.</source>
        <translation>Phonochrome arbeitet mit eigenen kleinen Modellen. Diese veröffentlichten lassen sich hinzufügen: jedes wird einmal von seinen Autoren geholt, wenn Sie „Installieren“ drücken, und arbeitet dann ohne Netz.</translation>
    </message>
    <message>
        <source>Looking at what this computer can do…</source>
        <translation>Es wird nachgesehen, was dieser Computer kann…</translation>
    </message>
    <message>
        <source>Colour for photographs and films</source>
        <translation>Farbe für Fotografien und Filme</translation>
    </message>
    <message>
        <source>Larger photographs</source>
        <translation>Größere Fotografien</translation>
    </message>
    <message>
        <source>Photographs without their damage</source>
        <translation>Fotografien ohne ihre Schäden</translation>
    </message>
    <message>
        <source>What films show</source>
        <translation>Was Filme zeigen</translation>
    </message>
    <message>
        <source>An official file of a model</source>
        <translation>Eine offizielle Modelldatei</translation>
    </message>
    <message>
        <source>Weights (*.pth *.bin *.pt *.safetensors)</source>
        <translation>Gewichte (*.pth *.bin *.pt *.safetensors)</translation>
    </message>
    <message>
        <source>Reading “{0}”…</source>
        <translation>„{0}“ wird gelesen…</translation>
    </message>
    <message>
        <source>{0} is installed: python main.py repair --model {1} --mask MASK.png</source>
        <translation>{0} ist installiert: python main.py repair --model {1} --mask MASK.png</translation>
    </message>
    <message>
        <source>{0} is installed: the Batch page enlarges photographs with it.</source>
        <translation>{0} ist installiert: der Stapel vergrößert Fotografien damit.</translation>
    </message>
    <message>
        <source>{0} is installed: the Batch page cleans photographs with it.</source>
        <translation>{0} ist installiert: der Stapel reinigt Fotografien damit.</translation>
    </message>
    <message>
        <source>{0} is installed: it looks at films from now on.</source>
        <translation>{0} ist installiert und sieht von jetzt an Filme an.</translation>
    </message>
    <message>
        <source>{0} is installed: choose it as the model of a photograph.</source>
        <translation>{0} ist installiert: wählen Sie es als Modell einer Fotografie.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>For new work</source>
        <translation>Für neue Arbeit</translation>
    </message>
    <message>
        <source>Photographs and films that are opened from now on begin with it. Your work so far stays as it is.</source>
        <translation>Fotografien und Filme, die von jetzt an geöffnet werden, beginnen damit. Ihre bisherige Arbeit bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Install and remove models…</source>
        <translation>Modelle installieren und entfernen…</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Open photographs</source>
        <translation>Offene Fotografien</translation>
    </message>
    <message>
        <source>Open a film</source>
        <translation>Film öffnen</translation>
    </message>
    <message>
        <source>Open photographs and films</source>
        <translation>Fotografien und Filme öffnen</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotografien</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Filme</translation>
    </message>
    <message>
        <source>Photographs and films</source>
        <translation>Fotografien und Filme</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>The first picture of the film</source>
        <translation>Das erste Bild des Films</translation>
    </message>
    <message>
        <source>{0} is the only picture of its name.</source>
        <translation>{0} ist das einzige Bild dieses Namens.</translation>
    </message>
    <message>
        <source>The pictures of a film have equal names with a number at their end.</source>
        <translation>Die Bilder eines Films heißen gleich und haben am Ende eine Nummer.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln numbered picture(s) are open as photographs.</source>
        <translation>
            <numerusform>%Ln nummeriertes Bild ist als Fotografie offen.</numerusform>
            <numerusform>%Ln nummerierte Bilder sind als Fotografien offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>If they are the frames of a film, open them as one.</source>
        <translation>Sind es die Bilder eines Films, öffnen Sie sie als Film.</translation>
    </message>
    <message>
        <source>Open as a film…</source>
        <translation>Als Film öffnen…</translation>
    </message>
    <message>
        <source>The sample material is not installed.</source>
        <translation>Das Beispielmaterial ist nicht installiert.</translation>
    </message>
    <message>
        <source>Open a photograph or film of your own.</source>
        <translation>Öffnen Sie eine eigene Fotografie oder einen eigenen Film.</translation>
    </message>
    <message>
        <source>{0} is not there any more.</source>
        <translation>{0} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Look for it in {0}.</source>
        <translation>Suchen Sie in {0}.</translation>
    </message>
    <message>
        <source>Nothing in there is a photograph or a film that can be opened.</source>
        <translation>Darin ist keine Fotografie und kein Film, die sich öffnen ließen.</translation>
    </message>
    <message>
        <source>Pictures (TIFF, JPEG, PNG, JPEG 2000, WebP) and films (MP4, MOV, MKV, AVI) can be opened.</source>
        <translation>Bilder (TIFF, JPEG, PNG, JPEG 2000, WebP) und Filme (MP4, MOV, MKV, AVI) lassen sich öffnen.</translation>
    </message>
    <message numerus="yes">
        <source>{0} is open; %n more film(s) were left out.</source>
        <translation>
            <numerusform>{0} ist offen; %n weiterer Film wurde ausgelassen.</numerusform>
            <numerusform>{0} ist offen; %n weitere Filme wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open them one at a time, or add them all in Batch.</source>
        <translation>Öffnen Sie sie einzeln, oder fügen Sie alle im Stapel hinzu.</translation>
    </message>
</context>
<context>
    <name>OtherColours</name>
    <message>
        <source>Another version</source>
        <translation>Andere Fassung</translation>
    </message>
    <message>
        <source>Colourise the photograph first, then ask why.</source>
        <translation>Kolorieren Sie die Fotografie erst, dann fragen Sie, warum.</translation>
    </message>
    <message>
        <source>This model says one colour for each place and no others.</source>
        <translation>Dieses Modell nennt für jede Stelle eine Farbe und keine anderen.</translation>
    </message>
    <message>
        <source>Likely colour: {0}</source>
        <translation>Wahrscheinliche Farbe: {0}</translation>
    </message>
</context>
<context>
    <name>OtherVersions</name>
    <message>
        <source>Other versions of {0}</source>
        <translation>Andere Fassungen von {0}</translation>
    </message>
    <message>
        <source>Other plausible versions</source>
        <translation>Andere plausible Fassungen</translation>
    </message>
    <message>
        <source>Looking for other versions</source>
        <translation>Andere Fassungen werden gesucht</translation>
    </message>
    <message>
        <source>More like this one</source>
        <translation>Mehr wie diese</translation>
    </message>
    <message>
        <source>All versions</source>
        <translation>Alle Fassungen</translation>
    </message>
    <message>
        <source>Take this version</source>
        <translation>Diese Fassung nehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Looking for versions that are plausible and really differ…</source>
        <translation>Gesucht werden Fassungen, die plausibel sind und sich wirklich unterscheiden…</translation>
    </message>
    <message>
        <source>The network is sure of these colours: there is no other plausible version.</source>
        <translation>Das Netz ist sich dieser Farben sicher: es gibt keine andere plausible Fassung.</translation>
    </message>
    <message>
        <source>Versions that differ in little from the first one here.</source>
        <translation>Fassungen, die sich wenig von der ersten hier unterscheiden.</translation>
    </message>
    <message>
        <source>What looks alike changes together; what the network is sure of stays. The first is as it is now.</source>
        <translation>Was ähnlich aussieht, ändert sich gemeinsam; wessen sich das Netz sicher ist, bleibt. Die erste ist, wie es jetzt ist.</translation>
    </message>
    <message>
        <source>Click or press {0} to choose it, double-click to take it</source>
        <translation>Klicken oder {0} drücken, um sie zu wählen, doppelklicken, um sie zu nehmen</translation>
    </message>
    <message>
        <source>1 · as it is</source>
        <translation>1 · wie es ist</translation>
    </message>
    <message>
        <source>{0} · {1} % as likely, {2} % differs</source>
        <translation>{0} · zu {1} % so wahrscheinlich, {2} % anders</translation>
    </message>
</context>
<context>
    <name>PageStrip</name>
    <message>
        <source>Pages of the file</source>
        <translation>Seiten der Datei</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>Alle Seiten</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Seite {0} von {1}</translation>
    </message>
    <message>
        <source>Export: all pages</source>
        <translation>Export: alle Seiten</translation>
    </message>
    <message>
        <source>Export: {0}</source>
        <translation>Export: {0}</translation>
    </message>
    <message>
        <source>Export: the page shown</source>
        <translation>Export: die gezeigte Seite</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Keine wählen</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Alle wählen</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>fair skin</source>
        <translation>helle Haut</translation>
    </message>
    <message>
        <source>dark skin</source>
        <translation>dunkle Haut</translation>
    </message>
    <message>
        <source>blond</source>
        <translation>blond</translation>
    </message>
    <message>
        <source>brown</source>
        <translation>braun</translation>
    </message>
    <message>
        <source>red brick</source>
        <translation>Ziegelrot</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rot</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>rosa</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>orange</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>gold</translation>
    </message>
    <message>
        <source>khaki</source>
        <translation>khaki</translation>
    </message>
    <message>
        <source>leaf green</source>
        <translation>blattgrün</translation>
    </message>
    <message>
        <source>dark green</source>
        <translation>dunkelgrün</translation>
    </message>
    <message>
        <source>turquoise</source>
        <translation>türkis</translation>
    </message>
    <message>
        <source>sky blue</source>
        <translation>himmelblau</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>blau</translation>
    </message>
    <message>
        <source>navy</source>
        <translation>marineblau</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>violett</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>grau</translation>
    </message>
</context>
<context>
    <name>PaletteChoice</name>
    <message>
        <source>Autochrome, 1907 to the 1930s</source>
        <translation>Autochrom, 1907 bis in die 1930er</translation>
    </message>
    <message>
        <source>Kodachrome, from 1936</source>
        <translation>Kodachrome, ab 1936</translation>
    </message>
    <message>
        <source>Hand-tinted prints and slides</source>
        <translation>Handkolorierte Abzüge und Dias</translation>
    </message>
    <message>
        <source>Painted studio backdrops</source>
        <translation>Gemalte Atelierhintergründe</translation>
    </message>
    <message>
        <source>Uniforms of several armies</source>
        <translation>Uniformen mehrerer Heere</translation>
    </message>
    <message>
        <source>House paint and building</source>
        <translation>Hausfarben und Bauten</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Flaggen</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Add or save palettes</source>
        <translation>Paletten hinzufügen oder sichern</translation>
    </message>
    <message>
        <source>Add a palette file…</source>
        <translation>Palettendatei hinzufügen…</translation>
    </message>
    <message>
        <source>Keep this point&apos;s colour in my palette</source>
        <translation>Die Farbe dieses Punkts in meiner Palette behalten</translation>
    </message>
    <message>
        <source>Save this palette as a file…</source>
        <translation>Diese Palette als Datei sichern…</translation>
    </message>
    <message>
        <source>Everyday colours</source>
        <translation>Alltagsfarben</translation>
    </message>
    <message>
        <source>Add a palette</source>
        <translation>Palette hinzufügen</translation>
    </message>
    <message>
        <source>Palettes (*.palette.json *.json)</source>
        <translation>Paletten (*.palette.json *.json)</translation>
    </message>
    <message>
        <source>My colours</source>
        <translation>Meine Farben</translation>
    </message>
    <message>
        <source>Save the palette</source>
        <translation>Palette sichern</translation>
    </message>
    <message>
        <source>Palettes (*.palette.json)</source>
        <translation>Paletten (*.palette.json)</translation>
    </message>
</context>
<context>
    <name>PhotoChoices</name>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Keep…</source>
        <translation>Behalten…</translation>
    </message>
    <message>
        <source>Keep these choices as a preset of your own</source>
        <translation>Diese Wahl als eigene Vorgabe behalten</translation>
    </message>
    <message>
        <source>Remove this preset</source>
        <translation>Diese Vorgabe entfernen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>Wie das Original</translation>
    </message>
    <message>
        <source>TIFF, keeps 16 bit</source>
        <translation>TIFF, behält 16 Bit</translation>
    </message>
    <message>
        <source>PNG, without loss</source>
        <translation>PNG, verlustfrei</translation>
    </message>
    <message>
        <source>JPEG, for sharing</source>
        <translation>JPEG, zum Weitergeben</translation>
    </message>
    <message>
        <source>WebP, for the web</source>
        <translation>WebP, fürs Web</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Farbtiefe</translation>
    </message>
    <message>
        <source>Depth as the original</source>
        <translation>Farbtiefe wie das Original</translation>
    </message>
    <message>
        <source>8 bit a channel</source>
        <translation>8 Bit je Kanal</translation>
    </message>
    <message>
        <source>16 bit a channel</source>
        <translation>16 Bit je Kanal</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Of JPEG and WebP</source>
        <translation>Von JPEG und WebP</translation>
    </message>
    <message>
        <source>Colour space</source>
        <translation>Farbraum</translation>
    </message>
    <message>
        <source>The original&apos;s own, else sRGB</source>
        <translation>Der des Originals, sonst sRGB</translation>
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
        <translation>Lange Seite</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Volle Größe</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>The longer side has at most so many pixels; 0 is full size. Nothing is enlarged.</source>
        <translation>Die längere Seite hat höchstens so viele Pixel; 0 ist volle Größe. Nichts wird vergrößert.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What stands in braces is filled in: {0}</source>
        <translation>Was in geschweiften Klammern steht, wird eingesetzt: {0}</translation>
    </message>
    <message>
        <source>Also save the confidence map</source>
        <translation>Auch die Sicherheitskarte sichern</translation>
    </message>
    <message>
        <source>Also save the colour as a layer of its own</source>
        <translation>Auch die Farbe als eigene Ebene sichern</translation>
    </message>
    <message>
        <source>Your own choice</source>
        <translation>Eigene Wahl</translation>
    </message>
    <message>
        <source>Keep as a preset</source>
        <translation>Als Vorgabe behalten</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Name der Vorgabe</translation>
    </message>
</context>
<context>
    <name>PhotoMenus</name>
    <message>
        <source>Selected photographs</source>
        <translation>Gewählte Fotografien</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>Das Bild</translation>
    </message>
    <message>
        <source>Change the colour of this point…</source>
        <translation>Die Farbe dieses Punkts ändern…</translation>
    </message>
    <message>
        <source>Remove this point</source>
        <translation>Diesen Punkt entfernen</translation>
    </message>
    <message>
        <source>Set a colour here…</source>
        <translation>Hier eine Farbe setzen…</translation>
    </message>
    <message>
        <source>Fit the picture</source>
        <translation>Bild einpassen</translation>
    </message>
    <message>
        <source>Picture at 1:1</source>
        <translation>Bild in 1:1</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>Lupe</translation>
    </message>
    <message>
        <source>Where colours are guesses</source>
        <translation>Wo Farben geraten sind</translation>
    </message>
    <message>
        <source>Line between before and after</source>
        <translation>Linie zwischen vorher und nachher</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Colourised only</source>
        <translation>Nur koloriert</translation>
    </message>
    <message>
        <source>Original only</source>
        <translation>Nur Original</translation>
    </message>
    <message>
        <source>Line upright in the middle</source>
        <translation>Linie senkrecht in die Mitte</translation>
    </message>
    <message>
        <source>Colourise</source>
        <translation>Kolorieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>Einstellungen kopieren</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Einstellungen einfügen</translation>
    </message>
    <message>
        <source>Paste chosen settings…</source>
        <translation>Gewählte Einstellungen einfügen…</translation>
    </message>
    <message>
        <source>Apply settings of the one shown…</source>
        <translation>Einstellungen der gezeigten anwenden…</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Keep this version…</source>
        <translation>Diese Version behalten…</translation>
    </message>
</context>
<context>
    <name>PhotoPage</name>
    <message>
        <source>No photographs open</source>
        <translation>Keine Fotografien offen</translation>
    </message>
    <message>
        <source>Open black-and-white photographs or scans, or drop them anywhere in this window. Each gets estimated colours; the original file is never changed.</source>
        <translation>Öffnen Sie schwarz-weiße Fotografien oder Scans, oder ziehen Sie sie in dieses Fenster. Jede bekommt geschätzte Farben; die Originaldatei wird nie verändert.</translation>
    </message>
    <message>
        <source>Open photographs…</source>
        <translation>Fotografien öffnen…</translation>
    </message>
    <message>
        <source>Try the sample material</source>
        <translation>Das Beispielmaterial ausprobieren</translation>
    </message>
    <message>
        <source>Take {0} off</source>
        <translation>{0} herausnehmen</translation>
    </message>
    <message numerus="yes">
        <source>Take %n photograph(s) off</source>
        <translation>
            <numerusform>%n Fotografie herausnehmen</numerusform>
            <numerusform>%n Fotografien herausnehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Colouring… {0} %</source>
        <translation>Wird koloriert… {0} %</translation>
    </message>
</context>
<context>
    <name>PhotoPanel</name>
    <message>
        <source>Settings of the photograph</source>
        <translation>Einstellungen der Fotografie</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Choose the point tool (P) and click where you know the colour.</source>
        <translation>Wählen Sie das Punktwerkzeug (P), und klicken Sie, wo Sie die Farbe kennen.</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>Colourise</source>
        <translation>Kolorieren</translation>
    </message>
    <message>
        <source>Estimate colours for the selected photographs</source>
        <translation>Farben für die gewählten Fotografien schätzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress of colouring</source>
        <translation>Fortschritt des Kolorierens</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>Wie geöffnet</translation>
    </message>
    <message>
        <source>History of changes</source>
        <translation>Verlauf der Änderungen</translation>
    </message>
    <message>
        <source>Colouring…</source>
        <translation>Wird koloriert…</translation>
    </message>
    <message>
        <source>Colourise again</source>
        <translation>Noch einmal kolorieren</translation>
    </message>
    <message>
        <source>, saturation {0}</source>
        <translation>, Sättigung {0}</translation>
    </message>
    <message>
        <source>, temperature {0}</source>
        <translation>, Temperatur {0}</translation>
    </message>
    <message>
        <source>, another version</source>
        <translation>, andere Fassung</translation>
    </message>
    <message>
        <source>, strength by brush</source>
        <translation>, Stärke mit dem Pinsel</translation>
    </message>
    <message numerus="yes">
        <source>, %n of your colours</source>
        <translation>
            <numerusform>, %n Ihrer Farben</numerusform>
            <numerusform>, %n Ihrer Farben</numerusform>
        </translation>
    </message>
    <message>
        <source>, faces as estimated</source>
        <translation>, Gesichter wie geschätzt</translation>
    </message>
    <message>
        <source>, led by {0}</source>
        <translation>, geleitet von {0}</translation>
    </message>
    <message>
        <source>page {0} of {1}</source>
        <translation>Seite {0} von {1}</translation>
    </message>
    <message>
        <source>{0} bit</source>
        <translation>{0} Bit</translation>
    </message>
    <message>
        <source>no colour profile</source>
        <translation>kein Farbprofil</translation>
    </message>
    <message>
        <source>toned</source>
        <translation>getont</translation>
    </message>
</context>
<context>
    <name>PointChips</name>
    <message>
        <source>Documented: {0}</source>
        <translation>Belegt: {0}</translation>
    </message>
    <message>
        <source>Inferred: {0}</source>
        <translation>Erschlossen: {0}</translation>
    </message>
    <message>
        <source>A guess.</source>
        <translation>Vermutet.</translation>
    </message>
    <message>
        <source>Point {0}: {1}. Click to change it.</source>
        <translation>Punkt {0}: {1}. Klicken, um ihn zu ändern.</translation>
    </message>
    <message>
        <source>Colour point {0}: {1}</source>
        <translation>Farbpunkt {0}: {1}</translation>
    </message>
</context>
<context>
    <name>PointsHandedOn</name>
    <message>
        <source>Colour points taken over</source>
        <translation>Farbpunkte übernommen</translation>
    </message>
    <message>
        <source>Colour points of {0}</source>
        <translation>Farbpunkte von {0}</translation>
    </message>
    <message>
        <source>This photograph has no colour points yet.</source>
        <translation>Diese Fotografie hat noch keine Farbpunkte.</translation>
    </message>
    <message>
        <source>Save colour points</source>
        <translation>Farbpunkte sichern</translation>
    </message>
    <message>
        <source>Colour points (*.json)</source>
        <translation>Farbpunkte (*.json)</translation>
    </message>
    <message>
        <source>Take colour points</source>
        <translation>Farbpunkte nehmen</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages of the preferences</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Looks and language</source>
        <translation>Aussehen und Sprache</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Folders and cache</source>
        <translation>Ordner und Cache</translation>
    </message>
    <message>
        <source>Disclosure</source>
        <translation>Kennzeichnung</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Some of these choices hold from the next start of the program on.</source>
        <translation>Manches davon gilt erst ab dem nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>PresetButton</name>
    <message>
        <source>Your own settings</source>
        <translation>Eigene Einstellungen</translation>
    </message>
    <message>
        <source>Preset: {0}</source>
        <translation>Vorgabe: {0}</translation>
    </message>
</context>
<context>
    <name>PresetMenu</name>
    <message>
        <source>Keep these settings as a preset…</source>
        <translation>Diese Einstellungen als Vorgabe behalten…</translation>
    </message>
    <message>
        <source>All presets…</source>
        <translation>Alle Vorgaben…</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message>
        <source>What was left out</source>
        <translation>Was ausgelassen wurde</translation>
    </message>
    <message>
        <source>Files that were left out</source>
        <translation>Ausgelassene Dateien</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of {0} were left out</source>
        <translation>
            <numerusform>%Ln Datei von {0} wurde ausgelassen</numerusform>
            <numerusform>%Ln Dateien von {0} wurden ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>All other sounds of the folder are in the library.</source>
        <translation>Alle anderen Klänge des Ordners sind im Archiv.</translation>
    </message>
</context>
<context>
    <name>Projects</name>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>“{0}” is saved.</source>
        <translation>„{0}“ ist gesichert.</translation>
    </message>
    <message>
        <source>Save as a project</source>
        <translation>Als Projekt sichern</translation>
    </message>
    <message>
        <source>“{0}” is as you left it.</source>
        <translation>„{0}“ ist, wie Sie es verlassen haben.</translation>
    </message>
    <message>
        <source>The program had ended without closing it; its last changes were kept.</source>
        <translation>Das Programm war geendet, ohne es zu schließen; die letzten Änderungen sind erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n moved file(s) were found again.</source>
        <translation>
            <numerusform>Eine verschobene Datei wurde wiedergefunden.</numerusform>
            <numerusform>%n verschobene Dateien wurden wiedergefunden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProvenanceDialog</name>
    <message>
        <source>What is this?</source>
        <translation>Was ist das?</translation>
    </message>
    <message>
        <source>Where does a result come from?</source>
        <translation>Woher kommt ein Ergebnis?</translation>
    </message>
    <message>
        <source>Drop a coloured picture, a film or a receipt here, or choose one. You will see what it was made from, by which model and settings, and which colours a person set.</source>
        <translation>Ziehen Sie ein koloriertes Bild, einen Film oder einen Beleg hierher, oder wählen Sie eins. Sie sehen, woraus es entstanden ist, mit welchem Modell und welchen Einstellungen, und welche Farben ein Mensch gesetzt hat.</translation>
    </message>
    <message>
        <source>Where the result comes from</source>
        <translation>Woher das Ergebnis kommt</translation>
    </message>
    <message>
        <source>Choose a result…</source>
        <translation>Ergebnis wählen…</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Reading the file and its receipt…</source>
        <translation>Datei und Beleg werden gelesen…</translation>
    </message>
    <message>
        <source>Choose a result or a receipt</source>
        <translation>Ergebnis oder Beleg wählen</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>Klang</translation>
    </message>
    <message>
        <source>enlarging</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>repair</source>
        <translation>Ausbessern</translation>
    </message>
    <message>
        <source>done already</source>
        <translation>schon fertig</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>misslungen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
</context>
<context>
    <name>ReferenceBox</name>
    <message>
        <source>Reference photograph</source>
        <translation>Vorbild</translation>
    </message>
    <message>
        <source>Choose or drop a colour photograph of a similar scene: the estimate leans towards its colours.</source>
        <translation>Wählen oder ziehen Sie eine Farbfotografie einer ähnlichen Szene: die Schätzung richtet sich nach ihren Farben.</translation>
    </message>
    <message>
        <source>Choose a photograph…</source>
        <translation>Fotografie wählen…</translation>
    </message>
    <message>
        <source>Choose another reference photograph</source>
        <translation>Anderes Vorbild wählen</translation>
    </message>
    <message>
        <source>Remove the reference photograph</source>
        <translation>Vorbild entfernen</translation>
    </message>
    <message>
        <source>Reference photograph {0}: choose another</source>
        <translation>Vorbild {0}: anderes wählen</translation>
    </message>
    <message>
        <source>Reading its colours…</source>
        <translation>Farben werden gelesen…</translation>
    </message>
    <message>
        <source>Photographs ({0})</source>
        <translation>Fotografien ({0})</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Colourise</source>
        <translation>Kolorieren</translation>
    </message>
    <message>
        <source>Apply settings…</source>
        <translation>Einstellungen anwenden…</translation>
    </message>
    <message>
        <source>Settings of the photograph that is shown, for all that are selected</source>
        <translation>Einstellungen der gezeigten Fotografie für alle gewählten</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Their files stay (Delete)</source>
        <translation>Ihre Dateien bleiben (Entf)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln gewählt</numerusform>
            <numerusform>%Ln gewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search for a command or its keys…</source>
        <translation>Befehl oder Tasten suchen…</translation>
    </message>
    <message>
        <source>Search for a command or its keys</source>
        <translation>Befehl oder Tasten suchen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotografien</translation>
    </message>
    <message>
        <source>Film and sound</source>
        <translation>Film und Ton</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Sound library</source>
        <translation>Klangarchiv</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Press the keys of a command to change them.</source>
        <translation>Drücken Sie auf die Tasten eines Befehls, um sie zu ändern.</translation>
    </message>
    <message>
        <source>Take them from there</source>
        <translation>Von dort nehmen</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>Übliche Tasten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{0} is “{1}” already.</source>
        <translation>{0} ist schon „{1}“.</translation>
    </message>
</context>
<context>
    <name>ShownPicture</name>
    <message>
        <source>The view of {0} could not be read from the cache.</source>
        <translation>Die Ansicht von {0} ließ sich nicht aus dem Cache lesen.</translation>
    </message>
    <message>
        <source>Close the photograph and open it again.</source>
        <translation>Schließen Sie die Fotografie, und öffnen Sie sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>SizeEstimate</name>
    <message>
        <source>Working out the size…</source>
        <translation>Die Größe wird ermittelt…</translation>
    </message>
    <message>
        <source>About {0}, {1} × {2} pixels</source>
        <translation>Etwa {0}, {1} × {2} Pixel</translation>
    </message>
    <message>
        <source>About {0} altogether</source>
        <translation>Zusammen etwa {0}</translation>
    </message>
    <message>
        <source>About {0} altogether, judged by a few</source>
        <translation>Zusammen etwa {0}, nach einigen geschätzt</translation>
    </message>
</context>
<context>
    <name>SliderRow</name>
    <message>
        <source>{0}: value</source>
        <translation>{0}: Wert</translation>
    </message>
</context>
<context>
    <name>SoundRow</name>
    <message>
        <source>Use the sound {0}</source>
        <translation>Den Klang {0} nehmen</translation>
    </message>
    <message>
        <source>Listen to {0}</source>
        <translation>{0} anhören</translation>
    </message>
</context>
<context>
    <name>SoundTable</name>
    <message>
        <source>Sounds found</source>
        <translation>Klänge gefunden</translation>
    </message>
    <message>
        <source>Space plays the sound, F makes it a favourite, M finds more like it.</source>
        <translation>Die Leertaste spielt den Klang, F macht ihn zum Favoriten, M findet Ähnliche.</translation>
    </message>
    <message>
        <source>Listen (Space)</source>
        <translation>Anhören (Leertaste)</translation>
    </message>
    <message>
        <source>Take from the favourites (F)</source>
        <translation>Aus den Favoriten nehmen (F)</translation>
    </message>
    <message>
        <source>Add to the favourites (F)</source>
        <translation>Zu den Favoriten (F)</translation>
    </message>
    <message>
        <source>May be published</source>
        <translation>Darf veröffentlicht werden</translation>
    </message>
    <message>
        <source>Not cleared for publishing</source>
        <translation>Nicht zur Veröffentlichung frei</translation>
    </message>
    <message>
        <source>Click to listen from here</source>
        <translation>Klicken, um ab hier zu hören</translation>
    </message>
</context>
<context>
    <name>SoundTableModel</name>
    <message>
        <source>Sound</source>
        <translation>Klang</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>Wellenform</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Listen to {0}</source>
        <translation>{0} anhören</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>No favourite</source>
        <translation>Kein Favorit</translation>
    </message>
</context>
<context>
    <name>Stars</name>
    <message>
        <source>Rating (Alt+1 to Alt+5, Alt+0 for none)</source>
        <translation>Bewertung (Alt+1 bis Alt+5, Alt+0 für keine)</translation>
    </message>
    <message>
        <source>Rating: {0} of {1}</source>
        <translation>Bewertung: {0} von {1}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Progress of the present work</source>
        <translation>Fortschritt der laufenden Arbeit</translation>
    </message>
    <message>
        <source>models loading</source>
        <translation>Modelle werden geladen</translation>
    </message>
    <message>
        <source>models ready</source>
        <translation>Modelle bereit</translation>
    </message>
    <message>
        <source>models not running</source>
        <translation>Modelle laufen nicht</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Colouring {0} of {1}</source>
        <translation>Koloriert wird {0} von {1}</translation>
    </message>
    <message>
        <source>Working on {0}</source>
        <translation>Arbeit an {0}</translation>
    </message>
    <message numerus="yes">
        <source> · %Ln waiting</source>
        <translation>
            <numerusform> · %Ln wartet</numerusform>
            <numerusform> · %Ln warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} of %Ln job(s) failed; the others are done.</source>
        <translation>
            <numerusform>{0} von %Ln Arbeit ist misslungen.</numerusform>
            <numerusform>{0} von %Ln Arbeiten sind misslungen; die anderen sind fertig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) are ready.</source>
        <translation>
            <numerusform>%Ln Ergebnis ist fertig.</numerusform>
            <numerusform>%Ln Ergebnisse sind fertig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Batch shows why; they can be tried again there.</source>
        <translation>Der Stapel zeigt, warum; dort können sie noch einmal versucht werden.</translation>
    </message>
    <message>
        <source>{0} is ready.</source>
        <translation>{0} ist fertig.</translation>
    </message>
    <message>
        <source>In {0}</source>
        <translation>In {0}</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>StoragePage</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Folder for results</source>
        <translation>Ordner für Ergebnisse</translation>
    </message>
    <message>
        <source>Where the last ones went, or beside the originals</source>
        <translation>Wo die letzten sind, oder neben den Originalen</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>What was computed is kept, so that it need not be computed twice. It can be cleared at any time; nothing that you have done is in it.</source>
        <translation>Berechnetes wird aufgehoben, damit es nicht zweimal berechnet werden muss. Der Cache kann jederzeit geleert werden; nichts von Ihrer Arbeit liegt darin.</translation>
    </message>
    <message>
        <source>Size at most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>{0} GB, {1} GB are free there</source>
        <translation>{0} GB, {1} GB sind dort frei</translation>
    </message>
    <message>
        <source>The program’s own folders</source>
        <translation>Die Ordner des Programms</translation>
    </message>
    <message>
        <source>Settings and library</source>
        <translation>Einstellungen und Archiv</translation>
    </message>
    <message>
        <source>Models of others</source>
        <translation>Modelle anderer</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show: {0}</source>
        <translation>Zeigen: {0}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose: {0}</source>
        <translation>Wählen: {0}</translation>
    </message>
    <message>
        <source>“{0}” is not a whole path. Begin at the top, or press Choose.</source>
        <translation>„{0}“ ist kein vollständiger Pfad. Beginnen Sie ganz oben, oder drücken Sie „Wählen“.</translation>
    </message>
    <message>
        <source>“{0}” is a file. Choose a folder.</source>
        <translation>„{0}“ ist eine Datei. Wählen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>There is no folder {0}. Make it first, or choose another one.</source>
        <translation>Einen Ordner {0} gibt es nicht. Legen Sie ihn erst an, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Nothing can be written in {0} ({1}). Choose another folder.</source>
        <translation>In {0} lässt sich nichts schreiben ({1}). Wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>StrengthBox</name>
    <message>
        <source>Strength by brush</source>
        <translation>Stärke mit dem Pinsel</translation>
    </message>
    <message>
        <source>Choose the strength tool (S) and paint where colours should be weaker.</source>
        <translation>Wählen Sie das Stärkewerkzeug (S), und malen Sie, wo Farben schwächer sein sollen.</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>How strong the colours are where you paint; 0 % is grey, 100 % as estimated</source>
        <translation>Wie stark die Farben sind, wo Sie malen; 0 % ist grau, 100 % wie geschätzt</translation>
    </message>
    <message>
        <source>Colour only where I paint</source>
        <translation>Farbe nur, wo ich male</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Strength {0}</source>
        <translation>Stärke {0}</translation>
    </message>
    <message>
        <source>Colour only where painted</source>
        <translation>Farbe nur, wo gemalt</translation>
    </message>
    <message>
        <source>Colour everywhere</source>
        <translation>Farbe überall</translation>
    </message>
    <message>
        <source>Clear the painted strength</source>
        <translation>Gemalte Stärke aufheben</translation>
    </message>
</context>
<context>
    <name>TaskPanels</name>
    <message>
        <source>Sound of the film</source>
        <translation>Ton des Films</translation>
    </message>
    <message>
        <source>Colour of the film</source>
        <translation>Farbe des Films</translation>
    </message>
    <message>
        <source>Things shown to the program</source>
        <translation>Dinge, die dem Programm gezeigt wurden</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Klang</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>Dinge</translation>
    </message>
</context>
<context>
    <name>TeachPopup</name>
    <message>
        <source>Change this thing</source>
        <translation>Dieses Ding ändern</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Was ist das?</translation>
    </message>
    <message>
        <source>Its name, such as steam locomotive</source>
        <translation>Sein Name, etwa Dampflokomotive</translation>
    </message>
    <message>
        <source>Name of the thing</source>
        <translation>Name des Dings</translation>
    </message>
    <message>
        <source>It sounds like</source>
        <translation>Es klingt wie</translation>
    </message>
    <message>
        <source>Search the sound categories…</source>
        <translation>Klangkategorien durchsuchen…</translation>
    </message>
    <message>
        <source>Search for a sound category</source>
        <translation>Klangkategorie suchen</translation>
    </message>
    <message>
        <source>Sound categories</source>
        <translation>Klangkategorien</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remember it</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It is recognised under this name in every film from now on.</source>
        <translation>Es wird von nun an in jedem Film unter diesem Namen erkannt.</translation>
    </message>
    <message>
        <source>Choose what it sounds like: type any word, such as train, bell or sea.</source>
        <translation>Wählen Sie, wie es klingt: tippen Sie ein Wort, etwa Zug, Glocke oder Meer.</translation>
    </message>
    <message>
        <source>A place: heard through every shot that shows it.</source>
        <translation>Ein Ort: zu hören in jeder Einstellung, die ihn zeigt.</translation>
    </message>
    <message>
        <source>One more example of “{0}”.</source>
        <translation>Noch ein Beispiel für „{0}“.</translation>
    </message>
    <message>
        <source>A thing: heard where and while it is seen.</source>
        <translation>Ein Ding: zu hören, wo und solange es zu sehen ist.</translation>
    </message>
</context>
<context>
    <name>Things</name>
    <message>
        <source>Your things</source>
        <translation>Ihre Dinge</translation>
    </message>
    <message>
        <source>Draw a box around a thing in the picture.</source>
        <translation>Ziehen Sie einen Rahmen um ein Ding im Bild.</translation>
    </message>
    <message>
        <source>The program asks for its name and what it sounds like, and looks for it from then on.</source>
        <translation>Das Programm fragt nach Name und Klang und sucht von da an danach.</translation>
    </message>
    <message>
        <source>Looking at “{0}”…</source>
        <translation>„{0}“ wird angesehen…</translation>
    </message>
    <message>
        <source>What you have shown has changed.</source>
        <translation>Was Sie gezeigt haben, hat sich geändert.</translation>
    </message>
    <message>
        <source>It is used whenever sounds are found.</source>
        <translation>Es gilt, wann immer Klänge gesucht werden.</translation>
    </message>
    <message>
        <source>Find sounds</source>
        <translation>Klänge finden</translation>
    </message>
</context>
<context>
    <name>ThingsBox</name>
    <message>
        <source>Look for them in this film</source>
        <translation>In diesem Film danach suchen</translation>
    </message>
    <message>
        <source>Draw a box…</source>
        <translation>Rahmen ziehen…</translation>
    </message>
    <message>
        <source>Around a thing in the picture (T)</source>
        <translation>Um ein Ding im Bild (T)</translation>
    </message>
    <message>
        <source>Whole picture…</source>
        <translation>Ganzes Bild…</translation>
    </message>
    <message>
        <source>For a place, such as a harbour</source>
        <translation>Für einen Ort, etwa einen Hafen</translation>
    </message>
    <message>
        <source>Show the program a thing, and it is recognised in every film: your word wins over the program&apos;s guess.</source>
        <translation>Zeigen Sie dem Programm ein Ding, und es wird in jedem Film erkannt: Ihr Wort gilt mehr als eine Vermutung des Programms.</translation>
    </message>
    <message>
        <source>Three examples work better than one: among five things the right one is named in 90 % of the pictures instead of 83 %. Show more of: {0}.</source>
        <translation>Drei Beispiele wirken besser als eins: unter fünf Dingen wird das richtige in 90 % statt 83 % der Bilder genannt. Zeigen Sie mehr von: {0}.</translation>
    </message>
    <message numerus="yes">
        <source>%n example(s)</source>
        <translation>
            <numerusform>%n Beispiel</numerusform>
            <numerusform>%n Beispiele</numerusform>
        </translation>
    </message>
    <message>
        <source>Change or forget {0}</source>
        <translation>{0} ändern oder vergessen</translation>
    </message>
    <message>
        <source>Rename or change its sound…</source>
        <translation>Umbenennen oder Klang ändern…</translation>
    </message>
    <message>
        <source>Forget one example</source>
        <translation>Ein Beispiel vergessen</translation>
    </message>
    <message>
        <source>Example {0}</source>
        <translation>Beispiel {0}</translation>
    </message>
    <message>
        <source>Forget “{0}”</source>
        <translation>„{0}“ vergessen</translation>
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
        <translation>Zeit eingeben (G): 1:02:12, 4.5 s oder +10 Bilder von hier, und die Eingabetaste drücken</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Scroll the timeline</source>
        <translation>Zeitleiste rollen</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Ambience</source>
        <translation>Atmo</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>Effekte</translation>
    </message>
    <message>
        <source>Foley</source>
        <translation>Foley</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>Mute {0}</source>
        <translation>{0} stumm</translation>
    </message>
    <message>
        <source>Hear only {0}</source>
        <translation>Nur {0} hören</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>Mischung</translation>
    </message>
    <message>
        <source>Show more of the film (−)</source>
        <translation>Mehr vom Film zeigen (−)</translation>
    </message>
    <message>
        <source>Show the film larger (+)</source>
        <translation>Film größer zeigen (+)</translation>
    </message>
    <message>
        <source>Show the whole film (F)</source>
        <translation>Den ganzen Film zeigen (F)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln shot(s)</source>
        <translation>
            <numerusform>%Ln Einstellung</numerusform>
            <numerusform>%Ln Einstellungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Cues over time. Up and Down choose a cue, Alt with Left and Right nudges it by one frame.</source>
        <translation>Einsätze im Lauf der Zeit. Auf und Ab wählen einen Einsatz, Alt mit Links und Rechts verrückt ihn um ein Bild.</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
</context>
<context>
    <name>ToningRow</name>
    <message>
        <source>What becomes of the original&apos;s own tint</source>
        <translation>Was aus der eigenen Tönung des Originals wird</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Keep as a tint</source>
        <translation>Als Tönung behalten</translation>
    </message>
    <message>
        <source>Keep under the colours</source>
        <translation>Unter den Farben behalten</translation>
    </message>
    <message>
        <source>Own tint</source>
        <translation>Eigene Tönung</translation>
    </message>
    <message>
        <source>This original is {0}. Its tint can give way to the estimated colours, stay over them, or stay under them together with what was painted by hand.</source>
        <translation>Dieses Original ist {0}. Seine Tönung kann den geschätzten Farben weichen, über ihnen bleiben, oder unter ihnen bleiben samt dem, was von Hand gemalt ist.</translation>
    </message>
    <message>
        <source>Own tint: {0}</source>
        <translation>Eigene Tönung: {0}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Phonochrome: home page</source>
        <translation>Phonochrome: Startseite</translation>
    </message>
    <message>
        <source>Home page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotografien</translation>
    </message>
    <message>
        <source>Film &amp;&amp; sound</source>
        <translation>Film &amp;&amp; Ton</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Sound library</source>
        <translation>Klangarchiv</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Find sounds</source>
        <translation>Klänge finden</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Menu of all commands</source>
        <translation>Menü aller Befehle</translation>
    </message>
    <message>
        <source>Line between before and after</source>
        <translation>Linie zwischen vorher und nachher</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Colourised only</source>
        <translation>Nur koloriert</translation>
    </message>
    <message>
        <source>Original only</source>
        <translation>Nur Original</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Play (Space)</source>
        <translation>Abspielen (Leertaste)</translation>
    </message>
    <message>
        <source>To the beginning (Home)</source>
        <translation>Zum Anfang (Pos1)</translation>
    </message>
    <message>
        <source>To the end (End)</source>
        <translation>Zum Ende (Ende)</translation>
    </message>
    <message>
        <source>One frame back (Left)</source>
        <translation>Ein Bild zurück (Links)</translation>
    </message>
    <message>
        <source>One frame on (Right)</source>
        <translation>Ein Bild weiter (Rechts)</translation>
    </message>
    <message>
        <source>Play round between in and out (Ctrl+L)</source>
        <translation>Zwischen In und Out im Kreis spielen (Strg+L)</translation>
    </message>
    <message>
        <source>Set a colour on a point (P)</source>
        <translation>Farbe auf einen Punkt setzen (P)</translation>
    </message>
    <message>
        <source>Show the program a thing (T)</source>
        <translation>Dem Programm ein Ding zeigen (T)</translation>
    </message>
    <message>
        <source>Set a cue here (M)</source>
        <translation>Hier einen Einsatz setzen (M)</translation>
    </message>
    <message>
        <source>Sound on or off</source>
        <translation>Ton an oder aus</translation>
    </message>
    <message>
        <source>{0} fps</source>
        <translation>{0} fps</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>{0} cannot be played here: {1}</source>
        <translation>{0} lässt sich hier nicht abspielen: {1}</translation>
    </message>
    <message>
        <source>Sounds can still be found and exported.</source>
        <translation>Klänge lassen sich trotzdem finden und exportieren.</translation>
    </message>
</context>
<context>
    <name>Triage</name>
    <message numerus="yes">
        <source>Remove %n unsure cue(s)</source>
        <translation>
            <numerusform>%n unsicheren Einsatz entfernen</numerusform>
            <numerusform>%n unsichere Einsätze entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n unsure cue(s)</source>
        <translation>
            <numerusform>%n unsicheren Einsatz behalten</numerusform>
            <numerusform>%n unsichere Einsätze behalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TriageDialog</name>
    <message>
        <source>Unsure cues</source>
        <translation>Unsichere Einsätze</translation>
    </message>
    <message>
        <source>Decide on unsure cues together</source>
        <translation>Über unsichere Einsätze gemeinsam entscheiden</translation>
    </message>
    <message>
        <source>One by one they are quicker by keys: Y keeps a cue, X removes it, N goes to the next.</source>
        <translation>Einzeln geht es schneller mit Tasten: Y behält einen Einsatz, X entfernt ihn, N geht zum nächsten.</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>Of %n undecided cue(s) {0} are below {1} %.</source>
        <translation>
            <numerusform>Von %n unentschiedenen Einsatz liegen {0} unter {1} %.</numerusform>
            <numerusform>Von %n unentschiedenen Einsätzen liegen {0} unter {1} %.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n below</source>
        <translation>
            <numerusform>%n darunter entfernen</numerusform>
            <numerusform>%n darunter entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n above</source>
        <translation>
            <numerusform>%n darüber behalten</numerusform>
            <numerusform>%n darüber behalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>What you try is kept here until the program ends. Keep one by a name to have it for good.</source>
        <translation>Was Sie versuchen, bleibt hier, bis das Programm endet. Unter einem Namen bleibt es auf Dauer.</translation>
    </message>
    <message>
        <source>Keep…</source>
        <translation>Behalten…</translation>
    </message>
    <message>
        <source>Keep this version by a name</source>
        <translation>Diese Version unter einem Namen behalten</translation>
    </message>
    <message>
        <source>Keep the present settings by a name, in the project or with the file (Shift+V)</source>
        <translation>Die jetzigen Einstellungen unter einem Namen behalten, im Projekt oder bei der Datei (Umschalt+V)</translation>
    </message>
    <message>
        <source>Other versions…</source>
        <translation>Andere Fassungen…</translation>
    </message>
    <message>
        <source>Plausible versions that really differ, as a grid to choose from</source>
        <translation>Plausible Fassungen, die sich wirklich unterscheiden, zur Auswahl</translation>
    </message>
    <message>
        <source>{0} (changed since)</source>
        <translation>{0} (seither geändert)</translation>
    </message>
    <message>
        <source>Version {0}: {1}</source>
        <translation>Fassung {0}: {1}</translation>
    </message>
    <message>
        <source>Version: {0}</source>
        <translation>Fassung: {0}</translation>
    </message>
    <message>
        <source>Keep this version</source>
        <translation>Diese Version behalten</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Take this version</source>
        <translation>Diese Fassung nehmen</translation>
    </message>
    <message>
        <source>Update to the present settings</source>
        <translation>Auf die jetzigen Einstellungen bringen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Rename the version</source>
        <translation>Die Version umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>VideoView</name>
    <message>
        <source>Film picture</source>
        <translation>Filmbild</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Turn the wheel to zoom, drag to move. Drag the line, or press Alt with the left and right arrow, to compare the original scan with the colourised picture; Alt with the others turns the line.</source>
        <translation>Mit dem Rad zoomen, durch Ziehen verschieben. Ziehen Sie die Linie, oder drücken Sie Alt mit dem linken und rechten Pfeil, um Scan und koloriertes Bild zu vergleichen; Alt mit den anderen dreht die Linie.</translation>
    </message>
</context>
<context>
    <name>ViewerBar</name>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Show where the colours are guesses</source>
        <translation>Zeigen, wo Farben geraten sind</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>Lupe</translation>
    </message>
    <message>
        <source>Enlarge what is under the pointer, in numbers (L)</source>
        <translation>Vergrößern, was unter dem Zeiger liegt, in Zahlen (L)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Fit the whole picture into the window (F)</source>
        <translation>Das ganze Bild ins Fenster einpassen (F)</translation>
    </message>
    <message>
        <source>Show the picture&apos;s own pixels (Z)</source>
        <translation>Die Pixel des Bildes zeigen (Z)</translation>
    </message>
    <message>
        <source>Move the picture (H)</source>
        <translation>Bild verschieben (H)</translation>
    </message>
    <message>
        <source>Set a colour on a point (P)</source>
        <translation>Farbe auf einen Punkt setzen (P)</translation>
    </message>
    <message>
        <source>Paint a colour, [ and ] change the size (U)</source>
        <translation>Eine Farbe malen, [ und ] ändern die Größe (U)</translation>
    </message>
    <message>
        <source>Take colour points and strokes off (E)</source>
        <translation>Farbpunkte und Striche wegnehmen (E)</translation>
    </message>
    <message>
        <source>Paint how strong the colours are (S)</source>
        <translation>Malen, wie stark die Farben sind (S)</translation>
    </message>
    <message>
        <source>Why this colour? Ask for the likely ones (Y)</source>
        <translation>Warum diese Farbe? Nach den wahrscheinlichen fragen (Y)</translation>
    </message>
    <message>
        <source>Zoom {0} %</source>
        <translation>Zoom {0} %</translation>
    </message>
</context>
<context>
    <name>WhyColour</name>
    <message>
        <source>Why this colour?</source>
        <translation>Warum diese Farbe?</translation>
    </message>
    <message>
        <source>Looking at this place…</source>
        <translation>Diese Stelle wird angesehen…</translation>
    </message>
    <message>
        <source>The network is sure: nothing else that it knows looks like this.</source>
        <translation>Das Netz ist sicher: nichts anderes, was es kennt, sieht so aus.</translation>
    </message>
    <message>
        <source>What the network finds likely here. Click one: all that looks alike takes it.</source>
        <translation>Was das Netz hier für wahrscheinlich hält. Klicken Sie auf eine: alles, was ähnlich aussieht, nimmt sie an.</translation>
    </message>
    <message>
        <source>as it is shown</source>
        <translation>wie gezeigt</translation>
    </message>
    <message>
        <source>changes {0} % of the picture</source>
        <translation>ändert {0} % des Bildes</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>What could not be saved is saved now.</source>
        <translation>Was nicht gesichert werden konnte, ist jetzt gesichert.</translation>
    </message>
</context>
<context>
    <name>_FolderRow</name>
    <message>
        <source>What to do with {0}</source>
        <translation>Was mit {0} zu tun ist</translation>
    </message>
    <message>
        <source>Stop the import of {0}</source>
        <translation>Aufnahme von {0} anhalten</translation>
    </message>
    <message>
        <source>Import of {0}</source>
        <translation>Aufnahme von {0}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source> · {0} left</source>
        <translation> · noch {0}</translation>
    </message>
    <message>
        <source>Listening: {0} %</source>
        <translation>Wird angehört: {0} %</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sound(s)</source>
        <translation>
            <numerusform>%Ln Klang</numerusform>
            <numerusform>%Ln Klänge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} · %Ln left out</source>
        <translation>
            <numerusform>{0} · %Ln ausgelassen</numerusform>
            <numerusform>{0} · %Ln ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was left out (%Ln)…</source>
        <translation>
            <numerusform>Was ausgelassen wurde (%Ln)…</numerusform>
            <numerusform>Was ausgelassen wurde (%Ln)…</numerusform>
        </translation>
    </message>
    <message>
        <source>Not connected · {0} kept</source>
        <translation>Nicht verbunden · {0} behalten</translation>
    </message>
    <message>
        <source>Look for changes now</source>
        <translation>Jetzt nach Änderungen suchen</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Take out of the library</source>
        <translation>Aus dem Archiv nehmen</translation>
    </message>
</context>
<context>
    <name>_Pages</name>
    <message>
        <source>will be exported</source>
        <translation>wird exportiert</translation>
    </message>
    <message>
        <source>Space chooses it for export</source>
        <translation>Leertaste wählt sie für den Export</translation>
    </message>
    <message>
        <source>Page {0} of {1}, {2}</source>
        <translation>Seite {0} von {1}, {2}</translation>
    </message>
</context>
<context>
    <name>_Source</name>
    <message numerus="yes">
        <source>{0}: %Ln sound(s)</source>
        <translation>
            <numerusform>{0}: %Ln Klang</numerusform>
            <numerusform>{0}: %Ln Klänge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Wish</name>
    <message>
        <source>A double click returns to the middle</source>
        <translation>Ein Doppelklick stellt auf die Mitte</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Something unforeseen went wrong; your work is kept.</source>
        <translation>Etwas Unvorhergesehenes ist schiefgegangen; Ihre Arbeit ist erhalten.</translation>
    </message>
    <message>
        <source>Please report it; the details are in {0}.</source>
        <translation>Bitte melden Sie es; Einzelheiten stehen in {0}.</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Find sounds</source>
        <translation>Klänge finden</translation>
    </message>
    <message>
        <source>Read a cue sheet…</source>
        <translation>Cue Sheet lesen…</translation>
    </message>
    <message>
        <source>Lay music under…</source>
        <translation>Musik unterlegen…</translation>
    </message>
    <message>
        <source>Let a projector run</source>
        <translation>Einen Projektor laufen lassen</translation>
    </message>
    <message>
        <source>Export the film in colour…</source>
        <translation>Film in Farbe exportieren…</translation>
    </message>
    <message>
        <source>Panel: sound</source>
        <translation>Leiste: Ton</translation>
    </message>
    <message>
        <source>Panel: colour</source>
        <translation>Leiste: Farbe</translation>
    </message>
    <message>
        <source>Panel: things</source>
        <translation>Leiste: Dinge</translation>
    </message>
    <message>
        <source>Show this frame in colour</source>
        <translation>Dieses Bild in Farbe zeigen</translation>
    </message>
    <message>
        <source>Timeline: larger</source>
        <translation>Zeitleiste: größer</translation>
    </message>
    <message>
        <source>Timeline: more of the film</source>
        <translation>Zeitleiste: mehr vom Film</translation>
    </message>
    <message>
        <source>Timeline: the whole film</source>
        <translation>Zeitleiste: der ganze Film</translation>
    </message>
    <message>
        <source>Begin the part here (in)</source>
        <translation>Teil hier beginnen (In)</translation>
    </message>
    <message>
        <source>End the part here (out)</source>
        <translation>Teil hier beenden (Out)</translation>
    </message>
    <message>
        <source>Clear in and out</source>
        <translation>In und Out aufheben</translation>
    </message>
    <message>
        <source>Play round between in and out</source>
        <translation>Zwischen In und Out im Kreis spielen</translation>
    </message>
    <message>
        <source>Set or remove a marker here</source>
        <translation>Hier Marke setzen oder entfernen</translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation>Nächste Marke</translation>
    </message>
    <message>
        <source>Marker before</source>
        <translation>Vorige Marke</translation>
    </message>
    <message>
        <source>Unsure: keep the cue</source>
        <translation>Unsicher: Einsatz behalten</translation>
    </message>
    <message>
        <source>Unsure: remove the cue</source>
        <translation>Unsicher: Einsatz entfernen</translation>
    </message>
    <message>
        <source>Unsure: the next one</source>
        <translation>Unsicher: der nächste</translation>
    </message>
    <message>
        <source>Unsure: all below a certainty…</source>
        <translation>Unsicher: alle unter einer Sicherheit…</translation>
    </message>
    <message>
        <source>Tool: set a colour on a point of the film</source>
        <translation>Werkzeug: Farbe auf einen Punkt des Films setzen</translation>
    </message>
    <message>
        <source>Tool: show the program a thing in the film</source>
        <translation>Werkzeug: dem Programm ein Ding im Film zeigen</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Ein Bild zurück</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>Ein Bild weiter</translation>
    </message>
    <message>
        <source>Play backwards</source>
        <translation>Rückwärts spielen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play, again for faster</source>
        <translation>Abspielen, noch einmal für schneller</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Zum Ende</translation>
    </message>
    <message>
        <source>Go to a time…</source>
        <translation>Zu einer Zeit…</translation>
    </message>
    <message>
        <source>Next cue</source>
        <translation>Nächster Einsatz</translation>
    </message>
    <message>
        <source>Previous cue</source>
        <translation>Voriger Einsatz</translation>
    </message>
    <message>
        <source>Set a cue here</source>
        <translation>Hier einen Einsatz setzen</translation>
    </message>
    <message>
        <source>Choose all cues</source>
        <translation>Alle Einsätze wählen</translation>
    </message>
    <message>
        <source>Choose all cues like this</source>
        <translation>Alle Einsätze wie diesen wählen</translation>
    </message>
    <message>
        <source>Nudge the cue one frame back</source>
        <translation>Einsatz ein Bild zurückrücken</translation>
    </message>
    <message>
        <source>Nudge the cue one frame on</source>
        <translation>Einsatz ein Bild weiterrücken</translation>
    </message>
    <message>
        <source>Mute the cue</source>
        <translation>Einsatz stumm schalten</translation>
    </message>
    <message>
        <source>Delete the cue</source>
        <translation>Einsatz löschen</translation>
    </message>
    <message>
        <source>Nudge the cue 1 ms back</source>
        <translation>Einsatz 1 ms zurückrücken</translation>
    </message>
    <message>
        <source>Nudge the cue 1 ms on</source>
        <translation>Einsatz 1 ms weiterrücken</translation>
    </message>
    <message>
        <source>Cross-fade with the next cue</source>
        <translation>Mit dem nächsten Einsatz überblenden</translation>
    </message>
    <message>
        <source>Try the next sound for the cue</source>
        <translation>Den nächsten Klang für den Einsatz probieren</translation>
    </message>
    <message>
        <source>Try the sound before</source>
        <translation>Den Klang davor probieren</translation>
    </message>
    <message>
        <source>Tap another hit like this cue</source>
        <translation>Einen weiteren Schlag wie diesen tippen</translation>
    </message>
    <message>
        <source>Colourise</source>
        <translation>Kolorieren</translation>
    </message>
    <message>
        <source>Colourise all open photographs</source>
        <translation>Alle offenen Fotografien kolorieren</translation>
    </message>
    <message>
        <source>Other plausible versions…</source>
        <translation>Andere plausible Fassungen…</translation>
    </message>
    <message>
        <source>Use these settings for all selected photographs</source>
        <translation>Diese Einstellungen für alle gewählten Fotografien</translation>
    </message>
    <message>
        <source>Copy the settings of this photograph</source>
        <translation>Einstellungen dieser Fotografie kopieren</translation>
    </message>
    <message>
        <source>Use these colour points for all selected photographs</source>
        <translation>Diese Farbpunkte für alle gewählten Fotografien</translation>
    </message>
    <message>
        <source>Save the colour points as a file…</source>
        <translation>Farbpunkte als Datei sichern…</translation>
    </message>
    <message>
        <source>Take colour points from a file…</source>
        <translation>Farbpunkte aus einer Datei nehmen…</translation>
    </message>
    <message>
        <source>Paste settings to the selected photographs</source>
        <translation>Einstellungen in die gewählten Fotografien einfügen</translation>
    </message>
    <message>
        <source>Paste chosen settings…</source>
        <translation>Gewählte Einstellungen einfügen…</translation>
    </message>
    <message>
        <source>Keep the settings as a preset…</source>
        <translation>Die Einstellungen als Vorgabe behalten…</translation>
    </message>
    <message>
        <source>Colour presets…</source>
        <translation>Farbvorgaben…</translation>
    </message>
    <message>
        <source>Rating: none</source>
        <translation>Bewertung: keine</translation>
    </message>
    <message>
        <source>Rating: {0} of 5</source>
        <translation>Bewertung: {0} von 5</translation>
    </message>
    <message>
        <source>Take version {0}</source>
        <translation>Version {0} nehmen</translation>
    </message>
    <message>
        <source>Keep this version by a name…</source>
        <translation>Diese Version unter einem Namen behalten…</translation>
    </message>
    <message>
        <source>Strip: show all photographs</source>
        <translation>Streifen: alle Fotografien zeigen</translation>
    </message>
    <message>
        <source>Strip: only those not coloured yet</source>
        <translation>Streifen: nur noch nicht kolorierte</translation>
    </message>
    <message>
        <source>Strip: only coloured ones</source>
        <translation>Streifen: nur kolorierte</translation>
    </message>
    <message>
        <source>Strip: only rated ones</source>
        <translation>Streifen: nur bewertete</translation>
    </message>
    <message>
        <source>Fit the picture</source>
        <translation>Bild einpassen</translation>
    </message>
    <message>
        <source>Picture at 1:1, and back</source>
        <translation>Bild auf 1:1, und zurück</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Show the original while held</source>
        <translation>Original zeigen, solange gedrückt</translation>
    </message>
    <message>
        <source>Show the whole result while held</source>
        <translation>Ganzes Ergebnis zeigen, solange gedrückt</translation>
    </message>
    <message>
        <source>Blink before and after while held</source>
        <translation>Vorher und nachher blinken, solange gedrückt</translation>
    </message>
    <message>
        <source>Move the picture while held</source>
        <translation>Bild verschieben, solange gedrückt</translation>
    </message>
    <message>
        <source>Loupe with colour values</source>
        <translation>Lupe mit Farbwerten</translation>
    </message>
    <message>
        <source>Turn the line by an eighth</source>
        <translation>Linie um ein Achtel drehen</translation>
    </message>
    <message>
        <source>Line upright in the middle</source>
        <translation>Linie senkrecht in die Mitte</translation>
    </message>
    <message>
        <source>Show where colours are guesses</source>
        <translation>Zeigen, wo Farben geraten sind</translation>
    </message>
    <message>
        <source>Tool: move the picture</source>
        <translation>Werkzeug: Bild verschieben</translation>
    </message>
    <message>
        <source>Tool: set a colour on a point</source>
        <translation>Werkzeug: Farbe auf einen Punkt setzen</translation>
    </message>
    <message>
        <source>Tool: paint a colour</source>
        <translation>Werkzeug: Farbe malen</translation>
    </message>
    <message>
        <source>Tool: take colours off</source>
        <translation>Werkzeug: Farben wegnehmen</translation>
    </message>
    <message>
        <source>Tool: paint how strong the colours are</source>
        <translation>Werkzeug: Stärke der Farben malen</translation>
    </message>
    <message>
        <source>Tool: why this colour?</source>
        <translation>Werkzeug: Warum diese Farbe?</translation>
    </message>
    <message>
        <source>Colour point or brush: smaller</source>
        <translation>Farbpunkt oder Pinsel: kleiner</translation>
    </message>
    <message>
        <source>Colour point or brush: larger</source>
        <translation>Farbpunkt oder Pinsel: größer</translation>
    </message>
    <message>
        <source>Next photograph</source>
        <translation>Nächste Fotografie</translation>
    </message>
    <message>
        <source>Previous photograph</source>
        <translation>Vorige Fotografie</translation>
    </message>
    <message>
        <source>Next page of the file</source>
        <translation>Nächste Seite der Datei</translation>
    </message>
    <message>
        <source>Previous page of the file</source>
        <translation>Vorige Seite der Datei</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>Dateien öffnen…</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open pictures as a film…</source>
        <translation>Bilder als Film öffnen…</translation>
    </message>
    <message>
        <source>Open the sample material</source>
        <translation>Beispielmaterial öffnen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>What is this?…</source>
        <translation>Was ist das?…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Limits…</source>
        <translation>Grenzen…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Projekt sichern</translation>
    </message>
    <message>
        <source>Save as a project…</source>
        <translation>Als Projekt sichern…</translation>
    </message>
    <message>
        <source>Close the project</source>
        <translation>Projekt schließen</translation>
    </message>
    <message>
        <source>Continue where you were</source>
        <translation>Weitermachen, wo Sie waren</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>Befehl finden…</translation>
    </message>
    <message>
        <source>Home page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotografien</translation>
    </message>
    <message>
        <source>Film and sound</source>
        <translation>Film und Ton</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Sound library</source>
        <translation>Klangarchiv</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Switch between dark and light</source>
        <translation>Zwischen dunkel und hell wechseln</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Ganzer Bildschirm</translation>
    </message>
    <message>
        <source>A short guide</source>
        <translation>Kurze Anleitung</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Phonochrome</source>
        <translation>Über Phonochrome</translation>
    </message>
    <message>
        <source>{0} cannot be read, so there is nothing to export.</source>
        <translation>{0} ist nicht lesbar, also gibt es nichts zu exportieren.</translation>
    </message>
    <message>
        <source>Choose another photograph in the strip below.</source>
        <translation>Wählen Sie unten im Streifen eine andere Fotografie.</translation>
    </message>
</context>
<context>
    <name>deliveries</name>
    <message>
        <source>Cue sheet (JSON)</source>
        <translation>Cue Sheet (JSON)</translation>
    </message>
    <message>
        <source>Every cue with its times and sounds, to go on with here or elsewhere</source>
        <translation>Jeder Einsatz mit Zeiten und Klängen, um hier oder anderswo weiterzuarbeiten</translation>
    </message>
    <message>
        <source>Mix and stems (BWF)</source>
        <translation>Mischung und Stems (BWF)</translation>
    </message>
    <message>
        <source>Broadcast Wave, 48 kHz and 24 bit, with time code: the mix, and each track alone</source>
        <translation>Broadcast Wave, 48 kHz und 24 Bit, mit Timecode: die Mischung und jede Spur für sich</translation>
    </message>
    <message>
        <source>Stems in one file (ADM)</source>
        <translation>Stems in einer Datei (ADM)</translation>
    </message>
    <message>
        <source>A Broadcast Wave with every track as an object of the Audio Definition Model</source>
        <translation>Eine Broadcast Wave mit jeder Spur als Objekt des Audio Definition Model</translation>
    </message>
    <message>
        <source>Reaper project</source>
        <translation>Reaper-Projekt</translation>
    </message>
    <message>
        <source>With copies of the sounds, and every gain, pan and fade still open</source>
        <translation>Mit Kopien der Klänge; Pegel, Panorama und Blenden bleiben offen</translation>
    </message>
    <message>
        <source>OTIO, FCPXML, EDL</source>
        <translation>OTIO, FCPXML, EDL</translation>
    </message>
    <message>
        <source>Timelines for Resolve, Final Cut and others, with every cue as a sound file</source>
        <translation>Zeitleisten für Resolve, Final Cut und andere, mit jedem Einsatz als Klangdatei</translation>
    </message>
    <message>
        <source>Spotting sheet</source>
        <translation>Einsatzliste</translation>
    </message>
    <message>
        <source>A PDF with pictures, to be printed, and a table (CSV)</source>
        <translation>Ein PDF mit Bildern zum Drucken und eine Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Captions of sounds</source>
        <translation>Untertitel der Klänge</translation>
    </message>
    <message>
        <source>What is heard, for those who do not hear it: SubRip and WebVTT</source>
        <translation>Was zu hören ist, für alle, die es nicht hören: SubRip und WebVTT</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Klappe</translation>
    </message>
    <message>
        <source>A still picture for the leader that says what this is</source>
        <translation>Ein Standbild fürs Startband, das sagt, was dies ist</translation>
    </message>
    <message>
        <source>The sums of all frames (framemd5)</source>
        <translation>Die Prüfsummen aller Bilder (framemd5)</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>Exports</source>
        <translation>Exporte</translation>
    </message>
</context>
<context>
    <name>export presets</name>
    <message>
        <source>As the original, in full size</source>
        <translation>Wie das Original, in voller Größe</translation>
    </message>
    <message>
        <source>For keeping: TIFF, 16 bit</source>
        <translation>Zum Aufheben: TIFF, 16 Bit</translation>
    </message>
    <message>
        <source>For sharing: JPEG, 2560 pixels</source>
        <translation>Zum Weitergeben: JPEG, 2560 Pixel</translation>
    </message>
    <message>
        <source>For the web: WebP, 1600 pixels</source>
        <translation>Fürs Web: WebP, 1600 Pixel</translation>
    </message>
</context>
<context>
    <name>filter</name>
    <message>
        <source>Not coloured yet</source>
        <translation>Noch nicht koloriert</translation>
    </message>
    <message>
        <source>Coloured</source>
        <translation>Koloriert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>no rating</source>
        <translation>ohne Bewertung</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>here</name>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln hinzugefügt</numerusform>
            <numerusform>%Ln hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln geändert</numerusform>
            <numerusform>%Ln geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found at a new place</source>
        <translation>
            <numerusform>%Ln an neuer Stelle gefunden</numerusform>
            <numerusform>%Ln an neuer Stelle gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation>
            <numerusform>%Ln verschwunden</numerusform>
            <numerusform>%Ln verschwunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies left aside</source>
        <translation>
            <numerusform>%Ln Kopie beiseitegelassen</numerusform>
            <numerusform>%Ln Kopien beiseitegelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: {1}.</source>
        <translation>{0}: {1}.</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>nichts Neues</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>presets</name>
    <message>
        <source>As estimated</source>
        <translation>Wie geschätzt</translation>
    </message>
    <message>
        <source>Cautious</source>
        <translation>Vorsichtig</translation>
    </message>
    <message>
        <source>Lively</source>
        <translation>Lebhaft</translation>
    </message>
    <message>
        <source>Faded print</source>
        <translation>Verblasster Abzug</translation>
    </message>
    <message>
        <source>Hand-tinted</source>
        <translation>Handkoloriert</translation>
    </message>
    <message>
        <source>Only a hint of colour</source>
        <translation>Nur ein Hauch von Farbe</translation>
    </message>
</context>
<context>
    <name>recipe parts</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>Farbigkeit</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Sättigung</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>Own tint</source>
        <translation>Eigene Tönung</translation>
    </message>
    <message>
        <source>Reference photograph</source>
        <translation>Vorbild</translation>
    </message>
    <message>
        <source>Colour points</source>
        <translation>Farbpunkte</translation>
    </message>
    <message>
        <source>Strength by brush</source>
        <translation>Stärke mit dem Pinsel</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>lean to usual skin</source>
        <translation>an übliche Haut anlehnen</translation>
    </message>
    <message>
        <source>as estimated</source>
        <translation>wie geschätzt</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Keep as a tint</source>
        <translation>Als Tönung behalten</translation>
    </message>
    <message>
        <source>Keep under the colours</source>
        <translation>Unter den Farben behalten</translation>
    </message>
    <message numerus="yes">
        <source>%n stroke(s)</source>
        <translation>
            <numerusform>%n Strich</numerusform>
            <numerusform>%n Striche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n Punkt</numerusform>
            <numerusform>%n Punkte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>self._table</name>
    <message>
        <source>loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>own</source>
        <translation>eigen</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>The engine stopped unexpectedly while working on this file.</source>
        <translation>Der Rechenteil hielt bei dieser Datei unerwartet an.</translation>
    </message>
    <message>
        <source>It has been restarted. Try again; if it happens again, this file may be damaged.</source>
        <translation>Er wurde neu gestartet. Versuchen Sie es noch einmal; geschieht es wieder, ist die Datei vielleicht beschädigt.</translation>
    </message>
    <message>
        <source>The engine did not answer within {0} seconds.</source>
        <translation>Der Rechenteil hat {0} Sekunden lang nicht geantwortet.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The engine is closed.</source>
        <translation>Der Rechenteil ist geschlossen.</translation>
    </message>
    <message>
        <source>Restart the program.</source>
        <translation>Starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>{0}: the program does not know how to handle what it met there ({1}).</source>
        <translation>{0}: das Programm weiß mit dem nicht umzugehen, was es dort fand ({1}).</translation>
    </message>
    <message>
        <source>Other files are not affected.</source>
        <translation>Andere Dateien sind nicht betroffen.</translation>
    </message>
    <message>
        <source>There is not enough memory for “{0}”.</source>
        <translation>Für „{0}“ reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>Dafür reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>There is not enough memory for this file, even in the smallest pieces.</source>
        <translation>Für diese Datei reicht der Speicher nicht, auch nicht in den kleinsten Teilen.</translation>
    </message>
    <message>
        <source>Close other programs, or use a smaller version of the file.</source>
        <translation>Schließen Sie andere Programme, oder nehmen Sie eine kleinere Fassung der Datei.</translation>
    </message>
    <message>
        <source>“{0}” is a still picture, not a film.</source>
        <translation>„{0}“ ist ein stehendes Bild, kein Film.</translation>
    </message>
    <message>
        <source>Choose a film.</source>
        <translation>Wählen Sie einen Film.</translation>
    </message>
    <message>
        <source>“{0}” is not a sound file that can be read.</source>
        <translation>„{0}“ ist keine lesbare Klangdatei.</translation>
    </message>
    <message>
        <source>WAV, FLAC, AIFF, OGG and MP3 files can be used.</source>
        <translation>WAV-, FLAC-, AIFF-, OGG- und MP3-Dateien sind verwendbar.</translation>
    </message>
    <message>
        <source>“{0}” was not found.</source>
        <translation>„{0}“ wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>It may have been moved or renamed; choose it again.</source>
        <translation>Es wurde vielleicht verschoben oder umbenannt; wählen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The folder {0} was left out: {1}.</source>
        <translation>Der Ordner {0} wurde ausgelassen: {1}.</translation>
    </message>
    <message>
        <source>“{0}” is a still picture, and only films can be given sound.</source>
        <translation>„{0}“ ist ein stehendes Bild, und nur Filme lassen sich vertonen.</translation>
    </message>
    <message>
        <source>Choose a film, or colourise the picture instead.</source>
        <translation>Wählen Sie einen Film, oder kolorieren Sie stattdessen das Bild.</translation>
    </message>
    <message>
        <source>“{0}” cannot become {1}: {2} has the same name.</source>
        <translation>„{0}“ kann nicht {1} werden: {2} heißt ebenso.</translation>
    </message>
    <message>
        <source>Give each file a name of its own.</source>
        <translation>Geben Sie jeder Datei einen eigenen Namen.</translation>
    </message>
    <message>
        <source>Choose another name or another folder for the result.</source>
        <translation>Wählen Sie einen anderen Namen oder Ordner für das Ergebnis.</translation>
    </message>
    <message>
        <source>There is no receipt for “{0}”, so nobody knows how it was made.</source>
        <translation>Zu „{0}“ gibt es keinen Beleg, also weiß niemand, wie es entstanden ist.</translation>
    </message>
    <message>
        <source>“{0}” is no receipt of this program, or it is damaged{1}.</source>
        <translation>„{0}“ ist kein Beleg dieses Programms oder beschädigt{1}.</translation>
    </message>
    <message>
        <source>Take it from a copy, or make the result again.</source>
        <translation>Nehmen Sie ihn aus einer Kopie, oder machen Sie das Ergebnis noch einmal.</translation>
    </message>
    <message>
        <source>{0}; nothing in it was changed.</source>
        <translation>{0}; nichts darin wurde geändert.</translation>
    </message>
    <message>
        <source>Make room in {0}, or allow writing there; the queue then goes on by itself.</source>
        <translation>Schaffen Sie Platz in {0}, oder erlauben Sie dort das Schreiben; die Warteschlange geht dann von selbst weiter.</translation>
    </message>
    <message>
        <source>The queue {0} is damaged.</source>
        <translation>Die Warteschlange {0} ist beschädigt.</translation>
    </message>
    <message>
        <source>Start the program again: what can be read of it is saved.</source>
        <translation>Starten Sie das Programm neu: was davon lesbar ist, wird gerettet.</translation>
    </message>
    <message>
        <source>“{0}” changed while it was being worked on, so the result was removed.</source>
        <translation>„{0}“ wurde während der Arbeit verändert, darum wurde das Ergebnis entfernt.</translation>
    </message>
    <message>
        <source>Wait until whatever writes to the file is done, then try again.</source>
        <translation>Warten Sie, bis das Schreiben in die Datei fertig ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The settings for “{0}” are out of bounds: {1}.</source>
        <translation>Die Einstellungen für „{0}“ liegen außerhalb der Grenzen: {1}.</translation>
    </message>
    <message>
        <source>Choose them again.</source>
        <translation>Wählen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>“{0}” is not a possible file name ({1}).</source>
        <translation>„{0}“ ist kein möglicher Dateiname ({1}).</translation>
    </message>
    <message>
        <source>The folder {0} cannot be made: {1}.</source>
        <translation>Der Ordner {0} kann nicht angelegt werden: {1}.</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>Wird verglichen</translation>
    </message>
    <message>
        <source>Update the program.</source>
        <translation>Aktualisieren Sie das Programm.</translation>
    </message>
    <message>
        <source>See: python main.py models list</source>
        <translation>Siehe: python main.py models list</translation>
    </message>
    <message>
        <source>“{0}” is a film, and only photographs can be {1}.</source>
        <translation>„{0}“ ist ein Film; das geht nur mit Fotografien ({1}).</translation>
    </message>
    <message>
        <source>Choose photographs.</source>
        <translation>Wählen Sie Fotografien.</translation>
    </message>
    <message>
        <source>“{0}” cannot become {1}: it is read here{2}, and originals are never overwritten.</source>
        <translation>„{0}“ kann nicht {1} werden: Die Datei wird hier gelesen{2}, und Originale werden nie überschrieben.</translation>
    </message>
    <message>
        <source> (it is the same file as “{0}”)</source>
        <translation> (sie ist dieselbe Datei wie „{0}“)</translation>
    </message>
    <message>
        <source>The name of {0}, “{1}…”, is too long to be stored.</source>
        <translation>Der Name „{1}…“ ist zum Speichern zu lang ({0}).</translation>
    </message>
    <message>
        <source>Choose a shorter name with -o, or shorten the original&apos;s.</source>
        <translation>Wählen Sie mit -o einen kürzeren Namen oder kürzen Sie den des Originals.</translation>
    </message>
    <message>
        <source>the result</source>
        <translation>das Ergebnis</translation>
    </message>
    <message>
        <source>the colour layer</source>
        <translation>die Farbebene</translation>
    </message>
    <message>
        <source>the map of confidence</source>
        <translation>die Karte der Sicherheit</translation>
    </message>
    <message>
        <source>the sheet of evidence</source>
        <translation>das Nachweisblatt</translation>
    </message>
    <message>
        <source>the cue sheet</source>
        <translation>das Cue Sheet</translation>
    </message>
    <message>
        <source>the credits</source>
        <translation>die Quellenangaben</translation>
    </message>
    <message>
        <source>a stem</source>
        <translation>ein Stem</translation>
    </message>
    <message>
        <source>a part of the delivery</source>
        <translation>ein Teil der Lieferung</translation>
    </message>
    <message>
        <source>the sums of the frames</source>
        <translation>die Summen der Einzelbilder</translation>
    </message>
    <message>
        <source>the credentials</source>
        <translation>die Nachweise</translation>
    </message>
    <message>
        <source>the receipt</source>
        <translation>der Beleg</translation>
    </message>
    <message>
        <source>a file of another job of this run</source>
        <translation>eine Datei eines anderen Auftrags dieses Laufs</translation>
    </message>
    <message>
        <source>The {0} “{1}” that was used is not there, or has changed since.</source>
        <translation>„{1}“ wurde verwendet und ist nicht da oder hat sich seither geändert ({0}).</translation>
    </message>
    <message>
        <source>Put it back where it was, or beside the receipt.</source>
        <translation>Legen Sie die Datei zurück, wo sie war, oder neben den Beleg.</translation>
    </message>
    <message>
        <source>Name a receipt (NAME.receipt.json), or a result that has one beside it.</source>
        <translation>Nennen Sie einen Beleg (NAME.receipt.json) oder ein Ergebnis, neben dem einer liegt.</translation>
    </message>
    <message>
        <source>The original “{0}” is not where it was, so the result cannot be made again.</source>
        <translation>Das Original „{0}“ ist nicht mehr, wo es war, daher lässt sich das Ergebnis nicht noch einmal machen.</translation>
    </message>
    <message>
        <source>“{0}” is not the original that the receipt tells of: its sum differs.</source>
        <translation>„{0}“ ist nicht das Original, von dem der Beleg spricht: Die Summe weicht ab.</translation>
    </message>
    <message>
        <source>it is larger than any receipt</source>
        <translation>die Datei ist größer als jeder Beleg</translation>
    </message>
    <message>
        <source>{0} does not exist.</source>
        <translation>{0} gibt es nicht.</translation>
    </message>
    <message>
        <source>The queue {0} is damaged and cannot be moved away.</source>
        <translation>Die Warteschlange {0} ist beschädigt und lässt sich nicht beiseitelegen.</translation>
    </message>
    <message>
        <source>Move the file away; the program begins a new queue.</source>
        <translation>Legen Sie die Datei beiseite; das Programm beginnt eine neue Warteschlange.</translation>
    </message>
    <message>
        <source>This job is running.</source>
        <translation>Dieser Auftrag läuft.</translation>
    </message>
    <message>
        <source>Cancel it first, then remove it.</source>
        <translation>Brechen Sie ihn zuerst ab, dann entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>The queue {0} was written by a newer version of the program.</source>
        <translation>Die Warteschlange {0} wurde von einer neueren Version des Programms geschrieben.</translation>
    </message>
    <message>
        <source>Update the program, or move that file away to begin a new queue.</source>
        <translation>Aktualisieren Sie das Programm oder legen Sie die Datei beiseite, um eine neue Warteschlange zu beginnen.</translation>
    </message>
    <message>
        <source>There is no kind of job called “{0}”.</source>
        <translation>Es gibt keine Auftragsart „{0}“.</translation>
    </message>
    <message>
        <source>{0} of the jobs in the queue cannot be read by this version of the program and are passed over. They stay in {1}.</source>
        <translation>{0} Aufträge der Warteschlange kann diese Version des Programms nicht lesen; sie werden übergangen. Sie bleiben in {1}.</translation>
    </message>
    <message>
        <source>The queue of jobs cannot be written because {0}</source>
        <translation>Die Warteschlange kann nicht geschrieben werden: {0}</translation>
    </message>
    <message>
        <source>{0}: {1}. It goes on by itself as soon as it can.</source>
        <translation>{0} – {1}. Es geht von selbst weiter, sobald es möglich ist.</translation>
    </message>
    <message>
        <source>The queue of jobs</source>
        <translation>Die Warteschlange</translation>
    </message>
    <message>
        <source>The program begins a new one.</source>
        <translation>Das Programm beginnt eine neue.</translation>
    </message>
    <message>
        <source>{0} of its jobs could be saved.</source>
        <translation>{0} ihrer Aufträge konnten gerettet werden.</translation>
    </message>
    <message>
        <source>Several inputs need a folder for their results, but {0} is a file.</source>
        <translation>Mehrere Eingaben brauchen einen Ordner für ihre Ergebnisse, {0} ist aber eine Datei.</translation>
    </message>
    <message>
        <source>Name a folder with -o.</source>
        <translation>Nennen Sie mit -o einen Ordner.</translation>
    </message>
    <message>
        <source>{0} holds originals ({1}), and results are kept apart from originals.</source>
        <translation>{0} enthält Originale ({1}), und Ergebnisse liegen getrennt von Originalen.</translation>
    </message>
    <message>
        <source>Choose another folder with -o, or add --beside-originals if you mean it.</source>
        <translation>Wählen Sie mit -o einen anderen Ordner oder setzen Sie --beside-originals, wenn Sie es so meinen.</translation>
    </message>
    <message>
        <source>“{0}” is too large to be signed ({1} GB); its receipt holds its sum.</source>
        <translation>„{0}“ ist zum Signieren zu groß ({1} GB); der Beleg enthält die Summe.</translation>
    </message>
    <message>
        <source>Content Credentials are missing: {0}</source>
        <translation>Content Credentials fehlen: {0}</translation>
    </message>
    <message>
        <source>This result was there already, made with the same settings from the same file: nothing was done again.</source>
        <translation>Dieses Ergebnis war schon da, mit denselben Einstellungen aus derselben Datei gemacht: Nichts wurde noch einmal getan.</translation>
    </message>
    <message>
        <source>made from this file earlier, with other settings</source>
        <translation>früher aus dieser Datei gemacht, mit anderen Einstellungen</translation>
    </message>
    <message>
        <source>{0} “{1}” ({2}): its result was copied.</source>
        <translation>{0} „{1}“ ({2}): Sein Ergebnis wurde kopiert.</translation>
    </message>
    <message>
        <source>The original is byte for byte the same as</source>
        <translation>Das Original ist Byte für Byte gleich mit</translation>
    </message>
    <message>
        <source>{0}: the work is done on {1}.</source>
        <translation>{0}: Gearbeitet wird auf: {1}.</translation>
    </message>
    <message>
        <source>The device “{0}” is not there</source>
        <translation>Das Gerät „{0}“ ist nicht da</translation>
    </message>
    <message>
        <source>No NVIDIA graphics card that can be used was found, though “cuda” was asked for</source>
        <translation>Keine verwendbare NVIDIA-Grafikkarte gefunden, obwohl „cuda“ verlangt war</translation>
    </message>
    <message>
        <source>No Apple graphics processor was found, though “mps” was asked for</source>
        <translation>Kein Apple-Grafikprozessor gefunden, obwohl „mps“ verlangt war</translation>
    </message>
    <message>
        <source>the processor, which takes longer</source>
        <translation>Prozessor, was länger dauert</translation>
    </message>
    <message>
        <source>The engine that runs the models cannot be started.</source>
        <translation>Der Rechenteil, der die Modelle ausführt, lässt sich nicht starten.</translation>
    </message>
    <message>
        <source>Restart the program; if it happens again, the reason is in {0}.</source>
        <translation>Starten Sie das Programm neu; geschieht es wieder, steht der Grund in {0}.</translation>
    </message>
    <message>
        <source>The graphics card&apos;s memory is too small for this file: the work goes on, more slowly, on the processor.</source>
        <translation>Der Speicher der Grafikkarte ist für diese Datei zu klein: Die Arbeit geht langsamer auf dem Prozessor weiter.</translation>
    </message>
    <message>
        <source>Memory ran out at pieces of {0}: the work goes on in pieces of {1}.</source>
        <translation>Der Speicher reichte nicht für Stücke von {0}: Die Arbeit geht in Stücken von {1} weiter.</translation>
    </message>
    <message>
        <source>The engine does not know how to do “{0}”.</source>
        <translation>Der Rechenteil kann „{0}“ nicht.</translation>
    </message>
    <message>
        <source>This could not be done</source>
        <translation>Dies konnte nicht getan werden</translation>
    </message>
    <message>
        <source>“{0}” could not be done</source>
        <translation>„{0}“ konnte nicht bearbeitet werden</translation>
    </message>
    <message>
        <source>There are: {0}.</source>
        <translation>Es gibt: {0}.</translation>
    </message>
    <message>
        <source>The name is empty.</source>
        <translation>Der Name ist leer.</translation>
    </message>
    <message>
        <source>A brace in the name is not closed.</source>
        <translation>Eine Klammer im Namen ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>The name holds {0}, which not every disk takes.</source>
        <translation>Der Name enthält {0}, was nicht jeder Datenträger annimmt.</translation>
    </message>
    <message>
        <source>a character that cannot be seen</source>
        <translation>ein unsichtbares Zeichen</translation>
    </message>
    <message>
        <source>Leave it out; the folder for results is chosen by itself.</source>
        <translation>Lassen Sie es weg; der Ordner für Ergebnisse wird eigens gewählt.</translation>
    </message>
    <message>
        <source>The name ends in “{0}”.</source>
        <translation>Der Name endet auf „{0}“.</translation>
    </message>
    <message>
        <source>Leave the ending out: it follows from the format.</source>
        <translation>Lassen Sie die Endung weg: Sie folgt aus dem Format.</translation>
    </message>
    <message>
        <source>A name that begins with a dot is hidden.</source>
        <translation>Ein Name, der mit einem Punkt beginnt, ist versteckt.</translation>
    </message>
    <message>
        <source>Begin it with a letter or a number.</source>
        <translation>Beginnen Sie ihn mit einem Buchstaben oder einer Zahl.</translation>
    </message>
    <message>
        <source>The name has more than {0} letters.</source>
        <translation>Der Name hat mehr als {0} Zeichen.</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>Wählen Sie einen kürzeren.</translation>
    </message>
    <message>
        <source>Windows keeps the name “{0}” for itself.</source>
        <translation>Windows behält den Namen „{0}“ für sich.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Where several versions are made, {version} can only stand at the end of the name.</source>
        <translation>Wo mehrere Fassungen entstehen, kann {version} nur am Ende des Namens stehen.</translation>
    </message>
    <message>
        <source>Move it to the end, or leave it out: the versions are numbered in any case.</source>
        <translation>Setzen Sie es ans Ende oder lassen Sie es weg: Nummeriert werden die Fassungen in jedem Fall.</translation>
    </message>
    <message>
        <source>There is no {{0}} that could be filled in.</source>
        <translation>Es gibt kein {{0}}, das eingesetzt werden könnte.</translation>
    </message>
    <message>
        <source>“{{0}:{1}}” cannot be filled in.</source>
        <translation>„{{0}:{1}}“ kann nicht eingesetzt werden.</translation>
    </message>
    <message>
        <source>Only {number} takes a count of digits, from {number:1} to {number:9}.</source>
        <translation>Nur {number} nimmt eine Stellenzahl an, von {number:1} bis {number:9}.</translation>
    </message>
    <message>
        <source>Ask for permission to read it, then run the batch again.</source>
        <translation>Lassen Sie sich das Lesen erlauben und führen Sie den Stapel noch einmal aus.</translation>
    </message>
    <message>
        <source>The link {0} leads round in a circle and was left out.</source>
        <translation>Die Verknüpfung {0} führt im Kreis und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Remove the link.</source>
        <translation>Entfernen Sie die Verknüpfung.</translation>
    </message>
    <message>
        <source>No file fits {0}.</source>
        <translation>Keine Datei passt zu {0}.</translation>
    </message>
    <message>
        <source>Check the pattern.</source>
        <translation>Prüfen Sie das Muster.</translation>
    </message>
    <message>
        <source>The list {0} cannot be read: {1}.</source>
        <translation>Die Liste {0} kann nicht gelesen werden: {1}.</translation>
    </message>
    <message>
        <source>Check it.</source>
        <translation>Prüfen Sie sie.</translation>
    </message>
    <message>
        <source>{0} has no column of paths.</source>
        <translation>{0} hat keine Spalte mit Pfaden.</translation>
    </message>
    <message>
        <source>Its first line has to name one “path”.</source>
        <translation>Die erste Zeile muss eine „path“ nennen.</translation>
    </message>
    <message>
        <source>Choose another place with -o.</source>
        <translation>Wählen Sie mit -o einen anderen Ort.</translation>
    </message>
    <message>
        <source>“{0}” is a {1}, and the recipe says nothing about {2}s.</source>
        <translation>„{0}“ ist ein {1}, und dazu sagt die Rezeptur nichts ({2}).</translation>
    </message>
    <message>
        <source>Add one for them to the recipe.</source>
        <translation>Ergänzen Sie die Rezeptur um eine dafür.</translation>
    </message>
    <message>
        <source>“{0}” was left out: {1}</source>
        <translation>„{0}“ wurde ausgelassen: {1}</translation>
    </message>
    <message>
        <source>{0} asks for a setting that does not exist: “{1}”.</source>
        <translation>{0} verlangt eine Einstellung, die es nicht gibt: „{1}“.</translation>
    </message>
    <message>
        <source>Did you mean “{0}”?</source>
        <translation>Meinten Sie „{0}“?</translation>
    </message>
    <message>
        <source>{0} is not a recipe: {1}.</source>
        <translation>{0} ist keine Rezeptur: {1}.</translation>
    </message>
    <message>
        <source>A recipe is a JSON file such as {&quot;kind&quot;: &quot;colorize&quot;, &quot;vividness&quot;: 0.5}, or {&quot;photographs&quot;: {…}, &quot;films&quot;: {…}}.</source>
        <translation>Eine Rezeptur ist eine JSON-Datei wie {&quot;kind&quot;: &quot;colorize&quot;, &quot;vividness&quot;: 0.5} oder {&quot;photographs&quot;: {…}, &quot;films&quot;: {…}}.</translation>
    </message>
    <message>
        <source>The recipe {0} cannot be read: {1}.</source>
        <translation>Die Rezeptur {0} kann nicht gelesen werden: {1}.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>it is not JSON ({0})</source>
        <translation>sie ist kein JSON ({0})</translation>
    </message>
    <message>
        <source>it is not an object</source>
        <translation>sie ist kein Objekt</translation>
    </message>
    <message>
        <source>photographs cannot be given sound</source>
        <translation>Fotografien können keinen Ton bekommen</translation>
    </message>
    <message>
        <source>films can be coloured and given sound, nothing else</source>
        <translation>Filme können koloriert und vertont werden, sonst nichts</translation>
    </message>
    <message>
        <source>it says neither what is done with photographs nor with films</source>
        <translation>sie sagt weder, was mit Fotografien, noch, was mit Filmen geschieht</translation>
    </message>
    <message>
        <source>its settings are out of bounds: {0}</source>
        <translation>die Einstellungen liegen außerhalb der Grenzen: {0}</translation>
    </message>
    <message>
        <source>Correct its line in the list.</source>
        <translation>Berichtigen Sie die Zeile in der Liste.</translation>
    </message>
    <message>
        <source>There are too many reports in {0}.</source>
        <translation>In {0} sind zu viele Berichte.</translation>
    </message>
    <message>
        <source>Move them away.</source>
        <translation>Verschieben Sie sie.</translation>
    </message>
    <message>
        <source>The program ended {0} times while it worked on this file, which was left out.</source>
        <translation>Das Programm endete {0}-mal bei der Arbeit an dieser Datei; sie wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Look at the file by itself; --retry-failed tries it again.</source>
        <translation>Sehen Sie sich die Datei für sich an; --retry-failed versucht sie noch einmal.</translation>
    </message>
    <message>
        <source>There is no room left for results in {0}: no further file was begun.</source>
        <translation>In {0} ist kein Platz mehr für Ergebnisse: Keine weitere Datei wurde begonnen.</translation>
    </message>
    <message>
        <source>Make room, then run the same command again: it goes on where it stopped.</source>
        <translation>Schaffen Sie Platz und führen Sie denselben Befehl noch einmal aus: Er macht weiter, wo er anhielt.</translation>
    </message>
    <message>
        <source>Name it, or the folder it is in, with --original.</source>
        <translation>Nennen Sie es oder seinen Ordner mit --original.</translation>
    </message>
    <message>
        <source>Name the original with --original.</source>
        <translation>Nennen Sie das Original mit --original.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s name.</source>
        <translation>Prüfen Sie den Namen des Ordners.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>{0} ist nicht lesbar: {1}.</translation>
    </message>
    <message>
        <source>cue sheet</source>
        <translation>Cue Sheet</translation>
    </message>
    <message>
        <source>SHA-256 of the original</source>
        <translation>SHA-256 des Originals</translation>
    </message>
    <message>
        <source>The model “{0}” cannot follow a reference photograph: it changed nothing.</source>
        <translation>Das Modell „{0}“ kann keinem Vorbild folgen: es hat nichts geändert.</translation>
    </message>
    <message>
        <source>The model “{0}” does not say how sure its colours are, so there is no map of it.</source>
        <translation>Das Modell „{0}“ sagt nicht, wie sicher seine Farben sind, also gibt es davon keine Karte.</translation>
    </message>
    <message>
        <source>“{0}” has no colours to lend: it is a black-and-white photograph, or one in a single tint.</source>
        <translation>„{0}“ hat keine Farben zu verleihen: es ist eine Schwarz-Weiß-Fotografie oder eine in einer einzigen Tönung.</translation>
    </message>
    <message>
        <source>Choose a colour photograph as the reference.</source>
        <translation>Wählen Sie eine Farbfotografie als Vorbild.</translation>
    </message>
    <message>
        <source>The program&apos;s cache {0} cannot be written: {1}.</source>
        <translation>Der Cache des Programms {0} ist nicht beschreibbar: {1}.</translation>
    </message>
    <message>
        <source>Make room there, or allow writing there.</source>
        <translation>Schaffen Sie dort Platz, oder erlauben Sie dort das Schreiben.</translation>
    </message>
    <message>
        <source>top first</source>
        <translation>oberes Halbbild zuerst</translation>
    </message>
    <message>
        <source>looking for other versions</source>
        <translation>Andere Fassungen werden gesucht</translation>
    </message>
    <message>
        <source>looking at this place</source>
        <translation>Diese Stelle wird angesehen</translation>
    </message>
    <message>
        <source>painting small pictures</source>
        <translation>Kleine Bilder werden gemalt</translation>
    </message>
    <message>
        <source>colouring the frame</source>
        <translation>Das Einzelbild wird koloriert</translation>
    </message>
    <message>
        <source>opening the film</source>
        <translation>Der Film wird geöffnet</translation>
    </message>
    <message>
        <source>making a copy that plays</source>
        <translation>Eine abspielbare Kopie entsteht</translation>
    </message>
    <message>
        <source>adding the sound</source>
        <translation>Der Ton wird hinzugefügt</translation>
    </message>
    <message>
        <source>looking at the picture</source>
        <translation>Das Bild wird angesehen</translation>
    </message>
    <message>
        <source>colouring the film</source>
        <translation>Der Film wird koloriert</translation>
    </message>
    <message>
        <source>following the colour points</source>
        <translation>Den Farbpunkten wird gefolgt</translation>
    </message>
    <message>
        <source>reading the reference</source>
        <translation>Die Referenz wird gelesen</translation>
    </message>
    <message>
        <source>colouring</source>
        <translation>Wird koloriert</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>Wird geschrieben</translation>
    </message>
    <message>
        <source>filling in</source>
        <translation>Wird ausgefüllt</translation>
    </message>
    <message>
        <source>A colour point is set at {0} s, but “{1}” ends at {2} s.</source>
        <translation>Ein Farbpunkt steht bei {0} s, „{1}“ endet aber bei {2} s.</translation>
    </message>
    <message>
        <source>Set it at a time that the film has, or take it out.</source>
        <translation>Setzen Sie ihn auf eine Zeit, die der Film hat, oder nehmen Sie ihn heraus.</translation>
    </message>
    <message>
        <source>The model “{0}” knows one version of a picture, not several.</source>
        <translation>Das Modell „{0}“ kennt eine Fassung eines Bildes, nicht mehrere.</translation>
    </message>
    <message>
        <source>Several versions come from the program’s own models; see: models list</source>
        <translation>Mehrere Fassungen kommen von den eigenen Modellen des Programms; siehe: models list</translation>
    </message>
    <message>
        <source>Blends of two models (A+B) and the program’s own models say it.</source>
        <translation>Mischungen zweier Modelle (A+B) und die eigenen Modelle des Programms geben es an.</translation>
    </message>
    <message>
        <source>“{0}” is no blend: it takes two different models.</source>
        <translation>„{0}“ ist keine Mischung: Dazu gehören zwei verschiedene Modelle.</translation>
    </message>
    <message>
        <source>Write it as A+B.</source>
        <translation>Schreiben Sie sie als A+B.</translation>
    </message>
    <message>
        <source>The model “{0}” needs a network that this program does not have.</source>
        <translation>Das Modell „{0}“ braucht ein Netz, das dieses Programm nicht hat.</translation>
    </message>
    <message>
        <source>Install the model again, or choose another one.</source>
        <translation>Installieren Sie das Modell noch einmal oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>Wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The model “{0}” does not colour photographs.</source>
        <translation>Das Modell „{0}“ koloriert keine Fotografien.</translation>
    </message>
    <message>
        <source>The view of this photograph in the program&apos;s cache is gone ({0}).</source>
        <translation>Die Ansicht dieser Fotografie im Zwischenspeicher des Programms ist fort ({0}).</translation>
    </message>
    <message>
        <source>Close the photograph and open it again.</source>
        <translation>Schließen Sie die Fotografie, und öffnen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The mask “{0}” is {1} × {2} pixels, but the photograph “{3}” is {4} × {5}.</source>
        <translation>Die Maske „{0}“ hat {1} × {2} Pixel, die Fotografie „{3}“ aber {4} × {5}.</translation>
    </message>
    <message>
        <source>Draw the mask over the photograph itself, and save it at the same size.</source>
        <translation>Zeichnen Sie die Maske über die Fotografie selbst und speichern Sie sie in gleicher Größe.</translation>
    </message>
    <message>
        <source>The mask “{0}” marks nothing: it is black all over.</source>
        <translation>Die Maske „{0}“ markiert nichts: Sie ist ganz schwarz.</translation>
    </message>
    <message>
        <source>Paint white where the photograph is to be repaired.</source>
        <translation>Malen Sie weiß, wo die Fotografie repariert werden soll.</translation>
    </message>
    <message>
        <source>The model “{0}” is not installed.</source>
        <translation>Das Modell „{0}“ ist nicht installiert.</translation>
    </message>
    <message>
        <source>Install it with: python main.py models install {0}</source>
        <translation>Installieren Sie es mit: python main.py models install {0}</translation>
    </message>
    <message>
        <source>There is no model “{0}” that {1} photographs.</source>
        <translation>Kein passendes Modell „{0}“ ({1} Fotografien).</translation>
    </message>
    <message>
        <source>There are: {0} (see: python main.py models list --all).</source>
        <translation>Es gibt: {0} (siehe: python main.py models list --all).</translation>
    </message>
    <message>
        <source>This recipe is not one for colour.</source>
        <translation>Diese Rezeptur ist keine für Farbe.</translation>
    </message>
    <message>
        <source>Choose a colour recipe.</source>
        <translation>Wählen Sie eine Farbrezeptur.</translation>
    </message>
    <message>
        <source>This recipe is not one for enlarging or repairing.</source>
        <translation>Diese Rezeptur ist keine zum Vergrößern oder Reparieren.</translation>
    </message>
    <message>
        <source>Choose another recipe.</source>
        <translation>Wählen Sie eine andere Rezeptur.</translation>
    </message>
    <message>
        <source>{0} fills in what a mask marks, and “{1}” was given none.</source>
        <translation>{0} füllt aus, was eine Maske markiert, und „{1}“ hat keine bekommen.</translation>
    </message>
    <message>
        <source>Paint the damage white on a black picture of the same size, and name it with --mask.</source>
        <translation>Malen Sie den Schaden weiß auf ein schwarzes Bild gleicher Größe und nennen Sie es mit --mask.</translation>
    </message>
    <message>
        <source>{0} makes no pictures.</source>
        <translation>{0} macht keine Bilder.</translation>
    </message>
    <message>
        <source>It helps to see what films show.</source>
        <translation>Es hilft zu sehen, was Filme zeigen.</translation>
    </message>
    <message>
        <source>The colours were led by those of the reference photograph “{0}” (SHA-256 {1}).</source>
        <translation>Die Farben wurden von denen der Referenzfotografie „{0}“ geleitet (SHA-256 {1}).</translation>
    </message>
    <message>
        <source>The original is {0}: {1}.</source>
        <translation>Das Original ist {0}: {1}.</translation>
    </message>
    <message>
        <source>toned in sepia</source>
        <translation>sepia getont</translation>
    </message>
    <message>
        <source>toned in purple-brown, as by selenium</source>
        <translation>purpurbraun getont, wie mit Selen</translation>
    </message>
    <message>
        <source>a cyanotype, or toned in blue</source>
        <translation>eine Cyanotypie oder blau getont</translation>
    </message>
    <message>
        <source>tinted by hand, as far as its colours tell</source>
        <translation>handkoloriert, soweit die Farben es verraten</translation>
    </message>
    <message>
        <source>its own colours were replaced by the estimated ones</source>
        <translation>seine eigenen Farben wurden durch die geschätzten ersetzt</translation>
    </message>
    <message>
        <source>its tint was kept over the estimated colours</source>
        <translation>seine Tönung wurde über den geschätzten Farben behalten</translation>
    </message>
    <message>
        <source>its tint was kept under the estimated colours, and what was painted by hand in their place</source>
        <translation>seine Tönung wurde unter den geschätzten Farben behalten und handgemalte Farbe an ihrer Stelle</translation>
    </message>
    <message>
        <source>Version {0}: {1} % of the picture has other colours than in the first (mean distance {2} in CIE ab), {3} % as likely as the likeliest.</source>
        <translation>Fassung {0}: {1} % des Bildes haben andere Farben als in der ersten (mittlerer Abstand {2} in CIE ab), {3} % so wahrscheinlich wie die wahrscheinlichste.</translation>
    </message>
    <message>
        <source>The picture has {0}: its colours are sure.</source>
        <translation>Zum Bild gibt es {0}: Seine Farben sind sicher.</translation>
    </message>
    <message>
        <source>no other plausible version</source>
        <translation>keine andere plausible Fassung</translation>
    </message>
    <message>
        <source>only {0} plausible versions</source>
        <translation>nur {0} plausible Fassungen</translation>
    </message>
    <message>
        <source>Where faces were seen ({0} % of the picture), skin as people of this lightness usually have it was assumed; lightness is the original&apos;s. Switch it off with --no-faces or “Faces”.</source>
        <translation>Wo Gesichter gesehen wurden ({0} % des Bildes), wurde Haut angenommen, wie Menschen dieser Helligkeit sie gewöhnlich haben; die Helligkeit ist die des Originals. Abschalten: --no-faces oder „Gesichter“.</translation>
    </message>
    <message>
        <source>The map of how sure the colours are shows where the blend’s two models differ. It is not calibrated: how often such colours are right has not been measured.</source>
        <translation>Die Karte, wie sicher die Farben sind, zeigt, wo die zwei Modelle der Mischung abweichen. Sie ist nicht kalibriert: Wie oft solche Farben stimmen, wurde nicht gemessen.</translation>
    </message>
    <message>
        <source>The disclosure was switched off in the metadata: that the colours are estimated is said {0}.</source>
        <translation>Die Kennzeichnung wurde in den Metadaten ausgeschaltet: Dass die Farben geschätzt sind, steht {0}.</translation>
    </message>
    <message>
        <source>nowhere in the file</source>
        <translation>nirgends in der Datei</translation>
    </message>
    <message>
        <source>only as a visible caption</source>
        <translation>nur als sichtbare Bildunterschrift</translation>
    </message>
    <message>
        <source>The disclosure was switched off in the metadata: that parts are estimated is said nowhere in the file.</source>
        <translation>Die Kennzeichnung wurde in den Metadaten ausgeschaltet: Dass Teile geschätzt sind, steht nirgends in der Datei.</translation>
    </message>
    <message>
        <source>Reduced from {0} × {1} to {2} × {3} pixels, as asked for.</source>
        <translation>Wie verlangt von {0} × {1} auf {2} × {3} Pixel verkleinert.</translation>
    </message>
    <message>
        <source>Free memory ({0} GB) is short for this model ({1} GB): it looks at {2} instead of {3} pixels.</source>
        <translation>Der freie Speicher ({0} GB) ist für dieses Modell ({1} GB) knapp: Es sieht {2} statt {3} Pixel an.</translation>
    </message>
    <message>
        <source>Sums of frames are written for films, not for folders of pictures.</source>
        <translation>Summen der Einzelbilder werden für Filme geschrieben, nicht für Ordner mit Bildern.</translation>
    </message>
    <message>
        <source>Colours alone: a middle grey stands in place of the film&apos;s tones. Lay its Y plane under them.</source>
        <translation>Nur Farben: Ein mittleres Grau steht anstelle der Töne des Films. Legen Sie dessen Y-Ebene darunter.</translation>
    </message>
    <message>
        <source>Interlaced: each of its half pictures was coloured by itself.</source>
        <translation>Zeilensprung: Jedes Halbbild wurde für sich koloriert.</translation>
    </message>
    <message>
        <source>HDR: coloured in its own signal; what is brighter than diffuse white stays neutral.</source>
        <translation>HDR: im eigenen Signal koloriert; was heller ist als diffuses Weiß, bleibt neutral.</translation>
    </message>
    <message>
        <source>Confidence maps, colour layers, sheets of evidence and versions are made for photographs only.</source>
        <translation>Karten der Sicherheit, Farbebenen, Nachweisblätter und Fassungen gibt es nur für Fotografien.</translation>
    </message>
    <message>
        <source>Other versions, strength by brush and a kept tint are for photographs only: they changed nothing.</source>
        <translation>Andere Fassungen, Stärke mit dem Pinsel und eine behaltene Tönung sind nur für Fotografien: Sie haben nichts geändert.</translation>
    </message>
    <message>
        <source>Colour points without a time hold at the same place in the whole film.</source>
        <translation>Farbpunkte ohne Zeit gelten im ganzen Film an derselben Stelle.</translation>
    </message>
    <message>
        <source>The colour point set at {0} s was followed from {1} s to {2} s.</source>
        <translation>Dem bei {0} s gesetzten Farbpunkt wurde von {1} s bis {2} s gefolgt.</translation>
    </message>
    <message>
        <source>The mask marks {0} % of the photograph; {1}.</source>
        <translation>Die Maske markiert {0} % der Fotografie; {1}.</translation>
    </message>
    <message>
        <source>all other pixels are as they were</source>
        <translation>alle anderen Pixel sind, wie sie waren</translation>
    </message>
    <message>
        <source>the rest changed only as this format stores with loss</source>
        <translation>der Rest hat sich nur geändert, weil dieses Format mit Verlust speichert</translation>
    </message>
    <message>
        <source>{0} made {1} × {2} pixels {3}: fine detail is its estimate.</source>
        <translation>{0} machte aus {1} × {2} Pixeln {3}: Feine Einzelheiten sind geschätzt.</translation>
    </message>
    <message>
        <source>“{0}” is not a cue sheet for this film: {1}.</source>
        <translation>„{0}“ ist kein Cue Sheet für diesen Film: {1}.</translation>
    </message>
    <message>
        <source>There is already a thing called “{0}”.</source>
        <translation>Ein Ding namens „{0}“ gibt es schon.</translation>
    </message>
    <message>
        <source>Choose another name, or remove that one first.</source>
        <translation>Wählen Sie einen anderen Namen, oder entfernen Sie jenes zuerst.</translation>
    </message>
    <message>
        <source>The box in “{0}” is too small to show anything: it holds {1} × {2} pixels.</source>
        <translation>Der Rahmen in „{0}“ ist zu klein, um etwas zu zeigen: er fasst {1} × {2} Pixel.</translation>
    </message>
    <message>
        <source>Draw it around the whole thing, at least {0} pixels wide and high.</source>
        <translation>Ziehen Sie ihn um das ganze Ding, mindestens {0} Pixel breit und hoch.</translation>
    </message>
    <message>
        <source>looking at it</source>
        <translation>Wird angesehen</translation>
    </message>
    <message>
        <source>watching the film</source>
        <translation>Der Film wird angesehen</translation>
    </message>
    <message>
        <source>choosing sounds</source>
        <translation>Klänge werden gewählt</translation>
    </message>
    <message>
        <source>copying the sounds</source>
        <translation>Die Klänge werden kopiert</translation>
    </message>
    <message>
        <source>taking pictures of the cues</source>
        <translation>Bilder der Einsätze werden gemacht</translation>
    </message>
    <message>
        <source>writing the delivery</source>
        <translation>Die Lieferung wird geschrieben</translation>
    </message>
    <message>
        <source>writing the clips</source>
        <translation>Die Clips werden geschrieben</translation>
    </message>
    <message>
        <source>reading the sound library</source>
        <translation>Die Klangbibliothek wird gelesen</translation>
    </message>
    <message>
        <source>learning the names of sounds, once</source>
        <translation>Die Namen der Klänge werden einmalig gelernt</translation>
    </message>
    <message>
        <source>This recipe is not one for sound.</source>
        <translation>Diese Rezeptur ist keine für Ton.</translation>
    </message>
    <message>
        <source>Choose a sound recipe.</source>
        <translation>Wählen Sie eine Tonrezeptur.</translation>
    </message>
    <message>
        <source>The mix of before is not there any more.</source>
        <translation>Die frühere Mischung ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Mix anew.</source>
        <translation>Mischen Sie neu.</translation>
    </message>
    <message>
        <source>“{0}” is a sequence of pictures, and would get two speeds.</source>
        <translation>„{0}“ ist eine Bildfolge und bekäme zwei Geschwindigkeiten.</translation>
    </message>
    <message>
        <source>Give its speed with --frame-rate alone.</source>
        <translation>Geben Sie ihre Geschwindigkeit allein mit --frame-rate an.</translation>
    </message>
    <message>
        <source>There is no sound file in the folder of music {0}.</source>
        <translation>Im Musikordner {0} ist keine Klangdatei.</translation>
    </message>
    <message>
        <source>Name a folder with sound files (WAV, FLAC, MP3, Ogg …).</source>
        <translation>Nennen Sie einen Ordner mit Klangdateien (WAV, FLAC, MP3, Ogg …).</translation>
    </message>
    <message>
        <source>The folder of music {0} cannot be read: {1}.</source>
        <translation>Der Musikordner {0} kann nicht gelesen werden: {1}.</translation>
    </message>
    <message>
        <source>Name a folder with sound files.</source>
        <translation>Nennen Sie einen Ordner mit Klangdateien.</translation>
    </message>
    <message>
        <source>Correct it there, or choose a file that was saved for this film (--save-cues, or a table of cues).</source>
        <translation>Berichtigen Sie es dort oder wählen Sie eine Datei, die für diesen Film gespeichert wurde (--save-cues oder eine Tabelle der Einsätze).</translation>
    </message>
    <message>
        <source>What is to be delivered of “{0}” cannot begin then: {1}.</source>
        <translation>Was von „{0}“ geliefert werden soll, kann dann nicht beginnen: {1}.</translation>
    </message>
    <message>
        <source>Give a time code such as 01:00:00:00.</source>
        <translation>Geben Sie einen Timecode wie 01:00:00:00 an.</translation>
    </message>
    <message>
        <source>Install the model again, or remove it: models remove ID.</source>
        <translation>Installieren Sie das Modell noch einmal oder entfernen Sie es: models remove ID.</translation>
    </message>
    <message>
        <source>A thing needs a name.</source>
        <translation>Ein Ding braucht einen Namen.</translation>
    </message>
    <message>
        <source>The name of a thing has at most {0} characters.</source>
        <translation>Der Name eines Dings hat höchstens {0} Zeichen.</translation>
    </message>
    <message>
        <source>Such as: steam locomotive</source>
        <translation>Etwa: Dampflokomotive</translation>
    </message>
    <message>
        <source>The things in {0} were shown to a newer version of the program.</source>
        <translation>Die Dinge in {0} wurden einer neueren Version des Programms gezeigt.</translation>
    </message>
    <message>
        <source>Nothing called “{0}” has been shown.</source>
        <translation>Es wurde nichts gezeigt, das „{0}“ heißt.</translation>
    </message>
    <message>
        <source>See what has been: things list</source>
        <translation>Was gezeigt wurde, sagt: things list</translation>
    </message>
    <message>
        <source>What you have shown cannot be read or kept in {0}: {1}.</source>
        <translation>Was Sie gezeigt haben, lässt sich in {0} nicht lesen oder behalten: {1}.</translation>
    </message>
    <message>
        <source>Check that the disk is not full and the folder can be written to.</source>
        <translation>Prüfen Sie, ob der Datenträger nicht voll und der Ordner beschreibbar ist.</translation>
    </message>
    <message>
        <source>The file of things you have shown is damaged: {0}.</source>
        <translation>Die Datei der gezeigten Dinge ist beschädigt: {0}.</translation>
    </message>
    <message>
        <source>Move it away to begin anew; films can still be searched without it (--no-things).</source>
        <translation>Legen Sie sie beiseite, um neu zu beginnen; Filme lassen sich auch ohne sie durchsuchen (--no-things).</translation>
    </message>
    <message>
        <source>The file of things you have shown</source>
        <translation>Die Datei der gezeigten Dinge</translation>
    </message>
    <message>
        <source>The program begins with none.</source>
        <translation>Das Programm beginnt ohne welche.</translation>
    </message>
    <message>
        <source>{0} of the things could be saved.</source>
        <translation>{0} der Dinge konnten gerettet werden.</translation>
    </message>
    <message>
        <source>At least one picture is needed to show what “{0}” looks like.</source>
        <translation>Mindestens ein Bild muss zeigen, wie „{0}“ aussieht.</translation>
    </message>
    <message>
        <source>Name a picture.</source>
        <translation>Nennen Sie ein Bild.</translation>
    </message>
    <message>
        <source>There is no sound category called “{0}”.</source>
        <translation>Es gibt keine Klangkategorie „{0}“.</translation>
    </message>
    <message>
        <source>Categories are named as in WOODImpt; see: library stats</source>
        <translation>Kategorien heißen wie WOODImpt; siehe: library stats</translation>
    </message>
    <message>
        <source>Did you mean {0}?</source>
        <translation>Meinten Sie {0}?</translation>
    </message>
    <message>
        <source>The model that recognises things cannot be used: {0}</source>
        <translation>Das Modell, das Dinge erkennt, ist nicht verwendbar: {0}</translation>
    </message>
    <message>
        <source>Install it again.</source>
        <translation>Installieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>One picture of “{0}” is damaged and was forgotten: show it again.</source>
        <translation>Ein Bild von „{0}“ ist beschädigt und wurde vergessen: Zeigen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The models that watch films cannot be used: {0}</source>
        <translation>Die Modelle, die Filme ansehen, sind nicht verwendbar: {0}</translation>
    </message>
    <message>
        <source>Install them again.</source>
        <translation>Installieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>“{0}” cannot be watched: {1}</source>
        <translation>„{0}“ kann nicht angesehen werden: {1}</translation>
    </message>
    <message>
        <source>Check that it plays.</source>
        <translation>Prüfen Sie, ob der Film sich abspielen lässt.</translation>
    </message>
    <message>
        <source>{0} What was seen in the film is not kept for the next time.</source>
        <translation>{0} Was im Film gesehen wurde, wird nicht für das nächste Mal behalten.</translation>
    </message>
    <message>
        <source>Nobody walks long enough in this film to tell how fast it was meant to be shown: its speed stays.</source>
        <translation>In diesem Film geht niemand lange genug, um die gedachte Vorführgeschwindigkeit zu erkennen: Sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>People walk in this film as they do ({0} steps, {1} s apart): its speed stays.</source>
        <translation>In diesem Film gehen Menschen, wie sie gehen ({0} Schritte, {1} s Abstand): Die Geschwindigkeit bleibt.</translation>
    </message>
    <message>
        <source>Estimated speed: {0} pictures a second, by {1} steps that are {2} s apart at the {3} of the file. Give --projection-fps where you know better.</source>
        <translation>Geschätzte Geschwindigkeit: {0} Bilder je Sekunde, nach {1} Schritten im Abstand von {2} s bei {3} der Datei. Wissen Sie es besser, geben Sie --projection-fps an.</translation>
    </message>
    <message>
        <source>There is no sound of a projector in the library, so none runs.</source>
        <translation>In der Bibliothek ist kein Klang eines Projektors, daher läuft keiner.</translation>
    </message>
    <message>
        <source>Loudness {0} LUFS, true peak {1} dBTP.</source>
        <translation>Lautheit {0} LUFS, True Peak {1} dBTP.</translation>
    </message>
    <message>
        <source>The loudness stays at {0} LUFS instead of {1}: the film has few sounds, and raising them further would only crush their peaks or bring up the room tone.</source>
        <translation>Die Lautheit bleibt bei {0} LUFS statt {1}: Der Film hat wenige Klänge, und weiteres Anheben würde nur ihre Spitzen stauchen oder den Raumton hervorholen.</translation>
    </message>
    <message>
        <source>The soundtrack is silent: no cue is heard.</source>
        <translation>Die Tonspur ist still: Kein Einsatz ist zu hören.</translation>
    </message>
    <message>
        <source>The sound “{0}” is missing or damaged: {1} {2} silent.</source>
        <translation>Der Klang „{0}“ fehlt oder ist beschädigt: {1} {2} still.</translation>
    </message>
    <message>
        <source>cue stays</source>
        <translation>Einsatz bleibt</translation>
    </message>
    <message>
        <source>cues stay</source>
        <translation>Einsätze bleiben</translation>
    </message>
    <message>
        <source>The soundtrack {0} cannot be written: the folder {1} does not exist.</source>
        <translation>Die Tonspur {0} kann nicht geschrieben werden: Den Ordner {1} gibt es nicht.</translation>
    </message>
    <message>
        <source>Choose a folder that exists.</source>
        <translation>Wählen Sie einen Ordner, den es gibt.</translation>
    </message>
    <message>
        <source>The folder {0} for the stems cannot be made: {1}.</source>
        <translation>Der Ordner {0} für die Stems kann nicht angelegt werden: {1}.</translation>
    </message>
    <message>
        <source>“{0}” is not a mix of this film.</source>
        <translation>„{0}“ ist keine Mischung dieses Films.</translation>
    </message>
    <message>
        <source>Mix it anew.</source>
        <translation>Mischen Sie ihn neu.</translation>
    </message>
    <message>
        <source>Check that the file opens in an audio player, or leave it out.</source>
        <translation>Prüfen Sie, ob die Datei sich in einem Audioplayer öffnen lässt, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>The sound file {0} cannot be written to {1}: {2}.</source>
        <translation>Die Klangdatei {0} kann nicht in {1} geschrieben werden: {2}.</translation>
    </message>
    <message>
        <source>Choose a folder that exists, that you may write to and that has room.</source>
        <translation>Wählen Sie einen vorhandenen Ordner, in den Sie schreiben dürfen und der Platz hat.</translation>
    </message>
    <message>
        <source>it is not there, or still being written</source>
        <translation>sie ist nicht da oder wird noch geschrieben</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>it was cut off, the last {0} bytes are missing</source>
        <translation>sie wurde abgeschnitten, die letzten {0} Bytes fehlen</translation>
    </message>
    <message>
        <source>its samples are too large to be sound</source>
        <translation>ihre Abtastwerte sind zu groß, um Ton zu sein</translation>
    </message>
    <message>
        <source>it cannot be measured ({0})</source>
        <translation>sie lässt sich nicht messen ({0})</translation>
    </message>
    <message>
        <source>it holds no sound</source>
        <translation>sie enthält keinen Ton</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>sie ist beschädigt</translation>
    </message>
    <message>
        <source>it is damaged or no sound file</source>
        <translation>sie ist beschädigt oder keine Klangdatei</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>sie ist nicht da</translation>
    </message>
    <message>
        <source>The folder cannot be looked into: {0}.</source>
        <translation>In den Ordner kann nicht gesehen werden: {0}.</translation>
    </message>
    <message>
        <source>Its name holds characters that are no text; rename the file to use it.</source>
        <translation>Der Name enthält Zeichen, die kein Text sind; benennen Sie die Datei um, um sie zu verwenden.</translation>
    </message>
    <message>
        <source>It is a link to a file that is not there.</source>
        <translation>Es ist eine Verknüpfung zu einer Datei, die nicht da ist.</translation>
    </message>
    <message>
        <source>It cannot be looked at: {0}.</source>
        <translation>Es kann nicht angesehen werden: {0}.</translation>
    </message>
    <message>
        <source>A sound has no {0}.</source>
        <translation>Ein Klang hat kein Feld {0}.</translation>
    </message>
    <message>
        <source>It has {0}.</source>
        <translation>Es gibt {0}.</translation>
    </message>
    <message>
        <source>{0} is no category of the Universal Category System.</source>
        <translation>{0} ist keine Kategorie des Universal Category System.</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>Wählen Sie eine aus der Liste.</translation>
    </message>
    <message>
        <source>The list of the sounds that come with the program is damaged: {0} ({1}).</source>
        <translation>Die Liste der mitgelieferten Klänge ist beschädigt: {0} ({1}).</translation>
    </message>
    <message>
        <source>Install the program again, or render the sounds anew. Your own sounds can be used meanwhile.</source>
        <translation>Installieren Sie das Programm noch einmal oder erzeugen Sie die Klänge neu. Ihre eigenen Klänge sind inzwischen verwendbar.</translation>
    </message>
    <message>
        <source>What was measured of the sounds that come with the program is damaged and is measured anew: {0}.</source>
        <translation>Die Messwerte der mitgelieferten Klänge sind beschädigt und werden neu gemessen: {0}.</translation>
    </message>
    <message>
        <source>The sound “{0}” was not where it had been; the one of that name in {1} is used.</source>
        <translation>Der Klang „{0}“ war nicht mehr an seinem Ort; der gleichnamige in {1} wird verwendet.</translation>
    </message>
    <message>
        <source>The packages that speak to the vector server {0} are not installed.</source>
        <translation>Die Pakete für den Vektorserver {0} sind nicht installiert.</translation>
    </message>
    <message>
        <source>Install the program with its extra “archive”: pip install &apos;phonochrome[archive]&apos;.</source>
        <translation>Installieren Sie das Programm mit dem Zusatz „archive“: pip install &apos;phonochrome[archive]&apos;.</translation>
    </message>
    <message>
        <source>The {0} server {1} cannot be used: {2}.</source>
        <translation>Der {0}-Server {1} ist nicht verwendbar: {2}.</translation>
    </message>
    <message>
        <source>Check that it is running and the address in {0}, or unset it to search without a server.</source>
        <translation>Prüfen Sie, ob er läuft, und die Adresse in {0}, oder löschen Sie sie, um ohne Server zu suchen.</translation>
    </message>
    <message>
        <source>The address of the vector server, {0}, is of no kind that the program knows.</source>
        <translation>Die Adresse des Vektorservers, {0}, ist von keiner Art, die das Programm kennt.</translation>
    </message>
    <message>
        <source>Set {0} to postgresql://… or http://…, or unset it.</source>
        <translation>Setzen Sie {0} auf postgresql://… oder http://…, oder löschen Sie es.</translation>
    </message>
    <message>
        <source>The address of the vector server, {0}, cannot be understood.</source>
        <translation>Die Adresse des Vektorservers, {0}, ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>In {0} the signs / ? # @ of a user or a password are written %2F %3F %23 %40.</source>
        <translation>In {0} werden die Zeichen / ? # @ eines Benutzers oder Passworts als %2F %3F %23 %40 geschrieben.</translation>
    </message>
    <message>
        <source>it refused the connection</source>
        <translation>er hat die Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>it did not answer in time</source>
        <translation>er hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>its name is not known in this network</source>
        <translation>sein Name ist in diesem Netz nicht bekannt</translation>
    </message>
    <message>
        <source>it does not accept the user or the password</source>
        <translation>er nimmt den Benutzer oder das Passwort nicht an</translation>
    </message>
    <message>
        <source>it has no such database</source>
        <translation>er hat keine solche Datenbank</translation>
    </message>
    <message>
        <source>it has no room left</source>
        <translation>er hat keinen Platz mehr</translation>
    </message>
    <message>
        <source>it ended the connection</source>
        <translation>er hat die Verbindung beendet</translation>
    </message>
    <message>
        <source>Update the program, or move the file away: a new one is made.</source>
        <translation>Aktualisieren Sie das Programm oder legen Sie die Datei beiseite: Eine neue wird angelegt.</translation>
    </message>
    <message>
        <source>Make room in {0}, or allow writing there.</source>
        <translation>Schaffen Sie Platz in {0} oder erlauben Sie dort das Schreiben.</translation>
    </message>
    <message>
        <source>The sound library {0} is damaged.</source>
        <translation>Die Klangbibliothek {0} ist beschädigt.</translation>
    </message>
    <message>
        <source>Do it again: the library is made anew, with what you said of your sounds as far as it can be read.</source>
        <translation>Tun Sie es noch einmal: Die Bibliothek wird neu angelegt, mit Ihren Angaben zu den Klängen, soweit sie lesbar sind.</translation>
    </message>
    <message>
        <source>The sound library {0} cannot be used: {1}.</source>
        <translation>Die Klangbibliothek {0} ist nicht verwendbar: {1}.</translation>
    </message>
    <message>
        <source>it was made by another version of the program (schema {0})</source>
        <translation>sie stammt von einer anderen Version des Programms (Schema {0})</translation>
    </message>
    <message>
        <source>The sound library cannot be written because {0}</source>
        <translation>Die Klangbibliothek kann nicht geschrieben werden: {0}</translation>
    </message>
    <message>
        <source>{0}: {1}. Searching works; changes are refused until they can be kept.</source>
        <translation>{0} – {1}. Die Suche geht; Änderungen werden abgelehnt, bis sie behalten werden können.</translation>
    </message>
    <message>
        <source>The sound library</source>
        <translation>Die Klangbibliothek</translation>
    </message>
    <message>
        <source>The cue sheet has no cue {0}.</source>
        <translation>Das Cue Sheet hat keinen Einsatz {0}.</translation>
    </message>
    <message>
        <source>its first line names no column “start_s” (seconds) or “timecode”</source>
        <translation>die erste Zeile nennt keine Spalte „start_s“ (Sekunden) oder „timecode“</translation>
    </message>
    <message>
        <source>line {0} is no row of a table ({1})</source>
        <translation>Zeile {0} ist keine Tabellenzeile ({1})</translation>
    </message>
    <message>
        <source>it is empty, so nobody knows when the cue begins</source>
        <translation>das Feld ist leer, daher ist unbekannt, wann der Einsatz beginnt</translation>
    </message>
    <message>
        <source>“{0}” is no number</source>
        <translation>„{0}“ ist keine Zahl</translation>
    </message>
    <message>
        <source>“{0}” is no time</source>
        <translation>„{0}“ ist keine Zeit</translation>
    </message>
    <message>
        <source>“{0}” is there already, so this one is called “{1}”</source>
        <translation>„{0}“ gibt es schon, daher heißt dieser „{1}“</translation>
    </message>
    <message>
        <source>it holds no list of cues</source>
        <translation>es enthält keine Liste von Einsätzen</translation>
    </message>
    <message>
        <source>line {0} is not as JSON is written ({1})</source>
        <translation>Zeile {0} ist nicht wie JSON geschrieben ({1})</translation>
    </message>
    <message>
        <source>cue {0}, {1}</source>
        <translation>Einsatz {0}, {1}</translation>
    </message>
    <message>
        <source>line {0}, {1}</source>
        <translation>Zeile {0}, {1}</translation>
    </message>
    <message>
        <source>“{0}” is none of {1}</source>
        <translation>„{0}“ ist keines von {1}</translation>
    </message>
    <message>
        <source>“{0}” is no category of UCS, so the cue has none</source>
        <translation>„{0}“ ist keine UCS-Kategorie, daher hat der Einsatz keine</translation>
    </message>
    <message>
        <source>it is missing, or no number</source>
        <translation>das Feld fehlt oder ist keine Zahl</translation>
    </message>
    <message>
        <source>the cue begins at {0} s, after its end at {1} s</source>
        <translation>der Einsatz beginnt bei {0} s, nach seinem Ende bei {1} s</translation>
    </message>
    <message>
        <source>the cue begins at {0} s, but the film ends at {1} s</source>
        <translation>der Einsatz beginnt bei {0} s, der Film endet aber bei {1} s</translation>
    </message>
    <message>
        <source>the cue ends at {0} s, before the film begins</source>
        <translation>der Einsatz endet bei {0} s, bevor der Film beginnt</translation>
    </message>
    <message>
        <source>{0} s lies before the film, so the cue begins with it</source>
        <translation>{0} s liegt vor dem Film, daher beginnt der Einsatz mit ihm</translation>
    </message>
    <message>
        <source>{0} s lies after the film, so the cue ends with it at {1} s</source>
        <translation>{0} s liegt nach dem Film, daher endet der Einsatz mit ihm bei {1} s</translation>
    </message>
    <message>
        <source>{0} is out of bounds ({1} to {2}), so it is {3}</source>
        <translation>{0} liegt außerhalb der Grenzen ({1} bis {2}), daher gilt {3}</translation>
    </message>
    <message>
        <source>it lasts {0} s, but the film {1} s</source>
        <translation>es dauert {0} s, der Film aber {1} s</translation>
    </message>
    <message>
        <source>the cue “{0}” ends ({1} s) before it begins ({2} s)</source>
        <translation>der Einsatz „{0}“ endet ({1} s), bevor er beginnt ({2} s)</translation>
    </message>
    <message>
        <source>the cue “{0}” begins at {1} s, after the end ({2} s)</source>
        <translation>der Einsatz „{0}“ beginnt bei {1} s, nach dem Ende ({2} s)</translation>
    </message>
    <message>
        <source>Sounds found in {0} places.</source>
        <translation>An {0} Stellen Klänge gefunden.</translation>
    </message>
    <message>
        <source>Sounds found in {0} places, {1} unsure and silent.</source>
        <translation>An {0} Stellen Klänge gefunden, {1} davon unsicher und still.</translation>
    </message>
    <message>
        <source>mixing</source>
        <translation>Wird gemischt</translation>
    </message>
    <message>
        <source>“{0}” is a folder, not a picture or a film.</source>
        <translation>„{0}“ ist ein Ordner, kein Bild und kein Film.</translation>
    </message>
    <message>
        <source>Choose the files inside it, or open the whole folder as a batch.</source>
        <translation>Wählen Sie die Dateien darin, oder öffnen Sie den ganzen Ordner als Stapel.</translation>
    </message>
    <message>
        <source>“{0}” is empty (0 bytes).</source>
        <translation>„{0}“ ist leer (0 Byte).</translation>
    </message>
    <message>
        <source>The copy probably broke off; fetch the file again from its source.</source>
        <translation>Die Kopie brach wohl ab; holen Sie die Datei noch einmal von der Quelle.</translation>
    </message>
    <message>
        <source>Fetch the file again from its source, or repair it with an image editor.</source>
        <translation>Holen Sie die Datei noch einmal von der Quelle, oder bessern Sie sie mit einem Bildprogramm aus.</translation>
    </message>
    <message>
        <source>“{0}” is {1}, which this program cannot read; there is nothing wrong with the file itself.</source>
        <translation>„{0}“ ist {1}, was dieses Programm nicht lesen kann; an der Datei selbst ist nichts falsch.</translation>
    </message>
    <message>
        <source>“{0}” exists already{1} and was left as it is.</source>
        <translation>„{0}“ gibt es schon{1}; es blieb, wie es ist.</translation>
    </message>
    <message>
        <source>Choose another name, or allow existing results to be replaced.</source>
        <translation>Wählen Sie einen anderen Namen, oder erlauben Sie, Ergebnisse zu ersetzen.</translation>
    </message>
    <message>
        <source>“{0}” cannot be stored: the folder “{1}” does not exist.</source>
        <translation>„{0}“ lässt sich nicht speichern: den Ordner „{1}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Create the folder or choose another one.</source>
        <translation>Legen Sie den Ordner an, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>There is no room left to store “{0}” in the folder “{1}”; nothing was kept.</source>
        <translation>Für „{0}“ ist im Ordner „{1}“ kein Platz mehr; nichts wurde behalten.</translation>
    </message>
    <message>
        <source>Free some space or choose a folder on another drive.</source>
        <translation>Schaffen Sie Platz, oder wählen Sie einen Ordner auf einem anderen Laufwerk.</translation>
    </message>
    <message>
        <source>“{0}” may not be read by this user.</source>
        <translation>„{0}“ darf von diesem Benutzer nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Ask for permission to read the file, or copy it to a folder of your own.</source>
        <translation>Bitten Sie um das Recht, die Datei zu lesen, oder kopieren Sie sie in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>“{0}” could not be read ({1}).</source>
        <translation>„{0}“ konnte nicht gelesen werden ({1}).</translation>
    </message>
    <message>
        <source>Check the drive or the network connection it lies on.</source>
        <translation>Prüfen Sie das Laufwerk oder die Verbindung, auf der es liegt.</translation>
    </message>
    <message>
        <source>“{0}” cannot be stored: the folder “{1}” is write-protected.</source>
        <translation>„{0}“ lässt sich nicht speichern: der Ordner „{1}“ ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>Wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>“{0}” could not be stored ({1}); nothing was kept.</source>
        <translation>„{0}“ konnte nicht gespeichert werden ({1}); nichts wurde behalten.</translation>
    </message>
    <message>
        <source>“{0}” needs about {1} but its drive has only {2} left.</source>
        <translation>„{0}“ braucht etwa {1}, aber auf dem Laufwerk sind nur {2} frei.</translation>
    </message>
    <message>
        <source>“{0}” is the original itself, and originals are never overwritten.</source>
        <translation>„{0}“ ist das Original selbst, und Originale werden nie überschrieben.</translation>
    </message>
    <message>
        <source>The name of “{0}…” is too long for this system.</source>
        <translation>Der Name von „{0}…“ ist für dieses System zu lang.</translation>
    </message>
    <message>
        <source>Give it a shorter name.</source>
        <translation>Geben Sie ihr einen kürzeren Namen.</translation>
    </message>
    <message>
        <source>“{0}” breaks off before the end of the picture; nothing was written.</source>
        <translation>„{0}“ bricht vor dem Ende des Bildes ab; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>“{0}” is damaged and cannot be read as a picture; nothing was written.</source>
        <translation>„{0}“ ist beschädigt und kann nicht als Bild gelesen werden; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Save it as an ordinary TIFF or PNG picture of 8 or 16 bits first.</source>
        <translation>Speichern Sie es zuerst als gewöhnliches TIFF- oder PNG-Bild mit 8 oder 16 Bit.</translation>
    </message>
    <message>
        <source>“{0}” is a folder; the result needs a file name.</source>
        <translation>„{0}“ ist ein Ordner; das Ergebnis braucht einen Dateinamen.</translation>
    </message>
    <message>
        <source>Add a file name to the folder.</source>
        <translation>Fügen Sie dem Ordner einen Dateinamen an.</translation>
    </message>
    <message>
        <source>The name “{0}…” is too long to be stored.</source>
        <translation>Der Name „{0}…“ ist zum Speichern zu lang.</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>Wählen Sie einen kürzeren Namen.</translation>
    </message>
    <message>
        <source>Choose another folder or another file format.</source>
        <translation>Wählen Sie einen anderen Ordner oder ein anderes Dateiformat.</translation>
    </message>
    <message>
        <source>Choose the file again.</source>
        <translation>Wählen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>A picture for every frame needs a folder of its own; choose another name.</source>
        <translation>Ein Bild für jedes Einzelbild braucht einen eigenen Ordner; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>“{0}” says that it lasts {1} hours, more than the limit of {2} hours.</source>
        <translation>„{0}“ gibt eine Dauer von {1} Stunden an, mehr als die Grenze von {2} Stunden.</translation>
    </message>
    <message>
        <source>Its header may be damaged. If the limit is too low for your films, {0}.</source>
        <translation>Vielleicht ist der Dateikopf beschädigt. Ist die Grenze für Ihre Filme zu niedrig: {0}.</translation>
    </message>
    <message>
        <source>“{0}” was given up after {1} hours of work, the limit for one job.</source>
        <translation>„{0}“ wurde nach {1} Stunden Arbeit aufgegeben, der Grenze für einen Auftrag.</translation>
    </message>
    <message>
        <source>If it is to work on for longer, {0}.</source>
        <translation>Soll länger daran gearbeitet werden: {0}.</translation>
    </message>
    <message>
        <source>“{0}” was given up: the work on it took {1} GB of memory, the limit for one job.</source>
        <translation>„{0}“ wurde aufgegeben: Die Arbeit daran brauchte {1} GB Speicher, die Grenze für einen Auftrag.</translation>
    </message>
    <message>
        <source>Close other programs, or use a smaller version of the file; {0}.</source>
        <translation>Schließen Sie andere Programme oder nehmen Sie eine kleinere Fassung der Datei; {0}.</translation>
    </message>
    <message>
        <source>it can be raised in the window (Edit, Limits), with {0} or with the environment variable {1}</source>
        <translation>die Grenze lässt sich im Fenster (Bearbeiten, Grenzen), mit {0} oder mit der Umgebungsvariable {1} anheben</translation>
    </message>
    <message>
        <source>there is no room left on its drive</source>
        <translation>auf dem Laufwerk ist kein Platz mehr</translation>
    </message>
    <message>
        <source>its folder is write-protected</source>
        <translation>der Ordner ist schreibgeschützt</translation>
    </message>
    <message>
        <source>its metadata could not be written: {0}</source>
        <translation>die Metadaten konnten nicht geschrieben werden: {0}</translation>
    </message>
    <message>
        <source>IPTC data (this format has no place for them)</source>
        <translation>IPTC-Daten (dieses Format hat keinen Platz dafür)</translation>
    </message>
    <message>
        <source>Photoshop&apos;s own data (paths, guides, layer states)</source>
        <translation>eigene Daten von Photoshop (Pfade, Hilfslinien, Ebenenzustände)</translation>
    </message>
    <message>
        <source>Photoshop&apos;s layers</source>
        <translation>Ebenen von Photoshop</translation>
    </message>
    <message>
        <source>the place on a map (GeoTIFF)</source>
        <translation>der Ort auf einer Karte (GeoTIFF)</translation>
    </message>
    <message>
        <source>“{0}” could not be signed: {1}.</source>
        <translation>„{0}“ konnte nicht signiert werden: {1}.</translation>
    </message>
    <message>
        <source>Choose another certificate with `credentials use`, or switch the credentials off.</source>
        <translation>Wählen Sie mit `credentials use` ein anderes Zertifikat oder schalten Sie die Nachweise aus.</translation>
    </message>
    <message>
        <source>changed since it was made</source>
        <translation>seit seiner Entstehung geändert</translation>
    </message>
    <message>
        <source>Nothing in this file or beside it says that Phonochrome made it.</source>
        <translation>Nichts in dieser Datei oder neben ihr sagt, dass Phonochrome sie gemacht hat.</translation>
    </message>
    <message>
        <source>Phonochrome made this, as the file itself says. Its receipt is not beside it.</source>
        <translation>Phonochrome hat dies gemacht, wie die Datei selbst sagt. Ihr Beleg liegt nicht daneben.</translation>
    </message>
    <message>
        <source>This is the receipt of a result that {0} made.</source>
        <translation>Dies ist der Beleg eines Ergebnisses, das {0} gemacht hat.</translation>
    </message>
    <message>
        <source>{0} made this {1}.</source>
        <translation>Mit {0} entstanden: {1}.</translation>
    </message>
    <message>
        <source>enlarged picture</source>
        <translation>vergrößertes Bild</translation>
    </message>
    <message>
        <source>repaired picture</source>
        <translation>repariertes Bild</translation>
    </message>
    <message>
        <source>film with sound</source>
        <translation>Film mit Ton</translation>
    </message>
    <message>
        <source>part of a soundtrack</source>
        <translation>Teil einer Tonspur</translation>
    </message>
    <message>
        <source>coloured picture</source>
        <translation>koloriertes Bild</translation>
    </message>
    <message>
        <source>picture that belongs to a result</source>
        <translation>Bild, das zu einem Ergebnis gehört</translation>
    </message>
    <message>
        <source>coloured film</source>
        <translation>kolorierter Film</translation>
    </message>
    <message>
        <source>file that belongs to a result</source>
        <translation>Datei, die zu einem Ergebnis gehört</translation>
    </message>
    <message>
        <source>colour layer</source>
        <translation>Farbebene</translation>
    </message>
    <message>
        <source>map of how sure the colours are</source>
        <translation>Karte, wie sicher die Farben sind</translation>
    </message>
    <message>
        <source>sheet of how the colours are known</source>
        <translation>Blatt, woher die Farben bekannt sind</translation>
    </message>
    <message>
        <source>list of credits</source>
        <translation>Liste der Quellenangaben</translation>
    </message>
    <message>
        <source>stem of a soundtrack</source>
        <translation>Stem einer Tonspur</translation>
    </message>
    <message>
        <source>list of sums of all frames</source>
        <translation>Liste der Summen aller Einzelbilder</translation>
    </message>
    <message>
        <source>Content Credentials that lie beside their file</source>
        <translation>Content Credentials, die neben ihrer Datei liegen</translation>
    </message>
    <message>
        <source>as it was made</source>
        <translation>wie es entstanden ist</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>seither geändert</translation>
    </message>
    <message>
        <source>not found where it was</source>
        <translation>nicht gefunden, wo es war</translation>
    </message>
    <message>
        <source>as it was written</source>
        <translation>wie geschrieben</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>wie geschrieben</translation>
    </message>
    <message>
        <source>changed after it was written, or damaged</source>
        <translation>nach dem Schreiben geändert oder beschädigt</translation>
    </message>
    <message>
        <source>of an earlier version, without a sum of its own</source>
        <translation>von einer früheren Version, ohne eigene Summe</translation>
    </message>
    <message>
        <source>without a sum</source>
        <translation>ohne Summe</translation>
    </message>
    <message>
        <source>installed here</source>
        <translation>hier installiert</translation>
    </message>
    <message>
        <source>another model of this name is installed here</source>
        <translation>hier ist ein anderes Modell dieses Namens installiert</translation>
    </message>
    <message>
        <source>not installed here</source>
        <translation>hier nicht installiert</translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation>Farbigkeit</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Sättigung</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Tint of a toned original</source>
        <translation>Tönung eines getonten Originals</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>Picture format</source>
        <translation>Bildformat</translation>
    </message>
    <message>
        <source>Film format</source>
        <translation>Filmformat</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Bits per channel</source>
        <translation>Bit je Kanal</translation>
    </message>
    <message>
        <source>Long edge (pixels)</source>
        <translation>Lange Kante (Pixel)</translation>
    </message>
    <message>
        <source>Says so in its metadata</source>
        <translation>Kennzeichnung in den Metadaten</translation>
    </message>
    <message>
        <source>Carries Content Credentials</source>
        <translation>Trägt Content Credentials</translation>
    </message>
    <message>
        <source>Says so in a caption</source>
        <translation>Kennzeichnung als Bildunterschrift</translation>
    </message>
    <message>
        <source>Colours alone</source>
        <translation>Nur Farben</translation>
    </message>
    <message>
        <source>Sums of all frames</source>
        <translation>Summen aller Einzelbilder</translation>
    </message>
    <message>
        <source>Loudness (LUFS)</source>
        <translation>Lautheit (LUFS)</translation>
    </message>
    <message>
        <source>True peak (dBTP)</source>
        <translation>True Peak (dBTP)</translation>
    </message>
    <message>
        <source>Silent below a confidence of</source>
        <translation>Still unter einer Sicherheit von</translation>
    </message>
    <message>
        <source>Ambience</source>
        <translation>Atmo</translation>
    </message>
    <message>
        <source>Impacts</source>
        <translation>Aufschläge</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Sound format</source>
        <translation>Tonformat</translation>
    </message>
    <message>
        <source>Things shown by example</source>
        <translation>Als Beispiel gezeigte Dinge</translation>
    </message>
    <message>
        <source>Marks in the file</source>
        <translation>Kennzeichen in der Datei</translation>
    </message>
    <message>
        <source>This file</source>
        <translation>Diese Datei</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Gemacht aus</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Gemacht mit</translation>
    </message>
    <message>
        <source>Colours set by a person</source>
        <translation>Von einem Menschen gesetzte Farben</translation>
    </message>
    <message>
        <source>None: all are estimated.</source>
        <translation>Keine: Alle sind geschätzt.</translation>
    </message>
    <message>
        <source>Reference photograph</source>
        <translation>Vorbild</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Also read</source>
        <translation>Außerdem gelesen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Gemacht am</translation>
    </message>
    <message>
        <source>It says</source>
        <translation>Die Angabe lautet</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>The receipt is</source>
        <translation>Der Beleg ist</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>{0} bytes</source>
        <translation>{0} Byte</translation>
    </message>
    <message>
        <source>none: a cue sheet was given</source>
        <translation>keines: Ein Cue Sheet wurde vorgegeben</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Time it took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>another plausible one than the first</source>
        <translation>eine andere plausible als die erste</translation>
    </message>
    <message>
        <source>Strength by brush</source>
        <translation>Stärke mit dem Pinsel</translation>
    </message>
    <message>
        <source>{0} strokes, elsewhere {1}</source>
        <translation>{0} Striche, sonst {1}</translation>
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
        <source>the model&apos;s own</source>
        <translation>der des Modells</translation>
    </message>
    <message>
        <source>a guess</source>
        <translation>eine Vermutung</translation>
    </message>
    <message>
        <source>nobody has said how it is known</source>
        <translation>niemand hat gesagt, woher sie bekannt ist</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Gemacht von</translation>
    </message>
    <message>
        <source>Kind of source (IPTC)</source>
        <translation>Art der Quelle (IPTC)</translation>
    </message>
    <message>
        <source>Software with a trained model</source>
        <translation>Software mit trainiertem Modell</translation>
    </message>
    <message>
        <source>Colour set by a person</source>
        <translation>Von einem Menschen gesetzte Farbe</translation>
    </message>
    <message>
        <source>Content Credentials</source>
        <translation>Content Credentials</translation>
    </message>
    <message>
        <source>unreadable: {0}</source>
        <translation>nicht lesbar: {0}</translation>
    </message>
    <message>
        <source>not known to this reader</source>
        <translation>diesem Leser unbekannt</translation>
    </message>
    <message>
        <source>made by the program itself, which proves nothing about a person</source>
        <translation>vom Programm selbst erzeugt, was nichts über eine Person beweist</translation>
    </message>
    <message>
        <source>CHANGED since it was signed ({0})</source>
        <translation>seit der Signatur GEÄNDERT ({0})</translation>
    </message>
    <message>
        <source>as signed</source>
        <translation>wie signiert</translation>
    </message>
    <message>
        <source>beside the file</source>
        <translation>neben der Datei</translation>
    </message>
    <message>
        <source>in the file</source>
        <translation>in der Datei</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signiert von</translation>
    </message>
    <message>
        <source>{0} (certificate: {1})</source>
        <translation>{0} (Zertifikat: {1})</translation>
    </message>
    <message>
        <source>Signed with</source>
        <translation>Signiert mit</translation>
    </message>
    <message>
        <source>It was said</source>
        <translation>Angegeben wurde</translation>
    </message>
    <message>
        <source>was switched off</source>
        <translation>wurde ausgeschaltet</translation>
    </message>
    <message>
        <source>“{0}” is no time code such as 01:00:00:00</source>
        <translation>„{0}“ ist kein Timecode wie 01:00:00:00</translation>
    </message>
    <message>
        <source>a leader of {0} s does not fit before {1}; start at 01:00:00:00</source>
        <translation>ein Vorspann von {0} s passt nicht vor {1}; beginnen Sie bei 01:00:00:00</translation>
    </message>
    <message>
        <source>{0} frames a second are no rate</source>
        <translation>{0} Bilder je Sekunde sind keine Bildrate</translation>
    </message>
    <message>
        <source>{0} could not be read because the file is damaged. It was {1}. {2}</source>
        <translation>{0}: nicht lesbar, weil die Datei beschädigt ist. Sie wurde {1}. {2}</translation>
    </message>
    <message>
        <source>left as found at {0}</source>
        <translation>bei {0} belassen, wie sie war</translation>
    </message>
    <message>
        <source>set aside as “{0}” in {1}</source>
        <translation>als „{0}“ in {1} beiseitegelegt</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}): {2}. {3}</source>
        <translation>{0}: nicht lesbar ({1}): {2}. {3}</translation>
    </message>
    <message>
        <source>The program begins with new ones.</source>
        <translation>Das Programm beginnt mit neuen.</translation>
    </message>
    <message>
        <source>What could still be read of it was kept.</source>
        <translation>Was davon noch lesbar war, wurde behalten.</translation>
    </message>
    <message>
        <source>{0} cannot be saved at present because {1}: {2}. The program keeps it in mind and goes on trying until it is closed.</source>
        <translation>{0}: derzeit nicht zu speichern ({1}): {2}. Das Programm merkt es sich und versucht es weiter, bis es geschlossen wird.</translation>
    </message>
    <message>
        <source>Changes cannot be recorded at present because {0}: {1}. They are kept in mind and tried again with the next one.</source>
        <translation>Änderungen lassen sich derzeit nicht festhalten ({0}): {1}. Sie werden gemerkt und mit der nächsten wieder versucht.</translation>
    </message>
    <message>
        <source>The project “{0}” is damaged. {1} What could still be read of it was kept.</source>
        <translation>Das Projekt „{0}“ ist beschädigt. {1} Was davon noch lesbar war, wurde behalten.</translation>
    </message>
    <message>
        <source>It was left as found.</source>
        <translation>Es wurde belassen, wie es war.</translation>
    </message>
    <message>
        <source>It was set aside as “{0}”.</source>
        <translation>Es wurde als „{0}“ beiseitegelegt.</translation>
    </message>
    <message>
        <source>The project “{0}” was made by a newer version of this program.</source>
        <translation>Das Projekt „{0}“ stammt von einer neueren Version dieses Programms.</translation>
    </message>
    <message>
        <source>Open it with that version, or bring this one up to date.</source>
        <translation>Öffnen Sie es mit jener Version oder aktualisieren Sie diese.</translation>
    </message>
    <message>
        <source>The project “{0}” cannot be read: {1}.</source>
        <translation>Das Projekt „{0}“ kann nicht gelesen werden: {1}.</translation>
    </message>
    <message>
        <source>Look whether it is still there.</source>
        <translation>Sehen Sie nach, ob es noch da ist.</translation>
    </message>
    <message>
        <source>“{0}” cannot be taken as a preset: {1}.</source>
        <translation>„{0}“ kann nicht als Vorgabe übernommen werden: {1}.</translation>
    </message>
    <message>
        <source>Choose a file that this program has kept as a colour preset.</source>
        <translation>Wählen Sie eine Datei, die dieses Programm als Farbvorgabe behalten hat.</translation>
    </message>
    <message>
        <source>it holds no colour preset</source>
        <translation>sie enthält keine Farbvorgabe</translation>
    </message>
    <message>
        <source>The preset “{0}”</source>
        <translation>Die Vorgabe „{0}“</translation>
    </message>
    <message>
        <source>It is left out.</source>
        <translation>Sie wird ausgelassen.</translation>
    </message>
    <message>
        <source>it holds “{0}”</source>
        <translation>sie enthält „{0}“</translation>
    </message>
    <message>
        <source>a newer program wrote it (version {0}; this one knows {1})</source>
        <translation>ein neueres Programm hat sie geschrieben (Version {0}; dieses kennt {1})</translation>
    </message>
    <message>
        <source>JSON is malformed: {0}</source>
        <translation>fehlerhaftes JSON: {0}</translation>
    </message>
    <message>
        <source>“{0}” exists already and was left as it is.</source>
        <translation>„{0}“ gibt es schon und wurde belassen, wie es ist.</translation>
    </message>
    <message>
        <source>The setting of the certificate, {0}, cannot be read.</source>
        <translation>Die Einstellung des Zertifikats, {0}, ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Name the certificate again: credentials use CERTIFICATE.pem KEY.pem</source>
        <translation>Nennen Sie das Zertifikat noch einmal: credentials use CERTIFICATE.pem KEY.pem</translation>
    </message>
    <message>
        <source>{0} and {1} are no certificate and its key: {2}.</source>
        <translation>{0} und {1} sind kein Zertifikat mit seinem Schlüssel: {2}.</translation>
    </message>
    <message>
        <source>Both have to be PEM files, the key without a password.</source>
        <translation>Beide müssen PEM-Dateien sein, der Schlüssel ohne Passwort.</translation>
    </message>
    <message>
        <source>the key is not that of the certificate</source>
        <translation>der Schlüssel gehört nicht zum Zertifikat</translation>
    </message>
    <message>
        <source>a key of this kind cannot sign Content Credentials</source>
        <translation>ein Schlüssel dieser Art kann Content Credentials nicht signieren</translation>
    </message>
    <message>
        <source>“{0}” cannot be read as a film ({1}).</source>
        <translation>„{0}“ ist nicht als Film lesbar ({1}).</translation>
    </message>
    <message>
        <source>Fetch the file again from its source.</source>
        <translation>Holen Sie die Datei noch einmal von der Quelle.</translation>
    </message>
    <message>
        <source>“{0}” is neither a picture nor a film of a known format.</source>
        <translation>„{0}“ ist weder ein Bild noch ein Film eines bekannten Formats.</translation>
    </message>
    <message>
        <source>“{0}” has a picture track but not one readable picture in it.</source>
        <translation>„{0}“ hat eine Bildspur, aber kein lesbares Bild darin.</translation>
    </message>
    <message>
        <source>“{0}” is a damaged or incomplete film: its table of contents cannot be read.</source>
        <translation>„{0}“ ist ein beschädigter oder unvollständiger Film: sein Inhaltsverzeichnis ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Copy it again from its source; a recording that broke off may be repaired with a recovery tool.</source>
        <translation>Kopieren Sie ihn noch einmal von der Quelle; eine abgebrochene Aufnahme lässt sich vielleicht mit einem Rettungsprogramm ausbessern.</translation>
    </message>
    <message>
        <source>“{0}” could not be read to its end ({1}).</source>
        <translation>„{0}“ konnte nicht bis zum Ende gelesen werden ({1}).</translation>
    </message>
    <message>
        <source>Check the drive it lies on, or copy it again from its source.</source>
        <translation>Prüfen Sie das Laufwerk, auf dem er liegt, oder kopieren Sie ihn noch einmal von der Quelle.</translation>
    </message>
    <message>
        <source>“{0}” holds sound and a cover picture but no moving pictures.</source>
        <translation>„{0}“ enthält Ton und ein Titelbild, aber keine bewegten Bilder.</translation>
    </message>
    <message>
        <source>“{0}” holds only sound, no moving pictures.</source>
        <translation>„{0}“ enthält nur Ton, keine bewegten Bilder.</translation>
    </message>
    <message>
        <source>“{0}” holds no moving pictures.</source>
        <translation>„{0}“ enthält keine bewegten Bilder.</translation>
    </message>
    <message>
        <source>Choose a film that has a picture track.</source>
        <translation>Wählen Sie einen Film mit einer Bildspur.</translation>
    </message>
    <message>
        <source>The file is damaged or was never completed; copy it again from its source.</source>
        <translation>Die Datei ist beschädigt oder wurde nie abgeschlossen; kopieren Sie sie noch einmal von ihrer Quelle.</translation>
    </message>
    <message>
        <source>The pictures of “{0}” are coded in a way that this program cannot read.</source>
        <translation>Die Bilder von „{0}“ sind so kodiert, dass dieses Programm sie nicht lesen kann.</translation>
    </message>
    <message>
        <source>Convert the film to MP4 or Matroska first.</source>
        <translation>Wandeln Sie den Film zuerst in MP4 oder Matroska um.</translation>
    </message>
    <message>
        <source>Pictures: {0}. Films: MP4, MOV, MKV, AVI, MPEG and others.</source>
        <translation>Bilder: {0}. Filme: MP4, MOV, MKV, AVI, MPEG und andere.</translation>
    </message>
    <message>
        <source>Films cannot be stored in “{0}”: the folder&apos;s name holds bytes that are no text.</source>
        <translation>Filme können in „{0}“ nicht gespeichert werden: Der Ordnername enthält Bytes, die kein Text sind.</translation>
    </message>
    <message>
        <source>Choose a folder with an ordinary name.</source>
        <translation>Wählen Sie einen Ordner mit gewöhnlichem Namen.</translation>
    </message>
    <message>
        <source>“{0}” is named as {1} but {2} is asked for.</source>
        <translation>„{0}“ heißt wie {1}, verlangt ist aber {2}.</translation>
    </message>
    <message>
        <source>Let the name end in {0}.</source>
        <translation>Lassen Sie den Namen auf {0} enden.</translation>
    </message>
    <message>
        <source>“{0}” cannot be stored: films are written as MP4, MKV (FFV1) or MOV (ProRes).</source>
        <translation>„{0}“ kann nicht gespeichert werden: Filme werden als MP4, MKV (FFV1) oder MOV (ProRes) geschrieben.</translation>
    </message>
    <message>
        <source>Choose a name that ends in .mp4, .mkv or .mov.</source>
        <translation>Wählen Sie einen Namen, der auf .mp4, .mkv oder .mov endet.</translation>
    </message>
    <message>
        <source>“{0}” cannot be a frame of a film: it is {1}.</source>
        <translation>„{0}“ kann kein Einzelbild eines Films sein: Es ist {1}.</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>kein Bild</translation>
    </message>
    <message>
        <source>in floating point, in 32-bit numbers, in inks or in L*a*b*</source>
        <translation>in Gleitkomma, in 32-Bit-Zahlen, in Druckfarben oder in L*a*b*</translation>
    </message>
    <message>
        <source>Save the pictures as TIFF or PNG of 8 or 16 bits, grey or RGB, first.</source>
        <translation>Speichern Sie die Bilder zuerst als TIFF oder PNG mit 8 oder 16 Bit, grau oder RGB.</translation>
    </message>
    <message>
        <source>“{0}” codes its colours as {1}, which has no plane of lightness that could be kept.</source>
        <translation>„{0}“ kodiert die Farben als {1}; das hat keine Helligkeitsebene, die erhalten werden könnte.</translation>
    </message>
    <message>
        <source>Convert the film to ordinary YUV (BT.709 or BT.2020) first.</source>
        <translation>Wandeln Sie den Film zuerst in gewöhnliches YUV (BT.709 oder BT.2020) um.</translation>
    </message>
    <message>
        <source>“{0}” cannot be stored: films with sound are written as MP4, MOV, MKV or AVI.</source>
        <translation>„{0}“ kann nicht gespeichert werden: Filme mit Ton werden als MP4, MOV, MKV oder AVI geschrieben.</translation>
    </message>
    <message>
        <source>Choose a name that ends in .mp4, .mov, .mkv or .avi.</source>
        <translation>Wählen Sie einen Namen, der auf .mp4, .mov, .mkv oder .avi endet.</translation>
    </message>
    <message>
        <source>“{0}” cannot hold {1} sound that other programs would play.</source>
        <translation>„{0}“ kann {1}-Ton nicht so aufnehmen, dass andere Programme ihn abspielen.</translation>
    </message>
    <message>
        <source>Choose another sound, or a film in Matroska (.mkv).</source>
        <translation>Wählen Sie einen anderen Ton oder einen Film in Matroska (.mkv).</translation>
    </message>
    <message>
        <source>The pictures of “{0}” ({1}) cannot be kept unchanged in “{2}”.</source>
        <translation>Die Bilder von „{0}“ ({1}) lassen sich in „{2}“ nicht unverändert erhalten.</translation>
    </message>
    <message>
        <source>Choose a name that ends in .mkv; Matroska holds nearly everything.</source>
        <translation>Wählen Sie einen Namen, der auf .mkv endet; Matroska fasst fast alles.</translation>
    </message>
    <message>
        <source>Colourise or convert the film first.</source>
        <translation>Kolorieren oder wandeln Sie den Film zuerst um.</translation>
    </message>
    <message>
        <source>“{0}” is a sequence of pictures, and “{1}” cannot hold them without loss.</source>
        <translation>„{0}“ ist eine Bildfolge, und „{1}“ kann sie nicht verlustfrei fassen.</translation>
    </message>
    <message>
        <source>Choose a name that ends in .mkv.</source>
        <translation>Wählen Sie einen Namen, der auf .mkv endet.</translation>
    </message>
    <message>
        <source>The sound has {0} channels; 1, 2 or 6 can be stored with a film.</source>
        <translation>Der Ton hat {0} Kanäle; mit einem Film lassen sich 1, 2 oder 6 speichern.</translation>
    </message>
    <message>
        <source>Mix it down to stereo first.</source>
        <translation>Mischen Sie ihn zuerst auf Stereo herunter.</translation>
    </message>
    <message>
        <source>{0} damaged pieces of the film were passed over.</source>
        <translation>{0} beschädigte Stücke des Films wurden übergangen.</translation>
    </message>
    <message>
        <source>The file breaks off after {0} of {1} seconds; what is there is done.</source>
        <translation>Die Datei bricht nach {0} von {1} Sekunden ab; was da ist, wird bearbeitet.</translation>
    </message>
    <message>
        <source>By its content this is a film, although its name ends in “{0}”.</source>
        <translation>Dem Inhalt nach ist dies ein Film, obwohl der Name auf „{0}“ endet.</translation>
    </message>
    <message>
        <source>Interlaced ({0}); it stays so.</source>
        <translation>Zeilensprung ({0}); das bleibt so.</translation>
    </message>
    <message>
        <source>bottom first</source>
        <translation>unteres Halbbild zuerst</translation>
    </message>
    <message>
        <source>The frame rate varies: every picture keeps its own time.</source>
        <translation>Die Bildrate schwankt: Jedes Bild behält seine eigene Zeit.</translation>
    </message>
    <message>
        <source>Turned upright as its rotation flag says.</source>
        <translation>Aufgerichtet, wie die Angabe zur Drehung es sagt.</translation>
    </message>
    <message>
        <source>Its pixels are not square ({0}); results keep that.</source>
        <translation>Die Pixel sind nicht quadratisch ({0}); die Ergebnisse behalten das.</translation>
    </message>
    <message>
        <source>HDR ({0}); it stays so.</source>
        <translation>HDR ({0}); das bleibt so.</translation>
    </message>
    <message>
        <source>A sequence of {0} {1} files from number {2} on, {3}.</source>
        <translation>Eine Folge von {0} {1}-Dateien ab Nummer {2}, {3}.</translation>
    </message>
    <message>
        <source>Its pictures carry a colour profile, which films do not have: their numbers are taken as they are.</source>
        <translation>Die Bilder tragen ein Farbprofil, das Filme nicht haben: Ihre Zahlen werden unverändert genommen.</translation>
    </message>
    <message>
        <source>Numbers are missing ({0}): the picture before each gap stays until the next one.</source>
        <translation>Nummern fehlen ({0}): Das Bild vor jeder Lücke bleibt bis zum nächsten stehen.</translation>
    </message>
    <message>
        <source>The film&apos;s pictures stay for different times, which a sequence cannot say.</source>
        <translation>Die Bilder des Films stehen verschieden lang, was eine Bildfolge nicht angeben kann.</translation>
    </message>
    <message>
        <source>RGB has no room below black and above white: tones beyond were cut off.</source>
        <translation>RGB hat keinen Platz unter Schwarz und über Weiß: Töne jenseits davon wurden abgeschnitten.</translation>
    </message>
    <message>
        <source>The film&apos;s pixels are not square ({0}), which these pictures do not say.</source>
        <translation>Die Pixel des Films sind nicht quadratisch ({0}), was diese Bilder nicht angeben.</translation>
    </message>
    <message>
        <source>The film&apos;s transparency was left out: these pictures cannot hold it. TIFF and PNG can.</source>
        <translation>Die Transparenz des Films wurde weggelassen: Diese Bilder können sie nicht fassen, TIFF und PNG können es.</translation>
    </message>
    <message>
        <source>The pictures of the sequence are stored without loss (FFV1): unpacked they are the same, bit for bit.</source>
        <translation>Die Bilder der Folge sind verlustfrei gespeichert (FFV1): Ausgepackt sind sie Bit für Bit gleich.</translation>
    </message>
    <message>
        <source>The film is shown at another speed, so its own sound, subtitles and chapters are left out.</source>
        <translation>Der Film läuft mit anderer Geschwindigkeit, daher fehlen sein eigener Ton, seine Untertitel und Kapitel.</translation>
    </message>
    <message>
        <source>The sound ({0}) was re-encoded as {1}, with all its channels, because {2} cannot hold it.</source>
        <translation>Der Ton ({0}) wurde mit allen Kanälen als {1} neu kodiert, weil {2} ihn nicht fassen kann.</translation>
    </message>
    <message>
        <source>The subtitles{0} came along as plain text; their looks were left behind.</source>
        <translation>Die Untertitel{0} kamen als einfacher Text mit; ihre Gestaltung blieb zurück.</translation>
    </message>
    <message>
        <source>{0} was left out: {1}.</source>
        <translation>{0} wurde weggelassen: {1}.</translation>
    </message>
    <message>
        <source>The cover picture</source>
        <translation>Das Titelbild</translation>
    </message>
    <message>
        <source>The attachment “{0}”</source>
        <translation>Der Anhang „{0}“</translation>
    </message>
    <message>
        <source>A data track{0}</source>
        <translation>Eine Datenspur{0}</translation>
    </message>
    <message>
        <source>A sound track of an unknown kind{0}</source>
        <translation>Eine Tonspur unbekannter Art{0}</translation>
    </message>
    <message>
        <source>Another picture track{0}</source>
        <translation>Eine weitere Bildspur{0}</translation>
    </message>
    <message>
        <source>this program cannot read it</source>
        <translation>dieses Programm kann sie nicht lesen</translation>
    </message>
    <message>
        <source>only the first one is worked on</source>
        <translation>nur die erste wird bearbeitet</translation>
    </message>
    <message>
        <source>{0} cannot hold it</source>
        <translation>{0} kann das nicht fassen</translation>
    </message>
    <message>
        <source>This film format needs even sizes: the picture was extended to {0} × {1} by repeating its last {2}.</source>
        <translation>Dieses Filmformat braucht gerade Maße: Das Bild wurde auf {0} × {1} erweitert, indem wiederholt wurde: {2}.</translation>
    </message>
    <message>
        <source>The film has {0} bits and this format {1}: its tones were rounded. MKV (FFV1) keeps them all.</source>
        <translation>Der Film hat {0} Bit und dieses Format {1}: Die Töne wurden gerundet. MKV (FFV1) behält sie alle.</translation>
    </message>
    <message>
        <source>The film has full range, which this format cannot say: its tones were fitted into the usual.</source>
        <translation>Der Film hat vollen Wertebereich, was dieses Format nicht angeben kann: Die Töne wurden in den üblichen eingepasst.</translation>
    </message>
    <message>
        <source>The film&apos;s transparency was left out: this format cannot hold it. MKV (FFV1) can.</source>
        <translation>Die Transparenz des Films wurde weggelassen: Dieses Format kann sie nicht fassen, MKV (FFV1) kann es.</translation>
    </message>
    <message>
        <source>H.265 stores its half pictures together, tagged as interlaced.</source>
        <translation>H.265 speichert die Halbbilder zusammen, als Zeilensprung gekennzeichnet.</translation>
    </message>
    <message>
        <source>Telecine recognised (3:2 pulldown): 24 film pictures a second lie in 30 video frames, with half pictures shown twice. It is kept as it is; take the pulldown out first if you want the 24 pictures.</source>
        <translation>Telecine erkannt (3:2-Pulldown): 24 Filmbilder je Sekunde liegen in 30 Videobildern, Halbbilder stehen doppelt. Das bleibt so; entfernen Sie zuerst den Pulldown, wenn Sie die 24 Bilder möchten.</translation>
    </message>
    <message>
        <source>Telecine recognised (pulldown): every fifth frame repeats the one before it, so 24 film pictures a second lie in 30 video frames. It is kept as it is.</source>
        <translation>Telecine erkannt (Pulldown): Jedes fünfte Bild wiederholt das vorige, so liegen 24 Filmbilder je Sekunde in 30 Videobildern. Das bleibt so.</translation>
    </message>
    <message>
        <source>Telecine recognised (pulldown by flags): its pictures are shown for three and two half frames in turn. They keep their times.</source>
        <translation>Telecine erkannt (Pulldown durch Kennzeichen): Die Bilder stehen abwechselnd drei und zwei Halbbilder lang. Sie behalten ihre Zeiten.</translation>
    </message>
    <message>
        <source>A picture for every frame, {0} frames a second, {1} bits.</source>
        <translation>Ein Bild für jedes Einzelbild, {0} Bilder je Sekunde, {1} Bit.</translation>
    </message>
    <message>
        <source>What else the film holds (sound, subtitles, chapters) is not in its pictures.</source>
        <translation>Was der Film sonst enthält (Ton, Untertitel, Kapitel), steckt nicht in seinen Bildern.</translation>
    </message>
    <message>
        <source>{0} frames a second</source>
        <translation>{0} Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>{0} frames a second, which was assumed, for the files do not say it (--frame-rate sets another)</source>
        <translation>{0} Bilder je Sekunde, was angenommen wurde, denn die Dateien sagen es nicht (--frame-rate setzt eine andere)</translation>
    </message>
    <message>
        <source>“{0}” is a PDF document, not a picture.</source>
        <translation>„{0}“ ist ein PDF-Dokument, kein Bild.</translation>
    </message>
    <message>
        <source>Export its pages as TIFF or PNG pictures first.</source>
        <translation>Exportieren Sie seine Seiten erst als TIFF- oder PNG-Bilder.</translation>
    </message>
    <message>
        <source>“{0}” is not a picture of a known format.</source>
        <translation>„{0}“ ist kein Bild eines bekannten Formats.</translation>
    </message>
    <message>
        <source>“{0}” cannot be used as a photograph: {1}.</source>
        <translation>„{0}“ ist nicht als Fotografie verwendbar: {1}.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Save it as an ordinary 8- or 16-bit TIFF or PNG first.</source>
        <translation>Speichern Sie es zuerst als gewöhnliches TIFF oder PNG mit 8 oder 16 Bit.</translation>
    </message>
    <message>
        <source>“{0}” cannot be stored: pictures are written as TIFF, PNG, JPEG or WebP.</source>
        <translation>„{0}“ kann nicht gespeichert werden: Bilder werden als TIFF, PNG, JPEG oder WebP geschrieben.</translation>
    </message>
    <message>
        <source>Choose a name that ends in .tif, .png, .jpg or .webp.</source>
        <translation>Wählen Sie einen Namen, der auf .tif, .png, .jpg oder .webp endet.</translation>
    </message>
    <message>
        <source>A {0} file cannot be larger than {1} pixels a side, but “{2}” would be {3} × {4}.</source>
        <translation>Eine {0}-Datei kann höchstens {1} Pixel je Seite haben, „{2}“ hätte aber {3} × {4}.</translation>
    </message>
    <message>
        <source>Choose TIFF or PNG for this picture.</source>
        <translation>Wählen Sie für dieses Bild TIFF oder PNG.</translation>
    </message>
    <message>
        <source>“{0}” is named as a {1} file but {2} is asked for.</source>
        <translation>„{0}“ heißt wie eine {1}-Datei, verlangt ist aber {2}.</translation>
    </message>
    <message>
        <source>Change the name&apos;s ending or the format.</source>
        <translation>Ändern Sie die Endung des Namens oder das Format.</translation>
    </message>
    <message>
        <source>“{0}” is an SVG drawing, not a photograph.</source>
        <translation>„{0}“ ist eine SVG-Zeichnung, keine Fotografie.</translation>
    </message>
    <message>
        <source>Export it as a PNG picture if you want to colourise it.</source>
        <translation>Exportieren Sie sie als PNG-Bild, wenn Sie sie kolorieren möchten.</translation>
    </message>
    <message>
        <source>“{0}” has no pixels (its size is {1} × {2}).</source>
        <translation>„{0}“ hat keine Pixel (Größe {1} × {2}).</translation>
    </message>
    <message>
        <source>“{0}” claims to be {1} × {2} pixels, more than the safe limit of {3} megapixels.</source>
        <translation>„{0}“ gibt {1} × {2} Pixel an, mehr als die sichere Grenze von {3} Megapixeln.</translation>
    </message>
    <message>
        <source>If the file is trustworthy and the limit too low, {0}.</source>
        <translation>Ist die Datei vertrauenswürdig und die Grenze zu niedrig: {0}.</translation>
    </message>
    <message>
        <source>“{0}” claims to be {1} × {2} pixels although the file is far too small for that.</source>
        <translation>„{0}“ gibt {1} × {2} Pixel an, obwohl die Datei dafür viel zu klein ist.</translation>
    </message>
    <message>
        <source>It is damaged or made to exhaust memory; fetch it again from its source.</source>
        <translation>Sie ist beschädigt oder soll den Speicher erschöpfen; holen Sie sie noch einmal von ihrer Quelle.</translation>
    </message>
    <message>
        <source>“{0}” ({1} × {2} pixels) is too large to be read in this format.</source>
        <translation>„{0}“ ({1} × {2} Pixel) ist zu groß, um in diesem Format gelesen zu werden.</translation>
    </message>
    <message>
        <source>Convert it to an ordinary TIFF first; that is read piece by piece at any size.</source>
        <translation>Wandeln Sie es zuerst in ein gewöhnliches TIFF um; das wird bei jeder Größe Stück für Stück gelesen.</translation>
    </message>
    <message>
        <source>“{0}” has no page {1}: it holds {2}.</source>
        <translation>„{0}“ hat keine Seite {1}: Vorhanden: {2}.</translation>
    </message>
    <message>
        <source>Choose one of its pages, or all of them.</source>
        <translation>Wählen Sie eine der Seiten oder alle.</translation>
    </message>
    <message>
        <source>only one page</source>
        <translation>nur eine Seite</translation>
    </message>
    <message>
        <source>{0} pages</source>
        <translation>{0} Seiten</translation>
    </message>
    <message>
        <source>Open it in an image editor and save it as a TIFF or PNG picture first.</source>
        <translation>Öffnen Sie es in einem Bildeditor und speichern Sie es zuerst als TIFF- oder PNG-Bild.</translation>
    </message>
    <message>
        <source>Develop it with the camera maker&apos;s program, and save it as a TIFF picture of 16 bits.</source>
        <translation>Entwickeln Sie es mit dem Programm des Kameraherstellers und speichern Sie es als TIFF-Bild mit 16 Bit.</translation>
    </message>
    <message>
        <source>Save it as an ordinary TIFF or PNG picture (standard dynamic range) first.</source>
        <translation>Speichern Sie es zuerst als gewöhnliches TIFF- oder PNG-Bild (mit normalem Dynamikumfang).</translation>
    </message>
    <message>
        <source>a camera&apos;s raw file of an unknown kind</source>
        <translation>eine Kamera-Rohdatei unbekannter Art</translation>
    </message>
    <message>
        <source>a Photoshop document</source>
        <translation>ein Photoshop-Dokument</translation>
    </message>
    <message>
        <source>a GIMP document</source>
        <translation>ein GIMP-Dokument</translation>
    </message>
    <message>
        <source>an OpenEXR picture</source>
        <translation>ein OpenEXR-Bild</translation>
    </message>
    <message>
        <source>a Radiance HDR picture</source>
        <translation>ein Radiance-HDR-Bild</translation>
    </message>
    <message>
        <source>a JPEG XR picture</source>
        <translation>ein JPEG-XR-Bild</translation>
    </message>
    <message>
        <source>a JBIG2 picture</source>
        <translation>ein JBIG2-Bild</translation>
    </message>
    <message>
        <source>a DjVu document</source>
        <translation>ein DjVu-Dokument</translation>
    </message>
    <message>
        <source>an astronomical FITS picture</source>
        <translation>ein astronomisches FITS-Bild</translation>
    </message>
    <message>
        <source>a DirectDraw texture</source>
        <translation>eine DirectDraw-Textur</translation>
    </message>
    <message>
        <source>a QOI picture</source>
        <translation>ein QOI-Bild</translation>
    </message>
    <message>
        <source>a PostScript document</source>
        <translation>ein PostScript-Dokument</translation>
    </message>
    <message>
        <source>an Encapsulated PostScript document</source>
        <translation>ein EPS-Dokument</translation>
    </message>
    <message>
        <source>a Windows metafile</source>
        <translation>eine Windows-Metadatei</translation>
    </message>
    <message>
        <source>a PCX picture</source>
        <translation>ein PCX-Bild</translation>
    </message>
    <message>
        <source>an SGI picture</source>
        <translation>ein SGI-Bild</translation>
    </message>
    <message>
        <source>a Sun raster picture</source>
        <translation>ein Sun-Rasterbild</translation>
    </message>
    <message>
        <source>a DICOM medical picture</source>
        <translation>ein medizinisches DICOM-Bild</translation>
    </message>
    <message>
        <source>a BMP picture of a rare kind</source>
        <translation>ein BMP-Bild seltener Art</translation>
    </message>
    <message>
        <source>a HEIF picture of the kind {0}</source>
        <translation>ein HEIF-Bild der Art {0}</translation>
    </message>
    <message>
        <source>a HEIF picture coded in a rare way</source>
        <translation>ein HEIF-Bild mit seltener Kodierung</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture of signed numbers</source>
        <translation>ein JPEG-2000-Bild aus Zahlen mit Vorzeichen</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture of {0}-bit numbers</source>
        <translation>ein JPEG-2000-Bild aus {0}-Bit-Zahlen</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture with reduced colour planes</source>
        <translation>ein JPEG-2000-Bild mit verkleinerten Farbebenen</translation>
    </message>
    <message>
        <source>a {0}JPEG picture of {1}-bit precision</source>
        <translation>ein {0}JPEG-Bild mit {1} Bit Genauigkeit</translation>
    </message>
    <message>
        <source>a PAM picture of {0} channels</source>
        <translation>ein PAM-Bild mit {0} Kanälen</translation>
    </message>
    <message>
        <source>a picture of high dynamic range ({0})</source>
        <translation>ein Bild mit hohem Dynamikumfang ({0})</translation>
    </message>
    <message>
        <source>a TIFF picture compressed in a rare way ({0})</source>
        <translation>ein TIFF-Bild mit seltener Komprimierung ({0})</translation>
    </message>
    <message>
        <source>a TIFF picture of signed numbers ({0} bit)</source>
        <translation>ein TIFF-Bild aus Zahlen mit Vorzeichen ({0} Bit)</translation>
    </message>
    <message>
        <source>a TIFF file of numbers that no photograph has</source>
        <translation>eine TIFF-Datei mit Zahlen, die keine Fotografie hat</translation>
    </message>
    <message>
        <source>a TIFF picture of a rare kind (photometric interpretation {0})</source>
        <translation>ein TIFF-Bild seltener Art (photometrische Interpretation {0})</translation>
    </message>
    <message>
        <source>a TIFF picture in L*a*b* of {0} bits in a rare encoding</source>
        <translation>ein TIFF-Bild in L*a*b* mit {0} Bit in seltener Kodierung</translation>
    </message>
    <message>
        <source>a TIFF picture of {0}-bit numbers</source>
        <translation>ein TIFF-Bild aus {0}-Bit-Zahlen</translation>
    </message>
    <message>
        <source>a TIFF picture of a rare layout ({0}-bit)</source>
        <translation>ein TIFF-Bild mit seltenem Aufbau ({0} Bit)</translation>
    </message>
    <message>
        <source>A camera&apos;s raw file: it was developed with the camera&apos;s white balance and without a tone curve.</source>
        <translation>Eine Kamera-Rohdatei: Sie wurde mit dem Weißabgleich der Kamera und ohne Tonwertkurve entwickelt.</translation>
    </message>
    <message>
        <source>{0}: the {1} bits of the original were rounded.</source>
        <translation>{0}: Die {1} Bit des Originals wurden gerundet.</translation>
    </message>
    <message>
        <source>{0} bits per channel were asked for</source>
        <translation>{0} Bit je Kanal waren verlangt</translation>
    </message>
    <message>
        <source>{0} holds {1} bits per channel</source>
        <translation>{0} fasst {1} Bit je Kanal</translation>
    </message>
    <message>
        <source>Not carried over: {0}.</source>
        <translation>Nicht übernommen: {0}.</translation>
    </message>
    <message>
        <source>{0} can be read.</source>
        <translation>{0} sind lesbar.</translation>
    </message>
    <message>
        <source>The file holds {0} pages</source>
        <translation>Die Datei enthält {0} Seiten</translation>
    </message>
    <message>
        <source>The file holds {0} pictures</source>
        <translation>Die Datei enthält {0} Bilder</translation>
    </message>
    <message>
        <source>An animation of {0} pictures</source>
        <translation>Eine Animation aus {0} Bildern</translation>
    </message>
    <message>
        <source>It has one more channel beyond its colours (a selection or a spot colour), which is not carried over.</source>
        <translation>Es hat außer den Farben einen weiteren Kanal (eine Auswahl oder Schmuckfarbe), der nicht übernommen wird.</translation>
    </message>
    <message>
        <source>It has {0} more channels beyond its colours (selections or spot colours), which are not carried over.</source>
        <translation>Es hat außer den Farben {0} weitere Kanäle (Auswahlen oder Schmuckfarben), die nicht übernommen werden.</translation>
    </message>
    <message>
        <source>One pixel value is infinite or no number: infinite ones were read as white, the others as black.</source>
        <translation>Ein Pixelwert ist unendlich oder keine Zahl: Unendliche wurden als Weiß gelesen, die anderen als Schwarz.</translation>
    </message>
    <message>
        <source>{0} pixel values are infinite or no number: infinite ones were read as white, the others as black.</source>
        <translation>{0} Pixelwerte sind unendlich oder keine Zahl: Unendliche wurden als Weiß gelesen, die anderen als Schwarz.</translation>
    </message>
    <message>
        <source>The file holds {0} pictures: only the main one is used.</source>
        <translation>Die Datei enthält {0} Bilder: Nur das Hauptbild wird verwendet.</translation>
    </message>
    <message>
        <source>Floating-point pixels are read as linear light with 1.0 as white.</source>
        <translation>Gleitkomma-Pixel werden als lineares Licht mit 1,0 als Weiß gelesen.</translation>
    </message>
    <message>
        <source>The embedded colour profile does not fit the picture and was ignored (linear light assumed).</source>
        <translation>Das eingebettete Farbprofil passt nicht zum Bild und wurde nicht beachtet (lineares Licht angenommen).</translation>
    </message>
    <message>
        <source>The embedded colour profile does not fit the picture and was ignored (sRGB assumed).</source>
        <translation>Das eingebettete Farbprofil passt nicht zum Bild und wurde nicht beachtet (sRGB angenommen).</translation>
    </message>
    <message>
        <source>32-bit numbers were read in 16 bits.</source>
        <translation>32-Bit-Zahlen wurden mit 16 Bit gelesen.</translation>
    </message>
    <message>
        <source>Floating-point pixels were read in 16 bits with {0} as white.</source>
        <translation>Gleitkomma-Pixel wurden mit 16 Bit gelesen, {0} als Weiß.</translation>
    </message>
    <message>
        <source>Printing inks (CMYK) were read through the file&apos;s own profile.</source>
        <translation>Druckfarben (CMYK) wurden über das Profil der Datei gelesen.</translation>
    </message>
    <message>
        <source>Printing inks (CMYK) without a profile were read through a general one.</source>
        <translation>Druckfarben (CMYK) ohne Profil wurden über ein allgemeines gelesen.</translation>
    </message>
    <message>
        <source>The picture was converted to sRGB: its own kind of numbers cannot be worked on as it is.</source>
        <translation>Das Bild wurde in sRGB umgewandelt: Seine eigene Zahlenart lässt sich nicht unmittelbar bearbeiten.</translation>
    </message>
    <message>
        <source>Turned upright as its orientation flag says.</source>
        <translation>Aufgerichtet, wie die Angabe zur Ausrichtung es sagt.</translation>
    </message>
    <message>
        <source>The original&apos;s profile “{0}” is a table in which lightness cannot be kept exactly: the result carries sRGB.</source>
        <translation>Das Profil „{0}“ des Originals ist eine Tabelle, in der sich die Helligkeit nicht genau erhalten lässt: Das Ergebnis trägt sRGB.</translation>
    </message>
    <message>
        <source>The original&apos;s profile “{0}” has too few tones in 8 bits: the result carries sRGB.</source>
        <translation>Das Profil „{0}“ des Originals hat bei 8 Bit zu wenige Tonstufen: Das Ergebnis trägt sRGB.</translation>
    </message>
    <message>
        <source>This picture has colours of its own: only its lightness is used.</source>
        <translation>Dieses Bild hat eigene Farben: Nur seine Helligkeit wird verwendet.</translation>
    </message>
    <message>
        <source>By its content this is a {0} file, although its name ends in “{1}”.</source>
        <translation>Dem Inhalt nach ist dies eine {0}-Datei, obwohl ihr Name auf „{1}“ endet.</translation>
    </message>
    <message>
        <source>{0} has no transparency: transparent parts were laid on white.</source>
        <translation>{0} kennt keine Transparenz: Durchsichtige Teile wurden auf Weiß gelegt.</translation>
    </message>
    <message>
        <source>So large a PNG carries XMP only; choose TIFF to keep EXIF and IPTC as well.</source>
        <translation>Ein so großes PNG trägt nur XMP; wählen Sie TIFF, um auch EXIF und IPTC zu behalten.</translation>
    </message>
    <message>
        <source>This is page {0} of {1}.</source>
        <translation>Dies ist Seite {0} von {1}.</translation>
    </message>
    <message>
        <source>{0}: only {1} is used; --pages all takes all of them, --pages N a single one.</source>
        <translation>{0}: Nur {1} wird verwendet; --pages all nimmt alle, --pages N eine einzelne.</translation>
    </message>
    <message>
        <source>the first</source>
        <translation>die erste</translation>
    </message>
    <message>
        <source>the largest (page {0})</source>
        <translation>die größte (Seite {0})</translation>
    </message>
    <message>
        <source>“{0}” is no project of this program, or it is too damaged to be read.</source>
        <translation>„{0}“ ist kein Projekt dieses Programms oder zu beschädigt, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>Choose a file that was saved as a project.</source>
        <translation>Wählen Sie eine Datei, die als Projekt gesichert wurde.</translation>
    </message>
    <message>
        <source>{0} cannot be saved in {1}: {2}.</source>
        <translation>{0} lässt sich nicht in {1} sichern: {2}.</translation>
    </message>
    <message>
        <source>Make room or allow writing there.</source>
        <translation>Schaffen Sie dort Platz, oder erlauben Sie das Schreiben.</translation>
    </message>
    <message>
        <source>There is not enough room for {0} in {1}: it needs {2} MB, and {3} MB are free.</source>
        <translation>Für {0} ist in {1} nicht genug Platz: nötig sind {2} MB, frei sind {3} MB.</translation>
    </message>
    <message>
        <source>fetching {0} of {1} MB</source>
        <translation>{0} von {1} MB werden geholt</translation>
    </message>
    <message>
        <source>The connection to {0} broke off again and again.</source>
        <translation>Die Verbindung zu {0} brach immer wieder ab.</translation>
    </message>
    <message>
        <source>Try again later. {0}</source>
        <translation>Versuchen Sie es später noch einmal. {0}</translation>
    </message>
    <message>
        <source>What has been fetched is kept: the next try goes on from there.</source>
        <translation>Das bisher Geholte bleibt: Der nächste Versuch macht dort weiter.</translation>
    </message>
    <message>
        <source>This model has no address to fetch it from.</source>
        <translation>Für dieses Modell gibt es keine Adresse zum Herunterladen.</translation>
    </message>
    <message>
        <source>Bring its file: models import FILE</source>
        <translation>Bringen Sie seine Datei ein: models import FILE</translation>
    </message>
    <message>
        <source>{0} no longer has this file ({1}): {2}.</source>
        <translation>{0} hat diese Datei nicht mehr ({1}): {2}.</translation>
    </message>
    <message>
        <source>{0} does not let this file be fetched ({1}).</source>
        <translation>{0} gibt diese Datei nicht heraus ({1}).</translation>
    </message>
    <message>
        <source>{0} cannot answer at present ({1}).</source>
        <translation>{0} kann derzeit nicht antworten ({1}).</translation>
    </message>
    <message>
        <source>{0} gave an answer that is no file ({1}).</source>
        <translation>{0} gab eine Antwort, die keine Datei ist ({1}).</translation>
    </message>
    <message>
        <source>There is no connection to {0}: this computer is offline, or a proxy or firewall is in between.</source>
        <translation>Keine Verbindung zu {0}: Dieser Computer ist offline, oder ein Proxy oder eine Firewall ist dazwischen.</translation>
    </message>
    <message>
        <source>Everything else works without. {0}</source>
        <translation>Alles andere geht auch ohne. {0}</translation>
    </message>
    <message>
        <source>{0} offers a file of {1} MB, but the model has about {2} MB: it is not the right one.</source>
        <translation>{0} bietet eine Datei von {1} MB an, das Modell hat aber etwa {2} MB: Es ist nicht die richtige.</translation>
    </message>
    <message>
        <source>The address {0} leads nowhere: {1}.</source>
        <translation>Die Adresse {0} führt nirgendwohin: {1}.</translation>
    </message>
    <message>
        <source>{0} sends more than the file has.</source>
        <translation>{0} sendet mehr, als die Datei hat.</translation>
    </message>
    <message>
        <source>Fetch the file by other means and bring it in with: python main.py models import FILE</source>
        <translation>Holen Sie die Datei auf anderem Weg und bringen Sie sie ein mit: python main.py models import FILE</translation>
    </message>
    <message>
        <source>“{0}” is no official file of a model that this program knows (SHA-256 {1}…).</source>
        <translation>„{0}“ ist keine offizielle Datei eines Modells, das dieses Programm kennt (SHA-256 {1}…).</translation>
    </message>
    <message>
        <source>Say which model it is with --as ID; see: python main.py models list --all</source>
        <translation>Sagen Sie mit --as ID, welches Modell es ist; siehe: python main.py models list --all</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation>Es gibt keine Datei {0}.</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>Prüfen Sie ihren Namen.</translation>
    </message>
    <message>
        <source>“{0}” is not the official file of {1}: its SHA-256 is {2}…, not {3}…. It was not used.</source>
        <translation>„{0}“ ist nicht die offizielle Datei von {1}: Die SHA-256 ist {2}…, nicht {3}…. Sie wurde nicht verwendet.</translation>
    </message>
    <message>
        <source>Fetch it again; if that does not help, its source has changed or damaged it.</source>
        <translation>Holen Sie sie noch einmal; hilft das nicht, hat die Quelle sie geändert oder beschädigt.</translation>
    </message>
    <message>
        <source>“{0}” was written, but cannot be found again.</source>
        <translation>„{0}“ wurde geschrieben, ist aber nicht wiederzufinden.</translation>
    </message>
    <message>
        <source>Make room there, or move the program’s folder with PHONOCHROME_HOME.</source>
        <translation>Schaffen Sie dort Platz oder verlegen Sie den Programmordner mit PHONOCHROME_HOME.</translation>
    </message>
    <message>
        <source>“{0}” is being installed by another window or command.</source>
        <translation>„{0}“ wird gerade von einem anderen Fenster oder Befehl installiert.</translation>
    </message>
    <message>
        <source>Wait until it is done there, or stop it there.</source>
        <translation>Warten Sie, bis es dort fertig ist, oder halten Sie es dort an.</translation>
    </message>
    <message>
        <source>Only official files of this model can be used.</source>
        <translation>Nur offizielle Dateien dieses Modells sind verwendbar.</translation>
    </message>
    <message>
        <source>{0} cannot be looked at: {1}.</source>
        <translation>{0} kann nicht angesehen werden: {1}.</translation>
    </message>
    <message>
        <source>“{0}” cannot be read: {1}.</source>
        <translation>„{0}“ kann nicht gelesen werden: {1}.</translation>
    </message>
    <message>
        <source>The folder {0} holds no file of “{1}”.</source>
        <translation>Der Ordner {0} enthält keine Datei von „{1}“.</translation>
    </message>
    <message>
        <source>It is looked for as {0}/{1}, {2}{3} or {4}.</source>
        <translation>Gesucht wird {0}/{1}, {2}{3} oder {4}.</translation>
    </message>
    <message>
        <source>There is no optional model “{0}”.</source>
        <translation>Es gibt kein optionales Modell „{0}“.</translation>
    </message>
    <message>
        <source>“{0}” cannot be removed: {1}.</source>
        <translation>„{0}“ kann nicht entfernt werden: {1}.</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>Schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>The list of your own models</source>
        <translation>Die Liste Ihrer eigenen Modelle</translation>
    </message>
    <message>
        <source>{0} is missing. Install the model again.</source>
        <translation>{0} fehlt. Installieren Sie das Modell noch einmal.</translation>
    </message>
    <message>
        <source>{0} is not the published file: its checksum differs. Install the model again.</source>
        <translation>{0} ist nicht die veröffentlichte Datei: Die Prüfsumme weicht ab. Installieren Sie das Modell noch einmal.</translation>
    </message>
    <message>
        <source>No model is marked as the default for {0}. Install Phonochrome again.</source>
        <translation>Kein Modell ist als Standard für {0} gekennzeichnet. Installieren Sie Phonochrome noch einmal.</translation>
    </message>
    <message>
        <source>There is no colour model “{0}”. Installed models: {1}.</source>
        <translation>Es gibt kein Farbmodell „{0}“. Installierte Modelle: {1}.</translation>
    </message>
    <message>
        <source>The colour weights {0} cannot be read ({1}). Install the model again.</source>
        <translation>Die Farbgewichte {0} sind nicht lesbar ({1}). Installieren Sie das Modell noch einmal.</translation>
    </message>
    <message>
        <source>{0} does not fit the colour network: {1}.</source>
        <translation>{0} passt nicht zum Farbnetz: {1}.</translation>
    </message>
    <message>
        <source>{0} was trained for other colour classes than this program uses.</source>
        <translation>{0} wurde für andere Farbklassen trainiert, als dieses Programm verwendet.</translation>
    </message>
    <message>
        <source>{0} holds no weights of a colour network this program knows.</source>
        <translation>{0} enthält keine Gewichte eines Farbnetzes, das dieses Programm kennt.</translation>
    </message>
    <message>
        <source>The weights for listening to sounds are missing: {0}. Install again.</source>
        <translation>Die Gewichte zum Anhören der Klänge fehlen: {0}. Installieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>{0} does not hold weights for listening to sounds. Install again.</source>
        <translation>{0} enthält keine Gewichte zum Anhören von Klängen. Installieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>{0} holds weights of another network. Install again.</source>
        <translation>{0} enthält Gewichte eines anderen Netzes. Installieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>“{0}” holds no weights of a network.</source>
        <translation>„{0}“ enthält keine Gewichte eines Netzes.</translation>
    </message>
    <message>
        <source>“{0}” holds other things than weights, so it is not the official file.</source>
        <translation>„{0}“ enthält anderes als Gewichte, ist also nicht die offizielle Datei.</translation>
    </message>
    <message>
        <source>“{0}” is not the official file of this model: {1}.</source>
        <translation>„{0}“ ist nicht die offizielle Datei dieses Modells: {1}.</translation>
    </message>
    <message>
        <source>it lacks {0}</source>
        <translation>es fehlt {0}</translation>
    </message>
    <message>
        <source>it also holds {0}</source>
        <translation>sie enthält auch {0}</translation>
    </message>
    <message>
        <source>other shapes of {0}</source>
        <translation>andere Formen von {0}</translation>
    </message>
    <message>
        <source>The weights {0} cannot be read ({1}). Install the model again.</source>
        <translation>Die Gewichte {0} sind nicht lesbar ({1}). Installieren Sie das Modell noch einmal.</translation>
    </message>
    <message>
        <source>{0} does not fit its network. Install the model again.</source>
        <translation>{0} passt nicht zu seinem Netz. Installieren Sie das Modell noch einmal.</translation>
    </message>
    <message>
        <source>{0} is no file of an installed model. Install the model again.</source>
        <translation>{0} ist keine Datei eines installierten Modells. Installieren Sie das Modell noch einmal.</translation>
    </message>
    <message>
        <source>“{0}” is damaged: {1}.</source>
        <translation>„{0}“ ist beschädigt: {1}.</translation>
    </message>
    <message>
        <source>“{0}” was refused: it holds more than weights and could run code on this computer, or it is damaged. Nothing of it was run.</source>
        <translation>„{0}“ wurde abgelehnt: Die Datei enthält mehr als Gewichte und könnte auf diesem Computer Code ausführen, oder sie ist beschädigt. Nichts davon wurde ausgeführt.</translation>
    </message>
    <message>
        <source>“{0}” cannot be read as weights of a network: it is damaged.</source>
        <translation>„{0}“ kann nicht als Gewichte eines Netzes gelesen werden: Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>“{0}” was refused: unpacked it would have {1} MB, far more than this model.</source>
        <translation>„{0}“ wurde abgelehnt: Ausgepackt hätte die Datei {1} MB, weit mehr als dieses Modell.</translation>
    </message>
    <message>
        <source>The weights for recognising scenes are missing: {0}. Install the program again.</source>
        <translation>Die Gewichte zum Erkennen von Szenen fehlen: {0}. Installieren Sie das Programm noch einmal.</translation>
    </message>
    <message>
        <source>{0} does not hold weights for recognising scenes. Install the program again.</source>
        <translation>{0} enthält keine Gewichte zum Erkennen von Szenen. Installieren Sie das Programm noch einmal.</translation>
    </message>
    <message>
        <source>{0} does not hold the weights of an impact network; install the program anew</source>
        <translation>{0} enthält keine Gewichte eines Aufprallnetzes; installieren Sie das Programm neu</translation>
    </message>
    <message>
        <source>The film has no frames to watch.</source>
        <translation>Der Film hat keine Bilder zum Ansehen.</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>converting</source>
        <translation>Wird umgewandelt</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installiert</translation>
    </message>
    <message>
        <source>installed already</source>
        <translation>schon installiert</translation>
    </message>
    <message>
        <source>The sound {0} cannot be read: {1}.</source>
        <translation>Der Klang {0} ist nicht lesbar: {1}.</translation>
    </message>
    <message>
        <source>The sound folder {0} cannot be read: it does not exist or its drive is not connected.</source>
        <translation>Der Klangordner {0} ist nicht lesbar: es gibt ihn nicht, oder sein Laufwerk ist nicht verbunden.</translation>
    </message>
    <message>
        <source>Connect the drive, or choose another folder. Sounds imported before stay in the library.</source>
        <translation>Verbinden Sie das Laufwerk, oder wählen Sie einen anderen Ordner. Früher aufgenommene Klänge bleiben im Archiv.</translation>
    </message>
    <message>
        <source>The sound library {0} cannot be opened: {1}.</source>
        <translation>Das Klangarchiv {0} lässt sich nicht öffnen: {1}.</translation>
    </message>
    <message>
        <source>This sound is no longer in the library.</source>
        <translation>Dieser Klang ist nicht mehr im Archiv.</translation>
    </message>
    <message>
        <source>Search for it again.</source>
        <translation>Suchen Sie noch einmal danach.</translation>
    </message>
    <message>
        <source>Choose another sound for the cue.</source>
        <translation>Wählen Sie einen anderen Klang für den Einsatz.</translation>
    </message>
    <message>
        <source>The engine is not running.</source>
        <translation>Der Rechenteil läuft nicht.</translation>
    </message>
    <message>
        <source>Start the program again.</source>
        <translation>Starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>The engine gave an answer that makes no sense.</source>
        <translation>Der Rechenteil gab eine Antwort ohne Sinn.</translation>
    </message>
    <message>
        <source>The sound library could not be read ({0}).</source>
        <translation>Das Klangarchiv konnte nicht gelesen werden ({0}).</translation>
    </message>
    <message>
        <source>Mixing</source>
        <translation>Wird gemischt</translation>
    </message>
    <message>
        <source>Listening to the sounds</source>
        <translation>Klänge werden angehört</translation>
    </message>
    <message>
        <source>Adding the soundtrack</source>
        <translation>Tonspur wird hinzugefügt</translation>
    </message>
    <message>
        <source>Measuring the mix</source>
        <translation>Mischung wird gemessen</translation>
    </message>
    <message>
        <source>Looking for sounds</source>
        <translation>Klänge werden gesucht</translation>
    </message>
    <message>
        <source>Levelling</source>
        <translation>Wird ausgesteuert</translation>
    </message>
    <message>
        <source>Comparing the sounds that nothing names</source>
        <translation>Namenlose Klänge werden verglichen</translation>
    </message>
</context>
<context>
    <name>tones</name>
    <message>
        <source>sepia</source>
        <translation>sepia</translation>
    </message>
    <message>
        <source>selenium or purple tone</source>
        <translation>selen- oder purpurgetont</translation>
    </message>
    <message>
        <source>cyanotype or blue tone</source>
        <translation>Cyanotypie oder blau getont</translation>
    </message>
    <message>
        <source>hand-tinted</source>
        <translation>handkoloriert</translation>
    </message>
    <message>
        <source>toned</source>
        <translation>getont</translation>
    </message>
</context>
<context>
    <name>viewer</name>
    <message>
        <source>Original scan</source>
        <translation>Originalscan</translation>
    </message>
    <message>
        <source>Hatched: the colours there are little more than guesses</source>
        <translation>Schraffiert: die Farben dort sind kaum mehr als geraten</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Coloured</source>
        <translation>Koloriert</translation>
    </message>
    <message>
        <source>confidence {0} %</source>
        <translation>Sicherheit {0} %</translation>
    </message>
    <message>
        <source>near “{0}”</source>
        <translation>nahe „{0}“</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>about {0} s left</source>
        <translation>noch etwa {0} s</translation>
    </message>
    <message>
        <source>about {0} min left</source>
        <translation>noch etwa {0} min</translation>
    </message>
    <message>
        <source>about {0} h left</source>
        <translation>noch etwa {0} h</translation>
    </message>
    <message>
        <source>kB</source>
        <translation>kB</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>Digitally colourised: colours are estimated</source>
        <translation>Digital koloriert: Farben sind geschätzt</translation>
    </message>
    <message>
        <source>The mean of the two; how sure it is tells where they differ, and is not calibrated</source>
        <translation>Das Mittel der beiden; die Sicherheit sagt, wo sie sich unterscheiden, und ist nicht kalibriert</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>format of a date</comment>
        <translation>d. MMMM</translation>
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
            <numerusform>%n Thread</numerusform>
            <numerusform>%n Threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workspace</name>
    <message>
        <source>Colourised</source>
        <translation>Koloriert</translation>
    </message>
    <message>
        <source>Export {0}</source>
        <translation>{0} exportieren</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln Fotografie exportieren</numerusform>
            <numerusform>%Ln Fotografien exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>With the scan&apos;s own brightness, profile and metadata. The original stays as it is.</source>
        <translation>Mit Helligkeit, Profil und Metadaten des Scans. Das Original bleibt, wie es ist.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln export(s) are in the queue.</source>
        <translation>
            <numerusform>%Ln Export ist in der Warteschlange.</numerusform>
            <numerusform>%Ln Exporte sind in der Warteschlange.</numerusform>
        </translation>
    </message>
    <message>
        <source>The results go to {0}.</source>
        <translation>Die Ergebnisse gehen nach {0}.</translation>
    </message>
    <message>
        <source>Show the queue</source>
        <translation>Warteschlange zeigen</translation>
    </message>
    <message>
        <source>The original stays as it is. Everything else about the result says how it was made.</source>
        <translation>Das Original bleibt, wie es ist. Alles Weitere am Ergebnis sagt, wie es entstanden ist.</translation>
    </message>
</context>
</TS>
