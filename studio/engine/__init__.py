"""Our denoising loop over the models and schedulers of diffusers. Knows no Qt."""
