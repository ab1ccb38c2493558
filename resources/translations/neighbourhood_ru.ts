<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_GB">
<context>
    <name>AboutPage</name>
    <message>
        <source>About</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>Neighbourhood %1</source>
        <translation>Neighbourhood %1</translation>
    </message>
    <message>
        <source>Free software under the %1 licence</source>
        <translation>Свободная программа, лицензия %1</translation>
    </message>
    <message>
        <source>One house, its people and what they tell each other. Every neighbour&apos;s computer keeps the whole talk of the house, and computers that meet bring each other up to date; no company and no server stands in between. You may use it, look into it, change it and pass it on.</source>
        <translation>Один дом, его жители и то, что они говорят друг другу. Компьютер каждого соседа хранит весь разговор дома, а компьютеры, которые встретились, обмениваются новым; ни компании, ни сервера между ними нет. Программой можно пользоваться, её можно изучать, менять и передавать дальше.</translation>
    </message>
    <message>
        <source>What becomes of what you write</source>
        <translation>Что происходит с написанным</translation>
    </message>
    <message>
        <source>What you write is encrypted on this computer and on the way, and only the neighbours of your house can read it. Nothing is sent to the makers of this program or to anybody else, nothing is counted, and there is no advertising. What a neighbour has received stays with that neighbour: deleting hides a message everywhere, but somebody may have copied it before.</source>
        <translation>Написанное зашифровано и на этом компьютере, и в пути; прочитать его могут только соседи вашего дома. Создателям программы и кому-либо ещё ничего не отправляется, ничего не подсчитывается, рекламы нет. Полученное соседом остаётся у него: удаление скрывает сообщение у всех, но кто-то мог его раньше скопировать.</translation>
    </message>
    <message>
        <source>If something does not work</source>
        <translation>Если что-то не работает</translation>
    </message>
    <message>
        <source>These lines help those who mend the program. No name, no flat number and nothing written is among them; you see all of it here.</source>
        <translation>Эти строки помогают тем, кто чинит программу. Ни имён, ни номеров квартир, ни сообщений в них нет; вы видите их целиком.</translation>
    </message>
    <message>
        <source>Technical report</source>
        <translation>Технические сведения</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Whose work is in it</source>
        <translation>Чей труд здесь</translation>
    </message>
    <message>
        <source>The program stands on the work of many. Choose a line to read its licence.</source>
        <translation>Программа стоит на труде многих. Выберите строку, чтобы прочитать лицензию.</translation>
    </message>
    <message>
        <source>Neighbourhood itself</source>
        <translation>Сама программа Neighbourhood</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>somebody</source>
        <translation>кто-то</translation>
    </message>
    <message>
        <source>founded the house</source>
        <translation>основание дома</translation>
    </message>
    <message>
        <source>made an invitation to flat %1</source>
        <translation>приглашение в квартиру %1</translation>
    </message>
    <message>
        <source>made an invitation: %1</source>
        <translation>приглашение: %1</translation>
    </message>
    <message>
        <source>made a code for a further computer of %1</source>
        <translation>код для ещё одного компьютера: %1</translation>
    </message>
    <message>
        <source>made a recovery sheet</source>
        <translation>лист восстановления</translation>
    </message>
    <message>
        <source>let in: %1</source>
        <translation>вход в дом — %1</translation>
    </message>
    <message>
        <source>let in a computer of %1</source>
        <translation>подключение компьютера: %1</translation>
    </message>
    <message>
        <source>on the address of %1: %2</source>
        <translation>адрес — %1, %2</translation>
    </message>
    <message>
        <source>gave a role: %1, %2</source>
        <translation>назначение — %1, %2</translation>
    </message>
    <message>
        <source>moved out</source>
        <translation>выезд из дома</translation>
    </message>
    <message>
        <source>ended the membership of %1</source>
        <translation>исключение из дома — %1</translation>
    </message>
    <message>
        <source>ended a computer of %1</source>
        <translation>отключение компьютера — %1</translation>
    </message>
    <message>
        <source>ended a role: %1, %2</source>
        <translation>снятие роли — %1, %2</translation>
    </message>
    <message>
        <source>ended an invitation to flat %1</source>
        <translation>закрытие приглашения в квартиру %1</translation>
    </message>
    <message>
        <source>ended an invitation</source>
        <translation>закрытие приглашения</translation>
    </message>
    <message>
        <source>ended an invitation: %1</source>
        <translation>закрытие приглашения: %1</translation>
    </message>
    <message>
        <source>ended a code for a computer of %1</source>
        <translation>закрытие кода для компьютера: %1</translation>
    </message>
    <message>
        <source>objected to a computer of %1</source>
        <translation>возражение против компьютера — %1</translation>
    </message>
    <message>
        <source>let a computer of %1 stay</source>
        <translation>компьютер оставлен — %1</translation>
    </message>
    <message>
        <source>let more of what %1 wrote stand</source>
        <translation>оставлено больше написанного — %1</translation>
    </message>
    <message>
        <source>signed: %1</source>
        <translation>подпись — %1</translation>
    </message>
    <message>
        <source>signed for the flat: %1</source>
        <translation>подпись от квартиры — %1</translation>
    </message>
    <message>
        <source>erased messages everywhere</source>
        <translation>стирание сообщений везде</translation>
    </message>
    <message>
        <source>added a computer</source>
        <translation>ещё один компьютер</translation>
    </message>
    <message>
        <source>trusts nobody any more with coming back</source>
        <translation>доверенных соседей больше нет</translation>
    </message>
    <message>
        <source>trusts %1</source>
        <translation>доверенные соседи — %1</translation>
    </message>
    <message>
        <source>asked for a new computer for %1</source>
        <translation>новый компьютер — %1</translation>
    </message>
    <message>
        <source>set a rule of the house</source>
        <translation>правило дома</translation>
    </message>
    <message>
        <source>did what only a newer program knows</source>
        <translation>то, что известно только более новой программе</translation>
    </message>
    <message>
        <source>A role for %1: %2</source>
        <translation>Назначить: %1 — %2</translation>
    </message>
    <message>
        <source>End the membership of %1</source>
        <translation>Исключить из дома: %1</translation>
    </message>
    <message>
        <source>End a computer of %1</source>
        <translation>Отключить компьютер: %1</translation>
    </message>
    <message>
        <source>End a role: %1, %2</source>
        <translation>Снять роль: %1 — %2</translation>
    </message>
    <message>
        <source>Let a computer of %1 stay</source>
        <translation>Оставить компьютер: %1</translation>
    </message>
    <message>
        <source>A new computer for %1</source>
        <translation>Новый компьютер: %1</translation>
    </message>
    <message>
        <source>Something that only a newer program knows</source>
        <translation>То, что известно только более новой программе</translation>
    </message>
    <message>
        <source>No effect: what it rests on does not count.</source>
        <translation>Не действует: не действует то, на чём это основано.</translation>
    </message>
    <message>
        <source>No effect: this person may not do that.</source>
        <translation>Не действует: этот человек так не может.</translation>
    </message>
    <message>
        <source>No effect: it is forged.</source>
        <translation>Не действует: это подделка.</translation>
    </message>
    <message>
        <source>It waits: the invitation had been used up.</source>
        <translation>Ждёт: приглашение уже использовано.</translation>
    </message>
    <message>
        <source>No effect: the invitation had been ended before.</source>
        <translation>Не действует: приглашение закрыто раньше.</translation>
    </message>
    <message>
        <source>No effect: the computer belongs to somebody else.</source>
        <translation>Не действует: компьютер принадлежит другому.</translation>
    </message>
    <message>
        <source>No effect: the house was founded already.</source>
        <translation>Не действует: дом уже основан.</translation>
    </message>
    <message>
        <source>No effect: this code had been used before.</source>
        <translation>Не действует: такой код уже был.</translation>
    </message>
    <message>
        <source>Only a newer program knows it.</source>
        <translation>Это знает только более новая программа.</translation>
    </message>
    <message>
        <source>No effect: its author had been removed by then.</source>
        <translation>Не действует: автор к тому времени исключён.</translation>
    </message>
    <message>
        <source>No effect for now: somebody objects to the computer it came from.</source>
        <translation>Пока не действует: против компьютера, с которого это пришло, возражают.</translation>
    </message>
    <message>
        <source>It is no longer needed.</source>
        <translation>Больше не нужно.</translation>
    </message>
    <message>
        <source>It waits for signatures.</source>
        <translation>Ждёт подписей.</translation>
    </message>
    <message>
        <source>No effect: two decisions undid each other, and the older power goes first.</source>
        <translation>Не действует: два решения отменяли друг друга, действует то, чьи полномочия старше.</translation>
    </message>
    <message>
        <source>No effect.</source>
        <translation>Не действует.</translation>
    </message>
    <message>
        <source>It has effect here since %1, when more became known.</source>
        <translation>Здесь действует с этого времени: %1, когда стало известно больше.</translation>
    </message>
    <message>
        <source>It had effect here until %1, when more became known.</source>
        <translation>Здесь действовало до этого времени: %1, когда стало известно больше.</translation>
    </message>
</context>
<context>
    <name>AsideLine</name>
    <message>
        <source>The words are personal data and are not shown.</source>
        <translation>Слова — личные данные, они не показываются.</translation>
    </message>
    <message>
        <source>Fold it away again</source>
        <translation>Снова свернуть</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Показать</translation>
    </message>
</context>
<context>
    <name>AskedRow</name>
    <message numerus="yes">
        <source>%1 of %n signatures of the council</source>
        <translation>
            <numerusform>%1 из %n подписи совета</numerusform>
            <numerusform>%1 из %n подписей совета</numerusform>
            <numerusform>%1 из %n подписей совета</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n trusted neighbours</source>
        <translation>
            <numerusform>%1 из %n доверенного соседа</numerusform>
            <numerusform>%1 из %n доверенных соседей</numerusform>
            <numerusform>%1 из %n доверенных соседей</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n flats</source>
        <translation>
            <numerusform>%1 из %n квартиры</numerusform>
            <numerusform>%1 из %n квартир</numerusform>
            <numerusform>%1 из %n квартир</numerusform>
        </translation>
    </message>
    <message>
        <source>proposed by %1</source>
        <translation>предлагает %1</translation>
    </message>
    <message>
        <source>The new computer has the number %1. If it is not yours, say so now.</source>
        <translation>Номер нового компьютера — %1. Если он не ваш, скажите об этом сейчас.</translation>
    </message>
    <message>
        <source>Has %1 asked you in person? Ask for the number on the new computer. Sign only if it is %2.</source>
        <translation>Вас попросили об этом лично? Вот о ком речь: %1. Спросите номер нового компьютера и подписывайте, только если это %2.</translation>
    </message>
    <message>
        <source>Number of the new computer: %1</source>
        <translation>Номер нового компьютера: %1</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Подписать</translation>
    </message>
    <message>
        <source>That was not me…</source>
        <translation>Это не я…</translation>
    </message>
    <message>
        <source>I vouch for it</source>
        <translation>Ручаюсь</translation>
    </message>
    <message>
        <source>Sign for my flat</source>
        <translation>Подписать от квартиры</translation>
    </message>
</context>
<context>
    <name>AuthorLine</name>
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
</context>
<context>
    <name>BackStep</name>
    <message>
        <source>I was here before</source>
        <translation>Вернуться в свой дом</translation>
    </message>
    <message>
        <source>You come back as yourself: with your name, your flat, and what the house has said.</source>
        <translation>Вы вернётесь собой: с вашим именем, вашей квартирой и всем, о чём говорил дом.</translation>
    </message>
    <message>
        <source>Words on paper</source>
        <translation>Слова на бумаге</translation>
    </message>
    <message>
        <source>The 24 words of your recovery sheet</source>
        <translation>24 слова с листа восстановления</translation>
    </message>
    <message>
        <source>A code from my other computer</source>
        <translation>Код с другого моего компьютера</translation>
    </message>
    <message>
        <source>Or one that a neighbour made for you</source>
        <translation>Или тот, что сделал для вас сосед</translation>
    </message>
    <message>
        <source>Two neighbours vouch for me</source>
        <translation>За меня ручаются двое соседей</translation>
    </message>
    <message>
        <source>Those whom you have named in the settings</source>
        <translation>Те, кого вы назвали в настройках</translation>
    </message>
</context>
<context>
    <name>BringBackSheet</name>
    <message>
        <source>your neighbour</source>
        <translation>сосед</translation>
    </message>
    <message>
        <source>Bring back: %1</source>
        <translation>Вернуть в дом: %1</translation>
    </message>
    <message>
        <source>Has %1 asked you for this in person, face to face or by a voice that you know? If it came in a letter or from a stranger, do not do it.</source>
        <translation>Вас попросили об этом лично, при встрече или знакомым голосом? Вот о ком речь: %1. Если просьба пришла письмом или от незнакомого человека, не делайте этого.</translation>
    </message>
    <message>
        <source>Give this code to %1 yourself, by voice or on paper. Leave this computer on.</source>
        <translation>Передайте этот код сами, голосом или на бумаге: %1. Этот компьютер не выключайте.</translation>
    </message>
    <message>
        <source>On the new computer: “I was here before”, then “Two neighbours vouch for me”, then this code.</source>
        <translation>На новом компьютере: «Вернуться в свой дом», потом «За меня ручаются двое соседей», потом этот код.</translation>
    </message>
    <message>
        <source>The new computer shows a number. A second trusted neighbour compares it and signs in the house journal.</source>
        <translation>Новый компьютер покажет номер. Второй доверенный сосед сверит его и подпишет в журнале дома.</translation>
    </message>
    <message>
        <source>After 48 hours, in which anybody of them can object, the new computer reads everything again.</source>
        <translation>Через 48 часов, в которые ещё можно возразить, новый компьютер снова всё прочтёт.</translation>
    </message>
    <message>
        <source>The code is good for one computer and for a week. It is shown only now.</source>
        <translation>Код действует для одного компьютера и одну неделю. Больше он показан не будет.</translation>
    </message>
    <message>
        <source>Making the code…</source>
        <translation>Создаю код…</translation>
    </message>
    <message>
        <source>Yes, make the code</source>
        <translation>Да, сделать код</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
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
    <name>ChoiceBar</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>Выбрано %n</numerusform>
            <numerusform>Выбрано %n</numerusform>
            <numerusform>Выбрано %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Копировать текстом</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n of mine</source>
        <translation>
            <numerusform>Удалить %n моё</numerusform>
            <numerusform>Удалить %n моих</numerusform>
            <numerusform>Удалить %n моих</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
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
        <source>I was here before</source>
        <translation>Вернуться в свой дом</translation>
    </message>
    <message>
        <source>A new computer, or the old one is lost</source>
        <translation>Новый компьютер, или прежний утерян</translation>
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
    <name>CircleLine</name>
    <message>
        <source>Its newest key is still on its way here, or you are not in it any more. What you have read stays here.</source>
        <translation>Новый ключ ещё в пути, или вы в нём больше не состоите. Прочитанное остаётся у вас.</translation>
    </message>
    <message>
        <source>You are not in it any more. What you have read stays here.</source>
        <translation>Вы в нём больше не состоите. Прочитанное остаётся у вас.</translation>
    </message>
    <message>
        <source>only you</source>
        <translation>только вы</translation>
    </message>
    <message>
        <source>%1: you, %2</source>
        <translation>%1: вы, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n человек</numerusform>
            <numerusform>%n человека</numerusform>
            <numerusform>%n человек</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Leave the circle %1</source>
        <translation>Выйти из круга %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Change the circle %1</source>
        <translation>Изменить круг %1</translation>
    </message>
</context>
<context>
    <name>CirclePerson</name>
    <message>
        <source>A neighbour whose name is still on its way</source>
        <translation>Сосед, чьё имя ещё в пути</translation>
    </message>
    <message>
        <source>guest of the house</source>
        <translation>гость дома</translation>
    </message>
    <message>
        <source>flat %1</source>
        <translation>кв. %1</translation>
    </message>
    <message>
        <source>keeps the circle</source>
        <translation>ведёт круг</translation>
    </message>
    <message>
        <source>may change the circle too</source>
        <translation>тоже может менять круг</translation>
    </message>
</context>
<context>
    <name>CircleSheet</name>
    <message>
        <source>New circle</source>
        <translation>Новый круг</translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation>Как он называется?</translation>
    </message>
    <message>
        <source>Flower bed by the second entrance</source>
        <translation>Клумба у второго подъезда</translation>
    </message>
    <message>
        <source>Who is in it?</source>
        <translation>Кто в нём?</translation>
    </message>
    <message>
        <source>Find by name or flat</source>
        <translation>Найти по имени или квартире</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more neighbours</source>
        <translation>
            <numerusform>… и ещё %n сосед</numerusform>
            <numerusform>… и ещё %n соседа</numerusform>
            <numerusform>… и ещё %n соседей</numerusform>
        </translation>
    </message>
    <message>
        <source>Only they will read what is said in it. Whoever joins later reads what was said before.</source>
        <translation>Сказанное в нём прочтут только они. Кто присоединится позже, прочтёт и то, что было сказано раньше.</translation>
    </message>
    <message>
        <source>Whoever joins reads what was said before. Whoever you take out keeps what they have read, and reads nothing new.</source>
        <translation>Кто присоединится, прочтёт и сказанное раньше. Кого вы уберёте, сохранит прочитанное и не прочтёт нового.</translation>
    </message>
    <message>
        <source>Begin the circle</source>
        <translation>Начать круг</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>CirclesPage</name>
    <message>
        <source>Circles</source>
        <translation>Круги</translation>
    </message>
    <message>
        <source>What is said in a circle only its people can read. Other computers pass it on and cannot open it.</source>
        <translation>Сказанное в круге читают только его участники. Другие компьютеры передают его дальше, но открыть не могут.</translation>
    </message>
    <message>
        <source>No circle yet</source>
        <translation>Кругов пока нет</translation>
    </message>
    <message>
        <source>For those who plan the flower bed, or everybody on your landing. Topics that you begin in a circle stay in it.</source>
        <translation>Для тех, кто задумал клумбу, или для всех на вашей площадке. Темы, начатые в круге, остаются в нём.</translation>
    </message>
    <message>
        <source>Begin a circle</source>
        <translation>Начать круг</translation>
    </message>
