"""Where the parts of the corpus lie, relative to this package. Holds paths, touches no file."""

from pathlib import Path

BUILD = Path(__file__).resolve().parent
CORPUS = BUILD.parent
DOCUMENTS = BUILD / "documents"
LAYOUTS = BUILD / "layouts"
NOTICES = BUILD / "notices.yaml"
FACTS = BUILD / "facts.jsonl"
PDFS = CORPUS / "pdfs"
TRUTH = CORPUS / "truth.jsonl"
TRAPS = CORPUS / "traps.jsonl"
MANIFEST = CORPUS / "manifest.json"
