import random

from precis_distill.facts import Capitals, unsupported
from precis_distill.names import CHARACTERS, as_characters, renamed

CAPITALS = Capitals(["She met Nora and Paul.", "Paul said that the council met.", "The end of it. The start of it, the whole."])


def test_a_name_that_the_source_lacks_is_unsupported():
    assert unsupported("Nora met Paul.", "Paul met her.", CAPITALS) == ["Nora"]
    assert unsupported("The council met Paul's men.", "PAUL: I met the council.", CAPITALS) == []


def test_numbers_must_stand_in_the_source_spelled_or_not():
    assert unsupported("3 of 40 came.", "Three of them came.", CAPITALS) == ["40"]


def test_a_capital_at_the_start_of_a_sentence_is_no_name():
    assert unsupported("The end. However, it met.", "Nothing.", CAPITALS) == []


def test_players_become_characters_and_keep_their_case():
    assert as_characters("LAURA: Sam, I sample it. Laura's turn.") == "VEX: Scanlan, I sample it. Vex's turn."


def test_renaming_keeps_who_is_who():
    source, target = "VEX: I shoot. GROG: Vex, wait!", "Vex shoots before Grog."
    for seed in range(20):
        new_source, new_target = renamed(source, target, random.Random(seed), share=1)
        shooter, other = new_target.rstrip(".").split(" shoots before ")
        assert shooter != other and not {shooter, other} & set(CHARACTERS.values()), seed
        assert new_source == f"{shooter.upper()}: I shoot. {other.upper()}: {shooter}, wait!", seed
    assert renamed(source, target, random.Random(1), share=0) == (source, target)
