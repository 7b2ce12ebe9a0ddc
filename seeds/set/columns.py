#!/usr/bin/env python3
"""Sets the authored pages of this folder in columns, spoils them as extraction spoils real pages, and writes each
page to ../pages and what a reader should make of it to ../expected; those of seen/ and unseen/ go to ../seen and ../unseen. README.md explains
the sources.

usage: columns.py [--check] [NAME...]     --check writes nothing and fails if a file differs
"""
import json, re, sys
from itertools import accumulate
from pathlib import Path

import values
from source import COLUMN, Fault, Page
from words import Words

HERE = Path(__file__).resolve().parent
OPEN, CLOSE = "“‘「『（《〈【[(", "”’」』）》〉】])。，、；：？！,.;:?!…—·％%"
FLAT = {"kicker", "headline", "subheadline", "byline", "credit", "label", "jump", "crosshead"}


# ------------------------------------------------------------------ setting

def unit(c):
    return 0.5 if ord(c) < 0x2000 and c not in "“”‘’·—…" else 1


def width(glyphs):
    return sum(unit(c) for c, _ in glyphs)


def atoms(glyphs):
    """What no line end may divide: numbers, words, a space with its neighbours, punctuation with its glyph."""
    text, out = "".join(c for c, _ in glyphs), []
    for m in re.finditer(r"[0-9A-Za-z]+(?:[.,:/-][0-9A-Za-z]+)*[%‰]?|……|——|.", text, re.S):
        glue = out and (out[-1][-1][0] in OPEN + " \u3000" or m[0][0] in CLOSE + " \u3000")
        if glue:
            out[-1] += glyphs[m.start():m.end()]
        else:
            out.append(glyphs[m.start():m.end()])
    return out


def fill_han(glyphs, measures, indent, page):
    lines, line, first = [], [], indent
    measure = next(measures)
    room = measure - 2 if first else measure
    for atom in atoms(glyphs):
        squeeze = 1 if atom[-1][0] in CLOSE and atom[-1][0] not in ".%" else 0
        if line and width(line) + width(atom) - squeeze > room:
            lines.append(stretch(line, room - width(line), page))
            line, room = [], next(measures)
        line = line + atom
    return lines + [line]


def stretch(line, slack, page):
    """What justification does to a line that is too short: blanks around numbers, or between all glyphs."""
    if "stretch" in page.head and slack >= 1.5:
        out = []
        for g in line:
            if out and g[0] not in CLOSE and out[-1][0] not in OPEN + " " and g[0] != " ":
                out.append((" ", None))
            out.append(g)
        return out
    mode = page.head.get("numbers", "none")
    return numbers(line, mode if mode != "slack" else "around" if slack >= 0.5 else "none")


def numbers(line, mode):
    if mode == "none":
        return line
    out = []
    for g in line:
        if out:
            a, b = out[-1][0], g[0]
            before = ord(a) > 0x2e00 and a not in OPEN + CLOSE + "\u3000" and b.isascii() and b.isalnum()
            after = a.isascii() and (a.isalnum() or a == "%") and ord(b) > 0x2e00 and b not in OPEN + CLOSE + "\u3000"
            if before or after and mode == "around":
                out.append((" ", None))
        out.append(g)
    return out


