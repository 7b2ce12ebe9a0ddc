// Sends an archive, or many files at once, as one batch and goes to its screen.
const form = document.getElementById("batch-send");
if (form) {
  const words = document.getElementById("words").dataset;
  const drop = document.getElementById("batch-drop");
  const input = document.getElementById("batch-files");
  const progress = form.querySelector("progress");
  const said = document.getElementById("batch-said");
  const page = document.getElementById("send");

  function address(files, zip) {
    const query = new URLSearchParams({ name: files[0].name.slice(0, 200) });
    if (form.keys.value === "issue") {
      query.set("publication", page.publication.value);
      query.set("date", page.date.value);
      query.set("edition", page.edition.value.trim());
    }
    const pattern = form.pattern.value.trim();
    if (pattern) {
      query.set("pattern", pattern);
    }
    return `${page.dataset.root}/api/batches?${query}`;
  }

  function body(files, zip) {
    if (zip) {
      return files[0];
    }
    const parts = new FormData();
    for (const file of files) {
      parts.append("files", file, file.webkitRelativePath || file.name);
    }
    return parts;
  }

  function fail(text) {
    progress.hidden = true;
    input.disabled = false;
    said.textContent = text;
    said.className = "notice bad";
  }

  function refused(request) {
    try {
      const problem = JSON.parse(request.responseText);
      fail(`${words.other} ${problem.detail ?? problem.title}`);
    } catch {
      fail(request.status === 401 ? words.signedOut : words.other);
    }
  }

  function send(files) {
    if (files.length === 0 || input.disabled) {
      return;
    }
    const zip = files.length === 1 && /\.zip$/iu.test(files[0].name);
    const request = new XMLHttpRequest();
    request.open("POST", address(files, zip));
    if (zip) {
      request.setRequestHeader("Content-Type", "application/zip");
    }
    request.setRequestHeader("X-Copydesk", "1");
    request.setRequestHeader("Idempotency-Key", crypto.randomUUID?.() ?? String(Math.random()));
    progress.hidden = false;
    input.disabled = true;
    said.className = "";
    said.textContent = words.sending;
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) {
        progress.value = (100 * event.loaded) / event.total;
      }
    });
    request.addEventListener("load", () => {
      if (request.status === 202) {
        location.href = `${page.dataset.root}/batches/${JSON.parse(request.responseText).id}`;
      } else {
        refused(request);
      }
    });
    request.addEventListener("error", () => fail(words.offline));
    request.send(body(files, zip));
  }

  input.addEventListener("change", () => {
    const files = [...input.files];
    input.value = "";
    send(files);
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
  drop.addEventListener("drop", (event) => send([...event.dataTransfer.files]));
  form.addEventListener("submit", (event) => event.preventDefault());
}
