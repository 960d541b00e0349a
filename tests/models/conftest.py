import numpy as np
import pytest
import torch
from sklearn.datasets import load_sample_image

from models.colour.colorizer import Colorizer
from models.colour.lab import srgb_array_to_lab


@pytest.fixture(scope="session", autouse=True)
def _few_threads():
    torch.set_num_threads(1)


@pytest.fixture(scope="session")
def colorizer():
    return Colorizer.load()


@pytest.fixture(scope="session")
def flower_lab():
    """(320, 480, 3) Lab of a photograph of a dahlia before leaves."""
    return srgb_array_to_lab(np.ascontiguousarray(load_sample_image("flower.jpg")[:320, :480]))


@pytest.fixture(scope="session")
def flower_field(colorizer, flower_lab):
    return colorizer.predict(flower_lab[..., 0])
