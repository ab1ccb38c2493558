<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>AboutPage</name>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbourhood %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the %1 licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One house, its people and what they tell each other. Every neighbour&apos;s computer keeps the whole talk of the house, and computers that meet bring each other up to date; no company and no server stands in between. You may use it, look into it, change it and pass it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of what you write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you write is encrypted on this computer and on the way, and only the neighbours of your house can read it. Nothing is sent to the makers of this program or to anybody else, nothing is counted, and there is no advertising. What a neighbour has received stays with that neighbour: deleting hides a message everywhere, but somebody may have copied it before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If something does not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These lines help those who mend the program. No name, no flat number and nothing written is among them; you see all of it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose work is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program stands on the work of many. Choose a line to read its licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbourhood itself</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>founded the house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made an invitation to flat %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made an invitation: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made a code for a further computer of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made a recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let in: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let in a computer of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the address of %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gave a role: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended the membership of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended a computer of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended a role: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended an invitation to flat %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended an invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended an invitation: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended a code for a computer of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>objected to a computer of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let a computer of %1 stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let more of what %1 wrote stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed for the flat: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>erased messages everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added a computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trusts nobody any more with coming back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trusts %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked for a new computer for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set a rule of the house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did what only a newer program knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A role for %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the membership of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End a computer of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End a role: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a computer of %1 stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new computer for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that only a newer program knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No effect: what it rests on does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No effect: this person may not do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No effect: it is forged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits: the invitation had been used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No effect: the invitation had been ended before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No effect: the computer belongs to somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No effect: the house was founded already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No effect: this code had been used before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a newer program knows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No effect: its author had been removed by then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No effect for now: somebody objects to the computer it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no longer needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for signatures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No effect: two decisions undid each other, and the older power goes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has effect here since %1, when more became known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It had effect here until %1, when more became known.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AsideLine</name>
    <message>
        <source>The words are personal data and are not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold it away again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskedRow</name>
    <message numerus="yes">
        <source>%1 of %n signatures of the council</source>
        <translation>
            <numerusform>%1 of %n signature of the council</numerusform>
            <numerusform>%1 of %n signatures of the council</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n trusted neighbours</source>
        <translation>
            <numerusform>%1 of %n trusted neighbour</numerusform>
            <numerusform>%1 of %n trusted neighbours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n flats</source>
        <translation>
            <numerusform>%1 of %n flat</numerusform>
            <numerusform>%1 of %n flats</numerusform>
        </translation>
    </message>
    <message>
        <source>proposed by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new computer has the number %1. If it is not yours, say so now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has %1 asked you in person? Ask for the number on the new computer. Sign only if it is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the new computer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was not me…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I vouch for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign for my flat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuthorLine</name>
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
</context>
<context>
    <name>BackStep</name>
    <message>
        <source>I was here before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You come back as yourself: with your name, your flat, and what the house has said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 24 words of your recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code from my other computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or one that a neighbour made for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two neighbours vouch for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those whom you have named in the settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BringBackSheet</name>
    <message>
        <source>your neighbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has %1 asked you for this in person, face to face or by a voice that you know? If it came in a letter or from a stranger, do not do it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this code to %1 yourself, by voice or on paper. Leave this computer on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the new computer: “I was here before”, then “Two neighbours vouch for me”, then this code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new computer shows a number. A second trusted neighbour compares it and signs in the house journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After 48 hours, in which anybody of them can object, the new computer reads everything again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is good for one computer and for a week. It is shown only now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the code…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, make the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
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
    <name>ChoiceBar</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %n of mine</source>
        <translation>
            <numerusform>Delete %n of mine</numerusform>
            <numerusform>Delete %n of mine</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
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
        <source>I was here before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new computer, or the old one is lost</source>
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
    <name>CircleLine</name>
    <message>
        <source>Its newest key is still on its way here, or you are not in it any more. What you have read stays here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not in it any more. What you have read stays here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: you, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the circle %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the circle %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CirclePerson</name>
    <message>
        <source>A neighbour whose name is still on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guest of the house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flat %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeps the circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may change the circle too</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CircleSheet</name>
    <message>
        <source>New circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flower bed by the second entrance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is in it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find by name or flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… and %n more neighbours</source>
        <translation>
            <numerusform>… and %n more neighbour</numerusform>
            <numerusform>… and %n more neighbours</numerusform>
        </translation>
    </message>
    <message>
        <source>Only they will read what is said in it. Whoever joins later reads what was said before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever joins reads what was said before. Whoever you take out keeps what they have read, and reads nothing new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin the circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CirclesPage</name>
    <message>
        <source>Circles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is said in a circle only its people can read. Other computers pass it on and cannot open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No circle yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For those who plan the flower bed, or everybody on your landing. Topics that you begin in a circle stay in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a circle</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeActions</name>
    <message>
        <source>The sheet is saved: %1. Print it from the program that opens it, then delete the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
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
        <source>Save the sheet with the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>Code: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComposerBar</name>
    <message>
        <source>Write to the topic…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emoji</source>
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
    <message numerus="yes">
        <source>This topic is slowed down: you can send again in %n seconds.</source>
        <translation>
            <numerusform>This topic is slowed down: you can send again in %n second.</numerusform>
            <numerusform>This topic is slowed down: you can send again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too long for one message by about %n letters. Shorten it, or send it in two parts.</source>
        <translation>
            <numerusform>Too long for one message by about %n letter. Shorten it, or send it in two parts.</numerusform>
            <numerusform>Too long for one message by about %n letters. Shorten it, or send it in two parts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n more letters fit into this message.</source>
        <translation>
            <numerusform>About %n more letter fits into this message.</numerusform>
            <numerusform>About %n more letters fit into this message.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComputerSection</name>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay on when the window is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program stays in the tray and goes on exchanging messages with the neighbours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no tray, so closing the window ends the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start when I sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours then reach this computer whenever it is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer does not let programs start when you sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links to this house, for example in an invitation, can open this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open links with this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where everything lies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything written is encrypted in it; only these settings are not. For a backup, close the program and copy the whole folder. The copy opens only with the keyring of this computer; for one that opens anywhere, choose a passphrase first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything written is encrypted in it; only these settings are not. For a backup, close the program and copy the whole folder. The copy opens with your passphrase and catches up with the neighbours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
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
        <source>Nothing new arrives here</source>
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
    <name>ConnectionsPage</name>
    <message>
        <source>Neighbours and this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n neighbours online</source>
        <translation>
            <numerusform>%n neighbour online</numerusform>
            <numerusform>%n neighbours online</numerusform>
        </translation>
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
        <source>How it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else is online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you write is kept and goes out by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything agrees · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computers are comparing what each of them holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every computer that this one is connected with holds exactly the same messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading and writing go on meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All agreed last: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n messages and changes are still to come in.</source>
        <translation>
            <numerusform>%n message or change is still to come in.</numerusform>
            <numerusform>%n messages and changes are still to come in.</numerusform>
        </translation>
    </message>
    <message>
        <source>Online now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This computer is connected with %n of the neighbours&apos; computers; what others write comes through them.</source>
        <translation>
            <numerusform>This computer is connected with %n of the neighbours&apos; computers; what others write comes through it.</numerusform>
            <numerusform>This computer is connected with %n of the neighbours&apos; computers; what others write comes through them.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours in the same network find this computer by themselves. From another network it can be reached at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours reach this computer at port %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours cannot call this computer now; it calls them as soon as it is in a network.</source>
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
        <source>Calling %1. Whoever answers appears above; the address is remembered and tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContextLine</name>
    <message>
        <source>Editing your message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateSheet</name>
    <message>
        <source>Go to a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The month before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The month after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeviceLine</name>
    <message>
        <source>A computer of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A printed sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another computer of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not seen by this computer in the last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not seen by this computer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody said that it is not yours. It is stopped, with all it wrote, until the council has decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is said not to be theirs. It is stopped, with all it wrote, until the council has decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two neighbours whom you trust have vouched for it. It can read nothing before %1, so that you can object. If you did not ask for it, say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two neighbours whom they trust have vouched for it. It can read nothing before %1, so that they can object. If they did not ask for it, they should say so on their own computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A neighbour brought it in for you. It can read nothing before %1, so that you can object. If you did not ask for it, say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A neighbour brought it in for them. It can read nothing before %1, so that they can object. If they did not ask for it, they should say so on their own computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two trusted neighbours brought it in because the one before was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A neighbour brought it in because the one before was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until the council has said that it is right, it erases nothing that you wrote before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until the council has said that it is right, it erases nothing that they wrote before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>48 hours of notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the house since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was not me…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is right…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from my house…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose to remove…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeviceSheet</name>
    <message>
        <source>%1, in the house since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was not me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is stopped at once, with all it wrote, and the house is told. Then the council decides whether it stays. You cannot take this back yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You say for the council that this computer belongs to its person. When enough of the council have said so, it goes on, and nobody can object to it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You propose that this computer does not belong to the house any more. It holds when enough of the council have signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer then receives nothing more, and you cannot write here. What it holds stays on it, encrypted. To come back on it you need a new code from your other computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It then receives nothing more and cannot write. What it already holds stays on it: whoever has that computer and can open it can go on reading that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose to remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DevicesSection</name>
    <message>
        <source>My computers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another computer of mine…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DutyRow</name>
    <message numerus="yes">
        <source>%n topics that you keep</source>
        <translation>
            <numerusform>%n topic that you keep</numerusform>
            <numerusform>%n topics that you keep</numerusform>
        </translation>
    </message>
    <message>
        <source>They can then rename it and hand it on; you no longer can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who takes them over can rename them. Otherwise they stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is only proposed, and takes effect when one of the council has signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are the only one of the council. It takes effect at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It is only proposed, and takes effect when %n of the council have signed. Yours is the first signature.</source>
        <translation>
            <numerusform>It is only proposed, and takes effect when %n of the council has signed. Yours is the first signature.</numerusform>
            <numerusform>It is only proposed, and takes effect when %n of the council have signed. Yours is the first signature.</numerusform>
        </translation>
    </message>
    <message>
        <source>It takes effect at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who takes it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, flat %2</source>
        <translation type="unfinished">%1, flat %2</translation>
    </message>
    <message>
        <source>%1. Who takes it over: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ElsewhereButton</name>
    <message>
        <source>Without a flat: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmojiButton</name>
    <message>
        <source>Choose an emoji</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the emoji %1 away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmojiPicker</name>
    <message>
        <source>Used last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People and hearts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nature and weather</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Food</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>House and repairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an emoji by a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find by a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups of emoji</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found emoji</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No emoji has this word.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EndInvitationSheet</name>
    <message>
        <source>End this invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on nobody comes in by its code, neither from a slip of paper nor from a link. It cannot be opened again; a new one is quickly made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Who has come in by it stays, so far %n people. If one of them does not belong in the house, the council can remove them.</source>
        <translation>
            <numerusform>Who has come in by it stays, so far %n person. If they do not belong in the house, the council can remove them.</numerusform>
            <numerusform>Who has come in by it stays, so far %n people. If one of them does not belong in the house, the council can remove them.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the invitation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>Search the whole house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
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
        <source>As neighbours will see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The house has no such flat. Look at the number on your door.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entrance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is this topic for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sentence or two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dear neighbours,
