"""The sentences about faults in English; see ``app.sentences`` for how a template is chosen."""

from collections.abc import Mapping
from typing import Final

from neighbourhood.app.faults import FaultKind as Kind

ENGLISH: Final[Mapping[Kind, tuple[str, ...]]] = {
    Kind.WRONG_PASSPHRASE: (
        "This passphrase does not open your data. Nothing was changed. Check the keyboard layout and Caps Lock, and try again.",
    ),
    Kind.PASSPHRASE_NEEDED: (
        "Your data is protected by a passphrase, and none was given. Nothing was changed. Start again and give it: on the command line with --passphrase-file FILE.",
    ),
    Kind.DAMAGED_KEY_FILE: (
        "The keyring of this system no longer holds the key of your data (entry {account}). The data itself was not touched, but cannot be read without that key. Bring the keyring back from a backup of your system, or start with an empty folder and join the house again with a new code.",
        "The key of your data in the folder {folder} is missing or damaged. The data itself was not touched, but cannot be read without that key. Put the file “key” back from a backup of this folder, or start with an empty folder and join the house again with a new code.",
        "The key of your data is missing or damaged. The data itself was not touched, but cannot be read without that key. Put the file “key” back from a backup, or start with an empty folder and join the house again with a new code.",
    ),
    Kind.DAMAGED_DATABASE: (
        "Your data in the folder {folder} cannot be read: the disk may be failing, or a file came from another folder. What your neighbours hold is safe. Copy the folder somewhere else first, then put all of it back from one backup, or start with an empty folder and join the house again with a new code.",
        "A part of your data cannot be read: the disk may be failing. What your neighbours hold is safe. Copy the data folder somewhere else first, then put it back from a backup, or start with an empty folder and join the house again with a new code.",
    ),
    Kind.FOREIGN_DATABASE: (
        "The file with your data does not belong to this program or to this key. It was not touched. Put the folder back from one backup as a whole, or start with an empty folder and join the house again with a new code.",
    ),
    Kind.NEWER_DATABASE: (
        "Your data was written by a newer version of this program. It was not touched. Install the newer version and start it again.",
    ),
    Kind.FOLDER_IN_USE: (
        "Neighbourhood is already open with the data folder {open_folder}. Nothing was changed. Look for its window in the task bar, or close it there and try again.",
        "The data folder {folder} is in use by another start of this program. Nothing was changed. Use that window, or close it and try again.",
        "The data folder is in use by another start of this program. Nothing was changed. Use that window, or close it and try again.",
    ),
    Kind.FOLDER_NOT_WRITABLE: (
        "The program may not write the file {path}. Nothing was changed. Choose another folder, or change who may write there.",
        "The folder {full_folder} is not empty, so your data will not be put there. Nothing was changed. Choose an empty folder, or make a new one.",
        "The folder {foreign_folder} can be read by others and holds other files, so your data will not be put there. Nothing was changed. Choose an empty folder or one that does not exist yet.",
        "The program may not write into the folder {folder}. Nothing was changed. Choose another folder, or change who may write there.",
        "The program may not write into the data folder. Nothing was changed. Choose another folder, or change who may write there.",
    ),
    Kind.DISK_FULL: (
        "The disk is full, so this could not be saved. Everything from before is safe. Make some room and try again.",
    ),
    Kind.NO_KEYRING: (
        "The keyring of this system ({keyring}) did not open. Nothing was changed. Unlock it and try again, or protect a new data folder with a passphrase: on the command line with --passphrase-file FILE.",
        "This system offers no safe place (keyring) for the key of your data. Nothing was changed. Protect your data with a passphrase instead: on the command line with --passphrase-file FILE.",
    ),
    Kind.NO_DISPLAY: (
        "The window cannot open on the screen {display}: it does not answer, may not be used, or a part of the system is missing. Your data is safe. Start it from a desktop, or on Debian and Ubuntu install libxcb-cursor0; the rest works without a window, and --help lists it.",
        "There is no screen here on which a window could open. Your data is safe. Start it from a desktop; the rest works without a window, and --help lists it.",
    ),
    Kind.NO_HOUSE: (
        "There is no house in this data folder yet. Found one, or join your neighbours' house with a code.",
    ),
    Kind.MOVED_OUT: (
        "This computer does not belong to the house any more. What was written here is still here to read. To come back, use a new invitation.",
    ),
    Kind.HOUSE_EXISTS: (
        "This data folder already belongs to the house “{house}”. Nothing was changed. For another house, choose another data folder.",
        "This data folder already belongs to a house. Nothing was changed. For another house, choose another data folder.",
    ),
    Kind.MISTYPED_CODE: (
        "The code has a typing mistake at character {position}. Nothing was used up. Probably this is meant: {suggestion}. Compare it with the printed code.",
        "The character “{character}” (number {position}) occurs in no code. Nothing was used up. Compare it with the printed code and type it again.",
        "The code is too short: {missing:character is|characters are} missing. Nothing was used up. Compare it with the printed code: four groups of five characters.",
        "The code is too long: {extra:character|characters} too many. Nothing was used up. Compare it with the printed code: four groups of five characters.",
        "The code has a typing mistake at character {position}. Nothing was used up. Compare it with the printed code and type it again.",
        "The code has a typing mistake. Nothing was used up. Compare it with the printed code: four groups of five characters.",
    ),
    Kind.WRONG_WORDS: (
        "Word {position}, “{word}”, is not a word of a recovery sheet. Nothing was used up. Perhaps it is: {likely}. Compare it with the sheet.",
        "Word {position}, “{word}”, is not a word of a recovery sheet. Nothing was used up. Compare it with the sheet.",
        "{missing:word is|words are} missing. Nothing was used up. A recovery sheet has 24 words.",
        "{extra:word|words} too many. Nothing was used up. A recovery sheet has 24 words.",
        "Probably word {position} is wrong, and should be “{suggestion}”. Nothing was used up. Compare it with the sheet.",
        "These 24 words do not belong together: some are wrong, or have changed places. Nothing was used up. Compare them with the sheet.",
    ),
    Kind.UNKNOWN_CODE: (
        "Your neighbours' house does not know this code, or no longer accepts it. Nothing was changed. Ask the person who gave it to you for a new one.",
    ),
    Kind.USED_CODE: (
        "This code lets nobody in any more: it has been used as often as it may be, or somebody has ended it. Nothing was changed. Ask the person who gave it to you for a new one.",
    ),
    Kind.EXPIRED_CODE: (
        "This code was good for a time that is over. Nothing was changed. Ask the person who gave it to you for a new one; if it is new, look whether the clocks of both computers are right.",
    ),
    Kind.WRONG_HOUSE: (
        "The neighbours who answered belong to another house than your code. Nothing was sent to them. Check the code with the person who gave it to you.",
    ),
    Kind.BAD_PLAN: (
        "Flat {twice} stands in the plan twice. Nothing was changed. Keep it in one place.",
        "The plan has too many flats: at most {limit_flats} fit. Nothing was changed. Shorten it.",
        "The plan of the house cannot be understood. Nothing was changed. Write a line for each floor: entrance; floor; flats.",
    ),
    Kind.BAD_SHARE: (
        "A share is written as 1/2 and belongs to an owner. The first number is not above the second, and this is {limit_parts} at most. Nothing was changed.",
        "A share belongs to an owner and is written as the parts that are theirs, of how many: 1/2. Nothing was changed.",
    ),
    Kind.SHARES_EXCEED: (
        "The other owners of this flat hold {others} already; with {share} it would be more than the whole. Nothing was changed. Ask them, or the council, which can put shares right.",
        "With this share the owners would hold more than the whole flat. Nothing was changed. Ask the others, or the council.",
    ),
    Kind.NOT_TRUSTED: (
        "This neighbour has not named you among those who can bring them back. Nothing was changed. They have named others, or the council can make a code for a new computer.",
    ),
    Kind.MOVED_ALREADY: ("The message stands in that topic already. Nothing was changed. Choose another topic.",),
    Kind.TALK_TO_ONESELF: ("That is yourself. Nothing was begun. Name the neighbour whom you want to write to.",),
    Kind.COUNCIL_HAS_SAID: (
        "The council has said how this flat is held, and its word counts. Nothing was changed. If it is wrong, ask one of the council to put it right.",
    ),
    Kind.UNKNOWN_FLAT: (
        "There is no flat {flat} in the plan of the house. Nothing was changed. Choose another number, or add the flat to the plan first.",
        "There is no such flat in the plan of the house. Nothing was changed. Choose another number, or add the flat to the plan first.",
    ),
    Kind.FLAT_LIVED_IN: (
        "Flat {flat} cannot be left out of the plan: somebody from there is in the house. Nothing was changed. Put it in. If it has another number now, leave it on its floor and change one number of a floor at a time.",
        "A flat from which somebody is in the house cannot be left out of the plan. Nothing was changed. Put it in. If it has another number now, leave it on its floor and change one number of a floor at a time.",
    ),
    Kind.NOT_ALLOWED: (
        "Your role in the house does not allow this. Nothing was changed. Ask somebody from the house council.",
    ),
    Kind.UNKNOWN_PERSON: (
        "Nobody here is called “{person}”. Nothing was changed. Look at the list of neighbours.",
        "There is no such neighbour. Nothing was changed. Look at the list of neighbours.",
    ),
    Kind.AMBIGUOUS_PERSON: (
        "“{person}” could be {count:neighbour|neighbours}: {candidates}. Nothing was changed. Write the flat too, or the beginning of the id.",
        "This could be several neighbours. Nothing was changed. Write the flat too, or the beginning of the id.",
    ),
    Kind.UNKNOWN_DEVICE: ("There is no such device in the house. Nothing was changed. Look at the list of devices.",),
    Kind.UNKNOWN_INVITATION: ("There is no such invitation. Nothing was changed. Look at the list of invitations.",),
    Kind.UNKNOWN_PROPOSAL: (
        "Nothing of this kind waits for signatures. Perhaps it has been decided already. Nothing was changed.",
    ),
    Kind.NOT_TO_BE_TRUSTED: (
        "Only other residents can bring you back: neither you yourself nor a guest of the house. Nothing was changed. Name two or three neighbours.",
    ),
    Kind.NOT_A_RESIDENT: (
        "Only somebody who lives in the house can be moderator, secretary or of the council. Nothing was changed. Invite them to their flat first.",
    ),
    Kind.ROLE_HELD: ("This neighbour has this role already. Nothing was changed.",),
    Kind.TRUSTED_COUNT: (
        "Two or three neighbours together can bring you back; one alone could not. Nothing was changed. Choose two or three.",
    ),
    Kind.ROLE_NOT_HELD: ("This neighbour does not have this role. Nothing was changed.",),
    Kind.COUNCIL_GIVES_ROLES: (
        "The house council gives this role and takes it. Nothing was changed. Ask somebody of the council.",
    ),
    Kind.LAST_OF_COUNCIL: (
        "You are the only one of the house council. Without a successor nobody can give roles, remove anybody or change the keys, until residents of more than half of the flats agree on a new council. Nothing was changed. Hand your seat over first.",
    ),
    Kind.NO_RULES: ("There are no house rules here yet. The council can write them; they may also be on their way.",),
    Kind.RULES_CHANGED: (
        "The council has changed the house rules meanwhile. Nothing was noted down for the old ones. Read the new ones and say so then.",
    ),
    Kind.UNKNOWN_TOPIC: (
        "There is no topic “{topic}”. Nothing was written. Look at the list of topics, or create it.",
        "There is no such topic. Nothing was written. Look at the list of topics, or create it.",
    ),
    Kind.AMBIGUOUS_TOPIC: (
        "“{topic}” could be {count:topic|topics}: {candidates}. Nothing was written. Write more of the title, or the beginning of the id.",
        "“{topic}” could be several topics. Nothing was written. Write more of the title, or the beginning of the id.",
        "This could be several topics. Nothing was written. Write more of the title, or the beginning of the id.",
    ),
    Kind.UNKNOWN_MESSAGE: (
        "There is no message “{message}” here. Nothing was changed. It may not have arrived yet; check its id.",
        "This message is not here. Nothing was changed. It may not have arrived yet.",
    ),
    Kind.EMPTY_TEXT: ("There is nothing to send: the text is empty. Write something and try again.",),
    Kind.TEXT_TOO_LONG: (
        "The house rules are too long: at most {rules_kib} KiB, which is about 60,000 letters, or 30,000 in Cyrillic. Nothing was changed. Shorten the text and try again.",
        "The text is too long: at most {limit_chars:character|characters}. Nothing was sent. Shorten it, or send it in parts.",
        "The text is too long: a message holds about 60,000 letters, or 30,000 in Cyrillic. Nothing was sent. Shorten it, or send it in parts.",
    ),
    Kind.UNKNOWN_CIRCLE: (
        "There is no circle “{circle}” here. Nothing was changed. Look at the list of circles.",
        "There is no such circle here. Nothing was changed. Look at the list of circles.",
    ),
    Kind.NOT_IN_CIRCLE: (
        "You are not in this circle any more, or this computer has not received its newest key yet. Nothing was written. What you have read stays here; ask whoever keeps the circle.",
    ),
    Kind.CIRCLE_TOO_LARGE: (
        "A circle has room for 250 people with 256 computers. Nothing was changed. Begin a smaller one, or a topic for all residents.",
    ),
    Kind.ALONE_IN_CIRCLE: (
        "Nobody else is in this circle, so there is nobody to leave it to. Nothing was changed. Only you read what is in it.",
    ),
    Kind.NOT_A_KEEPER: (
        "Only those who keep this circle change it, and nobody takes out somebody who has kept it for longer, or themselves: that is leaving. Nothing was changed. Ask a keeper of the circle.",
    ),
    Kind.CONVERSATION: (
        "This is a conversation of two: nobody joins it, and nobody is taken out. Nothing was changed. You need not answer in it.",
    ),
    Kind.TOO_MANY_PINS: (
        "There is room for {limit_pins:pin|pins}, and all are taken. Nothing was changed. Unpin one of them first.",
        "There is no room for another pin. Nothing was changed. Unpin one first.",
    ),
    Kind.NOT_UPHELD: (
        "Neighbours brought this computer in for you, so it erases nothing from before until the council has said that it is right. Nothing was erased. Ask two of the council: it stands in their settings, under computers.",
    ),
    Kind.NOT_YOURS: ("Only the person who wrote this can change it. Nothing was changed. You can answer instead.",),
    Kind.OWN_MESSAGE: ("This is your own message. Nothing was changed. You can edit or delete it yourself.",),
    Kind.APPEALED: (
        "You have appealed against this already, and another moderator decides. Nothing was changed. The journal will show how.",
    ),
    Kind.OWN_CONFLICT: (
        "This concerns you yourself, or an answer to you. Nothing was changed. Ask another moderator or somebody of the council.",
    ),
    Kind.UNKNOWN_MEASURE: (
        "There is no such measure of the moderators. Nothing was changed. Choose one from the list of moderation.",
    ),
    Kind.BAD_END: ("A mute needs an end, and every end lies in the future. Nothing was changed. Choose until when.",),
    Kind.MEASURE_OVER: (
        "This has been decided, agreed to or taken back already. Nothing was changed. The journal shows what happened.",
    ),
    Kind.OTHER_CIRCLE: (
        "A message can only be moved to, or answered in, a topic that the same people read. Nothing was changed. Choose another topic.",
    ),
    Kind.MUTED: (
        "{by} has muted you for a while: “{reason}”. Nothing was sent. You can read everything, and in the journal of the house you can appeal: another moderator decides.",
        "A moderator has muted you for a while. Nothing was sent. You can read everything, and in the journal of the house you can appeal: another moderator decides.",
    ),
    Kind.TOPIC_LOCKED: (
        "{by} has locked this topic: “{reason}”. Nothing was sent. It can be read as before; the journal of the house tells more.",
        "This topic is locked. Nothing was sent. It can be read as before; the journal of the house tells who locked it and why.",
    ),
    Kind.TOPIC_SLOW: (
        "This topic is slowed down. Nothing was sent. You can write again in {seconds:second|seconds}.",
        "This topic is slowed down. Nothing was sent. Wait a moment and try again.",
    ),
    Kind.HELD_BACK: (
        "Your data looks restored from a backup, so writing waits until a neighbour who is online has sent what is missing. Nothing is lost. Leave the program on until somebody is online.",
    ),
    Kind.NEWER_PROGRAM_NEEDED: (
        "A neighbour's newer program wrote something that this one cannot judge. Reading goes on, and nothing is lost. Install the new version to write again.",
    ),
    Kind.PORT_TAKEN: (
        "Port {port} is taken by another program. Your data is safe. Close that program, or leave --port out: a free port is found then.",
        "Port {taken}, at which neighbours call this computer, is taken by another program. Your data is safe: they cannot call, but this computer calls them by itself. Close the other program and start this one again, without --port if it was given.",
        "The port for neighbours' calls is taken by another program. Your data is safe: neighbours cannot call this computer, but it calls them by itself. Close the other program and start this one again, without --port if it was given.",
    ),
    Kind.NO_NETWORK: (
        "This computer has no network “{interface}” that could be used. Your data is safe, and what you write is sent later. Check the name, or the cable or Wi-Fi.",
        "This computer is in no network that could be used. Your data is safe, and what you write is sent later. Check the cable or Wi-Fi.",
    ),
    Kind.BAD_ADDRESS: (
        "“{address}” is not an address. Nothing was changed. Write it like 192.168.1.20:4000 or [fe80::1]:4000.",
        "This is not an address. Nothing was changed. Write it like 192.168.1.20:4000.",
    ),
    Kind.NOT_REACHED: (
        "Nobody answered at {address}. Your data is safe, and the program keeps trying. Check that the other computer is on and in the same network.",
        "No neighbour answered. Your data is safe, and next time it goes on from here. Check that somebody's program is on in the same network, and that the code is of this house.",
    ),
    Kind.BAD_LINK: (
        "This link leads nowhere in Neighbourhood: it is cut short, mistyped, or made for another version. Nothing was changed. Ask whoever sent it for a new one, or look for the place by hand.",
    ),
    Kind.CLOCK_YEARS_OFF: (
        "The clock of this computer is about {years:year|years} off. Your data is safe. Set date and time, and try again.",
        "The clock of this computer is years off. Your data is safe. Set date and time, and try again.",
    ),
    Kind.BAD_IMPORT_FILE: (
        "{telegram_file} is not a chat export that can be read. Nothing was imported. In Telegram Desktop, export the chat history as “machine-readable JSON” and choose the file result.json.",
        "{whatsapp_file} is not a chat of WhatsApp that can be read. Nothing was imported. In WhatsApp, open the chat, choose “Export chat” and give the text or zip file as it came.",
        "{file} is not a chat export that can be read. Nothing was imported. In WhatsApp, choose “Export chat” and give the text or zip file; in Telegram Desktop, export as “machine-readable JSON” and choose the file result.json.",
        "This is not a chat export that can be read. Nothing was imported. In WhatsApp, choose “Export chat” and give the text or zip file; in Telegram Desktop, export as “machine-readable JSON” and choose the file result.json.",
    ),
    Kind.IMPORT_STOPPED: (
        "The import was stopped: {added:message is|messages are} in out of {total}. They stay. Run the same import again and it goes on from there; nothing comes in twice.",
        "The import was stopped. What is in stays. Run the same import again and it goes on from there; nothing comes in twice.",
    ),
    Kind.FILE_NOT_READABLE: (
        "The file {file} cannot be read. Nothing was changed. Check that it is there and that you may read it.",
        "The file cannot be read. Nothing was changed. Check that it is there and that you may read it.",
    ),
    Kind.PROGRAM_NOT_ANSWERING: (
        "The program is running but does not answer. Your data is safe. Wait a moment and try again; if that does not help, close it and start it again.",
    ),
    Kind.UNKNOWN_SCENE: (
        "There is no screen “{scene}” to look at. Choose one of: {known}.",
        "There is no such screen to look at. Choose another one.",
    ),
    Kind.BAD_REQUEST: (
        "The program did not understand this command. Nothing was changed. If the program was updated, close its window, start it again and try once more.",
    ),
    Kind.NOT_ENOUGH_MEMORY: (
        "This computer has too little free memory for this step, which needs 256 MiB for a moment. Nothing was changed. Close other programs and try again.",
    ),
    Kind.INTERNAL: (
        "Something went wrong inside the program; it is a mistake of ours, not yours. What was saved before is safe. Try again; if it happens again, please report it.",
    ),
}

