// Moves the code of a case from the fragment of the letter's link, which no server and no log ever sees, into its field.
// Without script the code is typed. Nothing is sent from here.
"use strict";

function takeCode() {
  const field = document.getElementById("code");
  if (!field || location.hash.length < 2) {
    return;
  }

  // A code holds nothing that a link would encode; the server reads past anything else.
  field.value = location.hash.slice(1);
  history.replaceState(null, "", location.pathname + location.search);
}

takeCode();
addEventListener("hashchange", takeCode);
