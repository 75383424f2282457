// A form that takes long says so once it is sent. Without a script, the words beside its button have said it before.
"use strict";

const forms = document.querySelectorAll("form[data-busy]");
const status = document.querySelector("[role=status]");

for (const form of forms) {
  form.addEventListener("submit", event => {
    // Only once the form is on its way: a disabled button's value would not be sent.
    setTimeout(() => {
      for (const button of document.querySelectorAll("form[data-busy] button")) {
        button.disabled = true;
      }

      event.submitter.textContent = form.dataset.busy;
      status.textContent = `${form.dataset.busy} This page answers when it is done.`;
    });
  });
}

// Back to a page that the browser kept as it was left: busy.
addEventListener("pageshow", event => {
  if (event.persisted) {
    location.reload();
  }
});
