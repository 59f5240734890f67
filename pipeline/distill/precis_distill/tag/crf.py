"""A linear-chain CRF over two states, keep and drop, of which only dropping and changing score."""

import torch


def log_likelihood(drops, turns, tags, mask):
    """Log-probability of each row's tags.

    drops (rows, words): scores of dropping; turns (2,): of keep -> drop and drop -> keep; tags, mask (rows, words).
    """
    tags, mask = tags.to(drops.dtype), mask.to(drops.dtype)
    score = (drops * tags * mask).sum(1)
    before, after, both = tags[:, :-1], tags[:, 1:], mask[:, 1:]
    score = score + (((1 - before) * after * turns[0] + before * (1 - after) * turns[1]) * both).sum(1)
    return score - log_partition(drops, turns, mask)


def log_partition(drops, turns, mask):
    keep, drop = torch.zeros_like(drops[:, 0]), drops[:, 0]
    for at in range(1, drops.shape[1]):
        to_keep = torch.logaddexp(keep, drop + turns[1])
        to_drop = torch.logaddexp(keep + turns[0], drop) + drops[:, at]
        on = mask[:, at] > 0
        keep, drop = torch.where(on, to_keep, keep), torch.where(on, to_drop, drop)
    return torch.logaddexp(keep, drop)


def viterbi(drops, turns):
    """The best tags of one row of scores, as a list of 0 and 1; ties keep."""
    keep, drop, back = 0.0, float(drops[0]), []
    for score in drops[1:]:
        back.append((drop + turns[1] > keep, drop >= keep + turns[0]))
        keep, drop = max(keep, drop + turns[1]), max(keep + turns[0], drop) + float(score)
    tags = [int(drop > keep)]
    for keep_from_drop, drop_from_drop in reversed(back):
        tags.append(int(drop_from_drop if tags[-1] else keep_from_drop))
    return tags[::-1]
