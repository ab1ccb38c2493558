<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_GB">
<context>
    <name>ChatChoice</name>
    <message>
        <source>This file holds several chats. Choose the one of the house; the others stay where they are.</source>
        <translation>В этом файле несколько чатов. Выберите тот, что про дом; остальные останутся где были.</translation>
    </message>
    <message>
        <source>Chats of the file</source>
        <translation>Чаты из файла</translation>
    </message>
    <message>
        <source>%1, messages: %2</source>
        <translation>%1, сообщений: %2</translation>
    </message>
</context>
<context>
    <name>ChatPreview</name>
    <message numerus="yes">
        <source>%1 messages from %2</source>
        <translation>
            <numerusform>%1 сообщение из %2</numerusform>
            <numerusform>%1 сообщения из %2</numerusform>
            <numerusform>%1 сообщений из %2</numerusform>
        </translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>с %1 по %2</translation>
    </message>
    <message numerus="yes">
        <source>%n people wrote: %1</source>
        <translation>
            <numerusform>Писал %n человек: %1</numerusform>
            <numerusform>Писали %n человека: %1</numerusform>
            <numerusform>Писали %n человек: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The file does not tell day and month apart. When was this written?</source>
        <translation>По файлу не понять, где день, а где месяц. Когда это писали?</translation>
    </message>
    <message>
        <source>When was this written?</source>
        <translation>Когда это писали?</translation>
    </message>
    <message>
        <source>The file seems to be cut off after %1. What stands last in it is left out, as it may be half a message. Better export the chat again; or go on with what is there, the whole file adds the rest later.</source>
        <translation>Похоже, файл обрывается после %1. То, что стоит в нём последним, не берётся: это может быть лишь половина сообщения. Лучше выгрузить чат ещё раз; или продолжайте с тем, что есть: целый файл потом добавит остальное.</translation>
    </message>
    <message>
        <source>This chat is here already, in the topic “%1”. Only what is missing will be added.</source>
        <translation>Этот чат здесь уже есть, в теме «%1». Добавится только недостающее.</translation>
    </message>
    <message>
        <source>Name of the topic</source>
        <translation>Название темы</translation>
    </message>
    <message>
        <source>Everybody in the house will be able to read it. The messages stand under the names of those who wrote them, with a note that you brought them in. Photos and files stay in the older chat.</source>
        <translation>Прочитать это сможет весь дом. Сообщения стоят под именами тех, кто их писал, с пометкой, что принесли их вы. Фото и файлы остаются в старом чате.</translation>
    </message>
    <message>
        <source>Notices and deleted messages are left out: %1.</source>
        <translation>Служебные строки и удалённые сообщения не берутся: %1.</translation>
    </message>
    <message>
        <source>Bring it in</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Другой файл</translation>
    </message>
</context>
<context>
    <name>ChatProgress</name>
    <message>
        <source>%1 of %2 messages are in</source>
        <translation>Перенесено сообщений: %1 из %2</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Сколько уже сделано</translation>
    </message>
    <message>
        <source>You can close this page and go on working; it goes on by itself.</source>
        <translation>Эту страницу можно закрыть и заниматься своим делом: всё продолжится само.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
</context>
<context>
    <name>ChoiceStep</name>
    <message>
        <source>Good to have you here</source>
        <translation>Хорошо, что вы с нами</translation>
    </message>
    <message>
        <source>Your house talks here without a server: everything stays, encrypted, on the neighbours&apos; own computers.</source>
        <translation>Здесь дом общается без сервера: всё хранится зашифрованным на компьютерах самих соседей.</translation>
    </message>
    <message>
        <source>Join with a code</source>
        <translation>Войти по коду</translation>
    </message>
    <message>
        <source>A neighbour gave you a code for your flat</source>
        <translation>Сосед дал вам код для вашей квартиры</translation>
    </message>
    <message>
        <source>Found a house</source>
        <translation>Основать дом</translation>
    </message>
    <message>
        <source>You are the first one; invite the others later</source>
        <translation>Вы первый житель; остальных пригласите потом</translation>
    </message>
    <message>
        <source>Look around a sample house</source>
        <translation>Осмотреться в доме-образце</translation>
    </message>
    <message>
        <source>It opens in a window of its own</source>
        <translation>Он откроется в своём окне</translation>
    </message>
    <message>
        <source>Invented neighbours; nothing of it stays</source>
        <translation>Выдуманные соседи; ничего не останется</translation>
    </message>
