"""The words about people, devices and powers: (English, Russian)."""

from collections.abc import Mapping
from typing import Final

ROLES: Final[Mapping[str, tuple[str, str]]] = {
    "role_resident": ("resident", "житель"),
    "role_moderator": ("moderator", "модератор"),
    "role_secretary": ("secretary", "секретарь"),
    "role_council": ("house council", "совет дома"),
    "role_company": ("management company", "управляющая компания"),
    "role_observer": ("municipality, looking on", "муниципалитет, наблюдатель"),
    "role_courier": ("courier box", "курьерский компьютер"),
    "confirmed_mailbox": ("code from the mailbox", "код из почтового ящика"),
    "confirmed_vouched": ("a neighbour knows them", "ручается сосед"),
    "confirmed_seen": ("seen at the door", "видели у двери"),
    "confirmed_extract": ("checked against the register", "сверено с выпиской"),
    "tenure_owner": ("owner", "собственник"),
    "tenure_owner_share": ("owner of {parts}/{of}", "собственник, доля {parts}/{of}"),
    "tenure_tenant": ("tenant", "арендатор"),
    "tenure_family": ("family", "семья"),
    "person_me": ("you", "вы"),
}

DONE: Final[Mapping[str, tuple[str, str]]] = {
    "address_confirmed": ("The address of {name} is confirmed.", "Адрес соседа «{name}» подтверждён."),
    "tenure_set": ("Written down: {name}, {tenure}.", "Записано: {name}, {tenure}."),
    "person_removed": (
        "{name} does not belong to the house any more. What they wrote before stays.",
        "«{name}» больше не в доме. Всё, что было написано раньше, остаётся.",
    ),
    "moved_out": (
        "You do not belong to the house any more. What you wrote stays with your neighbours.",
        "Вы больше не в этом доме. Всё, что вы написали, остаётся у соседей.",
    ),
    "revoke_needs_yes": (
        "This is the computer that you are using: it then receives nothing more, and you cannot write on it. If you mean it, add --yes.",
        "Это компьютер, за которым вы сидите: он больше ничего не получит, и писать на нём будет нельзя. Если вы уверены, добавьте --yes.",
    ),
    "name_set": ("Your neighbours read from now on: “{name}”", "Теперь соседи видят ваше имя так: «{name}»"),
    "revoke_of_other_needs_yes": (
        "This is a device of {name}: it would receive nothing more, and nobody could write on it. If you mean it, add --yes.",
        "Это устройство соседа «{name}»: оно больше ничего не получит, и писать на нём будет нельзя. Если вы уверены, добавьте --yes.",
    ),
    "remove_needs_yes": (
        "This ends the membership of {name}: their computers receive nothing more, their roles, their invitations and the code by which they came end. What they wrote stays. If you mean it, add --yes.",
        "«{name}» больше не будет в доме: компьютеры ничего не получат, роли, их приглашения и код, по которому они вошли, прекратятся. Написанное останется. Если вы уверены, добавьте --yes.",
    ),
    "hand_over_needs_yes": (
        "You would give your role to {name} and have it no more: {role}. If you mean it, add --yes.",
        "Вы отдадите свою роль, и у вас её больше не будет: {role}. Кому: «{name}». Если вы уверены, добавьте --yes.",
    ),
    "move_out_needs_yes": (
        "Moving out ends all your devices and roles in this house, and cannot be taken back. If you mean it, add --yes.",
        "Выезд прекращает работу всех ваших устройств и ролей в доме, отменить его нельзя. Если вы уверены, добавьте --yes.",
    ),
    "move_out_unheard": (
        "No neighbour was online. They will learn that you have left; who takes over your topics, and messages that nobody has yet, will reach nobody.",
        "Никого из соседей не было в сети. О выезде они узнают; а кто примет ваши темы и сообщения, которых ещё ни у кого нет, до них не дойдёт.",
    ),
    "move_out_waits": (
        "You move out as soon as a neighbour's computer has everything that is here, so that nothing you wrote is lost. Until then leave Neighbourhood running; to stay after all: person stay.",
        "Вы выедете, как только у кого-нибудь из соседей окажется всё, что есть здесь, — чтобы написанное вами не пропало. До тех пор не закрывайте программу; остаться: person stay.",
    ),
    "stayed": (
        "You stay in this house. What you have handed over stays handed over.",
        "Вы остаётесь в доме. Что вы уже передали, остаётся у тех, кто это принял.",
    ),
    "moderator_until": ("moderator until {day}", "модератор до {day}"),
    "days_of_moderators": (
        "Only a moderator's role has an end: leave out --days.",
        "Срок есть только у модератора: уберите --days.",
    ),
    "role_given": ("{name}: {role}, from now on.", "«{name}»: теперь {role}."),
    "role_ended": ("{name}: {role} no longer.", "«{name}»: больше не {role}."),
    "role_laid_down": (
        "{name} had this role already: {role}. You have it no longer.",
        "У соседа «{name}» эта роль уже была: {role}. У вас её больше нет.",
    ),
    "role_handed": (
        "{name}: {role}, from now on. You have this role no longer.",
        "«{name}»: теперь {role}. У вас этой роли больше нет.",
    ),
    "role_kept": (
        "Until then the role stays yours. Once it has taken effect, hand it over again, and yours ends.",
        "До тех пор роль остаётся у вас. Когда решение вступит в силу, передайте её ещё раз — и ваша закончится.",
    ),
    "role_only_proposed": (
        "{name} is only proposed for this: {role}. It takes effect when the others of the council have signed; they see it with: proposal list",
        "«{name}» пока только предложение: {role}. Вступит в силу, когда подпишут другие члены совета; им это покажет: proposal list",
    ),
    "role_to_form": (
        "“{given}” cannot be understood. Write the role and who takes it over, such as council=Anna.",
        "«{given}» непонятно. Напишите роль и того, кто её примет, например council=Анна.",
    ),
    "proposal_waits": (
        "Proposed. It takes effect with {needed:signature|signatures} of the council, {signed} given so far, or with those of more than half of the flats, {flats} of {of_flats} so far. Others sign with: proposal sign {id}",
        "Предложено. Вступит в силу, когда подпишут члены совета — нужно: {needed}, пока есть: {signed} — или больше половины квартир, пока: {flats} из {of_flats}. Другие подписывают так: proposal sign {id}",
    ),
    "proposal_waits_for_council": (
        "Proposed. It takes effect with {needed:signature|signatures} of the council, {signed} given so far, or with those of more than half of the flats. Others sign with: proposal sign {id}",
        "Предложено. Вступит в силу, когда подпишут члены совета — нужно: {needed}, пока есть: {signed} — или больше половины квартир. Другие подписывают так: proposal sign {id}",
    ),
    "recovery_carried": (
        "Signed. The new computer reads everything in 48 hours, unless its person objects from another one before.",
        "Подписано. Новый компьютер прочтёт всё через 48 часов, если его владелец до того не возразит с другого.",
    ),
    "proposal_carried": ("Signed, and with that it has taken effect.", "Подписано, и решение вступило в силу."),
    "no_proposals": ("Nothing waits for signatures.", "Подписей ничего не ждёт."),
    "proposal_line": (
        "{id}  {what} ({signed} of {needed} of the council signed; {flats} of {of_flats:flat|flats} too)",
        "{id}  {what} (в совете подписано: {signed} из {needed}; квартир: {flats} из {of_flats})",
    ),
    "proposed_by": ("proposed by {name}", "предлагает {name}"),
    "proposal_line_council": (
        "{id}  {what} ({signed} of {needed} of the council signed)",
        "{id}  {what} (в совете подписано: {signed} из {needed})",
    ),
    "device_code": (
        "Type this code on your other computer, where the program asks for an invitation; shown only now.",
        "Введите этот код на другом своём компьютере там, где программа просит приглашение; больше он показан не будет.",
    ),
    "device_code_for_other": (
        "With this code your neighbour's new computer joins the house. It gets its keys after 48 hours, so that they can object; the code is shown only now.",
        "По этому коду новый компьютер соседа войдёт в дом. Ключи он получит через 48 часов, чтобы сосед успел возразить; больше код показан не будет.",
    ),
    "guest_code_company": (
        "With this code one computer of the management company joins. It sees who lives in which flat and the topics that are open to guests, nothing else that you say. Shown only now.",
        "По этому коду войдёт один компьютер управляющей компании. Ей видно, кто в какой квартире живёт, и темы, открытые для гостей, — и больше ничего из разговоров. Больше код показан не будет.",
    ),
    "guest_code_observer": (
        "With this code one computer of the municipality joins. It sees what the management company sees, nothing else that you say. Shown only now.",
        "По этому коду войдёт один компьютер муниципалитета. Ему видно то же, что управляющей компании, и больше ничего из разговоров. Больше код показан не будет.",
    ),
    "guest_code_courier": (
        'With this code one computer joins that only stores and passes on. It can read nothing, and the house calls it "courier box", whatever name is typed there. Shown only now.',
        "По этому коду войдёт один компьютер, который только хранит и передаёт. Прочитать он ничего не может, а в доме называется «курьерский компьютер», какое бы имя там ни ввели. Больше код показан не будет.",
    ),
    "recovery_saved": (
        "Saved as {file}. Print it, keep it where you keep your papers, and delete the file: whoever has these words is you. Sheets printed before do not work any more.",
        "Сохранено: {file}. Напечатайте, храните с документами, а файл удалите: у кого эти слова, тот для дома — вы. Прежние листы больше не действуют.",
    ),
    "recovery_not_saved": (
        "The page was not saved. Write these words down now: they are shown once, and those of an earlier sheet are good no more.",
        "Лист не сохранён. Запишите эти слова сейчас: они показываются один раз, а слова прежнего листа больше не действуют.",
    ),
    "recovery_words": (
        "Write these 24 words down in this order; they are shown only now. Whoever has them is you. Sheets made before do not work any more.",
        "Запишите эти 24 слова по порядку; больше они показаны не будут. У кого эти слова, тот для дома — вы. Прежние листы больше не действуют.",
    ),
    "trust_or_nobody": (
        "Name neighbours, or say --nobody: not both.",
        "Назовите соседей или укажите --nobody — что-то одно.",
    ),
    "trusted_named": (
        "From now on two of them together can bring you back: {names}.",
        "Теперь двое из них вместе могут вернуть вас в дом: {names}.",
    ),
    "trusted_nobody": (
        "No neighbours can bring you back. Name two or three whom you trust.",
        "Никто из соседей вернуть вас не может. Назовите двоих или троих, кому доверяете.",
    ),
    "trusting": (
        "{name} trusts you: with another trusted neighbour you can bring them back.",
        "«{name}» вам доверяет: вместе с ещё одним доверенным соседом вы можете вернуть этого человека.",
    ),
    "bring_back_code": (
        "Give this code to {name} yourself, by voice or on paper; it is shown only now. Leave this computer on while it is typed on the new one. Then another neighbour whom {name} trusts has to sign.",
        "Передайте этот код лично, голосом или на бумаге: {name}. Больше он показан не будет. Не выключайте этот компьютер, пока код вводят на новом. Потом должен подписать ещё один доверенный сосед.",
    ),
    "type_recovery_words": (
        "Type the 24 words of your recovery sheet, then Enter:",
        "Введите 24 слова с листа восстановления и нажмите Enter:",
    ),
    "invitation_saved": ("Saved as {file}, ready to print.", "Сохранено: {file}, можно печатать."),
    "device_ended": ("This device does not belong to the house any more.", "Это устройство больше не в доме."),
    "device_contested": (
        "This device is suspended until the council has decided.",
        "Это устройство остановлено, пока не решит совет.",
    ),
    "device_upheld": ("This device may go on.", "Это устройство может работать дальше."),
    "invitation_ended": ("Nobody else comes in by this invitation.", "По этому приглашению больше никто не войдёт."),
    "no_invitations": ("There are no invitations.", "Приглашений нет."),
    "authority_counts": (
        "{persons:person|people}, {devices:device|devices} by their grants",
        "{persons:человек|человека|человек}, {devices:устройство|устройства|устройств} по записям о приёме",
    ),
}