</context>
<context>
    <name>CodeActions</name>
    <message>
        <source>The sheet is saved: %1. Print it from the program that opens it, then delete the file.</source>
        <translation>Лист сохранён: %1. Напечатайте его из программы, которая его откроет, потом удалите файл.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
    <message>
        <source>Save a sheet to print…</source>
        <translation>Сохранить лист для печати…</translation>
    </message>
    <message>
        <source>Open the sheet</source>
        <translation>Открыть лист</translation>
    </message>
    <message>
        <source>Another code</source>
        <translation>Ещё один код</translation>
    </message>
    <message>
        <source>Save the sheet with the code</source>
        <translation>Сохранить лист с кодом</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Документы PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>Code: %1</source>
        <translation>Код: %1</translation>
    </message>
</context>
<context>
    <name>ComposerBar</name>
    <message>
        <source>Write to the topic…</source>
        <translation>Написать в тему…</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Эмодзи</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message numerus="yes">
        <source>This topic is slowed down: you can send again in %n seconds.</source>
        <translation>
            <numerusform>В теме медленный режим: отправить можно через %n секунду.</numerusform>
            <numerusform>В теме медленный режим: отправить можно через %n секунды.</numerusform>
            <numerusform>В теме медленный режим: отправить можно через %n секунд.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too long for one message by about %n letters. Shorten it, or send it in two parts.</source>
        <translation>
            <numerusform>Для одного сообщения слишком длинно примерно на %n букву. Сократите его или отправьте двумя частями.</numerusform>
            <numerusform>Для одного сообщения слишком длинно примерно на %n буквы. Сократите его или отправьте двумя частями.</numerusform>
            <numerusform>Для одного сообщения слишком длинно примерно на %n букв. Сократите его или отправьте двумя частями.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n more letters fit into this message.</source>
        <translation>
            <numerusform>В это сообщение поместится ещё примерно %n буква.</numerusform>
            <numerusform>В это сообщение поместятся ещё примерно %n буквы.</numerusform>
            <numerusform>В это сообщение поместится ещё примерно %n букв.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComputerSection</name>
    <message>
        <source>This computer</source>
        <translation>Этот компьютер</translation>
    </message>
    <message>
        <source>Stay on when the window is closed</source>
        <translation>Работать и с закрытым окном</translation>
    </message>
    <message>
        <source>The program stays in the tray and goes on exchanging messages with the neighbours.</source>
        <translation>Программа остаётся в трее и продолжает обмениваться сообщениями с соседями.</translation>
    </message>
    <message>
        <source>This computer has no tray, so closing the window ends the program.</source>
        <translation>На этом компьютере нет трея, поэтому с закрытием окна программа завершается.</translation>
    </message>
    <message>
        <source>Start when I sign in</source>
        <translation>Запускать при входе в систему</translation>
    </message>
    <message>
        <source>Neighbours then reach this computer whenever it is on.</source>
        <translation>Тогда соседи застанут этот компьютер всегда, когда он включён.</translation>
    </message>
    <message>
        <source>This computer does not let programs start when you sign in.</source>
        <translation>Этот компьютер не запускает программы при входе в систему.</translation>
    </message>
    <message>
        <source>Links to this house, for example in an invitation, can open this program.</source>
        <translation>Ссылки на этот дом, например в приглашении, могут открывать эту программу.</translation>
    </message>
    <message>
        <source>Open links with this program</source>
        <translation>Открывать ссылки этой программой</translation>
    </message>
    <message>
        <source>Where everything lies</source>
        <translation>Где всё лежит</translation>
    </message>
    <message>
        <source>Everything written is encrypted in it; only these settings are not. For a backup, close the program and copy the whole folder. The copy opens only with the keyring of this computer; for one that opens anywhere, choose a passphrase first.</source>
        <translation>Всё написанное зашифровано, только эти настройки — нет. Для резервной копии закройте программу и скопируйте папку целиком. Копия откроется только со связкой ключей этого компьютера; чтобы она открывалась где угодно, сначала выберите парольную фразу.</translation>
    </message>
    <message>
        <source>Everything written is encrypted in it; only these settings are not. For a backup, close the program and copy the whole folder. The copy opens with your passphrase and catches up with the neighbours.</source>
        <translation>Всё написанное зашифровано, только эти настройки — нет. Для резервной копии закройте программу и скопируйте папку целиком. Копия откроется вашей парольной фразой и догонит соседей.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
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
        <source>Nothing new arrives here</source>
        <translation>Новое сюда не приходит</translation>
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
    <name>ConnectionsPage</name>
    <message>
        <source>Neighbours and this computer</source>
        <translation>Соседи и этот компьютер</translation>
    </message>
    <message numerus="yes">
        <source>%n neighbours online</source>
        <translation>
            <numerusform>%n сосед в сети</numerusform>
            <numerusform>%n соседа в сети</numerusform>
            <numerusform>%n соседей в сети</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer was restored from a backup. It writes again as soon as the neighbours have shown what came after it.</source>
        <translation>Этот компьютер восстановлен из резервной копии. Писать можно будет, когда соседи покажут, что было после неё.</translation>
    </message>
    <message>
        <source>What now?</source>
        <translation>Что теперь?</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Как обстоят дела</translation>
    </message>
    <message>
        <source>Nobody else is online.</source>
        <translation>Больше никого нет в сети.</translation>
    </message>
    <message>
        <source>What you write is kept and goes out by itself.</source>
        <translation>Написанное хранится и уйдёт само.</translation>
    </message>
    <message>
        <source>Everything agrees · %1</source>
        <translation>Всё сходится · %1</translation>
    </message>
    <message>
        <source>The computers are comparing what each of them holds.</source>
        <translation>Компьютеры сверяют, что есть у каждого.</translation>
    </message>
    <message>
        <source>Every computer that this one is connected with holds exactly the same messages.</source>
        <translation>На каждом компьютере, с которым связан этот, ровно те же сообщения.</translation>
    </message>
    <message>
        <source>Reading and writing go on meanwhile.</source>
        <translation>Читать и писать можно и сейчас.</translation>
    </message>
    <message>
        <source>All agreed last: %1.</source>
        <translation>В последний раз всё сходилось: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n messages and changes are still to come in.</source>
        <translation>
            <numerusform>Ещё придёт %n сообщение или изменение.</numerusform>
            <numerusform>Ещё придут %n сообщения и изменения.</numerusform>
            <numerusform>Ещё придёт %n сообщений и изменений.</numerusform>
        </translation>
    </message>
    <message>
        <source>Online now</source>
        <translation>Сейчас в сети</translation>
    </message>
    <message numerus="yes">
        <source>This computer is connected with %n of the neighbours&apos; computers; what others write comes through them.</source>
        <translation>
            <numerusform>Этот компьютер связан с %n компьютером соседей; написанное другими приходит через него.</numerusform>
            <numerusform>Этот компьютер связан с %n компьютерами соседей; написанное другими приходит через них.</numerusform>
            <numerusform>Этот компьютер связан с %n компьютерами соседей; написанное другими приходит через них.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Этот компьютер</translation>
    </message>
    <message>
        <source>Neighbours in the same network find this computer by themselves. From another network it can be reached at %1.</source>
        <translation>Соседи в той же сети находят этот компьютер сами. Из другой сети его адрес: %1.</translation>
    </message>
    <message>
        <source>Neighbours reach this computer at port %1.</source>
        <translation>Соседи обращаются к этому компьютеру через порт %1.</translation>
    </message>
    <message>
        <source>Neighbours cannot call this computer now; it calls them as soon as it is in a network.</source>
        <translation>Сейчас соседи не могут позвонить этому компьютеру; он позвонит им сам, как только окажется в сети.</translation>
    </message>
    <message>
        <source>Connect by address</source>
        <translation>Соединиться по адресу</translation>
    </message>
    <message>
        <source>For a neighbour on another network: the address and, after a colon, the port.</source>
        <translation>Для соседа в другой сети: адрес и, после двоеточия, порт.</translation>
    </message>
    <message>
        <source>Calling %1. Whoever answers appears above; the address is remembered and tried again.</source>
        <translation>Звоним по адресу %1. Кто ответит, появится выше; адрес запомнен, попытки повторятся.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Соединиться</translation>
    </message>
</context>
<context>
    <name>ContextLine</name>
    <message>
        <source>Editing your message</source>
        <translation>Вы меняете своё сообщение</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Оставить как есть</translation>
    </message>
</context>
<context>
    <name>DateSheet</name>
    <message>
        <source>Go to a date</source>
        <translation>Перейти к дате</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>Предыдущий месяц</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>Следующий месяц</translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation>Дни месяца</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>DeviceLine</name>
    <message>
        <source>A computer of %1</source>
        <translation>Компьютер соседа: %1</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Этот компьютер</translation>
    </message>
    <message>
        <source>A printed sheet</source>
        <translation>Напечатанный лист</translation>
    </message>
    <message>
        <source>Another computer of yours</source>
        <translation>Другой ваш компьютер</translation>
    </message>
    <message>
        <source>Running now</source>
        <translation>Сейчас включён</translation>
    </message>
    <message>
        <source>Last seen %1</source>
        <translation>Замечен последний раз %1</translation>
    </message>
    <message>
        <source>Not seen by this computer in the last 30 days</source>
        <translation>Этот компьютер не замечал его последние 30 дней</translation>
    </message>
    <message>
        <source>Not seen by this computer yet</source>
        <translation>Этот компьютер ещё не замечал его</translation>
    </message>
    <message>
        <source>Somebody said that it is not yours. It is stopped, with all it wrote, until the council has decided.</source>
        <translation>Было сказано, что он не ваш. Он остановлен вместе со всем, что с него написано, пока не решит совет.</translation>
    </message>
    <message>
        <source>It is said not to be theirs. It is stopped, with all it wrote, until the council has decided.</source>
        <translation>Сосед сказал, что это не его компьютер. Он остановлен вместе со всем, что с него написано, пока не решит совет.</translation>
    </message>
    <message>
        <source>Two neighbours whom you trust have vouched for it. It can read nothing before %1, so that you can object. If you did not ask for it, say so.</source>
        <translation>За него поручились двое соседей, которым вы доверяете. До %1 он ничего не прочтёт, чтобы вы могли возразить. Если вы об этом не просили, скажите.</translation>
    </message>
    <message>
        <source>Two neighbours whom they trust have vouched for it. It can read nothing before %1, so that they can object. If they did not ask for it, they should say so on their own computer.</source>
        <translation>За него поручились двое доверенных соседей. До %1 он ничего не прочтёт, чтобы хозяин мог возразить. Если он об этом не просил, пусть скажет на своём компьютере.</translation>
    </message>
    <message>
        <source>A neighbour brought it in for you. It can read nothing before %1, so that you can object. If you did not ask for it, say so.</source>
        <translation>Его привёл для вас сосед. До %1 он ничего не прочитает, чтобы вы успели возразить. Если вы об этом не просили, скажите.</translation>
    </message>
    <message>
        <source>A neighbour brought it in for them. It can read nothing before %1, so that they can object. If they did not ask for it, they should say so on their own computer.</source>
        <translation>Его привёл другой сосед взамен утерянного. До %1 он ничего не прочитает, чтобы можно было возразить. Если его владелец об этом не просил, пусть скажет об этом на своём компьютере.</translation>
    </message>
    <message>
        <source>Two trusted neighbours brought it in because the one before was lost.</source>
        <translation>Его вернули двое доверенных соседей: прежний был утерян.</translation>
    </message>
    <message>
        <source>A neighbour brought it in because the one before was lost.</source>
        <translation>Его привёл сосед взамен утерянного.</translation>
    </message>
    <message>
        <source>Until the council has said that it is right, it erases nothing that you wrote before.</source>
        <translation>Пока совет не подтвердит его, с него нельзя стереть то, что вы писали раньше.</translation>
    </message>
    <message>
        <source>Until the council has said that it is right, it erases nothing that they wrote before.</source>
        <translation>Пока совет не подтвердит его, с него нельзя стереть то, что они писали раньше.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Остановлен</translation>
    </message>
    <message>
        <source>48 hours of notice</source>
        <translation>48 часов на возражения</translation>
    </message>
    <message>
        <source>In the house since %1</source>
        <translation>В доме с %1</translation>
    </message>
    <message>
        <source>That was not me…</source>
        <translation>Это не мой компьютер…</translation>
    </message>
    <message>
        <source>It is right…</source>
        <translation>Всё верно…</translation>
    </message>
    <message>
        <source>Remove from my house…</source>
        <translation>Убрать из дома…</translation>
    </message>
    <message>
        <source>Propose to remove…</source>
        <translation>Предложить убрать…</translation>
    </message>
</context>
<context>
    <name>DeviceSheet</name>
    <message>
        <source>%1, in the house since %2</source>
        <translation>%1, в доме с %2</translation>
    </message>
    <message>
        <source>That was not me</source>
        <translation>Это не мой компьютер</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Всё верно</translation>
    </message>
    <message>
        <source>Remove from the house</source>
        <translation>Убрать из дома</translation>
    </message>
    <message>
        <source>It is stopped at once, with all it wrote, and the house is told. Then the council decides whether it stays. You cannot take this back yourself.</source>
        <translation>Он сразу будет остановлен вместе со всем, что с него написано, и дом об этом узнает. Останется ли он, решит совет. Сами вы отменить это не сможете.</translation>
    </message>
    <message>
        <source>You say for the council that this computer belongs to its person. When enough of the council have said so, it goes on, and nobody can object to it again.</source>
        <translation>Вы говорите от имени совета, что это компьютер того, кому он приписан. Когда так скажет достаточно членов совета, он продолжит работу, и возразить против него больше будет нельзя.</translation>
    </message>
    <message>
        <source>You propose that this computer does not belong to the house any more. It holds when enough of the council have signed.</source>
        <translation>Вы предлагаете убрать этот компьютер из дома. Это вступит в силу, когда подпишет достаточно членов совета.</translation>
    </message>
    <message>
        <source>This computer then receives nothing more, and you cannot write here. What it holds stays on it, encrypted. To come back on it you need a new code from your other computer.</source>
        <translation>Этот компьютер больше ничего не получит, и писать с него будет нельзя. То, что на нём есть, останется на нём в зашифрованном виде. Чтобы вернуться на нём, понадобится новый код с другого вашего компьютера.</translation>
    </message>
    <message>
        <source>It then receives nothing more and cannot write. What it already holds stays on it: whoever has that computer and can open it can go on reading that.</source>
        <translation>Он больше ничего не получит, и писать с него будет нельзя. То, что на нём уже есть, останется на нём: у кого он в руках и кто может его открыть, сможет это читать.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Stop this computer</source>
        <translation>Остановить этот компьютер</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Пусть работает</translation>
    </message>
    <message>
        <source>Propose to remove it</source>
        <translation>Предложить убрать</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>DevicesSection</name>
    <message>
        <source>My computers</source>
        <translation>Мои компьютеры</translation>
    </message>
    <message>
        <source>Add another computer of mine…</source>
        <translation>Добавить ещё один мой компьютер…</translation>
    </message>
</context>
<context>
    <name>DutyRow</name>
    <message numerus="yes">
        <source>%n topics that you keep</source>
        <translation>
            <numerusform>%n тема, которую вы ведёте</numerusform>
            <numerusform>%n темы, которые вы ведёте</numerusform>
            <numerusform>%n тем, которые вы ведёте</numerusform>
        </translation>
    </message>
    <message>
        <source>They can then rename it and hand it on; you no longer can.</source>
        <translation>После этого переименовать и передать её сможет новый ведущий, а вы — уже нет.</translation>
    </message>
    <message>
        <source>Who takes them over can rename them. Otherwise they stay as they are.</source>
        <translation>Кто их примет, сможет их переименовать. Иначе они останутся как есть.</translation>
    </message>
    <message>
        <source>It is only proposed, and takes effect when one of the council has signed.</source>
        <translation>Это только предложение: оно вступит в силу, когда подпишет кто-нибудь из совета.</translation>
    </message>
    <message>
        <source>You are the only one of the council. It takes effect at once.</source>
        <translation>Вы в совете единственный человек. Подействует сразу.</translation>
    </message>
    <message numerus="yes">
        <source>It is only proposed, and takes effect when %n of the council have signed. Yours is the first signature.</source>
        <translation>
            <numerusform>Это только предложение: подействует, когда подпишет %n человек из совета. Ваша подпись — первая.</numerusform>
            <numerusform>Это только предложение: подействует, когда подпишут %n человека из совета. Ваша подпись — первая.</numerusform>
            <numerusform>Это только предложение: подействует, когда подпишут %n человек из совета. Ваша подпись — первая.</numerusform>
        </translation>
    </message>
    <message>
        <source>It takes effect at once.</source>
        <translation>Подействует сразу.</translation>
    </message>
    <message>
        <source>Who takes it over</source>
        <translation>Кто примет</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Никто</translation>
    </message>
    <message>
        <source>%1, flat %2</source>
        <translation>%1, кв. %2</translation>
    </message>
    <message>
        <source>%1. Who takes it over: %2</source>
        <translation>%1. Кто примет: %2</translation>
    </message>
</context>
<context>
    <name>ElsewhereButton</name>
    <message>
        <source>Without a flat: %1</source>
        <translation>Без квартиры: %1</translation>
    </message>
</context>
<context>
    <name>EmojiButton</name>
    <message>
        <source>Choose an emoji</source>
        <translation>Выбрать эмодзи</translation>
    </message>
    <message>
        <source>Put the emoji %1 away</source>
        <translation>Убрать эмодзи %1</translation>
    </message>
</context>
<context>
    <name>EmojiPicker</name>
    <message>
        <source>Used last</source>
        <translation>Недавние</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Лица</translation>
    </message>
    <message>
        <source>Hands</source>
        <translation>Руки</translation>
    </message>
    <message>
        <source>People and hearts</source>
        <translation>Люди и сердца</translation>
    </message>
    <message>
        <source>Nature and weather</source>
        <translation>Природа и погода</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>Еда</translation>
    </message>
    <message>
        <source>House and repairs</source>
        <translation>Дом и ремонт</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>Вещи</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>В дороге</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Знаки</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Эмодзи</translation>
    </message>
    <message>
        <source>Find an emoji by a word</source>
        <translation>Найти эмодзи по слову</translation>
    </message>
    <message>
        <source>Find by a word</source>
        <translation>Найти по слову</translation>
    </message>
    <message>
        <source>Groups of emoji</source>
        <translation>Группы эмодзи</translation>
    </message>
    <message>
        <source>Found emoji</source>
        <translation>Найденные эмодзи</translation>
    </message>
    <message>
        <source>No emoji has this word.</source>
        <translation>Нет эмодзи с таким словом.</translation>
    </message>
