"""Body poses as OpenPose describes and draws them: 18 joints, 17 coloured limbs. Knows no Qt."""
