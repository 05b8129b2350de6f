"""Figures of public call logs by Python's csv module alone: what the product has to agree with.

python3 tests/reference/logs/expected.py ../shared/data/logs > tests/reference/logs/expected.json
"""

import csv
import json
import sys
from collections import Counter
from datetime import datetime, timezone
from pathlib import Path

LOGS = Path(sys.argv[1])


def read(path):
    with open(LOGS / path, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def clock(text):
    """Seconds since midnight of 9:12:58 or 8:02:42 PM."""
    digits, _, half = text.partition(" ")
    hours, minutes, seconds = map(int, digits.split(":"))
    if half:
        hours = hours % 12 + (12 if half == "PM" else 0)
    return hours * 3600 + minutes * 60 + seconds


def quantile(ordered, share):
    """Between the two nearest ranks, linearly."""
    at = (len(ordered) - 1) * share
    below = int(at)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (at - below)


def figures(name, values):
    ordered = sorted(values)
    return {
        f"{name}-p50": quantile(ordered, 0.5),
        f"{name}-p90": quantile(ordered, 0.9),
        f"{name}-mean": sum(ordered) / len(ordered),
    }


def log(path, mapping, rows, metrics, **by):
    counts = {name: dict(sorted(Counter(values).items())) for name, values in by.items()}
    return {
        "file": path,
        "mapping": mapping,
        "rows": len(rows),
        "metrics": {"volume": len(rows), **metrics},
        "volumeBy": counts,
    }


def phonenow():
    path = "phonenow/Call-Center-Dataset.csv"
    rows = read(path)
    answered = [row for row in rows if row["Answered (Y/N)"] == "Y"]
    marks = [(int(row["Satisfaction rating"]) - 1) / 4 for row in rows if row["Satisfaction rating"]]
    metrics = {
        "involvement": 0,
        "never-answered": 1 - len(answered) / len(rows),
        **figures("first-human-reply", [int(row["Speed of answer in seconds"]) for row in answered]),
        **figures("handle-time", [clock(row["AvgTalkDuration"]) for row in answered]),
        "csat-mean": sum(marks) / len(marks),
        "csat-top-box": marks.count(1) / len(marks),
    }
    months = [row["Date"][:7] for row in rows]
    return log(path, "phonenow-calls", rows, metrics, topic=[row["Topic"] for row in rows], month=months)


def bank():
    path = "anonymous-bank-calls-one-day/calls_one_day.csv"
    rows = read(path)
    served = [row for row in rows if row["outcome"] == "AGENT"]
    waits = [clock(row["ser_start"]) - clock(row["vru_entry"]) for row in served if row["ser_start"] != "0:00:00"]
    metrics = {
        "involvement": 0,
        "never-answered": 1 - len(waits) / len(rows),
        **figures("first-human-reply", waits),
        **figures("handle-time", [int(row["ser_time"]) for row in served]),
        **figures("queue-time", [int(row["q_time"]) for row in rows]),
    }
    return log(path, "bank-calls", rows, metrics, topic=[row["type"] for row in rows], month=["1999-12" for _ in rows])


def simulated():
    path = "simulated-mm4/simulated_call_centre.csv"
    rows = read(path)
    since = lambda row, column: clock(row[column]) - clock(row["call_started"])
    metrics = {
        "involvement": 0,
        "never-answered": sum(row["call_answered"] == "" for row in rows) / len(rows),
        **figures("first-human-reply", [since(row, "call_answered") for row in rows]),
        **figures("resolution-time", [since(row, "call_ended") for row in rows]),
        **figures("handle-time", [int(row["service_length"]) for row in rows]),
        **figures("queue-time", [int(row["wait_length"]) for row in rows]),
    }
    return log(path, "simulated-mm4", rows, metrics, month=[row["date"][:7] for row in rows])


def zendesk():
    path = "zendesk-connector-tables/ticket_data.csv"
    rows = read(path)
    months = [row["created_at"][:7] for row in rows]
    channels = [row["via_channel"] for row in rows]
    return log(path, "zendesk-tickets", rows, {}, month=months, channel=channels)


def zendesk_history():
    """A ticket is opened by its first change and first resolved by the first to solved, or to closed where it was solved at all."""
    path = "zendesk-connector-tables/ticket_field_history_data.csv"
    rows = read(path)
    seconds = lambda text: datetime.fromisoformat(text).replace(tzinfo=timezone.utc).timestamp()
    tickets = {}
    for row in rows:
        tickets.setdefault(row["ticket_id"], []).append((seconds(row["updated"]), row["value"]))
    first, last = [], []
    for changes in tickets.values():
        opened = min(at for at, _ in changes)
        solved = [at for at, value in changes if value == "solved"]
        if solved:
            first.append(min(at for at, value in changes if value in ("solved", "closed")) - opened)
            last.append(max(solved) - opened)
    metrics = {"volume": len(tickets), **figures("first-resolution", first), **figures("resolution-time", last)}
    return {"file": path, "mapping": "zendesk-history", "rows": len(rows), "metrics": metrics}


def customers():
    path = "phonenow/Churn-Dataset.csv"
    rows = read(path)
    segments = {}
    for segment in sorted({row["Contract"] for row in rows}):
        inside = [row["Churn"] for row in rows if row["Contract"] == segment]
        segments[segment] = {"customers": len(inside), "churned": inside.count("Yes")}
    return {"file": path, "mapping": "phonenow-customers", "rows": len(rows), "segments": segments}


print(
    json.dumps(
        {
            "sources": "Computed by expected.py with Python's csv module from public logs that are not part of this repository.",
            "logs": [phonenow(), bank(), simulated(), zendesk()],
            "history": zendesk_history(),
            "customers": customers(),
        },
        indent="\t",
        ensure_ascii=False,
    )
)