the tenth of December is the day of the new door phone.
Please be at home between nine and eleven.
Thank you!</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter is too long by four words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EraseMineSheet</name>
    <message>
        <source>erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase everything I wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that you have ever written here goes from every computer of the house: messages, old chats that you brought in, topics that you began, reactions, your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What belongs to the house stays: its name, flats and rules, what you did as a moderator, and circles that you keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every computer drops it as soon as it hears of this, and refuses it for ever. Nobody can take that back. Older backups keep it, and so does whoever has copied it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stay in the house and can go on writing, without a name beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you mean it, type “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase everything for ever</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EraseSheet</name>
    <message>
        <source>Erase for everybody, for ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message is by %1. You erase it as a member of the council.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every computer of the house drops these words as soon as it hears of this, earlier wordings too, and refuses them for ever. Nobody can take that back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older backups keep the words, and so does whoever has copied or quoted them. In their place stands that a message was erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting has only hidden it: until now every computer still holds its words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Delete” would only hide it: every computer still holds its words then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase for ever</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorState</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>%1, flat %2</source>
        <translation type="unfinished">%1, flat %2</translation>
    </message>
    <message>
        <source>flat %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No neighbour is called so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No topic is called so.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstStep</name>
    <message>
        <source>%1, done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FlaggedLine</name>
    <message>
        <source>%1 in “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 · people of %n flats ask</source>
        <translation>
            <numerusform>%1 · people of %n flat ask</numerusform>
            <numerusform>%1 · people of %n flats ask</numerusform>
        </translation>
    </message>
    <message>
        <source>folded away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is wrong with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moderate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FlatCard</name>
    <message>
        <source>Flat %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entrance %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>floor %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 m²</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It waits for %n more signatures of the council.</source>
        <translation>
            <numerusform>It waits for %n more signature of the council.</numerusform>
            <numerusform>It waits for %n more signatures of the council.</numerusform>
        </translation>
    </message>
    <message>
        <source>The address of %1 is confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your neighbours see now how you hold your flat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed for %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your neighbours read your new name now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: moderator for another year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed: %1 is moderator no longer. One of the council can sign it, or more than half of the flats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed for %1: no longer %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 no longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed: to remove %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not belong to the house any more. What they wrote before stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shares of the owners come to more than the whole flat. They or the council should put them right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody of this flat is with us yet. Print an invitation and put it into the mailbox or hand it over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody of this flat is with us yet. The council and the secretary can invite it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FlatCell</name>
    <message>
        <source>Flat %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FlatLine</name>
    <message>
        <source>Flat %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FlatList</name>
    <message>
        <source>Flats of the house</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoldRow</name>
    <message>
        <source>Fold the resolved ones away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FootLine</name>
    <message>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited</source>
        <translation type="unfinished">edited</translation>
    </message>
