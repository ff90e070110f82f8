"""A model before conversion: a torch encoder, its tokenizer, and what it is checked against."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer


@dataclass(frozen=True, slots=True)
class SourceModel:
    """What a pack is made from.

    `encoder` takes token ids and attention mask, both of shape (texts, tokens), and gives unit vectors of shape
    (texts, dimension). `precision` names the weights (q4: rebuilt from 4 bits; f16: stored in half precision).
    `reference` embeds texts, as questions when its second argument is true, by other means than the pack's.
    """

    name: str
    source: str
    precision: str
    encoder: torch.nn.Module
    tokenizer: Tokenizer
    max_tokens: int
    padding_token: int
    query_prefix: str
    passage_prefix: str
    reference: Callable[[Sequence[str], bool], NDArray[np.float32]]
