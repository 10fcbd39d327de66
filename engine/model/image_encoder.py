"""Image encoders: stages of torchvision's basic blocks, or a torchvision backbone on grey input."""

from torch import Tensor, nn
from torchvision.models import get_model, list_models
from torchvision.models.resnet import BasicBlock

from engine.errors import UserError
from engine.model.config import ImageEncoderConfig

RESNETS = ("resnet*", "resnext*", "wide_resnet*")


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


def build_image_encoder(config: ImageEncoderConfig) -> ImageEncoder:
    """Make the encoder with random weights; an unknown backbone is a UserError."""
    if config.backbone == "residual":
        return ImageEncoder(_residual_stages(config.channels, config.blocks), config.channels[-1])
    if config.backbone not in list_models(include=RESNETS):
        raise UserError(
            "backbone-unknown",
            what=f"There is no image backbone named {config.backbone!r}.",
            do="Choose residual or a torchvision ResNet such as resnet18.",
        )
    network = get_model(config.backbone, weights=None)
    stem = network.conv1
    network.conv1 = nn.Conv2d(
        1, stem.out_channels, stem.kernel_size, stem.stride, stem.padding, bias=stem.bias is not None
    )
    width = network.fc.in_features
    network.fc = nn.Identity()
    return ImageEncoder(network, width)


def _residual_stages(channels: tuple[int, ...], blocks: int) -> nn.Sequential:
    layers: list[nn.Module] = [
        nn.Conv2d(1, channels[0], kernel_size=7, stride=2, padding=3, bias=False),
        nn.BatchNorm2d(channels[0]),
        nn.ReLU(inplace=True),
    ]
    before = channels[0]
    for stage, width in enumerate(channels):
        layers.append(_stage(before, width, blocks=blocks, stride=1 if stage == 0 else 2))
        before = width
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1))


def _stage(before: int, width: int, *, blocks: int, stride: int) -> nn.Sequential:
    shortcut = None
    if stride != 1 or before != width:
        shortcut = nn.Sequential(
            nn.Conv2d(before, width, kernel_size=1, stride=stride, bias=False), nn.BatchNorm2d(width)
        )
    first = BasicBlock(before, width, stride=stride, downsample=shortcut)
    return nn.Sequential(first, *(BasicBlock(width, width) for _ in range(blocks - 1)))
