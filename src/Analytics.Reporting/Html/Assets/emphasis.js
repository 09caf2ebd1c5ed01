(() => {
  const drawings = [...document.querySelectorAll('.tegning')];
  // The name of a series stands before the year in what is said of its points.
  const nameOf = trace => trace.hoverinfo === 'text' ? trace.hovertext?.find(text => text)?.match(/^(.+), (?:19|20)\d{2}: /)?.[1] : undefined;
  const series = data => data.map((trace, i) => {
    const own = nameOf(trace);
    if (own) return own;
    // The disc at a line's end belongs to the line.
    const line = trace.mode === 'markers' && trace.x.length === 1 && data.find(other => nameOf(other) && other.x.at(-1) === trace.x[0] && Math.abs(other.y.at(-1) - trace.y[0]) < 1e-3);
    return line ? nameOf(line) : undefined;
  });
  const labelled = (annotation, data) => {
    const line = data.find(trace => nameOf(trace) && (trace.xaxis ?? 'x') === (annotation.xref ?? 'x') && trace.x.at(-1) === annotation.x && Math.abs(trace.y.at(-1) - annotation.y) < 1e-3);
    return line && nameOf(line);
  };

  let chosen = '';
  const emphasise = (drawing, name) => {
    const { data, layout } = drawing.figure ?? {};
    if (!data) return;
    const names = series(data);
    const known = name && names.includes(name);
    const fade = other => known && other && other !== name ? '.3' : '';
    drawing.querySelectorAll('.trace').forEach(node => {
      const place = node.__data__?.[0]?.trace?.index;
      if (place !== undefined) node.style.opacity = fade(names[place]);
    });
    drawing.querySelectorAll('.annotation').forEach(node => {
      const annotation = layout.annotations[node.dataset.index];
      if (annotation) node.style.opacity = fade(labelled(annotation, data));
    });
  };
  const all = name => drawings.forEach(drawing => emphasise(drawing, name));

  const selects = [...document.querySelectorAll('[data-valg=framhev]')];
  const names = new Set(selects.flatMap(select => [...select.options].map(option => option.value)));
  const sync = () => {
    selects.forEach(select => { select.value = [...select.options].some(option => option.value === chosen) ? chosen : ''; });
    all(chosen);
  };
  const read = () => {
    const query = location.hash.split('?')[1];
    if (query === undefined) return;
    const wanted = new URLSearchParams(query).get('framhev') ?? '';
    chosen = names.has(wanted) ? wanted : '';
    sync();
  };

  selects.forEach(select => {
    select.addEventListener('change', () => {
      chosen = select.value;
      sync();
      window.keepChoices();
    });
    select.addEventListener('focus', () => all(chosen));
  });
  window.alsoChosen.push(() => chosen ? `framhev=${encodeURIComponent(chosen)}` : '');
  drawings.forEach(drawing => {
    let listening = false;
    drawing.addEventListener('tegnet', () => {
      emphasise(drawing, document.documentElement.classList.contains('utskrift') ? '' : chosen);
      if (listening) return;
      listening = true;
      drawing.on('plotly_hover', event => {
        const [{ data }] = event.points;
        const name = data && nameOf(data);
        if (name) all(name);
      });
      drawing.on('plotly_unhover', () => all(chosen));
    });
  });
  addEventListener('hashchange', read);
  read();
})();
