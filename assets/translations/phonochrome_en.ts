<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BatchPage</name>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln photograph</numerusform>
            <numerusform>%Ln photographs</numerusform>
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
            <numerusform>Add %Ln to the queue</numerusform>
            <numerusform>Add %Ln to the queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln result(s) of earlier runs are left out</source>
        <translation>
            <numerusform> · 1 result of an earlier run is left out</numerusform>
            <numerusform> · %Ln results of earlier runs are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue · {0} of %Ln done</source>
        <translation>
            <numerusform>Queue · {0} of %Ln done</numerusform>
            <numerusform>Queue · {0} of %Ln done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CueEdits</name>
    <message numerus="yes">
        <source>Nudge %n cue(s)</source>
        <translation>
            <numerusform>Nudge a cue</numerusform>
            <numerusform>Nudge %n cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mute %n cue(s)</source>
        <translation>
            <numerusform>Mute a cue</numerusform>
            <numerusform>Mute %n cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unmute %n cue(s)</source>
        <translation>
            <numerusform>Unmute a cue</numerusform>
            <numerusform>Unmute %n cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %n cue(s) sound</source>
        <translation>
            <numerusform>Let a cue sound</numerusform>
            <numerusform>Let %n cues sound</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n cue(s)</source>
        <translation>
            <numerusform>Delete a cue</numerusform>
            <numerusform>Delete %n cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n cue(s)</source>
        <translation>
            <numerusform>Keep a cue</numerusform>
            <numerusform>Keep %n cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Gain of %n cue(s)</source>
        <translation>
            <numerusform>Gain of a cue</numerusform>
            <numerusform>Gain of %n cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pan of %n cue(s)</source>
        <translation>
            <numerusform>Pan of a cue</numerusform>
            <numerusform>Pan of %n cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n cue(s)</source>
        <translation>
            <numerusform>Move a cue</numerusform>
            <numerusform>Move %n cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sound of %n cue(s): {0}</source>
        <translation>
            <numerusform>Sound: {0}</numerusform>
            <numerusform>Sound of %n cues: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Place %n sound(s)</source>
        <translation>
            <numerusform>Place a sound</numerusform>
            <numerusform>Place %n sounds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CuePanel</name>
    <message numerus="yes">
        <source>Choose all %n like this</source>
        <translation>
            <numerusform>Choose this one</numerusform>
            <numerusform>Choose all %n like this</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s) chosen</source>
        <translation>
            <numerusform>%n cue chosen</numerusform>
            <numerusform>%n cues chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n cue(s)</source>
        <translation>
            <numerusform>Delete a cue</numerusform>
            <numerusform>Delete %n cues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CueShaping</name>
    <message numerus="yes">
        <source>Nudge %n cue(s)</source>
        <translation>
            <numerusform>Nudge a cue</numerusform>
            <numerusform>Nudge %n cues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message numerus="yes">
        <source>%Ln sound(s) selected</source>
        <translation>
            <numerusform>%Ln sound selected</numerusform>
            <numerusform>%Ln sounds selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n channel</numerusform>
            <numerusform>%n channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save for %Ln sound(s)</source>
        <translation>
            <numerusform>Save for %Ln sound</numerusform>
            <numerusform>Save for %Ln sounds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilmExportDialog</name>
    <message numerus="yes">
        <source>Heard: {0} of %n cue(s).</source>
        <translation>
            <numerusform>Heard: {0} of %n cue.</numerusform>
            <numerusform>Heard: {0} of %n cues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsure stay(s) silent.</source>
        <translation>
            <numerusform>%n unsure stays silent.</numerusform>
            <numerusform>%n unsure stay silent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n muted.</source>
        <translation>
            <numerusform>%n muted.</numerusform>
            <numerusform>%n muted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n colour point(s) of yours.</source>
        <translation>
            <numerusform>With one colour point of yours.</numerusform>
            <numerusform>With %n colour points of yours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilmPage</name>
    <message numerus="yes">
        <source>sounds in %n place(s), {0} unsure</source>
        <translation>
            <numerusform>sounds in %n place, {0} unsure</numerusform>
            <numerusform>sounds in %n places, {0} unsure</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilmstripModel</name>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>%n star</numerusform>
            <numerusform>%n stars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBox</name>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln photograph</numerusform>
            <numerusform>%Ln photographs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message numerus="yes">
        <source>Decide on %n unsure cue(s)</source>
        <translation>
            <numerusform>Decide on %n unsure cue</numerusform>
            <numerusform>Decide on %n unsure cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sounds found in %n place(s), {0} unsure.</source>
        <translation>
            <numerusform>Sounds found in %n place, {0} unsure.</numerusform>
            <numerusform>Sounds found in %n places, {0} unsure.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderKeeper</name>
    <message numerus="yes">
        <source>{0} is empty now; its %Ln sound(s) stay in the library.</source>
        <translation>
            <numerusform>{0} is empty now; its sound stays in the library.</numerusform>
            <numerusform>{0} is empty now; its %Ln sounds stay in the library.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were left out; the folder&apos;s menu says why.</source>
        <translation>
            <numerusform>One file was left out; the folder&apos;s menu says why.</numerusform>
            <numerusform>%Ln files were left out; the folder&apos;s menu says why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FramesDialog</name>
    <message numerus="yes">
        <source>%Ln picture(s), from {0} to {1}.</source>
        <translation>
            <numerusform>%Ln picture, from {0} to {1}.</numerusform>
            <numerusform>%Ln pictures, from {0} to {1}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) are missing: the picture before each gap stays until the next one.</source>
        <translation>
            <numerusform>One number is missing: the picture before it stays until the next one.</numerusform>
            <numerusform>%Ln numbers are missing: the picture before each gap stays until the next one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandingOn</name>
    <message numerus="yes">
        <source>Paste to %n photograph(s)</source>
        <translation>
            <numerusform>Paste to %n photograph</numerusform>
            <numerusform>Paste to %n photographs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply to %n photograph(s)</source>
        <translation>
            <numerusform>Apply to %n photograph</numerusform>
            <numerusform>Apply to %n photographs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation>
            <numerusform>%Ln photograph</numerusform>
            <numerusform>%Ln photographs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message numerus="yes">
        <source>%n command(s) have keys of your own.</source>
        <translation>
            <numerusform>%n command has keys of your own.</numerusform>
            <numerusform>%n commands have keys of your own.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message numerus="yes">
        <source>%Ln sound(s)</source>
        <translation>
            <numerusform>%Ln sound</numerusform>
            <numerusform>%Ln sounds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln selected</source>
        <translation>
            <numerusform> · %Ln selected</numerusform>
            <numerusform> · %Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sounds are too many to change at once.</source>
        <translation>
            <numerusform>%Ln sounds are too many to change at once.</numerusform>
            <numerusform>%Ln sounds are too many to change at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select up to %Ln.</source>
        <translation>
            <numerusform>Select up to %Ln.</numerusform>
            <numerusform>Select up to %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} of %Ln sound(s) were changed.</source>
        <translation>
            <numerusform>{0} of %Ln sound was changed.</numerusform>
            <numerusform>{0} of %Ln sounds were changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sound(s) were changed.</source>
        <translation>
            <numerusform>%Ln sound was changed.</numerusform>
            <numerusform>%Ln sounds were changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sound files are too many to drop at once.</source>
        <translation>
            <numerusform>%Ln sound files are too many to drop at once.</numerusform>
            <numerusform>%Ln sound files are too many to drop at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were in the library already.</source>
        <translation>
            <numerusform>One was in the library already.</numerusform>
            <numerusform>%Ln were in the library already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sound(s) added.</source>
        <translation>
            <numerusform>%Ln sound added.</numerusform>
            <numerusform>%Ln sounds added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} and its %Ln sound(s) were taken out of the library.</source>
        <translation>
            <numerusform>{0} and its sound were taken out of the library.</numerusform>
            <numerusform>{0} and its %Ln sounds were taken out of the library.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LostCuesDialog</name>
    <message numerus="yes">
        <source>%n cue(s) were found before and are not found now</source>
        <translation>
            <numerusform>One cue was found before and is not found now</numerusform>
            <numerusform>%n cues were found before and are not found now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message numerus="yes">
        <source>Rating: %n star(s)</source>
        <translation>
            <numerusform>Rating: %n star</numerusform>
            <numerusform>Rating: %n stars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MissingMediaDialog</name>
    <message numerus="yes">
        <source>%n file(s) are not where they were</source>
        <translation>
            <numerusform>One file is not where it was</numerusform>
            <numerusform>%n files are not where they were</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message numerus="yes">
        <source>%Ln numbered picture(s) are open as photographs.</source>
        <translation>
            <numerusform>%Ln numbered picture is open as photographs.</numerusform>
            <numerusform>%Ln numbered pictures are open as photographs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} is open; %n more film(s) were left out.</source>
        <translation>
            <numerusform>{0} is open; %n more film was left out.</numerusform>
            <numerusform>{0} is open; %n more films were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoPage</name>
    <message numerus="yes">
        <source>Take %n photograph(s) off</source>
        <translation>
            <numerusform>Take %n photograph off</numerusform>
            <numerusform>Take %n photographs off</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoPanel</name>
    <message numerus="yes">
        <source>, %n of your colours</source>
        <translation>
            <numerusform>, %n of your colours</numerusform>
            <numerusform>, %n of your colours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message numerus="yes">
        <source>%Ln file(s) of {0} were left out</source>
        <translation>
            <numerusform>%Ln file of {0} were left out</numerusform>
            <numerusform>%Ln files of {0} were left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Projects</name>
    <message numerus="yes">
        <source>%n moved file(s) were found again.</source>
        <translation>
            <numerusform>One moved file was found again.</numerusform>
            <numerusform>%n moved files were found again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source> · %Ln waiting</source>
        <translation>
            <numerusform> · %Ln waiting</numerusform>
            <numerusform> · %Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} of %Ln job(s) failed; the others are done.</source>
        <translation>
            <numerusform>{0} of %Ln job failed.</numerusform>
            <numerusform>{0} of %Ln jobs failed; the others are done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) are ready.</source>
        <translation>
            <numerusform>%Ln result is ready.</numerusform>
            <numerusform>%Ln results are ready.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThingsBox</name>
    <message numerus="yes">
        <source>%n example(s)</source>
        <translation>
            <numerusform>%n example</numerusform>
            <numerusform>%n examples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%Ln shot(s)</source>
        <translation>
            <numerusform>%Ln shot</numerusform>
            <numerusform>%Ln shots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Triage</name>
    <message numerus="yes">
        <source>Remove %n unsure cue(s)</source>
        <translation>
            <numerusform>Remove %n unsure cue</numerusform>
            <numerusform>Remove %n unsure cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n unsure cue(s)</source>
        <translation>
            <numerusform>Keep %n unsure cue</numerusform>
            <numerusform>Keep %n unsure cues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TriageDialog</name>
    <message numerus="yes">
        <source>Of %n undecided cue(s) {0} are below {1} %.</source>
        <translation>
            <numerusform>Of %n undecided cue {0} are below {1} %.</numerusform>
            <numerusform>Of %n undecided cues {0} are below {1} %.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n below</source>
        <translation>
            <numerusform>Remove %n below</numerusform>
            <numerusform>Remove %n below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n above</source>
        <translation>
            <numerusform>Keep %n above</numerusform>
            <numerusform>Keep %n above</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_FolderRow</name>
    <message numerus="yes">
        <source>%Ln sound(s)</source>
        <translation>
            <numerusform>%Ln sound</numerusform>
            <numerusform>%Ln sounds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} · %Ln left out</source>
        <translation>
            <numerusform>{0} · %Ln left out</numerusform>
            <numerusform>{0} · %Ln left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was left out (%Ln)…</source>
        <translation>
            <numerusform>What was left out (%Ln)…</numerusform>
            <numerusform>What was left out (%Ln)…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Source</name>
    <message numerus="yes">
        <source>{0}: %Ln sound(s)</source>
        <translation>
            <numerusform>{0}: %Ln sound</numerusform>
            <numerusform>{0}: %Ln sounds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>here</name>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln added</numerusform>
            <numerusform>%Ln added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found at a new place</source>
        <translation>
            <numerusform>%Ln found at a new place</numerusform>
            <numerusform>%Ln found at a new place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation>
            <numerusform>%Ln gone</numerusform>
            <numerusform>%Ln gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies left aside</source>
        <translation>
            <numerusform>%Ln copy left aside</numerusform>
            <numerusform>%Ln copies left aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>recipe parts</name>
    <message numerus="yes">
        <source>%n stroke(s)</source>
        <translation>
            <numerusform>%n stroke</numerusform>
            <numerusform>%n strokes</numerusform>
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
    <name>words</name>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n thread</numerusform>
            <numerusform>%n threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workspace</name>
    <message numerus="yes">
        <source>Export %Ln photograph(s)</source>
        <translation>
            <numerusform>Export %Ln photograph</numerusform>
            <numerusform>Export %Ln photographs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln export(s) are in the queue.</source>
        <translation>
            <numerusform>%Ln export is in the queue.</numerusform>
            <numerusform>%Ln exports are in the queue.</numerusform>
        </translation>
    </message>
</context>
</TS>
