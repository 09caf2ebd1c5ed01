(() => {
  const root = document.documentElement;
  const cells = document.getElementById('celler');
  const status = document.getElementById('status');
  const answers = document.getElementById('svar');
  const form = document.getElementById('sporsmal');
  const code = document.getElementById('kode');
  const run = form.querySelector('button');
  const end = document.getElementById('stopp');
  const config = { displayModeBar: false, responsive: false, scrollZoom: false, doubleClick: false, showTips: false };

  const resolve = (value, style) => {
    if (typeof value === 'string') return value.startsWith('var(') ? style.getPropertyValue(value.slice(4, -1)).trim() : value;
    if (Array.isArray(value)) return value.map(v => resolve(v, style));
    if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, resolve(v, style)]));
    return value;
  };

  const draw = element => {
    const both = element.specification ??= JSON.parse(document.getElementById(element.dataset.figur).textContent);
    const across = Math.max(200, Math.floor(element.clientWidth));
    const figure = resolve(both[across >= 600 ? 'bred' : 'smal'], getComputedStyle(root));
    figure.layout.width = across;
    element.drawn = across;
    Plotly.react(element, figure.data, figure.layout, config);
  };
  const drawIn = element => element.querySelectorAll('.tegning').forEach(draw);
  addEventListener('resize', () => document.querySelectorAll('.tegning').forEach(e => { if (e.drawn !== Math.floor(e.clientWidth)) draw(e); }));
  matchMedia('(prefers-color-scheme:dark)').addEventListener('change', () => drawIn(document));

  const made = html => {
    const template = document.createElement('template');
    template.innerHTML = html.trim();
    return template.content.firstElementChild;
  };

  // What the reader has opened stays open when the cell is made anew.
  const replace = (old, fresh) => {
    const open = [...old.querySelectorAll('details')].map(d => d.open);
    [...fresh.querySelectorAll('details')].forEach((d, i) => { d.open = open[i] ?? false; });
    old.replaceWith(fresh);
  };

  const events = new EventSource('/hendelser');
  events.onerror = () => { status.textContent = 'Ingen kontakt med analytics notebook watch. Siden viser det siste som kom.'; };
  events.onmessage = event => {
    const change = JSON.parse(event.data);
    document.title = change.title;
    const changed = [];
    for (const { id, html } of change.cells) {
      const fresh = made(html);
      const old = document.getElementById(fresh.id);
      if (old) replace(old, fresh); else cells.append(fresh);
      changed.push(fresh);
    }
    const wanted = change.order.map(id => 'celle-' + id);
    [...cells.children].filter(c => !wanted.includes(c.id)).forEach(c => c.remove());
    wanted.forEach((id, place) => { if (cells.children[place]?.id !== id) cells.insertBefore(document.getElementById(id), cells.children[place] ?? null); });
    status.textContent = change.status;
    changed.forEach(drawIn);
  };

  const put = (text, answer) => {
    const entry = document.createElement('section');
    entry.className = 'celle';
    const asked = document.createElement('pre');
    asked.className = 'spurt';
    asked.tabIndex = 0;
    asked.textContent = text;
    entry.append(asked, answer);
    answers.append(entry);
    drawIn(entry);
  };

  const said = words => {
    const line = document.createElement('p');
    line.className = 'feil';
    line.textContent = words;
    return line;
  };

  let asking = null;
  const ask = async () => {
    const text = code.value;
    if (asking || !text.trim()) return;
    asking = new AbortController();
    run.disabled = true;
    end.disabled = false;
    try {
      const answer = await fetch('/kjor?sprak=' + document.getElementById('sprak').value, { method: 'POST', body: text, signal: asking.signal });
      if (answer.ok) {
        const given = document.createElement('div');
        given.innerHTML = await answer.text();
        put(text, given);
        code.value = '';
      } else {
        put(text, said(answer.status === 413 ? 'For langt: en linje her kan ha 400 000 tegn.' : 'Avvist: åpne adressen som analytics notebook watch skrev på nytt.'));
      }
    } catch {
      put(text, said(asking.signal.aborted ? 'Stoppet. Cellene kjøres på nytt før neste spørsmål.' : 'Ingen kontakt med analytics notebook watch.'));
    } finally {
      asking = null;
      end.disabled = true;
      run.disabled = false;
      code.focus();
    }
  };
  form.addEventListener('submit', event => { event.preventDefault(); ask(); });
  end.addEventListener('click', () => asking?.abort());
  code.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); ask(); }
    if (event.key === 'Escape') asking?.abort();
  });
})();
