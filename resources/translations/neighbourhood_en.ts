<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>ChatChoice</name>
    <message>
        <source>This file holds several chats. Choose the one of the house; the others stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chats of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, messages: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatPreview</name>
    <message numerus="yes">
        <source>%1 messages from %2</source>
        <translation>
            <numerusform>%1 message from %2</numerusform>
            <numerusform>%1 messages from %2</numerusform>
        </translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n people wrote: %1</source>
        <translation>
            <numerusform>%n person wrote: %1</numerusform>
            <numerusform>%n people wrote: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The file does not tell day and month apart. When was this written?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When was this written?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file seems to be cut off after %1. What stands last in it is left out, as it may be half a message. Better export the chat again; or go on with what is there, the whole file adds the rest later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chat is here already, in the topic “%1”. Only what is missing will be added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody in the house will be able to read it. The messages stand under the names of those who wrote them, with a note that you brought them in. Photos and files stay in the older chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notices and deleted messages are left out: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatProgress</name>
    <message>
        <source>%1 of %2 messages are in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can close this page and go on working; it goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceStep</name>
    <message>
        <source>Good to have you here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your house talks here without a server: everything stays, encrypted, on the neighbours&apos; own computers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join with a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A neighbour gave you a code for your flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found a house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are the first one; invite the others later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around a sample house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens in a window of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invented neighbours; nothing of it stays</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComposerBar</name>
    <message>
        <source>Editing your message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to the topic…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionsCard</name>
    <message numerus="yes">
        <source>%n neighbours online</source>
        <translation>
            <numerusform>%n neighbour online</numerusform>
            <numerusform>%n neighbours online</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody else online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n messages arriving</source>
        <translation>
            <numerusform>%n message arriving</numerusform>
            <numerusform>%n messages arriving</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything agrees · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing notes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can write; it will be sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionsSheet</name>
    <message>
        <source>Neighbours and this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else is online right now. What you write is kept here and goes out as soon as a neighbour appears.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n neighbours are online</source>
        <translation>
            <numerusform>%n neighbour is online</numerusform>
            <numerusform>%n neighbours are online</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; this computer is connected with %n of their computers.</source>
        <translation>
            <numerusform>%1; this computer is connected with %n of their computers.</numerusform>
            <numerusform>%1; this computer is connected with %n of their computers.</numerusform>
        </translation>
    </message>
    <message>
        <source>The connected computers hold exactly what you hold; last compared: %1.</source>
        <translation>The connected computers hold exactly what you hold; last compared: %1.</translation>
    </message>
    <message>
        <source>The computers are comparing what each of them holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer was restored from a backup. It writes again as soon as the neighbours have shown what came after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours reach this computer at port %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect by address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a neighbour on another network: the address and, after a colon, the port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoundRow</name>
    <message>
        <source>%1, %2, in %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoundStep</name>
    <message>
        <source>Found a house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You will be able to invite every flat with its own code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 Lesnaya St</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anna Belova</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe entrances and flats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the flats for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Founding…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found the house</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoldersSheet</name>
    <message>
        <source>Who has this message</source>
        <translation>Who has this message</translation>
    </message>
    <message>
        <source>No neighbour is known to have it yet. It is kept on this computer and goes out by itself as soon as a neighbour&apos;s computer is reached.</source>
        <translation>No neighbour is known to have it yet. It is kept on this computer and goes out by itself as soon as a neighbour&apos;s computer is reached.</translation>
    </message>
    <message numerus="yes">
        <source>It is known to be in %1 of %n flats, yours included.</source>
        <translation>
            <numerusform>It is known to be in %1 of %n flat, yours included.</numerusform>
            <numerusform>It is known to be in %1 of %n flats, yours included.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, flat %2</source>
        <translation>%1, flat %2</translation>
    </message>
    <message>
        <source>The time says when this computer learned of it. Others may have it too: only what their computers have said is counted.</source>
        <translation>The time says when this computer learned of it. Others may have it too: only what their computers have said is counted.</translation>
    </message>
</context>
<context>
    <name>InviteSheet</name>
    <message>
        <source>Invite a neighbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a code for a flat and hand it over in person or on paper. Whoever has the code can join.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code for flat %1. It is shown this once; write it down or copy it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the code…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Good for %n computers of this flat.</source>
        <translation>
            <numerusform>Good for %n computer of this flat.</numerusform>
            <numerusform>Good for %n computers of this flat.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sheet is saved: %1. Print it from the program that opens it, then delete the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a sheet to print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the plan of the house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe entrances and flats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the sheet with the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JoinStep</name>
    <message>
        <source>Join with a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both computers need to be on the same network, or the neighbour&apos;s address is typed in at the next step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four groups of five; dashes and capitals come by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anna Belova</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JoiningStep</name>
    <message>
        <source>Joining your house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This goes on by itself. You may close the window; the code stays good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for neighbours on the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A neighbour&apos;s computer checks the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history of the house arrives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has answered yet: probably no neighbour&apos;s program is on right now. Leave this on; it goes on by itself, also after a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found? Connect by address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Neighbourhood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Neighbourhood</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>Who has it</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBody</name>
    <message>
        <source>%1 deleted a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flat %1 · house council</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flat %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brought over from %1 (%2), not signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited</source>
        <translation>edited</translation>
    </message>
