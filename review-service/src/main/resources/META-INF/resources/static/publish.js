// Forms and buttons that call the service's interface: data-call is the method, data-path the path
// below /api. A form's fields are the body's members. The page is read again afterwards.
(() => {
  "use strict";

  const root = document.documentElement.dataset.root;
  const words = JSON.parse(document.getElementById("problem-words")?.textContent ?? "{}");
  const said = (word) => document.getElementById("toasts").dataset[word];

  /** The value of a field as the interface takes it. */
  function valueOf(field) {
    if (field.type === "datetime-local") return new Date(field.value).toISOString();
    if (field.type === "checkbox") return field.checked;
    return field.value.trim();
  }

  function bodyOf(form) {
    const body = {};
    for (const field of form.elements) {
      if (!field.name) continue;
      if (field.dataset.list !== undefined) {
        body[field.name] ??= [];
        if (field.checked) body[field.name].push(field.value);
      } else {
        body[field.name] = valueOf(field);
      }
    }
    return body;
  }

  async function call(source, body) {
    if (source.dataset.sure && !confirm(source.dataset.sure)) return;
    const buttons = source.querySelectorAll("button");
    buttons.forEach((button) => (button.disabled = true));
    try {
      const answer = await fetch(`${root}/api${source.dataset.path}`, {
        method: source.dataset.call,
        headers: { "Content-Type": "application/json", Accept: "application/json" },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      if (answer.ok) {
        await show(source, answer);
        return;
      }
      const problem = await answer.json().catch(() => ({}));
      const faults = (problem.violations ?? []).map((fault) => fault.message);
      copydesk.toast(
        answer.status === 401 ? said("signedOut") : [words[problem.type] ?? problem.detail ?? problem.title ?? said("failed"), ...faults].join(" "),
        "bad",
      );
    } catch {
      copydesk.toast(said("offline"), "bad");
    } finally {
      buttons.forEach((button) => (button.disabled = false));
    }
  }

  // A secret is shown once: the page is not read again until it was put away.
  async function show(source, answer) {
    const dialog = source.dataset.secret && document.getElementById(source.dataset.secret);
    if (!dialog) {
      if (source.dataset.then) location.assign(root + source.dataset.then);
      else location.reload();
      return;
    }
    const made = await answer.json();
    dialog.querySelector("output").textContent = made.secret;
    dialog.addEventListener("close", () =>
      made.id && source.dataset.then ? location.assign(`${root}${source.dataset.then}${made.id}`) : location.reload(),
    );
    dialog.showModal();
  }

  document.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-call]");
    if (form) {
      event.preventDefault();
      call(form, bodyOf(form));
    }
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-call]");
    if (button) call(button);
  });

  // The time stands in the reader's own zone, as the field for it does.
  function showTimes(part) {
    part.querySelectorAll("input[data-instant]").forEach((field) => {
      const time = new Date(field.dataset.instant);
      field.value = new Date(time - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
    });
  }
  showTimes(document);
  document.addEventListener("htmx:load", (event) => showTimes(event.target));
})();
