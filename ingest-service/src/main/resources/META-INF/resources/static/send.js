// Sends each chosen file by itself, so that one bad file does not stop the others and each says
// what became of it. Sending again is safe: the same bytes for the same page change nothing.
const form = document.getElementById("send");
if (form) {
  const words = document.getElementById("words").dataset;
  const rows = document.getElementById("rows");
  const chosen = document.getElementById("chosen");
  const drop = document.getElementById("drop");
  const input = document.getElementById("files");
  const summary = document.getElementById("summary");
  const template = document.getElementById("row");
  const LARGEST = 24 * 1024 * 1024;
  const AT_ONCE = 4;
  /** The file of each row. */
  const files = new Map();

  /** The page's label as file names mostly have it: the last short number, with its letter. */
  function guess(name) {
    const stem = name.replace(/\.[^.]*$/u, "");
    const found = [...stem.matchAll(/(?:^|[^\p{L}\p{N}])([A-Za-z]?\d{1,3})(?=$|[^\p{L}\p{N}])/gu)];
    return found.length > 0 ? found.at(-1)[1].replace(/^0+(?=\d)/u, "") : "";
  }

  function say(row, state, text, detail = null) {
    const badge = row.querySelector(".badge");
    badge.dataset.state = state;
    badge.textContent = text;
    const said = row.querySelector(".said");
    said.replaceChildren(...(detail ? [detail] : []));
  }

  function complain(row, text) {
    const error = row.querySelector(".error");
    const label = row.querySelector(".label");
    error.textContent = text ?? "";
    error.hidden = !text;
    label.toggleAttribute("aria-invalid", Boolean(text));
    if (text) {
      label.setAttribute("aria-invalid", "true");
    }
  }

  function add(list) {
    for (const file of list) {
      const row = template.content.firstElementChild.cloneNode(true);
      row.querySelector(".name").textContent = file.name;
      const label = row.querySelector(".label");
      label.value = (list.length === 1 && form.dataset.label) || guess(file.name);
      label.placeholder = words.labelHint;
      label.setAttribute("aria-label", `${words.label}: ${file.name}`);
      row.querySelector(".encoding").setAttribute("aria-label", `${words.encoding}: ${file.name}`);
      const remove = row.querySelector(".remove");
      remove.setAttribute("aria-label", `${words.remove}: ${file.name}`);
      remove.addEventListener("click", () => {
        files.delete(row);
        row.remove();
        chosen.hidden = files.size === 0;
      });
      say(row, "received", words.waiting);
      files.set(row, file);
      rows.append(row);
    }
    chosen.hidden = files.size === 0;
  }

  input.addEventListener("change", () => {
    add([...input.files]);
    input.value = "";
  });
  for (const name of ["dragenter", "dragover"]) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.dataset.over = "";
    });
  }
  for (const name of ["dragleave", "drop"]) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      delete drop.dataset.over;
    });
  }
  drop.addEventListener("drop", (event) => add([...event.dataTransfer.files]));
  // A file dropped beside the frame would replace the page and lose what was chosen.
  for (const name of ["dragover", "drop"]) {
    window.addEventListener(name, (event) => event.preventDefault());
  }

  /** Says what is wrong with the labels; gives whether nothing is. */
  function check(open) {
    const seen = new Map();
    let fine = true;
    for (const row of open) {
      const label = row.querySelector(".label").value.trim();
      const twice = label !== "" && seen.has(label);
      complain(row, label === "" ? words.labelMissing : twice ? words.labelTwice : null);
      fine &&= label !== "" && !twice;
      seen.set(label, row);
    }
    return fine;
  }

  function link(id) {
    const anchor = document.createElement("a");
    anchor.href = `${form.dataset.root}/pages/${id}`;
    anchor.textContent = words.open;
    return anchor;
  }

  function problemOf(answer) {
    try {
      return JSON.parse(answer.responseText);
    } catch {
      return {};
    }
  }

  function refused(row, answer) {
    const problem = problemOf(answer);
    const slug = (problem.type ?? "").split("/").at(-1);
    if (problem.page && problem.reason) {
      const reason = `reason-${problem.reason}`.replace(/-(\p{L})/gu, (_, c) => c.toUpperCase());
      const detail = document.createElement("span");
      detail.append(`${words[reason] ?? problem.detail} `, link(problem.page.id));
      say(row, "unreadable", words.kept, detail);
      return;
    }
    const known = {
      forbidden: words.forbidden,
      unauthenticated: words.signedOut,
      "unknown-encoding": words.unknownEncoding,
    };
    say(row, "fail", words.failed, document.createTextNode(known[slug] ?? words.other));
  }

  function send(row) {
    const file = files.get(row);
    const wrong = file.size === 0 ? words.fileEmpty : file.size > LARGEST ? words.fileLarge : null;
    if (wrong) {
      say(row, "fail", words.failed, document.createTextNode(wrong));
      return Promise.resolve(false);
    }
    const query = new URLSearchParams({
      publication: form.publication.value,
      date: form.date.value,
      edition: form.edition.value.trim(),
      label: row.querySelector(".label").value.trim(),
    });
    const encoding = row.querySelector(".encoding").value;
    if (encoding) {
      query.set("encoding", encoding);
    }
    const progress = row.querySelector("progress");
    progress.hidden = false;
    say(row, "in-work", words.sending);
    return new Promise((resolve) => {
      // XMLHttpRequest because fetch tells nothing of an upload's progress.
      const request = new XMLHttpRequest();
      request.open("POST", `${form.dataset.root}/api/pages?${query}`);
      request.setRequestHeader("Content-Type", "application/octet-stream");
      request.setRequestHeader("X-Copydesk", "1");
      request.upload.addEventListener("progress", (event) => {
        progress.value = event.lengthComputable ? (90 * event.loaded) / event.total : 50;
      });
      request.addEventListener("load", () => {
        progress.hidden = true;
        const done = request.status === 200 || request.status === 201;
        if (done) {
          const page = JSON.parse(request.responseText);
          say(row, "read", request.status === 201 ? words.sent : words.known, link(page.id));
          row.dataset.done = "";
          row.querySelectorAll("input, select").forEach((field) => {
            field.disabled = true;
          });
        } else {
          refused(row, request);
        }
        resolve(done);
      });
      request.addEventListener("error", () => {
        progress.hidden = true;
        say(row, "fail", words.failed, document.createTextNode(words.offline));
        resolve(false);
      });
      request.send(file);
    });
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const open = [...files.keys()].filter((row) => !("done" in row.dataset));
    if (!form.reportValidity() || !check(open)) {
      form.querySelector('[aria-invalid="true"]')?.focus();
      return;
    }
    const button = form.querySelector('button[type="submit"]');
    button.disabled = true;
    summary.textContent = "";
    const results = [];
    const waiting = [...open];
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let row = waiting.shift(); row; row = waiting.shift()) {
          results.push(await send(row));
        }
      }),
    );
    button.disabled = false;
    const sent = results.filter(Boolean).length;
    summary.textContent = words.summary
      .replace("{0}", sent)
      .replace("{1}", results.length - sent);
  });
}