</context>
<context>
    <name>ComposerBar</name>
    <message>
        <source>Editing your message</source>
        <translation>Вы изменяете своё сообщение</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Write to the topic…</source>
        <translation>Написать в тему…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
</context>
<context>
    <name>ConnectionsCard</name>
    <message numerus="yes">
        <source>%n neighbours online</source>
        <translation>
            <numerusform>%n сосед в сети</numerusform>
            <numerusform>%n соседа в сети</numerusform>
            <numerusform>%n соседей в сети</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody else online</source>
        <translation>Больше никого в сети</translation>
    </message>
    <message>
        <source>Waiting for the neighbours</source>
        <translation>Ждём соседей</translation>
    </message>
    <message numerus="yes">
        <source>%n messages arriving</source>
        <translation>
            <numerusform>Приходит %n сообщение</numerusform>
            <numerusform>Приходят %n сообщения</numerusform>
            <numerusform>Приходит %n сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything agrees · %1</source>
        <translation>Всё сходится · %1</translation>
    </message>
    <message>
        <source>Comparing notes…</source>
        <translation>Сверяемся…</translation>
    </message>
    <message>
        <source>You can write; it will be sent</source>
        <translation>Пишите: отправим позже</translation>
    </message>
</context>
<context>
    <name>ConnectionsSheet</name>
    <message>
        <source>Neighbours and this computer</source>
        <translation>Соседи и этот компьютер</translation>
    </message>
    <message>
        <source>Nobody else is online right now. What you write is kept here and goes out as soon as a neighbour appears.</source>
        <translation>Сейчас в сети больше никого нет. Написанное хранится здесь и уйдёт, как только появится кто-то из соседей.</translation>
    </message>
    <message numerus="yes">
        <source>%n neighbours are online</source>
        <translation>
            <numerusform>%n сосед в сети</numerusform>
            <numerusform>%n соседа в сети</numerusform>
            <numerusform>%n соседей в сети</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; this computer is connected with %n of their computers.</source>
        <translation>
            <numerusform>%1; этот компьютер связан с %n их компьютером.</numerusform>
            <numerusform>%1; этот компьютер связан с %n их компьютерами.</numerusform>
            <numerusform>%1; этот компьютер связан с %n их компьютерами.</numerusform>
        </translation>
    </message>
    <message>
        <source>The connected computers hold exactly what you hold; last compared: %1.</source>
        <translation>На связанных компьютерах ровно то же, что у вас; последняя сверка: %1.</translation>
    </message>
    <message>
        <source>The computers are comparing what each of them holds.</source>
        <translation>Компьютеры сверяют, у кого что есть.</translation>
    </message>
    <message>
        <source>This computer was restored from a backup. It writes again as soon as the neighbours have shown what came after it.</source>
        <translation>Этот компьютер восстановлен из резервной копии. Писать можно будет, как только соседи покажут, что было после неё.</translation>
    </message>
    <message>
        <source>What now?</source>
        <translation>Что делать?</translation>
    </message>
    <message>
        <source>Neighbours reach this computer at port %1.</source>
        <translation>Соседи подключаются к этому компьютеру через порт %1.</translation>
    </message>
    <message>
        <source>Connect by address</source>
        <translation>Подключиться по адресу</translation>
    </message>
    <message>
        <source>For a neighbour on another network: the address and, after a colon, the port.</source>
        <translation>Для соседа в другой сети: адрес и через двоеточие порт.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Подключиться</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
</context>
<context>
    <name>FoundRow</name>
    <message>
        <source>%1, %2, in %3: %4</source>
        <translation>%1, %2, тема «%3»: %4</translation>
    </message>