ENGLISH_REASONS: Final[Mapping[tuple[Kind, str], tuple[str, ...]]] = {
    (Kind.BAD_IMPORT_FILE, "too_large"): (
        "{telegram_file} is too large: at most {limit_mib} MiB can be read. Nothing was imported. In Telegram Desktop, export the chats one by one instead of the whole account.",
        "{whatsapp_file} is too large: at most {limit_mib} MiB can be read. Nothing was imported. In WhatsApp, export the chat “without media”. If its text alone is larger, cut it into several text files between two messages, and import one after another.",
        "{whatsapp_file} is too large: a chat of more than {limit_messages} messages cannot be read. Nothing was imported. WhatsApp cannot export only a part of a chat; cut its text into several text files between two messages, and import one after another.",
        "{whatsapp_file} cannot be read: one message in it has more than {limit_lines} lines, and WhatsApp writes none so long. Nothing was imported. In WhatsApp, export the chat again “without media”.",
        "{whatsapp_file} holds too many files. Nothing was imported. In WhatsApp, export the chat “without media”, or unpack the zip file and choose the text file of the chat.",
        "{file} is too large. Nothing was imported. Export one chat at a time, without media.",
    ),
    (Kind.BAD_IMPORT_FILE, "broken"): (
        "{telegram_file} is damaged or breaks off at line {line}. Nothing was imported. Export the chat again, and wait until Telegram Desktop says that it has finished.",
        "{whatsapp_file} is a zip file that is damaged, breaks off or has a password. Nothing was imported. Send it from the phone once more, or unpack it and choose the text file of the chat.",
        "{file} is damaged or breaks off. Nothing was imported. Export the chat again.",
    ),
    (Kind.BAD_IMPORT_FILE, "no_chat"): (
        "{whatsapp_file} does not hold exactly one chat that can be read. Nothing was imported. Unpack the zip file and choose the text file of the chat.",
        "There is no chat in {file}. Nothing was imported. Export a chat with messages and choose that file.",
    ),
    (Kind.BAD_IMPORT_FILE, "not_utf8"): (
        "Line {line} of {file} is not text as the export writes it (UTF-8). Nothing was imported. Choose the file as it came, not one that another program has saved again.",
    ),
    (Kind.BAD_IMPORT_FILE, "nothing_readable"): (
        "Not one message in {file} can be read. Nothing was imported. Export the chat again with a current version of WhatsApp or Telegram Desktop.",
    ),
    (Kind.BAD_PLAN, "lines"): (
        "The plan has {wrong:mistake|mistakes}. Nothing was changed. Write a line for each floor, or for several: entrance; floors; flats, such as 1; 1-9; 1-36.",
    ),
    (Kind.BAD_PLAN, "table"): (
        "The table has {wrong:mistake|mistakes}. Nothing was changed. Each row is one flat: its number and, where you know them, entrance, floor and area. Put right what is named, and try again.",
    ),
    (Kind.BAD_PLAN, "empty"): (
        "No flat was found. Nothing was changed. Write a line for each floor (entrance; floor; flats), or bring a table with a row for each flat below the names of its columns.",
    ),
    (Kind.BAD_PLAN, "too_long"): (
        "This is more text than a plan of a house can have. Nothing was changed. Check that it is the table of the flats; if it is, take out the columns that do not tell number, entrance, floor or area.",
    ),
    (Kind.BAD_PLAN, "no_number"): (
        "The first line names columns, but none of them has the numbers of the flats. Nothing was changed. Call that column “number”; without a table, leave the line of names out.",
    ),
    (Kind.BAD_PLAN, "same_columns"): (
        "The columns “{first}” and “{second}” mean the same. Nothing was changed. Keep one of them, or give the other another name.",
    ),
    (Kind.FILE_NOT_READABLE, "empty"): (
        "The file {file} is empty. Nothing was changed. Check that it is the one you mean, and that it was saved.",
    ),
    (Kind.FILE_NOT_READABLE, "workbook"): (
        "The file {file} is a workbook or document of an office program, which is not read. Nothing was changed. Open it there, choose “Save as”, then “text” or, for a table, “CSV”, and take that file.",
    ),
    (Kind.FILE_NOT_READABLE, "not_text"): (
        "The file {file} is not text. Nothing was changed. Choose a table that a spreadsheet program has saved as “CSV” or “text”, or a text file.",
    ),
    (Kind.ROLE_HELD, "longer"): (
        "This neighbour moderates for longer than that already. Nothing was changed. To make it shorter, end the role and give it anew.",
    ),
    (Kind.FILE_NOT_READABLE, "missing"): (
        "There is no file {file}. Nothing was changed. Check its name, and whether it was moved.",
    ),
    (Kind.FILE_NOT_READABLE, "folder"): ("{file} is a folder. Nothing was changed. Choose a file in it.",),
    (Kind.FILE_NOT_READABLE, "not_a_file"): (
        "{file} is not a file with contents of its own. Nothing was changed. Choose an ordinary file.",
    ),
    (Kind.FILE_NOT_READABLE, "not_allowed"): (
        "You may not read the file {file}. Nothing was changed. Change who may read it, or ask the person it belongs to for a copy.",
    ),
    (Kind.FILE_NOT_READABLE, "disk"): (
        "The disk did not give the file {file}. Nothing was changed. Check that the disk is connected, copy the file somewhere else and try that copy.",
    ),
}
"""Templates for the reason that a fault names in its detail ``why``."""
