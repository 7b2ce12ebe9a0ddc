"""Sets alphabetic text in lines, as columns.py asks: divided words and their signs, justified lines, specks of a bad scan."""
from itertools import cycle

QUOTES = "“”„‚‘’‹›»«\"'(),.;:?! –—\u00a0\u202f"
OWN = "-=⸗"
NARROW, BROAD = "fijlrtſI.,;:!'’‘|()[]- ", "mwMWœæÆŒ—%"


class Words:
    """What the head of a page says about its words: `hyphen`, `slack`, `proportional`, `justify`, `specks`, `tails`."""

    def __init__(self, head):
        self.french = head.get("words") == "fr"
        self.signs = cycle(head.get("hyphen", "-").split())
        self.slack = int(head.get("slack", 0))
        self.proportional = "proportional" in head
        self.justify = int(head.get("justify", 0))
        self.specks = [(int(every), signs.split()) for every, _, signs in
                       (head.get(key, "0").partition(" ") for key in ("specks", "tails"))]
        self.set_lines = self.seen = 0

    def sign(self):
        """The glyphs that mark the next division: none where the scan lost the sign."""
        sign = next(self.signs)
        return [] if sign == "lost" else [("\u00ad" if sign == "soft" else sign, "hyphen")]

    def span(self, glyphs):
        """The width of glyphs in characters; in a proportional type an i is narrower than an m."""
        if not self.proportional:
            return len(glyphs)
        return sum(0.55 if c in NARROW else 1.5 if c in BROAD else 1.25 if c.isupper() else 1 for c, _ in glyphs)

    def fill(self, glyphs, measures, hyphens, indent=0):
        """Greedy setting; a word ends a line at its own hyphen or at one of `hyphens`."""
        words, line, lines = split(glyphs, self.french), [], []
        room = next(measures) - indent
        while words:
            word, need = words[0], self.span(line) + bool(line)
            if need + self.span(word) <= room:
                line = line + [(" ", None)] * bool(line) + words.pop(0)
                continue
            for head, divided, tail in divisions(word, hyphens):
                if need + self.span(head) + divided <= room and not (divided and line and room - need < self.slack):
                    line = line + [(" ", None)] * bool(line) + head + (self.sign() if divided else [])
                    words[0] = tail
                    break
            else:
                if not line:
                    line = words.pop(0)
            lines.append(self.justified(line, int(room - self.span(line))))
            line, room = [], next(measures)
        return lines + [line] * bool(line)

    def justified(self, line, slack):
        """Every so many lines the room that is left is put between its words."""
        self.set_lines += 1
        gaps = [k for k, g in enumerate(line) if g == (" ", None)]
        if not self.justify or self.set_lines % self.justify or not gaps or not 0 < slack <= 2 * len(gaps):
            return line
        extra = {k: slack // len(gaps) + (n < slack % len(gaps)) for n, k in enumerate(gaps)}
        return [x for k, g in enumerate(line) for x in [g] * (1 + extra.get(k, 0))]

    def spotted(self, lines):
        """Lines of running text with the specks before and the strokes behind them that a scan takes for characters."""
        out = []
        for line in lines:
            if line is not None:
                self.seen += 1
                for end, (every, signs) in enumerate(self.specks):
                    if every and self.seen % every == every // 2:
                        speck = [(c, None if c == " " else "noise") for c in signs[self.seen // every % len(signs)].replace("_", " ")]
                        line = line + speck if end else speck + line
            out.append(line)
        return out


def split(glyphs, french):
    """Words; in French a blank inside « … » or before tall punctuation divides none."""
    words = []
    for k, g in enumerate(glyphs):
        after = glyphs[k + 1][0] if k + 1 < len(glyphs) else ""
        tied = french and (words and words[-1][-1:] and words[-1][-1][0] == "«" or after and after in "»;:!?")
        if g[0] == " " and not tied:
            words.append([])
        else:
            words = words or [[]]
            words[-1] = words[-1] + [g]
    return words


def divisions(word, hyphens):
    """(before, whether a sign is set, behind), the longest first."""
    text = "".join(c for c, _ in word)
    out = [(word[:i + 1], False, word[i + 1:]) for i, c in enumerate(text[:-1]) if c in OWN and i > 0]
    core = text.strip(QUOTES)
    if core.lower() in hyphens:
        at = text.index(core)
        for piece in hyphens[core.lower()].split("-")[:-1]:
            at += len(piece)
            out.append((word[:at], True, word[at:]))
    return sorted(out, key=lambda d: -len(d[0]))
