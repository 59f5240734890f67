"""Source words are copied whole or not at all: without this, a copy that jumps makes words of two halves.

The same rules as in io.precis.student.decode.SourceWordConstraint.
"""

PENALTY = 20.0  # nats: a token that breaks a word is taken only where there is no other


class TokenShapes:
    """Which tokens of a tokenizer go on with the word before them; a leading space is Ġ (byte-level) or ▁ (SentencePiece)."""

    def __init__(self, tokenizer):
        size = tokenizer.get_vocab_size()
        self.starts, self.ends, self.digits = [False] * size, [False] * size, [False] * size
        special = {t.content for t in tokenizer.get_added_tokens_decoder().values()}
        for token, i in tokenizer.get_vocab().items():
            if token not in special:
                self.starts[i], self.ends[i] = _is_word_part(token[0]), _is_word_part(token[-1])
                self.digits[i] = all(c.isdigit() for c in token if c not in _SPACES)

    def joins(self, before, following):
        return self.ends[before] and self.starts[following]


_SPACES = "ĠĊ▁"


def _is_word_part(c):
    return c not in _SPACES and (c.isalnum() or ord(c) > 0x7F)


class WordGuard:
    """Says which tokens would break a word of one source's."""

    def __init__(self, shapes, source):
        self.shapes, self.beginnings, self.words = shapes, set(), set()
        word = ()
        for i, token in enumerate(source):
            if i and not shapes.joins(source[i - 1], token):
                self.words.add(word)
                word = ()
            word += (token,)
            self.beginnings.add(word)
        self.words.add(word)

    def penalties(self, written, following):
        """What each token of `following` loses after `written`, in nats."""
        word = self._word_at_end(written)
        return [PENALTY * self._breaks(word, token) for token in following]

    def _breaks(self, word, token):
        if word and self.shapes.joins(word[-1], token):
            return word in self.beginnings and word + (token,) not in self.beginnings
        return self._is_open(word) or (self._starts_number(token) and (token,) not in self.beginnings)

    def _is_open(self, word):
        """Whether it is the beginning of a source word and no word; a single token is one in its own right, as "network"."""
        return word in self.beginnings and word not in self.words and (len(word) > 1 or self._starts_number(word[0]))

    def _starts_number(self, token):
        return self.shapes.digits[token] and self.shapes.ends[token]

    def _word_at_end(self, written):
        start = len(written) - 1
        if not self.shapes.ends[written[start]]:
            return ()
        while start and self.shapes.joins(written[start - 1], written[start]):
            start -= 1
        return tuple(written[start:])
