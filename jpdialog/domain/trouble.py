"""The one class of error that is for people; everything else that is raised is a bug."""


class Trouble(Exception):  # noqa: N818 - a person's word, not a programmer's
    """What happened, what is safe and what to do, in one or two sentences that a person can act on.

    The sentence is written in English with ``{named}`` places and looked up in the words of another language when it
    is shown; the values never hold text that a person typed, only names of files, fields and counts.
    """

    def __init__(self, sentence: str, **values: object) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.values = values

    def __str__(self) -> str:
        return self.sentence.format(**self.values)
