"""Names in dialogues: the players of CRD3 become the characters that its summaries speak of, and names are exchanged at random."""

import re

CHARACTERS = {
    "laura": "Vex", "liam": "Vax", "taliesin": "Percy", "marisha": "Keyleth", "sam": "Scanlan", "travis": "Grog",
    "ashley": "Pike", "orion": "Tiberius",
}  # fmt: skip
OTHERS = (
    "Ada Adam Alba Alex Amir Anna Anton Arthur Bella Boris Carla Carlos Chen Clara Daniel Diana Dmitri Edgar Elena Elias Emma Erik "
    "Esther Fatima Felix Frank Freya George Grace Hana Hannah Hassan Helen Hugo Ingrid Irene Isaac Ivan Jamal Jane Jonas Julia Kaito "
    "Karim Kate Lars Leila Leo Lin Louis Lucia Magnus Maria Mark Martha Mei Milan Mona Nadia Nina Noah Nora Oliver Omar Oscar Paul "
    "Pedro Petra Priya Rachel Rosa Ruth Samira Sandra Sara Simon Sofia Stefan Susan Tara Thomas Uma Vera Victor Walter Wei Yara Zoe"
).split()
_PLAYER = re.compile(r"\b(" + "|".join(CHARACTERS) + r")\b", re.IGNORECASE)
_CHARACTER = re.compile(r"\b(" + "|".join(CHARACTERS.values()) + r")\b", re.IGNORECASE)


def _like(name, found):
    return name.upper() if found.isupper() else name


def as_characters(text):
    """The text with each player's name, in labels and in speech, replaced by the name of the character played; case is kept."""
    return _PLAYER.sub(lambda m: _like(CHARACTERS[m.group().lower()], m.group()), text)


def renamed(source, target, rng, share=0.75):
    """(source, target), with probability `share` under new names: each character gets one other name throughout both."""
    if rng.random() >= share:
        return source, target
    taken = dict(zip((c.lower() for c in CHARACTERS.values()), rng.sample(OTHERS, len(CHARACTERS))))
    return tuple(_CHARACTER.sub(lambda m: _like(taken[m.group().lower()], m.group()), t) for t in (source, target))
