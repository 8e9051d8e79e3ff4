"""Who finds faces in photographs, best first: an insightface pack, mediapipe, a cascade."""