LINES: Final[Mapping[str, tuple[str, str]]] = {
    "flat_entrance": ("entrance {name}", "подъезд {name}"),
    "flat_floor": ("floor {floor}", "этаж {floor}"),
    "flat_overshared": ("the owners' shares come to more than the whole", "доли собственников вместе больше целого"),
    "flat_area": ("{area} m²", "{area} м²"),
    "flat_residents": ("{count:resident|residents}", "{count:житель|жителя|жителей}"),
    "flat_new": ("new: {said}", "новая: {said}"),
    "flat_new_bare": ("new", "новая"),
    "flat_adds": ("added: {said}", "добавлено: {said}"),
    "flat_changes": ("changes: {said}", "меняется: {said}"),
    "flat_stays": ("stays as it is", "остаётся как есть"),
    "flats_preview": (
        "{new} new, {changed} changing, {same} staying as they are: {flats:flat|flats} in the plan then. Nothing was changed: this was only a look.",
        "Новых: {new}, меняются: {changed}, остаются как есть: {same}; в плане станет {flats:квартира|квартиры|квартир}. Ничего не изменено: это только просмотр.",
    ),
    "recovery_line": (
        "{id}  {what}, number {check} ({signed} of {needed} signed)",
        "{id}  {what}, номер {check} (подписано: {signed} из {needed})",
    ),
    "device_since": ("since {when}", "с {when}"),
    "device_online": ("running now", "сейчас включено"),
    "device_seen": ("last seen {when}", "замечено последний раз {when}"),
    "device_not_yet_seen": ("not seen here yet", "здесь ещё не замечено"),
    "device_unseen": (
        "not seen here in the last 30 days",
        "здесь не замечено последние 30 дней",
    ),
    "device_here": ("this computer", "этот компьютер"),
    "device_printed": ("printed recovery sheet", "напечатанный лист восстановления"),
    "device_brought_back": ("brought back by others", "вернули другие"),
    "device_suspended": ("suspended until the council decides", "остановлено до решения совета"),
    "sheet_line": (
        "{id}  {name}: a printed recovery sheet, made on {day}; it ends with: invitation revoke {id}",
        "{id}  {name}: напечатанный лист восстановления от {day}; закрыть его: invitation revoke {id}",
    ),
    "invitation_line": ("{id}  flat {flat}: {more}", "{id}  квартира {flat}: {more}"),
    "invitation_guest_line": ("{id}  {more}", "{id}  {more}"),
    "invitation_used": ("{used} of {uses} used", "использовано {used} из {uses}"),
    "invitation_lasts": (", until {day}", ", до {day}"),
    "invitation_until": ("It lets people in until {day}.", "По нему пускают до {day}."),
    "help_role_days": (
        "For how many days somebody moderates; a year if not said.",
        "На сколько дней модератор; если не указано — на год.",
    ),
    "help_days": ("For how many days it is good.", "Сколько дней действует."),
    "invitation_closed": ("ended", "закрыто"),
    "invitation_sheet": ("recovery sheet of {name}", "лист восстановления соседа «{name}»"),
    "invitation_restores": ("for another device of {name}", "для нового устройства соседа «{name}»"),
    "journal_line": ("{when}  {by}: {what}", "{when}  {by}: {what}"),
    "journal_taken_back": (
        "it had effect here until {when}, when more became known",
        "здесь действовало до {when}, когда стало известно больше",
    ),
    "journal_given_back": (
        "it has effect since {when}, when more became known",
        "действует с {when}, когда стало известно больше",
    ),
    "nobody_known": ("somebody unknown", "неизвестно кто"),
    "act_newer": ("something that only a newer program knows", "нечто, известное только более новой программе"),
    "act_found": ("founded the house", "основание дома"),
    "act_invite": ("invitation to flat {flat}", "приглашение в квартиру {flat}"),
    "act_invite.guest": ("invitation of a guest: {role}", "приглашение гостя: {role}"),
    "act_invite.device": ("a code for a further device of {names}", "код для ещё одного устройства: {names}"),
    "act_invite.sheet": ("a recovery sheet of {names}", "лист восстановления: {names}"),
    "act_admit": ("let in: {names}", "вход в дом: {names}"),
    "act_admit.back": ("let in a device of {names}", "подключение устройства: {names}"),
    "act_confirm": ("address of {names}: {level}", "адрес, {names}: {level}"),
    "act_device.add": ("a further device", "ещё одно устройство"),
    "act_trustees.none": ("trusts nobody any more with coming back", "доверенных соседей больше нет"),
    "act_trustees": ("trusts {names}", "доверенные соседи: {names}"),
    "act_recover": ("new device for {names}", "новое устройство для соседа: {names}"),
    "act_contest": ("objects to a device of {names}", "возражение против устройства: {names}"),
    "act_uphold": ("lets a device of {names} go on", "устройство оставлено: {names}"),
    "act_grant": ("role given: {names}, {role}", "назначение: {names} — {role}"),
    "act_moved_out": ("moved out", "выезд из дома"),
    "act_close.person": ("removed: {names}", "исключение из дома: {names}"),
    "act_close.device": ("ended a device of {names}", "отключение устройства: {names}"),
    "act_close.role": ("role ended: {names}, {role}", "снятие роли: {names} — {role}"),
    "act_close.invitation": ("ended an invitation to flat {flat}", "закрытие приглашения в квартиру {flat}"),
    "act_close.guest": ("ended an invitation of a guest: {role}", "закрытие приглашения гостя: {role}"),
    "act_close.code": ("ended a code for a device of {names}", "закрытие кода для устройства: {names}"),
    "act_raise": ("more of the words of {names} stands", "оставлено больше слов: {names}"),
    "act_second": ("signed: {names}", "подпись: {names}"),
    "act_petition": ("signed for the flat: {names}", "подпись от квартиры: {names}"),
    "act_erase": ("erased messages everywhere", "стирание сообщений везде"),
    "act_policy": ("a rule of the house", "правило дома"),
    "verdict_ground_missing": (
        "no effect: what it rests on does not count",
        "без силы: не действует то, на чём это основано",
    ),
    "verdict_no_power": ("no effect: this person may not do that", "без силы: этот человек так не может"),
    "verdict_bad_proof": ("no effect: forged", "без силы: подделка"),
    "verdict_invitation_used_up": ("waits: the invitation was used up", "ждёт: приглашение использовано"),
    "verdict_invitation_closed": ("no effect: the invitation was ended before", "без силы: приглашение закрыто раньше"),
    "verdict_device_taken": (
        "no effect: the device belongs to somebody else",
        "без силы: устройство принадлежит другому",
    ),
    "verdict_second_founding": ("no effect: the house was founded already", "без силы: дом уже основан"),
    "verdict_repeated_key": ("no effect: this key was used before", "без силы: такой ключ уже был"),
    "verdict_newer_kind": ("unknown: only a newer program knows it", "неизвестно: знает только более новая программа"),
    "verdict_closed": ("no effect: its author had been removed", "без силы: автор к тому времени исключён"),
    "verdict_suspended": ("no effect for now: the device is contested", "пока без силы: против устройства возражают"),
    "verdict_overtaken": ("no longer needed", "больше не нужно"),
    "verdict_unsigned": ("waits for signatures", "ждёт подписей"),
    "verdict_overruled": (
        "no effect: two acts ended each other, and the older power goes before",
        "без силы: два решения отменяли друг друга, действует то, чьи полномочия старше",
    ),
}

