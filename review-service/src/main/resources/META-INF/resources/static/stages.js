// The page of stages: shows as many rows as there are to be stages, and saves.
(() => {
  "use strict";

  const { call, complain } = reviewCalls;

  function show(form) {
    const count = Number(form.elements.count.value);
    form.querySelectorAll("fieldset").forEach((row) => {
      const order = Number(row.dataset.order);
      row.hidden = order > count;
      const role = row.querySelector("[data-role]");
      role.textContent = order === count ? role.dataset.chief : role.dataset.reviewer;
    });
  }

  async function save(form) {
    const stages = [...form.querySelectorAll("fieldset:not([hidden])")].map((row) => ({
      zh: row.querySelector("[name=zh]").value.trim(),
      en: row.querySelector("[name=en]").value.trim(),
    }));
    const answer = await call("PUT", `/publications/${form.dataset.paper}/stages`, { stages });
    if (answer && !answer.problem) {
      copydesk.toast(form.dataset.saved);
    } else {
      complain(answer);
    }
  }

  document.querySelectorAll("form.plan").forEach((form) => {
    form.addEventListener("change", () => show(form));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      save(form);
    });
  });
})();