</context>
<context>
    <name>FoundStep</name>
    <message>
        <source>Found a house</source>
        <translation>Основать дом</translation>
    </message>
    <message>
        <source>You will be able to invite every flat with its own code.</source>
        <translation>Потом вы пригласите каждую квартиру её собственным кодом.</translation>
    </message>
    <message>
        <source>Address of the house</source>
        <translation>Адрес дома</translation>
    </message>
    <message>
        <source>12 Lesnaya St</source>
        <translation>Лесная, 12</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>Anna Belova</source>
        <translation>Анна Белова</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>Квартира</translation>
    </message>
    <message>
        <source>Describe entrances and flats</source>
        <translation>Описать подъезды и квартиры</translation>
    </message>
    <message>
        <source>Leave the flats for later</source>
        <translation>Описать квартиры потом</translation>
    </message>
    <message>
        <source>Founding…</source>
        <translation>Основываем…</translation>
    </message>
    <message>
        <source>Found the house</source>
        <translation>Основать дом</translation>
    </message>
</context>
<context>
    <name>HoldersSheet</name>
    <message>
        <source>Who has this message</source>
        <translation>У кого есть это сообщение</translation>
    </message>
    <message>
        <source>No neighbour is known to have it yet. It is kept on this computer and goes out by itself as soon as a neighbour&apos;s computer is reached.</source>
        <translation>Пока не известно, чтобы оно было у кого-то из соседей. Оно хранится на этом компьютере и уйдёт само, как только найдётся компьютер соседа.</translation>
    </message>
    <message numerus="yes">
        <source>It is known to be in %1 of %n flats, yours included.</source>
        <translation>
            <numerusform>Известно, что оно есть в %1 из %n квартиры, считая вашу.</numerusform>
            <numerusform>Известно, что оно есть в %1 из %n квартир, считая вашу.</numerusform>
            <numerusform>Известно, что оно есть в %1 из %n квартир, считая вашу.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, flat %2</source>
        <translation>%1, квартира %2</translation>
    </message>
    <message>
        <source>The time says when this computer learned of it. Others may have it too: only what their computers have said is counted.</source>
        <translation>Время показывает, когда этот компьютер об этом узнал. Оно может быть и у других: считается только то, о чём сообщили их компьютеры.</translation>
    </message>
</context>
<context>
    <name>InviteSheet</name>
    <message>
        <source>Invite a neighbour</source>
        <translation>Пригласить соседа</translation>
    </message>
    <message>
        <source>Make a code for a flat and hand it over in person or on paper. Whoever has the code can join.</source>
        <translation>Создайте код для квартиры и передайте его лично или на бумаге. Войти сможет тот, у кого есть код.</translation>
    </message>
    <message>
        <source>The code for flat %1. It is shown this once; write it down or copy it.</source>
        <translation>Код для квартиры %1. Он показан только сейчас: запишите или скопируйте его.</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>Квартира</translation>
    </message>
    <message>
        <source>Making the code…</source>
        <translation>Создаём код…</translation>
    </message>
    <message>
        <source>Make a code</source>
        <translation>Создать код</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Код: %1</translation>
    </message>
    <message numerus="yes">
        <source>Good for %n computers of this flat.</source>
        <translation>
            <numerusform>Подойдёт для %n компьютера этой квартиры.</numerusform>
            <numerusform>Подойдёт для %n компьютеров этой квартиры.</numerusform>
            <numerusform>Подойдёт для %n компьютеров этой квартиры.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sheet is saved: %1. Print it from the program that opens it, then delete the file.</source>
        <translation>Листок сохранён: %1. Напечатайте его из программы, которая его откроет, а потом удалите файл.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>Save a sheet to print…</source>
        <translation>Сохранить лист для печати…</translation>
    </message>
    <message>
        <source>Open the sheet</source>
        <translation>Открыть листок</translation>
    </message>
    <message>
        <source>Another code</source>
        <translation>Ещё один код</translation>
    </message>
    <message>
        <source>Change the plan of the house</source>
        <translation>Изменить план дома</translation>
    </message>
    <message>
        <source>Describe entrances and flats</source>
        <translation>Описать подъезды и квартиры</translation>
    </message>
    <message>
        <source>Save the sheet with the code</source>
        <translation>Сохранить листок с кодом</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Документы PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>JoinStep</name>
    <message>
        <source>Join with a code</source>
        <translation>Войти по коду</translation>
    </message>
    <message>
        <source>Both computers need to be on the same network, or the neighbour&apos;s address is typed in at the next step.</source>
        <translation>Оба компьютера должны быть в одной сети; иначе адрес соседа можно ввести на следующем шаге.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Four groups of five; dashes and capitals come by themselves.</source>
        <translation>Четыре группы по пять; дефисы и заглавные буквы ставятся сами.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>Anna Belova</source>
        <translation>Анна Белова</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Проверяем…</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Войти</translation>
    </message>