</context>
<context>
    <name>EndInvitationSheet</name>
    <message>
        <source>End this invitation</source>
        <translation>Закрыть приглашение</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>From now on nobody comes in by its code, neither from a slip of paper nor from a link. It cannot be opened again; a new one is quickly made.</source>
        <translation>По его коду больше никто не войдёт — ни с распечатки, ни по ссылке. Открыть его снова нельзя, но новое приглашение сделать легко.</translation>
    </message>
    <message numerus="yes">
        <source>Who has come in by it stays, so far %n people. If one of them does not belong in the house, the council can remove them.</source>
        <translation>
            <numerusform>Кто уже вошёл, останется: пока это %n человек. Если он чужой в доме, совет может его исключить.</numerusform>
            <numerusform>Кто уже вошёл, останется: пока это %n человека. Если кто-то из них чужой в доме, совет может его исключить.</numerusform>
            <numerusform>Кто уже вошёл, останется: пока это %n человек. Если кто-то из них чужой в доме, совет может его исключить.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Не закрывать</translation>
    </message>
    <message>
        <source>End the invitation</source>
        <translation>Закрыть приглашение</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>Search the whole house</source>
        <translation>Искать во всём доме</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
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
        <source>As neighbours will see it</source>
        <translation>Каким его увидят соседи</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>Квартира</translation>
    </message>
    <message>
        <source>The house has no such flat. Look at the number on your door.</source>
        <translation>Такой квартиры в доме нет. Посмотрите номер на двери.</translation>
    </message>
    <message>
        <source>Entrance</source>
        <translation>Подъезд</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Зачем эта тема</translation>
    </message>
    <message>
        <source>What is this topic for?</source>
        <translation>О чём здесь говорят?</translation>
    </message>
    <message>
        <source>A sentence or two</source>
        <translation>Одно-два предложения</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Dear neighbours,
the tenth of December is the day of the new door phone.
Please be at home between nine and eleven.
Thank you!</source>
        <translation>Дорогие соседи,
десятого декабря ставят новый домофон.
Пожалуйста, будьте дома с девяти до одиннадцати.
Спасибо!</translation>
    </message>
    <message>
        <source>The letter is too long by four words.</source>
        <translation>Письмо длиннее на четыре слова.</translation>
    </message>
</context>
<context>
    <name>EraseMineSheet</name>
    <message>
        <source>erase</source>
        <translation>стереть</translation>
    </message>
    <message>
        <source>Erase everything I wrote</source>
        <translation>Стереть всё написанное мной</translation>
    </message>
    <message>
        <source>Everything that you have ever written here goes from every computer of the house: messages, old chats that you brought in, topics that you began, reactions, your name.</source>
        <translation>Всё, что вы здесь когда-либо написали, исчезнет с каждого компьютера дома: сообщения, старые чаты, которые вы принесли, темы, которые вы начали, реакции, ваше имя.</translation>
    </message>
    <message>
        <source>What belongs to the house stays: its name, flats and rules, what you did as a moderator, and circles that you keep.</source>
        <translation>То, что принадлежит дому, останется: его название, квартиры и правила, то, что вы сделали как модератор, и круги, которые вы ведёте.</translation>
    </message>
    <message>
        <source>Every computer drops it as soon as it hears of this, and refuses it for ever. Nobody can take that back. Older backups keep it, and so does whoever has copied it.</source>
        <translation>Каждый компьютер сотрёт это, как только узнает, и больше никогда не примет. Вернуть этого не сможет никто. В старых резервных копиях и у тех, кто успел скопировать, написанное останется.</translation>
    </message>
    <message>
        <source>You stay in the house and can go on writing, without a name beside it.</source>
        <translation>Вы остаётесь в доме и можете писать дальше, но уже без имени.</translation>
    </message>
    <message>
        <source>If you mean it, type “%1”</source>
        <translation>Если вы уверены, наберите «%1»</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Ничего не стирать</translation>
    </message>
    <message>
        <source>Erase everything for ever</source>
        <translation>Стереть всё навсегда</translation>
    </message>
</context>
<context>
    <name>EraseSheet</name>
    <message>
        <source>Erase for everybody, for ever</source>
        <translation>Стереть у всех навсегда</translation>
    </message>
    <message>
        <source>This message is by %1. You erase it as a member of the council.</source>
        <translation>Это написал другой человек: %1. Вы стираете сообщение как член совета дома.</translation>
    </message>
    <message>
        <source>Every computer of the house drops these words as soon as it hears of this, earlier wordings too, and refuses them for ever. Nobody can take that back.</source>
        <translation>Каждый компьютер дома, как только узнает об этом, сотрёт эти слова вместе с прежними вариантами и больше никогда их не примет. Вернуть их не сможет никто.</translation>
    </message>
    <message>
        <source>Older backups keep the words, and so does whoever has copied or quoted them. In their place stands that a message was erased.</source>
        <translation>В старых резервных копиях слова останутся, как и у тех, кто успел их скопировать или процитировать. На их месте будет видно, что сообщение стёрто.</translation>
    </message>
    <message>
        <source>Deleting has only hidden it: until now every computer still holds its words.</source>
        <translation>Удаление его только скрыло: слова всё ещё хранятся на компьютерах соседей.</translation>
    </message>
    <message>
        <source>“Delete” would only hide it: every computer still holds its words then.</source>
        <translation>«Удалить» лишь скрывает сообщение: слова остаются на компьютерах соседей.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Не стирать</translation>
    </message>
    <message>
        <source>Erase for ever</source>
        <translation>Стереть навсегда</translation>
    </message>
</context>
<context>
    <name>ErrorState</name>
    <message>
        <source>Details</source>
        <translation>Подробнее</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>Скрыть набранное</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Показать набранное</translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>%1, flat %2</source>
        <translation>%1, кв. %2</translation>
    </message>
    <message>
        <source>flat %1</source>
        <translation>кв. %1</translation>
    </message>
    <message>
        <source>No neighbour is called so.</source>
        <translation>Соседа с таким именем нет.</translation>
    </message>
    <message>
        <source>No topic is called so.</source>
        <translation>Темы с таким названием нет.</translation>
    </message>
</context>
<context>
    <name>FirstStep</name>
    <message>
        <source>%1, done</source>
        <translation>%1, сделано</translation>
    </message>
</context>
<context>
    <name>FlaggedLine</name>
    <message>
        <source>%1 in “%2”</source>
        <translation>%1 в теме «%2»</translation>
    </message>
    <message numerus="yes">
        <source>%1 · people of %n flats ask</source>
        <translation>
            <numerusform>%1 · просят жители %n квартиры</numerusform>
            <numerusform>%1 · просят жители %n квартир</numerusform>
            <numerusform>%1 · просят жители %n квартир</numerusform>
        </translation>
    </message>
    <message>
        <source>folded away</source>
        <translation>свёрнуто</translation>
    </message>
    <message>
        <source>Nothing is wrong with it</source>
        <translation>Всё в порядке</translation>
    </message>
    <message>
        <source>Moderate…</source>
        <translation>Модерировать…</translation>
    </message>
    <message>
        <source>Show the message</source>
        <translation>Показать сообщение</translation>
    </message>
</context>
<context>
    <name>FlatCard</name>
    <message>
        <source>Flat %1</source>
        <translation>Квартира %1</translation>
    </message>
    <message>
        <source>Without a flat</source>
        <translation>Без квартиры</translation>
    </message>
    <message>
        <source>entrance %1</source>
        <translation>подъезд %1</translation>
    </message>
    <message>
        <source>floor %1</source>
        <translation>этаж %1</translation>
    </message>
    <message>
        <source>%1 m²</source>
        <translation>%1 м²</translation>
    </message>
    <message numerus="yes">
        <source>It waits for %n more signatures of the council.</source>
        <translation>
            <numerusform>Ждёт ещё %n подписи члена совета.</numerusform>
            <numerusform>Ждёт ещё %n подписей членов совета.</numerusform>
            <numerusform>Ждёт ещё %n подписей членов совета.</numerusform>
        </translation>
    </message>
    <message>
        <source>The address of %1 is confirmed.</source>
        <translation>Адрес подтверждён: %1.</translation>
    </message>
    <message>
        <source>Your neighbours see now how you hold your flat.</source>
        <translation>Теперь соседи видят, кем вы приходитесь своей квартире.</translation>
    </message>
    <message>
        <source>Proposed for %1: %2.</source>
        <translation>Предложено, %1: %2.</translation>
    </message>
    <message>
        <source>%1: %2, from now on.</source>
        <translation>%1: теперь %2.</translation>
    </message>
    <message>
        <source>Your neighbours read your new name now.</source>
        <translation>Соседи уже видят ваше новое имя.</translation>
    </message>
    <message>
        <source>%1: moderator for another year.</source>
        <translation>%1: модератор ещё на год.</translation>
    </message>
    <message>
        <source>Proposed: %1 is moderator no longer. One of the council can sign it, or more than half of the flats.</source>
        <translation>Предложено: %1 больше не модератор. Подписать может один из совета или больше половины квартир.</translation>
    </message>
    <message>
        <source>Proposed for %1: no longer %2.</source>
        <translation>Предложено, %1: больше не %2.</translation>
    </message>
    <message>
        <source>%1: %2 no longer.</source>
        <translation>%1: больше не %2.</translation>
    </message>
    <message>
        <source>Proposed: to remove %1.</source>
        <translation>Предложено удалить из дома: %1.</translation>
    </message>
    <message>
        <source>%1 does not belong to the house any more. What they wrote before stays.</source>
        <translation>%1: больше не в доме. Всё, что было написано раньше, остаётся.</translation>
    </message>
    <message>
        <source>The shares of the owners come to more than the whole flat. They or the council should put them right.</source>
        <translation>Доли собственников вместе больше целой квартиры. Их стоит исправить самим или через совет.</translation>
    </message>
    <message>
        <source>Nobody of this flat is with us yet. Print an invitation and put it into the mailbox or hand it over.</source>
        <translation>Из этой квартиры с нами пока никого нет. Напечатайте приглашение и опустите его в почтовый ящик или отдайте в руки.</translation>
    </message>
    <message>
        <source>Nobody of this flat is with us yet. The council and the secretary can invite it.</source>
        <translation>Из этой квартиры с нами пока никого нет. Пригласить её могут совет и секретарь.</translation>
    </message>
</context>
<context>
    <name>FlatCell</name>
    <message>
        <source>Flat %1, %2</source>
        <translation>Квартира %1, %2</translation>
    </message>
</context>
<context>
    <name>FlatLine</name>
    <message>
        <source>Flat %1</source>
        <translation>Квартира %1</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 и ещё %2</translation>
    </message>
</context>
<context>
    <name>FlatList</name>
    <message>
        <source>Flats of the house</source>
        <translation>Квартиры дома</translation>
    </message>
</context>
<context>
    <name>FoldRow</name>
    <message>
        <source>Fold the resolved ones away</source>
        <translation>Свернуть решённые</translation>
    </message>
    <message>
        <source>Resolved (%1)</source>
        <translation>Решённые (%1)</translation>
    </message>
</context>
<context>
    <name>FootLine</name>
    <message>
        <source>pinned</source>
        <translation>закреплено</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>изменено</translation>
    </message>
</context>
<context>
    <name>FoundRow</name>
    <message>
        <source>%1, %2, in %3: %4</source>
        <translation>%1, %2, в теме «%3»: %4</translation>
    </message>
    <message>
        <source>flat %1</source>
        <translation>кв. %1</translation>
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
        <translation>Потом вы пригласите каждую квартиру её&#xa0;собственным&#xa0;кодом.</translation>
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
    <name>GalleryPane</name>
    <message>
        <source>Dark</source>
        <translation>Тёмное</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлое</translation>
    </message>
    <message>
        <source>Every part of the window in every state. Point at it, press it, walk through it with Tab.</source>
        <translation>Все части окна во всех состояниях. Наводите, нажимайте, обходите клавишей Tab.</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Знаки</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>Кнопки</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Поля</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Списки</translation>
    </message>
    <message>
        <source>What opens</source>
        <translation>Что открывается</translation>
    </message>
    <message>
        <source>What goes on</source>
        <translation>Что происходит</translation>
    </message>
</context>
<context>
    <name>GalleryWindow</name>
    <message>
        <source>What the window is made of – Neighbourhood</source>
        <translation>Из чего сделано окно – Соседи</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Размер текста</translation>
    </message>
</context>
<context>
    <name>GuestSheet</name>
    <message>
        <source>Management company</source>
        <translation>Управляющая компания</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Муниципалитет</translation>
    </message>
    <message>
        <source>Courier computer</source>
        <translation>Компьютер-курьер</translation>
    </message>
    <message>
        <source>The management company can read who lives in which flat, and the topics that are open to guests. It reads nothing else that you say.</source>
        <translation>Управляющая компания сможет прочесть, кто в какой квартире живёт, и темы, открытые для гостей. Больше ничего из ваших разговоров она не прочтёт.</translation>
    </message>
    <message>
        <source>The municipality can read who lives in which flat, and the topics that are open to guests. It reads nothing else that you say.</source>
        <translation>Муниципалитет сможет прочесть, кто в какой квартире живёт, и темы, открытые для гостей. Больше ничего из ваших разговоров он не прочтёт.</translation>
    </message>
    <message>
        <source>A courier computer keeps everything and passes it on, so that neighbours who are never at home at the same time still hear each other. It can read nothing. The house calls it “courier box”, whatever name is typed there.</source>
        <translation>Компьютер-курьер всё хранит и передаёт дальше, чтобы соседи, которые никогда не бывают дома одновременно, всё же слышали друг друга. Прочесть он ничего не может. В доме он называется «курьерский компьютер», какое бы имя там ни ввели.</translation>
    </message>
    <message>
        <source>Invite a guest of the house</source>
        <translation>Пригласить гостя дома</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Кто это?</translation>
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
        <source>The code is shown this once and is good for one computer. It lets it in until %1; the council can end it at any time.</source>
        <translation>Код показан только сейчас и действует для одного компьютера. По нему можно войти до %1; совет может отменить его в любое время.</translation>
    </message>
</context>
<context>
    <name>HandOverSheet</name>
    <message>
        <source>Hand over my role</source>
        <translation>Передать свою роль</translation>
    </message>
    <message>
        <source>Hand over a topic</source>
        <translation>Передать тему</translation>
    </message>
    <message>
        <source>There is nobody else in the house yet who could take it over.</source>
        <translation>В доме пока нет никого, кто мог бы её принять.</translation>
    </message>
    <message>
        <source>Once your successor has the role, yours ends. What you said in it stays said.</source>
        <translation>Как только роль будет у преемника, ваша закончится. Всё, что вы в ней сказали, остаётся в силе.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Передать</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить себе</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Keyboard</source>
        <translation>Клавиатура</translation>
    </message>
    <message>
        <source>Everything in this window can be reached without a mouse: Tab goes from one thing to the next, and these keys are shortcuts.</source>
        <translation>До всего в этом окне можно добраться без мыши: Tab ведёт от одного к другому, а эти клавиши ведут сразу к делу.</translation>
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
    <name>HouseSection</name>
    <message>
        <source>The house, flat by flat</source>
        <translation>Дом по квартирам</translation>
    </message>
    <message>
        <source>entrance %1</source>
        <translation>подъезд %1</translation>
    </message>
</context>
<context>
    <name>InvitationRow</name>
    <message>
        <source>For a further computer of %1</source>
        <translation>Для ещё одного компьютера: %1</translation>
    </message>
    <message>
        <source>For a guest: %1</source>
        <translation>Для гостя: %1</translation>
    </message>
    <message>
        <source>To a flat without a number</source>
        <translation>В квартиру без номера</translation>
    </message>
    <message>
        <source>To flat %1</source>
        <translation>В квартиру %1</translation>
    </message>
    <message>
        <source>made by you on %1</source>
        <translation>создали вы %1</translation>
    </message>
    <message>
        <source>made on %1</source>
        <translation>создано %1</translation>
    </message>
    <message>
        <source>made by %1 on %2</source>
        <translation>кто создал: %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n used</source>
        <translation>
            <numerusform>использовано %1 из %n</numerusform>
            <numerusform>использовано %1 из %n</numerusform>
            <numerusform>использовано %1 из %n</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>до&#xa0;%1</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>That was not us</source>
        <translation>Это были не мы</translation>
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
        <source>Print invitations for many flats…</source>
        <translation>Напечатать приглашения во многие квартиры…</translation>
    </message>
    <message>
        <source>Invite a guest of the house…</source>
        <translation>Пригласить гостя дома…</translation>
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
        <source>It lets people in until %1.</source>
        <translation>По нему пускают до %1 включительно.</translation>
    </message>
    <message>
        <source>Change the plan of the house</source>
        <translation>Изменить план дома</translation>
    </message>
    <message>
        <source>Describe entrances and flats</source>
        <translation>Описать подъезды и квартиры</translation>
    </message>
