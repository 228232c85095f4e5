"""Rekent het grootboek van een WijkFonds na, met alleen wat iedereen op de website kan lezen.

    python3 controleer.py https://wijkfonds.voorbeeldstad.nl [bewaard-controlepunt.txt ...]

Alles wordt opnieuw gedaan: de nummers, de keten van zegels, de boom met zijn wortels, de saldo's, de grenzen
van elke rekening en de handtekeningen onder alle controlepunten. Een bewaard controlepunt (uit een mail, of
van deze website) moet er nog precies zo in zitten. Uitkomst: 0 = alles klopt, 1 = er klopt iets niet."""
import base64, functools, hashlib, json, os, re, sys, urllib.request

FIELDS = ("seq id group_id idem_key code phase debit_id credit_id amount pending_id reverses_id booked_on subject_ref actor_ref authority_ref private_commit").split()
LINE = re.compile("wijkfonds-ledger/v1\n" + "".join(f"{f}=([a-z0-9:._-]*)\n" for f in FIELDS))
# Welke boekingen er zijn: soort boeking -> (soort rekening eraf, soort rekening erbij).
RULES = {100: "10>20", 101: "20>10", 110: "20>21", 111: "21>20", 120: "21>22", 121: "23>22", 130: "22>12", 140: "22>21", 141: "22>23",
         150: "13>24", 151: "12>13", 152: "24>21", 160: "11>23", 171: "23>11", 172: "23>11", 173: "23>11", 174: "14>11",
         180: "12>11", 190: "12>15", 191: "15>13 15>21 15>23"}
P = 2**256 - 2**224 + 2**192 + 2**96 - 1  # de kromme P-256
N = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551
B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b
G = (0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296,
     0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5, 1)

def demand(is_right, what):
    if not is_right:
        sys.exit(print(f"NIET GOED: {what}.") or 1)

def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()

def get(path):
    return urllib.request.urlopen(f"{BASE}/transparantie/grootboek/{path}", timeout=60).read()

def plus(p, q):  # twee punten van de kromme optellen (x/z^2, y/z^3); z = 0 is het nulpunt
    (x1, y1, z1), (x2, y2, z2) = p, q
    if not z1 or not z2:
        return p if z1 else q
    u, s = x1 * z2 * z2 % P, y1 * z2 ** 3 % P
    h, r = (x2 * z1 * z1 - u) % P, (y2 * z1 ** 3 - s) % P
    if not h:
        if r:
            return 0, 1, 0
        s, m = 4 * x1 * y1 * y1 % P, 3 * (x1 - z1 * z1) * (x1 + z1 * z1) % P
        x = (m * m - 2 * s) % P
        return x, (m * (s - x) - 8 * y1 ** 4) % P, 2 * y1 * z1 % P
    h2 = h * h % P
    x = (r * r - h * h2 - 2 * u * h2) % P
    return x, (r * (u * h2 - x) - s * h * h2) % P, h * z1 * z2 % P

def read_key(pem):
    point = base64.b64decode(re.sub("-----.*?-----", "", pem))[-65:]
    x, y = (int.from_bytes(half, "big") for half in (point[1:33], point[33:]))
    demand(point[0] == 4 and (y * y - x ** 3 + 3 * x - B) % P == 0, "de openbare sleutel is geen punt van P-256")
    return x, y, 1

def is_signed(key, text, der):  # ECDSA P-256 over SHA-256
    size = der[3] if len(der) > 8 else 0
    r, s = int.from_bytes(der[4:4 + size], "big"), int.from_bytes(der[6 + size:], "big")
    if not (0 < r < N and 0 < s < N):
        return False
    w, both, sum_ = pow(s, -1, N), plus(G, key), (0, 1, 0)
    u, v = int.from_bytes(sha(text), "big") * w % N, r * w % N
    for bit in range(255, -1, -1):
        sum_ = plus(sum_, sum_)
        which = (u >> bit & 1) + 2 * (v >> bit & 1)
        sum_ = plus(sum_, (None, G, key, both)[which]) if which else sum_
    return bool(sum_[2]) and sum_[0] * pow(sum_[2], -2, P) % P % N == r

def read_checkpoint(text, name):
    lines = [line.strip() for line in text.strip().split("\n")]
    demand(len(lines) >= 3 and lines[1].isdigit(), f"{name} is geen controlepunt")
    return int(lines[1]), base64.b64decode(lines[2])

def signed_checkpoints():
    signed, next_ = {}, 0
    key = read_key(get("sleutel.pem").decode())
    while next_ is not None:
        page = json.loads(get(f"checkpoints?vanaf={next_}"))
        for point in page["controlepunten"]:
            size, root = read_checkpoint(point["tekst"], "een controlepunt")
            demand(is_signed(key, point["tekst"].encode(), base64.b64decode(point["handtekening"])),
                   f"de handtekening onder het controlepunt over {size} boekingen klopt niet")
            demand(signed.setdefault(size, root) == root, f"er zijn twee verschillende controlepunten over {size} boekingen")
        next_ = page["verderVanaf"]
    for file in sys.argv[2:]:
        text = open(file, encoding="utf-8").read()
        size, root = read_checkpoint(text, file)
        proof = os.path.splitext(file)[0] + ".sig"
        by = "met onze handtekening" if os.path.exists(proof) and is_signed(key, text.encode(), open(proof, "rb").read()) else "zonder handtekening"
        demand(signed.setdefault(size, root) == root, f"er zijn twee verschillende controlepunten over {size} boekingen: {file} ({by}) en dat van de website")
    return signed