HELP_PEOPLE: Final[Mapping[str, tuple[str, str]]] = {
    "help_person": ("Who lives here.", "Кто здесь живёт."),
    "help_person_list": (
        "List the neighbours, their roles and how their addresses were confirmed.",
        "Показать соседей, их роли и чем подтверждены адреса.",
    ),
    "help_person_name": (
        "Say what you are called from now on. It is also how a name comes back after it was erased.",
        "Сказать, как вас теперь зовут. Так же возвращают имя после стирания.",
    ),
    "help_person_confirm": (
        "Confirm where PERSON lives. LEVEL: mailbox, vouched, seen or extract.",
        "Подтвердить адрес соседа PERSON. LEVEL: mailbox (код из ящика), vouched (ручаюсь), seen (видели у двери), extract (выписка).",
    ),
    "help_person_tenure": (
        "Say how PERSON holds their flat. TENURE: owner, tenant or family. Yourself, or as the council anybody.",
        "Записать, кем PERSON приходится своей квартире. TENURE: owner (собственник), tenant (арендатор), family (семья). О себе, а совет — о любом.",
    ),
    "help_share": ("An owner's share, such as 1/2.", "Доля собственника, например 1/2."),
    "help_person_remove": (
        "Remove PERSON with all devices and roles; takes two of the council.",
        "Исключить соседа PERSON со всеми устройствами и ролями; нужны двое из совета.",
    ),
    "help_person_move_out": (
        "Leave the house yourself. Invitations that you made end, and those to your flat if nobody else lives there.",
        "Выехать из дома самому. Ваши приглашения закроются, а если в квартире больше никого нет — и приглашения в неё.",
    ),
    "help_role_to": (
        "Who takes a role of yours over, such as council=Anna; can be given again. A seat in a council of several is only proposed.",
        "Кто примет вашу роль, например council=Анна; можно указать несколько раз. Место в совете из нескольких человек только предлагается.",
    ),
    "help_person_stay": (
        "Move out no more, while that still waits for a neighbour.",
        "Не выезжать, пока выезд ещё ждёт соседа.",
    ),
    "help_now": (
        "Leave at once, even if nobody hears it: messages that no neighbour has yet are lost to them.",
        "Выехать сразу, даже если никто не услышит: сообщения, которых ещё нет у соседей, до них не дойдут.",
    ),
    "help_topics_to": ("Who takes your topics over.", "Кто примет ваши темы."),
    "help_without_council": (
        "Leave although nobody of the council is left: there is none until more than half of the flats agree on one.",
        "Выехать, даже если в совете никого не останется: совета не будет, пока его не выберут больше половины квартир.",
    ),
    "help_yes": ("Do it without asking.", "Сделать не спрашивая."),
    "help_role": ("Give and end roles.", "Назначить или снять роль."),
    "help_role_grant": (
        "Give PERSON a ROLE. House council takes more than half of the council.",
        "Дать соседу PERSON роль ROLE. Для совета дома нужно больше половины совета.",
    ),
    "help_role_revoke": ("End the ROLE of PERSON.", "Снять с соседа PERSON роль ROLE."),
    "help_role_hand_over": (
        "Give your own ROLE to PERSON. A seat in a larger council is proposed and yours until others have signed.",
        "Передать свою роль ROLE соседу PERSON. Место в совете из нескольких человек — через подписи, до них оно ваше.",
    ),
    "help_proposal": ("What waits for signatures.", "Что ждёт подписей."),
    "help_proposal_list": ("List what waits for signatures.", "Показать, что ждёт подписей."),
    "help_proposal_sign": (
        "Sign a PROPOSAL: as the council, or for your flat under a petition.",
        "Подписать PROPOSAL: как член совета или от квартиры, как обращение жильцов.",
    ),
    "help_journal": (
        "Show what was done with people, roles, devices and invitations.",
        "Показать, что делали с людьми, ролями, устройствами и приглашениями.",
    ),
    "help_authority": (
        "Show who may do what, by ids, with every act that has no effect and why.",
        "Показать по номерам, кто что вправе делать, и все действия без силы с причинами.",
    ),
    "help_flat": ("The register of flats.", "Список квартир дома."),
    "help_flat_list": ("List the flats.", "Показать квартиры."),
    "help_flat_import": (
        "Take flats over from FILE, a table with the columns number, entrance, floor, area.",
        "Взять квартиры из файла FILE — таблицы со столбцами номер, подъезд, этаж, площадь.",
    ),
    "help_recovery": ("Coming back after all your computers are lost.", "Как вернуться, если компьютеров больше нет."),
    "help_recovery_sheet": (
        "Make a recovery sheet: 24 words for a drawer.",
        "Сделать лист восстановления: 24 слова на бумаге.",
    ),
    "help_recovery_restore": (
        "Come back into your house with the 24 words, on this computer.",
        "Вернуться в дом по 24 словам на этом компьютере.",
    ),
    "help_recovery_trust": (
        "Name two or three neighbours of whom two together can bring you back. Without PERSON: show them.",
        "Назвать двоих или троих соседей, двое из которых вместе могут вернуть вас в дом. Без PERSON — показать их.",
    ),
    "help_nobody": ("Nobody any more.", "Больше никого."),
    "help_recovery_bring_back": (
        "Make a code for the new computer of PERSON, who trusts you.",
        "Сделать код для нового компьютера соседа PERSON, который вам доверяет.",
    ),
    "help_pdf": ("Save as a PDF to print.", "Сохранить как PDF для печати."),
    "help_per_page": ("Sheets on a page: 1 or 4.", "Листков на странице: 1 или 4."),
    "help_device": ("Your devices.", "Ваши устройства."),
    "help_device_list": ("List your devices.", "Показать ваши устройства."),
    "help_everybody": ("Those of all neighbours.", "Устройства всех соседей."),
    "help_device_link": ("Make a code for a further device.", "Сделать код для ещё одного устройства."),
    "help_for": ("For this neighbour, who has lost theirs.", "Для этого соседа, который остался без устройства."),
    "help_device_revoke": (
        "End a DEVICE; give the beginning of its number.",
        "Отключить устройство DEVICE; укажите начало его номера.",
    ),
    "help_device_contest": (
        "Object to a DEVICE that others have brought back in your name.",
        "Возразить против устройства DEVICE, которое другие вернули от вашего имени.",
    ),
    "help_device_uphold": (
        "Say for the council that a DEVICE which neighbours brought back is rightly there.",
        "Подтвердить от совета, что устройство DEVICE, которое вернули соседи, здесь законно.",
    ),
    "help_invitation": ("Invitations to the house.", "Приглашения в дом."),
    "help_invitation_list": (
        "List the invitations and how often they were used.",
        "Показать приглашения и сколько раз они использованы.",
    ),
    "help_invitation_guest": (
        "Make a code for a guest. ROLE: company, observer or courier (a box that stores and passes on).",
        "Сделать код для гостя. ROLE: company (управляющая компания), observer (муниципалитет), courier (хранит и передаёт).",
    ),
    "help_invitation_revoke": ("End an INVITATION.", "Закрыть приглашение INVITATION."),
}
