"""CLIP's view of a picture: what the image encoder of an IP-Adapter gets and says.

Legend of shapes
    pixels: [1, 3, S, S], S the encoder's image size, mean and deviation CLIP's
    features: [2, E] or [2, P, E], of nothing, then of the picture; P places and one for the whole

Source: Radford et al. 2021; equal to transformers' ``CLIPImageProcessor`` as diffusers uses it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import torch
from PIL import Image
from torch import Tensor, nn

from studio.adapters.image_projection import Projection
from studio.adapters.reading import about_adapters
from studio.domain.errors import AdapterError, ModelError
from studio.domain.picture import Picture
from studio.engine.layout import Part
from studio.engine.weights import Checkpoint

MEAN = (0.48145466, 0.4578275, 0.40821073)
DEVIATION = (0.26862954, 0.26130258, 0.27577711)


def clip_pixels(picture: Picture, side: int) -> Tensor:
    """``[1, 3, side, side]``: the shorter edge scaled to ``side``, the middle cut out."""
    image = Image.fromarray(picture.rgb())
    short = min(image.size)
    width, height = (side * edge // short for edge in image.size)
    image = image.resize((width, height), Image.Resampling.BICUBIC)
    left, top = (width - side) // 2, (height - side) // 2
    image = image.crop((left, top, left + side, top + side))
    scaled = np.asarray(image, np.float32) / 255
    normal = (scaled - np.asarray(MEAN, np.float32)) / np.asarray(DEVIATION, np.float32)
    return torch.from_numpy(normal).permute(2, 0, 1)[None]


class ImageEncoder:
    """A CLIP vision model in a folder ``image_encoder``, known to fit a projection.

    Attributes:
        part, checkpoint: how it is built and filled.
    """

    def __init__(self, part: Part, checkpoint: Checkpoint) -> None:
        self.part, self.checkpoint = part, checkpoint

    @classmethod
    def beside(cls, file: Path, projection: Projection) -> ImageEncoder:
        """The one beside ``file`` whose features are as wide as ``projection`` reads.

        It lies in ``image_encoder`` in the same folder, in the one above, or in ``models`` there,
        as in the repositories of the published ones.

        Raises:
            AdapterError: none, damaged, or none that fits.
        """
        folder = file.parent
        places = (folder, folder.parent, folder.parent / "models")
        found = [place / "image_encoder" for place in places]
        found = [place for place in found if (place / "config.json").is_file()]
        width = "projection_dim" if projection.pooled else "hidden_size"
        with about_adapters():
            for place in found:
                part = Part("CLIPVisionModelWithProjection", place)
                if part.config().get(width) == projection.inputs:
                    return cls(part, Checkpoint.find(place, "image encoder"))
        lack = "that fits it" if found else "beside it"
        raise AdapterError(
            f"The adapter {file.stem} has no image encoder {lack}.",
            remedy="Put the folder image_encoder that it was published with beside its file.",
        )

    def build(self) -> nn.Module:
        """The untrained model.

        Raises:
            ModelError: its settings make none.
        """
        import transformers

        try:
            config = transformers.CLIPVisionConfig.from_dict(self.part.config())
            model: nn.Module = transformers.CLIPVisionModelWithProjection(config)
        except Exception as error:
            raise ModelError(
                "The file image_encoder/config.json has settings that make no image encoder "
                f"({error}).",
                remedy="Fetch the whole folder again.",
            ) from error
        return model


def look(encoder: Any, picture: Picture, projection: Projection) -> Tensor:
    """Features of nothing and of ``picture``, as ``projection`` reads them.

    Nothing is zeros: for the whole a vector of zeros, for places the features of grey.
    """
    pixels = clip_pixels(picture, int(encoder.config.image_size))
    pixels = pixels.to(encoder.device, encoder.dtype)
    if projection.pooled:
        embedded: Tensor = encoder(pixels).image_embeds
        return torch.cat([torch.zeros_like(embedded), embedded])
    both = torch.cat([torch.zeros_like(pixels), pixels])
    places: Tensor = encoder(both, output_hidden_states=True).hidden_states[-2]
    return places
