<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Studio</name>
    <message numerus="yes">
        <source>%n photograph(s)</source>
        <extracomment>studio/panels/people_list.py</extracomment>
        <translation>
            <numerusform>%n photograph</numerusform>
            <numerusform>%n photographs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were exported to {folder}.</source>
        <extracomment>studio/app/export_commands.py</extracomment>
        <translation>
            <numerusform>%n picture was exported to {folder}.</numerusform>
            <numerusform>%n pictures were exported to {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were written before.</source>
        <extracomment>studio/state/exporting.py</extracomment>
        <translation>
            <numerusform>%n picture was written before.</numerusform>
            <numerusform>%n pictures were written before.</numerusform>
        </translation>
    </message>
</context>
</TS>