def replay(head, accounts, signed):
    chain, edge, good, balance, open_, posted = bytes(32), [], 0, {n: [0, 0, 0, 0, 0] for n in accounts}, {}, {}
    for first in range(1, head + 1, 1000):
        last = min(first + 999, head)
        found, raw, seals = 0, *(get(f"{what}?van={first}&tot={last}").decode() for what in ("regels", "zegels"))
        seals = seals.split("\n")
        for seq in range(first, last + 1):
            line = LINE.match(raw, found)
            demand(line and line[1] == str(seq), f"boeking {seq} ontbreekt of staat op een andere plaats")
            found, t = line.end(), dict(zip(FIELDS, line.groups()))
            code, phase, d, c, amount = (int(t[f]) for f in ("code", "phase", "debit_id", "credit_id", "amount"))
            leaf = sha(b"\0", line[0].encode())
            chain = sha(b"\2", chain, leaf)
            demand(seals[seq - first] == f"{seq} {chain.hex()}", f"het zegel van boeking {seq} past niet bij wat er staat")
            edge += [(1, leaf)]
            while len(edge) > 1 and edge[-1][0] == edge[-2][0]:
                (size, right), (_, left) = edge.pop(), edge.pop()
                edge.append((2 * size, sha(b"\1", left, right)))
            if seq in signed:
                root = functools.reduce(lambda right, part: sha(b"\1", part[1], right), reversed(edge[:-1]), edge[-1][1])
                demand(root == signed[seq], f"boeking {good + 1} tot en met {seq} zijn niet wat in het controlepunt over {seq} boekingen is ondertekend")
                good = seq
            demand(d in accounts and c in accounts and 0 < amount <= 10**11, f"boeking {seq} heeft een rekening of bedrag dat niet kan")
            kinds, goals = f"{accounts[d]['soort']}>{accounts[c]['soort']}", {accounts[n]["bestedingsdoel"] for n in (d, c)} - {0}
            was = open_.pop(t["pending_id"], None) if phase > 1 else None
            timing = phase > 0 if code == 120 else phase == 0 or code in (121, 130, 160)
            allowed = posted.pop(t["reverses_id"], None) == (c, d, amount) if code == 900 else kinds in RULES.get(code, "").split()
            demand(allowed and timing and len(goals) < 2, f"boeking {seq} mag niet tussen deze rekeningen")
            demand(phase < 2 or was and was[:3] == (code, d, c) and (amount == was[3] or phase == 2 and amount < was[3]), f"boeking {seq} hoort niet bij een open reservering")
            now, hold = amount if phase in (0, 2) else 0, amount if phase == 1 else -was[3] if was else 0
            open_ |= {t["id"]: (code, d, c, amount)} if phase == 1 else {}
            posted |= {t["id"]: (d, c, amount)} if now and code != 900 else {}
            for n, side in ((d, 0), (c, 1)):
                b = balance[n]
                b[side], b[side + 2], b[4] = b[side] + now, b[side + 2] + hold, seq
                over = {"D": b[0] + b[2] - b[1], "C": b[1] + b[3] - b[0], "N": 0}[accounts[n]["grens"]]
                demand(over <= 0 and b[side + 2] >= 0, f"boeking {seq} gaat over de grens van rekening {n}")
        demand(found == len(raw), f"na boeking {last} staat er iets dat er niet hoort")
    demand(all(size <= head for size in signed), f"het einde ontbreekt: er is een controlepunt over {max(signed, default=0)} boekingen, maar het grootboek heeft er {head}")
    return chain, balance

def main():
    signed = signed_checkpoints()
    head, accounts, next_ = json.loads(get("kop")), {}, 0
    while next_ is not None:
        page = json.loads(get(f"rekeningen?na={next_}"))
        accounts.update((a["nummer"], a) for a in page["rekeningen"])
        next_ = page["verderNa"]
    chain, balance = replay(head["regel"], accounts, signed)
    demand(chain.hex() == head["zegel"], f"het laatste zegel is niet dat van boeking {head['regel']}")
    for n, a in accounts.items():  # een rekening die tijdens het lezen veranderde, slaan we over
        says = [a["af"], a["bij"], a["afGereserveerd"], a["bijGereserveerd"], a["laatsteRegel"]]
        demand(a["laatsteRegel"] > head["regel"] or says == balance[n], f"het saldo van rekening {n} is niet wat de boekingen samen zijn")
    print(f"GOED: {head['regel']} boekingen, {len(signed)} controlepunten, {len(accounts)} rekeningen. Laatste zegel {chain.hex()}.")

if __name__ == "__main__":
    if len(sys.argv) < 2 or not sys.argv[1].startswith("http"):
        sys.exit(print(__doc__) or 2)
    BASE = sys.argv[1].rstrip("/")
    main()
