import random

from precis_distill.align import central_choice, greedy_choice
from precis_distill.compress import compress, split_for_fusion
from precis_distill.rouge import common_subsequence, rouge
from precis_distill.text import clean, detokenize, sentences


def test_detokenize_restores_typography():
    assert detokenize("`` Aubrey '' is n't sung , he said ( in 1972 ) .") == '"Aubrey" isn\'t sung, he said (in 1972).'


def test_sentences_keep_abbreviations_together():
    whole = ["See Fig. 3 by Dr. Who et al. It works!", '"Does it?"', "Yes."]
    assert sentences(" ".join(whole)) == whole


def test_clean_drops_markup():
    assert clean("a &amp; b [text](http://x)  {vocalsound} c\n\n d") == "a & b text c\nd"


def test_greedy_choice_finds_the_source():
    source = ["The sky was grey all day.", "The council approved a budget of nine crowns.", "Nobody came to the harbour."]
    assert greedy_choice("Council approved a budget.", source) == [1]


def test_central_choice_keeps_the_budget():
    source = ["one two three four five."] * 2 + ["six seven eight nine ten."]
    assert sum(len(source[i].split()) for i in central_choice(source, 10)) <= 10


def test_compress_only_deletes():
    sentence = "However, the bridge (built in 1901) was closed, which surprised the whole town, because the piers were weak."
    for seed in range(20):
        words = compress(sentence, random.Random(seed)).lower().rstrip(".").replace(",", "").split()
        rest = iter(sentence.lower().replace(",", "").replace(".", "").replace("(", "").replace(")", "").split())
        assert all(w.strip("()") in rest for w in words)


def test_split_for_fusion_is_undone_by_the_sentence():
    head, tail = split_for_fusion("The council met on Monday evening, but it did not approve the budget.")
    assert (head, tail) == ("The council met on Monday evening.", "However, it did not approve the budget.")


def test_rouge():
    assert common_subsequence("abcbdab", "bdcaba") == 4
    assert rouge("the cat sat", ["a dog", "the cat sat"]) == (1.0, 1.0, 1.0)
    assert rouge("", ["x"]) == (0.0, 0.0, 0.0)
