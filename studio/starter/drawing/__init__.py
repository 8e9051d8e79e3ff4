"""Pictures drawn by code, of which everything is known: joints, depth, classes, key points, people.

``drawing`` says what a picture is made of, ``styles`` how it is painted, ``maps`` what an adapter
is shown of it; ``people``, ``avatars``, ``scenes`` and ``solids`` make up pictures at random.
"""
