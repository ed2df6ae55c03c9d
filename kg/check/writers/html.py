"""A report as one HTML page that needs no other file."""

from __future__ import annotations

from jinja2 import Environment

from kg.check.findings import Checked
from kg.check.writers.words import counts, groups, heading, rule_name, short, verdict

_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ verdict }}</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem }
h2 { margin: 2rem 0 .25rem; font-size: 1.1rem } li { margin: .75rem 0 }
.Violation { color: #a40000 } .Warning { color: #8a5a00 } .Info { color: #22507a }
pre { background: #f4f4f4; padding: .5rem; overflow-x: auto; margin: .25rem 0 }
mark { background: #ffd9a8 } .place, .hint { color: #555 }
table { border-collapse: collapse } td, th { padding: .1rem .75rem .1rem 0; text-align: left }
</style>
<h1>{{ verdict }}</h1>
<p>{{ counts }}.</p>
{% for what in checked.left_out %}<p>Left out: {{ what }}</p>
{% endfor %}{% for reason in checked.unchecked %}<p><strong>Not checked:</strong> {{ reason }}</p>
{% endfor %}
{% for group in groups %}
<section>
<h2 class="{{ group.severity }}">{{ heading(group.severity) }}: {{ rule_name(group.rule) }}
{%- if group.name %} – {{ group.name }}{% endif %} ({{ "{:,}".format(group.findings|length) }})</h2>
{% if group.hint %}<p class="hint">{{ group.hint }}</p>{% endif %}
<ul>
{% for found in group.findings %}
<li>{{ found.message }}<br>
<code>{{ short(found.focus) }}</code>
{%- if found.path %} <code>{{ found.path }}</code>{% endif %}
{%- if found.value not in ("", found.focus) %} <code>{{ short(found.value) }}</code>{% endif %}
{%- if found.place %} <span class="place">{{ found.place }}</span>
{%- if found.sentence %}<pre>{{ found.sentence[:found.place.column - 1] }}<mark>{{
 found.sentence[found.place.column - 1:] }}</mark></pre>{% endif %}{% endif %}</li>
{% endfor %}
</ul>
</section>
{% endfor %}
<h2>What was looked at</h2>
<table><tr><th>shape</th><th>constraint</th><th>nodes or values</th></tr>
{% for row in checked.coverage %}<tr><td>{{ rule_name(row.shape) }}</td>
<td>{{ row.component.rsplit("#", 1)[-1] }}</td><td>{{ "{:,}".format(row.count) }}</td></tr>
{% endfor %}</table>
</html>
"""


def as_html(checked: Checked, fail_on: str = "Violation") -> str:
    """Return the report as a page; everything that comes from the data is escaped."""
    template = Environment(autoescape=True).from_string(_PAGE)
    return template.render(
        checked=checked,
        verdict=verdict(checked.tally, fail_on),
        counts=counts(checked.tally),
        groups=groups(checked.findings),
        heading=heading,
        rule_name=rule_name,
        short=short,
    )
