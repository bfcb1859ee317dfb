"""The files of Onrecord's accurate model: ``onrecord extract --model accurate``."""
