"""A starting text for the rules of a house, to be changed by the council before it holds."""

from typing import Final

from neighbourhood.viewmodels.formats import Language

STARTING_TEXT: Final[dict[Language, str]] = {
    "en": """\
Quiet from 22:00 to 8:00, at weekends until 9:00. Please no drilling, loud music or moving of furniture then.

Stairs, landings and lifts stay free: no bicycles, prams, shoes or boxes where people have to pass in an emergency.

Repairs with noise are done on working days from 9:00 to 19:00, with a break from 13:00 to 15:00. Tell your neighbours a day before.

After repairs the stairs are cleaned the same day, and rubble is taken away by whoever made it.

Pets are welcome. In the stairs, the lift and the yard they are on a lead, and their owners clean up after them.

Cars are parked only where it is allowed. Entrances, paths and the way for the fire brigade stay free.

Rubbish goes into the bins, not beside them. Nothing is thrown from windows and balconies.

When something breaks, or something here does not suit you, write in the topics: together we find a way.
""",
    "ru": """\
Тихо с 22:00 до 8:00, в выходные — до 9:00. В это время не сверлим, не включаем громкую музыку и не двигаем мебель.

Лестницы, площадки и лифты свободны: велосипеды, коляски, обувь и коробки не стоят там, где в беде надо пройти.

Шумный ремонт — по будням с 9:00 до 19:00, с перерывом с 13:00 до 15:00. Соседей предупреждаем за день.

После ремонта лестницу моют в тот же день, а строительный мусор вывозит тот, кто его оставил.

Животным у нас рады. На лестнице, в лифте и во дворе они на поводке, и хозяева за ними убирают.

Машины ставим только там, где можно. Подъезды, дорожки и проезд для пожарных свободны.

Мусор — в баки, а не рядом. Из окон и с балконов ничего не бросаем.

Если что-то сломалось или что-то здесь не подходит — напишите в темах: вместе найдём выход.
""",
}
