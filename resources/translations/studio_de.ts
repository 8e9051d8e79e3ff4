<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Studio</name>
    <message>
        <source>&amp;About the studio</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add result as layer</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Brush</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duplicate layer</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <extracomment>studio/app/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit shortcuts…</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export PNG…</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <extracomment>studio/app/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fill</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit to window</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <extracomment>studio/app/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import picture as layer…</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <extracomment>studio/app/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mirror view</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pencil</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Put result away</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rectangle</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore settings from a result…</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop here</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <extracomment>studio/app/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <extracomment>studio/app/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <extracomment>studio/app/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(and {more} more)</source>
        <extracomment>studio/panels/generate_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+{count} waiting</source>
        <extracomment>studio/panels/run_meter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100: both change the same things. 0: neither is in the other&apos;s way. -100: what one does, the other undoes. The bars say how much each LoRA changes the model.</source>
        <extracomment>studio/panels/interference_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A curve of my own</source>
        <extracomment>studio/panels/curve_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A document keeps at least one layer.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few letters of what you want to do</source>
        <extracomment>studio/widgets/command_palette.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder must be written as a table of values, not {item}.</source>
        <extracomment>studio/state/adapter_folder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder&apos;s weight must lie from 0 to {most}, not {weight}.</source>
        <extracomment>studio/state/adapter_folder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A joint cannot be dragged to a point that is not a number.</source>
        <extracomment>studio/pose/ik.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A joint in this pose file lies nowhere: its place is infinite or not a number.</source>
        <extracomment>studio/pose/json_dialects.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A joint is [x, y, shown].</source>
        <extracomment>studio/state/pose_saving.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A joint lies at numbers.</source>
        <extracomment>studio/state/pose_saving.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer of people whose pose the model follows</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer that says how near things are</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer to paint what it looks at on</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer to say what is where</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer to shape near and far on</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer whose colours say what is where: sky, tree, house</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer whose lines the model follows</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer with somebody whose joints you drag</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part the engine needs could not be loaded ({error}).</source>
        <extracomment>studio/workers/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person has {len} joints, not {len2}.</source>
        <extracomment>studio/pose/person.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture cannot be made yet.</source>
        <extracomment>studio/app/generation.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture is being made.</source>
        <extracomment>studio/app/availability.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture is not on the disk yet</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A point of a weight curve is [progress, share], both from 0 to 1, not {list}.</source>
        <extracomment>studio/domain/curve.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pose has a name and a group.</source>
        <extracomment>studio/pose/library.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pose has {len} joints between 0 and 1.</source>
        <extracomment>studio/pose/library.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pose layer holds {count} people at most.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pose on black</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A preset needs a name of 1 to {max_name} letters.</source>
        <extracomment>studio/files/presets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A saved adapter has values of another kind ({error}).</source>
        <extracomment>studio/state/adapter_entry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A saved adapter lacks its {name}.</source>
        <extracomment>studio/state/adapter_entry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A saved adapter&apos;s {name} cannot be {value}.</source>
        <extracomment>studio/state/adapter_entry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A saved folder of adapters lacks its {name}.</source>
        <extracomment>studio/state/adapter_folder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A saved folder&apos;s {name} cannot be {value}.</source>
        <extracomment>studio/state/adapter_folder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A slider&apos;s default</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weight curve can have {most_points} points, not {len}.</source>
        <extracomment>studio/domain/curve.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ADE20K</source>
        <extracomment>studio/panels/class_picker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the chosen picture</source>
        <extracomment>studio/panels/history_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the studio</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {count} tokens. The text encoder reads {chunk} at a time; longer prompts are read in parts.</source>
        <extracomment>studio/panels/prompt_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acts</source>
        <extracomment>studio/panels/mask_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapters</source>
        <extracomment>studio/app/panels.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapters (*{suffix})</source>
        <extracomment>studio/panels/add_adapter_menu.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapters beside one another</source>
        <extracomment>studio/panels/interference_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <extracomment>blend modes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a depth layer</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a depth layer from the Layer menu.</source>
        <extracomment>studio/canvas/relief_handler.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a layer first.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a layer for {name}</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a layer of depth, areas or a mask</source>
        <extracomment>studio/panels/layers_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a paint layer</source>
        <extracomment>studio/panels/layers_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a pose</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a pose for {name}</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a pose layer from the Layer menu.</source>
        <extracomment>studio/canvas/pose_handler.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a pose layer: people to pose</source>
        <extracomment>studio/panels/layers_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a sketch layer: its lines guide the picture</source>
        <extracomment>studio/panels/layers_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add adapter</source>
        <extracomment>studio/app/palette_entries.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add adapter {name}</source>
        <extracomment>studio/state/adapter_adding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an areas layer</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another layer first, then delete this one.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another pose layer.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add as layer</source>
        <extracomment>studio/app/result_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it as an IP-Adapter.</source>
        <extracomment>studio/adapters/instantid.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it as the kind of adapter that it is.</source>
        <extracomment>studio/adapters/lora_formats.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add key…</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add mask for {name}</source>
        <extracomment>studio/state/session.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add person</source>
        <extracomment>studio/app/pose_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add something that steers the picture</source>
        <extracomment>studio/panels/adapters_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {kind} layer</source>
        <extracomment>studio/state/layer_edits.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds up</source>
        <extracomment>studio/panels/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds up: each LoRA acts on the model alone. Multiplies: each acts on what those below it in the list have made of the model.</source>
        <extracomment>studio/panels/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>studio/panels/folder_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys as they came</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All pairs…</source>
        <extracomment>studio/panels/interference_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All panels where they were</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt + click</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An adapter has no {name} to change.</source>
        <extracomment>studio/state/adapter_stack.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An adapter must be written as a table of values, not {item}.</source>
        <extracomment>studio/state/adapter_entry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An adapter must start and end within the run, 0 &lt;= start &lt;= end &lt;= 1, not {start} to {end}.</source>
        <extracomment>studio/domain/request.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An adapter&apos;s weight must lie from -1 to 2, not {weight}.</source>
        <extracomment>studio/domain/request.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An adapter&apos;s weight, start and end must be numbers.</source>
        <extracomment>studio/state/adapter_entry.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And pictures like these: change their colours and parts.</source>
        <extracomment>studio/panels/ideas.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply as layer</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabesque</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archer</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas</source>
        <extracomment>adapters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas: what is where</source>
        <extracomment>studio/panels/layers_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arms crossed</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arms up</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arms wide</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At 0 nothing would change; try 0.6.</source>
        <extracomment>studio/domain/request.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ball</source>
        <extracomment>studio/canvas/relief_handler.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ball: drag from its middle; it stands on the ground below it</source>
        <extracomment>studio/app/depth_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ballet</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin the prompt with “{subject}”</source>
        <extracomment>studio/panels/ideas.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blend mode</source>
        <extracomment>studio/state/document.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block {number} on the way down; 1 is the finest</source>
        <extracomment>studio/panels/part_sliders.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block {number} on the way up; the last is finest</source>
        <extracomment>studio/panels/part_sliders.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body and space</source>
        <extracomment>groups of adapters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both were made with the same settings.</source>
        <extracomment>studio/panels/compare_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bow</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bridge</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush</source>
        <extracomment>studio/app/palette_entries.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush size ([ and ])</source>
        <extracomment>studio/panels/brush_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush stroke</source>
        <extracomment>studio/canvas/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear layer</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>studio/panels/generate_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel, nothing is kept</source>
        <extracomment>studio/panels/generate_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <extracomment>studio/app/generation.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <extracomment>studio/app/generation.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canvas</source>
        <extracomment>studio/canvas/view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carrying</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change key…</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change seed</source>
        <extracomment>studio/panels/seed_field.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the settings</source>
        <extracomment>studio/panels/settings_offer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change these settings in one step, which can be undone</source>
        <extracomment>studio/panels/settings_offer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by you</source>
        <extracomment>studio/app/shortcut_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it exists and may be read.</source>
        <extracomment>studio/app/pose_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the file exists and may be read.</source>
        <extracomment>studio/domain/picture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cheering</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a JSON file saved by OpenPose, ControlNet or openpose-editor.</source>
        <extracomment>studio/pose/json_dialects.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a Stable Diffusion 1.5, 2 or XL model, or one made from these.</source>
        <extracomment>studio/engine/layout.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file that ends in .safetensors.</source>
        <extracomment>studio/adapters/files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file that lies on a disk.</source>
        <extracomment>studio/library/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file with bodies of 18 joints.</source>
        <extracomment>studio/pose/json_dialects.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file with bodies of 18 or 25 joints.</source>
        <extracomment>studio/pose/json_dialects.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file with fewer people.</source>
        <extracomment>studio/pose/openpose_json.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <extracomment>studio/library/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that contains config.json and a safetensors file.</source>
        <extracomment>studio/adapters/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that contains model_index.json.</source>
        <extracomment>studio/engine/layout.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that contains {weights} and {net}.</source>
        <extracomment>studio/adapters/instantid.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <extracomment>studio/panels/model_field.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model folder (with a model_index.json)</source>
        <extracomment>studio/panels/model_field.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a picture file; or drop one on this row</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a picture for {name}</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a picture in which one face is large and seen from the front.</source>
        <extracomment>studio/adapters/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a picture of a face, or switch the adapter off.</source>
        <extracomment>studio/adapters/faceid.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a picture that was made by the studio or by A1111.</source>
        <extracomment>studio/files/a1111.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a picture, or switch the adapter off.</source>
        <extracomment>studio/adapters/ip_adapter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a plain, Plus, Full or FaceID IP-Adapter.</source>
        <extracomment>studio/adapters/ip_weights.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <extracomment>studio/files/atomic.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a text-to-image or inpainting model.</source>
        <extracomment>studio/engine/loading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another disk.</source>
        <extracomment>studio/files/atomic.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <extracomment>studio/pose/openpose_json.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or make it again.</source>
        <extracomment>studio/files/atomic.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <extracomment>studio/files/atomic.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <extracomment>studio/files/atomic.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one, or restore it from a backup.</source>
        <extracomment>studio/files/png_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one for embeddings of 512 numbers.</source>
        <extracomment>studio/adapters/faceid.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <extracomment>studio/library/folders.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file of a {title}.</source>
        <extracomment>studio/adapters/single_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file of an adapter</source>
        <extracomment>studio/panels/add_adapter_menu.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file of an {title}.</source>
        <extracomment>studio/adapters/ip_weights.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file of the {what}.</source>
        <extracomment>studio/adapters/files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of a {title}.</source>
        <extracomment>studio/adapters/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of an adapter</source>
        <extracomment>studio/panels/add_adapter_menu.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder that contains model_index.json.</source>
        <extracomment>studio/engine/layout.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder that holds them all.</source>
        <extracomment>studio/library/weights.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two to compare them</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what it looks at, or drop a picture here</source>
        <extracomment>studio/panels/source_thumbnail.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what “{name}” looks at</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class: {name}</source>
        <extracomment>studio/app/area_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <extracomment>studio/panels/class_picker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear layer</source>
        <extracomment>studio/app/layer_commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click its eye in the layers list to see what you draw.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click its padlock in the layers list to change it.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to rename</source>
        <extracomment>studio/panels/adapter_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Climbing</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the studio</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <extracomment>studio/widgets/toast.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close {name}; the Window menu opens it again</source>
        <extracomment>studio/app/docks.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <extracomment>studio/app/panels.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour burn</source>
        <extracomment>blend modes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour dodge</source>
        <extracomment>blend modes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour p&amp;icker</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour picker</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour wheel</source>
        <extracomment>studio/panels/colour_wheel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coloured areas on black</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of {name}</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours on white</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours to paint with</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours you drew with; click to take one</source>
        <extracomment>studio/panels/colour_swatch.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <extracomment>studio/app/shortcut_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <extracomment>studio/app/shortcut_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands found</source>
        <extracomment>studio/widgets/command_palette.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <extracomment>studio/panels/compare_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with what `studio request --example` prints.</source>
        <extracomment>studio/domain/request_json.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare two of them side by side</source>
        <extracomment>studio/panels/history_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison of two pictures</source>
        <extracomment>studio/panels/compare_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <extracomment>studio/panels/part_sliders.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ControlNet</source>
        <extracomment>kinds of adapters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy seed</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the seed</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <extracomment>studio/app/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross-legged</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged: {name}</source>
        <extracomment>studio/panels/history_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dancing</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark lines on white</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Darken</source>
        <extracomment>blend modes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;lete layer</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default for all</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>studio/app/recovery.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it, and look for the same as safetensors.</source>
        <extracomment>studio/library/pickles.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete layer</source>
        <extracomment>studio/panels/layers_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the chosen drawing for good</source>
        <extracomment>studio/app/recovery.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete; can be undone for a while</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted layer</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth</source>
        <extracomment>adapters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth s&amp;olids</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth solids</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth: how near things are</source>
        <extracomment>studio/panels/layers_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth: near is light</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detach or dock {name}</source>
        <extracomment>studio/app/docks.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean {close}?</source>
        <extracomment>studio/domain/errors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <extracomment>blend modes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disco</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done in {seconds} s.</source>
        <extracomment>studio/app/generation.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downward dog</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the joints of people</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag their joints with the pose tool, or choose another layer.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to another place</source>
        <extracomment>studio/panels/grip.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag, or double click to type a number</source>
        <extracomment>studio/app/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag, or use the arrow keys, to uncover one or the other</source>
        <extracomment>studio/panels/compare_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a rectangle</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a straight line</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw an ellipse</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw crisp lines</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw in the style “{style}”: puts it into the prompt</source>
        <extracomment>studio/panels/chips.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw on its layer or choose a picture, or switch the adapter off.</source>
        <extracomment>studio/adapters/controlnet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw on its sketch layer, or switch the adapter off.</source>
        <extracomment>studio/adapters/t2i_adapter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw, describe, and press Generate for the first one</source>
        <extracomment>studio/panels/history_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw, describe, and watch the picture form. Everything happens on this computer; nothing is sent anywhere.</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawings that can be recovered</source>
        <extracomment>studio/app/recovery.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a project (.ora) or a picture.</source>
        <extracomment>studio/app/bindings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop it on the canvas to use the picture itself.</source>
        <extracomment>studio/files/result_png.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <extracomment>studio/panels/adapter_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate layer</source>
        <extracomment>studio/panels/layers_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate, move or remove this adapter</source>
        <extracomment>studio/panels/adapter_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each size of the network by itself, times the slider above it</source>
        <extracomment>studio/panels/part_sliders.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edges</source>
        <extracomment>adapters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit shortcuts</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ellip&amp;se</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ellipse</source>
        <extracomment>studio/canvas/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase</source>
        <extracomment>studio/canvas/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase it everywhere</source>
        <extracomment>studio/app/area_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase: nothing in particular is there</source>
        <extracomment>studio/app/area_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eraser</source>
        <extracomment>brushes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc always stops what is going on.</source>
        <extracomment>studio/state/key_map.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every pair of adapters, and how much each changes the model</source>
        <extracomment>studio/panels/interference_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every picture that was made, the newest first</source>
        <extracomment>studio/panels/history_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything stays as it is</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that made this picture is restored.</source>
        <extracomment>studio/app/file_commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <extracomment>studio/panels/mask_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere, or only where a layer is painted</source>
        <extracomment>studio/panels/mask_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere: its mask was deleted</source>
        <extracomment>studio/panels/mask_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples for {name}</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export PNG</source>
        <extracomment>studio/app/file_commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to {name}.</source>
        <extracomment>studio/app/file_commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face</source>
        <extracomment>groups of adapters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fades in</source>
        <extracomment>studio/panels/curve_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fades out</source>
        <extracomment>studio/panels/curve_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Far</source>
        <extracomment>studio/app/depth_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast</source>
        <extracomment>adapters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fencing lunge</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch it again.</source>
        <extracomment>studio/adapters/ip_weights.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch the model again, or use another version of it.</source>
        <extracomment>studio/engine/weights.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch the studio again, with all files of resources/poses.</source>
        <extracomment>studio/pose/library.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch the whole folder again.</source>
        <extracomment>studio/adapters/clip_image.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch the whole folder again; it needs vocab.json and merges.txt.</source>
        <extracomment>studio/engine/loading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fighting</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files are looked for from the folder that the request lies in.</source>
        <extracomment>studio/domain/request_json.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill</source>
        <extracomment>studio/canvas/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill an area with the colour</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill: up to other classes and to the lines of sketch layers</source>
        <extracomment>studio/app/area_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command</source>
        <extracomment>studio/widgets/command_palette.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command, a tool, a layer…</source>
        <extracomment>studio/widgets/command_palette.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <extracomment>studio/panels/part_sliders.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floor</source>
        <extracomment>studio/canvas/relief_handler.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floor: drag from the horizon to what is nearest</source>
        <extracomment>studio/app/depth_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floors, walls, balls and hills on a depth layer</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flying kick</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <extracomment>studio/panels/adapter_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget all</source>
        <extracomment>studio/panels/prompt_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0. Built with Qt for Python (LGPL), PyTorch, diffusers and transformers. The embedded model was trained on openly licensed drawings, listed in resources/starter/LICENSES.</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, or choose another disk.</source>
        <extracomment>studio/files/atomic.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>studio/panels/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a file…</source>
        <extracomment>studio/panels/add_adapter_menu.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a folder…</source>
        <extracomment>studio/panels/add_adapter_menu.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the side</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate</source>
        <extracomment>studio/panels/generate_button.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate makes the same picture again.</source>
        <extracomment>studio/app/file_commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gestures</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give commands other keys</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each a mask of its own, or a smaller weight</source>
        <extracomment>studio/panels/interference_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to layer</source>
        <extracomment>studio/app/palette_entries.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good enough: keep the picture as it is now</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good enough: stop after this step and keep what there is</source>
        <extracomment>studio/panels/generate_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guard</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance</source>
        <extracomment>studio/panels/settings_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hands behind the head</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hands on hips</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard light</source>
        <extracomment>blend modes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardness</source>
        <extracomment>studio/panels/brush_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <extracomment>studio/app/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here are: {join}.</source>
        <extracomment>studio/engine/device.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <extracomment>studio/panels/layers_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide &amp;panels</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide layer</source>
        <extracomment>studio/state/document.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this layer</source>
        <extracomment>studio/panels/layers_delegate.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide {joint}</source>
        <extracomment>studio/canvas/pose_handler.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High kick</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hill</source>
        <extracomment>studio/canvas/relief_handler.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hill: drag from its top</source>
        <extracomment>studio/app/depth_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hip-hop</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <extracomment>studio/app/panels.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How closely the words are followed; too much makes colours harsh</source>
        <extracomment>studio/panels/settings_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How different colours may be and still be filled</source>
        <extracomment>studio/panels/brush_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the picture may go from the painting; at 1 it is ignored</source>
        <extracomment>studio/panels/settings_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How its weight goes from the first step to the last</source>
        <extracomment>studio/panels/curve_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large shall it be?</source>
        <extracomment>studio/app/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pictures are made at once, each from the next seed</source>
        <extracomment>studio/panels/settings_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of its weight it has in each part of the network</source>
        <extracomment>studio/panels/part_sliders.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much one stroke changes</source>
        <extracomment>studio/app/depth_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How near the farthest part is</source>
        <extracomment>studio/app/depth_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How near the nearest part is</source>
        <extracomment>studio/app/depth_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How near: 0 is far away</source>
        <extracomment>studio/app/depth_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strongly it acts: 0 is off, 1 as it was trained</source>
        <extracomment>studio/panels/adapter_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strongly the result covers your drawing</source>
        <extracomment>studio/app/result_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the prompt is understood</source>
        <extracomment>studio/panels/part_sliders.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hue on the ring, strength and brightness in the square</source>
        <extracomment>studio/panels/colour_wheel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP-Adapter</source>
        <extracomment>kinds of adapters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ideas</source>
        <extracomment>studio/panels/ideas.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <extracomment>adapters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image to image is on, but nothing is painted to start from. Paint on a paint layer, or switch it off.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image to image: begin with what is painted, without the sketch, not with noise</source>
        <extracomment>studio/panels/settings_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a picture</source>
        <extracomment>studio/app/file_commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import people</source>
        <extracomment>studio/state/pose_tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In pixels, in steps of {step}</source>
        <extracomment>studio/panels/size_field.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the middle</source>
        <extracomment>studio/panels/curve_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ink</source>
        <extracomment>brushes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the studio again, or choose the folder of another model.</source>
        <extracomment>studio/engine/engine.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>InstantID</source>
        <extracomment>kinds of adapters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It also holds full differences of single layers.</source>
        <extracomment>studio/library/lora_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It also sees a depth map.</source>
        <extracomment>studio/library/model_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to the built-in model.</source>
        <extracomment>studio/app/palette_entries.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to the starter model and does not fit another one.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It brings a LoRA, which is part of it.</source>
        <extracomment>studio/library/image_prompt_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can use {join}.</source>
        <extracomment>studio/engine/layout.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It edits pictures by instruction: it also sees the picture.</source>
        <extracomment>studio/library/model_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a ControlNet-LLLite; look for an ordinary ControlNet instead.</source>
        <extracomment>studio/library/recognise.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a GGUF model; look for the same model as safetensors.</source>
        <extracomment>studio/library/strangers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a GLoRA; look for an ordinary LoRA instead.</source>
        <extracomment>studio/library/recognise.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a T2I style adapter; use an IP-Adapter instead.</source>
        <extracomment>studio/library/recognise.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a hypernetwork; look for a LoRA instead.</source>
        <extracomment>studio/library/recognise.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a model without a U-Net; choose one for SDXL or SD 1.5.</source>
        <extracomment>studio/library/model_folders.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a motion module for videos; the studio draws still pictures.</source>
        <extracomment>studio/library/recognise.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a net in the ONNX form; choose the folder of the adapter it belongs to.</source>
        <extracomment>studio/library/strangers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a pickle, which was not opened: it has to be converted to safetensors before use.</source>
        <extracomment>studio/library/pickles.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a picture: open it in the window, or drop it there.</source>
        <extracomment>studio/library/strangers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a project: open it in the window.</source>
        <extracomment>studio/library/strangers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a table; choose the folder that it describes.</source>
        <extracomment>studio/library/strangers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a web page, perhaps one that asked you to log in: fetch the file itself.</source>
        <extracomment>studio/library/strangers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is an archive: unpack it, and choose the file inside.</source>
        <extracomment>studio/library/strangers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is an inpainting model: it also sees a mask and what lies around it.</source>
        <extracomment>studio/library/model_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is compressed: unpack it, and choose the file inside.</source>
        <extracomment>studio/library/strangers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the {half} alone.</source>
        <extracomment>studio/library/picture_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It looks at “{name}”. Click to choose something else.</source>
        <extracomment>studio/panels/source_thumbnail.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been moved or renamed.</source>
        <extracomment>studio/app/project.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a picture to take the style from. Choose one.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a picture with a face. Choose one.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a picture. Choose one or a layer.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs coloured areas. Add an areas layer, or choose a picture.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs somebody to follow. Add a pose, or choose a picture.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs to see what is near. Add a depth layer, or choose a picture.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It only points to a file that was not fetched: `git lfs pull`.</source>
        <extracomment>studio/library/strangers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made for {theirs} and does not fit {ours}.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not opened.</source>
        <extracomment>studio/adapters/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was written by a newer studio: update this one and try again.</source>
        <extracomment>studio/domain/request_json.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its IdentityNet and its adapter are for different base models.</source>
        <extracomment>studio/library/folders.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its edges</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its files did not come with this studio.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its ranks go from {min} to {max}.</source>
        <extracomment>studio/library/lora_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its {config} and its weights belong to different nets.</source>
        <extracomment>studio/library/folders.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its {name} is not that of InstantID.</source>
        <extracomment>studio/library/folders.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joints must be numbers within {far} pixels.</source>
        <extracomment>studio/pose/person.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jumping</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep apart</source>
        <extracomment>studio/panels/interference_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep everything and ask again at the next start</source>
        <extracomment>studio/app/recovery.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the picture that is shown as a layer</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these adapters apart</source>
        <extracomment>studio/panels/interference_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this picture as a layer</source>
        <extracomment>studio/app/result_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this seed</source>
        <extracomment>studio/panels/seed_field.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key points come as [faces, 5, 2], not as {list}.</source>
        <extracomment>studio/faces/keypoints.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>studio/app/shortcut_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kicking a ball</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kneeling</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kneeling upright</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knees up</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landscape</source>
        <extracomment>studio/app/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lar&amp;ger brush</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <extracomment>studio/app/pose_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <extracomment>studio/app/recovery.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer opacity</source>
        <extracomment>studio/state/document.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <extracomment>studio/app/panels.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers, the topmost first</source>
        <extracomment>studio/panels/layers_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout</source>
        <extracomment>studio/panels/part_sliders.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaping</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legs crossed on a chair</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legs stretched out</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the person stand so</source>
        <extracomment>studio/app/pose_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Li&amp;ne</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark, the other one</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lighten</source>
        <extracomment>blend modes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <extracomment>studio/canvas/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <extracomment>groups of adapters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines on other layers stop the colour too</source>
        <extracomment>studio/panels/brush_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LoRA</source>
        <extracomment>kinds of adapters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load preset {name}</source>
        <extracomment>studio/panels/presets_menu.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <extracomment>studio/panels/layers_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock layer</source>
        <extracomment>studio/state/document.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock this layer</source>
        <extracomment>studio/panels/layers_delegate.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked: every picture is made from this seed. Click to roll a new one each time</source>
        <extracomment>studio/panels/seed_field.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at all layers</source>
        <extracomment>studio/panels/brush_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a version of it for SDXL or Stable Diffusion 1.5.</source>
        <extracomment>studio/library/sentences.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for the same as safetensors.</source>
        <extracomment>studio/library/pickles.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks at</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lotus</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower</source>
        <extracomment>studio/canvas/relief_handler.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower: push away, softly (Ctrl: raise)</source>
        <extracomment>studio/app/depth_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lying on the back</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lying on the front</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lying, knee up</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a picture from the sketch and the prompt</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the picture</source>
        <extracomment>studio/panels/generate_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marker</source>
        <extracomment>brushes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask</source>
        <extracomment>studio/panels/layers_delegate.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask for {name}</source>
        <extracomment>studio/state/session.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask: where adapters act</source>
        <extracomment>studio/panels/layers_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory was short, so the picture was decoded in tiles.</source>
        <extracomment>studio/engine/autoencoder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory was short, so the pictures of the batch were computed one after the other.</source>
        <extracomment>studio/engine/guidance.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory was short, so the pictures were decoded one by one.</source>
        <extracomment>studio/engine/autoencoder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge &amp;down</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge down</source>
        <extracomment>studio/state/layer_edits.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge with layer below</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge with the layer below</source>
        <extracomment>studio/panels/layers_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <extracomment>studio/canvas/toast.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror person</source>
        <extracomment>studio/state/pose_tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror the person touched last</source>
        <extracomment>studio/app/pose_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mo&amp;ve the view</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <extracomment>studio/panels/model_field.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More steps take longer and change less and less</source>
        <extracomment>studio/panels/settings_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <extracomment>studio/panels/adapter_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move layer down</source>
        <extracomment>studio/state/layer_edits.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move layer up</source>
        <extracomment>studio/state/layer_edits.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move person</source>
        <extracomment>studio/canvas/pose_handler.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the keyboard onwards</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the layer down</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the layer up</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the view</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the view about</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <extracomment>studio/panels/adapter_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {joint}</source>
        <extracomment>studio/canvas/pose_handler.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplies</source>
        <extracomment>studio/panels/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiply</source>
        <extracomment>blend modes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of adapter {name}</source>
        <extracomment>studio/panels/adapter_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of folder {name}</source>
        <extracomment>studio/panels/folder_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the layer</source>
        <extracomment>studio/panels/layers_delegate.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the preset:</source>
        <extracomment>studio/panels/presets_menu.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near</source>
        <extracomment>studio/app/depth_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <extracomment>studio/panels/prompt_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;areas layer</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;mask</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;paint layer</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New dep&amp;th layer</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New drawing</source>
        <extracomment>studio/app/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New folder</source>
        <extracomment>studio/panels/adapter_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New p&amp;ose layer</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New s&amp;ketch layer</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No adapters: only the words steer the picture. Add one to let your sketch do it.</source>
        <extracomment>studio/panels/adapters_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder</source>
        <extracomment>studio/panels/adapter_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture is being made.</source>
        <extracomment>studio/app/availability.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No presets yet</source>
        <extracomment>studio/panels/presets_menu.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No prompt</source>
        <extracomment>studio/panels/history_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <extracomment>blend modes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything could be taken over.</source>
        <extracomment>studio/app/file_commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible at the moment.</source>
        <extracomment>studio/app/palette_entries.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet:</source>
        <extracomment>studio/panels/generate_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in {name} says how it was made.</source>
        <extracomment>studio/files/result_png.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called “{words}”. Try fewer letters.</source>
        <extracomment>studio/widgets/command_palette.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <extracomment>studio/library/sentences.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <extracomment>studio/files/presets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was undone.</source>
        <extracomment>studio/app/availability.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a stroke as a whole</source>
        <extracomment>studio/panels/brush_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the {count} files of the net in {shown} only {len} are there.</source>
        <extracomment>studio/library/weights.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a {name} background</source>
        <extracomment>studio/panels/chips.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On all fours</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One after the other</source>
        <extracomment>studio/state/interference.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One hand on the hip</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One key more for the command</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One net for {value} kinds of pictures.</source>
        <extracomment>studio/library/control_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One person more</source>
        <extracomment>studio/app/pose_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in memory: the disk refused it.</source>
        <extracomment>studio/panels/history_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the canvas, or everything again</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity</source>
        <extracomment>studio/panels/brush_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity of the layer</source>
        <extracomment>studio/panels/layers_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <extracomment>studio/app/menus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another copy of it, or an autosave.</source>
        <extracomment>studio/files/ora_archive.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in another program and save it as PNG, or choose another one.</source>
        <extracomment>studio/domain/picture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or close this part</source>
        <extracomment>studio/widgets/section.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the chosen drawing</source>
        <extracomment>studio/app/recovery.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenPose (*.json)</source>
        <extracomment>studio/app/pose_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other formats can be given as a file.</source>
        <extracomment>studio/domain/request_json.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other models know</source>
        <extracomment>studio/panels/class_picker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other size</source>
        <extracomment>studio/panels/size_field.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others</source>
        <extracomment>studio/app/shortcut_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise what you drew since the last save is lost.</source>
        <extracomment>studio/app/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the run</source>
        <extracomment>studio/panels/curve_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlay</source>
        <extracomment>blend modes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <extracomment>studio/app/file_commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint</source>
        <extracomment>studio/panels/layers_delegate.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint how near things are</source>
        <extracomment>studio/app/depth_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint soft or broad strokes</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint where adapters act</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint with it</source>
        <extracomment>studio/app/area_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint with the class</source>
        <extracomment>studio/app/area_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint with “{name}”; right click for more</source>
        <extracomment>studio/app/area_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs of adapters</source>
        <extracomment>studio/panels/interference_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <extracomment>studio/state/document.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of a name; Enter takes the first</source>
        <extracomment>studio/panels/class_picker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the picture</source>
        <extracomment>studio/panels/part_sliders.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pen pressure changes the opacity</source>
        <extracomment>studio/panels/brush_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pen pressure changes the size</source>
        <extracomment>studio/panels/brush_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pencil</source>
        <extracomment>brushes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pencil stroke</source>
        <extracomment>studio/canvas/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick a colour while painting</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture deleted</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <extracomment>studio/panels/settings_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif *.tif *.tiff)</source>
        <extracomment>studio/app/file_commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures ({patterns})</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures are made on: {device}</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Po&amp;se</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pointer, in pixels</source>
        <extracomment>studio/app/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pointing</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points must be [P, 18, 3], not {list}.</source>
        <extracomment>studio/pose/openpose.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portrait</source>
        <extracomment>studio/app/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pose</source>
        <extracomment>adapters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pose: {name}</source>
        <extracomment>studio/state/pose_tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poses</source>
        <extracomment>studio/app/pose_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poses can still be drawn by hand and read from files.</source>
        <extracomment>studio/pose/library.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poses take a few kilobytes: choose another file.</source>
        <extracomment>studio/pose/json_dialects.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets</source>
        <extracomment>studio/panels/presets_menu.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets: settings saved under a name</source>
        <extracomment>studio/panels/presets_menu.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a key for the command</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a key; Esc leaves it as it is</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the new key for “{name}”.</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press to add a point, drag it, right click removes it.</source>
        <extracomment>studio/widgets/curve_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press {key}: the sketch becomes a picture.</source>
        <extracomment>studio/app/start.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <extracomment>studio/panels/run_meter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects (*.ora)</source>
        <extracomment>studio/app/file_commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <extracomment>studio/app/panels.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt, seed and all that made it</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts you used before</source>
        <extracomment>studio/panels/prompt_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Punch</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pushing</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a picture file on a new layer</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into folder</source>
        <extracomment>studio/panels/adapter_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it away and draw on; it stays in the history</source>
        <extracomment>studio/app/result_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it into the folder {name}, or fetch that whole folder again.</source>
        <extracomment>studio/faces/onnx_reader.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it on a new layer (Enter)</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the folder image_encoder that it was published with beside its file.</source>
        <extracomment>studio/adapters/clip_image.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the text on the clipboard</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put {instantid_files} beside {identity_net}.</source>
        <extracomment>studio/library/folders.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts “{word}” into the prompt, or out</source>
        <extracomment>studio/panels/trigger_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise</source>
        <extracomment>studio/canvas/relief_handler.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise, lower and smooth depth</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise: bring nearer, softly (Ctrl: lower)</source>
        <extracomment>studio/app/depth_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;set rotation</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read OpenPose JSON…</source>
        <extracomment>studio/app/pose_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read people</source>
        <extracomment>studio/app/pose_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready.</source>
        <extracomment>studio/app/generation.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent colours</source>
        <extracomment>studio/panels/colour_swatch.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent prompts</source>
        <extracomment>studio/panels/prompt_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover</source>
        <extracomment>studio/app/recovery.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover a drawing</source>
        <extracomment>studio/app/recovery.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rectangle</source>
        <extracomment>studio/canvas/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <extracomment>studio/app/main_window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <extracomment>studio/panels/layers_delegate.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relaxed</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove person</source>
        <extracomment>studio/state/pose_tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove with its adapters</source>
        <extracomment>studio/panels/folder_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <extracomment>studio/panels/layers_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename layer</source>
        <extracomment>studio/state/document.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace by…</source>
        <extracomment>studio/app/area_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the class in hand by another, everywhere</source>
        <extracomment>studio/app/area_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace {old} by {new}</source>
        <extracomment>studio/state/area_tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace “{name}” by</source>
        <extracomment>studio/app/area_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore adapters</source>
        <extracomment>studio/state/restoring.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore from a result</source>
        <extracomment>studio/app/file_commands.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore settings</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the settings of a picture</source>
        <extracomment>studio/state/restoring.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <extracomment>studio/panels/layers_delegate.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result {seed}</source>
        <extracomment>studio/app/shown_result.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right click</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll a new seed now</source>
        <extracomment>studio/panels/seed_field.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate view &amp;left</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate view &amp;right</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run &apos;studio doctor&apos; in a terminal to see what is missing and how to get it.</source>
        <extracomment>studio/workers/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller brush</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;wap colours</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salute</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampler</source>
        <extracomment>studio/panels/settings_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save one first.</source>
        <extracomment>studio/files/presets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save preset</source>
        <extracomment>studio/panels/presets_menu.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to “{name}”?</source>
        <extracomment>studio/app/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the drawing under another name, and report this.</source>
        <extracomment>studio/state/background.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the file again, or choose another.</source>
        <extracomment>studio/pose/json_dialects.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the pictures to</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the project</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save these settings…</source>
        <extracomment>studio/panels/presets_menu.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save to another disk now, and check this one.</source>
        <extracomment>studio/files/atomic.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save under a name</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what it sees: a pose, depth, lines, edges or areas.</source>
        <extracomment>studio/adapters/controlnet_union.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale it down in another program and try again.</source>
        <extracomment>studio/domain/picture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale person</source>
        <extracomment>studio/state/pose_tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen</source>
        <extracomment>blend modes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scribble</source>
        <extracomment>adapters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search a command or a key</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search classes</source>
        <extracomment>studio/panels/class_picker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search: tree, water, house…</source>
        <extracomment>studio/panels/class_picker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the picture mirrored; the drawing is unchanged</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <extracomment>studio/panels/seed_field.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed {seed}</source>
        <extracomment>studio/app/shown_result.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed {}</source>
        <extracomment>studio/panels/compare_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed {} copied</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sees it as</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>studio/app/panels.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shall every command have the keys it came with?</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape &amp;depth</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape depth</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape of the canvas</source>
        <extracomment>studio/panels/size_field.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share the parts</source>
        <extracomment>studio/state/interference.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift for a circle</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift for a square</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift for even angles</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>studio/app/result_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all pairs of adapters</source>
        <extracomment>studio/panels/interference_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show at 100 %</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show layer</source>
        <extracomment>studio/state/document.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide what is inside</source>
        <extracomment>studio/panels/folder_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide {name}</source>
        <extracomment>studio/app/docks.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the files of the history</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this layer</source>
        <extracomment>studio/panels/layers_delegate.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what the program knows about it</source>
        <extracomment>studio/widgets/toast.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show when it acts and what it sees</source>
        <extracomment>studio/panels/adapter_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {joint}</source>
        <extracomment>studio/canvas/pose_handler.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrug</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single blocks</source>
        <extracomment>studio/panels/part_sliders.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sitting</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sitting and lying</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sitting, from the front</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>studio/panels/brush_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the drawing</source>
        <extracomment>studio/app/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size, angle, and OpenPose files</source>
        <extracomment>studio/app/pose_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sketch</source>
        <extracomment>adapters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sketch of the picture</source>
        <extracomment>studio/state/restoring.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small</source>
        <extracomment>studio/app/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <extracomment>studio/app/pose_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smooth depth</source>
        <extracomment>studio/canvas/relief_handler.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smooth steps</source>
        <extracomment>studio/app/depth_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft</source>
        <extracomment>brushes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft light</source>
        <extracomment>blend modes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft or crisp edge</source>
        <extracomment>studio/panels/brush_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of your shortcuts could not be used.</source>
        <extracomment>studio/app/key_bindings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone in this pose file has {len} numbers instead of 54 or 75.</source>
        <extracomment>studio/pose/json_dialects.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone in this pose file lies too far outside the picture.</source>
        <extracomment>studio/pose/openpose_json.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in the studio.</source>
        <extracomment>studio/app/reporting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong while making the picture.</source>
        <extracomment>studio/workers/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space + drag</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space moves the view while it is held.</source>
        <extracomment>studio/state/key_map.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <extracomment>groups of adapters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sprint start</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Square</source>
        <extracomment>studio/app/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squatting</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stabiliser</source>
        <extracomment>studio/panels/brush_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stable Diffusion 1.5 and SDXL have VAEs of one shape; its header does not tell which.</source>
        <extracomment>studio/library/picture_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star jump</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new drawing</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from the painting</source>
        <extracomment>studio/panels/settings_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start picture</source>
        <extracomment>studio/state/restoring.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starter (embedded)</source>
        <extracomment>studio/panels/model_field.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <extracomment>studio/app/generation.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts strong</source>
        <extracomment>studio/panels/curve_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays</source>
        <extracomment>studio/panels/curve_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <extracomment>studio/panels/run_meter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <extracomment>studio/panels/settings_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and keep nothing</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop here</source>
        <extracomment>studio/panels/generate_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped after step {step}, {seconds} s.</source>
        <extracomment>studio/app/generation.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <extracomment>studio/app/depth_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studio {version}</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Style</source>
        <extracomment>adapters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap colours</source>
        <extracomment>studio/panels/colour_swatch.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap the two colours</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap width and height</source>
        <extracomment>studio/panels/size_field.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swing</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch &amp;theme</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch all of “{name}” on or off</source>
        <extracomment>studio/panels/folder_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch it off, or choose the model it belongs to.</source>
        <extracomment>studio/adapters/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch “{name}” on or off</source>
        <extracomment>studio/panels/adapter_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sword overhead</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T2I-Adapter</source>
        <extracomment>kinds of adapters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a colour</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away the person touched last</source>
        <extracomment>studio/app/pose_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it over</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take paint away</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take prompt, settings and sketch over from a picture made here</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the class under the pointer (Alt)</source>
        <extracomment>studio/app/area_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this brush: {name}</source>
        <extracomment>studio/panels/brush_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take turns</source>
        <extracomment>studio/state/interference.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the tremble out of strokes</source>
        <extracomment>studio/panels/brush_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Textual inversion</source>
        <extracomment>kinds of adapters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That adapter is not in the list any more.</source>
        <extracomment>studio/state/adapter_stack.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That folder is not in the list any more.</source>
        <extracomment>studio/state/adapter_stack.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ControlNet {name} reads pictures of several kinds and was not told which this is.</source>
        <extracomment>studio/adapters/controlnet_union.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ControlNet {name} was not made for a picture of {control_type}.</source>
        <extracomment>studio/adapters/controlnet_union.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The LoRA {name} holds something the studio does not know ({stored}).</source>
        <extracomment>studio/adapters/lora_formats.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The LoRA {name} is incomplete: {layer} has no {part} matrix.</source>
        <extracomment>studio/adapters/lora.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The LoRA {stem} is damaged: it holds values that are not numbers.</source>
        <extracomment>studio/adapters/lora.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The adapter looks at what it did before.</source>
        <extracomment>studio/state/adapter_pictures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The adapter {name} finds no face in its picture.</source>
        <extracomment>studio/adapters/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The adapter {name} has no picture to look at.</source>
        <extracomment>studio/adapters/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The adapter {name} is in the list already.</source>
        <extracomment>studio/state/adapter_stack.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The adapter {name} is stored as a pickle, which can run any program when it is opened.</source>
        <extracomment>studio/adapters/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The adapter {name} was made for another face recognition.</source>
        <extracomment>studio/adapters/faceid.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The adapter {name} was made for another family of models.</source>
        <extracomment>studio/adapters/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The adapter {stem} has no image encoder {lack}.</source>
        <extracomment>studio/adapters/clip_image.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The adapter “{name}” cannot be used: {fault} Switch it off.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The autoencoder overflowed in half precision and was run again in full.</source>
        <extracomment>studio/engine/autoencoder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The base64 text of {where} is damaged.</source>
        <extracomment>studio/domain/request_json.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The batch must hold 1 to 64 pictures, not {batch_size}.</source>
        <extracomment>studio/domain/request.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The blocks on the way down</source>
        <extracomment>studio/panels/part_sliders.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The blocks on the way up</source>
        <extracomment>studio/panels/part_sliders.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class you paint with</source>
        <extracomment>studio/app/area_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command has no key any more</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk cannot keep up with the results.</source>
        <extracomment>studio/state/history_store.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The embedded model has no adapter called {name}.</source>
        <extracomment>studio/adapters/__init__.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The embedded model is missing. Install the studio again, or choose another model.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The embedded model&apos;s files are missing.</source>
        <extracomment>studio/adapters/__init__.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not say how large its picture is.</source>
        <extracomment>studio/files/ora_stack.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds a {tag}, which is left out.</source>
        <extracomment>studio/files/ora_stack.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds more than {max_layers} layers.</source>
        <extracomment>studio/files/ora_stack.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file image_encoder/config.json has settings that make no image encoder ({error}).</source>
        <extracomment>studio/adapters/clip_image.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file itself is unchanged, and so is the document that is open.</source>
        <extracomment>studio/files/ora_archive.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file itself is unchanged.</source>
        <extracomment>studio/files/png_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file scheduler/scheduler_config.json has settings that make no noise schedule ({error}).</source>
        <extracomment>studio/engine/loading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was saved by a newer studio; parts of its settings may be missing.</source>
        <extracomment>studio/files/openraster.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} could not be opened ({strerror}).</source>
        <extracomment>studio/engine/layout.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} could not be read ({strerror}).</source>
        <extracomment>studio/app/pose_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} holds {what}; the studio cannot use it.</source>
        <extracomment>studio/adapters/controlnet_formats.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is a {kind}, which the studio cannot use yet.</source>
        <extracomment>studio/adapters/lora_formats.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is an {title} of a kind that the studio cannot use.</source>
        <extracomment>studio/adapters/ip_weights.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is another net: it says {size} numbers of a picture, not {outputs}.</source>
        <extracomment>studio/faces/onnx_reader.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is damaged, or not a net that OpenCV can read.</source>
        <extracomment>studio/faces/onnx_reader.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is damaged: it is not JSON.</source>
        <extracomment>studio/engine/layout.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is damaged: it is not a table.</source>
        <extracomment>studio/engine/layout.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is damaged: its tensors do not make a {title}.</source>
        <extracomment>studio/adapters/single_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is damaged: its tensors do not make an {title}.</source>
        <extracomment>studio/adapters/ip_weights.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is not a LoRA.</source>
        <extracomment>studio/adapters/lora_formats.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is not a {title}.</source>
        <extracomment>studio/adapters/single_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is not a {what} (textual inversion).</source>
        <extracomment>studio/adapters/textual_inversion.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is not an {title}.</source>
        <extracomment>studio/adapters/ip_weights.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is {what}, not an {title}.</source>
        <extracomment>studio/adapters/instantid.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name}/config.json has settings that make no {kind} ({error}).</source>
        <extracomment>studio/engine/loading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name}/{name2} is damaged: {why}.</source>
        <extracomment>studio/engine/weights.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {place} is damaged: {why}.</source>
        <extracomment>studio/library/sentences.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files may belong to another model; fetch the whole folder again.</source>
        <extracomment>studio/engine/weights.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files seem to belong to different models; fetch the whole folder again.</source>
        <extracomment>studio/engine/weights.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder has no weights for the {what} ({name}/*.safetensors).</source>
        <extracomment>studio/engine/weights.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {name} holds a {found}, not a {title}.</source>
        <extracomment>studio/adapters/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {name} holds {count}.</source>
        <extracomment>studio/adapters/files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {name} is not a diffusers model: it has no model_index.json.</source>
        <extracomment>studio/engine/layout.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {shown} has no weights ({safetensors}).</source>
        <extracomment>studio/library/weights.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {shown} holds an IdentityNet without its adapter.</source>
        <extracomment>studio/library/folders.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {shown} holds nothing that the studio knows.</source>
        <extracomment>studio/library/folders.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {shown} holds {count}: {some}{more}.</source>
        <extracomment>studio/library/folders.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group {name} was blended as a whole; here its layers are blended one by one, which can look different.</source>
        <extracomment>studio/files/ora_stack.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guidance must lie from 0 to 50, not {guidance_scale}.</source>
        <extracomment>studio/domain/request.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys the command came with</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer it looked at was deleted. Choose another one.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer {name} is blended by {blend}, which is not known here; it is shown as normal.</source>
        <extracomment>studio/files/ora_stack.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer {name} is not made of pixels, so it is left out.</source>
        <extracomment>studio/files/openraster.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layers of the file are nested too deeply.</source>
        <extracomment>studio/files/ora_stack.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of layers in the file holds a document type, which is not safe.</source>
        <extracomment>studio/files/ora_stack.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of layers in the file is damaged.</source>
        <extracomment>studio/files/ora_stack.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longer side of a pose&apos;s box is 1.</source>
        <extracomment>studio/pose/library.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mask covers nothing, so nothing was repainted.</source>
        <extracomment>studio/engine/generation.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The middle block: what it is</source>
        <extracomment>studio/panels/part_sliders.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model must be named.</source>
        <extracomment>studio/state/settings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model produced values that are not numbers, at {where}.</source>
        <extracomment>studio/engine/denoise.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model that comes with the studio is missing.</source>
        <extracomment>studio/engine/engine.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model that makes the pictures. Its weights are never changed.
Folders in the diffusers layout (SD 1.5, SDXL) can be chosen.</source>
        <extracomment>studio/panels/model_field.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model was trained with a kind of noise the studio cannot follow ({kind}, {predicts}).</source>
        <extracomment>studio/engine/loading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {name} does not fit together: its U-Net reads {in_channels} channels, its autoencoder writes {channels}.</source>
        <extracomment>studio/engine/loading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {name} has {kind} as its {name2}, which the studio cannot use.</source>
        <extracomment>studio/engine/layout.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {name} is of a kind the studio cannot open ({kind}).</source>
        <extracomment>studio/engine/layout.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest ones are kept in memory.</source>
        <extracomment>studio/state/history_store.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next picture</source>
        <extracomment>studio/app/result_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other command loses the key</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The people in the document are unchanged.</source>
        <extracomment>studio/pose/json_dialects.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture before</source>
        <extracomment>studio/app/result_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is forming…</source>
        <extracomment>studio/app/generation.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture it started from is not in the text, so only the words are restored.</source>
        <extracomment>studio/files/a1111.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture you draw on</source>
        <extracomment>studio/canvas/view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture {name} could not be opened ({strerror}).</source>
        <extracomment>studio/domain/picture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture {name} could not be read: it is damaged or not a picture.</source>
        <extracomment>studio/domain/picture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture {name} could not be read: {why}.</source>
        <extracomment>studio/files/png_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture {name} has {width} x {height} pixels, more than the {value} million the studio opens.</source>
        <extracomment>studio/domain/picture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture {shown} ({where}) was not found.</source>
        <extracomment>studio/domain/request_json.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture “{name}” it looked at is missing. Choose it again.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The points of a weight curve must be in order of time.</source>
        <extracomment>studio/domain/curve.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pose library {name} is missing or damaged.</source>
        <extracomment>studio/pose/library.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt is longer than the {room} tokens that the model reads at once; it is read in {count} parts and nothing is left out.</source>
        <extracomment>studio/engine/text/encoder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The published weights of FaceID may be used for research only.</source>
        <extracomment>studio/library/facts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The published weights of InstantID may be used for research only.</source>
        <extracomment>studio/library/facts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request has version {shown}, which never existed.</source>
        <extracomment>studio/domain/request_json.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request has version {version}; this studio reads version {version2}.</source>
        <extracomment>studio/domain/request_json.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is not valid JSON{detail}.</source>
        <extracomment>studio/domain/request_json.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows of its layers are scaled to magnitudes, as a DoRA&apos;s are.</source>
        <extracomment>studio/library/lora_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed and settings make the same picture again</source>
        <extracomment>studio/panels/seed_field.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seed must be a whole number from 0, not {seed}.</source>
        <extracomment>studio/domain/request.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting {name} cannot be {value}: it must be of type {name2}.</source>
        <extracomment>studio/state/settings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings are still those of “Fast” ({settings}).</source>
        <extracomment>studio/state/adapter_adding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings inside the file are damaged; the layers are complete.</source>
        <extracomment>studio/files/openraster.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings inside {name} are damaged.</source>
        <extracomment>studio/files/result_png.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of an adapter&apos;s weight at {name} must lie from 0 to {most}, not {value}.</source>
        <extracomment>studio/domain/blocks.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The starter knows</source>
        <extracomment>studio/panels/class_picker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The starter model was taught these things.</source>
        <extracomment>studio/panels/ideas.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The steps must lie from 1 to 200, not {steps}.</source>
        <extracomment>studio/domain/request.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored keys of “{name}” cannot be read.</source>
        <extracomment>studio/state/key_map.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored shortcuts cannot be read; the usual ones are used.</source>
        <extracomment>studio/state/key_map.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored shortcuts name “{name}”, which is no command.</source>
        <extracomment>studio/state/key_map.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The strength must be above 0 and at most 1, not {strength}.</source>
        <extracomment>studio/domain/request.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The studio cannot open {name}.</source>
        <extracomment>studio/app/bindings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The studio did not close properly last time.</source>
        <extracomment>studio/app/recovery.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The studio knows LoRAs and their relatives, ControlNets, T2I-Adapters, IP-Adapters, InstantID, textual inversions, checkpoints, VAEs and upscalers.</source>
        <extracomment>studio/library/sentences.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text in the picture holds no generation settings.</source>
        <extracomment>studio/files/a1111.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tokenizer in {name} could not be read.</source>
        <extracomment>studio/engine/loading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way from noise to picture. DPM++ 2M needs few steps</source>
        <extracomment>studio/panels/settings_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of the {what} are damaged: {name} holds values that are not numbers.</source>
        <extracomment>studio/engine/weights.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of the {what} are incomplete: {len} of {len2} are missing ({some}).</source>
        <extracomment>studio/engine/weights.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of the {what} are incomplete: {value} is missing.</source>
        <extracomment>studio/engine/weights.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {name} must be a multiple of {size_step} from {size_step2} to {max_size} pixels, not {value}.</source>
        <extracomment>studio/domain/request.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {title} {name} holds something the studio does not know ({some}).</source>
        <extracomment>studio/adapters/single_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {title} {name} is incomplete: {len} of {len2} tensors are missing ({some}).</source>
        <extracomment>studio/adapters/single_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {what} does not fit its config.json: {name} has the shape {list} instead of {list2}.</source>
        <extracomment>studio/engine/weights.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {what} in {name} is stored as a pickle, which can run any program when it is opened.</source>
        <extracomment>studio/engine/weights.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {what} of this project could not be read, the drawing could. {reason}</source>
        <extracomment>studio/state/session.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {what} {stem} is damaged: it holds values that are not numbers.</source>
        <extracomment>studio/adapters/textual_inversion.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then draw something of your own and write what it is.</source>
        <extracomment>studio/app/start.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {len} people in this pose file, more than {most_people}.</source>
        <extracomment>studio/pose/openpose_json.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no depth to shape.</source>
        <extracomment>studio/canvas/relief_handler.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {name}.</source>
        <extracomment>studio/app/project.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no icon {name} ({path}).</source>
        <extracomment>studio/widgets/icons.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no joint {joint}; the joints are 0 to {value}.</source>
        <extracomment>studio/pose/ik.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kind of adapter called {name}.</source>
        <extracomment>studio/adapters/__init__.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kind of device called {name}.</source>
        <extracomment>studio/engine/device.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no layer below to merge with.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no layer to draw on.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model folder {folder}.</source>
        <extracomment>studio/engine/layout.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model in “{folder}”. Choose a folder that holds a model_index.json.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no part of a network called {name}.</source>
        <extracomment>studio/domain/blocks.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no preset called {name} that can be read.</source>
        <extracomment>studio/files/presets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no result to look at; generate one.</source>
        <extracomment>studio/app/availability.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sampler called {name}.</source>
        <extracomment>studio/domain/samplers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting called {name}.</source>
        <extracomment>studio/state/settings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting called {shown} in {where}.</source>
        <extracomment>studio/domain/request_json.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sketch layer it could look at. Add one, or choose a picture.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no theme called {name}.</source>
        <extracomment>studio/widgets/theme.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {title} in {path}.</source>
        <extracomment>studio/adapters/instantid.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {what} {path}.</source>
        <extracomment>studio/adapters/files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody in this pose file.</source>
        <extracomment>studio/pose/openpose_json.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody to pose.</source>
        <extracomment>studio/canvas/pose_handler.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <extracomment>studio/app/availability.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was not enough memory to make this picture.</source>
        <extracomment>studio/workers/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinking</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This JSON file holds no pose.</source>
        <extracomment>studio/pose/json_dialects.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer offers no {name} device.</source>
        <extracomment>studio/engine/device.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not JSON, or is damaged.</source>
        <extracomment>studio/pose/json_dialects.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pose file has {len} joints, which are not 18 for each person.</source>
        <extracomment>studio/pose/json_dialects.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pose file is larger than {value} MiB.</source>
        <extracomment>studio/pose/json_dialects.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pose file was drawn on a canvas of {width} x {height} pixels.</source>
        <extracomment>studio/pose/json_dialects.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project was saved by another version of the studio ({version}). The drawing was opened, its settings and adapters were not. A newer studio can read them.</source>
        <extracomment>studio/state/session.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throwing</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times the weights of all adapters inside</source>
        <extracomment>studio/panels/folder_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tolerance</source>
        <extracomment>studio/panels/brush_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <extracomment>studio/app/panels.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top areas layer</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top depth layer</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top pose layer</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top sketch layer</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tree</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triangle</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a smaller size or batch, or close other programs.</source>
        <extracomment>studio/engine/memory.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a smaller size or fewer pictures at once, or close other programs.</source>
        <extracomment>studio/workers/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it happens again, the text under Details helps us to find out why.</source>
        <extracomment>studio/workers/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another folder, or check the disk.</source>
        <extracomment>studio/files/atomic.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another sampler, a lower guidance scale or weaker adapters; if it always happens, the model&apos;s files may be damaged.</source>
        <extracomment>studio/engine/denoise.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it with a picture that comes with the studio</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn left</source>
        <extracomment>studio/app/pose_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn person</source>
        <extracomment>studio/state/pose_tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn right</source>
        <extracomment>studio/app/pose_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twirl</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a slider&apos;s value</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>studio/app/main_window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ungroup</source>
        <extracomment>studio/panels/folder_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ungroup or remove this folder</source>
        <extracomment>studio/panels/folder_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <extracomment>studio/panels/layers_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock layer</source>
        <extracomment>studio/state/document.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock this layer</source>
        <extracomment>studio/panels/layers_delegate.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlocked: every picture gets a new seed. Click to keep this one</source>
        <extracomment>studio/panels/seed_field.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <extracomment>studio/app/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <extracomment>studio/panels/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <extracomment>studio/app/project.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a version of it that was saved as a whole ControlNet.</source>
        <extracomment>studio/adapters/controlnet_formats.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a version of it that was saved as an ordinary LoRA.</source>
        <extracomment>studio/adapters/lora_formats.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another version of this {title}.</source>
        <extracomment>studio/adapters/single_file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use folder {name}</source>
        <extracomment>studio/panels/folder_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use its safetensors version.</source>
        <extracomment>studio/adapters/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the safetensors version of the model.</source>
        <extracomment>studio/engine/weights.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use them</source>
        <extracomment>studio/state/adapter_adding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {name}</source>
        <extracomment>studio/panels/adapter_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used lately</source>
        <extracomment>studio/panels/class_picker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual settings</source>
        <extracomment>studio/state/adapter_adding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wakes up at</source>
        <extracomment>studio/panels/trigger_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walking</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walking toward us</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall</source>
        <extracomment>studio/canvas/relief_handler.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall: drag from its near end to its far end</source>
        <extracomment>studio/app/depth_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warrior</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waving</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways to keep them apart, with the effect of each</source>
        <extracomment>studio/panels/interference_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <extracomment>studio/panels/adapter_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight over the run of {name}</source>
        <extracomment>studio/panels/curve_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What colours stand for; choose one to paint with</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs</source>
        <extracomment>studio/panels/compare_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to see?
For example: a red apple, glossy 3d style</source>
        <extracomment>studio/panels/prompt_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is under the pointer</source>
        <extracomment>studio/app/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind of adapter is “{name}”?</source>
        <extracomment>studio/panels/add_adapter_menu.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What must not be seen? For example: blurry, text</source>
        <extracomment>studio/panels/prompt_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What pictures are made on</source>
        <extracomment>studio/app/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What steers this adapter: a layer you draw on, a picture</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the picture is steered away from</source>
        <extracomment>studio/panels/prompt_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the picture shows. (word:1.2) gives a word more weight: Ctrl+Up and Ctrl+Down do it for the selected words.</source>
        <extracomment>studio/panels/prompt_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the starter model knows: choose what to draw</source>
        <extracomment>studio/panels/ideas.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this adapter was made to look at; its page says</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was there before is unchanged.</source>
        <extracomment>studio/files/atomic.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you see is still in memory.</source>
        <extracomment>studio/state/background.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {name} looks at</source>
        <extracomment>studio/panels/source_thumbnail.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where in the run it ends</source>
        <extracomment>studio/panels/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where in the run it sets in</source>
        <extracomment>studio/panels/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where {name} acts</source>
        <extracomment>studio/state/restoring.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether it predicts the noise or v, its header does not tell.</source>
        <extracomment>studio/library/model_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which base model it was made for, its header does not tell.</source>
        <extracomment>studio/library/recognise.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White lines on black</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wide</source>
        <extracomment>studio/app/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <extracomment>studio/app/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width and height of the picture that is made, in pixels</source>
        <extracomment>studio/panels/size_field.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With other LoRAs</source>
        <extracomment>studio/panels/adapter_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With this model the {name} must be a multiple of {factor}, not {value}.</source>
        <extracomment>studio/engine/generation.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within a new mask</source>
        <extracomment>studio/panels/mask_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within “{layer}”</source>
        <extracomment>studio/panels/mask_control.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <extracomment>studio/panels/part_sliders.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write &quot;version&quot;: {version}.</source>
        <extracomment>studio/domain/request_json.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write OpenPose JSON…</source>
        <extracomment>studio/app/pose_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write people</source>
        <extracomment>studio/app/pose_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the picture as it is seen to a PNG file</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write them again from the history when the disk has caught up.</source>
        <extracomment>studio/state/history_store.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing to the disk failed in an unexpected way ({name}: {error}).</source>
        <extracomment>studio/state/background.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yoga</source>
        <extracomment>poses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your document and the loaded model were kept.</source>
        <extracomment>studio/engine/memory.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your document and the settings were kept.</source>
        <extracomment>studio/engine/denoise.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your document was kept.</source>
        <extracomment>studio/adapters/files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your drawing and all earlier pictures are safe.</source>
        <extracomment>studio/workers/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your drawing is still here, and is kept as you work. If it happens again, the text under Details helps us to find out why.</source>
        <extracomment>studio/app/reporting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your people were kept.</source>
        <extracomment>studio/app/pose_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your pictures will line up here</source>
        <extracomment>studio/panels/history_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work was kept as you drew. Choose what to open, or decide later.</source>
        <extracomment>studio/app/recovery.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <extracomment>studio/app/help_dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <extracomment>studio/app/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture in 6 steps instead of 20</source>
        <extracomment>adapters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adapters</source>
        <extracomment>studio/state/session.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aeroplane</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>almost done</source>
        <extracomment>studio/panels/run_meter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>animal</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arcade machine</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>areas</source>
        <extracomment>studio/state/layer_names.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>armchair</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>awning</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>background</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bag</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ball</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bannister</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bar</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>barrel</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>basket</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bathtub</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bed</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bench</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bicycle</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blanket</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blind</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>boat</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>book</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bookcase</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>booth</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bottle</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>box</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brand name</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bridge</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>building</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bus</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cabinet</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>canopy</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>car</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ceiling</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chair</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chandelier</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chest of drawers</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clothes</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coffee table</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computer</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conveyor belt</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cooker hood</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counter</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cradle</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crisp pixels</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>curtain</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cushion</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>depth</source>
        <extracomment>studio/state/layer_names.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>desk</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dirt track</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dishwasher</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>display case</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>door</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drags joints; Shift moves the person, Alt one joint</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drinking glass</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dustbin</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each painted colour stands for a thing</source>
        <extracomment>adapters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earth</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>escalator</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fan</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fence</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>field</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fills an area with the colour</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fireplace</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flag</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>floor</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>floors, walls, balls and hills</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flower</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follow the lines you draw</source>
        <extracomment>adapters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>food</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fountain</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give a person the face of a photo</source>
        <extracomment>adapters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grandstand</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grass</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guidance</source>
        <extracomment>studio/panels/compare_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guidance {scale}</source>
        <extracomment>studio/state/adapter_adding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>height</source>
        <extracomment>studio/panels/compare_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <extracomment>studio/panels/layers_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hill</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>house</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hovel</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep the outlines of a picture or layer</source>
        <extracomment>adapters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kitchen island</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lake</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lamp</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>land</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left ankle</source>
        <extracomment>joints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left ear</source>
        <extracomment>joints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left elbow</source>
        <extracomment>joints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left eye</source>
        <extracomment>joints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left hip</source>
        <extracomment>joints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left knee</source>
        <extracomment>joints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left shoulder</source>
        <extracomment>joints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left wrist</source>
        <extracomment>joints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locked</source>
        <extracomment>studio/panels/layers_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lorry</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make something of quick, loose lines</source>
        <extracomment>adapters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mask</source>
        <extracomment>studio/state/layer_names.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>microwave</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mirror</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model</source>
        <extracomment>studio/panels/compare_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>monitor</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moped</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mountain</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>near and far as in a depth picture: near is light</source>
        <extracomment>adapters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>near: {percent} %</source>
        <extracomment>studio/app/bindings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neck</source>
        <extracomment>joints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>negative prompt</source>
        <extracomment>studio/panels/compare_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nose</source>
        <extracomment>joints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known yet</source>
        <extracomment>studio/app/bindings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>studio/state/area_tools.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notice board</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>old screen</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or hold Alt while painting</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or hold Space while painting</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ottoman</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>oven</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paint</source>
        <extracomment>studio/state/layer_names.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paint in the manner of a picture</source>
        <extracomment>adapters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>painting</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>palm tree</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>path</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pavement</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people stand as in a pose picture</source>
        <extracomment>adapters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pier</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pillow</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plant</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plate</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plinth</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pole</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pool table</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pose</source>
        <extracomment>studio/state/layer_names.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>poster</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pot</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prompt</source>
        <extracomment>studio/panels/compare_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>radiator</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>railing</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raises, lowers and smooths</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference</source>
        <extracomment>studio/state/layer_names.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refrigerator</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>result</source>
        <extracomment>studio/state/layer_names.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right ankle</source>
        <extracomment>joints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right ear</source>
        <extracomment>joints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right elbow</source>
        <extracomment>joints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right eye</source>
        <extracomment>joints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right hip</source>
        <extracomment>joints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right knee</source>
        <extracomment>joints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right shoulder</source>
        <extracomment>joints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right wrist</source>
        <extracomment>joints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>river</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>road</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rock</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rug</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runway</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sampler</source>
        <extracomment>studio/panels/compare_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sand</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sconce</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>screen</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>screen door</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sculpture</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sea</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seat</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed</source>
        <extracomment>studio/panels/compare_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings</source>
        <extracomment>studio/state/session.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shelf</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ship</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shower</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sideboard</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signboard</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sink</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sketch</source>
        <extracomment>studio/state/layer_names.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sky</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skyscraper</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sofa</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>soft or broad strokes</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stage</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stairs</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stairway</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps</source>
        <extracomment>studio/panels/compare_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stool</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped at {} of {}</source>
        <extracomment>studio/panels/history_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stove</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>street lamp</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>swimming pool</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>swivel chair</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes paint away</source>
        <extracomment>studio/panels/tool_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tank</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>television</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tent</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>toilet</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>towel</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tower</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>toy</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>traffic light</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tray</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tree</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>van</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vase</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wall</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wardrobe</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>washing machine</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>water</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waterfall</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it looked at</source>
        <extracomment>studio/state/restoring.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>width</source>
        <extracomment>studio/panels/compare_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worktop</source>
        <extracomment>areas</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{:.1f} s</source>
        <extracomment>studio/panels/history_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{blocks}: colour, line, detail</source>
        <extracomment>studio/panels/part_sliders.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{blocks}: what is where</source>
        <extracomment>studio/panels/part_sliders.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{capital} holds a character that is none.</source>
        <extracomment>studio/domain/request_json.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{capital} is not a PNG.</source>
        <extracomment>studio/domain/request_json.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{capital} must be a finite number, not {shown}.</source>
        <extracomment>studio/domain/request_json.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{capital} must be {expected}, not {shown}.</source>
        <extracomment>studio/domain/request_json.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} belongs to “{other}”. Shall “{name}” have it?</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is missing in {where}.</source>
        <extracomment>studio/domain/request_json.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is needed in fields and lists.</source>
        <extracomment>studio/state/key_map.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is stored for “{first}” and for “{second}”.</source>
        <extracomment>studio/state/key_map.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} from {model}</source>
        <extracomment>studio/panels/adapter_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}; also sets {settings}</source>
        <extracomment>studio/panels/add_adapter_menu.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <extracomment>studio/panels/run_meter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} copy</source>
        <extracomment>studio/state/layer_edits.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be opened: {why}.</source>
        <extracomment>studio/files/ora_archive.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be {doing}: {reason}.</source>
        <extracomment>studio/files/atomic.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: double click to rename, drag to reorder</source>
        <extracomment>studio/panels/layers_delegate.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {does}</source>
        <extracomment>studio/panels/add_adapter_menu.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be found.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds no adapter of this kind.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <extracomment>studio/panels/run_meter.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} % of the weight at {place} % of the run.</source>
        <extracomment>studio/widgets/curve_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} could not be read ({value}).</source>
        <extracomment>studio/library/sentences.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} is a pickle that would call {shown2} when opened, which no weights need.</source>
        <extracomment>studio/library/pickles.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} is a pickle, which can run any program when it is opened, and what it holds is nothing that the studio knows.</source>
        <extracomment>studio/library/pickles.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} is no file that the studio can use.</source>
        <extracomment>studio/library/sentences.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} is no name that a file can have.</source>
        <extracomment>studio/library/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} is one of {int} files that make a net together.</source>
        <extracomment>studio/library/weights.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} is {what} for {model}, and the studio draws with Stable Diffusion 1.5, SDXL and its own starter model.</source>
        <extracomment>studio/library/sentences.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} is {what}, and nothing was read from it.</source>
        <extracomment>studio/library/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{steps} steps</source>
        <extracomment>studio/state/adapter_adding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{way}: {before} % → {after} %</source>
        <extracomment>studio/panels/interference_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: there was not enough memory.</source>
        <extracomment>studio/engine/memory.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} by {height} pixels</source>
        <extracomment>studio/app/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} for {name}</source>
        <extracomment>studio/panels/source_controls.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} pictures</source>
        <extracomment>studio/panels/history_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} pictures are not on the disk yet</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} pictures deleted</source>
        <extracomment>studio/panels/history_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} steps</source>
        <extracomment>studio/panels/history_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{first}” and “{second}” by turns, four times in a run</source>
        <extracomment>studio/state/interference.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{first}” and “{second}” change the same things ({share} %).</source>
        <extracomment>studio/state/interference.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{first}” and “{second}” do not get into each other&apos;s way.</source>
        <extracomment>studio/state/interference.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{first}” and “{second}” work against each other ({share} %).</source>
        <extracomment>studio/state/interference.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{first}” for the layout and content, “{second}” for the finish</source>
        <extracomment>studio/state/interference.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{first}” in the first half of the run, “{second}” in the second</source>
        <extracomment>studio/state/interference.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” is not a key.</source>
        <extracomment>studio/state/key_map.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{layer}” is empty, so it acts nowhere. Paint where it should act.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{layer}” is empty, so it does nothing yet. Draw on it.</source>
        <extracomment>studio/state/conditions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has no key now.</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds people, not paint.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is called by {keys} now.</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is hidden.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is locked.</source>
        <extracomment>studio/state/layer_rules.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is made for {settings}.</source>
        <extracomment>studio/state/adapter_adding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” keeps its key.</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” listens while the canvas has the keyboard.</source>
        <extracomment>studio/app/shortcut_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ choose    Enter do it    Esc close</source>
        <extracomment>studio/widgets/command_palette.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