</context>
<context>
    <name>JoinStep</name>
    <message>
        <source>Join with a code</source>
        <translation>Войти по коду</translation>
    </message>
    <message>
        <source>A code from my other computer</source>
        <translation>Код с другого моего компьютера</translation>
    </message>
    <message>
        <source>Two neighbours vouch for me</source>
        <translation>За меня ручаются двое соседей</translation>
    </message>
    <message>
        <source>Come back with a code</source>
        <translation>Вернуться по коду</translation>
    </message>
    <message>
        <source>Both computers need to be on the same network, or the neighbour&apos;s address is typed in at the next step.</source>
        <translation>Оба компьютера должны быть в&#xa0;одной сети; иначе адрес соседа можно ввести на&#xa0;следующем шаге.</translation>
    </message>
    <message>
        <source>Ask a neighbour whom you have named: under Settings, at your name, “Bring back…” makes a code. Their computer has to be on and in the same network, or its address is typed in at the next step. Then ask the second neighbour.</source>
        <translation>Попросите соседа, которого вы назвали: в его настройках рядом с вашим именем кнопка «Вернуть в дом…» делает код. Его компьютер должен быть включён и в той же сети, или его адрес вводят на следующем шаге. Потом попросите второго соседа.</translation>
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
        <source>The house knows your name; this one is used only if the code was made for somebody new.</source>
        <translation>Ваше имя дом знает; это понадобится, только если код сделан для новичка.</translation>
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
        <source>The second neighbour vouches for you</source>
        <translation>За вас ручается второй сосед</translation>
    </message>
    <message>
        <source>The history of the house arrives</source>
        <translation>Приходит история дома</translation>
    </message>
    <message>
        <source>48 hours in which somebody can object</source>
        <translation>48 часов, в которые ещё можно возразить</translation>
    </message>
    <message>
        <source>One neighbour has vouched for you. Now ask the second one. Both see the number of this computer; tell it to them, so that they know it is yours:</source>
        <translation>Один сосед за вас поручился. Теперь попросите второго. Оба видят номер этого компьютера; назовите его, чтобы они знали, что он ваш:</translation>
    </message>
    <message>
        <source>You are brought back. For 48 hours this computer waits, so that nobody can do this against your will. Then it gets the keys by itself; leave it on.</source>
        <translation>Вас вернули в дом. Ещё 48 часов этот компьютер ждёт, чтобы никто не мог сделать это против вашей воли. Потом он сам получит ключи; не выключайте его.</translation>
    </message>
    <message>
        <source>Number of this computer: %1</source>
        <translation>Номер этого компьютера: %1</translation>
    </message>
    <message>
        <source>Nobody has answered yet: probably no neighbour&apos;s program is on right now. Leave this on; it goes on by itself, also after a restart.</source>
        <translation>Пока никто не&#xa0;ответил: видимо, сейчас ни&#xa0;у&#xa0;кого из&#xa0;соседей не&#xa0;включена программа. Оставьте эту включённой&#xa0;— дальше всё пойдёт само, и&#xa0;после перезапуска&#xa0;тоже.</translation>
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
    <name>JournalPage</name>
    <message>
        <source>House journal</source>
        <translation>Журнал дома</translation>
    </message>
    <message>
        <source>What was done with people, roles, computers and invitations. All read the same.</source>
        <translation>Люди, роли, компьютеры, приглашения: кто что сделал. У всех одно и то же.</translation>
    </message>
    <message>
        <source>Signed. It has effect now.</source>
        <translation>Подписано. Теперь это действует.</translation>
    </message>
    <message>
        <source>Signed. It waits for others.</source>
        <translation>Подписано. Ждёт остальных.</translation>
    </message>
    <message>
        <source>Said. This computer does not come in, unless the council decides otherwise.</source>
        <translation>Сказано. Этот компьютер не войдёт в дом, если совет не решит иначе.</translation>
    </message>
    <message>
        <source>Nobody else comes in by this invitation.</source>
        <translation>По этому приглашению больше никто не войдёт.</translation>
    </message>
    <message>
        <source>House rules</source>
        <translation>Правила дома</translation>
    </message>
    <message>
        <source>Waiting for signatures</source>
        <translation>Ждёт подписей</translation>
    </message>
    <message>
        <source>Open invitations</source>
        <translation>Открытые приглашения</translation>
    </message>
    <message>
        <source>What was done, the newest first</source>
        <translation>Что сделано, сначала новое</translation>
    </message>
    <message>
        <source>Show earlier</source>
        <translation>Показать более ранние</translation>
    </message>
</context>
<context>
    <name>KeptLine</name>
    <message>
        <source>All is kept encrypted on this computer and opens when you sign in to it; you can choose a passphrase in the settings.</source>
        <translation>Всё хранится на этом компьютере зашифрованным и открывается, когда вы входите в него; парольную фразу можно выбрать в настройках.</translation>
    </message>
    <message>
        <source>All is kept encrypted on this computer and opens with your passphrase only; you can change it in the settings.</source>
        <translation>Всё хранится на этом компьютере зашифрованным и открывается только вашей парольной фразой; сменить её можно в настройках.</translation>
    </message>
</context>
<context>
    <name>KeyMap</name>
    <message>
        <source>Find a topic, a neighbour, a message or a place</source>
        <translation>Найти тему, соседа, сообщение или место</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Искать во всех сообщениях</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Темы</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Соседи</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Эта страница</translation>
    </message>
    <message>
        <source>Close what lies over the window</source>
        <translation>Закрыть то, что поверх окна</translation>
    </message>
    <message>
        <source>Walk from flat to flat</source>
        <translation>Пройти от квартиры к квартире</translation>
    </message>
    <message>
        <source>To the first or the last flat</source>
        <translation>К первой или последней квартире</translation>
    </message>
    <message>
        <source>Show the people of the flat</source>
        <translation>Показать людей из квартиры</translation>
    </message>
    <message>
        <source>New topic</source>
        <translation>Новая тема</translation>
    </message>
    <message>
        <source>Next topic</source>
        <translation>Следующая тема</translation>
    </message>
    <message>
        <source>Previous topic</source>
        <translation>Предыдущая тема</translation>
    </message>
    <message>
        <source>Send, or save the change</source>
        <translation>Отправить или сохранить изменение</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Новая строка</translation>
    </message>
    <message>
        <source>In an empty field: change my last message</source>
        <translation>В пустом поле: изменить своё последнее сообщение</translation>
    </message>
    <message>
        <source>Leave the answer or the change</source>
        <translation>Отказаться от ответа или изменения</translation>
    </message>
    <message>
        <source>Call a neighbour, an entrance or the council; ↑ ↓ and Enter choose</source>
        <translation>Позвать соседа, подъезд или совет; выбор — ↑ ↓ и Enter</translation>
    </message>
    <message>
        <source>Undo what was typed</source>
        <translation>Отменить набранное</translation>
    </message>
    <message>
        <source>Walk through the messages</source>
        <translation>Идти по сообщениям</translation>
    </message>
    <message>
        <source>To the first or the newest message</source>
        <translation>К первому или самому новому сообщению</translation>
    </message>
    <message>
        <source>Menu of the chosen message</source>
        <translation>Меню выбранного сообщения</translation>
    </message>
    <message>
        <source>Copy the chosen message</source>
        <translation>Скопировать выбранное сообщение</translation>
    </message>
    <message>
        <source>Answer the chosen message</source>
        <translation>Ответить на выбранное сообщение</translation>
    </message>
    <message>
        <source>Change it, if it is mine</source>
        <translation>Изменить его, если оно моё</translation>
    </message>
    <message>
        <source>Delete it, if it is mine</source>
        <translation>Удалить его, если оно моё</translation>
    </message>
    <message>
        <source>Back to writing</source>
        <translation>Вернуться к набору</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Везде</translation>
    </message>
    <message>
        <source>While writing</source>
        <translation>При наборе</translation>
    </message>
    <message>
        <source>In the talk</source>
        <translation>В разговоре</translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source> or </source>
        <translation> или </translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>Leave the circle</source>
        <translation>Выйти из круга</translation>
    </message>
    <message>
        <source>You will read nothing new in “%1”, and cannot write there. What you have read and written stays. To come back, ask whoever keeps the circle.</source>
        <translation>Вы не прочтёте нового в «%1» и не сможете там писать. Прочитанное и написанное остаётся. Чтобы вернуться, попросите того, кто ведёт круг.</translation>
    </message>
    <message>
        <source>You are the only one who keeps it: from then on, every resident in it can change it.</source>
        <translation>Круг ведёте только вы: дальше его сможет менять каждый житель, который в нём.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Остаться</translation>
    </message>
</context>
<context>
    <name>LeavingCard</name>
    <message>
        <source>You are moving out</source>
        <translation>Вы выезжаете</translation>
    </message>
    <message>
        <source>It happens as soon as a neighbour&apos;s computer has everything that is here, so that nothing you wrote is lost. Leave Neighbourhood running until then.</source>
        <translation>Это произойдёт, как только у кого-нибудь из соседей окажется всё, что есть здесь, чтобы написанное вами не пропало. До тех пор не закрывайте программу.</translation>
    </message>
    <message>
        <source>Stay after all</source>
        <translation>Всё-таки остаться</translation>
    </message>
</context>
<context>
    <name>LeftLine</name>
    <message>
        <source>You have moved out of “%1”. What is here stays to read; a neighbour can invite you again with a code.</source>
        <translation>Вы выехали из дома «%1». То, что здесь есть, можно читать; сосед может снова пригласить вас по коду.</translation>
    </message>
    <message>
        <source>This computer does not belong to “%1” any more. What is here stays to read; a neighbour can invite you again with a code.</source>
        <translation>Этот компьютер больше не в доме «%1». То, что здесь есть, можно читать; сосед может снова пригласить вас по коду.</translation>
    </message>
    <message>
        <source>I have a code…</source>
        <translation>У меня есть код…</translation>
    </message>
</context>
<context>
    <name>LicenceRow</name>
    <message>
        <source>Opens the licence</source>
        <translation>Открывает лицензию</translation>
    </message>
</context>
<context>
    <name>LicenceText</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>The lift in entrance 2</source>
        <translation>Лифт во 2-м подъезде</translation>
    </message>
    <message>
        <source>Leak under the roof</source>
        <translation>Протечка, техэтаж</translation>
    </message>
    <message>
        <source>Door phone</source>
        <translation>Домофон</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Выключена</translation>
    </message>
    <message>
        <source>Entrance %1</source>
        <translation>Подъезд %1</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Language and look</source>
        <translation>Язык и вид</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Оформление</translation>
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
        <source>This is how a neighbour&apos;s message reads: the lift works again.</source>
        <translation>Так читается сообщение соседа: лифт снова работает.</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Движение</translation>
    </message>
    <message>
        <source>Whether things glide into place or are simply there.</source>
        <translation>Плавно ли всё появляется или сразу стоит на месте.</translation>
    </message>
    <message>
        <source>Glide</source>
        <translation>Плавно</translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation>Без движения</translation>
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
    <name>Marks</name>
    <message>
        <source>%1 px: good evening, neighbours</source>
        <translation>%1 px: добрый вечер, соседи</translation>
    </message>
    <message>
        <source>A longer text breaks into lines with room between them: the lift stood still between the third and the fourth floor, and the dispatcher took the call at 21:32. 👍 🙏</source>
        <translation>Длинный текст ложится строками, и между ними есть воздух: лифт встал между третьим и четвёртым этажом, диспетчер принял звонок в 21:32. 👍 🙏</translation>
    </message>
    <message>
        <source>5 days left</source>
        <translation>осталось 5 дней</translation>
    </message>
    <message>
        <source>37 of 52 flats are with us</source>
        <translation>37 из 52 квартир с нами</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>просрочено</translation>
    </message>
    <message>
        <source>written on 20 November, arrived today</source>
        <translation>написано 20 ноября, пришло сегодня</translation>
    </message>
    <message>
        <source>A card</source>
        <translation>Карточка</translation>
    </message>
</context>
<context>
    <name>MeasureLine</name>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation>Правило: %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>До %1</translation>
    </message>
    <message>
        <source>%1 agreed.</source>
        <translation>%1: поддержано.</translation>
    </message>
    <message>
        <source>%1 appealed: “%2”</source>
        <translation>%1: обжаловано — «%2»</translation>
    </message>
    <message>
        <source>%1 decided that it stands: “%2”</source>
        <translation>%1: остаётся в силе — «%2»</translation>
    </message>
    <message>
        <source>%1 decided to take it back: “%2”</source>
        <translation>%1: по жалобе отменено — «%2»</translation>
    </message>
    <message>
        <source>%1 took it back: “%2”</source>
        <translation>%1: отменено — «%2»</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>A moderator</source>
        <translation>Модератор</translation>
    </message>
    <message>
        <source>Show the message</source>
        <translation>Показать сообщение</translation>
    </message>
    <message>
        <source>Appeal…</source>
        <translation>Обжаловать…</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Поддержать</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Решить…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Отменить…</translation>
    </message>
</context>
<context>
    <name>MeasureSheet</name>
    <message>
        <source>Moderate the topic “%1”</source>
        <translation>Модерация темы «%1»</translation>
    </message>
    <message>
        <source>Moderate: %1</source>
        <translation>Модерация: %1</translation>
    </message>
    <message>
        <source>Moderate a message of %1</source>
        <translation>Модерация сообщения: %1</translation>
    </message>
    <message>
        <source>Ask the author</source>
        <translation>Попросить автора</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Warn</source>
        <translation>Предупредить</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Запретить писать</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Закрыть тему</translation>
    </message>
    <message>
        <source>Slow down</source>
        <translation>Медленный режим</translation>
    </message>
    <message>
        <source>The author reads the request at the message, until it is changed.</source>
        <translation>Автор видит просьбу у сообщения, пока не изменит его.</translation>
    </message>
    <message>
        <source>Everybody sees that it is hidden, by whom and why; the words are one click away.</source>
        <translation>Все видят, что сообщение скрыто, кем и почему; слова можно открыть одним нажатием.</translation>
    </message>
    <message>
        <source>The person reads the warning, and it stands in the journal.</source>
        <translation>Человек прочтёт предупреждение; оно останется в журнале.</translation>
    </message>
    <message>
        <source>More than seven days take a second moderator: until then it does not hold.</source>
        <translation>Дольше семи дней — только вдвоём с другим модератором; до этого запрет не действует.</translation>
    </message>
    <message>
        <source>The person can read everything and write nothing meanwhile. What another program writes all the same is folded away.</source>
        <translation>Человек может всё читать, но не писать. Что он всё же напишет другой программой, будет свёрнуто.</translation>
    </message>
    <message>
        <source>Everybody can read it, nobody writes there until you open it again.</source>
        <translation>Читать могут все, писать — никто, пока вы снова её не откроете.</translation>
    </message>
    <message>
        <source>Residents write one message there in the time that you choose.</source>
        <translation>Жители пишут там по одному сообщению за выбранное время.</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>Без срока</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Everybody in the house reads it in the journal.</source>
        <translation>Это прочтут в журнале все в доме.</translation>
    </message>
    <message>
        <source>Rule of the house, if there is one</source>
        <translation>Правило дома, если есть</translation>
    </message>
    <message>
        <source>One message in</source>
        <translation>Одно сообщение за</translation>
    </message>
    <message>
        <source>30 seconds</source>
        <translation>30 секунд</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>минуту</translation>
    </message>
    <message>
        <source>five minutes</source>
        <translation>пять минут</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>час</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>На какой срок</translation>
    </message>
    <message>
        <source>It is personal data</source>
        <translation>Это личные данные</translation>
    </message>
    <message>
        <source>Then its words are shown to nobody but moderators and its author.</source>
        <translation>Тогда слова увидят только модераторы и автор.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Не надо</translation>
    </message>
</context>
<context>
    <name>Measures</name>
    <message>
        <source>Advertising</source>
        <translation>Реклама</translation>
    </message>
    <message>
        <source>Rude or hurtful</source>
        <translation>Грубость</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Личные данные</translation>
    </message>
    <message>
        <source>Belongs to another topic</source>
        <translation>Не в той теме</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Другое</translation>
    </message>
    <message>
        <source>a neighbour</source>
        <translation>Сосед</translation>
    </message>
    <message>
        <source>asked to change a message: %1, “%2”</source>
        <translation>— просьба изменить сообщение: %1, «%2»</translation>
    </message>
    <message>
        <source>hid a message: %1, “%2”</source>
        <translation>— сообщение скрыто: %1, «%2»</translation>
    </message>
    <message>
        <source>moved a message: %1, to “%2”</source>
        <translation>— сообщение перенесено: %1, в «%2»</translation>
    </message>
    <message>
        <source>moved a message: %1, from “%2” to “%3”</source>
        <translation>— сообщение перенесено: %1, из «%2» в «%3»</translation>
    </message>
    <message>
        <source>found nothing wrong with a message: %1, “%2”</source>
        <translation>— с сообщением всё в порядке: %1, «%2»</translation>
    </message>
    <message>
        <source>locked the topic “%1”</source>
        <translation>— тема «%1» закрыта для новых сообщений</translation>
    </message>
    <message numerus="yes">
        <source>slowed “%1” down: one message in %n seconds</source>
        <translation>
            <numerusform>— медленный режим в теме «%1»: одно сообщение за %n секунду</numerusform>
            <numerusform>— медленный режим в теме «%1»: одно сообщение за %n секунды</numerusform>
            <numerusform>— медленный режим в теме «%1»: одно сообщение за %n секунд</numerusform>
        </translation>
    </message>
    <message>
        <source>warned %1</source>
        <translation>— предупреждение: %1</translation>
    </message>
    <message>
        <source>muted %1</source>
        <translation>— запрет писать: %1</translation>
    </message>
    <message>
        <source>A moderator</source>
        <translation>Модератор</translation>
    </message>
    <message>
        <source>%1 asks you to change a message: “%2”</source>
        <translation>%1 просит вас изменить сообщение: «%2»</translation>
    </message>
    <message>
        <source>%1 has hidden a message of yours: “%2”</source>
        <translation>%1: ваше сообщение скрыто — «%2»</translation>
    </message>
    <message>
        <source>%1 has moved a message of yours.</source>
        <translation>%1: ваше сообщение перенесено.</translation>
    </message>
    <message>
        <source>%1 has locked a topic that you began: “%2”</source>
        <translation>%1: начатая вами тема закрыта — «%2»</translation>
    </message>
    <message>
        <source>%1 has slowed down a topic that you began: “%2”</source>
        <translation>%1: в начатой вами теме медленный режим — «%2»</translation>
    </message>
    <message>
        <source>%1 warns you: “%2”</source>
        <translation>%1: вам предупреждение — «%2»</translation>
    </message>
    <message>
        <source>%1 has muted you: “%2”</source>
        <translation>%1: вам на время запрещено писать — «%2»</translation>
    </message>
    <message>
        <source>It is over.</source>
        <translation>Срок вышел.</translation>
    </message>
    <message>
        <source>It waits for a second moderator: more than seven days take two.</source>
        <translation>Ждёт второго модератора: дольше семи дней — только вдвоём.</translation>
    </message>
    <message>
        <source>It does not hold: nobody moderates in their own conflict.</source>
        <translation>Не действует: в собственном споре никто не решает.</translation>
    </message>
    <message>
        <source>What it is about is not here.</source>
        <translation>Того, о чём речь, здесь нет.</translation>
    </message>
    <message>
        <source>a moderator</source>
        <translation>модератор</translation>
    </message>
    <message>
        <source>Hidden by %1: “%2”</source>
        <translation>Скрыто. %1: «%2»</translation>
    </message>
    <message>
        <source>Written while muted by %1: “%2”</source>
        <translation>Написано во время запрета писать. %1: «%2»</translation>
    </message>
    <message>
        <source>Written while the topic was locked by %1: “%2”</source>
        <translation>Написано, когда тема была закрыта. %1: «%2»</translation>
    </message>
    <message>
        <source>Written on a computer that neighbours brought back for %1 less than 48 hours ago. Ask in person before you believe it.</source>
        <translation>%1: компьютер, с которого это написано, соседи вернули меньше 48 часов назад. Прежде чем верить, спросите лично.</translation>
    </message>
    <message>
        <source>Neighbours of several flats ask the moderators to look at this message.</source>
        <translation>Соседи из нескольких квартир просят модераторов посмотреть на это сообщение.</translation>
    </message>
