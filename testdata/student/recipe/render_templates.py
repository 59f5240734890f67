#!/usr/bin/env python3
"""What transformers renders of chat templates. usage: render_templates.py OUTPUT.json [FILE.jinja | FILE.json ...]

Without files: our own templates (../templates/*.jinja, written after the documentation of their families) and short pieces of Jinja. With files:
templates of published models, which stay out of the repository; a JSON file holds templates by name. transformers 5.18, the day frozen.
"""
import datetime
import json
import sys
from pathlib import Path

from transformers.utils import chat_template_utils


class Frozen(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls(2024, 7, 26)


chat_template_utils.datetime = Frozen
CHATS = {
    "one": [{"role": "user", "content": "@@TEXT@@"}],
    "three": [{"role": "user", "content": " Hi there. "}, {"role": "assistant", "content": "<think>\nhm\n</think>\n\nHello!\n"},
              {"role": "user", "content": "Two\nlines"}],
    "system": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Hi"}],
}  # fmt: skip
PIECES = """{{ 1 + 2 * 3 - 4 // 3 % 2 }} {{ 7 / 2 }} {{ -3 % 5 }} {{ 2 ** 3 }} {{ 1.5 + 1 }} {{ 'a' * 3 }}
{{ 'a' ~ 1 ~ none ~ true }} {{ [1, 'b', none, True] }} {{ {'a': 1, 'b': [2]} }} {{ "it's" }} {{ ["it's"] }}
{{ 'abc'[1:] }}{{ 'abc'[::-1] }}{{ 'abc'[-1] }}{{ 'abcdef'[1:5:2] }} {{ [1,2,3][:-1] }} {{ [1,2,3][::-1] }} {{ [1,2,3][5:] }}
{{ 1 < 2 <= 2 }} {{ 1 == 1.0 }} {{ 'a' in 'abc' }} {{ 'x' not in ['x'] }} {{ not 1 == 2 }} {{ 'a' if false }}|{{ 'a' if 0 else 'b' }}
{{ ' a b '.strip() }}|{{ 'xxaxx'.strip('x') }}|{{ 'xxaxx'.lstrip('x') }}|{{ 'a\\n'.rstrip('\\n') }}|{{ 'a,b,c'.split(',') }}|{{ 'a b  c'.split() }}
{{ 'a,b,c'.split(',', 1) }}{{ 'a,b,c'.rsplit(',', 1) }} {{ 'abc'.startswith('a') }} {{ 'abc'.endswith(('x', 'c')) }} {{ 'aXb'.replace('X', '-') }}
{{ 'hello wORLD'.title() }} {{ 'hello wORLD'|capitalize }} {{ 'Abc'.upper() }} {{ 'Abc'|lower }} {{ 'aab'.count('a') }} {{ 'aab'.find('b') }}
{% set x = 1 %}{% for i in [1,2] %}{% set x = i + 10 %}{{ x }} {% endfor %}{{ x }}
{% set ns = namespace(n=0, s='') %}{% for i in range(4) %}{% set ns.n = ns.n + i %}{% endfor %}{{ ns.n }}{{ ns.s == '' }}
{% for i in range(5) if i % 2 == 0 %}{{ loop.index }}/{{ loop.length }}{{ loop.first }}{{ loop.last }}:{{ i }} {% else %}none{% endfor %}
{% for i in [] %}x{% else %}none{% endfor %} {% for k, v in {'a': 1, 'b': 2}.items() %}{{ k }}{{ v }}{% endfor %}
{% for i in range(9) %}{% if i == 2 %}{% continue %}{% endif %}{% if i == 5 %}{% break %}{% endif %}{{ i }}{% endfor %}
{% for i in [3,4] %}{{ loop.previtem }}{{ loop.nextitem }}{{ loop.revindex0 }}{{ loop.cycle('a', 'b') }} {% endfor %}
{% macro m(a, b='z') %}[{{ a }}{{ b }}]{% endmacro %}{{ m('x') }}{{ m('x', b='y') }}{{ m('q')|length }}
{% macro w() %}<{{ caller() }}>{% endmacro %}{% call w() %}in{% endcall %}
{% set t %}a{{ 1 }}b{% endset %}{{ t }} {% filter upper %}up{% endfilter %} {% raw %}{{ x }}{% endraw %}
{{ messages|map(attribute='role')|join(',') }} {{ messages|selectattr('role', 'equalto', 'user')|list|length }} {{ messages|rejectattr('role', 'in', ['user'])|list }}
{{ [3,1,2]|sort }} {{ [3,1]|first }} {{ [3,1]|last }} {{ [1,1,2]|unique|list }} {{ {'b':1,'a':2}|dictsort|map('first')|join }} {{ {'b':1}|items|map('last')|list }} {{ [1,2]|sum }} {{ [1,2]|max }}
{{ u|default('d') }} {{ ''|default('d') }} {{ ''|default('d', true) }} {{ none|d('x') }} {{ '12'|int + 1 }} {{ 'x'|int }} {{ 5|string + 'a' }} {{ -4|abs }}
{{ u is defined }} {{ none is none }} {{ 'a' is string }} {{ 1 is number }} {{ {} is mapping }} {{ [] is iterable }} {{ 'a' is sequence }} {{ true is boolean }} {{ 3 is odd }} {{ 4 is divisibleby 2 }}
{{ {'a': [1, 'ü"\\n', none, true, {}]}|tojson }} {{ {'a': [1], 'b': []}|tojson(indent=2) }}
{{ 'a\\nb'|indent(2) }} {{ 'a\\nb'|indent(2, true) }} {{ 'abc'|reverse }} {{ [1,2]|reverse|list }} {{ '  x '|trim }} {{ 'a\\tb\\x41\\u00e9' }}
{{ messages[0].content }} {{ messages[0]['nothing'] is defined }} {{ messages[0].get('nothing') }} {{ messages[0].get('nothing', 5) }} {{ messages[0].role.upper() }}
{{ strftime_now('%d %b %Y') }} {{ strftime_now('%Y-%m-%d') }} {{ dict(a=1).a }} {{ range(2, 8, 3)|list }} {{ (1, 2)[1] }} {{ 'a' 'b' }}
{# comment #}a{#- b -#} c
a  {%- if true %} b {% endif -%}  c {{- ' d ' -}} e
  {% if true %}
  indented
  {% endif %}
end{% generation %}x{% endgeneration %}
{{ raise_exception('no') }}
{{ nothing.at.all }}
{{ 'a' + 1 }}
{{ none + 'a' }}
{% for x in none %}{% endfor %}
{% if %}
{{ 'open
{{ f(1) }}
{{ 1 | nothing }}
{{ [1, 2 }}"""


def render(template, messages):
    names = dict(bos_token="<s>", eos_token="</s>", pad_token="<pad>", unk_token="<unk>", enable_thinking=False, date_string="26 Jul 2024")
    try:
        made, _ = chat_template_utils.render_jinja_template(conversations=[messages], chat_template=template, add_generation_prompt=True, **names)
        return made[0]
    except Exception as e:
        print(type(e).__name__, str(e)[:80], repr(template[:60]))
        return None


def main(output, files):
    templates = {}
    for file in map(Path, files or sorted(Path(__file__).parent.parent.joinpath("templates").glob("*.jinja"))):
        if file.suffix == ".json":
            templates.update(json.loads(file.read_text()))
        else:
            templates[file.stem] = file.read_text()
    if not files:
        lines = PIECES.split("\n")
        multi = [i for i, line in enumerate(lines) if line.startswith("  {% if")][0]
        pieces = lines[:multi] + ["\n".join(lines[multi : multi + 4])] + lines[multi + 4 :]
        templates.update({f"piece {i:02d}": piece for i, piece in enumerate(pieces)})
    made = {
        name: {"template": t, "rendered": {chat: render(t, CHATS[chat]) for chat in (["one"] if name.startswith("piece") else CHATS)}}
        for name, t in templates.items()
    }
    Path(output).write_text(json.dumps({"chats": CHATS, "templates": made}, indent=0, ensure_ascii=False) + "\n")
    print(len(made), "templates")


main(sys.argv[1], sys.argv[2:])
