window.alsoChosen = [];
(() => {
  const labelHeight = 17;
  const yearTickRoom = 46;
  const chapterOf = element => element.closest('.kapittel');
  const figures = [...document.querySelectorAll('.valg')].map(panel => {
    const figure = panel.closest('.fig');
    const select = name => panel.querySelector(`[data-valg=${name}]`);
    return {
      id: figure.id, chapter: chapterOf(figure).id, panel, figure,
      drawing: figure.querySelector('.tegning'),
      radios: [...panel.querySelectorAll('[type=radio]')],
      alternative: select('alternativ'), from: select('fra'), to: select('til'), year: select('aar'), said: panel.querySelector('output'),
      under: figure.querySelector('.fig-under'), printedUnder: figure.querySelector('.fig-under').innerHTML,
    };
  });

  // What has been chosen: a comparator for the whole report, and years for each chapter.
  let comparator = null;
  let alternative = null;
  let years = Object.create(null);
  let anchor = '';
  const of = chapter => years[chapter] ??= {};

  /* ---- The address ---- */
  const homeOf = id => document.getElementById(id)?.closest('.kapittel')?.id;
  const read = () => {
    const [id, query] = location.hash.slice(1).split('?');
    anchor = id;
    if (query === undefined) return false;
    comparator = null;
    alternative = null;
    years = Object.create(null);
    new URLSearchParams(query).forEach((value, key) => {
      if (key === 'mot' && figures.some(item => item.radios.some(radio => radio.value === value))) comparator = value;
      if (key === 'alternativ' && figures.some(item => item.alternative && [...item.alternative.options].some(option => option.value === value))) alternative = value;
      const [chapter, name] = key.includes('.') ? key.split('.') : [homeOf(id), key];
      if (figures.some(item => item.chapter === chapter) && ['fra', 'til', 'aar'].includes(name) && /^\d{4}$/.test(value)) of(chapter)[name] = Number(value);
    });
    return true;
  };
  const write = () => {
    const home = homeOf(anchor);
    const query = Object.entries(years).flatMap(([chapter, chosen]) => Object.entries(chosen)
      .filter(([, value]) => value).map(([name, value]) => `${chapter === home ? '' : chapter + '.'}${name}=${value}`));
    if (alternative) query.unshift(`alternativ=${alternative}`);
    if (comparator) query.unshift(`mot=${comparator}`);
    query.push(...window.alsoChosen.map(other => other()).filter(text => text));
    history.replaceState(null, '', `#${anchor}${query.length > 0 ? '?' + query.join('&') : ''}`);
  };

  /* ---- A drawing of some of its years ---- */
  const axisOf = (reference, letter) => `${letter}axis${(reference ?? letter).replace(/\D/g, '')}`;
  const plain = text => text.replace(/<\/?b>/g, '');
  const spread = (labels, height) => {
    labels.sort((a, b) => a.at - b.at);
    labels.forEach((label, i) => { label.placed = i > 0 ? Math.max(label.at, labels[i - 1].placed + labelHeight) : label.at; });
    let ceiling = height + 8;
    for (let i = labels.length - 1; i >= 0; i--) {
      labels[i].placed = Math.min(labels[i].placed, ceiling);
      ceiling = labels[i].placed - labelHeight;
    }
  };
  const tickYears = (from, to, across, ends) => {
    const named = [from, to];
    if (ends) return named;
    const room = yearTickRoom * (to - from) / Math.max(80, across - yearTickRoom);
    for (let year = from + 1; year < to; year++) {
      if ((to - from <= 10 || year % 5 === 0) && named.every(n => Math.abs(n - year) >= room)) named.push(year);
    }
    return named.sort((a, b) => a - b);
  };

  const endText = (annotation, line, index) => {
    const said = line.hovertext[index].split(': ').pop();
    const value = line.fill || line.bandLow ? said.split('\u2013').at(line.fill ? 1 : 0) : said;
    const shown = plain(annotation.text).split('<br>')[0];
    const text = /: /.test(shown) ? `${shown.slice(0, shown.indexOf(': '))}: ${value}` : / i \d{4}$/.test(shown) ? `${value} i ${line.x[index]}` : value;
    return annotation.text.startsWith('<b>') ? `<b>${text}</b>` : text;
  };

  const within = (figure, first, last, from, to) => {
    const { data, layout } = structuredClone(figure);
    const lines = data.filter(trace => trace.mode === 'lines');
    lines.forEach((line, i) => { line.bandLow = lines[i + 1]?.fill === 'tonexty'; });
    const endsAt = (trace, x, y) => trace.x.at(-1) === x && Math.abs(trace.y.at(-1) - y) < 1e-3;
    const lineEnding = (reference, x, y) => lines.find(line => axisOf(line.xaxis, 'x') === axisOf(reference, 'x') && endsAt(line, x, y));
    const lastIndex = line => line.x.findLastIndex((x, i) => x <= to && x >= from && line.y[i] !== null);

    const traces = data.map(trace => {
      const line = trace.mode === 'markers' && trace.x.length === 1 ? lineEnding(trace.xaxis, trace.x[0], trace.y[0]) : null;
      if (line) {
        const index = lastIndex(line);
        return index < 0 ? null : { ...trace, x: [line.x[index]], y: [line.y[index]] };
      }
      const kept = trace.x.map((x, i) => i).filter(i => trace.x[i] >= from && trace.x[i] <= to);
      const picked = Object.fromEntries(['x', 'y', 'hovertext'].filter(key => trace[key]).map(key => [key, kept.map(i => trace[key][i])]));
      return kept.length === 0 ? null : { ...trace, ...picked };
    }).filter(trace => trace);

    const axes = Object.keys(layout).filter(key => key.startsWith('xaxis'));
    axes.forEach(key => {
      const axis = layout[key];
      const scale = (to - from) / (last - first);
      const [left, right] = axis.range;
      axis.range = [from - (first - left) * scale, to + (right - last) * scale];
      const across = layout.width * (axis.domain ? axis.domain[1] - axis.domain[0] : 1) - layout.margin.r;
      axis.tickvals = tickYears(from, to, across, axis.tickvals.length <= 2 && axes.length > 1);
      axis.ticktext = axis.tickvals.map(String);
    });

    const moved = [];
    const annotations = layout.annotations.filter(annotation => {
      if (/domain|paper/.test(annotation.xref ?? '')) return true;
      const line = lineEnding(annotation.xref, annotation.x, annotation.y);
      if (line && annotation.xshift > 0 && annotation.x === line.x.at(-1)) {
        if (line.x.at(-1) <= to) return line.x.at(-1) >= from;
        const index = lastIndex(line);
        if (index < 0) return false;
        annotation.text = endText(annotation, line, index);
        annotation.x = line.x[index];
        annotation.y = line.y[index];
        moved.push(annotation);
        return true;
      }
      if (new RegExp(` i ${annotation.x}$`).test(plain(annotation.text))) return annotation.x >= from && annotation.x <= to;
      if (annotation.x === last) {
        annotation.x = to;
        if (to < last) moved.push(annotation);
      } else if (annotation.x === first) annotation.x = from;
      return annotation.x >= from && annotation.x <= to;
    });

    const leaders = [];
    if (to < last) {
      Map.groupBy(moved, annotation => annotation.yref ?? 'y').forEach((labels, reference) => {
        const axis = layout[axisOf(reference, 'y')];
        const [low, high] = axis.range;
        const height = (axis.domain ? axis.domain[1] - axis.domain[0] : 1) * (layout.height - layout.margin.t - layout.margin.b);
        const placed = labels.map(annotation => ({ annotation, at: (annotation.y - low) / (high - low) * height }));
        spread(placed, height);
        placed.forEach(label => {
          label.annotation.yshift = label.placed - label.at;
          const leader = layout.shapes.find(shape => shape.xsizemode === 'pixel');
          if (leader && Math.abs(label.annotation.yshift) > 6) leaders.push({ ...leader, xanchor: label.annotation.x, yanchor: label.annotation.y, y1: label.annotation.yshift });
        });
      });
    }

    const shapes = layout.shapes.filter(shape => {
      if (shape.xsizemode === 'pixel') return to === last;
      if (/domain|paper/.test(shape.xref ?? '')) return true;
      [shape.x0, shape.x1] = [Math.max(shape.x0, from), Math.min(shape.x1, to)];
      return shape.x0 < shape.x1;
    });
    return { data: traces, layout: { ...layout, annotations, shapes: [...shapes, ...leaders] } };
  };

  /* ---- What a figure shows of what is chosen ---- */
  const picked = (drawings, key) => drawings && key && Object.hasOwn(drawings, key) ? drawings[key] : null;
  const against = both => picked(both.mot, comparator) ?? picked(both.alternativ, alternative) ?? both;
  const optionYears = select => [...select.options].map(option => Number(option.value)).filter(year => year);
  const spanOf = item => {
    if (!item.from) return null;
    const all = optionYears(item.from);
    const [first, last] = [all[0], all.at(-1)];
    const { fra, til } = of(item.chapter);
    const from = Math.min(Math.max(fra ?? first, first), last);
    const to = Math.max(Math.min(til ?? last, last), first);
    return from < to ? { first, last, from, to } : { first, last, from: first, to: last };
  };

  figures.forEach(item => {
    item.drawing.chosen = (both, size, width) => {
      const drawn = against(both);
      const figure = drawn[size];
      const span = spanOf(item);
      if (!span || (span.from === span.first && span.to === span.last)) return figure;
      return within({ data: figure.data, layout: { ...figure.layout, width } }, span.first, span.last, span.from, span.to);
    };
  });

  /* ---- A year marked in all figures of a chapter ---- */
  const marks = item => {
    const { figure } = item.drawing;
    if (!figure) return [];
    const { layout } = figure;
    const plot = { across: layout.width - layout.margin.l - layout.margin.r, up: layout.height - layout.margin.t - layout.margin.b };
    return Object.keys(layout).filter(key => key.startsWith('xaxis')).map(key => {
      const x = layout[key];
      const y = layout[key.replace('x', 'y')];
      const [left, right] = x.domain ?? [0, 1];
      const [bottom, top] = y?.domain ?? [0, 1];
      return year => year < x.range[0] || year > x.range[1] ? null : {
        left: layout.margin.l + plot.across * (left + (right - left) * (year - x.range[0]) / (x.range[1] - x.range[0])),
        top: layout.margin.t + plot.up * (1 - top),
        height: plot.up * (top - bottom),
      };
    });
  };
  const showYear = (item, year) => {
    item.drawing.parentElement.querySelectorAll('.aar-merke').forEach(mark => mark.remove());
    const shown = year && optionYears(item.year).includes(year);
    item.figure.querySelectorAll('.fig-tall tbody tr').forEach(row => row.classList.toggle('merket', Boolean(shown) && Number.parseInt(row.cells[0].textContent, 10) === year));
    if (!shown) return;
    marks(item).map(place => place(year)).filter(place => place).forEach(place => {
      const mark = document.createElement('div');
      mark.className = 'aar-merke';
      mark.setAttribute('aria-hidden', 'true');
      Object.assign(mark.style, { left: `${place.left}px`, top: `${place.top}px`, height: `${place.height}px` });
      mark.append(Object.assign(document.createElement('span'), { textContent: year }));
      item.drawing.parentElement.append(mark);
    });
  };
  const said = (item, year) => {
    const { figure } = item.drawing;
    if (!year || !figure) return '';
    // In small multiples each value needs its panel's name.
    const panelOf = trace => Object.keys(figure.layout).filter(key => key.startsWith('xaxis')).length < 2 ? ''
      : plain(figure.layout.annotations.find(a => a.xref === `${trace.xaxis ?? 'x'} domain` && a.yref?.endsWith(' domain') && a.y === 1)?.text ?? '');
    const values = figure.data.filter(trace => trace.hoverinfo === 'text' && trace.hovertext).map(trace => {
      const text = trace.hovertext[trace.x.indexOf(year)]?.replace(`, ${year}:`, ':');
      const panel = panelOf(trace);
      return text && panel && !text.startsWith(panel) ? `${panel}, ${text}` : text;
    }).filter(text => text);
    return values.length === 0 ? '' : `${year}: ${[...new Set(values)].join('; ')}`;
  };
  const markChapter = (chapter, year) => figures.filter(item => item.chapter === chapter && item.year)
    .forEach(item => showYear(item, year ?? of(chapter).aar));

  /* ---- Controls ---- */
  const sync = item => {
    const wanted = item.radios.find(radio => radio.value === comparator) ?? item.radios[0];
    if (wanted) wanted.checked = true;
    if (item.alternative) item.alternative.value = alternative ?? '';
    const span = spanOf(item);
    if (span) [item.from.value, item.to.value] = [span.from, span.to];
    if (item.year) {
      const { aar } = of(item.chapter);
      item.year.value = optionYears(item.year).includes(aar) ? aar : '';
    }
  };
  const refresh = () => figures.forEach(item => {
    sync(item);
    item.drawing.dispatchEvent(new Event('tegn-om'));
  });

  figures.forEach(item => {
    const changed = () => { anchor = item.id; write(); refresh(); };
    item.radios.forEach((radio, i) => radio.addEventListener('change', () => { comparator = i === 0 ? null : radio.value; changed(); }));
    item.alternative?.addEventListener('change', () => { alternative = item.alternative.value || null; changed(); });
    const choose = (select, name, other, keep) => select?.addEventListener('change', () => {
      const chosen = of(item.chapter);
      const all = optionYears(select);
      const year = Number(select.value);
      chosen[name] = year === (name === 'fra' ? all[0] : all.at(-1)) ? undefined : year;
      // One year is no span: the other end gives way.
      if (keep(year, Number(other.value))) chosen[name === 'fra' ? 'til' : 'fra'] = undefined;
      changed();
    });
    choose(item.from, 'fra', item.to, (from, to) => from >= to);
    choose(item.to, 'til', item.from, (to, from) => to <= from);
    item.year?.addEventListener('change', () => { of(item.chapter).aar = Number(item.year.value) || undefined; changed(); });

    let listening = false;
    item.drawing.addEventListener('tegnet', () => {
      const { under } = against(item.drawing.specification);
      if (under && !document.documentElement.classList.contains('utskrift')) item.under.textContent = under;
      else item.under.innerHTML = item.printedUnder;
      if (!item.year) return;
      const { aar } = of(item.chapter);
      showYear(item, aar);
      item.said.textContent = said(item, aar);
      if (listening) return;
      listening = true;
      item.drawing.on('plotly_hover', event => markChapter(item.chapter, Math.round(event.points[0].x)));
      item.drawing.on('plotly_unhover', () => markChapter(item.chapter));
    });
    if (!item.year) return;
    item.year.addEventListener('focus', () => markChapter(item.chapter));
    item.figure.querySelectorAll('.fig-tall tbody tr').forEach(row => {
      row.addEventListener('pointerenter', () => markChapter(item.chapter, Number.parseInt(row.cells[0].textContent, 10)));
      row.addEventListener('pointerleave', () => markChapter(item.chapter));
    });
  });

  // Choices of other scripts are kept in the same address.
  window.keepChoices = () => {
    if (!anchor) [anchor] = location.hash.slice(1).split('?');
    write();
  };

  addEventListener('hashchange', () => {
    if (read()) refresh();
    else write();
  });
  if (read()) {
    figures.forEach(sync);
    document.getElementById(anchor)?.scrollIntoView();
  } else {
    figures.forEach(sync);
  }
})();