def set_block(block, options, measures, page):
    """Lines of one block; None is an empty line."""
    lines, indent = [], options.get("indent", page.head.get("indent", "0"))
    for glyphs, mark in block.runs():
        if options.get("dbl"):
            lines.append([x for k, g in enumerate(glyphs) for x in [(" ", None)] * (k > 0) + [g, (g[0], "doubled")]])
        elif options.get("echo"):
            lines.append(glyphs + [(c, "doubled") for c, _ in glyphs])
        elif options.get("wide"):
            lines.append([x for k, g in enumerate(glyphs) for x in [(" ", None)] * (k > 0) + [g]])
        elif block.kind in FLAT and not options.get("fill") or options["w"] == 0:
            lines.append(numbers(glyphs, page.head.get("numbers") if page.head.get("numbers") in ("around", "before") else "none"))
        elif page.head.get("words"):
            first = int(indent) if block.kind == "body" and not lines and indent.isdigit() else 0
            lines += page.words.fill(glyphs, measures, page.hyphens, first)
        else:
            lines += fill_han(glyphs, measures, block.kind == "body", page)
        if mark == COLUMN:
            lines.append(None)
    if indent != "0" and block.kind == "body" and not options.get("dbl"):
        lines[0] = [(" ", None)] * int(indent) + lines[0] if indent.isdigit() else [("\u3000", None)] * 2 + lines[0]
    if options.get("centre"):
        lines = [line and [(" ", None)] * int((options["w"] - len(line)) // 2) + line for line in lines]
    return page.words.spotted(lines) if block.kind in ("body", "caption") else lines


def measure(options):
    for part in options.get("shape", "").split(","):
        if part:
            wide, times = part.split("x")
            yield from [float(wide)] * int(times)
    while True:
        yield options["w"]


# --------------------------------------------------------------------- flow

def item(words, page):
    """'a1 2-5 w17 double' -> (blocks, options)."""
    article, blocks = None, []
    options = {"w": float(page.head.get("width", 0)), "spacing": page.head.get("spacing", "single")}
    for word in words.split():
        if re.fullmatch(r"a\d+", word):
            article = page.articles[word]
        elif m := re.fullmatch(r"(\d+)(?:(-)(\d*))?", word):
            last = int(m[3]) if m[3] else len(article) - 1 if m[2] else int(m[1])
            blocks += article[int(m[1]):last + 1]
        elif m := re.fullmatch(r"([wh])([\d.]+)", word):
            options[m[1]] = float(m[2])
        elif word in ("double", "single"):
            options["spacing"] = word
        elif "=" in word:
            options.update([word.split("=")])
        elif word in ("dbl", "echo", "wide", "fill", "pb", "centre"):
            options[word] = True
        else:
            raise Fault(f"{page.name}: no such option in the flow: {word}")
    return blocks, options


def chunk(words, page):
    blocks, options = item(words, page)
    measures, out = measure(options), []
    for block in blocks:
        if options.get("pb") and out:
            out.append(None)
        out += set_block(block, options, measures, page)
    if "lead" in page.head and blocks and blocks[0].kind == "body":
        out[0] = [(" ", None)] + out[0]
    if "rows" in options:
        first, _, last = options["rows"].partition("-")
        out = out[int(first) - 1:int(last) if last else None]
    return out, options


def spaced(lines, options, page):
    """Empty lines as the layout has them: after every line, at a column's foot, before a line that opens a quotation."""
    out, height, count = [], int(options.get("h", 0)), 0
    feet = set(accumulate(int(n) for n in options["heights"].split(","))) if "heights" in options else set()
    for k, line in enumerate(lines):
        if line is not None and k:
            opens = "quotegap" in page.head and line and line[0][0] in "“「" and out[-1] is not None
            foot = (height and count % height == 0 or count in feet) and out[-1] is not None
            if options["spacing"] == "double" or opens or foot:
                out.append(None)
        out.append(line)
        count += line is not None
    return out


def compose(page):
    lines = []
    for step in page.flow:
        if m := re.fullmatch(r"gap(?: (\d+))?", step):
            lines += [None] * int(m[1] or 1)
        elif step.startswith("noise: "):
            lines.append([(c, "noise") for c in step[7:]])
        elif m := re.fullmatch(r"mix ([\d,]+): (.*)", step):
            heights = [int(n) for n in m[1].split(",")]
            parts = [chunk(words, page) for words in m[2].split(" ; ")]
            queues, turn, mixed = [list(p[0]) for p in parts], 0, []
            while any(queues):
                queue, height = queues[turn % len(queues)], heights[turn % len(heights)]
                mixed += queue[:height]
                del queue[:height]
                turn += 1
            lines += spaced(mixed, parts[0][1], page)
        elif " + " in step or " & " in step:
            glued = []
            for k, words in enumerate(re.split(r" ([+&]) ", step)):
                if k % 2:
                    glued += [(" ", None)] * (words == "&")
                else:
                    part, _ = chunk(words, page)
                    if glued and len(part) > 1:
                        lines += [glued + part[0]] + part[1:-1]
                        glued = list(part[-1])
                    else:
                        lines += part[:-1]
                        glued += part[-1]
            lines.append(glued)
        else:
            part, options = chunk(step, page)
            lines += spaced(part, options, page)
    return lines


# ----------------------------------------------------------------- expected

def squeeze(s):
    return "".join(c for c in s if not c.isspace())


def expected(page, lines, names):
    """The reading, with the physical lines of every block in reading order."""
    where = {}
    for number, line in enumerate(lines, 1):
        for k, (c, owner) in enumerate(line or []):
            if isinstance(owner, tuple) and not c.isspace():
                where[owner] = (number, k)
    articles, facts = [], []
    for name, blocks in page.articles.items():
        rows = []
        for b in blocks:
            ranges = []
            for i, c in enumerate(b.text):
                if c.isspace():
                    continue
                if (name, b.index, i) not in where:
                    raise Fault(f"{page.name}: {name} block {b.index} is not in the flow")
                number = where[name, b.index, i][0]
                if ranges and ranges[-1][1] in (number, number - 1):
                    ranges[-1][1] = number
                else:
                    ranges.append([number, number])
            rows.append({"type": b.kind, "text": b.text, "lines": ranges})
            for kind, start, end, given in b.facts:
                text = b.text[start:end]
                facts.append({"article": name, "block": b.index, "start": start, "end": end, "type": values.TYPES[kind],
                              "text": text, "value": values.value(kind, text, given, names, page.day)})
        articles.append({"id": name, "blocks": rows} | ({"jump": page.jumps[name]} if name in page.jumps else {}))
    noise = [{"lines": [[n, n]], "text": "".join(c for c, o in line if o == reason).strip(), "reason": reason}
             for n, line in enumerate(lines, 1) for reason in ("doubled", "noise") if line and any(o == reason for _, o in line)]
    out = {"source": page.name + ".txt", "articles": articles, "noise": noise}
    if "facts" in page.head:
        out["facts"] = facts
    return out | {"checks": page.checks, "notes": page.notes}


def prove(page, lines, gold):
    """Every block's characters are where the scorer looks for them, and no character belongs to nobody."""
    pool = {n: list(line or []) for n, line in enumerate(lines, 1)}
    pool = {n: [[c, o, False] for c, o in line if not c.isspace()] for n, line in pool.items()}
    for a in gold["articles"]:
        for i, b in enumerate(a["blocks"]):
            free = [g for lo, hi in b["lines"] for n in range(lo, hi + 1) for g in pool[n] if not g[2]]
            want, got = squeeze(b["text"]), []
            at = "".join(g[0] for g in free).find(want)
            if at >= 0:
                got = free[at:at + len(want)]
            else:
                rest = iter(free)
                got = [g for c in want for g in [next((g for g in rest if g[0] == c), None)] if g]
            mine = [g for g in got if g[1] == "doubled" or isinstance(g[1], tuple) and g[1][:2] == (a["id"], i)]
            if "".join(g[0] for g in mine) != want:
                raise Fault(f"{page.name}: {a['id']} block {i} is not found on its lines: {want[:20]}")
            for g in got:
                g[2] = True
    for n, line in pool.items():
        for c, owner, used in line:
            if not used and owner not in ("hyphen", "doubled", "noise") and not any(o == "doubled" for _, o, _ in line):
                raise Fault(f"{page.name}: line {n}: nobody owns {c}")
    for f in gold.get("facts", []):
        text = next(a for a in gold["articles"] if a["id"] == f["article"])["blocks"][f["block"]]["text"]
        if text[f["start"]:f["end"]] != f["text"]:
            raise Fault(f"{page.name}: fact {f['text']} is not at its place")


# --------------------------------------------------------------------- main

def dump(gold):
    """JSON with one block, fact or check a line."""
    def row(v):
        return json.dumps(v, ensure_ascii=False, separators=(", ", ": "))

    def rows(vs, pad):
        return "[\n" + ",\n".join(pad + row(v) for v in vs) + "\n" + pad[:-1] + "]" if vs else "[]"
    parts = []
    for key, value in gold.items():
        if key == "articles":
            arts = [f'  {{"id": {row(a["id"])}, ' + (f'"jump": {row(a["jump"])}, ' if "jump" in a else "")
                    + '"blocks": ' + rows(a["blocks"], "   ") + "}" for a in value]
            value = "[\n" + ",\n".join(arts) + "\n ]"
        else:
            value = rows(value, "  ") if isinstance(value, list) else row(value)
        parts.append(f' "{key}": {value}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def main(args):
    check, wanted, bad = "--check" in args, [a for a in args if not a.startswith("-")], 0
    names = dict(line.split(" = ") for line in (HERE / "names.txt").read_text(encoding="utf-8").splitlines() if " = " in line)
    sources = [path for folder in ("", "seen/", "unseen/") for path in sorted(HERE.glob(f"{folder}*_????-??-??_*_*.txt"))]
    for path in sources:
        if wanted and path.stem not in wanted:
            continue
        page = Page(path)
        page.words = Words(page.head)
        try:
            lines = compose(page)
            gold = expected(page, lines, names)
            prove(page, lines, gold)
        except (Fault, ValueError) as e:
            print(f"{page.name}: {e}", file=sys.stderr)
            bad = 1
            continue
        end = "\r\n" if "crlf" in page.head else "\n"
        end = " " * ("trail" in page.head) + end
        text = end.join("".join(c for c, _ in line or []) for line in lines) + end
        to = HERE.parent / path.parent.name if path.parent != HERE else HERE.parent
        for target, data in ((to / "pages" / (page.name + ".txt"), text), (to / "expected" / (page.name + ".json"), dump(gold))):
            if not check:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(data.encode())
            elif not target.exists() or target.read_bytes() != data.encode():
                print(f"{target.name} differs from what columns.py writes", file=sys.stderr)
                bad = 1
    return bad


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
