"""Neighbours of the sample house who are with us and say nothing in its pictures: flat, English, Russian."""

from typing import Final

AREAS: Final = (4_510, 5_430, 7_260)
"""Of the flats of a floor from left to right, in hundredths of a square metre."""
QUIET: Final = (
    ("2", "Boris Zhukov", "Борис Жуков"),
    ("3", "Raisa Orlova", "Раиса Орлова"),
    ("5", "Denis Maltsev", "Денис Мальцев"),
    ("6", "Galina Petrova", "Галина Петрова"),
    ("8", "Ilya Sorokin", "Илья Сорокин"),
    ("9", "Yulia Rybakova", "Юлия Рыбакова"),
    ("10", "Viktor Lapin", "Виктор Лапин"),
    ("12", "Vera Vlasova", "Вера Власова"),
    ("13", "Zoya Kruglova", "Зоя Круглова"),
    ("16", "Pavel Antonov", "Павел Антонов"),
    ("18", "Lidia Serova", "Лидия Серова"),
    ("19", "Rustam Galiev", "Рустам Галиев"),
    ("20", "Alla Nikitina", "Алла Никитина"),
    ("22", "Egor Tikhonov", "Егор Тихонов"),
    ("23", "Sofia Melnik", "София Мельник"),
    ("25", "Maxim Gorin", "Максим Горин"),
    ("26", "Tamara Gusarova", "Тамара Гусарова"),
    ("28", "Leonid Fomin", "Леонид Фомин"),
    ("29", "Irina Kovaleva", "Ирина Ковалёва"),
    ("30", "Anton Zaitsev", "Антон Зайцев"),
    ("32", "Larisa Bykova", "Лариса Быкова"),
    ("33", "Gleb Ustinov", "Глеб Устинов"),
    ("35", "Nadezhda Frolova", "Надежда Фролова"),
    ("36", "Roman Dyakov", "Роман Дьяков"),
    ("38", "Elena Sizova", "Елена Сизова"),
    ("39", "Arkady Belkin", "Аркадий Белкин"),
    ("40", "Aliya Akhmetova", "Алия Ахметова"),
    ("42", "Stepan Grachev", "Степан Грачёв"),
    ("43", "Valentina Isaeva", "Валентина Исаева"),
    ("45", "Mikhail Utkin", "Михаил Уткин"),
    ("46", "Ksenia Rudneva", "Ксения Руднева"),
    ("49", "Fyodor Safonov", "Фёдор Сафонов"),
    ("50", "Polina Yudina", "Полина Юдина"),
    ("52", "Grigory Loskutov", "Григорий Лоскутов"),
)
