"use strict";
(() => {
	const $ = (id) => document.getElementById(id);
	const all = (selector, from = document) => [...from.querySelectorAll(selector)];
	const numbers = (text) => text.trim().split(/\s+/).filter(Boolean);

	const findings = all(".finding");
	const routes = all(".route");
	const states = all(".state");
	const links = new Map();
	for (const row of [...routes, ...states]) {
		const other = row.classList.contains("route") ? "s" : "r";
		links.set(row, numbers(row.dataset.links).map((n) => $(other + n)).filter(Boolean));
	}
	// The lines around a finding are about its neighbours, too.
	const texts = new Map(findings.map((f) => [f, all(":scope > :not(.code)", f).map((part) => part.textContent).join(" ").toLowerCase()]));
	let chosen = null; // the row whose neighbours are shown
	let pointed = null; // the row whose edges stand out

	// -- filters --

	const fields = all("#filters select").map((select) => select.id);

	const matches = (finding) =>
		fields.every((name) => !$(name).value || finding.dataset[name] === $(name).value) &&
		$("text").value.toLowerCase().split(/\s+/).every((word) => texts.get(finding).includes(word));

	function filter() {
		let shown = 0;
		for (const finding of findings) {
			finding.hidden = !matches(finding);
			shown += finding.hidden ? 0 : 1;
		}
		$("shown").value = `${shown} of ${findings.length}`;
		$("none").hidden = shown > 0;
		show();
	}

	// -- map --

	// show hides the rows that the filters and the choice leave out.
	function show() {
		const near = chosen && new Set([chosen, ...links.get(chosen)]);
		const filtered = new Set(states.filter((row) => numbers(row.dataset.findings).every((id) => $("f-" + id).hidden)));
		for (const row of states) row.hidden = filtered.has(row) || (near !== null && !near.has(row));
		for (const row of routes) row.hidden = links.get(row).every((state) => filtered.has(state)) || (near !== null && !near.has(row));
		draw();
	}

	// draw puts states beside the middle of their routes, in order, and draws
	// an edge from each route to each state.
	function draw() {
		if (!$("edges")) return;
		const gap = 2;
		for (const row of states) row.style.marginTop = "";
		const middle = new Map(routes.filter((row) => !row.hidden).map((row) => [row, height(row)]));
		let below = 0;
		for (const row of states) {
			if (row.hidden) continue;
			const at = links.get(row).filter((route) => middle.has(route)).map((route) => middle.get(route));
			const wanted = at.length ? at.reduce((sum, y) => sum + y, 0) / at.length - row.offsetHeight / 2 : below;
			const top = Math.max(below, Math.round(wanted));
			row.style.marginTop = `${top - below}px`;
			below = top + row.offsetHeight + gap;
		}
		// The picture stretches between the columns, however wide they are.
		$("edges").setAttribute("viewBox", `0 0 100 ${$("edges").parentNode.offsetHeight}`);
		const paths = [];
		for (const row of states) {
			if (row.hidden) continue;
			const d = links.get(row).filter((route) => middle.has(route)).map((route) => edge(route, row));
			if (!d.length) continue;
			const path = line(d.join(""), row);
			path.dataset.state = row.id;
			paths.push(path);
		}
		$("edges").replaceChildren(...paths);
		point(pointed);
	}

	const height = (row) => row.offsetTop + row.offsetHeight / 2;

	function edge(route, state) {
		const [from, to] = [height(route), height(state)];
		return `M0 ${from}C50 ${from} 50 ${to} 100 ${to}`;
	}

	function line(d, state) {
		const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
		path.setAttribute("d", d);
		path.setAttribute("style", state.getAttribute("style").replace(/margin-top:[^;]*;?/, ""));
		return path;
	}

	// point marks the neighbours of a row, and the edges to them.
	function point(row) {
		pointed = row;
		for (const marked of all(".row.near")) marked.classList.remove("near");
		for (const hot of all("#edges .hot")) hot.remove();
		$("edges").classList.toggle("dim", row !== null && !row.hidden);
		if (!row || row.hidden) return;
		for (const other of links.get(row)) {
			if (other.hidden) continue;
			other.classList.add("near");
			const [route, state] = row.classList.contains("route") ? [row, other] : [other, row];
			const path = line(edge(route, state), state);
			path.classList.add("hot");
			$("edges").append(path);
		}
	}

	function choose(row) {
		const before = chosen;
		chosen = row;
		for (const r of [before, row]) r?.setAttribute("aria-pressed", String(r === row));
		$("chosen").hidden = !row;
		if (row) {
			const isState = row.classList.contains("state");
			const n = links.get(row).length;
			const words = isState ? `is reached by ${n} ${n === 1 ? "route" : "routes"}.` : `reaches ${n} ${n === 1 ? "state" : "states"}.`;
			$("chosen").querySelector("span").textContent = `${row.querySelector(".name").textContent} ${words}`;
			const states = isState ? [row] : links.get(row);
			$("chosen").querySelector("a").href = "#f-" + numbers(states[0].dataset.findings)[0];
		}
		pointed = row;
		show();
		(row ?? before)?.scrollIntoView({ block: "nearest" });
		(row ?? before)?.focus({ preventScroll: true });
	}

	// move is what the arrow keys do: along a column, or to the nearest
	// neighbour in the other one.
	function move(row, key) {
		const column = (row.classList.contains("route") ? routes : states).filter((r) => !r.hidden);
		const step = { ArrowUp: -1, ArrowDown: 1 }[key];
		if (step) return column[column.indexOf(row) + step];
		const across = row.classList.contains("route") ? "ArrowRight" : "ArrowLeft";
		return key === across ? links.get(row).find((r) => !r.hidden) : undefined;
	}

	for (const row of links.keys()) {
		row.addEventListener("click", () => choose(chosen === row ? null : row));
		for (const type of ["mouseenter", "focus"]) row.addEventListener(type, () => point(row));
		for (const type of ["mouseleave", "blur"]) row.addEventListener(type, () => point(chosen));
		row.addEventListener("keydown", (event) => {
			const next = event.key.startsWith("Arrow") && move(row, event.key);
			if (!next) return;
			event.preventDefault();
			next.focus();
		});
	}

	if ($("filters")) {
		$("filters").addEventListener("input", filter);
		$("filters").addEventListener("reset", () => setTimeout(filter));
		$("filters").addEventListener("submit", (event) => event.preventDefault());
	}
	if ($("map")) {
		$("all").addEventListener("click", () => choose(null));
		document.addEventListener("keydown", (event) => {
			if (event.key === "Escape" && chosen) choose(null);
		});
		new ResizeObserver(draw).observe($("routes"));
	}
	if (findings.length) filter(); // a reload keeps what was typed

	// -- print --

	let closed = [];
	addEventListener("beforeprint", () => {
		closed = all("details:not([open])");
		for (const d of closed) d.open = true;
		draw();
	});
	addEventListener("afterprint", () => {
		for (const d of closed) d.open = false;
		draw();
	});
})();