</context>
<context>
    <name>JoiningStep</name>
    <message>
        <source>Joining your house</source>
        <translation>Входим в ваш дом</translation>
    </message>
    <message>
        <source>This goes on by itself. You may close the window; the code stays good.</source>
        <translation>Дальше всё идёт само. Окно можно закрыть: код останется в силе.</translation>
    </message>
    <message>
        <source>Looking for neighbours on the network</source>
        <translation>Ищем соседей в сети</translation>
    </message>
    <message>
        <source>A neighbour&apos;s computer checks the code</source>
        <translation>Компьютер соседа проверяет код</translation>
    </message>
    <message>
        <source>The history of the house arrives</source>
        <translation>Приходит история дома</translation>
    </message>
    <message>
        <source>Nobody has answered yet: probably no neighbour&apos;s program is on right now. Leave this on; it goes on by itself, also after a restart.</source>
        <translation>Пока никто не ответил: видимо, сейчас ни у кого из соседей не включена программа. Оставьте эту включённой — дальше всё пойдёт само, и после перезапуска тоже.</translation>
    </message>
    <message>
        <source>Not found? Connect by address</source>
        <translation>Не нашлись? Подключитесь по адресу</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Подключиться</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Neighbourhood</source>
        <translation>Соседи</translation>
    </message>
    <message>
        <source>%1 – Neighbourhood</source>
        <translation>%1 – Соседи</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>Reply</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Скопировать текст</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>У кого это есть</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>MessageBody</name>
    <message>
        <source>%1 deleted a message</source>
        <translation>%1: сообщение удалено</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>flat %1 · house council</source>
        <translation>кв. %1 · совет дома</translation>
    </message>
    <message>
        <source>flat %1</source>
        <translation>кв. %1</translation>
    </message>
    <message>
        <source>brought over from %1 (%2), not signed</source>
        <translation>перенесено из %1 (%2), без подписи</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>изменено</translation>
    </message>
