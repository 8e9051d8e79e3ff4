"""Pictures prepared by nets: controlnet-aux's detectors, read from files and never downloaded."""
