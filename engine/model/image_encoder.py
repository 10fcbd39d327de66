"""Image encoders: stages of residual blocks, the published network, or a torchvision backbone on grey input."""

from dataclasses import dataclass

import torch
import torchvision
from torch import Tensor, nn
from torchvision.models import get_model, list_models

from engine.errors import UserError
from engine.model.architecture import ImageEncoderConfig, PublishedStages, ResidualStages, TorchvisionBackbone
from engine.model.published import PUBLISHED_SIZE_PX, PublishedNetwork, residual_stage
from engine.model.text_settings import MOST_PARAMETERS


@dataclass(frozen=True, slots=True)
class BackboneParts:
    """Names of the first convolution and of the last linear layer of a torchvision model."""

    stem: str
    classifier: str


FAMILIES = {
    "resnet": BackboneParts("conv1", "fc"),
    "resnext": BackboneParts("conv1", "fc"),
    "wide_resnet": BackboneParts("conv1", "fc"),
    "densenet": BackboneParts("features.conv0", "classifier"),
    "efficientnet": BackboneParts("features.0.0", "classifier.1"),
    "convnext": BackboneParts("features.0.0", "classifier.2"),
    "vit_": BackboneParts("conv_proj", "heads.head"),
    "swin": BackboneParts("features.0.0", "head"),
    "mobilenet_v2": BackboneParts("features.0.0", "classifier.1"),
    "mobilenet_v3": BackboneParts("features.0.0", "classifier.3"),
    "regnet": BackboneParts("stem.0", "fc"),
}
"""How the names of torchvision's classification models begin, and where their ends are."""

SMALLEST_PX = 32


class ImageEncoder(nn.Module):
    """A network from (batch, 1, size, size) to (batch, width)."""

    def __init__(self, body: nn.Module, width: int) -> None:
        super().__init__()
        self.body = body
        self.width = width

    def forward(self, images: Tensor) -> Tensor:
        """Return features, (batch, width) float32."""
        features: Tensor = self.body(images)
        return features.flatten(1)


def build_image_encoder(config: ImageEncoderConfig, size_px: int) -> ImageEncoder:
    """Make the encoder with random weights.

    Parameters
    ----------
    size_px : int
        Height and width of the images that the preprocessing gives.

    Raises
    ------
    UserError
        ``backbone-unknown``, or ``size-unfit`` where the encoder cannot take images of that size.
    """
    match config:
        case ResidualStages():
            return ImageEncoder(_residual_stages(config.channels, config.blocks), config.channels[-1])
        case PublishedStages():
            _require_size(size_px, f"exactly {PUBLISHED_SIZE_PX} px", fits=size_px == PUBLISHED_SIZE_PX)
            return ImageEncoder(PublishedNetwork(), PublishedNetwork.width)
        case TorchvisionBackbone():
            return _torchvision_encoder(config, size_px)


def backbone_names() -> tuple[str, ...]:
    """Return the torchvision classification models that may be chosen."""
    return tuple(list_models(module=torchvision.models, include=[f"{family}*" for family in FAMILIES]))


def backbone_parts(name: str) -> BackboneParts:
    """Return where one of ``backbone_names`` takes the image and gives the classes."""
    return next(parts for family, parts in FAMILIES.items() if name.startswith(family))


class OffsetConv2d(nn.Conv2d):
    """A first convolution on one grey channel that equals one on three normalised colour channels.

    With colour means m_c and deviations s_c and grey ones m and s, a grey value x enters the colour
    kernel as sum_c w_c (x - m_c) / s_c = W (x - m) / s + K, with W = sum_c w_c s / s_c and
    K = sum_c w_c (m - m_c) / s_c. K counts only for kernel places inside the image, since colour
    images are padded with normalised zeros; hence the convolution of an image of ones.

    The buffer ``offset`` is K, (out, 1, height, width) float32; it is not trained.
    """

    offset: Tensor

    def __init__(self, like: nn.Conv2d) -> None:
        super().__init__(1, like.out_channels, _pair(like.kernel_size), stride=_pair(like.stride))
        self.padding = like.padding
        self.register_parameter("bias", None if like.bias is None else nn.Parameter(like.bias.detach()))
        self.register_buffer("offset", torch.zeros_like(self.weight))

    def forward(self, images: Tensor) -> Tensor:
        """Convolve grey images, (batch, 1, height, width), and add the offset."""
        inside = torch.ones_like(images[:1])
        extra = nn.functional.conv2d(inside, self.offset, None, self.stride, self.padding)
        return super().forward(images) + extra


