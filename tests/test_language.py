"""The language of a text is told from the text."""

from __future__ import annotations

import pytest

from kg.harvest.language import detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Facilitating safe and regular migration pathways in a changing climate", "en"),
        ("Regional Review: Asia-Pacific", "en"),
        ("Dialogue régional sur la migration", "fr"),
        ("Puertas abiertas: foro sobre regularización y documentos", "es"),
        ("Consulta nacional", "es"),
        ("Voltar para ficar: oficina sobre retorno digno e reintegração", "pt"),
        ("Форум по трудовой миграции", "ru"),
        ("ورشة عمل حول الهجرة", "ar"),
        ("海員權益對話會", "zh"),
        ("2022", "und"),
    ],
)
def test_a_title_alone_tells_its_language(text: str, language: str) -> None:
    assert detect(text) == language
