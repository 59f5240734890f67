import random

from precis_distill.alone import lengthened
from precis_distill.lengthen import Offcuts, clause_of, disfluent, is_whole, lengthen
from precis_distill.text import words

SENTENCE = "The council of the town approved a budget of nine crowns for the harbour."
CUT = [
    "However, the mill (built in 1901) was sold, which surprised the whole town of Aldmouth.",
    "The piers, including the oldest ones of oak, were weak, because nobody had looked after them.",
]


def is_subsequence(short, long):
    rest = iter(long)
    return all(any(w == other for other in rest) for w in short)


def test_lengthening_only_adds():
    offcuts = Offcuts()
    for line in CUT:
        offcuts.add(line)
    assert all(offcuts.kinds.values()), offcuts.kinds
    longer = 0
    for seed in range(200):
        out = lengthen(SENTENCE, offcuts, CUT[1], random.Random(seed))
        assert is_subsequence(words(SENTENCE), words(out)), (seed, out)
        longer += len(words(out)) > len(words(SENTENCE))
    assert longer > 150


def test_nothing_to_add_leaves_the_sentence():
    for seed in range(50):
        assert lengthen(SENTENCE, Offcuts(), None, random.Random(seed)) == SENTENCE


def test_offcuts_forget_the_oldest():
    offcuts = Offcuts(most=3)
    for i in range(9):
        offcuts.add(f"The mill was sold (for {i} crowns) in May.")
    assert offcuts.kinds["parenthesis"] == [f" (for {i} crowns)" for i in (6, 7, 8)]


def test_what_holds_an_offcut_is_no_target():
    assert is_whole(SENTENCE)
    assert not any(is_whole(line) for line in CUT)
    assert not is_whole("Too short.")


def test_disfluent_keeps_every_word_and_refuses_what_is_spoken_already():
    for seed in range(50):
        assert is_subsequence(words(SENTENCE), words(disfluent(SENTENCE, random.Random(seed)))), seed
    assert disfluent("Well, you know, it was sold in May.", random.Random(1)) is None


def test_clause_of_wants_a_shorter_sentence_made_of_the_same_words():
    joined = "Nora was born in Aldmouth, where she built the mill that was sold in May."
    assert clause_of(["Nora was born in Aldmouth.", "There she built a mill."], joined) is None  # five words
    assert clause_of(["Nora Amelia Hale came in a boat.", "She built the mill that was sold in May."], joined).startswith("She")
    assert clause_of([joined], joined) is None


def test_pairs_are_one_sentence_each_and_never_add_to_the_target():
    row = {"source": " ".join([SENTENCE, *CUT]) + "\nMATT: You all came to the harbour of Aldmouth together in the evening."}
    pairs = [p for seed in range(40) for p in lengthened(row, random.Random(seed), Offcuts(), 2)]
    assert len(pairs) > 30
    for source, target in pairs:
        assert is_subsequence(words(target), words(source)), (source, target)
        assert is_whole(target.removeprefix("MATT: ")), target
        assert source.startswith("MATT: ") == target.startswith("MATT: ")
    assert any(source.startswith("MATT: ") for source, _ in pairs)
