"""The words before a person's name that say it is one: forms of address, with and without rank."""

from __future__ import annotations

ADDRESSES = frozenset(
    "Mr Mrs Ms Miss Mx Messrs Dr Drs Prof Professor Sir Dame Lady Lord Hon Honourable Honorable"
    " Excellency Rev Reverend Eng Madam Sister Father Hermana Irmã Sœur Padre"
    " Sr Sra Srta Sres Señor Señora Señorita Dra Lic Lcda Lcdo Licda Licdo Ing Mtro Mtra Mag Don"
    " Doña Excmo Excma Profesor Profesora Doctor Doctora"
    " MM Mme Mmes Mlle Monsieur Madame Mademoiselle Pr Docteur Professeur Professeure"
    " H.E H.H H.R.H S.E S.E.M S.E.Mme S.M HE SE"
    " Dom Dona Senhor Senhora senhor senhora Doutor Doutora doutor doutora Exmo Exma"
    " señor señora señorita sra sr licenciado licenciada ingeniero ingeniera doctora"
    " monsieur madame"
    " Г-н Г-жа г-н г-жа Господин Госпожа".split()
)
"""Forms of address without a dot; a token may carry one."""

NEEDS_DOT = frozenset({"M", "V", "Sh"})
"""Forms of address that are one only with a dot: `M. Dupont`."""

ABBREVIATIONS = frozenset(
    word for word in ADDRESSES if len(word) <= 5 and "-" not in word and word not in {"Don", "Lady"}
) | frozenset(
    "H.E S.E S.E.M S.E.Mme H.R.H M MM No St Gen Col Capt Maj Lt Amb Min Sen Gov Art".split()
)
"""Words whose dot ends no sentence."""

RANKS = frozenset(
    "Ambassador Minister President Senator Governor Mayor Commissioner Secretary Director General"
    " Colonel Captain Major Chancellor Judge Justice Bishop Cardinal Archbishop Pope King Queen"
    " Prince Princess Amb Gen Col Capt Maj Lt Sen Gov Min Chief"
    " Embajador Embajadora Ministro Ministra Viceministro Viceministra Presidente Presidenta"
    " Gobernador Gobernadora Alcalde Alcaldesa Senador Senadora Canciller"
    " Ambassadeur Ambassadrice Ministre Président Présidente Gouverneur Maire"
    " Embaixador Embaixadora Prefeito Prefeita Chefe"
    " Посол Министр министр посол".split()
)
"""Offices that stand before a name like a form of address: `Minister Jane Roe`."""

PARTICLES = frozenset(
    "de del da do dos das di du des van von der den ter ten zu af al el la las los le bin bint ibn"
    " ben abu ould ag st san d’ d'".split()
)
"""Small words inside a name: `de la Cruz`, `van der Berg`, `bin Said`."""


def is_address(token: str) -> bool:
    """Tell whether a token is a form of address.

    >>> is_address("Ms."), is_address("H.E."), is_address("M")
    (True, True, False)
    """
    bare = token.rstrip(".")
    return bare in ADDRESSES or (bare in NEEDS_DOT and bare != token)
