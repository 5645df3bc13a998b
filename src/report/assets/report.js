"use strict";
// Filter, sort and copy. The page is complete without it; nothing here makes
// markup from text: elements are created, words are set as text.
(() => {
  const tools = document.getElementById("tools");
  const list = document.getElementById("list");
  const findings = list ? [...list.querySelectorAll(".dif")] : [];
  if (!tools || findings.length === 0) return;

  const make = (tag, className, words) => {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = words;
    return element;
  };
  const status = make("span", "vh", "");
  status.setAttribute("role", "status");

  const verdicts = [...new Set(findings.map((finding) => finding.dataset.v))];
  const shown = new Set(verdicts);
  const search = document.createElement("input");
  const severity = document.createElement("select");
  const order = document.createElement("select");

  const apply = () => {
    const words = search.value.trim().toLowerCase();
    let count = 0;
    for (const finding of findings) {
      const passes = shown.has(finding.dataset.v) &&
        Number(finding.dataset.s) >= Number(severity.value) &&
        (words === "" || finding.textContent.toLowerCase().includes(words));
      finding.hidden = !passes;
      count += passes ? 1 : 0;
    }
    document.getElementById("none").hidden = count !== 0;
    status.textContent = count + " of " + findings.length + " differences shown";
  };
  const sort = () => {
    const text = (finding) => finding.querySelector("h3").textContent;
    const orders = {
      worst: (a, b) => findings.indexOf(a) - findings.indexOf(b),
      question: (a, b) => text(a).localeCompare(text(b), "en"),
      outlets: (a, b) => b.dataset.n - a.dataset.n || findings.indexOf(a) - findings.indexOf(b),
    };
    list.append(...[...findings].sort(orders[order.value]));
  };

  const choice = (select, name, options) => {
    for (const [value, words] of options) {
      const option = make("option", "", words);
      option.value = value;
      select.append(option);
    }
    const label = make("label", "", name + " ");
    label.append(select);
    return label;
  };
  if (verdicts.length > 1) {
    for (const verdict of verdicts) {
      const words = findings.find((f) => f.dataset.v === verdict).querySelector(".badge").textContent;
      const button = make("button", "pick " + verdict, words);
      button.type = "button";
      button.setAttribute("aria-pressed", "true");
      button.addEventListener("click", () => {
        shown.has(verdict) ? shown.delete(verdict) : shown.add(verdict);
        button.setAttribute("aria-pressed", String(shown.has(verdict)));
        apply();
      });
      tools.append(button);
    }
  }
  tools.append(choice(severity, "Severity", [["0", "all"], ["1", "low and up"], ["2", "medium and up"], ["3", "high"]]));
  tools.append(choice(order, "Sort", [["worst", "worst first"], ["question", "by question"], ["outlets", "most outlets"]]));
  search.type = "search";
  const label = make("label", "", "Find ");
  label.append(search);
  tools.append(label, status);
  severity.addEventListener("change", apply);
  search.addEventListener("input", apply);
  order.addEventListener("change", sort);
  tools.hidden = false;

  const copy = async (words, button) => {
    const before = button.textContent;
    try {
      await navigator.clipboard.writeText(words);
      button.textContent = "Copied";
    } catch {
      const area = make("textarea", "vh", words);
      area.value = words;
      document.body.append(area);
      area.select();
      button.textContent = document.execCommand("copy") ? "Copied" : "Not copied";
      area.remove();
    }
    setTimeout(() => { button.textContent = before; }, 1500);
  };
  const link = (finding) => location.href.split("#")[0] + "#" + finding.id;
  const words = (element) => element.textContent.replace(/\s+/g, " ").trim();
  const citation = (finding) => {
    const lines = [words(finding.querySelector("h3")) + " [" + words(finding.querySelector(".badge")) + "]"];
    for (const answer of finding.querySelectorAll(".q")) {
      const quote = answer.querySelector("blockquote");
      const source = answer.querySelector("footer");
      lines.push(words(answer.querySelector(".val")) + ": “" + words(quote) + "” (" +
        [...source.childNodes].map((n) => n.nodeName === "BR" ? "; " : n.textContent).join("").trim() + ")");
    }
    lines.push(link(finding));
    return lines.join("\n");
  };
  for (const finding of findings) {
    const row = make("div", "copies", "");
    for (const [name, text] of [["Copy link", link], ["Copy citation", citation]]) {
      const button = make("button", "copy", name);
      button.type = "button";
      button.addEventListener("click", () => copy(text(finding), button));
      row.append(button);
    }
    finding.querySelector(".side").append(row);
  }

  const openTarget = () => {
    const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    if (!target) return;
    for (const fold of target.querySelectorAll("details:not(.more)")) if (target.classList.contains("dif")) fold.open = true;
    for (let up = target; up; up = up.parentElement) if (up.nodeName === "DETAILS") up.open = true;
    if (target.id === "agree") target.querySelector("details").open = true;
  };
  addEventListener("hashchange", openTarget);
  openTarget();
})();
