<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Phonochrome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the results are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours are estimated from what similar things usually look like; the true colours of a photograph cannot be known from its grey tones. Sounds are placed where something seems to be heard; they were not recorded with the film. Every result says so in its metadata, and a receipt next to it records how it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Originals are only read. Everything happens on this computer; nothing is sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt, PyTorch, libvips, FFmpeg, librosa and others, under their own licences. The sounds that come with the program are made by its own code and free to use (CC0).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>What can be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the result in its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear finished jobs from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder on the right, say what is to be done and where the results go. Work goes on while you use the other places, stops with the program and resumes with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colourise photographs and films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find sounds for films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a recipe…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a recipe…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results go to their own folder, each with a receipt of how it was made. Originals are never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colourised</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln film(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln to the queue</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln result(s) of earlier runs are left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue · {0} of %Ln done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing chosen yet. Folders and files can also be dropped here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipes (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a recipe: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recipe is a JSON file with a field “kind”, such as the one inside a receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recipe.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with photographs or films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photographs and films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {0} cannot be made: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder for the results.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChosenSettingsDialog</name>
    <message>
        <source>Name of the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColourEdits</name>
    <message>
        <source>Reference photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the reference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColourPopup</name>
    <message>
        <source>Colour of this point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other colour…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColourPresetsDialog</name>
    <message>
        <source>Colour presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply to the selected photographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a preset “{0}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A preset from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColourSettings</name>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks by others that can be added to the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are people here. DDColor colours them well; it can be added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the colours go from the safe average towards the lively</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength of the colours; 0 is grey, 1 as estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cooler to the left, warmer to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vividness {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturation {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lean to usual skin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skin as people of this lightness usually have it: an assumption, noted in the receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual skin in faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces as estimated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColourStrip</name>
    <message>
        <source>Main colours: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColourView</name>
    <message>
        <source>Colouring this frame…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This frame by itself; in the film colours hold still through a shot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plays as it is; the frame gets its colours when the film stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See a frame in colour before the whole film is coloured.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Colouring</name>
    <message>
        <source>{0} is a film, not a photograph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a film&apos;s suffix, such as .mp4, and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComputingPage</name>
    <message>
        <source>Computing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fastest there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NVIDIA graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apple graphics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer threads leave the computer free for other work; pictures then take longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory for one job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the computer has, less a reserve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large pictures are worked on in parts, so that little memory is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All limits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such device in this computer: the processor is used until there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One job needs at least {0} GB. The limit stays as it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CueEdits</name>
    <message>
        <source>Trim a cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Nudge %n cue(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mute %n cue(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unmute %n cue(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %n cue(s) sound</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n cue(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n cue(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Gain of %n cue(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pan of %n cue(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n cue(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sound of %n cue(s): {0}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Place %n sound(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Mute a track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmute a track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear one track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear all tracks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CueList</name>
    <message>
        <source>Cues</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CueListModel</name>
    <message>
        <source>Cues · {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure · {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1}, laid under the whole film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1}, {2} % sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, silent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CuePanel</name>
    <message>
        <source>Sound for this cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is right (Y)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is wrong (X)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next unsure one (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose all like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is changed next is changed for all of them (Ctrl+Shift+A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the sound library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for another sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame earlier (Alt+Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame later (Alt+Right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge one frame earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge one frame later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Choose all %n like this</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s) chosen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n cue(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a cue in the list or on the timeline to hear and change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you change here is changed for all {0}. Shown: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>laid softly under the whole film, so that it is never dead silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} % sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the library fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound yet: search for one below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C</source>
        <comment>in the centre</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L</source>
        <comment>left</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R</source>
        <comment>right</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>About the sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the file in its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. wood old barn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes with Phonochrome and is free for every use (CC0).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name for credits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films with this sound may be shown and sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one to see its details and to find more like it. Space plays it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, a loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} LUFS, peak {1} dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sound(s) selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{0} kHz, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Save for %Ln sound(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not there now: its drive is not connected, or it was moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you write here holds for all of them; empty fields stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These sounds come with Phonochrome and are free for every use (CC0).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guesses by ear:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the file&apos;s iXML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the file&apos;s bext chunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the file&apos;s tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from its UCS file name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from its file name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from words of its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from its folder&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a guess: it sounds like others of this category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given when the folder was added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mono</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stereo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DisclosurePage</name>
    <message>
        <source>Disclosure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever sees a result should be able to learn that its colours and sounds are estimated. A receipt lies beside every result and is always written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in the metadata that the colours are estimated (IPTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “Digitally colourised” into a corner of exported pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is switched off here, or for one export, is recorded in the receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this computer. The list of recent files is kept here only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget recent files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {0} cannot be made: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder for the results.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broadcast, −23 LUFS (EBU R128)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web, −14 LUFS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web, calm, −16 LUFS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streaming, −27 LUFS</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportPhotosDialog</name>
    <message>
        <source>All pages of files that hold several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “Digitally colourised” into a corner of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in the metadata that the colours are estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen: pages {0} of {1}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilmColour</name>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the point tool (P) and click on the picture. A point follows what it was set on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export in colour…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frame that is shown, with these settings (V)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilmExportDialog</name>
    <message>
        <source>What will be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In colour, estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matroska with FLAC, without loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MP4, H.264, for sharing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MP4, H.265 with 10 bits, for sharing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matroska, FFV1, without loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MOV, ProRes 422 HQ, for editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MOV, ProRes 4444, for editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of DPX pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of TIFF pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of PNG pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colours alone, over a middle grey, for grading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is, stored without loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is, copied bit for bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MP4 with AAC, for sharing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MOV with PCM, for editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None, the film stays silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The film&apos;s own sound, and the cues as another track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find sounds first, or set cues by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broadcast, −23 LUFS (EBU R128)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web, −14 LUFS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web, calm, −16 LUFS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streaming, −27 LUFS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would change: choose colour or sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be written:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ambience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>effects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>foley</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>music</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Heard: {0} of %n cue(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsure stay(s) silent.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n muted.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n colour point(s) of yours.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Silent as a whole: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Led by the colours of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilmPage</name>
    <message>
        <source>No film open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a silent film, or drop it anywhere in this window. The program looks for hits, steps, places and weather, and proposes a sound for each; you decide what stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a film…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample material</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a picture, not a film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it under Photographs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every unsure cue is decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>sounds in %n place(s), {0} unsure</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Open photographs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilmstripModel</name>
    <message>
        <source>not coloured yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being coloured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coloured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be read or coloured</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Search: hooves, rain on glass, door, crowd…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the sound library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under 1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to 5 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 to 30 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over 30 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not cleared for publishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sounds yet. Find sounds looks through the whole film and lists every place where something should be heard, with how sure it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One after the other: Y keeps, X removes, N next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All below a certainty at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of finding sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide on {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Decide on %n unsure cue(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sounds found in %n place(s), {0} unsure.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for sounds…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure ones stay silent until you keep them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you had decided yourself is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found that should be heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a cue by hand with M.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderKeeper</name>
    <message>
        <source>The import of {0} was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sounds so far are in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{0} is empty now; its %Ln sound(s) stay in the library.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were left out; the folder&apos;s menu says why.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Connect its drive, or take the folder out of the library.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderPanel</name>
    <message>
        <source>Where the sounds come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sounds that come with Phonochrome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own recordings stay where they are; the library only remembers them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FramesDialog</name>
    <message>
        <source>Open pictures as a film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In frames a second. Silent film mostly ran at 16 to 22, sound film runs at 24, European television at 25.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open as a film</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s), from {0} to {1}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) are missing: the picture before each gap stays until the next one.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>A short guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop scans on the window and press Colourise. Drag the line to compare with the scan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where you know a colour, take the point tool (P) and click: what looks alike follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence (C) stripes the places where colours are little more than guesses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film and sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find sounds watches the film once and lists what should be heard, with how sure it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure cues stay silent until you decide: Y keeps one, X removes it, N goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M sets a cue and listens to what you type. I and O mark a part, Ctrl+L plays it round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour shows a frame as the film will have it; Export writes picture and sound at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch, and projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch works through whole folders and goes on after a break, even after a power cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project keeps a whole job in one small file: edits, never pictures. Its folder can be moved or archived; files that were moved are known again by their content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in your own words, also by likeness; drag a sound onto the timeline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own folders are read in the background and never altered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandingOn</name>
    <message>
        <source>The settings of {0} are copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Paste to %n photograph(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings taken over</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Apply to %n photograph(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Apply settings of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as a preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A preset gives these settings to any photograph, and leaves the others as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes the place of the former one of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preset “{0}” is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the former one back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Tones and colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lightness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chroma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L* of CIE Lab, from black on the left to white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C* of CIE Lab, from grey on the left to 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L* {0}–{1}, median {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C* up to {0}, median {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Colour for old photographs, sound for silent film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything happens on this computer. Originals are never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour a photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or a whole box of them. Compare with the scan and see where colours are guesses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a film its sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits, footsteps, streets and weather, placed in time, yours to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work through a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100,000 scans overnight; stops and resumes where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hundreds come with the program; your own folders join them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue where you were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop photographs, films or folders anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or try the sample material</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>project</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln photograph(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Opening the library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first time takes a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another word or fewer filters. German, French and Spanish words are understood too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No favourites yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark a sound with the star at the end of its row, or with the key F.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sounds of your own yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder of WAV, Broadcast Wave, FLAC, AIFF, Ogg or MP3 files. They stay where they are; names, iXML, bext and tags are read, and changes in the folder are noticed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sounds from this folder yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They appear here while the folder is listened to. Its menu says what was left out, and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line above says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound on or off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space plays · F favourite · M more like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sound(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sounds are too many to change at once.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select up to %Ln.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} of %Ln sound(s) were changed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sound(s) were changed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sound files are too many to drop at once.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were in the library already.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sound(s) added.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} and its %Ln sound(s) were taken out of the library.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{0} cannot be played: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether its file is still there, or look for changes in its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The others came with Phonochrome and stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder of sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the folder they lie in; it is read in the background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files are untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LikenessBar</name>
    <message>
        <source>Neutral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the whole list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Darker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brighter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>harder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shorter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds like “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LimitsDialog</name>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One damaged file must not fill the memory or the disk while you sleep. What goes beyond a limit is refused with a sentence, and the other files go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels of a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of a film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory for one job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the computer has, less a reserve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time in which a job is paused does not count as work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they are without a choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LooksPage</name>
    <message>
        <source>Looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that the program writes (receipts, metadata, cue sheets) stay in English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of text and controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 % is what the system says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This screen has room for the whole window up to {0} %; beyond it panels fold and scroll.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LostCuesDialog</name>
    <message>
        <source>Found before, not found now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s) were found before and are not found now</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Whatever you have set or changed yourself stays in either case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave all cues as they were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let them go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep them too</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Remove a marker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a marker</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MissingMediaDialog</name>
    <message>
        <source>Files of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were moved, renamed, or lie on a disk that is not connected. Name a folder, and they are known again by their content. What was done to them stays in the project until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them out for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look in a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not where they were</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Look in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MixPreview</name>
    <message>
        <source>Mix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True peak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mixing…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelBox</name>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (not installed)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete what has been fetched so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of installing {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its authors’ card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its authors give no address to fetch it from: use “From a file…” above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} MB · {1} {2} on this computer · {3} GB of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a damaged place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a megapixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its whole checksum is not known: it is pinned when the file arrives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under 1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as published: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused at {0} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models by others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install a model whose official file was fetched on another computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phonochrome works with its own small models. These published ones can be added: each is fetched once from its authors, when you press Install, and works offline from then on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at what this computer can do…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour for photographs and films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger photographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photographs without their damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What films show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An official file of a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights (*.pth *.bin *.pt *.safetensors)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading “{0}”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is installed: python main.py enlarge --model {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is installed: python main.py repair --model {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is installed: it looks at films from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is installed: choose it as the model of a photograph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For new work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photographs and films that are opened from now on begin with it. Your work so far stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install and remove models…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Open photographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open photographs and films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photographs and films</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first picture of the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is the only picture of its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures of a film have equal names with a number at their end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln numbered picture(s) are open as photographs.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>If they are the frames of a film, open them as one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open as a film…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample material is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a photograph or film of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for it in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in there is a photograph or a film that can be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (TIFF, JPEG, PNG, JPEG 2000, WebP) and films (MP4, MOV, MKV, AVI) can be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{0} is open; %n more film(s) were left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open them one at a time, or add them all in Batch.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageStrip</name>
    <message>
        <source>Pages of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export: all pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export: the page shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>fair skin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark skin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>red brick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>khaki</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaf green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turquoise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sky blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>navy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>violet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoChoices</name>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these choices as a preset of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIFF, keeps 16 bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG, without loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG, for sharing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WebP, for the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth as the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 bit a channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16 bit a channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of JPEG and WebP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original&apos;s own, else sRGB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sRGB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Display P3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adobe RGB (1998)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eciRGB v2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longer side has at most so many pixels; 0 is full size. Nothing is enlarged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands in braces is filled in: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also save the confidence map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also save the colour as a layer of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as a preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoMenus</name>
    <message>
        <source>Selected photographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the colour of this point…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a colour here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture at 1:1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where colours are guesses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line between before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colourised only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line upright in the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colourise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste chosen settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply settings of the one shown…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoPage</name>
    <message>
        <source>No photographs open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open black-and-white photographs or scans, or drop them anywhere in this window. Each gets estimated colours; the original file is never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open photographs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample material</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {0} off</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Take %n photograph(s) off</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Colouring… {0} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view of {0} could not be read from the cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the photograph and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoPanel</name>
    <message>
        <source>Settings of the photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the point tool (P) and click where you know the colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colourise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate colours for the selected photographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of colouring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colouring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colourise again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, saturation {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, temperature {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>, %n of your colours</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>, faces as estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, led by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no colour profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>toned</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointChips</name>
    <message>
        <source>Point {0}: {1}. Click to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour point {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks and language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders and cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disclosure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of these choices hold from the next start of the program on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresetButton</name>
    <message>
        <source>Your own settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresetMenu</name>
    <message>
        <source>Keep these settings as a preset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All presets…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message>
        <source>What was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that were left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of {0} were left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All other sounds of the folder are in the library.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Projects</name>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is as you left it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program had ended without closing it; its last changes were kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n moved file(s) were found again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProvenanceDialog</name>
    <message>
        <source>What is this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where does a result come from?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a coloured picture, a film or a receipt here, or choose one. You will see what it was made from, by which model and settings, and which colours a person set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the result comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a result…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file and its receipt…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a result or a receipt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enlarging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferenceBox</name>
    <message>
        <source>Reference photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose or drop a colour photograph of a similar scene: the estimate leans towards its colours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a photograph…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another reference photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the reference photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference photograph {0}: choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading its colours…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photographs ({0})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Colourise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of the photograph that is shown, for all that are selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their files stay (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film and sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SizeEstimate</name>
    <message>
        <source>Working out the size…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {0}, {1} × {2} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {0} altogether</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {0} altogether, judged by a few</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SoundRow</name>
    <message>
        <source>Use the sound {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen to {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SoundTable</name>
    <message>
        <source>Sounds found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space plays the sound, F makes it a favourite, M finds more like it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take from the favourites (F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the favourites (F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not cleared for publishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to listen from here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SoundTableModel</name>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No favourite</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Progress of the present work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>models loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>models ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>models not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colouring {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working on {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source> · %Ln waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} of %Ln job(s) failed; the others are done.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) are ready.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Batch shows why; they can be tried again there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoragePage</name>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the last ones went, or beside the originals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was computed is kept, so that it need not be computed twice. It can be cleared at any time; nothing that you have done is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} GB, {1} GB are free there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program’s own folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings and library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models of others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is not a whole path. Begin at the top, or press Choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is a file. Choose a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {0}. Make it first, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written in {0} ({1}). Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskPanels</name>
    <message>
        <source>Sound of the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Things shown to the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Things</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TeachPopup</name>
    <message>
        <source>Change this thing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name, such as steam locomotive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the thing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It sounds like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the sound categories…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for a sound category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is recognised under this name in every film from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what it sounds like: type any word, such as train, bell or sea.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A place: heard through every shot that shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more example of “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A thing: heard where and while it is seen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Things</name>
    <message>
        <source>Your things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a box around a thing in the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program asks for its name and what it sounds like, and looks for it from then on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at “{0}”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have shown has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is used whenever sounds are found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find sounds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThingsBox</name>
    <message>
        <source>Look for them in this film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a box…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Around a thing in the picture (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a place, such as a harbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the program a thing, and it is recognised in every film: your word wins over the program&apos;s guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three examples work better than one: among five things the right one is named in 90 % of the pictures instead of 83 %. Show more of: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n example(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Change or forget {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename or change its sound…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget one example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimecodeField</name>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a time (G): 1:02:12, 4.5 s, or +10 frames from here, and press Return</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Scroll the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ambience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foley</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear only {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more of the film (−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the film larger (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole film (F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln shot(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cues over time. Up and Down choose a cue, Alt with Left and Right nudges it by one frame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Phonochrome: home page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film &amp;&amp; sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu of all commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line between before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colourised only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Play (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the beginning (Home)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the end (End)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame back (Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame on (Right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play round between in and out (Ctrl+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a colour on a point (P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the program a thing (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a cue here (M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound on or off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} fps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be played here: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds can still be found and exported.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Triage</name>
    <message numerus="yes">
        <source>Remove %n unsure cue(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n unsure cue(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TriageDialog</name>
    <message>
        <source>Unsure cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide on unsure cues together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One by one they are quicker by keys: Y keeps a cue, X removes it, N goes to the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Of %n undecided cue(s) {0} are below {1} %.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n below</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n above</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each setting you try is kept here, so that you can go back to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VideoView</name>
    <message>
        <source>Film picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the wheel to zoom, drag to move. Drag the line, or press Alt with the arrow keys, to compare the original scan with the colourised picture.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewerBar</name>
    <message>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where the colours are guesses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge what is under the pointer, in numbers (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the whole picture into the window (F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the picture&apos;s own pixels (Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the picture (H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a colour on a point (P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom {0} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>What could not be saved is saved now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_FolderRow</name>
    <message>
        <source>What to do with {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the import of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · {0} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening: {0} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sound(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} · %Ln left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was left out (%Ln)…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not connected · {0} kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for changes now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the library</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Pages</name>
    <message>
        <source>will be exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space chooses it for export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {0} of {1}, {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Source</name>
    <message numerus="yes">
        <source>{0}: %Ln sound(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Wish</name>
    <message>
        <source>A double click returns to the middle</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Something unforeseen went wrong; your work is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report it; the details are in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Find sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the film in colour…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panel: sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panel: colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panel: things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this frame in colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline: larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline: more of the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline: the whole film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin the part here (in)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the part here (out)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear in and out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play round between in and out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set or remove a marker here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marker before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure: keep the cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure: remove the cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure: the next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure: all below a certainty…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool: set a colour on a point of the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool: show the program a thing in the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play backwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play, again for faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a time…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a cue here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose all cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose all cues like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge the cue one frame back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge the cue one frame on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute the cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colourise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colourise all open photographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste chosen settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these settings for all selected photographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the settings of this photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste settings to the selected photographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the settings as a preset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour presets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture at 1:1, and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the original while held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole result while held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blink before and after while held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the picture while held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loupe with colour values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the line by an eighth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line upright in the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where colours are guesses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool: move the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool: set a colour on a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open pictures as a film…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample material</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is this?…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue where you were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film and sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch between dark and light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A short guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Phonochrome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read, so there is nothing to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another photograph in the strip below.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deliveries</name>
    <message>
        <source>The cue sheet, to go on with elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stems (ambience, effects, foley) as WAV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sums of all frames (framemd5)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>Exports</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>export presets</name>
    <message>
        <source>As the original, in full size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For keeping: TIFF, 16 bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For sharing: JPEG, 2560 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the web: WebP, 1600 pixels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>here</name>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found at a new place</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies left aside</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>presets</name>
    <message>
        <source>As estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cautious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lively</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faded print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand-tinted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a hint of colour</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>recipe parts</name>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vividness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lean to usual skin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>self._table</name>
    <message>
        <source>loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>viewer</name>
    <message>
        <source>confidence {0} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>near “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hatched: the colours there are little more than guesses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>about {0} s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {0} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {0} h left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digitally colourised: colours are estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of the two, and as sure as they agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>format of a date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>workspace</name>
    <message>
        <source>Colourised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln photograph(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>With the scan&apos;s own brightness, profile and metadata. The original stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln export(s) are in the queue.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The results go to {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original stays as it is. Everything else about the result says how it was made.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