</context>
<context>
    <name>MentionList</name>
    <message>
        <source>Whom do you mean?</source>
        <translation>Кого вы имеете в виду?</translation>
    </message>
    <message>
        <source>The council of the house</source>
        <translation>Совет дома</translation>
    </message>
    <message>
        <source>Everybody in entrance %1</source>
        <translation>Все в подъезде %1</translation>
    </message>
    <message>
        <source>%1, flat %2</source>
        <translation>%1, кв. %2</translation>
    </message>
    <message>
        <source>flat %1</source>
        <translation>кв. %1</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>Reply</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
</context>
<context>
    <name>MessageBody</name>
    <message>
        <source>%1 deleted a message</source>
        <translation>%1: сообщение удалено</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Moved here from “%1”</source>
        <translation>Перенесено сюда из темы «%1»</translation>
    </message>
    <message>
        <source>%1 asks you to change this message: “%2”</source>
        <translation>%1 просит вас изменить это сообщение: «%2»</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Свернуть</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать целиком</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>What to do with this message</source>
        <translation>Что сделать с этим сообщением</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Копировать текст</translation>
    </message>
    <message>
        <source>Copy a link to it</source>
        <translation>Копировать ссылку на него</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Открепить</translation>
    </message>
    <message>
        <source>Pin for everyone</source>
        <translation>Закрепить для всех</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>У кого оно есть</translation>
    </message>
    <message>
        <source>Who reacted</source>
        <translation>Кто отметил</translation>
    </message>
    <message>
        <source>Earlier wordings</source>
        <translation>Прежние редакции</translation>
    </message>
    <message>
        <source>Choose several</source>
        <translation>Выбрать несколько</translation>
    </message>
    <message>
        <source>Go to a date…</source>
        <translation>Перейти к дате…</translation>
    </message>
    <message>
        <source>Take my report back</source>
        <translation>Отозвать жалобу</translation>
    </message>
    <message>
        <source>Report to the moderators…</source>
        <translation>Пожаловаться модераторам…</translation>
    </message>
    <message>
        <source>Move to another topic…</source>
        <translation>Перенести в другую тему…</translation>
    </message>
    <message>
        <source>Moderate…</source>
        <translation>Модерировать…</translation>
    </message>
    <message>
        <source>Show it to everyone again…</source>
        <translation>Снова показать всем…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Erase for everybody, for ever…</source>
        <translation>Стереть у всех навсегда…</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Открыть %1</translation>
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
        <source>message erased on %1 of %n computers</source>
        <translation>
            <numerusform>сообщение стёрто на %1 из %n компьютера</numerusform>
            <numerusform>сообщение стёрто на %1 из %n компьютеров</numerusform>
            <numerusform>сообщение стёрто на %1 из %n компьютеров</numerusform>
        </translation>
    </message>
    <message>
        <source>in reply to %1</source>
        <translation>в ответ %1</translation>
    </message>
    <message>
        <source>from an older chat</source>
        <translation>из прежнего чата</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>изменено</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>закреплено</translation>
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
    <name>ModerationSection</name>
    <message>
        <source>Neighbours ask the moderators to look</source>
        <translation>Соседи просят модераторов посмотреть</translation>
    </message>
    <message>
        <source>What moderators did, the newest first</source>
        <translation>Решения модераторов, новые вверху</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier ones</source>
        <translation>
            <numerusform>ещё %n более раннее</numerusform>
            <numerusform>ещё %n более ранних</numerusform>
            <numerusform>ещё %n более ранних</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveOutSheet</name>
    <message>
        <source>Move out</source>
        <translation>Выезд из дома</translation>
    </message>
    <message numerus="yes">
        <source>%n computers of yours belong to the house no more. What is on this one stays here to read.</source>
        <translation>
            <numerusform>У вас %n компьютер: он больше не будет в доме. То, что на нём есть, останется здесь для чтения.</numerusform>
            <numerusform>У вас %n компьютера: они больше не будут в доме. То, что есть на этом, останется здесь для чтения.</numerusform>
            <numerusform>У вас %n компьютеров: они больше не будут в доме. То, что есть на этом, останется здесь для чтения.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invitations that are not used up let nobody in any more.</source>
        <translation>
            <numerusform>%n неиспользованное приглашение больше никого не впустит.</numerusform>
            <numerusform>%n неиспользованных приглашения больше никого не впустят.</numerusform>
            <numerusform>%n неиспользованных приглашений больше никого не впустят.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your recovery sheet does not bring you back any more.</source>
        <translation>Ваш лист восстановления вас больше не вернёт.</translation>
    </message>
    <message>
        <source>You leave “%1” for good. Nothing new reaches you, and you cannot write here any more. The others of your flat stay in the house.</source>
        <translation>Вы насовсем выезжаете из дома «%1». Ничего нового приходить не будет, и писать здесь вы больше не сможете. Остальные из вашей квартиры остаются в доме.</translation>
    </message>
    <message>
        <source>What ends</source>
        <translation>Что закончится</translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation>Кто примет дела</translation>
    </message>
    <message>
        <source>As it stands, the house will have no council. Then nobody gives roles, removes anybody or changes the keys, until residents of more than half of the flats agree on a new one.</source>
        <translation>Пока получается, что в доме не останется совета. Тогда некому будет назначать, исключать и менять ключи, пока жители больше половины квартир не выберут новый совет.</translation>
    </message>
    <message>
        <source>No neighbour is online now. You move out as soon as one is and has everything that is here, so that nothing you wrote is lost. Until then you can change your mind.</source>
        <translation>Сейчас никого из соседей нет в сети. Вы выедете, как только кто-нибудь появится и получит всё, что есть здесь, — чтобы написанное вами не пропало. До тех пор можно передумать.</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>Что останется</translation>
    </message>
    <message>
        <source>What you wrote stays with your neighbours. You can go on reading here what has arrived until today.</source>
        <translation>Всё, что вы написали, остаётся у соседей. То, что пришло до сегодняшнего дня, можно по-прежнему читать здесь.</translation>
    </message>
    <message>
        <source>I know that this cannot be taken back; to come back I would need a new invitation</source>
        <translation>Понимаю, что отменить это нельзя: чтобы вернуться, понадобится новое приглашение</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Остаться</translation>
    </message>
    <message>
        <source>Move out for good</source>
        <translation>Выехать насовсем</translation>
    </message>
</context>
<context>
    <name>MoveSheet</name>
    <message>
        <source>Move to another topic</source>
        <translation>Перенести в другую тему</translation>
    </message>
    <message>
        <source>Everybody finds the message there, with the name of the topic in which it was written.</source>
        <translation>Все найдут сообщение там, с названием темы, в которой оно было написано.</translation>
    </message>
</context>
<context>
    <name>NameSheet</name>
    <message>
        <source>My name</source>
        <translation>Моё имя</translation>
    </message>
    <message>
        <source>So your neighbours will read it, also beside what you wrote before. What others wrote to you by the old name stays as it is.</source>
        <translation>Так его увидят соседи, в том числе рядом с тем, что вы написали раньше. Где другие обращались к вам по прежнему имени, там всё останется как есть.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>NeighboursPage</name>
    <message>
        <source>you</source>
        <translation>вы</translation>
    </message>
    <message>
        <source>online</source>
        <translation>в сети</translation>
    </message>
    <message>
        <source>here</source>
        <translation>есть</translation>
    </message>
    <message>
        <source>invite</source>
        <translation>пригласить</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>пока нет</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Соседи</translation>
    </message>
    <message>
        <source>House journal</source>
        <translation>Журнал дома</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>Круги</translation>
    </message>
    <message>
        <source>House rules</source>
        <translation>Правила дома</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n flats are with us</source>
        <translation>
            <numerusform>%1 из %n квартиры с нами</numerusform>
            <numerusform>%1 из %n квартир с нами</numerusform>
            <numerusform>%1 из %n квартир с нами</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flats are with us</source>
        <translation>
            <numerusform>%n квартира с нами</numerusform>
            <numerusform>%n квартиры с нами</numerusform>
            <numerusform>%n квартир с нами</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n online now</source>
        <translation>
            <numerusform>%n сейчас в сети</numerusform>
            <numerusform>%n сейчас в сети</numerusform>
            <numerusform>%n сейчас в сети</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more flats</source>
        <translation>
            <numerusform>… и ещё %n квартира</numerusform>
            <numerusform>… и ещё %n квартиры</numerusform>
            <numerusform>… и ещё %n квартир</numerusform>
        </translation>
    </message>
    <message>
        <source>Describe entrances and flats, and the house is drawn</source>
        <translation>Описать подъезды и квартиры, чтобы увидеть дом</translation>
    </message>
    <message>
        <source>Print an invitation</source>
        <translation>Напечатать приглашение</translation>
    </message>
</context>
<context>
    <name>NewTopicSheet</name>
    <message>
        <source>New topic</source>
        <translation>Новая тема</translation>
    </message>
    <message>
        <source>Meet the neighbours</source>
        <translation>Знакомимся</translation>
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
        <source>The chosen messages of yours are deleted for everyone.</source>
        <translation>Выбранные ваши сообщения удалены для всех.</translation>
    </message>
    <message>
        <source>The message is erased here. The other computers of the house erase it as soon as they hear of it.</source>
        <translation>Здесь сообщение стёрто. Остальные компьютеры дома сотрут его, как только узнают об этом.</translation>
    </message>
    <message>
        <source>Everything that you wrote is erased here. The other computers of the house erase it as soon as they hear of it.</source>
        <translation>Здесь всё написанное вами стёрто. Остальные компьютеры дома сотрут это, как только узнают.</translation>
    </message>
    <message>
        <source>The moderators are asked to look at it.</source>
        <translation>Модераторы посмотрят на это сообщение.</translation>
    </message>
    <message>
        <source>Done. Whom it concerns is told, and everybody reads it in the journal.</source>
        <translation>Сделано. Кого это касается, узнает; все прочтут это в журнале.</translation>
    </message>
    <message>
        <source>The message stands in the other topic now, for everyone.</source>
        <translation>Теперь сообщение стоит в другой теме, у всех.</translation>
    </message>
    <message>
        <source>The topic is resolved for everyone.</source>
        <translation>Тема решена для всех.</translation>
    </message>
    <message>
        <source>The topic is open again for everyone.</source>
        <translation>Тема снова открыта для всех.</translation>
    </message>
    <message>
        <source>From now on the new passphrase opens your house. Keep it well: nobody can restore it.</source>
        <translation>Теперь дом открывает новая парольная фраза. Храните её: восстановить её не сможет никто.</translation>
    </message>
    <message>
        <source>From now on, links to this house open this program.</source>
        <translation>Теперь ссылки на этот дом открывают эту программу.</translation>
    </message>
    <message>
        <source>The system did not take the program for its links. Nothing was changed. Look whether your own folders can be written, then try again.</source>
        <translation>Система не приняла программу для ссылок. Ничего не изменено. Проверьте, можно ли писать в ваши собственные папки, и попробуйте снова.</translation>
    </message>
    <message>
        <source>The system did not open this address: perhaps no program is meant for it. Nothing was lost. Copy the address from the message and open it yourself.</source>
        <translation>Система не открыла этот адрес: возможно, для него нет программы. Ничего не потеряно. Скопируйте адрес из сообщения и откройте его сами.</translation>
    </message>
    <message>
        <source>The system did not show this folder. Nothing was changed. Its path stands in the settings: open it yourself.</source>
        <translation>Система не показала эту папку. Ничего не изменилось. Путь к ней написан в настройках: откройте её сами.</translation>
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
        <source>This computer does not belong to the house any more. What it holds stays on it.</source>
        <translation>Этот компьютер больше не в доме. То, что на нём есть, на нём и останется.</translation>
    </message>
    <message>
        <source>This computer is stopped until the council has decided.</source>
        <translation>Этот компьютер остановлен, пока не решит совет.</translation>
    </message>
    <message>
        <source>This computer may go on.</source>
        <translation>Этот компьютер может работать дальше.</translation>
    </message>
    <message>
        <source>Your role is handed over.</source>
        <translation>Ваша роль передана.</translation>
    </message>
    <message>
        <source>You stay in the house. What you have handed over stays handed over.</source>
        <translation>Вы остаётесь в доме. Что вы уже передали, остаётся у тех, кто это принял.</translation>
    </message>
    <message>
        <source>The topic is handed over.</source>
        <translation>Тема передана.</translation>
    </message>
    <message>
        <source>It is proposed. Until enough of the council have signed, the role stays yours; then hand it over once more.</source>
        <translation>Предложено. Пока не подпишет достаточно членов совета, роль остаётся у вас; потом передайте её ещё раз.</translation>
    </message>
    <message>
        <source>It is proposed. It holds when enough of the council have signed.</source>
        <translation>Предложено. Вступит в силу, когда подпишет достаточно членов совета.</translation>
    </message>
    <message>
        <source>The usual settings are back.</source>
        <translation>Настройки снова обычные.</translation>
    </message>
    <message>
        <source>The system did not allow this, so nothing was changed. Whether programs start at login can also be set in the system itself.</source>
        <translation>Система этого не позволила, ничего не изменилось. Запуск программ при входе можно задать и в самой системе.</translation>
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
        <source>The settings of the window were damaged. What could not be read is as usual again, the rest is as you chose it. Messages are not affected.</source>
        <translation>Настройки окна были повреждены. Что не&#xa0;удалось прочитать, снова обычное, остальное&#xa0;— как вы выбрали. Сообщений это&#xa0;не&#xa0;касается.</translation>
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
    <name>NotifySection</name>
    <message>
        <source>Notifications</source>
        <translation>Уведомления</translation>
    </message>
    <message>
        <source>This computer shows no notifications; what is new waits for you under Today.</source>
        <translation>Этот компьютер не показывает уведомлений; новое ждёт вас в разделе «Сегодня».</translation>
    </message>
    <message>
        <source>Tell me about</source>
        <translation>Сообщать</translation>
    </message>
    <message>
        <source>Each topic can be set apart from this in its menu.</source>
        <translation>Для каждой темы это можно изменить в её меню.</translation>
    </message>
    <message>
        <source>Every message</source>
        <translation>О каждом сообщении</translation>
    </message>
    <message>
        <source>What is meant for me</source>
        <translation>Об обращениях ко мне</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Ни о чём</translation>
    </message>
    <message>
        <source>Show what was written</source>
        <translation>Показывать написанное</translation>
    </message>
    <message>
        <source>Otherwise only that something is new, for a screen that others see too.</source>
        <translation>Иначе видно только, что есть новое: для экрана, который видят и другие.</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Тихие часы</translation>
    </message>
    <message>
        <source>Nothing is told aloud then; it waits for you.</source>
        <translation>В это время ничего не показывается, всё ждёт вас.</translation>
    </message>
    <message>
        <source>from</source>
        <comment>quiet hours</comment>
        <translation>с</translation>
    </message>
    <message>
        <source>Quiet hours begin at</source>
        <translation>Начало тихих часов</translation>
    </message>
    <message>
        <source>to</source>
        <comment>quiet hours</comment>
        <translation>до</translation>
    </message>
    <message>
        <source>Quiet hours end at</source>
        <translation>Конец тихих часов</translation>
    </message>
    <message>
        <source>This is not a time of day. Write it like 22:00; until then the time before holds.</source>
        <translation>Это не время суток. Напишите, например, 22:00; пока действует прежнее время.</translation>
    </message>
    <message>
        <source>Show me one</source>
        <translation>Показать пример</translation>
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
    <name>OnlineRow</name>
    <message>
        <source>A neighbour whose name is still on its way</source>
        <translation>Сосед, чьё имя ещё в пути</translation>
    </message>
    <message>
        <source>flat %1</source>
        <translation>кв. %1</translation>
    </message>
</context>
<context>
    <name>OpenAddressSheet</name>
    <message>
        <source>Open this address?</source>
        <translation>Открыть этот адрес?</translation>
    </message>
    <message>
        <source>Call this number?</source>
        <translation>Позвонить по этому номеру?</translation>
    </message>
    <message>
        <source>Write to this address?</source>
        <translation>Написать на этот адрес?</translation>
    </message>
    <message>
        <source>It leads out of the house, to:</source>
        <translation>Он ведёт за пределы дома, сюда:</translation>
    </message>
    <message>
        <source>Another program of this computer opens for:</source>
        <translation>Откроется другая программа этого компьютера для:</translation>
    </message>
    <message>
        <source>In the message it is written “%1”. Letters of other alphabets can look like familiar ones.</source>
        <translation>В сообщении он написан так: «%1». Буквы других алфавитов бывают похожи на знакомые.</translation>
    </message>
    <message>
        <source>Take care: what stands before the @ looks like an address, but it leads to the one above.</source>
        <translation>Осторожно: то, что стоит перед знаком @, похоже на адрес, но ведёт он туда, куда показано выше.</translation>
    </message>
    <message>
        <source>Take care: it leads to this computer or to a device in your own network, such as the router.</source>
        <translation>Осторожно: ссылка ведёт на этот компьютер или на устройство в вашей сети, например на роутер.</translation>
    </message>
    <message>
        <source>The way there is not encrypted (http).</source>
        <translation>Связь с ним не зашифрована (http).</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
