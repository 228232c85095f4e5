"""A real mail server for tests. Keeps every mail as a file with its envelope, and misbehaves on request of the address:
later@ (451), never@ (550), hang@, drop@ (takes the contents and hangs up without an answer), bye@ (hangs up at the goodbye).

sink.py FOLDER [--tls|--tls-at-once KEY CERT] [--user NAME PASSWORD]      prints the port on the first line
"""
import asyncio
import json
import pathlib
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

folder = pathlib.Path(sys.argv[1])
count = 0


def after(option):
    """The two words after an option, or nothing."""
    return sys.argv[sys.argv.index(option) + 1:][:2] if option in sys.argv else None


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
        (folder / f"{name}.json").write_text(json.dumps({
            "from": envelope.mail_from, "to": envelope.rcpt_tos,
            "tls": server.transport.get_extra_info("sslcontext") is not None, "user": session.auth_data}))
        session.leaves_badly = to.startswith("bye")
        if to.startswith("drop"):
            server.transport.abort()
            await asyncio.sleep(1)
        return "250 2.0.0 Dank je wel"

    async def handle_QUIT(self, server, session, envelope):
        if getattr(session, "leaves_badly", False):
            server.transport.abort()
        return "221 2.0.0 Dag"


class Server(SMTP):
    async def smtp_AUTH(self, arg):
        # "login" and "LOGIN" are one mechanism (RFC 4422); aiosmtpd only knows the second.
        how, space, rest = (arg or "").partition(" ")
        await super().smtp_AUTH(how.upper() + space + rest)


def authenticate(server, session, envelope, mechanism, data):
    name, password = (part.decode() for part in (data.login, data.password))
    return AuthResult(success=[name, password] == after("--user"), handled=False, auth_data=name)


async def main():
    context = None
    files = after("--tls") or after("--tls-at-once")
    if files:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(files[1], files[0])
    later = context if "--tls" in sys.argv else None
    server = await asyncio.get_running_loop().create_server(
        lambda: Server(
            Sink(), hostname="sink.test", tls_context=later, require_starttls=later is not None,
            authenticator=authenticate, auth_required="--user" in sys.argv, auth_require_tls=later is not None),
        "127.0.0.1", 0, ssl=context if later is None else None)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
