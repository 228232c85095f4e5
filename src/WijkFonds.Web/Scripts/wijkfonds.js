// Keeps what somebody is writing, in this tab only, so that a lost page, a dead battery or a wrong tap costs nothing.
// Without this script every page works; then "Bewaar voor later" does the same by hand. A name, a telephone number and an address
// are never kept here: the computer may be the one in the library. Closing the tab throws everything away.
const personal = /\.(Name|Reach|Email|Phone|Iban)$/;
const waits = 400;

function fieldsOf(form) {
  return Array.from(form.elements).filter((field) => field.name.startsWith("Input.") && !personal.test(field.name) && field.type !== "password");
}

function isChoice(field) {
  return field.type === "checkbox" || field.type === "radio";
}

function read(form) {
  return fieldsOf(form).map((field) => ({ name: field.name, value: field.value, isChoice: isChoice(field), isTicked: field.checked === true }));
}

function write(form, kept) {
  kept.forEach((part) => {
    const field = fieldsOf(form).find((candidate) => candidate.name === part.name && (!part.isChoice || candidate.value === part.value));
    if (!field) return;
    if (part.isChoice) field.checked = part.isTicked;
    else field.value = part.value;
  });
}

function isEmpty(form) {
  return fieldsOf(form).every((field) => (isChoice(field) ? !field.checked : field.value.trim() === ""));
}

function keep(form) {
  const key = "wijkfonds:" + form.dataset.bewaar + ":" + location.pathname + location.search;
  const said = document.createElement("p");
  said.className = "wf-quiet";
  said.setAttribute("role", "status");
  form.append(said);
  try {
    const kept = sessionStorage.getItem(key);
    // What came from the server is newer than what lies here.
    if (kept && isEmpty(form)) {
      write(form, JSON.parse(kept));
      said.textContent = form.dataset.bewaarTerug;
    }
  } catch {
    sessionStorage.removeItem(key);
  }

  let later = 0;
  form.addEventListener("input", () => {
    clearTimeout(later);
    later = setTimeout(() => {
      try {
        sessionStorage.setItem(key, JSON.stringify(read(form)));
        said.textContent = form.dataset.bewaarZin;
      } catch {
        // Full or switched off: then nothing is kept, and nothing is promised.
        said.textContent = "";
      }
    }, waits);
  });
  form.addEventListener("submit", () => {
    clearTimeout(later);
    sessionStorage.removeItem(key);
  });
}

try {
  if (window.sessionStorage) document.querySelectorAll("form[data-bewaar]").forEach(keep);
} catch {
  // A browser that refuses storage altogether: the page works without.
}
