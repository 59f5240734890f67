import random

from precis_distill.alone import is_alone, lengthened, picked, spoken, trimmed
from precis_distill.lengthen import Offcuts
from precis_distill.spoken import without_fillers
from precis_distill.text import words
from tests.test_lengthen import is_subsequence

PAGE = (
    "However, the council of the town (and its mayor) approved a budget of nine crowns for the harbour. "
    "The piers, including the oldest ones of oak, were weak in the spring of that year. "
    "The cost is O(n) in the worst case, as everybody in the hall of the town knew. "
    "The sum was named in (Baker, 1903) and the town did pay it in full."
)


def test_trimmed_sentences_only_lose_words_and_stay_whole():
    found = [p for seed in range(40) for p in trimmed({"source": PAGE}, random.Random(seed), 3)]
    assert len(found) > 40
    for source, target in found:
        assert is_subsequence(words(target), words(source)), target
        assert len(words(target)) <= 0.9 * len(words(source))
        assert target.endswith(".") and "weak" not in target or "oak, were" not in target, target
        assert "Baker" not in source, "what a bracket hangs on must not be left hanging"
    assert any(t == "The piers were weak in the spring of that year." for _, t in found)


def test_fillers_go_and_the_speaker_stays():
    line = "Grad B: So , um , {vocalsound} we found in our , uh , data that there 's three things you can do ."
    short = "Grad B: We found in our data that there's three things you can do."
    assert list(spoken({"source": line}, random.Random(1), 1)) == [(line, short)]
    assert without_fillers("I mean , it 's just the the same thing again .") == "It's the same thing again."
    assert without_fillers("It 's not just a toy for the young .") == "It's not just a toy for the young."
    assert without_fillers("The {disfmarker} no {disfmarker} what was I going to say ?") is None


def test_a_summary_sentence_is_picked_beside_the_one_that_it_was_made_from():
    row = {"source": PAGE, "targets": ["The council of the town approved a budget of nine crowns for the harbour. Somebody danced."]}
    pairs = list(picked(row, random.Random(1)))
    assert [t for _, t in pairs] == ["The council of the town approved a budget of nine crowns for the harbour."]
    assert pairs[0][0].startswith("However, the council")
    assert not list(picked({"source": "Too short.", "targets": ["The council met."]}, random.Random(1)))


def test_utterances_are_made_to_sound_spoken_under_their_speaker():
    row = {"source": "Professor C: the feature value format is as good a way as any of them .\n" * 3}
    row["source"] = row["source"].replace("the feature", "The feature")
    made = [p for seed in range(30) for p in lengthened(row, random.Random(seed), Offcuts(), 2)]
    assert made and all(t == "Professor C: The feature value format is as good a way as any of them." for _, t in made)
    assert any(len(words(s)) > len(words(t)) for s, t in made)


def test_origins_of_single_sentences():
    assert is_alone("peps+trimmed") and is_alone("wikisplit_join+clause")
    assert not is_alone("peps+shortened") and not is_alone("peps")
