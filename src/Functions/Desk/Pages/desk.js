// Makes the desk quicker to use. Everything works without it: it only fills in, fetches and counts what the pages do themselves.
"use strict";

// The table of cases follows the filters as one types; the URL follows them too.
function filterAsOneTypes(form) {
  let timer = 0;
  let latest = 0;
  async function run() {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (value !== "") {
        fields.append(name, value);
      }
    }

    const url = form.getAttribute("action") + (fields.size > 0 ? "?" + fields : "");
    const mine = ++latest;
    const response = await fetch(url, { headers: { accept: "text/html" } });
    const page = response.ok && mine === latest ? new DOMParser().parseFromString(await response.text(), "text/html") : null;
    const fresh = page && page.querySelector("[data-results]");
    if (fresh && mine === latest) {
      const ticked = new Set([...document.querySelectorAll("input[name=c]:checked")].map((box) => box.value));
      document.querySelector("[data-results]").replaceWith(fresh);
      for (const box of document.querySelectorAll("input[name=c]")) {
        box.checked = ticked.has(box.value);
      }

      history.replaceState(null, "", url);
      watchTicks();
    }
  }

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(run, 200);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    run();
  });
}

// A box in the head of the table ticks all that are shown; the bar says how many are ticked.
function watchTicks() {
  const form = document.querySelector("[data-bulk]");
  if (!form) {
    return;
  }

  const boxes = [...form.querySelectorAll("input[name=c]")];
  const all = document.createElement("input");
  all.type = "checkbox";
  all.setAttribute("aria-label", "Select all that are shown");
  form.querySelector("thead th").append(all);
  function count() {
    const ticked = boxes.filter((box) => box.checked).length;
    all.checked = ticked > 0 && ticked === boxes.length;
    all.indeterminate = ticked > 0 && ticked < boxes.length;
    form.querySelector("[data-ticked]").textContent = "(" + ticked + ")";
  }

  all.addEventListener("change", () => {
    for (const box of boxes) {
      box.checked = all.checked;
    }

    count();
  });
  form.addEventListener("change", count);
  count();
}

// The start of a campaign says how far it is; without script the page waits until it is done.
async function start(form, event) {
  event.preventDefault();
  const says = form.querySelector("[data-progress]");
  const button = form.querySelector("button");
  button.disabled = true;
  says.textContent = "Starting…";
  const response = await fetch(form.dataset.start, { method: "POST" });
  if (!response.ok || !response.body) {
    form.submit();
    return;
  }

  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split("\n");
    rest = lines.pop();
    for (const line of lines.filter((text) => text !== "")) {
      const progress = JSON.parse(line);
      says.textContent = (progress.started + progress.alreadyThere) + " of " + progress.total;
    }
  }

  location.assign(location.pathname + "?done=started");
}

for (const form of document.querySelectorAll("[data-filters]")) {
  filterAsOneTypes(form);
}

for (const form of document.querySelectorAll("[data-start]")) {
  form.addEventListener("submit", (event) => start(form, event));
}

watchTicks();

// Back to a form that was shown again with its faults opens it afresh, and does not ask to send it again.
if (document.querySelector(".error-summary")) {
  history.replaceState(null, "", location.href);
}