</context>
<context>
    <name>Openings</name>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Закрепить</translation>
    </message>
    <message>
        <source>Only mentions</source>
        <translation>Только упоминания</translation>
    </message>
    <message>
        <source>Delete for everyone</source>
        <translation>Удалить у всех</translation>
    </message>
    <message>
        <source>Popover</source>
        <translation>Окошко рядом</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>У кого оно есть</translation>
    </message>
    <message>
        <source>37 of 52 flats have it. The rest get it when they come home.</source>
        <translation>Есть в 37 из 52 квартир. Остальные получат, когда вернутся.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать всех</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Подсказка</translation>
    </message>
    <message>
        <source>One word more</source>
        <translation>Ещё одно слово</translation>
    </message>
    <message>
        <source>A new topic</source>
        <translation>Новая тема</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Зачем эта тема</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Раздел</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Начать</translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>Neighbourhood</source>
        <translation>Соседи</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message numerus="yes">
        <source>More than %n new messages</source>
        <translation>
            <numerusform>Больше %n нового сообщения</numerusform>
            <numerusform>Больше %n новых сообщений</numerusform>
            <numerusform>Больше %n новых сообщений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n новое сообщение</numerusform>
            <numerusform>%n новых сообщения</numerusform>
            <numerusform>%n новых сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>This is what a notification looks like.</source>
        <translation>Так выглядит уведомление.</translation>
    </message>
    <message>
        <source>While you were away: %1</source>
        <translation>Пока вас не было: %1</translation>
    </message>
    <message>
        <source>%1, the last from %2: %3</source>
        <translation>%1, последнее — %2: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n topics</source>
        <translation>
            <numerusform>%1 в %n теме</numerusform>
            <numerusform>%1 в %n темах</numerusform>
            <numerusform>%1 в %n темах</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 – %n unread</source>
        <translation>
            <numerusform>%1 – %n непрочитанное</numerusform>
            <numerusform>%1 – %n непрочитанных</numerusform>
            <numerusform>%1 – %n непрочитанных</numerusform>
        </translation>
    </message>
    <message>
        <source>No house is open</source>
        <translation>Дом не открыт</translation>
    </message>
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
        <translation>Больше никого нет в сети</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Завершить</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>PaletteRow</name>
    <message>
        <source>flat %1, everything written</source>
        <translation>кв. %1, всё написанное</translation>
    </message>
    <message>
        <source>Search all messages for “%1”</source>
        <translation>Искать «%1» во всех сообщениях</translation>
    </message>
</context>
<context>
    <name>PaletteSheet</name>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Темы</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Neighbours online</source>
        <translation>Соседи в сети</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Клавиатура</translation>
    </message>
    <message>
        <source>About the program</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>House journal</source>
        <translation>Журнал дома</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>Круги</translation>
    </message>
    <message>
        <source>House rules</source>
        <translation>Правила дома</translation>
    </message>
    <message>
        <source>home, what waits for me, news</source>
        <translation>главная, что меня ждёт, новости</translation>
    </message>
    <message>
        <source>talk, chats, messages</source>
        <translation>разговоры, чаты, сообщения</translation>
    </message>
    <message>
        <source>flats, people, house, who lives where, roles</source>
        <translation>квартиры, люди, дом, кто где живёт, роли</translation>
    </message>
    <message>
        <source>find, all messages, filters</source>
        <translation>найти, все сообщения, фильтры</translation>
    </message>
    <message>
        <source>decisions, signatures, proposals, what was done</source>
        <translation>решения, подписи, предложения, что сделано</translation>
    </message>
    <message>
        <source>group, private, secret, who reads</source>
        <translation>группа, частное, закрытое, кто читает</translation>
    </message>
    <message>
        <source>theme, dark, language, text size, notifications, quiet hours, passphrase</source>
        <translation>оформление, тёмная тема, язык, размер текста, уведомления, тихие часы, пароль, фраза</translation>
    </message>
    <message>
        <source>connections, network, online, address</source>
        <translation>соединения, связь, адрес, обмен, сеть</translation>
    </message>
    <message>
        <source>help, keys, shortcuts</source>
        <translation>помощь, справка, клавиши, сочетания</translation>
    </message>
    <message>
        <source>version, licences, program</source>
        <translation>версия, лицензии</translation>
    </message>
    <message>
        <source>Topics with news, then the latest</source>
        <translation>Темы с новым, затем последние</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Соседи</translation>
    </message>
    <message>
        <source>quiet hours, repairs, pets, parking, what the council has written</source>
        <translation>тишина, ремонт, животные, парковка, что написал совет</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Места</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Найти что угодно</translation>
    </message>
    <message>
        <source>Find a topic, a neighbour, a message or a place</source>
        <translation>Найти тему, соседа, сообщение или место</translation>
    </message>
    <message>
        <source>Find a topic, a neighbour, a message…</source>
        <translation>Найти тему, соседа, сообщение…</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Что нашлось</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>выбрать</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыть</translation>
    </message>
    <message>
        <source>close</source>
        <translation>закрыть</translation>
    </message>
</context>
<context>
    <name>PapersSheet</name>
    <message>
        <source>Invitations to print</source>
        <translation>Приглашения на печать</translation>
    </message>
    <message>
        <source>A code of its own for every flat where nobody is yet and to which no invitation is open, with three steps for whoever gets it.</source>
        <translation>Свой код для каждой квартиры, где ещё никого нет и куда нет действующего приглашения, — и три шага для того, кто его получит.</translation>
    </message>
    <message>
        <source>There is nobody left to invite: in every flat of the plan somebody is here already, or an invitation is open.</source>
        <translation>Приглашать больше некого: в каждой квартире плана уже кто-то есть или есть действующее приглашение.</translation>
    </message>
    <message>
        <source>The pages are saved: %1. Print them from the program that opens the file, then delete the file.</source>
        <translation>Страницы сохранены: %1. Напечатайте их из программы, которая откроет файл, а затем удалите его.</translation>
    </message>
    <message>
        <source>The codes are made, but they are not on paper yet. They are shown nowhere else: save the pages somewhere else before you quit the program.</source>
        <translation>Коды сделаны, но ещё не на бумаге. Больше нигде их не увидеть: сохраните страницы в другом месте, прежде чем закрыть программу.</translation>
    </message>
    <message>
        <source>Each code takes a moment. You can close this page and go on working; only let the program run.</source>
        <translation>На каждый код нужно мгновение. Эту страницу можно закрыть и работать дальше; только не закрывайте программу.</translation>
    </message>
    <message>
        <source>Which flats?</source>
        <translation>Какие квартиры?</translation>
    </message>
    <message>
        <source>All entrances</source>
        <translation>Все подъезды</translation>
    </message>
    <message>
        <source>Without an entrance</source>
        <translation>Без подъезда</translation>
    </message>
    <message>
        <source>Entrance %1</source>
        <translation>Подъезд %1</translation>
    </message>
    <message numerus="yes">
        <source>%n flats: %1</source>
        <translation>
            <numerusform>%n квартира: %1</numerusform>
            <numerusform>%n квартиры: %1</numerusform>
            <numerusform>%n квартир: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>How large?</source>
        <translation>Какого размера?</translation>
    </message>
    <message>
        <source>Four on a page, to cut apart</source>
        <translation>Четыре на листе, разрезать</translation>
    </message>
    <message>
        <source>A page for each</source>
        <translation>По листу на каждую</translation>
    </message>
    <message>
        <source>Drawing the pages…</source>
        <translation>Рисую страницы…</translation>
    </message>
    <message>
        <source>%1 of %2 codes are made</source>
        <translation>Готово кодов: %1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>%n codes, each good for %1 computers until %2. If a page gets lost, make another code for that flat.</source>
        <translation>
            <numerusform>%n код, на компьютеров: %1, до %2. Если лист потеряется, сделайте для этой квартиры другой код.</numerusform>
            <numerusform>%n кода, каждый на компьютеров: %1, до %2. Если лист потеряется, сделайте для этой квартиры другой код.</numerusform>
            <numerusform>%n кодов, каждый на компьютеров: %1, до %2. Если лист потеряется, сделайте для этой квартиры другой код.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make the pages…</source>
        <translation>Сделать страницы…</translation>
    </message>
    <message>
        <source>Save somewhere else…</source>
        <translation>Сохранить в другом месте…</translation>
    </message>
    <message>
        <source>Stop, and print what is made</source>
        <translation>Остановить и напечатать готовое</translation>
    </message>
    <message>
        <source>Open the pages</source>
        <translation>Открыть страницы</translation>
    </message>
    <message>
        <source>Save the pages with the codes</source>
        <translation>Сохранить страницы с кодами</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Документы PDF (*.pdf)</translation>
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
    <name>PersonLine</name>
    <message>
        <source>A neighbour whose name is still on its way</source>
        <translation>Сосед, имя которого ещё не пришло</translation>
    </message>
    <message>
        <source>moderator until %1</source>
        <translation>модератор до %1</translation>
    </message>
    <message>
        <source>online now</source>
        <translation>сейчас в сети</translation>
    </message>
    <message>
        <source>was moderator until %1</source>
        <translation>срок модератора вышел %1</translation>
    </message>
    <message>
        <source>%1, you</source>
        <translation>%1, вы</translation>
    </message>
    <message>
        <source>address not confirmed yet</source>
        <translation>адрес пока не подтверждён</translation>
    </message>
    <message>
        <source>Write to %1 alone</source>
        <translation>Написать только этому человеку: %1</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Что можно сделать: %1</translation>
    </message>
</context>
<context>
    <name>PersonMenu</name>
    <message>
        <source>What to do: %1</source>
        <translation>Что можно сделать: %1</translation>
    </message>
    <message>
        <source>Propose for the council</source>
        <translation>Предложить в совет</translation>
    </message>
    <message>
        <source>Give the role: %1</source>
        <translation>Дать роль: %1</translation>
    </message>
    <message>
        <source>Hand over my role: %1…</source>
        <translation>Передать свою роль: %1…</translation>
    </message>
    <message>
        <source>Give up the role: %1</source>
        <translation>Отказаться от роли: %1</translation>
    </message>
    <message>
        <source>End the role: %1</source>
        <translation>Снять роль: %1</translation>
    </message>
    <message>
        <source>Change my name…</source>
        <translation>Изменить моё имя…</translation>
    </message>
    <message>
        <source>Propose to recall as moderator</source>
        <translation>Предложить снять с роли модератора</translation>
    </message>
    <message>
        <source>Moderator for another year</source>
        <translation>Модератор ещё на год</translation>
    </message>
    <message>
        <source>I own this flat</source>
        <translation>Я собственник этой квартиры</translation>
    </message>
    <message>
        <source>I rent this flat</source>
        <translation>Я снимаю эту квартиру</translation>
    </message>
    <message>
        <source>I belong to the family here</source>
        <translation>Я член семьи</translation>
    </message>
    <message>
        <source>I know this person lives here</source>
        <translation>Я знаю, что этот человек здесь живёт</translation>
    </message>
    <message>
        <source>The code from the mailbox is right</source>
        <translation>Код из почтового ящика верен</translation>
    </message>
    <message>
        <source>I have seen them at the door</source>
        <translation>Мы виделись у двери</translation>
    </message>
    <message>
        <source>The register of owners agrees</source>
        <translation>Сверено с выпиской</translation>
    </message>
    <message>
        <source>Warn or mute…</source>
        <translation>Предупредить или запретить писать…</translation>
    </message>
    <message>
        <source>Remove from the house…</source>
        <translation>Удалить из дома…</translation>
    </message>
