"""Text that cannot steer a terminal, whatever the data holds."""

import re

_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters, C0 and C1, but for tab and line feed; and halves of characters."""


def harmless(text: str) -> str:
    r"""Return text whose control characters are replaced; its tabs and lines stay.

    >>> harmless("a\r\n\tb\x1b[31m\x9b0m")
    'a\n\tb�[31m�0m'
    """
    return _STEERING.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n"))


def one_line(text: str) -> str:
    r"""Return text that is harmless, and in one line.

    >>> one_line(" a \n b\x1b[31m")
    'a b�[31m'
    """
    return harmless(" ".join(text.split()))