</context>
<context>
    <name>MessageRow</name>
    <message>
        <source>on this computer only, as far as is known</source>
        <translation>on this computer only, as far as is known</translation>
    </message>
    <message numerus="yes">
        <source>%n neighbours have it</source>
        <translation>
            <numerusform>%n neighbour has it</numerusform>
            <numerusform>%n neighbours have it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n flats have it</source>
        <translation>
            <numerusform>%1 of %n flat have it</numerusform>
            <numerusform>%1 of %n flats have it</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, flat %2</source>
        <translation>%1, flat %2</translation>
    </message>
    <message>
        <source>a deleted message</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thanks</source>
        <translation>
            <numerusform>%n thanks</numerusform>
            <numerusform>%n thanks</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewTopicSheet</name>
    <message>
        <source>New topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift, entrance 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where does it belong?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a sentence (may stay empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops, calls to the dispatcher, repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring an old chat in…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>The message is deleted for everyone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on the new passphrase opens your house. Keep it well: nobody can restore it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is changed. But the keyring of this computer did not forget its entry from before, so whoever opens the keyring can still read your data. In the program that manages the keyring, remove the entry %1 of “neighbourhood”, and only that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on the keyring of this computer opens your house.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This choice could not be saved. It holds until the window is closed; make some room on the disk and choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of the window could not be read, so the usual ones are in use. Messages are not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OldChatSheet</name>
    <message>
        <source>Bring an old chat in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the exported chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported chats (*.zip *.txt *.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said in a group of the house before can be read and found here. Choose the file that the other program exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp: open the group, choose “Export chat”, and take the zip or text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telegram: in Telegram Desktop choose “Export chat history” as machine-readable JSON, and take result.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 messages are in, and they stay. Choose the same file again and it goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in this file was here already. Nothing came in twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 messages have come in. Your neighbours receive them by themselves.</source>
        <translation>
            <numerusform>%1 message has come in. Your neighbours receive it by themselves.</numerusform>
            <numerusform>%1 messages have come in. Your neighbours receive them by themselves.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseSheet</name>
    <message>
        <source>Change the lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What opens your house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever is signed in on this computer then opens your house without a passphrase. A backup opens only where this keyring is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your house then asks for this passphrase at every start, and a backup opens on any computer. Nobody can restore a passphrase for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the lock changes; your messages stay as they are. Nobody can restore a passphrase for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the keyring open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanCell</name>
    <message numerus="yes">
        <source>Flat %1, %n neighbours here</source>
        <translation>
            <numerusform>Flat %1, %n neighbour here</numerusform>
            <numerusform>Flat %1, %n neighbours here</numerusform>
        </translation>
    </message>
    <message>
        <source>Flat %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>Entrances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line for each floor, or for several: entrance; floors; flats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan of the house, line by line</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n flats</source>
        <translation>
            <numerusform>%n flat</numerusform>
            <numerusform>%n flats</numerusform>
        </translation>
    </message>
    <message>
        <source>From numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line by line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanGrid</name>
    <message>
        <source>entrance %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… and %n more flats</source>
        <translation>
            <numerusform>… and %n more flat</numerusform>
            <numerusform>… and %n more flats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message>
        <source>Plan of the house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entrances, floors and flats. A flat keeps its neighbours and its history when its number changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuoteLine</name>
    <message>
        <source>In reply to %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message is deleted or has not arrived yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>flat %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite a neighbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RailRow</name>
    <message numerus="yes">
        <source>%1, %n new</source>
        <translation>
            <numerusform>%1, %n new</numerusform>
            <numerusform>%1, %n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReactionChip</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResumeSheet</name>
    <message>
        <source>Writing waits for your neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you see is safe, and what you wrote after the backup comes back by itself as soon as a neighbour who has it is online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you write on now, nothing breaks either, but what only the lost copy held stays lost, and messages that come back later may stand in an unusual place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write on anyway</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Scroll</name>
    <message>
        <source>Scroll bar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What opens your house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of this computer opens your house by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase opens your house at every start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the lock…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring an old chat in…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Messages of the topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say the first word; your neighbours will see it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the newest message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicPage</name>
    <message>
        <source>Choose a topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or press Ctrl+K and search the whole house.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All topics</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicPane</name>
    <message>
        <source>Search the whole house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message of the house has these words. Try fewer of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quiet house so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the first topic: the lift, the yard, or simply hello.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicRow</name>
    <message>
        <source>Nothing written yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n new. %2</source>
        <translation>
            <numerusform>%1, %n new. %2</numerusform>
            <numerusform>%1, %n new. %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Your house is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your house did not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything here is encrypted on this computer. The passphrase opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your house is already open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It encrypts everything that this program keeps here. Nobody can restore it for you, so keep it well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with an empty folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy for a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an empty folder for your data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnreadLine</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Repairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yard and holidays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules of the house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give and lend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A photo, left in the older chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A video, left in the older chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A voice message, left in the older chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sticker, left in the older chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A poll, left in the older chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A place on the map, left in the older chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A photo, sound or file, left in the older chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A contact, left in the older chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file, left in the older chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short: it keeps out the curious. A few more words make it much stronger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good. One more word makes it stronger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few words that only you put together are best.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