@dataclass(frozen=True, slots=True)
class GreyKernel:
    """What ``grey_kernel`` makes of a colour kernel: weight and offset, each (out, 1, height, width)."""

    weight: Tensor
    offset: Tensor
    mean: float
    deviation: float


def grey_kernel(
    colour: Tensor, *, means: tuple[float, float, float], deviations: tuple[float, float, float]
) -> GreyKernel:
    """Turn a kernel on three normalised colour channels into one on a grey channel, without any loss.

    Parameters
    ----------
    colour : Tensor
        (out, 3, height, width) float32.
    means, deviations : tuple of float
        What each channel was normalised with, on a 0-1 scale.

    Returns
    -------
    GreyKernel
        With the mean and deviation that grey images must be normalised with; the offset is zero
        where the three channels were normalised alike.
    """
    mean, deviation = sum(means) / 3, sum(deviations) / 3
    shares = [(deviation / d, (mean - m) / d) for m, d in zip(means, deviations, strict=True)]
    weight = sum(colour[:, c : c + 1] * share for c, (share, _) in enumerate(shares))
    offset = sum(colour[:, c : c + 1] * extra for c, (_, extra) in enumerate(shares))
    return GreyKernel(torch.as_tensor(weight), torch.as_tensor(offset), mean, deviation)


def _torchvision_encoder(config: TorchvisionBackbone, size_px: int) -> ImageEncoder:
    if config.name not in backbone_names():
        raise UserError(
            "backbone-unknown",
            what=f"There is no image backbone named {config.name!r}.",
            do="Choose residual stages or a torchvision classification model such as resnet18 or densenet121.",
        )
    _require_size(size_px, f"at least {SMALLEST_PX} px", fits=size_px >= SMALLEST_PX)
    network = _network(config.name, size_px)
    parts = backbone_parts(config.name)
    stem, classifier = (network.get_submodule(name) for name in (parts.stem, parts.classifier))
    assert isinstance(stem, nn.Conv2d)
    assert isinstance(classifier, nn.Linear)
    network.set_submodule(parts.stem, _grey_stem(stem, offset=config.channel_offset))
    network.set_submodule(parts.classifier, nn.Identity())
    return ImageEncoder(network, classifier.in_features)


def _network(name: str, size_px: int) -> nn.Module:
    if not name.startswith("vit_"):
        network: nn.Module = get_model(name, weights=None)
        return network
    patch = int(name.rsplit("_", maxsplit=1)[1])
    _require_size(size_px, f"a multiple of {patch} px", fits=size_px % patch == 0)
    transformer: nn.Module = get_model(name, weights=None, image_size=size_px)
    return transformer


def _grey_stem(colour: nn.Conv2d, *, offset: bool) -> nn.Conv2d:
    if offset:
        return OffsetConv2d(colour)
    stem = nn.Conv2d(
        1,
        colour.out_channels,
        _pair(colour.kernel_size),
        stride=_pair(colour.stride),
        bias=colour.bias is not None,
    )
    stem.padding = colour.padding
    return stem


def _pair(values: tuple[int, ...]) -> tuple[int, int]:
    return values[0], values[1]


def _require_size(size_px: int, wanted: str, *, fits: bool) -> None:
    if not fits:
        raise UserError(
            "size-unfit",
            what=f"The image encoder takes images of {wanted}; the preprocessing gives {size_px} px.",
            do="Set size_px in the preprocessing to a size that the encoder takes.",
        )


def _require_buildable(parameters: int) -> None:
    if parameters > MOST_PARAMETERS:
        raise UserError(
            "image-encoder-large",
            what=f"The image encoder's settings make a model of more than {MOST_PARAMETERS:,} parameters.",
            do="Check its config.json: no image encoder for radiographs is that large.",
        )


def _residual_stages(channels: tuple[int, ...], blocks: int) -> nn.Sequential:
    _require_buildable(sum(2 * 9 * blocks * width**2 for width in channels))
    layers: list[nn.Module] = [
        nn.Conv2d(1, channels[0], kernel_size=7, stride=2, padding=3, bias=False),
        nn.BatchNorm2d(channels[0]),
        nn.ReLU(inplace=True),
    ]
    before = channels[0]
    for stage, width in enumerate(channels):
        layers.append(residual_stage(before, width, blocks=blocks, stride=1 if stage == 0 else 2))
        before = width
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1))
