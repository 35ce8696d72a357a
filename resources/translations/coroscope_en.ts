<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>BlockNames</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>blocks in a folded block</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventTable</name>
    <message numerus="yes">
        <source>iteration %1 begins, %n handle(s) ready</source>
        <translation>
            <numerusform>iteration %1 begins, %n handle ready</numerusform>
            <numerusform>iteration %1 begins, %n handles ready</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message numerus="yes">
        <source>%n timer(s) due</source>
        <translation>
            <numerusform>%n timer due</numerusform>
            <numerusform>%n timers due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>run %n ready handle(s)</source>
        <translation>
            <numerusform>run %n ready handle</numerusform>
            <numerusform>run %n ready handles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>one handle from first line to last: %n events, 0 s</source>
        <translation>
            <numerusform>one handle from first line to last: %n event, 0 s</numerusform>
            <numerusform>one handle from first line to last: %n events, 0 s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message numerus="yes">
        <source>The run is complete: %n events. Steps backwards cost nothing.</source>
        <translation>
            <numerusform>The run is complete: %n event. Steps backwards cost nothing.</numerusform>
            <numerusform>The run is complete: %n events. Steps backwards cost nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events so far; the run goes on as far as you look.</source>
        <translation>
            <numerusform>%n event so far; the run goes on as far as you look.</numerusform>
            <numerusform>%n events so far; the run goes on as far as you look.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>coroscope::gui::Documents</name>
    <message numerus="yes">
        <source>%1 is also open in %n other window(s). Each keeps its own text until it is saved.</source>
        <translation>
            <numerusform>%1 is also open in another window. Each keeps its own text until it is saved.</numerusform>
            <numerusform>%1 is also open in %n other windows. Each keeps its own text until it is saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>coroscope::gui::ExportDialog</name>
    <message numerus="yes">
        <source>%1 × %2 px, %n step(s)</source>
        <translation>
            <numerusform>%1 × %2 px, %n step</numerusform>
            <numerusform>%1 × %2 px, %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>coroscope::gui::PreferencesDialog</name>
    <message numerus="yes">
        <source>%n limit(s) cannot be taken.</source>
        <translation>
            <numerusform>%n limit cannot be taken.</numerusform>
            <numerusform>%n limits cannot be taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>coroscope::gui::SceneKeeper</name>
    <message numerus="yes">
        <source>%n breakpoint(s) were at lines that the text no longer has.</source>
        <translation>
            <numerusform>One breakpoint was at a line that the text no longer has.</numerusform>
            <numerusform>%n breakpoints were at lines that the text no longer has.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>coroscope::gui::StatusLine</name>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
</context>
</TS>
