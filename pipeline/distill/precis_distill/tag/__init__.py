"""The deletion tagger: which words of a sentence can go. An encoder of sentence embeddings, cut short, with two linear-chain CRFs."""
