"""Everything a generation depends on, as one frozen value. Saving it reproduces the picture."""

from __future__ import annotations

from dataclasses import dataclass, field

from studio.domain.blend import check_members
from studio.domain.blocks import Blocks
from studio.domain.blocks import checked as checked_blocks
from studio.domain.curve import Curve
from studio.domain.curve import checked as checked_curve
from studio.domain.errors import RequestError
from studio.domain.face_use import FaceUse
from studio.domain.picture import Picture
from studio.domain.ranges import Ranges
from studio.domain.ranges import checked as checked_ranges
from studio.domain.samplers import check_sampler
from studio.domain.takes import Takes

VERSION = 1
SIZE_STEP = 8  # pixels: one latent
MAX_SIZE = 4096
STARTER = "starter"  # the model reference that names the embedded model


@dataclass(frozen=True)
class AdapterUse:
    """One adapter in a request: which file, how strongly, when, and what it looks at.

    Attributes:
        kind: of ``studio.domain.adapter_kinds.KINDS``, e.g. ``"t2i_adapter"``, or
            ``"style_blend"``.
        model: a folder or file, or ``"starter:sketch"`` for an adapter of the embedded family; of
            a blend its name.
        weight: -1 to 2; 0 is off, bit for bit.
        start, end: the part of the run it acts in, as fractions 0..1 of the steps.
        picture: what it looks at, as it was trained to see it (see ``adapter_kinds.Sees``): ink
            dark on light for a sketch, white lines on black for a ControlNet of lines.
        enabled: the switch.
        curve: the share of the weight over the whole run, see ``studio.domain.curve``.
        blocks: factors of the weight in parts of the network, see ``studio.domain.blocks``.
        mask: where in the picture it acts: white (or opaque) is there, black is not; ``None`` is
            everywhere.
        multiplies: acts on what the other adapters that multiply make of the network, in the order
            of the list, instead of beside them: LoRAs with LoRAs, and those that add to features
            (T2I-Adapter, ControlNet, InstantID) with one another.
        control_type: what ``picture`` shows, for a ControlNet of several kinds (Union): a value of
            ``adapter_kinds.Sees`` such as ``"pose"``, or a usual name such as ``"canny"``.
        takes: what an IP-Adapter takes from ``picture``.
        face: of an identity adapter: which face it takes and where it puts it; ``None`` takes the
            clearest one of ``picture`` and leaves it where it is there.
        members: of a blend, see ``studio.domain.blend``; their weights are shares, not negative.
        keeps_clear: of a LoRA: what it changes is freed, layer by layer, of the directions that
            the LoRAs above it in the list write to.
        own_pass: of a LoRA: the network is asked once for each LoRA that has this, and the answers
            are averaged; without a second one it acts as any other.
        ranges: of a LoRA: when it acts in single parts, see ``studio.domain.ranges``.
    """

    kind: str
    model: str
    weight: float = 1.0
    start: float = 0.0
    end: float = 1.0
    picture: Picture | None = None
    enabled: bool = True
    curve: Curve = ()
    blocks: Blocks = ()
    mask: Picture | None = None
    multiplies: bool = False
    control_type: str | None = None
    takes: Takes = Takes.EVERYTHING
    face: FaceUse | None = None
    members: tuple[AdapterUse, ...] = ()
    keeps_clear: bool = False
    own_pass: bool = False
    ranges: Ranges = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "curve", checked_curve(self.curve))
        object.__setattr__(self, "blocks", checked_blocks(self.blocks))
        object.__setattr__(self, "ranges", checked_ranges(self.ranges))
        if not -1 <= self.weight <= 2:
            raise RequestError(f"An adapter's weight must lie from -1 to 2, not {self.weight}.")
        if not 0 <= self.start <= self.end <= 1:
            raise RequestError(
                f"An adapter must start and end within the run, 0 <= start <= end <= 1, "
                f"not {self.start} to {self.end}."
            )
        check_members(self)


@dataclass(frozen=True)
class InitImage:
    """The picture an image-to-image run starts from.

    Attributes:
        picture: scaled to the request's size.
        strength: 0..1, how much of the schedule is run; 1 ignores the picture.
        mask: white (or opaque) is repainted, black is kept; ``None`` repaints everything.
    """

    picture: Picture
    strength: float = 0.6
    mask: Picture | None = None

    def __post_init__(self) -> None:
        if not 0 < self.strength <= 1:
            raise RequestError(
                f"The strength must be above 0 and at most 1, not {self.strength}.",
                remedy="At 0 nothing would change; try 0.6.",
            )


@dataclass(frozen=True)
class Request:
    """One generation.

    Attributes:
        prompt, negative_prompt: may be empty; ``(word:1.2)`` weighs words.
        model: a diffusers folder, or ``"starter"``.
        width, height: pixels, multiples of 8.
        steps: sampling steps, 1..200.
        guidance_scale: classifier-free guidance; 1 or less switches it off.
        sampler: a key of ``studio.domain.samplers.SAMPLERS``.
        seed: of the first picture; picture ``i`` of the batch has ``seed + i`` and does not depend
            on the batch it was in.
        batch_size: 1..64 pictures.
        init: for image-to-image and inpainting.
        adapters: in order of priority.
    """

    prompt: str = ""
    negative_prompt: str = ""
    model: str = STARTER
    width: int = 128
    height: int = 128
    steps: int = 20
    guidance_scale: float = 2.5
    sampler: str = "dpmpp_2m"
    seed: int = 0
    batch_size: int = 1
    init: InitImage | None = None
    adapters: tuple[AdapterUse, ...] = field(default=())
    version: int = VERSION

    def __post_init__(self) -> None:
        check_sampler(self.sampler)
        for name, value in (("width", self.width), ("height", self.height)):
            if value % SIZE_STEP or not SIZE_STEP <= value <= MAX_SIZE:
                below = max(SIZE_STEP, min(MAX_SIZE, value // SIZE_STEP * SIZE_STEP))
                raise RequestError(
                    f"The {name} must be a multiple of {SIZE_STEP} from {SIZE_STEP} to {MAX_SIZE} "
                    f"pixels, not {value}.",
                    remedy=f"Try {below}.",
                )
        if not 1 <= self.steps <= 200:
            raise RequestError(f"The steps must lie from 1 to 200, not {self.steps}.")
        if not 1 <= self.batch_size <= 64:
            raise RequestError(f"The batch must hold 1 to 64 pictures, not {self.batch_size}.")
        if not 0 <= self.guidance_scale <= 50:
            raise RequestError(f"The guidance must lie from 0 to 50, not {self.guidance_scale}.")
        if not 0 <= self.seed < 2**63 - 64:
            raise RequestError(f"The seed must be a whole number from 0, not {self.seed}.")
