import pytest

from precis_distill.whole_words import PENALTY, TokenShapes, WordGuard

VOCABULARY = ["<s>", "ĠMon", "te", "ings", "ĠCar", "lo", "Ġ", "1", "9", "7", "8", "Ġso", "Ġsett", "ing", "s", ".", "Ġmen"]


class Tokenizer:
    """As much of one as TokenShapes asks for."""

    def get_vocab_size(self):
        return len(VOCABULARY)

    def get_vocab(self):
        return {token: i for i, token in enumerate(VOCABULARY)}

    def get_added_tokens_decoder(self):
        return {0: type("Added", (), {"content": "<s>"})}


def ids(text):
    return [VOCABULARY.index(t) for t in text.split()]


SOURCE = ids("<s> ĠMon te ĠCar lo Ġsett ing s Ġ 1 9 7 9 .")
GUARD = WordGuard(TokenShapes(Tokenizer()), SOURCE)


def test_the_source_may_be_copied():
    for i in range(1, len(SOURCE)):
        assert GUARD.penalties(SOURCE[:i], [SOURCE[i]]) == [0.0], VOCABULARY[SOURCE[i]]


@pytest.mark.parametrize(
    ("written", "following", "breaks"),
    [
        ("ĠMon", "ings", True),  # two halves
        ("ĠMon te", "s", True),
        ("ĠMon te", "Ġso", False),
        ("ĠMon", "Ġso", False),  # a token is a word in its own right
        ("Ġsett ing", "Ġso", True),  # a cut word
        ("Ġso", "ings", False),  # the student's own word
        ("Ġ 1 9 7", "8", True),
        ("Ġ 1 9", "Ġmen", True),  # a cut number
        ("Ġ 1 9 7 9", "Ġmen", False),
        ("Ġso Ġ", "8", True),  # no source number begins so
        ("Ġso Ġ", "1", False),
    ],
)
def test_words_break_where_the_source_has_no_such(written, following, breaks):
    assert GUARD.penalties([0, *ids(written)], ids(following)) == [PENALTY * breaks]
