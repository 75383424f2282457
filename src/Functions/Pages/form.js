// Three things that a page can do better with script, and does without: take the code of a case from the fragment of the letter's link,
// which no server and no log ever sees; put the focus on what is to be mended; and let Back lead to a page that answered a post at once
// without asking to send the form again.
"use strict";

function takeCode() {
  // A code is longer than any place in a page that a link leads to, and holds nothing that a link would encode.
  const code = location.hash.slice(1);
  if (!/^[0-9A-Za-z-]{30,}$/.test(code) || document.getElementById(code)) {
    return;
  }

  history.replaceState(null, "", location.pathname + location.search);
  const form = document.createElement("form");
  form.method = "post";
  form.action = location.pathname.split("/").slice(0, 3).join("/");
  const language = new URLSearchParams(location.search).get("lang");
  for (const [name, value] of [["code", code], ...(language ? [["in", language]] : [])]) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = value;
    form.append(field);
  }

  document.body.append(form);
  form.submit();
}

takeCode();
addEventListener("hashchange", takeCode);
document.querySelector(".error-summary")?.focus();
history.replaceState(null, "", location.href);
