"""A report in the form of JUnit's XML, which continuous integration shows as tests."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from kg.check.findings import Checked, Finding, rank
from kg.check.writers.words import groups, rule_name, short


def as_junit(checked: Checked, fail_on: str = "Violation") -> str:
    """Return a test case for each shape or rule: failed where a finding makes the check fail.

    A shape that met no node is a skipped test, and what could not be checked an error. There is no
    schema of JUnit's own: this keeps to the one of Jenkins, which knows text in `skipped` only.
    """
    suite = ET.Element("testsuite", name="kg check")
    failures = 0
    seen = set()
    for group in groups(checked.findings):
        seen.add(group.rule)
        fails = rank(group.severity) <= rank(fail_on)
        failures += fails
        case = _case(suite, group.rule)
        tag = "failure" if fails else "system-out"
        said = {"message": _clean(group.findings[0].message)} if fails else {}
        found = ET.SubElement(case, tag, said)
        found.text = _clean("\n".join(map(_line, group.findings)))
    for row in checked.coverage:
        if not row.component and row.shape not in seen:
            case = _case(suite, row.shape)
            if row.count == 0:
                ET.SubElement(case, "skipped").text = "This shape met no node."
    for reason in checked.unchecked:
        case = _case(suite, "not checked")
        ET.SubElement(case, "error", message=_clean(reason))
    suite.set("tests", str(len(suite)))
    suite.set("failures", str(failures))
    suite.set("errors", str(len(checked.unchecked)))
    suite.set("skipped", str(len(suite.findall(".//skipped"))))
    ET.indent(suite)
    return ET.tostring(suite, encoding="unicode", xml_declaration=True) + "\n"


def _case(suite: ET.Element, rule: str) -> ET.Element:
    return ET.SubElement(suite, "testcase", classname="kg.check", name=rule_name(rule))


def _line(finding: Finding) -> str:
    place = f"{finding.place}: " if finding.place else ""
    return f"{place}{short(finding.focus)} {finding.path} {short(finding.value)}".rstrip()


def _clean(text: str) -> str:
    """Leave out what XML 1.0 does not allow (section 2.2)."""
    return "".join(sign for sign in text if sign in "\t\n" or " " <= sign not in "\ufffe\uffff")
