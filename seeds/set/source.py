"""The authored sources of columns.py: blocks with their marks and facts, and pages."""
import datetime, json, re

HARD, SPACED, COLUMN, NAME_GAP = "¦", "‖", "‡", "~"


class Fault(Exception):
    """The source of a page is wrong, or its expected reading is not found in the page."""


class Block:
    """One block as authored: its clean text, its facts, and the marks that say where lines must end."""

    def __init__(self, article, index, kind, text):
        self.article, self.index, self.kind = article, index, kind
        self.facts, plain = [], ""
        for part in re.split(r"(\[[proldqet]\|[^\]]*\])", text):
            m = re.fullmatch(r"\[([proldqet])\|([^\]=]*)(?:=([^\]]*))?\]", part)
            if m:
                self.facts.append((m[1], len(self.clean_of(plain)), len(self.clean_of(plain + m[2])), m[3]))
                plain += m[2]
            else:
                plain += part
        self.text, self.marked = self.clean_of(plain), plain

    @staticmethod
    def clean_of(marked):
        return re.sub(f"[{HARD}{COLUMN}{NAME_GAP}]", "", marked).replace(SPACED, " ")

    def runs(self):
        """The text between forced line ends: [(glyphs, mark behind)]; a glyph is (character, owner or None)."""
        out, run, at = [], [], 0
        for c in self.marked:
            if c in HARD + COLUMN + SPACED:
                out.append((run, c))
                run = []
                at += c == SPACED
            elif c == NAME_GAP:
                run.append(("\u3000", None))
            else:
                run.append((c, (self.article, self.index, at)))
                at += 1
        return out + [(run, "")]


class Page:
    def __init__(self, path):
        self.name = path.stem
        self.day = datetime.date.fromisoformat(self.name.split("_")[1])
        self.head, self.articles, self.jumps, self.flow, self.checks, self.notes = {}, {}, {}, [], [], []
        part = "head"
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.strip() or line.startswith("//"):
                continue
            m = re.fullmatch(r"# (a\d+)(?: (->|<-) (\S+) (a\d+))?", line)
            if m:
                part = m[1]
                self.articles[part] = []
                if m[2]:
                    self.jumps[part] = {"to" if m[2] == "->" else "from": {"label": m[3], "article": m[4]}}
            elif line in ("flow:", "checks:", "notes:"):
                part = line[:-1]
            elif part == "head":
                key, _, rest = line.partition(":")
                self.head[key] = rest.strip()
            elif part == "flow":
                self.flow.append(line.strip())
            elif part == "checks":
                article, holds, note = line.split(" ", 2)
                self.checks.append({"article": article, "note": note, "holds": json.loads(holds)})
            elif part == "notes":
                self.notes.append(line)
            else:
                kind, _, text = line.partition(": ")
                self.articles[part].append(Block(part, len(self.articles[part]), kind, text))
        self.hyphens = {w.replace("-", "").lower(): w for w in self.head.get("hyphens", "").split()}
