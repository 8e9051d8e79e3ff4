"""Tables of how adapters' files are laid out, for those who recognise them and those who load them.

Sources: kohya's sd-scripts, LyCORIS, diffusers, PEFT (LoRA); TencentARC's T2I-Adapter.
"""

from __future__ import annotations

# How the names of a LoRA file's layers begin, longer beginnings first: layout, network, beginning.
LORA_ROOTS = (
    ("kohya", "unet", "lora_unet_"),
    ("kohya", "text_encoder", "lora_te1_"),
    ("kohya", "text_encoder_2", "lora_te2_"),
    ("kohya", "text_encoder", "lora_te_"),
    ("kohya", "text_encoder", "lycoris_text_model_"),
    ("kohya", "unet", "lycoris_"),
    ("diffusers", "unet", "unet."),
    ("diffusers", "text_encoder_2", "text_encoder_2."),
    ("diffusers", "text_encoder", "text_encoder."),
    ("peft", "text_encoder", "base_model.model.text_model."),
    ("peft", "unet", "base_model.model."),
    ("original", "unet", "model.diffusion_model."),
    ("original", "unet", "diffusion_model."),
    ("peft", "unet", ""),
)

# A T2I-Adapter stacks a picture's squares of so many pixels a side on its channels: inputs of the
# first convolution -> (channels, side).
T2I_INPUTS = {64: (1, 8), 192: (3, 8), 256: (1, 16), 768: (3, 16)}
