// Does one line of the ledger again in the browser of the visitor: its hash, the way up the tree (RFC 9162), and the signature under the
// checkpoint. What it says rests on what it calculated here, not on what the portal says about itself. Without this script the page
// shows the same things to look at.
const form = document.querySelector("form[data-controleer]");
const answer = document.getElementById("uitkomst");
const home = form ? new URL(form.action).pathname : "";

async function ask(path) {
  const response = await fetch(home + path, { cache: "no-store" });
  if (!response.ok) throw new Error(path);
  return response;
}

async function sha256(...parts) {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  parts.forEach((part) => {
    bytes.set(part, at);
    at += part.length;
  });
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

const fromHex = (text) => Uint8Array.from(text.match(/../g) || [], (pair) => parseInt(pair, 16));
const fromBase64 = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const same = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);
const fill = (sentence, ...words) => words.reduce((text, word, i) => text.replace("{" + i + "}", word), sentence);

const language = document.documentElement.lang;
const euros = (cents) => (Number(cents) / 100).toLocaleString(language, { style: "currency", currency: "EUR" });
const day = (text) => new Date(text).toLocaleDateString(language, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

// RFC 9162, 2.1.3.2.
async function leadsTo(root, leaf, position, size, path) {
  let at = position;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = await sha256([1], sibling, hash);
      while (at % 2 === 0 && at !== 0) {
        at = Math.floor(at / 2);
        last = Math.floor(last / 2);
      }
    } else {
      hash = await sha256([1], hash, sibling);
    }
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && same(hash, root);
}

// From two numbers in DER, as openssl likes it, to the 64 bytes that a browser wants.
function plainSignature(der) {
  const plain = new Uint8Array(64);
  let at = 2;
  for (const end of [32, 64]) {
    const length = der[at + 1];
    const number = der.slice(at + 2, at + 2 + length);
    const short = number.slice(Math.max(0, number.length - 32));
    plain.set(short, end - short.length);
    at += 2 + length;
  }
  return plain;
}

async function isSigned(pem, text, der) {
  const key = await crypto.subtle.importKey("spki", fromBase64(pem.replace(/-----[^-]+-----|\s/g, "")), { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"]);
  return crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, plainSignature(der), text);
}

function say(outcome, ...sentences) {
  answer.dataset.uitkomst = outcome;
  answer.replaceChildren(...sentences.map((sentence, i) => {
    const line = document.createElement("p");
    const text = document.createElement(i === 0 && outcome !== "bezig" ? "strong" : "span");
    text.textContent = sentence;
    line.append(text);
    return line;
  }));
}

async function check(seq) {
  const words = form.dataset;
  say("bezig", words.bezig);
  const point = new Uint8Array(await (await ask("/checkpoint")).arrayBuffer());
  const lines = new TextDecoder().decode(point).split("\n");
  const size = lines[1];
  if (!(seq >= 1 && seq <= Number(size))) {
    say("mist", fill(words.mist, size));
    return;
  }
  const bytes = new Uint8Array(await (await ask(`/regels?van=${seq}&tot=${seq}`)).arrayBuffer());
  const proof = await (await ask(`/bewijs/${seq}?omvang=${size}`)).json();
  const signature = new Uint8Array(await (await ask(`/checkpoint/${size}.sig`)).arrayBuffer());
  const key = await (await ask("/sleutel.pem")).text();
  const fields = Object.fromEntries(new TextDecoder().decode(bytes).split("\n").filter((part) => part.includes("=")).map((part) => part.split("=")));
  const isIn = Number(fields.seq) === seq && await leadsTo(fromBase64(lines[2]), await sha256([0], bytes), seq - 1, Number(size), proof.pad.map(fromHex));
  const isOurs = await isSigned(key, point, signature);
  say(
    isIn && isOurs ? "goed" : "fout",
    isIn && isOurs ? fill(words.goed, seq) : words.fout,
    fill(words.regel, euros(fields.amount), day(fields.booked_on)),
    isIn ? fill(words.stappen, proof.pad.length, size) : words.geenPad,
    isOurs ? words.getekend : words.nietGetekend,
  );
}

// Browsers calculate hashes only on a safe (https) address; elsewhere the page works as without script.
if (form && answer && window.crypto && crypto.subtle) {
  const field = form.elements.regel;
  const run = () => check(Number(field.value.trim())).catch(() => say("stuk", form.dataset.stuk));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  if (field.value) run();
}
