"""The one class of error that the user can act on; anything else is a bug."""


class UserError(Exception):
    """A condition that the user can mend, told in one sentence each of what and what to do.

    Parameters
    ----------
    code : str
        Stable identifier in kebab case, for tests, translation and help (``dataset-missing``).
    what : str
        One sentence that says what is wrong. It may name a file or folder that the user gave,
        never a patient, study or accession number.
    do : str
        One sentence that says what to do.
    details : tuple of str
        What the sentence has no room for, as every name of a long list; shown on demand only.
    """

    def __init__(self, code: str, *, what: str, do: str, details: tuple[str, ...] = ()) -> None:
        super().__init__(f"{what} {do}")
        self.code = code
        self.what = what
        self.do = do
        self.details = details
