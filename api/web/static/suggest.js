"use strict";
// Offers what begins like what is typed, in the field's own list. Searching works without it.
const field = document.getElementById("q");
const list = document.getElementById("suggestions");
let waiting = 0;
let asked = "";
async function offer() {
  const typed = field.value.trim().slice(0, 100);
  if (typed.length < 2 || typed === asked) return;
  asked = typed;
  const parameters = new URLSearchParams({ q: typed, lang: document.documentElement.lang });
  const answer = await fetch(`/v1/suggest?${parameters}`);
  if (!answer.ok || typed !== asked) return;
  const found = (await answer.json()).suggestions;
  list.replaceChildren(...found.map((one) => {
    const option = document.createElement("option");
    option.value = one.text;
    if (one.label && one.label !== one.text) option.label = one.label;
    return option;
  }));
}
field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => offer().catch(() => {}), 150);
});