</context>
<context>
    <name>MessageRow</name>
    <message>
        <source>on this computer only, as far as is known</source>
        <translation>только на этом компьютере, насколько известно</translation>
    </message>
    <message numerus="yes">
        <source>%n neighbours have it</source>
        <translation>
            <numerusform>есть у %n соседа</numerusform>
            <numerusform>есть у %n соседей</numerusform>
            <numerusform>есть у %n соседей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n flats have it</source>
        <translation>
            <numerusform>есть в %1 из %n квартиры</numerusform>
            <numerusform>есть в %1 из %n квартир</numerusform>
            <numerusform>есть в %1 из %n квартир</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, flat %2</source>
        <translation>%1, квартира %2</translation>
    </message>
    <message>
        <source>a deleted message</source>
        <translation>удалённое сообщение</translation>
    </message>
    <message numerus="yes">
        <source>%n thanks</source>
        <translation>
            <numerusform>%n спасибо</numerusform>
            <numerusform>%n спасибо</numerusform>
            <numerusform>%n спасибо</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>NewTopicSheet</name>
    <message>
        <source>New topic</source>
        <translation>Новая тема</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>О чём тема?</translation>
    </message>
    <message>
        <source>Lift, entrance 2</source>
        <translation>Лифт во 2-м подъезде</translation>
    </message>
    <message>
        <source>Where does it belong?</source>
        <translation>Куда её отнести?</translation>
    </message>
    <message>
        <source>In a sentence (may stay empty)</source>
        <translation>Одной фразой (необязательно)</translation>
    </message>
    <message>
        <source>Stops, calls to the dispatcher, repair</source>
        <translation>Остановки, звонки диспетчеру, ремонт</translation>
    </message>
    <message>
        <source>Open the topic</source>
        <translation>Открыть тему</translation>
    </message>
    <message>
        <source>Bring an old chat in…</source>
        <translation>Перенести старый чат…</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>The message is deleted for everyone.</source>
        <translation>Сообщение удалено у всех.</translation>
    </message>
    <message>
        <source>From now on the new passphrase opens your house. Keep it well: nobody can restore it.</source>
        <translation>Теперь дом открывает новая парольная фраза. Храните её: восстановить её не сможет никто.</translation>
    </message>
    <message>
        <source>It is changed. But the keyring of this computer did not forget its entry from before, so whoever opens the keyring can still read your data. In the program that manages the keyring, remove the entry %1 of “neighbourhood”, and only that.</source>
        <translation>Изменено. Но связка ключей этого компьютера не забыла прежнюю запись: кто её откроет, всё ещё сможет прочитать ваши данные. Удалите в программе, которая управляет связкой ключей, запись %1 в «neighbourhood», и только её.</translation>
    </message>
    <message>
        <source>From now on the keyring of this computer opens your house.</source>
        <translation>Теперь дом открывает связка ключей этого компьютера.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Скопировано.</translation>
    </message>
    <message>
        <source>This choice could not be saved. It holds until the window is closed; make some room on the disk and choose it again.</source>
        <translation>Этот выбор не удалось сохранить. Он действует, пока окно открыто; освободите место на диске и выберите снова.</translation>
    </message>
    <message>
        <source>The settings of the window could not be read, so the usual ones are in use. Messages are not affected.</source>
        <translation>Настройки окна прочитать не удалось, поэтому действуют обычные. Сообщения не пострадали.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>What now?</source>
        <translation>Что делать?</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробнее</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>OldChatSheet</name>
    <message>
        <source>Bring an old chat in</source>
        <translation>Перенести старый чат</translation>
    </message>
    <message>
        <source>Choose the exported chat</source>
        <translation>Выберите выгруженный чат</translation>
    </message>
    <message>
        <source>Exported chats (*.zip *.txt *.json)</source>
        <translation>Выгруженные чаты (*.zip *.txt *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>What was said in a group of the house before can be read and found here. Choose the file that the other program exported.</source>
        <translation>То, о чём раньше говорили в группе дома, можно читать и находить здесь. Выберите файл, который выгрузила другая программа.</translation>
    </message>
    <message>
        <source>WhatsApp: open the group, choose “Export chat”, and take the zip or text file.</source>
        <translation>WhatsApp: откройте группу, выберите «Экспорт чата» и возьмите zip-архив или текстовый файл.</translation>
    </message>
    <message>
        <source>Telegram: in Telegram Desktop choose “Export chat history” as machine-readable JSON, and take result.json.</source>
        <translation>Telegram: в Telegram Desktop выберите «Экспорт истории чата» в машиночитаемый JSON и возьмите result.json.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Читаю %1…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 messages are in, and they stay. Choose the same file again and it goes on from there.</source>
        <translation>Остановлено: перенесено сообщений: %1 из %2, они остаются. Выберите тот же файл ещё раз, и всё продолжится с этого места.</translation>
    </message>
    <message>
        <source>Everything in this file was here already. Nothing came in twice.</source>
        <translation>Всё из этого файла здесь уже было. Дважды ничего не появилось.</translation>
    </message>
    <message numerus="yes">
        <source>%1 messages have come in. Your neighbours receive them by themselves.</source>
        <translation>
            <numerusform>Перенесено %1 сообщение. Соседи получат его сами.</numerusform>
            <numerusform>Перенесено %1 сообщения. Соседи получат их сами.</numerusform>
            <numerusform>Перенесено %1 сообщений. Соседи получат их сами.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the topic</source>
        <translation>Открыть тему</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>PassphraseSheet</name>
    <message>
        <source>Change the lock</source>
        <translation>Сменить замок</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Сменить парольную фразу</translation>
    </message>
    <message>
        <source>What opens your house</source>
        <translation>Чем открывается дом</translation>
    </message>
    <message>
        <source>Another passphrase</source>
        <translation>Другая фраза</translation>
    </message>
    <message>
        <source>The keyring of this computer</source>
        <translation>Связка ключей компьютера</translation>
    </message>
    <message>
        <source>Whoever is signed in on this computer then opens your house without a passphrase. A backup opens only where this keyring is.</source>
        <translation>Тогда дом откроется без фразы у каждого, кто вошёл в систему на этом компьютере. Резервная копия откроется только там, где есть эта связка ключей.</translation>
    </message>
    <message>
        <source>Your house then asks for this passphrase at every start, and a backup opens on any computer. Nobody can restore a passphrase for you.</source>
        <translation>Тогда дом будет спрашивать эту фразу при каждом запуске, а резервная копия откроется на любом компьютере. Восстановить фразу не сможет никто.</translation>
    </message>
    <message>
        <source>Only the lock changes; your messages stay as they are. Nobody can restore a passphrase for you.</source>
        <translation>Меняется только замок, сообщения остаются как есть. Восстановить фразу не сможет никто.</translation>
    </message>
    <message>
        <source>Passphrase so far</source>
        <translation>Нынешняя фраза</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Новая фраза</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Ещё раз то же самое</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Фразы не совпадают.</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>Меняем…</translation>
    </message>
    <message>
        <source>Let the keyring open it</source>
        <translation>Пусть открывает связка ключей</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Сменить</translation>
    </message>
</context>
<context>
    <name>PlanCell</name>
    <message numerus="yes">
        <source>Flat %1, %n neighbours here</source>
        <translation>
            <numerusform>Квартира %1, здесь %n сосед</numerusform>
            <numerusform>Квартира %1, здесь %n соседа</numerusform>
            <numerusform>Квартира %1, здесь %n соседей</numerusform>
        </translation>
    </message>
    <message>
        <source>Flat %1</source>
        <translation>Квартира %1</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>Entrances</source>
        <translation>Подъездов</translation>
    </message>
    <message>
        <source>Floors</source>
        <translation>Этажей</translation>
    </message>
    <message>
        <source>On a floor</source>
        <translation>На этаже</translation>
    </message>
    <message>
        <source>First flat</source>
        <translation>Первая кв.</translation>
    </message>
    <message>
        <source>A line for each floor, or for several: entrance; floors; flats</source>
        <translation>Строка на этаж или на несколько: подъезд; этажи; квартиры</translation>
    </message>
    <message>
        <source>Plan of the house, line by line</source>
        <translation>План дома построчно</translation>
    </message>
    <message numerus="yes">
        <source>%n flats</source>
        <translation>
            <numerusform>%n квартира</numerusform>
            <numerusform>%n квартиры</numerusform>
            <numerusform>%n квартир</numerusform>
        </translation>
    </message>
    <message>
        <source>From numbers</source>
        <translation>По числам</translation>
    </message>
    <message>
        <source>Line by line</source>
        <translation>Построчно</translation>
    </message>
</context>
<context>
    <name>PlanGrid</name>
    <message>
        <source>entrance %1</source>
        <translation>%1-й подъезд</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more flats</source>
        <translation>
            <numerusform>… и ещё %n квартира</numerusform>
            <numerusform>… и ещё %n квартиры</numerusform>
            <numerusform>… и ещё %n квартир</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message>
        <source>Plan of the house</source>
        <translation>План дома</translation>
    </message>
    <message>
        <source>Entrances, floors and flats. A flat keeps its neighbours and its history when its number changes.</source>
        <translation>Подъезды, этажи и квартиры. Когда меняется номер, у квартиры остаются её жители и её история.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Сохраняю…</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Сохранить план</translation>
    </message>
</context>
<context>
    <name>QuoteLine</name>
    <message>
        <source>In reply to %1: %2</source>
        <translation>В ответ на сообщение, %1: %2</translation>
    </message>
    <message>
        <source>This message is deleted or has not arrived yet</source>
        <translation>Это сообщение удалено или ещё не пришло</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>flat %1 · %2</source>
        <translation>кв. %1 · %2</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Темы</translation>
    </message>
    <message>
        <source>Invite a neighbour</source>
        <translation>Пригласить соседа</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
</context>
<context>
    <name>RailRow</name>
    <message numerus="yes">
        <source>%1, %n new</source>
        <translation>
            <numerusform>%1, %n новое</numerusform>
            <numerusform>%1, %n новых</numerusform>
            <numerusform>%1, %n новых</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReactionChip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ResumeSheet</name>
    <message>
        <source>Writing waits for your neighbours</source>
        <translation>Писать пока нельзя: ждём соседей</translation>
    </message>
    <message>
        <source>Everything you see is safe, and what you wrote after the backup comes back by itself as soon as a neighbour who has it is online.</source>
        <translation>Всё, что вы видите, в безопасности, а написанное вами после резервной копии вернётся само, как только в сети появится сосед, у которого оно есть.</translation>
    </message>
    <message>
        <source>If you write on now, nothing breaks either, but what only the lost copy held stays lost, and messages that come back later may stand in an unusual place.</source>
        <translation>Если писать сейчас, ничего не сломается, но то, что было только в утраченной копии, не вернётся, а сообщения, которые придут позже, могут оказаться на непривычном месте.</translation>
    </message>
    <message>
        <source>Wait for neighbours</source>
        <translation>Подождать соседей</translation>
    </message>
    <message>
        <source>Write on anyway</source>
        <translation>Всё равно писать дальше</translation>
    </message>
</context>
<context>
    <name>Scroll</name>
    <message>
        <source>Scroll bar</source>
        <translation>Полоса прокрутки</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлое</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмное</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>What opens your house</source>
        <translation>Чем открывается дом</translation>
    </message>
    <message>
        <source>The keyring of this computer opens your house by itself.</source>
        <translation>Связка ключей этого компьютера открывает дом сама.</translation>
    </message>
    <message>
        <source>Your passphrase opens your house at every start.</source>
        <translation>При каждом запуске дом открывает ваша парольная фраза.</translation>
    </message>
    <message>
        <source>Change the lock…</source>
        <translation>Сменить замок…</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>Сменить парольную фразу…</translation>
    </message>
    <message>
        <source>From before</source>
        <translation>Из прежних чатов</translation>
    </message>
    <message>
        <source>Bring an old chat in…</source>
        <translation>Перенести старый чат…</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Messages of the topic</source>
        <translation>Сообщения темы</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>Пока ничего не написано</translation>
    </message>
    <message>
        <source>Say the first word; your neighbours will see it here.</source>
        <translation>Скажите первое слово; соседи увидят его здесь.</translation>
    </message>
    <message>
        <source>To the newest message</source>
        <translation>К последнему сообщению</translation>
    </message>
</context>
<context>
    <name>TopicPage</name>
    <message>
        <source>Choose a topic</source>
        <translation>Выберите тему</translation>
    </message>
    <message>
        <source>Or press Ctrl+K and search the whole house.</source>
        <translation>Или нажмите Ctrl+K и поищите во всём доме.</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Все темы</translation>
    </message>
</context>
<context>
    <name>TopicPane</name>
    <message>
        <source>Search the whole house</source>
        <translation>Искать во всём доме</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>New topic</source>
        <translation>Новая тема</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Темы</translation>
    </message>
    <message>
        <source>Found messages</source>
        <translation>Найденные сообщения</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не нашлось</translation>
    </message>
    <message>
        <source>No message of the house has these words. Try fewer of them.</source>
        <translation>Таких слов нет ни в одном сообщении дома. Попробуйте слов поменьше.</translation>
    </message>
    <message>
        <source>A quiet house so far</source>
        <translation>Пока в доме тихо</translation>
    </message>
    <message>
        <source>Open the first topic: the lift, the yard, or simply hello.</source>
        <translation>Откройте первую тему: лифт, двор или просто «здравствуйте».</translation>
    </message>
</context>
<context>
    <name>TopicRow</name>
    <message>
        <source>Nothing written yet</source>
        <translation>Пока ничего не написано</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n new. %2</source>
        <translation>
            <numerusform>%1, %n новое. %2</numerusform>
            <numerusform>%1, %n новых. %2</numerusform>
            <numerusform>%1, %n новых. %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Draft:</source>
        <translation>Черновик:</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Your house is locked</source>
        <translation>Ваш дом заперт</translation>
    </message>
    <message>
        <source>Your house did not open</source>
        <translation>Дом не открылся</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Придумайте парольную фразу</translation>
    </message>
    <message>
        <source>Everything here is encrypted on this computer. The passphrase opens it.</source>
        <translation>Всё хранится зашифрованным на этом компьютере. Дом откроет парольная фраза.</translation>
    </message>
    <message>
        <source>Your house is already open</source>
        <translation>Ваш дом уже открыт</translation>
    </message>
    <message>
        <source>It encrypts everything that this program keeps here. Nobody can restore it for you, so keep it well.</source>
        <translation>Ею зашифровано всё, что программа здесь хранит. Восстановить её не сможет никто, поэтому берегите её.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Ещё раз то же самое</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Фразы не совпадают.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Открываем…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
    <message>
        <source>Start with an empty folder…</source>
        <translation>Начать с пустой папки…</translation>
    </message>
    <message>
        <source>Copy for a report</source>
        <translation>Скопировать для сообщения</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробнее</translation>
    </message>
    <message>
        <source>Choose an empty folder for your data</source>
        <translation>Выберите пустую папку для ваших данных</translation>
    </message>
</context>
<context>
    <name>UnreadLine</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n новое</numerusform>
            <numerusform>%n новых</numerusform>
            <numerusform>%n новых</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Repairs</source>
        <translation>Ремонт</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Безопасность</translation>
    </message>
    <message>
        <source>Yard and holidays</source>
        <translation>Двор и праздники</translation>
    </message>
    <message>
        <source>Rules of the house</source>
        <translation>Правила дома</translation>
    </message>
    <message>
        <source>Give and lend</source>
        <translation>Отдам и одолжу</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Всё остальное</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Спасибо</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Согласны</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Видели</translation>
    </message>
    <message>
        <source>A photo, left in the older chat</source>
        <translation>Фото осталось в прежнем чате</translation>
    </message>
    <message>
        <source>A video, left in the older chat</source>
        <translation>Видео осталось в прежнем чате</translation>
    </message>
    <message>
        <source>A voice message, left in the older chat</source>
        <translation>Голосовое сообщение осталось в прежнем чате</translation>
    </message>
    <message>
        <source>A sticker, left in the older chat</source>
        <translation>Стикер остался в прежнем чате</translation>
    </message>
    <message>
        <source>A poll, left in the older chat</source>
        <translation>Опрос остался в прежнем чате</translation>
    </message>
    <message>
        <source>A place on the map, left in the older chat</source>
        <translation>Место на карте осталось в прежнем чате</translation>
    </message>
    <message>
        <source>A photo, sound or file, left in the older chat</source>
        <translation>Фото, звук или файл, оставшийся в старом чате</translation>
    </message>
    <message>
        <source>A contact, left in the older chat</source>
        <translation>Контакт остался в прежнем чате</translation>
    </message>
    <message>
        <source>A file, left in the older chat</source>
        <translation>Файл остался в прежнем чате</translation>
    </message>
    <message>
        <source>Short: it keeps out the curious. A few more words make it much stronger.</source>
        <translation>Коротко: остановит только любопытных. Ещё пара слов — и будет намного надёжнее.</translation>
    </message>
    <message>
        <source>Good. One more word makes it stronger.</source>
        <translation>Хорошо. Ещё одно слово сделает её надёжнее.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Надёжно.</translation>
    </message>
    <message>
        <source>A few words that only you put together are best.</source>
        <translation>Лучше всего несколько слов, которые вместе сложите только вы.</translation>
    </message>
</context>
</TS>
