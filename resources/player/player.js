// SPDX-FileCopyrightText: 2026 Coroscope contributors
// SPDX-License-Identifier: Apache-2.0
// The player of an exported run: everything shown is a function of the position alone. Names of the
// scene become text nodes only, never markup.
"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const { words, events, texts, zones, timeline } = data;
  const last = events.length - 1;
  const speeds = [0.25, 0.5, 1, 2, 4, 8];
  const names = ["ready", "running", "waiting", "timers", "done"];
  const kFirstZone = 6; // place of the first zone in an event
  let position = 0;
  let timer = 0;
  let speed = 2;

  function make(tag, parent, className, text) {
    const node = document.createElement(tag);
    if (className) node.className = className;
    if (text !== undefined) node.textContent = text;
    if (parent) parent.append(node);
    return node;
  }

  function button(parent, sign, title, act) {
    const node = make("button", parent, "", sign);
    node.type = "button";
    node.title = title;
    node.setAttribute("aria-label", title);
    node.addEventListener("click", act);
    return node;
  }

  // The parts of the page, made once.
  const header = make("header", document.body);
  make("h1", header, "", data.title);
  const figures = make("div", header, "figures");
  figures.id = "figures";
  const controls = make("div", header, "controls");
  const toStart = button(controls, "|\u25C0", words.first, () => stopAt(0));
  const back = button(controls, "\u25C0", words.back, () => stopAt(position - 1));
  const step = button(controls, words.step, words.step, () => stopAt(position + 1));
  const play = button(controls, words.play, words.play, toggle);
  const toEnd = button(controls, "\u25B6|", words.last, () => stopAt(last));
  step.className = "primary";
  const ids = { toStart, back, step, play, toEnd };
  for (const id of Object.keys(ids)) ids[id].id = id;
  const pace = button(controls, "1\u00D7", words.speed, () => {
    speed = (speed + 1) % speeds.length;
    pace.textContent = speeds[speed] + "\u00D7";
    if (timer) { stop(); start(); }
  });

  const main = make("main", document.body);
  const seek = make("input", main);
  seek.type = "range";
  seek.id = "seek";
  seek.min = 0;
  seek.max = last;
  seek.setAttribute("aria-label", words.event);
  seek.addEventListener("input", () => stopAt(Number(seek.value)));
  const narrator = make("section", main, "narrator");
  narrator.setAttribute("aria-live", "polite");
  const sentence = make("p", narrator, "sentence");
  const why = make("p", narrator, "why");
  const stage = make("section", main, "zones");
  const boxes = names.map((name) => {
    const zone = make("section", stage, "zone " + name);
    make("h2", zone, "", words[name]);
    return make("div", zone, "cards");
  });

  const lanePanel = make("section", main, "panel");
  make("h2", lanePanel, "", words.timeline);
  const scroll = make("div", lanePanel, "scroll");
  const lane = make("div", scroll, "lane");
  const picture = document.getElementById("picture");
  picture.hidden = false;
  picture.alt = words.timeline;
  picture.width = timeline.w;
  picture.height = timeline.h;
  lane.style.width = timeline.w + "px";
  lane.append(picture);
  const veil = make("div", lane, "veil");
  const head = make("div", lane, "head");
  const tip = make("div", document.body, "tip");
  tip.hidden = true;

  const below = make("div", main, "below");
  let lines = [];
  if (data.source.length) {
    const panel = make("section", below, "panel");
    make("h2", panel, "", words.code);
    const list = make("ol", panel, "code");
    lines = data.source.map((text, i) => {
      const item = make("li", list);
      make("i", item, "", i + 1);
      item.append(text || " ");
      return item;
    });
  }
  const outputPanel = make("section", below, "panel");
  make("h2", outputPanel, "", words.output);
  const output = make("ul", outputPanel, "out");
  output.id = "output";
  make("p", main, "hint", words.keys);

  function fill(box, cards) {
    box.replaceChildren(...cards.map(([ordinal, title, detail]) => {
      const card = make("div", null, "card" + (ordinal ? " c" + (((ordinal + 7) % 8) + 1) : ""));
      if (ordinal) {
        make("div", card, "badge", ordinal);
        card.dataset.task = ordinal;
        card.addEventListener("pointerenter", () => light(ordinal, true));
        card.addEventListener("pointerleave", () => light(ordinal, false));
      }
      const text = make("div", card);
      make("b", text, "", title);
      if (detail) make("span", text, "", detail);
      return card;
    }));
  }

  // One task lights up everywhere.
  function light(ordinal, isLit) {
    for (const card of stage.querySelectorAll(".card"))
      card.classList.toggle("lit", isLit && card.dataset.task === String(ordinal));
  }

  function keepInSight(x) {
    if (x < scroll.scrollLeft + 180 || x > scroll.scrollLeft + scroll.clientWidth - 40)
      scroll.scrollLeft = x - scroll.clientWidth / 2;
  }

  function show() {
    const event = events[position];
    figures.textContent = words.event + " " + event[0] + " / " + events[last][0] + "   " +
      words.iteration + " " + event[1] + "   " + words.time + " " + event[2] + " s";
    sentence.textContent = texts[event[4]];
    why.textContent = texts[event[5]];
    boxes.forEach((box, i) => fill(box, zones[event[kFirstZone + i]]));
    const x = timeline.x[position];
    head.style.left = x - 1 + "px";
    veil.style.left = x + "px";
    veil.style.width = Math.max(0, timeline.w - x) + "px";
    for (const node of [head, veil]) {
      node.style.top = timeline.top + "px";
      node.style.height = Math.max(0, timeline.h - timeline.top) + "px";
    }
    keepInSight(x);
    lines.forEach((line, i) => line.classList.toggle("now", i + 1 === event[3]));
    output.replaceChildren(...data.output.filter((o) => o[0] <= event[0])
      .map((o) => make("li", null, "", o[1])));
    output.scrollTop = output.scrollHeight;
    seek.value = position;
    toStart.disabled = back.disabled = position === 0;
    toEnd.disabled = step.disabled = position === last;
    document.documentElement.dataset.event = event[0];
  }

  function goTo(wanted) {
    position = Math.min(last, Math.max(0, wanted));
    show();
  }
  function stopAt(wanted) { stop(); goTo(wanted); }
  function stop() {
    clearInterval(timer);
    timer = 0;
    play.textContent = words.play;
  }
  function start() {
    if (position === last) goTo(0);
    play.textContent = words.pause;
    timer = setInterval(() => {
      goTo(position + 1);
      if (position === last) stop();
    }, 400 / speeds[speed]);
  }
  function toggle() { if (timer) stop(); else start(); }

  function spotAt(pointer) {
    const box = lane.getBoundingClientRect();
    const x = pointer.clientX - box.left;
    const y = pointer.clientY - box.top;
    return timeline.spots.find((s) => x >= s[0] && x <= s[0] + s[2] && y >= s[1] && y <= s[1] + s[3]);
  }
  lane.addEventListener("pointermove", (pointer) => {
    const spot = spotAt(pointer);
    tip.hidden = !spot;
    if (!spot) return;
    tip.textContent = spot[4];
    tip.style.left = Math.min(pointer.clientX + 12, innerWidth - 260) + "px";
    tip.style.top = pointer.clientY + 16 + "px";
  });
  lane.addEventListener("pointerleave", () => { tip.hidden = true; });
  lane.addEventListener("click", (pointer) => {
    const x = pointer.clientX - lane.getBoundingClientRect().left;
    let nearest = 0;
    timeline.x.forEach((at, i) => {
      if (Math.abs(at - x) < Math.abs(timeline.x[nearest] - x)) nearest = i;
    });
    stopAt(nearest);
  });

  document.addEventListener("keydown", (key) => {
    if (key.ctrlKey || key.altKey || key.metaKey || key.target === seek) return;
    const deeds = {
      ArrowRight: () => stopAt(position + 1), ArrowLeft: () => stopAt(position - 1),
      Home: () => stopAt(0), End: () => stopAt(last), " ": toggle,
    };
    if (!deeds[key.key] || (key.key === " " && key.target.tagName === "BUTTON")) return;
    key.preventDefault();
    deeds[key.key]();
  });
  // A link may name a moment, "#event=40", or start the run, "#play".
  function followLink() {
    const wish = /^#(?:event=(\d+)|(play))$/.exec(location.hash);
    if (!wish) return show();
    if (wish[2]) return start();
    const at = events.findIndex((event) => event[0] >= Number(wish[1]));
    stopAt(at < 0 ? last : at);
  }
  addEventListener("hashchange", followLink);
  show();
  followLink();
})();
