"""Reads every mail in a folder the way a mail program does (Python's own parser) and prints what is in it, one JSON object per line."""
import email
import email.headerregistry
import email.policy
import functools
import json
import pathlib
import sys

# It takes a header apart each time it is looked at, some fifty times for one mail.
remembering = email.policy.default.clone(header_factory=functools.lru_cache(1000)(email.headerregistry.HeaderRegistry()))

for path in sorted(pathlib.Path(sys.argv[1]).glob("*.eml")):
    mail = email.message_from_bytes(path.read_bytes(), policy=remembering)
    to = mail["To"]
    print(json.dumps({
        "file": path.name,
        "headers": sorted({name.lower() for name in mail.keys()}),
        "doubles": [name for name in set(mail.keys()) if len(mail.get_all(name)) > 1 and not name.lower().startswith("x-receiver")],
        "to": [address.addr_spec for address in to.addresses],
        "receivers": mail.get_all("X-Receiver", []),
        "from": str(mail["From"]),
        "subject": str(mail["Subject"]),
        "messageId": str(mail["Message-ID"]).strip(),
        "unsubscribe": str(mail["List-Unsubscribe"] or ""),
        "parts": [part.get_content_type() for part in mail.walk()],
        "defects": [type(defect).__name__ for part in mail.walk() for defect in part.defects],
        "text": mail.get_body(("plain",)).get_content(),
        "html": mail.get_body(("html",)).get_content(),
    }))
