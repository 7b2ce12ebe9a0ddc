#!/usr/bin/env python3
"""Sets the authored pages as a printed page comes out of a PDF, beside the reading that is expected of them.

usage: set.py            writes ../pages and ../expected from the authored pages in this folder
       set.py --check    writes nothing; fails if a file is not what would be written

README.md beside this file tells how a page is authored.
"""
import json
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
CLOSING = set("，。、；：？！）》〉」』”’】…％—")
OPENING = set("（《〈「『“‘【")
SET_WIDE = {"headline", "kicker", "subheadline", "crosshead", "byline", "credit", "label", "jump"}
MARK = re.compile(r"\[\[(\w+)\|([^\]=]+)(?:=([^\]]*))?\]\]")
TOKEN = re.compile(r"[A-Za-z0-9][A-Za-z0-9.%·]*|.", re.S)
VOWELS = "aeiouyäöüAEIOUYÄÖÜ"


class Block:
    """One authored block: its clean text, its facts, and how it is printed."""

    def __init__(self, article, index, authored):
        self.article, self.index, self.type = article, index, authored[0]
        self.options = authored[2] if len(authored) > 2 else {}
        self.facts, plain, at = [], "", 0
        marked = authored[1]
        for m in MARK.finditer(marked):
            plain += marked[at:m.start()]
            start = len(plain.replace("⏎", ""))
            text = m[2]
            self.facts.append({"type": m[1], "start": start, "end": start + len(text), "text": text, "value": m[3] or text})
            plain += text
            at = m.end()
        self.set_text = plain + marked[at:]
        self.text = self.set_text.replace("⏎", "")


def cells(text, owner):
    """Characters with the block that owns them; white space and second copies belong to none."""
    return [(c, None if c.isspace() else owner) for c in text]


def units(text):
    """Width in full-width units: an ASCII character takes half."""
    return sum(0.5 if ord(c) < 0x300 else 1 for c in text)


# ------------------------------------------------------------------------------------------------- breaking into lines


def break_han(text, width, indent):
    """Lines of tokens. Closing punctuation hangs, opening punctuation goes to the next line."""
    lines, line, used = [], [], units(indent)
    for token in TOKEN.findall(text):
        if line and used + units(token) > width and token not in CLOSING and not token.isspace():
            carried = [line.pop()] if line[-1] in OPENING and len(line) > 1 else []
            lines.append(line)
            line, used = carried, sum(map(units, carried))
        if token.isspace() and not line and lines:
            continue
        line.append(token)
        used += units(token)
    return lines + [line]


def syllable_ends(word):
    """Places inside a word where it may be cut: before a consonant that a vowel follows, digraphs kept whole."""
    for i in range(3, len(word) - 2):
        before, here, after = word[i - 1], word[i], word[i + 1]
        pair = (before + here).lower()
        if here not in VOWELS and after in VOWELS and here.isalpha() and pair not in ("ch", "ck", "th", "ph", "sh", "gh", "wh", "qu"):
            yield i


def break_latin(text, width, indent):
    """Lines of words. What does not fit is cut at a syllable, with a hyphen that belongs to nobody, or after its own."""
    lines, line = [], indent
    for word in text.split(" "):
        while True:
            gap = "" if not line.strip() else " "
            if units(line + gap + word) <= width:
                line += gap + word
                break
            room = int(2 * (width - units(line + gap)))
            own = [m.end() for m in re.finditer("-", word) if m.end() <= room and m.end() < len(word)]
            core = re.match(r"[^\W\d_]+", word)
            ends = [i for i in syllable_ends(core[0]) if i + 1 <= room] if core and len(core[0]) >= 7 else []
            if own:
                lines.append(line + gap + word[:own[-1]])
                word = word[own[-1]:]
            elif ends:
                lines.append(line + gap + word[:ends[-1]] + "\0")
                word = word[ends[-1]:]
            else:
                lines.append(line)
            line = ""
    return lines + [line]


def printed(block, page):
    """The block's physical lines, as lists of cells."""
    owner = (block.article, block.index)
    wide = block.type in SET_WIDE and "width" not in block.options
    width = 10_000 if wide else block.options.get("width", page["width"])
    indent = page.get("indent", "") if block.type == "body" else ""
    result = []
    for part in block.set_text.split("⏎"):
        if page["language"] in ("de", "en"):
            for line in break_latin(part.strip(), width, indent):
                cut = line.endswith("\0")
                result.append(cells(line.rstrip("\0"), owner) + ([("-", None)] if cut else []))
            continue
        lines = break_han(part.strip(), width, indent)
        for number, tokens in enumerate(lines):
            start = indent if number == 0 else ""
            full = number < len(lines) - 1
            result.append(cells(start, owner) + cells(spaced(tokens, block, page, number if full else None), owner))
    if block.options.get("doubled"):
        result = [[copy for c, o in line for copy in ((c, o), (c, None))] for line in result]
    return result


def spaced(tokens, block, page, number):
    """One line's tokens with the spaces that justification leaves behind; a paragraph's last line has no number."""
    every = block.options.get("stretch", page.get("stretch", 0) if block.type == "body" else 0)
    if every and number is not None and number % every == every - 1:
        return " ".join(t for t in tokens if not t.isspace())
    text = "".join(tokens)
    if page.get("figures") and block.type in ("body", "caption"):
        text = re.sub(r"(?<=[0-9])(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])(?=[0-9])", " ", text)
    return text


# -------------------------------------------------------------------------------------------- the order of extraction


