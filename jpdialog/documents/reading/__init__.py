"""Reading a plan from a file: which kind it is is told by its content, then by its ending."""

from jpdialog.documents.reading.reader import read_bytes, read_file, read_pasted

__all__ = ["read_bytes", "read_file", "read_pasted"]
