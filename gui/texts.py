"""Words and forms of numbers that several pages share, each through Qt's translation."""

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from engine.catalog.totals import Totals
from engine.records import Membership

MASK = "****"
SHOWN_OF_ID = 4


def membership_title(membership: Membership) -> str:
    """Return in words where a patient stands towards the original model."""
    match membership:
        case "train":
            return QCoreApplication.translate("texts", "In training")
        case "unseen":
            return QCoreApplication.translate("texts", "Unseen")
        case "none":
            return QCoreApplication.translate("texts", "Not usable")


def masked(identifier: str) -> str:
    """Return the last four characters of an identifier behind a mask; a short one is masked whole."""
    return MASK + (identifier[-SHOWN_OF_ID:] if len(identifier) > SHOWN_OF_ID else "")


def number(value: int) -> str:
    """Return a whole number in the reader's form."""
    return QLocale().toString(value)


def day(iso: str) -> str:
    """Return an ISO date in the reader's form; an empty or odd one as it is."""
    date = QDate.fromString(iso, "yyyy-MM-dd")
    return date_words(date) if date.isValid() else iso


def date_words(date: QDate) -> str:
    """Return a date in the reader's form, with the whole year."""
    return QLocale().toString(date, date_form())


def moment_words(moment: QDateTime) -> str:
    """Return a date and time of day in the reader's form, with the whole year."""
    return QLocale().toString(moment, _whole_year(QLocale().dateTimeFormat(QLocale.FormatType.ShortFormat)))


def date_form() -> str:
    """Return the reader's form of a date for Qt, with the whole year: studies may be a hundred years apart."""
    return _whole_year(QLocale().dateFormat(QLocale.FormatType.ShortFormat))


def _whole_year(form: str) -> str:
    return form if "yyyy" in form else form.replace("yy", "yyyy")


def duration(seconds: float) -> str:
    """Return a duration in words, rounded up to what a waiting person needs."""
    if seconds < 60:
        return QCoreApplication.translate("texts", "less than a minute")
    minutes = round(seconds / 60)
    if minutes < 60:
        return QCoreApplication.translate("texts", "about {0} min").format(number(minutes))
    hours, rest = divmod(minutes, 60)
    return QCoreApplication.translate("texts", "about {0} h {1} min").format(number(hours), number(rest))


def totals_sentence(totals: Totals) -> str:
    """Return the reconciled count of a data set: found = usable + rejected."""
    text = QCoreApplication.translate("texts", "{0} images found = {1} usable + {2} rejected")
    return text.format(number(totals.found), number(totals.usable), number(totals.rejected))
