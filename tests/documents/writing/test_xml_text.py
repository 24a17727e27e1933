"""Any text at all can be written, and what XML can hold comes back."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from jpdialog.documents.writing.xml_text import attribute, clean, run_content
from tests.documents.writing.word_lint import W

ANYTHING = st.text(st.characters())


@given(ANYTHING)
def test_a_run_says_what_was_typed(text: str) -> None:
    run = etree.fromstring(f'<w:r xmlns:w="{W[1:-1]}">{run_content(text)}</w:r>'.encode())
    signs = {f"{W}tab": "\t", f"{W}br": "\n"}
    assert "".join(signs.get(str(sign.tag), sign.text or "") for sign in run) == clean(text)


@given(ANYTHING)
def test_an_attribute_can_be_read(text: str) -> None:
    assert etree.fromstring(f"<a b={attribute(text)}/>".encode()).get("b") is not None


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Zl"], exclude_characters="\u2029\ufffe\uffff")))
def test_what_is_legal_is_kept(text: str) -> None:
    assert clean(text) == text