</context>
<context>
    <name>FoundRow</name>
    <message>
        <source>%1, %2, in %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flat %1</source>
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
    <name>GalleryPane</name>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every part of the window in every state. Point at it, press it, walk through it with Tab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GalleryWindow</name>
    <message>
        <source>What the window is made of – Neighbourhood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuestSheet</name>
    <message>
        <source>Management company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courier computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The management company can read who lives in which flat, and the topics that are open to guests. It reads nothing else that you say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The municipality can read who lives in which flat, and the topics that are open to guests. It reads nothing else that you say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A courier computer keeps everything and passes it on, so that neighbours who are never at home at the same time still hear each other. It can read nothing. The house calls it “courier box”, whatever name is typed there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite a guest of the house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is it?</source>
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
        <source>The code is shown this once and is good for one computer. It lets it in until %1; the council can end it at any time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandOverSheet</name>
    <message>
        <source>Hand over my role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over a topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody else in the house yet who could take it over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once your successor has the role, yours ends. What you said in it stays said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in this window can be reached without a mouse: Tab goes from one thing to the next, and these keys are shortcuts.</source>
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
    <name>HouseSection</name>
    <message>
        <source>The house, flat by flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entrance %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InvitationRow</name>
    <message>
        <source>For a further computer of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a guest: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To a flat without a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To flat %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made by you on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made by %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n used</source>
        <translation>
            <numerusform>%1 of %n used</numerusform>
            <numerusform>%1 of %n used</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was not us</source>
        <translation type="unfinished"></translation>
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
        <source>Print invitations for many flats…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite a guest of the house…</source>
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
        <source>It lets people in until %1.</source>
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
</context>
<context>
    <name>JoinStep</name>
    <message>
        <source>Join with a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code from my other computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two neighbours vouch for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come back with a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both computers need to be on the same network, or the neighbour&apos;s address is typed in at the next step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a neighbour whom you have named: under Settings, at your name, “Bring back…” makes a code. Their computer has to be on and in the same network, or its address is typed in at the next step. Then ask the second neighbour.</source>
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
        <source>The house knows your name; this one is used only if the code was made for somebody new.</source>
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
        <source>The second neighbour vouches for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history of the house arrives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>48 hours in which somebody can object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One neighbour has vouched for you. Now ask the second one. Both see the number of this computer; tell it to them, so that they know it is yours:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are brought back. For 48 hours this computer waits, so that nobody can do this against your will. Then it gets the keys by itself; leave it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of this computer: %1</source>
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
    <name>JournalPage</name>
    <message>
        <source>House journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done with people, roles, computers and invitations. All read the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed. It has effect now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed. It waits for others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said. This computer does not come in, unless the council decides otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else comes in by this invitation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>House rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for signatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open invitations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show earlier</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeptLine</name>
    <message>
        <source>All is kept encrypted on this computer and opens when you sign in to it; you can choose a passphrase in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is kept encrypted on this computer and opens with your passphrase only; you can change it in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyMap</name>
    <message>
        <source>Find a topic, a neighbour, a message or a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close what lies over the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk from flat to flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the first or the last flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the people of the flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send, or save the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In an empty field: change my last message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the answer or the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call a neighbour, an entrance or the council; ↑ ↓ and Enter choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo what was typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk through the messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the first or the newest message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu of the chosen message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the chosen message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer the chosen message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it, if it is mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it, if it is mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the talk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>Leave the circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You will read nothing new in “%1”, and cannot write there. What you have read and written stays. To come back, ask whoever keeps the circle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are the only one who keeps it: from then on, every resident in it can change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeavingCard</name>
    <message>
        <source>You are moving out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It happens as soon as a neighbour&apos;s computer has everything that is here, so that nothing you wrote is lost. Leave Neighbourhood running until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay after all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeftLine</name>
    <message>
        <source>You have moved out of “%1”. What is here stays to read; a neighbour can invite you again with a code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer does not belong to “%1” any more. What is here stays to read; a neighbour can invite you again with a code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have a code…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LicenceRow</name>
    <message>
        <source>Opens the licence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LicenceText</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>The lift in entrance 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leak under the roof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Door phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entrance %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Language and look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
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
        <source>This is how a neighbour&apos;s message reads: the lift works again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether things glide into place or are simply there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing moves</source>
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
    <name>Marks</name>
    <message>
        <source>%1 px: good evening, neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A longer text breaks into lines with room between them: the lift stood still between the third and the fourth floor, and the dispatcher took the call at 21:32. 👍 🙏</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 days left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>37 of 52 flats are with us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written on 20 November, arrived today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeasureLine</name>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 appealed: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 decided that it stands: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 decided to take it back: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 took it back: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A moderator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appeal…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeasureSheet</name>
    <message>
        <source>Moderate the topic “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moderate: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moderate a message of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The author reads the request at the message, until it is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody sees that it is hidden, by whom and why; the words are one click away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person reads the warning, and it stands in the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than seven days take a second moderator: until then it does not hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person can read everything and write nothing meanwhile. What another program writes all the same is folded away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody can read it, nobody writes there until you open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residents write one message there in the time that you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No end</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody in the house reads it in the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule of the house, if there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One message in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>five minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For how long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then its words are shown to nobody but moderators and its author.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Measures</name>
    <message>
        <source>Advertising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rude or hurtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belongs to another topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a neighbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked to change a message: %1, “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hid a message: %1, “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved a message: %1, to “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved a message: %1, from “%2” to “%3”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found nothing wrong with a message: %1, “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locked the topic “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>slowed “%1” down: one message in %n seconds</source>
        <translation>
            <numerusform>slowed “%1” down: one message in %n second</numerusform>
            <numerusform>slowed “%1” down: one message in %n seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>warned %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>muted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A moderator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks you to change a message: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has hidden a message of yours: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has moved a message of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has locked a topic that you began: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has slowed down a topic that you began: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 warns you: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has muted you: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for a second moderator: more than seven days take two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not hold: nobody moderates in their own conflict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is about is not here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a moderator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden by %1: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written while muted by %1: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written while the topic was locked by %1: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written on a computer that neighbours brought back for %1 less than 48 hours ago. Ask in person before you believe it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours of several flats ask the moderators to look at this message.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MentionList</name>
    <message>
        <source>Whom do you mean?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The council of the house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody in entrance %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, flat %2</source>
        <translation type="unfinished">%1, flat %2</translation>
    </message>
    <message>
        <source>flat %1</source>
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
        <source>More</source>
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
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved here from “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks you to change this message: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>What to do with this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a link to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin for everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation type="unfinished">Who has it</translation>
    </message>
    <message>
        <source>Who reacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier wordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take my report back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report to the moderators…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to another topic…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moderate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it to everyone again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase for everybody, for ever…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
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
        <source>message erased on %1 of %n computers</source>
        <translation>
            <numerusform>message erased on %1 of %n computer</numerusform>
            <numerusform>message erased on %1 of %n computers</numerusform>
        </translation>
    </message>
    <message>
        <source>in reply to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from an older chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited</source>
        <translation type="unfinished">edited</translation>
    </message>
    <message>
        <source>pinned</source>
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
    <name>ModerationSection</name>
    <message>
        <source>Neighbours ask the moderators to look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What moderators did, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n earlier ones</source>
        <translation>
            <numerusform>%n earlier one</numerusform>
            <numerusform>%n earlier ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveOutSheet</name>
    <message>
        <source>Move out</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n computers of yours belong to the house no more. What is on this one stays here to read.</source>
        <translation>
            <numerusform>%n computer of yours belongs to the house no more. What is on it stays here to read.</numerusform>
            <numerusform>%n computers of yours belong to the house no more. What is on this one stays here to read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invitations that are not used up let nobody in any more.</source>
        <translation>
            <numerusform>%n invitation that is not used up lets nobody in any more.</numerusform>
            <numerusform>%n invitations that are not used up let nobody in any more.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your recovery sheet does not bring you back any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You leave “%1” for good. Nothing new reaches you, and you cannot write here any more. The others of your flat stay in the house.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it stands, the house will have no council. Then nobody gives roles, removes anybody or changes the keys, until residents of more than half of the flats agree on a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No neighbour is online now. You move out as soon as one is and has everything that is here, so that nothing you wrote is lost. Until then you can change your mind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote stays with your neighbours. You can go on reading here what has arrived until today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I know that this cannot be taken back; to come back I would need a new invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move out for good</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoveSheet</name>
    <message>
        <source>Move to another topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody finds the message there, with the name of the topic in which it was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameSheet</name>
    <message>
        <source>My name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So your neighbours will read it, also beside what you wrote before. What others wrote to you by the old name stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NeighboursPage</name>
    <message>
        <source>you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>House journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>House rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n flats are with us</source>
        <translation>
            <numerusform>%1 of %n flat is with us</numerusform>
            <numerusform>%1 of %n flats are with us</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flats are with us</source>
        <translation>
            <numerusform>%n flat is with us</numerusform>
            <numerusform>%n flats are with us</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n online now</source>
        <translation>
            <numerusform>%n online now</numerusform>
            <numerusform>%n online now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more flats</source>
        <translation>
            <numerusform>… and %n more flat</numerusform>
            <numerusform>… and %n more flats</numerusform>
        </translation>
    </message>
    <message>
        <source>Describe entrances and flats, and the house is drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print an invitation</source>
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
        <source>Meet the neighbours</source>
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
        <source>The chosen messages of yours are deleted for everyone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is erased here. The other computers of the house erase it as soon as they hear of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that you wrote is erased here. The other computers of the house erase it as soon as they hear of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The moderators are asked to look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done. Whom it concerns is told, and everybody reads it in the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message stands in the other topic now, for everyone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The topic is resolved for everyone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The topic is open again for everyone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on the new passphrase opens your house. Keep it well: nobody can restore it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on, links to this house open this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system did not take the program for its links. Nothing was changed. Look whether your own folders can be written, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system did not open this address: perhaps no program is meant for it. Nothing was lost. Copy the address from the message and open it yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system did not show this folder. Nothing was changed. Its path stands in the settings: open it yourself.</source>
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
        <source>This computer does not belong to the house any more. What it holds stays on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is stopped until the council has decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer may go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role is handed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stay in the house. What you have handed over stays handed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The topic is handed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is proposed. Until enough of the council have signed, the role stays yours; then hand it over once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is proposed. It holds when enough of the council have signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual settings are back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system did not allow this, so nothing was changed. Whether programs start at login can also be set in the system itself.</source>
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
        <source>The settings of the window were damaged. What could not be read is as usual again, the rest is as you chose it. Messages are not affected.</source>
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
    <name>NotifySection</name>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer shows no notifications; what is new waits for you under Today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell me about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each topic can be set apart from this in its menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is meant for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise only that something is new, for a screen that others see too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is told aloud then; it waits for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <comment>quiet hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet hours begin at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <comment>quiet hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet hours end at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a time of day. Write it like 22:00; until then the time before holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show me one</source>
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
    <name>OnlineRow</name>
    <message>
        <source>A neighbour whose name is still on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flat %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenAddressSheet</name>
    <message>
        <source>Open this address?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call this number?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to this address?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leads out of the house, to:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program of this computer opens for:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the message it is written “%1”. Letters of other alphabets can look like familiar ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take care: what stands before the @ looks like an address, but it leads to the one above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take care: it leads to this computer or to a device in your own network, such as the router.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way there is not encrypted (http).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Openings</name>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only mentions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Popover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation type="unfinished">Who has it</translation>
    </message>
    <message>
        <source>37 of 52 flats have it. The rest get it when they come home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One word more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>Neighbourhood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>More than %n new messages</source>
        <translation>
            <numerusform>More than %n new message</numerusform>
            <numerusform>More than %n new messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
    <message>
        <source>This is what a notification looks like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While you were away: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, the last from %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n topics</source>
        <translation>
            <numerusform>%1 in %n topic</numerusform>
            <numerusform>%1 in %n topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 – %n unread</source>
        <translation>
            <numerusform>%1 – %n unread</numerusform>
            <numerusform>%1 – %n unread</numerusform>
        </translation>
    </message>
    <message>
        <source>No house is open</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaletteRow</name>
    <message>
        <source>flat %1, everything written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all messages for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaletteSheet</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>House journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>House rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>home, what waits for me, news</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>talk, chats, messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flats, people, house, who lives where, roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find, all messages, filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decisions, signatures, proposals, what was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group, private, secret, who reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theme, dark, language, text size, notifications, quiet hours, passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connections, network, online, address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>help, keys, shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version, licences, program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics with news, then the latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quiet hours, repairs, pets, parking, what the council has written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a topic, a neighbour, a message or a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a topic, a neighbour, a message…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PapersSheet</name>
    <message>
        <source>Invitations to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code of its own for every flat where nobody is yet and to which no invitation is open, with three steps for whoever gets it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody left to invite: in every flat of the plan somebody is here already, or an invitation is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages are saved: %1. Print them from the program that opens the file, then delete the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The codes are made, but they are not on paper yet. They are shown nowhere else: save the pages somewhere else before you quit the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each code takes a moment. You can close this page and go on working; only let the program run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which flats?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All entrances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without an entrance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entrance %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n flats: %1</source>
        <translation>
            <numerusform>%n flat: %1</numerusform>
            <numerusform>%n flats: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>How large?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four on a page, to cut apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page for each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing the pages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 codes are made</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n codes, each good for %1 computers until %2. If a page gets lost, make another code for that flat.</source>
        <translation>
            <numerusform>%n code, good for %1 computers until %2. If the page gets lost, make another code for that flat.</numerusform>
            <numerusform>%n codes, each good for %1 computers until %2. If a page gets lost, make another code for that flat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make the pages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save somewhere else…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop, and print what is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the pages with the codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
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
    <name>PersonLine</name>
    <message>
        <source>A neighbour whose name is still on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moderator until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>online now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was moderator until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address not confirmed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to %1 alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonMenu</name>
    <message>
        <source>What to do: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose for the council</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the role: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over my role: %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up the role: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the role: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change my name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose to recall as moderator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moderator for another year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I own this flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I rent this flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I belong to the family here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I know this person lives here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code from the mailbox is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have seen them at the door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The register of owners agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warn or mute…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the house…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinnedBar</name>
    <message>
        <source>Pinned message by %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
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
    <name>PlanDifference</name>
    <message>
        <source>added: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not told any more: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entrance %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>floor %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 m²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changes so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New: %1 · changing: %2 · leaving the plan: %3 · staying as they are: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaving the plan: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… and %n more changing</source>
        <translation>
            <numerusform>… and %n more changing</numerusform>
            <numerusform>… and %n more changing</numerusform>
        </translation>
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
        <source>A line for each floor, or for several: entrance; floors; flats. You can also paste a table with the names of its columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan of the house, line by line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns that are left out, because they mean nothing here: %1</source>
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
    <message>
        <source>From a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the table of flats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables and texts (*.csv *.tsv *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
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
    <name>Presses</name>
    <message>
        <source>Vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name that is longer than its button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
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
        <source>This message is deleted, erased or has not arrived yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>flat %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours</source>
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
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReactionsSheet</name>
    <message>
        <source>Who reacted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonSheet</name>
    <message>
        <source>Appeal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide the appeal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another moderator decides, once. Until then it stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your decision is final, and everybody reads it with its reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends at once for everybody. The journal keeps what was done, and why it was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it was wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody in the house reads it in the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the appeal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoverySection</name>
    <message>
        <source>Recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 words on paper bring you back into the house on any computer, even when all of yours are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sheet is from %1. A new one ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no sheet that works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet could not be saved there, and its words are forgotten. Sheets from before do not work any more either. Look whether the disk has room and the folder can be written to, then make a new sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet is saved: %1. Print it, keep it where you keep your papers, then delete the file: whoever has these words is you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make my recovery sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefuseSheet</name>
    <message>
        <source>That was not me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer with the number %1 then does not come in as yours, whoever vouches for it. Only the council can decide otherwise; you cannot take this back yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemoveSheet</name>
    <message>
        <source>Remove from the house: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their computers get nothing new from the house any more. Their roles end, and so do invitations that they made and the code by which they came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they wrote stays, and what they have received stays on their computers. Coming back takes a new invitation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It takes effect when %n of the council have signed. Yours is the first signature.</source>
        <translation>
            <numerusform>It takes effect when %n of the council has signed. Yours is the first signature.</numerusform>
            <numerusform>It takes effect when %n of the council have signed. Yours is the first signature.</numerusform>
        </translation>
    </message>
    <message>
        <source>It takes effect at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose the removal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RenameSheet</name>
    <message>
        <source>Rename or describe the topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save for everyone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportSheet</name>
    <message>
        <source>What is wrong with this message?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The moderators will look at it. When people of three flats ask, it is folded away until they have.</source>
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
    <name>Rows</name>
    <message>
        <source>Be quiet at night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From ten in the evening to eight in the morning nothing rings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the text in notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system does not offer it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep running when the window is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marina Kotova</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flat 7 · council of the house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sergey Ilyin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pyotr Vlasov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is in it already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other one begins a new line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything this program knows lies in one folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A narrow row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its control stands beneath the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sentence more about it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <source>Rule %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RulesHistorySheet</name>
    <message>
        <source>Earlier versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, written by %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>House rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version of %1, written by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down what neighbours have agreed on. There is a text to begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No house rules here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the council writes them, residents read them here, and Today tells them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the rules…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n residents have read them</source>
        <translation>
            <numerusform>%1 of %n resident has read them</numerusform>
            <numerusform>%1 of %n residents have read them</numerusform>
        </translation>
    </message>
    <message>
        <source>I have read them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have read them</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Not yet: %1 and %n more</source>
        <translation>
            <numerusform>Not yet: %1 and %n more</numerusform>
            <numerusform>Not yet: %1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Not yet: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the council is shown these names, to go round and help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the rules…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RulesSheet</name>
    <message>
        <source>Change the rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version that holds stays readable. Everybody is asked to read the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody in the house is asked to read them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rules. An empty line begins the next one.</source>
        <translation>
            <numerusform>%n rule. An empty line begins the next one.</numerusform>
            <numerusform>%n rules. An empty line begins the next one.</numerusform>
        </translation>
    </message>
    <message>
        <source>An empty line begins the next rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let them hold from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with a sample text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the rules that hold</source>
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
    <name>SearchHead</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all messages of the house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like 5.11.2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>More than %n messages, the newest first</source>
        <translation>
            <numerusform>More than %n message, the newest first</numerusform>
            <numerusform>More than %n messages, the newest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages, the newest first</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages, the newest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
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
        <source>Everything that was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message fits the words and the filters. Try without some of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message of the house has these words. Try fewer of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a word in any of its forms, or choose a topic or a neighbour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search did not work this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecondComputerSheet</name>
    <message>
        <source>Another computer of mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the code…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Neighbourhood on the other computer and start it. Leave this one on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose “I was here before”, then “A code from my other computer”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type this code there. The other computer then receives what your house has said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your other computer is in the house now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is good for one computer, for as long as nobody has used it. It is shown only now. Whoever types it is you: keep it to yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you choose holds at once, on this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message is sent with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Enter begins a new line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter begins a new line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
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
        <source>What was said in Telegram or WhatsApp can stand here too, marked as brought over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring an old chat in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of the keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Neighbourhood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the usual settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase everything I wrote…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move out of this house…</source>
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
    <name>SilenceLine</name>
    <message>
        <source>A moderator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has locked this topic: “%2”. It can be read as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has locked this topic until %3: “%2”. It can be read as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has muted you until %3: “%2”. You can read everything. Your draft stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appeal in the journal…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the journal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Nothing is said yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say the first word: neighbours see it when they come home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote is kept in the window and not lost. Make some room, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>40 of 100 messages are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything agrees</source>
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
        <source>Say the first word; those who read this topic will see it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>To %n new</source>
        <translation>
            <numerusform>To %n new</numerusform>
            <numerusform>To %n new</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to where I was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the newest message</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>To the newest message, %n new</source>
        <translation>
            <numerusform>To the newest message, %n new</numerusform>
            <numerusform>To the newest message, %n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayCard</name>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The moderators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The council asks for your signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A decision was reversed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A decision has effect after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please read the house rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the moderators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thanks from neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A neighbour asks to come back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks to come back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new computer asks to be yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours have brought a computer in for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours have brought a computer in: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has vouched. Were you asked in person? The new computer has the number %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has vouched for it. If you have not asked for it, say so in the house journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits 48 hours. If you have not asked for it, say so in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits 48 hours, so that they can object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Neighbours ask you to look at %n messages</source>
        <translation>
            <numerusform>Neighbours ask you to look at %n message</numerusform>
            <numerusform>Neighbours ask you to look at %n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>New version: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 calls you: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers you: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved %1 · marked by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more thank you for “%2”</source>
        <translation>
            <numerusform>%1 and %n more thank you for “%2”</numerusform>
            <numerusform>%1 and %n more thank you for “%2”</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 thanks you for “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came late</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n came late</source>
        <translation>
            <numerusform>%n came late</numerusform>
            <numerusform>%n came late</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Good morning, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good afternoon, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good evening, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hello, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n things wait for you</source>
        <translation>
            <numerusform>%n thing waits for you</numerusform>
            <numerusform>%n things wait for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topics have news</source>
        <translation>
            <numerusform>%n topic has news</numerusform>
            <numerusform>%n topics have news</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing waits for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New in the topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is calm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new in the house. When neighbours write, call you or thank you, it stands here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToldRow</name>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, until %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicFilter</name>
    <message>
        <source>Search all messages for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only with news</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicForm</name>
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
        <source>Who can read it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also the management company and others who were invited as guests.</source>
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
</context>
<context>
    <name>TopicHeader</name>
    <message>
        <source>All topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erased topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all residents see this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you are not in this circle any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>residents and guests see this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the council sees this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the circle “%1” sees this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the two of you see this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slowed down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✔ Resolved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep on top of my list no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep on top of my list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again for everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as resolved for everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock or slow down…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let everybody write as before…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicMenu</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin to the top of my list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell me of everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only of mentions and decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename or describe…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand it over…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the link</source>
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
</context>
<context>
    <name>TopicPane</name>
    <message>
        <source>Search the whole house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved</source>
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
        <source>No such topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps somebody wrote about it in another one: search all messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New messages bring their topics back here.</source>
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
    <message>
        <source>Resolved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erased topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for you</source>
        <translation>
            <numerusform>%n for you</numerusform>
            <numerusform>%n for you</numerusform>
        </translation>
    </message>
    <message>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do with this topic</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrustedSection</name>
    <message>
        <source>Neighbours who can bring me back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When all your computers are lost and no sheet is at hand, two of the neighbours whom you name here can bring you back together. One alone cannot, and you have 48 hours to object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have named nobody yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 is left, and one alone cannot bring you back. Choose anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You trust: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose neighbours…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose anew…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A neighbour trusts you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 trusts you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flat %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrustedSheet</name>
    <message>
        <source>Whom do you trust?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two or three whom you meet, who would know your voice, and who do not live in one flat. They see that you have named them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A neighbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, flat %2</source>
        <translation type="unfinished">%1, flat %2</translation>
    </message>
    <message>
        <source>Nobody here is called so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>And %n more: type a name or a flat.</source>
        <translation>
            <numerusform>And %n more: type a name or a flat.</numerusform>
            <numerusform>And %n more: type a name or a flat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Two or three are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With nobody chosen, no neighbours can bring you back any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more is needed: one alone cannot bring you back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n are chosen; any two of them can bring you back.</source>
        <translation>
            <numerusform>%n is chosen; any two of them can bring you back.</numerusform>
            <numerusform>%n are chosen; any two of them can bring you back.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
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
        <source>It opens in a window of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around a sample house</source>
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
    <name>WelcomeCard</name>
    <message>
        <source>Welcome to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this card away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A house talks when its neighbours do. Three things to begin with:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say hello</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a topic, or write in one that is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite a neighbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each flat gets a code of its own, on paper or by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe the flats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then you see how many of them have a message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordingsSheet</name>
    <message>
        <source>Earlier wordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody in the house can see how a message was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now, since %1</source>
        <translation type="unfinished"></translation>
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
        <source>All residents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residents and guests of the house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The council only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the two of you only</source>
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
    <message>
        <source>moderator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>secretary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>house council</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>management company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>municipality, looking on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>courier box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your seat in the house council</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work as secretary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work as moderator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner, share %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address confirmed by code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a neighbour vouches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen at the door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checked against the register</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordsStep</name>
    <message>
        <source>Words on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the 24 words in the order of the sheet. Spaces, commas, numbers and new lines between them do not matter, nor do capitals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 24 words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four letters of a word are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of 24 words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All 24 words are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
