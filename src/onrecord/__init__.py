"""Onrecord keeps the public record of who said what."""