def chosen(name, articles):
    """The blocks that `a1`, `a1.2` or `a1.2-5` names."""
    m = re.fullmatch(r"(\w+?)(?:\.(\d+)(?:-(\d+))?)?", name)
    blocks = articles[m[1]]
    return blocks if m[2] is None else blocks[int(m[2]):int(m[3] or m[2]) + 1]


def extracted(page, articles):
    """All physical lines of the page, a blank one as None."""
    out = []
    for item in page["order"]:
        if isinstance(item, str) and item == "":
            out.append(None)
        elif isinstance(item, str):
            out += columns([line for b in chosen(item, articles) for line in printed(b, page)], page)
        elif "glue" in item:
            rows = [printed(b, page) for name in item["glue"] for b in chosen(name, articles)]
            line = rows[0]
            for row in rows[1:]:
                line = line[:-1] + [line[-1] + cells(item.get("with", ""), None) + row[0]] + row[1:]
            out += line
        elif "mix" in item:
            stories = [[line for b in chosen(name, articles) for line in printed(b, page)] for name in item["mix"]]
            while any(stories):
                for story in stories:
                    out += story[:item["lines"]] + ([None] if story else [])
                    del story[:item["lines"]]
        elif "noise" in item:
            out.append(cells(item["noise"], None))
    if page.get("double"):
        out = [x for line in out if line is not None for x in (line, None)]
    return out


def columns(lines, page):
    """A blank line where a column ends."""
    height = page.get("column", 0)
    if not height:
        return lines
    return [x for i, line in enumerate(lines, 1) for x in ([line, None] if i % height == 0 and i < len(lines) else [line])]


# ---------------------------------------------------------------------------------------------------- gold and checks


def ranges(numbers):
    out = []
    for n in sorted(numbers):
        if out and out[-1][1] == n - 1:
            out[-1][1] = n
        else:
            out.append([n, n])
    return out


def verify(name, lines, gold, articles):
    """Finds every block on its lines as the scorer does and compares with where it was set; of doubled glyphs any copy."""
    chars = [(c, owner, number) for number, line in enumerate(lines, 1) for c, owner in (line or []) if not c.isspace()]
    used = set()
    for a in gold["articles"]:
        for i, b in enumerate(a["blocks"]):
            where = {n for lo, hi in b["lines"] for n in range(lo, hi + 1)}
            pool = [k for k, (_, _, n) in enumerate(chars) if n in where and k not in used]
            want = "".join(b["text"].split())
            at = "".join(chars[k][0] for k in pool).find(want)
            got = pool[at:at + len(want)] if at >= 0 else []
            if at < 0:
                rest = iter(pool)
                got = [k for c in want for k in [next((k for k in rest if chars[k][0] == c), None)] if k is not None]
            truth = [k for k, (_, owner, _) in enumerate(chars) if owner == (a["id"], i)]
            copies = articles[a["id"]][i].options.get("doubled") and all(k in truth or k - 1 in truth for k in got)
            if len(got) != len(want) or not want or got != truth and not copies:
                sys.exit(f"{name}: {a['id']}.{i} is not found where it was set: {b['text'][:30]}")
            used.update(got)
    for f in gold["facts"]:
        text = next(a for a in gold["articles"] if a["id"] == f["article"])["blocks"][f["block"]]["text"]
        assert text[f["start"]:f["end"]] == f["text"], f


def make(file):
    page = json.loads(file.read_text(encoding="utf-8"))
    name = "_".join(page[k] for k in ("publication", "date", "edition", "label"))
    articles = {a["id"]: [Block(a["id"], i, b) for i, b in enumerate(a["blocks"])] for a in page["articles"]}
    lines = extracted(page, articles)
    at = {}
    for number, line in enumerate(lines, 1):
        for _, owner in line or []:
            at.setdefault(owner, set()).add(number)
    missing = [f"{b.article}.{b.index}" for bs in articles.values() for b in bs if (b.article, b.index) not in at]
    if missing:
        sys.exit(f"{name}: never set: {', '.join(missing)}")
    gold = {
        "source": name + ".txt",
        "articles": [{"id": i, "blocks": [{"type": b.type, "text": b.text, "lines": ranges(at[b.article, b.index])} for b in bs]}
                     for i, bs in articles.items()],
        "facts": [{"article": b.article, "block": b.index, **f} for bs in articles.values() for b in bs for f in b.facts],
        "checks": page.get("checks", []),
    }
    verify(name, lines, gold, articles)
    end = page.get("end", "\n")
    text = "".join("".join(c for c, _ in line or []) + end for line in lines)
    return name, text, compact(gold)


def compact(gold):
    """JSON with one block, fact or check a line."""
    j = lambda x: json.dumps(x, ensure_ascii=False)
    articles = ",\n".join('  {"id": ' + j(a["id"]) + ', "blocks": [\n' + ",\n".join("   " + j(b) for b in a["blocks"]) + "\n  ]}" for a in gold["articles"])
    parts = ['{\n "source": ' + j(gold["source"]), '\n "articles": [\n' + articles + "\n ]"]
    parts += [f'\n "{k}": [\n' + ",\n".join("  " + j(x) for x in gold[k]) + "\n ]" for k in ("facts", "checks") if gold[k]]
    return ",".join(parts) + "\n}\n"


def main():
    check = sys.argv[1:] == ["--check"]
    for file in sorted(HERE.glob("*.json")):
        name, text, gold = make(file)
        for path, content in ((HERE.parent / "pages" / (name + ".txt"), text), (HERE.parent / "expected" / (name + ".json"), gold)):
            if check and path.read_bytes() != content.encode():
                sys.exit(f"{path.name} is not what set.py writes")
            if not check:
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(content.encode())


if __name__ == "__main__":
    main()
