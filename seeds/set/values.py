"""Normalised values of facts, worked out from their text and the date of the page."""
import datetime, re

TYPES = {"p": "person", "r": "role", "o": "organization", "l": "place", "d": "date", "q": "quantity", "e": "event", "t": "document"}
DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"两": 2, "兩": 2, "〇": 0}
SCALES = {"十": 10, "百": 100, "千": 1000}
NUMBER = r"[0-9][0-9,]*(?:\.[0-9]+)?|[零一二两兩三四五六七八九十百千]+|半"


def number(s):
    """An Arabic or small Chinese number."""
    if s[0].isascii():
        s = s.replace(",", "")
        return float(s) if "." in s else int(s)
    if s == "半":
        return 0.5
    total = digit = 0
    for c in s:
        if c in SCALES:
            total += (digit or 1) * SCALES[c]
            digit = 0
        else:
            digit = DIGITS[c]
    return total + digit


def quantity(text):
    m = re.fullmatch(rf"(近|约|約|超过|超過|超|逾|不到)?({NUMBER})(?:(?:至|—|到)({NUMBER}))?(多|余|餘|几)?(.*?)(多|余|餘)?(.*?)(以上|左右|上下)?", text)
    if not m:
        raise ValueError("no quantity: " + text)
    about, low, high, more, unit, later, rest, round_ = m.groups()
    value = {"number": [number(low), number(high)] if high else number(low), "unit": unit + rest}
    if about or more or later or round_:
        value["approx"] = True
    return value


def date(text, day):
    """ISO 8601: a day, month, year, quarter or interval, or a minute; parts of the day are cut off."""
    m = re.fullmatch(r"(.*?日)?(凌晨|清晨|上午|中午|下午|晚上|晚)?(\d{1,2})时(?:(\d{1,2})分)?(许|左右)?", text)
    if m and m[1]:
        hour = int(m[3]) + (12 if m[2] in ("下午", "晚上", "晚") and int(m[3]) < 12 else 0)
        return f"{date(m[1], day)}T{hour:02d}:{int(m[4] or 0):02d}"
    near = {"今天": 0, "今日": 0, "昨天": -1, "昨日": -1, "明天": 1, "明日": 1, "前天": -2, "后天": 2, "今晚": 0, "昨晚": -1, "今晨": 0}
    years = {"今年": 0, "去年": -1, "前年": -2, "明年": 1, "过去一年": -1, "過去一年": -1}
    for word, days in near.items():
        if text.startswith(word):
            return (day + datetime.timedelta(days)).isoformat()
    m = re.match(r"(?:(\d{4})年|(今年|去年|明年|前年))?(\d{1,2})月(\d{1,2})日", text)
    if m:
        year = int(m[1]) if m[1] else day.year + years.get(m[2], 0)
        return datetime.date(year, int(m[3]), int(m[4])).isoformat()
    m = re.fullmatch(r"(?:(\d{4})年|(今年|去年|明年))?(\d{1,2})月(?:份)?", text)
    if m:
        return f"{int(m[1]) if m[1] else day.year + years.get(m[2], 0)}-{int(m[3]):02d}"
    m = re.fullmatch(r"(\d{1,2})日.*", text)
    if m:
        return day.replace(day=int(m[1])).isoformat()
    m = re.fullmatch(r"(\d{4})年", text)
    if m:
        return m[1]
    m = re.fullmatch(r"(?:(\d{4})年)?(?:(今年|去年))?([一二三四])季度", text)
    if m:
        year, k = int(m[1]) if m[1] else day.year + years.get(m[2], 0), DIGITS[m[3]]
        last = datetime.date(year + k // 4, k * 3 % 12 + 1, 1) - datetime.timedelta(1)
        return f"{year}-{k * 3 - 2:02d}-01/{last.isoformat()}"
    if text in years:
        return str(day.year + years[text])
    raise ValueError("no date, give it after '=': " + text)


def value(kind, text, given, names, day):
    """What the source gives after '=', what names.txt says, or what the text itself says."""
    if kind == "q":
        return quantity(given or text)
    if kind == "d":
        return given or date(text, day)
    return given or names.get(text, text)
