"""Makes the Précis student: prepare, teach, distil, export, measure."""

__version__ = "1"