</context>
<context>
    <name>PinnedBar</name>
    <message>
        <source>Pinned message by %1: %2</source>
        <translation>Закреплено, %1: %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
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
    <name>PlanDifference</name>
    <message>
        <source>added: %1</source>
        <translation>добавлено: %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>not told any more: %1</source>
        <translation>больше не указано: %1</translation>
    </message>
    <message>
        <source>entrance %1</source>
        <translation>подъезд %1</translation>
    </message>
    <message>
        <source>floor %1</source>
        <translation>этаж %1</translation>
    </message>
    <message>
        <source>%1 m²</source>
        <translation>%1 м²</translation>
    </message>
    <message>
        <source>Flat %1: %2</source>
        <translation>Квартира %1: %2</translation>
    </message>
    <message>
        <source>Nothing changes so far.</source>
        <translation>Пока ничего не меняется.</translation>
    </message>
    <message>
        <source>New: %1 · changing: %2 · leaving the plan: %3 · staying as they are: %4</source>
        <translation>Новых: %1 · меняются: %2 · уходят из плана: %3 · остаются как есть: %4</translation>
    </message>
    <message>
        <source>Leaving the plan: %1</source>
        <translation>Уходят из плана: %1</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Новые: %1</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more changing</source>
        <translation>
            <numerusform>… и ещё %n меняется</numerusform>
            <numerusform>… и ещё %n меняются</numerusform>
            <numerusform>… и ещё %n меняются</numerusform>
        </translation>
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
        <source>A line for each floor, or for several: entrance; floors; flats. You can also paste a table with the names of its columns.</source>
        <translation>Строка на этаж или на несколько: подъезд; этажи; квартиры. Можно вставить и таблицу с названиями столбцов.</translation>
    </message>
    <message>
        <source>Plan of the house, line by line</source>
        <translation>План дома построчно</translation>
    </message>
    <message>
        <source>Columns that are left out, because they mean nothing here: %1</source>
        <translation>Столбцы, которые не взяты, потому что здесь они ничего не значат: %1</translation>
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
    <message>
        <source>From a file…</source>
        <translation>Из файла…</translation>
    </message>
    <message>
        <source>Choose the table of flats</source>
        <translation>Выберите таблицу квартир</translation>
    </message>
    <message>
        <source>Tables and texts (*.csv *.tsv *.txt)</source>
        <translation>Таблицы и тексты (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
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
    <name>Presses</name>
    <message>
        <source>Vote</source>
        <translation>Проголосовать</translation>
    </message>
    <message>
        <source>Pressed</source>
        <translation>Нажата</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Выключена</translation>
    </message>
    <message>
        <source>With a sign</source>
        <translation>Со знаком</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Тихая</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Простая</translation>
    </message>
    <message>
        <source>Delete for everyone</source>
        <translation>Удалить у всех</translation>
    </message>
    <message>
        <source>A name that is longer than its button</source>
        <translation>Название длиннее своей кнопки</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Закрепить</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
</context>
<context>
    <name>QuoteLine</name>
    <message>
        <source>In reply to %1: %2</source>
        <translation>В ответ на сообщение, %1: %2</translation>
    </message>
    <message>
        <source>This message is deleted, erased or has not arrived yet</source>
        <translation>Это сообщение удалено, стёрто или ещё не пришло</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>flat %1</source>
        <translation>кв. %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Темы</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Соседи</translation>
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
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReactionsSheet</name>
    <message>
        <source>Who reacted</source>
        <translation>Кто отметил</translation>
    </message>
</context>
<context>
    <name>ReasonSheet</name>
    <message>
        <source>Appeal</source>
        <translation>Обжаловать</translation>
    </message>
    <message>
        <source>Decide the appeal</source>
        <translation>Решить обжалование</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Another moderator decides, once. Until then it stays as it is.</source>
        <translation>Решит другой модератор, один раз. До этого всё остаётся как есть.</translation>
    </message>
    <message>
        <source>Your decision is final, and everybody reads it with its reason.</source>
        <translation>Ваше решение окончательное; все прочтут его с причиной.</translation>
    </message>
    <message>
        <source>It ends at once for everybody. The journal keeps what was done, and why it was taken back.</source>
        <translation>Это сразу перестанет действовать для всех. В журнале останется, что было сделано и почему отменено.</translation>
    </message>
    <message>
        <source>Why it was wrong</source>
        <translation>Почему это было неверно</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Everybody in the house reads it in the journal.</source>
        <translation>Это прочтут в журнале все в доме.</translation>
    </message>
    <message>
        <source>It stands</source>
        <translation>Остаётся в силе</translation>
    </message>
    <message>
        <source>Send the appeal</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Не надо</translation>
    </message>
</context>
<context>
    <name>RecoverySection</name>
    <message>
        <source>Recovery sheet</source>
        <translation>Лист восстановления</translation>
    </message>
    <message>
        <source>24 words on paper bring you back into the house on any computer, even when all of yours are lost.</source>
        <translation>24 слова на бумаге вернут вас в дом на любом компьютере, даже если все ваши утеряны.</translation>
    </message>
    <message>
        <source>Your sheet is from %1. A new one ends it.</source>
        <translation>Ваш лист сделан %1. С новым он перестанет действовать.</translation>
    </message>
    <message>
        <source>You have no sheet that works.</source>
        <translation>Действующего листа у вас нет.</translation>
    </message>
    <message>
        <source>The sheet could not be saved there, and its words are forgotten. Sheets from before do not work any more either. Look whether the disk has room and the folder can be written to, then make a new sheet.</source>
        <translation>Сохранить лист там не удалось, и его слова забыты. Прежние листы тоже больше не действуют. Посмотрите, есть ли место на диске и можно ли писать в эту папку, и сделайте новый лист.</translation>
    </message>
    <message>
        <source>The sheet is saved: %1. Print it, keep it where you keep your papers, then delete the file: whoever has these words is you.</source>
        <translation>Лист сохранён: %1. Напечатайте его, храните с документами, а файл удалите: у кого эти слова, тот для дома — вы.</translation>
    </message>
    <message>
        <source>Making the sheet…</source>
        <translation>Готовим лист…</translation>
    </message>
    <message>
        <source>Make a new sheet…</source>
        <translation>Сделать новый лист…</translation>
    </message>
    <message>
        <source>Make my recovery sheet…</source>
        <translation>Сделать лист восстановления…</translation>
    </message>
    <message>
        <source>Open the sheet</source>
        <translation>Открыть лист</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Сохранить лист восстановления</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Документы PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>RefuseSheet</name>
    <message>
        <source>That was not me</source>
        <translation>Это не я</translation>
    </message>
    <message>
        <source>The computer with the number %1 then does not come in as yours, whoever vouches for it. Only the council can decide otherwise; you cannot take this back yourself.</source>
        <translation>Компьютер с номером %1 тогда не войдёт в дом от вашего имени, кто бы за него ни ручался. Изменить это сможет только совет; сами вы отменить это не сможете.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Keep it out</source>
        <translation>Не пускать</translation>
    </message>
</context>
<context>
    <name>RemoveSheet</name>
    <message>
        <source>Remove from the house: %1</source>
        <translation>Удалить из дома: %1</translation>
    </message>
    <message>
        <source>Their computers get nothing new from the house any more. Their roles end, and so do invitations that they made and the code by which they came.</source>
        <translation>Компьютеры этого человека больше не получат из дома ничего нового. Его роли, сделанные им приглашения и код, по которому он вошёл, перестанут действовать.</translation>
    </message>
    <message>
        <source>What they wrote stays, and what they have received stays on their computers. Coming back takes a new invitation.</source>
        <translation>Написанное останется, и то, что он уже получил, останется на его компьютерах. Чтобы вернуться, понадобится новое приглашение.</translation>
    </message>
    <message numerus="yes">
        <source>It takes effect when %n of the council have signed. Yours is the first signature.</source>
        <translation>
            <numerusform>Вступит в силу, когда подпишет %n член совета. Ваша подпись — первая.</numerusform>
            <numerusform>Вступит в силу, когда подпишут %n члена совета. Ваша подпись — первая.</numerusform>
            <numerusform>Вступит в силу, когда подпишут %n членов совета. Ваша подпись — первая.</numerusform>
        </translation>
    </message>
    <message>
        <source>It takes effect at once.</source>
        <translation>Вступит в силу сразу.</translation>
    </message>
    <message>
        <source>Propose the removal</source>
        <translation>Предложить удаление</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Не удалять</translation>
    </message>
</context>
<context>
    <name>RenameSheet</name>
    <message>
        <source>Rename or describe the topic</source>
        <translation>Переименовать или описать тему</translation>
    </message>
    <message>
        <source>Save for everyone</source>
        <translation>Сохранить для всех</translation>
    </message>
</context>
<context>
    <name>ReportSheet</name>
    <message>
        <source>What is wrong with this message?</source>
        <translation>Что не так с этим сообщением?</translation>
    </message>
    <message>
        <source>The moderators will look at it. When people of three flats ask, it is folded away until they have.</source>
        <translation>Модераторы посмотрят. Если попросят жители трёх квартир, до тех пор оно будет свёрнуто.</translation>
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
    <name>Rows</name>
    <message>
        <source>Be quiet at night</source>
        <translation>Ночью молчать</translation>
    </message>
    <message>
        <source>From ten in the evening to eight in the morning nothing rings</source>
        <translation>С десяти вечера до восьми утра ничего не звенит</translation>
    </message>
    <message>
        <source>Show the text in notifications</source>
        <translation>Показывать текст в уведомлениях</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Включаться при входе в систему</translation>
    </message>
    <message>
        <source>This system does not offer it</source>
        <translation>Эта система такого не умеет</translation>
    </message>
    <message>
        <source>Keep running when the window is closed</source>
        <translation>Работать и при закрытом окне</translation>
    </message>
    <message>
        <source>Marina Kotova</source>
        <translation>Марина Котова</translation>
    </message>
    <message>
        <source>flat 7 · council of the house</source>
        <translation>кв. 7 · совет дома</translation>
    </message>
    <message>
        <source>Sergey Ilyin</source>
        <translation>Сергей Ильин</translation>
    </message>
    <message>
        <source>Pyotr Vlasov</source>
        <translation>Пётр Власов</translation>
    </message>
    <message>
        <source>is in it already</source>
        <translation>уже здесь</translation>
    </message>
    <message>
        <source>Send with</source>
        <translation>Отправлять</translation>
    </message>
    <message>
        <source>The other one begins a new line</source>
        <translation>Другое начинает новую строку</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Тишина с</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Ваши данные</translation>
    </message>
    <message>
        <source>Everything this program knows lies in one folder</source>
        <translation>Всё, что знает программа, лежит в одной папке</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>A narrow row</source>
        <translation>Узкая строка</translation>
    </message>
    <message>
        <source>Its control stands beneath the words</source>
        <translation>Кнопка стоит под словами</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Сменить парольную фразу</translation>
    </message>
    <message>
        <source>Words of a row</source>
        <translation>Слова строки</translation>
    </message>
    <message>
        <source>One sentence more about it</source>
        <translation>И ещё одно предложение о ней</translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <source>Rule %1: %2</source>
        <translation>Правило %1: %2</translation>
    </message>
</context>
<context>
    <name>RulesHistorySheet</name>
    <message>
        <source>Earlier versions</source>
        <translation>Прежние редакции</translation>
    </message>
    <message>
        <source>%1, written by %2</source>
        <translation>%1, автор — %2</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>House rules</source>
        <translation>Правила дома</translation>
    </message>
    <message>
        <source>Version of %1</source>
        <translation>Редакция от %1</translation>
    </message>
    <message>
        <source>Version of %1, written by %2</source>
        <translation>Редакция от %1, автор — %2</translation>
    </message>
    <message>
        <source>Write down what neighbours have agreed on. There is a text to begin with.</source>
        <translation>Запишите, о чём договорились соседи. Есть текст, с которого можно начать.</translation>
    </message>
    <message>
        <source>No house rules here yet</source>
        <translation>Правил дома здесь пока нет</translation>
    </message>
    <message>
        <source>When the council writes them, residents read them here, and Today tells them.</source>
        <translation>Когда совет дома их напишет, жители прочитают их здесь, а страница «Сегодня» им об этом скажет.</translation>
    </message>
    <message>
        <source>Write the rules…</source>
        <translation>Написать правила…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n residents have read them</source>
        <translation>
            <numerusform>Прочитали %1 из %n жителя</numerusform>
            <numerusform>Прочитали %1 из %n жителей</numerusform>
            <numerusform>Прочитали %1 из %n жителей</numerusform>
        </translation>
    </message>
    <message>
        <source>I have read them</source>
        <translation>Правила прочитаны</translation>
    </message>
    <message>
        <source>You have read them</source>
        <translation>Вы их прочитали</translation>
    </message>
    <message numerus="yes">
        <source>Not yet: %1 and %n more</source>
        <translation>
            <numerusform>Ещё не прочитали: %1 и ещё %n житель</numerusform>
            <numerusform>Ещё не прочитали: %1 и ещё %n жителя</numerusform>
            <numerusform>Ещё не прочитали: %1 и ещё %n жителей</numerusform>
        </translation>
    </message>
    <message>
        <source>Not yet: %1</source>
        <translation>Ещё не прочитали: %1</translation>
    </message>
    <message>
        <source>Only the council is shown these names, to go round and help.</source>
        <translation>Эти имена показаны только совету дома — чтобы обойти соседей и помочь.</translation>
    </message>
    <message>
        <source>Change the rules…</source>
        <translation>Изменить правила…</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Прежние редакции</translation>
    </message>
</context>
<context>
    <name>RulesSheet</name>
    <message>
        <source>Change the rules</source>
        <translation>Изменить правила</translation>
    </message>
    <message>
        <source>Write the rules</source>
        <translation>Написать правила</translation>
    </message>
    <message>
        <source>The version that holds stays readable. Everybody is asked to read the new one.</source>
        <translation>Прежнюю редакцию можно будет прочитать. Новую попросят прочитать каждого.</translation>
    </message>
    <message>
        <source>Everybody in the house is asked to read them.</source>
        <translation>Прочитать их попросят каждого в доме.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message numerus="yes">
        <source>%n rules. An empty line begins the next one.</source>
        <translation>
            <numerusform>%n правило. Пустая строка начинает следующее.</numerusform>
            <numerusform>%n правила. Пустая строка начинает следующее.</numerusform>
            <numerusform>%n правил. Пустая строка начинает следующее.</numerusform>
        </translation>
    </message>
    <message>
        <source>An empty line begins the next rule.</source>
        <translation>Пустая строка начинает следующее правило.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Сохраняем…</translation>
    </message>
    <message>
        <source>Let them hold from now on</source>
        <translation>Пусть действуют с этого дня</translation>
    </message>
    <message>
        <source>Begin with a sample text</source>
        <translation>Начать с готового текста</translation>
    </message>
    <message>
        <source>Back to the rules that hold</source>
        <translation>Вернуть действующие правила</translation>
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
    <name>SearchHead</name>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Search all messages of the house</source>
        <translation>Искать во всех сообщениях дома</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Фильтры</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Все темы</translation>
    </message>
    <message>
        <source>Neighbour</source>
        <translation>Сосед</translation>
    </message>
    <message>
        <source>All neighbours</source>
        <translation>Все соседи</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>С этого дня</translation>
    </message>
    <message>
        <source>from day</source>
        <translation>с числа</translation>
    </message>
    <message>
        <source>Like 5.11.2026</source>
        <translation>Например, 5.11.2026</translation>
    </message>
    <message>
        <source>Up to this day</source>
        <translation>По этот день</translation>
    </message>
    <message>
        <source>to day</source>
        <translation>по число</translation>
    </message>
    <message>
        <source>Without filters</source>
        <translation>Без фильтров</translation>
    </message>
    <message numerus="yes">
        <source>More than %n messages, the newest first</source>
        <translation>
            <numerusform>Больше %n сообщения, новые сверху</numerusform>
            <numerusform>Больше %n сообщений, новые сверху</numerusform>
            <numerusform>Больше %n сообщений, новые сверху</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages, the newest first</source>
        <translation>
            <numerusform>%n сообщение</numerusform>
            <numerusform>%n сообщения, новые сверху</numerusform>
            <numerusform>%n сообщений, новые сверху</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
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
        <source>Everything that was said</source>
        <translation>Всё, что говорили в доме</translation>
    </message>
    <message>
        <source>No message fits the words and the filters. Try without some of them.</source>
        <translation>Нет сообщений, которые подходят под слова и фильтры. Уберите что-нибудь из них.</translation>
    </message>
    <message>
        <source>No message of the house has these words. Try fewer of them.</source>
        <translation>В сообщениях дома нет таких слов. Попробуйте оставить меньше слов.</translation>
    </message>
    <message>
        <source>Type a word in any of its forms, or choose a topic or a neighbour.</source>
        <translation>Напишите слово в любой форме или выберите тему или соседа.</translation>
    </message>
    <message>
        <source>The search did not work this time</source>
        <translation>На этот раз поиск не удался</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Ничего не пропало.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
</context>
<context>
    <name>SecondComputerSheet</name>
    <message>
        <source>Another computer of mine</source>
        <translation>Ещё один мой компьютер</translation>
    </message>
    <message>
        <source>Making the code…</source>
        <translation>Готовим код…</translation>
    </message>
    <message>
        <source>Install Neighbourhood on the other computer and start it. Leave this one on.</source>
        <translation>Установите Neighbourhood на другом компьютере и запустите. Этот не выключайте.</translation>
    </message>
    <message>
        <source>Choose “I was here before”, then “A code from my other computer”.</source>
        <translation>Выберите «Вернуться в свой дом», затем «Код с другого моего компьютера».</translation>
    </message>
    <message>
        <source>Type this code there. The other computer then receives what your house has said.</source>
        <translation>Введите там этот код. Другой компьютер получит всё, о чём говорил дом.</translation>
    </message>
    <message>
        <source>Your other computer is in the house now.</source>
        <translation>Ваш другой компьютер теперь в доме.</translation>
    </message>
    <message>
        <source>The code is good for one computer, for as long as nobody has used it. It is shown only now. Whoever types it is you: keep it to yourself.</source>
        <translation>Код годится для одного компьютера, пока им никто не воспользовался. Показан он только сейчас. Кто его введёт, тот для дома — вы: не показывайте его никому.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>What you choose holds at once, on this computer only.</source>
        <translation>Выбранное действует сразу и только на этом компьютере.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>A message is sent with</source>
        <translation>Сообщение отправляет</translation>
    </message>
    <message>
        <source>Shift+Enter begins a new line.</source>
        <translation>Новую строку начинает Shift+Enter.</translation>
    </message>
    <message>
        <source>Enter begins a new line.</source>
        <translation>Новую строку начинает Enter.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>What opens your house</source>
        <translation>Что открывает ваш дом</translation>
    </message>
    <message>
        <source>The keyring of this computer opens your house by itself.</source>
        <translation>Связка ключей этого компьютера открывает ваш дом сама.</translation>
    </message>
    <message>
        <source>Your passphrase opens your house at every start.</source>
        <translation>При каждом запуске ваш дом открывает парольная фраза.</translation>
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
        <translation>Из прежнего</translation>
    </message>
    <message>
        <source>What was said in Telegram or WhatsApp can stand here too, marked as brought over.</source>
        <translation>Сказанное в Telegram или WhatsApp может стоять и здесь, с пометкой, что перенесено.</translation>
    </message>
    <message>
        <source>Bring an old chat in…</source>
        <translation>Перенести старый чат…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Keys of the keyboard</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>About Neighbourhood</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>Back to the usual settings</source>
        <translation>Вернуть обычные настройки</translation>
    </message>
    <message>
        <source>Erase everything I wrote…</source>
        <translation>Стереть всё написанное мной…</translation>
    </message>
    <message>
        <source>Move out of this house…</source>
        <translation>Выехать из этого дома…</translation>
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
    <name>SilenceLine</name>
    <message>
        <source>A moderator</source>
        <translation>Модератор</translation>
    </message>
    <message>
        <source>%1 has locked this topic: “%2”. It can be read as before.</source>
        <translation>%1: тема закрыта для новых сообщений — «%2». Читать её можно как прежде.</translation>
    </message>
    <message>
        <source>%1 has locked this topic until %3: “%2”. It can be read as before.</source>
        <translation>%1: тема закрыта для новых сообщений до %3 — «%2». Читать её можно как прежде.</translation>
    </message>
    <message>
        <source>%1 has muted you until %3: “%2”. You can read everything. Your draft stays.</source>
        <translation>%1: вам запрещено писать до %3 — «%2». Читать можно всё. Черновик сохранён.</translation>
    </message>
    <message>
        <source>Appeal in the journal…</source>
        <translation>Обжаловать в журнале…</translation>
    </message>
    <message>
        <source>Show the journal</source>
        <translation>Открыть журнал</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Nothing is said yet</source>
        <translation>Пока ничего не сказано</translation>
    </message>
    <message>
        <source>Say the first word: neighbours see it when they come home.</source>
        <translation>Скажите первое слово: соседи увидят его, когда вернутся.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>На диске нет места</translation>
    </message>
    <message>
        <source>What you wrote is kept in the window and not lost. Make some room, then try again.</source>
        <translation>Написанное остаётся в окне и не пропало. Освободите место и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Ещё раз</translation>
    </message>
    <message>
        <source>40 of 100 messages are read</source>
        <translation>Прочитано 40 сообщений из 100</translation>
    </message>
    <message>
        <source>Looking for neighbours</source>
        <translation>Ищем соседей</translation>
    </message>
    <message>
        <source>Everything agrees</source>
        <translation>Всё сходится</translation>
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
        <source>Say the first word; those who read this topic will see it here.</source>
        <translation>Скажите первое слово; его увидят те, кто читает эту&#xa0;тему.</translation>
    </message>
    <message numerus="yes">
        <source>To %n new</source>
        <translation>
            <numerusform>К %n новому</numerusform>
            <numerusform>К %n новым</numerusform>
            <numerusform>К %n новым</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to where I was</source>
        <translation>Вернуться, где я был(а)</translation>
    </message>
    <message>
        <source>To the newest message</source>
        <translation>К последнему сообщению</translation>
    </message>
    <message numerus="yes">
        <source>To the newest message, %n new</source>
        <translation>
            <numerusform>К последнему сообщению, %n новое</numerusform>
            <numerusform>К последнему сообщению, %n новых</numerusform>
            <numerusform>К последнему сообщению, %n новых</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayCard</name>
    <message>
        <source>Look</source>
        <translation>Посмотреть</translation>
    </message>
    <message>
        <source>The moderators</source>
        <translation>Модераторы</translation>
    </message>
    <message>
        <source>The council asks for your signature</source>
        <translation>Совет дома просит вашу подпись</translation>
    </message>
    <message>
        <source>A decision was reversed</source>
        <translation>Решение потеряло силу</translation>
    </message>
    <message>
        <source>A decision has effect after all</source>
        <translation>Решение всё-таки в силе</translation>
    </message>
    <message>
        <source>Please read the house rules</source>
        <translation>Прочитайте, пожалуйста, правила дома</translation>
    </message>
    <message>
        <source>For the moderators</source>
        <translation>Модераторам</translation>
    </message>
    <message>
        <source>Thanks from neighbours</source>
        <translation>Спасибо от соседей</translation>
    </message>
    <message>
        <source>A neighbour asks to come back</source>
        <translation>Сосед просит вернуть его в дом</translation>
    </message>
    <message>
        <source>%1 asks to come back</source>
        <translation>Просит вернуть в дом: %1</translation>
    </message>
    <message>
        <source>A new computer asks to be yours</source>
        <translation>Новый компьютер хочет стать вашим</translation>
    </message>
    <message>
        <source>Neighbours have brought a computer in for you</source>
        <translation>Соседи вернули компьютер от вашего имени</translation>
    </message>
    <message>
        <source>Neighbours have brought a computer in: %1</source>
        <translation>Соседи вернули компьютер: %1</translation>
    </message>
    <message>
        <source>%1 has vouched. Were you asked in person? The new computer has the number %2.</source>
        <translation>%1 уже ручается. А вас попросили лично? Номер нового компьютера — %2.</translation>
    </message>
    <message>
        <source>%1 has vouched for it. If you have not asked for it, say so in the house journal.</source>
        <translation>%1 за него ручается. Если вы об этом не просили, скажите в журнале дома.</translation>
    </message>
    <message>
        <source>It waits 48 hours. If you have not asked for it, say so in the settings.</source>
        <translation>Он ждёт 48 часов. Если вы об этом не просили, скажите в настройках.</translation>
    </message>
    <message>
        <source>It waits 48 hours, so that they can object.</source>
        <translation>Он ждёт 48 часов, чтобы можно было возразить.</translation>
    </message>
    <message numerus="yes">
        <source>Neighbours ask you to look at %n messages</source>
        <translation>
            <numerusform>Соседи просят вас посмотреть на %n сообщение</numerusform>
            <numerusform>Соседи просят вас посмотреть на %n сообщения</numerusform>
            <numerusform>Соседи просят вас посмотреть на %n сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>New version: %1</source>
        <translation>Новая редакция: %1</translation>
    </message>
    <message>
        <source>Written by %1, %2</source>
        <translation>Автор — %1, %2</translation>
    </message>
    <message>
        <source>%1 calls you: “%2”</source>
        <translation>%1 обращается к вам: «%2»</translation>
    </message>
    <message>
        <source>%1 answers you: “%2”</source>
        <translation>%1 отвечает вам: «%2»</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n новое</numerusform>
            <numerusform>%n новых</numerusform>
            <numerusform>%n новых</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: «%2»</translation>
    </message>
    <message>
        <source>Resolved %1 · marked by %2</source>
        <translation>Решено %1 · отметка: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more thank you for “%2”</source>
        <translation>
            <numerusform>%1 и ещё %n сосед благодарят вас: «%2»</numerusform>
            <numerusform>%1 и ещё %n соседа благодарят вас: «%2»</numerusform>
            <numerusform>%1 и ещё %n соседей благодарят вас: «%2»</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 thanks you for “%2”</source>
        <translation>%1 благодарит вас: «%2»</translation>
    </message>
    <message>
        <source>%1. %2. %3</source>
        <translation>%1. %2. %3</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>came late</source>
        <translation>пришло с опозданием</translation>
    </message>
    <message numerus="yes">
        <source>%n came late</source>
        <translation>
            <numerusform>%n пришло с опозданием</numerusform>
            <numerusform>%n пришли с опозданием</numerusform>
            <numerusform>%n пришли с опозданием</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Прочитать</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Good morning, %1</source>
        <translation>Доброе утро, %1</translation>
    </message>
    <message>
        <source>Good afternoon, %1</source>
        <translation>Добрый день, %1</translation>
    </message>
    <message>
        <source>Good evening, %1</source>
        <translation>Добрый вечер, %1</translation>
    </message>
    <message>
        <source>Hello, %1</source>
        <translation>Здравствуйте, %1</translation>
    </message>
    <message numerus="yes">
        <source>%n things wait for you</source>
        <translation>
            <numerusform>вас ждёт %n дело</numerusform>
            <numerusform>вас ждут %n дела</numerusform>
            <numerusform>вас ждут %n дел</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topics have news</source>
        <translation>
            <numerusform>новое в %n теме</numerusform>
            <numerusform>новое в %n темах</numerusform>
            <numerusform>новое в %n темах</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing waits for you</source>
        <translation>вас ничего не ждёт</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Решения</translation>
    </message>
    <message>
        <source>New in the topics</source>
        <translation>Новое в темах</translation>
    </message>
    <message>
        <source>Resolved lately</source>
        <translation>Недавно решено</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Благодарности</translation>
    </message>
    <message>
        <source>For you</source>
        <translation>Ждёт вашего ответа</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>Somebody unknown</source>
        <translation>Неизвестно кто</translation>
    </message>
    <message>
        <source>All is calm</source>
        <translation>Всё спокойно</translation>
    </message>
    <message>
        <source>Nothing new in the house. When neighbours write, call you or thank you, it stands here.</source>
        <translation>В доме ничего нового. Когда соседи напишут, позовут вас или скажут спасибо, это появится здесь.</translation>
    </message>
</context>
<context>
    <name>ToldRow</name>
    <message>
        <source>%1 %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Somebody unknown</source>
        <translation>Неизвестно кто</translation>
    </message>
    <message>
        <source>, until %1</source>
        <translation>, до %1</translation>
    </message>
</context>
<context>
    <name>TopicFilter</name>
    <message>
        <source>Search all messages for “%1”</source>
        <translation>Искать «%1» во всех сообщениях</translation>
    </message>
    <message>
        <source>Only with news</source>
        <translation>Только с новыми</translation>
    </message>
</context>
<context>
    <name>TopicForm</name>
    <message>
        <source>What is it about?</source>
        <translation>О чём она?</translation>
    </message>
    <message>
        <source>Lift, entrance 2</source>
        <translation>Лифт во 2-м подъезде</translation>
    </message>
    <message>
        <source>Where does it belong?</source>
        <translation>К чему относится?</translation>
    </message>
    <message>
        <source>Who can read it?</source>
        <translation>Кто сможет её прочесть?</translation>
    </message>
    <message>
        <source>Also the management company and others who were invited as guests.</source>
        <translation>В том числе управляющая компания и другие, кого пригласили гостями.</translation>
    </message>
    <message>
        <source>In a sentence (may stay empty)</source>
        <translation>Одним предложением (можно оставить пустым)</translation>
    </message>
    <message>
        <source>Stops, calls to the dispatcher, repair</source>
        <translation>Остановки, звонки диспетчеру, ремонт</translation>
    </message>
</context>
<context>
    <name>TopicHeader</name>
    <message>
        <source>All topics</source>
        <translation>Все темы</translation>
    </message>
    <message>
        <source>Erased topic</source>
        <translation>Тема стёрта</translation>
    </message>
    <message>
        <source>all residents see this</source>
        <translation>видят все жители</translation>
    </message>
    <message>
        <source>you are not in this circle any more</source>
        <translation>вы больше не состоите в этом круге</translation>
    </message>
    <message>
        <source>residents and guests see this</source>
        <translation>это видят жители и гости дома</translation>
    </message>
    <message>
        <source>only the council sees this</source>
        <translation>это видит только совет дома</translation>
    </message>
    <message>
        <source>only the circle “%1” sees this</source>
        <translation>это видит только круг «%1»</translation>
    </message>
    <message>
        <source>only the two of you see this</source>
        <translation>это видите только вы двое</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>закрыта для новых сообщений</translation>
    </message>
    <message>
        <source>slowed down</source>
        <translation>медленный режим</translation>
    </message>
    <message>
        <source>kept by %1</source>
        <translation>ведёт %1</translation>
    </message>
    <message>
        <source>✔ Resolved %1</source>
        <translation>✔ Решено %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>кто отметил: %1</translation>
    </message>
    <message>
        <source>Keep on top of my list no longer</source>
        <translation>Больше не держать вверху моего списка</translation>
    </message>
    <message>
        <source>Keep on top of my list</source>
        <translation>Держать вверху моего списка</translation>
    </message>
    <message>
        <source>Open it again for everyone</source>
        <translation>Снова открыть для всех</translation>
    </message>
    <message>
        <source>Mark as resolved for everyone</source>
        <translation>Отметить решённой для всех</translation>
    </message>
    <message>
        <source>More about this topic</source>
        <translation>Ещё об этой теме</translation>
    </message>
    <message>
        <source>Go to a date…</source>
        <translation>Перейти к дате…</translation>
    </message>
    <message>
        <source>Lock or slow down…</source>
        <translation>Закрыть или замедлить…</translation>
    </message>
    <message>
        <source>Let everybody write as before…</source>
        <translation>Снова разрешить всем писать…</translation>
    </message>
</context>
<context>
    <name>TopicMenu</name>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Отметить всё прочитанным</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Открепить</translation>
    </message>
    <message>
        <source>Pin to the top of my list</source>
        <translation>Закрепить вверху моего списка</translation>
    </message>
    <message>
        <source>Tell me of everything</source>
        <translation>Сообщать обо всём</translation>
    </message>
    <message>
        <source>Only of mentions and decisions</source>
        <translation>Только упоминания и решения</translation>
    </message>
    <message>
        <source>Keep it quiet</source>
        <translation>Без уведомлений</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Открыть снова</translation>
    </message>
    <message>
        <source>It is resolved</source>
        <translation>Вопрос решён</translation>
    </message>
    <message>
        <source>Rename or describe…</source>
        <translation>Переименовать или описать…</translation>
    </message>
    <message>
        <source>Hand it over…</source>
        <translation>Передать другому…</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Скопировать ссылку</translation>
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
</context>
<context>
    <name>TopicPane</name>
    <message>
        <source>Search the whole house</source>
        <translation>Искать во всём доме</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Закреплённые</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Беседы</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Решённые</translation>
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
        <source>No such topic</source>
        <translation>Такой темы нет</translation>
    </message>
    <message>
        <source>Everything is read</source>
        <translation>Всё прочитано</translation>
    </message>
    <message>
        <source>Perhaps somebody wrote about it in another one: search all messages.</source>
        <translation>Возможно, об этом писали в другой: поищите во всех сообщениях.</translation>
    </message>
    <message>
        <source>New messages bring their topics back here.</source>
        <translation>С новыми сообщениями темы снова появятся здесь.</translation>
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
    <message>
        <source>Resolved %1</source>
        <translation>Решено %1</translation>
    </message>
    <message>
        <source>Erased topic</source>
        <translation>Тема стёрта</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n новое</numerusform>
            <numerusform>%n новых</numerusform>
            <numerusform>%n новых</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for you</source>
        <translation>
            <numerusform>%n вам</numerusform>
            <numerusform>%n вам</numerusform>
            <numerusform>%n вам</numerusform>
        </translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>закреплена</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>без звука</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Draft:</source>
        <translation>Черновик:</translation>
    </message>
    <message>
        <source>What to do with this topic</source>
        <translation>Что сделать с этой темой</translation>
    </message>
</context>
<context>
    <name>TrustedSection</name>
    <message>
        <source>Neighbours who can bring me back</source>
        <translation>Соседи, которые могут меня вернуть</translation>
    </message>
    <message>
        <source>When all your computers are lost and no sheet is at hand, two of the neighbours whom you name here can bring you back together. One alone cannot, and you have 48 hours to object.</source>
        <translation>Если компьютеров больше нет, а листа нет под рукой, вернуть вас в дом смогут вместе двое из соседей, которых вы назовёте здесь. Один сосед не сможет, и у вас будет 48 часов, чтобы возразить.</translation>
    </message>
    <message>
        <source>You have named nobody yet.</source>
        <translation>Вы пока никого не назвали.</translation>
    </message>
    <message>
        <source>Only %1 is left, and one alone cannot bring you back. Choose anew.</source>
        <translation>Остался один доверенный сосед (%1), а один вернуть вас не сможет. Выберите заново.</translation>
    </message>
    <message>
        <source>You trust: %1.</source>
        <translation>Вы доверяете: %1.</translation>
    </message>
    <message>
        <source>Choose neighbours…</source>
        <translation>Выбрать соседей…</translation>
    </message>
    <message>
        <source>Choose anew…</source>
        <translation>Выбрать заново…</translation>
    </message>
    <message>
        <source>A neighbour trusts you</source>
        <translation>Вам доверяет сосед</translation>
    </message>
    <message>
        <source>%1 trusts you</source>
        <translation>Вам доверяет %1</translation>
    </message>
    <message>
        <source>flat %1</source>
        <translation>кв. %1</translation>
    </message>
    <message>
        <source>Bring back…</source>
        <translation>Вернуть в дом…</translation>
    </message>
</context>
<context>
    <name>TrustedSheet</name>
    <message>
        <source>Whom do you trust?</source>
        <translation>Кому вы доверяете?</translation>
    </message>
    <message>
        <source>Choose two or three whom you meet, who would know your voice, and who do not live in one flat. They see that you have named them.</source>
        <translation>Выберите двоих или троих, с кем вы видитесь, кто узнает ваш голос и кто живёт в разных квартирах. Они увидят, что вы их назвали.</translation>
    </message>
    <message>
        <source>Name or flat</source>
        <translation>Имя или квартира</translation>
    </message>
    <message>
        <source>A neighbour</source>
        <translation>Сосед</translation>
    </message>
    <message>
        <source>%1, flat %2</source>
        <translation>%1, кв. %2</translation>
    </message>
    <message>
        <source>Nobody here is called so.</source>
        <translation>Таких соседей здесь нет.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more: type a name or a flat.</source>
        <translation>
            <numerusform>И ещё %n: введите имя или квартиру.</numerusform>
            <numerusform>И ещё %n: введите имя или квартиру.</numerusform>
            <numerusform>И ещё %n: введите имя или квартиру.</numerusform>
        </translation>
    </message>
    <message>
        <source>Two or three are needed.</source>
        <translation>Нужны двое или трое.</translation>
    </message>
    <message>
        <source>With nobody chosen, no neighbours can bring you back any more.</source>
        <translation>Если не выбрать никого, соседи больше не смогут вас вернуть.</translation>
    </message>
    <message>
        <source>One more is needed: one alone cannot bring you back.</source>
        <translation>Нужен ещё хотя бы один: один сосед вернуть вас не сможет.</translation>
    </message>
    <message numerus="yes">
        <source>%n are chosen; any two of them can bring you back.</source>
        <translation>
            <numerusform>Выбран %n; вернуть вас смогут любые двое.</numerusform>
            <numerusform>Выбраны %n; вернуть вас смогут любые двое из них.</numerusform>
            <numerusform>Выбрано %n; вернуть вас смогут любые двое из них.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Сохраняю…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
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
        <translation>Ею зашифровано всё, что программа здесь хранит. Восстановить её не&#xa0;сможет никто, поэтому берегите&#xa0;её.</translation>
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
        <source>It opens in a window of its own</source>
        <translation>Он откроется в своём окне</translation>
    </message>
    <message>
        <source>Look around a sample house</source>
        <translation>Осмотреться в доме-образце</translation>
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
    <name>WelcomeCard</name>
    <message>
        <source>Welcome to %1</source>
        <translation>Добро пожаловать: %1</translation>
    </message>
    <message>
        <source>Put this card away</source>
        <translation>Убрать эту карточку</translation>
    </message>
    <message>
        <source>A house talks when its neighbours do. Three things to begin with:</source>
        <translation>Дом оживает, когда соседи говорят друг с другом. С чего начать:</translation>
    </message>
    <message>
        <source>Say hello</source>
        <translation>Поздороваться</translation>
    </message>
    <message>
        <source>Open a topic, or write in one that is there</source>
        <translation>Откройте тему или напишите в той, что уже есть</translation>
    </message>
    <message>
        <source>Invite a neighbour</source>
        <translation>Пригласить соседа</translation>
    </message>
    <message>
        <source>Each flat gets a code of its own, on paper or by hand</source>
        <translation>У каждой квартиры свой код: на бумаге или лично</translation>
    </message>
    <message>
        <source>Describe the flats</source>
        <translation>Описать квартиры</translation>
    </message>
    <message>
        <source>Then you see how many of them have a message</source>
        <translation>Тогда видно, в скольких квартирах есть сообщение</translation>
    </message>
</context>
<context>
    <name>WordingsSheet</name>
    <message>
        <source>Earlier wordings</source>
        <translation>Прежние редакции</translation>
    </message>
    <message>
        <source>Everybody in the house can see how a message was changed.</source>
        <translation>Все в доме видят, как сообщение менялось.</translation>
    </message>
    <message>
        <source>Now, since %1</source>
        <translation>Сейчас, с %1</translation>
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
        <source>All residents</source>
        <translation>Все жители</translation>
    </message>
    <message>
        <source>Residents and guests of the house</source>
        <translation>Жители и гости дома</translation>
    </message>
    <message>
        <source>The council only</source>
        <translation>Только совет дома</translation>
    </message>
    <message>
        <source>the two of you only</source>
        <translation>только вы двое</translation>
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
        <translation>Коротко: остановит только любопытных. Ещё&#xa0;пара слов&#xa0;— и&#xa0;будет намного надёжнее.</translation>
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
        <translation>Лучше всего несколько слов, которые вместе сложите только&#xa0;вы.</translation>
    </message>
    <message>
        <source>moderator</source>
        <translation>модератор</translation>
    </message>
    <message>
        <source>secretary</source>
        <translation>секретарь</translation>
    </message>
    <message>
        <source>house council</source>
        <translation>совет дома</translation>
    </message>
    <message>
        <source>management company</source>
        <translation>управляющая компания</translation>
    </message>
    <message>
        <source>municipality, looking on</source>
        <translation>муниципалитет, наблюдатель</translation>
    </message>
    <message>
        <source>courier box</source>
        <translation>курьерский компьютер</translation>
    </message>
    <message>
        <source>resident</source>
        <translation>житель</translation>
    </message>
    <message>
        <source>Your seat in the house council</source>
        <translation>Ваше место в совете дома</translation>
    </message>
    <message>
        <source>Your work as secretary</source>
        <translation>Ваша работа секретаря</translation>
    </message>
    <message>
        <source>Your work as moderator</source>
        <translation>Ваша работа модератора</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>собственник</translation>
    </message>
    <message>
        <source>owner, share %1</source>
        <translation>собственник, доля %1</translation>
    </message>
    <message>
        <source>tenant</source>
        <translation>арендатор</translation>
    </message>
    <message>
        <source>family</source>
        <translation>член семьи</translation>
    </message>
    <message>
        <source>address confirmed by code</source>
        <translation>адрес подтверждён по коду</translation>
    </message>
    <message>
        <source>a neighbour vouches</source>
        <translation>ручается сосед</translation>
    </message>
    <message>
        <source>seen at the door</source>
        <translation>видели у двери</translation>
    </message>
    <message>
        <source>checked against the register</source>
        <translation>сверено с выпиской</translation>
    </message>
</context>
<context>
    <name>WordsStep</name>
    <message>
        <source>Words on paper</source>
        <translation>Слова на бумаге</translation>
    </message>
    <message>
        <source>Type the 24 words in the order of the sheet. Spaces, commas, numbers and new lines between them do not matter, nor do capitals.</source>
        <translation>Введите 24 слова в том порядке, в каком они на листе. Разделяйте их как угодно: пробелами, запятыми, с новой строки, с номерами; большие буквы и маленькие равны.</translation>
    </message>
    <message>
        <source>The 24 words</source>
        <translation>24 слова</translation>
    </message>
    <message>
        <source>Four letters of a word are enough.</source>
        <translation>От слова достаточно четырёх букв.</translation>
    </message>
    <message>
        <source>%1 of 24 words</source>
        <translation>Слов: %1 из 24</translation>
    </message>
    <message>
        <source>All 24 words are there.</source>
        <translation>Все 24 слова на месте.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Проверяем…</translation>
    </message>
    <message>
        <source>Come back</source>
        <translation>Вернуться в дом</translation>
    </message>
</context>
</TS>
