"""A real mail server for tests. Keeps every mail as a file with its envelope, and misbehaves on request of the address:
later@ (451), never@ (550), hang@, drop@ (takes the contents and hangs up without an answer).

sink.py FOLDER [--tls KEY CERT] [--reject-tls]      prints the port on the first line
"""
import asyncio
import json
import pathlib
import ssl
import sys

from aiosmtpd.smtp import SMTP

folder = pathlib.Path(sys.argv[1])
count = 0


class Sink:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("later"):
            return "451 4.3.0 Nu even niet"
        if address.startswith("never"):
            return "550 5.1.1 Deze postbus is er niet"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        global count
        to = envelope.rcpt_tos[0]
        if to.startswith("hang"):
            await asyncio.sleep(120)
        count += 1
        name = f"{count:05d}"
        (folder / f"{name}.eml").write_bytes(envelope.original_content)
        (folder / f"{name}.json").write_text(json.dumps({"from": envelope.mail_from, "to": envelope.rcpt_tos, "tls": session.ssl is not None}))
        if to.startswith("drop"):
            server.transport.abort()
            await asyncio.sleep(1)
        return "250 2.0.0 Dank je wel"


async def main():
    context = None
    if "--tls" in sys.argv:
        at = sys.argv.index("--tls")
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(sys.argv[at + 2], sys.argv[at + 1])
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(Sink(), hostname="sink.test", tls_context=context, require_starttls=context is not None), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
