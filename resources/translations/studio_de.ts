<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Studio</name>
    <message>
        <source>&amp;About the studio</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>&amp;Über das Studio</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>&amp;Add result as layer</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>&amp;Ergebnis als Ebene hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Brush</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>&amp;Pinsel</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Duplicate layer</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Ebene &amp;duplizieren</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <extracomment>studio/app/menus.py</extracomment>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Edit shortcuts…</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>&amp;Tastenkürzel bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>&amp;Radierer</translation>
    </message>
    <message>
        <source>&amp;Export PNG…</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Als PNG &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <extracomment>studio/app/menus.py</extracomment>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Fill</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>&amp;Füllen</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>&amp;Befehl finden…</translation>
    </message>
    <message>
        <source>&amp;Fit to window</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Einpa&amp;ssen</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <extracomment>studio/app/menus.py</extracomment>
        <translation>E&amp;rzeugen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <extracomment>studio/app/menus.py</extracomment>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Import picture as layer…</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Bild als Ebene &amp;importieren…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <extracomment>studio/app/menus.py</extracomment>
        <translation>&amp;Ebene</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Mirror view</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Ansicht &amp;spiegeln</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>&amp;Neu…</translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>&amp;Nächstes Bedienfeld</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Pencil</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>&amp;Bleistift</translation>
    </message>
    <message>
        <source>&amp;Put result away</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Ergebnis &amp;weglegen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Rectangle</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Re&amp;chteck</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Restore settings from a result…</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Einstellungen eines Ergebnisses &amp;wiederherstellen…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Stop here</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>&amp;Hier anhalten</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <extracomment>studio/app/menus.py</extracomment>
        <translation>T&amp;hema</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <extracomment>studio/app/menus.py</extracomment>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <extracomment>studio/app/menus.py</extracomment>
        <translation>&amp;Fenster</translation>
    </message>
    <message>
        <source>(and {more} more)</source>
        <extracomment>studio/panels/generate_bar.py</extracomment>
        <translation>(und {more} weitere)</translation>
    </message>
    <message>
        <source>+{count} waiting</source>
        <extracomment>studio/panels/run_meter.py</extracomment>
        <translation>+{count} in der Schlange</translation>
    </message>
    <message>
        <source>A curve of my own</source>
        <extracomment>studio/panels/curve_control.py</extracomment>
        <translation>Eigene Kurve</translation>
    </message>
    <message>
        <source>A document keeps at least one layer.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation>Ein Dokument behält mindestens eine Ebene.</translation>
    </message>
    <message>
        <source>A few letters of what you want to do</source>
        <extracomment>studio/widgets/command_palette.py</extracomment>
        <translation>Ein paar Buchstaben von dem, was du tun möchtest</translation>
    </message>
    <message>
        <source>A folder must be written as a table of values, not {item}.</source>
        <extracomment>studio/state/adapter_folder.py</extracomment>
        <translation>Ein Ordner muss als Tabelle von Werten geschrieben sein, nicht {item}.</translation>
    </message>
    <message>
        <source>A joint cannot be dragged to a point that is not a number.</source>
        <extracomment>studio/pose/ik.py</extracomment>
        <translation>Ein Gelenk lässt sich nicht an einen Punkt ziehen, der keine Zahl ist.</translation>
    </message>
    <message>
        <source>A joint in this pose file lies nowhere: its place is infinite or not a number.</source>
        <extracomment>studio/pose/json_dialects.py</extracomment>
        <translation>Ein Gelenk in dieser Posendatei liegt nirgends: Seine Stelle ist unendlich oder keine Zahl.</translation>
    </message>
    <message>
        <source>A joint is [x, y, shown].</source>
        <extracomment>studio/state/pose_saving.py</extracomment>
        <translation>Ein Gelenk ist [x, y, sichtbar].</translation>
    </message>
    <message>
        <source>A joint lies at numbers.</source>
        <extracomment>studio/state/pose_saving.py</extracomment>
        <translation>Ein Gelenk liegt bei Zahlen.</translation>
    </message>
    <message>
        <source>A layer of people whose pose the model follows</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Eine Ebene mit Menschen, deren Pose das Modell folgt</translation>
    </message>
    <message>
        <source>A layer that says how near things are</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Eine Ebene, die sagt, wie nah die Dinge sind</translation>
    </message>
    <message>
        <source>A layer to paint what it looks at on</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Eine Ebene, auf die du malst, was er ansieht</translation>
    </message>
    <message>
        <source>A layer to say what is where</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Eine Ebene, die sagt, was wo ist</translation>
    </message>
    <message>
        <source>A layer to shape near and far on</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Eine Ebene, auf der du Nah und Fern formst</translation>
    </message>
    <message>
        <source>A layer whose colours say what is where: sky, tree, house</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Eine Ebene, deren Farben sagen, was wo ist: Himmel, Baum, Haus</translation>
    </message>
    <message>
        <source>A layer whose lines the model follows</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Eine Ebene, deren Linien das Modell folgt</translation>
    </message>
    <message>
        <source>A layer with somebody whose joints you drag</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Eine Ebene mit jemandem, dessen Gelenke du ziehst</translation>
    </message>
    <message>
        <source>A part the engine needs could not be loaded ({error}).</source>
        <extracomment>studio/workers/failures.py</extracomment>
        <translation>Ein Teil, den die Engine braucht, konnte nicht geladen werden ({error}).</translation>
    </message>
    <message>
        <source>A picture cannot be made yet.</source>
        <extracomment>studio/app/generation.py</extracomment>
        <translation>Noch kann kein Bild entstehen.</translation>
    </message>
    <message>
        <source>A picture is being made.</source>
        <extracomment>studio/app/availability.py</extracomment>
        <translation>Gerade wird ein Bild gemacht.</translation>
    </message>
    <message>
        <source>A picture is not on the disk yet</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation>Ein Bild ist noch nicht auf dem Laufwerk</translation>
    </message>
    <message>
        <source>A point of a weight curve is [progress, share], both from 0 to 1, not {list}.</source>
        <extracomment>studio/domain/curve.py</extracomment>
        <translation>Ein Punkt einer Gewichtskurve ist [Fortschritt, Anteil], beide von 0 bis 1, nicht {list}.</translation>
    </message>
    <message>
        <source>A pose has a name and a group.</source>
        <extracomment>studio/pose/library.py</extracomment>
        <translation>Eine Pose hat einen Namen und eine Gruppe.</translation>
    </message>
    <message>
        <source>A pose layer holds {count} people at most.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation>Eine Posenebene fasst höchstens {count} Menschen.</translation>
    </message>
    <message>
        <source>A pose on black</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Eine Pose auf Schwarz</translation>
    </message>
    <message>
        <source>A preset needs a name of 1 to {max_name} letters.</source>
        <extracomment>studio/files/presets.py</extracomment>
        <translation>Eine Vorgabe braucht einen Namen aus 1 bis {max_name} Zeichen.</translation>
    </message>
    <message>
        <source>A saved adapter has values of another kind ({error}).</source>
        <extracomment>studio/state/adapter_entry.py</extracomment>
        <translation>Ein gespeicherter Adapter hat Werte anderer Art ({error}).</translation>
    </message>
    <message>
        <source>A saved adapter lacks its {name}.</source>
        <extracomment>studio/state/adapter_entry.py</extracomment>
        <translation>Einem gespeicherten Adapter fehlt {name}.</translation>
    </message>
    <message>
        <source>A saved adapter&apos;s {name} cannot be {value}.</source>
        <extracomment>studio/state/adapter_entry.py</extracomment>
        <translation>Bei einem gespeicherten Adapter kann {name} nicht {value} sein.</translation>
    </message>
    <message>
        <source>A saved folder of adapters lacks its {name}.</source>
        <extracomment>studio/state/adapter_folder.py</extracomment>
        <translation>Einem gespeicherten Adapterordner fehlt {name}.</translation>
    </message>
    <message>
        <source>A saved folder&apos;s {name} cannot be {value}.</source>
        <extracomment>studio/state/adapter_folder.py</extracomment>
        <translation>Bei einem gespeicherten Ordner kann {name} nicht {value} sein.</translation>
    </message>
    <message>
        <source>A slider&apos;s default</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation>Voreinstellung eines Reglers</translation>
    </message>
    <message>
        <source>A weight curve can have {most_points} points, not {len}.</source>
        <extracomment>studio/domain/curve.py</extracomment>
        <translation>Eine Gewichtskurve kann {most_points} Punkte haben, nicht {len}.</translation>
    </message>
    <message>
        <source>ADE20K</source>
        <extracomment>studio/panels/class_picker.py</extracomment>
        <translation>ADE20K</translation>
    </message>
    <message>
        <source>About the chosen picture</source>
        <extracomment>studio/panels/history_details.py</extracomment>
        <translation>Über das gewählte Bild</translation>
    </message>
    <message>
        <source>About the studio</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation>Über das Studio</translation>
    </message>
    <message>
        <source>About {count} tokens. The text encoder reads {chunk} at a time; longer prompts are read in parts.</source>
        <extracomment>studio/panels/prompt_panel.py</extracomment>
        <translation>Etwa {count} Tokens. Der Text-Encoder liest {chunk} auf einmal; längere Prompts werden in Teilen gelesen.</translation>
    </message>
    <message>
        <source>Acts</source>
        <extracomment>studio/panels/mask_control.py</extracomment>
        <translation>Wirkt</translation>
    </message>
    <message>
        <source>Adapters</source>
        <extracomment>studio/app/panels.py</extracomment>
        <translation>Adapter</translation>
    </message>
    <message>
        <source>Adapters beside one another</source>
        <extracomment>studio/panels/interference_dialog.py</extracomment>
        <translation>Adapter nebeneinander</translation>
    </message>
    <message>
        <source>Add</source>
        <extracomment>blend modes</extracomment>
        <translation>Addieren</translation>
    </message>
    <message>
        <source>Add a depth layer</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Tiefenebene hinzufügen</translation>
    </message>
    <message>
        <source>Add a depth layer from the Layer menu.</source>
        <extracomment>studio/canvas/relief_handler.py</extracomment>
        <translation>Füge über das Menü Ebene eine Tiefenebene hinzu.</translation>
    </message>
    <message>
        <source>Add a layer first.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation>Füge zuerst eine Ebene hinzu.</translation>
    </message>
    <message>
        <source>Add a layer for {name}</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Eine Ebene für {name} hinzufügen</translation>
    </message>
    <message>
        <source>Add a layer of depth, areas or a mask</source>
        <extracomment>studio/panels/layers_panel.py</extracomment>
        <translation>Eine Ebene für Tiefe oder Flächen oder eine Maske hinzufügen</translation>
    </message>
    <message>
        <source>Add a paint layer</source>
        <extracomment>studio/panels/layers_panel.py</extracomment>
        <translation>Eine Malebene hinzufügen</translation>
    </message>
    <message>
        <source>Add a pose</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Pose hinzufügen</translation>
    </message>
    <message>
        <source>Add a pose for {name}</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Eine Pose für {name} hinzufügen</translation>
    </message>
    <message>
        <source>Add a pose layer from the Layer menu.</source>
        <extracomment>studio/canvas/pose_handler.py</extracomment>
        <translation>Füge über das Menü Ebene eine Posenebene hinzu.</translation>
    </message>
    <message>
        <source>Add a pose layer: people to pose</source>
        <extracomment>studio/panels/layers_panel.py</extracomment>
        <translation>Eine Posenebene hinzufügen: Menschen zum Posieren</translation>
    </message>
    <message>
        <source>Add a sketch layer: its lines guide the picture</source>
        <extracomment>studio/panels/layers_panel.py</extracomment>
        <translation>Eine Skizzenebene hinzufügen: Ihre Linien lenken das Bild</translation>
    </message>
    <message>
        <source>Add adapter</source>
        <extracomment>studio/app/palette_entries.py</extracomment>
        <translation>Adapter hinzufügen</translation>
    </message>
    <message>
        <source>Add adapter {name}</source>
        <extracomment>studio/state/adapter_adding.py</extracomment>
        <translation>Adapter {name} hinzufügen</translation>
    </message>
    <message>
        <source>Add an areas layer</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Flächenebene hinzufügen</translation>
    </message>
    <message>
        <source>Add another layer first, then delete this one.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation>Füge zuerst eine andere Ebene hinzu, dann lösche diese.</translation>
    </message>
    <message>
        <source>Add another pose layer.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation>Füge noch eine Posenebene hinzu.</translation>
    </message>
    <message>
        <source>Add as layer</source>
        <extracomment>studio/app/result_bar.py</extracomment>
        <translation>Als Ebene hinzufügen</translation>
    </message>
    <message>
        <source>Add it as an IP-Adapter.</source>
        <extracomment>studio/adapters/instantid.py</extracomment>
        <translation>Füge ihn als IP-Adapter hinzu.</translation>
    </message>
    <message>
        <source>Add it as the kind of adapter that it is.</source>
        <extracomment>studio/adapters/lora_formats.py</extracomment>
        <translation>Füge sie als die Adapterart hinzu, die sie ist.</translation>
    </message>
    <message>
        <source>Add key…</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation>Taste hinzufügen…</translation>
    </message>
    <message>
        <source>Add mask for {name}</source>
        <extracomment>studio/state/session.py</extracomment>
        <translation>Maske für {name} hinzufügen</translation>
    </message>
    <message>
        <source>Add person</source>
        <extracomment>studio/app/pose_bar.py</extracomment>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Add something that steers the picture</source>
        <extracomment>studio/panels/adapters_panel.py</extracomment>
        <translation>Etwas hinzufügen, das das Bild lenkt</translation>
    </message>
    <message>
        <source>Add {kind} layer</source>
        <extracomment>studio/state/layer_edits.py</extracomment>
        <translation>Ebene hinzufügen: {kind}</translation>
    </message>
    <message>
        <source>Adds up</source>
        <extracomment>studio/panels/composition_control.py</extracomment>
        <translation>Addiert</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>studio/panels/folder_row.py</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All keys as they came</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation>Alle Tasten, wie sie anfangs waren</translation>
    </message>
    <message>
        <source>All pairs…</source>
        <extracomment>studio/panels/interference_card.py</extracomment>
        <translation>Alle Paare…</translation>
    </message>
    <message>
        <source>All panels where they were</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Alle Bedienfelder wieder an ihrem ersten Platz</translation>
    </message>
    <message>
        <source>Alt + click</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation>Alt + Klick</translation>
    </message>
    <message>
        <source>An adapter has no {name} to change.</source>
        <extracomment>studio/state/adapter_stack.py</extracomment>
        <translation>Ein Adapter hat kein {name}, das sich ändern ließe.</translation>
    </message>
    <message>
        <source>An adapter must be written as a table of values, not {item}.</source>
        <extracomment>studio/state/adapter_entry.py</extracomment>
        <translation>Ein Adapter muss als Tabelle von Werten geschrieben sein, nicht {item}.</translation>
    </message>
    <message>
        <source>An adapter must start and end within the run, 0 &lt;= start &lt;= end &lt;= 1, not {start} to {end}.</source>
        <extracomment>studio/domain/request.py</extracomment>
        <translation>Ein Adapter muss innerhalb des Laufs beginnen und enden, 0 &lt;= Beginn &lt;= Ende &lt;= 1, nicht {start} bis {end}.</translation>
    </message>
    <message>
        <source>An adapter&apos;s weight must lie from -1 to 2, not {weight}.</source>
        <extracomment>studio/domain/request.py</extracomment>
        <translation>Das Gewicht eines Adapters muss von -1 bis 2 reichen, nicht {weight}.</translation>
    </message>
    <message>
        <source>An adapter&apos;s weight, start and end must be numbers.</source>
        <extracomment>studio/state/adapter_entry.py</extracomment>
        <translation>Gewicht, Beginn und Ende eines Adapters müssen Zahlen sein.</translation>
    </message>
    <message>
        <source>And pictures like these: change their colours and parts.</source>
        <extracomment>studio/panels/ideas.py</extracomment>
        <translation>Und Bilder wie diese: Ändere ihre Farben und Teile.</translation>
    </message>
    <message>
        <source>Apply as layer</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation>Als Ebene anwenden</translation>
    </message>
    <message>
        <source>Arabesque</source>
        <extracomment>poses</extracomment>
        <translation>Arabeske</translation>
    </message>
    <message>
        <source>Archer</source>
        <extracomment>poses</extracomment>
        <translation>Bogenschütze</translation>
    </message>
    <message>
        <source>Areas</source>
        <extracomment>adapters</extracomment>
        <translation>Flächen</translation>
    </message>
    <message>
        <source>Areas: what is where</source>
        <extracomment>studio/panels/layers_panel.py</extracomment>
        <translation>Flächen: was wo ist</translation>
    </message>
    <message>
        <source>Arms crossed</source>
        <extracomment>poses</extracomment>
        <translation>Arme verschränkt</translation>
    </message>
    <message>
        <source>Arms up</source>
        <extracomment>examples</extracomment>
        <translation>Arme nach oben</translation>
    </message>
    <message>
        <source>Arms wide</source>
        <extracomment>poses</extracomment>
        <translation>Arme ausgebreitet</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>At 0 nothing would change; try 0.6.</source>
        <extracomment>studio/domain/request.py</extracomment>
        <translation>Bei 0 würde sich nichts ändern; versuch 0,6.</translation>
    </message>
    <message>
        <source>Ball</source>
        <extracomment>studio/canvas/relief_handler.py</extracomment>
        <translation>Kugel</translation>
    </message>
    <message>
        <source>Ball: drag from its middle; it stands on the ground below it</source>
        <extracomment>studio/app/depth_bar.py</extracomment>
        <translation>Kugel: von der Mitte aus ziehen; sie steht auf dem Boden darunter</translation>
    </message>
    <message>
        <source>Ballet</source>
        <extracomment>poses</extracomment>
        <translation>Ballett</translation>
    </message>
    <message>
        <source>Begin the prompt with “{subject}”</source>
        <extracomment>studio/panels/ideas.py</extracomment>
        <translation>Den Prompt mit „{subject}“ beginnen</translation>
    </message>
    <message>
        <source>Blend mode</source>
        <extracomment>studio/state/document.py</extracomment>
        <translation>Mischmodus</translation>
    </message>
    <message>
        <source>Block {number} on the way down; 1 is the finest</source>
        <extracomment>studio/panels/part_sliders.py</extracomment>
        <translation>Block {number} auf dem Weg nach unten; 1 ist der feinste</translation>
    </message>
    <message>
        <source>Block {number} on the way up; the last is finest</source>
        <extracomment>studio/panels/part_sliders.py</extracomment>
        <translation>Block {number} auf dem Weg nach oben; der letzte ist der feinste</translation>
    </message>
    <message>
        <source>Body and space</source>
        <extracomment>groups of adapters</extracomment>
        <translation>Körper und Raum</translation>
    </message>
    <message>
        <source>Both were made with the same settings.</source>
        <extracomment>studio/panels/compare_dialog.py</extracomment>
        <translation>Beide entstanden mit denselben Einstellungen.</translation>
    </message>
    <message>
        <source>Bow</source>
        <extracomment>poses</extracomment>
        <translation>Verbeugung</translation>
    </message>
    <message>
        <source>Bridge</source>
        <extracomment>poses</extracomment>
        <translation>Brücke</translation>
    </message>
    <message>
        <source>Brush</source>
        <extracomment>studio/app/palette_entries.py</extracomment>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Brush stroke</source>
        <extracomment>studio/canvas/handler.py</extracomment>
        <translation>Pinselstrich</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>studio/app/photo_poses.py</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel, nothing is kept</source>
        <extracomment>studio/panels/generate_bar.py</extracomment>
        <translation>Abbrechen, nichts wird behalten</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <extracomment>studio/app/generation.py</extracomment>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <extracomment>studio/app/generation.py</extracomment>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>Canvas</source>
        <extracomment>studio/canvas/view.py</extracomment>
        <translation>Leinwand</translation>
    </message>
    <message>
        <source>Carrying</source>
        <extracomment>poses</extracomment>
        <translation>Tragen</translation>
    </message>
    <message>
        <source>Change key…</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation>Taste ändern…</translation>
    </message>
    <message>
        <source>Change seed</source>
        <extracomment>studio/panels/seed_field.py</extracomment>
        <translation>Seed ändern</translation>
    </message>
    <message>
        <source>Change the settings</source>
        <extracomment>studio/panels/settings_offer.py</extracomment>
        <translation>Einstellungen ändern</translation>
    </message>
    <message>
        <source>Change these settings in one step, which can be undone</source>
        <extracomment>studio/panels/settings_offer.py</extracomment>
        <translation>Diese Einstellungen in einem Schritt ändern, der sich rückgängig machen lässt</translation>
    </message>
    <message>
        <source>Changed by you</source>
        <extracomment>studio/app/shortcut_list.py</extracomment>
        <translation>Von dir geändert</translation>
    </message>
    <message>
        <source>Check that it exists and may be read.</source>
        <extracomment>studio/app/pose_files.py</extracomment>
        <translation>Prüfe, ob es sie gibt und ob sie gelesen werden darf.</translation>
    </message>
    <message>
        <source>Check that the file exists and may be read.</source>
        <extracomment>studio/domain/picture.py</extracomment>
        <translation>Prüfe, ob es die Datei gibt und ob sie gelesen werden darf.</translation>
    </message>
    <message>
        <source>Cheering</source>
        <extracomment>poses</extracomment>
        <translation>Jubeln</translation>
    </message>
    <message>
        <source>Choose a JSON file saved by OpenPose, ControlNet or openpose-editor.</source>
        <extracomment>studio/pose/json_dialects.py</extracomment>
        <translation>Wähle eine JSON-Datei, die OpenPose, ControlNet oder openpose-editor gespeichert hat.</translation>
    </message>
    <message>
        <source>Choose a Stable Diffusion 1.5, 2 or XL model, or one made from these.</source>
        <extracomment>studio/engine/layout.py</extracomment>
        <translation>Wähle ein Modell für Stable Diffusion 1.5, 2 oder XL, oder eines, das daraus gemacht wurde.</translation>
    </message>
    <message>
        <source>Choose a file that ends in .safetensors.</source>
        <extracomment>studio/adapters/files.py</extracomment>
        <translation>Wähle eine Datei, die auf .safetensors endet.</translation>
    </message>
    <message>
        <source>Choose a file that lies on a disk.</source>
        <extracomment>studio/library/reading.py</extracomment>
        <translation>Wähle eine Datei, die auf einem Laufwerk liegt.</translation>
    </message>
    <message>
        <source>Choose a file with bodies of 18 joints.</source>
        <extracomment>studio/pose/json_dialects.py</extracomment>
        <translation>Wähle eine Datei mit Körpern aus 18 Gelenken.</translation>
    </message>
    <message>
        <source>Choose a file with bodies of 18 or 25 joints.</source>
        <extracomment>studio/pose/json_dialects.py</extracomment>
        <translation>Wähle eine Datei mit Körpern aus 18 oder 25 Gelenken.</translation>
    </message>
    <message>
        <source>Choose a file with fewer people.</source>
        <extracomment>studio/pose/openpose_json.py</extracomment>
        <translation>Wähle eine Datei mit weniger Menschen.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <extracomment>studio/library/reading.py</extracomment>
        <translation>Wähle eine Datei.</translation>
    </message>
    <message>
        <source>Choose a folder that contains config.json and a safetensors file.</source>
        <extracomment>studio/adapters/reading.py</extracomment>
        <translation>Wähle einen Ordner, der config.json und eine safetensors-Datei enthält.</translation>
    </message>
    <message>
        <source>Choose a folder that contains model_index.json.</source>
        <extracomment>studio/engine/layout.py</extracomment>
        <translation>Wähle einen Ordner, der model_index.json enthält.</translation>
    </message>
    <message>
        <source>Choose a folder that contains {weights} and {net}.</source>
        <extracomment>studio/adapters/instantid.py</extracomment>
        <translation>Wähle einen Ordner, der {weights} und {net} enthält.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <extracomment>studio/panels/model_field.py</extracomment>
        <translation>Einen Ordner wählen…</translation>
    </message>
    <message>
        <source>Choose a model folder (with a model_index.json)</source>
        <extracomment>studio/panels/model_field.py</extracomment>
        <translation>Wähle einen Modellordner (mit einer model_index.json)</translation>
    </message>
    <message>
        <source>Choose a picture file; or drop one on this row</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Eine Bilddatei wählen; oder eine auf dieser Zeile ablegen</translation>
    </message>
    <message>
        <source>Choose a picture for {name}</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Ein Bild für {name} wählen</translation>
    </message>
    <message>
        <source>Choose a picture in which one face is large and seen from the front.</source>
        <extracomment>studio/adapters/reading.py</extracomment>
        <translation>Wähle ein Bild, in dem ein Gesicht groß und von vorn zu sehen ist.</translation>
    </message>
    <message>
        <source>Choose a picture of a face, or switch the adapter off.</source>
        <extracomment>studio/adapters/faceid.py</extracomment>
        <translation>Wähle das Bild eines Gesichts, oder schalte den Adapter aus.</translation>
    </message>
    <message>
        <source>Choose a picture that was made by the studio or by A1111.</source>
        <extracomment>studio/files/a1111.py</extracomment>
        <translation>Wähle ein Bild, das mit dem Studio oder mit A1111 gemacht wurde.</translation>
    </message>
    <message>
        <source>Choose a picture, or switch the adapter off.</source>
        <extracomment>studio/adapters/ip_adapter.py</extracomment>
        <translation>Wähle ein Bild, oder schalte den Adapter aus.</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Ein Bild wählen…</translation>
    </message>
    <message>
        <source>Choose a plain, Plus, Full or FaceID IP-Adapter.</source>
        <extracomment>studio/adapters/ip_weights.py</extracomment>
        <translation>Wähle einen einfachen, Plus-, Full- oder FaceID-IP-Adapter.</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <extracomment>studio/files/atomic.py</extracomment>
        <translation>Wähle einen kürzeren Namen.</translation>
    </message>
    <message>
        <source>Choose a text-to-image or inpainting model.</source>
        <extracomment>studio/engine/loading.py</extracomment>
        <translation>Wähle ein Text-zu-Bild- oder ein Inpainting-Modell.</translation>
    </message>
    <message>
        <source>Choose another disk.</source>
        <extracomment>studio/files/atomic.py</extracomment>
        <translation>Wähle ein anderes Laufwerk.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <extracomment>studio/pose/openpose_json.py</extracomment>
        <translation>Wähle eine andere Datei.</translation>
    </message>
    <message>
        <source>Choose another folder, or make it again.</source>
        <extracomment>studio/files/atomic.py</extracomment>
        <translation>Wähle einen anderen Ordner, oder lege ihn neu an.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <extracomment>studio/files/atomic.py</extracomment>
        <translation>Wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <extracomment>studio/files/atomic.py</extracomment>
        <translation>Wähle einen anderen Namen.</translation>
    </message>
    <message>
        <source>Choose another one, or restore it from a backup.</source>
        <extracomment>studio/files/png_text.py</extracomment>
        <translation>Wähle ein anderes, oder hole es aus einer Sicherung.</translation>
    </message>
    <message>
        <source>Choose one for embeddings of 512 numbers.</source>
        <extracomment>studio/adapters/faceid.py</extracomment>
        <translation>Wähle eines für Einbettungen aus 512 Zahlen.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <extracomment>studio/library/folders.py</extracomment>
        <translation>Wähle eine davon.</translation>
    </message>
    <message>
        <source>Choose the file of a {title}.</source>
        <extracomment>studio/adapters/single_file.py</extracomment>
        <translation>Wähle die Datei eines {title}.</translation>
    </message>
    <message>
        <source>Choose the file of an adapter</source>
        <extracomment>studio/panels/add_adapter_menu.py</extracomment>
        <translation>Wähle die Datei eines Adapters</translation>
    </message>
    <message>
        <source>Choose the file of an {title}.</source>
        <extracomment>studio/adapters/ip_weights.py</extracomment>
        <translation>Wähle die Datei eines {title}.</translation>
    </message>
    <message>
        <source>Choose the file of the {what}.</source>
        <extracomment>studio/adapters/files.py</extracomment>
        <translation>Wähle die passende Datei ({what}).</translation>
    </message>
    <message>
        <source>Choose the folder of a {title}.</source>
        <extracomment>studio/adapters/reading.py</extracomment>
        <translation>Wähle den Ordner eines {title}.</translation>
    </message>
    <message>
        <source>Choose the folder of an adapter</source>
        <extracomment>studio/panels/add_adapter_menu.py</extracomment>
        <translation>Wähle den Ordner eines Adapters</translation>
    </message>
    <message>
        <source>Choose the folder that contains model_index.json.</source>
        <extracomment>studio/engine/layout.py</extracomment>
        <translation>Wähle den Ordner, der model_index.json enthält.</translation>
    </message>
    <message>
        <source>Choose the folder that holds them all.</source>
        <extracomment>studio/library/weights.py</extracomment>
        <translation>Wähle den Ordner, der sie alle enthält.</translation>
    </message>
    <message>
        <source>Choose two to compare them</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation>Wähle zwei, um sie zu vergleichen</translation>
    </message>
    <message>
        <source>Choose what it looks at, or drop a picture here</source>
        <extracomment>studio/panels/source_thumbnail.py</extracomment>
        <translation>Wähle, was er ansieht, oder lege hier ein Bild ab</translation>
    </message>
    <message>
        <source>Choose what “{name}” looks at</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Wählen, was „{name}“ ansieht</translation>
    </message>
    <message>
        <source>Choose…</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Class: {name}</source>
        <extracomment>studio/app/area_bar.py</extracomment>
        <translation>Klasse: {name}</translation>
    </message>
    <message>
        <source>Classes</source>
        <extracomment>studio/panels/class_picker.py</extracomment>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Clear layer</source>
        <extracomment>studio/app/layer_commands.py</extracomment>
        <translation>Ebene leeren</translation>
    </message>
    <message>
        <source>Click its eye in the layers list to see what you draw.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation>Klicke in der Ebenenliste auf ihr Auge, um zu sehen, was du zeichnest.</translation>
    </message>
    <message>
        <source>Click its padlock in the layers list to change it.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation>Klicke in der Ebenenliste auf ihr Schloss, um sie zu ändern.</translation>
    </message>
    <message>
        <source>Click to rename</source>
        <extracomment>studio/panels/adapter_row.py</extracomment>
        <translation>Klicken zum Umbenennen</translation>
    </message>
    <message>
        <source>Climbing</source>
        <extracomment>poses</extracomment>
        <translation>Klettern</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the studio</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Das Studio schließen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <extracomment>studio/widgets/toast.py</extracomment>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Close {name}; the Window menu opens it again</source>
        <extracomment>studio/app/docks.py</extracomment>
        <translation>{name} schließen; im Menü Fenster lässt es sich wieder öffnen</translation>
    </message>
    <message>
        <source>Colour</source>
        <extracomment>blend modes</extracomment>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Colour burn</source>
        <extracomment>blend modes</extracomment>
        <translation>Farbig nachbelichten</translation>
    </message>
    <message>
        <source>Colour dodge</source>
        <extracomment>blend modes</extracomment>
        <translation>Farbig abwedeln</translation>
    </message>
    <message>
        <source>Colour p&amp;icker</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Farbp&amp;ipette</translation>
    </message>
    <message>
        <source>Colour picker</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation>Farbpipette</translation>
    </message>
    <message>
        <source>Colour wheel</source>
        <extracomment>studio/panels/colour_wheel.py</extracomment>
        <translation>Farbkreis</translation>
    </message>
    <message>
        <source>Coloured areas on black</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Farbige Flächen auf Schwarz</translation>
    </message>
    <message>
        <source>Colours of {name}</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Farben von {name}</translation>
    </message>
    <message>
        <source>Colours on white</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Farben auf Weiß</translation>
    </message>
    <message>
        <source>Colours to paint with</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Farben zum Malen</translation>
    </message>
    <message>
        <source>Colours you drew with; click to take one</source>
        <extracomment>studio/panels/colour_swatch.py</extracomment>
        <translation>Farben, mit denen du gezeichnet hast; klicken nimmt eine</translation>
    </message>
    <message>
        <source>Command</source>
        <extracomment>studio/app/shortcut_list.py</extracomment>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <extracomment>studio/app/shortcut_list.py</extracomment>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Commands found</source>
        <extracomment>studio/widgets/command_palette.py</extracomment>
        <translation>Gefundene Befehle</translation>
    </message>
    <message>
        <source>Compare</source>
        <extracomment>studio/panels/compare_dialog.py</extracomment>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare it with what `studio request --example` prints.</source>
        <extracomment>studio/domain/request_json.py</extracomment>
        <translation>Vergleiche es mit dem, was `studio request --example` ausgibt.</translation>
    </message>
    <message>
        <source>Compare two of them side by side</source>
        <extracomment>studio/panels/history_details.py</extracomment>
        <translation>Zwei davon nebeneinander vergleichen</translation>
    </message>
    <message>
        <source>Comparison of two pictures</source>
        <extracomment>studio/panels/compare_view.py</extracomment>
        <translation>Vergleich zweier Bilder</translation>
    </message>
    <message>
        <source>Content</source>
        <extracomment>studio/panels/part_sliders.py</extracomment>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>ControlNet</source>
        <extracomment>kinds of adapters</extracomment>
        <translation>ControlNet</translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy seed</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation>Seed kopieren</translation>
    </message>
    <message>
        <source>Copy the seed</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation>Den Seed kopieren</translation>
    </message>
    <message>
        <source>Create</source>
        <extracomment>studio/app/dialogs.py</extracomment>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Cross-legged</source>
        <extracomment>poses</extracomment>
        <translation>Im Schneidersitz</translation>
    </message>
    <message>
        <source>Damaged: {name}</source>
        <extracomment>studio/panels/history_model.py</extracomment>
        <translation>Beschädigt: {name}</translation>
    </message>
    <message>
        <source>Dancing</source>
        <extracomment>examples</extracomment>
        <translation>Tanzen</translation>
    </message>
    <message>
        <source>Dark lines on white</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Dunkle Linien auf Weiß</translation>
    </message>
    <message>
        <source>Darken</source>
        <extracomment>blend modes</extracomment>
        <translation>Abdunkeln</translation>
    </message>
    <message>
        <source>De&amp;lete layer</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Ebene l&amp;öschen</translation>
    </message>
    <message>
        <source>Default</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Default for all</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation>Standard für alle</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>studio/app/own_poses_dialog.py</extracomment>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete it, and look for the same as safetensors.</source>
        <extracomment>studio/library/pickles.py</extracomment>
        <translation>Lösche es, und suche dasselbe als safetensors.</translation>
    </message>
    <message>
        <source>Delete layer</source>
        <extracomment>studio/panels/layers_commands.py</extracomment>
        <translation>Ebene löschen</translation>
    </message>
    <message>
        <source>Delete the chosen drawing for good</source>
        <extracomment>studio/app/recovery.py</extracomment>
        <translation>Die gewählte Zeichnung endgültig löschen</translation>
    </message>
    <message>
        <source>Delete; can be undone for a while</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation>Löschen; lässt sich eine Weile rückgängig machen</translation>
    </message>
    <message>
        <source>Deleted layer</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Gelöschte Ebene</translation>
    </message>
    <message>
        <source>Depth</source>
        <extracomment>adapters</extracomment>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Depth s&amp;olids</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Tiefen&amp;körper</translation>
    </message>
    <message>
        <source>Depth solids</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation>Tiefenkörper</translation>
    </message>
    <message>
        <source>Depth: how near things are</source>
        <extracomment>studio/panels/layers_panel.py</extracomment>
        <translation>Tiefe: wie nah die Dinge sind</translation>
    </message>
    <message>
        <source>Depth: near is light</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Tiefe: nah ist hell</translation>
    </message>
    <message>
        <source>Detach or dock {name}</source>
        <extracomment>studio/app/docks.py</extracomment>
        <translation>{name} ablösen oder andocken</translation>
    </message>
    <message>
        <source>Details</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation>Details</translation>
    </message>
    <message>
        <source>Did you mean {close}?</source>
        <extracomment>studio/domain/errors.py</extracomment>
        <translation>Meintest du {close}?</translation>
    </message>
    <message>
        <source>Difference</source>
        <extracomment>blend modes</extracomment>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Disco</source>
        <extracomment>poses</extracomment>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Done in {seconds} s.</source>
        <extracomment>studio/app/generation.py</extracomment>
        <translation>Fertig in {seconds} s.</translation>
    </message>
    <message>
        <source>Double click</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Downward dog</source>
        <extracomment>poses</extracomment>
        <translation>Herabschauender Hund</translation>
    </message>
    <message>
        <source>Drag the joints of people</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Die Gelenke von Menschen ziehen</translation>
    </message>
    <message>
        <source>Drag their joints with the pose tool, or choose another layer.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation>Ziehe ihre Gelenke mit dem Posenwerkzeug, oder wähle eine andere Ebene.</translation>
    </message>
    <message>
        <source>Drag to another place</source>
        <extracomment>studio/panels/grip.py</extracomment>
        <translation>An einen anderen Platz ziehen</translation>
    </message>
    <message>
        <source>Drag, or double click to type a number</source>
        <extracomment>studio/app/dialogs.py</extracomment>
        <translation>Ziehen, oder doppelklicken und eine Zahl tippen</translation>
    </message>
    <message>
        <source>Drag, or use the arrow keys, to uncover one or the other</source>
        <extracomment>studio/panels/compare_view.py</extracomment>
        <translation>Ziehe, oder nimm die Pfeiltasten, um das eine oder das andere aufzudecken</translation>
    </message>
    <message>
        <source>Draw a rectangle</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Ein Rechteck zeichnen</translation>
    </message>
    <message>
        <source>Draw a straight line</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Eine gerade Linie zeichnen</translation>
    </message>
    <message>
        <source>Draw an ellipse</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Eine Ellipse zeichnen</translation>
    </message>
    <message>
        <source>Draw crisp lines</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Scharfe Linien zeichnen</translation>
    </message>
    <message>
        <source>Draw in the style “{style}”: puts it into the prompt</source>
        <extracomment>studio/panels/chips.py</extracomment>
        <translation>Im Stil „{style}“ zeichnen: schreibt ihn in den Prompt</translation>
    </message>
    <message>
        <source>Draw on its layer or choose a picture, or switch the adapter off.</source>
        <extracomment>studio/adapters/controlnet.py</extracomment>
        <translation>Zeichne auf seine Ebene oder wähle ein Bild, oder schalte den Adapter aus.</translation>
    </message>
    <message>
        <source>Draw on its sketch layer, or switch the adapter off.</source>
        <extracomment>studio/adapters/t2i_adapter.py</extracomment>
        <translation>Zeichne auf seine Skizzenebene, oder schalte den Adapter aus.</translation>
    </message>
    <message>
        <source>Draw, describe, and press Generate for the first one</source>
        <extracomment>studio/panels/history_view.py</extracomment>
        <translation>Zeichne, beschreibe, und drücke Erzeugen für das erste</translation>
    </message>
    <message>
        <source>Draw, describe, and watch the picture form. Everything happens on this computer; nothing is sent anywhere.</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation>Zeichne, beschreibe, und sieh zu, wie das Bild entsteht. Alles geschieht auf diesem Computer; nichts wird verschickt.</translation>
    </message>
    <message>
        <source>Drawings that can be recovered</source>
        <extracomment>studio/app/recovery.py</extracomment>
        <translation>Zeichnungen, die sich retten lassen</translation>
    </message>
    <message>
        <source>Drop a project (.ora) or a picture.</source>
        <extracomment>studio/app/bindings.py</extracomment>
        <translation>Lege ein Projekt (.ora) oder ein Bild ab.</translation>
    </message>
    <message>
        <source>Drop it on the canvas to use the picture itself.</source>
        <extracomment>studio/files/result_png.py</extracomment>
        <translation>Lege es auf der Leinwand ab, um das Bild selbst zu verwenden.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <extracomment>studio/panels/adapter_row.py</extracomment>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Duplicate layer</source>
        <extracomment>studio/panels/layers_commands.py</extracomment>
        <translation>Ebene duplizieren</translation>
    </message>
    <message>
        <source>Duplicate, move or remove this adapter</source>
        <extracomment>studio/panels/adapter_row.py</extracomment>
        <translation>Diesen Adapter duplizieren, verschieben oder entfernen</translation>
    </message>
    <message>
        <source>Each size of the network by itself, times the slider above it</source>
        <extracomment>studio/panels/part_sliders.py</extracomment>
        <translation>Jede Größe des Netzes für sich, mal dem Regler darüber</translation>
    </message>
    <message>
        <source>Edges</source>
        <extracomment>adapters</extracomment>
        <translation>Kanten</translation>
    </message>
    <message>
        <source>Edit shortcuts</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation>Tastenkürzel bearbeiten</translation>
    </message>
    <message>
        <source>Ellip&amp;se</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>E&amp;llipse</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <extracomment>studio/canvas/handler.py</extracomment>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Erase</source>
        <extracomment>studio/canvas/handler.py</extracomment>
        <translation>Radieren</translation>
    </message>
    <message>
        <source>Erase it everywhere</source>
        <extracomment>studio/app/area_bar.py</extracomment>
        <translation>Überall radieren</translation>
    </message>
    <message>
        <source>Erase: nothing in particular is there</source>
        <extracomment>studio/app/area_bar.py</extracomment>
        <translation>Radieren: Hier ist nichts Bestimmtes</translation>
    </message>
    <message>
        <source>Eraser</source>
        <extracomment>brushes</extracomment>
        <translation>Radierer</translation>
    </message>
    <message>
        <source>Esc always stops what is going on.</source>
        <extracomment>studio/state/key_map.py</extracomment>
        <translation>Esc hält immer an, was gerade läuft.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were written before.</source>
        <extracomment>studio/state/exporting.py</extracomment>
        <translation>
            <numerusform>Davor wurde %n Bild geschrieben.</numerusform>
            <numerusform>Davor wurden %n Bilder geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Brush presets</source>
        <extracomment>studio/app/menus.py</extracomment>
        <translation>Pinsel&amp;vorgaben</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Depth from its shape</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>&amp;Tiefe aus ihrer Form</translation>
    </message>
    <message>
        <source>&amp;Edges of it</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>&amp;Kanten davon</translation>
    </message>
    <message>
        <source>&amp;Feather…</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>&amp;Weiche Kante…</translation>
    </message>
    <message>
        <source>&amp;Grow…</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>&amp;Ausdehnen…</translation>
    </message>
    <message>
        <source>&amp;Invert lines</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Linien &amp;umkehren</translation>
    </message>
    <message>
        <source>&amp;Invert selection</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Auswahl &amp;umkehren</translation>
    </message>
    <message>
        <source>&amp;Lasso</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>&amp;Lasso</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>E&amp;infügen</translation>
    </message>
    <message>
        <source>&amp;Pencil drawing of it</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>&amp;Bleistiftzeichnung davon</translation>
    </message>
    <message>
        <source>&amp;Polygon lasso</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>&amp;Polygon-Lasso</translation>
    </message>
    <message>
        <source>&amp;Scribble of it</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>K&amp;ritzelei davon</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <extracomment>studio/app/menus.py</extracomment>
        <translation>Aus&amp;wahl</translation>
    </message>
    <message>
        <source>&amp;Shrink…</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>&amp;Verkleinern…</translation>
    </message>
    <message>
        <source>&amp;Thicker lines</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Linien &amp;dicker</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <extracomment>studio/app/menus.py</extracomment>
        <translation>Werk&amp;zeuge</translation>
    </message>
    <message>
        <source>&amp;Transform</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>&amp;Transformieren</translation>
    </message>
    <message>
        <source>&amp;What the adapter sees</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>&amp;Was der Adapter sieht</translation>
    </message>
    <message>
        <source>A depth layer of a depth picture made elsewhere</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Eine Tiefenebene aus einem anderswo gemachten Tiefenbild</translation>
    </message>
    <message>
        <source>A depth layer on which its shape is a cushion</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Eine Tiefenebene, auf der ihre Form ein Kissen ist</translation>
    </message>
    <message>
        <source>A face has five points of two numbers each, or none.</source>
        <extracomment>studio/domain/face_use.py</extracomment>
        <translation>Ein Gesicht hat fünf Punkte aus je zwei Zahlen, oder keine.</translation>
    </message>
    <message>
        <source>A folder&apos;s weight must lie from {least} to {most}, not {weight}.</source>
        <extracomment>studio/state/adapter_folder.py</extracomment>
        <translation>Das Gewicht eines Ordners muss von {least} bis {most} reichen, nicht {weight}.</translation>
    </message>
    <message>
        <source>A person can have {most_looks} further pictures, not {len}.</source>
        <extracomment>studio/domain/face_use.py</extracomment>
        <translation>Eine Person kann {most_looks} weitere Bilder haben, nicht {len}.</translation>
    </message>
    <message>
        <source>A person has {len} joints of {name}, not {count}.</source>
        <extracomment>studio/pose/person.py</extracomment>
        <translation>Eine Person hat {len} Gelenke ({name}), nicht {count}.</translation>
    </message>
    <message>
        <source>A person needs at least one face, and a weight for each or none.</source>
        <extracomment>studio/faces/person.py</extracomment>
        <translation>Eine Person braucht mindestens ein Gesicht und für jedes ein Gewicht oder keines.</translation>
    </message>
    <message>
        <source>A pixel finer on either side</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Auf jeder Seite ein Pixel feiner</translation>
    </message>
    <message>
        <source>A pixel wider on either side</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Auf jeder Seite ein Pixel breiter</translation>
    </message>
    <message>
        <source>A point cannot be dragged to a place that is not a number.</source>
        <extracomment>studio/pose/dragging.py</extracomment>
        <translation>Ein Punkt lässt sich nicht an eine Stelle ziehen, die keine Zahl ist.</translation>
    </message>
    <message>
        <source>A quarter turn of what is selected, or of the layer</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Eine Vierteldrehung des Ausgewählten oder der Ebene</translation>
    </message>
    <message>
        <source>A quarter turn to the left</source>
        <extracomment>studio/app/select_bar.py</extracomment>
        <translation>Eine Vierteldrehung nach links</translation>
    </message>
    <message>
        <source>A quarter turn to the right</source>
        <extracomment>studio/app/select_bar.py</extracomment>
        <translation>Eine Vierteldrehung nach rechts</translation>
    </message>
    <message>
        <source>A sketch of few bold lines</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Eine Skizze aus wenigen kräftigen Linien</translation>
    </message>
    <message>
        <source>A sketch of its exact edges</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Eine Skizze ihrer genauen Kanten</translation>
    </message>
    <message>
        <source>A sketch of soft lines</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Eine Skizze aus weichen Linien</translation>
    </message>
    <message>
        <source>A style blend cannot have a member of the kind {kind}.</source>
        <extracomment>studio/domain/blend.py</extracomment>
        <translation>Eine Stilmischung kann kein Mitglied der Art {kind} haben.</translation>
    </message>
    <message>
        <source>A style blend needs members.</source>
        <extracomment>studio/domain/blend.py</extracomment>
        <translation>Eine Stilmischung braucht Mitglieder.</translation>
    </message>
    <message>
        <source>Adapter that &amp;looks at it</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Adapter, der sie &amp;ansieht</translation>
    </message>
    <message>
        <source>Adapters and style blends (*{suffix} *{blend})</source>
        <extracomment>studio/panels/add_adapter_menu.py</extracomment>
        <translation>Adapter und Stilmischungen (*{suffix} *{blend})</translation>
    </message>
    <message>
        <source>Add (Shift)</source>
        <extracomment>studio/app/select_bar.py</extracomment>
        <translation>Hinzunehmen (Umschalt)</translation>
    </message>
    <message>
        <source>Add a style to it.</source>
        <extracomment>studio/domain/blend.py</extracomment>
        <translation>Füge ihr einen Stil hinzu.</translation>
    </message>
    <message>
        <source>Add one from the Layer menu.</source>
        <extracomment>studio/app/feed_bindings.py</extracomment>
        <translation>Füge über das Menü Ebene eine hinzu.</translation>
    </message>
    <message>
        <source>Add one in the Adapters panel, and draw what it looks at.</source>
        <extracomment>studio/app/feed_bindings.py</extracomment>
        <translation>Füge im Bedienfeld Adapter einen hinzu, und zeichne, was er ansieht.</translation>
    </message>
    <message>
        <source>Add style blend {name}</source>
        <extracomment>studio/state/blending.py</extracomment>
        <translation>Stilmischung {name} hinzufügen</translation>
    </message>
    <message>
        <source>Add to selection</source>
        <extracomment>studio/state/selecting.py</extracomment>
        <translation>Zur Auswahl hinzunehmen</translation>
    </message>
    <message>
        <source>Afraid</source>
        <extracomment>faces</extracomment>
        <translation>Ängstlich</translation>
    </message>
    <message>
        <source>Airbrush</source>
        <extracomment>brushes</extracomment>
        <translation>Airbrush</translation>
    </message>
    <message>
        <source>All LoRAs</source>
        <extracomment>studio/panels/interference_dialog.py</extracomment>
        <translation>Alle LoRAs</translation>
    </message>
    <message>
        <source>All brushes</source>
        <extracomment>studio/panels/brush_panel.py</extracomment>
        <translation>Alle Pinsel</translation>
    </message>
    <message>
        <source>All brushes, and your own</source>
        <extracomment>studio/panels/brush_panel.py</extracomment>
        <translation>Alle Pinsel, auch deine eigenen</translation>
    </message>
    <message>
        <source>All keep clear</source>
        <extracomment>studio/state/remedies.py</extracomment>
        <translation>Alle weichen aus</translation>
    </message>
    <message>
        <source>All stay</source>
        <extracomment>studio/panels/timeline_panel.py</extracomment>
        <translation>Alle bleiben</translation>
    </message>
    <message>
        <source>All take turns</source>
        <extracomment>studio/state/remedies.py</extracomment>
        <translation>Alle im Wechsel</translation>
    </message>
    <message>
        <source>An adapter must act at {name} within the run, 0 &lt;= start &lt;= end &lt;= 1, not {start} to {end}.</source>
        <extracomment>studio/domain/ranges.py</extracomment>
        <translation>Ein Adapter muss bei {name} innerhalb des Laufs wirken, 0 &lt;= Beginn &lt;= Ende &lt;= 1, nicht {start} bis {end}.</translation>
    </message>
    <message>
        <source>An areas layer of a map in ADE20K&apos;s colours</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Eine Flächenebene aus einer Karte in den Farben von ADE20K</translation>
    </message>
    <message>
        <source>An edge begins where it is as strong as this</source>
        <extracomment>preprocessors</extracomment>
        <translation>Eine Kante beginnt, wo sie so stark ist</translation>
    </message>
    <message>
        <source>Angle</source>
        <extracomment>studio/panels/brush_details.py</extracomment>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Angry</source>
        <extracomment>faces</extracomment>
        <translation>Wütend</translation>
    </message>
    <message>
        <source>Any lines</source>
        <extracomment>preprocessors</extracomment>
        <translation>Alle Linien</translation>
    </message>
    <message>
        <source>Apply</source>
        <extracomment>studio/app/select_bar.py</extracomment>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Around the middle</source>
        <extracomment>studio/panels/symmetry_button.py</extracomment>
        <translation>Um die Mitte</translation>
    </message>
    <message>
        <source>As it is</source>
        <extracomment>studio/panels/brush_details.py</extracomment>
        <translation>Wie er ist</translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>studio/app/preferences_dialog.py</extracomment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>At least</source>
        <extracomment>preprocessors</extracomment>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>Axes back to the middle</source>
        <extracomment>studio/panels/symmetry_button.py</extracomment>
        <translation>Achsen zurück in die Mitte</translation>
    </message>
    <message>
        <source>Back to where it was (Esc)</source>
        <extracomment>studio/app/select_bar.py</extracomment>
        <translation>Zurück, wie es war (Esc)</translation>
    </message>
    <message>
        <source>Begins at</source>
        <extracomment>preprocessors</extracomment>
        <translation>Beginnt bei</translation>
    </message>
    <message>
        <source>Behind, within this</source>
        <extracomment>blend modes</extracomment>
        <translation>Dahinter, nur hier</translation>
    </message>
    <message>
        <source>Blend</source>
        <extracomment>studio/panels/blend_row.py</extracomment>
        <translation>Mischung</translation>
    </message>
    <message>
        <source>Blend of styles</source>
        <extracomment>studio/panels/blend_row.py</extracomment>
        <translation>Mischung von Stilen</translation>
    </message>
    <message>
        <source>Blend styles of {name}</source>
        <extracomment>studio/state/blending.py</extracomment>
        <translation>Stile von {name} mischen</translation>
    </message>
    <message>
        <source>Blu&amp;r</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>&amp;Weichzeichnen</translation>
    </message>
    <message>
        <source>Blue beard</source>
        <extracomment>examples</extracomment>
        <translation>Blauer Bart</translation>
    </message>
    <message>
        <source>Blur</source>
        <extracomment>studio/canvas/handler.py</extracomment>
        <translation>Weichzeichnen</translation>
    </message>
    <message>
        <source>Both</source>
        <extracomment>studio/panels/symmetry_button.py</extracomment>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Brush preset {number}</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Pinselvorgabe {number}</translation>
    </message>
    <message>
        <source>Brushes</source>
        <extracomment>studio/panels/brush_picker.py</extracomment>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>By the road</source>
        <extracomment>examples</extracomment>
        <translation>An der Straße</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Call</source>
        <extracomment>hands</extracomment>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Calligraphy</source>
        <extracomment>brushes</extracomment>
        <translation>Kalligrafie</translation>
    </message>
    <message>
        <source>Chalk</source>
        <extracomment>brushes</extracomment>
        <translation>Kreide</translation>
    </message>
    <message>
        <source>Change composition of</source>
        <extracomment>studio/state/adapter_stack.py</extracomment>
        <translation>Zusammenspiel ändern von</translation>
    </message>
    <message>
        <source>Change composition of {name}</source>
        <extracomment>undo</extracomment>
        <translation>Zusammenspiel von {name} ändern</translation>
    </message>
    <message>
        <source>Change course of the styles</source>
        <extracomment>studio/state/style_tracks.py</extracomment>
        <translation>Verlauf der Stile ändern</translation>
    </message>
    <message>
        <source>Change folder of</source>
        <extracomment>studio/state/adapter_stack.py</extracomment>
        <translation>Ordner ändern von</translation>
    </message>
    <message>
        <source>Change folder of {name}</source>
        <extracomment>undo</extracomment>
        <translation>Ordner von {name} ändern</translation>
    </message>
    <message>
        <source>Change folder {name}</source>
        <extracomment>studio/state/adapter_stack.py</extracomment>
        <translation>Ordner {name} ändern</translation>
    </message>
    <message>
        <source>Change guidance</source>
        <extracomment>studio/state/settings.py</extracomment>
        <translation>Prompttreue ändern</translation>
    </message>
    <message>
        <source>Change layer of</source>
        <extracomment>studio/state/adapter_stack.py</extracomment>
        <translation>Ebene ändern von</translation>
    </message>
    <message>
        <source>Change layer of {name}</source>
        <extracomment>undo</extracomment>
        <translation>Ebene von {name} ändern</translation>
    </message>
    <message>
        <source>Change mask of</source>
        <extracomment>studio/state/adapter_stack.py</extracomment>
        <translation>Maske ändern von</translation>
    </message>
    <message>
        <source>Change mask of {name}</source>
        <extracomment>undo</extracomment>
        <translation>Maske von {name} ändern</translation>
    </message>
    <message>
        <source>Change model</source>
        <extracomment>studio/state/settings.py</extracomment>
        <translation>Modell ändern</translation>
    </message>
    <message>
        <source>Change number of pictures</source>
        <extracomment>studio/state/settings.py</extracomment>
        <translation>Zahl der Bilder ändern</translation>
    </message>
    <message>
        <source>Change parts of</source>
        <extracomment>studio/state/adapter_stack.py</extracomment>
        <translation>Teile ändern von</translation>
    </message>
    <message>
        <source>Change parts of {name}</source>
        <extracomment>undo</extracomment>
        <translation>Teile von {name} ändern</translation>
    </message>
    <message>
        <source>Change picture of</source>
        <extracomment>studio/state/adapter_stack.py</extracomment>
        <translation>Bild ändern von</translation>
    </message>
    <message>
        <source>Change picture of {name}</source>
        <extracomment>undo</extracomment>
        <translation>Bild von {name} ändern</translation>
    </message>
    <message>
        <source>Change range of</source>
        <extracomment>studio/state/adapter_stack.py</extracomment>
        <translation>Spanne ändern von</translation>
    </message>
    <message>
        <source>Change range of {name}</source>
        <extracomment>undo</extracomment>
        <translation>Spanne von {name} ändern</translation>
    </message>
    <message>
        <source>Change sampler</source>
        <extracomment>studio/state/settings.py</extracomment>
        <translation>Sampler ändern</translation>
    </message>
    <message>
        <source>Change size</source>
        <extracomment>studio/state/settings.py</extracomment>
        <translation>Größe ändern</translation>
    </message>
    <message>
        <source>Change steps</source>
        <extracomment>studio/state/settings.py</extracomment>
        <translation>Schritte ändern</translation>
    </message>
    <message>
        <source>Change strength</source>
        <extracomment>studio/state/settings.py</extracomment>
        <translation>Stärke ändern</translation>
    </message>
    <message>
        <source>Change weight curve of</source>
        <extracomment>studio/state/adapter_stack.py</extracomment>
        <translation>Gewichtskurve ändern von</translation>
    </message>
    <message>
        <source>Change weight curve of {name}</source>
        <extracomment>undo</extracomment>
        <translation>Gewichtskurve von {name} ändern</translation>
    </message>
    <message>
        <source>Change weight of</source>
        <extracomment>studio/state/adapter_stack.py</extracomment>
        <translation>Gewicht ändern von</translation>
    </message>
    <message>
        <source>Change weight of {name}</source>
        <extracomment>undo</extracomment>
        <translation>Gewicht von {name} ändern</translation>
    </message>
    <message>
        <source>Change what is read by</source>
        <extracomment>studio/state/adapter_stack.py</extracomment>
        <translation>Gelesenes ändern von</translation>
    </message>
    <message>
        <source>Change what is read by {name}</source>
        <extracomment>undo</extracomment>
        <translation>Ändern, was {name} liest</translation>
    </message>
    <message>
        <source>Change what is taken by</source>
        <extracomment>studio/state/adapter_stack.py</extracomment>
        <translation>Übernommenes ändern von</translation>
    </message>
    <message>
        <source>Change what is taken by {name}</source>
        <extracomment>undo</extracomment>
        <translation>Ändern, was {name} übernimmt</translation>
    </message>
    <message>
        <source>Charcoal</source>
        <extracomment>brushes</extracomment>
        <translation>Kohle</translation>
    </message>
    <message>
        <source>Choose &amp;class…</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>&amp;Klasse wählen …</translation>
    </message>
    <message>
        <source>Choose a layer with something on it, or select another area.</source>
        <extracomment>studio/canvas/handlers.py</extracomment>
        <translation>Wähle eine Ebene, auf der etwas ist, oder einen anderen Bereich.</translation>
    </message>
    <message>
        <source>Choose a layer with something on transparent ground, or erase around it.</source>
        <extracomment>studio/state/conversions.py</extracomment>
        <translation>Wähle eine Ebene mit etwas auf durchsichtigem Grund, oder radiere darum herum.</translation>
    </message>
    <message>
        <source>Choose a picture in which a face is seen from the front, larger than a thumb.</source>
        <extracomment>studio/faces/finding.py</extracomment>
        <translation>Wähle ein Bild, in dem ein Gesicht von vorn und größer als ein Daumen zu sehen ist.</translation>
    </message>
    <message>
        <source>Choose one under “Seen by” in the layer&apos;s menu.</source>
        <extracomment>studio/app/feed_bindings.py</extracomment>
        <translation>Wähle einen unter „Gesehen von“ im Menü der Ebene.</translation>
    </message>
    <message>
        <source>Choose the folder of an insightface pack.</source>
        <extracomment>studio/faces/finders/insight.py</extracomment>
        <translation>Wähle den Ordner eines insightface-Pakets.</translation>
    </message>
    <message>
        <source>Claw</source>
        <extracomment>hands</extracomment>
        <translation>Klaue</translation>
    </message>
    <message>
        <source>Close gaps</source>
        <extracomment>studio/panels/fill_options.py</extracomment>
        <translation>Lücken schließen</translation>
    </message>
    <message>
        <source>Colour does not run through smaller openings</source>
        <extracomment>studio/panels/fill_options.py</extracomment>
        <translation>Durch kleinere Öffnungen läuft keine Farbe</translation>
    </message>
    <message>
        <source>Con&amp;vert</source>
        <extracomment>studio/app/menus.py</extracomment>
        <translation>&amp;Umwandeln</translation>
    </message>
    <message>
        <source>Convert</source>
        <extracomment>studio/panels/layer_conversions.py</extracomment>
        <translation>Umwandeln</translation>
    </message>
    <message>
        <source>Copy &amp;merged</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Sichtbares kop&amp;ieren</translation>
    </message>
    <message>
        <source>Copy one first, here or elsewhere.</source>
        <extracomment>studio/state/selected_pixels.py</extracomment>
        <translation>Kopiere zuerst eines, hier oder anderswo.</translation>
    </message>
    <message>
        <source>Copy selection to new la&amp;yer</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Auswahl auf neue Ebene &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy to new layer</source>
        <extracomment>studio/state/selected_pixels.py</extracomment>
        <translation>Auf neue Ebene kopieren</translation>
    </message>
    <message>
        <source>Copy what is selected of the layer</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Kopieren, was auf der Ebene ausgewählt ist</translation>
    </message>
    <message>
        <source>Copy what is selected of the whole picture</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Kopieren, was vom ganzen Bild ausgewählt ist</translation>
    </message>
    <message>
        <source>Course of {name}</source>
        <extracomment>studio/panels/timeline_panel.py</extracomment>
        <translation>Verlauf von {name}</translation>
    </message>
    <message>
        <source>Crossfade</source>
        <extracomment>studio/panels/timeline_panel.py</extracomment>
        <translation>Überblenden</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>Cut</source>
        <extracomment>studio/app/selection_commands.py</extracomment>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Cut out below</source>
        <extracomment>blend modes</extracomment>
        <translation>Darunter ausschneiden</translation>
    </message>
    <message>
        <source>Cut selection to ne&amp;w layer</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Auswahl auf neue Ebene ausschn&amp;eiden</translation>
    </message>
    <message>
        <source>Cut to new layer</source>
        <extracomment>studio/state/selected_pixels.py</extracomment>
        <translation>Auf neue Ebene ausschneiden</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>studio/app/preferences_dialog.py</extracomment>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Depth (LeReS)</source>
        <extracomment>preprocessors</extracomment>
        <translation>Tiefe (LeReS)</translation>
    </message>
    <message>
        <source>Depth (MiDaS)</source>
        <extracomment>preprocessors</extracomment>
        <translation>Tiefe (MiDaS)</translation>
    </message>
    <message>
        <source>Depth (ZoeDepth)</source>
        <extracomment>preprocessors</extracomment>
        <translation>Tiefe (ZoeDepth)</translation>
    </message>
    <message>
        <source>Depth from its shape</source>
        <extracomment>studio/panels/layer_conversions.py</extracomment>
        <translation>Tiefe aus ihrer Form</translation>
    </message>
    <message>
        <source>Depth of {name}</source>
        <extracomment>studio/state/conversions.py</extracomment>
        <translation>Tiefe von {name}</translation>
    </message>
    <message>
        <source>Deselect</source>
        <extracomment>studio/state/selecting.py</extracomment>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Detail</source>
        <extracomment>preprocessors</extracomment>
        <translation>Feinheit</translation>
    </message>
    <message>
        <source>Distance of the dabs, of the brush&apos;s size</source>
        <extracomment>studio/panels/brush_details.py</extracomment>
        <translation>Abstand der Tupfer, bezogen auf die Pinselgröße</translation>
    </message>
    <message>
        <source>Drag paint along</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Farbe mitziehen</translation>
    </message>
    <message>
        <source>Drag to see how the last picture was at that step</source>
        <extracomment>studio/panels/time_ruler.py</extracomment>
        <translation>Ziehe, um zu sehen, wie das letzte Bild bei diesem Schritt war</translation>
    </message>
    <message>
        <source>Draw a run of colour</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Einen Farbverlauf ziehen</translation>
    </message>
    <message>
        <source>Draw inside of it, or select nothing with Ctrl+D.</source>
        <extracomment>studio/canvas/handler.py</extracomment>
        <translation>Zeichne darin, oder hebe die Auswahl mit Strg+D auf.</translation>
    </message>
    <message>
        <source>Draw on it first, or choose another layer.</source>
        <extracomment>studio/state/selecting.py</extracomment>
        <translation>Zeichne zuerst darauf, oder wähle eine andere Ebene.</translation>
    </message>
    <message>
        <source>Each LoRA gives up whatever points the same way as those above it in the list, and keeps the rest. Costs no time</source>
        <extracomment>studio/state/remedies.py</extracomment>
        <translation>Jede LoRA gibt auf, was in dieselbe Richtung weist wie das der oberen in der Liste, und behält den Rest. Kostet keine Zeit</translation>
    </message>
    <message>
        <source>Earrings</source>
        <extracomment>examples</extracomment>
        <translation>Ohrringe</translation>
    </message>
    <message>
        <source>Edges (Canny)</source>
        <extracomment>preprocessors</extracomment>
        <translation>Kanten (Canny)</translation>
    </message>
    <message>
        <source>Edges as faint as this go on from strong ones</source>
        <extracomment>preprocessors</extracomment>
        <translation>So schwache Kanten setzen starke fort</translation>
    </message>
    <message>
        <source>Edges of it</source>
        <extracomment>studio/panels/layer_conversions.py</extracomment>
        <translation>Kanten davon</translation>
    </message>
    <message>
        <source>Edges of {name}</source>
        <extracomment>studio/state/conversions.py</extracomment>
        <translation>Kanten von {name}</translation>
    </message>
    <message>
        <source>Edges, layers and filling</source>
        <extracomment>studio/app/select_bar.py</extracomment>
        <translation>Kanten, Ebenen und Füllen</translation>
    </message>
    <message>
        <source>Edit negative prompt</source>
        <extracomment>studio/state/settings.py</extracomment>
        <translation>Negativen Prompt bearbeiten</translation>
    </message>
    <message>
        <source>Edit prompt</source>
        <extracomment>studio/state/settings.py</extracomment>
        <translation>Prompt bearbeiten</translation>
    </message>
    <message>
        <source>Edit shortcuts…</source>
        <extracomment>studio/app/preferences_dialog.py</extracomment>
        <translation>Tastenkürzel bearbeiten…</translation>
    </message>
    <message>
        <source>Empties the area instead</source>
        <extracomment>studio/panels/fill_options.py</extracomment>
        <translation>Leert stattdessen die Fläche</translation>
    </message>
    <message>
        <source>Empty what is selected, or the layer</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Leeren, was ausgewählt ist, oder die Ebene</translation>
    </message>
    <message>
        <source>Equally loud</source>
        <extracomment>studio/state/interference.py</extracomment>
        <translation>Gleich laut</translation>
    </message>
    <message>
        <source>Equally loud in every part</source>
        <extracomment>studio/state/interference.py</extracomment>
        <translation>Gleich laut in jedem Teil</translation>
    </message>
    <message>
        <source>Every pair of adapters, and how much each changes what it acts on</source>
        <extracomment>studio/panels/interference_card.py</extracomment>
        <translation>Jedes Adapterpaar, und wie viel jeder an dem ändert, worauf er wirkt</translation>
    </message>
    <message>
        <source>Every picture that was made, the newest first</source>
        <extracomment>studio/panels/history_view.py</extracomment>
        <translation>Jedes Bild, das entstanden ist, das neueste zuerst</translation>
    </message>
    <message>
        <source>Every style acts all the time</source>
        <extracomment>studio/panels/timeline_panel.py</extracomment>
        <translation>Jeder Stil wirkt die ganze Zeit</translation>
    </message>
    <message>
        <source>Everything</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Everything stays as it is</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation>Alles bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Everything that made this picture is restored.</source>
        <extracomment>studio/app/file_commands.py</extracomment>
        <translation>Alles, woraus dieses Bild entstand, ist wiederhergestellt.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <extracomment>studio/panels/mask_control.py</extracomment>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Everywhere, or only where a layer is painted</source>
        <extracomment>studio/panels/mask_control.py</extracomment>
        <translation>Überall, oder nur wo eine Ebene bemalt ist</translation>
    </message>
    <message>
        <source>Everywhere: its mask was deleted</source>
        <extracomment>studio/panels/mask_control.py</extracomment>
        <translation>Überall: Seine Maske wurde gelöscht</translation>
    </message>
    <message>
        <source>Examples</source>
        <extracomment>studio/panels/faces_panel.py</extracomment>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Examples for {name}</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Beispiele für {name}</translation>
    </message>
    <message>
        <source>Export PNG</source>
        <extracomment>studio/app/file_commands.py</extracomment>
        <translation>PNG exportieren</translation>
    </message>
    <message>
        <source>Exported to {name}.</source>
        <extracomment>studio/app/export_commands.py</extracomment>
        <translation>Als {name} exportiert.</translation>
    </message>
    <message>
        <source>Eyes closed</source>
        <extracomment>faces</extracomment>
        <translation>Augen zu</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Face</source>
        <extracomment>groups of adapters</extracomment>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>Fades begin and end slowly</source>
        <extracomment>studio/panels/timeline_panel.py</extracomment>
        <translation>Übergänge beginnen und enden sanft</translation>
    </message>
    <message>
        <source>Fades in</source>
        <extracomment>studio/panels/curve_control.py</extracomment>
        <translation>Blendet ein</translation>
    </message>
    <message>
        <source>Fades out</source>
        <extracomment>studio/panels/curve_control.py</extracomment>
        <translation>Blendet aus</translation>
    </message>
    <message>
        <source>Fainter lines are left out</source>
        <extracomment>preprocessors</extracomment>
        <translation>Schwächere Linien fallen weg</translation>
    </message>
    <message>
        <source>Fair hair</source>
        <extracomment>examples</extracomment>
        <translation>Helles Haar</translation>
    </message>
    <message>
        <source>Far</source>
        <extracomment>studio/app/depth_bar.py</extracomment>
        <translation>Fern</translation>
    </message>
    <message>
        <source>Fast</source>
        <extracomment>adapters</extracomment>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Feather selection</source>
        <extracomment>studio/app/selection_commands.py</extracomment>
        <translation>Weiche Kante</translation>
    </message>
    <message>
        <source>Felt pressure over the pen&apos;s</source>
        <extracomment>studio/panels/brush_details.py</extracomment>
        <translation>Gefühlter Druck über dem des Stifts</translation>
    </message>
    <message>
        <source>Fencing lunge</source>
        <extracomment>poses</extracomment>
        <translation>Fechtausfall</translation>
    </message>
    <message>
        <source>Fetch it again.</source>
        <extracomment>studio/adapters/ip_weights.py</extracomment>
        <translation>Lade sie noch einmal herunter.</translation>
    </message>
    <message>
        <source>Fetch the model again, or use another version of it.</source>
        <extracomment>studio/engine/weights.py</extracomment>
        <translation>Lade das Modell noch einmal herunter, oder nimm eine andere Fassung davon.</translation>
    </message>
    <message>
        <source>Fetch the whole folder again.</source>
        <extracomment>studio/adapters/clip_image.py</extracomment>
        <translation>Lade den ganzen Ordner noch einmal herunter.</translation>
    </message>
    <message>
        <source>Fetch the whole folder again; it needs vocab.json and merges.txt.</source>
        <extracomment>studio/engine/loading.py</extracomment>
        <translation>Lade den ganzen Ordner noch einmal herunter; er braucht vocab.json und merges.txt.</translation>
    </message>
    <message>
        <source>Fetch the whole pack again.</source>
        <extracomment>studio/faces/finders/insight.py</extracomment>
        <translation>Lade das ganze Paket noch einmal herunter.</translation>
    </message>
    <message>
        <source>Fetch the whole pack again; it needs a detector and a recognition net.</source>
        <extracomment>studio/faces/finders/insight.py</extracomment>
        <translation>Lade das ganze Paket noch einmal herunter; es braucht einen Detektor und ein Erkennungsnetz.</translation>
    </message>
    <message>
        <source>Fighting</source>
        <extracomment>poses</extracomment>
        <translation>Kämpfen</translation>
    </message>
    <message>
        <source>Files are looked for from the folder that the request lies in.</source>
        <extracomment>studio/domain/json_pictures.py</extracomment>
        <translation>Dateien werden ab dem Ordner gesucht, in dem die Anfrage liegt.</translation>
    </message>
    <message>
        <source>Fill</source>
        <extracomment>studio/canvas/handler.py</extracomment>
        <translation>Füllen</translation>
    </message>
    <message>
        <source>Fill &amp;selection</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Auswahl &amp;füllen</translation>
    </message>
    <message>
        <source>Fill an area with the colour</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Eine Fläche mit der Farbe füllen</translation>
    </message>
    <message>
        <source>Fill selection</source>
        <extracomment>studio/app/selection_commands.py</extracomment>
        <translation>Auswahl füllen</translation>
    </message>
    <message>
        <source>Fill what is selected with the colour</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Füllen, was ausgewählt ist, mit der Farbe</translation>
    </message>
    <message>
        <source>Fill: up to other classes and to the lines of sketch layers</source>
        <extracomment>studio/app/area_bar.py</extracomment>
        <translation>Füllen: bis zu anderen Klassen und zu den Linien von Skizzenebenen</translation>
    </message>
    <message>
        <source>Find a command</source>
        <extracomment>studio/widgets/command_palette.py</extracomment>
        <translation>Befehl finden</translation>
    </message>
    <message>
        <source>Find a command, a tool, a layer…</source>
        <extracomment>studio/widgets/command_palette.py</extracomment>
        <translation>Befehl, Werkzeug oder Ebene finden…</translation>
    </message>
    <message>
        <source>Fineliner</source>
        <extracomment>brushes</extracomment>
        <translation>Fineliner</translation>
    </message>
    <message>
        <source>Finish</source>
        <extracomment>studio/panels/part_sliders.py</extracomment>
        <translation>Ausarbeitung</translation>
    </message>
    <message>
        <source>Fist</source>
        <extracomment>hands</extracomment>
        <translation>Faust</translation>
    </message>
    <message>
        <source>Flat</source>
        <extracomment>examples</extracomment>
        <translation>Flach</translation>
    </message>
    <message>
        <source>Flip</source>
        <extracomment>studio/state/transforming.py</extracomment>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <source>Flip &amp;horizontally</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>&amp;Waagrecht spiegeln</translation>
    </message>
    <message>
        <source>Flip &amp;vertically</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>&amp;Senkrecht spiegeln</translation>
    </message>
    <message>
        <source>Flip left to right</source>
        <extracomment>studio/app/select_bar.py</extracomment>
        <translation>Links und rechts tauschen</translation>
    </message>
    <message>
        <source>Flip upside down</source>
        <extracomment>studio/app/select_bar.py</extracomment>
        <translation>Auf den Kopf stellen</translation>
    </message>
    <message>
        <source>Floor</source>
        <extracomment>studio/canvas/relief_handler.py</extracomment>
        <translation>Boden</translation>
    </message>
    <message>
        <source>Floor: drag from the horizon to what is nearest</source>
        <extracomment>studio/app/depth_bar.py</extracomment>
        <translation>Boden: vom Horizont zum Nächsten ziehen</translation>
    </message>
    <message>
        <source>Floors, walls, balls and hills on a depth layer</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Böden, Wände, Kugeln und Hügel auf einer Tiefenebene</translation>
    </message>
    <message>
        <source>Flow</source>
        <extracomment>studio/panels/brush_details.py</extracomment>
        <translation>Farbfluss</translation>
    </message>
    <message>
        <source>Flying kick</source>
        <extracomment>poses</extracomment>
        <translation>Flugtritt</translation>
    </message>
    <message>
        <source>Folder</source>
        <extracomment>studio/panels/folder_menu.py</extracomment>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Forget all</source>
        <extracomment>studio/panels/prompt_panel.py</extracomment>
        <translation>Alle vergessen</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0. Built with Qt for Python (LGPL), PyTorch, diffusers and transformers. The embedded model was trained on openly licensed drawings, listed in resources/starter/LICENSES.</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation>Freie Software unter der Apache-Lizenz 2.0. Gebaut mit Qt for Python (LGPL), PyTorch, diffusers und transformers. Das eingebaute Modell hat an frei lizenzierten Zeichnungen gelernt, aufgeführt in resources/starter/LICENSES.</translation>
    </message>
    <message>
        <source>Free some space, or choose another disk.</source>
        <extracomment>studio/files/atomic.py</extracomment>
        <translation>Mach Platz, oder wähle ein anderes Laufwerk.</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>studio/panels/adapter_details.py</extracomment>
        <translation>Ab</translation>
    </message>
    <message>
        <source>From &amp;layer&apos;s content</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Vom &amp;Inhalt der Ebene</translation>
    </message>
    <message>
        <source>From a file…</source>
        <extracomment>studio/panels/add_adapter_menu.py</extracomment>
        <translation>Aus einer Datei…</translation>
    </message>
    <message>
        <source>From a folder…</source>
        <extracomment>studio/panels/add_adapter_menu.py</extracomment>
        <translation>Aus einem Ordner…</translation>
    </message>
    <message>
        <source>From a middle outwards, not along a line</source>
        <extracomment>studio/panels/fill_options.py</extracomment>
        <translation>Von einer Mitte nach außen, nicht entlang einer Linie</translation>
    </message>
    <message>
        <source>From the side</source>
        <extracomment>poses</extracomment>
        <translation>Von der Seite</translation>
    </message>
    <message>
        <source>Generate</source>
        <extracomment>studio/panels/generate_button.py</extracomment>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Generate makes the same picture again.</source>
        <extracomment>studio/app/file_commands.py</extracomment>
        <translation>Erzeugen macht dasselbe Bild noch einmal.</translation>
    </message>
    <message>
        <source>Gestures</source>
        <extracomment>poses</extracomment>
        <translation>Gesten</translation>
    </message>
    <message>
        <source>Give commands other keys</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Befehlen andere Tasten geben</translation>
    </message>
    <message>
        <source>Give each a mask of its own, or a smaller weight</source>
        <extracomment>studio/panels/remedy_menu.py</extracomment>
        <translation>Gib jedem eine eigene Maske oder ein kleineres Gewicht</translation>
    </message>
    <message>
        <source>Give the selection a soft edge</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Der Auswahl einen weichen Rand geben</translation>
    </message>
    <message>
        <source>Glossy 3d</source>
        <extracomment>examples</extracomment>
        <translation>Glänzend 3D</translation>
    </message>
    <message>
        <source>Go to layer</source>
        <extracomment>studio/app/palette_entries.py</extracomment>
        <translation>Zu Ebene gehen</translation>
    </message>
    <message>
        <source>Go to the adapter that looks at the layer, or add it</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Zum Adapter gehen, der die Ebene ansieht, oder ihn hinzufügen</translation>
    </message>
    <message>
        <source>Good enough: keep the picture as it is now</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Gut genug: das Bild behalten, wie es jetzt ist</translation>
    </message>
    <message>
        <source>Good enough: stop after this step and keep what there is</source>
        <extracomment>studio/panels/generate_bar.py</extracomment>
        <translation>Gut genug: nach diesem Schritt anhalten und behalten, was da ist</translation>
    </message>
    <message>
        <source>Gra&amp;dient</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>Gradient</source>
        <extracomment>studio/canvas/handler.py</extracomment>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Grain</source>
        <extracomment>studio/panels/brush_details.py</extracomment>
        <translation>Körnung</translation>
    </message>
    <message>
        <source>Grip</source>
        <extracomment>hands</extracomment>
        <translation>Griff</translation>
    </message>
    <message>
        <source>Group {name}</source>
        <extracomment>studio/state/adapter_stack.py</extracomment>
        <translation>{name} gruppieren</translation>
    </message>
    <message>
        <source>Grow</source>
        <extracomment>studio/panels/fill_options.py</extracomment>
        <translation>Ausdehnen</translation>
    </message>
    <message>
        <source>Grow selection</source>
        <extracomment>studio/app/selection_commands.py</extracomment>
        <translation>Auswahl ausdehnen</translation>
    </message>
    <message>
        <source>Guard</source>
        <extracomment>poses</extracomment>
        <translation>Deckung</translation>
    </message>
    <message>
        <source>Guidance</source>
        <extracomment>studio/panels/settings_panel.py</extracomment>
        <translation>Prompttreue</translation>
    </message>
    <message>
        <source>Hand over part by part</source>
        <extracomment>studio/state/remedies.py</extracomment>
        <translation>Teil für Teil abgeben</translation>
    </message>
    <message>
        <source>Hands behind the head</source>
        <extracomment>poses</extracomment>
        <translation>Hände hinter dem Kopf</translation>
    </message>
    <message>
        <source>Hands on hips</source>
        <extracomment>poses</extracomment>
        <translation>Hände in den Hüften</translation>
    </message>
    <message>
        <source>Hands over part by part</source>
        <extracomment>studio/panels/composition_control.py</extracomment>
        <translation>Gibt Teil für Teil ab</translation>
    </message>
    <message>
        <source>Hard light</source>
        <extracomment>blend modes</extracomment>
        <translation>Hartes Licht</translation>
    </message>
    <message>
        <source>Hardness</source>
        <extracomment>studio/panels/brush_panel.py</extracomment>
        <translation>Härte</translation>
    </message>
    <message>
        <source>Has its own pass</source>
        <extracomment>studio/panels/composition_control.py</extracomment>
        <translation>Hat einen eigenen Durchgang</translation>
    </message>
    <message>
        <source>Height</source>
        <extracomment>studio/app/dialogs.py</extracomment>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Here are: {join}.</source>
        <extracomment>studio/engine/device.py</extracomment>
        <translation>Hier gibt es: {join}.</translation>
    </message>
    <message>
        <source>Hide</source>
        <extracomment>studio/panels/layers_panel.py</extracomment>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Hide &amp;panels</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>&amp;Bedienfelder ausblenden</translation>
    </message>
    <message>
        <source>Hide layer</source>
        <extracomment>studio/state/document.py</extracomment>
        <translation>Ebene ausblenden</translation>
    </message>
    <message>
        <source>Hide this layer</source>
        <extracomment>studio/panels/layers_delegate.py</extracomment>
        <translation>Diese Ebene ausblenden</translation>
    </message>
    <message>
        <source>Hide {joint}</source>
        <extracomment>studio/canvas/pose_drags.py</extracomment>
        <translation>Ausblenden: {joint}</translation>
    </message>
    <message>
        <source>High kick</source>
        <extracomment>poses</extracomment>
        <translation>Hoher Tritt</translation>
    </message>
    <message>
        <source>Higher: only lines it is sure of</source>
        <extracomment>preprocessors</extracomment>
        <translation>Höher: nur sichere Linien</translation>
    </message>
    <message>
        <source>Hill</source>
        <extracomment>studio/canvas/relief_handler.py</extracomment>
        <translation>Hügel</translation>
    </message>
    <message>
        <source>Hill: drag from its top</source>
        <extracomment>studio/app/depth_bar.py</extracomment>
        <translation>Hügel: vom Gipfel aus ziehen</translation>
    </message>
    <message>
        <source>Hip-hop</source>
        <extracomment>poses</extracomment>
        <translation>Hip-Hop</translation>
    </message>
    <message>
        <source>History</source>
        <extracomment>studio/app/panels.py</extracomment>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Hold a cup</source>
        <extracomment>hands</extracomment>
        <translation>Hält eine Tasse</translation>
    </message>
    <message>
        <source>Horns</source>
        <extracomment>hands</extracomment>
        <translation>Hörner</translation>
    </message>
    <message>
        <source>House and trees</source>
        <extracomment>examples</extracomment>
        <translation>Haus und Bäume</translation>
    </message>
    <message>
        <source>How closely the words are followed; too much makes colours harsh</source>
        <extracomment>studio/panels/settings_panel.py</extracomment>
        <translation>Wie genau den Worten gefolgt wird; zu viel macht die Farben hart</translation>
    </message>
    <message>
        <source>How different colours may be and still be filled</source>
        <extracomment>studio/panels/fill_options.py</extracomment>
        <translation>Wie verschieden Farben sein dürfen und doch gefüllt werden</translation>
    </message>
    <message>
        <source>How different colours may be and still be selected</source>
        <extracomment>studio/app/select_bar.py</extracomment>
        <translation>Wie verschieden Farben sein dürfen und doch ausgewählt werden</translation>
    </message>
    <message>
        <source>How far lines reach, in pixels</source>
        <extracomment>preprocessors</extracomment>
        <translation>Wie weit Linien reichen, in Pixeln</translation>
    </message>
    <message>
        <source>How far the colour reaches under the lines</source>
        <extracomment>studio/panels/fill_options.py</extracomment>
        <translation>Wie weit die Farbe unter die Linien reicht</translation>
    </message>
    <message>
        <source>How far the picture may go from the painting; at 1 it is ignored</source>
        <extracomment>studio/panels/settings_panel.py</extracomment>
        <translation>Wie weit sich das Bild von der Malerei entfernen darf; bei 1 zählt sie nicht</translation>
    </message>
    <message>
        <source>How flat the tip is</source>
        <extracomment>studio/panels/brush_details.py</extracomment>
        <translation>Wie flach die Spitze ist</translation>
    </message>
    <message>
        <source>How its weight goes from the first step to the last</source>
        <extracomment>studio/panels/curve_control.py</extracomment>
        <translation>Wie sein Gewicht vom ersten bis zum letzten Schritt verläuft</translation>
    </message>
    <message>
        <source>How large shall it be?</source>
        <extracomment>studio/app/dialogs.py</extracomment>
        <translation>Wie groß soll sie sein?</translation>
    </message>
    <message>
        <source>How many pictures are made at once, each from the next seed</source>
        <extracomment>studio/panels/settings_panel.py</extracomment>
        <translation>Wie viele Bilder auf einmal entstehen, jedes aus dem nächsten Seed</translation>
    </message>
    <message>
        <source>How much a tilted pen turns and widens the tip</source>
        <extracomment>studio/panels/brush_details.py</extracomment>
        <translation>Wie sehr ein geneigter Stift die Spitze dreht und verbreitert</translation>
    </message>
    <message>
        <source>How much of its weight it has in each part of the network</source>
        <extracomment>studio/panels/part_sliders.py</extracomment>
        <translation>Wie viel seines Gewichts er in jedem Teil des Netzes hat</translation>
    </message>
    <message>
        <source>How much of the blend it is; the others get the rest</source>
        <extracomment>studio/panels/adapter_row.py</extracomment>
        <translation>Wie viel der Mischung er ist; die anderen bekommen den Rest</translation>
    </message>
    <message>
        <source>How much one dab lays down: below 100 it builds up</source>
        <extracomment>studio/panels/brush_details.py</extracomment>
        <translation>Wie viel ein Tupfer aufträgt: Unter 100 baut es sich auf</translation>
    </message>
    <message>
        <source>How much one stroke changes</source>
        <extracomment>studio/app/depth_bar.py</extracomment>
        <translation>Wie viel ein Strich verändert</translation>
    </message>
    <message>
        <source>How much the paper&apos;s tooth shows</source>
        <extracomment>studio/panels/brush_details.py</extracomment>
        <translation>Wie sehr sich der Biss des Papiers zeigt</translation>
    </message>
    <message>
        <source>How near the farthest part is</source>
        <extracomment>studio/app/depth_bar.py</extracomment>
        <translation>Wie nah der fernste Teil ist</translation>
    </message>
    <message>
        <source>How near the nearest part is</source>
        <extracomment>studio/app/depth_bar.py</extracomment>
        <translation>Wie nah der nächste Teil ist</translation>
    </message>
    <message>
        <source>How near: 0 is far away</source>
        <extracomment>studio/app/depth_bar.py</extracomment>
        <translation>Wie nah: 0 ist weit weg</translation>
    </message>
    <message>
        <source>How strongly all its styles act together; they share it</source>
        <extracomment>studio/panels/blend_row.py</extracomment>
        <translation>Wie stark alle ihre Stile zusammen wirken; sie teilen es sich</translation>
    </message>
    <message>
        <source>How strongly it acts: 0 is off, 1 as it was trained</source>
        <extracomment>studio/panels/adapter_row.py</extracomment>
        <translation>Wie stark er wirkt: 0 ist aus, 1 wie gelernt</translation>
    </message>
    <message>
        <source>How strongly the result covers your drawing</source>
        <extracomment>studio/app/result_bar.py</extracomment>
        <translation>Wie stark das Ergebnis deine Zeichnung verdeckt</translation>
    </message>
    <message>
        <source>How the prompt is understood</source>
        <extracomment>studio/panels/part_sliders.py</extracomment>
        <translation>Wie der Prompt verstanden wird</translation>
    </message>
    <message>
        <source>How wide a surrounding lines stand out from</source>
        <extracomment>preprocessors</extracomment>
        <translation>Von wie viel Umgebung sich Linien abheben</translation>
    </message>
    <message>
        <source>Hue</source>
        <extracomment>blend modes</extracomment>
        <translation>Farbton</translation>
    </message>
    <message>
        <source>Hue on the ring, strength and brightness in the square</source>
        <extracomment>studio/panels/colour_wheel.py</extracomment>
        <translation>Farbton auf dem Ring, Sättigung und Helligkeit im Quadrat</translation>
    </message>
    <message>
        <source>IP-Adapter</source>
        <extracomment>kinds of adapters</extracomment>
        <translation>IP-Adapter</translation>
    </message>
    <message>
        <source>Ideas</source>
        <extracomment>studio/panels/ideas.py</extracomment>
        <translation>Ideen</translation>
    </message>
    <message>
        <source>Identity</source>
        <extracomment>adapters</extracomment>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Ignores below</source>
        <extracomment>preprocessors</extracomment>
        <translation>Übergeht unter</translation>
    </message>
    <message>
        <source>Image to image is on, but nothing is painted to start from. Paint on a paint layer, or switch it off.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation>Bild zu Bild ist an, aber es ist nichts gemalt, von dem es ausgehen könnte. Male auf eine Malebene, oder schalte es aus.</translation>
    </message>
    <message>
        <source>Image to image: begin with what is painted, without the sketch, not with noise</source>
        <extracomment>studio/panels/settings_panel.py</extracomment>
        <translation>Bild zu Bild: beginnt mit dem Gemalten, ohne die Skizze, statt mit Rauschen</translation>
    </message>
    <message>
        <source>Import &amp;reference picture…</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>&amp;Referenzbild importieren…</translation>
    </message>
    <message>
        <source>Import a picture</source>
        <extracomment>studio/app/file_commands.py</extracomment>
        <translation>Ein Bild importieren</translation>
    </message>
    <message>
        <source>Import a reference picture</source>
        <extracomment>studio/app/file_commands.py</extracomment>
        <translation>Ein Referenzbild importieren</translation>
    </message>
    <message>
        <source>Import people</source>
        <extracomment>studio/state/pose_tools.py</extracomment>
        <translation>Menschen importieren</translation>
    </message>
    <message>
        <source>In pixels, in steps of {step}</source>
        <extracomment>studio/panels/size_field.py</extracomment>
        <translation>In Pixeln, in Schritten von {step}</translation>
    </message>
    <message>
        <source>In the middle</source>
        <extracomment>studio/panels/curve_control.py</extracomment>
        <translation>In der Mitte</translation>
    </message>
    <message>
        <source>In this model it is not known which layers read a picture&apos;s {value}.</source>
        <extracomment>studio/adapters/image_parts.py</extracomment>
        <translation>Bei diesem Modell ist nicht bekannt, welche Schichten das aus dem Bild lesen: {value}.</translation>
    </message>
    <message>
        <source>Ink</source>
        <extracomment>brushes</extracomment>
        <translation>Tusche</translation>
    </message>
    <message>
        <source>Ink where there was none</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Tusche, wo keine war</translation>
    </message>
    <message>
        <source>InsightFace&apos;s trained packs may be used for research that is not commercial.</source>
        <extracomment>studio/faces/finders/insight.py</extracomment>
        <translation>Die trainierten Pakete von InsightFace dürfen nur für nichtkommerzielle Forschung genutzt werden.</translation>
    </message>
    <message>
        <source>Install the studio again, or choose the folder of another model.</source>
        <extracomment>studio/engine/engine.py</extracomment>
        <translation>Installiere das Studio neu, oder wähle den Ordner eines anderen Modells.</translation>
    </message>
    <message>
        <source>InstantID</source>
        <extracomment>kinds of adapters</extracomment>
        <translation>InstantID</translation>
    </message>
    <message>
        <source>Instead of fading to nothing</source>
        <extracomment>studio/panels/fill_options.py</extracomment>
        <translation>Statt in nichts zu verblassen</translation>
    </message>
    <message>
        <source>Intersect selection</source>
        <extracomment>studio/state/selecting.py</extracomment>
        <translation>Auswahl überschneiden</translation>
    </message>
    <message>
        <source>Invert lines</source>
        <extracomment>studio/panels/layer_conversions.py</extracomment>
        <translation>Linien umkehren</translation>
    </message>
    <message>
        <source>Invert selection</source>
        <extracomment>studio/state/selecting.py</extracomment>
        <translation>Auswahl umkehren</translation>
    </message>
    <message>
        <source>It also holds full differences of single layers.</source>
        <extracomment>studio/library/lora_files.py</extracomment>
        <translation>Sie enthält auch volle Differenzen einzelner Schichten.</translation>
    </message>
    <message>
        <source>It also sees a depth map.</source>
        <extracomment>studio/library/model_files.py</extracomment>
        <translation>Es sieht auch ein Tiefenbild.</translation>
    </message>
    <message>
        <source>It belongs to the built-in model.</source>
        <extracomment>studio/app/palette_entries.py</extracomment>
        <translation>Er gehört zum eingebauten Modell.</translation>
    </message>
    <message>
        <source>It belongs to the starter model and does not fit another one.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation>Er gehört zum Startmodell und passt zu keinem anderen.</translation>
    </message>
    <message>
        <source>It brings a LoRA, which is part of it.</source>
        <extracomment>studio/library/image_prompt_files.py</extracomment>
        <translation>Er bringt eine LoRA mit, die dazugehört.</translation>
    </message>
    <message>
        <source>It can use {join}.</source>
        <extracomment>studio/engine/layout.py</extracomment>
        <translation>Es kann damit umgehen: {join}.</translation>
    </message>
    <message>
        <source>It edits pictures by instruction: it also sees the picture.</source>
        <extracomment>studio/library/model_files.py</extracomment>
        <translation>Es bearbeitet Bilder nach Anweisung: Es sieht auch das Bild.</translation>
    </message>
    <message>
        <source>It is a ControlNet-LLLite; look for an ordinary ControlNet instead.</source>
        <extracomment>studio/library/recognise.py</extracomment>
        <translation>Es ist ein ControlNet-LLLite; suche stattdessen ein gewöhnliches ControlNet.</translation>
    </message>
    <message>
        <source>It is a GGUF model; look for the same model as safetensors.</source>
        <extracomment>studio/library/strangers.py</extracomment>
        <translation>Es ist ein GGUF-Modell; suche dasselbe Modell als safetensors.</translation>
    </message>
    <message>
        <source>It is a GLoRA; look for an ordinary LoRA instead.</source>
        <extracomment>studio/library/recognise.py</extracomment>
        <translation>Es ist eine GLoRA; suche stattdessen eine gewöhnliche LoRA.</translation>
    </message>
    <message>
        <source>It is a T2I style adapter; use an IP-Adapter instead.</source>
        <extracomment>studio/library/recognise.py</extracomment>
        <translation>Es ist ein T2I-Stiladapter; nimm stattdessen einen IP-Adapter.</translation>
    </message>
    <message>
        <source>It is a hypernetwork; look for a LoRA instead.</source>
        <extracomment>studio/library/recognise.py</extracomment>
        <translation>Es ist ein Hypernetzwerk; suche stattdessen eine LoRA.</translation>
    </message>
    <message>
        <source>It is a model without a U-Net; choose one for SDXL or SD 1.5.</source>
        <extracomment>studio/library/model_folders.py</extracomment>
        <translation>Es ist ein Modell ohne U-Net; wähle eines für SDXL oder SD 1.5.</translation>
    </message>
    <message>
        <source>It is a motion module for videos; the studio draws still pictures.</source>
        <extracomment>studio/library/recognise.py</extracomment>
        <translation>Es ist ein Bewegungsmodul für Videos; das Studio zeichnet Standbilder.</translation>
    </message>
    <message>
        <source>It is a net in the ONNX form; choose the folder of the adapter it belongs to.</source>
        <extracomment>studio/library/strangers.py</extracomment>
        <translation>Es ist ein Netz im ONNX-Format; wähle den Ordner des Adapters, zu dem es gehört.</translation>
    </message>
    <message>
        <source>It is a pickle, which was not opened: it has to be converted to safetensors before use.</source>
        <extracomment>studio/library/pickles.py</extracomment>
        <translation>Es ist ein Pickle und wurde nicht geöffnet: Es muss erst in safetensors umgewandelt werden.</translation>
    </message>
    <message>
        <source>It is a picture: open it in the window, or drop it there.</source>
        <extracomment>studio/library/strangers.py</extracomment>
        <translation>Es ist ein Bild: Öffne es im Fenster, oder lege es dort ab.</translation>
    </message>
    <message>
        <source>It is a project: open it in the window.</source>
        <extracomment>studio/library/strangers.py</extracomment>
        <translation>Es ist ein Projekt: Öffne es im Fenster.</translation>
    </message>
    <message>
        <source>It is a table; choose the folder that it describes.</source>
        <extracomment>studio/library/strangers.py</extracomment>
        <translation>Es ist eine Tabelle; wähle den Ordner, den sie beschreibt.</translation>
    </message>
    <message>
        <source>It is a web page, perhaps one that asked you to log in: fetch the file itself.</source>
        <extracomment>studio/library/strangers.py</extracomment>
        <translation>Es ist eine Webseite, vielleicht eine, auf der man sich anmelden soll: Lade die Datei selbst herunter.</translation>
    </message>
    <message>
        <source>It is an archive: unpack it, and choose the file inside.</source>
        <extracomment>studio/library/strangers.py</extracomment>
        <translation>Es ist ein Archiv: Entpacke es, und wähle die Datei darin.</translation>
    </message>
    <message>
        <source>It is an inpainting model: it also sees a mask and what lies around it.</source>
        <extracomment>studio/library/model_files.py</extracomment>
        <translation>Es ist ein Inpainting-Modell: Es sieht auch eine Maske und was darum liegt.</translation>
    </message>
    <message>
        <source>It is as it was.</source>
        <extracomment>studio/state/selecting.py</extracomment>
        <translation>Sie ist, wie sie war.</translation>
    </message>
    <message>
        <source>It is compressed: unpack it, and choose the file inside.</source>
        <extracomment>studio/library/strangers.py</extracomment>
        <translation>Es ist komprimiert: Entpacke es, und wähle die Datei darin.</translation>
    </message>
    <message>
        <source>It is the {half} alone.</source>
        <extracomment>studio/library/picture_files.py</extracomment>
        <translation>Es ist nur eine Hälfte: {half}.</translation>
    </message>
    <message>
        <source>It looks at “{name}”. Click to choose something else.</source>
        <extracomment>studio/panels/source_thumbnail.py</extracomment>
        <translation>Er sieht „{name}“ an. Klicken, um etwas anderes zu wählen.</translation>
    </message>
    <message>
        <source>It may have been moved or renamed.</source>
        <extracomment>studio/app/project.py</extracomment>
        <translation>Vielleicht wurde sie verschoben oder umbenannt.</translation>
    </message>
    <message>
        <source>It needs a picture to take the style from. Choose one.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation>Er braucht ein Bild, dessen Stil er übernimmt. Wähle eines.</translation>
    </message>
    <message>
        <source>It needs a picture with a face. Choose one.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation>Er braucht ein Bild mit einem Gesicht. Wähle eines.</translation>
    </message>
    <message>
        <source>It needs a picture. Choose one or a layer.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation>Er braucht ein Bild. Wähle eines oder eine Ebene.</translation>
    </message>
    <message>
        <source>It needs coloured areas. Add an areas layer, or choose a picture.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation>Er braucht farbige Flächen. Füge eine Flächenebene hinzu, oder wähle ein Bild.</translation>
    </message>
    <message>
        <source>It needs somebody to follow. Add a pose, or choose a picture.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation>Er braucht jemanden, dem er folgt. Füge eine Pose hinzu, oder wähle ein Bild.</translation>
    </message>
    <message>
        <source>It needs to see what is near. Add a depth layer, or choose a picture.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation>Er muss sehen, was nah ist. Füge eine Tiefenebene hinzu, oder wähle ein Bild.</translation>
    </message>
    <message>
        <source>It only points to a file that was not fetched: `git lfs pull`.</source>
        <extracomment>studio/library/strangers.py</extracomment>
        <translation>Es verweist nur auf eine Datei, die nicht geladen wurde: `git lfs pull`.</translation>
    </message>
    <message>
        <source>It was made for {theirs} and does not fit {ours}.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation>Er wurde für {theirs} gemacht und passt nicht zu {ours}.</translation>
    </message>
    <message>
        <source>It was not opened.</source>
        <extracomment>studio/adapters/reading.py</extracomment>
        <translation>Sie wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>It was written by a newer studio: update this one and try again.</source>
        <extracomment>studio/domain/request_json.py</extracomment>
        <translation>Ein neueres Studio hat sie geschrieben: Aktualisiere dieses und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>Its &amp;colours as areas</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Ihre &amp;Farben als Flächen</translation>
    </message>
    <message>
        <source>Its &amp;greys as depth</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Ihre &amp;Grautöne als Tiefe</translation>
    </message>
    <message>
        <source>Its IdentityNet and its adapter are for different base models.</source>
        <extracomment>studio/library/folders.py</extracomment>
        <translation>Sein IdentityNet und sein Adapter sind für verschiedene Basismodelle.</translation>
    </message>
    <message>
        <source>Its colours as areas</source>
        <extracomment>studio/panels/layer_conversions.py</extracomment>
        <translation>Ihre Farben als Flächen</translation>
    </message>
    <message>
        <source>Its edges</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Seine Kanten</translation>
    </message>
    <message>
        <source>Its files did not come with this studio.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation>Seine Dateien sind mit diesem Studio nicht mitgekommen.</translation>
    </message>
    <message>
        <source>Its greys as depth</source>
        <extracomment>studio/panels/layer_conversions.py</extracomment>
        <translation>Ihre Grautöne als Tiefe</translation>
    </message>
    <message>
        <source>Its ranks go from {min} to {max}.</source>
        <extracomment>studio/library/lora_files.py</extracomment>
        <translation>Ihre Ränge reichen von {min} bis {max}.</translation>
    </message>
    <message>
        <source>Its {config} and its weights belong to different nets.</source>
        <extracomment>studio/library/folders.py</extracomment>
        <translation>{config} und die Gewichte gehören zu verschiedenen Netzen.</translation>
    </message>
    <message>
        <source>Its {name} is not that of InstantID.</source>
        <extracomment>studio/library/folders.py</extracomment>
        <translation>{name} ist nicht die von InstantID.</translation>
    </message>
    <message>
        <source>Joined from</source>
        <extracomment>preprocessors</extracomment>
        <translation>Verbunden ab</translation>
    </message>
    <message>
        <source>Joints must be numbers within {far} pixels.</source>
        <extracomment>studio/pose/person.py</extracomment>
        <translation>Gelenke müssen Zahlen innerhalb von {far} Pixeln sein.</translation>
    </message>
    <message>
        <source>Jumping</source>
        <extracomment>poses</extracomment>
        <translation>Springen</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <extracomment>studio/panels/interference_card.py</extracomment>
        <translation>Auseinanderhalten</translation>
    </message>
    <message>
        <source>Keep below</source>
        <extracomment>blend modes</extracomment>
        <translation>Darunter behalten</translation>
    </message>
    <message>
        <source>Keep clear</source>
        <extracomment>studio/state/remedies.py</extracomment>
        <translation>Ausweichen</translation>
    </message>
    <message>
        <source>Keep everything and ask again at the next start</source>
        <extracomment>studio/app/recovery.py</extracomment>
        <translation>Alles behalten und beim nächsten Start wieder fragen</translation>
    </message>
    <message>
        <source>Keep it like this (Enter)</source>
        <extracomment>studio/app/select_bar.py</extracomment>
        <translation>So behalten (Enter)</translation>
    </message>
    <message>
        <source>Keep the brush as it is set now under a name</source>
        <extracomment>studio/panels/brush_picker.py</extracomment>
        <translation>Den Pinsel, wie er jetzt eingestellt ist, unter einem Namen behalten</translation>
    </message>
    <message>
        <source>Keep the picture that is shown as a layer</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Das gezeigte Bild als Ebene behalten</translation>
    </message>
    <message>
        <source>Keep these adapters apart</source>
        <extracomment>studio/panels/interference_card.py</extracomment>
        <translation>Diese Adapter auseinanderhalten</translation>
    </message>
    <message>
        <source>Keep this picture as a layer</source>
        <extracomment>studio/app/result_bar.py</extracomment>
        <translation>Dieses Bild als Ebene behalten</translation>
    </message>
    <message>
        <source>Keep this seed</source>
        <extracomment>studio/panels/seed_field.py</extracomment>
        <translation>Diesen Seed behalten</translation>
    </message>
    <message>
        <source>Keep what is in both (Shift+Alt)</source>
        <extracomment>studio/app/select_bar.py</extracomment>
        <translation>Behalten, was in beiden ist (Umschalt+Alt)</translation>
    </message>
    <message>
        <source>Keeps clear</source>
        <extracomment>studio/panels/composition_control.py</extracomment>
        <translation>Weicht aus</translation>
    </message>
    <message>
        <source>Key points come as [faces, 5, 2], not as {list}.</source>
        <extracomment>studio/faces/keypoints.py</extracomment>
        <translation>Merkpunkte kommen als [Gesichter, 5, 2], nicht als {list}.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>studio/app/preferences_dialog.py</extracomment>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Kicking a ball</source>
        <extracomment>poses</extracomment>
        <translation>Schuss mit dem Ball</translation>
    </message>
    <message>
        <source>Kiss</source>
        <extracomment>faces</extracomment>
        <translation>Kuss</translation>
    </message>
    <message>
        <source>Kneeling</source>
        <extracomment>poses</extracomment>
        <translation>Knien</translation>
    </message>
    <message>
        <source>Kneeling upright</source>
        <extracomment>poses</extracomment>
        <translation>Aufrecht kniend</translation>
    </message>
    <message>
        <source>Knees up</source>
        <extracomment>poses</extracomment>
        <translation>Knie angezogen</translation>
    </message>
    <message>
        <source>Landscape</source>
        <extracomment>studio/app/dialogs.py</extracomment>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>studio/app/preferences_dialog.py</extracomment>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language, theme and keys</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Sprache, Thema und Tasten</translation>
    </message>
    <message>
        <source>Lar&amp;ger brush</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>&amp;Größerer Pinsel</translation>
    </message>
    <message>
        <source>Lasso</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Later</source>
        <extracomment>studio/app/recovery.py</extracomment>
        <translation>Später</translation>
    </message>
    <message>
        <source>Laugh</source>
        <extracomment>faces</extracomment>
        <translation>Lachen</translation>
    </message>
    <message>
        <source>Layer opacity</source>
        <extracomment>studio/state/document.py</extracomment>
        <translation>Deckkraft der Ebene</translation>
    </message>
    <message>
        <source>Layers</source>
        <extracomment>studio/app/panels.py</extracomment>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Layers, the topmost first</source>
        <extracomment>studio/panels/layers_list.py</extracomment>
        <translation>Ebenen, die oberste zuerst</translation>
    </message>
    <message>
        <source>Layout</source>
        <extracomment>studio/panels/part_sliders.py</extracomment>
        <translation>Aufbau</translation>
    </message>
    <message>
        <source>Leaping</source>
        <extracomment>poses</extracomment>
        <translation>Großer Sprung</translation>
    </message>
    <message>
        <source>Leave it</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>Left and right</source>
        <extracomment>studio/panels/symmetry_button.py</extracomment>
        <translation>Links und rechts</translation>
    </message>
    <message>
        <source>Left to right: what is selected, or the layer</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Links und rechts tauschen: das Ausgewählte oder die Ebene</translation>
    </message>
    <message>
        <source>Legs crossed on a chair</source>
        <extracomment>poses</extracomment>
        <translation>Beine übereinandergeschlagen</translation>
    </message>
    <message>
        <source>Legs stretched out</source>
        <extracomment>poses</extracomment>
        <translation>Beine ausgestreckt</translation>
    </message>
    <message>
        <source>Let the adapter take everything.</source>
        <extracomment>studio/adapters/image_parts.py</extracomment>
        <translation>Lass den Adapter alles übernehmen.</translation>
    </message>
    <message>
        <source>Let the person stand so</source>
        <extracomment>studio/app/pose_bar.py</extracomment>
        <translation>Die Person so stehen lassen</translation>
    </message>
    <message>
        <source>Let “{name}” fade outwards</source>
        <extracomment>studio/state/remedies.py</extracomment>
        <translation>„{name}“ nach außen ausblenden</translation>
    </message>
    <message>
        <source>Let “{name}” look at it</source>
        <extracomment>studio/panels/layer_feeds.py</extracomment>
        <translation>„{name}“ sie ansehen lassen</translation>
    </message>
    <message>
        <source>Li&amp;ne</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>&amp;Linie</translation>
    </message>
    <message>
        <source>Li&amp;nes</source>
        <extracomment>studio/app/menus.py</extracomment>
        <translation>&amp;Linien</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>studio/app/preferences_dialog.py</extracomment>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light hand</source>
        <extracomment>studio/panels/brush_details.py</extracomment>
        <translation>Leichte Hand</translation>
    </message>
    <message>
        <source>Light or dark, the other one</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Hell oder dunkel, das jeweils andere</translation>
    </message>
    <message>
        <source>Lighten</source>
        <extracomment>blend modes</extracomment>
        <translation>Aufhellen</translation>
    </message>
    <message>
        <source>Line</source>
        <extracomment>studio/canvas/handler.py</extracomment>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Line art</source>
        <extracomment>preprocessors</extracomment>
        <translation>Strichzeichnung</translation>
    </message>
    <message>
        <source>Line art (anime)</source>
        <extracomment>preprocessors</extracomment>
        <translation>Strichzeichnung (Anime)</translation>
    </message>
    <message>
        <source>Lines</source>
        <extracomment>groups of adapters</extracomment>
        <translation>Linien</translation>
    </message>
    <message>
        <source>Lines (plain)</source>
        <extracomment>preprocessors</extracomment>
        <translation>Linien (schlicht)</translation>
    </message>
    <message>
        <source>Lines on other layers stop the colour too</source>
        <extracomment>studio/panels/fill_options.py</extracomment>
        <translation>Auch Linien auf anderen Ebenen halten die Farbe auf</translation>
    </message>
    <message>
        <source>LoRA</source>
        <extracomment>kinds of adapters</extracomment>
        <translation>LoRA</translation>
    </message>
    <message>
        <source>Load adapters</source>
        <extracomment>studio/state/adapter_stack.py</extracomment>
        <translation>Adapter laden</translation>
    </message>
    <message>
        <source>Load preset {name}</source>
        <extracomment>studio/panels/presets_menu.py</extracomment>
        <translation>Vorgabe {name} laden</translation>
    </message>
    <message>
        <source>Load settings</source>
        <extracomment>studio/state/settings.py</extracomment>
        <translation>Einstellungen laden</translation>
    </message>
    <message>
        <source>Lock</source>
        <extracomment>studio/panels/layers_panel.py</extracomment>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Lock &amp;transparency</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>&amp;Transparenz sperren</translation>
    </message>
    <message>
        <source>Lock layer</source>
        <extracomment>studio/state/document.py</extracomment>
        <translation>Ebene sperren</translation>
    </message>
    <message>
        <source>Lock or unlock seed</source>
        <extracomment>studio/state/settings.py</extracomment>
        <translation>Seed festhalten oder freigeben</translation>
    </message>
    <message>
        <source>Lock this layer</source>
        <extracomment>studio/panels/layers_delegate.py</extracomment>
        <translation>Diese Ebene sperren</translation>
    </message>
    <message>
        <source>Lock transparency</source>
        <extracomment>studio/panels/layers_panel.py</extracomment>
        <translation>Transparenz sperren</translation>
    </message>
    <message>
        <source>Locked: every picture is made from this seed. Click to roll a new one each time</source>
        <extracomment>studio/panels/seed_field.py</extracomment>
        <translation>Fest: Jedes Bild entsteht aus diesem Seed. Klicken, um jedes Mal neu zu würfeln</translation>
    </message>
    <message>
        <source>Look at all layers</source>
        <extracomment>studio/app/select_bar.py</extracomment>
        <translation>Alle Ebenen beachten</translation>
    </message>
    <message>
        <source>Look for a version of it for SDXL or Stable Diffusion 1.5.</source>
        <extracomment>studio/library/sentences.py</extracomment>
        <translation>Suche eine Fassung davon für SDXL oder Stable Diffusion 1.5.</translation>
    </message>
    <message>
        <source>Look for the same as safetensors.</source>
        <extracomment>studio/library/pickles.py</extracomment>
        <translation>Suche dasselbe als safetensors.</translation>
    </message>
    <message>
        <source>Looks at</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Sieht an</translation>
    </message>
    <message>
        <source>Lotus</source>
        <extracomment>poses</extracomment>
        <translation>Lotussitz</translation>
    </message>
    <message>
        <source>Lower</source>
        <extracomment>studio/canvas/relief_handler.py</extracomment>
        <translation>Absenken</translation>
    </message>
    <message>
        <source>Lower: push away, softly (Ctrl: raise)</source>
        <extracomment>studio/app/depth_bar.py</extracomment>
        <translation>Absenken: sanft wegschieben (Strg: anheben)</translation>
    </message>
    <message>
        <source>Luminosity</source>
        <extracomment>blend modes</extracomment>
        <translation>Luminanz</translation>
    </message>
    <message>
        <source>Lying on the back</source>
        <extracomment>poses</extracomment>
        <translation>Auf dem Rücken</translation>
    </message>
    <message>
        <source>Lying on the front</source>
        <extracomment>poses</extracomment>
        <translation>Auf dem Bauch</translation>
    </message>
    <message>
        <source>Lying, knee up</source>
        <extracomment>poses</extracomment>
        <translation>Liegend, Knie angewinkelt</translation>
    </message>
    <message>
        <source>Make a picture from the sketch and the prompt</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Aus der Skizze und dem Prompt ein Bild machen</translation>
    </message>
    <message>
        <source>Make all of the class in hand another one</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Alles von der gewählten Klasse zu einer anderen machen</translation>
    </message>
    <message>
        <source>Make it the brush in hand</source>
        <extracomment>studio/panels/brush_picker.py</extracomment>
        <translation>Zum Pinsel in der Hand machen</translation>
    </message>
    <message>
        <source>Make lines from it first: Layer, Lines.</source>
        <extracomment>studio/state/conversions.py</extracomment>
        <translation>Mach zuerst Linien daraus: Ebene, Linien.</translation>
    </message>
    <message>
        <source>Make the picture</source>
        <extracomment>studio/panels/generate_bar.py</extracomment>
        <translation>Das Bild machen</translation>
    </message>
    <message>
        <source>Make the selection larger</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Die Auswahl vergrößern</translation>
    </message>
    <message>
        <source>Make the selection smaller</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Die Auswahl verkleinern</translation>
    </message>
    <message>
        <source>Marker</source>
        <extracomment>brushes</extracomment>
        <translation>Marker</translation>
    </message>
    <message>
        <source>Mask</source>
        <extracomment>studio/panels/layers_delegate.py</extracomment>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Mask for {name}</source>
        <extracomment>studio/state/session.py</extracomment>
        <translation>Maske für {name}</translation>
    </message>
    <message>
        <source>Mask: where adapters act</source>
        <extracomment>studio/panels/layers_panel.py</extracomment>
        <translation>Maske: wo Adapter wirken</translation>
    </message>
    <message>
        <source>Members are {join}.</source>
        <extracomment>studio/domain/blend.py</extracomment>
        <translation>Mitglieder sind {join}.</translation>
    </message>
    <message>
        <source>Memory was short, so the picture was decoded in tiles.</source>
        <extracomment>studio/engine/autoencoder.py</extracomment>
        <translation>Der Speicher war knapp, darum wurde das Bild in Kacheln dekodiert.</translation>
    </message>
    <message>
        <source>Memory was short, so the pictures of the batch were computed one after the other.</source>
        <extracomment>studio/engine/guidance.py</extracomment>
        <translation>Der Speicher war knapp, darum wurden die Bilder nacheinander berechnet.</translation>
    </message>
    <message>
        <source>Memory was short, so the pictures were decoded one by one.</source>
        <extracomment>studio/engine/autoencoder.py</extracomment>
        <translation>Der Speicher war knapp, darum wurden die Bilder einzeln dekodiert.</translation>
    </message>
    <message>
        <source>Merge &amp;down</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Nach &amp;unten zusammenführen</translation>
    </message>
    <message>
        <source>Merge down</source>
        <extracomment>studio/state/layer_edits.py</extracomment>
        <translation>Nach unten zusammenführen</translation>
    </message>
    <message>
        <source>Merge it with a layer of its own kind.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation>Vereine sie mit einer Ebene ihrer Art.</translation>
    </message>
    <message>
        <source>Merge with the layer below</source>
        <extracomment>studio/panels/layers_commands.py</extracomment>
        <translation>Mit der Ebene darunter zusammenführen</translation>
    </message>
    <message>
        <source>Message</source>
        <extracomment>studio/canvas/toast.py</extracomment>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Mirror person</source>
        <extracomment>studio/state/pose_group.py</extracomment>
        <translation>Person spiegeln</translation>
    </message>
    <message>
        <source>Mo&amp;ve the view</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Ansicht &amp;verschieben</translation>
    </message>
    <message>
        <source>Model</source>
        <extracomment>studio/panels/model_field.py</extracomment>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Moment of the run</source>
        <extracomment>studio/panels/time_ruler.py</extracomment>
        <translation>Zeitpunkt im Lauf</translation>
    </message>
    <message>
        <source>More solids</source>
        <extracomment>examples</extracomment>
        <translation>Weitere Körper</translation>
    </message>
    <message>
        <source>More steps take longer and change less and less</source>
        <extracomment>studio/panels/settings_panel.py</extracomment>
        <translation>Mehr Schritte dauern länger und ändern immer weniger</translation>
    </message>
    <message>
        <source>More: only the strongest contours</source>
        <extracomment>preprocessors</extracomment>
        <translation>Mehr: nur die stärksten Konturen</translation>
    </message>
    <message>
        <source>Mountains</source>
        <extracomment>examples</extracomment>
        <translation>Berge</translation>
    </message>
    <message>
        <source>Move</source>
        <extracomment>studio/state/transforming.py</extracomment>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Nach &amp;oben schieben</translation>
    </message>
    <message>
        <source>Move adapter {name}</source>
        <extracomment>studio/state/adapter_stack.py</extracomment>
        <translation>Adapter {name} verschieben</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Nach u&amp;nten schieben</translation>
    </message>
    <message>
        <source>Move down</source>
        <extracomment>studio/panels/adapter_row.py</extracomment>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move layer down</source>
        <extracomment>studio/state/layer_edits.py</extracomment>
        <translation>Ebene nach unten schieben</translation>
    </message>
    <message>
        <source>Move layer up</source>
        <extracomment>studio/state/layer_edits.py</extracomment>
        <translation>Ebene nach oben schieben</translation>
    </message>
    <message>
        <source>Move person</source>
        <extracomment>studio/canvas/pose_drags.py</extracomment>
        <translation>Person verschieben</translation>
    </message>
    <message>
        <source>Move the keyboard onwards</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Die Tastatur an das nächste Bedienfeld geben</translation>
    </message>
    <message>
        <source>Move the layer down</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Die Ebene nach unten schieben</translation>
    </message>
    <message>
        <source>Move the layer up</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Die Ebene nach oben schieben</translation>
    </message>
    <message>
        <source>Move the view</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation>Die Ansicht verschieben</translation>
    </message>
    <message>
        <source>Move the view about</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Die Ansicht verschieben</translation>
    </message>
    <message>
        <source>Move up</source>
        <extracomment>studio/panels/adapter_row.py</extracomment>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move {joint}</source>
        <extracomment>studio/canvas/pose_drags.py</extracomment>
        <translation>Bewegen: {joint}</translation>
    </message>
    <message>
        <source>Move, scale and turn what is selected, or the layer</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Verschieben, skalieren und drehen, was ausgewählt ist, oder die Ebene</translation>
    </message>
    <message>
        <source>Moving</source>
        <extracomment>poses</extracomment>
        <translation>In Bewegung</translation>
    </message>
    <message>
        <source>Multiplies</source>
        <extracomment>studio/panels/composition_control.py</extracomment>
        <translation>Multipliziert</translation>
    </message>
    <message>
        <source>Multiply</source>
        <extracomment>blend modes</extracomment>
        <translation>Multiplizieren</translation>
    </message>
    <message>
        <source>My own</source>
        <extracomment>studio/panels/brush_picker.py</extracomment>
        <translation>Meine</translation>
    </message>
    <message>
        <source>My own curve</source>
        <extracomment>studio/panels/brush_details.py</extracomment>
        <translation>Eigene Kurve</translation>
    </message>
    <message>
        <source>Name of adapter {name}</source>
        <extracomment>studio/panels/adapter_row.py</extracomment>
        <translation>Name des Adapters {name}</translation>
    </message>
    <message>
        <source>Name of folder {name}</source>
        <extracomment>studio/panels/folder_row.py</extracomment>
        <translation>Name des Ordners {name}</translation>
    </message>
    <message>
        <source>Name of the brush:</source>
        <extracomment>studio/panels/brush_picker.py</extracomment>
        <translation>Name des Pinsels:</translation>
    </message>
    <message>
        <source>Name of the layer</source>
        <extracomment>studio/panels/layers_delegate.py</extracomment>
        <translation>Name der Ebene</translation>
    </message>
    <message>
        <source>Name of the preset:</source>
        <extracomment>studio/panels/presets_menu.py</extracomment>
        <translation>Name der Vorgabe:</translation>
    </message>
    <message>
        <source>Ne&amp;xt brush preset</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Nä&amp;chste Pinselvorgabe</translation>
    </message>
    <message>
        <source>Near</source>
        <extracomment>studio/app/depth_bar.py</extracomment>
        <translation>Nah</translation>
    </message>
    <message>
        <source>Nearer to a name: more of it. Double click: the same of all</source>
        <extracomment>studio/widgets/blend_pad.py</extracomment>
        <translation>Näher an einem Namen: mehr davon. Doppelklick: von allen gleich viel</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <extracomment>studio/panels/prompt_panel.py</extracomment>
        <translation>Negativer Prompt</translation>
    </message>
    <message>
        <source>Neutral</source>
        <extracomment>faces</extracomment>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>New &amp;areas layer</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Neue &amp;Flächenebene</translation>
    </message>
    <message>
        <source>New &amp;mask</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Neue &amp;Maske</translation>
    </message>
    <message>
        <source>New &amp;paint layer</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Neue M&amp;alebene</translation>
    </message>
    <message>
        <source>New dep&amp;th layer</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Neue &amp;Tiefenebene</translation>
    </message>
    <message>
        <source>New drawing</source>
        <extracomment>studio/app/dialogs.py</extracomment>
        <translation>Neue Zeichnung</translation>
    </message>
    <message>
        <source>New folder</source>
        <extracomment>studio/panels/folder_menu.py</extracomment>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>New key</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>New p&amp;ose layer</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Neue &amp;Posenebene</translation>
    </message>
    <message>
        <source>New s&amp;ketch layer</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Neue S&amp;kizzenebene</translation>
    </message>
    <message>
        <source>New style blend</source>
        <extracomment>studio/panels/folder_menu.py</extracomment>
        <translation>Neue Stilmischung</translation>
    </message>
    <message>
        <source>No adapter keeps to this mask yet. Click to choose which ones do.</source>
        <extracomment>studio/state/feeding.py</extracomment>
        <translation>Noch hält sich kein Adapter an diese Maske. Klicke, um zu wählen, welche es tun.</translation>
    </message>
    <message>
        <source>No adapter looks at anything yet.</source>
        <extracomment>studio/app/feed_bindings.py</extracomment>
        <translation>Noch sieht kein Adapter etwas an.</translation>
    </message>
    <message>
        <source>No adapter looks at this layer. Add one that does, from a file.</source>
        <extracomment>studio/state/feeding.py</extracomment>
        <translation>Kein Adapter sieht diese Ebene an. Füge einen, der es tut, aus einer Datei hinzu.</translation>
    </message>
    <message>
        <source>No adapter looks at this layer. Click to add “{name}”.</source>
        <extracomment>studio/state/feeding.py</extracomment>
        <translation>Kein Adapter sieht diese Ebene an. Klicke, um „{name}“ hinzuzufügen.</translation>
    </message>
    <message>
        <source>No adapter looks at “{name}” by itself.</source>
        <extracomment>studio/app/feed_bindings.py</extracomment>
        <translation>Kein Adapter sieht „{name}“ von selbst an.</translation>
    </message>
    <message>
        <source>No adapters: only the words steer the picture. Add one to let your sketch do it.</source>
        <extracomment>studio/panels/adapters_panel.py</extracomment>
        <translation>Keine Adapter: Nur die Worte lenken das Bild. Füge einen hinzu, damit deine Skizze es tut.</translation>
    </message>
    <message>
        <source>No face was found in this picture of {width} x {height} pixels.</source>
        <extracomment>studio/faces/finding.py</extracomment>
        <translation>In diesem Bild von {width} x {height} Pixeln wurde kein Gesicht gefunden.</translation>
    </message>
    <message>
        <source>No folder</source>
        <extracomment>studio/panels/folder_menu.py</extracomment>
        <translation>Kein Ordner</translation>
    </message>
    <message>
        <source>No lines were found in “{name}”.</source>
        <extracomment>studio/state/conversions.py</extracomment>
        <translation>In „{name}“ wurden keine Linien gefunden.</translation>
    </message>
    <message>
        <source>No picture is being made.</source>
        <extracomment>studio/app/availability.py</extracomment>
        <translation>Gerade wird kein Bild gemacht.</translation>
    </message>
    <message>
        <source>No presets yet</source>
        <extracomment>studio/panels/presets_menu.py</extracomment>
        <translation>Noch keine Vorgaben</translation>
    </message>
    <message>
        <source>No prompt</source>
        <extracomment>studio/panels/history_details.py</extracomment>
        <translation>Kein Prompt</translation>
    </message>
    <message>
        <source>No symmetry</source>
        <extracomment>studio/panels/symmetry_button.py</extracomment>
        <translation>Keine Symmetrie</translation>
    </message>
    <message>
        <source>None of its styles is on, so it does nothing.</source>
        <extracomment>studio/panels/blend_row.py</extracomment>
        <translation>Keiner ihrer Stile ist an, darum tut sie nichts.</translation>
    </message>
    <message>
        <source>None of the blend&apos;s styles is there.</source>
        <extracomment>studio/state/blend_format.py</extracomment>
        <translation>Keiner der Stile der Mischung ist da.</translation>
    </message>
    <message>
        <source>Normal</source>
        <extracomment>blend modes</extracomment>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Not everything could be taken over.</source>
        <extracomment>studio/app/file_commands.py</extracomment>
        <translation>Nicht alles konnte übernommen werden.</translation>
    </message>
    <message>
        <source>Not possible at the moment.</source>
        <extracomment>studio/app/palette_entries.py</extracomment>
        <translation>Im Moment nicht möglich.</translation>
    </message>
    <message>
        <source>Not yet:</source>
        <extracomment>studio/panels/generate_bar.py</extracomment>
        <translation>Noch nicht:</translation>
    </message>
    <message>
        <source>Nothing</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Nothing in {name} says how it was made.</source>
        <extracomment>studio/files/result_png.py</extracomment>
        <translation>In {name} steht nicht, wie es entstand.</translation>
    </message>
    <message>
        <source>Nothing is called “{words}”. Try fewer letters.</source>
        <extracomment>studio/widgets/command_palette.py</extracomment>
        <translation>Nichts heißt „{words}“. Versuch weniger Buchstaben.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <extracomment>studio/state/selected_pixels.py</extracomment>
        <translation>Es ist nichts ausgewählt.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <extracomment>studio/faces/finding.py</extracomment>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <extracomment>studio/files/presets.py</extracomment>
        <translation>Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>Nothing was undone.</source>
        <extracomment>studio/app/availability.py</extracomment>
        <translation>Es wurde nichts rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Nothing would be left of the selection.</source>
        <extracomment>studio/state/selecting.py</extracomment>
        <translation>Von der Auswahl bliebe nichts übrig.</translation>
    </message>
    <message>
        <source>OK</source>
        <extracomment>hands</extracomment>
        <translation>OK</translation>
    </message>
    <message>
        <source>Of a flat tip</source>
        <extracomment>studio/panels/brush_details.py</extracomment>
        <translation>Einer flachen Spitze</translation>
    </message>
    <message>
        <source>Of a stroke as a whole</source>
        <extracomment>studio/panels/brush_panel.py</extracomment>
        <translation>Eines ganzen Strichs</translation>
    </message>
    <message>
        <source>Of the {count} files of the net in {shown} only {len} are there.</source>
        <extracomment>studio/library/weights.py</extracomment>
        <translation>Von den {count} Dateien des Netzes in {shown} sind nur {len} da.</translation>
    </message>
    <message>
        <source>On a {name} background</source>
        <extracomment>studio/panels/chips.py</extracomment>
        <translation>Auf dem Hintergrund „{name}“</translation>
    </message>
    <message>
        <source>On all fours</source>
        <extracomment>poses</extracomment>
        <translation>Auf allen vieren</translation>
    </message>
    <message>
        <source>One LoRA at a time, another one every {steps} steps. Costs no time</source>
        <extracomment>studio/state/remedies.py</extracomment>
        <translation>Immer nur eine LoRA, alle {steps} Schritte eine andere. Kostet keine Zeit</translation>
    </message>
    <message>
        <source>One after the other</source>
        <extracomment>studio/state/remedies.py</extracomment>
        <translation>Nacheinander</translation>
    </message>
    <message>
        <source>One hand on the hip</source>
        <extracomment>poses</extracomment>
        <translation>Eine Hand in der Hüfte</translation>
    </message>
    <message>
        <source>One key more for the command</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation>Noch eine Taste für den Befehl</translation>
    </message>
    <message>
        <source>One net for {value} kinds of pictures.</source>
        <extracomment>studio/library/control_files.py</extracomment>
        <translation>Ein Netz für {value} Arten von Bildern.</translation>
    </message>
    <message>
        <source>One person more</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Eine Person mehr</translation>
    </message>
    <message>
        <source>One style after the other, at once</source>
        <extracomment>studio/panels/timeline_panel.py</extracomment>
        <translation>Ein Stil nach dem anderen, auf einen Schlag</translation>
    </message>
    <message>
        <source>One style into the next</source>
        <extracomment>studio/panels/timeline_panel.py</extracomment>
        <translation>Ein Stil geht in den nächsten über</translation>
    </message>
    <message>
        <source>Only a style blend has members, not an adapter of the kind {kind}.</source>
        <extracomment>studio/domain/blend.py</extracomment>
        <translation>Nur eine Stilmischung hat Mitglieder, kein Adapter der Art {kind}.</translation>
    </message>
    <message>
        <source>Only in memory: the disk refused it.</source>
        <extracomment>studio/panels/history_model.py</extracomment>
        <translation>Nur im Speicher: Das Laufwerk hat es abgelehnt.</translation>
    </message>
    <message>
        <source>Only joints of the body can be pinned.</source>
        <extracomment>studio/pose/person.py</extracomment>
        <translation>Nur Gelenke des Körpers lassen sich festhalten.</translation>
    </message>
    <message>
        <source>Only on what is below</source>
        <extracomment>blend modes</extracomment>
        <translation>Nur auf dem, was darunter ist</translation>
    </message>
    <message>
        <source>Only the canvas, or everything again</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Nur die Leinwand, oder wieder alles</translation>
    </message>
    <message>
        <source>Only what is joined to the place of the click</source>
        <extracomment>studio/app/select_bar.py</extracomment>
        <translation>Nur was mit der Klickstelle zusammenhängt</translation>
    </message>
    <message>
        <source>Opacity</source>
        <extracomment>studio/panels/brush_panel.py</extracomment>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Opacity of the layer</source>
        <extracomment>studio/panels/layers_panel.py</extracomment>
        <translation>Deckkraft der Ebene</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>hands</extracomment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <extracomment>studio/app/menus.py</extracomment>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open a project</source>
        <extracomment>studio/app/file_commands.py</extracomment>
        <translation>Ein Projekt öffnen</translation>
    </message>
    <message>
        <source>Open another copy of it, or an autosave.</source>
        <extracomment>studio/files/ora_archive.py</extracomment>
        <translation>Öffne eine andere Kopie davon oder eine Sicherung.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open it in another program and save it as PNG, or choose another one.</source>
        <extracomment>studio/domain/picture.py</extracomment>
        <translation>Öffne es in einem anderen Programm und speichere es als PNG, oder wähle ein anderes.</translation>
    </message>
    <message>
        <source>Open mouth</source>
        <extracomment>faces</extracomment>
        <translation>Mund offen</translation>
    </message>
    <message>
        <source>Open or close this part</source>
        <extracomment>studio/widgets/section.py</extracomment>
        <translation>Diesen Teil auf- oder zuklappen</translation>
    </message>
    <message>
        <source>Open the chosen drawing</source>
        <extracomment>studio/app/recovery.py</extracomment>
        <translation>Die gewählte Zeichnung öffnen</translation>
    </message>
    <message>
        <source>OpenPose (*.json)</source>
        <extracomment>studio/app/pose_files.py</extracomment>
        <translation>OpenPose (*.json)</translation>
    </message>
    <message>
        <source>OpenPose could not be opened ({said}).</source>
        <extracomment>studio/preprocessors/people.py</extracomment>
        <translation>OpenPose konnte nicht geöffnet werden ({said}).</translation>
    </message>
    <message>
        <source>Opening the model</source>
        <extracomment>studio/engine/engine.py</extracomment>
        <translation>Das Modell wird geöffnet</translation>
    </message>
    <message>
        <source>Other formats can be given as a file.</source>
        <extracomment>studio/domain/json_pictures.py</extracomment>
        <translation>Andere Formate können als Datei angegeben werden.</translation>
    </message>
    <message>
        <source>Other models know</source>
        <extracomment>studio/panels/class_picker.py</extracomment>
        <translation>Andere Modelle kennen</translation>
    </message>
    <message>
        <source>Other size</source>
        <extracomment>studio/panels/size_field.py</extracomment>
        <translation>Andere Größe</translation>
    </message>
    <message>
        <source>Others</source>
        <extracomment>studio/app/shortcut_list.py</extracomment>
        <translation>Weitere</translation>
    </message>
    <message>
        <source>Otherwise what you drew since the last save is lost.</source>
        <extracomment>studio/app/dialogs.py</extracomment>
        <translation>Sonst geht verloren, was du seit dem letzten Speichern gezeichnet hast.</translation>
    </message>
    <message>
        <source>Over the run</source>
        <extracomment>studio/panels/curve_control.py</extracomment>
        <translation>Im Verlauf</translation>
    </message>
    <message>
        <source>Overlay</source>
        <extracomment>blend modes</extracomment>
        <translation>Ineinanderkopieren</translation>
    </message>
    <message>
        <source>P&amp;references…</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Einste&amp;llungen…</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <extracomment>studio/app/export_commands.py</extracomment>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>Paint</source>
        <extracomment>brushes</extracomment>
        <translation>Malebene</translation>
    </message>
    <message>
        <source>Paint an areas layer over it, or import a map in ADE20K&apos;s colours.</source>
        <extracomment>studio/state/conversions.py</extracomment>
        <translation>Male eine Flächenebene darüber, oder importiere eine Karte in den Farben von ADE20K.</translation>
    </message>
    <message>
        <source>Paint gathers at the edge of the stroke</source>
        <extracomment>studio/panels/brush_details.py</extracomment>
        <translation>Farbe sammelt sich am Rand des Strichs</translation>
    </message>
    <message>
        <source>Paint how near things are</source>
        <extracomment>studio/app/depth_bar.py</extracomment>
        <translation>Malen, wie nah die Dinge sind</translation>
    </message>
    <message>
        <source>Paint on it first.</source>
        <extracomment>studio/state/conversions.py</extracomment>
        <translation>Male zuerst darauf.</translation>
    </message>
    <message>
        <source>Paint soft or broad strokes</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Weiche oder breite Striche malen</translation>
    </message>
    <message>
        <source>Paint where adapters act</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Malen, wo Adapter wirken</translation>
    </message>
    <message>
        <source>Paint with it</source>
        <extracomment>studio/app/area_bar.py</extracomment>
        <translation>Damit malen</translation>
    </message>
    <message>
        <source>Paint with the class</source>
        <extracomment>studio/app/area_bar.py</extracomment>
        <translation>Mit der Klasse malen</translation>
    </message>
    <message>
        <source>Paint with “{name}”; right click for more</source>
        <extracomment>studio/app/area_bar.py</extracomment>
        <translation>Mit „{name}“ malen; Rechtsklick für mehr</translation>
    </message>
    <message>
        <source>Painting keeps to what is painted on the layer already</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Malen hält sich an das, was auf der Ebene schon gemalt ist</translation>
    </message>
    <message>
        <source>Pairs of adapters</source>
        <extracomment>studio/panels/interference_dialog.py</extracomment>
        <translation>Adapterpaare</translation>
    </message>
    <message>
        <source>Paper</source>
        <extracomment>studio/state/document.py</extracomment>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Part of a name; Enter takes the first</source>
        <extracomment>studio/panels/class_picker.py</extracomment>
        <translation>Ein Teil des Namens; Enter nimmt die erste</translation>
    </message>
    <message>
        <source>Part of the face is beyond the picture&apos;s edge.</source>
        <extracomment>studio/faces/facts.py</extracomment>
        <translation>Ein Teil des Gesichts liegt außerhalb des Bildes.</translation>
    </message>
    <message>
        <source>Parts of the picture</source>
        <extracomment>studio/panels/part_sliders.py</extracomment>
        <translation>Teile des Bildes</translation>
    </message>
    <message>
        <source>Pen pressure changes the opacity</source>
        <extracomment>studio/panels/brush_panel.py</extracomment>
        <translation>Stiftdruck ändert die Deckkraft</translation>
    </message>
    <message>
        <source>Pen pressure changes the size</source>
        <extracomment>studio/panels/brush_panel.py</extracomment>
        <translation>Stiftdruck ändert die Größe</translation>
    </message>
    <message>
        <source>Pencil</source>
        <extracomment>brushes</extracomment>
        <translation>Bleistift</translation>
    </message>
    <message>
        <source>Pencil drawing of it</source>
        <extracomment>studio/panels/layer_conversions.py</extracomment>
        <translation>Bleistiftzeichnung davon</translation>
    </message>
    <message>
        <source>Pencil of {name}</source>
        <extracomment>studio/state/conversions.py</extracomment>
        <translation>Bleistiftzeichnung von {name}</translation>
    </message>
    <message>
        <source>Pencil stroke</source>
        <extracomment>studio/canvas/handler.py</extracomment>
        <translation>Bleistiftstrich</translation>
    </message>
    <message>
        <source>Pick a colour while painting</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation>Beim Malen eine Farbe aufnehmen</translation>
    </message>
    <message>
        <source>Picture</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Picture deleted</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation>Bild gelöscht</translation>
    </message>
    <message>
        <source>Picture of {name}</source>
        <extracomment>studio/panels/file_picture.py</extracomment>
        <translation>Bild von {name}</translation>
    </message>
    <message>
        <source>Pictures</source>
        <extracomment>studio/panels/settings_panel.py</extracomment>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif *.tif *.tiff)</source>
        <extracomment>studio/app/file_commands.py</extracomment>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp *.bmp *.gif *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Pictures ({patterns})</source>
        <extracomment>studio/panels/faces_panel.py</extracomment>
        <translation>Bilder ({patterns})</translation>
    </message>
    <message>
        <source>Pictures are made on: {device}</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation>Bilder entstehen auf: {device}</translation>
    </message>
    <message>
        <source>Pinch</source>
        <extracomment>hands</extracomment>
        <translation>Pinzettengriff</translation>
    </message>
    <message>
        <source>Ping-pong</source>
        <extracomment>studio/panels/timeline_panel.py</extracomment>
        <translation>Pingpong</translation>
    </message>
    <message>
        <source>Pixels</source>
        <extracomment>studio/app/selection_commands.py</extracomment>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Po&amp;se</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>P&amp;ose</translation>
    </message>
    <message>
        <source>Point</source>
        <extracomment>hands</extracomment>
        <translation>Zeigefinger</translation>
    </message>
    <message>
        <source>Pointer</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation>Zeiger</translation>
    </message>
    <message>
        <source>Pointer, in pixels</source>
        <extracomment>studio/app/status.py</extracomment>
        <translation>Zeiger, in Pixeln</translation>
    </message>
    <message>
        <source>Pointing</source>
        <extracomment>poses</extracomment>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Points must be [P, 18, 3], not {list}.</source>
        <extracomment>studio/pose/openpose.py</extracomment>
        <translation>Punkte müssen [P, 18, 3] sein, nicht {list}.</translation>
    </message>
    <message>
        <source>Polygon lasso</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation>Polygon-Lasso</translation>
    </message>
    <message>
        <source>Portrait</source>
        <extracomment>studio/app/dialogs.py</extracomment>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>Pose</source>
        <extracomment>adapters</extracomment>
        <translation>Pose</translation>
    </message>
    <message>
        <source>Pose (OpenPose)</source>
        <extracomment>preprocessors</extracomment>
        <translation>Pose (OpenPose)</translation>
    </message>
    <message>
        <source>Pose: {name}</source>
        <extracomment>studio/state/pose_tools.py</extracomment>
        <translation>Pose: {name}</translation>
    </message>
    <message>
        <source>Poses</source>
        <extracomment>studio/app/pose_bar.py</extracomment>
        <translation>Posen</translation>
    </message>
    <message>
        <source>Poses can still be drawn by hand and read from files.</source>
        <extracomment>studio/pose/library.py</extracomment>
        <translation>Posen lassen sich trotzdem von Hand zeichnen und aus Dateien lesen.</translation>
    </message>
    <message>
        <source>Poses take a few kilobytes: choose another file.</source>
        <extracomment>studio/pose/json_dialects.py</extracomment>
        <translation>Posen brauchen ein paar Kilobyte: Wähle eine andere Datei.</translation>
    </message>
    <message>
        <source>Pre&amp;vious brush preset</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>&amp;Vorige Pinselvorgabe</translation>
    </message>
    <message>
        <source>Preferences</source>
        <extracomment>studio/app/preferences_dialog.py</extracomment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Presets</source>
        <extracomment>studio/panels/presets_menu.py</extracomment>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>Presets: settings saved under a name</source>
        <extracomment>studio/panels/presets_menu.py</extracomment>
        <translation>Vorgaben: Einstellungen unter einem Namen</translation>
    </message>
    <message>
        <source>Press a key for the command</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation>Eine Taste für den Befehl drücken</translation>
    </message>
    <message>
        <source>Press a key; Esc leaves it as it is</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation>Drücke eine Taste; Esc lässt alles, wie es ist</translation>
    </message>
    <message>
        <source>Press the new key for “{name}”.</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation>Drücke die neue Taste für „{name}“.</translation>
    </message>
    <message>
        <source>Press to add a point, drag it, right click removes it.</source>
        <extracomment>studio/widgets/curve_editor.py</extracomment>
        <translation>Drücken setzt einen Punkt, ziehen verschiebt ihn, Rechtsklick entfernt ihn.</translation>
    </message>
    <message>
        <source>Press {key}: the sketch becomes a picture.</source>
        <extracomment>studio/app/start.py</extracomment>
        <translation>Drücke {key}: Aus der Skizze wird ein Bild.</translation>
    </message>
    <message>
        <source>Pressure</source>
        <extracomment>studio/panels/brush_details.py</extracomment>
        <translation>Druck</translation>
    </message>
    <message>
        <source>Progress</source>
        <extracomment>studio/panels/run_meter.py</extracomment>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Projects (*.ora)</source>
        <extracomment>studio/app/file_commands.py</extracomment>
        <translation>Projekte (*.ora)</translation>
    </message>
    <message>
        <source>Prompt</source>
        <extracomment>studio/app/panels.py</extracomment>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Prompt, seed and all that made it</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation>Prompt, Seed und alles, woraus es entstand</translation>
    </message>
    <message>
        <source>Prompts are written in English, the language the models have learnt.</source>
        <extracomment>studio/app/preferences_dialog.py</extracomment>
        <translation>Prompts schreibt man auf Englisch, der Sprache, die die Modelle gelernt haben.</translation>
    </message>
    <message>
        <source>Prompts you used before</source>
        <extracomment>studio/panels/prompt_panel.py</extracomment>
        <translation>Prompts, die du schon benutzt hast</translation>
    </message>
    <message>
        <source>Punch</source>
        <extracomment>poses</extracomment>
        <translation>Fausthieb</translation>
    </message>
    <message>
        <source>Pushing</source>
        <extracomment>poses</extracomment>
        <translation>Schieben</translation>
    </message>
    <message>
        <source>Put a copy of it back from a backup if you have one.</source>
        <extracomment>studio/files/brush_file.py</extracomment>
        <translation>Lege eine Kopie aus einer Sicherung zurück, wenn du eine hast.</translation>
    </message>
    <message>
        <source>Put a picture file on a new layer</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Eine Bilddatei auf eine neue Ebene legen</translation>
    </message>
    <message>
        <source>Put a picture to look at on top; it is no part of the picture</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Ein Bild zum Ansehen obenauf legen; es ist kein Teil des Bildes</translation>
    </message>
    <message>
        <source>Put into folder</source>
        <extracomment>studio/panels/folder_menu.py</extracomment>
        <translation>In Ordner legen</translation>
    </message>
    <message>
        <source>Put it away and draw on; it stays in the history</source>
        <extracomment>studio/app/result_bar.py</extracomment>
        <translation>Weglegen und weiterzeichnen; es bleibt im Verlauf</translation>
    </message>
    <message>
        <source>Put it into the folder {name}, or fetch that whole folder again.</source>
        <extracomment>studio/faces/onnx_reader.py</extracomment>
        <translation>Lege sie in den Ordner {name}, oder lade den ganzen Ordner noch einmal herunter.</translation>
    </message>
    <message>
        <source>Put it on a new layer (Enter)</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation>Auf eine neue Ebene legen (Enter)</translation>
    </message>
    <message>
        <source>Put the clipboard&apos;s picture on a new layer</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Das Bild der Zwischenablage auf eine neue Ebene legen</translation>
    </message>
    <message>
        <source>Put the folder image_encoder that it was published with beside its file.</source>
        <extracomment>studio/adapters/clip_image.py</extracomment>
        <translation>Lege den Ordner image_encoder, mit dem sie veröffentlicht wurde, neben die Datei.</translation>
    </message>
    <message>
        <source>Put the folder of an insightface pack (antelopev2 or buffalo_l) into the folder of face packs, and install the extra with `pip install &quot;studio[faces]&quot;`.</source>
        <extracomment>studio/faces/finding.py</extracomment>
        <translation>Lege den Ordner eines insightface-Pakets (antelopev2 oder buffalo_l) in den Ordner der Gesichtspakete und installiere das Extra mit `pip install &quot;studio[faces]&quot;`.</translation>
    </message>
    <message>
        <source>Put the text on the clipboard</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation>Den Text in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>Put {instantid_files} beside {identity_net}.</source>
        <extracomment>studio/library/folders.py</extracomment>
        <translation>Lege {instantid_files} neben {identity_net}.</translation>
    </message>
    <message>
        <source>Puts “{word}” into the prompt, or out</source>
        <extracomment>studio/panels/trigger_words.py</extracomment>
        <translation>Schreibt „{word}“ in den Prompt oder nimmt es heraus</translation>
    </message>
    <message>
        <source>R&amp;eplace class…</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Klasse &amp;ersetzen …</translation>
    </message>
    <message>
        <source>Raise</source>
        <extracomment>studio/canvas/relief_handler.py</extracomment>
        <translation>Anheben</translation>
    </message>
    <message>
        <source>Raise, lower and smooth depth</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Tiefe anheben, absenken und glätten</translation>
    </message>
    <message>
        <source>Raise: bring nearer, softly (Ctrl: lower)</source>
        <extracomment>studio/app/depth_bar.py</extracomment>
        <translation>Anheben: sanft heranholen (Strg: absenken)</translation>
    </message>
    <message>
        <source>Re&amp;set rotation</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>D&amp;rehung zurücksetzen</translation>
    </message>
    <message>
        <source>Read people</source>
        <extracomment>studio/app/pose_files.py</extracomment>
        <translation>Menschen lesen</translation>
    </message>
    <message>
        <source>Reading the {what}</source>
        <extracomment>studio/adapters/files.py</extracomment>
        <translation>Wird gelesen: {what}</translation>
    </message>
    <message>
        <source>Ready.</source>
        <extracomment>studio/app/generation.py</extracomment>
        <translation>Bereit.</translation>
    </message>
    <message>
        <source>Recent colours</source>
        <extracomment>studio/panels/colour_swatch.py</extracomment>
        <translation>Letzte Farben</translation>
    </message>
    <message>
        <source>Recent prompts</source>
        <extracomment>studio/panels/prompt_panel.py</extracomment>
        <translation>Letzte Prompts</translation>
    </message>
    <message>
        <source>Recover</source>
        <extracomment>studio/app/recovery.py</extracomment>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Recover a drawing</source>
        <extracomment>studio/app/recovery.py</extracomment>
        <translation>Eine Zeichnung wiederherstellen</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <extracomment>studio/canvas/handler.py</extracomment>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Red curls</source>
        <extracomment>examples</extracomment>
        <translation>Rote Locken</translation>
    </message>
    <message>
        <source>Redo</source>
        <extracomment>studio/app/main_window.py</extracomment>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <extracomment>Qt</extracomment>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Reference</source>
        <extracomment>studio/panels/layers_delegate.py</extracomment>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Relaxed</source>
        <extracomment>poses</extracomment>
        <translation>Entspannt</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove adapter {name}</source>
        <extracomment>studio/state/adapter_stack.py</extracomment>
        <translation>Adapter {name} entfernen</translation>
    </message>
    <message>
        <source>Remove folder {name}</source>
        <extracomment>studio/state/adapter_stack.py</extracomment>
        <translation>Ordner {name} entfernen</translation>
    </message>
    <message>
        <source>Remove person</source>
        <extracomment>studio/state/pose_group.py</extracomment>
        <translation>Person entfernen</translation>
    </message>
    <message>
        <source>Remove with its adapters</source>
        <extracomment>studio/panels/folder_row.py</extracomment>
        <translation>Mit seinen Adaptern entfernen</translation>
    </message>
    <message>
        <source>Remove with its styles</source>
        <extracomment>studio/panels/blend_row.py</extracomment>
        <translation>Mit ihren Stilen entfernen</translation>
    </message>
    <message>
        <source>Rename</source>
        <extracomment>studio/panels/adapter_row.py</extracomment>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename brush</source>
        <extracomment>studio/panels/brush_picker.py</extracomment>
        <translation>Pinsel umbenennen</translation>
    </message>
    <message>
        <source>Rename layer</source>
        <extracomment>studio/state/document.py</extracomment>
        <translation>Ebene umbenennen</translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <extracomment>undo</extracomment>
        <translation>{name} umbenennen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <extracomment>studio/panels/brush_picker.py</extracomment>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Replace by…</source>
        <extracomment>studio/app/area_bar.py</extracomment>
        <translation>Ersetzen durch…</translation>
    </message>
    <message>
        <source>Replace the class in hand by another, everywhere</source>
        <extracomment>studio/app/area_bar.py</extracomment>
        <translation>Die gewählte Klasse überall durch eine andere ersetzen</translation>
    </message>
    <message>
        <source>Replace {old} by {new}</source>
        <extracomment>studio/state/area_tools.py</extracomment>
        <translation>{old} durch {new} ersetzen</translation>
    </message>
    <message>
        <source>Replace “{name}” by</source>
        <extracomment>studio/app/area_bar.py</extracomment>
        <translation>„{name}“ ersetzen durch</translation>
    </message>
    <message>
        <source>Restore adapters</source>
        <extracomment>studio/state/restoring.py</extracomment>
        <translation>Adapter wiederherstellen</translation>
    </message>
    <message>
        <source>Restore from a result</source>
        <extracomment>studio/app/file_commands.py</extracomment>
        <translation>Aus einem Ergebnis wiederherstellen</translation>
    </message>
    <message>
        <source>Restore settings</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation>Einstellungen wiederherstellen</translation>
    </message>
    <message>
        <source>Restore the settings of a picture</source>
        <extracomment>studio/state/restoring.py</extracomment>
        <translation>Einstellungen eines Bildes wiederherstellen</translation>
    </message>
    <message>
        <source>Result</source>
        <extracomment>studio/panels/layers_delegate.py</extracomment>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Result {seed}</source>
        <extracomment>studio/app/shown_result.py</extracomment>
        <translation>Ergebnis {seed}</translation>
    </message>
    <message>
        <source>Right click</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation>Rechtsklick</translation>
    </message>
    <message>
        <source>Roll a new seed now</source>
        <extracomment>studio/panels/seed_field.py</extracomment>
        <translation>Jetzt einen neuen Seed würfeln</translation>
    </message>
    <message>
        <source>Rotate view &amp;left</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Ansicht nach &amp;links drehen</translation>
    </message>
    <message>
        <source>Rotate view &amp;right</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Ansicht nach &amp;rechts drehen</translation>
    </message>
    <message>
        <source>Round</source>
        <extracomment>studio/panels/fill_options.py</extracomment>
        <translation>Rund</translation>
    </message>
    <message>
        <source>Rounded</source>
        <extracomment>examples</extracomment>
        <translation>Rund</translation>
    </message>
    <message>
        <source>Roundness</source>
        <extracomment>studio/panels/brush_details.py</extracomment>
        <translation>Rundheit</translation>
    </message>
    <message>
        <source>Run &apos;studio doctor&apos; in a terminal to see what is missing and how to get it.</source>
        <extracomment>studio/workers/failures.py</extracomment>
        <translation>Führe im Terminal „studio doctor“ aus, um zu sehen, was fehlt und woher es kommt.</translation>
    </message>
    <message>
        <source>Running</source>
        <extracomment>poses</extracomment>
        <translation>Laufen</translation>
    </message>
    <message>
        <source>S&amp;maller brush</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>&amp;Kleinerer Pinsel</translation>
    </message>
    <message>
        <source>S&amp;wap colours</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Farben &amp;tauschen</translation>
    </message>
    <message>
        <source>Sad</source>
        <extracomment>faces</extracomment>
        <translation>Traurig</translation>
    </message>
    <message>
        <source>Salute</source>
        <extracomment>poses</extracomment>
        <translation>Salutieren</translation>
    </message>
    <message>
        <source>Sampler</source>
        <extracomment>studio/panels/settings_panel.py</extracomment>
        <translation>Sampler</translation>
    </message>
    <message>
        <source>Saturation</source>
        <extracomment>blend modes</extracomment>
        <translation>Sättigung</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <extracomment>studio/panels/blend_row.py</extracomment>
        <translation>Als Datei speichern…</translation>
    </message>
    <message>
        <source>Save brush</source>
        <extracomment>studio/panels/brush_picker.py</extracomment>
        <translation>Pinsel speichern</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation>Anderswo speichern…</translation>
    </message>
    <message>
        <source>Save it anew where you can.</source>
        <extracomment>studio/state/blend_format.py</extracomment>
        <translation>Speichere sie neu, wo du es kannst.</translation>
    </message>
    <message>
        <source>Save one first.</source>
        <extracomment>studio/files/presets.py</extracomment>
        <translation>Speichere zuerst eine.</translation>
    </message>
    <message>
        <source>Save preset</source>
        <extracomment>studio/panels/presets_menu.py</extracomment>
        <translation>Vorgabe speichern</translation>
    </message>
    <message>
        <source>Save style blend</source>
        <extracomment>studio/panels/blend_row.py</extracomment>
        <translation>Stilmischung speichern</translation>
    </message>
    <message>
        <source>Save the changes to “{name}”?</source>
        <extracomment>studio/app/dialogs.py</extracomment>
        <translation>Die Änderungen an „{name}“ speichern?</translation>
    </message>
    <message>
        <source>Save the drawing under another name, and report this.</source>
        <extracomment>studio/state/background.py</extracomment>
        <translation>Speichere die Zeichnung unter einem anderen Namen, und melde dies.</translation>
    </message>
    <message>
        <source>Save the file again, or choose another.</source>
        <extracomment>studio/pose/json_dialects.py</extracomment>
        <translation>Speichere die Datei noch einmal, oder wähle eine andere.</translation>
    </message>
    <message>
        <source>Save the pictures to</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation>Die Bilder speichern in</translation>
    </message>
    <message>
        <source>Save the project</source>
        <extracomment>studio/app/file_commands.py</extracomment>
        <translation>Das Projekt speichern</translation>
    </message>
    <message>
        <source>Save these settings…</source>
        <extracomment>studio/panels/presets_menu.py</extracomment>
        <translation>Diese Einstellungen speichern…</translation>
    </message>
    <message>
        <source>Save this brush…</source>
        <extracomment>studio/panels/brush_picker.py</extracomment>
        <translation>Diesen Pinsel speichern…</translation>
    </message>
    <message>
        <source>Save to another disk now, and check this one.</source>
        <extracomment>studio/files/atomic.py</extracomment>
        <translation>Speichere jetzt auf ein anderes Laufwerk, und prüfe dieses.</translation>
    </message>
    <message>
        <source>Save under a name</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Unter einem Namen speichern</translation>
    </message>
    <message>
        <source>Say O</source>
        <extracomment>faces</extracomment>
        <translation>Sagt O</translation>
    </message>
    <message>
        <source>Say what it sees: a pose, depth, lines, edges or areas.</source>
        <extracomment>studio/adapters/controlnet_union.py</extracomment>
        <translation>Sag, was es sieht: eine Pose, Tiefe, Linien, Kanten oder Flächen.</translation>
    </message>
    <message>
        <source>Scale it down in another program and try again.</source>
        <extracomment>studio/domain/picture.py</extracomment>
        <translation>Verkleinere es in einem anderen Programm und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>Scale person</source>
        <extracomment>studio/state/pose_group.py</extracomment>
        <translation>Person skalieren</translation>
    </message>
    <message>
        <source>Screen</source>
        <extracomment>blend modes</extracomment>
        <translation>Negativ multiplizieren</translation>
    </message>
    <message>
        <source>Scribble</source>
        <extracomment>adapters</extracomment>
        <translation>Kritzelei</translation>
    </message>
    <message>
        <source>Scribble of it</source>
        <extracomment>studio/panels/layer_conversions.py</extracomment>
        <translation>Kritzelei davon</translation>
    </message>
    <message>
        <source>Scribble of {name}</source>
        <extracomment>studio/state/conversions.py</extracomment>
        <translation>Kritzelei von {name}</translation>
    </message>
    <message>
        <source>Search a command or a key</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation>Nach Befehl oder Taste suchen</translation>
    </message>
    <message>
        <source>Search classes</source>
        <extracomment>studio/panels/class_picker.py</extracomment>
        <translation>Klassen suchen</translation>
    </message>
    <message>
        <source>Search: tree, water, house…</source>
        <extracomment>studio/panels/class_picker.py</extracomment>
        <translation>Suche: Baum, Wasser, Haus…</translation>
    </message>
    <message>
        <source>See the picture mirrored; the drawing is unchanged</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Das Bild gespiegelt ansehen; die Zeichnung bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>Seed</source>
        <extracomment>studio/panels/seed_field.py</extracomment>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Seed {seed}</source>
        <extracomment>studio/app/shown_result.py</extracomment>
        <translation>Seed {seed}</translation>
    </message>
    <message>
        <source>Seed {}</source>
        <extracomment>studio/panels/compare_dialog.py</extracomment>
        <translation>Seed {}</translation>
    </message>
    <message>
        <source>Seed {} copied</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation>Seed {} kopiert</translation>
    </message>
    <message>
        <source>Seen by</source>
        <extracomment>studio/panels/layer_feeds.py</extracomment>
        <translation>Gesehen von</translation>
    </message>
    <message>
        <source>Seen by {names}; click to go there</source>
        <extracomment>studio/panels/layer_feeds.py</extracomment>
        <translation>Gesehen von {names}; klicken, um hinzugehen</translation>
    </message>
    <message>
        <source>Sees it as</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Sieht es als</translation>
    </message>
    <message>
        <source>Select</source>
        <extracomment>studio/state/selecting.py</extracomment>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Select &amp;ellipse</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>&amp;Ellipse auswählen</translation>
    </message>
    <message>
        <source>Select &amp;nothing</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>&amp;Nichts auswählen</translation>
    </message>
    <message>
        <source>Select &amp;rectangle</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>&amp;Rechteck auswählen</translation>
    </message>
    <message>
        <source>Select a rectangle</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Ein Rechteck auswählen</translation>
    </message>
    <message>
        <source>Select all</source>
        <extracomment>studio/state/selecting.py</extracomment>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Select an area first, or everything with Ctrl+A.</source>
        <extracomment>studio/state/selecting.py</extracomment>
        <translation>Wähle zuerst einen Bereich aus, oder alles mit Strg+A.</translation>
    </message>
    <message>
        <source>Select an ellipse</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Eine Ellipse auswählen</translation>
    </message>
    <message>
        <source>Select anew</source>
        <extracomment>studio/app/select_bar.py</extracomment>
        <translation>Neu auswählen</translation>
    </message>
    <message>
        <source>Select between corners that you click</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Zwischen angeklickten Ecken auswählen</translation>
    </message>
    <message>
        <source>Select by &amp;colour</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Nach &amp;Farbe auswählen</translation>
    </message>
    <message>
        <source>Select by colour</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation>Nach Farbe auswählen</translation>
    </message>
    <message>
        <source>Select ellipse</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation>Ellipse auswählen</translation>
    </message>
    <message>
        <source>Select layer&apos;s content</source>
        <extracomment>studio/state/selecting.py</extracomment>
        <translation>Inhalt der Ebene auswählen</translation>
    </message>
    <message>
        <source>Select rectangle</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation>Rechteck auswählen</translation>
    </message>
    <message>
        <source>Select what is on the layer, as strongly as it is there</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Auswählen, was auf der Ebene ist, so stark wie es dort ist</translation>
    </message>
    <message>
        <source>Select what looks like the place of the click</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Auswählen, was aussieht wie an der Klickstelle</translation>
    </message>
    <message>
        <source>Select with a free line</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Mit freier Linie auswählen</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>studio/app/panels.py</extracomment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Several styles as one adapter; begins with those there are</source>
        <extracomment>studio/panels/add_adapter_menu.py</extracomment>
        <translation>Mehrere Stile als ein Adapter; beginnt mit denen, die da sind</translation>
    </message>
    <message>
        <source>Shall every command have the keys it came with?</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation>Sollen alle Befehle die Tasten haben, die sie anfangs hatten?</translation>
    </message>
    <message>
        <source>Shape &amp;depth</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Tiefe &amp;formen</translation>
    </message>
    <message>
        <source>Shape depth</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation>Tiefe formen</translation>
    </message>
    <message>
        <source>Shape of the canvas</source>
        <extracomment>studio/panels/size_field.py</extracomment>
        <translation>Form der Leinwand</translation>
    </message>
    <message>
        <source>Share</source>
        <extracomment>studio/panels/adapter_row.py</extracomment>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Share the parts</source>
        <extracomment>studio/state/remedies.py</extracomment>
        <translation>Die Teile aufteilen</translation>
    </message>
    <message>
        <source>Shift adds, Alt takes away</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation>Umschalt nimmt hinzu, Alt nimmt weg</translation>
    </message>
    <message>
        <source>Shift for a circle</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation>Umschalt für einen Kreis</translation>
    </message>
    <message>
        <source>Shift for a square</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation>Umschalt für ein Quadrat</translation>
    </message>
    <message>
        <source>Shift for even angles</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation>Umschalt für gerade Winkel</translation>
    </message>
    <message>
        <source>Shorter lines are left out</source>
        <extracomment>preprocessors</extracomment>
        <translation>Kürzere Linien fallen weg</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>studio/app/result_bar.py</extracomment>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show all pairs of adapters</source>
        <extracomment>studio/panels/interference_card.py</extracomment>
        <translation>Alle Adapterpaare zeigen</translation>
    </message>
    <message>
        <source>Show at 100 %</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Bei 100 % zeigen</translation>
    </message>
    <message>
        <source>Show layer</source>
        <extracomment>studio/state/document.py</extracomment>
        <translation>Ebene einblenden</translation>
    </message>
    <message>
        <source>Show or hide what is inside</source>
        <extracomment>studio/panels/folder_row.py</extracomment>
        <translation>Inhalt ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show or hide {name}</source>
        <extracomment>studio/app/docks.py</extracomment>
        <translation>{name} ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show the files of the history</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation>Die Dateien des Verlaufs zeigen</translation>
    </message>
    <message>
        <source>Show the picture that the layer&apos;s adapter is given</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Das Bild zeigen, das der Adapter der Ebene bekommt</translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Das ganze Bild zeigen</translation>
    </message>
    <message>
        <source>Show this layer</source>
        <extracomment>studio/panels/layers_delegate.py</extracomment>
        <translation>Diese Ebene einblenden</translation>
    </message>
    <message>
        <source>Show what the program knows about it</source>
        <extracomment>studio/widgets/toast.py</extracomment>
        <translation>Zeigen, was das Programm darüber weiß</translation>
    </message>
    <message>
        <source>Show what “{name}” sees</source>
        <extracomment>studio/panels/layer_feeds.py</extracomment>
        <translation>Zeigen, was „{name}“ sieht</translation>
    </message>
    <message>
        <source>Show when it acts and what it sees</source>
        <extracomment>studio/panels/adapter_row.py</extracomment>
        <translation>Zeigen, wann er wirkt und was er sieht</translation>
    </message>
    <message>
        <source>Show {joint}</source>
        <extracomment>studio/canvas/pose_drags.py</extracomment>
        <translation>Einblenden: {joint}</translation>
    </message>
    <message>
        <source>Shrink it by fewer pixels.</source>
        <extracomment>studio/state/selecting.py</extracomment>
        <translation>Verkleinere sie um weniger Pixel.</translation>
    </message>
    <message>
        <source>Shrink selection</source>
        <extracomment>studio/app/selection_commands.py</extracomment>
        <translation>Auswahl verkleinern</translation>
    </message>
    <message>
        <source>Shrug</source>
        <extracomment>poses</extracomment>
        <translation>Achselzucken</translation>
    </message>
    <message>
        <source>Shuffled colours</source>
        <extracomment>preprocessors</extracomment>
        <translation>Gemischte Farben</translation>
    </message>
    <message>
        <source>Simple</source>
        <extracomment>examples</extracomment>
        <translation>Einfach</translation>
    </message>
    <message>
        <source>Single blocks</source>
        <extracomment>studio/panels/part_sliders.py</extracomment>
        <translation>Einzelne Blöcke</translation>
    </message>
    <message>
        <source>Sitting</source>
        <extracomment>examples</extracomment>
        <translation>Sitzen</translation>
    </message>
    <message>
        <source>Sitting and lying</source>
        <extracomment>poses</extracomment>
        <translation>Sitzen und Liegen</translation>
    </message>
    <message>
        <source>Sitting, from the front</source>
        <extracomment>poses</extracomment>
        <translation>Sitzend, von vorn</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>studio/panels/brush_panel.py</extracomment>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Size of the drawing</source>
        <extracomment>studio/app/status.py</extracomment>
        <translation>Größe der Zeichnung</translation>
    </message>
    <message>
        <source>Sketch</source>
        <extracomment>adapters</extracomment>
        <translation>Skizze</translation>
    </message>
    <message>
        <source>Sketch of the picture</source>
        <extracomment>studio/state/restoring.py</extracomment>
        <translation>Skizze des Bildes</translation>
    </message>
    <message>
        <source>Sm&amp;udge</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Verwi&amp;schen</translation>
    </message>
    <message>
        <source>Small</source>
        <extracomment>studio/app/dialogs.py</extracomment>
        <translation>Klein</translation>
    </message>
    <message>
        <source>Smile</source>
        <extracomment>faces</extracomment>
        <translation>Lächeln</translation>
    </message>
    <message>
        <source>Smooth depth</source>
        <extracomment>studio/canvas/relief_handler.py</extracomment>
        <translation>Tiefe glätten</translation>
    </message>
    <message>
        <source>Smooth steps</source>
        <extracomment>studio/app/depth_bar.py</extracomment>
        <translation>Stufen glätten</translation>
    </message>
    <message>
        <source>Soft</source>
        <extracomment>studio/panels/timeline_panel.py</extracomment>
        <translation>Sanft</translation>
    </message>
    <message>
        <source>Soft edges (HED)</source>
        <extracomment>preprocessors</extracomment>
        <translation>Weiche Kanten (HED)</translation>
    </message>
    <message>
        <source>Soft edges (PidiNet)</source>
        <extracomment>preprocessors</extracomment>
        <translation>Weiche Kanten (PidiNet)</translation>
    </message>
    <message>
        <source>Soft edges (TEED)</source>
        <extracomment>preprocessors</extracomment>
        <translation>Weiche Kanten (TEED)</translation>
    </message>
    <message>
        <source>Soft light</source>
        <extracomment>blend modes</extracomment>
        <translation>Weiches Licht</translation>
    </message>
    <message>
        <source>Soft or crisp edge</source>
        <extracomment>studio/panels/brush_panel.py</extracomment>
        <translation>Weicher oder scharfer Rand</translation>
    </message>
    <message>
        <source>Soften what is there</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Weicher machen, was da ist</translation>
    </message>
    <message>
        <source>Softness</source>
        <extracomment>preprocessors</extracomment>
        <translation>Weichheit</translation>
    </message>
    <message>
        <source>Solids</source>
        <extracomment>examples</extracomment>
        <translation>Körper</translation>
    </message>
    <message>
        <source>Some of your shortcuts could not be used.</source>
        <extracomment>studio/app/key_bindings.py</extracomment>
        <translation>Einige deiner Tastenkürzel konnten nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Someone in this pose file has {len} numbers instead of 54 or 75.</source>
        <extracomment>studio/pose/json_dialects.py</extracomment>
        <translation>Jemand in dieser Posendatei hat {len} Zahlen statt 54 oder 75.</translation>
    </message>
    <message>
        <source>Someone in this pose file lies too far outside the picture.</source>
        <extracomment>studio/pose/openpose_json.py</extracomment>
        <translation>Jemand in dieser Posendatei liegt zu weit außerhalb des Bildes.</translation>
    </message>
    <message>
        <source>Something went wrong in the studio.</source>
        <extracomment>studio/app/reporting.py</extracomment>
        <translation>Im Studio ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>Something went wrong while making the picture.</source>
        <extracomment>studio/workers/failures.py</extracomment>
        <translation>Beim Erzeugen des Bildes ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>Space + drag</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation>Leertaste + ziehen</translation>
    </message>
    <message>
        <source>Space moves the view while it is held.</source>
        <extracomment>studio/state/key_map.py</extracomment>
        <translation>Die Leertaste verschiebt die Ansicht, solange man sie hält.</translation>
    </message>
    <message>
        <source>Spacing</source>
        <extracomment>studio/panels/brush_details.py</extracomment>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Speed</source>
        <extracomment>groups of adapters</extracomment>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Spread</source>
        <extracomment>hands</extracomment>
        <translation>Gespreizt</translation>
    </message>
    <message>
        <source>Sprint start</source>
        <extracomment>poses</extracomment>
        <translation>Startblock</translation>
    </message>
    <message>
        <source>Square</source>
        <extracomment>studio/app/dialogs.py</extracomment>
        <translation>Quadrat</translation>
    </message>
    <message>
        <source>Squatting</source>
        <extracomment>poses</extracomment>
        <translation>Hocken</translation>
    </message>
    <message>
        <source>Stabiliser</source>
        <extracomment>studio/panels/brush_panel.py</extracomment>
        <translation>Stabilisierung</translation>
    </message>
    <message>
        <source>Stable Diffusion 1.5 and SDXL have VAEs of one shape; its header does not tell which.</source>
        <extracomment>studio/library/picture_files.py</extracomment>
        <translation>Stable Diffusion 1.5 und SDXL haben VAEs derselben Form; am Dateikopf ist nicht zu sehen, zu welchem es gehört.</translation>
    </message>
    <message>
        <source>Standing</source>
        <extracomment>examples</extracomment>
        <translation>Stehen</translation>
    </message>
    <message>
        <source>Star jump</source>
        <extracomment>poses</extracomment>
        <translation>Hampelmann</translation>
    </message>
    <message>
        <source>Start a new drawing</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Eine neue Zeichnung beginnen</translation>
    </message>
    <message>
        <source>Start from the painting</source>
        <extracomment>studio/panels/settings_panel.py</extracomment>
        <translation>Vom Gemalten ausgehen</translation>
    </message>
    <message>
        <source>Start picture</source>
        <extracomment>studio/state/restoring.py</extracomment>
        <translation>Startbild</translation>
    </message>
    <message>
        <source>Starter (embedded)</source>
        <extracomment>studio/panels/model_field.py</extracomment>
        <translation>Startmodell (eingebaut)</translation>
    </message>
    <message>
        <source>Starting the engine</source>
        <extracomment>studio/workers/thread.py</extracomment>
        <translation>Die Engine startet</translation>
    </message>
    <message>
        <source>Starting…</source>
        <extracomment>studio/app/generation.py</extracomment>
        <translation>Es geht los…</translation>
    </message>
    <message>
        <source>Starts strong</source>
        <extracomment>studio/panels/curve_control.py</extracomment>
        <translation>Beginnt stark</translation>
    </message>
    <message>
        <source>Stays</source>
        <extracomment>studio/panels/curve_control.py</extracomment>
        <translation>Bleibt gleich</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <extracomment>studio/panels/run_meter.py</extracomment>
        <translation>Schritt {step} von {steps}</translation>
    </message>
    <message>
        <source>Steps</source>
        <extracomment>studio/panels/settings_panel.py</extracomment>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Stop and keep nothing</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Anhalten und nichts behalten</translation>
    </message>
    <message>
        <source>Stop here</source>
        <extracomment>studio/panels/generate_bar.py</extracomment>
        <translation>Hier anhalten</translation>
    </message>
    <message>
        <source>Stopped after step {step}, {seconds} s.</source>
        <extracomment>studio/app/generation.py</extracomment>
        <translation>Nach Schritt {step} angehalten, {seconds} s.</translation>
    </message>
    <message>
        <source>Straight lines (MLSD)</source>
        <extracomment>preprocessors</extracomment>
        <translation>Gerade Linien (MLSD)</translation>
    </message>
    <message>
        <source>Strength</source>
        <extracomment>studio/app/depth_bar.py</extracomment>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Strong hand</source>
        <extracomment>studio/panels/brush_details.py</extracomment>
        <translation>Kräftige Hand</translation>
    </message>
    <message>
        <source>Studio {version}</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation>Studio {version}</translation>
    </message>
    <message>
        <source>Style</source>
        <extracomment>adapters</extracomment>
        <translation>Stil</translation>
    </message>
    <message>
        <source>Style and layout</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Stil und Aufbau</translation>
    </message>
    <message>
        <source>Style blend: several styles as one adapter</source>
        <extracomment>studio/panels/blend_row.py</extracomment>
        <translation>Stilmischung: mehrere Stile als ein Adapter</translation>
    </message>
    <message>
        <source>Style blend: several styles at once, mixed on a pad</source>
        <extracomment>studio/panels/add_adapter_menu.py</extracomment>
        <translation>Stilmischung: mehrere Stile zugleich, auf einem Feld gemischt</translation>
    </message>
    <message>
        <source>Style blends (*{suffix})</source>
        <extracomment>studio/panels/blend_row.py</extracomment>
        <translation>Stilmischungen (*{suffix})</translation>
    </message>
    <message>
        <source>Style timeline</source>
        <extracomment>studio/app/panels.py</extracomment>
        <translation>Stilverlauf</translation>
    </message>
    <message>
        <source>Styles</source>
        <extracomment>studio/panels/folder_menu.py</extracomment>
        <translation>Stile</translation>
    </message>
    <message>
        <source>Styles of the adapters list become tracks here: LoRAs and styles of pictures.</source>
        <extracomment>studio/panels/timeline_panel.py</extracomment>
        <translation>Stile der Adapterliste werden hier zu Spuren: LoRAs und Stile von Bildern.</translation>
    </message>
    <message>
        <source>Sure at</source>
        <extracomment>preprocessors</extracomment>
        <translation>Sicher ab</translation>
    </message>
    <message>
        <source>Surfaces (normal map)</source>
        <extracomment>preprocessors</extracomment>
        <translation>Flächen (Normalenkarte)</translation>
    </message>
    <message>
        <source>Surprise</source>
        <extracomment>faces</extracomment>
        <translation>Überrascht</translation>
    </message>
    <message>
        <source>Swap colours</source>
        <extracomment>studio/panels/colour_swatch.py</extracomment>
        <translation>Farben tauschen</translation>
    </message>
    <message>
        <source>Swap the two colours</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Die beiden Farben tauschen</translation>
    </message>
    <message>
        <source>Swap width and height</source>
        <extracomment>studio/panels/size_field.py</extracomment>
        <translation>Breite und Höhe tauschen</translation>
    </message>
    <message>
        <source>Swing</source>
        <extracomment>poses</extracomment>
        <translation>Swing</translation>
    </message>
    <message>
        <source>Switch</source>
        <extracomment>studio/panels/timeline_panel.py</extracomment>
        <translation>Wechsel</translation>
    </message>
    <message>
        <source>Switch &amp;theme</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>T&amp;hema wechseln</translation>
    </message>
    <message>
        <source>Switch all of “{name}” on or off</source>
        <extracomment>studio/panels/folder_row.py</extracomment>
        <translation>Alles in „{name}“ ein- oder ausschalten</translation>
    </message>
    <message>
        <source>Switch image to image</source>
        <extracomment>studio/state/settings.py</extracomment>
        <translation>Bild zu Bild umschalten</translation>
    </message>
    <message>
        <source>Switch it off, or choose the model it belongs to.</source>
        <extracomment>studio/adapters/reading.py</extracomment>
        <translation>Schalte ihn aus, oder wähle das Modell, zu dem er gehört.</translation>
    </message>
    <message>
        <source>Switch this style on or off</source>
        <extracomment>studio/panels/timeline_panel.py</extracomment>
        <translation>Diesen Stil ein- oder ausschalten</translation>
    </message>
    <message>
        <source>Switch {name}</source>
        <extracomment>undo</extracomment>
        <translation>{name} ein- oder ausschalten</translation>
    </message>
    <message>
        <source>Switch “{name}” on or off</source>
        <extracomment>studio/panels/adapter_row.py</extracomment>
        <translation>„{name}“ ein- oder ausschalten</translation>
    </message>
    <message>
        <source>Sword overhead</source>
        <extracomment>poses</extracomment>
        <translation>Schwert über dem Kopf</translation>
    </message>
    <message>
        <source>Symmetry</source>
        <extracomment>studio/panels/symmetry_button.py</extracomment>
        <translation>Symmetrie</translation>
    </message>
    <message>
        <source>Symmetry: strokes and shapes are mirrored</source>
        <extracomment>studio/panels/symmetry_button.py</extracomment>
        <translation>Symmetrie: Striche und Formen werden gespiegelt</translation>
    </message>
    <message>
        <source>T&amp;hinner lines</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Linien dü&amp;nner</translation>
    </message>
    <message>
        <source>T2I-Adapter</source>
        <extracomment>kinds of adapters</extracomment>
        <translation>T2I-Adapter</translation>
    </message>
    <message>
        <source>Take a colour</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Eine Farbe aufnehmen</translation>
    </message>
    <message>
        <source>Take away (Alt)</source>
        <extracomment>studio/app/select_bar.py</extracomment>
        <translation>Wegnehmen (Alt)</translation>
    </message>
    <message>
        <source>Take brush {number} of the list</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Den {number}. Pinsel der Liste nehmen</translation>
    </message>
    <message>
        <source>Take from selection</source>
        <extracomment>studio/state/selecting.py</extracomment>
        <translation>Von der Auswahl wegnehmen</translation>
    </message>
    <message>
        <source>Take it over</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Take paint away</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Farbe wegnehmen</translation>
    </message>
    <message>
        <source>Take prompt, settings and sketch over from a picture made here</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Prompt, Einstellungen und Skizze eines hier entstandenen Bildes übernehmen</translation>
    </message>
    <message>
        <source>Take the class under the pointer (Alt)</source>
        <extracomment>studio/app/area_bar.py</extracomment>
        <translation>Die Klasse unter dem Zeiger nehmen (Alt)</translation>
    </message>
    <message>
        <source>Take this brush: {name}</source>
        <extracomment>studio/panels/brush_panel.py</extracomment>
        <translation>Diesen Pinsel nehmen: {name}</translation>
    </message>
    <message>
        <source>Take turns</source>
        <extracomment>studio/state/remedies.py</extracomment>
        <translation>Abwechselnd</translation>
    </message>
    <message>
        <source>Take what is selected to the clipboard</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Was ausgewählt ist, in die Zwischenablage nehmen</translation>
    </message>
    <message>
        <source>Takes</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Übernimmt</translation>
    </message>
    <message>
        <source>Takes the tremble out of strokes</source>
        <extracomment>studio/panels/brush_panel.py</extracomment>
        <translation>Nimmt das Zittern aus den Strichen</translation>
    </message>
    <message>
        <source>Textual inversion</source>
        <extracomment>kinds of adapters</extracomment>
        <translation>Textual Inversion</translation>
    </message>
    <message>
        <source>That adapter is not in the list any more.</source>
        <extracomment>studio/state/adapter_stack.py</extracomment>
        <translation>Dieser Adapter steht nicht mehr in der Liste.</translation>
    </message>
    <message>
        <source>That folder is not in the list any more.</source>
        <extracomment>studio/state/adapter_stack.py</extracomment>
        <translation>Dieser Ordner steht nicht mehr in der Liste.</translation>
    </message>
    <message>
        <source>That was outside of the selection.</source>
        <extracomment>studio/canvas/handler.py</extracomment>
        <translation>Das war außerhalb der Auswahl.</translation>
    </message>
    <message>
        <source>The ControlNet {name} reads pictures of several kinds and was not told which this is.</source>
        <extracomment>studio/adapters/controlnet_union.py</extracomment>
        <translation>Das ControlNet {name} liest Bilder mehrerer Arten, und ihm wurde nicht gesagt, welche dies ist.</translation>
    </message>
    <message>
        <source>The ControlNet {name} was not made for a picture of {control_type}.</source>
        <extracomment>studio/adapters/controlnet_union.py</extracomment>
        <translation>Das ControlNet {name} wurde nicht für ein Bild dieser Art gemacht: {control_type}.</translation>
    </message>
    <message>
        <source>The LoRA {name} holds something the studio does not know ({stored}).</source>
        <extracomment>studio/adapters/lora_formats.py</extracomment>
        <translation>Die LoRA {name} enthält etwas, das das Studio nicht kennt ({stored}).</translation>
    </message>
    <message>
        <source>The LoRA {name} is incomplete: {layer} has no {part} matrix.</source>
        <extracomment>studio/adapters/lora.py</extracomment>
        <translation>Die LoRA {name} ist unvollständig: {layer} hat keine Matrix „{part}“.</translation>
    </message>
    <message>
        <source>The LoRA {stem} is damaged: it holds values that are not numbers.</source>
        <extracomment>studio/adapters/lora.py</extracomment>
        <translation>Die LoRA {stem} ist beschädigt: Sie enthält Werte, die keine Zahlen sind.</translation>
    </message>
    <message>
        <source>The adapter looks at what it did before.</source>
        <extracomment>studio/preprocessors/detectors.py</extracomment>
        <translation>Der Adapter sieht an, was er vorher ansah.</translation>
    </message>
    <message>
        <source>The adapter {name} finds no face in its picture.</source>
        <extracomment>studio/adapters/reading.py</extracomment>
        <translation>Der Adapter {name} findet in seinem Bild kein Gesicht.</translation>
    </message>
    <message>
        <source>The adapter {name} has no picture to look at.</source>
        <extracomment>studio/adapters/reading.py</extracomment>
        <translation>Der Adapter {name} hat kein Bild, das er ansehen könnte.</translation>
    </message>
    <message>
        <source>The adapter {name} is in the list already.</source>
        <extracomment>studio/state/adapter_stack.py</extracomment>
        <translation>Der Adapter {name} steht schon in der Liste.</translation>
    </message>
    <message>
        <source>The adapter {name} is stored as a pickle, which can run any program when it is opened.</source>
        <extracomment>studio/adapters/reading.py</extracomment>
        <translation>Der Adapter {name} ist als Pickle gespeichert, das beim Öffnen jedes beliebige Programm ausführen kann.</translation>
    </message>
    <message>
        <source>The adapter {name} was made for another face recognition.</source>
        <extracomment>studio/adapters/faceid.py</extracomment>
        <translation>Der Adapter {name} wurde für eine andere Gesichtserkennung gemacht.</translation>
    </message>
    <message>
        <source>The adapter {name} was made for another family of models.</source>
        <extracomment>studio/adapters/reading.py</extracomment>
        <translation>Der Adapter {name} wurde für eine andere Modellfamilie gemacht.</translation>
    </message>
    <message>
        <source>The adapter {stem} has no image encoder {lack}.</source>
        <extracomment>studio/adapters/clip_image.py</extracomment>
        <translation>Dem Adapter {stem} fehlt ein Bild-Encoder {lack}.</translation>
    </message>
    <message>
        <source>The adapter “{name}” cannot be used: {fault} Switch it off.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation>Der Adapter „{name}“ lässt sich nicht verwenden: {fault} Schalte ihn aus.</translation>
    </message>
    <message>
        <source>The autoencoder overflowed in half precision and was run again in full.</source>
        <extracomment>studio/engine/autoencoder.py</extracomment>
        <translation>Der Autoencoder lief bei halber Genauigkeit über und wurde noch einmal mit voller gerechnet.</translation>
    </message>
    <message>
        <source>The base64 text of {where} is damaged.</source>
        <extracomment>studio/domain/json_pictures.py</extracomment>
        <translation>Der base64-Text von {where} ist beschädigt.</translation>
    </message>
    <message>
        <source>The batch must hold 1 to 64 pictures, not {batch_size}.</source>
        <extracomment>studio/domain/request.py</extracomment>
        <translation>Es können 1 bis 64 Bilder auf einmal sein, nicht {batch_size}.</translation>
    </message>
    <message>
        <source>The blocks on the way down</source>
        <extracomment>studio/panels/part_sliders.py</extracomment>
        <translation>Die Blöcke auf dem Weg nach unten</translation>
    </message>
    <message>
        <source>The blocks on the way up</source>
        <extracomment>studio/panels/part_sliders.py</extracomment>
        <translation>Die Blöcke auf dem Weg nach oben</translation>
    </message>
    <message>
        <source>The class you paint with</source>
        <extracomment>studio/app/area_bar.py</extracomment>
        <translation>Die Klasse, mit der du malst</translation>
    </message>
    <message>
        <source>The colours of “{name}” do not stand for anything.</source>
        <extracomment>studio/state/conversions.py</extracomment>
        <translation>Die Farben von „{name}“ stehen für nichts.</translation>
    </message>
    <message>
        <source>The command has no key any more</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation>Der Befehl hat keine Taste mehr</translation>
    </message>
    <message>
        <source>The disk cannot keep up with the results.</source>
        <extracomment>studio/state/history_store.py</extracomment>
        <translation>Das Laufwerk kommt mit den Ergebnissen nicht nach.</translation>
    </message>
    <message>
        <source>The embedded model has no adapter called {name}.</source>
        <extracomment>studio/adapters/__init__.py</extracomment>
        <translation>Zum eingebauten Modell gehört kein Adapter namens {name}.</translation>
    </message>
    <message>
        <source>The embedded model is missing. Install the studio again, or choose another model.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation>Das eingebaute Modell fehlt. Installiere das Studio neu, oder wähle ein anderes Modell.</translation>
    </message>
    <message>
        <source>The embedded model&apos;s files are missing.</source>
        <extracomment>studio/adapters/__init__.py</extracomment>
        <translation>Die Dateien des eingebauten Modells fehlen.</translation>
    </message>
    <message>
        <source>The exact settings could not be read: {what}</source>
        <extracomment>studio/files/result_png.py</extracomment>
        <translation>Die genauen Einstellungen waren nicht lesbar: {what}</translation>
    </message>
    <message>
        <source>The face is not sharp.</source>
        <extracomment>studio/faces/facts.py</extracomment>
        <translation>Das Gesicht ist unscharf.</translation>
    </message>
    <message>
        <source>The face is small: {side} pixels.</source>
        <extracomment>studio/faces/facts.py</extracomment>
        <translation>Das Gesicht ist klein: {side} Pixel.</translation>
    </message>
    <message>
        <source>The face is tiny: {side} pixels.</source>
        <extracomment>studio/faces/facts.py</extracomment>
        <translation>Das Gesicht ist winzig: {side} Pixel.</translation>
    </message>
    <message>
        <source>The face is too bright.</source>
        <extracomment>studio/faces/facts.py</extracomment>
        <translation>Das Gesicht ist zu hell.</translation>
    </message>
    <message>
        <source>The face is turned far away.</source>
        <extracomment>studio/faces/facts.py</extracomment>
        <translation>Das Gesicht ist weit abgewandt.</translation>
    </message>
    <message>
        <source>The face is turned to one side.</source>
        <extracomment>studio/faces/facts.py</extracomment>
        <translation>Das Gesicht ist zur Seite gewandt.</translation>
    </message>
    <message>
        <source>The face is very dark.</source>
        <extracomment>studio/faces/facts.py</extracomment>
        <translation>Das Gesicht ist sehr dunkel.</translation>
    </message>
    <message>
        <source>The face pack {name} could not be opened: a net is missing or damaged.</source>
        <extracomment>studio/faces/finders/insight.py</extracomment>
        <translation>Das Gesichtspaket {name} konnte nicht geöffnet werden: Ein Netz fehlt oder ist beschädigt.</translation>
    </message>
    <message>
        <source>The face pack {name} has no net for {missing}.</source>
        <extracomment>studio/faces/finders/insight.py</extracomment>
        <translation>Das Gesichtspaket {name} hat kein Netz für {missing}.</translation>
    </message>
    <message>
        <source>The face pack {name} is here, but insightface is not. {add_pack}</source>
        <extracomment>studio/faces/finding.py</extracomment>
        <translation>Das Gesichtspaket {name} ist da, aber insightface nicht. {add_pack}</translation>
    </message>
    <message>
        <source>The faces that were shown are still there.</source>
        <extracomment>studio/state/people.py</extracomment>
        <translation>Die gezeigten Gesichter sind noch da.</translation>
    </message>
    <message>
        <source>The file does not say how large its picture is.</source>
        <extracomment>studio/files/ora_stack.py</extracomment>
        <translation>Die Datei sagt nicht, wie groß ihr Bild ist.</translation>
    </message>
    <message>
        <source>The file holds a {tag}, which is left out.</source>
        <extracomment>studio/files/ora_stack.py</extracomment>
        <translation>Die Datei enthält ein Element „{tag}“, das weggelassen wird.</translation>
    </message>
    <message>
        <source>The file holds more than {max_layers} layers.</source>
        <extracomment>studio/files/ora_stack.py</extracomment>
        <translation>Die Datei enthält mehr als {max_layers} Ebenen.</translation>
    </message>
    <message>
        <source>The file image_encoder/config.json has settings that make no image encoder ({error}).</source>
        <extracomment>studio/adapters/clip_image.py</extracomment>
        <translation>Die Einstellungen in image_encoder/config.json ergeben keinen Bild-Encoder ({error}).</translation>
    </message>
    <message>
        <source>The file itself is unchanged, and so is the document that is open.</source>
        <extracomment>studio/files/ora_archive.py</extracomment>
        <translation>Die Datei selbst ist unverändert, ebenso das offene Dokument.</translation>
    </message>
    <message>
        <source>The file itself is unchanged.</source>
        <extracomment>studio/files/png_text.py</extracomment>
        <translation>Die Datei selbst ist unverändert.</translation>
    </message>
    <message>
        <source>The file of “{name}” is another one than the blend was made with.</source>
        <extracomment>studio/state/blend_format.py</extracomment>
        <translation>Die Datei von „{name}“ ist eine andere als die, mit der die Mischung gemacht wurde.</translation>
    </message>
    <message>
        <source>The file scheduler/scheduler_config.json has settings that make no noise schedule ({error}).</source>
        <extracomment>studio/engine/loading.py</extracomment>
        <translation>Die Einstellungen in scheduler/scheduler_config.json ergeben keinen Rauschplan ({error}).</translation>
    </message>
    <message>
        <source>The file was saved by a newer studio; parts of its settings may be missing.</source>
        <extracomment>studio/files/ora_project.py</extracomment>
        <translation>Die Datei wurde mit einem neueren Studio gespeichert; Teile ihrer Einstellungen fehlen vielleicht.</translation>
    </message>
    <message>
        <source>The file {name} could not be opened ({strerror}).</source>
        <extracomment>studio/engine/layout.py</extracomment>
        <translation>Die Datei {name} konnte nicht geöffnet werden ({strerror}).</translation>
    </message>
    <message>
        <source>The file {name} could not be read ({strerror}).</source>
        <extracomment>studio/app/pose_files.py</extracomment>
        <translation>Die Datei {name} konnte nicht gelesen werden ({strerror}).</translation>
    </message>
    <message>
        <source>The file {name} holds {what}; the studio cannot use it.</source>
        <extracomment>studio/adapters/controlnet_formats.py</extracomment>
        <translation>Die Datei {name} enthält {what}; das Studio kann sie nicht verwenden.</translation>
    </message>
    <message>
        <source>The file {name} is a {kind}, which the studio cannot use yet.</source>
        <extracomment>studio/adapters/lora_formats.py</extracomment>
        <translation>Die Datei {name} ist vom Typ {kind}, den das Studio noch nicht verwenden kann.</translation>
    </message>
    <message>
        <source>The file {name} is an {title} of a kind that the studio cannot use.</source>
        <extracomment>studio/adapters/ip_weights.py</extracomment>
        <translation>Die Datei {name} ist ein {title} einer Art, die das Studio nicht verwenden kann.</translation>
    </message>
    <message>
        <source>The file {name} is another net: it says {size} numbers of a picture, not {outputs}.</source>
        <extracomment>studio/faces/onnx_reader.py</extracomment>
        <translation>Die Datei {name} ist ein anderes Netz: Es sagt {size} Zahlen zu einem Bild, nicht {outputs}.</translation>
    </message>
    <message>
        <source>The file {name} is damaged, or not a net that OpenCV can read.</source>
        <extracomment>studio/faces/onnx_reader.py</extracomment>
        <translation>Die Datei {name} ist beschädigt oder kein Netz, das OpenCV lesen kann.</translation>
    </message>
    <message>
        <source>The file {name} is damaged: it is not JSON.</source>
        <extracomment>studio/engine/layout.py</extracomment>
        <translation>Die Datei {name} ist beschädigt: Sie ist kein JSON.</translation>
    </message>
    <message>
        <source>The file {name} is damaged: it is not a table.</source>
        <extracomment>studio/engine/layout.py</extracomment>
        <translation>Die Datei {name} ist beschädigt: Sie ist keine Tabelle.</translation>
    </message>
    <message>
        <source>The file {name} is damaged: its tensors do not make a {title}.</source>
        <extracomment>studio/adapters/single_file.py</extracomment>
        <translation>Die Datei {name} ist beschädigt: Ihre Tensoren ergeben keinen {title}.</translation>
    </message>
    <message>
        <source>The file {name} is damaged: its tensors do not make an {title}.</source>
        <extracomment>studio/adapters/ip_weights.py</extracomment>
        <translation>Die Datei {name} ist beschädigt: Ihre Tensoren ergeben keinen {title}.</translation>
    </message>
    <message>
        <source>The file {name} is not a LoRA.</source>
        <extracomment>studio/adapters/lora_formats.py</extracomment>
        <translation>Die Datei {name} ist keine LoRA.</translation>
    </message>
    <message>
        <source>The file {name} is not a {title}.</source>
        <extracomment>studio/adapters/single_file.py</extracomment>
        <translation>Die Datei {name} ist kein {title}.</translation>
    </message>
    <message>
        <source>The file {name} is not a {what} (textual inversion).</source>
        <extracomment>studio/adapters/textual_inversion.py</extracomment>
        <translation>Die Datei {name} ist kein {what} (Textual Inversion).</translation>
    </message>
    <message>
        <source>The file {name} is not an {title}.</source>
        <extracomment>studio/adapters/ip_weights.py</extracomment>
        <translation>Die Datei {name} ist kein {title}.</translation>
    </message>
    <message>
        <source>The file {name} is {what}, not an {title}.</source>
        <extracomment>studio/adapters/instantid.py</extracomment>
        <translation>Die Datei {name} ist {what}, kein {title}.</translation>
    </message>
    <message>
        <source>The file {name}/config.json has settings that make no {kind} ({error}).</source>
        <extracomment>studio/engine/loading.py</extracomment>
        <translation>Die Einstellungen in {name}/config.json ergeben keinen {kind} ({error}).</translation>
    </message>
    <message>
        <source>The file {name}/{name2} is damaged: {why}.</source>
        <extracomment>studio/engine/weights.py</extracomment>
        <translation>Die Datei {name}/{name2} ist beschädigt: {why}.</translation>
    </message>
    <message>
        <source>The file {place} is damaged: {why}.</source>
        <extracomment>studio/library/sentences.py</extracomment>
        <translation>Die Datei {place} ist beschädigt: {why}.</translation>
    </message>
    <message>
        <source>The files may belong to another model; fetch the whole folder again.</source>
        <extracomment>studio/engine/weights.py</extracomment>
        <translation>Vielleicht gehören die Dateien zu einem anderen Modell; lade den ganzen Ordner noch einmal herunter.</translation>
    </message>
    <message>
        <source>The files seem to belong to different models; fetch the whole folder again.</source>
        <extracomment>studio/engine/weights.py</extracomment>
        <translation>Die Dateien gehören wohl zu verschiedenen Modellen; lade den ganzen Ordner noch einmal herunter.</translation>
    </message>
    <message>
        <source>The first two by turns</source>
        <extracomment>studio/panels/timeline_panel.py</extracomment>
        <translation>Die ersten beiden im Wechsel</translation>
    </message>
    <message>
        <source>The folder has no weights for the {what} ({name}/*.safetensors).</source>
        <extracomment>studio/engine/weights.py</extracomment>
        <translation>Im Ordner fehlen die Gewichte: {what} ({name}/*.safetensors).</translation>
    </message>
    <message>
        <source>The folder {name} holds a {found}, not a {title}.</source>
        <extracomment>studio/adapters/reading.py</extracomment>
        <translation>Der Ordner {name} enthält {found}, keinen {title}.</translation>
    </message>
    <message>
        <source>The folder {name} holds no nets (*.onnx).</source>
        <extracomment>studio/faces/finders/insight.py</extracomment>
        <translation>Der Ordner {name} enthält keine Netze (*.onnx).</translation>
    </message>
    <message>
        <source>The folder {name} holds {count}.</source>
        <extracomment>studio/adapters/files.py</extracomment>
        <translation>Der Ordner {name} enthält {count}.</translation>
    </message>
    <message>
        <source>The folder {name} is not a diffusers model: it has no model_index.json.</source>
        <extracomment>studio/engine/layout.py</extracomment>
        <translation>Der Ordner {name} ist kein diffusers-Modell: Er hat keine model_index.json.</translation>
    </message>
    <message>
        <source>The folder {shown} has no weights ({safetensors}).</source>
        <extracomment>studio/library/weights.py</extracomment>
        <translation>Der Ordner {shown} hat keine Gewichte ({safetensors}).</translation>
    </message>
    <message>
        <source>The folder {shown} holds an IdentityNet without its adapter.</source>
        <extracomment>studio/library/folders.py</extracomment>
        <translation>Der Ordner {shown} enthält ein IdentityNet ohne seinen Adapter.</translation>
    </message>
    <message>
        <source>The folder {shown} holds nothing that the studio knows.</source>
        <extracomment>studio/library/folders.py</extracomment>
        <translation>Der Ordner {shown} enthält nichts, was das Studio kennt.</translation>
    </message>
    <message>
        <source>The folder {shown} holds {count}: {some}{more}.</source>
        <extracomment>studio/library/folders.py</extracomment>
        <translation>Der Ordner {shown} enthält {count}: {some}{more}.</translation>
    </message>
    <message>
        <source>The guidance must lie from 0 to 50, not {guidance_scale}.</source>
        <extracomment>studio/domain/request.py</extracomment>
        <translation>Die Prompttreue muss von 0 bis 50 reichen, nicht {guidance_scale}.</translation>
    </message>
    <message>
        <source>The keys the command came with</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation>Die Tasten, die der Befehl anfangs hatte</translation>
    </message>
    <message>
        <source>The layer it looked at was deleted. Choose another one.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation>Die Ebene, die er ansah, wurde gelöscht. Wähle eine andere.</translation>
    </message>
    <message>
        <source>The layer {name} is not made of pixels, so it is left out.</source>
        <extracomment>studio/files/openraster.py</extracomment>
        <translation>Die Ebene {name} besteht nicht aus Pixeln und wird weggelassen.</translation>
    </message>
    <message>
        <source>The layers of the file are nested too deeply.</source>
        <extracomment>studio/files/ora_stack.py</extracomment>
        <translation>Die Ebenen der Datei sind zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The list of layers in the file holds a document type, which is not safe.</source>
        <extracomment>studio/files/ora_stack.py</extracomment>
        <translation>Die Ebenenliste der Datei enthält einen Dokumenttyp, das ist nicht sicher.</translation>
    </message>
    <message>
        <source>The list of layers in the file is damaged.</source>
        <extracomment>studio/files/ora_stack.py</extracomment>
        <translation>Die Ebenenliste der Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The longer side of a pose&apos;s box is 1.</source>
        <extracomment>studio/pose/library.py</extracomment>
        <translation>Die längere Seite des Kastens einer Pose ist 1.</translation>
    </message>
    <message>
        <source>The mask covers nothing, so nothing was repainted.</source>
        <extracomment>studio/engine/generation.py</extracomment>
        <translation>Die Maske bedeckt nichts, darum wurde nichts übermalt.</translation>
    </message>
    <message>
        <source>The middle block: what it is</source>
        <extracomment>studio/panels/part_sliders.py</extracomment>
        <translation>Der mittlere Block: was es ist</translation>
    </message>
    <message>
        <source>The model is asked once for each LoRA, and the answers are averaged. A picture takes about {count} times as long</source>
        <extracomment>studio/state/remedies.py</extracomment>
        <translation>Das Modell wird für jede LoRA einmal gefragt, und die Antworten werden gemittelt. Ein Bild dauert etwa {count}-mal so lange</translation>
    </message>
    <message>
        <source>The model is asked once with “{first}” and once with “{second}”, and the answers are averaged. A picture takes about twice as long</source>
        <extracomment>studio/state/remedies.py</extracomment>
        <translation>Das Modell wird einmal mit „{first}“ und einmal mit „{second}“ gefragt, und die Antworten werden gemittelt. Ein Bild dauert etwa doppelt so lange</translation>
    </message>
    <message>
        <source>The model must be named.</source>
        <extracomment>studio/state/settings.py</extracomment>
        <translation>Das Modell muss einen Namen haben.</translation>
    </message>
    <message>
        <source>The model produced values that are not numbers, at {where}.</source>
        <extracomment>studio/engine/denoise.py</extracomment>
        <translation>Das Modell lieferte Werte, die keine Zahlen sind: {where}.</translation>
    </message>
    <message>
        <source>The model that comes with the studio is missing.</source>
        <extracomment>studio/engine/engine.py</extracomment>
        <translation>Das Modell, das mit dem Studio kommt, fehlt.</translation>
    </message>
    <message>
        <source>The model that makes the pictures. Its weights are never changed.
Folders in the diffusers layout (SD 1.5, SDXL) can be chosen.</source>
        <extracomment>studio/panels/model_field.py</extracomment>
        <translation>Das Modell, das die Bilder macht. Seine Gewichte werden nie verändert.
Ordner im diffusers-Aufbau (SD 1.5, SDXL) können gewählt werden.</translation>
    </message>
    <message>
        <source>The model was trained with a kind of noise the studio cannot follow ({kind}, {predicts}).</source>
        <extracomment>studio/engine/loading.py</extracomment>
        <translation>Das Modell hat mit einer Art von Rauschen gelernt, der das Studio nicht folgen kann ({kind}, {predicts}).</translation>
    </message>
    <message>
        <source>The model {name} does not fit together: its U-Net reads {in_channels} channels, its autoencoder writes {channels}.</source>
        <extracomment>studio/engine/loading.py</extracomment>
        <translation>Das Modell {name} passt nicht zusammen: Sein U-Net liest {in_channels} Kanäle, sein Autoencoder schreibt {channels}.</translation>
    </message>
    <message>
        <source>The model {name} has {kind} as its {name2}, which the studio cannot use.</source>
        <extracomment>studio/engine/layout.py</extracomment>
        <translation>Das Modell {name} hat {kind} als {name2}; das kann das Studio nicht verwenden.</translation>
    </message>
    <message>
        <source>The model {name} is of a kind the studio cannot open ({kind}).</source>
        <extracomment>studio/engine/layout.py</extracomment>
        <translation>Das Modell {name} ist von einer Art, die das Studio nicht öffnen kann ({kind}).</translation>
    </message>
    <message>
        <source>The net {empty} in {name} is empty. Fetch it again.</source>
        <extracomment>studio/faces/finders/insight.py</extracomment>
        <translation>Das Netz {empty} in {name} ist leer. Lade es noch einmal herunter.</translation>
    </message>
    <message>
        <source>The newest ones are kept in memory.</source>
        <extracomment>studio/state/history_store.py</extracomment>
        <translation>Die neuesten bleiben im Speicher.</translation>
    </message>
    <message>
        <source>The next picture</source>
        <extracomment>studio/app/result_bar.py</extracomment>
        <translation>Das nächste Bild</translation>
    </message>
    <message>
        <source>The next ready brush</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Der nächste fertige Pinsel</translation>
    </message>
    <message>
        <source>The one before</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Der davor</translation>
    </message>
    <message>
        <source>The other command loses the key</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation>Der andere Befehl verliert die Taste</translation>
    </message>
    <message>
        <source>The people in the document are unchanged.</source>
        <extracomment>studio/pose/json_dialects.py</extracomment>
        <translation>Die Menschen im Dokument sind unverändert.</translation>
    </message>
    <message>
        <source>The person has no point {point}.</source>
        <extracomment>studio/pose/dragging.py</extracomment>
        <translation>Die Person hat keinen Punkt {point}.</translation>
    </message>
    <message>
        <source>The picture before</source>
        <extracomment>studio/app/result_bar.py</extracomment>
        <translation>Das vorige Bild</translation>
    </message>
    <message>
        <source>The picture could not be computed</source>
        <extracomment>studio/engine/guidance.py</extracomment>
        <translation>Das Bild konnte nicht berechnet werden</translation>
    </message>
    <message>
        <source>The picture could not be decoded</source>
        <extracomment>studio/engine/autoencoder.py</extracomment>
        <translation>Das Bild konnte nicht dekodiert werden</translation>
    </message>
    <message>
        <source>The picture is forming…</source>
        <extracomment>studio/app/generation.py</extracomment>
        <translation>Das Bild entsteht…</translation>
    </message>
    <message>
        <source>The picture it started from is not in the text, so only the words are restored.</source>
        <extracomment>studio/files/a1111.py</extracomment>
        <translation>Das Bild, mit dem es begann, steht nicht im Text; nur die Worte sind wiederhergestellt.</translation>
    </message>
    <message>
        <source>The picture you draw on</source>
        <extracomment>studio/canvas/view.py</extracomment>
        <translation>Das Bild, auf dem du zeichnest</translation>
    </message>
    <message>
        <source>The picture {name} could not be opened ({strerror}).</source>
        <extracomment>studio/domain/picture.py</extracomment>
        <translation>Das Bild {name} konnte nicht geöffnet werden ({strerror}).</translation>
    </message>
    <message>
        <source>The picture {name} could not be read: it is damaged or not a picture.</source>
        <extracomment>studio/domain/picture.py</extracomment>
        <translation>Das Bild {name} konnte nicht gelesen werden: Es ist beschädigt oder kein Bild.</translation>
    </message>
    <message>
        <source>The picture {name} could not be read: {why}.</source>
        <extracomment>studio/files/png_text.py</extracomment>
        <translation>Das Bild {name} konnte nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>The picture {name} has {width} x {height} pixels, more than the {value} million the studio opens.</source>
        <extracomment>studio/domain/picture.py</extracomment>
        <translation>Das Bild {name} hat {width} x {height} Pixel, mehr als die {value} Millionen, die das Studio öffnet.</translation>
    </message>
    <message>
        <source>The picture {shown} ({where}) was not found.</source>
        <extracomment>studio/domain/json_pictures.py</extracomment>
        <translation>Das Bild {shown} ({where}) wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>The picture “{name}” it looked at is missing. Choose it again.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation>Das Bild „{name}“, das er ansah, fehlt. Wähle es noch einmal.</translation>
    </message>
    <message>
        <source>The points of a face must be fractions of its picture, 0 to 1.</source>
        <extracomment>studio/domain/face_use.py</extracomment>
        <translation>Die Punkte eines Gesichts müssen Bruchteile seines Bildes sein, 0 bis 1.</translation>
    </message>
    <message>
        <source>The points of a weight curve must be in order of time.</source>
        <extracomment>studio/domain/curve.py</extracomment>
        <translation>Die Punkte einer Gewichtskurve müssen in zeitlicher Folge stehen.</translation>
    </message>
    <message>
        <source>The pose library {name} is missing or damaged.</source>
        <extracomment>studio/pose/library.py</extracomment>
        <translation>Die Posensammlung {name} fehlt oder ist beschädigt.</translation>
    </message>
    <message>
        <source>The prompt is longer than the {room} tokens that the model reads at once; it is read in {count} parts and nothing is left out.</source>
        <extracomment>studio/engine/text/encoder.py</extracomment>
        <translation>Der Prompt ist länger als die {room} Tokens, die das Modell auf einmal liest; er wird in {count} Teilen gelesen, und nichts fällt weg.</translation>
    </message>
    <message>
        <source>The published weights of FaceID may be used for research only.</source>
        <extracomment>studio/library/facts.py</extracomment>
        <translation>Die veröffentlichten Gewichte von FaceID dürfen nur für Forschung genutzt werden.</translation>
    </message>
    <message>
        <source>The published weights of InstantID may be used for research only.</source>
        <extracomment>studio/library/facts.py</extracomment>
        <translation>Die veröffentlichten Gewichte von InstantID dürfen nur für Forschung genutzt werden.</translation>
    </message>
    <message>
        <source>The ready-made brushes are there, and the file is kept beside as it was.</source>
        <extracomment>studio/files/brush_file.py</extracomment>
        <translation>Die fertigen Pinsel sind da, und die Datei liegt unverändert daneben.</translation>
    </message>
    <message>
        <source>The request</source>
        <extracomment>studio/domain/request_json.py</extracomment>
        <translation>Die Anfrage</translation>
    </message>
    <message>
        <source>The request has version {shown}, which never existed.</source>
        <extracomment>studio/domain/request_json.py</extracomment>
        <translation>Die Anfrage hat Version {shown}, die es nie gab.</translation>
    </message>
    <message>
        <source>The request has version {version}; this studio reads version {version2}.</source>
        <extracomment>studio/domain/request_json.py</extracomment>
        <translation>Die Anfrage hat Version {version}; dieses Studio liest Version {version2}.</translation>
    </message>
    <message>
        <source>The request is not valid JSON{detail}.</source>
        <extracomment>studio/domain/request_json.py</extracomment>
        <translation>Die Anfrage ist kein gültiges JSON{detail}.</translation>
    </message>
    <message>
        <source>The rows of its layers are scaled to magnitudes, as a DoRA&apos;s are.</source>
        <extracomment>studio/library/lora_files.py</extracomment>
        <translation>Die Zeilen ihrer Schichten sind wie bei einer DoRA auf Beträge skaliert.</translation>
    </message>
    <message>
        <source>The same of all</source>
        <extracomment>studio/panels/blend_row.py</extracomment>
        <translation>Von allen gleich viel</translation>
    </message>
    <message>
        <source>The same seed and settings make the same picture again</source>
        <extracomment>studio/panels/seed_field.py</extracomment>
        <translation>Derselbe Seed und dieselben Einstellungen machen wieder dasselbe Bild</translation>
    </message>
    <message>
        <source>The search for faces in {name} failed ({name2}: {error}).</source>
        <extracomment>studio/state/people.py</extracomment>
        <translation>Die Suche nach Gesichtern in {name} ist fehlgeschlagen ({name2}: {error}).</translation>
    </message>
    <message>
        <source>The seed must be a whole number from 0, not {seed}.</source>
        <extracomment>studio/domain/request.py</extracomment>
        <translation>Der Seed muss eine ganze Zahl ab 0 sein, nicht {seed}.</translation>
    </message>
    <message>
        <source>The selection is as it was.</source>
        <extracomment>studio/state/selecting.py</extracomment>
        <translation>Die Auswahl ist, wie sie war.</translation>
    </message>
    <message>
        <source>The setting {name} cannot be {value}: it must be of type {name2}.</source>
        <extracomment>studio/state/settings.py</extracomment>
        <translation>Die Einstellung {name} kann nicht {value} sein: Sie muss vom Typ {name2} sein.</translation>
    </message>
    <message>
        <source>The settings are still those of “Fast” ({settings}).</source>
        <extracomment>studio/state/adapter_adding.py</extracomment>
        <translation>Die Einstellungen sind noch die von „Schnell“ ({settings}).</translation>
    </message>
    <message>
        <source>The settings inside the file are damaged; the layers are complete.</source>
        <extracomment>studio/files/ora_project.py</extracomment>
        <translation>Die Einstellungen in der Datei sind beschädigt; die Ebenen sind vollständig.</translation>
    </message>
    <message>
        <source>The settings inside {name} are damaged.</source>
        <extracomment>studio/files/result_png.py</extracomment>
        <translation>Die Einstellungen in {name} sind beschädigt.</translation>
    </message>
    <message>
        <source>The share of a member must not be negative: {weight}.</source>
        <extracomment>studio/domain/blend.py</extracomment>
        <translation>Der Anteil eines Mitglieds darf nicht negativ sein: {weight}.</translation>
    </message>
    <message>
        <source>The share of an adapter&apos;s weight at {name} must lie from 0 to {most}, not {value}.</source>
        <extracomment>studio/domain/blocks.py</extracomment>
        <translation>Der Anteil des Adaptergewichts bei {name} muss von 0 bis {most} reichen, nicht {value}.</translation>
    </message>
    <message>
        <source>The starter knows</source>
        <extracomment>studio/panels/class_picker.py</extracomment>
        <translation>Das Startmodell kennt</translation>
    </message>
    <message>
        <source>The starter model was taught these things.</source>
        <extracomment>studio/panels/ideas.py</extracomment>
        <translation>Das hat das Startmodell gelernt.</translation>
    </message>
    <message>
        <source>The steps must lie from 1 to 200, not {steps}.</source>
        <extracomment>studio/domain/request.py</extracomment>
        <translation>Es können 1 bis 200 Schritte sein, nicht {steps}.</translation>
    </message>
    <message>
        <source>The stored keys of “{name}” cannot be read.</source>
        <extracomment>studio/state/key_map.py</extracomment>
        <translation>Die gespeicherten Tasten von „{name}“ sind nicht lesbar.</translation>
    </message>
    <message>
        <source>The stored shortcuts cannot be read; the usual ones are used.</source>
        <extracomment>studio/state/key_map.py</extracomment>
        <translation>Die gespeicherten Tastenkürzel sind nicht lesbar; es gelten die üblichen.</translation>
    </message>
    <message>
        <source>The stored shortcuts name “{name}”, which is no command.</source>
        <extracomment>studio/state/key_map.py</extracomment>
        <translation>Die gespeicherten Tastenkürzel nennen „{name}“, das ist kein Befehl.</translation>
    </message>
    <message>
        <source>The strength must be above 0 and at most 1, not {strength}.</source>
        <extracomment>studio/domain/request.py</extracomment>
        <translation>Die Stärke muss über 0 und höchstens 1 sein, nicht {strength}.</translation>
    </message>
    <message>
        <source>The studio cannot open {name}.</source>
        <extracomment>studio/app/bindings.py</extracomment>
        <translation>Das Studio kann {name} nicht öffnen.</translation>
    </message>
    <message>
        <source>The studio did not close properly last time.</source>
        <extracomment>studio/app/recovery.py</extracomment>
        <translation>Das Studio wurde letztes Mal nicht richtig beendet.</translation>
    </message>
    <message>
        <source>The studio knows LoRAs and their relatives, ControlNets, T2I-Adapters, IP-Adapters, InstantID, textual inversions, checkpoints, VAEs and upscalers.</source>
        <extracomment>studio/library/sentences.py</extracomment>
        <translation>Das Studio kennt LoRAs und ihre Verwandten, ControlNets, T2I-Adapter, IP-Adapter, InstantID, Textual Inversions, Checkpoints, VAEs und Upscaler.</translation>
    </message>
    <message>
        <source>The studio speaks it when it is started again.</source>
        <extracomment>studio/app/preferences_dialog.py</extracomment>
        <translation>Das Studio spricht sie, wenn es neu gestartet wird.</translation>
    </message>
    <message>
        <source>The style blend is damaged: {why}.</source>
        <extracomment>studio/state/blend_format.py</extracomment>
        <translation>Die Stilmischung ist beschädigt: {why}.</translation>
    </message>
    <message>
        <source>The style blend was saved as “{name}”.</source>
        <extracomment>studio/panels/adapters_panel.py</extracomment>
        <translation>Die Stilmischung wurde als „{name}“ gespeichert.</translation>
    </message>
    <message>
        <source>The style blend was saved by a newer studio (version {version}).</source>
        <extracomment>studio/state/blend_format.py</extracomment>
        <translation>Die Stilmischung wurde mit einem neueren Studio gespeichert (Version {version}).</translation>
    </message>
    <message>
        <source>The style “{name}” was left out: {model} is not there.</source>
        <extracomment>studio/state/blend_format.py</extracomment>
        <translation>Der Stil „{name}“ wurde weggelassen: {model} ist nicht da.</translation>
    </message>
    <message>
        <source>The text in the picture holds no generation settings.</source>
        <extracomment>studio/files/a1111.py</extracomment>
        <translation>Der Text im Bild enthält keine Einstellungen zum Erzeugen.</translation>
    </message>
    <message>
        <source>The tokenizer in {name} could not be read.</source>
        <extracomment>studio/engine/loading.py</extracomment>
        <translation>Der Tokenizer in {name} konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The way from noise to picture. DPM++ 2M needs few steps</source>
        <extracomment>studio/panels/settings_panel.py</extracomment>
        <translation>Der Weg vom Rauschen zum Bild. DPM++ 2M braucht wenige Schritte</translation>
    </message>
    <message>
        <source>The weights of the {what} are damaged: {name} holds values that are not numbers.</source>
        <extracomment>studio/engine/weights.py</extracomment>
        <translation>Die Gewichte sind beschädigt ({what}): {name} enthält Werte, die keine Zahlen sind.</translation>
    </message>
    <message>
        <source>The weights of the {what} are incomplete: {len} of {len2} are missing ({some}).</source>
        <extracomment>studio/engine/weights.py</extracomment>
        <translation>Die Gewichte sind unvollständig ({what}): {len} von {len2} fehlen ({some}).</translation>
    </message>
    <message>
        <source>The weights of the {what} are incomplete: {value} is missing.</source>
        <extracomment>studio/engine/weights.py</extracomment>
        <translation>Die Gewichte sind unvollständig ({what}): {value} fehlt.</translation>
    </message>
    <message>
        <source>The work could not be done</source>
        <extracomment>studio/engine/engine.py</extracomment>
        <translation>Die Arbeit konnte nicht getan werden</translation>
    </message>
    <message>
        <source>The {name} must be a multiple of {size_step} from {size_step2} to {max_size} pixels, not {value}.</source>
        <extracomment>studio/domain/request.py</extracomment>
        <translation>Der Wert für {name} muss ein Vielfaches von {size_step} zwischen {size_step2} und {max_size} Pixeln sein, nicht {value}.</translation>
    </message>
    <message>
        <source>The {title} {name} holds something the studio does not know ({some}).</source>
        <extracomment>studio/adapters/single_file.py</extracomment>
        <translation>Der {title} {name} enthält etwas, das das Studio nicht kennt ({some}).</translation>
    </message>
    <message>
        <source>The {title} {name} is incomplete: {len} of {len2} tensors are missing ({some}).</source>
        <extracomment>studio/adapters/single_file.py</extracomment>
        <translation>Der {title} {name} ist unvollständig: {len} von {len2} Tensoren fehlen ({some}).</translation>
    </message>
    <message>
        <source>The {what} does not fit its config.json: {name} has the shape {list} instead of {list2}.</source>
        <extracomment>studio/engine/weights.py</extracomment>
        <translation>Gewichte und config.json passen nicht zusammen ({what}): {name} hat die Form {list} statt {list2}.</translation>
    </message>
    <message>
        <source>The {what} in {name} is stored as a pickle, which can run any program when it is opened.</source>
        <extracomment>studio/engine/weights.py</extracomment>
        <translation>In {name} ist {what} als Pickle gespeichert, das beim Öffnen jedes beliebige Programm ausführen kann.</translation>
    </message>
    <message>
        <source>The {what} of this project could not be read, the drawing could. {reason}</source>
        <extracomment>studio/state/session.py</extracomment>
        <translation>Aus diesem Projekt nicht lesbar: {what}; die Zeichnung schon. {reason}</translation>
    </message>
    <message>
        <source>The {what} {stem} is damaged: it holds values that are not numbers.</source>
        <extracomment>studio/adapters/textual_inversion.py</extracomment>
        <translation>Beschädigt ist {what} {stem}: Die Datei enthält Werte, die keine Zahlen sind.</translation>
    </message>
    <message>
        <source>Theme</source>
        <extracomment>studio/app/preferences_dialog.py</extracomment>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Then draw something of your own and write what it is.</source>
        <extracomment>studio/app/start.py</extracomment>
        <translation>Dann zeichne etwas Eigenes und schreib, was es ist.</translation>
    </message>
    <message>
        <source>There are {len} people in this pose file, more than {most_people}.</source>
        <extracomment>studio/pose/openpose_json.py</extracomment>
        <translation>In dieser Posendatei sind {len} Menschen, mehr als {most_people}.</translation>
    </message>
    <message>
        <source>There is no areas layer to paint classes on.</source>
        <extracomment>studio/app/feed_bindings.py</extracomment>
        <translation>Es gibt keine Flächenebene, auf die Klassen gemalt werden könnten.</translation>
    </message>
    <message>
        <source>There is no depth to shape.</source>
        <extracomment>studio/canvas/relief_handler.py</extracomment>
        <translation>Es gibt keine Tiefe zu formen.</translation>
    </message>
    <message>
        <source>There is no file {name}.</source>
        <extracomment>studio/app/project.py</extracomment>
        <translation>Es gibt keine Datei {name}.</translation>
    </message>
    <message>
        <source>There is no folder {name}.</source>
        <extracomment>studio/faces/finders/insight.py</extracomment>
        <translation>Es gibt keinen Ordner {name}.</translation>
    </message>
    <message>
        <source>There is no icon {name} ({path}).</source>
        <extracomment>studio/widgets/icons.py</extracomment>
        <translation>Es gibt kein Symbol {name} ({path}).</translation>
    </message>
    <message>
        <source>There is no joint {joint}; the joints are 0 to {value}.</source>
        <extracomment>studio/pose/ik.py</extracomment>
        <translation>Es gibt kein Gelenk {joint}; die Gelenke sind 0 bis {value}.</translation>
    </message>
    <message>
        <source>There is no kind of adapter called {name}.</source>
        <extracomment>studio/adapters/__init__.py</extracomment>
        <translation>Eine Adapterart namens {name} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no kind of device called {name}.</source>
        <extracomment>studio/engine/device.py</extracomment>
        <translation>Eine Geräteart namens {name} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no layer below to merge with.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation>Es gibt darunter keine Ebene zum Zusammenführen.</translation>
    </message>
    <message>
        <source>There is no layer to draw on.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation>Es gibt keine Ebene, auf die du zeichnen könntest.</translation>
    </message>
    <message>
        <source>There is no model folder {folder}.</source>
        <extracomment>studio/engine/layout.py</extracomment>
        <translation>Es gibt keinen Modellordner {folder}.</translation>
    </message>
    <message>
        <source>There is no model in “{folder}”. Choose a folder that holds a model_index.json.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation>In „{folder}“ ist kein Modell. Wähle einen Ordner mit einer model_index.json.</translation>
    </message>
    <message>
        <source>There is no part of a network called {name}, or it comes twice.</source>
        <extracomment>studio/domain/ranges.py</extracomment>
        <translation>Einen Teil des Netzes namens {name} gibt es nicht, oder er kommt zweimal vor.</translation>
    </message>
    <message>
        <source>There is no part of a network called {name}.</source>
        <extracomment>studio/domain/blocks.py</extracomment>
        <translation>Einen Teil des Netzes namens {name} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no picture to paste.</source>
        <extracomment>studio/state/selected_pixels.py</extracomment>
        <translation>Es gibt kein Bild zum Einfügen.</translation>
    </message>
    <message>
        <source>There is no preset called {name} that can be read.</source>
        <extracomment>studio/files/presets.py</extracomment>
        <translation>Es gibt keine lesbare Vorgabe namens {name}.</translation>
    </message>
    <message>
        <source>There is no result to look at; generate one.</source>
        <extracomment>studio/app/availability.py</extracomment>
        <translation>Es gibt kein Ergebnis zu sehen; erzeuge eines.</translation>
    </message>
    <message>
        <source>There is no sampler called {name}.</source>
        <extracomment>studio/domain/samplers.py</extracomment>
        <translation>Einen Sampler namens {name} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no setting called {name}.</source>
        <extracomment>studio/state/settings.py</extracomment>
        <translation>Eine Einstellung namens {name} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no setting called {shown} in {where}.</source>
        <extracomment>studio/domain/request_json.py</extracomment>
        <translation>In {where} gibt es keine Einstellung namens {shown}.</translation>
    </message>
    <message>
        <source>There is no sketch layer it could look at. Add one, or choose a picture.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation>Es gibt keine Skizzenebene, die er ansehen könnte. Füge eine hinzu, oder wähle ein Bild.</translation>
    </message>
    <message>
        <source>There is no theme called {name}.</source>
        <extracomment>studio/widgets/theme.py</extracomment>
        <translation>Ein Thema namens {name} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no {title} in {path}.</source>
        <extracomment>studio/adapters/instantid.py</extracomment>
        <translation>In {path} gibt es keinen {title}.</translation>
    </message>
    <message>
        <source>There is no {what} {path}.</source>
        <extracomment>studio/adapters/files.py</extracomment>
        <translation>Unter {path} gibt es das nicht: {what}.</translation>
    </message>
    <message>
        <source>There is nobody in this pose file.</source>
        <extracomment>studio/pose/openpose_json.py</extracomment>
        <translation>In dieser Posendatei ist niemand.</translation>
    </message>
    <message>
        <source>There is nobody to pose.</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Es ist niemand da, der posieren könnte.</translation>
    </message>
    <message>
        <source>There is nothing to copy here.</source>
        <extracomment>studio/state/selected_pixels.py</extracomment>
        <translation>Hier gibt es nichts zu kopieren.</translation>
    </message>
    <message>
        <source>There is nothing to move here.</source>
        <extracomment>studio/canvas/handlers.py</extracomment>
        <translation>Hier ist nichts zu verschieben.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <extracomment>studio/app/availability.py</extracomment>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There was not enough memory to make this picture.</source>
        <extracomment>studio/workers/failures.py</extracomment>
        <translation>Der Speicher reichte für dieses Bild nicht.</translation>
    </message>
    <message>
        <source>Thicker lines</source>
        <extracomment>studio/panels/layer_conversions.py</extracomment>
        <translation>Linien dicker</translation>
    </message>
    <message>
        <source>Thinking</source>
        <extracomment>poses</extracomment>
        <translation>Nachdenken</translation>
    </message>
    <message>
        <source>Thinner lines</source>
        <extracomment>studio/panels/layer_conversions.py</extracomment>
        <translation>Linien dünner</translation>
    </message>
    <message>
        <source>This JSON file holds no pose.</source>
        <extracomment>studio/pose/json_dialects.py</extracomment>
        <translation>Diese JSON-Datei enthält keine Pose.</translation>
    </message>
    <message>
        <source>This computer offers no {name} device.</source>
        <extracomment>studio/engine/device.py</extracomment>
        <translation>Dieser Computer hat kein Gerät vom Typ {name}.</translation>
    </message>
    <message>
        <source>This file holds no style blend.</source>
        <extracomment>studio/state/blend_format.py</extracomment>
        <translation>Diese Datei enthält keine Stilmischung.</translation>
    </message>
    <message>
        <source>This file is not JSON, or is damaged.</source>
        <extracomment>studio/pose/json_dialects.py</extracomment>
        <translation>Diese Datei ist kein JSON oder beschädigt.</translation>
    </message>
    <message>
        <source>This pose file has {len} joints, which are not 18 for each person.</source>
        <extracomment>studio/pose/json_dialects.py</extracomment>
        <translation>Diese Posendatei hat {len} Gelenke, nicht 18 für jede Person.</translation>
    </message>
    <message>
        <source>This pose file is larger than {value} MiB.</source>
        <extracomment>studio/pose/json_dialects.py</extracomment>
        <translation>Diese Posendatei ist größer als {value} MiB.</translation>
    </message>
    <message>
        <source>This pose file was drawn on a canvas of {width} x {height} pixels.</source>
        <extracomment>studio/pose/json_dialects.py</extracomment>
        <translation>Diese Posendatei wurde auf einer Leinwand von {width} x {height} Pixeln gezeichnet.</translation>
    </message>
    <message>
        <source>This project was saved by another version of the studio ({version}). The drawing was opened, its settings and adapters were not. A newer studio can read them.</source>
        <extracomment>studio/state/session.py</extracomment>
        <translation>Dieses Projekt wurde mit einer anderen Fassung des Studios gespeichert ({version}). Die Zeichnung ist geöffnet, ihre Einstellungen und Adapter nicht. Ein neueres Studio kann sie lesen.</translation>
    </message>
    <message>
        <source>This tool needs no brush.</source>
        <extracomment>studio/panels/brush_panel.py</extracomment>
        <translation>Dieses Werkzeug braucht keinen Pinsel.</translation>
    </message>
    <message>
        <source>Three</source>
        <extracomment>hands</extracomment>
        <translation>Drei</translation>
    </message>
    <message>
        <source>Throwing</source>
        <extracomment>poses</extracomment>
        <translation>Werfen</translation>
    </message>
    <message>
        <source>Thumb up</source>
        <extracomment>hands</extracomment>
        <translation>Daumen hoch</translation>
    </message>
    <message>
        <source>Tilt</source>
        <extracomment>studio/panels/brush_details.py</extracomment>
        <translation>Neigung</translation>
    </message>
    <message>
        <source>Times the weights of all adapters inside</source>
        <extracomment>studio/panels/folder_row.py</extracomment>
        <translation>Mal den Gewichten aller Adapter darin</translation>
    </message>
    <message>
        <source>Tip, paper and pen</source>
        <extracomment>studio/panels/brush_panel.py</extracomment>
        <translation>Spitze, Papier und Stift</translation>
    </message>
    <message>
        <source>To the second colour</source>
        <extracomment>studio/panels/fill_options.py</extracomment>
        <translation>Zur zweiten Farbe</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <extracomment>studio/app/select_bar.py</extracomment>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>Tools</source>
        <extracomment>studio/app/panels.py</extracomment>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Top and bottom</source>
        <extracomment>studio/panels/symmetry_button.py</extracomment>
        <translation>Oben und unten</translation>
    </message>
    <message>
        <source>Top areas layer</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Oberste Flächenebene</translation>
    </message>
    <message>
        <source>Top depth layer</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Oberste Tiefenebene</translation>
    </message>
    <message>
        <source>Top pose layer</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Oberste Posenebene</translation>
    </message>
    <message>
        <source>Top sketch layer</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Oberste Skizzenebene</translation>
    </message>
    <message>
        <source>Transform</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation>Transformieren</translation>
    </message>
    <message>
        <source>Tree</source>
        <extracomment>poses</extracomment>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Triangle</source>
        <extracomment>poses</extracomment>
        <translation>Dreieck</translation>
    </message>
    <message>
        <source>Try a smaller size or batch, or close other programs.</source>
        <extracomment>studio/engine/memory.py</extracomment>
        <translation>Versuch eine kleinere Größe oder weniger Bilder, oder schließe andere Programme.</translation>
    </message>
    <message>
        <source>Try a smaller size or fewer pictures at once, or close other programs.</source>
        <extracomment>studio/workers/failures.py</extracomment>
        <translation>Versuch eine kleinere Größe oder weniger Bilder auf einmal, oder schließe andere Programme.</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Try again; if it happens again, the text under Details helps us to find out why.</source>
        <extracomment>studio/workers/failures.py</extracomment>
        <translation>Versuch es noch einmal; wenn es wieder vorkommt, hilft uns der Text unter Details, den Grund zu finden.</translation>
    </message>
    <message>
        <source>Try another folder, or check the disk.</source>
        <extracomment>studio/files/atomic.py</extracomment>
        <translation>Versuch einen anderen Ordner, oder prüfe das Laufwerk.</translation>
    </message>
    <message>
        <source>Try another photograph.</source>
        <extracomment>studio/state/people.py</extracomment>
        <translation>Versuch es mit einem anderen Foto.</translation>
    </message>
    <message>
        <source>Try another sampler, a lower guidance scale or weaker adapters; if it always happens, the model&apos;s files may be damaged.</source>
        <extracomment>studio/engine/denoise.py</extracomment>
        <translation>Versuch einen anderen Sampler, weniger Prompttreue oder schwächere Adapter; geschieht es immer, sind vielleicht die Dateien des Modells beschädigt.</translation>
    </message>
    <message>
        <source>Try another way, or a picture with more contrast.</source>
        <extracomment>studio/state/conversions.py</extracomment>
        <translation>Versuch einen anderen Weg, oder ein Bild mit mehr Kontrast.</translation>
    </message>
    <message>
        <source>Try it with a picture that comes with the studio</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Mit einem Bild ausprobieren, das mit dem Studio kommt</translation>
    </message>
    <message>
        <source>Turn le&amp;ft</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Nach &amp;links drehen</translation>
    </message>
    <message>
        <source>Turn person</source>
        <extracomment>studio/state/pose_group.py</extracomment>
        <translation>Person drehen</translation>
    </message>
    <message>
        <source>Turn ri&amp;ght</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Nach &amp;rechts drehen</translation>
    </message>
    <message>
        <source>Twirl</source>
        <extracomment>poses</extracomment>
        <translation>Pirouette</translation>
    </message>
    <message>
        <source>Type a slider&apos;s value</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation>Den Wert eines Reglers tippen</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Tippe, was du tun möchtest</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>studio/app/main_window.py</extracomment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <extracomment>Qt</extracomment>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <extracomment>studio/panels/blend_row.py</extracomment>
        <translation>Ordner auflösen</translation>
    </message>
    <message>
        <source>Ungroup or remove this folder</source>
        <extracomment>studio/panels/folder_row.py</extracomment>
        <translation>Diesen Ordner auflösen oder entfernen</translation>
    </message>
    <message>
        <source>Ungroup {name}</source>
        <extracomment>studio/state/adapter_stack.py</extracomment>
        <translation>{name} auflösen</translation>
    </message>
    <message>
        <source>Unlock</source>
        <extracomment>studio/panels/layers_panel.py</extracomment>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Unlock layer</source>
        <extracomment>studio/state/document.py</extracomment>
        <translation>Ebene entsperren</translation>
    </message>
    <message>
        <source>Unlock this layer</source>
        <extracomment>studio/panels/layers_delegate.py</extracomment>
        <translation>Diese Ebene entsperren</translation>
    </message>
    <message>
        <source>Unlock transparency</source>
        <extracomment>studio/state/document.py</extracomment>
        <translation>Transparenz freigeben</translation>
    </message>
    <message>
        <source>Unlocked: every picture gets a new seed. Click to keep this one</source>
        <extracomment>studio/panels/seed_field.py</extracomment>
        <translation>Frei: Jedes Bild bekommt einen neuen Seed. Klicken, um diesen zu behalten</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <extracomment>studio/app/dialogs.py</extracomment>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Until</source>
        <extracomment>studio/panels/adapter_details.py</extracomment>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Untitled</source>
        <extracomment>studio/app/project.py</extracomment>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Update this studio and try again.</source>
        <extracomment>studio/state/blend_format.py</extracomment>
        <translation>Aktualisiere dieses Studio und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>Upside down: what is selected, or the layer</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Auf den Kopf: das Ausgewählte oder die Ebene</translation>
    </message>
    <message>
        <source>Use a version of it that was saved as a whole ControlNet.</source>
        <extracomment>studio/adapters/controlnet_formats.py</extracomment>
        <translation>Nimm eine Fassung davon, die als ganzes ControlNet gespeichert wurde.</translation>
    </message>
    <message>
        <source>Use a version of it that was saved as an ordinary LoRA.</source>
        <extracomment>studio/adapters/lora_formats.py</extracomment>
        <translation>Nimm eine Fassung davon, die als gewöhnliche LoRA gespeichert wurde.</translation>
    </message>
    <message>
        <source>Use another version of this {title}.</source>
        <extracomment>studio/adapters/single_file.py</extracomment>
        <translation>Nimm eine andere Fassung dieses {title}.</translation>
    </message>
    <message>
        <source>Use folder {name}</source>
        <extracomment>studio/panels/folder_row.py</extracomment>
        <translation>Ordner {name} verwenden</translation>
    </message>
    <message>
        <source>Use its safetensors version.</source>
        <extracomment>studio/adapters/reading.py</extracomment>
        <translation>Nimm die safetensors-Fassung davon.</translation>
    </message>
    <message>
        <source>Use style blend {name}</source>
        <extracomment>studio/panels/blend_row.py</extracomment>
        <translation>Stilmischung {name} verwenden</translation>
    </message>
    <message>
        <source>Use the safetensors version of the model.</source>
        <extracomment>studio/engine/weights.py</extracomment>
        <translation>Nimm die safetensors-Fassung des Modells.</translation>
    </message>
    <message>
        <source>Use them</source>
        <extracomment>studio/state/adapter_adding.py</extracomment>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <extracomment>studio/panels/adapter_row.py</extracomment>
        <translation>{name} verwenden</translation>
    </message>
    <message>
        <source>Used lately</source>
        <extracomment>studio/panels/class_picker.py</extracomment>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Usual settings</source>
        <extracomment>studio/state/adapter_adding.py</extracomment>
        <translation>Übliche Einstellungen</translation>
    </message>
    <message>
        <source>Victory</source>
        <extracomment>hands</extracomment>
        <translation>Siegeszeichen</translation>
    </message>
    <message>
        <source>Wakes up at</source>
        <extracomment>studio/panels/trigger_words.py</extracomment>
        <translation>Reagiert auf</translation>
    </message>
    <message>
        <source>Walking</source>
        <extracomment>examples</extracomment>
        <translation>Gehen</translation>
    </message>
    <message>
        <source>Walking toward us</source>
        <extracomment>poses</extracomment>
        <translation>Auf uns zugehen</translation>
    </message>
    <message>
        <source>Wall</source>
        <extracomment>studio/canvas/relief_handler.py</extracomment>
        <translation>Wand</translation>
    </message>
    <message>
        <source>Wall: drag from its near end to its far end</source>
        <extracomment>studio/app/depth_bar.py</extracomment>
        <translation>Wand: vom nahen zum fernen Ende ziehen</translation>
    </message>
    <message>
        <source>Warrior</source>
        <extracomment>poses</extracomment>
        <translation>Krieger</translation>
    </message>
    <message>
        <source>Watercolour</source>
        <extracomment>brushes</extracomment>
        <translation>Aquarell</translation>
    </message>
    <message>
        <source>Waving</source>
        <extracomment>examples</extracomment>
        <translation>Winken</translation>
    </message>
    <message>
        <source>Ways to keep them apart, with the effect of each</source>
        <extracomment>studio/panels/interference_card.py</extracomment>
        <translation>Wege, sie auseinanderzuhalten, jeweils mit der Wirkung</translation>
    </message>
    <message>
        <source>Weight</source>
        <extracomment>studio/panels/adapter_row.py</extracomment>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Weight over the run of {name}</source>
        <extracomment>studio/panels/curve_control.py</extracomment>
        <translation>Gewichtsverlauf von {name}</translation>
    </message>
    <message>
        <source>Weights and parts at which each changes as much everywhere. Costs no time</source>
        <extracomment>studio/state/interference.py</extracomment>
        <translation>Gewichte und Teile, bei denen jeder überall gleich viel ändert. Kostet keine Zeit</translation>
    </message>
    <message>
        <source>Weights at which each changes as much. Costs no time</source>
        <extracomment>studio/state/interference.py</extracomment>
        <translation>Gewichte, bei denen jeder gleich viel ändert. Kostet keine Zeit</translation>
    </message>
    <message>
        <source>Wet edge</source>
        <extracomment>studio/panels/brush_details.py</extracomment>
        <translation>Nasser Rand</translation>
    </message>
    <message>
        <source>What can be done for all LoRAs at once, with its effect</source>
        <extracomment>studio/panels/interference_dialog.py</extracomment>
        <translation>Was sich für alle LoRAs auf einmal tun lässt, mit der Wirkung</translation>
    </message>
    <message>
        <source>What can be done for two of them, with its effect</source>
        <extracomment>studio/panels/interference_dialog.py</extracomment>
        <translation>Was sich für zwei davon tun lässt, mit der Wirkung</translation>
    </message>
    <message>
        <source>What colours stand for; choose one to paint with</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Wofür die Farben stehen; wähle eine zum Malen</translation>
    </message>
    <message>
        <source>What differs</source>
        <extracomment>studio/panels/compare_dialog.py</extracomment>
        <translation>Was sie unterscheidet</translation>
    </message>
    <message>
        <source>What do you want to see?
For example: a red apple, glossy 3d style</source>
        <extracomment>studio/panels/prompt_panel.py</extracomment>
        <translation>Was möchtest du sehen?
Zum Beispiel (auf Englisch): a red apple, glossy 3d style</translation>
    </message>
    <message>
        <source>What is painted on an areas layer: sky, tree, house</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Was auf eine Flächenebene gemalt wird: Himmel, Baum, Haus</translation>
    </message>
    <message>
        <source>What is selected moves to a layer of its own</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Was ausgewählt ist, kommt auf eine eigene Ebene</translation>
    </message>
    <message>
        <source>What is selected, on a layer of its own</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Was ausgewählt ist, auf einer eigenen Ebene</translation>
    </message>
    <message>
        <source>What is under the pointer</source>
        <extracomment>studio/app/status.py</extracomment>
        <translation>Was unter dem Zeiger ist</translation>
    </message>
    <message>
        <source>What it takes from the picture; the rest is left to words</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Was er aus dem Bild übernimmt; der Rest bleibt den Worten</translation>
    </message>
    <message>
        <source>What kind of adapter is “{name}”?</source>
        <extracomment>studio/panels/add_adapter_menu.py</extracomment>
        <translation>Was für ein Adapter ist „{name}“?</translation>
    </message>
    <message>
        <source>What must not be seen? For example: blurry, text</source>
        <extracomment>studio/panels/prompt_panel.py</extracomment>
        <translation>Was soll nicht zu sehen sein? Zum Beispiel: blurry, text</translation>
    </message>
    <message>
        <source>What pictures are made on</source>
        <extracomment>studio/app/status.py</extracomment>
        <translation>Worauf Bilder entstehen</translation>
    </message>
    <message>
        <source>What steers this adapter: a layer you draw on, a picture</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Was diesen Adapter lenkt: eine Ebene, auf die du zeichnest, ein Bild</translation>
    </message>
    <message>
        <source>What the adapter sees: hold, or click to keep it shown</source>
        <extracomment>studio/panels/adapter_row.py</extracomment>
        <translation>Was der Adapter sieht: halten, oder klicken, damit es stehen bleibt</translation>
    </message>
    <message>
        <source>What the pen&apos;s pressure is taken for</source>
        <extracomment>studio/panels/brush_details.py</extracomment>
        <translation>Wofür der Druck des Stifts genommen wird</translation>
    </message>
    <message>
        <source>What the picture is steered away from</source>
        <extracomment>studio/panels/prompt_panel.py</extracomment>
        <translation>Wovon das Bild weggelenkt wird</translation>
    </message>
    <message>
        <source>What the picture shows. (word:1.2) gives a word more weight: Ctrl+Up and Ctrl+Down do it for the selected words.</source>
        <extracomment>studio/panels/prompt_panel.py</extracomment>
        <translation>Was das Bild zeigt. (wort:1.2) gibt einem Wort mehr Gewicht: Strg+Auf und Strg+Ab tun es für die markierten Wörter.</translation>
    </message>
    <message>
        <source>What the starter model knows: choose what to draw</source>
        <extracomment>studio/panels/ideas.py</extracomment>
        <translation>Was das Startmodell kennt: Wähle, was du zeichnen willst</translation>
    </message>
    <message>
        <source>What this adapter was made to look at; its page says</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Was dieser Adapter ansehen soll; seine Seite sagt es</translation>
    </message>
    <message>
        <source>What was there before is unchanged.</source>
        <extracomment>studio/files/atomic.py</extracomment>
        <translation>Was vorher da war, ist unverändert.</translation>
    </message>
    <message>
        <source>What you see is still in memory.</source>
        <extracomment>studio/state/background.py</extracomment>
        <translation>Was du siehst, ist noch im Speicher.</translation>
    </message>
    <message>
        <source>What {name} looks at</source>
        <extracomment>studio/panels/source_thumbnail.py</extracomment>
        <translation>Was {name} ansieht</translation>
    </message>
    <message>
        <source>What {name} sees: {width} × {height}</source>
        <extracomment>studio/state/seeing.py</extracomment>
        <translation>Was {name} sieht: {width} × {height}</translation>
    </message>
    <message>
        <source>Wheel</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>When and where a style blend acts is said of each member, not of the whole.</source>
        <extracomment>studio/domain/blend.py</extracomment>
        <translation>Wann und wo eine Stilmischung wirkt, sagt man bei jedem Mitglied, nicht beim Ganzen.</translation>
    </message>
    <message>
        <source>Where in the run it ends</source>
        <extracomment>studio/panels/adapter_details.py</extracomment>
        <translation>Wo im Lauf er endet</translation>
    </message>
    <message>
        <source>Where in the run it sets in</source>
        <extracomment>studio/panels/adapter_details.py</extracomment>
        <translation>Wo im Lauf er einsetzt</translation>
    </message>
    <message>
        <source>Where its eyes and mouth are was guessed.</source>
        <extracomment>studio/faces/facts.py</extracomment>
        <translation>Wo Augen und Mund sind, wurde geschätzt.</translation>
    </message>
    <message>
        <source>Where {name} acts</source>
        <extracomment>studio/state/restoring.py</extracomment>
        <translation>Wo {name} wirkt</translation>
    </message>
    <message>
        <source>Whether it predicts the noise or v, its header does not tell.</source>
        <extracomment>studio/library/model_files.py</extracomment>
        <translation>Ob es das Rauschen oder v vorhersagt, steht nicht im Dateikopf.</translation>
    </message>
    <message>
        <source>Which base model it was made for, its header does not tell.</source>
        <extracomment>studio/library/recognise.py</extracomment>
        <translation>Für welches Basismodell es gemacht wurde, steht nicht im Dateikopf.</translation>
    </message>
    <message>
        <source>White lines on black</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>Weiße Linien auf Schwarz</translation>
    </message>
    <message>
        <source>Wide</source>
        <extracomment>studio/app/dialogs.py</extracomment>
        <translation>Breit</translation>
    </message>
    <message>
        <source>Width</source>
        <extracomment>preprocessors</extracomment>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Width and height of the picture that is made, in pixels</source>
        <extracomment>studio/panels/size_field.py</extracomment>
        <translation>Breite und Höhe des Bildes, das entsteht, in Pixeln</translation>
    </message>
    <message>
        <source>Width and height, and the angle</source>
        <extracomment>studio/app/select_bar.py</extracomment>
        <translation>Breite und Höhe, und der Winkel</translation>
    </message>
    <message>
        <source>Wink</source>
        <extracomment>faces</extracomment>
        <translation>Zwinkern</translation>
    </message>
    <message>
        <source>With other LoRAs</source>
        <extracomment>studio/panels/composition_control.py</extracomment>
        <translation>Mit anderen LoRAs</translation>
    </message>
    <message>
        <source>With other guides</source>
        <extracomment>studio/panels/composition_control.py</extracomment>
        <translation>Mit anderen Vorlagen</translation>
    </message>
    <message>
        <source>With this model the {name} must be a multiple of {factor}, not {value}.</source>
        <extracomment>studio/engine/generation.py</extracomment>
        <translation>Bei diesem Modell muss der Wert für {name} ein Vielfaches von {factor} sein, nicht {value}.</translation>
    </message>
    <message>
        <source>Within a mask it paints differently, but reads the words as everywhere else: the part of this LoRA that changes how words are understood stays off.</source>
        <extracomment>studio/panels/mask_control.py</extracomment>
        <translation>In einer Maske malt sie anders, liest die Worte aber wie überall: Der Teil dieser LoRA, der ändert, wie Worte verstanden werden, bleibt aus.</translation>
    </message>
    <message>
        <source>Within a new mask</source>
        <extracomment>studio/panels/mask_control.py</extracomment>
        <translation>In einer neuen Maske</translation>
    </message>
    <message>
        <source>Within “{layer}”</source>
        <extracomment>studio/panels/mask_control.py</extracomment>
        <translation>In „{layer}“</translation>
    </message>
    <message>
        <source>Words</source>
        <extracomment>studio/panels/part_sliders.py</extracomment>
        <translation>Worte</translation>
    </message>
    <message>
        <source>Write &quot;version&quot;: {version}.</source>
        <extracomment>studio/domain/request_json.py</extracomment>
        <translation>Schreib &quot;version&quot;: {version}.</translation>
    </message>
    <message>
        <source>Write people</source>
        <extracomment>studio/app/pose_files.py</extracomment>
        <translation>Menschen schreiben</translation>
    </message>
    <message>
        <source>Write the picture as it is seen to a PNG file</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Das Bild, wie man es sieht, in eine PNG-Datei schreiben</translation>
    </message>
    <message>
        <source>Write them again from the history when the disk has caught up.</source>
        <extracomment>studio/state/history_store.py</extracomment>
        <translation>Schreib sie aus dem Verlauf noch einmal, wenn das Laufwerk nachgekommen ist.</translation>
    </message>
    <message>
        <source>Writing to the disk failed in an unexpected way ({name}: {error}).</source>
        <extracomment>studio/state/background.py</extracomment>
        <translation>Das Schreiben auf das Laufwerk ist unerwartet gescheitert ({name}: {error}).</translation>
    </message>
    <message>
        <source>Yoga</source>
        <extracomment>poses</extracomment>
        <translation>Yoga</translation>
    </message>
    <message>
        <source>Your document and the loaded model were kept.</source>
        <extracomment>studio/engine/memory.py</extracomment>
        <translation>Dein Dokument und das geladene Modell sind noch da.</translation>
    </message>
    <message>
        <source>Your document and the settings were kept.</source>
        <extracomment>studio/engine/denoise.py</extracomment>
        <translation>Dein Dokument und die Einstellungen sind unverändert.</translation>
    </message>
    <message>
        <source>Your document was kept.</source>
        <extracomment>studio/adapters/files.py</extracomment>
        <translation>Dein Dokument ist unverändert.</translation>
    </message>
    <message>
        <source>Your drawing and all earlier pictures are safe.</source>
        <extracomment>studio/workers/failures.py</extracomment>
        <translation>Deine Zeichnung und alle früheren Bilder sind sicher.</translation>
    </message>
    <message>
        <source>Your drawing is still here, and is kept as you work. If it happens again, the text under Details helps us to find out why.</source>
        <extracomment>studio/app/reporting.py</extracomment>
        <translation>Deine Zeichnung ist noch da und wird weiter gesichert. Wenn es wieder vorkommt, hilft uns der Text unter Details, den Grund zu finden.</translation>
    </message>
    <message>
        <source>Your list of adapters was kept.</source>
        <extracomment>studio/state/blend_format.py</extracomment>
        <translation>Deine Adapterliste ist unverändert.</translation>
    </message>
    <message>
        <source>Your people were kept.</source>
        <extracomment>studio/app/pose_files.py</extracomment>
        <translation>Deine Figuren sind noch da.</translation>
    </message>
    <message>
        <source>Your pictures will line up here</source>
        <extracomment>studio/panels/history_view.py</extracomment>
        <translation>Hier reihen sich deine Bilder auf</translation>
    </message>
    <message>
        <source>Your work was kept as you drew. Choose what to open, or decide later.</source>
        <extracomment>studio/app/recovery.py</extracomment>
        <translation>Deine Arbeit wurde beim Zeichnen gesichert. Wähle, was geöffnet werden soll, oder entscheide später.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>a Control-LoRA</source>
        <extracomment>studio/library/kinds.py</extracomment>
        <translation>eine Control-LoRA</translation>
    </message>
    <message>
        <source>a Control-LoRA, which needs the weights of its base model</source>
        <extracomment>studio/adapters/controlnet_formats.py</extracomment>
        <translation>eine Control-LoRA, die die Gewichte ihres Basismodells braucht</translation>
    </message>
    <message>
        <source>a ControlNet</source>
        <extracomment>studio/library/kinds.py</extracomment>
        <translation>ein ControlNet</translation>
    </message>
    <message>
        <source>a ControlNet-LLLite</source>
        <extracomment>studio/adapters/controlnet_formats.py</extracomment>
        <translation>ein ControlNet-LLLite</translation>
    </message>
    <message>
        <source>a DoRA</source>
        <extracomment>studio/library/kinds.py</extracomment>
        <translation>eine DoRA</translation>
    </message>
    <message>
        <source>a FaceID</source>
        <extracomment>studio/adapters/instantid.py</extracomment>
        <translation>ein FaceID</translation>
    </message>
    <message>
        <source>a LoHa</source>
        <extracomment>studio/library/kinds.py</extracomment>
        <translation>eine LoHa</translation>
    </message>
    <message>
        <source>a LoKr</source>
        <extracomment>studio/library/kinds.py</extracomment>
        <translation>eine LoKr</translation>
    </message>
    <message>
        <source>a LoRA</source>
        <extracomment>studio/library/kinds.py</extracomment>
        <translation>eine LoRA</translation>
    </message>
    <message>
        <source>a T2I-Adapter</source>
        <extracomment>studio/library/kinds.py</extracomment>
        <translation>ein T2I-Adapter</translation>
    </message>
    <message>
        <source>a U-Net</source>
        <extracomment>studio/library/kinds.py</extracomment>
        <translation>ein U-Net</translation>
    </message>
    <message>
        <source>a VAE</source>
        <extracomment>studio/library/kinds.py</extracomment>
        <translation>ein VAE</translation>
    </message>
    <message>
        <source>a checkpoint</source>
        <extracomment>studio/library/kinds.py</extracomment>
        <translation>ein Checkpoint</translation>
    </message>
    <message>
        <source>a device</source>
        <extracomment>studio/library/reading.py</extracomment>
        <translation>ein Gerät</translation>
    </message>
    <message>
        <source>a face recogniser that gives 512 numbers a face</source>
        <extracomment>studio/library/image_prompt_files.py</extracomment>
        <translation>ein Gesichtserkenner, der 512 Zahlen je Gesicht gibt</translation>
    </message>
    <message>
        <source>a file</source>
        <extracomment>studio/library/sentences.py</extracomment>
        <translation>eine Datei</translation>
    </message>
    <message>
        <source>a file has this name</source>
        <extracomment>studio/files/atomic.py</extracomment>
        <translation>eine Datei heißt schon so</translation>
    </message>
    <message>
        <source>a folder</source>
        <extracomment>studio/library/folders.py</extracomment>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>a folder has this name</source>
        <extracomment>studio/files/atomic.py</extracomment>
        <translation>ein Ordner heißt schon so</translation>
    </message>
    <message>
        <source>a full difference</source>
        <extracomment>studio/library/kinds.py</extracomment>
        <translation>eine volle Differenz</translation>
    </message>
    <message>
        <source>a list of {what}</source>
        <extracomment>studio/domain/request_json.py</extracomment>
        <translation>eine Liste ({what})</translation>
    </message>
    <message>
        <source>a model</source>
        <extracomment>studio/library/sentences.py</extracomment>
        <translation>ein Modell</translation>
    </message>
    <message>
        <source>a number</source>
        <extracomment>studio/domain/json_values.py</extracomment>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a part of its path is a file, not a folder</source>
        <extracomment>studio/files/atomic.py</extracomment>
        <translation>ein Teil des Pfades ist eine Datei, kein Ordner</translation>
    </message>
    <message>
        <source>a picture in 6 steps instead of 20</source>
        <extracomment>adapters</extracomment>
        <translation>ein Bild in 6 Schritten statt 20</translation>
    </message>
    <message>
        <source>a picture in it cannot be read</source>
        <extracomment>studio/state/blend_format.py</extracomment>
        <translation>ein Bild darin ist nicht lesbar</translation>
    </message>
    <message>
        <source>a pipe</source>
        <extracomment>studio/library/reading.py</extracomment>
        <translation>eine Pipe</translation>
    </message>
    <message>
        <source>a socket</source>
        <extracomment>studio/library/reading.py</extracomment>
        <translation>ein Socket</translation>
    </message>
    <message>
        <source>a text encoder</source>
        <extracomment>studio/library/kinds.py</extracomment>
        <translation>ein Text-Encoder</translation>
    </message>
    <message>
        <source>a textual inversion</source>
        <extracomment>studio/library/kinds.py</extracomment>
        <translation>eine Textual Inversion</translation>
    </message>
    <message>
        <source>a transformer model</source>
        <extracomment>studio/library/families.py</extracomment>
        <translation>ein Transformer-Modell</translation>
    </message>
    <message>
        <source>a video model</source>
        <extracomment>studio/library/families.py</extracomment>
        <translation>ein Videomodell</translation>
    </message>
    <message>
        <source>a whole number</source>
        <extracomment>studio/domain/json_values.py</extracomment>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>acts on what those below it in the list have made of the model</source>
        <extracomment>studio/panels/composition_control.py</extracomment>
        <translation>wirkt auf das, was die unter ihr in der Liste aus dem Modell gemacht haben</translation>
    </message>
    <message>
        <source>adapters</source>
        <extracomment>studio/state/session.py</extracomment>
        <translation>Adapter</translation>
    </message>
    <message>
        <source>aeroplane</source>
        <extracomment>areas</extracomment>
        <translation>Flugzeug</translation>
    </message>
    <message>
        <source>almost done</source>
        <extracomment>studio/panels/run_meter.py</extracomment>
        <translation>fast fertig</translation>
    </message>
    <message>
        <source>an IA3</source>
        <extracomment>studio/library/kinds.py</extracomment>
        <translation>ein IA3</translation>
    </message>
    <message>
        <source>an IP-Adapter</source>
        <extracomment>studio/library/kinds.py</extracomment>
        <translation>ein IP-Adapter</translation>
    </message>
    <message>
        <source>an IP-Adapter FaceID</source>
        <extracomment>studio/library/kinds.py</extracomment>
        <translation>ein IP-Adapter FaceID</translation>
    </message>
    <message>
        <source>an IP-Adapter for pictures</source>
        <extracomment>studio/adapters/instantid.py</extracomment>
        <translation>ein IP-Adapter für Bilder</translation>
    </message>
    <message>
        <source>an InstantID</source>
        <extracomment>studio/library/kinds.py</extracomment>
        <translation>ein InstantID</translation>
    </message>
    <message>
        <source>an OFT</source>
        <extracomment>studio/library/kinds.py</extracomment>
        <translation>ein OFT</translation>
    </message>
    <message>
        <source>an encoder that makes {width} numbers</source>
        <extracomment>studio/library/image_prompt_files.py</extracomment>
        <translation>ein Encoder, der {width} Zahlen macht</translation>
    </message>
    <message>
        <source>an image encoder</source>
        <extracomment>studio/library/folders.py</extracomment>
        <translation>ein Bild-Encoder</translation>
    </message>
    <message>
        <source>an image encoder ({encoder})</source>
        <extracomment>studio/library/image_prompt_files.py</extracomment>
        <translation>ein Bild-Encoder ({encoder})</translation>
    </message>
    <message>
        <source>an object {...}</source>
        <extracomment>studio/domain/request_json.py</extracomment>
        <translation>ein Objekt {...}</translation>
    </message>
    <message>
        <source>as anime is drawn</source>
        <extracomment>preprocessors</extracomment>
        <translation>wie Anime gezeichnet ist</translation>
    </message>
    <message>
        <source>as if drawn with a pen</source>
        <extracomment>preprocessors</extracomment>
        <translation>wie mit der Feder gezeichnet</translation>
    </message>
    <message>
        <source>clear outlines with a small net</source>
        <extracomment>preprocessors</extracomment>
        <translation>klare Umrisse mit einem kleinen Netz</translation>
    </message>
    <message>
        <source>click corners, Enter closes</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation>Ecken klicken, Enter schließt</translation>
    </message>
    <message>
        <source>dark lines of drawings and comics</source>
        <extracomment>preprocessors</extracomment>
        <translation>dunkle Linien von Zeichnungen und Comics</translation>
    </message>
    <message>
        <source>drag from colour to nothing</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation>von Farbe zu nichts ziehen</translation>
    </message>
    <message>
        <source>drags paint along; pressure is the strength</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation>zieht Farbe mit; Druck ist die Stärke</translation>
    </message>
    <message>
        <source>each LoRA acts on the model alone</source>
        <extracomment>studio/panels/composition_control.py</extracomment>
        <translation>jede LoRA wirkt allein auf das Modell</translation>
    </message>
    <message>
        <source>each sketch, pose or depth says its own</source>
        <extracomment>studio/panels/composition_control.py</extracomment>
        <translation>jede Skizze, Pose oder Tiefe sagt das Ihre</translation>
    </message>
    <message>
        <source>gives up what points the same way as those above it in the list</source>
        <extracomment>studio/panels/composition_control.py</extracomment>
        <translation>gibt auf, was in dieselbe Richtung weist wie das der oberen in der Liste</translation>
    </message>
    <message>
        <source>guides set to this act on one another, from the bottom of the list upwards: what one below has strengthened, the one above works on with up to twice its weight; what it has weakened, with less, down to nothing</source>
        <extracomment>studio/panels/composition_control.py</extracomment>
        <translation>die so eingestellten Vorlagen wirken aufeinander, von unten in der Liste nach oben: Was eine untere verstärkt hat, bearbeitet die obere mit bis zu doppeltem Gewicht; was sie abgeschwächt hat, mit weniger, bis zu nichts</translation>
    </message>
    <message>
        <source>it is far larger than any</source>
        <extracomment>studio/state/blend_format.py</extracomment>
        <translation>sie ist viel größer als irgendeine</translation>
    </message>
    <message>
        <source>it is no JSON</source>
        <extracomment>studio/state/blend_format.py</extracomment>
        <translation>sie ist kein JSON</translation>
    </message>
    <message>
        <source>its members are no list</source>
        <extracomment>studio/state/blend_format.py</extracomment>
        <translation>ihre Mitglieder sind keine Liste</translation>
    </message>
    <message>
        <source>its version is none</source>
        <extracomment>studio/state/blend_format.py</extracomment>
        <translation>ihre Version ist keine</translation>
    </message>
    <message>
        <source>its weight is no number from -1 to 2</source>
        <extracomment>studio/state/blend_format.py</extracomment>
        <translation>ihr Gewicht ist keine Zahl von -1 bis 2</translation>
    </message>
    <message>
        <source>keeps {share} % of itself</source>
        <extracomment>studio/state/interference.py</extracomment>
        <translation>behält {share} % von sich</translation>
    </message>
    <message>
        <source>moves, scales and turns; Enter applies</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation>verschiebt, skaliert und dreht; Enter wendet an</translation>
    </message>
    <message>
        <source>near and far, measured</source>
        <extracomment>preprocessors</extracomment>
        <translation>nah und fern, gemessen</translation>
    </message>
    <message>
        <source>near and far, soft</source>
        <extracomment>preprocessors</extracomment>
        <translation>nah und fern, weich</translation>
    </message>
    <message>
        <source>near and far, with detail</source>
        <extracomment>preprocessors</extracomment>
        <translation>nah und fern, mit Einzelheiten</translation>
    </message>
    <message>
        <source>outlines and fine lines together</source>
        <extracomment>preprocessors</extracomment>
        <translation>Umrisse und feine Linien zusammen</translation>
    </message>
    <message>
        <source>people as skeletons</source>
        <extracomment>preprocessors</extracomment>
        <translation>Menschen als Skelette</translation>
    </message>
    <message>
        <source>select with a free line</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation>mit freier Linie auswählen</translation>
    </message>
    <message>
        <source>soft outlines, quicker than HED</source>
        <extracomment>preprocessors</extracomment>
        <translation>weiche Umrisse, schneller als HED</translation>
    </message>
    <message>
        <source>soft outlines, strong ones stronger</source>
        <extracomment>preprocessors</extracomment>
        <translation>weiche Umrisse, starke stärker</translation>
    </message>
    <message>
        <source>softens what it passes over</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation>macht weicher, worüber es geht</translation>
    </message>
    <message>
        <source>the learnt style “{name}”</source>
        <extracomment>studio/domain/adapter_catalogue.py</extracomment>
        <translation>der gelernte Stil „{name}“</translation>
    </message>
    <message>
        <source>the model is asked once for each LoRA set to this, and the answers are averaged; two take twice the time</source>
        <extracomment>studio/panels/composition_control.py</extracomment>
        <translation>das Modell wird für jede so eingestellte LoRA einmal gefragt, und die Antworten werden gemittelt; zwei dauern doppelt so lange</translation>
    </message>
    <message>
        <source>the style “{name}”</source>
        <extracomment>studio/domain/adapter_catalogue.py</extracomment>
        <translation>der Stil „{name}“</translation>
    </message>
    <message>
        <source>transparency locked</source>
        <extracomment>studio/panels/layers_delegate.py</extracomment>
        <translation>Transparenz gesperrt</translation>
    </message>
    <message>
        <source>{way}: {effect}</source>
        <extracomment>studio/panels/remedy_menu.py</extracomment>
        <translation>{way}: {effect}</translation>
    </message>
    <message>
        <source>an unknown kind</source>
        <extracomment>studio/engine/layout.py</extracomment>
        <translation>unbekannte Art</translation>
    </message>
    <message>
        <source> and </source>
        <extracomment>studio/state/preparing.py</extracomment>
        <translation> und </translation>
    </message>
    <message numerus="yes">
        <source>%n photograph(s)</source>
        <extracomment>studio/panels/people_list.py</extracomment>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were exported to {folder}.</source>
        <extracomment>studio/app/export_commands.py</extracomment>
        <translation>
            <numerusform>%n Bild nach {folder} exportiert.</numerusform>
            <numerusform>%n Bilder nach {folder} exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add person</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Person &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Colour-blind-safe people</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>&amp;Menschen in unverwechselbaren Farben</translation>
    </message>
    <message>
        <source>&amp;Copy people</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Menschen &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Duplicate people</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Menschen &amp;duplizieren</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>&amp;Größer</translation>
    </message>
    <message>
        <source>&amp;Mirror people</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Menschen s&amp;piegeln</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <extracomment>studio/app/pose_binding.py</extracomment>
        <translation>&amp;Reihenfolge</translation>
    </message>
    <message>
        <source>&amp;Pose</source>
        <extracomment>studio/app/menus.py</extracomment>
        <translation>&amp;Pose</translation>
    </message>
    <message>
        <source>&amp;Put into a new group</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>In eine neue &amp;Gruppe legen</translation>
    </message>
    <message>
        <source>&amp;Ready poses</source>
        <extracomment>studio/app/pose_binding.py</extracomment>
        <translation>&amp;Fertige Posen</translation>
    </message>
    <message>
        <source>&amp;Reference picture</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>&amp;Referenzbild</translation>
    </message>
    <message>
        <source>&amp;Remove people</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Menschen &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Save pose in library…</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Pose in der Sammlung &amp;sichern…</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>&amp;Kleiner</translation>
    </message>
    <message>
        <source>&amp;Ungroup</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Gruppe au&amp;flösen</translation>
    </message>
    <message>
        <source>&amp;Write OpenPose JSON…</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>OpenPose-JSON sch&amp;reiben…</translation>
    </message>
    <message>
        <source>100: both change the same things. 0: neither is in the other&apos;s way. -100: what one does, the other undoes. Click a pair to keep the two apart. The bars say how much each changes what it acts on.</source>
        <extracomment>studio/panels/interference_dialog.py</extracomment>
        <translation>100: Beide ändern dasselbe. 0: Keiner ist dem anderen im Weg. -100: Was der eine tut, macht der andere rückgängig. Klicke auf ein Paar, um die beiden auseinanderzuhalten. Die Balken zeigen, wie viel jeder an dem ändert, worauf er wirkt.</translation>
    </message>
    <message>
        <source>A face to pose</source>
        <extracomment>studio/app/pose_bar.py</extracomment>
        <translation>Ein Gesicht zum Posieren</translation>
    </message>
    <message>
        <source>A folder of layers has no pixels of its own.</source>
        <extracomment>studio/app/export_commands.py</extracomment>
        <translation>Eine Gruppe hat keine eigenen Pixel.</translation>
    </message>
    <message>
        <source>A good face: sharp, {side} pixels.</source>
        <extracomment>studio/panels/face_words.py</extracomment>
        <translation>Ein gutes Gesicht: scharf, {side} Pixel.</translation>
    </message>
    <message>
        <source>A group cannot be put into itself.</source>
        <extracomment>studio/state/layer_groups.py</extracomment>
        <translation>Eine Gruppe kann nicht in sich selbst liegen.</translation>
    </message>
    <message>
        <source>A known name adds the photograph to that person</source>
        <extracomment>studio/panels/faces_panel.py</extracomment>
        <translation>Ein bekannter Name fügt das Foto dieser Person hinzu</translation>
    </message>
    <message>
        <source>A mask layer where the selection is, for adapters to keep to</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Eine Maskenebene, wo die Auswahl ist, an die sich Adapter halten</translation>
    </message>
    <message>
        <source>A pair</source>
        <extracomment>studio/panels/interference_dialog.py</extracomment>
        <translation>Ein Paar</translation>
    </message>
    <message>
        <source>A pass each</source>
        <extracomment>studio/state/remedies.py</extracomment>
        <translation>Jeder ein Durchgang</translation>
    </message>
    <message>
        <source>A person in {folder} could not be read ({reason}). The files were left as they are.</source>
        <extracomment>studio/files/people.py</extracomment>
        <translation>Eine Person in {folder} konnte nicht gelesen werden ({reason}). Die Dateien blieben, wie sie sind.</translation>
    </message>
    <message>
        <source>A pose needs a name.</source>
        <extracomment>studio/files/own_poses.py</extracomment>
        <translation>Eine Pose braucht einen Namen.</translation>
    </message>
    <message>
        <source>A pose&apos;s joints lie between 0 and 1.</source>
        <extracomment>studio/pose/library.py</extracomment>
        <translation>Die Gelenke einer Pose liegen zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>A range is [part, start, end], not {list}.</source>
        <extracomment>studio/domain/ranges.py</extracomment>
        <translation>Eine Spanne ist [Teil, Beginn, Ende], nicht {list}.</translation>
    </message>
    <message>
        <source>Adapters acting only here</source>
        <extracomment>studio/panels/layer_feeds.py</extracomment>
        <translation>Adapter, die nur hier wirken</translation>
    </message>
    <message>
        <source>Add &amp;group</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>&amp;Gruppe hinzufügen</translation>
    </message>
    <message>
        <source>Add a group: drag layers into it</source>
        <extracomment>studio/panels/layers_panel.py</extracomment>
        <translation>Eine Gruppe hinzufügen: Ziehe Ebenen hinein</translation>
    </message>
    <message>
        <source>Add a person from the Pose menu first.</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Füge zuerst über das Menü Pose eine Person hinzu.</translation>
    </message>
    <message>
        <source>Add group</source>
        <extracomment>studio/state/layer_groups.py</extracomment>
        <translation>Gruppe hinzufügen</translation>
    </message>
    <message>
        <source>Add the chosen face to {name}</source>
        <extracomment>studio/panels/faces_panel.py</extracomment>
        <translation>Das gewählte Gesicht zu {name} hinzufügen</translation>
    </message>
    <message>
        <source>All of them were kept.</source>
        <extracomment>studio/files/own_poses.py</extracomment>
        <translation>Alle sind noch da.</translation>
    </message>
    <message>
        <source>All photographs of {name} are removed from this computer. Pictures and projects that used the face keep it.</source>
        <extracomment>studio/panels/faces_panel.py</extracomment>
        <translation>Alle Fotos von {name} werden von diesem Computer entfernt. Bilder und Projekte, die das Gesicht verwendet haben, behalten es.</translation>
    </message>
    <message>
        <source>All that is seen</source>
        <extracomment>studio/app/photo_poses.py</extracomment>
        <translation>Alles, was zu sehen ist</translation>
    </message>
    <message>
        <source>An empty group above the layer</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Eine leere Gruppe über der Ebene</translation>
    </message>
    <message>
        <source>Before all others</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Vor alle anderen</translation>
    </message>
    <message>
        <source>Behind all others</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Hinter alle anderen</translation>
    </message>
    <message>
        <source>Bones keep their lengths while joints are dragged; Alt does the opposite</source>
        <extracomment>studio/app/pose_bar.py</extracomment>
        <translation>Knochen behalten ihre Länge, wenn Gelenke gezogen werden; Alt bewirkt das Gegenteil</translation>
    </message>
    <message>
        <source>Bring forward</source>
        <extracomment>studio/state/pose_group.py</extracomment>
        <translation>Nach vorn holen</translation>
    </message>
    <message>
        <source>Bring to front</source>
        <extracomment>studio/state/pose_group.py</extracomment>
        <translation>Ganz nach vorn holen</translation>
    </message>
    <message>
        <source>Brush size; Shift and drag on the canvas does it, too</source>
        <extracomment>studio/panels/brush_panel.py</extracomment>
        <translation>Pinselgröße; auch Umschalt und Ziehen auf der Leinwand ändert sie</translation>
    </message>
    <message>
        <source>C&amp;ut people</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Menschen &amp;ausschneiden</translation>
    </message>
    <message>
        <source>Change face of</source>
        <extracomment>studio/state/adapter_stack.py</extracomment>
        <translation>Gesicht ändern von</translation>
    </message>
    <message>
        <source>Change face of {name}</source>
        <extracomment>undo</extracomment>
        <translation>Gesicht von {name} ändern</translation>
    </message>
    <message>
        <source>Change figure of</source>
        <extracomment>studio/state/adapter_stack.py</extracomment>
        <translation>Figur ändern von</translation>
    </message>
    <message>
        <source>Change figure of {name}</source>
        <extracomment>undo</extracomment>
        <translation>Figur von {name} ändern</translation>
    </message>
    <message>
        <source>Check that the disk is not full and may be written to.</source>
        <extracomment>studio/files/own_poses.py</extracomment>
        <translation>Prüfe, ob das Laufwerk nicht voll ist und beschrieben werden darf.</translation>
    </message>
    <message>
        <source>Choose &amp;everybody</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>&amp;Alle wählen</translation>
    </message>
    <message>
        <source>Choose a head, an elbow, a hand, a knee or a foot, or double click one.</source>
        <extracomment>studio/state/pose_parts.py</extracomment>
        <translation>Wähle Kopf, Ellbogen, Hand, Knie oder Fuß, oder doppelklicke darauf.</translation>
    </message>
    <message>
        <source>Choose a layer in it, or export all layers.</source>
        <extracomment>studio/app/export_commands.py</extracomment>
        <translation>Wähle eine Ebene darin, oder exportiere alle Ebenen.</translation>
    </message>
    <message>
        <source>Choose a layer with a picture on it, or import one.</source>
        <extracomment>studio/state/reference.py</extracomment>
        <translation>Wähle eine Ebene mit einem Bild darauf, oder importiere eines.</translation>
    </message>
    <message>
        <source>Choose a photograph of somebody</source>
        <extracomment>studio/panels/faces_panel.py</extracomment>
        <translation>Wähle ein Foto von jemandem</translation>
    </message>
    <message>
        <source>Choose a photograph that shows people larger, from head to hips at least.</source>
        <extracomment>studio/pose/photo/reading.py</extracomment>
        <translation>Wähle ein Foto, auf dem Menschen größer zu sehen sind, mindestens von Kopf bis Hüfte.</translation>
    </message>
    <message>
        <source>Choose a photo…</source>
        <extracomment>studio/panels/faces_panel.py</extracomment>
        <translation>Foto wählen…</translation>
    </message>
    <message>
        <source>Choose another name, or delete that one first.</source>
        <extracomment>studio/files/own_poses.py</extracomment>
        <translation>Wähle einen anderen Namen, oder lösche zuerst jene.</translation>
    </message>
    <message>
        <source>Choose how it is prepared again to start over.</source>
        <extracomment>studio/state/preparing.py</extracomment>
        <translation>Wähle noch einmal, wie es vorbereitet wird, um neu zu beginnen.</translation>
    </message>
    <message>
        <source>Choose one of the layers in it.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation>Wähle eine der Ebenen darin.</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <extracomment>studio/app/layer_commands.py</extracomment>
        <translation>Auswahl leeren</translation>
    </message>
    <message>
        <source>Click a face to choose it.</source>
        <extracomment>studio/panels/face_words.py</extracomment>
        <translation>Klicke auf ein Gesicht, um es zu wählen.</translation>
    </message>
    <message>
        <source>Copy &amp;result</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>E&amp;rgebnis kopieren</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy somebody with the pose tool, or copy the text of an OpenPose file.</source>
        <extracomment>studio/app/pose_files.py</extracomment>
        <translation>Kopiere jemanden mit dem Posenwerkzeug, oder den Text einer OpenPose-Datei.</translation>
    </message>
    <message>
        <source>Copy the result that is shown</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Das gezeigte Ergebnis kopieren</translation>
    </message>
    <message>
        <source>Ctrl+A with the pose tool</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Strg+A mit dem Posenwerkzeug</translation>
    </message>
    <message>
        <source>Ctrl+D with the pose tool</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Strg+D mit dem Posenwerkzeug</translation>
    </message>
    <message>
        <source>Delete group</source>
        <extracomment>studio/state/layer_edits.py</extracomment>
        <translation>Gruppe löschen</translation>
    </message>
    <message>
        <source>Delete some that you do not need.</source>
        <extracomment>studio/files/own_poses.py</extracomment>
        <translation>Lösche einige, die du nicht brauchst.</translation>
    </message>
    <message>
        <source>Delete the folder {folder} yourself.</source>
        <extracomment>studio/files/people.py</extracomment>
        <translation>Lösche den Ordner {folder} selbst.</translation>
    </message>
    <message>
        <source>Delete the group and what it holds</source>
        <extracomment>studio/panels/layers_commands.py</extracomment>
        <translation>Die Gruppe löschen, mit allem darin</translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <extracomment>studio/panels/faces_panel.py</extracomment>
        <translation>{name} löschen?</translation>
    </message>
    <message>
        <source>Delete…</source>
        <extracomment>studio/panels/faces_panel.py</extracomment>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Double click a name to change it.</source>
        <extracomment>studio/app/own_poses_dialog.py</extracomment>
        <translation>Doppelklick auf einen Namen ändert ihn.</translation>
    </message>
    <message>
        <source>Dragged limbs keep their lengths; Alt does the opposite</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Gezogene Glieder behalten ihre Länge; Alt bewirkt das Gegenteil</translation>
    </message>
    <message>
        <source>Drop a photograph of somebody here.</source>
        <extracomment>studio/panels/faces_panel.py</extracomment>
        <translation>Lege hier ein Foto von jemandem ab.</translation>
    </message>
    <message>
        <source>Duplicate group</source>
        <extracomment>studio/state/layer_edits.py</extracomment>
        <translation>Gruppe duplizieren</translation>
    </message>
    <message>
        <source>Duplicate people</source>
        <extracomment>studio/state/pose_group.py</extracomment>
        <translation>Menschen duplizieren</translation>
    </message>
    <message>
        <source>Duplicate the group and what it holds</source>
        <extracomment>studio/panels/layers_commands.py</extracomment>
        <translation>Die Gruppe duplizieren, mit allem darin</translation>
    </message>
    <message>
        <source>Everywhere: its figure was deleted</source>
        <extracomment>studio/panels/mask_control.py</extracomment>
        <translation>Überall: Seine Figur wurde gelöscht</translation>
    </message>
    <message>
        <source>Export &amp;all layers…</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>&amp;Alle Ebenen exportieren…</translation>
    </message>
    <message>
        <source>Export &amp;layer…</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>&amp;Ebene exportieren…</translation>
    </message>
    <message>
        <source>Export &amp;more</source>
        <extracomment>studio/app/menus.py</extracomment>
        <translation>&amp;Mehr exportieren</translation>
    </message>
    <message>
        <source>Export &amp;what adapters see…</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Exportieren, &amp;was Adapter sehen…</translation>
    </message>
    <message>
        <source>Export all layers</source>
        <extracomment>studio/app/export_commands.py</extracomment>
        <translation>Alle Ebenen exportieren</translation>
    </message>
    <message>
        <source>Export layer</source>
        <extracomment>studio/app/export_commands.py</extracomment>
        <translation>Ebene exportieren</translation>
    </message>
    <message>
        <source>Export what adapters see</source>
        <extracomment>studio/app/export_commands.py</extracomment>
        <translation>Exportieren, was Adapter sehen</translation>
    </message>
    <message>
        <source>Eyes, mouth and the rest of the face, to pose</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Augen, Mund und der Rest des Gesichts, zum Posieren</translation>
    </message>
    <message>
        <source>Face e&amp;xpression</source>
        <extracomment>studio/app/pose_binding.py</extracomment>
        <translation>Gesichtsau&amp;sdruck</translation>
    </message>
    <message>
        <source>Face: {name}</source>
        <extracomment>studio/state/pose_parts.py</extracomment>
        <translation>Gesicht: {name}</translation>
    </message>
    <message>
        <source>Faces</source>
        <extracomment>studio/app/panels.py</extracomment>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>Faces in the photograph</source>
        <extracomment>studio/panels/face_picture.py</extracomment>
        <translation>Gesichter auf dem Foto</translation>
    </message>
    <message>
        <source>Fetch the studio again, with all files of resources/poses; poses of your own that are saved from now on begin a new file, and the damaged one is put aside.</source>
        <extracomment>studio/pose/library.py</extracomment>
        <translation>Lade das Studio noch einmal herunter, mit allen Dateien in resources/poses; eigene Posen, die du ab jetzt sicherst, beginnen eine neue Datei, und die beschädigte wird beiseitegelegt.</translation>
    </message>
    <message>
        <source>Fetch the weights in {folder} again, or reinstall controlnet-aux.</source>
        <extracomment>studio/preprocessors/people.py</extracomment>
        <translation>Lade die Gewichte in {folder} noch einmal herunter, oder installiere controlnet-aux neu.</translation>
    </message>
    <message>
        <source>Fetch {join} from {source} again.</source>
        <extracomment>studio/preprocessors/detectors.py</extracomment>
        <translation>Lade {join} noch einmal von {source} herunter.</translation>
    </message>
    <message>
        <source>Fold this group</source>
        <extracomment>studio/panels/layers_delegate.py</extracomment>
        <translation>Diese Gruppe zuklappen</translation>
    </message>
    <message>
        <source>Found by {finder}.</source>
        <extracomment>studio/panels/faces_panel.py</extracomment>
        <translation>Gefunden mit {finder}.</translation>
    </message>
    <message>
        <source>Give it to an identity adapter, a new one if need be</source>
        <extracomment>studio/panels/faces_panel.py</extracomment>
        <translation>Es einem Identitätsadapter geben, notfalls einem neuen</translation>
    </message>
    <message>
        <source>Group</source>
        <extracomment>studio/panels/layers_delegate.py</extracomment>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Group layer</source>
        <extracomment>studio/state/layer_groups.py</extracomment>
        <translation>Ebene gruppieren</translation>
    </message>
    <message>
        <source>Groups cannot be nested any deeper.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation>Tiefer lassen sich Gruppen nicht verschachteln.</translation>
    </message>
    <message>
        <source>H&amp;ide or show points</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Punkte aus- oder ei&amp;nblenden</translation>
    </message>
    <message>
        <source>Hand sha&amp;pe</source>
        <extracomment>studio/app/pose_binding.py</extracomment>
        <translation>Handf&amp;orm</translation>
    </message>
    <message>
        <source>Hand: {name}</source>
        <extracomment>studio/state/pose_parts.py</extracomment>
        <translation>Hand: {name}</translation>
    </message>
    <message>
        <source>Hands with fingers to pose</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Hände mit Fingern zum Posieren</translation>
    </message>
    <message>
        <source>Hidden points are not seen by adapters; or right click a point</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Ausgeblendete Punkte sehen Adapter nicht; oder Rechtsklick auf einen Punkt</translation>
    </message>
    <message>
        <source>Hide face</source>
        <extracomment>studio/state/pose_parts.py</extracomment>
        <translation>Gesicht ausblenden</translation>
    </message>
    <message>
        <source>Hide hands</source>
        <extracomment>studio/state/pose_parts.py</extracomment>
        <translation>Hände ausblenden</translation>
    </message>
    <message>
        <source>Hide points</source>
        <extracomment>studio/state/pose_group.py</extracomment>
        <translation>Punkte ausblenden</translation>
    </message>
    <message>
        <source>In colours with contour lines; the adapter sees grey</source>
        <extracomment>studio/app/depth_bar.py</extracomment>
        <translation>In Farben mit Höhenlinien; der Adapter sieht Grau</translation>
    </message>
    <message>
        <source>Install one with `pip install --no-deps mediapipe==0.10.21` and `pip install &quot;studio[poses]&quot;`, or put the weights of OpenPose beside controlnet-aux; see README, Posing.</source>
        <extracomment>studio/pose/photo/reading.py</extracomment>
        <translation>Installiere einen mit `pip install --no-deps mediapipe==0.10.21` und `pip install &quot;studio[poses]&quot;`, oder lege die Gewichte von OpenPose neben controlnet-aux; siehe README, Posing.</translation>
    </message>
    <message>
        <source>Install the extra: pip install &quot;studio[preprocessors]&quot;.</source>
        <extracomment>studio/preprocessors/detectors.py</extracomment>
        <translation>Installiere das Extra: pip install &quot;studio[preprocessors]&quot;.</translation>
    </message>
    <message>
        <source>It can be used until the studio is closed.</source>
        <extracomment>studio/files/people.py</extracomment>
        <translation>Es lässt sich verwenden, bis das Studio geschlossen wird.</translation>
    </message>
    <message>
        <source>It needs one of {join}. Fetch the whole pack again.</source>
        <extracomment>studio/faces/pack_reader.py</extracomment>
        <translation>Es braucht eines von diesen: {join}. Lade das ganze Paket noch einmal herunter.</translation>
    </message>
    <message>
        <source>It was kept.</source>
        <extracomment>studio/files/own_poses.py</extracomment>
        <translation>Sie ist noch da.</translation>
    </message>
    <message>
        <source>It was larger than the drawing and is scaled to fit.</source>
        <extracomment>studio/app/clipboard.py</extracomment>
        <translation>Es war größer als die Zeichnung und ist eingepasst.</translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>studio/panels/faces_panel.py</extracomment>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep bone &amp;lengths</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Knochen&amp;längen behalten</translation>
    </message>
    <message>
        <source>Keep how the person stands, to be used again</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Behalten, wie die Person steht, um es wieder zu verwenden</translation>
    </message>
    <message>
        <source>Keep this face under the name, on this computer only</source>
        <extracomment>studio/panels/faces_panel.py</extracomment>
        <translation>Dieses Gesicht unter dem Namen behalten, nur auf diesem Computer</translation>
    </message>
    <message>
        <source>Layer</source>
        <extracomment>studio/state/exporting.py</extracomment>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Left and right change places</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Links und rechts tauschen</translation>
    </message>
    <message>
        <source>Look for faces in a picture file</source>
        <extracomment>studio/panels/faces_panel.py</extracomment>
        <translation>In einer Bilddatei nach Gesichtern suchen</translation>
    </message>
    <message>
        <source>Looking at the picture…</source>
        <extracomment>studio/panels/prepare_control.py</extracomment>
        <translation>Das Bild wird angesehen…</translation>
    </message>
    <message>
        <source>Looking for faces in {name}…</source>
        <extracomment>studio/panels/faces_panel.py</extracomment>
        <translation>Gesichter in {name} werden gesucht…</translation>
    </message>
    <message>
        <source>Looking for people…</source>
        <extracomment>studio/app/photo_poses.py</extracomment>
        <translation>Menschen werden gesucht…</translation>
    </message>
    <message>
        <source>Make room on the disk or choose another folder.</source>
        <extracomment>studio/files/people.py</extracomment>
        <translation>Mach Platz auf dem Laufwerk, oder wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Mask of selection</source>
        <extracomment>studio/state/selected_pixels.py</extracomment>
        <translation>Maske der Auswahl</translation>
    </message>
    <message>
        <source>Merge group</source>
        <extracomment>studio/state/layer_groups.py</extracomment>
        <translation>Gruppe zusammenführen</translation>
    </message>
    <message>
        <source>Merge the group first, or drag the layer into it.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation>Führe zuerst die Gruppe zusammen, oder ziehe die Ebene hinein.</translation>
    </message>
    <message>
        <source>Merge the group into one layer</source>
        <extracomment>studio/panels/layers_commands.py</extracomment>
        <translation>Die Gruppe zu einer Ebene zusammenführen</translation>
    </message>
    <message>
        <source>Merge with the layer below, a group into one layer</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Mit der Ebene darunter zusammenführen, eine Gruppe zu einer Ebene</translation>
    </message>
    <message>
        <source>Mirror people</source>
        <extracomment>studio/state/pose_group.py</extracomment>
        <translation>Menschen spiegeln</translation>
    </message>
    <message>
        <source>Mirror who is chosen, or touched last</source>
        <extracomment>studio/app/pose_bar.py</extracomment>
        <translation>Spiegeln, wer gewählt oder zuletzt berührt ist</translation>
    </message>
    <message>
        <source>Move face</source>
        <extracomment>studio/canvas/pose_drags.py</extracomment>
        <translation>Gesicht verschieben</translation>
    </message>
    <message>
        <source>Move it with the transform tool.</source>
        <extracomment>studio/app/clipboard.py</extracomment>
        <translation>Verschiebe es mit dem Transformieren-Werkzeug.</translation>
    </message>
    <message>
        <source>Move layer into a group</source>
        <extracomment>studio/state/layer_groups.py</extracomment>
        <translation>Ebene in eine Gruppe schieben</translation>
    </message>
    <message>
        <source>Move layer out of its group</source>
        <extracomment>studio/state/layer_groups.py</extracomment>
        <translation>Ebene aus ihrer Gruppe schieben</translation>
    </message>
    <message>
        <source>Move people</source>
        <extracomment>studio/canvas/pose_drags.py</extracomment>
        <translation>Menschen verschieben</translation>
    </message>
    <message>
        <source>Move selection</source>
        <extracomment>studio/canvas/pose_drags.py</extracomment>
        <translation>Auswahl verschieben</translation>
    </message>
    <message>
        <source>Move {name}</source>
        <extracomment>studio/state/adapter_moving.py</extracomment>
        <translation>{name} verschieben</translation>
    </message>
    <message>
        <source>My &amp;poses…</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Meine P&amp;osen…</translation>
    </message>
    <message>
        <source>My poses</source>
        <extracomment>studio/app/main_window.py</extracomment>
        <translation>Meine Posen</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <extracomment>studio/panels/faces_panel.py</extracomment>
        <translation>Name der Person</translation>
    </message>
    <message>
        <source>Name of the pose:</source>
        <extracomment>studio/app/pose_binding.py</extracomment>
        <translation>Name der Pose:</translation>
    </message>
    <message>
        <source>Name, to remember the face</source>
        <extracomment>studio/panels/faces_panel.py</extracomment>
        <translation>Name, um sich das Gesicht zu merken</translation>
    </message>
    <message>
        <source>New &amp;mask from it</source>
        <extracomment>studio/app/paint_actions.py</extracomment>
        <translation>Neue &amp;Maske daraus</translation>
    </message>
    <message>
        <source>No adapter that is switched on looks at a picture.</source>
        <extracomment>studio/app/export_commands.py</extracomment>
        <translation>Kein eingeschalteter Adapter sieht ein Bild an.</translation>
    </message>
    <message>
        <source>No detector that finds people in photographs is installed.</source>
        <extracomment>studio/pose/photo/reading.py</extracomment>
        <translation>Es ist kein Detektor installiert, der Menschen auf Fotos findet.</translation>
    </message>
    <message>
        <source>Nobody was found in this picture of {width} x {height} pixels.</source>
        <extracomment>studio/pose/photo/reading.py</extracomment>
        <translation>In diesem Bild von {width} x {height} Pixeln wurde niemand gefunden.</translation>
    </message>
    <message>
        <source>Nothing that can be pinned is chosen.</source>
        <extracomment>studio/state/pose_parts.py</extracomment>
        <translation>Es ist nichts gewählt, was sich festhalten ließe.</translation>
    </message>
    <message>
        <source>Nothing yet: “Save pose in library…” in the Pose menu.</source>
        <extracomment>studio/app/own_poses_dialog.py</extracomment>
        <translation>Noch nichts: „Pose in der Sammlung sichern…“ im Menü Pose.</translation>
    </message>
    <message>
        <source>Nudge</source>
        <extracomment>studio/state/pose_group.py</extracomment>
        <translation>Schubsen</translation>
    </message>
    <message>
        <source>On the head of figure {number}</source>
        <extracomment>studio/panels/mask_control.py</extracomment>
        <translation>Auf dem Kopf von Figur {number}</translation>
    </message>
    <message>
        <source>On the head of the figure</source>
        <extracomment>studio/panels/mask_control.py</extracomment>
        <translation>Auf dem Kopf der Figur</translation>
    </message>
    <message>
        <source>One &amp;backward</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Eine nach &amp;hinten</translation>
    </message>
    <message>
        <source>One &amp;forward</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Eine nach &amp;vorn</translation>
    </message>
    <message>
        <source>Only the address of a picture was dropped; the studio fetches nothing.</source>
        <extracomment>studio/app/bindings.py</extracomment>
        <translation>Es wurde nur die Adresse eines Bildes abgelegt; das Studio lädt nichts herunter.</translation>
    </message>
    <message>
        <source>Only the first {count} pictures were pasted.</source>
        <extracomment>studio/app/clipboard.py</extracomment>
        <translation>Nur die ersten {count} Bilder wurden eingefügt.</translation>
    </message>
    <message>
        <source>Page Down with the pose tool</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Bild ab mit dem Posenwerkzeug</translation>
    </message>
    <message>
        <source>Page Up with the pose tool</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Bild auf mit dem Posenwerkzeug</translation>
    </message>
    <message>
        <source>Pas&amp;te people</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Menschen einfü&amp;gen</translation>
    </message>
    <message>
        <source>Paste people</source>
        <extracomment>studio/app/pose_files.py</extracomment>
        <translation>Menschen einfügen</translation>
    </message>
    <message>
        <source>People</source>
        <extracomment>studio/panels/people_list.py</extracomment>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>People from the clipboard, also OpenPose text</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Menschen aus der Zwischenablage, auch OpenPose-Text</translation>
    </message>
    <message>
        <source>Photograph {number}</source>
        <extracomment>studio/panels/faces_panel.py</extracomment>
        <translation>Foto {number}</translation>
    </message>
    <message>
        <source>Pi&amp;n joint</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Gelen&amp;k festhalten</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation>Bild kopiert</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff)</source>
        <extracomment>studio/app/photo_poses.py</extracomment>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Pin joints</source>
        <extracomment>studio/state/pose_parts.py</extracomment>
        <translation>Gelenke festhalten</translation>
    </message>
    <message>
        <source>Pin the chosen joints: they stay. Or double click one</source>
        <extracomment>studio/app/pose_bar.py</extracomment>
        <translation>Die gewählten Gelenke festhalten: Sie bleiben. Oder Doppelklick auf eines</translation>
    </message>
    <message>
        <source>Pose from a la&amp;yer</source>
        <extracomment>studio/app/pose_binding.py</extracomment>
        <translation>Pose aus einer &amp;Ebene</translation>
    </message>
    <message>
        <source>Pose from a pho&amp;to…</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Pose aus einem &amp;Foto…</translation>
    </message>
    <message>
        <source>Pose from a photo</source>
        <extracomment>studio/app/photo_poses.py</extracomment>
        <translation>Pose aus einem Foto</translation>
    </message>
    <message>
        <source>Prepare what is seen by {name}</source>
        <extracomment>undo</extracomment>
        <translation>Vorbereiten, was {name} sieht</translation>
    </message>
    <message>
        <source>Prepared as</source>
        <extracomment>studio/panels/prepare_control.py</extracomment>
        <translation>Vorbereitet als</translation>
    </message>
    <message>
        <source>Preparing the picture was cancelled.</source>
        <extracomment>studio/state/preparing.py</extracomment>
        <translation>Die Vorbereitung des Bildes wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Put an insightface pack (antelopev2 for InstantID, buffalo_l for FaceID) into the adapter&apos;s folder or into the folder of face packs that `studio doctor` names.</source>
        <extracomment>studio/faces/pack_reader.py</extracomment>
        <translation>Lege ein insightface-Paket (antelopev2 für InstantID, buffalo_l für FaceID) in den Ordner des Adapters oder in den Ordner der Gesichtspakete, den `studio doctor` nennt.</translation>
    </message>
    <message>
        <source>Put into a new group</source>
        <extracomment>studio/panels/layers_panel.py</extracomment>
        <translation>In eine neue Gruppe legen</translation>
    </message>
    <message>
        <source>Put the layer into a new group</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Die Ebene in eine neue Gruppe legen</translation>
    </message>
    <message>
        <source>Put the picture on the clipboard</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation>Das Bild in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>Read &amp;OpenPose JSON…</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>&amp;OpenPose-JSON lesen…</translation>
    </message>
    <message>
        <source>Read body, hands and face of everybody in a photograph</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Körper, Hände und Gesicht aller auf einem Foto lesen</translation>
    </message>
    <message>
        <source>Reading its net…</source>
        <extracomment>studio/panels/prepare_control.py</extracomment>
        <translation>Sein Netz wird gelesen…</translation>
    </message>
    <message>
        <source>Remember</source>
        <extracomment>studio/panels/faces_panel.py</extracomment>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Remove people</source>
        <extracomment>studio/state/pose_group.py</extracomment>
        <translation>Menschen entfernen</translation>
    </message>
    <message>
        <source>Rename or delete your own poses</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Deine eigenen Posen umbenennen oder löschen</translation>
    </message>
    <message>
        <source>Replace what is there already: {names}?</source>
        <extracomment>studio/app/export_commands.py</extracomment>
        <translation>Ersetzen, was schon da ist: {names}?</translation>
    </message>
    <message>
        <source>Save pose in library</source>
        <extracomment>studio/app/pose_binding.py</extracomment>
        <translation>Pose in der Sammlung sichern</translation>
    </message>
    <message>
        <source>Save the picture to a file and drop that, or copy and paste the picture itself.</source>
        <extracomment>studio/app/bindings.py</extracomment>
        <translation>Speichere das Bild als Datei und lege diese ab, oder kopiere das Bild selbst und füge es ein.</translation>
    </message>
    <message>
        <source>Scale selection</source>
        <extracomment>studio/canvas/pose_drags.py</extracomment>
        <translation>Auswahl skalieren</translation>
    </message>
    <message>
        <source>Scale; Alt: about the middle</source>
        <extracomment>studio/canvas/pose_overlay.py</extracomment>
        <translation>Skalieren; Alt: um die Mitte</translation>
    </message>
    <message>
        <source>Select an area first, then make a mask of it.</source>
        <extracomment>studio/state/selected_pixels.py</extracomment>
        <translation>Wähle zuerst einen Bereich aus, dann mach eine Maske daraus.</translation>
    </message>
    <message>
        <source>Send backward</source>
        <extracomment>studio/state/pose_group.py</extracomment>
        <translation>Nach hinten stellen</translation>
    </message>
    <message>
        <source>Send to back</source>
        <extracomment>studio/state/pose_group.py</extracomment>
        <translation>Ganz nach hinten stellen</translation>
    </message>
    <message>
        <source>Several photographs make a better likeness</source>
        <extracomment>studio/panels/faces_panel.py</extracomment>
        <translation>Mehrere Fotos machen es ähnlicher</translation>
    </message>
    <message>
        <source>Show &amp;face</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>&amp;Gesicht zeigen</translation>
    </message>
    <message>
        <source>Show &amp;hands</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>&amp;Hände zeigen</translation>
    </message>
    <message>
        <source>Show all &amp;joints</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Alle Ge&amp;lenke zeigen</translation>
    </message>
    <message>
        <source>Show all joints</source>
        <extracomment>studio/state/pose_parts.py</extracomment>
        <translation>Alle Gelenke zeigen</translation>
    </message>
    <message>
        <source>Show face</source>
        <extracomment>studio/state/pose_parts.py</extracomment>
        <translation>Gesicht zeigen</translation>
    </message>
    <message>
        <source>Show hands</source>
        <extracomment>studio/state/pose_parts.py</extracomment>
        <translation>Hände zeigen</translation>
    </message>
    <message>
        <source>Show points</source>
        <extracomment>studio/state/pose_parts.py</extracomment>
        <translation>Punkte zeigen</translation>
    </message>
    <message>
        <source>Shows people in colours nobody confuses; adapters still see OpenPose&apos;s</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Zeigt Menschen in Farben, die auch Farbenblinde nicht verwechseln; Adapter sehen weiter die von OpenPose</translation>
    </message>
    <message>
        <source>Si&amp;ze and angle</source>
        <extracomment>studio/app/pose_binding.py</extracomment>
        <translation>Grö&amp;ße und Winkel</translation>
    </message>
    <message>
        <source>Smudge</source>
        <extracomment>studio/canvas/handler.py</extracomment>
        <translation>Verwischen</translation>
    </message>
    <message>
        <source>Soft eraser</source>
        <extracomment>brushes</extracomment>
        <translation>Weicher Radierer</translation>
    </message>
    <message>
        <source>Starting controlnet-aux…</source>
        <extracomment>studio/panels/prepare_control.py</extracomment>
        <translation>controlnet-aux startet…</translation>
    </message>
    <message>
        <source>Stop looking; nothing is changed</source>
        <extracomment>studio/app/photo_poses.py</extracomment>
        <translation>Suche beenden; nichts ändert sich</translation>
    </message>
    <message>
        <source>Stop preparing the picture</source>
        <extracomment>studio/panels/prepare_control.py</extracomment>
        <translation>Die Vorbereitung des Bildes anhalten</translation>
    </message>
    <message>
        <source>Ta&amp;ke all pins out</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Alle &amp;Nadeln herausziehen</translation>
    </message>
    <message>
        <source>Take all pins out</source>
        <extracomment>studio/state/pose_parts.py</extracomment>
        <translation>Alle Nadeln herausziehen</translation>
    </message>
    <message>
        <source>Take away a photograph</source>
        <extracomment>studio/panels/faces_panel.py</extracomment>
        <translation>Ein Foto wegnehmen</translation>
    </message>
    <message>
        <source>Take away who is chosen, or touched last</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Wegnehmen, wer gewählt oder zuletzt berührt ist</translation>
    </message>
    <message>
        <source>Take everything out of the group</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Alles aus der Gruppe herausnehmen</translation>
    </message>
    <message>
        <source>Take one away first; a dozen good ones say as much as a hundred.</source>
        <extracomment>studio/files/people.py</extracomment>
        <translation>Nimm zuerst eines weg; ein Dutzend gute sagen so viel wie hundert.</translation>
    </message>
    <message>
        <source>Take pins out</source>
        <extracomment>studio/state/pose_parts.py</extracomment>
        <translation>Nadeln herausziehen</translation>
    </message>
    <message>
        <source>The adapter {name} needs a net that recognises faces, and none is here.</source>
        <extracomment>studio/faces/pack_reader.py</extracomment>
        <translation>Der Adapter {name} braucht ein Netz, das Gesichter erkennt, und hier ist keines.</translation>
    </message>
    <message>
        <source>The detector failed ({said}).</source>
        <extracomment>studio/workers/pose_reading.py</extracomment>
        <translation>Der Detektor ist gescheitert ({said}).</translation>
    </message>
    <message>
        <source>The face of its figure is hidden. Show nose and eyes of the figure.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation>Das Gesicht seiner Figur ist ausgeblendet. Zeige Nase und Augen der Figur.</translation>
    </message>
    <message>
        <source>The face of {name} could not be kept ({strerror}).</source>
        <extracomment>studio/files/people.py</extracomment>
        <translation>Das Gesicht von {name} konnte nicht behalten werden ({strerror}).</translation>
    </message>
    <message>
        <source>The face pack {name} has no recognition net.</source>
        <extracomment>studio/faces/pack_reader.py</extracomment>
        <translation>Das Gesichtspaket {name} hat kein Erkennungsnetz.</translation>
    </message>
    <message>
        <source>The figure whose face it was is gone. Choose another one under Acts.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation>Die Figur, deren Gesicht es war, ist weg. Wähle unter „Wirkt“ eine andere.</translation>
    </message>
    <message>
        <source>The files of “{title}” could not be read ({short}).</source>
        <extracomment>studio/preprocessors/detectors.py</extracomment>
        <translation>Die Dateien von „{title}“ konnten nicht gelesen werden ({short}).</translation>
    </message>
    <message>
        <source>The folder for your poses could not be made ({strerror}).</source>
        <extracomment>studio/files/own_poses.py</extracomment>
        <translation>Der Ordner für deine Posen konnte nicht angelegt werden ({strerror}).</translation>
    </message>
    <message>
        <source>The layer below is a group.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation>Die Ebene darunter ist eine Gruppe.</translation>
    </message>
    <message>
        <source>The library holds {most} poses of your own at most.</source>
        <extracomment>studio/files/own_poses.py</extracomment>
        <translation>Die Sammlung fasst höchstens {most} eigene Posen.</translation>
    </message>
    <message>
        <source>The person is as she was.</source>
        <extracomment>studio/files/own_poses.py</extracomment>
        <translation>Die Person ist, wie sie war.</translation>
    </message>
    <message>
        <source>The picture has {width} × {height} pixels.</source>
        <extracomment>studio/app/clipboard.py</extracomment>
        <translation>Das Bild hat {width} × {height} Pixel.</translation>
    </message>
    <message>
        <source>The pictures of {name} could not be deleted ({strerror}).</source>
        <extracomment>studio/files/people.py</extracomment>
        <translation>Die Bilder von {name} konnten nicht gelöscht werden ({strerror}).</translation>
    </message>
    <message>
        <source>The shorter side of what it looks at, in pixels</source>
        <extracomment>preprocessors</extracomment>
        <translation>Die kürzere Seite dessen, was er ansieht, in Pixeln</translation>
    </message>
    <message>
        <source>The studio takes {most} million; scale it down first.</source>
        <extracomment>studio/app/clipboard.py</extracomment>
        <translation>Das Studio nimmt {most} Millionen; verkleinere es zuerst.</translation>
    </message>
    <message>
        <source>The {what} {name} is blended by {blend}, which is not known here; it is shown as normal.</source>
        <extracomment>studio/files/ora_stack.py</extracomment>
        <translation>{what} {name} wird mit {blend} gemischt, was hier unbekannt ist; gezeigt wird es normal.</translation>
    </message>
    <message>
        <source>There are {count} joints, near the pose&apos;s box.</source>
        <extracomment>studio/pose/library.py</extracomment>
        <translation>Es sind {count} Gelenke, nahe dem Kasten der Pose.</translation>
    </message>
    <message>
        <source>There is a pose called “{name}” already.</source>
        <extracomment>studio/files/own_poses.py</extracomment>
        <translation>Eine Pose namens „{name}“ gibt es schon.</translation>
    </message>
    <message>
        <source>There is no layer with pixels.</source>
        <extracomment>studio/app/export_commands.py</extracomment>
        <translation>Es gibt keine Ebene mit Pixeln.</translation>
    </message>
    <message>
        <source>There is no pose called “{old}”.</source>
        <extracomment>studio/files/own_poses.py</extracomment>
        <translation>Eine Pose namens „{old}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no preprocessor {name}.</source>
        <extracomment>studio/domain/preprocess.py</extracomment>
        <translation>Es gibt keine Vorbereitung namens {name}.</translation>
    </message>
    <message>
        <source>There is nobody on the clipboard.</source>
        <extracomment>studio/app/pose_files.py</extracomment>
        <translation>In der Zwischenablage ist niemand.</translation>
    </message>
    <message>
        <source>To another drawing, or as OpenPose text to another program</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>In eine andere Zeichnung, oder als OpenPose-Text in ein anderes Programm</translation>
    </message>
    <message>
        <source>To look at and pick colours from; no part of the picture, or part of it again</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation>Zum Ansehen und Farbenaufnehmen; kein Teil des Bildes, oder wieder einer</translation>
    </message>
    <message>
        <source>To the &amp;front</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>&amp;Ganz nach vorn</translation>
    </message>
    <message>
        <source>To the b&amp;ack</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Ganz nach h&amp;inten</translation>
    </message>
    <message>
        <source>Try another photograph, or install the detector again; see README, Posing.</source>
        <extracomment>studio/workers/pose_reading.py</extracomment>
        <translation>Versuch ein anderes Foto, oder installiere den Detektor neu; siehe README, Posing.</translation>
    </message>
    <message>
        <source>Try another picture, or less detail.</source>
        <extracomment>studio/preprocessors/detectors.py</extracomment>
        <translation>Versuch ein anderes Bild, oder weniger Einzelheiten.</translation>
    </message>
    <message>
        <source>Try it with a face that comes with the studio</source>
        <extracomment>studio/panels/faces_panel.py</extracomment>
        <translation>Mit einem Gesicht ausprobieren, das mit dem Studio kommt</translation>
    </message>
    <message>
        <source>Turn &amp;left</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Nach &amp;links drehen</translation>
    </message>
    <message>
        <source>Turn &amp;right</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Nach &amp;rechts drehen</translation>
    </message>
    <message>
        <source>Turn hand</source>
        <extracomment>studio/canvas/pose_drags.py</extracomment>
        <translation>Hand drehen</translation>
    </message>
    <message>
        <source>Turn selection</source>
        <extracomment>studio/canvas/pose_drags.py</extracomment>
        <translation>Auswahl drehen</translation>
    </message>
    <message>
        <source>Turn; Shift: by 15°</source>
        <extracomment>studio/canvas/pose_overlay.py</extracomment>
        <translation>Drehen; Umschalt: in 15°-Schritten</translation>
    </message>
    <message>
        <source>Unfold this group</source>
        <extracomment>studio/panels/layers_delegate.py</extracomment>
        <translation>Diese Gruppe aufklappen</translation>
    </message>
    <message>
        <source>Ungroup layers</source>
        <extracomment>studio/state/layer_groups.py</extracomment>
        <translation>Gruppe auflösen</translation>
    </message>
    <message>
        <source>Use as part of the picture</source>
        <extracomment>studio/panels/layers_panel.py</extracomment>
        <translation>Als Teil des Bildes verwenden</translation>
    </message>
    <message>
        <source>Use as reference</source>
        <extracomment>studio/panels/layers_panel.py</extracomment>
        <translation>Als Referenz verwenden</translation>
    </message>
    <message>
        <source>Use as reference picture</source>
        <extracomment>studio/state/reference.py</extracomment>
        <translation>Als Referenzbild verwenden</translation>
    </message>
    <message>
        <source>Use the face of {name}</source>
        <extracomment>studio/state/face_giving.py</extracomment>
        <translation>Das Gesicht von {name} verwenden</translation>
    </message>
    <message>
        <source>Use these faces</source>
        <extracomment>studio/panels/faces_panel.py</extracomment>
        <translation>Diese Gesichter verwenden</translation>
    </message>
    <message>
        <source>Use this face</source>
        <extracomment>studio/panels/faces_panel.py</extracomment>
        <translation>Dieses Gesicht verwenden</translation>
    </message>
    <message>
        <source>Waits for its turn…</source>
        <extracomment>studio/panels/prepare_control.py</extracomment>
        <translation>Wartet, bis es dran ist…</translation>
    </message>
    <message>
        <source>What is made of its picture before it looks at it</source>
        <extracomment>studio/panels/prepare_control.py</extracomment>
        <translation>Was aus seinem Bild gemacht wird, ehe er es ansieht</translation>
    </message>
    <message>
        <source>What is pinned stays while others are dragged; or double click a joint</source>
        <extracomment>studio/app/pose_actions.py</extracomment>
        <translation>Was festgehalten ist, bleibt, während anderes gezogen wird; oder Doppelklick auf ein Gelenk</translation>
    </message>
    <message>
        <source>What the face does</source>
        <extracomment>studio/app/pose_bar.py</extracomment>
        <translation>Was das Gesicht macht</translation>
    </message>
    <message>
        <source>What the hands do</source>
        <extracomment>studio/app/pose_bar.py</extracomment>
        <translation>Was die Hände machen</translation>
    </message>
    <message>
        <source>What “{name}” looks at is still being prepared.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation>Was „{name}“ ansieht, wird noch vorbereitet.</translation>
    </message>
    <message>
        <source>Write every layer to a PNG file of its own</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Jede Ebene in eine eigene PNG-Datei schreiben</translation>
    </message>
    <message>
        <source>Write the layer to a PNG file, transparent where nothing is painted</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Die Ebene in eine PNG-Datei schreiben, durchsichtig, wo nichts gemalt ist</translation>
    </message>
    <message>
        <source>Write the picture that each adapter is given to a PNG file</source>
        <extracomment>studio/app/window_actions.py</extracomment>
        <translation>Das Bild, das jeder Adapter bekommt, in eine PNG-Datei schreiben</translation>
    </message>
    <message>
        <source>Your poses are as they were.</source>
        <extracomment>studio/files/own_poses.py</extracomment>
        <translation>Deine Posen sind, wie sie waren.</translation>
    </message>
    <message>
        <source>a file elsewhere</source>
        <extracomment>studio/files/people.py</extracomment>
        <translation>eine Datei anderswo</translation>
    </message>
    <message>
        <source>an upscaler</source>
        <extracomment>studio/library/kinds.py</extracomment>
        <translation>ein Upscaler</translation>
    </message>
    <message>
        <source>animal</source>
        <extracomment>areas</extracomment>
        <translation>Tier</translation>
    </message>
    <message>
        <source>arcade machine</source>
        <extracomment>areas</extracomment>
        <translation>Spielautomat</translation>
    </message>
    <message>
        <source>areas</source>
        <extracomment>studio/state/layer_names.py</extracomment>
        <translation>Flächen</translation>
    </message>
    <message>
        <source>armchair</source>
        <extracomment>areas</extracomment>
        <translation>Sessel</translation>
    </message>
    <message>
        <source>awning</source>
        <extracomment>areas</extracomment>
        <translation>Markise</translation>
    </message>
    <message>
        <source>background</source>
        <extracomment>areas</extracomment>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>bag</source>
        <extracomment>areas</extracomment>
        <translation>Tasche</translation>
    </message>
    <message>
        <source>ball</source>
        <extracomment>areas</extracomment>
        <translation>Ball</translation>
    </message>
    <message>
        <source>bannister</source>
        <extracomment>areas</extracomment>
        <translation>Treppengeländer</translation>
    </message>
    <message>
        <source>bar</source>
        <extracomment>areas</extracomment>
        <translation>Bar</translation>
    </message>
    <message>
        <source>barrel</source>
        <extracomment>areas</extracomment>
        <translation>Fass</translation>
    </message>
    <message>
        <source>basket</source>
        <extracomment>areas</extracomment>
        <translation>Korb</translation>
    </message>
    <message>
        <source>bathtub</source>
        <extracomment>areas</extracomment>
        <translation>Badewanne</translation>
    </message>
    <message>
        <source>bed</source>
        <extracomment>areas</extracomment>
        <translation>Bett</translation>
    </message>
    <message>
        <source>bench</source>
        <extracomment>areas</extracomment>
        <translation>Sitzbank</translation>
    </message>
    <message>
        <source>bicycle</source>
        <extracomment>areas</extracomment>
        <translation>Fahrrad</translation>
    </message>
    <message>
        <source>blanket</source>
        <extracomment>areas</extracomment>
        <translation>Decke zum Zudecken</translation>
    </message>
    <message>
        <source>blind</source>
        <extracomment>areas</extracomment>
        <translation>Rollo</translation>
    </message>
    <message>
        <source>boat</source>
        <extracomment>areas</extracomment>
        <translation>Boot</translation>
    </message>
    <message>
        <source>book</source>
        <extracomment>areas</extracomment>
        <translation>Buch</translation>
    </message>
    <message>
        <source>bookcase</source>
        <extracomment>areas</extracomment>
        <translation>Bücherregal</translation>
    </message>
    <message>
        <source>booth</source>
        <extracomment>areas</extracomment>
        <translation>Stand</translation>
    </message>
    <message>
        <source>bottle</source>
        <extracomment>areas</extracomment>
        <translation>Flasche</translation>
    </message>
    <message>
        <source>box</source>
        <extracomment>areas</extracomment>
        <translation>Kiste</translation>
    </message>
    <message>
        <source>brand name</source>
        <extracomment>areas</extracomment>
        <translation>Markenname</translation>
    </message>
    <message>
        <source>bridge</source>
        <extracomment>areas</extracomment>
        <translation>Brücke</translation>
    </message>
    <message>
        <source>brought back</source>
        <extracomment>files</extracomment>
        <translation>zurückgeholt</translation>
    </message>
    <message>
        <source>building</source>
        <extracomment>areas</extracomment>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>bus</source>
        <extracomment>areas</extracomment>
        <translation>Bus</translation>
    </message>
    <message>
        <source>cabinet</source>
        <extracomment>areas</extracomment>
        <translation>Schrank</translation>
    </message>
    <message>
        <source>canopy</source>
        <extracomment>areas</extracomment>
        <translation>Vordach</translation>
    </message>
    <message>
        <source>car</source>
        <extracomment>areas</extracomment>
        <translation>Auto</translation>
    </message>
    <message>
        <source>ceiling</source>
        <extracomment>areas</extracomment>
        <translation>Zimmerdecke</translation>
    </message>
    <message>
        <source>chair</source>
        <extracomment>areas</extracomment>
        <translation>Stuhl</translation>
    </message>
    <message>
        <source>chandelier</source>
        <extracomment>areas</extracomment>
        <translation>Kronleuchter</translation>
    </message>
    <message>
        <source>chest of drawers</source>
        <extracomment>areas</extracomment>
        <translation>Kommode</translation>
    </message>
    <message>
        <source>clock</source>
        <extracomment>areas</extracomment>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>clothes</source>
        <extracomment>areas</extracomment>
        <translation>Kleidung</translation>
    </message>
    <message>
        <source>coffee table</source>
        <extracomment>areas</extracomment>
        <translation>Couchtisch</translation>
    </message>
    <message>
        <source>column</source>
        <extracomment>areas</extracomment>
        <translation>Säule</translation>
    </message>
    <message>
        <source>computer</source>
        <extracomment>areas</extracomment>
        <translation>Computer</translation>
    </message>
    <message>
        <source>conveyor belt</source>
        <extracomment>areas</extracomment>
        <translation>Förderband</translation>
    </message>
    <message>
        <source>cooker hood</source>
        <extracomment>areas</extracomment>
        <translation>Dunstabzugshaube</translation>
    </message>
    <message>
        <source>counter</source>
        <extracomment>areas</extracomment>
        <translation>Tresen</translation>
    </message>
    <message>
        <source>cradle</source>
        <extracomment>areas</extracomment>
        <translation>Wiege</translation>
    </message>
    <message>
        <source>crisp pixels</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation>scharfe Pixel</translation>
    </message>
    <message>
        <source>curtain</source>
        <extracomment>areas</extracomment>
        <translation>Vorhang</translation>
    </message>
    <message>
        <source>cushion</source>
        <extracomment>areas</extracomment>
        <translation>Polster</translation>
    </message>
    <message>
        <source>deleted</source>
        <extracomment>files</extracomment>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>depth</source>
        <extracomment>studio/state/layer_names.py</extracomment>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>desk</source>
        <extracomment>areas</extracomment>
        <translation>Schreibtisch</translation>
    </message>
    <message>
        <source>dirt track</source>
        <extracomment>areas</extracomment>
        <translation>Feldweg</translation>
    </message>
    <message>
        <source>dishwasher</source>
        <extracomment>areas</extracomment>
        <translation>Geschirrspüler</translation>
    </message>
    <message>
        <source>display case</source>
        <extracomment>areas</extracomment>
        <translation>Vitrine</translation>
    </message>
    <message>
        <source>door</source>
        <extracomment>areas</extracomment>
        <translation>Tür</translation>
    </message>
    <message>
        <source>drags joints; Shift moves the person, Alt one joint</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation>zieht Gelenke; Umschalt verschiebt die Person, Alt ein Gelenk</translation>
    </message>
    <message>
        <source>drinking glass</source>
        <extracomment>areas</extracomment>
        <translation>Trinkglas</translation>
    </message>
    <message>
        <source>dustbin</source>
        <extracomment>areas</extracomment>
        <translation>Mülltonne</translation>
    </message>
    <message>
        <source>each painted colour stands for a thing</source>
        <extracomment>adapters</extracomment>
        <translation>jede gemalte Farbe steht für ein Ding</translation>
    </message>
    <message>
        <source>earth</source>
        <extracomment>areas</extracomment>
        <translation>Erde</translation>
    </message>
    <message>
        <source>escalator</source>
        <extracomment>areas</extracomment>
        <translation>Rolltreppe</translation>
    </message>
    <message>
        <source>every file</source>
        <extracomment>studio/engine/weights.py</extracomment>
        <translation>jede Datei</translation>
    </message>
    <message>
        <source>face: drag to move</source>
        <extracomment>studio/canvas/pose_overlay.py</extracomment>
        <translation>Gesicht: ziehen zum Verschieben</translation>
    </message>
    <message>
        <source>fan</source>
        <extracomment>areas</extracomment>
        <translation>Ventilator</translation>
    </message>
    <message>
        <source>fence</source>
        <extracomment>areas</extracomment>
        <translation>Zaun</translation>
    </message>
    <message>
        <source>field</source>
        <extracomment>areas</extracomment>
        <translation>Feld</translation>
    </message>
    <message>
        <source>fills an area with the colour</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation>füllt eine Fläche mit der Farbe</translation>
    </message>
    <message>
        <source>fireplace</source>
        <extracomment>areas</extracomment>
        <translation>Kamin</translation>
    </message>
    <message>
        <source>flag</source>
        <extracomment>areas</extracomment>
        <translation>Fahne</translation>
    </message>
    <message>
        <source>floor</source>
        <extracomment>areas</extracomment>
        <translation>Boden</translation>
    </message>
    <message>
        <source>floors, walls, balls and hills</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation>Böden, Wände, Kugeln und Hügel</translation>
    </message>
    <message>
        <source>flower</source>
        <extracomment>areas</extracomment>
        <translation>Blume</translation>
    </message>
    <message>
        <source>folded</source>
        <extracomment>studio/panels/layers_model.py</extracomment>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>follow the lines you draw</source>
        <extracomment>adapters</extracomment>
        <translation>folgt den Linien, die du zeichnest</translation>
    </message>
    <message>
        <source>food</source>
        <extracomment>areas</extracomment>
        <translation>Essen</translation>
    </message>
    <message>
        <source>fountain</source>
        <extracomment>areas</extracomment>
        <translation>Springbrunnen</translation>
    </message>
    <message>
        <source>give a person the face of a photo</source>
        <extracomment>adapters</extracomment>
        <translation>gibt einer Person das Gesicht eines Fotos</translation>
    </message>
    <message>
        <source>grandstand</source>
        <extracomment>areas</extracomment>
        <translation>Tribüne</translation>
    </message>
    <message>
        <source>grass</source>
        <extracomment>areas</extracomment>
        <translation>Gras</translation>
    </message>
    <message>
        <source>group</source>
        <extracomment>studio/state/layer_names.py</extracomment>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>guidance</source>
        <extracomment>studio/panels/compare_dialog.py</extracomment>
        <translation>Prompttreue</translation>
    </message>
    <message>
        <source>guidance {scale}</source>
        <extracomment>studio/state/adapter_adding.py</extracomment>
        <translation>Prompttreue {scale}</translation>
    </message>
    <message>
        <source>height</source>
        <extracomment>studio/panels/compare_dialog.py</extracomment>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>hidden</source>
        <extracomment>studio/panels/layers_model.py</extracomment>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>hill</source>
        <extracomment>areas</extracomment>
        <translation>Hügel</translation>
    </message>
    <message>
        <source>house</source>
        <extracomment>areas</extracomment>
        <translation>Haus</translation>
    </message>
    <message>
        <source>hovel</source>
        <extracomment>areas</extracomment>
        <translation>Hütte</translation>
    </message>
    <message>
        <source>in the request</source>
        <extracomment>studio/domain/picture.py</extracomment>
        <translation>in der Anfrage</translation>
    </message>
    <message>
        <source>in {group}</source>
        <extracomment>studio/panels/layers_model.py</extracomment>
        <translation>in {group}</translation>
    </message>
    <message>
        <source>inner lips</source>
        <extracomment>joints</extracomment>
        <translation>innere Lippen</translation>
    </message>
    <message>
        <source>it acts within the layer</source>
        <extracomment>studio/state/feeding.py</extracomment>
        <translation>er wirkt innerhalb der Ebene</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <extracomment>studio/library/model_folders.py</extracomment>
        <translation>sie ist nicht lesbar</translation>
    </message>
    <message>
        <source>it cannot be read to its end</source>
        <extracomment>studio/engine/weights.py</extracomment>
        <translation>sie lässt sich nicht bis zum Ende lesen</translation>
    </message>
    <message>
        <source>it claims a header of {length} bytes, {limit}</source>
        <extracomment>studio/library/header.py</extracomment>
        <translation>sie gibt einen Kopf von {length} Bytes an, {limit}</translation>
    </message>
    <message>
        <source>it does not begin as such a file does</source>
        <extracomment>studio/library/strangers.py</extracomment>
        <translation>sie beginnt nicht wie eine solche Datei</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <extracomment>studio/files/png_text.py</extracomment>
        <translation>die Datei endet zu früh</translation>
    </message>
    <message>
        <source>it ends too early, as an interrupted download does</source>
        <extracomment>studio/engine/weights.py</extracomment>
        <translation>sie endet zu früh, wie nach einem abgebrochenen Download</translation>
    </message>
    <message>
        <source>it ends within its header, as an interrupted download does</source>
        <extracomment>studio/library/header.py</extracomment>
        <translation>sie endet in ihrem Kopf, wie nach einem abgebrochenen Download</translation>
    </message>
    <message>
        <source>it goes on for {value} bytes after its last tensor</source>
        <extracomment>studio/library/header.py</extracomment>
        <translation>sie geht nach dem letzten Tensor noch {value} Bytes weiter</translation>
    </message>
    <message>
        <source>it holds no table</source>
        <extracomment>studio/library/reading.py</extracomment>
        <translation>sie enthält keine Tabelle</translation>
    </message>
    <message>
        <source>it holds no tensors</source>
        <extracomment>studio/library/facts.py</extracomment>
        <translation>sie enthält keine Tensoren</translation>
    </message>
    <message>
        <source>it holds too many files</source>
        <extracomment>studio/files/ora_archive.py</extracomment>
        <translation>sie enthält zu viele Dateien</translation>
    </message>
    <message>
        <source>it is a pickle that cannot be read to its end</source>
        <extracomment>studio/library/pickles.py</extracomment>
        <translation>sie ist ein Pickle, das sich nicht bis zum Ende lesen lässt</translation>
    </message>
    <message>
        <source>it is cut off or not a project</source>
        <extracomment>studio/files/ora_archive.py</extracomment>
        <translation>sie ist abgeschnitten oder kein Projekt</translation>
    </message>
    <message>
        <source>it is empty</source>
        <extracomment>studio/files/png_text.py</extracomment>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>it is not a PNG picture</source>
        <extracomment>studio/files/png_text.py</extracomment>
        <translation>die Datei ist kein PNG-Bild</translation>
    </message>
    <message>
        <source>it is not an OpenRaster project</source>
        <extracomment>studio/files/openraster.py</extracomment>
        <translation>es ist kein OpenRaster-Projekt</translation>
    </message>
    <message>
        <source>it is not an index of weights</source>
        <extracomment>studio/engine/weights.py</extracomment>
        <translation>sie ist kein Verzeichnis von Gewichten</translation>
    </message>
    <message>
        <source>it is shorter than the shortest header</source>
        <extracomment>studio/library/header.py</extracomment>
        <translation>sie ist kürzer als der kürzeste Kopf</translation>
    </message>
    <message>
        <source>it lists more than any real file does</source>
        <extracomment>studio/library/reading.py</extracomment>
        <translation>sie zählt mehr auf als jede echte Datei</translation>
    </message>
    <message>
        <source>it looks at the layer</source>
        <extracomment>studio/state/feeding.py</extracomment>
        <translation>er sieht die Ebene an</translation>
    </message>
    <message>
        <source>it or its folder does not exist</source>
        <extracomment>studio/files/atomic.py</extracomment>
        <translation>die Datei oder ihr Ordner ist nicht da</translation>
    </message>
    <message>
        <source>its IdentityNet, the folder ControlNetModel</source>
        <extracomment>studio/library/image_prompt_files.py</extracomment>
        <translation>sein IdentityNet, der Ordner ControlNetModel</translation>
    </message>
    <message>
        <source>its base model, from which it takes the rest</source>
        <extracomment>studio/library/control_files.py</extracomment>
        <translation>sein Basismodell, aus dem es den Rest nimmt</translation>
    </message>
    <message>
        <source>its base model, to which it is a difference</source>
        <extracomment>studio/library/control_files.py</extracomment>
        <translation>sein Basismodell, zu dem es eine Differenz ist</translation>
    </message>
    <message>
        <source>its colours without its shapes</source>
        <extracomment>preprocessors</extracomment>
        <translation>seine Farben ohne seine Formen</translation>
    </message>
    <message>
        <source>its folder or the file is read-only for you</source>
        <extracomment>studio/files/atomic.py</extracomment>
        <translation>Ordner oder Datei sind für dich schreibgeschützt</translation>
    </message>
    <message>
        <source>its header cannot be read</source>
        <extracomment>studio/engine/weights.py</extracomment>
        <translation>ihr Kopf ist nicht lesbar</translation>
    </message>
    <message>
        <source>its header is not a table</source>
        <extracomment>studio/engine/weights.py</extracomment>
        <translation>ihr Kopf ist keine Tabelle</translation>
    </message>
    <message>
        <source>its header is not one of a safetensors file</source>
        <extracomment>studio/engine/weights.py</extracomment>
        <translation>ihr Kopf ist nicht der einer safetensors-Datei</translation>
    </message>
    <message>
        <source>its header is wrong</source>
        <extracomment>studio/files/png_text.py</extracomment>
        <translation>der Dateikopf stimmt nicht</translation>
    </message>
    <message>
        <source>its header lacks where its data lie</source>
        <extracomment>studio/engine/weights.py</extracomment>
        <translation>in ihrem Kopf fehlt, wo die Daten liegen</translation>
    </message>
    <message>
        <source>its picture is absurdly large</source>
        <extracomment>studio/files/openraster.py</extracomment>
        <translation>sein Bild ist unsinnig groß</translation>
    </message>
    <message>
        <source>its pictures are absurdly large</source>
        <extracomment>studio/files/ora_archive.py</extracomment>
        <translation>ihre Bilder sind unsinnig groß</translation>
    </message>
    <message>
        <source>its size makes no sense</source>
        <extracomment>studio/files/png_text.py</extracomment>
        <translation>die Größe ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>its table cannot be read</source>
        <extracomment>studio/library/reading.py</extracomment>
        <translation>ihre Tabelle ist nicht lesbar</translation>
    </message>
    <message>
        <source>its tensor {shown} has an impossible shape</source>
        <extracomment>studio/library/header.py</extracomment>
        <translation>ihr Tensor {shown} hat eine unmögliche Form</translation>
    </message>
    <message>
        <source>its tensor {shown} has another size than its shape</source>
        <extracomment>studio/library/header.py</extracomment>
        <translation>ihr Tensor {shown} hat eine andere Größe, als seine Form sagt</translation>
    </message>
    <message>
        <source>its tensor {shown} is of a type that is not known</source>
        <extracomment>studio/library/header.py</extracomment>
        <translation>ihr Tensor {shown} ist von einem unbekannten Typ</translation>
    </message>
    <message>
        <source>its tensor {shown} lies at an impossible place</source>
        <extracomment>studio/library/header.py</extracomment>
        <translation>ihr Tensor {shown} liegt an einer unmöglichen Stelle</translation>
    </message>
    <message>
        <source>its tensors {fault} at {shown}</source>
        <extracomment>studio/library/header.py</extracomment>
        <translation>ihre Tensoren bei {shown}: {fault}</translation>
    </message>
    <message>
        <source>its {other}</source>
        <extracomment>studio/library/picture_files.py</extracomment>
        <translation>sein {other}</translation>
    </message>
    <message>
        <source>jaw</source>
        <extracomment>joints</extracomment>
        <translation>Kiefer</translation>
    </message>
    <message>
        <source>keep the outlines of a picture or layer</source>
        <extracomment>adapters</extracomment>
        <translation>behält die Umrisse eines Bildes oder einer Ebene</translation>
    </message>
    <message>
        <source>kitchen island</source>
        <extracomment>areas</extracomment>
        <translation>Kücheninsel</translation>
    </message>
    <message>
        <source>lake</source>
        <extracomment>areas</extracomment>
        <translation>See</translation>
    </message>
    <message>
        <source>lamp</source>
        <extracomment>areas</extracomment>
        <translation>Lampe</translation>
    </message>
    <message>
        <source>land</source>
        <extracomment>areas</extracomment>
        <translation>Land</translation>
    </message>
    <message>
        <source>left ankle</source>
        <extracomment>joints</extracomment>
        <translation>linker Knöchel</translation>
    </message>
    <message>
        <source>left ear</source>
        <extracomment>joints</extracomment>
        <translation>linkes Ohr</translation>
    </message>
    <message>
        <source>left elbow</source>
        <extracomment>joints</extracomment>
        <translation>linker Ellbogen</translation>
    </message>
    <message>
        <source>left eye</source>
        <extracomment>joints</extracomment>
        <translation>linkes Auge</translation>
    </message>
    <message>
        <source>left eye rim</source>
        <extracomment>joints</extracomment>
        <translation>linker Augenrand</translation>
    </message>
    <message>
        <source>left eyebrow</source>
        <extracomment>joints</extracomment>
        <translation>linke Augenbraue</translation>
    </message>
    <message>
        <source>left hand</source>
        <extracomment>joints</extracomment>
        <translation>linke Hand</translation>
    </message>
    <message>
        <source>left hand: drag to turn</source>
        <extracomment>studio/canvas/pose_overlay.py</extracomment>
        <translation>linke Hand: ziehen zum Drehen</translation>
    </message>
    <message>
        <source>left hip</source>
        <extracomment>joints</extracomment>
        <translation>linke Hüfte</translation>
    </message>
    <message>
        <source>left index finger, base</source>
        <extracomment>joints</extracomment>
        <translation>linker Zeigefinger, Ansatz</translation>
    </message>
    <message>
        <source>left index finger, knuckle</source>
        <extracomment>joints</extracomment>
        <translation>linker Zeigefinger, Knöchel</translation>
    </message>
    <message>
        <source>left index finger, last knuckle</source>
        <extracomment>joints</extracomment>
        <translation>linker Zeigefinger, letzter Knöchel</translation>
    </message>
    <message>
        <source>left index finger, tip</source>
        <extracomment>joints</extracomment>
        <translation>linker Zeigefinger, Spitze</translation>
    </message>
    <message>
        <source>left knee</source>
        <extracomment>joints</extracomment>
        <translation>linkes Knie</translation>
    </message>
    <message>
        <source>left little finger, base</source>
        <extracomment>joints</extracomment>
        <translation>linker kleiner Finger, Ansatz</translation>
    </message>
    <message>
        <source>left little finger, knuckle</source>
        <extracomment>joints</extracomment>
        <translation>linker kleiner Finger, Knöchel</translation>
    </message>
    <message>
        <source>left little finger, last knuckle</source>
        <extracomment>joints</extracomment>
        <translation>linker kleiner Finger, letzter Knöchel</translation>
    </message>
    <message>
        <source>left little finger, tip</source>
        <extracomment>joints</extracomment>
        <translation>linker kleiner Finger, Spitze</translation>
    </message>
    <message>
        <source>left middle finger, base</source>
        <extracomment>joints</extracomment>
        <translation>linker Mittelfinger, Ansatz</translation>
    </message>
    <message>
        <source>left middle finger, knuckle</source>
        <extracomment>joints</extracomment>
        <translation>linker Mittelfinger, Knöchel</translation>
    </message>
    <message>
        <source>left middle finger, last knuckle</source>
        <extracomment>joints</extracomment>
        <translation>linker Mittelfinger, letzter Knöchel</translation>
    </message>
    <message>
        <source>left middle finger, tip</source>
        <extracomment>joints</extracomment>
        <translation>linker Mittelfinger, Spitze</translation>
    </message>
    <message>
        <source>left ring finger, base</source>
        <extracomment>joints</extracomment>
        <translation>linker Ringfinger, Ansatz</translation>
    </message>
    <message>
        <source>left ring finger, knuckle</source>
        <extracomment>joints</extracomment>
        <translation>linker Ringfinger, Knöchel</translation>
    </message>
    <message>
        <source>left ring finger, last knuckle</source>
        <extracomment>joints</extracomment>
        <translation>linker Ringfinger, letzter Knöchel</translation>
    </message>
    <message>
        <source>left ring finger, tip</source>
        <extracomment>joints</extracomment>
        <translation>linker Ringfinger, Spitze</translation>
    </message>
    <message>
        <source>left shoulder</source>
        <extracomment>joints</extracomment>
        <translation>linke Schulter</translation>
    </message>
    <message>
        <source>left thumb, base</source>
        <extracomment>joints</extracomment>
        <translation>linker Daumen, Ansatz</translation>
    </message>
    <message>
        <source>left thumb, knuckle</source>
        <extracomment>joints</extracomment>
        <translation>linker Daumen, Knöchel</translation>
    </message>
    <message>
        <source>left thumb, last knuckle</source>
        <extracomment>joints</extracomment>
        <translation>linker Daumen, letzter Knöchel</translation>
    </message>
    <message>
        <source>left thumb, tip</source>
        <extracomment>joints</extracomment>
        <translation>linker Daumen, Spitze</translation>
    </message>
    <message>
        <source>left wrist</source>
        <extracomment>joints</extracomment>
        <translation>linkes Handgelenk</translation>
    </message>
    <message>
        <source>light</source>
        <extracomment>areas</extracomment>
        <translation>Licht</translation>
    </message>
    <message>
        <source>lips</source>
        <extracomment>joints</extracomment>
        <translation>Lippen</translation>
    </message>
    <message>
        <source>locked</source>
        <extracomment>studio/panels/layers_model.py</extracomment>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>lorry</source>
        <extracomment>areas</extracomment>
        <translation>Lastwagen</translation>
    </message>
    <message>
        <source>make something of quick, loose lines</source>
        <extracomment>adapters</extracomment>
        <translation>macht etwas aus schnellen, lockeren Linien</translation>
    </message>
    <message>
        <source>mask</source>
        <extracomment>studio/state/layer_names.py</extracomment>
        <translation>Maske</translation>
    </message>
    <message>
        <source>microwave</source>
        <extracomment>areas</extracomment>
        <translation>Mikrowelle</translation>
    </message>
    <message>
        <source>mirror</source>
        <extracomment>areas</extracomment>
        <translation>Spiegel</translation>
    </message>
    <message>
        <source>model</source>
        <extracomment>studio/panels/compare_dialog.py</extracomment>
        <translation>Modell</translation>
    </message>
    <message>
        <source>monitor</source>
        <extracomment>areas</extracomment>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>moped</source>
        <extracomment>areas</extracomment>
        <translation>Moped</translation>
    </message>
    <message>
        <source>mountain</source>
        <extracomment>areas</extracomment>
        <translation>Berg</translation>
    </message>
    <message>
        <source>near and far as in a depth picture: near is light</source>
        <extracomment>adapters</extracomment>
        <translation>nah und fern wie in einem Tiefenbild: nah ist hell</translation>
    </message>
    <message>
        <source>near: {percent} %</source>
        <extracomment>studio/app/bindings.py</extracomment>
        <translation>nah: {percent} %</translation>
    </message>
    <message>
        <source>neck</source>
        <extracomment>joints</extracomment>
        <translation>Hals</translation>
    </message>
    <message>
        <source>negative prompt</source>
        <extracomment>studio/panels/compare_dialog.py</extracomment>
        <translation>negativer Prompt</translation>
    </message>
    <message>
        <source>no effect</source>
        <extracomment>studio/panels/layer_feeds.py</extracomment>
        <translation>keine Wirkung</translation>
    </message>
    <message>
        <source>no ordinary file</source>
        <extracomment>studio/library/reading.py</extracomment>
        <translation>keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>no safetensors file</source>
        <extracomment>studio/adapters/files.py</extracomment>
        <translation>keine safetensors-Datei</translation>
    </message>
    <message>
        <source>nose</source>
        <extracomment>joints</extracomment>
        <translation>Nase</translation>
    </message>
    <message>
        <source>not known yet</source>
        <extracomment>studio/app/bindings.py</extracomment>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>studio/state/area_tools.py</extracomment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>notice board</source>
        <extracomment>areas</extracomment>
        <translation>Pinnwand</translation>
    </message>
    <message>
        <source>old screen</source>
        <extracomment>areas</extracomment>
        <translation>Röhrenbildschirm</translation>
    </message>
    <message>
        <source>one of its tensors has an endless name</source>
        <extracomment>studio/library/header.py</extracomment>
        <translation>einer ihrer Tensoren hat einen endlosen Namen</translation>
    </message>
    <message>
        <source>or hold Alt while painting</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation>oder beim Malen Alt halten</translation>
    </message>
    <message>
        <source>or hold Space while painting</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation>oder beim Malen die Leertaste halten</translation>
    </message>
    <message>
        <source>ottoman</source>
        <extracomment>areas</extracomment>
        <translation>Polsterhocker</translation>
    </message>
    <message>
        <source>oven</source>
        <extracomment>areas</extracomment>
        <translation>Backofen</translation>
    </message>
    <message>
        <source>paint</source>
        <extracomment>studio/state/layer_names.py</extracomment>
        <translation>Malebene</translation>
    </message>
    <message>
        <source>paint in the manner of a picture</source>
        <extracomment>adapters</extracomment>
        <translation>malt in der Art eines Bildes</translation>
    </message>
    <message>
        <source>painting</source>
        <extracomment>areas</extracomment>
        <translation>Gemälde</translation>
    </message>
    <message>
        <source>palm tree</source>
        <extracomment>areas</extracomment>
        <translation>Palme</translation>
    </message>
    <message>
        <source>path</source>
        <extracomment>areas</extracomment>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>pavement</source>
        <extracomment>areas</extracomment>
        <translation>Gehweg</translation>
    </message>
    <message>
        <source>people stand as in a pose picture</source>
        <extracomment>adapters</extracomment>
        <translation>Menschen stehen wie in einem Posenbild</translation>
    </message>
    <message>
        <source>person</source>
        <extracomment>areas</extracomment>
        <translation>Person</translation>
    </message>
    <message>
        <source>pier</source>
        <extracomment>areas</extracomment>
        <translation>Anlegesteg</translation>
    </message>
    <message>
        <source>pillow</source>
        <extracomment>areas</extracomment>
        <translation>Kopfkissen</translation>
    </message>
    <message>
        <source>plant</source>
        <extracomment>areas</extracomment>
        <translation>Pflanze</translation>
    </message>
    <message>
        <source>plate</source>
        <extracomment>areas</extracomment>
        <translation>Teller</translation>
    </message>
    <message>
        <source>plinth</source>
        <extracomment>areas</extracomment>
        <translation>Sockel</translation>
    </message>
    <message>
        <source>pole</source>
        <extracomment>areas</extracomment>
        <translation>Pfosten</translation>
    </message>
    <message>
        <source>pool table</source>
        <extracomment>areas</extracomment>
        <translation>Billardtisch</translation>
    </message>
    <message>
        <source>pose</source>
        <extracomment>studio/state/layer_names.py</extracomment>
        <translation>Pose</translation>
    </message>
    <message>
        <source>poster</source>
        <extracomment>areas</extracomment>
        <translation>Plakat</translation>
    </message>
    <message>
        <source>pot</source>
        <extracomment>areas</extracomment>
        <translation>Topf</translation>
    </message>
    <message>
        <source>prompt</source>
        <extracomment>studio/panels/compare_dialog.py</extracomment>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>radiator</source>
        <extracomment>areas</extracomment>
        <translation>Heizkörper</translation>
    </message>
    <message>
        <source>railing</source>
        <extracomment>areas</extracomment>
        <translation>Geländer</translation>
    </message>
    <message>
        <source>raises, lowers and smooths</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation>hebt an, senkt ab und glättet</translation>
    </message>
    <message>
        <source>read</source>
        <extracomment>files</extracomment>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>reference</source>
        <extracomment>studio/state/layer_names.py</extracomment>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>refrigerator</source>
        <extracomment>areas</extracomment>
        <translation>Kühlschrank</translation>
    </message>
    <message>
        <source>removed</source>
        <extracomment>files</extracomment>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>result</source>
        <extracomment>studio/state/layer_names.py</extracomment>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>right ankle</source>
        <extracomment>joints</extracomment>
        <translation>rechter Knöchel</translation>
    </message>
    <message>
        <source>right ear</source>
        <extracomment>joints</extracomment>
        <translation>rechtes Ohr</translation>
    </message>
    <message>
        <source>right elbow</source>
        <extracomment>joints</extracomment>
        <translation>rechter Ellbogen</translation>
    </message>
    <message>
        <source>right eye</source>
        <extracomment>joints</extracomment>
        <translation>rechtes Auge</translation>
    </message>
    <message>
        <source>right eye rim</source>
        <extracomment>joints</extracomment>
        <translation>rechter Augenrand</translation>
    </message>
    <message>
        <source>right eyebrow</source>
        <extracomment>joints</extracomment>
        <translation>rechte Augenbraue</translation>
    </message>
    <message>
        <source>right hand</source>
        <extracomment>joints</extracomment>
        <translation>rechte Hand</translation>
    </message>
    <message>
        <source>right hand: drag to turn</source>
        <extracomment>studio/canvas/pose_overlay.py</extracomment>
        <translation>rechte Hand: ziehen zum Drehen</translation>
    </message>
    <message>
        <source>right hip</source>
        <extracomment>joints</extracomment>
        <translation>rechte Hüfte</translation>
    </message>
    <message>
        <source>right index finger, base</source>
        <extracomment>joints</extracomment>
        <translation>rechter Zeigefinger, Ansatz</translation>
    </message>
    <message>
        <source>right index finger, knuckle</source>
        <extracomment>joints</extracomment>
        <translation>rechter Zeigefinger, Knöchel</translation>
    </message>
    <message>
        <source>right index finger, last knuckle</source>
        <extracomment>joints</extracomment>
        <translation>rechter Zeigefinger, letzter Knöchel</translation>
    </message>
    <message>
        <source>right index finger, tip</source>
        <extracomment>joints</extracomment>
        <translation>rechter Zeigefinger, Spitze</translation>
    </message>
    <message>
        <source>right knee</source>
        <extracomment>joints</extracomment>
        <translation>rechtes Knie</translation>
    </message>
    <message>
        <source>right little finger, base</source>
        <extracomment>joints</extracomment>
        <translation>rechter kleiner Finger, Ansatz</translation>
    </message>
    <message>
        <source>right little finger, knuckle</source>
        <extracomment>joints</extracomment>
        <translation>rechter kleiner Finger, Knöchel</translation>
    </message>
    <message>
        <source>right little finger, last knuckle</source>
        <extracomment>joints</extracomment>
        <translation>rechter kleiner Finger, letzter Knöchel</translation>
    </message>
    <message>
        <source>right little finger, tip</source>
        <extracomment>joints</extracomment>
        <translation>rechter kleiner Finger, Spitze</translation>
    </message>
    <message>
        <source>right middle finger, base</source>
        <extracomment>joints</extracomment>
        <translation>rechter Mittelfinger, Ansatz</translation>
    </message>
    <message>
        <source>right middle finger, knuckle</source>
        <extracomment>joints</extracomment>
        <translation>rechter Mittelfinger, Knöchel</translation>
    </message>
    <message>
        <source>right middle finger, last knuckle</source>
        <extracomment>joints</extracomment>
        <translation>rechter Mittelfinger, letzter Knöchel</translation>
    </message>
    <message>
        <source>right middle finger, tip</source>
        <extracomment>joints</extracomment>
        <translation>rechter Mittelfinger, Spitze</translation>
    </message>
    <message>
        <source>right ring finger, base</source>
        <extracomment>joints</extracomment>
        <translation>rechter Ringfinger, Ansatz</translation>
    </message>
    <message>
        <source>right ring finger, knuckle</source>
        <extracomment>joints</extracomment>
        <translation>rechter Ringfinger, Knöchel</translation>
    </message>
    <message>
        <source>right ring finger, last knuckle</source>
        <extracomment>joints</extracomment>
        <translation>rechter Ringfinger, letzter Knöchel</translation>
    </message>
    <message>
        <source>right ring finger, tip</source>
        <extracomment>joints</extracomment>
        <translation>rechter Ringfinger, Spitze</translation>
    </message>
    <message>
        <source>right shoulder</source>
        <extracomment>joints</extracomment>
        <translation>rechte Schulter</translation>
    </message>
    <message>
        <source>right thumb, base</source>
        <extracomment>joints</extracomment>
        <translation>rechter Daumen, Ansatz</translation>
    </message>
    <message>
        <source>right thumb, knuckle</source>
        <extracomment>joints</extracomment>
        <translation>rechter Daumen, Knöchel</translation>
    </message>
    <message>
        <source>right thumb, last knuckle</source>
        <extracomment>joints</extracomment>
        <translation>rechter Daumen, letzter Knöchel</translation>
    </message>
    <message>
        <source>right thumb, tip</source>
        <extracomment>joints</extracomment>
        <translation>rechter Daumen, Spitze</translation>
    </message>
    <message>
        <source>right wrist</source>
        <extracomment>joints</extracomment>
        <translation>rechtes Handgelenk</translation>
    </message>
    <message>
        <source>river</source>
        <extracomment>areas</extracomment>
        <translation>Fluss</translation>
    </message>
    <message>
        <source>road</source>
        <extracomment>areas</extracomment>
        <translation>Straße</translation>
    </message>
    <message>
        <source>rock</source>
        <extracomment>areas</extracomment>
        <translation>Fels</translation>
    </message>
    <message>
        <source>rug</source>
        <extracomment>areas</extracomment>
        <translation>Teppich</translation>
    </message>
    <message>
        <source>runway</source>
        <extracomment>areas</extracomment>
        <translation>Landebahn</translation>
    </message>
    <message>
        <source>sampler</source>
        <extracomment>studio/panels/compare_dialog.py</extracomment>
        <translation>Sampler</translation>
    </message>
    <message>
        <source>sand</source>
        <extracomment>areas</extracomment>
        <translation>Sand</translation>
    </message>
    <message>
        <source>saved</source>
        <extracomment>files</extracomment>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>sconce</source>
        <extracomment>areas</extracomment>
        <translation>Wandleuchte</translation>
    </message>
    <message>
        <source>screen</source>
        <extracomment>areas</extracomment>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>screen door</source>
        <extracomment>areas</extracomment>
        <translation>Fliegengittertür</translation>
    </message>
    <message>
        <source>sculpture</source>
        <extracomment>areas</extracomment>
        <translation>Skulptur</translation>
    </message>
    <message>
        <source>sea</source>
        <extracomment>areas</extracomment>
        <translation>Meer</translation>
    </message>
    <message>
        <source>seat</source>
        <extracomment>areas</extracomment>
        <translation>Sitz</translation>
    </message>
    <message>
        <source>seed</source>
        <extracomment>studio/panels/compare_dialog.py</extracomment>
        <translation>Seed</translation>
    </message>
    <message>
        <source>settings</source>
        <extracomment>studio/state/session.py</extracomment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>several safetensors files</source>
        <extracomment>studio/adapters/files.py</extracomment>
        <translation>mehrere safetensors-Dateien</translation>
    </message>
    <message>
        <source>several things</source>
        <extracomment>studio/library/folders.py</extracomment>
        <translation>mehrere Dinge</translation>
    </message>
    <message>
        <source>shelf</source>
        <extracomment>areas</extracomment>
        <translation>Regal</translation>
    </message>
    <message>
        <source>ship</source>
        <extracomment>areas</extracomment>
        <translation>Schiff</translation>
    </message>
    <message>
        <source>shower</source>
        <extracomment>areas</extracomment>
        <translation>Dusche</translation>
    </message>
    <message>
        <source>sideboard</source>
        <extracomment>areas</extracomment>
        <translation>Anrichte</translation>
    </message>
    <message>
        <source>signboard</source>
        <extracomment>areas</extracomment>
        <translation>Schild</translation>
    </message>
    <message>
        <source>sink</source>
        <extracomment>areas</extracomment>
        <translation>Waschbecken</translation>
    </message>
    <message>
        <source>sketch</source>
        <extracomment>studio/state/layer_names.py</extracomment>
        <translation>Skizze</translation>
    </message>
    <message>
        <source>sky</source>
        <extracomment>areas</extracomment>
        <translation>Himmel</translation>
    </message>
    <message>
        <source>skyscraper</source>
        <extracomment>areas</extracomment>
        <translation>Wolkenkratzer</translation>
    </message>
    <message>
        <source>sofa</source>
        <extracomment>areas</extracomment>
        <translation>Sofa</translation>
    </message>
    <message>
        <source>soft or broad strokes</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation>weiche oder breite Striche</translation>
    </message>
    <message>
        <source>stage</source>
        <extracomment>areas</extracomment>
        <translation>Bühne</translation>
    </message>
    <message>
        <source>stairs</source>
        <extracomment>areas</extracomment>
        <translation>Treppe</translation>
    </message>
    <message>
        <source>stairway</source>
        <extracomment>areas</extracomment>
        <translation>Treppenaufgang</translation>
    </message>
    <message>
        <source>step</source>
        <extracomment>areas</extracomment>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>step {value} of {steps}</source>
        <extracomment>studio/engine/denoise.py</extracomment>
        <translation>Schritt {value} von {steps}</translation>
    </message>
    <message>
        <source>steps</source>
        <extracomment>studio/panels/compare_dialog.py</extracomment>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>stool</source>
        <extracomment>areas</extracomment>
        <translation>Hocker</translation>
    </message>
    <message>
        <source>stopped at {} of {}</source>
        <extracomment>studio/panels/history_details.py</extracomment>
        <translation>angehalten bei {} von {}</translation>
    </message>
    <message>
        <source>stove</source>
        <extracomment>areas</extracomment>
        <translation>Herd</translation>
    </message>
    <message>
        <source>street lamp</source>
        <extracomment>areas</extracomment>
        <translation>Straßenlaterne</translation>
    </message>
    <message>
        <source>swimming pool</source>
        <extracomment>areas</extracomment>
        <translation>Schwimmbecken</translation>
    </message>
    <message>
        <source>swivel chair</source>
        <extracomment>areas</extracomment>
        <translation>Drehstuhl</translation>
    </message>
    <message>
        <source>table</source>
        <extracomment>areas</extracomment>
        <translation>Tisch</translation>
    </message>
    <message>
        <source>takes paint away</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation>nimmt Farbe weg</translation>
    </message>
    <message>
        <source>tank</source>
        <extracomment>areas</extracomment>
        <translation>Tank</translation>
    </message>
    <message>
        <source>television</source>
        <extracomment>areas</extracomment>
        <translation>Fernseher</translation>
    </message>
    <message>
        <source>tent</source>
        <extracomment>areas</extracomment>
        <translation>Zelt</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <extracomment>studio/files/atomic.py</extracomment>
        <translation>das Laufwerk ist voll</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <extracomment>studio/files/atomic.py</extracomment>
        <translation>das Laufwerk ist schreibgeschützt</translation>
    </message>
    <message>
        <source>the disk reported a fault</source>
        <extracomment>studio/files/atomic.py</extracomment>
        <translation>das Laufwerk hat einen Fehler gemeldet</translation>
    </message>
    <message>
        <source>the file would be too large for this disk</source>
        <extracomment>studio/files/atomic.py</extracomment>
        <translation>die Datei wäre für dieses Laufwerk zu groß</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <extracomment>studio/files/atomic.py</extracomment>
        <translation>der Name ist zu lang</translation>
    </message>
    <message>
        <source>the names never end</source>
        <extracomment>studio/files/history.py</extracomment>
        <translation>die Namen enden nie</translation>
    </message>
    <message>
        <source>the picture {name} inside it cannot be read</source>
        <extracomment>studio/files/ora_archive.py</extracomment>
        <translation>das Bild {name} darin ist nicht lesbar</translation>
    </message>
    <message>
        <source>the refiner of SDXL</source>
        <extracomment>studio/library/families.py</extracomment>
        <translation>der Refiner von SDXL</translation>
    </message>
    <message>
        <source>the request</source>
        <extracomment>studio/domain/request_json.py</extracomment>
        <translation>die Anfrage</translation>
    </message>
    <message>
        <source>the starter model</source>
        <extracomment>studio/library/kinds.py</extracomment>
        <translation>das Startmodell</translation>
    </message>
    <message>
        <source>the studio&apos;s own</source>
        <extracomment>studio/faces/finders/drawn.py</extracomment>
        <translation>das eigene des Studios</translation>
    </message>
    <message>
        <source>the text encoders of its family</source>
        <extracomment>studio/library/model_files.py</extracomment>
        <translation>die Text-Encoder seiner Familie</translation>
    </message>
    <message>
        <source>thick, loose lines</source>
        <extracomment>preprocessors</extracomment>
        <translation>dicke, lockere Linien</translation>
    </message>
    <message>
        <source>thin edges of everything</source>
        <extracomment>preprocessors</extracomment>
        <translation>dünne Kanten von allem</translation>
    </message>
    <message>
        <source>toilet</source>
        <extracomment>areas</extracomment>
        <translation>Toilette</translation>
    </message>
    <message>
        <source>towel</source>
        <extracomment>areas</extracomment>
        <translation>Handtuch</translation>
    </message>
    <message>
        <source>tower</source>
        <extracomment>areas</extracomment>
        <translation>Turm</translation>
    </message>
    <message>
        <source>toy</source>
        <extracomment>areas</extracomment>
        <translation>Spielzeug</translation>
    </message>
    <message>
        <source>traffic light</source>
        <extracomment>areas</extracomment>
        <translation>Ampel</translation>
    </message>
    <message>
        <source>tray</source>
        <extracomment>areas</extracomment>
        <translation>Tablett</translation>
    </message>
    <message>
        <source>tree</source>
        <extracomment>areas</extracomment>
        <translation>Baum</translation>
    </message>
    <message>
        <source>true or false</source>
        <extracomment>studio/domain/json_values.py</extracomment>
        <translation>wahr oder falsch</translation>
    </message>
    <message>
        <source>two of its entries have one name</source>
        <extracomment>studio/library/reading.py</extracomment>
        <translation>zwei ihrer Einträge heißen gleich</translation>
    </message>
    <message>
        <source>unfolded</source>
        <extracomment>studio/panels/layers_model.py</extracomment>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>van</source>
        <extracomment>areas</extracomment>
        <translation>Lieferwagen</translation>
    </message>
    <message>
        <source>vase</source>
        <extracomment>areas</extracomment>
        <translation>Vase</translation>
    </message>
    <message>
        <source>wall</source>
        <extracomment>areas</extracomment>
        <translation>Wand</translation>
    </message>
    <message>
        <source>walls, furniture, streets</source>
        <extracomment>preprocessors</extracomment>
        <translation>Wände, Möbel, Straßen</translation>
    </message>
    <message>
        <source>wardrobe</source>
        <extracomment>areas</extracomment>
        <translation>Kleiderschrank</translation>
    </message>
    <message>
        <source>washing machine</source>
        <extracomment>areas</extracomment>
        <translation>Waschmaschine</translation>
    </message>
    <message>
        <source>water</source>
        <extracomment>areas</extracomment>
        <translation>Wasser</translation>
    </message>
    <message>
        <source>waterfall</source>
        <extracomment>areas</extracomment>
        <translation>Wasserfall</translation>
    </message>
    <message>
        <source>what it looked at</source>
        <extracomment>studio/state/restoring.py</extracomment>
        <translation>was er ansah</translation>
    </message>
    <message>
        <source>what it says of itself is no table</source>
        <extracomment>studio/library/header.py</extracomment>
        <translation>was sie über sich sagt, ist keine Tabelle</translation>
    </message>
    <message>
        <source>what looks like the place of the click</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation>was aussieht wie an der Klickstelle</translation>
    </message>
    <message>
        <source>which way surfaces face</source>
        <extracomment>preprocessors</extracomment>
        <translation>wohin Flächen zeigen</translation>
    </message>
    <message>
        <source>width</source>
        <extracomment>studio/panels/compare_dialog.py</extracomment>
        <translation>Breite</translation>
    </message>
    <message>
        <source>window</source>
        <extracomment>areas</extracomment>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>worktop</source>
        <extracomment>areas</extracomment>
        <translation>Arbeitsplatte</translation>
    </message>
    <message>
        <source>written</source>
        <extracomment>files</extracomment>
        <translation>geschrieben</translation>
    </message>
    <message>
        <source>your share of the disk is used up</source>
        <extracomment>studio/files/atomic.py</extracomment>
        <translation>dein Anteil am Laufwerk ist aufgebraucht</translation>
    </message>
    <message>
        <source>{:.1f} s</source>
        <extracomment>studio/panels/history_details.py</extracomment>
        <translation>{:.1f} s</translation>
    </message>
    <message>
        <source>{before} % → {after} %</source>
        <extracomment>studio/state/interference.py</extracomment>
        <translation>{before} % → {after} %</translation>
    </message>
    <message>
        <source>{before} : 1 → {after} : 1</source>
        <extracomment>studio/state/interference.py</extracomment>
        <translation>{before} : 1 → {after} : 1</translation>
    </message>
    <message>
        <source>{blocks}: colour, line, detail</source>
        <extracomment>studio/panels/part_sliders.py</extracomment>
        <translation>{blocks}: Farbe, Linie, Einzelheit</translation>
    </message>
    <message>
        <source>{blocks}: what is where</source>
        <extracomment>studio/panels/part_sliders.py</extracomment>
        <translation>{blocks}: was wo ist</translation>
    </message>
    <message>
        <source>{capital} cannot be {shown}.</source>
        <extracomment>studio/domain/request_json.py</extracomment>
        <translation>{capital} kann nicht {shown} sein.</translation>
    </message>
    <message>
        <source>{capital} holds a character that is none.</source>
        <extracomment>studio/domain/json_values.py</extracomment>
        <translation>{capital} enthält ein Zeichen, das keines ist.</translation>
    </message>
    <message>
        <source>{capital} is not a PNG.</source>
        <extracomment>studio/domain/json_pictures.py</extracomment>
        <translation>{capital} ist kein PNG.</translation>
    </message>
    <message>
        <source>{capital} must be a finite number, not {shown}.</source>
        <extracomment>studio/domain/json_values.py</extracomment>
        <translation>{capital} muss eine endliche Zahl sein, nicht {shown}.</translation>
    </message>
    <message>
        <source>{capital} must be empty: a blend holds no other blend.</source>
        <extracomment>studio/domain/request_json.py</extracomment>
        <translation>{capital} muss leer sein: Eine Mischung enthält keine andere.</translation>
    </message>
    <message>
        <source>{capital} must be {expected}, not {shown}.</source>
        <extracomment>studio/domain/json_values.py</extracomment>
        <translation>{capital} muss {expected} sein, nicht {shown}.</translation>
    </message>
    <message>
        <source>{count} faces chosen.</source>
        <extracomment>studio/panels/face_words.py</extracomment>
        <translation>{count} Gesichter gewählt.</translation>
    </message>
    <message>
        <source>{count} layers</source>
        <extracomment>studio/panels/layers_model.py</extracomment>
        <translation>{count} Ebenen</translation>
    </message>
    <message>
        <source>{count} times</source>
        <extracomment>studio/panels/symmetry_button.py</extracomment>
        <translation>{count}-fach</translation>
    </message>
    <message>
        <source>{count} × the time</source>
        <extracomment>studio/state/interference.py</extracomment>
        <translation>{count}-fache Zeit</translation>
    </message>
    <message>
        <source>{joint} (pinned)</source>
        <extracomment>studio/canvas/pose_overlay.py</extracomment>
        <translation>{joint} (festgehalten)</translation>
    </message>
    <message>
        <source>{key} belongs to “{other}”. Shall “{name}” have it?</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation>{key} gehört zu „{other}“. Soll „{name}“ sie haben?</translation>
    </message>
    <message>
        <source>{key} is missing in {where}.</source>
        <extracomment>studio/domain/request_json.py</extracomment>
        <translation>In {where} fehlt {key}.</translation>
    </message>
    <message>
        <source>{key} is needed in fields and lists.</source>
        <extracomment>studio/state/key_map.py</extracomment>
        <translation>{key} wird in Feldern und Listen gebraucht.</translation>
    </message>
    <message>
        <source>{key} is stored for “{first}” and for “{second}”.</source>
        <extracomment>studio/state/key_map.py</extracomment>
        <translation>{key} ist für „{first}“ und für „{second}“ gespeichert.</translation>
    </message>
    <message>
        <source>{kind} from {model}</source>
        <extracomment>studio/panels/adapter_row.py</extracomment>
        <translation>{kind} aus {model}</translation>
    </message>
    <message>
        <source>{kind}; also sets {settings}</source>
        <extracomment>studio/panels/add_adapter_menu.py</extracomment>
        <translation>{kind}; stellt auch ein: {settings}</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <extracomment>studio/panels/run_meter.py</extracomment>
        <translation>noch {minutes} min</translation>
    </message>
    <message>
        <source>{names} act within this mask; click to go there</source>
        <extracomment>studio/panels/layer_feeds.py</extracomment>
        <translation>{names}: Wirkt nur in dieser Maske; klicken, um hinzugehen</translation>
    </message>
    <message>
        <source>{name} as areas</source>
        <extracomment>studio/state/conversions.py</extracomment>
        <translation>{name} als Flächen</translation>
    </message>
    <message>
        <source>{name} as depth</source>
        <extracomment>studio/state/conversions.py</extracomment>
        <translation>{name} als Tiefe</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <extracomment>studio/state/layer_edits.py</extracomment>
        <translation>{name} Kopie</translation>
    </message>
    <message>
        <source>{name} could not be opened: {why}.</source>
        <extracomment>studio/files/ora_archive.py</extracomment>
        <translation>{name} konnte nicht geöffnet werden: {why}.</translation>
    </message>
    <message>
        <source>{name} could not be {doing}: {reason}.</source>
        <extracomment>studio/files/atomic.py</extracomment>
        <translation>{name} konnte nicht {doing} werden: {reason}.</translation>
    </message>
    <message>
        <source>{name} has nothing to look at yet</source>
        <extracomment>studio/state/seeing.py</extracomment>
        <translation>{name} hat noch nichts anzusehen</translation>
    </message>
    <message>
        <source>{name} has {len} pictures already.</source>
        <extracomment>studio/files/people.py</extracomment>
        <translation>{name} hat schon {len} Bilder.</translation>
    </message>
    <message>
        <source>{name}: double click to rename, drag to reorder</source>
        <extracomment>studio/panels/layers_delegate.py</extracomment>
        <translation>{name}: Doppelklick zum Umbenennen, ziehen zum Umordnen</translation>
    </message>
    <message>
        <source>{name}: {does}</source>
        <extracomment>studio/panels/add_adapter_menu.py</extracomment>
        <translation>{name}: {does}</translation>
    </message>
    <message>
        <source>{path} cannot be found.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation>{path} ist nicht zu finden.</translation>
    </message>
    <message>
        <source>{path} holds no adapter of this kind.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation>{path} enthält keinen Adapter dieser Art.</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <extracomment>studio/panels/run_meter.py</extracomment>
        <translation>noch {seconds} s</translation>
    </message>
    <message>
        <source>{share} % of the weight at {place} % of the run.</source>
        <extracomment>studio/widgets/curve_editor.py</extracomment>
        <translation>{share} % des Gewichts bei {place} % des Laufs.</translation>
    </message>
    <message>
        <source>{shown} could not be read ({value}).</source>
        <extracomment>studio/library/sentences.py</extracomment>
        <translation>{shown} konnte nicht gelesen werden ({value}).</translation>
    </message>
    <message>
        <source>{shown} is a pickle that would call {shown2} when opened, which no weights need.</source>
        <extracomment>studio/library/pickles.py</extracomment>
        <translation>{shown} ist ein Pickle, das beim Öffnen {shown2} aufrufen würde; das braucht kein Gewicht.</translation>
    </message>
    <message>
        <source>{shown} is a pickle, which can run any program when it is opened, and what it holds is nothing that the studio knows.</source>
        <extracomment>studio/library/pickles.py</extracomment>
        <translation>{shown} ist ein Pickle, das beim Öffnen jedes beliebige Programm ausführen kann, und enthält nichts, was das Studio kennt.</translation>
    </message>
    <message>
        <source>{shown} is no file that the studio can use.</source>
        <extracomment>studio/library/sentences.py</extracomment>
        <translation>{shown} ist keine Datei, die das Studio verwenden kann.</translation>
    </message>
    <message>
        <source>{shown} is no name that a file can have.</source>
        <extracomment>studio/library/reading.py</extracomment>
        <translation>{shown} kann kein Dateiname sein.</translation>
    </message>
    <message>
        <source>{shown} is one of {int} files that make a net together.</source>
        <extracomment>studio/library/weights.py</extracomment>
        <translation>{shown} ist eine von {int} Dateien, die zusammen ein Netz ergeben.</translation>
    </message>
    <message>
        <source>{shown} is {what} for {model}, and the studio draws with Stable Diffusion 1.5, SDXL and its own starter model.</source>
        <extracomment>studio/library/sentences.py</extracomment>
        <translation>{shown} ist {what} für {model}; das Studio zeichnet mit Stable Diffusion 1.5, SDXL und seinem eigenen Startmodell.</translation>
    </message>
    <message>
        <source>{shown} is {what}, and nothing was read from it.</source>
        <extracomment>studio/library/reading.py</extracomment>
        <translation>{shown} ist {what}, und es wurde nichts daraus gelesen.</translation>
    </message>
    <message>
        <source>{size} bytes were kept and {len} are left.</source>
        <extracomment>studio/state/spill.py</extracomment>
        <translation>{size} Bytes wurden behalten, und {len} sind übrig.</translation>
    </message>
    <message>
        <source>{steps} steps</source>
        <extracomment>studio/state/adapter_adding.py</extracomment>
        <translation>{steps} Schritte</translation>
    </message>
    <message>
        <source>{title}: missing</source>
        <extracomment>studio/panels/prepare_control.py</extracomment>
        <translation>{title}: fehlt</translation>
    </message>
    <message>
        <source>{what}: there was not enough memory.</source>
        <extracomment>studio/engine/memory.py</extracomment>
        <translation>{what}: Der Speicher reichte nicht.</translation>
    </message>
    <message>
        <source>{width} by {height} pixels</source>
        <extracomment>studio/app/dialogs.py</extracomment>
        <translation>{width} mal {height} Pixel</translation>
    </message>
    <message>
        <source>{words} for {name}</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation>{words} für {name}</translation>
    </message>
    <message>
        <source>{} pictures</source>
        <extracomment>studio/panels/history_details.py</extracomment>
        <translation>{} Bilder</translation>
    </message>
    <message>
        <source>{} pictures are not on the disk yet</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation>{} Bilder sind noch nicht auf dem Laufwerk</translation>
    </message>
    <message>
        <source>{} pictures deleted</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation>{} Bilder gelöscht</translation>
    </message>
    <message>
        <source>{} steps</source>
        <extracomment>studio/panels/history_details.py</extracomment>
        <translation>{} Schritte</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” by turns, four times in a run</source>
        <extracomment>studio/state/remedies.py</extracomment>
        <translation>„{first}“ und „{second}“ im Wechsel, viermal in einem Lauf</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” change the same things ({share} %).</source>
        <extracomment>studio/state/interference.py</extracomment>
        <translation>„{first}“ und „{second}“ ändern dasselbe ({share} %).</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” do not get into each other&apos;s way.</source>
        <extracomment>studio/state/interference.py</extracomment>
        <translation>„{first}“ und „{second}“ kommen sich nicht in die Quere.</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” work against each other ({share} %).</source>
        <extracomment>studio/state/interference.py</extracomment>
        <translation>„{first}“ und „{second}“ arbeiten gegeneinander ({share} %).</translation>
    </message>
    <message>
        <source>“{first}” begins and “{second}” takes over, in every part of the model at its own time: sooner where “{second}” has more to say. Costs no time</source>
        <extracomment>studio/state/remedies.py</extracomment>
        <translation>„{first}“ beginnt und „{second}“ übernimmt, in jedem Teil des Modells zu seiner Zeit: früher, wo „{second}“ mehr zu sagen hat. Kostet keine Zeit</translation>
    </message>
    <message>
        <source>“{first}” for the layout and content, “{second}” for the finish</source>
        <extracomment>studio/state/remedies.py</extracomment>
        <translation>„{first}“ für Aufbau und Inhalt, „{second}“ für die Ausarbeitung</translation>
    </message>
    <message>
        <source>“{first}” in the first half of the run, “{second}” in the second</source>
        <extracomment>studio/state/remedies.py</extracomment>
        <translation>„{first}“ in der ersten Hälfte des Laufs, „{second}“ in der zweiten</translation>
    </message>
    <message>
        <source>“{key}” is not a key.</source>
        <extracomment>studio/state/key_map.py</extracomment>
        <translation>„{key}“ ist keine Taste.</translation>
    </message>
    <message>
        <source>“{label}” must lie from {low} to {high}, not {value}.</source>
        <extracomment>studio/domain/preprocess.py</extracomment>
        <translation>„{label}“ muss von {low} bis {high} reichen, nicht {value}.</translation>
    </message>
    <message>
        <source>“{layer}” is empty, so it acts nowhere. Paint where it should act.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation>„{layer}“ ist leer, darum wirkt er nirgends. Male, wo er wirken soll.</translation>
    </message>
    <message>
        <source>“{layer}” is empty, so it does nothing yet. Draw on it.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation>„{layer}“ ist leer, darum tut er noch nichts. Zeichne darauf.</translation>
    </message>
    <message>
        <source>“{lower}” gives up whatever points the same way as “{upper}” in the model&apos;s layers, and keeps the rest. Costs no time</source>
        <extracomment>studio/state/remedies.py</extracomment>
        <translation>„{lower}“ gibt auf, was in den Schichten des Modells in dieselbe Richtung weist wie „{upper}“, und behält den Rest. Kostet keine Zeit</translation>
    </message>
    <message>
        <source>“{name}” cannot be a reference picture.</source>
        <extracomment>studio/state/reference.py</extracomment>
        <translation>„{name}“ kann kein Referenzbild sein.</translation>
    </message>
    <message>
        <source>“{name}” could not be read ({strerror}).</source>
        <extracomment>studio/state/blend_format.py</extracomment>
        <translation>„{name}“ konnte nicht gelesen werden ({strerror}).</translation>
    </message>
    <message>
        <source>“{name}” covers everything, so it has no shape.</source>
        <extracomment>studio/state/conversions.py</extracomment>
        <translation>„{name}“ bedeckt alles und hat darum keine Form.</translation>
    </message>
    <message>
        <source>“{name}” has no key now.</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation>„{name}“ hat jetzt keine Taste.</translation>
    </message>
    <message>
        <source>“{name}” holds no layers.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation>„{name}“ enthält keine Ebenen.</translation>
    </message>
    <message>
        <source>“{name}” holds people, not paint.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation>„{name}“ enthält Menschen, keine Farbe.</translation>
    </message>
    <message>
        <source>“{name}” is a group of layers.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation>„{name}“ ist eine Gruppe von Ebenen.</translation>
    </message>
    <message>
        <source>“{name}” is called by {keys} now.</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation>„{name}“ liegt jetzt auf {keys}.</translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <extracomment>studio/state/conversions.py</extracomment>
        <translation>„{name}“ ist leer.</translation>
    </message>
    <message>
        <source>“{name}” is hidden.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation>„{name}“ ist ausgeblendet.</translation>
    </message>
    <message>
        <source>“{name}” is in the adapters now. Generate shows the face.</source>
        <extracomment>studio/app/bindings.py</extracomment>
        <translation>„{name}“ ist jetzt bei den Adaptern. Erzeugen zeigt das Gesicht.</translation>
    </message>
    <message>
        <source>“{name}” is in the library, under My poses.</source>
        <extracomment>studio/app/pose_binding.py</extracomment>
        <translation>„{name}“ ist in der Sammlung, unter Meine Posen.</translation>
    </message>
    <message>
        <source>“{name}” is locked.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation>„{name}“ ist gesperrt.</translation>
    </message>
    <message>
        <source>“{name}” is made for {settings}.</source>
        <extracomment>studio/state/adapter_adding.py</extracomment>
        <translation>„{name}“ ist gemacht für {settings}.</translation>
    </message>
    <message>
        <source>“{name}” is no list of brushes.</source>
        <extracomment>studio/files/brush_file.py</extracomment>
        <translation>„{name}“ ist keine Pinselliste.</translation>
    </message>
    <message>
        <source>“{name}” is no sketch layer.</source>
        <extracomment>studio/state/conversions.py</extracomment>
        <translation>„{name}“ ist keine Skizzenebene.</translation>
    </message>
    <message>
        <source>“{name}” is switched off, so this layer has no effect.</source>
        <extracomment>studio/state/feeding.py</extracomment>
        <translation>„{name}“ ist ausgeschaltet, darum hat diese Ebene keine Wirkung.</translation>
    </message>
    <message>
        <source>“{name}” keeps its key.</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation>„{name}“ behält seine Taste.</translation>
    </message>
    <message>
        <source>“{name}” keeps its say in the layout and fades towards the outer, finer parts, which leaves more to the words and to others. Costs no time</source>
        <extracomment>studio/state/remedies.py</extracomment>
        <translation>„{name}“ behält sein Wort beim Aufbau und blendet zu den äußeren, feineren Teilen hin aus; das lässt den Worten und anderen mehr. Kostet keine Zeit</translation>
    </message>
    <message>
        <source>“{name}” listens while the canvas has the keyboard.</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation>„{name}“ gilt, solange die Leinwand die Tastatur hat.</translation>
    </message>
    <message>
        <source>“{name}” looks at the topmost layer of its kind. Click: at this one.</source>
        <extracomment>studio/state/feeding.py</extracomment>
        <translation>„{name}“ sieht die oberste Ebene seiner Art an. Klick: diese hier.</translation>
    </message>
    <message>
        <source>“{name}” steers adapters and cannot become part of another kind of layer.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation>„{name}“ steuert Adapter und kann nicht Teil einer Ebene anderer Art werden.</translation>
    </message>
    <message>
        <source>“{title}” has no setting {name}.</source>
        <extracomment>studio/domain/preprocess.py</extracomment>
        <translation>„{title}“ hat keine Einstellung {name}.</translation>
    </message>
    <message>
        <source>“{title}” made nothing of this picture ({short}).</source>
        <extracomment>studio/preprocessors/detectors.py</extracomment>
        <translation>„{title}“ hat aus diesem Bild nichts gemacht ({short}).</translation>
    </message>
    <message>
        <source>“{title}” needs controlnet-aux, which could not be started ({short}).</source>
        <extracomment>studio/preprocessors/detectors.py</extracomment>
        <translation>„{title}“ braucht controlnet-aux, das sich nicht starten ließ ({short}).</translation>
    </message>
    <message>
        <source>“{title}” needs controlnet-aux. Close the studio and install its extra: pip install &quot;studio[preprocessors]&quot;.</source>
        <extracomment>studio/state/preparing.py</extracomment>
        <translation>„{title}“ braucht controlnet-aux. Schließe das Studio und installiere sein Extra: pip install &quot;studio[preprocessors]&quot;.</translation>
    </message>
    <message>
        <source>“{title}” needs {files} of {source} (Hugging Face). Put them into {folder}.</source>
        <extracomment>studio/state/preparing.py</extracomment>
        <translation>„{title}“ braucht {files} von {source} (Hugging Face). Lege sie in {folder}.</translation>
    </message>
    <message>
        <source>“{title}” needs {name} in {folder}.</source>
        <extracomment>studio/preprocessors/detectors.py</extracomment>
        <translation>„{title}“ braucht {name} in {folder}.</translation>
    </message>
    <message>
        <source>↑ ↓ choose    Enter do it    Esc close</source>
        <extracomment>studio/widgets/command_palette.py</extracomment>
        <translation>↑ ↓ wählen    Enter ausführen    Esc schließen</translation>
    </message>
</context>
</TS>
