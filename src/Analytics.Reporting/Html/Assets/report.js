(() => {
  const root = document.documentElement;
  const drawings = [...document.querySelectorAll('.tegning')];
  const config = { displayModeBar: false, responsive: false, scrollZoom: false, doubleClick: false, showTips: false, showAxisDragHandles: false };
  const width = element => Math.max(200, Math.floor(element.clientWidth));
  let printing = false;

  const resolve = (value, style) => {
    if (typeof value === 'string') return value.startsWith('var(') ? style.getPropertyValue(value.slice(4, -1)).trim() : value;
    if (Array.isArray(value)) return value.map(v => resolve(v, style));
    if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, resolve(v, style)]));
    return value;
  };

  const library = () => {
    const text = document.getElementById('plotly');
    if (window.Plotly || !text) return;
    performance.mark('bibliotek');
    const script = document.createElement('script');
    script.textContent = text.textContent;
    text.remove();
    document.head.append(script);
  };

  const draw = element => {
    library();
    if (!window.Plotly) return;
    const both = element.specification ??= JSON.parse(document.getElementById(element.dataset.figur).textContent);
    const across = printing ? 760 : width(element);
    const wide = printing || across >= 600;
    const size = wide ? 'bred' : 'smal';
    const figure = resolve(element.chosen && !printing ? element.chosen(both, size, across) : both[size], getComputedStyle(root));
    figure.layout.width = across;
    element.drawn = across;
    element.figure = figure;
    Plotly.react(element, figure.data, figure.layout, config);
    element.dispatchEvent(new Event('tegnet'));
  };

  // What comes near the reader is drawn at once, and the others one at a time when there is nothing else to do.
  const near = new IntersectionObserver(entries => entries.forEach(({ isIntersecting, target }) => {
    if (!isIntersecting) return;
    near.unobserve(target);
    if (!target.drawn) draw(target);
  }), { rootMargin: '600px 0px' });
  const idle = window.requestIdleCallback ?? (task => setTimeout(task, 50));
  const drawNext = () => {
    const left = drawings.find(element => !element.drawn);
    if (!left) return;
    draw(left);
    idle(drawNext);
  };
  const loaded = () => { if (document.readyState === 'complete') start(); else addEventListener('load', () => setTimeout(start, 0)); };
  const start = () => {
    root.classList.add('lagt-ut');
    // Chapters above have got their height now: who came by a link stays where it led.
    document.getElementById(location.hash.slice(1).split('?')[0])?.scrollIntoView();
    drawings.forEach(element => near.observe(element));
    // A reader who has come for the first page gets it before anything is drawn that is out of sight.
    setTimeout(() => idle(drawNext), 400);
  };
  // Labels are measured when they are drawn, so the page's own font must be there first.
  Promise.all([400, 600].map(weight => document.fonts.load(`${weight} 15px ${getComputedStyle(root).getPropertyValue('--sans')}`))).then(loaded, loaded);

  const resized = new ResizeObserver(entries => requestAnimationFrame(() => entries.map(e => e.target)
    .filter(e => e.drawn && !printing && e.drawn !== width(e)).forEach(draw)));
  drawings.forEach(element => resized.observe(element));
  drawings.forEach(element => element.addEventListener('tegn-om', () => { if (element.drawn) draw(element); }));
  matchMedia('(prefers-color-scheme:dark)').addEventListener('change', () => { if (!printing) drawings.filter(e => e.drawn).forEach(draw); });

  const print = on => {
    if (printing === on) return;
    printing = on;
    root.classList.toggle('utskrift', on);
    drawings.filter(e => on || e.drawn).forEach(draw);
  };
  addEventListener('beforeprint', () => print(true));
  addEventListener('afterprint', () => print(false));
  matchMedia('print').addEventListener('change', event => print(event.matches));

  document.querySelectorAll('.vis-tallene').forEach(link => link.addEventListener('click', () => {
    const numbers = document.getElementById(link.hash.slice(1)).querySelector('details');
    if (numbers) numbers.open = true;
  }));

  const links = [...document.querySelectorAll('.sidemeny a')];
  const current = document.querySelector('.naa-kap');
  const menu = document.querySelector('.mobilmeny details');
  const mark = id => links.forEach(link => {
    if (link.hash === '#' + id) {
      link.setAttribute('aria-current', 'true');
      current.textContent = link.textContent.replace(/^(\d+)/, '$1\u00a0');
    } else {
      link.removeAttribute('aria-current');
    }
  });
  const reading = new IntersectionObserver(entries => entries.forEach(e => e.isIntersecting && mark(e.target.id)), { rootMargin: '-20% 0px -70% 0px' });
  document.querySelectorAll('.kapittel').forEach(chapter => reading.observe(chapter));
  document.querySelectorAll('.mobilmeny a').forEach(link => link.addEventListener('click', () => { menu.open = false; }));
})();
