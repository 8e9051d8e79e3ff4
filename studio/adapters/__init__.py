"""Every kind of adapter, one file each: what it computes once, and what it adds at a step."""
